//! What would change a right is true: thresholds on both sides, the coming months, the month that explains an amount.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]

mod commun;

use commun::{cas, menage};
use reste_a_vivre::euros;
use reste_a_vivre::evolution::{Evolution, Raison, raison_probable, seuil};
use reste_a_vivre::mois::Mois;
use reste_a_vivre::simulation::CleDroit::{
    self, AideLogement, ComplementFamilial, PajeBase, PrimeActivite, Rsa,
};
use reste_a_vivre::simulation::simuler;
use reste_a_vivre::situation::Choix;
use serde_json::{Value, json};

fn document(salaire: Value) -> Value {
    json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1990-03-10", "activite": "salarie", "revenus": { "salaire": salaire } }],
        "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
    })
}

#[test]
fn le_seuil_ouvre_le_droit_et_un_euro_de_plus_le_ferme() {
    let situation = menage(document(2400.into()));
    for cle in [AideLogement, PrimeActivite, Rsa] {
        let seuil = seuil(&situation, cle).unwrap();
        let ouvert = |montant: i64| cas(document(montant.into())).simulation.droit(cle).est_ouvert();
        let montant = seuil.montant.pour_dessin();
        assert!(ouvert(montant) && !ouvert(montant + 1), "{cle:?} : {montant}");
    }
}

#[test]
fn un_droit_ouvert_ou_qui_ne_tient_pas_au_revenu_n_a_pas_de_seuil() {
    let situation = menage(document(900.into()));
    assert_eq!(seuil(&situation, AideLogement), None);
    assert_eq!(seuil(&situation, CleDroit::ComplementFamilial), None, "il faut des enfants");
}

// CSS, art. L531-3, R522-1: at three years the allocation de base stops, and the complément familial begins.
#[test]
fn l_allocation_de_base_s_arrete_aux_trois_ans_et_le_complement_familial_prend_la_suite() {
    let enfant =
        |naissance: &str| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "decede" });
    let mut document = document(1000.into());
    let enfants = [enfant("2016-05-10"), enfant("2018-05-10"), enfant("2024-03-20")];
    document["personnes"].as_array_mut().unwrap().extend(enfants);
    let situation = menage(document);
    let simulation = simuler(&situation);
    let evolution = Evolution::calculer(&situation, &simulation);
    let mois = |cle| evolution.premier_changement(&simulation, cle).map(|changement| changement.mois);
    assert_eq!(mois(PajeBase), Some(Mois::new(2027, 3)));
    assert!(mois(ComplementFamilial) >= Some(Mois::new(2027, 3)));
}

#[test]
fn un_montant_recu_du_trimestre_d_avant_designe_son_mois() {
    let baisse = json!([{ "depuis": "2024-01", "montant": 1500 }, { "depuis": "2026-07", "montant": 900 }]);
    let mut document = document(baisse);
    let en_aout = {
        let mut document = document.clone();
        document["mois"] = "2026-08".into();
        cas(document).net(PrimeActivite)
    };
    document["percu"] =
        json!({ "prime_activite": en_aout.to_string().replace(['\u{a0}', '\u{202f}', '€'], "") });
    let situation = menage(document);
    let simulation = simuler(&situation);
    assert!(
        matches!(raison_probable(&situation, &simulation, PrimeActivite), Some(Raison::Ancien(mois)) if mois <= Mois::new(2026, 9))
    );
}

// CCH, art. L442-2-1.
#[test]
fn l_aide_recue_d_avant_la_reduction_de_loyer_se_reconnait() {
    let mut document = document(900.into());
    document["logement"]["occupation"] = "hlm".into();
    document["logement"]["loyer"] = 400.into();
    document["personnes"][0]["revenus"]["salaire_imposable"] = 900.into();
    document["percu"] = json!({ "aide_logement": "166,79" });
    let situation = menage(document);
    assert_eq!(simuler(&situation).droit(AideLogement).net(), Some(euros!(135.21)));
    assert_eq!(raison_probable(&situation, &simuler(&situation), AideLogement), Some(Raison::AvantReduction));
}

#[test]
fn chaque_droit_a_son_avenir_sans_que_rien_ne_tombe() {
    let situation = menage(document(json!(null)));
    let simulation = simuler(&situation);
    let evolution = Evolution::calculer(&situation, &simulation);
    for cle in CleDroit::TOUS {
        evolution.premier_changement(&simulation, *cle);
        seuil(&situation, *cle);
        raison_probable(&situation, &simulation, *cle);
    }
}
