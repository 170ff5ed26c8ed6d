//! Every answer on one page, each subject with the way back to it.

use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::ui::dossier::Dossier;
use crate::ui::resume;
use crate::ui::route::{Etape, Route};
use crate::ui::textes::cru;

/// The answers, subject by subject.
pub fn verification(dossier: &Dossier) -> Html {
    let mut page = Ecriture::default();
    page.html("<div class=\"verification\">");
    for etape in Etape::du_foyer(&dossier.saisie) {
        if etape != Etape::Verification {
            sujet(&mut page, dossier, etape);
        }
    }
    page.html("</div>");
    cru(page)
}

fn sujet(page: &mut Ecriture, dossier: &Dossier, etape: Etape) {
    page.entre("<section class=\"verification__sujet\"><h2 class=\"sous-titre\">", etape.titre(), "</h2>");
    page.html("<dl class=\"verification__reponses\">");
    for reponse in resume::reponses(&dossier.saisie, etape, dossier.commune().as_deref()) {
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
