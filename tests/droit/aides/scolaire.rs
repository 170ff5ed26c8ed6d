//! Worked examples of the grants of collège and lycée, to the euro.
//!
//! Paragraphs (§) are those of the project's specification `docs/droit/famille_sante_energie_logement_social.md`. The
//! reference income is given as the tax notice says it.

use crate::commun::{Cas, cas};
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::lecture::lire_strictement;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit::{BourseCollege, BourseLycee};
use reste_a_vivre::simulation::simuler_en;
use serde_json::{Value, json};

fn document(mois: &str, revenus_fiscaux: Value, enfants: Value) -> Value {
    let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1985-03-15" })];
    personnes.extend(enfants.as_array().unwrap().iter().cloned());
    for personne in &mut personnes[1..] {
        personne["role"] = "enfant".into();
        personne["autre_parent"] = "hors_etat".into();
    }
    json!({
        "mois": mois, "personnes": personnes, "foyer": { "revenus_fiscaux": revenus_fiscaux },
        "logement": { "occupation": "sans_domicile" },
    })
}

fn famille(mois: &str, revenus_fiscaux: Value, enfants: Value) -> Cas {
    cas(document(mois, revenus_fiscaux, enfants))
}

fn rfr_2025(rfr: u32, enfants: Value) -> Cas {
    famille("2026-11", json!({ "2025": { "rfr": rfr } }), enfants)
}

fn collegien() -> Value {
    json!({ "naissance": "2013-04-02" })
}

fn lyceen() -> Value {
    json!({ "naissance": "2010-04-02" })
}

// §10: two children, RFR of 2025 18 000.
#[test]
fn deux_enfants_et_18_000_euros_ouvrent_120_euros_au_college_et_621_au_lycee() {
    let cas = rfr_2025(18_000, json!([collegien(), lyceen()]));
    cas.verifie(
        "bourse_college",
        &[
            ("Revenu fiscal de référence", "18000"),
            ("Enfants à charge sur l'avis d'impôt", "2"),
            ("SMIC horaire au 1er juillet d'avant l'année scolaire", "11.88"),
            ("Échelon", "1"),
            ("Plafond de l'échelon", "22754"),
            ("BMAF au 1er janvier", "474.37"),
        ],
    );
    cas.verifie("bourse_lycee", &[("Échelon", "2"), ("Plafond de l'échelon", "19033")]);
    assert_eq!(cas.net(BourseCollege), euros!(120));
    assert_eq!(cas.net(BourseLycee), euros!(621));
}

// §10: the amounts of 2026-27, one child whose income is just under each ceiling.
#[test]
fn chaque_echelon_de_2026_2027_se_ferme_a_son_plafond_code_education_d531_5() {
    for (plafond, suivant, montant) in [(18_488, 0, 120), (9_993, 120, 336), (3_526, 336, 525)] {
        assert_eq!(rfr_2025(plafond, json!([collegien()])).net(BourseCollege), Euros::entiers(montant));
        assert_eq!(rfr_2025(plafond + 1, json!([collegien()])).net(BourseCollege), Euros::entiers(suivant));
    }
    for (plafond, suivant, montant) in [
        (22_037, 0, 504),
        (17_445, 504, 621),
        (14_816, 621, 732),
        (11_949, 732, 843),
        (7_426, 843, 957),
        (2_902, 957, 1071),
    ] {
        assert_eq!(rfr_2025(plafond, json!([lyceen()])).net(BourseLycee), Euros::entiers(montant));
        assert_eq!(rfr_2025(plafond + 1, json!([lyceen()])).net(BourseLycee), Euros::entiers(suivant));
    }
}

// §10: ceilings of 2026-27 for 8 children and more.
#[test]
fn a_partir_de_huit_enfants_le_plafond_ne_monte_plus() {
    for nombre in [8, 9] {
        let enfants: Value = (0..nombre).map(|_| collegien()).collect();
        assert_eq!(rfr_2025(48_352, enfants.clone()).net(BourseCollege), Euros::entiers(120 * nombre));
        assert_eq!(rfr_2025(48_353, enfants).net(BourseCollege), Euros::ZERO);
    }
}

