//! The rent in arrears: how much, since when, what has happened.

use serde_json::json;
use yew::prelude::*;

use super::OUI_NON;
use crate::impaye::releve;
use crate::menage::document::Champ;
use crate::questions::vocabulaire::EtapeImpaye;
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};

/// The amounts of a plan.
const DU_PLAN: [(&str, &str); 3] = [
    ("mensualite_proposee", "Mensualité choisie pour le plan"),
    ("rappel_al_attendu", "Rappel d'aide au logement attendu"),
    ("fsl_demande", "Demandé au FSL"),
];

/// The debt and, for an adviser, the procedure and the plan.
pub fn impaye(contexte: &Contexte, dense: bool) -> Html {
    let champ = |cle: &str| Champ::new(format!("impaye.{cle}"));
    let detaille = contexte.saisie.nombre("impaye.releve") > 0;
    let du = detaille || !contexte.texte(&champ("montant")).is_empty();
    let mois = |cle: &str, libelle: &'static str| {
        QuestionPosee::new(champ(cle), libelle)
            .aide("Mois et année : 06/2026")
            .texte(contexte, GenreDeChamp::Mois)
    };
    html! {
        <div class="dettes">
            { QuestionPosee::new(champ("montant"), "Combien devez-vous à votre bailleur ?")
                .aide(if detaille { "Le détail par mois, plus bas, compte à la place" } else { "Laissez vide si vous n'avez pas de retard" })
                .texte(contexte, GenreDeChamp::Montant) }
            if du {
                { mois("premier_impaye", "Premier mois pas payé en entier") }
                { mois("reprise_loyer_depuis", "Loyer payé de nouveau depuis (vide si non)") }
                { etapes(contexte) }
            }
            if dense || detaille { { releve(contexte) } }
            if du && dense {
                <div key="plan" class="grille">
                    for (cle, libelle) in DU_PLAN { { QuestionPosee::new(champ(cle), libelle).texte(contexte, GenreDeChamp::Montant) } }
                    { QuestionPosee::new(champ("motif_maintien"), "Raison de garder cette mensualité")
                        .aide("Imprimée si un mois manque d'argent").texte(contexte, GenreDeChamp::Libre) }
                    { QuestionPosee::new(champ("al_suspendue"), "L'aide au logement est-elle suspendue ?")
                        .defaut("false").cote(contexte, &OUI_NON) }
                </div>
            }
        </div>
    }
}

/// The debt month by month: what the landlord's statement says.
fn releve(contexte: &Contexte) -> Html {
    let ajoute = {
        let saisie = contexte.saisie.clone();
        contexte.action(move || Action::Ajouter(Champ::new("impaye.releve"), releve::ligne_suivante(&saisie)))
    };
    html! {
        <fieldset key="releve" class="groupe">
            <legend class="groupe__titre">{ dit("Le détail par mois (relevé du bailleur)") }</legend>
            for rang in 0..contexte.saisie.nombre("impaye.releve") { { mois_du(contexte, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un mois", ajoute) }
        </fieldset>
    }
}

/// The amounts of a month of the statement.
const DU_MOIS: [(&str, &str); 4] = [
    ("appele", "Loyer et charges"),
    ("regularisation", "Régularisation"),
    ("aide", "Aide au logement reçue"),
    ("paye", "Payé"),
];

fn mois_du(contexte: &Contexte, rang: usize) -> Html {
    let question = |cle: &str, libelle: &'static str| {
        QuestionPosee::new(Champ::element("impaye.releve", rang, cle), libelle)
    };
    let retire = contexte.action(move || Action::Retirer(Champ::new("impaye.releve"), rang));
    html! {
        <div key={rang} class="rangee">
            { question("mois", "Mois").texte(contexte, GenreDeChamp::Mois) }
            for (cle, libelle) in DU_MOIS { { question(cle, libelle).texte(contexte, GenreDeChamp::Montant) } }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le mois {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}

fn etapes(contexte: &Contexte) -> Html {
    let liste = Champ::new("impaye.etapes");
    let ajoute = {
        let liste = liste.clone();
        contexte.action(move || Action::Ajouter(liste.clone(), json!({})))
    };
    html! {
        <fieldset key="etapes" class="groupe">
            <legend class="groupe__titre">{ dit("Courriers et décisions reçus") }</legend>
            for rang in 0..contexte.saisie.nombre("impaye.etapes") { { etape(contexte, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un courrier ou une décision", ajoute) }
        </fieldset>
    }
}

fn etape(contexte: &Contexte, rang: usize) -> Html {
    let champ = |cle: &str| Champ::element("impaye.etapes", rang, cle);
    let retire = contexte.action(move || Action::Retirer(Champ::new("impaye.etapes"), rang));
    html! {
        <div key={rang} class="rangee">
            { QuestionPosee::new(champ("etape"), "Lequel ?").liste(contexte, options::<EtapeImpaye>()) }
            { QuestionPosee::new(champ("date"), "Date").aide("Jour, mois, année : 12/10/2026").texte(contexte, GenreDeChamp::Date) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le courrier {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
