//! A document once read, checked and typed ([`Situation`]): the household that the law looks at ([`Menage`]), its
//! finances, its arrears, what it looks for.
//!
//! Built only by [`lecture`](crate::menage::lecture): there is exactly one claimant, at most one partner, every
//! amount is bounded, every date is real. An answer that is missing or unreadable is listed in
//! [`Menage::inconnus`], never replaced by a guess.

use crate::menage::finances::Finances;
use crate::menage::foyer::Foyer;
use crate::menage::hypothese::Inconnue;
use crate::menage::impaye::Impaye;
use crate::menage::logement::Logement;
use crate::menage::percu::{Demandee, Percu};
use crate::menage::personne::Personne;
use crate::notions::mois::{Date, Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::notions::tri::trier_par;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Garde, Occupation, Union};
use crate::territoire::communes::CodeCommune;
use crate::territoire::zones;

/// How many months before the one computed a right may look at: those of the CSS, to M-13.
pub const MOIS_REGARDES: i32 = 13;

/// Whether rights of a month look at one before `debut`, a month not later than it.
pub fn est_regarde(debut: Mois, mois: Mois) -> bool {
    (0..MOIS_REGARDES).contains(&mois.depuis(debut))
}

/// All that was said in a document, on one month.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The household, as the law looks at it: all that a right reads.
    pub menage: Menage,
    /// What it spends and what it owes.
    pub finances: Finances,
    /// The rent in arrears.
    pub impaye: Option<Impaye>,
    /// What the household looks for.
    pub recherche: Recherche,
    /// What was true before, the oldest first; nothing where today's answers have long held.
    pub avant: Vec<Epoque>,
    /// What will be true, where a birth is expected.
    pub suite: Option<Box<Naissance>>,
    /// The unknown answers of the household, each with the few answers that stand for all; those that the rules bound
    /// themselves (incomes, rent, commune) are in [`Menage::inconnus`] alone.
    pub inconnues: Vec<Inconnue>,
}

/// What was true up to a month.
#[derive(Clone, Debug)]
pub struct Epoque {
    /// The last month of which it was true.
    pub jusqu_a: Mois,
    /// What was said of that time; it has no earlier one of its own.
    pub situation: Situation,
}

/// The same household once the child that it expects is born and lives with it.
#[derive(Clone, Debug)]
pub struct Naissance {
    /// The first month of which it is true, after that of the answers.
    pub depuis: Mois,
    /// The household with the child; it has neither earlier times nor unknown answers of its own.
    pub situation: Situation,
}

impl Situation {
    /// What is true in a month: today's answers, those of the earlier time in which it lies, or the child that was expected.
    pub fn en(&self, mois: Mois) -> &Situation {
        let du_temps = self.avant.get(self.rang_en(mois)).map_or(self, |epoque| &epoque.situation);
        du_temps.suite_en(mois).map_or(du_temps, |suite| &suite.situation)
    }

    /// The child that was expected and is born in a month, where it is.
    fn suite_en(&self, mois: Mois) -> Option<&Naissance> {
        self.suite.as_deref().filter(|suite| suite.depuis <= mois)
    }

    /// The same life told from a month: with the child that was expected and is then born, today's answers being an earlier
    /// time.
    pub fn vue_de(&self, mois: Mois) -> Situation {
        let Some(suite) = self.suite_en(mois) else { return self.clone() };
        let aujourdhui = Situation { avant: Vec::new(), suite: None, ..self.clone() };
        let mut avant = self.avant.clone();
        avant.push(Epoque { jusqu_a: suite.depuis.moins(1), situation: aujourdhui });
        Situation { avant, inconnues: self.inconnues.clone(), ..suite.situation.clone() }
    }

    /// The place among [`Situation::epoques`] of what is true in a month.
    pub fn rang_en(&self, mois: Mois) -> usize {
        self.avant.iter().position(|epoque| mois <= epoque.jusqu_a).unwrap_or(self.avant.len())
    }

    /// The household of each time, to be changed in all of them.
    pub fn menages_mut(&mut self) -> impl Iterator<Item = &mut Menage> {
        let suite = self.suite.as_mut().map(|suite| &mut suite.situation.menage);
        let avant = self.avant.iter_mut().map(|epoque| &mut epoque.situation.menage);
        avant.chain([&mut self.menage]).chain(suite)
    }

    /// The earlier times, the oldest first, then today.
    pub fn epoques(&self) -> impl Iterator<Item = &Situation> {
        self.avant.iter().map(|epoque| &epoque.situation).chain([self])
    }

