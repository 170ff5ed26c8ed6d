//! What is handed over: sentences, the printed page, the answer in JSON.

pub mod dossier;
pub mod ecriture;
pub mod explication;
pub mod fiabilite;
pub mod mots;
pub mod papiers;
pub mod prudence;
pub mod rapport;
pub mod reponse;
pub mod schema;
pub mod suivi;
#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
pub mod tableaux;
#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
pub mod tableur;
