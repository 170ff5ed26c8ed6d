//! Alternatives to today's situation: each is a name and the changes to make to the document, merged as JSON Merge Patch
//! (RFC 7396) says, people by their identifier. Nothing touches the situation itself.

use crate::menage::document::groupe;
use crate::questions::depenses::Poste;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use serde_json::{Map, Value, json};

use crate::menage::document::{Champ, Saisie};
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::Mois;
use crate::notions::serie::{AVANT, DEPUIS, MONTANT};

/// The groups of a change that are lists in the document, their items by identifier.
const LISTES: [&str; 3] = [Cle::Personnes.code(), Cle::Depenses.code(), Cle::Dettes.code()];

/// How many alternatives are compared.
pub const MAXIMUM: usize = 6;

choix! {
    /// A change made step by step.
    Guide {
        AutreLogement => "logement", "Un autre logement";
        Emploi => "emploi", "Un emploi, ou plus d'heures";
        PerteEmploi => "perte_emploi", "La perte de mon emploi";
        Separation => "separation", "Une séparation";
        MiseEnCouple => "couple", "La vie en couple";
        Naissance => "naissance", "Une naissance";
        Depart => "depart", "Le départ d'un enfant";
        Retraite => "retraite", "La retraite";
        Handicap => "handicap", "Un handicap reconnu à 80 %";
        SansDette => "sans_dette", "Plus aucun crédit ni dette";
        Dette => "dette", "Un crédit ou une dette de plus";
        Depense => "depense", "Une dépense de plus";
    }
}

/// The changes of a guide; a person of the household is named by its place, after `@`.
fn modele(guide: Guide) -> &'static str {
    match guide {
        Guide::AutreLogement => {
            r#"{"logement":{"occupation":"","commune":"","loyer":"","charges":"","surface":"","pieces":"","dpe":""},"frais_uniques":""}"#
        }
        Guide::Emploi => {
            r#"{"personnes":{"@demandeur":{"activite":"salarie","revenus":{"salaire":""}}},"depenses":{"trajets":{"poste":"B18","montant":""},"garde":{"poste":"B16","montant":""}}}"#
        }
        Guide::PerteEmploi => {
            r#"{"personnes":{"@demandeur":{"activite":"chomeur","revenus":{"salaire":0,"chomage":""}}}}"#
        }
        Guide::Separation => r#"{"personnes":{"@conjoint":null},"union":null,"frais_uniques":""}"#,
        Guide::MiseEnCouple => {
            r#"{"union":"concubinage","personnes":{"conjoint":{"role":"conjoint","naissance":"","activite":"salarie","revenus":{"salaire":""}}}}"#
        }
        Guide::Naissance => r#"{"personnes":{"naissance":{"role":"enfant","naissance":""}}}"#,
        Guide::Depart => r#"{"personnes":{"@enfant":null}}"#,
        Guide::Retraite => {
            r#"{"personnes":{"@demandeur":{"activite":"retraite","revenus":{"salaire":0,"retraite":""}}}}"#
        }
        Guide::Handicap => r#"{"personnes":{"@demandeur":{"handicap":{"taux":80}}}}"#,
        Guide::SansDette => r#"{"dettes":null}"#,
        Guide::Dette => {
            r#"{"dettes":{"nouvelle":{"nature":"CreditConso","mensualite":"","restant_du":"","fin":""}}}"#
        }
        Guide::Depense => r#"{"depenses":{"nouvelle":{"poste":"C10","montant":""}}}"#,
    }
}

/// The child of the option "Une naissance", born in a month.
pub(super) fn enfant_ne(mois: Mois) -> Option<Map<String, Value>> {
    let mut changements: Value = serde_json::from_str(modele(Guide::Naissance)).ok()?;
    let enfant = changements[Cle::Personnes.code()][Guide::Naissance.code()].as_object_mut()?;
    enfant.insert(Cle::Naissance.mot().into(), mois.premier_jour().iso().into());
    Some(std::mem::take(enfant))
}

/// What is true of a home and not of the next one, beside what is asked of it.
const DU_LOGEMENT: [Cle; 5] = [
    Cle::LogementAnnexes,
    Cle::LogementSls,
    Cle::LogementTroisiemeLigne,
    Cle::LogementFinancement,
    Cle::LogementLienProprietaire,
];

