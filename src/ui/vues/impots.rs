//! The income tax of the year and the reference income, with their calculation.

use yew::prelude::*;

use super::calcul::sections_du_calcul;
use super::pli;
use crate::montant::Euros;
use crate::ui::dossier::Dossier;
use crate::ui::textes::{dit, montant};

/// Tax on last year's income, reference income of the year before last.
pub fn impots(dossier: &Dossier) -> Html {
    let Some(simulation) = &dossier.resultat.simulation else { return Html::default() };
    let somme =
        |valeur: Option<Euros>| valeur.map_or_else(|| "à compléter".to_owned(), |somme| somme.to_string());
    html! {
        <>
            <dl class="parts">
                <div><dt>{ dit("Impôt de l'année, sur vos revenus de l'an dernier") }</dt><dd>{ montant(somme(simulation.impot_revenu)) }</dd></div>
                <div><dt>{ dit("Revenu fiscal de référence d'il y a deux ans") }</dt><dd>{ montant(somme(simulation.revenu_fiscal_reference)) }</dd></div>
            </dl>
            <p class="discret">{ dit("Calcul d'après vos réponses : l'avis d'impôt fait foi. Sans les réductions et crédits d'impôt.") }</p>
            { pli(dossier, "Voir le calcul", "impôt", |dossier| {
                sections_du_calcul(dossier, &["impot_revenu", "revenu_fiscal_reference"])
            }) }
        </>
    }
}
