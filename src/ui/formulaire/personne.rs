//! An adult: birth, what the person does today, nationality, disability.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{OUI_NON, presentation};
use crate::menage::document::Champ;
use crate::questions::vocabulaire::{Activite, Nationalite, Protection};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::Contexte;
use crate::ui::personnes;
use crate::ui::textes::dit;

/// The question on the lasting restriction of access to work (CSS, art. L821-2).
const RSDAE: &str =
    "La décision parle-t-elle de « restriction substantielle et durable d'accès à l'emploi » ?";

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
            { handicap(contexte, rang, vous) }
            { nationalite(contexte, rang, dense) }
        </>
    }
}

/// Optional: only what opens the AAH.
fn handicap(contexte: &Contexte, rang: usize, vous: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let reconnu = !contexte.texte(&champ(Cle::HandicapTaux)).is_empty();
    let titre = if vous { "Un handicap reconnu ?" } else { "Un handicap reconnu pour votre conjoint ?" };
    html! {
        <details class="pli" open={reconnu}>
            <summary>{ dit(titre) }</summary>
            { QuestionPosee::new(champ(Cle::HandicapTaux), "Taux d'incapacité reconnu par la MDPH")
                .aide("Sur la décision de la MDPH : 50, 80… Laissez vide si vous préférez")
                .texte(contexte, GenreDeChamp::Entier("%")) }
            if reconnu {
                { QuestionPosee::new(champ(Cle::HandicapRsdae), RSDAE)
                    .cote(contexte, &OUI_NON) }
            }
        </details>
    }
}

fn nationalite(contexte: &Contexte, rang: usize, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let autre = contexte.texte(&champ(Cle::Nationalite)) == "autre";
    html! {
        <details class="pli" open={autre}>
            <summary>{ dit("Nationalité, si elle n'est pas française") }</summary>
            { QuestionPosee::new(champ(Cle::Nationalite), "Nationalité")
                .defaut("fr").aide("Certaines aides demandent un titre de séjour")
                .choix(contexte, options::<Nationalite>(), presentation(dense)) }
            if autre {
                <>
                    { QuestionPosee::new(champ(Cle::TitreSejourDepuis), "Premier titre de séjour qui permet de travailler")
                        .aide("Mois et année : 06/2019").texte(contexte, GenreDeChamp::Mois) }
                    { QuestionPosee::new(champ(Cle::Protection), "Protection ou carte")
                        .defaut("aucune").liste(contexte, options::<Protection>()) }
                </>
            }
        </details>
    }
}
