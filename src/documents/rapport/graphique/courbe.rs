//! What comes in against the wage of an adult, where a right opens or closes, and what is kept of 100 € more.

use super::Cle;
use super::echelle::{EchelleDeDessin, graduation};
use super::toile::{Ancre, GAUCHE, Toile};
use crate::notions::montant::Euros;

/// What more work leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courbe {
    /// The points of the curve, by wage.
    pub points: Vec<PointDeCourbe>,
    /// What is kept of 100 € more than each wage.
    pub gardes: Vec<(Euros, Euros)>,
    /// The points that have a number, from 1 on, in order.
    pub numerotes: Vec<PointDeCourbe>,
    /// Today and each option.
    pub reperes: Vec<RepereDeCourbe>,
}

/// A wage, and what comes in with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointDeCourbe {
    /// The net wage.
    pub salaire: Euros,
    /// Resources and aids.
    pub disponible: Euros,
}

/// A point of the curve that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepereDeCourbe {
    /// Its name.
    pub nom: String,
    /// Where it stands.
    pub point: PointDeCourbe,
}

const HAUTEUR: i64 = 220;
/// The second panel.
const SECOND: i64 = 88;

impl Courbe {
    pub(super) fn cles(&self) -> Vec<Cle> {
        vec![
            (
                "<path class=\"g-plan-1 g-trait-entre\" d=\"M0 7H28\"/>",
                "ressources et aides, impôt déduit".to_owned(),
            ),
            ("<path class=\"g-plan-3\" d=\"M0 7H28\"/>", "salaire seul".to_owned()),
            (
                "<path class=\"g-limite g-losange\" d=\"M14 0l7 7-7 7-7-7z\"/>",
                "aujourd'hui et les options".to_owned(),
            ),
            (
                "<rect class=\"g-option\" x=\"8\" y=\"1\" width=\"12\" height=\"12\"/>",
                "gardé sur 100 € de plus (dessin du bas)".to_owned(),
            ),
        ]
    }

    pub(super) fn dessine(&self, toile: &mut Toile) {
        let Some(dernier) = self.points.last() else { return };
        let (haut, bas, droite) = (34, 34 + HAUTEUR, toile.largeur - 14);
        let salaires = EchelleDeDessin::de([dernier.salaire.pour_dessin()]);
        let montants = EchelleDeDessin::de(self.points.iter().map(|point| point.disponible.pour_dessin()));
        let x = |salaire: Euros| salaires.place(salaire.pour_dessin(), GAUCHE, droite);
        let y = |montant: Euros| montants.place(montant.pour_dessin(), bas, haut);
        toile.graduations(montants, [bas, haut], [GAUCHE, droite]);
        let seul: Vec<[i64; 2]> = self
            .points
            .iter()
            .filter(|point| point.salaire.pour_dessin() <= montants.haut)
            .map(|point| [x(point.salaire), y(point.salaire)])
            .collect();
        toile.trait_brise("g-plan-3", &seul);
        let courbe: Vec<[i64; 2]> =
            self.points.iter().map(|point| [x(point.salaire), y(point.disponible)]).collect();
        toile.trait_brise("g-plan-1 g-trait-entre", &courbe);
        let mut derniere = [0, 0];
        for (numero, point) in (1..).zip(&self.numerotes) {
            let [place, milieu] = [x(point.salaire), y(point.disponible)];
            // Two numbers that would touch: the second goes higher.
            let dessus =
                if place - derniere[0] < 22 { (derniere[1] - 22).min(milieu - 18) } else { milieu - 18 };
            derniere = [place, dessus];
            toile.ligne("g-repere", [place, milieu], [place, dessus]);
            toile.numero([place, dessus.max(12)], numero);
        }
        for (rang, repere) in (0..).zip(&self.reperes) {
            let place = [x(repere.point.salaire), y(repere.point.disponible)];
            toile.losange("g-limite g-losange", place, 8);
            let (ancre, ecart) =
                if place[0] > toile.largeur / 2 { (Ancre::Fin, -4) } else { (Ancre::Debut, 4) };
            toile.mots("g-dit", [place[0] + ecart, place[1] + 24 + 18 * (rang % 3)], ancre, &repere.nom);
        }
        self.dessine_les_gardes(toile, bas + 56, salaires, droite);
    }

    fn dessine_les_gardes(&self, toile: &mut Toile, haut: i64, salaires: EchelleDeDessin, droite: i64) {
        let bas = haut + SECOND;
        toile.hauteur = bas + 42;
        let echelle =
            EchelleDeDessin::de(self.gardes.iter().map(|(_, garde)| garde.pour_dessin()).chain([100]));
        toile.graduations(echelle, [bas, haut], [GAUCHE, droite]);
        let x = |salaire: i64| salaires.place(salaire, GAUCHE, droite);
        let y = |garde: i64| echelle.place(garde, bas, haut);
        for (salaire, garde) in &self.gardes {
            let debut = salaire.pour_dessin();
            toile.barre("g-option", [x(debut) + 1, y(0)], [x(debut + 100) - 1, y(garde.pour_dessin())]);
        }
        for salaire in salaires.graduations() {
            let ancre = if salaire == salaires.haut { Ancre::Fin } else { Ancre::Milieu };
            toile.mots("g-discret", [x(salaire), bas + 18], ancre, &graduation(salaire));
        }
        toile.mots("g-discret", [droite, bas + 36], Ancre::Fin, "salaire net par mois, en euros");
    }
}
