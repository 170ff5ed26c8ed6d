//! Housing aids in logements-foyers: APL (A2019, art. 27 to 32) and AL (A2019, art. 40 to 44).
//!
//! Rule 1 is the ordinary one; rule 2 is for the FJT under convention after 30 September 1990 and the
//! résidences sociales under convention after 1994 in existing buildings, and for the AL.

use crate::loi::baremes::aide_logement::{Charges, charges, longue};
use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, EchelleLongue, ParZone, Parametre, Table, depuis};
use crate::notions::mois::{Mois, OCTOBRE};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::Moteur;
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const ARRETE_2025: &str = "Arrêté du 5 septembre 2025";
const ARRETE_2026: &str = "Arrêté du 28 septembre 2026, art. 1";
const A2019_CONSOLIDE: &str = "Arrêté du 27 septembre 2019, version consolidée d'octobre 2025";

/// Flat rent of the AL: one value for a person alone, one for a couple.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoyerForfaitaire {
    /// One person.
    pub isole: Euros,
    /// Couple.
    pub couple: Euros,
}

impl Affiche for LoyerForfaitaire {
    fn affiche(&self) -> String {
        format!("seul {} ; couple {}", self.isole, self.couple)
    }
}

/// Coefficient of the share borne by the aid: `K = maximum − (R − franchise × N) ÷ (diviseur × N)`, cut to two
/// decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriseEnCharge {
    /// Highest value of K.
    pub maximum: Taux,
    /// Yearly resources without effect, by share N.
    pub franchise: Euros,
    /// What the yearly resources above are divided by, by share N.
    pub diviseur: Euros,
}

impl Affiche for PriseEnCharge {
    fn affiche(&self) -> String {
        format!(
            "au plus {} ; ressources sans effet {} ; diviseur {}",
            self.maximum.en_nombre(),
            self.franchise,
            self.diviseur
        )
    }
}

/// Shares of a household (N): coefficients, not percentages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts(pub EchelleLongue<Taux, 4>);

impl Affiche for Parts {
    fn affiche(&self) -> String {
        let Parts(echelle) = self;
        let a_charge = echelle.personnes.map(Taux::en_nombre).join(" / ");
        format!(
            "seul {} ; couple {} ; 1 à 4 personnes à charge {a_charge} ; puis {}",
            echelle.isole.en_nombre(),
            echelle.couple.en_nombre(),
            echelle.par_personne.en_nombre()
        )
    }
}

/// A scale by brackets of yearly resources, whose limits are multiplied by the shares N.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tranches<const N: usize> {
    /// Lower limit of each bracket, and its rate.
    pub tranches: [(Euros, Taux); N],
}

impl<const N: usize> Affiche for Tranches<N> {
    fn affiche(&self) -> String {
        self.tranches.map(|(limite, taux)| format!("{taux} au-delà de {limite}")).join(" ; ")
    }
}

/// Ceiling of the part of the monthly fee that stands for rent and charges (E), by zone and household.
pub static PLAFOND_REDEVANCE: Parametre<ParZone<EchelleLongue<Euros, 4>>> = Parametre::new(
    "foyer_plafond_redevance",
    "Plafond de la redevance mensuelle en foyer conventionné (E)",
    "Arrêté du 27 septembre 2019, art. 27",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            [
                longue(
                    euros!(498.81),
                    euros!(584.76),
                    [euros!(623.52), euros!(667.29), euros!(711.21), euros!(767.12)],
                    euros!(79.57),
                ),
                longue(
                    euros!(456.15),
                    euros!(532.35),
                    [euros!(567.63), euros!(607.61), euros!(647.44), euros!(689.89)],
                    euros!(71.91),
                ),
                longue(
                    euros!(432.98),
                    euros!(503.57),
                    [euros!(534.26), euros!(569.52), euros!(604.76), euros!(644.41)],
                    euros!(66.74),
                ),
            ],
            ARRETE_2025,
        ),
        depuis(
            2026,
            10,
            [
                longue(
                    euros!(504.55),
                    euros!(591.48),
                    [euros!(630.69), euros!(674.96), euros!(719.39), euros!(775.94)],
                    euros!(80.49),
                ),
                longue(
                    euros!(461.40),
                    euros!(538.47),
                    [euros!(574.16), euros!(614.60), euros!(654.89), euros!(697.82)],
                    euros!(72.74),
                ),
                longue(
                    euros!(437.96),
                    euros!(509.36),
                    [euros!(540.40), euros!(576.07), euros!(611.71), euros!(651.82)],
                    euros!(67.51),
                ),
            ],
            ARRETE_2026,
        )
        .avec(Moteur),
    ],
);

