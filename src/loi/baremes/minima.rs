//! RSA, prime d'activité, AAH and MVA, Aspa, ASI, ASS.
//!
//! Most amounts change on 1 April (Aspa: 1 January). Those of April 2026 come from decrees read in OpenFisca;
//! the ASI of April 2026 is worked out from the rule of the CSS (art. L816-3).

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::{AVRIL, JANVIER, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Calcule, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const CSS_2026: &str = "CSS, version consolidée du 14 mars 2026";
const TRAVAIL_2026: &str = "Code du travail, version consolidée du 27 mars 2026";
const SMIC_1ER_JANVIER_2025: &str = "0,9 et 1,5 fois le SMIC mensuel du 1er janvier 2025 (1 801,80 €)";
const SMIC_1ER_JANVIER_2026: &str = "0,9 et 1,5 fois le SMIC mensuel du 1er janvier 2026 (1 823,03 €)";

/// What each further person adds to the montant forfaitaire of RSA and prime d'activité.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Majorations {
    /// Second person of the home.
    pub deuxieme: Taux,
    /// Third person.
    pub troisieme: Taux,
    /// Fourth person, where there is one adult.
    pub quatrieme_isole: Taux,
    /// Fourth person, where there are two adults.
    pub quatrieme_couple: Taux,
    /// Each person from the fifth.
    pub suivantes: Taux,
}

impl Affiche for Majorations {
    fn affiche(&self) -> String {
        format!(
            "2e personne {} ; 3e {} ; 4e {} (adulte seul) ou {} (couple) ; puis {}",
            self.deuxieme, self.troisieme, self.quatrieme_isole, self.quatrieme_couple, self.suivantes
        )
    }
}

/// Flat share of housing, as a rate of the montant forfaitaire of a home of that size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForfaitLogement {
    /// One person: rate of the amount of one person.
    pub un: Taux,
    /// Two persons: rate of the amount of two persons.
    pub deux: Taux,
    /// Three persons or more: rate of the amount of three persons.
    pub trois: Taux,
}

impl Affiche for ForfaitLogement {
    fn affiche(&self) -> String {
        format!("1 personne {} ; 2 personnes {} ; 3 personnes ou plus {}", self.un, self.deux, self.trois)
    }
}

/// RSA of one person, euros per month.
pub static RSA_BASE: Parametre<Euros> = Parametre::new(
    "rsa_base",
    "Montant forfaitaire du RSA pour une personne",
    "CASF, art. L262-2",
    Chaque("le RSA", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(646.52), "Décret n° 2025-293").avec(Moteur),
        depuis(2026, 4, euros!(651.69), "Décret n° 2026-220, art. 1").avec(Moteur),
    ],
);

/// RSA below which nothing is paid, euros per month.
pub static RSA_MINIMUM: Parametre<Euros> = Parametre::new(
    "rsa_minimum",
    "Montant en dessous duquel le RSA n'est pas versé",
    "CASF, art. R262-39",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(6), "CASF, art. R262-39").avec(Moteur)],
);

/// Prime d'activité of one person before bonus and earnings, euros per month.
pub static PPA_BASE: Parametre<Euros> = Parametre::new(
    "ppa_base",
    "Montant forfaitaire de la prime d'activité pour une personne",
    "CSS, art. L842-3",
    Chaque("la prime d'activité", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(633.21), "Décret n° 2025-294").avec(Moteur),
        depuis(2026, 4, euros!(638.28), "Décret n° 2026-222, art. 2").avec(Moteur),
    ],
);

/// Prime d'activité below which nothing is paid, euros per month.
pub static PPA_MINIMUM: Parametre<Euros> = Parametre::new(
    "ppa_minimum",
    "Montant en dessous duquel la prime d'activité n'est pas versée",
    "CSS, art. D846-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(15), CSS_2026)],
);

/// Increase of the montant forfaitaire by person, the same for RSA and prime d'activité.
pub static MAJORATIONS: Parametre<Majorations> = Parametre::new(
    "majorations",
    "Hausse du montant forfaitaire (RSA et prime d'activité) par personne du foyer",
    "CASF, art. R262-1 ; CSS, art. D843-1",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        Majorations {
            deuxieme: taux!(0.5),
            troisieme: taux!(0.3),
            quatrieme_isole: taux!(0.4),
            quatrieme_couple: taux!(0.3),
            suivantes: taux!(0.4),
        },
        CSS_2026,
    )],
);

