//! Rent in arrears: vectors of the project's specification `docs/droit/budget_dette_logement.md` (§4, §5, §10), and what holds
//! for every household.

use crate::commun::{Cas, cas};
use proptest::prelude::*;
use reste_a_vivre::documents::rapport::impaye::sections;
use reste_a_vivre::documents::rapport::prevention::premier_signal;
use reste_a_vivre::documents::rapport::{Element, Section};
use reste_a_vivre::dossier::Dossier;
use reste_a_vivre::euros;
use reste_a_vivre::gestion::profil::{Profil, Reserve};
use reste_a_vivre::gestion::surendettement::{OrientationCommission, capacite};
use reste_a_vivre::impaye::dispositifs::dispositifs;
use reste_a_vivre::impaye::fonds::Fonds;
use reste_a_vivre::impaye::juge::{conditions, mensualite_minimale};
use reste_a_vivre::impaye::plan::{DUREE_MAXIMALE, en_mois, plan};
use reste_a_vivre::impaye::procedure::{
    AFaire, Sens, a_faire, apres_la_treve, est_en_treve, fins_du_commandement, jalons,
};
use reste_a_vivre::impaye::seuil::{depuis_2027, examens, jusqu_en_2026};
use reste_a_vivre::loi::condition::Etat;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::impaye::Impaye;
use reste_a_vivre::notions::mois::{Date, Mois};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::prevision::{AidesPrevues, MoisPrevu, plus_bas, prevoir};
use reste_a_vivre::questions::vocabulaire::CodePlan;
use serde_json::{Value, json};

fn le(texte: &str) -> Date {
    texte.parse().unwrap()
}

fn locataire(impaye: Value, ajouts: Value) -> Cas {
    let mut document = json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": 1500 } }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 420, "charges": 80, "bail_depuis": "2024-05" },
        "impaye": impaye,
    });
    document.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    cas(document)
}

// §10 (a); CCH, art. R824-1.
#[test]
fn jusqu_en_2026_le_seuil_est_net_de_l_aide_versee_au_bailleur() {
    let net = jusqu_en_2026(euros!(460), euros!(480), euros!(250));
    assert_eq!((net.seuil, net.constitue), (euros!(460), Some(true)));
    let brut = jusqu_en_2026(euros!(460), euros!(480), Euros::ZERO);
    assert_eq!((brut.seuil, brut.constitue), (euros!(960), Some(false)));
}

// CCH, art. R824-1: the rent of the lease, before its reduction; the aid where the landlord receives it.
#[test]
fn le_seuil_d_un_menage_part_du_loyer_du_bail() {
    let cas = locataire(json!({ "montant": 900 }), json!({}));
    let impaye = cas.situation.impaye.clone().unwrap();
    let aide = cas.simulation.budget.aide_logement.bas;
    let [examen, _] = examens(&cas.situation, &cas.simulation, &impaye, le("2026-11-25")).unwrap();
    assert_eq!(examen.seuil, (euros!(500) - aide) * 2);
    let suspendue = Impaye { al_suspendue: true, ..impaye };
    let [examen, _] = examens(&cas.situation, &cas.simulation, &suspendue, le("2026-11-25")).unwrap();
    assert_eq!(examen.seuil, euros!(1000));
}

// §5: first what the answers already open, in the order in which one asks.
#[test]
fn le_fsl_et_l_adil_viennent_en_premier_pour_une_dette_de_loyer() {
    let cas = locataire(json!({ "montant": 900 }), json!({}));
    let noms: Vec<_> =
        dispositifs(&cas.situation, &cas.simulation, None).iter().map(|dispositif| dispositif.nom).collect();
    assert_eq!(noms[..2], ["FSL maintien", "ADIL"]);
}

// §10 (b); décret n° 2026-84, art. 5.
#[test]
fn depuis_2027_plus_de_450_euros_ou_trois_mois_suffisent() {
    let decembre = Some(Mois::new(2026, 12));
    assert_eq!(depuis_2027(Some(euros!(450)), decembre, Mois::new(2027, 1)).constitue, Some(false));
    assert_eq!(depuis_2027(Some(euros!(450.01)), decembre, Mois::new(2027, 1)).constitue, Some(true));
    assert_eq!(depuis_2027(Some(euros!(120)), decembre, Mois::new(2027, 3)).constitue, Some(true));
    assert_eq!(depuis_2027(Some(euros!(120)), None, Mois::new(2027, 3)).constitue, None);
    assert_eq!(
        depuis_2027(Some(euros!(120)), decembre, Mois::new(2027, 1)).signaler_avant,
        Some(le("2027-05-01"))
    );
    let juillet = Some(Mois::new(2026, 7));
    assert_eq!(
        depuis_2027(Some(euros!(120)), juillet, Mois::new(2026, 11)).signaler_avant,
        Some(le("2027-03-01")),
        "constitué au 1er janvier 2027"
    );
}

// §10 (c); CCH, art. R824-8.
#[test]
fn le_plan_par_defaut_est_un_trente_sixieme_et_finit_au_centime() {
    for (dette, mensualite, derniere) in
        [(euros!(1800), euros!(50), euros!(50)), (euros!(1000), euros!(27.78), euros!(27.70))]
    {
        assert_eq!(en_mois(dette, 36), mensualite);
        let plan = plan(dette, Mois::new(2027, 1), |_| mensualite).unwrap();
        assert_eq!((plan.len(), plan[35].1), (36, derniere));
        assert_eq!(plan.iter().map(|(_, montant)| *montant).sum::<Euros>(), dette);
    }
}

// CCH, art. R824-8: nothing is proposed to who said no expense; one dear month does not forbid every
// plan: it is named, and the months before prepare it. Nothing beyond what a commission of over-indebtedness would ask.
#[test]
fn un_noel_cher_n_interdit_pas_un_plan_et_sans_depenses_rien_n_est_propose() {
    let du_code = |ajouts: Value, code: CodePlan| {
        let cas = locataire(json!({ "montant": 1500 }), ajouts);
        let dossier = dossier(&cas, None, "2026-11-29");
        let arrieres = dossier.impaye().unwrap();
        let plan = arrieres.plans.iter().find(|plan| plan.code == code).unwrap().clone();
        (arrieres.propose, plan, arrieres.juge[1].etat, textes(&sections(&dossier)))
    };
    let mut noel = depenses(900);
    noel["percu"] = json!({ "prime_activite": 226.34 });
    let (_, plan, juge, page) = du_code(noel, CodePlan::TrenteSix);
    assert_eq!((plan.mensualites[0].1, plan.tient), (euros!(41.67), Some(true)));
    assert!(plan.pourquoi.iter().any(|raison| raison.contains("décembre 2026")), "{:?}", plan.pourquoi);
    assert_eq!(juge, Etat::Remplie);
    assert!(page.contains("décembre 2026"), "{page}");
    let (propose, plan, juge, page) = du_code(json!({}), CodePlan::Douze);
    assert_eq!((propose, plan.tient, juge), (None, None, Etat::AVerifier));
    assert!(!page.contains("Le plan à signer") && page.contains("dites toutes vos dépenses"), "{page}");
}

/// Months that leave these balances, of people who have much to live on: the reserve never counts.
fn prevus(debut: Mois, soldes: &[Euros]) -> Vec<MoisPrevu> {
    let prevu = |(rang, solde): (i32, &Euros)| MoisPrevu {
        mois: debut.plus(rang),
        entrees: Euros::ZERO,
        logement: Euros::ZERO,
        sorties: Euros::ZERO,
        solde: *solde,
        cumul: Euros::ZERO,
        avant_apurement: *solde,
        reste_a_vivre: euros!(100000),
    };
    (0..).zip(soldes).map(prevu).collect()
}

