//! Rent in arrears: what to do tomorrow, the calendar, then four parts: a plan that holds, whom to ask, the judge and the
//! commission, the housing aid. Sections for the page and for the paper; without arrears, what would come and whom to call
//! before.

mod aides;
mod feuille;
mod plans;

use super::budget::{table, tableau};
use super::graphique::{DateDeFrise, Dessin, Frise, Graphique};
use super::{Element, Pli, Section, Suite};

use crate::documents::explication::droit::reponse_manquante;
use crate::documents::mots::{enumeration, est_un_numero, plage};
use crate::dossier::Dossier;
use crate::dossier::impaye::DossierImpaye;
use crate::impaye::dispositifs::qui_repondent;
use crate::impaye::juge;
use crate::impaye::plan::{DUREE_DU_JUGE, en_mois};
use crate::impaye::procedure::{self, Jalon, Sens};
use crate::impaye::seuil::{self, Examen, REGLE_DE_2027};
use crate::impaye::textes::contacts::{self, Contact};
use crate::loi::condition::{Condition, Etat};
use crate::menage::finances::Dette;
use crate::menage::impaye::{Impaye, MoisDu};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::notions::textes::Textes;
use crate::questions::depenses::NatureDette;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{CauseImpaye, CodePlan, DecisionDuJuge, EtapeImpaye, Occupation};
use crate::simulation::Simulation;

pub(in crate::documents::rapport) use aides::appels;
pub(in crate::documents) use feuille::{Accord, accord, signable};
pub use plans::{TITRE as TITRE_DES_PLANS, plan_dans};
pub(in crate::documents) use plans::{tableau_ouvert, tranches_dites};

/// Every section of the page, for the day of the dossier; on paper, two pages and the sheet to sign.
pub fn sections(dossier: &Dossier) -> Vec<Section> {
    let (situation, le) = (dossier.situation(), dossier.le);
    let Some((impaye, arrieres)) = situation.impaye.as_ref().zip(dossier.impaye()) else {
        return vec![super::prevention::prevention(dossier), aides::aides(dossier)];
    };
    let mut sections = vec![maintenant(situation, impaye, le), calendrier(situation, impaye, le)];
    // Once a file is admissible, old debts are not paid (C. conso., art. L722-5).
    let repris = !procedure::est_suspendue(impaye, le);
    let mut rattraper = if repris {
        plans::plans(dossier, impaye, arrieres)
    } else {
        Section { titre: TITRE_DES_PLANS.to_owned(), elements: Vec::new() }
    };
    rattraper.elements.insert(0, dette(impaye, arrieres));
    sections.extend([
        rattraper,
        aides::aides(dossier),
        plus_loin(situation, impaye, arrieres, le),
        aide_au_logement(dossier, impaye, arrieres),
    ]);
    sections.extend(repris.then(|| feuille::a_signer(dossier, impaye, arrieres)).flatten());
    sections
}

/// The four parts of the page after what presses, by their titles.
pub const PARTIES: [&str; 4] = [TITRE_DES_PLANS, aides::TITRE, PLUS_LOIN, AIDE_AU_LOGEMENT];

const PLUS_LOIN: &str = "Si cela va plus loin";
const AIDE_AU_LOGEMENT: &str = "Vos droits et l'aide au logement";

/// "1 240,00 € de loyer en retard, depuis août 2026": what the page is about; nothing without arrears.
pub fn en_titre(dossier: &Dossier) -> Option<String> {
    let (impaye, arrieres) = dossier.situation().impaye.as_ref().zip(dossier.impaye())?;
    let dette =
        arrieres.dette.map_or_else(|| "Un retard de loyer".to_owned(), |dette| format!("{dette} de retard"));
    let depuis = impaye.premier_reclamable(dossier.le);
    Some(depuis.map_or_else(|| dette.clone(), |depuis| format!("{dette}, depuis {depuis}")))
}

