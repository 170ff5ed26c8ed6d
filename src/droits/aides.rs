//! The benefits, one file each, all of one shape: what it is and who pays it, the facts that its text looks at (read from an
//! answer, derived, supposed in words, or not modelled and told, and where), the sources, one public function, its
//! conditions, its amount, one private function per article, tests.
//!
//! No benefit reads another's file: [`simulation`](crate::simulation) passes results on as arguments, so
//! that the order of the law is the order of the lines there.

pub mod aah;
pub mod aeeh;
pub mod aide_logement;
pub mod aide_logement_foyer;
pub mod allocations_familiales;
pub mod ars;
pub mod asf;
pub mod asi;
pub mod aspa;
pub mod ass;
pub mod bourse_college;
pub mod bourse_lycee;
pub mod cheque_energie;
pub mod complement_familial;
pub mod css;
pub mod mva;
pub mod paje;
pub mod paje_naissance;
pub mod prime_activite;
pub mod rls;
pub mod rsa;