/// Where the commune of an alternative is typed.
pub fn commune(rang: usize) -> Champ {
    Champ::element(Cle::Projet, rang, Cle::ProjetChangements).sous(Cle::LogementCommune.code())
}

/// A new alternative: its name, the month of the change, and its answers, those to type left empty. Nothing where the
/// household cannot have it.
pub fn nouvelle(guide: Guide, saisie: &Saisie) -> Option<Value> {
    let impossible = match guide {
        Guide::MiseEnCouple => identifiant(saisie, "conjoint").is_some(),
        Guide::SansDette => saisie.nombre(Cle::Dettes) == 0,
        _ => false,
    };
    if impossible {
        return None;
    }
    let mut changements: Map<String, Value> = serde_json::from_str(modele(guide)).ok()?;
    if guide == Guide::AutreLogement {
        quitte_le_logement(saisie, &mut changements);
    }
    if let Some(Value::Object(personnes)) = changements.get_mut(Cle::Personnes.code()) {
        let mut nommees = Map::new();
        for (cle, changement) in personnes.iter() {
            let id = match cle.strip_prefix('@') {
                Some(role) => identifiant(saisie, role)?,
                None => cle.clone(),
            };
            nommees.insert(id, changement.clone());
        }
        if guide == Guide::Separation {
            des_enfants(saisie, &mut nommees);
        }
        *personnes = nommees;
    }
    let mut option = Map::new();
    option.insert(Cle::ProjetLibelle.mot().into(), guide.libelle().into());
    option.insert(Cle::ProjetDepuis.mot().into(), saisie.texte(&Champ::foyer(Cle::Mois)).into());
    option.insert(Cle::ProjetChangements.mot().into(), changements.into());
    Some(option.into())
}

/// What was answered of the home that one leaves goes with it.
fn quitte_le_logement(saisie: &Saisie, changements: &mut Map<String, Value>) {
    if let Some(Value::Object(logement)) = changements.get_mut(Cle::Logement.code()) {
        let repondues = DU_LOGEMENT.into_iter().filter(|cle| saisie.valeur(&Champ::foyer(*cle)).is_some());
        logement.extend(repondues.map(|cle| (cle.mot().to_owned(), Value::Null)));
    }
}

/// What a separation decides for the children: where each lives, what the other parent pays, what is paid for them.
fn des_enfants(saisie: &Saisie, personnes: &mut Map<String, Value>) {
    let enfants = membres(saisie, "enfant");
    let demandeur = identifiant(saisie, "demandeur").filter(|_| !enfants.is_empty());
    for enfant in enfants {
        personnes
            .insert(enfant, groupe(&[(Cle::Garde, ""), (Cle::AutreParent, ""), (Cle::PensionPercue, "")]));
    }
    if let Some(demandeur) = demandeur {
        personnes.insert(
            demandeur,
            json!({ Cle::Revenus.code(): groupe(&[(Cle::Revenu(Nature::PensionAlimentaireVersee), "")]) }),
        );
    }
}

fn identifiant(saisie: &Saisie, role: &str) -> Option<String> {
    membres(saisie, role).pop()
}

/// The identifiers of those who have this place in the household.
fn membres(saisie: &Saisie, role: &str) -> Vec<String> {
    let personnes = saisie.document().get(Cle::Personnes.code()).and_then(Value::as_array);
    let membres = personnes.into_iter().flatten().filter(|personne| personne[Cle::Role.code()] == role);
    membres.filter_map(|personne| personne[Cle::IdPersonne.code()].as_str().map(str::to_owned)).collect()
}

/// The document of an alternative that becomes the situation: what it cost once is paid.
pub fn adopter(saisie: &Saisie, rang: usize) -> Option<Saisie> {
    let mut suite = appliquer(saisie, rang)?;
    suite.ecrire(&Champ::foyer(Cle::FraisUniques), None);
    Some(suite)
}

