//! The follow-up of the household.

use super::groupe::{Groupe, TEXTE_MAXIMUM};
use crate::menage::suivi::{Engagement, EntretienTenu, Suivi};
use crate::notions::tri::trier_par;
use crate::questions::table::Cle;

/// Longest result of an interview.
const RESULTAT_MAXIMUM: usize = 2_000;

/// The interviews and the next appointment.
pub(super) fn lire_suivi(racine: &Groupe<'_>) -> Suivi {
    let Some(groupe) = racine.objet(Cle::Suivi) else { return Suivi::default() };
    let prochain = groupe.date(Cle::SuiviProchain);
    let mut entretiens: Vec<EntretienTenu> =
        groupe.liste(Cle::SuiviEntretiens).iter().map(lire_entretien).collect();
    trier_par(&mut entretiens, |entretien| entretien.date);
    Suivi { prochain, entretiens }
}

fn lire_entretien(ligne: &Groupe<'_>) -> EntretienTenu {
    EntretienTenu {
        date: ligne.date(Cle::SuiviEntretiensDate),
        motif: ligne.texte(Cle::SuiviEntretiensMotif, TEXTE_MAXIMUM).unwrap_or_default(),
        resultat: ligne.texte(Cle::SuiviEntretiensResultat, RESULTAT_MAXIMUM).unwrap_or_default(),
        engagements: ligne.liste(Cle::SuiviEntretiensAccords).iter().filter_map(lire_engagement).collect(),
    }
}

/// One agreement; nothing while what was agreed is not said.
fn lire_engagement(ligne: &Groupe<'_>) -> Option<Engagement> {
    let qui = ligne.choix(Cle::SuiviEntretiensAccordsQui);
    let avant = ligne.date(Cle::SuiviEntretiensAccordsAvant);
    let fait = ligne.oui_non(Cle::SuiviEntretiensAccordsFait, false);
    let quoi = ligne.texte(Cle::SuiviEntretiensAccordsQuoi, TEXTE_MAXIMUM)?;
    Some(Engagement { qui, quoi, avant, fait })
}
