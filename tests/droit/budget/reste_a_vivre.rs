//! Worked examples of the budget: reste à vivre, reste pour vivre, effort rate.
//!
//! Paragraphs (§) are those of the project's specification `docs/droit/budget_dette_logement.md`.

use crate::commun::{Cas, cas, menage};
use reste_a_vivre::budget::{Aides, Budget};
use reste_a_vivre::loi::droit::{Droit, Droits, Versement};
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::{Euros, Taux};
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::Nature;
use reste_a_vivre::{euros, taux};
use serde_json::{Value, json};

/// The budget with rights that are given; the others are closed.
fn budget(situation: &Situation, ouverts: &[(CleDroit, Euros)]) -> Budget {
    let droits = Droits::par(|cle| {
        let ouvert = ouverts.iter().find(|(autre, _)| *autre == cle);
        ouvert.map_or(Droit::Ferme(Vec::new()), |(_, net)| Droit::Ouvert(Versement::sans_crds(*net)))
    });
    Budget::etablir(situation, &droits, Aides::Dues, None, situation.menage.mois.mois())
}

fn couple_et_deux_enfants(logement: Value, ajouts: Value) -> Situation {
    let mut document = json!({
        "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": 1850 } },
            { "role": "conjoint", "naissance": "1985-03-15" },
            { "role": "enfant", "naissance": "2016-05-10" },
            { "role": "enfant", "naissance": "2011-05-10" },
        ],
        "logement": logement,
    });
    document.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    menage(document)
}

fn centimes(fourchette: Option<Fourchette>) -> Euros {
    let fourchette = fourchette.unwrap();
    assert!(fourchette.est_exacte());
    fourchette.bas.arrondi_centime()
}

// §2.3, test: R = 1 850, L = 620, AL = 310, E = 120.
#[test]
fn le_couple_de_l_exemple_dispose_de_617_39_par_unite_et_11_83_par_jour_et_personne() {
    let situation = couple_et_deux_enfants(
        json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 540, "charges": 80 }),
        json!({ "depenses": [{ "poste": "B7", "montant": 120 }] }),
    );
    let budget = budget(&situation, &[(CleDroit::AideLogement, euros!(310))]);
    assert_eq!(budget.ressources, Fourchette::exacte(euros!(1850)));
    assert_eq!(budget.logement_brut, Some(Fourchette::exacte(euros!(620))));
    assert_eq!(budget.logement_net, Some(Fourchette::exacte(euros!(310))));
    assert_eq!(budget.unites, taux!(2.3));
    assert_eq!(budget.personnes, 4);
    // E is the only fixed charge: RAV = RPV.
    assert_eq!(centimes(budget.reste_a_vivre), euros!(1420));
    assert_eq!(centimes(budget.par_unite), euros!(617.39));
    assert_eq!(centimes(budget.par_jour_et_personne), euros!(11.83));
    assert_eq!(centimes(budget.par_unite.map(|unite| unite / budget.jours)), euros!(20.58));
    let taux = budget.taux_effort.and_then(Fourchette::valeur);
    assert_eq!(taux.map(|taux| taux.arrondi(4)), Some(taux!(0.1676)));
}

