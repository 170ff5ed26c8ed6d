//! The household's expenses and debts as entered: posts of the usual grid, rhythms, instalments.
//!
//! There is no single legal grid: this one is the union of those used by social workers (CESF), the
//! funds for housing (FSL) and the Banque de France.

use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::depenses::{NatureDette, Poste, Rythme};

/// What the household spends and owes.
#[derive(Clone, Debug, Default)]
pub struct Finances {
    /// Expenses.
    pub depenses: Vec<Depense>,
    /// Debts and credits.
    pub dettes: Vec<Dette>,
    /// What a change costs once: moving, deposit. Euros, zero outside an alternative; `None` where it is not known.
    pub frais_uniques: Option<Euros>,
}

impl Finances {
    /// What is paid for some posts in a month, euros, exact; nothing where none of them is entered.
    pub fn depense(&self, postes: &[Poste], mois: Mois) -> Option<Euros> {
        let lignes = self.depenses.iter().filter(|depense| postes.contains(&depense.poste));
        lignes.map(|depense| depense.par_mois(mois)).reduce(|une, autre| une + autre)
    }
}

/// An expense.
#[derive(Clone, Debug)]
pub struct Depense {
    /// Post of the grid.
    pub poste: Poste,
    /// Amount at each occurrence.
    pub montant: Serie,
    /// How often.
    pub rythme: Rythme,
    /// Month of the year in which it falls, 1 to 12.
    pub mois: Option<u32>,
    /// Given as an estimate.
    pub estimation: bool,
}

impl Depense {
    /// The monthly equivalent of a month, exact.
    pub fn par_mois(&self, mois: Mois) -> Euros {
        self.rythme.par_mois(self.montant.en(mois))
    }

    /// What is really paid in a month: the whole of a yearly expense in its month, where it is known.
    pub fn paye_en(&self, mois: Mois) -> Euros {
        match (self.rythme, self.mois) {
            (Rythme::An | Rythme::Ponctuel, Some(numero)) if numero == mois.numero() => self.montant.en(mois),
            (Rythme::An | Rythme::Ponctuel, Some(_)) => Euros::ZERO,
            _ => self.par_mois(mois),
        }
    }
}

/// No credit of a household runs longer, in months.
const MENSUALITES_MAXIMUM: u32 = 480;

/// A debt or a credit.
#[derive(Clone, Debug)]
pub struct Dette {
    /// What it is for.
    pub nature: NatureDette,
    /// What is still owed in the month [`Dette::dite_en`], its instalment included; `None` where it is not known, zero
    /// where it is not said.
    pub restant_du: Option<Euros>,
    /// The month of the answers.
    pub dite_en: Mois,
    /// Instalment a month; `None` where it is not known.
    pub mensualite: Option<Euros>,
    /// Last month of the instalments.
    pub fin: Option<Mois>,
    /// What was not paid in time; `None` where it is not known.
    pub retard: Option<Euros>,
    /// The instalment is that of a plan for arrears; `None` where it is not known.
    pub plan: Option<bool>,
}

impl Dette {
    /// Whether a plan has to repay it, and it is not a credit that runs as agreed; `None` where it is not known.
    pub fn est_a_apurer(&self) -> Option<bool> {
        match self.nature {
            NatureDette::Loyer | NatureDette::InduCaf => Some(true),
            _ => self.est_en_retard(),
        }
    }

    /// What is owed: the balance, or the arrears where only they are said; at least these where it is not known.
    pub fn due(&self) -> Fourchette {
        let au_moins = self.restant_du.unwrap_or_default().max(self.retard.unwrap_or_default());
        Fourchette {
            ouverte: self.restant_du.is_none() || self.retard.is_none(),
            ..Fourchette::exacte(au_moins)
        }
    }

    /// Whether it is not paid as agreed: late, or in a plan for arrears; `None` where it is not known.
    pub fn est_en_retard(&self) -> Option<bool> {
        let faits = [self.retard.map(Euros::est_positif), self.plan];
        if faits.contains(&Some(true)) {
            Some(true)
        } else {
            faits.iter().all(Option::is_some).then_some(false)
        }
    }

    /// The instalment of a month, until its last month or until nothing is left to repay, whichever comes first; open
    /// where it is not known.
    pub fn mensualite_en(&self, mois: Mois) -> Fourchette {
        if self.fin.is_some_and(|fin| fin < mois) {
            return Fourchette::default();
        }
        let Some(mensualite) = self.mensualite else { return Fourchette::sans_borne() };
        let reste = self.a_repayer().map(|restant| {
            let payees = mois.depuis(self.dite_en).max(0).unsigned_abs();
            (restant - mensualite * payees).positif()
        });
        Fourchette::exacte(reste.map_or(mensualite, |reste| reste.min(mensualite)))
    }

    /// The instalment of a month if the debt is of a kind; from nothing where that is not known.
    pub fn mensualite_si(&self, retenue: Option<bool>, mois: Mois) -> Fourchette {
        let mensualite = self.mensualite_en(mois);
        match retenue {
            Some(true) => mensualite,
            Some(false) => Fourchette::default(),
            None => Fourchette { bas: Euros::ZERO, ..mensualite },
        }
    }

    /// The month of the last instalment, as far as the answers tell it.
    pub fn derniere_mensualite(&self) -> Option<Mois> {
        let epuisee = self.a_repayer().zip(self.mensualite).and_then(|(restant, mensualite)| {
            let nombre = (1..=MENSUALITES_MAXIMUM).find(|nombre| mensualite * *nombre >= restant)?;
            Some(self.dite_en.plus(nombre as i32 - 1))
        });
        [self.fin, epuisee].into_iter().flatten().min()
    }

    /// What is left to repay, where it is said.
    fn a_repayer(&self) -> Option<Euros> {
        self.restant_du.filter(|restant| restant.est_positif())
    }
}
