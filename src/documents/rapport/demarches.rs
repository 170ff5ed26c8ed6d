//! What to do, first on paper as on the screen: each right to ask for, before when, where, with which papers.

use super::{Element, Section};
use crate::documents::mots::{majuscule, plage};
use crate::dossier::a_faire::{Demandes, Tache};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::Date;
use crate::simulation::Simulation;

/// The steps, in order; nothing where there is none. One whose name tells of somebody's health is not printed.
pub(super) fn section(situation: &Situation, simulation: &Simulation, le: Date) -> Option<Section> {
    let taches = Demandes { situation, simulation, le }.taches();
    let imprimees = taches.iter().filter(|tache| !tache.discret);
    let lignes: Vec<(String, String)> = imprimees.map(ligne).collect();
    (!lignes.is_empty()).then(|| Section {
        titre: "À faire, dans l'ordre".to_owned(),
        elements: vec![Element::Lignes(lignes)],
    })
}

fn ligne(tache: &Tache) -> (String, String) {
    let quoi = match tache.montant {
        Some(montant) => {
            format!("{} : {} {}", tache.quoi, plage(montant), tache.droit.periodicite().libelle())
        }
        None => tache.quoi.clone(),
    };
    let quand = match tache.avant {
        Some(avant) => format!("Avant le {avant}"),
        None => majuscule(&tache.pourquoi),
    };
    let mut suite = vec![quand, tache.ou.clone()];
    suite.extend(tache.telephones.iter().map(|numero| (*numero).to_owned()));
    let papiers: Vec<&str> = tache.papiers.iter().filter_map(|piece| piece.sur_papier()).collect();
    suite.extend((!papiers.is_empty()).then(|| format!("avec : {}", papiers.join(", "))));
    (quoi, suite.join(" ; "))
}
