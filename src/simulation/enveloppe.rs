//! What an unknown answer leaves possible: the household is computed on each of its telling answers, and each right takes
//! the envelope of the results, from the lowest to the highest.

use std::rc::Rc;

use crate::budget::Budget;
use crate::loi::droit::{Droit, Droits};
use crate::loi::trace::Trace;
use crate::menage::hypothese::Inconnue;
use crate::menage::lecture;
use crate::menage::situation::Situation;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::question::Forme;
use crate::questions::reference::Reference;
use crate::simulation::{Deroule, Possible, Simulation};

/// As many households as the product of the answers may make; beyond, the answers that decide are taken together.
const PRODUIT: usize = 24;

/// Beside other unknown questions, one of more answers than a list of choices is tried on the first of them, that tell the
/// most: the months of a window, one by one, are for a question alone.
const REPONSES: usize = 11;
const PREMIERES: usize = 8;
/// As many households as are tried in all, and pairs of answers of both adults: a document of which nothing is known would
/// make thousands, whose bounds are already the widest.
const ESSAIS: usize = 1_000;
const PAIRES: usize = 8;
/// The households tried again in another month, or close to this one; and with those that a date makes, which another month
/// may tell apart.
const RETENUS: usize = 12;
const RETENUS_ET_DATES: usize = 24;

/// One answer to each unknown question, by rank: the household that they make.
pub(super) type Cas = Vec<usize>;

/// The households that the unknown answers leave possible, each simulated once; the first has the answers that hold by
/// default.
struct Essais<'a> {
    situation: &'a Situation,
    mois: MoisCouvert,
    simulations: Vec<(Cas, Rc<Situation>, Simulation)>,
}

/// The rights and the budget of a month, whatever the unknown answers turn out to be.
pub(super) fn simuler(situation: &Situation, mois: MoisCouvert) -> Simulation {
    let inconnues = &situation.inconnues;
    let mut essais = Essais { situation, mois, simulations: Vec::new() };
    let toutes: Vec<Cas> = inconnues.iter().map(|inconnue| rangs(inconnue, inconnues.len() == 1)).collect();
    if nombre(&toutes) <= PRODUIT {
        essais.produit(&toutes);
    } else {
        essais.une_a_la_fois(&toutes);
        essais.les_deux_adultes(&toutes);
        let decisives: Vec<Cas> = (0..inconnues.len()).map(|rang| essais.decisives(rang)).collect();
        if nombre(&decisives) <= PRODUIT {
            essais.produit(&decisives);
        } else {
            essais.extremes();
        }
    }
    essais.conclure()
}

/// The same household, or one close to it, in months that follow one another, on the cases that decided of another
/// simulation of it.
pub(super) fn rejouer(situation: &Situation, mois: &[MoisCouvert], retenus: &[Cas]) -> Vec<Simulation> {
    let essais = |mois: &MoisCouvert| Essais { situation, mois: *mois, simulations: Vec::new() };
    let mut tous: Vec<Essais<'_>> = mois.iter().map(essais).collect();
    for (rang, cas) in retenus.iter().enumerate() {
        let suppose = Rc::new(supposer(situation, cas));
        let trace = if rang == 0 { Trace::new } else { Trace::muette };
        let simulations = Deroule::simuler_tous(&suppose, mois, trace);
        for (essais, simulation) in tous.iter_mut().zip(simulations) {
            essais.simulations.push((cas.clone(), suppose.clone(), simulation));
        }
    }
    tous.into_iter().map(Essais::conclure).collect()
}

/// The household of one case.
fn supposer(situation: &Situation, cas: &Cas) -> Situation {
    let mut suppose = situation.clone();
    suppose.inconnues = Vec::new();
    for (inconnue, rang) in situation.inconnues.iter().zip(cas) {
        inconnue.suppose(*rang, &mut suppose);
    }
    if suppose.suite.is_none() {
        lecture::suivre_la_naissance(&mut suppose);
    }
    suppose
}

/// The answers to try for a question.
fn rangs(inconnue: &Inconnue, seule: bool) -> Cas {
    let nombre = inconnue.reponses.len();
    let essayees = if seule || nombre <= REPONSES { nombre } else { PREMIERES };
    (0..essayees).collect()
}

fn nombre(reponses: &[Cas]) -> usize {
    reponses.iter().fold(1, |produit, reponses| produit.saturating_mul(reponses.len().max(1)))
}

/// Each end of each right that an amount of money tells.
fn bouts(simulation: &Simulation) -> impl Iterator<Item = (bool, Option<Euros>)> + '_ {
    simulation.droits.iter().flat_map(|(_, droit)| {
        let fourchette = droit.possible();
        [Some(fourchette.bas), (!fourchette.ouverte).then_some(fourchette.haut)]
            .map(|bout| (matches!(droit, Droit::Couvert(_)), bout))
    })
}

