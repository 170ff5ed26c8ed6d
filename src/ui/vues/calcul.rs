//! The full calculation of a right: every step, its figure, how it was found, the article.

use crate::menage::document::Champ;
use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::documents::explication::{self, Etape};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;
use crate::ui::contexte::Contexte;
use crate::ui::textes::{cru, dit, entendu};

/// The steps, section by section.
pub fn calcul(contexte: &Contexte, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let mut page = Ecriture::default();
    let resume = explication::droit::resume(cle, simulation.droit(cle), situation);
    page.entre("<div class=\"calcul\"><p class=\"calcul__resume\">", &resume, "</p>");
    // The right itself first, then the resources that it rests on.
    let mut calculees = 0;
    for section in cle.sections().iter().rev() {
        calculees += section_du_calcul(&mut page, situation, simulation, section);
    }
    if calculees == 0 {
        page.html("<p class=\"discret\">Ce droit n'a demandé aucun calcul pour vous.</p>");
    }
    page.html("<section class=\"calcul__section\"><h3 class=\"sous-titre\">Ce que ce calcul ne prend pas en compte</h3><ul class=\"fiche__liste\">");
    for limite in cle.limites() {
        page.entre("<li>", limite, "</li>");
    }
    page.html("</ul></section><p class=\"discret\">Calcul d'après vos réponses. La CAF ou votre caisse décide.</p></div>");
    cru(page)
}

/// How the reste à vivre and the housing effort are found, line by line.
pub fn calcul_budget(contexte: &Contexte) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let mut page = Ecriture::default();
    page.html("<div class=\"calcul\">");
    for part in explication::budget::parties(situation, simulation.base()) {
        partie(&mut page, part.titre, &part.etapes);
    }
    page.html("</div>");
    html! {
        <details class="pli">
            <summary>{ dit("Voir le calcul") }{ entendu(" : reste à vivre") }</summary>
            { cru(page) }
        </details>
    }
}

/// Sections of the trace that are no rights of their own.
pub fn sections_du_calcul(contexte: &Contexte, sections: &[&'static str]) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let mut page = Ecriture::default();
    page.html("<div class=\"calcul\">");
    for section in sections {
        section_du_calcul(&mut page, situation, simulation, section);
    }
    page.html("</div>");
    cru(page)
}

/// A section of the trace; the number of its steps, nothing shown where there is none.
fn section_du_calcul(
    page: &mut Ecriture,
    situation: &Situation,
    simulation: &Simulation,
    section: &'static str,
) -> usize {
    let etapes = explication::etapes(&simulation.trace, situation, section, simulation.mois.mois());
    if !etapes.is_empty() {
        partie(page, explication::titre_section(section), &etapes);
    }
    etapes.len()
}

/// A part of a calculation: its title and its steps.
fn partie(page: &mut Ecriture, titre: &str, etapes: &[Etape]) {
    page.entre(
        "<section class=\"calcul__section\"><h3 class=\"sous-titre\">",
        titre,
        "</h3><ol class=\"calcul__etapes\">",
    );
    for etape in etapes {
        ligne(page, etape);
    }
    page.html("</ol></section>");
}

fn ligne(page: &mut Ecriture, etape: &Etape) {
    page.entre(
        "<li class=\"calcul__etape\"><div class=\"calcul__ligne\"><span class=\"calcul__libelle\">",
        &etape.libelle,
        "</span>",
    );
    page.entre("<span class=\"calcul__valeur montant\" translate=\"no\">", &etape.valeur, "</span></div>");
    page.entre("<p class=\"calcul__phrase\">", &etape.phrase, "");
    if let Some(reference) = etape.reference {
        page.entre(
            " <button type=\"button\" class=\"lien\" data-vers=\"",
            Champ::de(&reference).as_str(),
            "\">modifier cette réponse</button>",
        );
    }
    if etape.a_confirmer {
        page.html(" <strong class=\"calcul__doute\">valeur à confirmer</strong>");
    }
    page.html("</p>");
    if let Some(source) = etape.source {
        page.html("<p class=\"calcul__source\">");
        match &etape.lien {
            Some(adresse) => {
                page.entre("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"", adresse, "\">");
                page.entre(
                    "",
                    source,
                    "<span class=\"hors-ecran\"> (Légifrance, nouvelle fenêtre)</span></a>",
                );
            }
            None => page.texte(source),
        }
        page.html("</p>");
    }
    page.html("</li>");
}

/// The title of the panel of a right.
pub fn titre(cle: CleDroit) -> String {
    format!("Calcul : {}", cle.libelle())
}
