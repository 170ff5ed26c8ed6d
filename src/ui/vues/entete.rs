//! The top of every page: where one is, and the way to erase everything.

use yew::prelude::*;

use crate::ui::dossier::{Demande, Dossier};
use crate::ui::ecran::Reglage;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, lien, vivant};

/// The banner; `annonce` is said to those who do not see the figures change.
pub fn entete(dossier: &Dossier, annonce: String) -> Html {
    html! {
        <header key="entete" class="entete">
            <a class="entete__evitement" href="#contenu">{ dit("Aller au contenu") }</a>
            { lien("entete__nom", "Reste à vivre", Route::Accueil.ancre()) }
            if dossier.route != Route::Accueil {
                <div class="entete__effacer" key="effacer">
                    if dossier.ecran.confirme {
                        <span key="question" role="alert" class="entete__question">{ "Effacer toutes les réponses ?" }</span>
                        { bouton("bouton bouton--discret", "Oui, tout effacer", dossier.demande(Demande::ToutEffacer)) }
                        { bouton("bouton bouton--discret", "Non", dossier.regle(Reglage::Confirme(false))) }
                    } else {
                        { lien("bouton bouton--discret", "Aide", "./pages/aide.html".to_owned()) }
                        { bouton("bouton bouton--discret", "Tout effacer", dossier.regle(Reglage::Confirme(true))) }
                    }
                </div>
            }
            <p key="annonce" class="hors-ecran" role="status" aria-live="polite">{ vivant(annonce) }</p>
        </header>
    }
}
