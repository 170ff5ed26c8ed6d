//! Help of every day: PCH, APA.

use super::{Organisme, Orientation, Piece, Piste};
use crate::droits::commun::charge;
use crate::loi::condition::{Condition, Etat};
use crate::menage::situation::Situation;
use crate::notions::source::{Confiance, Source};

const PCH: &Source = &Source::article("CASF, art. L245-1 et D245-3");
const PCH_BESOIN: &Source = &Source::article("CASF, art. D245-4");
const APA: &Source = &Source::article("CASF, art. L232-1 et R232-1");
const APA_GIR: &Source = &Source::article("CASF, art. R232-4");

/// Pays helpers, equipment, adaptations made necessary by a disability.
pub(super) fn pch(situation: &Situation) -> Piste {
    let mois = situation.menage.mois.mois();
    // After 60: a disability that already met the criteria before, or work going on.
    let avant_60_ans =
        situation.menage.personnes().any(|personne| (0..60).contains(&personne.age_au_premier(mois)));
    let travaille = situation.menage.adultes().any(|adulte| charge::travaille(adulte, mois));
    let aeeh = situation.menage.enfants.iter().any(|enfant| enfant.enfant.aeeh.is_some());
    let mut conditions = vec![
        Condition::new(
            "Première demande avant 60 ans ; après, si le handicap existait déjà ou si la personne travaille encore",
            Etat::si_connu(avant_60_ans || travaille),
            PCH,
        ),
        Condition::new(
            "Une difficulté absolue pour une activité de la vie, ou grave pour deux, pendant un an au moins",
            Etat::AVerifier,
            PCH_BESOIN,
        ),
        Condition::new("Habiter en France de façon stable et régulière", Etat::AVerifier, PCH),
    ];
    if aeeh {
        conditions.push(Condition::new(
            "Pour un enfant : choisir entre le complément de l'AEEH et la PCH, l'allocation de base reste",
            Etat::AVerifier,
            const { &Source::article("CSS, art. L541-4").lu("LEGIARTI000021536728") },
        )
        .discrete());
    }
    Piste {
        orientation: Orientation::Pch,
        objet: "Aides humaines, matériel, aménagement du logement ou du véhicule liés à un handicap",
        conditions,
        organisme: Organisme::Mdph,
        pieces: vec![
            Piece::Identite,
            Piece::JustificatifDomicile,
            Piece::CertificatMedical,
            Piece::FraisHandicap,
        ],
        confiance: Confiance::AConfirmer,
    }
}

/// Pays help at home or in a residence for an old person who is losing autonomy.
pub(super) fn apa(situation: &Situation) -> Piste {
    let mois = situation.menage.mois.mois();
    let soixante_ans = situation.menage.personnes().any(|personne| personne.age_au_premier(mois) >= 60);
    Piste {
        orientation: Orientation::Apa,
        objet: "Une aide à domicile ou en établissement pour une personne âgée en perte d'autonomie",
        conditions: vec![
            Condition::new("60 ans ou plus", Etat::si(soixante_ans), APA),
            Condition::new("Une perte d'autonomie évaluée en GIR 1 à 4", Etat::AVerifier, APA_GIR),
            Condition::new("Habiter en France de façon stable et régulière", Etat::AVerifier, APA),
        ],
        organisme: Organisme::Departement,
        pieces: vec![Piece::Identite, Piece::Rib, Piece::AvisImpot, Piece::JustificatifDomicile],
        confiance: Confiance::AConfirmer,
    }
}
