//! A scale: from zero, three to five ticks at 1, 2 or 5 times a power of ten.

use crate::notions::montant::Euros;

/// A scale of whole euros, and its ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EchelleDeDessin {
    /// Its first tick.
    pub bas: i64,
    /// Its last tick.
    pub haut: i64,
    /// From one tick to the next.
    pub pas: i64,
}

/// Steps from the first tick to the last, at most.
const PAS_AU_PLUS: i64 = 4;

impl EchelleDeDessin {
    /// The scale that holds zero and every value.
    pub fn de(valeurs: impl IntoIterator<Item = i64>) -> EchelleDeDessin {
        let (mut bas, mut haut) = (0_i64, 0_i64);
        for valeur in valeurs {
            (bas, haut) = (bas.min(valeur), haut.max(valeur));
        }
        // Two steps at least, so that a scale has a middle.
        if haut - bas < 2 {
            haut = bas + 2;
        }
        let mut pas = 1_i64;
        let nombre = |pas: i64| vers_le_haut(haut, pas) - bas.div_euclid(pas);
        let mut facteurs = [2, 5, 10].iter().cycle();
        let mut puissance = 1_i64;
        while nombre(pas) > PAS_AU_PLUS {
            let facteur = facteurs.next().copied().unwrap_or(10);
            pas = puissance * facteur;
            if facteur == 10 {
                puissance = pas;
            }
        }
        EchelleDeDessin { bas: bas.div_euclid(pas) * pas, haut: vers_le_haut(haut, pas) * pas, pas }
    }

    /// Each tick, from the lowest.
    pub fn graduations(self) -> impl Iterator<Item = i64> {
        (0..=(self.haut - self.bas) / self.pas).map(move |rang| self.bas + rang * self.pas)
    }

    /// Where a value stands between the places of the lowest tick and of the highest.
    pub fn place(self, valeur: i64, bas: i64, haut: i64) -> i64 {
        bas + (valeur - self.bas) * (haut - bas) / (self.haut - self.bas)
    }
}

fn vers_le_haut(valeur: i64, pas: i64) -> i64 {
    -(-valeur).div_euclid(pas)
}

/// An amount to the euro: a drawing promises no cents.
pub fn a_l_euro(montant: Euros) -> String {
    montant.arrondi_euro().to_string().replace(",00", "")
}

/// The figure of a tick, without its unit.
pub fn graduation(valeur: i64) -> String {
    a_l_euro(Euros::entiers(valeur)).replace("\u{a0}€", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn une_echelle_part_de_zero_et_a_trois_a_cinq_graduations_rondes() {
        for haut in (1..20_000).step_by(37) {
            for bas in [0, -1, -45, -700, -9_000] {
                let echelle = EchelleDeDessin::de([haut, bas]);
                let graduations: Vec<i64> = echelle.graduations().collect();
                assert!((3..=5).contains(&graduations.len()), "{bas} à {haut} : {graduations:?}");
                assert!(graduations.contains(&0) && echelle.bas <= bas && echelle.haut >= haut);
                let mut chiffre = echelle.pas;
                while chiffre % 10 == 0 {
                    chiffre /= 10;
                }
                assert!([1, 2, 5].contains(&chiffre), "{bas} à {haut} : {graduations:?}");
                assert_eq!(
                    [echelle.place(echelle.bas, 200, 0), echelle.place(echelle.haut, 200, 0)],
                    [200, 0]
                );
            }
        }
        assert_eq!(EchelleDeDessin::de([]).graduations().collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(
            EchelleDeDessin::de([4_000, 2_919]).graduations().collect::<Vec<_>>(),
            [0, 1_000, 2_000, 3_000, 4_000]
        );
    }
}
