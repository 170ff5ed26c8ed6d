//! Income tax: the values that the resources of the benefits borrow, and the scale itself.
//!
//! By **year of income**: a row is in force from the January of the year in which the income was received, so
//! the family benefits of 2026 read the rows of 2024. School fees and childcare are left out: they never come
//! into a monthly budget.

use crate::loi::calendrier::Calendrier::{AnneeDeRevenus, Irreguliere};
use crate::loi::parametre::{Affiche, Parametre, Table, depuis};
use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Calcule, Moteur};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const REVENUS_2023: &str = "Loi de finances pour 2024";
const REVENUS_2024: &str = "Loi de finances pour 2025 (loi n° 2025-127)";
const REVENUS_2025: &str = "Loi de finances pour 2026 (loi n° 2026-103, art. 4)";
const DEDUCTIONS_2025: &str = "Décret n° 2026-562, art. 2";

/// Abatement of the elderly and invalid: whole, then half, then nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abattement157Bis {
    /// The whole abatement.
    pub montant: Euros,
    /// Net income up to which it is whole.
    pub seuil_plein: Euros,
    /// Net income up to which half of it is left.
    pub seuil_moitie: Euros,
}

impl Abattement157Bis {
    /// The abatement of one person, by the net income of the household.
    pub fn pour(&self, net: Euros) -> Euros {
        match net {
            net if net <= self.seuil_plein => self.montant,
            net if net <= self.seuil_moitie => self.montant / 2,
            _ => Euros::ZERO,
        }
    }
}

impl Affiche for Abattement157Bis {
    fn affiche(&self) -> String {
        format!(
            "{} jusqu'à {} de revenu ; la moitié jusqu'à {}",
            self.montant, self.seuil_plein, self.seuil_moitie
        )
    }
}

/// The scale of the tax, for one share of family quotient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bareme {
    /// Lower limits of the taxed brackets.
    pub seuils: [Euros; 4],
    /// Rate above each limit.
    pub taux: [Taux; 4],
}

impl Affiche for Bareme {
    fn affiche(&self) -> String {
        let tranches =
            self.seuils.iter().zip(self.taux).map(|(seuil, taux)| format!("{taux} au-delà de {seuil}"));
        tranches.collect::<Vec<_>>().join(" ; ")
    }
}

/// Largest advantages of the family quotient, euros per year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlafondsQuotient {
    /// Each half-share above those of the adults.
    pub demi_part: Euros,
    /// The two half-shares of the first child of a lone parent (case T).
    pub parent_isole: Euros,
    /// Person alone who raised a child (case L).
    pub a_eleve_un_enfant: Euros,
    /// Further reduction for each half-share of disability.
    pub invalidite: Euros,
    /// Further reduction of a widow or widower with dependants.
    pub veuf: Euros,
}

impl Affiche for PlafondsQuotient {
    fn affiche(&self) -> String {
        format!(
            "demi-part {} ; parent isolé {} ; a élevé seul un enfant {} ; invalidité {} ; veuf avec enfant {}",
            self.demi_part, self.parent_isole, self.a_eleve_un_enfant, self.invalidite, self.veuf
        )
    }
}

/// Décote: what is left of a small tax is reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decote {
    /// Amount of a person taxed alone.
    pub seul: Euros,
    /// Amount of a couple taxed together.
    pub couple: Euros,
    /// Share of the tax taken off that amount.
    pub taux: Taux,
}

impl Affiche for Decote {
    fn affiche(&self) -> String {
        format!("seul {} ; couple {} ; moins {} de l'impôt", self.seul, self.couple, self.taux)
    }
}

/// PartsDeQuotient of family quotient above those of the adults ("quotient familial").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartsDeQuotient {
    /// Each of the first two dependants.
    pub deux_premiers: Taux,
    /// Each dependant from the third.
    pub suivants: Taux,
    /// Each invalid member.
    pub invalidite: Taux,
    /// Parent alone (case T), with a child who lives there or two in shared custody.
    pub parent_isole: Taux,
    /// Parent alone with one child in shared custody only.
    pub parent_isole_alterne: Taux,
    /// Person alone who raised a child (case L).
    pub case_l: Taux,
}

impl PartsDeQuotient {
    /// The part of a dependant, by rank from 0.
    pub fn du_rang(&self, rang: usize) -> Taux {
        if rang < 2 { self.deux_premiers } else { self.suivants }
    }
}

