//! The engine for other programs in JavaScript: three functions that take and give JSON texts. `js/` makes values of them.

use std::sync::Once;

use reste_a_vivre::documents::{dossier, reponse};
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::notions::textes;
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// The long texts, which the application brings beside its program.
const TEXTES: &str = include_str!("../../../../src/web/textes/fr.txt");

static PRET: Once = Once::new();

fn preparer() {
    PRET.call_once(|| textes::recevoir(TEXTES.to_owned()));
}

/// The dossier of a document, or its errors, as `simuler --dossier` writes it. `le` is a day (`2026-11-29`), `profil` the
/// profile of an organisation; empty, there is none.
///
/// # Errors
/// A day or a profile that cannot be read: a sentence.
#[wasm_bindgen]
pub fn dossier_en_json(document: &str, le: &str, profil: &str) -> Result<String, String> {
    preparer();
    let le = (!le.is_empty()).then(|| le.parse()).transpose();
    let le = le.map_err(|erreur: reste_a_vivre::notions::mois::ErreurDate| format!("le : {erreur}"))?;
    let profil = (!profil.is_empty()).then(|| Profil::lire(profil)).transpose();
    let profil = profil.map_err(|erreur| format!("profil : {erreur}"))?;
    let dossier = dossier::repondre(document, profil.as_ref(), le);
    Ok(dossier.unwrap_or_else(|refus| refus.json()).to_string())
}

/// The answer to a document, or its errors, as `simuler --lignes` writes it: rights and budget, much quicker.
#[wasm_bindgen]
pub fn reponse_en_json(document: &str) -> String {
    preparer();
    reponse::repondre(document).to_string()
}

/// The versions of the engine and of the tables.
#[wasm_bindgen]
pub fn versions_en_json() -> String {
    let verifies = reste_a_vivre::loi::baremes::tables().into_iter().map(|table| table.verifie());
    let baremes = verifies.max().map_or(Value::Null, |mois| mois.iso().into());
    json!({ "moteur": env!("CARGO_PKG_VERSION"), "baremes": baremes }).to_string()
}
