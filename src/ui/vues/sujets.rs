//! The way from the results, and from each subject, to the other subjects.

use yew::prelude::*;

use crate::ui::contexte::Contexte;
use crate::ui::route::{Route, Sujet};
use crate::ui::textes::dit;

/// The ways to the other subjects.
pub fn sujets(contexte: &Contexte) -> Html {
    let autres = Sujet::TOUS.into_iter().map(Route::Sujet).filter(|route| *route != contexte.route);
    html! {
        <nav class="sujets sans-papier" aria-label="Aller plus loin">
            for route in autres {
                <a key={route.ancre()} class="bouton bouton--discret" href={route.ancre()}>
                    if let Route::Sujet(autre) = route { { dit(autre.titre()) } }
                </a>
            }
        </nav>
    }
}
