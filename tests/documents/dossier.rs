//! The dossier: its shape, what it must never mix, what it says of named households.

use reste_a_vivre::conseil::agenda::ical::exporter;
use reste_a_vivre::documents::dossier::repondre;
use reste_a_vivre::dossier::dossier;
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::menage::document::Saisie;
use serde_json::{Value, json};

use super::commun::dossier::{centimes, fautes, verifie_les_plans};
use super::menages::{NOMS, fichier};

fn le_29_novembre(document: &Value) -> Value {
    let dossier = repondre(&document.to_string(), None, Some("2026-11-29".parse().unwrap()));
    let dossier = dossier.unwrap_or_else(|refus| panic!("{}", refus.json()));
    assert_eq!(fautes(&dossier), Vec::<String>::new());
    dossier
}

/// A wage of 1 500 €, a home of 390 €, everything spent said.
fn menage(changements: Value) -> Value {
    let mut document = json!({
        "format": "reste-a-vivre/1", "id": "d", "mois": "2026-11",
        "personnes": [{"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie",
                       "revenus": {"salaire": 1300}}],
        "logement": {"occupation": "hlm", "commune": "69123", "loyer": 330, "charges": 60},
        "depenses": [{"poste": "B7", "montant": 60}, {"poste": "B10", "montant": 20},
                     {"poste": "B13", "montant": 30}, {"poste": "B18", "montant": 40},
                     {"poste": "C1", "montant": 300}],
        "percu": {}
    });
    for (cle, valeur) in changements.as_object().unwrap() {
        if valeur.is_null() {
            document.as_object_mut().unwrap().remove(cle);
        } else {
            document[cle] = valeur.clone();
        }
    }
    document
}

#[test]
fn chaque_cle_est_la_pour_chaque_menage_nomme() {
    let profil = include_str!("../../docs/profils/eure-et-loir.json");
    let profil = Profil::lire(profil).unwrap();
    for nom in NOMS {
        let mut document: Value = serde_json::from_str(&fichier(nom)).unwrap();
        let le = "2027-02-28".parse().unwrap();
        for (rien, profil, le) in [(false, None, None), (true, Some(&profil), Some(le))] {
            if rien {
                document["percu"] = json!({});
            }
            let dossier = repondre(&document.to_string(), profil, le).unwrap();
            assert_eq!(fautes(&dossier), Vec::<String>::new(), "{nom}");
            verifie_les_plans(&dossier);
        }
    }
}

#[test]
fn sans_jour_c_est_le_premier_du_mois() {
    let dossier = repondre(&menage(json!({})).to_string(), None, None).unwrap();
    assert_eq!(dossier["le"], "2026-11-01");
}

#[test]
fn aujourd_hui_ne_compte_que_ce_qui_est_recu() {
    let dossier = le_29_novembre(&menage(json!({})));
    let aujourdhui = &dossier["budget"]["aujourdhui"];
    assert_eq!(aujourdhui["ressources"], json!(1300));
    assert_eq!(aujourdhui["logement_net"], json!(390));
    assert_eq!(aujourdhui["charges"], json!(150));
    assert_eq!(aujourdhui["reste_a_vivre"], json!(760));
    assert_eq!(aujourdhui["solde"], json!(460));
    assert_eq!(aujourdhui["taux_effort"], json!(30));
    assert_eq!(dossier["droits_recus"], json!({}));
    // What is only due moves the other picture alone.
    let etranger = json!([{"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie",
        "nationalite": "autre", "titre_sejour_depuis": "2026-10", "revenus": {"salaire": 1300}}]);
    let autre = le_29_novembre(&menage(json!({"personnes": etranger})));
    assert_ne!(autre["droits"], dossier["droits"]);
    assert_ne!(autre["budget"]["une_fois_paye"], dossier["budget"]["une_fois_paye"]);
    assert_eq!(autre["budget"]["aujourdhui"], *aujourdhui);
}

#[test]
fn sans_reponse_sur_les_aides_aujourd_hui_va_de_rien_a_tout() {
    let dossier = le_29_novembre(&menage(json!({"percu": null})));
    let aujourdhui = &dossier["budget"]["aujourdhui"];
    assert_eq!(dossier["droits_recus"], Value::Null);
    let du = |cle: &str| centimes(&dossier["droits"][cle]);
    let dues = du("aide_logement") + du("reduction_loyer_solidarite") + du("prime_activite");
    assert!(du("prime_activite") > 0);
    assert_eq!(aujourdhui["ressources"][0], json!(1300));
    assert_eq!(aujourdhui["aide_logement"], json!([0, dossier["droits"]["aide_logement"]]));
    assert_eq!(aujourdhui["reste_a_vivre"][0], json!(760));
    assert_eq!(centimes(&aujourdhui["reste_a_vivre"][1]), 76_000 + dues);
}

