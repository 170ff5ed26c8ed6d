//! The command line: `simuler < situation.json`. Reads, calls the library, writes; no rule lives here.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;

use reste_a_vivre::documents::dossier;
use reste_a_vivre::documents::papiers::{self, Papier};
use reste_a_vivre::documents::rapport::texte;
use reste_a_vivre::documents::reponse::{self, FichierRefuse};
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::menage::document::{ErreurFichier, TAILLE_MAXIMALE};
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::Date;
use serde_json::Value;

#[cfg(feature = "stock")]
use reste_a_vivre::documents::tableaux::{Feuillet, Tableau};

const AIDE: &str = "\
simuler : les droits et le reste à vivre d'un foyer locataire, en France

Usage :
  simuler < situation.json           compte rendu en français, chaque étape avec sa source
  simuler --json < situation.json    la réponse en JSON, avec chaque étape du calcul
  simuler --lignes < foyers.jsonl    une situation par ligne, une réponse JSON par ligne, dans l'ordre
  simuler --dossier < situation.json tout ce qui peut se dire du foyer, en JSON (avec --lignes : un par ligne)
  simuler --papier NOM < situation.json   un papier à imprimer, en HTML (--papier liste : leurs noms)
  simuler --tableau-de suivi|relogement < foyers.jsonl   une situation par ligne, un tableau (CSV) pour un tableur

Options :
  --le AAAA-MM-JJ       avec --dossier ou --papier : le jour où il est établi (sinon, le premier du mois calculé)
  --vierge              avec --papier et --le : le papier sans foyer, à remplir au stylo
  --profil FICHIER      avec --dossier ou --papier : le profil d'un organisme (docs/profil.md)
  --aide, --help, -h    ce texte
  --version, -V         la version

Codes de sortie : 0, calcul fait (avec --lignes : toutes les lignes ont leur réponse, erreurs comprises) ;
2, fichier refusé, lecture impossible ou option inconnue. Le format des fichiers est décrit dans
docs/format-situation.md. Rien n'est envoyé ni enregistré.
";

/// The words of the papers, which the site serves too.
const PAPIERS: &str = include_str!("../web/papiers.txt");

/// What is asked.
enum Demande {
    CompteRendu,
    Json,
    Lignes,
    Dossier(Lecteur),
    Papier(Papier, Lecteur),
    Papiers,
    Vierge(Papier, Date),
    #[cfg(feature = "stock")]
    Tableau(Tableau, Lecteur),
    Aide,
    Version,
}

/// For whom a dossier is made.
#[derive(Default)]
struct Lecteur {
    /// One a line.
    lignes: bool,
    /// The day.
    le: Option<Date>,
    /// The organisation.
    profil: Option<Box<Profil>>,
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

fn lire_arguments(mut arguments: impl Iterator<Item = OsString>) -> Result<Demande, String> {
    let mut demandes: Vec<Demande> = Vec::new();
    let mut dossier = false;
    let mut papier = None;
    let mut vierge = false;
    let mut tableau = None;
    let mut lecteur = Lecteur::default();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--json") => demandes.push(Demande::Json),
            Some("--lignes") if !lecteur.lignes => lecteur.lignes = true,
            Some("--dossier") if !dossier => dossier = true,
            Some("--papier") if papier.is_none() => papier = Some(lire_papier(arguments.next())?),
            Some("--vierge") if !vierge => vierge = true,
            Some("--tableau-de") if tableau.is_none() => {
                tableau = Some(arguments.next().unwrap_or_default().to_string_lossy().into_owned());
            }
            Some("--le") if lecteur.le.is_none() => lecteur.le = Some(lire_jour(arguments.next())?),
            Some("--profil") if lecteur.profil.is_none() => {
                lecteur.profil = Some(Box::new(lire_profil(arguments.next())?));
            }
            Some("--aide" | "--help" | "-h") => demandes.push(Demande::Aide),
            Some("--version" | "-V") => demandes.push(Demande::Version),
            Some(
                "--lignes" | "--dossier" | "--papier" | "--vierge" | "--tableau-de" | "--le" | "--profil",
            ) => {
                return Err(format!("« {} » est donné deux fois.", argument.to_string_lossy()));
            }
            _ => return Err(format!("« {} » n'est pas une option de simuler.", argument.to_string_lossy())),
        }
    }
    if let Some(nom) = tableau {
        demandes.extend(dossier.then(Lecteur::default).map(Demande::Dossier));
        demandes.extend(papier.is_some().then_some(Demande::Papiers));
        demandes.push(lire_tableau(&nom, lecteur)?);
        return une_seule(demandes);
    }
    if vierge {
        let (Some(Some(papier)), Some(le)) = (papier, lecteur.le) else {
            return Err("--vierge va avec --papier NOM et --le AAAA-MM-JJ.".to_owned());
        };
        demandes.push(Demande::Vierge(papier, le));
        return une_seule(demandes);
    }
    if !dossier && papier.is_none() && (lecteur.le.is_some() || lecteur.profil.is_some()) {
        return Err("--le et --profil vont avec --dossier ou --papier.".to_owned());
    }
    if let Some(papier) = papier {
        demandes.extend(dossier.then(Lecteur::default).map(Demande::Dossier));
        demandes.extend(lecteur.lignes.then_some(Demande::Lignes));
        demandes.push(papier.map_or(Demande::Papiers, |papier| Demande::Papier(papier, lecteur)));
    } else if dossier {
        demandes.push(Demande::Dossier(lecteur));
    } else if lecteur.lignes {
        demandes.push(Demande::Lignes);
    }
    une_seule(demandes)
}

