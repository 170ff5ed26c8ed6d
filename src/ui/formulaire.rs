//! The questions, by subject. The same components serve the public path, one a screen, and the workspace,
//! where they are `dense`: lists instead of buttons, every field.

use crate::ui::champs::Presentation;

mod autres_revenus;
mod depenses;
mod dettes;
mod enfants;
mod foyer;
mod impaye;
mod logement;
mod logement_foyer;
mod notes;
mod personne;
mod profil;
mod recu;
mod revenus;
mod utiles;
mod voisinage;

pub use depenses::depenses;
pub use dettes::dettes;
pub use enfants::enfants;
pub use foyer::foyer;
pub use impaye::impaye;
pub use logement::logement;
pub use notes::notes;
pub use personne::{TAUX_RECONNUS, personne};
pub use profil::profil;
pub use recu::recu;
pub use revenus::revenus;
pub use utiles::{suppositions, suppositions_du_droit, utiles};
pub use voisinage::voisinage;

/// Long choices: buttons for a thumb, a list in the workspace.
fn presentation(dense: bool) -> Presentation {
    if dense { Presentation::Liste } else { Presentation::Boutons }
}

/// Yes or no.
const OUI_NON: [(&str, &str); 2] = [("true", "Oui"), ("false", "Non")];
