//! The sheet to sign: the plan that is kept, with all that the texts and the practice put in one, on one page.

use super::super::{Element, Section};
use super::plans::tranches_dites;
use super::{cause_dite, dit};
use crate::documents::mots::{enumeration, plage};
use crate::dossier::Dossier;
use crate::dossier::impaye::{DossierImpaye, PlanDuDossier};
use crate::menage::impaye::Impaye;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::{CodePlan, EtapeImpaye};

/// What is written by hand above the clauses, the tenant on the left.
const PARTIES: &[&str] = &[
    "Le locataire (nom, prénom)",
    "Le bailleur (nom, contact)",
    "Adresse du logement",
    "Numéro d'allocataire (CAF ou MSA)",
];
/// Below them.
const SIGNATURES: &[&str] = &[
    "Jour et moyen de paiement",
    "Où payer",
    "Le locataire : fait à, le",
    "Le bailleur : fait à, le",
    "Signature du locataire",
    "Signature du bailleur",
];
/// What nobody said, to write by hand.
const BLANC: &str = "……………………………………………";
/// More changes of amount than that stand on the back.
const TRANCHES: usize = 12;

/// What both sign: what the plan starts from, then its clauses.
pub(in crate::documents) struct Accord {
    pub(in crate::documents) faits: Vec<(String, String)>,
    pub(in crate::documents) clauses: Vec<String>,
}

/// The plan that may be signed. Nothing while the budget is not known, nor for a plan that does not hold and that no reason
/// keeps.
pub(in crate::documents) fn signable<'a>(
    impaye: &Impaye,
    arrieres: &'a DossierImpaye,
) -> Option<&'a PlanDuDossier> {
    let plan = arrieres.retenu()?;
    let tient = plan.tient? || impaye.motif_maintien.is_some();
    (tient && arrieres.clause_loyer.is_some() && arrieres.dette.is_some()).then_some(plan)
}

/// The plan that is kept, in words; nothing where none may be signed.
pub(in crate::documents) fn accord(
    dossier: &Dossier,
    impaye: &Impaye,
    arrieres: &DossierImpaye,
) -> Option<Accord> {
    let plan = signable(impaye, arrieres)?;
    let (net, dette) = arrieres.clause_loyer.zip(arrieres.dette)?;
    Some(Accord {
        faits: faits(dossier, impaye, arrieres, dette, net),
        clauses: clauses(dossier, impaye, plan, dette, net),
    })
}

/// The plan that is kept, for both to sign.
pub(super) fn a_signer(dossier: &Dossier, impaye: &Impaye, arrieres: &DossierImpaye) -> Option<Section> {
    let plan = signable(impaye, arrieres)?;
    let Accord { faits, clauses } = accord(dossier, impaye, arrieres)?;
    Some(Section {
        titre: "Le plan à signer".to_owned(),
        elements: vec![
            Element::a_remplir(PARTIES),
            Element::Lignes(faits),
            Element::Liste(clauses),
            Element::a_remplir(SIGNATURES),
            Element::Paragraphe(
                if tient_sur_la_feuille(plan) {
                    "Deux exemplaires, un chacun ; une copie à la CAF ou à la MSA. Joint : le détail de la dette par mois."
                } else {
                    "Deux exemplaires, un chacun ; une copie à la CAF ou à la MSA. Au dos ou joints : l'échéancier, le détail de la dette par mois."
                }.to_owned(),
            ),
        ],
    })
}

/// What the plan starts from.
fn faits(
    dossier: &Dossier,
    impaye: &Impaye,
    arrieres: &DossierImpaye,
    dette: Euros,
    net: Fourchette,
) -> Vec<(String, String)> {
    let logement = dossier.situation().menage.logement.as_ref();
    let bail = logement.and_then(|logement| logement.bail_depuis);
    let releve = if impaye.releve.is_empty() {
        "déclarée ; relevé du bailleur à joindre"
    } else {
        "relevé par mois joint"
    };
    let prescrit = if arrieres.prescrit.est_positif() {
        format!("{} de mois de plus de trois ans, qui ne sont pas reconnus ici, et ", arrieres.prescrit)
    } else {
        String::new()
    };
    let budget = dossier.simulation().base();
    let brut = budget.logement_brut.map(plage).unwrap_or_default();
    let aide = if budget.aide_logement.haut.est_nul() {
        "aucune aide au logement versée aujourd'hui".to_owned()
    } else {
        let supposee = if arrieres.aide_supposee { " (calculée, à vérifier)" } else { "" };
        format!("moins {} d'aide au logement{supposee} : {}", plage(budget.aide_logement), plage(net))
    };
    [
        ("Bail", bail.map_or_else(|| BLANC.to_owned(), |bail| format!("de {bail}"))),
        ("Dette", format!("{dette} au {}, {releve}", dossier.le)),
        ("À part", format!("{prescrit}les frais de procédure")),
        ("Cause du retard", impaye.cause.map_or(BLANC, cause_dite).to_owned()),
        ("Loyer et charges", format!("{brut} par mois, {aide}")),
    ]
    .map(|(nom, valeur)| (nom.to_owned(), valeur))
    .to_vec()
}