    /// With earlier times, in any order: what a person earned is then one series through all of them.
    pub fn avec_avant(mut self, mut epoques: Vec<Epoque>) -> Situation {
        trier_par(&mut epoques, |epoque| epoque.jusqu_a);
        for epoque in &mut epoques {
            // A lease that begins later is that of a later home.
            if let Some(logement) = &mut epoque.situation.menage.logement {
                logement.bail_depuis = logement.bail_depuis.filter(|entree| *entree <= epoque.jusqu_a);
            }
        }
        for rang in 0..epoques.len() {
            let (anciennes, suite) = epoques.split_at_mut(rang + 1);
            let Some(ancienne) = anciennes.last() else { break };
            let suivante = suite.first_mut().map_or(&mut self, |epoque| &mut epoque.situation);
            suivante.menage.emmenage(&ancienne.situation.menage, ancienne.jusqu_a.plus(1), false);
            for personne in suivante.menage.personnes_mut() {
                let avant = ancienne.situation.menage.personnes().find(|avant| avant.id == personne.id);
                if let Some(avant) = avant {
                    personne.apres(avant, ancienne.jusqu_a);
                }
            }
        }
        Situation { avant: epoques, ..self }
    }

    /// The same life, whose months before `depuis` are those of another: today's answers, then a change.
    pub fn apres(mut self, avant: &Situation, depuis: Mois) -> Situation {
        let mut epoques: Vec<Epoque> =
            avant.avant.iter().filter(|epoque| epoque.jusqu_a < depuis.moins(1)).cloned().collect();
        let situation = Situation { avant: Vec::new(), ..avant.clone() };
        epoques.push(Epoque { jusqu_a: depuis.moins(1), situation });
        self.menages_mut().for_each(|menage| menage.emmenage(&avant.menage, depuis, true));
        self.inconnues.retain(|inconnue| inconnue.reference.cle != Cle::LogementAvant);
        Situation { avant: epoques, ..self }
    }

    /// The same household with that rent every month; nothing without a home.
    pub fn avec_loyer(&self, loyer: Euros) -> Option<Situation> {
        let mut suppose = self.clone();
        suppose.menage.logement.as_mut()?.loyer = Some(Serie::constante(loyer));
        Some(suppose)
    }
}

/// What a household asks of a home, where it says so.
#[derive(Clone, Debug, Default)]
pub struct Recherche {
    /// At least left to live on, euros per month.
    pub reste_a_vivre: Option<Euros>,
    /// Housing effort at most, in percent.
    pub taux_effort: Option<u32>,
}

/// A household on one month, as the law looks at it.
#[derive(Clone, Debug)]
pub struct Menage {
    /// The month of the rights computed.
    pub mois: MoisCouvert,
    /// The person who claims.
    pub demandeur: Personne,
    /// The partner, married or not.
    pub conjoint: Option<Personne>,
    /// Children of either, whatever their age.
    pub enfants: Vec<Personne>,
    /// Other persons of the home.
    pub autres: Vec<Personne>,
    /// How the couple is united.
    pub union: Option<Union>,
    /// Since when.
    pub union_depuis: Option<Date>,
    /// Month of separation, widowhood, or of a child's coming to a lone person.
    pub isolement_depuis: Option<Mois>,
    /// Answers of the household.
    pub foyer: Foyer,
    /// The home; `None` where nothing is said of it.
    pub logement: Option<Logement>,
    /// What is really received today; `None` while nobody was asked.
    pub percu: Option<Vec<Percu>>,
    /// What was asked for, and is not paid yet.
    pub demandees: Vec<Demandee>,
    /// Answers that the person does not know, or that could not be read.
    pub inconnus: Vec<Reference>,
}

impl Menage {
    /// Claimant, then partner.
    pub fn adultes(&self) -> impl Iterator<Item = &Personne> + Clone {
        std::iter::once(&self.demandeur).chain(&self.conjoint)
    }

    /// Everybody, claimant first.
    pub fn personnes(&self) -> impl Iterator<Item = &Personne> + Clone {
        self.adultes().chain(&self.enfants).chain(&self.autres)
    }

    /// Claimant, then partner, to suppose something else of them.
    pub fn adultes_mut(&mut self) -> impl Iterator<Item = &mut Personne> {
        std::iter::once(&mut self.demandeur).chain(&mut self.conjoint)
    }

    /// Everybody, claimant first, to suppose something else of them.
    pub fn personnes_mut(&mut self) -> impl Iterator<Item = &mut Personne> {
        let Menage { demandeur, conjoint, enfants, autres, .. } = self;
        std::iter::once(demandeur).chain(conjoint).chain(enfants).chain(autres)
    }

    /// Lives in couple.
    pub fn est_couple(&self) -> bool {
        self.conjoint.is_some()
    }

    /// Taxed together: married or pacsés (CGI, art. 6). Concubins are taxed apart.
    pub fn est_en_imposition_commune(&self) -> bool {
        self.est_couple() && matches!(self.union, Some(Union::Mariage | Union::Pacs))
    }

    /// What follows, for the home, from the one that another household had up to the month before `depuis`.
    fn emmenage(&mut self, ancien: &Menage, depuis: Mois, alternative: bool) {
        if let Some((logement, ancien)) = self.logement.as_mut().zip(ancien.logement.as_ref()) {
            logement.succede(ancien, depuis, alternative);
        }
        self.inconnus.retain(|reference| reference.cle != Cle::LogementAvant);
    }

