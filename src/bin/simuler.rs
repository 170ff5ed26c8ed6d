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
use reste_a_vivre::menage::attendus::supposes;
use reste_a_vivre::menage::document::{Champ, ErreurFichier, Saisie, TAILLE_MAXIMALE};
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::Date;
use serde_json::Value;

#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
use reste_a_vivre::documents::tableaux::{Feuillet, Recueil};
#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
#[path = "simuler/stock.rs"]
mod stock;

const AIDE: &str = "\
simuler : les droits et le reste à vivre d'un foyer locataire, en France

Usage :
  simuler < situation.json           compte rendu en français, chaque étape avec sa source
  simuler --json < situation.json    la réponse en JSON, avec chaque étape du calcul
  simuler --lignes < foyers.jsonl    une situation par ligne, une réponse JSON par ligne, dans l'ordre
  simuler --dossier < situation.json tout ce qui peut se dire du foyer, en JSON (avec --lignes : un par ligne)
  simuler --papier NOM < situation.json   un papier à imprimer, en HTML (--papier liste : leurs noms)
  simuler --tableau-de suivi|relogement < foyers.jsonl   une situation par ligne, un tableau (CSV) pour un tableur
  simuler --csv < locataires.csv     le parc d'un bailleur : un locataire par ligne, une réponse JSON par ligne

Options :
  --le AAAA-MM-JJ       avec --dossier, --papier ou --csv : le jour où il est établi (sinon, le premier du mois)
  --vierge              avec --papier et --le : le papier sans foyer, à remplir au stylo
  --profil FICHIER      avec --dossier ou --papier : le profil d'un organisme (docs/profil.md)
  --strict              un revenu que l'activité annonce et que rien ne donne est inconnu, et non nul
  --aide, --help, -h    ce texte
  --version, -V         la version

Avec --csv (docs/stock.md) :
  --mois AAAA-MM              le mois calculé, pour les lignes qui ne le disent pas
  --correspondance FICHIER    vos titres de colonnes et vos mots, en JSON
  --entete LIGNE              les titres, pour un fichier qui n'en a pas
  --tableau                   les réponses dans un tableur (CSV), et non en JSON

Codes de sortie : 0, calcul fait (avec --lignes et --csv : toutes les lignes ont leur réponse, erreurs comprises) ;
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
    #[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
    Tableau(Recueil, Lecteur),
    #[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
    Stock(Box<stock::Demande>),
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
    let mut arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let nombre = arguments.len();
    arguments.retain(|argument| argument != "--strict");
    let strict = arguments.len() < nombre;
    let demande = match lire_arguments(arguments.into_iter(), strict) {
        Ok(demande) => demande,
        Err(message) => {
            dire(&format!("{message}\n\n{AIDE}"));
            return ExitCode::from(2);
        }
    };
    match executer(demande, strict) {
        Ok(code) => code,
        // The reader has left (`simuler | head`): nothing to say, to nobody.
        Err(erreur) if erreur.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(erreur) => {
            dire(&format!("La lecture ou l'écriture s'est interrompue : {erreur}"));
            ExitCode::from(2)
        }
    }
}

fn lire_arguments(
    arguments: impl Iterator<Item = OsString> + Clone,
    strict: bool,
) -> Result<Demande, String> {
    if arguments.clone().any(|argument| argument == "--csv") {
        return lire_stock(arguments, strict);
    }
    lire_demande(arguments)
}

#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
fn lire_stock(arguments: impl Iterator<Item = OsString>, strict: bool) -> Result<Demande, String> {
    stock::lire_arguments(arguments, strict).map(|demande| Demande::Stock(Box::new(demande)))
}

#[cfg(not(all(feature = "stock", not(target_arch = "wasm32"))))]
fn lire_stock(_: impl Iterator<Item = OsString>, _: bool) -> Result<Demande, String> {
    Err("Ce programme a été construit sans --csv : ajoutez --features stock (docs/stock.md).".to_owned())
}

fn lire_demande(mut arguments: impl Iterator<Item = OsString>) -> Result<Demande, String> {
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
#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
fn lire_tableau(nom: &str, lecteur: Lecteur) -> Result<Demande, String> {
    let tableau = Recueil::depuis_code(nom).ok_or("--tableau-de attend « suivi » ou « relogement ».")?;
    Ok(Demande::Tableau(tableau, lecteur))
}

#[cfg(not(all(feature = "stock", not(target_arch = "wasm32"))))]
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
    let texte = lire_fichier("--profil", argument)?;
    Profil::lire(&texte).map_err(|erreur| format!("--profil : {erreur}"))
}

