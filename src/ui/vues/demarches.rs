//! What to do next: the papers to gather, the dates of the year, the other doors to knock at.

use yew::prelude::*;

use super::fiche::{doute, lien};
use super::{Vue, impots, pli, social};
use crate::agenda::{Echeance, Quand};
use crate::demarches::orientation::{self, Condition, Etat as EtatCondition, Piste};
use crate::demarches::{self, Piece};
use crate::simulation::CleDroit;
use crate::situation::Choix as _;
use crate::ui::dossier::{Demande, Dossier};
use crate::ui::textes::{dit, vivant};

/// Papers, agenda, orientations: each opens on demand.
pub fn demarches(dossier: &Dossier) -> Html {
    if dossier.resultat.complet().is_none() {
        return Html::default();
    }
    html! {
        <section class="demarches" aria-labelledby="demarches-titre">
            <h2 id="demarches-titre" class="titre-bloc">{ dit("Vos démarches") }</h2>
            { pli(dossier, "Les papiers à réunir", "", |dossier| html! { <Papiers dossier={dossier.clone()} /> }) }
            { pli(dossier, "Les douze prochains mois", "", annee) }
            { pli(dossier, "Logement social : plafonds et surloyer", "", social) }
            { pli(dossier, "Impôt et revenu fiscal de référence", "", impots) }
            { pli(dossier, "D'autres aides à regarder", "", pistes) }
        </section>
    }
}

/// The papers of the rights that one chooses to ask for, each with how many requests it serves.
#[component]
fn Papiers(props: &Vue) -> Html {
    let dossier = &props.dossier;
    let bascules = use_state_eq(Vec::<CleDroit>::new);
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let proposes = dossier.resultat.a_demander();
    let choisis: Vec<CleDroit> = proposes
        .iter()
        .filter(|(cle, utile)| *utile != bascules.contains(cle))
        .map(|(cle, _)| *cle)
        .collect();
    let pieces = demarches::pieces(&choisis, situation, simulation);
    let bascule = |cle: CleDroit| {
        let bascules = bascules.clone();
        Callback::from(move |_: Event| {
            let mut suivantes = (*bascules).clone();
            match suivantes.iter().position(|autre| *autre == cle) {
                Some(place) => {
                    suivantes.remove(place);
                }
                None => suivantes.push(cle),
            }
            bascules.set(suivantes);
        })
    };
    html! {
        <>
            <fieldset class="coches">
                <legend class="champ__aide">{ dit("Pour quelles aides ?") }</legend>
                for (cle, _) in proposes {
                    <label key={cle.code()} class="coche coche--discrete">
                        <input type="checkbox" checked={choisis.contains(&cle)} onchange={bascule(cle)} />
                        { dit(cle.libelle()) }
                    </label>
                }
            </fieldset>
            <ul class="fiche__liste" aria-label="Papiers" aria-live="polite">
                for (piece, nombre) in pieces { { papier(piece, nombre) } }
            </ul>
        </>
    }
}

fn papier(piece: Piece, nombre: u32) -> Html {
    let sert = if nombre > 1 { format!(" (pour {nombre} demandes)") } else { String::new() };
    html! { <li key={piece.code()}>{ dit(piece.libelle()) }<span class="discret">{ vivant(sert) }</span></li> }
}

/// The events of the year, and the file that a calendar reads.
fn annee(dossier: &Dossier) -> Html {
    let echeances = dossier.resultat.agenda();
    html! {
        <>
            <ol class="agenda">
                for (rang, echeance) in echeances.into_iter().enumerate() { { ligne(rang, echeance) } }
            </ol>
            <button type="button" class="bouton" onclick={dossier.demande(Demande::EnregistrerAgenda)}>
                { dit("Ajouter à mon agenda (fichier .ics)") }
            </button>
        </>
    }
}

fn ligne(rang: usize, echeance: Echeance) -> Html {
    let quand = match echeance.quand {
        Quand::Jour(jour) => jour.to_string(),
        Quand::Mois(mois) => mois.to_string(),
    };
    html! {
        <li key={rang} class="agenda__ligne">
            <p class="agenda__quand">{ vivant(quand) }</p>
            <div>
                <p class="discret">{ vivant(echeance.genre.libelle()) }</p>
                <p class="agenda__titre">{ vivant(echeance.titre) }{ doute(echeance.confiance) }</p>
                <p class="discret">{ vivant(echeance.detail) }</p>
            </div>
        </li>
    }
}

/// Rights without amount: those that fit, then those ruled out, with the reason.
fn pistes(dossier: &Dossier) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let (exclues, ouvertes): (Vec<Piste>, Vec<Piste>) =
        orientation::orientations(situation, simulation).into_iter().partition(Piste::est_exclue);
    html! {
        <>
            for piste in ouvertes { { carte(piste) } }
            { pli(dossier, "Pas pour vous aujourd'hui, et pourquoi", "", move |_| html! {
                <ul class="fiche__liste">
                    for piste in exclues.iter() { { exclue(piste) } }
                </ul>
            }) }
        </>
    }
}

fn carte(piste: Piste) -> Html {
    html! {
        <article key={piste.orientation.code()} class="carte">
            <h3 class="carte__titre carte__titre--large">{ dit(piste.orientation.libelle()) }{ doute(piste.confiance) }</h3>
            <p>{ vivant(piste.objet) }</p>
            <ul class="fiche__liste">
                for (rang, condition) in piste.conditions.into_iter().enumerate() { { condition_dite(rang, condition) } }
            </ul>
            <p>{ dit("À qui : ") }{ vivant(piste.organisme.libelle()) }</p>
            if let Some(page) = piste.page { <p>{ lien(&page) }</p> }
        </article>
    }
}

fn condition_dite(rang: usize, condition: Condition) -> Html {
    let etat = match condition.etat {
        EtatCondition::Remplie => "✓ oui",
        EtatCondition::AVerifier => "? à vérifier",
        EtatCondition::NonRemplie => "✗ non",
    };
    html! {
        <li key={rang}>
            <strong><span key={etat}>{ etat }</span></strong>
            { dit(" : ") }
            { vivant(condition.texte) }
        </li>
    }
}

fn exclue(piste: &Piste) -> Html {
    let raisons: Vec<&str> = piste.raisons().map(|condition| condition.texte).collect();
    html! {
        <li key={piste.orientation.code()}>
            <strong>{ dit(piste.orientation.libelle()) }</strong>
            { dit(" ; condition non remplie : ") }
            { vivant(raisons.join(" ; ")) }
        </li>
    }
}
