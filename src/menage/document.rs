//! What the household said, as it was typed ([`Saisie`]): one JSON document, the same in memory, in the
//! saved file and on the command line.
//!
//! A [`Champ`] is a path in that document (`personnes[1].revenus.salaire`). Typing changes the text at a
//! path and nothing else; fields that this version does not know stay where they are. The law never looks
//! at this document but at the [`Situation`](crate::menage::situation::Situation) read from it.

use crate::questions::table::Cle;
use std::fmt;

mod doublons;

use rust_decimal::Decimal;
use serde_json::{Map, Number, Value};

use crate::notions::mois::Mois;
use crate::notions::montant::abrege;
use crate::notions::serie::MONTANT;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;

/// The format written and read.
pub const FORMAT: &str = "reste-a-vivre/1";
/// How the format of a file closed under a passphrase begins (`src/web/boot.js`).
const PROTEGE: &str = "reste-a-vivre-chiffre/";
/// The word of the month of a claim, of an aid that is not paid yet.
pub const DEMANDE: &str = "demande";
/// Largest file accepted, in bytes.
pub const TAILLE_MAXIMALE: usize = 1_000_000;
/// Largest file that is read to be opened: closed under a passphrase, the largest file takes a third more.
pub const TAILLE_LUE: usize = TAILLE_MAXIMALE / 2 * 3;
/// Largest number of persons in a household.
pub const PERSONNES_MAXIMUM: usize = 20;

/// A path in the document: `logement.loyer`, `personnes[1].naissance`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Champ(String);

impl Champ {
    /// The path written as in the messages.
    pub fn new(chemin: impl Into<String>) -> Champ {
        Champ(chemin.into())
    }

    /// Where the answer to a question stands.
    pub fn de(reference: &Reference) -> Champ {
        match reference.personne {
            Some(rang) => Champ::personne(rang as usize, reference.cle),
            None => Champ::foyer(reference.cle),
        }
    }

    /// A field of the household.
    pub fn foyer(cle: Cle) -> Champ {
        Champ::new(cle.code())
    }

    /// A field of a person.
    pub fn personne(rang: usize, cle: Cle) -> Champ {
        Champ::rang(Cle::Personnes, rang).sous(cle.code())
    }

    /// The `rang`-th item of a list.
    pub fn rang(liste: Cle, rang: usize) -> Champ {
        Champ(format!("{}[{rang}]", liste.code()))
    }

    /// The field `cle` of the `rang`-th item of the list `liste`.
    pub fn element(liste: Cle, rang: usize, cle: Cle) -> Champ {
        Champ::rang(liste, rang).sous(cle.mot())
    }

    /// A path below this one.
    pub fn sous(&self, suite: &str) -> Champ {
        let liaison = if suite.starts_with('[') || self.0.is_empty() { "" } else { "." };
        Champ(format!("{}{liaison}{suite}", self.0))
    }

    /// The rank of the person that it is about, where it is about one.
    pub fn personne_citee(&self) -> Option<usize> {
        let suite = self.0.strip_prefix(Cle::Personnes.code())?.strip_prefix('[')?;
        suite.split_once(']')?.0.parse().ok()
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The steps of the path, from the root.
    fn etapes(&self) -> impl Iterator<Item = Etape<'_>> {
        self.0.split('.').flat_map(|partie| {
            let (nom, rangs) = partie.split_once('[').unwrap_or((partie, ""));
            let nom = (!nom.is_empty()).then_some(Etape::Cle(nom));
            let rangs =
                rangs.split('[').filter_map(|rang| rang.trim_end_matches(']').parse().ok().map(Etape::Rang));
            nom.into_iter().chain(rangs)
        })
    }
}

impl fmt::Display for Champ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One step of a path.
enum Etape<'a> {
    Cle(&'a str),
    Rang(usize),
}

/// An answer that could not be read, with what was read and what to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErreurSaisie {
    /// Where.
    pub champ: Champ,
    /// What was read, shortened.
    pub lu: String,
    /// What to do, in French.
    pub message: String,
}