/// The judge, the commission: what one opens when it comes to that; the judge at once when a court is seized.
fn plus_loin(situation: &Situation, impaye: &Impaye, arrieres: &DossierImpaye, le: Date) -> Section {
    let saisi = procedure::derniere_etape(impaye, le) >= Some(EtapeImpaye::Assignation);
    let plis = vec![delais(situation, impaye, arrieres, le, saisi), comparer(situation, arrieres)];
    Section { titre: PLUS_LOIN.to_owned(), elements: vec![Element::Plis(plis)] }
}

/// The housing aid that is received, and what the arrears do to it.
fn aide_au_logement(dossier: &Dossier, impaye: &Impaye, arrieres: &DossierImpaye) -> Section {
    let (situation, simulation) = (dossier.situation(), dossier.simulation());
    let aide = plage(simulation.base().aide_logement);
    let aide = match (impaye.al_suspendue, arrieres.aide_supposee) {
        (true, _) => "suspendue".to_owned(),
        (false, false) => format!("{aide} par mois reçus aujourd'hui"),
        (false, true) => format!("{aide} par mois d'après le calcul : dites ce que vous recevez"),
    };
    let mut elements = vec![Element::Lignes(vec![("Aide au logement".to_owned(), aide)])];
    if seuil::concerne(situation, simulation, impaye) {
        let pli = est_un_impaye(situation, simulation, impaye, dossier.le);
        elements.extend(pli.map(|pli| Element::Plis(vec![pli])));
    }
    Section { titre: AIDE_AU_LOGEMENT.to_owned(), elements }
}

/// First what to do tomorrow morning, whom to call, the next deadline.
fn maintenant(situation: &Situation, impaye: &Impaye, le: Date) -> Section {
    let a_faire = procedure::a_faire(impaye, le);
    let jalons = procedure::jalons(situation, impaye, le);
    let limite = jalons.iter().find(|jalon| jalon.sens == Sens::AvantLe && jalon.quand >= le);
    let qui = ("Qui appeler".to_owned(), procedure::qui_appeler(situation, &a_faire));
    // No date to pay the old debt while the commission holds it.
    let limite = limite.filter(|_| !procedure::est_suspendue(impaye, le)).map(|limite| {
        let dite = format!("{} : {} ({})", limite.quand, limite.quoi, dans(le, limite.quand));
        ("Prochaine date".to_owned(), dite)
    });
    let mut elements = vec![Element::Lignes(limite.into_iter().chain([qui]).collect())];
    elements.extend(appels(&qui_repondent(situation, numeros(impaye, le))));
    let a_savoir = a_savoir(situation, impaye, le).to_owned();
    elements.push(Element::Lignes(vec![("À savoir".to_owned(), a_savoir)]));
    if est_juge(impaye, le) && impaye.decision.is_none() {
        elements.push(Element::Question(
            "Le juge a-t-il accordé des délais, ou mis fin au bail ?".to_owned(),
            Reference::foyer(Cle::ImpayeDecision),
        ));
    }
    elements.push(Element::Liste(a_faire.ensuite.iter().map(|phrase| (*phrase).to_owned()).collect()));
    Section { titre: a_faire.d_abord.to_owned(), elements }
}

/// A court has decided by that day.
fn est_juge(impaye: &Impaye, le: Date) -> bool {
    procedure::derniere_etape(impaye, le) >= Some(EtapeImpaye::Jugement)
}

/// The words of the page.
pub(super) fn dit(cle: &str) -> &'static str {
    Textes::de("page", "loyer").dit(cle)
}

/// What protects at this step, without a false comfort: of nobody is it said that nothing can happen.
fn a_savoir(situation: &Situation, impaye: &Impaye, le: Date) -> &'static str {
    if situation.menage.occupation().is_some_and(Occupation::est_sans_loyer) {
        dit("rattraper")
    } else if impaye.date(EtapeImpaye::CommandementQuitter).is_some_and(|date| date <= le) {
        dit("expulsion")
    } else if est_juge(impaye, le) {
        dit("jugement")
    } else {
        dit("sans_decision")
    }
}

