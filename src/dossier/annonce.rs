//! What is announced first: what the household may receive, and for how long.

use super::Dossier;
use crate::notions::choix::Choix as _;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

/// What may be received, euros per month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SommeAnnoncee {
    /// In the month of the document.
    pub somme: Fourchette,
    /// Where it does not last: the last month that brings as much, and between what amounts those of the coming year then
    /// stand.
    pub puis: Option<(Mois, Fourchette)>,
}

impl Dossier {
    /// What is due and is not received; all the aids while nobody said what is received. It lasts while no coming month
    /// brings a hundredth less.
    pub fn annonce(&self) -> SommeAnnoncee {
        let somme = self.a_recevoir(&self.simulation);
        let mut puis: Option<(Mois, Fourchette)> = None;
        for mois in self.evolution().mois() {
            let apres = self.a_recevoir(mois);
            if let Some((_, ensuite)) = &mut puis {
                *ensuite = ensuite.ou(apres);
            } else if baisse(somme.bas, apres.bas) || baisse(somme.haut, apres.haut) {
                puis = Some((mois.mois.mois().moins(1), apres));
            }
        }
        SommeAnnoncee { somme, puis }
    }

    /// In a month, more than today: what is received and then falls, or makes room for what is asked for, comes off it.
    fn a_recevoir(&self, mois: &Simulation) -> Fourchette {
        let Some(somme) = mois.non_demande(&self.situation) else { return mois.total_des_aides() };
        let recues =
            CleDroit::TOUS.iter().filter(|cle| cle.est_une_aide() && self.situation.menage.est_recu(**cle));
        let baisse = |cle: &CleDroit| {
            let [avant, apres] =
                [&self.simulation, mois].map(|simulation| simulation.droit(*cle).possible().bas);
            (avant - apres).positif()
        };
        let baisses: Euros = recues.map(baisse).sum();
        (somme - Fourchette::exacte(baisses)).positive()
    }
}

/// By more than a hundredth.
fn baisse(avant: Euros, apres: Euros) -> bool {
    apres * 100 < avant * 99
}
