//! The fields that no question writes in the options compared and in what was true before: they are pieces of a document, read only once merged, and
//! what is misspelt in them must be told all the same.

use super::foyer::AVIS;
use crate::menage::document::{Champ, Saisie};
use crate::notions::serie::{DEPUIS, MONTANT};
use crate::questions::question::{AQui, Forme};
use crate::questions::table::Cle;
use serde_json::{Map, Value};

/// The unknown fields of the options and of the past, at every depth.
pub(super) fn champs_etrangers(saisie: &Saisie) -> Vec<Champ> {
    let mut etrangers = Vec::new();
    let morceaux = [(Cle::Projet, Cle::ProjetChangements), (Cle::Avant, Cle::AvantChangements)];
    for (liste, changements) in morceaux {
        let lignes = saisie.valeur(&Champ::foyer(liste)).and_then(Value::as_array);
        for (rang, ligne) in lignes.into_iter().flatten().enumerate() {
            let chemin = Champ::rang(liste, rang);
            // The fields of the past beside its changes are read, and reported, as any other.
            if liste == Cle::Projet {
                let connus = [Cle::ProjetLibelle, Cle::ProjetDepuis, Cle::ProjetChangements].map(Cle::mot);
                seulement(ligne, &connus, &chemin, &mut etrangers);
            }
            let reponses = ligne.get(changements.mot()).and_then(Value::as_object);
            groupe(reponses, None, "", &chemin.sous(changements.mot()), &mut etrangers);
        }
    }
    etrangers
}

/// The answers of a group whose code begins with `prefixe`; `ligne` is the list of which it is a line.
fn groupe(
    reponses: Option<&Map<String, Value>>,
    ligne: Option<Cle>,
    prefixe: &str,
    chemin: &Champ,
    etrangers: &mut Vec<Champ>,
) {
    let personne = ligne == Some(Cle::Personnes);
    for (mot, valeur) in reponses.into_iter().flatten() {
        let champ = chemin.sous(mot);
        let code = format!("{prefixe}{mot}");
        let est_posee =
            |cle: &Cle| cle.code() == code && (cle.question().a_qui == AQui::Personne) == personne;
        match Cle::toutes().find(est_posee) {
            Some(cle) => dans(cle, ligne, valeur, &champ, etrangers),
            // The identifier of a line.
            None if ligne.is_some() && mot == Cle::IdPersonne.mot() => {}
            None => etrangers.push(champ),
        }
    }
}

/// What stands below an answer.
fn dans(cle: Cle, ligne: Option<Cle>, valeur: &Value, champ: &Champ, etrangers: &mut Vec<Champ>) {
    match (cle.question().forme, valeur) {
        (Forme::Groupe, Value::Object(reponses)) => {
            groupe(Some(reponses), ligne, &format!("{}.", cle.code()), champ, etrangers);
        }
        (Forme::Liste, Value::Object(lignes)) => {
            for (id, reponses) in lignes {
                dans_la_ligne(cle, reponses, &champ.sous(id), etrangers);
            }
        }
        (Forme::Liste, Value::Array(lignes)) => {
            for (rang, reponses) in lignes.iter().enumerate() {
                dans_la_ligne(cle, reponses, &champ.sous(&format!("[{rang}]")), etrangers);
            }
        }
        (Forme::Serie, Value::Array(paliers)) => {
            for (rang, palier) in paliers.iter().enumerate() {
                seulement(palier, &[DEPUIS, MONTANT], &champ.sous(&format!("[{rang}]")), etrangers);
            }
        }
        (Forme::Montant, Value::Object(_)) if matches!(cle, Cle::Percu(_)) => {
            seulement(valeur, &[DEPUIS, MONTANT], champ, etrangers);
        }
        (Forme::ParAnnee, Value::Object(annees)) if cle == Cle::FoyerRevenusFiscaux => {
            for (annee, avis) in annees {
                seulement(avis, &AVIS, &champ.sous(annee), etrangers);
            }
        }
        _ => {}
    }
}

fn dans_la_ligne(liste: Cle, reponses: &Value, chemin: &Champ, etrangers: &mut Vec<Champ>) {
    let prefixe = if liste == Cle::Personnes { String::new() } else { format!("{}.", liste.code()) };
    groupe(reponses.as_object(), Some(liste), &prefixe, chemin, etrangers);
}

/// The fields of a group that are none of those.
fn seulement(reponses: &Value, connus: &[&str], chemin: &Champ, etrangers: &mut Vec<Champ>) {
    let mots = reponses.as_object().into_iter().flat_map(Map::keys);
    etrangers.extend(mots.filter(|mot| !connus.contains(&mot.as_str())).map(|mot| chemin.sous(mot)));
}
