//! What is left to live on, first: per month, then per day.

use yew::prelude::*;

use super::formes::lien_vers;
use crate::documents::mots::plage;
use crate::documents::rapport::par_jour;
use crate::loi::droit::Droit;
use crate::menage::document::Champ;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::ui::contexte::Contexte;
use crate::ui::resultat::Resultat;
use crate::ui::textes::{dit, montant, vivant};

/// The headline figures.
pub fn synthese(contexte: &Contexte) -> Html {
    let Some(simulation) = &contexte.resultat.simulation else { return attente(contexte) };
    let budget = simulation.base();
    let Some(reste) = budget.reste_a_vivre else { return attente(contexte) };
    let repere = contexte.ecran.repere.as_ref().and_then(|repere| repere.reste);
    let quoi =
        if contexte.ecran.option.is_some() { "par rapport à aujourd'hui" } else { "depuis le repère" };
    html! {
        <section key="reste" class="synthese" aria-labelledby="synthese-titre">
            <h2 id="synthese-titre" class="synthese__titre">{ "Reste à vivre" }</h2>
            <p class="synthese__montant">{ montant(plage(reste)) }<span class="synthese__rythme">{ "par mois" }</span></p>
            if let Some(jour) = budget.par_jour_et_personne {
                <p class="synthese__jour">
                    { dit("soit ") }{ montant(plage(jour)) }{ " " }{ vivant(par_jour(budget.personnes)) }
                </p>
            }
            if let Some(ecart) = contexte.resultat.depuis(repere, quoi) {
                <p class="discret">{ vivant(ecart) }</p>
            }
        </section>
    }
}

/// What is still missing, each with the way to its field.
fn attente(contexte: &Contexte) -> Html {
    html! {
        <section key="attente" class="synthese synthese--attente" aria-labelledby="synthese-titre">
            <h2 id="synthese-titre" class="synthese__titre">{ "Reste à vivre" }</h2>
            <p>{ "Il manque encore :" }</p>
            <ul class="synthese__manques">
                for reference in manquants(&contexte.resultat) {
                    <li>{ lien_vers(contexte, "lien", Champ::de(&reference), &contexte.reponse_manquante(&reference)) }</li>
                }
            </ul>
        </section>
    }
}

fn manquants(resultat: &Resultat) -> Vec<Reference> {
    let mut manquants = resultat.lecture.manquants.clone();
    if let Some(simulation) = &resultat.simulation {
        manquants.extend(simulation.base().manquants.iter().copied());
        if let Droit::Indetermine(manque) = simulation.droit(CleDroit::AideLogement) {
            manquants.extend(manque.reponses.iter().copied());
        }
    }
    let mut uniques = Vec::new();
    for reference in manquants {
        if !uniques.contains(&reference) {
            uniques.push(reference);
        }
    }
    uniques
}
