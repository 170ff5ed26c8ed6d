//! The top of every page: where one is, and the way to erase everything.

use yew::prelude::*;

use super::{Annonce, Vue};
use crate::ui::dossier::Demande;
use crate::ui::route::Route;
use crate::ui::textes::dit;

/// The banner.
#[component]
pub fn Entete(props: &Vue) -> Html {
    let dossier = &props.dossier;
    let confirme = use_state_eq(|| false);
    let demande = {
        let confirme = confirme.clone();
        Callback::from(move |_: MouseEvent| confirme.set(true))
    };
    let garde = {
        let confirme = confirme.clone();
        Callback::from(move |_: MouseEvent| confirme.set(false))
    };
    let efface = {
        let (confirme, demander) = (confirme.clone(), dossier.demander.clone());
        Callback::from(move |_: MouseEvent| {
            confirme.set(false);
            demander.emit(Demande::ToutEffacer);
        })
    };
    html! {
        <header class="entete">
            <a class="entete__evitement" href="#contenu">{ dit("Aller au contenu") }</a>
            <a class="entete__nom" href={Route::Accueil.ancre()}>{ dit("Reste à vivre") }</a>
            if dossier.route != Route::Accueil {
                <div class="entete__effacer" key="effacer">
                    if *confirme {
                        <span key="question" role="alert" class="entete__question">{ "Effacer toutes les réponses ?" }</span>
                        <button key="oui" type="button" class="bouton bouton--discret" onclick={efface}>{ dit("Oui, tout effacer") }</button>
                        <button key="non" type="button" class="bouton bouton--discret" onclick={garde}>{ dit("Non") }</button>
                    } else {
                        <button key="effacer" type="button" class="bouton bouton--discret" onclick={demande}>{ dit("Tout effacer") }</button>
                    }
                </div>
            }
            <Annonce key="annonce" dossier={dossier.clone()} />
        </header>
    }
}
