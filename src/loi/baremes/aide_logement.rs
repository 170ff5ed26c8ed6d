//! Values of the housing aids of rented homes (arrêté of 27 September 2019, revalued each 1 October).
//!
//! The 2025 values were compared with the consolidated arrêté; those of October 2026 come from the parameters
//! of a public rules engine that cites the arrêté of 28 September 2026.

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{
    Affiche, Echelle, EchelleLongue, Fraction, ParZone, Parametre, Table, depuis, fraction,
};
use crate::notions::mois::{JANVIER, Mois, OCTOBRE};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance;
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);

/// Flat charges by household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charges {
    /// One person.
    pub isole: Euros,
    /// Couple.
    pub couple: Euros,
    /// Each dependant.
    pub par_personne: Euros,
}

impl Charges {
    /// The amount for a household.
    pub fn pour(&self, couple: bool, personnes_a_charge: u32) -> Euros {
        let base = if couple { self.couple } else { self.isole };
        base + self.par_personne * personnes_a_charge
    }
}

impl Affiche for Charges {
    fn affiche(&self) -> String {
        format!(
            "seul {} ; couple {} ; plus {} par personne à charge",
            self.isole, self.couple, self.par_personne
        )
    }
}

/// Highest rent that counts, by zone and family (L), euros per month.
pub static PLAFOND_LOYER: Parametre<ParZone<Echelle>> = Parametre::new(
    "al_plafond_loyer",
    "Plafond de loyer",
    "Arrêté du 27 septembre 2019, art. 7",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            [
                Echelle {
                    isole: euros!(333.14),
                    couple: euros!(401.78),
                    une_personne: euros!(454.10),
                    par_personne: euros!(65.89),
                },
                Echelle {
                    isole: euros!(290.34),
                    couple: euros!(355.38),
                    une_personne: euros!(399.89),
                    par_personne: euros!(58.21),
                },
                Echelle {
                    isole: euros!(272.12),
                    couple: euros!(329.88),
                    une_personne: euros!(369.88),
                    par_personne: euros!(53.01),
                },
            ],
            "Arrêté du 5 septembre 2025",
        ),
        depuis(
            2026,
            10,
            [
                Echelle {
                    isole: euros!(336.97),
                    couple: euros!(406.40),
                    une_personne: euros!(459.32),
                    par_personne: euros!(66.65),
                },
                Echelle {
                    isole: euros!(293.68),
                    couple: euros!(359.47),
                    une_personne: euros!(404.49),
                    par_personne: euros!(58.88),
                },
                Echelle {
                    isole: euros!(275.25),
                    couple: euros!(333.67),
                    une_personne: euros!(374.13),
                    par_personne: euros!(53.62),
                },
            ],
            "Arrêté du 28 septembre 2026",
        )
        .avec(Confiance::Moteur),
    ],
);

/// Flat charges (C), euros per month.
pub static CHARGES: Parametre<Charges> = Parametre::new(
    "al_charges",
    "Forfait de charges",
    "Arrêté du 27 septembre 2019, art. 9",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            Charges { isole: euros!(60.59), couple: euros!(60.59), par_personne: euros!(13.74) },
            "Arrêté du 5 septembre 2025",
        ),
        depuis(
            2026,
            10,
            Charges { isole: euros!(61.29), couple: euros!(61.29), par_personne: euros!(13.90) },
            "Arrêté du 28 septembre 2026",
        )
        .avec(Confiance::Moteur),
    ],
);

/// Flat charges in a shared flat, euros per month.
pub static CHARGES_COLOCATION: Parametre<Charges> = Parametre::new(
    "al_charges_colocation",
    "Forfait de charges en colocation",
    "Arrêté du 27 septembre 2019, art. 16",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            Charges { isole: euros!(30.29), couple: euros!(60.59), par_personne: euros!(13.74) },
            "Arrêté du 5 septembre 2025",
        ),
        depuis(
            2026,
            10,
            Charges { isole: euros!(30.64), couple: euros!(61.29), par_personne: euros!(13.90) },
            "Arrêté du 28 septembre 2026",
        )
        .avec(Confiance::Moteur),
    ],
);

/// Flat charges overseas, euros per month.
pub static CHARGES_DROM: Parametre<Charges> = Parametre::new(
    "al_charges_drom",
    "Forfait de charges outre-mer",
    "Arrêté du 27 septembre 2019, art. 46",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            Charges { isole: euros!(40.68), couple: euros!(40.68), par_personne: euros!(10.47) },
            "Arrêté du 5 septembre 2025",
        ),
        depuis(
            2026,
            10,
            Charges { isole: euros!(41.15), couple: euros!(41.15), par_personne: euros!(10.59) },
            "Arrêté du 28 septembre 2026",
        )
        .avec(Confiance::Moteur),
    ],
);

