//! A question of one situation ([`Reference`]): what a right reads, and what is missing.

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
}