impl Affiche for PartsDeQuotient {
    fn affiche(&self) -> String {
        let PartsDeQuotient {
            deux_premiers,
            suivants,
            invalidite,
            parent_isole,
            parent_isole_alterne,
            case_l,
        } = *self;
        let [premiers, suivants, invalidite, seul, alterne, case_l] =
            [deux_premiers, suivants, invalidite, parent_isole, parent_isole_alterne, case_l]
                .map(Taux::en_nombre);
        format!(
            "deux premières personnes à charge {premiers} chacune ; suivantes {suivants} ; invalidité {invalidite} ; parent isolé {seul}, ou {alterne} avec un seul enfant en alternance ; a élevé seul un enfant {case_l}"
        )
    }
}

/// PartsDeQuotient of family quotient.
pub static PARTS: Parametre<PartsDeQuotient> = Parametre::new(
    "impot_parts",
    "PartsDeQuotient de quotient familial ajoutées à celles des adultes ; la moitié pour un enfant en résidence alternée",
    "CGI, art. 194 et 195",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2023,
        1,
        PartsDeQuotient {
            deux_premiers: taux!(0.5),
            suivants: Taux::UN,
            invalidite: taux!(0.5),
            parent_isole: taux!(0.5),
            parent_isole_alterne: taux!(0.25),
            case_l: taux!(0.5),
        },
        "CGI, art. 194 et 195",
    )
    .avec(Moteur)],
);

/// Flat deduction for professional expenses and on pensions, before its limits.
pub static DEDUCTION_TAUX: Parametre<Taux> = Parametre::new(
    "impot_deduction_taux",
    "Déduction forfaitaire sur les salaires et les pensions",
    "CGI, art. 83, 3° et 158, 5 a",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.10), "CGI, art. 83, 3° et 158, 5 a").avec(Moteur)],
);

/// Taxed share of the daily allowances of a work accident.
pub static IJ_ACCIDENT_IMPOSABLE: Parametre<Taux> = Parametre::new(
    "impot_ij_accident",
    "Part imposée des indemnités journalières d'accident du travail",
    "CGI, art. 81, 8°",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.50), "CGI, art. 81, 8°").avec(Moteur)],
);

/// Monthly SMIC a year that the tax leaves out of the wages of a student.
pub static ETUDIANT_EXONERE: Parametre<u32> = Parametre::new(
    "impot_etudiant_exonere",
    "Salaires exonérés d'un étudiant, en SMIC mensuels par an",
    "CGI, art. 81, 36°",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, 3, "CGI, art. 81, 36°").avec(AConfirmer)],
);

/// Gross wage per euro of net, where the payslip is not at hand.
pub static NET_PAR_BRUT: Parametre<Taux> = Parametre::new(
    "net_par_brut",
    "Salaire net par euro de salaire brut, quand la fiche de paie manque",
    "Ordre de grandeur des cotisations d'un salarié non cadre",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.78), "Convention de ce calcul : environ 22 % de cotisations").avec(AConfirmer)],
);

/// CSG and CRDS that are taxed although not received: 2,9 % of 98,25 % of the gross.
pub static CSG_NON_DEDUCTIBLE: Parametre<Taux> = Parametre::new(
    "csg_non_deductible",
    "CSG et CRDS imposables d'un salaire, en part du brut",
    "CGI, art. 154 quinquies ; CSS, art. L136-2 et L136-8",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.0284925), "2,9 % (2,4 % de CSG et 0,5 % de CRDS) de 98,25 % du brut")
        .avec(Calcule)],
);

/// Smallest and largest deduction of 10 % on wages and unemployment benefit, by person; euros per year.
pub static DEDUCTION_SALAIRES: Parametre<(Euros, Euros)> = Parametre::new(
    "impot_deduction_salaires",
    "Déduction de 10 % sur les salaires, par année de revenus : minimum et maximum",
    "CGI, art. 83, 3°",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(2023, 1, (euros!(495), euros!(14171)), REVENUS_2023).avec(Moteur),
        depuis(2024, 1, (euros!(504), euros!(14426)), REVENUS_2024).avec(Moteur),
        depuis(2025, 1, (euros!(509), euros!(14555)), DEDUCTIONS_2025).avec(Moteur),
    ],
);

/// Smallest deduction of 10 % on pensions by person, and largest by household; euros per year.
pub static DEDUCTION_PENSIONS: Parametre<(Euros, Euros)> = Parametre::new(
    "impot_deduction_pensions",
    "Déduction de 10 % sur les pensions, par année de revenus : minimum par personne et maximum du foyer",
    "CGI, art. 158, 5 a",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(2023, 1, (euros!(442), euros!(4321)), REVENUS_2023).avec(Moteur),
        depuis(2024, 1, (euros!(450), euros!(4399)), REVENUS_2024).avec(Moteur),
        depuis(2025, 1, (euros!(454), euros!(4439)), REVENUS_2025).avec(Moteur),
    ],
);

