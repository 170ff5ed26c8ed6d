//! What the household receives today, right by right, where it was asked ([`Percu`]).
//!
//! Three things that must not be confused: nobody was asked (no list), nothing is received (an empty list), a right is
//! received whose amount is not known (`montant` is `None`). A right left out of a list is not received.

use crate::menage::situation::Menage;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;

/// A right that is received today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percu {
    /// The right.
    pub droit: CleDroit,
    /// Net euros per month; `None`: received, the person does not know how much.
    pub montant: Option<Euros>,
    /// The first month received; `None`: for as long as texts look back.
    pub depuis: Option<Mois>,
}

/// A right that was asked for, whose answer or first payment is awaited: it is not received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demandee {
    /// The right.
    pub droit: CleDroit,
    /// The month of the claim.
    pub en: Mois,
}

impl Percu {
    /// What was received in a month up to today: today's amount from its first month on. Of an unknown amount all is
    /// known but that there is one.
    fn en(&self, mois: Mois) -> Fourchette {
        match self.montant {
            _ if self.depuis.is_some_and(|depuis| mois < depuis) => Fourchette::default(),
            Some(montant) => Fourchette::exacte(montant),
            None => Fourchette { ouverte: true, ..Fourchette::exacte(Euros::CENTIME) },
        }
    }

    fn est_positif(&self) -> bool {
        self.montant.is_none_or(Euros::est_positif)
    }
}

impl Menage {
    /// Whether the household said which aids it receives, if only "none of these".
    pub fn a_dit_ses_aides(&self) -> bool {
        self.percu.is_some()
    }

    /// What is said of a right received today.
    pub fn percu(&self, cle: CleDroit) -> Option<&Percu> {
        self.percu.iter().flatten().find(|percu| percu.droit == cle)
    }

    /// The month in which a right was asked for, where its first payment is awaited.
    pub fn demande_en(&self, cle: CleDroit) -> Option<Mois> {
        self.demandees.iter().find(|demandee| demandee.droit == cle).map(|demandee| demandee.en)
    }

    /// What is received of a right today, where it is known; net euros per month.
    pub fn recu(&self, cle: CleDroit) -> Option<Euros> {
        self.percu(cle)?.montant
    }

    /// What was received of a right in a month up to today; nothing of a right left out of the list, open above where
    /// the amount is not known. `None` while nobody was asked.
    pub fn recu_en(&self, cle: CleDroit, mois: Mois) -> Option<Fourchette> {
        self.percu.as_ref()?;
        Some(self.percu(cle).map_or(Fourchette::default(), |percu| percu.en(mois)))
    }

    /// Whether a right is received today, even of an amount that the person does not know.
    pub fn est_recu(&self, cle: CleDroit) -> bool {
        self.percu(cle).is_some_and(Percu::est_positif)
    }

    /// Whether a right is received, and the person does not know how much.
    pub fn ne_sait_pas_combien(&self, cle: CleDroit) -> bool {
        self.percu(cle).is_some_and(|percu| percu.montant.is_none())
    }
}
