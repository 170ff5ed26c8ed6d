//! Social housing: income ceilings by financing, and what the supplément de loyer de solidarité (SLS) reads.

use crate::loi::calendrier::Calendrier::{Chaque, Irreguliere};
use crate::loi::parametre::{Affiche, EchelleLongue, Parametre, Table, depuis};
use crate::notions::choix::Choix;
use crate::notions::mois::{JANVIER, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance::{AConfirmer, Calcule};
use crate::territoire::financement::{ZoneAbc, ZoneHlm, ZoneSls};
use crate::{euros, taux};

const VERIFIE: Mois = Mois::new(2026, 11);
const ARRETE_1987: &str = "Arrêté du 29 juillet 1987, annexes";
const PLAFONDS_2025: &str = "Arrêté du 29 juillet 1987, plafonds au 1er janvier 2025";
const PLAFONDS_2026: &str = "Arrêté du 19 décembre 2025 (JO du 24 décembre 2025)";
const BAREME_PLI: &str = "BOI-BAREME-000017 du 10 mars 2026";
const CCH_L441_3: &str = "CCH, art. L441-3";

/// Ceilings of a zone, in euros per year: the six categories of household, then each further person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Categories {
    /// Categories 1 to 6.
    pub six: [Euros; 6],
    /// Each person above the sixth category.
    pub par_personne: Euros,
}

impl Categories {
    /// The ceiling of a category; above the sixth, each one is a further person.
    pub fn pour(&self, categorie: u32) -> Euros {
        let au_plus_six = categorie.clamp(1, 6);
        self.six[(au_plus_six - 1) as usize] + self.par_personne * (categorie.max(1) - au_plus_six)
    }

    /// The same raised by a share, each value to the nearest euro.
    pub fn majorees(&self, coefficient: Taux) -> Categories {
        let regle = |plafond: Euros| (plafond * coefficient).arrondi_euro();
        Categories { six: self.six.map(regle), par_personne: regle(self.par_personne) }
    }
}

/// Ceilings of the three zones of social housing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParZoneHlm {
    /// Paris and the communes that touch it.
    pub paris: Categories,
    /// The rest of Île-de-France.
    pub ile_de_france: Categories,
    /// Other regions.
    pub regions: Categories,
}

impl ParZoneHlm {
    /// The ceilings of a zone.
    pub fn en(&self, zone: ZoneHlm) -> &Categories {
        match zone {
            ZoneHlm::Paris => &self.paris,
            ZoneHlm::IleDeFrance => &self.ile_de_france,
            ZoneHlm::Regions => &self.regions,
        }
    }
}

impl Affiche for ParZoneHlm {
    fn affiche(&self) -> String {
        let zone = |zone: &ZoneHlm| {
            let categories = self.en(*zone);
            let six: Vec<String> = categories.six.iter().map(Euros::to_string).collect();
            format!("{} : {}, puis + {}", zone.libelle(), six.join(" / "), categories.par_personne)
        };
        ZoneHlm::TOUS.iter().map(zone).collect::<Vec<_>>().join(" | ")
    }
}

/// A row of an annex: six categories, then each further person.
macro_rules! categories {
    ($($plafond:literal)+ ; $par_personne:literal) => {
        Categories { six: [$(euros!($plafond)),+], par_personne: euros!($par_personne) }
    };
}

/// Ceilings of dwellings financed by a PLUS; euros per year.
pub static PLAFOND_PLUS: Parametre<ParZoneHlm> = Parametre::new(
    "hlm_plafond_plus",
    "Plafond de ressources d'un logement PLUS",
    ARRETE_1987,
    Chaque("les plafonds de ressources du logement social", &[JANVIER]),
    VERIFIE,
    &[
        depuis(
            2025,
            1,
            ParZoneHlm {
                paris: categories!(26687 39885 52284 62424 74271 83575; 9313),
                ile_de_france: categories!(26687 39885 47944 57429 67984 76504; 8524),
                regions: categories!(23201 30984 37259 44982 52915 59636; 6652),
            },
            PLAFONDS_2025,
        )
        .avec(Calcule),
        depuis(
            2026,
            1,
            ParZoneHlm {
                paris: categories!(26920 40233 52740 62968 74919 84304; 9394),
                ile_de_france: categories!(26920 40233 48362 57930 68577 77171; 8598),
                regions: categories!(23403 31254 37584 45374 53376 60156; 6710),
            },
            PLAFONDS_2026,
        ),
    ],
);

