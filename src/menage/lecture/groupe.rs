//! A group of answers being read ([`Groupe`]): each answer is asked for by its key, and what nobody asks for is reported
//! when the group is left, at every depth.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::valeurs::{
    en_texte, lit_choix, lit_date, lit_depuis, lit_entier, lit_mois, lit_montant, lit_montant_signe,
    lit_oui_non,
};
use crate::menage::document::{Champ, DEMANDE, ErreurSaisie};
use crate::notions::choix::Choix;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::{Euros, abrege};
use crate::notions::serie::{AVANT, DEPUIS, MONTANT, Serie};
use crate::questions::question::Forme;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;

/// Longest identifier or label.
pub const TEXTE_MAXIMUM: usize = 200;
/// Longest free text (notes), and the total of all texts.
pub const NOTES_MAXIMUM: usize = 100_000;
/// Longest list of expenses, debts or steps.
const LISTE_MAXIMUM: usize = 500;

/// An answer as the document gives it: what is not said is never what is not known.
pub enum ReponseLue<T> {
    /// Said, and read.
    Dite(T),
    /// Not written: the default of the format holds, where there is one.
    Absente,
    /// "Je ne sais pas", or unreadable: noted, and no default holds.
    Inconnue,
}

impl<T> ReponseLue<T> {
    /// The answer, or the default where it is not written; nothing where it is not known.
    pub fn ou(self, defaut: T) -> Option<T> {
        match self {
            ReponseLue::Dite(valeur) => Some(valeur),
            ReponseLue::Absente => Some(defaut),
            ReponseLue::Inconnue => None,
        }
    }
}

/// What a document says of an aid.
pub enum AideLue {
    /// Received: how much, where it is known, and since when, where it is said.
    Recue(Option<Euros>, Option<Mois>),
    /// Asked for and not paid yet: the month of the claim, where it can be read.
    Demandee(Option<Mois>),
}

/// What is noted while reading.
#[derive(Default)]
pub struct Notes {
    /// Answers that could not be read.
    pub erreurs: RefCell<Vec<ErreurSaisie>>,
    /// Answers that the person does not know, or that could not be read.
    pub inconnus: RefCell<Vec<Reference>>,
    /// Required answers that are missing.
    pub manquants: RefCell<Vec<Reference>>,
    /// Fields that no question writes.
    pub etrangers: RefCell<Vec<Champ>>,
    /// Characters of text read so far.
    textes: RefCell<usize>,
}

/// An object of the document being read; remembers which of its fields were asked for.
pub struct Groupe<'a> {
    /// Nothing where none of its answers is known.
    champs: Option<&'a Map<String, Value>>,
    /// Path of the object, for messages.
    chemin: Champ,
    personne: Option<u8>,
    notes: &'a Notes,
    lus: RefCell<Vec<&'static str>>,
}

/// The fields never asked for are kept in the file, and reported as unknown.
impl Drop for Groupe<'_> {
    fn drop(&mut self) {
        if let Some(champs) = self.champs {
            self.notes.note_etrangers(champs, &self.lus.borrow(), &self.chemin);
        }
    }
}

impl Notes {
    fn note_etrangers(&self, champs: &Map<String, Value>, connus: &[&str], chemin: &Champ) {
        let etrangers = champs.keys().filter(|mot| !connus.contains(&mot.as_str()));
        self.etrangers.borrow_mut().extend(etrangers.map(|mot| chemin.sous(&abrege(mot))));
    }
}

