//! Complémentaire santé solidaire (CSS) and chèque énergie.
//!
//! The ceiling of April 2026 is worked out from the rule of the CSS (art. L861-1): its arrêté could not be read. The
//! abatements on the minima are frozen since January 2021; the inner steps of the energy voucher are those of 2023.

use crate::loi::baremes::minima::ForfaitLogement;
use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::{AVRIL, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::AConfirmer;
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const CSS_2026: &str = "CSS, version consolidée du 14 mars 2026";
const INSTRUCTION_2021: &str =
    "Instruction du 30 mars 2021 ; arrêté du 20 avril 2018 (montants de janvier 2021)";
const PARTICIPATION_2019: &str = "Arrêté du 21 juin 2019";
const CHEQUE_2025: &str = "Arrêté du 31 juillet 2025, applicable au 1er janvier 2025";

/// What each further member adds to the ceiling of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MajorationsCss {
    /// Second member.
    pub deuxieme: Taux,
    /// Third and fourth members.
    pub troisieme_et_quatrieme: Taux,
    /// Each member from the fifth.
    pub suivants: Taux,
}

impl MajorationsCss {
    /// The increase for a member, by rank from 1.
    pub fn du_rang(&self, rang: u32) -> Taux {
        match rang {
            0 | 1 => Taux::ZERO,
            2 => self.deuxieme,
            3 | 4 => self.troisieme_et_quatrieme,
            _ => self.suivants,
        }
    }
}

impl Affiche for MajorationsCss {
    fn affiche(&self) -> String {
        format!(
            "2e personne {} ; 3e et 4e {} ; puis {}",
            self.deuxieme, self.troisieme_et_quatrieme, self.suivants
        )
    }
}

/// An amount by age: up to 29, 30 to 49, 50 to 59, 60 to 69, 70 and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParAge(pub [Euros; 5]);

impl ParAge {
    /// The amount at an age in years.
    pub fn a(&self, age: i32) -> Euros {
        let [jusqu_a_29, jusqu_a_49, jusqu_a_59, jusqu_a_69, ensuite] = self.0;
        match age {
            ..30 => jusqu_a_29,
            30..50 => jusqu_a_49,
            50..60 => jusqu_a_59,
            60..70 => jusqu_a_69,
            _ => ensuite,
        }
    }
}

impl Affiche for ParAge {
    fn affiche(&self) -> String {
        let [jusqu_a_29, jusqu_a_49, jusqu_a_59, jusqu_a_69, ensuite] = self.0;
        format!(
            "jusqu'à 29 ans {jusqu_a_29} ; 30 à 49 ans {jusqu_a_49} ; 50 à 59 ans {jusqu_a_59} ; 60 à 69 ans {jusqu_a_69} ; puis {ensuite}"
        )
    }
}

/// Yearly resources under which the cover of one person is free, euros.
pub static CSS_PLAFOND: Parametre<Euros> = Parametre::new(
    "css_plafond",
    "Plafond annuel de la complémentaire santé solidaire gratuite pour une personne",
    "CSS, art. L861-1 et D861-1",
    Chaque("le plafond de la complémentaire santé solidaire", &[AVRIL]),
    VERIFIE,
    &[
        depuis(2025, 4, euros!(10339), "Plafond revalorisé au 1er avril 2025 (CSS, art. L861-1)"),
        depuis(2026, 4, euros!(10422), "10 339 € × 1,008 (CSS, art. L161-25), à l'euro le plus proche")
            .avec(AConfirmer),
    ],
);

/// How much higher the ceiling against a participation is.
pub static CSS_HAUSSE_PARTICIPATION: Parametre<Taux> = Parametre::new(
    "css_hausse_participation",
    "Hausse du plafond pour la complémentaire santé solidaire avec participation",
    "CSS, art. L861-1 2°",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.35), CSS_2026)],
);

/// How much higher the ceiling overseas is.
pub static CSS_HAUSSE_OUTRE_MER: Parametre<Taux> = Parametre::new(
    "css_hausse_outre_mer",
    "Hausse du plafond de la complémentaire santé solidaire outre-mer",
    "CSS, art. D861-1",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.113), CSS_2026)],
);

