//! Values of the budget and of the debts: seizable part of a wage, scale of the Banque de France, references by post.

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, Fraction, Parametre, Table, depuis, fraction};
use crate::notions::mois::{AOUT, FEVRIER, JANVIER, JUILLET, Mois, TOUS_LES_MOIS};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Calcule, Moteur};
use crate::questions::vocabulaire::Dpe;
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
    Chaque("le barème des saisies", &[JANVIER]),
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
            "Décret n° 2023-1228",
        )
        .avec(Moteur),
        depuis(
            2025,
            1,
            TranchesDeSalaire([
                euros!(4440),
                euros!(8660),
                euros!(12890),
                euros!(17090),
                euros!(21300),
                euros!(25600),
            ]),
            "Décret n° 2024-1231",
        ),
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

/// The share of each of seven slices; nothing bounds the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fractions(pub [Fraction; 7]);

impl Affiche for Fractions {
    fn affiche(&self) -> String {
        self.0.map(|part| part.affiche()).join(" ; ")
    }
}

/// Seizable share of each slice of a wage.
pub static SAISIE_PARTS: Parametre<Fractions> = Parametre::new(
    "saisie_parts",
    "Part saisissable de chaque tranche d'un salaire",
    "Code du travail, art. R3252-2",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2024,
        1,
        Fractions([
            fraction(1, 20),
            fraction(1, 10),
            fraction(1, 5),
            fraction(1, 4),
            fraction(1, 3),
            fraction(2, 3),
            fraction(1, 1),
        ]),
        "Code du travail, version consolidée du 27 mars 2026",
    )],
);

/// What each dependant adds to every bound, euros per year.
pub static SAISIE_PERSONNE: Parametre<Euros> = Parametre::new(
    "saisie_personne",
    "Part saisissable d'un salaire : relèvement par personne à charge, par an",
    "Code du travail, art. R3252-3",
    Chaque("le barème des saisies", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2024, 1, euros!(1690), "Décret n° 2023-1228").avec(Moteur),
        depuis(2025, 1, euros!(1720), "Décret n° 2024-1231"),
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
    Chaque("les forfaits de la Banque de France", &[JANVIER]),
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
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, Eau([392, 770, 1292, 1582]), "Sispea et Cieau, repris par un comparateur")
        .avec(AConfirmer)],
);

/// Price of water, drains included, euros per cubic metre.
pub static EAU_PRIX: Parametre<Euros> = Parametre::new(
    "eau_prix",
    "Prix moyen du mètre cube d'eau, assainissement compris",
    "Observatoire des services d'eau (Sispea)",
    Chaque("le prix de l'eau", &[JANVIER]),
    VERIFIE,
    &[depuis(2025, 1, euros!(4.89), "Au 1er janvier 2025, relevé une fois").avec(AConfirmer)],
);

/// Price of electricity, regulated tariff "base" up to 6 kVA, in hundredths of a cent per kWh.
pub static ELECTRICITE: Parametre<Taux> = Parametre::new(
    "electricite",
    "Électricité : euros par kWh (tarif réglementé, option base)",
    "Code de l'énergie, art. R337-18",
    Chaque("le tarif de l'électricité", &[FEVRIER, AOUT]),
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
    Chaque("le prix du gaz", TOUS_LES_MOIS),
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
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, taux!(2.3), "Arrêté du 31 mars 2021").avec(Moteur),
        depuis(2026, 1, taux!(1.9), "Arrêté du 13 août 2025").avec(Moteur),
    ],
);

/// Primary energy of a home by class of its diagnosis, A to G.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParClasse(pub [Taux; 7]);

impl ParClasse {
    /// The middle of a class.
    pub fn de(&self, dpe: Dpe) -> Taux {
        self.0[dpe as usize]
    }
}

impl Affiche for ParClasse {
    fn affiche(&self) -> String {
        self.0.map(Taux::en_nombre).join(" ; ")
    }
}

/// Middle of each class of the energy diagnosis (bounds 70, 110, 180, 250, 330, 420), kWh per m² and year.
pub static DPE_CLASSES: Parametre<ParClasse> = Parametre::new(
    "dpe_classes",
    "Énergie primaire par m² et par an, au milieu de chaque classe du DPE, de A à G",
    "Arrêté du 31 mars 2021",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        ParClasse([taux!(50), taux!(90), taux!(145), taux!(215), taux!(290), taux!(375), taux!(450)]),
        "Milieu entre les bornes 70, 110, 180, 250, 330 et 420",
    )
    .avec(Calcule)],
);

