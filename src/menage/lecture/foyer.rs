//! The answers of the household: savings, tax, conventions of the calculation.

use crate::menage::foyer::{AvisImpot, Foyer, Patrimoine};
use crate::notions::montant::{Euros, Taux};
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Role;
use serde_json::Value;

use super::groupe::Groupe;
use super::valeurs::{lit_choix, lit_montant, lit_oui_non};

pub(super) fn lire_foyer(objet: &Groupe<'_>) -> Foyer {
    objet.garde(Cle::FoyerBudgetSur);
    Foyer {
        patrimoine: lire_l_epargne(objet),
        revenus_fiscaux: objet.par_annee(Cle::FoyerRevenusFiscaux, Some(&AVIS), lit_avis),
        parent_isole_case_t: objet.lu(Cle::FoyerParentIsoleCaseT, lit_oui_non),
        enfants_fiscaux_chez_conjoint: objet
            .lu(Cle::FoyerEnfantsFiscauxChez, lit_choix::<Role>)
            .is_some_and(|role| role == Role::Conjoint),
        case_l: objet.oui_non(Cle::FoyerCaseL, false),
        alsace_moselle: objet.oui_non(Cle::FoyerAlsaceMoselle, false),
        contrat_electricite: objet.lu(Cle::FoyerContratElectricite, lit_oui_non),
        rsa_deja_percu: objet.oui_non(Cle::FoyerRsaDejaPercu, false),
        trimestre_depuis: objet.mois(Cle::FoyerTrimestreDepuis),
        forfaits_bdf: [Cle::FoyerBdfBase, Cle::FoyerBdfHabitation, Cle::FoyerBdfChauffage]
            .map(|cle| objet.montant(cle)),
    }
}

/// What a tax notice says.
pub(super) const AVIS: [&str; 3] = ["rfr", "parts", "impot"];

fn lit_avis(valeur: &Value) -> Result<AvisImpot, String> {
    let avis = valeur.as_object().ok_or("Un avis d'impôt attend « rfr », « parts » et « impot »")?;
    let [rfr, parts, impot] = AVIS;
    let montant = |mot: &str| avis.get(mot).map(lit_montant).transpose();
    let parts = montant(parts)?.and_then(|parts| parts.rapport_a(Euros::UN));
    Ok(AvisImpot {
        rfr: montant(rfr)?,
        parts: parts.filter(|parts| *parts > Taux::ZERO),
        impot: montant(impot)?,
    })
}

/// Savings and property; of those of which the band alone is said, the amount is not known.
fn lire_l_epargne(objet: &Groupe<'_>) -> Patrimoine {
    let patrimoine = objet.objet(Cle::FoyerPatrimoine).map(|o| lire_patrimoine(&o)).unwrap_or_default();
    if patrimoine.bouts().is_some() {
        objet.note_inconnu(Cle::FoyerPatrimoine);
    }
    patrimoine
}

fn lire_patrimoine(objet: &Groupe<'_>) -> Patrimoine {
    let mut patrimoine = Patrimoine {
        tranche: objet.choix(Cle::FoyerPatrimoineTranche),
        depasse_30000: objet.oui_non(Cle::FoyerPatrimoineDepasse30000, false),
        ..Patrimoine::default()
    };
    for cle in Patrimoine::PARTS {
        let montant = objet.montant(cle).unwrap_or_default();
        patrimoine.part(cle).into_iter().for_each(|part| *part = montant);
    }
    patrimoine
}
