//! Over-indebtedness: what could be repaid each month by the three legal ceilings, and what the commission could do.
//!
//! An estimate to prepare a file, never a decision: only the commission decides. Current expenses are the real ones
//! where they were entered, else the scale of the commission (C. conso., art. R731-3), to be confirmed.

use super::quotite;
use crate::loi::baremes::budget::BDF_BASE;
use crate::menage::finances::Dette;
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, MoisCouvert};
use crate::notions::montant::Euros;
use crate::questions::depenses::{NatureDette, Poste};
use crate::questions::vocabulaire::{Nature, Occupation};
use crate::simulation::Simulation;

/// Longest total of the measures, in months (C. conso., art. L732-3, L733-3).
pub const DUREE_MAXIMALE: u32 = 84;

/// The ceilings of a monthly repayment and the lowest of them. Euros per month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlafondsMensualite {
    /// What the budget leaves: resources less current expenses.
    pub budget: Euros,
    /// The seizable part of the resources (C. trav., art. R3252-2).
    pub quotite: Euros,
    /// What leaves the RSA of the household (C. conso., art. R731-1).
    pub rsa: Euros,
    /// The lowest: the most that measures may ask.
    pub mensualite: Euros,
}

/// Where an amount of the current expenses comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origine {
    /// Entered by the household.
    Reel,
    /// The scale of the commission, typed or to be confirmed.
    Forfait,
    /// Neither is known: counted as nothing, and said.
    Inconnu,
}

/// The capacity of a household.
#[derive(Clone, Debug)]
pub struct Capacite {
    /// Resources, housing aid included where it is not paid to the landlord.
    pub ressources: Euros,
    /// The current expenses: name, euros per month, origin.
    pub depenses: Vec<(&'static str, Euros, Origine)>,
    /// The ceilings.
    pub plafonds: PlafondsMensualite,
    /// The seizable part of pay and pensions alone: the other reading of the text, where benefits are over a fifth of the
    /// resources. Shown, not applied.
    pub quotite_hors_prestations: Option<Euros>,
    /// The RSA of the household.
    pub rsa_du_foyer: Euros,
    /// All that is owed, and what no measure may erase nor delay without the creditor (C. conso., art. L711-4).
    pub dettes: Fourchette,
    /// The part of it that is excluded: alimony, penal reparations, fines.
    pub exclues: Fourchette,
}

/// What the commission could do, by the figures alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrientationCommission {
    /// What is owed on a debt is not known.
    AVerifier,
    /// No debt was entered.
    SansDette,
    /// All the debts are of those that no measure touches.
    HorsMesures,
    /// The instalments hold in the budget: agree with the creditors.
    Amiable,
    /// All can be repaid in this many months.
    Reechelonnement(u32),
    /// 84 months repay the first amount; the second could be erased.
    EffacementPartiel(Euros, Euros),
    /// Nothing can be repaid today: a pause of 24 months at most, or personal recovery.
    RienARembourser,
}

/// The ceilings from the figures (C. conso., art. L731-1, L731-2, R731-1).
pub fn plafonds(
    ressources: Euros,
    depenses: Euros,
    a_charge: u32,
    rsa_du_foyer: Euros,
    mois: MoisCouvert,
) -> PlafondsMensualite {
    let budget = (ressources - depenses).positif();
    let quotite = quotite::par_tranches(ressources, a_charge, mois);
    let rsa = (ressources - rsa_du_foyer).positif();
    PlafondsMensualite {
        budget,
        quotite,
        rsa,
        mensualite: budget.min(quotite).min(rsa).arrondi_centime_inferieur(),
    }
}

/// The capacity of a household, from its lowest resources, and its debts on the day `le`; nothing while rent, aid or an
/// income is missing.
pub fn capacite(situation: &Situation, simulation: &Simulation, le: Date) -> Option<Capacite> {
    let budget = simulation.base();
    let (net, brut) = budget.logement_net.zip(budget.logement_brut)?;
    budget.reste_a_vivre?;
    let tiers_payant =
        situation.menage.logement.as_ref().is_some_and(|logement| logement.al_versee_au_bailleur);
    let (aide, logement) = if tiers_payant { (Euros::ZERO, net) } else { (budget.aide_logement.bas, brut) };
    // Income tax withheld is neither a resource nor a charge here (C. trav., art. L3252-3).
    let impot: Euros = situation
        .menage
        .adultes()
        .map(|adulte| adulte.revenu(Nature::PrelevementSource, simulation.mois.mois()))
        .sum();
    let ressources = budget.ressources.bas + aide - impot;
    let depenses = depenses_courantes(situation, simulation, logement.haut, impot);
    let total = depenses.iter().map(|(_, montant, _)| *montant).sum();
    let rsa_du_foyer = quotite::rsa_du_foyer(situation, simulation.mois);
    let a_charge = quotite::personnes_a_charge(situation, simulation, &situation.menage.demandeur);
    let somme = |exclue: bool| {
        // The rent debt is said once, with its own questions.
        let dite = |dette: &&Dette| situation.impaye.is_some() && dette.nature == NatureDette::Loyer;
        let dettes = situation.finances.dettes.iter().filter(|dette| !dite(dette));
        let dettes = dettes.filter(|dette| !exclue || est_exclue(dette.nature));
        dettes.map(Dette::due).sum::<Fourchette>()
    };
    // Of an unknown amount, nothing bounds it.
    let loyer_en_retard = situation
        .impaye
        .as_ref()
        .map(|impaye| impaye.dette(le).map_or_else(Fourchette::sans_borne, Fourchette::exacte));
    let hors_prestations: Euros =
        situation.menage.adultes().map(|adulte| quotite::ressources(adulte, simulation.mois)).sum();
    let quotite_hors_prestations = ((ressources - hors_prestations) * 5 > ressources)
        .then(|| quotite::par_tranches(hors_prestations, a_charge, simulation.mois));
    Some(Capacite {
        ressources,
        depenses,
        quotite_hors_prestations,
        plafonds: plafonds(ressources, total, a_charge, rsa_du_foyer, simulation.mois),
        rsa_du_foyer,
        dettes: somme(false) + loyer_en_retard.unwrap_or_default(),
        exclues: somme(true),
    })
}

