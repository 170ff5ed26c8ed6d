//! What would change a right: the coming months, the thresholds, why another amount is received.

use yew::prelude::*;

use super::formes::lien_vers;
use crate::menage::document::Champ;
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::textes::vivant;

/// Computed when it is drawn, that is when the part opens.
pub fn avenir(contexte: &Contexte, cle: CleDroit) -> Html {
    html! {
        <div class="calcul">
            <ul class="fiche__liste">
                for phrase in contexte.resultat.avenir(cle) {
                    <li>
                        { vivant(phrase.texte) }
                        if let Some(reference) = phrase.reference {
                            { " " }
                            { lien_vers(contexte, "lien", Champ::de(&reference), "voir cette réponse") }
                        }
                    </li>
                }
            </ul>
            <p class="discret">{ "Calculé en refaisant le calcul mois par mois, puis avec d'autres réponses, toutes les autres restant les mêmes." }</p>
        </div>
    }
}
