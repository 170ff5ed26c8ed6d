//! Who lives here: alone or in couple, children and their birth dates.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{presentation, revenus};
use crate::menage::document::{Champ, PERSONNES_MAXIMUM};
use crate::menage::personnes;
use crate::menage::posees::depend_de_la_separation;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{Role, Union};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, identifiant, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{bouton, dit};

/// The people of the home.
pub fn foyer(contexte: &Contexte, dense: bool) -> Html {
    let couple = personnes::rang_du_conjoint(&contexte.saisie).is_some();
    let enfants = personnes::rangs(&contexte.saisie, "enfant");
    let nombre = contexte.saisie.nombre(Cle::Personnes);
    let plein = nombre >= PERSONNES_MAXIMUM;
    let ajoute = {
        let agir = contexte.agir.clone();
        Callback::from(move |_: MouseEvent| {
            agir.emit(Action::AjouterPersonne("enfant"));
            navigateur::focalise_sur(identifiant(&Champ::personne(nombre, Cle::Naissance)));
        })
    };
    html! {
        <>
            <fieldset class="champ">
                <legend class="champ__libelle">{ dit("Vivez-vous seul(e) ou en couple ?") }</legend>
                <div class="choix choix--cote">
                    { vie(contexte, "Seul(e)", !couple, false) }
                    { vie(contexte, "En couple", couple, true) }
                </div>
            </fieldset>
            if couple {
                { QuestionPosee::new(Champ::foyer(Cle::Union), "Votre couple")
                    .choix(contexte, options::<Union>(), presentation(dense)) }
            }
            <fieldset class="champ enfants" key="enfants">
                <legend class="champ__libelle">{ dit("Enfants à charge") }</legend>
                for rang in enfants { { enfant(contexte, rang) } }
                if !plein {
                    { bouton("bouton bouton--ajout", "Ajouter un enfant", ajoute) }
                }
            </fieldset>
            if depend_de_la_separation(&contexte.saisie) {
                { QuestionPosee::new(Champ::foyer(Cle::IsolementDepuis), "Depuis quand vivez-vous sans conjoint ?")
                    .aide("Mois et année : 06/2026. Le RSA et la prime d'activité sont plus élevés la première année. Si c'est ancien, une date approchée suffit")
                    .inconnu().texte(contexte, GenreDeChamp::Mois) }
            }
            { autres(contexte, plein, dense) }
        </>
    }
}

/// The other adults of the home: their incomes count in the housing aid, some of them are dependants.
fn autres(contexte: &Contexte, plein: bool, dense: bool) -> Html {
    let nombre = contexte.saisie.nombre(Cle::Personnes);
    let ajoute = {
        let agir = contexte.agir.clone();
        Callback::from(move |_: MouseEvent| {
            agir.emit(Action::AjouterPersonne(Role::Autre.code()));
            navigateur::focalise_sur(identifiant(&Champ::personne(nombre, Cle::Naissance)));
        })
    };
    html! {
        <fieldset class="champ enfants" key="autres">
            <legend class="champ__libelle">{ dit("Autres personnes qui vivent avec vous (parent, frère ou sœur, personne hébergée)") }</legend>
            for rang in personnes::autres(&contexte.saisie) { { autre(contexte, rang, dense) } }
            if !plein {
                { bouton("bouton bouton--ajout", "Ajouter une personne", ajoute) }
            }
        </fieldset>
    }
}

fn autre(contexte: &Contexte, rang: usize, dense: bool) -> Html {
    let places = [Role::Autre, Role::Ascendant].map(|role| (role.code(), role.libelle()));
    html! {
        <div key={rang}>
            { enfant(contexte, rang) }
            { QuestionPosee::new(Champ::personne(rang, Cle::Role), "Cette personne est").liste(contexte, &places) }
            { revenus(contexte, rang, dense) }
        </div>
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

fn enfant(contexte: &Contexte, rang: usize) -> Html {
    let nom = personnes::appellation(&contexte.saisie, rang);
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::Personnes), rang));
    html! {
        <div key={rang} class="rangee rangee--ferme">
            { QuestionPosee::new(Champ::personne(rang, Cle::Naissance), format!("{nom} : date de naissance"))
                .aide("Jour, mois, année : 12/04/2016").texte(contexte, GenreDeChamp::Date) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer : {nom}")}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
