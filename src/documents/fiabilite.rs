//! How far the results can be trusted: the conformity with the reference households, right by right.
//!
//! The figures come from the tests' own output: `tests/droit/menages.rs` measures them and fails when this file no
//! longer says what it measured.

pub mod page;

/// The day of the measure, then one line per right: `right;comparisons;explained;missed`.
pub const MESURE: &str = include_str!("fiabilite/mesure.txt");

/// What was corrected, the last first, one line each: `day;right;whom it may concern;what was wrong`.
const ERRATA: &str = include_str!("fiabilite/errata.txt");

/// A fault of an earlier release that was corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erratum {
    /// The day of the correction: `2026-11-29`.
    pub le: &'static str,
    /// Key of the right in files.
    pub cle: &'static str,
    /// Whom it may concern.
    pub qui: &'static str,
    /// What was wrong, and the article.
    pub quoi: &'static str,
}

/// What was corrected.
pub fn errata() -> impl Iterator<Item = Erratum> {
    ERRATA.lines().filter_map(|ligne| {
        let mut parties = ligne.splitn(4, ';');
        let mut suivante = || parties.next();
        Some(Erratum { le: suivante()?, cle: suivante()?, qui: suivante()?, quoi: suivante()? })
    })
}

/// Conformity of one right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Key of the right in files: `aide_logement`.
    pub cle: &'static str,
    /// Households compared.
    pub comparaisons: u32,
    /// Differences of which the law is the reason, each recorded with its article.
    pub expliquees: u32,
    /// Differences without a reason.
    pub manquees: u32,
}

impl Score {
    /// Households whose amount is the expected one.
    pub fn conformes(&self) -> u32 {
        self.comparaisons.saturating_sub(self.expliquees + self.manquees)
    }
}

/// The day of the measure: `2026-11-25`.
pub fn mesuree_le() -> &'static str {
    MESURE.lines().next().unwrap_or_default()
}

/// The scores, in the order of their keys.
pub fn scores() -> impl Iterator<Item = Score> {
    MESURE.lines().skip(1).filter_map(|ligne| {
        let mut parties = ligne.split(';');
        let cle = parties.next()?;
        let mut nombre = || parties.next()?.parse().ok();
        Some(Score { cle, comparaisons: nombre()?, expliquees: nombre()?, manquees: nombre()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notions::choix::Choix;
    use crate::notions::mois::Date;
    use crate::questions::droits::CleDroit;

    #[test]
    fn chaque_erratum_a_sa_date_son_droit_et_son_article() {
        assert_eq!(errata().count(), ERRATA.lines().count());
        for erratum in errata() {
            assert!(
                erratum.le.parse::<Date>().is_ok() && CleDroit::depuis_code(erratum.cle).is_some(),
                "{erratum:?}"
            );
            assert!(["art.", "Conseil d'État"].iter().any(|mot| erratum.quoi.contains(mot)), "{erratum:?}");
        }
    }

    #[test]
    fn chaque_ligne_de_la_mesure_se_lit() {
        assert_eq!(scores().count(), MESURE.lines().count() - 1);
        assert!(mesuree_le().parse::<Date>().is_ok(), "{}", mesuree_le());
        let score = Score { cle: "rsa", comparaisons: 600, expliquees: 2, manquees: 1 };
        assert_eq!(score.conformes(), 597);
    }
}
