//! What is supposed and what is worth asking. Both lists are empty until the engine tells them.

use super::Dossier;
use crate::notions::fourchette::Fourchette;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;

/// An answer that nobody gave and that counts all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supposition {
    /// Which answer.
    pub reference: Reference,
    /// What is supposed, in words.
    pub texte: &'static str,
    /// The rights that read it.
    pub droits: Vec<CleDroit>,
}

/// A question whose answer may change what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionUtile {
    /// Which question.
    pub reference: Reference,
    /// What it asks, in words.
    pub texte: &'static str,
    /// What each right may become.
    pub poids: Vec<(CleDroit, Fourchette)>,
}

/// What was supposed for this household.
pub(super) fn suppositions(_: &Dossier) -> Vec<Supposition> {
    Vec::new()
}

/// The questions that matter for this household.
pub(super) fn questions(_: &Dossier) -> Vec<QuestionUtile> {
    Vec::new()
}