/// Whether a letter to the landlord may ask for time: not of one who owns the home, nor while the commission holds the debt.
pub fn peut_ecrire_au_bailleur(dossier: &Dossier) -> bool {
    let situation = dossier.situation();
    let suspendue =
        situation.impaye.as_ref().is_none_or(|impaye| procedure::est_suspendue(impaye, dossier.le));
    !suspendue && !situation.menage.occupation().is_some_and(Occupation::est_sans_loyer)
}

/// The first of those who answer at this step by telephone.
pub fn premier_numero(dossier: &Dossier) -> Option<Contact> {
    let situation = dossier.situation();
    let numeros = numeros(situation.impaye.as_ref()?, dossier.le);
    qui_repondent(situation, numeros).into_iter().find(|contact| est_un_numero(contact.valeur))
}

/// Who answers at this step.
fn numeros(impaye: &Impaye, le: Date) -> &'static [Contact] {
    if procedure::est_suspendue(impaye, le) {
        &[contacts::BANQUE_DE_FRANCE, contacts::POINT_CONSEIL_BUDGET]
    } else if est_juge(impaye, le) {
        &[contacts::SOS_LOYERS, contacts::ALLO_PREVENTION, contacts::CENT_QUINZE, contacts::ADIL]
    } else {
        &[contacts::SOS_LOYERS, contacts::ADIL]
    }
}

fn dans(le: Date, quand: Date) -> String {
    match le.jours_jusqu_a(quand) {
        0 => "aujourd'hui".to_owned(),
        1 => "demain".to_owned(),
        jours => format!("dans {jours} jours"),
    }
}

/// The debt: what is counted in it and what is not, the cause; the statement open, where there is one.
fn dette(impaye: &Impaye, arrieres: &DossierImpaye) -> Element {
    let montant = arrieres.dette.map_or_else(|| "montant inconnu".to_owned(), |dette| dette.to_string());
    let mut elements = vec![Element::Lignes(faits(impaye, arrieres))];
    elements.extend(releve(impaye));
    let ouvert = elements.len() > 1;
    Element::Plis(vec![Pli { titre: format!("La dette : {montant}"), elements, ouvert }])
}

fn faits(impaye: &Impaye, arrieres: &DossierImpaye) -> Vec<(String, String)> {
    let mut faits = Vec::from_iter(impaye.cause.map(|cause| ("Cause dite", cause_dite(cause).to_owned())));
    let mut a_part = "les frais de procédure, qui se demandent autrement".to_owned();
    if arrieres.prescrit.est_positif() {
        a_part = format!(
            "{} de mois de plus de trois ans (loi n° 89-462, art. 7-1) : à faire vérifier par l'ADIL avant de signer ; {a_part}",
            arrieres.prescrit
        );
    }
    faits.push(("Non compté", a_part));
    faits.into_iter().map(|(nom, valeur)| (nom.to_owned(), valeur)).collect()
}

/// A cause as it is printed: nothing of anybody's health.
pub(in crate::documents) fn cause_dite(cause: CauseImpaye) -> &'static str {
    match cause {
        cause if cause.est_discrete() => "Des ressources réduites",
        cause => cause.libelle(),
    }
}

