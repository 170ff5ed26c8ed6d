//! The coming months, and the options month by month.

use super::Dossier;
use super::calendrier::DateDuDossier;
use crate::budget::Budget;
use crate::menage::situation::Situation;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::projection::options::Alternative;
use crate::projection::prevision::{AidesPrevues, prevoir};
use crate::simulation::Simulation;

/// A coming month, once the claims of today are paid. Euros; the lowest case while an answer is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoisDuDossier {
    /// The month.
    pub mois: Mois,
    /// What comes in by aids.
    pub recu: Euros,
    /// All that comes in, aids included.
    pub entrees: Euros,
    /// All that goes out, the home before the aid included.
    pub sorties: Euros,
    /// What is left at the end of the month; `None` while an expense that nobody has none of is not answered.
    pub solde: Option<Euros>,
    /// The balances added up.
    pub cumul: Option<Euros>,
    /// What happens in that month.
    pub evenements: Vec<String>,
}

/// A month of an option.
pub struct MoisDOption<'a> {
    /// Its rights.
    pub simulation: &'a Simulation,
    /// Its budget, with what is received today as what is due moves it.
    pub budget: Budget,
}

impl Dossier {
    /// The months after today's, with what is due once claimed.
    pub fn prevision(&self) -> Vec<MoisDuDossier> {
        let (situation, simulation, evolution) = (&self.situation, &self.simulation, self.evolution());
        let prevus = prevoir(situation, simulation, evolution, AidesPrevues::DemandesPayees);
        let complet = self.manque_au_solde().is_empty();
        let calendrier = self.calendrier();
        let mut cumul = Euros::ZERO;
        let mut mois_du_dossier = Vec::new();
        for prevu in prevus.into_iter().filter(|prevu| prevu.mois >= self.demain()) {
            cumul += prevu.solde;
            let du_mois = evolution.mois().iter().find(|autre| autre.mois.mois() == prevu.mois);
            mois_du_dossier.push(MoisDuDossier {
                mois: prevu.mois,
                recu: du_mois.map(|du_mois| self.aides_dues(du_mois)).unwrap_or_default(),
                entrees: prevu.entrees,
                sorties: prevu.sorties + prevu.logement,
                solde: complet.then_some(prevu.solde),
                cumul: complet.then_some(cumul),
                evenements: evenements(calendrier, prevu.mois),
            });
        }
        mois_du_dossier
    }

    /// The coming months that what is surely received does not pay, and what each lacks; `None` while the expenses or what is
    /// received are not said.
    pub fn mois_courts(&self) -> Option<Vec<(Mois, Euros)>> {
        let connus = self.manque_au_solde().is_empty() && self.droits_recus().is_some();
        let a_venir = || self.mois_surs().iter().filter(|prevu| prevu.mois >= self.aujourdhui());
        (connus && a_venir().next().is_some()).then(|| {
            let manques = a_venir().map(|prevu| (prevu.mois, Euros::ZERO - prevu.solde));
            manques.filter(|(_, manque)| manque.est_positif()).collect()
        })
    }

    /// The months of an option, from the one in which it begins.
    pub fn mois_d_option<'a>(&'a self, option: &'a Alternative) -> impl Iterator<Item = MoisDOption<'a>> {
        let situation = option.lecture.situation.as_ref();
        let debut = option.depuis.unwrap_or(self.simulation.mois.mois());
        let mois = option.mois.iter().filter(move |mois| mois.mois.mois() >= debut);
        mois.zip(std::iter::repeat(situation)).filter_map(|(simulation, situation)| {
            Some(MoisDOption { simulation, budget: self.budget_d_option(situation?, simulation) })
        })
    }

    /// Between nothing received and all that is due while nobody was asked.
    fn budget_d_option(&self, situation: &Situation, mois: &Simulation) -> Budget {
        if situation.menage.a_dit_ses_aides() {
            mois.comme(situation, &self.simulation)
        } else {
            mois.base().clone()
        }
    }
}

/// What changes in a month: rights, credits, what may be paid first.
fn evenements(calendrier: &[DateDuDossier], mois: Mois) -> Vec<String> {
    const DITS: [&str; 4] = ["fin_droit", "changement_droit", "ouverture_droit", "fin_credit"];
    let du_mois = calendrier.iter().filter(|date| date.quand.premier_jour().mois() == mois);
    let dits = du_mois.filter(|date| DITS.contains(&date.code) && !date.discret);
    let mut textes: Vec<String> = Vec::new();
    for date in dits {
        if !textes.contains(&date.texte) {
            textes.push(date.texte.clone());
        }
    }
    textes
}
