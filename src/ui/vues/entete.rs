//! The top of every page: where one is, and the way to erase everything.

use yew::prelude::*;

use crate::menage::document::Saisie;
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::ecran::Reglage;
use crate::ui::etat::{Action, Perdu};
use crate::ui::navigateur;
use crate::ui::route::Route;
use crate::ui::rubrique::Rubrique;
use crate::ui::textes::{bouton, dit, lien, vivant};

/// The page of help, in the folder of the application.
pub const AIDE: &str = "./pages/aide.html";

/// The banner; `annonce` is said to those who do not see the figures change, and on every page that the tab keeps nothing, where
/// the browser does not let it (`garde`), or that a file of the site does not come (`manque`).
pub fn entete(contexte: &Contexte, annonce: String, garde: bool, manque: bool) -> Html {
    // The workspace has its own bar, and these links in its menu.
    let place = contexte.route != Route::Entretien;
    html! {
        <header key="entete" class={classes!("entete", (!place).then_some("entete--effacee"))}>
            <a class="entete__evitement" href="#contenu">{ dit("Aller au contenu") }</a>
            if place { { lien("entete__nom", "Reste à vivre", Route::Accueil.ancre()) } }
            if let Some(perdu) = contexte.perdu {
                <div class="entete__rendre" key="rendre">{ rendre(contexte, perdu) }</div>
            }
            if contexte.route != Route::Accueil {
                <div class="entete__effacer" key="effacer">
                    if contexte.ecran.confirme && !place {
                        { personne_suivante(contexte) }
                    } else if contexte.ecran.confirme {
                        <span key="question" role="alert" class="entete__question">{ "Effacer toutes les réponses ?" }</span>
                        { bouton("bouton bouton--discret", "Oui, tout effacer", contexte.demande(Demande::ToutEffacer)) }
                        { bouton("bouton bouton--discret", "Non", contexte.regle(Reglage::Confirme(false))) }
                    } else if place {
                        { lien("bouton bouton--discret", "Aide", AIDE.to_owned()) }
                        { bouton("bouton bouton--discret", "Tout effacer", contexte.regle(Reglage::Confirme(true))) }
                    }
                </div>
            }
            if !garde {
                <div key="memoire" class="entete__memoire" role="alert">
                    { dit("Ce navigateur ne garde pas vos réponses dans l'onglet : recharger la page les perdrait.") }
                    { bouton("bouton bouton--discret", "Les enregistrer dans un fichier", contexte.demande(Demande::Enregistrer)) }
                </div>
            }
            if manque {
                <p key="manque" class="entete__memoire" role="status">
                    { dit("Une partie de la page n'arrive pas : vérifiez la connexion. Elle est redemandée, rien n'est perdu.") }
                </p>
            }
            <p key="annonce" class="hors-ecran" role="status" aria-live="polite">{ vivant(annonce) }</p>
        </header>
    }
}

/// The next person of the day: the file of this one may be saved first, and comes back as long as the tab is open.
fn personne_suivante(contexte: &Contexte) -> Html {
    let change = |enregistre: bool| {
        let (agir, demander) = (contexte.agir.clone(), contexte.demander.clone());
        Callback::from(move |_: MouseEvent| {
            if enregistre {
                demander.emit(Demande::Enregistrer);
            }
            agir.emit(Action::Ouvrir(Saisie::nouvelle(navigateur::mois_du_jour())));
            agir.emit(Action::Regler(Reglage::Rubrique(Rubrique::Foyer)));
            agir.emit(Action::Regler(Reglage::Confirme(false)));
            navigateur::focalise_sur("rubrique-titre".to_owned());
        })
    };
    html! {
        <>
            <span key="suivante" role="alert" class="entete__question">{ "Personne suivante : garder ce dossier dans un fichier ?" }</span>
            { bouton("bouton bouton--discret", "Enregistrer, puis commencer", change(true)) }
            { bouton("bouton bouton--discret", "Commencer sans enregistrer", change(false)) }
            { bouton("bouton bouton--discret", "Tout effacer, sans retour", contexte.demande(Demande::ToutEffacer)) }
            { bouton("bouton bouton--discret", "Rester sur ce dossier", contexte.regle(Reglage::Confirme(false))) }
        </>
    }
}

/// Gives back what the last action took away; the button goes with it, the focus to the page.
fn rendre(contexte: &Contexte, perdu: Perdu) -> Html {
    let agir = contexte.agir.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        agir.emit(Action::Annuler);
        navigateur::focalise_sur("contenu".to_owned());
    });
    bouton("bouton bouton--discret", perdu.rendre(), onclick)
}
