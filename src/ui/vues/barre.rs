//! The month in one picture: what comes in, where it goes, what is left; with its table.

use yew::prelude::*;

use crate::documents::ecriture::Ecriture;
use crate::documents::rapport::{Barre, Options, Segment, Trame};
use crate::ui::contexte::Contexte;
use crate::ui::resultat;
use crate::ui::textes::cru;

const LARGEUR: i64 = 720;
const HAUTEUR: i64 = 34;
const PAS: i64 = 44;

/// The picture of the month, where there is enough to draw it.
pub fn mon_mois(contexte: &Contexte) -> Html {
    let rapport = contexte.resultat.rapport(&contexte.saisie, contexte.le, &Options::default());
    let Some(barre) = rapport.as_ref().and_then(resultat::barre) else { return Html::default() };
    let mut page = Ecriture::default();
    page.html("<figure class=\"mois\">");
    dessin(&mut page, barre);
    page.html("<figcaption><table class=\"mois__tableau\"><caption class=\"hors-ecran\">Votre mois, en euros</caption><tbody>");
    for (titre, segments) in &barre.rangs {
        for segment in segments {
            ligne(&mut page, titre, segment);
        }
    }
    page.html("</tbody></table></figcaption></figure>");
    cru(page)
}

fn ligne(page: &mut Ecriture, titre: &str, segment: &Segment) {
    page.html("<tr><th scope=\"row\"><svg class=\"mois__cle\" width=\"20\" height=\"14\" viewBox=\"0 0 20 14\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"1\" y=\"1\" width=\"18\" height=\"12\"");
    aspect(page, segment.trame);
    page.entre("</svg><span class=\"hors-ecran\">", titre, " : </span>");
    page.entre("", &segment.libelle, "</th>");
    page.entre("<td class=\"montant\" translate=\"no\">", &segment.valeur, "</td></tr>");
}

fn dessin(page: &mut Ecriture, barre: &Barre) {
    let nombre = i64::try_from(barre.rangs.len()).unwrap_or(1);
    page.html("<svg class=\"mois__dessin\" role=\"img\" preserveAspectRatio=\"none\" focusable=\"false\" viewBox=\"0 0 720 ");
    page.nombre(PAS * nombre - (PAS - HAUTEUR));
    page.entre("\" aria-label=\"", &barre.description, "\">");
    page.html(MOTIFS);
    for (rang, (_, segments)) in barre.rangs.iter().enumerate() {
        bande(page, segments, i64::try_from(rang).unwrap_or(0) * PAS, barre.echelle.max(1));
    }
    page.html("</svg>");
}

/// One bar: each piece begins where the one before it ends.
fn bande(page: &mut Ecriture, segments: &[Segment], haut: i64, echelle: i64) {
    let position = |euros: i64| euros.saturating_mul(LARGEUR) / echelle;
    let mut cumul = 0_i64;
    for segment in segments {
        let debut = position(cumul);
        cumul = cumul.saturating_add(segment.euros);
        page.html("<rect x=\"");
        page.nombre(debut);
        page.html("\" y=\"");
        page.nombre(haut);
        page.html("\" width=\"");
        page.nombre(position(cumul) - debut);
        page.html("\" height=\"34\"");
        aspect(page, segment.trame);
    }
}

/// The end of a `<rect` with its look.
fn aspect(page: &mut Ecriture, trame: Trame) {
    page.html(match trame {
        Trame::Entree => " class=\"mois__entree\" fill=\"currentColor\"/>",
        Trame::Logement => " class=\"mois__sortie\" fill=\"url(#motif-logement)\"/>",
        Trame::Sortie => " class=\"mois__sortie\" fill=\"url(#motif-sortie)\"/>",
        Trame::Reste => " class=\"mois__reste\" fill=\"url(#motif-reste)\"/>",
    });
}

/// Patterns, so that the picture reads without colours.
const MOTIFS: &str = "<defs>\
<pattern id=\"motif-logement\" class=\"mois__sortie\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect width=\"8\" height=\"8\" class=\"mois__fond\"/><rect width=\"5\" height=\"8\" fill=\"currentColor\"/></pattern>\
<pattern id=\"motif-sortie\" class=\"mois__sortie\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
<rect width=\"6\" height=\"6\" class=\"mois__fond\"/><rect width=\"2\" height=\"6\" fill=\"currentColor\"/></pattern>\
<pattern id=\"motif-reste\" class=\"mois__reste\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
<rect width=\"8\" height=\"8\" fill=\"currentColor\"/><circle cx=\"4\" cy=\"4\" r=\"1.4\" class=\"mois__fond\"/></pattern>\
</defs>";
