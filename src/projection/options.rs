//! Alternatives computed beside today's situation, the rent that a household can bear, what more work leaves.

use crate::budget::Budget;
use crate::loi::baremes::communs::{SMIC_HORAIRE, SMIC_MENSUEL};
use crate::menage::alternative;
use crate::menage::document::{Champ, Saisie};
use crate::menage::lecture::{self, Lecture};
use crate::menage::personne::Personne;
use crate::menage::posees;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::notions::serie::Serie;
use crate::projection::evolution::Evolution;
use crate::projection::prevision::{AidesPrevues, MoisPrevu, paye_une_fois, prevoir};
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nature, Occupation};
use crate::simulation::{Simulation, simuler};

/// An alternative and what follows from it.
pub struct Alternative {
    /// Its name.
    pub libelle: String,
    /// Its reading, with what cannot be read.
    pub lecture: Lecture,
    /// The month of the comparison, where there is enough.
    pub simulation: Option<Simulation>,
    /// Six months later, once the rights that look at three months have settled.
    pub installee: Option<Simulation>,
    /// Its coming months.
    pub prevus: Vec<MoisPrevu>,
    /// The month from which it holds, where it can be read.
    pub depuis: Option<Mois>,
    /// Its rights and its budget, month by month from today's; empty where there is not enough.
    pub mois: Vec<Simulation>,
}

/// Months after which the rights that look at the last three have settled.
const INSTALLATION: i32 = 6;

/// The month in which alternatives are compared: the latest of their changes, today's at the earliest.
pub fn mois_compare(saisie: &Saisie, mois: MoisCouvert) -> MoisCouvert {
    let depuis = (0..alternative::libelles(saisie).len()).filter_map(|rang| depuis(saisie, rang));
    MoisCouvert::au_plus_pres(depuis.fold(mois.mois(), Mois::max))
}

/// The month of an alternative, where it can be read.
fn depuis(saisie: &Saisie, rang: usize) -> Option<Mois> {
    saisie.texte(&Champ::element(Cle::Projet, rang, Cle::ProjetDepuis)).parse().ok()
}

/// A household in the month of the comparison, and six months later, among its first months, `depart` then `suite`: what it
/// receives today moves as what is due does.
pub fn deux_mois(
    situation: &Situation,
    (depart, suite): (&Simulation, &[Simulation]),
    aujourdhui: &Simulation,
    mois: MoisCouvert,
) -> [Simulation; 2] {
    let apres = MoisCouvert::au_plus_pres(mois.mois().plus(INSTALLATION));
    [mois, apres].map(|mois| {
        let connue = std::iter::once(depart).chain(suite).find(|connue| connue.mois == mois).cloned();
        connue.unwrap_or_else(|| depart.rejouer(situation, mois)).comparee(situation, aujourdhui)
    })
}

/// An alternative that nothing is computed of yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ebauche {
    libelle: String,
    saisie: Saisie,
    depuis: Option<Mois>,
    /// The month of the comparison.
    compare: MoisCouvert,
}

/// Every alternative of a document, in order, before it is computed; the month is that of today's answers.
pub fn ebauches(saisie: &Saisie, mois: MoisCouvert) -> Vec<Ebauche> {
    let compare = mois_compare(saisie, mois);
    let libelles = alternative::libelles(saisie).into_iter().enumerate();
    let ebauche = |(rang, libelle)| {
        let changee = alternative::appliquer(saisie, rang)?;
        Some(Ebauche { libelle, saisie: changee, depuis: depuis(saisie, rang), compare })
    };
    libelles.filter_map(ebauche).collect()
}

impl Ebauche {
    /// The same, as the screen asks: what it asks and nobody answered is not known.
    pub fn a_l_ecran(self) -> Ebauche {
        Ebauche { saisie: posees::a_l_ecran(&self.saisie), ..self }
    }

    /// The alternative beside today: in the months before its change, today's answers hold.
    pub fn calculer(&self, situation: &Situation, aujourdhui: &Simulation) -> Alternative {
        let mut lecture = lecture::lire(&self.saisie);
        let premier = situation.menage.mois.mois();
        let debut = self.depuis.unwrap_or(premier).max(premier);
        lecture.situation = lecture.situation.map(|changee| changee.apres(situation, debut));
        let calculee = lecture.situation.as_ref().map(|changee| {
            let (prevus, mois) = suite(changee, aujourdhui, debut);
            let deux = deux_mois(changee, (&mois[0], &mois[1..]), aujourdhui, self.compare);
            ((prevus, mois), deux)
        });
        let (suite, simulations) = calculee.unzip();
        let (prevus, mois) = suite.unwrap_or_default();
        let [simulation, installee] = simulations.map_or([None, None], |deux| deux.map(Some));
        let libelle = self.libelle.clone();
        Alternative { libelle, lecture, simulation, installee, prevus, depuis: self.depuis, mois }
    }
}

