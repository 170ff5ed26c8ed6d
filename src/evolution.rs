//! What would change a right, found by the engine itself: the coming months ([`Evolution`]), the income under which a
//! closed right opens ([`seuil`]), the month whose amount explains what is received ([`raison_probable`]).
//!
//! Nothing here knows a rule: the household is computed again in another month, or with another income.

use crate::droit::Droit;
use crate::mois::{Mois, MoisCouvert};
use crate::montant::Euros;
use crate::simulation::recu::recu;
use crate::simulation::{CleDroit, Simulation, simuler_en};
use crate::situation::Situation;

mod seuil;

pub use seuil::{Seuil, seuil};

/// Months looked at ahead, and behind for what explains an amount received.
const HORIZON: i32 = 12;
/// A change of an amount smaller than this is not one that a household notices.
const SENSIBLE: Euros = crate::euros!(1);
/// An amount received that differs from an amount due by less than this is that amount.
const PROCHE: Euros = crate::euros!(2);

/// The rights of the coming months.
pub struct Evolution {
    mois: Vec<(Mois, Vec<Droit>)>,
}

/// A right that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changement {
    /// The first month of the change.
    pub mois: Mois,
    /// What the right is then.
    pub droit: Droit,
}

/// Why an amount received is not the amount due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raison {
    /// It is what was due in that earlier month: a change since then is not taken into account.
    Ancien(Mois),
    /// It is the aid before the rent reduction.
    AvantReduction,
}

impl Evolution {
    /// The twelve months after that of the simulation, as far as the tables go.
    pub fn calculer(situation: &Situation, simulation: &Simulation) -> Evolution {
        let debut = simulation.mois.mois();
        let mois = (1..=HORIZON)
            .filter_map(|avance| MoisCouvert::new(debut.plus(avance)).ok())
            .map(|mois| {
                let droits = simuler_en(situation, mois).droits.into_iter().map(|(_, droit)| droit).collect();
                (mois.mois(), droits)
            })
            .collect();
        Evolution { mois }
    }

    /// The first month in which a right opens, closes, or changes by more than a euro.
    pub fn premier_changement(&self, simulation: &Simulation, cle: CleDroit) -> Option<Changement> {
        let actuel = simulation.droit(cle);
        let (mois, droits) = self.mois.iter().find(|(_, droits)| est_autre(actuel, &droits[cle as usize]))?;
        Some(Changement { mois: *mois, droit: droits[cle as usize].clone() })
    }
}

/// Open where it was closed, or the reverse, or another amount.
fn est_autre(un: &Droit, autre: &Droit) -> bool {
    let montants = un.net().zip(autre.net());
    un.est_ouvert() != autre.est_ouvert()
        || un.est_indetermine() != autre.est_indetermine()
        || montants.is_some_and(|(un, autre)| un.ecart(autre) > SENSIBLE)
}

/// The earlier month, or the rent reduction, that explains what is received of a right; nothing where what is received
/// is what is due.
pub fn raison_probable(situation: &Situation, simulation: &Simulation, cle: CleDroit) -> Option<Raison> {
    let recu = recu(situation, cle)?;
    let du = simulation.droit(cle).net()?;
    if recu.ecart(du) <= PROCHE {
        return None;
    }
    let reduction = simulation.droit(CleDroit::ReductionLoyer).net_certain();
    if cle == CleDroit::AideLogement && reduction.est_positif() && recu.ecart(du + reduction) <= PROCHE {
        return Some(Raison::AvantReduction);
    }
    let debut = simulation.mois.mois();
    (1..=HORIZON)
        .filter_map(|recul| MoisCouvert::new(debut.moins(recul)).ok())
        .find(|mois| simuler_en(situation, *mois).droit(cle).net().is_some_and(|du| recu.ecart(du) <= PROCHE))
        .map(|mois| Raison::Ancien(mois.mois()))
}
