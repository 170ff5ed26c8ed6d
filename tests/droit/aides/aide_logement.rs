//! Worked examples of the aide au logement and of the RLS: whole pipeline, each step to the cent.
//!
//! Numbers (1 to 11, F1 to F3, D1…) and paragraphs (§) are those of the project's specification
//! `docs/droit/aide_au_logement.md`, which works the examples out from the code; amounts are those of the law.

use crate::commun::{Cas, cas, menage, mois, net, verifie_lignes, versement};
use reste_a_vivre::droits::aides::aide_logement::{self, EntreesAideLogement, NatureAide};
use reste_a_vivre::droits::aides::aide_logement_foyer;
use reste_a_vivre::droits::commun::logement::{Bail, LectureBail};
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::loi::trace::Trace;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit::{AideLogement, ReductionLoyer, Rsa};
use reste_a_vivre::questions::table::Cle;
use serde_json::{Value, json};

const R: &str = "Ressources retenues (R)";

/// A lone employee of 36, without anybody else: taxable wage, home.
fn seul(mois: &str, imposable: i64, logement: Value) -> Value {
    json!({
        "mois": mois,
        "personnes": [{
            "role": "demandeur", "naissance": "1990-03-10", "activite": "salarie",
            "revenus": { "salaire": imposable - 20, "salaire_imposable": imposable },
        }],
        "logement": logement,
    })
}

/// The aid of a home whose yearly resources R are given.
fn aide_pour(document: Value, ressources: Euros) -> (Droit, Trace) {
    let situation = menage(document);
    let LectureBail::Complet(bail) = Bail::lire(&situation.menage, situation.menage.mois) else {
        panic!("bail incomplet")
    };
    let mut t = Trace::new();
    t.section("aide_logement", situation.menage.mois.mois());
    let ressources = t.reponse(R, ressources, None);
    let entrees = EntreesAideLogement { ressources, rls: Euros::ZERO, sans_degressivite: false };
    (aide_logement::calculer(&bail, entrees, situation.menage.mois, &mut t), t)
}

// 1. CCH, art. D823-16, D823-17; arrêté of 27 September 2019, art. 7 to 16. OpenFisca: 131 (D2).
#[test]
fn exemple_1_une_salariee_seule_en_hlm_a_lyon_recoit_131_21_en_juillet_2026() {
    let cas = cas(seul("2026-07", 900, json!({ "occupation": "hlm", "commune": "69123", "loyer": 400 })));
    cas.verifie("ressources_logement", &[("Ressources au centime", "9720"), (R, "9800")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "290.34"),
            ("Loyer retenu (L)", "290.34"),
            ("Forfait de charges (C)", "60.59"),
            ("Dépense de logement (L + C)", "350.93"),
            ("Loyer de référence (LR, zone 2)", "290.34"),
            ("Loyer retenu ÷ loyer de référence (RL)", "100 %"),
            ("Taux selon le loyer (TL)", "0.305 %"),
            ("Taux selon la famille (TF)", "2.83 %"),
            ("Taux de participation (Tp)", "3.135 %"),
            ("Abattement sur les ressources (R0)", "5235"),
            ("Participation minimale (P0)", "39.56"),
            ("Participation selon les ressources", "143.11275"),
            ("Participation personnelle (Pp)", "182.67275"),
            ("Aide au centime", "168.26"),
            ("Aide moins la minoration", "163.26"),
            ("CRDS, au centime inférieur", "0.81"),
            ("Aide à l'euro inférieur", "162"),
            ("Aide avec la CRDS", "162.81"),
            ("Part déduite, au centime", "30.95"),
            ("Aide après la RLS", "131.86"),
            ("CRDS, au centime inférieur (2)", "0.65"),
            ("Aide versée", "131.21"),
        ],
    );
    cas.verifie("reduction_loyer_solidarite", &[("Plafond de ressources de la RLS", "905")]);
    assert_eq!(cas.net(AideLogement), euros!(131.21));
    assert_eq!(cas.net(ReductionLoyer), euros!(31.58));
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Apl));
}

// 2. Scale of 1 October 2026 (arrêté of 28 September 2026). OpenFisca: 135 (D2).
#[test]
fn exemple_2_la_meme_recoit_135_21_en_novembre_2026() {
    let cas = cas(seul("2026-11", 900, json!({ "occupation": "hlm", "commune": "69123", "loyer": 400 })));
    cas.verifie("ressources_logement", &[(R, "9800")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "293.68"),
            ("Loyer retenu (L)", "293.68"),
            ("Loyer de référence (LR, zone 2)", "293.68"),
            ("Forfait de charges (C)", "61.29"),
            ("Participation minimale (P0)", "40.01"),
            ("Participation personnelle (Pp)", "183.12275"),
            ("Aide au centime", "171.85"),
            ("Aide moins la minoration", "166.85"),
            ("CRDS, au centime inférieur", "0.83"),
            ("Aide à l'euro inférieur", "166"),
            ("Aide avec la CRDS", "166.83"),
            ("Aide après la RLS", "135.88"),
            ("CRDS, au centime inférieur (2)", "0.67"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(135.21));
    assert_eq!(cas.net(ReductionLoyer), euros!(31.58));
}

// 3. CCH, art. D842-1 s.: same formula, no RLS; ALF because of the children (L841-1). OpenFisca: 372.
#[test]
fn exemple_3_un_parent_de_deux_enfants_en_zone_3_recoit_372_d_alf() {
    let cas = cas(json!({
        "mois": "2026-07",
        "personnes": [
            { "role": "demandeur", "naissance": "1988-02-01", "activite": "salarie",
              "revenus": { "salaire": 1110, "salaire_imposable": 1150 } },
            { "role": "enfant", "naissance": "2018-03-05", "autre_parent": "pension_non_fixee" },
            { "role": "enfant", "naissance": "2015-01-20", "autre_parent": "pension_non_fixee" },
        ],
        "logement": { "occupation": "prive_vide", "commune": "15014", "loyer": 520 },
    }));
    cas.verifie("ressources_logement", &[("Ressources au centime", "12420"), (R, "12500")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "422.89"),
            ("Loyer retenu (L)", "422.89"),
            ("Forfait de charges (C)", "88.07"),
            ("Loyer de référence (LR, zone 2)", "458.10"),
            ("Loyer retenu ÷ loyer de référence (RL)", "92.31 %"),
            ("Taux selon le loyer (TL)", "0.253 %"),
            ("Taux selon la famille (TF)", "2.38 %"),
            ("Taux de participation (Tp)", "2.633 %"),
            ("Abattement sur les ressources (R0)", "9148"),
            ("Participation minimale (P0)", "43.4316"),
            ("Participation selon les ressources", "88.25816"),
            ("Participation personnelle (Pp)", "131.68976"),
            ("Aide au centime", "379.27"),
            ("Aide moins la minoration", "374.27"),
            ("CRDS, au centime inférieur", "1.87"),
            ("Aide à l'euro inférieur", "372"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(372));
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Alf));
}

// 4. CCH, art. R822-7 (95 € for two workers), D6. OpenFisca: 185, from R 25 400.
#[test]
fn exemple_4_un_couple_qui_travaille_avec_trois_enfants_a_saint_denis_recoit_187_42() {
    let cas = cas(json!({
        "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "role": "demandeur", "naissance": "1984-02-01", "activite": "salarie",
              "revenus": { "salaire": 1206, "salaire_imposable": 1250 } },
            { "role": "conjoint", "naissance": "1986-02-01", "activite": "salarie",
              "revenus": { "salaire": 1061, "salaire_imposable": 1100 } },
            { "role": "enfant", "naissance": "2018-03-05" },
            { "role": "enfant", "naissance": "2015-03-05" },
            { "role": "enfant", "naissance": "2012-05-05" },
        ],
        "logement": { "occupation": "hlm", "commune": "93066", "loyer": 610 },
    }));
    cas.verifie(
        "ressources_logement",
        &[("Revenus des adultes", "25380"), ("Ressources au centime", "25285"), (R, "25300")],
    );
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "592.62"),
            ("Loyer retenu (L)", "592.62"),
            ("Forfait de charges (C)", "102.99"),
            ("Loyer de référence (LR, zone 2)", "522.25"),
            ("Loyer retenu ÷ loyer de référence (RL)", "113.47 %"),
            ("Taux selon le loyer (TL)", "0.397 %"),
            ("Taux selon la famille (TF)", "2.01 %"),
            ("Taux de participation (Tp)", "2.407 %"),
            ("Abattement sur les ressources (R0)", "9498"),
            ("Participation minimale (P0)", "59.12685"),
            ("Participation selon les ressources", "380.35414"),
            ("Participation personnelle (Pp)", "439.48099"),
            ("Aide au centime", "256.13"),
            ("Aide moins la minoration", "251.13"),
            ("CRDS, au centime inférieur", "1.25"),
            ("Aide à l'euro inférieur", "249"),
            ("Aide avec la CRDS", "250.25"),
            ("Part déduite, au centime", "61.89"),
            ("Aide après la RLS", "188.36"),
            ("CRDS, au centime inférieur (2)", "0.94"),
        ],
    );
    cas.verifie("reduction_loyer_solidarite", &[("Plafond de ressources de la RLS", "2165")]);
    assert_eq!(cas.net(AideLogement), euros!(187.42));
    assert_eq!(cas.net(ReductionLoyer), euros!(63.15));
}

fn etudiant(boursier: bool) -> crate::commun::Cas {
    cas(json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "2005-04-10", "activite": "etudiant", "boursier": boursier }],
        "logement": { "occupation": "prive_meuble", "commune": "75111", "loyer": 690 },
    }))
}

