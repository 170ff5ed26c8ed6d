//! Exact money: [`Euros`], [`Taux`], and every rounding that the law names.
//!
//! No other file handles a bare `Decimal`: an amount cannot be added to a rate by mistake, and a
//! rounding is always one of the named ones. Nothing is rounded until a text says so.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::notions::lettres::{dans_un_sens, sans_accents};

/// An exact amount of money, in euros ("montant"). May be negative (a difference, a loss).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Euros(Decimal);

/// An exact rate or coefficient ("taux"): `0.005` is 0,5 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Taux(Decimal);

/// Writes an [`Euros`] from a literal: `euros!(651.69)`.
#[macro_export]
macro_rules! euros {
    ($valeur:literal) => {
        $crate::notions::montant::Euros::new(::rust_decimal::dec!($valeur))
    };
}

/// Writes a [`Taux`] from a literal: `taux!(0.5985)`.
#[macro_export]
macro_rules! taux {
    ($valeur:literal) => {
        $crate::notions::montant::Taux::new(::rust_decimal::dec!($valeur))
    };
}

impl Euros {
    /// Nothing.
    pub const ZERO: Euros = Euros(Decimal::ZERO);
    /// One euro, in which the tolerances of this software are counted.
    pub const UN: Euros = Euros(Decimal::ONE);
    /// The smallest amount that is paid.
    pub const CENTIME: Euros = Euros(rust_decimal::dec!(0.01));
    /// The largest amount that a person may enter.
    pub const MAXIMUM_SAISI: Euros = Euros(rust_decimal::dec!(1_000_000));

    /// Wraps an exact decimal; amounts in the source are written with [`euros!`](crate::euros).
    pub const fn new(valeur: Decimal) -> Euros {
        Euros(valeur)
    }

    /// A whole number of euros.
    pub const fn entiers(nombre: i64) -> Euros {
        Euros(Decimal::from_parts(
            nombre.unsigned_abs() as u32,
            (nombre.unsigned_abs() >> 32) as u32,
            0,
            nombre < 0,
            0,
        ))
    }

