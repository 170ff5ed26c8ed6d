//! From what was typed to what the law looks at: [`lire`] reads a [`Saisie`] into a
//! [`Situation`], collecting **all** the errors, each at its field.

use crate::notions::choix::Choix;
use crate::questions::vocabulaire::{
    Activite, BudgetSur, CategorieFoyer, EtapeImpaye, Garde, MesureCaf, Nationalite, Nature, Occupation,
    Protection, RegleFoyer, Role, Union,
};
use std::cell::RefCell;

use serde_json::{Map, Value};

use crate::menage::depense::{Depense, Dette};
use crate::menage::document::{Champ, ErreurSaisie, PERSONNES_MAXIMUM, Saisie};
use crate::menage::situation::*;
use crate::notions::mois::{Date, ErreurDate, Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux, abrege};
use crate::notions::reference::Reference;
use crate::notions::serie::{AVANT, Serie};
use crate::notions::tri::trier_par;
use crate::questions::depenses::{NatureDette, Poste, Rythme};
use crate::questions::droits::CleDroit;
use crate::territoire::communes::{CodeCommune, ErreurCode};
use crate::territoire::zones;

/// Longest identifier or label.
const TEXTE_MAXIMUM: usize = 200;
/// Longest free text (notes), and the total of all texts.
const NOTES_MAXIMUM: usize = 100_000;
/// Longest list of expenses, debts or steps.
const LISTE_MAXIMUM: usize = 500;

/// What came out of reading a document.
#[derive(Clone, Debug)]
pub struct Lecture {
    /// The household, unless an answer without which nothing can be said is missing or wrong.
    pub situation: Option<Situation>,
    /// Every answer that could not be read.
    pub erreurs: Vec<ErreurSaisie>,
    /// What the reader should know: fields of another version, kept but not used.
    pub avertissements: Vec<String>,
    /// Required answers that are still missing.
    pub manquants: Vec<Reference>,
}

/// Reads the whole document; on screen a field in error counts as unanswered.
pub fn lire(saisie: &Saisie) -> Lecture {
    let notes = Notes::default();
    let racine = Objet::racine(saisie.document(), &notes);
    let situation = lire_situation(&racine);
    racine.inconnus();
    let Notes { erreurs, manquants, etrangers, .. } = notes;
    let avertissements = etrangers
        .into_inner()
        .into_iter()
        .map(|champ: Champ| {
            format!(
                "Le champ « {champ} » n'est pas connu de cette version : il est conservé, sans être utilisé"
            )
        })
        .collect();
    Lecture { situation, erreurs: erreurs.into_inner(), avertissements, manquants: manquants.into_inner() }
}

/// The strict reading of the command line: every error, or the situation.
///
/// # Errors
/// All the answers that could not be read, and the required ones that are missing.
pub fn lire_strictement(saisie: &Saisie) -> Result<(Situation, Vec<String>), Vec<ErreurSaisie>> {
    let mut lecture = lire(saisie);
    let manquants = lecture.manquants.iter();
    lecture.erreurs.extend(manquants.map(|reference| {
        ErreurSaisie::new(
            Champ::de(reference),
            "",
            format!("Il manque {}", crate::questions::questions::question(reference.cle).nom),
        )
    }));
    match lecture.situation {
        Some(situation) if lecture.erreurs.is_empty() => Ok((situation, lecture.avertissements)),
        _ => Err(lecture.erreurs),
    }
}

/// What is noted while reading.
#[derive(Default)]
struct Notes {
    erreurs: RefCell<Vec<ErreurSaisie>>,
    inconnus: RefCell<Vec<Reference>>,
    manquants: RefCell<Vec<Reference>>,
    etrangers: RefCell<Vec<Champ>>,
    /// Characters of text read so far.
    textes: RefCell<usize>,
}

/// An object of the document being read; remembers which of its fields were asked for.
struct Objet<'a> {
    champs: &'a Map<String, Value>,
    /// Path of the object, for messages.
    chemin: Champ,
    /// Prefix of its keys in [`Reference`]: `logement.`.
    prefixe: &'static str,
    personne: Option<u8>,
    notes: &'a Notes,
    lus: RefCell<Vec<&'static str>>,
}

