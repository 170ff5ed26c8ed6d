//! From what a person types to the communes that they may mean.

use std::ops::Range;

use super::annuaire::{Annuaire, Entree};
use super::departements::DEPARTEMENTS;
use crate::notions::lettres::{est_un_signe_de_mot, minuscule};

/// Nobody types a longer name; what follows is not read.
const SIGNES_LUS: usize = 120;
const MOTS_LUS: usize = 16;

/// The words that join the others in a name.
const DE_LIAISON: [&str; 13] =
    ["sous", "sur", "en", "les", "lez", "le", "la", "l", "de", "du", "des", "d", "aux"];

/// How well a commune answers, best first. Inside a rank: communes of today, then the largest, then the
/// shortest names, then the order of the codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Accord {
    /// The arrondissement whose number or postal code was typed.
    Arrondissement,
    /// The name itself, or the postal code.
    Exact,
    Debut,
    DebutDeMot,
    /// Every word typed begins a word of the name.
    TousLesMots,
    /// Some words are those of the département or of the present commune: "saint denis reunion".
    AvecLeDepartement,
    /// Somewhere inside a word.
    Interieur,
    /// The name typed without spaces.
    SansEspaces,
}

/// What is searched, made comparable with the keys of the [`Annuaire`].
pub(super) struct Recherche {
    /// The words that begin with a letter, in the order typed, each after a space: `" saint denis"`.
    phrase: String,
    /// The same, once each.
    mots: Vec<Mot>,
    /// What begins with a digit: postal code, département, INSEE code, number of an arrondissement.
    nombres: Vec<String>,
}

/// One word searched.
struct Mot {
    texte: String,
    /// The sign of [`debuts_de_mots`] that a key must have; none for a single letter.
    debut: u64,
}

impl Mot {
    fn est_dans(&self, cle: &str, debuts: u64) -> bool {
        debuts & self.debut == self.debut && a_un_mot(cle, &self.texte)
    }
}

impl Recherche {
    pub(super) fn nouvelle(requete: &str) -> Self {
        let fin = requete.char_indices().nth(SIGNES_LUS).map_or(requete.len(), |(fin, _)| fin);
        let mut cle = String::new();
        normalise(&requete[..fin], &mut cle);
        let mut recherche = Recherche { phrase: String::new(), mots: Vec::new(), nombres: Vec::new() };
        for mot in cle.split(' ').filter(|mot| !mot.is_empty() && *mot != "cedex").take(MOTS_LUS) {
            recherche.ajoute(mot);
        }
        recherche
    }

    fn ajoute(&mut self, mot: &str) {
        if mot == "a" && !self.nombres.is_empty() {
            return; // "69001 à 69009", as we show it
        }
        if !mot.starts_with(|c: char| c.is_ascii_digit()) {
            self.phrase.push(' ');
            self.phrase.push_str(mot);
            if !self.mots.iter().any(|connu| connu.texte == mot) {
                let debut = if mot.len() == 1 { 0 } else { signe_du_debut(mot.as_bytes()) };
                self.mots.push(Mot { texte: mot.to_owned(), debut });
            }
            return;
        }
        match self.nombres.last_mut() {
            // "93 200" is a postal code too.
            Some(debut) if debut.len() == 2 && mot.len() == 3 => debut.push_str(mot),
            _ => self.nombres.push(mot.to_owned()),
        }
    }

    /// The best entries, at most `maximum`.
    pub(super) fn dans(&self, annuaire: &Annuaire, maximum: usize) -> Vec<u32> {
        if maximum == 0 || (self.mots.is_empty() && self.nombres.iter().all(|nombre| nombre.len() < 2)) {
            return Vec::new();
        }
        let mut trouvees = Trouvees { annuaire, notes: Vec::new() };
        let departements = self.departements(annuaire);
        for (rang, entree) in (0..).zip(&annuaire.entrees) {
            if let Some(accord) = self.accord(annuaire, entree, &departements) {
                trouvees.ajoute(accord, rang);
            }
        }
        if trouvees.notes.len() < maximum && 3 < self.phrase.len() {
            self.cherche_l_interieur(&mut trouvees, &departements);
        }
        if trouvees.notes.is_empty() && 3 < self.phrase.len() {
            self.cherche_sans_espaces(&mut trouvees);
        }
        match self.sans_le_dernier_mot() {
            Some(plus_courte) if trouvees.notes.is_empty() => plus_courte.dans(annuaire, maximum),
            _ => trouvees.meilleures(maximum),
        }
    }