/// Coefficient K of rule 1.
pub static PRISE_EN_CHARGE_REGLE_1: Parametre<PriseEnCharge> = Parametre::new(
    "foyer_prise_en_charge_regle_1",
    "Coefficient de prise en charge en foyer, règle ordinaire (K)",
    "Arrêté du 27 septembre 2019, art. 30",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        PriseEnCharge { maximum: taux!(0.95), franchise: euros!(1217.26), diviseur: euros!(13393.40) },
        A2019_CONSOLIDE,
    )],
);

/// Coefficient K of rule 2, which leaves no resources out.
pub static PRISE_EN_CHARGE_REGLE_2: Parametre<PriseEnCharge> = Parametre::new(
    "foyer_prise_en_charge_regle_2",
    "Coefficient de prise en charge en foyer, seconde règle (K)",
    "Arrêté du 27 septembre 2019, art. 30",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        PriseEnCharge { maximum: taux!(0.90), franchise: Euros::ZERO, diviseur: euros!(21420.91) },
        A2019_CONSOLIDE,
    )],
);

/// Shares N of rule 1.
pub static PARTS_REGLE_1: Parametre<Parts> = Parametre::new(
    "foyer_parts_regle_1",
    "Nombre de parts en foyer, règle ordinaire (N)",
    "Arrêté du 27 septembre 2019, art. 30",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        Parts(longue(taux!(1.4), taux!(1.8), [taux!(2.5), taux!(3.0), taux!(3.7), taux!(4.3)], taux!(0.5))),
        A2019_CONSOLIDE,
    )],
);

/// Shares N of rule 2.
pub static PARTS_REGLE_2: Parametre<Parts> = Parametre::new(
    "foyer_parts_regle_2",
    "Nombre de parts en foyer, seconde règle (N)",
    "Arrêté du 27 septembre 2019, art. 30",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        Parts(longue(taux!(1.2), taux!(1.5), [taux!(2.5), taux!(3.0), taux!(3.7), taux!(4.3)], taux!(0.5))),
        A2019_CONSOLIDE,
    )],
);

/// Yearly participation by brackets of resources, rule 1.
pub static PARTICIPATION_REGLE_1: Parametre<Tranches<6>> = Parametre::new(
    "foyer_participation_regle_1",
    "Participation annuelle par tranche de ressources en foyer, règle ordinaire (par part)",
    "Arrêté du 27 septembre 2019, art. 31",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        Tranches {
            tranches: [
                (Euros::ZERO, taux!(0.04)),
                (euros!(1948.10), taux!(0.104)),
                (euros!(2678.71), taux!(0.216)),
                (euros!(3896.18), taux!(0.264)),
                (euros!(5357.44), taux!(0.32)),
                (euros!(6331.29), taux!(0.48)),
            ],
        },
        A2019_CONSOLIDE,
    )],
);

/// Yearly participation by brackets of resources, rule 2.
pub static PARTICIPATION_REGLE_2: Parametre<Tranches<5>> = Parametre::new(
    "foyer_participation_regle_2",
    "Participation annuelle par tranche de ressources en foyer, seconde règle (par part)",
    "Arrêté du 27 septembre 2019, art. 31",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        Tranches {
            tranches: [
                (Euros::ZERO, Taux::ZERO),
                (euros!(1423.03), taux!(0.024)),
                (euros!(2047.61), taux!(0.208)),
                (euros!(2629.85), taux!(0.232)),
                (euros!(4095.05), taux!(0.328)),
            ],
        },
        A2019_CONSOLIDE,
    )],
);

/// Flat yearly participation of rule 1, for each share N.
pub static FORFAIT_REGLE_1: Parametre<Euros> = Parametre::new(
    "foyer_forfait_regle_1",
    "Participation forfaitaire annuelle en foyer, règle ordinaire (par part)",
    "Arrêté du 27 septembre 2019, art. 31",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(45.57), A2019_CONSOLIDE)],
);

/// Flat yearly participation of rule 2, whatever the household.
pub static FORFAIT_REGLE_2: Parametre<Euros> = Parametre::new(
    "foyer_forfait_regle_2",
    "Participation forfaitaire annuelle en foyer, seconde règle",
    "Arrêté du 27 septembre 2019, art. 31",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(76.32), A2019_CONSOLIDE)],
);

/// Smallest monthly net expense of rule 1, euros per month.
pub static DEPENSE_NETTE_MINIMALE_REGLE_1: Parametre<Euros> = Parametre::new(
    "foyer_depense_nette_minimale_regle_1",
    "Dépense nette minimale en foyer, règle ordinaire",
    "Arrêté du 27 septembre 2019, art. 32",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(26.68), A2019_CONSOLIDE)],
);

/// Smallest monthly net expense of rule 2 and of the AL, euros per month.
pub static DEPENSE_NETTE_MINIMALE_REGLE_2: Parametre<Euros> = Parametre::new(
    "foyer_depense_nette_minimale_regle_2",
    "Dépense nette minimale en foyer, seconde règle et AL",
    "Arrêté du 27 septembre 2019, art. 32 et 44",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(15), A2019_CONSOLIDE)],
);