impl ErreurSaisie {
    /// An error at a field.
    pub fn new(champ: Champ, lu: &str, message: impl fmt::Display) -> ErreurSaisie {
        ErreurSaisie { champ, lu: abrege(lu), message: message.to_string() }
    }
}

/// Why a file was not opened; nothing changes when it is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErreurFichier {
    /// Above [`TAILLE_MAXIMALE`].
    TropGros(usize),
    /// Not JSON, or cut.
    Illisible,
    /// JSON of something else.
    Etranger,
    /// A version of the format that this application does not know.
    AutreVersion(String),
}

impl fmt::Display for ErreurFichier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TropGros(octets) => write!(
                f,
                "Ce fichier pèse {} Mo : un fichier de situation fait moins de 1 Mo. Choisissez le fichier enregistré par Reste à vivre",
                octets.div_ceil(1_000_000)
            ),
            Self::Illisible => f.write_str(
                "Ce fichier est abîmé ou n'est pas un fichier de Reste à vivre. Choisissez un fichier enregistré par l'application",
            ),
            Self::Etranger => f.write_str(
                "Ce fichier vient d'un autre logiciel. Choisissez un fichier enregistré par Reste à vivre",
            ),
            Self::AutreVersion(version) => write!(
                f,
                "Ce fichier est au format « {version} », que cette version de l'application ne connaît pas (elle lit « {FORMAT} »). Mettez l'application à jour, puis ouvrez-le de nouveau"
            ),
        }
    }
}

/// Whether a text is a file closed under a passphrase, by what it says of itself and not by a word that stands in it.
pub fn est_protege(texte: &str) -> bool {
    let lu: Value = serde_json::from_str(texte.trim_start_matches('\u{feff}')).unwrap_or_default();
    lu["format"].as_str().is_some_and(|format| format.starts_with(PROTEGE))
}

/// The document: what was typed, saved and restored as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saisie {
    document: Map<String, Value>,
    /// The paths that the file opened wrote more than once.
    doublons: Vec<Champ>,
}

impl Saisie {
    /// A new household of one person, for a month.
    pub fn nouvelle(mois: Mois) -> Saisie {
        let mut document = Map::new();
        document.insert("format".into(), FORMAT.into());
        document.insert("mois".into(), mois.iso().into());
        document.insert("personnes".into(), Value::Array(vec![personne("a", "demandeur")]));
        Saisie::sans_doublon(document)
    }

    fn sans_doublon(document: Map<String, Value>) -> Saisie {
        Saisie { document, doublons: Vec::new() }
    }

    /// Reads a file. Of a key written twice in one group the last value holds; [`doublons`](Saisie::doublons) names it.
    ///
    /// # Errors
    /// See [`ErreurFichier`]. The answers themselves are read later, each error at its field.
    pub fn ouvrir(texte: &str) -> Result<Saisie, ErreurFichier> {
        if texte.len() > TAILLE_MAXIMALE {
            return Err(ErreurFichier::TropGros(texte.len()));
        }
        let texte = texte.trim_start_matches('\u{feff}');
        match serde_json::from_str(texte) {
            Ok(Value::Object(document)) => {
                let saisie = Saisie::depuis_objet(document)?;
                Ok(Saisie { doublons: doublons::doublons(texte), ..saisie })
            }
            Ok(_) => Err(ErreurFichier::Etranger),
            Err(_) => Err(ErreurFichier::Illisible),
        }
    }

    /// The document already parsed, if it says that it is one of ours.
    ///
    /// # Errors
    /// Another program's JSON, or another version of the format.
    pub fn depuis_objet(document: Map<String, Value>) -> Result<Saisie, ErreurFichier> {
        match document.get("format").and_then(Value::as_str) {
            Some(FORMAT) => Ok(Saisie::sans_doublon(document)),
            Some(autre) if autre.starts_with("reste-a-vivre/") => {
                Err(ErreurFichier::AutreVersion(abrege(autre)))
            }
            _ => Err(ErreurFichier::Etranger),
        }
    }

    /// A group of answers alone, to write in it.
    pub(super) fn groupe(champs: Map<String, Value>) -> Saisie {
        Saisie::sans_doublon(champs)
    }

