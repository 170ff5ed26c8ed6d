//! An amount of today and of each option, on one scale, with the line of today and each difference.

use super::echelle::{EchelleDeDessin, a_l_euro, graduation};
use super::toile::{Ancre, Toile};
use crate::notions::montant::Euros;

/// Today, then the options, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsDessinees {
    /// Each of them; the first is today.
    pub rangs: Vec<RangDOption>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangDOption {
    /// Its name.
    pub nom: String,
    /// Its amount; the lowest while an answer is missing.
    pub montant: Euros,
    /// It may be more.
    pub au_moins: bool,
}

const PAS: i64 = 54;
/// The widest name in letters, by the width of the drawing.
const LETTRES: [usize; 2] = [46, 90];

impl RangDOption {
    /// "au moins 1 331 €"
    pub fn dit(&self) -> String {
        let au_moins = if self.au_moins { "au moins " } else { "" };
        format!("{au_moins}{}", a_l_euro(self.montant))
    }

    /// "−90 €"; nothing where both are the same to the euro.
    pub fn ecart(&self, aujourdhui: &RangDOption) -> Option<String> {
        let ecart = self.montant.arrondi_euro() - aujourdhui.montant.arrondi_euro();
        let signe = if ecart.est_positif() { "+" } else { "" };
        (!ecart.est_nul()).then(|| format!("{signe}{}", a_l_euro(ecart)))
    }

    /// "au moins 1 331 € (−90 €)"
    pub fn dit_avec_ecart(&self, aujourdhui: &RangDOption) -> String {
        match self.ecart(aujourdhui) {
            Some(ecart) => format!("{} ({ecart})", self.dit()),
            None => self.dit(),
        }
    }
}

impl OptionsDessinees {
    pub(super) fn dessine(&self, toile: &mut Toile) {
        let Some(aujourdhui) = self.rangs.first() else { return };
        let bas = PAS * i64::try_from(self.rangs.len()).unwrap_or(1) + 2;
        toile.hauteur = bas + 42;
        let (gauche, droite) = (4, toile.largeur - 160);
        let echelle = EchelleDeDessin::de(self.rangs.iter().map(|rang| rang.montant.pour_dessin()));
        let x = |euros: i64| echelle.place(euros, gauche, droite);
        for valeur in echelle.graduations() {
            toile.ligne(if valeur == 0 { "g-axe" } else { "g-filet" }, [x(valeur), 18], [x(valeur), bas]);
            let ancre = if valeur == echelle.bas { Ancre::Debut } else { Ancre::Milieu };
            let unite = if valeur == echelle.haut { "\u{a0}€" } else { "" };
            toile.mots("g-discret", [x(valeur), bas + 18], ancre, &format!("{}{unite}", graduation(valeur)));
        }
        let lettres = LETTRES[usize::from(toile.est_large())];
        for (numero, rang) in (0..).zip(&self.rangs) {
            let (haut, euros) = (PAS * numero + 22, rang.montant.pour_dessin());
            let classe = if numero == 0 { "g-aujourdhui-barre" } else { "g-option" };
            toile.barre(classe, [x(0), haut], [x(euros), haut + 24]);
            toile.mots(
                if numero == 0 { "g-gras" } else { "g-mots" },
                [gauche, haut - 7],
                Ancre::Debut,
                &coupe(&rang.nom, lettres),
            );
            toile.mots(
                "g-dit",
                [x(euros.max(0)) + 8, haut + 17],
                Ancre::Debut,
                &rang.dit_avec_ecart(aujourdhui),
            );
        }
        let place = x(aujourdhui.montant.pour_dessin());
        toile.ligne("g-repere", [place, 18], [place, bas]);
        toile.mots("g-discret", [place.max(gauche + 34), bas + 36], Ancre::Milieu, "aujourd'hui");
    }
}

/// The beginning of a name that is too long; the table says all.
fn coupe(nom: &str, lettres: usize) -> String {
    match nom.char_indices().nth(lettres) {
        Some((fin, _)) => format!("{}…", &nom[..fin]),
        None => nom.to_owned(),
    }
}
