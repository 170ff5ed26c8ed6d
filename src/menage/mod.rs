//! The household: the document that was typed, its reading, and the situation that the law looks at.

pub mod alternative;
pub mod attendus;
pub mod document;
pub mod finances;
pub mod foyer;
pub mod hypothese;
pub mod impaye;
pub mod lecture;
pub mod livre;
pub mod logement;
pub mod percu;
pub mod personne;
pub mod personnes;
pub mod posees;
mod prescription;
pub mod situation;
pub mod suivi;
pub mod voisinage;
pub mod vraisemblance;