// 5. CCH, art. R822-20, D822-21, D842-2 (two thirds of the rent). OpenFisca: 243 and 297.
#[test]
fn exemple_5_un_etudiant_en_meuble_a_paris_recoit_243_et_297_s_il_est_boursier() {
    let cas = etudiant(false);
    cas.verifie("ressources_logement", &[("Ressources forfaitaires d'un étudiant", "8600")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Loyer retenu pour un meublé", "460"),
            ("Plafond de loyer", "336.97"),
            ("Loyer retenu (L)", "336.97"),
            ("Forfait de charges (C)", "61.29"),
            ("Loyer de référence (LR, zone 2)", "293.68"),
            ("Loyer retenu ÷ loyer de référence (RL)", "114.74 %"),
            ("Taux selon le loyer (TL)", "0.405 %"),
            ("Taux de participation (Tp)", "3.235 %"),
            ("Participation minimale (P0)", "40.01"),
            ("Participation selon les ressources", "108.85775"),
            ("Aide au centime", "249.39"),
            ("Aide moins la minoration", "244.39"),
            ("CRDS, au centime inférieur", "1.22"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(243));
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Als));

    let boursier = etudiant(true);
    boursier.verifie(
        "aide_logement",
        &[
            ("Aide au centime", "304.39"),
            ("Aide moins la minoration", "299.39"),
            ("CRDS, au centime inférieur", "1.49"),
        ],
    );
    assert_eq!(boursier.net(AideLogement), euros!(297));
}

// 6. CCH, art. R822-14: 30 % off wages from the second month; the 10 % shared pro rata (D9). OpenFisca: 228.
#[test]
fn exemple_6_un_chomeur_indemnise_depuis_avril_a_ses_salaires_abattus_de_30_pour_cent() {
    let cas = cas(json!({
        "mois": "2026-07", "union": "concubinage",
        "personnes": [
            { "role": "demandeur", "naissance": "1985-02-01", "activite": "chomeur", "activite_depuis": "2026-04",
              "revenus": {
                "salaire": [{ "depuis": "2025-06", "montant": 1350 }, { "depuis": "2026-04", "montant": 0 }],
                "salaire_imposable":
                    [{ "depuis": "2025-06", "montant": 1400 }, { "depuis": "2026-04", "montant": 0 }],
                "chomage": [{ "depuis": "2026-04", "montant": 900 }] } },
            { "role": "conjoint", "naissance": "1985-06-01", "activite": "sans_activite" },
        ],
        "logement": { "occupation": "hlm", "commune": "33063", "loyer": 450 },
    }));
    cas.verifie(
        "ressources_logement",
        &[
            ("Frais professionnels déduits", "1580"),
            ("Salaires après déduction", "12600"),
            ("Chômage après déduction", "1620"),
            ("Revenus du travail et du chômage retenus", "10440"),
            (R, "10500"),
        ],
    );
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "355.38"),
            ("Loyer retenu (L)", "355.38"),
            ("Forfait de charges (C)", "60.59"),
            ("Loyer retenu ÷ loyer de référence (RL)", "100 %"),
            ("Taux de participation (Tp)", "3.455 %"),
            ("Abattement sur les ressources (R0)", "7501"),
            ("Participation minimale (P0)", "39.56"),
            ("Participation selon les ressources", "103.61545"),
            ("Aide au centime", "272.79"),
            ("Aide moins la minoration", "267.79"),
            ("CRDS, au centime inférieur", "1.33"),
            ("Aide à l'euro inférieur", "266"),
            ("Aide avec la CRDS", "267.33"),
            ("Part déduite, au centime", "37.79"),
            ("Aide après la RLS", "229.54"),
            ("CRDS, au centime inférieur (2)", "1.14"),
        ],
    );
    cas.verifie("reduction_loyer_solidarite", &[("Plafond de ressources de la RLS", "1104")]);
    assert_eq!(cas.net(AideLogement), euros!(228.40));
    assert_eq!(cas.net(ReductionLoyer), euros!(38.56));
}

// 7. Arrêté of 27 September 2019, art. 10. OpenFisca: 166.
#[test]
fn exemple_7_au_dessus_de_deux_fois_et_demie_le_plafond_l_aide_baisse_avec_le_loyer() {
    let cas =
        cas(seul("2026-11", 600, json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 800 })));
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    cas.verifie("ressources_logement", &[("Ressources au centime", "6480"), (R, "6500")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Loyer retenu (L)", "293.68"),
            ("Forfait de charges (C)", "61.29"),
            ("Taux de participation (Tp)", "3.135 %"),
            ("Participation personnelle (Pp)", "79.66775"),
            ("Aide au centime", "275.30"),
            ("Loyer à partir duquel l'aide baisse", "734.20"),
            ("Loyer à partir duquel l'aide s'arrête", "910.41"),
            ("Aide après la baisse due au loyer", "172.50"),
            ("Aide moins la minoration", "167.50"),
            ("CRDS, au centime inférieur", "0.83"),
            ("Aide à l'euro inférieur", "166"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(166));
}

// 8. CCH, art. R822-22: 3 % of the savings above 30 000 €. OpenFisca: 25.
#[test]
fn exemple_8_un_couple_retraite_avec_un_livret_de_40_000_euros_recoit_25() {
    let cas = cas(json!({
        "mois": "2026-07", "union": "mariage",
        "personnes": [
            { "role": "demandeur", "naissance": "1954-02-01", "activite": "retraite", "revenus": { "retraite": 950 } },
            { "role": "conjoint", "naissance": "1955-02-01", "activite": "retraite", "revenus": { "retraite": 500 } },
        ],
        "foyer": { "patrimoine": { "depasse_30000": true, "livrets_exoneres": 40000 } },
        "logement": { "occupation": "prive_vide", "commune": "55029", "loyer": 480 },
    }));
    cas.verifie(
        "ressources_logement",
        &[
            ("Revenus des adultes", "15660"),
            ("Revenu attribué à l'épargne et aux biens", "1200"),
            ("Ressources au centime", "16860"),
            (R, "16900"),
        ],
    );
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "329.88"),
            ("Loyer retenu (L)", "329.88"),
            ("Forfait de charges (C)", "60.59"),
            ("Loyer de référence (LR, zone 2)", "355.38"),
            ("Loyer retenu ÷ loyer de référence (RL)", "92.82 %"),
            ("Taux selon le loyer (TL)", "0.256 %"),
            ("Taux selon la famille (TF)", "3.15 %"),
            ("Taux de participation (Tp)", "3.406 %"),
            ("Abattement sur les ressources (R0)", "7501"),
            ("Participation minimale (P0)", "39.56"),
            ("Participation selon les ressources", "320.12994"),
            ("Aide au centime", "30.78"),
            ("Aide moins la minoration", "25.78"),
            ("CRDS, au centime inférieur", "0.12"),
            ("Aide à l'euro inférieur", "25"),
            ("Aide avec la CRDS", "25.12"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(25));
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Als));
}

// 9. OpenFisca: 389.
#[test]
fn exemple_9_un_parent_au_rsa_en_hlm_recoit_389_01() {
    let cas = cas(json!({
        "mois": "2026-11",
        "personnes": [
            { "role": "demandeur", "naissance": "1990-03-10" },
            { "role": "enfant", "naissance": "2018-03-05", "autre_parent": "hors_etat" },
        ],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 430 },
    }));
    assert!(cas.simulation.droit(Rsa).est_ouvert());
    cas.verifie("ressources_logement", &[(R, "0")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Loyer retenu (L)", "404.49"),
            ("Loyer de référence (LR, zone 2)", "404.49"),
            ("Forfait de charges (C)", "75.19"),
            ("Participation minimale (P0)", "40.7728"),
            ("Aide au centime", "438.91"),
            ("Aide moins la minoration", "433.91"),
            ("CRDS, au centime inférieur", "2.16"),
            ("Aide à l'euro inférieur", "431"),
            ("Aide avec la CRDS", "433.16"),
            ("Part déduite, au centime", "42.20"),
            ("Aide après la RLS", "390.96"),
            ("CRDS, au centime inférieur (2)", "1.95"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(389.01));
    assert_eq!(cas.net(ReductionLoyer), euros!(43.06));
}

// 10. Arrêté of 27 September 2019, art. 16; RLS at 75 % (D4). OpenFisca: 130.
#[test]
fn exemple_10_en_colocation_le_plafond_et_la_rls_sont_reduits_d_un_quart() {
    let logement = json!({ "occupation": "hlm", "commune": "93066", "loyer": 280, "colocation": true });
    let cas = cas(seul("2026-11", 700, logement));
    cas.verifie("ressources_logement", &[("Ressources au centime", "7560"), (R, "7600")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer en colocation (75 %)", "252.73"),
            ("Loyer retenu (L)", "252.73"),
            ("Forfait de charges (C)", "30.64"),
            ("Loyer de référence (LR, zone 2)", "293.68"),
            ("Loyer retenu ÷ loyer de référence (RL)", "86.06 %"),
            ("Taux selon le loyer (TL)", "0.210 %"),
            ("Taux de participation (Tp)", "3.04 %"),
            ("Participation minimale (P0)", "40.01"),
            ("Participation selon les ressources", "71.896"),
            ("Aide au centime", "171.46"),
            ("Aide moins la minoration", "166.46"),
            ("CRDS, au centime inférieur", "0.83"),
            ("Aide à l'euro inférieur", "165"),
            ("Aide avec la CRDS", "165.83"),
            ("Part déduite, au centime", "26.45"),
            ("Aide après la RLS", "139.38"),
            ("CRDS, au centime inférieur (2)", "0.69"),
        ],
    );
    assert_eq!(cas.net(ReductionLoyer), euros!(26.99));
    assert_eq!(cas.net(AideLogement), euros!(138.69));
}

// 11 and D1. CCH, art. D823-16, last paragraph: threshold on the final amount. OpenFisca: 9, then 6.
#[test]
fn exemple_11_une_aide_de_moins_de_dix_euros_n_est_pas_versee() {
    let logement = || json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 400 });
    // 12 × 1 361 = 16 332, less 1 633: 14 699, R = 14 700.
    let cas = cas(seul("2026-07", 1361, logement()));
    cas.verifie("ressources_logement", &[(R, "14700")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Aide au centime", "14.64"),
            ("Aide moins la minoration", "9.64"),
            ("CRDS, au centime inférieur", "0.04"),
            ("Aide à l'euro inférieur", "9"),
            ("Aide avec la CRDS", "9.04"),
        ],
    );
    assert!(matches!(cas.simulation.droit(AideLogement), Droit::Ferme(_)));
    let (droit, _) = aide_pour(seul("2026-07", 1361, logement()), euros!(14800));
    assert!(matches!(droit, Droit::Ferme(_)));
}

