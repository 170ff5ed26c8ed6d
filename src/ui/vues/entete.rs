//! The top of every page: where one is, and the way to erase everything.

use yew::prelude::*;

use super::{Annonce, Vue};
use crate::ui::dossier::Demande;
use crate::ui::route::Route;

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
            <a class="entete__evitement" href="#contenu"><span>{ "Aller au contenu" }</span></a>
            <a class="entete__nom" href={Route::Accueil.ancre()}><span>{ "Reste à vivre" }</span></a>
            if dossier.route != Route::Accueil {
                <div class="entete__effacer" key="effacer">
                    if *confirme {
                        <span key="question" role="alert" class="entete__question">{ "Effacer toutes les réponses ?" }</span>
                        <button key="oui" type="button" class="bouton bouton--discret" onclick={efface}><span>{ "Oui, tout effacer" }</span></button>
                        <button key="non" type="button" class="bouton bouton--discret" onclick={garde}><span>{ "Non" }</span></button>
                    } else {
                        <button key="effacer" type="button" class="bouton bouton--discret" onclick={demande}><span>{ "Tout effacer" }</span></button>
                    }
                </div>
            }
            <Annonce key="annonce" dossier={dossier.clone()} />
        </header>
    }
}
