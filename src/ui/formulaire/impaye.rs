//! The rent in arrears: how much, since when, what has happened.

use crate::questions::table::Cle;
use serde_json::json;
use yew::prelude::*;

use super::OUI_NON;
use crate::impaye::releve;
use crate::menage::document::Champ;
use crate::questions::vocabulaire::EtapeImpaye;
use crate::ui::champs::{Genre, Question, options};
use crate::ui::dossier::Dossier;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};

/// The amounts of a plan.
const DU_PLAN: [(Cle, &str); 3] = [
    (Cle::ImpayeMensualiteProposee, "Mensualité choisie pour le plan"),
    (Cle::ImpayeRappelAlAttendu, "Rappel d'aide au logement attendu"),
    (Cle::ImpayeFslDemande, "Demandé au FSL"),
];

/// The debt and, for an adviser, the procedure and the plan.
pub fn impaye(dossier: &Dossier, dense: bool) -> Html {
    let champ = Champ::foyer;
    let detaille = dossier.saisie.nombre(Cle::ImpayeReleve) > 0;
    let du = detaille || !dossier.texte(&champ(Cle::ImpayeMontant)).is_empty();
    let mois = |cle: Cle, libelle: &'static str| {
        Question::new(champ(cle), libelle).aide("Mois et année : 06/2026").texte(dossier, Genre::Mois)
    };
    html! {
        <div class="dettes">
            { Question::new(champ(Cle::ImpayeMontant), "Combien devez-vous à votre bailleur ?")
                .aide(if detaille { "Le détail par mois, plus bas, compte à la place" } else { "Laissez vide si vous n'avez pas de retard" })
                .texte(dossier, Genre::Montant) }
            if du {
                { mois(Cle::ImpayePremierImpaye, "Premier mois pas payé en entier") }
                { mois(Cle::ImpayeRepriseLoyerDepuis, "Loyer payé de nouveau depuis (vide si non)") }
                { etapes(dossier) }
            }
            if dense || detaille { { releve(dossier) } }
            if du && dense {
                <div key="plan" class="grille">
                    for (cle, libelle) in DU_PLAN { { Question::new(champ(cle), libelle).texte(dossier, Genre::Montant) } }
                    { Question::new(champ(Cle::ImpayeMotifMaintien), "Raison de garder cette mensualité")
                        .aide("Imprimée si un mois manque d'argent").texte(dossier, Genre::Libre) }
                    { Question::new(champ(Cle::ImpayeAlSuspendue), "L'aide au logement est-elle suspendue ?")
                        .defaut("false").cote(dossier, &OUI_NON) }
                </div>
            }
        </div>
    }
}

/// The debt month by month: what the landlord's statement says.
fn releve(dossier: &Dossier) -> Html {
    let ajoute = {
        let saisie = dossier.saisie.clone();
        dossier
            .action(move || Action::Ajouter(Champ::foyer(Cle::ImpayeReleve), releve::ligne_suivante(&saisie)))
    };
    html! {
        <fieldset key="releve" class="groupe">
            <legend class="groupe__titre">{ dit("Le détail par mois (relevé du bailleur)") }</legend>
            for rang in 0..dossier.saisie.nombre(Cle::ImpayeReleve) { { mois_du(dossier, rang) } }
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

fn mois_du(dossier: &Dossier, rang: usize) -> Html {
    let question = |cle: Cle, libelle: &'static str| {
        Question::new(Champ::element(Cle::ImpayeReleve, rang, cle), libelle)
    };
    let retire = dossier.action(move || Action::Retirer(Champ::foyer(Cle::ImpayeReleve), rang));
    html! {
        <div key={rang} class="rangee">
            { question(Cle::ImpayeReleveMois, "Mois").texte(dossier, Genre::Mois) }
            for (cle, libelle) in DU_MOIS { { question(cle, libelle).texte(dossier, Genre::Montant) } }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le mois {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}

fn etapes(dossier: &Dossier) -> Html {
    let liste = Champ::foyer(Cle::ImpayeEtapes);
    let ajoute = {
        let liste = liste.clone();
        dossier.action(move || Action::Ajouter(liste.clone(), json!({})))
    };
    html! {
        <fieldset key="etapes" class="groupe">
            <legend class="groupe__titre">{ dit("Courriers et décisions reçus") }</legend>
            for rang in 0..dossier.saisie.nombre(Cle::ImpayeEtapes) { { etape(dossier, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un courrier ou une décision", ajoute) }
        </fieldset>
    }
}

fn etape(dossier: &Dossier, rang: usize) -> Html {
    let champ = |cle: Cle| Champ::element(Cle::ImpayeEtapes, rang, cle);
    let retire = dossier.action(move || Action::Retirer(Champ::foyer(Cle::ImpayeEtapes), rang));
    html! {
        <div key={rang} class="rangee">
            { Question::new(champ(Cle::ImpayeEtapesEtape), "Lequel ?").liste(dossier, options::<EtapeImpaye>()) }
            { Question::new(champ(Cle::ImpayeEtapesDate), "Date").aide("Jour, mois, année : 12/10/2026").texte(dossier, Genre::Date) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le courrier {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
