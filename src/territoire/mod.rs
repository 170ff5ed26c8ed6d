//! Where the home is: communes found by name or postal code, the zones of the texts, and whom to ask there.

pub mod communes;
pub mod contacts;
pub mod financement;
pub mod zones;
