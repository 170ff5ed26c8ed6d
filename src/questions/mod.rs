//! What may be asked, and answered: the choices, the posts, the rights by name, the words of each question.

pub mod depenses;
pub mod droits;
pub mod questions;
pub mod vocabulaire;
