//! What was noted of a dispute between neighbours ([`FaitDeVoisinage`]): no right reads it.

use crate::notions::mois::Date;

/// A fact, as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaitDeVoisinage {
    /// The day, where it was said.
    pub date: Option<Date>,
    /// What was seen or heard.
    pub fait: String,
}
