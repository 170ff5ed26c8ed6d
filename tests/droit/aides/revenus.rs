//! What each right counts of an income, and what a change of situation makes of it: worked examples of
//! `docs/droit/corrections.md` (§1.1, §1.4, §1.7, §1.8), to the cent, and what must hold for every pair of natures.

use crate::commun::{Cas, cas, menage, net};
use reste_a_vivre::droits::aides::rsa;
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::loi::trace::Trace;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit::{
    Aah, AideLogement, Ass, ComplementFamilial, Css, Mva, PajeBase, PrimeActivite, ReductionLoyer, Rsa,
};
use serde_json::{Value, json};

/// A social home in Lyon at so much, charges beside.
fn hlm(loyer: u32, charges: u32) -> Value {
    json!({ "occupation": "hlm", "commune": "69123", "loyer": loyer, "charges": charges })
}

/// The claimant of these examples, with more answers.
fn demandeur(ajouts: Value) -> Value {
    personne("demandeur", "1985-05-01", ajouts)
}

fn personne(role: &str, naissance: &str, ajouts: Value) -> Value {
    let mut personne = json!({ "role": role, "naissance": naissance });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

fn en(mois: &str, logement: Value, personnes: Value) -> Cas {
    cas(json!({ "mois": mois, "union": "mariage", "personnes": personnes, "logement": logement }))
}

fn en_novembre(logement: Value, personnes: Value) -> Cas {
    en("2026-11", logement, personnes)
}

/// What the CSS costs a month; nothing where it is closed.
fn participation(cas: &Cas) -> Option<Euros> {
    match cas.simulation.droit(Css) {
        Droit::Couvert(participation) => Some(*participation),
        _ => None,
    }
}

/// A series of a document: month, then amount.
fn serie(paliers: &[(&str, u32)]) -> Value {
    paliers.iter().map(|(depuis, montant)| json!({ "depuis": depuis, "montant": montant })).collect()
}

// ---------------------------------------------------------------- §1.1, CASF, art. R262-13

// §1.1. The allowance ends when the job begins: nothing has stopped.
#[test]
fn une_reprise_d_emploi_apres_l_are_n_ouvre_pas_de_rsa() {
    let cas = en(
        "2026-12",
        hlm(330, 60),
        json!([demandeur(json!({ "activite": "salarie", "revenus": {
            "chomage": serie(&[("2020-01", 900), ("2026-11", 0)]), "salaire": serie(&[("2026-11", 1480)]) } }))]),
    );
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    assert_eq!(cas.net(AideLogement), euros!(135.21));
}

// §1.1. The same, the job in December: December itself, and the housing aid that then follows (R822-17).
#[test]
fn le_mois_de_l_embauche_n_ouvre_pas_de_rsa_non_plus() {
    let cas = en(
        "2026-12",
        hlm(330, 60),
        json!([demandeur(json!({ "activite": "salarie", "revenus": {
            "chomage": serie(&[("2020-01", 900), ("2026-12", 0)]), "salaire": serie(&[("2026-12", 1480)]) } }))]),
    );
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    assert_eq!(cas.simulation.budget.reste_a_vivre.unwrap().valeur(), Some(euros!(1256.79)));
}

// §1.1. Maternity allowances replaced the wage; the wage is back in October.
#[test]
fn la_fin_d_un_conge_de_maternite_n_ouvre_pas_de_rsa() {
    let cas = en_novembre(
        hlm(430, 80),
        json!([
            demandeur(json!({ "activite": "salarie", "revenus": {
                "salaire": serie(&[("2022-10", 1500), ("2026-05", 0), ("2026-10", 1500)]),
                "ij_maternite": serie(&[("2026-05", 1400), ("2026-10", 0)]) } })),
            { "role": "enfant", "naissance": "2026-06-20", "autre_parent": "hors_etat" },
        ]),
    );
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    assert_eq!(cas.net(AideLogement), euros!(175.02));
    assert_eq!(participation(&cas), Some(euros!(22)));
}

// §1.1. CASF, art. L262-10: the ASS comes first, and it replaces the allowance.
#[test]
fn l_ass_calculee_remplace_l_are() {
    let cas = en_novembre(
        hlm(330, 60),
        json!([demandeur(json!({ "activite": "chomeur", "activite_depuis": "2024-11",
            "ass_conditions": { "activite_5_ans_sur_10": true },
            "revenus": { "chomage": serie(&[("2024-11", 900), ("2026-11", 0)]) } }))]),
    );
    assert_eq!((cas.net(Ass), cas.net(Rsa)), (euros!(584.40), Euros::ZERO));
}

/// Natures of which a euro is a euro of the RSA, of work or in its place.
const TRAVAIL_ET_REMPLACEMENT: [&str; 10] = [
    "salaire",
    "apprentissage",
    "chomage",
    "ass",
    "indemnites_journalieres",
    "ij_accident_travail",
    "ij_maternite",
    "retraite",
    "invalidite",
    "rente_accident_travail",
];

// §1.1. The property, for each ordered pair and each month of the passage around the three months looked at.
#[test]
fn le_meme_argent_sous_une_nature_ou_deux_qui_se_suivent_donne_le_meme_rsa() {
    // The RSA by itself: an invalidity pension opens an ASI, which is another matter.
    let rsa = |revenus: Value| {
        let personnes = json!([demandeur(json!({ "revenus": revenus }))]);
        let situation = menage(
            json!({ "mois": "2026-11", "personnes": personnes, "logement": { "occupation": "sans_domicile" } }),
        );
        let mois = situation.menage.mois;
        net(&rsa::calculer(&situation.menage, rsa::EntreesRsa::default(), mois, &mut Trace::muette()))
    };
    for avant in TRAVAIL_ET_REMPLACEMENT {
        let seule = rsa(json!({ avant: serie(&[("2020-01", 400)]) }));
        assert_eq!(seule, euros!(251.69), "{avant}");
        for apres in TRAVAIL_ET_REMPLACEMENT.into_iter().filter(|apres| *apres != avant) {
            for passage in ["2026-08", "2026-10", "2026-11"] {
                let deux = rsa(json!({
                    avant: serie(&[("2020-01", 400), (passage, 0)]), apres: serie(&[(passage, 400)]),
                }));
                assert_eq!(deux, seule, "{avant} puis {apres} en {passage}");
            }
        }
    }
}

// ---------------------------------------------------------------- §1.8, Code du travail, art. L5423-7

#[test]
fn l_ass_ne_s_ajoute_pas_a_l_aah() {
    let cas = en_novembre(
        hlm(420, 60),
        json!([personne(
            "demandeur",
            "1975-05-01",
            json!({ "handicap": { "taux": 80 }, "revenus": { "ass": 584.40 } })
        )]),
    );
    assert_eq!((cas.net(Aah), cas.net(Mva)), (euros!(1041.59), euros!(104.77)));
    assert_eq!(cas.simulation.budget.ressources.valeur(), Some(euros!(1146.36)));
    // The cover of health looks at the AAH alone, less its abatement.
    let sans = en_novembre(
        hlm(420, 60),
        json!([personne("demandeur", "1975-05-01", json!({ "handicap": { "taux": 80 } }))]),
    );
    assert_eq!((participation(&cas), participation(&sans)), (Some(euros!(21)), Some(euros!(21))));
}

// ---------------------------------------------------------------- §1.4, dates that a series tells

// §1.4. CCH, art. R822-15: from the third month without a job nor an allowance.
#[test]
fn le_mois_ou_le_salaire_s_arrete_date_le_chomage() {
    let aide = |depuis: Value| {
        let mut chomeur = demandeur(json!({ "activite": "chomeur", "revenus": {
            "salaire": serie(&[("2020-01", 1300), ("2026-11", 0)]) } }));
        chomeur.as_object_mut().unwrap().extend(depuis.as_object().unwrap().clone());
        en_novembre(hlm(420, 60), json!([chomeur])).net(AideLogement)
    };
    assert_eq!(aide(json!({})), euros!(16));
    assert_eq!(aide(json!({ "activite_depuis": "2026-11" })), euros!(16));
    assert_eq!(aide(json!({ "activite_depuis": "2026-09" })), euros!(277.20));
}

// §1.4. CCH, art. R822-16; CSS, art. R861-8: the sick leave began a month ago, not six.
#[test]
fn le_debut_des_indemnites_date_l_arret_de_travail() {
    let cas = en_novembre(
        hlm(420, 60),
        json!([demandeur(json!({ "activite": "arret_maladie", "revenus": {
            "salaire": serie(&[("2020-01", 1500), ("2026-10", 0)]),
            "indemnites_journalieres": serie(&[("2026-10", 900)]) } }))]),
    );
    assert_eq!(cas.net(AideLogement), Euros::ZERO);
    assert_eq!(participation(&cas), None);
}

// §1.4. CCH, art. R822-5: an activity begun in or after N-2 counts on the twelve months.
#[test]
fn une_activite_commencee_depuis_deux_ans_compte_sur_les_douze_mois() {
    for nature in ["micro_service", "benefice"] {
        for (activite, salaire) in [("independant", 0), ("salarie", 300)] {
            let cas = en_novembre(
                hlm(420, 60),
                json!([demandeur(json!({ "activite": activite, "revenus": {
                    nature: serie(&[("2025-03", 3000)]), "salaire": salaire } }))]),
            );
            assert_eq!(cas.net(AideLogement), Euros::ZERO, "{nature}, {activite}");
        }
    }
}

// §1.4. CSS, art. R532-7: eighteen months without a job nor an allowance, no need to know what the CAF applies.
#[test]
fn le_chomage_sans_allocation_neutralise_de_lui_meme_les_ressources_des_prestations_familiales() {
    let personnes = |mesure: Value| {
        let mut a = personne(
            "demandeur",
            "1990-05-01",
            json!({ "activite": "chomeur", "activite_depuis": "2025-06", "revenus": {
                "salaire": serie(&[("2020-01", 4200), ("2025-06", 0)]) } }),
        );
        a.as_object_mut().unwrap().extend(mesure.as_object().unwrap().clone());
        json!([a, personne("conjoint", "1990-05-01", json!({})), { "role": "enfant", "naissance": "2024-09-10" }])
    };
    let cas = en_novembre(hlm(420, 60), personnes(json!({})));
    assert_eq!((cas.net(PajeBase), cas.net(Rsa)), (euros!(198.16), euros!(780.34)));
    // What the CAF applies is a fact: it says more than what is worked out.
    let sans_mesure = en_novembre(hlm(420, 60), personnes(json!({ "mesure_caf": "aucune" })));
    assert_eq!(sans_mesure.net(PajeBase), Euros::ZERO);
    // The month when the wage stopped says it too.
    let mut derivee = personnes(json!({}));
    derivee[0].as_object_mut().unwrap().remove("activite_depuis");
    assert_eq!(en_novembre(hlm(420, 60), derivee).net(PajeBase), euros!(198.16));
}

// ---------------------------------------------------------------- §1.7, incomes that had no place

// §1.7. CSS, art. R844-5 does not leave the PreParE out; it is no taxable income.
#[test]
fn la_prepare_compte_pour_la_prime_d_activite_et_non_pour_l_aide_au_logement() {
    let cas = en_novembre(
        hlm(480, 90),
        json!([
            demandeur(json!({ "activite": "salarie", "revenus": { "salaire": 1450 } })),
            personne("conjoint", "1988-05-01", json!({ "activite": "conge_parental", "revenus": { "prepare": 459.69 } })),
            { "role": "enfant", "naissance": "2023-02-02" },
            { "role": "enfant", "naissance": "2025-05-02" },
        ]),
    );
    assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
    assert_eq!((cas.net(AideLogement), cas.net(ReductionLoyer)), (euros!(257.92), euros!(49.32)));
    assert_eq!(cas.simulation.revenu_fiscal_reference, Some(euros!(16232)));
}

// §1.7. CSS, art. L532-2: no complément familial beside the PreParE.
#[test]
fn la_prepare_ferme_le_complement_familial() {
    let complement = |prepare: u32| {
        let enfant = |naissance: &str| json!({ "role": "enfant", "naissance": naissance });
        en_novembre(
            hlm(480, 90),
            json!([
                demandeur(json!({ "activite": "salarie", "revenus": { "salaire": 1450 } })),
                personne(
                    "conjoint",
                    "1988-05-01",
                    json!({ "activite": "conge_parental", "revenus": { "prepare": prepare } })
                ),
                enfant("2015-02-02"),
                enfant("2018-05-02"),
                enfant("2020-05-02"),
            ]),
        )
        .net(ComplementFamilial)
    };
    assert!(complement(0).est_positif());
    assert_eq!(complement(297), Euros::ZERO);
}

/// The rights with one more income of the claimant, beside a wage of 600.
fn avec_un_revenu(nature: &str) -> Cas {
    en_novembre(hlm(420, 60), json!([demandeur(json!({ "revenus": { "salaire": 600, nature: 300 } }))]))
}

// §1.7. CSS, art. R844-5 7°, 15° and 28°, R861-10 19°, 20° and 22°.
#[test]
fn ce_que_les_textes_laissent_de_cote_ne_change_aucun_de_ces_droits() {
    let sans = avec_un_revenu("bourse");
    for nature in ["ajpp", "allocation_cej"] {
        let avec = avec_un_revenu(nature);
        for cle in [Rsa, PrimeActivite, AideLogement, Css] {
            assert_eq!(avec.simulation.droit(cle), sans.simulation.droit(cle), "{nature} {cle:?}");
        }
        assert_eq!(avec.simulation.budget.entrees.len(), sans.simulation.budget.entrees.len(), "{nature}");
    }
    // Past incomes change the housing aid of the month, which the prime looks at three months later.
    assert_eq!(avec_un_revenu("ajpa").simulation.droit(Rsa), sans.simulation.droit(Rsa));
}

// §1.7. CSS, art. R844-1 2° and 7°: pay.
#[test]
fn la_remuneration_de_formation_ou_d_esat_vaut_un_salaire_pour_le_rsa_et_la_prime() {
    for nature in ["formation", "esat"] {
        let droits = |nature: &str| {
            let sans_aide = json!({ "occupation": "sans_domicile" });
            let cas = en_novembre(sans_aide, json!([demandeur(json!({ "revenus": { nature: 900 } }))]));
            (cas.net(Rsa), cas.net(PrimeActivite))
        };
        assert_eq!(droits(nature), droits("salaire"), "{nature}");
    }
}

// §1.7, §3.3. Where no text was read, between what the income changes and what it does not.
#[test]
fn un_revenu_dont_le_traitement_est_a_confirmer_encadre_les_droits() {
    for (nature, comme) in [
        ("service_civique", "salaire"),
        ("conge_naissance", "ij_maternite"),
        ("capital_fin_contrat", "salaire"),
    ] {
        let cas_de = |revenus: Value| {
            let sans_aide = json!({ "occupation": "sans_domicile" });
            en_novembre(
                sans_aide,
                json!([demandeur(json!({ "activite": "sans_activite", "revenus": revenus }))]),
            )
        };
        let (compte, exclu) = (cas_de(json!({ comme: 500 })), cas_de(json!({})));
        let doute = cas_de(json!({ nature: 500 }));
        let inconnu = cas_de(json!({ nature: null }));
        for cle in [Rsa, PrimeActivite] {
            assert!(inconnu.simulation.droit(cle).est_indetermine(), "{nature} {cle:?}");
            let entre = Fourchette::exacte(compte.net(cle)).ou(Fourchette::exacte(exclu.net(cle)));
            assert_eq!(doute.simulation.droit(cle).fourchette(), Some(entre), "{nature} {cle:?}");
        }
    }
}

// ---------------------------------------------------------------- §1.4, no date anywhere

// §1.4. A figure of a year, and nothing that says when the job ended: between the two ends of CSS, art. R532-7.
#[test]
fn un_chomage_sans_aucune_date_encadre_les_prestations_familiales() {
    let prestation = |depuis: Value| {
        let mut a = personne(
            "demandeur",
            "1990-05-01",
            json!({ "activite": "chomeur", "revenus_annuels": { "2024": { "salaire": 52_000 } } }),
        );
        a.as_object_mut().unwrap().extend(depuis.as_object().unwrap().clone());
        let b = personne(
            "conjoint",
            "1990-05-01",
            json!({ "activite": "salarie", "revenus": { "salaire": 1700 } }),
        );
        en_novembre(hlm(420, 60), json!([a, b, { "role": "enfant", "naissance": "2024-09-10" }]))
    };
    let recent = prestation(json!({ "activite_depuis": "2026-11" })).net(PajeBase);
    let ancien = prestation(json!({ "activite_depuis": "2025-06" })).net(PajeBase);
    assert!(recent < ancien, "{recent} {ancien}");
    let sans_date = prestation(json!({}));
    assert_eq!(sans_date.simulation.droit(PajeBase).fourchette(), Some(Fourchette::entre(recent, ancien)));
}

// §1.4. The property: a date that the incomes tell is the one that one would have typed.
#[test]
fn un_arret_date_par_les_revenus_vaut_un_arret_date_par_la_reponse() {
    let cas_de = |activite: &str, remplacement: Option<&str>, mois: &str, dite: bool| {
        let mut revenus = json!({ "salaire": serie(&[("2020-01", 1500), (mois, 0)]) });
        if let Some(nature) = remplacement {
            revenus[nature] = serie(&[(mois, 700)]);
        }
        let mut adulte = demandeur(json!({ "activite": activite, "revenus": revenus }));
        if dite {
            adulte["activite_depuis"] = json!(mois);
        }
        let enfant = json!({ "role": "enfant", "naissance": "2024-09-10", "autre_parent": "hors_etat" });
        en_novembre(hlm(420, 60), json!([adulte, enfant]))
    };
    let cas = [
        ("chomeur", None),
        ("chomeur", Some("chomage")),
        ("arret_maladie", Some("indemnites_journalieres")),
        ("retraite", Some("retraite")),
        ("invalide", Some("invalidite")),
    ];
    for (activite, remplacement) in cas {
        for mois in ["2025-03", "2025-12", "2026-05", "2026-09", "2026-10", "2026-11"] {
            let [derivee, dite] = [false, true].map(|dite| cas_de(activite, remplacement, mois, dite));
            for (cle, droit) in dite.simulation.droits.iter() {
                assert_eq!(
                    derivee.simulation.droit(cle),
                    droit,
                    "{activite} {remplacement:?} {mois} {cle:?}"
                );
            }
        }
    }
}
