//! What the unknown answers of a document may be: each telling answer, put at its place and read.

use serde_json::{Map, Value};

use super::finances::lire_percu;
use super::foyer::lire_foyer;
use super::groupe::{Groupe, Notes, arret};
use super::logement::lire_logement;
use super::personnes::lire_personne;
use super::valeurs::{ANNEES_D_UNE_ENTREE, lit_choix, lit_date, lit_depuis, lit_mois, lit_montant};
use crate::menage::document::{Champ, Saisie};
use crate::menage::hypothese::{Hypothese, Inconnue};
use crate::menage::personne::Personne;
use crate::menage::situation::{Menage, Situation};
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::notions::serie::{DEPUIS, MONTANT};
use crate::notions::tri::une_fois;
use crate::questions::parlantes::salaires_arretes;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nature, Role};

/// The telling answers of each unknown question that has some, each question once.
pub(super) fn lire_hypotheses(
    document: &Map<String, Value>,
    inconnus: &[Reference],
    mois: Mois,
) -> Vec<Inconnue> {
    let uniques = une_fois(inconnus.iter().copied(), |reference| *reference);
    uniques.into_iter().filter_map(|reference| hypotheses(document, reference, mois)).collect()
}

/// The wages that are said to have stopped, of which the amount or the month is not known: none, and the ones that tell.
pub(super) fn salaires_d_avant(document: &Map<String, Value>, menage: &Menage) -> Vec<Inconnue> {
    let personnes = document.get(Cle::Personnes.code()).and_then(Value::as_array);
    let inconnu = |personne: &Personne| {
        let reference = Reference::de(personne.rang, Cle::Revenu(Nature::Salaire));
        let lue = personnes?.get(usize::from(personne.rang))?.as_object()?;
        let paliers = lue.get(Cle::Revenus.mot())?.get(reference.cle.mot())?.as_array()?;
        let montant = |palier: &Value| palier.get(MONTANT).and_then(|montant| lit_montant(montant).ok());
        let depuis = |palier: &Value| palier.get(DEPUIS).and_then(|depuis| lit_mois(depuis).ok());
        let complet = |palier: &Value| montant(palier).zip(depuis(palier)).is_some();
        let dernier = arret(paliers).filter(|_| !paliers.iter().all(complet))?;
        let paye = |palier: &&Value| montant(palier).is_some_and(Euros::est_positif);
        let connu = paliers.iter().find(paye).and_then(|palier| palier.get(MONTANT)).cloned();
        let arret = depuis(dernier).or(personne.activite_depuis);
        let valeurs = salaires_arretes(menage.mois.mois(), connu, arret);
        let reponses = valeurs.into_iter().filter_map(|valeur| hypothese(document, reference, valeur));
        Some(Inconnue { reference, reponses: reponses.collect() })
    };
    menage.personnes().filter_map(inconnu).collect()
}

/// The telling answers to a question; nothing where it has none.
fn hypotheses(document: &Map<String, Value>, reference: Reference, mois: Mois) -> Option<Inconnue> {
    let valeurs = reference.cle.reponses_parlantes(mois);
    let reponses: Vec<Hypothese> =
        valeurs.into_iter().filter_map(|valeur| hypothese(document, reference, valeur)).collect();
    (!reponses.is_empty()).then_some(Inconnue { reference, reponses })
}

/// Puts an answer in a household as if the document held it; nothing changes where it cannot be read.
pub fn suppose(saisie: &Saisie, situation: &mut Situation, reference: Reference, valeur: Value) {
    if let Some(hypothese) = hypothese(saisie.document(), reference, valeur) {
        Inconnue { reference, reponses: vec![hypothese] }.suppose(0, situation);
    }
}

fn hypothese(document: &Map<String, Value>, reference: Reference, valeur: Value) -> Option<Hypothese> {
    let Some(rang) = reference.personne else { return du_menage(document, reference.cle, valeur) };
    let personnes = document.get(Cle::Personnes.code())?.as_array()?;
    let personne = personnes.get(usize::from(rang))?.as_object()?;
    de_la_personne(personne, rang, reference.cle, valeur)
}

fn de_la_personne(personne: &Map<String, Value>, rang: u8, cle: Cle, valeur: Value) -> Option<Hypothese> {
    let lus = avec(personne, &Champ::new(cle.code()), valeur);
    let notes = Notes::default();
    let mut groupe = Groupe::racine(lus.document(), &notes);
    groupe.est_la_personne(rang);
    let role: Option<Role> = groupe.choix(Cle::Role);
    lire_personne(&groupe, rang, role).map(|lue| Hypothese::Personne(Box::new(lue)))
}

fn du_menage(document: &Map<String, Value>, cle: Cle, valeur: Value) -> Option<Hypothese> {
    let dit = valeur.as_str().is_none_or(|texte| !texte.is_empty());
    match cle {
        Cle::Union => Some(Hypothese::Union(lit_choix(&valeur).ok())),
        Cle::UnionDepuis => Some(Hypothese::UnionDepuis(dit.then(|| lit_date(&valeur).ok()).flatten())),
        Cle::IsolementDepuis => Some(Hypothese::IsolementDepuis(
            dit.then(|| lit_depuis(&valeur, ANNEES_D_UNE_ENTREE).ok()).flatten(),
        )),
        Cle::Percus => {
            let lus = avec(&Map::new(), &Champ::foyer(cle), valeur);
            let notes = Notes::default();
            let lu = lire_percu(&Groupe::racine(lus.document(), &notes));
            Some(Hypothese::Percu(lu.map(|(percu, _)| percu)))
        }
        _ if cle.est_dans(Cle::Foyer) => {
            let lus = groupe_avec(document, Cle::Foyer, cle, valeur);
            let notes = Notes::default();
            Some(Hypothese::Foyer(Box::new(lire_foyer(&Groupe::racine(lus.document(), &notes)))))
        }
        _ if cle.est_dans(Cle::Logement) => {
            let lus = groupe_avec(document, Cle::Logement, cle, valeur);
            let notes = Notes::default();
            Some(Hypothese::Logement(Box::new(lire_logement(&Groupe::racine(lus.document(), &notes)))))
        }
        _ => None,
    }
}

/// The answers of a group of the household, with that one.
fn groupe_avec(document: &Map<String, Value>, groupe: Cle, cle: Cle, valeur: Value) -> Saisie {
    let vide = Map::new();
    let champs = document.get(groupe.code()).and_then(Value::as_object).unwrap_or(&vide);
    if let (true, Value::Object(reponses)) = (cle == groupe, &valeur) {
        return Saisie::groupe(reponses.clone());
    }
    let chemin = cle.code().strip_prefix(groupe.code()).unwrap_or_default().trim_start_matches('.');
    avec(champs, &Champ::new(chemin), valeur)
}

fn avec(champs: &Map<String, Value>, champ: &Champ, valeur: Value) -> Saisie {
    let mut saisie = Saisie::groupe(champs.clone());
    saisie.ecrire(champ, Some(valeur));
    saisie
}
