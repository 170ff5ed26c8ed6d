//! The next twelve months of a household ([`agenda`]): what to declare, what ends, what changes, when it is paid.
//!
//! Dates only, no amount: the amounts of a coming month are those of
//! [`simuler_en`](crate::simulation::simuler_en). The dates that hang on an age are those of family benefits: a right
//! that opens at an age begins in the month after the birthday, a right that ends at an age stops on the first day of
//! the month of the birthday (CSS, art. R552-2, R552-3).
//!
//! **Not modelled**: renewals whose decision date is not asked (MDPH, complémentaire santé solidaire, ASS), paydays
//! moved by a weekend, paydays of France Travail and of the pension funds.

use crate::droits::commun::charge;
use crate::loi::droit::Droit;
use crate::menage::personne::Personne;
use crate::menage::situation::{Menage, Situation};
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::{Date, Mois};
use crate::notions::source::{Confiance, Source};
use crate::notions::tri::trier_par;
use crate::projection::evolution::Evolution;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

mod ages;
mod calendrier;

pub mod ical;

/// How many months the agenda covers, the month of the simulation first.
pub const DUREE: i32 = 12;

choix! {
    /// What kind of event.
    Genre {
        Declaration => "declaration", "À déclarer";
        Demande => "demande", "À demander";
        Fin => "fin", "Un droit s'arrête";
        Changement => "changement", "Un droit change";
        Ouverture => "ouverture", "Un droit peut s'ouvrir";
        Revalorisation => "revalorisation", "Les montants changent";
        Versement => "versement", "Versement";
    }
}

/// A day, or a month where no day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quand {
    /// That day.
    Jour(Date),
    /// In that month.
    Mois(Mois),
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echeance {
    /// When.
    pub quand: Quand,
    /// What kind.
    pub genre: Genre,
    /// In a few words.
    pub titre: String,
    /// What it means, what to do.
    pub detail: String,
    /// The right concerned, where it is one.
    pub droit: Option<CleDroit>,
    /// The person concerned, by rank.
    pub personne: Option<u8>,
    /// The text.
    pub source: &'static Source,
    /// How sure the date is.
    pub confiance: Confiance,
}

impl Quand {
    /// The first day of a month.
    fn le_premier(mois: Mois) -> Quand {
        Quand::Jour(mois.premier_jour())
    }

    /// The day, or the first day of the month.
    pub fn premier_jour(self) -> Date {
        match self {
            Quand::Jour(jour) => jour,
            Quand::Mois(mois) => mois.premier_jour(),
        }
    }
}

impl Echeance {
    /// An event read in a text.
    fn new(
        quand: Quand,
        genre: Genre,
        titre: impl Into<String>,
        detail: impl Into<String>,
        source: &'static Source,
    ) -> Echeance {
        Echeance {
            quand,
            genre,
            titre: titre.into(),
            detail: detail.into(),
            droit: None,
            personne: None,
            source,
            confiance: Confiance::Texte,
        }
    }

    fn du_droit(self, cle: CleDroit) -> Echeance {
        Echeance { droit: Some(cle), ..self }
    }

    fn de(self, personne: u8) -> Echeance {
        Echeance { personne: Some(personne), ..self }
    }

    fn avec(self, confiance: Confiance) -> Echeance {
        Echeance { confiance, ..self }
    }
}

/// The events from the month of the simulation and over [`DUREE`] months, in order of date.
pub fn agenda(situation: &Situation, simulation: &Simulation, evolution: &Evolution) -> Vec<Echeance> {
    let vue = Vue { situation, simulation, evolution, debut: simulation.mois.mois() };
    let mut echeances = calendrier::echeances(&vue);
    echeances.extend(ages::echeances(&vue));
    echeances.retain(|echeance| vue.contient(echeance.quand.premier_jour().mois()));
    trier_par(&mut echeances, |echeance| (echeance.quand.premier_jour(), echeance.genre));
    echeances
}

/// What the rules of the agenda look at.
struct Vue<'a> {
    situation: &'a Situation,
    simulation: &'a Simulation,
    evolution: &'a Evolution,
    debut: Mois,
}

impl Vue<'_> {
    fn contient(&self, mois: Mois) -> bool {
        (0..DUREE).contains(&mois.depuis(self.debut))
    }

    /// The months of the agenda.
    fn mois(&self) -> impl Iterator<Item = Mois> + Clone + use<> {
        let debut = self.debut;
        (0..DUREE).map(move |rang| debut.plus(rang))
    }

    /// The months of the agenda that bear this number.
    fn numero(&self, numero: u32) -> impl Iterator<Item = Mois> + use<> {
        self.mois().filter(move |mois| mois.numero() == numero)
    }

    fn est_ouvert(&self, cle: CleDroit) -> bool {
        self.simulation.droit(cle).est_ouvert()
    }

    /// A right in a month of the agenda.
    fn droit_en(&self, cle: CleDroit, mois: Mois) -> &Droit {
        let a_venir = self.evolution.mois().iter().find(|prevu| prevu.mois.mois() == mois);
        a_venir.unwrap_or(self.simulation).droit(cle)
    }

    /// Whether a right is open in a month; what is open today goes on while a missing answer may leave it open, and what is
    /// received although it is not open today.
    fn est_ouvert_en(&self, cle: CleDroit, mois: Mois) -> bool {
        let alors = self.droit_en(cle, mois);
        let continue_ = self.est_ouvert(cle) && alors.est_indetermine();
        alors.est_ouvert() || continue_ || !self.est_ouvert(cle) && self.situation.menage.est_recu(cle)
    }

    /// The rights of this sort that are open in a month, in the order of the catalogue.
    fn ouverts_en(&self, mois: Mois, sorte: impl Fn(CleDroit) -> bool) -> Vec<CleDroit> {
        CleDroit::TOUS.iter().copied().filter(|cle| sorte(*cle) && self.est_ouvert_en(*cle, mois)).collect()
    }

    /// The household in a month.
    fn menage(&self, mois: Mois) -> &Menage {
        &self.situation.en(mois).menage
    }

    /// The children who live with this household.
    fn enfants(&self) -> impl Iterator<Item = &Personne> {
        self.situation.menage.enfants.iter().filter(|enfant| charge::vit_au_foyer(enfant))
    }

    /// The months from which `regle` changes, each with the value before and after.
    fn passages<T: PartialEq>(&self, regle: impl Fn(Mois) -> T) -> Vec<(Mois, T, T)> {
        self.mois()
            .skip(1)
            .map(|mois| (mois, regle(mois.moins(1)), regle(mois)))
            .filter(|(_, avant, apres)| avant != apres)
            .collect()
    }
}
