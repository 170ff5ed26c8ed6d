//! From what was typed to what the law looks at: [`lire`] reads a [`Saisie`] into a
//! [`Situation`], collecting **all** the errors, each at its field.

mod ecrits;
mod finances;
mod foyer;
mod groupe;
mod hypotheses;
mod impaye;
mod logement;
mod naissance;
mod options;
mod personnes;
mod suivi;
mod valeurs;
mod voisinage;

use ecrits::lire_ecrits;
use finances::{lire_depense, lire_dette, lire_percu, lire_recherche};
use foyer::lire_foyer;
use groupe::{Groupe, NOTES_MAXIMUM, Notes, TEXTE_MAXIMUM};
pub use hypotheses::suppose;
use hypotheses::{lire_hypotheses, salaires_d_avant};
use impaye::lire_impaye;
use logement::lire_logement;
pub use naissance::suivre_la_naissance;
use personnes::{Personnes, lire_personnes};
use suivi::lire_suivi;
pub use valeurs::lit_montant;
use valeurs::{ANNEES_D_UNE_ENTREE, lit_codes, lit_mois};
use voisinage::lire_voisinage;

use crate::menage::alternative;
use crate::menage::document::{Champ, ErreurSaisie, Saisie};
use crate::menage::finances::Finances;
use crate::menage::foyer::Foyer;
use crate::menage::hypothese::{Hypothese, Inconnue};
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::{Epoque, Menage, Situation, est_regarde};
use crate::menage::suivi::Suivi;
use crate::menage::voisinage::FaitDeVoisinage;
use crate::menage::vraisemblance::{self, Invraisemblance};
use crate::notions::mois::MoisCouvert;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Union};

/// How many earlier times are read.
const EPOQUES_MAXIMUM: usize = 24;

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
    /// Answers that are hardly true: they count as they are.
    pub vraisemblance: Vec<Invraisemblance>,
    /// The journal of a dispute between neighbours, which needs no household.
    pub voisinage: Vec<FaitDeVoisinage>,
    /// The interviews and what was agreed, which need no household either.
    pub suivi: Suivi,
    /// The codes of the papers that are ready, those of another version among them.
    pub papiers: Vec<String>,
    /// What is written on the papers: the code of each text, and the text.
    pub ecrits: Vec<(String, String)>,
}

/// Reads the whole document; on screen a field in error counts as unanswered.
pub fn lire(saisie: &Saisie) -> Lecture {
    let notes = Notes::default();
    let racine = Groupe::racine(saisie.document(), &notes);
    let voisinage = lire_voisinage(&racine);
    let suivi = lire_suivi(&racine);
    let papiers = racine.lu(Cle::Papiers, lit_codes).unwrap_or_default();
    let ecrits = lire_ecrits(&racine);
    let mut situation =
        lire_situation(&racine).map(|situation| situation.avec_avant(lire_avant(saisie, &racine)));
    if let Some(lue) = &mut situation {
        let mut inconnus = lue.menage.inconnus.clone();
        inconnus.extend(lue.menage.personnes().filter_map(date_a_connaitre));
        lue.inconnues = lire_hypotheses(saisie.document(), &inconnus, lue.menage.mois.mois());
        lue.inconnues.extend(salaires_d_avant(saisie.document(), &lue.menage));
        lue.inconnues.extend(lue.menage.personnes().flat_map(a_confirmer));
        lue.inconnues.extend(epargne_inconnue(&lue.menage));
        lue.inconnues.extend(charges_du_loyer(&lue.menage));
        suivre_la_naissance(lue);
    }
    drop(racine);
    let Notes { erreurs, manquants, etrangers, .. } = notes;
    let etrangers = [etrangers.into_inner(), options::champs_etrangers(saisie)].concat();
    let avertissements = remarques(&etrangers, saisie.doublons());
    let vraisemblance = situation.as_ref().map(vraisemblance::de).unwrap_or_default();
    let (erreurs, manquants) = (erreurs.into_inner(), manquants.into_inner());
    Lecture {
        situation,
        erreurs,
        avertissements,
        manquants,
        vraisemblance,
        voisinage,
        suivi,
        papiers,
        ecrits,
    }
}

/// The follow-up alone.
pub fn suivi(saisie: &Saisie) -> Suivi {
    let notes = Notes::default();
    lire_suivi(&Groupe::racine(saisie.document(), &notes))
}

