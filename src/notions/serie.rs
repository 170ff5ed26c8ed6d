//! An amount that changes over the months ([`Serie`]): one income, one rent.

use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;

/// A monthly amount by steps: each value holds from its month until the next step.
///
/// Before the first step the amount is zero; a constant amount has held for ever. A step to zero means
/// that the income has stopped for good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Serie(Vec<(Mois, Euros)>);

/// The beginning of time, for a constant amount.
const TOUJOURS: Mois = Mois::new(1800, 1);
/// The month written in a document for "before the change": earlier than any that a right looks at.
pub const AVANT: &str = "2020-01";
/// The word of a step's month in a document.
pub const DEPUIS: &str = "depuis";
/// The word of a step's amount in a document.
pub const MONTANT: &str = "montant";
const JAMAIS: Mois = Mois::new(2200, 1);

impl Serie {
    /// The same amount every month, past and future.
    pub fn constante(montant: Euros) -> Serie {
        Serie(vec![(TOUJOURS, montant)])
    }

    /// Steps in any order; of two steps of one month the later in the list holds.
    pub fn paliers(mut paliers: Vec<(Mois, Euros)>) -> Serie {
        trier_par(&mut paliers, |(depuis, _)| *depuis);
        Serie(paliers)
    }

    /// The amount of one month.
    pub fn en(&self, mois: Mois) -> Euros {
        self.0.iter().rev().find(|(depuis, _)| *depuis <= mois).map_or(Euros::ZERO, |(_, montant)| *montant)
    }

    /// The total of a period.
    pub fn somme(&self, periode: Periode) -> Euros {
        self.somme_de(periode, |montant| montant)
    }

    /// The total of a period of `valeur(amount)` of each month: taxable part, gross equivalent…
    pub fn somme_de(&self, periode: Periode, valeur: impl Fn(Euros) -> Euros) -> Euros {
        let fins = self.0.iter().skip(1).map(|(depuis, _)| depuis.moins(1)).chain([JAMAIS]);
        self.0
            .iter()
            .zip(fins)
            .map(|((debut, montant), fin)| {
                (periode.intersection(Periode { debut: *debut, fin }).nombre(), montant)
            })
            .filter(|(nombre, montant)| *nombre > 0 && !montant.est_nul())
            .map(|(nombre, montant)| valeur(*montant) * nombre)
            .sum()
    }

    /// This series up to a month, then another.
    pub fn puis(&self, dernier: Mois, suite: &Serie) -> Serie {
        let reprise = dernier.plus(1);
        let debut = self.0.iter().copied().filter(|(depuis, _)| *depuis <= dernier);
        let fin = suite.0.iter().copied().filter(|(depuis, _)| *depuis > reprise);
        Serie(debut.chain([(reprise, suite.en(reprise))]).chain(fin).collect())
    }

    /// Both, month by month.
    pub fn plus(&self, autre: &Serie) -> Serie {
        self.avec(autre, |un, autre| un + autre)
    }

    /// What is left of it once the other is taken off, month by month, never less than nothing.
    pub fn moins(&self, autre: &Serie) -> Serie {
        self.avec(autre, |un, autre| (un - autre).positif())
    }

    fn avec(&self, autre: &Serie, valeur: fn(Euros, Euros) -> Euros) -> Serie {
        let mois = self.0.iter().chain(&autre.0).map(|(depuis, _)| *depuis);
        Serie::paliers(mois.map(|mois| (mois, valeur(self.en(mois), autre.en(mois)))).collect())
    }

    /// So many twelfths of each amount, to the cent.
    pub fn douziemes(&self, nombre: u32) -> Serie {
        let part = |montant: Euros| (montant * nombre / 12).arrondi_centime();
        Serie(self.0.iter().map(|(depuis, montant)| (*depuis, part(*montant))).collect())
    }

    /// Whether the income has stopped for good by `mois`: it was paid before, and is zero now.
    pub fn est_arretee_en(&self, mois: Mois) -> bool {
        self.en(mois).est_nul()
            && self.0.iter().any(|(depuis, montant)| *depuis <= mois && montant.est_positif())
    }

    /// The first month without payment of an income that has stopped by `mois`.
    pub fn arret_en(&self, mois: Mois) -> Option<Mois> {
        let dernier_paye =
            self.0.iter().rposition(|(depuis, montant)| *depuis <= mois && montant.est_positif())?;
        let (arret, montant) = self.0.get(dernier_paye + 1)?;
        (*arret <= mois && montant.est_nul()).then_some(*arret)
    }

    /// The first month without payment of an income that stops for good.
    pub fn arret(&self) -> Option<Mois> {
        let (dernier, _) = self.0.last()?;
        self.arret_en(*dernier)
    }

    /// A constant amount, from a month on; a series that tells its own months as it is.
    pub fn datee(self, depuis: Mois) -> Serie {
        match self.0.as_slice() {
            [(TOUJOURS, montant)] => Serie(vec![(depuis, *montant)]),
            _ => self,
        }
    }

