//! Reste à vivre: the rights and the budget of a household that rents its home in France.
//!
//! # From another program
//!
//! A document in JSON goes in (`docs/format-situation.md`, and its schema in `docs/schemas`), an answer in JSON comes out:
//! the rights and the budget of a month ([`documents::reponse::repondre`]), or all that may be said of the household on a
//! day ([`documents::dossier::repondre`]). A document that cannot be read is answered with all its errors. Nothing is read
//! from a clock, a disk or a network, and nothing is kept.
//!
//! ```
//! use reste_a_vivre::documents::reponse::repondre;
//!
//! let foyer = r#"{
//!     "format": "reste-a-vivre/1", "mois": "2026-11",
//!     "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1996-04-12",
//!                     "activite": "salarie", "revenus": { "salaire": 1250 } }],
//!     "logement": { "occupation": "hlm", "commune": "69123", "loyer": 410, "charges": 40 }
//! }"#;
//! let reponse = repondre(foyer);
//! assert_eq!(reponse["etats"]["rsa"], "ferme");
//! assert!(reponse["droits"]["prime_activite"].as_f64() > Some(100.0));
//! ```
//!
//! These two functions, [`menage::document`], [`gestion::profil`] and the form of what they read and give are what a version
//! promises (`docs/moteur.md`); everything else may change with any of them. Without the feature `ui` there is no browser in
//! it, without `stock` no spreadsheet.
//!
//! # The rooms of the house
//!
//! In the order in which to read them: each imports only those above it, and `tests/regles/tidy.rs` holds it. What was typed
//! (a document) is read into what the law looks at (a situation); the rights are computed month after month; everything else
//! reads their results. Only `ui` knows the browser.

/// What every other room speaks of: exact money, months, amounts that change, where a rule comes from.
pub mod notions;
/// Where the home is: communes found by name or postal code, zones and financing of homes.
pub mod territoire;
/// What may be asked, and answered: the table of questions, the choices, the rights by name.
pub mod questions;
/// The law as data: dated tables, the outcome of a right, a condition, a calculation that explains itself.
pub mod loi;
/// The household: the document that was typed, its reading, the situation, what changes in it.
pub mod menage;
/// The rights: one file a benefit, and what several of them share.
pub mod droits;
/// The month's budget and what is left to live on.
pub mod budget;
/// One month of a household: each right in the order of the law, then the budget.
pub mod simulation;
/// What advisers work out above the budget: methods, seizable parts, over-indebtedness, an organisation's profile.
pub mod gestion;
/// What comes next: changes of rights and their causes, the coming months, the options side by side.
pub mod projection;
/// The rent in arrears: thresholds, plans, procedure, schemes.
pub mod impaye;
/// What to do: steps for each right, rights to which one is directed, the agenda.
pub mod conseil;
/// All that may be said of a household, in one value: what pages, papers and other programs only read.
pub mod dossier;
/// What is handed over: sentences, the printed page, the answer in JSON.
pub mod documents;
/// A landlord's stock: a spreadsheet of tenants in, an answer a tenant out.
#[cfg(all(feature = "stock", not(target_arch = "wasm32")))]
pub mod stock;
/// The screens.
#[cfg(feature = "ui")]
pub mod ui;
