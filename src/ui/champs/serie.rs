//! An amount per month that may change: the same every month, or "le montant a changé", step by step.

use serde_json::{Value, json};
use yew::prelude::*;

use super::question::QuestionPosee;
use super::{GenreDeChamp, doute, identifiant};
use crate::menage::document::Champ;
use crate::notions::serie::{AVANT, DEPUIS, MONTANT};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{bouton, dit};

/// The amount, and its changes where there were some.
pub fn serie(contexte: &Contexte, question: &QuestionPosee) -> Html {
    let champ = &question.champ;
    let paliers = contexte.saisie.valeur(champ).and_then(Value::as_array).map(Vec::len);
    let change = paliers.is_some();
    let bascule = {
        let (agir, champ, saisie) = (contexte.agir.clone(), champ.clone(), contexte.saisie.clone());
        Callback::from(move |evenement: Event| {
            let valeur = if navigateur::est_coche(&evenement) {
                Some(Value::Array(vec![json!({ DEPUIS: AVANT }), json!({ MONTANT: saisie.texte(&champ) })]))
            } else {
                dernier_montant(saisie.valeur(&champ))
            };
            agir.emit(valeur.map_or_else(
                || Action::Effacer(champ.clone()),
                |valeur| Action::Choisir(champ.clone(), valeur),
            ));
        })
    };
    let ajoute = {
        let champ = champ.clone();
        contexte.action(move || Action::Ajouter(champ.clone(), json!({})))
    };
    let id = format!("{}-change", identifiant(champ));
    html! {
        <div key={id.clone()} class="serie">
            if let Some(nombre) = paliers {
                <fieldset class="serie__paliers" key="paliers">
                    <legend class="champ__libelle"><span>{ &question.libelle }</span></legend>
                    for rang in 0..nombre { { palier(contexte, champ, rang, nombre) } }
                    { doute(&id, question.doute(contexte)) }
                    { bouton("bouton bouton--discret", "Ajouter un changement", ajoute) }
                </fieldset>
            } else {
                { question.clone().texte(contexte, GenreDeChamp::Montant) }
            }
            <label key="bascule" class="coche coche--discrete" for={id.clone()}>
                <input id={id} type="checkbox" checked={change} onchange={bascule}
                    aria-label={format!("A changé ou va changer : {}", &question.libelle)} />
                { dit("A changé ou va changer") }
            </label>
        </div>
    }
}

/// One step: "avant", then "depuis tel mois".
fn palier(contexte: &Contexte, champ: &Champ, rang: usize, nombre: usize) -> Html {
    let ligne = champ.sous(&format!("[{rang}]"));
    let depuis = ligne.sous(DEPUIS);
    let avant = rang == 0 && contexte.texte(&depuis) == AVANT;
    let retire = {
        let champ = champ.clone();
        contexte.action(move || Action::Retirer(champ.clone(), rang))
    };
    html! {
        <div key={rang} class="serie__palier">
            if !avant {
                { QuestionPosee::new(depuis, depuis_quand(&contexte.texte(&ligne.sous(MONTANT)))).texte(contexte, GenreDeChamp::Mois) }
            }
            { QuestionPosee::new(ligne.sous(MONTANT), if avant { "Avant, par mois" } else { "Par mois" }).texte(contexte, GenreDeChamp::Montant) }
            if rang > 0 && nombre > 2 {
                <button type="button" class="bouton bouton--discret" onclick={retire}
                    aria-label={format!("Retirer le changement {rang}")}>{ dit("Retirer") }</button>
            }
        </div>
    }
}

/// The month of a step is its first: of an income that stopped, the first without it.
fn depuis_quand(montant: &str) -> &'static str {
    if montant == "0" { "Premier mois sans ce revenu" } else { "Depuis le mois de" }
}

/// What remains when the amount is said not to have changed: its last value.
fn dernier_montant(valeur: Option<&Value>) -> Option<Value> {
    let montant = valeur?.as_array()?.last()?.get(MONTANT)?;
    (montant.as_str() != Some("")).then(|| montant.clone())
}
