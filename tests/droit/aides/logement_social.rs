//! Worked examples of social housing: ceilings by zone and household, supplément de loyer (SLS).
//!
//! Paragraphs (§) are those of the project's specification `docs/droit/famille_sante_energie_logement_social.md`.

use crate::commun::{Cas, cas};
use reste_a_vivre::droits::commun::logement_social::{Plafond, Surloyer};
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::notions::source::Confiance;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::territoire::financement::Financement::{self, Plai, Pli, Pls, Plus};
use reste_a_vivre::{euros, taux};
use serde_json::{Value, json};

const LYON: &str = "69123";
const MONTREUIL: &str = "93048";
const MELUN: &str = "77288";

/// A tenant of a HLM in 2026: adults and children by birth, reference income of 2024.
struct Menage {
    adultes: Vec<Value>,
    enfants: Vec<Value>,
    rfr: Value,
    logement: Value,
    mois: &'static str,
}

impl Menage {
    fn seul(commune: &str) -> Menage {
        Menage {
            adultes: vec![json!({ "naissance": "1985-03-15" })],
            enfants: Vec::new(),
            rfr: json!({ "2024": { "rfr": 20_000 }, "2025": { "rfr": 20_000 } }),
            logement: json!({ "occupation": "hlm", "commune": commune, "loyer": 500 }),
            mois: "2026-11",
        }
    }

    fn couple(commune: &str, naissances: [&str; 2]) -> Menage {
        let adultes = naissances.map(|naissance| json!({ "naissance": naissance })).to_vec();
        Menage { adultes, ..Menage::seul(commune) }
    }

    fn avec_enfants(mut self, naissances: &[&str]) -> Menage {
        let enfant = |naissance: &&str| json!({ "naissance": naissance, "autre_parent": "hors_etat" });
        self.enfants.extend(naissances.iter().map(enfant));
        self
    }

    fn avec_rfr(mut self, rfr: u32) -> Menage {
        self.rfr = json!({ "2024": { "rfr": rfr }, "2025": { "rfr": rfr } });
        self
    }

    fn avec_logement(mut self, cle: &str, valeur: Value) -> Menage {
        self.logement[cle] = valeur;
        self
    }

    fn cas(self) -> Cas {
        let roles = ["demandeur", "conjoint"].into_iter().chain(std::iter::repeat("enfant"));
        let union = (self.adultes.len() == 2).then_some("pacs");
        let adultes = self.adultes.len();
        let mut personnes: Vec<Value> = self.adultes.into_iter().chain(self.enfants).collect();
        let roles = roles.take(adultes).chain(std::iter::repeat("enfant"));
        for (personne, role) in personnes.iter_mut().zip(roles) {
            if personne.get("role").is_none() {
                personne["role"] = role.into();
            }
        }
        let mut document = json!({
            "mois": self.mois, "personnes": personnes, "foyer": { "revenus_fiscaux": self.rfr },
            "logement": self.logement,
        });
        if let Some(union) = union {
            document["union"] = union.into();
        }
        cas(document)
    }
}

#[track_caller]
fn ligne(cas: &Cas, financement: Financement) -> Plafond {
    *cas.simulation.logement_social.plafonds.ligne(financement).unwrap()
}

#[track_caller]
fn plafond(menage: Menage, financement: Financement) -> Euros {
    ligne(&menage.cas(), financement).plafond
}

fn categorie(menage: Menage) -> u32 {
    menage.cas().simulation.logement_social.plafonds.categorie
}

fn surloyer(menage: Menage) -> Surloyer {
    menage.cas().simulation.logement_social.surloyer
}

const DEUX_ENFANTS: [&str; 2] = ["2015-03-02", "2019-05-30"];
const COUPLE: [&str; 2] = ["1985-03-15", "1987-01-10"];

// ---------------------------------------------------------------- Ceilings

