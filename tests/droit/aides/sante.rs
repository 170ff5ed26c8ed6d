//! Worked examples of the complémentaire santé solidaire (CSS) and of the chèque énergie.
//!
//! Paragraphs (§) are those of the project's specification `docs/droit/famille_sante_energie_logement_social.md`. A request
//! made in 2026-11 looks at what was received from 2025-10 to 2026-09.

use crate::commun::{Cas, cas};
use reste_a_vivre::documents::reponse::repondre;
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit::{Aah, Aspa, ChequeEnergie, Css, Rsa};
use serde_json::{Value, json};

/// A household without a home: no housing aid, no forfait logement.
fn foyer(mois: &str, personnes: Value, reponses: Value) -> Cas {
    avec_logement(mois, personnes, reponses, json!({ "occupation": "sans_domicile" }))
}

fn avec_logement(mois: &str, personnes: Value, reponses: Value, logement: Value) -> Cas {
    cas(json!({
        "mois": mois, "union": "mariage", "personnes": personnes, "foyer": reponses, "logement": logement,
    }))
}

/// The document of a lone claimant of 36 and of the others given.
fn personnes(demandeur: Value, autres: Value) -> Value {
    let mut personne = json!({ "role": "demandeur", "naissance": "1990-03-15" });
    personne.as_object_mut().unwrap().extend(demandeur.as_object().unwrap().clone());
    let mut personnes = vec![personne];
    personnes.extend(autres.as_array().unwrap().iter().cloned());
    Value::Array(personnes)
}

fn enfant(naissance: &str, garde: &str) -> Value {
    json!({ "role": "enfant", "naissance": naissance, "garde": garde, "autre_parent": "au_foyer" })
}

/// A lone person in 2026-11 with these incomes.
fn seul(revenus: Value) -> Cas {
    foyer("2026-11", personnes(json!({ "activite": "salarie", "revenus": revenus }), json!([])), json!({}))
}

/// A tenant whose housing aid is above the forfait all along.
fn locataire() -> Value {
    json!({ "occupation": "prive_vide", "commune": "75111", "loyer": 900, "charges": 50 })
}

impl Cas {
    /// What the cover costs; `None` where it is closed.
    #[track_caller]
    fn participation(&self) -> Option<Euros> {
        match self.simulation.droit(Css) {
            Droit::Couvert(participation) => Some(*participation),
            Droit::Ferme(_) => None,
            autre => panic!("{autre:?}"),
        }
    }

    #[track_caller]
    fn ressources(&self, attendues: &str) {
        self.verifie("css", &[("Ressources des douze mois", attendues)]);
    }
}

const GRATUITE: Option<Euros> = Some(Euros::ZERO);

// ---------------------------------------------------------------- Complémentaire santé solidaire: §7.7

#[test]
fn css_1_une_personne_seule_a_1000_euros_paie_14_euros() {
    let personnes = personnes(json!({ "activite": "salarie", "revenus": { "salaire": 1000 } }), json!([]));
    let logement = json!({ "occupation": "hlm", "commune": "69123", "loyer": 400, "charges": 50 });
    let cas = avec_logement("2026-11", personnes.clone(), json!({}), logement.clone());
    cas.ressources("12938.4336");
    cas.verifie("css", &[("Plafond de la gratuité", "10422"), ("Plafond avec participation", "14069")]);
    assert_eq!(cas.participation(), Some(euros!(14)));
    // §7.4: the local scheme of Alsace-Moselle.
    let cas = avec_logement("2026-11", personnes, json!({ "alsace_moselle": true }), logement);
    assert_eq!(cas.participation(), Some(euros!(4.9)));
}

#[test]
fn css_2_un_couple_avec_deux_enfants_et_un_salaire_de_1600_euros_paie_44_euros() {
    let autres = json!([
        { "role": "conjoint", "naissance": "1988-03-15" },
        enfant("2014-05-02", "exclusive"),
        enfant("2018-05-02", "exclusive"),
    ]);
    let personnes = personnes(json!({ "activite": "salarie", "revenus": { "salaire": 1600 } }), autres);
    let cas = avec_logement("2026-11", personnes, json!({}), locataire());
    cas.verifie("css", &[("Prestations familiales nettes des douze mois", "1819.80")]);
    cas.ressources("23342.42316");
    cas.verifie("css", &[("Plafond avec participation", "29546")]);
    assert_eq!(cas.participation(), Some(euros!(44)));
}

