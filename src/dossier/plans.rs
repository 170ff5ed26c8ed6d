//! The plans for the rent in arrears: those of the calendar, which are arithmetic, and those of the budget; which hold on
//! what is received, month after month.

use super::Dossier;
use super::budget::ManqueAuBudget;
use super::impaye::{CodePlan, PlanDuDossier};
use crate::budget::attendue::DepenseAttendue;
use crate::gestion::profil::Reserve;
use crate::impaye::plan::{DUREE_DU_JUGE, allege, en_mois, par_paliers, plan, soutenable};
use crate::impaye::procedure;
use crate::menage::impaye::Impaye;
use crate::notions::choix::Choix;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;

/// How many months are named in a reason.
const MOIS_NOMMES: usize = 4;

/// What the known months leave for a plan, on what is surely received.
pub(super) struct Fonds {
    /// The first month of a plan.
    debut: Mois,
    /// The balance of each month before any instalment of the rent debt, less what the organisation leaves first.
    soldes: Vec<(Mois, Euros)>,
    /// What a plan asks by default.
    marges: Vec<(Mois, Euros)>,
    /// Why nothing can be told.
    inconnu: Option<String>,
    /// Today's balance is between two amounts: what fails on the lower may hold.
    incertain: bool,
}

impl Fonds {
    pub(super) fn de(dossier: &Dossier) -> Fonds {
        let debut = dossier.demain();
        let choisie = dossier.profil.as_ref().and_then(|profil| profil.reserve.clone());
        let mois = || dossier.mois_surs().iter().filter(|prevu| prevu.mois >= debut);
        let marge = |reserve: &Reserve| -> Vec<(Mois, Euros)> {
            mois()
                .map(|prevu| (prevu.mois, reserve.marge(prevu.avant_apurement, prevu.reste_a_vivre)))
                .collect()
        };
        let soldes = match &choisie {
            Some(reserve) => marge(reserve),
            None => mois().map(|prevu| (prevu.mois, prevu.avant_apurement)).collect(),
        };
        let aujourdhui = dossier.simulation.base().solde;
        Fonds {
            debut,
            marges: marge(&choisie.unwrap_or_default()),
            inconnu: inconnu(&dossier.manque_au_plan(), soldes.is_empty()),
            soldes,
            incertain: aujourdhui.is_none_or(|solde| !solde.est_exacte()),
        }
    }

    /// What the worst month can give to the debt; nothing where it cannot be told.
    pub(super) fn capacite(&self, au_moins: Euros) -> Option<Euros> {
        let plus_bas = self.soldes.iter().map(|(_, solde)| solde.positif()).min()?;
        let dit = self.inconnu.is_none() && (!self.incertain || plus_bas >= au_moins);
        dit.then_some(plus_bas)
    }

    fn du_mois(&self, mois: Mois) -> Option<Euros> {
        self.soldes.iter().find(|(autre, _)| *autre == mois).map(|(_, solde)| *solde)
    }

    /// The plan of instalments, and what the budget says of it.
    fn examine(
        &self,
        code: CodePlan,
        dette: Euros,
        mensualite: impl Fn(Mois) -> Euros,
    ) -> Option<PlanDuDossier> {
        let mensualites = plan(dette, self.debut, mensualite, &[])?.echeances;
        if let Some(inconnu) = &self.inconnu {
            let pourquoi = vec![inconnu.clone()];
            return Some(PlanDuDossier { code, mensualites, tient: None, manque: None, pourquoi });
        }
        let mut cumul = Euros::ZERO;
        let mut a_sec = false;
        let mut courts: Vec<(Mois, Euros)> = Vec::new();
        for (mois, montant) in &mensualites {
            let Some(solde) = self.du_mois(*mois) else { break };
            cumul += solde - *montant;
            a_sec |= cumul < Euros::ZERO;
            if *montant > solde {
                courts.push((*mois, *montant - solde));
            }
        }
        let tient = match (a_sec, self.incertain) {
            (false, _) => Some(true),
            (true, true) => None,
            (true, false) => Some(false),
        };
        let pire = courts.iter().map(|(_, manque)| *manque).max().filter(|_| tient == Some(false));
        let pourquoi = self.pourquoi(tient, &courts, mensualites.len());
        Some(PlanDuDossier { code, mensualites, tient, manque: pire, pourquoi })
    }

    fn pourquoi(&self, tient: Option<bool>, courts: &[(Mois, Euros)], duree: usize) -> Vec<String> {
        let mut pourquoi = Vec::new();
        match tient {
            None => pourquoi.push(
                "Sans les aides dont vous n'avez pas dit si vous les recevez, un mois manquerait : dites ce que vous recevez"
                    .to_owned(),
            ),
            Some(true) => {
                let dernier = self.soldes.iter().map(|(mois, _)| *mois).max();
                pourquoi.extend(dernier.map(|mois| format!("Vérifié jusqu'en {mois}, avec ce que vous recevez")));
            }
            Some(false) => {}
        }
        let quoi = if tient == Some(true) { "à garder des mois d'avant" } else { "de trop" };
        pourquoi.extend(
            courts.iter().take(MOIS_NOMMES).map(|(mois, manque)| format!("{mois} : {manque} {quoi}")),
        );
        if duree > DUREE_DU_JUGE as usize {
            pourquoi.push("Plus de 36 mois : au-delà de ce qu'un juge accorde".to_owned());
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

/// Every plan, and the one proposed: the shortest of the calendar that holds.
pub(super) fn plans(
    dossier: &Dossier,
    impaye: &Impaye,
    dette: Euros,
    fonds: &Fonds,
) -> (Vec<PlanDuDossier>, Option<CodePlan>) {
    let du_calendrier =
        [(CodePlan::Douze, 12), (CodePlan::VingtQuatre, 24), (CodePlan::TrenteSix, DUREE_DU_JUGE)];
    let mut plans: Vec<PlanDuDossier> = du_calendrier
        .into_iter()
        .filter_map(|(code, mois)| fonds.examine(code, dette, |_| en_mois(dette, mois)))
        .collect();
    let tient = plans.iter().find(|plan| plan.tient == Some(true)).map(|plan| plan.code);
    // Once a file is admissible, old debts are not paid (C. conso., art. L722-5).
    let propose = tient.filter(|_| !procedure::est_suspendue(impaye, dossier.le));
    let supportee = soutenable(&fonds.marges).filter(|_| fonds.inconnu.is_none());
    if let Some(mensualite) = supportee {
        plans.extend(fonds.examine(CodePlan::Budget, dette, |_| mensualite));
        plans.extend(
            par_paliers(&fonds.marges).and_then(|paliers| fonds.examine(CodePlan::Paliers, dette, paliers)),
        );
        plans.extend(fonds.examine(CodePlan::Allege, dette, allege(mensualite)));
        let apres_fsl = (dette - impaye.rappel_al_attendu - impaye.fsl_demande).positif();
        if apres_fsl < dette {
            plans.extend(fonds.examine(CodePlan::ApresFsl, apres_fsl, |_| mensualite));
        }
    }
    if let Some(choisie) = impaye.mensualite_proposee {
        plans.extend(fonds.examine(CodePlan::Choisi, dette, |_| choisie));
    }
    (plans, propose)
}