fn une_seule(mut demandes: Vec<Demande>) -> Result<Demande, String> {
    match demandes.len() {
        0 | 1 => Ok(demandes.pop().unwrap_or(Demande::CompteRendu)),
        _ => Err("Donnez une seule option à la fois.".to_owned()),
    }
}

/// A table by its name.
#[cfg(feature = "stock")]
fn lire_tableau(nom: &str, lecteur: Lecteur) -> Result<Demande, String> {
    let tableau = Tableau::depuis_code(nom).ok_or("--tableau-de attend « suivi » ou « relogement ».")?;
    Ok(Demande::Tableau(tableau, lecteur))
}

#[cfg(not(feature = "stock"))]
fn lire_tableau(_: &str, _: Lecteur) -> Result<Demande, String> {
    Err("Ce programme a été construit sans les tableaux : ajoutez --features stock.".to_owned())
}

/// A paper by its name; nothing: their list.
fn lire_papier(argument: Option<OsString>) -> Result<Option<Papier>, String> {
    let nom = argument.ok_or("--papier attend un nom, ou « liste »")?;
    let nom = nom.to_string_lossy();
    match Papier::depuis_code(&nom) {
        None if nom == "liste" => Ok(None),
        None => Err(format!("« {nom} » n'est pas un papier. Leurs noms : simuler --papier liste")),
        papier => Ok(papier),
    }
}

/// The day of a dossier.
fn lire_jour(argument: Option<OsString>) -> Result<Date, String> {
    let texte = argument.ok_or("--le attend un jour : --le 2026-11-29")?;
    texte.to_string_lossy().parse().map_err(|erreur| format!("--le : {erreur}"))
}

/// The profile of an organisation.
fn lire_profil(argument: Option<OsString>) -> Result<Profil, String> {
    let chemin = argument.ok_or("--profil attend un fichier")?;
    let limite = u64::try_from(TAILLE_MAXIMALE).unwrap_or(u64::MAX);
    let mut texte = String::new();
    let lu = File::open(&chemin).and_then(|fichier| fichier.take(limite).read_to_string(&mut texte));
    let nom = chemin.to_string_lossy();
    lu.map_err(|erreur| format!("--profil : « {nom} » ne peut pas être lu ({erreur})"))?;
    Profil::lire(&texte).map_err(|erreur| format!("--profil : {erreur}"))
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
        Demande::Papiers => {
            for papier in Papier::TOUS {
                writeln!(sortie, "{:20} {}", papier.code(), papier.libelle())?;
            }
            ExitCode::SUCCESS
        }
        Demande::Vierge(papier, le) => {
            sortie.write_all(papiers::vierge(PAPIERS, *papier, *le).as_bytes())?;
            ExitCode::SUCCESS
        }
        #[cfg(feature = "stock")]
        Demande::Tableau(tableau, lecteur) => {
            tableau_de(BufReader::with_capacity(64 * 1024, entree), &mut sortie, *tableau, lecteur)?
        }
        Demande::Version => {
            writeln!(sortie, "simuler {}", env!("CARGO_PKG_VERSION"))?;
            ExitCode::SUCCESS
        }
        Demande::Lignes | Demande::Dossier(Lecteur { lignes: true, .. }) => {
            lignes(BufReader::with_capacity(64 * 1024, entree), &mut sortie, demande)?;
            ExitCode::SUCCESS
        }
        Demande::CompteRendu | Demande::Json | Demande::Dossier(_) | Demande::Papier(..) => {
            if interactif {
                dire("Collez une situation en JSON, puis Ctrl+D (ou : simuler --aide).");
            }
            une(entree, &mut sortie, demande)?
        }
    };
    sortie.flush()?;
    Ok(code)
}