/// Abatement of each adult who is 65 or more, or invalid; euros per year.
pub static ABATTEMENT_157_BIS: Parametre<Abattement157Bis> = Parametre::new(
    "abattement_157_bis",
    "Abattement des personnes de 65 ans ou plus ou invalides, par année de revenus",
    "CGI, art. 157 bis",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(
            2023,
            1,
            Abattement157Bis {
                montant: euros!(2746),
                seuil_plein: euros!(17200),
                seuil_moitie: euros!(27670),
            },
            REVENUS_2023,
        )
        .avec(Moteur),
        depuis(
            2024,
            1,
            Abattement157Bis {
                montant: euros!(2796),
                seuil_plein: euros!(17510),
                seuil_moitie: euros!(28170),
            },
            REVENUS_2024,
        )
        .avec(Moteur),
        depuis(
            2025,
            1,
            Abattement157Bis {
                montant: euros!(2822),
                seuil_plein: euros!(17670),
                seuil_moitie: euros!(28430),
            },
            REVENUS_2025,
        )
        .avec(Moteur),
    ],
);

const TAUX_DU_BAREME: [Taux; 4] = [taux!(0.11), taux!(0.30), taux!(0.41), taux!(0.45)];

/// Scale of the tax, euros per year.
pub static BAREME: Parametre<Bareme> = Parametre::new(
    "impot_bareme",
    "Barème de l'impôt sur le revenu pour une part, par année de revenus",
    "CGI, art. 197",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(
            2023,
            1,
            Bareme {
                seuils: [euros!(11294), euros!(28797), euros!(82341), euros!(177106)],
                taux: TAUX_DU_BAREME,
            },
            REVENUS_2023,
        )
        .avec(Moteur),
        depuis(
            2024,
            1,
            Bareme {
                seuils: [euros!(11497), euros!(29315), euros!(83823), euros!(180294)],
                taux: TAUX_DU_BAREME,
            },
            REVENUS_2024,
        )
        .avec(Moteur),
        depuis(
            2025,
            1,
            Bareme {
                seuils: [euros!(11600), euros!(29579), euros!(84577), euros!(181917)],
                taux: TAUX_DU_BAREME,
            },
            REVENUS_2025,
        )
        .avec(Moteur),
    ],
);

/// Largest advantages of the family quotient.
pub static QUOTIENT: Parametre<PlafondsQuotient> = Parametre::new(
    "impot_quotient",
    "Plafonds du quotient familial, par année de revenus",
    "CGI, art. 197",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(
            2023,
            1,
            PlafondsQuotient {
                demi_part: euros!(1759),
                parent_isole: euros!(4149),
                a_eleve_un_enfant: euros!(1050),
                invalidite: euros!(1753),
                veuf: euros!(1958),
            },
            REVENUS_2023,
        )
        .avec(Moteur),
        depuis(
            2024,
            1,
            PlafondsQuotient {
                demi_part: euros!(1791),
                parent_isole: euros!(4224),
                a_eleve_un_enfant: euros!(1069),
                invalidite: euros!(1785),
                veuf: euros!(1993),
            },
            REVENUS_2024,
        )
        .avec(Moteur),
        depuis(
            2025,
            1,
            PlafondsQuotient {
                demi_part: euros!(1807),
                parent_isole: euros!(4262),
                a_eleve_un_enfant: euros!(1079),
                invalidite: euros!(1801),
                veuf: euros!(2011),
            },
            REVENUS_2025,
        )
        .avec(Moteur),
    ],
);

/// Décote of small taxes.
pub static DECOTE: Parametre<Decote> = Parametre::new(
    "impot_decote",
    "Décote de l'impôt sur le revenu, par année de revenus",
    "CGI, art. 197",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(
            2023,
            1,
            Decote { seul: euros!(873), couple: euros!(1444), taux: taux!(0.4525) },
            REVENUS_2023,
        )
        .avec(Moteur),
        depuis(
            2024,
            1,
            Decote { seul: euros!(889), couple: euros!(1470), taux: taux!(0.4525) },
            REVENUS_2024,
        )
        .avec(Moteur),
        depuis(
            2025,
            1,
            Decote { seul: euros!(897), couple: euros!(1483), taux: taux!(0.4525) },
            REVENUS_2025,
        )
        .avec(Moteur),
    ],
);

/// Most that may be deducted for an adult child, and abatement for each person of a married child; euros per
/// year.
pub static ALIMENTS_ENFANT_MAJEUR: Parametre<Euros> = Parametre::new(
    "aliments_enfant_majeur",
    "Pension maximale déductible pour un enfant majeur, par année de revenus",
    "CGI, art. 156 et 196 B",
    AnneeDeRevenus("l'impôt"),
    VERIFIE,
    &[
        depuis(2023, 1, euros!(6674), REVENUS_2023).avec(Moteur),
        depuis(2024, 1, euros!(6794), REVENUS_2024).avec(Moteur),
        depuis(2025, 1, euros!(6855), REVENUS_2025).avec(Moteur),
    ],
)
.informatif();

