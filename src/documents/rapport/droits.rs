//! The rights: what is open, what an answer would open, and what is not open with its reasons.

use super::{Colonne, Element, Section, Suite, Tableau, de, est_imprimable};
use crate::documents::explication::{self, entre, enumeration, majuscule, plage};
use crate::loi::droit::{Droit, Motif};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

pub(super) fn section(situation: &Situation, simulation: &Simulation) -> Section {
    let ligne = |cle: CleDroit, droit: &Droit| {
        vec![simulation.libelle(cle), montant(cle, droit), en_bref(cle, droit, situation)]
    };
    let mut lignes: Vec<Vec<String>> = ouverts(simulation).map(|(cle, droit)| ligne(cle, droit)).collect();
    lignes.extend(indetermines(simulation).map(|(cle, droit)| ligne(cle, droit)));
    let mut elements = Vec::new();
    if !lignes.is_empty() {
        let total = simulation.total_des_aides().map(|total| {
            vec!["Total des aides".to_owned(), plage(total), sans_la_reduction(simulation).to_owned()]
        });
        elements.push(Element::Tableau(Tableau {
            legende: format!("Aides {}, par mois", de(simulation.mois.mois())),
            colonnes: vec![Colonne::texte("Aide"), Colonne::nombre("Montant"), Colonne::texte("En bref")],
            lignes,
            total,
        }));
    }
    let fermes = fermes(simulation);
    if !fermes.is_empty() {
        elements.push(Element::Suite(Suite { titre: "Pas ouverts pour vous —", elements: fermes }));
    }
    Section { titre: "Vos droits".to_owned(), elements }
}

/// One or two sentences: what the household could receive, and what an answer would still decide.
pub(super) fn essentiel(simulation: &Simulation) -> Vec<String> {
    let mut phrases = Vec::new();
    match simulation.total_des_aides() {
        Some(total) if total.haut.est_positif() => {
            phrases.push(format!("Vous pourriez recevoir {} d'aides par mois.", entre(total)));
        }
        Some(_) => phrases.push("Aucune des aides calculées n'est ouverte pour vous ce mois-ci.".to_owned()),
        None => {}
    }
    let attente: Vec<String> =
        indetermines(simulation).map(|(cle, _)| explication::minuscule(court(cle))).collect();
    if !attente.is_empty() {
        phrases.push(format!("Il manque des réponses pour calculer : {}.", enumeration(&attente)));
    }
    phrases
}

fn ouverts(simulation: &Simulation) -> impl Iterator<Item = (CleDroit, &Droit)> {
    simulation
        .droits
        .iter()
        .filter(|(_, droit)| matches!(droit, Droit::Ouvert(_) | Droit::Couvert(_)))
        .map(|(cle, droit)| (*cle, droit))
}

fn indetermines(simulation: &Simulation) -> impl Iterator<Item = (CleDroit, &Droit)> {
    simulation.droits.iter().filter(|(_, droit)| droit.est_indetermine()).map(|(cle, droit)| (*cle, droit))
}

/// `Complément familial`, `il faut au moins trois enfants`: all the reasons, but for the minima of old age and
/// unemployment, that few households are near: the first one, to spare the page.
///
/// The rights of disabled persons appear on paper only where they are open or could be: the reason why they
/// are not would tell of somebody's health.
fn fermes(simulation: &Simulation) -> Vec<(String, String)> {
    let fermes = simulation.droits.iter().filter_map(|(cle, droit)| match droit {
        Droit::Ferme(_) if matches!(cle, CleDroit::Aah | CleDroit::Mva | CleDroit::Asi | CleDroit::Aeeh) => {
            None
        }
        Droit::Ferme(motifs) if matches!(cle, CleDroit::Aspa | CleDroit::Ass) => {
            Some((cle, &motifs[..motifs.len().min(1)]))
        }
        Droit::Ferme(motifs) => Some((cle, motifs.as_slice())),
        Droit::Ouvert(_) | Droit::Couvert(_) | Droit::Indetermine(_) => None,
    });
    fermes.map(|(cle, motifs)| (court(*cle).to_owned(), raisons(motifs))).collect()
}

/// The reasons that may be printed; the others are read on the screen.
fn raisons(motifs: &[Motif]) -> String {
    let dites: Vec<String> =
        motifs.iter().filter(|motif| est_imprimable(motif.texte)).map(explication::motif).collect();
    let tues =
        if dites.len() < motifs.len() { Some("une condition à voir à l'écran".to_owned()) } else { None };
    dites.into_iter().chain(tues).collect::<Vec<_>>().join(" ; ")
}

fn montant(cle: CleDroit, droit: &Droit) -> String {
    match droit.fourchette() {
        Some(baisse) if cle == CleDroit::ReductionLoyer => format!("−{}", plage(baisse)),
        _ => explication::montant_du(cle, droit),
    }
}

fn en_bref(cle: CleDroit, droit: &Droit, situation: &Situation) -> String {
    match droit {
        Droit::Ouvert(_) => match cle {
            CleDroit::ReductionLoyer => "retirée de votre loyer par le bailleur".to_owned(),
            CleDroit::AideLogement if au_bailleur(situation) => "versée à votre bailleur".to_owned(),
            _ => String::new(),
        },
        Droit::Couvert(participation) => explication::couverture(*participation),
        Droit::Indetermine(manque) => {
            let reponses: Vec<String> = manque
                .reponses
                .iter()
                .map(|reponse| explication::reponse_manquante(reponse, situation))
                .collect();
            format!(
                "il manque {}",
                if reponses.is_empty() { "une réponse".to_owned() } else { enumeration(&reponses) }
            )
        }
        Droit::Ferme(motifs) => majuscule(&raisons(motifs)),
    }
}

fn au_bailleur(situation: &Situation) -> bool {
    situation.logement.as_ref().is_some_and(|logement| logement.al_versee_au_bailleur)
}

fn sans_la_reduction(simulation: &Simulation) -> &'static str {
    let ouverte = ouverts(simulation).any(|(cle, _)| cle == CleDroit::ReductionLoyer);
    if ouverte { "sans la réduction de loyer" } else { "" }
}

/// The name without the official term, where it is well known by its initials.
fn court(cle: CleDroit) -> &'static str {
    match cle {
        CleDroit::ReductionLoyer => "Réduction de loyer",
        CleDroit::Rsa => "RSA",
        CleDroit::Asf => "Allocation de soutien familial",
        CleDroit::PajeBase => "Allocation de base jeune enfant",
        CleDroit::Aah => "Allocation aux adultes handicapés",
        CleDroit::Mva => "Majoration pour la vie autonome",
        CleDroit::Aspa => "Minimum vieillesse",
        CleDroit::Asi => "Allocation d'invalidité (ASI)",
        CleDroit::Ass => "Allocation de fin de chômage (ASS)",
        CleDroit::PajeNaissance => "Prime à la naissance",
        CleDroit::Aeeh => "Allocation pour un enfant handicapé (AEEH)",
        CleDroit::Ars => "Allocation de rentrée scolaire",
        autre => autre.libelle(),
    }
}
