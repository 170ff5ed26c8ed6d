//! Whom to call and what to open, by name: the number or the address is that of [`territoire::contacts`], with its source in
//! `tools/contacts/`.
//!
//! [`territoire::contacts`]: crate::territoire::contacts

use crate::territoire::communes::CodeCommune;
use crate::territoire::contacts::{Guichet, Releve, national, page, sans_protocole};
use crate::territoire::zones;

/// A number that answers or a public page, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Who answers.
    pub nom: &'static str,
    /// The number, or the address of the page without its `https://`.
    pub valeur: &'static str,
    /// When it was read.
    pub releve: Releve,
    /// Where it answers.
    pub portee: Portee,
}

/// Where a contact answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portee {
    /// Everywhere.
    Partout,
    /// Not overseas.
    Metropole,
    /// Everywhere, but the page of that office takes its place once the commune is known.
    Locale(Guichet),
}

const fn contact(nom: &'static str, cle: &str) -> Contact {
    let trouve = national(cle);
    Contact { nom, valeur: trouve.valeur, releve: trouve.releve, portee: Portee::Partout }
}

const fn local(nom: &'static str, guichet: Guichet) -> Contact {
    Contact { portee: Portee::Locale(guichet), ..contact(nom, "annuaire") }
}

impl Contact {
    const fn en_metropole(self) -> Contact {
        Contact { portee: Portee::Metropole, ..self }
    }

    /// What it is for who lives there; nothing where it does not answer there.
    pub fn chez(self, commune: Option<CodeCommune>) -> Option<Contact> {
        match self.portee {
            Portee::Metropole if commune.is_some_and(zones::est_outre_mer) => None,
            Portee::Locale(guichet) => Some(match commune.and_then(|commune| page(guichet, commune)) {
                Some(page) => Contact {
                    nom: page.nom,
                    valeur: sans_protocole(page.adresse),
                    releve: page.releve,
                    portee: Portee::Partout,
                },
                None => self,
            }),
            Portee::Partout | Portee::Metropole => Some(self),
        }
    }
}

/// Declares the contacts, and the list of those of the whole country.
macro_rules! contacts {
    ($($(#[$doc:meta])* $nom:ident = $valeur:expr;)+) => {
        $($(#[$doc])* pub const $nom: Contact = $valeur;)+

        /// Every contact of the whole country.
        pub const NATIONAUX: &[Contact] = &[$($nom,)+];
    };
}

contacts! {
    /// Sends to the ADIL of the postal code.
    SOS_LOYERS = contact("SOS loyers impayés (gratuit)", "sos_loyers").en_metropole();
    /// The legal advice on housing, by département.
    ADIL = contact("Votre ADIL", "adil");
    /// Once a court has decided.
    ALLO_PREVENTION = contact("Allô prévention expulsion (gratuit, l'après-midi en semaine)", "allo_prevention");
    /// A bed tonight.
    CENT_QUINZE = contact("Sans toit ce soir (gratuit, jour et nuit)", "cent_quinze");
    /// Over-indebtedness, accounts, files.
    BANQUE_DE_FRANCE = contact("Banque de France", "banque_de_france");
    /// The file of over-indebtedness.
    DOSSIER_DE_SURENDETTEMENT = contact("Dossier de surendettement (cerfa 13594*02)", "dossier_surendettement");
    /// The nearest advice on a budget.
    POINT_CONSEIL_BUDGET = contact("Points conseil budget", "point_conseil_budget");
    /// The family fund.
    CAF = contact("CAF", "caf");
    /// The health insurance.
    ASSURANCE_MALADIE = contact("Assurance maladie", "assurance_maladie");
    /// The fund of the old-age pension of most employees.
    ASSURANCE_RETRAITE = contact("Assurance retraite", "assurance_retraite");
    /// The employment service.
    FRANCE_TRAVAIL = contact("France Travail", "france_travail");
    /// Whoever did not receive the chèque énergie.
    CHEQUE_ENERGIE = contact("Chèque énergie (gratuit)", "cheque_energie");
    /// Every public office, by département.
    ANNUAIRE = contact("Annuaire public", "annuaire");
    /// The form of the right to housing.
    RECOURS_DALO = contact("Recours DALO (cerfa 15036*01)", "recours_dalo");
    /// A lawyer paid by the State.
    AIDE_JURIDICTIONNELLE = contact("Demande d'aide juridictionnelle", "aide_juridictionnelle");
    /// Who listens to both, for nothing.
    CONCILIATEUR = contact("Trouver un conciliateur", "conciliateur");
    /// The guarantee of the rent.
    VISALE = contact("Visale", "visale");
    /// The request for a social home.
    DEMANDE_DE_LOGEMENT = contact("Demande de logement social", "demande_logement");
    /// Whoever suffered an offence.
    FRANCE_VICTIMES = contact("France Victimes (gratuit)", "france_victimes");
    /// Violence at home: to talk, to be advised.
    VIOLENCES = contact("Violences Femmes Info (gratuit)", "violences");
    /// A child in danger.
    ENFANCE_EN_DANGER = contact("Enfance en danger (gratuit, jour et nuit)", "enfance_en_danger");
    /// Whoever cannot bear it any more.
    SUICIDE = contact("Prévention du suicide (gratuit, jour et nuit)", "suicide");
}

/// The fund that helps to pay the rent or the energy.
pub const FSL: Contact = local("Trouver votre FSL", Guichet::Fsl);
/// The family fund of the département.
pub const SA_CAF: Contact = local("Trouver votre CAF", Guichet::Caf);
