//! The top of every page: where one is, and the way to erase everything.

use yew::prelude::*;

use super::Annonce;
use crate::ui::dossier::{Demande, Dossier};
use crate::ui::ecran::Reglage;
use crate::ui::route::Route;
use crate::ui::textes::dit;

/// The banner.
pub fn entete(dossier: &Dossier) -> Html {
    html! {
        <header key="entete" class="entete">
            <a class="entete__evitement" href="#contenu">{ dit("Aller au contenu") }</a>
            <a class="entete__nom" href={Route::Accueil.ancre()}>{ dit("Reste à vivre") }</a>
            if dossier.route != Route::Accueil {
                <div class="entete__effacer" key="effacer">
                    if dossier.ecran.confirme {
                        <span key="question" role="alert" class="entete__question">{ "Effacer toutes les réponses ?" }</span>
                        <button key="oui" type="button" class="bouton bouton--discret" onclick={dossier.demande(Demande::ToutEffacer)}>{ dit("Oui, tout effacer") }</button>
                        <button key="non" type="button" class="bouton bouton--discret" onclick={dossier.regle(Reglage::Confirme(false))}>{ dit("Non") }</button>
                    } else {
                        <button key="effacer" type="button" class="bouton bouton--discret" onclick={dossier.regle(Reglage::Confirme(true))}>{ dit("Tout effacer") }</button>
                    }
                </div>
            }
            <Annonce key="annonce" dossier={dossier.clone()} />
        </header>
    }
}
