//! What a line is answered ([`ResultatDuStock`]): every household that it leaves possible is simulated, and each figure goes
//! from the lowest to the highest.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::colonnes::est_montre;
use super::faits::ErreurDeCellule;
use super::hypotheses::{AlerteDuStock, CasDuStock, Espace, FaitsDuStock, ImpayeDuStock};
use crate::conseil::demarches::demarche;
use crate::impaye::procedure::{self, Sens};
use crate::impaye::seuil::{self, REGLE_DE_2027};
use crate::loi::droit::Droit;
use crate::menage::document::{Champ, ErreurSaisie, Saisie};
use crate::menage::lecture;
use crate::menage::situation::Situation;
use crate::menage::vraisemblance;
use crate::notions::choix::{Choix, choix};
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::{Euros, Taux};
use crate::questions::droits::{CleDroit, Periodicite};
use crate::questions::table::Cle;
use crate::simulation::{Simulation, droits_en, simuler};

choix! {
    /// What the arrears put at risk: the housing aid, which may be suspended.
    RisqueDImpaye {
        Constitue => "constitue", "L'impayé est constitué : l'aide au logement peut être suspendue";
        Proche => "proche", "Il le serait dans le mois qui vient";
        Non => "non", "Il ne l'est pas";
        AVerifier => "a_verifier", "Une réponse manque pour le dire";
        SansAide => "sans_aide", "Sans aide au logement, cette règle ne concerne pas le foyer";
    }
}

/// A right that is due and not received, or of which nothing says whether it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DroitAVoir {
    /// The right.
    pub droit: CleDroit,
    /// What it brings, by its rhythm; nothing of a cover of costs.
    pub montant: Option<Fourchette>,
    /// Due in each household that the line leaves possible.
    pub sur: bool,
}

/// The next day that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProchaineDate {
    /// The day.
    pub date: Date,
    /// Its stable name.
    pub code: &'static str,
    /// The right, of a claim.
    pub droit: Option<CleDroit>,
}

/// The arrears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImpayeCalcule {
    /// What is owed; open above where a month is not known.
    pub dette: Fourchette,
    /// The first month unpaid.
    pub premier: Option<Mois>,
    /// From which amount the rule of the day calls it an arrear.
    pub seuil: Option<Fourchette>,
    /// What it puts at risk.
    pub risque: RisqueDImpaye,
}

/// All that is answered of a tenant.
#[derive(Clone, Debug)]
pub struct ResultatDuStock {
    /// The month.
    pub mois: Mois,
    /// The rights that may be due.
    pub du: Vec<(CleDroit, Fourchette)>,
    /// Covers of health costs: what the household pays for it.
    pub soins: Vec<(CleDroit, Fourchette, bool)>,
    /// What is received, as the line says it.
    pub recus: BTreeMap<CleDroit, Euros>,
    /// Said not to be received, and due or perhaps due.
    pub non_demandes: Vec<DroitAVoir>,
    /// Surely due, and nothing says whether it is received.
    pub a_verifier: Vec<DroitAVoir>,
    /// What is due less what is received, of the monthly rights whose amount received is known.
    pub du_moins_recu: Option<Fourchette>,
    /// What is left to live on today, with what is received.
    pub reste_a_vivre: Option<Fourchette>,
    /// Once what is due is claimed and paid.
    pub une_fois_paye: Option<Fourchette>,
    /// The home over the resources, today.
    pub taux_effort: Option<Fourchette<Taux>>,
    /// The arrears, where a column is about them.
    pub impaye: Option<ImpayeCalcule>,
    /// The next day that counts.
    pub prochaine: Option<ProchaineDate>,
    /// How many households were simulated.
    pub essais: usize,
    /// What is to be known of it.
    pub alertes: Vec<AlerteDuStock>,
}

/// A household, simulated.
struct Essai {
    situation: Situation,
    simulation: Simulation,
}