impl<'a> Objet<'a> {
    fn racine(champs: &'a Map<String, Value>, notes: &'a Notes) -> Objet<'a> {
        Objet { champs, chemin: Champ::new(""), prefixe: "", personne: None, notes, lus: RefCell::default() }
    }

    fn reference(&self, cle: &'static str) -> Reference {
        Reference { personne: self.personne, cle }
    }

    fn nom(&self, cle: &'static str) -> &'static str {
        cle.strip_prefix(self.prefixe).unwrap_or(cle)
    }

    fn champ(&self, cle: &'static str) -> Champ {
        self.chemin.sous(self.nom(cle))
    }

    fn erreur(&self, champ: Champ, lu: &str, message: impl std::fmt::Display) {
        self.notes.erreurs.borrow_mut().push(ErreurSaisie::new(champ, lu, message));
    }

    fn note_inconnu(&self, cle: &'static str) {
        self.notes.inconnus.borrow_mut().push(self.reference(cle));
    }

    /// The value of a field; `None` where absent or typed then erased; "je ne sais pas" is noted.
    fn brut(&self, cle: &'static str) -> Option<&'a Value> {
        self.lus.borrow_mut().push(self.nom(cle));
        match self.champs.get(self.nom(cle))? {
            Value::Null => {
                self.note_inconnu(cle);
                None
            }
            Value::String(texte) if texte.trim().is_empty() => None,
            valeur => Some(valeur),
        }
    }

    /// A field through `lecture`; an error is noted at the field, which then counts as unanswered.
    fn lu<T>(&self, cle: &'static str, lecture: impl FnOnce(&'a Value) -> Result<T, String>) -> Option<T> {
        let valeur = self.brut(cle)?;
        match lecture(valeur) {
            Ok(lu) => Some(lu),
            Err(message) => {
                self.erreur(self.champ(cle), &en_texte(valeur), message);
                self.note_inconnu(cle);
                None
            }
        }
    }

    /// A field without which nothing can be computed.
    fn requis<T>(
        &self,
        cle: &'static str,
        lecture: impl FnOnce(&'a Value) -> Result<T, String>,
    ) -> Option<T> {
        let absent = matches!(self.champs.get(self.nom(cle)), None | Some(Value::Null))
            || self
                .champs
                .get(self.nom(cle))
                .and_then(Value::as_str)
                .is_some_and(|texte| texte.trim().is_empty());
        if absent {
            self.notes.manquants.borrow_mut().push(self.reference(cle));
        }
        self.lu(cle, lecture)
    }

    fn choix<C: Choix>(&self, cle: &'static str) -> Option<C> {
        self.lu(cle, lit_choix)
    }

    fn oui_non(&self, cle: &'static str, defaut: bool) -> bool {
        self.lu(cle, lit_oui_non).unwrap_or(defaut)
    }

    fn montant(&self, cle: &'static str) -> Option<Euros> {
        self.lu(cle, lit_montant)
    }

    fn entier(&self, cle: &'static str, minimum: u32, maximum: u32) -> Option<u32> {
        self.lu(cle, |valeur| lit_entier(valeur, minimum, maximum))
    }

    fn mois(&self, cle: &'static str) -> Option<Mois> {
        self.lu(cle, lit_mois)
    }

    fn date(&self, cle: &'static str) -> Option<Date> {
        self.lu(cle, lit_date)
    }

    fn texte(&self, cle: &'static str, maximum: usize) -> Option<String> {
        self.lu(cle, |valeur| {
            let texte = valeur.as_str().ok_or("Ce champ attend un texte")?;
            *self.notes.textes.borrow_mut() += texte.len();
            if texte.chars().count() > maximum {
                return Err(format!(
                    "Ce texte a {} caractères : raccourcissez-le à {maximum}",
                    texte.chars().count()
                ));
            }
            if *self.notes.textes.borrow() > NOTES_MAXIMUM {
                return Err("Les textes de ce fichier dépassent 100 Ko : raccourcissez les notes".to_owned());
            }
            Ok(texte.to_owned())
        })
    }

    /// A series: an amount, or steps; an error in a step is noted at that step.
    fn serie(&self, cle: &'static str) -> Option<Serie> {
        self.serie_signee(cle, false)
    }

    fn serie_signee(&self, cle: &'static str, negatif: bool) -> Option<Serie> {
        let valeur = self.brut(cle)?;
        let lit = |valeur: &Value| if negatif { lit_montant_signe(valeur) } else { lit_montant(valeur) };
        let Value::Array(paliers) = valeur else {
            return match lit(valeur) {
                Ok(montant) => Some(Serie::constante(montant)),
                Err(message) => {
                    self.erreur(self.champ(cle), &en_texte(valeur), message);
                    self.note_inconnu(cle);
                    None
                }
            };
        };
        let lus: Vec<Option<(Mois, Euros)>> = paliers
            .iter()
            .take(LISTE_MAXIMUM)
            .enumerate()
            .map(|(rang, palier)| {
                let champ = self.champ(cle).sous(&format!("[{rang}]"));
                let lu = |nom: &str| palier.get(nom).filter(|valeur| !valeur.is_null());
                let (Some(depuis), Some(montant)) = (lu("depuis"), lu("montant")) else {
                    // A step begun and not finished is an unanswered question, not a mistake.
                    if !palier.is_object() {
                        self.erreur(
                            champ,
                            &en_texte(palier),
                            "Un changement se compose d'un mois et d'un montant",
                        );
                    }
                    return None;
                };
                let note = |nom: &str, valeur: &Value, message: String| {
                    self.erreur(champ.sous(nom), &en_texte(valeur), message);
                };
                let depuis_lu = lit_mois(depuis).map_err(|message| note("depuis", depuis, message));
                let montant_lu = lit(montant).map_err(|message| note("montant", montant, message));
                Some((depuis_lu.ok()?, montant_lu.ok()?))
            })
            .collect();
        if paliers.len() > LISTE_MAXIMUM {
            self.erreur(
                self.champ(cle),
                "",
                format!("Plus de {LISTE_MAXIMUM} changements : gardez les plus récents"),
            );
        }
        // "It changed" was just said, and neither when nor from what: the amount holds until then.
        let en_attente = |palier: &Value| palier.get("depuis").is_none_or(|depuis| depuis == AVANT);
        let mut montants = paliers.iter().filter_map(|palier| palier.get("montant"));
        if let (Some(seul), None) = (montants.next(), montants.next())
            && paliers.iter().all(en_attente)
            && let Ok(montant) = lit(seul)
        {
            return Some(Serie::constante(montant));
        }
        match lus.into_iter().collect::<Option<Vec<_>>>() {
            Some(paliers) => Some(Serie::paliers(paliers)),
            None => {
                self.note_inconnu(cle);
                None
            }
        }
    }

    /// A nested object; `prefixe` is that of its keys.
    fn objet(&self, cle: &'static str, prefixe: &'static str) -> Option<Objet<'a>> {
        let champs = self
            .lu(cle, |valeur| valeur.as_object().ok_or("Ce champ attend un groupe de réponses".to_owned()))?;
        let chemin = self.champ(cle);
        Some(Objet {
            champs,
            chemin,
            prefixe,
            personne: self.personne,
            notes: self.notes,
            lus: RefCell::default(),
        })
    }

    /// The objects of a list.
    fn liste(&self, cle: &'static str, prefixe: &'static str) -> Vec<Objet<'a>> {
        let lue = self.lu(cle, |valeur| valeur.as_array().ok_or("Ce champ attend une liste".to_owned()));
        let elements = lue.map_or(&[][..], |liste| liste.as_slice());
        if elements.len() > LISTE_MAXIMUM {
            self.erreur(self.champ(cle), "", format!("Plus de {LISTE_MAXIMUM} lignes : réduisez la liste"));
        }
        let mut objets = Vec::new();
        for (rang, element) in elements.iter().take(LISTE_MAXIMUM).enumerate() {
            let chemin = self.champ(cle).sous(&format!("[{rang}]"));
            match element.as_object() {
                Some(champs) => objets.push(Objet {
                    champs,
                    chemin,
                    prefixe,
                    personne: self.personne,
                    notes: self.notes,
                    lus: RefCell::default(),
                }),
                None => self.erreur(chemin, &en_texte(element), "Cette ligne attend un groupe de réponses"),
            }
        }
        objets
    }

    /// The fields never asked for: kept in the file, reported as unknown.
    fn inconnus(&self) {
        let lus = self.lus.borrow();
        let etrangers = self.champs.keys().filter(|cle| !lus.contains(&cle.as_str()));
        self.notes.etrangers.borrow_mut().extend(etrangers.map(|cle| self.chemin.sous(&abrege(cle))));
    }
}