/// Every alternative of a document, in order, beside today.
pub fn alternatives(saisie: &Saisie, situation: &Situation, aujourdhui: &Simulation) -> Vec<Alternative> {
    let ebauches = ebauches(saisie, situation.menage.mois);
    ebauches.iter().map(|ebauche| ebauche.calculer(situation, aujourdhui)).collect()
}

/// The coming months of an alternative whose change comes in the month `depuis`, in which what it costs once is paid: its
/// budget, then its rights.
fn suite(situation: &Situation, aujourdhui: &Simulation, depuis: Mois) -> (Vec<MoisPrevu>, Vec<Simulation>) {
    let depart = simuler(situation);
    let evolution = Evolution::calculer(situation, &depart);
    let mut prevus = prevoir(situation, &depart, &evolution, AidesPrevues::Recues(aujourdhui));
    match situation.finances.frais_uniques {
        Some(frais) => paye_une_fois(&mut prevus, depuis, frais),
        // Of a cost that is not known, no balance can be told.
        None => prevus.clear(),
    }
    (prevus, evolution.depuis_aujourdhui(depart))
}

/// Gross pay of a month at the minimum wage for some hours a week, euros, to the cent: hours × 52 ÷ 12, the full-time
/// month as published (C. trav., art. L3231-2, D3231-6).
pub fn brut_au_smic(heures: u32, mois: MoisCouvert) -> Euros {
    match heures {
        35 => SMIC_MENSUEL.en(mois).valeur,
        _ => (SMIC_HORAIRE.en(mois).valeur * (heures * 52) / 12).arrondi_centime(),
    }
}

/// Months of a gain that pay back what is paid once; nothing without a gain, nor after ten years.
pub fn mois_pour_rattraper(frais: Euros, gain: Euros) -> Option<u32> {
    (1..=120).find(|mois| gain * *mois >= frais)
}

/// Why no rent is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SansLoyer {
    /// An answer is missing, or the home has no rent of its own (a foyer).
    Inconnu,
    /// Even one euro would be too much.
    Aucun,
}

/// The highest rent, in whole euros, with which the housing effort stays within `effort`; `depart`: the household today.
pub fn loyer_supportable(
    situation: &Situation,
    depart: &Simulation,
    effort: Taux,
) -> Result<Euros, SansLoyer> {
    loyer_au_plus(situation, depart, &|budget| Some(budget.taux_effort?.haut <= effort))
}

/// The highest rent, in whole euros, that leaves at least so much to live on.
pub fn loyer_qui_laisse(
    situation: &Situation,
    depart: &Simulation,
    reste_a_vivre: Euros,
) -> Result<Euros, SansLoyer> {
    loyer_au_plus(situation, depart, &|budget| Some(budget.reste_a_vivre?.bas >= reste_a_vivre))
}

fn loyer_au_plus(
    situation: &Situation,
    depart: &Simulation,
    tient: &dyn Fn(&Budget) -> Option<bool>,
) -> Result<Euros, SansLoyer> {
    if situation.menage.occupation() == Some(Occupation::Foyer) {
        return Err(SansLoyer::Inconnu);
    }
    let tient = |loyer: i64| {
        let suppose = situation.avec_loyer(Euros::entiers(loyer)).ok_or(SansLoyer::Inconnu)?;
        tient(&depart.rejouer(&suppose, depart.mois).comme(&suppose, depart)).ok_or(SansLoyer::Inconnu)
    };
    if !tient(1)? {
        return Err(SansLoyer::Aucun);
    }
    let (mut bas, mut haut) = (1, 5_000);
    while haut - bas > 1 {
        let milieu = (bas + haut) / 2;
        if tient(milieu)? { bas = milieu } else { haut = milieu }
    }
    Ok(Euros::entiers(bas))
}

/// A point of the curve: a net wage, and what comes in with it, aids included. Euros per month, once settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The wage.
    pub salaire: Euros,
    /// Resources and housing aid, less the income tax of the year.
    pub disponible: Euros,
    /// The rights that are open.
    pub droits: Vec<CleDroit>,
    /// An aid that nothing bounds is left out: at least so much comes in.
    pub au_moins: bool,
}

/// The wage of an adult today, then in each alternative where it is another.
pub fn salaires(saisie: &Saisie, situation: &Situation, adulte: &Personne) -> Vec<(String, Euros)> {
    let mois = mois_compare(saisie, situation.menage.mois).mois();
    let salaire = |personne: &Personne| personne.revenu(Nature::Salaire, mois);
    let mut salaires = vec![("Aujourd'hui".to_owned(), salaire(adulte))];
    for (rang, libelle) in alternative::libelles(saisie).into_iter().enumerate() {
        let autre = alternative::appliquer(saisie, rang).and_then(|autre| lecture::lire(&autre).situation);
        let Some(autre) = autre else { continue };
        let sien = autre.menage.adultes().find(|personne| personne.id == adulte.id).map(salaire);
        salaires.extend(sien.filter(|sien| *sien != salaires[0].1).map(|sien| (libelle, sien)));
    }
    salaires
}