    /// The profile of an organisation as a document to fill, whatever it holds; an empty one where it cannot be read.
    pub fn profil(texte: &str, format: &str) -> Saisie {
        let mut document: Map<String, Value> = serde_json::from_str(texte).unwrap_or_default();
        document.insert("format".into(), format.into());
        Saisie::sans_doublon(document)
    }

    /// The fields that the file wrote more than once: the last value is the one kept.
    pub fn doublons(&self) -> &[Champ] {
        &self.doublons
    }

    /// The file to save: the same document, in readable JSON; without spaces where these would make it larger than what can
    /// be opened.
    pub fn enregistrer(&self) -> String {
        let lisible = serde_json::to_string_pretty(&self.document).unwrap_or_default() + "\n";
        if lisible.len() <= TAILLE_MAXIMALE {
            return lisible;
        }
        serde_json::to_string(&self.document).unwrap_or_default()
    }

    /// The root of the document.
    pub fn document(&self) -> &Map<String, Value> {
        &self.document
    }

    /// What stands at a path; `Some(Value::Null)` where the person does not know.
    pub fn valeur(&self, champ: &Champ) -> Option<&Value> {
        let mut etapes = champ.etapes();
        let Some(Etape::Cle(premiere)) = etapes.next() else { return None };
        etapes.try_fold(self.document.get(premiere)?, |valeur, etape| match etape {
            Etape::Cle(cle) => valeur.get(cle),
            Etape::Rang(rang) => valeur.get(rang),
        })
    }

    /// The code that a person's answer holds, where it is one: what [`Self::texte`] gives, without a path to write and read.
    pub fn code_de(&self, rang: usize, cle: Cle) -> Option<&str> {
        let personne = self.document.get(Cle::Personnes.code())?.get(rang)?;
        personne.get(cle.code())?.as_str()
    }

    /// The text at a path as a field shows it: a number in French, nothing where unanswered.
    pub fn texte(&self, champ: &Champ) -> String {
        match self.valeur(champ) {
            Some(Value::String(texte)) => texte.clone(),
            Some(Value::Number(nombre)) => en_chiffres(nombre).replace('.', ","),
            Some(Value::Bool(oui)) => oui.to_string(),
            _ => String::new(),
        }
    }

    /// Whether the person answered "je ne sais pas" here.
    pub fn est_inconnu(&self, champ: &Champ) -> bool {
        self.valeur(champ).is_some_and(Value::is_null)
    }

    /// How many items stand in a list of the household.
    pub fn nombre(&self, liste: Cle) -> usize {
        self.nombre_en(&Champ::foyer(liste))
    }

