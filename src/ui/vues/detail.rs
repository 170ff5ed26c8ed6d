//! What the reader must know beside the figures: limits, values to confirm, what is not counted.

use yew::prelude::*;

use crate::documents::rapport::{fraicheur, mention};
use crate::ui::contexte::Contexte;
use crate::ui::textes::vivant;

/// Remarks of the law and of the file.
pub fn detail(contexte: &Contexte) -> Html {
    let Some(simulation) = contexte.resultat.simulation() else { return Html::default() };
    let avertissements = simulation.avertissements_generaux();
    let de_la_loi = avertissements.iter().map(|remarque| &*remarque.texte);
    let de_la_lecture = contexte.resultat.lecture.avertissements.iter().map(String::as_str);
    let doutes = contexte.resultat.doutes(&contexte.saisie);
    let dits = de_la_loi.chain(de_la_lecture);
    let remarques: Vec<&str> = dits.chain(doutes.iter().map(|(_, texte)| texte.as_str())).collect();
    html! {
        <section class="detail" aria-label="À savoir">
            if !remarques.is_empty() {
                <ul class="detail__remarques">
                    for remarque in remarques { <li>{ vivant(remarque) }</li> }
                </ul>
            }
            if let Some(alerte) = fraicheur(simulation, contexte.le) {
                <p class="champ__erreur">{ vivant(alerte) }</p>
            }
            <p class="discret">{ vivant(mention(simulation)) }</p>
            <p class="discret"><a href="pages/baremes.html">{ "Barèmes et fiabilité de ce calcul" }</a></p>
        </section>
    }
}