// The quarter of a claim is that of its month; the next one still looks at months before it was paid (CSS, art. R843-1).
#[test]
fn une_fois_paye_nomme_le_premier_mois_et_le_mois_installe() {
    let apres = |document: &Value| le_29_novembre(document)["budget"]["une_fois_paye"].clone();
    let sans_salaire = json!([{"id": "a", "role": "demandeur", "naissance": "1990-03-01"}]);
    let rsa = apres(&menage(json!({"personnes": sans_salaire})));
    assert_eq!(rsa["des"], "2026-12");
    let rien_a_attendre = apres(&menage(json!({"percu": null})));
    assert_eq!([&rien_a_attendre["des"], &rien_a_attendre["installe"]], ["2026-12"; 2]);
    let mere = json!([{"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie",
                       "revenus": {"salaire": 900}},
                      {"id": "e", "role": "enfant", "naissance": "2024-03-01", "autre_parent": "hors_etat"}]);
    let parent = apres(&menage(json!({"personnes": mere})));
    assert_eq!([&parent["des"], &parent["installe"]], ["2026-12", "2027-05"]);
}

#[test]
fn une_depense_sans_reponse_n_est_pas_zero() {
    let depenses = json!([{"poste": "B7", "montant": 60}]);
    let dossier = le_29_novembre(&menage(json!({"depenses": depenses, "impaye": {"montant": 600}})));
    let aujourdhui = &dossier["budget"]["aujourdhui"];
    assert_eq!([&aujourdhui["solde"], &aujourdhui["depenses_courantes"]], [&Value::Null; 2]);
    assert_eq!(aujourdhui["manque"], json!(["alimentation"]));
    assert_eq!(dossier["prevision"][0]["solde"], Value::Null);
    assert!(dossier["impaye"]["plans"].as_array().unwrap().iter().all(|plan| plan["tient"].is_null()));
    assert_eq!(dossier["impaye"]["propose"], Value::Null);
}

#[test]
fn le_plan_propose_est_le_plus_court_qui_tient_avec_ce_qui_est_recu() {
    let propose = |dette: u32, salaire: u32| {
        let personnes = json!([{"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie",
            "revenus": {"salaire": salaire}}]);
        let dossier = le_29_novembre(&menage(json!({"personnes": personnes, "impaye": {"montant": dette}})));
        verifie_les_plans(&dossier);
        dossier["impaye"].clone()
    };
    // 460 € are left each month, which twelve instalments of 150 respect.
    assert_eq!(propose(1_800, 1_300)["propose"], "douze");
    // Twelve of 400 hold too, but a commission of over-indebtedness would ask 179,42 € at the most (C. trav., art. R3252-2).
    let impaye = propose(4_800, 1_300);
    assert_eq!((&impaye["plans"][0]["tient"], &impaye["propose"]), (&json!(true), &json!("trente_six")));
    // 160 € are left: not 200, but 100.
    let impaye = propose(2_400, 1_000);
    assert_eq!(impaye["propose"], "vingt_quatre");
    assert_eq!(impaye["plans"][0]["tient"], json!(false));
    assert_eq!(impaye["plans"][0]["manque"], json!(40));
    // Nothing is left, whatever is due.
    let impaye = propose(2_400, 800);
    assert_eq!(impaye["propose"], Value::Null);
    assert_eq!(impaye["plans"][2]["tient"], json!(false));
}

#[test]
fn le_seuil_et_la_clause_disent_l_aide_recue() {
    let document = menage(json!({"percu": {"aide_logement": 148}, "impaye": {"montant": 900}}));
    let impaye = &le_29_novembre(&document)["impaye"];
    assert_eq!(impaye["aide_supposee"], json!(false));
    assert_eq!(impaye["clause_loyer"], json!(242));
    assert_eq!(impaye["seuils"]["2026"], json!({"constitue": true, "seuil": 484}));
    assert_eq!(impaye["seuils"]["2027"], json!({"constitue": true, "seuil": 450}));
}

