//! Who lives here: alone or in couple, children and their birth dates.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::presentation;
use crate::menage::document::{Champ, PERSONNES_MAXIMUM};
use crate::questions::vocabulaire::Union;
use crate::ui::champs::{Genre, Question, identifiant, options};
use crate::ui::dossier::Dossier;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};
use crate::ui::{navigateur, personnes};

/// The people of the home.
pub fn foyer(dossier: &Dossier, dense: bool) -> Html {
    let couple = personnes::rang_du_conjoint(&dossier.saisie).is_some();
    let enfants = personnes::rangs(&dossier.saisie, "enfant");
    let nombre = dossier.saisie.nombre(Cle::Personnes);
    let plein = nombre >= PERSONNES_MAXIMUM;
    let ajoute = {
        let agir = dossier.agir.clone();
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
                    { vie(dossier, "Seul(e)", !couple, false) }
                    { vie(dossier, "En couple", couple, true) }
                </div>
            </fieldset>
            if couple {
                { Question::new(Champ::foyer(Cle::Union), "Votre couple")
                    .choix(dossier, options::<Union>(), presentation(dense)) }
            }
            <fieldset class="champ enfants" key="enfants">
                <legend class="champ__libelle">{ dit("Enfants à charge") }</legend>
                for rang in enfants { { enfant(dossier, rang) } }
                if !plein {
                    { bouton("bouton bouton--ajout", "Ajouter un enfant", ajoute) }
                }
            </fieldset>
        </>
    }
}

fn vie(dossier: &Dossier, libelle: &'static str, choisie: bool, en_couple: bool) -> Html {
    html! {
        <label class="choix__reponse">
            <input type="radio" name="couple" checked={choisie} onchange={dossier.action(move || Action::EnCouple(en_couple))} />
            { dit(libelle) }
        </label>
    }
}

fn enfant(dossier: &Dossier, rang: usize) -> Html {
    let nom = personnes::appellation(&dossier.saisie, rang);
    let retire = dossier.action(move || Action::Retirer(Champ::foyer(Cle::Personnes), rang));
    html! {
        <div key={rang} class="rangee rangee--ferme">
            { Question::new(Champ::personne(rang, Cle::Naissance), format!("{nom} : date de naissance"))
                .aide("Jour, mois, année : 12/04/2016").texte(dossier, Genre::Date) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer : {nom}")}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