// §1.3: L = B1 + B2 + B3 + B4 − B5, Lnet = L − AL, RAV = R − CC − M.
#[test]
fn le_reste_a_vivre_retire_le_logement_net_les_charges_fixes_et_les_mensualites() {
    let situation = couple_et_deux_enfants(
        json!({ "occupation": "hlm", "commune": "69123", "loyer": 500, "charges": 80, "annexes": 30, "sls": 10,
                "troisieme_ligne": 5 }),
        json!({
            "depenses": [
                { "poste": "B7", "montant": 75, "rythme": "bimestre" },
                { "poste": "B10", "montant": 120, "rythme": "an" },
                { "poste": "B12", "montant": 90, "rythme": "trimestre" },
                { "poste": "B16", "montant": 30, "rythme": "semaine" },
                { "poste": "C1", "montant": 400 },
                { "poste": "D2", "montant": 240, "rythme": "ponctuel", "mois": 12 },
            ],
            "dettes": [
                { "nature": "CreditConso", "restant_du": 2000, "mensualite": 85 },
                { "nature": "Renouvelable", "restant_du": 0, "mensualite": 40, "fin": "2026-10" },
            ],
        }),
    );
    let rls = euros!(49.32);
    let budget = budget(
        &situation,
        &[
            (CleDroit::AideLogement, euros!(212.44)),
            (CleDroit::ReductionLoyer, rls),
            (CleDroit::AllocationsFamiliales, euros!(152.25)),
        ],
    );
    // R = 1 850 + 152,25; the housing aid is not part of it.
    assert_eq!(budget.ressources, Fourchette::exacte(euros!(2002.25)));
    // L = 500 + 30 + 80 + 10 + 5 − 49,32.
    assert_eq!(budget.logement_brut, Some(Fourchette::exacte(euros!(575.68))));
    assert_eq!(budget.logement_net, Some(Fourchette::exacte(euros!(363.24))));
    // CC = 363,24 + 37,50 + 10 + 30 + 130 (30 × 52 ÷ 12); M = 85: the other credit has ended. C and D stay.
    assert_eq!(
        centimes(budget.reste_a_vivre),
        euros!(2002.25) - euros!(363.24) - euros!(207.50) - euros!(85)
    );
    assert_eq!(centimes(budget.reste_a_vivre), euros!(1346.51));
    assert_eq!(centimes(budget.par_jour), euros!(44.88));
}

// §1.3: the aid is counted once, in the home, whoever receives it.
#[test]
fn l_aide_au_logement_compte_une_fois_qu_elle_soit_versee_au_bailleur_ou_non() {
    let reste = |au_bailleur: bool| {
        let situation = couple_et_deux_enfants(
            json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 600,
                    "al_versee_au_bailleur": au_bailleur }),
            json!({}),
        );
        let budget = budget(&situation, &[(CleDroit::AideLogement, euros!(300))]);
        assert!(budget.entrees.iter().all(|ligne| !ligne.libelle.contains("logement")));
        budget.reste_a_vivre
    };
    assert_eq!(reste(true), reste(false));
    assert_eq!(centimes(reste(true)), euros!(1550));
}

// §0.2: a result computed without the rent is refused.
#[test]
fn sans_le_loyer_aucun_reste_a_vivre_n_est_donne_et_sans_un_salaire_il_est_d_au_moins() {
    let situation = couple_et_deux_enfants(json!({ "occupation": "hlm", "commune": "69123" }), json!({}));
    let sans_loyer = budget(&situation, &[]);
    assert_eq!(sans_loyer.reste_a_vivre, None);
    assert_eq!(sans_loyer.manquants[0].cle, Cle::LogementLoyer);
    let situation = menage(json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": null } }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 },
    }));
    let sans_salaire = budget(&situation, &[]);
    let reste = sans_salaire.reste_a_vivre.unwrap();
    assert!(reste.ouverte && reste.bas == euros!(-400), "{reste:?}");
    assert_eq!(sans_salaire.manquants[0].cle, Cle::Revenu(Nature::Salaire));
}

// §1.1: OECD-modified scale; half for a child in shared custody, none for a child on visit.
#[test]
fn les_unites_de_consommation_suivent_l_age_et_la_garde() {
    let unites = |enfants: Value| {
        let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1985-03-15" })];
        personnes.extend(enfants.as_array().unwrap().iter().cloned());
        let situation = menage(json!({
            "mois": "2026-11", "personnes": personnes, "logement": { "occupation": "sans_domicile" },
        }));
        budget(&situation, &[]).unites
    };
    let enfant =
        |naissance: &str, garde: &str| json!({ "role": "enfant", "naissance": naissance, "garde": garde });
    assert_eq!(unites(json!([])), Taux::UN);
    assert_eq!(unites(json!([enfant("2012-11-01", "exclusive")])), taux!(1.5));
    assert_eq!(unites(json!([enfant("2012-11-02", "exclusive")])), taux!(1.3));
    assert_eq!(unites(json!([enfant("2016-05-01", "alternee_partagee")])), taux!(1.15));
    assert_eq!(unites(json!([enfant("2016-05-01", "droit_visite")])), Taux::UN);
    assert_eq!(unites(json!([enfant("2027-01-01", "exclusive")])), Taux::UN);
}

