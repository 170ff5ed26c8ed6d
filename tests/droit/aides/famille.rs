//! Worked examples of the family benefits: AF, complément familial, ASF, Paje, ARS, AEEH, to the cent.
//!
//! Names (AF-1…) and paragraphs (§) are those of the project's specification
//! `docs/droit/famille_sante_energie_logement_social.md`. The resources of N-2 ("base") are given as the taxable wage
//! of 2024: 30 000 less 10 % is a base of 27 000. The CAF is said to apply no measure: who earns nothing in 2026 would
//! receive the RSA, which leaves the income of 2024 out (CSS, art. R532-7; `revenus.rs`).

use crate::commun::{Cas, cas};
use reste_a_vivre::loi::baremes::communs::BMAF;
use reste_a_vivre::loi::baremes::famille::ASF_DEUX_PARENTS;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit::{
    Aeeh, AllocationsFamiliales, Ars, Asf, ComplementFamilial, PajeBase, PajeNaissance,
};
use reste_a_vivre::questions::droits::{CleDroit, Periodicite};
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::{euros, taux};
use serde_json::{Value, json};

/// Taxable wages of 2024 whose base after 10 % is the one wanted.
const BASE_10_800: i64 = 12_000;
const BASE_21_600: i64 = 24_000;
const BASE_27_000: i64 = 30_000;

/// A couple with one wage.
fn couple(mois: &str, salaire_2024: i64, enfants: Value) -> Cas {
    famille(mois, salaire_2024, Some(0), enfants)
}

/// A lone parent.
fn seul(mois: &str, salaire_2024: i64, enfants: Value) -> Cas {
    famille(mois, salaire_2024, None, enfants)
}

fn famille(mois: &str, salaire_2024: i64, conjoint_2024: Option<i64>, enfants: Value) -> Cas {
    let adulte = |role: &str, salaire: i64| json!({ "role": role, "naissance": "1985-03-15", "mesure_caf": "aucune", "revenus_annuels": { "2024": { "salaire": salaire } } });
    let mut personnes = vec![adulte("demandeur", salaire_2024)];
    personnes.extend(conjoint_2024.map(|salaire| adulte("conjoint", salaire)));
    personnes.extend(enfants.as_array().unwrap().iter().cloned());
    cas(json!({
        "mois": mois, "union": "mariage", "personnes": personnes,
        "logement": { "occupation": "sans_domicile" },
    }))
}

/// The one wage of a couple is the same in 2023 and 2024: the base of 2025 too.
fn couple_de_deux_annees(mois: &str, salaire: i64, enfants: Value) -> Cas {
    let revenus = json!({ "2023": { "salaire": salaire }, "2024": { "salaire": salaire } });
    let mut personnes = vec![
        json!({ "role": "demandeur", "naissance": "1985-03-15", "mesure_caf": "aucune", "revenus_annuels": revenus }),
        json!({ "role": "conjoint", "naissance": "1985-03-15" }),
    ];
    personnes.extend(enfants.as_array().unwrap().iter().cloned());
    cas(json!({ "mois": mois, "union": "pacs", "personnes": personnes,
                "logement": { "occupation": "sans_domicile" } }))
}

/// A gross amount less its CRDS, cut to the cent (§0.3).
fn nette(brut: Euros) -> Euros {
    brut - (brut * taux!(0.005)).arrondi_centime_inferieur()
}

/// Children by birth; the other parent is at home or, for a lone parent, cannot pay.
fn enfants(naissances: &[&str]) -> Value {
    naissances
        .iter()
        .map(|naissance| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "au_foyer" }))
        .collect()
}

// ---------------------------------------------------------------- Allocations familiales

// §1.3: of two children the oldest is left out of the supplement (CSS, art. L521-3).
#[test]
fn af_1_deux_enfants_sans_majoration_donnent_152_25_net() {
    let cas = couple("2026-07", BASE_27_000, enfants(&["2010-05-12", "2014-06-20"]));
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", "27000")]);
    cas.verifie(
        "allocations_familiales",
        &[("CRDS, au centime inférieur", "0.76"), ("Majorations pour âge", "0")],
    );
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(153.01));
    assert_eq!(cas.net(AllocationsFamiliales), euros!(152.25));
}

// §1.3: décret n° 2026-138, supplement at 18 for a child who turned 14 from 1 March 2026 on.
#[test]
fn af_2_la_majoration_a_14_ans_reste_aux_enfants_nes_avant_mars_2012() {
    for mois in ["2026-07", "2026-11"] {
        let cas = couple(mois, BASE_27_000, enfants(&["2010-05-12", "2012-05-10", "2018-01-15"]));
        assert_eq!(cas.brut(AllocationsFamiliales), euros!(425.57), "{mois}");
        assert_eq!(cas.net(AllocationsFamiliales), euros!(423.45), "{mois}");
        let cas = couple(mois, BASE_27_000, enfants(&["2010-05-12", "2012-02-20", "2018-01-15"]));
        assert_eq!(cas.brut(AllocationsFamiliales), euros!(502.08), "{mois}");
    }
}

// §1.3: old scheme until 29/02/2012, new one from 01/03/2012, opened in the month after the birthday.
#[test]
fn la_majoration_s_ouvre_le_mois_qui_suit_l_anniversaire_a_14_ou_18_ans() {
    let majorations = |mois: &str, naissance: &str| {
        let cas = couple(mois, BASE_27_000, enfants(&["2008-12-01", naissance]));
        cas.brut(AllocationsFamiliales) - euros!(153.01)
    };
    // Born on 29 February 2012: 14 in February 2026, supplement from March (BMAF 474,37).
    let cas = |mois: &str| couple(mois, BASE_27_000, enfants(&["2008-12-01", "2012-02-29"]));
    assert_eq!(cas("2026-02").brut(AllocationsFamiliales), euros!(151.80));
    assert_eq!(cas("2026-03").brut(AllocationsFamiliales), euros!(227.70));
    assert_eq!(majorations("2026-11", "2012-03-01"), Euros::ZERO);
    // Of two of an age, born before March 2012, the younger one alone opens it.
    let deux = |mois: &str| couple(mois, BASE_27_000, enfants(&["2007-10-01", "2008-10-20"]));
    assert_eq!(deux("2026-11").brut(AllocationsFamiliales), euros!(229.52));
    let nee_en_mars_2012 = |mois: &str| {
        couple(mois, BASE_27_000, enfants(&["2011-01-01", "2012-03-20", "2018-01-15"]))
            .brut(AllocationsFamiliales)
    };
    // The second child of three turns 18 in March 2030, out of the window: nothing before.
    assert_eq!(nee_en_mars_2012("2028-12"), euros!(425.57));
}

// §1.4. CSS, art. L521-1 al. 2, D521-2: forfait for the year of the twentieth birthday.
#[test]
fn af_3_l_enfant_de_vingt_ans_d_une_famille_de_trois_garde_un_forfait() {
    let cas = couple("2026-07", BASE_27_000, enfants(&["2006-03-12", "2012-05-10", "2018-01-15"]));
    cas.verifie("allocations_familiales", &[("Allocation forfaitaire (enfants de 20 ans)", "96.75")]);
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(249.76));
    assert_eq!(cas.net(AllocationsFamiliales), euros!(248.52));
}

// CSS, art. L521-1 al. 2; L755-19 is of overseas alone: the forfait of two children of twenty is paid beside the allocation
// de base of the youngest.
#[test]
fn le_forfait_des_enfants_de_vingt_ans_s_ajoute_a_l_allocation_de_base() {
    let cas = couple("2026-07", BASE_27_000, enfants(&["2006-01-05", "2006-03-12", "2025-05-10"]));
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(193.50));
    assert_eq!((cas.net(AllocationsFamiliales), cas.net(PajeBase)), (euros!(192.54), euros!(198.16)));
}

// §1.4: from the birthday month, one year.
#[test]
fn le_forfait_va_du_mois_des_vingt_ans_au_mois_qui_precede_les_vingt_et_un_ans() {
    let brut = |naissance: &str| {
        couple("2026-07", BASE_27_000, enfants(&[naissance, "2012-05-10", "2018-01-15"]))
            .brut(AllocationsFamiliales)
    };
    // Nineteen: three children, supplement of the oldest. Twenty, from July 2006 on back to August 2005. 21: two.
    assert_eq!(brut("2006-08-15"), euros!(425.57));
    assert_eq!(brut("2006-07-15"), euros!(249.76));
    assert_eq!(brut("2005-08-15"), euros!(249.76));
    assert_eq!(brut("2005-07-15"), euros!(153.01));
}

// §1.2. CSS, art. D521-3: 79 980 passed by 420, a twelfth of which reduces the complement.
#[test]
fn af_4_au_dessus_du_premier_plafond_l_allocation_est_halvee_avec_un_complement_degressif() {
    // 89 333 less 8 933: 80 400.
    let cas = couple("2026-07", 89_333, enfants(&["2014-05-12", "2016-06-20"]));
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", "80400")]);
    cas.verifie(
        "allocations_familiales",
        &[
            ("Premier plafond de ressources", "79980"),
            ("Allocation, au centime", "76.51"),
            ("Complément dégressif", "41.51"),
        ],
    );
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(118.02));
}

