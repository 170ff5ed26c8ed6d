//! What may be asked, and answered: the table of questions, the choices, the posts, the rights by name.

pub mod depenses;
pub mod droits;
pub mod parlantes;
pub mod question;
pub mod reference;
pub mod table;
pub mod vocabulaire;
