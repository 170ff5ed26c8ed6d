//! Where the home is: communes found by name or postal code, and the zones of the texts.

pub mod communes;
pub mod financement;
pub mod zones;