    /// How the home is occupied, where it is answered.
    pub fn occupation(&self) -> Option<Occupation> {
        self.logement.as_ref().and_then(|logement| logement.occupation)
    }

    /// Whether the household holds an electricity contract for its home: where nobody answered, as most do, but not whoever
    /// lives in somebody else's home, in a foyer or in a residence, where the electricity is in what one pays.
    pub fn a_un_contrat_d_electricite(&self) -> bool {
        let sans = [Occupation::Heberge, Occupation::Foyer, Occupation::ResidenceUniversitaire];
        let suppose = self.occupation().is_none_or(|occupation| !sans.contains(&occupation));
        self.occupation() != Some(Occupation::SansDomicile)
            && self.foyer.contrat_electricite.unwrap_or(suppose)
    }

    /// The commune of the home, where it is answered.
    pub fn commune(&self) -> Option<CodeCommune> {
        self.logement.as_ref().and_then(|logement| logement.commune)
    }

    /// Whether the home is in an overseas département: not where no commune was said; `None` where it is not known and may
    /// be. A zone of the housing aid tells: all of them are in the second.
    pub fn est_outre_mer(&self) -> Option<bool> {
        let zone = self.logement.as_ref().and_then(|logement| logement.zone_forcee);
        match (self.commune(), zone) {
            (Some(commune), _) => Some(zones::est_outre_mer(commune)),
            (None, Some(1 | 3)) => Some(false),
            (None, _) => (!self.est_inconnue(Reference::foyer(Cle::LogementCommune))).then_some(false),
        }
    }

    /// The persons who live in the home in a month: born, and not on visit only.
    pub fn presents(&self, mois: Mois) -> impl Iterator<Item = &Personne> {
        self.personnes().filter(move |personne| {
            personne.mois_depuis_naissance(mois) >= 0 && personne.enfant.garde != Garde::DroitVisite
        })
    }

    /// The person of that rank in the file.
    pub fn personne(&self, rang: u8) -> Option<&Personne> {
        self.personnes().find(|personne| personne.rang == rang)
    }

    /// Month of the birth expected after `mois`, declared or among the children.
    pub fn naissance_attendue(&self, mois: Mois) -> Option<Mois> {
        let declaree = self.adultes().filter_map(|adulte| adulte.grossesse).map(|grossesse| grossesse.terme);
        let inscrite = self.enfants.iter().map(|enfant| enfant.naissance.mois());
        declaree.chain(inscrite).filter(|terme| *terme > mois && terme.depuis(mois) <= 9).min()
    }

    /// Whether a birth is expected after `mois` and nobody said that the pregnancy is declared.
    pub fn a_une_grossesse_a_declarer(&self, mois: Mois) -> bool {
        let declaree = |adulte: &Personne| adulte.grossesse.is_some_and(|grossesse| grossesse.declaree);
        self.naissance_attendue(mois).is_some() && !self.adultes().any(declaree)
    }

    /// The unknown answers among those that a right reads. A group that is not known stands for all that it holds: it is
    /// given where the right reads one of its answers.
    pub fn inconnus_parmi(&self, lue: impl Fn(&Reference) -> bool) -> Vec<Reference> {
        let concerne = |inconnue: &&Reference| inconnue.et_ce_qu_elle_contient().any(|reponse| lue(&reponse));
        self.inconnus.iter().filter(concerne).copied().collect()
    }

    /// What says that an answer is not known: itself, or the group that holds it.
    pub fn inconnue(&self, reponse: Reference) -> Option<Reference> {
        self.inconnus.iter().find(|inconnue| inconnue.couvre(&reponse)).copied()
    }

    /// Whether an answer is not known, be it said of the whole group that holds it.
    pub fn est_inconnue(&self, reponse: Reference) -> bool {
        self.inconnue(reponse).is_some()
    }

    /// How a person is called on screen and on paper: no name is needed.
    pub fn appellation(&self, personne: &Personne) -> String {
        let age = personne.naissance.annees_revolues(self.mois.mois().premier_jour());
        if personne.rang == self.demandeur.rang {
            "vous".to_owned()
        } else if self.conjoint.as_ref().is_some_and(|conjoint| conjoint.rang == personne.rang) {
            "votre conjoint".to_owned()
        } else if let Some(rang) = self.enfants.iter().position(|enfant| enfant.rang == personne.rang) {
            match age {
                ..0 => format!("enfant {} (à naître)", rang + 1),
                0 => format!("enfant {} (moins d'un an)", rang + 1),
                1 => format!("enfant {} (1 an)", rang + 1),
                _ => format!("enfant {} ({age} ans)", rang + 1),
            }
        } else {
            format!("autre personne ({age} ans)")
        }
    }
}