/// The names of the alternatives.
pub fn libelles(saisie: &Saisie) -> Vec<String> {
    let nombre = saisie.nombre(Cle::Projet).min(MAXIMUM);
    (0..nombre)
        .map(|rang| {
            let libelle = saisie.texte(&Champ::element(Cle::Projet, rang, Cle::ProjetLibelle));
            if libelle.is_empty() { format!("Option {}", rang + 1) } else { libelle }
        })
        .collect()
}

/// The document of an alternative: the situation with its changes, and without alternatives of its own.
pub fn appliquer(saisie: &Saisie, rang: usize) -> Option<Saisie> {
    let projet = saisie.valeur(&Champ::rang(Cle::Projet, rang))?;
    let changements = projet.get(Cle::ProjetChangements.mot())?.as_object()?;
    let depuis = projet
        .get(Cle::ProjetDepuis.mot())
        .and_then(Value::as_str)
        .filter(|mois| mois.parse::<Mois>().is_ok());
    let mut document = saisie.document().clone();
    document.shift_remove(Cle::Projet.code());
    separe_les_charges(&mut document, changements);
    fusionne(&mut document, changements, depuis);
    retire_les_depenses_de_qui_part(&mut document, changements);
    Saisie::depuis_objet(document).ok()
}

/// The document of an earlier time: today's with its changes, and without an earlier time of its own.
pub fn autrefois(saisie: &Saisie, changements: &Map<String, Value>) -> Option<Saisie> {
    let mut document = saisie.document().clone();
    document.shift_remove(Cle::Avant.code());
    document.shift_remove(Cle::Projet.code());
    separe_les_charges(&mut document, changements);
    fusionne(&mut document, changements, None);
    Saisie::depuis_objet(document).ok()
}

/// Another rent is told without its charges, unless it says so.
fn separe_les_charges(document: &mut Map<String, Value>, changements: &Map<String, Value>) {
    let dit =
        |cle: Cle| changements.get(Cle::Logement.mot()).is_some_and(|groupe| groupe.get(cle.mot()).is_some());
    let logement = document.get_mut(Cle::Logement.mot()).and_then(Value::as_object_mut);
    if let Some(logement) = logement.filter(|_| dit(Cle::LogementLoyer)) {
        logement.shift_remove(Cle::LogementChargesComprises.mot());
    }
}

/// What is said of the interview, not of the household: no alternative changes it.
const HORS_OPTION: [Cle; 5] = [Cle::Projet, Cle::Notes, Cle::Objectif, Cle::Suivi, Cle::Mois];

/// The answers `avant` with one more alternative: what makes them those of `apres`. Nothing where nothing differs, or where
/// there are enough alternatives. "I don't know" is kept as no answer.
pub fn garder(avant: &Saisie, apres: &Saisie) -> Option<Saisie> {
    let mut document = avant.document().clone();
    for cle in HORS_OPTION.map(Cle::code) {
        match apres.document().get(cle) {
            Some(valeur) => document.insert(cle.to_owned(), valeur.clone()),
            None => document.shift_remove(cle),
        };
    }
    let changements = difference(&document, apres.document());
    if changements.is_empty() || apres.nombre(Cle::Projet) >= MAXIMUM {
        return None;
    }
    let mut suite = Saisie::depuis_objet(document).ok()?;
    let option = json!({
        Cle::ProjetLibelle.mot(): "Mes changements",
        Cle::ProjetDepuis.mot(): suite.texte(&Champ::foyer(Cle::Mois)),
        Cle::ProjetChangements.mot(): changements,
    });
    suite.ajouter(&Champ::foyer(Cle::Projet), option);
    Some(suite)
}

/// The changes that make one group of answers another: those that [`fusionne`] applies.
fn difference(avant: &Map<String, Value>, apres: &Map<String, Value>) -> Map<String, Value> {
    let mut changements = Map::new();
    for (cle, valeur) in apres {
        let changement = match (avant.get(cle), valeur) {
            (Some(ancienne), _) if ancienne == valeur => continue,
            (Some(Value::Object(ancien)), Value::Object(nouveau)) => difference(ancien, nouveau).into(),
            (Some(ancienne), _) if LISTES.contains(&cle.as_str()) => {
                let ancienne = par_identifiant(ancienne);
                match ancienne.zip(par_identifiant(valeur)) {
                    Some((ancienne, nouvelle)) => difference(&ancienne, &nouvelle).into(),
                    // Items without identifiers: the whole list.
                    None => valeur.clone(),
                }
            }
            _ => valeur.clone(),
        };
        changements.insert(cle.clone(), changement);
    }
    for cle in avant.keys().filter(|cle| !apres.contains_key(*cle)) {
        changements.insert(cle.clone(), Value::Null);
    }
    changements
}

