//! The screens and their parts: they read the results and format them, they never compute.

use yew::prelude::*;

use crate::ui::dossier::Dossier;

mod accueil;
mod annonce;
mod avenir;
mod baremes;
mod barre;
mod calcul;
mod carte;
mod demarches;
mod detail;
mod droits;
mod entete;
mod entretien;
mod erreurs;
mod fiche;
mod fichiers;
mod impots;
mod mois;
mod parcours;
mod parts;
mod pli;
mod rapport;
mod resultats;
mod social;
mod synthese;
mod verification;

pub use accueil::Accueil;
pub use annonce::Annonce;
pub use avenir::Avenir;
pub use baremes::Baremes;
pub use barre::MonMois;
pub use calcul::{Calcul, CalculBudget};
pub use carte::Carte;
pub use demarches::Demarches;
pub use detail::Detail;
pub use droits::Droits;
pub use entete::Entete;
pub use entretien::Entretien;
pub use erreurs::Erreurs;
pub use fiche::Fiche;
pub use fichiers::Fichiers;
pub use impots::Impots;
pub use mois::MoisDuCalcul;
pub use parcours::Parcours;
pub use parts::Parts;
pub use pli::Pli;
pub use rapport::Rapport;
pub use resultats::Resultats;
pub use social::Social;
pub use synthese::Synthese;
pub use verification::Verification;

/// What every view receives.
#[derive(Properties, PartialEq)]
pub struct Vue {
    /// The household and its results.
    pub dossier: Dossier,
}
