//! Family benefits: AF, complément familial, ASF, PAJE, ARS, AEEH.
//!
//! Rates are shares of the BMAF ([`super::communs::BMAF`]); ceilings change on 1 January.

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::{AVRIL, JANVIER, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const CSS_2026: &str = "CSS, version consolidée du 14 mars 2026";
const PLAFONDS_2025: &str = "Instruction DSS/2B/2024/181";
const PLAFONDS_2026: &str = "Instruction DSS/2B/2025/177";

/// A rate by tranche of resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TauxParTranche {
    /// Below the first ceiling.
    pub plein: Taux,
    /// Between the two ceilings.
    pub moitie: Taux,
    /// Above the second ceiling.
    pub quart: Taux,
}

impl Affiche for TauxParTranche {
    fn affiche(&self) -> String {
        format!("taux plein {} ; moitié {} ; quart {}", self.plein, self.moitie, self.quart)
    }
}

/// The two ceilings of the AF: a base and an increment by child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlafondsAf {
    /// Base of the first ceiling.
    pub p1_base: Euros,
    /// Base of the second ceiling.
    pub p2_base: Euros,
    /// Added to both for each dependent child, from the first.
    pub par_enfant: Euros,
}

impl Affiche for PlafondsAf {
    fn affiche(&self) -> String {
        format!("premier {} ; second {} ; plus {} par enfant", self.p1_base, self.p2_base, self.par_enfant)
    }
}

/// The AF of an only child overseas, and the supplements that add to it with age; shares of the BMAF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnfantUnique {
    /// At any age.
    pub base: Taux,
    /// Added from 11.
    pub onze_ans: Taux,
    /// Added from 16, instead.
    pub seize_ans: Taux,
}

impl Affiche for EnfantUnique {
    fn affiche(&self) -> String {
        format!("{} ; plus {} dès 11 ans, {} dès 16 ans", self.base, self.onze_ans, self.seize_ans)
    }
}

/// A ceiling of CF or PAJE: a base raised by child, and an amount for a lone parent or two earners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlafondFamille {
    /// Base, before the increments by child.
    pub base: Euros,
    /// Added for a lone parent or a couple of two earners.
    pub isole_biactif: Euros,
}

impl PlafondFamille {
    /// The ceiling for a number of dependent children.
    pub fn pour(&self, enfants: u32, isole_ou_biactif: bool, increments: &Increments) -> Euros {
        let supplement = if isole_ou_biactif { self.isole_biactif } else { Euros::ZERO };
        self.base * increments.coefficient(enfants) + supplement
    }
}

impl Affiche for PlafondFamille {
    fn affiche(&self) -> String {
        format!("base {} ; plus {} (parent seul ou deux revenus)", self.base, self.isole_biactif)
    }
}

/// Increments by child of a [`PlafondFamille`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Increments {
    /// Each of the first two children.
    pub deux_premiers: Taux,
    /// Each further child.
    pub suivants: Taux,
}

impl Increments {
    /// What the base is multiplied by.
    pub fn coefficient(&self, enfants: u32) -> Taux {
        Taux::UN + self.deux_premiers * enfants.min(2) + self.suivants * enfants.saturating_sub(2)
    }
}

impl Affiche for Increments {
    fn affiche(&self) -> String {
        format!("1er et 2e enfant {} ; puis {}", self.deux_premiers, self.suivants)
    }
}

/// Rates of the PreParE, as shares of the BMAF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TauxPrepare {
    /// All work stopped.
    pub arret: Taux,
    /// Half time or less.
    pub mi_temps: Taux,
    /// Between 50 and 80 % of full time.
    pub temps_partiel: Taux,
    /// All work stopped, from three children, shorter.
    pub majoree: Taux,
}

impl Affiche for TauxPrepare {
    fn affiche(&self) -> String {
        format!(
            "arrêt total {} ; mi-temps ou moins {} ; 50 à 80 % {} ; majorée {}",
            self.arret, self.mi_temps, self.temps_partiel, self.majoree
        )
    }
}

