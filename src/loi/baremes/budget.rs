//! Values of the budget and of the debts: seizable part of a wage, scale of the Banque de France, references by post.

use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);

/// Upper bounds of the first six slices of a wage, euros per year, without dependants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TranchesDeSalaire(pub [Euros; 6]);

impl Affiche for TranchesDeSalaire {
    fn affiche(&self) -> String {
        self.0.map(|borne| borne.to_string()).join(" ; ")
    }
}

/// Slices of the seizable part of a wage, euros per year.
pub static SAISIE_TRANCHES: Parametre<TranchesDeSalaire> = Parametre::new(
    "saisie_tranches",
    "Tranches de la part saisissable d'un salaire, par an",
    "Code du travail, art. R3252-2",
    VERIFIE,
    &[
        depuis(
            2024,
            1,
            TranchesDeSalaire([
                euros!(4370),
                euros!(8520),
                euros!(12690),
                euros!(16820),
                euros!(20970),
                euros!(25200),
            ]),
            "Décret n° 2023-1228 (2024) ; le barème de 2025 n'a pas été relevé",
        )
        .avec(AConfirmer),
        depuis(
            2026,
            1,
            TranchesDeSalaire([
                euros!(4480),
                euros!(8730),
                euros!(13000),
                euros!(17230),
                euros!(21470),
                euros!(25810),
            ]),
            "Décret n° 2025-1299",
        ),
    ],
);

/// What each dependant adds to every bound, euros per year.
pub static SAISIE_PERSONNE: Parametre<Euros> = Parametre::new(
    "saisie_personne",
    "Part saisissable d'un salaire : relèvement par personne à charge, par an",
    "Code du travail, art. R3252-3",
    VERIFIE,
    &[
        depuis(2024, 1, euros!(1690), "Décret n° 2023-1228 (2024) ; celui de 2025 n'a pas été relevé")
            .avec(AConfirmer),
        depuis(2026, 1, euros!(1740), "Décret n° 2025-1299"),
    ],
);

/// An amount for one person, and for each further one; euros per month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forfait {
    /// One person.
    pub une_personne: Euros,
    /// Each further person.
    pub par_personne: Euros,
}

impl Forfait {
    /// The amount for a household.
    pub fn pour(self, personnes: u32) -> Euros {
        self.une_personne + self.par_personne * personnes.saturating_sub(1)
    }
}

impl Affiche for Forfait {
    fn affiche(&self) -> String {
        format!("{} ; {} par personne de plus", self.une_personne, self.par_personne)
    }
}

/// Scale of the current expenses of a household in over-indebtedness: food, clothing, hygiene. Euros per month.
pub static BDF_BASE: Parametre<Forfait> = Parametre::new(
    "bdf_base",
    "Surendettement : forfait de base",
    "Code de la consommation, art. R731-3",
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            Forfait { une_personne: euros!(632), par_personne: euros!(221) },
            "Forfait de 2025, sans texte relevé",
        )
        .avec(AConfirmer),
        depuis(
            2026,
            1,
            Forfait { une_personne: euros!(652), par_personne: euros!(261) },
            "Barème de la Banque de France de 2026, relevé une fois ; relèvement par personne douteux",
        )
        .avec(AConfirmer),
    ],
);

/// Water of a household of 1, 2, 3, 4 persons, in hundredths of a cubic metre a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eau(pub [u32; 4]);

impl Affiche for Eau {
    fn affiche(&self) -> String {
        let litres = self.0.map(|centiemes| format!("{} litres", centiemes * 10));
        format!("{} ; par mois, de 1 à 4 personnes", litres.join(" ; "))
    }
}

/// Usual use of water by size of household.
pub static EAU: Parametre<Eau> = Parametre::new(
    "eau",
    "Eau d'un ménage : consommation habituelle",
    "Observatoire des services d'eau (Sispea), 2021-2022",
    VERIFIE,
    &[depuis(2025, 1, Eau([392, 770, 1292, 1582]), "Sispea et Cieau, repris par un comparateur")
        .avec(AConfirmer)],
);

/// Price of water, drains included, euros per cubic metre.
pub static EAU_PRIX: Parametre<Euros> = Parametre::new(
    "eau_prix",
    "Prix moyen du mètre cube d'eau, assainissement compris",
    "Observatoire des services d'eau (Sispea)",
    VERIFIE,
    &[depuis(2025, 1, euros!(4.89), "Au 1er janvier 2025, relevé une fois").avec(AConfirmer)],
);

/// Price of electricity, regulated tariff "base" up to 6 kVA, in hundredths of a cent per kWh.
pub static ELECTRICITE: Parametre<Taux> = Parametre::new(
    "electricite",
    "Électricité : euros par kWh (tarif réglementé, option base)",
    "Code de l'énergie, art. R337-18",
    VERIFIE,
    &[
        depuis(2025, 8, taux!(0.1940), "Grille de février 2026 ; la précédente n'a pas été relevée")
            .avec(AConfirmer),
        depuis(2026, 8, taux!(0.2001), "Grille de la CRE et d'EDF du 1er août 2026").avec(Moteur),
    ],
);

/// Price of gas for heating, "prix repère", euros per kWh: it moves every month.
pub static GAZ: Parametre<Taux> = Parametre::new(
    "gaz",
    "Gaz de chauffage : euros par kWh (prix repère de la CRE)",
    "Délibérations de la CRE",
    VERIFIE,
    &[
        depuis(2025, 10, taux!(0.10282), "Prix de décembre 2025").avec(AConfirmer),
        depuis(2026, 1, taux!(0.10192), "Prix de janvier 2026").avec(Moteur),
        depuis(2026, 9, taux!(0.1347), "Prix de septembre 2026, relevé une fois").avec(AConfirmer),
        depuis(2026, 10, taux!(0.1456), "Prix d'octobre 2026, relevé une fois").avec(AConfirmer),
    ],
);

/// Primary energy for one kWh of electricity, in the energy diagnosis.
pub static DPE_ELECTRICITE: Parametre<Taux> = Parametre::new(
    "dpe_electricite",
    "Énergie primaire d'un kWh d'électricité dans le DPE",
    "Arrêté du 31 mars 2021",
    VERIFIE,
    &[
        depuis(2025, 10, taux!(2.3), "Arrêté du 31 mars 2021").avec(Moteur),
        depuis(2026, 1, taux!(1.9), "Arrêté du 13 août 2025").avec(Moteur),
    ],
);

/// Poverty line (60 % of the median), euros per month and unit.
pub static SEUIL_PAUVRETE: Parametre<Euros> = Parametre::new(
    "seuil_pauvrete",
    "Seuil de pauvreté à 60 %, par unité de consommation",
    "INSEE, série 2408345",
    VERIFIE,
    &[depuis(2025, 1, euros!(1337), "INSEE, revenus de 2024").avec(Moteur)],
);

/// Price of the offer of the banks to fragile clients, euros per month.
pub static OFFRE_BANCAIRE: Parametre<Euros> = Parametre::new(
    "offre_bancaire",
    "Offre spécifique des banques : prix au plus, par mois",
    "Code monétaire et financier, art. R312-4-3",
    VERIFIE,
    &[depuis(2025, 1, euros!(3), "Code monétaire et financier, art. R312-4-3").avec(Moteur)],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &SAISIE_TRANCHES,
    &SAISIE_PERSONNE,
    &BDF_BASE,
    &EAU,
    &EAU_PRIX,
    &ELECTRICITE,
    &GAZ,
    &DPE_ELECTRICITE,
    &SEUIL_PAUVRETE,
    &OFFRE_BANCAIRE,
];
