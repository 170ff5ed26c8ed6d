//! What to do next: the papers to gather, the dates of the year, the other doors to knock at.

use yew::prelude::*;

use super::fiche::{doute, lien};
use super::{impots, pli, social};
use crate::conseil::agenda::{Echeance, Quand};
use crate::conseil::demarches;
use crate::conseil::orientation::{self, Piste};
use crate::documents::ecriture::Ecriture;
use crate::loi::condition::Etat;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::ecran::Reglage;
use crate::ui::textes::{bouton, cru, dit};

/// Papers, agenda, orientations: each opens on demand.
pub fn demarches(contexte: &Contexte) -> Html {
    if contexte.resultat.complet().is_none() {
        return Html::default();
    }
    html! {
        <section class="demarches" aria-labelledby="demarches-titre">
            <h2 id="demarches-titre" class="titre-bloc">{ dit("Vos démarches") }</h2>
            { pli(contexte, "Les papiers à réunir", "", &papiers) }
            { pli(contexte, "Les douze prochains mois", "", &annee) }
            { pli(contexte, "Logement social : plafonds et surloyer", "", &social) }
            { pli(contexte, "Impôt et revenu fiscal de référence", "", &impots) }
            { pli(contexte, "D'autres aides à regarder", "", &pistes) }
        </section>
    }
}

/// The papers of the rights that one chooses to ask for, each with how many requests it serves.
fn papiers(contexte: &Contexte) -> Html {
    let bascules = &contexte.ecran.bascules;
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let proposes = contexte.resultat.a_demander();
    let choisis: Vec<CleDroit> = proposes
        .iter()
        .filter(|(cle, utile)| *utile != bascules.contains(cle))
        .map(|(cle, _)| *cle)
        .collect();
    let pieces = demarches::pieces(&choisis, situation, simulation);
    let mut papiers = Ecriture::default();
    for (piece, nombre) in pieces {
        papiers.entre("<li>", piece.libelle(), "");
        if nombre > 1 {
            papiers.entre("<span class=\"discret\"> (pour ", &nombre.to_string(), " demandes)</span>");
        }
        papiers.html("</li>");
    }
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
            <ul class="fiche__liste" aria-label="Papiers" aria-live="polite">
                { cru(papiers) }
            </ul>
        </>
    }
}

/// The events of the year, and the file that a calendar reads.
fn annee(contexte: &Contexte) -> Html {
    let mut page = Ecriture::default();
    page.html("<ol class=\"agenda\">");
    for echeance in contexte.resultat.agenda() {
        ligne(&mut page, &echeance);
    }
    page.html("</ol>");
    html! {
        <>
            { cru(page) }
            if contexte.ecran.option.is_none() {
                { bouton("bouton", "Ajouter à mon agenda (fichier .ics)", contexte.demande(Demande::EnregistrerAgenda)) }
            }
        </>
    }
}

fn ligne(page: &mut Ecriture, echeance: &Echeance) {
    let quand = match echeance.quand {
        Quand::Jour(jour) => jour.to_string(),
        Quand::Mois(mois) => mois.to_string(),
    };
    page.entre("<li class=\"agenda__ligne\"><p class=\"agenda__quand\">", &quand, "</p>");
    page.entre("<div><p class=\"discret\">", echeance.genre.libelle(), "</p>");
    page.entre("<p class=\"agenda__titre\">", &echeance.titre, "");
    doute(page, echeance.confiance);
    page.entre("</p><p class=\"discret\">", &echeance.detail, "</p></div></li>");
}

/// Rights without amount: those that fit, then those ruled out, with the reason.
fn pistes(contexte: &Contexte) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let (mut ouvertes, mut exclues) = (Ecriture::default(), Ecriture::default());
    ouvertes.html("<div class=\"fiche__liste\">");
    exclues.html("<ul class=\"fiche__liste\">");
    for piste in orientation::orientations(situation, simulation) {
        if piste.est_exclue() {
            exclue(&mut exclues, &piste);
        } else {
            carte(&mut ouvertes, &piste);
        }
    }
    ouvertes.html("</div>");
    exclues.html("</ul>");
    html! {
        <>
            { cru(ouvertes) }
            <details class="pli">
                <summary>{ dit("Pas pour vous aujourd'hui, et pourquoi") }</summary>
                { cru(exclues) }
            </details>
        </>
    }
}

fn carte(page: &mut Ecriture, piste: &Piste) {
    page.entre(
        "<article class=\"carte\"><h3 class=\"carte__titre carte__titre--large\">",
        piste.orientation.libelle(),
        "",
    );
    doute(page, piste.confiance);
    page.entre("</h3><p>", piste.objet, "</p><ul class=\"fiche__liste\">");
    for condition in &piste.conditions {
        let etat = match condition.etat {
            Etat::Remplie => "✓ oui",
            Etat::AVerifier => "? à vérifier",
            Etat::NonRemplie => "✗ non",
        };
        page.entre("<li><strong>", etat, "</strong> : ");
        page.entre("", condition.texte, "</li>");
    }
    page.entre("</ul><p>À qui : ", piste.organisme.libelle(), "</p>");
    if let Some(cible) = &piste.page {
        page.html("<p>");
        lien(page, cible);
        page.html("</p>");
    }
    page.html("</article>");
}

fn exclue(page: &mut Ecriture, piste: &Piste) {
    let raisons: Vec<&str> = piste.raisons().map(|condition| condition.texte).collect();
    page.entre("<li><strong>", piste.orientation.libelle(), "</strong> ; condition non remplie : ");
    page.entre("", &raisons.join(" ; "), "</li>");
}
