//! Long texts of general interest: constants that a jurist can find and change. Nothing is computed here.

pub mod fiches;
pub mod urgence;
