//! Welcome: what one will know, what stays on the device, the ways in.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::fichiers;
use crate::ui::contexte::{But, Contexte};
use crate::ui::pas::EtapeParcours;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, lien};

/// The first page.
pub fn accueil(contexte: &Contexte) -> Html {
    let commencee = contexte.saisie.document().len() > 3
        || contexte.saisie.document().get(Cle::Personnes.code()).is_some_and(|p| p.to_string().len() > 40);
    html! {
        <main id="contenu" class="page accueil" tabindex="-1">
            <h1 tabindex="-1">{ dit("À quelles aides avez-vous droit, et que vous reste‑t‑il pour vivre ?") }</h1>
            <ul class="accueil__promesses">
                <li>{ dit("Vos aides au logement, à la famille et au revenu, calculées avec la loi de ce mois-ci.") }</li>
                <li>{ dit("Votre mois : ce qui rentre, ce qui sort, ce qu'il vous reste.") }</li>
                <li>{ dit("Tout reste sur votre appareil : pas de compte, rien n'est envoyé. Fermer l'onglet efface tout.") }</li>
            </ul>
            <div class="actions">
                <a class="bouton bouton--principal" href={Route::Parcours(EtapeParcours::Foyer.debut()).ancre()}>
                    <span>{ if commencee { "Reprendre mes réponses" } else { "Commencer (5 à 10 minutes, sans papiers)" } }</span>
                </a>
            </div>
            <nav class="accueil__portes" aria-label="Entrées directes">
                { lien("bouton", "J'ai un loyer en retard", Route::Parcours(EtapeParcours::Impaye.debut()).ancre()) }
                { lien("bouton", "C'est urgent : sans toit ce soir, expulsion, faim, violences", Route::Urgence.ancre()) }
                { lien("bouton bouton--discret", "Voir un exemple", Route::Exemples.ancre()) }
            </nav>
            <div class="actions actions--secondes">
                { fichiers(contexte, false) }
                { bouton("bouton bouton--discret", "Je suis conseiller : ouvrir l'espace d'entretien", contexte.vers(But::Page(Route::Entretien))) }
            </div>
            <nav class="sujets" aria-label="À propos">
                { lien("bouton bouton--discret", "Aide et mots difficiles", "./pages/aide.html".to_owned()) }
                { lien("bouton bouton--discret", "Vos données", "./pages/confidentialite.html".to_owned()) }
                { lien("bouton bouton--discret", "Accessibilité", "./pages/accessibilite.html".to_owned()) }
                { lien("bouton bouton--discret", "Mentions légales", "./pages/mentions.html".to_owned()) }
            </nav>
            <p class="discret">{ dit("Ce calcul est une estimation pour les locataires. La CAF, la MSA ou la Carsat décident.") }</p>
        </main>
    }
}
