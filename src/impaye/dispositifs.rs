//! Whom to mobilise to keep or find a home: each scheme with its conditions run on the household, its order, its papers.
//!
//! A condition that the answers cannot tell is to be checked, never a refusal; amounts and ceilings are local.
//! **Not modelled**: local rules (a profile of an organisation gives some), the decisions themselves.

use crate::impaye::cas::Cas;
use crate::impaye::textes::dispositifs::{DISPOSITIFS, DispositifEcrit};
use crate::loi::condition::{Condition, Etat};
use crate::menage::situation::Situation;
use crate::notions::tri::trier_par;
use crate::simulation::Simulation;

/// A scheme for this household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispositif {
    /// Its stable name for other programs.
    pub code: &'static str,
    /// Its name.
    pub nom: &'static str,
    /// What it brings.
    pub objet: &'static str,
    /// Its conditions, run.
    pub conditions: Vec<Condition>,
    /// Where to ask.
    pub guichet: &'static str,
    /// What to bring beside the usual papers.
    pub papiers: &'static str,
}

impl Dispositif {
    /// The worst of its conditions.
    pub fn etat(&self) -> Etat {
        self.conditions.iter().map(|condition| condition.etat).max().unwrap_or(Etat::AVerifier)
    }

    fn pour(ecrit: &DispositifEcrit, cas: &Cas<'_>) -> Dispositif {
        let conditions = ecrit.conditions.iter();
        Dispositif {
            code: ecrit.code,
            nom: ecrit.nom,
            objet: ecrit.objet,
            conditions: conditions
                .map(|condition| {
                    let etat = (condition.examen)(cas);
                    Condition::new(condition.texte, etat, condition.source).nommee(condition.code)
                })
                .collect(),
            guichet: ecrit.guichet,
            papiers: ecrit.papiers,
        }
    }
}

/// The schemes whose main condition is met, in the order in which one asks, then those to check, then those ruled out.
pub fn dispositifs(situation: &Situation, simulation: &Simulation) -> Vec<Dispositif> {
    let cas = Cas::new(situation, simulation);
    let mut dispositifs: Vec<Dispositif> =
        DISPOSITIFS.iter().map(|ecrit| Dispositif::pour(ecrit, &cas)).collect();
    trier_par(&mut dispositifs, |dispositif| {
        let premiere = dispositif.conditions.first().map(|condition| condition.etat);
        (dispositif.etat() == Etat::NonRemplie, premiere != Some(Etat::Remplie))
    });
    dispositifs
}
