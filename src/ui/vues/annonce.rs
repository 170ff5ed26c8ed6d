//! Says the main figure to those who do not see it, calmly: once the typing has paused.

use yew::prelude::*;

use super::Vue;
use crate::explication::plage;
use crate::ui::navigateur;

const PAUSE: u32 = 1_500;

/// The live region.
#[component]
pub fn Annonce(props: &Vue) -> Html {
    let phrase = phrase(props);
    let dite = use_state_eq(String::new);
    {
        let dite = dite.clone();
        use_effect_with(phrase, move |phrase| {
            let phrase = phrase.clone();
            let attente = navigateur::plus_tard(PAUSE, move || dite.set(phrase));
            move || drop(attente)
        });
    }
    html! { <p class="hors-ecran" role="status" aria-live="polite"><span key={(*dite).clone()}>{ (*dite).clone() }</span></p> }
}

fn phrase(props: &Vue) -> String {
    let Some(simulation) = &props.dossier.resultat.simulation else { return String::new() };
    match simulation.budget.reste_a_vivre {
        Some(reste) => format!("Reste à vivre : {} par mois", plage(reste.bas, reste.haut)),
        None => props.dossier.resultat.deja().map(|deja| format!("Déjà {deja}")).unwrap_or_default(),
    }
}