/// Whether the family fund is to be told, by the rule until 2026 and by that of 2027; the one that ended comes last.
fn est_un_impaye(situation: &Situation, simulation: &Simulation, impaye: &Impaye, le: Date) -> Option<Pli> {
    let [a, b] = seuil::examens(situation, simulation, impaye, le)?;
    // What each rule may lack: the amount, the aid that the landlord receives, the age of the debt.
    let ligne = |nom: &str, examen: Examen, manque: &[Reference], seuil: String| {
        let montant = [Reference::foyer(Cle::ImpayeMontant)];
        let manque = if impaye.montant.is_none() { &montant } else { manque };
        let constitue = match examen.constitue {
            Some(true) => "oui".to_owned(),
            Some(false) => "non".to_owned(),
            None => {
                let noms = manque.iter().map(|reference| reponse_manquante(reference, situation));
                format!("il manque {}", enumeration(&noms.collect::<Vec<_>>()))
            }
        };
        vec![nom.to_owned(), constitue, seuil]
    };
    let aide = simulation.droit(CleDroit::AideLogement).manque();
    let age = [Reference::foyer(Cle::ImpayePremierImpaye)];
    let mut regles = [
        (ligne("Jusqu'au 31 décembre 2026", a, aide, a.seuil.to_string()), dit("regle_de_2026")),
        (
            ligne("À partir du 1er janvier 2027", b, &age, format!("plus de {}", b.seuil)),
            dit("regle_de_2027"),
        ),
    ];
    if le.mois() >= REGLE_DE_2027 {
        regles.reverse();
    }
    let mut phrases: Vec<String> = regles.iter().map(|(_, phrase)| (*phrase).to_owned()).collect();
    phrases.push(dit("signalement").to_owned());
    if impaye.date(EtapeImpaye::Signalement).is_some_and(|date| date.mois() < REGLE_DE_2027) {
        phrases.push(dit("signale_avant_2027").to_owned());
    }
    if let Some(avant) = b.signaler_avant.filter(|avant| *avant >= le) {
        phrases.push(format!("Pour la règle de 2027, au plus tard le {avant}."));
    }
    let lignes = regles.into_iter().map(|(ligne, _)| ligne).collect();
    let colonnes = ["Règle", "Impayé", "À partir de"];
    let titre = "Est-ce un impayé pour l'aide au logement ?";
    let elements = vec![tableau("Les deux règles", &colonnes, lignes, None), Element::Liste(phrases)];
    Some(Pli { titre: titre.to_owned(), elements, ouvert: false })
}

/// The debt month by month, where it was entered so.
pub(in crate::documents) fn releve(impaye: &Impaye) -> Option<Element> {
    if impaye.releve.is_empty() || impaye.montant.is_none() {
        return None;
    }
    let mut cumul = Euros::ZERO;
    let ligne = |du: &MoisDu| {
        cumul += du.reste();
        let montants = [du.appele, du.regularisation, du.aide, du.paye, cumul];
        let montants = montants.map(|montant| montant.to_string());
        std::iter::once(du.mois.to_string()).chain(montants).collect()
    };
    let colonnes = ["Mois", "Loyer et charges", "Régularisation", "Aide reçue", "Payé", "Dû en tout"];
    Some(tableau("La dette mois par mois", &colonnes, impaye.releve.iter().map(ligne).collect(), None))
}

pub(in crate::documents) fn condition_dite(condition: &Condition) -> String {
    let etat = match condition.etat {
        Etat::Remplie => "✓ oui",
        Etat::AVerifier => "? à vérifier",
        Etat::NonRemplie => "✗ pas encore",
    };
    format!("{etat} : {}", condition.texte)
}

/// What a judge may still grant: time to pay, then time to leave.
fn delais(situation: &Situation, impaye: &Impaye, arrieres: &DossierImpaye, le: Date, ouvert: bool) -> Pli {
    if est_juge(impaye, le) {
        return apres_le_jugement(impaye.decision);
    }
    if !procedure::suit_la_loi_de_1989(situation) {
        return Pli {
            titre: "Un juge peut-il accorder du temps ?".to_owned(),
            ouvert,
            elements: vec![Element::Paragraphe(dit("deux_ans").to_owned())],
        };
    }
    let mut phrases: Vec<String> = arrieres.juge.iter().map(condition_dite).collect();
    let dette = arrieres.dette.filter(|dette| dette.est_positif());
    phrases
        .extend(dette.map(|dette| {
            format!("Au moins {} par mois pour cette dette.", juge::mensualite_minimale(dette))
        }));
    phrases.push(dit("audience").to_owned());
    Pli {
        titre: "Un juge peut-il accorder du temps ? Jusqu'à trois ans (loi n° 89-462, art. 24 V)".to_owned(),
        ouvert,
        elements: vec![Element::Liste(phrases)],
    }
}

