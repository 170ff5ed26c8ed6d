//! The tables of the law, one file per text or family, and the list of all of them.

use crate::loi::parametre::Table;

pub mod aide_logement;
pub mod aide_logement_foyer;
pub mod budget;
pub mod communs;
pub mod famille;
pub mod impot;
pub mod logement_social;
pub mod minima;
pub mod orientation;
pub mod rls;
pub mod sante;
pub mod scolaire;

/// Every table of the crate, by family: the page of the tables and the tests read this list.
pub fn tables() -> Vec<&'static dyn Table> {
    [
        communs::TABLES,
        aide_logement::TABLES,
        aide_logement_foyer::TABLES,
        rls::TABLES,
        sante::TABLES,
        minima::TABLES,
        famille::TABLES,
        impot::TABLES,
        orientation::TABLES,
        scolaire::TABLES,
        logement_social::TABLES,
        budget::TABLES,
    ]
    .concat()
}