// §10: the school year 2025-26 reads the income of 2024, the SMIC of July 2024 and the BMAF of January 2025.
#[test]
fn jusqu_en_aout_la_bourse_est_celle_de_l_annee_scolaire_commencee() {
    let avis = json!({ "2024": { "rfr": 21_611 }, "2025": { "rfr": 0 } });
    for mois in ["2025-10", "2026-01", "2026-08"] {
        let cas = famille(mois, avis.clone(), json!([lyceen()]));
        cas.verifie("bourse_lycee", &[("Plafond de l'échelon", "21611"), ("BMAF au 1er janvier", "466.44")]);
        assert_eq!(cas.net(BourseLycee), euros!(495), "{mois}");
    }
    assert_eq!(famille("2026-09", avis, json!([lyceen()])).net(BourseLycee), euros!(1071));
}

// §10: the amounts of 2025-26.
#[test]
fn les_montants_de_2025_2026_suivent_la_bmaf_de_janvier_2025_code_education_d531_7_et_d531_29() {
    let net = |rfr, enfant: Value, cle| {
        famille("2025-11", json!({ "2024": { "rfr": rfr } }), json!([enfant])).net(cle)
    };
    let college = [18_000, 9_500, 3_000].map(|rfr| net(rfr, collegien(), BourseCollege));
    assert_eq!(college, [euros!(120), euros!(330), euros!(516)]);
    let lycee = [21_000, 17_000, 14_000, 11_000, 7_000, 2_000].map(|rfr| net(rfr, lyceen(), BourseLycee));
    assert_eq!(lycee, [euros!(495), euros!(609), euros!(720), euros!(831), euros!(939), euros!(1053)]);
}

// §14, row 12: a public engine reads N-2 and finds no grant.
#[test]
fn un_revenu_qui_a_baisse_l_an_dernier_est_celui_qui_compte() {
    let avis = json!({ "2024": { "rfr": 27_000 }, "2025": { "rfr": 16_200 } });
    assert_eq!(famille("2026-11", avis, json!([collegien()])).net(BourseCollege), euros!(120));
}

#[test]
fn le_niveau_suit_l_annee_de_naissance_sauf_reponse() {
    let ouvert = |enfant: Value| {
        let cas = rfr_2025(0, json!([enfant]));
        [BourseCollege, BourseLycee].map(|cle| cas.simulation.droit(cle).est_ouvert())
    };
    assert_eq!(ouvert(json!({ "naissance": "2016-01-01" })), [false, false]);
    assert_eq!(ouvert(json!({ "naissance": "2015-12-31" })), [true, false]);
    assert_eq!(ouvert(json!({ "naissance": "2012-01-01" })), [true, false]);
    assert_eq!(ouvert(json!({ "naissance": "2011-12-31" })), [false, true]);
    assert_eq!(ouvert(json!({ "naissance": "2009-01-01" })), [false, true]);
    assert_eq!(ouvert(json!({ "naissance": "2008-12-31" })), [false, false]);
    assert_eq!(ouvert(json!({ "naissance": "2008-12-31", "scolarite": "lycee" })), [false, true]);
    assert_eq!(ouvert(json!({ "naissance": "2010-06-01", "scolarite": "apprentissage" })), [false, false]);
}

#[test]
fn une_reponse_conforme_a_l_age_passe_du_college_au_lycee_a_la_rentree_suivante() {
    let mut enfant = json!({ "naissance": "2012-04-02", "scolarite": "college" });
    let suivante = "2027-09".parse().unwrap();
    let a_la_rentree = |enfant: &Value| {
        let cas = rfr_2025(0, json!([enfant]));
        let mois = reste_a_vivre::notions::mois::MoisCouvert::new(suivante).unwrap();
        let simulation = simuler_en(&cas.situation, mois);
        [BourseCollege, BourseLycee].map(|cle| simulation.droit(cle).est_ouvert())
    };
    assert_eq!(a_la_rentree(&enfant), [false, true]);
    enfant["naissance"] = "2011-04-02".into();
    assert_eq!(a_la_rentree(&enfant), [true, false]);
}