/// Rates of five consecutive categories of the AEEH.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TauxParCategorie {
    /// Number of the first category.
    pub premiere: u8,
    /// The rates, in order.
    pub taux: [Taux; 5],
}

impl TauxParCategorie {
    /// The rate of a category, if this table has it.
    pub fn de(&self, categorie: u8) -> Option<Taux> {
        let rang = categorie.checked_sub(self.premiere)?;
        self.taux.get(usize::from(rang)).copied()
    }
}

impl Affiche for TauxParCategorie {
    fn affiche(&self) -> String {
        let lignes =
            (self.premiere..).zip(self.taux).map(|(numero, taux)| format!("catégorie {numero} : {taux}"));
        lignes.collect::<Vec<_>>().join(" ; ")
    }
}

/// AF for two children, as a share of the BMAF.
pub static AF_DEUX_ENFANTS: Parametre<Taux> = Parametre::new(
    "af_deux_enfants",
    "Allocations familiales pour deux enfants, en part de la BMAF",
    "CSS, art. D521-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.32), CSS_2026)],
);

/// AF for each child from the third.
pub static AF_PAR_ENFANT: Parametre<Taux> = Parametre::new(
    "af_par_enfant",
    "Allocations familiales par enfant à partir du troisième, en part de la BMAF",
    "CSS, art. D521-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.41), CSS_2026)],
);

/// Supplement for an older child.
pub static AF_MAJORATION: Parametre<Taux> = Parametre::new(
    "af_majoration",
    "Majoration pour âge des allocations familiales, en part de la BMAF",
    "CSS, art. D521-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.16), CSS_2026)],
);

/// Allocation forfaitaire for a child of 20.
pub static AF_FORFAIT: Parametre<TauxParTranche> = Parametre::new(
    "af_forfait",
    "Allocation forfaitaire pour un enfant de 20 ans, en part de la BMAF",
    "CSS, art. D521-2",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        TauxParTranche { plein: taux!(0.20234), moitie: taux!(0.10117), quart: taux!(0.05059) },
        CSS_2026,
    )],
);

/// AF of an only child in Guadeloupe, Guyane, Martinique and La Réunion.
pub static AF_ENFANT_UNIQUE_OUTRE_MER: Parametre<EnfantUnique> = Parametre::new(
    "af_enfant_unique_outre_mer",
    "Allocations familiales d'un seul enfant outre-mer, en part de la BMAF",
    "CSS, art. D755-5",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        EnfantUnique { base: taux!(0.0588), onze_ans: taux!(0.0369), seize_ans: taux!(0.0567) },
        CSS_2026,
    )],
);

/// Yearly resources of N-2 above which the AF are halved, then quartered; euros per year.
pub static AF_PLAFONDS: Parametre<PlafondsAf> = Parametre::new(
    "af_plafonds",
    "Plafonds annuels de ressources des allocations familiales",
    "CSS, art. D521-3",
    Chaque("les plafonds des prestations familiales", &[JANVIER]),
    VERIFIE,
    &[
        depuis(
            2025,
            1,
            PlafondsAf { p1_base: euros!(65473), p2_base: euros!(91627), par_enfant: euros!(6546) },
            PLAFONDS_2025,
        ),
        depuis(
            2026,
            1,
            PlafondsAf { p1_base: euros!(66652), p2_base: euros!(93276), par_enfant: euros!(6664) },
            PLAFONDS_2026,
        ),
    ],
);

/// Complément familial, as a share of the BMAF.
pub static CF_PLEIN: Parametre<Taux> = Parametre::new(
    "cf_plein",
    "Complément familial, en part de la BMAF",
    "CSS, art. D522-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.4165), CSS_2026)],
);

/// Complément familial of the smallest incomes.
pub static CF_MAJORE: Parametre<Taux> = Parametre::new(
    "cf_majore",
    "Complément familial majoré, en part de la BMAF",
    "CSS, art. D522-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.6248), CSS_2026)],
);

