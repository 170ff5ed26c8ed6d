//! What a household reads: what to do and when, the report, the screens.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]

#[path = "../commun/mod.rs"]
mod commun;

mod agenda;
mod attentes;
#[cfg(feature = "ui")]
mod blanc;
mod demarches;
mod dossier;
#[cfg(feature = "ui")]
mod ecrans;
mod fiabilite;
mod graphiques;
mod lecture;
mod menages;
#[cfg(feature = "ui")]
mod mots_simples;
mod orientation;
mod papiers;
mod prudence;
mod rapport;
mod schema;
mod suivi;
#[cfg(feature = "stock")]
mod tableaux;
mod voisinage;
mod vraisemblance;
#[cfg(feature = "ui")]
mod vues;
