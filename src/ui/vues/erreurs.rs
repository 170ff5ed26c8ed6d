//! The answers that could not be read, each with the way to its field.

use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::menage::document::ErreurSaisie;
use crate::ui::textes::cru;

/// The summary; its title takes the focus when it comes.
pub fn erreurs(erreurs: &[ErreurSaisie]) -> Html {
    let titre = match erreurs.len() {
        0 => return Html::default(),
        1 => "Une réponse à corriger".to_owned(),
        nombre => format!("{nombre} réponses à corriger"),
    };
    let mut page = Ecriture::default();
    page.html("<section class=\"erreurs\" id=\"erreurs\" tabindex=\"-1\" aria-labelledby=\"erreurs-titre\">");
    page.entre("<h2 id=\"erreurs-titre\" class=\"sous-titre\">", &titre, "</h2><ul>");
    for erreur in erreurs {
        page.entre("<li><button type=\"button\" class=\"lien\" data-vers=\"", erreur.champ.as_str(), "\">");
        page.entre("", &erreur.message, "</button></li>");
    }
    page.html("</ul></section>");
    cru(page)
}
