//! What to do about it: steps for each right, rights without an amount, the agenda of the year.

pub mod agenda;
pub mod autres_choix;
pub mod demarches;
pub mod fiche;
pub mod orientation;
pub mod questions;
pub mod textes;
