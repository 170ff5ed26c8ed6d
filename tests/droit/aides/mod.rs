//! Worked examples of each benefit.

mod aide_logement;
mod famille;
mod logement_social;
mod minima;
mod revenus;
mod sante;
mod scolaire;
