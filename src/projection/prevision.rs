//! The next twelve months of the budget, month by month: what comes in, what goes out in its own month, what is left.
//!
//! Rights are those of each month by the same simulation; a yearly expense falls in its month, where it is known, and
//! a right paid once a year (the ARS, in August) or once (the grant at birth) too. Values of the law not published yet are the last known ones.

use crate::budget::Budget;
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::projection::evolution::Evolution;
use crate::questions::depenses::NatureDette;
use crate::questions::droits::Compte;
use crate::simulation::Simulation;

/// A month of the forecast. Euros; the lowest case while an answer is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoisPrevu {
    /// The month.
    pub mois: Mois,
    /// What comes in, housing aid included.
    pub entrees: Euros,
    /// The home before the aid.
    pub logement: Euros,
    /// All other expenses and instalments paid in this month.
    pub sorties: Euros,
    /// What is left at the end of the month.
    pub solde: Euros,
    /// The balances added up from the first month.
    pub cumul: Euros,
    /// The balance before the instalments of the rent debt: what a plan for it must not exceed.
    pub avant_apurement: Euros,
    /// What is left to live on before those instalments.
    pub reste_a_vivre: Euros,
}

/// Which aids a forecast counts after today.
#[derive(Clone, Copy)]
pub enum AidesPrevues<'a> {
    /// Those that are received in that simulation of today, and no other: what a plan may rest on.
    Recues(&'a Simulation),
    /// Those that are surely received, seen from that simulation of today: as [`AidesPrevues::Recues`], and none while
    /// nobody was asked.
    Sures(&'a Simulation),
    /// Those that are due: each claim of today is paid from the next month on.
    DemandesPayees,
}

/// The month of the simulation and those that follow; nothing while rent, aid or an income is missing. Today's month
/// holds what is received, where the household said it.
pub fn prevoir(
    situation: &Situation,
    simulation: &Simulation,
    evolution: &Evolution,
    aides: AidesPrevues<'_>,
) -> Vec<MoisPrevu> {
    let mut prevus: Vec<MoisPrevu> = Vec::new();
    let mut ajoute = |du_mois: &Simulation, budget: &Budget| {
        let cumul = prevus.last().map_or(Euros::ZERO, |dernier| dernier.cumul);
        mois_prevu(situation, du_mois, budget, cumul).map(|prevu| prevus.push(prevu)).is_some()
    };
    let premier = match aides {
        AidesPrevues::Recues(aujourdhui) => &simulation.comme(situation, aujourdhui),
        AidesPrevues::Sures(_) => simulation.base(),
        AidesPrevues::DemandesPayees => simulation.budget_dit(situation),
    };
    let a_dit = situation.menage.a_dit_ses_aides();
    let _ = ajoute(simulation, premier)
        && evolution.mois().iter().all(|du_mois| match aides {
            AidesPrevues::DemandesPayees => ajoute(du_mois, &du_mois.budget),
            AidesPrevues::Sures(_) if !a_dit => ajoute(du_mois, du_mois.base()),
            AidesPrevues::Recues(aujourdhui) | AidesPrevues::Sures(aujourdhui) => {
                ajoute(du_mois, &du_mois.comme(situation, aujourdhui))
            }
        });
    prevus
}

fn mois_prevu(
    situation: &Situation,
    simulation: &Simulation,
    budget: &Budget,
    cumul: Euros,
) -> Option<MoisPrevu> {
    let mois = simulation.mois.mois();
    let situation = situation.en(mois);
    let (solde, logement) = budget.solde.zip(budget.logement_brut)?;
    let reste_a_vivre = budget.reste_a_vivre?;
    let loyer = situation.finances.dettes.iter().filter(|dette| dette.nature == NatureDette::Loyer);
    let loyer = loyer.map(|dette| dette.mensualite_en(mois)).sum::<Fourchette>().bas;
    // The month's budget spreads what is paid once a year; here it falls in its month.
    let mut ecart = Euros::ZERO;
    for depense in &situation.finances.depenses {
        ecart += depense.paye_en(mois) - depense.par_mois(mois);
    }
    let de_ce_mois = simulation
        .droits
        .iter()
        .filter(|(cle, _)| cle.compte() == Compte::UneFois || cle.compte() == Compte::SonMois(mois.numero()));
    let ponctuels: Euros = de_ce_mois.map(|(_, droit)| droit.net_certain()).sum();
    let entrees = budget.ressources.bas + budget.aide_logement.bas + ponctuels;
    let solde = solde.bas - ecart + ponctuels;
    let avant_apurement = solde + loyer;
    Some(MoisPrevu {
        mois,
        entrees,
        logement: logement.haut,
        sorties: entrees - logement.haut - solde,
        solde,
        cumul: cumul + solde,
        avant_apurement,
        reste_a_vivre: reste_a_vivre.bas + loyer,
    })
}

/// Takes off what is paid once in a month: a moving, a deposit.
pub fn paye_une_fois(prevus: &mut [MoisPrevu], mois: Mois, frais: Euros) {
    let mut dus = frais;
    for prevu in prevus.iter_mut().filter(|prevu| prevu.mois >= mois) {
        prevu.sorties += dus;
        prevu.solde = prevu.solde - dus;
        prevu.avant_apurement = prevu.avant_apurement - dus;
        prevu.cumul = prevu.cumul - frais;
        dus = Euros::ZERO;
    }
}

/// The month that leaves the least.
pub fn plus_bas(prevus: &[MoisPrevu]) -> Option<&MoisPrevu> {
    prevus.iter().min_by_key(|prevu| prevu.solde)
}