// §1.2: a quarter above the second ceiling.
#[test]
fn au_dessus_du_second_plafond_l_allocation_est_le_quart() {
    // P2 = 93 276 + 2 × 6 664 = 106 604. 130 000 less 13 000: 117 000, far above: no complement.
    let cas = couple("2026-07", 130_000, enfants(&["2014-05-12", "2016-06-20"]));
    cas.verifie("allocations_familiales", &[("Second plafond de ressources", "106604")]);
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(38.25));
}

// §1.2. CSS, art. R521-3, R521-4.
#[test]
fn af_5_un_enfant_en_residence_alternee_partagee_compte_pour_moitie() {
    let mut deux = enfants(&["2014-05-12", "2016-06-20"]);
    deux[0]["garde"] = json!("alternee_partagee");
    let cas = seul("2026-07", BASE_27_000, deux);
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(114.76));
    assert_eq!(cas.net(AllocationsFamiliales), euros!(114.19));
}

// §0.2. CSS, art. L512-3, R512-2: 55 % of the SMIC for 169 hours, 1 144,21 since June 2026.
#[test]
fn af_6_un_enfant_de_18_ans_qui_gagne_plus_de_55_pour_cent_du_smic_ne_compte_plus() {
    let brut = |salaire: &str| {
        let mut deux = enfants(&["2008-03-12", "2016-06-20"]);
        deux[0]["revenus"] = json!({ "salaire": salaire });
        couple("2026-07", BASE_27_000, deux).brut(AllocationsFamiliales)
    };
    assert_eq!(brut("1200"), Euros::ZERO);
    assert_eq!(brut("1100"), euros!(153.01));
    assert_eq!(brut("1144.21"), euros!(153.01));
    assert_eq!(brut("1144.22"), Euros::ZERO);
}

// §1.6, 2. CSS, art. L521-3: one oldest child only is left out. OpenFisca: none.
#[test]
fn des_jumeaux_aines_de_deux_ouvrent_une_majoration() {
    let cas = couple("2026-07", BASE_27_000, enfants(&["2010-05-12", "2010-05-12"]));
    cas.verifie("allocations_familiales", &[("Majorations pour âge", "76.51")]);
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(229.52));
}

// §1.6, 3 and §0.1. CSS, art. R552-2, R552-3.
#[test]
fn un_enfant_compte_du_mois_qui_suit_sa_naissance_au_mois_qui_precede_ses_20_ans() {
    let brut = |mois: &str, naissance: &str| {
        couple(mois, BASE_27_000, enfants(&[naissance, "2016-06-20"])).brut(AllocationsFamiliales)
    };
    assert_eq!(brut("2026-06", "2006-07-15"), euros!(153.01));
    assert_eq!(brut("2026-07", "2006-07-15"), Euros::ZERO);
    assert_eq!(brut("2026-07", "2026-07-02"), Euros::ZERO);
    assert_eq!(brut("2026-08", "2026-07-02"), euros!(153.01));
}

// §1.6, 5. CSS, art. R532-3: the children's own income is out of the base.
#[test]
fn les_revenus_des_enfants_ne_comptent_pas_dans_les_ressources_de_la_famille() {
    let mut deux = enfants(&["2009-03-12", "2016-06-20"]);
    deux[0]["revenus"] = json!({ "salaire": 500 });
    let cas = couple("2026-07", BASE_27_000, deux);
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", "27000")]);
}

// §1.5: amounts published net; BMAF of 1 April 2025 and 2026.
#[test]
fn les_montants_des_allocations_familiales_sont_ceux_publies_avant_et_apres_avril_2026() {
    const NAISSANCES: [&str; 5] = ["2014-05-12", "2015-05-12", "2016-05-12", "2017-05-12", "2018-05-12"];
    let attendus = [
        ("2025-10", 2, euros!(151.80), euros!(151.05)),
        ("2025-10", 3, euros!(346.29), euros!(344.56)),
        ("2025-10", 4, euros!(540.78), euros!(538.08)),
        ("2026-03", 2, euros!(151.80), euros!(151.05)),
        ("2026-04", 2, euros!(153.01), euros!(152.25)),
        ("2026-04", 3, euros!(349.06), euros!(347.32)),
        ("2026-04", 4, euros!(545.10), euros!(542.38)),
        ("2026-10", 2, euros!(153.01), euros!(152.25)),
    ];
    for (mois, nombre, brut, net) in attendus {
        let cas = couple(mois, 0, enfants(&NAISSANCES[..nombre]));
        let obtenus = (cas.brut(AllocationsFamiliales), cas.net(AllocationsFamiliales));
        assert_eq!(obtenus, (brut, net), "{nombre} enfants en {mois}");
    }
}

// §1.5, §0.3: supplement by tranche, net. CSS, art. D521-1, R521-4: half for a child in shared custody.
#[test]
fn la_majoration_suit_la_tranche_et_la_moitie_de_la_residence_alternee() {
    let attendus = [
        ("2025-10", 0, ["75.90", "37.95"], [euros!(75.53), euros!(37.77)]),
        ("2025-10", 100_000, ["37.95", "18.97"], [euros!(37.77), euros!(18.88)]),
        ("2025-10", 130_000, ["18.97", "9.49"], [euros!(18.88), euros!(9.45)]),
        ("2026-07", 0, ["76.51", "38.25"], [euros!(76.13), euros!(38.06)]),
        ("2026-07", 100_000, ["38.25", "19.13"], [euros!(38.06), euros!(19.04)]),
        ("2026-07", 130_000, ["19.13", "9.56"], [euros!(19.04), euros!(9.52)]),
    ];
    for (mois, salaire, bruts, nets) in attendus {
        for ((garde, brut), net) in ["exclusive", "alternee_partagee"].iter().zip(bruts).zip(nets) {
            let mut deux = enfants(&["2009-05-12", "2010-05-12"]);
            deux[1]["garde"] = json!(garde);
            let cas = couple_de_deux_annees(mois, salaire, deux);
            cas.verifie("allocations_familiales", &[("Majorations pour âge", brut)]);
            assert_eq!(nette(brut.parse().unwrap()), net, "{mois}, {salaire}, {garde}");
        }
    }
}

// CSS, art. L521-3: the oldest child opens no supplement, alone too beside those of twenty.
#[test]
fn un_seul_enfant_de_moins_de_vingt_ans_n_ouvre_pas_de_majoration() {
    let cas = couple("2026-07", BASE_27_000, enfants(&["2006-03-12", "2006-03-12", "2010-05-01"]));
    cas.verifie("allocations_familiales", &[("Majorations pour âge", "0")]);
    assert_eq!(cas.net(AllocationsFamiliales), euros!(192.54));
}

// §1.4, §14 row 5. CSS, art. D521-2: the forfait by tranche, its complement for each child of twenty.
#[test]
fn le_forfait_suit_la_tranche_avec_un_complement_par_enfant_de_vingt_ans() {
    let brut = |salaire: i64, naissances: &[&str]| {
        couple("2026-07", salaire, enfants(naissances)).brut(AllocationsFamiliales)
    };
    // 95 000 less 9 500: 85 500, half rate, no complement. 76,51 + 48,38.
    let cas = couple("2026-07", 95_000, enfants(&["2007-03-12", "2006-03-12", "2019-03-12"]));
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(124.89));
    assert_eq!(cas.net(AllocationsFamiliales), euros!(124.27));
    // A quarter: 38,25 + 24,19.
    assert_eq!(brut(130_000, &["2006-03-12", "2012-05-10", "2018-01-15"]), euros!(62.44));
    // 80 400, 35 a month above: 76,51 + 41,51, and 48,38 + 13,38 for each of twenty.
    assert_eq!(brut(89_333, &["2006-03-12", "2012-05-10", "2018-01-15"]), euros!(179.78));
    assert_eq!(brut(89_333, &["2006-03-12", "2006-03-12", "2012-05-10", "2018-01-15"]), euros!(241.54));
    let cas = couple("2025-10", 0, enfants(&["2005-03-12", "2012-05-10", "2018-01-15"]));
    cas.verifie("allocations_familiales", &[("Allocation forfaitaire (enfants de 20 ans)", "95.98")]);
    assert_eq!(nette(euros!(95.98)), euros!(95.51));
}

// §1.5: a fifth child, net; ceilings of 2025 on the resources of 2023.
#[test]
fn chaque_enfant_de_plus_et_les_plafonds_de_2025_sont_ceux_publies() {
    const NAISSANCES: [&str; 5] = ["2014-05-12", "2015-05-12", "2016-05-12", "2017-05-12", "2018-05-12"];
    for (mois, de_plus) in [("2025-10", euros!(193.52)), ("2026-04", euros!(195.07))] {
        let net = |nombre| couple(mois, 0, enfants(&NAISSANCES[..nombre])).net(AllocationsFamiliales);
        assert_eq!(net(5) - net(4), de_plus, "{mois}");
    }
    // 78 565, then 78 566: the twelfth of 1 € is lost.
    for (salaire, brut) in [(87_295, euros!(151.80)), (87_296, euros!(151.72))] {
        let cas = couple_de_deux_annees("2025-10", salaire, enfants(&NAISSANCES[..2]));
        cas.verifie(
            "allocations_familiales",
            &[("Premier plafond de ressources", "78565"), ("Second plafond de ressources", "104719")],
        );
        assert_eq!(cas.brut(AllocationsFamiliales), brut);
    }
}