fn en_texte(valeur: &Value) -> String {
    match valeur {
        Value::String(texte) => abrege(texte),
        autre => abrege(&autre.to_string()),
    }
}

fn lit_choix<C: Choix>(valeur: &Value) -> Result<C, String> {
    let codes = || C::TOUS.iter().map(|choix| choix.code()).collect::<Vec<_>>().join(", ");
    valeur.as_str().and_then(C::depuis_code).ok_or_else(|| {
        format!("« {} » n'est pas une réponse possible. Choisissez parmi : {}", en_texte(valeur), codes())
    })
}

fn lit_oui_non(valeur: &Value) -> Result<bool, String> {
    match valeur {
        Value::Bool(oui) => Ok(*oui),
        Value::String(texte) if texte == "true" => Ok(true),
        Value::String(texte) if texte == "false" => Ok(false),
        autre => Err(format!("« {} » : répondez par oui (true) ou non (false)", en_texte(autre))),
    }
}

/// An amount as a file or a person writes it, in euros.
pub fn lit_montant(valeur: &Value) -> Result<Euros, String> {
    match valeur {
        Value::Number(nombre) => nombre.to_string().parse::<Euros>().map_err(|erreur| erreur.to_string()),
        Value::String(texte) => texte.parse::<Euros>().map_err(|erreur| erreur.to_string()),
        autre => Err(format!("« {} » n'est pas un montant. Exemple : 1 250,50", en_texte(autre))),
    }
}

/// An amount that may be a loss.
fn lit_montant_signe(valeur: &Value) -> Result<Euros, String> {
    let texte = en_texte(valeur);
    match texte.trim().strip_prefix(['-', '\u{2212}']) {
        Some(perte) => perte.parse::<Euros>().map(|montant| -montant).map_err(|erreur| erreur.to_string()),
        None => lit_montant(valeur),
    }
}

fn lit_entier(valeur: &Value, minimum: u32, maximum: u32) -> Result<u32, String> {
    en_texte(valeur)
        .trim()
        .parse::<u32>()
        .ok()
        .filter(|nombre| (minimum..=maximum).contains(nombre))
        .ok_or_else(|| {
            format!("« {} » : tapez un nombre entier entre {minimum} et {maximum}", en_texte(valeur))
        })
}