/// What comes in for each wage of an adult, from 0 to `maximum` by `pas`, all months alike.
pub fn courbe(situation: &Situation, adulte: u8, maximum: i64, pas: i64) -> Vec<Point> {
    let mut points = Vec::new();
    let mut salaire = 0;
    let depart = simuler(situation);
    while salaire <= maximum {
        points.push(point(situation, &depart, adulte, Euros::entiers(salaire)));
        salaire += pas.max(1);
    }
    points
}

/// The point of one wage of an adult, all months alike; `depart`: the household today.
pub fn point(situation: &Situation, depart: &Simulation, adulte: u8, salaire: Euros) -> Point {
    const DU_TRAVAIL: [Nature; 4] =
        [Nature::Salaire, Nature::SalaireImposable, Nature::SalaireBrut, Nature::PrelevementSource];
    let mut suppose = situation.clone();
    for personne in suppose.menage.adultes_mut().filter(|personne| personne.rang == adulte) {
        personne.livre.changer(|series, annuels| {
            series.retain(|(nature, _)| !DU_TRAVAIL.contains(nature));
            annuels.retain(|(_, nature, _)| !DU_TRAVAIL.contains(nature));
            series.push((Nature::Salaire, Serie::constante(salaire)));
        });
    }
    suppose.menage.foyer.revenus_fiscaux.clear();
    let simulation = depart.rejouer(&suppose, depart.mois);
    let budget = &simulation.budget;
    let impot = simulation.impot_revenu.unwrap_or_default() / 12;
    Point {
        salaire,
        disponible: budget.ressources.bas + budget.aide_logement.bas - impot,
        droits: CleDroit::TOUS.iter().copied().filter(|cle| simulation.droit(*cle).est_ouvert()).collect(),
        au_moins: budget.ressources.ouverte,
    }
}

/// Where a right opens or closes along the curve: the wage from which it does, the right, and whether it opens.
pub fn ruptures(points: &[Point]) -> Vec<(Euros, CleDroit, bool)> {
    let mut ruptures = Vec::new();
    for deux in points.windows(2) {
        for cle in CleDroit::TOUS {
            let (avant, apres) = (deux[0].droits.contains(cle), deux[1].droits.contains(cle));
            if avant != apres {
                ruptures.push((deux[1].salaire, *cle, apres));
            }
        }
    }
    ruptures
}

/// The missing answer that moves the result most, and by how much a month.
pub fn sensibilite(simulation: &Simulation) -> Option<(Reference, Euros)> {
    let mut poids: Vec<(Reference, Euros)> = Vec::new();
    for (cle, droit) in simulation.droits.iter() {
        let Some(possible) = droit.fourchette().filter(|_| droit.est_indetermine()) else { continue };
        let ecart = (possible.haut - possible.bas) * cle.fois_par_an() / 12;
        for reference in droit.manque() {
            match poids.iter_mut().find(|(autre, _)| autre == reference) {
                Some((_, total)) => *total += ecart,
                None => poids.push((*reference, ecart)),
            }
        }
    }
    poids.into_iter().filter(|(_, total)| total.est_positif()).max_by_key(|(_, total)| *total)
}

/// What is paid to enter a rented home in a month, at most, before any aid: the deposit, one month of rent without charges, two
/// in a furnished home (loi n° 89-462, art. 22 and 25-6), and the first rent with its charges: the housing aid is due from
/// the next month (CCH, art. R823-10). Nothing where the rent or the charges are not known, nor without a lease.
pub fn premiere_depense(situation: &Situation, mois: Mois) -> Option<Euros> {
    let logement = situation.menage.logement.as_ref()?;
    let (loyer, charges) = (logement.loyer.as_ref()?.en(mois), logement.charges_en(mois)?);
    let occupation = logement.occupation.filter(|occupation| Occupation::LOCATIONS.contains(occupation))?;
    let mois_de_depot = if occupation == Occupation::PriveMeuble { 2 } else { 1 };
    Some(loyer * mois_de_depot + loyer + charges)
}

/// Rooms more than the persons and one, in social housing (CCH, art. L621-2): zero where it is not under-occupied, or
/// not known.
pub fn pieces_en_trop(situation: &Situation, mois: Mois) -> u32 {
    // Children on visit count for this rule.
    let personnes =
        situation.menage.personnes().filter(|personne| personne.mois_depuis_naissance(mois) >= 0).count()
            as u32;
    let pieces = situation.menage.logement.as_ref().and_then(|logement| logement.pieces).unwrap_or(0);
    pieces.saturating_sub(personnes + 1)
}
