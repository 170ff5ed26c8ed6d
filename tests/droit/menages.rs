//! Conformity with two sets of reference households: the score of each right, and every difference explained.

use std::collections::{BTreeMap, BTreeSet};

use reste_a_vivre::documents::fiabilite;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::lecture::lire_strictement;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::simulation::{Simulation, simuler};
use serde_json::Value;

/// Drawn at random, beside an independent engine: its scores are those that the app shows.
const REFERENCE: &str = include_str!("menages/reference.jsonl");
/// Of the kinds that the first set is thin on. Only rows on which this engine agreed are there: a net for what is moved,
/// not a proof, so the app shows nothing of it.
const SECONDE: &str = include_str!("menages/reference2.jsonl");
const ECARTS: &str = include_str!("menages/ecarts.toml");

/// A difference with a reason: the law's amount, and the article that commands it.
#[derive(serde::Deserialize)]
struct Ecart {
    menages: Vec<String>,
    droit: String,
    article: String,
    raison: String,
}

#[derive(serde::Deserialize)]
struct Ecarts {
    ecart: Vec<Ecart>,
}

/// One comparison out of tolerance.
struct Difference {
    menage: String,
    droit: &'static str,
    attendu: Euros,
    calcule: Option<Euros>,
}

#[derive(Default)]
struct Score {
    comparaisons: usize,
    expliquees: usize,
    manquees: Vec<Difference>,
}

fn tolerance(droit: &str) -> Euros {
    let texte = match droit {
        "aide_logement"
        | "reduction_loyer_solidarite"
        | "rsa"
        | "prime_activite"
        | "aah"
        | "mva"
        | "aspa" => "1",
        "ars" => "0.10",
        "css_gratuite" | "css_participation" => "0",
        "impot_revenu" | "revenu_fiscal_reference" => "2",
        _ => "0.05",
    };
    texte.parse().unwrap()
}

fn lignes(jeu: &str) -> impl Iterator<Item = Value> {
    jeu.lines().map(|ligne| serde_json::from_str(ligne).unwrap())
}

fn simule(menage: &Value) -> Simulation {
    let objet = menage["situation"].as_object().unwrap().clone();
    let saisie = Saisie::depuis_objet(objet).unwrap();
    let (situation, avertissements) = lire_strictement(&saisie).unwrap();
    assert!(avertissements.is_empty(), "{avertissements:?}");
    simuler(&situation)
}

/// Every amount computed, by key.
fn calcules(simulation: &Simulation) -> Vec<(&'static str, Option<Euros>)> {
    let droits = CleDroit::TOUS.iter().map(|cle| (cle.code(), simulation.droit(*cle).net()));
    let participation = match simulation.droit(CleDroit::Css) {
        Droit::Couvert(participation) => Some((true, *participation)),
        Droit::Indetermine(_) => None,
        _ => Some((false, Euros::ZERO)),
    };
    let autres = [
        ("css_gratuite", participation.map(|(couvert, cout)| oui_non(couvert && cout.est_nul()))),
        ("css_participation", participation.map(|(_, cout)| cout)),
        ("impot_revenu", simulation.impot_revenu),
        ("revenu_fiscal_reference", simulation.revenu_fiscal_reference),
    ];
    droits.chain(autres).collect()
}

/// Yes or no as an amount, to be compared like the others.
fn oui_non(oui: bool) -> Euros {
    Euros::entiers(oui.into())
}

/// The engine works in binary floats: its 4th decimal means nothing. A negative tax is a credit that this project
/// does not model.
fn attendu(valeur: &Value) -> Option<Euros> {
    if let Some(oui) = valeur.as_bool() {
        return Some(oui_non(oui));
    }
    let nombre: rust_decimal::Decimal = valeur.as_number()?.to_string().parse().unwrap();
    Some(format!("{nombre:.2}").parse::<Euros>().unwrap().positif())
}

fn est_dans_la_tolerance(attendu: Euros, calcule: Option<Euros>, tolerance: Euros) -> bool {
    calcule.is_some_and(|calcule| calcule.ecart(attendu) <= tolerance)
}

/// The scores of a set, whose households have identifiers beginning with `prefixe`.
fn scores(jeu: &str, prefixe: &str) -> BTreeMap<&'static str, Score> {
    let ecarts: Ecarts = toml::from_str(ECARTS).unwrap();
    let expliques: BTreeSet<(&str, &str)> = ecarts
        .ecart
        .iter()
        .flat_map(|ecart| ecart.menages.iter().map(|menage| (menage.as_str(), ecart.droit.as_str())))
        .filter(|(menage, _)| menage.starts_with(prefixe))
        .collect();
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    let mut utiles = BTreeSet::new();
    for menage in lignes(jeu) {
        let id = menage["id"].as_str().unwrap();
        assert!(id.starts_with(prefixe), "{id}");
        let simulation = simule(&menage);
        for (cle, calcule) in calcules(&simulation) {
            let Some(attendu) = menage["attendu"].get(cle).and_then(attendu) else {
                continue;
            };
            let score = scores.entry(cle).or_default();
            let conforme = est_dans_la_tolerance(attendu, calcule, tolerance(cle));
            score.comparaisons += 1;
            if !conforme && expliques.contains(&(id, cle)) {
                score.expliquees += 1;
                utiles.insert((id.to_owned(), cle.to_owned()));
            } else if !conforme {
                score.manquees.push(Difference { menage: id.to_owned(), droit: cle, attendu, calcule });
            }
        }
    }
    for (menage, droit) in expliques {
        let utile = utiles.contains(&(menage.to_owned(), droit.to_owned()));
        assert!(utile, "{menage}, {droit} : expliqué dans ecarts.toml, mais il n'y a plus d'écart");
    }
    scores
}

