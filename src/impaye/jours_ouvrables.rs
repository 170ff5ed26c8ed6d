//! Days on which a period of procedure may end: neither a Saturday, nor a Sunday, nor a legal holiday (CPC, art. 642).

use crate::notions::mois::{Date, Mois};

/// Legal holidays on a fixed day (C. trav., art. L3133-1): month and day.
const FIXES: [(u32, u32); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

/// Days from Easter Sunday to the holidays that follow it (C. trav., art. L3133-1): Easter Monday, Ascension, Whit Monday.
const APRES_PAQUES: [u32; 3] = [1, 39, 50];

/// The day itself, or the next working day: where a period of procedure that ends on it goes on to (CPC, art. 642).
pub fn au_plus_tot(jour: Date) -> Date {
    hors_des(jour, est_chome)
}

/// So many working days before a day, Saturdays apart: on the safe side.
pub fn avant(jour: Date, jours: u32) -> Date {
    let mut jour = jour;
    let mut reste = jours;
    while reste > 0 {
        jour = jour.veille();
        if !est_chome(jour) {
            reste -= 1;
        }
    }
    jour
}

/// A Saturday, a Sunday or a legal holiday: no court sits.
pub fn est_chome(jour: Date) -> bool {
    depuis_samedi(jour) == 0 || sans_execution(jour)
}

/// The day itself, or the next on which a measure of execution may be carried out: neither a Sunday nor a holiday (CPCE, art.
/// L141-1).
pub fn jour_d_execution(jour: Date) -> Date {
    hors_des(jour, sans_execution)
}

/// The day itself, or the next that is none of those.
fn hors_des(mut jour: Date, exclu: fn(Date) -> bool) -> Date {
    while exclu(jour) {
        jour = jour.plus_jours(1);
    }
    jour
}

/// Days since the last Saturday.
fn depuis_samedi(jour: Date) -> i32 {
    // A Saturday: the days are counted from it.
    Mois::new(2000, 1).premier_jour().jours_jusqu_a(jour).rem_euclid(7)
}

/// A Sunday or a legal holiday.
fn sans_execution(jour: Date) -> bool {
    let paques = paques(jour.mois().annee());
    depuis_samedi(jour) == 1
        || FIXES.contains(&(jour.mois().numero(), jour.jour()))
        || APRES_PAQUES.iter().any(|apres| paques.plus_jours(*apres) == jour)
}

/// Easter Sunday of the Gregorian calendar: the first Sunday after the full moon of the computus.
fn paques(annee: i32) -> Date {
    let (lune, siecle, dans_le_siecle) = (annee % 19, annee / 100, annee % 100);
    let correction = (siecle - (siecle + 8) / 25 + 1) / 3;
    let epacte = (19 * lune + siecle - siecle / 4 - correction + 15) % 30;
    let dimanche = (32 + 2 * (siecle % 4) + 2 * (dans_le_siecle / 4) - epacte - dans_le_siecle % 4) % 7;
    let report = (lune + 11 * epacte + 22 * dimanche) / 451;
    // Days after 21 March.
    let apres = epacte + dimanche - 7 * report + 1;
    Mois::new(annee, 3).premier_jour().plus_jours(20 + apres.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn le(annee: i32, mois: u32, jour: u32) -> Date {
        Date::new(Mois::new(annee, mois), jour).unwrap()
    }

    // The dates of published calendars, the earliest and the latest possible among them.
    #[test]
    fn paques_tombe_le_bon_dimanche() {
        for (annee, mois, jour) in [
            (1818, 3, 22),
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
            (2100, 3, 28),
        ] {
            assert_eq!(paques(annee), le(annee, mois, jour), "{annee}");
        }
    }

    // CPC, art. 642; C. trav., art. L3133-1.
    #[test]
    fn un_delai_qui_finit_un_jour_chome_va_au_jour_ouvrable_suivant() {
        for (jour, suivant) in [
            (le(2026, 11, 25), le(2026, 11, 25)),
            // A Saturday, a Sunday.
            (le(2026, 12, 5), le(2026, 12, 7)),
            (le(2026, 12, 20), le(2026, 12, 21)),
            // 1 November 2026 is a Sunday; 11 November a Wednesday.
            (le(2026, 11, 1), le(2026, 11, 2)),
            (le(2026, 11, 11), le(2026, 11, 12)),
            // Christmas on a Friday, and the week-end after it.
            (le(2026, 12, 25), le(2026, 12, 28)),
            // Easter from the Saturday to the Tuesday; Ascension; Whit Monday.
            (le(2027, 3, 27), le(2027, 3, 30)),
            (le(2027, 5, 6), le(2027, 5, 7)),
            (le(2027, 5, 17), le(2027, 5, 18)),
            // 29 February, a Tuesday.
            (le(2028, 2, 29), le(2028, 2, 29)),
        ] {
            assert_eq!(au_plus_tot(jour), suivant, "{jour}");
        }
    }
}
