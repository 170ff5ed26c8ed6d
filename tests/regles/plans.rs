//! Any plan of any budget: nothing is promised on what is not known, nothing under the reserve, one capacity everywhere.

use proptest::prelude::*;
use reste_a_vivre::dossier::{Dossier, dossier};
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::loi::condition::Etat;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::notions::mois::{Date, Mois};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::vocabulaire::CodePlan;
use serde_json::{Value, json};

use super::proprietes::cas;

/// What a plan must know before it is judged.
const ATTENDUES: [(&str, u32); 5] = [("C1", 600), ("B7", 150), ("B18", 90), ("B10", 60), ("B13", 60)];

fn depenses() -> impl Strategy<Value = Value> {
    let attendues = ATTENDUES.map(|(poste, haut)| {
        (0..haut, 0u32..12).prop_map(move |(montant, dite)| {
            (dite > 0).then(|| json!({ "poste": poste, "montant": montant }))
        })
    });
    let annuelle = (0u32..1_500, 1u32..=12).prop_map(
        |(montant, mois)| json!({ "poste": "D2", "montant": montant, "rythme": "an", "mois": mois }),
    );
    (attendues.to_vec(), proptest::option::of(annuelle))
        .prop_map(|(dites, annuelle)| dites.into_iter().flatten().chain(annuelle).collect())
}

fn impaye() -> impl Strategy<Value = Value> {
    const PLANS: [&str; 8] =
        ["douze", "vingt_quatre", "trente_six", "budget", "paliers", "allege", "apres_fsl", "choisi"];
    let plan = proptest::option::of(proptest::sample::select(&PLANS[..]));
    let montant = prop_oneof![9 => (1i64..900_000).prop_map(|centimes| json!(format!("{},{:02}", centimes / 100, centimes % 100))), 1 => Just(Value::Null)];
    (montant, plan, proptest::option::of(1u32..400), 0u32..2_000, any::<bool>()).prop_map(
        |(montant, plan, mensualite, fsl, ancien)| {
            let mut impaye = json!({ "montant": montant, "fsl_demande": fsl });
            if let Some(plan) = plan {
                impaye["plan"] = json!(plan);
            }
            if let Some(mensualite) = mensualite {
                impaye["mensualite_proposee"] = json!(mensualite);
            }
            if ancien && !montant.is_null() {
                impaye["releve"] =
                    json!([{ "mois": "2023-05", "appele": 400 }, { "mois": "2026-09", "appele": montant }]);
            }
            impaye
        },
    )
}

fn menage() -> impl Strategy<Value = (Value, Option<Profil>)> {
    let dette = (1u32..3_000, 1u32..250)
        .prop_map(|(reste, mensualite)| json!({ "nature": "CreditConso", "restant_du": reste, "mensualite": mensualite }));
    let dettes = proptest::collection::vec(dette, 0..3);
    let profil = proptest::option::of((0u32..=100, 0u32..600));
    (400u32..2_800, 0u32..3, 200u32..700, depenses(), dettes, impaye(), any::<bool>(), profil).prop_map(
        |(salaire, enfants, loyer, depenses, dettes, impaye, dit, profil)| {
            let mut personnes = vec![json!({ "id": "a", "role": "demandeur", "naissance": "1985-03-15", "activite": "salarie", "revenus": { "salaire": salaire } })];
            personnes.extend((0..enfants).map(|rang| {
                json!({ "id": format!("e{rang}"), "role": "enfant", "naissance": format!("20{}-05-02", 12 + rang), "autre_parent": "hors_etat" })
            }));
            let mut document = json!({
                "format": "reste-a-vivre/1", "mois": "2026-11", "personnes": personnes, "depenses": depenses, "dettes": dettes,
                "logement": { "occupation": "hlm", "commune": "69123", "loyer": loyer, "charges": 60, "bail_depuis": "2024-05" },
                "impaye": impaye,
            });
            if dit {
                document["percu"] = json!({});
            }
            let profil = profil.map(|(part, minimum)| {
                Profil::lire(&json!({ "format": "reste-a-vivre-profil/1", "nom": "CCAS", "source": "r",
                    "plan_apurement": { "part_du_reste": part, "reste_minimum": minimum } }).to_string()).unwrap()
            });
            (document, profil)
        },
    )
}