#[test]
fn css_3_un_parent_seul_a_1400_euros_avec_deux_enfants_et_l_asf_depasse_le_plafond() {
    let enfant =
        |naissance: &str| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "hors_etat" });
    let personnes = personnes(
        json!({ "activite": "salarie", "revenus": { "salaire": 1400 } }),
        json!([enfant("2014-05-02"), enfant("2018-05-02")]),
    );
    let cas = avec_logement("2026-11", personnes, json!({}), locataire());
    cas.verifie("css", &[("Prestations familiales nettes des douze mois", "6619.32")]);
    cas.ressources("25741.94316");
    assert_eq!(cas.participation(), None);
    let Droit::Ferme(motifs) = cas.simulation.droit(Css) else { panic!() };
    assert_eq!(motifs[0].compare.unwrap().1, euros!(25325));
}

// ---------------------------------------------------------------- The household and its ceilings

// §7.2: of three persons in 2025, 18 609 was published where the rule gives 18 610.
#[test]
fn les_plafonds_suivent_le_nombre_de_personnes_art_r861_3() {
    let attendus_2025 = [("10339", "13957"), ("15508", "20936"), ("18610", "25123"), ("21711", "29311")];
    let attendus_2026 = [("10422", "14069"), ("15633", "21104"), ("18759", "25325"), ("21886", "29546")];
    for (mois, attendus) in [("2026-01", attendus_2025), ("2026-10", attendus_2026)] {
        for (nombre, (gratuite, participation)) in attendus.into_iter().enumerate() {
            let enfants = vec![enfant("2016-05-02", "exclusive"); nombre];
            let personnes = personnes(json!({ "revenus": { "salaire": 3000 } }), Value::Array(enfants));
            foyer(mois, personnes, json!({})).verifie(
                "css",
                &[("Plafond de la gratuité", gratuite), ("Plafond avec participation", participation)],
            );
        }
    }
}

#[test]
fn un_enfant_en_residence_alternee_compte_pour_la_moitie_de_son_rang_art_r861_3() {
    let salaire = json!({ "revenus": { "salaire": 3000 } });
    let coefficient = |enfants: Value, attendu: &str| {
        let cas = foyer("2026-11", personnes(salaire.clone(), enfants), json!({}));
        cas.verifie("css", &[("Coefficient du foyer", attendu)]);
    };
    coefficient(json!([enfant("2016-05-02", "alternee_partagee")]), "1.25");
    // The ranks go by decreasing age, whatever the order of the file.
    coefficient(
        json!([enfant("2018-05-02", "alternee_partagee"), enfant("2014-05-02", "exclusive")]),
        "1.65",
    );
    coefficient(
        json!([enfant("2014-05-02", "alternee_partagee"), enfant("2018-05-02", "exclusive")]),
        "1.55",
    );
    // Twins: the better for the household, whatever the order of the file.
    for gardes in [["alternee_partagee", "exclusive"], ["exclusive", "alternee_partagee"]] {
        coefficient(json!(gardes.map(|garde| enfant("2016-05-02", garde))), "1.65");
    }
    coefficient(json!([enfant("2016-05-02", "droit_visite")]), "1");
}

#[test]
fn un_enfant_de_25_ans_fait_sa_propre_demande_art_r861_2() {
    for (naissance, attendu) in [("2001-11-02", "2"), ("2001-11-01", "1"), ("2026-11-02", "1")] {
        let personnes =
            personnes(json!({ "revenus": { "salaire": 3000 } }), json!([enfant(naissance, "exclusive")]));
        foyer("2026-11", personnes, json!({})).verifie("css", &[("Personnes du foyer", attendu)]);
    }
}

