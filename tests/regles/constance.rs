//! A household that nothing changes has an answer that nothing changes, whatever the month asked.

use proptest::prelude::*;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::questions::droits::{CleDroit, Periodicite};
use reste_a_vivre::questions::reference::Reference;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::simulation::{Simulation, simuler, simuler_en};
use serde_json::{Value, json};

use crate::proprietes::{cas, saisie};

/// The months of which the tables are published, and some after.
const PREMIER: Mois = Mois::new(2026, 1);
const NOMBRE: i32 = 15;

/// Births of children whom no birthday of these months moves to another rule.
const NAISSANCES: [&str; 6] =
    ["2024-09-01", "2020-03-10", "2018-05-02", "2016-01-20", "2013-08-15", "2009-06-01"];

/// An activity, and what it pays.
const ACTIVITES: [(&str, &str); 6] = [
    ("salarie", "salaire"),
    ("chomeur", "chomage"),
    ("independant", "micro_service"),
    ("sans_activite", "aide_familiale"),
    ("invalide", "invalidite"),
    ("chomeur", "autres"),
];

fn adulte(role: &'static str) -> impl Strategy<Value = Value> {
    let revenu = (proptest::sample::select(ACTIVITES.to_vec()), prop_oneof![1 => Just(0), 4 => 1..2_600i64]);
    // What was earned in the year that the texts of 2026 read, and no more since.
    let ancien = prop_oneof![2 => Just(0), 1 => 1..40_000i64];
    (1968..1999i32, revenu, ancien).prop_map(move |(annee, ((activite, nature), montant), ancien)| {
        json!({ "id": role, "role": role, "naissance": format!("{annee}-07-14"), "activite": activite, "activite_depuis": "2025-02",
            "revenus": { nature: montant },
            "revenus_annuels": { "2024": { "salaire": ancien } } })
    })
}

fn constant() -> impl Strategy<Value = Value> {
    let enfants = proptest::sample::subsequence(NAISSANCES.to_vec(), 0..=4);
    let logement = (
        proptest::sample::select(vec!["hlm", "prive_vide", "prive_meuble", "heberge"]),
        proptest::sample::select(vec!["75111", "69123", "55029", "2A004"]),
        100i64..900,
    );
    let conjoint = proptest::option::weighted(0.4, adulte("conjoint"));
    (adulte("demandeur"), conjoint, enfants, logement).prop_map(
        |(demandeur, conjoint, enfants, (occupation, commune, loyer))| {
            let mut document = json!({ "format": "reste-a-vivre/1", "mois": PREMIER.iso(),
                "logement": { "occupation": occupation, "commune": commune, "loyer": loyer, "charges": 60 } });
            if occupation == "heberge" {
                document["logement"] = json!({ "occupation": occupation, "commune": commune });
            }
            let seul = conjoint.is_none();
            if !seul {
                document["union"] = json!("pacs");
            }
            let enfants = enfants.into_iter().enumerate().map(|(rang, naissance)| {
                let autre_parent = if seul { "pension_non_fixee" } else { "au_foyer" };
                json!({ "id": format!("e{rang}"), "role": "enfant", "naissance": naissance,
                    "autre_parent": autre_parent })
            });
            document["personnes"] = [demandeur].into_iter().chain(conjoint).chain(enfants).collect();
            document
        },
    )
}

fn lue(document: &Value, mois: Mois) -> Situation {
    let mut document = document.clone();
    document["mois"] = json!(mois.iso());
    lire(&saisie(&document)).situation.unwrap()
}

fn mensuels() -> impl Iterator<Item = CleDroit> {
    CleDroit::TOUS.iter().copied().filter(|cle| cle.periodicite() == Periodicite::Mois)
}

/// Whether a right follows one law from a month to the next but one. The RSA and the prime d'activité look at the three months
/// before: from April, when their scale and what they count are raised, to June they mix the amounts of two years.
fn est_d_une_loi(cle: CleDroit, trois: &[Simulation]) -> bool {
    let melange = |simulation: &Simulation| (4..=6).contains(&simulation.mois.mois().numero());
    !matches!(cle, CleDroit::Rsa | CleDroit::PrimeActivite) || !trois.iter().any(melange)
}

