//! Who is a dependent person ("à charge"), by each text: family benefits, housing aid.
//!
//! The RSA and the prime d'activité have rules of their own, in their files.

use crate::questions::table::Cle;
use std::ops::Range;

use crate::droits::commun::natures::est_du_travail;
use crate::loi::baremes::communs::PLAFOND_REMUNERATION_ENFANT;
use crate::menage::livre::Livre;
use crate::menage::personne::{Handicap, Personne};
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::reference::Reference;
use crate::questions::vocabulaire::{Activite, Allocataire, Garde, Nature, Role};

/// Months of age at which compulsory schooling ends (16 years): no test of pay before.
pub const SEIZE_ANS: i32 = 16 * 12;
/// Month of the 20th birthday, in which family benefits stop (CSS, art. R512-2, R552-3).
pub const VINGT_ANS: i32 = 20 * 12;
/// Month of the 21st birthday: complément familial and housing aid (CSS, art. R522-1; CCH, art. R823-4).
pub const VINGT_ET_UN_ANS: i32 = 21 * 12;

/// The pay that decides whether a child of 16 or more still counts.
const PAIE: [Nature; 5] =
    [Nature::Salaire, Nature::Apprentissage, Nature::IndemnitesJournalieres, Nature::Formation, Nature::Esat];

/// What a child earns by work in a month.
pub fn remuneration(enfant: &Personne, mois: Mois) -> Euros {
    enfant.revenus_de(&PAIE, mois)
}

/// The pay of a child that is not known and decides: he counts, or he earns more than 55 % of the SMIC (CSS, art.
/// R512-2).
pub fn paie_inconnue(menage: &Menage, enfant: &Personne, mois: Mois) -> Option<Reference> {
    let decide = enfant.enfant.a_charge.is_none() && enfant.mois_depuis_naissance(mois) >= SEIZE_ANS;
    let paies = PAIE.map(|nature| Reference::de(enfant.rang, Cle::Revenu(nature)));
    paies.into_iter().filter(|_| decide).find_map(|paie| menage.inconnue(paie))
}

fn paies_inconnues(menage: &Menage, mois: Mois) -> Vec<Reference> {
    menage.enfants.iter().filter_map(|enfant| paie_inconnue(menage, enfant, mois)).collect()
}

/// The answer without which one does not know whether a child counts for the household: where he lives, whether he
/// is dependent, what he earns.
pub fn doute_sur(menage: &Menage, enfant: &Personne, mois: Mois) -> Option<Reference> {
    let inconnue = |cle| menage.inconnue(Reference::de(enfant.rang, cle));
    inconnue(Cle::Garde).or_else(|| inconnue(Cle::ACharge)).or_else(|| paie_inconnue(menage, enfant, mois))
}

/// The household without the children who may not count, and the answers that would tell; `None` where all are sure.
pub fn sans_les_enfants_douteux(menage: &Menage, mois: Mois) -> Option<(Menage, Vec<Reference>)> {
    let doutes = paies_inconnues(menage, mois);
    let sans = sans_les_douteux(menage, &doutes)?;
    Some((sans, doutes))
}

/// The households that unknown incomes leave possible beside this one: without the children who may earn too much to
/// count, with the relatives who may earn little enough to; and these answers.
pub fn autres_compositions(menage: &Menage, mois: Mois) -> (Vec<Menage>, Vec<Reference>) {
    let paies = paies_inconnues(menage, mois);
    let proches: Vec<Reference> = menage.inconnus_parmi(|reference| {
        let proche = menage.enfants.iter().chain(&menage.autres).find(|p| reference.personne == Some(p.rang));
        let revenu = matches!(reference.cle, Cle::Revenu(_) | Cle::RevenusAnnuels | Cle::FraisReels);
        revenu && proche.is_some_and(|proche| est_parent_age_ou_handicape(proche, mois))
    });
    let sans = sans_les_douteux(menage, &paies);
    let avec = avec_les_proches(menage, &proches);
    let les_deux = sans.as_ref().and_then(|sans| avec_les_proches(sans, &proches));
    let possibles = [sans, avec, les_deux].into_iter().flatten().collect();
    (possibles, [paies, proches].concat())
}

fn sans_les_douteux(menage: &Menage, inconnus: &[Reference]) -> Option<Menage> {
    if inconnus.is_empty() {
        return None;
    }
    let mut autre = menage.clone();
    for enfant in &mut autre.enfants {
        if inconnus.iter().any(|reference| reference.personne == Some(enfant.rang)) {
            enfant.enfant.a_charge = Some(false);
        }
    }
    Some(autre)
}

