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
}
