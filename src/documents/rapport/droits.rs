//! The rights: what is open, what an answer would open, and what is not open with its reasons.

use super::{Colonne, Element, Section, Suite, Tableau};
use crate::conseil::demarches::{self, Demarche, demarche};
use crate::conseil::fiche::{DossierDeDemande, Organisme};
use crate::documents::explication;
use crate::documents::mots::{self, enumeration, majuscule, plage};
use crate::loi::droit::{Droit, Motif};
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::questions::droits::{CleDroit, Compte, Refus};
use crate::simulation::Simulation;
use crate::territoire::contacts::sans_protocole;

pub(super) fn section(situation: &Situation, simulation: &Simulation) -> Section {
    let ligne = |cle: CleDroit, droit: &Droit| {
        let remarques = simulation.remarques(cle).filter(|remarque| !remarque.discret);
        let en_bref = [en_bref(cle, droit, situation)].into_iter().filter(|texte| !texte.is_empty());
        let dits: Vec<String> = en_bref.chain(remarques.map(|remarque| remarque.texte.to_string())).collect();
        vec![simulation.libelle(cle), montant(cle, droit), dits.join(". ")]
    };
    let mut lignes: Vec<Vec<String>> = ouverts(simulation).map(|(cle, droit)| ligne(cle, droit)).collect();
    lignes.extend(indetermines(simulation).map(|(cle, droit)| ligne(cle, droit)));
    let mut elements = Vec::new();
    if !lignes.is_empty() {
        let total = plage(simulation.total_des_aides());
        let total = vec!["Total des aides".to_owned(), total, sans_la_reduction(simulation).to_owned()];
        elements.push(Element::Tableau(Tableau {
            legende: format!("Aides {}, par mois", simulation.mois.mois().avec_de()),
            colonnes: vec![Colonne::texte("Aide"), Colonne::nombre("Montant"), Colonne::texte("En bref")],
            lignes,
            total: Some(total),
        }));
    }
    let guichets = guichets(situation, simulation);
    if !guichets.is_empty() {
        elements.push(Element::Suite(Suite { titre: "Où demander —", elements: guichets }));
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
        total if total == Fourchette::default() => {
            phrases.push("Aucune des aides calculées n'est ouverte pour vous ce mois-ci.".to_owned());
        }
        total => {
            let somme = mots::en_phrase(total);
            let mois = simulation.mois.mois();
            phrases.extend(somme.map(|somme| format!("Vous pourriez recevoir {somme} d'aides en {mois}.")));
        }
    }
    let attente: Vec<String> =
        indetermines(simulation).map(|(cle, _)| mots::minuscule(cle.court())).collect();
    if !attente.is_empty() {
        phrases.push(format!("Il manque des réponses pour calculer : {}.", enumeration(&attente)));
    }
    phrases
}

fn ouverts(simulation: &Simulation) -> impl Iterator<Item = (CleDroit, &Droit)> {
    simulation.droits.iter().filter(|(_, droit)| matches!(droit, Droit::Ouvert(_) | Droit::Couvert(_)))
}

fn indetermines(simulation: &Simulation) -> impl Iterator<Item = (CleDroit, &Droit)> {
    simulation.droits.iter().filter(|(_, droit)| droit.est_indetermine())
}

