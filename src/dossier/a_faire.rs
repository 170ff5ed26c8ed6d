//! What to do first: each right that is due and is not received, and what earlier months still give.

use std::cmp::Reverse;

use super::Dossier;
use crate::conseil::demarches::{Demarche, demarche};
use crate::conseil::fiche::{Lien, Organisme, Piece};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Date;
use crate::notions::textes::Textes;
use crate::notions::tri::trier_par;
use crate::questions::droits::{CleDroit, Payeur, Periodicite, Refus};
use crate::simulation::Simulation;
use crate::simulation::recu::encore_demandables;

/// A last day that is no further than so many days comes before what loses more a day.
const BIENTOT: i32 = 7;

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tache {
    /// What to do, in words.
    pub quoi: String,
    /// The right that it opens.
    pub droit: CleDroit,
    /// What it brings, euros, by [`CleDroit::periodicite`]; `None` for a cover of costs.
    pub montant: Option<Fourchette>,
    /// The last day on which nothing is lost.
    pub avant: Option<Date>,
    /// Why then.
    pub pourquoi: String,
    /// Where to ask first.
    pub ou: String,
    /// The public pages and services.
    pub liens: Vec<Lien>,
    /// Numbers to call.
    pub telephones: Vec<&'static str>,
    /// The usual papers.
    pub papiers: Vec<Piece>,
    /// Its name alone tells of someone's health: shown on the screen, never printed.
    pub discret: bool,
}

/// What may be asked for on a day.
#[derive(Clone, Copy)]
pub struct Demandes<'a> {
    /// The household.
    pub situation: &'a Situation,
    /// Its rights.
    pub simulation: &'a Simulation,
    /// The day.
    pub le: Date,
}

impl Dossier {
    /// The steps, in order.
    pub fn a_faire(&self) -> &[Tache] {
        self.taches.get_or_init(|| self.ce_qui_se_demande().taches())
    }

    /// The rights of the month whose campaign is over, unless they are received: only whoever asked in time has them.
    pub fn trop_tard(&self) -> Vec<CleDroit> {
        self.ce_qui_se_demande().trop_tard()
    }

    /// Whether a claim of today brings money from the family fund.
    pub(super) fn attend_la_caf(&self) -> bool {
        self.ce_qui_se_demande().attend_la_caf()
    }

    fn ce_qui_se_demande(&self) -> Demandes<'_> {
        Demandes { situation: &self.situation, simulation: &self.simulation, le: self.le }
    }
}

impl Tache {
    /// Where the request is made, or else the page that explains it.
    pub fn page(&self) -> Option<&Lien> {
        self.liens.iter().find(|lien| lien.recoit_la_demande).or(self.liens.first())
    }
}