/// Flat reduction of the aid, euros per month.
pub static MINORATION_FOYER: Parametre<Euros> = Parametre::new(
    "foyer_minoration",
    "Minoration mensuelle de l'aide en foyer",
    "Arrêté du 27 septembre 2019, art. 28 et 41",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(5), A2019_CONSOLIDE)],
);

/// Below it no aid is paid in a logement-foyer, APL included; euros per month.
pub static SEUIL_VERSEMENT_FOYER: Parametre<Euros> = Parametre::new(
    "foyer_seuil_versement",
    "Montant en dessous duquel l'aide en foyer n'est pas versée",
    "Arrêté du 27 septembre 2019, art. 29 et 42",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(10), A2019_CONSOLIDE)],
);

/// Flat rent of the AL: student in a CROUS room, euros per month.
pub static LOYER_FOYER_CROUS: Parametre<LoyerForfaitaire> = Parametre::new(
    "foyer_loyer_crous",
    "Loyer forfaitaire d'un étudiant en chambre du CROUS",
    "Arrêté du 27 septembre 2019, art. 43",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(2025, 10, LoyerForfaitaire { isole: euros!(94.04), couple: euros!(146.43) }, ARRETE_2025),
        depuis(2026, 10, LoyerForfaitaire { isole: euros!(95.12), couple: euros!(148.11) }, ARRETE_2026)
            .avec(Moteur),
    ],
);

/// Flat rent of the AL: student in a renovated CROUS room, euros per month.
pub static LOYER_FOYER_CROUS_RENOVEE: Parametre<LoyerForfaitaire> = Parametre::new(
    "foyer_loyer_crous_renovee",
    "Loyer forfaitaire d'un étudiant en chambre rénovée du CROUS",
    "Arrêté du 27 septembre 2019, art. 43",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(2025, 10, LoyerForfaitaire { isole: euros!(190.13), couple: euros!(295.50) }, ARRETE_2025),
        depuis(2026, 10, LoyerForfaitaire { isole: euros!(192.32), couple: euros!(298.90) }, ARRETE_2026)
            .avec(Moteur),
    ],
);

/// Flat rent of the AL: elderly or disabled person, euros per month.
pub static LOYER_FOYER_PERSONNE_AGEE: Parametre<LoyerForfaitaire> = Parametre::new(
    "foyer_loyer_personne_agee",
    "Loyer forfaitaire d'une personne âgée ou handicapée en foyer",
    "Arrêté du 27 septembre 2019, art. 43",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(2025, 10, LoyerForfaitaire { isole: euros!(230.68), couple: euros!(358.47) }, ARRETE_2025),
        depuis(2026, 10, LoyerForfaitaire { isole: euros!(233.33), couple: euros!(362.59) }, ARRETE_2026)
            .avec(Moteur),
    ],
);

/// Flat rent of the AL: every other resident, euros per month.
pub static LOYER_FOYER_AUTRES: Parametre<LoyerForfaitaire> = Parametre::new(
    "foyer_loyer_autres",
    "Loyer forfaitaire des autres résidents en foyer",
    "Arrêté du 27 septembre 2019, art. 43",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(2025, 10, LoyerForfaitaire { isole: euros!(190.13), couple: euros!(295.50) }, ARRETE_2025),
        depuis(2026, 10, LoyerForfaitaire { isole: euros!(192.32), couple: euros!(298.90) }, ARRETE_2026)
            .avec(Moteur),
    ],
);

/// Flat monthly charges of the AL in a logement-foyer.
pub static CHARGES_FOYER: Parametre<Charges> = Parametre::new(
    "foyer_charges",
    "Forfait mensuel de charges en foyer",
    "Arrêté du 27 septembre 2019, art. 40",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(2025, 10, charges(euros!(60.59), euros!(60.59), euros!(13.74)), ARRETE_2025),
        depuis(2026, 10, charges(euros!(61.29), euros!(61.29), euros!(13.90)), ARRETE_2026).avec(Moteur),
    ],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &PLAFOND_REDEVANCE,
    &PRISE_EN_CHARGE_REGLE_1,
    &PRISE_EN_CHARGE_REGLE_2,
    &PARTS_REGLE_1,
    &PARTS_REGLE_2,
    &PARTICIPATION_REGLE_1,
    &PARTICIPATION_REGLE_2,
    &FORFAIT_REGLE_1,
    &FORFAIT_REGLE_2,
    &DEPENSE_NETTE_MINIMALE_REGLE_1,
    &DEPENSE_NETTE_MINIMALE_REGLE_2,
    &MINORATION_FOYER,
    &SEUIL_VERSEMENT_FOYER,
    &LOYER_FOYER_CROUS,
    &LOYER_FOYER_CROUS_RENOVEE,
    &LOYER_FOYER_PERSONNE_AGEE,
    &LOYER_FOYER_AUTRES,
    &CHARGES_FOYER,
];