fn apres_le_jugement(decision: Option<DecisionDuJuge>) -> Pli {
    use DecisionDuJuge as D;
    let mut phrases = Vec::new();
    if matches!(decision, None | Some(D::Suspension)) {
        phrases.push(dit("clause_suspendue"));
    }
    if decision == Some(D::Delais) {
        phrases.push(dit("clause_non_suspendue"));
    }
    phrases.push(if decision == Some(D::Rejet) { dit("rejet") } else { dit("delais_pour_partir") });
    Pli {
        titre: "Après le jugement : ce qui se demande encore".to_owned(),
        ouvert: true,
        elements: vec![Element::Liste(phrases.into_iter().map(str::to_owned).collect())],
    }
}

fn calendrier(situation: &Situation, impaye: &Impaye, le: Date) -> Section {
    let mut elements = Vec::new();
    let jalons = procedure::jalons(situation, impaye, le);
    if !procedure::suit_la_loi_de_1989(situation) {
        let lignes: Vec<Vec<String>> = jalons.iter().map(|jalon| ligne_du_calendrier(jalon, le)).collect();
        elements.push(Element::Paragraphe(procedure::autres_regles(situation).to_owned()));
        if !lignes.is_empty() {
            elements.push(tableau("Ce qui est arrivé", &["Date", "Quoi"], lignes, None));
        }
        return Section { titre: "Le calendrier".to_owned(), elements };
    }
    if !jalons.is_empty() {
        elements.push(Element::Graphique(Box::new(frise(&jalons, le))));
    }
    let treve = if procedure::est_en_treve(le) {
        dit("en_treve").replace("{jour}", &procedure::apres_la_treve(le).to_string())
    } else {
        dit("treve").to_owned()
    };
    elements.push(Element::Paragraphe(treve));
    let comptees = [dit("signalement_du_bailleur"), dit("jour_ouvrable")];
    elements.push(Element::Plis(vec![Pli {
        titre: "Comment ces dates se comptent".to_owned(),
        elements: vec![Element::Liste(comptees.map(str::to_owned).to_vec())],
        ouvert: false,
    }]));
    if jalons.is_empty() {
        elements.push(Element::Paragraphe(
            "Les dates commencent quand une étape est inscrite avec son jour.".to_owned(),
        ));
    }
    Section { titre: "Le calendrier".to_owned(), elements }
}

/// The dates on one line, to scale, from the first to the last, today among them.
fn frise(jalons: &[Jalon], le: Date) -> Graphique {
    let dates = jalons.iter().map(|jalon| DateDeFrise {
        quand: jalon.quand,
        sens: jalon.sens,
        quoi: jalon.quoi,
        dit: ce_que_dit_la_date(jalon, le),
    });
    let lignes = jalons.iter().map(|jalon| ligne_du_calendrier(jalon, le)).collect();
    Graphique {
        nom: "procedure".to_owned(),
        constat: constat_de_la_frise(jalons, le),
        dessin: Dessin::Frise(Frise { le, dates: dates.collect(), treves: treves(jalons, le) }),
        numeros: Vec::new(),
        tableau: table("Dates de la procédure", &["Date", "Quoi"], lignes, None),
    }
}

/// "La prochaine date : 22 décembre 2026, dans 27 jours", and what it is.
fn constat_de_la_frise(jalons: &[Jalon], le: Date) -> String {
    let prochain = jalons.iter().find(|jalon| jalon.quand >= le);
    prochain.map_or_else(
        || "Les dates de la procédure, jusqu'à aujourd'hui".to_owned(),
        |jalon| format!("La prochaine date : le {}, {}", jalon.quand, dans(le, jalon.quand)),
    )
}

