//! Time as the law counts it: [`Mois`], [`MoisCouvert`], [`Date`], [`Periode`]. Nothing here reads a clock.

use std::fmt;
use std::str::FromStr;

use crate::notions::lettres::sans_accents;
use crate::notions::montant::abrege;

/// A calendar month. The law of benefits counts in months; so does every figure of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mois(i32);

/// French names, in order.
const NOMS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Numbers of the months in which the law revalues its amounts.
pub const JANVIER: u32 = 1;
/// See [`JANVIER`].
pub const FEVRIER: u32 = 2;
/// See [`JANVIER`].
pub const AVRIL: u32 = 4;
/// See [`JANVIER`].
pub const JUIN: u32 = 6;
/// See [`JANVIER`].
pub const JUILLET: u32 = 7;
/// See [`JANVIER`].
pub const AOUT: u32 = 8;
/// See [`JANVIER`].
pub const OCTOBRE: u32 = 10;
/// For what moves every month.
pub const TOUS_LES_MOIS: &[u32] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

impl Mois {
    /// The month `numero` (1 to 12) of `annee`.
    ///
    /// # Panics
    /// At compile time in a constant: a number that is no month does not compile.
    pub const fn new(annee: i32, numero: u32) -> Mois {
        assert!(1 <= numero && numero <= 12, "un mois va de 1 à 12");
        Mois(annee * 12 + numero as i32 - 1)
    }

    /// The year.
    pub const fn annee(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 (January) to 12 (December).
    pub const fn numero(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// The month `nombre` months later (earlier where negative).
    pub const fn plus(self, nombre: i32) -> Mois {
        Mois(self.0 + nombre)
    }

    /// The month `nombre` months earlier.
    pub const fn moins(self, nombre: i32) -> Mois {
        Mois(self.0 - nombre)
    }

    /// How many months have passed since `debut` (negative before it).
    pub const fn depuis(self, debut: Mois) -> i32 {
        self.0 - debut.0
    }

    /// Before `autre`, usable in constants.
    pub const fn avant(self, autre: Mois) -> bool {
        self.0 < autre.0
    }

    /// Number of days, leap years included.
    pub const fn jours(self) -> u32 {
        match self.numero() {
            4 | 6 | 9 | 11 => 30,
            2 if est_bissextile(self.annee()) => 29,
            2 => 28,
            _ => 31,
        }
    }

    /// The first day.
    pub const fn premier_jour(self) -> Date {
        Date { mois: self, jour: 1 }
    }

    /// `2026-11`, the spelling of files.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.annee(), self.numero())
    }

    /// `de novembre 2026`, `d'octobre 2026`.
    pub fn avec_de(self) -> String {
        let liaison = if matches!(self.numero(), AVRIL | AOUT | OCTOBRE) { "d'" } else { "de " };
        format!("{liaison}{self}")
    }
}

const fn est_bissextile(annee: i32) -> bool {
    (annee % 4 == 0 && annee % 100 != 0) || annee % 400 == 0
}

/// `novembre 2026`.
impl fmt::Display for Mois {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", NOMS[self.numero() as usize - 1], self.annee())
    }
}

/// Why a typed text is not a month or not a date. `Display` says what was read and what to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErreurDate {
    /// Not of the form of a month.
    PasUnMois(String),
    /// Not of the form of a date.
    PasUneDate(String),
    /// A month without its year.
    SansAnnee(String),
    /// A year, or a month and its year, where more is needed.
    Incomplete(String, &'static str),
    /// Of the right form, but the calendar has no such day.
    JourInexistant(String, Mois),
    /// A year before 1900 or after 2100.
    AnneeHorsBornes(String),
    /// A month that no table of the law covers.
    MoisNonCouvert(Mois),
}

