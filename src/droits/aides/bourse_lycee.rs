//! Bourse nationale de lycée: for each pupil of a lycée, by income and children; paid by the school in three
//! terms, taken off the boarding fees.
//!
//! Texts: code de l'éducation, art. D531-20 to D531-29; arrêté of 22 March 2016. No claim where the study of
//! the right was accepted at enrolment; else until mid-October (16 October 2025 for 2025-26).
//!
//! Facts read from an answer: birth or school, boarding, the tax notice or each income of the year. Derived: the
//! school year, who is attached to the tax household, the month from which the campaign is over. Supposed in words:
//! the school of the age, no boarding.
//!
//! Not modelled and told, among the limits of the catalogue: the grants for merit and for equipment (no amount of
//! 2026 could be read), apprentices (no grant), an income that has fallen since the notice (a claim of review),
//! schools that may not have grants, pupils of the CNED, a child in shared custody, a claimant who is a pupil
//! himself.

use crate::droits::commun::bourse::{self, Bourse};
use crate::loi::baremes::scolaire::LYCEE;
use crate::loi::droit::Droit;
use crate::loi::trace::{Figure, Trace};
use crate::menage::situation::Menage;
use crate::notions::mois::MoisCouvert;
use crate::notions::source::Source;
use crate::questions::vocabulaire::Scolarite;

static REGLE: Bourse<6> = Bourse {
    niveau: Scolarite::Lycee,
    echelons: &LYCEE,
    sans_eleve: "Il faut un enfant au lycée",
    eleves: &Source::article("Code de l'éducation, art. D531-20"),
    ressources: &Source::article("Code de l'éducation, art. D531-20 et suivants"),
    montant: &Source::article("Code de l'éducation, art. D531-29"),
};

/// The grant of the school year of the month; `revenu_fiscal_reference` is that of
/// [`annee_des_revenus`](bourse::annee_des_revenus).
pub fn calculer(menage: &Menage, revenu_fiscal_reference: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
    bourse::calculer(&REGLE, menage, revenu_fiscal_reference, mois, t)
}