// §4.3: a dear month is named, with what it lacks; what the months before it leave pays for it.
#[test]
fn un_mois_cher_se_nomme_et_se_prepare() {
    let janvier = Mois::new(2027, 1);
    let en_mars = |solde: Euros| [euros!(80), euros!(80), euros!(80), solde, euros!(80)];
    let plan = plan(euros!(150), janvier, |_| euros!(50)).unwrap();
    let examen = |solde| Fonds::de(&prevus(janvier.moins(1), &en_mars(solde)), None, janvier).examine(&plan);
    let prepare = examen(euros!(20));
    assert_eq!((prepare.tient, prepare.courts), (true, vec![(Mois::new(2027, 3), euros!(30))]));
    // 80 in December, then 30 in January and in February: no more than 140 for March.
    assert!(examen(euros!(-90)).tient);
    assert!(!examen(euros!(-90.01)).tient);
}

// §4.3: half in August and in December, and what a short month has.
#[test]
fn le_plan_allege_baisse_en_aout_en_decembre_et_dans_les_mois_serres() {
    let juillet = Mois::new(2027, 7);
    let soldes = [euros!(90), euros!(90), euros!(90), euros!(12)];
    let fonds = Fonds::de(&prevus(juillet, &soldes), None, juillet);
    let plan = plan(euros!(112), juillet, fonds.allege(euros!(40))).unwrap();
    let montants: Vec<Euros> = plan.iter().map(|(_, montant)| *montant).collect();
    assert_eq!(montants, [euros!(40), euros!(20), euros!(40), euros!(12)]);
}

// Loi n° 89-462, art. 24 V.
#[test]
fn le_juge_demande_le_loyer_repris_avant_l_audience_et_un_trente_sixieme() {
    assert_eq!(mensualite_minimale(euros!(1000)), euros!(27.78));
    assert_eq!(mensualite_minimale(euros!(1800)), euros!(50));
    let cas = locataire(
        json!({ "montant": 1800, "reprise_loyer_depuis": "2027-03", "etapes": [{ "etape": "audience", "date": "2027-02-20" }] }),
        json!({}),
    );
    let impaye = cas.situation.impaye.clone().unwrap();
    let etats = |supporte| conditions(&impaye, supporte, le("2027-03-15")).map(|condition| condition.etat);
    assert_eq!(etats(Some(true)), [Etat::NonRemplie, Etat::Remplie]);
    assert_eq!(etats(Some(false))[1], Etat::NonRemplie);
    assert_eq!(etats(None)[1], Etat::AVerifier);
}

// §10 (h); loi n° 2023-668, art. 10; CPCE, art. L412-1, L412-6.
#[test]
fn le_calendrier_de_l_exemple_tombe_aux_bonnes_dates() {
    let cas = locataire(
        json!({ "montant": 1800, "etapes": [
            { "etape": "commandement_payer", "date": "2027-01-10" },
            { "etape": "assignation", "date": "2027-03-01" },
            { "etape": "commandement_quitter", "date": "2027-09-15" },
        ] }),
        json!({}),
    );
    let jalons = jalons(&cas.situation, cas.situation.impaye.as_ref().unwrap(), le("2027-09-20"));
    let quand = |sens: Sens, mots: &str| {
        jalons.iter().find(|jalon| jalon.sens == sens && jalon.quoi.contains(mots)).unwrap().quand
    };
    assert_eq!(quand(Sens::PasAvant, "Assignation"), le("2027-02-22"));
    assert_eq!(quand(Sens::PasAvant, "Audience"), le("2027-04-12"));
    assert_eq!(quand(Sens::Fin, "deux mois"), le("2027-11-15"));
    assert_eq!(quand(Sens::AvantLe, "juge de l'exécution"), le("2028-03-31"));
    assert_eq!(quand(Sens::PasAvant, "Expulsion"), le("2028-04-01"));
    assert!(jalons.windows(2).all(|deux| deux[0].quand <= deux[1].quand));
}

// Cass. avis 13 June 2024, n° 24-70.002: an older lease may say two months: both dates.
#[test]
fn un_bail_d_avant_juillet_2023_donne_les_deux_dates() {
    let commandement = le("2026-12-31");
    assert_eq!(fins_du_commandement(commandement, Some(Mois::new(2024, 5))), [le("2027-02-11")]);
    assert_eq!(
        fins_du_commandement(commandement, Some(Mois::new(2020, 5))),
        [le("2027-02-11"), le("2027-02-28")]
    );
    assert_eq!(fins_du_commandement(le("2027-12-31"), None), [le("2028-02-11"), le("2028-02-29")]);
}

// CPCE, art. L412-6: from 1 November to 31 March, both included.
#[test]
fn la_treve_commence_le_premier_novembre_et_finit_le_31_mars() {
    assert!(!est_en_treve(le("2027-10-31")) && est_en_treve(le("2027-11-01")));
    assert!(est_en_treve(le("2028-03-31")) && !est_en_treve(le("2028-04-01")));
    assert_eq!(apres_la_treve(le("2027-10-31")), le("2027-10-31"));
    assert_eq!(apres_la_treve(le("2027-11-01")), le("2028-04-01"));
    assert_eq!(apres_la_treve(le("2028-02-29")), le("2028-04-01"));
}

fn etat(cas: &Cas, nom: &str) -> Etat {
    dispositifs(&cas.situation, &cas.simulation, None)
        .iter()
        .find(|dispositif| dispositif.nom.contains(nom))
        .unwrap()
        .etat()
}