/// Ceiling of the complément familial and of the full-rate PAJE, euros per year.
pub static PLAFOND_PLEIN: Parametre<PlafondFamille> = Parametre::new(
    "plafond_plein",
    "Plafond annuel du complément familial et de la PAJE à taux plein",
    "CSS, art. R522-2 et R531-1",
    Chaque("les plafonds des prestations familiales", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, PlafondFamille { base: euros!(24414), isole_biactif: euros!(9812) }, PLAFONDS_2025),
        depuis(2026, 1, PlafondFamille { base: euros!(24853), isole_biactif: euros!(9989) }, PLAFONDS_2026),
    ],
);

/// Ceiling of the half-rate PAJE and of its grants, euros per year.
pub static PLAFOND_MI_TAUX: Parametre<PlafondFamille> = Parametre::new(
    "plafond_mi_taux",
    "Plafond annuel de la PAJE à taux partiel",
    "CSS, art. R531-1 et D531-3-1",
    Chaque("les plafonds des prestations familiales", &[JANVIER]),
    VERIFIE,
    &[
        depuis(
            2025,
            1,
            PlafondFamille { base: euros!(29169), isole_biactif: euros!(11725) },
            "Arrêté du 20 décembre 2024",
        ),
        depuis(
            2026,
            1,
            PlafondFamille { base: euros!(29694), isole_biactif: euros!(11936) },
            "Arrêté du 18 décembre 2025",
        ),
    ],
);

/// What each child adds to the base of these ceilings.
pub static INCREMENTS: Parametre<Increments> = Parametre::new(
    "increments",
    "Hausse du plafond par enfant (complément familial et PAJE)",
    "CSS, art. R522-2 et R531-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, Increments { deux_premiers: taux!(0.25), suivants: taux!(0.30) }, CSS_2026)],
);

/// Plafond annuel de la sécurité sociale of the resource year (N-2), by month of the right; euros per year.
pub static PASS: Parametre<Euros> = Parametre::new(
    "pass",
    "Plafond de la sécurité sociale de l'année des ressources (deux ans avant)",
    "CSS, art. R522-2",
    Chaque("les plafonds des prestations familiales", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, euros!(43992), "Plafond de la sécurité sociale de 2023, par arrêté").avec(Moteur),
        depuis(2026, 1, euros!(46368), "Plafond de la sécurité sociale de 2024, par arrêté").avec(Moteur),
    ],
);

/// Share of the PASS that each member of a couple must have earned to count as two earners.
pub static BIACTIVITE: Parametre<Taux> = Parametre::new(
    "biactivite",
    "Revenu du travail minimal de chacun dans un couple à deux revenus, en part du plafond de la sécurité sociale",
    "CSS, art. R522-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.136), CSS_2026)],
);

/// Abatement after the end of an activity, on income of the reference year; the AAH reads it too.
pub static CESSATION_ACTIVITE: Parametre<Taux> = Parametre::new(
    "cessation_activite",
    "Abattement sur les revenus d'une activité qui a cessé (prestations familiales, AAH)",
    "CSS, art. R532-5 à R532-7",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), CSS_2026)],
);

/// Share of the full rate of the AF that each tranche of resources leaves.
pub static AF_PARTS: Parametre<TauxParTranche> = Parametre::new(
    "af_parts",
    "Part des allocations familiales versée selon les ressources",
    "CSS, art. D521-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, TauxParTranche { plein: Taux::UN, moitie: taux!(0.5), quart: taux!(0.25) }, CSS_2026)],
);

/// ASF of a child who lacks one parent, as a share of the BMAF.
pub static ASF_UN_PARENT: Parametre<Taux> = Parametre::new(
    "asf_un_parent",
    "ASF d'un enfant privé d'un parent, en part de la BMAF",
    "CSS, art. R523-7",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.422), CSS_2026)],
);

