//! From a line to the households that it leaves possible ([`Espace`]): what is blank is unknown, what is known without its
//! detail is tried on the details that tell the most.
//!
//! The dimensions are few (who the second adult is, the births, whose the resources are and of what kind) and their answers
//! are those that change the rights the most. Which of them are computed together: [`calcul`](super::calcul).

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::colonnes::Adulte;
use crate::budget::est_une_rentree;
use crate::menage::attendus::supposes;
use crate::menage::document::{Champ, FORMAT, Saisie};
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, EtapeImpaye, Nature, Role, Union};

choix! {
    /// What the reader of an answer must know of its line.
    AlerteDuStock {
        RessourcesInconnues => "ressources_inconnues", "Les ressources ne sont pas données : les droits qui en dépendent sont encadrés";
        RessourcesSansDetail => "ressources_sans_detail", "Les ressources sont données sans leur nature ni leur personne : les droits sont encadrés";
        RessourcesIncoherentes => "ressources_incoherentes", "Les ressources du foyer sont plus basses que la somme des revenus donnés : ceux-ci comptent";
        RevenuAttendu => "revenu_attendu", "L'activité annonce un revenu que rien ne donne : il compte pour zéro";
        RevenuAttenduInconnu => "revenu_attendu_inconnu", "L'activité annonce un revenu que rien ne donne : il est inconnu, et les droits sont encadrés";
        NaissanceInconnue => "naissance_inconnue", "La naissance du locataire n'est pas donnée : plusieurs âges sont essayés";
        NaissanceConjointInconnue => "naissance_conjoint_inconnue", "La naissance du conjoint n'est pas donnée : plusieurs âges sont essayés";
        AnneeDeNaissance => "annee_de_naissance", "Une année de naissance est donnée sans le jour : les deux bouts de l'année sont essayés";
        CoupleInconnu => "couple_inconnu", "Rien ne dit si le second adulte est un conjoint : les deux cas sont essayés";
        AdultesInconnus => "adultes_inconnus", "Rien ne dit si le locataire vit seul : seul et en couple sont essayés";
        EnfantsInconnus => "enfants_inconnus", "Le nombre d'enfants n'est pas donné : de zéro à quatre sont essayés";
        AgesDesEnfants => "ages_des_enfants", "L'âge d'enfants n'est pas donné : plusieurs âges sont essayés";
        AidesRecuesInconnues => "aides_recues_inconnues", "L'aide au logement reçue n'est pas donnée : rien ne dit si elle est demandée";
        AnneeRfrInconnue => "annee_rfr_inconnue", "L'année de l'avis d'impôt n'est pas donnée : il n'est pas compté";
        CommuneInconnue => "commune_inconnue", "La commune n'est pas donnée, ou plusieurs y répondent : l'aide au logement est encadrée";
        ImpayeInconnu => "impaye_inconnu", "Ce qui est dû n'est pas donné pour tous les mois : la dette n'est connue qu'en partie";
        ValeursAttendues => "valeurs_attendues", "Une valeur de la loi n'est pas encore publiée pour ce mois : la dernière connue compte";
        Invraisemblable => "invraisemblable", "Une réponse est peu vraisemblable";
    }
}

/// An adult, as the line says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdulteDuStock {
    /// The births that are possible.
    pub naissances: Vec<Date>,
    /// What he or she does.
    pub activite: Option<Activite>,
    /// The incomes given, per month.
    pub revenus: BTreeMap<Nature, Euros>,
}

/// Who lives with the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompositionDuStock {
    /// A partner, and how they are united where it is known.
    pub conjoint: Option<Option<Union>>,
    /// Other adults.
    pub autres: usize,
}