/// At least 99,5 % within tolerance; under 200 comparisons, at most one miss.
fn est_atteint(score: &Score) -> bool {
    let comptees = score.comparaisons - score.expliquees;
    let manquees = score.manquees.len();
    if comptees < 200 { manquees <= 1 } else { manquees * 1000 <= comptees * 5 }
}

/// Prints the scores and the differences without a reason.
fn dit(scores: &BTreeMap<&'static str, Score>) {
    println!("{:<28} {:>12} {:>11} {:>9}", "droit", "comparaisons", "expliquées", "manquées");
    for (droit, score) in scores {
        println!(
            "{droit:<28} {:>12} {:>11} {:>9}",
            score.comparaisons,
            score.expliquees,
            score.manquees.len()
        );
    }
    for difference in scores.values().flat_map(|score| &score.manquees) {
        let calcule = difference.calcule.map_or("indéterminé".to_owned(), |montant| montant.to_string());
        println!(
            "{} {} attendu {} calculé {calcule}",
            difference.menage, difference.droit, difference.attendu
        );
    }
}

#[test]
fn chaque_droit_est_conforme_aux_menages_de_reference() {
    let scores = scores(REFERENCE, "cas-");
    dit(&scores);
    assert!(!scores.is_empty());
    verifie_la_page_de_fiabilite(&scores);
    for (droit, score) in &scores {
        assert!(est_atteint(score), "{droit} : {} écarts sans raison", score.manquees.len());
    }
}

#[test]
fn chaque_droit_est_conforme_au_second_jeu_de_menages() {
    let scores = scores(SECONDE, "cas2-");
    dit(&scores);
    // Every row agreed once: one that no longer does is a change, to be explained or undone.
    for (droit, score) in &scores {
        assert!(score.manquees.is_empty(), "{droit} : {} écarts sans raison", score.manquees.len());
    }
    assert_eq!(scores["aide_logement"].comparaisons, SECONDE.lines().count());
}

/// The page "Barèmes et fiabilité" shows these very scores.
fn verifie_la_page_de_fiabilite(scores: &BTreeMap<&'static str, Score>) {
    let mesure: String = scores
        .iter()
        .map(|(droit, s)| format!("{droit};{};{};{}\n", s.comparaisons, s.expliquees, s.manquees.len()))
        .collect();
    let (le, ecrite) = fiabilite::MESURE.split_once('\n').unwrap();
    if ecrite == mesure {
        return;
    }
    let aujourd_hui = std::env::var("MESURE_DU").unwrap_or_else(|_| {
        panic!(
            "src/documents/fiabilite/mesure.txt, du {le}, ne dit plus ce qui est mesuré : \
             MESURE_DU=$(date +%F) cargo test --no-default-features --test droit menages l'écrit"
        )
    });
    let chemin = concat!(env!("CARGO_MANIFEST_DIR"), "/src/documents/fiabilite/mesure.txt");
    std::fs::write(chemin, format!("{aujourd_hui}\n{mesure}")).unwrap();
}

#[test]
fn chaque_ecart_a_son_article_et_sa_raison() {
    let ecarts: Ecarts = toml::from_str(ECARTS).unwrap();
    for ecart in &ecarts.ecart {
        assert!(
            CleDroit::depuis_code(&ecart.droit).is_some()
                || ["css_gratuite", "css_participation", "impot_revenu", "revenu_fiscal_reference"]
                    .contains(&ecart.droit.as_str()),
            "{}",
            ecart.droit
        );
        assert!(ecart.article.contains("art.") && ecart.raison.len() > 20, "{:?}", ecart.menages);
    }
}

#[test]
fn un_score_sous_le_but_est_vu() {
    let difference =
        || Difference { menage: String::new(), droit: "rsa", attendu: Euros::ZERO, calcule: None };
    let score = |comparaisons: usize, manquees: usize| Score {
        comparaisons,
        expliquees: 0,
        manquees: (0..manquees).map(|_| difference()).collect(),
    };
    assert!(est_atteint(&score(600, 3)) && !est_atteint(&score(600, 4)));
    assert!(est_atteint(&score(100, 1)) && !est_atteint(&score(100, 2)));
    assert!(!est_dans_la_tolerance("100".parse().unwrap(), "101,01".parse().ok(), "1".parse().unwrap()));
}
