//! The birth that is expected: from its month on, the household is the one with the child.

use super::groupe::{Groupe, Notes};
use super::personnes::lire_personne;
use crate::menage::alternative;
use crate::menage::personne::{Grossesse, Personne};
use crate::menage::situation::{Menage, Naissance, Situation};
use crate::notions::mois::Mois;
use crate::questions::vocabulaire::Role;

/// Says what will be true of a household that expects a birth: the child of the option "Une naissance" is born in the month
/// told and lives with it. The month of the answers stays as it is.
pub fn suivre_la_naissance(situation: &mut Situation) {
    let menage = &situation.menage;
    let termes: Vec<Mois> = attendues(menage).map(|grossesse| grossesse.terme).collect();
    let Some(premier) = termes.iter().copied().min() else { return };
    let depuis = premier.max(menage.mois.mois().plus(1));
    let rangs = menage.personnes().count() as u8..;
    let enfants: Vec<Personne> = termes.into_iter().zip(rangs).filter_map(enfant).collect();
    let mut suite = Situation { avant: Vec::new(), inconnues: Vec::new(), ..situation.clone() };
    suite.menage.enfants.extend(enfants);
    situation.suite = Some(Box::new(Naissance { depuis, situation: suite }));
}

/// The births to come that no child of the file is.
fn attendues(menage: &Menage) -> impl Iterator<Item = Grossesse> + '_ {
    let grossesses = menage.adultes().filter_map(|adulte| adulte.grossesse);
    grossesses.filter(|grossesse| {
        let mut nes = menage.enfants.iter().filter(|enfant| enfant.enfant.adopte_le.is_none());
        grossesse.terme >= menage.mois.mois() && !nes.any(|enfant| grossesse.annonce(enfant.naissance.mois()))
    })
}

fn enfant((terme, rang): (Mois, u8)) -> Option<Personne> {
    let (lu, notes) = (alternative::enfant_ne(terme)?, Notes::default());
    lire_personne(&Groupe::racine(&lu, &notes), rang, Some(Role::Enfant))
}
