//! The budget as advisers work it out: vectors of the project's specification `docs/droit/budget_dette_logement.md` (§).

use crate::commun::{cas, menage};
use proptest::prelude::*;
use reste_a_vivre::documents::rapport::budget::sections;
use reste_a_vivre::dossier::Dossier;
use reste_a_vivre::euros;
use reste_a_vivre::gestion::maitrise::maitrise;
use reste_a_vivre::gestion::methodes::{effort_avec_forfait, methodes};
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::gestion::quotite::{laisse, par_tranches, personnes_a_charge, rsa_du_foyer, saisissable};
use reste_a_vivre::gestion::surendettement::{OrientationCommission, Origine, capacite, plafonds};
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::mois::{Date, Mois, MoisCouvert};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::simulation::{Simulation, simuler};
use serde_json::{Value, json};

fn novembre() -> MoisCouvert {
    MoisCouvert::new(Mois::new(2026, 11)).unwrap()
}

fn seul(ajouts: Value) -> Value {
    let mut document = json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": 1500 } }],
        "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 500, "charges": 60 },
    });
    document.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    document
}

// §3.2; C. trav., art. R3252-2, R3252-3 (décret 2025-1299).
#[test]
fn la_part_saisissable_suit_les_vecteurs_de_2026() {
    for (net, a_charge, attendue) in [
        (900, 0, euros!(88.58)),
        (1200, 0, euros!(154.42)),
        (1400, 0, euros!(204.42)),
        (1500, 0, euros!(234.76)),
        (1800, 0, euros!(338.38)),
        (2200, 0, euros!(621.43)),
        (1500, 1, euros!(200.42)),
        (1500, 2, euros!(171.42)),
        (1800, 2, euros!(252.60)),
        (2200, 3, euros!(344.85)),
        (2500, 2, euros!(645.93)),
    ] {
        assert_eq!(par_tranches(Euros::entiers(net), a_charge, novembre()), attendue, "{net}, {a_charge}");
    }
}

// corrections.md §1.13: the scale of 2025 (décret n° 2024-1231).
#[test]
fn la_part_saisissable_de_2025_suit_le_bareme_de_2025() {
    let novembre_2025 = MoisCouvert::new(Mois::new(2025, 11)).unwrap();
    assert_eq!(par_tranches(euros!(1500), 0, novembre_2025), euros!(236.94));
}

// §3.2, table: at each monthly bound and one cent around it, from the yearly bounds divided by 12.
#[test]
fn chaque_borne_de_la_part_saisissable_donne_le_cumul_de_la_table() {
    let bornes = [
        (4480, euros!(18.67)),
        (8730, euros!(54.08)),
        (13000, euros!(125.25)),
        (17230, euros!(213.38)),
        (21470, euros!(331.15)),
        (25810, euros!(572.26)),
    ];
    for (annuelle, cumul) in bornes {
        let borne = Euros::entiers(annuelle) / 12;
        assert_eq!(par_tranches(borne, 0, novembre()), cumul, "{annuelle}");
        assert!(par_tranches(borne - euros!(0.01), 0, novembre()) <= cumul);
        let au_dessus = par_tranches(borne + euros!(0.01), 0, novembre());
        assert!(au_dessus >= cumul && au_dessus - cumul <= euros!(0.01), "{annuelle}");
    }
}

// C. trav., art. L3252-3: one RSA is left whatever the dependants; CPCE, art. L162-2, R162-2: the same on an account.
#[test]
fn il_reste_toujours_un_rsa_sur_un_salaire_et_sur_un_compte() {
    assert_eq!(laisse(novembre()), euros!(651.69));
    assert_eq!(saisissable(euros!(660), 0, novembre()), euros!(8.31));
    assert_eq!(saisissable(euros!(600), 0, novembre()), Euros::ZERO);
    assert_eq!(saisissable(euros!(1500), 0, novembre()), euros!(234.76));
}

// C. trav., art. R3252-3: the poor partner and the children count, a student of 20 does not.
#[test]
fn les_personnes_a_charge_d_une_saisie_sont_moins_nombreuses_qu_ailleurs() {
    let situation = menage(json!({
        "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": 1500 } },
            { "role": "conjoint", "naissance": "1985-03-15" },
            { "role": "enfant", "naissance": "2016-05-10" },
            { "role": "enfant", "naissance": "2005-05-10", "activite": "etudiant" },
        ],
        "logement": { "occupation": "sans_domicile" },
    }));
    assert_eq!(personnes_a_charge(&situation, &simuler(&situation), &situation.menage.demandeur), 2);
}

