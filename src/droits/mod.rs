//! The rights: one file a benefit in [`aides`](crate::droits::aides), and what several of them share in [`commun`](crate::droits::commun).

pub mod aides;
pub mod commun;