/// Montant forfaitaire of a lone parent, recently alone, with a child under 3 or pregnant: without child, then
/// by child.
pub static MAJORE: Parametre<(Taux, Taux)> = Parametre::new(
    "majore",
    "Montant majoré du parent isolé (RSA et prime d'activité) : sans enfant, puis par enfant",
    "CASF, art. R262-1 ; CSS, art. D843-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, (taux!(1.28412), taux!(0.42804)), CSS_2026)],
);

/// Months of the majoration for isolation, unless the youngest child is under 3.
pub static MAJORATION_DUREE_MOIS: Parametre<u32> = Parametre::new(
    "majoration_duree_mois",
    "Durée du montant majoré du parent isolé, en mois",
    "CASF, art. R262-2 ; CSS, art. R842-5",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, 12, CSS_2026)],
);

/// Housing counted as a resource of RSA and prime d'activité.
pub static FORFAIT_LOGEMENT: Parametre<ForfaitLogement> = Parametre::new(
    "forfait_logement",
    "Forfait logement (RSA et prime d'activité), en part du montant forfaitaire",
    "CASF, art. R262-9 ; CSS, art. R844-3",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        ForfaitLogement { un: taux!(0.12), deux: taux!(0.16), trois: taux!(0.165) },
        CSS_2026,
    )],
);

/// Most that RSA and prime d'activité count of the ASF of a child, as a share of the BMAF: one parent missing,
/// both missing.
pub static FORFAIT_ASF: Parametre<(Taux, Taux)> = Parametre::new(
    "forfait_asf",
    "Part de la BMAF comptée au plus pour l'ASF d'un enfant : un parent absent, les deux",
    "CASF, art. R262-10-1 ; CSS, art. R844-4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, (taux!(0.225), taux!(0.30)), CSS_2026)],
);

/// What RSA and prime d'activité count of a majoré complément familial, as a share of the BMAF.
pub static FORFAIT_CF: Parametre<Taux> = Parametre::new(
    "forfait_cf",
    "Part de la BMAF comptée pour le complément familial majoré",
    "CASF, art. R262-10-1 ; CSS, art. R844-4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.4165), CSS_2026)],
);

/// The same in Guadeloupe, Guyane, Martinique and La Réunion: written for the prime d'activité; for the RSA by analogy.
pub static FORFAIT_CF_OUTRE_MER: Parametre<Taux> = Parametre::new(
    "forfait_cf_outre_mer",
    "Part de la BMAF comptée pour le complément familial majoré, outre-mer",
    "CSS, art. R757-6 ; RSA : à confirmer",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.2379), CSS_2026)],
);

/// Hours of work in three years that open the RSA before 25.
pub static RSA_HEURES_JEUNES: Parametre<u32> = Parametre::new(
    "rsa_heures_jeunes",
    "Heures de travail en trois ans qui ouvrent le RSA avant 25 ans",
    "CASF, art. L262-7-1 et D262-25-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, 3214, "CASF, art. D262-25-1").avec(Moteur)],
);

/// Months with a permit to work asked of a foreigner for RSA and prime d'activité.
pub static TITRE_SEJOUR_MOIS: Parametre<u32> = Parametre::new(
    "titre_sejour_mois",
    "Mois de titre de séjour permettant de travailler (RSA et prime d'activité)",
    "CASF, art. L262-4 ; CSS, art. L842-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, 60, CSS_2026)],
);

/// Months with a permit to work asked of a foreigner for Aspa and ASI.
pub static TITRE_SEJOUR_VIEILLESSE_MOIS: Parametre<u32> = Parametre::new(
    "titre_sejour_vieillesse_mois",
    "Mois de titre de séjour permettant de travailler (Aspa et ASI)",
    "CSS, art. L816-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, 120, CSS_2026)],
);

/// RSA: yearly income attributed to capital that produces none.
pub static RSA_PATRIMOINE_CAPITAUX: Parametre<Taux> = Parametre::new(
    "rsa_patrimoine_capitaux",
    "RSA : revenu annuel attribué à l'épargne qui n'en produit pas",
    "CASF, art. R132-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.03), "CASF, art. R132-1").avec(Moteur)],
);

