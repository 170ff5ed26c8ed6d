//! Plain words, on the public path, the results, the page of each right and the urgent screen: an official term has its
//! plain word beside it where it is first read, and a sentence is short. The terms, and why: `docs/mots-simples.md`.

use crate::blanc;
use crate::menages::{NOMS, fichier};
use crate::vues::{contexte, dessine};
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::notions::choix::Choix as _;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::ui::contexte::Contexte;
use reste_a_vivre::ui::pas::Pas;
use reste_a_vivre::ui::route::Route;
use reste_a_vivre::ui::vues::{droit, parcours, resultats, urgence};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

const TERMES: &str = include_str!("../../docs/mots-simples.md");

/// The words of a sentence at most.
const MOTS: usize = 20;

/// A page as it is read: its name, a text a line.
type Page = (String, Vec<String>);

/// The tags inside a line.
const EN_LIGNE: [&str; 4] = ["span", "strong", "em", "small"];
/// Where the law is checked word for word.
const CALCUL: &str = "Voir chaque étape, avec son article";

/// The lines of a page, down to its folded calculation.
fn lignes(page: &str) -> Vec<String> {
    let mut lignes = vec![String::new()];
    for morceau in page.split('<').skip(1) {
        let (balise, texte) = morceau.split_once('>').unwrap_or((morceau, ""));
        let nom = balise.trim_start_matches('/').split(' ').next().unwrap();
        // In the line of a right, its name, its amount and its sentence stand one under the other.
        if !EN_LIGNE.contains(&nom) || balise.contains("rangee-droit") {
            lignes.push(String::new());
        }
        lignes.last_mut().unwrap().push_str(texte);
    }
    let lue = |ligne: String| {
        ligne
            .replace("&#x27;", "'")
            .replace("&amp;", "&")
            .replace(['\u{a0}', '\u{202f}'], " ")
            .trim()
            .to_owned()
    };
    let lues = lignes.into_iter().map(lue).filter(|ligne| !ligne.is_empty());
    lues.take_while(|ligne| ligne != CALCUL).map(|ligne| sans_articles(&ligne)).collect()
}

/// A line without the articles that it cites: "(CSS, art. R523-3)", or all that follows the last sentence.
fn sans_articles(ligne: &str) -> String {
    let Some((avant, apres)) = ligne.split_once(", art. ") else { return ligne.to_owned() };
    let debut =
        avant.rfind(['(', '.', ')']).map_or(0, |place| place + usize::from(!avant[place..].starts_with('(')));
    let suite = apres.split_once(')').map_or("", |(_, suite)| suite);
    sans_articles(&format!("{}{suite}", &avant[..debut]))
}

/// Invented households, the examples, and those that see between them every question of the path.
fn menages() -> Vec<Saisie> {
    let exemples = std::fs::read_dir("src/web/exemples").unwrap();
    let exemples = exemples.map(|fichier| std::fs::read_to_string(fichier.unwrap().path()).unwrap());
    let ecrits = NOMS.iter().map(|nom| fichier(nom)).chain(exemples);
    ecrits.map(|texte| Saisie::ouvrir(&texte).unwrap()).chain(blanc::menages()).collect()
}

/// The pages that a household reads.
fn pages_de(saisie: &Saisie) -> Vec<Page> {
    let lu = contexte(saisie.clone(), Route::Accueil);
    let a = |route| Contexte { route, ..lu.clone() };
    let ecran = |pas: Pas| (pas.adresse(), dessine(move |lu| parcours(lu, pas), a(Route::Parcours(pas))));
    let mut pages: Vec<(String, String)> = Pas::du_foyer(saisie).into_iter().map(ecran).collect();
    pages.push(("resultats".into(), dessine(resultats, a(Route::Resultats))));
    pages.push(("urgence".into(), dessine(urgence, a(Route::Urgence))));
    for cle in CleDroit::TOUS.iter().copied() {
        pages.push((cle.code().into(), dessine(move |lu| droit(lu, cle), a(Route::Droit(cle)))));
    }
    pages.into_iter().map(|(nom, page)| (nom, lignes(&page))).collect()
}

static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| menages().iter().flat_map(pages_de).collect());

/// The official terms, each with its plain words.
fn termes() -> Vec<(&'static str, Vec<&'static str>)> {
    let rangees = TERMES.lines().filter(|ligne| ligne.starts_with("| ")).skip(2);
    rangees
        .map(|rangee| {
            let (terme, simples) = rangee.trim_matches(['|', ' ']).split_once(" | ").unwrap();
            (terme, simples.split(" ; ").collect())
        })
        .collect()
}