// §11: single with two children, Montreuil and Lyon.
#[test]
fn un_parent_seul_de_deux_enfants_est_en_categorie_4() {
    let montreuil = Menage::seul(MONTREUIL).avec_enfants(&DEUX_ENFANTS).cas();
    assert_eq!(montreuil.simulation.logement_social.plafonds.categorie, 4);
    assert_eq!(ligne(&montreuil, Plus).plafond, euros!(62968));
    let lyon = Menage::seul(LYON).avec_enfants(&DEUX_ENFANTS).cas();
    assert_eq!(ligne(&lyon, Plus).plafond, euros!(45374));
    assert_eq!(ligne(&lyon, Plai).plafond, euros!(25092));
    assert_eq!(ligne(&lyon, Pls).plafond, euros!(58986));
    lyon.verifie("plafonds_logement_social", &[("Personnes du logement", "3"), ("Dont à charge", "2")]);
}

// §11: young couple of 26 and 27.
#[test]
fn un_couple_dont_les_ages_font_55_ans_au_plus_est_en_categorie_3() {
    assert_eq!(categorie(Menage::couple(LYON, ["2000-10-20", "1999-02-01"])), 3);
    assert_eq!(categorie(Menage::couple(LYON, ["1999-02-01", "1998-02-01"])), 3);
    assert_eq!(categorie(Menage::couple(LYON, ["1998-02-01", "1998-02-01"])), 2);
}

// §11, arrêté of 29 July 1987: the table of categories.
#[test]
fn la_categorie_suit_le_tableau_de_l_arrete() {
    assert_eq!(categorie(Menage::seul(LYON)), 1);
    assert_eq!(categorie(Menage::couple(LYON, COUPLE)), 2);
    assert_eq!(categorie(Menage::seul(LYON).avec_enfants(&["2015-03-02"])), 3);
    assert_eq!(categorie(Menage::couple(LYON, COUPLE).avec_enfants(&["2015-03-02"])), 3);
    let cinq = ["2012-01-01", "2013-01-01", "2014-01-01", "2015-01-01", "2016-01-01"];
    assert_eq!(categorie(Menage::seul(LYON).avec_enfants(&cinq)), 7);
    assert_eq!(categorie(Menage::couple(LYON, COUPLE).avec_enfants(&cinq)), 7);
}

#[test]
fn la_carte_invalidite_compte_une_personne_de_plus() {
    let invalide = |mut menage: Menage| {
        menage.adultes[0]["handicap"] = json!({ "taux": 80, "cmi_invalidite": true });
        menage
    };
    assert_eq!(categorie(invalide(Menage::seul(LYON))), 2);
    assert_eq!(categorie(invalide(Menage::couple(LYON, COUPLE))), 3);
    assert_eq!(categorie(invalide(Menage::couple(LYON, COUPLE).avec_enfants(&DEUX_ENFANTS))), 5);
    // "Two persons of whom one is disabled" and "one person with one dependant" are the same category.
    assert_eq!(categorie(invalide(Menage::seul(LYON).avec_enfants(&["2015-03-02"]))), 3);
}

#[test]
fn un_enfant_majeur_n_est_a_charge_qu_en_etudes() {
    // 22 years: a second adult, or a dependant of a lone parent.
    let majeur = |scolarite: &str| {
        let mut menage = Menage::seul(LYON).avec_enfants(&["2004-05-05"]);
        menage.enfants[0]["scolarite"] = scolarite.into();
        menage
    };
    assert_eq!(categorie(majeur("superieur")), 3);
    assert_eq!(categorie(majeur("aucune")), 2);
}

#[test]
fn un_enfant_en_visite_compte_une_personne_a_loger() {
    let mut menage = Menage::seul(LYON).avec_enfants(&["2015-03-02"]);
    menage.enfants[0]["garde"] = "droit_visite".into();
    assert_eq!(categorie(menage), 3);
}

