//! A landlord's stock (`lancer`): one tenant a line of a spreadsheet in, one answer a line out, in the same
//! order, all on the machine of who runs it.
//!
//! A landlord knows little: a year of birth, how many live in the home, the resources of the household without their kind
//! nor whose they are. What is blank is unknown, and never a zero: each line is computed on the telling households that it
//! leaves possible (`hypotheses`), and every figure is given between the lowest and the highest. What the columns are, and
//! what the law of data asks of who does this: `docs/stock.md`.
//!
//! A right that tells of somebody's health is left out of every answer: a landlord has no business with it.

pub mod bilan;
pub mod calcul;
pub mod colonnes;
pub mod correspondance;
pub mod faits;
pub mod hypotheses;
pub mod lancer;
pub mod lecture;
pub mod reponse;
pub mod tableau;
