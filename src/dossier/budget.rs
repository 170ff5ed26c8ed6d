//! The two budgets: today, with what is received; once the claims are paid, with what is due.

use super::Dossier;
use crate::budget::Budget;
use crate::budget::attendue::DepenseAttendue;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::projection::evolution::trimestre_de_ce_mois;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use crate::simulation::Simulation;

/// What a budget lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManqueAuBudget {
    /// An answer.
    Reponse(Reference),
    /// An expense that nobody entered.
    Depense(DepenseAttendue),
}

/// The budget of today; euros per month. `None`: not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetDAujourdhui {
    /// What comes in, housing aid apart.
    pub ressources: Fourchette,
    /// The housing aid that is received.
    pub aide_logement: Fourchette,
    /// The home, rent reduction and housing aid off.
    pub logement_net: Option<Fourchette>,
    /// The fixed charges, home and instalments apart.
    pub charges: Fourchette,
    /// The instalments of debts and credits.
    pub mensualites: Fourchette,
    /// What is left to live on.
    pub reste_a_vivre: Option<Fourchette>,
    /// What is spent of it, yearly expenses spread.
    pub depenses_courantes: Option<Fourchette>,
    /// What is left at the end of the month.
    pub solde: Option<Fourchette>,
    /// The home over the resources.
    pub taux_effort: Option<Fourchette<Taux>>,
    /// What the balance lacks.
    pub manque: Vec<ManqueAuBudget>,
}

/// The budget once the claims of today are paid and settled; euros per month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UneFoisPaye {
    /// The first month in which a claim of today may be paid.
    pub des: Option<Mois>,
    /// The first month whose rights no longer look at months without the aids.
    pub installe: Option<Mois>,
    /// What then comes in, housing aid apart.
    pub ressources: Option<Fourchette>,
    /// The home then, rent reduction and housing aid off.
    pub logement_net: Option<Fourchette>,
    /// What is then left to live on.
    pub reste_a_vivre: Option<Fourchette>,
    /// What is then left at the end of the month.
    pub solde: Option<Fourchette>,
}

/// Months after which no right looks at today any more, the twelve of the complémentaire santé apart: the quarter of a claim,
/// then the one that still looks at the months before it was paid.
const REGARDES: usize = 7;

/// What a budget lacks of some expenses, after the answers without which there is none.
fn manque(situation: &Situation, budget: &Budget, attendues: &[DepenseAttendue]) -> Vec<ManqueAuBudget> {
    let reponses = budget.manquants.iter().copied().map(ManqueAuBudget::Reponse);
    let depenses = DepenseAttendue::sans_reponse(situation, attendues);
    reponses.chain(depenses.map(ManqueAuBudget::Depense)).collect()
}

/// Whether an answer that is missing makes the fixed charges unknown.
fn est_une_charge(reference: &Reference) -> bool {
    matches!(
        reference.cle,
        Cle::DepensesPoste
            | Cle::DepensesMontant
            | Cle::Revenu(Nature::PensionAlimentaireVersee | Nature::PrelevementSource)
    )
}

/// The fixed charges, home and instalments apart: open above where one is not known.
fn charges(budget: &Budget) -> Fourchette {
    let fixes = budget.sorties.iter().filter(|ligne| ligne.est_fixe() && !ligne.est_le_logement());
    let fixes: Euros = fixes.map(|ligne| ligne.montant.bas).sum();
    let connues = Fourchette::exacte(fixes - budget.mensualites.bas);
    let inconnue = budget.manquants.iter().any(est_une_charge);
    if inconnue { connues + Fourchette::sans_borne() } else { connues }
}

