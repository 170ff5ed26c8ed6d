//! Worked examples of the minima: RSA, prime d'activité, AAH, MVA, Aspa, ASI, ASS, to the cent.
//!
//! Names (R1, P1, A1, S1, I1, J1, L1) and paragraphs (§) are those of the project's specification
//! `docs/droit/minima_sociaux.md`. November 2026: incomes of July to September. "Without aid" is a household without
//! a home of its own; where the housing aid is given and above the forfait logement, the home is an HLM and the
//! test checks that the forfait is whole.

use crate::commun::{Cas, brut, cas, menage, mois, net};
use reste_a_vivre::droits::aides::{prime_activite, rsa};
use reste_a_vivre::droits::commun::foyer::{Composition, est_loge_gratuitement};
use reste_a_vivre::euros;
use reste_a_vivre::loi::baremes::minima::{PPA_BASE, RSA_BASE};
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::loi::trace::Trace;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::mois::MoisCouvert;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit::{
    self, Aah, AideLogement, AllocationsFamiliales, Asf, Asi, Aspa, Ass, ComplementFamilial, Mva, PajeBase,
    PrimeActivite, Rsa,
};
use serde_json::{Value, json};

fn hlm() -> Value {
    json!({ "occupation": "hlm", "commune": "69123", "loyer": 500 })
}

fn sans_aide() -> Value {
    json!({ "occupation": "sans_domicile" })
}

/// The household in November 2026.
fn en_novembre(logement: Value, personnes: Value) -> Cas {
    cas(document("2026-11", logement, personnes))
}

fn document(mois: &str, logement: Value, personnes: Value) -> Value {
    json!({ "mois": mois, "union": "concubinage", "personnes": personnes, "logement": logement })
}