fn lit_mois(valeur: &Value) -> Result<Mois, String> {
    let texte = valeur.as_str().map_or_else(|| en_texte(valeur), str::to_owned);
    texte.parse().map_err(|erreur: ErreurDate| erreur.to_string())
}

fn lit_date(valeur: &Value) -> Result<Date, String> {
    let texte = valeur.as_str().map_or_else(|| en_texte(valeur), str::to_owned);
    texte.parse().map_err(|erreur: ErreurDate| erreur.to_string())
}

/// A known commune, where the rules of this version hold.
fn lit_commune(valeur: &Value) -> Result<CodeCommune, String> {
    let code: CodeCommune = en_texte(valeur).parse().map_err(|erreur: ErreurCode| erreur.to_string())?;
    zones::zone(code).map(|_| code).map_err(|collectivite| collectivite.to_string())
}

fn lire_situation(racine: &Objet<'_>) -> Option<Situation> {
    racine.lus.borrow_mut().push("format");
    racine.texte("id", TEXTE_MAXIMUM);
    racine.texte("libelle", TEXTE_MAXIMUM);
    racine.texte("notes", NOTES_MAXIMUM);
    racine.brut("projet");
    let mois = racine
        .requis("mois", |valeur| MoisCouvert::new(lit_mois(valeur)?).map_err(|erreur| erreur.to_string()));
    let personnes = lire_personnes(racine);
    let union: Option<Union> = racine.choix("union");
    let union_depuis = racine.date("union_depuis");
    let isolement_depuis = racine.mois("isolement_depuis");
    let foyer = racine.objet("foyer", "foyer.").map_or_else(foyer_par_defaut, |objet| lire_foyer(&objet));
    let logement = racine.objet("logement", "logement.").map(|objet| lire_logement(&objet));
    let depenses = racine.liste("depenses", "depenses.").iter().filter_map(lire_depense).collect();
    let dettes = racine.liste("dettes", "dettes.").iter().filter_map(lire_dette).collect();
    let impaye = racine.objet("impaye", "impaye.").and_then(|objet| lire_impaye(&objet));
    let frais_uniques = racine.montant("frais_uniques").unwrap_or_default();
    let objectif =
        racine.objet("objectif", "objectif.").map(|objet| lire_objectif(&objet)).unwrap_or_default();
    let percu = lire_percu(racine);
    let Personnes { demandeur, conjoint, enfants, autres } = personnes?;
    if conjoint.is_some() && union.is_none() && !racine.champs.contains_key("union") {
        racine.notes.manquants.borrow_mut().push(Reference::foyer("union"));
    }
    let inconnus = racine.notes.inconnus.borrow().clone();
    Some(Situation {
        mois: mois?,
        demandeur: demandeur?,
        conjoint,
        enfants,
        autres,
        union,
        union_depuis,
        isolement_depuis,
        foyer,
        logement,
        depenses,
        dettes,
        impaye,
        frais_uniques,
        objectif,
        percu,
        inconnus,
    })
}

fn lire_objectif(objet: &Objet<'_>) -> Objectif {
    let objectif = Objectif {
        reste_a_vivre: objet.montant("objectif.reste_a_vivre"),
        taux_effort: objet.entier("objectif.taux_effort", 1, 100),
    };
    objet.inconnus();
    objectif
}

/// The persons sorted by role; a person who cannot be read leaves nothing certain.
struct Personnes {
    demandeur: Option<Personne>,
    conjoint: Option<Personne>,
    enfants: Vec<Personne>,
    autres: Vec<Personne>,
}

fn lire_personnes(racine: &Objet<'_>) -> Option<Personnes> {
    let mut personnes =
        Personnes { demandeur: None, conjoint: None, enfants: Vec::new(), autres: Vec::new() };
    let objets = racine.liste("personnes", "");
    let mut toutes_lues = true;
    if objets.len() > PERSONNES_MAXIMUM {
        racine.erreur(
            Champ::new("personnes"),
            "",
            format!("Plus de {PERSONNES_MAXIMUM} personnes : réduisez la liste"),
        );
        toutes_lues = false;
    }
    let mut identifiants: Vec<String> = Vec::new();
    for (rang, objet) in objets.into_iter().take(PERSONNES_MAXIMUM).enumerate() {
        let objet = Objet { personne: Some(rang as u8), ..objet };
        let role: Option<Role> = objet.requis("role", lit_choix);
        let lue = lire_personne(&objet, rang as u8, role);
        objet.inconnus();
        let Some((role, personne)) = role.zip(lue) else {
            toutes_lues = false;
            continue;
        };
        if identifiants.contains(&personne.id) {
            objet.erreur(
                objet.champ("id"),
                &personne.id,
                "Deux personnes ont le même identifiant : changez l'un des deux",
            );
        }
        identifiants.push(personne.id.clone());
        let place = match role {
            Role::Demandeur => &mut personnes.demandeur,
            Role::Conjoint => &mut personnes.conjoint,
            Role::Enfant => {
                personnes.enfants.push(personne);
                continue;
            }
            Role::Ascendant | Role::Autre => {
                personnes.autres.push(personne);
                continue;
            }
        };
        if place.is_some() {
            let message = "Cette place est déjà prise : un foyer compte un demandeur et au plus un conjoint";
            objet.erreur(objet.champ("role"), role.code(), message);
        } else {
            *place = Some(personne);
        }
    }
    if personnes.demandeur.is_none() && toutes_lues {
        racine.erreur(Champ::new("personnes"), "", "Il manque la personne qui demande (« demandeur »)");
    }
    toutes_lues.then_some(personnes)
}

