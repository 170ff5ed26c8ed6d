//! An adult: birth, nationality, what the person does today, disability.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{Etendue, OUI_NON};
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::menage::posees::{demande_le_handicap, peut_etre_rattache};
use crate::notions::choix::Choix as _;
use crate::questions::question::Lieu;
use crate::questions::vocabulaire::{Activite, Nationalite, Protection};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::Contexte;

/// The question on the lasting restriction of access to work (CSS, art. L821-2).
const RSDAE: &str = "La décision parle-t-elle de «\u{a0}restriction substantielle et durable d'accès à l'emploi\u{a0}»\u{a0}?";

/// The rates that change a right: code and words.
pub const TAUX_RECONNUS: [(&str, &str); 3] =
    [("0", "Non"), ("50", "Oui, de 50 à 79 %"), ("80", "Oui, 80 % ou plus")];

/// An adult of the couple.
pub fn personne(contexte: &Contexte, rang: usize, etendue: Etendue) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let vous = personnes::role_de(&contexte.saisie, rang) == "demandeur";
    let titre = if etendue.dense() {
        "Date de naissance"
    } else if vous {
        "Votre date de naissance"
    } else {
        "Sa date de naissance"
    };
    html! {
        <>
            if etendue.montre(Lieu::Personne) {
                { QuestionPosee::new(champ(Cle::Naissance), titre)
                    .aide("Exemple : 12/04/1988").texte(contexte, GenreDeChamp::Date) }
                { nationalite(contexte, rang, vous, etendue) }
            }
            if etendue.montre(Lieu::Situation) { { situation(contexte, rang, vous, etendue) } }
        </>
    }
}

/// What the person does today, and a disability.
fn situation(contexte: &Contexte, rang: usize, vous: bool, etendue: Etendue) -> Html {
    let activite = Champ::personne(rang, Cle::Activite);
    html! {
        <>
            { QuestionPosee::new(activite.clone(), "Activité").titre(!etendue.dense())
                .choix(contexte, options::<Activite>(), etendue.presentation()) }
            if contexte.texte(&activite) == Activite::Etudiant.code() { { etudiant(contexte, rang) } }
            if peut_etre_rattache(&contexte.saisie, rang) {
                { QuestionPosee::new(Champ::personne(rang, Cle::RattacheAuxParents), "Vos parents vous comptent dans leurs impôts ?")
                    .aide("Votre complémentaire santé et le chèque énergie en dépendent").inconnu().cote(contexte, &OUI_NON) }
            }
            if demande_le_handicap(&contexte.saisie, rang) || etendue.dense() {
                { handicap(contexte, rang, vous, etendue.dense()) }
            }
        </>
    }
}

/// What opens the AAH. The percentage itself where the papers are at hand.
fn handicap(contexte: &Contexte, rang: usize, vous: bool, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let taux = contexte.texte(&champ(Cle::HandicapTaux));
    let titre = if vous {
        "Un handicap reconnu par la maison du handicap (MDPH)\u{a0}?"
    } else {
        "Un handicap reconnu pour votre conjoint\u{a0}?"
    };
    let question =
        QuestionPosee::new(champ(Cle::HandicapTaux), if dense { "Taux d'incapacité (MDPH)" } else { titre })
            .inconnu();
    html! {
        <div key="handicap" class="suite">
            if dense {
                { question.aide("0 s'il n'y en a pas").texte(contexte, GenreDeChamp::Entier("%")) }
            } else {
                { question.boutons(contexte, &taux_reconnus(&taux)) }
            }
            if taux.parse::<u32>().is_ok_and(|taux| (50..80).contains(&taux)) {
                { QuestionPosee::new(champ(Cle::HandicapRsdae), RSDAE)
                    .cote(contexte, &OUI_NON) }
            }
        </div>
    }
}

/// Those rates, and one that was typed elsewhere, kept.
fn taux_reconnus(taux: &str) -> Vec<(&str, &str)> {
    let mut reponses = TAUX_RECONNUS.to_vec();
    if !taux.is_empty() && reponses.iter().all(|(code, _)| *code != taux) {
        reponses.push((taux, "Oui, le taux déjà donné"));
    }
    reponses
}

fn nationalite(contexte: &Contexte, rang: usize, vous: bool, etendue: Etendue) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let autre = contexte.texte(&champ(Cle::Nationalite)) == Nationalite::Autre.code();
    let titre = if etendue.dense() {
        "Nationalité"
    } else if vous {
        "Votre nationalité"
    } else {
        "Sa nationalité"
    };
    html! {
        <div key="nationalite" class="suite">
            { QuestionPosee::new(champ(Cle::Nationalite), titre)
                .choix(contexte, options::<Nationalite>(), etendue.presentation()) }
            if autre {
                { QuestionPosee::new(champ(Cle::TitreSejourDepuis), "Premier titre de séjour qui permet de travailler")
                    .aide("Mois et année : 06/2019").inconnu().texte(contexte, GenreDeChamp::Mois) }
                { QuestionPosee::new(champ(Cle::Protection), "Protection ou carte")
                    .liste(contexte, options::<Protection>()) }
            }
        </div>
    }
}

/// What decides the housing aid of a student.
fn etudiant(contexte: &Contexte, rang: usize) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let autre = contexte.texte(&champ(Cle::Nationalite)) == Nationalite::Autre.code();
    html! {
        <div key="etudiant" class="suite">
            { QuestionPosee::new(champ(Cle::Boursier), "Une bourse sur critères sociaux ?")
                .aide("Celle du Crous, d'après les revenus des parents").inconnu().cote(contexte, &OUI_NON) }
            if autre {
                { QuestionPosee::new(champ(Cle::TitreEtudiantHorsUe), "Un titre de séjour d'étudiant ?")
                    .aide("Depuis juillet 2026, l'aide au logement en dépend").inconnu().cote(contexte, &OUI_NON) }
            }
        </div>
    }
}
