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
        // To the cent below: added up, they stay exact.
        let marge = |prevu: &MoisPrevu| reserve.marge(prevu.avant_apurement, prevu.reste_a_vivre);
        let marges = connus.map(|prevu| (prevu.mois, marge(prevu).arrondi_centime_inferieur()));
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

    /// What the known months of a plan leave on average, whole euros; nothing under one euro.
    pub fn moyenne(&self) -> Option<Euros> {
        let nombre = u32::try_from(self.marges().len()).ok().filter(|nombre| *nombre > 0)?;
        let total: Euros = self.marges.iter().map(|(_, marge)| *marge).sum();
        Some((total / nombre).arrondi_euro_inferieur()).filter(|montant| *montant >= Euros::UN)
    }

    /// Half of the instalment in August and in December; less in a month that has less or that prepares a dear one, one euro
    /// at the least.
    pub fn allege(&self, mensualite: Euros) -> impl Fn(Mois) -> Euros {
        let voulu =
            move |mois: Mois| if matches!(mois.numero(), 8 | 12) { mensualite / 2 } else { mensualite };
        let mut paye = Euros::ZERO;
        let connus = self.a_ne_pas_depasser().into_iter().map(|(mois, au_plus)| {
            let montant = voulu(mois).min(au_plus - paye).arrondi_centime_inferieur().max(Euros::UN);
            paye += montant;
            (mois, montant)
        });
        let connus: Vec<(Mois, Euros)> = connus.collect();
        move |mois| {
            let connu = connus.iter().find(|(autre, _)| *autre == mois).map(|(_, montant)| *montant);
            connu.unwrap_or_else(|| voulu(mois))
        }
    }

    /// The most that a plan may have paid in each of its known months: what the months leave by then, and by each later one,
    /// which takes one euro at the least.
    fn a_ne_pas_depasser(&self) -> Vec<(Mois, Euros)> {
        let mut cumul = Euros::ZERO;
        let cumuls = self.marges.iter().map(|(mois, marge)| {
            cumul += *marge;
            (*mois, cumul)
        });
        let mut au_plus: Vec<(Mois, Euros)> = cumuls.filter(|(mois, _)| *mois >= self.debut).collect();
        for rang in (1..au_plus.len()).rev() {
            au_plus[rang - 1].1 = au_plus[rang - 1].1.min(au_plus[rang].1 - Euros::UN);
        }
        au_plus
    }
}