// §5, micro-vectors. Arrêté of 27 September 2019, art. 14: TL from the ratio of the rent to the zone 2 ceiling.
#[test]
fn le_taux_selon_le_loyer_suit_ses_deux_pentes_aux_bornes() {
    let attendus = [
        ("130.62", "44.99 %", "0 %"),
        ("130.65", "45 %", "0 %"),
        ("174.20", "60 %", "0.068 %"),
        ("217.76", "75 %", "0.135 %"),
        ("290.34", "100 %", "0.305 %"),
    ];
    for (loyer, rapport, taux) in attendus {
        let logement = json!({ "occupation": "prive_vide", "commune": "69123", "loyer": loyer });
        let (_, trace) = aide_pour(seul("2026-07", 900, logement), Euros::ZERO);
        let attendus =
            [("Loyer retenu ÷ loyer de référence (RL)", rapport), ("Taux selon le loyer (TL)", taux)];
        verifie_lignes(&trace, "aide_logement", mois("2026-07").mois(), &attendus);
    }
}

// §5, micro-vectors: CRDS cut to the cent, then the euro below, then the threshold (A2019, art. 12).
#[test]
fn la_crds_est_tronquee_puis_l_aide_ramenee_a_l_euro_avant_le_seuil_de_dix_euros() {
    let logement = || json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 184.97 });
    let cas = [
        (euros!(0), "201", "1", "200", euros!(200)),
        (euros!(11788.19), "10.04", "0.05", "9", Euros::ZERO),
        (euros!(11787.51), "10.06", "0.05", "10", euros!(10)),
    ];
    for (ressources, minoree, crds, nette, verse) in cas {
        let (droit, trace) = aide_pour(seul("2026-07", 900, logement()), ressources);
        let attendus = [
            ("Aide moins la minoration", minoree),
            ("CRDS, au centime inférieur", crds),
            ("Aide à l'euro inférieur", nette),
        ];
        verifie_lignes(&trace, "aide_logement", mois("2026-07").mois(), &attendus);
        assert_eq!(net(&droit), verse);
    }
}

// §4.5. CCH, art. R822-21: upward to the next hundred; an exact multiple stays.
#[test]
fn les_ressources_montent_a_la_centaine_superieure_et_un_multiple_exact_reste() {
    assert_eq!(euros!(9720).arrondi_centaine_superieure(), euros!(9800));
    assert_eq!(euros!(9800.00).arrondi_centaine_superieure(), euros!(9800));
    assert_eq!(euros!(9800.01).arrondi_centaine_superieure(), euros!(9900));
    assert_eq!(Euros::ZERO.arrondi_centaine_superieure(), Euros::ZERO);
}

/// A home shared or reduced to a room, for a family: the ceiling read in the trace.
fn verifie_plafond(date: &str, commune: &str, famille: &str, chambre: bool, attendu: &str) {
    let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1990-03-10" })];
    if famille == "couple" {
        personnes.push(json!({ "role": "conjoint", "naissance": "1990-03-10" }));
    }
    let enfants: usize = famille.parse().unwrap_or(0);
    for _ in 0..enfants {
        personnes.push(json!({ "role": "enfant", "naissance": "2018-03-05", "autre_parent": "decede" }));
    }
    let document = json!({
        "mois": date, "union": "concubinage", "personnes": personnes,
        "logement": { "occupation": "prive_vide", "commune": commune, "loyer": 700,
                      "chambre": chambre, "colocation": !chambre },
    });
    let (_, trace) = aide_pour(document, Euros::ZERO);
    let libelle = if chambre {
        "Plafond de loyer d'une chambre, au centime"
    } else {
        "Plafond de loyer en colocation (75 %)"
    };
    verifie_lignes(&trace, "aide_logement", mois(date).mois(), &[(libelle, attendu)]);
}

// §5.1. Arrêté of 27 September 2019, art. 8 (90 %) and 16 1° (75 %): each value of the table is rounded before
// the increments are added (D5); halves up (D24).
#[test]
fn les_plafonds_d_une_chambre_et_d_une_colocation_sont_ceux_des_tables_de_l_arrete() {
    const ZONES: [&str; 3] = ["93066", "69123", "55029"];
    let attendus = [
        ("2025-10", "chambre", ["299.83", "261.31", "244.91"]),
        ("2026-10", "chambre", ["303.27", "264.31", "247.73"]),
        ("2025-10", "isole", ["249.86", "217.76", "204.09"]),
        ("2026-10", "isole", ["252.73", "220.26", "206.44"]),
        ("2025-10", "couple", ["301.34", "266.54", "247.41"]),
        ("2026-10", "couple", ["304.80", "269.60", "250.25"]),
        ("2025-10", "1", ["340.58", "299.92", "277.41"]),
        ("2026-10", "1", ["344.49", "303.37", "280.60"]),
        // One dependant, plus the increment: + 49,42, 43,66, 39,76; + 49,99, 44,16, 40,22.
        ("2025-10", "2", ["390.00", "343.58", "317.17"]),
        ("2026-10", "2", ["394.48", "347.53", "320.82"]),
        // D5: 439,42 and not 439,41.
        ("2025-10", "3", ["439.42", "387.24", "356.93"]),
    ];
    for (date, famille, plafonds) in attendus {
        for (commune, plafond) in ZONES.into_iter().zip(plafonds) {
            verifie_plafond(date, commune, famille, famille == "chambre", plafond);
        }
    }
}

// D2 is examples 1 and 2. D3: no RLS for a private landlord under convention (CCH, art. L442-2-1). OpenFisca: 156.
#[test]
fn la_rls_ne_va_pas_aux_logements_conventionnes_du_parc_prive() {
    // 12 × 833 = 9 996, less 1 000: R = 9 000.
    let cas = cas(seul(
        "2026-07",
        833,
        json!({ "occupation": "prive_conventionne", "commune": "69123", "loyer": 400 }),
    ));
    cas.verifie("ressources_logement", &[(R, "9000")]);
    assert_eq!(cas.net(AideLogement), euros!(187));
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Apl));
}

// D7: the smallest deduction never exceeds the income itself (CGI, art. 83 3°). OpenFisca: −209.
#[test]
fn un_conjoint_qui_a_gagne_300_euros_ne_fait_pas_baisser_les_ressources() {
    let document = |conjoint: Value| {
        json!({
            "mois": "2026-07", "union": "mariage",
            "personnes": [
                { "role": "demandeur", "naissance": "1985-02-01", "activite": "salarie",
                  "revenus": { "salaire": 1450, "salaire_imposable": 1500 } },
                conjoint,
            ],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
        })
    };
    let sans = cas(document(json!({ "role": "conjoint", "naissance": "1985-02-01" })));
    let paye_en_janvier =
        json!([{ "depuis": "2026-01", "montant": 300 }, { "depuis": "2026-02", "montant": 0 }]);
    let avec = cas(document(json!({
        "role": "conjoint", "naissance": "1985-02-01",
        "revenus": { "salaire": paye_en_janvier, "salaire_imposable": paye_en_janvier },
    })));
    for cas in [sans, avec] {
        cas.verifie("ressources_logement", &[("Ressources au centime", "16200"), (R, "16200")]);
    }
}

// D8: CCH, art. R822-15, only the income of the person who is unemployed. OpenFisca: R = 0, aid 369.
#[test]
fn le_chomage_non_indemnise_de_l_un_laisse_compter_les_revenus_de_l_autre() {
    let arrete = |montant: i64| json!([{ "depuis": "2020-01", "montant": montant }, { "depuis": "2026-02", "montant": 0 }]);
    let cas = cas(json!({
        "mois": "2026-07", "union": "mariage",
        "personnes": [
            { "role": "demandeur", "naissance": "1985-02-01", "activite": "chomeur", "activite_depuis": "2026-02",
              "revenus": { "salaire": arrete(1450), "salaire_imposable": arrete(1500) } },
            { "role": "conjoint", "naissance": "1985-02-01", "activite": "salarie",
              "revenus": { "salaire": 1930, "salaire_imposable": 2000 } },
        ],
        "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
    }));
    cas.verifie("ressources_logement", &[(R, "21600")]);
    assert_eq!(cas.net(AideLogement), Euros::ZERO);
}

