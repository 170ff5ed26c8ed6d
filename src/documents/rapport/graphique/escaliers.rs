//! A debt that goes down to nothing, one staircase a plan.

use super::annee::mois_court;
use super::echelle::EchelleDeDessin;
use super::toile::{Ancre, GAUCHE, Toile};
use super::{Cle, LARGEURS};
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;

/// The plans side by side: the same debt from the same month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escaliers {
    /// Each plan, three at most.
    pub plans: Vec<Escalier>,
}

/// A plan that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalier {
    /// Its name.
    pub nom: String,
    /// What is left after each instalment.
    pub restes: Vec<(Mois, Euros)>,
    /// What is owed at first.
    pub dette: Euros,
}

const HAUTEUR: i64 = 132;
/// The steps of each plan: plain, dashes, dots; then the same in the key.
const MARCHES: [&str; 3] = ["g-plan-1", "g-plan-2", "g-plan-3"];
const CLES: [&str; 3] = [
    "<path class=\"g-plan-1\" d=\"M0 7H28\"/>",
    "<path class=\"g-plan-2\" d=\"M0 7H28\"/>",
    "<path class=\"g-plan-3\" d=\"M0 7H28\"/>",
];

impl Escaliers {
    pub(super) fn cles(&self) -> Vec<Cle> {
        CLES.into_iter().zip(&self.plans).map(|(cle, plan)| (cle, plan.nom.clone())).collect()
    }

    /// The first month, and how many months are drawn.
    fn mois(&self) -> Option<(Mois, i32)> {
        let premiers = self.plans.iter().filter_map(|plan| plan.restes.first());
        let derniers = self.plans.iter().filter_map(|plan| plan.restes.last());
        let debut = premiers.map(|(mois, _)| *mois).min()?;
        let fin = derniers.map(|(mois, _)| *mois).max()?;
        Some((debut, fin.depuis(debut) + 1))
    }

    pub(super) fn dessine(&self, toile: &mut Toile) {
        let Some((debut, nombre)) = self.mois() else { return };
        let (haut, bas, droite) = (28, 28 + HAUTEUR, toile.largeur - 74);
        toile.hauteur = bas + 26;
        let echelle = EchelleDeDessin::de(self.plans.iter().map(|plan| plan.dette.pour_dessin()));
        toile.graduations(echelle, [bas, haut], [GAUCHE, droite]);
        let x = |mois: i32| GAUCHE + i64::from(mois) * (droite - GAUCHE) / i64::from(nombre);
        let y = |montant: Euros| echelle.place(montant.pour_dessin(), bas, haut);
        let mut fins: Vec<i64> = Vec::new();
        for (plan, marches) in self.plans.iter().zip(MARCHES) {
            let mut places = vec![[x(0), y(plan.dette)]];
            let mut reste = plan.dette;
            for (mois, apres) in &plan.restes {
                let marche = x(mois.depuis(debut) + 1);
                places.extend([[marche, y(reste)], [marche, y(*apres)]]);
                reste = *apres;
            }
            toile.trait_brise(marches, &places);
            let fin = places.last().map_or(GAUCHE, |[x, _]| *x);
            // A word that would touch another stands above it.
            let voisins = fins.iter().filter(|autre| (**autre - fin).abs() < 76).count();
            let dessus = 18 * i64::try_from(voisins).unwrap_or(0);
            toile.mots("g-dit", [fin + 6, bas - 6 - dessus], Ancre::Debut, &plan.duree());
            fins.push(fin);
        }
        self.nomme_les_mois(toile, debut, nombre, &x, bas + 18);
    }

    /// The first month, the last, and the one between where there is room.
    fn nomme_les_mois(&self, toile: &mut Toile, debut: Mois, nombre: i32, x: &dyn Fn(i32) -> i64, y: i64) {
        let mut mois = vec![(0, Ancre::Debut), (nombre - 1, Ancre::Fin)];
        if toile.largeur > LARGEURS[0] && nombre > 8 {
            mois.push((nombre / 2, Ancre::Milieu));
        }
        mois.retain(|(rang, _)| *rang == 0 || nombre > 2);
        for (rang, ancre) in mois {
            let place = if ancre == Ancre::Fin { x(rang + 1) } else { x(rang) };
            toile.mots("g-discret", [place, y], ancre, &mois_court(debut.plus(rang), true));
        }
    }
}

impl Escalier {
    fn duree(&self) -> String {
        format!("{} mois", self.restes.len())
    }
}