    /// Nearest cent, halves away from zero ("arrondi au centime le plus proche").
    pub fn arrondi_centime(self) -> Euros {
        Euros(self.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }

    /// Cent below ("tronqué au centime"): CRDS, monthly ASPA and ASI.
    pub fn arrondi_centime_inferieur(self) -> Euros {
        Euros(self.0.round_dp_with_strategy(2, RoundingStrategy::ToNegativeInfinity))
    }

    /// Nearest euro, halves up: deductions, income tax (CGI, art. 1657).
    pub fn arrondi_euro(self) -> Euros {
        Euros(self.0.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
    }

    /// Euro below ("arrondi à l'euro inférieur"): the housing aid (CCH, art. D823-16).
    pub fn arrondi_euro_inferieur(self) -> Euros {
        Euros(self.0.floor())
    }

    /// Next multiple of 100 €; an exact multiple stays (CCH, art. R822-21).
    pub fn arrondi_centaine_superieure(self) -> Euros {
        const CENT: Decimal = rust_decimal::dec!(100);
        Euros((self.0 / CENT).ceil() * CENT)
    }

    /// The amount, or nothing where it is negative.
    pub fn positif(self) -> Euros {
        self.max(Euros::ZERO)
    }

    /// How far two amounts are apart.
    pub fn ecart(self, autre: Euros) -> Euros {
        (self - autre).max(autre - self)
    }

    /// Above zero.
    pub fn est_positif(self) -> bool {
        self > Euros::ZERO
    }

    /// Exactly zero.
    pub fn est_nul(self) -> bool {
        self.0.is_zero()
    }

    /// `self / autre` as an exact rate; nothing where `autre` is zero.
    pub fn rapport_a(self, autre: Euros) -> Option<Taux> {
        self.0.checked_div(autre.0).map(Taux)
    }

    /// `self × part ÷ total`, the division last: the share of an amount is exact where it can be. Nothing where
    /// `total` is zero.
    pub fn au_prorata(self, part: Euros, total: Euros) -> Euros {
        Euros((self.0 * part.0).checked_div(total.0).unwrap_or(Decimal::ZERO))
    }

    /// `self ÷ taux`: per part, per consumption unit. Nothing where `taux` is zero.
    pub fn par(self, taux: Taux) -> Euros {
        Euros(self.0.checked_div(taux.0).unwrap_or(Decimal::ZERO))
    }

    /// The number in the spelling of data files: `1250.50` becomes `1250.5`, rounded to the cent.
    pub fn en_json(self) -> serde_json::Number {
        let texte = self.arrondi_centime().0.normalize().to_string();
        serde_json::from_str(&texte).unwrap_or_else(|_| serde_json::Number::from(0))
    }

    /// The whole-euro part as the integer that scales a drawing; amounts are never computed from it.
    pub fn pour_dessin(self) -> i64 {
        i64::try_from(self.0.trunc().mantissa()).unwrap_or(i64::MAX)
    }

    /// Spelling for a field: `1250,50`, without the sign of the euro.
    pub fn pour_champ(self) -> String {
        self.arrondi_centime().0.normalize().to_string().replace('.', ",")
    }
}

impl Taux {
    /// Nothing.
    pub const ZERO: Taux = Taux(Decimal::ZERO);
    /// The whole.
    pub const UN: Taux = Taux(Decimal::ONE);

    /// Wraps an exact decimal; rates in the source are written with [`taux!`](crate::taux).
    pub const fn new(valeur: Decimal) -> Taux {
        Taux(valeur)
    }

    /// A whole coefficient.
    pub fn entier(nombre: u32) -> Taux {
        Taux(Decimal::from(nombre))
    }

    /// `decimales` digits after the point, halves up.
    pub fn arrondi(self, decimales: u32) -> Taux {
        Taux(self.0.round_dp_with_strategy(decimales, RoundingStrategy::MidpointAwayFromZero))
    }

    /// `decimales` digits after the point, the rest dropped.
    pub fn tronque(self, decimales: u32) -> Taux {
        Taux(self.0.round_dp_with_strategy(decimales, RoundingStrategy::ToZero))
    }

    /// The rate, or nothing where it is negative.
    pub fn positif(self) -> Taux {
        self.max(Taux::ZERO)
    }

    /// The rate as a percentage with one decimal, for data files: `0.16757` gives `16.8`.
    pub fn en_pourcent_json(self) -> serde_json::Number {
        let texte = Taux(self.0 * rust_decimal::dec!(100)).arrondi(1).0.normalize().to_string();
        serde_json::from_str(&texte).unwrap_or_else(|_| serde_json::Number::from(0))
    }

    /// The rate with one decimal: `16,8 %`.
    pub fn en_pourcent(self) -> String {
        let pourcent = Taux(self.0 * rust_decimal::dec!(100)).arrondi(1).0;
        format!("{pourcent:.1}\u{a0}%").replace('.', ",").replace('-', "\u{2212}")
    }

    /// The bare number in French: `1,28412`.
    pub fn en_nombre(self) -> String {
        self.0.normalize().to_string().replace('.', ",")
    }
}

impl Add for Euros {
    type Output = Euros;
    fn add(self, autre: Euros) -> Euros {
        // Most sums are of nothing: they cost nothing.
        if autre.0.is_zero() {
            return self;
        }
        if self.0.is_zero() {
            return autre;
        }
        Euros(self.0 + autre.0)
    }
}

impl AddAssign for Euros {
    fn add_assign(&mut self, autre: Euros) {
        *self = *self + autre;
    }
}

impl Sub for Euros {
    type Output = Euros;
    fn sub(self, autre: Euros) -> Euros {
        if autre.0.is_zero() {
            return self;
        }
        Euros(self.0 - autre.0)
    }
}

impl Neg for Euros {
    type Output = Euros;
    fn neg(self) -> Euros {
        Euros(-self.0)
    }
}

impl Mul<Taux> for Euros {
    type Output = Euros;
    fn mul(self, taux: Taux) -> Euros {
        if self.0.is_zero() {
            return self;
        }
        Euros(self.0 * taux.0)
    }
}

impl Mul<u32> for Euros {
    type Output = Euros;
    fn mul(self, nombre: u32) -> Euros {
        Euros(self.0 * Decimal::from(nombre))
    }
}

/// Division by a number of months, of persons…: a number that the code knows is never zero.
impl Div<u32> for Euros {
    type Output = Euros;
    fn div(self, nombre: u32) -> Euros {
        Euros(self.0 / Decimal::from(nombre.max(1)))
    }
}

impl Sum for Euros {
    fn sum<I: Iterator<Item = Euros>>(montants: I) -> Euros {
        montants.fold(Euros::ZERO, Add::add)
    }
}

impl Add for Taux {
    type Output = Taux;
    fn add(self, autre: Taux) -> Taux {
        Taux(self.0 + autre.0)
    }
}

impl AddAssign for Taux {
    fn add_assign(&mut self, autre: Taux) {
        self.0 += autre.0;
    }
}

impl Sub for Taux {
    type Output = Taux;
    fn sub(self, autre: Taux) -> Taux {
        Taux(self.0 - autre.0)
    }
}

impl Mul for Taux {
    type Output = Taux;
    fn mul(self, autre: Taux) -> Taux {
        Taux(self.0 * autre.0)
    }
}

impl Div<u32> for Taux {
    type Output = Taux;
    fn div(self, nombre: u32) -> Taux {
        Taux(self.0 / Decimal::from(nombre))
    }
}

impl Mul<u32> for Taux {
    type Output = Taux;
    fn mul(self, nombre: u32) -> Taux {
        Taux(self.0 * Decimal::from(nombre))
    }
}

impl Sum for Taux {
    fn sum<I: Iterator<Item = Taux>>(taux: I) -> Taux {
        taux.fold(Taux::ZERO, Add::add)
    }
}

/// French spelling, to the cent: `1 250,50 €`, with spaces that do not break.
impl fmt::Display for Euros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arrondi = self.arrondi_centime().0;
        let signe = if arrondi.is_sign_negative() && !arrondi.is_zero() { "\u{2212}" } else { "" };
        let texte = format!("{:.2}", arrondi.abs());
        let (entier, centimes) = texte.split_once('.').unwrap_or((&texte, "00"));
        write!(f, "{signe}{},{centimes}\u{a0}€", Milliers(entier))
    }
}

