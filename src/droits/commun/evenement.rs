//! What happened to a person's work, and since when: what the texts of the housing aid (CCH, art. R822-11 to R822-17), of
//! the family benefits (CSS, art. R532-4 to R532-7), of the CSS (R861-8) and of the AAH look at to leave a past income out
//! or to cut it.
//!
//! The month is the one that the person gave; else the one that the incomes tell: a wage that stops in October dates the
//! unemployment, the leave or the retirement that follows.

use crate::droits::commun::charge;
use crate::droits::commun::natures::{Assiette, Traitement, traitement};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::Mois;
use crate::questions::vocabulaire::{Activite, MesureCaf, Nature};

/// What the other rights of the household say of it, in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Percus {
    /// The household received the RSA in the month before.
    pub rsa_mois_precedent: bool,
    /// The claimant, the partner receives the AAH.
    pub aah: [bool; 2],
    /// The household receives the AEEH.
    pub aeeh: bool,
}

impl Percus {
    /// The claimant or the partner receives the AAH.
    pub fn aah(&self) -> bool {
        self.aah.contains(&true)
    }

    /// An adult of the household receives the AAH.
    pub fn aah_de(&self, menage: &Menage, personne: &Personne) -> bool {
        menage.adultes().zip(self.aah).any(|(adulte, aah)| aah && adulte.rang == personne.rang)
    }
}

/// A change of situation that the texts draw a measure from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evenement {
    /// The household receives the RSA.
    Rsa,
    /// Out of work for two months, without unemployment benefit or at the end of it.
    ChomageSansAllocation,
    /// Out of work for two months, with unemployment benefit.
    ChomageIndemnise,
    /// Held, not on day release.
    Detention,
    /// Stopped all work to raise a child under 3 or several children.
    ArretPourEnfant,
    /// Stopped all work and receives a pension of old age or invalidity, or an annuity.
    Pension,
    /// Off work for more than six months.
    LongueMaladie,
    /// Stopped all work and receives the AAH.
    Aah,
}

/// Months in a row out of work before the income of before is looked at again (CCH, art. R822-14, R822-15; CSS, art.
/// R532-7).
const MOIS_DE_CHOMAGE: i32 = 2;
/// Months of sick leave beyond which the income of before is cut (CCH, art. R822-16; CSS, art. R532-6, R861-8).
const MOIS_DE_MALADIE: i32 = 6;

impl Evenement {
    /// What holds for an adult in a month, what leaves an income out before what cuts it; nothing for who works, RSA apart.
    pub fn en(menage: &Menage, personne: &Personne, mois: Mois, percus: Percus) -> Option<Evenement> {
        let est_adulte_du_foyer = menage.adultes().any(|adulte| adulte.rang == personne.rang);
        if percus.rsa_mois_precedent && est_adulte_du_foyer {
            return Some(Evenement::Rsa);
        }
        if charge::travaille(personne, mois) {
            return None;
        }
        let ecoules = mois_ecoules(personne, mois);
        // Training pay stands for the allowance that it replaced (CSS, art. R532-7).
        let allocation = personne.revenus_de(&[Nature::Chomage, Nature::Formation], mois).est_positif();
        let en_couple = menage.est_couple() && est_adulte_du_foyer;
        match personne.activite.unwrap_or(Activite::SansActivite) {
            Activite::Chomeur if !allocation && ecoules >= MOIS_DE_CHOMAGE => {
                Some(Evenement::ChomageSansAllocation)
            }
            _ if en_couple && est_detenu(personne, mois) => Some(Evenement::Detention),
            Activite::CongeParental if en_couple && ecoules >= 1 && a_de_jeunes_enfants(menage, mois) => {
                Some(Evenement::ArretPourEnfant)
            }
            Activite::Retraite | Activite::Invalide if ecoules >= 1 => Some(Evenement::Pension),
            Activite::ArretMaladie if ecoules > MOIS_DE_MALADIE => Some(Evenement::LongueMaladie),
            _ if percus.aah_de(menage, personne) && personne.handicap.a_le_taux_de_l_aah() => {
                Some(Evenement::Aah)
            }
            Activite::Chomeur if allocation && ecoules >= MOIS_DE_CHOMAGE => {
                Some(Evenement::ChomageIndemnise)
            }
            _ => None,
        }
    }
}

/// Held since an earlier month (CCH, art. R822-11 1°, R823-13).
fn est_detenu(personne: &Personne, mois: Mois) -> bool {
    personne.mesure_caf == Some(MesureCaf::Detention)
        && personne.mesure_caf_depuis.is_none_or(|depuis| mois > depuis)
}