    /// The same with a word less, for a name that is not the official one: "montreuil sous bois".
    fn sans_le_dernier_mot(&self) -> Option<Recherche> {
        let (mut debut, _) = self.phrase.rsplit_once(' ')?;
        while let Some((avant, _)) = debut.rsplit_once(' ').filter(|(_, mot)| DE_LIAISON.contains(mot)) {
            debut = avant;
        }
        if debut.is_empty() {
            return None;
        }
        let nombres = self.nombres.iter().map(|nombre| format!(" {nombre}")).collect::<String>();
        Some(Recherche::nouvelle(&format!("{debut}{nombres}")))
    }

    /// For each département, which of the words are in its name: one bit each.
    fn departements(&self, annuaire: &Annuaire) -> Vec<u32> {
        annuaire.departements.iter().map(|cle| self.presents(|mot| a_un_mot(cle, &mot.texte))).collect()
    }

    /// One bit for each word that is `present`.
    fn presents(&self, present: impl Fn(&Mot) -> bool) -> u32 {
        (0..).zip(&self.mots).map(|(rang, mot)| u32::from(present(mot)) << rang).sum()
    }

    fn accord(&self, annuaire: &Annuaire, entree: &Entree, departements: &[u32]) -> Option<Accord> {
        if self.mots.is_empty() {
            return self.accord_des_nombres(annuaire, entree);
        }
        let cle = texte(&annuaire.cles, &entree.cle);
        let presents = self.presents(|mot| mot.est_dans(cle, entree.debuts));
        if presents == 0 {
            return None;
        }
        let tous = (1 << self.mots.len()) - 1;
        if presents != tous {
            let ailleurs = presents | departements[usize::from(entree.departement)];
            let accord = ailleurs == tous || ailleurs | self.dans_l_actuelle(annuaire, entree) == tous;
            return (accord && self.accord_des_numeros(annuaire, entree, cle).is_some())
                .then_some(Accord::AvecLeDepartement);
        }
        let numero = self.accord_des_numeros(annuaire, entree, cle)?;
        let sans_article = sans_article(cle);
        Some(if numero {
            Accord::Arrondissement
        } else if cle == self.phrase || sans_article == self.phrase {
            Accord::Exact
        } else if cle.starts_with(&self.phrase) || sans_article.starts_with(&self.phrase) {
            Accord::Debut
        } else if self.mots.len() == 1 || cle.contains(&self.phrase) {
            Accord::DebutDeMot
        } else {
            Accord::TousLesMots
        })
    }

    /// Only digits were typed. Former communes have no postal code of their own, only their code.
    fn accord_des_nombres(&self, annuaire: &Annuaire, entree: &Entree) -> Option<Accord> {
        let convient = |nombre: &String| match entree.actuelle {
            Some(_) => entree.code.as_str().eq_ignore_ascii_case(nombre),
            None => 1 < nombre.len() && designe(annuaire, entree, nombre),
        };
        if !self.nombres.iter().all(convient) {
            return None;
        }
        let complet = self.nombres.iter().any(|nombre| nombre.len() == 5);
        let arrondissement = complet && entree.code.commune_de_l_arrondissement().is_some();
        Some(if arrondissement { Accord::Arrondissement } else { Accord::Exact })
    }

    /// Whether each number typed beside a name suits the entry (else `None`), and whether one of them is
    /// exactly the number of the arrondissement.
    fn accord_des_numeros(&self, annuaire: &Annuaire, entree: &Entree, cle: &str) -> Option<bool> {
        let mut exact = false;
        for nombre in &self.nombres {
            let convient = a_un_mot(cle, nombre) || (1 < nombre.len() && designe(annuaire, entree, nombre));
            if !convient {
                return None;
            }
            exact |= cle.split(' ').any(|mot| mot == nombre);
            exact |= nombre.len() == 5 && entree.code.commune_de_l_arrondissement().is_some();
        }
        Some(exact)
    }

