//! A plan for arrears ("plan d'apurement"): instalments that repay the debt to the cent. What the coming months say of it:
//! [`Fonds`](super::fonds::Fonds).

use crate::notions::mois::Mois;
use crate::notions::montant::Euros;

/// The smallest instalment. Euros.
const MINIMUM: Euros = Euros::UN;
/// The longest plan that is drawn, in months: twice what a judge and a protocole may reach together.
pub const DUREE_MAXIMALE: usize = 120;
/// Months of the plan by default of the family fund and of the longest time of a judge (CCH, art. R824-8; loi n° 89-462,
/// art. 24 V).
pub const DUREE_DU_JUGE: u32 = 36;

/// The instalments `mensualite(month)` from a month on, in order, that repay a debt to the cent; nothing for no debt, or where
/// there would be more of them than [`DUREE_MAXIMALE`].
pub fn plan(dette: Euros, debut: Mois, mensualite: impl Fn(Mois) -> Euros) -> Option<Vec<(Mois, Euros)>> {
    let mut reste = dette;
    let mut echeances = Vec::new();
    while reste.est_positif() {
        if echeances.len() == DUREE_MAXIMALE {
            return None;
        }
        let mois = debut.plus(echeances.len() as i32);
        let mut montant = mensualite(mois).arrondi_centime().max(MINIMUM).min(reste);
        // What would be left alone under one euro goes with this one.
        if (reste - montant) < MINIMUM {
            montant = reste;
        }
        echeances.push((mois, montant));
        reste = reste - montant;
    }
    (!echeances.is_empty()).then_some(echeances)
}

/// The smallest instalment, to the cent, that repays in that many months: in 36, the plan by default of the family fund (CCH,
/// art. R824-8).
pub fn en_mois(dette: Euros, mois: u32) -> Euros {
    let part = (dette / mois).arrondi_centime_inferieur();
    if part * mois < dette { part + Euros::UN / 100 } else { part }
}

/// The instalment of each month that never goes down and that every later known month can pay, whole euros: it rises when
/// a credit ends. Nothing where one month has less than one euro.
pub fn par_paliers(soldes: &[(Mois, Euros)]) -> Option<impl Fn(Mois) -> Euros> {
    let plus_bas = soldes.iter().map(|(_, solde)| *solde).min()?;
    if plus_bas < MINIMUM {
        return None;
    }
    let mut paliers: Vec<(Mois, Euros)> = Vec::new();
    for (mois, solde) in soldes.iter().rev() {
        let suivant = paliers.last().map_or(*solde, |(_, palier)| *palier);
        paliers.push((*mois, solde.arrondi_euro_inferieur().min(suivant)));
    }
    let dernier = paliers.first().map(|(_, palier)| palier.arrondi_euro_inferieur()).unwrap_or_default();
    Some(move |mois| {
        let connu = paliers.iter().find(|(autre, _)| *autre == mois);
        connu.map_or(dernier, |(_, palier)| palier.arrondi_euro_inferieur())
    })
}