/// ASF of a child who lacks both parents.
pub static ASF_DEUX_PARENTS: Parametre<Taux> = Parametre::new(
    "asf_deux_parents",
    "ASF d'un enfant privé de ses deux parents, en part de la BMAF",
    "CSS, art. R523-7",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.5625), CSS_2026)],
)
.informatif();

/// Total ASF of the household below which nothing is paid, euros per month.
pub static ASF_MINIMUM: Parametre<Euros> = Parametre::new(
    "asf_minimum",
    "Montant en dessous duquel l'ASF n'est pas versée",
    "CSS, art. D523-3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(15), CSS_2026)],
);

/// Allocation de base of the PAJE at full rate, as a share of the BMAF.
pub static PAJE_PLEIN: Parametre<Taux> = Parametre::new(
    "paje_plein",
    "Allocation de base de la PAJE à taux plein, en part de la BMAF",
    "CSS, art. D531-3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.4165), CSS_2026)],
);

/// Allocation de base of the PAJE at half rate.
pub static PAJE_MI_TAUX: Parametre<Taux> = Parametre::new(
    "paje_mi_taux",
    "Allocation de base de la PAJE à taux partiel, en part de la BMAF",
    "CSS, art. D531-3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.20825), CSS_2026)],
);

/// Grant at birth, by month of the examination of the situation.
pub static PAJE_NAISSANCE: Parametre<Taux> = Parametre::new(
    "paje_naissance",
    "Prime à la naissance, en part de la BMAF",
    "CSS, art. D531-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(2.2975), CSS_2026)],
);

/// Grant at adoption.
pub static PAJE_ADOPTION: Parametre<Taux> = Parametre::new(
    "paje_adoption",
    "Prime à l'adoption, en part de la BMAF",
    "CSS, art. D531-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(4.595), CSS_2026)],
);

/// PreParE, as shares of the BMAF.
pub static PREPARE: Parametre<TauxPrepare> = Parametre::new(
    "prepare",
    "PreParE, en part de la BMAF",
    "CSS, art. D531-4",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        TauxPrepare {
            arret: taux!(0.9662),
            mi_temps: taux!(0.6246),
            temps_partiel: taux!(0.3603),
            majoree: taux!(1.5793),
        },
        CSS_2026,
    )],
)
.informatif();

/// ARS of a child of 6 to 10 on 31 December, as a share of the BMAF, once a year.
pub static ARS_6_A_10_ANS: Parametre<Taux> = Parametre::new(
    "ars_6_a_10_ans",
    "Allocation de rentrée scolaire de 6 à 10 ans, en part de la BMAF",
    "CSS, art. D543-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.8972), CSS_2026)],
);

/// ARS of a child of 11 to 14 on 31 December.
pub static ARS_11_A_14_ANS: Parametre<Taux> = Parametre::new(
    "ars_11_a_14_ans",
    "Allocation de rentrée scolaire de 11 à 14 ans, en part de la BMAF",
    "CSS, art. D543-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.9467), CSS_2026)],
);

/// ARS of a child of 15 to 18 on 31 December.
pub static ARS_15_A_18_ANS: Parametre<Taux> = Parametre::new(
    "ars_15_a_18_ans",
    "Allocation de rentrée scolaire de 15 à 18 ans, en part de la BMAF",
    "CSS, art. D543-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.9795), CSS_2026)],
);

/// Base of the ceiling of the ARS, euros per year.
pub static ARS_PLAFOND: Parametre<Euros> = Parametre::new(
    "ars_plafond",
    "Plafond annuel de l'allocation de rentrée scolaire, avant la hausse par enfant",
    "CSS, art. R543-5",
    Chaque("les plafonds des prestations familiales", &[JANVIER]),
    VERIFIE,
    &[depuis(2025, 1, euros!(21880), PLAFONDS_2025), depuis(2026, 1, euros!(22274), PLAFONDS_2026)],
);

