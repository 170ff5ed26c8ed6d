//! What limits the result: warnings, answers that are missing, posts left empty, values to be confirmed.

use super::{Suite, sources};
use crate::conseil::questions;
use crate::documents::explication;
use crate::documents::mots::{enumeration, minuscule};
use crate::menage::document::Saisie;
use crate::menage::situation::Situation;
use crate::menage::vraisemblance;
use crate::notions::choix::Choix;
use crate::simulation::Simulation;

/// The remarks under one title; nothing where there is nothing to say.
pub(super) fn suite(saisie: &Saisie, situation: &Situation, simulation: &Simulation) -> Option<Suite> {
    let elements: Vec<(String, String)> = avertissements(simulation)
        .chain(a_verifier(situation))
        .chain(sans_reponse(situation))
        .chain(supposes(saisie, situation))
        .chain(non_comptes(simulation))
        .chain(a_confirmer(simulation))
        .map(|(nom, texte)| (nom.to_owned(), texte))
        .collect();
    (!elements.is_empty()).then_some(Suite { titre: "À savoir —", elements })
}

fn avertissements(simulation: &Simulation) -> impl Iterator<Item = (&'static str, String)> {
    let imprimables = simulation.avertissements_generaux().into_iter().filter(|dit| !dit.discret);
    imprimables.map(|dit| ("Attention", minuscule(&dit.texte)))
}

/// What is hardly true, but for what must not be printed.
fn a_verifier(situation: &Situation) -> impl Iterator<Item = (&'static str, String)> {
    let doutes = vraisemblance::de(situation).into_iter().filter(|doute| !doute.discret);
    doutes.map(|doute| {
        let quoi = explication::droit::reponse_manquante(&doute.reference, situation);
        ("À vérifier", format!("{quoi} : {}", minuscule(&doute.texte)))
    })
}

fn sans_reponse(situation: &Situation) -> Option<(&'static str, String)> {
    let mut inconnus: Vec<String> = Vec::new();
    for reference in situation.menage.inconnus.iter().filter(|reference| !reference.cle.est_discrete()) {
        let nom = explication::droit::reponse_manquante(reference, situation);
        if !inconnus.contains(&nom) {
            inconnus.push(nom);
        }
    }
    (!inconnus.is_empty()).then(|| ("Sans réponse", enumeration(&inconnus)))
}

/// What nobody answered and counts, as it was supposed; but for what must not be printed.
fn supposes(saisie: &Saisie, situation: &Situation) -> Option<(&'static str, String)> {
    let utiles = questions::utiles(saisie, situation);
    let mut supposes: Vec<String> = Vec::new();
    for suppose in questions::suppositions(&utiles) {
        if !suppose.reference.cle.est_discrete() && !supposes.contains(&suppose.texte) {
            supposes.push(suppose.texte);
        }
    }
    (!supposes.is_empty()).then(|| ("Supposé, à confirmer", supposes.join(" ; ")))
}

fn non_comptes(simulation: &Simulation) -> Option<(&'static str, String)> {
    let budget = simulation.base();
    let postes: Vec<String> = budget.postes_absents.iter().map(|poste| minuscule(poste.libelle())).collect();
    (budget.reste_a_vivre.is_some() && !postes.is_empty())
        .then(|| ("Dépenses non données, donc non comptées", enumeration(&postes)))
}

fn a_confirmer(simulation: &Simulation) -> Option<(&'static str, String)> {
    let valeurs = sources::a_confirmer(simulation);
    (!valeurs.is_empty()).then(|| ("Valeurs à confirmer", enumeration(&valeurs)))
}
