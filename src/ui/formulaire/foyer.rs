//! Who lives here: alone or in couple, children and their birth dates.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{Etendue, revenus};
use crate::menage::document::{Champ, PERSONNES_MAXIMUM};
use crate::menage::personnes;
use crate::menage::posees::depend_de_la_separation;
use crate::notions::choix::Choix as _;
use crate::questions::question::Lieu;
use crate::questions::vocabulaire::{Role, Union};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, identifiant, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{bouton, dit};

/// The people of the home.
pub fn foyer(contexte: &Contexte, etendue: Etendue) -> Html {
    html! {
        <>
            if etendue.montre(Lieu::Foyer) { { presents(contexte, etendue) } }
            if etendue.montre(Lieu::Separation) && depend_de_la_separation(&contexte.saisie) {
                { QuestionPosee::new(Champ::foyer(Cle::IsolementDepuis), "Depuis quand vivez-vous sans conjoint ?")
                    .aide("Exemple : 06/2026. Avant 2023, l'année suffit")
                    .inconnu().texte(contexte, GenreDeChamp::Mois) }
            }
        </>
    }
}

fn presents(contexte: &Contexte, etendue: Etendue) -> Html {
    let couple = personnes::rang_du_conjoint(&contexte.saisie).is_some();
    let seul = personnes::a_dit_vivre_sans_conjoint(&contexte.saisie);
    html! {
        <>
            <fieldset class="champ">
                <legend class="champ__libelle">{ dit("Vivez-vous seul(e) ou en couple ?") }</legend>
                <div class="choix choix--cote">
                    { vie(contexte, "Seul(e)", seul, false) }
                    { vie(contexte, "En couple", couple, true) }
                </div>
            </fieldset>
            if couple {
                { QuestionPosee::new(Champ::foyer(Cle::Union), "Votre couple")
                    .choix(contexte, options::<Union>(), etendue.presentation()) }
            }
            <fieldset class="champ enfants" key="enfants">
                <legend class="champ__libelle">{ dit("Enfants à charge") }</legend>
                for rang in personnes::rangs(&contexte.saisie, "enfant") { { naissance(contexte, rang) } }
                { ajout(contexte, "enfant", "Ajouter un enfant") }
            </fieldset>
            { autres(contexte, etendue) }
        </>
    }
}

/// Adds a person, and leads to the birth date.
fn ajout(contexte: &Contexte, role: &'static str, texte: &'static str) -> Html {
    let nombre = contexte.saisie.nombre(Cle::Personnes);
    let agir = contexte.agir.clone();
    let ajoute = Callback::from(move |_: MouseEvent| {
        agir.emit(Action::AjouterPersonne(role));
        navigateur::focalise_sur(identifiant(&Champ::personne(nombre, Cle::Naissance)));
    });
    html! { if nombre < PERSONNES_MAXIMUM { { bouton("bouton bouton--ajout", texte, ajoute) } } }
}

/// The other adults of the home: their incomes count in the housing aid, some of them are dependants. Few have one.
fn autres(contexte: &Contexte, etendue: Etendue) -> Html {
    let autres = personnes::autres(&contexte.saisie);
    html! {
        <details class="pli" key="autres" open={!autres.is_empty()}>
            <summary>{ dit("Quelqu'un d'autre vit avec vous\u{a0}?") }</summary>
            <fieldset class="champ enfants">
                <legend class="champ__aide">{ dit("Un parent, un frère ou une sœur, une personne hébergée") }</legend>
                for rang in autres {
                    <div key={rang}>
                        { naissance(contexte, rang) }
                        if etendue.dense() { { autre(contexte, rang, etendue) } }
                    </div>
                }
                { ajout(contexte, Role::Autre.code(), "Ajouter une personne") }
            </fieldset>
        </details>
    }
}

/// Who another person is, and what that one earns.
pub fn autre(contexte: &Contexte, rang: usize, etendue: Etendue) -> Html {
    let places = [Role::Autre, Role::Ascendant].map(|role| (role.code(), role.libelle()));
    html! {
        <>
            { QuestionPosee::new(Champ::personne(rang, Cle::Role), "Cette personne est").liste(contexte, &places) }
            { revenus(contexte, rang, etendue) }
        </>
    }
}

fn vie(contexte: &Contexte, libelle: &'static str, choisie: bool, en_couple: bool) -> Html {
    html! {
        <label class="choix__reponse">
            <input type="radio" name="couple" checked={choisie} onchange={contexte.action(move || Action::EnCouple(en_couple))} />
            { dit(libelle) }
        </label>
    }
}

fn naissance(contexte: &Contexte, rang: usize) -> Html {
    let nom = personnes::appellation(&contexte.saisie, rang);
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::Personnes), rang));
    html! {
        <div key={rang} class="rangee rangee--ferme">
            { QuestionPosee::new(Champ::personne(rang, Cle::Naissance), format!("{nom} : date de naissance"))
                .aide("Exemple : 12/04/2016").texte(contexte, GenreDeChamp::Date) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer : {nom}")}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
