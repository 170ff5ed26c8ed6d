//! What is read of a document: what is said, what is not known, what is told of a wrong answer.

use reste_a_vivre::documents::{rapport, reponse::repondre};
use reste_a_vivre::gestion::surendettement::{OrientationCommission, capacite};
use reste_a_vivre::menage::attendus::attendus;
use reste_a_vivre::menage::document::{Champ, FORMAT, Saisie};
use reste_a_vivre::menage::lecture::{Lecture, lire};
use reste_a_vivre::notions::choix::Choix as _;
use reste_a_vivre::questions::question::AQui;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::Nature;
use reste_a_vivre::simulation::simuler;
use serde_json::{Value, json};

/// A lone employee in an HLM, and changes at paths.
fn document(changements: &[(&str, Value)]) -> Saisie {
    let document = json!({
        "format": FORMAT, "mois": "2026-11",
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1985-03-01", "activite": "salarie",
            "revenus": { "salaire": 900 } }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 330, "charges": 60 },
    });
    let mut saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    for (champ, valeur) in changements {
        saisie.ecrire(&Champ::new(*champ), Some(valeur.clone()));
    }
    saisie
}

fn lecture(changements: &[(&str, Value)]) -> Lecture {
    lire(&document(changements))
}

/// The fields that the reading says are not known.
fn inconnus(changements: &[(&str, Value)]) -> Vec<String> {
    let lecture = lecture(changements);
    lecture.situation.unwrap().menage.inconnus.iter().map(|inconnu| Champ::de(inconnu).to_string()).collect()
}

/// The answer of the command line.
fn reponse(changements: &[(&str, Value)]) -> Value {
    repondre(&document(changements).enregistrer())
}

/// The errors, each as `field: message`.
fn erreurs(changements: &[(&str, Value)]) -> Vec<String> {
    lecture(changements)
        .erreurs
        .iter()
        .map(|erreur| format!("{} : {}", erreur.champ, erreur.message))
        .collect()
}

/// Answers that nothing reads yet, or that are read apart: the identity of the file, the options, what lives in a line.
fn est_lue_apart(cle: Cle) -> bool {
    let conservees = [
        Cle::Projet,
        Cle::Avant,
        Cle::FoyerBudgetSur,
        Cle::LogementEtage,
        Cle::DettesTaux,
        Cle::DettesTitreExecutoire,
        Cle::DettesSaisie,
        Cle::ImpayeReleve,
        Cle::ImpayeEtapes,
    ];
    let groupes = [Cle::Projet, Cle::Avant, Cle::SuiviEntretiensAccords];
    conservees.contains(&cle) || groupes.iter().any(|groupe| cle.est_dans(*groupe))
}

#[test]
fn ne_pas_savoir_se_voit_a_chaque_cle_de_la_table_et_a_chaque_profondeur() {
    let requises = [Cle::Mois, Cle::Personnes, Cle::IdPersonne, Cle::Role, Cle::Naissance];
    for cle in Cle::toutes().filter(|cle| !requises.contains(cle) && !est_lue_apart(*cle)) {
        let champ = match cle.question().a_qui {
            AQui::Personne => Champ::personne(0, cle),
            AQui::Menage => Champ::foyer(cle),
            AQui::Ligne => {
                let (liste, mot) = cle.code().rsplit_once('.').unwrap();
                Champ::new(format!("{liste}[0].{mot}"))
            }
        };
        let lecture = lecture(&[(champ.as_str(), Value::Null)]);
        let inconnus = lecture.situation.unwrap().menage.inconnus;
        // Of the answers of the household, each is one of its own.
        let connue = |connue: &Cle| cle == Cle::Foyer && connue.est_dans(cle) || *connue == cle;
        assert!(inconnus.iter().any(|inconnu| connue(&inconnu.cle)), "{champ} : {inconnus:?}");
    }
}

