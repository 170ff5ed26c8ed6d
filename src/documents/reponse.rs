//! The answer in JSON, one per situation: what `simuler --lignes` and `simuler --json` write.
//!
//! Its form is documented in `docs/format-situation.md`, which is its reference: a key never leaves it. The
//! keys of the rights are those of the catalogue ([`CleDroit::cles_json`]).

use serde_json::{Map, Number, Value, json};

use crate::documents::explication;
use crate::loi::droit::Droit;
use crate::loi::trace::{Chiffre, Ligne, SectionTrace};
use crate::menage::attendus;
use crate::menage::document::{Champ, ErreurFichier, ErreurSaisie, Saisie, TAILLE_MAXIMALE};
use crate::menage::lecture;
use crate::menage::situation::Situation;
use crate::menage::vraisemblance::{self, Invraisemblance};
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::{Euros, Taux};
use crate::notions::tri::une_fois;
use crate::questions::droits::{CleDroit, Compte};
use crate::questions::reference::Reference;
use crate::simulation::{self, Simulation};

/// The keys of `droits` that are no right: the tax on last year's income, the reference income of the year before.
const IMPOTS: [&str; 2] = ["impot_revenu", "revenu_fiscal_reference"];

/// Every key of `droits`, in the order of the answer.
pub fn cles() -> impl Iterator<Item = &'static str> {
    CleDroit::TOUS.iter().flat_map(|cle| cle.cles_json()).copied().chain(IMPOTS)
}

/// Longest identifier given back.
const IDENTIFIANT_MAXIMUM: usize = 200;

/// A situation read, and all that was computed from it.
pub struct MenageCalcule {
    /// The household.
    pub situation: Situation,
    /// Its rights and its budget.
    pub simulation: Simulation,
    /// The document.
    pub saisie: Saisie,
    /// What the reader of the file noted: fields kept without being used.
    pub avertissements: Vec<String>,
    /// Answers that are hardly true.
    pub vraisemblance: Vec<Invraisemblance>,
    /// The identifier in the file.
    pub id: Option<String>,
}

/// A file that was refused, with every reason.
#[derive(Debug)]
pub struct FichierRefuse {
    /// The identifier in the file, where it could be read.
    pub id: Option<String>,
    /// Every error, each at its field; an error of the whole file has an empty field.
    pub erreurs: Vec<ErreurSaisie>,
}

/// Reads a file and computes its month.
///
/// # Errors
/// Every answer that could not be read or that is missing, or the reason why the file is not one of ours.
pub fn calculer(texte: &str) -> Result<MenageCalcule, FichierRefuse> {
    let saisie = match Saisie::ouvrir(texte) {
        Ok(saisie) => saisie,
        Err(erreur) => return Err(refus(identifiant_d_un_inconnu(texte), &erreur)),
    };
    let id = identifiant(saisie.document());
    match lecture::lire_strictement(&saisie) {
        Ok((situation, mut avertissements)) => {
            avertissements.extend(attendus::avertissements(&saisie, &situation.menage));
            let vraisemblance = vraisemblance::de(&situation);
            avertissements.extend(vraisemblance.iter().map(Invraisemblance::to_string));
            let simulation = simulation::simuler(&situation);
            Ok(MenageCalcule { situation, simulation, saisie, avertissements, vraisemblance, id })
        }
        Err(erreurs) => Err(FichierRefuse { id, erreurs }),
    }
}

/// A file refused as a whole.
pub fn refus(id: Option<String>, erreur: &ErreurFichier) -> FichierRefuse {
    FichierRefuse { id, erreurs: vec![ErreurSaisie::new(Champ::new(""), "", erreur)] }
}

/// The answer to one text: the result, or its errors.
pub fn repondre(texte: &str) -> Value {
    calculer(texte).map_or_else(|refus| refus.json(), |calcule| calcule.json())
}

impl FichierRefuse {
    /// `{"id", "erreurs": [{"champ", "lu", "message"}]}`.
    pub fn json(&self) -> Value {
        let erreurs = self.erreurs.iter().map(
            |erreur| json!({ "champ": erreur.champ.as_str(), "lu": erreur.lu, "message": erreur.message }),
        );
        json!({ "id": self.id, "erreurs": erreurs.collect::<Vec<_>>() })
    }
}

impl MenageCalcule {
    /// The answer of `--lignes`.
    pub fn json(&self) -> Value {
        Value::Object(self.objet())
    }