fn avec_les_proches(menage: &Menage, inconnus: &[Reference]) -> Option<Menage> {
    if inconnus.is_empty() {
        return None;
    }
    let mut autre = menage.clone();
    for proche in autre.enfants.iter_mut().chain(&mut autre.autres) {
        if inconnus.iter().any(|reference| reference.personne == Some(proche.rang)) {
            proche.livre = Livre::default();
        }
    }
    Some(autre)
}

/// Whether the child lives with this household for the benefits of one allocataire only.
pub fn vit_au_foyer(enfant: &Personne) -> bool {
    !matches!(enfant.enfant.garde, Garde::DroitVisite | Garde::AlterneeAilleurs)
}

/// Whether this household receives for a child the benefits that go to one allocataire alone (ARS, complément familial,
/// Paje): of a child whose AF are shared, one of the two parents (CSS, art. R513-1).
pub fn ouvre_les_prestations_d_un_seul(enfant: &Personne) -> bool {
    enfant.enfant.garde != Garde::AlterneePartagee
        || enfant.enfant.allocataire != Some(Allocataire::AutreParent)
}

/// Dependent child of the family benefits, under an age limit in months (CSS, art. L512-3, R512-2).
///
/// Counted from the month after birth, or after the arrival of an adopted child (R552-2), to the month before
/// the birthday of the limit; from 16, if the pay does not exceed 55 % of the SMIC. The answer `a_charge`
/// replaces the presumption, never the age.
pub fn est_enfant_a_charge(enfant: &Personne, mois: MoisCouvert, limite: i32) -> bool {
    est_a_charge_a_l_age(enfant, mois.mois(), 1..limite)
}

/// The same between two ages in months, for the rules that look at one day: from the month of birth on, in a
/// month that the other tables may not cover.
pub fn est_a_charge_a_l_age(enfant: &Personne, mois: Mois, ages: Range<i32>) -> bool {
    let age = enfant.mois_depuis_naissance(mois);
    let attendu = enfant.enfant.adopte_le.is_some_and(|arrivee| mois <= arrivee.mois());
    if attendu || !vit_au_foyer(enfant) || !ages.contains(&age) {
        return false;
    }
    let plafond = PLAFOND_REMUNERATION_ENFANT.a(mois).valeur;
    let presume = age < SEIZE_ANS || remuneration(enfant, mois) <= plafond;
    enfant.enfant.a_charge.unwrap_or(presume)
}

/// The dependent children of the family benefits, oldest first.
pub fn enfants_a_charge(menage: &Menage, mois: MoisCouvert, limite: i32) -> Vec<&Personne> {
    let mut enfants: Vec<&Personne> =
        menage.enfants.iter().filter(|enfant| est_enfant_a_charge(enfant, mois, limite)).collect();
    // Of two born on one day, the one in shared custody comes first: it is then the one that a rule on "the
    // oldest" leaves out, which is the better for the family and does not depend on the order of the file.
    trier_par(&mut enfants, |enfant| (enfant.naissance, enfant.enfant.garde != Garde::AlterneePartagee));
    enfants
}

/// Disability that makes a relative dependent whatever the age: 80 %, or a lasting restriction on access to
/// work (CCH, art. R823-4 3°).
pub fn est_handicape(handicap: Handicap) -> bool {
    handicap.taux >= 80 || (handicap.taux >= 50 && handicap.rsdae)
}

/// An ascendant of an age to be dependent (CCH, art. R823-4 2°; CSS, art. L351-8).
pub fn est_ascendant_age(personne: &Personne, mois: Mois) -> bool {
    if personne.role != Role::Ascendant {
        return false;
    }
    let age = personne.age_au_premier(mois);
    let inapte = personne.handicap.inapte || personne.handicap.taux >= 50;
    age >= 67 || (age >= 62 && inapte)
}

/// Works today, or earns by work.
pub fn travaille(personne: &Personne, mois: Mois) -> bool {
    let du_travail = personne.series().filter(|(nature, _)| est_du_travail(*nature));
    du_travail.map(|(_, serie)| serie.en(mois)).sum::<Euros>().est_positif()
}

/// A pupil, student or trainee of a school.
pub fn est_etudiant(personne: &Personne) -> bool {
    personne.est(Activite::Etudiant)
}

/// An old or disabled relative: dependent if his means are small (CCH, art. R823-4).
pub fn est_parent_age_ou_handicape(personne: &Personne, mois: Mois) -> bool {
    est_handicape(personne.handicap) || est_ascendant_age(personne, mois)
}
