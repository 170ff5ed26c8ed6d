//! Values of the schemes to which the household is only directed: Visale, avance Loca-Pass, Mobili-Jeune.

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::{JANVIER, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const AVANT_2026: &str = "Règles de 2018 à 2025 reprises dans OpenFisca (sans la zone II)";
const JANVIER_2026: &str = "visale.fr, règles du 6 janvier 2026";

/// Highest rent with charges, by zone of Visale: Île-de-France; towns of more than 100 000, Corse, overseas;
/// elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoyerVisale(pub [Euros; 3]);

impl Affiche for LoyerVisale {
    fn affiche(&self) -> String {
        let [une, deux, trois] = self.0;
        format!("zone I {une} ; zone II {deux} ; zone III {trois}")
    }
}

/// Visale: highest rent with charges, euros per month.
pub static VISALE_LOYER: Parametre<LoyerVisale> = Parametre::new(
    "visale_loyer",
    "Visale : loyer et charges au plus",
    "Convention de l'État et d'Action Logement",
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, LoyerVisale([euros!(1500), euros!(1300), euros!(1300)]), AVANT_2026).avec(Moteur),
        depuis(2026, 1, LoyerVisale([euros!(1940), euros!(1575), euros!(1365)]), JANVIER_2026).avec(Moteur),
    ],
);

/// The same for a student without proof of income.
pub static VISALE_LOYER_ETUDIANT: Parametre<LoyerVisale> = Parametre::new(
    "visale_loyer_etudiant",
    "Visale, étudiant : loyer et charges au plus",
    "Convention de l'État et d'Action Logement",
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, LoyerVisale([euros!(800), euros!(600), euros!(600)]), AVANT_2026).avec(Moteur),
        depuis(2026, 1, LoyerVisale([euros!(1000), euros!(840), euros!(680)]), JANVIER_2026).avec(Moteur),
    ],
);

/// Visale after 30: highest net wage of an employee, euros per month.
pub static VISALE_SALAIRE: Parametre<Euros> = Parametre::new(
    "visale_salaire",
    "Visale après 30 ans : salaire net au plus",
    "Convention de l'État et d'Action Logement",
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, euros!(1500), "visale.fr, jusqu'au 5 janvier 2026").avec(Moteur),
        depuis(2026, 1, euros!(1710), JANVIER_2026).avec(Moteur),
    ],
);

/// Visale: share of the household's resources that rent and charges may reach, and share of the housing aid that
/// counts among them.
pub static VISALE_EFFORT: Parametre<Taux> = Parametre::new(
    "visale_effort",
    "Visale : part des ressources que peut atteindre le loyer",
    "Convention de l'État et d'Action Logement",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.50), JANVIER_2026).avec(Moteur)],
);

/// Visale: share of the housing aid that counts among the resources.
pub static VISALE_PART_AIDE: Parametre<Taux> = Parametre::new(
    "visale_part_aide",
    "Visale : part de l'aide au logement comptée dans les ressources",
    "Convention de l'État et d'Action Logement",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.67), JANVIER_2026).avec(Moteur)],
);

/// Mobili-Jeune: highest gross pay of the contract, as a share of the SMIC.
pub static MOBILI_JEUNE_SMIC: Parametre<Taux> = Parametre::new(
    "mobili_jeune_smic",
    "Mobili-Jeune : salaire brut au plus, en part du SMIC",
    "Action Logement, aide Mobili-Jeune",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(1.20), "Action Logement, questions d'avril 2026 ; 80 % ou 100 % ailleurs")
        .avec(AConfirmer)],
);

/// Mobili-Jeune: least rent left after the housing aid, euros per month.
pub static MOBILI_JEUNE_MINIMUM: Parametre<Euros> = Parametre::new(
    "mobili_jeune_minimum",
    "Mobili-Jeune : montant le plus bas versé",
    "Action Logement, aide Mobili-Jeune",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(10), "Action Logement, questions d'avril 2026").avec(Moteur)],
);

/// Aide juridictionnelle: highest reference income of one person, and of two, for the whole aid; euros per year.
pub static AJ_REVENU: Parametre<(Euros, Euros)> = Parametre::new(
    "aj_revenu",
    "Aide juridictionnelle totale : revenu fiscal de référence au plus (une personne, deux personnes)",
    "Décret n° 2020-1717, art. 3",
    Chaque("les plafonds de l'aide juridictionnelle", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        (euros!(12862), euros!(15177)),
        "Plafonds de 2025 ; ceux de 2026 sont au moins ceux-là",
    )
    .avec(Moteur)],
);

/// The same for the aid at 25 %, above which nothing is paid.
pub static AJ_REVENU_PARTIELLE: Parametre<(Euros, Euros)> = Parametre::new(
    "aj_revenu_partielle",
    "Aide juridictionnelle à 25 % : revenu fiscal de référence au plus (une personne, deux personnes)",
    "Décret n° 2020-1717, art. 3",
    Chaque("les plafonds de l'aide juridictionnelle", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        (euros!(19290), euros!(21605)),
        "Plafonds de 2025 ; ceux de 2026 sont au moins ceux-là",
    )
    .avec(Moteur)],
)
.informatif();

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &VISALE_LOYER,
    &VISALE_LOYER_ETUDIANT,
    &VISALE_SALAIRE,
    &VISALE_EFFORT,
    &VISALE_PART_AIDE,
    &MOBILI_JEUNE_SMIC,
    &MOBILI_JEUNE_MINIMUM,
    &AJ_REVENU,
    &AJ_REVENU_PARTIELLE,
];