#[test]
fn l_audience_est_au_calendrier_et_trop_tot_est_une_alerte() {
    let etapes =
        json!([{"etape": "assignation", "date": "2026-11-10"}, {"etape": "audience", "date": "2026-12-10"}]);
    let document = menage(json!({"impaye": {"montant": 900, "etapes": etapes}}));
    let dossier = le_29_novembre(&document);
    let dates = dossier["calendrier"].as_array().unwrap();
    let date = |code: &str, nature: &str| {
        dates
            .iter()
            .find(|date| date["code"] == code && date["nature"] == nature)
            .map(|date| date["date"].clone())
    };
    assert_eq!(date("assignation", "fait"), Some(json!("2026-11-10")));
    assert_eq!(date("audience", "prevu"), Some(json!("2026-12-10")));
    assert_eq!(date("audience", "pas_avant"), Some(json!("2026-12-22")));
    assert_eq!(date("diagnostic_social", "a_faire_avant"), Some(json!("2026-12-03")));
    assert_eq!(date("versement", "versement"), Some(json!("2026-12-05")));
    assert_eq!(date("demande", "demande"), Some(json!("2026-11-30")));
    let articles: Vec<&str> = dossier["impaye"]["alertes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|alerte| alerte["article"].as_str())
        .collect();
    assert!(articles.contains(&"Loi n° 89-462, art. 24 III"), "{articles:?}");
}

#[test]
fn le_fichier_d_agenda_tient_l_audience_et_la_date_pour_demander() {
    let etapes =
        json!([{"etape": "assignation", "date": "2026-10-10"}, {"etape": "audience", "date": "2026-12-10"}]);
    let document = menage(json!({"impaye": {"montant": 900, "etapes": etapes}}));
    let saisie = Saisie::ouvrir(&document.to_string()).unwrap();
    let dossier = dossier(&saisie, None, "2026-11-29".parse().unwrap()).unwrap();
    let agenda = exporter(&dossier.pour_un_agenda(), "2026-11-29T08:00:00Z").replace("\r\n ", "");
    for attendu in [
        "UID:2026-12-10-audience-foyer-0@reste-a-vivre\r\n",
        "UID:2026-11-30-demande-prime_activite-0@reste-a-vivre\r\n",
        "SUMMARY:Premier versement possible de vos demandes à la CAF\r\n",
    ] {
        assert!(agenda.contains(attendu), "{attendu}");
    }
    // What is past needs no reminder.
    assert!(!agenda.contains("20261010"));
    let uids: Vec<&str> = agenda.lines().filter(|ligne| ligne.starts_with("UID:")).collect();
    assert_eq!(uids.iter().collect::<std::collections::BTreeSet<_>>().len(), uids.len());
}

#[test]
fn la_prime_d_un_enfant_deja_ne_se_demande_encore() {
    let personnes = json!([
        {"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie",
         "revenus": {"salaire": 1300}},
        {"id": "e", "role": "enfant", "naissance": "2026-09-12", "autre_parent": "hors_etat"}]);
    let dossier = le_29_novembre(&menage(json!({"personnes": personnes})));
    // Due in July 2026, two months before the birth: until July 2028.
    let prime = &dossier["encore_demandables"]["paje_naissance"];
    assert_eq!(prime["jusqu_a"], "2028-07");
    assert_eq!(prime["montant"], json!(1093.08));
    let taches = dossier["a_faire"].as_array().unwrap();
    let tache = taches.iter().find(|tache| tache["droit"] == "paje_naissance").unwrap();
    assert_eq!([&tache["montant"], &tache["avant"]], [&prime["montant"], &json!("2028-07-31")]);
    let tache = taches.iter().find(|tache| tache["droit"] == "prime_activite").unwrap();
    assert_eq!([&tache["quoi"], &tache["avant"]], ["Demander la prime d'activité", "2026-11-30"]);
    let recue = le_29_novembre(&menage(json!({"percu": {"paje_naissance": 1093.08}})));
    assert_eq!(recue["encore_demandables"], json!({}));
}

/// Every value of these keys, wherever it stands.
fn codes<'a>(valeur: &'a Value, cles: &[&str], trouves: &mut Vec<&'a str>) {
    match valeur {
        Value::Object(objet) => {
            for (cle, valeur) in objet {
                if cles.contains(&cle.as_str()) {
                    trouves.extend(valeur.as_str());
                }
                codes(valeur, cles, trouves);
            }
        }
        Value::Array(liste) => liste.iter().for_each(|valeur| codes(valeur, cles, trouves)),
        _ => {}
    }
}

#[test]
fn chaque_code_est_dans_la_documentation() {
    let documentation = include_str!("../../docs/format-situation.md");
    for nom in NOMS {
        let dossier = repondre(&fichier(nom), None, None).unwrap();
        let mut trouves = Vec::new();
        codes(&dossier, &["code", "nature", "etape", "etat", "orientation", "propose", "par"], &mut trouves);
        for code in trouves {
            assert!(documentation.contains(&format!("`{code}`")), "{code}");
            assert!(
                code.bytes()
                    .all(|signe| signe.is_ascii_lowercase() || signe.is_ascii_digit() || signe == b'_')
            );
        }
    }
}

/// What tells of someone's health, origin or nationality says so.
#[test]
fn ce_qui_ne_s_imprime_pas_est_marque_a_sa_source() {
    let personnes = json!([{"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "sans_activite",
        "nationalite": "ue", "handicap": {"taux": 85}}]);
    let dossier = le_29_novembre(&menage(json!({"personnes": personnes})));
    let aah = dossier["a_faire"].as_array().unwrap().iter().find(|tache| tache["droit"] == "aah").unwrap();
    assert_eq!(aah["discret"], json!(true));
    let demande =
        dossier["calendrier"].as_array().unwrap().iter().find(|date| date["droit"] == "aah").unwrap();
    assert_eq!(demande["discret"], json!(true));
    let mut sejour = 0;
    for piste in dossier["orientations"].as_array().unwrap() {
        for condition in piste["conditions"].as_array().unwrap() {
            if condition["code"] == "sejour" {
                sejour += 1;
                assert_eq!(condition["discret"], json!(true));
            }
        }
    }
    assert_eq!(sejour, 1);
}
