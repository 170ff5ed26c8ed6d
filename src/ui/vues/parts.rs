//! What is left, by each divisor in use, and the housing effort: never one figure alone, each with its calculation.

use yew::prelude::*;

use super::calcul_budget;
use crate::budget::Fourchette;
use crate::explication::{plage, plage_de_taux};
use crate::ui::dossier::Dossier;
use crate::ui::textes::{dit, montant};

/// The reste à vivre per day, per person, per unit, and the taux d'effort.
pub fn parts(dossier: &Dossier) -> Html {
    let Some(simulation) = &dossier.resultat.simulation else { return Html::default() };
    let budget = &simulation.budget;
    if budget.reste_a_vivre.is_none() {
        return Html::default();
    }
    let ligne = |libelle: &'static str, valeur: Option<Fourchette>| {
        valeur.map(|valeur| (libelle, plage(valeur.bas, valeur.haut)))
    };
    let plusieurs = budget.personnes > 1;
    let effort = budget.taux_effort.map(|effort| ("Taux d'effort du logement", plage_de_taux(effort)));
    let parts = [
        ligne("Par jour", budget.par_jour),
        ligne("Par jour et par personne", budget.par_jour_et_personne).filter(|_| plusieurs),
        ligne("Par personne et par mois", budget.par_personne).filter(|_| plusieurs),
        ligne("Par unité de consommation", budget.par_unite).filter(|_| plusieurs),
        effort,
    ];
    html! {
        <section class="synthese" aria-label="Reste à vivre en détail">
            <dl class="parts">
                for (libelle, valeur) in parts.into_iter().flatten() {
                    <div key={libelle}><dt>{ dit(libelle) }</dt><dd>{ montant(valeur) }</dd></div>
                }
            </dl>
            { calcul_budget(dossier) }
        </section>
    }
}