#[test]
fn le_plafond_est_plus_haut_outre_mer_art_d861_1() {
    let personnes = personnes(json!({ "activite": "salarie", "revenus": { "salaire": 930 } }), json!([]));
    let logement = json!({ "occupation": "sans_domicile", "commune": "97411" });
    let cas = avec_logement("2026-11", personnes, json!({}), logement);
    // 10 422 × 1,113 = 11 599,686
    cas.verifie("css", &[("Plafond de la gratuité", "11599"), ("Plafond avec participation", "15659")]);
    assert_eq!(cas.participation(), GRATUITE);
}

// ---------------------------------------------------------------- Resources

#[test]
fn au_plafond_exact_la_participation_est_due_et_au_dessus_du_second_rien_art_l861_1() {
    let palier = |depuis: &str, montant: &str| json!({ "depuis": depuis, "montant": montant });
    assert_eq!(seul(json!({ "salaire": "868.49" })).participation(), GRATUITE);
    assert_eq!(seul(json!({ "salaire": "868.50" })).participation(), Some(euros!(14)));
    let douze_mois = |dernier: &str| json!([palier("2020-01", "1172"), palier("2026-09", dernier)]);
    let cas = seul(json!({ "salaire": douze_mois("1177") }));
    cas.ressources("14069");
    cas.verifie("css", &[("À quelques euros d'un plafond : à faire vérifier par la caisse", "1")]);
    assert_eq!(cas.participation(), Some(euros!(14)));
    assert_eq!(seul(json!({ "salaire": douze_mois("1177.01") })).participation(), None);
}

#[test]
fn la_periode_va_du_treizieme_au_deuxieme_mois_avant_la_demande_art_r861_8() {
    let palier = |depuis: &str, montant: u32| json!({ "depuis": depuis, "montant": montant });
    // Nothing of 2025-09 nor of 2026-10.
    let salaire = json!([palier("2025-09", 9000), palier("2025-10", 1000), palier("2026-10", 9000)]);
    seul(json!({ "salaire": salaire })).ressources("12000");
}

#[test]
fn bourses_aides_de_la_famille_et_prime_d_activite_ne_comptent_pas_art_r861_10() {
    let cas = seul(json!({ "salaire": 850, "bourse": 300, "aide_familiale": 400 }));
    cas.ressources("10200");
    assert_eq!(cas.participation(), GRATUITE);
}

#[test]
fn le_salaire_baisse_de_30_pour_cent_au_chomage_indemnise_art_r861_8() {
    let salaire = json!([{ "depuis": "2020-01", "montant": 2000 }, { "depuis": "2026-04", "montant": 0 }]);
    let chomage = json!([{ "depuis": "2026-04", "montant": 1000 }]);
    // 6 × 2 000 × 0,70 + 6 × 1 000
    let indemnise = seul(json!({ "salaire": salaire, "chomage": chomage }));
    indemnise.ressources("14400");
    // Nothing is cut for a jobless person without allowance.
    seul(json!({ "salaire": salaire, "autres": [{ "depuis": "2026-04", "montant": 700 }] }))
        .ressources("16200");
}

#[test]
fn le_salaire_baisse_de_30_pour_cent_apres_six_mois_d_arret_maladie_art_r861_8() {
    let arret = |depuis: &str| {
        let revenus = json!({
            "salaire": [{ "depuis": "2020-01", "montant": 1000 }, { "depuis": "2026-01", "montant": 0 }],
            "indemnites_journalieres": [{ "depuis": "2026-01", "montant": 700 }],
        });
        let malade = json!({ "activite": "arret_maladie", "activite_depuis": depuis, "revenus": revenus });
        foyer("2026-11", personnes(malade, json!([])), json!({}))
    };
    // 3 × 1 000, cut or not, and 9 × 700.
    arret("2026-04").ressources("8400");
    arret("2026-05").ressources("9300");
}

