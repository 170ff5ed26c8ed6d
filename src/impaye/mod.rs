//! Rent in arrears: what the law calls them ([`seuil`](crate::impaye::seuil)), a plan that holds
//! ([`plan`](crate::impaye::plan)), the calendar of the procedure ([`procedure`](crate::impaye::procedure)), whether a
//! judge may grant time ([`juge`](crate::impaye::juge)).
//!
//! Nothing here judges a person or foretells a default: figures, dates, and what can still be done.

mod cas;
pub mod dispositifs;
pub mod fonds;
pub mod jours_ouvrables;
pub mod juge;
pub mod plan;
pub mod procedure;
pub mod releve;
pub mod seuil;
pub mod textes;
