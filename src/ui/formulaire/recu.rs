//! The aids received today: tick, then the amount.

use serde_json::Value;
use yew::prelude::*;

use crate::saisie::Champ;
use crate::simulation::CleDroit;
use crate::simulation::recu::est_une_aide;
use crate::situation::Choix as _;
use crate::ui::champs::{Genre, Question};
use crate::ui::dossier::Dossier;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// The list of aids.
pub fn recu(dossier: &Dossier) -> Html {
    let droits = CleDroit::TOUS.iter().copied().filter(|cle| est_une_aide(*cle));
    html! {
        <fieldset class="coches">
            <legend class="champ__aide">{ dit("Cochez, puis tapez le montant reçu le mois dernier si vous l'avez") }</legend>
            for cle in droits { { ligne(dossier, cle) } }
        </fieldset>
    }
}

fn ligne(dossier: &Dossier, cle: CleDroit) -> Html {
    let champ = Champ::new(format!("percu.{}", cle.code()));
    let coche = dossier.saisie.valeur(&champ).is_some();
    let onchange = {
        let (agir, champ) = (dossier.agir.clone(), champ.clone());
        Callback::from(move |evenement: Event| {
            let champ = champ.clone();
            agir.emit(if navigateur::est_coche(&evenement) {
                Action::Choisir(champ, Value::Null)
            } else {
                Action::Effacer(champ)
            });
        })
    };
    html! {
        <div key={cle.code()} class="coche__groupe">
            <label class="coche">
                <input type="checkbox" checked={coche} {onchange} />
                { dit(cle.libelle()) }
            </label>
            if coche {
                { Question::new(champ, format!("Reçu par mois : {}", cle.libelle())).texte(dossier, Genre::Montant) }
            }
        </div>
    }
}
