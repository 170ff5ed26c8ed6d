//! One answer among a few: buttons to tap, or a list where room is short.

use serde_json::Value;
use yew::prelude::*;

use super::question::{QuestionPosee, Reponse};
use super::{TITRE, aide, erreur};
use crate::menage::document::Champ;
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{dit, vivant};

/// How the answers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presentation {
    /// One under the other, each a large target.
    Boutons,
    /// Side by side: two or three short answers.
    Cote,
    /// A drop-down list.
    Liste,
}

/// The question and its answers.
pub fn choix(
    contexte: &Contexte,
    question: &QuestionPosee,
    options: &[Reponse<'_>],
    presentation: Presentation,
) -> Html {
    let champ = &question.champ;
    let ecrite = contexte.texte(champ);
    let valeur = if ecrite.is_empty() && !contexte.saisie.est_inconnu(champ) {
        question.defaut.to_owned()
    } else {
        ecrite
    };
    let message = contexte.resultat.erreur(champ);
    let onchange = {
        let (champ, agir) = (champ.clone(), contexte.agir.clone());
        Callback::from(move |evenement: Event| {
            agir.emit(choisit(champ.clone(), &navigateur::texte_de(&evenement)))
        })
    };
    if presentation == Presentation::Liste {
        question.champ(contexte, message, liste(question, options, &valeur, message, onchange))
    } else {
        let cote = presentation == Presentation::Cote;
        boutons(contexte, question, options, &valeur, cote, onchange)
    }
}

fn liste(
    question: &QuestionPosee,
    options: &[Reponse<'_>],
    valeur: &str,
    message: Option<&str>,
    onchange: Callback<Event>,
) -> Html {
    let id = question.id();
    html! {
        <select class="champ__saisie champ__liste" data-champ={question.champ.as_str().to_owned()}
            aria-invalid={message.is_some().then_some("true")} aria-describedby={question.decrit_par(&id, message)}
            {id} {onchange}>
            if question.defaut.is_empty() && !options.iter().any(|(code, _)| code.is_empty()) {
                <option key="" value="" selected={valeur.is_empty()}>{ "À choisir" }</option>
            }
            for (code, libelle) in options.iter().copied() {
                <option key={code} value={code.to_owned()} selected={valeur == code}>{ libelle }</option>
            }
        </select>
    }
}

fn boutons(
    contexte: &Contexte,
    question: &QuestionPosee,
    options: &[Reponse<'_>],
    valeur: &str,
    cote: bool,
    onchange: Callback<Event>,
) -> Html {
    let (id, message) = (question.id(), contexte.resultat.erreur(&question.champ));
    html! {
        <fieldset key={id.clone()} class="champ" aria-describedby={question.decrit_par(&id, message)}
            aria-labelledby={question.titre.then_some(TITRE)} aria-invalid={message.is_some().then_some("true")}>
            if !question.titre { <legend class="champ__libelle"><span>{ &question.libelle }</span></legend> }
            { aide(&id, question.aide) }
            <div class={if cote { "choix choix--cote" } else { "choix" }}>
                for (rang, (code, libelle)) in options.iter().copied().enumerate() {
                    <label key={code} class="choix__reponse">
                        <input type="radio" name={id.clone()} value={code.to_owned()} checked={valeur == code}
                            data-champ={(rang == 0).then(|| question.champ.as_str().to_owned())} onchange={onchange.clone()} />
                        { vivant(libelle) }
                    </label>
                }
            </div>
            { question.ne_sait_pas(contexte) }
            { erreur(&id, message) }
        </fieldset>
    }
}

/// A box to tick: ticked, it writes the first answer; unticked, the second, or else it erases the answer.
pub fn coche(
    contexte: &Contexte,
    champ: Champ,
    libelle: &'static str,
    est_cochee: bool,
    (cochee, decochee): (Value, Option<Value>),
) -> Html {
    let cle = format!("{champ}-{libelle}");
    let ecrit = move |oui| match if oui { Some(cochee.clone()) } else { decochee.clone() } {
        Some(reponse) => Action::Choisir(champ.clone(), reponse),
        None => Action::Effacer(champ.clone()),
    };
    coche_qui(contexte, (cle, libelle), est_cochee, Box::new(ecrit))
}

/// A box to tick, by its key and its words, which acts as it is ticked and unticked.
pub fn coche_qui(
    contexte: &Contexte,
    (cle, libelle): (String, &'static str),
    est_cochee: bool,
    ecrit: Box<dyn Fn(bool) -> Action>,
) -> Html {
    let agir = contexte.agir.clone();
    let onchange =
        Callback::from(move |evenement: Event| agir.emit(ecrit(navigateur::est_coche(&evenement))));
    html! {
        <label key={cle} class="coche">
            <input type="checkbox" checked={est_cochee} {onchange} />
            { dit(libelle) }
        </label>
    }
}

fn choisit(champ: Champ, code: &str) -> Action {
    match code {
        "" => Action::Effacer(champ),
        "true" => Action::Choisir(champ, Value::Bool(true)),
        "false" => Action::Choisir(champ, Value::Bool(false)),
        autre => Action::Choisir(champ, autre.into()),
    }
}
