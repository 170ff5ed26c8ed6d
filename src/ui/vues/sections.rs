//! Sections made by the core, shown on screen by the renderer that also makes the paper.

use yew::prelude::*;

use crate::documents::rapport::{Section, html as document};

/// The sections, one under the other.
pub fn sections(sections: &[Section]) -> Html {
    Html::from_html_unchecked(document::fragment(sections).into())
}