// §5.1, §5.2: each scheme by its own conditions.
#[test]
fn les_dispositifs_suivent_leurs_conditions() {
    let avec = locataire(
        json!({ "montant": 900, "premier_impaye": "2026-08", "reprise_loyer_depuis": "2026-10" }),
        json!({}),
    );
    let sans = locataire(json!({}), json!({}));
    assert_eq!(etat(&locataire(json!(null), json!({})), "CCAPEX"), Etat::AVerifier, "« je ne sais pas »");
    assert_eq!(etat(&avec, "CCAPEX"), Etat::Remplie);
    assert_eq!(etat(&sans, "CCAPEX"), Etat::NonRemplie);
    assert_eq!(etat(&sans, "FSL maintien"), Etat::NonRemplie);
    assert_eq!(etat(&avec, "FSL maintien"), Etat::AVerifier);
    assert_eq!(etat(&avec, "DALO"), Etat::AVerifier);
    assert_eq!(etat(&avec, "Protocole"), Etat::NonRemplie);
    assert_eq!(etat(&avec, "Secours ou prêt de la CAF"), Etat::NonRemplie);
    let juge = locataire(
        json!({ "montant": 900, "etapes": [{ "etape": "jugement", "date": "2026-10-01" }] }),
        json!({}),
    );
    assert_eq!(etat(&juge, "Protocole"), Etat::AVerifier, "un jugement peut avoir donné des délais");
    assert_eq!(etat(&juge, "DALO"), Etat::AVerifier);
    let prive = locataire(
        json!({ "montant": 900 }),
        json!({ "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 420 } }),
    );
    assert_eq!(etat(&prive, "Protocole"), Etat::NonRemplie);
    assert_eq!(etat(&prive, "mutation"), Etat::NonRemplie);
    assert_eq!(etat(&avec, "FSL énergie"), Etat::AVerifier);
    let energie = locataire(json!(null), json!({ "dettes": [{ "nature": "Energie", "restant_du": 200 }] }));
    assert_eq!(
        dispositifs(&energie.situation, &energie.simulation, None)
            .iter()
            .find(|d| d.nom.contains("énergie"))
            .unwrap()
            .conditions[0]
            .etat,
        Etat::Remplie
    );
}

fn dossier(cas: &Cas, profil: Option<&Profil>, jour: &str) -> Dossier {
    let vide = Saisie::ouvrir(r#"{"format":"reste-a-vivre/1"}"#).unwrap();
    Dossier::de(vide, cas.situation.clone(), cas.simulation.clone(), profil, le(jour))
}

fn page(cas: &Cas, jour: &str) -> Vec<Section> {
    sections(&dossier(cas, None, jour))
}

/// The expenses without which no plan is judged, and nothing received.
fn depenses(noel: u32) -> Value {
    json!({ "percu": {}, "depenses": [
        { "poste": "C1", "montant": 300 }, { "poste": "B7", "montant": 100 }, { "poste": "B18", "montant": 75 },
        { "poste": "B10", "montant": 50 }, { "poste": "B13", "montant": 50 },
        { "poste": "D2", "montant": noel, "rythme": "an", "mois": 12 },
    ] })
}

fn textes(sections: &[Section]) -> String {
    format!("{sections:?}")
}

// C. pén., art. 315-2: the fine does not apply in social housing, and is never printed; no quality of a person is.
#[test]
fn la_page_commence_par_ce_qu_il_faut_faire_et_ne_menace_ni_ne_juge() {
    let cas = locataire(
        json!({ "montant": 1800, "premier_impaye": "2026-06", "etapes": [{ "etape": "commandement_payer", "date": "2026-11-02" }] }),
        json!({}),
    );
    let page = page(&cas, "2026-11-25");
    assert!(page[0].titre.contains("ADIL"), "{}", page[0].titre);
    let texte = textes(&page);
    let frise = page.iter().flat_map(|section| &section.elements).find_map(|element| match element {
        Element::Graphique(graphique) if graphique.nom == "procedure" => Some(&**graphique),
        _ => None,
    });
    let frise = frise.unwrap();
    assert!(frise.constat.contains("14 décembre 2026, dans 19 jours"), "{}", frise.constat);
    assert!(frise.tableau.lignes[0][1].starts_with("a eu lieu"), "{:?}", frise.tableau.lignes);
    assert!(texte.contains("14 décembre 2026 : Payer") && texte.contains("dans 19 jours"), "{texte}");
    for interdit in ["7 500", "7500", "mauvaise foi", "amende de"] {
        assert!(!texte.contains(interdit), "{interdit}");
    }
}

// Never a past date offered as an action.
#[test]
fn une_date_passee_n_est_jamais_proposee_comme_une_action() {
    let cas = locataire(
        json!({ "montant": 1800, "etapes": [{ "etape": "commandement_payer", "date": "2026-01-02" }] }),
        json!({}),
    );
    let premiere = format!("{:?}", page(&cas, "2026-11-25")[0]);
    assert!(!premiere.contains("Prochaine date"), "{premiere}");
    assert!(textes(&page(&cas, "2026-11-25")).contains("délai passé"));
}

#[test]
fn sans_retard_la_page_previent_et_dit_qui_appeler() {
    let cas = locataire(
        json!(null),
        json!({ "percu": {}, "depenses": [
            { "poste": "C1", "montant": 300 }, { "poste": "B7", "montant": 60 },
            { "poste": "D1", "montant": 2400, "rythme": "an", "mois": 3 },
        ] }),
    );
    let page = page(&cas, "2026-11-25");
    assert_eq!(page[0].titre, "Avant un retard");
    assert!(
        textes(&page).contains("€ en mars 2027") && textes(&page).contains("il manquera"),
        "{}",
        textes(&page[..1])
    );
    // Without the food, nothing is foreseen.
    let page = self::page(&locataire(json!(null), json!({ "percu": {} })), "2026-11-25");
    assert!(textes(&page).contains("Il manque des réponses pour prévoir"), "{}", textes(&page[..1]));
}

#[test]
fn une_mensualite_maintenue_malgre_tout_imprime_sa_raison() {
    let cas = locataire(
        json!({ "montant": 6000, "mensualite_proposee": 3000, "motif_maintien": "prime attendue en décembre" }),
        depenses(0),
    );
    let texte = textes(&page(&cas, "2026-11-25"));
    assert!(
        texte.contains("le mois le plus serré") && texte.contains("prime attendue en décembre"),
        "{texte}"
    );
}

// Each step that has happened has its own first action and its own phone.
#[test]
fn chaque_etape_a_une_premiere_action() {
    use reste_a_vivre::notions::choix::Choix;
    use reste_a_vivre::questions::vocabulaire::EtapeImpaye;
    for etape in EtapeImpaye::TOUS {
        let impaye = Impaye {
            montant: Some(euros!(100)),
            etapes: vec![(*etape, le("2026-11-01"))],
            ..Impaye::default()
        };
        let AFaire { d_abord, appeler, ensuite } = a_faire(&impaye, le("2026-11-25"));
        assert!(!d_abord.is_empty() && !appeler.is_empty() && ensuite.len() >= 2, "{etape:?}");
    }
}

#[test]
fn la_premiere_prevision_est_le_mois_lui_meme_et_le_plus_bas_se_trouve() {
    let cas = locataire(
        json!(null),
        json!({ "depenses": [{ "poste": "D1", "montant": 600, "rythme": "an", "mois": 9 }] }),
    );
    let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
    let prevus = prevoir(&cas.situation, &cas.simulation, &evolution, AidesPrevues::Recues(&cas.simulation));
    let budget = &cas.simulation.budget;
    assert_eq!(prevus[0].solde, budget.solde.unwrap().bas + euros!(50));
    assert_eq!(plus_bas(&prevus).unwrap().mois, Mois::new(2027, 9));
    for prevu in &prevus {
        assert_eq!(prevu.entrees - prevu.logement - prevu.sorties, prevu.solde);
    }
}

proptest! {
    // §4.3: the instalments repay the debt to the cent, none is under one euro, and the verdict is that of balances added up
    // month after month.
    #[test]
    fn un_plan_rembourse_au_centime_et_son_verdict_est_celui_des_soldes_cumules(
        centimes in 100i64..2_000_000, mensualite in 1i64..80_000, soldes in prop::collection::vec(-20_000i64..90_000, 0..13)
    ) {
        let euros = |centimes: i64| Euros::entiers(centimes) / 100;
        let debut = Mois::new(2027, 1);
        let soldes: Vec<Euros> = soldes.iter().map(|solde| euros(*solde)).collect();
        let mensualite = euros(mensualite);
        match plan(euros(centimes), debut, |_| mensualite) {
            None => prop_assert!(mensualite.max(euros(100)) * (DUREE_MAXIMALE as u32) < euros(centimes)),
            Some(plan) => {
                prop_assert_eq!(plan.iter().map(|(_, montant)| *montant).sum::<Euros>(), euros(centimes));
                prop_assert!(plan.iter().all(|(_, montant)| *montant >= euros(100)));
                // The first balance is that of the month before the plan.
                let fonds = Fonds::de(&prevus(debut.moins(1), &soldes), None, debut);
                let mut cumul = Euros::ZERO;
                let mut a_sec = false;
                for (rang, solde) in soldes.iter().enumerate() {
                    let due = rang.checked_sub(1).and_then(|rang| plan.get(rang));
                    cumul = cumul + *solde - due.map_or(Euros::ZERO, |(_, montant)| *montant);
                    a_sec |= due.is_some() && cumul < Euros::ZERO;
                }
                prop_assert_eq!(fonds.examine(&plan).tient, !a_sec);
                // The highest instalment holds as long as it is paid, and one euro more does not.
                if let Some(haute) = fonds.mensualite() {
                    let long = |montant: Euros| (0..soldes.len() as i32 - 1).map(|rang| (debut.plus(rang), montant)).collect::<Vec<_>>();
                    prop_assert!(fonds.examine(&long(haute)).tient);
                    prop_assert!(!fonds.examine(&long(haute + Euros::UN)).tient);
                }
            }
        }
    }

    // CPC, art. 641: counting days then counting them back.
    #[test]
    fn compter_des_jours_puis_les_recompter_donne_le_meme_nombre(annee in 2000i32..2100, numero in 1u32..13, jour in 1u32..29, nombre in 0u32..900) {
        let debut = Date::new(Mois::new(annee, numero), jour).unwrap();
        prop_assert_eq!(debut.jours_jusqu_a(debut.plus_jours(nombre)), nombre as i32);
        prop_assert_eq!(debut.plus_jours(nombre).jours_jusqu_a(debut), -(nombre as i32));
    }
}

/// What to do on 25 November 2026 with these steps, and the whole page.
fn lu(etapes: Value, ajouts: Value) -> (String, String) {
    let mut impaye = json!({ "montant": 1800, "premier_impaye": "2026-06", "etapes": etapes });
    impaye.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    let page = page(&locataire(impaye, depenses(0)), "2026-11-25");
    (page[0].titre.clone(), textes(&page))
}

fn etape(code: &str, date: &str) -> Value {
    json!({ "etape": code, "date": date })
}

// C. conso., art. L722-5: once the file is admissible, old debts are not paid.
#[test]
fn un_dossier_recevable_arrete_le_plan_et_demande_le_loyer_en_cours() {
    let etapes = json!([
        etape("commandement_payer", "2026-11-02"),
        etape("recevabilite_surendettement", "2026-11-10")
    ]);
    let (titre, texte) = lu(etapes, json!({}));
    assert!(!texte.contains("Prochaine date"), "{texte}");
    assert!(titre.contains("Payez le loyer en cours") && !texte.contains("En trente-six mois"), "{texte}");
    assert!(texte.contains("Une expulsion ne s'arrête pas seule"));
}

// CPCE, art. L412-3, L412-6: time may be asked after the two months; nobody is evicted before the end of the truce.
#[test]
fn apres_le_commandement_de_quitter_rien_n_est_perdu_et_rien_ne_se_passe_avant_avril() {
    let (titre, texte) = lu(json!([etape("commandement_quitter", "2026-08-01")]), json!({}));
    assert!(titre.contains("juge de l'exécution") && !texte.contains("délai passé"), "{texte}");
    assert!(texte.contains("1er avril 2027\", \"pas avant : Expulsion possible"), "{texte}");
    let accordes =
        json!([etape("commandement_quitter", "2026-08-01"), etape("delais_execution", "2027-06-30")]);
    assert!(lu(accordes, json!({})).1.contains("1er juillet 2027\", \"pas avant : Expulsion possible"));
}

// CCH, art. L353-15-2: a protocole signed since gives the right to stay.
#[test]
fn la_derniere_etape_est_la_plus_recente_et_une_date_a_venir_n_a_pas_eu_lieu() {
    let signe = json!([etape("commandement_quitter", "2026-01-10"), etape("protocole", "2026-06-01")]);
    let (titre, texte) = lu(signe, json!({}));
    assert!(titre.contains("la mensualité du plan") && !texte.contains("Expulsion possible"), "{texte}");
    let convoque = json!([etape("assignation", "2026-11-20"), etape("audience", "2027-02-20")]);
    assert!(lu(convoque, json!({})).1.contains("prévu : Audience"));
}

// Loi n° 89-462, art. 24 II: a social landlord waits two months after the report; CCH, art. R824-7: six months for a plan.
#[test]
fn le_signalement_repousse_l_assignation_et_laisse_six_mois_pour_un_plan() {
    let etapes = json!([etape("signalement", "2026-11-20"), etape("commandement_payer", "2026-11-22")]);
    let texte = lu(etapes, json!({})).1;
    assert!(texte.contains("21 janvier 2027\", \"pas avant : Assignation"), "{texte}");
    assert!(texte.contains("20 mai 2027\", \"au plus tard : Avoir signé un plan"), "{texte}");
}

// CPC, art. 490, 538 and 642: from the day on which the decision was delivered, and no date before it is known.
#[test]
fn l_appel_se_compte_de_la_signification() {
    assert!(!lu(json!([etape("jugement", "2026-11-20")]), json!({})).1.contains("Faire appel"));
    let texte =
        lu(json!([etape("jugement", "2026-11-10"), etape("signification", "2026-11-20")]), json!({})).1;
    assert!(
        texte.contains("7 décembre 2026\", \"au plus tard : Faire appel d'une ordonnance de référé"),
        "{texte}"
    );
    assert!(texte.contains("21 décembre 2026\", \"au plus tard : Faire appel d'un jugement"));
}

// §4.1 B: two months from either test; an amount above 450 € is enough.
#[test]
fn une_dette_de_plus_de_450_euros_se_signale_sans_attendre_trois_mois() {
    let examen = depuis_2027(Some(euros!(900)), Some(Mois::new(2026, 12)), Mois::new(2027, 1));
    assert_eq!((examen.constitue, examen.signaler_avant), (Some(true), Some(le("2027-03-01"))));
    let examen = depuis_2027(Some(euros!(120)), Some(Mois::new(2026, 10)), Mois::new(2026, 11));
    assert_eq!(examen.constitue, Some(true), "trois mois seront passés le 1er janvier");
}

// §0.2: missing is not zero: without the rent, no verdict.
#[test]
fn un_budget_inconnu_ne_donne_aucun_verdict() {
    let cas = locataire(
        json!({ "montant": 900 }),
        json!({ "logement": { "occupation": "hlm", "commune": "69123", "loyer": null } }),
    );
    let texte = textes(&page(&cas, "2026-11-25"));
    assert!(
        texte.contains("Avant de promettre un plan") && texte.contains("Il manque : le loyer"),
        "{texte}"
    );
    assert!(!texte.contains("tient. ") && !texte.contains("Le plan à signer"), "{texte}");
}

// §4.3: the default instalment keeps half of the reste à vivre; other creditors keep theirs; a suspended aid pays nothing.
#[test]
fn la_mensualite_proposee_laisse_de_quoi_vivre_et_ne_prend_rien_aux_autres() {
    let marge = |impaye: Value, ajouts: Value| {
        let cas = locataire(impaye, ajouts);
        let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
        let prevus =
            prevoir(&cas.situation, &cas.simulation, &evolution, AidesPrevues::Recues(&cas.simulation));
        (cas.simulation.budget.reste_a_vivre.unwrap().bas, prevus[0].clone())
    };
    let (reste, seul) = marge(json!({ "montant": 900 }), json!({}));
    assert_eq!(Reserve::default().marge(seul.avant_apurement, seul.reste_a_vivre), reste / 2);
    let (_, avec) = marge(
        json!({ "montant": 900 }),
        json!({ "dettes": [{ "nature": "IndusCAF", "restant_du": 900, "mensualite": 100 }] }),
    );
    assert_eq!(avec.avant_apurement, seul.avant_apurement - euros!(100));
    let (_, suspendue) = marge(json!({ "montant": 900, "al_suspendue": true }), json!({}));
    assert!(suspendue.avant_apurement <= seul.avant_apurement);
    assert_eq!(seul.entrees - suspendue.entrees, seul.solde - suspendue.solde);
}

// §4.3: α and the threshold are the organisation's choice; a profile that says nothing of them leaves the default.
#[test]
fn le_profil_de_l_organisme_choisit_ce_que_le_plan_laisse() {
    let cas = locataire(json!({ "montant": 900 }), json!({}));
    let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
    let prevus = prevoir(&cas.situation, &cas.simulation, &evolution, AidesPrevues::Recues(&cas.simulation));
    let profil = |plan: &str| {
        let texte = r#"{"format":"reste-a-vivre-profil/1","nom":"CCAS du lieu","source":"règlement","plan_apurement":"#;
        Profil::lire(&format!("{texte}{plan}}}")).unwrap()
    };
    let reste = prevus[0].reste_a_vivre;
    assert_eq!(profil("{}").reserve, None);
    assert!(Profil::lire(r#"{"format":"reste-a-vivre-profil/1","nom":"CCAS","source":"r","plan_apurement":{"part_du_reste":101}}"#).is_err());
    let prudent = profil(r#"{"part_du_reste": "20", "reste_minimum": 100}"#);
    assert_eq!(
        prudent.reserve.as_ref().unwrap().marge(prevus[0].avant_apurement, prevus[0].reste_a_vivre),
        (reste - euros!(100)) / 5
    );
    let tout = profil(r#"{"part_du_reste": 100}"#);
    assert_eq!(
        tout.reserve.as_ref().unwrap().marge(prevus[0].avant_apurement, prevus[0].reste_a_vivre),
        prevus[0].avant_apurement
    );
    let cas = locataire(json!({ "montant": 900 }), depenses(0));
    let page = |profil: &Profil| format!("{:?}", sections(&dossier(&cas, Some(profil), "2026-11-25")));
    assert!(
        page(&prudent).contains("ni plus de 20\\u{a0}% du reste à vivre au-dessus de 100"),
        "{}",
        page(&prudent)
    );
    assert!(page(&prudent).contains("choix de CCAS du lieu"));
    assert!(page(&profil("{}")).contains("ni plus de 50\\u{a0}% du reste à vivre (choix de ce calcul)"));
}

// §4.3: the net debt may be nothing.
#[test]
fn un_fsl_qui_paie_tout_solde_la_dette() {
    let texte = lu(json!([]), json!({ "fsl_demande": 1800 })).1;
    assert!(texte.contains("la dette serait soldée"), "{texte}");
}

// §4.3: no schedule and no document for a plan that does not hold, without a typed reason.
#[test]
fn un_plan_qui_ne_tient_pas_n_est_retenu_ni_signe_sans_raison() {
    let sans = lu(json!([]), json!({ "montant": 6000, "mensualite_proposee": 3000 })).1;
    assert!(sans.contains("ce plan n'est pas retenu") && !sans.contains("Le plan à signer"), "{sans}");
    let avec = lu(
        json!([]),
        json!({ "montant": 6000, "mensualite_proposee": 3000, "motif_maintien": "prime attendue" }),
    )
    .1;
    assert!(avec.contains("Échéancier") && avec.contains("Le plan à signer"));
    // More than ten years is no plan.
    let long = lu(json!([]), json!({ "mensualite_proposee": 5 })).1;
    assert!(long.contains("La mensualité choisie : ces réponses ne permettent pas"), "{long}");
}

// §4.3: the statement month by month is the debt, and its first month unpaid the first default.
#[test]
fn le_detail_par_mois_fait_la_dette() {
    let cas = locataire(
        json!({ "montant": 50, "releve": [
            { "mois": "2026-10", "appele": 500, "regularisation": 40, "aide": 120, "paye": 100 },
            { "mois": "2026-09", "appele": 500, "aide": 120, "paye": 380 },
        ] }),
        json!({}),
    );
    let impaye = cas.situation.impaye.as_ref().unwrap();
    assert_eq!((impaye.montant, impaye.premier_impaye), (Some(euros!(320)), Some(Mois::new(2026, 10))));
    assert!(textes(&page(&cas, "2026-11-25")).contains("La dette mois par mois"));
}

#[test]
fn la_ligne_suivante_d_un_releve_est_le_mois_d_apres() {
    use reste_a_vivre::impaye::releve::ligne_suivante;
    use reste_a_vivre::menage::document::Saisie;
    let suite = |impaye: &str| {
        let fichier = format!(r#"{{"format":"reste-a-vivre/1","impaye":{impaye}}}"#);
        ligne_suivante(&Saisie::ouvrir(&fichier).unwrap())
    };
    assert_eq!(suite(r#"{"premier_impaye":"2026-06"}"#), json!({ "mois": "2026-06" }));
    assert_eq!(
        suite(r#"{"releve":[{"mois":"2026-12","appele":"500,50","aide":"120","paye":"3"}]}"#),
        json!({ "mois": "2027-01", "appele": "500,50", "aide": "120" })
    );
}

proptest! {
    // A plan by steps never goes down, and holds in every known month.
    #[test]
    fn un_plan_par_paliers_ne_baisse_jamais_et_tient(soldes in prop::collection::vec(100i64..90_000, 1..13), dette in 100i64..500_000) {
        use reste_a_vivre::impaye::plan::par_paliers;
        let debut = Mois::new(2027, 1);
        let soldes: Vec<(Mois, Euros)> =
            soldes.iter().enumerate().map(|(rang, solde)| (debut.plus(rang as i32), Euros::entiers(*solde) / 100)).collect();
        let paliers = par_paliers(&soldes).unwrap();
        for rang in 0..24 {
            prop_assert!(paliers(debut.plus(rang)) <= paliers(debut.plus(rang + 1)));
        }
        if let Some(plan) = plan(Euros::entiers(dette), debut, &paliers) {
            let connus = plan.iter().zip(&soldes).rev().skip(usize::from(plan.len() <= soldes.len()));
            for ((_, montant), (_, solde)) in connus {
                prop_assert!(montant <= solde, "{plan:?}");
            }
        }
    }
}

#[test]
fn une_liste_de_blocs_vide_n_est_jamais_une_section() {
    for impaye in [json!(null), json!({ "montant": 300 }), json!({ "montant": 900_000 })] {
        for section in page(&locataire(impaye, json!({})), "2026-11-25") {
            assert!(!section.elements.is_empty(), "{}", section.titre);
            assert!(
                !section
                    .elements
                    .iter()
                    .any(|element| matches!(element, Element::Tableau(tableau) if tableau.lignes.is_empty())),
                "{}",
                section.titre
            );
        }
    }
}

// CCH, art. L633-2, R633-3: a foyer is not let under the law of 1989, whose periods are not given for it.
#[test]
fn un_foyer_n_a_aucune_date_de_la_loi_de_1989() {
    let commandement = json!({ "montant": 900, "etapes": [etape("commandement_payer", "2026-11-02")] });
    let foyer = json!({ "logement": { "occupation": "foyer", "commune": "69123", "redevance": 450 } });
    let cas = locataire(commandement.clone(), foyer);
    let dossier = dossier(&cas, None, "2026-11-29");
    let codes: Vec<&str> = dossier.calendrier().iter().map(|date| date.code).collect();
    assert!(codes.contains(&"commandement_payer"), "{codes:?}");
    for code in ["payer_la_dette", "assignation", "expulsion_possible"] {
        assert!(!codes.contains(&code), "{codes:?}");
    }
    let page = textes(&sections(&dossier));
    assert!(
        page.contains("d'autres règles et d'autres délais") && !page.contains("Trêve hivernale"),
        "{page}"
    );
    let hlm = locataire(commandement, json!({}));
    assert!(
        self::dossier(&hlm, None, "2026-11-29").calendrier().iter().any(|date| date.code == "payer_la_dette")
    );
}

// décret n° 2021-8 of 5 January 2021: the diagnosis is sent five working days before the hearing. The
// Monday after Easter is none of them.
#[test]
fn le_diagnostic_social_precede_l_audience_de_cinq_jours_ouvrables() {
    let diagnostic = |audience: &str| {
        let cas = locataire(json!({ "montant": 900, "etapes": [etape("audience", audience)] }), json!({}));
        let dossier = dossier(&cas, None, "2026-11-29");
        dossier.calendrier().iter().find(|date| date.code == "diagnostic_social").unwrap().jour()
    };
    assert_eq!(diagnostic("2026-12-10"), le("2026-12-03"));
    assert_eq!(diagnostic("2027-04-01"), le("2027-03-24"));
}

// a hearing on a Sunday, an assignation before the end of the commandement: a defence.
#[test]
fn une_date_avant_son_delai_est_une_defense() {
    let etapes = json!([
        etape("commandement_payer", "2026-11-02"),
        etape("assignation", "2026-11-20"),
        etape("audience", "2026-12-13"),
    ]);
    let cas = locataire(json!({ "montant": 900, "etapes": etapes }), json!({}));
    let dossier = dossier(&cas, None, "2026-11-29");
    let alertes: Vec<&str> =
        dossier.impaye().unwrap().alertes.iter().map(|alerte| alerte.texte.as_str()).collect();
    assert_eq!(alertes.iter().filter(|texte| texte.contains("c'est une défense")).count(), 2, "{alertes:?}");
    assert!(alertes.iter().any(|texte| texte.contains("le tribunal ne siège pas")), "{alertes:?}");
}

// numbers on the page; a private landlord has no social service; the free number is that of
// metropolitan France.
#[test]
fn qui_appeler_depend_du_bailleur_et_du_lieu() {
    let page = |logement: Value| {
        textes(
            &page(&locataire(json!({ "montant": 900 }), json!({ "logement": logement })), "2026-11-29")[..1],
        )
    };
    let hlm = page(json!({ "occupation": "hlm", "commune": "69123", "loyer": 420, "charges": 80 }));
    assert!(
        hlm.contains("le service social de votre bailleur")
            && hlm.contains("0\\u{a0}805\\u{a0}160\\u{a0}075"),
        "{hlm}"
    );
    let inconnu = page(json!({ "commune": "69123", "loyer": 420, "charges": 80 }));
    assert!(
        inconnu.contains("votre bailleur (son service social, si c'est un bailleur social)"),
        "{inconnu}"
    );
    let foyer = page(json!({ "occupation": "foyer", "commune": "69123", "redevance": 420 }));
    assert!(foyer.contains("le gestionnaire de la résidence, ou l'ADIL"), "{foyer}");
    let prive = page(json!({ "occupation": "prive_vide", "commune": "97411", "loyer": 420, "charges": 80 }));
    assert!(prive.contains("votre bailleur, ou l'ADIL de votre département"), "{prive}");
    assert!(!prive.contains("service social") && !prive.contains("160"), "{prive}");
}

// two months from 31 August end on 31 October at midnight; the first possible day is in the truce, and the
// first after it on which one works is 1 April (CPCE, art. L412-1, L412-6, L141-1; CPC, art. 641).
#[test]
fn une_expulsion_ne_vient_pas_avant_le_lendemain_du_dernier_jour() {
    let possible = |quitter: &str, le: &str| {
        let cas = locataire(
            json!({ "montant": 900, "etapes": [etape("commandement_quitter", quitter)] }),
            json!({}),
        );
        let jalons = jalons(&cas.situation, cas.situation.impaye.as_ref().unwrap(), self::le(le));
        jalons.iter().find(|jalon| jalon.code == "expulsion_possible").unwrap().quand
    };
    assert_eq!(possible("2026-08-31", "2026-09-05"), le("2027-04-01"));
    // The end of February; of a leap year; a Sunday.
    assert_eq!(possible("2026-12-31", "2027-01-05"), le("2027-04-01"));
    assert_eq!(possible("2027-12-31", "2028-01-05"), le("2028-04-01"));
    assert_eq!(possible("2027-05-10", "2027-05-11"), le("2027-07-12"));
    assert_eq!(possible("2027-05-13", "2027-05-14"), le("2027-07-15"));
}

/// What the page holds under a title.
fn partie(sections: &[Section], titre: &str) -> Option<String> {
    sections.iter().find(|section| section.titre == titre).map(|section| format!("{section:?}"))
}

/// Every expense said, nothing received, a credit that ends soon: every plan can be drawn.
fn qui_peut_rembourser(impaye: Value) -> Cas {
    let mut ajouts = depenses(0);
    ajouts["dettes"] = json!([{ "nature": "CreditConso", "restant_du": 400, "mensualite": 200 }]);
    locataire(impaye, ajouts)
}

// §4.3: each plan that is compared can be taken; it gives its schedule, its dates and its sheet to sign.
#[test]
fn chaque_plan_compare_peut_etre_pris() {
    use reste_a_vivre::notions::choix::Choix;
    for code in CodePlan::TOUS {
        let cas =
            qui_peut_rembourser(json!({ "montant": 1500, "plan": code.code(), "mensualite_proposee": 75,
            "fsl_demande": 300, "motif_maintien": "décidé ensemble" }));
        let dossier = dossier(&cas, None, "2026-11-29");
        let arrieres = dossier.impaye().unwrap();
        let plan = arrieres.retenu().unwrap_or_else(|| panic!("{code:?} : {:?}", arrieres.plans));
        assert_eq!(plan.code, *code);
        let (mois, montant) = plan.mensualites[0];
        assert!(dossier.calendrier().iter().any(|date| {
            date.code == "echeance_plan"
                && date.jour() == mois.premier_jour()
                && date.texte.contains(&montant.to_string())
        }));
        let page = sections(&dossier);
        let feuille = partie(&page, "Le plan à signer").unwrap_or_else(|| panic!("{code:?}"));
        let dit = format!("{:?} en tout", plan.total().to_string()).replace('"', "");
        assert!(feuille.contains(&dit), "{code:?} : {feuille}");
        let plans = partie(&page, "Rattraper le retard").unwrap();
        assert!(plans.contains("Échéancier") && plans.contains(code.libelle()), "{plans}");
    }
}

#[test]
fn un_plan_pareil_a_un_autre_n_est_pas_compare_deux_fois_et_le_prendre_prend_l_autre() {
    // The first month leaves more than the debt.
    let cas = qui_peut_rembourser(json!({ "montant": 90, "plan": "paliers" }));
    let dossier = dossier(&cas, None, "2026-11-29");
    let arrieres = dossier.impaye().unwrap();
    let budget: Vec<CodePlan> = arrieres.plans.iter().map(|plan| plan.code).collect();
    assert_eq!(budget[3..], [CodePlan::Budget], "{:?}", arrieres.plans);
    assert_eq!(arrieres.retenu().unwrap().code, CodePlan::Budget);
    // A plan that the answers no longer draw is not replaced by another in silence.
    let perdu = locataire(json!({ "montant": 1500, "plan": "budget" }), json!({}));
    let dossier = self::dossier(&perdu, None, "2026-11-29");
    assert_eq!(dossier.impaye().unwrap().retenu(), None);
    assert!(textes(&sections(&dossier)).contains("ne permettent pas d'écrire ce plan"));
}

/// Lines of the sheet on an A4 page at its size: 110 letters each, two for a blank, four more for a signature.
fn lignes_de_la_feuille(section: &Section) -> usize {
    let phrase = |texte: &str| texte.chars().count().div_ceil(110);
    section.elements.iter().fold(3, |lignes, element| {
        lignes
            + match element {
                Element::Liste(phrases) => phrases.iter().map(|texte| phrase(texte)).sum(),
                Element::Lignes(faits) => faits.iter().map(|(_, texte)| phrase(texte).max(1)).sum(),
                Element::ARemplir(blancs) => blancs.len() + 4,
                Element::Paragraphe(texte) => phrase(texte),
                autre => panic!("{autre:?}"),
            }
    })
}

// §4.3 and its minimum content; C. civ., art. 2240: the parties, the lease, the debt, what is apart, the current rent, the
// instalments, what happens if, both copies, the family fund's; on one page.
#[test]
fn la_feuille_a_signer_dit_tout_sur_une_page() {
    let releve = json!([
        { "mois": "2023-06", "appele": 300 }, { "mois": "2026-09", "appele": 800 }, { "mois": "2026-10", "appele": 900 },
    ]);
    let cas = qui_peut_rembourser(
        json!({ "montant": 1, "releve": releve, "plan": "allege", "fsl_demande": 300,
        "rappel_al_attendu": 100, "motif_maintien": "décidé ensemble à l'agence, avec la personne qui vous suit",
        "etapes": [{ "etape": "commandement_payer", "date": "2026-11-02" }] }),
    );
    let page = page(&cas, "2026-11-29");
    let section = page.iter().find(|section| section.titre == "Le plan à signer").unwrap();
    let feuille = format!("{section:?}").replace("\\u{a0}", " ");
    for rubrique in [
        "Le locataire (nom",
        "Le bailleur (nom",
        "Adresse du logement",
        "allocataire",
        "de mai 2024",
        "1 700,00 € au 29 novembre 2026",
        "300,00 € de mois de plus de trois ans",
        "les frais de procédure",
        "Cause du retard",
        "par mois, aucune aide",
        "reconnaît devoir 1 700,00 €",
        "art. 2240",
        "échéances, 1 700,00 € en tout",
        "le rappel d'aide au logement (100,00 €)",
        "renonce au commandement de payer du 2 novembre 2026",
        "CAF ou à la MSA",
        "reçu de chaque paiement",
        "revoir ce plan",
        "quinze jours pour payer",
        "FSL",
        "CCAPEX",
        "surendettement",
        "au juge du temps",
        "ADIL",
        "Deux exemplaires",
        "Le locataire : fait à, le",
        "Le bailleur : fait à, le",
        "Signature du locataire",
        "Signature du bailleur",
    ] {
        assert!(
            feuille.replace('\u{202f}', " ").replace("\\u{202f}", " ").contains(rubrique),
            "{rubrique} : {feuille}"
        );
    }
    assert!(lignes_de_la_feuille(section) <= 58, "{} : {feuille}", lignes_de_la_feuille(section));
}

// What nobody knows is never zero: arrears of an unknown amount have their steps, their dates and whom to call, and no plan.
#[test]
fn un_retard_d_un_montant_inconnu_reste_un_retard() {
    let impaye = json!({ "montant": null, "premier_impaye": "2026-06", "etapes": [etape("commandement_payer", "2026-11-02")] });
    let cas = locataire(impaye, depenses(0));
    let dossier = dossier(&cas, None, "2026-11-29");
    let arrieres = dossier.impaye().unwrap();
    assert_eq!((arrieres.dette, arrieres.plans.len(), arrieres.propose), (None, 0, None));
    // Three months are enough, whatever the amount (décret n° 2026-84); twice the rent cannot be told.
    assert_eq!(arrieres.seuils.map(|seuil| seuil.constitue), [None, Some(true)]);
    assert!(dossier.calendrier().iter().any(|date| date.code == "payer_la_dette"));
    assert_eq!(dossier.surendettement().unwrap().orientation, Some(OrientationCommission::AVerifier));
    let page = textes(&sections(&dossier));
    assert!(
        page.contains("La dette : montant inconnu") && page.contains("Demandez au bailleur le relevé"),
        "{page}"
    );
    assert!(!page.contains("Le plan à signer"), "{page}");
    // Nothing written, or zero, is no arrear.
    for montant in [json!({}), json!({ "montant": 0 }), json!({ "montant": "" })] {
        assert_eq!(locataire(montant, json!({})).situation.impaye, None);
    }
}

// Loi n° 89-462, art. 7-1: what is too old is in no figure: plans, judge, over-indebtedness, thresholds.
#[test]
fn un_mois_prescrit_n_est_dans_aucun_chiffre() {
    let releve = json!([{ "mois": "2023-01", "appele": 2000 }, { "mois": "2026-10", "appele": 360 }]);
    let cas = locataire(json!({ "montant": 1, "releve": releve }), depenses(0));
    let dossier = dossier(&cas, None, "2026-11-29");
    let arrieres = dossier.impaye().unwrap();
    assert_eq!((arrieres.dette, arrieres.prescrit), (Some(euros!(360)), euros!(2000)));
    assert_eq!(arrieres.seuils.map(|seuil| seuil.constitue), [Some(false), Some(true)]);
    assert!(arrieres.plans.iter().all(|plan| plan.total() == euros!(360)));
    let capacite = capacite(&cas.situation, &cas.simulation, le("2026-11-29")).unwrap();
    assert_eq!(capacite.dettes.valeur(), Some(euros!(360)));
    let page = textes(&sections(&dossier)).replace("\\u{a0}", " ").replace("\\u{202f}", " ");
    assert!(page.contains("Au moins 10,00 € par mois") && page.contains("La dette : 360,00 €"), "{page}");
    assert!(page.contains("2 000,00 € de mois de plus de trois ans"), "{page}");
}

// Loi n° 89-462, art. 24 V and VII; CPCE, art. L412-3, L412-4: what the judge decided changes what to do and the dates.
#[test]
fn ce_que_le_juge_a_decide_change_la_suite() {
    let suite = |decision: Value, quitter: bool| {
        let mut etapes = vec![etape("jugement", "2026-11-10")];
        etapes.extend(quitter.then(|| etape("commandement_quitter", "2026-11-20")));
        let cas = locataire(json!({ "montant": 900, "etapes": etapes, "decision": decision }), depenses(0));
        let dossier = dossier(&cas, None, "2026-11-29");
        let page = sections(&dossier);
        let codes: Vec<&str> = dossier.calendrier().iter().map(|date| date.code).collect();
        let alertes = format!("{:?}", dossier.impaye().unwrap().alertes);
        (
            page[0].titre.clone(),
            textes(&page),
            codes.contains(&"fin_delais_juge"),
            codes.contains(&"juge_execution"),
            alertes,
        )
    };
    let (titre, page, fin, ..) = suite(Value::Null, false);
    assert!(
        titre.contains("Lisez le jugement") && page.contains("Le juge a-t-il accordé des délais") && !fin,
        "{page}"
    );
    assert!(!page.contains("Venez à l'audience"), "{page}");
    let (titre, page, fin, ..) = suite(json!("suspension"), false);
    assert!(titre.contains("Payez chaque échéance") && fin && page.contains("garde le bail"), "{page}");
    let (titre, page, fin, juge, _) = suite(json!("expulsion"), true);
    assert!(
        titre.contains("juge de l'exécution") && page.contains("d'un mois à un an") && !fin && juge,
        "{page}"
    );
    let (titre, ..) = suite(json!("rejet"), false);
    assert!(titre.contains("le bailleur peut faire appel"), "{titre}");
    assert!(suite(json!("suspension"), true).4.contains("c'est une défense"));
    assert!(!suite(json!("expulsion"), true).4.contains("c'est une défense"));
}

// Whom it concerns: no threshold of the housing aid without one; the rule that ended comes last; a cause tells nothing of health.
#[test]
fn la_dette_ne_dit_que_ce_qui_concerne_le_menage() {
    let page = |impaye: Value, ajouts: Value, jour: &str| textes(&page(&locataire(impaye, ajouts), jour));
    let riche = json!({ "percu": {}, "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": 4000 } }] });
    assert!(!page(json!({ "montant": 900 }), riche, "2026-11-29").contains("impayé pour l'aide"));
    let modeste = json!({ "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": 900 } }] });
    let avec = |jour: &str| page(json!({ "montant": 900 }), modeste.clone(), jour);
    let rang = |page: &str, mots: &str| page.find(mots).unwrap_or_else(|| panic!("{mots} : {page}"));
    let (en_2026, en_2027) = (avec("2026-11-29"), avec("2027-01-02"));
    assert!(rang(&en_2026, "Jusqu'au 31 décembre 2026") < rang(&en_2026, "À partir du 1er janvier 2027"));
    assert!(rang(&en_2027, "Jusqu'au 31 décembre 2026") > rang(&en_2027, "À partir du 1er janvier 2027"));
    let malade = page(json!({ "montant": 900, "cause": "maladie" }), json!({}), "2026-11-29");
    assert!(malade.contains("Des ressources réduites") && !malade.contains("Une maladie"), "{malade}");
}

// CPCE, art. L411-1, L412-1, L412-6, L412-7; C. civ., art. 1343-5: no comfort that the home or the step does not give, no
// defence of a law that does not apply.
#[test]
fn rien_ne_rassure_ni_ne_menace_a_tort() {
    let etapes = json!([
        etape("commandement_payer", "2026-11-02"),
        etape("assignation", "2026-11-10"),
        etape("audience", "2026-11-20")
    ]);
    let dit = |occupation: &str, etapes: &Value| {
        let logement = json!({ "occupation": occupation, "commune": "69123", "loyer": 420, "redevance": 420, "charges": 80 });
        let cas = locataire(json!({ "montant": 900, "etapes": etapes }), json!({ "logement": logement }));
        let dossier = dossier(&cas, None, "2026-11-15");
        let alertes = format!("{:?}", dossier.impaye().unwrap().alertes);
        (textes(&sections(&dossier)), alertes)
    };
    let (bail, alertes) = dit("prive_vide", &etapes);
    assert!(bail.contains("Jusqu'à trois ans") && alertes.contains("c'est une défense"), "{alertes}");
    for occupation in ["foyer", "residence_universitaire", "heberge", "proprietaire"] {
        let (page, alertes) = dit(occupation, &etapes);
        assert!(
            !page.contains("trois ans (loi") && !alertes.contains("c'est une défense"),
            "{occupation} : {page}"
        );
        assert!(page.contains("Deux ans au plus") && !page.contains("art. 24 V"), "{occupation} : {page}");
    }
    assert!(dit("foyer", &etapes).0.contains("un mois de préavis"));
    assert!(dit("residence_universitaire", &etapes).0.contains("L412-7, à vérifier"));
    assert!(!dit("heberge", &etapes).0.contains("mettre dehors"));
    for occupation in ["hlm", "foyer", "residence_universitaire"] {
        let page = dit(occupation, &json!([etape("commandement_quitter", "2026-11-10")])).0;
        for faux in ["Personne ne peut vous faire partir", "aucune expulsion", "Rien n'oblige"] {
            assert!(!page.contains(faux), "{occupation} : {page}");
        }
        assert!(page.contains("sauf relogement et quelques exceptions"), "{page}");
    }
}

// `corrections.md`, point 14: the ceiling of a fund is that of the profile; above it, or without one, it is to be checked.
#[test]
fn le_plafond_du_fsl_est_celui_du_profil() {
    let cas = locataire(json!({ "montant": 900 }), json!({ "percu": {} }));
    let lu = |plafond: Option<u32>| {
        let profil = plafond.map(|plafond| {
            let texte = json!({ "format": "reste-a-vivre-profil/1", "nom": "CCAS", "source": "r", "fsl": { "plafonds": [plafond] } });
            Profil::lire(&texte.to_string()).unwrap()
        });
        let dispositifs = dispositifs(&cas.situation, &cas.simulation, profil.as_ref());
        let fsl = dispositifs.iter().find(|dispositif| dispositif.code == "fsl_maintien").unwrap();
        fsl.conditions.iter().find(|condition| condition.code == Some("plafond_ressources")).unwrap().etat
    };
    assert_eq!([lu(Some(9000)), lu(Some(100)), lu(None)], [Etat::Remplie, Etat::AVerifier, Etat::AVerifier]);
}

// Before any arrears: the month that will be short is named, what a missed rent starts, whom to call.
#[test]
fn le_premier_signal_vient_de_la_prevision() {
    let dit = |ajouts: Value| {
        let dossier = dossier(&locataire(json!(null), ajouts), None, "2026-11-29");
        (premier_signal(&dossier), textes(&sections(&dossier)[..1]))
    };
    let (signal, page) = dit(depenses(1900));
    assert!(signal.is_some_and(|signal| signal.contains("décembre 2026")), "{page}");
    for quoi in [
        "décembre 2026",
        "commandement de payer",
        "0\\u{a0}805\\u{a0}160\\u{a0}075",
        "service social de votre bailleur",
    ] {
        assert!(page.contains(quoi), "{quoi} : {page}");
    }
    assert_eq!(dit(depenses(0)).0, None);
    // Without a rent there is none to be late with, nor a landlord to call.
    for occupation in ["sans_domicile", "heberge"] {
        let mut ajouts = depenses(2500);
        ajouts["logement"] = json!({ "occupation": occupation, "commune": "69123" });
        let (signal, page) = dit(ajouts);
        assert_eq!(signal, None, "{occupation}");
        assert!(page.contains("décembre 2026") && !page.contains("bailleur"), "{page}");
    }
    // What is received was not said: nothing is foreseen.
    assert_eq!(dit(json!({})).0, None);
}

// What nobody knows rules no scheme out: an activity, a pension, a birth, a balance between two amounts.
#[test]
fn aucun_dispositif_n_est_exclu_par_ce_que_l_on_ignore() {
    let personne = |ajouts: Value| {
        let mut personne = json!({ "role": "demandeur", "naissance": "1985-03-15" });
        personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        locataire(json!({ "montant": 900 }), json!({ "personnes": [personne] }))
    };
    let lues = |cas: &Cas, code: &str| -> Vec<Etat> {
        let dispositifs = dispositifs(&cas.situation, &cas.simulation, None);
        let conditions = dispositifs.iter().flat_map(|dispositif| &dispositif.conditions);
        conditions.filter(|condition| condition.code == Some(code)).map(|condition| condition.etat).collect()
    };
    for (ajouts, code, etat) in [
        (json!({ "activite": null }), "salarie", Etat::AVerifier),
        (json!({ "activite": null }), "retraite", Etat::AVerifier),
        (json!({ "activite": "conge_parental" }), "salarie", Etat::AVerifier),
        (json!({ "activite": "sans_activite" }), "salarie", Etat::NonRemplie),
        (json!({ "revenus": { "retraite": null } }), "retraite", Etat::AVerifier),
        (json!({ "activite": "salarie" }), "retraite", Etat::NonRemplie),
        (json!({ "activite": "retraite" }), "retraite", Etat::Remplie),
        (json!({ "grossesse": { "terme": "2027-03" } }), "enfant_a_charge", Etat::AVerifier),
        (json!({ "grossesse": null }), "enfant_a_charge", Etat::AVerifier),
        (json!({ "activite": "salarie" }), "enfant_a_charge", Etat::NonRemplie),
    ] {
        let cas = personne(ajouts.clone());
        let lues = lues(&cas, code);
        assert!(!lues.is_empty() && lues.iter().all(|lue| *lue == etat), "{ajouts} {code} : {lues:?}");
    }
}
