//! What to do about a right: where to ask, with which papers, when it is paid, what comes next.

use yew::prelude::*;

use crate::conseil::demarches::{self, Demarche};
use crate::conseil::fiche::{Fait, Lien, Recours};
use crate::documents::ecriture::Ecriture;
use crate::notions::choix::Choix as _;
use crate::notions::source::Confiance;
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::textes::cru;

/// How to ask for the right.
pub fn fiche(contexte: &Contexte, cle: CleDroit) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let demarche = demarches::demarche(cle, situation, simulation);
    let organismes: Vec<&str> = demarche.organismes.iter().map(|organisme| organisme.libelle()).collect();
    let mut page = Ecriture::default();
    page.html("<dl class=\"fiche\">");
    rubrique(&mut page, "À qui");
    page.entre("<p>", &organismes.join(" ; "), "</p>");
    rubrique_suivante(&mut page, "Comment");
    fait(&mut page, &demarche.demande);
    adresses(&mut page, &demarche);
    if !demarche.pieces.is_empty() {
        rubrique_suivante(&mut page, "Papiers");
        page.html("<ul class=\"fiche__liste\">");
        for piece in &demarche.pieces {
            page.entre("<li>", piece.libelle(), "</li>");
        }
        page.html("</ul>");
    }
    rubrique_suivante(&mut page, "Versement");
    page.entre("<p>", &demarche.paiement.phrase(), "</p>");
    fait(&mut page, &demarche.debut);
    rubrique_suivante(&mut page, "Pour le passé");
    fait(&mut page, &demarche.retroactivite);
    rubrique_suivante(&mut page, "Ensuite");
    page.entre("<p>", demarche.rythme.libelle(), "</p>");
    fait(&mut page, &demarche.renouvellement);
    for obligation in &demarche.obligations {
        fait(&mut page, obligation);
    }
    if let Some(recours) = &demarche.recours {
        rubrique_suivante(&mut page, "Pas d'accord ?");
        contester(&mut page, recours);
    }
    page.html("</dd></div></dl>");
    cru(page)
}

fn rubrique(page: &mut Ecriture, titre: &'static str) {
    page.entre("<div class=\"fiche__rubrique\"><dt>", titre, "</dt><dd>");
}

fn rubrique_suivante(page: &mut Ecriture, titre: &'static str) {
    page.html("</dd></div>");
    rubrique(page, titre);
}

fn fait(page: &mut Ecriture, fait: &Fait) {
    page.entre("<p>", fait.texte, "");
    doute(page, fait.confiance);
    page.html("</p>");
}

/// "À confirmer", in words, wherever it was not read.
pub fn doute(page: &mut Ecriture, confiance: Confiance) {
    if confiance == Confiance::AConfirmer {
        page.html(" <strong class=\"calcul__doute\">à confirmer</strong>");
    }
}

fn adresses(page: &mut Ecriture, demarche: &Demarche) {
    page.html("<ul class=\"fiche__liste\">");
    for adresse in &demarche.liens {
        page.html("<li>");
        lien(page, adresse);
        page.html("</li>");
    }
    for formulaire in &demarche.formulaires {
        page.entre("<li><span translate=\"no\">", formulaire.numero, "</span> : ");
        page.texte(formulaire.objet);
        doute(page, formulaire.confiance);
        page.html("</li>");
    }
    page.html("</ul>");
}

/// A public page: its site is read before it is opened.
pub fn lien(page: &mut Ecriture, cible: &Lien) {
    // After `https://` or `http://`.
    let site = cible.adresse.split('/').nth(2).unwrap_or(cible.adresse);
    page.entre("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"", cible.adresse, "\">");
    page.entre("", cible.libelle, "<span class=\"hors-ecran\"> (nouvelle fenêtre)</span></a> ");
    page.entre("<span class=\"discret fiche__adresse\" translate=\"no\">", site, "</span>");
    doute(page, cible.confiance);
}

fn contester(page: &mut Ecriture, recours: &Recours) {
    let voie = format!(
        "Dans les {} mois après la décision : {}, puis {}.",
        recours.delai_mois, recours.devant, recours.puis
    );
    page.entre("<p>", &voie, "");
    page.entre(" <span class=\"discret\">", recours.source.texte, "</span>");
    doute(page, recours.confiance);
    page.html("</p>");
}
