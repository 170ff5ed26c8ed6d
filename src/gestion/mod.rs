//! What advisers work out above the budget: methods of reste à vivre, what can be controlled, seizable parts,
//! over-indebtedness, and the profile of an organisation.

pub mod maitrise;
pub mod methodes;
pub mod profil;
pub mod quotite;
pub mod surendettement;
