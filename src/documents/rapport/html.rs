//! The report as HTML: the fragment shown and printed by the application ([`article`]), and the document
//! saved as a file ([`page`]), which opens anywhere, without the application, script or network.
//!
//! Text enters the document through [`Ecriture`], which escapes it.

use crate::documents::ecriture::Ecriture;
use crate::documents::mots::{est_un_numero, lien_de_contact};
use crate::menage::document::Champ;

use super::{Barre, ChiffreCle, Element, Entete, Pli, Rapport, Section, Segment, Suite, Tableau, Trame};

/// The style of the report, on paper first: A4, black and white included. Also the inline style of the saved document,
/// whose hash the page's policy allows: every rule stays under `.rapport`, and no comment travels in it. In a wide table
/// each figure may go to the line, so that no column is lost on paper; the heading of two columns that say enough is read
/// aloud, not shown.
pub const STYLE: &str = include_str!("../../../styles/impression-rapport.css");

/// Width of the drawing, in its own units.
const LARGEUR: i64 = 720;
/// The report as one `<article class="rapport">`.
pub fn article(rapport: &Rapport) -> String {
    let mut sortie = Ecriture::default();
    sortie.article(rapport);
    sortie.fini()
}

/// Sections alone, for a page of the application.
pub fn fragment(sections: &[Section]) -> String {
    let mut sortie = Ecriture::default();
    sortie.html("<div class=\"sections\">\n");
    for section in sections {
        sortie.section(section);
    }
    sortie.html("</div>\n");
    sortie.fini()
}

/// The report as a document that stands alone.
pub fn page(rapport: &Rapport) -> String {
    page_au_style(rapport, STYLE)
}

