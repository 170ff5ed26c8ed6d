//! The questions that the engine finds worth asking of this household, and what it supposes until they are answered: each
//! with its field, so that a supposition is changed where it is read.

use yew::prelude::*;

use super::OUI_NON;
use super::revenus::{dernier_salaire, epargne, est_sans_salaire_dit};
use crate::conseil::questions::{QuestionUtile, Supposition};
use crate::documents::mots::{enumeration, majuscule, minuscule};
use crate::menage::document::Champ;
use crate::menage::posees;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::question::{Forme, Posee};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Occupation;
use crate::ui::champs::{GenreDeChamp, QuestionPosee};
use crate::ui::contexte::Contexte;
use crate::ui::route::Route;
use crate::ui::textes::{dit, vivant};

/// The questions, the one that may change most first, each with what it may change.
pub fn utiles(contexte: &Contexte) -> Html {
    // A question that a screen asks anyway has its field there.
    let ailleurs = posees::posees(&contexte.saisie);
    let posees: Vec<(&QuestionUtile, Html)> = contexte
        .resultat
        .questions()
        .iter()
        .filter(|question| {
            question.reference.cle.est_un_revenu() || !ailleurs.contains(&demandee(question.reference))
        })
        .filter(|question| contexte.route != Route::Entretien || !est_dans_le_formulaire(contexte, question))
        .filter_map(|question| Some((question, champ(contexte, question.reference)?)))
        .collect();
    if posees.is_empty() {
        return Html::default();
    }
    let (premiere, suite) = posees.split_at(1);
    html! {
        <section class="utiles" aria-labelledby="utiles-titre">
            <h2 id="utiles-titre" class="titre-bloc">{ dit("Ces réponses peuvent changer vos montants") }</h2>
            for (question, champ) in premiere { { posee(question, champ) } }
            if !suite.is_empty() {
                <details class="pli pli--discret">
                    <summary>{ vivant(format!("Les autres questions ({})", suite.len())) }</summary>
                    <div class="pli__contenu">for (question, champ) in suite { { posee(question, champ) } }</div>
                </details>
            }
        </section>
    }
}

fn posee(question: &QuestionUtile, champ: &Html) -> Html {
    html! {
        <div key={question.champ().as_str().to_owned()} class="utiles__question">
            { champ.clone() }
            <p class="champ__aide">{ vivant(pourquoi(question)) }</p>
        </div>
    }
}

/// Whether the form of the workspace has the field too: what is asked there alone, and a wage that was answered, among the
/// incomes.
fn est_dans_le_formulaire(contexte: &Contexte, question: &QuestionUtile) -> bool {
    let cle = question.reference.cle;
    // The form of the home has no more to ask of whoever pays no rent.
    let sans_loyer = occupation(contexte).is_some_and(Occupation::est_sans_loyer);
    matches!(cle.question().posee, Posee::Entretien(..)) && !(cle.est_dans(Cle::Logement) && sans_loyer)
        || cle.est_un_revenu() && contexte.saisie.valeur(&question.champ()).is_some()
        || cle.est_dans(Cle::FoyerPatrimoine) && posees::demande_l_epargne(&contexte.saisie)
}

fn occupation(contexte: &Contexte) -> Option<Occupation> {
    contexte.dossier()?.situation().menage.occupation()
}

fn pourquoi(question: &QuestionUtile) -> String {
    let droits: Vec<CleDroit> = question.poids.iter().map(|(cle, _)| *cle).collect();
    if question.ecart < Euros::UN {
        return format!("Pourquoi : cela peut ouvrir ou fermer un droit ({}).", noms(&droits));
    }
    format!("Pourquoi : jusqu'à {} par mois ({}).", question.ecart.arrondi_centime(), noms(&droits))
}

/// The rights named beside a question: a longer list is not read.
const DROITS_NOMMES: usize = 3;

fn noms(droits: &[CleDroit]) -> String {
    let mut noms: Vec<String> = droits.iter().map(|cle| minuscule(cle.court())).collect();
    if noms.len() > DROITS_NOMMES + 1 {
        noms.truncate(DROITS_NOMMES);
        noms.push(format!("{} autres aides", droits.len() - DROITS_NOMMES));
    }
    enumeration(&noms)
}