#[test]
fn un_enfant_en_visite_n_est_pas_un_eleve_de_ce_foyer() {
    let cas = rfr_2025(0, json!([{ "naissance": "2013-04-02", "garde": "droit_visite" }]));
    assert!(matches!(cas.simulation.droit(BourseCollege), Droit::Ferme(motifs) if motifs.len() == 1));
}

// Arrêté of 13 July 2021: 327 € at the first échelon, 672 € at the sixth.
#[test]
fn un_interne_boursier_recoit_la_prime_a_l_internat_de_son_echelon() {
    let interne = |rfr, naissance: &str, cle| {
        rfr_2025(rfr, json!([{ "naissance": naissance, "interne": true }])).net(cle)
    };
    assert_eq!(interne(18_000, "2013-04-02", BourseCollege), euros!(447));
    assert_eq!(interne(0, "2010-04-02", BourseLycee), euros!(1743));
    assert_eq!(interne(30_000, "2010-04-02", BourseLycee), Euros::ZERO);
}

#[test]
fn les_bourses_ne_sont_pas_dans_le_budget_du_mois() {
    let avec = rfr_2025(0, json!([lyceen()]));
    let sans = rfr_2025(0, json!([{ "naissance": "2010-04-02", "scolarite": "aucune" }]));
    assert_eq!(avec.net(BourseLycee), euros!(1071));
    assert_eq!(avec.simulation.budget.ressources, sans.simulation.budget.ressources);
}

/// The bounds of a grant for a document whose answers may be missing.
fn bornes(document: &Value, cle: reste_a_vivre::questions::droits::CleDroit) -> Option<Fourchette> {
    let situation = crate::commun::menage(document.clone());
    let droit = reste_a_vivre::simulation::simuler(&situation).droit(cle).clone();
    assert!(droit.est_indetermine(), "{droit:?}");
    droit.fourchette()
}

#[test]
fn sans_revenu_connu_la_bourse_est_entre_rien_et_son_echelon_le_plus_haut() {
    let sans_avis = document("2026-11", Value::Null, json!([collegien(), lyceen()]));
    assert_eq!(bornes(&sans_avis, BourseCollege), Some(Fourchette::jusqu_a(euros!(525))));
    assert_eq!(bornes(&sans_avis, BourseLycee), Some(Fourchette::jusqu_a(euros!(1071))));
    let mut sans_salaire = document("2026-11", json!({}), json!([lyceen()]));
    sans_salaire["personnes"][0]["revenus"] = json!({ "salaire": null });
    assert_eq!(bornes(&sans_salaire, BourseLycee), Some(Fourchette::jusqu_a(euros!(1071))));
    // The notice of the year is enough, whatever the incomes.
    sans_salaire["foyer"]["revenus_fiscaux"] = json!({ "2025": { "rfr": 18_000 } });
    assert_eq!(cas(sans_salaire).net(BourseLycee), euros!(504));
}

#[test]
fn un_niveau_inconnu_laisse_la_bourse_entre_avec_et_sans_cet_enfant() {
    let enfant = json!({ "naissance": "2010-04-02", "scolarite": null });
    let inconnu = document("2026-11", json!({ "2025": { "rfr": 0 } }), json!([lyceen(), enfant]));
    assert_eq!(bornes(&inconnu, BourseLycee), Some(Fourchette::entre(euros!(1071), euros!(2142))));
    assert_eq!(bornes(&inconnu, BourseCollege), Some(Fourchette::jusqu_a(euros!(525))));
}

#[test]
fn la_reponse_donne_les_deux_bourses() {
    let mut document =
        document("2026-11", json!({ "2025": { "rfr": 18_000 } }), json!([collegien(), lyceen()]));
    document["format"] = "reste-a-vivre/1".into();
    for (rang, personne) in document["personnes"].as_array_mut().unwrap().iter_mut().enumerate() {
        personne["id"] = format!("p{rang}").into();
    }
    let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    assert!(lire_strictement(&saisie).is_ok());
    let reponse = reste_a_vivre::documents::reponse::repondre(&document.to_string());
    assert_eq!(reponse["droits"]["bourse_college"], 120);
    assert_eq!(reponse["droits"]["bourse_lycee"], 621);
}