/// A right that is other in one month alone, of a law that does not change; nothing where none is.
fn bascule(simulations: &[Simulation]) -> Option<String> {
    let etat = |simulation: &Simulation, cle: CleDroit| {
        let possible = simulation.droit(cle).possible();
        (possible.bas.est_positif(), possible.haut.est_positif())
    };
    simulations.windows(3).find_map(|trois| {
        let change = |cle: &CleDroit| {
            let [avant, mois, apres] = [0, 1, 2].map(|rang: usize| etat(&trois[rang], *cle));
            avant == apres && avant != mois
        };
        mensuels().filter(|cle| est_d_une_loi(*cle, trois)).find(change).map(|cle| {
            let dits: Vec<_> = trois.iter().map(|simulation| simulation.droit(cle).possible()).collect();
            format!("{} en {} : {dits:?}", cle.code(), trois[1].mois.mois().iso())
        })
    })
}

// Received, the RSA leaves the wages of 2024 out of the resources of the family benefits (CSS, art. R532-7), whose complément
// closes the RSA of the next month: the answer says both, every month.
#[test]
fn un_rsa_qui_s_ouvre_un_mois_sur_deux_est_dit_entre_deux_bornes_chaque_mois() {
    let independant = |role: &str, recettes: u32, salaire_2024: u32| {
        json!({ "id": role, "role": role, "naissance": "1968-07-14", "activite": "independant",
            "activite_depuis": "2025-02", "revenus": { "micro_service": recettes },
            "revenus_annuels": { "2024": { "salaire": salaire_2024 } } })
    };
    let mut personnes = vec![independant("demandeur", 1878, 23_414), independant("conjoint", 0, 35_790)];
    personnes.extend(["2016-01-20", "2013-08-15", "2009-06-01"].map(|naissance| {
        json!({ "id": naissance, "role": "enfant", "naissance": naissance, "autre_parent": "au_foyer" })
    }));
    let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-01", "union": "pacs", "personnes": personnes,
        "logement": { "occupation": "hlm", "commune": "75111", "loyer": 140, "charges": 60 } });
    // From April the scale of the RSA is above the complément.
    for mois in (0..3).map(|rang| PREMIER.plus(rang)) {
        let simulation = simuler(&lue(&document, mois));
        let rsa = simulation.droit(CleDroit::Rsa).possible();
        assert!(rsa.bas.est_nul() && rsa.haut.est_positif(), "{} : {rsa:?}", mois.iso());
        assert!(
            simulation.droit(CleDroit::Rsa).manque().contains(&Reference::foyer(Cle::Percu(CleDroit::Rsa)))
        );
    }
}

proptest! {
    #![proptest_config(cas(300))]

    #[test]
    fn un_foyer_que_rien_ne_change_a_la_meme_reponse_quel_que_soit_le_mois(document in constant()) {
        let mois: Vec<Mois> = (0..NOMBRE).map(|rang| PREMIER.plus(rang)).collect();
        let simulations: Vec<Simulation> =
            mois.iter().map(|mois| simuler(&lue(&document, *mois))).collect();
        let depart = lue(&document, PREMIER);
        for (mois, simulation) in mois.iter().zip(&simulations) {
            let prevue = simuler_en(&depart, MoisCouvert::new(*mois).unwrap());
            prop_assert_eq!(&prevue.droits, &simulation.droits, "{} : {}", mois.iso(), document);
        }
        prop_assert_eq!(bascule(&simulations), None, "{}", document);
        // No scale moves between these months, but the SMIC of the months that the prime d'activité reads.
        for [un, autre] in [[7, 8], [10, 11]] {
            for cle in mensuels().filter(|cle| *cle != CleDroit::PrimeActivite) {
                let [avant, apres] = [un, autre].map(|rang: usize| simulations[rang].droit(cle).possible());
                prop_assert_eq!(avant, apres, "{} en {} : {}", cle.code(), mois[autre].iso(), document);
            }
        }
    }
}
