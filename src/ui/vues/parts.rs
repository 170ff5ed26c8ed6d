//! What is left, by each divisor in use, and the housing effort: never one figure alone, each with its calculation.

use yew::prelude::*;

use super::calcul_budget;
use super::formes::lignes;
use crate::documents::mots::{plage, plage_de_taux};
use crate::notions::fourchette::Fourchette;
use crate::ui::contexte::Contexte;

/// The reste à vivre per day, per person, per unit, and the taux d'effort.
pub fn parts(contexte: &Contexte) -> Html {
    let Some(simulation) = contexte.resultat.simulation() else { return Html::default() };
    let budget = simulation.base();
    if budget.reste_a_vivre.is_none() {
        return Html::default();
    }
    let mut parts = Vec::new();
    let mut ajoute = |libelle, valeur: Option<Fourchette>| {
        if let Some(valeur) = valeur {
            parts.push((libelle, plage(valeur)));
        }
    };
    ajoute("Par jour", budget.par_jour);
    if budget.personnes > 1 {
        ajoute("Par jour et par personne", budget.par_jour_et_personne);
        ajoute("Par personne et par mois", budget.par_personne);
    }
    ajoute("Par unité de consommation", budget.par_unite);
    if let Some(effort) = budget.taux_effort {
        parts.push(("Taux d'effort du logement", plage_de_taux(effort)));
    }
    html! {
        <section class="synthese" aria-label="Reste à vivre en détail">
            { lignes(&parts) }
            { calcul_budget(contexte) }
        </section>
    }
}