// D9: CCH, art. R822-14, 1st day of the second following month. Unemployed since April: June, not July.
#[test]
fn l_abattement_du_chomage_indemnise_commence_le_deuxieme_mois_qui_suit() {
    let revenus = |mois_calcule: &str| {
        let cas = cas(json!({
            "mois": mois_calcule,
            "personnes": [{
                "role": "demandeur", "naissance": "1985-02-01", "activite": "chomeur", "activite_depuis": "2026-04",
                "revenus": {
                    "salaire": [{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-04", "montant": 0 }],
                    "salaire_imposable":
                        [{ "depuis": "2020-01", "montant": 1550 }, { "depuis": "2026-04", "montant": 0 }],
                    "chomage": [{ "depuis": "2026-04", "montant": 1000 }],
                },
            }],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
        }));
        let (_, lignes) = cas.simulation.trace.lignes_de("ressources_logement", cas.simulation.mois.mois());
        lignes
            .iter()
            .find(|ligne| ligne.libelle == "Revenus du travail et du chômage retenus")
            .unwrap()
            .valeur
    };
    use reste_a_vivre::loi::trace::Chiffre::Euros as Montant;
    // May: window April 2025 to March 2026, 12 × 1 550 − 10 % = 16 740.
    assert_eq!(revenus("2026-05"), Montant(euros!(16740)));
    // June: May 2025 to April 2026, wages 17 050, benefit 1 000, 10 % = 1 805: 0,7 × 15 345 + 900 = 11 641,50.
    assert_eq!(revenus("2026-06"), Montant(euros!(11641.5)));
}

// D12: degression is skipped for the AAH or AEEH of the claimant or partner, not for a disabled child without
// AEEH (arrêté of 27 September 2019, art. 10; CCH, art. D823-16).
#[test]
fn un_enfant_handicape_sans_aeeh_ne_leve_pas_la_baisse_due_au_loyer() {
    let aide = |enfant: Value| {
        let mut personnes = vec![json!({
            "role": "demandeur", "naissance": "1985-02-01", "activite": "salarie",
            "revenus": { "salaire": 1110, "salaire_imposable": 1150 },
        })];
        personnes.push(enfant);
        cas(json!({
            "mois": "2026-07", "personnes": personnes,
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 1150 },
        }))
        .net(AideLogement)
    };
    let enfant = |ajout: Value| {
        let mut enfant = json!({ "role": "enfant", "naissance": "2016-03-05", "autre_parent": "decede" });
        enfant.as_object_mut().unwrap().extend(ajout.as_object().unwrap().clone());
        enfant
    };
    let sans_handicap = aide(enfant(json!({})));
    assert_eq!(aide(enfant(json!({ "handicap": { "taux": 85 } }))), sans_handicap);
    assert!(aide(enfant(json!({ "aeeh": { "complement": 0 } }))) > sans_handicap);
}

// D15. CCH, art. L841-1, D841-1: ALF for a couple married for less than five years, else ALS.
#[test]
fn un_couple_marie_depuis_moins_de_cinq_ans_recoit_l_alf_sinon_l_als() {
    let nature = |union: &str, depuis: &str| {
        cas(json!({
            "mois": "2026-11", "union": union, "union_depuis": depuis,
            "personnes": [
                { "role": "demandeur", "naissance": "1985-02-01" },
                { "role": "conjoint", "naissance": "1985-02-01" },
            ],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
        }))
        .simulation
        .nature_aide
    };
    assert_eq!(nature("mariage", "2022-01-08"), Some(NatureAide::Alf));
    assert_eq!(nature("mariage", "2020-01-08"), Some(NatureAide::Als));
    assert_eq!(nature("pacs", "2025-01-08"), Some(NatureAide::Als));
}

// D16. CCH, art. R823-4, R823-12: the month of the 21st birthday is already lost. OpenFisca still counts it.
#[test]
fn un_enfant_ne_compte_plus_dans_le_mois_de_ses_21_ans() {
    let plafond = |mois: &str| {
        let cas = cas(json!({
            "mois": mois,
            "personnes": [
                { "role": "demandeur", "naissance": "1975-02-01" },
                { "role": "enfant", "naissance": "2005-06-15" },
            ],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
        }));
        let (_, lignes) = cas.simulation.trace.lignes_de("aide_logement", cas.simulation.mois.mois());
        lignes.iter().find(|ligne| ligne.libelle == "Plafond de loyer").unwrap().valeur
    };
    use reste_a_vivre::loi::trace::Chiffre::Euros as Montant;
    assert_eq!(plafond("2026-05"), Montant(euros!(399.89)));
    assert_eq!(plafond("2026-06"), Montant(euros!(290.34)));
}

// D18, §8. Overseas: zone 2, R0 8 656 with one dependant, no RLS nor APL even in an HLM dwelling.
#[test]
fn outre_mer_un_hlm_ouvre_l_allocation_de_logement_sans_rls_avec_ses_propres_charges() {
    let cas = cas(json!({
        "mois": "2026-11",
        "personnes": [
            { "role": "demandeur", "naissance": "1985-02-01", "activite": "salarie",
              "revenus": { "salaire": 1206, "salaire_imposable": 1250 } },
            { "role": "enfant", "naissance": "2016-03-05", "autre_parent": "decede" },
        ],
        "logement": { "occupation": "hlm", "commune": "97411", "loyer": 500 },
    }));
    // R: 15 000 − 1 500 = 13 500. C: 41,15 + 10,59. TF 2,38 %.
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de loyer", "404.49"),
            ("Forfait de charges (C)", "51.74"),
            ("Abattement sur les ressources (R0)", "8656"),
            ("Taux selon la famille (TF)", "2.38 %"),
            ("Taux de participation (Tp)", "2.685 %"),
            ("Participation minimale (P0)", "40.01"),
            ("Participation selon les ressources", "130.0614"),
            ("Aide au centime", "286.16"),
        ],
    );
    // 281,16; CRDS 1,40; 279,76 to the euro below.
    assert_eq!(cas.net(AideLogement), euros!(279));
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Alf));
}

// D19. Unknown to OpenFisca, Culey (55138) is in zone 3 as all of its département.
#[test]
fn culey_est_en_zone_3_comme_toute_la_meuse() {
    let cas =
        cas(seul("2026-07", 833, json!({ "occupation": "prive_vide", "commune": "55138", "loyer": 400 })));
    cas.verifie("ressources_logement", &[(R, "9000")]);
    assert_eq!(cas.net(AideLogement), euros!(170));
}

// §2 and D14. CCH, art. L841-1 6°, R841-2: the pregnant woman alone counts as a couple for the ALF, from the
// month after the fourth month of pregnancy to the birth; no such rule for the APL.
#[test]
fn une_femme_enceinte_seule_compte_comme_un_couple_pour_l_alf_mais_pas_pour_l_apl() {
    let plafond = |occupation: &str, mois: &str| {
        let cas = cas(json!({
            "mois": mois,
            "personnes": [{ "role": "demandeur", "naissance": "1990-02-01",
                            "grossesse": { "terme": "2026-11", "declaree": true } }],
            "logement": { "occupation": occupation, "commune": "69123", "loyer": 450 },
        }));
        let (_, lignes) = cas.simulation.trace.lignes_de("aide_logement", cas.simulation.mois.mois());
        lignes.iter().find(|ligne| ligne.libelle == "Plafond de loyer").unwrap().valeur
    };
    use reste_a_vivre::loi::trace::Chiffre::Euros as Montant;
    assert_eq!(plafond("prive_vide", "2026-06"), Montant(euros!(290.34)));
    assert_eq!(plafond("prive_vide", "2026-07"), Montant(euros!(355.38)));
    assert_eq!(plafond("prive_vide", "2026-11"), Montant(euros!(359.47)));
    assert_eq!(plafond("hlm", "2026-07"), Montant(euros!(290.34)));
}

// §3.1. CCH, art. R823-5; Conseil d'État, 21 July 2017, n° 398563: half of the time with the child.
#[test]
fn un_enfant_en_alternance_partagee_donne_la_moitie_de_l_aide_avec_et_de_l_aide_sans_lui() {
    let aide = |garde: Option<&str>| {
        let mut personnes = vec![json!({
            "role": "demandeur", "naissance": "1985-02-01", "activite": "salarie",
            "revenus": { "salaire": 868, "salaire_imposable": 900 },
        })];
        personnes.extend(garde.map(|garde| {
            json!({ "role": "enfant", "naissance": "2016-03-05", "garde": garde, "autre_parent": "pension_non_fixee" })
        }));
        let document = json!({
            "mois": "2026-07", "personnes": personnes,
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
        });
        let (droit, trace) = aide_pour(document, euros!(9800));
        (versement(&droit).net, trace)
    };
    // With: L 399,89 + C 74,33 = 474,22; P0 40,3087; Tp 3,005 % × 853 = 25,63265; 408,28. Without: 168,26.
    let (partagee, trace) = aide(Some("alternee_partagee"));
    let attendus = [
        ("Aide au centime", "408.28"),
        ("Aide au centime (2)", "168.26"),
        ("Aide, enfants en résidence alternée", "288.27"),
    ];
    verifie_lignes(&trace, "aide_logement", mois("2026-07").mois(), &attendus);
    // 283,27; CRDS 1,41; 281,86 to the euro below.
    assert_eq!(partagee, euros!(281));
    assert_eq!(aide(Some("alternee_designee_ailleurs")).0, aide(None).0);
    assert_eq!(aide(Some("alternee_allocataire_unique")).0, aide(Some("exclusive")).0);
}

// §6, L442-2-1: the ceiling is strict, and the RLS is due even where no APL is.
#[test]
fn la_rls_est_due_sans_apl_et_s_arrete_au_plafond_exact() {
    let rls = |imposable: &str| {
        cas(json!({
            "mois": "2026-11",
            "personnes": [{ "role": "demandeur", "naissance": "1990-03-10", "activite": "salarie",
                            "revenus": { "salaire": imposable, "salaire_imposable": imposable } }],
            "logement": { "occupation": "hlm", "commune": "69123", "loyer": 60 },
        }))
    };
    // R = 10 800: 900 a month, under 905; a rent of 60 opens no APL.
    let cas = rls("1000");
    cas.verifie("ressources_logement", &[(R, "10800")]);
    assert_eq!(cas.net(ReductionLoyer), euros!(31.58));
    assert_eq!(cas.net(AideLogement), Euros::ZERO);
    // R = 10 900: 908,33 a month, above.
    let cas = rls("1001");
    cas.verifie("ressources_logement", &[(R, "10900")]);
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
}

