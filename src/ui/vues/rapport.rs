//! The summary, as it will be printed and saved.

use yew::prelude::*;

use crate::rapport::{Options, html as document};
use crate::ui::dossier::{Demande, Dossier};
use crate::ui::route::Route;
use crate::ui::textes::dit;

/// The page to print.
pub fn rapport(dossier: &Dossier) -> Html {
    let options = Options { commune: dossier.commune(), ..Options::default() };
    let rapport = dossier.resultat.rapport(&dossier.saisie, dossier.le, &options);
    html! {
        <main id="contenu" class="page page--large" tabindex="-1">
            <div class="actions sans-papier" key="actions">
                <a class="bouton bouton--discret" href={Route::Resultats.ancre()}>{ dit("Retour aux résultats") }</a>
                if rapport.is_some() {
                    <button key="imprimer" type="button" class="bouton bouton--principal" onclick={dossier.demande(Demande::Imprimer)}>{ dit("Imprimer") }</button>
                    <button key="garder" type="button" class="bouton" onclick={dossier.demande(Demande::EnregistrerRapport)}>{ dit("Enregistrer la page") }</button>
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