/// Increase of the ceiling by member of the household.
pub static CSS_MAJORATIONS: Parametre<MajorationsCss> = Parametre::new(
    "css_majorations",
    "Hausse du plafond de la complémentaire santé solidaire par personne du foyer",
    "CSS, art. R861-3",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        MajorationsCss { deuxieme: taux!(0.5), troisieme_et_quatrieme: taux!(0.3), suivants: taux!(0.4) },
        CSS_2026,
    )],
);

/// Share of the RSA scale up to which the housing aid counts.
pub static CSS_FORFAIT_AIDE: Parametre<ForfaitLogement> = Parametre::new(
    "css_forfait_aide",
    "Forfait logement de la complémentaire santé solidaire, avec une aide au logement",
    "CSS, art. R861-7",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        ForfaitLogement { un: taux!(0.12), deux: taux!(0.16), trois: taux!(0.165) },
        CSS_2026,
    )],
);

/// Share of the RSA scale that a home owned without aid, or free, stands for.
pub static CSS_FORFAIT_GRATUIT: Parametre<ForfaitLogement> = Parametre::new(
    "css_forfait_gratuit",
    "Forfait logement de la complémentaire santé solidaire, propriétaire sans aide ou logé gratuitement",
    "CSS, art. R861-5",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, ForfaitLogement { un: taux!(0.12), deux: taux!(0.14), trois: taux!(0.14) }, CSS_2026)],
);

/// What is taken off the pay of who no longer works.
pub static CSS_ABATTEMENT_TRAVAIL: Parametre<Taux> = Parametre::new(
    "css_abattement_travail",
    "Abattement sur les salaires de qui est au chômage indemnisé ou en arrêt maladie (complémentaire santé solidaire)",
    "CSS, art. R861-8",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), CSS_2026)],
);

/// What is taken off the AAH of each holder, euros per month.
pub static CSS_ABATTEMENT_AAH: Parametre<Euros> = Parametre::new(
    "css_abattement_aah",
    "Abattement par mois sur l'AAH (complémentaire santé solidaire)",
    "CSS, art. L861-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2021, 1, euros!(68), INSTRUCTION_2021).avec(AConfirmer)],
);

/// What is taken off the Aspa: one beneficiary, two; euros per month.
pub static CSS_ABATTEMENT_ASPA: Parametre<(Euros, Euros)> = Parametre::new(
    "css_abattement_aspa",
    "Abattement par mois sur l'Aspa, pour un puis deux bénéficiaires (complémentaire santé solidaire)",
    "CSS, art. L861-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2021, 1, (euros!(71), euros!(110)), INSTRUCTION_2021).avec(AConfirmer)],
);

/// What is taken off the ASI: one beneficiary, two; euros per month.
pub static CSS_ABATTEMENT_ASI: Parametre<(Euros, Euros)> = Parametre::new(
    "css_abattement_asi",
    "Abattement par mois sur l'ASI, pour un puis deux bénéficiaires (complémentaire santé solidaire)",
    "CSS, art. L861-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2021, 1, (euros!(49), euros!(86)), INSTRUCTION_2021).avec(AConfirmer)],
);

/// Participation of a member by age, euros per month.
pub static CSS_PARTICIPATION: Parametre<ParAge> = Parametre::new(
    "css_participation",
    "Participation par mois à la complémentaire santé solidaire, selon l'âge au 1er janvier",
    "CSS, art. L861-11",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2019,
        11,
        ParAge([euros!(8), euros!(14), euros!(21), euros!(25), euros!(30)]),
        PARTICIPATION_2019,
    )],
);

/// The same under the local scheme of Alsace-Moselle, which already pays a part.
pub static CSS_PARTICIPATION_ALSACE_MOSELLE: Parametre<ParAge> = Parametre::new(
    "css_participation_alsace_moselle",
    "Participation par mois à la complémentaire santé solidaire, régime local d'Alsace-Moselle",
    "CSS, art. L861-11",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2019,
        11,
        ParAge([euros!(2.8), euros!(4.9), euros!(7.3), euros!(8.7), euros!(10.5)]),
        PARTICIPATION_2019,
    )],
);

/// What the first, the second and each further person count for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unites {
    /// First person.
    pub premiere: Taux,
    /// Second person.
    pub deuxieme: Taux,
    /// Each further person.
    pub suivantes: Taux,
}

impl Unites {
    /// What a person counts for, by rank from 1.
    pub fn du_rang(&self, rang: u32) -> Taux {
        match rang {
            0 | 1 => self.premiere,
            2 => self.deuxieme,
            _ => self.suivantes,
        }
    }
}

