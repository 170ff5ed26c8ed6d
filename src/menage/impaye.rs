//! The rent in arrears, as the household states it ([`Impaye`]).

use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::{CauseImpaye, CodePlan, DecisionDuJuge, EtapeImpaye};

/// A month of the statement of a rent debt. Euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoisDu {
    /// The month.
    pub mois: Mois,
    /// Rent and charges called.
    pub appele: Euros,
    /// Yearly adjustment of the charges.
    pub regularisation: Euros,
    /// Housing aid paid to the landlord.
    pub aide: Euros,
    /// Paid by the household or by another for it.
    pub paye: Euros,
}

impl MoisDu {
    /// What the month adds to the debt; under zero where it pays some of it back.
    pub fn reste(&self) -> Euros {
        self.appele + self.regularisation - self.aide - self.paye
    }
}

/// The rent in arrears, as the household states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impaye {
    /// What is owed, costs apart, euros; `None` where nobody knows how much.
    pub montant: Option<Euros>,
    /// What put the rent in arrears, where it was said.
    pub cause: Option<CauseImpaye>,
    /// The debt month by month, in the order of the months; empty where only its total is known.
    pub releve: Vec<MoisDu>,
    /// The first month that was not paid in full.
    pub premier_impaye: Option<Mois>,
    /// Month from which the whole current rent is paid again.
    pub reprise_loyer_depuis: Option<Mois>,
    /// What has happened, with its date.
    pub etapes: Vec<(EtapeImpaye, Date)>,
    /// What the judge decided, where it was said.
    pub decision: Option<DecisionDuJuge>,
    /// The housing aid is suspended.
    pub al_suspendue: bool,
    /// Housing aid to come for past months, euros.
    pub rappel_al_attendu: Euros,
    /// Asked of the housing fund (FSL), euros.
    pub fsl_demande: Euros,
    /// The plan that the household or the adviser takes.
    pub plan: Option<CodePlan>,
    /// The instalment that the household or the adviser chooses, euros per month.
    pub mensualite_proposee: Option<Euros>,
    /// Why the plan taken is kept although the tool finds months without enough.
    pub motif_maintien: Option<String>,
}

impl Impaye {
    /// The date of a step that has happened: the latest, where it was entered twice.
    pub fn date(&self, etape: EtapeImpaye) -> Option<Date> {
        self.etapes.iter().filter(|(autre, _)| *autre == etape).map(|(_, date)| *date).max()
    }

    /// What was asked and would pay some of the debt at once, euros.
    pub fn attendu(&self) -> Euros {
        self.rappel_al_attendu + self.fsl_demande
    }
}
