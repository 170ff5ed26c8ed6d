//! What every other room speaks of: exact money, months, amounts that change, sources of the law, long texts.

pub mod choix;
pub mod fourchette;
pub mod lettres;
pub mod mois;
pub mod montant;
pub mod serie;
pub mod source;
pub mod textes;
pub mod tri;