impl<'a> Groupe<'a> {
    /// The whole document; `format` says what it is.
    pub fn racine(champs: &'a Map<String, Value>, notes: &'a Notes) -> Groupe<'a> {
        let lus = RefCell::new(vec!["format"]);
        Groupe { champs: Some(champs), chemin: Champ::new(""), personne: None, notes, lus }
    }

    /// A group below this one.
    fn dessous(&self, champs: Option<&'a Map<String, Value>>, chemin: Champ) -> Groupe<'a> {
        let (personne, notes) = (self.personne, self.notes);
        Groupe { champs, chemin, personne, notes, lus: RefCell::default() }
    }

    /// What stands here belongs to that person.
    pub fn est_la_personne(&mut self, rang: u8) {
        self.personne = Some(rang);
    }

    /// Where an answer of this group stands.
    pub fn champ(&self, cle: Cle) -> Champ {
        self.chemin.sous(cle.mot())
    }

    /// Notes an error at a field.
    pub fn erreur(&self, champ: Champ, lu: &str, message: impl std::fmt::Display) {
        self.notes.erreurs.borrow_mut().push(ErreurSaisie::new(champ, lu, message));
    }

    /// The errors noted so far, in the whole document.
    pub fn erreurs(&self) -> Vec<ErreurSaisie> {
        self.notes.erreurs.borrow().clone()
    }

    /// Notes an answer that is not known.
    pub fn note_inconnu(&self, cle: Cle) {
        let reference = Reference { personne: self.personne, cle };
        let mut inconnus = self.notes.inconnus.borrow_mut();
        if !inconnus.contains(&reference) {
            inconnus.push(reference);
        }
    }

    /// An answer that is not known and that nothing looks at, beside the others of this group.
    pub fn oublie(&self, cle: Cle) {
        let reference = Reference { personne: self.personne, cle };
        self.notes.inconnus.borrow_mut().retain(|inconnue| *inconnue != reference);
    }

    /// The answers that are not known so far, in the whole document.
    pub fn reponses_inconnues(&self) -> Vec<Reference> {
        self.notes.inconnus.borrow().clone()
    }

    /// Notes an answer without which nothing can be said.
    pub fn note_manquant(&self, cle: Cle) {
        self.notes.manquants.borrow_mut().push(Reference { personne: self.personne, cle });
    }

    /// Answers without which a line counts for nothing: one that lacks in a line begun is not known. An empty line says
    /// nothing.
    pub fn attend(&self, cles: &[Cle]) {
        if self.champs.is_some_and(|champs| champs.values().all(est_sans_reponse)) {
            return;
        }
        for cle in cles.iter().filter(|cle| !self.dit(**cle)) {
            self.note_inconnu(*cle);
        }
    }

    /// An answer that is kept and that nothing looks at.
    pub fn garde(&self, cle: Cle) {
        self.lus.borrow_mut().push(cle.mot());
    }

    /// Whether something is written there, even "je ne sais pas".
    pub fn porte(&self, cle: Cle) -> bool {
        self.ecrite(cle).is_some()
    }

    /// Whether an answer stands there.
    pub fn dit(&self, cle: Cle) -> bool {
        self.ecrite(cle).is_some_and(|valeur| !est_sans_reponse(valeur))
    }

    /// The value of a field; `None` where absent or typed then erased; "je ne sais pas" is noted.
    fn brut(&self, cle: Cle) -> Option<&'a Value> {
        self.garde(cle);
        match self.ecrite(cle)? {
            Value::Null => {
                self.note_inconnu(cle);
                None
            }
            valeur => Some(valeur).filter(|valeur| !est_sans_reponse(valeur)),
        }
    }

    /// What is written of an answer; "je ne sais pas" of each where that is said of the whole group.
    fn ecrite(&self, cle: Cle) -> Option<&'a Value> {
        self.champs.map_or(Some(&Value::Null), |champs| champs.get(cle.mot()))
    }

    /// A field through `lecture`; an error is noted at the field, which then counts as unanswered.
    pub fn lu<T>(&self, cle: Cle, lecture: impl FnOnce(&'a Value) -> Result<T, String>) -> Option<T> {
        let valeur = self.brut(cle)?;
        lecture(valeur).map_err(|message| self.refuse(cle, valeur, message)).ok()
    }

    /// What was read of a field, and whether what is missing was never said or is not known.
    pub fn reponse<T>(&self, cle: Cle, lue: Option<T>) -> ReponseLue<T> {
        let ecrite = self.ecrite(cle).filter(|valeur| valeur.is_null() || !est_sans_reponse(valeur));
        match (lue, ecrite) {
            (Some(valeur), _) => ReponseLue::Dite(valeur),
            (None, Some(_)) => ReponseLue::Inconnue,
            (None, None) => ReponseLue::Absente,
        }
    }

    /// Notes what could not be read; the answer is then not known.
    fn refuse(&self, cle: Cle, valeur: &Value, message: String) {
        self.erreur(self.champ(cle), &en_texte(valeur), message);
        self.note_inconnu(cle);
    }

    /// A field without which nothing can be computed.
    pub fn requis<T>(&self, cle: Cle, lecture: impl FnOnce(&'a Value) -> Result<T, String>) -> Option<T> {
        if !self.dit(cle) {
            self.note_manquant(cle);
        }
        self.lu(cle, lecture)
    }

    /// One of a list.
    pub fn choix<C: Choix>(&self, cle: Cle) -> Option<C> {
        self.lu(cle, lit_choix)
    }

    /// Yes or no.
    pub fn oui_non(&self, cle: Cle, defaut: bool) -> bool {
        self.lu(cle, lit_oui_non).unwrap_or(defaut)
    }

    /// Euros.
    pub fn montant(&self, cle: Cle) -> Option<Euros> {
        self.lu(cle, lit_montant)
    }

    /// Euros; zero where nothing is written, nothing where the answer is not known.
    pub fn montant_ou_zero(&self, cle: Cle) -> Option<Euros> {
        self.reponse(cle, self.montant(cle)).ou(Euros::ZERO)
    }

    /// A whole number between two bounds.
    pub fn entier(&self, cle: Cle, minimum: u32, maximum: u32) -> Option<u32> {
        self.lu(cle, |valeur| lit_entier(valeur, minimum, maximum))
    }

    /// A month.
    pub fn mois(&self, cle: Cle) -> Option<Mois> {
        self.lu(cle, lit_mois)
    }

    /// A month since which something is true, or a year alone more than `annees` ago.
    pub fn depuis(&self, cle: Cle, annees: i32) -> Option<Mois> {
        self.lu(cle, |valeur| lit_depuis(valeur, annees))
    }

    /// A day.
    pub fn date(&self, cle: Cle) -> Option<Date> {
        self.lu(cle, lit_date)
    }

    /// Free words, no longer than `maximum`.
    pub fn texte(&self, cle: Cle, maximum: usize) -> Option<String> {
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
    pub fn serie(&self, cle: Cle) -> Option<Serie> {
        self.serie_lue(cle, lit_montant)
    }

    /// A series whose amounts may be losses.
    pub fn serie_signee(&self, cle: Cle) -> Option<Serie> {
        self.serie_lue(cle, lit_montant_signe)
    }

    fn serie_lue(&self, cle: Cle, lit: fn(&Value) -> Result<Euros, String>) -> Option<Serie> {
        debug_assert_eq!(cle.question().forme, Forme::Serie);
        let valeur = self.brut(cle)?;
        let Value::Array(paliers) = valeur else {
            let montant = lit(valeur).map_err(|message| self.refuse(cle, valeur, message)).ok()?;
            return Some(Serie::constante(montant));
        };
        let lus: Vec<Option<(Mois, Euros)>> = paliers
            .iter()
            .take(LISTE_MAXIMUM)
            .enumerate()
            .map(|(rang, palier)| self.palier(self.champ(cle).sous(&format!("[{rang}]")), palier, lit))
            .collect();
        if paliers.len() > LISTE_MAXIMUM {
            let message = format!("Plus de {LISTE_MAXIMUM} changements : gardez les plus récents");
            self.refuse(cle, &Value::Null, message);
            return None;
        }
        // A list without a line says nothing of the amount: it is not zero.
        if paliers.is_empty() || self.a_un_mois_en_double(cle, &lus) {
            self.note_inconnu(cle);
            return None;
        }
        if let Some(montant) = montant_en_attente(paliers, lit) {
            return Some(Serie::constante(montant));
        }
        let serie = lus.into_iter().collect::<Option<Vec<_>>>().map(Serie::paliers);
        if serie.is_none() && cle == Cle::Revenu(Nature::Salaire) && arret(paliers).is_some() {
            // Today's is known: what it was, and until when, is tried (`lire_hypotheses`).
            return Some(Serie::constante(Euros::ZERO));
        }
        if serie.is_none() {
            self.note_inconnu(cle);
        }
        serie
    }

    /// Whether two steps of a series are of one month: nobody can tell which amount holds. The error is at the later one.
    fn a_un_mois_en_double(&self, cle: Cle, lus: &[Option<(Mois, Euros)>]) -> bool {
        let mut connus: Vec<Mois> = Vec::new();
        let mut double = false;
        for (rang, mois) in lus.iter().enumerate().filter_map(|(rang, lu)| Some((rang, lu.as_ref()?.0))) {
            if connus.contains(&mois) {
                let mois = mois.iso();
                let champ = self.champ(cle).sous(&format!("[{rang}]")).sous(DEPUIS);
                let message = format!(
                    "« {mois} » est déjà le mois d'un autre changement : gardez un seul montant par mois"
                );
                self.erreur(champ, &mois, message);
                double = true;
            }
            connus.push(mois);
        }
        double
    }

    /// One step: a month and an amount. One begun and not finished is an unanswered question, not a mistake.
    fn palier(
        &self,
        champ: Champ,
        palier: &Value,
        lit: fn(&Value) -> Result<Euros, String>,
    ) -> Option<(Mois, Euros)> {
        let Value::Object(reponses) = palier else {
            self.erreur(champ, &en_texte(palier), "Un changement se compose d'un mois et d'un montant");
            return None;
        };
        self.notes.note_etrangers(reponses, &[DEPUIS, MONTANT], &champ);
        let dit = |mot: &str| reponses.get(mot).filter(|valeur| !est_sans_reponse(valeur));
        let (depuis, montant) = dit(DEPUIS).zip(dit(MONTANT))?;
        let note = |mot: &str, valeur: &Value, message: String| {
            self.erreur(champ.sous(mot), &en_texte(valeur), message);
        };
        let depuis_lu = lit_mois(depuis).map_err(|message| note(DEPUIS, depuis, message));
        let montant_lu = lit(montant).map_err(|message| note(MONTANT, montant, message));
        Some((depuis_lu.ok()?, montant_lu.ok()?))
    }

    /// What is said of an aid: an amount, alone or with the month since when it holds, or the month of a claim; `None`
    /// where nothing is written, and no amount where it is not known.
    pub fn aide(&self, cle: Cle) -> Option<AideLue> {
        self.garde(cle);
        let valeur = self.ecrite(cle)?;
        let Value::Object(reponses) = valeur else {
            return Some(AideLue::Recue(self.montant(cle), None));
        };
        let champ = self.champ(cle);
        self.notes.note_etrangers(reponses, &[DEPUIS, MONTANT, DEMANDE], &champ);
        let dit = |mot: &str| reponses.get(mot).filter(|valeur| !valeur.is_null());
        let refuse = |mot: &str, valeur: &Value, message: String| {
            self.erreur(champ.sous(mot), &en_texte(valeur), message);
        };
        let mois = |mot: &str| {
            dit(mot).and_then(|valeur| lit_mois(valeur).map_err(|message| refuse(mot, valeur, message)).ok())
        };
        if dit(DEMANDE).is_some() {
            return Some(AideLue::Demandee(mois(DEMANDE)));
        }
        let montant = dit(MONTANT)
            .and_then(|valeur| lit_montant(valeur).map_err(|message| refuse(MONTANT, valeur, message)).ok());
        if montant.is_none() {
            self.note_inconnu(cle);
        }
        Some(AideLue::Recue(montant, mois(DEPUIS)))
    }

    /// A nested group.
    pub fn objet(&self, cle: Cle) -> Option<Groupe<'a>> {
        let attendu = "Ce champ attend un groupe de réponses";
        let champs = self.lu(cle, |valeur| valeur.as_object().ok_or(attendu.to_owned()))?;
        Some(self.dessous(Some(champs), self.champ(cle)))
    }

    /// A nested group whose answers are each of their own: where nothing of it is known, none of them is.
    pub fn objet_de_reponses(&self, cle: Cle) -> Option<Groupe<'a>> {
        if self.ecrite(cle).is_none_or(|valeur| !valeur.is_null()) {
            return self.objet(cle);
        }
        self.garde(cle);
        Some(self.dessous(None, self.champ(cle)))
    }

    /// The groups of a list.
    pub fn liste(&self, cle: Cle) -> Vec<Groupe<'a>> {
        let lue = self.lu(cle, |valeur| valeur.as_array().ok_or("Ce champ attend une liste".to_owned()));
        let elements = lue.map_or(&[][..], |liste| liste.as_slice());
        if elements.len() > LISTE_MAXIMUM {
            let message = format!("Plus de {LISTE_MAXIMUM} lignes : réduisez la liste");
            self.refuse(cle, &Value::Null, message);
        }
        let mut objets = Vec::new();
        for (rang, element) in elements.iter().take(LISTE_MAXIMUM).enumerate() {
            let chemin = self.champ(cle).sous(&format!("[{rang}]"));
            match element.as_object() {
                Some(champs) => objets.push(self.dessous(Some(champs), chemin)),
                None => {
                    self.erreur(chemin, &en_texte(element), "Cette ligne attend un groupe de réponses");
                    self.note_inconnu(cle);
                }
            }
        }
        objets
    }

    /// A map year → value; an error is noted at its year. Where a year is a group, `lecture` is given what is answered in
    /// it: "je ne sais pas" is noted here. `connus` are the words that such a group may hold, where they are not checked
    /// by `lecture`.
    pub fn par_annee<T>(
        &self,
        cle: Cle,
        connus: Option<&[&str]>,
        lecture: impl Fn(&Value) -> Result<T, String>,
    ) -> Vec<(i32, T)> {
        let attendu = "Ce champ attend des montants par année";
        let annees = self.lu(cle, |valeur| valeur.as_object().ok_or(attendu.to_owned()));
        let mut lus = Vec::new();
        for (annee, valeur) in annees.into_iter().flatten() {
            if valeur.is_null() {
                self.note_inconnu(cle);
                continue;
            }
            let champ = self.champ(cle).sous(&abrege(annee));
            if let (Some(connus), Value::Object(reponses)) = (connus, valeur) {
                self.notes.note_etrangers(reponses, connus, &champ);
            }
            let dite = self.reponses_dites(cle, valeur);
            match lit_annee(annee).and_then(|annee| lecture(&dite).map(|lu| (annee, lu))) {
                Ok(lu) => lus.push(lu),
                Err(message) => {
                    self.erreur(champ, &en_texte(valeur), message);
                    self.note_inconnu(cle);
                }
            }
        }
        lus
    }

    /// The answers given in the group of a year; those that are not known are noted.
    fn reponses_dites(&self, cle: Cle, valeur: &Value) -> Value {
        let Value::Object(reponses) = valeur else { return valeur.clone() };
        if reponses.values().any(Value::is_null) {
            self.note_inconnu(cle);
        }
        let dites = reponses.iter().filter(|(_, reponse)| !est_sans_reponse(reponse));
        Value::Object(dites.map(|(mot, reponse)| (mot.clone(), reponse.clone())).collect())
    }
}

