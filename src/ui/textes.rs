//! Texts, buttons and links on screen, each alone in its own element: a page that the browser translates then stays true.

use yew::prelude::*;

use crate::notions::lettres::dans_un_sens;

/// A text that never changes.
pub fn dit(texte: &'static str) -> Html {
    html! { <span>{ texte }</span> }
}

/// A text that changes: keyed, so that a translated page shows the new one. It may hold what a person or a file says.
pub fn vivant(texte: impl ToString) -> Html {
    let texte = dans_un_sens(&texte.to_string());
    html! { <span key={texte.clone()}>{ texte }</span> }
}

/// A figure that changes; translators leave it alone.
pub fn montant(texte: impl ToString) -> Html {
    let texte = texte.to_string();
    html! { <span key={texte.clone()} class="montant" translate="no">{ texte }</span> }
}

/// What only screen readers say.
pub fn entendu(texte: impl ToString) -> Html {
    let texte = texte.to_string();
    html! { <span key={texte.clone()} class="hors-ecran">{ texte }</span> }
}

/// What the report wrote as HTML: shown whole, and whole again when it changes.
pub fn cru(ecrit: String) -> Html {
    Html::from_html_unchecked(ecrit.into())
}

/// A button that acts.
pub fn bouton(classe: &'static str, texte: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button key={texte} type="button" class={classe} {onclick}><span>{ texte }</span></button> }
}

/// A link to a page of the application.
pub fn lien(classe: &'static str, texte: &'static str, href: String) -> Html {
    html! { <a key={texte} class={classe} {href}><span>{ texte }</span></a> }
}