/// Ceilings of dwellings financed by a PLAI; euros per year.
pub static PLAFOND_PLAI: Parametre<ParZoneHlm> = Parametre::new(
    "hlm_plafond_plai",
    "Plafond de ressources d'un logement PLAI",
    ARRETE_1987,
    Chaque("les plafonds de ressources du logement social", &[JANVIER]),
    VERIFIE,
    &[
        depuis(
            2025,
            1,
            ParZoneHlm {
                paris: categories!(14683 23931 31369 34338 40847 45968; 5121),
                ile_de_france: categories!(14683 23931 28767 31585 37393 42077; 4686),
                regions: categories!(12759 18591 22356 24875 29105 32800; 3657),
            },
            PLAFONDS_2025,
        )
        .avec(Calcule),
        depuis(
            2026,
            1,
            ParZoneHlm {
                paris: categories!(14811 24140 31643 34637 41203 46369; 5166),
                ile_de_france: categories!(14811 24140 29018 31860 37719 42444; 4727),
                regions: categories!(12870 18753 22551 25092 29359 33086; 3689),
            },
            "Plafonds de 2025 revalorisés par l'IRL du 3e trimestre, recoupés en Île-de-France",
        )
        .avec(Calcule),
    ],
);

/// Ceiling of a PLS dwelling, as a share of that of the PLUS.
pub static MAJORATION_PLS: Parametre<Taux> = Parametre::new(
    "hlm_majoration_pls",
    "Plafond d'un logement PLS, en part du plafond PLUS",
    "Arrêté du 29 juillet 1987, art. 1er",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, taux!(1.30), "Arrêté du 29 juillet 1987, art. 1er : 30 % de plus")],
);

/// Ceilings of intermediate housing in zones A bis, A, B1, then B2 and C together; empty where no list could be
/// read. Euros per year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlafondsPli(pub &'static [EchelleLongue<Euros, 4>]);

impl PlafondsPli {
    /// The scale of a zone.
    pub fn en(&self, zone: ZoneAbc) -> Option<&'static EchelleLongue<Euros, 4>> {
        self.0.get((zone as usize).min(ZoneAbc::B2 as usize))
    }
}

impl Affiche for PlafondsPli {
    fn affiche(&self) -> String {
        let zone = |zone: &ZoneAbc| Some(format!("{} : {}", zone.libelle(), self.en(*zone)?.affiche()));
        let zones: Vec<String> = ZoneAbc::TOUS.iter().filter_map(zone).collect();
        if zones.is_empty() { "inconnu".to_owned() } else { zones.join(" | ") }
    }
}

/// Person alone, couple, one to four dependants, then each further one.
macro_rules! pli {
    ($isole:literal $couple:literal $($personne:literal)+ ; $par_personne:literal) => {
        EchelleLongue {
            isole: euros!($isole),
            couple: euros!($couple),
            personnes: [$(euros!($personne)),+],
            par_personne: euros!($par_personne),
        }
    };
}

/// Ceilings of intermediate housing (PLI, LLI); euros per year.
pub static PLAFOND_PLI: Parametre<PlafondsPli> = Parametre::new(
    "hlm_plafond_pli",
    "Plafond de ressources d'un logement intermédiaire (PLI)",
    "CGI, annexe III, art. 2 terdecies H",
    Chaque("les plafonds de ressources du logement social", &[JANVIER]),
    VERIFIE,
    &[
        depuis(2025, 1, PlafondsPli(&[]), "Aucune liste de 2025 n'a pu être lue").avec(AConfirmer),
        depuis(
            2026,
            1,
            PlafondsPli(&[
                pli!(44344 66276 86878 103727 123415 138874; 15471),
                pli!(44344 66276 79666 95427 112968 127122; 14164),
                pli!(36144 48268 58043 70073 82432 92900; 10364),
                pli!(32530 43439 52239 63066 74189 83611; 9325),
            ]),
            BAREME_PLI,
        )
        .avec(AConfirmer),
    ],
);