/// Neither erased nor delayed without the creditor's consent (C. conso., art. L711-4).
pub fn est_exclue(nature: NatureDette) -> bool {
    matches!(nature, NatureDette::Alimentaire | NatureDette::Penale | NatureDette::Amende)
}

/// Real where entered, else the scale: housing, water and energy, heating, other fixed charges, living.
fn depenses_courantes(
    situation: &Situation,
    simulation: &Simulation,
    logement: Euros,
    impot: Euros,
) -> Vec<(&'static str, Euros, Origine)> {
    const HABITATION: [Poste; 4] =
        [Poste::Electricite, Poste::Eau, Poste::AssuranceHabitation, Poste::Telephone];
    let (budget, mois) = (simulation.base(), simulation.mois);
    let [base, habitation, chauffage] = situation.menage.foyer.forfaits_bdf;
    let saisi = |postes: &[Poste]| situation.finances.depense(postes, mois.mois());
    // A few bills among the posts of a scale do not replace it.
    let choisit = |reel: Option<Euros>, complet: bool, forfait: Option<Euros>| match (reel, forfait) {
        (Some(reel), Some(forfait)) if !complet && forfait > reel => (forfait, Origine::Forfait),
        (Some(reel), _) => (reel, Origine::Reel),
        (None, Some(forfait)) => (forfait, Origine::Forfait),
        (None, None) => (Euros::ZERO, Origine::Inconnu),
    };
    let dit = |poste: Poste| saisi(&[poste]).is_some();
    let courantes = budget.depenses_courantes.haut + budget.depenses_occasionnelles.haut;
    let vie = Some(courantes).filter(|total| total.est_positif());
    let base = base.unwrap_or_else(|| BDF_BASE.en(mois).valeur.pour(budget.personnes));
    let fixes: Euros =
        budget.sorties.iter().filter(|ligne| ligne.est_fixe()).map(|ligne| ligne.montant.haut).sum();
    let net = budget.logement_net.map(|net| net.haut).unwrap_or_default();
    let a_part = saisi(&HABITATION).unwrap_or_default() + saisi(&[Poste::Chauffage]).unwrap_or_default();
    let autres = fixes - net - budget.mensualites.haut - a_part - impot;
    let ligne = |nom, (montant, origine)| (nom, montant, origine);
    vec![
        ("Logement", logement, Origine::Reel),
        ligne(
            "Eau, électricité, assurance, téléphone",
            choisit(
                saisi(&HABITATION),
                dit(Poste::Electricite) && dit(Poste::AssuranceHabitation),
                habitation,
            ),
        ),
        ligne("Chauffage", choisit(saisi(&[Poste::Chauffage]), true, chauffage)),
        ("Autres charges fixes", autres, Origine::Reel),
        ligne("Dépenses courantes et occasionnelles", choisit(vie, dit(Poste::Alimentation), Some(base))),
    ]
}

impl Capacite {
    /// What the figures point to.
    pub fn orientation(&self, situation: &Situation, simulation: &Simulation) -> OrientationCommission {
        let mensualite = self.plafonds.mensualite;
        let a_rembourser = (self.dettes.bas - self.exclues.bas).positif();
        let sans_retard = situation.impaye.is_none()
            && situation.finances.dettes.iter().all(|dette| dette.est_en_retard() == Some(false));
        let tient = simulation.base().solde.is_some_and(|solde| solde.bas >= Euros::ZERO);
        if self.dettes.ouverte {
            OrientationCommission::AVerifier
        } else if self.dettes.bas.est_nul() {
            OrientationCommission::SansDette
        } else if !a_rembourser.est_positif() {
            OrientationCommission::HorsMesures
        } else if tient && (sans_retard || a_rembourser <= mensualite * 36) {
            OrientationCommission::Amiable
        } else if !mensualite.est_positif() {
            OrientationCommission::RienARembourser
        } else if a_rembourser <= mensualite * DUREE_MAXIMALE {
            OrientationCommission::Reechelonnement(
                (1..=DUREE_MAXIMALE)
                    .find(|mois| mensualite * *mois >= a_rembourser)
                    .unwrap_or(DUREE_MAXIMALE),
            )
        } else {
            let rembourse = mensualite * DUREE_MAXIMALE;
            OrientationCommission::EffacementPartiel(rembourse, a_rembourser - rembourse)
        }
    }
}

/// Owns its home: other rules, and conciliation first (C. conso., art. L732-1).
pub fn est_proprietaire(situation: &Situation) -> bool {
    situation.menage.occupation() == Some(Occupation::Proprietaire)
}