/// An adult born in March 1990.
fn adulte(role: &str, ajouts: Value) -> Value {
    let mut personne = json!({ "role": role, "naissance": "1990-03-15" });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

fn demandeur(ajouts: Value) -> Value {
    adulte("demandeur", ajouts)
}

fn salarie(net: Value) -> Value {
    demandeur(json!({ "activite": "salarie", "revenus": { "salaire": net } }))
}

/// A child whose other parent cannot pay: ASF.
fn enfant(naissance: &str) -> Value {
    json!({ "role": "enfant", "naissance": naissance, "autre_parent": "hors_etat" })
}

/// A child without ASF.
fn enfant_sans_asf(naissance: &str, ajouts: Value) -> Value {
    let mut personne = json!({ "role": "enfant", "naissance": naissance, "autre_parent": "au_foyer" });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

const HUIT_ANS: &str = "2018-05-10";
const DIX_ANS: &str = "2016-05-10";

/// The RSA with a housing aid that is given.
fn rsa_avec_aide(personnes: Value, entrees: rsa::EntreesRsa) -> Droit {
    let situation = menage(document("2026-11", hlm(), personnes));
    rsa::calculer(&situation.menage, entrees, situation.menage.mois, &mut Trace::new())
}

/// The prime d'activité with the other rights of each reference month given.
fn prime_avec(mois: &str, personnes: Value, entrees: prime_activite::MoisDeReference) -> Droit {
    let situation = menage(document(mois, hlm(), personnes));
    let m = situation.menage.mois.mois();
    let reference = [4, 3, 2].map(|recul| (m.moins(recul), entrees));
    prime_activite::calculer(&situation.menage, reference, situation.menage.mois, &mut Trace::new())
}

fn avec_aide(aide_logement: Euros) -> prime_activite::MoisDeReference {
    prime_activite::MoisDeReference { aide_logement, ..Default::default() }
}

// ---------------------------------------------------------------- Scales

/// Amount of the scale for a household of November 2026.
fn bareme(adultes: u32, enfants: usize, majore: bool) -> (Euros, Euros) {
    let mut personnes = vec![demandeur(json!({}))];
    personnes.extend((0..enfants).map(|_| enfant(HUIT_ANS)));
    let situation = menage(document("2026-11", sans_aide(), json!(personnes)));
    let composition = Composition { adultes, a_charge: situation.menage.enfants.iter().collect(), majore };
    let m: MoisCouvert = situation.menage.mois;
    let montant = |base| composition.montant_forfaitaire(base, m);
    (montant(RSA_BASE.en(m).valeur), montant(PPA_BASE.en(m).valeur))
}

// §2.3. CASF, art. R262-1; CSS, art. D843-1.
#[test]
fn le_montant_forfaitaire_suit_le_nombre_de_personnes_et_l_isolement() {
    let attendus = [
        (1, 0, false, euros!(651.69), euros!(638.28)),
        (1, 1, false, euros!(977.535), euros!(957.42)),
        (2, 0, false, euros!(977.535), euros!(957.42)),
        (1, 2, false, euros!(1173.042), euros!(1148.904)),
        (2, 1, false, euros!(1173.042), euros!(1148.904)),
        (2, 2, false, euros!(1368.549), euros!(1340.388)),
        (1, 3, false, euros!(1433.718), euros!(1404.216)),
        (2, 3, false, euros!(1629.225), euros!(1595.70)),
        (1, 4, false, euros!(1694.394), euros!(1659.528)),
        (2, 4, false, euros!(1889.901), euros!(1851.012)),
    ];
    for (adultes, enfants, majore, rsa, ppa) in attendus {
        assert_eq!(bareme(adultes, enfants, majore), (rsa, ppa), "{adultes} adultes, {enfants} enfants");
    }
    // The lone-parent scale, published with four decimals.
    let majores = [
        (0, euros!(836.8482), euros!(819.6281)),
        (1, euros!(1115.7976), euros!(1092.8375)),
        (2, euros!(1394.7469), euros!(1366.0469)),
        (3, euros!(1673.6963), euros!(1639.2562)),
    ];
    for (enfants, rsa, ppa) in majores {
        let (calcule_rsa, calcule_ppa) = bareme(1, enfants, true);
        let proche = |a: Euros, b: Euros| a.ecart(b) <= euros!(0.00005);
        assert!(
            proche(calcule_rsa, rsa) && proche(calcule_ppa, ppa),
            "{enfants} : {calcule_rsa} {calcule_ppa}"
        );
    }
}

// §2.4. CASF, art. R262-9; CSS, art. R844-3.
#[test]
fn le_forfait_logement_vaut_12_16_ou_16_5_pour_cent_du_bareme_au_plus_l_aide() {
    let attendus = [
        (0, euros!(78.2028), euros!(76.5936)),
        (1, euros!(156.4056), euros!(153.1872)),
        (2, euros!(193.5519), euros!(189.5692)),
        (4, euros!(193.5519), euros!(189.5692)),
    ];
    for (enfants, rsa, ppa) in attendus {
        let mut personnes = vec![demandeur(json!({}))];
        personnes.extend((0..enfants).map(|_| enfant(HUIT_ANS)));
        let forfait = |logement: Value, aide: Euros, base: Euros| {
            let situation = menage(document("2026-11", logement, json!(personnes)));
            let a_charge = situation.menage.enfants.iter().collect();
            let composition = Composition { adultes: 1, a_charge, majore: false };
            let mois = situation.menage.mois;
            let gratuit = est_loge_gratuitement(&situation.menage, mois.mois());
            composition.forfait_logement(if gratuit { 3 } else { 0 }, base, aide, mois)
        };
        let (base_rsa, base_ppa) = (euros!(651.69), euros!(638.28));
        let heberge = || json!({ "occupation": "heberge" });
        let proche = |a: Euros, b: Euros| a.ecart(b) <= euros!(0.00005);
        assert!(proche(forfait(hlm(), euros!(400), base_rsa), rsa));
        assert!(proche(forfait(hlm(), euros!(400), base_ppa), ppa));
        assert!(proche(forfait(heberge(), Euros::ZERO, base_rsa), rsa), "hébergé : avantage en nature");
        assert_eq!(forfait(hlm(), euros!(60), base_rsa), euros!(60));
        assert_eq!(forfait(sans_aide(), Euros::ZERO, base_rsa), Euros::ZERO);
    }
}

// §2.4: the third person whom the housing aid does not count (22 years old) is left out of its branch
// (CASF, art. R262-10; CSS, art. R844-4 I).
#[test]
fn le_forfait_logement_ignore_l_enfant_que_l_aide_ne_compte_plus() {
    let situation = menage(document(
        "2026-11",
        hlm(),
        json!([demandeur(json!({})), enfant(HUIT_ANS), enfant_sans_asf("2004-05-10", json!({}))]),
    ));
    let composition = rsa::composition(&situation.menage, situation.menage.mois);
    assert_eq!(composition.a_charge.len(), 2);
    let forfait = composition.forfait_logement(0, euros!(651.69), euros!(400), situation.menage.mois);
    assert_eq!(forfait, euros!(156.4056));
}

// ---------------------------------------------------------------- RSA

#[test]
fn r1_une_personne_seule_sans_revenu_en_hlm_recoit_573_49_de_rsa_et_pas_de_prime() {
    let cas = en_novembre(hlm(), json!([demandeur(json!({}))]));
    cas.verifie("rsa", &[("Montant forfaitaire", "651.69"), ("Forfait logement", "78.2028")]);
    assert_eq!(cas.net(Rsa), euros!(573.49));
    assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
    let entrees = rsa::EntreesRsa { aide_logement: euros!(277), ..Default::default() };
    assert_eq!(net(&rsa_avec_aide(json!([demandeur(json!({}))]), entrees)), euros!(573.49));
}

// ASF counted within 22,5 % of the BMAF (CASF, art. R262-10-1).
#[test]
fn r2_un_parent_d_un_enfant_sans_revenu_avec_asf_recoit_713_54_de_rsa() {
    let cas = en_novembre(hlm(), json!([demandeur(json!({})), enfant(HUIT_ANS)]));
    assert_eq!(cas.brut(Asf), euros!(201.78));
    cas.verifie(
        "rsa",
        &[
            ("Montant forfaitaire", "977.535"),
            ("Forfait logement", "156.4056"),
            ("Prestations familiales comptées", "107.586"),
        ],
    );
    assert_eq!(cas.net(Rsa), euros!(713.54));
}

// CASF, art. R262-2: child under three.
#[test]
fn r2b_le_parent_seul_d_un_enfant_de_18_mois_est_au_taux_majore() {
    let cas = en_novembre(hlm(), json!([demandeur(json!({})), enfant("2025-05-10")]));
    assert_eq!(cas.brut(PajeBase), euros!(199.15));
    cas.verifie("rsa", &[("Forfait logement", "156.4056"), ("Prestations familiales comptées", "306.73964")]);
    assert_eq!(cas.net(Rsa), euros!(652.65));
}

fn couple_et_deux_enfants(revenu: Value, revenu_conjoint: Value) -> Value {
    json!([
        demandeur(json!({ "revenus": revenu })),
        adulte("conjoint", json!({ "revenus": revenu_conjoint })),
        { "role": "enfant", "naissance": DIX_ANS },
        { "role": "enfant", "naissance": HUIT_ANS },
    ])
}

#[test]
fn r3_un_couple_sans_revenu_avec_deux_enfants_recoit_1021_99_de_rsa() {
    let cas = en_novembre(hlm(), couple_et_deux_enfants(json!({}), json!({})));
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(153.01));
    cas.verifie("rsa", &[("Montant forfaitaire", "1368.549"), ("Forfait logement", "193.55193")]);
    assert_eq!(cas.net(Rsa), euros!(1021.99));
}

// Both together since 2016: wages reduce the RSA euro for euro, the prime compensates (CSS, art. L842-3).
#[test]
fn r4_un_salaire_de_600_dans_ce_couple_laisse_421_99_de_rsa_et_357_30_de_prime() {
    let cas = en_novembre(hlm(), couple_et_deux_enfants(json!({ "salaire": 600 }), json!({})));
    cas.verifie("rsa", &[("Ressources retenues", "753.01")]);
    assert_eq!(cas.net(Rsa), euros!(421.99));
    assert_eq!(cas.brut(PrimeActivite), euros!(359.10));
    assert_eq!(cas.net(PrimeActivite), euros!(357.30));
}

#[test]
fn r5_une_personne_seule_qui_gagne_400_recoit_251_69_de_rsa_et_238_20_de_prime() {
    let cas = en_novembre(sans_aide(), json!([salarie(json!(400))]));
    assert_eq!(cas.net(Rsa), euros!(251.69));
    assert_eq!(cas.brut(PrimeActivite), euros!(239.40));
    assert_eq!(cas.net(PrimeActivite), euros!(238.20));
}

// Complément familial majoré counted at 41,65 % of the BMAF (CSS, art. R844-4 II).
#[test]
fn r6_un_parent_de_trois_enfants_qui_gagne_1300_n_a_ni_rsa_ni_prime() {
    let cas = en_novembre(
        hlm(),
        json!([salarie(json!(1300)), enfant("2014-05-10"), enfant(DIX_ANS), enfant(HUIT_ANS)]),
    );
    assert_eq!(cas.brut(AllocationsFamiliales), euros!(349.06));
    assert_eq!(cas.brut(ComplementFamilial), euros!(298.75));
    cas.verifie(
        "rsa",
        &[("Prestations familiales comptées", "870.97164"), ("Ressources retenues", "2170.97164")],
    );
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
}

// ASF differential counted with the alimony (CSS, art. L523-1 I 4°).
#[test]
fn r7_la_pension_alimentaire_et_l_asf_differentielle_comptent_ensemble() {
    let rsa = |pension: i64| {
        let enfant = json!({
            "role": "enfant", "naissance": HUIT_ANS,
            "autre_parent": "pension_payee", "pension_fixee": pension,
        });
        en_novembre(sans_aide(), json!([demandeur(json!({})), enfant]))
    };
    let cas = rsa(150);
    cas.verifie("rsa", &[("Ressources retenues", "201.78352")]);
    assert_eq!(cas.net(Rsa), euros!(775.75));
    let cas = rsa(250);
    assert_eq!(cas.net(Asf), Euros::ZERO);
    assert_eq!(cas.net(Rsa), euros!(727.54));
}

// §3.5. CASF, art. R262-39: under 6 € nothing is paid.
#[test]
fn le_rsa_n_est_pas_verse_sous_six_euros() {
    assert_eq!(en_novembre(sans_aide(), json!([salarie(json!("645.69"))])).net(Rsa), euros!(6));
    assert_eq!(en_novembre(sans_aide(), json!([salarie(json!("645.70"))])).net(Rsa), Euros::ZERO);
}

// §3.3. CASF, art. R262-2: twelve months from the separation; the month of the third birthday is out.
#[test]
fn la_majoration_pour_isolement_dure_douze_mois_et_s_arrete_au_mois_des_trois_ans() {
    let rsa = |isolement: Value, naissance: &str| {
        let mut document = document(
            "2026-11",
            sans_aide(),
            json!([demandeur(json!({})), enfant_sans_asf(naissance, json!({}))]),
        );
        document.as_object_mut().unwrap().insert("isolement_depuis".into(), isolement);
        let situation = menage(document);
        rsa::composition(&situation.menage, situation.menage.mois).majore
    };
    assert!(rsa(json!("2025-12"), HUIT_ANS));
    assert!(!rsa(json!("2025-11"), HUIT_ANS));
    assert!(rsa(json!(""), "2023-12-01"));
    assert!(!rsa(json!(""), "2023-11-30"));
}

// ---------------------------------------------------------------- Prime d'activité

#[test]
fn p1_une_personne_seule_qui_gagne_1480_recoit_229_40() {
    let cas = en_novembre(sans_aide(), json!([salarie(json!(1480))]));
    // 240,63 × (1 480 − 726,29) ÷ 972,49.
    assert_eq!(cas.brut(PrimeActivite), euros!(230.56));
    assert_eq!(cas.net(PrimeActivite), euros!(229.40));
    assert_eq!(cas.net(Rsa), Euros::ZERO);
}

#[test]
fn p1b_une_aide_au_logement_de_60_compte_en_entier() {
    let prime = prime_avec("2026-11", json!([salarie(json!(1480))]), avec_aide(euros!(60)));
    assert_eq!(brut(&prime), euros!(170.56));
    assert_eq!(net(&prime), euros!(169.70));
}

#[test]
fn p2_un_parent_d_un_enfant_qui_gagne_1200_recoit_330_40() {
    let cas = en_novembre(hlm(), json!([salarie(json!(1200)), enfant(HUIT_ANS)]));
    cas.verifie(
        "prime_activite",
        &[
            ("Montant forfaitaire", "957.42"),
            ("Part des revenus du travail", "718.20"),
            ("Forfait logement", "153.1872"),
            ("Ressources du foyer", "1460.7732"),
        ],
    );
    assert_eq!(cas.brut(PrimeActivite), euros!(332.06));
    assert_eq!(cas.net(PrimeActivite), euros!(330.40));
}

#[test]
fn p2b_au_taux_majore_avec_l_allocation_de_base_la_prime_est_de_268_32() {
    let cas = en_novembre(hlm(), json!([salarie(json!(1200)), enfant("2025-05-10")]));
    cas.verifie("prime_activite", &[("Forfait logement", "153.1872"), ("Ressources du foyer", "1659.92684")]);
    assert_eq!(cas.brut(PrimeActivite), euros!(268.32));
}

#[test]
fn p3_un_couple_avec_deux_enfants_et_un_salaire_de_1480_recoit_587_13() {
    let cas = en_novembre(hlm(), couple_et_deux_enfants(json!({ "salaire": 1480 }), json!({})));
    cas.verifie(
        "prime_activite",
        &[("Forfait logement", "189.56916"), ("Part des revenus du travail", "885.78")],
    );
    assert_eq!(cas.brut(PrimeActivite), euros!(590.08));
    assert_eq!(cas.net(PrimeActivite), euros!(587.13));
}

#[test]
fn p4_chaque_travailleur_du_couple_a_sa_bonification() {
    let cas = en_novembre(
        sans_aide(),
        couple_et_deux_enfants(json!({ "salaire": 1480 }), json!({ "salaire": 900 })),
    );
    cas.verifie(
        "prime_activite",
        &[("Part des revenus du travail", "1424.43"), ("Ressources du foyer", "2533.01")],
    );
    assert_eq!(cas.brut(PrimeActivite), euros!(461.29));
    assert_eq!(cas.net(PrimeActivite), euros!(458.98));
}

// Mean of three monthly amounts, not the amount of the mean (CSS, art. R843-1).
#[test]
fn p5_la_prime_est_la_moyenne_de_celles_de_chacun_des_trois_mois() {
    let salaires = json!([
        { "depuis": "2026-07", "montant": 600 },
        { "depuis": "2026-08", "montant": 1200 },
        { "depuis": "2026-09", "montant": 1800 },
    ]);
    let cas = en_novembre(sans_aide(), json!([salarie(salaires)]));
    cas.verifie("prime_activite", &[("Prime de ce mois", "359.10")]);
    assert_eq!(cas.brut(PrimeActivite), euros!(263.00));
}

// §2.6: scale of the month of the right, SMIC of each reference month.
#[test]
fn p6_en_juillet_2026_le_bareme_est_celui_de_juillet_et_le_smic_celui_des_mois_etudies() {
    let prime = prime_avec("2026-07", json!([salarie(json!(1480))]), avec_aide(Euros::ZERO));
    assert_eq!(brut(&prime), euros!(239.39));
    assert_eq!(
        cas(document("2026-07", sans_aide(), json!([salarie(json!(1480))]))).brut(PrimeActivite),
        euros!(239.39)
    );
}

// §4.4. CSS, art. D846-2: under 15 € before CRDS nothing is paid.
#[test]
fn la_prime_n_est_pas_versee_sous_quinze_euros() {
    // Alone, full bonification: 878,91 − 0,4015 × W. 2 151 gives 15,28; 2 152 gives 14,88.
    let prime = |salaire: i64| en_novembre(sans_aide(), json!([salarie(json!(salaire))]));
    assert_eq!(prime(2151).brut(PrimeActivite), euros!(15.28));
    assert_eq!(prime(2152).net(PrimeActivite), Euros::ZERO);
}

// §4.5. Décret n° 2026-222: only the bonification rises on 1 April 2026 (with the base).
#[test]
fn la_bonification_monte_au_1er_avril_2026() {
    // Alone, 1 700 €. March 2026: 633,21 + 184,27 + 1 017,45 − 1 700. April: 638,28 + 240,63 + 1 017,45 − 1 700.
    let prime = |mois: &str| prime_avec(mois, json!([salarie(json!(1700))]), avec_aide(Euros::ZERO));
    assert_eq!(brut(&prime("2026-03")), euros!(134.93));
    assert_eq!(brut(&prime("2026-04")), euros!(196.36));
}

// ---------------------------------------------------------------- AAH, MVA

fn handicape(ajouts: Value) -> Value {
    let mut personne = json!({ "role": "demandeur", "naissance": "1985-03-15", "handicap": { "taux": 80 } });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

#[test]
fn a1_sans_revenu_l_aah_est_entiere_avec_la_majoration_pour_la_vie_autonome() {
    let cas = en_novembre(hlm(), json!([handicape(json!({}))]));
    assert!(cas.simulation.droit(AideLogement).est_ouvert());
    assert_eq!(cas.net(Aah), euros!(1041.59));
    assert_eq!(cas.net(Mva), euros!(104.77));
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
}

fn travail(net: i64, imposable: i64) -> Value {
    json!({ "activite": "salarie", "revenus": { "salaire": net, "salaire_imposable": imposable } })
}

// CSS, art. D821-9 2°, R821-4-1: 80 % then 40 % off, then 10 % (D-AAH-9).
#[test]
fn a2_un_salaire_imposable_de_721_laisse_853_89_d_aah_et_142_58_de_prime() {
    let cas = en_novembre(hlm(), json!([handicape(travail(700, 721))]));
    assert_eq!(cas.net(Aah), euros!(853.89));
    assert_eq!(cas.net(Mva), Euros::ZERO);
    cas.verifie("prime_activite", &[("Forfait logement", "76.5936")]);
    assert_eq!(cas.brut(PrimeActivite), euros!(142.58));
    assert_eq!(cas.net(PrimeActivite), euros!(141.87));
}

// CSS, art. D821-2: half more of ceiling for a child.
#[test]
fn a3_un_parent_d_un_enfant_qui_gagne_1300_garde_1040_97_d_aah() {
    let cas = en_novembre(sans_aide(), json!([handicape(travail(1300, 1339)), enfant(HUIT_ANS)]));
    cas.verifie("aah", &[("Plafond de ressources", "1562.385")]);
    assert_eq!(cas.net(Aah), euros!(1040.97));
    assert_eq!(cas.brut(PrimeActivite), euros!(150.57));
    assert_eq!(cas.net(PrimeActivite), euros!(149.81));
}

// CSS, art. R821-4: an alimony that the parent says, even past, holds what is paid for the children; not known, it may hold
// less. Of 400, 288 count (10 % less, then 20 %).
#[test]
fn une_pension_alimentaire_inconnue_peut_remplacer_celle_des_enfants_dans_l_aah() {
    let avec = |pension: Value| {
        let mut parent = handicape(travail(1300, 1339));
        parent["revenus"]["pension_alimentaire_recue"] = pension;
        let enfant = json!({
            "role": "enfant", "naissance": HUIT_ANS, "autre_parent": "pension_payee", "pension_fixee": 400,
        });
        en_novembre(sans_aide(), json!([parent, enfant]))
    };
    let (de_l_enfant, passee) = (
        avec(json!(0)).net(Aah),
        avec(json!([
            { "depuis": "2020-01", "montant": 1 }, { "depuis": "2021-01", "montant": 0 },
        ]))
        .net(Aah),
    );
    assert_eq!((de_l_enfant, passee), (euros!(752.97), euros!(1040.97)));
    let inconnue = avec(Value::Null).simulation.droit(Aah).fourchette().unwrap();
    assert!(inconnue.bas <= de_l_enfant && passee <= inconnue.haut, "{inconnue:?}");
}

// CSS, art. L821-3, D821-2: the partner's income has not counted since October 2023.
#[test]
fn a4_le_salaire_du_conjoint_ne_reduit_pas_l_aah() {
    let cas = en_novembre(
        sans_aide(),
        json!([
            handicape(json!({})),
            adulte("conjoint", json!({ "activite": "salarie", "revenus": { "salaire": 1500 } })),
            { "role": "enfant", "naissance": DIX_ANS },
            { "role": "enfant", "naissance": HUIT_ANS },
        ]),
    );
    assert_eq!(cas.net(Aah), euros!(1041.59));
    assert_eq!(cas.net(Mva), Euros::ZERO);
    cas.verifie("prime_activite", &[("Ressources du foyer", "2694.60")]);
    assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
}

// §5.4. CSS, art. L821-1-2: never under 80 %, nor for whoever works, nor without housing aid.
#[test]
fn la_mva_demande_80_pour_cent_et_une_aide_au_logement() {
    let rsdae = json!({ "handicap": { "taux": 79, "rsdae": true } });
    let cas = en_novembre(hlm(), json!([handicape(rsdae)]));
    assert_eq!((cas.net(Aah), cas.net(Mva)), (euros!(1041.59), Euros::ZERO));
    let cas = en_novembre(sans_aide(), json!([handicape(json!({}))]));
    assert_eq!((cas.net(Aah), cas.net(Mva)), (euros!(1041.59), Euros::ZERO));
}

// §5.2. CSS, art. D821-9 1°: the first six months of work leave the AAH whole.
#[test]
fn les_six_premiers_mois_de_travail_laissent_l_aah_entiere() {
    let aah = |reprise: &str| {
        let salaires = json!([{ "depuis": reprise, "montant": 1000 }]);
        en_novembre(
            sans_aide(),
            json!([handicape(json!({
                "activite": "salarie", "aah_depuis": "2020-01", "reprise_activite_depuis": reprise,
                "revenus": { "salaire": salaires, "salaire_imposable": salaires },
            }))]),
        )
        .net(Aah)
    };
    assert_eq!(aah("2026-06"), euros!(1041.59));
    // Seventh month: 0,2 × 560,117 + 0,6 × 439,883 = 375,953; × 0,9 = 338,358.
    assert_eq!(aah("2026-05"), euros!(703.23));
}

// ---------------------------------------------------------------- Aspa

fn ne_en_1955(ajouts: Value) -> Value {
    let mut personne = json!({ "role": "demandeur", "naissance": "1955-03-15", "activite": "retraite" });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

fn retraite(montant: i64) -> Value {
    json!({ "revenus": { "retraite": montant } })
}

// CSS, art. L815-9, D815-1; cut to the cent.
#[test]
fn s1_une_retraite_brute_de_700_est_completee_de_343_59() {
    let cas = en_novembre(sans_aide(), json!([ne_en_1955(retraite(700))]));
    assert_eq!(cas.net(Aspa), euros!(343.59));
}

#[test]
fn s2_un_couple_age_avec_500_et_300_de_retraite_recoit_820_18() {
    let mut conjoint = ne_en_1955(retraite(300));
    conjoint["role"] = json!("conjoint");
    let cas = en_novembre(sans_aide(), json!([ne_en_1955(retraite(500)), conjoint]));
    assert_eq!(cas.net(Aspa), euros!(820.18));
}

// CSS, art. R815-29: one couple abatement for the household (D-ASPA-3). OpenFisca: 131,72.
#[test]
fn s3_l_abattement_sur_le_salaire_du_conjoint_de_60_ans_laisse_131_69() {
    let conjoint = json!({
        "role": "conjoint", "naissance": "1966-03-15", "activite": "salarie",
        "revenus": { "salaire": 1170, "salaire_brut": 1500 },
    });
    let cas = en_novembre(sans_aide(), json!([ne_en_1955(retraite(900)), conjoint]));
    cas.verifie(
        "aspa",
        &[
            ("Abattement sur les revenus du travail", "2734.545"),
            ("Ressources du foyer par mois", "1488.485"),
        ],
    );
    assert_eq!(cas.net(Aspa), euros!(131.69));
}

#[test]
fn s4_un_retraite_qui_travaille_pour_800_bruts_recoit_190_50() {
    let revenus = json!({ "revenus": { "retraite": 600, "salaire": 624, "salaire_brut": 800 } });
    let cas = en_novembre(sans_aide(), json!([ne_en_1955(revenus)]));
    assert_eq!(cas.net(Aspa), euros!(190.50));
}

// ---------------------------------------------------------------- ASI

fn invalide(role: &str, pension: i64, taux: u32) -> Value {
    json!({
        "role": role, "naissance": "1975-03-15", "activite": "invalide", "handicap": { "taux": taux },
        "revenus": { "invalidite": pension },
    })
}

// CSS, art. D815-19: amounts of April 2026 (× 1,008). OpenFisca, 2025: 514,85.
#[test]
fn i1_une_pension_d_invalidite_de_400_est_completee_de_522_17() {
    let cas = en_novembre(sans_aide(), json!([invalide("demandeur", 400, 0)]));
    assert_eq!(cas.net(Asi), euros!(522.17));
}

// CSS, art. D815-19 2° b: no more than the amount for one less the smallest pension (D-ASI-1).
#[test]
fn i2_quand_un_seul_du_couple_la_recoit_l_asi_est_limitee_a_584_20() {
    let conjoint = json!({
        "role": "conjoint", "naissance": "1975-03-15", "activite": "salarie",
        "revenus": { "salaire": 1201, "salaire_brut": 1540 },
    });
    let cas = en_novembre(sans_aide(), json!([invalide("demandeur", 400, 0), conjoint]));
    assert_eq!(cas.net(Asi), euros!(584.20));
}

#[test]
fn i3_deux_conjoints_invalides_recoivent_406_90_chacun() {
    let cas = en_novembre(sans_aide(), json!([invalide("demandeur", 400, 0), invalide("conjoint", 400, 0)]));
    assert_eq!(cas.net(Asi), euros!(813.80));
}

// §12, AAH complement of I1. CSS, art. L821-1: the ASI first, the AAH tops up.
#[test]
fn l_aah_complete_la_pension_d_invalidite_et_l_asi() {
    let cas = en_novembre(sans_aide(), json!([invalide("demandeur", 400, 80)]));
    assert_eq!(cas.net(Asi), euros!(522.17));
    assert_eq!(cas.net(Aah), euros!(119.42));
}

// ---------------------------------------------------------------- ASS

fn chomeur(ajouts: Value) -> Value {
    let mut personne = json!({
        "role": "demandeur", "naissance": "1975-03-15", "activite": "chomeur", "activite_depuis": "2024-01",
        "ass_conditions": { "activite_5_ans_sur_10": true },
    });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

fn conjoint_salarie(net: i64, imposable: i64) -> Value {
    json!({
        "role": "conjoint", "naissance": "1975-03-15", "activite": "salarie",
        "revenus": { "salaire": net, "salaire_imposable": imposable },
    })
}

// Code du travail, art. L5423-1, R5423-6; the RSA tops it up without housing aid only.
#[test]
fn j1_une_personne_seule_recoit_584_40_d_ass_et_67_29_de_rsa_sans_aide_au_logement() {
    let cas = en_novembre(sans_aide(), json!([chomeur(json!({}))]));
    assert_eq!(cas.net(Ass), euros!(584.40));
    assert_eq!(cas.net(Rsa), euros!(67.29));
    let cas = en_novembre(hlm(), json!([chomeur(json!({}))]));
    assert_eq!(cas.net(Ass), euros!(584.40));
    assert_eq!(cas.net(Rsa), Euros::ZERO);
}

#[test]
fn j2_un_conjoint_qui_gagne_1236_imposables_laisse_l_ass_entiere() {
    let cas = en_novembre(sans_aide(), json!([chomeur(json!({})), conjoint_salarie(1200, 1236)]));
    cas.verifie("ass", &[("Plafond de ressources", "2142.80"), ("Ressources par mois", "1236")]);
    assert_eq!(cas.net(Ass), euros!(584.40));
}

#[test]
fn j3_un_conjoint_qui_gagne_1648_imposables_laisse_494_80_d_ass_et_265_03_de_prime() {
    let cas = en_novembre(
        sans_aide(),
        json!([
            chomeur(json!({})), conjoint_salarie(1600, 1648),
            { "role": "enfant", "naissance": DIX_ANS }, { "role": "enfant", "naissance": HUIT_ANS },
        ]),
    );
    assert_eq!(cas.net(Ass), euros!(494.80));
    cas.verifie("prime_activite", &[("MVA, ASI, ASS, Aspa", "494.80"), ("Ressources du foyer", "2247.81")]);
    assert_eq!(cas.net(PrimeActivite), euros!(265.03));
}

// D-ASS-1. Code du travail, art. R5423-1 2°.
#[test]
fn qui_n_est_pas_demandeur_d_emploi_ne_recoit_pas_l_ass() {
    let cas = en_novembre(sans_aide(), json!([chomeur(json!({ "activite": "sans_activite" }))]));
    assert_eq!(cas.net(Ass), Euros::ZERO);
}

// ---------------------------------------------------------------- Law-only vectors

/// Paid from January 2020, stopped in a month.
fn arrete(montant: i64, arret: &str) -> Value {
    json!([{ "depuis": "2020-01", "montant": montant }, { "depuis": arret, "montant": 0 }])
}

// CASF, art. R262-13: work stopped for good and not replaced is dropped (D-RSA-1). OpenFisca: 0.
#[test]
fn l1_un_salaire_arrete_et_non_remplace_ne_compte_plus_pour_le_rsa_mais_compte_pour_la_prime() {
    let personne = demandeur(json!({ "revenus": { "salaire": arrete(1500, "2026-09") } }));
    let cas = en_novembre(sans_aide(), json!([personne]));
    assert_eq!(cas.net(Rsa), euros!(651.69));
    // (227,4745 + 227,4745 + 0) ÷ 3.
    assert_eq!(cas.brut(PrimeActivite), euros!(151.65));
}

// CASF, art. L262-4 1°: a child to be born opens the right before 25 (D-RSA-3).
#[test]
fn l2_un_couple_de_22_ans_qui_attend_un_enfant_recoit_le_rsa() {
    let jeune = |role: &str, ajouts: Value| {
        let mut personne = json!({ "role": role, "naissance": "2004-03-15" });
        personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        personne
    };
    let grossesse = json!({ "grossesse": { "terme": "2027-03", "declaree": true } });
    let cas = en_novembre(sans_aide(), json!([jeune("demandeur", grossesse), jeune("conjoint", json!({}))]));
    assert_eq!(cas.net(Rsa), euros!(977.54));
    let sans = en_novembre(sans_aide(), json!([jeune("demandeur", json!({})), jeune("conjoint", json!({}))]));
    assert_eq!(sans.net(Rsa), Euros::ZERO);
}

// CSS, art. R842-3 (D-PPA-3): autonomous, his income is out; kept in the household, all of it counts.
#[test]
fn l3_l_enfant_de_22_ans_qui_gagne_1500_est_autonome_sauf_si_la_famille_le_garde_a_charge() {
    let prime = |a_charge: Value| {
        let ajouts = json!({ "activite": "salarie", "a_charge": a_charge, "revenus": { "salaire": 1500 } });
        let enfant = enfant_sans_asf("2004-03-15", ajouts);
        en_novembre(sans_aide(), json!([salarie(json!(1400)), enfant])).brut(PrimeActivite)
    };
    assert_eq!(prime(json!("")), euros!(242.88));
    assert_eq!(prime(json!(true)), euros!(151.22));
    let seul = en_novembre(sans_aide(), json!([salarie(json!(1500))]));
    assert_eq!(seul.brut(PrimeActivite), euros!(227.47));
}

// CSS, art. R821-4-4: activity stopped without replacement income, the wages of N-2 are dropped (D-AAH-3).
#[test]
fn l4_les_salaires_d_il_y_a_deux_ans_ne_comptent_plus_apres_l_arret_sans_remplacement() {
    let salaires =
        json!({ "salaire": arrete(2000, "2025-01"), "salaire_imposable": arrete(2000, "2025-01") });
    let cas = en_novembre(sans_aide(), json!([handicape(json!({ "revenus": salaires }))]));
    assert_eq!(cas.net(Aah), euros!(1041.59));
}

// CASF, art. R262-3: the child stays while he earns less than he adds to the scale (D-RSA-5).
#[test]
fn l5_un_enfant_de_18_ans_qui_gagne_300_reste_compte_au_rsa() {
    let enfant = enfant_sans_asf("2008-03-15", json!({ "revenus": { "salaire": 300 } }));
    let cas = en_novembre(sans_aide(), json!([demandeur(json!({})), enfant]));
    assert_eq!(cas.net(Rsa), euros!(677.54));
}

// D-RSA-9.
#[test]
fn l6_une_rente_d_accident_du_travail_compte_au_rsa() {
    let personne = demandeur(json!({ "revenus": { "rente_accident_travail": 500 } }));
    let cas = en_novembre(sans_aide(), json!([personne]));
    assert_eq!(cas.net(Rsa), euros!(151.69));
}

// CSS, art. L821-2, D351-1-14: between 50 and 79 % the AAH stops at 62 (D-AAH-1).
#[test]
fn l7_a_63_ans_avec_60_pour_cent_l_aspa_prend_la_suite_de_l_aah() {
    let personne = |inapte: bool| {
        json!({ "role": "demandeur", "naissance": "1963-03-15",
                "handicap": { "taux": 60, "rsdae": true, "inapte": inapte } })
    };
    let cas = en_novembre(sans_aide(), json!([personne(true)]));
    assert_eq!((cas.net(Aah), cas.net(Aspa)), (Euros::ZERO, euros!(1043.59)));
    // R815-1: an incapacity of 50 % is enough for the Aspa at 62.
    assert_eq!(en_novembre(sans_aide(), json!([personne(false)])).net(Aspa), euros!(1043.59));
}

// CASF, art. R262-13: other income that has stopped is reduced by the amount for one person, each month.
#[test]
fn l8_une_pension_alimentaire_de_700_qui_vient_de_s_arreter_ne_compte_que_pour_48_31() {
    let pension = json!({ "revenus": { "pension_alimentaire_recue": arrete(700, "2026-11") } });
    let cas = en_novembre(sans_aide(), json!([demandeur(pension)]));
    cas.verifie("rsa", &[("Ressources retenues", "48.31")]);
    assert_eq!(cas.net(Rsa), euros!(603.38));
}

// CSS, art. R842-3: no income test for the prime, one for the RSA (D-PPA-6).
#[test]
fn l9_l_enfant_de_20_ans_qui_gagne_600_compte_pour_la_prime_et_pas_pour_le_rsa() {
    let enfant = enfant_sans_asf("2006-03-15", json!({ "revenus": { "salaire": 600 } }));
    let cas = en_novembre(sans_aide(), json!([salarie(json!(1400)), enfant]));
    assert_eq!(cas.brut(PrimeActivite), euros!(321.12));
    let composition = rsa::composition(&cas.situation.menage, cas.situation.menage.mois);
    assert!(composition.a_charge.is_empty());
}

// CSS, art. R842-4 (D-PPA-8).
#[test]
fn l10_le_conjoint_sans_titre_de_cinq_ans_n_est_pas_compte_mais_ses_revenus_le_sont() {
    let conjoint = adulte(
        "conjoint",
        json!({ "nationalite": "autre", "titre_sejour_depuis": "2025-11", "activite": "salarie",
                "revenus": { "salaire": 100 } }),
    );
    let cas = en_novembre(sans_aide(), json!([salarie(json!(1200)), conjoint]));
    cas.verifie("prime_activite", &[("Montant forfaitaire", "638.28"), ("Ressources du foyer", "1300")]);
    assert_eq!(cas.brut(PrimeActivite), euros!(173.69));
}

// CSS, art. R821-4 II 2° and 3°: 10 % then 20 % off alimony; CGI art. 157 bis with the CMI (D-AAH-9).
#[test]
fn l11_une_pension_alimentaire_de_300_laisse_825_59_d_aah_et_tout_avec_la_carte_invalidite() {
    let aah = |cmi: bool| {
        let ajouts = json!({
            "handicap": { "taux": 80, "cmi_invalidite": cmi },
            "revenus": { "pension_alimentaire_recue": 300 },
        });
        en_novembre(sans_aide(), json!([handicape(ajouts)])).net(Aah)
    };
    assert_eq!(aah(false), euros!(825.59));
    assert_eq!(aah(true), euros!(1041.59));
}

// CSS, art. L821-1: at 80 % the Aspa is not compulsory, the AAH tops up the pension (D-ASPA-1).
#[test]
fn l12_a_66_ans_avec_85_pour_cent_l_aah_complete_la_retraite_sans_aspa() {
    let demandeur = json!({
        "role": "demandeur", "naissance": "1960-03-15", "activite": "retraite", "handicap": { "taux": 85 },
        "revenus": { "retraite": 900 },
    });
    let conjoint = json!({
        "role": "conjoint", "naissance": "1966-03-15", "activite": "salarie",
        "revenus": { "salaire": 1170, "salaire_brut": 1500 },
    });
    let cas = en_novembre(sans_aide(), json!([demandeur, conjoint]));
    assert_eq!((cas.net(Aah), cas.net(Aspa)), (euros!(141.59), Euros::ZERO));
}

// CSS, art. D815-19 2° c and D815-1: half each of what is missing (D-ASI-2).
#[test]
fn l13_dans_un_couple_asi_et_aspa_chacun_recoit_la_moitie_de_son_manque() {
    let conjoint = json!({
        "role": "conjoint", "naissance": "1955-03-15", "activite": "retraite", "revenus": { "retraite": 500 },
    });
    let cas = en_novembre(sans_aide(), json!([invalide("demandeur", 400, 0), conjoint]));
    assert_eq!(cas.net(Asi), euros!(356.90));
    assert_eq!(cas.net(Aspa), euros!(360.09));
}

// Code du travail, art. R5423-2: only what is declared for the tax; the AAH is exempt (D-ASS-3).
#[test]
fn l14_l_aah_du_conjoint_ne_reduit_pas_l_ass() {
    let conjoint = json!({ "role": "conjoint", "naissance": "1975-03-15", "handicap": { "taux": 80 } });
    let cas = en_novembre(sans_aide(), json!([chomeur(json!({})), conjoint]));
    assert_eq!(cas.net(Aah), euros!(1041.59));
    cas.verifie("ass", &[("Ressources par mois", "0")]);
    assert_eq!(cas.net(Ass), euros!(584.40));
}

// ---------------------------------------------------------------- Other divergences of §11

// D-RSA-6, D-RSA-7. CASF, art. L262-5, L262-4 2°.
#[test]
fn le_conjoint_etranger_sans_titre_de_cinq_ans_n_est_pas_compte_au_rsa_sauf_refugie() {
    let rsa = |protection: &str| {
        let conjoint = adulte(
            "conjoint",
            json!({ "nationalite": "autre", "titre_sejour_depuis": "2025-11", "protection": protection }),
        );
        en_novembre(sans_aide(), json!([demandeur(json!({})), conjoint])).net(Rsa)
    };
    assert_eq!(rsa("aucune"), euros!(651.69));
    assert_eq!(rsa("refugie"), euros!(977.54));
}

// D-RSA-8. CASF, art. R262-11 2°: until the end of the month of his three months.
#[test]
fn l_allocation_de_base_du_parent_isole_ne_compte_pas_avant_les_trois_mois_de_l_enfant() {
    let comptees = |naissance: &str| {
        let cas = en_novembre(hlm(), json!([demandeur(json!({})), enfant(naissance)]));
        assert_eq!(cas.brut(PajeBase), euros!(199.15));
        let (_, lignes) = cas.simulation.trace.lignes_de("rsa", mois("2026-11").mois());
        lignes.iter().find(|l| l.libelle == "Prestations familiales comptées").unwrap().valeur
    };
    use reste_a_vivre::loi::trace::Chiffre::Euros as Montant;
    assert_eq!(comptees("2026-08-20"), Montant(euros!(107.586)));
    assert_eq!(comptees("2026-07-20"), Montant(euros!(306.73964)));
}

// D-RSA-10. CASF, art. L262-4 4°, L262-4 3°.
#[test]
fn le_rsa_n_est_verse_ni_en_conge_parental_ni_aux_etudiants() {
    for activite in ["conge_parental", "etudiant"] {
        let cas = en_novembre(sans_aide(), json!([demandeur(json!({ "activite": activite }))]));
        assert!(matches!(cas.simulation.droit(Rsa), Droit::Ferme(_)), "{activite}");
    }
}

// §3.1, L262-7-1, D262-25-1: 18 to 24 with 3 214 hours in three years.
#[test]
fn avant_25_ans_il_faut_3214_heures_de_travail_en_trois_ans() {
    let rsa = |heures: u32| {
        let jeune = json!({ "role": "demandeur", "naissance": "2004-03-15", "heures_3_ans": heures });
        en_novembre(sans_aide(), json!([jeune])).net(Rsa)
    };
    assert_eq!(rsa(3213), Euros::ZERO);
    assert_eq!(rsa(3214), euros!(651.69));
}

// D-PPA-2. CSS, art. L842-2 3°: above 1 144,21 each of the three months.
#[test]
fn un_etudiant_doit_gagner_plus_de_55_pour_cent_du_smic_chacun_des_trois_mois() {
    let prime = |salaires: Value| {
        let etudiant = demandeur(json!({ "activite": "etudiant", "revenus": { "salaire": salaires } }));
        en_novembre(sans_aide(), json!([etudiant])).net(PrimeActivite)
    };
    assert!(prime(json!("1144.22")).est_positif());
    assert_eq!(prime(json!("1144.21")), Euros::ZERO);
    let un_mois_faible =
        json!([{ "depuis": "2026-01", "montant": 1400 }, { "depuis": "2026-09", "montant": 1000 }]);
    assert_eq!(prime(un_mois_faible), Euros::ZERO);
}

// CASF, art. L262-4 2°: the permit decides between nothing and the whole amount, which is known.
#[test]
fn sans_la_date_du_titre_de_sejour_le_rsa_est_entre_rien_et_le_montant_entier() {
    let personne = |depuis: Value| {
        json!({ "mois": "2026-11", "personnes": [{
            "role": "demandeur", "naissance": "1990-03-10", "nationalite": "autre", "titre_sejour_depuis": depuis,
        }], "logement": { "occupation": "sans_domicile" } })
    };
    let titulaire = cas(personne("2015-01".into())).net(Rsa);
    let inconnu = cas(personne(Value::Null));
    assert_eq!(inconnu.simulation.droit(Rsa).fourchette(), Some(Fourchette::jusqu_a(titulaire)));
    let mut jeune = personne(Value::Null);
    jeune["personnes"][0]["naissance"] = "2004-03-10".into();
    assert!(matches!(cas(jeune).simulation.droit(Rsa), Droit::Ferme(_)), "un autre motif suffit");
}

// ---------------------------------------------------------------- Odd corners, found by an independent reading

/// A household without a home, November 2026, adults born in March 1990 unless said.
fn sans_domicile(personnes: Value) -> Value {
    let mut personnes = personnes;
    let mut couple = false;
    for personne in personnes.as_array_mut().unwrap() {
        let personne = personne.as_object_mut().unwrap();
        personne.entry("role").or_insert("demandeur".into());
        personne.entry("naissance").or_insert("1990-03-15".into());
        couple |= personne["role"] == "conjoint";
    }
    let mut document =
        json!({ "mois": "2026-11", "personnes": personnes, "logement": { "occupation": "sans_domicile" } });
    if couple {
        document["union"] = "concubinage".into();
    }
    document
}

#[track_caller]
fn donne(personnes: Value, attendus: &[(CleDroit, Euros)]) {
    let cas = cas(sans_domicile(personnes));
    for (cle, attendu) in attendus {
        assert_eq!(cas.net(*cle), *attendu, "{cle:?}");
    }
}

// CASF, art. L262-4, L262-5: whoever misses the permit or is on leave is not counted, claimant or partner.
#[test]
fn le_rsa_compte_les_adultes_qui_remplissent_les_conditions_quel_que_soit_leur_role() {
    let etranger = json!({ "nationalite": "autre", "titre_sejour_depuis": "2025-11" });
    let conge = json!({ "activite": "conge_parental" });
    let enfant = json!({ "role": "enfant", "naissance": "2018-05-10", "autre_parent": "au_foyer" });
    for role in ["demandeur", "conjoint"] {
        let autre = if role == "demandeur" { "conjoint" } else { "demandeur" };
        let avec = |base: &Value| {
            let mut personne = base.clone();
            personne["role"] = role.into();
            personne
        };
        donne(json!([avec(&etranger), { "role": autre }]), &[(Rsa, euros!(651.69))]);
        donne(json!([avec(&conge), { "role": autre }, enfant]), &[(Rsa, euros!(977.54))]);
    }
}

// CASF, art. R262-5; CSS, art. R842-2, R111-2: presence in France.
#[test]
fn six_mois_par_an_en_france_ne_suffisent_ni_au_rsa_ni_a_la_prime_ni_au_minimum_vieillesse() {
    donne(json!([{ "mois_en_france": 6 }]), &[(Rsa, Euros::ZERO)]);
    donne(
        json!([{ "mois_en_france": 6, "activite": "salarie", "revenus": { "salaire": 1480 } }]),
        &[(PrimeActivite, Euros::ZERO)],
    );
    let retraite = json!([{ "naissance": "1955-03-15", "mois_en_france": 9, "activite": "retraite", "revenus": { "retraite": 700 } }]);
    donne(retraite, &[(Aspa, Euros::ZERO)]);
}

// CASF, art. R262-13: an activity of one's own that has stopped is neutralised as a wage is.
#[test]
fn une_activite_independante_arretee_n_est_plus_comptee_par_le_rsa() {
    donne(json!([{ "revenus": { "micro_service": arrete(1600, "2026-09") } }]), &[(Rsa, euros!(651.69))]);
    donne(json!([{ "revenus": { "benefice": arrete(500, "2026-09") } }]), &[(Rsa, euros!(651.69))]);
    let annuel = json!([{ "activite": "independant", "revenus": { "benefice": 1000 }, "revenus_annuels": { "2025": { "benefice": 6000 } } }]);
    donne(annuel, &[(Rsa, euros!(151.69))]);
}

// CSS, art. L842-2, R842-2: the student's condition is that of the months of study, on all the income from work.
#[test]
fn un_etudiant_n_est_regarde_que_dans_ses_mois_d_etudes_et_sur_tous_ses_gains() {
    let recent = json!([{ "naissance": "2003-03-15", "activite": "etudiant", "activite_depuis": "2026-10", "revenus": { "salaire": 1000 } }]);
    donne(recent, &[(PrimeActivite, euros!(302.98))]);
    let independant =
        json!([{ "naissance": "2003-03-15", "activite": "etudiant", "revenus": { "benefice": 1500 } }]);
    donne(independant, &[(PrimeActivite, euros!(226.34))]);
}

// CSS, art. L815-24, L821-1: of two ASI, each AAH tops up its own; a pension without ten years of permit opens none.
#[test]
fn l_asi_de_deux_invalides_ne_depend_pas_de_l_aah_qui_les_complete() {
    let invalide = |role: &str, taux: u32| json!({ "role": role, "naissance": "1975-03-15", "activite": "invalide", "handicap": { "taux": taux }, "revenus": { "invalidite": 400 } });
    donne(
        json!([invalide("demandeur", 80), invalide("conjoint", 80)]),
        &[(Asi, euros!(813.80)), (Aah, euros!(469.38))],
    );
    let mut etranger = invalide("conjoint", 0);
    etranger["nationalite"] = "autre".into();
    etranger["titre_sejour_depuis"] = "2025-01".into();
    donne(json!([invalide("demandeur", 0), etranger]), &[(Asi, euros!(584.20))]);
}

// CSS, art. D821-9, R532-3, R532-6.
#[test]
fn l_aah_compte_l_apprenti_les_indemnites_d_accident_et_le_long_arret() {
    let adulte = |ajouts: Value| {
        let mut personne = json!({ "handicap": { "taux": 80 } });
        personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        json!([personne])
    };
    donne(
        adulte(json!({ "activite": "apprenti", "revenus": { "apprentissage": 800 } })),
        &[(Aah, euros!(811.23))],
    );
    let arret = json!({
        "activite": "arret_maladie", "activite_depuis": "2025-03",
        "revenus": {
            "salaire": arrete(1500, "2025-03"), "salaire_imposable": arrete(1500, "2025-03"),
            "indemnites_journalieres": [{ "depuis": "2025-03", "montant": 700 }],
        },
    });
    donne(adulte(arret), &[(Aah, euros!(669.19))]);
}

// Code du travail, art. R5423-1, R5423-2, R5425-2.
#[test]
fn l_ass_regarde_tous_les_revenus_declares_l_inscription_et_les_mois_de_cumul() {
    let chomeur = |ajouts: Value| {
        let mut personne = json!({ "naissance": "1975-03-15", "activite": "chomeur", "ass_conditions": { "activite_5_ans_sur_10": true } });
        personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        personne
    };
    let conjoint = |revenus: Value| json!({ "role": "conjoint", "revenus": revenus });
    donne(json!([chomeur(json!({})), conjoint(json!({ "apprentissage": 1800 }))]), &[(Ass, euros!(342.80))]);
    donne(json!([chomeur(json!({})), conjoint(json!({ "micro_liberal": 3000 }))]), &[(Ass, euros!(162.80))]);
    donne(json!([chomeur(json!({ "revenus": { "autres": 1000 } }))]), &[(Ass, euros!(363.60))]);
    let cumul = json!({ "ass_conditions": { "activite_5_ans_sur_10": true, "mois_cumul": 3 }, "revenus": { "salaire": [{ "depuis": "2026-07", "montant": 400 }] } });
    donne(json!([chomeur(cumul)]), &[(Ass, Euros::ZERO)]);
    // Registered since September: no ASS in the months before, so the RSA counts none of them. The ASS of the month replaces
    // the wage, which then counts: 651,69 − 200 × 2 / 3 − 584,40 / 3 (CASF, art. R262-13).
    let recent = json!({ "activite_depuis": "2026-09", "revenus": { "salaire": arrete(200, "2026-09") } });
    donne(json!([chomeur(recent)]), &[(Rsa, euros!(323.56))]);
}
