//! Sections made by the core, shown on screen by the renderer that also makes the paper.

use yew::prelude::*;

use crate::documents::rapport::{Section, html as document};
use crate::ui::textes::cru;

/// The sections, one under the other.
pub fn sections(sections: &[Section]) -> Html {
    cru(document::fragment(sections))
}
