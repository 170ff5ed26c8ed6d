//! The expenses without which a balance says nothing.

use crate::budget::{Budget, train_de_vie};
use crate::menage::situation::Situation;
use crate::notions::choix::choix;
use crate::notions::fourchette::Fourchette;
use crate::questions::depenses::Poste;

choix! {
    /// An expense without which no balance is given: unanswered, it is not zero.
    DepenseAttendue {
        Alimentation => "alimentation", "l'alimentation";
        Energie => "energie", "l'énergie (électricité, gaz, chauffage)";
        Transport => "transport", "les transports";
        Assurance => "assurance", "les assurances";
        Telephone => "telephone", "le téléphone et internet";
    }
}

impl DepenseAttendue {
    /// What a balance needs.
    pub const DU_SOLDE: [DepenseAttendue; 2] = [DepenseAttendue::Alimentation, DepenseAttendue::Energie];

    /// Those of `attendues` that nobody answered.
    pub fn sans_reponse(
        situation: &Situation,
        attendues: &[DepenseAttendue],
    ) -> impl Iterator<Item = DepenseAttendue> {
        attendues.iter().copied().filter(|attendue| !attendue.est_dite(situation))
    }

    /// Its posts; the first is the one that the path asks openly.
    const fn postes(self) -> &'static [Poste] {
        match self {
            DepenseAttendue::Alimentation => &[Poste::Alimentation],
            DepenseAttendue::Energie => &[Poste::Electricite, Poste::Chauffage],
            DepenseAttendue::Transport => &[Poste::Transport, Poste::Carburant],
            DepenseAttendue::Assurance => &[Poste::AssuranceHabitation, Poste::AssuranceAuto],
            DepenseAttendue::Telephone => &[Poste::Telephone],
        }
    }

    /// Whether the household answered, if only zero, or has none to pay.
    pub fn est_dite(self, situation: &Situation) -> bool {
        let depenses = &situation.finances.depenses;
        depenses.iter().any(|depense| self.postes().contains(&depense.poste))
            || !train_de_vie(situation).doit_payer(self.postes()[0])
    }
}

impl Budget {
    /// What is left at the end of the month, euros; nothing while an answer, or an expense that a balance needs, is missing.
    pub fn solde_dit(&self, situation: &Situation) -> Option<Fourchette> {
        let sans_reponse = DepenseAttendue::sans_reponse(situation, &DepenseAttendue::DU_SOLDE).next();
        self.solde.filter(|_| sans_reponse.is_none())
    }
}
