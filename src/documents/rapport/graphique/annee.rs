//! Twelve months: what comes in and what goes out as bars, what is left as a line, the instalment of a plan as dashes.

use super::echelle::{EchelleDeDessin, a_l_euro};
use super::toile::{Ancre, GAUCHE, Toile};
use super::{Cle, LARGEURS};
use crate::documents::mots::majuscule;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;

/// Coming months, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annee {
    /// Each month.
    pub mois: Vec<MoisDessine>,
    /// The months that have a number, by their place, in order.
    pub numerotes: Vec<usize>,
}

/// A month that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoisDessine {
    /// The month.
    pub mois: Mois,
    /// What comes in, goes out, is left.
    pub entre: Euros,
    /// What goes out.
    pub sort: Euros,
    /// What is left.
    pub reste: Euros,
    /// The instalment of the plan that is kept.
    pub echeance: Option<Euros>,
}

const COURTS: [&str; 12] =
    ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

const HAUTEUR: i64 = 236;

/// "mars", "janv. 27"
pub(super) fn mois_court(mois: Mois, avec_l_annee: bool) -> String {
    let court = usize::try_from(mois.numero()).ok().and_then(|numero| COURTS.get(numero - 1)).unwrap_or(&"");
    if avec_l_annee { format!("{court} {:02}", mois.annee() % 100) } else { (*court).to_owned() }
}

impl Annee {
    /// The month that leaves the least.
    pub fn plus_serre(&self) -> Option<usize> {
        (0..self.mois.len()).min_by_key(|rang| self.mois[*rang].reste)
    }

    pub(super) fn cles(&self) -> Vec<Cle> {
        let mut cles = vec![
            (
                "<rect class=\"g-entre\" x=\"8\" y=\"1\" width=\"12\" height=\"12\"/>",
                "ce qui entre".to_owned(),
            ),
            (
                "<rect class=\"g-sort-cle\" x=\"8\" y=\"1\" width=\"12\" height=\"12\"/><path class=\"g-sort-cle\" d=\"M8 7l6-6M8 13L20 1M14 13l6-6\"/>",
                "ce qui sort".to_owned(),
            ),
            (
                "<path class=\"g-reste\" d=\"M0 7H28\"/><circle class=\"g-point\" cx=\"14\" cy=\"7\" r=\"4\"/>",
                "ce qui reste".to_owned(),
            ),
        ];
        if self.mois.iter().any(|mois| mois.echeance.is_some()) {
            cles.push(("<path class=\"g-plan\" d=\"M0 7H28\"/>", "l'échéance du plan".to_owned()));
        }
        cles
    }

    pub(super) fn dessine(&self, toile: &mut Toile) {
        let haut = if self.numerotes.is_empty() { 28 } else { 60 };
        let (bas, droite) = (haut + HAUTEUR, toile.largeur - 8);
        toile.hauteur = bas + 26;
        let euros =
            |lit: fn(&MoisDessine) -> Euros| self.mois.iter().map(move |mois| lit(mois).pour_dessin());
        let echelle = EchelleDeDessin::de(
            euros(|mois| mois.entre).chain(euros(|mois| mois.sort)).chain(euros(|mois| mois.reste)),
        );
        let y = |montant: Euros| echelle.place(montant.pour_dessin(), bas, haut);
        let nombre = i64::try_from(self.mois.len()).unwrap_or(1).max(1);
        let x = |rang: usize| {
            GAUCHE + (droite - GAUCHE) * (2 * i64::try_from(rang).unwrap_or(0) + 1) / (2 * nombre)
        };
        let barre = ((droite - GAUCHE) * 36 / (100 * nombre)).min(18);
        toile.graduations(echelle, [bas, haut], [GAUCHE, droite]);
        for (rang, mois) in self.mois.iter().enumerate() {
            let milieu = x(rang);
            toile.barre("g-entre", [milieu - barre - 1, y(mois.entre)], [milieu - 1, y(Euros::ZERO)]);
            toile.barre("g-sort", [milieu + 1, y(mois.sort)], [milieu + 1 + barre, y(Euros::ZERO)]);
            self.nomme(toile, rang, [milieu, bas + 18]);
        }
        let echeances: Vec<[i64; 2]> =
            (0..).zip(&self.mois).filter_map(|(rang, mois)| Some([x(rang), y(mois.echeance?)])).collect();
        if let (Some([debut, premiere]), Some([fin, _])) = (echeances.first(), echeances.last()) {
            let demi = (droite - GAUCHE) / (2 * nombre);
            let mut places = vec![[debut - demi, *premiere]];
            places.extend(&echeances);
            places.push([fin + demi, echeances[echeances.len() - 1][1]]);
            toile.trait_brise("g-plan", &places);
        }
        let restes: Vec<[i64; 2]> =
            (0..).zip(&self.mois).map(|(rang, mois)| [x(rang), y(mois.reste)]).collect();
        for (numero, rang) in (1..).zip(&self.numerotes) {
            toile.ligne("g-repere", [x(*rang), 24], [x(*rang), bas]);
            toile.numero([x(*rang), 14], numero);
        }
        toile.trait_brise("g-reste", &restes);
        restes.iter().for_each(|place| toile.rond("g-point", *place, 4));
        self.dit_le_plus_serre(toile, &restes, bas);
    }

    fn nomme(&self, toile: &mut Toile, rang: usize, place: [i64; 2]) {
        let mois = self.mois[rang].mois;
        let mut nom = mois_court(mois, rang == 0 || mois.numero() == 1);
        if toile.largeur == LARGEURS[0] {
            nom = majuscule(&nom.chars().take(1).collect::<String>());
        }
        toile.mots("g-discret", place, Ancre::Milieu, &nom);
    }

    /// The figure of the lowest point, under it, or above where there is no room.
    fn dit_le_plus_serre(&self, toile: &mut Toile, restes: &[[i64; 2]], bas: i64) {
        let Some(rang) = self.plus_serre() else { return };
        let [x, y] = restes[rang];
        let y = if y + 26 > bas { y - 12 } else { y + 22 };
        let x = x.clamp(GAUCHE + 30, toile.largeur - 38);
        toile.mots("g-dit", [x, y], Ancre::Milieu, &a_l_euro(self.mois[rang].reste));
    }
}
