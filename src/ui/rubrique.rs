//! The sections of the workspace's form ([`Rubrique`]): one is drawn at a time, the rail names them all.

use crate::menage::document::{Champ, Saisie};
use crate::menage::personnes;
use crate::questions::question::Lieu;
use crate::questions::table::Cle;

/// A section of the form, in the order of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rubrique {
    /// Who lives in the home.
    #[default]
    Foyer,
    /// What the adults earn and own.
    Revenus,
    /// The home.
    Logement,
    /// The aids received today.
    Recu,
    /// The expenses.
    Depenses,
    /// Loans and debts.
    Dettes,
    /// The rent in arrears.
    Impaye,
    /// Interviews, agreements, the next appointment.
    Suivi,
    /// The notes.
    Notes,
}

impl Rubrique {
    /// All of them, in the order of the rail.
    pub const TOUTES: [Rubrique; 9] = [
        Rubrique::Foyer,
        Rubrique::Revenus,
        Rubrique::Logement,
        Rubrique::Recu,
        Rubrique::Depenses,
        Rubrique::Dettes,
        Rubrique::Impaye,
        Rubrique::Suivi,
        Rubrique::Notes,
    ];

    /// Its name on the rail.
    pub fn nom(self) -> &'static str {
        match self {
            Rubrique::Foyer => "Foyer",
            Rubrique::Revenus => "Revenus",
            Rubrique::Logement => "Logement",
            Rubrique::Recu => "Aides reçues",
            Rubrique::Depenses => "Dépenses",
            Rubrique::Dettes => "Crédits et dettes",
            Rubrique::Impaye => "Loyer en retard",
            Rubrique::Suivi => "Suivi",
            Rubrique::Notes => "Notes",
        }
    }

    /// Its rank on the rail, from one: Ctrl and this digit draw it.
    pub fn rang(self) -> usize {
        Rubrique::TOUTES.iter().position(|autre| *autre == self).map_or(1, |rang| rang + 1)
    }

    /// The one of such a rank.
    pub fn au_rang(rang: usize) -> Option<Rubrique> {
        Rubrique::TOUTES.get(rang.checked_sub(1)?).copied()
    }

    /// The next one down the rail, or up; the last one down is the last.
    pub fn voisine(self, vers_le_bas: bool) -> Rubrique {
        let rang = if vers_le_bas { self.rang() + 1 } else { self.rang() - 1 };
        Rubrique::au_rang(rang).unwrap_or(self)
    }

    /// The one that asks a question.
    pub fn du_champ(saisie: &Saisie, champ: &Champ) -> Rubrique {
        let Some(cle) = Cle::du_chemin(champ.as_str()) else { return Rubrique::Foyer };
        let role = champ.personne_citee().map(|rang| personnes::role_de(saisie, rang));
        let d_un_adulte = role.is_none_or(|role| ["demandeur", "conjoint"].contains(&role.as_str()));
        match cle.lieu() {
            _ if cle == Cle::Notes => Rubrique::Notes,
            _ if cle.est_dans(Cle::Dettes) => Rubrique::Dettes,
            _ if cle.est_dans(Cle::FoyerPatrimoine) => Rubrique::Revenus,
            Some(Lieu::Revenus) if d_un_adulte => Rubrique::Revenus,
            Some(Lieu::Logement | Lieu::Commune | Lieu::Loyer | Lieu::Residence) => Rubrique::Logement,
            Some(Lieu::Recu) => Rubrique::Recu,
            Some(Lieu::Depenses) => Rubrique::Depenses,
            Some(Lieu::Impaye | Lieu::Retard | Lieu::Courriers | Lieu::Releve) => Rubrique::Impaye,
            Some(Lieu::Suivi) => Rubrique::Suivi,
            _ => Rubrique::Foyer,
        }
    }
}