impl fmt::Display for ErreurDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PasUnMois(lu) => {
                write!(f, "« {lu} » n'est pas un mois. Exemple : 11/2026 ou novembre 2026")
            }
            Self::PasUneDate(lu) => {
                write!(f, "« {lu} » n'est pas une date. Exemple : 12/04/1988 ou 12 avril 1988")
            }
            Self::SansAnnee(lu) => {
                write!(f, "« {lu} » : il manque l'année. Exemple : novembre 2026")
            }
            Self::Incomplete(lu, manque) => {
                write!(
                    f,
                    "« {lu} » : il manque {manque}. Exemple : {}",
                    if *manque == LE_MOIS { "11/2026" } else { "12/04/1988" }
                )
            }
            Self::JourInexistant(lu, mois) => {
                write!(f, "« {lu} » n'existe pas : {mois} a {} jours. Exemple : 12/04/1988", mois.jours())
            }
            Self::AnneeHorsBornes(lu) => write!(f, "« {lu} » : l'année doit être entre 1900 et 2100"),
            Self::MoisNonCouvert(mois) => {
                let couverte = Periode { debut: MoisCouvert::PREMIER, fin: MoisCouvert::DERNIER };
                write!(f, "{mois} n'est pas couvert : les barèmes vont {couverte}")
            }
        }
    }
}

/// Two figures of a year are of this century below this number, of the last one from it: a month may be that in which a
/// loan ends, a day is of a birth, or of a letter received.
const SIECLE_DU_MOIS: u32 = 70;
/// See [`SIECLE_DU_MOIS`].
const SIECLE_DU_JOUR: u32 = 30;

/// The numbers of a typed date, in the order year, month, day whatever the order typed. The year has four figures, or two
/// at the end, read after `siecle`.
fn nombres<const N: usize>(texte: &str, siecle: u32) -> Option<[u32; N]> {
    let simple = sans_accents(texte);
    let signe = |c: char| matches!(c, '-' | '/' | '.' | ',') || c.is_whitespace();
    let parties: Vec<&str> = simple.split(signe).filter(|partie| !partie.is_empty()).collect();
    let lues: [&str; N] = parties.try_into().ok()?;
    let mut valeurs = [0; N];
    for (rang, (valeur, partie)) in valeurs.iter_mut().zip(lues).enumerate() {
        // Between a day and a year, only the middle is a month.
        let peut_etre_un_nom = N == 2 || rang == 1;
        *valeur = nombre(partie).or_else(|| peut_etre_un_nom.then(|| numero_du_nom(partie)).flatten())?;
    }
    match (lues[0].len(), lues[N - 1].len()) {
        (4, _) if valeurs[0] > 12 => {}
        (_, 4) => valeurs.reverse(),
        (_, 2) => {
            let annee = &mut valeurs[N - 1];
            *annee += if *annee < siecle { 2_000 } else { 1_900 };
            valeurs.reverse();
        }
        _ => return None,
    }
    Some(valeurs)
}

/// `07`, `1er`.
fn nombre(partie: &str) -> Option<u32> {
    let chiffres = partie.strip_suffix("er").unwrap_or(partie);
    let est_un_nombre = chiffres.len() <= 4 && chiffres.bytes().all(|octet| octet.is_ascii_digit());
    est_un_nombre.then(|| chiffres.parse().ok()).flatten()
}

/// `juillet`, `juil`: the number of the only month that begins so.
fn numero_du_nom(partie: &str) -> Option<u32> {
    let mut mois =
        (1..).zip(NOMS).filter(|(_, nom)| partie.len() >= 3 && sans_accents(nom).starts_with(partie));
    match (mois.next(), mois.next()) {
        (Some((numero, _)), None) => Some(numero),
        _ => None,
    }
}

/// What a year lacks to be a month, to be a day.
const LE_MOIS: &str = "le mois";
/// See [`LE_MOIS`].
const LE_JOUR_ET_LE_MOIS: &str = "le jour et le mois";

/// A year alone, of four figures.
pub fn annee_seule(texte: &str) -> Option<i32> {
    let texte = texte.trim();
    texte.parse().ok().filter(|annee| texte.len() == 4 && (1900..=2100).contains(annee))
}

