//! Without arrears: what the coming months say, what a missed rent would start, whom to call before.

use super::super::{Element, Section};
use super::aides::appels;
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
            Some(_) => "Aucun des mois qui viennent ne manque d'argent, d'après les dépenses saisies et ce que vous recevez.",
            None => "Il manque des réponses pour prévoir les mois qui viennent : vos dépenses, et les aides que vous recevez.",
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
        suites.push("Un loyer manqué commence par un rappel du bailleur. Ensuite, un commissaire de justice peut apporter un commandement de payer : il laisse six semaines, deux mois pour un bail d'avant le 29 juillet 2023 (loi n° 89-462, art. 24 I).");
    } else if !situation.menage.occupation().is_some_and(|occupation| occupation.est_sans_loyer()) {
        suites.push(procedure::autres_regles(situation));
    }
    suites.push(if dossier.le.mois() < Mois::new(2027, 1) {
        "Avec une aide au logement, à partir de 2027, le bailleur signale à la CAF ou à la MSA un mois impayé depuis trois mois, ou plus de 450 €. L'aide est maintenue, sauf décision de la CCAPEX (décret n° 2026-84)."
    } else {
        "Avec une aide au logement, le bailleur signale à la CAF ou à la MSA un mois impayé depuis trois mois, ou plus de 450 €. L'aide est maintenue, sauf décision de la CCAPEX (décret n° 2026-84)."
    });
    suites
}