/// Nothing said, or typed then erased.
fn est_sans_reponse(valeur: &Value) -> bool {
    match valeur {
        Value::Null => true,
        Value::String(texte) => texte.trim().is_empty(),
        _ => false,
    }
}

/// The step from which an income is nothing, whatever the order of the list: the last one, or the only one without a month.
pub(super) fn arret(paliers: &[Value]) -> Option<&Value> {
    let depuis = |palier: &Value| palier.get(DEPUIS).and_then(|depuis| lit_mois(depuis).ok());
    let rien = |palier: &&Value| palier.get(MONTANT).map(lit_montant) == Some(Ok(Euros::ZERO));
    let arret =
        paliers.iter().max_by_key(|palier| depuis(palier).map_or((true, None), |mois| (false, Some(mois))));
    arret.filter(rien).filter(|_| paliers.len() > 1)
}

/// "It changed" was just said, and neither when nor from what: the amount holds until then.
fn montant_en_attente(paliers: &[Value], lit: fn(&Value) -> Result<Euros, String>) -> Option<Euros> {
    let sans_mois = |palier: &Value| palier.get(DEPUIS).is_none_or(|depuis| depuis == AVANT);
    let mut montants = paliers.iter().filter_map(|palier| palier.get(MONTANT));
    match (montants.next(), montants.next()) {
        (Some(seul), None) if paliers.iter().all(sans_mois) => lit(seul).ok(),
        _ => None,
    }
}

fn lit_annee(annee: &str) -> Result<i32, String> {
    annee
        .parse::<i32>()
        .ok()
        .filter(|annee| (2000..=2100).contains(annee))
        .ok_or_else(|| format!("« {} » n'est pas une année. Exemple : 2024", abrege(annee)))
}