fn lire_personne(objet: &Objet<'_>, rang: u8, role: Option<Role>) -> Option<Personne> {
    let id = objet.requis("id", |_| Ok(())).and_then(|()| objet.texte("id", TEXTE_MAXIMUM));
    let naissance = objet.requis("naissance", lit_date);
    let personne = Personne {
        rang,
        role: role.unwrap_or(Role::Autre),
        id: id.unwrap_or_default(),
        naissance: naissance.unwrap_or(Mois::new(1900, 1).premier_jour()),
        nationalite: objet.choix("nationalite").unwrap_or(Nationalite::Francaise),
        titre_sejour_depuis: objet.mois("titre_sejour_depuis"),
        protection: objet.choix("protection").unwrap_or(Protection::Aucune),
        activite: objet.choix("activite"),
        activite_depuis: objet.mois("activite_depuis"),
        heures_3_ans: objet.entier("heures_3_ans", 0, 30_000).unwrap_or(0),
        boursier: objet.oui_non("boursier", false),
        handicap: objet.objet("handicap", "handicap.").map(|objet| lire_handicap(&objet)).unwrap_or_default(),
        aah_depuis: objet.mois("aah_depuis"),
        reprise_activite_depuis: objet.mois("reprise_activite_depuis"),
        grossesse: objet.objet("grossesse", "grossesse.").and_then(|objet| lire_grossesse(&objet)),
        mesure_caf: objet.choix("mesure_caf").unwrap_or(MesureCaf::Aucune),
        mesure_caf_depuis: objet.mois("mesure_caf_depuis"),
        revenus: objet.objet("revenus", "revenus.").map(|objet| lire_revenus(&objet)).unwrap_or_default(),
        revenus_annuels: lire_revenus_annuels(objet),
        frais_reels: lire_par_annee(objet, "frais_reels", lit_montant),
        mois_en_france: objet.entier("mois_en_france", 0, 12).unwrap_or(12),
        ass: objet
            .objet("ass_conditions", "ass_conditions.")
            .map(|objet| lire_ass(&objet))
            .unwrap_or_default(),
        titre_etudiant_hors_ue: objet.oui_non("titre_etudiant_hors_ue", false),
        enfant: lire_enfance(objet),
    };
    naissance?;
    let est_enfant = role == Some(Role::Enfant);
    let activite = personne.activite.or((!est_enfant).then_some(Activite::SansActivite));
    Some(Personne { activite, ..personne })
}

fn lire_handicap(objet: &Objet<'_>) -> Handicap {
    let handicap = Handicap {
        taux: objet.entier("handicap.taux", 0, 100).unwrap_or(0),
        rsdae: objet.oui_non("handicap.rsdae", false),
        cmi_invalidite: objet.oui_non("handicap.cmi_invalidite", false),
        inapte: objet.oui_non("handicap.inapte", false),
    };
    objet.inconnus();
    handicap
}

fn lire_grossesse(objet: &Objet<'_>) -> Option<Grossesse> {
    let terme = objet.mois("grossesse.terme");
    let declaree = objet.oui_non("grossesse.declaree", false);
    objet.inconnus();
    Some(Grossesse { terme: terme?, declaree })
}

fn lire_ass(objet: &Objet<'_>) -> ConditionsAss {
    let conditions = ConditionsAss {
        activite_5_ans_sur_10: objet.oui_non("ass_conditions.activite_5_ans_sur_10", false),
        deja_beneficiaire: objet.oui_non("ass_conditions.deja_beneficiaire", false),
        mois_cumul: objet.entier("ass_conditions.mois_cumul", 0, 3).unwrap_or(0),
    };
    objet.inconnus();
    conditions
}

fn lire_enfance(objet: &Objet<'_>) -> Enfance {
    let enfance = lire_reponses_enfance(objet);
    let pension = enfance.pension_fixee.or(enfance.pension_percue);
    // An amount of alimony, and nothing on whether it is paid: the income is not known.
    if enfance.autre_parent.is_none() && pension.is_some() {
        objet.note_inconnu("pension_percue");
    }
    enfance
}

fn lire_reponses_enfance(objet: &Objet<'_>) -> Enfance {
    Enfance {
        garde: objet.choix("garde").unwrap_or(Garde::Exclusive),
        scolarite: objet.choix("scolarite"),
        autre_parent: objet.choix("autre_parent"),
        pension_fixee: objet.montant("pension_fixee"),
        pension_percue: objet.montant("pension_percue"),
        pension_titre_executoire: objet.oui_non("pension_titre_executoire", true),
        autre_parent_depuis: objet.mois("autre_parent_depuis"),
        aeeh: objet.objet("aeeh", "aeeh.").map(|objet| {
            let aeeh = Aeeh {
                complement: objet.entier("aeeh.complement", 0, 6).unwrap_or(0),
                parent_isole_majoration: objet.oui_non("aeeh.parent_isole_majoration", false),
            };
            objet.inconnus();
            aeeh
        }),
        interne: objet.oui_non("interne", false),
        adopte_le: objet.date("adopte_le"),
        a_charge: objet.lu("a_charge", lit_oui_non),
        ppa_propre: objet.oui_non("ppa_propre", false),
    }
}