/// The items of a list by their identifier; nothing where one has none, or two have the same.
fn par_identifiant(liste: &Value) -> Option<Map<String, Value>> {
    let mut groupe = Map::new();
    for element in liste.as_array()? {
        if groupe.insert(element[Cle::IdPersonne.mot()].as_str()?.to_owned(), element.clone()).is_some() {
            return None;
        }
    }
    Some(groupe)
}

/// What an alternative changes beside the answers that are typed in it.
pub fn autres_changements(saisie: &Saisie, rang: usize) -> Vec<Cle> {
    let changements = saisie.valeur(&Champ::element(Cle::Projet, rang, Cle::ProjetChangements));
    let mut chemins = Vec::new();
    for (mot, valeur) in changements.and_then(Value::as_object).into_iter().flatten() {
        match valeur {
            // What happens to a person, to an expense or to a debt has its fields, or is the name of the option.
            Value::Object(_) | Value::Null if LISTES.contains(&mot.as_str()) => {}
            Value::Object(groupe) => {
                let du_groupe = groupe.iter().map(|(sous, valeur)| (format!("{mot}.{sous}"), valeur));
                chemins.extend(du_groupe.filter(|(chemin, valeur)| tapee(chemin, valeur).is_none()));
            }
            _ if tapee(mot, valeur).is_some() => {}
            _ => chemins.push((mot.clone(), valeur)),
        }
    }
    chemins.iter().filter_map(|(chemin, _)| Cle::du_chemin(chemin)).collect()
}

/// The question of an alternative that has a field of its own there: what the table of questions says.
fn tapee(chemin: &str, valeur: &Value) -> Option<Cle> {
    let posee = |cle: &Cle| cle.code() == chemin && cle.question().option;
    (valeur.is_string() || valeur.is_number()).then(|| Cle::toutes().find(posee)).flatten()
}

/// The expenses of one person go with that person.
fn retire_les_depenses_de_qui_part(document: &mut Map<String, Value>, changements: &Map<String, Value>) {
    let partis = changements.get(Cle::Personnes.code()).and_then(Value::as_object);
    let depenses = document.get_mut(Cle::Depenses.code()).and_then(Value::as_array_mut);
    if let Some((partis, depenses)) = partis.zip(depenses) {
        depenses.retain(|depense| {
            depense[Cle::DepensesPersonne.mot()]
                .as_str()
                .is_none_or(|id| partis.get(id) != Some(&Value::Null))
        });
    }
}

/// Merges changes: an empty answer changes nothing, `null` removes, a group is merged, the rest replaces.
fn fusionne(document: &mut Map<String, Value>, changements: &Map<String, Value>, depuis: Option<&str>) {
    for (cle, changement) in changements {
        match changement {
            Value::String(texte) if texte.is_empty() => {}
            Value::Null => {
                document.shift_remove(cle);
            }
            Value::Object(groupe) => fusionne_groupe(document, cle, groupe, depuis),
            autre => {
                let valeur = match (depuis, est_une_serie(cle)) {
                    (Some(depuis), true) if !autre.is_array() => {
                        a_partir_de(document.get(cle), depuis, autre)
                    }
                    _ => autre.clone(),
                };
                document.insert(cle.clone(), valeur);
            }
        }
    }
}

