//! Reste à vivre: the rights and the budget of a household that rents its home in France.
//!
//! The flow of one answer, and the order in which to read the crate: what was typed ([`saisie`]) is read
//! ([`lecture`]) into what the law looks at ([`situation`]); [`simulation`] calls each benefit ([`aides`])
//! in the order of the law with the dated values of [`parametres`]; each figure explains itself through
//! [`trace`]; [`budget`] draws up the month. Nothing of this knows the browser: only `ui` does.

pub mod montant;
pub mod mois;
pub mod serie;
pub mod source;
pub mod parametres;
pub mod communes;
pub mod zone_apl;
pub mod saisie;
pub mod questions;
pub mod situation;
pub mod lecture;
pub mod trace;
pub mod droit;
pub mod charge;
pub mod sejour;
pub mod foyer;
pub mod logement;
pub mod ressources;
pub mod impot;
pub mod aides;
pub mod budget;
pub mod simulation;
pub mod explication;
pub mod rapport;
pub mod reponse;
#[cfg(feature = "ui")]
pub mod ui;