#[test]
fn ne_pas_savoir_un_groupe_c_est_ne_pas_savoir_ce_qu_il_contient() {
    let menage = lecture(&[("personnes[0].revenus", Value::Null)]).situation.unwrap().menage;
    let groupe = menage.inconnus[0];
    for nature in Nature::TOUS {
        let revenu = Champ::personne(0, Cle::Revenu(*nature));
        let parmi = menage.inconnus_parmi(|reference| Champ::de(reference) == revenu);
        assert_eq!(parmi, [groupe], "{revenu}");
    }
}

#[test]
fn aucun_droit_n_est_annonce_comme_certain_quand_un_groupe_n_est_pas_connu() {
    let etat = |champ: &str, droit: &str| {
        let reponse = reponse(&[(champ, Value::Null)]);
        (reponse["etats"][droit].clone(), reponse["manquants"][droit][0].clone())
    };
    let attend = |champ: &str, droits: &[&str]| {
        for droit in droits {
            assert_eq!(etat(champ, droit), (json!("indetermine"), json!(champ)), "{droit} sans {champ}");
        }
    };
    attend(
        "personnes[0].revenus",
        &["aide_logement", "rsa", "prime_activite", "css_gratuite", "cheque_energie"],
    );
    attend("personnes[0].nationalite", &["prime_activite"]);
    attend("personnes[0].mois_en_france", &["prime_activite", "css_gratuite"]);
    attend("personnes[0].handicap", &["aah"]);
    // Of the answers of the household, each is one of its own.
    let sans_foyer = reponse(&[("foyer", Value::Null)]);
    for droit in ["aide_logement", "prime_activite", "css_gratuite", "cheque_energie"] {
        let manquants = sans_foyer["manquants"][droit].as_array().unwrap();
        assert_eq!(sans_foyer["etats"][droit], "indetermine", "{droit}");
        assert!(manquants[0].as_str().unwrap().starts_with("foyer."), "{droit} : {manquants:?}");
    }
    attend("foyer.patrimoine", &["aide_logement", "prime_activite"]);
    // The wage closes it, whatever the savings.
    assert_eq!(etat("foyer.patrimoine", "rsa").0, "ferme");
}

#[test]
fn une_protection_inconnue_laisse_possible_un_minimum_que_le_titre_fermerait() {
    let recent = |protection: Value| {
        reponse(&[
            ("personnes[0].nationalite", json!("autre")),
            ("personnes[0].titre_sejour_depuis", json!("2025-11")),
            ("personnes[0].protection", protection),
        ])
    };
    assert_eq!(recent(json!("aucune"))["etats"]["prime_activite"], "ferme");
    let refugie = recent(json!("refugie"))["droits"]["prime_activite"].clone();
    assert!(refugie.as_f64().unwrap() > 0.0);
    assert_eq!(recent(Value::Null)["intervalles"]["prime_activite"], json!([0, refugie]));
}

#[test]
fn ne_pas_savoir_ses_depenses_laisse_le_reste_a_vivre_inconnu() {
    for champ in ["depenses", "dettes"] {
        let budget = reponse(&[(champ, Value::Null)])["budget"].clone();
        assert_eq!(budget["reste_a_vivre"], Value::Null, "{champ}");
        assert_eq!(budget["manquants"], json!([champ]));
    }
    let ligne = reponse(&[("depenses", json!([{ "poste": "B7" }]))])["budget"].clone();
    assert_eq!(ligne["manquants"], json!(["depenses.montant"]));
}

#[test]
fn ne_pas_savoir_une_ligne_d_un_avis_d_impot_n_est_pas_ne_pas_l_avoir_dite() {
    let avis =
        |rfr: Value| inconnus(&[("foyer.revenus_fiscaux", json!({ "2024": { "rfr": rfr, "parts": 1 } }))]);
    assert_eq!(avis(Value::Null), ["foyer.revenus_fiscaux"]);
    assert_eq!(avis(json!("")), [""; 0]);
    assert_eq!(avis(json!("douze")), ["foyer.revenus_fiscaux"]);
}