impl Affiche for Unites {
    fn affiche(&self) -> String {
        let Unites { premiere, deuxieme, suivantes } = self;
        let [premiere, deuxieme, suivantes] = [premiere, deuxieme, suivantes].map(|part| part.en_nombre());
        format!("1re personne {premiere} ; 2e {deuxieme} ; puis {suivantes}")
    }
}

/// A voucher for one unit, more than one and fewer than two, two and more; euros per year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParUnites(pub [Euros; 3]);

impl ParUnites {
    /// The voucher for that many units.
    pub fn pour(&self, unites: Taux) -> Euros {
        let [une, moins_de_deux, deux] = self.0;
        if unites <= Taux::UN {
            une
        } else if unites < Taux::entier(2) {
            moins_de_deux
        } else {
            deux
        }
    }
}

/// The vouchers of the four steps of income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cheques(pub [ParUnites; 4]);

impl Affiche for Cheques {
    fn affiche(&self) -> String {
        let tranche =
            |ParUnites(montants): &ParUnites| montants.map(|montant| montant.to_string()).join(" / ");
        self.0.iter().map(tranche).collect::<Vec<_>>().join(" ; ")
    }
}

/// Reference income per unit from which each smaller voucher begins, euros per year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seuils(pub [Euros; 3]);

impl Affiche for Seuils {
    fn affiche(&self) -> String {
        self.0.map(|seuil| seuil.to_string()).join(" ; ")
    }
}

/// Consumption units of the voucher.
pub static CHEQUE_ENERGIE_UNITES: Parametre<Unites> = Parametre::new(
    "cheque_energie_unites",
    "Unités de consommation du chèque énergie",
    "Code de l'énergie, art. R124-1 s.",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        1,
        Unites { premiere: Taux::UN, deuxieme: taux!(0.5), suivantes: taux!(0.3) },
        "Code de l'énergie, art. R124-1 s.",
    )],
);

/// Reference income per unit from which there is no voucher, euros per year.
pub static CHEQUE_ENERGIE_PLAFOND: Parametre<Euros> = Parametre::new(
    "cheque_energie_plafond",
    "Revenu fiscal de référence par unité à partir duquel il n'y a plus de chèque énergie",
    "Code de l'énergie, art. L124-1 et R124-1 s.",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, euros!(11000), CHEQUE_2025)],
);

/// The three steps under this ceiling.
pub static CHEQUE_ENERGIE_SEUILS: Parametre<Seuils> = Parametre::new(
    "cheque_energie_seuils",
    "Revenu fiscal de référence par unité à partir duquel le chèque énergie diminue",
    "Code de l'énergie, art. R124-1 s.",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, Seuils([euros!(5700), euros!(6800), euros!(7850)]), "Seuils publiés pour 2023")
        .avec(AConfirmer)],
);

/// The vouchers, from the lowest to the highest income.
pub static CHEQUE_ENERGIE_MONTANTS: Parametre<Cheques> = Parametre::new(
    "cheque_energie_montants",
    "Chèque énergie par tranche de revenu : 1 unité / entre 1 et 2 / 2 et plus",
    "Code de l'énergie, art. L124-1 et R124-1 s.",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        1,
        Cheques([
            ParUnites([euros!(194), euros!(240), euros!(277)]),
            ParUnites([euros!(146), euros!(176), euros!(202)]),
            ParUnites([euros!(98), euros!(113), euros!(126)]),
            ParUnites([euros!(48), euros!(63), euros!(76)]),
        ]),
        CHEQUE_2025,
    )],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &CSS_PLAFOND,
    &CSS_HAUSSE_PARTICIPATION,
    &CSS_HAUSSE_OUTRE_MER,
    &CSS_MAJORATIONS,
    &CSS_FORFAIT_AIDE,
    &CSS_FORFAIT_GRATUIT,
    &CSS_ABATTEMENT_TRAVAIL,
    &CSS_ABATTEMENT_AAH,
    &CSS_ABATTEMENT_ASPA,
    &CSS_ABATTEMENT_ASI,
    &CSS_PARTICIPATION,
    &CSS_PARTICIPATION_ALSACE_MOSELLE,
    &CHEQUE_ENERGIE_UNITES,
    &CHEQUE_ENERGIE_PLAFOND,
    &CHEQUE_ENERGIE_SEUILS,
    &CHEQUE_ENERGIE_MONTANTS,
];