/// Flat charges in a shared flat overseas, euros per month.
pub static CHARGES_DROM_COLOCATION: Parametre<Charges> = Parametre::new(
    "al_charges_drom_colocation",
    "Forfait de charges en colocation outre-mer",
    "Arrêté du 27 septembre 2019, art. 46",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(
            2025,
            10,
            Charges { isole: euros!(20.93), couple: euros!(40.68), par_personne: euros!(10.47) },
            "Arrêté du 5 septembre 2025",
        ),
        depuis(
            2026,
            10,
            Charges { isole: euros!(21.17), couple: euros!(41.15), par_personne: euros!(10.59) },
            "Arrêté du 28 septembre 2026",
        )
        .avec(Confiance::Moteur),
    ],
);

/// Part of the yearly resources left out (R0), euros per year. Not revalued in 2026.
pub static R0: Parametre<EchelleLongue<Euros, 6>> = Parametre::new(
    "al_r0",
    "Abattement sur les ressources (R0)",
    "Arrêté du 27 septembre 2019, art. 15",
    Chaque("les ressources forfaitaires de l'aide au logement", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        EchelleLongue {
            isole: euros!(5235),
            couple: euros!(7501),
            personnes: [euros!(8947), euros!(9148), euros!(9498), euros!(9851), euros!(10202), euros!(10554)],
            par_personne: euros!(346),
        },
        "Arrêté du 30 décembre 2024 ; arrêté du 28 décembre 2025 (pas de revalorisation)",
    )],
);

/// R0 overseas for exactly one dependant, euros per year.
pub static R0_DROM_UNE_PERSONNE: Parametre<Euros> = Parametre::new(
    "al_r0_drom",
    "Abattement outre-mer, une personne à charge",
    "Arrêté du 27 septembre 2019, art. 46",
    Chaque("les ressources forfaitaires de l'aide au logement", &[JANVIER]),
    VERIFIE,
    &[depuis(2025, 1, euros!(8656), "Arrêté du 30 décembre 2024")],
);

/// Smallest participation (P0), euros per month.
pub static P0_MINIMUM: Parametre<Euros> = Parametre::new(
    "al_p0",
    "Participation minimale",
    "Arrêté du 27 septembre 2019, art. 13",
    Chaque("les plafonds et forfaits de l'aide au logement", &[OCTOBRE]),
    VERIFIE,
    &[
        depuis(2025, 10, euros!(39.56), "Arrêté du 5 septembre 2025"),
        depuis(2026, 10, euros!(40.01), "Arrêté du 28 septembre 2026").avec(Confiance::Moteur),
    ],
);

/// Share of L + C that the household always pays.
pub static P0_TAUX: Parametre<Taux> = Parametre::new(
    "al_p0_taux",
    "Part minimale de la dépense",
    "Arrêté du 27 septembre 2019, art. 13",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.085), "Arrêté du 27 septembre 2019, art. 13")],
);

/// Rate of participation by family, metropolitan France.
pub static TF: Parametre<EchelleLongue<Taux, 6>> = Parametre::new(
    "al_tf",
    "Taux selon la famille (TF)",
    "Arrêté du 27 septembre 2019, art. 14",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        EchelleLongue {
            isole: taux!(0.0283),
            couple: taux!(0.0315),
            personnes: [
                taux!(0.0270),
                taux!(0.0238),
                taux!(0.0201),
                taux!(0.0185),
                taux!(0.0179),
                taux!(0.0173),
            ],
            par_personne: taux!(-0.0006),
        },
        "Arrêté du 27 septembre 2019, art. 14 1°",
    )],
);

/// Rate of participation by family overseas; the text itself sets the seventh above the sixth.
pub static TF_DROM: Parametre<EchelleLongue<Taux, 7>> = Parametre::new(
    "al_tf_drom",
    "Taux selon la famille outre-mer (TF)",
    "Arrêté du 27 septembre 2019, art. 46",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        EchelleLongue {
            isole: taux!(0.0281),
            couple: taux!(0.0299),
            personnes: [
                taux!(0.0238),
                taux!(0.0217),
                taux!(0.0194),
                taux!(0.0180),
                taux!(0.0169),
                taux!(0.0162),
                taux!(0.0167),
            ],
            par_personne: taux!(-0.0006),
        },
        "Arrêté du 27 septembre 2019, art. 46",
    )],
);

