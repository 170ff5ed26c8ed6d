//! The answer for a tenant: what is due, the month in one picture, what to ask for, what to complete.

use yew::prelude::*;

use super::{
    a_faire, carte, demarches, detail, fichiers, mois_du_calcul, mon_mois, parts, pli, sujets, synthese,
};
use crate::documents::mots;
use crate::documents::rapport::impaye;
use crate::impaye::procedure;
use crate::notions::choix::Choix as _;
use crate::notions::fourchette::Fourchette;
use crate::ui::contexte::{But, Contexte};
use crate::ui::formulaire::{suppositions, utiles};
use crate::ui::resultat::{EtatDroit, LigneDroit, Resultat};
use crate::ui::route::{EtapeParcours, Route, Sujet};
use crate::ui::textes::{bouton, dit, lien, montant, vivant};

/// The page of results.
pub fn resultats(contexte: &Contexte) -> Html {
    html! {
        <main id="contenu" class="page resultats" tabindex="-1">
            <h1 tabindex="-1" class="resultats__essentiel">{ essentiel(contexte) }</h1>
            { retard(contexte) }
            { synthese(contexte) }
            { a_faire(contexte) }
            { mon_mois(contexte) }
            { parts(contexte) }
            { utiles(contexte) }
            { choix(contexte) }
            { groupe(contexte, EtatDroit::Ouvert, "Ouvert pour vous") }
            { groupe(contexte, EtatDroit::AVerifier, "À compléter") }
            { fermes(contexte) }
            { pli(contexte, "Ce que nous avons supposé", "", &suppositions) }
            { demarches(contexte) }
            { sujets(contexte) }
            { mois_du_calcul(contexte) }
            { detail(contexte) }
            <div class="actions resultats__actions">
                { lien("bouton bouton--principal", "Imprimer ou garder le résumé", Route::Rapport.ancre()) }
                { lien("bouton", "Modifier mes réponses", Route::Parcours(EtapeParcours::Verification).ancre()) }
                { fichiers(contexte, true) }
                { bouton("bouton bouton--discret", "Vue détaillée", contexte.vers(But::Page(Route::Entretien))) }
            </div>
        </main>
    }
}

/// What the household may choose, with both amounts.
fn choix(contexte: &Contexte) -> Html {
    let choix = contexte.dossier().map(|dossier| dossier.autres_choix().to_vec()).unwrap_or_default();
    if choix.is_empty() {
        return Html::default();
    }
    html! {
        <section class="utiles" aria-labelledby="choix-titre">
            <h2 id="choix-titre" class="titre-bloc">{ dit("Vous avez le choix") }</h2>
            <ul>for choix in choix { <li key={choix.texte.clone()}>{ vivant(&choix.texte) }</li> }</ul>
        </section>
    }
}

/// What to do now, first, where the rent is in arrears; before any, the first month that will be short.
fn retard(contexte: &Contexte) -> Html {
    let situation = contexte.resultat.lecture.situation.as_ref();
    let Some((situation, impaye)) = situation.and_then(|lue| Some((lue, lue.impaye.as_ref()?))) else {
        return avant_un_retard(contexte);
    };
    let a_faire = procedure::a_faire(impaye, contexte.le);
    html! {
        <section class="erreurs" aria-labelledby="retard-titre">
            <h2 id="retard-titre" class="sous-titre">{ "Ce qu'il faut faire maintenant" }</h2>
            <p>{ vivant(a_faire.d_abord) }</p>
            <p>{ vivant(format!("Qui appeler : {}.", procedure::qui_appeler(situation, a_faire))) }</p>
            <p><a href={Route::Sujet(Sujet::Loyer).ancre()}>{ "Les dates, le plan, qui peut aider" }</a></p>
        </section>
    }
}

fn avant_un_retard(contexte: &Contexte) -> Html {
    let signal = contexte.dossier().and_then(impaye::premier_signal);
    html! {
        if let Some(signal) = signal {
            <p class="discret">
                { vivant(signal) }{ " " }
                <a href={Route::Sujet(Sujet::Loyer).ancre()}>{ "Prévenir un retard de loyer" }</a>
            </p>
        }
    }
}

/// One sentence; nothing of what could be claimed until it is known what is received.
fn essentiel(contexte: &Contexte) -> Html {
    let resultat: &Resultat = &contexte.resultat;
    let Some(dossier) = contexte.dossier() else {
        return html! { <span key="vide">{ "Il manque des réponses pour calculer" }</span> };
    };
    let simulation = dossier.simulation();
    let sans_montant =
        dossier.droits_recus().is_some_and(|recus| recus.iter().any(|recu| recu.montant.is_none()));
    let incertain = sans_montant || !resultat.lignes_en(EtatDroit::AVerifier).is_empty();
    match resultat.non_demande() {
        Some(somme) if somme.est_nul() && !dossier.a_faire().is_empty() => {
            html! { <span key="a-demander">{ "Il vous reste des aides à demander" }</span> }
        }
        Some(somme) if somme.est_nul() && incertain => {
            html! { <span key="attente">{ "Il manque des réponses pour calculer toutes vos aides" }</span> }
        }
        Some(somme) if somme.est_nul() => {
            html! { <span key="complet">{ "Vous recevez ce à quoi vous avez droit parmi les aides calculées" }</span> }
        }
        Some(somme) => html! {
            <span key="manque">
                { dit("Vous pourriez recevoir ") }{ montant(somme) }{ dit(" par mois que vous ne recevez pas") }
            </span>
        },
        None => {
            let total = simulation.total_des_aides();
            match mots::en_phrase(total).filter(|_| total != Fourchette::default()) {
                Some(total) => html! {
                    <span key="total">
                        { dit("Vous pourriez recevoir ") }{ montant(total) }{ dit(" d'aides par mois") }
                    </span>
                },
                None => {
                    html! { <span key="voir">{ "Voici ce que vos réponses permettent de calculer" }</span> }
                }
            }
        }
    }
}

fn groupe(contexte: &Contexte, etat: EtatDroit, titre: &'static str) -> Html {
    let lignes = contexte.resultat.lignes_en(etat);
    if lignes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="groupe-droits">
            <h2 class="titre-bloc">{ dit(titre) }</h2>
            { cartes(contexte, &lignes) }
        </section>
    }
}

fn cartes(contexte: &Contexte, lignes: &[&LigneDroit]) -> Html {
    html! {
        for ligne in lignes.iter().copied() { <key={ligne.cle.code()}>{ carte(contexte, ligne) }</> }
    }
}

fn fermes(contexte: &Contexte) -> Html {
    let lignes = contexte.resultat.lignes_en(EtatDroit::Ferme);
    if lignes.is_empty() {
        return Html::default();
    }
    html! {
        { pli(contexte, "Pas ouvert pour vous, et pourquoi", "", &|contexte: &Contexte| {
            cartes(contexte, &contexte.resultat.lignes_en(EtatDroit::Ferme))
        }) }
    }
}
