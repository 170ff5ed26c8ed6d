//! The guard of words: what free text must not carry to others: who somebody is, grounds of discrimination, offences,
//! judgements on persons (C. pén., art. 225-1; RGPD, art. 9 and 10; CNIL, délibération n° 2021-028). It warns, explains and
//! offers other words; it never erases anything and never blocks.
//!
//! Its words stand in the file of the long texts (`# prudence …`), a group a ground; `docs/textes.md` says how they are
//! written. What `# prudence passe` names is taken out first: "origine de la dette" is no origin.

use std::ops::Range;

use crate::notions::lettres::{est_un_signe_de_mot, minuscule, sans_accents};
use crate::notions::textes::Textes;
use crate::notions::tri::une_fois;

/// The words of a text that call for care, of one ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alerte {
    /// As they are written.
    pub mots: Vec<String>,
    /// Why they call for care.
    pub pourquoi: &'static str,
    /// What may be written in their place.
    pub plutot: &'static str,
}

impl Alerte {
    /// "malade : la santé, … Plutôt : …"
    pub fn dite(&self) -> String {
        format!("{} : {}. Plutôt : {}.", self.mots.join(", "), self.pourquoi, self.plutot)
    }
}

/// Every word of these, on one line.
pub fn enumeres(alertes: &[Alerte]) -> String {
    alertes.iter().flat_map(|alerte| &alerte.mots).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A word of a text.
struct Mot<'a> {
    /// As it is written.
    brut: &'a str,
    /// The same in small letters without accents, letter for letter.
    simple: String,
    /// In somebody's own words, between « and ».
    cite: bool,
    /// Belongs to words that may always be said.
    passe: bool,
}

/// What calls for care, the gravest ground first; `usage` names the one that allows more: "voisinage", or nothing.
pub fn a_revoir(texte: &str, usage: &str) -> Vec<Alerte> {
    let mut mots = mots(texte);
    let mut groupes = Textes::sorte("prudence");
    let Some(passe) = groupes.next().filter(|_| !mots.is_empty()) else { return Vec::new() };
    for modele in ["mots", usage].iter().filter(|cle| !cle.is_empty()).flat_map(|cle| modeles(passe, cle)) {
        for place in places(&mots, modele) {
            mots[place].iter_mut().for_each(|mot| mot.passe = true);
        }
    }
    groupes.filter_map(|groupe| examine(&mut mots, groupe)).collect()
}

/// The words of one ground, in the order of the text; none that an earlier ground has.
fn examine(mots: &mut [Mot<'_>], groupe: Textes) -> Option<Alerte> {
    let cite = groupe.cherche("cite").is_some();
    let permis = |siens: &[Mot<'_>]| siens.iter().any(|mot| mot.passe || cite && mot.cite);
    let mut trouves: Vec<Range<usize>> =
        modeles(groupe, "mots").flat_map(|modele| places(mots, modele)).collect();
    trouves.retain(|place| !permis(&mots[place.clone()]));
    trouves.sort_unstable_by_key(|place| place.start);
    let mut dits = Vec::new();
    for place in trouves {
        dits.push(mots[place.clone()].iter().map(|mot| mot.brut).collect::<Vec<_>>().join(" "));
        mots[place].iter_mut().for_each(|mot| mot.passe = true);
    }
    let mots = une_fois(dits, String::clone);
    (!mots.is_empty()).then(|| Alerte {
        mots,
        pourquoi: groupe.dit("pourquoi"),
        plutot: groupe.dit("plutot"),
    })
}

/// The words of a text, "@" as one of them.
fn mots(texte: &str) -> Vec<Mot<'_>> {
    let mut mots = Vec::new();
    let mut cite = false;
    let mut suite = texte;
    while let Some(lettre) = suite.chars().next() {
        let fin = suite.find(|lettre| !est_un_signe_de_mot(lettre)).unwrap_or(suite.len());
        let fin = if fin == 0 { lettre.len_utf8() } else { fin };
        let (brut, apres) = suite.split_at(fin);
        cite = matches!(lettre, '«') || cite && lettre != '»';
        if est_un_signe_de_mot(lettre) || lettre == '@' {
            mots.push(Mot { brut, simple: sans_accents(brut), cite, passe: false });
        }
        suite = apres;
    }
    mots
}

/// The patterns of a list.
fn modeles(groupe: Textes, cle: &str) -> impl Iterator<Item = &'static str> {
    groupe.liste(cle).into_iter().flat_map(|ligne| ligne.split(" ; "))
}

/// Where a pattern is found.
fn places(mots: &[Mot<'_>], modele: &str) -> Vec<Range<usize>> {
    let nombre = modele.split(' ').count();
    let est_la =
        |siens: &[Mot<'_>]| siens.iter().zip(modele.split(' ')).all(|(mot, modele)| convient(mot, modele));
    let trouves = mots.windows(nombre).enumerate().filter(|(_, siens)| est_la(siens));
    trouves.map(|(rang, _)| rang..rang + nombre).collect()
}

/// Whether a word is that of a pattern: `9` a digit, `A` a capital, `*` anything from there on, another capital itself, else
/// the letter; a feminine or a plural may follow.
fn convient(mot: &Mot<'_>, modele: &str) -> bool {
    let mut lettres = mot.brut.chars().zip(mot.simple.chars());
    for signe in modele.chars() {
        if signe == '*' {
            return true;
        }
        let Some((brute, simple)) = lettres.next() else { return false };
        let attendue = match signe {
            '9' => brute.is_ascii_digit(),
            'A' => minuscule(brute) != brute,
            _ => simple == signe || brute == signe,
        };
        if !attendue {
            return false;
        }
    }
    let accord: String = lettres.map(|(_, simple)| simple).collect();
    ["", "e", "s", "x", "es"].contains(&accord.as_str())
}
