//! The journal of a dispute between neighbours.

use super::groupe::Groupe;
use crate::menage::voisinage::FaitDeVoisinage;
use crate::notions::tri::trier_par;
use crate::questions::table::Cle;

/// Longest fact.
const FAIT_MAXIMUM: usize = 500;

/// The facts, the oldest first; one without its day comes before them.
pub(super) fn lire_voisinage(racine: &Groupe<'_>) -> Vec<FaitDeVoisinage> {
    let fait = |ligne: &Groupe<'_>| {
        let date = ligne.date(Cle::VoisinageDate);
        ligne.texte(Cle::VoisinageFait, FAIT_MAXIMUM).map(|fait| FaitDeVoisinage { date, fait })
    };
    let mut faits: Vec<FaitDeVoisinage> = racine.liste(Cle::Voisinage).iter().filter_map(fait).collect();
    trier_par(&mut faits, |fait| fait.date);
    faits
}
