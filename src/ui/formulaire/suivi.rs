//! The follow-up: the next appointment, and the journal of the interviews with what was agreed in each.

use crate::questions::table::Cle;
use serde_json::json;
use yew::prelude::*;

use super::notes::texte_long;
use crate::documents::papiers::Papier;
use crate::documents::suivi::textes;
use crate::menage::document::{Champ, groupe};
use crate::notions::mois::Date;
use crate::questions::vocabulaire::QuiSEngage;
use crate::ui::champs::{CE_DOCUMENT, GenreDeChamp, QuestionPosee, a_revoir, coche, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, lien, vivant};

const UN_JOUR: &str = "Jour, mois, année : 15/12/2026";

/// The follow-up, the last interview first; what it says of persons is to be read again before it is given.
pub fn suivi(contexte: &Contexte) -> Html {
    let le = contexte.le;
    let ajoute = contexte.action(move || {
        let du_jour = groupe(&[(Cle::SuiviEntretiensDate, &le.iso())]);
        Action::Ajouter(Champ::foyer(Cle::SuiviEntretiens), du_jour)
    });
    let nombre = contexte.saisie.nombre(Cle::SuiviEntretiens);
    html! {
        <div class="dettes">
            { QuestionPosee::new(Champ::foyer(Cle::SuiviProchain), "Prochain rendez-vous").aide(UN_JOUR).texte(contexte, GenreDeChamp::Date) }
            { bouton("bouton bouton--ajout", "Ajouter un entretien", ajoute) }
            for rang in (0..nombre).rev() { { entretien(contexte, rang, rang + 1 == nombre) } }
            { a_revoir(CE_DOCUMENT, &textes(&contexte.resultat.lecture.suivi), "") }
            { lien("bouton bouton--discret", "Compte rendu à imprimer", Route::Papier(Papier::Entretien).ancre()) }
        </div>
    }
}

/// An interview, folded but for the last.
fn entretien(contexte: &Contexte, rang: usize, ouvert: bool) -> Html {
    let champ = |cle: Cle| Champ::element(Cle::SuiviEntretiens, rang, cle);
    let accords = champ(Cle::SuiviEntretiensAccords);
    let date: Option<Date> = contexte.texte(&champ(Cle::SuiviEntretiensDate)).parse().ok();
    let titre = date.map_or(format!("Entretien {}", rang + 1), |date| format!("Entretien du {date}"));
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::SuiviEntretiens), rang));
    let ajoute = {
        let accords = accords.clone();
        contexte.action(move || Action::Ajouter(accords.clone(), json!({})))
    };
    html! {
        <details key={rang} class="pli" open={ouvert}>
            <summary>{ vivant(&titre) }</summary>
            <div class="pli__contenu dettes">
                <div class="grille">
                    { QuestionPosee::new(champ(Cle::SuiviEntretiensDate), "Date").aide(UN_JOUR).texte(contexte, GenreDeChamp::Date) }
                    { QuestionPosee::new(champ(Cle::SuiviEntretiensMotif), "Motif").texte(contexte, GenreDeChamp::Libre) }
                </div>
                { texte_long(contexte, champ(Cle::SuiviEntretiensResultat), "Ce qui s'est dit", "Avec les mots de la personne : « dit que… »") }
                for place in 0..contexte.saisie.nombre_en(&accords) { { engagement(contexte, &accords, place) } }
                { bouton("bouton bouton--ajout", "Ajouter un engagement", ajoute) }
                <button type="button" class="bouton bouton--discret" onclick={retire}>{ vivant(format!("Retirer : {titre}")) }</button>
            </div>
        </details>
    }
}

/// What somebody agreed to do.
fn engagement(contexte: &Contexte, accords: &Champ, place: usize) -> Html {
    let champ = |cle: Cle| accords.sous(&format!("[{place}]")).sous(cle.mot());
    let nom = format!("Engagement {}", place + 1);
    let fait = champ(Cle::SuiviEntretiensAccordsFait);
    let est_fait = contexte.texte(&fait) == "true";
    let accords = accords.clone();
    let retire = contexte.action(move || Action::Retirer(accords.clone(), place));
    html! {
        <div key={place} class="rangee" role="group" aria-label={nom.clone()}>
            { QuestionPosee::new(champ(Cle::SuiviEntretiensAccordsQui), "Qui").liste(contexte, options::<QuiSEngage>()) }
            { QuestionPosee::new(champ(Cle::SuiviEntretiensAccordsQuoi), "Quoi").texte(contexte, GenreDeChamp::Libre) }
            { QuestionPosee::new(champ(Cle::SuiviEntretiensAccordsAvant), "Avant le").texte(contexte, GenreDeChamp::Date) }
            { coche(contexte, fait, "Fait", est_fait, (json!(true), None)) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer : {nom}")}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