/// RSA: share of the rental value of buildings that are not let.
pub static RSA_PATRIMOINE_BATI: Parametre<Taux> = Parametre::new(
    "rsa_patrimoine_bati",
    "RSA : part comptée de la valeur locative des biens bâtis",
    "CASF, art. R132-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.50), "CASF, art. R132-1").avec(Moteur)],
);

/// RSA: share of the rental value of land that is not let.
pub static RSA_PATRIMOINE_TERRAIN: Parametre<Taux> = Parametre::new(
    "rsa_patrimoine_terrain",
    "RSA : part comptée de la valeur locative des terrains",
    "CASF, art. R132-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.80), "CASF, art. R132-1").avec(Moteur)],
);

/// Share of income from work added to the prime d'activité.
pub static PPA_PENTE: Parametre<Taux> = Parametre::new(
    "ppa_pente",
    "Part des revenus du travail ajoutée à la prime d'activité",
    "CSS, art. D843-3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 4, taux!(0.5985), "Décret n° 2025-292")],
);

/// Largest bonus of a worker, as a share of the base of the prime d'activité.
pub static PPA_BONIFICATION: Parametre<Taux> = Parametre::new(
    "ppa_bonification",
    "Bonification maximale d'un travailleur, en part du montant forfaitaire",
    "CSS, art. D843-2",
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, taux!(0.29101), CSS_2026),
        depuis(2026, 4, taux!(0.377), "Décret n° 2026-222 du 30 mars 2026, art. 1").avec(Moteur),
    ],
);

/// SMIC hours a month at which the bonus begins, then reaches its maximum.
pub static PPA_BONIFICATION_HEURES: Parametre<(u32, u32)> = Parametre::new(
    "ppa_bonification_heures",
    "Heures de SMIC par mois où la bonification commence, puis atteint son maximum",
    "CSS, art. D843-2",
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, (59, 120), CSS_2026),
        depuis(2026, 4, (59, 138), "Décret n° 2026-222 du 30 mars 2026, art. 1").avec(Moteur),
    ],
);

/// SMIC hours a month of work from which the AAH counts as income from work for the prime d'activité.
pub static PPA_AAH_HEURES: Parametre<u32> = Parametre::new(
    "ppa_aah_heures",
    "Heures de SMIC par mois à partir desquelles l'AAH compte comme un revenu du travail",
    "CSS, art. L842-8 et D843-4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, 29, CSS_2026)],
);

/// AAH at full rate, euros per month.
pub static AAH: Parametre<Euros> = Parametre::new(
    "aah",
    "Montant de l'AAH à taux plein",
    "CSS, art. L821-3-1 et D821-2",
    Chaque("l'AAH", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(1033.32), "Décret n° 2025-297").avec(Moteur),
        depuis(2026, 4, euros!(1041.59), "Décret n° 2026-229, art. 1").avec(Moteur),
    ],
);

/// Majoration pour la vie autonome, euros per month.
pub static MVA: Parametre<Euros> = Parametre::new(
    "mva",
    "Majoration pour la vie autonome (MVA)",
    "CSS, art. L821-1-2 et D821-3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(104.77), CSS_2026)],
);

/// Increase of the ceiling of the AAH for each dependent child.
pub static AAH_PAR_ENFANT: Parametre<Taux> = Parametre::new(
    "aah_par_enfant",
    "Hausse du plafond de l'AAH par enfant à charge",
    "CSS, art. D821-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.5), CSS_2026)],
);

/// Share of the monthly SMIC up to which the higher abatement on income from work applies.
pub static AAH_SEUIL_SMIC: Parametre<Taux> = Parametre::new(
    "aah_seuil_smic",
    "Part du SMIC jusqu'à laquelle l'abattement de l'AAH est le plus fort",
    "CSS, art. D821-9",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), CSS_2026)],
);

/// Abatement on income from work up to the threshold.
pub static AAH_ABATTEMENT_BAS: Parametre<Taux> = Parametre::new(
    "aah_abattement_bas",
    "Abattement de l'AAH sur les revenus du travail, sous le seuil",
    "CSS, art. D821-9",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.80), CSS_2026)],
);

/// Abatement on income from work above the threshold.
pub static AAH_ABATTEMENT_HAUT: Parametre<Taux> = Parametre::new(
    "aah_abattement_haut",
    "Abattement de l'AAH sur les revenus du travail, au-dessus du seuil",
    "CSS, art. D821-9",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.40), CSS_2026)],
);

