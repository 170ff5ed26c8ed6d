//! One input per type of answer. What is typed stays as typed; the error stands beside it.

use yew::prelude::*;

use crate::documents::prudence;
use crate::menage::document::Champ;
use crate::notions::choix::Choix;
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::textes::{dit, entendu, vivant};

mod choix;
mod commune;
mod question;
mod serie;
mod texte;

pub use choix::{Presentation, coche, coche_qui};
pub use commune::{commune, commune_de, une_seule};
pub use question::{QuestionPosee, Reponse};
pub use texte::GenreDeChamp;

/// The identifier of the title of a screen of the path, which may ask its first question.
pub const TITRE: &str = "question";

/// The identifier of a field in the page.
pub fn identifiant(champ: &Champ) -> String {
    let propre = champ.as_str().replace(|lettre: char| !lettre.is_ascii_alphanumeric(), "-");
    format!("champ-{propre}")
}

/// The answers of a list, code and words.
pub fn options<C: Choix>() -> &'static [Reponse<'static>] {
    C::REPONSES
}

/// The identifiers that describe a field: its hint, its error.
fn decrit_par(id: &str, aide: &str, erreur: Option<&str>) -> Option<AttrValue> {
    let mut ids = Vec::new();
    if !aide.is_empty() {
        ids.push(format!("{id}-aide"));
    }
    if erreur.is_some() {
        ids.push(format!("{id}-erreur"));
    }
    (!ids.is_empty()).then(|| ids.join(" ").into())
}

/// The hint of a field.
fn aide(id: &str, texte: &'static str) -> Html {
    if texte.is_empty() {
        return Html::default();
    }
    html! { <span class="champ__aide" id={format!("{id}-aide")}>{ texte }</span> }
}

/// The words of a free text that call for care before others read it, why, and what may be written in their place; nothing
/// where it has none.
pub fn a_revoir(quoi: &'static str, texte: &str, usage: &str) -> Html {
    let alertes = prudence::a_revoir(texte, usage);
    if alertes.is_empty() {
        return Html::default();
    }
    html! {
        <div key="mots" class="champ__erreur">
            <p role="status">{ vivant(format!("À revoir avant de donner {quoi} : {}", prudence::enumeres(&alertes))) }</p>
            <ul>for alerte in &alertes { <li key={alerte.pourquoi}>{ vivant(alerte.dite()) }</li> }</ul>
        </div>
    }
}

/// A paper that anybody may read.
pub const CE_DOCUMENT: &str = "ce document";

/// The error of a field: a sign, a word and what to type.
fn erreur(id: &str, message: Option<&str>) -> Html {
    let Some(message) = message else { return Html::default() };
    html! {
        <p class="champ__erreur" id={format!("{id}-erreur")}>
            { entendu("Erreur : ") }
            <span key={message.to_owned()}>{ message.to_owned() }</span>
        </p>
    }
}

/// What is hardly true in a field: read as it is, and to be checked.
fn doute(id: &str, texte: Option<&str>) -> Html {
    let Some(texte) = texte else { return Html::default() };
    html! {
        <p class="champ__doute" id={format!("{id}-doute")}>
            { entendu("À vérifier : ") }
            <span key={texte.to_owned()}>{ texte.to_owned() }</span>
        </p>
    }
}

/// "Je ne sais pas": written as such, so that the rights that need the answer say so.
fn ne_sait_pas(contexte: &Contexte, champ: &Champ, libelle: &str) -> Html {
    let inconnu = contexte.saisie.est_inconnu(champ);
    let onclick = {
        let champ = champ.clone();
        contexte.action(move || {
            if inconnu { Action::Effacer(champ.clone()) } else { Action::NeSaitPas(champ.clone()) }
        })
    };
    html! {
        <button type="button" class="champ__inconnu" title="Je ne sais pas" aria-pressed={inconnu.to_string()} {onclick}
            aria-label={format!("Je ne sais pas : {libelle}")}>
            { dit("Je ne sais pas") }
        </button>
    }
}