/// Fall of the income from which that of the last year replaces that of the year before last.
pub static BAISSE_DE_REVENU: Parametre<Taux> = Parametre::new(
    "hlm_baisse_revenu",
    "Baisse du revenu à partir de laquelle la dernière année est retenue",
    "Arrêté du 29 juillet 1987, art. 4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, taux!(0.10), "Arrêté du 29 juillet 1987, art. 4").avec(AConfirmer)],
);

/// Excess over the ceiling from which the SLS is due.
pub static SLS_SEUIL: Parametre<Taux> = Parametre::new(
    "sls_seuil",
    "Dépassement du plafond à partir duquel un supplément de loyer est dû",
    CCH_L441_3,
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, taux!(0.20), "CCH, art. L441-3")],
);

/// How the coefficient of the excess grows ("coefficient de dépassement du plafond").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depassement {
    /// At 20 %.
    pub base: Taux,
    /// For each point of excess up to each bound; nothing bounds the last.
    pub par_point: [Taux; 3],
    /// Last point of the first two rates.
    pub bornes: [u32; 2],
}

impl Affiche for Depassement {
    fn affiche(&self) -> String {
        let [un, deux, trois] = self.par_point.map(Taux::en_nombre);
        let [premiere, seconde] = self.bornes;
        format!(
            "{} à 20 % ; + {un} par point jusqu'à {premiere} % ; + {deux} jusqu'à {seconde} % ; + {trois} au-delà",
            self.base.en_nombre()
        )
    }
}

/// The coefficient of the excess.
pub static SLS_DEPASSEMENT: Parametre<Depassement> = Parametre::new(
    "sls_depassement",
    "Coefficient de dépassement du plafond de ressources",
    "CCH, art. R441-21",
    Irreguliere,
    VERIFIE,
    &[depuis(
        2025,
        1,
        Depassement {
            base: taux!(0.27),
            par_point: [taux!(0.06), taux!(0.08), taux!(0.10)],
            bornes: [59, 149],
        },
        "CCH, art. R441-21",
    )],
);

/// An amount for each zone of the SLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParZoneSls(pub [Euros; 4]);

impl ParZoneSls {
    /// The amount of a zone.
    pub fn en(&self, zone: ZoneSls) -> Euros {
        self.0[zone as usize]
    }
}

impl Affiche for ParZoneSls {
    fn affiche(&self) -> String {
        let zone = |zone: &ZoneSls| format!("zone {} : {}", zone.code(), self.en(*zone));
        ZoneSls::TOUS.iter().map(zone).collect::<Vec<_>>().join(" | ")
    }
}

/// Supplement of reference: euros per m² of living area and per month. No official list of 2026 could be read:
/// the amounts of 2008 follow the IRL of the second quarter (146,68 over 116,07), within 2 %.
pub static SLS_REFERENCE: Parametre<ParZoneSls> = Parametre::new(
    "sls_reference",
    "Supplément de loyer de référence, par m² et par mois",
    "CCH, art. R441-21",
    Chaque("le supplément de loyer de référence", &[JANVIER]),
    VERIFIE,
    &[depuis(
        2025,
        10,
        ParZoneSls([euros!(3.16), euros!(2.53), euros!(1.26), euros!(0.32)]),
        "Estimation pour 2026 : décret n° 2008-825, revalorisé par l'IRL",
    )
    .avec(AConfirmer)],
);

/// Share of the resources that rent and SLS together may not exceed.
pub static SLS_PLAFOND: Parametre<Taux> = Parametre::new(
    "sls_plafond",
    "Part des ressources que le loyer et le supplément ne dépassent pas ensemble",
    "CCH, art. L441-4",
    Irreguliere,
    VERIFIE,
    &[depuis(2025, 1, taux!(0.30), "CCH, art. L441-4")],
);

/// The tables of this file.
pub const TABLES: &[&dyn Table] = &[
    &PLAFOND_PLUS,
    &PLAFOND_PLAI,
    &MAJORATION_PLS,
    &PLAFOND_PLI,
    &BAISSE_DE_REVENU,
    &SLS_SEUIL,
    &SLS_DEPASSEMENT,
    &SLS_REFERENCE,
    &SLS_PLAFOND,
];
