//! What is hardly true: each row of the table has its case, and what is likely has none.

use reste_a_vivre::documents::rapport::{self, Options};
use reste_a_vivre::documents::reponse::repondre;
use reste_a_vivre::menage::document::{Champ, FORMAT, Saisie};
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::simulation::simuler;
use serde_json::{Value, json};

/// A couple, one child, an HLM, and changes at paths.
fn document(changements: &[(&str, Value)]) -> Saisie {
    let document = json!({
        "format": FORMAT, "mois": "2026-11", "union": "mariage", "union_depuis": "2012-06-02",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1985-03-01", "activite": "salarie",
                "revenus": { "salaire": 1400 } },
            { "id": "b", "role": "conjoint", "naissance": "1987-05-01", "activite": "sans_activite" },
            { "id": "e1", "role": "enfant", "naissance": "2015-03-02" },
        ],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 430, "charges": 60, "surface": 60 },
    });
    let mut saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    for (champ, valeur) in changements {
        saisie.ecrire(&Champ::new(*champ), Some(valeur.clone()));
    }
    saisie
}

/// The doubts on a document, each as `field: text`.
fn doutes(changements: &[(&str, Value)]) -> Vec<String> {
    let lecture = lire(&document(changements));
    assert!(lecture.erreurs.is_empty(), "{:?}", lecture.erreurs);
    lecture.vraisemblance.iter().map(|doute| format!("{} — {}", doute.champ, doute.texte)).collect()
}

#[test]
fn ce_qui_est_vraisemblable_ne_fait_pas_de_doute() {
    assert_eq!(doutes(&[]), [""; 0]);
    let vraisemblables = [
        ("personnes[2].naissance", json!("2027-05-01")),
        ("personnes[0].revenus.salaire", json!(0)),
        ("personnes[0].revenus.salaire", json!(9_500)),
        ("personnes[0].naissance", json!("1930-01-01")),
        ("logement.loyer", json!(0)),
        ("logement.bail_depuis", json!("2027-02")),
        ("personnes[1].grossesse", json!({ "terme": "2027-06" })),
    ];
    for vraisemblable in vraisemblables {
        assert_eq!(doutes(std::slice::from_ref(&vraisemblable)), [""; 0], "{vraisemblable:?}");
    }
}

/// A field, an answer, and words of the doubt.
type Cas = (&'static str, Value, &'static str);

/// Dates and ages.
fn dates() -> Vec<Cas> {
    vec![
        ("personnes[1].naissance", json!("2027-05-01"), "Naissance le 1er mai 2027, à venir : vérifiez"),
        ("personnes[2].naissance", json!("2028-01-01"), "Naissance le 1er janvier 2028, à venir : vérifiez"),
        ("personnes[1].naissance", json!("1908-05-01"), "il y a 118 ans : vérifiez l'année"),
        (
            "personnes[1].naissance",
            json!("2012-05-01"),
            "Naissance le 1er mai 2012, il y a 14 ans : vérifiez",
        ),
        (
            "personnes[2].naissance",
            json!("1995-03-02"),
            "Enfant né le 2 mars 1995, 10 ans après son parent :",
        ),
        ("personnes[2].naissance", json!("1981-03-02"), "Enfant né le 2 mars 1981, avant ses parents :"),
        (
            "personnes[0].activite_depuis",
            json!("1975-01"),
            "« janvier 1975 », avant la naissance (1er mars 1985)",
        ),
        ("personnes[0].activite_depuis", json!("2029-01"), "« janvier 2029 », dans plus d'un an :"),
        ("personnes[0].titre_sejour_depuis", json!("1984-01"), "« janvier 1984 », avant la naissance"),
        ("personnes[0].aah_depuis", json!("1984-01"), "« janvier 1984 », avant la naissance"),
        ("personnes[0].reprise_activite_depuis", json!("2062-01"), "« janvier 2062 », dans plus d'un an"),
        ("personnes[0].mesure_caf_depuis", json!("1962-01"), "« janvier 1962 », avant la naissance"),
        ("personnes[2].adopte_le", json!("2014-01-05"), "« janvier 2014 », avant la naissance"),
        ("personnes[1].grossesse.terme", json!("2028-06"), "Naissance attendue en juin 2028"),
        ("personnes[1].grossesse.terme", json!("2026-02"), "Naissance attendue en février 2026, déjà passé"),
        ("personnes[0].heures_3_ans", json!(9000), "9000 heures en trois ans, plus de 48 heures par semaine"),
    ]
}

