//! The home.

use crate::menage::logement::Logement;
use crate::notions::serie::Serie;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{CategorieFoyer, Occupation, RegleFoyer};
use serde_json::Value;

use super::groupe::{Groupe, ReponseLue};
use super::valeurs::{ANNEES_D_UNE_ENTREE, en_texte, lit_choix, lit_commune, lit_oui_non};

pub(super) fn lire_logement(objet: &Groupe<'_>) -> Logement {
    // Kept for the landlord's own file.
    objet.garde(Cle::LogementEtage);
    let occupation: Option<Occupation> = objet.choix(Cle::LogementOccupation);
    let montant = |cle| objet.montant(cle).unwrap_or_default();
    let charges_comprises = objet.oui_non(Cle::LogementChargesComprises, false);
    let (loyer, charges) = lire_loyer_et_charges(objet, charges_comprises);
    Logement {
        occupation,
        commune: objet.lu(Cle::LogementCommune, lit_commune),
        zone_forcee: objet.entier(Cle::LogementZoneForcee, 1, 3),
        loyer,
        redevance: objet.serie(Cle::LogementRedevance),
        foyer_conventionne: objet.lu(Cle::LogementFoyerConventionne, lit_oui_non),
        // A number in a file, a text in the form.
        foyer_regle: objet
            .lu(Cle::LogementFoyerRegle, |valeur| lit_choix(&Value::String(en_texte(valeur))))
            .unwrap_or(RegleFoyer::Premiere),
        foyer_categorie: objet.choix(Cle::LogementFoyerCategorie).unwrap_or(CategorieFoyer::Autre),
        ehpad_ou_residence_autonomie: objet.oui_non(Cle::LogementEhpadOuResidenceAutonomie, false),
        double_residence_pro: objet.oui_non(Cle::LogementDoubleResidencePro, false),
        charges_comprises: charges_comprises && charges.is_none(),
        charges,
        annexes: montant(Cle::LogementAnnexes),
        sls: objet.montant(Cle::LogementSls),
        zone_sls: objet.choix(Cle::LogementZoneSls),
        zone_abc: objet.choix(Cle::LogementZoneAbc),
        troisieme_ligne: montant(Cle::LogementTroisiemeLigne),
        chambre: objet.oui_non(Cle::LogementChambre, false),
        colocation: objet.oui_non(Cle::LogementColocation, false),
        nb_colocataires: objet.entier(Cle::LogementNbColocataires, 2, 20),
        surface: objet.entier(Cle::LogementSurface, 1, 2_000),
        pieces: objet.entier(Cle::LogementPieces, 1, 30),
        dpe: objet.choix(Cle::LogementDpe),
        fluides_individuels: objet.lu(Cle::LogementFluidesIndividuels, lit_fluides).unwrap_or_default(),
        financement: objet.choix(Cle::LogementFinancement),
        bail_depuis: objet.depuis(Cle::LogementBailDepuis, ANNEES_D_UNE_ENTREE),
        change_depuis: None,
        avant: objet.choix(Cle::LogementAvant),
        lien_proprietaire: objet.oui_non(Cle::LogementLienProprietaire, false),
        decent: objet.oui_non(Cle::LogementDecent, true),
        residence_principale: objet.oui_non(Cle::LogementResidencePrincipale, true),
        al_versee_au_bailleur: objet
            .oui_non(Cle::LogementAlVerseeAuBailleur, occupation == Some(Occupation::Hlm)),
    }
}

/// The rent without its charges, and the charges. Of one amount for both, what is not said of the charges is not known.
fn lire_loyer_et_charges(objet: &Groupe<'_>, comprises: bool) -> (Option<Serie>, Option<Serie>) {
    let loyer = objet.serie(Cle::LogementLoyer);
    let charges = objet.reponse(Cle::LogementCharges, objet.serie(Cle::LogementCharges));
    match charges {
        _ if !comprises => (loyer, charges.ou(Serie::default())),
        ReponseLue::Dite(charges) => (loyer.map(|loyer| loyer.moins(&charges)), Some(charges)),
        ReponseLue::Absente | ReponseLue::Inconnue => {
            objet.note_inconnu(Cle::LogementCharges);
            (loyer, None)
        }
    }
}

/// What may be paid apart from the rent.
const FLUIDES: [&str; 4] = ["eau", "chauffage", "electricite", "gaz"];

/// Whether water or heating is paid apart from the rent.
fn lit_fluides(valeur: &Value) -> Result<bool, String> {
    let connu = |fluide: &Value| fluide.as_str().is_some_and(|mot| FLUIDES.contains(&mot));
    let fluides = valeur.as_array().filter(|fluides| fluides.iter().all(connu));
    let fluides =
        fluides.ok_or_else(|| format!("Ce champ attend une liste parmi : {}", FLUIDES.join(", ")))?;
    Ok(fluides.iter().any(|fluide| FLUIDES[..2].iter().any(|compte| fluide == compte)))
}
