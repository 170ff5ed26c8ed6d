//! The questions, by subject. The same components serve the public path, one a screen, and the workspace,
//! where they are `dense`: lists instead of buttons, every field.

use yew::prelude::*;

use crate::ui::champs::Presentation;
use crate::ui::dossier::Dossier;

mod autres_revenus;
mod depenses;
mod dettes;
mod enfants;
mod foyer;
mod logement;
mod logement_foyer;
mod notes;
mod personne;
mod recu;
mod revenus;

pub use depenses::Depenses;
pub use dettes::Dettes;
pub use enfants::Enfants;
pub use foyer::Foyer;
pub use logement::Logement;
pub use notes::Notes;
pub use personne::Personne;
pub use recu::Recu;
pub use revenus::Revenus;

/// What every subject receives.
#[derive(Properties, PartialEq)]
pub struct Sujet {
    /// The household.
    pub dossier: Dossier,
    /// In the workspace.
    #[prop_or_default]
    pub dense: bool,
}

/// What a subject about one person receives.
#[derive(Properties, PartialEq)]
pub struct SujetPersonne {
    /// The household.
    pub dossier: Dossier,
    /// Rank of the person.
    pub rang: usize,
    /// In the workspace.
    #[prop_or_default]
    pub dense: bool,
}

/// Long choices: buttons for a thumb, a list in the workspace.
fn presentation(dense: bool) -> Presentation {
    if dense { Presentation::Liste } else { Presentation::Boutons }
}

/// Yes or no.
const OUI_NON: [(&str, &str); 2] = [("true", "Oui"), ("false", "Non")];
