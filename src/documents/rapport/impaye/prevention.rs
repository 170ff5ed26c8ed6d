//! Without arrears: what the coming months say, what a missed rent would start, whom to call before.

use super::super::{Element, Section};
use super::aides::appels;
use super::dit;
use crate::documents::mots::enumeration;
use crate::dossier::Dossier;
use crate::impaye::dispositifs::qui_repondent;
use crate::impaye::procedure;
use crate::impaye::textes::contacts;
use crate::notions::mois::Mois;

/// Short months that are named.
const NOMMES: usize = 4;

/// The first months that will be short and what they lack, for the page and for who has not opened it; nothing where none is
/// or where they are not known.
pub fn premier_signal(dossier: &Dossier) -> Option<String> {
    let courts = dossier.mois_courts().filter(|courts| !courts.is_empty())?;
    let mut dits: Vec<String> =
        courts.iter().take(NOMMES).map(|(mois, manque)| format!("{manque} en {mois}")).collect();
    dits.extend((courts.len() > NOMMES).then(|| "de l'argent d'autres mois".to_owned()));
    Some(format!("D'après les dépenses saisies et ce que vous recevez, il manquera {}.", enumeration(&dits)))
}

pub(super) fn prevention(dossier: &Dossier) -> Section {
    let situation = dossier.situation();
    let signal = premier_signal(dossier).unwrap_or_else(|| {
        match dossier.mois_courts() {
            Some(_) => dit("rien_ne_manque"),
            None => dit("prevision_inconnue"),
        }
        .to_owned()
    });
    let qui = format!("{}, et l'ADIL, avant la date du loyer", procedure::bailleur(situation));
    let mut elements =
        vec![Element::Paragraphe(signal), Element::Lignes(vec![("Qui appeler".to_owned(), qui)])];
    elements.extend(appels(&qui_repondent(situation, &[contacts::SOS_LOYERS, contacts::ADIL])));
    elements.push(Element::Liste(suites(dossier).into_iter().map(str::to_owned).collect()));
    Section { titre: "Avant un retard".to_owned(), elements }
}

/// What a missed rent starts.
fn suites(dossier: &Dossier) -> Vec<&'static str> {
    let situation = dossier.situation();
    let mut suites = vec![
        "Payez ce que vous pouvez et gardez la preuve : un paiement partiel compte.",
        "Un accord se trouve plus facilement avant la date qu'après.",
    ];
    if procedure::suit_la_loi_de_1989(situation) {
        suites.push(dit("loyer_manque"));
    } else if !situation.menage.occupation().is_some_and(|occupation| occupation.est_sans_loyer()) {
        suites.push(procedure::autres_regles(situation));
    }
    suites.push(if dossier.le.mois() < Mois::new(2027, 1) { dit("aide_des_2027") } else { dit("aide") });
    suites
}
