//! From the cells of a line to what it says ([`lire`]): every error at its column, blank cells as unknown.

use std::collections::{BTreeMap, HashMap};
use std::sync::RwLock;

use serde_json::{Map, Value};

use super::colonnes::{Adulte, ColonneDuStock, ColonnePropre, est_montre, simple};
use super::correspondance::Correspondance;
use super::hypotheses::{
    AdulteDuStock, AlerteDuStock, CompositionDuStock, FaitsDuStock, ImpayeDuStock, enfants_possibles,
    naissances_possibles, pose,
};
use super::lecture::EnteteDuStock;
use crate::menage::document::PERSONNES_MAXIMUM;
use crate::notions::choix::Choix;
use crate::notions::mois::{Date, Mois, MoisCouvert, annee_seule};
use crate::notions::montant::{Euros, abrege};
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Occupation, Union};
use crate::territoire::communes::{Annuaire, CodeCommune};

/// What a cell cannot be read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErreurDeCellule {
    /// The column; empty: the whole line.
    pub colonne: String,
    /// What was read, cut short.
    pub lu: String,
    /// What to write instead.
    pub message: String,
}

impl ErreurDeCellule {
    /// Of the whole line.
    pub fn de_la_ligne(message: String) -> ErreurDeCellule {
        ErreurDeCellule { colonne: String::new(), lu: String::new(), message }
    }
}

/// What a line is read with.
pub struct LecteurDuStock {
    /// The headings.
    pub entete: EnteteDuStock,
    /// Their words.
    pub correspondance: Correspondance,
    /// The month of the lines that do not say it.
    pub mois: Option<MoisCouvert>,
    /// A worker without a wage is unknown.
    pub strict: bool,
    /// The communes, for a postal code and a name.
    pub annuaire: Option<Annuaire>,
    /// The communes found, by what was written.
    pub trouvees: RwLock<HashMap<String, Option<CodeCommune>>>,
}

/// As many names of communes as are kept.
const COMMUNES_GARDEES: usize = 50_000;
/// What stands for a blank in the exports of databases.
const VIDES: [&str; 7] = ["null", "n_a", "na", "nc", "nr", "inconnu", "inconnue"];
/// The age after which the day of a birth changes no right, until the next.
const JEUNE: i32 = 31;
const AGE_MUR: i32 = 55;
/// The numbers of children tried where nothing says it.
const ENFANTS_ESSAYES: std::ops::RangeInclusive<usize> = 0..=4;

/// The cells of a line, by column.
struct Cellules<'a> {
    lecteur: &'a LecteurDuStock,
    cellules: &'a [String],
    erreurs: Vec<ErreurDeCellule>,
    alertes: Vec<AlerteDuStock>,
}

/// What a line says and what is to be known of it, or every error.
pub type FaitsOuErreurs = Result<(FaitsDuStock, Vec<AlerteDuStock>), Vec<ErreurDeCellule>>;

/// The identifier of a line, and what it says, or every error.
pub fn lire(lecteur: &LecteurDuStock, cellules: &[String]) -> (Option<String>, FaitsOuErreurs) {
    let mut lues = Cellules { lecteur, cellules, erreurs: Vec::new(), alertes: Vec::new() };
    let id = lues.propre(ColonnePropre::Id).map(|id| id.chars().take(200).collect());
    let attendues = lecteur.entete.colonnes.len();
    if cellules.len() < attendues || cellules.iter().skip(attendues).any(|cellule| !cellule.is_empty()) {
        let message = format!("La ligne a {} cases, la première ligne en a {attendues}", cellules.len());
        return (id, Err(vec![ErreurDeCellule::de_la_ligne(message)]));
    }
    let faits = lues.faits();
    match faits {
        Some(faits) if lues.erreurs.is_empty() => (id, Ok((faits, lues.alertes))),
        _ => (id, Err(lues.erreurs)),
    }
}