fn fusionne_groupe(
    document: &mut Map<String, Value>,
    cle: &str,
    groupe: &Map<String, Value>,
    depuis: Option<&str>,
) {
    let vide = if LISTES.contains(&cle) { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
    let present = document.entry(cle).or_insert(vide);
    match present {
        Value::Object(present) => fusionne(present, groupe, depuis),
        Value::Array(elements) => fusionne_liste(elements, groupe, depuis),
        autre => {
            let mut neuf = Map::new();
            fusionne(&mut neuf, groupe, depuis);
            *autre = Value::Object(neuf);
        }
    }
}

/// People, expenses, debts, each by identifier: changed, removed, added.
fn fusionne_liste(elements: &mut Vec<Value>, groupe: &Map<String, Value>, depuis: Option<&str>) {
    for (id, changement) in groupe {
        let place = elements.iter().position(|element| element[Cle::IdPersonne.mot()] == *id);
        match (place, changement) {
            (Some(place), Value::Null) => {
                elements.remove(place);
            }
            (Some(place), Value::Object(groupe)) => {
                if let Some(element) = elements[place].as_object_mut() {
                    fusionne(element, groupe, depuis);
                }
            }
            // An expense whose amount is not typed yet is not there yet.
            (None, Value::Object(groupe)) if groupe.get(MONTANT) != Some(&"".into()) => {
                let mut element = Map::new();
                element.insert(Cle::IdPersonne.mot().into(), id.clone().into());
                fusionne(&mut element, groupe, None);
                elements.push(Value::Object(element));
            }
            _ => {}
        }
    }
}

/// Amounts that change from the month of the alternative, not before.
fn est_une_serie(cle: &str) -> bool {
    [Cle::LogementLoyer, Cle::LogementCharges].iter().any(|serie| serie.mot() == cle)
        || crate::questions::vocabulaire::Nature::depuis_code(cle).is_some()
}

/// What was there, until the month of the change; the new amount from then on.
fn a_partir_de(ancien: Option<&Value>, depuis: &str, nouveau: &Value) -> Value {
    let mut paliers = match ancien {
        Some(Value::Array(paliers)) => paliers.clone(),
        // Unknown before the change, it stays so.
        Some(ancien) => vec![json!({ DEPUIS: AVANT, MONTANT: ancien })],
        None => vec![json!({ DEPUIS: AVANT, MONTANT: 0 })],
    };
    paliers.retain(|palier| palier[DEPUIS].as_str().is_some_and(|mois| mois < depuis));
    paliers.push(json!({ DEPUIS: depuis, MONTANT: nouveau }));
    Value::Array(paliers)
}

/// The answers of an alternative that are to be typed: their path in the document, and their question.
pub fn reponses(saisie: &Saisie, rang: usize) -> Vec<(Champ, Cle)> {
    let racine = Champ::element(Cle::Projet, rang, Cle::ProjetChangements);
    let mut reponses = Vec::new();
    if let Some(Value::Object(changements)) = saisie.valeur(&racine) {
        feuilles(&racine, "", changements, &mut reponses);
    }
    reponses
}

/// The place among the children, from 1, of the one that an answer is about.
pub fn enfant_de(saisie: &Saisie, champ: &Champ) -> Option<usize> {
    let est_le_sien = |id: &String| champ.as_str().contains(&format!(".personnes.{id}."));
    membres(saisie, "enfant").iter().position(est_le_sien).map(|place| place + 1)
}

/// The post of the expense whose amount is typed there.
pub fn poste_de(saisie: &Saisie, champ: &Champ) -> Option<Poste> {
    let depense = champ.as_str().strip_suffix(MONTANT)?;
    Poste::depuis_code(&saisie.texte(&Champ::new(format!("{depense}{}", Cle::DepensesPoste.mot()))))
}

/// The groups whose word stands in the code of their questions: `revenus.salaire`.
const GROUPES: [Cle; 5] = [Cle::Logement, Cle::Revenus, Cle::Handicap, Cle::Depenses, Cle::Dettes];

fn feuilles(racine: &Champ, prefixe: &str, groupe: &Map<String, Value>, reponses: &mut Vec<(Champ, Cle)>) {
    for (mot, valeur) in groupe {
        let champ = racine.sous(mot);
        if let Value::Object(groupe) = valeur {
            let nomme = GROUPES.iter().any(|cle| cle.code() == mot);
            let prefixe = if nomme { format!("{mot}.") } else { prefixe.to_owned() };
            feuilles(&champ, &prefixe, groupe, reponses);
        } else if let Some(cle) = tapee(&format!("{prefixe}{mot}"), valeur) {
            reponses.push((champ, cle));
        }
    }
}
