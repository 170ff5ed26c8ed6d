//! The adviser's notes: kept in the file, never printed unless asked. Any other long text is typed in a field like theirs.

use crate::questions::table::Cle;
use yew::prelude::*;

use crate::menage::document::Champ;
use crate::ui::champs::identifiant;
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// The notes.
pub fn notes(contexte: &Contexte) -> Html {
    let aide = "Gardées dans le fichier, jamais imprimées sans le demander";
    texte_long(contexte, Champ::foyer(Cle::Notes), "Notes", aide)
}

/// A text of several lines.
pub(super) fn texte_long(
    contexte: &Contexte,
    champ: Champ,
    libelle: &'static str,
    aide: &'static str,
) -> Html {
    let (id, message) = (identifiant(&champ), contexte.resultat.erreur(&champ));
    let (valeur, chemin) = (contexte.texte(&champ), champ.to_string());
    let agir = contexte.agir.clone();
    let oninput = Callback::from(move |evenement: InputEvent| {
        agir.emit(Action::Saisir(champ.clone(), navigateur::texte_de(&evenement)))
    });
    html! {
        <div key={id.clone()} class="champ">
            <label class="champ__libelle" for={id.clone()}>{ dit(libelle) }</label>
            <span class="champ__aide" id={format!("{id}-aide")}>{ aide }</span>
            <textarea id={id.clone()} class="champ__saisie champ__notes" rows="5" spellcheck="false" autocomplete="off" data-champ={chemin} value={valeur}
                aria-invalid={message.is_some().then_some("true")} aria-describedby={format!("{id}-aide")} {oninput} />
            if let Some(message) = message { <p class="champ__erreur"><span key={message.to_owned()}>{ message.to_owned() }</span></p> }
        </div>
    }
}