/// The text of the file that an option names.
fn lire_fichier(option: &str, argument: Option<OsString>) -> Result<String, String> {
    let chemin = argument.ok_or(format!("{option} attend un fichier"))?;
    let limite = u64::try_from(TAILLE_MAXIMALE).unwrap_or(u64::MAX);
    let mut texte = String::new();
    let lu = File::open(&chemin).and_then(|fichier| fichier.take(limite).read_to_string(&mut texte));
    let nom = chemin.to_string_lossy();
    lu.map_err(|erreur| format!("{option} : « {nom} » ne peut pas être lu ({erreur})"))?;
    Ok(texte)
}

/// A line on standard error; nothing more can be done if nobody reads it (`eprintln!` would panic).
fn dire(message: &str) {
    let _ = writeln!(io::stderr(), "{}", message.trim_end());
}

/// The same answers, the incomes that an activity announces and that nothing gives said to be unknown.
fn sans_supposer(texte: String) -> String {
    let Ok(mut saisie) = Saisie::ouvrir(&texte) else { return texte };
    let supposes = supposes(&saisie);
    if supposes.is_empty() {
        return texte;
    }
    for reference in supposes {
        saisie.ecrire(&Champ::de(&reference), Some(Value::Null));
    }
    saisie.enregistrer()
}

fn executer(demande: Demande, strict: bool) -> io::Result<ExitCode> {
    #[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
    let demande = match demande {
        Demande::Stock(demande) => return stock::executer(*demande),
        autre => autre,
    };
    let demande = &demande;
    let entree = io::stdin().lock();
    let interactif = entree.is_terminal();
    let mut sortie = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let code = match demande {
        Demande::Aide => {
            sortie.write_all(AIDE.as_bytes())?;
            ExitCode::SUCCESS
        }
        #[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
        Demande::Stock(_) => ExitCode::SUCCESS,
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
        #[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
        Demande::Tableau(tableau, lecteur) => {
            tableau_de(BufReader::with_capacity(64 * 1024, entree), &mut sortie, *tableau, lecteur)?
        }
        Demande::Version => {
            writeln!(sortie, "simuler {}", env!("CARGO_PKG_VERSION"))?;
            ExitCode::SUCCESS
        }
        Demande::Lignes | Demande::Dossier(Lecteur { lignes: true, .. }) => {
            lignes(BufReader::with_capacity(64 * 1024, entree), &mut sortie, demande, strict)?;
            ExitCode::SUCCESS
        }
        Demande::CompteRendu | Demande::Json | Demande::Dossier(_) | Demande::Papier(..) => {
            if interactif {
                dire("Collez une situation en JSON, puis Ctrl+D (ou : simuler --aide).");
            }
            une(entree, &mut sortie, demande, strict)?
        }
    };
    sortie.flush()?;
    Ok(code)
}

/// One situation in, its account or its JSON out.
fn une(
    mut entree: impl Read,
    sortie: &mut impl Write,
    demande: &Demande,
    strict: bool,
) -> io::Result<ExitCode> {
    let mut octets = Vec::new();
    let limite = u64::try_from(TAILLE_MAXIMALE).unwrap_or(u64::MAX).saturating_add(1);
    entree.by_ref().take(limite).read_to_end(&mut octets)?;
    // What lies beyond the limit is counted, for the message, and not kept.
    let au_dela = io::copy(&mut entree, &mut io::sink())?;
    let taille = octets.len().saturating_add(usize::try_from(au_dela).unwrap_or(usize::MAX));
    let texte = texte_lu(octets, taille, strict);
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
#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
fn tableau_de(
    mut entree: BufReader<impl Read>,
    sortie: &mut impl Write,
    tableau: Recueil,
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
        let lu = texte_lu(octets, taille, false);
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
fn lignes(
    mut entree: BufReader<impl Read>,
    sortie: &mut impl Write,
    demande: &Demande,
    strict: bool,
) -> io::Result<()> {
    loop {
        // Whoever waits for an answer before sending the next line gets it now; a file is written at once.
        if entree.buffer().is_empty() {
            sortie.flush()?;
        }
        let Some((octets, taille)) = lire_ligne(&mut entree)? else { return Ok(()) };
        if octets.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let reponse = texte_lu(octets, taille, strict).and_then(|texte| match demande {
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
fn texte_lu(octets: Vec<u8>, taille: usize, strict: bool) -> Result<String, FichierRefuse> {
    if taille > TAILLE_MAXIMALE {
        return Err(reponse::refus(None, &ErreurFichier::TropGros(taille)));
    }
    let texte = String::from_utf8(octets).map_err(|_| reponse::refus(None, &ErreurFichier::Illisible))?;
    Ok(if strict { sans_supposer(texte) } else { texte })
}
