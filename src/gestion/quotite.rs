//! What a creditor may seize: of a wage, by slices ("quotité saisissable"), and of a bank account.

use crate::droits::aides::{aah, aspa, rsa};
use crate::droits::commun::charge;
use crate::droits::commun::natures::{Assiette, Traitement, traitement};
use crate::droits::commun::ressources::benefice_micro;
use crate::loi::baremes::budget::{SAISIE_PARTS, SAISIE_PERSONNE, SAISIE_TRANCHES};
use crate::loi::baremes::minima::RSA_BASE;
use crate::loi::parametre::Fraction;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::Euros;
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::{Nature, Role};
use crate::simulation::Simulation;

/// Seizable part of a net pay by the slices alone, euros per month, to the cent (C. trav., art. R3252-2, R3252-3):
/// from the yearly bounds, each raised for each dependant.
pub fn par_tranches(net: Euros, a_charge: u32, mois: MoisCouvert) -> Euros {
    let annuel = net * 12;
    let releve = SAISIE_PERSONNE.en(mois).valeur * a_charge;
    let bornes = SAISIE_TRANCHES.en(mois).valeur.0.map(|borne| borne + releve);
    let (mut total, mut bas) = (Euros::ZERO, Euros::ZERO);
    for (rang, Fraction { parts, sur }) in SAISIE_PARTS.en(mois).valeur.0.iter().enumerate() {
        let haut = bornes.get(rang).copied().unwrap_or(annuel).max(bas);
        let tranche = (annuel.min(haut) - bas).positif();
        total += tranche * *parts / *sur;
        bas = haut;
    }
    (total / 12).arrondi_centime()
}

/// What a creditor may take each month of a wage: the slices, never leaving less than the RSA of one person whatever
/// the dependants (C. trav., art. L3252-3).
pub fn saisissable(net: Euros, a_charge: u32, mois: MoisCouvert) -> Euros {
    par_tranches(net, a_charge, mois).min((net - laisse(mois)).positif())
}

/// What is always left, on a wage and on an account: the RSA of one person (C. trav., art. L3252-3; CPCE, art. L162-2,
/// R162-2). Euros.
pub fn laisse(mois: MoisCouvert) -> Euros {
    RSA_BASE.en(mois).valeur
}

/// The dependants of a debtor, fewer than elsewhere (C. trav., art. R3252-3): the partner whose own resources are
/// under the RSA of one person, the children of the family benefits and those elsewhere for whom alimony is paid, the
/// ascendants at home who are as poor.
pub fn personnes_a_charge(situation: &Situation, simulation: &Simulation, debiteur: &Personne) -> u32 {
    let mois = simulation.mois;
    let pauvre = |personne: &&Personne| {
        let propres =
            ressources(personne, mois) + personne.revenu(Nature::PensionAlimentaireRecue, mois.mois());
        propres + minima(situation, simulation, personne) < laisse(mois)
    };
    let conjoint = situation.menage.adultes().filter(|adulte| adulte.rang != debiteur.rang).filter(pauvre);
    let pension = paie_une_pension(situation, debiteur, mois.mois());
    let enfants = situation.menage.enfants.iter().filter(|enfant| {
        charge::est_enfant_a_charge(enfant, mois, charge::VINGT_ANS)
            || pension && !charge::vit_au_foyer(enfant)
    });
    let ascendants =
        situation.menage.autres.iter().filter(|autre| autre.role == Role::Ascendant).filter(pauvre);
    (conjoint.count() + enfants.count() + ascendants.count()) as u32
}

/// The AAH, the ASI and the Aspa of an adult: an equal part of what the household has, among those whom it is for. Euros
/// per month.
fn minima(situation: &Situation, simulation: &Simulation, personne: &Personne) -> Euros {
    let mois = simulation.mois.mois();
    let menage = &situation.menage;
    let part = |cle: CleDroit, concerne: &dyn Fn(&Personne) -> bool| {
        let concernes = || menage.adultes().filter(|adulte| concerne(adulte));
        let le_sien = concernes().any(|adulte| adulte.rang == personne.rang);
        if le_sien { simulation.droit(cle).net_certain() / concernes().count() as u32 } else { Euros::ZERO }
    };
    part(CleDroit::Aah, &aah::a_le_taux)
        + part(CleDroit::Asi, &|adulte| adulte.revenu(Nature::Invalidite, mois).est_positif())
        + part(CleDroit::Aspa, &|adulte| aspa::a_l_age(adulte, mois))
}

fn paie_une_pension(situation: &Situation, debiteur: &Personne, mois: Mois) -> bool {
    debiteur.revenu(Nature::PensionAlimentaireVersee, mois).est_positif()
        || situation.finances.depense(&[Poste::PensionVersee], mois).is_some()
}

/// What a person receives in the month by work or in its place.
pub(super) fn ressources(personne: &Personne, mois: MoisCouvert) -> Euros {
    let recu = |nature: Nature| match traitement(nature, Assiette::Rsa) {
        Traitement::Travail | Traitement::Pension | Traitement::Autre | Traitement::ExcluMaisRemplace => true,
        _ => nature == Nature::Benefice,
    };
    let recus = personne.series().filter(|(nature, _)| recu(*nature));
    let periode = Periode::fenetre(mois.mois(), 0, 0);
    recus.map(|(_, serie)| serie.en(mois.mois())).sum::<Euros>() + benefice_micro(personne, periode)
}

/// What is seized as a wage is: pay, unemployment benefit, daily allowances, pensions of old age and invalidity (C. trav.,
/// art. L3252-1 s.; CSS, art. L323-5, L355-2). The prime d'activité and the minima are not (CSS, art. L845-5).
pub const SAISIS: [Nature; 8] = [
    Nature::Salaire,
    Nature::Apprentissage,
    Nature::Chomage,
    Nature::IndemnitesJournalieres,
    Nature::IjAccidentTravail,
    Nature::IjMaternite,
    Nature::Retraite,
    Nature::Invalidite,
];

/// The pay of a month on which a seizure is counted: income tax withheld comes off (C. trav., art. L3252-3).
pub fn assiette(personne: &Personne, mois: MoisCouvert) -> Euros {
    let mois = mois.mois();
    let paie = personne.revenus_de(&SAISIS, mois);
    (paie - personne.revenu(Nature::PrelevementSource, mois)).positif()
}

/// The RSA of the whole household, the least that must be left to it in over-indebtedness (C. conso., art. L731-2,
/// R731-1; scale of CASF, art. R262-1). Euros per month.
pub fn rsa_du_foyer(situation: &Situation, mois: MoisCouvert) -> Euros {
    let composition = rsa::composition(&situation.menage, mois);
    let adultes = situation.menage.adultes().count() as u32;
    let base = RSA_BASE.en(mois).valeur;
    (base * crate::droits::commun::foyer::taux(adultes, composition.a_charge.len() as u32, mois))
        .arrondi_centime()
}
