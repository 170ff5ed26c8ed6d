//! Charts, for the screen and the paper: what each shows in one sentence, its drawing at two widths, its table. A chart
//! draws the figures of its table and no other; scales and places are here, amounts come from the core.

mod annee;
mod courbe;
mod echelle;
mod escaliers;
mod frise;
mod options;
mod toile;

use super::Tableau;
use crate::documents::ecriture::Ecriture;
use toile::Toile;

pub use annee::{Annee, MoisDessine};
pub use courbe::{Courbe, PointDeCourbe, RepereDeCourbe};
pub use echelle::{EchelleDeDessin, a_l_euro};
pub use escaliers::{Escalier, Escaliers};
pub use frise::{DateDeFrise, Frise};
pub use options::{OptionsDessinees, RangDOption};

/// The two widths of a drawing, in its units, which are pixels: a narrow place shows the first, a wide one the second.
pub const LARGEURS: [i64; 2] = [360, 720];

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graphique {
    /// Its name among the charts of a page.
    pub nom: String,
    /// What it shows, in one sentence: its title.
    pub constat: String,
    /// What is drawn.
    pub dessin: Dessin,
    /// What each number of the drawing says, from 1 on.
    pub numeros: Vec<String>,
    /// Its figures.
    pub tableau: Tableau,
}

/// What a chart draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dessin {
    /// Coming months.
    Annee(Annee),
    /// The dates of a procedure.
    Frise(Frise),
    /// A debt that goes down, plan by plan.
    Escaliers(Escaliers),
    /// An amount of today and of each option.
    Options(OptionsDessinees),
    /// What comes in against a wage.
    Courbe(Courbe),
}

/// What a look of the drawing stands for, in the key: the look, then its words.
type Cle = (&'static str, String);

impl Dessin {
    fn cles(&self) -> Vec<Cle> {
        match self {
            Dessin::Annee(annee) => annee.cles(),
            Dessin::Frise(frise) => frise.cles(),
            Dessin::Escaliers(escaliers) => escaliers.cles(),
            Dessin::Options(_) => Vec::new(),
            Dessin::Courbe(courbe) => courbe.cles(),
        }
    }

    fn dessine(&self, toile: &mut Toile) {
        match self {
            Dessin::Annee(annee) => annee.dessine(toile),
            Dessin::Frise(frise) => frise.dessine(toile),
            Dessin::Escaliers(escaliers) => escaliers.dessine(toile),
            Dessin::Options(options) => options.dessine(toile),
            Dessin::Courbe(courbe) => courbe.dessine(toile),
        }
    }
}

impl Ecriture {
    /// A chart: its finding, its key, its drawing, what its numbers say, its table.
    pub(super) fn graphique(&mut self, graphique: &Graphique) {
        let Graphique { nom, constat, dessin, numeros, tableau } = graphique;
        self.entre("<figure class=\"graphique\" role=\"group\" aria-label=\"", constat, "\">\n<div>");
        self.entre("<b class=\"graphique__constat\">", constat, "</b>");
        self.cles(&dessin.cles());
        self.html("</div>\n");
        if let Dessin::Frise(frise) = dessin {
            self.frise_en_liste(frise);
        }
        self.dessins(graphique);
        if !numeros.is_empty() {
            self.html("<ol class=\"graphique__numeros\">\n");
            numeros.iter().for_each(|numero| self.entre("<li>", numero, "</li>\n"));
            self.html("</ol>\n");
        }
        self.html("<details class=\"pli graphique__table\"><summary>Les chiffres de ce dessin</summary>\n<div class=\"pli__contenu\" id=\"");
        self.entre("table-", nom, "\">\n");
        self.tableau(tableau);
        self.html("</div></details>\n</figure>\n");
    }

    fn cles(&mut self, cles: &[Cle]) {
        if cles.is_empty() {
            return;
        }
        self.html("<ul class=\"graphique__cles\">\n");
        for (allure, mots) in cles {
            self.html("<li><svg width=\"28\" height=\"14\" viewBox=\"0 0 28 14\" aria-hidden=\"true\" focusable=\"false\">");
            self.html(allure);
            self.entre("</svg> ", mots, "</li>\n");
        }
        self.html("</ul>\n");
    }

    /// The same drawing twice: the place that it has shows one.
    fn dessins(&mut self, graphique: &Graphique) {
        for (largeur, classe) in LARGEURS.into_iter().zip(["graphique__etroit", "graphique__large"]) {
            let mut toile = Toile::new(largeur, format!("trame-{}-{largeur}", graphique.nom));
            graphique.dessin.dessine(&mut toile);
            self.html("<svg role=\"img\" focusable=\"false\" class=\"");
            self.html(classe);
            self.html("\" viewBox=\"0 0 ");
            self.nombre(largeur);
            self.html(" ");
            self.nombre(toile.hauteur);
            self.entre("\" aria-label=\"", &graphique.constat, "\" aria-describedby=\"table-");
            self.entre("", &graphique.nom, "\">\n");
            self.ecrit(toile);
            self.html("</svg>\n");
        }
    }
}
