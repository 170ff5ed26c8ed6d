//! The answers that could not be read, each with the way to its field.

use yew::prelude::*;

use super::formes::lien_vers;
use crate::menage::document::ErreurSaisie;
use crate::ui::contexte::Contexte;
use crate::ui::textes::vivant;

/// How many are listed: a file may bring thousands, and each is said at its field.
const MAXIMUM: usize = 20;

/// The summary; its title takes the focus when it comes.
pub fn erreurs(contexte: &Contexte, erreurs: &[ErreurSaisie]) -> Html {
    let titre = match erreurs.len() {
        0 => return Html::default(),
        1 => "Une réponse à corriger".to_owned(),
        nombre => format!("{nombre} réponses à corriger"),
    };
    html! {
        <section class="erreurs" id="erreurs" tabindex="-1" aria-labelledby="erreurs-titre">
            <h2 id="erreurs-titre" class="sous-titre">{ vivant(titre) }</h2>
            <ul>
                for ErreurSaisie { champ, message, .. } in erreurs.iter().take(MAXIMUM) {
                    <li>{ lien_vers(contexte, "lien", champ.clone(), message) }</li>
                }
                if erreurs.len() > MAXIMUM {
                    <li key="autres">{ vivant(format!("et {} autres, chacune à sa question", erreurs.len() - MAXIMUM)) }</li>
                }
            </ul>
        </section>
    }
}
