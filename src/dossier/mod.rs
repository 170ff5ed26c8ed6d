//! All that a page, a paper or another program may say of a household, worked out in one place ([`dossier`]) from the
//! document, the profile of the organisation and the day. Who shows it formats, and computes nothing.
//!
//! What is due and what is received never mix: "aujourd'hui" counts what is received, "une fois vos demandes payées" what
//! is due. Nothing here is a verdict on a person. What is dear is worked out when it is read, once.

use std::cell::OnceCell;

use crate::conseil::autres_choix::{AutreChoix, autres_choix};
use crate::conseil::questions::{self, QuestionUtile, Supposition};
use crate::gestion::profil::Profil;
use crate::menage::document::Saisie;
use crate::menage::lecture;
use crate::menage::percu::Percu;
use crate::menage::situation::Situation;
use crate::menage::suivi::Suivi;
use crate::notions::mois::{Date, Mois};
use crate::projection::evolution::Evolution;
use crate::projection::prevision::{AidesPrevues, MoisPrevu, prevoir};
use crate::simulation::recu::{self, EncoreDemandable};
use crate::simulation::{Simulation, simuler};

use a_faire::Tache;
use budget::UneFoisPaye;
use calendrier::DateDuDossier;
use impaye::DossierImpaye;

pub mod a_faire;
pub mod annonce;
pub mod avenir;
pub mod budget;
pub mod calendrier;
pub mod dettes;
pub mod impaye;
mod plans;

/// The household on a day, and all that follows. Nothing of it hangs on the options of the document.
pub struct Dossier {
    /// The day.
    pub le: Date,
    saisie: Saisie,
    situation: Situation,
    simulation: Simulation,
    profil: Option<Profil>,
    evolution: OnceCell<Evolution>,
    sures: OnceCell<Vec<MoisPrevu>>,
    une_fois_paye: OnceCell<UneFoisPaye>,
    taches: OnceCell<Vec<Tache>>,
    impaye: OnceCell<Option<DossierImpaye>>,
    calendrier: OnceCell<Vec<DateDuDossier>>,
    utiles: OnceCell<Vec<QuestionUtile>>,
    autres_choix: OnceCell<Vec<AutreChoix>>,
}

/// The dossier of a document; nothing while an answer without which nothing can be said is missing.
pub fn dossier(saisie: &Saisie, profil: Option<&Profil>, le: Date) -> Option<Dossier> {
    let situation = lecture::lire(saisie).situation?;
    let simulation = simuler(&situation);
    Some(Dossier::de(saisie.clone(), situation, simulation, profil, le))
}

impl Dossier {
    /// The dossier of a document that was read, and of its month.
    pub fn de(
        saisie: Saisie,
        situation: Situation,
        simulation: Simulation,
        profil: Option<&Profil>,
        le: Date,
    ) -> Dossier {
        Dossier {
            le,
            saisie,
            situation,
            simulation,
            profil: profil.cloned(),
            evolution: OnceCell::new(),
            sures: OnceCell::new(),
            une_fois_paye: OnceCell::new(),
            utiles: OnceCell::new(),
            autres_choix: OnceCell::new(),
            taches: OnceCell::new(),
            impaye: OnceCell::new(),
            calendrier: OnceCell::new(),
        }
    }

    /// The household.
    pub fn situation(&self) -> &Situation {
        &self.situation
    }

    /// Its rights in the month of the document.
    pub fn simulation(&self) -> &Simulation {
        &self.simulation
    }

    /// The interviews, what was agreed in them, the next appointment.
    pub fn suivi(&self) -> Suivi {
        lecture::suivi(&self.saisie)
    }

    /// The profile of the organisation.
    pub fn profil(&self) -> Option<&Profil> {
        self.profil.as_ref()
    }

    /// What is received today, right by right; nothing while nobody was asked.
    pub fn droits_recus(&self) -> Option<&[Percu]> {
        self.situation.menage.percu.as_deref()
    }

    /// The rights of earlier months that may still be asked for.
    pub fn encore_demandables(&self) -> Vec<EncoreDemandable> {
        recu::encore_demandables(&self.situation)
    }

    /// What the household may choose, computed in both ways.
    pub fn autres_choix(&self) -> &[AutreChoix] {
        self.autres_choix.get_or_init(|| autres_choix(&self.situation, &self.simulation))
    }

    /// What was supposed and counts for this household, what may change most first.
    pub fn suppositions(&self) -> Vec<Supposition> {
        let mut suppositions = questions::suppositions(self.utiles());
        suppositions.extend(questions::supposition_de_naissance(&self.situation));
        suppositions
    }

    /// The questions to ask beyond those that everybody answers, the one that may change most first.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionUtile> {
        self.utiles().iter().filter(|question| !question.rare)
    }

    /// Every question left without an answer whose answer can change an amount.
    fn utiles(&self) -> &[QuestionUtile] {
        self.utiles.get_or_init(|| questions::utiles(&self.saisie, &self.situation))
    }

    /// The twelve months after that of the document.
    pub fn evolution(&self) -> &Evolution {
        self.evolution.get_or_init(|| Evolution::calculer(&self.situation, &self.simulation))
    }

    /// The coming months with what is surely received, and no more: what a plan rests on.
    pub fn mois_surs(&self) -> &[MoisPrevu] {
        self.sures.get_or_init(|| {
            let aides = AidesPrevues::Sures(&self.simulation);
            prevoir(&self.situation, &self.simulation, self.evolution(), aides)
        })
    }

    /// Today's month: that of the document, or that of the day where it is later.
    fn aujourdhui(&self) -> Mois {
        self.simulation.mois.mois().max(self.le.mois())
    }

    /// The month after today's: the first in which a claim of today is paid, or a plan begins.
    fn demain(&self) -> Mois {
        self.aujourdhui().plus(1)
    }
}