/// Adults with their monthly incomes, in a home without aid: 600 of rent.
fn salaries(revenus: &[Value], depenses: Value, foyer: Value) -> Cas {
    let personnes: Vec<Value> = revenus
        .iter()
        .zip(["demandeur", "conjoint"])
        .map(|(revenus, role)| {
            json!({ "role": role, "naissance": "1985-03-15", "activite": "salarie", "revenus": revenus })
        })
        .collect();
    let mut document = json!({
        "mois": "2026-11", "personnes": personnes, "depenses": depenses, "foyer": foyer,
        "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 600 },
    });
    if revenus.len() == 2 {
        document["union"] = "concubinage".into();
    }
    cas(document)
}

// §1.2: B14 holds the tax that is not withheld, the tax withheld comes beside it. Estimated: 27 986 of net income of
// 2025, 1 721 of tax.
#[test]
fn la_taxe_fonciere_ne_remplace_pas_l_impot_preleve_a_la_source() {
    let reste = |revenus: Value| {
        let cas = salaries(&[revenus], json!([{ "poste": "B14", "montant": 50 }]), json!({}));
        centimes(cas.simulation.budget.reste_a_vivre)
    };
    assert_eq!(reste(json!({ "salaire": 2500, "prelevement_source": 150 })), euros!(1700));
    assert_eq!(reste(json!({ "salaire": 2500, "prelevement_source": 0 })), euros!(1850));
    assert_eq!(reste(json!({ "salaire": 2500 })), euros!(1706.58));
}

// CGI, art. 6: concubins are two tax households, each with its own answer or estimate (4 858 a year).
#[test]
fn le_prelevement_de_l_un_des_concubins_laisse_l_estimation_de_l_autre() {
    let cas = |reponse: Value, foyer: Value| {
        let mut un = json!({ "salaire": 3500 });
        un.as_object_mut().unwrap().extend(reponse.as_object().unwrap().clone());
        salaries(&[un, json!({ "salaire": 3500 })], json!([]), foyer)
    };
    let reste = |reponse, foyer| centimes(cas(reponse, foyer).simulation.budget.reste_a_vivre);
    assert_eq!(reste(json!({ "prelevement_source": 200 }), json!({})), euros!(5795.17));
    assert_eq!(reste(json!({}), json!({})), euros!(5590.33));
    let averti = |cas: &Cas| cas.simulation.avertissements().iter().any(|a| a.texte.contains("est estimé"));
    assert!(averti(&cas(json!({ "prelevement_source": 200 }), json!({}))));
    // The notice holds the tax of both: half of it stands for the one who did not answer.
    let avis = json!({ "revenus_fiscaux": { "2025": { "impot": 6000 } } });
    assert_eq!(reste(json!({ "prelevement_source": 200 }), avis), euros!(5950));
}

// CGI, art. 6: spouses are one tax household, one answer is that of both.
#[test]
fn le_prelevement_d_un_epoux_vaut_pour_le_couple_marie() {
    let situation = |prelevement: Value| {
        cas(json!({
            "mois": "2026-11", "union": "mariage",
            "personnes": [
                { "role": "demandeur", "naissance": "1985-03-15",
                  "revenus": { "salaire": 3500, "prelevement_source": prelevement } },
                { "role": "conjoint", "naissance": "1985-03-15", "revenus": { "salaire": 3500 } },
            ],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 600 },
        }))
    };
    assert_eq!(centimes(situation(json!(200)).simulation.budget.reste_a_vivre), euros!(6200));
}

