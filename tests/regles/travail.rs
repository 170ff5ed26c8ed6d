//! The prime d'activité over random households: it tops up what an adult of the household earns, and nothing else.

use proptest::prelude::*;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::simulation::simuler;
use serde_json::Value;

use crate::proprietes::{cas, document, saisie};

/// Earnings, and what is counted as earnings for a time (CSS, art. R844-1).
const TRAVAIL: [&str; 11] = [
    "salaire",
    "apprentissage",
    "formation",
    "esat",
    "benefice",
    "micro_vente",
    "micro_service",
    "micro_liberal",
    "ij_maternite",
    "indemnites_journalieres",
    "ij_accident_travail",
];

/// The same household, no adult of which earns anything.
fn sans_travail(mut document: Value) -> Value {
    for personne in document["personnes"].as_array_mut().into_iter().flatten() {
        if ["demandeur", "conjoint"].map(Value::from).contains(&personne["role"])
            && let Some(personne) = personne.as_object_mut()
        {
            personne.remove("revenus_annuels");
            if let Some(revenus) = personne.get_mut("revenus").and_then(Value::as_object_mut) {
                revenus.retain(|nature, _| !TRAVAIL.contains(&nature.as_str()));
            }
        }
    }
    document
}

proptest! {
    #![proptest_config(cas(200))]

    // CSS, art. L842-1, R842-2.
    #[test]
    fn sans_un_adulte_qui_travaille_il_n_y_a_pas_de_prime_d_activite(document in document()) {
        let Some(situation) = lire(&saisie(&sans_travail(document))).situation else { return Ok(()) };
        let simulation = simuler(&situation);
        let prime = simulation.droit(CleDroit::PrimeActivite);
        prop_assert!(prime.net().is_none_or(Euros::est_nul), "{prime:?}");
    }
}
