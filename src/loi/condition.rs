//! A condition that ran for a household ([`Condition`]), where a right has no computed amount.

use crate::notions::source::Source;

/// What a condition gives for this household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Etat {
    /// The answers meet it.
    Remplie,
    /// The answers do not say: to be checked with the organisation.
    AVerifier,
    /// The answers rule it out.
    NonRemplie,
}

/// One condition, run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// In the person's words.
    pub texte: &'static str,
    /// What it gives.
    pub etat: Etat,
    /// The text, or the page where it was read.
    pub source: &'static Source,
    /// Its stable name for other programs, where it has one.
    pub code: Option<&'static str>,
    /// Its rule reads an answer on health, origin or nationality: shown on the screen, never printed.
    pub discret: bool,
}

impl Etat {
    /// Its stable name for other programs.
    pub const fn code(self) -> &'static str {
        match self {
            Etat::Remplie => "remplie",
            Etat::AVerifier => "a_verifier",
            Etat::NonRemplie => "non_remplie",
        }
    }

    /// Met or not, where the answers say.
    pub fn si(remplie: bool) -> Etat {
        if remplie { Etat::Remplie } else { Etat::NonRemplie }
    }

    /// Met, or to be checked: the answers cannot rule it out.
    pub fn si_connu(remplie: bool) -> Etat {
        if remplie { Etat::Remplie } else { Etat::AVerifier }
    }

    /// Ruled out, or to be checked: the answers cannot be enough.
    pub fn sauf(exclue: bool) -> Etat {
        if exclue { Etat::NonRemplie } else { Etat::AVerifier }
    }
}

impl Condition {
    /// A condition run.
    pub const fn new(texte: &'static str, etat: Etat, source: &'static Source) -> Condition {
        Condition { texte, etat, source, code: None, discret: false }
    }

    /// The same, by its stable name.
    pub const fn nommee(self, code: &'static str) -> Condition {
        Condition { code: Some(code), ..self }
    }

    /// The same, of a rule that reads an answer on health, origin or nationality.
    pub const fn discrete(self) -> Condition {
        Condition { discret: true, ..self }
    }
}
