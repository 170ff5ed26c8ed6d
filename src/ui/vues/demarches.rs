//! What to do next: the papers to gather, the dates of the year, the other doors to knock at.

use serde_json::json;
use yew::prelude::*;

use super::formes::{doute, page_publique};
use super::{impots, pli, social};
use crate::conseil::agenda::Quand;
use crate::conseil::demarches;
use crate::conseil::fiche::Piece;
use crate::conseil::orientation::{self, Piste};
use crate::dossier::Dossier;
use crate::loi::condition::{Condition, Etat};
use crate::menage::document::Champ;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix as _;
use crate::notions::mois::Date;
use crate::notions::tri::trier_par;
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::textes::{bouton, dit, vivant};

/// Papers, agenda, orientations of the workspace: each opens on demand.
pub fn demarches(contexte: &Contexte) -> Html {
    if contexte.resultat.complet().is_none() {
        return Html::default();
    }
    html! {
        <section class="demarches" aria-labelledby="demarches-titre">
            <h2 id="demarches-titre" class="titre-bloc">{ dit("Démarches") }</h2>
            { pli(contexte, "Les papiers à réunir", "", &papiers) }
            { pli(contexte, "Les douze prochains mois", "", &annee) }
            { pli(contexte, "Logement social : plafonds et surloyer", "", &social) }
            { pli(contexte, "Impôt et revenu fiscal de référence", "", &impots) }
            { pli(contexte, "D'autres aides à regarder", "", &pistes) }
        </section>
    }
}

/// The papers of the rights that one chooses to ask for, each with how many requests it serves.
pub fn papiers(contexte: &Contexte) -> Html {
    let bascules = &contexte.ecran.bascules;
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let proposes = contexte.resultat.a_demander();
    let choisis: Vec<CleDroit> = proposes
        .iter()
        .filter(|(cle, utile)| *utile != bascules.contains(cle))
        .map(|(cle, _)| *cle)
        .collect();
    let pieces = demarches::pieces(&choisis, situation, simulation);
    html! {
        <>
            <fieldset class="coches">
                <legend class="champ__aide">{ dit("Pour quelles aides ?") }</legend>
                for (cle, _) in proposes {
                    <label key={cle.code()} class="coche coche--discrete">
                        <input type="checkbox" checked={choisis.contains(&cle)} onchange={contexte.regle(Reglage::Bascule(cle))} />
                        { dit(cle.libelle()) }
                    </label>
                }
            </fieldset>
            <fieldset class="coches">
                <legend class="champ__aide">{ dit("Cochez ce que vous avez : c'est gardé avec vos réponses.") }</legend>
                <div class="coche__groupe" aria-live="polite">
                    for (piece, nombre) in pieces { { papier(contexte, piece, nombre) } }
                </div>
            </fieldset>
        </>
    }
}

/// A paper to tick once one has it.
fn papier(contexte: &Contexte, piece: Piece, nombre: u32) -> Html {
    let prets = contexte.resultat.lecture.papiers.clone();
    let pret = demarches::est_pret(&prets, piece);
    let coche = contexte.action(move || {
        Action::Choisir(Champ::foyer(Cle::Papiers), json!(demarches::avec_ou_sans(&prets, piece)))
    });
    html! {
        <label key={piece.code()} class="coche coche--discrete coche--papier">
            <input type="checkbox" checked={pret} onchange={coche} />
            <span>
                { dit(piece.libelle()) }
                if nombre > 1 { { vivant(format!(" (pour {nombre} demandes)")) } }
            </span>
        </label>
    }
}

/// The events of the year with what was agreed with an adviser, and the file that a calendar reads.
pub fn annee(contexte: &Contexte) -> Html {
    let suivi = contexte.dossier().map(Dossier::dates_du_suivi).unwrap_or_default();
    let du_suivi = suivi.iter().map(|date| {
        let texte = html! { <p class="agenda__titre">{ vivant(&date.texte) }</p> };
        (date.jour(), ligne(date.quand, date.nature.libelle(), texte))
    });
    let mut lignes: Vec<(Date, Html)> = du_suivi.collect();
    lignes.extend(contexte.resultat.agenda().iter().map(|echeance| {
        let texte = html! {
            <>
                <p class="agenda__titre">{ vivant(&echeance.titre) }{ doute(echeance.confiance) }</p>
                <p class="discret">{ vivant(&echeance.detail) }</p>
            </>
        };
        (echeance.quand.premier_jour(), ligne(echeance.quand, echeance.genre.libelle(), texte))
    }));
    trier_par(&mut lignes, |(jour, _)| *jour);
    html! {
        <>
            <ol class="agenda">for (_, ligne) in lignes { { ligne } }</ol>
            if contexte.ecran.option.is_none() {
                { bouton("bouton", "Ajouter à mon agenda (fichier .ics)", contexte.demande(Demande::EnregistrerAgenda)) }
            }
        </>
    }
}

fn ligne(quand: Quand, genre: &'static str, texte: Html) -> Html {
    let quand = match quand {
        Quand::Jour(jour) => jour.to_string(),
        Quand::Mois(mois) => mois.to_string(),
    };
    html! {
        <li class="agenda__ligne">
            <p class="agenda__quand">{ vivant(quand) }</p>
            <div>
                <p class="discret">{ vivant(genre) }</p>
                { texte }
            </div>
        </li>
    }
}

/// Rights without amount: those that fit, then those ruled out, with the reason.
pub fn pistes(contexte: &Contexte) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let pistes = orientation::orientations(situation, simulation);
    let (exclues, ouvertes): (Vec<_>, Vec<_>) = pistes.iter().partition(|piste| piste.est_exclue());
    html! {
        <>
            <div class="fiche__liste">for piste in ouvertes { { carte(piste, situation) } }</div>
            <details class="pli">
                <summary>{ dit("Pas pour vous aujourd'hui, et pourquoi") }</summary>
                <ul class="fiche__liste">for piste in exclues { { exclue(piste) } }</ul>
            </details>
        </>
    }
}

fn carte(piste: &Piste, situation: &Situation) -> Html {
    html! {
        <article key={piste.orientation.code()} class="carte">
            <h3 class="carte__titre">{ dit(piste.orientation.libelle()) }{ doute(piste.confiance) }</h3>
            <p>{ vivant(piste.objet) }</p>
            <ul class="fiche__liste">for condition in &piste.conditions { { exigence(condition) } }</ul>
            <p>{ vivant(format!("À qui : {}", piste.organisme.libelle())) }</p>
            for cible in &piste.liens(situation.menage.commune()) { <p>{ page_publique(cible) }</p> }
        </article>
    }
}

fn exigence(condition: &Condition) -> Html {
    let etat = match condition.etat {
        Etat::Remplie => "✓ oui",
        Etat::AVerifier => "? à vérifier",
        Etat::NonRemplie => "✗ non",
    };
    html! { <li><strong>{ vivant(etat) }</strong>{ dit(" : ") }{ vivant(condition.texte) }</li> }
}

fn exclue(piste: &Piste) -> Html {
    let raisons: Vec<&str> = piste.raisons().map(|condition| condition.texte).collect();
    html! {
        <li key={piste.orientation.code()}>
            <strong>{ piste.orientation.libelle() }</strong>
            { vivant(format!(" ; condition non remplie : {}", raisons.join(" ; "))) }
        </li>
    }
}