/// What a line says.
#[derive(Clone, Debug)]
pub struct FaitsDuStock {
    /// The month.
    pub mois: Mois,
    /// The tenant.
    pub locataire: AdulteDuStock,
    /// The partner, where there may be one.
    pub conjoint: AdulteDuStock,
    /// Who may live with the tenant.
    pub compositions: Vec<CompositionDuStock>,
    /// The births of the children, each list that is possible.
    pub enfants: Vec<Vec<Date>>,
    /// The resources of the household, per month.
    pub ressources: Option<Euros>,
    /// Answers about the home.
    pub logement: Map<String, Value>,
    /// Answers about the household.
    pub foyer: Map<String, Value>,
    /// What is received, by right.
    pub recus: BTreeMap<CleDroit, Euros>,
    /// The rent in arrears.
    pub impaye: Option<ImpayeDuStock>,
    /// A worker without a wage is unknown, never without resources.
    pub strict: bool,
}

/// What a line says of the arrears.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImpayeDuStock {
    /// What is known to be owed.
    pub connu: Euros,
    /// Whether all of it is known.
    pub entier: bool,
    /// The first month unpaid.
    pub premier: Option<Mois>,
    /// The steps of the procedure.
    pub etapes: Vec<(EtapeImpaye, Date)>,
}

/// A part of the resources: whose, of what kind, how much.
type Part = (Occupant, Nature, Euros);

/// An adult of the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Occupant {
    Adulte(Adulte),
    Autre,
}

/// The ages tried of an adult of whom nothing says it: under 21, under 25, neither young nor old, and on each side of the
/// retirement.
const AGES: [i32; 5] = [40, 19, 23, 63, 76];
/// The ages tried of a child: one for each threshold of the family benefits.
const AGES_D_UN_ENFANT: [i32; 7] = [8, 1, 4, 12, 15, 18, 20];
/// The age of an adult who is neither the tenant nor the partner.
const AGE_D_UN_AUTRE: i32 = 40;
/// How the resources of two adults may be shared, in quarters.
const QUARTS: [i64; 5] = [4, 3, 2, 1, 0];

/// The births of an adult of whom nothing says it.
pub fn naissances_possibles(mois: Mois) -> Vec<Date> {
    AGES.iter().map(|age| il_y_a(*age, mois)).collect()
}

/// The births of so many children, of all the ages that tell.
pub fn enfants_possibles(nombre: usize, mois: Mois) -> Vec<Vec<Date>> {
    if nombre == 0 {
        return vec![Vec::new()];
    }
    let meme = AGES_D_UN_ENFANT.iter().map(|age| vec![il_y_a(*age, mois); nombre]);
    let etales = (0..nombre).map(|rang| il_y_a(AGES_D_UN_ENFANT[(rang + 1) % AGES_D_UN_ENFANT.len()], mois));
    meme.chain((nombre > 1).then(|| etales.collect())).collect()
}

const LOCATAIRE: Occupant = Occupant::Adulte(Adulte::Locataire);
const CONJOINT: Occupant = Occupant::Adulte(Adulte::Conjoint);

/// What adults of whose resources nothing is said may do.
fn sans_ressources() -> Vec<Partage> {
    let activites = [
        None,
        Some(Activite::Salarie),
        Some(Activite::Chomeur),
        Some(Activite::Retraite),
        Some(Activite::Etudiant),
    ];
    activites.into_iter().map(|activite| Partage { parts: Vec::new(), activite }).collect()
}

/// The kinds that are tried together, one of each adult: the first ones.
const ENSEMBLE: usize = 3;

/// Resources of two adults: all of one's, of any kind; shared, of the same kind or of two of the first kinds.
fn a_deux(de_l_un: &[Nature], de_l_autre: &[Nature], total: Euros) -> Vec<Vec<Part>> {
    let mut partages: Vec<Vec<Part>> = Vec::new();
    for quarts in QUARTS {
        let part = total.au_prorata(Euros::entiers(quarts), Euros::entiers(QUARTS[0])).arrondi_centime();
        for (rang, une) in de_l_un.iter().enumerate() {
            for (second, autre) in de_l_autre.iter().enumerate() {
                let essaye = match quarts {
                    4 => second == 0,
                    0 => rang == 0,
                    _ => une == autre || rang.max(second) < ENSEMBLE,
                };
                if essaye {
                    let parts = [(LOCATAIRE, *une, part), (CONJOINT, *autre, total - part)];
                    partages.push(parts.into_iter().filter(|(.., montant)| montant.est_positif()).collect());
                }
            }
        }
    }
    partages
}

