//! A part that opens on demand, and is drawn only then: a keystroke redraws what one looks at, no more.

use yew::prelude::*;

use crate::ui::dossier::Dossier;
use crate::ui::navigateur;

/// The title of the part and what it holds.
#[derive(Properties, PartialEq)]
pub struct ProprietesPli {
    /// What is read before it opens.
    pub titre: AttrValue,
    /// What it is about, for those who hear the title alone.
    pub sujet: AttrValue,
    /// Draws what it holds.
    pub contenu: Callback<(), Html>,
}

/// The part, closed at first.
#[component]
pub fn Pli(props: &ProprietesPli) -> Html {
    let ouvert = use_state_eq(|| false);
    let ontoggle = {
        let ouvert = ouvert.clone();
        Callback::from(move |evenement: Event| ouvert.set(navigateur::est_deplie(&evenement)))
    };
    html! {
        <details class="pli" {ontoggle}>
            <summary>
                <span key={props.titre.to_string()}>{ &props.titre }</span>
                if !props.sujet.is_empty() {
                    <span key={format!("sujet-{}", props.sujet)} class="hors-ecran">{ format!(" : {}", props.sujet) }</span>
                }
            </summary>
            if *ouvert {
                <div key="contenu" class="pli__contenu">{ props.contenu.emit(()) }</div>
            }
        </details>
    }
}

/// A part about the household, closed at first; its title tells it from its neighbours.
pub fn pli(
    dossier: &Dossier,
    titre: &'static str,
    sujet: &str,
    contenu: impl Fn(&Dossier) -> Html + 'static,
) -> Html {
    let dossier = dossier.clone();
    let contenu = Callback::from(move |()| contenu(&dossier));
    html! { <Pli key={titre} {titre} sujet={sujet.to_owned()} {contenu} /> }
}