// C. trav., art. R3252-3: a partner or a parent at home counts while under the RSA of one person; a child elsewhere
// where alimony is paid for it.
#[test]
fn une_saisie_regarde_les_ressources_de_qui_est_a_charge() {
    let nombre = |conjoint: Value, ascendant: Value, pension: Value| {
        let situation = menage(json!({
            "mois": "2026-11", "union": "mariage",
            "personnes": [
                { "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": 1500, "pension_alimentaire_versee": pension } },
                { "role": "conjoint", "naissance": "1985-03-15", "revenus": conjoint },
                { "role": "ascendant", "naissance": "1950-03-15", "revenus": ascendant },
                { "role": "enfant", "naissance": "2016-05-10", "garde": "droit_visite" },
            ],
            "logement": { "occupation": "sans_domicile" },
        }));
        personnes_a_charge(&situation, &simuler(&situation), &situation.menage.demandeur)
    };
    let rien = || json!({});
    assert_eq!(nombre(rien(), rien(), json!(0)), 2);
    assert_eq!(nombre(rien(), rien(), json!(150)), 3);
    assert_eq!(nombre(json!({ "salaire": 651 }), json!({ "retraite": 651 }), json!(150)), 3);
    assert_eq!(nombre(json!({ "salaire": 652 }), json!({ "retraite": 651 }), json!(150)), 2);
    assert_eq!(
        nombre(json!({ "invalidite": 400, "benefice": 300 }), json!({ "retraite": 652 }), json!(0)),
        0
    );
}

// §3.3; CASF, art. R262-1; C. conso., art. L731-2: the RSA of the household.
#[test]
fn le_rsa_du_foyer_suit_l_echelle() {
    let foyer = |enfants: usize, couple: bool| {
        let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1985-03-15" })];
        personnes.extend(couple.then(|| json!({ "role": "conjoint", "naissance": "1985-03-15" })));
        personnes.extend(
            (0..enfants).map(|rang| json!({ "role": "enfant", "naissance": format!("201{rang}-05-10") })),
        );
        let mut document = json!({ "mois": "2026-11", "personnes": personnes, "logement": { "occupation": "sans_domicile" } });
        if couple {
            document["union"] = "mariage".into();
        }
        rsa_du_foyer(&menage(document), novembre())
    };
    assert_eq!(foyer(0, false), euros!(651.69));
    assert_eq!(foyer(0, true), euros!(977.54));
    assert_eq!(foyer(1, false), euros!(977.54));
    assert_eq!(foyer(1, true), euros!(1173.04));
    assert_eq!(foyer(2, true), euros!(1368.55));
    assert_eq!(foyer(3, false), euros!(1433.72));
    assert_eq!(foyer(3, true), euros!(1629.23));
    assert_eq!(foyer(4, true), euros!(1889.90));
}

// §10 (d); C. conso., art. L731-1, R731-1.
#[test]
fn la_mensualite_est_la_plus_petite_des_trois_limites() {
    let limites = plafonds(euros!(1900), euros!(1650), 1, euros!(1173.04), novembre());
    assert_eq!(limites.budget, euros!(250));
    assert_eq!(limites.quotite, euros!(327.01));
    assert_eq!(limites.rsa, euros!(726.96));
    assert_eq!(limites.mensualite, euros!(250));
    assert_eq!(limites.mensualite * 84, euros!(21000));
}

fn orientation(dettes: Value, depenses: Value) -> OrientationCommission {
    let cas = cas(seul(json!({ "dettes": dettes, "depenses": depenses })));
    capacite(&cas.situation, &cas.simulation, jour()).unwrap().orientation(&cas.situation, &cas.simulation)
}