fn lire_revenus(objet: &Objet<'_>) -> Vec<(Nature, Serie)> {
    let revenus = Nature::TOUS
        .iter()
        .filter_map(|nature| {
            let serie = objet.serie_signee(cle_revenu(*nature), *nature == Nature::Benefice)?;
            // An income of nothing is no income; a tax of nothing is an answer.
            (!serie.est_nulle() || *nature == Nature::PrelevementSource).then_some((*nature, serie))
        })
        .collect();
    objet.inconnus();
    revenus
}

/// Key of an income among the answers: `revenus.salaire`.
pub fn cle_revenu(nature: Nature) -> &'static str {
    macro_rules! cles {
        ($($variante:ident => $cle:literal),+ $(,)?) => {
            match nature { $(Nature::$variante => concat!("revenus.", $cle),)+ }
        };
    }
    cles! {
        Salaire => "salaire", SalaireImposable => "salaire_imposable", SalaireBrut => "salaire_brut",
        HeuresSupExonerees => "heures_sup_exonerees", Apprentissage => "apprentissage", Stage => "stage",
        Chomage => "chomage", ChomageImposable => "chomage_imposable", Ass => "ass",
        IndemnitesJournalieres => "indemnites_journalieres",
        IndemnitesJournalieresImposable => "indemnites_journalieres_imposable",
        IjAccidentTravail => "ij_accident_travail", IjMaternite => "ij_maternite", Retraite => "retraite",
        RetraiteImposable => "retraite_imposable", RetraiteBrute => "retraite_brute",
        Invalidite => "invalidite", InvaliditeImposable => "invalidite_imposable",
        RenteAccidentTravail => "rente_accident_travail", Bourse => "bourse",
        PensionAlimentaireRecue => "pension_alimentaire_recue",
        PensionAlimentaireVersee => "pension_alimentaire_versee", PrelevementSource => "prelevement_source",
        MicroVente => "micro_vente", MicroService => "micro_service", MicroLiberal => "micro_liberal",
        Benefice => "benefice", RevenusLocatifs => "revenus_locatifs", RevenusCapitaux => "revenus_capitaux",
        AideFamiliale => "aide_familiale", Autres => "autres",
    }
}

/// A map year → value; an error is noted at its year.
fn lire_par_annee<T>(
    objet: &Objet<'_>,
    cle: &'static str,
    lecture: impl Fn(&Value) -> Result<T, String>,
) -> Vec<(i32, T)> {
    let Some(annees) =
        objet.lu(cle, |valeur| valeur.as_object().ok_or("Ce champ attend des montants par année".to_owned()))
    else {
        return Vec::new();
    };
    let mut lus = Vec::new();
    for (annee, valeur) in annees {
        if valeur.is_null() {
            objet.note_inconnu(cle);
            continue;
        }
        let champ = objet.champ(cle).sous(&abrege(annee));
        let lu = annee
            .parse::<i32>()
            .ok()
            .filter(|annee| (2000..=2100).contains(annee))
            .ok_or_else(|| format!("« {} » n'est pas une année. Exemple : 2024", abrege(annee)))
            .and_then(|annee| lecture(valeur).map(|lu| (annee, lu)));
        match lu {
            Ok(lu) => lus.push(lu),
            Err(message) => {
                objet.erreur(champ, &en_texte(valeur), message);
                objet.note_inconnu(cle);
            }
        }
    }
    lus
}

fn lire_revenus_annuels(objet: &Objet<'_>) -> Vec<(i32, Nature, Euros)> {
    let par_annee = lire_par_annee(objet, "revenus_annuels", |valeur| {
        let natures = valeur.as_object().ok_or("Une année attend des montants par nature de revenu")?;
        natures
            .iter()
            .filter(|(_, montant)| {
                !montant.is_null() || {
                    objet.note_inconnu("revenus_annuels");
                    false
                }
            })
            .map(|(code, montant)| {
                let nature = lit_choix::<Nature>(&Value::String(code.clone()))?;
                let lu = if nature == Nature::Benefice {
                    lit_montant_signe(montant)?
                } else {
                    lit_montant(montant)?
                };
                Ok((nature, lu))
            })
            .collect::<Result<Vec<_>, String>>()
    });
    par_annee
        .into_iter()
        .flat_map(|(annee, natures)| {
            natures.into_iter().map(move |(nature, montant)| (annee, nature, montant))
        })
        .collect()
}

fn foyer_par_defaut() -> Foyer {
    Foyer { contrat_electricite: true, ..Foyer::default() }
}

