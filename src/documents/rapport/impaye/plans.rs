//! The plans compared, the one that is kept with its schedule, and what another home would do to it.

use super::super::budget::{table, tableau};
use super::super::graphique::{Dessin, Escalier, Escaliers, Graphique};
use super::super::{Element, Pli, Section, Suite};
use super::dit;
use super::feuille::tient_sur_la_feuille;
use crate::documents::mots::enumeration;
use crate::dossier::Dossier;
use crate::dossier::impaye::{DossierImpaye, PlanDuDossier, Tranche};
use crate::gestion::profil::{Profil, Reserve};
use crate::impaye::fonds::Fonds;
use crate::menage::impaye::Impaye;
use crate::notions::choix::Choix;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::projection::prevision::MoisPrevu;
use crate::questions::vocabulaire::CodePlan;

/// The title of the section of the plans.
pub const TITRE: &str = "Rattraper le retard";

/// Whether the plan that is kept holds in other months than those of today: what an alternative does to it.
pub fn plan_dans(
    plan: Option<&PlanDuDossier>,
    prevus: &[MoisPrevu],
    profil: Option<&Profil>,
) -> Option<String> {
    let plan = plan?;
    let (debut, _) = plan.mensualites.first()?;
    let fonds = Fonds::de(prevus, profil, *debut);
    let verdict = match fonds.examine(&plan.mensualites) {
        _ if fonds.est_inconnu() || plan.tient.is_none() => {
            "à vérifier, le budget n'est pas connu".to_owned()
        }
        examen if examen.tient => "tient, d'après les dépenses saisies".to_owned(),
        examen => courts(&examen.courts),
    };
    Some(format!("{} par mois : {verdict}", mensualites_dites(plan)))
}

/// "il manque 40,00 € en août 2027"
fn courts(courts: &[(Mois, Euros)]) -> String {
    let mois: Vec<String> =
        courts.iter().take(4).map(|(mois, manque)| format!("{manque} en {mois}")).collect();
    format!("il manque {}", enumeration(&mois))
}

pub(super) fn plans(dossier: &Dossier, impaye: &Impaye, arrieres: &DossierImpaye) -> Section {
    let mut elements = Vec::new();
    let manque = dossier.manque_au_plan();
    if manque.is_empty() {
        elements.push(Element::Paragraphe(choix_de_la_reserve(dossier.profil())));
    } else {
        elements.push(Element::Paragraphe(dit("sans_depenses").to_owned()));
    }
    if arrieres.plans.is_empty() {
        return Section { titre: TITRE.to_owned(), elements: vec![sans_plan(arrieres.dette)] };
    }
    let en_avant = arrieres.en_avant();
    let (mut premiers, mut autres) = (Vec::new(), Vec::new());
    for plan in &arrieres.plans {
        let cartes = if en_avant.contains(&plan.code) { &mut premiers } else { &mut autres };
        cartes.push(carte(plan));
    }
    elements.extend(escaliers(arrieres, &en_avant).map(|graphique| Element::Graphique(Box::new(graphique))));
    elements.push(Element::CoteACote(premiers));
    if !autres.is_empty() {
        let titre = format!("Les autres plans ({})", autres.len());
        let plies = vec![Element::CoteACote(autres)];
        elements.push(Element::Plis(vec![Pli { titre, elements: plies, ouvert: false }]));
    }
    match (arrieres.retenu(), arrieres.pris) {
        (Some(plan), _) => elements.extend(echeancier(plan, impaye)),
        (None, Some(pris)) => elements.push(Element::Paragraphe(format!(
            "{} : ces réponses ne permettent pas d'écrire ce plan. Prenez-en un autre.",
            pris.libelle()
        ))),
        (None, None) if manque.is_empty() => elements.push(Element::Paragraphe(
            "Aucun de ces plans n'est proposé : voyez le FSL, le surendettement ou un logement moins cher."
                .to_owned(),
        )),
        (None, None) => {}
    }
    let attendu = impaye.attendu();
    if attendu.est_positif() && arrieres.dette.is_some_and(|dette| attendu >= dette) {
        elements.push(Element::Paragraphe(
            "Si le rappel d'aide et l'aide du FSL demandés arrivent, la dette serait soldée.".to_owned(),
        ));
    }
    elements.push(Element::Paragraphe(dit("signer").to_owned()));
    Section { titre: TITRE.to_owned(), elements }
}

/// Nothing to compare: nobody knows how much, or nothing can be claimed.
fn sans_plan(dette: Option<Euros>) -> Element {
    Element::Paragraphe(
        match dette {
            None => dit("sans_montant"),
            Some(_) => dit("tout_prescrit"),
        }
        .to_owned(),
    )
}

/// What the proposed plan leaves, and who chose it.
fn choix_de_la_reserve(profil: Option<&Profil>) -> String {
    let choisie = profil.and_then(|profil| Some((profil.nom.as_str(), profil.reserve.clone()?)));
    let (nom, reserve) = choisie.unwrap_or(("ce calcul", Reserve::default()));
    let au_dessus = if reserve.minimum.est_positif() {
        format!(" au-dessus de {}", reserve.minimum)
    } else {
        String::new()
    };
    format!(
        "D'après les dépenses saisies, un plan ne prend ni plus que ce qui reste à la fin du mois, ni plus de {}\u{a0}% du reste à vivre{au_dessus} (choix de {nom}). Ce qu'un mois laisse aide le suivant.",
        reserve.part.en_nombre()
    )
}

/// What is paid each month, the remainder of the last one apart.
fn mensualites_dites(plan: &PlanDuDossier) -> String {
    let reguliers = plan.mensualites.len().max(2) - 1;
    let montants = plan.mensualites.iter().take(reguliers).map(|(_, montant)| *montant);
    match (montants.clone().min(), montants.max()) {
        (Some(basse), Some(haute)) if basse < haute => format!("de {basse} à {haute}"),
        (Some(egale), _) => egale.to_string(),
        _ => "–".to_owned(),
    }
}

