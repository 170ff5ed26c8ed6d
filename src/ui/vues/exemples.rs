//! Invented households to look at before entering one's own: a button each.

use yew::prelude::*;

use crate::ui::contexte::{Contexte, Demande};
use crate::ui::exemple::EXEMPLES;
use crate::ui::route::Route;
use crate::ui::textes::{dit, lien};

/// The page of the examples.
pub fn exemples(contexte: &Contexte) -> Html {
    html! {
        <main id="contenu" class="page exemples" tabindex="-1">
            <h1 tabindex="-1">{ dit("Voir un exemple") }</h1>
            <p>{ dit("Ces foyers sont inventés. En ouvrir un remplace vos réponses ; « Revenir à mes réponses » les rend.") }</p>
            <ul class="exemples__liste">
                for (nom, libelle) in EXEMPLES {
                    <li key={nom}>
                        <button type="button" class="bouton exemples__carte" data-exemple={nom}
                            onclick={contexte.demande(Demande::Exemple(nom.to_owned()))}>{ dit(libelle) }</button>
                    </li>
                }
            </ul>
            { lien("bouton bouton--discret", "Retour à l'accueil", Route::Accueil.ancre()) }
        </main>
    }
}