fn lire_foyer(objet: &Objet<'_>) -> Foyer {
    let foyer = Foyer {
        patrimoine: objet
            .objet("foyer.patrimoine", "foyer.patrimoine.")
            .map(|o| lire_patrimoine(&o))
            .unwrap_or_default(),
        revenus_fiscaux: lire_par_annee(objet, "foyer.revenus_fiscaux", lit_avis),
        parent_isole_case_t: objet.lu("foyer.parent_isole_case_t", lit_oui_non),
        enfants_fiscaux_chez_conjoint: objet
            .lu("foyer.enfants_fiscaux_chez", lit_choix::<Role>)
            .is_some_and(|role| role == Role::Conjoint),
        case_l: objet.oui_non("foyer.case_l", false),
        alsace_moselle: objet.oui_non("foyer.alsace_moselle", false),
        contrat_electricite: objet.oui_non("foyer.contrat_electricite", true),
        rsa_deja_percu: objet.oui_non("foyer.rsa_deja_percu", false),
        trimestre_depuis: objet.mois("foyer.trimestre_depuis"),
        budget_recu: objet.choix("foyer.budget_sur") == Some(BudgetSur::Recu),
        forfaits_bdf: ["foyer.bdf_base", "foyer.bdf_habitation", "foyer.bdf_chauffage"]
            .map(|cle| objet.montant(cle)),
    };
    objet.inconnus();
    foyer
}

fn lit_avis(valeur: &Value) -> Result<AvisImpot, String> {
    let avis = valeur.as_object().ok_or("Un avis d'impôt attend « rfr », « parts » et « impot »")?;
    let montant = |cle: &str| avis.get(cle).filter(|valeur| !valeur.is_null()).map(lit_montant).transpose();
    let parts = montant("parts")?.and_then(|parts| parts.rapport_a(Euros::entiers(1)));
    Ok(AvisImpot {
        rfr: montant("rfr")?,
        parts: parts.filter(|parts| *parts > Taux::ZERO),
        impot: montant("impot")?,
    })
}

fn lire_patrimoine(objet: &Objet<'_>) -> Patrimoine {
    let montant = |cle| objet.montant(cle).unwrap_or_default();
    let patrimoine = Patrimoine {
        depasse_30000: objet.oui_non("foyer.patrimoine.depasse_30000", false),
        livrets_exoneres: montant("foyer.patrimoine.livrets_exoneres"),
        placements: montant("foyer.patrimoine.placements"),
        capital_improductif: montant("foyer.patrimoine.capital_improductif"),
        immobilier_loue: montant("foyer.patrimoine.immobilier_loue"),
        immobilier_non_loue: montant("foyer.patrimoine.immobilier_non_loue"),
        valeur_locative_bati: montant("foyer.patrimoine.valeur_locative_bati"),
        valeur_locative_terrain: montant("foyer.patrimoine.valeur_locative_terrain"),
    };
    objet.inconnus();
    patrimoine
}

fn lire_logement(objet: &Objet<'_>) -> Logement {
    // Kept for the landlord's own file.
    objet.lus.borrow_mut().push(objet.nom("logement.etage"));
    let occupation: Option<Occupation> = objet.choix("logement.occupation");
    let montant = |cle| objet.montant(cle).unwrap_or_default();
    let logement = Logement {
        occupation,
        commune: objet.lu("logement.commune", lit_commune),
        zone_forcee: objet.entier("logement.zone_forcee", 1, 3),
        loyer: objet.serie("logement.loyer"),
        redevance: objet.serie("logement.redevance"),
        foyer_conventionne: objet.lu("logement.foyer_conventionne", lit_oui_non),
        // A number in a file, a text in the form.
        foyer_regle: objet
            .lu("logement.foyer_regle", |valeur| lit_choix(&Value::String(en_texte(valeur))))
            .unwrap_or(RegleFoyer::Premiere),
        foyer_categorie: objet.choix("logement.foyer_categorie").unwrap_or(CategorieFoyer::Autre),
        ehpad_ou_residence_autonomie: objet.oui_non("logement.ehpad_ou_residence_autonomie", false),
        double_residence_pro: objet.oui_non("logement.double_residence_pro", false),
        charges: objet.serie("logement.charges").unwrap_or_default(),
        annexes: montant("logement.annexes"),
        sls: objet.montant("logement.sls"),
        zone_sls: objet.choix("logement.zone_sls"),
        zone_abc: objet.choix("logement.zone_abc"),
        troisieme_ligne: montant("logement.troisieme_ligne"),
        chambre: objet.oui_non("logement.chambre", false),
        colocation: objet.oui_non("logement.colocation", false),
        nb_colocataires: objet.entier("logement.nb_colocataires", 2, 20),
        surface: objet.entier("logement.surface", 1, 2_000),
        pieces: objet.entier("logement.pieces", 1, 30),
        dpe: objet.choix("logement.dpe"),
        fluides_individuels: objet.lu("logement.fluides_individuels", lit_fluides).unwrap_or_default(),
        financement: objet.choix("logement.financement"),
        bail_depuis: objet.mois("logement.bail_depuis"),
        lien_proprietaire: objet.oui_non("logement.lien_proprietaire", false),
        decent: objet.oui_non("logement.decent", true),
        residence_principale: objet.oui_non("logement.residence_principale", true),
        al_versee_au_bailleur: objet
            .oui_non("logement.al_versee_au_bailleur", occupation == Some(Occupation::Hlm)),
    };
    objet.inconnus();
    logement
}

