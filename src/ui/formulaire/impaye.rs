//! The rent in arrears: how much, since when, what has happened.

use crate::questions::table::Cle;
use serde_json::json;
use yew::prelude::*;

use super::{Etendue, OUI_NON};
use crate::impaye::releve;
use crate::menage::document::Champ;
use crate::notions::choix::Choix;
use crate::questions::question::Lieu;
use crate::questions::vocabulaire::{CauseImpaye, DecisionDuJuge, EtapeImpaye};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};

/// The amounts of a plan.
const DU_PLAN: [(Cle, &str); 3] = [
    (Cle::ImpayeMensualiteProposee, "Mensualité choisie pour le plan"),
    (Cle::ImpayeRappelAlAttendu, "Rappel d'aide au logement attendu"),
    (Cle::ImpayeFslDemande, "Demandé au FSL"),
];

/// The debt, what has happened and, for an adviser, the plan.
pub fn impaye(contexte: &Contexte, etendue: Etendue) -> Html {
    let detaille = contexte.saisie.nombre(Cle::ImpayeReleve) > 0;
    let montant = Champ::foyer(Cle::ImpayeMontant);
    let du = detaille || contexte.saisie.est_inconnu(&montant) || !contexte.texte(&montant).is_empty();
    html! {
        <div class="dettes">
            if etendue.montre(Lieu::Impaye) {
                { QuestionPosee::new(montant, "Combien devez-vous à votre bailleur (propriétaire ou HLM) ?")
                    .aide(if detaille { "Le détail par mois compte à la place" } else { "Laissez vide si tout est payé" })
                    .inconnu().texte(contexte, GenreDeChamp::Montant) }
            }
            if du && etendue.montre(Lieu::Retard) { { retard(contexte) } }
            if du && etendue.montre(Lieu::Courriers) {
                { etapes(contexte) }
                if est_juge(contexte) {
                    { QuestionPosee::new(Champ::foyer(Cle::ImpayeDecision), "Qu'a décidé le juge ?").liste(contexte, options::<DecisionDuJuge>()) }
                }
            }
            if etendue.dense() || detaille && etendue.montre(Lieu::Releve) { { releve(contexte) } }
            if du && etendue.dense() { { plan(contexte) } }
        </div>
    }
}

/// Since when, whether the rent is paid again, and why.
fn retard(contexte: &Contexte) -> Html {
    let mois = |cle: Cle, libelle: &'static str| {
        QuestionPosee::new(Champ::foyer(cle), libelle)
            .aide("Mois et année : 06/2026")
            .texte(contexte, GenreDeChamp::Mois)
    };
    html! {
        <>
            { mois(Cle::ImpayePremierImpaye, "Premier mois pas payé en entier") }
            { mois(Cle::ImpayeRepriseLoyerDepuis, "Loyer payé de nouveau depuis (vide si non)") }
            { QuestionPosee::new(Champ::foyer(Cle::ImpayeCause), "Qu'est-ce qui a causé le retard ?").liste(contexte, options::<CauseImpaye>()) }
        </>
    }
}

/// What a plan is made of.
fn plan(contexte: &Contexte) -> Html {
    let champ = Champ::foyer;
    html! {
        <div key="plan" class="grille">
            for (cle, libelle) in DU_PLAN { { QuestionPosee::new(champ(cle), libelle).texte(contexte, GenreDeChamp::Montant) } }
            { QuestionPosee::new(champ(Cle::ImpayeMotifMaintien), "Raison de garder ce plan")
                .aide("Imprimée si un mois manque d'argent").texte(contexte, GenreDeChamp::Libre) }
            { QuestionPosee::new(champ(Cle::ImpayeAlSuspendue), "L'aide au logement est-elle suspendue ?")
                .defaut("false").cote(contexte, &OUI_NON) }
        </div>
    }
}

/// A judgment is among the letters received.
fn est_juge(contexte: &Contexte) -> bool {
    let etape = |rang| contexte.texte(&Champ::element(Cle::ImpayeEtapes, rang, Cle::ImpayeEtapesEtape));
    (0..contexte.saisie.nombre(Cle::ImpayeEtapes)).any(|rang| etape(rang) == EtapeImpaye::Jugement.code())
}

/// The debt month by month: what the landlord's statement says.
fn releve(contexte: &Contexte) -> Html {
    let ajoute = {
        let saisie = contexte.saisie.clone();
        contexte
            .action(move || Action::Ajouter(Champ::foyer(Cle::ImpayeReleve), releve::ligne_suivante(&saisie)))
    };
    html! {
        <fieldset key="releve" class="groupe">
            <legend class="groupe__titre">{ dit("Le détail par mois (relevé du propriétaire)") }</legend>
            for rang in 0..contexte.saisie.nombre(Cle::ImpayeReleve) { { mois_du(contexte, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un mois", ajoute) }
        </fieldset>
    }
}

/// The amounts of a month of the statement.
const DU_MOIS: [(Cle, &str); 4] = [
    (Cle::ImpayeReleveAppele, "Loyer et charges"),
    (Cle::ImpayeReleveRegularisation, "Régularisation"),
    (Cle::ImpayeReleveAide, "Aide au logement reçue"),
    (Cle::ImpayeRelevePaye, "Payé"),
];

fn mois_du(contexte: &Contexte, rang: usize) -> Html {
    let question = |cle: Cle, libelle: &'static str| {
        QuestionPosee::new(Champ::element(Cle::ImpayeReleve, rang, cle), libelle)
    };
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::ImpayeReleve), rang));
    html! {
        <div key={rang} class="rangee">
            { question(Cle::ImpayeReleveMois, "Mois").texte(contexte, GenreDeChamp::Mois) }
            for (cle, libelle) in DU_MOIS { { question(cle, libelle).texte(contexte, GenreDeChamp::Montant) } }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le mois {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}

fn etapes(contexte: &Contexte) -> Html {
    let liste = Champ::foyer(Cle::ImpayeEtapes);
    let ajoute = {
        let liste = liste.clone();
        contexte.action(move || Action::Ajouter(liste.clone(), json!({})))
    };
    html! {
        <fieldset key="etapes" class="groupe">
            <legend class="groupe__titre">{ dit("Courriers et décisions reçus") }</legend>
            for rang in 0..contexte.saisie.nombre(Cle::ImpayeEtapes) { { etape(contexte, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un courrier ou une décision", ajoute) }
        </fieldset>
    }
}

fn etape(contexte: &Contexte, rang: usize) -> Html {
    let champ = |cle: Cle| Champ::element(Cle::ImpayeEtapes, rang, cle);
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::ImpayeEtapes), rang));
    html! {
        <div key={rang} class="rangee">
            { QuestionPosee::new(champ(Cle::ImpayeEtapesEtape), "Lequel ?").liste(contexte, options::<EtapeImpaye>()) }
            { QuestionPosee::new(champ(Cle::ImpayeEtapesDate), "Date").aide("Jour, mois, année : 12/10/2026").texte(contexte, GenreDeChamp::Date) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le courrier {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
