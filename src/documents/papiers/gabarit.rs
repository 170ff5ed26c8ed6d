//! The templates: one file, a paper after the other, a line a thing. `docs/papiers.md` is the reference.

use super::faits::FaitCite;
use crate::notions::choix::Choix;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormeDeLigne {
    /// `## ` the title of a part.
    Titre,
    /// `= ` a name and its value.
    Paire,
    /// `- ` an item.
    Point,
    /// `[] ` a box to tick.
    Case,
    /// `@` a part of the dossier.
    Bloc,
    /// `| ` a table for the pen: how many lines, then the heads.
    Grille,
    /// `_ ` a line for the pen, typed at the screen and kept by no file.
    Blanc,
    /// `/` a line that only the pen fills: a signature.
    Stylo,
    /// `~` a text that the file keeps.
    Ecrit,
    /// Anything else.
    Phrase,
}

/// How each kind of line begins.
const DEBUTS: [(&str, FormeDeLigne); 9] = [
    ("## ", FormeDeLigne::Titre),
    ("= ", FormeDeLigne::Paire),
    ("- ", FormeDeLigne::Point),
    ("[] ", FormeDeLigne::Case),
    ("@", FormeDeLigne::Bloc),
    ("| ", FormeDeLigne::Grille),
    ("_ ", FormeDeLigne::Blanc),
    ("/", FormeDeLigne::Stylo),
    ("~", FormeDeLigne::Ecrit),
];

/// A line of a paper.
#[derive(Clone, Copy, Debug)]
pub struct LigneDePapier<'a> {
    conditions: &'a str,
    /// What it is.
    pub forme: FormeDeLigne,
    /// What it says.
    pub texte: &'a str,
}

/// The words of a paper.
#[derive(Clone, Copy, Debug)]
pub struct Gabarit<'a> {
    /// Who reads it.
    pub lecteur: &'a str,
    /// Its reader works on each benefit by its name: those that tell of somebody's health are not merged.
    pub sensible: bool,
    /// It writes down every debt and expense by its name too.
    pub entier: bool,
    /// In large letters.
    pub grand: bool,
    /// How many pages it may take.
    pub pages: u32,
    corps: &'a str,
}

impl<'a> Gabarit<'a> {
    /// The paper of that name.
    pub fn lire(gabarits: &'a str, code: &str) -> Option<Gabarit<'a>> {
        let papier = gabarits.split("\n# ").skip(1).find(|papier| papier.lines().next() == Some(code))?;
        let debut = papier.find("\n## ").map_or(papier.len(), |debut| debut + 1);
        let (entete, corps) = papier.split_at(debut);
        let dit = |nom: &str| entete.lines().find_map(|ligne| ligne.strip_prefix(nom)).map(str::trim);
        Some(Gabarit {
            lecteur: dit("lecteur:").unwrap_or_default(),
            sensible: dit("sensible:").is_some(),
            entier: dit("sensible:") == Some("tout"),
            grand: dit("corps:") == Some("grand"),
            pages: dit("pages:").and_then(|pages| pages.parse().ok()).unwrap_or(1),
            corps,
        })
    }

    /// Its lines.
    pub fn lignes(&self) -> impl Iterator<Item = LigneDePapier<'a>> {
        self.corps.lines().map(str::trim).filter(|ligne| !ligne.is_empty()).map(LigneDePapier::lire)
    }

    /// The facts that it may say.
    pub fn faits(&self) -> impl Iterator<Item = FaitCite> {
        self.lignes().flat_map(|ligne| faits(ligne.texte))
    }
}

impl<'a> LigneDePapier<'a> {
    fn lire(ligne: &'a str) -> LigneDePapier<'a> {
        let mut texte = ligne;
        while let Some((_, suite)) = texte.strip_prefix('[').and_then(|suite| suite.split_once("] ")) {
            if texte.starts_with("[]") {
                break;
            }
            texte = suite;
        }
        let conditions = &ligne[..ligne.len() - texte.len()];
        let debut = DEBUTS.iter().find_map(|(debut, forme)| Some((*forme, texte.strip_prefix(debut)?)));
        let (forme, texte) = debut.unwrap_or((FormeDeLigne::Phrase, texte));
        LigneDePapier { conditions, forme, texte }
    }

    /// The facts that must be known for it to be said, or that must not.
    pub fn conditions(&self) -> impl Iterator<Item = (FaitCite, bool)> {
        self.conditions.split(['[', ']', ' ']).filter_map(|mot| match mot.strip_prefix('!') {
            Some(code) => Some((FaitCite::depuis_code(code)?, false)),
            None => Some((FaitCite::depuis_code(mot)?, true)),
        })
    }
}

/// The facts that a sentence cites.
pub fn faits(texte: &str) -> impl Iterator<Item = FaitCite> {
    texte.split('{').skip(1).filter_map(|suite| FaitCite::depuis_code(suite.split('}').next()?))
}
