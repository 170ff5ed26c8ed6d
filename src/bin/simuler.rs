//! The command line: `simuler < situation.json`. Reads, calls the library, writes; no rule lives here.

use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;

use reste_a_vivre::documents::rapport::texte;
use reste_a_vivre::documents::reponse::{self, FichierRefuse};
use reste_a_vivre::menage::document::{ErreurFichier, TAILLE_MAXIMALE};

const AIDE: &str = "\
simuler : les droits et le reste à vivre d'un foyer locataire, en France

Usage :
  simuler < situation.json           compte rendu en français, chaque étape avec sa source
  simuler --json < situation.json    la réponse en JSON, avec chaque étape du calcul
  simuler --lignes < foyers.jsonl    une situation par ligne, une réponse JSON par ligne, dans l'ordre

Options :
  --aide, --help, -h    ce texte
  --version, -V         la version

Codes de sortie : 0, calcul fait (avec --lignes : toutes les lignes ont leur réponse, erreurs comprises) ;
2, fichier refusé, lecture impossible ou option inconnue. Le format des fichiers est décrit dans
docs/format-situation.md. Rien n'est envoyé ni enregistré.
";

/// What is asked.
enum Demande {
    CompteRendu,
    Json,
    Lignes,
    Aide,
    Version,
}

fn main() -> ExitCode {
    let demande = match lire_arguments(std::env::args_os().skip(1)) {
        Ok(demande) => demande,
        Err(message) => {
            dire(&format!("{message}\n\n{AIDE}"));
            return ExitCode::from(2);
        }
    };
    match executer(&demande) {
        Ok(code) => code,
        // The reader has left (`simuler | head`): nothing to say, to nobody.
        Err(erreur) if erreur.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(erreur) => {
            dire(&format!("La lecture ou l'écriture s'est interrompue : {erreur}"));
            ExitCode::from(2)
        }
    }
}

fn lire_arguments(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Demande, String> {
    let mut demande = None;
    for argument in arguments {
        let lue = match argument.to_str() {
            Some("--json") => Demande::Json,
            Some("--lignes") => Demande::Lignes,
            Some("--aide" | "--help" | "-h") => Demande::Aide,
            Some("--version" | "-V") => Demande::Version,
            _ => return Err(format!("« {} » n'est pas une option de simuler.", argument.to_string_lossy())),
        };
        if demande.is_some() {
            return Err("Donnez une seule option à la fois.".to_owned());
        }
        demande = Some(lue);
    }
    Ok(demande.unwrap_or(Demande::CompteRendu))
}

/// A line on standard error; nothing more can be done if nobody reads it (`eprintln!` would panic).
fn dire(message: &str) {
    let _ = writeln!(io::stderr(), "{}", message.trim_end());
}

fn executer(demande: &Demande) -> io::Result<ExitCode> {
    let entree = io::stdin().lock();
    let interactif = entree.is_terminal();
    let mut sortie = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let code = match demande {
        Demande::Aide => {
            sortie.write_all(AIDE.as_bytes())?;
            ExitCode::SUCCESS
        }
        Demande::Version => {
            writeln!(sortie, "simuler {}", env!("CARGO_PKG_VERSION"))?;
            ExitCode::SUCCESS
        }
        Demande::Lignes => {
            lignes(BufReader::with_capacity(64 * 1024, entree), &mut sortie)?;
            ExitCode::SUCCESS
        }
        Demande::CompteRendu | Demande::Json => {
            if interactif {
                dire("Collez une situation en JSON, puis Ctrl+D (ou : simuler --aide).");
            }
            une(entree, &mut sortie, matches!(demande, Demande::Json))?
        }
    };
    sortie.flush()?;
    Ok(code)
}

/// One situation in, its account or its JSON out.
fn une(mut entree: impl Read, sortie: &mut impl Write, json: bool) -> io::Result<ExitCode> {
    let mut octets = Vec::new();
    let limite = u64::try_from(TAILLE_MAXIMALE).unwrap_or(u64::MAX).saturating_add(1);
    entree.by_ref().take(limite).read_to_end(&mut octets)?;
    // What lies beyond the limit is counted, for the message, and not kept.
    let au_dela = io::copy(&mut entree, &mut io::sink())?;
    let taille = octets.len().saturating_add(usize::try_from(au_dela).unwrap_or(usize::MAX));
    match texte_lu(octets, taille).and_then(|texte| reponse::calculer(&texte)) {
        Ok(calcule) if json => {
            serde_json::to_writer_pretty(&mut *sortie, &calcule.json_avec_trace())?;
            sortie.write_all(b"\n")?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(calcule) => {
            let rendu = texte::compte_rendu(&calcule.situation, &calcule.simulation, &calcule.avertissements);
            sortie.write_all(rendu.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(refus) => {
            if json {
                writeln!(sortie, "{}", refus.json())?;
            }
            expliquer(&refus);
            Ok(ExitCode::from(2))
        }
    }
}

fn expliquer(refus: &FichierRefuse) {
    for erreur in &refus.erreurs {
        match erreur.champ.as_str() {
            "" => dire(&erreur.message),
            champ => dire(&format!("{champ} : {}", erreur.message)),
        }
    }
}

/// One answer per line that holds something, in the order of the lines, whatever they hold.
fn lignes(mut entree: BufReader<impl Read>, sortie: &mut impl Write) -> io::Result<()> {
    loop {
        // Whoever waits for an answer before sending the next line gets it now; a file is written at once.
        if entree.buffer().is_empty() {
            sortie.flush()?;
        }
        let Some((octets, taille)) = lire_ligne(&mut entree)? else { return Ok(()) };
        if octets.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let reponse =
            texte_lu(octets, taille).map_or_else(|refus| refus.json(), |texte| reponse::repondre(&texte));
        serde_json::to_writer(&mut *sortie, &reponse)?;
        sortie.write_all(b"\n")?;
    }
}

/// The next line and its whole length; what exceeds the limit of a file is read and not kept.
fn lire_ligne(entree: &mut impl BufRead) -> io::Result<Option<(Vec<u8>, usize)>> {
    let mut ligne = Vec::new();
    let mut taille = 0_usize;
    loop {
        let tampon = match entree.fill_buf() {
            Ok(tampon) => tampon,
            Err(erreur) if erreur.kind() == io::ErrorKind::Interrupted => continue,
            Err(erreur) => return Err(erreur),
        };
        if tampon.is_empty() {
            return Ok((taille > 0).then_some((ligne, taille)));
        }
        let fin = tampon.iter().position(|octet| *octet == b'\n');
        let morceau = &tampon[..fin.unwrap_or(tampon.len())];
        let place = (TAILLE_MAXIMALE + 1).saturating_sub(ligne.len()).min(morceau.len());
        ligne.extend_from_slice(&morceau[..place]);
        taille = taille.saturating_add(morceau.len());
        let lus = morceau.len() + usize::from(fin.is_some());
        entree.consume(lus);
        if fin.is_some() {
            return Ok(Some((ligne, taille)));
        }
    }
}

/// The text of a file of `taille` bytes, unless it is too large or no text.
fn texte_lu(octets: Vec<u8>, taille: usize) -> Result<String, FichierRefuse> {
    if taille > TAILLE_MAXIMALE {
        return Err(reponse::refus(None, &ErreurFichier::TropGros(taille)));
    }
    String::from_utf8(octets).map_err(|_| reponse::refus(None, &ErreurFichier::Illisible))
}
