//! The month's budget: what comes in, the home net of aid, what is left to live on ("reste à vivre").

use crate::montant::{Euros, Taux};
use crate::saisie::Reference;

pub mod depense;

/// An amount known exactly, or between two bounds while an answer is missing. Euros per month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fourchette {
    /// At least.
    pub bas: Euros,
    /// At most.
    pub haut: Euros,
}

/// A line of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LigneBudget {
    /// What it is, in French.
    pub libelle: &'static str,
    /// The person concerned, by rank.
    pub personne: Option<u8>,
    /// Euros per month.
    pub montant: Fourchette,
    /// The answer behind it, where it is one.
    pub reference: Option<Reference>,
}

/// The month's budget. Every amount in euros per month, to be rounded to the cent when shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// What comes in, housing aid apart.
    pub entrees: Vec<LigneBudget>,
    /// What goes out, housing net of aid first.
    pub sorties: Vec<LigneBudget>,
    /// R: total of what comes in, housing aid apart.
    pub ressources: Fourchette,
    /// L: rent, annexes, charges and SLS, less the RLS; before the housing aid.
    pub logement_brut: Option<Euros>,
    /// The housing aid, counted here and nowhere else, whoever receives it.
    pub aide_logement: Fourchette,
    /// Lnet = L − AL.
    pub logement_net: Option<Fourchette>,
    /// RAV = R − net fixed charges − instalments. `None` while rent, housing aid or an income is missing.
    pub reste_a_vivre: Option<Fourchette>,
    /// The same per day, for [`Budget::jours`] days.
    pub par_jour: Option<Fourchette>,
    /// The same per day and per person.
    pub par_jour_et_personne: Option<Fourchette>,
    /// The same per person, a month.
    pub par_personne: Option<Fourchette>,
    /// The same per consumption unit (OECD scale), a month.
    pub par_unite: Option<Fourchette>,
    /// Persons of the home.
    pub personnes: u32,
    /// Consumption units of the OECD scale.
    pub unites: Taux,
    /// Days counted in a month.
    pub jours: u32,
    /// Housing net of aid over resources, without forfait (arrêté of 10 March 2011): lowest, highest.
    pub taux_effort: Option<(Taux, Taux)>,
    /// The answers without which no reste à vivre is given.
    pub manquants: Vec<Reference>,
    /// Posts of the usual grid left unanswered ("B7"…): the reste à vivre is given, and says so.
    pub postes_absents: Vec<depense::Poste>,
}

impl Fourchette {
    /// A known amount.
    pub fn exacte(montant: Euros) -> Fourchette {
        Fourchette { bas: montant, haut: montant }
    }

    /// Whether both bounds are the same.
    pub fn est_exacte(&self) -> bool {
        self.bas == self.haut
    }
}