    /// "Lomme (commune de Lille, Nord)": the words shown beside the name of a former commune.
    fn dans_l_actuelle(&self, annuaire: &Annuaire, entree: &Entree) -> u32 {
        let Some(rang) = entree.actuelle else { return 0 };
        let actuelle = &annuaire.entrees[rang as usize];
        let cle = texte(&annuaire.cles, &actuelle.cle);
        self.presents(|mot| {
            matches!(mot.texte.as_str(), "commune" | "de") || mot.est_dans(cle, actuelle.debuts)
        })
    }

    /// One pass over all keys at once: "court" finds Azincourt.
    fn cherche_l_interieur(&self, trouvees: &mut Trouvees<'_>, departements: &[u32]) {
        let annuaire = trouvees.annuaire;
        let phrase = &self.phrase[1..];
        let mut suivante = 0;
        for (lieu, _) in annuaire.cles.match_indices(phrase) {
            let rang = annuaire.entrees.partition_point(|entree| entree.cle.end as usize <= lieu);
            let Some(entree) = annuaire.entrees.get(rang) else { return };
            let cle = texte(&annuaire.cles, &entree.cle);
            let dedans = lieu + phrase.len() <= entree.cle.end as usize;
            if rang < suivante || !dedans || self.accord(annuaire, entree, departements).is_some() {
                continue;
            }
            suivante = rang + 1;
            if self.accord_des_numeros(annuaire, entree, cle).is_some() {
                trouvees.ajoute(Accord::Interieur, rang as u32);
            }
        }
    }

    fn cherche_sans_espaces(&self, trouvees: &mut Trouvees<'_>) {
        let annuaire = trouvees.annuaire;
        for (rang, entree) in (0..).zip(&annuaire.entrees) {
            let cle = texte(&annuaire.cles, &entree.cle);
            let mut lettres = cle.bytes().filter(|lettre| *lettre != b' ');
            let mut voulues = self.phrase.bytes().filter(|lettre| *lettre != b' ');
            if voulues.all(|voulue| lettres.next() == Some(voulue))
                && self.accord_des_numeros(annuaire, entree, cle).is_some()
            {
                trouvees.ajoute(Accord::SansEspaces, rang);
            }
        }
    }
}

/// The entries found, each with a note: the smaller the better.
struct Trouvees<'a> {
    annuaire: &'a Annuaire,
    notes: Vec<(Accord, u32, u32)>,
}

impl Trouvees<'_> {
    fn ajoute(&mut self, accord: Accord, rang: u32) {
        let entree = &self.annuaire.entrees[rang as usize];
        let ancienne = u32::from(entree.actuelle.is_some());
        let petitesse = 8 - u32::from(entree.taille.min(8));
        let longueur = (entree.cle.end - entree.cle.start).min(255);
        self.notes.push((accord, ancienne << 16 | petitesse << 8 | longueur, rang));
    }

    /// The `maximum` best, kept in order as they are met: far lighter than a sort, and as quick for a few.
    fn meilleures(self, maximum: usize) -> Vec<u32> {
        let mut meilleures = Vec::with_capacity(maximum + 1);
        for note in self.notes {
            let place = meilleures.partition_point(|autre| *autre < note);
            if place < maximum {
                meilleures.insert(place, note);
                meilleures.truncate(maximum);
            }
        }
        meilleures.into_iter().map(|(_, _, rang)| rang).collect()
    }
}

/// Whether `nombre` is the beginning of a postal code of the entry, its département or its code.
fn designe(annuaire: &Annuaire, entree: &Entree, nombre: &str) -> bool {
    let postaux = annuaire.postaux[entree.postaux(annuaire)].as_bytes();
    (nombre.len() <= 5 && postaux.chunks_exact(5).any(|postal| postal.starts_with(nombre.as_bytes())))
        || DEPARTEMENTS[usize::from(entree.departement)].0.eq_ignore_ascii_case(nombre)
        || entree.code.as_str().eq_ignore_ascii_case(nombre)
}

