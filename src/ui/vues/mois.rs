//! The month computed, which can be changed.

use crate::questions::table::Cle;
use yew::prelude::*;

use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// "Calcul pour novembre 2026".
pub fn mois_du_calcul(contexte: &Contexte) -> Html {
    let champ = Champ::foyer(Cle::Mois);
    let choisi = personnes::mois(&contexte.saisie);
    let agir = contexte.agir.clone();
    let onchange = Callback::from(move |evenement: Event| {
        agir.emit(Action::Choisir(Champ::foyer(Cle::Mois), navigateur::texte_de(&evenement).into()));
    });
    let couverts: Vec<Mois> =
        Periode { debut: MoisCouvert::PREMIER, fin: MoisCouvert::DERNIER }.mois().collect();
    let hors_liste = choisi.is_none_or(|mois| !couverts.contains(&mois));
    html! {
        <div class="mois-calcul">
            <label for="champ-mois">{ dit("Calcul pour") }</label>
            <select id="champ-mois" class="champ__saisie champ__liste" data-champ="mois" {onchange}
                aria-invalid={contexte.resultat.erreur(&champ).is_some().then_some("true")}>
                if hors_liste { <option key="" value="" selected=true>{ "Choisissez un mois" }</option> }
                for mois in couverts {
                    <option key={mois.iso()} value={mois.iso()} selected={choisi == Some(mois)}>{ mois.to_string() }</option>
                }
            </select>
        </div>
    }
}