/// Rent over reference rent from which each rate of TL holds.
pub static TL_SEUILS: Parametre<(Taux, Taux)> = Parametre::new(
    "al_tl_seuils",
    "Seuils du taux selon le loyer",
    "Arrêté du 27 septembre 2019, art. 14",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, (taux!(0.45), taux!(0.75)), "Arrêté du 27 septembre 2019, art. 14 2°")],
);

/// The two rates of TL.
pub static TL_TAUX: Parametre<(Taux, Taux)> = Parametre::new(
    "al_tl_taux",
    "Taux selon le loyer (TL)",
    "Arrêté du 27 septembre 2019, art. 14",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, (taux!(0.0045), taux!(0.0068)), "Arrêté du 27 septembre 2019, art. 14 2°")],
);

/// Multiples of the rent ceiling where the aid shrinks, then stops, by zone.
pub static DEGRESSIVITE: Parametre<ParZone<(Taux, Taux)>> = Parametre::new(
    "al_degressivite",
    "Multiples du plafond où l'aide baisse, puis s'arrête",
    "Arrêté du 27 septembre 2019, art. 10",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        10,
        [(taux!(3.4), taux!(4)), (taux!(2.5), taux!(3.1)), (taux!(2.5), taux!(3.1))],
        "Arrêté du 27 septembre 2019, art. 10",
    )],
);

/// Amount taken off every aid, euros per month.
pub static MINORATION: Parametre<Euros> = Parametre::new(
    "al_minoration",
    "Minoration forfaitaire",
    "Arrêté du 27 septembre 2019, art. 11",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(5), "Arrêté du 27 septembre 2019, art. 11")],
);

/// Smallest aid paid but for the APL of a rented home, euros per month.
pub static SEUIL_VERSEMENT: Parametre<Euros> = Parametre::new(
    "al_seuil",
    "Seuil de versement",
    "Arrêté du 27 septembre 2019, art. 12",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(10), "Arrêté du 27 septembre 2019, art. 12")],
);

/// Share of the ceiling of one person for a room.
pub static CHAMBRE: Parametre<Taux> = Parametre::new(
    "al_chambre",
    "Part du plafond pour une chambre",
    "Arrêté du 27 septembre 2019, art. 8",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.90), "Arrêté du 27 septembre 2019, art. 8")],
);

/// Share for an old or disabled person lodged by a private person.
pub static CHAMBRE_PERSONNE_AGEE: Parametre<Taux> = Parametre::new(
    "al_chambre_agee",
    "Part du plafond chez un particulier (personne âgée ou handicapée)",
    "Arrêté du 27 septembre 2019, art. 8",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.75), "Arrêté du 27 septembre 2019, art. 8")],
)
.informatif();

/// Share of the rent of a furnished home that counts.
pub static MEUBLE: Parametre<Fraction> = Parametre::new(
    "al_meuble",
    "Part du loyer d'un meublé",
    "CCH, art. D842-2",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, fraction(2, 3), "CCH, art. D842-2")],
);

/// Least living area for one person, for two, for each further one, and the most that is asked; m².
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surface {
    /// One person.
    pub seul: u32,
    /// Two persons.
    pub deux: u32,
    /// Each further person.
    pub par_personne: u32,
    /// Whatever the number.
    pub au_plus: u32,
}

impl Surface {
    /// The least area for a number of persons, m².
    pub fn pour(&self, personnes: u32) -> u32 {
        match personnes {
            0 | 1 => self.seul,
            _ => (self.deux + self.par_personne * (personnes - 2)).min(self.au_plus),
        }
    }
}

impl Affiche for Surface {
    fn affiche(&self) -> String {
        let Surface { seul, deux, par_personne, au_plus } = self;
        format!("{seul} m² pour un, {deux} pour deux, {par_personne} de plus par personne, {au_plus} au plus")
    }
}

/// The least surface that opens the aid.
pub static SURFACE_MINIMALE: Parametre<Surface> = Parametre::new(
    "al_surface",
    "Surface minimale du logement",
    "CCH, art. R822-25",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, Surface { seul: 9, deux: 16, par_personne: 9, au_plus: 70 }, "CCH, art. R822-25")],
);

/// Share of the ceiling in a shared flat.
pub static COLOCATION: Parametre<Taux> = Parametre::new(
    "al_colocation",
    "Part du plafond en colocation",
    "Arrêté du 27 septembre 2019, art. 16",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.75), "Arrêté du 27 septembre 2019, art. 16")],
);

/// Share of the RLS by which the aid goes down.
pub static RLS_FRACTION: Parametre<Taux> = Parametre::new(
    "al_rls_fraction",
    "Part de la RLS déduite de l'aide",
    "CCH, art. D823-16",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.98), "CCH, art. D823-16 et L832-3")],
);