    /// The answer of `--json`: the same, the sentence of each right and every step of the calculation.
    pub fn json_avec_trace(&self) -> Value {
        let mut reponse = self.objet();
        let phrases = self.simulation.droits.iter().map(|(cle, droit)| {
            (cle.code().to_owned(), Value::String(explication::droit::resume(cle, droit, &self.situation)))
        });
        reponse.insert("explications".into(), Value::Object(phrases.collect()));
        let sections = self.simulation.trace.sections().iter().map(|section| self.section(section));
        reponse.insert("trace".into(), sections.collect());
        Value::Object(reponse)
    }

    fn objet(&self) -> Map<String, Value> {
        let mut reponse = Map::new();
        reponse.insert("id".into(), json!(self.id));
        reponse.insert("mois".into(), self.simulation.mois.mois().iso().into());
        reponse.extend(droits(&self.simulation));
        reponse.insert("budget".into(), budget(&self.simulation));
        let calcules = self.simulation.avertissements().into_iter().map(|dit| dit.texte.into_owned());
        let avertissements: Vec<String> = calcules.chain(self.avertissements.iter().cloned()).collect();
        reponse.insert("avertissements".into(), avertissements.into());
        if !self.vraisemblance.is_empty() {
            let doutes = self.vraisemblance.iter();
            let doutes = doutes.map(|doute| json!({ "champ": doute.champ.as_str(), "texte": doute.texte }));
            reponse.insert("vraisemblance".into(), doutes.collect());
        }
        reponse
    }

    /// A section of the trace: `{"cle", "libelle", "mois", "lignes"}`.
    fn section(&self, section: &SectionTrace) -> Value {
        let (_, lignes) = self.simulation.trace.lignes_de(section.cle, section.mois);
        json!({
            "cle": section.cle,
            "libelle": explication::titre_section(section.cle),
            "mois": section.mois.iso(),
            "lignes": lignes.iter().map(|ligne| self.ligne(ligne)).collect::<Vec<_>>(),
        })
    }

    fn ligne(&self, ligne: &Ligne) -> Value {
        let personne = ligne.personne.and_then(|rang| self.situation.menage.personne(rang));
        let etape = explication::etape(&self.simulation.trace, &self.situation, ligne);
        json!({
            "libelle": ligne.libelle,
            "personne": personne.map(|personne| personne.id.as_str()),
            "mois": ligne.mois.map(|mois| mois.iso()),
            "valeur": chiffre(ligne.valeur),
            "affichage": etape.valeur,
            "phrase": etape.phrase,
            "source": etape.source,
            "lien": etape.lien,
            "confiance": explication::confiance(ligne).map(|confiance| confiance.libelle()),
        })
    }
}

/// `droits`, `etats`, `intervalles` and `manquants`: the keys of the catalogue, then the tax and the reference income,
/// unknown while an income is.
pub(super) fn droits(simulation: &Simulation) -> [(String, Value); 4] {
    let [mut droits, mut etats, mut intervalles, mut manquants] = [(); 4].map(|()| Map::new());
    for (cle, droit) in simulation.droits.iter() {
        for (rang, nom) in cle.cles_json().iter().copied().enumerate() {
            let vrai_ou_faux = cle.compte() == Compte::Soins && rang == 0;
            droits.insert(nom.into(), valeur(droit, vrai_ou_faux));
            if let Some(etat) = etat(droit) {
                etats.insert(nom.into(), etat.into());
            }
            if let Droit::Indetermine(manque) = droit {
                manquants.insert(nom.into(), champs(&manque.reponses));
                if !vrai_ou_faux {
                    intervalles.insert(nom.into(), intervalle(droit.possible()));
                }
            }
        }
    }
    let impots = [simulation.impot_revenu, simulation.revenu_fiscal_reference];
    for (cle, impot) in IMPOTS.into_iter().zip(impots) {
        droits.insert(cle.into(), impot.map_or(Value::Null, nombre));
        if impot.is_none() {
            etats.insert(cle.into(), "indetermine".into());
        }
    }
    [("droits", droits), ("etats", etats), ("intervalles", intervalles), ("manquants", manquants)]
        .map(|(cle, valeur)| (cle.to_owned(), Value::Object(valeur)))
}

/// What is paid; for a cover of costs, whether it is free (`gratuite`), and what the household pays for it.
fn valeur(droit: &Droit, gratuite: bool) -> Value {
    match droit {
        Droit::Indetermine(_) => Value::Null,
        _ if gratuite => matches!(droit, Droit::Couvert(cout) if cout.est_nul()).into(),
        Droit::Couvert(cout) => nombre(*cout),
        _ => droit.net().map_or(Value::Null, nombre),
    }
}