#[test]
fn un_logement_a_soi_ou_gratuit_compte_pour_une_part_du_rsa_art_r861_5() {
    let logement = |occupation: &str| json!({ "occupation": occupation, "commune": "69123" });
    let salarie = json!({ "activite": "salarie", "revenus": { "salaire": 1000 } });
    for occupation in ["heberge", "proprietaire"] {
        let cas =
            avec_logement("2026-11", personnes(salarie.clone(), json!([])), json!({}), logement(occupation));
        cas.verifie("css", &[("Forfait logement", "938.4336")]);
    }
    let deux = personnes(salarie, json!([{ "role": "conjoint", "naissance": "1988-03-15" }]));
    let cas = avec_logement("2026-11", deux, json!({}), logement("heberge"));
    cas.verifie("css", &[("Forfait logement", "1642.2588")]);
}

#[test]
fn les_loyers_recus_et_les_pensions_sont_ceux_du_dernier_avis_art_r861_8_et_r861_9() {
    // In 2026-11 the notice on 2025 is known; in 2026-08 that on 2024 was the last.
    let annuels = json!({
        "2024": { "revenus_locatifs": 1000, "pension_alimentaire_versee": 0 },
        "2025": { "revenus_locatifs": 3000, "pension_alimentaire_versee": 1200 },
    });
    let salarie =
        json!({ "activite": "salarie", "revenus": { "salaire": 1000 }, "revenus_annuels": annuels });
    let cas = foyer("2026-11", personnes(salarie.clone(), json!([])), json!({}));
    cas.ressources("15000");
    cas.verifie("css", &[("Ressources moins les pensions versées", "13800")]);
    foyer("2026-08", personnes(salarie, json!([])), json!({})).ressources("13000");
}

#[test]
fn un_independant_compte_le_dernier_avis_ou_quatre_trimestres_s_il_n_a_rien_declare_art_r861_15() {
    let independant = |revenus: Value| {
        foyer(
            "2026-11",
            personnes(json!({ "activite": "independant", "revenus": revenus }), json!([])),
            json!({}),
        )
    };
    independant(json!({ "benefice": 900 })).ressources("10800");
    // Begun in 2026: the quarters from 2025-10 to 2026-09, 2 000 a month less 50 % over six months.
    independant(json!({ "micro_service": [{ "depuis": "2026-04", "montant": 2000 }] })).ressources("6000");
}

#[test]
fn l_aah_compte_apres_un_abattement_de_68_euros_par_mois_art_l861_2() {
    let handicape = json!({ "handicap": { "taux": 80 } });
    let cas = foyer("2026-11", personnes(handicape, json!([])), json!({}));
    assert!(cas.simulation.droit(Aah).est_ouvert());
    cas.verifie("css", &[("Abattement sur ce minimum", "816")]);
    assert_eq!(cas.participation(), Some(euros!(14)));
}

// ---------------------------------------------------------------- Decision

#[test]
fn le_rsa_ouvre_la_gratuite_sans_regarder_les_ressources_art_l861_2() {
    let cas = foyer("2026-11", personnes(json!({}), json!([])), json!({}));
    assert!(cas.simulation.droit(Rsa).est_ouvert());
    assert_eq!(cas.participation(), GRATUITE);
    // High wages until July, nothing since: the RSA is open, the twelve months are far above the ceiling.
    let salaire = json!([{ "depuis": "2020-01", "montant": 4000 }, { "depuis": "2026-07", "montant": 0 }]);
    let cas = foyer("2026-11", personnes(json!({ "revenus": { "salaire": salaire } }), json!([])), json!({}));
    assert!(cas.simulation.droit(Rsa).est_ouvert());
    assert_eq!(cas.participation(), GRATUITE);
}

#[test]
fn l_aspa_ouvre_avec_participation_si_aucun_travail_depuis_trois_mois_art_l861_2_et_r861_11() {
    let retraite = |fin: &str| {
        let salaire = json!([{ "depuis": "2020-01", "montant": 3000 }, { "depuis": fin, "montant": 0 }]);
        let pension = json!([{ "depuis": "2026-07", "montant": 500 }]);
        let ancien = json!({
            "role": "demandeur", "naissance": "1960-05-15", "activite": "retraite",
            "revenus": { "salaire": salaire, "retraite": pension },
        });
        foyer("2026-11", json!([ancien]), json!({}))
    };
    let cas = retraite("2026-07");
    assert!(cas.simulation.droit(Aspa).est_ouvert());
    cas.ressources("28500");
    assert_eq!(cas.participation(), Some(euros!(25)));
    // Work in August 2026, one of the three months.
    assert_eq!(retraite("2026-09").participation(), None);
}

