//! Credits and debts: what is owed, and the instalment that leaves each month.

use crate::questions::table::Cle;
use serde_json::json;
use yew::prelude::*;

use super::OUI_NON;
use crate::menage::document::Champ;
use crate::questions::depenses::NatureDette;
use crate::ui::champs::{Genre, Question, options};
use crate::ui::dossier::Dossier;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit};

/// The list of credits and debts.
pub fn dettes(dossier: &Dossier) -> Html {
    html! {
        <div class="dettes">
            for rang in 0..dossier.saisie.nombre(Cle::Dettes) { { dette(dossier, rang) } }
            { bouton("bouton bouton--ajout", "Ajouter un crédit ou une dette", dossier.action(|| Action::Ajouter(Champ::foyer(Cle::Dettes), json!({})))) }
        </div>
    }
}

fn dette(dossier: &Dossier, rang: usize) -> Html {
    let champ = |cle: Cle| Champ::element(Cle::Dettes, rang, cle);
    let retire = dossier.action(move || Action::Retirer(Champ::foyer(Cle::Dettes), rang));
    html! {
        <fieldset key={rang} class="groupe">
            <legend class="groupe__titre"><span>{ format!("Crédit ou dette {}", rang + 1) }</span></legend>
            <div class="grille">
                { Question::new(champ(Cle::DettesNature), "De quoi s'agit-il ?").liste(dossier, options::<NatureDette>()) }
                { Question::new(champ(Cle::DettesMensualite), "Mensualité").texte(dossier, Genre::Montant) }
                { Question::new(champ(Cle::DettesRestantDu), "Reste à rembourser").texte(dossier, Genre::Montant) }
                { Question::new(champ(Cle::DettesFin), "Dernière mensualité")
                    .aide("Mois et année : 06/2028").texte(dossier, Genre::Mois) }
                { Question::new(champ(Cle::DettesRetard), "Dont en retard").texte(dossier, Genre::Montant) }
                { Question::new(champ(Cle::DettesPlan), "Est-ce un plan pour rattraper un retard ?")
                    .defaut("false").cote(dossier, &OUI_NON) }
            </div>
            <button type="button" class="bouton bouton--discret" onclick={retire} aria-label={format!("Retirer le crédit ou la dette {}", rang + 1)}>
                { dit("Retirer") }
            </button>
        </fieldset>
    }
}
