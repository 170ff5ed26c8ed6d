//! What would change a right: the coming months, the thresholds, why another amount is received.

use crate::menage::document::Champ;
use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::textes::cru;

/// Computed when it is drawn, that is when the part opens.
pub fn avenir(contexte: &Contexte, cle: CleDroit) -> Html {
    let mut page = Ecriture::default();
    page.html("<ul class=\"fiche__liste\">");
    for phrase in contexte.resultat.avenir(cle) {
        page.entre("<li>", &phrase.texte, "");
        if let Some(reference) = phrase.reference {
            page.entre(
                " <button type=\"button\" class=\"lien\" data-vers=\"",
                Champ::de(&reference).as_str(),
                "\">voir cette réponse</button>",
            );
        }
        page.html("</li>");
    }
    page.html("</ul><p class=\"discret\">Calculé en refaisant le calcul mois par mois, puis avec d'autres réponses, toutes les autres restant les mêmes.</p>");
    html! { <div class="calcul">{ cru(page) }</div> }
}
