//! Bourse nationale de collège: for each pupil of a collège, by income and children; paid by the school in three
//! terms, taken off the canteen and boarding fees.
//!
//! Texts: code de l'éducation, art. D531-4 to D531-12; arrêté of 22 March 2016. No claim where the study of
//! the right was accepted at enrolment; else until mid-October (16 October 2025 for 2025-26).
//!
//! Facts read from an answer: birth or school, boarding, the tax notice or each income of the year. Derived: the
//! school year, who is attached to the tax household, the month from which the campaign is over. Supposed in words:
//! the school of the age, no boarding.
//!
//! Not modelled and told, among the limits of the catalogue: an income that has fallen since the notice (a claim of
//! review), schools that may not have grants, pupils of the CNED, a child in shared custody (one claim a pupil).

use crate::droits::commun::bourse::{self, Bourse};
use crate::loi::baremes::scolaire::COLLEGE;
use crate::loi::droit::Droit;
use crate::loi::trace::{Figure, Trace};
use crate::menage::situation::Menage;
use crate::notions::mois::MoisCouvert;
use crate::notions::source::Source;
use crate::questions::vocabulaire::Scolarite;

static REGLE: Bourse<3> = Bourse {
    niveau: Scolarite::College,
    echelons: &COLLEGE,
    sans_eleve: "Il faut un enfant au collège",
    eleves: &Source::article("Code de l'éducation, art. D531-4"),
    ressources: &Source::article("Code de l'éducation, art. D531-5"),
    montant: &Source::article("Code de l'éducation, art. D531-7"),
};

/// The grant of the school year of the month; `revenu_fiscal_reference` is that of
/// [`annee_des_revenus`](bourse::annee_des_revenus).
pub fn calculer(menage: &Menage, revenu_fiscal_reference: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
    bourse::calculer(&REGLE, menage, revenu_fiscal_reference, mois, t)
}