/// One situation in, its account or its JSON out.
fn une(mut entree: impl Read, sortie: &mut impl Write, demande: &Demande) -> io::Result<ExitCode> {
    let mut octets = Vec::new();
    let limite = u64::try_from(TAILLE_MAXIMALE).unwrap_or(u64::MAX).saturating_add(1);
    entree.by_ref().take(limite).read_to_end(&mut octets)?;
    // What lies beyond the limit is counted, for the message, and not kept.
    let au_dela = io::copy(&mut entree, &mut io::sink())?;
    let taille = octets.len().saturating_add(usize::try_from(au_dela).unwrap_or(usize::MAX));
    let texte = texte_lu(octets, taille);
    let json = !matches!(demande, Demande::CompteRendu | Demande::Papier(..));
    let reponse = texte.and_then(|texte| match demande {
        Demande::Dossier(lecteur) => dossier::repondre(&texte, lecteur.profil.as_deref(), lecteur.le),
        Demande::Papier(papier, lecteur) => {
            papiers::repondre(PAPIERS, *papier, &texte, lecteur.profil.as_deref(), lecteur.le)
                .map(Value::String)
        }
        Demande::Json => reponse::calculer(&texte).map(|calcule| calcule.json_avec_trace()),
        _ => reponse::calculer(&texte).map(|calcule| {
            texte::compte_rendu(&calcule.situation, &calcule.simulation, &calcule.avertissements).into()
        }),
    });
    match reponse {
        Ok(Value::String(compte_rendu)) => {
            sortie.write_all(compte_rendu.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(reponse) => {
            serde_json::to_writer_pretty(&mut *sortie, &reponse)?;
            sortie.write_all(b"\n")?;
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

/// The table of the households, a line each; a file that is refused has none, and is said with its line.
#[cfg(feature = "stock")]
fn tableau_de(
    mut entree: BufReader<impl Read>,
    sortie: &mut impl Write,
    tableau: Tableau,
    lecteur: &Lecteur,
) -> io::Result<ExitCode> {
    let mut feuillet = Feuillet::nouveau(tableau);
    let mut code = ExitCode::SUCCESS;
    let mut rang = 0;
    while let Some((octets, taille)) = lire_ligne(&mut entree)? {
        rang += 1;
        if octets.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let lu = texte_lu(octets, taille);
        let ajoute = lu.and_then(|texte| feuillet.ajoute(&texte, lecteur.profil.as_deref(), lecteur.le));
        if let Err(refus) = ajoute {
            dire(&format!("Ligne {rang}, laissée de côté :"));
            expliquer(&refus);
            code = ExitCode::from(2);
        }
    }
    sortie.write_all(&feuillet.fini())?;
    Ok(code)
}

/// One answer per line that holds something, in the order of the lines, whatever they hold.
fn lignes(mut entree: BufReader<impl Read>, sortie: &mut impl Write, demande: &Demande) -> io::Result<()> {
    loop {
        // Whoever waits for an answer before sending the next line gets it now; a file is written at once.
        if entree.buffer().is_empty() {
            sortie.flush()?;
        }
        let Some((octets, taille)) = lire_ligne(&mut entree)? else { return Ok(()) };
        if octets.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let reponse = texte_lu(octets, taille).and_then(|texte| match demande {
            Demande::Dossier(lecteur) => dossier::repondre(&texte, lecteur.profil.as_deref(), lecteur.le),
            _ => reponse::calculer(&texte).map(|calcule| calcule.json()),
        });
        let reponse = reponse.unwrap_or_else(|refus| refus.json());
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