/// Amounts, and what is said of the home.
fn montants() -> Vec<Cas> {
    vec![
        (
            "personnes[0].revenus.salaire",
            json!(16_800),
            "16\u{202f}800,00\u{a0}€ par mois : tapez le montant d'un mois",
        ),
        ("personnes[0].revenus.salaire", json!("1,4"), "1,40\u{a0}€ par mois : tapez le montant d'un mois"),
        (
            "personnes[0].revenus.salaire",
            json!([{ "depuis": "2026-01", "montant": 1400 }, { "depuis": "2026-06", "montant": 17_000 }]),
            "17\u{202f}000,00\u{a0}€ par mois",
        ),
        ("personnes[1].revenus.retraite", json!(11_400), "11\u{202f}400,00\u{a0}€ par mois"),
        ("personnes[1].revenus.bourse", json!(6_335), "6\u{202f}335,00\u{a0}€ par mois"),
        ("personnes[1].revenus.micro_service", json!(36_000), "36\u{202f}000,00\u{a0}€ par mois"),
        ("personnes[1].revenus.invalidite", json!(9_000), "9\u{202f}000,00\u{a0}€ par mois"),
        ("personnes[1].revenus.prelevement_source", json!(9_000), "9\u{202f}000,00\u{a0}€ par mois"),
        ("union_depuis", json!("2062-06-02"), "« juin 2062 », dans plus d'un an"),
        ("isolement_depuis", json!("1962-06"), "« juin 1962 », avant la naissance"),
        ("logement.loyer", json!(5_200), "5\u{202f}200,00\u{a0}€ par mois"),
        ("logement.loyer", json!("4,3"), "4,30\u{a0}€ par mois"),
        ("logement.redevance", json!(8_000), "8\u{202f}000,00\u{a0}€ par mois"),
        ("logement.charges", json!(600), "600,00\u{a0}€ de charges pour 430,00\u{a0}€ de loyer :"),
        ("logement.surface", json!(3), "Surface de 3 m² : tapez la surface en mètres carrés"),
        ("logement.surface", json!(650), "Surface de 650 m²"),
        ("logement.bail_depuis", json!("2062-06"), "« juin 2062 », dans plus d'un an"),
    ]
}

#[test]
fn chaque_invraisemblance_dit_ce_qui_a_ete_lu_et_quoi_verifier() {
    for (champ, valeur, attendu) in dates().into_iter().chain(montants()) {
        let doutes = doutes(&[(champ, valeur)]);
        let ici = doutes.iter().find(|doute| doute.starts_with(&format!("{champ} — ")));
        assert!(ici.is_some_and(|doute| doute.contains(attendu)), "{champ} : {attendu} : {doutes:?}");
    }
    let retard = |impaye: Value| doutes(&[("impaye", impaye)]).concat();
    let a_venir = retard(json!({ "montant": 900, "premier_impaye": "2027-02" }));
    assert!(
        a_venir.starts_with("impaye.premier_impaye — « février 2027 », après le mois calculé"),
        "{a_venir}"
    );
    assert!(retard(json!({ "montant": 200_000 })).contains("de loyer en retard : vérifiez"));
}

#[test]
fn un_doute_est_un_avertissement_du_json_et_non_une_erreur() {
    let reponse = repondre(&document(&[("logement.surface", json!(3))]).enregistrer());
    let texte = "Surface de 3 m² : tapez la surface en mètres carrés";
    assert_eq!(reponse["vraisemblance"], json!([{ "champ": "logement.surface", "texte": texte }]));
    let avertissements = reponse["avertissements"].as_array().unwrap();
    assert!(avertissements.contains(&json!(format!("{texte} (« logement.surface »)"))));
    assert!(reponse["droits"]["aide_logement"].is_number());
    assert_eq!(repondre(&document(&[]).enregistrer())["vraisemblance"], Value::Null);
}

#[test]
fn un_doute_discret_se_voit_a_l_ecran_et_ne_s_imprime_pas() {
    let imprime = |champ: &str, valeur: Value| {
        let saisie = document(&[(champ, valeur)]);
        let lecture = lire(&saisie);
        assert_eq!(lecture.vraisemblance.len(), 1);
        let situation = lecture.situation.unwrap();
        let simulation = simuler(&situation);
        let le = simulation.mois.mois().premier_jour();
        let rapport = rapport::construire(&saisie, &situation, &simulation, le, &Options::default());
        rapport::html::page(&rapport).contains("À vérifier")
    };
    assert!(imprime("logement.surface", json!(3)));
    assert!(!imprime("personnes[1].titre_sejour_depuis", json!("1975-01")));
    assert!(!imprime("personnes[1].grossesse", json!({ "terme": "2028-06" })));
    assert!(!imprime("personnes[1].revenus.invalidite", json!(9_000)));
}

#[test]
fn une_allocation_chomage_d_avant_la_perte_de_l_emploi_fait_un_doute() {
    let salaire = json!([{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-09", "montant": 0 }]);
    let avec = |chomage: Value| {
        doutes(&[
            ("personnes[1].activite", json!("chomeur")),
            ("personnes[1].revenus", json!({ "salaire": salaire, "chomage": chomage })),
        ])
    };
    let des_juin = avec(json!([{ "depuis": "2026-06", "montant": 900 }]));
    assert!(des_juin.len() == 1 && des_juin[0].starts_with("personnes[1].revenus.chomage"), "{des_juin:?}");
    // Without a month of its own it begins where the wage stops.
    assert_eq!(avec(json!(900)), [""; 0]);
    assert_eq!(avec(json!([{ "depuis": "2026-10", "montant": 900 }])), [""; 0]);
}