/// Whether a line holds a word, or its plural: an acronym as it is written, another whatever its first letter.
fn contient(ligne: &str, mot: &str) -> bool {
    let sigle = mot.chars().filter(|lettre| lettre.is_uppercase()).count() > 1;
    let (ligne, mot) =
        if sigle { (ligne.to_owned(), mot.to_owned()) } else { (ligne.to_lowercase(), mot.to_lowercase()) };
    ligne.match_indices(&mot).any(|(place, _)| {
        let entier = |lettre: Option<char>| lettre.is_none_or(|lettre| !lettre.is_alphanumeric());
        let suite = ligne[place + mot.len()..].trim_start_matches(['s', 'e']);
        entier(ligne[..place].chars().next_back()) && entier(suite.chars().next())
    })
}

/// The line where a term is first read without its plain word: nothing where it has one there or in the line before or after.
fn sans_mot_simple<'a>(lignes: &'a [String], terme: &str, simples: &[&str]) -> Option<&'a str> {
    let place = lignes.iter().position(|ligne| contient(ligne, terme))?;
    let autour = &lignes[place.saturating_sub(1)..lignes.len().min(place + 2)];
    let simple =
        |ligne: &String| simples.iter().any(|simple| ligne.to_lowercase().contains(&simple.to_lowercase()));
    (!autour.iter().any(simple)).then_some(lignes[place].as_str())
}

/// The sentences of a line: a parenthesis is read apart, and so is what follows a colon.
fn phrases(ligne: &str) -> impl Iterator<Item = &str> {
    ligne.split(['(', ')']).flat_map(|partie| {
        ["? ", "! ", ". ", "; ", ": "].into_iter().fold(vec![partie], |parties, fin| {
            parties.into_iter().flat_map(|partie| partie.split(fin)).collect()
        })
    })
}

/// How many words it has: an amount is one.
fn mots(phrase: &str) -> usize {
    let mots: Vec<&str> = phrase.split(' ').filter(|mot| mot.contains(char::is_alphanumeric)).collect();
    let chiffres = |mot: &str| mot.starts_with(|lettre: char| lettre.is_ascii_digit());
    mots.len() - mots.windows(2).filter(|deux| chiffres(deux[0]) && chiffres(deux[1])).count()
}

#[test]
fn un_mot_officiel_a_son_mot_simple_a_cote_la_premiere_fois() {
    let termes = termes();
    assert!(termes.len() >= 60, "{} mots officiels", termes.len());
    let mut seuls: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (page, lignes) in PAGES.iter() {
        for (terme, simples) in &termes {
            if let Some(ligne) = sans_mot_simple(lignes, terme, simples) {
                seuls.entry(terme).or_default().insert(format!("{page} : {ligne}"));
            }
        }
    }
    assert!(seuls.is_empty(), "docs/mots-simples.md : sans mot simple {seuls:#?}");
    let lu = |terme: &str| PAGES.iter().any(|(_, lignes)| lignes.iter().any(|ligne| contient(ligne, terme)));
    let oublies: Vec<_> = termes.iter().filter(|(terme, _)| !lu(terme)).collect();
    assert!(oublies.is_empty(), "docs/mots-simples.md : sur aucun écran {oublies:?}");
}

#[test]
fn une_phrase_du_parcours_est_courte() {
    let mut longueurs: BTreeMap<usize, usize> = BTreeMap::new();
    let mut longues = BTreeSet::new();
    let lignes: BTreeSet<(&str, &str)> = PAGES
        .iter()
        .flat_map(|(page, lignes)| lignes.iter().map(move |ligne| (page.as_str(), ligne.as_str())))
        .collect();
    for (page, ligne) in lignes {
        for phrase in phrases(ligne) {
            *longueurs.entry(mots(phrase)).or_default() += 1;
            if mots(phrase) > MOTS {
                longues.insert(format!("{} mots, {page} : {phrase}", mots(phrase)));
            }
        }
    }
    println!("mots d'une phrase : nombre de phrases {longueurs:?}");
    assert!(longues.is_empty(), "{longues:#?}");
}

#[test]
fn un_mot_seul_et_une_phrase_longue_sont_vus() {
    let page =
        lignes("<p>Demandez au <strong>SIAO</strong></p><p>À vérifier (CSS, art. R1 et L2) avec la CAF</p>");
    assert_eq!(page, ["Demandez au SIAO", "À vérifier  avec la CAF"]);
    assert_eq!(sans_mot_simple(&page, "SIAO", &["places"]), Some("Demandez au SIAO"));
    assert_eq!(sans_mot_simple(&page, "SIAO", &["caf"]), None);
    assert_eq!(sans_mot_simple(&page, "CSS", &["santé"]), None);
    assert!(
        contient("Des bailleurs", "bailleur")
            && !contient("Le bailleur", "bail")
            && !contient("la classe", "ASS")
    );
    assert_eq!(phrases("Payez : 1 250,50 € (en mars). Merci").map(mots).collect::<Vec<_>>(), [1, 1, 2, 0, 1]);
}