/// The answer to a line, on a day.
///
/// # Errors
/// What the reader of documents refuses, at its column where there is one.
pub fn calculer(
    faits: &FaitsDuStock,
    mut alertes: Vec<AlerteDuStock>,
    le: Option<Date>,
) -> Result<ResultatDuStock, Vec<ErreurDeCellule>> {
    let (espaces, dites) = faits.espaces();
    alertes.extend(dites);
    let mut essais: Vec<Essai> = Vec::new();
    for espace in &espaces {
        for cas in retenus(espace)? {
            let Some((document, dites)) = espace.menage(cas) else { continue };
            alertes.extend(dites);
            essais.extend(essayer(document, &faits.recus)?);
        }
    }
    let Some(premier) = essais.first() else { return Err(Vec::new()) };
    if !premier.simulation.attentes().is_empty() {
        alertes.push(AlerteDuStock::ValeursAttendues);
    }
    if !vraisemblance::de(&premier.situation).is_empty() {
        alertes.push(AlerteDuStock::Invraisemblable);
    }
    alertes.sort_unstable();
    alertes.dedup();
    let le = le.unwrap_or(faits.mois.premier_jour());
    let mut resultat = ResultatDuStock {
        mois: faits.mois,
        du: Vec::new(),
        soins: Vec::new(),
        recus: faits.recus.clone(),
        non_demandes: Vec::new(),
        a_verifier: Vec::new(),
        du_moins_recu: None,
        reste_a_vivre: tous(&essais, |essai| essai.simulation.base().reste_a_vivre),
        une_fois_paye: tous(&essais, |essai| essai.simulation.budget.reste_a_vivre),
        taux_effort: tous(&essais, |essai| essai.simulation.base().taux_effort),
        impaye: faits.impaye.as_ref().map(|impaye| arrieres(&essais, impaye, le)),
        prochaine: None,
        essais: essais.len(),
        alertes,
    };
    for droit in CleDroit::TOUS.iter().copied().filter(est_montre) {
        resultat.ajouter(droit, &essais);
    }
    resultat.prochaine = prochaine(&essais[0], &resultat, le);
    Ok(resultat)
}

/// As many households as are all computed.
const PRODUIT: usize = 8;

/// The ends of each right of a household, and of their sum.
type Bouts = Vec<Fourchette>;

/// The cases that were computed, each with its ends.
struct Recherche<'a> {
    espace: &'a Espace<'a>,
    essayes: Vec<(CasDuStock, Bouts)>,
}

/// The cases whose rights are the lowest or the highest, as far as a search around the first case, then around those that
/// give the least and the most in all, finds them.
fn retenus(espace: &Espace<'_>) -> Result<Vec<CasDuStock>, Vec<ErreurDeCellule>> {
    let produit: usize = espace.nombres.iter().product();
    if produit <= PRODUIT {
        return Ok((0..produit).map(|rang| du_produit(rang, &espace.nombres)).collect());
    }
    let mut recherche = Recherche { espace, essayes: Vec::new() };
    recherche.autour([0; 4])?;
    let total = recherche.essayes[0].1.len() - 1;
    for extreme in [bas_de, haut_de] {
        let base = recherche.extreme(total, extreme);
        recherche.autour(base)?;
    }
    let mut retenus = vec![[0; 4]];
    for bout in 0..=total {
        for extreme in [bas_de, haut_de] {
            let cas = recherche.extreme(bout, extreme);
            if !retenus.contains(&cas) {
                retenus.push(cas);
            }
        }
    }
    Ok(retenus)
}

