//! The summary, as it will be printed and saved.

use crate::questions::table::Cle;
use yew::prelude::*;

use crate::documents::prudence::mots_a_revoir;
use crate::documents::rapport::{Options, html as document};
use crate::menage::document::Champ;
use crate::ui::dossier::{Demande, Dossier};
use crate::ui::ecran::Reglage;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, lien, vivant};

/// The page to print.
pub fn rapport(dossier: &Dossier) -> Html {
    let options = Options { commune: dossier.commune(), notes: dossier.ecran.notes };
    let rapport = dossier.resultat.rapport(&dossier.saisie, dossier.le, &options);
    html! {
        <main id="contenu" class="page page--large" tabindex="-1">
            <div class="actions sans-papier" key="actions">
                { lien("bouton bouton--discret", "Retour aux résultats", Route::Resultats.ancre()) }
                if rapport.is_some() {
                    { bouton("bouton bouton--principal", "Imprimer", dossier.demande(Demande::Imprimer)) }
                    { bouton("bouton", "Enregistrer la page", dossier.demande(Demande::EnregistrerRapport(false))) }
                    // Shown where the device can (boot.js).
                    { bouton("bouton partage", "Partager", dossier.demande(Demande::EnregistrerRapport(true))) }
                }
            </div>
            { notes(dossier) }
            if let Some(rapport) = rapport {
                <div key="feuille" class="feuille">{ Html::from_html_unchecked(document::article(&rapport).into()) }</div>
            } else {
                <h1 key="vide" tabindex="-1">{ dit("Il manque des réponses pour faire ce résumé") }</h1>
            }
        </main>
    }
}

/// Whether to print the notes, and the words in them that call for care before others read them.
fn notes(dossier: &Dossier) -> Html {
    let texte = dossier.texte(&Champ::foyer(Cle::Notes));
    if texte.is_empty() {
        return Html::default();
    }
    let oui = dossier.ecran.notes;
    let mots = mots_a_revoir(&texte);
    html! {
        <div key="notes" class="sans-papier">
            <label class="coche"><input type="checkbox" checked={oui} onchange={dossier.regle(Reglage::Notes(!oui))} />{ dit("Imprimer aussi mes notes") }</label>
            if oui && !mots.is_empty() {
                <p role="status" class="champ__erreur">{ vivant(format!("À revoir avant de donner ce document (loi contre les discriminations) : {}", mots.join(", "))) }</p>
            }
        </div>
    }
}
