//! The tables of the law by the month in which their next value is expected: `cargo run --bin baremes [2027-02]`.
//!
//! With a month, what was expected by then and is not there is marked. With `--page`, the public page of the tables
//! (`src/web/pages/baremes.html`), written where it stands.

use std::io::{self, Write};
use std::process::ExitCode;

use reste_a_vivre::documents::fiabilite::page;
use reste_a_vivre::loi::baremes::tables;
use reste_a_vivre::loi::parametre::Table;
use reste_a_vivre::notions::mois::Mois;
use reste_a_vivre::notions::tri::trier_par;

/// The public page.
const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/pages/baremes.html");

fn main() -> ExitCode {
    let demande = std::env::args().nth(1);
    if demande.as_deref() == Some("--page") {
        return ecrire_la_page();
    }
    let le = match demande.map(|texte| texte.parse::<Mois>()).transpose() {
        Ok(le) => le,
        Err(erreur) => {
            let _ = writeln!(io::stderr(), "{erreur}");
            return ExitCode::from(2);
        }
    };
    match ecrire(le, &mut io::stdout().lock()) {
        Err(erreur) if erreur.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

fn ecrire_la_page() -> ExitCode {
    match std::fs::write(PAGE, page::page()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(erreur) => {
            let _ = writeln!(io::stderr(), "{PAGE} : {erreur}");
            ExitCode::FAILURE
        }
    }
}

/// One line a table: what is expected first comes first; where no date is expected, the check that is the oldest.
fn ecrire(le: Option<Mois>, sortie: &mut impl Write) -> io::Result<()> {
    let mut tables = tables();
    trier_par(&mut tables, |table| {
        (table.attendue().is_none(), table.attendue(), table.verifie(), table.cle())
    });
    for table in tables {
        writeln!(sortie, "{}", ligne(table, le))?;
    }
    Ok(())
}

fn ligne(table: &dyn Table, le: Option<Mois>) -> String {
    let attendue = table.attendue().map_or("sans date".to_owned(), Mois::iso);
    let en_retard = table.attendue().zip(le).is_some_and(|(attendue, le)| attendue <= le);
    let suite = if en_retard { " ; en retard" } else { "" };
    let informatif = if table.est_informatif() { " ; informatif" } else { "" };
    format!(
        "{attendue:9}  {:40}  {} (dernière valeur {}, vérifié {}{informatif}{suite})",
        table.cle(),
        table.libelle(),
        table.derniere().iso(),
        table.verifie().iso(),
    )
}