// §11: every cell of the tables of 2026, through the six categories.
#[test]
fn les_plafonds_de_2026_sont_ceux_de_la_liste() {
    let naissances = ["2010-01-01", "2011-01-01", "2012-01-01", "2013-01-01", "2014-01-01"];
    let lus = |commune: &str, financement| -> Vec<Euros> {
        let couple = |enfants| Menage::couple(commune, COUPLE).avec_enfants(&naissances[..enfants]);
        let seul = plafond(Menage::seul(commune), financement);
        std::iter::once(seul).chain((0..6).map(|enfants| plafond(couple(enfants), financement))).collect()
    };
    let attendus = |plafonds: [i64; 6], plus: i64| -> Vec<Euros> {
        plafonds.into_iter().chain([plafonds[5] + plus]).map(Euros::entiers).collect()
    };
    let plus = |commune| lus(commune, Plus);
    assert_eq!(plus("75111"), attendus([26920, 40233, 52740, 62968, 74919, 84304], 9394));
    assert_eq!(plus(MELUN), attendus([26920, 40233, 48362, 57930, 68577, 77171], 8598));
    assert_eq!(plus(LYON), attendus([23403, 31254, 37584, 45374, 53376, 60156], 6710));
    let plai = |commune| lus(commune, Plai);
    assert_eq!(plai("92012"), attendus([14811, 24140, 31643, 34637, 41203, 46369], 5166));
    assert_eq!(plai(MELUN), attendus([14811, 24140, 29018, 31860, 37719, 42444], 4727));
    assert_eq!(plai(LYON), attendus([12870, 18753, 22551, 25092, 29359, 33086], 3689));
    let pls = |commune| lus(commune, Pls);
    assert_eq!(pls(MONTREUIL), attendus([34996, 52303, 68562, 81858, 97395, 109595], 12212));
    assert_eq!(pls(MELUN), attendus([34996, 52303, 62871, 75309, 89150, 100322], 11177));
    assert_eq!(pls(LYON), attendus([30424, 40630, 48859, 58986, 69389, 78203], 8723));
}

#[test]
fn en_2025_les_plafonds_sont_ceux_de_2025() {
    let menage = Menage { mois: "2025-12", rfr: json!({ "2023": { "rfr": 20_000 } }), ..Menage::seul(LYON) };
    let cas = menage.cas();
    assert_eq!(ligne(&cas, Plus).plafond, euros!(23201));
    assert_eq!(ligne(&cas, Plai).plafond, euros!(12759));
    assert_eq!(cas.simulation.logement_social.plafonds.revenu.unwrap().0, 2023);
}

// complements_2026.md §5.1: households and zones of the PLI.
#[test]
fn le_plafond_pli_suit_sa_zone_et_ses_personnes_a_charge() {
    assert_eq!(plafond(Menage::seul("75111"), Pli), euros!(44344));
    let b1 = |menage: Menage| plafond(menage.avec_logement("zone_abc", "B1".into()), Pli);
    assert_eq!(b1(Menage::seul(LYON)), euros!(36144));
    assert_eq!(b1(Menage::couple(LYON, COUPLE)), euros!(48268));
    assert_eq!(b1(Menage::seul(LYON).avec_enfants(&DEUX_ENFANTS)), euros!(70073));
    let c = Menage::couple(LYON, COUPLE).avec_logement("zone_abc", "C".into()).cas();
    assert_eq!(ligne(&c, Pli).plafond, euros!(43439));
    assert_eq!(ligne(&c, Pli).confiance, Confiance::AConfirmer);
    assert!(Menage::seul(LYON).cas().simulation.logement_social.plafonds.ligne(Pli).is_none());
}

#[test]
fn la_marge_est_donnee_en_euros_et_en_part_du_plafond() {
    let cas = Menage::seul(MELUN).avec_rfr(20_190).cas();
    let plus = ligne(&cas, Plus);
    assert_eq!((plus.marge, plus.marge_relative), (Some(euros!(6730)), Some(taux!(0.25))));
    assert_eq!(plus.respecte, Some(true));
    let plai = ligne(&cas, Plai);
    assert_eq!((plai.marge, plai.respecte), (Some(euros!(-5379)), Some(false)));
}

