//! Conditions of nationality and residence permit shared by the minima.

use std::borrow::Cow;

use crate::loi::parametre::Parametre;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::Mois;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nationalite, Protection};

/// The answers on the nationality, the protection and the months in France that adults do not know: each may close a
/// minimum that asks for them.
pub fn inconnus(menage: &Menage) -> Vec<Reference> {
    menage.inconnus_parmi(|reference| {
        let Some(adulte) = menage.adultes().find(|adulte| reference.personne == Some(adulte.rang)) else {
            return false;
        };
        match reference.cle {
            Cle::Nationalite | Cle::MoisEnFrance => true,
            Cle::Protection => adulte.nationalite == Nationalite::Autre,
            _ => false,
        }
    })
}

/// The same household where an unknown protection is one that asks for no permit: the most that these minima may give. An
/// unknown nationality is read as French, an unknown stay as the whole year.
pub fn au_mieux(menage: &Menage) -> Cow<'_, Menage> {
    let inconnue = |adulte: &Personne| menage.est_inconnue(Reference::de(adulte.rang, Cle::Protection));
    let rangs: Vec<u8> =
        menage.adultes().filter(|adulte| inconnue(adulte)).map(|adulte| adulte.rang).collect();
    if rangs.is_empty() {
        return Cow::Borrowed(menage);
    }
    let mut possible = menage.clone();
    for adulte in possible.adultes_mut().filter(|adulte| rangs.contains(&adulte.rang)) {
        adulte.protection = Protection::Refugie;
    }
    Cow::Owned(possible)
}

/// Whether a person may claim a minimum that asks other nationals for a permit allowing work for so many months. French and European nationals, refugees, stateless persons, holders of subsidiary protection or of
/// a ten-year card are exempt.
///
/// # Errors
/// The date of the first permit is not known.
pub fn remplit(personne: &Personne, mois: Mois, duree: &Parametre<u32>) -> Result<bool, Reference> {
    if personne.nationalite != Nationalite::Autre || personne.protection != Protection::Aucune {
        return Ok(true);
    }
    match personne.titre_sejour_depuis {
        Some(depuis) => Ok(mois.depuis(depuis) >= duree.a(mois).valeur as i32),
        None => Err(Reference::de(personne.rang, Cle::TitreSejourDepuis)),
    }
}
