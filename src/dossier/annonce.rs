//! What is announced first: what the household may receive, and for how long.

use super::Dossier;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
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
    /// brings a tenth less.
    pub fn annonce(&self) -> SommeAnnoncee {
        let somme = self.a_recevoir(&self.simulation);
        let baisse = |mois: &Simulation| {
            let apres = self.a_recevoir(mois);
            [(apres.bas, somme.bas), (apres.haut, somme.haut)]
                .into_iter()
                .any(|(apres, avant)| apres * 10 < avant * 9)
        };
        let mois = self.evolution().mois();
        let puis = mois.iter().position(baisse).and_then(|rang| {
            let ensuite = mois[rang..].iter().map(|mois| self.a_recevoir(mois)).reduce(Fourchette::ou)?;
            Some((mois[rang].mois.mois().moins(1), ensuite))
        });
        SommeAnnoncee { somme, puis }
    }

    fn a_recevoir(&self, mois: &Simulation) -> Fourchette {
        let non_demande = mois.non_demande(&self.situation, &self.simulation);
        non_demande.map_or_else(|| mois.total_des_aides(), Fourchette::exacte)
    }
}