/// What was supposed and counts, for one right or for any, folded: with the rights that it changes and the field that
/// changes it where there is one.
pub fn suppositions(contexte: &Contexte, du_droit: Option<CleDroit>) -> Html {
    let mut supposees = contexte.dossier().map(|dossier| dossier.suppositions()).unwrap_or_default();
    supposees.retain(|supposee| du_droit.is_none_or(|cle| supposee.droits.contains(&cle)));
    if supposees.is_empty() {
        return Html::default();
    }
    html! {
        <details class="pli">
            <summary>{ vivant(format!("Ce que nous avons supposé ({})", supposees.len())) }</summary>
            <ul>for supposee in supposees.iter() { <li key={supposee.champ.as_str().to_owned()}>{ supposition(contexte, supposee) }</li> }</ul>
        </details>
    }
}

fn supposition(contexte: &Contexte, supposee: &Supposition) -> Html {
    let phrase = format!("{} ({})", majuscule(&supposee.texte), noms(&supposee.droits));
    match champ(contexte, supposee.reference) {
        Some(champ) => html! {
            <details class="pli pli--discret">
                <summary>{ vivant(phrase) }{ dit(" : changer") }</summary>
                { champ }
            </details>
        },
        None => vivant(phrase),
    }
}

/// Where a question is asked: of a group, at the answer that stands for it.
fn demandee(reference: Reference) -> Champ {
    let cle = match reference.cle {
        Cle::FoyerPatrimoine => Cle::FoyerPatrimoineTranche,
        Cle::Grossesse => Cle::GrossesseTerme,
        cle => cle,
    };
    Champ::de(&Reference { cle, ..reference })
}

/// The field of a question; nothing where it is a group that has a form of its own.
fn champ(contexte: &Contexte, reference: Reference) -> Option<Html> {
    let champ = demandee(reference);
    let cle = Cle::du_chemin(champ.as_str())?;
    let question = || QuestionPosee::new(champ.clone(), libelle(contexte, reference, cle)).inconnu();
    Some(match cle.question().forme {
        // There is no "no" to a month: blank says it.
        Forme::Mois if cle == Cle::GrossesseTerme => {
            QuestionPosee::new(champ, libelle(contexte, reference, cle))
                .aide("Sinon, laissez vide. Mois et année : 06/2026")
                .texte(contexte, GenreDeChamp::Mois)
        }
        Forme::Choix if cle == Cle::FoyerPatrimoineTranche => epargne(contexte),
        Forme::OuiNon => question().cote(contexte, &OUI_NON),
        Forme::Mois => question().aide("Mois et année : 06/2026").texte(contexte, GenreDeChamp::Mois),
        Forme::Date => question().aide("Jour, mois, année : 12/04/2020").texte(contexte, GenreDeChamp::Date),
        Forme::Montant => question().texte(contexte, GenreDeChamp::Montant),
        Forme::Serie if est_sans_salaire_dit(contexte, &champ) => dernier_salaire(contexte, champ),
        Forme::Serie => question().serie(contexte),
        Forme::Entier => question().texte(contexte, GenreDeChamp::Entier("")),
        _ => return None,
    })
}

/// What is asked, and of whom where several live here.
fn libelle(contexte: &Contexte, reference: Reference, cle: Cle) -> String {
    match cle {
        Cle::GrossesseTerme
            if contexte.dossier().is_some_and(|dossier| dossier.situation().menage.est_couple()) =>
        {
            "Si l'un de vous attend un enfant : le mois de la naissance".to_owned()
        }
        Cle::GrossesseTerme => "Si vous attendez un enfant : le mois de la naissance".to_owned(),
        Cle::Revenu(_) => {
            format!("{} d'avant, par mois", majuscule(&contexte.reponse_manquante(&reference)))
        }
        _ => majuscule(&contexte.reponse_manquante(&Reference { cle, ..reference })),
    }
}
