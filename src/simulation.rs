//! One month of a household: each right in the order of the law, then the budget ([`simuler`]).

use crate::budget::Budget;
use crate::droit::Droit;
use crate::mois::MoisCouvert;
use crate::situation::{Choix, Situation, choix};
use crate::trace::Trace;

choix! {
    /// The rights that are computed, in the order of the screen; `code` is their key in files and traces.
    CleDroit {
        AideLogement => "aide_logement", "Aide au logement";
        ReductionLoyer => "reduction_loyer_solidarite", "Réduction de loyer de solidarité (RLS)";
        Rsa => "rsa", "Revenu de solidarité active (RSA)";
        PrimeActivite => "prime_activite", "Prime d'activité";
        AllocationsFamiliales => "allocations_familiales", "Allocations familiales";
        ComplementFamilial => "complement_familial", "Complément familial";
        Asf => "asf", "Allocation de soutien familial (ASF)";
        PajeBase => "paje_base", "Allocation de base pour un jeune enfant (Paje)";
        Aah => "aah", "Allocation aux adultes handicapés (AAH)";
        Mva => "mva", "Majoration pour la vie autonome (MVA)";
        Aspa => "aspa", "Minimum vieillesse (Aspa)";
        Asi => "asi", "Allocation supplémentaire d'invalidité (ASI)";
        Ass => "ass", "Allocation de solidarité spécifique (ASS)";
    }
}

/// All that the law answers for one month.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The month.
    pub mois: MoisCouvert,
    /// Each right, in the order of [`CleDroit`].
    pub droits: Vec<(CleDroit, Droit)>,
    /// The month's budget.
    pub budget: Budget,
    /// How each figure was found.
    pub trace: Trace,
    /// What the reader must know: values not yet published, points of practice, limits.
    pub avertissements: Vec<&'static str>,
}

impl Simulation {
    /// The outcome of a right.
    pub fn droit(&self, cle: CleDroit) -> &Droit {
        &self.droits[cle as usize].1
    }
}
