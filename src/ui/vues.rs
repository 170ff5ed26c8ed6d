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
mod sections;
mod social;
mod sujet;
mod synthese;
mod verification;

pub use accueil::accueil;
pub use annonce::Annonce;
pub use avenir::avenir;
pub use baremes::baremes;
pub use barre::mon_mois;
pub use calcul::{calcul, calcul_budget};
pub use carte::carte;
pub use demarches::demarches;
pub use detail::detail;
pub use droits::droits;
pub use entete::entete;
pub use entretien::entretien;
pub use erreurs::erreurs;
pub use fiche::fiche;
pub use fichiers::fichiers;
pub use impots::impots;
pub use mois::mois_du_calcul;
pub use parcours::parcours;
pub use parts::parts;
pub use pli::pli;
pub use rapport::rapport;
pub use resultats::resultats;
pub use sections::sections;
pub use social::social;
pub use sujet::{sujet, sujets};
pub use synthese::synthese;
pub use verification::verification;

/// What every view receives.
#[derive(Properties, PartialEq)]
pub struct Vue {
    /// The household and its results.
    pub dossier: Dossier,
}