impl Recherche<'_> {
    /// Computes a case once; its place.
    fn essaie(&mut self, cas: CasDuStock) -> Result<usize, Vec<ErreurDeCellule>> {
        if let Some(place) = self.essayes.iter().position(|(connu, _)| *connu == cas) {
            return Ok(place);
        }
        self.essayes.push((cas, bouts_de(self.espace, cas)?));
        Ok(self.essayes.len() - 1)
    }

    /// Tries each answer alone around a case, then together those that give the least and the most of each right.
    fn autour(&mut self, base: CasDuStock) -> Result<(), Vec<ErreurDeCellule>> {
        let mut seules: Vec<Vec<usize>> = Vec::new();
        for (place, nombre) in self.espace.nombres.iter().enumerate() {
            let mut essais = Vec::new();
            for rang in 0..*nombre {
                let mut cas = base;
                cas[place] = rang;
                essais.push(self.essaie(cas)?);
            }
            seules.push(essais);
        }
        for bout in 0..self.essayes[0].1.len() {
            for extreme in [bas_de, haut_de] {
                let cle = |essai: &usize| extreme(&self.essayes[*essai].1[bout]);
                // The first of those that give as much: an answer that changes nothing is left as it is.
                let meilleur =
                    |essais: &Vec<usize>| essais.iter().rev().copied().max_by_key(cle).unwrap_or_default();
                let choisis: Vec<usize> = seules.iter().map(meilleur).collect();
                let mut cas = base;
                for (place, essai) in choisis.into_iter().enumerate() {
                    cas[place] = self.essayes[essai].0[place];
                }
                self.essaie(cas)?;
            }
        }
        Ok(())
    }

    /// The first case that gives the most by a measure of a figure.
    fn extreme(&self, bout: usize, extreme: fn(&Fourchette) -> (bool, Euros)) -> CasDuStock {
        let meilleur = self.essayes.iter().rev().max_by_key(|(_, bouts)| extreme(&bouts[bout]));
        meilleur.map_or([0; 4], |(cas, _)| *cas)
    }
}

/// What is the larger, the lower a figure is.
fn bas_de(fourchette: &Fourchette) -> (bool, Euros) {
    (false, -fourchette.bas)
}

/// What is the larger, the higher a figure may be.
fn haut_de(fourchette: &Fourchette) -> (bool, Euros) {
    (fourchette.ouverte, fourchette.haut)
}

fn du_produit(mut rang: usize, nombres: &CasDuStock) -> CasDuStock {
    nombres.map(|nombre| {
        let reste = rang % nombre;
        rang /= nombre;
        reste
    })
}

/// What a case gives of each right that is shown and of all the aids, without how it was found.
fn bouts_de(espace: &Espace<'_>, cas: CasDuStock) -> Result<Bouts, Vec<ErreurDeCellule>> {
    let Some((document, _)) = espace.menage(cas) else { return Err(Vec::new()) };
    let situation = situation(&document)?;
    let droits = match situation.inconnues.is_empty() {
        true => droits_en(&situation, situation.menage.mois),
        false => simuler(&situation).droits,
    };
    let montres = droits.iter().filter(|(cle, _)| est_montre(cle));
    let mut bouts: Bouts = montres.map(|(_, droit)| droit.possible()).collect();
    let aides = droits.iter().filter(|(cle, _)| cle.est_une_aide());
    bouts.push(aides.map(|(_, droit)| droit.possible()).sum());
    Ok(bouts)
}

/// The household of a document, or its errors.
fn situation(saisie: &Saisie) -> Result<Situation, Vec<ErreurDeCellule>> {
    let lue = lecture::lire_strictement(saisie);
    lue.map(|(situation, _)| situation).map_err(|erreurs| erreurs.into_iter().map(a_sa_colonne).collect())
}

/// The household of a document, with what is received: where the line says some aids alone, the others are not received, or
/// all that is due of them is.
fn essayer(
    mut saisie: Saisie,
    recus: &BTreeMap<CleDroit, Euros>,
) -> Result<Vec<Essai>, Vec<ErreurDeCellule>> {
    if recus.is_empty() {
        return Ok(vec![Essai::de(&saisie)?]);
    }
    let percu =
        |(droit, montant): (&CleDroit, &Euros)| (droit.code().to_owned(), Value::Number(montant.en_json()));
    let mut percus: Map<String, Value> = recus.iter().map(percu).collect();
    let champ = Champ::foyer(Cle::Percus);
    saisie.ecrire(&champ, Some(Value::Object(percus.clone())));
    let rien = Essai::de(&saisie)?;
    let dits = percus.len();
    let dus = rien.simulation.droits.iter().filter(|(cle, droit)| {
        let du_mois = cle.est_une_aide() && cle.periodicite() == Periodicite::Mois;
        du_mois && !recus.contains_key(cle) && droit.possible().peut_etre_positive()
    });
    percus.extend(dus.map(|(cle, droit)| {
        let possible = droit.possible();
        let recu = (!possible.ouverte).then(|| Value::Number(possible.haut.en_json()));
        (cle.code().to_owned(), recu.unwrap_or_default())
    }));
    if percus.len() == dits {
        return Ok(vec![rien]);
    }
    saisie.ecrire(&champ, Some(Value::Object(percus)));
    Ok(vec![rien, Essai::de(&saisie)?])
}

