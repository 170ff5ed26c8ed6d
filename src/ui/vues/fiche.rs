//! What to do about a right: where to ask, with which papers, when it is paid, what comes next.

use yew::prelude::*;

use crate::demarches::{self, Demarche, Fait, Formulaire, Lien, Recours};
use crate::simulation::CleDroit;
use crate::situation::Choix as _;
use crate::source::Confiance;
use crate::ui::dossier::Dossier;
use crate::ui::textes::{dit, entendu, vivant};

/// How to ask for the right.
pub fn fiche(dossier: &Dossier, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let demarche = demarches::demarche(cle, situation, simulation);
    let organismes: Vec<&str> = demarche.organismes.iter().map(|organisme| organisme.libelle()).collect();
    html! {
        <dl class="fiche">
            { rubrique("À qui", html! { <p>{ vivant(organismes.join(" ; ")) }</p> }) }
            { rubrique("Comment", html! { <>{ fait(&demarche.demande) }{ adresses(&demarche) }</> }) }
            if !demarche.pieces.is_empty() {
                { rubrique("Papiers", html! {
                    <ul class="fiche__liste">
                        for piece in demarche.pieces.clone() { <li key={piece.code()}>{ dit(piece.libelle()) }</li> }
                    </ul>
                }) }
            }
            { rubrique("Versement", html! { <><p>{ vivant(demarche.paiement.phrase()) }</p>{ fait(&demarche.debut) }</> }) }
            { rubrique("Pour le passé", fait(&demarche.retroactivite)) }
            { rubrique("Ensuite", html! {
                <>
                    <p>{ vivant(demarche.rythme.libelle()) }</p>
                    { fait(&demarche.renouvellement) }
                    for obligation in &demarche.obligations { { fait(obligation) } }
                </>
            }) }
            if let Some(recours) = demarche.recours { { rubrique("Pas d'accord ?", contester(&recours)) } }
        </dl>
    }
}

fn rubrique(titre: &'static str, contenu: Html) -> Html {
    html! { <div key={titre} class="fiche__rubrique"><dt>{ dit(titre) }</dt><dd>{ contenu }</dd></div> }
}

fn fait(fait: &Fait) -> Html {
    html! {
        <p key={fait.texte}>
            { vivant(fait.texte) }
            { doute(fait.confiance) }
        </p>
    }
}

/// "À confirmer", in words, wherever it was not read.
pub fn doute(confiance: Confiance) -> Html {
    if confiance != Confiance::AConfirmer {
        return Html::default();
    }
    html! { <strong class="calcul__doute">{ dit("à confirmer") }</strong> }
}

fn adresses(demarche: &Demarche) -> Html {
    html! {
        <ul class="fiche__liste">
            for page in demarche.liens.clone() { <li key={page.adresse}>{ lien(&page) }</li> }
            for formulaire in demarche.formulaires.clone() { <li key={formulaire.numero}>{ papier(&formulaire) }</li> }
        </ul>
    }
}

/// A public page: its site is read before it is opened.
pub fn lien(page: &Lien) -> Html {
    let sans_protocole = page.adresse.trim_start_matches("https://");
    let site = sans_protocole.split('/').next().unwrap_or(sans_protocole);
    html! {
        <>
            <a href={page.adresse} target="_blank" rel="noopener noreferrer">
                { dit(page.libelle) }{ entendu(" (nouvelle fenêtre)") }
            </a>
            <span class="discret fiche__adresse" translate="no">{ site }</span>
            { doute(page.confiance) }
        </>
    }
}

fn papier(formulaire: &Formulaire) -> Html {
    html! {
        <>
            <span translate="no">{ formulaire.numero }</span>
            <span>{ format!(" : {}", formulaire.objet) }</span>
            { doute(formulaire.confiance) }
        </>
    }
}

fn contester(recours: &Recours) -> Html {
    html! {
        <p>
            { vivant(format!("Dans les {} mois après la décision : {}, puis {}.", recours.delai_mois, recours.devant, recours.puis)) }
            <span class="discret">{ format!(" {}", recours.source.texte) }</span>
            { doute(recours.confiance) }
        </p>
    }
}
