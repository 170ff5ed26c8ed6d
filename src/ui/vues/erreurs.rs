//! The answers that could not be read, each with the way to its field.

use yew::prelude::*;

use crate::saisie::ErreurSaisie;
use crate::ui::dossier::{But, Dossier};
use crate::ui::textes::vivant;

/// The summary; its title takes the focus when it comes.
pub fn erreurs(dossier: &Dossier, erreurs: &[ErreurSaisie]) -> Html {
    let nombre = erreurs.len();
    if nombre == 0 {
        return Html::default();
    }
    let titre = if nombre == 1 {
        "Une réponse à corriger".to_owned()
    } else {
        format!("{nombre} réponses à corriger")
    };
    html! {
        <section class="erreurs" id="erreurs" tabindex="-1" aria-labelledby="erreurs-titre">
            <h2 id="erreurs-titre" class="sous-titre">{ vivant(titre) }</h2>
            <ul>
                for erreur in erreurs {
                    <li key={erreur.champ.to_string()}>
                        <button type="button" class="lien" onclick={dossier.vers(But::Question(erreur.champ.clone()))}>
                            { vivant(erreur.message.clone()) }
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}
