//! What would change a right: the coming months, the income under which it opens, why another amount is received.

use yew::prelude::*;

use crate::evolution::{self, Changement, Evolution, Raison, Seuil};
use crate::explication;
use crate::saisie::Reference;
use crate::simulation::{CleDroit, Simulation};
use crate::situation::{Choix as _, Situation};
use crate::ui::dossier::Dossier;
use crate::ui::textes::{dit, vivant};

/// Computed when it is drawn, that is when the part opens: two dozen months of the household.
pub fn avenir(dossier: &Dossier, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let changement = Evolution::calculer(situation, simulation).premier_changement(simulation, cle);
    let droit = simulation.droit(cle);
    let seuil =
        if droit.est_ouvert() || droit.est_indetermine() { None } else { evolution::seuil(situation, cle) };
    html! {
        <div class="fiche__liste">
            <p>{ vivant(suite(simulation, cle, changement)) }</p>
            if let Some(seuil) = seuil {
                <p>
                    { vivant(sous_le_seuil(situation, &seuil)) }
                    <button type="button" class="lien" onclick={dossier.vers_la_question(&reference(&seuil))}>{ dit("voir cette réponse") }</button>
                </p>
            }
            if let Some(raison) = evolution::raison_probable(situation, simulation, cle) { <p>{ vivant(ecart(raison)) }</p> }
            <p class="discret">{ dit("Calculé en refaisant le calcul mois par mois, puis avec d'autres revenus, toutes vos autres réponses restant les mêmes.") }</p>
        </div>
    }
}

fn reference(seuil: &Seuil) -> Reference {
    Reference::de(seuil.personne, crate::lecture::cle_revenu(seuil.nature))
}

fn suite(simulation: &Simulation, cle: CleDroit, changement: Option<Changement>) -> String {
    let ouvert = simulation.droit(cle).est_ouvert();
    match changement {
        None if ouvert => {
            "Rien ne change dans les douze mois qui viennent, si vos réponses restent les mêmes.".to_owned()
        }
        None => {
            "Ce droit ne s'ouvre pas dans les douze mois qui viennent, si vos réponses restent les mêmes."
                .to_owned()
        }
        Some(Changement { mois, droit }) if !droit.est_ouvert() && !droit.est_indetermine() => {
            format!("S'arrête à partir de {mois}.")
        }
        Some(Changement { mois, droit }) => {
            format!("À partir de {mois} : {}.", explication::montant_du(cle, &droit))
        }
    }
}

fn sous_le_seuil(situation: &Situation, seuil: &Seuil) -> String {
    let qui = situation.personne(seuil.personne).map(|personne| situation.appellation(personne));
    format!(
        "S'ouvrirait si le revenu « {} » ({}) ne dépassait pas {} par mois, toute l'année.",
        seuil.nature.libelle(),
        qui.unwrap_or_default(),
        seuil.montant
    )
}

fn ecart(raison: Raison) -> String {
    match raison {
        Raison::Ancien(mois) => format!(
            "Le montant reçu est celui qui était dû en {mois} : un changement depuis n'a peut-être pas été pris en compte."
        ),
        Raison::AvantReduction => {
            "Le montant reçu est celui d'avant la réduction de loyer : vérifiez qu'elle est bien retirée de votre loyer."
                .to_owned()
        }
    }
}