#[test]
fn une_serie_vide_n_est_pas_un_montant_de_zero() {
    let reponse = reponse(&[("logement.loyer", json!([]))]);
    assert_eq!(reponse["manquants"]["aide_logement"], json!(["logement.loyer"]));
    assert_eq!(reponse["budget"]["logement_net"], Value::Null);
    assert_eq!(inconnus(&[("personnes[0].revenus.salaire", json!([]))]), ["personnes[0].revenus.salaire"]);
}

#[test]
fn un_nombre_ecrit_avec_un_exposant_est_un_nombre() {
    let avec = |loyer: &str| {
        let fichier = document(&[]).enregistrer().replace("330", loyer);
        repondre(&fichier)["droits"].clone()
    };
    assert_eq!(avec("3.3e2"), avec("330"));
    assert_eq!(avec("3300E-1"), avec("330"));
    let fichier = document(&[]).enregistrer().replace("330", "3.3e2");
    assert_eq!(Saisie::ouvrir(&fichier).unwrap().texte(&Champ::foyer(Cle::LogementLoyer)), "330");
    let surface = |texte: &str| {
        let fichier = document(&[("logement.surface", json!("ici"))]).enregistrer().replace("\"ici\"", texte);
        lire(&Saisie::ouvrir(&fichier).unwrap()).erreurs.len()
    };
    assert_eq!([surface("5e1"), surface("50.0"), surface("50.5"), surface("1e400")], [0, 0, 1, 1]);
}

#[test]
fn deux_changements_d_un_meme_mois_sont_une_erreur_a_leur_champ() {
    let serie = json!([
        { "depuis": "2026-06", "montant": 900 },
        { "depuis": "2025-01", "montant": 800 },
        { "depuis": "06/2026", "montant": 1000 },
    ]);
    let champ = "personnes[0].revenus.salaire";
    assert_eq!(
        erreurs(&[(champ, serie.clone())]),
        [format!(
            "{champ}[2].depuis : « 2026-06 » est déjà le mois d'un autre changement : gardez un seul montant par mois"
        )]
    );
    assert_eq!(inconnus(&[(champ, serie)]), [champ]);
}

#[test]
fn une_cle_ecrite_deux_fois_est_signalee_et_la_derniere_valeur_compte() {
    let fichier = document(&[]).enregistrer().replace("\"loyer\": 330", "\"loyer\": 900, \"loyer\": 330");
    let double = repondre(&fichier);
    assert_eq!(double["droits"], reponse(&[])["droits"]);
    assert_eq!(
        double["avertissements"].as_array().unwrap().last().unwrap(),
        "Le champ « logement.loyer » est écrit plusieurs fois dans le fichier : la dernière valeur compte"
    );
}

