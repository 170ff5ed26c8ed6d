//! Whom to ask where the household lives: the page of its CAF, of its MSA, of its FSL; the numbers and the pages of the
//! whole country by key.
//!
//! Both lists are made by `tools/contacts.mjs` from rows that say their source, their date, their licence and how sure they
//! are (`tools/contacts/README.md`); what is weak is not shipped, and nothing is made up: where no page was found, the
//! official directory ([`ANNUAIRE`]).
//!
//! **Not modelled**: the ADIL, the CPAM and the MDPH of each département, for which no sure address was found; which of the
//! métropoles whose page was not found have an FSL of their own: the page of the département says the doubt.

use std::fmt;

use crate::notions::choix::choix;
use crate::notions::mois::Mois;
use crate::territoire::communes::CodeCommune;
use crate::territoire::communes::table_texte::contient;

const TEXTE_NATIONAUX: &str = include_str!("contacts/nationaux.txt");

/// The pages of the départements: in a browser a file beside the program, which few need before their first answers
/// ([`recevoir`]); inside the program elsewhere.
#[cfg(not(target_arch = "wasm32"))]
fn locaux() -> &'static str {
    include_str!("contacts/locaux.txt")
}

#[cfg(target_arch = "wasm32")]
static RECUS: std::sync::OnceLock<String> = std::sync::OnceLock::new();

#[cfg(target_arch = "wasm32")]
fn locaux() -> &'static str {
    RECUS.get().map_or("", String::as_str)
}

/// Keeps the pages of the départements, once; until then the official directory stands for each of them.
#[cfg(target_arch = "wasm32")]
pub fn recevoir(texte: String) {
    let _ = RECUS.set(texte);
}

/// `département=date|address|name` for each [`Guichet`], then the same with its communes for each métropole.
fn pages_de(departement: &str) -> Option<&'static str> {
    locaux().lines().find_map(|ligne| ligne.strip_prefix(departement)?.strip_prefix('='))
}

/// The FSL of the département where the métropole may have its own.
const FSL_DE_LAQUELLE: &str = "FSL du département (votre métropole a peut-être le sien)";

/// An address older than this many months must be checked before it is used.
pub const MOIS_DE_VALIDITE: i32 = 12;

choix! {
    /// An office that each département has.
    Guichet {
        Caf => "caf", "CAF";
        Msa => "msa", "MSA";
        Fsl => "fsl", "FSL";
    }
}

/// The date of a source as it is known: a day, a month or a year alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releve(&'static str);

/// A public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Whose page it is.
    pub nom: &'static str,
    /// Its address, `https://` included.
    pub adresse: &'static str,
    /// When it was read.
    pub releve: Releve,
}

/// A number or a page of the whole country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct National {
    /// The number, or the address of the page without its `https://`.
    pub valeur: &'static str,
    /// When it was read.
    pub releve: Releve,
}

/// The day on which the lists were made.
pub const RELEVE: Releve = national("_").releve;

/// Every public office, by commune.
pub const ANNUAIRE: Page = Page {
    nom: "Annuaire de l'administration",
    adresse: "https://lannuaire.service-public.gouv.fr",
    releve: national("annuaire").releve,
};

/// What stands under that key of the national list; a key that is not there does not compile.
pub const fn national(cle: &str) -> National {
    let mut reste = TEXTE_NATIONAUX;
    while !reste.is_empty() {
        let (ligne, suite) = coupe(reste, b'\n');
        let (nom, valeur) = coupe(ligne, b'=');
        if est(nom, cle) {
            let (date, valeur) = coupe(valeur, b'|');
            return National { valeur: sans_protocole(valeur), releve: Releve(date) };
        }
        reste = suite;
    }
    panic!("no such contact")
}

