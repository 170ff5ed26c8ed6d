//! APL zones: how high the rents of a commune are, in the eyes of the aide au logement.
//!
//! Texts: arrêté du 17 mars 1978 (zones by commune), art. 6 of the arrêté du 5 mai 1995 (what zones 1, 2
//! and 3 mean), A2019 art. 46 (overseas). Zone "1 bis" counts as zone 1. `zone_apl/annexe.txt` lists, by
//! département, the usual zone and the communes that are in another one, as of the State's list of
//! 2011-09-14, the last published.
//!
//! A commune merged since then takes the zone of its present commune, which is that of the commune whose
//! code it kept: the arrêté does not say so, but it is the only address that the CAF knows
//! (`zone_apl/fusions.txt` lists the old codes for which that changes the zone).
//!
//! Not modelled: Saint-Pierre-et-Miquelon, which has its own aid without zones.

use std::fmt;

use crate::territoire::communes::table_texte::{TableTexte, cherche, contient, nombre_de_lignes};

pub use crate::territoire::communes::{CodeCommune, existe};

const TEXTE_ANNEXE: &str = include_str!("zones/annexe.txt");

/// `département=usual zone;other zone:codes in it`.
static ANNEXE: TableTexte<{ nombre_de_lignes(TEXTE_ANNEXE) }> = TableTexte::new(TEXTE_ANNEXE);

/// `old code present code` lines, sorted, for the merged communes that annexe.txt would misplace.
static FUSIONS: &str = include_str!("zones/fusions.txt");

/// The zone of the rent ceilings of the aide au logement ("zone APL").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ZoneApl {
    /// Paris and its dense suburbs.
    Zone1,
    /// Large towns, dear areas, Corse and overseas.
    Zone2,
    /// The rest.
    Zone3,
}

impl ZoneApl {
    /// The three zones, in order.
    pub const TOUTES: [ZoneApl; 3] = [ZoneApl::Zone1, ZoneApl::Zone2, ZoneApl::Zone3];

    /// The column of the zone in the tables of the arrêtés: 0 to 2.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The zone of this number, 1 to 3.
    pub fn du_numero(numero: u8) -> Option<Self> {
        Self::TOUTES.get(usize::from(numero.checked_sub(1)?)).copied()
    }
}

impl fmt::Display for ZoneApl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "zone {}", self.index() + 1)
    }
}

/// Which rules hold where the home is ("territoire").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Territoire {
    /// Metropolitan France, Corse included.
    Metropole,
    /// The overseas départements whose aide au logement is computed.
    Drom(Drom),
    /// Places that this version does not cover: a clear refusal, never an amount.
    HorsPerimetre(Collectivite),
}

/// An overseas département covered by this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drom {
    /// 971.
    Guadeloupe,
    /// 972.
    Martinique,
    /// 973.
    Guyane,
    /// 974.
    LaReunion,
}

/// A part of France overseas that this version does not cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Collectivite {
    /// 975.
    SaintPierreEtMiquelon,
    /// 976.
    Mayotte,
    /// 977.
    SaintBarthelemy,
    /// 978.
    SaintMartin,
    /// 984.
    TerresAustrales,
    /// 986.
    WallisEtFutuna,
    /// 987.
    PolynesieFrancaise,
    /// 988.
    NouvelleCaledonie,
    /// 989.
    Clipperton,
}

impl Collectivite {
    /// The name after "à" or "en": "à Mayotte".
    pub const fn lieu(self) -> &'static str {
        match self {
            Self::SaintPierreEtMiquelon => "à Saint-Pierre-et-Miquelon",
            Self::Mayotte => "à Mayotte",
            Self::SaintBarthelemy => "à Saint-Barthélemy",
            Self::SaintMartin => "à Saint-Martin",
            Self::TerresAustrales => "dans les Terres australes et antarctiques françaises",
            Self::WallisEtFutuna => "à Wallis-et-Futuna",
            Self::PolynesieFrancaise => "en Polynésie française",
            Self::NouvelleCaledonie => "en Nouvelle-Calédonie",
            Self::Clipperton => "à Clipperton",
        }
    }
}

/// The refusal, as shown.
impl fmt::Display for Collectivite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Les règles ne sont pas les mêmes {} : cette version ne les connaît pas", self.lieu())
    }
}

impl std::error::Error for Collectivite {}

/// Where the commune is.
pub fn territoire(code: CodeCommune) -> Territoire {
    match code.departement() {
        "971" => Territoire::Drom(Drom::Guadeloupe),
        "972" => Territoire::Drom(Drom::Martinique),
        "973" => Territoire::Drom(Drom::Guyane),
        "974" => Territoire::Drom(Drom::LaReunion),
        "975" => Territoire::HorsPerimetre(Collectivite::SaintPierreEtMiquelon),
        "976" => Territoire::HorsPerimetre(Collectivite::Mayotte),
        "977" => Territoire::HorsPerimetre(Collectivite::SaintBarthelemy),
        "978" => Territoire::HorsPerimetre(Collectivite::SaintMartin),
        "984" => Territoire::HorsPerimetre(Collectivite::TerresAustrales),
        "986" => Territoire::HorsPerimetre(Collectivite::WallisEtFutuna),
        "987" => Territoire::HorsPerimetre(Collectivite::PolynesieFrancaise),
        "988" => Territoire::HorsPerimetre(Collectivite::NouvelleCaledonie),
        "989" => Territoire::HorsPerimetre(Collectivite::Clipperton),
        _ => Territoire::Metropole,
    }
}

/// Whether the commune is in Guyane.
pub fn est_en_guyane(code: CodeCommune) -> bool {
    territoire(code) == Territoire::Drom(Drom::Guyane)
}

/// Whether the commune is in an overseas département whose rules this version knows.
pub fn est_outre_mer(code: CodeCommune) -> bool {
    matches!(territoire(code), Territoire::Drom(_))
}

/// The zone of a commune, where this version computes the aide au logement.
pub fn zone(code: CodeCommune) -> Result<ZoneApl, Collectivite> {
    match territoire(code) {
        Territoire::HorsPerimetre(collectivite) => Err(collectivite),
        // A2019, art. 46: overseas is in zone 2.
        Territoire::Drom(_) => Ok(ZoneApl::Zone2),
        Territoire::Metropole => Ok(zone_de_l_annexe(commune_de_reference(code))),
    }
}

/// The commune whose zone counts: the one that an arrondissement or a merged commune is part of.
fn commune_de_reference(code: CodeCommune) -> CodeCommune {
    let fusion = || cherche(FUSIONS, code.as_str(), LARGEUR_FUSION)?.get(6..11)?.parse().ok();
    code.commune_de_l_arrondissement().or_else(fusion).unwrap_or(code)
}

/// `01120 01262` and its end of line.
const LARGEUR_FUSION: usize = 12;

fn zone_de_l_annexe(code: CodeCommune) -> ZoneApl {
    let departement = code.departement();
    let ligne = ANNEXE.valeur(departement).unwrap_or_default();
    let numero = match ligne.split_once(';') {
        Some((_, exceptions)) if contient(&exceptions[2..], &code.as_str()[departement.len()..]) => {
            exceptions
        }
        _ => ligne,
    };
    match numero.as_bytes().first() {
        Some(b'1') => ZoneApl::Zone1,
        Some(b'2') => ZoneApl::Zone2,
        // Tests prove that every département of metropolitan France has its line.
        _ => ZoneApl::Zone3,
    }
}