// §11: an income at least 10 % lower replaces that of N-2.
#[test]
fn un_revenu_plus_bas_d_un_dixieme_remplace_celui_d_avant() {
    let retenu = |dernier: u32| {
        let rfr = json!({ "2024": { "rfr": 20_000 }, "2025": { "rfr": dernier } });
        let cas = Menage { rfr, ..Menage::seul(LYON) }.cas();
        cas.simulation.logement_social.plafonds.revenu
    };
    assert_eq!(retenu(18_000), Some((2025, euros!(18000))));
    assert_eq!(retenu(18_001), Some((2024, euros!(20000))));
}

#[test]
fn un_avis_sans_celui_d_apres_n_est_pas_un_revenu_tombe_a_zero() {
    let seul_avis = |rfr: u32| Menage { rfr: json!({ "2024": { "rfr": rfr } }), ..Menage::seul(LYON) }.cas();
    let cas = seul_avis(20_000);
    assert_eq!(cas.simulation.logement_social.plafonds.revenu, Some((2024, euros!(20000))));
    assert_eq!([Plai, Plus].map(|financement| ligne(&cas, financement).respecte), [None, Some(true)]);
    assert_eq!(ligne(&seul_avis(90_000), Plus).respecte, None);
}

#[test]
fn le_revenu_d_un_parent_loge_ici_s_ajoute_a_celui_du_foyer() {
    let mut menage = Menage::seul(LYON);
    menage.enfants.push(json!({
        "role": "ascendant", "naissance": "1950-01-01",
        "revenus_annuels": { "2024": { "retraite": 10_000 }, "2025": { "retraite": 10_000 } },
    }));
    let cas = menage.cas();
    // 10 000 less 10 %, less the abatement of a person of 65 or more (2 796).
    assert_eq!(cas.simulation.logement_social.plafonds.revenu, Some((2024, euros!(26204))));
}

#[test]
fn sans_revenu_les_plafonds_restent_et_la_comparaison_attend() {
    let cas = Menage { rfr: Value::Null, ..Menage::seul(LYON) }.cas();
    let plus = ligne(&cas, Plus);
    assert_eq!((plus.plafond, plus.marge, plus.respecte), (euros!(23403), None, None));
    let manque = &cas.simulation.logement_social.plafonds.manque;
    assert!(manque.iter().any(|reference| reference.cle == Cle::FoyerRevenusFiscaux));
}

#[test]
fn outre_mer_aucun_plafond_n_est_donne() {
    let social = Menage::seul("97411").avec_rfr(90_000).cas().simulation.logement_social;
    assert!(social.plafonds.lignes.is_empty() && social.plafonds.zone.is_none());
    assert_eq!(social.surloyer, Surloyer::NonCalcule);
}

// ---------------------------------------------------------------- SLS

/// §12: couple with two children, Lyon, PLUS, 70 m², reference income 60 000, zone 2.
fn exemple(loyer: u32) -> Menage {
    Menage::couple(LYON, COUPLE)
        .avec_enfants(&DEUX_ENFANTS)
        .avec_rfr(60_000)
        .avec_logement("loyer", loyer.into())
        .avec_logement("surface", 70.into())
        .avec_logement("financement", "PLUS".into())
        .avec_logement("zone_sls", "2".into())
}

// §12: the worked example.
#[test]
fn a_32_pour_cent_au_dessus_du_plafond_70_metres_carres_paient_87_32_en_zone_2() {
    let cas = exemple(700).cas();
    cas.verifie(
        "surloyer",
        &[
            ("Plafond de ressources du logement", "45374"),
            ("Dépassement du plafond", "32 %"),
            ("Coefficient de dépassement du plafond de ressources", "0.99"),
            ("Supplément calculé", "87.32"),
            ("Place laissée par le loyer", "800"),
        ],
    );
    assert_eq!(cas.simulation.logement_social.surloyer, Surloyer::Estime(euros!(87.32)));
}