/// Abatement on pensions, after the 10 % of the income tax.
pub static AAH_ABATTEMENT_PENSIONS: Parametre<Taux> = Parametre::new(
    "aah_abattement_pensions",
    "Abattement de l'AAH sur les pensions",
    "CSS, art. R821-4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.20), CSS_2026)],
);

/// Share of the AAH paid after 60 days in hospital, in an establishment or in prison.
pub static AAH_ETABLISSEMENT: Parametre<Taux> = Parametre::new(
    "aah_etablissement",
    "Part de l'AAH versée après 60 jours à l'hôpital, en établissement ou en prison",
    "CSS, art. R821-8",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), CSS_2026)],
)
.informatif();

/// Hours of a month in the SMIC that the AAH uses.
pub static AAH_HEURES_MENSUELLES: Parametre<Taux> = Parametre::new(
    "aah_heures_mensuelles",
    "Heures par mois du SMIC mensuel (AAH)",
    "CSS, art. D821-9",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(151.67), "Durée légale du travail de 35 heures par semaine, par mois")
        .avec(Calcule)],
);

/// Aspa of a person alone, and ceiling of the resources; euros per year.
pub static ASPA_SEUL: Parametre<Euros> = Parametre::new(
    "aspa_seul",
    "Aspa d'une personne seule, par an",
    "CSS, art. D815-1",
    Chaque("l'Aspa", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, euros!(12411.44), "Circulaire Cnav 2024-39").avec(Moteur),
        depuis(2026, 1, euros!(12523.14), "Circulaire Cnav 2025-29").avec(Moteur),
    ],
);

/// Aspa of a couple, and ceiling of the resources; euros per year.
pub static ASPA_COUPLE: Parametre<Euros> = Parametre::new(
    "aspa_couple",
    "Aspa d'un couple, par an",
    "CSS, art. D815-1",
    Chaque("l'Aspa", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, euros!(19268.80), "Circulaire Cnav 2024-39").avec(Moteur),
        depuis(2026, 1, euros!(19442.21), "Circulaire Cnav 2025-29").avec(Moteur),
    ],
);

/// Taken off the gross wages of a quarter, for a person alone and for a couple; euros per quarter. Exact
/// products: no text rounds them.
pub static ASPA_ABATTEMENT: Parametre<(Euros, Euros)> = Parametre::new(
    "aspa_abattement",
    "Abattement par trimestre sur les revenus du travail (Aspa et ASI) : seul, couple",
    "CSS, art. R815-29",
    Chaque("le SMIC", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, (euros!(1621.62), euros!(2702.70)), SMIC_1ER_JANVIER_2025).avec(Calcule),
        depuis(2026, 1, (euros!(1640.727), euros!(2734.545)), SMIC_1ER_JANVIER_2026).avec(Calcule),
    ],
);

/// Yearly income attributed to what one owns, as a share of its value.
pub static ASPA_PROPRIETE: Parametre<Taux> = Parametre::new(
    "aspa_propriete",
    "Revenu annuel attribué à l'épargne et aux biens (Aspa et ASI)",
    "CSS, art. R815-25",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.03), CSS_2026)],
);

/// Net estate above which the Aspa is recovered, euros. The values of 2024 and 2025 were not found: before 2026
/// the one of September 2023 stands, to be confirmed.
pub static ASPA_RECUPERATION_SEUIL: Parametre<Euros> = Parametre::new(
    "aspa_recuperation_seuil",
    "Héritage à partir duquel l'Aspa peut être reprise",
    "CSS, art. L815-13",
    Chaque("le seuil de récupération de l'Aspa", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2023, 9, euros!(100000), "CSS, art. L815-13 ; hausses de 2024 et 2025 non relevées")
            .avec(AConfirmer),
        depuis(2026, 1, euros!(108586.14), "Page de service-public.fr, transcrite").avec(AConfirmer),
    ],
)
.informatif();

/// ASI of a person alone, and ceiling of the resources; euros per year.
pub static ASI_SEUL: Parametre<Euros> = Parametre::new(
    "asi_seul",
    "Plafond de l'ASI d'une personne seule, par an",
    "CSS, art. D815-19",
    Chaque("l'ASI", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(10978.30), "Circulaire Cnav 2025-13").avec(Moteur),
        depuis(2026, 4, euros!(11066.13), "Hausse de 0,8 % (CSS, art. L816-3 et L161-25) ; texte non trouvé")
            .avec(AConfirmer),
    ],
);