/// The savings that are not known, or of which the band alone is said: the least, the most and what they may be invested in.
fn epargne_inconnue(menage: &Menage) -> impl Iterator<Item = Inconnue> {
    let foyer = |patrimoine| Hypothese::Foyer(Box::new(Foyer { patrimoine, ..menage.foyer.clone() }));
    let epargne = |cle: Cle| cle.est_dans(Cle::FoyerPatrimoine) && cle != Cle::FoyerPatrimoineDepasse30000;
    menage.inconnus.iter().filter(move |inconnue| epargne(inconnue.cle)).map(move |reference| Inconnue {
        reference: *reference,
        reponses: menage.foyer.patrimoine.entre(reference.cle).into_iter().map(foyer).collect(),
    })
}

/// The charges are supposed to be no more than so many twelfths of a rent that holds them.
const CHARGES_AU_PLUS: u32 = 4;

/// The charges that a rent holds and that are not known apart: what is paid is known, the rent that the aid looks at is not.
fn charges_du_loyer(menage: &Menage) -> Option<Inconnue> {
    let logement = menage.logement.as_ref().filter(|logement| logement.charges_comprises)?;
    let total = logement.loyer.as_ref()?;
    let partage = |douziemes: u32| {
        let charges = total.douziemes(douziemes);
        let loyer = Some(total.moins(&charges));
        Hypothese::Logement(Box::new(Logement { loyer, charges: Some(charges), ..logement.clone() }))
    };
    let reponses = (0..=CHARGES_AU_PLUS).map(partage).collect();
    Some(Inconnue { reference: Reference::foyer(Cle::LogementCharges), reponses })
}

/// How many remarks on a file are said one by one.
const REMARQUES_MAXIMUM: usize = 20;

/// What a file holds beside what is read: the first ones, then how many more.
fn remarques(etrangers: &[Champ], doubles: &[Champ]) -> Vec<String> {
    let toutes = etrangers.iter().map(inconnu).chain(doubles.iter().map(en_double));
    let mut remarques: Vec<String> = toutes.take(REMARQUES_MAXIMUM).collect();
    match etrangers.len() + doubles.len() - remarques.len() {
        0 => {}
        1 => remarques.push("Un autre champ du fichier est dans le même cas".to_owned()),
        autres => remarques.push(format!("{autres} autres champs du fichier sont dans le même cas")),
    }
    remarques
}

fn inconnu(champ: &Champ) -> String {
    format!("Le champ « {champ} » n'est pas connu de cette version : il est conservé, sans être utilisé")
}

fn en_double(champ: &Champ) -> String {
    format!("Le champ « {champ} » est écrit plusieurs fois dans le fichier : la dernière valeur compte")
}

/// The strict reading of the command line: every error, or the situation.
///
/// # Errors
/// All the answers that could not be read, and the required ones that are missing.
pub fn lire_strictement(saisie: &Saisie) -> Result<(Situation, Vec<String>), Vec<ErreurSaisie>> {
    let mut lecture = lire(saisie);
    let manquants = lecture.manquants.iter();
    lecture.erreurs.extend(manquants.map(|reference| {
        ErreurSaisie::new(Champ::de(reference), "", format!("Il manque {}", reference.cle.nom()))
    }));
    match lecture.situation {
        Some(situation) if lecture.erreurs.is_empty() => Ok((situation, lecture.avertissements)),
        _ => Err(lecture.erreurs),
    }
}

/// What was true before: today's document with the changes of each earlier time, read as it is. What cannot be read in
/// it is an error of these changes.
fn lire_avant(saisie: &Saisie, racine: &Groupe<'_>) -> Vec<Epoque> {
    let epoque = |groupe: &Groupe<'_>| {
        let jusqu_a = groupe.mois(Cle::AvantJusquA);
        let attendu = "Ce champ attend un groupe de réponses";
        let changements =
            groupe.lu(Cle::AvantChangements, |valeur| valeur.as_object().ok_or(attendu.to_owned()))?;
        let lecture = lire(&alternative::autrefois(saisie, changements)?);
        let connues = racine.erreurs();
        for erreur in lecture.erreurs.iter().filter(|erreur| !connues.contains(erreur)) {
            let champ = groupe.champ(Cle::AvantChangements).sous(erreur.champ.as_str());
            groupe.erreur(champ, &erreur.lu, &erreur.message);
        }
        Some(Epoque { jusqu_a: jusqu_a?, situation: lecture.situation? })
    };
    let groupes = racine.liste(Cle::Avant);
    if groupes.len() > EPOQUES_MAXIMUM {
        let message = format!("Plus de {EPOQUES_MAXIMUM} situations passées : gardez les plus récentes");
        racine.erreur(racine.champ(Cle::Avant), "", message);
    }
    groupes.iter().take(EPOQUES_MAXIMUM).filter_map(epoque).collect()
}