// CGI, art. 204 A to 204 H: the rate of the last tax known, on the pay of the month. Wage 2 500 in 2025 and until August 2026,
// then an allowance of 1 000. In August the rate is that of 2024 (1 746 of tax, a twelfth a month), from September on that of
// 2025: 1 721 over 31 095.84 of taxable pay (`famille…` §8.3), for a year; then that of 2026, the year of the loss.
#[test]
fn l_impot_preleve_suit_ce_qui_est_paye_dans_le_mois_au_dernier_taux_connu() {
    let preleve = |mois: &str| {
        let cas = cas(json!({ "mois": mois,
            "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "chomeur", "revenus": {
                "salaire": [{ "depuis": "2020-01", "montant": 2500 }, { "depuis": "2026-09", "montant": 0 }],
                "chomage": [{ "depuis": "2026-09", "montant": 1000 }] } }],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 600 } }));
        let sorties = &cas.simulation.budget.sorties;
        let estimation = sorties.iter().find(|ligne| ligne.libelle.ends_with("(estimation)"));
        estimation.map_or(Euros::ZERO, |ligne| centimes(Some(ligne.montant)))
    };
    assert_eq!(preleve("2026-08"), euros!(145.50));
    assert_eq!(preleve("2026-11"), euros!(55.35));
    assert_eq!(preleve("2027-08"), euros!(55.35));
    assert_eq!(preleve("2027-09"), euros!(32.59));
}

// CSS, art. L861-11: the cover asked for costs each member what his age says, unless a mutuelle is already paid; nothing of it
// today.
#[test]
fn la_participation_de_la_sante_solidaire_se_paie_une_fois_demandee() {
    let lignes = |percu: Value, mutuelle: Option<u32>| {
        let mutuelle = mutuelle.map(|montant| json!({ "poste": "B12", "montant": montant }));
        let cas = cas(json!({ "mois": "2026-11", "percu": percu,
            "personnes": [{ "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie",
                "revenus": { "salaire": 1000, "prelevement_source": 0 } }],
            "depenses": Vec::from_iter(mutuelle),
            "logement": { "occupation": "hlm", "commune": "69123", "loyer": 300 } }));
        assert_eq!(*cas.simulation.droit(CleDroit::Css), Droit::Couvert(euros!(14)));
        let sante = |budget: &Budget| -> Euros {
            let lignes =
                budget.sorties.iter().filter(|ligne| ligne.libelle.starts_with("Complémentaire santé"));
            lignes.map(|ligne| centimes(Some(ligne.montant))).sum()
        };
        [sante(cas.simulation.base()), sante(&cas.simulation.budget)]
    };
    let rien = [Euros::ZERO; 2];
    assert_eq!(lignes(json!({}), None), [Euros::ZERO, euros!(14)]);
    assert_eq!(lignes(json!({}), Some(0)), [Euros::ZERO, euros!(14)]);
    assert_eq!(lignes(json!({}), Some(40)), rien);
    assert_eq!(lignes(json!({ "css": null }), None), rien);
}

// §1.3: L = … − B5; what may be taken off makes the bounds.
#[test]
fn une_reduction_de_loyer_indeterminee_elargit_les_bornes_du_logement() {
    let net = |capital: Value| {
        cas(json!({
            "mois": "2026-11",
            "personnes": [
                { "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": 700 } },
                { "role": "enfant", "naissance": "2016-05-10", "autre_parent": "hors_etat" },
            ],
            "foyer": { "patrimoine": { "capital_improductif": capital } },
            "logement": { "occupation": "hlm", "commune": "69123", "loyer": 450, "charges": 80 },
        }))
        .simulation
        .budget
        .logement_net
    };
    let connu = centimes(net(json!(0)));
    assert_eq!(connu, euros!(97.93));
    let bornes = net(json!(null)).unwrap();
    assert!(bornes.bas <= connu && connu <= bornes.haut, "{bornes:?}");
    assert_eq!(bornes.haut, euros!(530));
}

// §0.2 and §1.2: a half-year is six months; B15 and the alimony among the incomes are one charge.
#[test]
fn une_charge_semestrielle_compte_pour_un_sixieme_et_la_pension_versee_une_fois() {
    let reste = |depenses: Value| {
        let revenus = json!({ "salaire": 2500, "prelevement_source": 0, "pension_alimentaire_versee": 200 });
        centimes(salaries(&[revenus], depenses, json!({})).simulation.budget.reste_a_vivre)
    };
    assert_eq!(reste(json!([])), euros!(1700));
    assert_eq!(reste(json!([{ "poste": "B15", "montant": 200 }])), euros!(1700));
    assert_eq!(reste(json!([{ "poste": "B11", "montant": 240, "rythme": "semestre" }])), euros!(1660));
}