/// Flat allowance of a micro-enterprise that sells goods.
pub static MICRO_VENTE: Parametre<Taux> = Parametre::new(
    "micro_vente",
    "Abattement d'une micro-entreprise de vente",
    "CGI, art. 50-0",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.71), "CGI, art. 50-0").avec(Moteur)],
);

/// Flat allowance of a micro-enterprise that sells services (BIC).
pub static MICRO_SERVICE: Parametre<Taux> = Parametre::new(
    "micro_service",
    "Abattement d'une micro-entreprise de services",
    "CGI, art. 50-0",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.50), "CGI, art. 50-0").avec(Moteur)],
);

/// Flat allowance of a liberal micro-enterprise (BNC).
pub static MICRO_LIBERAL: Parametre<Taux> = Parametre::new(
    "micro_liberal",
    "Abattement d'une micro-entreprise libérale",
    "CGI, art. 102 ter",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.34), "CGI, art. 102 ter").avec(Moteur)],
);

/// Flat allowance of a farm under the micro regime.
pub static MICRO_AGRICOLE: Parametre<Taux> = Parametre::new(
    "micro_agricole",
    "Abattement d'une micro-exploitation agricole",
    "CGI, art. 64 bis ; CCH, art. R822-5",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.87), "CCH, art. R822-5")],
)
.informatif();

/// Flat allowance on unfurnished rents.
pub static MICRO_FONCIER: Parametre<Taux> = Parametre::new(
    "micro_foncier",
    "Abattement du micro-foncier",
    "CGI, art. 32",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, taux!(0.30), "CGI, art. 32").avec(Moteur)],
)
.informatif();

/// Smallest flat allowance of a micro-enterprise, euros per year.
pub static MICRO_MINIMUM: Parametre<Euros> = Parametre::new(
    "micro_minimum",
    "Abattement minimal d'une micro-entreprise",
    "CGI, art. 50-0 et 102 ter",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, euros!(305), "CGI, art. 50-0 et 102 ter").avec(Moteur)],
);

/// Tax before credits below which nothing is due, euros per year.
pub static IMPOT_MINIMUM: Parametre<Euros> = Parametre::new(
    "impot_minimum",
    "Impôt en dessous duquel rien n'est à payer",
    "CGI, art. 1657",
    Irreguliere,
    VERIFIE,
    &[depuis(2023, 1, euros!(61), "CGI, art. 1657").avec(Moteur)],
);

/// What is taken off the tax of who lives overseas: a share, within a limit; then the same in Guyane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbattementOutreMer {
    /// Share and limit in Guadeloupe, Martinique and La Réunion.
    pub iles: (Taux, Euros),
    /// Share and limit in Guyane.
    pub guyane: (Taux, Euros),
}

impl Affiche for AbattementOutreMer {
    fn affiche(&self) -> String {
        let dit = |(taux, plafond): (Taux, Euros)| format!("{taux} dans la limite de {plafond}");
        format!("{} ; Guyane {}", dit(self.iles), dit(self.guyane))
    }
}

/// Reduction of the tax overseas, by year of income.
pub static ABATTEMENT_OUTRE_MER: Parametre<AbattementOutreMer> = Parametre::new(
    "impot_abattement_outre_mer",
    "Abattement de l'impôt outre-mer",
    "CGI, art. 197 I 3",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2023,
        1,
        AbattementOutreMer { iles: (taux!(0.30), euros!(2450)), guyane: (taux!(0.40), euros!(4050)) },
        "CGI, art. 197 I 3",
    )
    .avec(AConfirmer)],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &PARTS,
    &DEDUCTION_TAUX,
    &IJ_ACCIDENT_IMPOSABLE,
    &ETUDIANT_EXONERE,
    &NET_PAR_BRUT,
    &CSG_NON_DEDUCTIBLE,
    &DEDUCTION_SALAIRES,
    &DEDUCTION_PENSIONS,
    &ABATTEMENT_157_BIS,
    &BAREME,
    &QUOTIENT,
    &DECOTE,
    &ABATTEMENT_OUTRE_MER,
    &ALIMENTS_ENFANT_MAJEUR,
    &MICRO_VENTE,
    &MICRO_SERVICE,
    &MICRO_LIBERAL,
    &MICRO_AGRICOLE,
    &MICRO_FONCIER,
    &MICRO_MINIMUM,
    &IMPOT_MINIMUM,
];
