//! What the reader must know beside the figures: limits, values to confirm, what is not counted.

use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::menage::attendus;
use crate::ui::contexte::Contexte;
use crate::ui::route::Route;
use crate::ui::textes::cru;

/// Remarks of the law and of the file.
pub fn detail(contexte: &Contexte) -> Html {
    let resultat = &contexte.resultat;
    let Some(simulation) = &resultat.simulation else { return Html::default() };
    let mut page = Ecriture::default();
    page.html("<section class=\"detail\" aria-label=\"À savoir\">");
    let situation = resultat.lecture.situation.as_ref();
    let supposes = situation.map(|situation| attendus::avertissements(&contexte.saisie, &situation.menage));
    let du_document: Vec<&String> =
        resultat.lecture.avertissements.iter().chain(supposes.iter().flatten()).collect();
    if !(simulation.avertissements().is_empty() && du_document.is_empty()) {
        page.html("<ul class=\"detail__remarques\">");
        for remarque in simulation.avertissements() {
            page.entre("<li>", &remarque.texte, "</li>");
        }
        for remarque in du_document {
            page.entre("<li>", remarque, "</li>");
        }
        page.html("</ul>");
    }
    if let Some(alerte) = crate::documents::rapport::fraicheur(simulation, contexte.le) {
        page.entre("<p class=\"champ__erreur\">", &alerte, "</p>");
    }
    page.entre("<p class=\"discret\">", &crate::documents::rapport::mention(simulation), "</p>");
    page.entre(
        "<p class=\"discret\"><a href=\"",
        &Route::Baremes.ancre(),
        "\">Barèmes et fiabilité de ce calcul</a></p></section>",
    );
    cru(page)
}
