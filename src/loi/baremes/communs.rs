//! Values that several families of rights read: BMAF, SMIC, CRDS, Livret A.

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Parametre, Table, depuis};
use crate::notions::mois::{AOUT, AVRIL, FEVRIER, JANVIER, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{Calcule, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);

/// Monthly base of the family benefits ("base mensuelle de calcul des allocations familiales"), euros per month.
pub static BMAF: Parametre<Euros> = Parametre::new(
    "bmaf",
    "Base mensuelle des allocations familiales (BMAF)",
    "CSS, art. L551-1",
    Chaque("la base des prestations familiales", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2024, 4, euros!(466.44), "Instruction interministérielle du 20 mars 2024").avec(Moteur),
        depuis(2025, 4, euros!(474.37), "Instruction DSS/2A/2C/2025/32").avec(Moteur),
        depuis(2026, 4, euros!(478.16), "Instruction DSS/2A/2026/36 du 26 mars 2026").avec(Moteur),
    ],
);

/// Gross hourly minimum wage, euros per hour.
pub static SMIC_HORAIRE: Parametre<Euros> = Parametre::new(
    "smic_horaire",
    "SMIC horaire brut",
    "Code du travail, art. L3231-2",
    Chaque("le SMIC", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2023, 5, euros!(11.52), "Arrêté du 26 avril 2023").avec(Moteur),
        depuis(2024, 1, euros!(11.65), "Décret n° 2023-1216").avec(Moteur),
        depuis(2024, 11, euros!(11.88), "Décret n° 2024-951").avec(Moteur),
        depuis(2026, 1, euros!(12.02), "Décret n° 2025-1228").avec(Moteur),
        depuis(2026, 6, euros!(12.31), "Arrêté du 22 mai 2026").avec(Moteur),
    ],
);

/// Gross monthly minimum wage for 35 hours a week (35 × 52 ÷ 12 hours), euros per month.
pub static SMIC_MENSUEL: Parametre<Euros> = Parametre::new(
    "smic_mensuel",
    "SMIC mensuel brut pour 35 heures par semaine",
    "Code du travail, art. L3231-2",
    Chaque("le SMIC", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2023, 5, euros!(1747.20), "Arrêté du 26 avril 2023 : 35 × 52 ÷ 12 heures").avec(Calcule),
        depuis(2024, 1, euros!(1766.92), "Décret n° 2023-1216 : 35 × 52 ÷ 12 heures").avec(Calcule),
        depuis(2024, 11, euros!(1801.80), "Décret n° 2024-951 : 35 × 52 ÷ 12 heures").avec(Calcule),
        depuis(2026, 1, euros!(1823.03), "Décret n° 2025-1228 : 35 × 52 ÷ 12 heures").avec(Calcule),
        depuis(2026, 6, euros!(1867.02), "Arrêté du 22 mai 2026 : 35 × 52 ÷ 12 heures").avec(Calcule),
    ],
);

/// Contribution to the repayment of the social debt, taken from most benefits.
pub static CRDS: Parametre<Taux> = Parametre::new(
    "crds",
    "Taux de la CRDS",
    "Ordonnance n° 96-50, art. 14 et 19",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.005), "Ordonnance n° 96-50, art. 19")],
);

/// Highest monthly pay of a child of 16 or more who is still dependent (55 % of 169 SMIC hours); also the pay
/// above which a student may claim the prime d'activité. Euros per month.
pub static PLAFOND_REMUNERATION_ENFANT: Parametre<Euros> = Parametre::new(
    "plafond_remuneration_enfant",
    "Salaire mensuel maximal d'un enfant à charge",
    "CSS, art. R512-2",
    Chaque("le SMIC", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2024, 11, euros!(1104.25), "55 % de 169 heures au SMIC de 11,88 € (décret n° 2024-951)")
            .avec(Calcule),
        depuis(2026, 1, euros!(1117.26), "55 % de 169 heures au SMIC de 12,02 € (décret n° 2025-1228)")
            .avec(Calcule),
        depuis(2026, 6, euros!(1144.21), "55 % de 169 heures au SMIC de 12,31 € (arrêté du 22 mai 2026)")
            .avec(Calcule),
    ],
);

/// Yearly rate of the Livret A.
pub static LIVRET_A: Parametre<Taux> = Parametre::new(
    "livret_a",
    "Taux annuel du Livret A",
    "Code monétaire et financier, art. L221-1",
    Chaque("le taux du Livret A", &[FEVRIER, AOUT]),
    VERIFIE,
    &[
        depuis(2025, 10, taux!(0.017), "Arrêté du 23 juillet 2025").avec(Moteur),
        depuis(2026, 2, taux!(0.015), "Arrêté du 28 janvier 2026").avec(Moteur),
        depuis(2026, 8, taux!(0.017), "Arrêté du 28 juillet 2026").avec(Moteur),
    ],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] =
    &[&BMAF, &SMIC_HORAIRE, &SMIC_MENSUEL, &CRDS, &PLAFOND_REMUNERATION_ENFANT, &LIVRET_A];
