//! What is left to live on, first: per month, then per day.

use yew::prelude::*;

use crate::explication::plage;
use crate::ui::dossier::Dossier;
use crate::ui::resultat::Resultat;
use crate::ui::textes::{dit, montant, vivant};

/// The headline figures.
pub fn synthese(dossier: &Dossier) -> Html {
    let Some(simulation) = &dossier.resultat.simulation else { return attente(dossier) };
    let budget = &simulation.budget;
    let Some(reste) = budget.reste_a_vivre else { return attente(dossier) };
    let jour = budget.par_jour_et_personne.map(|jour| plage(jour.bas, jour.haut));
    let rythme = if budget.personnes > 1 { "par jour et par personne" } else { "par jour" };
    html! {
        <section class="synthese" aria-labelledby="synthese-titre">
            <h2 id="synthese-titre" class="synthese__titre">{ dit("Reste à vivre") }</h2>
            <p class="synthese__montant">{ montant(plage(reste.bas, reste.haut)) }<span class="synthese__rythme">{ "par mois" }</span></p>
            if let Some(jour) = jour {
                <p class="synthese__jour">{ dit("soit ") }{ montant(jour) }<span>{ format!(" {rythme}") }</span></p>
            }
        </section>
    }
}

/// What is still missing, each with the way to its field.
fn attente(dossier: &Dossier) -> Html {
    let manquants = manquants(&dossier.resultat);
    html! {
        <section class="synthese synthese--attente" aria-labelledby="synthese-titre">
            <h2 id="synthese-titre" class="synthese__titre">{ dit("Reste à vivre") }</h2>
            <p>{ dit("Il manque encore :") }</p>
            <ul class="synthese__manques">
                for reference in manquants {
                    <li key={format!("{:?}{}", reference.personne, reference.cle)}>
                        <button type="button" class="lien" onclick={dossier.vers_la_question(&reference)}>
                            { vivant(dossier.resultat.reponse_manquante(&reference)) }
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

fn manquants(resultat: &Resultat) -> Vec<crate::saisie::Reference> {
    let mut manquants = resultat.lecture.manquants.clone();
    if let Some(simulation) = &resultat.simulation {
        manquants.extend(simulation.budget.manquants.iter().copied());
        let aide = simulation.droit(crate::simulation::CleDroit::AideLogement);
        if let crate::droit::Droit::Indetermine(manque) = aide {
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
