//! What is left to live on, first: per month, then per day.

use crate::menage::document::Champ;
use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::documents::mots::plage;
use crate::documents::rapport::par_jour;
use crate::ui::contexte::Contexte;
use crate::ui::resultat::Resultat;
use crate::ui::textes::cru;

/// The headline figures.
pub fn synthese(contexte: &Contexte) -> Html {
    let Some(simulation) = &contexte.resultat.simulation else { return attente(contexte) };
    let budget = simulation.base();
    let Some(reste) = budget.reste_a_vivre else { return attente(contexte) };
    let jour = budget.par_jour_et_personne.map(plage);
    let rythme = par_jour(budget.personnes);
    let mut page = Ecriture::default();
    page.html("<section class=\"synthese\" aria-labelledby=\"synthese-titre\"><h2 id=\"synthese-titre\" class=\"synthese__titre\">Reste à vivre</h2>");
    page.entre(
        "<p class=\"synthese__montant\"><span class=\"montant\" translate=\"no\">",
        &plage(reste),
        "</span><span class=\"synthese__rythme\">par mois</span></p>",
    );
    if let Some(jour) = jour {
        page.entre(
            "<p class=\"synthese__jour\">soit <span class=\"montant\" translate=\"no\">",
            &jour,
            "</span> ",
        );
        page.entre("", rythme, "</p>");
    }
    let quoi =
        if contexte.ecran.option.is_some() { "par rapport à aujourd'hui" } else { "depuis le repère" };
    if let Some(ecart) =
        contexte.resultat.depuis(contexte.ecran.repere.as_ref().and_then(|repere| repere.reste), quoi)
    {
        page.entre("<p class=\"discret\">", &ecart, "</p>");
    }
    page.html("</section>");
    cru(page)
}

/// What is still missing, each with the way to its field.
fn attente(contexte: &Contexte) -> Html {
    let mut page = Ecriture::default();
    page.html("<section class=\"synthese synthese--attente\" aria-labelledby=\"synthese-titre\"><h2 id=\"synthese-titre\" class=\"synthese__titre\">Reste à vivre</h2><p>Il manque encore :</p><ul class=\"synthese__manques\">");
    for reference in manquants(&contexte.resultat) {
        page.entre(
            "<li><button type=\"button\" class=\"lien\" data-vers=\"",
            Champ::de(&reference).as_str(),
            "\">",
        );
        page.entre("", &contexte.resultat.reponse_manquante(&contexte.saisie, &reference), "</button></li>");
    }
    page.html("</ul></section>");
    cru(page)
}

fn manquants(resultat: &Resultat) -> Vec<crate::questions::reference::Reference> {
    let mut manquants = resultat.lecture.manquants.clone();
    if let Some(simulation) = &resultat.simulation {
        manquants.extend(simulation.base().manquants.iter().copied());
        let aide = simulation.droit(crate::questions::droits::CleDroit::AideLogement);
        if let crate::loi::droit::Droit::Indetermine(manque) = aide {
            manquants.extend(manque.reponses.iter().copied());
        }
    }
    let mut uniques = Vec::new();
    for reference in manquants {
        if !uniques.contains(&reference) {
            uniques.push(reference);
        }
    }
    uniques
}