fn etat(droit: &Droit) -> Option<&'static str> {
    match droit {
        Droit::Ferme(_) => Some("ferme"),
        Droit::Indetermine(_) => Some("indetermine"),
        Droit::Ouvert(_) | Droit::Couvert(_) => None,
    }
}

/// R, Lnet and RAV in euros per month, the taux d'effort in percent; `null` and bounds where undetermined.
fn budget(simulation: &Simulation) -> Value {
    let budget = &simulation.budget;
    let mut objet = Map::new();
    let mut intervalles = Map::new();
    let lignes = [
        ("ressources", Some(budget.ressources)),
        ("logement_net", budget.logement_net),
        ("reste_a_vivre", budget.reste_a_vivre),
    ];
    for (cle, fourchette) in lignes {
        let exacte = fourchette.and_then(Fourchette::valeur);
        objet.insert(cle.into(), exacte.map_or(Value::Null, nombre));
        if let (None, Some(fourchette)) = (exacte, fourchette) {
            intervalles.insert(cle.into(), intervalle(fourchette));
        }
    }
    let pourcent = |taux: Taux| taux.en_pourcent_json();
    let taux_exact = budget.taux_effort.and_then(Fourchette::valeur);
    objet.insert("taux_effort".into(), json!(taux_exact.map(pourcent)));
    if let (None, Some(Fourchette { bas, haut, .. })) = (taux_exact, budget.taux_effort) {
        intervalles.insert("taux_effort".into(), json!([pourcent(bas), pourcent(haut)]));
    }
    if !intervalles.is_empty() {
        objet.insert("intervalles".into(), Value::Object(intervalles));
    }
    let manquants = manquants_du_budget(simulation);
    if !manquants.is_empty() {
        objet.insert("manquants".into(), champs(&manquants));
    }
    Value::Object(objet)
}

/// The answers that the budget waits for: its own, and those of the rights that it counts.
fn manquants_du_budget(simulation: &Simulation) -> Vec<Reference> {
    let budget = &simulation.budget;
    let attend = |fourchette: Option<Fourchette>| fourchette.and_then(Fourchette::valeur).is_none();
    let droits = simulation.droits.iter().filter(|(cle, _)| match cle.compte() {
        Compte::Ressources => attend(Some(budget.ressources)),
        Compte::Logement | Compte::Loyer => attend(budget.logement_net),
        _ => false,
    });
    let manquants = budget.manquants.iter().chain(droits.flat_map(|(_, droit)| droit.manque()));
    une_fois(manquants.copied(), |reference| *reference)
}

/// The lowest and the highest; no highest where nothing bounds it.
pub fn intervalle(fourchette: Fourchette) -> Value {
    let haut = (!fourchette.ouverte).then(|| fourchette.haut.en_json());
    json!([fourchette.bas.en_json(), haut])
}

/// Euros, to the cent.
pub fn nombre(montant: Euros) -> Value {
    Value::Number(montant.en_json())
}

/// The figure of a line: euros to the cent, a rate as a coefficient (0.0238), a count, a condition.
fn chiffre(chiffre: Chiffre) -> Value {
    match chiffre {
        Chiffre::Euros(montant) => nombre(montant),
        Chiffre::Taux(taux) => {
            let texte = taux.arrondi(8).en_nombre().replace(',', ".");
            serde_json::from_str::<Number>(&texte).map_or(Value::Null, Value::Number)
        }
        Chiffre::Nombre(nombre) => nombre.into(),
        Chiffre::Condition(tenue) => tenue.into(),
    }
}

fn champs(references: &[Reference]) -> Value {
    references.iter().map(|reference| Champ::de(reference).to_string()).collect()
}

fn identifiant(document: &Map<String, Value>) -> Option<String> {
    let id = document.get("id")?.as_str()?;
    (id.chars().count() <= IDENTIFIANT_MAXIMUM).then(|| id.to_owned())
}

/// The identifier of a document that is not one of ours, so that its answer can be told from the others.
fn identifiant_d_un_inconnu(texte: &str) -> Option<String> {
    if texte.len() > TAILLE_MAXIMALE {
        return None;
    }
    identifiant(serde_json::from_str::<Value>(texte).ok()?.as_object()?)
}