// ---------------------------------------------------------------- Odd corners, found by an independent reading

/// A private, unfurnished home of 450 € in Lyon, November 2026; `personnes` are added to a claimant of 36.
fn a_lyon(demandeur: Value, autres: Value, union: Option<&str>) -> Value {
    let mut personnes = vec![demandeur];
    personnes.extend(autres.as_array().unwrap().iter().cloned());
    for personne in &mut personnes {
        let personne = personne.as_object_mut().unwrap();
        personne.entry("naissance").or_insert("1990-03-10".into());
        personne.entry("role").or_insert("demandeur".into());
        // The amounts of these cases are those of the taxable wage.
        if let Some(salaire) = personne.get("revenus").and_then(|revenus| revenus.get("salaire")).cloned() {
            personne["revenus"]["salaire_imposable"] = salaire;
        }
    }
    let mut document = json!({
        "mois": "2026-11", "personnes": personnes,
        "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
    });
    if let Some(union) = union {
        document["union"] = union.into();
    }
    document
}

fn aide_a_lyon(demandeur: Value, autres: Value, union: Option<&str>) -> Euros {
    cas(a_lyon(demandeur, autres, union)).net(AideLogement)
}

// CCH, art. R822-4: real expenses are those of the job, the unemployment benefit keeps its 10 %… of nothing.
#[test]
fn les_frais_reels_se_deduisent_d_abord_des_salaires() {
    let demandeur = json!({
        "activite": "chomeur", "activite_depuis": "2026-05", "frais_reels": { "2025": 3000 },
        "revenus": {
            "salaire": [{ "depuis": "2020-01", "montant": 1400 }, { "depuis": "2026-05", "montant": 0 }],
            "chomage": [{ "depuis": "2026-05", "montant": 850 }],
        },
    });
    assert_eq!(aide_a_lyon(demandeur, json!([]), None), euros!(187));
}

// CCH, art. R822-13 before R822-14: the widest abatement.
#[test]
fn l_aah_donne_un_abattement_plus_large_que_le_chomage_indemnise() {
    let demandeur = json!({
        "activite": "chomeur", "activite_depuis": "2026-05", "handicap": { "taux": 80 }, "aah_depuis": "2024-01",
        "revenus": {
            "salaire": [{ "depuis": "2020-01", "montant": 1400 }, { "depuis": "2026-05", "montant": 0 }],
            "chomage": [{ "depuis": "2026-05", "montant": 850 }],
        },
    });
    assert_eq!(aide_a_lyon(demandeur, json!([]), None), euros!(194));
}

