//! What a drawing is made of: lines, bars, dots, words, each by its place and its look.

use super::echelle::{EchelleDeDessin, graduation};
use crate::documents::ecriture::Ecriture;

/// The room of the figures of a scale, on the left.
pub(super) const GAUCHE: i64 = 52;

/// A drawing, as wide as it is asked, as high as it needs.
pub(super) struct Toile {
    pub(super) largeur: i64,
    pub(super) hauteur: i64,
    /// The name of its hatching, which is its own: a drawing that is hidden lends it to no other.
    trame: String,
    tramee: bool,
    ecriture: Ecriture,
}

/// Where words stand from their place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ancre {
    Debut,
    Milieu,
    Fin,
}

impl Toile {
    pub(super) fn new(largeur: i64, trame: String) -> Toile {
        Toile { largeur, hauteur: 0, trame, tramee: false, ecriture: Ecriture::default() }
    }

    /// Whether there is room for words beside the drawing.
    pub(super) fn est_large(&self) -> bool {
        self.largeur > super::LARGEURS[0]
    }

    fn attribut(&mut self, nom: &'static str, valeur: i64) {
        self.ecriture.html(nom);
        self.ecriture.nombre(valeur);
        self.ecriture.html("\"");
    }

    pub(super) fn ligne(&mut self, classe: &'static str, [x1, y1]: [i64; 2], [x2, y2]: [i64; 2]) {
        self.ouvre("<line", classe);
        for (nom, valeur) in [(" x1=\"", x1), (" y1=\"", y1), (" x2=\"", x2), (" y2=\"", y2)] {
            self.attribut(nom, valeur);
        }
        self.ecriture.html("/>\n");
    }

    /// A bar between two corners, whatever their order.
    pub(super) fn barre(&mut self, classe: &'static str, [x1, y1]: [i64; 2], [x2, y2]: [i64; 2]) {
        self.ouvre("<rect", classe);
        let cotes = [
            (" x=\"", x1.min(x2)),
            (" y=\"", y1.min(y2)),
            (" width=\"", (x2 - x1).abs()),
            (" height=\"", (y2 - y1).abs()),
        ];
        for (nom, valeur) in cotes {
            self.attribut(nom, valeur);
        }
        self.ecriture.html("/>\n");
    }

    pub(super) fn rond(&mut self, classe: &'static str, [x, y]: [i64; 2], rayon: i64) {
        self.ouvre("<circle", classe);
        for (nom, valeur) in [(" cx=\"", x), (" cy=\"", y), (" r=\"", rayon)] {
            self.attribut(nom, valeur);
        }
        self.ecriture.html("/>\n");
    }

    pub(super) fn losange(&mut self, classe: &'static str, [x, y]: [i64; 2], rayon: i64) {
        self.trait_brise(
            classe,
            &[[x, y - rayon], [x + rayon, y], [x, y + rayon], [x - rayon, y], [x, y - rayon]],
        );
    }

    /// A line from place to place.
    pub(super) fn trait_brise(&mut self, classe: &'static str, places: &[[i64; 2]]) {
        self.ouvre("<polyline", classe);
        self.ecriture.html(" points=\"");
        for [x, y] in places {
            self.ecriture.nombre(*x);
            self.ecriture.html(",");
            self.ecriture.nombre(*y);
            self.ecriture.html(" ");
        }
        self.ecriture.html("\"/>\n");
    }

    pub(super) fn mots(&mut self, classe: &'static str, [x, y]: [i64; 2], ancre: Ancre, mots: &str) {
        self.ouvre("<text", classe);
        self.ecriture.html(match ancre {
            Ancre::Debut => "",
            Ancre::Milieu => " text-anchor=\"middle\"",
            Ancre::Fin => " text-anchor=\"end\"",
        });
        self.attribut(" x=\"", x);
        self.attribut(" y=\"", y);
        self.ecriture.entre(">", mots, "</text>\n");
    }

    /// A number in its disc, that the list below explains.
    pub(super) fn numero(&mut self, place: [i64; 2], numero: usize) {
        self.rond("g-disque", place, 10);
        self.mots("g-chiffre", [place[0], place[1] + 5], Ancre::Milieu, &numero.to_string());
    }

    /// The ticks of a scale that goes up, each with its line and its figure, and the unit above.
    pub(super) fn graduations(
        &mut self,
        echelle: EchelleDeDessin,
        [bas, haut]: [i64; 2],
        [gauche, droite]: [i64; 2],
    ) {
        for valeur in echelle.graduations() {
            let y = echelle.place(valeur, bas, haut);
            self.ligne(if valeur == 0 { "g-axe" } else { "g-filet" }, [gauche, y], [droite, y]);
            self.mots("g-discret", [gauche - 6, y + 4], Ancre::Fin, &graduation(valeur));
        }
        self.mots("g-discret", [gauche - 6, haut - 12], Ancre::Fin, "€");
    }

    fn ouvre(&mut self, balise: &'static str, classe: &'static str) {
        self.ecriture.html(balise);
        self.ecriture.html(" class=\"");
        self.ecriture.html(classe);
        self.ecriture.html("\"");
        if classe == "g-sort" {
            self.tramee = true;
            self.ecriture.entre(" fill=\"url(#", &self.trame, ")\"");
        }
    }
}

impl Ecriture {
    /// A drawing, whole.
    pub(super) fn ecrit(&mut self, toile: Toile) {
        if toile.tramee {
            self.entre("<defs><pattern id=\"", &toile.trame, "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"g-papier\" width=\"6\" height=\"6\"/><rect class=\"g-hachure\" width=\"3\" height=\"6\"/></pattern></defs>\n");
        }
        self.ajoute(toile.ecriture);
    }
}