/// Cut in the income from work after a change of situation.
pub static ABATTEMENT: Parametre<Taux> = Parametre::new(
    "al_abattement",
    "Abattement pour chômage, retraite ou maladie",
    "CCH, art. R822-13 à R822-16",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.30), "CCH, art. R822-13, R822-14 et R822-16")],
);

/// Taken off the resources of a couple who both work, euros per year.
pub static DOUBLE_ACTIVITE: Parametre<Euros> = Parametre::new(
    "al_double_activite",
    "Abattement pour double activité",
    "Arrêté du 27 septembre 2019, art. 3",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(95), "Arrêté du 27 septembre 2019, art. 3")],
);

/// Taken off for a second home for work, euros per year.
pub static DOUBLE_RESIDENCE: Parametre<Euros> = Parametre::new(
    "al_double_residence",
    "Abattement pour double résidence",
    "Arrêté du 27 septembre 2019, art. 4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(2589), "Arrêté du 27 septembre 2019, art. 4")],
);

/// Flat resources of a student in a rented home, euros per year.
pub static FORFAIT_ETUDIANT: Parametre<Euros> = Parametre::new(
    "al_etudiant",
    "Ressources forfaitaires d'un étudiant",
    "Arrêté du 27 septembre 2019, art. 6",
    Chaque("les ressources forfaitaires de l'aide au logement", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        euros!(8600),
        "Arrêté du 30 décembre 2024 ; arrêté du 28 décembre 2025 (pas de revalorisation)",
    )],
);

/// Less for the holder of a grant, euros per year.
pub static MINORATION_BOURSIER: Parametre<Euros> = Parametre::new(
    "al_boursier",
    "Minoration pour un boursier",
    "Arrêté du 27 septembre 2019, art. 6",
    Chaque("les ressources forfaitaires de l'aide au logement", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        euros!(1700),
        "Arrêté du 30 décembre 2024 ; arrêté du 28 décembre 2025 (pas de revalorisation)",
    )],
);

/// Flat resources of a student in a hall, euros per year.
pub static FORFAIT_ETUDIANT_FOYER: Parametre<Euros> = Parametre::new(
    "al_etudiant_foyer",
    "Ressources forfaitaires d'un étudiant en foyer",
    "Arrêté du 27 septembre 2019, art. 6",
    Chaque("les ressources forfaitaires de l'aide au logement", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        euros!(6600),
        "Arrêté du 30 décembre 2024 ; arrêté du 28 décembre 2025 (pas de revalorisation)",
    )],
);

/// Less for the holder of a grant in a hall, euros per year.
pub static MINORATION_BOURSIER_FOYER: Parametre<Euros> = Parametre::new(
    "al_boursier_foyer",
    "Minoration pour un boursier en foyer",
    "Arrêté du 27 septembre 2019, art. 6",
    Chaque("les ressources forfaitaires de l'aide au logement", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        1,
        euros!(1200),
        "Arrêté du 30 décembre 2024 ; arrêté du 28 décembre 2025 (pas de revalorisation)",
    )],
);

/// Value of savings and property above which an income is attributed, euros.
pub static PATRIMOINE_SEUIL: Parametre<Euros> = Parametre::new(
    "al_patrimoine_seuil",
    "Épargne et biens à partir desquels un revenu est attribué",
    "CCH, art. R822-22",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, euros!(30000), "CCH, art. R822-22")],
);

/// Income attributed to money that brings none taxed, a year.
pub static PATRIMOINE_CAPITAUX: Parametre<Taux> = Parametre::new(
    "al_patrimoine_capitaux",
    "Revenu attribué à l'épargne",
    "CCH, art. R822-22",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.03), "CCH, art. R822-22")],
);

/// Share of the rental value of unlet buildings.
pub static PATRIMOINE_BATI: Parametre<Taux> = Parametre::new(
    "al_patrimoine_bati",
    "Revenu attribué aux immeubles non loués",
    "CCH, art. R822-22",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.50), "CCH, art. R822-22")],
);

/// Share of the rental value of unlet land.
pub static PATRIMOINE_TERRAIN: Parametre<Taux> = Parametre::new(
    "al_patrimoine_terrain",
    "Revenu attribué aux terrains non loués",
    "CCH, art. R822-22",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 10, taux!(0.80), "CCH, art. R822-22")],
);

