//! The statement of a rent debt, month by month, as one fills it.

use serde_json::Value;

use crate::menage::document::{Champ, Saisie, groupe};
use crate::notions::mois::Mois;

/// The next line of a statement: the month after the last one, with the same rent and the same aid; the first unpaid
/// month for the first line. What cannot be read is left to type.
pub fn ligne_suivante(saisie: &Saisie) -> Value {
    let liste = "impaye.releve";
    let Some(dernier) = saisie.nombre(liste).checked_sub(1) else {
        return groupe(&[("mois", &saisie.texte(&Champ::new("impaye.premier_impaye")))]);
    };
    let texte = |cle: &str| saisie.texte(&Champ::element(liste, dernier, cle));
    let mois = texte("mois").parse::<Mois>().map(|mois| mois.plus(1).iso()).unwrap_or_default();
    groupe(&[("mois", &mois), ("appele", &texte("appele")), ("aide", &texte("aide"))])
}
