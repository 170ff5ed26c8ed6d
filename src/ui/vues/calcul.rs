//! The full calculation of a right: every step, its figure, how it was found, the article.

use yew::prelude::*;

use super::formes::{lien_vers, liste};
use crate::documents::explication::{self, Etape};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::textes::{dit, entendu, vivant};

/// The steps, section by section.
pub fn calcul(contexte: &Contexte, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let resume = explication::droit::resume(cle, simulation.droit(cle), situation);
    // The right itself first, then the resources that it rests on.
    let sections = cle.sections().iter().rev();
    let calculees: Vec<Html> = sections.filter_map(|section| section_du_calcul(contexte, section)).collect();
    html! {
        <div class="calcul">
            <p class="calcul__resume">{ vivant(resume) }</p>
            if calculees.is_empty() {
                <p class="discret">{ "Ce droit n'a demandé aucun calcul pour vous." }</p>
            }
            { calculees }
            <section class="calcul__section">
                <h3 class="sous-titre">{ "Ce que ce calcul ne prend pas en compte" }</h3>
                { liste(cle.limites()) }
            </section>
            <p class="discret">{ "Calcul d'après vos réponses. La CAF ou votre caisse décide." }</p>
        </div>
    }
}

/// How the reste à vivre and the housing effort are found, line by line.
pub fn calcul_budget(contexte: &Contexte) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    html! {
        <details class="pli">
            <summary>{ dit("Voir le calcul") }{ entendu(" : reste à vivre") }</summary>
            <div class="calcul">
                for part in explication::budget::parties(situation, simulation.base()) {
                    { partie(contexte, part.titre, &part.etapes) }
                }
            </div>
        </details>
    }
}

/// Sections of the trace that are no rights of their own.
pub fn sections_du_calcul(contexte: &Contexte, sections: &[&'static str]) -> Html {
    html! {
        <div class="calcul">for section in sections { { section_du_calcul(contexte, section) } }</div>
    }
}

/// A section of the trace, where it has steps.
fn section_du_calcul(contexte: &Contexte, section: &'static str) -> Option<Html> {
    let (situation, simulation) = contexte.resultat.complet()?;
    let etapes = explication::etapes(&simulation.trace, situation, section, simulation.mois.mois());
    (!etapes.is_empty()).then(|| partie(contexte, explication::titre_section(section), &etapes))
}

/// A part of a calculation: its title and its steps.
fn partie(contexte: &Contexte, titre: &'static str, etapes: &[Etape]) -> Html {
    html! {
        <section key={titre} class="calcul__section">
            <h3 class="sous-titre">{ titre }</h3>
            <ol class="calcul__etapes">for etape in etapes { { ligne(contexte, etape) } }</ol>
        </section>
    }
}

fn ligne(contexte: &Contexte, etape: &Etape) -> Html {
    html! {
        <li class="calcul__etape">
            <div class="calcul__ligne">
                <span class="calcul__libelle">{ vivant(&etape.libelle) }</span>
                <span class="calcul__valeur montant" translate="no">{ &etape.valeur }</span>
            </div>
            <p class="calcul__phrase">
                { vivant(&etape.phrase) }
                if let Some(reference) = etape.reference {
                    { " " }
                    { lien_vers(contexte, "lien", Champ::de(&reference), "modifier cette réponse") }
                }
                if etape.a_confirmer {
                    { " " }<strong class="calcul__doute">{ "valeur à confirmer" }</strong>
                }
            </p>
            if let Some(source) = etape.source { <p class="calcul__source">{ article(source, etape.lien.clone()) }</p> }
        </li>
    }
}

/// The text behind a step, and the way to it where its page is known.
fn article(source: &'static str, adresse: Option<String>) -> Html {
    let Some(adresse) = adresse else { return vivant(source) };
    html! {
        <a target="_blank" rel="noopener noreferrer" href={adresse}>
            { vivant(source) }{ entendu(" (Légifrance, nouvelle fenêtre)") }
        </a>
    }
}

/// The title of the panel of a right.
pub fn titre(cle: CleDroit) -> String {
    format!("Calcul : {}", cle.libelle())
}