/// The same, with that style: a browser brings it when a page that can be saved opens.
pub fn page_au_style(rapport: &Rapport, style: &str) -> String {
    let mut tete = Ecriture::default();
    tete.html("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n");
    tete.html("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
    tete.html("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    tete.html("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<title>");
    tete.texte(&format!("{}, {}", rapport.titre, rapport.le));
    tete.html("</title>\n<style>");
    let mut corps = Ecriture::default();
    corps.html("</style>\n</head>\n<body class=\"rapport-page\">\n");
    corps.article(rapport);
    corps.html("</body>\n</html>\n");
    [&tete.fini(), style, &corps.fini()].concat()
}

impl Ecriture {
    fn article(&mut self, rapport: &Rapport) {
        self.html(match &rapport.papier {
            None => "<article class=\"rapport\">\n",
            Some(entete) if entete.grand => "<article class=\"rapport rapport--papier rapport--grand\">\n",
            Some(entete) if entete.lettre => "<article class=\"rapport rapport--papier rapport--lettre\">\n",
            Some(_) => "<article class=\"rapport rapport--papier\">\n",
        });
        rapport.papier.iter().for_each(|entete| self.organisme(entete));
        self.entete(rapport);
        for section in &rapport.sections {
            self.section(section);
        }
        self.pied(rapport);
        self.html("</article>\n");
    }

    /// Who made a paper, above its title.
    fn organisme(&mut self, entete: &Entete) {
        if entete.organisme.is_empty() {
            return;
        }
        self.html("<div class=\"rapport__organisme\">\n");
        if let Some(logo) = &entete.logo {
            self.entre("<img alt=\"\" src=\"", logo, "\">\n");
        }
        self.html("<p>");
        for (rang, ligne) in entete.organisme.iter().enumerate() {
            self.entre(if rang == 0 { "" } else { "<br>" }, ligne, "");
        }
        self.html("</p>\n</div>\n");
    }

    fn entete(&mut self, rapport: &Rapport) {
        self.entre(
            "<header class=\"rapport__entete\">\n<div class=\"rapport__titre\"><h1>",
            &rapport.titre,
            "</h1>\n",
        );
        let date = format!("Fait le {}", rapport.le);
        self.entre("<p class=\"rapport__date\">", &date, "</p></div>\n");
        for phrase in &rapport.essentiel {
            self.entre("<p class=\"rapport__essentiel\">", phrase, "</p>\n");
        }
        if !rapport.chiffres.is_empty() {
            self.html("<dl class=\"rapport__chiffres\">\n");
            for chiffre in &rapport.chiffres {
                self.chiffre(chiffre);
            }
            self.html("</dl>\n");
        }
        self.html("</header>\n");
    }

    fn chiffre(&mut self, chiffre: &ChiffreCle) {
        self.entre("<div><dt>", &chiffre.libelle, "</dt>");
        self.entre("<dd><strong>", &chiffre.valeur, "</strong>");
        self.entre("<span>", &chiffre.precision, "</span></dd></div>\n");
    }

    fn section(&mut self, section: &Section) {
        self.entre("<section class=\"rapport__section\">\n<h2>", &section.titre, "</h2>\n");
        for element in &section.elements {
            self.element(element);
        }
        self.html("</section>\n");
    }

    fn element(&mut self, element: &Element) {
        match element {
            Element::Lignes(lignes) => self.lignes(lignes),
            Element::Appels(appels) => self.appels(appels),
            Element::Tableau(tableau) => self.tableau(tableau),
            Element::CoteACote(colonnes) => self.cote_a_cote(colonnes),
            Element::Barre(barre) => self.barre(barre),
            Element::Graphique(graphique) => self.graphique(graphique),
            Element::Paragraphe(texte) => self.entre("<p>", texte, "</p>\n"),
            Element::Question(texte, reference) => {
                self.entre("<p>", texte, " <button type=\"button\" class=\"lien sans-papier\" data-vers=\"");
                self.entre("", Champ::de(reference).as_str(), "\">Répondre</button></p>\n");
            }
            Element::Liste(elements) => self.liste(elements),
            Element::ARemplir(lignes) => {
                self.html("<ul class=\"rapport__a-remplir\">\n");
                for ligne in lignes {
                    self.entre("<li>", ligne, "</li>\n");
                }
                self.html("</ul>\n");
            }
            Element::Cases(cases) => {
                self.html("<ul class=\"rapport__cases\">\n");
                for case in cases {
                    self.entre("<li>", case, "</li>\n");
                }
                self.html("</ul>\n");
            }
            Element::Suite(suite) => self.suite(suite),
            Element::Plis(plis) => self.plis(plis),
        }
    }

    fn cote_a_cote(&mut self, colonnes: &[Vec<Element>]) {
        self.html("<div class=\"rapport__cote-a-cote\">\n");
        for elements in colonnes {
            self.html("<div>\n");
            for element in elements {
                self.element(element);
            }
            self.html("</div>\n");
        }
        self.html("</div>\n");
    }

    fn lignes(&mut self, lignes: &[(String, String)]) {
        self.html("<dl class=\"rapport__lignes\">\n");
        for (nom, valeur) in lignes {
            self.entre("<dt>", nom, "</dt>");
            self.entre("<dd>", valeur, "</dd>\n");
        }
        self.html("</dl>\n");
    }

    /// A number is called, a page opened by a touch.
    fn appels(&mut self, appels: &[(String, String)]) {
        self.html("<dl class=\"rapport__lignes\">\n");
        for (nom, numero) in appels {
            self.entre("<dt>", nom, "</dt>");
            self.html(if est_un_numero(numero) {
                "<dd><a href=\""
            } else {
                "<dd><a target=\"_blank\" rel=\"noopener noreferrer\" href=\""
            });
            self.entre("", &lien_de_contact(numero), "\">");
            self.entre("", numero, "</a></dd>\n");
        }
        self.html("</dl>\n");
    }

    fn liste(&mut self, elements: &[String]) {
        self.html("<ul class=\"rapport__liste\">\n");
        for element in elements {
            self.entre("<li>", element, "</li>\n");
        }
        self.html("</ul>\n");
    }

    fn suite(&mut self, suite: &Suite) {
        self.entre("<h3>", suite.titre, "</h3>\n<ul class=\"rapport__suite\">\n");
        for (nom, explication) in &suite.elements {
            self.entre("<li><b>", nom, "</b>");
            self.entre("<span> ", explication, "</span></li>\n");
        }
        self.html("</ul>\n");
    }

    fn plis(&mut self, plis: &[Pli]) {
        for Pli { titre, elements, ouvert } in plis {
            self.html(if *ouvert { "<details class=\"pli\" open>" } else { "<details class=\"pli\">" });
            self.entre("<summary>", titre, "</summary>\n<div class=\"pli__contenu\">\n");
            for element in elements {
                self.element(element);
            }
            self.html("</div></details>\n");
        }
    }

    /// A wide table scrolls in its frame, which the keyboard reaches; on a phone its rows break into lines.
    pub(super) fn tableau(&mut self, tableau: &Tableau) {
        let large = tableau.colonnes.len() > 3;
        if large {
            self.entre(
                "<section class=\"rapport__cadre\" tabindex=\"0\" aria-label=\"",
                &tableau.legende,
                "\">\n",
            );
        }
        self.table(tableau);
        if large {
            self.html("</section>\n");
        }
    }

    fn table(&mut self, tableau: &Tableau) {
        self.entre(
            "<table class=\"rapport__tableau\">\n<caption>",
            &tableau.legende,
            "</caption>\n<thead><tr>",
        );
        for colonne in &tableau.colonnes {
            self.html(if colonne.nombre {
                "<th scope=\"col\" class=\"rapport__nombre\">"
            } else {
                "<th scope=\"col\">"
            });
            self.entre("", &colonne.libelle, "</th>");
        }
        self.html("</tr></thead>\n<tbody>\n");
        for ligne in &tableau.lignes {
            self.ligne(tableau, ligne);
        }
        self.html("</tbody>\n");
        if let Some(total) = &tableau.total {
            self.html("<tfoot>\n");
            self.ligne(tableau, total);
            self.html("</tfoot>\n");
        }
        self.html("</table>\n");
    }

    fn ligne(&mut self, tableau: &Tableau, cellules: &[String]) {
        self.html("<tr>");
        for (rang, cellule) in cellules.iter().enumerate() {
            let nombre = tableau.colonnes.get(rang).is_some_and(|colonne| colonne.nombre);
            match (rang, nombre) {
                (0, _) => self.entre("<th scope=\"row\">", cellule, "</th>"),
                (_, true) => self.entre("<td class=\"rapport__nombre\" translate=\"no\">", cellule, "</td>"),
                (_, false) => self.entre("<td>", cellule, "</td>"),
            }
        }
        self.html("</tr>\n");
    }

    /// The drawing, then its key. The figures stand in the tables that follow.
    fn barre(&mut self, barre: &Barre) {
        self.entre(
            "<figure class=\"rapport__barre\">\n<div role=\"img\" aria-label=\"",
            &barre.description,
            "\">\n",
        );
        for (rang, (titre, segments)) in barre.rangs.iter().enumerate() {
            self.entre(
                "<span>",
                titre,
                "</span>\n<svg overflow=\"visible\" viewBox=\"0 0 720 20\" width=\"100%\">\n",
            );
            if rang == 0 {
                self.html(MOTIFS);
            }
            self.rang(segments, barre.echelle.max(1));
            self.html("</svg>\n");
        }
        self.html("</div>\n<figcaption><ul>\n");
        for segment in barre.rangs.iter().flat_map(|(_, segments)| segments) {
            self.html("<li><svg width=\"18\" height=\"12\" viewBox=\"0 0 18 12\" aria-hidden=\"true\">");
            self.html("<rect x=\"0.5\" y=\"0.5\" width=\"17\" height=\"11\"");
            self.html(remplissage(segment.trame));
            self.html("</svg> ");
            self.entre("<span>", &segment.libelle, "</span> ");
            self.entre("<b>", &segment.valeur, "</b></li>\n");
        }
        self.html("</ul></figcaption>\n</figure>\n");
    }

    /// One bar: each piece begins where the one before it ends, to the unit.
    fn rang(&mut self, segments: &[Segment], echelle: i64) {
        let mut cumul = 0_i64;
        for segment in segments {
            let debut = position(cumul, echelle);
            cumul = cumul.saturating_add(segment.euros);
            let fin = position(cumul, echelle);
            self.html("<rect x=\"");
            self.nombre(debut);
            self.html("\" y=\"0\" width=\"");
            self.nombre(fin - debut);
            self.html("\" height=\"20\"");
            self.html(remplissage(segment.trame));
        }
    }

    fn pied(&mut self, rapport: &Rapport) {
        self.entre(
            "<footer class=\"rapport__pied\">\n<p class=\"rapport__mention\">",
            &rapport.mention,
            "</p>\n",
        );
        self.html("<p class=\"rapport__sources\">Fait avec Reste à vivre, sur votre appareil : rien n'a été envoyé.");
        if !rapport.sources.is_empty() {
            self.entre(" <b>Textes appliqués :</b> ", &rapport.sources.join(" ; "), ".");
        }
        self.html("</p>\n");
        self.html("</footer>\n");
    }
}

/// Where an amount stands on the drawing.
fn position(euros: i64, echelle: i64) -> i64 {
    euros.saturating_mul(LARGEUR) / echelle
}

/// The end of a `<rect` with its look.
fn remplissage(trame: Trame) -> &'static str {
    match trame {
        Trame::Entree => " fill=\"#24704a\" stroke=\"#24704a\"/>\n",
        Trame::Logement => " fill=\"url(#rapport-logement)\" stroke=\"#9a4a12\"/>\n",
        Trame::Sortie => " fill=\"url(#rapport-sortie)\" stroke=\"#9a4a12\"/>\n",
        Trame::Reste => " fill=\"url(#rapport-reste)\" stroke=\"#2a57a5\"/>\n",
    }
}

/// The hatchings, drawn with attributes only: no style sheet is needed to tell them apart.
const MOTIFS: &str = "<defs>\
<pattern id=\"rapport-logement\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect width=\"9\" height=\"9\" fill=\"#f3dcc8\"/><rect width=\"4\" height=\"9\" fill=\"#9a4a12\"/></pattern>\
<pattern id=\"rapport-sortie\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">\
<rect width=\"4\" height=\"4\" fill=\"#fbf3ec\"/><rect width=\"4\" height=\"1\" fill=\"#9a4a12\"/></pattern>\
<pattern id=\"rapport-reste\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
<rect width=\"8\" height=\"8\" fill=\"#dfe8f6\"/><circle cx=\"4\" cy=\"4\" r=\"1.8\" fill=\"#2a57a5\"/></pattern>\
</defs>\n";
