//! What the law gives: amounts to the cent, from its tables to the household's account.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]

#[path = "../commun/mod.rs"]
mod commun;

mod aides;
mod baremes;
mod budget;
mod calendrier;
mod impaye;
mod menages;
mod projection;
mod questions;
mod recu;
mod vecteurs;
