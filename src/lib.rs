//! Reste à vivre: the rights and the budget of a household that rents its home in France.
//!
//! The flow of one answer, and the order in which to read the crate: what was typed ([`saisie`]) is read
//! ([`lecture`]) into what the law looks at ([`situation`]); [`simulation`] calls each benefit ([`aides`])
//! in the order of the law with the dated values of [`parametres`]; each figure explains itself through
//! [`trace`]; [`budget`] draws up the month. Nothing of this knows the browser: only `ui` does.

pub mod agenda;
pub mod aides;
pub mod bourse;
pub mod budget;
pub mod charge;
pub mod communes;
pub mod demarches;
pub mod dispositifs;
pub mod droit;
pub mod ecriture;
pub mod evolution;
pub mod explication;
pub mod fiabilite;
pub mod foyer;
pub mod impaye;
pub mod impot;
pub mod lecture;
pub mod lettres;
pub mod logement;
pub mod logement_social;
pub mod mois;
pub mod montant;
pub mod options;
pub mod parametres;
pub mod prevision;
pub mod profil;
pub mod projet;
pub mod prudence;
pub mod questions;
pub mod rapport;
pub mod reponse;
pub mod ressources;
pub mod saisie;
pub mod sejour;
pub mod serie;
pub mod simulation;
pub mod situation;
pub mod source;
pub mod trace;
pub mod tri;
#[cfg(feature = "ui")]
pub mod ui;
pub mod zone_apl;