/// What lacks of a text that is neither a month nor a day; `non` says that nothing of it was read.
fn incomplet(texte: &str, de_l_annee: &'static str, non: fn(String) -> ErreurDate) -> ErreurDate {
    let lu = abrege(texte);
    if annee_seule(texte).is_some() {
        ErreurDate::Incomplete(lu, de_l_annee)
    } else if numero_du_nom(sans_accents(texte.trim()).as_str()).is_some() {
        ErreurDate::SansAnnee(lu)
    } else if de_l_annee == LE_JOUR_ET_LE_MOIS && texte.parse::<Mois>().is_ok() {
        ErreurDate::Incomplete(lu, "le jour")
    } else {
        non(lu)
    }
}

/// The month `numero` of `annee`, where the calendar has it; `non` says that it is none.
fn lu(annee: u32, numero: u32, texte: &str, non: fn(String) -> ErreurDate) -> Result<Mois, ErreurDate> {
    if !(1..=12).contains(&numero) {
        return Err(non(abrege(texte)));
    }
    if !(1900..=2100).contains(&annee) {
        return Err(ErreurDate::AnneeHorsBornes(abrege(texte)));
    }
    Ok(Mois::new(annee as i32, numero))
}

/// `2026-11`, `11/2026`, `11/26`, `novembre 2026`; the day, where one is given, is left: `01/11/2026`.
impl FromStr for Mois {
    type Err = ErreurDate;

    fn from_str(texte: &str) -> Result<Mois, ErreurDate> {
        if let Some([annee, numero]) = nombres(texte, SIECLE_DU_MOIS) {
            return lu(annee, numero, texte, ErreurDate::PasUnMois);
        }
        let [annee, numero, jour] =
            nombres(texte, SIECLE_DU_MOIS).ok_or_else(|| incomplet(texte, LE_MOIS, ErreurDate::PasUnMois))?;
        let mois = lu(annee, numero, texte, ErreurDate::PasUnMois)?;
        Date::new(mois, jour).map(|_| mois).ok_or_else(|| ErreurDate::JourInexistant(abrege(texte), mois))
    }
}

/// A month that every table of the law covers: proof that look-ups cannot fail.
///
/// After its last published value each table gives it still, and the result says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MoisCouvert(Mois);

impl MoisCouvert {
    /// The first month that the tables cover.
    pub const PREMIER: Mois = Mois::new(2025, 10);
    /// The last month that may be computed, with the last known values.
    pub const DERNIER: Mois = Mois::new(2028, 12);

    /// Refuses at the door the months that the tables do not cover.
    ///
    /// # Errors
    /// [`ErreurDate::MoisNonCouvert`] before [`Self::PREMIER`] or after [`Self::DERNIER`].
    pub fn new(mois: Mois) -> Result<MoisCouvert, ErreurDate> {
        if (Self::PREMIER..=Self::DERNIER).contains(&mois) {
            Ok(MoisCouvert(mois))
        } else {
            Err(ErreurDate::MoisNonCouvert(mois))
        }
    }

    /// The nearest covered month: an income window may begin before the tables do.
    pub fn au_plus_pres(mois: Mois) -> MoisCouvert {
        MoisCouvert(mois.clamp(Self::PREMIER, Self::DERNIER))
    }

    /// The plain month.
    pub fn mois(self) -> Mois {
        self.0
    }
}

impl From<MoisCouvert> for Mois {
    fn from(mois: MoisCouvert) -> Mois {
        mois.0
    }
}

/// A real day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    mois: Mois,
    jour: u32,
}

impl Date {
    /// The day `jour` of `mois`, if the calendar has it.
    pub fn new(mois: Mois, jour: u32) -> Option<Date> {
        (1..=mois.jours()).contains(&jour).then_some(Date { mois, jour })
    }

    /// Its month.
    pub const fn mois(self) -> Mois {
        self.mois
    }

    /// Day of the month, from 1.
    pub const fn jour(self) -> u32 {
        self.jour
    }

    /// The same day a month later, or the last of that month.
    pub fn mois_suivant(self) -> Date {
        self.plus_mois(1)
    }

    /// The same day some months later, or the last of that month (CPC, art. 641).
    pub fn plus_mois(self, nombre: i32) -> Date {
        let mois = self.mois.plus(nombre);
        Date { mois, jour: self.jour.min(mois.jours()) }
    }