/// A child under 3, or several children (CCH, art. R822-11 2°; CSS, art. R532-4 1°).
fn a_de_jeunes_enfants(menage: &Menage, mois: Mois) -> bool {
    let nes = || menage.enfants.iter().filter(|enfant| enfant.mois_depuis_naissance(mois) >= 0);
    nes().count() >= 2 || nes().any(|enfant| enfant.mois_depuis_naissance(mois) < 36)
}

/// Off work for more than six months.
pub fn est_en_longue_maladie(personne: &Personne, mois: Mois) -> bool {
    personne.est(Activite::ArretMaladie) && mois_ecoules(personne, mois) > MOIS_DE_MALADIE
}

/// Out of work for two months.
pub fn est_chomeur_depuis_deux_mois(personne: &Personne, mois: Mois) -> bool {
    personne.est(Activite::Chomeur) && mois_ecoules(personne, mois) >= MOIS_DE_CHOMAGE
}

/// Months since what the person does today began; since ever where neither the answer nor an income dates it.
fn mois_ecoules(personne: &Personne, mois: Mois) -> i32 {
    depuis(personne, mois).map_or(i32::MAX, |debut| mois.depuis(debut))
}

/// The month in which what the person does today began: the answer, else what the incomes tell in a month.
pub fn depuis(personne: &Personne, mois: Mois) -> Option<Mois> {
    personne.activite_depuis.or_else(|| selon_les_revenus(personne, mois))
}

fn selon_les_revenus(personne: &Personne, mois: Mois) -> Option<Mois> {
    let debut = |natures: &[Nature]| debut_de(personne, mois, |nature| natures.contains(&nature));
    let fin = || fin_du_travail(personne, mois);
    match personne.activite? {
        Activite::Chomeur => fin().or_else(|| debut(&[Nature::Chomage, Nature::Ass, Nature::Formation])),
        Activite::ArretMaladie => {
            debut(&[Nature::IndemnitesJournalieres, Nature::IjAccidentTravail]).or_else(fin)
        }
        Activite::Retraite => debut(&[Nature::Retraite]).max(fin()),
        Activite::Invalide => debut(&[Nature::Invalidite, Nature::RenteAccidentTravail]).max(fin()),
        Activite::CongeParental | Activite::SansActivite => fin(),
        Activite::Independant => debut_de_l_independant(personne),
        Activite::Salarie | Activite::Apprenti | Activite::Etudiant => None,
    }
}

/// The first month in which nothing is earned any more by work, where all of it has stopped. Neither the pay of a leave nor
/// that of a training, which stands for the allowance before it (CSS, art. R532-7), is work.
pub fn fin_du_travail(personne: &Personne, mois: Mois) -> Option<Mois> {
    let du_travail = |nature: Nature| {
        let traitement = traitement(nature, Assiette::Prime);
        matches!(traitement, Traitement::Travail | Traitement::Independant)
            && !matches!(nature, Nature::IjMaternite | Nature::Formation)
    };
    let series = personne.series().filter(|(nature, _)| du_travail(*nature));
    series.filter_map(|(_, serie)| serie.arret_en(mois)).max()
}

/// The month in which one's own activity began: the answer, else the first that brought anything, or the first year of
/// which a figure is given.
pub fn debut_de_l_independant(personne: &Personne) -> Option<Mois> {
    let independant = |nature: Nature| traitement(nature, Assiette::Rsa) == Traitement::Independant;
    let dit = personne.activite_depuis.filter(|_| personne.est(Activite::Independant));
    let series = personne.series().filter(|(nature, _)| independant(*nature));
    let annees = personne.livre.annuels().iter().filter(|(_, nature, _)| independant(*nature));
    let annees = annees.filter(|(_, _, montant)| !montant.est_nul()).map(|(annee, ..)| Mois::new(*annee, 1));
    dit.or_else(|| series.filter_map(|(_, serie)| serie.premier_paye()).chain(annees).min())
}

/// The earliest month in which one of several incomes that run began, with those that it follows without a month between:
/// the ASS goes on with the unemployment benefit, an annuity with a pension.
fn debut_de(personne: &Personne, mois: Mois, cherche: impl Fn(Nature) -> bool) -> Option<Mois> {
    let series = || personne.series().filter(|(nature, _)| cherche(*nature)).map(|(_, serie)| serie);
    let mut debut = series().filter_map(|serie| serie.debut_en(mois)).min()?;
    while let Some(avant) = series()
        .filter(|serie| serie.en(debut.moins(1)).est_positif())
        .filter_map(|serie| serie.debut_en(debut.moins(1)))
        .min()
    {
        debut = avant;
    }
    Some(debut)
}
