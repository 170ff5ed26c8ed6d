//! What would change a right, found by the engine itself: the coming months and the cause of each change
//! ([`Evolution`]), the income under which a
//! closed right opens ([`seuil_de_revenu`]), the rent above which it falls ([`seuil_de_loyer`]), the amount once settled
//! ([`installe`]), the month whose amount explains what is received ([`raison_probable`]).
//!
//! Nothing here knows a rule: the household is computed again in another month, or with another income.

use crate::loi::droit::Droit;
use crate::menage::situation::Situation;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::simulation::Simulation;

mod cause;
mod seuil;

pub use cause::Cause;
pub use seuil::{Objet, Seuil, seuil_de_loyer, seuil_de_revenu};

use cause::cause;

/// Months looked at ahead, and behind for what explains an amount received.
const HORIZON: i32 = 12;
/// A change of an amount smaller than this is not one that a household notices.
const SENSIBLE: Euros = Euros::UN;
/// An amount received that differs from an amount due by no more euros than this is that amount.
const PROCHE: u32 = 2;

/// The coming months.
pub struct Evolution {
    mois: Vec<Simulation>,
}

/// A right that is not what it was.
#[derive(Clone)]
pub struct Changement {
    /// The first month of the change.
    pub mois: Mois,
    /// The last month of a change that goes on month after month for one cause.
    pub jusqu_a: Mois,
    /// What the right is in that last month.
    pub droit: Droit,
    /// Why, where one thing explains it.
    pub cause: Option<Cause>,
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
        let mois: Vec<MoisCouvert> =
            (1..=HORIZON).filter_map(|avance| MoisCouvert::new(debut.plus(avance)).ok()).collect();
        let demandee = trimestre_de_ce_mois(situation, simulation);
        Evolution { mois: simulation.rejouer_de_suite(demandee.as_ref().unwrap_or(situation), &mois) }
    }

    /// The months after that of the simulation, in order.
    pub fn mois(&self) -> &[Simulation] {
        &self.mois
    }

    /// The month of the simulation, then those that follow it.
    pub fn depuis_aujourdhui(self, aujourdhui: Simulation) -> Vec<Simulation> {
        std::iter::once(aujourdhui).chain(self.mois).collect()
    }

    /// Every month in which a right opens, closes, or changes by more than a euro, with its cause; a change that goes
    /// on month after month for one cause is one.
    pub fn changements(
        &self,
        situation: &Situation,
        simulation: &Simulation,
        cle: CleDroit,
    ) -> Vec<Changement> {
        let mut changements: Vec<Changement> = Vec::new();
        let mut avant = simulation;
        for apres in &self.mois {
            let droit = apres.droit(cle);
            if est_autre(avant.droit(cle), droit) {
                let mois = apres.mois.mois();
                let cause = cause(situation, avant, apres, cle);
                match changements.last_mut() {
                    Some(dernier) if dernier.se_poursuit(mois, droit, cause.as_ref()) => {
                        dernier.jusqu_a = mois;
                        dernier.droit = droit.clone();
                    }
                    _ => changements.push(Changement { mois, jusqu_a: mois, droit: droit.clone(), cause }),
                }
            }
            avant = apres;
        }
        changements
    }
}

impl Changement {
    /// Whether the change of a month is the same one going on.
    fn se_poursuit(&self, mois: Mois, droit: &Droit, cause: Option<&Cause>) -> bool {
        let meme = match (&self.cause, cause) {
            (Some(Cause::Reponse(une, debut)), Some(Cause::Reponse(autre, fin))) => {
                une == autre && debut == fin
            }
            _ => false,
        };
        meme && self.jusqu_a.plus(1) == mois && self.droit.est_ouvert() && droit.est_ouvert()
    }
}

/// The household whose RSA or prime d'activité is held for the quarter that begins this month: that of its claim, or, where it
/// receives one, that of a declaration of the month before, as is supposed while nobody said of which month the quarter is (CASF,
/// art. R262-4; CSS, art. R843-1).
pub fn trimestre_de_ce_mois(situation: &Situation, simulation: &Simulation) -> Option<Situation> {
    const TRIMESTRIELS: [CleDroit; 2] = [CleDroit::Rsa, CleDroit::PrimeActivite];
    let menage = &situation.menage;
    let debut = Reference::foyer(Cle::FoyerTrimestreDepuis);
    let dit = menage.foyer.trimestre_depuis.is_some() || menage.inconnus.contains(&debut);
    let tenue = |cle: &CleDroit| menage.est_recu(*cle) || simulation.droit(*cle).est_surement_ouvert();
    (!dit && menage.a_dit_ses_aides() && TRIMESTRIELS.iter().any(tenue)).then(|| {
        let demande = TRIMESTRIELS.iter().find_map(|cle| menage.demande_en(*cle));
        let debut = demande.unwrap_or(menage.mois.mois());
        let mut demandee = situation.clone();
        demandee.menages_mut().for_each(|menage| menage.foyer.trimestre_depuis = Some(debut));
        demandee
    })
}

/// The amount of an open right once the incomes of today are the only ones that it looks at, where this is not its
/// amount today: the first payment beside the settled one.
pub fn installe(situation: &Situation, simulation: &Simulation, cle: CleDroit) -> Option<Droit> {
    let actuel = simulation.droit(cle);
    if !actuel.est_ouvert() {
        return None;
    }
    let mut stable = situation.clone();
    let mois = situation.menage.mois.mois();
    stable.menage.foyer.revenus_fiscaux.clear();
    for personne in stable.menage.personnes_mut() {
        personne.livre.changer(|series, annuels| {
            annuels.clear();
            for (_, serie) in series {
                // An income that stopped stays stopped: its end opens rights of its own.
                if !serie.est_arretee_en(mois) {
                    *serie = Serie::constante(serie.en(mois));
                }
            }
        });
    }
    let installe = simulation.rejouer(&stable, stable.menage.mois).droit(cle).clone();
    (installe.est_ouvert() && est_autre(actuel, &installe)).then_some(installe)
}

/// Open where it was closed, or the reverse, or another amount.
pub fn est_autre(un: &Droit, autre: &Droit) -> bool {
    let montants = un.net().zip(autre.net());
    un.est_ouvert() != autre.est_ouvert()
        || un.est_indetermine() != autre.est_indetermine()
        || montants.is_some_and(|(un, autre)| un.ecart(autre) > SENSIBLE)
}

/// The earlier month, or the rent reduction, that explains what is received of a right; nothing where what is received
/// is what is due.
pub fn raison_probable(situation: &Situation, simulation: &Simulation, cle: CleDroit) -> Option<Raison> {
    let recu = situation.menage.recu(cle)?;
    let du = simulation.droit(cle).net()?;
    if recu.ecart(du) <= Euros::UN * PROCHE {
        return None;
    }
    let reduction = simulation.droit(CleDroit::ReductionLoyer).net_certain();
    if cle == CleDroit::AideLogement
        && reduction.est_positif()
        && recu.ecart(du + reduction) <= Euros::UN * PROCHE
    {
        return Some(Raison::AvantReduction);
    }
    let debut = simulation.mois.mois();
    (1..=HORIZON)
        .filter_map(|recul| MoisCouvert::new(debut.moins(recul)).ok())
        .find(|mois| {
            simulation
                .rejouer(situation, *mois)
                .droit(cle)
                .net()
                .is_some_and(|du| recu.ecart(du) <= Euros::UN * PROCHE)
        })
        .map(|mois| Raison::Ancien(mois.mois()))
}