#[test]
fn l_ass_ouvre_avec_participation_depuis_juillet_2026_a_qui_vit_seul_art_l861_2() {
    let salaire = json!([{ "depuis": "2020-01", "montant": 4000 }, { "depuis": "2026-04", "montant": 0 }]);
    let chomeur = json!({
        "activite": "chomeur",
        "revenus": { "salaire": salaire, "ass": [{ "depuis": "2026-04", "montant": 560 }] },
        "ass_conditions": { "activite_5_ans_sur_10": true, "deja_beneficiaire": true },
    });
    for (mois, attendue) in [("2026-07", Some(euros!(14))), ("2026-06", None)] {
        let cas = foyer(mois, personnes(chomeur.clone(), json!([])), json!({}));
        assert_eq!(cas.participation(), attendue, "{mois}");
    }
    // Not for a couple: its resources are looked at.
    let conjoint = json!([{ "role": "conjoint", "naissance": "1988-03-15", "revenus": { "salaire": 2000 } }]);
    let couple = foyer("2026-07", personnes(chomeur, conjoint), json!({}));
    assert_eq!(couple.participation(), None);
}

#[test]
fn la_participation_suit_l_age_au_premier_janvier_art_r861_16_1() {
    let ages = [
        ("1996-01-02", 8),
        ("1996-01-01", 14),
        ("1976-01-02", 14),
        ("1976-01-01", 21),
        ("1966-01-02", 21),
        ("1966-01-01", 25),
        ("1956-01-02", 25),
        ("1956-01-01", 30),
    ];
    for (naissance, attendue) in ages {
        let personne = json!({ "role": "demandeur", "naissance": naissance, "revenus": { "autres": 1100 } });
        let cas = foyer("2026-11", json!([personne]), json!({}));
        assert_eq!(cas.participation(), Some(Euros::entiers(attendue)), "{naissance}");
    }
}

#[test]
fn vivre_moins_de_six_mois_en_france_ferme_la_couverture_art_r111_2() {
    let personne = json!({ "activite": "salarie", "revenus": { "salaire": 1000 }, "mois_en_france": 5 });
    assert_eq!(foyer("2026-11", personnes(personne, json!([])), json!({})).participation(), None);
}

// ---------------------------------------------------------------- Missing answers, and the answer in JSON

#[test]
fn un_salaire_inconnu_laisse_la_couverture_indeterminee_et_dit_ce_qui_manque() {
    let reponse = repondre(
        r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{"id":"a","role":"demandeur","naissance":"1990-03-15","activite":"salarie","revenus":{"salaire":null}}]}"#,
    );
    for cle in ["css_gratuite", "css_participation"] {
        assert!(reponse["droits"][cle].is_null());
        assert_eq!(reponse["etats"][cle], "indetermine");
        assert_eq!(reponse["manquants"][cle], json!(["personnes[0].revenus.salaire"]));
    }
    // Nothing bounds the participation, and it is said; "free" is no amount.
    assert_eq!(reponse["intervalles"]["css_participation"], json!([0, null]));
    assert!(reponse["intervalles"].get("css_gratuite").is_none());
    // The cover pays for care: the budget keeps its bounds, and counts nothing of it.
    assert_eq!(reponse["etats"]["cheque_energie"], "indetermine");
    assert_eq!(reponse["intervalles"]["cheque_energie"], json!([0, 194]));
}

#[test]
fn une_asf_inconnue_ne_laisse_rien_d_inconnu_si_elle_ne_change_pas_la_reponse() {
    let enfant = json!([{ "role": "enfant", "naissance": "2016-05-02" }]);
    let avec = |salaire: u32| {
        let parent = json!({ "activite": "salarie", "revenus": { "salaire": salaire } });
        foyer("2026-11", personnes(parent, enfant.clone()), json!({}))
    };
    // 12 × 200 € more or less: free in both cases, then closed in both; undetermined between.
    assert_eq!(avec(1000).participation(), GRATUITE);
    assert_eq!(avec(1900).participation(), None);
    assert!(avec(1200).simulation.droit(Css).est_indetermine());
}

