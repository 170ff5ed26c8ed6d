//! The table of the workspace: each right due, received, the gap, and its calculation.

use yew::prelude::*;

use super::formes::{cellule, cellule_et_mot, manques, remarques, tete};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;
use crate::ui::champs::{GenreDeChamp, QuestionPosee};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::resultat::{EtatDroit, LigneDroit};
use crate::ui::rubrique::Rubrique;
use crate::ui::textes::{dit, entendu, vivant};

/// Rights due, or waiting for an answer; those not open are folded.
pub fn droits(contexte: &Contexte, ouvrir: &Callback<CleDroit>) -> Html {
    let lignes = contexte.resultat.lignes();
    let (fermes, vus): (Vec<_>, Vec<_>) = lignes.iter().partition(|ligne| ligne.etat == EtatDroit::Ferme);
    html! {
        <section class="droits" aria-labelledby="droits-titre">
            <h2 id="droits-titre" class="titre-bloc">{ dit("Droits du mois") }</h2>
            <table class="droits__tableau">
                { tete("Droit", &["Dû", "Reçu", "Écart"]) }
                <tbody>for ligne in vus { { rangee(contexte, ligne, ouvrir) } }</tbody>
            </table>
            <details class="pli" key="fermes">
                <summary>{ vivant(format!("Pas ouverts ({})", fermes.len())) }</summary>
                <ul class="droits__fermes">
                    for ligne in fermes {
                        <li key={ligne.cle.code()}>
                            { bouton(ligne, ouvrir) }
                            <span class="discret">{ vivant(&ligne.phrase) }</span>
                        </li>
                    }
                </ul>
            </details>
        </section>
    }
}

fn rangee(contexte: &Contexte, ligne: &LigneDroit, ouvrir: &Callback<CleDroit>) -> Html {
    let (ecart, mot) = match ligne.ecart.filter(|ecart| !ecart.est_nul()) {
        None => ("–".to_owned(), ""),
        Some(ecart) if ecart.est_positif() && ligne.deja => (format!("+{ecart}"), "à vérifier"),
        Some(ecart) if ecart.est_positif() => (format!("+{ecart}"), "à demander"),
        Some(ecart) => (ecart.to_string(), "à vérifier"),
    };
    html! {
        <tr key={ligne.cle.code()}>
            <th scope="row">{ bouton(ligne, ouvrir) }{ remarques(ligne) }{ manques(contexte, &ligne.manque) }</th>
            { cellule(&ligne.du) }
            <td class="nombre droits__recu">{ recu(contexte, ligne) }</td>
            { cellule_et_mot(&ecart, mot) }
        </tr>
    }
}

/// What is received, typed in place: of today's answers, unless the section of the aids received has the same field.
fn recu(contexte: &Contexte, ligne: &LigneDroit) -> Html {
    let cle = ligne.cle;
    let ailleurs = contexte.option.is_some() || contexte.ecran.rubrique == Rubrique::Recu;
    if ailleurs || !cle.compte_dans_le_mois() || contexte.saisie.est_demandee(cle) {
        return html! { <span translate="no">{ ligne.recu.map_or_else(|| "–".to_owned(), |recu| recu.to_string()) }</span> };
    }
    let champ = contexte.saisie.montant_percu(cle);
    let ecrire = {
        let (champ, agir) = (champ.clone(), contexte.agir.clone());
        // Emptied, it is not said any more.
        Callback::from(move |texte: String| {
            agir.emit(match texte.trim() {
                "" => Action::Effacer(Champ::foyer(Cle::Percu(cle))),
                _ => Action::Saisir(champ.clone(), texte),
            });
        })
    };
    QuestionPosee::new(champ, format!("Reçu par mois : {}", ligne.nom))
        .ecrire(ecrire, format!("recu-{}", cle.code()))
        .texte(contexte, GenreDeChamp::Montant)
}

/// The name of a right, which opens its calculation.
fn bouton(ligne: &LigneDroit, ouvrir: &Callback<CleDroit>) -> Html {
    let cle = ligne.cle;
    let onclick = ouvrir.reform(move |_: MouseEvent| cle);
    html! {
        <button type="button" class="lien droits__nom" id={format!("ouvre-{}", cle.code())} {onclick}>
            { vivant(&ligne.nom) }{ entendu(" : voir le calcul") }
        </button>
    }
}