/// Where to ask first for what is open and not received: the number and the pages, each written once. Nothing of a right
/// whose office alone tells of someone's health.
fn guichets(situation: &Situation, simulation: &Simulation) -> Vec<(String, String)> {
    let mut premiers: Vec<(Organisme, Vec<String>)> = Vec::new();
    for (cle, _) in ouverts(simulation) {
        let Demarche { dossier, organismes, .. } = demarche(cle, situation, simulation);
        let tu = cle.refus() == Refus::Tu || situation.menage.est_recu(cle);
        let Some(premier) = organismes.first().filter(|_| !tu && dossier != DossierDeDemande::Aucun) else {
            continue;
        };
        match premiers.iter_mut().find(|(connu, _)| connu == premier) {
            Some((_, droits)) => droits.push(cle.court().to_owned()),
            None => premiers.push((*premier, vec![cle.court().to_owned()])),
        }
    }
    let mut ecrites: Vec<&str> = Vec::new();
    let mut lignes = Vec::new();
    for (organisme, droits) in premiers {
        let mut ou: Vec<String> = organisme.telephone().map(str::to_owned).into_iter().collect();
        for page in demarches::guichets(&[organisme], situation.menage.commune()) {
            if !ecrites.contains(&page.adresse) {
                ecrites.push(page.adresse);
                ou.push(format!("{} {}", page.libelle, sans_protocole(page.adresse).trim_end_matches('/')));
            }
        }
        // The CAF serves most of them: it is named; another by what it serves.
        let nom =
            if organisme == Organisme::Caf { organisme.libelle().to_owned() } else { enumeration(&droits) };
        if !ou.is_empty() {
            lignes.push((nom, ou.join(" ; ")));
        }
    }
    lignes
}

/// `Complément familial`, `il faut au moins trois enfants`: all the reasons, as far as the catalogue lets the sheet say.
fn fermes(simulation: &Simulation) -> Vec<(String, String)> {
    let fermes = simulation.droits.iter().filter_map(|(cle, droit)| match (droit, cle.refus()) {
        (Droit::Ferme(motifs), Refus::Dit) => Some((cle, motifs.as_slice())),
        (Droit::Ferme(motifs), Refus::EnBref) => Some((cle, &motifs[..motifs.len().min(1)])),
        (Droit::Ferme(_), Refus::Tu) => None,
        (Droit::Ouvert(_) | Droit::Couvert(_) | Droit::Indetermine(_), _) => None,
    });
    fermes.map(|(cle, motifs)| (cle.court().to_owned(), raisons(motifs))).collect()
}

/// What the sheet says in place of a reason or of a missing answer on health, origin or nationality.
const A_L_ECRAN: &str = "une condition à voir à l'écran";

/// The reasons that may be printed; the others are read on the screen.
fn raisons(motifs: &[Motif]) -> String {
    let dites: Vec<String> =
        motifs.iter().filter(|motif| !motif.discret).map(explication::droit::motif).collect();
    let tues = (dites.len() < motifs.len()).then(|| A_L_ECRAN.to_owned());
    dites.into_iter().chain(tues).collect::<Vec<_>>().join(" ; ")
}

fn montant(cle: CleDroit, droit: &Droit) -> String {
    match droit.fourchette() {
        Some(baisse) if cle.compte() == Compte::Loyer => format!("−{}", plage(baisse)),
        _ => explication::droit::montant_du(cle, droit),
    }
}

fn en_bref(cle: CleDroit, droit: &Droit, situation: &Situation) -> String {
    match droit {
        Droit::Ouvert(_) => match cle.compte() {
            Compte::Loyer => "retirée de votre loyer par le bailleur".to_owned(),
            Compte::Logement if au_bailleur(situation) => "versée à votre bailleur".to_owned(),
            _ => String::new(),
        },
        Droit::Couvert(participation) => explication::droit::couverture(*participation),
        Droit::Indetermine(manque) => {
            let (discretes, dites): (Vec<_>, Vec<_>) =
                manque.reponses.iter().partition(|reponse| reponse.cle.est_discrete());
            let dites = dites.iter().map(|reponse| explication::droit::reponse_manquante(reponse, situation));
            let tues = (!discretes.is_empty()).then(|| A_L_ECRAN.to_owned());
            let reponses: Vec<String> = dites.chain(tues).collect();
            format!("il manque {}", enumeration(&reponses))
        }
        Droit::Ferme(motifs) => majuscule(&raisons(motifs)),
    }
}

fn au_bailleur(situation: &Situation) -> bool {
    situation.menage.logement.as_ref().is_some_and(|logement| logement.al_versee_au_bailleur)
}

fn sans_la_reduction(simulation: &Simulation) -> &'static str {
    let ouverte = ouverts(simulation).any(|(cle, _)| cle.compte() == Compte::Loyer);
    if ouverte { "sans la réduction de loyer" } else { "" }
}