impl Demandes<'_> {
    /// The steps: what loses most a day first, then what brings most.
    pub fn taches(&self) -> Vec<Tache> {
        let encore = encore_demandables(self.situation);
        let a_demander = self.simulation.classement(self.situation).into_iter();
        let a_demander = a_demander
            .filter(|cle| self.est_a_demander(*cle) && encore.iter().all(|ancien| ancien.cle != *cle));
        let mut ouvertes: Vec<(Demarche, Tache)> = a_demander
            .map(|cle| self.tache(cle))
            .filter(|(demarche, _)| demarche.delai.est_ouvert(self.jour_de_demande()))
            .collect();
        trier_par(&mut ouvertes, |(demarche, tache)| {
            let par_an = tache.montant.unwrap_or_default().bas * tache.droit.fois_par_an();
            let le = self.jour_de_demande();
            let presse = tache.avant.is_some_and(|avant| le.jours_jusqu_a(avant) <= BIENTOT);
            (!presse, Reverse(demarche.delai.perdu_par_jour(par_an, le)))
        });
        let mut taches: Vec<Tache> = ouvertes.into_iter().map(|(_, tache)| tache).collect();
        taches.extend(self.grossesse_a_declarer());
        for ancien in encore {
            let (_, tache) = self.tache(ancien.cle);
            taches.push(Tache {
                montant: Some(ancien.montant),
                avant: Date::new(ancien.jusqu_a, ancien.jusqu_a.jours()),
                pourquoi: mots().dit("du_avant").to_owned(),
                ..tache
            });
        }
        taches
    }

    /// What opens the grant of a birth, and the care of it: told apart from the grant, that is not due yet.
    fn grossesse_a_declarer(&self) -> Option<Tache> {
        let attendue = self.situation.menage.a_une_grossesse_a_declarer(self.simulation.mois.mois());
        let demandee = self.est_a_demander(CleDroit::PajeNaissance);
        (attendue && !demandee).then(|| Tache {
            quoi: mots().dit("declarer_grossesse").to_owned(),
            montant: None,
            avant: None,
            pourquoi: mots().dit("quatorze_semaines").to_owned(),
            discret: true,
            ..self.tache(CleDroit::PajeNaissance).1
        })
    }

    fn trop_tard(&self) -> Vec<CleDroit> {
        let finie = |cle: &CleDroit| {
            let delai = demarche(*cle, self.situation, self.simulation).delai;
            self.est_a_demander(*cle) && delai.est_fini(self.jour_de_demande())
        };
        CleDroit::TOUS.iter().copied().filter(finie).collect()
    }

    /// Whether a right is due this month and is not received, as far as the household said.
    fn est_a_demander(&self, cle: CleDroit) -> bool {
        self.simulation.droit(cle).est_surement_ouvert() && !self.situation.menage.est_recu(cle)
    }

    fn attend_la_caf(&self) -> bool {
        let du_mois = |cle: &CleDroit| cle.payeur() == Payeur::Caf && cle.periodicite() == Periodicite::Mois;
        let aides = CleDroit::TOUS.iter().filter(|cle| du_mois(cle));
        self.situation.menage.a_dit_ses_aides() && aides.copied().any(|cle| self.est_a_demander(cle))
    }

    /// The day on which one asks: today, or the first day of the month of the document where it is still to come.
    fn jour_de_demande(&self) -> Date {
        self.le.max(self.simulation.mois.mois().premier_jour())
    }

    fn tache(&self, cle: CleDroit) -> (Demarche, Tache) {
        let demarche = demarche(cle, self.situation, self.simulation);
        let droit = self.simulation.droit(cle);
        let suspendue = cle == CleDroit::AideLogement
            && self.situation.impaye.as_ref().is_some_and(|impaye| impaye.al_suspendue);
        let demandee = self.situation.menage.demande_en(cle);
        let (quoi, pourquoi) = match demandee {
            _ if suspendue => ("retablir", mots().dit("suspendue").to_owned()),
            Some(mois) => ("suivre", mots().dit("partie").replace("{mois}", &mois.to_string())),
            None => ("demander", demarche.delai.phrase().to_owned()),
        };
        let premier = demarche.organismes.first();
        let tache = Tache {
            quoi: mots().dit(quoi).replace("{droit}", Textes::de("mots", "droits").dit(cle.code())),
            droit: cle,
            montant: droit.fourchette().filter(|montant| montant.haut.est_positif()),
            avant: demarche.delai.avant(self.jour_de_demande()).filter(|_| !suspendue && demandee.is_none()),
            pourquoi,
            ou: premier.map_or_else(String::new, |organisme| ou(*organisme, &demarche)),
            liens: demarche.liens.clone(),
            telephones: premier.and_then(|organisme| organisme.telephone()).into_iter().collect(),
            papiers: demarche.pieces.clone(),
            discret: cle.refus() == Refus::Tu,
        };
        (demarche, tache)
    }
}

/// The office; before it, for who has no home, the one that gives an address.
fn ou(organisme: Organisme, demarche: &Demarche) -> String {
    let sans_adresse = demarche.pieces.contains(&Piece::Domiciliation);
    let mots = if sans_adresse { mots().dit("adresse") } else { "{ou}" };
    mots.replace("{ou}", organisme.libelle())
}

/// The words of the list.
pub fn mots() -> Textes {
    Textes::de("ecran", "a_faire")
}
