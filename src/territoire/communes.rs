//! Communes: their codes, their names, and the search that finds one from what a person types.
//!
//! The core knows every code ([`CodeCommune`] cannot hold an unknown one) and nothing of names: 10 KB of
//! text. Names and postal codes are a separate file, `communes.txt`, that the screen loads when it needs
//! it and reads into an [`Annuaire`]. Both are made by `tools/communes.mjs`; see `docs/communes.md`.
//!
//! Not modelled: the date at which a commune was merged. An old code is accepted whatever the month.

mod annuaire;
mod departements;
mod recherche;
pub(crate) mod table_texte;

use std::fmt;
use std::str::FromStr;

pub use annuaire::{Annuaire, Commune, ErreurAnnuaire};
use departements::DEPARTEMENTS;
use table_texte::{TableTexte, contient, nombre_de_lignes};

const TEXTE_CODES: &str = include_str!("communes/codes.txt");

/// `département=last code;codes below it that do not exist`.
static CODES: TableTexte<{ nombre_de_lignes(TEXTE_CODES) }> = TableTexte::new(TEXTE_CODES);

/// The INSEE code of a commune of today, of a merged one, or of an arrondissement of Paris, Lyon or
/// Marseille ("code commune"). Always the code of a place that exists or existed:
/// reading one with `parse` refuses the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeCommune([u8; 5]);

impl CodeCommune {
    /// The five signs of the code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a code holds digits, A and B only")
    }

    /// The code of the département or of the overseas collectivity: `93`, `2A`, `974`.
    pub fn departement(&self) -> &str {
        departement(self.as_str())
    }

    /// The name of the département or of the overseas collectivity: `Seine-Saint-Denis`.
    pub fn nom_departement(&self) -> &'static str {
        nom_departement(self.departement()).unwrap_or_default()
    }

    /// For an arrondissement of Paris, Lyon or Marseille, the commune it is part of.
    pub fn commune_de_l_arrondissement(self) -> Option<CodeCommune> {
        match &self.0 {
            [b'7', b'5', b'1', ..] => Some(CodeCommune(*b"75056")),
            [b'6', b'9', b'3', b'8', b'1'..=b'9'] => Some(CodeCommune(*b"69123")),
            [b'1', b'3', b'2', ..] if b"13200" < &self.0 && &self.0 < b"13217" => {
                Some(CodeCommune(*b"13055"))
            }
            _ => None,
        }
    }

    /// The code written `code`, if it exists: five signs, capitals.
    fn connu(code: &str) -> Option<Self> {
        if existe(code) { code.as_bytes().try_into().ok().map(Self) } else { None }
    }
}

impl fmt::Display for CodeCommune {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for CodeCommune {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for CodeCommune {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CodeCommune({})", self.as_str())
    }
}

impl FromStr for CodeCommune {
    type Err = ErreurCode;

    /// Reads a code as people write it: spaces around it and a small `a` or `b` are accepted.
    fn from_str(texte: &str) -> Result<Self, ErreurCode> {
        let code = texte.trim().to_ascii_uppercase();
        if !a_la_forme_d_un_code(&code) {
            return Err(ErreurCode::Forme(extrait(texte)));
        }
        Self::connu(&code).ok_or(ErreurCode::Inconnu(code))
    }
}

/// Why a text is not the code of a commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErreurCode {
    /// The text, shortened, does not look like a code.
    Forme(String),
    /// The text looks like a code, but no commune has or had it.
    Inconnu(String),
}

impl fmt::Display for ErreurCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Forme(lu) => write!(f, "« {lu} » n'est pas un code de commune")?,
            Self::Inconnu(lu) => {
                write!(f, "« {lu} » n'est le code d'aucune commune (est-ce un code postal ?)")?;
            }
        }
        f.write_str(". Choisissez votre commune dans la liste")
    }
}

impl std::error::Error for ErreurCode {}

/// Whether `code` is that of a commune of today, of a merged one, or of an arrondissement.
///
/// Left out: the codes that communes had in the Seine and the Seine-et-Oise (before 1968) and in Corse
/// before 1976. Those of the Seine look like the postal codes of Paris, which people do type here.
pub fn existe(code: impl AsRef<str>) -> bool {
    let code = code.as_ref();
    if !a_la_forme_d_un_code(code) {
        return false;
    }
    let departement = departement(code);
    Numeros::du_departement(departement).is_some_and(|numeros| numeros.contient(&code[departement.len()..]))
}

/// The numbers of the communes of one département.
struct Numeros {
    dernier: &'static str,
    absents: &'static str,
}

impl Numeros {
    fn du_departement(departement: &str) -> Option<Self> {
        let (dernier, absents) = CODES.valeur(departement)?.split_once(';')?;
        Some(Numeros { dernier, absents })
    }

    fn contient(&self, numero: &str) -> bool {
        let est_nul = numero.bytes().all(|chiffre| chiffre == b'0');
        numero.len() == self.dernier.len()
            && numero <= self.dernier
            && !est_nul
            && !contient(self.absents, numero)
    }
}

/// The name of a département or of an overseas collectivity, from its code.
pub fn nom_departement(code: &str) -> Option<&'static str> {
    rang_departement(code).map(|rang| DEPARTEMENTS[rang].1)
}

fn rang_departement(code: &str) -> Option<usize> {
    DEPARTEMENTS.binary_search_by(|(connu, _)| (*connu).cmp(code)).ok()
}

/// The part of a well-formed code that names its département: two signs, three overseas.
fn departement(code: &str) -> &str {
    &code[..if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 }]
}

fn a_la_forme_d_un_code(code: &str) -> bool {
    match code.as_bytes() {
        [b'2', b'A' | b'B', numero @ ..] if numero.len() == 3 => numero.iter().all(u8::is_ascii_digit),
        octets => octets.len() == 5 && octets.iter().all(u8::is_ascii_digit),
    }
}

/// The beginning of what was typed, short enough to be shown.
fn extrait(texte: &str) -> String {
    const MAXIMUM: usize = 30;
    let texte = texte.trim();
    match texte.char_indices().nth(MAXIMUM) {
        Some((fin, _)) => format!("{}…", &texte[..fin]),
        None => texte.to_owned(),
    }
}
