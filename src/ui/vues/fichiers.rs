//! Saving the situation as a file, opening one; a file that cannot be opened changes nothing.

use yew::prelude::*;

use super::pli;
use crate::menage::document::{ErreurFichier, Saisie, est_protege};
use crate::ui::contexte::{But, Contexte, Demande};
use crate::ui::ecran::{Force, Reglage};
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, vivant};

/// The buttons and the message of a refused file; `enregistrer` offers to save too.
pub fn fichiers(contexte: &Contexte, enregistrer: bool) -> Html {
    let refus = &contexte.ecran.refus;
    let id = if enregistrer { "fichier" } else { "fichier-accueil" };
    let ouvre = ouverture(contexte);
    let onchange = {
        let ouvre = ouvre.clone();
        let agir = contexte.agir.clone();
        Callback::from(move |evenement: Event| {
            let (agir, ouvre) = (agir.clone(), ouvre.clone());
            let lu = Callback::from(move |texte: Result<String, ErreurFichier>| match texte {
                Ok(texte) if est_protege(&texte) => {
                    agir.emit(Action::Regler(Reglage::Coffre(Some(texte))));
                    navigateur::focalise_sur(navigateur::MOT_DE_PASSE.to_owned());
                }
                texte => ouvre.emit(texte),
            });
            navigateur::lis_le_fichier(&evenement, lu);
        })
    };
    html! {
        <div class="fichiers">
            if enregistrer {
                { bouton("bouton bouton--discret", "Enregistrer", contexte.demande(Demande::Enregistrer)) }
            }
            <label key="ouvrir" class="bouton bouton--discret fichiers__ouvrir" for={id}>
                { dit("Ouvrir un fichier") }
                <input {id} type="file" class="fichiers__champ" accept=".json,application/json" {onchange}
                    aria-describedby={refus.is_some().then(|| format!("{id}-refus"))} />
            </label>
            { coffre(contexte, enregistrer, ouvre) }
            <div key="refus" role="alert">
                if let Some(refus) = refus.clone() {
                    <p class="champ__erreur" id={format!("{id}-refus")}>{ vivant(refus) }</p>
                }
            </div>
        </div>
    }
}

/// Opens the text of a file, or says why it cannot be.
fn ouverture(contexte: &Contexte) -> Callback<Result<String, ErreurFichier>> {
    let (agir, aller, route) = (contexte.agir.clone(), contexte.aller.clone(), contexte.route);
    Callback::from(move |texte: Result<String, ErreurFichier>| {
        match texte.and_then(|texte| Saisie::ouvrir(&texte)) {
            Ok(saisie) => {
                agir.emit(Action::Regler(Reglage::Refus(None)));
                agir.emit(Action::Regler(Reglage::Coffre(None)));
                agir.emit(Action::Ouvrir(saisie));
                if route == Route::Accueil {
                    aller.emit(But::Page(Route::Resultats));
                }
            }
            Err(erreur) => agir.emit(Action::Regler(Reglage::Refus(Some(erreur.to_string())))),
        }
    })
}

/// The passphrase: of the file that waits for it, or of the one to save.
fn coffre(contexte: &Contexte, enregistrer: bool, ouvre: Callback<Result<String, ErreurFichier>>) -> Html {
    if let Some(fichier) = contexte.ecran.coffre.clone() {
        let agir = contexte.agir.clone();
        let rendu = Callback::from(move |texte: Result<String, String>| match texte {
            Ok(texte) => ouvre.emit(Ok(texte)),
            Err(raison) => agir.emit(Action::Regler(Reglage::Refus(Some(raison)))),
        });
        let onclick =
            Callback::from(move |_: MouseEvent| navigateur::coffre("ouvrir", fichier.clone(), rendu.clone()));
        return html! {
            <div key="coffre" class="champ">
                { mot_de_passe(contexte, navigateur::MOT_DE_PASSE, "Mot de passe de ce fichier", "current-password") }
                { afficher(contexte) }
                { bouton("bouton", "Ouvrir", onclick) }
            </div>
        };
    }
    if !enregistrer {
        return Html::default();
    }
    pli(contexte, "Enregistrer avec un mot de passe", "", &|contexte: &Contexte| {
        html! {
            <div class="champ">
                { mot_de_passe(contexte, navigateur::MOT_DE_PASSE, "Mot de passe, à ne pas perdre : sans lui, rien ne rouvre le fichier", "new-password") }
                <p class="champ__aide" role="status">{ vivant(contexte.ecran.force.mot()) }</p>
                { mot_de_passe(contexte, navigateur::CONFIRMATION, "Le même, une seconde fois", "new-password") }
                { afficher(contexte) }
                { bouton("bouton", "Enregistrer le fichier protégé", protege(contexte)) }
            </div>
        }
    })
}

/// Saves under the passphrase, where it protects something.
fn protege(contexte: &Contexte) -> Callback<MouseEvent> {
    match contexte.ecran.force {
        Force::Trop => contexte.regle(Reglage::Refus(Some(Force::Trop.mot().to_owned()))),
        _ => contexte.demande(Demande::EnregistrerCoffre),
    }
}

fn afficher(contexte: &Contexte) -> Html {
    let montree = contexte.ecran.phrase_montree;
    let onchange = contexte.regle(Reglage::PhraseMontree(!montree));
    html! { <label class="coche"><input type="checkbox" checked={montree} {onchange} />{ dit("Afficher le mot de passe") }</label> }
}

fn mot_de_passe(
    contexte: &Contexte,
    id: &'static str,
    libelle: &'static str,
    autocomplete: &'static str,
) -> Html {
    let agir = contexte.agir.clone();
    let oninput = (id == navigateur::MOT_DE_PASSE).then(|| {
        Callback::from(move |evenement: InputEvent| {
            let force = Force::de(&navigateur::texte_de(&evenement));
            agir.emit(Action::Regler(Reglage::Force(force)));
        })
    });
    let genre = if contexte.ecran.phrase_montree { "text" } else { "password" };
    html! {
        <>
            <label class="champ__libelle" for={id}>{ dit(libelle) }</label>
            <input {id} class="champ__saisie champ__saisie--libre" type={genre} {autocomplete} spellcheck="false" autocapitalize="off" {oninput} />
        </>
    }
}