/// A rate as it is written in the texts: in percent, all its digits (`59,85 %`).
impl fmt::Display for Taux {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pourcent = (self.0 * rust_decimal::dec!(100)).normalize().to_string().replace('.', ",");
        write!(f, "{pourcent}\u{a0}%")
    }
}

/// Digits in groups of three.
struct Milliers<'a>(&'a str);

impl fmt::Display for Milliers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rang, chiffre) in self.0.chars().enumerate() {
            if rang > 0 && (self.0.len() - rang).is_multiple_of(3) {
                f.write_str("\u{202f}")?;
            }
            write!(f, "{chiffre}")?;
        }
        Ok(())
    }
}

/// Why a typed text is not an amount. `Display` says what was read and what to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErreurMontant {
    /// Not a number.
    PasUnMontant(String),
    /// More than two digits after the comma.
    TropDeDecimales(String),
    /// Below zero, where only a loss may be.
    Negatif(String),
    /// Above a million euros.
    TropGrand(String),
}

impl fmt::Display for ErreurMontant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PasUnMontant(lu) => write!(f, "« {lu} » n'est pas un montant. Exemple : 1 250,50"),
            Self::TropDeDecimales(lu) => {
                write!(f, "« {lu} » a plus de deux chiffres après la virgule. Exemple : 1 250,50")
            }
            Self::Negatif(lu) => write!(f, "« {lu} » est négatif : tapez un montant sans le signe moins"),
            Self::TropGrand(lu) => {
                write!(f, "« {lu} » dépasse 1 000 000 € : vérifiez le nombre de chiffres")
            }
        }
    }
}

/// Reads what a person types: `1 250,50`, `1250.5`, `1 250 €`, `environ 890`, `1.250,50`. Where two signs stand, the last
/// sets the cents apart; where three figures follow the only one, it sets the thousands apart: `1.250` is 1 250.
///
/// # Errors
/// Not a number, more than two decimals, below zero, above a million.
impl FromStr for Euros {
    type Err = ErreurMontant;

    fn from_str(texte: &str) -> Result<Euros, ErreurMontant> {
        let chiffres = sans_les_mots(texte);
        let (signe, chiffres) = signe(&chiffres);
        let (entier, decimales) =
            en_deux(chiffres).ok_or_else(|| ErreurMontant::PasUnMontant(abrege(texte)))?;
        exact(signe, &entier, decimales, texte)
    }
}

impl Euros {
    /// Reads the figures of a number of a file, where the point never sets thousands apart: `1250.5`.
    ///
    /// # Errors
    /// Those of a typed amount.
    pub fn depuis_nombre(texte: &str) -> Result<Euros, ErreurMontant> {
        let (signe, chiffres) = signe(texte);
        let (entier, decimales) = chiffres.split_once('.').unwrap_or((chiffres, ""));
        exact(signe, entier, decimales, texte)
    }
}

