//! A part that opens on demand, and is drawn only then: a keystroke redraws what one looks at, no more.

use yew::prelude::*;

use crate::ui::dossier::Dossier;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;

/// A part about the household, closed at first; its title tells it from its neighbours.
pub fn pli(dossier: &Dossier, titre: &'static str, sujet: &str, contenu: &dyn Fn(&Dossier) -> Html) -> Html {
    let nom = format!("{titre} : {sujet}");
    let ouvert = dossier.ecran.plis.contains(&nom);
    let contenu = if ouvert { contenu(dossier) } else { Html::default() };
    dessin(dossier, nom, titre, sujet, contenu)
}

fn dessin(dossier: &Dossier, nom: String, titre: &'static str, sujet: &str, contenu: Html) -> Html {
    let agir = dossier.agir.clone();
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