/// Half a year more than so many years before.
fn il_y_a(annees: i32, mois: Mois) -> Date {
    mois.moins(annees * 12 + 6).premier_jour()
}

/// The households of one composition: the answers to each dimension, by rank.
pub struct Espace<'a> {
    faits: &'a FaitsDuStock,
    composition: CompositionDuStock,
    unions: Vec<Option<Union>>,
    partages: Vec<Partage>,
    /// How many answers each dimension has: births of adults, children, resources, union.
    pub nombres: CasDuStock,
}

/// One answer to each dimension.
pub type CasDuStock = [usize; 4];

/// What each adult is supposed to have and to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Partage {
    parts: Vec<Part>,
    /// Of adults whose incomes nothing says: what they may do.
    activite: Option<Activite>,
}

impl Espace<'_> {
    /// The household of a case, and what is to be said of it; nothing where it is not a document.
    pub fn menage(&self, cas: CasDuStock) -> Option<(Saisie, Vec<AlerteDuStock>)> {
        let mut saisie = Saisie::depuis_objet(self.document(cas)).ok()?;
        let supposes = supposes(&saisie);
        let alerte = match self.faits.strict {
            true => AlerteDuStock::RevenuAttenduInconnu,
            false => AlerteDuStock::RevenuAttendu,
        };
        let alertes = vec![alerte; supposes.len()];
        if self.faits.strict {
            supposes.iter().for_each(|suppose| saisie.ecrire(&Champ::de(suppose), Some(Value::Null)));
        }
        Some((saisie, alertes))
    }
}

impl FaitsDuStock {
    /// The households that the line leaves possible, a space for each composition, and what is to be said of them.
    pub fn espaces(&self) -> (Vec<Espace<'_>>, Vec<AlerteDuStock>) {
        let mut alertes = Vec::new();
        let espace = |composition: &CompositionDuStock| {
            let partages = self.partages(composition, &mut alertes);
            let (adultes, unions) = match composition.conjoint {
                // A Pacs is taxed as a marriage is.
                Some(None) => {
                    (self.conjoint.naissances.len(), vec![Some(Union::Concubinage), Some(Union::Mariage)])
                }
                Some(union) => (self.conjoint.naissances.len(), vec![union]),
                None => (0, vec![None]),
            };
            let adultes = adultes.max(self.locataire.naissances.len());
            let nombres = [adultes, self.enfants.len(), partages.len(), unions.len()];
            Espace { faits: self, composition: *composition, unions, partages, nombres }
        };
        let espaces = self.compositions.iter().map(espace).collect();
        (espaces, alertes)
    }

    /// How the resources that no income tells may be shared; what may be done where nothing says the resources.
    fn partages(&self, composition: &CompositionDuStock, alertes: &mut Vec<AlerteDuStock>) -> Vec<Partage> {
        let Some(ressources) = self.ressources else { return sans_ressources() };
        let conjoint = composition.conjoint.map(|_| &self.conjoint);
        let donnes = self.locataire.total() + conjoint.map_or(Euros::ZERO, AdulteDuStock::total);
        if donnes > ressources + Euros::UN {
            alertes.push(AlerteDuStock::RessourcesIncoherentes);
        }
        let reste = ressources - donnes;
        if reste <= Euros::UN {
            return vec![Partage::default()];
        }
        alertes.push(AlerteDuStock::RessourcesSansDetail);
        let du_locataire = natures(self.locataire.activite);
        let mut partages = match conjoint {
            None => du_locataire.iter().map(|nature| vec![(LOCATAIRE, *nature, reste)]).collect(),
            Some(conjoint) => a_deux(du_locataire, natures(conjoint.activite), reste),
        };
        if composition.autres > 0 {
            partages.push(vec![(Occupant::Autre, Nature::Salaire, reste)]);
        }
        // Who works has a wage, where some way of sharing gives one.
        if partages.iter().any(|parts| self.est_credible(parts)) {
            partages.retain(|parts| self.est_credible(parts));
        }
        partages.into_iter().map(|parts| Partage { parts, activite: None }).collect()
    }

