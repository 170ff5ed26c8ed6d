//! One right, on a page of its own: its amount, what to do, what will change, what was supposed, the calculation.

use yew::prelude::*;

use super::a_faire::etape_du_droit;
use super::formes::{remarques, retour};
use super::{avenir, calcul, fiche, resultats};
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::formulaire::suppositions;
use crate::ui::resultat::{EtatDroit, LigneDroit};
use crate::ui::route::Route;
use crate::ui::textes::{dit, lien, montant, vivant};

/// The page of a right; without a household, the way to the questions.
pub fn droit(contexte: &Contexte, cle: CleDroit) -> Html {
    let ligne = contexte.resultat.ligne(cle);
    html! {
        <main id="contenu" class="page droit" tabindex="-1">
            <p class="sans-papier">
                { retour(contexte) }
            </p>
            if let Some(ligne) = ligne { { page(contexte, ligne) } } else { { sans_reponse() } }
        </main>
    }
}

fn sans_reponse() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ "Il manque des réponses pour calculer" }</h1>
            { lien("bouton bouton--principal", "Répondre aux questions", Route::Accueil.ancre()) }
        </>
    }
}

fn page(contexte: &Contexte, ligne: &LigneDroit) -> Html {
    let cle = ligne.cle;
    let ferme = ligne.etat == EtatDroit::Ferme;
    html! {
        <>
            <h1 tabindex="-1"><span key={ligne.nom.clone()}>{ ligne.nom.clone() }</span></h1>
            <section class="synthese" aria-label="Montant">
                if !ferme { <p class="synthese__montant">{ montant(&ligne.du) }</p> }
                <p>{ vivant(resultats::phrase(contexte, ligne)) }</p>
                { remarques(ligne) }
                { precisions(ligne) }
                { a_completer(contexte, ligne) }
            </section>
            { etape_du_droit(contexte, cle) }
            if !ferme {
                <section class="droit__partie" aria-labelledby="demander">
                    <h2 id="demander" class="titre-bloc">{ dit("Demander") }</h2>
                    { fiche(contexte, cle) }
                </section>
            }
            <section class="droit__partie" aria-labelledby="avenir">
                <h2 id="avenir" class="titre-bloc">
                    <span key={ferme.to_string()}>{ if ferme { "Ce qui changerait ce résultat" } else { "Ce qui va changer" } }</span>
                </h2>
                { avenir(contexte, cle) }
            </section>
            { suppositions(contexte, Some(cle)) }
            <section class="droit__partie" aria-labelledby="calcul">
                <h2 id="calcul" class="titre-bloc">{ dit("Le calcul") }</h2>
                <details class="pli">
                    <summary>{ dit("Voir chaque étape, avec son article") }</summary>
                    <div class="pli__contenu">{ calcul(contexte, cle) }</div>
                </details>
            </section>
        </>
    }
}

/// The answers that are missing, each with the way to its question.
fn a_completer(contexte: &Contexte, ligne: &LigneDroit) -> Html {
    html! {
        for reference in ligne.manque.clone() {
            <button key={reference.cle.code()} type="button" class="bouton bouton--discret" onclick={contexte.vers_la_question(&reference)}>
                { dit("Répondre : ") }{ vivant(contexte.reponse_manquante(&reference)) }
            </button>
        }
    }
}

/// What to do of a gap.
const VERIFIEZ: &str =
    " : vérifiez vos réponses, la CAF a peut-être d'autres revenus, ou d'un autre trimestre";

/// Gross and net, what is received beside, what rests on an unconfirmed figure.
fn precisions(ligne: &LigneDroit) -> Html {
    html! {
        <>
            if let Some(brut) = &ligne.brut { <p class="discret">{ vivant(brut) }</p> }
            if let Some(ecart) = ligne.a_demander() {
                <p class="droit__ecart">
                    { dit("Ce calcul trouve plus que ce que vous recevez, de ") }{ montant(ecart) }{ dit(VERIFIEZ) }
                </p>
            }
            if let Some(en_trop) = ligne.en_trop() {
                <p class="droit__ecart">
                    { dit("Vous recevez plus que ce calcul, de ") }{ montant(en_trop) }{ dit(VERIFIEZ) }
                </p>
            }
            if ligne.a_confirmer {
                <p class="discret">{ dit("Ce calcul utilise un chiffre qui reste à confirmer : il est marqué dans le détail.") }</p>
            }
        </>
    }
}
