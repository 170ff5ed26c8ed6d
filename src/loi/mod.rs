//! The law as data: dated values, the outcome of a right, and the trace of a calculation.

pub mod baremes;
pub mod calendrier;
pub mod condition;
pub mod droit;
pub mod parametre;
pub mod trace;