/// One bit of 64 for the first two signs of each word of `cle`, to skip most keys without reading them.
pub(super) fn debuts_de_mots(cle: &str) -> u64 {
    cle.split(' ').fold(0, |debuts, mot| debuts | signe_du_debut(mot.as_bytes()))
}

fn signe_du_debut(mot: &[u8]) -> u64 {
    match mot {
        [premier, second, ..] => 1 << ((u32::from(*premier) * 27 + u32::from(*second)) % 64),
        _ => 0,
    }
}

/// Whether a word of `cle` begins with `mot`.
fn a_un_mot(cle: &str, mot: &str) -> bool {
    let (cle, mot) = (cle.as_bytes(), mot.as_bytes());
    let mut debut = 1;
    while debut + mot.len() <= cle.len() {
        if cle[debut..].starts_with(mot) {
            return true;
        }
        match cle[debut..].iter().position(|lettre| *lettre == b' ') {
            Some(espace) => debut += espace + 1,
            None => return false,
        }
    }
    false
}

/// `" le mans"` gives `" mans"`.
fn sans_article(cle: &str) -> &str {
    [" le", " la", " les", " l"]
        .iter()
        .find_map(|article| cle.strip_prefix(article).filter(|reste| reste.starts_with(' ')))
        .unwrap_or(cle)
}

fn texte<'a>(tout: &'a str, plage: &Range<u32>) -> &'a str {
    &tout[plage.start as usize..plage.end as usize]
}

/// Adds to `cle` each word of `texte` after a space: small letters without accents, abbreviations in full.
pub(super) fn normalise(texte: &str, cle: &mut String) {
    let mut debut = cle.len();
    let mut dans_un_mot = false;
    for signe in texte.chars() {
        let accent_seul = ('\u{300}'..='\u{36f}').contains(&signe);
        if accent_seul {
            continue;
        }
        if est_un_signe_de_mot(signe) {
            if !dans_un_mot {
                debut = cle.len();
                cle.push(' ');
                dans_un_mot = true;
            }
            ajoute_lettre(signe, cle);
        } else if dans_un_mot {
            dans_un_mot = false;
            developpe(debut + 1, signe == '/', cle);
        }
    }
    if dans_un_mot {
        developpe(debut + 1, false, cle);
    }
}

fn ajoute_lettre(signe: char, cle: &mut String) {
    if signe.is_ascii() {
        cle.push(signe.to_ascii_lowercase());
        return;
    }
    match minuscule(signe) {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => cle.push('a'),
        'ç' => cle.push('c'),
        'è' | 'é' | 'ê' | 'ë' => cle.push('e'),
        'ì' | 'í' | 'î' | 'ï' => cle.push('i'),
        'ñ' => cle.push('n'),
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => cle.push('o'),
        'ù' | 'ú' | 'û' | 'ü' => cle.push('u'),
        'ý' | 'ÿ' => cle.push('y'),
        'œ' => cle.push_str("oe"),
        'æ' => cle.push_str("ae"),
        'ß' => cle.push_str("ss"),
        '\u{300}'..='\u{36f}' => {}
        autre => cle.push(autre),
    }
}

/// Puts the last word, which starts at `debut`, in full: "st" is "saint", "s/" is "sur", "11e" is "11".
fn developpe(debut: usize, barre: bool, cle: &mut String) {
    let mot = &cle[debut..];
    let entier = match mot {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        "s" if barre => "sur",
        "ss" if barre => "sous",
        "arr" | "arrt" | "ardt" | "arrdt" => "arrondissement",
        _ => {
            let chiffres = mot.bytes().take_while(u8::is_ascii_digit).count();
            if 0 < chiffres && matches!(&mot[chiffres..], "e" | "er" | "ere" | "eme" | "ieme" | "nd") {
                cle.truncate(debut + chiffres);
            }
            return;
        }
    };
    cle.truncate(debut);
    cle.push_str(entier);
}