impl Dossier {
    /// The budget of today, with what is received; from nothing to all that is due while nobody was asked.
    pub fn budget_d_aujourdhui(&self) -> BudgetDAujourdhui {
        let budget = self.simulation.base();
        let manque = manque(&self.situation, budget, &DepenseAttendue::DU_SOLDE);
        let courantes = budget.depenses_courantes + budget.depenses_occasionnelles;
        let nourriture_dite = DepenseAttendue::Alimentation.est_dite(&self.situation);
        BudgetDAujourdhui {
            ressources: budget.ressources,
            aide_logement: budget.aide_logement,
            logement_net: budget.logement_net,
            charges: charges(budget),
            mensualites: budget.mensualites,
            reste_a_vivre: budget.reste_a_vivre,
            depenses_courantes: nourriture_dite.then_some(courantes),
            solde: budget.solde_dit(&self.situation),
            taux_effort: budget.taux_effort,
            manque,
        }
    }

    /// What a plan lacks: a balance, and the expenses that a household has every month.
    pub fn manque_au_plan(&self) -> Vec<ManqueAuBudget> {
        manque(&self.situation, self.simulation.base(), DepenseAttendue::TOUS)
    }

    /// What the balance lacks.
    pub fn manque_au_solde(&self) -> Vec<ManqueAuBudget> {
        manque(&self.situation, self.simulation.base(), &DepenseAttendue::DU_SOLDE)
    }

    /// The budget once the claims of today are paid and settled, with what is due.
    pub fn une_fois_paye(&self) -> &UneFoisPaye {
        self.une_fois_paye.get_or_init(|| self.calcule_une_fois_paye())
    }

    fn calcule_une_fois_paye(&self) -> UneFoisPaye {
        let des = self.demain();
        let suivants: Vec<&Simulation> =
            self.evolution().mois().iter().filter(|mois| mois.mois.mois() >= des).take(REGARDES).collect();
        let Some(installe) = self.installe(&suivants) else { return UneFoisPaye::default() };
        let budget = &installe.budget;
        UneFoisPaye {
            des: Some(des),
            installe: Some(installe.mois.mois()),
            ressources: Some(budget.ressources),
            logement_net: budget.logement_net,
            reste_a_vivre: budget.reste_a_vivre,
            solde: budget.solde_dit(&self.situation),
        }
    }

    /// The first month in which the rights are those of a household that has always received what was due to it: the
    /// windows that look back no longer hold a month without.
    fn installe<'a>(&self, suivants: &[&'a Simulation]) -> Option<&'a Simulation> {
        if !self.situation.menage.a_dit_ses_aides() {
            return suivants.first().copied();
        }
        let demandee = trimestre_de_ce_mois(&self.situation, &self.simulation);
        let mut toujours = demandee.unwrap_or_else(|| self.situation.clone());
        toujours.menages_mut().for_each(|menage| menage.percu = None);
        let mois: Vec<MoisCouvert> = suivants.iter().map(|suivant| suivant.mois).collect();
        let installes = self.simulation.rejouer_de_suite(&toujours, &mois);
        let bouge = |(suivant, installe): (&&Simulation, &Simulation)| differe(suivant, installe);
        let apres = suivants.iter().zip(&installes).rposition(bouge).map_or(0, |dernier| dernier + 1);
        suivants.get(apres).or(suivants.last()).copied()
    }

    /// What comes in by aids in a month, were all that is due paid; at least, euros.
    pub(super) fn aides_dues(&self, mois: &Simulation) -> Euros {
        let aides = CleDroit::TOUS.iter().copied().filter(|cle| cle.est_une_aide());
        let payee = |cle| {
            let aides = crate::budget::Aides::Dues;
            aides.payees(&self.situation, &mois.droits, cle, mois.mois.mois()).bas
        };
        aides.map(payee).sum()
    }
}

/// Whether the month's budget counts a right otherwise.
fn differe(un: &Simulation, autre: &Simulation) -> bool {
    CleDroit::TOUS
        .iter()
        .filter(|cle| cle.compte_dans_le_mois())
        .any(|cle| un.droit(*cle).possible() != autre.droit(*cle).possible())
}
