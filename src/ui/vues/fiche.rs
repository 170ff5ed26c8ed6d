//! What to do about a right: where to ask, with which papers, when it is paid, what comes next.

use yew::prelude::*;

use super::formes::{appel, doute, liste, page_publique, textes_attendus};
use crate::conseil::demarches::{self, Demarche};
use crate::conseil::fiche::{Fait, Recours};
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::textes::{dit, vivant};

/// How to ask for the right.
pub fn fiche(contexte: &Contexte, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    if !contexte.textes {
        return textes_attendus(contexte);
    }
    let demarche = demarches::demarche(cle, situation, simulation);
    let organismes: Vec<&str> = demarche.organismes.iter().map(|organisme| organisme.libelle()).collect();
    let numeros = demarche.organismes.iter().filter_map(|organisme| organisme.telephone());
    let pieces: Vec<&str> = demarche.pieces.iter().map(|piece| piece.libelle()).collect();
    html! {
        <dl class="fiche">
            { rubrique("À qui", html! {
                <>
                    <p>{ vivant(organismes.join(" ; ")) }</p>
                    for numero in numeros { <p key={numero}>{ appel(numero) }</p> }
                </>
            }) }
            { rubrique("Comment", html! { <>{ fait(&demarche.demande) }{ adresses(&demarche) }</> }) }
            if !pieces.is_empty() { { rubrique("Papiers", liste(&pieces)) } }
            { rubrique("Versement", html! {
                <><p>{ vivant(demarche.paiement.phrase()) }</p>{ fait(&demarche.debut) }</>
            }) }
            { rubrique("Pour le passé", fait(&demarche.retroactivite)) }
            { rubrique("Ensuite", html! {
                <>
                    <p>{ vivant(demarche.rythme.libelle()) }</p>
                    { fait(&demarche.renouvellement) }
                    for obligation in &demarche.obligations { { fait(obligation) } }
                </>
            }) }
            if let Some(recours) = &demarche.recours { { rubrique("Pas d'accord ?", contester(recours)) } }
        </dl>
    }
}

fn rubrique(titre: &'static str, contenu: Html) -> Html {
    html! { <div key={titre} class="fiche__rubrique"><dt>{ titre }</dt><dd>{ contenu }</dd></div> }
}

fn fait(fait: &Fait) -> Html {
    html! { <p>{ vivant(fait.texte()) }{ doute(fait.confiance) }</p> }
}

fn adresses(demarche: &Demarche) -> Html {
    html! {
        <ul class="fiche__liste">
            for adresse in &demarche.liens { <li>{ page_publique(adresse) }</li> }
            for formulaire in &demarche.formulaires {
                <li>
                    <span translate="no">{ formulaire.numero }</span>{ dit(" : ") }
                    { vivant(formulaire.objet) }{ doute(formulaire.confiance) }
                </li>
            }
        </ul>
    }
}

fn contester(recours: &Recours) -> Html {
    let Recours { delai_mois, source, confiance, .. } = recours;
    let [devant, puis] = [recours.devant, recours.puis].map(Recours::dit);
    html! {
        <p>
            { vivant(format!("Dans les {delai_mois} mois après la décision : {devant}, puis {puis}.")) }
            { " " }<span class="discret">{ vivant(source.texte) }</span>
            { doute(*confiance) }
        </p>
    }
}