    /// Some days later; the day of the start does not count (CPC, art. 641).
    pub fn plus_jours(self, nombre: u32) -> Date {
        let (mut mois, mut jour) = (self.mois, self.jour + nombre);
        while jour > mois.jours() {
            jour -= mois.jours();
            mois = mois.plus(1);
        }
        Date { mois, jour }
    }

    /// The day before.
    pub fn veille(self) -> Date {
        match self.jour {
            1 => Date { mois: self.mois.moins(1), jour: self.mois.moins(1).jours() },
            jour => Date { mois: self.mois, jour: jour - 1 },
        }
    }

    /// Days from this day to a later one; negative where it is past.
    pub fn jours_jusqu_a(self, autre: Date) -> i32 {
        if autre < self {
            return -autre.jours_jusqu_a(self);
        }
        let mut jours = autre.jour as i32 - self.jour as i32;
        let mut mois = self.mois;
        while mois < autre.mois {
            jours += mois.jours() as i32;
            mois = mois.plus(1);
        }
        jours
    }

    /// Completed years on the day `au`, for somebody born on this day (negative before birth).
    pub fn annees_revolues(self, au: Date) -> i32 {
        let mois_revolus = au.mois.depuis(self.mois) - i32::from(au.jour < self.jour);
        mois_revolus.div_euclid(12)
    }

    /// `1988-04-12`, the spelling of files.
    pub fn iso(self) -> String {
        format!("{}-{:02}", self.mois.iso(), self.jour)
    }
}

/// `12 avril 1988`, `1er mai 2024`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rang = if self.jour == 1 { "er" } else { "" };
        write!(f, "{}{rang} {}", self.jour, self.mois)
    }
}

/// `1988-04-12`, `12/04/1988`, `12.04.88`, `12 avril 1988`, `1er mai 1988`.
impl FromStr for Date {
    type Err = ErreurDate;

    fn from_str(texte: &str) -> Result<Date, ErreurDate> {
        let [annee, numero, jour] = nombres(texte, SIECLE_DU_JOUR)
            .ok_or_else(|| incomplet(texte, LE_JOUR_ET_LE_MOIS, ErreurDate::PasUneDate))?;
        let mois = lu(annee, numero, texte, ErreurDate::PasUneDate)?;
        Date::new(mois, jour).ok_or_else(|| ErreurDate::JourInexistant(abrege(texte), mois))
    }
}

/// Consecutive months, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periode {
    /// First month.
    pub debut: Mois,
    /// Last month.
    pub fin: Mois,
}

impl Periode {
    /// From `M − plus_ancien` to `M − plus_recent`.
    pub const fn fenetre(mois: Mois, plus_ancien: i32, plus_recent: i32) -> Periode {
        Periode { debut: mois.moins(plus_ancien), fin: mois.moins(plus_recent) }
    }

    /// A civil year.
    pub const fn annee(annee: i32) -> Periode {
        Periode { debut: Mois::new(annee, 1), fin: Mois::new(annee, 12) }
    }

    /// How many months (0 where the end is before the beginning).
    pub fn nombre(self) -> u32 {
        (self.fin.depuis(self.debut) + 1).max(0).unsigned_abs()
    }

    /// The months in order.
    pub fn mois(self) -> impl Iterator<Item = Mois> + Clone {
        (self.debut.0..=self.fin.0).map(Mois)
    }

    /// The common part, empty where there is none.
    pub fn intersection(self, autre: Periode) -> Periode {
        Periode { debut: self.debut.max(autre.debut), fin: self.fin.min(autre.fin) }
    }
}