/// What each dependent child adds to the ceiling of the ARS, as a share of its base.
pub static ARS_PLAFOND_PAR_ENFANT: Parametre<Taux> = Parametre::new(
    "ars_plafond_par_enfant",
    "Hausse du plafond de l'allocation de rentrée scolaire par enfant",
    "CSS, art. R543-5",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), CSS_2026)],
);

/// Total differential ARS below which nothing is paid, euros.
pub static ARS_MINIMUM: Parametre<Euros> = Parametre::new(
    "ars_minimum",
    "Montant en dessous duquel l'allocation de rentrée scolaire réduite n'est pas versée",
    "CSS, art. D543-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(15), CSS_2026)],
);

/// AEEH of a child, as a share of the BMAF; no CRDS.
pub static AEEH_BASE: Parametre<Taux> = Parametre::new(
    "aeeh_base",
    "AEEH de base, en part de la BMAF",
    "CSS, art. D541-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.32), CSS_2026)],
);

/// Complements of the AEEH of categories 1 to 5.
pub static AEEH_COMPLEMENTS: Parametre<TauxParCategorie> = Parametre::new(
    "aeeh_complements",
    "Compléments d'AEEH, en part de la BMAF",
    "CSS, art. D541-2",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        TauxParCategorie {
            premiere: 1,
            taux: [taux!(0.24), taux!(0.65), taux!(0.92), taux!(1.4257), taux!(1.8221)],
        },
        CSS_2026,
    )],
);

/// Complement of the AEEH of category 6 (the increase for a third person), euros per month.
pub static AEEH_COMPLEMENT_6: Parametre<Euros> = Parametre::new(
    "aeeh_complement_6",
    "Complément d'AEEH de 6e catégorie",
    "CSS, art. L541-1 et D541-2",
    Chaque("la majoration pour tierce personne", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(1288.13), "Majoration pour tierce personne, revalorisation d'avril 2025")
            .avec(Moteur),
        depuis(2026, 4, euros!(1298.44), "Hausse de 0,8 % au 1er avril 2026 ; texte non trouvé")
            .avec(AConfirmer),
    ],
);

/// Supplement of a lone parent to the complements of categories 2 to 6.
pub static AEEH_PARENT_ISOLE: Parametre<TauxParCategorie> = Parametre::new(
    "aeeh_parent_isole",
    "Majoration d'AEEH du parent isolé, en part de la BMAF",
    "CSS, art. L541-4 et D541-4",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        TauxParCategorie {
            premiere: 2,
            taux: [taux!(0.13), taux!(0.18), taux!(0.57), taux!(0.73), taux!(1.07)],
        },
        CSS_2026,
    )],
);

/// The congé supplémentaire de naissance is for a child born or arrived from that month on (LFSS for 2026).
pub const CONGE_DE_NAISSANCE: Mois = Mois::new(2026, 1);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &AF_DEUX_ENFANTS,
    &AF_PAR_ENFANT,
    &AF_MAJORATION,
    &AF_FORFAIT,
    &AF_ENFANT_UNIQUE_OUTRE_MER,
    &AF_PLAFONDS,
    &CF_PLEIN,
    &CF_MAJORE,
    &PLAFOND_PLEIN,
    &PLAFOND_MI_TAUX,
    &INCREMENTS,
    &PASS,
    &BIACTIVITE,
    &CESSATION_ACTIVITE,
    &AF_PARTS,
    &ASF_UN_PARENT,
    &ASF_DEUX_PARENTS,
    &ASF_MINIMUM,
    &PAJE_PLEIN,
    &PAJE_MI_TAUX,
    &PAJE_NAISSANCE,
    &PAJE_ADOPTION,
    &PREPARE,
    &ARS_6_A_10_ANS,
    &ARS_11_A_14_ANS,
    &ARS_15_A_18_ANS,
    &ARS_PLAFOND,
    &ARS_PLAFOND_PAR_ENFANT,
    &ARS_MINIMUM,
    &AEEH_BASE,
    &AEEH_COMPLEMENTS,
    &AEEH_COMPLEMENT_6,
    &AEEH_PARENT_ISOLE,
];
