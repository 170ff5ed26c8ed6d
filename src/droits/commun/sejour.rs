//! Conditions of nationality and residence permit shared by the minima.

use crate::loi::parametre::Parametre;
use crate::menage::personne::Personne;
use crate::notions::mois::Mois;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nationalite, Protection};

/// Whether a person may claim a minimum that asks other nationals for a permit allowing work for so many months. French and European
/// nationals, refugees, stateless persons, holders of subsidiary protection or of a ten-year card are exempt.
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