/// "50,00 € par mois de décembre 2026 à mai 2029", "25,00 € en juin 2029"
pub(in crate::documents) fn tranches_dites(tranches: &[Tranche]) -> Vec<String> {
    let dite = |(premier, dernier, montant): &Tranche| {
        if premier == dernier {
            format!("{montant} en {premier}")
        } else {
            format!("{montant} par mois {} à {dernier}", premier.avec_de())
        }
    };
    tranches.iter().map(dite).collect()
}

/// "24 mois, jusqu'en novembre 2028 (50,18 €)"
fn duree(plan: &PlanDuDossier) -> String {
    let Some((dernier, reste)) = plan.mensualites.last() else { return "–".to_owned() };
    format!("{} mois, jusqu'en {dernier} ({reste})", plan.mensualites.len())
}

/// What is paid and how long, then what the budget says of it: that it holds, or what lacks.
fn carte(plan: &PlanDuDossier) -> Vec<Element> {
    let constat = match (plan.tient, plan.manque) {
        (Some(true), _) => "Tient chaque mois".to_owned(),
        (_, Some((mois, manque))) => format!("Manque {manque} en {mois}, le mois le plus serré"),
        _ => "À vérifier".to_owned(),
    };
    let elements = vec![
        (format!("{} par mois", mensualites_dites(plan)), duree(plan)),
        (constat, plan.pourquoi.join(" ; ")),
    ];
    vec![Element::Suite(Suite { titre: plan.code.libelle(), elements })]
}

/// What is left of the debt with each plan that is looked at first, on one scale, the shortest first.
fn escaliers(arrieres: &DossierImpaye, codes: &[CodePlan]) -> Option<Graphique> {
    let mut plans: Vec<&PlanDuDossier> = codes.iter().filter_map(|code| arrieres.plan(*code)).collect();
    trier_par(&mut plans, |plan| plan.mensualites.len());
    let premier = plans.first()?;
    let lignes = plans.iter().flat_map(|plan| lignes_de_l_escalier(plan)).collect();
    let colonnes = ["Plan", "Quand", "Par mois", "Reste dû ensuite"];
    let tient = plans.iter().find(|plan| plan.tient == Some(true));
    let constat = tient.map_or_else(
        || format!("Rembourser {}, selon le plan", premier.total()),
        |plan| {
            format!(
                "En {} mois, à {} par mois, chaque mois tient",
                plan.mensualites.len(),
                mensualites_dites(plan)
            )
        },
    );
    let escalier = |plan: &&PlanDuDossier| Escalier {
        nom: plan.code.libelle().to_owned(),
        dette: plan.total(),
        restes: restes(plan),
    };
    Some(Graphique {
        nom: "plans".to_owned(),
        constat,
        dessin: Dessin::Escaliers(Escaliers { plans: plans.iter().map(escalier).collect() }),
        numeros: Vec::new(),
        tableau: table("La dette, plan par plan", &colonnes, lignes, None),
    })
}

/// What is left of the debt after each instalment.
fn restes(plan: &PlanDuDossier) -> Vec<(Mois, Euros)> {
    let mut reste = plan.total();
    let apres = |(mois, montant): &(Mois, Euros)| {
        reste = reste - *montant;
        (*mois, reste)
    };
    plan.mensualites.iter().map(apres).collect()
}

/// A line for the months that pay the same.
fn lignes_de_l_escalier(plan: &PlanDuDossier) -> Vec<Vec<String>> {
    let restes = restes(plan);
    let ligne = |(debut, fin, montant): &Tranche| {
        let mois = if debut == fin { fin.to_string() } else { format!("{debut} à {fin}") };
        let reste = restes.iter().find(|(autre, _)| autre == fin).map(|(_, reste)| reste.to_string());
        vec![plan.code.libelle().to_owned(), mois, montant.to_string(), reste.unwrap_or_default()]
    };
    plan.tranches().iter().map(ligne).collect()
}

/// Month by month: on paper too where the sheet to sign has no room for it.
fn tableau_des_echeances(plan: &PlanDuDossier) -> Element {
    let ouvert = !tient_sur_la_feuille(plan);
    let elements = vec![tableau_ouvert(plan)];
    Element::Plis(vec![Pli { titre: "Mois par mois".to_owned(), elements, ouvert }])
}

/// Each instalment.
pub(in crate::documents) fn tableau_ouvert(plan: &PlanDuDossier) -> Element {
    let lignes = plan.mensualites.iter().map(|(mois, montant)| vec![mois.to_string(), montant.to_string()]);
    let total = Some(vec!["Total".to_owned(), plan.total().to_string()]);
    tableau("Échéancier", &["Mois", "À payer en plus du loyer"], lignes.collect(), total)
}

/// The instalments of the plan that is kept, and why it is, where a month has not enough.
fn echeancier(plan: &PlanDuDossier, impaye: &Impaye) -> Vec<Element> {
    let nom = plan.code.libelle();
    match (plan.tient, &impaye.motif_maintien) {
        (Some(false), None) => vec![Element::Paragraphe(format!(
            "{nom} : ce plan n'est pas retenu, un mois au moins manquerait d'argent. Pour le garder, écrivez-en la raison."
        ))],
        (Some(false), Some(motif)) => vec![
            Element::Paragraphe(format!("{nom} : plan maintenu malgré cela, pour cette raison : {motif}")),
            tableau_des_echeances(plan),
        ],
        _ => vec![Element::Paragraphe(format!("Plan étudié : {nom}.")), tableau_des_echeances(plan)],
    }
}