/// The minus sign of a loss, apart; a plus says nothing.
fn signe(chiffres: &str) -> (&'static str, &str) {
    match chiffres.strip_prefix(['-', '\u{2212}']) {
        Some(reste) => ("-", reste),
        None => ("", chiffres.strip_prefix('+').unwrap_or(chiffres)),
    }
}

/// The figures and their signs, without spaces, `€` or what says that it is about so.
fn sans_les_mots(texte: &str) -> String {
    let simple = sans_accents(texte.trim());
    let debut =
        ["environ", "env.", "a peu pres", "~", "\u{2248}"].iter().find_map(|mot| simple.strip_prefix(mot));
    let nombre = debut.unwrap_or(&simple);
    let fin = ["euros", "euro", "eur", "€"].iter().find_map(|mot| nombre.strip_suffix(mot));
    fin.unwrap_or(nombre).chars().filter(|c| !c.is_whitespace()).collect()
}

/// What sets thousands or cents apart.
const SIGNES: [char; 2] = [',', '.'];

/// Whole euros and cents; nothing where the signs have no order.
fn en_deux(chiffres: &str) -> Option<(String, &str)> {
    let signes: Vec<char> = chiffres.chars().filter(|c| SIGNES.contains(c)).collect();
    let milliers = match signes[..] {
        [] => None,
        [seul] => est_un_millier(chiffres, seul).then_some(seul),
        [premier, ..] => Some(premier),
    };
    let (entier, decimales) = match signes.last().filter(|dernier| Some(**dernier) != milliers) {
        Some(dernier) => chiffres.rsplit_once(*dernier)?,
        None => (chiffres, ""),
    };
    let groupes: Vec<&str> = entier.split(|c| Some(c) == milliers).collect();
    let en_ordre = groupes.len() == 1
        || ((1..=3).contains(&groupes[0].len()) && groupes[1..].iter().all(|groupe| groupe.len() == 3));
    en_ordre.then(|| (groupes.concat(), decimales))
}

/// `1.250`, which no one writes for 1,25.
fn est_un_millier(chiffres: &str, signe: char) -> bool {
    chiffres.split_once(signe).is_some_and(|(entier, suite)| {
        suite.len() == 3 && (1..=3).contains(&entier.len()) && !entier.starts_with('0')
    })
}

/// The amount of these figures, `texte` being what was typed.
fn exact(signe: &str, entier: &str, decimales: &str, texte: &str) -> Result<Euros, ErreurMontant> {
    let tout_en_chiffres = entier.bytes().chain(decimales.bytes()).all(|octet| octet.is_ascii_digit());
    if !tout_en_chiffres || (entier.is_empty() && decimales.is_empty()) {
        return Err(ErreurMontant::PasUnMontant(abrege(texte)));
    }
    let (entier, decimales) = (entier.trim_start_matches('0'), decimales.trim_end_matches('0'));
    if decimales.len() > 2 {
        return Err(ErreurMontant::TropDeDecimales(abrege(texte)));
    }
    if entier.len() > 7 {
        return Err(ErreurMontant::TropGrand(abrege(texte)));
    }
    let valeur = format!("{signe}0{entier}.{decimales}0")
        .parse::<Decimal>()
        .map_err(|_| ErreurMontant::PasUnMontant(abrege(texte)))?;
    match Euros(valeur.normalize()) {
        euros if euros < Euros::ZERO => Err(ErreurMontant::Negatif(abrege(texte))),
        euros if euros > Euros::MAXIMUM_SAISI => Err(ErreurMontant::TropGrand(abrege(texte))),
        euros => Ok(euros),
    }
}