    /// Whether each of the two whose activity announces an income has one.
    fn est_credible(&self, parts: &[Part]) -> bool {
        [(Adulte::Locataire, &self.locataire), (Adulte::Conjoint, &self.conjoint)].iter().all(
            |(qui, adulte)| {
                let annonce = adulte.activite.is_some_and(|activite| natures(Some(activite)).len() == 1);
                !annonce
                    || adulte.total().est_positif()
                    || parts.iter().any(|(part, ..)| *part == Occupant::Adulte(*qui))
            },
        )
    }
}

impl Espace<'_> {
    fn document(&self, [naissance, enfants, partage, union]: CasDuStock) -> Map<String, Value> {
        let Espace { faits, composition, .. } = self;
        let partage = &self.partages[partage];
        let mut document = Map::new();
        document.insert("format".into(), FORMAT.into());
        pose(&mut document, Cle::Mois, faits.mois.iso());
        let mut personnes = vec![self.adulte(Adulte::Locataire, naissance, partage)];
        if composition.conjoint.is_some() {
            personnes.push(self.adulte(Adulte::Conjoint, naissance, partage));
            pose(&mut document, Cle::Union, self.unions[union].map(Union::code));
        }
        for rang in 0..composition.autres {
            let parts = partage.parts.iter().filter(|(qui, ..)| *qui == Occupant::Autre && rang == 0);
            let revenus: Option<Vec<(Nature, Euros)>> =
                faits.ressources.map(|_| parts.map(|(_, nature, montant)| (*nature, *montant)).collect());
            let ne = il_y_a(AGE_D_UN_AUTRE, faits.mois);
            personnes.push(personne(&format!("p{rang}"), Role::Autre, ne, None, revenus));
        }
        for (rang, ne) in faits.enfants[enfants].iter().enumerate() {
            personnes.push(personne(&format!("e{rang}"), Role::Enfant, *ne, None, Some(Vec::new())));
        }
        pose(&mut document, Cle::Personnes, personnes);
        pose(&mut document, Cle::Logement, faits.logement.clone());
        if !faits.foyer.is_empty() {
            pose(&mut document, Cle::Foyer, faits.foyer.clone());
        }
        if let Some(impaye) = &faits.impaye {
            pose(&mut document, Cle::Impaye, impaye.en_document());
        }
        document
    }

    fn adulte(&self, qui: Adulte, naissance: usize, partage: &Partage) -> Value {
        let (adulte, id, role) = match qui {
            Adulte::Locataire => (&self.faits.locataire, "a", Role::Demandeur),
            Adulte::Conjoint => (&self.faits.conjoint, "b", Role::Conjoint),
        };
        let mut revenus = adulte.revenus.clone();
        for (_, nature, montant) in partage.parts.iter().filter(|(part, ..)| *part == Occupant::Adulte(qui)) {
            *revenus.entry(*nature).or_default() += *montant;
        }
        // Blank is unknown; a zero is what an activity may contradict.
        let connus = self.faits.ressources.is_some() || !revenus.is_empty();
        revenus.retain(|_, montant| !montant.est_nul());
        let activite = adulte.activite.or_else(|| revenus.keys().find_map(|nature| activite_de(*nature)));
        let activite =
            activite.or(partage.activite.filter(|_| !connus)).map(|activite| json!(activite.code()));
        let ne = adulte.naissances[naissance.min(adulte.naissances.len() - 1)];
        personne(id, role, ne, activite, connus.then(|| revenus.into_iter().collect()))
    }
}

