//! Texts of the arrears, of general interest: constants that a jurist can find and change. Nothing is computed here.

pub mod contacts;
pub mod dispositifs;
