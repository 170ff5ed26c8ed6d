//! The summary, as it will be printed and saved.

use yew::prelude::*;

use crate::rapport::{Options, html as document};
use crate::ui::dossier::{Demande, Dossier};
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, lien};

/// The page to print.
pub fn rapport(dossier: &Dossier) -> Html {
    let options = Options { commune: dossier.commune(), ..Options::default() };
    let rapport = dossier.resultat.rapport(&dossier.saisie, dossier.le, &options);
    html! {
        <main id="contenu" class="page page--large" tabindex="-1">
            <div class="actions sans-papier" key="actions">
                { lien("bouton bouton--discret", "Retour aux résultats", Route::Resultats.ancre()) }
                if rapport.is_some() {
                    { bouton("bouton bouton--principal", "Imprimer", dossier.demande(Demande::Imprimer)) }
                    { bouton("bouton", "Enregistrer la page", dossier.demande(Demande::EnregistrerRapport)) }
                }
            </div>
            if let Some(rapport) = rapport {
                <div key="feuille" class="feuille">{ Html::from_html_unchecked(document::article(&rapport).into()) }</div>
            } else {
                <h1 key="vide" tabindex="-1">{ dit("Il manque des réponses pour faire ce résumé") }</h1>
            }
        </main>
    }
}
