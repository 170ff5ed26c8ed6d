//! Can a judge grant time? The conditions of the law, each met, missing or to be checked (loi n° 89-462, art. 24 V).

use super::plan::{DUREE_DU_JUGE, en_mois};
use crate::loi::condition::{Condition, Etat};
use crate::menage::impaye::Impaye;
use crate::notions::mois::Date;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::vocabulaire::EtapeImpaye;

const ARTICLE_24: &Source = &Source::article("Loi n° 89-462 du 6 juillet 1989, art. 24 V");

/// The smallest monthly payment that repays the debt in the longest time that a judge may grant, to the cent above.
pub fn mensualite_minimale(dette: Euros) -> Euros {
    en_mois(dette, DUREE_DU_JUGE)
}

/// What a judge looks at; `supporte`: whether the budget holds the longest plan of a judge, `le` the day.
pub fn conditions(impaye: &Impaye, supporte: Option<bool>, le: Date) -> [Condition; 2] {
    let audience = impaye.date(EtapeImpaye::Audience);
    let repris = match (impaye.reprise_loyer_depuis, audience) {
        (None, _) => Etat::AVerifier,
        (Some(reprise), audience) => Etat::si(reprise.premier_jour() <= audience.unwrap_or(le).min(le)),
    };
    [
        Condition::new("Payer de nouveau le loyer en cours, en entier, avant l'audience", repris, ARTICLE_24)
            .nommee("loyer_repris"),
        Condition::new(
            "Pouvoir payer chaque mois au moins un trente-sixième de la dette en plus du loyer",
            supporte.map_or(Etat::AVerifier, Etat::si),
            ARTICLE_24,
        )
        .nommee("capacite"),
    ]
}
