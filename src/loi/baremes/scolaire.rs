//! Grants of collège and lycée ("bourses nationales"): échelons, and what a boarder gets with them.

use crate::loi::calendrier::Calendrier::Irreguliere;
use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const BAREME: &str = "Arrêté du 22 mars 2016 (barème des bourses)";

/// One échelon: how far the income may go, and what is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Echelon {
    /// Ceiling in hours of SMIC, for 1 to 7 children, then 8 and more.
    pub heures: [Taux; 8],
    /// Yearly amount as a share of the BMAF.
    pub part: Taux,
}

impl Echelon {
    /// The coefficient of the ceiling for that many children (1 at least).
    pub fn heures_pour(&self, enfants: u32) -> Taux {
        self.heures[(enfants.clamp(1, 8) - 1) as usize]
    }
}

/// The échelons of a grant, the first being the smallest amount and the highest ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Echelons<const N: usize>(pub [Echelon; N]);

impl<const N: usize> Affiche for Echelons<N> {
    fn affiche(&self) -> String {
        let echelon = |(rang, echelon): (usize, &Echelon)| {
            let heures: Vec<String> = echelon.heures.iter().map(Taux::affiche).collect();
            format!("échelon {} : {} × SMIC, {} de la BMAF", rang + 1, heures.join(" / "), echelon.part)
        };
        self.0.iter().enumerate().map(echelon).collect::<Vec<_>>().join(" ; ")
    }
}

/// An amount for each échelon; the collège has the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParEchelon(pub [Euros; 6]);

impl Affiche for ParEchelon {
    fn affiche(&self) -> String {
        self.0.iter().map(Euros::to_string).collect::<Vec<_>>().join(" / ")
    }
}

/// A line of the annex: eight coefficients, then the share of the BMAF.
macro_rules! echelon {
    ($($heures:literal)+ => $part:literal) => {
        Echelon { heures: [$(taux!($heures)),+], part: taux!($part) }
    };
}

/// The grant of the collège.
pub static COLLEGE: Parametre<Echelons<3>> = Parametre::new(
    "bourse_college",
    "Échelons de la bourse de collège : plafond en heures de SMIC de 1 à 8 enfants, montant annuel",
    "Code de l'éducation, art. D531-4 et suivants",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2024,
        9,
        Echelons([
            echelon!(1556.2 1915.3 2274.4 2633.5 2992.7 3351.8 3710.9 4070.0 => 0.2560),
            echelon!(841.2 1035.4 1229.5 1423.7 1617.8 1811.9 2006.1 2200.2 => 0.7091),
            echelon!(296.8 365.3 433.8 502.3 570.8 639.3 707.8 776.3 => 1.1075),
        ]),
        BAREME,
    )
    .avec(Moteur)],
);

/// The grant of the lycée.
pub static LYCEE: Parametre<Echelons<6>> = Parametre::new(
    "bourse_lycee",
    "Échelons de la bourse de lycée : plafond en heures de SMIC de 1 à 8 enfants, montant annuel",
    "Code de l'éducation, art. D531-20 et suivants",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2024,
        9,
        Echelons([
            echelon!(1855.0 1997.6 2282.9 2639.7 2996.4 3424.6 3852.6 4280.7 => 1.0642),
            echelon!(1468.4 1602.1 1869.0 2136.2 2536.7 2937.1 3337.7 3738.4 => 1.3079),
            echelon!(1247.1 1360.4 1587.2 1814.0 2154.1 2494.3 2834.5 3174.7 => 1.5435),
            echelon!(1005.8 1097.1 1280.1 1463.0 1737.3 2011.8 2285.9 2560.2 => 1.7791),
            echelon!(625.1 694.6 833.5 972.3 1180.7 1389.2 1597.5 1805.9 => 2.0147),
            echelon!(244.3 291.9 386.9 481.7 624.1 766.4 909.0 1051.3 => 2.2584),
        ]),
        BAREME,
    )
    .avec(Moteur)],
);

/// What a boarder who holds a grant receives with it, by échelon; euros per school year, taken off the fees.
pub static PRIME_INTERNAT: Parametre<ParEchelon> = Parametre::new(
    "prime_internat",
    "Prime à l'internat, par échelon",
    "Code de l'éducation, art. D531-4 et D531-20",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2021,
        9,
        ParEchelon([euros!(327), euros!(396), euros!(465), euros!(534), euros!(603), euros!(672)]),
        "Arrêté du 13 juillet 2021, art. 1er",
    )
    .avec(AConfirmer)],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[&COLLEGE, &LYCEE, &PRIME_INTERNAT];