#[test]
fn un_champ_inconnu_est_signale_a_toute_profondeur() {
    let attendus = [
        ("venu_d_ailleurs", json!(1)),
        ("logement.loyers", json!(1)),
        ("personnes[0].revenus.salaires", json!(1)),
        ("personnes[0].revenus.salaire[0].fin", json!("2026-12")),
        ("foyer.revenus_fiscaux.2024.part", json!(1)),
        ("depenses[0].postes", json!("B7")),
        ("projet[0].nom", json!("x")),
        ("projet[0].changements.logements", json!({})),
        ("projet[0].changements.logement.loyers", json!(1)),
        ("projet[0].changements.logement.loyer[0].fin", json!(1)),
        ("projet[0].changements.personnes.a.revenu", json!({})),
        ("projet[0].changements.personnes.a.revenus.salaires", json!(1)),
        ("projet[0].changements.personnes.a.loyer", json!(1)),
        ("projet[0].changements.depenses.x.postes", json!("B7")),
        ("projet[0].changements.foyer.revenus_fiscaux.2025.part", json!(1)),
        ("projet[0].changements.percu.rsa.depuis_quand", json!(1)),
        ("avant[0].jusqu_au", json!("2026-06")),
        ("avant[0].changements.logement.loyers", json!(1)),
        ("avant[0].changements.personnes.a.revenus.salaires", json!(1)),
    ];
    let depart = [
        ("personnes[0].revenus.salaire", json!([{ "depuis": "2026-01", "montant": 900 }])),
        ("depenses", json!([{ "id": "x", "poste": "B7", "montant": 1 }])),
        (
            "projet",
            json!([{ "libelle": "Ailleurs", "depuis": "2026-12", "changements": {
                "logement": { "loyer": [{ "depuis": "2026-12", "montant": 1 }], "charges": 2 },
                "personnes": { "a": { "activite": "salarie", "revenus": { "salaire": 1 }, "handicap": { "taux": 80 } },
                    "e9": { "id": "e9", "role": "enfant", "naissance": "2026-12-01" } },
                "depenses": { "x": { "montant": 3 } }, "dettes": null, "frais_uniques": 100,
                "percu": { "rsa": { "montant": 1, "depuis": "2026-11" } },
                "foyer": { "revenus_fiscaux": { "2025": { "rfr": 1 } } } } }]),
        ),
        (
            "avant",
            json!([{ "jusqu_a": "2026-08", "changements": { "logement": { "occupation": "heberge" },
                "personnes": { "a": { "revenus": { "salaire": 0 } } } } }]),
        ),
    ];
    let etrangers = |changements: &[(&str, Value)]| lecture(changements).avertissements;
    assert_eq!(etrangers(&depart), [""; 0]);
    for (champ, valeur) in attendus {
        let avec: Vec<_> = depart.iter().cloned().chain([(champ, valeur)]).collect();
        assert_eq!(
            etrangers(&avec),
            [format!(
                "Le champ « {champ} » n'est pas connu de cette version : il est conservé, sans être utilisé"
            )]
        );
    }
}

#[test]
fn une_somme_dont_une_part_est_inconnue_est_inconnue() {
    let parts = [
        "logement.charges",
        "logement.annexes",
        "logement.sls",
        "logement.troisieme_ligne",
        "logement.loyer",
    ];
    for part in parts {
        let budget = reponse(&[(part, Value::Null)])["budget"].clone();
        for figure in ["logement_net", "reste_a_vivre", "taux_effort"] {
            assert_eq!(budget[figure], Value::Null, "{figure} sans {part}");
            assert_eq!(budget["intervalles"][figure], Value::Null, "{figure} sans {part}");
        }
        assert!(budget["manquants"].as_array().unwrap().contains(&json!(part)), "{budget}");
    }
    for nature in ["aide_familiale", "autres", "stage"] {
        let champ = format!("personnes[0].revenus.{nature}");
        let budget = reponse(&[(&champ, Value::Null)])["budget"].clone();
        assert_eq!(budget["ressources"], Value::Null, "{nature}");
        assert_eq!(budget["intervalles"]["ressources"][1], Value::Null, "{nature}");
        assert!(budget["manquants"].as_array().unwrap().contains(&json!(champ)), "{budget}");
    }
}

#[test]
fn le_budget_nomme_aussi_ce_qui_manque_aux_droits_qu_il_compte() {
    let seul = reponse(&[("personnes[0].nationalite", json!("autre"))]);
    assert_eq!(seul["budget"]["reste_a_vivre"], Value::Null);
    assert_eq!(seul["budget"]["manquants"], json!(["personnes[0].titre_sejour_depuis"]));
    assert_eq!(reponse(&[])["budget"]["manquants"], Value::Null);
}

