//! An adult: birth, what the person does today, nationality, disability.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{OUI_NON, presentation};
use crate::menage::document::Champ;
use crate::questions::vocabulaire::{Activite, Nationalite, Protection};
use crate::ui::champs::{Genre, Question, options};
use crate::ui::dossier::Dossier;
use crate::ui::personnes;
use crate::ui::textes::dit;

/// The question on the lasting restriction of access to work (CSS, art. L821-2).
const RSDAE: &str =
    "La décision parle-t-elle de « restriction substantielle et durable d'accès à l'emploi » ?";

/// An adult of the couple.
pub fn personne(dossier: &Dossier, rang: usize, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let vous = personnes::role_de(&dossier.saisie, rang) == "demandeur";
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
            { Question::new(champ(Cle::Naissance), titre)
                .aide("Jour, mois, année : 12/04/1988").texte(dossier, Genre::Date) }
            { Question::new(champ(Cle::Activite), question).choix(dossier, options::<Activite>(), presentation(dense)) }
            { handicap(dossier, rang, vous) }
            { nationalite(dossier, rang, dense) }
        </>
    }
}

/// Optional: only what opens the AAH.
fn handicap(dossier: &Dossier, rang: usize, vous: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let reconnu = !dossier.texte(&champ(Cle::HandicapTaux)).is_empty();
    let titre = if vous { "Un handicap reconnu ?" } else { "Un handicap reconnu pour votre conjoint ?" };
    html! {
        <details class="pli" open={reconnu}>
            <summary>{ dit(titre) }</summary>
            { Question::new(champ(Cle::HandicapTaux), "Taux d'incapacité reconnu par la MDPH")
                .aide("Sur la décision de la MDPH : 50, 80… Laissez vide si vous préférez")
                .texte(dossier, Genre::Entier("%")) }
            if reconnu {
                { Question::new(champ(Cle::HandicapRsdae), RSDAE)
                    .cote(dossier, &OUI_NON) }
            }
        </details>
    }
}

fn nationalite(dossier: &Dossier, rang: usize, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let autre = dossier.texte(&champ(Cle::Nationalite)) == "autre";
    html! {
        <details class="pli" open={autre}>
            <summary>{ dit("Nationalité, si elle n'est pas française") }</summary>
            { Question::new(champ(Cle::Nationalite), "Nationalité")
                .defaut("fr").aide("Certaines aides demandent un titre de séjour")
                .choix(dossier, options::<Nationalite>(), presentation(dense)) }
            if autre {
                <>
                    { Question::new(champ(Cle::TitreSejourDepuis), "Premier titre de séjour qui permet de travailler")
                        .aide("Mois et année : 06/2019").texte(dossier, Genre::Mois) }
                    { Question::new(champ(Cle::Protection), "Protection ou carte")
                        .defaut("aucune").liste(dossier, options::<Protection>()) }
                </>
            }
        </details>
    }
}
