//! The outcome of a right in words: open, closed with its reasons, what is missing.

use crate::conseil::textes::fiches::fiche;
use crate::documents::mots::{entre, enumeration, majuscule, minuscule, plage};
use crate::loi::droit::{Droit, Manque, Motif};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::montant::Euros;
use crate::questions::droits::{CleDroit, Compte, Periodicite};
use crate::questions::reference::Reference;
use crate::simulation::Simulation;

/// One sentence for the outcome of a right.
pub fn resume(cle: CleDroit, droit: &Droit, situation: &Situation) -> String {
    match droit {
        Droit::Ouvert(versement) if !versement.net.est_positif() => {
            "Ouvert, mais rien à verser ce mois-ci".to_owned()
        }
        Droit::Ouvert(versement)
            if fiche(cle).delai.est_fini(situation.menage.mois.mois().premier_jour()) =>
        {
            format!(
                "{} {}, seulement si vous l'avez demandée à temps : la campagne de cette année est finie",
                versement.net,
                cle.periodicite().libelle()
            )
        }
        Droit::Ouvert(versement) => ouvert(cle, versement.net, situation),
        Droit::Couvert(participation) => majuscule(&couverture(*participation)),
        Droit::Ferme(motifs) => ferme("Pas ouvert", motifs),
        Droit::Indetermine(manque) => {
            format!("Il manque {}", manque_en_mots(manque, cle.periodicite(), situation))
        }
    }
}

/// `213,38 € brut, moins 1,06 € de CRDS`: where the net is not the gross.
pub fn brut(droit: &Droit) -> Option<String> {
    match droit {
        Droit::Ouvert(versement) if versement.crds.est_positif() => {
            Some(format!("{} brut, moins {} de CRDS", versement.brut, versement.crds))
        }
        _ => None,
    }
}

/// The amount of a right in a table, its rhythm said where it is not the month: `426,87 € par an`.
pub fn montant_du(cle: CleDroit, droit: &Droit) -> String {
    if let Droit::Couvert(participation) = droit {
        return if participation.est_nul() {
            "gratuite".to_owned()
        } else {
            format!("{participation} à payer")
        };
    }
    match (droit.fourchette(), cle.periodicite()) {
        (None, _) => "à compléter".to_owned(),
        (Some(montant), Periodicite::Mois) => plage(montant),
        (Some(montant), rythme) => format!("{} {}", plage(montant), rythme.libelle()),
    }
}

/// What the budget leaves out, and says: the aids that nothing bounds while an answer is missing.
pub fn au_moins(simulation: &Simulation) -> Option<String> {
    let noms: Vec<String> = simulation.sans_bornes().map(|cle| minuscule(cle.court())).collect();
    simulation.budget.ressources.ouverte.then(|| {
        format!("Au moins : sans toutes les réponses, rien n'est compté pour : {}.", enumeration(&noms))
    })
}

fn ouvert(cle: CleDroit, net: Euros, situation: &Situation) -> String {
    let au_bailleur =
        situation.menage.logement.as_ref().is_some_and(|logement| logement.al_versee_au_bailleur);
    match cle.compte() {
        Compte::Loyer => format!("Votre bailleur HLM doit retirer {net} de votre loyer chaque mois"),
        Compte::Logement if au_bailleur => {
            format!("Vous pourriez recevoir {net} par mois, versés à votre bailleur (propriétaire ou HLM)")
        }
        _ => format!("Vous pourriez recevoir {net} {}", cle.periodicite().libelle()),
    }
}

/// A cover in words, with what it costs.
pub fn couverture(participation: Euros) -> String {
    if participation.est_nul() {
        "gratuite pour vous".to_owned()
    } else {
        format!("ouverte, contre {participation} par mois")
    }
}

/// `Pas ouvert`, then all the reasons.
pub fn ferme(debut: &str, motifs: &[Motif]) -> String {
    match motifs {
        [] => debut.to_owned(),
        _ => format!("{debut} : {}", motifs.iter().map(motif).collect::<Vec<_>>().join(" ; ")),
    }
}

/// A reason with the figures that the rule compared, without a capital: it may follow others.
///
/// `{valeur}` and `{limite}` in the words of the reason are replaced by the two amounts; where the words
/// have no such marks, the amounts follow, the second as the limit exceeded or the minimum not reached.
pub fn motif(motif: &Motif) -> String {
    let texte = minuscule(motif.texte);
    match motif.compare {
        None => texte,
        Some((valeur, limite)) if texte.contains("{valeur}") || texte.contains("{limite}") => {
            texte.replace("{valeur}", &valeur.to_string()).replace("{limite}", &limite.to_string())
        }
        Some((valeur, limite)) if valeur < limite => format!("{texte} ({valeur}, minimum {limite})"),
        Some((valeur, limite)) => format!("{texte} ({valeur}, limite {limite})"),
    }
}

/// What is missing, then the amount where it can be bounded.
pub fn manque_en_mots(manque: &Manque, rythme: Periodicite, situation: &Situation) -> String {
    let reponses: Vec<String> =
        manque.reponses.iter().map(|reference| reponse_manquante(reference, situation)).collect();
    let reponses = enumeration(&reponses);
    match manque.fourchette {
        Some(possible) => format!("{reponses} : {} {}", entre(possible), rythme.libelle()),
        None => reponses,
    }
}

/// A missing answer and whose it is: "la situation de l'autre parent de l'enfant 1 (9 ans)".
pub fn reponse_manquante(reference: &Reference, situation: &Situation) -> String {
    let nom = reference.cle.nom();
    match reference.personne.and_then(|rang| situation.menage.personne(rang)) {
        None => nom.to_owned(),
        Some(personne) => {
            let appellation = situation.menage.appellation(personne);
            match appellation.as_str() {
                "vous" if situation.menage.personnes().count() == 1 => nom.to_owned(),
                "vous" => format!("{nom} (pour vous)"),
                autre if autre.starts_with("enfant") => format!("{nom} de l'{autre}"),
                autre if autre.starts_with("autre") => format!("{nom} d'une {autre}"),
                autre => format!("{nom} de {autre}"),
            }
        }
    }
}
