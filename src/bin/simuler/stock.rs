//! `simuler --csv`: reads the options, calls the library, shows how far it is.

use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use reste_a_vivre::notions::mois::{ErreurDate, Mois, MoisCouvert};
use reste_a_vivre::stock::correspondance::Correspondance;
use reste_a_vivre::stock::lancer::{OptionsDuStock, lancer};
use reste_a_vivre::territoire::communes::Annuaire;

use super::{dire, lire_fichier, lire_jour};

/// What is asked.
pub(super) type Demande = OptionsDuStock;

/// The communes, which the site serves too.
const COMMUNES: &str = include_str!("../../web/communes.txt");

/// The options that go with `--csv`.
pub(super) fn lire_arguments(
    mut arguments: impl Iterator<Item = OsString>,
    strict: bool,
) -> Result<Demande, String> {
    let mut demande = Demande { strict, ..Demande::default() };
    let (mut dits, mut correspondance) = (Vec::new(), None);
    while let Some(argument) = arguments.next() {
        if dits.contains(&argument) {
            return Err(format!("« {} » est donné deux fois.", argument.to_string_lossy()));
        }
        dits.push(argument.clone());
        match argument.to_str() {
            Some("--csv") => {}
            Some("--tableau") => demande.tableau = true,
            Some("--le") => demande.le = Some(lire_jour(arguments.next())?),
            Some("--mois") => demande.mois = Some(lire_mois(arguments.next())?),
            Some("--correspondance") => {
                correspondance = Some(lire_fichier("--correspondance", arguments.next())?);
            }
            Some("--entete") => {
                let titres = arguments.next().ok_or("--entete attend une ligne de titres")?;
                demande.entete = Some(titres.to_string_lossy().into_owned());
            }
            _ => return Err(format!("« {} » ne va pas avec --csv.", argument.to_string_lossy())),
        }
    }
    if let Some(texte) = correspondance {
        let lue = Correspondance::lire(&texte);
        demande.correspondance =
            lue.map_err(|erreurs| format!("--correspondance : {}", erreurs.join("\n")))?;
    }
    Ok(demande)
}

/// A month that the tables cover.
fn lire_mois(argument: Option<OsString>) -> Result<MoisCouvert, String> {
    let texte = argument.ok_or("--mois attend un mois : --mois 2026-11")?;
    let lu = texte.to_string_lossy().parse::<Mois>();
    let mois = lu.and_then(MoisCouvert::new).map_err(|erreur: ErreurDate| format!("--mois : {erreur}"))?;
    Ok(mois)
}

/// Reads the standard input, writes the answers, then says what was found on standard error.
pub(super) fn executer(demande: Demande) -> io::Result<ExitCode> {
    let entree = io::stdin();
    if entree.is_terminal() {
        dire("simuler --csv lit un fichier : simuler --csv < locataires.csv");
        return Ok(ExitCode::from(2));
    }
    let annuaire = Annuaire::lire(COMMUNES).ok();
    let barre = barre();
    let mut sortie = BufWriter::with_capacity(256 * 1024, io::stdout().lock());
    let avance = |octets: u64, lignes: u64| {
        barre.set_position(octets);
        barre.set_message(format!("{lignes} lignes"));
    };
    let lus = BufReader::with_capacity(256 * 1024, entree.lock());
    let fait = lancer(lus, &mut sortie, demande, annuaire, avance)?;
    sortie.flush()?;
    barre.finish_and_clear();
    match fait {
        Err(raison) => {
            dire(&raison);
            Ok(ExitCode::from(2))
        }
        Ok((bilan, inconnus)) => {
            if !inconnus.is_empty() {
                dire(&format!("Colonnes laissées de côté : {}", inconnus.join(", ")));
            }
            dire(&bilan.to_string());
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// How far the reading is, on a terminal only; of a file, in how long it ends.
fn barre() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let (octets, modele) = match taille_de_l_entree() {
        Some(octets) => (Some(octets), "{wide_bar} {percent} % · {msg} · encore {eta}"),
        None => (None, "{spinner} {msg} · {elapsed}"),
    };
    let barre = ProgressBar::with_draw_target(octets, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template(modele);
    barre.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The size of the input, where it is a file.
#[cfg(unix)]
fn taille_de_l_entree() -> Option<u64> {
    use std::os::fd::AsFd;
    let fichier = std::fs::File::from(io::stdin().as_fd().try_clone_to_owned().ok()?);
    let octets = fichier.metadata().ok().filter(std::fs::Metadata::is_file)?.len();
    Some(octets).filter(|octets| *octets > 0)
}

#[cfg(not(unix))]
fn taille_de_l_entree() -> Option<u64> {
    None
}
