//! The journal of a dispute between neighbours: a day and a fact a line.

use crate::questions::table::Cle;
use serde_json::json;
use yew::prelude::*;

use crate::menage::document::Champ;
use crate::ui::champs::{CE_DOCUMENT, GenreDeChamp, QuestionPosee, a_revoir};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};

/// The journal; what it says of persons is to be read again before it is given.
pub fn voisinage(contexte: &Contexte) -> Html {
    let rangs = 0..contexte.saisie.nombre(Cle::Voisinage);
    let fait = |rang| contexte.texte(&Champ::element(Cle::Voisinage, rang, Cle::VoisinageFait));
    let faits = rangs.clone().map(fait).collect::<Vec<_>>().join("\n");
    html! {
        <fieldset key="voisinage" class="groupe sans-papier">
            <legend class="groupe__titre">{ dit("Votre journal : des faits, avec leur jour") }</legend>
            for rang in rangs { { ligne(contexte, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un fait", contexte.action(|| Action::Ajouter(Champ::foyer(Cle::Voisinage), json!({})))) }
            <p class="discret">{ dit("Gardé dans votre fichier, imprimé sur cette page seulement.") }</p>
            { a_revoir(CE_DOCUMENT, &faits, "voisinage") }
        </fieldset>
    }
}

fn ligne(contexte: &Contexte, rang: usize) -> Html {
    let question = |cle: Cle, libelle: &'static str| {
        QuestionPosee::new(Champ::element(Cle::Voisinage, rang, cle), libelle)
    };
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::Voisinage), rang));
    html! {
        <div key={rang} class="rangee">
            { question(Cle::VoisinageDate, "Date").aide("Jour, mois, année : 12/10/2026").texte(contexte, GenreDeChamp::Date) }
            { question(Cle::VoisinageFait, "Que s'est-il passé ?").aide("L'heure, la durée, qui était là").texte(contexte, GenreDeChamp::Libre) }
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le fait {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </div>
    }
}