#[test]
fn une_dette_dont_le_montant_est_inconnu_n_est_pas_imprimee_comme_nulle() {
    let dettes = |restant_du: Value, mensualite: Value| {
        let dettes = json!([{ "nature": "CreditConso", "restant_du": restant_du, "mensualite": mensualite }]);
        let saisie = document(&[("dettes", dettes)]);
        let situation = lire(&saisie).situation.unwrap();
        let simulation = simuler(&situation);
        let le = simulation.mois.mois().premier_jour();
        let rapport = rapport::construire(&saisie, &situation, &simulation, le, &rapport::Options::default());
        rapport::html::page(&rapport)
    };
    let sans_rien = dettes(Value::Null, Value::Null);
    assert!(sans_rien.contains("reste à rembourser inconnu, mensualité inconnue"));
    let sans_reste = dettes(Value::Null, json!(50));
    assert!(sans_reste.contains("reste à rembourser inconnu, 50,00"), "{sans_reste}");
    let sans_reste = document(&[("dettes", json!([{ "nature": "CreditConso", "restant_du": null }]))]);
    let situation = lire(&sans_reste).situation.unwrap();
    let simulation = simuler(&situation);
    let orientation = capacite(&situation, &simulation, "2026-11-29".parse().unwrap())
        .unwrap()
        .orientation(&situation, &simulation);
    assert_eq!(orientation, OrientationCommission::AVerifier);
    assert!(dettes(json!(900), json!(50)).contains("900,00\u{a0}€ à rembourser, 50,00\u{a0}€ par mois"));
}

#[test]
fn un_fichier_qui_ne_donne_pas_le_revenu_d_une_activite_apprend_que_le_calcul_suppose_zero() {
    let avertissements = |activite: &str, revenus: Value| {
        let reponse =
            reponse(&[("personnes[0].activite", json!(activite)), ("personnes[0].revenus", revenus)]);
        let avertissements = reponse["avertissements"].as_array().unwrap().clone();
        let suppose = |texte: &Value| texte.as_str().unwrap().contains("suppose 0");
        avertissements.into_iter().filter(suppose).collect::<Vec<Value>>()
    };
    let attendus = [
        ("salarie", "Aucun salaire n'est donné", "salaire"),
        ("independant", "Aucun revenu d'indépendant n'est donné", "micro_service"),
        ("chomeur", "Aucune allocation chômage n'est donnée", "chomage"),
        ("retraite", "Aucune retraite n'est donnée", "retraite"),
    ];
    for (activite, texte, nature) in attendus {
        let texte = format!("{texte} pour vous (« personnes[0].revenus.{nature} ») : le calcul suppose 0 €");
        assert_eq!(avertissements(activite, json!({})), [json!(texte)]);
        assert_eq!(avertissements(activite, json!({ nature: "" })), [json!(texte)]);
        for dit in [json!(0), json!(800), Value::Null] {
            assert_eq!(avertissements(activite, json!({ nature: dit })), [json!(null); 0]);
        }
    }
    assert_eq!(avertissements("sans_activite", json!({})), [json!(null); 0]);
    assert_eq!(avertissements("independant", json!({ "benefice": 800 })), [json!(null); 0]);
    assert_eq!(avertissements("salarie", json!({ "ij_maternite": 800 })), [json!(null); 0]);
    // The result is that of today: the calculation supposes nothing.
    let avec = |revenus: Value| reponse(&[("personnes[0].revenus", revenus)])["droits"].clone();
    assert_eq!(avec(json!({})), avec(json!({ "salaire": 0 })));
}

#[test]
fn un_revenu_attendu_est_nomme_tant_qu_il_n_est_pas_repondu() {
    let attendus = |activite: &str, revenus: Value| {
        let saisie =
            document(&[("personnes[0].activite", json!(activite)), ("personnes[0].revenus", revenus)]);
        attendus(&saisie).iter().map(|reference| Champ::de(reference).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(attendus("chomeur", json!({ "salaire": 900 })), ["personnes[0].revenus.chomage"]);
    assert_eq!(attendus("chomeur", json!({ "ass": 500 })), [""; 0]);
    assert_eq!(attendus("retraite", Value::Null), [""; 0]);
    assert_eq!(attendus("etudiant", json!({})), [""; 0]);
}