fn clauses(
    dossier: &Dossier,
    impaye: &Impaye,
    plan: &PlanDuDossier,
    dette: Euros,
    net: Fourchette,
) -> Vec<String> {
    let mut clauses = vec![
        format!(
            "Le locataire reconnaît devoir {dette} de loyers et de charges, sans les frais. Signer interrompt la prescription (C. civ., art. 2240) : il peut emporter ce papier et le montrer avant, à l'ADIL par exemple."
        ),
        format!(
            "Il paie chaque mois le loyer et les charges en cours : {} aujourd'hui, aide au logement déduite{}.",
            plage(net),
            ensuite(dossier, net)
        ),
        format!(
            "En plus, il paie {} : {} échéances, {} en tout.",
            echeances(plan),
            plan.mensualites.len(),
            plan.total()
        ),
    ];
    clauses.extend(aides_demandees(impaye, plan));
    clauses.push(engagement_du_bailleur(dossier, impaye));
    clauses.extend([
        dit("changement").to_owned(),
        dit("echeance_manquee").to_owned(),
        dit("recours_du_locataire").to_owned(),
    ]);
    if let Some(motif) = impaye.motif_maintien.as_ref().filter(|_| plan.tient == Some(false)) {
        clauses.push(format!(
            "Un mois au moins manque d'argent ; le plan est gardé pour cette raison : {motif}"
        ));
    }
    clauses
}

/// The instalments are said in the sheet itself.
pub(super) fn tient_sur_la_feuille(plan: &PlanDuDossier) -> bool {
    plan.tranches().len() <= TRANCHES
}

/// The instalments, where they fit on the page.
fn echeances(plan: &PlanDuDossier) -> String {
    let tranches = plan.tranches();
    match tranches.as_slice() {
        [(premier, ..), .., (_, dernier, _)] if !tient_sur_la_feuille(plan) => {
            format!("chaque mois, {} à {dernier}, ce que dit l'échéancier au dos", premier.avec_de())
        }
        tranches => enumeration(&tranches_dites(tranches)),
    }
}

/// What was asked and would pay some of the debt.
fn aides_demandees(impaye: &Impaye, plan: &PlanDuDossier) -> Option<String> {
    let demandes: Vec<String> = [
        ("le rappel d'aide au logement", impaye.rappel_al_attendu),
        ("l'aide demandée au FSL", impaye.fsl_demande),
    ]
    .into_iter()
    .filter(|(_, montant)| montant.est_positif())
    .map(|(quoi, montant)| format!("{quoi} ({montant})"))
    .collect();
    let demandes = (!demandes.is_empty()).then(|| enumeration(&demandes))?;
    Some(if plan.code == CodePlan::ApresFsl {
        format!(
            "Ce plan rembourse ce qui reste après {demandes}. Ce qui n'arrive pas s'ajoute à la fin, par un accord écrit."
        )
    } else {
        format!("Viennent en moins de la dette, par la fin du plan, dès qu'ils arrivent : {demandes}.")
    })
}

/// A plan does not stop a commandement by itself: the landlord gives it up while the plan is kept (Cass. 3e civ., 18 March
/// 2009).
fn engagement_du_bailleur(dossier: &Dossier, impaye: &Impaye) -> String {
    let commandement = impaye.date(EtapeImpaye::CommandementPayer).filter(|date| *date <= dossier.le);
    let renonce = commandement.map_or_else(
        || "n'engage pas de poursuites".to_owned(),
        |date| format!("renonce au commandement de payer du {date} et n'engage pas d'autres poursuites"),
    );
    format!(
        "Tant que le plan est suivi, le bailleur {renonce}. Il envoie ce plan à la CAF ou à la MSA et donne un reçu de chaque paiement."
    )
}

/// What the rent and charges become once the claims are paid, where that is another amount.
fn ensuite(dossier: &Dossier, aujourdhui: Fourchette) -> String {
    let paye = dossier.une_fois_paye();
    let apres = paye.installe.zip(paye.logement_net).filter(|(_, apres)| *apres != aujourdhui);
    apres.map_or_else(String::new, |(mois, apres)| {
        format!(" ; {} vers {mois}, une fois les aides demandées et payées", plage(apres))
    })
}