// §3.5; C. conso., art. L733-1, L733-3, L733-4, L711-4.
#[test]
fn l_orientation_suit_la_mensualite_et_les_dettes() {
    let vie = json!([{ "poste": "C1", "montant": 450 }]);
    let credit = |restant: i64| json!([{ "nature": "CreditConso", "restant_du": restant, "mensualite": 600, "retard": 600 }]);
    assert_eq!(orientation(json!([]), vie.clone()), OrientationCommission::SansDette);
    assert!(
        matches!(orientation(credit(15_000), vie.clone()), OrientationCommission::Reechelonnement(mois) if mois <= 84)
    );
    assert!(matches!(orientation(credit(60_000), vie.clone()), OrientationCommission::EffacementPartiel(..)));
    assert_eq!(
        orientation(credit(15_000), json!([{ "poste": "C1", "montant": 1400 }])),
        OrientationCommission::RienARembourser
    );
    // A credit that is paid as agreed is no inability, whatever its amount (art. L711-1).
    let tenu = json!([{ "nature": "CreditConso", "restant_du": 60_000, "mensualite": 300 }]);
    assert_eq!(orientation(tenu, vie.clone()), OrientationCommission::Amiable);
    let amende = json!([{ "nature": "Amende", "restant_du": 800 }]);
    assert_eq!(orientation(amende.clone(), vie.clone()), OrientationCommission::HorsMesures);
    let cas = cas(seul(json!({ "dettes": amende })));
    assert_eq!(
        capacite(&cas.situation, &cas.simulation, jour()).unwrap().exclues.valeur(),
        Some(euros!(800))
    );
}

// C. conso., art. R731-3: real amounts win; else the scale, typed or to be confirmed; else said as unknown.
#[test]
fn une_depense_reelle_l_emporte_sur_le_forfait_et_un_forfait_absent_se_dit() {
    let origines = |ajouts: Value| {
        let cas = cas(seul(ajouts));
        capacite(&cas.situation, &cas.simulation, jour()).unwrap().depenses
    };
    let rien = origines(json!({}));
    assert_eq!((rien[1].2, rien[2].2), (Origine::Inconnu, Origine::Inconnu));
    assert_eq!((rien[4].1, rien[4].2), (euros!(652), Origine::Forfait));
    let tape = origines(json!({ "foyer": { "bdf_base": 640, "bdf_habitation": 123, "bdf_chauffage": 124 } }));
    assert_eq!((tape[1].1, tape[2].1, tape[4].1), (euros!(123), euros!(124), euros!(640)));
    let reel = origines(
        json!({ "foyer": { "bdf_habitation": 123 }, "depenses": [{ "poste": "B7", "montant": 70 }, { "poste": "C1", "montant": 300 }] }),
    );
    assert_eq!(
        (reel[1].1, reel[1].2),
        (euros!(123), Origine::Forfait),
        "une facture n'est pas tout le forfait"
    );
    assert_eq!((reel[4].1, reel[4].2), (euros!(300), Origine::Reel));
    let fetes = origines(json!({ "depenses": [{ "poste": "D2", "montant": 10 }] }));
    assert_eq!((fetes[4].1, fetes[4].2), (euros!(652), Origine::Forfait));
    let entier = origines(
        json!({ "foyer": { "bdf_habitation": 123 }, "depenses": [{ "poste": "B7", "montant": 70 }, { "poste": "B10", "montant": 20 }] }),
    );
    assert_eq!((entier[1].1, entier[1].2), (euros!(90), Origine::Reel));
}

// C. trav., art. L3252-3: income tax withheld is not part of what may be seized.
#[test]
fn l_impot_preleve_ne_compte_ni_comme_ressource_ni_comme_charge() {
    let avec = |revenus: Value| {
        let cas = cas(seul(
            json!({ "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": revenus }] }),
        ));
        let budget = cas.simulation.budget.ressources.bas;
        (capacite(&cas.situation, &cas.simulation.au_plus(&cas.situation), jour()).unwrap(), budget)
    };
    let (capacite, ressources) = avec(json!({ "salaire": 1800, "prelevement_source": 200 }));
    assert_eq!(capacite.ressources, ressources - euros!(200));
    assert_eq!(capacite.depenses[3].1, Euros::ZERO);
}

// §3.1: where benefits are over a fifth of the resources, both readings are shown.
#[test]
fn les_deux_lectures_de_la_part_saisissable_se_montrent_quand_les_prestations_pesent() {
    let cas = cas(seul(
        json!({ "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": 700 } }] }),
    ));
    let capacite = capacite(&cas.situation, &cas.simulation.au_plus(&cas.situation), jour()).unwrap();
    assert_eq!(capacite.quotite_hors_prestations, Some(par_tranches(euros!(700), 0, novembre())));
    assert!(capacite.quotite_hors_prestations.unwrap() < capacite.plafonds.quotite);
}