// CCH, art. L441-4: rent and supplement within 30 % of the resources, here 1 500 € a month.
#[test]
fn le_loyer_et_le_supplement_ne_depassent_pas_30_pour_cent_des_ressources() {
    assert_eq!(surloyer(exemple(1_450)), Surloyer::Estime(euros!(50)));
    assert_eq!(surloyer(exemple(1_600)), Surloyer::Estime(Euros::ZERO));
}

// CCH, art. L441-3: 48 280 = 1,2 × 40 233 (two persons, Paris), 62 763 for a PLS.
#[test]
fn le_supplement_commence_a_20_pour_cent_du_plafond_du_logement() {
    let paris = |rfr, financement: &str| {
        let menage = Menage::couple("75111", COUPLE).avec_rfr(rfr);
        surloyer(menage.avec_logement("surface", 50.into()).avec_logement("financement", financement.into()))
    };
    assert!(matches!(paris(48_279, "PLUS"), Surloyer::NonDu(_)));
    // 0,27 × 3,16 × 50; zone 1 bis from the commune; a PLAI follows the ceiling of the PLUS.
    assert_eq!(paris(48_280, "PLUS"), Surloyer::Estime(euros!(42.66)));
    assert_eq!(paris(48_280, "PLAI"), Surloyer::Estime(euros!(42.66)));
    assert!(matches!(paris(62_763, "PLS"), Surloyer::NonDu(_)));
    assert_eq!(paris(62_764, "PLS"), Surloyer::Estime(euros!(42.66)));
    assert!(matches!(paris(90_000, "PLI"), Surloyer::NonDu(_)));
}

#[test]
fn le_montant_de_l_avis_d_echeance_l_emporte_toujours() {
    assert_eq!(surloyer(exemple(700).avec_logement("sls", "61,20".into())), Surloyer::Appele(euros!(61.20)));
    assert_eq!(surloyer(exemple(700).avec_logement("sls", 0.into())), Surloyer::Appele(Euros::ZERO));
    let prive = exemple(700).avec_logement("occupation", "prive_vide".into());
    assert!(matches!(surloyer(prive), Surloyer::NonDu(_)));
}

#[test]
fn l_estimation_n_entre_pas_dans_le_budget() {
    let nets = [Value::from(0), Value::from("")]
        .map(|sls| exemple(700).avec_logement("sls", sls).cas().simulation.budget.logement_net);
    assert_eq!(nets[0].map(|net| net.haut), nets[1].map(|net| net.haut));
}

#[test]
fn sans_zone_ni_surface_le_supplement_est_entre_deux_montants() {
    let bornes = |menage: Menage| match surloyer(menage) {
        Surloyer::Inconnu(manque) => {
            let cles: Vec<&str> = manque.reponses.iter().map(|reference| reference.cle.code()).collect();
            (cles, manque.fourchette.unwrap())
        }
        autre => panic!("{autre:?}"),
    };
    let sans = |cle: &str| exemple(700).avec_logement(cle, "".into());
    // 0,99 × 70 × 0,32 in zone 3, × 1,26 in zone 2.
    assert_eq!(
        bornes(sans("zone_sls")),
        (vec!["logement.zone_sls"], Fourchette::entre(euros!(22.18), euros!(87.32)))
    );
    assert_eq!(bornes(sans("surface")), (vec!["logement.surface"], Fourchette::jusqu_a(euros!(800))));
    assert_eq!(bornes(sans("loyer")), (vec!["logement.loyer"], Fourchette::jusqu_a(euros!(87.32))));
    let (_, melun) = bornes(
        Menage { logement: sans("zone_sls").logement, ..exemple(700) }
            .avec_logement("commune", MELUN.into())
            .avec_rfr(90_000),
    );
    assert!(melun.bas < melun.haut);
}

#[test]
fn sans_revenu_le_supplement_attend_l_avis_d_impot() {
    let menage = Menage { rfr: Value::Null, ..exemple(700) };
    assert!(matches!(surloyer(menage), Surloyer::Inconnu(manque) if manque.fourchette.is_none()));
}