/// Consumption units of a household: each further person of 14 or more, each child under 14.
pub static UNITES_CONSOMMATION: Parametre<(Taux, Taux)> = Parametre::new(
    "unites_consommation",
    "Unités de consommation après la première personne : 14 ans et plus, moins de 14 ans",
    "Échelle de l'OCDE modifiée, retenue par l'INSEE",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, (taux!(0.5), taux!(0.3)), "INSEE, définition de l'unité de consommation")],
);

/// Housing efforts for which the highest rent is worked out side by side.
pub static EFFORTS_COMPARES: Parametre<Efforts> = Parametre::new(
    "efforts_compares",
    "Taux d'effort pour lesquels le loyer le plus haut est cherché",
    "Usage des bailleurs et des fonds de solidarité pour le logement",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, Efforts([taux!(0.20), taux!(0.25), taux!(0.30)]), "Choix de ce calcul")
        .avec(AConfirmer)],
);

/// Housing efforts in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Efforts(pub [Taux; 3]);

impl Affiche for Efforts {
    fn affiche(&self) -> String {
        self.0.map(|taux| taux.to_string()).join(" ; ")
    }
}

/// Share of what is left to live on that a plan for arrears asks, where the organisation has not set its own.
pub static PLAN_PART: Parametre<Taux> = Parametre::new(
    "plan_part",
    "Plan d'apurement : part du reste à vivre demandée au plus, sans choix de l'organisme",
    "Aucun texte : à remplacer par la règle de l'organisme",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, taux!(0.50), "Choix de ce calcul").avec(AConfirmer)],
);

/// Debt above which any arrear is one, whatever its age; euros. Read for the rule of 2027 only.
pub static IMPAYE_MONTANT: Parametre<Euros> = Parametre::new(
    "impaye_montant",
    "Dette de loyer au-delà de laquelle il y a impayé, depuis janvier 2027",
    "CCH, art. R824-1 ; décret n° 2026-84 du 12 février 2026",
    Irreguliere,
    VERIFIE,
    &[depuis(2027, 1, euros!(450), "Décret n° 2026-84")],
)
.nouvelle();

/// Months after which any unpaid amount is an arrear. Read for the rule of 2027 only.
pub static IMPAYE_MOIS: Parametre<u32> = Parametre::new(
    "impaye_mois",
    "Mois après lesquels toute somme due est un impayé, depuis janvier 2027",
    "CCH, art. R824-1 ; décret n° 2026-84 du 12 février 2026",
    Irreguliere,
    VERIFIE,
    &[depuis(2027, 1, 3, "Décret n° 2026-84")],
)
.nouvelle();

/// Poverty line (60 % of the median), euros per month and unit.
pub static SEUIL_PAUVRETE: Parametre<Euros> = Parametre::new(
    "seuil_pauvrete",
    "Seuil de pauvreté à 60 %, par unité de consommation",
    "INSEE, série 2408345",
    Chaque("le seuil de pauvreté", &[JUILLET]),
    VERIFIE,
    &[depuis(2025, 1, euros!(1337), "INSEE, revenus de 2024").avec(Moteur)],
);

/// Price of the offer of the banks to fragile clients, euros per month.
pub static OFFRE_BANCAIRE: Parametre<Euros> = Parametre::new(
    "offre_bancaire",
    "Offre spécifique des banques : prix au plus, par mois",
    "Code monétaire et financier, art. R312-4-3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, euros!(3), "Code monétaire et financier, art. R312-4-3").avec(Moteur)],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &SAISIE_TRANCHES,
    &SAISIE_PARTS,
    &SAISIE_PERSONNE,
    &BDF_BASE,
    &EAU,
    &EAU_PRIX,
    &ELECTRICITE,
    &GAZ,
    &DPE_ELECTRICITE,
    &DPE_CLASSES,
    &UNITES_CONSOMMATION,
    &EFFORTS_COMPARES,
    &PLAN_PART,
    &IMPAYE_MONTANT,
    &IMPAYE_MOIS,
    &SEUIL_PAUVRETE,
    &OFFRE_BANCAIRE,
];
