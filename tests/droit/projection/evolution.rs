//! What would change a right is true: thresholds on both sides, the coming months, the month that explains an amount.

use crate::commun::{cas, menage};
use reste_a_vivre::documents::explication::avenir::avenir;
use reste_a_vivre::euros;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::Mois;
use reste_a_vivre::projection::evolution::{
    Cause, Evolution, Raison, installe, raison_probable, seuil_de_loyer, seuil_de_revenu,
};
use reste_a_vivre::questions::droits::CleDroit::{
    self, AideLogement, ComplementFamilial, PajeBase, PrimeActivite, Rsa,
};
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::Nature;
use reste_a_vivre::simulation::simuler;
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
        let seuil = seuil_de_revenu(&situation, cle).unwrap();
        let ouvert = |montant: i64| cas(document(montant.into())).simulation.droit(cle).est_ouvert();
        let montant = seuil.montant.pour_dessin();
        assert!(ouvert(montant) && !ouvert(montant + 1), "{cle:?} : {montant}");
    }
}

#[test]
fn un_droit_ouvert_ou_qui_ne_tient_pas_au_revenu_n_a_pas_de_seuil() {
    let situation = menage(document(900.into()));
    assert_eq!(seuil_de_revenu(&situation, AideLogement), None);
    assert_eq!(seuil_de_revenu(&situation, CleDroit::ComplementFamilial), None, "il faut des enfants");
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
    let fin = evolution.changements(&situation, &simulation, PajeBase).pop().unwrap();
    assert_eq!(fin.mois, Mois::new(2027, 3));
    assert!(matches!(fin.cause, Some(Cause::Age(3, 36))), "l'enfant 3 a trois ans");
    let debut = evolution.changements(&situation, &simulation, ComplementFamilial).remove(0);
    assert!(debut.mois >= Mois::new(2027, 3));
    let phrases = avenir(&situation, &simulation, &evolution, PajeBase);
    assert!(
        phrases.iter().any(|phrase| phrase.texte == "S'arrête à partir de mars 2027 ; enfant 3 a 3 ans."),
        "{phrases:?}"
    );
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
        avenir(&situation, &simulation, &evolution, *cle);
    }
}

fn changements(document: Value, cle: CleDroit) -> Vec<(Mois, Mois, Option<Cause>)> {
    let situation = menage(document);
    let simulation = simuler(&situation);
    let evolution = Evolution::calculer(&situation, &simulation);
    let changements = evolution.changements(&situation, &simulation, cle);
    changements
        .into_iter()
        .map(|changement| (changement.mois, changement.jusqu_a, changement.cause))
        .collect()
}

// CSS, art. L842-3, R843-1: the prime of a month looks at the income of M-4 to M-2.
#[test]
fn une_baisse_de_salaire_a_venir_est_la_cause_de_ce_qui_suit() {
    let baisse = json!([{ "depuis": "2024-01", "montant": 1400 }, { "depuis": "2027-02", "montant": 1000 }]);
    let changements = changements(document(baisse), PrimeActivite);
    let du_salaire = |cause: &Option<Cause>| matches!(cause, Some(Cause::Reponse(reference, mois)) if reference.cle == Cle::Revenu(Nature::Salaire) && *mois == Mois::new(2027, 2));
    assert!(changements.iter().any(|(debut, _, cause)| *debut >= Mois::new(2027, 4) && du_salaire(cause)));
    assert!(changements.iter().all(|(debut, _, cause)| *debut >= Mois::new(2027, 2) || !du_salaire(cause)));
}

// CCH, art. R822-4: the aid looks at the twelve months that end two months before; a raise enters little by little.
#[test]
fn une_hausse_passee_entre_peu_a_peu_dans_l_aide_au_logement_et_ne_fait_qu_une_ligne() {
    let hausse = json!([{ "depuis": "2024-01", "montant": 700 }, { "depuis": "2026-09", "montant": 1300 }]);
    let changements = changements(document(hausse), AideLogement);
    let longue = changements.iter().find(|(debut, fin, _)| debut < fin).unwrap();
    assert!(
        matches!(longue.2, Some(Cause::Reponse(reference, mois)) if reference.cle == Cle::Revenu(Nature::Salaire) && mois == Mois::new(2026, 9))
    );
    assert!(changements.len() < 12, "{}", changements.len());
}

// CSS, art. D521-1: the supplement of AF begins after the 18th birthday; art. R512-2: the AF of one child stop at 20.
#[test]
fn chaque_changement_des_allocations_familiales_nomme_l_enfant_et_son_age() {
    let enfant =
        |naissance: &str| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "decede" });
    let mut document = document(1000.into());
    document["personnes"].as_array_mut().unwrap().extend([enfant("2007-02-10"), enfant("2009-05-20")]);
    let changements = changements(document, CleDroit::AllocationsFamiliales);
    let ages: Vec<_> = changements
        .iter()
        .filter_map(|(mois, _, cause)| match cause {
            Some(Cause::Age(rang, age)) => Some((*mois, *rang, age / 12)),
            _ => None,
        })
        .collect();
    assert!(ages.contains(&(Mois::new(2027, 2), 1, 20)), "{ages:?}");
}

// CASF, art. L262-3 (décret 2026-220): the RSA of April follows its table.
#[test]
fn une_revalorisation_deja_publiee_est_nommee_par_son_bareme() {
    let mut document = document(0.into());
    document["mois"] = "2026-02".into();
    let changements = changements(document, Rsa);
    let avril = changements.iter().find(|(mois, ..)| *mois == Mois::new(2026, 4)).unwrap();
    assert!(matches!(avril.2, Some(Cause::Bareme(_))));
}

// CCH, art. D823-16, D823-17: above a multiple of the ceiling the aid falls with the rent.
#[test]
fn le_loyer_jusqu_auquel_l_aide_reste_entiere_est_vrai_des_deux_cotes() {
    let avec = |loyer: i64| {
        let mut document = document(600.into());
        document["logement"]["loyer"] = loyer.into();
        document
    };
    let situation = menage(avec(1100));
    let simulation = simuler(&situation);
    let seuil = seuil_de_loyer(&situation, &simulation, AideLogement).unwrap();
    let aide = |loyer: i64| cas(avec(loyer)).net(AideLogement);
    let montant = seuil.montant.pour_dessin();
    assert_eq!(Some(aide(montant)), seuil.droit.net());
    assert!(aide(montant + 1) < aide(montant), "{montant}");
    let modeste = menage(avec(400));
    assert_eq!(seuil_de_loyer(&modeste, &simuler(&modeste), AideLogement), None);
}

// The first payment looks at months that were better paid; once settled, only at those of today.
#[test]
fn le_premier_versement_et_le_montant_installe_se_distinguent() {
    let baisse = json!([{ "depuis": "2024-01", "montant": 1500 }, { "depuis": "2026-10", "montant": 900 }]);
    let situation = menage(document(baisse));
    let simulation = simuler(&situation);
    let apres = installe(&situation, &simulation, PrimeActivite).unwrap();
    assert_eq!(apres.net(), simuler(&menage(document(900.into()))).droit(PrimeActivite).net());
    let constante = menage(document(900.into()));
    assert_eq!(installe(&constante, &simuler(&constante), PrimeActivite), None);
}
