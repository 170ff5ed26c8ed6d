//! Complémentaire santé solidaire and chèque énergie.

use crate::mois::Mois;
use crate::montant::{Euros, Taux};
use crate::parametres::{Affiche, Parametre, Table, depuis};
use crate::source::Confiance::{AConfirmer, Calcule, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const CSS_2026: &str = "CSS, version consolidée du 14 mars 2026";
const INSTRUCTION_2021: &str = "Instruction du 30 mars 2021 (montants gelés par l'arrêté du 20 avril 2018)";

/// What each further person adds to the ceiling of one, in the order of the ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rangs {
    /// Second person.
    pub deuxieme: Taux,
    /// Third and fourth.
    pub suivants: Taux,
    /// From the fifth.
    pub au_dela: Taux,
}

impl Rangs {
    /// What the person of a rank (2, 3…) adds.
    pub fn du_rang(&self, rang: usize) -> Taux {
        match rang {
            0..=2 => self.deuxieme,
            3 | 4 => self.suivants,
            _ => self.au_dela,
        }
    }
}

impl Affiche for Rangs {
    fn affiche(&self) -> String {
        format!("2e personne {} ; 3e et 4e {} ; puis {}", self.deuxieme, self.suivants, self.au_dela)
    }
}

/// Amounts by age on 1 January: up to 29, 49, 59, 69, then above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParAge(pub [Euros; 5]);

impl ParAge {
    /// The amount of an age.
    pub fn pour(&self, age: i32) -> Euros {
        const BORNES: [i32; 4] = [30, 50, 60, 70];
        self.0[BORNES.iter().filter(|borne| age >= **borne).count()]
    }
}

impl Affiche for ParAge {
    fn affiche(&self) -> String {
        let [a, b, c, d, e] = self.0;
        format!("jusqu'à 29 ans {a} ; 49 ans {b} ; 59 ans {c} ; 69 ans {d} ; puis {e}")
    }
}

/// Share of the RSA that stands for a home: one, two, three persons and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartsLogement(pub [Taux; 3]);

impl Affiche for PartsLogement {
    fn affiche(&self) -> String {
        let [un, deux, trois] = self.0;
        format!("1 personne {un} ; 2 {deux} ; 3 et plus {trois}")
    }
}

/// Monthly abatement on a minimum: one beneficiary, two in a couple.
pub type Abattement = (Euros, Euros);

/// Ceiling of the free cover for one person, a year.
pub static CSS_BASE: Parametre<Euros> = Parametre::new(
    "css_base",
    "Plafond de la complémentaire santé solidaire gratuite, une personne, par an",
    "CSS, art. L861-1",
    VERIFIE,
    &[
        depuis(2025, 4, euros!(10339), "Arrêté fixant le plafond au 1er avril 2025"),
        depuis(2026, 4, euros!(10422), "Plafond de 2025 revalorisé de 0,8 % (CSS, art. L161-25)")
            .avec(AConfirmer),
    ],
);

/// What each further person adds.
pub static CSS_RANGS: Parametre<Rangs> = Parametre::new(
    "css_rangs",
    "Plafond de la complémentaire santé solidaire : part de chaque personne en plus",
    "CSS, art. R861-3",
    VERIFIE,
    &[depuis(2025, 4, Rangs { deuxieme: taux!(0.5), suivants: taux!(0.3), au_dela: taux!(0.4) }, CSS_2026)],
);

/// Ceiling with participation, as a multiple of the free one.
pub static CSS_PARTICIPATION: Parametre<Taux> = Parametre::new(
    "css_participation",
    "Plafond avec participation, en multiple du plafond gratuit",
    "CSS, art. L861-1",
    VERIFIE,
    &[depuis(2025, 4, taux!(1.35), CSS_2026)],
);

/// Overseas départements.
pub static CSS_OUTRE_MER: Parametre<Taux> = Parametre::new(
    "css_outre_mer",
    "Plafond outre-mer, en multiple de celui de l'Hexagone",
    "CSS, art. D861-1",
    VERIFIE,
    &[depuis(2025, 4, taux!(1.113), CSS_2026)],
);

/// Monthly participation of a person by age.
pub static CSS_TARIFS: Parametre<ParAge> = Parametre::new(
    "css_tarifs",
    "Participation à la complémentaire santé solidaire, par personne et par mois",
    "Arrêté du 21 juin 2019",
    VERIFIE,
    &[depuis(
        2019,
        11,
        ParAge([euros!(8), euros!(14), euros!(21), euros!(25), euros!(30)]),
        "Arrêté du 21 juin 2019",
    )
    .avec(Moteur)],
);

/// The same in Alsace-Moselle.
pub static CSS_TARIFS_ALSACE_MOSELLE: Parametre<ParAge> = Parametre::new(
    "css_tarifs_alsace_moselle",
    "Participation au régime d'Alsace-Moselle, par personne et par mois",
    "Arrêté du 21 juin 2019",
    VERIFIE,
    &[depuis(
        2019,
        11,
        ParAge([euros!(2.8), euros!(4.9), euros!(7.3), euros!(8.7), euros!(10.5)]),
        "Arrêté du 21 juin 2019",
    )
    .avec(Moteur)],
);