/// The winter truces from the first date to the last.
fn treves(jalons: &[Jalon], le: Date) -> Vec<[Date; 2]> {
    let jours = || jalons.iter().map(|jalon| jalon.quand);
    let (debut, fin) = (jours().fold(le, Date::min), jours().fold(le, Date::max));
    let hivers = debut.mois().annee() - 1..=fin.mois().annee();
    let bornes = hivers.map(|annee| {
        let [premier, apres] = [Mois::new(annee, 11), Mois::new(annee + 1, 4)].map(Mois::premier_jour);
        [premier.max(debut), apres.veille().min(fin)]
    });
    bornes.filter(|[premier, dernier]| premier <= dernier).collect()
}

fn ligne_du_calendrier(jalon: &Jalon, le: Date) -> Vec<String> {
    vec![jalon.quand.to_string(), ce_que_dit_la_date(jalon, le)]
}

/// "au plus tard : Payer toute la dette (loi n° 89-462, art. 24 I)"
fn ce_que_dit_la_date(jalon: &Jalon, le: Date) -> String {
    let sens = match jalon.sens {
        Sens::Fait if jalon.quand > le => "prévu",
        Sens::Fait => "a eu lieu",
        Sens::Fin => "repère",
        Sens::PasAvant => "pas avant",
        Sens::AvantLe if jalon.quand < le => "délai passé",
        Sens::AvantLe => "au plus tard",
    };
    let texte = if jalon.texte.is_empty() { String::new() } else { format!(" ({})", jalon.texte) };
    format!("{sens} : {}{texte}", jalon.quoi)
}

fn comparer(situation: &Situation, arrieres: &DossierImpaye) -> Pli {
    let autres = situation.finances.dettes.iter().filter(|dette| dette.nature != NatureDette::Loyer);
    let autres: Fourchette = autres.map(Dette::due).sum();
    let autres_dites = plage(autres);
    let par_mois = en_mois(arrieres.dette.unwrap_or_default(), DUREE_DU_JUGE);
    let constat = match arrieres.plan(CodePlan::TrenteSix).and_then(|plan| plan.tient) {
        None => "Il manque des réponses pour comparer les trois voies.".to_owned(),
        Some(true) if autres.ouverte && autres.bas.est_nul() => format!(
            "D'après les dépenses saisies, le loyer peut se rembourser en 36 mois ({par_mois} par mois), mais d'autres dettes sont inscrites sans leur montant : comparez les trois voies."
        ),
        Some(true) if autres.haut.est_positif() => format!(
            "D'après les dépenses saisies, le loyer peut se rembourser en 36 mois ({par_mois} par mois), mais {autres_dites} d'autres dettes sont inscrites : comparez les trois voies."
        ),
        Some(true) => format!(
            "D'après les dépenses saisies, la dette peut se rembourser en 36 mois au plus ({par_mois} par mois) : un plan amiable peut suffire."
        ),
        Some(false) => format!(
            "D'après les dépenses saisies, {par_mois} par mois pendant 36 mois ne tiennent pas : le FSL et le surendettement sont à étudier."
        ),
    };
    let voies = [
        ("Plan amiable", dit("voie_amiable")),
        ("Délais du juge", dit("voie_du_juge")),
        ("Surendettement", dit("voie_du_surendettement")),
    ];
    let colonne = |(titre, texte): (&'static str, &str)| {
        let points: Vec<&str> = texte.split(" ; ").collect();
        let nom = |rang: usize| match rang {
            0 => "Ce que cela apporte",
            _ if rang + 1 < points.len() => "À savoir",
            _ => "Attention",
        };
        let elements =
            points.iter().enumerate().map(|(rang, point)| (nom(rang).to_owned(), (*point).to_owned()));
        vec![Element::Suite(Suite { titre, elements: elements.collect() })]
    };
    Pli {
        titre: "Plan, juge ou surendettement ?".to_owned(),
        ouvert: false,
        elements: vec![Element::Paragraphe(constat), Element::CoteACote(voies.map(colonne).to_vec())],
    }
}
