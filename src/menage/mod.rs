//! The household: the document that was typed, its reading, and the situation that the law looks at.

pub mod alternative;
pub mod depense;
pub mod document;
pub mod lecture;
pub mod situation;
