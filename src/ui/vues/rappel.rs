//! One gentle reminder, before going on: the few answers that decide everything and were left blank. Nothing blocks.

use serde_json::json;
use yew::prelude::*;

use super::formes::lien_vers;
use crate::documents::mots::majuscule;
use crate::menage::document::Champ;
use crate::menage::posees;
use crate::questions::question::Forme;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::route::EtapeParcours;
use crate::ui::textes::{bouton, dit, vivant};

/// The identifiers, in the page, of the reminder and of the button that goes on.
pub const RAPPEL: &str = "rappel";
pub const CONTINUER: &str = "continuer";

/// The deciding answers left blank on a screen.
pub fn decisives(contexte: &Contexte, etape: EtapeParcours) -> Vec<Reference> {
    let saisie = &contexte.saisie;
    let ici = |reference: &Reference| EtapeParcours::du_champ(saisie, &Champ::de(reference)) == etape;
    posees::decisives(saisie).into_iter().filter(ici).collect()
}

/// What is missing, each with its ways out: zero, "I do not know", the field.
pub fn rappel(contexte: &Contexte, manquantes: &[Reference]) -> Html {
    if manquantes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="erreurs rappel" id={RAPPEL} tabindex="-1" aria-labelledby="rappel-titre">
            <h2 id="rappel-titre" class="sous-titre">{ dit("Ces réponses décident du résultat") }</h2>
            <p>{ dit("Sans elles, vous aurez des montants entre deux bornes. Vous pouvez continuer quand même.") }</p>
            <ul>for reference in manquantes { <li key={Champ::de(reference).as_str().to_owned()}>{ manquante(contexte, reference, manquantes.len() == 1) }</li> }</ul>
        </section>
    }
}

fn manquante(contexte: &Contexte, reference: &Reference, derniere: bool) -> Html {
    let champ = Champ::de(reference);
    // The button pressed goes with its line: the focus stays near.
    let suite = if derniere { CONTINUER } else { RAPPEL };
    let agit = |action: Action| {
        let agir = contexte.agir.clone();
        Callback::from(move |_: MouseEvent| {
            agir.emit(action.clone());
            navigateur::focalise_sur(suite.to_owned());
        })
    };
    let nom = majuscule(&contexte.reponse_manquante(reference));
    html! {
        <>
            { vivant(format!("{nom} : ")) }
            if matches!(reference.cle, Cle::Revenu(_)) && reference.cle.question().forme == Forme::Serie {
                { bouton("bouton bouton--discret", "0 €", agit(Action::Choisir(champ.clone(), json!(0)))) }
            }
            if reference.cle != Cle::Naissance {
                { bouton("bouton bouton--discret", "Je ne sais pas", agit(Action::NeSaitPas(champ.clone()))) }
            }
            { lien_vers(contexte, "bouton bouton--discret", champ, "Répondre") }
        </>
    }
}