/// The balances that the months leave above the reserve, added up from today's, each with its month.
fn cumuls(dossier: &Dossier) -> Vec<(Mois, Euros)> {
    let reserve = dossier.profil().and_then(|profil| profil.reserve.clone()).unwrap_or_default();
    let mut cumul = Euros::ZERO;
    let mois = dossier.mois_surs().iter();
    mois.map(|prevu| {
        let marge = prevu.avant_apurement.min((prevu.reste_a_vivre - reserve.minimum) * reserve.part / 100);
        cumul += marge.arrondi_centime_inferieur();
        (prevu.mois, cumul)
    })
    .collect()
}

/// What is left in each known month once its instalments are paid: never under the reserve.
fn reste_toujours(cumuls: &[(Mois, Euros)], mensualites: &[(Mois, Euros)]) -> bool {
    cumuls.iter().filter(|(mois, _)| mensualites.iter().any(|(due, _)| due == mois)).all(|(mois, cumul)| {
        let payees: Euros =
            mensualites.iter().filter(|(due, _)| due <= mois).map(|(_, montant)| *montant).sum();
        *cumul >= payees
    })
}

/// Whether the months leave, on average, a thirty-sixth of the debt above the reserve, and never less than one euro a month since
/// the first instalment.
fn laisse_un_trente_sixieme(cumuls: &[(Mois, Euros)], dette: Euros) -> bool {
    let dus = &cumuls[1..];
    let Some((_, dernier)) = dus.last() else { return false };
    let nombre = dus.len() as u32;
    let un_par_mois = (1u32..).zip(dus).all(|(rang, (_, cumul))| *cumul >= Euros::UN * rang);
    un_par_mois && *dernier / nombre >= (dette / 36).max(Euros::UN)
}

proptest! {
    #![proptest_config(cas(120))]

    // `CAS=10000 cargo test --test regles plans`
    #[test]
    fn un_plan_ne_promet_que_ce_que_le_budget_laisse((document, profil) in menage()) {
        let le: Date = "2026-11-29".parse().unwrap();
        let saisie = Saisie::ouvrir(&document.to_string()).unwrap();
        let dossier = dossier(&saisie, profil.as_ref(), le).unwrap();
        let arrieres = dossier.impaye().expect("an unknown amount is an arrear too");
        let incomplet = ATTENDUES.iter().any(|(poste, _)| !document["depenses"].as_array().unwrap().iter().any(|depense| depense["poste"] == *poste));
        let Some(dette) = arrieres.dette else {
            prop_assert!(arrieres.plans.is_empty() && arrieres.propose.is_none() && document["impaye"]["montant"].is_null());
            return Ok(());
        };
        let commission = dossier.surendettement();
        let plafond = commission.as_ref().map(|commission| commission.mensualite.bas);
        let cumuls = cumuls(&dossier);
        for plan in &arrieres.plans {
            let somme: Euros = plan.mensualites.iter().map(|(_, montant)| *montant).sum();
            prop_assert_eq!(somme, plan.total());
            prop_assert!(somme == dette || plan.code == CodePlan::ApresFsl && somme < dette);
            prop_assert!(plan.mensualites.iter().all(|(_, montant)| *montant >= Euros::UN.min(dette)));
            if incomplet {
                prop_assert_eq!(plan.tient, None);
            } else {
                prop_assert_eq!(plan.tient == Some(true), reste_toujours(&cumuls, &plan.mensualites), "{:?}", plan);
            }
            if plan.propose {
                prop_assert!(plan.mensualites.iter().all(|(_, montant)| Some(*montant) <= plafond));
            }
        }
        let propose = arrieres.propose.and_then(|code| arrieres.plan(code));
        prop_assert!(!incomplet || propose.is_none());
        if let Some(propose) = propose {
            prop_assert!(propose.propose && propose.tient == Some(true));
            // The shortest.
            prop_assert!(arrieres.plans.iter().take(3).filter(|plan| plan.propose).all(|plan| plan.mensualites.len() >= propose.mensualites.len()));
        }
        let large = plafond.is_some_and(|plafond| plafond >= (dette / 36).max(Euros::UN));
        if !incomplet && dette.est_positif() && large && laisse_un_trente_sixieme(&cumuls, dette) {
            prop_assert!(arrieres.plans.iter().any(|plan| plan.tient == Some(true)), "{:?} {:?}", cumuls, arrieres.plans);
        }
        // One capacity: the judge's condition is the verdict on the plan in thirty-six months.
        let en_36 = arrieres.plan(CodePlan::TrenteSix).and_then(|plan| plan.tient);
        let attendu = match en_36 { None => Etat::AVerifier, Some(true) => Etat::Remplie, Some(false) => Etat::NonRemplie };
        prop_assert!(!dette.est_positif() || arrieres.juge[1].etat == attendu);
    }
}