impl Essai {
    fn de(saisie: &Saisie) -> Result<Essai, Vec<ErreurDeCellule>> {
        let situation = situation(saisie)?;
        let simulation = simuler(&situation);
        Ok(Essai { situation, simulation })
    }

    fn droit(&self, cle: CleDroit) -> &Droit {
        self.simulation.droit(cle)
    }
}

/// An error of the document, at the column that has its name.
fn a_sa_colonne(erreur: ErreurSaisie) -> ErreurDeCellule {
    let champ = erreur.champ.as_str();
    let mot = champ.rsplit_once('.').map_or(champ, |(_, mot)| mot);
    ErreurDeCellule { colonne: mot.to_owned(), lu: erreur.lu, message: erreur.message }
}

/// A figure of each household: from the lowest to the highest, nothing where one of them has none.
fn tous<T: Copy + Ord>(
    essais: &[Essai],
    lu: impl Fn(&Essai) -> Option<Fourchette<T>>,
) -> Option<Fourchette<T>> {
    let lues: Option<Vec<Fourchette<T>>> = essais.iter().map(lu).collect();
    lues?.into_iter().reduce(Fourchette::ou)
}

impl ResultatDuStock {
    /// What is answered of one right.
    fn ajouter(&mut self, cle: CleDroit, essais: &[Essai]) {
        let sur = essais.iter().all(|essai| essai.droit(cle).est_surement_ouvert());
        let possible = tous(essais, |essai| Some(essai.droit(cle).possible())).unwrap_or_default();
        let cout = |essai: &Essai| match essai.droit(cle) {
            Droit::Couvert(cout) => Some(Fourchette::exacte(*cout)),
            _ => None,
        };
        let couts: Vec<Fourchette> = essais.iter().filter_map(cout).collect();
        let couvre = couts.iter().copied().reduce(Fourchette::ou);
        if let Some(couts) = couvre {
            self.soins.push((cle, couts, sur));
        } else if possible.peut_etre_positive() {
            self.du.push((cle, possible));
        } else if self.recus.get(&cle).is_none_or(|recu| recu.est_nul()) {
            return;
        }
        let montant = couvre.is_none().then_some(possible);
        let a_voir = DroitAVoir { droit: cle, montant, sur };
        match self.recus.get(&cle) {
            // The landlord makes it: there is nothing to claim.
            None if cle == CleDroit::ReductionLoyer => {}
            None if sur => self.a_verifier.push(a_voir),
            None => {}
            Some(recu) => {
                if recu.est_nul() {
                    self.non_demandes.push(a_voir);
                }
                if couvre.is_none() && cle.periodicite() == Periodicite::Mois {
                    let ecart = possible - Fourchette::exacte(*recu);
                    self.du_moins_recu = Some(self.du_moins_recu.map_or(ecart, |autres| autres + ecart));
                }
            }
        }
    }
}

/// The arrears: what they put at risk under the rule of the day, in every household.
fn arrieres(essais: &[Essai], dit: &ImpayeDuStock, le: Date) -> ImpayeCalcule {
    let dette = Fourchette { ouverte: !dit.entier, ..Fourchette::exacte(dit.connu) };
    let mut risques = essais.iter().map(|essai| risque(essai, dit, le));
    let premier = risques.next().unwrap_or((RisqueDImpaye::AVerifier, None));
    let (risque, seuil) = risques.fold(premier, |(risque, seuil), (autre, autre_seuil)| {
        let meme = if risque == autre { risque } else { RisqueDImpaye::AVerifier };
        (meme, seuil.zip(autre_seuil).map(|(seuil, autre)| seuil.ou(autre)))
    });
    ImpayeCalcule { dette, premier: dit.premier, seuil, risque }
}

