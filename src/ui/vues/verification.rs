//! Every answer on one page, each subject with the way back to it.

use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::ui::contexte::Contexte;
use crate::ui::resume;
use crate::ui::route::{EtapeParcours, Route};
use crate::ui::textes::cru;

/// The answers, subject by subject.
pub fn verification(contexte: &Contexte) -> Html {
    let mut page = Ecriture::default();
    page.html("<div class=\"verification\">");
    for etape in EtapeParcours::du_foyer(&contexte.saisie) {
        if etape != EtapeParcours::Verification {
            sujet(&mut page, contexte, etape);
        }
    }
    page.html("</div>");
    cru(page)
}

fn sujet(page: &mut Ecriture, contexte: &Contexte, etape: EtapeParcours) {
    page.entre("<section class=\"verification__sujet\"><h2 class=\"sous-titre\">", etape.titre(), "</h2>");
    page.html("<dl class=\"verification__reponses\">");
    for reponse in resume::reponses(&contexte.saisie, etape, contexte.commune().as_deref()) {
        page.entre("<div><dt>", &reponse.libelle, "</dt>");
        page.entre("<dd>", &reponse.valeur, "</dd></div>");
    }
    page.entre(
        "</dl><a class=\"bouton bouton--discret\" href=\"",
        &Route::Parcours(etape).ancre(),
        "\">Modifier",
    );
    page.entre("<span class=\"hors-ecran\"> : ", etape.titre(), "</span></a></section>");
}
