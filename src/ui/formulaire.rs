//! The questions, by subject. The same forms serve the public path, a group a screen, and the workspace, which shows them
//! whole ([`Etendue`]).

use crate::questions::question::Lieu;
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
mod suivi;
mod utiles;
mod voisinage;

pub use depenses::depenses;
pub use dettes::dettes;
pub use enfants::{enfant, enfants};
pub use foyer::{autre, foyer};
pub use impaye::impaye;
pub use logement::logement;
pub use notes::notes;
pub use personne::{TAUX_RECONNUS, personne};
pub use profil::profil;
pub use recu::recu;
pub use revenus::revenus;
pub use suivi::suivi;
pub use utiles::{suppositions, utiles};
pub use voisinage::voisinage;

/// What of a form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Etendue {
    /// All of it, in the workspace: every field, lists instead of buttons.
    Tout,
    /// The questions that the table says are asked there, on the public path.
    Groupe(Lieu),
}

impl Etendue {
    /// Whether it is the whole form of the workspace.
    fn dense(self) -> bool {
        self == Etendue::Tout
    }

    /// Whether that group is shown.
    fn montre(self, lieu: Lieu) -> bool {
        self.dense() || self == Etendue::Groupe(lieu)
    }

    /// Long choices: buttons for a thumb, a list in the workspace.
    fn presentation(self) -> Presentation {
        if self.dense() { Presentation::Liste } else { Presentation::Boutons }
    }
}

/// Yes or no.
const OUI_NON: [(&str, &str); 2] = [("true", "Oui"), ("false", "Non")];