#[test]
fn la_reponse_dit_si_elle_est_gratuite_et_ce_qu_elle_coute() {
    let reponse = |salaire: u32| {
        repondre(
            &json!({
                "format": "reste-a-vivre/1", "mois": "2026-11", "logement": { "occupation": "sans_domicile" },
                "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1990-03-15", "activite": "salarie",
                                "revenus": { "salaire": salaire } }],
            })
            .to_string(),
        )
    };
    for (salaire, gratuite, participation, etat) in
        [(860, true, 0, Value::Null), (1000, false, 14, Value::Null), (1500, false, 0, "ferme".into())]
    {
        let reponse = reponse(salaire);
        assert_eq!(reponse["droits"]["css_gratuite"], gratuite, "{salaire}");
        assert_eq!(reponse["droits"]["css_participation"], participation, "{salaire}");
        assert_eq!(reponse["etats"].get("css_gratuite").unwrap_or(&Value::Null), &etat, "{salaire}");
    }
}

// ---------------------------------------------------------------- Chèque énergie: §9

/// A household whose notice on the income of 2024 is known.
fn cheque(revenu: u32, autres: Value, union: &str) -> Cas {
    cas(json!({
        "mois": "2026-11", "union": union, "personnes": personnes(json!({}), autres),
        "foyer": { "revenus_fiscaux": { "2024": { "rfr": revenu } } },
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 },
    }))
}

#[test]
fn cheque_1_une_personne_seule_a_9000_euros_recoit_48_euros() {
    assert_eq!(cheque(9000, json!([]), "mariage").net(ChequeEnergie), euros!(48));
}

#[test]
fn cheque_2_un_couple_avec_deux_enfants_a_21600_euros_recoit_76_euros() {
    let autres = json!([
        { "role": "conjoint", "naissance": "1988-03-15" },
        enfant("2014-05-02", "exclusive"),
        enfant("2018-05-02", "exclusive"),
    ]);
    let cas = cheque(21600, autres, "mariage");
    cas.verifie("cheque_energie", &[("Unités de consommation", "2.1")]);
    assert_eq!(cas.net(ChequeEnergie), euros!(76));
}

#[test]
fn cheque_3_un_parent_seul_avec_un_enfant_a_9800_euros_recoit_176_euros() {
    let cas = cheque(9800, json!([enfant("2016-05-02", "exclusive")]), "mariage");
    cas.verifie("cheque_energie", &[("Unités de consommation", "1.5")]);
    assert_eq!(cas.net(ChequeEnergie), euros!(176));
}

#[test]
fn chaque_tranche_commence_a_son_seuil() {
    let attendus = [
        (0, 194),
        (5650, 194),
        (5699, 194),
        (5700, 146),
        (6799, 146),
        (6800, 98),
        (7849, 98),
        (7850, 48),
        (10900, 48),
        (10999, 48),
        (11000, 0),
    ];
    for (revenu, attendu) in attendus {
        assert_eq!(
            cheque(revenu, json!([]), "mariage").net(ChequeEnergie),
            Euros::entiers(attendu),
            "{revenu}"
        );
    }
}

#[test]
fn un_enfant_en_residence_alternee_compte_pour_la_moitie_de_ses_unites() {
    let unites = |enfants: Value, attendues: &str| {
        cheque(9000, enfants, "mariage").verifie("cheque_energie", &[("Unités de consommation", attendues)]);
    };
    unites(json!([enfant("2016-05-02", "alternee_partagee")]), "1.25");
    unites(json!([enfant("2016-05-02", "alternee_partagee"), enfant("2018-05-02", "exclusive")]), "1.65");
    // Not on the notice of 2024: not born then.
    unites(json!([enfant("2025-05-02", "exclusive")]), "1");
}