/// Whether water or heating is paid apart from the rent.
fn lit_fluides(valeur: &Value) -> Result<bool, String> {
    let fluides = valeur.as_array().ok_or("Ce champ attend une liste : eau, chauffage, electricite, gaz")?;
    Ok(fluides.iter().any(|fluide| matches!(fluide.as_str(), Some("eau" | "chauffage"))))
}

fn lire_depense(objet: &Objet<'_>) -> Option<Depense> {
    objet.texte("depenses.libelle", TEXTE_MAXIMUM);
    objet.texte("depenses.personne", TEXTE_MAXIMUM);
    let mois = objet.entier("depenses.mois", 1, 12);
    let poste: Option<Poste> = objet.choix("depenses.poste");
    let montant = objet.serie("depenses.montant");
    let rythme = objet.choix("depenses.rythme").unwrap_or(Rythme::Mois);
    let estimation = objet.oui_non("depenses.estimation", false);
    objet.inconnus();
    Some(Depense { poste: poste?, montant: montant?, rythme, mois, estimation })
}

fn lire_dette(objet: &Objet<'_>) -> Option<Dette> {
    objet.texte("dettes.creancier", TEXTE_MAXIMUM);
    for cle in ["dettes.taux", "dettes.titre_executoire", "dettes.saisie"] {
        objet.lus.borrow_mut().push(objet.nom(cle));
    }
    let nature: Option<NatureDette> = objet.choix("dettes.nature");
    let restant_du = objet.montant("dettes.restant_du").unwrap_or_default();
    let mensualite = objet.montant("dettes.mensualite").unwrap_or_default();
    let fin = objet.mois("dettes.fin");
    let retard = objet.montant("dettes.retard").unwrap_or_default();
    let plan = objet.oui_non("dettes.plan", false);
    objet.inconnus();
    Some(Dette { nature: nature?, restant_du, mensualite, fin, retard, plan })
}

/// The rent in arrears; nothing while its amount is not known or is zero.
fn lire_impaye(objet: &Objet<'_>) -> Option<Impaye> {
    let ecrit = objet.montant("impaye.montant");
    let mut releve: Vec<MoisDu> =
        objet.liste("impaye.releve", "impaye.releve.").iter().filter_map(lire_mois_du).collect();
    trier_par(&mut releve, |du| du.mois);
    // The statement, where there is one, is the debt.
    let detaille = releve.iter().map(MoisDu::reste).sum::<Euros>().positif();
    let montant = if releve.is_empty() { ecrit } else { Some(detaille) };
    let du = releve.iter().find(|du| du.reste().est_positif()).map(|du| du.mois);
    let impaye = Impaye {
        montant: montant.unwrap_or_default(),
        premier_impaye: objet.mois("impaye.premier_impaye").or(du),
        releve,
        reprise_loyer_depuis: objet.mois("impaye.reprise_loyer_depuis"),
        etapes: objet.liste("impaye.etapes", "impaye.etapes.").iter().filter_map(lire_etape).collect(),
        al_suspendue: objet.oui_non("impaye.al_suspendue", false),
        rappel_al_attendu: objet.montant("impaye.rappel_al_attendu").unwrap_or_default(),
        fsl_demande: objet.montant("impaye.fsl_demande").unwrap_or_default(),
        mensualite_proposee: objet.montant("impaye.mensualite_proposee"),
        motif_maintien: objet.texte("impaye.motif_maintien", TEXTE_MAXIMUM),
    };
    objet.inconnus();
    montant.filter(|montant| montant.est_positif()).map(|_| impaye)
}

fn lire_mois_du(objet: &Objet<'_>) -> Option<MoisDu> {
    let mois = objet.mois("impaye.releve.mois");
    let montant = |cle| objet.montant(cle).unwrap_or_default();
    let appele = montant("impaye.releve.appele");
    let regularisation = montant("impaye.releve.regularisation");
    let aide = montant("impaye.releve.aide");
    let paye = montant("impaye.releve.paye");
    objet.inconnus();
    Some(MoisDu { mois: mois?, appele, regularisation, aide, paye })
}

fn lire_etape(objet: &Objet<'_>) -> Option<(EtapeImpaye, Date)> {
    let etape = objet.choix("impaye.etapes.etape");
    let date = objet.date("impaye.etapes.date");
    objet.inconnus();
    etape.zip(date)
}

/// What is received today, by right; a right that this version does not compute is kept and not used.
fn lire_percu(racine: &Objet<'_>) -> Vec<(CleDroit, Euros)> {
    let Some(percu) = racine.objet("percu", "percu.") else { return Vec::new() };
    let lus = CleDroit::TOUS.iter().filter_map(|cle| Some((*cle, percu.montant(cle.cle_percu())?))).collect();
    percu.inconnus();
    lus
}
