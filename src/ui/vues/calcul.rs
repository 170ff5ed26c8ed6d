//! The full calculation of a right: every step, its figure, how it was found, the article.

use yew::prelude::*;

use crate::explication::limites::limites;
use crate::explication::{self, Etape};
use crate::simulation::CleDroit;
use crate::situation::Choix as _;
use crate::ui::dossier::Dossier;
use crate::ui::textes::{dit, entendu, montant, vivant};

/// The steps, section by section.
pub fn calcul(dossier: &Dossier, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let mois = simulation.mois.mois();
    // The right itself first, then the resources that it rests on.
    let sections: Vec<(&'static str, Vec<Etape>)> = cle
        .sections()
        .iter()
        .rev()
        .map(|section| (*section, explication::etapes(&simulation.trace, situation, section, mois)))
        .filter(|(_, etapes)| !etapes.is_empty())
        .collect();
    let resume = explication::resume(cle, simulation.droit(cle), situation);
    html! {
        <div class="calcul">
            <p class="calcul__resume">{ vivant(resume) }</p>
            if sections.is_empty() {
                <p class="discret">{ dit("Ce droit n'a demandé aucun calcul pour vous.") }</p>
            }
            for (section, etapes) in sections {
                { partie(dossier, explication::titre_section(section), etapes) }
            }
            <section class="calcul__section">
                <h3 class="sous-titre">{ dit("Ce que ce calcul ne prend pas en compte") }</h3>
                <ul class="fiche__liste">
                    for limite in limites(cle) { <li key={*limite}>{ dit(limite) }</li> }
                </ul>
            </section>
            <p class="discret">{ dit("Calcul d'après vos réponses. La CAF ou votre caisse décide.") }</p>
        </div>
    }
}

/// How the reste à vivre and the housing effort are found, line by line.
pub fn calcul_budget(dossier: &Dossier) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    html! {
        <details class="pli">
            <summary>{ dit("Voir le calcul") }{ entendu(" : reste à vivre") }</summary>
            <div class="calcul">
                for part in explication::budget::parties(situation, &simulation.budget) {
                    { partie(dossier, part.titre, part.etapes) }
                }
            </div>
        </details>
    }
}

/// Sections of the trace that are no rights of their own.
pub fn sections_du_calcul(dossier: &Dossier, sections: &[&'static str]) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let etapes = |section| explication::etapes(&simulation.trace, situation, section, simulation.mois.mois());
    html! {
        for section in sections.iter().copied() {
            { partie(dossier, explication::titre_section(section), etapes(section)) }
        }
    }
}

/// A part of a calculation: its title and its steps.
fn partie(dossier: &Dossier, titre: &'static str, etapes: Vec<Etape>) -> Html {
    html! {
        <section key={titre} class="calcul__section">
            <h3 class="sous-titre">{ dit(titre) }</h3>
            <ol class="calcul__etapes">
                for (rang, etape) in etapes.into_iter().enumerate() { { ligne(dossier, rang, etape) } }
            </ol>
        </section>
    }
}

fn ligne(dossier: &Dossier, rang: usize, etape: Etape) -> Html {
    let reference = etape.reference;
    let lien = reference.map(|reference| dossier.vers_la_question(&reference));
    html! {
        <li key={rang} class="calcul__etape">
            <div class="calcul__ligne">
                <span class="calcul__libelle">{ vivant(etape.libelle) }</span>
                <span class="calcul__valeur">{ montant(etape.valeur) }</span>
            </div>
            <p class="calcul__phrase">
                { vivant(etape.phrase) }
                if let Some(onclick) = lien {
                    <button type="button" class="lien" {onclick}>{ dit("modifier cette réponse") }</button>
                }
                if etape.a_confirmer { <strong class="calcul__doute">{ dit("valeur à confirmer") }</strong> }
            </p>
            if let Some(source) = etape.source {
                <p class="calcul__source">
                    if let Some(adresse) = etape.lien {
                        <a href={adresse} target="_blank" rel="noopener noreferrer">{ dit(source) }{ entendu(" (Légifrance, nouvelle fenêtre)") }</a>
                    } else {
                        { dit(source) }
                    }
                </p>
            }
        </li>
    }
}

/// The title of the panel of a right.
pub fn titre(cle: CleDroit) -> String {
    format!("Calcul : {}", cle.libelle())
}
