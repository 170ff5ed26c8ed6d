//! A part that opens on demand, and is drawn only then: a keystroke redraws what one looks at, no more.

use yew::prelude::*;

use crate::ui::contexte::Contexte;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;

/// A part about the household, closed at first; its title tells it from its neighbours.
pub fn pli(
    contexte: &Contexte,
    titre: &'static str,
    sujet: &str,
    contenu: &dyn Fn(&Contexte) -> Html,
) -> Html {
    let nom = format!("{titre} : {sujet}");
    let ouvert = contexte.ecran.plis.contains(&nom);
    let contenu = if ouvert { contenu(contexte) } else { Html::default() };
    dessin(contexte, nom, titre, sujet, contenu)
}

fn dessin(contexte: &Contexte, nom: String, titre: &'static str, sujet: &str, contenu: Html) -> Html {
    let agir = contexte.agir.clone();
    let key = nom.clone();
    let ontoggle = Callback::from(move |evenement: Event| {
        agir.emit(Action::Regler(Reglage::Pli(nom.clone(), navigateur::est_deplie(&evenement))));
    });
    html! {
        <details {key} class="pli" {ontoggle}>
            <summary>
                <span>{ titre }</span>
                if !sujet.is_empty() {
                    <span key={format!("sujet-{sujet}")} class="hors-ecran">{ format!(" : {sujet}") }</span>
                }
            </summary>
            <div class="pli__contenu">{ contenu }</div>
        </details>
    }
}