// §0.2. CSS, art. R512-2: 55 % of the SMIC for 169 hours, before each rise of the SMIC.
#[test]
fn le_plafond_de_paie_d_un_enfant_suit_le_smic() {
    for (mois, sous, au_dessus) in [
        ("2025-10", "1104.25", "1104.26"),
        ("2026-01", "1117.26", "1117.27"),
        ("2026-05", "1117.26", "1117.27"),
    ] {
        let brut = |salaire: &str| {
            let mut deux = enfants(&["2007-03-12", "2016-06-20"]);
            deux[0]["revenus"] = json!({ "salaire": salaire });
            couple(mois, 0, deux).brut(AllocationsFamiliales)
        };
        assert!(brut(sous).est_positif(), "{mois}");
        assert_eq!(brut(au_dessus), Euros::ZERO, "{mois}");
    }
}

// §0.1. CSS, art. R552-2: from the month after the arrival.
#[test]
fn un_enfant_adopte_compte_a_partir_du_mois_qui_suit_son_arrivee() {
    let net = |mois: &str| {
        let mut deux = enfants(&["2016-05-10", "2018-05-10"]);
        deux[1]["adopte_le"] = json!("2026-08-10");
        couple(mois, BASE_27_000, deux).net(AllocationsFamiliales)
    };
    assert_eq!(net("2026-07"), Euros::ZERO);
    assert_eq!(net("2026-08"), Euros::ZERO);
    assert_eq!(net("2026-09"), euros!(152.25));
}

// §0.1. CSS, art. R111-2: more than nine months a year.
#[test]
fn neuf_mois_en_france_ne_suffisent_pas_et_un_avertissement_le_dit() {
    let averti = |mois_en_france: u32| {
        let personnes =
            json!([{ "role": "demandeur", "naissance": "1985-03-15", "mois_en_france": mois_en_france }]);
        let cas = cas(json!({ "mois": "2026-07", "personnes": personnes }));
        cas.simulation.avertissements().iter().any(|dit| dit.texte.contains("R111-2"))
    };
    assert!(averti(9) && !averti(10));
}

// ---------------------------------------------------------------- Complément familial

const TROIS: [&str; 3] = ["2012-05-12", "2014-06-20", "2018-01-15"];

// §2. CSS, art. L522-1, R522-2, D522-1, D522-2.
#[test]
fn le_complement_familial_est_plein_majore_ou_differentiel_selon_les_ressources() {
    let cas = couple("2026-07", BASE_27_000, enfants(&TROIS));
    cas.verifie(
        "complement_familial",
        &[("Plafond de ressources", "44735.40"), ("Plafond du complément majoré", "22367.70")],
    );
    assert_eq!(cas.brut(ComplementFamilial), euros!(199.15));
    assert_eq!(cas.net(ComplementFamilial), euros!(198.16));

    let cas = couple("2026-07", BASE_21_600, enfants(&TROIS));
    assert_eq!(cas.brut(ComplementFamilial), euros!(298.75));
    assert_eq!(cas.net(ComplementFamilial), euros!(297.26));

    // 51 111 less 5 111: 46 000.
    let cas = couple("2026-07", 51_111, enfants(&TROIS));
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", "46000")]);
    assert_eq!(cas.brut(ComplementFamilial), euros!(93.77));

    // 35 000 less 3 500: 31 500; lone parent.
    let cas = seul("2026-07", 35_000, enfants(&TROIS));
    cas.verifie(
        "complement_familial",
        &[("Plafond de ressources", "54724.40"), ("Plafond du complément majoré", "27362.20")],
    );
    assert_eq!(cas.brut(ComplementFamilial), euros!(199.15));
}

// §2, divergence (a). CSS, art. R522-2: 13,6 % of the PASS of N-2, 6 306,05 net. OpenFisca: 199,15.
#[test]
fn un_second_salaire_de_5850_ne_fait_pas_un_couple_de_deux_actifs() {
    // 40 500 and 5 850 net: 46 350; (44 735,40 + 2 389,80 − 46 350) ÷ 12.
    let cas = famille("2026-07", 45_000, Some(6_500), enfants(&TROIS));
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", "46350")]);
    assert_eq!(cas.brut(ComplementFamilial), euros!(64.60));
    // 7 007 less 701 is 6 306, under 6 306,048; 7 008 less 701 is 6 307.
    let cas = famille("2026-07", 45_000, Some(7_007), enfants(&TROIS));
    cas.verifie("complement_familial", &[("Plafond de ressources", "44735.40")]);
    let cas = famille("2026-07", 45_000, Some(7_008), enfants(&TROIS));
    cas.verifie("complement_familial", &[("Plafond de ressources", "54724.40")]);
}

// §2, divergence (b). CSS, art. L532-1: the higher of the two is paid. OpenFisca: the allocation de base.
#[test]
fn le_complement_majore_est_prefere_a_l_allocation_de_base_moins_elevee() {
    let mut naissances = TROIS.to_vec();
    naissances.push("2025-05-10");
    let cas = couple("2026-07", BASE_10_800, enfants(&naissances));
    assert_eq!(cas.brut(ComplementFamilial), euros!(298.75));
    assert_eq!(cas.net(PajeBase), Euros::ZERO);
}

// §2, divergence (c). CSS, art. L552-1: at 36 months, without a gap after the allocation de base.
#[test]
fn le_complement_familial_prend_la_suite_de_l_allocation_de_base_au_troisieme_anniversaire() {
    let cas = |mois: &str| couple(mois, BASE_27_000, enfants(&["2012-05-12", "2014-06-20", "2023-07-15"]));
    let juin = cas("2026-06");
    assert_eq!((juin.brut(PajeBase), juin.net(ComplementFamilial)), (euros!(199.15), Euros::ZERO));
    let juillet = cas("2026-07");
    assert_eq!((juillet.net(PajeBase), juillet.brut(ComplementFamilial)), (Euros::ZERO, euros!(199.15)));
}

// §2, table: 2025 and 2026.
#[test]
fn les_montants_du_complement_familial_suivent_la_bmaf() {
    for (mois, brut, net, majore_brut, majore_net) in [
        ("2025-10", euros!(197.58), euros!(196.60), euros!(296.39), euros!(294.91)),
        ("2026-04", euros!(199.15), euros!(198.16), euros!(298.75), euros!(297.26)),
    ] {
        let personnes = |salaire: i64| couple_de_deux_annees(mois, salaire, enfants(&TROIS));
        let plein = personnes(BASE_27_000);
        assert_eq!((plein.brut(ComplementFamilial), plein.net(ComplementFamilial)), (brut, net));
        let majore = personnes(BASE_21_600);
        assert_eq!(
            (majore.brut(ComplementFamilial), majore.net(ComplementFamilial)),
            (majore_brut, majore_net)
        );
    }
}

// §2, table: ceilings of 2025; (43 945,20 + 2 370,96 − 45 000) ÷ 12, less the CRDS.
#[test]
fn le_complement_differentiel_de_2025_suit_les_plafonds_de_2025() {
    let cas = couple_de_deux_annees("2025-10", 50_000, enfants(&TROIS));
    cas.verifie("complement_familial", &[("Plafond de ressources", "43945.20")]);
    assert_eq!(cas.brut(ComplementFamilial), euros!(109.68));
    assert_eq!(cas.net(ComplementFamilial), euros!(109.14));
    let cas = seul("2025-10", 0, enfants(&TROIS));
    cas.verifie("complement_familial", &[("Plafond de ressources", "53757.20")]);
}

// ---------------------------------------------------------------- ASF

fn enfants_pension(autre_parent: &str, fixee: &[i64], percue: Option<i64>) -> Value {
    let percue = percue.map_or(json!(""), |percue| json!(percue));
    fixee
        .iter()
        .map(|fixee| {
            json!({ "role": "enfant", "naissance": "2018-03-12", "autre_parent": autre_parent,
                    "pension_fixee": fixee, "pension_percue": percue })
        })
        .collect()
}

// §3. CSS, art. L523-1, R523-7.
#[test]
fn l_asf_est_de_200_78_net_par_enfant_prive_de_l_aide_d_un_parent() {
    let enfant = || json!([{ "role": "enfant", "naissance": "2018-03-12", "autre_parent": "hors_etat" }]);
    let cas = seul("2026-07", 0, enfant());
    assert_eq!(cas.brut(Asf), euros!(201.78));
    assert_eq!(cas.net(Asf), euros!(200.78));
    let cas = seul("2025-10", 0, enfant());
    assert_eq!((cas.brut(Asf), cas.net(Asf)), (euros!(200.18), euros!(199.18)));
}

