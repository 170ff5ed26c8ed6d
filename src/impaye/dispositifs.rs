//! Whom to mobilise to keep or find a home: each scheme with its conditions run on the household, its order, its papers.
//!
//! A condition that the answers cannot tell is to be checked, never a refusal; amounts and ceilings are local.
//! **Not modelled**: local rules (a profile of an organisation gives some), the decisions themselves.

use crate::gestion::profil::Profil;
use crate::impaye::cas::Cas;
use crate::impaye::textes::contacts::Contact;
use crate::impaye::textes::dispositifs::{ButDuDispositif, DISPOSITIFS, DispositifEcrit, mots};
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
    /// What it is for.
    pub but: ButDuDispositif,
    /// What it brings.
    pub objet: &'static str,
    /// Its conditions, run.
    pub conditions: Vec<Condition>,
    /// The first step.
    pub d_abord: &'static str,
    /// Where to ask.
    pub guichet: &'static str,
    /// What to bring beside the usual papers.
    pub papiers: &'static str,
    /// How long the answer takes; nothing where no text says it.
    pub delai: Option<&'static str>,
    /// Whom to call, what to open, where the household lives.
    pub contacts: Vec<Contact>,
}

impl Dispositif {
    /// The worst of its conditions.
    pub fn etat(&self) -> Etat {
        self.conditions.iter().map(|condition| condition.etat).max().unwrap_or(Etat::AVerifier)
    }

    fn pour(ecrit: &DispositifEcrit, situation: &Situation, cas: &Cas<'_>) -> Dispositif {
        let mots = mots(ecrit.code);
        let conditions = ecrit.conditions.iter();
        Dispositif {
            code: ecrit.code,
            nom: mots.dit("nom"),
            but: ecrit.but,
            objet: mots.dit("objet"),
            conditions: conditions
                .map(|condition| {
                    let etat = (condition.examen)(cas);
                    let texte = mots.dit(&format!("condition.{}", condition.code));
                    Condition::new(texte, etat, condition.source).nommee(condition.code)
                })
                .collect(),
            d_abord: mots.dit("d_abord"),
            guichet: mots.dit("guichet"),
            papiers: mots.dit("papiers"),
            delai: mots.cherche("delai"),
            contacts: qui_repondent(situation, ecrit.contacts),
        }
    }
}

/// The contacts as they answer where the household lives.
pub fn qui_repondent(situation: &Situation, contacts: &[Contact]) -> Vec<Contact> {
    let commune = situation.menage.commune();
    contacts.iter().filter_map(|contact| contact.chez(commune)).collect()
}

/// The schemes whose main condition is met, in the order in which one asks, then those to check, then those ruled out.
pub fn dispositifs(
    situation: &Situation,
    simulation: &Simulation,
    profil: Option<&Profil>,
) -> Vec<Dispositif> {
    let cas = Cas::new(situation, simulation, profil);
    let mut dispositifs: Vec<Dispositif> =
        DISPOSITIFS.iter().map(|ecrit| Dispositif::pour(ecrit, situation, &cas)).collect();
    trier_par(&mut dispositifs, |dispositif| {
        let premiere = dispositif.conditions.first().map(|condition| condition.etat);
        (dispositif.etat() == Etat::NonRemplie, premiere != Some(Etat::Remplie))
    });
    dispositifs
}
