//! The rent in arrears: the debt, what the law calls an arrear, the plans, the judge, what cannot wait.

use super::Dossier;
use super::plans::{PlansCompares, plans};
use crate::impaye::procedure::{self, Jalon, Sens};
use crate::impaye::{jours_ouvrables, juge, seuil};
use crate::loi::condition::Condition;
use crate::menage::impaye::Impaye;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::vocabulaire::{CodePlan, DecisionDuJuge, EtapeImpaye, Occupation};

/// A plan and what the budget says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDuDossier {
    /// Which.
    pub code: CodePlan,
    /// What is repaid each month, in order.
    pub mensualites: Vec<(Mois, Euros)>,
    /// Whether what is received pays it after the expenses, the balances added up from its first month; `None` while that
    /// cannot be told.
    pub tient: Option<bool>,
    /// It holds, and asks no more than a commission of over-indebtedness would.
    pub propose: bool,
    /// The month that lacks the most, and what it lacks; euros.
    pub manque: Option<(Mois, Euros)>,
    /// Why.
    pub pourquoi: Vec<String>,
}

/// Where the debt stands for a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeuilDImpaye {
    /// Whether it is an arrear; `None` where an answer is missing.
    pub constitue: Option<bool>,
    /// The amount from which it is one.
    pub seuil: Option<Fourchette>,
}

/// What cannot wait, or was not done as the law says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlerteDImpaye {
    /// The step, or the date of the procedure.
    pub etape: &'static str,
    /// The day.
    pub date: Date,
    /// In words.
    pub texte: String,
    /// The text.
    pub article: &'static str,
}

/// The arrears of a household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierImpaye {
    /// What can be claimed; `None` where nobody knows how much is owed.
    pub dette: Option<Euros>,
    /// What is too old to be claimed, apart.
    pub prescrit: Euros,
    /// The rules until 2026, and from 2027.
    pub seuils: [SeuilDImpaye; 2],
    /// The current rent that a plan asks: charges included, housing aid off.
    pub clause_loyer: Option<Fourchette>,
    /// The threshold and the clause rest on the aid that is due: nobody said what is received.
    pub aide_supposee: bool,
    /// The plans.
    pub plans: Vec<PlanDuDossier>,
    /// The shortest of those in 12, 24 and 36 months that holds.
    pub propose: Option<CodePlan>,
    /// The one that the household or the adviser takes, be it drawn or not.
    pub pris: Option<CodePlan>,
    /// What a judge looks at.
    pub juge: Vec<Condition>,
    /// What cannot wait.
    pub alertes: Vec<AlerteDImpaye>,
}

/// The plans to look at first.
const EN_AVANT: usize = 3;

/// A date is near within these days.
const PROCHE: i32 = 31;

/// Months that pay the same instalment: the first, the last, the amount of each.
pub type Tranche = (Mois, Mois, Euros);

impl PlanDuDossier {
    /// The instalments, the equal ones that follow each other said once.
    pub fn tranches(&self) -> Vec<Tranche> {
        let mut tranches: Vec<Tranche> = Vec::new();
        for (mois, montant) in &self.mensualites {
            match tranches.last_mut() {
                Some((_, dernier, egal)) if egal == montant => *dernier = *mois,
                _ => tranches.push((*mois, *mois, *montant)),
            }
        }
        tranches
    }

    /// The sum of the instalments.
    pub fn total(&self) -> Euros {
        self.mensualites.iter().map(|(_, montant)| *montant).sum()
    }
}

impl DossierImpaye {
    /// One of the plans.
    pub fn plan(&self, code: CodePlan) -> Option<&PlanDuDossier> {
        self.plans.iter().find(|plan| plan.code == code)
    }

    /// The plan that is tried in other months: the one kept, else the longest of the calendar.
    pub fn essaye(&self) -> Option<&PlanDuDossier> {
        self.retenu().or_else(|| self.plan(CodePlan::TrenteSix))
    }

    /// The plans to look at first, three at most: the one kept, the shortest that is worth proposing, then the longest of the
    /// calendar.
    pub fn en_avant(&self) -> Vec<CodePlan> {
        let proposes = self.plans.iter().filter(|plan| plan.propose);
        let court = proposes.min_by_key(|plan| plan.mensualites.len());
        let plans = [
            self.retenu(),
            court,
            self.plan(CodePlan::TrenteSix),
            self.plan(CodePlan::VingtQuatre),
            self.plan(CodePlan::Douze),
        ];
        let mut codes = Vec::new();
        for plan in plans.into_iter().flatten() {
            if codes.len() < EN_AVANT && !codes.contains(&plan.code) {
                codes.push(plan.code);
            }
        }
        codes
    }

    /// The plan that is kept: the one taken, else the one proposed. Nothing where the answers do not draw the one taken.
    pub fn retenu(&self) -> Option<&PlanDuDossier> {
        self.plan(self.pris.or(self.propose)?)
    }
}

impl Dossier {
    /// The arrears; nothing without any.
    pub fn impaye(&self) -> Option<&DossierImpaye> {
        self.impaye.get_or_init(|| self.arrieres()).as_ref()
    }

    fn arrieres(&self) -> Option<DossierImpaye> {
        let impaye = self.situation.impaye.as_ref()?;
        let dette = impaye.dette(self.le);
        let PlansCompares { plans, propose, pris } =
            dette.map(|dette| plans(self, impaye, dette)).unwrap_or_default();
        let le_plus_long = plans.iter().find(|plan| plan.code == CodePlan::TrenteSix);
        let supporte = le_plus_long.and_then(|plan| plan.tient);
        Some(DossierImpaye {
            dette,
            prescrit: impaye.prescrit(self.le),
            seuils: self.seuils(impaye),
            clause_loyer: self.simulation.base().logement_net,
            aide_supposee: !self.situation.menage.a_dit_ses_aides(),
            plans,
            propose,
            pris,
            juge: juge::conditions(impaye, supporte, self.le).to_vec(),
            alertes: self.alertes(impaye),
        })
    }

