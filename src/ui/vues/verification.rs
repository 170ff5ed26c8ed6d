//! Every answer on one page: a line a subject, which opens; each answer leads back to its question.

use yew::prelude::*;

use super::formes::lien_vers;
use crate::ui::contexte::{But, Contexte};
use crate::ui::formulaire::suppositions;
use crate::ui::pas::EtapeParcours;
use crate::ui::resume::{self, ReponseDonnee};
use crate::ui::textes::{dit, entendu, vivant};

/// The answers, subject by subject. Far from the first question: it stays out of the file that asks it.
#[inline(never)]
pub fn verification(contexte: &Contexte) -> Html {
    let etapes = EtapeParcours::du_foyer(&contexte.saisie);
    html! {
        <div class="verification">
            <p>{ dit("Ouvrez une ligne pour la changer.") }</p>
            { doutes(contexte) }
            for etape in etapes.into_iter().filter(|etape| *etape != EtapeParcours::Verification) {
                { sujet(contexte, etape) }
            }
            { suppositions(contexte, None) }
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
        <section key="doutes">
            <h2 class="sous-titre">{ dit("À vérifier") }</h2>
            <ul>
                for (champ, texte) in doutes { <li>{ lien_vers(contexte, "lien", champ, &texte) }</li> }
            </ul>
        </section>
    }
}

fn sujet(contexte: &Contexte, etape: EtapeParcours) -> Html {
    let commune = contexte.commune();
    html! {
        <details key={etape.cle()} class="pli">
            <summary>
                <strong>{ etape.nom() }</strong>{ dit(" : ") }
                { vivant(resume::en_bref(&contexte.saisie, etape, commune.as_deref())) }
            </summary>
            <dl class="verification__reponses">
                for reponse in resume::reponses(&contexte.saisie, etape, commune.as_deref()) { { relue(contexte, reponse) } }
            </dl>
        </details>
    }
}

fn relue(contexte: &Contexte, reponse: ReponseDonnee) -> Html {
    let onclick = contexte.vers(But::Question(reponse.champ));
    html! {
        <div>
            <dt>{ vivant(reponse.libelle) }</dt>
            <dd><button type="button" class="lien" {onclick}>{ vivant(reponse.valeur) }{ entendu(" : changer") }</button></dd>
        </div>
    }
}
