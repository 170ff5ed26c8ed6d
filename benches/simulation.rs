//! Speed of one simulation: `cargo bench --no-default-features --bench simulation`.
//!
//! Target: a median of 300 µs, full trace, one core, over the reference households. The median household is
//! printed first (each one's median of its own runs, then the median of these); divan then times the lot.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use reste_a_vivre::conseil::questions::a_poser;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::options::courbe;
use reste_a_vivre::projection::prevision::{AidesPrevues, MoisPrevu, prevoir};
use reste_a_vivre::simulation::{Simulation, simuler};
use serde_json::Value;

const MENAGES: &str = include_str!("../tests/droit/menages/reference.jsonl");
/// A family that knows little of itself: each of these answers is tried.
const SEIZE_INCONNUES: &str = r#"{"format": "reste-a-vivre/1", "mois": "2026-11", "union": null,
    "personnes": [
        {"id": "a", "role": "demandeur", "naissance": "1990-03-15", "activite": null, "nationalite": null,
         "activite_depuis": null, "handicap": null, "grossesse": null},
        {"id": "b", "role": "conjoint", "naissance": "1991-03-15", "activite": null, "nationalite": null,
         "activite_depuis": null, "handicap": null},
        {"id": "e", "role": "enfant", "naissance": "2016-05-10", "autre_parent": null, "garde": null, "scolarite": null},
        {"id": "f", "role": "enfant", "naissance": "2019-05-10", "autre_parent": null, "scolarite": null}
    ],
    "logement": {"occupation": null, "commune": "69123", "loyer": 450, "charges": 60}}"#;
/// Runs of each household.
const TOURS: usize = 25;

fn main() {
    let (mediane, quatre_vingt_dix, pire) = repartition(situations(), |situation| drop(simuler(situation)));
    println!("simuler: median {mediane:?}, 9 of 10 under {quatre_vingt_dix:?}, slowest {pire:?}");
    let (mediane, quatre_vingt_dix, pire) = repartition(documents(), |texte| drop(lire_et_simuler(texte)));
    println!("read and simuler: median {mediane:?}, 9 of 10 under {quatre_vingt_dix:?}, slowest {pire:?}");
    let (mediane, quatre_vingt_dix, pire) =
        repartition(situations(), |situation| drop(douze_mois(situation)));
    println!("12 months: median {mediane:?}, 9 of 10 under {quatre_vingt_dix:?}, slowest {pire:?}");
    let (mediane, quatre_vingt_dix, pire) = repartition(&situations()[..24], |situation| {
        drop(courbe(situation, situation.menage.demandeur.rang, 2_500, 10))
    });
    println!("curve of 251 wages: median {mediane:?}, 9 of 10 under {quatre_vingt_dix:?}, slowest {pire:?}");
    let (mediane, quatre_vingt_dix, pire) =
        repartition(menages(), |(saisie, situation)| drop(a_poser(saisie, situation)));
    println!(
        "questions that matter: median {mediane:?}, 9 of 10 under {quatre_vingt_dix:?}, slowest {pire:?}"
    );
    let inconnu = lire_un(SEIZE_INCONNUES);
    let (mediane, ..) = repartition(std::slice::from_ref(&inconnu), |situation| drop(simuler(situation)));
    let (douze, ..) = repartition(std::slice::from_ref(&inconnu), |situation| drop(douze_mois(situation)));
    println!("sixteen unknown answers: simuler {mediane:?}, 12 months {douze:?}");
    let etranger = tout_etranger();
    let (ouvrir, ..) = repartition(std::slice::from_ref(&etranger), |texte| {
        drop(lire(&Saisie::ouvrir(texte).expect("a document")))
    });
    println!("80 000 unknown keys: opened and read in {ouvrir:?}");
    divan::main();
}

/// A file of 80 000 keys that nothing reads.
fn tout_etranger() -> String {
    let champs: Vec<String> = (0..80_000).map(|rang| format!(r#""{rang:x}":1"#)).collect();
    format!(r#"{{"format":"reste-a-vivre/1","mois":"2026-11",{}}}"#, champs.join(","))
}

/// The forecast of a household: twelve months, on one core.
fn douze_mois(situation: &Situation) -> Vec<MoisPrevu> {
    let simulation = simuler(situation);
    prevoir(
        situation,
        &simulation,
        &Evolution::calculer(situation, &simulation),
        AidesPrevues::Recues(&simulation),
    )
}

/// The 600 situations as texts.
fn documents() -> &'static [String] {
    static DOCUMENTS: OnceLock<Vec<String>> = OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        MENAGES
            .lines()
            .map(|ligne| {
                let menage: Value = serde_json::from_str(ligne).expect("a household a line");
                menage["situation"].to_string()
            })
            .collect()
    })
}

fn situations() -> &'static [Situation] {
    static SITUATIONS: OnceLock<Vec<Situation>> = OnceLock::new();
    SITUATIONS.get_or_init(|| documents().iter().map(|texte| lire_un(texte)).collect())
}

fn menages() -> &'static [(Saisie, Situation)] {
    static MENAGES: OnceLock<Vec<(Saisie, Situation)>> = OnceLock::new();
    MENAGES.get_or_init(|| {
        let saisies = documents().iter().map(|texte| Saisie::ouvrir(texte).expect("a file of ours"));
        saisies.zip(situations()).map(|(saisie, situation)| (saisie, situation.clone())).collect()
    })
}

fn lire_un(texte: &str) -> Situation {
    let saisie = Saisie::ouvrir(texte).expect("a file of ours");
    lire(&saisie).situation.expect("a whole household")
}

fn lire_et_simuler(texte: &str) -> Simulation {
    simuler(&lire_un(texte))
}

/// Median, ninth decile and slowest of the households' median times.
fn repartition<T>(cas: &[T], calcul: impl Fn(&T)) -> (Duration, Duration, Duration) {
    let mut medianes: Vec<Duration> = cas
        .iter()
        .map(|cas| {
            let mut temps: Vec<Duration> = (0..TOURS)
                .map(|_| {
                    let debut = Instant::now();
                    calcul(black_box(cas));
                    debut.elapsed()
                })
                .collect();
            temps.sort();
            temps[TOURS / 2]
        })
        .collect();
    medianes.sort();
    (medianes[medianes.len() / 2], medianes[medianes.len() * 9 / 10], medianes[medianes.len() - 1])
}

#[divan::bench(sample_count = 20)]
fn les_600_menages(bencher: Bencher<'_, '_>) {
    let situations = situations();
    bencher.counter(ItemsCount::new(situations.len())).bench(|| {
        situations.iter().for_each(|situation| drop(black_box(simuler(black_box(situation)))));
    });
}

#[divan::bench(sample_count = 20)]
fn les_600_menages_lus_puis_simules(bencher: Bencher<'_, '_>) {
    let documents = documents();
    bencher.counter(ItemsCount::new(documents.len())).bench(|| {
        documents.iter().for_each(|texte| drop(black_box(lire_et_simuler(black_box(texte)))));
    });
}
