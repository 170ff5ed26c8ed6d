//! The table of the workspace: each right due, received, the gap, and its calculation.

use yew::prelude::*;

use crate::saisie::Reference;
use crate::simulation::CleDroit;
use crate::situation::Choix as _;
use crate::ui::dossier::Dossier;
use crate::ui::resultat::{Etat, LigneDroit};
use crate::ui::textes::{dit, entendu, montant, vivant};

/// Rights due, or waiting for an answer; those not open are folded.
pub fn droits(dossier: &Dossier, ouvrir: &Callback<CleDroit>) -> Html {
    let lignes = dossier.resultat.lignes();
    let (fermes, vus): (Vec<&LigneDroit>, Vec<&LigneDroit>) =
        lignes.iter().partition(|ligne| ligne.etat == Etat::Ferme);
    html! {
        <section class="droits" aria-labelledby="droits-titre">
            <h2 id="droits-titre" class="titre-bloc">{ dit("Droits du mois") }</h2>
            <table class="droits__tableau">
                <thead>
                    <tr>
                        <th scope="col">{ dit("Droit") }</th>
                        <th scope="col" class="nombre">{ dit("Dû") }</th>
                        <th scope="col" class="nombre">{ dit("Reçu") }</th>
                        <th scope="col" class="nombre">{ dit("Écart") }</th>
                    </tr>
                </thead>
                <tbody>
                    for ligne in vus { { rangee(dossier, ouvrir, ligne) } }
                </tbody>
            </table>
            <details class="pli" key="fermes">
                <summary>{ vivant(format!("Pas ouverts ({})", fermes.len())) }</summary>
                <ul class="droits__fermes">
                    for ligne in fermes {
                        <li key={ligne.cle.code()}>
                            { bouton(ouvrir, ligne.cle, ligne.nom.clone()) }
                            <span class="discret">{ vivant(ligne.phrase.clone()) }</span>
                        </li>
                    }
                </ul>
            </details>
        </section>
    }
}

fn rangee(dossier: &Dossier, ouvrir: &Callback<CleDroit>, ligne: &LigneDroit) -> Html {
    let recu = ligne.recu.map_or_else(|| "–".to_owned(), |recu| recu.to_string());
    let ecart = ligne.ecart.filter(|ecart| !ecart.est_nul());
    let signe = ecart.filter(|ecart| ecart.est_positif()).map_or("", |_| "+");
    let mot = ecart.map(|ecart| if ecart.est_positif() { "à demander" } else { "à vérifier" });
    html! {
        <tr key={ligne.cle.code()}>
            <th scope="row">
                { bouton(ouvrir, ligne.cle, ligne.nom.clone()) }
                { manques(dossier, &ligne.manque) }
            </th>
            <td class="nombre">{ montant(ligne.du.clone()) }</td>
            <td class="nombre">{ montant(recu) }</td>
            <td class="nombre">
                { montant(ecart.map_or_else(|| "–".to_owned(), |ecart| format!("{signe}{ecart}"))) }
                if let Some(mot) = mot { <span class="droits__mot" key={mot}>{ mot }</span> }
            </td>
        </tr>
    }
}

/// Each answer that is missing, as a link to its question.
pub fn manques(dossier: &Dossier, references: &[Reference]) -> Html {
    html! {
        for reference in references.iter().copied() {
            <button key={reference.cle} type="button" class="lien droits__manque" onclick={dossier.vers_la_question(&reference)}>
                { vivant(format!("Il manque {}", dossier.resultat.reponse_manquante(&reference))) }
            </button>
        }
    }
}

fn bouton(ouvrir: &Callback<CleDroit>, cle: CleDroit, nom: String) -> Html {
    let ouvrir = ouvrir.clone();
    html! {
        <button type="button" id={format!("ouvre-{}", cle.code())} class="lien droits__nom" onclick={move |_| ouvrir.emit(cle)}>
            { vivant(nom) }
            { entendu(" : voir le calcul") }
        </button>
    }
}
