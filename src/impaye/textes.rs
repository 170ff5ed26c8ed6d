//! The schemes of the arrears and whom to call, as lists; their sentences are long texts. Nothing is computed here.

pub mod contacts;
pub mod dispositifs;