    /// How many items stand in the list at a path.
    pub fn nombre_en(&self, liste: &Champ) -> usize {
        self.valeur(liste).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// Writes at a path (creating what leads to it); `None` erases the answer.
    pub fn ecrire(&mut self, champ: &Champ, valeur: Option<Value>) {
        let etapes: Vec<Etape<'_>> = champ.etapes().collect();
        let Some((Etape::Cle(premiere), suite)) = etapes.split_first() else { return };
        ecrire_dans(&mut self.document, premiere, suite, valeur);
    }

    /// Where the amount received of a right is written: with the month since when, or alone.
    pub fn montant_percu(&self, droit: CleDroit) -> Champ {
        let champ = Champ::foyer(Cle::Percu(droit));
        if self.valeur(&champ).is_some_and(Value::is_object) { champ.sous(MONTANT) } else { champ }
    }

    /// Whether a right is said to be asked for, and not paid yet.
    pub fn est_demandee(&self, droit: CleDroit) -> bool {
        self.valeur(&Champ::foyer(Cle::Percu(droit))).is_some_and(|reponse| reponse.get(DEMANDE).is_some())
    }

    /// Adds a person; at most [`PERSONNES_MAXIMUM`]. Returns its rank.
    pub fn ajouter_personne(&mut self, role: &str) -> Option<usize> {
        let identifiant = self.identifiant_libre(role);
        let personnes = self.document.get_mut(Cle::Personnes.code()).and_then(Value::as_array_mut)?;
        (personnes.len() < PERSONNES_MAXIMUM).then(|| {
            personnes.push(personne(&identifiant, role));
            personnes.len() - 1
        })
    }

    /// Adds an item to a list (created where missing). Returns its rank.
    pub fn ajouter(&mut self, liste: &Champ, element: Value) -> usize {
        match self.valeur(liste).and_then(Value::as_array).map(Vec::len) {
            Some(rang) => {
                self.ecrire(&liste.sous(&format!("[{rang}]")), Some(element));
                rang
            }
            None => {
                self.ecrire(liste, Some(Value::Array(vec![element])));
                0
            }
        }
    }

    /// Removes an item of a list; the list goes with its last item.
    pub fn retirer(&mut self, liste: &Champ, rang: usize) {
        let Some(mut elements) = self.valeur(liste).and_then(Value::as_array).cloned() else { return };
        if rang < elements.len() {
            elements.remove(rang);
            self.ecrire(liste, (!elements.is_empty()).then_some(Value::Array(elements)));
        }
    }

    fn identifiant_libre(&self, role: &str) -> String {
        let initiale = match role {
            "conjoint" => return "b".into(),
            "enfant" => 'e',
            _ => 'p',
        };
        let pris = |identifiant: &str| {
            self.document.get(Cle::Personnes.code()).and_then(Value::as_array).is_some_and(|personnes| {
                personnes.iter().any(|personne| {
                    personne.get(Cle::IdPersonne.code()).and_then(Value::as_str) == Some(identifiant)
                })
            })
        };
        (1..).map(|numero| format!("{initiale}{numero}")).find(|libre| !pris(libre)).unwrap_or_default()
    }
}

/// A number of a file in digits alone: `1000` for `1e3`; as it is written where it is too large.
pub fn en_chiffres(nombre: &Number) -> String {
    let ecrit = nombre.to_string();
    match ecrit.contains(['e', 'E']).then(|| Decimal::from_scientific(&ecrit)) {
        Some(Ok(exact)) => exact.normalize().to_string(),
        _ => ecrit,
    }
}

fn personne(identifiant: &str, role: &str) -> Value {
    groupe(&[(Cle::IdPersonne, identifiant), (Cle::Role, role)])
}

/// A group of answers, each a text, in this order.
pub fn groupe(reponses: &[(Cle, &str)]) -> Value {
    Value::Object(reponses.iter().map(|(cle, texte)| (cle.mot().to_owned(), (*texte).into())).collect())
}

fn ecrire_dans(objet: &mut Map<String, Value>, cle: &str, suite: &[Etape<'_>], valeur: Option<Value>) {
    match (suite, valeur) {
        ([], Some(valeur)) => {
            objet.insert(cle.to_owned(), valeur);
        }
        ([], None) => {
            objet.shift_remove(cle);
        }
        // Erasing what is not there must not create the way to it.
        (_, None) if !objet.contains_key(cle) => {}
        (_, valeur) => {
            let effacement = valeur.is_none();
            let enfant = objet.entry(cle).or_insert(Value::Null);
            ecrire_sous(enfant, suite, valeur);
            if effacement && enfant.as_object().is_some_and(Map::is_empty) {
                objet.shift_remove(cle);
            }
        }
    }
}

fn ecrire_sous(parent: &mut Value, etapes: &[Etape<'_>], valeur: Option<Value>) {
    match etapes.split_first() {
        None => *parent = valeur.unwrap_or(Value::Null),
        Some((Etape::Cle(cle), suite)) => {
            if !parent.is_object() {
                *parent = Value::Object(Map::new());
            }
            if let Value::Object(objet) = parent {
                ecrire_dans(objet, cle, suite, valeur);
            }
        }
        Some((Etape::Rang(rang), suite)) => {
            if !parent.is_array() {
                *parent = Value::Array(Vec::new());
            }
            if let Value::Array(elements) = parent {
                // A path to an item far beyond the end would create as many empty ones.
                if *rang < elements.len() {
                    ecrire_sous(&mut elements[*rang], suite, valeur);
                } else if *rang == elements.len() && valeur.is_some() {
                    elements.push(Value::Null);
                    ecrire_sous(&mut elements[*rang], suite, valeur);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::vocabulaire::Nature;
    use serde_json::json;

    fn nouvelle() -> Saisie {
        Saisie::nouvelle(Mois::new(2026, 11))
    }

    #[test]
    fn ecrire_puis_effacer_rend_le_document_tel_qu_il_etait() {
        let mut saisie = nouvelle();
        let avant = saisie.enregistrer();
        let champ = Champ::personne(0, Cle::Revenu(Nature::Salaire));
        saisie.ecrire(&champ, Some(json!("1 250,50")));
        assert_eq!(saisie.texte(&champ), "1 250,50");
        saisie.ecrire(&champ, None);
        assert_eq!(saisie.enregistrer(), avant);
        saisie.ecrire(&Champ::foyer(Cle::LogementLoyer), None);
        assert_eq!(saisie.enregistrer(), avant);
    }

    #[test]
    fn un_fichier_enregistre_se_rouvre_a_l_identique_champs_inconnus_compris() {
        let mut saisie = nouvelle();
        saisie.ecrire(&Champ::new("venu_du_futur"), Some(json!({"a": [1, null]})));
        assert_eq!(Saisie::ouvrir(&saisie.enregistrer()), Ok(saisie));
    }

    #[test]
    fn un_fichier_abime_etranger_ou_enorme_est_refuse_avec_sa_raison() {
        assert_eq!(Saisie::ouvrir("{\"format\": \"reste"), Err(ErreurFichier::Illisible));
        assert_eq!(Saisie::ouvrir(""), Err(ErreurFichier::Illisible));
        assert_eq!(Saisie::ouvrir("[1, 2]"), Err(ErreurFichier::Etranger));
        assert_eq!(Saisie::ouvrir("{\"name\": \"app\"}"), Err(ErreurFichier::Etranger));
        assert_eq!(
            Saisie::ouvrir("{\"format\": \"reste-a-vivre/9\"}"),
            Err(ErreurFichier::AutreVersion("reste-a-vivre/9".into()))
        );
        let enorme = " ".repeat(5_000_000);
        assert_eq!(Saisie::ouvrir(&enorme), Err(ErreurFichier::TropGros(5_000_000)));
        assert_eq!(Saisie::ouvrir(&"[".repeat(100_000)), Err(ErreurFichier::Illisible));
    }

    #[test]
    fn on_ajoute_et_on_retire_des_personnes_et_des_lignes() {
        let mut saisie = nouvelle();
        assert_eq!(saisie.ajouter_personne("enfant"), Some(1));
        assert_eq!(saisie.ajouter_personne("enfant"), Some(2));
        assert_eq!(saisie.texte(&Champ::personne(2, Cle::IdPersonne)), "e2");
        saisie.retirer(&Champ::foyer(Cle::Personnes), 1);
        assert_eq!(saisie.ajouter_personne("enfant"), Some(2));
        assert_eq!(saisie.texte(&Champ::personne(2, Cle::IdPersonne)), "e1");
        assert_eq!(saisie.ajouter(&Champ::foyer(Cle::Depenses), json!({"poste": "B7"})), 0);
        assert_eq!(saisie.ajouter(&Champ::foyer(Cle::Depenses), json!({"poste": "B9"})), 1);
        saisie.retirer(&Champ::foyer(Cle::Depenses), 0);
        assert_eq!(saisie.texte(&Champ::element(Cle::Depenses, 0, Cle::DepensesPoste)), "B9");
        saisie.retirer(&Champ::foyer(Cle::Depenses), 0);
        assert_eq!(saisie.valeur(&Champ::foyer(Cle::Depenses)), None);
    }

    #[test]
    fn un_rang_hors_de_la_liste_ne_cree_rien() {
        let mut saisie = nouvelle();
        let avant = saisie.clone();
        saisie.ecrire(&Champ::personne(900, Cle::Naissance), Some(json!("1988-04-12")));
        assert_eq!(saisie, avant);
    }
}