impl<'a> Cellules<'a> {
    /// What is written in a column, or what is true of every line; nothing where it is blank.
    fn texte(&self, colonne: ColonneDuStock) -> Option<&'a str> {
        let place = self.lecteur.entete.colonnes.iter().position(|autre| *autre == Some(colonne));
        let cellule = place.and_then(|place| self.cellules.get(place)).map(String::as_str);
        let lu = cellule.map(|lu| self.lecteur.correspondance.valeur(colonne, lu));
        let dit = |lu: &&str| {
            !lu.is_empty()
                && !lu.chars().all(|signe| signe == '?' || signe == '-')
                && !VIDES.contains(&simple(lu).as_str())
        };
        let constante = || {
            let constantes = self.lecteur.correspondance.constantes().iter();
            constantes.clone().find(|(autre, _)| *autre == colonne).map(|(_, valeur)| valeur.as_str())
        };
        lu.filter(dit).or_else(constante).filter(dit)
    }

    fn propre(&self, colonne: ColonnePropre) -> Option<&'a str> {
        self.texte(ColonneDuStock::Propre(colonne))
    }

    /// Reads a column; an error is noted.
    fn lu<T>(&mut self, colonne: ColonneDuStock, lit: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        let texte = self.texte(colonne)?;
        match lit(texte) {
            Ok(lu) => Some(lu),
            Err(message) => {
                let lu = abrege(texte);
                self.erreurs.push(ErreurDeCellule { colonne: colonne.nom(), lu, message });
                None
            }
        }
    }

    fn lue<T>(&mut self, colonne: ColonnePropre, lit: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        self.lu(ColonneDuStock::Propre(colonne), lit)
    }

    fn montant(&mut self, colonne: ColonnePropre) -> Option<Euros> {
        self.lue(colonne, lit_euros)
    }

    fn faits(&mut self) -> Option<FaitsDuStock> {
        let mois = self.mois()?;
        let compositions = self.compositions();
        let conjoint_possible = compositions.iter().any(|composition| composition.conjoint.is_some());
        let locataire = self.adulte(Adulte::Locataire, mois, true);
        let conjoint = self.adulte(Adulte::Conjoint, mois, conjoint_possible);
        let enfants = self.enfants(mois);
        let ressources = self.montant(ColonnePropre::Ressources);
        let annuelles = self.montant(ColonnePropre::RessourcesAnnuelles);
        let ressources = ressources.or(annuelles.map(|annuelles| (annuelles / 12).arrondi_centime()));
        let (logement, foyer) = (self.logement(), self.foyer());
        let recus = self.recus();
        let impaye = self.impaye();
        let muets = locataire.revenus.is_empty() || conjoint_possible && conjoint.revenus.is_empty();
        if ressources.is_none() && muets {
            self.alertes.push(AlerteDuStock::RessourcesInconnues);
        }
        Some(FaitsDuStock {
            mois,
            locataire,
            conjoint,
            compositions,
            enfants,
            ressources,
            logement,
            foyer,
            recus,
            impaye,
            strict: self.lecteur.strict,
        })
    }

    fn mois(&mut self) -> Option<Mois> {
        let lit = |texte: &str| {
            let mois: Mois =
                texte.parse().map_err(|erreur: crate::notions::mois::ErreurDate| erreur.to_string())?;
            MoisCouvert::new(mois).map_err(|erreur| erreur.to_string())
        };
        let erreurs = self.erreurs.len();
        let mois = self.lue(ColonnePropre::Mois, lit).or(self.lecteur.mois);
        if mois.is_none() && self.erreurs.len() == erreurs {
            let message = "Il manque le mois calculé : une colonne « mois », ou --mois 2026-11".to_owned();
            self.erreurs.push(ErreurDeCellule { colonne: "mois".to_owned(), lu: String::new(), message });
        }
        mois.map(MoisCouvert::mois)
    }

    /// Who lives with the tenant: one case where the line says it, else those that it leaves.
    fn compositions(&mut self) -> Vec<CompositionDuStock> {
        let couple = self.lue(ColonnePropre::Couple, lit_couple);
        let lit = |texte: &str| lit_nombre(texte, 1, PERSONNES_MAXIMUM);
        let adultes = self.lue(ColonnePropre::Adultes, lit);
        let un_conjoint = [ColonnePropre::NaissanceConjoint, ColonnePropre::ActiviteConjoint];
        let un_conjoint = un_conjoint.iter().any(|colonne| self.propre(*colonne).is_some())
            || self.lecteur.entete.colonnes.iter().flatten().any(|colonne| {
                matches!(colonne, ColonneDuStock::Revenu(Adulte::Conjoint, _))
                    && self.texte(*colonne).is_some()
            });
        let couple = couple.or(un_conjoint.then_some(Some(None)));
        let avec = |union, adultes: usize| CompositionDuStock {
            conjoint: Some(union),
            autres: adultes.saturating_sub(2),
        };
        let sans = |adultes: usize| CompositionDuStock { conjoint: None, autres: adultes.saturating_sub(1) };
        match (couple, adultes) {
            (Some(Some(union)), adultes) => vec![avec(union, adultes.unwrap_or(2))],
            (Some(None), adultes) => vec![sans(adultes.unwrap_or(1))],
            (None, Some(1)) => vec![sans(1)],
            (None, Some(adultes)) => {
                self.alertes.push(AlerteDuStock::CoupleInconnu);
                vec![avec(None, adultes), sans(adultes)]
            }
            (None, None) => {
                self.alertes.push(AlerteDuStock::AdultesInconnus);
                vec![sans(1), avec(None, 2)]
            }
        }
    }

    fn adulte(&mut self, qui: Adulte, mois: Mois, vit_la: bool) -> AdulteDuStock {
        let (naissance, activite, inconnue) = match qui {
            Adulte::Locataire => {
                (ColonnePropre::Naissance, ColonnePropre::Activite, AlerteDuStock::NaissanceInconnue)
            }
            Adulte::Conjoint => (
                ColonnePropre::NaissanceConjoint,
                ColonnePropre::ActiviteConjoint,
                AlerteDuStock::NaissanceConjointInconnue,
            ),
        };
        let mut naissances = self.lue(naissance, |texte| lit_naissances(texte, mois)).unwrap_or_default();
        if naissances.len() > 1 {
            self.alertes.push(AlerteDuStock::AnneeDeNaissance);
        } else if naissances.is_empty() {
            naissances = naissances_possibles(mois);
            if vit_la {
                self.alertes.push(inconnue);
            }
        }
        let activite: Option<Activite> = self.lue(activite, lit_code);
        let mut revenus = BTreeMap::new();
        let colonnes = self.lecteur.entete.colonnes.iter().flatten().copied();
        let constantes = self.lecteur.correspondance.constantes().iter().map(|(colonne, _)| *colonne);
        for colonne in colonnes.chain(constantes).collect::<Vec<_>>() {
            if let ColonneDuStock::Revenu(autre, nature) = colonne
                && autre == qui
                && let Some(montant) = self.lu(colonne, lit_euros)
            {
                revenus.insert(nature, montant);
            }
        }
        AdulteDuStock { naissances, activite, revenus }
    }

    /// The births of the children: those given, the two ends of a year, all the ages of those of whom nothing says it.
    fn enfants(&mut self, mois: Mois) -> Vec<Vec<Date>> {
        let lit = |texte: &str| lit_nombre(texte, 0, PERSONNES_MAXIMUM - 2);
        let nombre = self.lue(ColonnePropre::Enfants, lit);
        let donnees = self.lue(ColonnePropre::NaissancesEnfants, lit_liste_de_naissances);
        let Some(nombre) = nombre.or(donnees.as_ref().map(Vec::len)) else {
            self.alertes.push(AlerteDuStock::EnfantsInconnus);
            return ENFANTS_ESSAYES.flat_map(|nombre| enfants_possibles(nombre, mois)).collect();
        };
        let donnees = donnees.unwrap_or_default();
        if donnees.len() > nombre {
            let message =
                format!("{} naissances pour {nombre} enfants : corrigez l'un des deux", donnees.len());
            let colonne = ColonnePropre::NaissancesEnfants.code().to_owned();
            self.erreurs.push(ErreurDeCellule { colonne, lu: String::new(), message });
        }
        let bouts =
            |bout: usize| donnees.iter().map(move |dates: &Vec<Date>| dates[bout.min(dates.len() - 1)]);
        let mut connues: Vec<Vec<Date>> = vec![bouts(0).collect()];
        if donnees.iter().any(|dates| dates.len() > 1) {
            self.alertes.push(AlerteDuStock::AnneeDeNaissance);
            connues.push(bouts(1).collect());
        }
        let autres = nombre.saturating_sub(donnees.len());
        if autres == 0 {
            return connues;
        }
        self.alertes.push(AlerteDuStock::AgesDesEnfants);
        let possibles = enfants_possibles(autres, mois);
        let avec = |connues: &Vec<Date>, autres: &Vec<Date>| [&connues[..], &autres[..]].concat();
        connues.iter().flat_map(|connues| possibles.iter().map(move |autres| avec(connues, autres))).collect()
    }

    fn logement(&mut self) -> Map<String, Value> {
        let mut logement = Map::new();
        let occupation: Option<Occupation> = self.lue(ColonnePropre::Occupation, lit_code);
        pose(&mut logement, Cle::LogementOccupation, occupation.map(Occupation::code));
        let commune = self.commune();
        if commune.is_none() {
            self.alertes.push(AlerteDuStock::CommuneInconnue);
        }
        pose(&mut logement, Cle::LogementCommune, commune.map(|code| code.as_str().to_owned()));
        let montants = [
            (ColonnePropre::Loyer, Cle::LogementLoyer, true),
            (ColonnePropre::Charges, Cle::LogementCharges, true),
            (ColonnePropre::Annexes, Cle::LogementAnnexes, false),
            (ColonnePropre::Sls, Cle::LogementSls, false),
        ];
        for (colonne, cle, attendu) in montants {
            let montant = self.montant(colonne).map(|montant| Value::Number(montant.en_json()));
            // A question that every lease answers is unknown where it is blank; the others are asked of those who have them.
            if montant.is_some() || attendu || self.a_une_colonne(colonne) {
                pose(&mut logement, cle, montant);
            }
        }
        let textes = [
            (ColonnePropre::Surface, Cle::LogementSurface),
            (ColonnePropre::Pieces, Cle::LogementPieces),
            (ColonnePropre::Financement, Cle::LogementFinancement),
            (ColonnePropre::Entree, Cle::LogementBailDepuis),
        ];
        for (colonne, cle) in textes {
            if let Some(texte) = self.propre(colonne) {
                let entier = texte.split([',', '.']).next().unwrap_or(texte).trim();
                let nombre = matches!(colonne, ColonnePropre::Surface | ColonnePropre::Pieces);
                pose(&mut logement, cle, if nombre { entier } else { texte });
            }
        }
        logement
    }

    fn a_une_colonne(&self, colonne: ColonnePropre) -> bool {
        self.lecteur.entete.colonnes.contains(&Some(ColonneDuStock::Propre(colonne)))
    }

    /// The code of the commune, or the only one of that postal code and name.
    fn commune(&mut self) -> Option<CodeCommune> {
        let lit = |texte: &str| {
            // A spreadsheet takes the zero off `01004`.
            let code = if texte.len() == 4 { format!("0{texte}") } else { texte.to_uppercase() };
            code.parse::<CodeCommune>().map_err(|erreur| erreur.to_string())
        };
        if self.propre(ColonnePropre::Commune).is_some() {
            return self.lue(ColonnePropre::Commune, lit);
        }
        let annuaire = self.lecteur.annuaire.as_ref()?;
        let postal = self.propre(ColonnePropre::CodePostal).unwrap_or_default();
        let postal = if postal.len() == 4 { format!("0{postal}") } else { postal.to_owned() };
        let requete = format!("{postal} {}", self.propre(ColonnePropre::Ville).unwrap_or_default());
        let requete = requete.trim();
        if requete.is_empty() {
            return None;
        }
        if let Ok(trouvees) = self.lecteur.trouvees.read()
            && let Some(trouvee) = trouvees.get(requete)
        {
            return *trouvee;
        }
        let trouvee = annuaire.sans_doute(requete);
        if let Ok(mut trouvees) = self.lecteur.trouvees.write()
            && trouvees.len() < COMMUNES_GARDEES
        {
            trouvees.insert(requete.to_owned(), trouvee);
        }
        trouvee
    }

    /// What the tax notice says, of the year that the line gives.
    fn foyer(&mut self) -> Map<String, Value> {
        let mut foyer = Map::new();
        let (rfr, parts) = (self.montant(ColonnePropre::Rfr), self.montant(ColonnePropre::Parts));
        let lit = |texte: &str| {
            annee_seule(texte).ok_or(format!("« {texte} » n'est pas une année. Exemple : 2024"))
        };
        let annee = self.lue(ColonnePropre::AnneeRfr, lit);
        let mut avis = Map::new();
        avis.extend(rfr.map(|rfr| ("rfr".to_owned(), Value::Number(rfr.en_json()))));
        avis.extend(parts.map(|parts| ("parts".to_owned(), Value::Number(parts.en_json()))));
        match annee {
            _ if avis.is_empty() => {}
            None => self.alertes.push(AlerteDuStock::AnneeRfrInconnue),
            Some(annee) => {
                let mut annees = Map::new();
                annees.insert(annee.to_string(), Value::Object(avis));
                pose(&mut foyer, Cle::FoyerRevenusFiscaux, annees);
            }
        }
        foyer
    }

    fn recus(&mut self) -> BTreeMap<CleDroit, Euros> {
        let mut recus = BTreeMap::new();
        for droit in CleDroit::TOUS.iter().filter(|droit| est_montre(droit)) {
            let colonne = match droit {
                CleDroit::AideLogement => ColonneDuStock::Propre(ColonnePropre::Apl),
                CleDroit::ReductionLoyer => ColonneDuStock::Propre(ColonnePropre::Rls),
                droit => ColonneDuStock::Recu(*droit),
            };
            recus.extend(self.lu(colonne, lit_euros).map(|montant| (*droit, montant)));
        }
        if !recus.contains_key(&CleDroit::AideLogement) {
            self.alertes.push(AlerteDuStock::AidesRecuesInconnues);
        }
        recus
    }

    /// The rent in arrears; a total counts before the sum of the months. Nothing where no column is about it.
    fn impaye(&mut self) -> Option<ImpayeDuStock> {
        let colonnes: Vec<ColonneDuStock> = self.lecteur.entete.colonnes.iter().flatten().copied().collect();
        let a_un_total = self.a_une_colonne(ColonnePropre::Impaye);
        let total = self.lue(ColonnePropre::Impaye, lit_solde);
        let lit_mois = |texte: &str| texte.parse::<Mois>().map_err(|erreur| erreur.to_string());
        let premier_dit = self.lue(ColonnePropre::PremierImpaye, lit_mois);
        let (mut somme, mut premier, mut muets) = (Euros::ZERO, None::<Mois>, 0);
        let mut etapes = Vec::new();
        let des_mois =
            colonnes.iter().filter(|colonne| matches!(colonne, ColonneDuStock::ImpayeDe(_))).count();
        for colonne in colonnes {
            match colonne {
                ColonneDuStock::ImpayeDe(mois) => match self.lu(colonne, lit_solde) {
                    Some(du) => {
                        somme += du;
                        if du.est_positif() {
                            premier = Some(premier.map_or(mois, |premier| premier.min(mois)));
                        }
                    }
                    None => muets += 1,
                },
                ColonneDuStock::Etape(etape) => {
                    let lit = |texte: &str| texte.parse::<Date>().map_err(|erreur| erreur.to_string());
                    etapes.extend(self.lu(colonne, lit).map(|date| (etape, date)));
                }
                _ => {}
            }
        }
        if !a_un_total && total.is_none() && des_mois == 0 {
            return None;
        }
        let entier = total.is_some() || des_mois > 0 && muets == 0;
        if !entier {
            self.alertes.push(AlerteDuStock::ImpayeInconnu);
        }
        let connu = total.unwrap_or(somme).positif();
        Some(ImpayeDuStock { connu, entier, premier: premier_dit.or(premier), etapes })
    }
}