// CCH, art. R822-16; without a date the activity began long ago.
#[test]
fn un_arret_maladie_sans_date_dure_depuis_longtemps() {
    let demandeur = json!({
        "activite": "arret_maladie",
        "revenus": {
            "salaire": [{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-03", "montant": 0 }],
            "indemnites_journalieres": [{ "depuis": "2026-03", "montant": 900 }],
        },
    });
    assert_eq!(aide_a_lyon(demandeur, json!([]), None), euros!(200));
}

// CCH, art. R822-11 1°: from the month after the detention begins.
#[test]
fn la_detention_du_conjoint_ne_compte_pas_avant_son_mois_suivant() {
    let conjoint = |depuis: &str| {
        json!([{
            "role": "conjoint", "mesure_caf": "detention", "mesure_caf_depuis": depuis,
            "revenus": { "salaire": [{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-11", "montant": 0 }] },
        }])
    };
    let demandeur = json!({ "activite": "salarie", "revenus": { "salaire": 900 } });
    for (depuis, attendu) in [("2026-10", euros!(294)), ("2026-11", Euros::ZERO), ("2027-03", Euros::ZERO)] {
        let aide = aide_a_lyon(demandeur.clone(), conjoint(depuis), Some("mariage"));
        assert_eq!(aide, attendu, "{depuis}");
    }
}

// CCH, art. R822-13: the AAH of one partner opens no abatement for the other.
#[test]
fn l_abattement_de_l_aah_est_celui_de_qui_la_recoit() {
    let demandeur =
        json!({ "activite": "sans_activite", "handicap": { "taux": 80 }, "aah_depuis": "2024-01" });
    let conjoint = json!([{
        "role": "conjoint", "handicap": { "taux": 60 },
        "revenus": { "salaire": [{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-04", "montant": 0 }] },
    }]);
    assert_eq!(aide_a_lyon(demandeur, conjoint, Some("mariage")), euros!(353));
}

// CCH, art. R823-4 2°: an ascendant, not any old person of the home.
#[test]
fn une_autre_personne_agee_du_logement_n_est_pas_un_ascendant_a_charge() {
    let demandeur = json!({ "activite": "salarie", "revenus": { "salaire": 1300 } });
    let logee =
        |role: &str| json!([{ "role": role, "naissance": "1950-01-01", "revenus": { "retraite": 1000 } }]);
    assert_eq!(aide_a_lyon(demandeur.clone(), logee("ascendant"), None), euros!(277));
    assert_eq!(aide_a_lyon(demandeur, logee("autre"), None), Euros::ZERO);
}

// CCH, art. D861-9: 22 years overseas for who studies, learns a trade or is disabled; 21 for the others.
#[test]
fn outre_mer_seul_un_enfant_qui_etudie_compte_jusqu_a_22_ans() {
    let aide = |scolarite: &str| {
        let enfant = json!([{ "role": "enfant", "naissance": "2005-05-05", "scolarite": scolarite, "autre_parent": "decede" }]);
        let mut document =
            a_lyon(json!({ "activite": "salarie", "revenus": { "salaire": 1250 } }), enfant, None);
        document["logement"]["commune"] = "97411".into();
        cas(document).net(AideLogement)
    };
    assert_eq!(aide("superieur"), euros!(279));
    assert_eq!(aide("aucune"), euros!(32));
}

// CCH, art. L861-2, L442-2-1: a zone typed by hand changes the ceilings, not the territory.
#[test]
fn une_zone_forcee_laisse_la_commune_outre_mer() {
    let enfant = json!([{ "role": "enfant", "naissance": "2015-05-05", "autre_parent": "decede" }]);
    let mut document = a_lyon(json!({ "activite": "salarie", "revenus": { "salaire": 1250 } }), enfant, None);
    document["logement"]["commune"] = "97411".into();
    document["logement"]["occupation"] = "hlm".into();
    document["logement"]["zone_forcee"] = 2.into();
    let cas = cas(document);
    assert_eq!(cas.net(AideLogement), euros!(279));
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
}

// CCH, art. R823-14 keeps the aid of a household that moves; the RLS begins with the next month (L442-2-1).
#[test]
fn le_mois_de_l_entree_n_ouvre_pas_la_reduction_de_loyer() {
    let mut document = seul(
        "2026-11",
        900,
        json!({ "occupation": "hlm", "commune": "69123", "loyer": 400, "bail_depuis": "2026-11" }),
    );
    document["percu"] = json!({ "aide_logement": 150 });
    let cas = cas(document);
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
    assert_eq!(cas.net(AideLogement), euros!(166));
}

// CCH, art. R822-20: a forfait, whatever the real resources.
#[test]
fn un_salaire_inconnu_ne_change_rien_au_forfait_d_un_etudiant() {
    let etudiant =
        json!({ "naissance": "2005-03-10", "activite": "etudiant", "revenus": { "salaire": null } });
    assert_eq!(aide_a_lyon(etudiant, json!([]), None), euros!(203));
}

// CCH, art. R822-4: what these resources do not read cannot be missing.
#[test]
fn une_gratification_ou_une_aide_de_la_famille_inconnue_ne_manque_pas_a_l_aide_au_logement() {
    for nature in ["stage", "aide_familiale", "salaire_brut"] {
        let mut demandeur = json!({ "activite": "salarie", "revenus": { "salaire": 900 } });
        demandeur["revenus"][nature] = Value::Null;
        assert_eq!(aide_a_lyon(demandeur, json!([]), None), euros!(166), "{nature}");
    }
}

// ------------------------------------------------------------------------------------------------ foyers

/// A retired person alone, and a home.
fn retraite(naissance: &str, retraite: i64, logement: Value) -> Value {
    json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": naissance, "activite": "retraite",
                        "revenus": { "retraite": retraite } }],
        "logement": logement,
    })
}

/// A person alone without income, and a home.
fn sans_revenu(logement: Value) -> Value {
    json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1990-03-10" }],
        "logement": logement,
    })
}

/// The aid of a foyer for yearly resources R that are given.
fn aide_en_foyer(document: Value, ressources: Euros) -> (Droit, Trace) {
    let situation = menage(document);
    let LectureBail::Complet(bail) = Bail::lire(&situation.menage, situation.menage.mois) else {
        panic!("foyer incomplet")
    };
    let mut t = Trace::new();
    t.section("aide_logement", situation.menage.mois.mois());
    let ressources = t.reponse(R, ressources, None);
    (aide_logement_foyer::calculer(&bail, bail.foyer.unwrap(), ressources, situation.menage.mois, &mut t), t)
}

// F1. CCH, art. D832-24 to D832-27; arrêté of 27 September 2019, art. 27 to 32. OpenFisca: 151 (D17).
#[test]
fn exemple_f1_une_residence_autonomie_conventionnee_ouvre_148_d_apl() {
    let cas = cas(retraite(
        "1956-02-01",
        888,
        json!({ "occupation": "foyer", "commune": "69123", "redevance": 520, "foyer_conventionne": true,
                "ehpad_ou_residence_autonomie": true }),
    ));
    // 12 × 888 = 10 656, less 1 066: 9 590.
    cas.verifie("ressources_logement", &[(R, "9600")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Plafond de la redevance", "461.40"),
            ("Redevance retenue (E)", "461.40"),
            ("Nombre de parts (N)", "1.4"),
            ("Coefficient de prise en charge (K)", "52 %"),
            ("Minimum à charge, par mois (E0, L0)", "164.764246666667"),
            ("Aide au centime", "154.25"),
            ("Aide moins la minoration", "149.25"),
            ("Dépense nette", "312.15"),
            ("Aide qui laisse la dépense nette minimale", "149.25"),
            ("CRDS, au centime inférieur", "0.74"),
            ("Aide à l'euro inférieur", "148"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(148));
    assert_eq!(cas.net(ReductionLoyer), Euros::ZERO);
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Apl));
}

// F2. CCH, art. D842-15 to D842-17; arrêté of 27 September 2019, art. 40 to 44. OpenFisca: 15.
#[test]
fn exemple_f2_un_ehpad_non_conventionne_ouvre_15_d_als() {
    let cas = cas(retraite(
        "1946-02-01",
        1111,
        json!({ "occupation": "foyer", "commune": "69123", "redevance": 1500, "foyer_conventionne": false,
                "foyer_categorie": "agee_handicapee", "ehpad_ou_residence_autonomie": true }),
    ));
    // 13 332, less 1 333: 11 999.
    cas.verifie("ressources_logement", &[(R, "12000")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Loyer forfaitaire (L)", "233.33"),
            ("Forfait de charges (C)", "61.29"),
            ("Nombre de parts (N)", "1.2"),
            ("Coefficient de prise en charge (K)", "43 %"),
            ("Minimum à charge, par mois (E0, L0)", "247.644584"),
            ("Aide au centime", "20.20"),
            ("Aide moins la minoration", "15.20"),
            ("Dépense nette", "279.42"),
            ("Aide dans la limite de la redevance", "15.20"),
            ("CRDS, au centime inférieur", "0.07"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(15));
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Als));
}

// F3. K never exceeds its maximum (D17). OpenFisca: 434.
#[test]
fn exemple_f3_un_foyer_conventionne_sans_ressources_ouvre_396_ou_374_selon_la_regle() {
    let foyer = |regle: u32| {
        cas(sans_revenu(json!({ "occupation": "foyer", "commune": "69123", "redevance": 430,
                                "foyer_conventionne": true, "foyer_regle": regle })))
    };
    let premiere = foyer(1);
    premiere.verifie("ressources_logement", &[(R, "0")]);
    premiere.verifie(
        "aide_logement",
        &[
            ("Redevance retenue (E)", "430"),
            ("Coefficient de prise en charge (K)", "95 %"),
            ("Minimum à charge, par mois (E0, L0)", "5.3165"),
            ("Aide au centime", "403.45"),
            ("Aide moins la minoration", "398.45"),
            ("Dépense nette", "31.55"),
            ("CRDS, au centime inférieur", "1.99"),
        ],
    );
    assert_eq!(premiere.net(AideLogement), euros!(396));
    // The redevance is the rent of the budget, charges included.
    assert_eq!(premiere.simulation.budget.logement_brut, Some(Fourchette::exacte(euros!(430))));
    assert_eq!(premiere.simulation.budget.logement_net.unwrap().bas, euros!(34));

    let seconde = foyer(2);
    seconde.verifie(
        "aide_logement",
        &[
            ("Coefficient de prise en charge (K)", "90 %"),
            ("Minimum à charge, par mois (E0, L0)", "6.36"),
            ("Aide au centime", "381.28"),
            ("Aide moins la minoration", "376.28"),
            ("CRDS, au centime inférieur", "1.88"),
        ],
    );
    assert_eq!(seconde.net(AideLogement), euros!(374));
}

// §13, control case of the ministry (brochure of September 2021, and 2022 for the second rule): the scales of K and
// of E0 have not changed since.
#[test]
fn le_cas_du_ministere_en_foyer_donne_154_par_la_premiere_regle_et_129_par_la_seconde() {
    for (regle, minimum, coefficient, verse) in
        [("1", "98.95", "64 %", euros!(154)), ("2", "124.64", "60 %", euros!(129))]
    {
        let logement = json!({ "occupation": "foyer", "commune": "93066", "redevance": 350,
                               "foyer_conventionne": true, "foyer_regle": regle });
        let (droit, trace) = aide_en_foyer(sans_revenu(logement), euros!(7500));
        verifie_lignes(
            &trace,
            "aide_logement",
            mois("2026-11").mois(),
            &[("Coefficient de prise en charge (K)", coefficient)],
        );
        let (_, lignes) = trace.lignes_de("aide_logement", mois("2026-11").mois());
        let e0 = lignes.iter().find(|ligne| ligne.libelle.starts_with("Minimum à charge")).unwrap().valeur;
        let reste_a_vivre::loi::trace::Chiffre::Euros(e0) = e0 else { panic!("un montant") };
        assert_eq!(e0.arrondi_centime(), minimum.parse().unwrap());
        assert_eq!(net(&droit), verse);
    }
}

// CCH, art. D832-27; arrêté of 27 September 2019, art. 32: 26,68 € or 15 € stay to be paid.
#[test]
fn en_foyer_conventionne_l_aide_laisse_une_depense_nette_minimale() {
    let aide = |regle: u32| {
        let logement = json!({ "occupation": "foyer", "commune": "69123", "redevance": 100,
                               "foyer_conventionne": true, "foyer_regle": regle });
        aide_en_foyer(sans_revenu(logement), Euros::ZERO)
    };
    // 0,95 × (100 − 5,3165) = 89,95; 84,95 leaves 15,05, 11,63 short of 26,68.
    let (droit, trace) = aide(1);
    let attendus = [
        ("Aide moins la minoration", "84.95"),
        ("Dépense nette", "15.05"),
        ("Ce qui lui manque pour atteindre le minimum", "11.63"),
        ("Aide qui laisse la dépense nette minimale", "73.32"),
        ("CRDS, au centime inférieur", "0.36"),
    ];
    verifie_lignes(&trace, "aide_logement", mois("2026-11").mois(), &attendus);
    assert_eq!(net(&droit), euros!(72));
    // 0,90 × (100 − 6,36) = 84,28; 79,28 leaves 20,72, more than 15.
    let (droit, trace) = aide(2);
    let attendus = [("Dépense nette", "20.72"), ("Aide qui laisse la dépense nette minimale", "79.28")];
    verifie_lignes(&trace, "aide_logement", mois("2026-11").mois(), &attendus);
    assert_eq!(net(&droit), euros!(78));
}

// Arrêté of 27 September 2019, art. 29: the threshold of 10 € holds for the APL of foyers.
#[test]
fn en_foyer_l_apl_de_moins_de_dix_euros_n_est_pas_versee() {
    let aide = |ressources: Euros| {
        let logement = json!({ "occupation": "foyer", "commune": "69123", "redevance": 430,
                               "foyer_conventionne": true });
        aide_en_foyer(sans_revenu(logement), ressources)
    };
    // K 0,29; E0 340,7642…; 25,88; 20,88; CRDS 0,10; 20.
    assert_eq!(net(&aide(euros!(14000)).0), euros!(20));
    // K 0,24; E0 380,7642…; 11,82; 6,82; CRDS 0,03; 6,03.
    let (droit, trace) = aide(euros!(15000));
    let attendus = [("Aide au centime", "11.82"), ("Aide avec la CRDS", "6.03")];
    verifie_lignes(&trace, "aide_logement", mois("2026-11").mois(), &attendus);
    let Droit::Ferme(motifs) = droit else { panic!("fermé") };
    assert_eq!(motifs[0].compare, Some((euros!(6.03), euros!(10))));
    // K falls to 0,04 and E0 exceeds the redevance.
    assert!(matches!(aide(euros!(19000)).0, Droit::Ferme(_)));
}

// CCH, art. D842-15: the AL never exceeds the redevance; a flat rent stands for it.
#[test]
fn en_foyer_non_conventionne_l_aide_ne_depasse_pas_la_redevance() {
    let cas = cas(sans_revenu(json!({ "occupation": "foyer", "commune": "69123", "redevance": 150,
                                      "foyer_conventionne": false })));
    // 0,90 × (192,32 + 61,29 − 6,36) = 222,53 by halves up.
    cas.verifie(
        "aide_logement",
        &[
            ("Loyer forfaitaire (L)", "192.32"),
            ("Aide au centime", "222.53"),
            ("Aide moins la minoration", "217.53"),
            ("Dépense nette", "36.08"),
            ("Aide dans la limite de la redevance", "150"),
            ("CRDS, au centime inférieur", "0.75"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(149));
}

// §4.6, CCH, art. R822-20, D842-16: 6 600 € or 5 400 € of resources, rent of 95,12 €, in a CROUS room.
#[test]
fn un_etudiant_en_chambre_du_crous_recoit_30_et_55_s_il_est_boursier() {
    let aide = |boursier: bool, logement: Value| {
        cas(json!({
            "mois": "2026-11",
            "personnes": [{ "role": "demandeur", "naissance": "2005-04-10", "activite": "etudiant", "boursier": boursier }],
            "logement": logement,
        }))
    };
    let universitaire = || {
        json!({ "occupation": "residence_universitaire", "commune": "69123", "loyer": 230, "charges": 20,
                "foyer_categorie": "crous" })
    };
    let cas = aide(false, universitaire());
    cas.verifie("ressources_logement", &[("Ressources forfaitaires d'un étudiant en foyer", "6600")]);
    cas.verifie(
        "aide_logement",
        &[
            ("Loyer forfaitaire (L)", "95.12"),
            ("Loyer et charges forfaitaires (L + C)", "156.41"),
            ("Coefficient de prise en charge (K)", "64 %"),
            ("Minimum à charge, par mois (E0, L0)", "100.044584"),
            ("Aide au centime", "36.07"),
            ("CRDS, au centime inférieur", "0.15"),
        ],
    );
    assert_eq!(cas.net(AideLogement), euros!(30));
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Als));
    // The rent of the room and its charges are its redevance.
    assert_eq!(cas.simulation.budget.logement_brut, Some(Fourchette::exacte(euros!(250))));
    assert_eq!(aide(true, universitaire()).net(AideLogement), euros!(55));
    let foyer = json!({ "occupation": "foyer", "commune": "69123", "redevance": 250,
                        "foyer_conventionne": false, "foyer_categorie": "crous" });
    assert_eq!(aide(false, foyer).net(AideLogement), euros!(30));
}

// §1.1: the studio of a résidence universitaire follows the rental formula; APL where it is under convention.
#[test]
fn un_studio_de_residence_universitaire_suit_la_formule_des_locations_apl_ou_als() {
    let aide = |convention: Value, loyer: u32| {
        let mut logement =
            json!({ "occupation": "residence_universitaire", "commune": "69123", "loyer": loyer });
        logement.as_object_mut().unwrap().extend(convention.as_object().unwrap().clone());
        cas(json!({
            "mois": "2026-11",
            "personnes": [{ "role": "demandeur", "naissance": "2005-04-10", "activite": "etudiant" }],
            "logement": logement,
        }))
    };
    let (apl, als) =
        (aide(json!({ "foyer_conventionne": true }), 400), aide(json!({ "foyer_conventionne": false }), 400));
    apl.verifie("ressources_logement", &[("Ressources forfaitaires d'un étudiant", "8600")]);
    assert_eq!(apl.simulation.nature_aide, Some(NatureAide::Apl));
    assert_eq!(als.simulation.nature_aide, Some(NatureAide::Als));
    assert_eq!(apl.net(AideLogement), als.net(AideLogement));
    // Without the answer the amount is known, not the name; between 0 and 10 € neither is.
    let inconnue = aide(json!({}), 400);
    assert_eq!(inconnue.net(AideLogement), apl.net(AideLogement));
    assert_eq!(inconnue.simulation.nature_aide, None);
    // 85 + 61,29 − 40,01 − 2,83 % × 3 365 = 11,05; 6,05; CRDS 0,03: 6, under the threshold of the ALS.
    assert_eq!(aide(json!({ "foyer_conventionne": true }), 85).net(AideLogement), euros!(6));
    assert_eq!(
        aide(json!({}), 85).simulation.droit(AideLogement).fourchette(),
        Some(Fourchette::jusqu_a(euros!(6)))
    );
}

// Missing is not zero: convention, rule, redevance.
#[test]
fn en_foyer_une_reponse_qui_manque_laisse_l_aide_entre_deux_bornes() {
    let aide = |ajout: Value| {
        let mut logement = json!({ "occupation": "foyer", "commune": "69123" });
        logement.as_object_mut().unwrap().extend(ajout.as_object().unwrap().clone());
        let cas = cas(sans_revenu(logement));
        let droit = cas.simulation.droit(AideLogement).clone();
        let manque: Vec<Cle> = droit.manque().iter().map(|reference| reference.cle).collect();
        (manque, droit.fourchette(), cas.simulation.budget)
    };
    // 396 by the first rule; without convention 222,53 − 5 = 217,53, CRDS 1,08: 216.
    let (manque, bornes, _) = aide(json!({ "redevance": 430 }));
    assert_eq!(manque, [Cle::LogementFoyerConventionne]);
    assert_eq!(bornes, Some(Fourchette::entre(euros!(216), euros!(396))));
    let (manque, bornes, _) =
        aide(json!({ "redevance": 430, "foyer_conventionne": true, "foyer_regle": null }));
    assert_eq!(manque, [Cle::LogementFoyerRegle]);
    assert_eq!(bornes, Some(Fourchette::entre(euros!(374), euros!(396))));
    // At the ceiling of 461,40: 0,95 × 456,0835 = 433,28; 428,28; 33,12 are left; CRDS 2,14: 426.
    let (manque, bornes, budget) = aide(json!({ "foyer_conventionne": true }));
    assert_eq!(manque, [Cle::LogementRedevance]);
    assert_eq!(bornes, Some(Fourchette::jusqu_a(euros!(426))));
    assert_eq!(budget.manquants[0].cle, Cle::LogementRedevance);
    assert_eq!(budget.reste_a_vivre, None);
}

// CCH, art. R822-22: savings bring nothing to the resources in an Ehpad or a résidence autonomie.
#[test]
fn l_epargne_ne_compte_pas_en_ehpad_ou_en_residence_autonomie() {
    let ressources = |etablissement: bool| {
        let logement = json!({ "occupation": "foyer", "commune": "69123", "redevance": 520,
                               "foyer_conventionne": true, "ehpad_ou_residence_autonomie": etablissement });
        let mut document = retraite("1956-02-01", 888, logement);
        document["foyer"] = json!({ "patrimoine": { "depasse_30000": true, "livrets_exoneres": 40000 } });
        cas(document)
    };
    ressources(true).verifie("ressources_logement", &[(R, "9600")]);
    // 9 590 + 3 % of 40 000.
    ressources(false).verifie("ressources_logement", &[(R, "10800")]);
}

// §4.5, CCH, art. R822-9; arrêté of 27 September 2019, art. 4: 2 589 € off for whoever lives alone in a foyer and
// supports a family elsewhere.
#[test]
fn seul_en_foyer_une_famille_a_charge_ailleurs_retire_2_589_euros_des_ressources() {
    let ressources = |charge: bool| {
        cas(seul(
            "2026-11",
            1000,
            json!({ "occupation": "foyer", "commune": "69123", "redevance": 430, "foyer_conventionne": true,
                    "double_residence_pro": charge }),
        ))
    };
    ressources(false).verifie("ressources_logement", &[(R, "10800")]);
    // 12 000 − 1 200 − 2 589.
    ressources(true).verifie("ressources_logement", &[("Ressources au centime", "8211"), (R, "8300")]);
}

// CCH, art. R832-23 and R823-10: no waiting month in a résidence sociale, one elsewhere.
#[test]
fn en_residence_sociale_le_droit_commence_des_l_entree_sinon_le_mois_suivant() {
    let aide = |conventionne: bool, entree: &str| {
        cas(sans_revenu(json!({ "occupation": "foyer", "commune": "69123", "redevance": 430,
                                "foyer_conventionne": conventionne, "bail_depuis": entree })))
        .net(AideLogement)
    };
    assert_eq!(aide(true, "2026-11"), euros!(396));
    assert_eq!(aide(true, "2026-12"), Euros::ZERO);
    assert_eq!(aide(false, "2026-11"), Euros::ZERO);
    assert_eq!(aide(false, "2026-10"), euros!(216));
}

// CCH, art. R823-5: in a foyer too.
#[test]
fn en_foyer_un_enfant_en_alternance_partagee_compte_la_moitie_du_temps() {
    let document = json!({
        "mois": "2026-11",
        "personnes": [
            { "role": "demandeur", "naissance": "1990-03-10" },
            { "role": "enfant", "naissance": "2016-03-05", "garde": "alternee_partagee", "autre_parent": "pension_non_fixee" },
        ],
        "logement": { "occupation": "foyer", "commune": "69123", "redevance": 430, "foyer_conventionne": true },
    });
    let (_, trace) = aide_en_foyer(document, Euros::ZERO);
    // With: 0,95 × (430 − 45,57 × 2,5 ÷ 12). Without: 403,45.
    let attendus = [
        ("Aide au centime", "399.48"),
        ("Aide au centime (2)", "403.45"),
        ("Aide, enfants en résidence alternée", "401.47"),
    ];
    verifie_lignes(&trace, "aide_logement", mois("2026-11").mois(), &attendus);
}

// CCH, art. D861-21: overseas the APL exists in foyers, by the first rule only.
#[test]
fn outre_mer_un_foyer_conventionne_ouvre_l_apl_par_la_premiere_regle() {
    let cas = cas(sans_revenu(json!({ "occupation": "foyer", "commune": "97411", "redevance": 430,
                                      "foyer_conventionne": true, "foyer_regle": 2 })));
    assert_eq!(cas.net(AideLogement), euros!(396));
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Apl));
}