// §3. CSS, art. L523-1 I 4°, D523-3: the difference, nothing under 15 € for all the children.
#[test]
fn la_pension_payee_laisse_la_difference_si_le_total_atteint_quinze_euros() {
    let net = |fixee: &[i64]| seul("2026-07", 0, enfants_pension("pension_payee", fixee, None)).net(Asf);
    assert_eq!(net(&[192, 192]), euros!(17.56));
    assert_eq!(net(&[195, 195]), Euros::ZERO);
    // §3, divergences: per child and on the net amount. OpenFisca: 252,30.
    assert_eq!(net(&[75, 75]), euros!(251.56));
}

// §3. CSS, art. L581-2: the advance is the ASF less what is paid.
#[test]
fn une_pension_payee_en_partie_ouvre_une_avance_de_la_difference() {
    let cas = seul("2026-07", 0, enfants_pension("pension_impayee", &[150], Some(60)));
    assert_eq!(cas.net(Asf), euros!(140.78));
    let cas = seul("2026-07", 0, enfants_pension("pension_impayee", &[150], None));
    assert_eq!(cas.net(Asf), euros!(200.78));
}

// §3. CSS, art. L523-2: a parent must live alone, orphans included.
#[test]
fn un_veuf_qui_vit_de_nouveau_en_couple_ne_recoit_pas_l_asf() {
    let orphelin = json!([{ "role": "enfant", "naissance": "2018-03-12", "autre_parent": "decede" }]);
    assert_eq!(seul("2026-07", 0, orphelin.clone()).net(Asf), euros!(200.78));
    assert_eq!(couple("2026-07", 0, orphelin).net(Asf), Euros::ZERO);
}

// §3, divergences: unknown, the right is undetermined with its potential amount.
#[test]
fn sans_reponse_sur_l_autre_parent_l_asf_est_indeterminee_avec_son_montant_possible() {
    let cas = seul("2026-07", 0, json!([{ "role": "enfant", "naissance": "2018-03-12" }]));
    let Droit::Indetermine(manque) = cas.simulation.droit(Asf) else { panic!("déterminée") };
    assert_eq!(manque.fourchette, Some(Fourchette::jusqu_a(euros!(200.78))));
    assert_eq!(manque.reponses[0].cle, Cle::AutreParent);
}

// §3: a bare written agreement gives nothing (CSS, art. L523-1, L582-2).
#[test]
fn une_pension_sans_titre_executoire_n_ouvre_pas_d_asf_differentielle() {
    let mut enfants = enfants_pension("pension_payee", &[100], None);
    enfants[0]["pension_titre_executoire"] = json!(false);
    assert_eq!(seul("2026-07", 0, enfants).net(Asf), Euros::ZERO);
}

// §3. CSS, art. L523-1 I 3°, R523-3: nothing fixes the alimony, the parent evades. What is paid without a title
// is no partial default (L581-2).
#[test]
fn une_pension_sans_titre_executoire_et_impayee_ouvre_l_asf_entiere() {
    let net = |percue: Option<i64>| {
        let mut enfants = enfants_pension("pension_impayee", &[150], percue);
        enfants[0]["pension_titre_executoire"] = json!(false);
        seul("2026-07", 0, enfants).net(Asf)
    };
    assert_eq!(net(None), euros!(200.78));
    assert_eq!(net(Some(0)), euros!(200.78));
    assert_eq!(net(Some(60)), Euros::ZERO);
}

// §3. CSS, art. R523-5: from the month after the one in which the parent lives alone.
#[test]
fn l_asf_commence_le_mois_qui_suit_la_separation() {
    let bornes = |mois: &str, depuis: Value| {
        let enfant = json!({ "role": "enfant", "naissance": "2018-03-12", "autre_parent": "hors_etat" });
        let cas = cas(json!({ "mois": mois, "isolement_depuis": depuis,
                              "personnes": [{ "role": "demandeur", "naissance": "1985-03-15" }, enfant] }));
        cas.simulation.droit(Asf).fourchette().unwrap()
    };
    let rien = Fourchette::default();
    assert_eq!(bornes("2026-06", json!("2026-07")), rien);
    assert_eq!(bornes("2026-07", json!("2026-07")), rien);
    assert_eq!(bornes("2026-08", json!("2026-07")), Fourchette::exacte(euros!(200.78)));
    assert_eq!(bornes("2026-08", json!(null)), Fourchette::jusqu_a(euros!(200.78)));
}

// §3, table. CSS, art. R523-7: the rate of a child deprived of both parents, kept in the table only.
#[test]
fn le_taux_de_l_asf_pour_deux_parents_absents_donne_les_montants_publies() {
    for (mois, brut, net) in
        [("2025-10", euros!(266.83), euros!(265.50)), ("2026-07", euros!(268.97), euros!(267.63))]
    {
        let mois = crate::commun::mois(mois);
        let montant = (BMAF.en(mois).valeur * ASF_DEUX_PARENTS.en(mois).valeur).arrondi_centime();
        assert_eq!((montant, nette(montant)), (brut, net));
    }
}

// §0.1, §3: to the month before the twentieth birthday, from the month after the event.
#[test]
fn l_asf_va_du_mois_qui_suit_l_evenement_au_mois_qui_precede_les_20_ans() {
    let net = |mois: &str| {
        let enfant = json!([{ "role": "enfant", "naissance": "2006-11-20", "autre_parent": "decede",
                              "autre_parent_depuis": "2026-05" }]);
        seul(mois, 0, enfant).net(Asf)
    };
    assert_eq!(net("2026-05"), Euros::ZERO);
    assert_eq!(net("2026-06"), euros!(200.78));
    assert_eq!(net("2026-10"), euros!(200.78));
    assert_eq!(net("2026-11"), Euros::ZERO);
}

// ---------------------------------------------------------------- Paje, allocation de base

// §5.2. CSS, art. L531-3, R531-1, D531-3.
#[test]
fn l_allocation_de_base_est_pleine_ou_a_taux_partiel_selon_les_ressources() {
    let bebe = || enfants(&["2025-03-12"]);
    let cas = couple("2026-07", BASE_27_000, bebe());
    assert_eq!((cas.brut(PajeBase), cas.net(PajeBase)), (euros!(199.15), euros!(198.16)));
    // 38 000 less 3 800: 34 200.
    let cas = couple("2026-07", 38_000, bebe());
    assert_eq!((cas.brut(PajeBase), cas.net(PajeBase)), (euros!(99.58), euros!(99.09)));
    // 45 000 less 4 500: 40 500, lone parent: 24 853 × 1,25 + 9 989.
    let cas = seul("2026-07", 45_000, bebe());
    cas.verifie("paje_base", &[("Plafond du taux plein", "41055.25")]);
    assert_eq!(cas.brut(PajeBase), euros!(199.15));
}

// §5.2, divergences. CSS, art. D531-1, R552-2, R552-3. OpenFisca pays before the birth and in the last month.
#[test]
fn l_allocation_de_base_va_du_mois_qui_suit_la_naissance_au_mois_qui_precede_les_trois_ans() {
    let brut = |mois: &str, naissance: &str| couple(mois, BASE_27_000, enfants(&[naissance])).brut(PajeBase);
    assert_eq!(brut("2026-05", "2026-07-15"), Euros::ZERO);
    assert_eq!(brut("2026-07", "2026-07-15"), Euros::ZERO);
    assert_eq!(brut("2026-08", "2026-07-15"), euros!(199.15));
    assert_eq!(brut("2026-06", "2023-07-15"), euros!(199.15));
    assert_eq!(brut("2026-07", "2023-07-15"), Euros::ZERO);
}

// §5.2. CSS, art. L531-3, last paragraph: one per family, one per child of a multiple birth.
#[test]
fn des_jumeaux_ouvrent_deux_allocations_de_base_et_deux_enfants_rapproches_une_seule() {
    let jumeaux = couple("2026-07", BASE_27_000, enfants(&["2025-03-12", "2025-03-12"]));
    assert_eq!((jumeaux.brut(PajeBase), jumeaux.net(PajeBase)), (euros!(398.30), euros!(396.32)));
    let rapproches = couple("2026-07", BASE_27_000, enfants(&["2025-03-12", "2024-03-12"]));
    assert_eq!(rapproches.brut(PajeBase), euros!(199.15));
}

// §5.2: 36 months from the arrival of an adopted child, whatever the age.
#[test]
fn un_enfant_adopte_a_six_ans_ouvre_l_allocation_de_base_pendant_trois_ans() {
    let brut = |mois: &str| {
        let mut enfant = enfants(&["2018-03-12"]);
        enfant[0]["adopte_le"] = json!("2024-05-20");
        couple(mois, BASE_27_000, enfant).brut(PajeBase)
    };
    assert_eq!(brut("2026-07"), euros!(199.15));
    assert_eq!(brut("2027-04"), euros!(199.15));
    assert_eq!(brut("2027-05"), Euros::ZERO);
}

