//! Saving the situation as a file, opening one; a file that cannot be opened changes nothing.

use yew::prelude::*;

use crate::saisie::{ErreurFichier, Saisie};
use crate::ui::dossier::{But, Demande, Dossier};
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, vivant};

/// The buttons and the message of a refused file; `enregistrer` offers to save too.
pub fn fichiers(dossier: &Dossier, enregistrer: bool) -> Html {
    let refus = &dossier.ecran.refus;
    let id = if enregistrer { "fichier" } else { "fichier-accueil" };
    let onchange = {
        let (agir, aller, route) = (dossier.agir.clone(), dossier.aller.clone(), dossier.route);
        Callback::from(move |evenement: Event| {
            let (agir, aller) = (agir.clone(), aller.clone());
            let lu = Callback::from(move |texte: Result<String, ErreurFichier>| {
                match texte.and_then(|texte| Saisie::ouvrir(&texte)) {
                    Ok(saisie) => {
                        agir.emit(Action::Regler(Reglage::Refus(None)));
                        agir.emit(Action::Ouvrir(saisie));
                        if route == Route::Accueil {
                            aller.emit(But::Page(Route::Resultats));
                        }
                    }
                    Err(erreur) => agir.emit(Action::Regler(Reglage::Refus(Some(erreur.to_string())))),
                }
            });
            navigateur::lis_le_fichier(&evenement, lu);
        })
    };
    html! {
        <div class="fichiers">
            if enregistrer {
                { bouton("bouton bouton--discret", "Enregistrer", dossier.demande(Demande::Enregistrer)) }
            }
            <label key="ouvrir" class="bouton bouton--discret fichiers__ouvrir" for={id}>
                { dit("Ouvrir un fichier") }
                <input {id} type="file" class="fichiers__champ" accept=".json,application/json" {onchange}
                    aria-describedby={refus.is_some().then(|| format!("{id}-refus"))} />
            </label>
            <div key="refus" role="alert">
                if let Some(refus) = refus.clone() {
                    <p class="champ__erreur" id={format!("{id}-refus")}>{ vivant(refus) }</p>
                }
            </div>
        </div>
    }
}
