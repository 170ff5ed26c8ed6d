//! The rights: one file a benefit in [`aides`], and what several of them share in [`commun`].

pub mod aides;
pub mod commun;
