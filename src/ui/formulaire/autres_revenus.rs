//! The other incomes: a list to tick, an amount appears for each.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::revenus::{demandes, est_present};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{Activite, Nature};
use crate::ui::champs::coche;
use crate::ui::contexte::Contexte;
use crate::ui::textes::dit;

/// Those that a household may tick; the precise forms that only files use are left out.
const COURANTS: [Nature; 21] = [
    Nature::Salaire,
    Nature::Chomage,
    Nature::IndemnitesJournalieres,
    Nature::IjMaternite,
    Nature::Retraite,
    Nature::Invalidite,
    Nature::RenteAccidentTravail,
    Nature::PensionAlimentaireRecue,
    Nature::PensionAlimentaireVersee,
    Nature::MicroService,
    Nature::MicroVente,
    Nature::RevenusLocatifs,
    Nature::AideFamiliale,
    Nature::Prepare,
    Nature::CongeNaissance,
    Nature::Formation,
    Nature::AllocationCej,
    Nature::ServiceCivique,
    Nature::Ajpp,
    Nature::Ajpa,
    Nature::Autres,
];

/// Of use to an adviser who has the papers.
const PRECIS: [Nature; 11] = [
    Nature::Apprentissage,
    Nature::Stage,
    Nature::Bourse,
    Nature::Ass,
    Nature::IjAccidentTravail,
    Nature::MicroLiberal,
    Nature::Benefice,
    Nature::RevenusCapitaux,
    Nature::Esat,
    Nature::CapitalFinContrat,
    Nature::PrelevementSource,
];

/// The list to tick.
pub fn autres_revenus(contexte: &Contexte, rang: usize, dense: bool) -> Html {
    let activite = Activite::depuis_code(&contexte.texte(&Champ::personne(rang, Cle::Activite)));
    let principaux = demandes(contexte, rang, activite);
    let precis: &[Nature] = if dense { &PRECIS } else { &[] };
    let natures: Vec<Nature> =
        COURANTS.iter().chain(precis).copied().filter(|nature| !principaux.contains(nature)).collect();
    html! {
        <details class="pli">
            <summary>{ dit("Autres revenus, pension alimentaire") }</summary>
            <fieldset class="coches">
                <legend class="champ__aide">{ dit("Cochez ce que vous recevez ou versez : le montant se tape au-dessus") }</legend>
                for nature in natures { { case(contexte, rang, nature) } }
            </fieldset>
        </details>
    }
}

fn case(contexte: &Contexte, rang: usize, nature: Nature) -> Html {
    // Ticked without an amount yet: an empty answer, of an income that is not known.
    let champ = Champ::personne(rang, Cle::Revenu(nature));
    coche(contexte, champ, nature.libelle(), est_present(contexte, rang, nature), ("".into(), None))
}