/// Since when a person no longer works, where neither an answer nor a series tells it and a figure of a year is then left
/// out or cut: never "since long ago".
fn date_a_connaitre(personne: &Personne) -> Option<Reference> {
    let activite = matches!(
        personne.activite?,
        Activite::Chomeur
            | Activite::ArretMaladie
            | Activite::CongeParental
            | Activite::Retraite
            | Activite::Invalide
    );
    let livre = &personne.livre;
    let muette = livre.series().is_empty() && livre.annuels().iter().any(|(.., montant)| !montant.est_nul());
    (activite && muette && personne.activite_depuis.is_none())
        .then_some(Reference::de(personne.rang, Cle::ActiviteDepuis))
}

/// The incomes of a person of which no text was read that says what the rights make: left out, or counted as another.
fn a_confirmer(personne: &Personne) -> impl Iterator<Item = Inconnue> {
    let traitements = personne.series().filter_map(|(nature, _)| Some((nature, nature.comme_peut_etre()?)));
    traitements.map(|(nature, comme)| Inconnue {
        reference: Reference::de(personne.rang, Cle::Revenu(nature)),
        reponses: [None, Some(comme)].map(|comme| Hypothese::Traitement(personne.rang, nature, comme)).into(),
    })
}

fn lire_situation(racine: &Groupe<'_>) -> Option<Situation> {
    racine.texte(Cle::Id, TEXTE_MAXIMUM);
    racine.texte(Cle::Libelle, TEXTE_MAXIMUM);
    racine.texte(Cle::Notes, NOTES_MAXIMUM);
    racine.garde(Cle::Projet);
    let mois = racine
        .requis(Cle::Mois, |valeur| MoisCouvert::new(lit_mois(valeur)?).map_err(|erreur| erreur.to_string()));
    let personnes = lire_personnes(racine);
    let union: Option<Union> = racine.choix(Cle::Union);
    let union_depuis = racine.date(Cle::UnionDepuis);
    let isolement_depuis = racine.depuis(Cle::IsolementDepuis, ANNEES_D_UNE_ENTREE);
    let foyer = racine.objet_de_reponses(Cle::Foyer).map(|objet| lire_foyer(&objet)).unwrap_or_default();
    let logement = racine.objet(Cle::Logement).map(|objet| lire_logement(&objet));
    let depenses = racine.liste(Cle::Depenses).iter().filter_map(lire_depense).collect();
    let dettes =
        racine.liste(Cle::Dettes).iter().filter_map(|objet| lire_dette(objet, mois?.mois())).collect();
    let impaye = racine.objet(Cle::Impaye).and_then(|objet| lire_impaye(&objet));
    let frais_uniques = racine.montant_ou_zero(Cle::FraisUniques);
    let recherche = racine.objet(Cle::Objectif).map(|objet| lire_recherche(&objet)).unwrap_or_default();
    let (percu, demandees) = lire_percu(racine).unzip();
    let Personnes { demandeur, conjoint, enfants, autres } = personnes?;
    if conjoint.is_some() && union.is_none() && !racine.porte(Cle::Union) {
        racine.note_manquant(Cle::Union);
    }
    let entree = logement.as_ref().filter(|logement| logement.avant.is_none()).and_then(|l| l.bail_depuis);
    // Rights look at the months before: how one was housed in them is part of the household.
    let recente = mois.zip(entree).is_some_and(|(mois, entree)| est_regarde(entree, mois.mois()));
    if recente && !racine.dit(Cle::Avant) {
        racine.note_inconnu(Cle::LogementAvant);
    }
    let inconnus = racine.reponses_inconnues();
    let menage = Menage {
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
        percu,
        demandees: demandees.unwrap_or_default(),
        inconnus,
    };
    Some(Situation {
        menage,
        finances: Finances { depenses, dettes, frais_uniques },
        impaye,
        recherche,
        avant: Vec::new(),
        suite: None,
        inconnues: Vec::new(),
    })
}