// ---------------------------------------------------------------- Paje, grants at birth and adoption

/// A child of the file with more answers.
fn enfant(naissance: &str, reponses: Value) -> Value {
    let mut enfant = enfants(&[naissance])[0].clone();
    enfant.as_object_mut().unwrap().extend(reponses.as_object().unwrap().clone());
    enfant
}

// §5.1. CSS, art. L531-2, R531-1, D531-2: looked at three months before, paid two months before.
#[test]
fn la_prime_a_la_naissance_est_ouverte_un_seul_mois_au_montant_de_l_examen() {
    let cas = |mois: &str, naissance: &str| couple(mois, BASE_27_000, enfants(&[naissance]));
    let juillet = cas("2026-07", "2026-09-12");
    juillet
        .verifie("paje_naissance", &[("Plafond de ressources", "37117.50"), ("Prime par enfant", "1098.57")]);
    assert_eq!((juillet.brut(PajeNaissance), juillet.net(PajeNaissance)), (euros!(1098.57), euros!(1093.08)));
    // Looked at on 1 March 2026, before the BMAF of April, though paid in April.
    let avril = cas("2026-04", "2026-06-20");
    assert_eq!((avril.brut(PajeNaissance), avril.net(PajeNaissance)), (euros!(1089.87), euros!(1084.43)));
    for mois in ["2026-05", "2026-06", "2026-08", "2026-09", "2026-10"] {
        assert_eq!(cas(mois, "2026-09-12").net(PajeNaissance), Euros::ZERO, "{mois}");
    }
}

// §5.1. CSS, art. L531-2: the children to be born count in the ceiling; the half-rate ceiling of the Paje.
#[test]
fn le_plafond_de_la_prime_compte_l_enfant_a_naitre() {
    let prime = |salaire: i64, seul_: bool| {
        let enfants = enfants(&["2018-05-12", "2026-09-12"]);
        let cas = if seul_ { seul("2026-07", salaire, enfants) } else { couple("2026-07", salaire, enfants) };
        cas.net(PajeNaissance)
    };
    // 29 694 × 1,50 = 44 541; 49 490 less 4 949, then one euro more.
    assert_eq!(prime(49_490, false), euros!(1093.08));
    assert_eq!(prime(49_491, false), Euros::ZERO);
    // And 11 936 more alone: 56 477; 62 752 less 6 275, then one euro more.
    assert_eq!(prime(62_752, true), euros!(1093.08));
    assert_eq!(prime(62_753, true), Euros::ZERO);
}

// §5.1. CSS, art. L531-2: one grant for each child to be born.
#[test]
fn des_jumeaux_attendus_ouvrent_deux_primes() {
    let cas = couple("2026-07", BASE_27_000, enfants(&["2026-09-12", "2026-09-12"]));
    cas.verifie("paje_naissance", &[("Plafond de ressources", "44541")]);
    assert_eq!((cas.brut(PajeNaissance), cas.net(PajeNaissance)), (euros!(2197.14), euros!(2186.16)));
}

// §5.1. CSS, art. D532-1: a declared pregnancy is one child, and the child of the file the same one.
#[test]
fn une_grossesse_declaree_ouvre_une_prime_et_une_seule() {
    let net = |declaree: bool, enfants: Value| {
        let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1990-03-15",
                                         "grossesse": { "terme": "2026-09", "declaree": declaree } })];
        personnes.extend(enfants.as_array().unwrap().clone());
        cas(json!({ "mois": "2026-07", "personnes": personnes, "logement": { "occupation": "sans_domicile" } }))
            .net(PajeNaissance)
    };
    assert_eq!(net(true, json!([])), euros!(1093.08));
    assert_eq!(net(false, json!([])), Euros::ZERO);
    assert_eq!(net(true, enfants(&["2026-09-12"])), euros!(1093.08));
    assert_eq!(net(true, enfants(&["2024-10-12"])), euros!(1093.08));
}

// §5.1. CSS, art. R531-1, R532-1: in January the examination of December looks at the year before.
#[test]
fn une_prime_payee_en_janvier_regarde_les_ressources_de_l_annee_de_l_examen() {
    let prime = |salaire_2024: i64, salaire_2025: i64| {
        let revenus = json!({ "2024": { "salaire": salaire_2024 }, "2025": { "salaire": salaire_2025 } });
        let personnes = json!([
            { "role": "demandeur", "naissance": "1990-03-15", "mesure_caf": "aucune", "revenus_annuels": revenus },
            enfant("2027-03-05", json!({})),
        ]);
        cas(
            json!({ "mois": "2027-01", "personnes": personnes, "logement": { "occupation": "sans_domicile" } }),
        )
    };
    let cas = prime(BASE_27_000, 100_000);
    assert_eq!(cas.net(PajeNaissance), euros!(1093.08));
    // These resources have their own section, at their month.
    let (_, lignes) = cas.simulation.trace.lignes_de("ressources_famille", "2026-12".parse().unwrap());
    assert!(!lignes.is_empty());
    assert_eq!(prime(100_000, BASE_27_000).net(PajeNaissance), Euros::ZERO);
}

// §5.1. CSS, art. R531-1, D531-2: the month of arrival is looked at, payment two months after at the latest.
#[test]
fn la_prime_a_l_adoption_suit_l_arrivee_de_l_enfant_quel_que_soit_son_age() {
    let cas = |mois: &str, naissance: &str, arrivee: &str| {
        let adopte = enfant(naissance, json!({ "adopte_le": arrivee }));
        couple(mois, BASE_27_000, json!([adopte]))
    };
    let juillet = cas("2026-07", "2018-03-12", "2026-05-20");
    assert_eq!((juillet.brut(PajeNaissance), juillet.net(PajeNaissance)), (euros!(2197.15), euros!(2186.17)));
    let mai = cas("2026-05", "2018-03-12", "2026-03-20");
    assert_eq!((mai.brut(PajeNaissance), mai.net(PajeNaissance)), (euros!(2179.73), euros!(2168.84)));
    for mois in ["2026-05", "2026-06", "2026-08"] {
        assert_eq!(cas(mois, "2018-03-12", "2026-05-20").net(PajeNaissance), Euros::ZERO, "{mois}");
    }
    assert_eq!(cas("2026-07", "2006-05-12", "2026-05-20").net(PajeNaissance), Euros::ZERO);
}

// §5.1. CSS, art. L531-2, D532-1, L553-1: all the reasons, in the household's words.
#[test]
fn une_prime_qui_n_est_pas_versee_ce_mois_ci_dit_pourquoi() {
    let motif = |mois: &str, enfants: Value| {
        let cas = couple(mois, BASE_27_000, enfants);
        let Droit::Ferme(motifs) = cas.simulation.droit(PajeNaissance) else { panic!("ouverte") };
        assert_eq!(motifs.len(), 1, "{motifs:?}");
        motifs[0].texte
    };
    assert!(motif("2026-07", json!([])).contains("attendre ou adopter"));
    assert!(motif("2026-05", enfants(&["2026-09-12"])).contains("une seule fois"));
    assert!(motif("2026-11", enfants(&["2026-09-12"])).contains("pendant deux ans"));
    assert!(motif("2028-08", enfants(&["2026-09-12"])).contains("attendre ou adopter"));
}

// ---------------------------------------------------------------- ARS

// §4. CSS, art. R543-5, D543-1.
#[test]
fn ars_deux_enfants_sous_le_plafond_recoivent_877_28_net() {
    let cas = couple("2026-08", BASE_27_000, enfants(&["2018-05-12", "2012-05-12"]));
    cas.verifie("ars", &[("Plafond de ressources", "35638.40"), ("Allocation de cet enfant (2)", "452.67")]);
    assert_eq!((cas.brut(Ars), cas.net(Ars)), (euros!(881.68), euros!(877.28)));
}

// §4. CSS, art. L543-2, R543-6-1: what exceeds the ceiling is taken off, in equal parts.
#[test]
fn ars_au_dessus_du_plafond_l_allocation_est_reduite_de_ce_qui_depasse() {
    // 47 778 less 4 778: 43 000.
    let cas = couple("2026-08", 47_778, enfants(&["2018-05-12", "2012-05-12", "2010-05-12"]));
    cas.verifie(
        "ars",
        &[
            ("Allocation entière", "1350.04"),
            ("Plafond de ressources", "42320.60"),
            ("Ressources au-dessus du plafond", "679.40"),
        ],
    );
    // 1,11 of CRDS on each part of 223,55.
    assert_eq!((cas.brut(Ars), cas.net(Ars)), (euros!(670.64), euros!(667.31)));
}

// §4. CSS, art. D543-2: 429,01 less what exceeds 28 956,20.
#[test]
fn ars_une_allocation_reduite_de_moins_de_15_euros_n_est_pas_versee() {
    let brut = |salaire: i64| couple("2026-08", salaire, enfants(&["2018-05-12"])).brut(Ars);
    // 32 633 less 3 263: 29 370; 32 639 less 3 264: 29 375.
    assert_eq!(brut(32_633), euros!(15.21));
    assert_eq!(brut(32_639), Euros::ZERO);
}

