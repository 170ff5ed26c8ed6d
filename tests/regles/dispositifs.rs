//! The schemes of any household: what nobody knows rules none out, and each says how one begins.

use std::collections::BTreeMap;

use proptest::prelude::*;
use reste_a_vivre::documents::rapport::impaye::sections;
use reste_a_vivre::documents::rapport::{Element, Pli};
use reste_a_vivre::dossier::{Dossier, dossier};
use reste_a_vivre::impaye::dispositifs::{Dispositif, dispositifs};
use reste_a_vivre::loi::condition::Etat;
use reste_a_vivre::notions::mois::Date;
use serde_json::{Value, json};

use super::dossier::menage;
use super::proprietes::{cas, feuilles, peut_manquer, saisie};

/// A household, what the judge decided, and which of its answers are hidden.
fn menage_qui_tait() -> impl Strategy<Value = (Value, Date, Vec<bool>)> {
    const DECISIONS: [&str; 4] = ["suspension", "delais", "expulsion", "rejet"];
    let decision = proptest::option::of(proptest::sample::select(&DECISIONS[..]));
    (menage(), decision).prop_flat_map(|((mut document, le), decision)| {
        if let Some(impaye) = document.get_mut("impaye") {
            impaye["decision"] = json!(decision);
        }
        let nombre = feuilles(&document).len();
        // Few at a time: what is hidden of a hidden group says nothing more.
        let tus = proptest::collection::vec(proptest::bool::weighted(0.1), nombre);
        (Just(document), Just(le), tus)
    })
}

fn les_dispositifs(dossier: &Dossier) -> Vec<Dispositif> {
    dispositifs(dossier.situation(), dossier.simulation(), dossier.profil())
}

/// The conditions that rule a scheme out, by scheme.
fn exclus(dossier: &Dossier) -> BTreeMap<&'static str, Vec<&'static str>> {
    let exclut = |dispositif: &Dispositif| {
        let exclus = dispositif.conditions.iter().filter(|condition| condition.etat == Etat::NonRemplie);
        (dispositif.code, exclus.map(|condition| condition.texte).collect())
    };
    les_dispositifs(dossier).iter().map(exclut).collect()
}

/// The titles that stand open, at any depth.
fn ouverts(elements: &[Element]) -> usize {
    let plis = elements.iter().flat_map(|element| match element {
        Element::Plis(plis) => plis.as_slice(),
        _ => &[],
    });
    plis.map(|Pli { elements, ouvert, .. }| usize::from(*ouvert) + ouverts(elements)).sum()
}

proptest! {
    #![proptest_config(cas(60))]

    // `corrections.md`, point 14: no scheme is refused on what is not known, be it an answer or an amount between two
    // bounds that hold the threshold.
    #[test]
    fn taire_une_reponse_n_exclut_aucun_dispositif((document, le, tus) in menage_qui_tait()) {
        let Some(dit) = dossier(&saisie(&document), None, le) else { return Ok(()) };
        let mut tue = document.clone();
        for (chemin, tu) in feuilles(&document).iter().zip(tus) {
            if let Some(valeur) = tue.pointer_mut(chemin).filter(|_| tu && peut_manquer(chemin)) {
                *valeur = Value::Null;
            }
        }
        let Some(tait) = dossier(&saisie(&tue), None, le) else { return Ok(()) };
        // A debt that is not known is one all the same; a debt that was none may be one.
        let retards = [&dit, &tait].map(|dossier| dossier.situation().impaye.is_some());
        prop_assert!(retards != [true, false] || tue["impaye"].is_null(), "{}", tue);
        prop_assume!(retards != [false, true]);
        let dits = exclus(&dit);
        for (code, conditions) in exclus(&tait) {
            let nouvelles: Vec<_> = conditions.iter().filter(|condition| !dits[code].contains(condition)).collect();
            prop_assert!(nouvelles.is_empty(), "{} : {:?}\n{}\n{}", code, nouvelles, document, tue);
        }
    }

    #[test]
    fn chaque_dispositif_dit_comment_commencer_et_cinq_sont_ouverts((document, le) in menage()) {
        let Some(dossier) = dossier(&saisie(&document), None, le) else { return Ok(()) };
        let dispositifs = les_dispositifs(&dossier);
        for dispositif in &dispositifs {
            for texte in [dispositif.objet, dispositif.d_abord, dispositif.guichet, dispositif.papiers] {
                prop_assert!(!texte.is_empty(), "{}", dispositif.code);
            }
            prop_assert!(!dispositif.conditions.is_empty() && dispositif.delai != Some(""), "{}", dispositif.code);
        }
        let utiles = dispositifs.iter().filter(|dispositif| dispositif.etat() != Etat::NonRemplie).count();
        let sections = sections(&dossier);
        let aides = sections.iter().find(|section| section.titre.starts_with("Se faire aider")).unwrap();
        prop_assert_eq!(ouverts(&aides.elements), utiles.min(5));
    }
}