// A reference is offered to one who does not know, where a source gives one; the amounts are those of the page.
#[test]
fn une_estimation_s_offre_pour_l_eau_et_jamais_sans_source() {
    use reste_a_vivre::gestion::maitrise::estimation;
    use reste_a_vivre::questions::depenses::Poste;
    let cas = cas(seul(json!({})));
    let de = |poste| estimation(&cas.situation, &cas.simulation, poste);
    assert_eq!(de(Poste::Eau), Some(euros!(19.17)), "3,92 m³ à 4,89 €");
    assert_eq!((de(Poste::Chauffage), de(Poste::Alimentation)), (None, None));
}

// The lists of a profile may be written as texts, as its form does; the profile is the same.
#[test]
fn un_profil_rempli_dans_l_application_est_celui_de_son_fichier() {
    let fichier = include_str!("../../../docs/profils/cotes-d-armor.json");
    let mut valeur: Value = serde_json::from_str(fichier).unwrap();
    for chemin in
        ["/reste_a_vivre/charges", "/reste_a_vivre/plafonds", "/seuils_jour", "/fsl/plafonds", "/contacts"]
    {
        let liste = valeur.pointer_mut(chemin);
        let texte = liste.as_deref().and_then(reste_a_vivre::gestion::profil::en_texte);
        if let Some((liste, texte)) = liste.zip(texte) {
            *liste = texte.into();
        }
    }
    assert_eq!(Profil::lire(&valeur.to_string()), Profil::lire(fichier));
    valeur["seuils_jour"] = "urgence 6".into();
    assert!(Profil::lire(&valeur.to_string()).unwrap_err().contains("« urgence 6 »"));
}

// §1.3: totals of the month.
#[test]
fn les_totaux_du_mois_se_repondent() {
    let cas = cas(seul(json!({
        "depenses": [{ "poste": "B7", "montant": 60 }, { "poste": "B10", "montant": 15 }, { "poste": "C1", "montant": 300 }, { "poste": "D1", "montant": 240, "rythme": "an" }],
        "dettes": [{ "nature": "CreditConso", "restant_du": 900, "mensualite": 50 }, { "nature": "Loyer", "restant_du": 600, "mensualite": 30, "plan": true }],
    })));
    let budget = &cas.simulation.budget;
    let exact = |fourchette: reste_a_vivre::notions::fourchette::Fourchette| fourchette.bas.arrondi_centime();
    assert_eq!(exact(budget.fluides), euros!(60));
    assert_eq!(exact(budget.mensualites), euros!(80));
    assert_eq!(exact(budget.depenses_courantes), euros!(300));
    assert_eq!(exact(budget.depenses_occasionnelles), euros!(20));
    let reste = budget.reste_a_vivre.unwrap();
    assert_eq!(budget.solde.unwrap().bas, reste.bas - euros!(320));
    assert_eq!(budget.capacite.unwrap().bas, (reste.bas - euros!(320) + euros!(30)).positif());
    assert_eq!(
        budget.reste_pour_vivre.unwrap(),
        budget.ressources - budget.logement_net.unwrap() - budget.fluides
    );
}

// §1.2, A: the base is what is received, the other picture what is due; the housing aid in one place.
#[test]
fn le_budget_compte_les_aides_recues_et_a_cote_celles_qui_sont_dues() {
    let cas = cas(seul(json!({ "percu": { "prime_activite": 77, "aide_logement": 40 } })));
    let recu = cas.simulation.base();
    assert_eq!(recu.ressources.bas, euros!(1577));
    assert_eq!(recu.aide_logement.bas, euros!(40));
    assert!(cas.simulation.budget.aide_logement.bas != euros!(40));
}

// §2.2; arrêté of 10 March 2011; aide_au_logement.md §9.3: 61,29 + 13,90 per dependant.
#[test]
fn le_taux_d_effort_ajoute_le_forfait_de_l_aide_au_logement() {
    let situation = menage(seul(json!({})));
    let simulation = simuler(&situation);
    let (_, forfait) = effort_avec_forfait(&situation, &simulation.budget, None, novembre()).unwrap();
    assert_eq!(forfait, euros!(61.29));
}

const COTES_D_ARMOR: &str = include_str!("../../../docs/profils/cotes-d-armor.json");
const EURE_ET_LOIR: &str = include_str!("../../../docs/profils/eure-et-loir.json");