fn risque(essai: &Essai, dit: &ImpayeDuStock, le: Date) -> (RisqueDImpaye, Option<Fourchette>) {
    let Essai { situation, simulation } = essai;
    let Some(impaye) = &situation.impaye else { return (RisqueDImpaye::Non, None) };
    if !seuil::concerne(situation, simulation, impaye) {
        return (RisqueDImpaye::SansAide, None);
    }
    let Some((brut, aide)) = seuil::loyer_et_aide(situation, simulation, impaye) else {
        return (RisqueDImpaye::AVerifier, None);
    };
    let Some([en_2026, en_2027]) = seuil::examens(situation, simulation, impaye, le) else {
        return (RisqueDImpaye::AVerifier, None);
    };
    // A month more, unpaid: what the tenant pays of it is what the aid leaves.
    let suivant = le.mois().plus(1);
    let apres = Fourchette::exacte(dit.connu + brut) - Fourchette::entre(aide.bas, aide.haut.max(aide.bas));
    let bientot = |montant: Euros| match le.mois() < REGLE_DE_2027 && suivant < REGLE_DE_2027 {
        true => seuil::jusqu_en_2026(montant, brut, aide.bas).constitue,
        false => seuil::depuis_2027(Some(montant), impaye.premier_reclamable(le), suivant).constitue,
    };
    let (constitue, seuil) = if le.mois() < REGLE_DE_2027 {
        let pour = |aide| seuil::jusqu_en_2026(dit.connu, brut, aide).seuil;
        (en_2026.constitue, (!aide.ouverte).then(|| Fourchette::entre(pour(aide.haut), pour(aide.bas))))
    } else {
        (en_2027.constitue, Some(Fourchette::exacte(en_2027.seuil)))
    };
    let risque = match (constitue, bientot(apres.bas), bientot(apres.haut)) {
        (Some(true), ..) => RisqueDImpaye::Constitue,
        (None, ..) => RisqueDImpaye::AVerifier,
        (Some(false), Some(true), Some(true)) => RisqueDImpaye::Proche,
        (Some(false), Some(false), Some(false)) => RisqueDImpaye::Non,
        _ => RisqueDImpaye::AVerifier,
    };
    (risque, seuil)
}

/// The first day that counts from `le` on: of the procedure, of the report to the family fund, of a claim.
fn prochaine(essai: &Essai, resultat: &ResultatDuStock, le: Date) -> Option<ProchaineDate> {
    let Essai { situation, simulation } = essai;
    let mut dates: Vec<ProchaineDate> = Vec::new();
    if let Some(impaye) = &situation.impaye {
        let jalons = procedure::jalons(situation, impaye, le);
        let a_venir =
            jalons.iter().filter(|jalon| matches!(jalon.sens, Sens::AvantLe | Sens::Fait | Sens::Fin));
        dates.extend(a_venir.map(|jalon| ProchaineDate { date: jalon.quand, code: jalon.code, droit: None }));
        let dit = resultat.impaye.as_ref().is_some_and(|impaye| impaye.dette.peut_etre_positive());
        let aide = resultat.impaye.as_ref().is_some_and(|impaye| impaye.risque != RisqueDImpaye::SansAide);
        let dette = impaye.dette(le);
        let examen = seuil::depuis_2027(dette, impaye.premier_reclamable(le), le.mois());
        if let Some(avant) = examen.signaler_avant.filter(|_| dit && aide) {
            dates.push(ProchaineDate { date: avant, code: "signaler_a_la_caf", droit: None });
        }
    }
    for a_voir in resultat.non_demandes.iter().chain(&resultat.a_verifier).filter(|a_voir| a_voir.sur) {
        let delai = demarche(a_voir.droit, situation, simulation).delai;
        let jour = le.max(simulation.mois.mois().premier_jour());
        let avant = delai.avant(jour).filter(|_| delai.est_ouvert(jour));
        dates.extend(avant.map(|date| ProchaineDate { date, code: "demande", droit: Some(a_voir.droit) }));
    }
    dates.into_iter().filter(|prochaine| prochaine.date >= le).min()
}

/// The tables of the law, by the month of the last check of any of them: what an answer was made with.
pub fn version_des_baremes() -> String {
    let verifies = crate::loi::baremes::tables().into_iter().map(|table| table.verifie());
    verifies.max().map_or_else(String::new, Mois::iso)
}
