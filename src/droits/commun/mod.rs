//! What several rights share: who is dependent, permits, scales, the home, incomes, tax, the school year.

pub mod bourse;
pub mod charge;
pub mod evenement;
pub mod foyer;
pub mod impot;
pub mod logement;
pub mod logement_social;
pub mod natures;
pub mod ressources;
pub mod sejour;