fn lit_euros(texte: &str) -> Result<Euros, String> {
    texte.parse::<Euros>().map_err(|erreur| erreur.to_string())
}

/// What a tenant owes; under zero where the landlord owes it.
fn lit_solde(texte: &str) -> Result<Euros, String> {
    match texte.trim().strip_prefix(['-', '\u{2212}']) {
        Some(avance) => lit_euros(avance).map(|avance| -avance),
        None => lit_euros(texte),
    }
}

fn lit_nombre(texte: &str, minimum: usize, maximum: usize) -> Result<usize, String> {
    let entier = texte.trim_end_matches(['0']).trim_end_matches([',', '.']);
    let entier = if texte.contains([',', '.']) { entier } else { texte };
    let lu = entier.parse::<usize>().ok().filter(|nombre| (minimum..=maximum).contains(nombre));
    lu.ok_or(format!("« {} » : tapez un nombre entier entre {minimum} et {maximum}", abrege(texte)))
}

/// A choice, by its code or by its words on screen.
fn lit_code<C: Choix>(texte: &str) -> Result<C, String> {
    let lu = simple(texte);
    let place = C::REPONSES.iter().position(|(code, mots)| simple(code) == lu || simple(mots) == lu);
    place.and_then(|place| C::TOUS.get(place).copied()).ok_or_else(|| {
        let codes: Vec<&str> = C::REPONSES.iter().map(|(code, _)| *code).collect();
        format!(
            "« {} » n'est pas une réponse possible. Choisissez parmi : {}",
            abrege(texte),
            codes.join(", ")
        )
    })
}

