//! Without arrears: what the coming months say, what a missed rent would start, whom to call before.

use super::impaye::{appels, dit};
use super::{Element, Section};
use crate::documents::mots::enumeration;
use crate::dossier::Dossier;
use crate::impaye::dispositifs::qui_repondent;
use crate::impaye::procedure;
use crate::impaye::seuil::REGLE_DE_2027;
use crate::impaye::textes::contacts;
use crate::menage::situation::Situation;
use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::Occupation;

/// Short months that are named.
const NOMMES: usize = 3;

/// The first months that will be short and what they lack, for who has not opened the page of the rent; nothing where none
/// is, where they are not known, or where there is no rent to be late with.
pub fn premier_signal(dossier: &Dossier) -> Option<String> {
    mois_courts(dossier).filter(|_| !est_sans_loyer(dossier.situation()))
}

fn est_sans_loyer(situation: &Situation) -> bool {
    situation.menage.occupation().is_some_and(Occupation::est_sans_loyer)
}

fn mois_courts(dossier: &Dossier) -> Option<String> {
    let manque = manque_en_mots(&dossier.mois_courts()?)?;
    Some(format!("D'après les dépenses saisies et ce que vous recevez, il manquera {manque}."))
}

/// `187,00 € chaque mois de décembre 2026 à avril 2027`, where it is the same each month; else each of the first months with
/// what it lacks, and how many others.
fn manque_en_mots(courts: &[(Mois, Euros)]) -> Option<String> {
    let ((debut, manque), (fin, _)) = (*courts.first()?, *courts.last()?);
    let de_suite = |(rang, court): (i32, &(Mois, Euros))| *court == (debut.plus(rang), manque);
    if courts.len() > 1 && (0..).zip(courts).all(de_suite) {
        return Some(format!("{manque} chaque mois {}", Periode { debut, fin }));
    }
    let mut dits: Vec<String> =
        courts.iter().take(NOMMES).map(|(mois, manque)| format!("{manque} en {mois}")).collect();
    match courts.len().saturating_sub(NOMMES) {
        0 => {}
        1 => dits.push("de l'argent un autre mois".to_owned()),
        autres => dits.push(format!("de l'argent {autres} autres mois")),
    }
    Some(enumeration(&dits))
}

pub(super) fn prevention(dossier: &Dossier) -> Section {
    let situation = dossier.situation();
    let signal = mois_courts(dossier).unwrap_or_else(|| {
        match dossier.mois_courts() {
            Some(_) => dit("rien_ne_manque"),
            None => dit("prevision_inconnue"),
        }
        .to_owned()
    });
    let mut elements = vec![Element::Paragraphe(signal)];
    if matches!(situation.menage.occupation(), Some(Occupation::Heberge | Occupation::SansDomicile)) {
        elements.extend(appels(&qui_repondent(situation, &[contacts::ADIL])));
    } else {
        let qui = format!("{}, et l'ADIL, avant la date du loyer", procedure::bailleur(situation));
        elements.push(Element::Lignes(vec![("Qui appeler".to_owned(), qui)]));
        elements.extend(appels(&qui_repondent(situation, &[contacts::SOS_LOYERS, contacts::ADIL])));
        elements.push(Element::Liste(suites(dossier).into_iter().map(str::to_owned).collect()));
    }
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
    } else if !est_sans_loyer(situation) {
        suites.push(procedure::autres_regles(situation));
    }
    suites.push(if dossier.le.mois() < REGLE_DE_2027 { dit("aide_des_2027") } else { dit("aide") });
    suites
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    #[test]
    fn les_mois_courts_se_lisent_d_un_coup() {
        let debut = Mois::new(2026, 12);
        let dit = |manques: &[(i32, Euros)]| {
            let courts: Vec<(Mois, Euros)> =
                manques.iter().map(|(rang, manque)| (debut.plus(*rang), *manque)).collect();
            manque_en_mots(&courts).unwrap_or_default().replace('\u{a0}', " ")
        };
        let egal = |rang| (rang, euros!(187));
        assert_eq!(dit(&[0, 1, 2, 3, 4].map(egal)), "187,00 € chaque mois de décembre 2026 à avril 2027");
        assert_eq!(dit(&[egal(0)]), "187,00 € en décembre 2026");
        assert_eq!(dit(&[0, 2].map(egal)), "187,00 € en décembre 2026 et 187,00 € en février 2027");
        let croit = |rang: i32| (rang, Euros::entiers(rang.into()));
        assert_eq!(
            dit(&[1, 2, 3, 4].map(croit)),
            "1,00 € en janvier 2027, 2,00 € en février 2027, 3,00 € en mars 2027 et de l'argent un autre mois"
        );
        assert!(dit(&[1, 2, 3, 4, 5].map(croit)).ends_with("et de l'argent 2 autres mois"));
        assert_eq!(dit(&[]), "");
    }
}
