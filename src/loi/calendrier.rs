//! When a table is expected to change, and so what is known of a month: published, projected or overdue.

use crate::notions::mois::{JANVIER, Mois};

/// When those who set the values of a table look at them again, with what then changes, as a sentence names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendrier {
    /// On the first day of these months (1 to 12, in order), every year: "le SMIC", January.
    Chaque(&'static str, &'static [u32]),
    /// Once for each year of income: a row begins in the January of that year, and is expected in the next one.
    AnneeDeRevenus(&'static str),
    /// When a text changes it: no date is expected.
    Irreguliere,
}

/// What is known of the value of a table for a month, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EtatDeTable {
    /// The value is known.
    Publie,
    /// A change is expected before that month, and is still to come: the last known value stands in.
    Projete,
    /// A change was expected before that month, and its date has passed: the table is too old.
    EnRetard,
}

impl Calendrier {
    /// The last month that is known whatever the dates, as the table is read, where its last row begins in `derniere`
    /// and it was checked in `verifie`: what a check has not found changed holds.
    fn horizon(self, derniere: Mois, verifie: Mois) -> Mois {
        match self {
            Calendrier::AnneeDeRevenus(_) => derniere.max(verifie.moins(UN_AN)),
            Calendrier::Chaque(..) | Calendrier::Irreguliere => derniere.max(verifie),
        }
    }

    /// The first month that is not known, as the table is read: the first date after the horizon.
    pub(super) fn inconnu_depuis(self, derniere: Mois, verifie: Mois) -> Option<Mois> {
        let horizon = self.horizon(derniere, verifie);
        match self {
            Calendrier::Chaque(_, mois) => suivant(mois, horizon),
            Calendrier::AnneeDeRevenus(_) => suivant(&[JANVIER], horizon),
            Calendrier::Irreguliere => None,
        }
    }

    /// Whether a month is beyond what is known. Asked of every line of every month: most end at the comparison.
    pub(super) fn est_projete(self, mois: Mois, derniere: Mois, verifie: Mois) -> bool {
        self.horizon(derniere, verifie) < mois
            && self.inconnu_depuis(derniere, verifie).is_some_and(|inconnu| inconnu <= mois)
    }

    /// When the value of the first unknown month is expected.
    pub(super) fn attendue(self, inconnu: Mois) -> Mois {
        if let Calendrier::AnneeDeRevenus(_) = self { inconnu.plus(UN_AN) } else { inconnu }
    }

    /// What changes: "le SMIC".
    pub fn quoi(self) -> Option<&'static str> {
        match self {
            Calendrier::Chaque(quoi, _) | Calendrier::AnneeDeRevenus(quoi) => Some(quoi),
            Calendrier::Irreguliere => None,
        }
    }

    /// What is expected, for a first unknown month: "le SMIC", "l'impôt sur les revenus de 2026".
    pub fn nomme(self, inconnu: Mois) -> String {
        match self {
            Calendrier::Chaque(quoi, _) => quoi.to_owned(),
            Calendrier::AnneeDeRevenus(quoi) => format!("{quoi} sur les revenus de {}", inconnu.annee()),
            Calendrier::Irreguliere => String::new(),
        }
    }
}

const UN_AN: i32 = 12;

/// The first of these months of the year that comes after a month.
fn suivant(mois: &[u32], apres: Mois) -> Option<Mois> {
    (1..=UN_AN).map(|pas| apres.plus(pas)).find(|candidat| mois.contains(&candidat.numero()))
}

#[cfg(test)]
mod tests {
    use super::Calendrier::{AnneeDeRevenus, Chaque, Irreguliere};
    use super::*;
    use crate::notions::mois::{AOUT, AVRIL, FEVRIER};

    #[test]
    fn une_date_est_attendue_apres_la_derniere_ligne_et_apres_la_derniere_verification() {
        let rsa = Chaque("le RSA", &[AVRIL]);
        let (avril_2026, novembre_2026) = (Mois::new(2026, 4), Mois::new(2026, 11));
        assert_eq!(rsa.inconnu_depuis(avril_2026, novembre_2026), Some(Mois::new(2027, 4)));
        assert_eq!(rsa.inconnu_depuis(avril_2026, avril_2026), Some(Mois::new(2027, 4)));
        // One line entered before anybody checks the others again.
        assert_eq!(rsa.inconnu_depuis(Mois::new(2027, 4), novembre_2026), Some(Mois::new(2028, 4)));
        // Checked, and found unchanged.
        assert_eq!(rsa.inconnu_depuis(avril_2026, Mois::new(2027, 6)), Some(Mois::new(2028, 4)));
        let livret_a = Chaque("le taux du Livret A", &[FEVRIER, AOUT]);
        assert_eq!(livret_a.inconnu_depuis(Mois::new(2026, 8), novembre_2026), Some(Mois::new(2027, 2)));
        assert_eq!(Irreguliere.inconnu_depuis(avril_2026, novembre_2026), None);
    }

    #[test]
    fn l_impot_se_lit_par_annee_de_revenus_et_s_attend_l_annee_d_apres() {
        let impot = AnneeDeRevenus("l'impôt");
        let inconnu = impot.inconnu_depuis(Mois::new(2025, 1), Mois::new(2026, 11));
        assert_eq!(inconnu, Some(Mois::new(2026, 1)));
        assert_eq!(impot.attendue(Mois::new(2026, 1)), Mois::new(2027, 1));
        assert_eq!(impot.nomme(Mois::new(2026, 1)), "l'impôt sur les revenus de 2026");
        assert_eq!(Chaque("le RSA", &[AVRIL]).nomme(Mois::new(2027, 4)), "le RSA");
    }
}