// §4. CSS, art. R543-2: six before 1 February, not yet eighteen on 15 September. OpenFisca: ages of December.
#[test]
fn ars_les_limites_d_age_sont_le_1er_fevrier_et_le_15_septembre() {
    let net = |naissance: &str| couple("2026-08", BASE_27_000, enfants(&[naissance])).net(Ars);
    assert_eq!(net("2021-02-01"), Euros::ZERO);
    assert_eq!(net("2021-01-31"), euros!(426.87));
    assert_eq!(net("2021-01-15"), euros!(426.87));
    assert_eq!(net("2020-12-30"), euros!(426.87));
    assert_eq!(net("2008-09-10"), Euros::ZERO);
    assert_eq!(net("2008-09-15"), Euros::ZERO);
    assert_eq!(net("2008-09-16"), euros!(466.02));
}

// §4. CSS, art. D543-1: by age on 31 December, at the BMAF of August; published amounts.
#[test]
fn ars_les_montants_suivent_l_age_au_31_decembre_et_la_bmaf_d_aout() {
    for (mois, naissance, brut, net) in [
        ("2025-10", "2015-01-01", euros!(425.60), euros!(423.48)),
        ("2025-10", "2014-12-31", euros!(449.09), euros!(446.85)),
        ("2025-10", "2010-12-31", euros!(464.65), euros!(462.33)),
        ("2026-01", "2016-01-01", euros!(429.01), euros!(426.87)),
        ("2026-12", "2016-01-01", euros!(429.01), euros!(426.87)),
        ("2026-12", "2015-12-31", euros!(452.67), euros!(450.41)),
        ("2026-12", "2012-01-01", euros!(452.67), euros!(450.41)),
        ("2026-12", "2011-12-31", euros!(468.36), euros!(466.02)),
    ] {
        let cas = couple(mois, 0, enfants(&[naissance]));
        assert_eq!((cas.brut(Ars), cas.net(Ars)), (brut, net), "né le {naissance}, en {mois}");
    }
}

// §4. CSS, art. R543-6: the family of 31 July, children of any age.
#[test]
fn ars_le_plafond_compte_les_enfants_du_31_juillet() {
    let plafond = |naissance: &str, attendu: &str| {
        let cas = couple("2026-11", BASE_27_000, enfants(&["2018-05-12", naissance]));
        cas.verifie("ars", &[("Plafond de ressources", attendu)]);
    };
    plafond("2026-07-31", "35638.40");
    plafond("2026-08-01", "28956.20");
    plafond("2006-08-01", "35638.40");
    plafond("2006-07-31", "28956.20");
}

// §4. CSS, art. L543-1, R543-4: from 16 on, in school or apprenticed, with a pay within 55 % of the SMIC.
#[test]
fn ars_apres_16_ans_l_eleve_doit_etudier_et_gagner_moins_de_55_pour_cent_du_smic() {
    let net =
        |reponses: Value| couple("2026-11", BASE_27_000, json!([enfant("2009-03-12", reponses)])).net(Ars);
    assert_eq!(net(json!({})), euros!(466.02));
    assert_eq!(
        net(json!({ "scolarite": "apprentissage", "revenus": { "apprentissage": 1144.21 } })),
        euros!(466.02)
    );
    assert_eq!(
        net(json!({ "scolarite": "apprentissage", "revenus": { "apprentissage": 1144.22 } })),
        Euros::ZERO
    );
    assert_eq!(net(json!({ "scolarite": "aucune" })), Euros::ZERO);
    assert_eq!(net(json!({ "activite": "salarie" })), Euros::ZERO);
    assert_eq!(net(json!({ "scolarite": "lycee", "activite": "salarie" })), euros!(466.02));
}

// §4. CSS, art. R543-2: out of the text, and the CAF asks for a certificate.
#[test]
fn ars_un_enfant_entre_tot_au_cp_n_ouvre_pas_de_droit_et_le_certificat_est_signale() {
    let cas = |naissance: &str, scolarite: &str| {
        couple("2026-11", BASE_27_000, json!([enfant(naissance, json!({ "scolarite": scolarite }))]))
    };
    let signale =
        |cas: &Cas| cas.simulation.avertissements().iter().any(|dit| dit.texte.contains("certificat"));
    let tot = cas("2021-03-10", "primaire");
    assert!(tot.net(Ars).est_nul() && signale(&tot));
    let de_janvier = cas("2021-01-10", "maternelle");
    assert!(de_janvier.net(Ars) == euros!(426.87) && signale(&de_janvier));
    assert!(!signale(&cas("2021-01-10", "primaire")) && !signale(&cas("2021-03-10", "maternelle")));
}

// CSS, art. R543-6: a measure that the CAF applies from September on comes after 31 July.
#[test]
fn ars_les_ressources_sont_celles_de_juillet() {
    let personnes = |depuis: &str| {
        let demandeur = json!({ "role": "demandeur", "naissance": "1985-03-15", "mesure_caf": "chomage_non_indemnise",
                                "mesure_caf_depuis": depuis, "revenus_annuels": { "2024": { "salaire": 60_000 } } });
        cas(json!({ "mois": "2026-11", "personnes": [demandeur, enfants(&["2018-05-12"])[0]],
                    "logement": { "occupation": "sans_domicile" } }))
    };
    assert_eq!(personnes("2026-06").net(Ars), euros!(426.87));
    assert_eq!(personnes("2026-08").net(Ars), Euros::ZERO);
}

// ---------------------------------------------------------------- AEEH

fn aeeh(complement: u32, majoration: bool) -> Value {
    json!([enfant(
        "2016-05-12",
        json!({ "aeeh": { "complement": complement, "parent_isole_majoration": majoration } })
    )])
}

// §6. CSS, art. D541-1, D541-2: shares of the BMAF, no CRDS. OpenFisca shifts the rates from category 2 on.
#[test]
fn l_aeeh_et_ses_complements_sont_ceux_de_la_loi() {
    let attendus = [
        ("2025-10", ["151.80", "265.65", "460.14", "588.22", "828.11", "1016.15", "1439.93"]),
        ("2026-07", ["153.01", "267.77", "463.81", "592.92", "834.72", "1024.27", "1451.45"]),
    ];
    for (mois, montants) in attendus {
        for (complement, attendu) in (0..).zip(montants) {
            let attendu = attendu.parse().unwrap();
            let cas = couple(mois, 100_000, aeeh(complement, false));
            let obtenus = (cas.brut(Aeeh), cas.net(Aeeh));
            assert_eq!(obtenus, (attendu, attendu), "catégorie {complement} en {mois}");
        }
    }
}

// §6. CSS, art. L541-4, D541-4.
#[test]
fn un_parent_isole_a_une_majoration_d_aeeh_avec_les_complements_2_a_6() {
    let majoration = |mois: &str, complement: u32| {
        let net = |majoration: bool| seul(mois, 0, aeeh(complement, majoration)).net(Aeeh);
        net(true) - net(false)
    };
    for (mois, montants) in [
        ("2025-10", ["0", "0", "61.67", "85.39", "270.39", "346.29", "507.58"]),
        ("2026-07", ["0", "0", "62.16", "86.07", "272.55", "349.06", "511.63"]),
    ] {
        for (complement, attendu) in (0..).zip(montants) {
            assert_eq!(
                majoration(mois, complement),
                attendu.parse().unwrap(),
                "catégorie {complement} en {mois}"
            );
        }
    }
    assert_eq!(seul("2026-07", 0, aeeh(2, true)).net(Aeeh), euros!(525.97));
    assert_eq!(couple("2026-07", 0, aeeh(2, true)).net(Aeeh), euros!(463.81));
}

// §6. CSS, art. R541-7, R512-2: under 20, with a pay within 55 % of the SMIC.
#[test]
fn l_aeeh_s_arrete_au_mois_des_20_ans_ou_au_dessus_du_plafond_de_salaire() {
    let net = |mois: &str, salaire: &str| {
        let reponses = json!({ "aeeh": { "complement": 0 }, "revenus": { "salaire": salaire } });
        couple(mois, 0, json!([enfant("2006-11-20", reponses)])).net(Aeeh)
    };
    assert_eq!(net("2026-10", "0"), euros!(153.01));
    assert_eq!(net("2026-11", "0"), Euros::ZERO);
    assert_eq!(net("2026-10", "1144.21"), euros!(153.01));
    assert_eq!(net("2026-10", "1144.22"), Euros::ZERO);
}