/// Whether there is a partner, and how they are united where it is said.
fn lit_couple(texte: &str) -> Result<Option<Option<Union>>, String> {
    match simple(texte).as_str() {
        "oui" | "o" | "1" | "vrai" | "true" | "en_couple" => Ok(Some(None)),
        "non" | "n" | "0" | "faux" | "false" | "seul" | "seule" | "celibataire" => Ok(None),
        "marie" | "mariee" | "maries" => Ok(Some(Some(Union::Mariage))),
        "pacse" | "pacsee" | "pacses" => Ok(Some(Some(Union::Pacs))),
        "concubin" | "concubine" | "concubins" | "union_libre" => Ok(Some(Some(Union::Concubinage))),
        _ => lit_code(texte).map(|union| Some(Some(union))).map_err(|_| {
            format!("« {} » : répondez par oui, non, mariage, pacs ou concubinage", abrege(texte))
        }),
    }
}

/// A date, or the two ends of a year where the day may count.
fn lit_naissances(texte: &str, mois: Mois) -> Result<Vec<Date>, String> {
    let Some(annee) = annee_seule(texte) else {
        return texte.parse::<Date>().map(|date| vec![date]).map_err(|erreur| erreur.to_string());
    };
    if (JEUNE..=AGE_MUR).contains(&(mois.annee() - annee)) {
        return Ok(vec![Mois::new(annee, 7).premier_jour()]);
    }
    Ok(bouts(annee))
}

fn bouts(annee: i32) -> Vec<Date> {
    vec![Mois::new(annee, 1).premier_jour(), Mois::new(annee + 1, 1).premier_jour().veille()]
}

/// Dates or years, set apart by spaces, commas, bars or pluses.
fn lit_liste_de_naissances(texte: &str) -> Result<Vec<Vec<Date>>, String> {
    let parties = texte.split(|signe: char| signe.is_whitespace() || ",|+;".contains(signe));
    let parties = parties.filter(|partie| !partie.is_empty());
    parties
        .map(|partie| match annee_seule(partie) {
            Some(annee) => Ok(bouts(annee)),
            None => partie.parse::<Date>().map(|date| vec![date]).map_err(|erreur| erreur.to_string()),
        })
        .collect()
}