/// ASI of a couple, and ceiling of the resources; euros per year.
pub static ASI_COUPLE: Parametre<Euros> = Parametre::new(
    "asi_couple",
    "Plafond de l'ASI d'un couple, par an",
    "CSS, art. D815-19",
    Chaque("l'ASI", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(19212.03), "Circulaire Cnav 2025-13").avec(Moteur),
        depuis(2026, 4, euros!(19365.73), "Hausse de 0,8 % (CSS, art. L816-3 et L161-25) ; texte non trouvé")
            .avec(AConfirmer),
    ],
);

/// Smallest invalidity pension, euros per month: it limits the ASI of a couple where one alone receives it.
pub static PENSION_INVALIDITE_MINIMUM: Parametre<Euros> = Parametre::new(
    "pension_invalidite_minimum",
    "Pension d'invalidité minimale",
    "CSS, art. L341-5 et D815-19",
    Chaque("la pension d'invalidité minimale", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(335.29), CSS_2026),
        depuis(2026, 4, euros!(337.97), "Hausse de 0,8 % (CSS, art. L341-6) ; texte non trouvé")
            .avec(AConfirmer),
    ],
);

/// ASS of a day, euros per day.
pub static ASS_JOUR: Parametre<Euros> = Parametre::new(
    "ass_jour",
    "Montant de l'ASS par jour",
    "Code du travail, art. L5423-6",
    Chaque("l'ASS", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(19.33), "Décret n° 2025-302").avec(Moteur),
        depuis(2026, 4, euros!(19.48), "Décret n° 2026-219, art. 1").avec(Moteur),
    ],
);

/// Ceiling of the resources of the ASS, in days of ASS a month: person alone, couple.
pub static ASS_PLAFOND_JOURS: Parametre<(u32, u32)> = Parametre::new(
    "ass_plafond_jours",
    "Plafond de ressources de l'ASS, en jours d'allocation par mois : seul, couple",
    "Code du travail, art. R5423-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, (70, 110), TRAVAIL_2026)],
);

/// Days of a full month of ASS.
pub static ASS_JOURS_MOIS: Parametre<u32> = Parametre::new(
    "ass_jours_mois",
    "Jours d'ASS par mois entier",
    "Code du travail, art. R5423-6",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, 30, TRAVAIL_2026)],
);

/// Abatement on wages that have stopped and were replaced.
pub static ASS_ABATTEMENT: Parametre<Taux> = Parametre::new(
    "ass_abattement",
    "Abattement de l'ASS sur un salaire interrompu et remplacé",
    "Code du travail, art. R5423-5",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), TRAVAIL_2026)],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &RSA_BASE,
    &RSA_MINIMUM,
    &PPA_BASE,
    &PPA_MINIMUM,
    &MAJORATIONS,
    &MAJORE,
    &MAJORATION_DUREE_MOIS,
    &FORFAIT_LOGEMENT,
    &FORFAIT_ASF,
    &FORFAIT_CF,
    &FORFAIT_CF_OUTRE_MER,
    &RSA_HEURES_JEUNES,
    &TITRE_SEJOUR_MOIS,
    &TITRE_SEJOUR_VIEILLESSE_MOIS,
    &RSA_PATRIMOINE_CAPITAUX,
    &RSA_PATRIMOINE_BATI,
    &RSA_PATRIMOINE_TERRAIN,
    &PPA_PENTE,
    &PPA_BONIFICATION,
    &PPA_BONIFICATION_HEURES,
    &PPA_AAH_HEURES,
    &AAH,
    &MVA,
    &AAH_PAR_ENFANT,
    &AAH_SEUIL_SMIC,
    &AAH_ABATTEMENT_BAS,
    &AAH_ABATTEMENT_HAUT,
    &AAH_ABATTEMENT_PENSIONS,
    &AAH_ETABLISSEMENT,
    &AAH_HEURES_MENSUELLES,
    &ASPA_SEUL,
    &ASPA_COUPLE,
    &ASPA_ABATTEMENT,
    &ASPA_PROPRIETE,
    &ASPA_RECUPERATION_SEUIL,
    &ASI_SEUL,
    &ASI_COUPLE,
    &PENSION_INVALIDITE_MINIMUM,
    &ASS_JOUR,
    &ASS_PLAFOND_JOURS,
    &ASS_JOURS_MOIS,
    &ASS_ABATTEMENT,
];