#[test]
fn l_aeeh_entre_dans_le_budget_du_mois_et_pas_ce_qui_est_verse_une_fois_ou_par_an() {
    let enfants =
        json!([enfant("2016-05-12", json!({ "aeeh": { "complement": 0 } })), enfants(&["2026-10-12"])[0]]);
    let cas = couple("2026-08", 0, enfants);
    for cle in [Aeeh, Ars, PajeNaissance] {
        assert!(cas.net(cle).est_positif(), "{cle:?}");
    }
    let compte =
        |cle: CleDroit| cas.simulation.budget.entrees.iter().any(|ligne| ligne.libelle == cle.libelle());
    assert!(compte(Aeeh) && !compte(Ars) && !compte(PajeNaissance));
    let mensuelles = cas.simulation.droits.iter().filter(|(cle, _)| cle.periodicite() == Periodicite::Mois);
    let total: Euros = mensuelles.map(|(_, droit)| droit.net_certain()).sum();
    assert_eq!(cas.simulation.total_des_aides(), Fourchette::exacte(total));
}

// ---------------------------------------------------------------- Missing answers

fn bornes(cas: &Cas, cle: CleDroit) -> Fourchette {
    let Droit::Indetermine(manque) = cas.simulation.droit(cle) else { panic!("{cle:?} déterminé") };
    assert!(!manque.reponses.is_empty());
    manque.fourchette.unwrap()
}

#[test]
fn un_revenu_inconnu_laisse_l_ars_et_la_prime_entre_rien_et_le_montant_entier() {
    let personnes = json!([
        { "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": null } },
        enfant("2018-05-12", json!({ "aeeh": { "complement": 0 } })),
        enfant("2026-12-12", json!({})),
    ]);
    let cas = cas(
        json!({ "mois": "2026-10", "personnes": personnes, "logement": { "occupation": "sans_domicile" } }),
    );
    assert_eq!(bornes(&cas, Ars), Fourchette::jusqu_a(euros!(426.87)));
    assert_eq!(bornes(&cas, PajeNaissance), Fourchette::jusqu_a(euros!(1093.08)));
    assert_eq!(cas.net(Aeeh), euros!(153.01));
}

#[test]
fn une_reponse_inconnue_sur_l_enfant_borne_l_ars_et_l_aeeh() {
    let cas = |reponses: Value| seul("2026-10", 0, json!([enfant("2009-03-12", reponses)]));
    assert_eq!(bornes(&cas(json!({ "scolarite": null })), Ars), Fourchette::jusqu_a(euros!(466.02)));
    assert_eq!(bornes(&cas(json!({ "aeeh": null })), Aeeh), Fourchette::jusqu_a(euros!(1963.08)));
    assert_eq!(
        bornes(&cas(json!({ "aeeh": { "complement": null } })), Aeeh),
        Fourchette::entre(euros!(153.01), euros!(1451.45))
    );
    let majoration = json!({ "aeeh": { "complement": 3, "parent_isole_majoration": null } });
    assert_eq!(bornes(&cas(majoration), Aeeh), Fourchette::entre(euros!(592.92), euros!(678.99)));
    let salaire = json!({ "aeeh": { "complement": 0 }, "revenus": { "salaire": null } });
    assert_eq!(bornes(&cas(salaire), Aeeh), Fourchette::jusqu_a(euros!(153.01)));
}

#[test]
fn une_grossesse_dont_le_mois_est_inconnu_laisse_la_prime_possible() {
    let cas = cas(json!({
        "mois": "2026-10",
        "personnes": [{ "role": "demandeur", "naissance": "1990-03-15", "grossesse": { "terme": null, "declaree": true } }],
        "logement": { "occupation": "sans_domicile" },
    }));
    assert_eq!(bornes(&cas, PajeNaissance), Fourchette::jusqu_a(euros!(1093.08)));
}

// §5.2, table. CSS, art. R531-1, D531-3-1: amounts and ceilings of 2025, published ceilings of 2026.
#[test]
fn l_allocation_de_base_de_2025_et_les_plafonds_publies_sont_exacts() {
    // 33 908, 33 909: bases of 30 517 and 30 518 around 30 517,50; then 36 461 and 36 462 around 36 461,25.
    for (salaire, net) in
        [(33_908, euros!(196.60)), (33_909, euros!(98.30)), (40_512, euros!(98.30)), (40_513, Euros::ZERO)]
    {
        let cas = couple_de_deux_annees("2025-10", salaire, enfants(&["2024-03-12"]));
        cas.verifie(
            "paje_base",
            &[("Plafond du taux plein", "30517.50"), ("Plafond du taux partiel", "36461.25")],
        );
        assert_eq!(cas.net(PajeBase), net, "{salaire}");
    }
    for (nombre, plein, mi_taux) in
        [(1, "31066.25", "37117.50"), (2, "37279.50", "44541"), (3, "44735.40", "53449.20")]
    {
        let naissances = ["2025-03-12", "2016-03-12", "2017-03-12"];
        let cas = couple("2026-07", 0, enfants(&naissances[..nombre]));
        cas.verifie("paje_base", &[("Plafond du taux plein", plein), ("Plafond du taux partiel", mi_taux)]);
    }
}

// §5.2. CSS, art. L531-3, last paragraph: simultaneous adoptions too.
#[test]
fn deux_enfants_adoptes_ensemble_ouvrent_deux_allocations_de_base() {
    let brut = |arrivees: [&str; 2]| {
        let mut deux = enfants(&["2018-03-12", "2019-06-10"]);
        for (rang, arrivee) in arrivees.iter().enumerate() {
            deux[rang]["adopte_le"] = json!(arrivee);
        }
        couple("2026-07", BASE_27_000, deux).brut(PajeBase)
    };
    assert_eq!(brut(["2025-05-20", "2025-05-20"]), euros!(398.30));
    assert_eq!(brut(["2025-05-20", "2025-09-20"]), euros!(199.15));
}

// ---------------------------------------------------------------- Resources, §0.4

fn base(demandeur: Value) -> Cas {
    let mut personne = json!({ "role": "demandeur", "naissance": "1985-03-15", "mesure_caf": "aucune" });
    personne.as_object_mut().unwrap().extend(demandeur.as_object().unwrap().clone());
    let mut personnes = vec![personne];
    personnes.extend(enfants(&TROIS).as_array().unwrap().clone());
    cas(json!({ "mois": "2026-07", "personnes": personnes, "logement": { "occupation": "sans_domicile" } }))
}

// CSS, art. R532-3 to R532-7: after the 10 %, 30 % off or neither wages nor unemployment benefit.
#[test]
fn la_mesure_de_la_caf_abat_ou_neutralise_les_revenus_du_travail() {
    let retenue = |mesure: &str, depuis: &str, attendu: &str| {
        let revenus = json!({ "2024": { "salaire": 20_000, "chomage": 10_000 } });
        let cas =
            base(json!({ "revenus_annuels": revenus, "mesure_caf": mesure, "mesure_caf_depuis": depuis }));
        cas.verifie("ressources_famille", &[("Ressources de l'année retenues", attendu)]);
    };
    // 18 000 and 9 000 after the 10 %.
    retenue("aucune", "", "27000");
    // R532-7: wages × 0,70, from the second month after the event.
    retenue("chomage_indemnise", "2026-05", "21600");
    retenue("chomage_indemnise", "2026-06", "27000");
    retenue("chomage_non_indemnise", "2026-06", "0");
    retenue("chomage_non_indemnise", "2026-07", "27000");
    // R532-6 and R532-5: wages and benefit × 0,70.
    retenue("longue_maladie", "2026-06", "18900");
    retenue("retraite_invalidite_aah", "2025-06", "27000");
    retenue("retraite_invalidite_aah", "2025-07", "18900");
}

// CSS, art. R532-3: work-accident allowances for 90 % of the whole, exempt overtime whole.
#[test]
fn les_heures_supplementaires_exonerees_et_les_indemnites_d_accident_entrent_dans_la_base() {
    let revenus =
        json!({ "2024": { "salaire": 20_000, "heures_sup_exonerees": 1_000, "ij_accident_travail": 2_000 } });
    let cas = base(json!({ "revenus_annuels": revenus }));
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", "20800")]);
}

/// Adults by birth, with their incomes of 2024 and other answers; the children are [`TROIS`].
fn base_de(union: &str, adultes: &[Value]) -> Cas {
    let mut personnes = adultes.to_vec();
    for (personne, role) in personnes.iter_mut().zip(["demandeur", "conjoint"]) {
        let personne = personne.as_object_mut().unwrap();
        personne.insert("role".into(), role.into());
        personne.entry("naissance").or_insert("1985-03-15".into());
    }
    personnes.extend(enfants(&TROIS).as_array().unwrap().clone());
    let mut document = json!({ "mois": "2026-07", "personnes": personnes });
    if adultes.len() == 2 {
        document["union"] = union.into();
    }
    cas(document)
}

fn en_2024(revenus: Value) -> Value {
    json!({ "mesure_caf": "aucune", "revenus_annuels": { "2024": revenus } })
}

fn avec(mut personne: Value, reponses: Value) -> Value {
    personne.as_object_mut().unwrap().extend(reponses.as_object().unwrap().clone());
    personne
}

#[track_caller]
fn retenues(cas: &Cas, attendu: &str) {
    cas.verifie("ressources_famille", &[("Ressources de l'année retenues", attendu)]);
}

