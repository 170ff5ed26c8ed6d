//! An adult: birth, what the person does today, nationality, disability.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{OUI_NON, presentation};
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::menage::posees::demande_le_handicap;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{Activite, Nationalite, Protection};
use crate::ui::champs::{GenreDeChamp, Presentation, QuestionPosee, options};
use crate::ui::contexte::Contexte;

/// The question on the lasting restriction of access to work (CSS, art. L821-2).
const RSDAE: &str = "La décision parle-t-elle de «\u{a0}restriction substantielle et durable d'accès à l'emploi\u{a0}»\u{a0}?";

/// The rates that change a right: code and words.
pub const TAUX_RECONNUS: [(&str, &str); 3] =
    [("0", "Non"), ("50", "Oui, de 50 à 79 %"), ("80", "Oui, 80 % ou plus")];

/// An adult of the couple.
pub fn personne(contexte: &Contexte, rang: usize, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let vous = personnes::role_de(&contexte.saisie, rang) == "demandeur";
    let titre = if dense {
        "Date de naissance"
    } else if vous {
        "Votre date de naissance"
    } else {
        "Sa date de naissance"
    };
    let question = if dense {
        "Activité"
    } else if vous {
        "Que faites-vous aujourd'hui ?"
    } else {
        "Que fait votre conjoint aujourd'hui ?"
    };
    html! {
        <>
            { QuestionPosee::new(champ(Cle::Naissance), titre)
                .aide("Jour, mois, année : 12/04/1988").texte(contexte, GenreDeChamp::Date) }
            { QuestionPosee::new(champ(Cle::Activite), question).choix(contexte, options::<Activite>(), presentation(dense)) }
            if demande_le_handicap(&contexte.saisie, rang) || dense { { handicap(contexte, rang, vous, dense) } }
            { nationalite(contexte, rang, vous, dense) }
            if contexte.texte(&champ(Cle::Activite)) == Activite::Etudiant.code() {
                { etudiant(contexte, rang) }
            }
        </>
    }
}

/// What opens the AAH. The percentage itself where the papers are at hand.
fn handicap(contexte: &Contexte, rang: usize, vous: bool, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let taux = contexte.texte(&champ(Cle::HandicapTaux));
    let titre = if vous {
        "Un handicap reconnu par la MDPH\u{a0}?"
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
                { question.aide("Le taux est sur la décision de la MDPH")
                    .choix(contexte, &taux_reconnus(&taux), Presentation::Boutons) }
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

fn nationalite(contexte: &Contexte, rang: usize, vous: bool, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let autre = contexte.texte(&champ(Cle::Nationalite)) == Nationalite::Autre.code();
    let titre = if dense {
        "Nationalité"
    } else if vous {
        "Votre nationalité"
    } else {
        "Sa nationalité"
    };
    html! {
        <div key="nationalite" class="suite">
            { QuestionPosee::new(champ(Cle::Nationalite), titre)
                .aide("Certaines aides demandent un titre de séjour")
                .choix(contexte, options::<Nationalite>(), presentation(dense)) }
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
