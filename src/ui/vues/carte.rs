//! One right for a tenant: its amount, why, what to do about it; the calculation opens on demand.

use yew::prelude::*;

use super::formes::remarques;
use super::{avenir, calcul, fiche, pli};
use crate::ui::contexte::Contexte;
use crate::ui::resultat::{EtatDroit, LigneDroit};
use crate::ui::textes::{dit, entendu, montant, vivant};

/// The card.
pub fn carte(contexte: &Contexte, ligne: &LigneDroit) -> Html {
    let cle = ligne.cle;
    let ferme = ligne.etat == EtatDroit::Ferme;
    let suite = if ferme { "Ce qui changerait ce résultat" } else { "Jusqu'à quand, et ce qui va changer" };
    html! {
        <article class={classes!("carte", ferme.then_some("carte--fermee"))}>
            <h3 class="carte__titre">{ vivant(&ligne.nom) }</h3>
            if !ferme {
                <p class="carte__montant">{ montant(&ligne.du) }</p>
            }
            <p class="carte__phrase">{ vivant(&ligne.phrase) }</p>
            { remarques(ligne) }
            { precisions(ligne) }
            for reference in ligne.manque.clone() {
                <button key={reference.cle.code()} type="button" class="bouton bouton--discret" onclick={contexte.vers_la_question(&reference)}>
                    { dit("Répondre") }
                    { entendu(format!(" : {}", contexte.reponse_manquante(&reference))) }
                </button>
            }
            <div class="carte__plis">
                if !ferme {
                    { pli(contexte, "Comment demander", &ligne.nom, &|contexte: &Contexte| fiche(contexte, cle)) }
                }
                { pli(contexte, suite, &ligne.nom, &|contexte: &Contexte| avenir(contexte, cle)) }
                { pli(contexte, "Voir le calcul", &ligne.nom, &|contexte: &Contexte| calcul(contexte, cle)) }
            </div>
        </article>
    }
}

/// Gross and net, what is received beside, what rests on an unconfirmed figure.
fn precisions(ligne: &LigneDroit) -> Html {
    html! {
        <>
            if let Some(brut) = &ligne.brut { <p class="discret">{ vivant(brut) }</p> }
            if let Some(ecart) = ligne.a_demander() {
                <p class="carte__ecart">{ dit("En plus de ce que vous recevez : ") }{ montant(ecart) }</p>
            }
            if let Some(en_trop) = ligne.en_trop() {
                <p class="carte__ecart">
                    { dit("Vous recevez plus que ce calcul, de ") }{ montant(en_trop) }
                    { dit(" : vérifiez vos réponses, la CAF a peut-être d'autres revenus") }
                </p>
            }
            if ligne.a_confirmer {
                <p class="discret">{ dit("Ce calcul utilise un chiffre qui reste à confirmer : il est marqué dans le détail.") }</p>
            }
        </>
    }
}
