//! One gentle reminder, before going on: the few answers that decide everything and were left blank. Nothing blocks.

use serde_json::json;
use yew::prelude::*;

use crate::documents::mots::majuscule;
use crate::menage::document::Champ;
use crate::menage::posees;
use crate::questions::question::Forme;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::ui::contexte::{But, Contexte};
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::pas::Pas;
use crate::ui::textes::{dit, entendu, vivant};

/// The identifiers, in the page, of the reminder and of the button that goes on.
pub const RAPPEL: &str = "rappel";
pub const CONTINUER: &str = "continuer";

/// The deciding answers left blank on a screen.
pub fn decisives(contexte: &Contexte, pas: Pas) -> Vec<Reference> {
    let saisie = &contexte.saisie;
    let ici = |reference: &Reference| Pas::du_champ(saisie, &Champ::de(reference)) == pas;
    posees::decisives(saisie).into_iter().filter(ici).collect()
}

/// What is missing, each with its ways out: the field, zero, "I do not know".
pub fn rappel(contexte: &Contexte, manquantes: &[Reference]) -> Html {
    let (titre, suite) = match manquantes {
        [] => return Html::default(),
        [Reference { cle: Cle::LogementCharges, .. }] => ("Payez-vous des charges ?", SANS_CHARGES),
        [_] => ("Cette réponse décide du résultat", SANS_REPONSE),
        _ => ("Ces réponses décident du résultat", SANS_REPONSE),
    };
    html! {
        <section class="rappel" id={RAPPEL} tabindex="-1" aria-labelledby="rappel-titre">
            <h2 id="rappel-titre" class="sous-titre">{ vivant(titre) }</h2>
            <p>{ vivant(suite) }</p>
            <ul class="rappel__manques">
                for reference in manquantes {
                    <li key={Champ::de(reference).as_str().to_owned()}>{ manquante(contexte, reference, manquantes.len() == 1) }</li>
                }
            </ul>
        </section>
    }
}

const SANS_REPONSE: &str =
    "Sans réponse, des aides resteront entre un minimum et un maximum. Vous pouvez continuer quand même.";
const SANS_CHARGES: &str =
    "Pas de charges ? Touchez « 0 € ». Sans réponse, on ne sait pas ce qu'il vous reste pour vivre.";

fn manquante(contexte: &Contexte, reference: &Reference, derniere: bool) -> Html {
    let champ = Champ::de(reference);
    let nom = contexte.reponse_manquante(reference);
    // The button pressed goes with its line: the focus stays near.
    let suite = if derniere { CONTINUER } else { RAPPEL };
    let agit = |action: Action| {
        let agir = contexte.agir.clone();
        Callback::from(move |_: MouseEvent| {
            agir.emit(action.clone());
            navigateur::focalise_sur(suite.to_owned());
        })
    };
    html! {
        <>
            <span class="rappel__nom">{ vivant(majuscule(&nom)) }</span>
            <div class="rappel__issues">
                { issue("Répondre", &nom, contexte.vers(But::Question(champ.clone()))) }
                if matches!(reference.cle, Cle::Revenu(_) | Cle::LogementCharges) && reference.cle.question().forme == Forme::Serie {
                    { issue("0 €", &nom, agit(Action::Choisir(champ.clone(), json!(0)))) }
                }
                if reference.cle != Cle::Naissance {
                    { issue("Je ne sais pas", &nom, agit(Action::NeSaitPas(champ))) }
                }
            </div>
        </>
    }
}

/// A way out, which says aloud of which answer.
fn issue(texte: &'static str, nom: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button key={texte} type="button" class="bouton rappel__issue" {onclick}>
            { dit(texte) }{ entendu(format!(" : {nom}")) }
        </button>
    }
}
