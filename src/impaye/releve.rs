//! The statement of a rent debt, month by month, as one fills it.

use crate::questions::table::Cle;
use serde_json::Value;

use crate::menage::document::{Champ, Saisie, groupe};
use crate::notions::mois::Mois;

/// The next line of a statement: the month after the last one, with the same rent and the same aid; the first unpaid
/// month for the first line. What cannot be read is left to type.
pub fn ligne_suivante(saisie: &Saisie) -> Value {
    let liste = Cle::ImpayeReleve;
    let Some(dernier) = saisie.nombre(liste).checked_sub(1) else {
        return groupe(&[(Cle::ImpayeReleveMois, &saisie.texte(&Champ::foyer(Cle::ImpayePremierImpaye)))]);
    };
    let texte = |cle: Cle| saisie.texte(&Champ::element(liste, dernier, cle));
    let mois =
        texte(Cle::ImpayeReleveMois).parse::<Mois>().map(|mois| mois.plus(1).iso()).unwrap_or_default();
    let [appele, aide] = [Cle::ImpayeReleveAppele, Cle::ImpayeReleveAide];
    groupe(&[(Cle::ImpayeReleveMois, &mois), (appele, &texte(appele)), (aide, &texte(aide))])
}
