//! Every date, of the rights, of the procedure, of the plan and of the credits, in one list.

use super::Dossier;
use crate::conseil::agenda::ical::EvenementIcal;
use crate::conseil::agenda::{Echeance, Genre, Quand, agenda};
use crate::impaye::procedure::{self, Jalon, Sens};
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::{Date, Mois};
use crate::notions::tri::trier_par;
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF, Refus};

choix! {
    /// What a date means.
    NatureDeDate {
        Fait => "fait", "A eu lieu";
        AFaireAvant => "a_faire_avant", "À faire avant";
        PasAvant => "pas_avant", "Pas avant";
        Prevu => "prevu", "Prévu";
        Versement => "versement", "Versement";
        Echeance => "echeance", "Échéance";
        Demande => "demande", "À demander avant";
    }
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateDuDossier {
    /// When.
    pub quand: Quand,
    /// What it means.
    pub nature: NatureDeDate,
    /// Its stable name.
    pub code: &'static str,
    /// In words.
    pub texte: String,
    /// What it means for the household, where there is more to say.
    pub detail: String,
    /// The text.
    pub article: &'static str,
    /// The right concerned.
    pub droit: Option<CleDroit>,
    /// It tells of someone's health, or was agreed in an interview: shown on the screen, never printed with the other dates.
    pub discret: bool,
}

/// Instalments of a plan that are listed.
const ECHEANCES: usize = 12;

impl Dossier {
    /// Every date, in order; of the past, only what happened in the procedure.
    pub fn calendrier(&self) -> &[DateDuDossier] {
        self.calendrier.get_or_init(|| self.dates())
    }

    fn dates(&self) -> Vec<DateDuDossier> {
        let mut dates: Vec<DateDuDossier> = self.agenda();
        dates.extend(self.demandes());
        if let Some(impaye) = &self.situation.impaye {
            let jalons = procedure::jalons(&self.situation, impaye, self.le);
            dates.extend(jalons.iter().map(|jalon| self.jalon(jalon)));
            dates.extend(self.echeances_du_plan());
        }
        dates.extend(self.fins_de_credit());
        dates.extend(self.dates_du_suivi());
        trier_par(&mut dates, |date| (date.jour(), date.nature));
        dates
    }

    /// The dates to come, for a diary; a payment that comes back each month is said once.
    pub fn pour_un_agenda(&self) -> Vec<EvenementIcal> {
        let mut versements: Vec<&str> = Vec::new();
        let a_venir = self.calendrier().iter().filter(|date| date.jour() >= self.le);
        let dits = a_venir.filter(|date| {
            let versement = date.nature == NatureDeDate::Versement;
            let deja = versement && versements.contains(&date.texte.as_str());
            versements.push(&date.texte);
            !deja
        });
        dits.map(DateDuDossier::evenement).collect()
    }

    fn agenda(&self) -> Vec<DateDuDossier> {
        let debut = self.le.mois().premier_jour();
        let echeances = agenda(&self.situation, &self.simulation, self.evolution()).into_iter();
        // What is to be asked for comes with the steps.
        let gardees =
            echeances.filter(|echeance| echeance.genre != Genre::Demande || self.reste_a_demander(echeance));
        gardees.filter(|echeance| echeance.quand.premier_jour() >= debut).map(DateDuDossier::de).collect()
    }

    /// A request of the agenda that no step of today holds already.
    fn reste_a_demander(&self, echeance: &Echeance) -> bool {
        !self.a_faire().iter().any(|tache| Some(tache.droit) == echeance.droit && tache.avant.is_some())
    }

    /// The steps that have a last day, and the first payment that may come of them.
    fn demandes(&self) -> Vec<DateDuDossier> {
        let mut dates: Vec<DateDuDossier> = Vec::new();
        for tache in self.a_faire() {
            let Some(avant) = tache.avant else { continue };
            dates.push(DateDuDossier {
                quand: Quand::Jour(avant),
                nature: NatureDeDate::Demande,
                code: "demande",
                texte: tache.quoi.clone(),
                detail: tache.pourquoi.clone(),
                article: "",
                droit: Some(tache.droit),
                discret: tache.discret,
            });
        }
        let jour = Date::new(self.demain(), JOUR_DE_LA_CAF);
        dates.extend(jour.filter(|_| self.attend_la_caf()).map(|jour| {
            let texte = "Premier versement possible de vos demandes à la CAF".to_owned();
            DateDuDossier::simple(jour, NatureDeDate::Versement, "versement", texte, "")
        }));
        dates
    }

    fn jalon(&self, jalon: &Jalon) -> DateDuDossier {
        let nature = match jalon.sens {
            Sens::Fait if jalon.quand > self.le => NatureDeDate::Prevu,
            Sens::Fait => NatureDeDate::Fait,
            Sens::PasAvant => NatureDeDate::PasAvant,
            Sens::AvantLe => NatureDeDate::AFaireAvant,
            Sens::Fin => NatureDeDate::Echeance,
        };
        DateDuDossier::simple(jalon.quand, nature, jalon.code, jalon.quoi.to_owned(), jalon.texte)
    }

    /// The next last day of the procedure, where the rent is in arrears.
    pub fn prochaine_echeance(&self) -> Option<DateDuDossier> {
        let impaye = self.situation.impaye.as_ref()?;
        let jalons = procedure::jalons(&self.situation, impaye, self.le);
        let a_venir = jalons.iter().filter(|jalon| jalon.quand >= self.le).map(|jalon| self.jalon(jalon));
        let derniers_jours =
            a_venir.filter(|date| matches!(date.nature, NatureDeDate::AFaireAvant | NatureDeDate::Echeance));
        derniers_jours.min_by_key(DateDuDossier::jour)
    }

    /// The instalments of the plan that the household or the adviser takes.
    fn echeances_du_plan(&self) -> Vec<DateDuDossier> {
        let suspendue =
            self.situation.impaye.as_ref().is_some_and(|impaye| procedure::est_suspendue(impaye, self.le));
        let pris = self.impaye().filter(|_| !suspendue).and_then(|impaye| impaye.plan(impaye.pris?));
        let mensualites = pris.map(|plan| plan.mensualites.as_slice()).unwrap_or_default();
        mensualites
            .iter()
            .take(ECHEANCES)
            .map(|(mois, montant)| {
                let texte = format!("Plan pour le loyer en retard : {montant} en plus du loyer");
                DateDuDossier::du_mois(*mois, NatureDeDate::Echeance, "echeance_plan", texte)
            })
            .collect()
    }

    /// What was agreed in interviews and is still to be done in time, and the next appointment, in order.
    pub fn dates_du_suivi(&self) -> Vec<DateDuDossier> {
        let suivi = self.suivi();
        let date = |jour, nature, code, texte| DateDuDossier {
            discret: true,
            ..DateDuDossier::simple(jour, nature, code, texte, "")
        };
        let a_tenir = suivi.a_tenir().filter_map(|accord| Some((accord, accord.avant?)));
        let a_venir = a_tenir.filter(|(_, avant)| *avant >= self.le);
        let mut dates: Vec<DateDuDossier> = a_venir
            .map(|(accord, avant)| date(avant, NatureDeDate::AFaireAvant, "engagement", accord.en_mots()))
            .collect();
        dates.extend(suivi.rendez_vous(self.le).map(|jour| {
            date(jour, NatureDeDate::Prevu, "rendez_vous", "Rendez-vous avec votre conseiller".to_owned())
        }));
        trier_par(&mut dates, DateDuDossier::jour);
        dates
    }

    /// The last instalments of the year.
    fn fins_de_credit(&self) -> Vec<DateDuDossier> {
        let annee = self.aujourdhui()..self.aujourdhui().plus(crate::conseil::agenda::DUREE);
        let dettes = self.situation.finances.dettes.iter();
        dettes
            .filter_map(|dette| Some((dette.nature, dette.mensualite?, dette.derniere_mensualite()?)))
            .filter(|(_, mensualite, _)| mensualite.est_positif())
            .filter(|(.., fin)| annee.contains(fin))
            .map(|(nature, mensualite, fin)| {
                let texte = format!("Dernière mensualité : {} ({mensualite} par mois)", nature.libelle());
                DateDuDossier::du_mois(fin, NatureDeDate::Prevu, "fin_credit", texte)
            })
            .collect()
    }
}

impl DateDuDossier {
    /// The day; of a month alone, its last day for what must be done by then, else its first.
    pub fn jour(&self) -> Date {
        match self.quand {
            Quand::Mois(mois) if matches!(self.nature, NatureDeDate::AFaireAvant | NatureDeDate::Demande) => {
                mois.premier_jour().plus_jours(mois.jours() - 1)
            }
            quand => quand.premier_jour(),
        }
    }

    fn evenement(&self) -> EvenementIcal {
        let droit = self.droit.map_or("foyer", Choix::code);
        let suite = [self.detail.as_str(), self.article].into_iter().filter(|texte| !texte.is_empty());
        EvenementIcal {
            quand: self.quand,
            identifiant: format!("{}-{}-{droit}", self.quand.premier_jour().iso(), self.code),
            titre: self.texte.clone(),
            detail: suite.collect::<Vec<_>>().join("\n"),
            categorie: self.nature.libelle(),
        }
    }

    fn simple(
        jour: Date,
        nature: NatureDeDate,
        code: &'static str,
        texte: String,
        article: &'static str,
    ) -> DateDuDossier {
        let (quand, detail) = (Quand::Jour(jour), String::new());
        DateDuDossier { quand, nature, code, texte, detail, article, droit: None, discret: false }
    }

    fn du_mois(mois: Mois, nature: NatureDeDate, code: &'static str, texte: String) -> DateDuDossier {
        DateDuDossier {
            quand: Quand::Mois(mois),
            ..DateDuDossier::simple(mois.premier_jour(), nature, code, texte, "")
        }
    }

    fn de(echeance: Echeance) -> DateDuDossier {
        let (nature, code) = match echeance.genre {
            Genre::Declaration => (NatureDeDate::AFaireAvant, "declaration"),
            Genre::Demande => (NatureDeDate::Demande, "demande"),
            Genre::Fin => (NatureDeDate::Prevu, "fin_droit"),
            Genre::Changement => (NatureDeDate::Prevu, "changement_droit"),
            Genre::Ouverture => (NatureDeDate::Prevu, "ouverture_droit"),
            Genre::Revalorisation => (NatureDeDate::Prevu, "revalorisation"),
            Genre::Versement => (NatureDeDate::Versement, "versement"),
        };
        DateDuDossier {
            quand: echeance.quand,
            nature,
            code,
            texte: echeance.titre,
            detail: echeance.detail,
            article: echeance.source.texte,
            droit: echeance.droit,
            discret: echeance.droit.is_some_and(|cle| cle.refus() == Refus::Tu),
        }
    }
}
