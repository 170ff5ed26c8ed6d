//! The table of the workspace: each right due, received, the gap, and its calculation.

use crate::menage::document::Champ;
use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::ui::contexte::Contexte;
use crate::ui::navigateur;
use crate::ui::resultat::{EtatDroit, LigneDroit};
use crate::ui::textes::{cru, dit, vivant};

/// Rights due, or waiting for an answer; those not open are folded.
pub fn droits(contexte: &Contexte, ouvrir: &Callback<CleDroit>) -> Html {
    let (mut vus, mut fermes, mut nombre) = (Ecriture::default(), Ecriture::default(), 0);
    vus.html("<table class=\"droits__tableau\"><thead><tr><th scope=\"col\">Droit</th><th scope=\"col\" class=\"nombre\">Dû</th><th scope=\"col\" class=\"nombre\">Reçu</th><th scope=\"col\" class=\"nombre\">Écart</th></tr></thead><tbody>");
    fermes.html("<ul class=\"droits__fermes\">");
    for ligne in contexte.resultat.lignes() {
        if ligne.etat == EtatDroit::Ferme {
            fermes.html("<li>");
            bouton(&mut fermes, ligne);
            fermes.entre("<span class=\"discret\">", &ligne.phrase, "</span></li>");
            nombre += 1;
        } else {
            rangee(&mut vus, contexte, ligne);
        }
    }
    vus.html("</tbody></table>");
    fermes.html("</ul>");
    let onclick = {
        let ouvrir = ouvrir.clone();
        Callback::from(move |evenement: MouseEvent| {
            let vise = navigateur::vise(&evenement, "data-droit");
            if let Some(cle) = vise.and_then(|code| CleDroit::depuis_code(&code)) {
                ouvrir.emit(cle);
            }
        })
    };
    html! {
        <section class="droits" aria-labelledby="droits-titre" {onclick}>
            <h2 id="droits-titre" class="titre-bloc">{ dit("Droits du mois") }</h2>
            { cru(vus) }
            <details class="pli" key="fermes">
                <summary>{ vivant(format!("Pas ouverts ({nombre})")) }</summary>
                { cru(fermes) }
            </details>
        </section>
    }
}

fn rangee(page: &mut Ecriture, contexte: &Contexte, ligne: &LigneDroit) {
    let recu = ligne.recu.map_or_else(|| "–".to_owned(), |recu| recu.to_string());
    let ecart = ligne.ecart.filter(|ecart| !ecart.est_nul());
    let (ecart, mot) = match ecart {
        None => ("–".to_owned(), ""),
        Some(ecart) if ecart.est_positif() => (format!("+{ecart}"), "à demander"),
        Some(ecart) => (ecart.to_string(), "à vérifier"),
    };
    page.html("<tr><th scope=\"row\">");
    bouton(page, ligne);
    manques(page, contexte, &ligne.manque);
    page.html("</th>");
    page.entre("<td class=\"nombre montant\" translate=\"no\">", &ligne.du, "</td>");
    page.entre("<td class=\"nombre montant\" translate=\"no\">", &recu, "</td>");
    page.entre("<td class=\"nombre\"><span class=\"montant\" translate=\"no\">", &ecart, "</span>");
    if !mot.is_empty() {
        page.entre("<span class=\"droits__mot\">", mot, "</span>");
    }
    page.html("</td></tr>");
}

/// Each answer that is missing, as a link to its question.
pub fn manques(page: &mut Ecriture, contexte: &Contexte, references: &[Reference]) {
    for reference in references {
        page.entre(
            "<button type=\"button\" class=\"lien droits__manque\" data-vers=\"",
            Champ::de(reference).as_str(),
            "\">Il manque ",
        );
        page.entre("", &contexte.resultat.reponse_manquante(&contexte.saisie, reference), "</button>");
    }
}

fn bouton(page: &mut Ecriture, ligne: &LigneDroit) {
    page.entre("<button type=\"button\" class=\"lien droits__nom\" id=\"ouvre-", ligne.cle.code(), "");
    page.entre("\" data-droit=\"", ligne.cle.code(), "\">");
    page.entre("", &ligne.nom, "<span class=\"hors-ecran\"> : voir le calcul</span></button>");
}