/// 1,25 × the ceiling of the Aspa of 2024: own resources under which a relative is dependent, and above which they count; euros per year. The year of reference (N-2) is not settled, nor is the 2023 figure at hand for the months of 2025.
pub static PLAFOND_RESSOURCES_PERSONNE_A_CHARGE: Parametre<Euros> = Parametre::new(
    "al_plafond_parent",
    "Plafond de ressources d'un parent à charge",
    "CCH, art. R823-4 et R822-6",
    Chaque("le plafond de ressources d'un parent à charge", &[JANVIER]),
    VERIFIE,
    &[depuis(2025, 10, euros!(15180.34), "1,25 × 12 144,27 (plafond Aspa 2024, circulaire Cnav 2024-39)")
        .avec(Confiance::AConfirmer)],
);

/// Smallest and largest flat deduction on wages, by month of the right, euros per year.
pub static DEDUCTION_SALAIRES: Parametre<(Euros, Euros)> = Parametre::new(
    "al_deduction_salaires",
    "Déduction de 10 % sur les salaires (minimum, maximum)",
    "CGI, art. 83 3°",
    Chaque("la déduction de 10 % de l'impôt", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, (euros!(504), euros!(14426)), "CGI, art. 83 3° (revenus de 2024)")
            .avec(Confiance::Moteur),
        depuis(2026, 1, (euros!(509), euros!(14555)), "Décret n° 2026-562, art. 2 (revenus de 2025)")
            .avec(Confiance::Moteur),
    ],
);

/// Smallest (per person) and largest (per household) flat deduction on pensions, euros per year.
pub static DEDUCTION_PENSIONS: Parametre<(Euros, Euros)> = Parametre::new(
    "al_deduction_pensions",
    "Déduction de 10 % sur les pensions (minimum, maximum)",
    "CGI, art. 158 5 a",
    Chaque("la déduction de 10 % de l'impôt", &[JANVIER]),
    VERIFIE,
    &[depuis(2025, 10, (euros!(454), euros!(4439)), "CGI, art. 158 5 a").avec(Confiance::Moteur)],
);

/// Whether a student from outside the Union without a grant on social criteria, nor the conditions of one, is left out.
pub static ETUDIANT_HORS_UE_EXCLU: Parametre<bool> = Parametre::new(
    "al_etudiant_hors_ue_exclu",
    "Étudiant étranger hors Union européenne sans bourse sur critères sociaux : exclu de l'aide au logement",
    "Loi n° 2026-103, art. 179",
    Irreguliere,
    VERIFIE,
    &[
        depuis(2025, 10, false, "CCH, art. L822-2"),
        depuis(2026, 7, true, "Loi n° 2026-103, art. 179 (décret d'application non lu)")
            .avec(Confiance::AConfirmer),
    ],
);

/// The tables of this file.
pub static TABLES: &[&dyn Table] = &[
    &PLAFOND_LOYER,
    &CHARGES,
    &CHARGES_COLOCATION,
    &CHARGES_DROM,
    &CHARGES_DROM_COLOCATION,
    &R0,
    &R0_DROM_UNE_PERSONNE,
    &P0_MINIMUM,
    &P0_TAUX,
    &TF,
    &TF_DROM,
    &TL_SEUILS,
    &TL_TAUX,
    &DEGRESSIVITE,
    &MINORATION,
    &SEUIL_VERSEMENT,
    &CHAMBRE,
    &CHAMBRE_PERSONNE_AGEE,
    &MEUBLE,
    &SURFACE_MINIMALE,
    &COLOCATION,
    &RLS_FRACTION,
    &ABATTEMENT,
    &DOUBLE_ACTIVITE,
    &DOUBLE_RESIDENCE,
    &FORFAIT_ETUDIANT,
    &MINORATION_BOURSIER,
    &FORFAIT_ETUDIANT_FOYER,
    &MINORATION_BOURSIER_FOYER,
    &PATRIMOINE_SEUIL,
    &PATRIMOINE_CAPITAUX,
    &PATRIMOINE_BATI,
    &PATRIMOINE_TERRAIN,
    &PLAFOND_RESSOURCES_PERSONNE_A_CHARGE,
    &DEDUCTION_SALAIRES,
    &DEDUCTION_PENSIONS,
    &ETUDIANT_HORS_UE_EXCLU,
];

/// A row of flat charges.
pub(crate) const fn charges(isole: Euros, couple: Euros, par_personne: Euros) -> Charges {
    Charges { isole, couple, par_personne }
}

/// A row of a long scale.
pub(crate) const fn longue<T: Copy, const N: usize>(
    isole: T,
    couple: T,
    personnes: [T; N],
    par_personne: T,
) -> EchelleLongue<T, N> {
    EchelleLongue { isole, couple, personnes, par_personne }
}
