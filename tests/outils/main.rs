//! The programs of the repository, run as their users run them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]

mod simuler;
#[cfg(feature = "stock")]
mod stock;
