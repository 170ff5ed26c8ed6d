//! The plans for the rent in arrears: those of the calendar, which are arithmetic, and those of the budget; which hold on
//! what is received, month after month.

use super::Dossier;
use super::budget::ManqueAuBudget;
use super::impaye::PlanDuDossier;
use crate::budget::attendue::DepenseAttendue;
use crate::impaye::fonds::Fonds;
use crate::impaye::plan::{DUREE_DU_JUGE, en_mois, par_paliers, plan};
use crate::impaye::procedure;
use crate::menage::impaye::Impaye;
use crate::notions::choix::Choix;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::CodePlan;

/// How many months are named in a reason.
const MOIS_NOMMES: usize = 4;
/// The plans of the calendar, the shortest first.
const DU_CALENDRIER: [(CodePlan, u32); 3] =
    [(CodePlan::Douze, 12), (CodePlan::VingtQuatre, 24), (CodePlan::TrenteSix, DUREE_DU_JUGE)];

/// What a plan is judged on.
struct Examinateur {
    fonds: Fonds,
    /// Why nothing can be told.
    inconnu: Option<String>,
    /// Today's balance is between two amounts: what fails on the lower may hold.
    incertain: bool,
    /// The highest instalment that over-indebtedness would ask; nothing where it is not known.
    plafond: Option<Euros>,
}

impl Examinateur {
    fn de(dossier: &Dossier) -> Examinateur {
        let fonds = Fonds::de(dossier.mois_surs(), dossier.profil.as_ref(), dossier.demain());
        let solde = dossier.simulation.base().solde;
        Examinateur {
            inconnu: inconnu(&dossier.manque_au_plan(), fonds.est_inconnu()),
            incertain: solde.is_none_or(|solde| !solde.est_exacte()),
            plafond: dossier.surendettement().map(|commission| commission.mensualite.bas),
            fonds,
        }
    }

    /// The plan of instalments, and what the budget says of it.
    fn examine(
        &self,
        code: CodePlan,
        dette: Euros,
        mensualite: impl Fn(Mois) -> Euros,
    ) -> Option<PlanDuDossier> {
        let mensualites = plan(dette, self.fonds.debut, mensualite)?;
        let vide = PlanDuDossier {
            code,
            mensualites,
            tient: None,
            propose: false,
            manque: None,
            pourquoi: Vec::new(),
        };
        if let Some(inconnu) = &self.inconnu {
            return Some(PlanDuDossier { pourquoi: vec![inconnu.clone()], ..vide });
        }
        let examen = self.fonds.examine(&vide.mensualites);
        let tient = match (examen.tient, self.incertain) {
            (true, _) => Some(true),
            (false, true) => None,
            (false, false) => Some(false),
        };
        let sous_plafond = vide
            .mensualites
            .iter()
            .all(|(_, montant)| self.plafond.is_some_and(|plafond| *montant <= plafond));
        let pire = examen.courts.iter().rev().max_by_key(|(_, manque)| *manque).copied();
        Some(PlanDuDossier {
            tient,
            propose: tient == Some(true) && sous_plafond,
            manque: pire.filter(|_| tient == Some(false)),
            pourquoi: self.pourquoi(tient, &examen.courts, &vide.mensualites),
            ..vide
        })
    }

    /// The highest instalment that the months bear and that a commission would ask; nothing while the budget is not known.
    fn mensualite(&self) -> Option<Euros> {
        let supportee = self.fonds.mensualite().filter(|_| self.inconnu.is_none())?;
        Some(supportee.min(self.plafond()?))
    }

    fn plafond(&self) -> Option<Euros> {
        self.plafond.map(Euros::arrondi_euro_inferieur).filter(|plafond| *plafond >= Euros::UN)
    }