impl AdulteDuStock {
    /// What comes in, of the incomes given.
    fn total(&self) -> Euros {
        self.revenus.iter().filter(|(nature, _)| est_une_rentree(**nature)).map(|(_, montant)| *montant).sum()
    }
}

impl ImpayeDuStock {
    fn en_document(&self) -> Value {
        let mut impaye = Map::new();
        pose(&mut impaye, Cle::ImpayeMontant, self.entier.then(|| Value::Number(self.connu.en_json())));
        if let Some(premier) = self.premier {
            pose(&mut impaye, Cle::ImpayePremierImpaye, premier.iso());
        }
        let etapes: Vec<Value> = self.etapes.iter().map(|(etape, date)| etape_du(*etape, *date)).collect();
        if !etapes.is_empty() {
            pose(&mut impaye, Cle::ImpayeEtapes, etapes);
        }
        Value::Object(impaye)
    }
}

fn etape_du(etape: EtapeImpaye, date: Date) -> Value {
    let mut objet = Map::new();
    pose(&mut objet, Cle::ImpayeEtapesEtape, etape.code());
    pose(&mut objet, Cle::ImpayeEtapesDate, date.iso());
    Value::Object(objet)
}

/// A person; `None` of the incomes: not known.
fn personne(
    id: &str,
    role: Role,
    ne: Date,
    activite: Option<Value>,
    revenus: Option<Vec<(Nature, Euros)>>,
) -> Value {
    let mut personne = Map::new();
    pose(&mut personne, Cle::IdPersonne, id);
    pose(&mut personne, Cle::Role, role.code());
    pose(&mut personne, Cle::Naissance, ne.iso());
    if let Some(activite) = activite {
        pose(&mut personne, Cle::Activite, activite);
    }
    let revenus = revenus.map(|revenus| {
        let revenus = revenus
            .iter()
            .map(|(nature, montant)| (nature.code().to_owned(), Value::Number(montant.en_json())));
        Value::Object(revenus.collect())
    });
    pose(&mut personne, Cle::Revenus, revenus);
    Value::Object(personne)
}

/// Writes an answer in a group.
pub fn pose(groupe: &mut Map<String, Value>, cle: Cle, valeur: impl Into<Value>) {
    groupe.insert(cle.mot().to_owned(), valeur.into());
}

/// Of what kind the resources of an adult may be.
fn natures(activite: Option<Activite>) -> &'static [Nature] {
    use Nature::*;
    match activite {
        Some(Activite::Salarie) => &[Salaire],
        Some(Activite::Independant) => &[Benefice],
        Some(Activite::Apprenti) => &[Apprentissage],
        Some(Activite::Chomeur) => &[Chomage],
        Some(Activite::ArretMaladie) => &[IndemnitesJournalieres],
        Some(Activite::Retraite) => &[Retraite],
        Some(Activite::Invalide) => &[Invalidite],
        Some(Activite::CongeParental | Activite::Etudiant | Activite::SansActivite) => {
            &[Autres, Salaire, PensionAlimentaireRecue]
        }
        None => &[Salaire, Retraite, Chomage, Benefice, Autres, PensionAlimentaireRecue],
    }
}

/// What a person who has an income does, where nothing says it.
fn activite_de(nature: Nature) -> Option<Activite> {
    match nature {
        Nature::Salaire => Some(Activite::Salarie),
        Nature::Apprentissage => Some(Activite::Apprenti),
        Nature::Chomage | Nature::Ass => Some(Activite::Chomeur),
        Nature::IndemnitesJournalieres | Nature::IjAccidentTravail | Nature::IjMaternite => {
            Some(Activite::ArretMaladie)
        }
        Nature::Retraite => Some(Activite::Retraite),
        Nature::Invalidite => Some(Activite::Invalide),
        Nature::MicroVente | Nature::MicroService | Nature::MicroLiberal | Nature::Benefice => {
            Some(Activite::Independant)
        }
        _ => None,
    }
}
