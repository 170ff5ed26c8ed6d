//! The engine for Python: functions that take and give JSON texts. `python/reste_a_vivre` makes values of them.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use reste_a_vivre::documents::{dossier, reponse};
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::notions::mois::ErreurDate;

/// The dossier of a document, or its errors, as `simuler --dossier` writes it; on a day, for an organisation's profile.
#[pyfunction]
fn dossier_en_json(document: &str, le: Option<&str>, profil: Option<&str>) -> PyResult<String> {
    let le = le.map(str::parse).transpose();
    let le = le.map_err(|erreur: ErreurDate| PyValueError::new_err(format!("le : {erreur}")))?;
    let profil = profil.map(Profil::lire).transpose();
    let profil = profil.map_err(|erreur| PyValueError::new_err(format!("profil : {erreur}")))?;
    let dossier = dossier::repondre(document, profil.as_ref(), le);
    Ok(dossier.unwrap_or_else(|refus| refus.json()).to_string())
}

/// The answer to a document, or its errors, as `simuler --lignes` writes it.
#[pyfunction]
fn reponse_en_json(document: &str) -> String {
    reponse::repondre(document).to_string()
}

/// The version of the engine, and the month of the last check of its tables.
#[pyfunction]
fn versions_du_moteur() -> (&'static str, String) {
    let verifies = reste_a_vivre::loi::baremes::tables().into_iter().map(|table| table.verifie());
    (env!("CARGO_PKG_VERSION"), verifies.max().map(|mois| mois.iso()).unwrap_or_default())
}

#[pymodule]
fn _moteur(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(dossier_en_json, module)?)?;
    module.add_function(wrap_pyfunction!(reponse_en_json, module)?)?;
    module.add_function(wrap_pyfunction!(versions_du_moteur, module)?)
}
