//! What can no longer be claimed of a rent debt: three years from each month (loi n° 89-462, art. 7-1), again from each act
//! that interrupts them (C. civ., art. 2240 and 2241).
//!
//! **Not modelled**: payments that the household assigned to a month of its choice (C. civ., art. 1342-10), seizures.

use crate::menage::impaye::{Impaye, MoisDu};
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::vocabulaire::EtapeImpaye;

/// Months in which a rent can be claimed.
const DUREE: i32 = 36;

impl Impaye {
    /// The debt on the day `le`: what can be claimed, costs apart; `None` where nobody knows how much is owed. Every figure on
    /// the debt starts from it.
    pub fn dette(&self, le: Date) -> Option<Euros> {
        Some(self.montant? - self.prescrit(le))
    }

    /// The part of what is owed whose months are too old to be claimed on the day `le`; nothing where it is not known month by
    /// month. What was paid above a month went to the oldest debt.
    pub fn prescrit(&self, le: Date) -> Euros {
        let ancien = |du: &&MoisDu| est_prescrit(du.mois, self, le);
        let anciens: Euros = self.releve.iter().filter(ancien).map(MoisDu::reste).sum();
        let recents = self.releve.iter().filter(|du| !ancien(du)).map(MoisDu::reste);
        let paye_depuis: Euros = recents.map(|reste| (-reste).positif()).sum();
        (anciens - paye_depuis).positif().min(self.montant.unwrap_or_default())
    }

    /// The first month that was not paid in full and can still be claimed on the day `le`.
    pub fn premier_reclamable(&self, le: Date) -> Option<Mois> {
        let reste_du = |du: &&MoisDu| du.reste().est_positif() && !est_prescrit(du.mois, self, le);
        match self.releve.iter().find(reste_du) {
            Some(du) if self.prescrit(le).est_positif() => Some(du.mois),
            _ => self.premier_impaye,
        }
    }
}

/// Whether the rent of a month is too old on the day `le`.
fn est_prescrit(mois: Mois, impaye: &Impaye, le: Date) -> bool {
    let mut depart = mois.premier_jour();
    let mut actes: Vec<Date> =
        impaye.etapes.iter().filter(|(etape, _)| interrompt(*etape)).map(|(_, date)| *date).collect();
    trier_par(&mut actes, |acte| *acte);
    for acte in actes.into_iter().filter(|acte| *acte <= le) {
        if acte <= depart.plus_mois(DUREE) {
            depart = depart.max(acte);
        }
    }
    le > depart.plus_mois(DUREE)
}

/// The debt acknowledged in a plan, or claimed before a court.
fn interrompt(etape: EtapeImpaye) -> bool {
    use EtapeImpaye as E;
    matches!(etape, E::PlanAmiable | E::Protocole | E::Assignation | E::Jugement)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    fn du(mois: &str, appele: Euros, paye: Euros) -> MoisDu {
        let zero = Euros::ZERO;
        MoisDu { mois: mois.parse().unwrap(), appele, regularisation: zero, aide: zero, paye }
    }

    fn impaye(releve: Vec<MoisDu>, etapes: Vec<(EtapeImpaye, Date)>) -> Impaye {
        let montant = releve.iter().map(MoisDu::reste).sum();
        Impaye { montant: Some(montant), releve, etapes, ..Impaye::default() }
    }

    #[test]
    fn un_mois_de_plus_de_trois_ans_est_prescrit_sauf_acte() {
        let le = "2026-11-29".parse().unwrap();
        let releve =
            || vec![du("2023-10", euros!(400), Euros::ZERO), du("2024-01", euros!(300), Euros::ZERO)];
        assert_eq!(impaye(releve(), Vec::new()).prescrit(le), euros!(400));
        let plan = vec![(EtapeImpaye::PlanAmiable, "2025-02-01".parse().unwrap())];
        assert_eq!(impaye(releve(), plan).prescrit(le), Euros::ZERO);
        let tard = vec![(EtapeImpaye::Assignation, "2026-10-15".parse().unwrap())];
        assert_eq!(impaye(releve(), tard).prescrit(le), euros!(400));
        assert_eq!(impaye(Vec::new(), Vec::new()).prescrit(le), Euros::ZERO);
    }

    #[test]
    fn ce_qui_est_paye_en_plus_va_d_abord_au_plus_ancien() {
        let le = "2026-11-29".parse().unwrap();
        let releve = vec![du("2023-10", euros!(400), Euros::ZERO), du("2026-01", euros!(300), euros!(550))];
        assert_eq!(impaye(releve, Vec::new()).prescrit(le), euros!(150));
    }
}
