//! The summary, as it will be printed and saved.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::formes::{retour, textes_attendus};
use crate::documents::rapport::{Options, html as document};
use crate::menage::document::Champ;
use crate::ui::champs::{CE_DOCUMENT, a_revoir};
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::ecran::Reglage;
use crate::ui::textes::{bouton, cru, dit};

/// The page to print.
pub fn rapport(contexte: &Contexte) -> Html {
    let options = Options { commune: contexte.commune(), notes: contexte.ecran.notes };
    let rapport =
        contexte.resultat.rapport(&contexte.saisie, contexte.le, &options).filter(|_| contexte.textes);
    html! {
        <main id="contenu" class="page page--large" tabindex="-1">
            <div class="actions sans-papier" key="actions">
                { retour(contexte) }
                if rapport.is_some() {
                    { bouton("bouton bouton--principal", "Imprimer", contexte.demande(Demande::Imprimer)) }
                    { bouton("bouton", "Enregistrer la page", contexte.demande(Demande::EnregistrerRapport(false))) }
                    // Shown where the device can (boot.js).
                    { bouton("bouton partage", "Partager", contexte.demande(Demande::EnregistrerRapport(true))) }
                }
            </div>
            { notes(contexte) }
            if let Some(rapport) = rapport {
                <div key="feuille" class="feuille">{ cru(document::article(&rapport)) }</div>
            } else if !contexte.textes {
                { textes_attendus(contexte) }
            } else {
                <h1 key="vide" tabindex="-1">{ dit("Il manque des réponses pour faire ce résumé") }</h1>
            }
        </main>
    }
}

/// Whether to print the notes, and the words in them that call for care before others read them.
fn notes(contexte: &Contexte) -> Html {
    let texte = contexte.texte(&Champ::foyer(Cle::Notes));
    if texte.is_empty() {
        return Html::default();
    }
    let oui = contexte.ecran.notes;
    html! {
        <div key="notes" class="sans-papier">
            <label class="coche"><input type="checkbox" checked={oui} onchange={contexte.regle(Reglage::Notes(!oui))} />{ dit("Imprimer aussi mes notes") }</label>
            if oui { { a_revoir(CE_DOCUMENT, &texte, "") } }
        </div>
    }
}