// §2.1: the four methods side by side; C. conso., art. L731-2: at least the RSA of the household is left.
#[test]
fn les_methodes_sont_cote_a_cote_et_la_part_laissee_vaut_au_moins_le_rsa() {
    let cas = cas(seul(json!({ "depenses": [{ "poste": "C1", "montant": 300 }] })));
    let methodes = methodes(&cas.situation, &cas.simulation, None);
    assert_eq!(methodes.len(), 4);
    assert!(methodes[2].nom.contains("Banque de France"));
    assert!(methodes[2].par_mois.bas >= rsa_du_foyer(&cas.situation, novembre()));
}

// §2.3: the two worked profiles.
#[test]
fn les_deux_profils_d_exemple_donnent_leurs_plafonds() {
    let armor = Profil::lire(COTES_D_ARMOR).unwrap();
    let plafonds: Vec<_> = (1..=7).map(|personnes| armor.plafond_fsl(personnes).unwrap()).collect();
    assert_eq!(plafonds, [1015, 1525, 2030, 2540, 3050, 3550, 4050].map(Euros::entiers));
    assert_eq!(armor.effort_maximum.unwrap().en_nombre(), "30");
    let eure = Profil::lire(EURE_ET_LOIR).unwrap();
    assert_eq!(
        [1, 2, 3].map(|personnes| eure.plafond_fsl(personnes).unwrap()),
        [1026, 1539, 2052].map(Euros::entiers)
    );
    assert!(eure.reste_a_vivre.exclus.len() >= 2);
}

#[test]
fn le_profil_d_un_organisme_change_sa_methode_et_pas_les_autres() {
    let situation = menage(seul(
        json!({ "depenses": [{ "poste": "B7", "montant": 60 }, { "poste": "B13", "montant": 70 }] }),
    ));
    let simulation = simuler(&situation).au_plus(&situation);
    let profil = Profil::lire(
        r#"{"format":"reste-a-vivre-profil/1","nom":"CCAS","source":"règlement de 2026","reste_a_vivre":{"avec_aide_logement":true,
        "charges":["B1","B3","B7","B13"],"plafonds":{"B13":40},"credits":"non","diviseur":"parts","parts":{"seul":"1,5"}}}"#,
    )
    .unwrap();
    let budget = &simulation.budget;
    let du_profil = methodes(&situation, &simulation, Some(&profil)).pop().unwrap();
    let attendu = (budget.ressources.bas + budget.aide_logement.bas - euros!(660)) / 3 * 2;
    assert_eq!(du_profil.par_mois.bas.arrondi_centime(), attendu.arrondi_centime());
    assert_eq!(methodes(&situation, &simulation, None)[0].par_mois, budget.reste_a_vivre.unwrap());
}

