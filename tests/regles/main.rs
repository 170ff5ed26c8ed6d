//! What must always hold: of the tree, of the lists shipped, of any household at random.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]

#[path = "../commun/dossier.rs"]
mod forme;

mod bornes;
mod constance;
mod dispositifs;
mod communes;
mod contacts;
mod dossier;
#[cfg(feature = "stock")]
mod fouille;
mod lecteur;
mod mots;
mod phrases;
mod plans;
mod proprietes;
mod textes;
mod tidy;
mod travail;
