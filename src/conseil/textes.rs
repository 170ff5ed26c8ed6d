//! The form of the sheets and of the urgent needs; their sentences are long texts. Nothing is computed here.

pub mod fiches;
pub mod urgence;
