//! What will change a right, and what would: in sentences, each with the answer that it speaks of.

use super::droit::{couverture, montant_du, reponse_manquante};
use crate::documents::mots::majuscule;
use crate::loi::droit::Droit;
use crate::menage::situation::Situation;
use crate::projection::evolution::{self, Cause, Changement, Evolution, Objet, Raison, Seuil};
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::simulation::Simulation;

/// A sentence, and the answer that one may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The sentence.
    pub texte: String,
    /// The answer.
    pub reference: Option<Reference>,
}

/// The amount once settled, every change of the coming months, the thresholds, the likely reason of a gap.
pub fn avenir(
    situation: &Situation,
    simulation: &Simulation,
    evolution: &Evolution,
    cle: CleDroit,
) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    if let Some(droit) = evolution::installe(situation, simulation, cle) {
        phrases.push(Phrase::simple(format!(
            "Aujourd'hui : {}. Une fois vos revenus d'aujourd'hui seuls comptés : {}. D'anciens revenus comptent encore.",
            montant_du(cle, simulation.droit(cle)),
            montant_du(cle, &droit)
        )));
    }
    let changements = evolution.changements(situation, simulation, cle);
    if changements.is_empty() {
        phrases.push(Phrase::simple(rien_ne_change(simulation, cle)));
    }
    phrases.extend(changements.iter().map(|changement| du_changement(situation, cle, changement)));
    let droit = simulation.droit(cle);
    let ferme = !(droit.est_ouvert() || droit.est_indetermine());
    if ferme {
        phrases
            .extend(evolution::seuil_de_revenu(situation, cle).map(|seuil| du_seuil(situation, cle, &seuil)));
    }
    if cle == CleDroit::AideLogement && !droit.est_indetermine() {
        let seuil = evolution::seuil_de_loyer(situation, simulation, cle);
        phrases.extend(seuil.map(|seuil| du_seuil(situation, cle, &seuil)));
    }
    phrases.extend(evolution::raison_probable(situation, simulation, cle).map(ecart));
    phrases
}

impl Phrase {
    fn simple(texte: String) -> Phrase {
        Phrase { texte, reference: None }
    }
}

fn rien_ne_change(simulation: &Simulation, cle: CleDroit) -> String {
    let droit = simulation.droit(cle);
    if droit.est_indetermine() {
        "Ce qui change dans les douze mois qui viennent se dira une fois les réponses données.".to_owned()
    } else if droit.est_ouvert() {
        "Rien ne change dans les douze mois qui viennent, si vos réponses restent les mêmes.".to_owned()
    } else {
        "Ce droit ne s'ouvre pas dans les douze mois qui viennent, si vos réponses restent les mêmes."
            .to_owned()
    }
}

fn du_changement(situation: &Situation, cle: CleDroit, changement: &Changement) -> Phrase {
    let Changement { mois, jusqu_a, droit, cause } = changement;
    let quoi = if !droit.est_ouvert() && !droit.est_indetermine() {
        format!("S'arrête à partir de {mois}")
    } else if mois == jusqu_a {
        format!("À partir de {mois} : {}", montant_du(cle, droit))
    } else {
        format!("Peu à peu, de {mois} à {jusqu_a}, jusqu'à {}", montant_du(cle, droit))
    };
    let pourquoi = match cause {
        Some(cause) => format!("{quoi} ; {}.", de_la_cause(situation, cause)),
        None => format!("{quoi}."),
    };
    let reference = match cause {
        Some(Cause::Reponse(reference, _)) => Some(*reference),
        _ => None,
    };
    Phrase { texte: pourquoi, reference }
}

/// The cause of a change: `enfant 2 a 3 ans`, `le salaire (pour vous) change en juin 2026`.
pub fn de_la_cause(situation: &Situation, cause: &Cause) -> String {
    match cause {
        Cause::Age(rang, age) => age_atteint(situation, *rang, *age),
        Cause::Reponse(reference, mois) => {
            format!("{} : changement en {mois}", reponse_manquante(reference, situation))
        }
        Cause::Bareme(table) => format!("un barème change : {}", table.libelle()),
        Cause::Annee(annee) => format!("les revenus regardés deviennent ceux de {annee}"),
    }
}

fn age_atteint(situation: &Situation, rang: u8, age: i32) -> String {
    let connus = situation.suite.as_ref().map_or(situation, |suite| &suite.situation);
    let enfant = connus.menage.enfants.iter().position(|enfant| enfant.rang == rang);
    let (sujet, verbe) = match enfant {
        Some(place) => (format!("enfant {}", place + 1), "a"),
        None if rang == situation.menage.demandeur.rang => ("vous".to_owned(), "avez"),
        None if situation.menage.conjoint.as_ref().is_some_and(|conjoint| conjoint.rang == rang) => {
            ("votre conjoint".to_owned(), "a")
        }
        None => ("une autre personne".to_owned(), "a"),
    };
    match age {
        ..=0 => format!("naissance de l'{sujet}"),
        1..=23 => format!("{sujet} {verbe} {age} mois"),
        _ => format!("{sujet} {verbe} {} ans", age / 12),
    }
}

fn du_seuil(situation: &Situation, cle: CleDroit, seuil: &Seuil) -> Phrase {
    let reference = match seuil.objet {
        Objet::Revenu(personne, nature) => Reference::de(personne, Cle::Revenu(nature)),
        Objet::Loyer => Reference::foyer(Cle::LogementLoyer),
    };
    let quoi = majuscule(&reponse_manquante(&reference, situation));
    // A cover of costs is not received: one has it, free or for a part of its cost.
    let obtenu = match &seuil.droit {
        Droit::Couvert(participation) => {
            format!("cette aide serait {} ; au-dessus, non", couverture(*participation))
        }
        droit => format!("vous pourriez recevoir {} ; au-dessus, moins ou rien", montant_du(cle, droit)),
    };
    let texte = format!("{quoi} : jusqu'à {} par mois, {obtenu}.", seuil.montant);
    Phrase { texte, reference: Some(reference) }
}

fn ecart(raison: Raison) -> Phrase {
    Phrase::simple(match raison {
        Raison::Ancien(mois) => format!(
            "Le montant reçu est celui qui était dû en {mois} : un changement depuis n'a peut-être pas été pris en compte."
        ),
        Raison::AvantReduction => {
            "Le montant reçu est celui d'avant la réduction de loyer : vérifiez qu'elle est bien retirée de votre loyer."
                .to_owned()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::menage::document::Saisie;
    use crate::menage::lecture::lire;
    use crate::simulation::simuler;

    // The CSS that costs something is had, not received.
    #[test]
    fn une_couverture_ne_se_recoit_pas() {
        let saisie = Saisie::ouvrir(
            r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{"id":"a","role":"demandeur",
            "naissance":"1980-01-01","activite":"salarie","revenus":{"salaire":2500}}],
            "logement":{"occupation":"hlm","commune":"69123","loyer":400}}"#,
        );
        let situation = lire(&saisie.unwrap()).situation.unwrap();
        let simulation = simuler(&situation);
        let evolution = Evolution::calculer(&situation, &simulation);
        let phrases = avenir(&situation, &simulation, &evolution, CleDroit::Css);
        let seuil = phrases.iter().find(|phrase| phrase.texte.contains("au-dessus")).unwrap();
        assert!(seuil.texte.contains("cette aide serait ouverte, contre "), "{}", seuil.texte);
        assert!(!seuil.texte.contains("recevoir"), "{}", seuil.texte);
    }
}