#[test]
fn deux_concubins_sont_deux_foyers_fiscaux_le_cheque_va_a_celui_du_contrat() {
    let conjoint = json!([{ "role": "conjoint", "naissance": "1988-03-15", "revenus": { "salaire": 2500 } }]);
    let document = |union: &str| {
        cas(json!({
            "mois": "2026-11", "union": union,
            "personnes": personnes(json!({ "revenus": { "salaire": 500 } }), conjoint.clone()),
            "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 },
        }))
    };
    assert_eq!(document("concubinage").net(ChequeEnergie), euros!(194));
    assert_eq!(document("pacs").net(ChequeEnergie), Euros::ZERO);
}

#[test]
fn sans_contrat_d_electricite_le_cheque_est_ferme_et_dit_toutes_ses_raisons() {
    let cas = cas(json!({
        "mois": "2026-11", "personnes": personnes(json!({}), json!([])),
        "foyer": { "contrat_electricite": false, "revenus_fiscaux": { "2024": { "rfr": 15000 } } },
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 },
    }));
    let Droit::Ferme(motifs) = cas.simulation.droit(ChequeEnergie) else { panic!() };
    assert_eq!(motifs.len(), 2);
    assert_eq!(motifs[1].compare, Some((euros!(15000), euros!(11000))));
}

#[test]
fn un_contrat_d_electricite_inconnu_laisse_le_cheque_entre_rien_et_son_montant() {
    let cas = cas(json!({
        "mois": "2026-11", "personnes": personnes(json!({}), json!([])),
        "foyer": { "contrat_electricite": null, "revenus_fiscaux": { "2024": { "rfr": 9000 } } },
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 },
    }));
    assert_eq!(cas.simulation.droit(ChequeEnergie).fourchette(), Some(Fourchette::jusqu_a(euros!(48))));
}

// Décret n° 2025-735: the voucher goes to the holder of a contract; whoever is lodged holds none unless he says so.
#[test]
fn qui_est_heberge_n_a_pas_de_contrat_d_electricite_sauf_s_il_le_dit() {
    let heberge = |foyer: Value| {
        let heberge = cas(json!({
            "mois": "2026-11", "personnes": personnes(json!({}), json!([])), "foyer": foyer,
            "logement": { "occupation": "heberge", "commune": "69123" },
        }));
        heberge.net(ChequeEnergie)
    };
    assert_eq!(heberge(json!({})), Euros::ZERO);
    assert_eq!(heberge(json!({ "contrat_electricite": true })), euros!(194));
}

// ---------------------------------------------------------------- Counted in the taxes of the parents

fn etudiant_seul(rattache: Value) -> Cas {
    let mut etudiant = json!({ "role": "demandeur", "naissance": "2005-03-15", "activite": "etudiant", "revenus": { "salaire": 0 } });
    if rattache != "non dit" {
        etudiant["rattache_aux_parents"] = rattache;
    }
    avec_logement("2026-11", json!([etudiant]), json!({ "contrat_electricite": true }), locataire())
}

// §7.1: who is attached to the tax household of his parents, under 25, is a member of theirs.
#[test]
fn un_etudiant_compte_par_ses_parents_demande_avec_eux_art_r861_2() {
    assert_eq!(etudiant_seul(json!(false)).participation(), Some(Euros::ZERO));
    let avec_eux = etudiant_seul(json!(true));
    for cle in [Css, ChequeEnergie] {
        let Droit::Ferme(motifs) = avec_eux.simulation.droit(cle) else { panic!("{cle:?}") };
        assert!(motifs[0].texte.starts_with("Vos parents vous comptent"), "{}", motifs[0].texte);
    }
    for cle in [Css, ChequeEnergie] {
        let inconnu = etudiant_seul(Value::Null);
        assert!(matches!(inconnu.simulation.droit(cle), Droit::Indetermine { .. }), "{cle:?}");
    }
}

// What nobody said is told beside the amount; what was said is not.
#[test]
fn un_etudiant_qui_n_a_rien_dit_de_ses_parents_est_prevenu_art_r861_2() {
    let previens = |cas: &Cas| {
        let remarques = cas.simulation.avertissements();
        remarques.iter().any(|remarque| remarque.texte.starts_with("Étudiant de moins de 25 ans"))
    };
    assert!(previens(&etudiant_seul(json!("non dit"))));
    assert!(!previens(&etudiant_seul(json!(false))));
}
