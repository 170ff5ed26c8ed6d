//! Credits and debts: what is owed, and the instalment that leaves each month.

use crate::questions::table::Cle;
use serde_json::{Value, json};
use yew::prelude::*;

use super::OUI_NON;
use crate::menage::document::Champ;
use crate::questions::depenses::NatureDette;
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};

/// The list of credits and debts.
pub fn dettes(contexte: &Contexte) -> Html {
    html! {
        <div class="dettes">
            for rang in 0..contexte.saisie.nombre(Cle::Dettes) { { dette(contexte, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un crédit ou une dette", contexte.action(|| Action::Ajouter(Champ::foyer(Cle::Dettes), a_completer(json!({}))))) }
        </div>
    }
}

/// A new debt: what is not typed of it is not known.
pub fn a_completer(mut dette: Value) -> Value {
    for cle in [Cle::DettesMensualite, Cle::DettesRestantDu] {
        dette[cle.mot()] = Value::Null;
    }
    dette
}

fn dette(contexte: &Contexte, rang: usize) -> Html {
    let champ = |cle: Cle| Champ::element(Cle::Dettes, rang, cle);
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::Dettes), rang));
    html! {
        <fieldset key={rang} class="groupe">
            <legend class="groupe__titre"><span>{ format!("Crédit ou dette {}", rang + 1) }</span></legend>
            <div class="grille">
                { QuestionPosee::new(champ(Cle::DettesNature), "De quoi s'agit-il ?").liste(contexte, options::<NatureDette>()) }
                { QuestionPosee::new(champ(Cle::DettesMensualite), "Mensualité").texte(contexte, GenreDeChamp::Montant) }
                { QuestionPosee::new(champ(Cle::DettesRestantDu), "Reste à rembourser").texte(contexte, GenreDeChamp::Montant) }
                { QuestionPosee::new(champ(Cle::DettesFin), "Dernière mensualité")
                    .aide("Mois et année : 06/2028").texte(contexte, GenreDeChamp::Mois) }
                { QuestionPosee::new(champ(Cle::DettesRetard), "Dont en retard").texte(contexte, GenreDeChamp::Montant) }
                { QuestionPosee::new(champ(Cle::DettesPlan), "Est-ce un plan pour rattraper un retard ?")
                    .defaut("false").cote(contexte, &OUI_NON) }
            </div>
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le crédit ou la dette {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </fieldset>
    }
}