/// The page of that office where the commune is; nothing where none was found.
pub fn page(guichet: Guichet, commune: CodeCommune) -> Option<Page> {
    let commune = commune.commune_de_l_arrondissement().unwrap_or(commune);
    let mut pages = pages_de(commune.departement())?.split(';');
    match guichet {
        Guichet::Caf => Page::lue(pages.next()?),
        Guichet::Msa => Page::lue(pages.nth(1)?),
        Guichet::Fsl => {
            let departement = pages.nth(2)?;
            let numero = commune.as_str().get(commune.departement().len()..)?;
            let metropole = pages
                .filter_map(|metropole| metropole.rsplit_once('|'))
                .find(|(_, communes)| contient(communes, numero));
            let departement = Page::lue(departement);
            let Some((sienne, _)) = metropole else { return departement };
            Page::lue(sienne).or(departement.map(|page| Page { nom: FSL_DE_LAQUELLE, ..page }))
        }
    }
}

/// The page of that office where the commune is, or where to look for it.
pub fn ou_demander(guichet: Guichet, commune: CodeCommune) -> Page {
    page(guichet, commune).unwrap_or(ANNUAIRE)
}

/// How many pages of that office are known, and the oldest date at which one was read.
pub fn connues(guichet: Guichet) -> (usize, Option<Releve>) {
    let pages = locaux().lines().filter_map(|ligne| ligne.split_once('=')).flat_map(|(_, pages)| {
        let mut pages = pages.split(';');
        let siennes = [pages.next(), pages.next(), pages.next()];
        let metropoles = pages.filter(|_| guichet == Guichet::Fsl);
        siennes.into_iter().nth(guichet as usize).flatten().into_iter().chain(metropoles)
    });
    let dates: Vec<Releve> = pages.filter_map(Page::lue).map(|page| page.releve).collect();
    (dates.len(), dates.iter().copied().min_by_key(|releve| releve.mois()))
}

/// The address as it is read: its site says enough.
pub const fn sans_protocole(adresse: &'static str) -> &'static str {
    const PROTOCOLE: &str = "https://";
    match adresse.split_at_checked(PROTOCOLE.len()) {
        Some((debut, site)) if est(debut, PROTOCOLE) => site,
        _ => adresse,
    }
}

impl Page {
    /// `date|address|name`, and for a métropole what follows; nothing where no address is known.
    fn lue(texte: &'static str) -> Option<Page> {
        let mut champs = texte.split('|');
        let (date, adresse, nom) = (champs.next()?, champs.next()?, champs.next()?);
        (!adresse.is_empty()).then_some(Page { nom, adresse, releve: Releve(date) })
    }
}

impl Releve {
    /// The month, the earliest that it may be.
    pub fn mois(self) -> Mois {
        let annee = || self.0.parse().map_or(Mois::new(1, 1), |annee| Mois::new(annee, 1));
        self.0.parse().unwrap_or_else(|_| annee())
    }

    /// Read more than a year before the month `le`: to be checked before use.
    pub fn est_ancien(self, le: Mois) -> bool {
        le.depuis(self.mois()) > MOIS_DE_VALIDITE
    }
}

/// `novembre 2026`, or `2026` where the month is not known.
impl fmt::Display for Releve {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.parse::<Mois>() {
            Ok(mois) => mois.fmt(f),
            Err(_) => f.write_str(self.0),
        }
    }
}

/// What stands before and after the first `signe`.
const fn coupe(texte: &'static str, signe: u8) -> (&'static str, &'static str) {
    let octets = texte.as_bytes();
    let mut i = 0;
    while i < octets.len() && octets[i] != signe {
        i += 1;
    }
    let (avant, apres) = texte.split_at(i);
    if apres.is_empty() { (avant, apres) } else { (avant, apres.split_at(1).1) }
}

const fn est(un: &str, autre: &str) -> bool {
    let (un, autre) = (un.as_bytes(), autre.as_bytes());
    let mut i = 0;
    while i < un.len() && i < autre.len() && un[i] == autre[i] {
        i += 1;
    }
    i == un.len() && i == autre.len()
}
