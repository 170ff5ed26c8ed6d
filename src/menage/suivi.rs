//! The follow-up of a household ([`Suivi`]): the interviews, what was agreed in them, the next appointment. No right reads it.

use crate::notions::choix::Choix as _;
use crate::notions::mois::Date;
use crate::questions::vocabulaire::QuiSEngage;

/// The journal of the interviews.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suivi {
    /// The day of the next appointment.
    pub prochain: Option<Date>,
    /// The interviews, the oldest first; one without its day comes before them.
    pub entretiens: Vec<EntretienTenu>,
}

/// An interview, as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntretienTenu {
    /// The day, where it was said.
    pub date: Option<Date>,
    /// What was asked.
    pub motif: String,
    /// What was said.
    pub resultat: String,
    /// What was agreed.
    pub engagements: Vec<Engagement>,
}

/// What somebody agreed to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// Who, where it was said.
    pub qui: Option<QuiSEngage>,
    /// What.
    pub quoi: String,
    /// Before when, where it was said.
    pub avant: Option<Date>,
    /// Whether it is done.
    pub fait: bool,
}

impl Suivi {
    /// What was agreed and is not done, in the order of the interviews.
    pub fn a_tenir(&self) -> impl Iterator<Item = &Engagement> {
        self.entretiens.iter().flat_map(|entretien| &entretien.engagements).filter(|accord| !accord.fait)
    }

    /// The next appointment, that day or later.
    pub fn rendez_vous(&self, le: Date) -> Option<Date> {
        self.prochain.filter(|jour| *jour >= le)
    }
}

impl Engagement {
    /// "Locataire : appeler la CAF"
    pub fn en_mots(&self) -> String {
        match self.qui {
            Some(qui) => format!("{} : {}", qui.libelle(), self.quoi),
            None => self.quoi.clone(),
        }
    }

    /// Whether it should have been done before that day.
    pub fn est_en_retard(&self, le: Date) -> bool {
        !self.fait && self.avant.is_some_and(|avant| avant < le)
    }
}