#[test]
fn un_profil_illisible_dit_ce_qui_ne_va_pas() {
    for (texte, mot) in [
        ("{", "JSON"),
        ("{}", "format"),
        (r#"{"format":"reste-a-vivre-profil/1"}"#, "nom"),
        (
            r#"{"format":"reste-a-vivre-profil/1","nom":"A","source":"B","fsl":{"plafonds":["x"]}}"#,
            "plafonds",
        ),
        (
            r#"{"format":"reste-a-vivre-profil/1","nom":"A","source":"B","reste_a_vivre":{"diviseur":"tetes"}}"#,
            "tetes",
        ),
    ] {
        let erreur = Profil::lire(texte).unwrap_err();
        assert!(erreur.contains(mot), "{erreur}");
    }
}

// §6.1: 3,92 m³ at 4,89 €; §6.1, DPE: (145 × 60 / 1,9) × 0,2001 / 12.
#[test]
fn l_eau_et_l_energie_ont_un_repere_pour_ce_foyer() {
    let mut document =
        seul(json!({ "depenses": [{ "poste": "B9", "montant": 40 }, { "poste": "B7", "montant": 120 }] }));
    document["logement"]["dpe"] = "C".into();
    document["logement"]["surface"] = 60.into();
    let cas = cas(document);
    let postes = maitrise(&cas.situation, &cas.simulation);
    assert_eq!(postes[0].reference, Some(euros!(19.17)));
    assert_eq!(postes[0].economie(), Some(euros!(20.83)));
    assert_eq!(postes[1].reference, Some(euros!(76.35)));
}

fn jour() -> Date {
    "2026-11-29".parse().unwrap()
}

fn dossier(situation: Situation, simulation: Simulation) -> Dossier {
    let vide = Saisie::ouvrir(r#"{"format":"reste-a-vivre/1"}"#).unwrap();
    Dossier::de(vide, situation, simulation, None, jour())
}

#[test]
fn la_page_du_budget_se_dessine_meme_quand_tout_manque() {
    let situation = menage(
        json!({ "mois": "2026-11", "personnes": [{ "role": "demandeur", "naissance": "1985-03-15" }] }),
    );
    let simulation = simuler(&situation);
    assert_eq!(sections(&dossier(situation, simulation)).len(), 2);
    let complet = cas(seul(
        json!({ "dettes": [{ "nature": "CreditConso", "restant_du": 900, "mensualite": 50 }], "depenses": [{ "poste": "B9", "montant": 40 }] }),
    ));
    let page = sections(&dossier(complet.situation, complet.simulation));
    let titres: Vec<String> = page.into_iter().map(|section| section.titre).collect();
    assert_eq!(titres.len(), 6, "{titres:?}");
}

// C. trav., art. L3252-2, L3252-3; CSS, art. L323-5, L355-2, L821-5; CPCE, art. L162-2, R162-2: what is seized as a wage, what
// is not, and what an account keeps, for everybody.
#[test]
fn chacun_sait_ce_qui_se_saisit_et_ce_qui_reste_sur_son_compte() {
    let saisi = |nature: &str| {
        let personne =
            json!([{ "role": "demandeur", "naissance": "1955-03-15", "revenus": { nature: 1400 } }]);
        let cas = cas(seul(json!({ "personnes": personne })));
        let dossier = dossier(cas.situation, cas.simulation);
        assert_eq!(dossier.compte_protege(), euros!(651.69));
        let page = sections(&dossier);
        let page = page.iter().find(|section| section.titre == "Si un créancier saisit").unwrap();
        let page = format!("{page:?}").replace("\\u{a0}", " ");
        assert!(
            page.contains("651,69 € restent toujours") && page.contains("Ne se saisissent pas"),
            "{page}"
        );
        let montant = dossier.saisies()[0].montant;
        assert_eq!(page.contains("204,42 €"), montant == Some(euros!(204.42)), "{nature} : {page}");
        montant
    };
    for nature in [
        "salaire",
        "apprentissage",
        "chomage",
        "indemnites_journalieres",
        "ij_accident_travail",
        "ij_maternite",
        "retraite",
        "invalidite",
    ] {
        assert_eq!(saisi(nature), Some(euros!(204.42)), "{nature}");
    }
    for nature in ["rente_accident_travail", "ass", "pension_alimentaire_recue", "aide_familiale"] {
        assert_eq!(saisi(nature), Some(Euros::ZERO), "{nature}");
    }
    let inconnu = json!([{ "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": null } }]);
    let cas = cas(seul(json!({ "personnes": inconnu })));
    let page = format!("{:?}", sections(&dossier(cas.situation, cas.simulation)));
    assert!(page.contains("à vérifier"), "{page}");
}

proptest! {
    // §3.2: more pay never lowers what may be seized, a dependant never raises it, and a RSA is always left.
    #[test]
    fn la_part_saisissable_monte_avec_le_salaire_et_laisse_un_rsa(net in 0i64..900_000, plus in 0i64..50_000, a_charge in 0u32..8) {
        let centimes = |n: i64| Euros::entiers(n) / 100;
        let (bas, haut) = (saisissable(centimes(net), a_charge, novembre()), saisissable(centimes(net + plus), a_charge, novembre()));
        prop_assert!(bas <= haut && bas >= Euros::ZERO);
        prop_assert!(saisissable(centimes(net), a_charge + 1, novembre()) <= bas);
        prop_assert!(bas.est_nul() || centimes(net) - bas >= laisse(novembre()));
    }

    // §0.2: changing the rhythm of a line never changes its yearly total.
    #[test]
    fn un_rythme_ne_change_pas_le_total_de_l_annee(centimes in 1i64..200_000) {
        use reste_a_vivre::questions::depenses::Rythme;
        let annuel = Euros::entiers(centimes) / 100;
        for (rythme, fois) in [(Rythme::Semaine, 52), (Rythme::Mois, 12), (Rythme::Bimestre, 6), (Rythme::Trimestre, 4), (Rythme::Semestre, 2), (Rythme::An, 1)] {
            prop_assert_eq!((rythme.par_mois(annuel / fois) * 12).arrondi_centime(), annuel.arrondi_centime());
        }
    }
}