/// The beginning of a typed text, short enough to be quoted in a message, and read in one direction.
pub fn abrege(texte: &str) -> String {
    const MAXIMUM: usize = 40;
    let texte = &dans_un_sens(texte.trim());
    match texte.char_indices().nth(MAXIMUM) {
        Some((fin, _)) => format!("{}…", &texte[..fin]),
        None => texte.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_francais_tape_un_montant_comme_il_veut() {
        for texte in ["1250,5", "1 250,50", "1250.5", " 1\u{202f}250,50 € ", "01250,500", "+1250,50"] {
            assert_eq!(texte.parse(), Ok(euros!(1250.5)), "{texte}");
        }
        for texte in [
            "1.250,50",
            "1,250.50",
            "environ 1250,50",
            "~1 250,50",
            "À peu près 1250,5 euros",
            "1 250,50 EUR",
        ] {
            assert_eq!(texte.parse(), Ok(euros!(1250.5)), "{texte}");
        }
        for texte in ["1.250", "1,250", "1\u{a0}250", "1.250 €"] {
            assert_eq!(texte.parse(), Ok(euros!(1250)), "{texte}");
        }
        assert_eq!(
            "1.234.567,8".parse::<Euros>().unwrap_err().to_string(),
            "« 1.234.567,8 » dépasse 1 000 000 € : vérifiez le nombre de chiffres"
        );
        assert_eq!("0,250".parse(), Ok(euros!(0.25)));
        assert_eq!("0".parse(), Ok(Euros::ZERO));
        assert_eq!(",5".parse(), Ok(euros!(0.5)));
        assert_eq!("1000000".parse(), Ok(Euros::MAXIMUM_SAISI));
    }

    #[test]
    fn un_texte_qui_n_est_pas_un_montant_dit_ce_qui_a_ete_lu() {
        let erreur = |texte: &str| texte.parse::<Euros>().unwrap_err();
        assert_eq!(erreur("douze").to_string(), "« douze » n'est pas un montant. Exemple : 1 250,50");
        assert!(matches!(erreur(""), ErreurMontant::PasUnMontant(_)));
        assert!(matches!(erreur("-"), ErreurMontant::PasUnMontant(_)));
        for texte in ["1.25,50.1", "1.2,50,1", "12.50.1", "1,25,500", ".250.500", "1 250 par an"] {
            assert!(matches!(erreur(texte), ErreurMontant::PasUnMontant(_)), "{texte}");
        }
        assert!(matches!(erreur("1e5"), ErreurMontant::PasUnMontant(_)));
        assert!(matches!(erreur("1250,505"), ErreurMontant::TropDeDecimales(_)));
        assert!(matches!(erreur("-3"), ErreurMontant::Negatif(_)));
        assert!(matches!(erreur("1000000,01"), ErreurMontant::TropGrand(_)));
        assert!(matches!(erreur(&"9".repeat(10_000)), ErreurMontant::TropGrand(_)));
    }

    #[test]
    fn le_point_d_un_nombre_de_fichier_n_est_jamais_celui_des_milliers() {
        assert_eq!(Euros::depuis_nombre("1.250"), Ok(euros!(1.25)));
        assert_eq!(Euros::depuis_nombre("1250.5"), Ok(euros!(1250.5)));
        assert!(matches!(Euros::depuis_nombre("1.125"), Err(ErreurMontant::TropDeDecimales(_))));
        assert!(matches!(Euros::depuis_nombre("-1"), Err(ErreurMontant::Negatif(_))));
    }

    #[test]
    fn un_montant_s_ecrit_a_la_francaise() {
        assert_eq!(euros!(1250.5).to_string(), "1\u{202f}250,50\u{a0}€");
        assert_eq!(euros!(-3.005).to_string(), "\u{2212}3,01\u{a0}€");
        assert_eq!(euros!(-0.001).to_string(), "0,00\u{a0}€");
        assert_eq!(euros!(1234567).to_string(), "1\u{202f}234\u{202f}567,00\u{a0}€");
        assert_eq!(taux!(0.5985).to_string(), "59,85\u{a0}%");
        assert_eq!(taux!(0.16757).en_pourcent(), "16,8\u{a0}%");
        assert_eq!(taux!(-0.409).en_pourcent(), "\u{2212}40,9\u{a0}%");
    }

    #[test]
    fn chaque_arrondi_suit_son_texte_aux_bornes() {
        assert_eq!(euros!(0.125).arrondi_centime(), euros!(0.13));
        assert_eq!(euros!(0.129).arrondi_centime_inferieur(), euros!(0.12));
        assert_eq!(euros!(10.5).arrondi_euro(), euros!(11));
        assert_eq!(euros!(10.99).arrondi_euro_inferieur(), euros!(10));
        assert_eq!(euros!(9800).arrondi_centaine_superieure(), euros!(9800));
        assert_eq!(euros!(9800.01).arrondi_centaine_superieure(), euros!(9900));
        assert_eq!(Euros::entiers(-12), euros!(-12));
    }
}