    fn seuils(&self, impaye: &Impaye) -> [SeuilDImpaye; 2] {
        let dette = impaye.dette(self.le);
        let depuis_2027 = seuil::depuis_2027(dette, impaye.premier_reclamable(self.le), self.le.mois());
        let jusqu_en_2026 = seuil::examens(&self.situation, &self.simulation, impaye, self.le)
            .zip(seuil::loyer_et_aide(&self.situation, &self.simulation, impaye))
            .map(|([examen, _], (brut, aide))| {
                let pour = |aide| seuil::jusqu_en_2026(dette.unwrap_or_default(), brut, aide).seuil;
                let seuil = (!aide.ouverte).then(|| Fourchette::entre(pour(aide.haut), pour(aide.bas)));
                SeuilDImpaye { constitue: examen.constitue, seuil }
            });
        let seuil = Some(Fourchette::exacte(depuis_2027.seuil));
        [jusqu_en_2026.unwrap_or_default(), SeuilDImpaye { constitue: depuis_2027.constitue, seuil }]
    }

    /// The dates that are near, and the steps that came too early, in order.
    fn alertes(&self, impaye: &Impaye) -> Vec<AlerteDImpaye> {
        let jalons = procedure::jalons(&self.situation, impaye, self.le);
        let proche = |jalon: &&Jalon| {
            let a_venir = matches!(jalon.sens, Sens::AvantLe | Sens::Fait | Sens::Fin);
            a_venir && jalon.quand >= self.le && self.le.jours_jusqu_a(jalon.quand) <= PROCHE
        };
        let mut alertes: Vec<AlerteDImpaye> = jalons.iter().filter(proche).map(AlerteDImpaye::de).collect();
        alertes.extend(self.trop_tot(impaye));
        trier_par(&mut alertes, |alerte| alerte.date);
        alertes
    }

    /// The steps that came before the law lets them.
    fn trop_tot(&self, impaye: &Impaye) -> Vec<AlerteDImpaye> {
        use EtapeImpaye as E;
        if !procedure::suit_la_loi_de_1989(&self.situation) {
            return Vec::new();
        }
        let bail = self.situation.menage.logement.as_ref().and_then(|logement| logement.bail_depuis);
        let fin = |date: Date| procedure::fins_du_commandement(date, bail).into_iter().min();
        let hlm = self.situation.menage.occupation() == Some(Occupation::Hlm);
        let signalement = impaye.date(E::Signalement).filter(|_| hlm);
        let suspendue = impaye.decision == Some(DecisionDuJuge::Suspension);
        let regles = [
            (
                E::CommandementQuitter,
                impaye.date(E::Jugement),
                "Le commandement de quitter est venu avant le jugement",
                "CPCE, art. L411-1",
            ),
            (
                E::Assignation,
                impaye.date(E::CommandementPayer).and_then(fin),
                "L'assignation est venue avant la fin du délai du commandement de payer",
                "Loi n° 89-462, art. 24 I",
            ),
            (
                E::Assignation,
                signalement.map(|date| date.plus_mois(2)),
                "L'assignation est venue moins de deux mois après le signalement à la CAF",
                "Loi n° 89-462, art. 24 II",
            ),
            (
                E::Audience,
                impaye.date(E::Assignation).map(|date| date.plus_jours(42)),
                "L'audience vient moins de six semaines après l'assignation",
                "Loi n° 89-462, art. 24 III",
            ),
        ];
        let trop_tot = |(etape, au_plus_tot, texte, article): (E, Option<Date>, &str, &'static str)| {
            let (date, au_plus_tot) = impaye.date(etape).zip(au_plus_tot)?;
            let texte = format!(
                "{texte} (au plus tôt le {au_plus_tot}) : montrez-la à l'ADIL ou à un avocat, c'est une défense"
            );
            let etape = etape.code();
            (date < au_plus_tot).then_some(AlerteDImpaye { etape, date, texte, article })
        };
        let chomee = impaye.date(E::Audience).filter(|date| jours_ouvrables::est_chome(*date));
        let chomee = chomee.map(|date| AlerteDImpaye {
            etape: E::Audience.code(),
            date,
            texte: "L'audience tomberait un jour où le tribunal ne siège pas : vérifiez sa date sur l'acte"
                .to_owned(),
            article: "",
        });
        let malgre_le_juge = impaye.date(E::CommandementQuitter).filter(|_| suspendue);
        let malgre_le_juge = malgre_le_juge.map(|date| AlerteDImpaye {
            etape: E::CommandementQuitter.code(),
            date,
            texte: "Un commandement de quitter alors que le juge a suspendu la clause : si chaque échéance est payée, montrez-le à un avocat, c'est une défense"
                .to_owned(),
            article: "Loi n° 89-462, art. 24 VII",
        });
        regles.into_iter().filter_map(trop_tot).chain(chomee).chain(malgre_le_juge).collect()
    }
}

impl AlerteDImpaye {
    fn de(jalon: &Jalon) -> AlerteDImpaye {
        let texte = match jalon.sens {
            Sens::AvantLe => format!("Avant le {} : {}", jalon.quand, jalon.quoi),
            _ => format!("Le {} : {}", jalon.quand, jalon.quoi),
        };
        AlerteDImpaye { etape: jalon.code, date: jalon.quand, texte, article: jalon.texte }
    }
}
