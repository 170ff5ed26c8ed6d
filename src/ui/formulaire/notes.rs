//! The adviser's notes: kept in the file, never printed unless asked.

use crate::questions::table::Cle;
use yew::prelude::*;

use crate::menage::document::Champ;
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// The notes.
pub fn notes(contexte: &Contexte) -> Html {
    let champ = Champ::foyer(Cle::Notes);
    let message = contexte.resultat.erreur(&champ);
    let agir = contexte.agir.clone();
    let oninput = Callback::from(move |evenement: InputEvent| {
        agir.emit(Action::Saisir(Champ::foyer(Cle::Notes), navigateur::texte_de(&evenement)))
    });
    html! {
        <div class="champ">
            <label class="champ__libelle" for="champ-notes">{ dit("Notes") }</label>
            <span class="champ__aide" id="champ-notes-aide">{ "Gardées dans le fichier, jamais imprimées sans le demander" }</span>
            <textarea id="champ-notes" class="champ__saisie champ__notes" rows="5" data-champ="notes" value={contexte.texte(&champ)}
                aria-invalid={message.is_some().then_some("true")} aria-describedby="champ-notes-aide" {oninput} />
            if let Some(message) = message { <p class="champ__erreur"><span key={message.to_owned()}>{ message.to_owned() }</span></p> }
        </div>
    }
}