// ------------------------------------------------------------------------------------------------ overseas

// §8; arrêté of 27 September 2019, art. 46: the rate of 7 dependants is above that of 6; no limit to their number.
#[test]
fn outre_mer_le_taux_selon_la_famille_suit_sa_propre_echelle() {
    for (enfants, taux, r0) in [
        (1, "2.38 %", "8656"),
        (2, "2.17 %", "9148"),
        (6, "1.62 %", "10554"),
        (7, "1.67 %", "10900"),
        (8, "1.61 %", "11246"),
    ] {
        let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1985-02-01" })];
        for _ in 0..enfants {
            personnes.push(json!({ "role": "enfant", "naissance": "2016-03-05", "autre_parent": "decede" }));
        }
        let document = json!({
            "mois": "2026-11", "personnes": personnes,
            "logement": { "occupation": "prive_vide", "commune": "97105", "loyer": 900 },
        });
        let (_, trace) = aide_pour(document, euros!(13500));
        let attendus = [("Taux selon la famille (TF)", taux), ("Abattement sur les ressources (R0)", r0)];
        verifie_lignes(&trace, "aide_logement", mois("2026-11").mois(), &attendus);
    }
}

// §1.1, CCH, art. L861-6: overseas the ALF wants a dependent child; a pregnancy changes neither name nor scale.
#[test]
fn outre_mer_une_femme_enceinte_seule_recoit_l_als_d_une_personne_seule() {
    let cas = cas(json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1990-02-01",
                        "grossesse": { "terme": "2026-12", "declaree": true } }],
        "logement": { "occupation": "prive_vide", "commune": "97209", "loyer": 450 },
    }));
    cas.verifie("aide_logement", &[("Plafond de loyer", "293.68"), ("Forfait de charges (C)", "41.15")]);
    assert_eq!(cas.simulation.nature_aide, Some(NatureAide::Als));
}

