//! The income tax of the year and the reference income, with their calculation.

use yew::prelude::*;

use super::calcul::sections_du_calcul;
use super::formes::lignes;
use super::pli;
use crate::notions::montant::Euros;
use crate::ui::contexte::Contexte;
use crate::ui::textes::dit;

/// Tax on last year's income, reference income of the year before last.
pub fn impots(contexte: &Contexte) -> Html {
    let Some(simulation) = contexte.resultat.simulation() else { return Html::default() };
    let somme =
        |valeur: Option<Euros>| valeur.map_or_else(|| "à compléter".to_owned(), |somme| somme.to_string());
    let sommes = [
        ("Impôt de l'année, sur vos revenus de l'an dernier", somme(simulation.impot_revenu)),
        ("Revenu fiscal de référence d'il y a deux ans", somme(simulation.revenu_fiscal_reference)),
    ];
    html! {
        <>
            { lignes(&sommes) }
            <p class="discret">{ dit("Calcul d'après vos réponses : l'avis d'impôt fait foi. Sans les réductions et crédits d'impôt.") }</p>
            { pli(contexte, "Voir le calcul", "impôt", &|contexte: &Contexte| {
                sections_du_calcul(contexte, &["impot_revenu", "revenu_fiscal_reference"])
            }) }
        </>
    }
}
