//! A question of the situation ([`Reference`]): what a right reads, and what is missing.

/// A question of the situation: its key, and the person asked where it is asked of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    /// Rank of the person in `personnes`.
    pub personne: Option<u8>,
    /// `logement.loyer`, `revenus.salaire`, `naissance`…
    pub cle: &'static str,
}

impl Reference {
    /// A question to the household.
    pub const fn foyer(cle: &'static str) -> Reference {
        Reference { personne: None, cle }
    }

    /// A question about one person.
    pub const fn de(personne: u8, cle: &'static str) -> Reference {
        Reference { personne: Some(personne), cle }
    }
}