impl Essais<'_> {
    fn essaie(&mut self, cas: Cas) {
        if self.simulations.len() >= ESSAIS || self.simulations.iter().any(|(connu, ..)| *connu == cas) {
            return;
        }
        let suppose = Rc::new(supposer(self.situation, &cas));
        let trace = if self.simulations.is_empty() { Trace::new() } else { Trace::muette() };
        let simulation = Deroule::avant(&suppose, self.mois).simuler(self.mois, trace);
        self.simulations.push((cas, suppose, simulation));
    }

    fn par_defaut(&self) -> Cas {
        vec![0; self.situation.inconnues.len()]
    }

    fn produit(&mut self, reponses: &[Cas]) {
        let mut cas = vec![Vec::new()];
        for possibles in reponses {
            cas = cas
                .iter()
                .flat_map(|debut: &Cas| possibles.iter().map(move |rang| [&debut[..], &[*rang]].concat()))
                .collect();
        }
        cas.into_iter().for_each(|cas| self.essaie(cas));
    }

    fn une_a_la_fois(&mut self, reponses: &[Cas]) {
        self.essaie(self.par_defaut());
        for (place, rangs) in reponses.iter().enumerate() {
            for rang in rangs {
                let mut cas = self.par_defaut();
                cas[place] = *rang;
                self.essaie(cas);
            }
        }
    }

    /// One question of both adults, on every pair of their first answers.
    fn les_deux_adultes(&mut self, reponses: &[Cas]) {
        let inconnues = &self.situation.inconnues;
        let de_l_adulte = |place: usize, adulte: Option<u8>| {
            let personne = inconnues[place].reference.personne;
            personne.is_some() && personne == adulte
        };
        let menage = &self.situation.menage;
        let conjoint = menage.conjoint.as_ref().map(|conjoint| conjoint.rang);
        let mut paires: Vec<(usize, usize)> = Vec::new();
        for place in (0..inconnues.len()).filter(|place| de_l_adulte(*place, Some(menage.demandeur.rang))) {
            let meme = |autre: &usize| {
                inconnues[*autre].reference.cle == inconnues[place].reference.cle
                    && de_l_adulte(*autre, conjoint)
            };
            paires.extend((0..inconnues.len()).find(meme).map(|autre| (place, autre)));
        }
        for (place, autre) in paires.into_iter().take(PAIRES) {
            for rang in reponses[place].iter().take(PREMIERES) {
                for second in reponses[autre].iter().take(PREMIERES) {
                    let mut cas = self.par_defaut();
                    (cas[place], cas[autre]) = (*rang, *second);
                    self.essaie(cas);
                }
            }
        }
    }

    /// The simulations in which the question at `place` has another answer than by default, alone or with the same question
    /// of another person, with that answer.
    fn seule(&self, place: usize) -> impl Iterator<Item = (usize, &Simulation)> {
        self.simulations.iter().filter_map(move |(cas, _, simulation)| {
            let cle = |place: usize| self.situation.inconnues[place].reference.cle;
            let change = |autre: usize| autre != place && cas[autre] != 0;
            // What another person's answer does is not done by this one's default.
            let autres = (0..cas.len())
                .filter(|autre| change(*autre))
                .all(|autre| cas[place] != 0 && cle(autre) == cle(place));
            autres.then(|| (cas[place], simulation))
        })
    }

    /// For each end of each right, the answer to a question that gives the least of it and the one that gives the most.
    fn extremes_de(&self, place: usize) -> Vec<[usize; 2]> {
        let essais: Vec<(usize, Vec<_>)> =
            self.seule(place).map(|(rang, simulation)| (rang, bouts(simulation).collect())).collect();
        let nombre = essais.first().map_or(0, |(_, bouts)| bouts.len());
        (0..nombre)
            .map(|bout| {
                let [mut moins, mut plus] = [0, 0];
                for (essai, (_, bouts)) in essais.iter().enumerate() {
                    if bouts[bout] < essais[moins].1[bout] {
                        moins = essai;
                    }
                    if bouts[bout] > essais[plus].1[bout] {
                        plus = essai;
                    }
                }
                [essais[moins].0, essais[plus].0]
            })
            .collect()
    }

    /// The answers to a question that give the least or the most of some right, that by default among them.
    fn decisives(&self, place: usize) -> Cas {
        let mut decisives = vec![0];
        for rang in self.extremes_de(place).into_iter().flatten() {
            if !decisives.contains(&rang) {
                decisives.push(rang);
            }
        }
        decisives
    }

    /// For each right, the answers that each give the least of it, together, and those that give the most.
    fn extremes(&mut self) {
        let extremes: Vec<Vec<[usize; 2]>> =
            (0..self.situation.inconnues.len()).map(|place| self.extremes_de(place)).collect();
        let nombre = extremes.first().map_or(0, Vec::len);
        for bout in 0..nombre {
            for cote in 0..2 {
                self.essaie(extremes.iter().map(|extreme| extreme[bout][cote]).collect());
            }
        }
    }

    /// The questions whose answer changes a right, as far as the households tried tell; all where they only change it
    /// together.
    fn manque(&self, cle: CleDroit) -> Vec<Reference> {
        let differe = |place: usize| {
            self.simulations.iter().any(|(cas, _, simulation)| {
                let mut defaut = cas.clone();
                defaut[place] = 0;
                let autre = self.simulations.iter().find(|(cas, ..)| *cas == defaut);
                cas[place] != 0
                    && autre.is_some_and(|(_, _, autre)| !simulation.droit(cle).est_le_meme(autre.droit(cle)))
            })
        };
        let references =
            |inconnues: &[Inconnue]| inconnues.iter().map(|inconnue| inconnue.reference).collect();
        let inconnues = &self.situation.inconnues;
        let decident: Vec<Reference> = (0..inconnues.len())
            .filter(|place| differe(*place))
            .map(|place| inconnues[place].reference)
            .collect();
        if decident.is_empty() { references(inconnues) } else { decident }
    }

    /// The cases that give the least and the most of all the aids, then of each right, that by default first.
    fn retenus(&self) -> Vec<Cas> {
        let totaux = |simulation: &Simulation| {
            let total = simulation.total_des_aides();
            [total.bas, total.haut]
                .map(|bout| (false, Some(bout)))
                .into_iter()
                .chain(bouts(simulation))
                .collect()
        };
        let essais: Vec<Vec<_>> =
            self.simulations.iter().map(|(.., simulation)| totaux(simulation)).collect();
        let mut retenus = vec![0];
        for bout in 0..essais.first().map_or(0, Vec::len) {
            let extremes = [
                (0..essais.len()).rev().min_by_key(|essai| essais[*essai][bout]),
                (0..essais.len()).rev().max_by_key(|essai| essais[*essai][bout]),
            ];
            for essai in extremes.into_iter().flatten() {
                if !retenus.contains(&essai) && retenus.len() < RETENUS {
                    retenus.push(essai);
                }
            }
        }
        let dates = (0..essais.len()).filter(|essai| self.est_une_date(&self.simulations[*essai].0));
        for essai in dates {
            if !retenus.contains(&essai) && retenus.len() < RETENUS_ET_DATES {
                retenus.push(essai);
            }
        }
        retenus.into_iter().map(|essai| self.simulations[essai].0.clone()).collect()
    }

    /// Whether it is by a month or a day alone that a case differs from the answers by default.
    fn est_une_date(&self, cas: &Cas) -> bool {
        let mut autres = (0..cas.len()).filter(|place| cas[*place] != 0);
        let datee = |place: usize| {
            let forme = self.situation.inconnues[place].reference.cle.question().forme;
            matches!(forme, Forme::Mois | Forme::Date)
        };
        autres.next().is_some_and(datee) && autres.next().is_none()
    }

    fn conclure(mut self) -> Simulation {
        let retenus = self.retenus();
        let droits = Droits::par(|cle| {
            let issues: Vec<&Droit> =
                self.simulations.iter().map(|(_, _, simulation)| simulation.droit(cle)).collect();
            Droit::enveloppe(&issues, || self.manque(cle))
        });
        let toutes = || self.simulations.iter().map(|(_, _, simulation)| simulation);
        let nature_aide = le_meme(toutes().map(|simulation| simulation.nature_aide));
        let impot_revenu = le_meme(toutes().map(|simulation| simulation.impot_revenu));
        let revenu_fiscal_reference = le_meme(toutes().map(|simulation| simulation.revenu_fiscal_reference));
        let limites = {
            let premieres = self.simulations[0].2.limites.iter();
            let certaines = premieres.filter(|limite| toutes().all(|autre| autre.limites.contains(limite)));
            certaines.cloned().collect()
        };
        let impot_estime = le_meme(toutes().map(|simulation| simulation.impot_estime));
        let enveloppe_de = |lu: fn(&Simulation) -> &Budget| {
            Budget::enveloppe(&toutes().map(lu).cloned().collect::<Vec<Budget>>())
        };
        let (budget, base) =
            (enveloppe_de(|simulation| &simulation.budget), enveloppe_de(|simulation| &simulation.base));
        let possibles = self.simulations.iter().map(|(_, situation, simulation)| Possible {
            situation: situation.clone(),
            droits: simulation.droits.clone(),
            impot_estime: simulation.impot_estime,
        });
        let possibles = possibles.collect();
        let (_, _, mut premiere) = self.simulations.swap_remove(0);
        let certaines = || droits.iter().filter(|(_, droit)| !droit.est_indetermine());
        let incertaines = || droits.iter().filter(|(_, droit)| droit.est_indetermine());
        premiere.trace.tait(|section| {
            incertaines().any(|(cle, _)| cle.sections().contains(&section.cle))
                && !certaines().any(|(cle, _)| cle.sections().contains(&section.cle))
        });
        Simulation {
            droits,
            nature_aide,
            impot_revenu,
            revenu_fiscal_reference,
            impot_estime,
            limites,
            budget,
            base,
            possibles,
            retenus,
            ..premiere
        }
    }
}

/// What all the households have; nothing where they differ.
fn le_meme<T: PartialEq>(mut valeurs: impl Iterator<Item = Option<T>>) -> Option<T> {
    let premiere = valeurs.next()??;
    valeurs.all(|valeur| valeur.as_ref() == Some(&premiere)).then_some(premiere)
}