// ------------------------------------------------------------------------------------------------ §4.4

/// Income from work kept of the person of rank `rang`, and R, of a household rented in Lyon.
fn revenus_retenus(mois: &str, personnes: Value) -> (Vec<Euros>, Euros) {
    use reste_a_vivre::loi::trace::Chiffre::Euros as Montant;
    let cas = cas(json!({
        "mois": mois, "union": "mariage", "personnes": personnes,
        "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 450 },
    }));
    let (_, lignes) = cas.simulation.trace.lignes_de("ressources_logement", cas.simulation.mois.mois());
    let montants = |libelle: &str| -> Vec<Euros> {
        let lignes = lignes.iter().filter(|ligne| ligne.libelle == libelle);
        lignes.map(|ligne| if let Montant(montant) = ligne.valeur { montant } else { panic!() }).collect()
    };
    (montants("Revenus du travail et du chômage retenus"), montants(R)[0])
}

/// A wage that stops, net as taxable.
fn salaire_jusqu_a(montant: i64, fin: &str) -> Value {
    json!([{ "depuis": "2020-01", "montant": montant }, { "depuis": fin, "montant": 0 }])
}

// A1. CCH, art. R822-13: 30 % off the income from work from the month after the retirement; not off the pension.
#[test]
fn a_la_retraite_les_salaires_passes_sont_abattus_de_30_pour_cent_et_la_pension_non() {
    let retenus = |mois: &str| {
        let salaire = salaire_jusqu_a(1000, "2026-09");
        revenus_retenus(
            mois,
            json!([{ "role": "demandeur", "naissance": "1962-02-01", "activite": "retraite", "activite_depuis": "2026-09",
                     "revenus": { "salaire": salaire, "salaire_imposable": salaire,
                                  "retraite": [{ "depuis": "2026-09", "montant": 800 }] } }]),
        )
    };
    // November: 11 wages of October 2025 to August 2026, 11 000 − 1 100 = 9 900, 6 930; pension 800 − 454.
    assert_eq!(retenus("2026-11"), (vec![euros!(6930)], euros!(7300)));
    // September, the month of the event: 12 wages whole, 10 800.
    assert_eq!(retenus("2026-09"), (vec![euros!(10800)], euros!(10800)));
    // October: August 2025 is out; 12 wages of September 2025 to August 2026, 10 800 × 0,7.
    assert_eq!(retenus("2026-10"), (vec![euros!(7560)], euros!(7600)));
}

// A3. CCH, art. R822-16: sick leave of more than six months.
#[test]
fn apres_six_mois_d_arret_maladie_les_revenus_sont_abattus_de_30_pour_cent() {
    let retenus = |mois: &str| {
        let salaire = salaire_jusqu_a(1500, "2026-04");
        revenus_retenus(
            mois,
            json!([{ "role": "demandeur", "naissance": "1985-02-01", "activite": "arret_maladie", "activite_depuis": "2026-04",
                     "revenus": { "salaire": salaire, "salaire_imposable": salaire,
                                  "indemnites_journalieres": [{ "depuis": "2026-04", "montant": 900 }] } }]),
        )
    };
    // October: 7 wages and 5 months of allowances, 15 000 − 1 500. November: 6 and 6, (14 400 − 1 440) × 0,7.
    assert_eq!(retenus("2026-10"), (vec![euros!(13500)], euros!(13500)));
    assert_eq!(retenus("2026-11"), (vec![euros!(9072)], euros!(9100)));
}

// N3. CCH, art. R822-11 2°: nothing of the income from work of the spouse in prison, all of the other's.
#[test]
fn les_revenus_du_travail_d_un_conjoint_detenu_ne_comptent_pas() {
    let salaire = salaire_jusqu_a(1500, "2026-06");
    let (travail, r) = revenus_retenus(
        "2026-11",
        json!([
            { "role": "demandeur", "naissance": "1985-02-01", "activite": "salarie",
              "revenus": { "salaire": 1000, "salaire_imposable": 1000 } },
            { "role": "conjoint", "naissance": "1985-02-01", "mesure_caf": "detention", "mesure_caf_depuis": "2026-06",
              "revenus": { "salaire": salaire, "salaire_imposable": salaire } },
        ]),
    );
    assert_eq!(travail, [euros!(10800), Euros::ZERO]);
    assert_eq!(r, euros!(10800));
}

// "Je ne sais pas" is no answer, even where a default exists: the aid of each possible answer lies within the bounds.
#[test]
fn une_reponse_inconnue_sur_le_logement_encadre_l_aide_de_chaque_reponse_possible() {
    let avec = |cle: &str, valeur: Value| {
        let mut logement = json!({ "occupation": "hlm", "commune": "69123", "loyer": 450, "colocation": true, "nb_colocataires": 2 });
        logement[cle] = valeur;
        cas(seul("2026-11", 900, logement)).simulation
    };
    let reponses = [
        ("chambre", json!([true, false])),
        ("colocation", json!([true, false])),
        ("nb_colocataires", json!([2, 3, 4])),
        ("lien_proprietaire", json!([true, false])),
        ("residence_principale", json!([true, false])),
        ("bail_depuis", json!(["2020-01", "2026-11"])),
    ];
    for (cle, valeurs) in reponses {
        let inconnue = avec(cle, Value::Null);
        for droit in [AideLogement, ReductionLoyer] {
            let Fourchette { bas, haut, .. } = inconnue.droit(droit).fourchette().unwrap();
            for valeur in valeurs.as_array().unwrap() {
                let vraie = avec(cle, valeur.clone()).droit(droit).net().unwrap();
                assert!((bas..=haut).contains(&vraie), "{cle} = {valeur} : {vraie} entre {bas} et {haut}");
            }
        }
        assert!(inconnue.droit(AideLogement).est_indetermine(), "{cle}");
    }
}

// The same for who lives there: custody, charge, pregnancy, disability.
#[test]
fn une_composition_inconnue_encadre_l_aide_de_chaque_foyer_possible() {
    let avec = |demandeur: Value, enfant: Value| {
        let mut document =
            seul("2026-11", 1100, json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 450 }));
        document["personnes"][0].as_object_mut().unwrap().extend(demandeur.as_object().unwrap().clone());
        if let Some(reponses) = enfant.as_object() {
            let mut personne =
                json!({ "role": "enfant", "naissance": "2009-02-10", "autre_parent": "decede" });
            personne.as_object_mut().unwrap().extend(reponses.clone());
            document["personnes"].as_array_mut().unwrap().push(personne);
        }
        cas(document).simulation
    };
    let rien = || json!({});
    let cas = [
        (
            json!([rien(), { "garde": null }]),
            json!([[rien(), { "garde": "exclusive" }], [rien(), { "garde": "droit_visite" }]]),
        ),
        (
            json!([rien(), { "a_charge": null }]),
            json!([[rien(), { "a_charge": true }], [rien(), { "a_charge": false }]]),
        ),
        (
            json!([{ "grossesse": null }, null]),
            json!([[rien(), null], [{ "grossesse": { "terme": "2026-12", "declaree": true } }, null]]),
        ),
        (
            json!([{ "handicap": { "taux": 60, "cmi_invalidite": null } }, null]),
            json!([[{ "handicap": { "taux": 60 } }, null], [{ "handicap": { "taux": 60, "cmi_invalidite": true } }, null]]),
        ),
    ];
    for (inconnu, possibles) in cas {
        let Fourchette { bas, haut, .. } =
            avec(inconnu[0].clone(), inconnu[1].clone()).droit(AideLogement).fourchette().unwrap();
        for possible in possibles.as_array().unwrap() {
            let vraie = avec(possible[0].clone(), possible[1].clone()).droit(AideLogement).net().unwrap();
            assert!((bas..=haut).contains(&vraie), "{inconnu} : {vraie} entre {bas} et {haut}");
        }
        assert!(bas < haut, "{inconnu}");
    }
}

/// A rent that holds the charges: the rent that the aid looks at is the rest (CCH, art. L823-2, D823-16). What is paid is
/// known all the same.
#[test]
fn un_loyer_charges_comprises_encadre_l_aide_et_ne_change_pas_ce_qui_est_paye() {
    let avec = |logement: Value| {
        let mut entier = json!({ "occupation": "hlm", "commune": "69123" });
        entier.as_object_mut().unwrap().extend(logement.as_object().unwrap().clone());
        cas(json!({ "mois": "2026-11", "logement": entier,
            "personnes": [{ "role": "demandeur", "naissance": "1985-05-01", "activite": "salarie",
                            "revenus": { "salaire": 900 } }] }))
    };
    let aide = |cas: &Cas| cas.simulation.droit(AideLogement).possible();
    let ensemble = avec(json!({ "loyer": 300, "charges_comprises": true }));
    let sans = avec(json!({ "loyer": 300, "charges": 0 }));
    let au_tiers = avec(json!({ "loyer": 200, "charges": 100 }));
    assert_eq!((aide(&ensemble).bas, aide(&ensemble).haut), (aide(&au_tiers).bas, aide(&sans).haut));
    assert!(aide(&ensemble).bas < aide(&ensemble).haut);
    assert_eq!(
        ensemble.simulation.budget.logement_brut.map(|brut| brut.haut),
        sans.simulation.budget.logement_brut.map(|brut| brut.haut),
    );
    // Said apart, they are taken off.
    let separees = avec(json!({ "loyer": 300, "charges": 60, "charges_comprises": true }));
    let apart = avec(json!({ "loyer": 240, "charges": 60 }));
    assert_eq!(separees.simulation.droit(AideLogement), apart.simulation.droit(AideLogement));
    assert_eq!(separees.simulation.budget, apart.simulation.budget);
}
