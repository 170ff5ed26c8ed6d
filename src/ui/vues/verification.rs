//! Every answer on one page, each subject with the way back to it.

use yew::prelude::*;

use super::formes::lien_vers;
use crate::ui::contexte::Contexte;
use crate::ui::formulaire::suppositions;
use crate::ui::resume;
use crate::ui::route::{EtapeParcours, Route};
use crate::ui::textes::{dit, entendu, vivant};

/// The answers, subject by subject.
pub fn verification(contexte: &Contexte) -> Html {
    let etapes = EtapeParcours::du_foyer(&contexte.saisie);
    html! {
        <div class="verification">
            { doutes(contexte) }
            for etape in etapes.into_iter().filter(|etape| *etape != EtapeParcours::Verification) {
                { sujet(contexte, etape) }
            }
            { suppositions(contexte) }
        </div>
    }
}

/// What is hardly true, each with the way to its field.
fn doutes(contexte: &Contexte) -> Html {
    let doutes = contexte.resultat.doutes(&contexte.saisie);
    if doutes.is_empty() {
        return Html::default();
    }
    html! {
        <section key="doutes" class="verification__sujet">
            <h2 class="sous-titre">{ dit("À vérifier") }</h2>
            <ul>
                for (champ, texte) in doutes { <li>{ lien_vers(contexte, "lien", champ, &texte) }</li> }
            </ul>
        </section>
    }
}

fn sujet(contexte: &Contexte, etape: EtapeParcours) -> Html {
    let reponses = resume::reponses(&contexte.saisie, etape, contexte.commune().as_deref());
    html! {
        <section key={etape.cle()} class="verification__sujet">
            <h2 class="sous-titre">{ etape.titre() }</h2>
            <dl class="verification__reponses">
                for reponse in reponses {
                    <div><dt>{ vivant(reponse.libelle) }</dt><dd>{ vivant(reponse.valeur) }</dd></div>
                }
            </dl>
            <a class="bouton bouton--discret" href={Route::Parcours(etape).ancre()}>
                { dit("Modifier") }{ entendu(format!(" : {}", etape.titre())) }
            </a>
        </section>
    }
}