    /// The first month of the payment that runs in `mois`; of the next one where none runs.
    pub fn debut_en(&self, mois: Mois) -> Option<Mois> {
        let courant = self.0.iter().rposition(|(depuis, _)| *depuis <= mois);
        let paye = |rang: usize| self.0[rang].1.est_positif();
        match courant.filter(|rang| paye(*rang)) {
            Some(rang) => (0..=rang).rev().take_while(|rang| paye(*rang)).last().map(|rang| self.0[rang].0),
            None => {
                self.0.iter().find(|(depuis, montant)| *depuis > mois && montant.est_positif()).map(|p| p.0)
            }
        }
    }

    /// The first month in which anything is paid.
    pub fn premier_paye(&self) -> Option<Mois> {
        self.0.iter().find(|(_, montant)| !montant.est_nul()).map(|(depuis, _)| *depuis)
    }

    /// Whether the series says nothing of a part of the period (its first step comes later).
    pub fn commence_apres(&self, mois: Mois) -> bool {
        self.0.first().is_none_or(|(depuis, _)| *depuis > mois)
    }

    /// Whether anything is paid in some month.
    pub fn est_nulle(&self) -> bool {
        self.0.iter().all(|(_, montant)| montant.est_nul())
    }

    /// The same with one step coming a month later: what a supposition changes to see whether it is the cause.
    pub fn retarde(&mut self, rang: usize) {
        if let Some((depuis, _)) = self.0.get_mut(rang) {
            *depuis = depuis.plus(1);
        }
    }

    /// The steps, oldest first.
    pub fn paliers_en_ordre(&self) -> &[(Mois, Euros)] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    fn serie() -> Serie {
        Serie::paliers(vec![(Mois::new(2026, 6), euros!(900)), (Mois::new(2025, 1), euros!(1600))])
    }

    #[test]
    fn chaque_palier_vaut_jusqu_au_suivant_et_rien_avant_le_premier() {
        assert_eq!(serie().en(Mois::new(2024, 12)), Euros::ZERO);
        assert_eq!(serie().en(Mois::new(2026, 5)), euros!(1600));
        assert_eq!(serie().en(Mois::new(2030, 1)), euros!(900));
        assert_eq!(Serie::constante(euros!(7)).en(Mois::new(1900, 1)), euros!(7));
    }

    #[test]
    fn une_serie_se_poursuit_par_une_autre() {
        let puis = serie().puis(Mois::new(2026, 8), &Serie::constante(euros!(50)));
        let lus =
            [(2026, 5), (2026, 8), (2026, 9), (2027, 1)].map(|(annee, mois)| puis.en(Mois::new(annee, mois)));
        assert_eq!(lus, [euros!(1600), euros!(900), euros!(50), euros!(50)]);
        assert!(serie().puis(Mois::new(2026, 8), &Serie::default()).est_arretee_en(Mois::new(2026, 9)));
    }

    #[test]
    fn un_palier_a_zero_est_un_arret_definitif() {
        let arretee =
            Serie::paliers(vec![(Mois::new(2020, 1), euros!(1443)), (Mois::new(2026, 3), Euros::ZERO)]);
        assert!(!arretee.est_arretee_en(Mois::new(2026, 2)));
        assert!(arretee.est_arretee_en(Mois::new(2026, 3)));
        assert_eq!(arretee.arret_en(Mois::new(2026, 11)), Some(Mois::new(2026, 3)));
        assert!(!serie().est_arretee_en(Mois::new(2026, 11)));
    }

    #[test]
    fn deux_series_s_ajoutent_mois_par_mois() {
        let somme = serie().plus(&Serie::constante(euros!(50)));
        let lus = [(2024, 12), (2025, 1), (2026, 6)].map(|(annee, mois)| somme.en(Mois::new(annee, mois)));
        assert_eq!(lus, [euros!(50), euros!(1650), euros!(950)]);
    }

    #[test]
    fn un_paiement_commence_apres_le_dernier_mois_sans_rien() {
        let mois = |numero| Mois::new(2026, numero);
        let paliers = [(1, 500), (3, 0), (6, 700), (8, 900), (10, 0), (12, 50)];
        let serie =
            Serie::paliers(paliers.map(|(numero, euros)| (mois(numero), Euros::entiers(euros))).into());
        let debuts = [2, 4, 9, 11].map(|numero| serie.debut_en(mois(numero)));
        assert_eq!(debuts, [Some(mois(1)), Some(mois(6)), Some(mois(6)), Some(mois(12))]);
        assert_eq!((serie.premier_paye(), Serie::default().debut_en(mois(1))), (Some(mois(1)), None));
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn la_somme_d_une_periode_est_celle_de_ses_mois(
            paliers in proptest::collection::vec((0i32..60, 0i64..5000), 0..6), debut in -10i32..60, duree in 0i32..40
        ) {
            let origine = Mois::new(2023, 1);
            let serie = Serie::paliers(
                paliers.into_iter().map(|(rang, montant)| (origine.plus(rang), Euros::entiers(montant))).collect());
            let periode = Periode { debut: origine.plus(debut), fin: origine.plus(debut + duree) };
            let mois_par_mois: Euros = periode.mois().map(|mois| serie.en(mois)).sum();
            proptest::prop_assert_eq!(serie.somme(periode), mois_par_mois);
        }
    }
}
