//! Writes the JSON Schemas of the document and of the dossier where they stand: `cargo run --no-default-features --bin schemas`.

use std::io::{self, Write};
use std::process::ExitCode;

use reste_a_vivre::documents::schema::{du_document, du_dossier};

/// Where they stand.
const DOSSIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schemas/");

fn main() -> ExitCode {
    for (nom, schema) in [("situation.schema.json", du_document()), ("dossier.schema.json", du_dossier())] {
        let chemin = format!("{DOSSIER}{nom}");
        if let Err(erreur) = std::fs::write(&chemin, format!("{schema:#}\n")) {
            let _ = writeln!(io::stderr(), "{chemin} : {erreur}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
