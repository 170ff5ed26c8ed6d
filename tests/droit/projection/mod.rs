//! The months to come and the choices that would change them.

mod evolution;
mod naissance;
mod options;
