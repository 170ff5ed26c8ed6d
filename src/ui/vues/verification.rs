//! Every answer on one page, each subject with the way back to it.

use yew::prelude::*;

use crate::ui::dossier::Dossier;
use crate::ui::resume;
use crate::ui::route::{Etape, Route};
use crate::ui::textes::{dit, entendu, vivant};

/// The answers, subject by subject.
pub fn verification(dossier: &Dossier) -> Html {
    let etapes = Etape::du_foyer(&dossier.saisie).into_iter().filter(|etape| *etape != Etape::Verification);
    html! {
        <div class="verification">
            for etape in etapes { { sujet(dossier, etape) } }
        </div>
    }
}

fn sujet(dossier: &Dossier, etape: Etape) -> Html {
    let reponses = resume::reponses(&dossier.saisie, etape, dossier.commune().as_deref());
    html! {
        <section key={etape.cle()} class="verification__sujet">
            <h2 class="sous-titre">{ dit(etape.titre()) }</h2>
            <dl class="verification__reponses">
                for (rang, reponse) in reponses.into_iter().enumerate() {
                    <div key={rang}><dt>{ vivant(reponse.libelle) }</dt><dd>{ vivant(reponse.valeur) }</dd></div>
                }
            </dl>
            <a class="bouton bouton--discret" href={Route::Parcours(etape).ancre()}>
                { dit("Modifier") }{ entendu(format!(" : {}", etape.titre())) }
            </a>
        </section>
    }
}