/// Home with a housing aid.
pub static CSS_LOGEMENT_AIDE: Parametre<PartsLogement> = Parametre::new(
    "css_logement_aide",
    "Forfait logement avec une aide au logement, en part du RSA",
    "CSS, art. R861-7",
    VERIFIE,
    &[depuis(2025, 4, PartsLogement([taux!(0.12), taux!(0.16), taux!(0.165)]), CSS_2026)],
);

/// Home owned without aid, or free.
pub static CSS_LOGEMENT_GRATUIT: Parametre<PartsLogement> = Parametre::new(
    "css_logement_gratuit",
    "Forfait logement d'un propriétaire sans aide ou d'un logement gratuit, en part du RSA",
    "CSS, art. R861-5",
    VERIFIE,
    &[depuis(2025, 4, PartsLogement([taux!(0.12), taux!(0.14), taux!(0.14)]), CSS_2026)],
);

/// Off the AAH.
pub static CSS_ABATTEMENT_AAH: Parametre<Abattement> = Parametre::new(
    "css_abattement_aah",
    "Abattement mensuel sur l'AAH (complémentaire santé solidaire)",
    "CSS, art. L861-2",
    VERIFIE,
    &[depuis(2021, 1, (euros!(68), euros!(68)), INSTRUCTION_2021).avec(AConfirmer)],
);

/// Off the Aspa.
pub static CSS_ABATTEMENT_ASPA: Parametre<Abattement> = Parametre::new(
    "css_abattement_aspa",
    "Abattement mensuel sur l'Aspa (complémentaire santé solidaire)",
    "CSS, art. L861-2",
    VERIFIE,
    &[depuis(2021, 1, (euros!(71), euros!(110)), INSTRUCTION_2021).avec(AConfirmer)],
);

/// Off the ASI.
pub static CSS_ABATTEMENT_ASI: Parametre<Abattement> = Parametre::new(
    "css_abattement_asi",
    "Abattement mensuel sur l'ASI (complémentaire santé solidaire)",
    "CSS, art. L861-2",
    VERIFIE,
    &[depuis(2021, 1, (euros!(49), euros!(86)), INSTRUCTION_2021).avec(AConfirmer)],
);

/// Off the earnings of who works no more.
pub static CSS_ABATTEMENT_ACTIVITE: Parametre<Taux> = Parametre::new(
    "css_abattement_activite",
    "Abattement sur les revenus d'une activité interrompue",
    "CSS, art. R861-8",
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), CSS_2026)],
);

/// One row of the chèque énergie: under this income per unit, the amounts for one unit, less than two, two and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrancheCheque {
    /// Reference income per consumption unit, excluded.
    pub sous: Euros,
    /// One unit, less than two, two and more; euros a year.
    pub montants: [Euros; 3],
}

/// The four rows, lowest income first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaremeCheque(pub [TrancheCheque; 4]);

impl Affiche for BaremeCheque {
    fn affiche(&self) -> String {
        let tranche = |tranche: &TrancheCheque| {
            let [un, moins_de_deux, deux] = tranche.montants;
            format!("sous {} : {un}, {moins_de_deux} ou {deux}", tranche.sous)
        };
        self.0.iter().map(tranche).collect::<Vec<_>>().join(" ; ")
    }
}

const fn tranche(sous: Euros, un: Euros, moins_de_deux: Euros, deux: Euros) -> TrancheCheque {
    TrancheCheque { sous, montants: [un, moins_de_deux, deux] }
}

/// Amounts of the chèque énergie.
pub static CHEQUE_ENERGIE: Parametre<BaremeCheque> = Parametre::new(
    "cheque_energie",
    "Chèque énergie selon le revenu fiscal de référence par unité de consommation, par an",
    "Code de l'énergie, art. R124-3",
    VERIFIE,
    &[depuis(
        2025,
        1,
        BaremeCheque([
            tranche(euros!(5700), euros!(194), euros!(240), euros!(277)),
            tranche(euros!(6800), euros!(146), euros!(176), euros!(202)),
            tranche(euros!(7850), euros!(98), euros!(113), euros!(126)),
            tranche(euros!(11000), euros!(48), euros!(63), euros!(76)),
        ]),
        "Arrêté du 31 juillet 2025 ; seuils intérieurs de 2023",
    )
    .avec(AConfirmer)],
);

/// Units of the second person, then of each further one.
pub static CHEQUE_UNITES: Parametre<(Taux, Taux)> = Parametre::new(
    "cheque_unites",
    "Unités de consommation du chèque énergie : 2e personne, puis chacune",
    "Code de l'énergie, art. R124-1",
    VERIFIE,
    &[depuis(2025, 1, (taux!(0.5), taux!(0.3)), "Décret n° 2025-735 du 30 juillet 2025").avec(Calcule)],
);

/// The tables of this family.
pub static TABLES: &[&dyn Table] = &[
    &CSS_BASE,
    &CSS_RANGS,
    &CSS_PARTICIPATION,
    &CSS_OUTRE_MER,
    &CSS_TARIFS,
    &CSS_TARIFS_ALSACE_MOSELLE,
    &CSS_LOGEMENT_AIDE,
    &CSS_LOGEMENT_GRATUIT,
    &CSS_ABATTEMENT_AAH,
    &CSS_ABATTEMENT_ASPA,
    &CSS_ABATTEMENT_ASI,
    &CSS_ABATTEMENT_ACTIVITE,
    &CHEQUE_ENERGIE,
    &CHEQUE_UNITES,
];
