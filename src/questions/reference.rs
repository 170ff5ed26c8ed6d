//! A question of one situation ([`Reference`]): what a right reads, and what is missing.

use crate::questions::question::Forme;
use crate::questions::table::Cle;

/// A question, and the person asked where it is asked of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    /// Rank of the person in `personnes`.
    pub personne: Option<u8>,
    /// Which question.
    pub cle: Cle,
}

impl Reference {
    /// A question to the household.
    pub const fn foyer(cle: Cle) -> Reference {
        Reference { personne: None, cle }
    }

    /// A question about one person.
    pub const fn de(personne: u8, cle: Cle) -> Reference {
        Reference { personne: Some(personne), cle }
    }

    /// Itself, and every answer that stands in it where it is a group or a list.
    pub fn et_ce_qu_elle_contient(self) -> impl Iterator<Item = Reference> {
        let contient = matches!(self.cle.question().forme, Forme::Groupe | Forme::Liste);
        let dedans =
            contient.then(|| Cle::toutes().filter(move |cle| *cle != self.cle && cle.est_dans(self.cle)));
        let dedans = dedans.into_iter().flatten().map(move |cle| Reference { cle, ..self });
        std::iter::once(self).chain(dedans)
    }

    /// Whether another answer is not known as long as this one is not: itself, or one that stands in this group.
    pub fn couvre(&self, autre: &Reference) -> bool {
        self.personne == autre.personne && autre.cle.est_dans(self.cle)
    }
}
