//! What cannot wait for a form: whom to call now, what no text lets anybody do.

use crate::impaye::textes::contacts::{ALLO_PREVENTION, CENT_QUINZE, CHEQUE_ENERGIE, Contact, SOS_LOYERS};
use crate::impaye::textes::contacts::{ENFANCE_EN_DANGER, FRANCE_VICTIMES, SUICIDE, VIOLENCES};
use crate::notions::textes::Textes;

/// An urgent need: its words are those of the group `urgence` of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Urgence {
    /// Its key.
    pub code: &'static str,
    /// Who answers.
    pub appels: &'static [Contact],
}

impl Urgence {
    /// `titre`, in the words of whoever lives it; `d_abord`, what to do now; `ensuite`, then; `source`, the text behind it.
    pub fn mots(&self) -> Textes {
        Textes::de("urgence", self.code)
    }
}

/// The urgent needs, the most pressing first.
pub const URGENCES: [Urgence; 7] = [DANGER, SANS_TOIT, EXPULSION, FAIM, COUPURE, ENFANT, A_BOUT];

/// Violence at home.
pub const DANGER: Urgence = Urgence { code: "danger", appels: &[VIOLENCES, FRANCE_VICTIMES] };

/// No bed tonight.
pub const SANS_TOIT: Urgence = Urgence { code: "sans_toit", appels: &[CENT_QUINZE] };

/// Out of the home.
pub const EXPULSION: Urgence = Urgence { code: "expulsion", appels: &[ALLO_PREVENTION, SOS_LOYERS] };

/// Nothing to eat.
pub const FAIM: Urgence = Urgence { code: "faim", appels: &[] };

/// A cut of the electricity or the gas.
pub const COUPURE: Urgence = Urgence { code: "coupure", appels: &[CHEQUE_ENERGIE] };

/// A child in danger.
pub const ENFANT: Urgence = Urgence { code: "enfant", appels: &[ENFANCE_EN_DANGER] };

/// Whoever cannot bear it any more.
pub const A_BOUT: Urgence = Urgence { code: "a_bout", appels: &[SUICIDE] };