/// `de juillet 2026 à septembre 2026`.
impl fmt::Display for Periode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} à {}", self.debut.avec_de(), self.fin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_mois_se_compte_et_s_ecrit() {
        let novembre = Mois::new(2026, 11);
        assert_eq!(novembre.moins(13), Mois::new(2025, 10));
        assert_eq!(novembre.plus(2), Mois::new(2027, 1));
        assert_eq!((novembre.annee(), novembre.numero()), (2026, 11));
        assert_eq!(novembre.to_string(), "novembre 2026");
        assert_eq!(novembre.iso(), "2026-11");
        assert_eq!("11/2026".parse(), Ok(novembre));
        assert_eq!("2026-11".parse(), Ok(novembre));
    }

    #[test]
    fn le_31_fevrier_n_existe_pas_et_le_message_le_dit() {
        let erreur = "31/02/1990".parse::<Date>().unwrap_err();
        assert_eq!(
            erreur.to_string(),
            "« 31/02/1990 » n'existe pas : février 1990 a 28 jours. Exemple : 12/04/1988"
        );
        assert!("29/02/2024".parse::<Date>().is_ok());
        assert!("29/02/2023".parse::<Date>().is_err());
        assert!("2026-13-01".parse::<Date>().is_err());
        assert!("1788-04-12".parse::<Date>().is_err());
    }

    #[test]
    fn une_date_se_lit_comme_on_l_ecrit() {
        let avril = Date::new(Mois::new(1974, 4), 12).unwrap();
        for texte in
            ["12/04/1974", "12/04/74", "12.4.74", "12 avril 1974", "12 Avr. 74", "1974-04-12", " 12-04-1974 "]
        {
            assert_eq!(texte.parse(), Ok(avril), "{texte}");
        }
        assert_eq!("1er août 2024".parse(), Ok(Date::new(Mois::new(2024, 8), 1).unwrap()));
        assert_eq!("03/01/27".parse::<Date>().unwrap().mois(), Mois::new(2027, 1));
        assert!(matches!("avril 1974".parse::<Date>(), Err(ErreurDate::Incomplete(_, "le jour"))));
        for texte in ["12 jui 1974", "12 ma 1974", "12/04/974", "12//", "12/4/1974/1", "avril 12 1974"] {
            assert!(matches!(texte.parse::<Date>(), Err(ErreurDate::PasUneDate(_))), "{texte}");
        }
    }

    #[test]
    fn un_mois_se_lit_comme_on_l_ecrit_et_perd_le_jour_de_trop() {
        let juillet = Mois::new(2026, 7);
        for texte in [
            "07/2026",
            "7/26",
            "2026-07",
            "juillet 2026",
            "juil. 26",
            "JUILLET 2026",
            "01/07/2026",
            "1er juillet 2026",
            "2026-07-01",
        ] {
            assert_eq!(texte.parse(), Ok(juillet), "{texte}");
        }
        assert_eq!("12/98".parse(), Ok(Mois::new(1998, 12)));
        assert_eq!("sept".parse::<Mois>(), Err(ErreurDate::SansAnnee("sept".into())));
        for texte in ["jui", "13/2026", "07/226"] {
            assert!(matches!(texte.parse::<Mois>(), Err(ErreurDate::PasUnMois(_))), "{texte}");
        }
        assert!(matches!("31/02/2026".parse::<Mois>(), Err(ErreurDate::JourInexistant(..))));
    }

    #[test]
    fn l_age_change_le_jour_de_l_anniversaire() {
        let naissance: Date = "15/07/2006".parse().unwrap();
        let au = |texte: &str| naissance.annees_revolues(texte.parse().unwrap());
        assert_eq!(au("14/07/2026"), 19);
        assert_eq!(au("15/07/2026"), 20);
        assert_eq!(au("01/07/2006"), -1);
    }

    #[test]
    fn un_mois_hors_des_baremes_est_refuse_a_la_porte() {
        assert!(MoisCouvert::new(Mois::new(2025, 9)).is_err());
        assert!(MoisCouvert::new(Mois::new(2025, 10)).is_ok());
        assert!(MoisCouvert::new(Mois::new(2028, 12)).is_ok());
        assert!(MoisCouvert::new(Mois::new(2029, 1)).is_err());
    }

    #[test]
    fn une_periode_compte_ses_mois() {
        let fenetre = Periode::fenetre(Mois::new(2026, 11), 13, 2);
        assert_eq!((fenetre.nombre(), fenetre.mois().count()), (12, 12));
        assert_eq!(fenetre.to_string(), "d'octobre 2025 à septembre 2026");
        let vide = Periode::annee(2024).intersection(Periode::annee(2026));
        assert_eq!(vide.nombre(), 0);
    }
}
