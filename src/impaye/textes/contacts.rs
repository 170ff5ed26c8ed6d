//! National numbers and pages, each with its source, its date and how sure it is in `docs/impaye-phrases.md`: none that one
//! old source alone gives.

/// A number that answers or a public page, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactNational {
    /// Who answers.
    pub nom: &'static str,
    /// The number, or the address of the page without its `https://`.
    pub valeur: &'static str,
    /// It does not answer overseas.
    pub metropole: bool,
}

const fn contact(nom: &'static str, valeur: &'static str) -> ContactNational {
    ContactNational { nom, valeur, metropole: false }
}

/// Sends to the ADIL of the postal code.
pub const SOS_LOYERS: ContactNational = ContactNational {
    metropole: true,
    ..contact("SOS loyers impayés (gratuit)", "0\u{a0}805\u{a0}160\u{a0}075")
};
/// The legal advice on housing, by département.
pub const ADIL: ContactNational = contact("Votre ADIL", "www.anil.org/qui-sommes-nous/reseau-des-adil/");
/// Once a court has decided.
pub const ALLO_PREVENTION: ContactNational =
    contact("Allô prévention expulsion (gratuit, l'après-midi en semaine)", "0\u{a0}805\u{a0}299\u{a0}049");
/// A bed tonight.
pub const CENT_QUINZE: ContactNational = contact("Sans toit ce soir (gratuit, jour et nuit)", "115");
/// Over-indebtedness, accounts, files.
pub const BANQUE_DE_FRANCE: ContactNational = contact("Banque de France", "34\u{a0}14");
/// The file of over-indebtedness.
pub const DOSSIER_DE_SURENDETTEMENT: ContactNational =
    contact("Dossier de surendettement (cerfa 13594*02)", "www.mesquestionsdargent.fr");
/// The nearest advice on a budget.
pub const POINT_CONSEIL_BUDGET: ContactNational =
    contact("Points conseil budget", "lannuaire.service-public.gouv.fr/navigation/pcb");
/// The family fund.
pub const CAF: ContactNational = contact("CAF", "32\u{a0}30");
/// Every public office, by département.
pub const ANNUAIRE: ContactNational = contact("Annuaire public", "lannuaire.service-public.gouv.fr");
/// The form of the right to housing.
pub const RECOURS_DALO: ContactNational =
    contact("Recours DALO (cerfa 15036*01)", "www.service-public.gouv.fr/particuliers/vosdroits/F18005");
/// A lawyer paid by the State.
pub const AIDE_JURIDICTIONNELLE: ContactNational =
    contact("Demande d'aide juridictionnelle", "www.aidejuridictionnelle.justice.fr");
/// Who listens to both, for nothing.
pub const CONCILIATEUR: ContactNational =
    contact("Trouver un conciliateur", "www.service-public.gouv.fr/particuliers/vosdroits/F1736");
/// The guarantee of the rent.
pub const VISALE: ContactNational = contact("Visale", "www.visale.fr");
/// The request for a social home.
pub const DEMANDE_DE_LOGEMENT: ContactNational =
    contact("Demande de logement social", "www.demande-logement-social.gouv.fr");
/// Whoever suffered an offence.
pub const FRANCE_VICTIMES: ContactNational = contact("France Victimes (gratuit)", "116\u{a0}006");
/// Violence at home: to talk, to be advised.
pub const VIOLENCES: ContactNational = contact("Violences Femmes Info (gratuit)", "3919");
/// A child in danger.
pub const ENFANCE_EN_DANGER: ContactNational = contact("Enfance en danger (gratuit, jour et nuit)", "119");
/// Whoever cannot bear it any more.
pub const SUICIDE: ContactNational = contact("Prévention du suicide (gratuit, jour et nuit)", "3114");
/// The help with the energy voucher.
pub const CHEQUE_ENERGIE: ContactNational =
    contact("Chèque énergie (gratuit)", "0\u{a0}805\u{a0}204\u{a0}805");
