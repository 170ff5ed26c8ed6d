//! The screen: what is typed goes up as [`Action`](crate::ui::etat::Action)s, results come down in a [`Contexte`](crate::ui::contexte::Contexte).
//!
//! The only part of the crate that knows the browser, and in it only [`navigateur`](crate::ui::navigateur) touches it: all the rest
//! also compiles and renders natively, which is how its tests run.

pub mod app;
pub mod champs;
pub mod contexte;
pub mod ecran;
pub mod etat;
pub mod exemple;
pub mod formulaire;
pub mod navigateur;
pub mod pas;
pub mod resultat;
pub mod resume;
pub mod route;
pub mod rubrique;
pub mod textes;
pub mod vues;