    /// The plans that the budget draws.
    fn du_budget(&self, dette: Euros) -> Vec<PlanDuDossier> {
        let Some(plafond) = self.plafond().filter(|_| self.inconnu.is_none()) else { return Vec::new() };
        let paliers = par_paliers(self.fonds.marges());
        let moyenne = self.fonds.moyenne();
        [
            self.mensualite().and_then(|mensualite| self.examine(CodePlan::Budget, dette, |_| mensualite)),
            paliers.and_then(|paliers| {
                self.examine(CodePlan::Paliers, dette, |mois| paliers(mois).min(plafond))
            }),
            moyenne.and_then(|moyenne| {
                self.examine(CodePlan::Allege, dette, self.fonds.allege(moyenne.min(plafond)))
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What is left of the debt once the aid and the fund that were asked have paid.
    fn apres_les_aides(&self, impaye: &Impaye, dette: Euros) -> Option<PlanDuDossier> {
        let reste = (dette - impaye.attendu()).positif();
        let mensualite = self.mensualite().filter(|_| reste < dette)?;
        self.examine(CodePlan::ApresFsl, reste, |_| mensualite)
    }

    fn pourquoi(
        &self,
        tient: Option<bool>,
        courts: &[(Mois, Euros)],
        mensualites: &[(Mois, Euros)],
    ) -> Vec<String> {
        let mut pourquoi = Vec::new();
        match tient {
            None => pourquoi.push(
                "Sans les aides dont vous n'avez pas dit si vous les recevez, un mois manquerait : dites ce que vous recevez"
                    .to_owned(),
            ),
            Some(true) => {
                let dernier = self.fonds.dernier();
                pourquoi.extend(dernier.map(|mois| format!("Vérifié jusqu'en {mois}, avec ce que vous recevez")));
            }
            Some(false) => {}
        }
        let quoi = if tient == Some(true) { "à garder des mois d'avant" } else { "de trop" };
        pourquoi.extend(
            courts.iter().take(MOIS_NOMMES).map(|(mois, manque)| format!("{mois} : {manque} {quoi}")),
        );
        let plus_haute = mensualites.iter().map(|(_, montant)| *montant).max().unwrap_or_default();
        pourquoi.extend(self.plafond.filter(|plafond| plus_haute > *plafond && tient == Some(true)).map(|plafond| {
            format!("Au-dessus de ce qu'une commission de surendettement demanderait ({plafond} par mois au plus)")
        }));
        if mensualites.len() > DUREE_DU_JUGE as usize {
            pourquoi.push("Plus de 36 mois : au-delà de ce qu'un juge accorde pour un bail".to_owned());
        }
        pourquoi
    }
}

/// What must be answered before a plan is judged.
fn inconnu(manque: &[ManqueAuBudget], sans_mois: bool) -> Option<String> {
    if manque.is_empty() {
        return sans_mois.then(|| "Les mois à venir ne sont pas connus".to_owned());
    }
    let nom = |manque: &ManqueAuBudget| match manque {
        ManqueAuBudget::Reponse(reference) => reference.cle.nom(),
        ManqueAuBudget::Depense(attendue) => DepenseAttendue::libelle(*attendue),
    };
    let mut noms: Vec<&str> = Vec::new();
    for nom in manque.iter().map(nom) {
        if !noms.contains(&nom) {
            noms.push(nom);
        }
    }
    Some(format!("Il manque : {}", noms.join(", ")))
}

/// The plans of a household.
#[derive(Default)]
pub(super) struct PlansCompares {
    /// Each of them; one of the budget that is another's twin is not said twice.
    pub(super) plans: Vec<PlanDuDossier>,
    /// The shortest of the calendar that leaves the reserve and asks no more than a commission of over-indebtedness would.
    pub(super) propose: Option<CodePlan>,
    /// The one that is taken; where it is a twin, the other.
    pub(super) pris: Option<CodePlan>,
}

/// Every plan for a debt, the one proposed and the one taken.
pub(super) fn plans(dossier: &Dossier, impaye: &Impaye, dette: Euros) -> PlansCompares {
    let examinateur = Examinateur::de(dossier);
    let mut plans: Vec<PlanDuDossier> = DU_CALENDRIER
        .into_iter()
        .filter_map(|(code, mois)| examinateur.examine(code, dette, |_| en_mois(dette, mois)))
        .collect();
    let tenable = plans.iter().find(|plan| plan.propose).map(|plan| plan.code);
    // Once a file is admissible, old debts are not paid (C. conso., art. L722-5).
    let propose = tenable.filter(|_| !procedure::est_suspendue(impaye, dossier.le));
    let mut pris = impaye.plan.or(impaye.mensualite_proposee.map(|_| CodePlan::Choisi));
    for plan in examinateur.du_budget(dette) {
        match plans.iter().find(|autre| autre.mensualites == plan.mensualites) {
            Some(jumeau) if pris == Some(plan.code) => pris = Some(jumeau.code),
            Some(_) => {}
            None => plans.push(plan),
        }
    }
    plans.extend(examinateur.apres_les_aides(impaye, dette));
    if let Some(choisie) = impaye.mensualite_proposee {
        plans.extend(examinateur.examine(CodePlan::Choisi, dette, |_| choisie));
    }
    PlansCompares { plans, propose, pris }
}
