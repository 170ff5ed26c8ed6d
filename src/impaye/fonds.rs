//! What the known months leave for a plan ([`Fonds`]): the one capacity that the plans, the judge's conditions and the
//! options read. A dear month is prepared by those before it: what counts is the balance added up from today's month on.

use crate::gestion::profil::Profil;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::projection::prevision::MoisPrevu;

/// The months that a forecast knows, as a plan reads them. Euros.
#[derive(Clone, Debug)]
pub struct Fonds {
    /// The first month of a plan.
    pub debut: Mois,
    /// What each month from today's on leaves before any instalment of the rent debt, the reserve off: that of the
    /// organisation, or of this calculation.
    marges: Vec<(Mois, Euros)>,
}

/// What the known months say of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamenDuPlan {
    /// What the months leave, added up, always pays.
    pub tient: bool,
    /// The months that alone leave less than their instalment, and what they lack.
    pub courts: Vec<(Mois, Euros)>,
}

impl Fonds {
    /// What these months leave for a plan that begins in `debut`: what the month before it leaves may be put aside.
    pub fn de(prevus: &[MoisPrevu], profil: Option<&Profil>, debut: Mois) -> Fonds {
        let reserve = profil.and_then(|profil| profil.reserve.clone()).unwrap_or_default();
        let connus = prevus.iter().filter(|prevu| prevu.mois >= debut.moins(1));
        let marges =
            connus.map(|prevu| (prevu.mois, reserve.marge(prevu.avant_apurement, prevu.reste_a_vivre)));
        Fonds { debut, marges: marges.collect() }
    }

    /// No month of a plan is known: nothing can be said of one.
    pub fn est_inconnu(&self) -> bool {
        self.dernier().is_none_or(|dernier| dernier < self.debut)
    }

    /// The last month that is known.
    pub fn dernier(&self) -> Option<Mois> {
        self.marges.last().map(|(mois, _)| *mois)
    }

    /// What the known months say of instalments.
    pub fn examine(&self, mensualites: &[(Mois, Euros)]) -> ExamenDuPlan {
        let courts = mensualites.iter().filter_map(|(mois, montant)| {
            let manque = *montant - self.du_mois(*mois)?;
            manque.est_positif().then_some((*mois, manque))
        });
        ExamenDuPlan { tient: self.paye(mensualites), courts: courts.collect() }
    }

    fn du_mois(&self, mois: Mois) -> Option<Euros> {
        self.marges.iter().find(|(autre, _)| *autre == mois).map(|(_, marge)| *marge)
    }

    /// Whether what the months leave, added up, pays each instalment of those that are known.
    fn paye(&self, mensualites: &[(Mois, Euros)]) -> bool {
        let mut cumul = Euros::ZERO;
        self.marges.iter().all(|(mois, marge)| {
            let due = mensualites.iter().find(|(autre, _)| autre == mois).map(|(_, montant)| *montant);
            cumul += *marge - due.unwrap_or_default();
            due.is_none() || cumul >= Euros::ZERO
        })
    }

    /// The highest instalment, whole euros, that leaves the reserve in every known month; nothing under one euro.
    pub fn mensualite(&self) -> Option<Euros> {
        let mut cumul = Euros::ZERO;
        let mut nombre = 0;
        let mut plus_haute: Option<Euros> = None;
        for (mois, marge) in &self.marges {
            cumul += *marge;
            if *mois >= self.debut {
                nombre += 1;
                let supportee = cumul / nombre;
                plus_haute = Some(plus_haute.map_or(supportee, |autre| autre.min(supportee)));
            }
        }
        plus_haute.map(Euros::arrondi_euro_inferieur).filter(|montant| *montant >= Euros::UN)
    }

    /// What each month of a plan leaves by itself.
    pub fn marges(&self) -> &[(Mois, Euros)] {
        let avant = self.marges.iter().take_while(|(mois, _)| *mois < self.debut).count();
        &self.marges[avant..]
    }

    /// Half of the instalment in August and in December; less in a month that has less, one euro at the least.
    pub fn allege(&self, mensualite: Euros) -> impl Fn(Mois) -> Euros {
        move |mois| {
            let montant = if matches!(mois.numero(), 8 | 12) { mensualite / 2 } else { mensualite };
            self.du_mois(mois).map_or(montant, |marge| montant.min(marge))
        }
    }
}