// CSS, art. R532-3: categories of income, their deductions, alimony paid, losses and turnover of the year.
#[test]
fn la_base_deduit_les_frais_les_pensions_versees_et_la_perte_de_l_annee() {
    let salaire = |montant: i64| en_2024(json!({ "salaire": montant }));
    let cas = [
        (avec(salaire(20_000), json!({ "frais_reels": { "2024": 3_000 } })), "17000"),
        (avec(salaire(20_000), json!({ "frais_reels": { "2024": 1_500 } })), "18000"),
        (en_2024(json!({ "salaire": 30_000, "pension_alimentaire_versee": 2_400 })), "24600"),
        (en_2024(json!({ "retraite": 10_000 })), "9000"),
        (en_2024(json!({ "invalidite": 3_000 })), "2550"),
        (en_2024(json!({ "pension_alimentaire_recue": 6_000 })), "5400"),
        (en_2024(json!({ "micro_service": 20_000 })), "10000"),
        (en_2024(json!({ "salaire": 30_000, "benefice": -5_000 })), "22000"),
        (en_2024(json!({ "salaire": 3_000, "benefice": -5_000 })), "0"),
    ];
    for (adulte, attendu) in cas {
        retenues(&base_de("", &[adulte]), attendu);
    }
}

// CSS, art. R532-3, R522-2: a loss lowers the base, not the professional income of the second worker.
#[test]
fn une_perte_baisse_la_base_et_laisse_le_couple_de_deux_actifs() {
    let premier = en_2024(json!({ "salaire": 30_000 }));
    let cas = base_de("mariage", &[premier.clone(), en_2024(json!({ "benefice": -5_000 }))]);
    retenues(&cas, "22000");
    assert_eq!(cas.net(ComplementFamilial), euros!(297.26));
    // R532-7: what neutralises the income leaves the loss.
    let sans_emploi = json!({ "mesure_caf": "chomage_non_indemnise" });
    let cas =
        base_de("mariage", &[premier.clone(), avec(en_2024(json!({ "benefice": -5_000 })), sans_emploi)]);
    retenues(&cas, "22000");
    // 7 008 less 701: 6 307, above 13,6 % of the PASS.
    let cas = base_de("mariage", &[premier, en_2024(json!({ "salaire": 7_008, "benefice": -5_000 }))]);
    retenues(&cas, "28307");
    cas.verifie("complement_familial", &[("Plafond de ressources", "54724.40")]);
}

// CSS, art. R532-4 (a member of a couple only), R532-7 al. 6; from the month after the event.
#[test]
fn l_arret_pour_enfant_et_la_detention_ne_neutralisent_que_dans_un_couple() {
    let revenus = || en_2024(json!({ "salaire": 20_000, "chomage": 1_000 }));
    let mesure = |mesure: &str, depuis: &str| {
        avec(revenus(), json!({ "mesure_caf": mesure, "mesure_caf_depuis": depuis }))
    };
    for cause in ["arret_pour_enfant", "detention"] {
        let premier = || en_2024(json!({ "salaire": 30_000 }));
        retenues(&base_de("concubinage", &[premier(), mesure(cause, "2026-06")]), "27000");
        retenues(&base_de("concubinage", &[premier(), mesure(cause, "2026-07")]), "45900");
        retenues(&base_de("", &[mesure(cause, "2026-06")]), "18900");
    }
    retenues(&base_de("", &[mesure("rsa", "2026-06")]), "0");
    retenues(&base_de("", &[mesure("rsa", "2026-07")]), "18900");
}

// CSS, art. R532-3 and CGI, art. 157 bis, 158 5 a: the abatement is that of the tax of the year, for each tax
// household, whatever the family benefits add to the income or take off it.
#[test]
fn l_abattement_de_l_age_et_la_limite_des_pensions_sont_ceux_de_chaque_foyer_fiscal() {
    let ne = |naissance: &str, revenus: Value| avec(en_2024(revenus), json!({ "naissance": naissance }));
    let invalide = |revenus: Value| avec(en_2024(revenus), json!({ "handicap": { "cmi_invalidite": true } }));
    let retraite = json!({ "retraite": 15_000 });
    retenues(&base_de("", &[ne("1959-12-31", retraite.clone())]), "10704");
    retenues(&base_de("", &[ne("1960-01-01", retraite)]), "13500");
    let couple = [ne("1955-05-05", json!({ "retraite": 16_000 })), en_2024(json!({ "salaire": 30_000 }))];
    retenues(&base_de("concubinage", &couple), "38604");
    retenues(&base_de("mariage", &couple), "41400");
    let deux = [en_2024(json!({ "retraite": 60_000 })), en_2024(json!({ "retraite": 60_000 }))];
    retenues(&base_de("concubinage", &deux), "111202");
    retenues(&base_de("mariage", &deux), "115601");
    let malade = avec(invalide(json!({ "salaire": 25_000 })), json!({ "mesure_caf": "longue_maladie" }));
    retenues(&base_de("", &[malade]), "14352");
    retenues(&base_de("", &[invalide(json!({ "salaire": 19_000, "heures_sup_exonerees": 1_500 }))]), "15804");
}

// CSS, art. L512-3, L521-2, R521-2: whether a child lives here decides; not known, the right is between the two.
#[test]
fn une_garde_ou_une_charge_inconnue_encadre_les_prestations_familiales() {
    let enfant =
        |naissance: &str| json!({ "role": "enfant", "naissance": naissance, "scolarite": "primaire" });
    let sur = enfant("2018-05-10");
    for inconnue in ["garde", "a_charge"] {
        let mut douteux = enfant("2025-02-03");
        douteux[inconnue] = Value::Null;
        let avec = couple("2026-11", BASE_10_800, json!([sur, enfant("2025-02-03")]));
        let sans = couple("2026-11", BASE_10_800, json!([sur]));
        let doute = couple("2026-11", BASE_10_800, json!([sur, douteux]));
        for cle in [AllocationsFamiliales, PajeBase] {
            let bornes = Fourchette::entre(sans.net(cle), avec.net(cle));
            assert!(bornes.bas < bornes.haut, "{cle:?}");
            assert_eq!(doute.simulation.droit(cle).fourchette(), Some(bornes), "{cle:?} {inconnue}");
            assert_eq!(doute.simulation.droit(cle).manque()[0].cle.code(), inconnue);
        }
        assert!(doute.simulation.droit(Ars).est_ouvert(), "l'ARS ne tient qu'à l'enfant sûr");
    }
}

// CSS, art. L521-1, R521-2: of two children of whom one does not know where they live, neither may be here; which comes
// first changes nothing. Of 478.16, two children give 32 %, each other 41 %, less the CRDS.
#[test]
fn deux_gardes_inconnues_encadrent_les_allocations_familiales_dans_tout_ordre() {
    let enfant =
        |naissance: &str| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "au_foyer" });
    let douteux = ["2016-03-17", "2017-11-28"].map(|naissance| {
        let mut douteux = enfant(naissance);
        douteux["garde"] = Value::Null;
        douteux
    });
    let surs = ["2014-06-20", "2018-01-15"].map(enfant);
    let [a, b, c, d] = [&surs[0], &surs[1], &douteux[0], &douteux[1]];
    for ordre in [[a, b, c, d], [a, b, d, c], [c, d, a, b], [c, a, d, b]] {
        let cas = couple("2026-07", BASE_27_000, json!(ordre));
        let droit = cas.simulation.droit(AllocationsFamiliales);
        assert_eq!(droit.fourchette(), Some(Fourchette::entre(euros!(152.25), euros!(542.38))));
    }
}

// CSS, art. L523-1, R523-1: a child of whom one does not know where he lives opens the ASF or not.
#[test]
fn une_garde_inconnue_encadre_l_asf() {
    let enfant = |garde: Value| json!([{ "role": "enfant", "naissance": "2018-05-10", "autre_parent": "decede", "garde": garde }]);
    let sure = seul("2026-11", BASE_10_800, enfant("exclusive".into()));
    let douteuse = seul("2026-11", BASE_10_800, enfant(Value::Null));
    assert_eq!(douteuse.simulation.droit(Asf).fourchette(), Some(Fourchette::jusqu_a(sure.net(Asf))));
}

// CSS, art. D755-5: what tells the allowances from those of overseas is the commune; that the RSA of the month before is not
// known either (R532-7) changes nothing of them where the CAF applies no measure, and is not asked for them.
#[test]
fn les_allocations_ne_demandent_que_ce_qui_les_change() {
    let document = json!({
        "format": "reste-a-vivre/1", "mois": "2026-11",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1980-10-02", "activite": "arret_maladie",
              "mesure_caf": "aucune", "revenus": { "indemnites_journalieres": 664 } },
            { "id": "e", "role": "enfant", "naissance": "2016-12-01", "autre_parent": null, "pension_percue": null },
        ],
        "logement": null,
    });
    let droit = cas(document);
    let allocations = droit.simulation.droit(AllocationsFamiliales);
    let manque: Vec<Cle> = allocations.manque().iter().map(|reference| reference.cle).collect();
    assert!(allocations.est_indetermine() && manque == [Cle::LogementCommune], "{allocations:?}");
}
