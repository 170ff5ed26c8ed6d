//! A foyer: its redevance and what decides of its formula; a résidence universitaire: what the room is.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{Etendue, OUI_NON};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{CategorieFoyer, RegleFoyer};
use crate::ui::champs::{QuestionPosee, options};
use crate::ui::contexte::Contexte;

/// What is paid for it.
pub fn redevance(contexte: &Contexte) -> Html {
    QuestionPosee::new(champ(Cle::LogementRedevance), "Redevance, par mois")
        .aide("La part qui tient lieu de loyer et de charges, sans les repas ni les services")
        .inconnu()
        .serie(contexte)
}

/// The home of whoever lives in a foyer.
pub fn logement_foyer(contexte: &Contexte, etendue: Etendue) -> Html {
    let conventionne = contexte.texte(&champ(Cle::LogementFoyerConventionne));
    html! {
        <>
            { convention(contexte) }
            if conventionne == "false" {
                { QuestionPosee::new(champ(Cle::LogementFoyerCategorie), "Qui êtes-vous dans ce foyer ?")
                    .choix(contexte, options::<CategorieFoyer>(), etendue.presentation()) }
            } else if etendue.dense() {
                { QuestionPosee::new(champ(Cle::LogementFoyerRegle), "Règle de calcul du foyer")
                    .aide("L'avis de redevance ou le gestionnaire la donne").defaut(RegleFoyer::Premiere.code())
                    .liste(contexte, options::<RegleFoyer>()) }
            }
            { QuestionPosee::new(champ(Cle::LogementEhpadOuResidenceAutonomie), "Est-ce une maison de retraite (Ehpad, résidence autonomie) ?")
                .inconnu().cote(contexte, &OUI_NON) }
        </>
    }
}

/// What a résidence universitaire lodges in: a room of the CROUS follows the rules of the foyers.
pub(super) fn chambre_universitaire(contexte: &Contexte, etendue: Etendue) -> Html {
    let logements = vec![
        (CategorieFoyer::Autre.code(), "Un studio ou un appartement"),
        (CategorieFoyer::Crous.code(), "Une chambre du Crous"),
        (CategorieFoyer::CrousRehabilite.code(), "Une chambre du Crous rénovée"),
    ];
    let chambre =
        contexte.texte(&champ(Cle::LogementFoyerCategorie)).starts_with(CategorieFoyer::Crous.code());
    html! {
        <>
            { QuestionPosee::new(champ(Cle::LogementFoyerCategorie), "Quel logement dans la résidence ?")
                .inconnu().choix(contexte, &logements, etendue.presentation()) }
            if !chambre { { convention(contexte) } }
        </>
    }
}

fn convention(contexte: &Contexte) -> Html {
    html! {
        { QuestionPosee::new(champ(Cle::LogementFoyerConventionne), "Le logement a-t-il une convention APL (aide au logement) ?")
            .aide("Le contrat ou le gestionnaire le dit").inconnu().cote(contexte, &OUI_NON) }
    }
}

fn champ(cle: Cle) -> Champ {
    Champ::foyer(cle)
}
