//! What the reader must know beside the figures: limits, values to confirm, what is not counted.

use yew::prelude::*;

use crate::ui::dossier::Dossier;
use crate::ui::route::Route;
use crate::ui::textes::{dit, vivant};

/// Remarks of the law and of the file.
pub fn detail(dossier: &Dossier) -> Html {
    let resultat = &dossier.resultat;
    let Some(simulation) = &resultat.simulation else { return Html::default() };
    let lois = simulation.avertissements.iter().map(|texte| (*texte).to_owned());
    let remarques: Vec<String> = lois.chain(resultat.lecture.avertissements.iter().cloned()).collect();
    let mention = crate::rapport::mention(simulation);
    html! {
        <section class="detail" aria-label="À savoir">
            if !remarques.is_empty() {
                <ul class="detail__remarques" key="remarques">
                    for (rang, remarque) in remarques.into_iter().enumerate() { <li key={rang}>{ vivant(remarque) }</li> }
                </ul>
            }
            <p key="mention" class="discret">{ vivant(mention) }</p>
            <p key="baremes" class="discret"><a href={Route::Baremes.ancre()}>{ dit("Barèmes et fiabilité de ce calcul") }</a></p>
        </section>
    }
}
