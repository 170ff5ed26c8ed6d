//! Staying with a child: PreParE, CMG, AJPP.

use super::{Organisme, Orientation, Piece, Piste};
use crate::droits::commun::charge::{self, VINGT_ANS};
use crate::loi::condition::{Condition, Etat};
use crate::loi::droit::Droit;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::source::{Confiance, Source};
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::{Activite, Nature};
use crate::simulation::Simulation;

const L531_4: &Source = &Source::article("CSS, art. L531-4").lu("LEGIARTI000030055645");
const D531_13: &Source = &Source::article("CSS, art. D531-13 et D531-14-1").lu("LEGIARTI000030058539");
const R531_2: &Source = &Source::article("CSS, art. R531-2").lu("LEGIARTI000030055476");
const L532_2: &Source = &Source::article("CSS, art. L532-2").lu("LEGIARTI000053279235");
const L531_5: &Source = &Source::article("CSS, art. L531-5").lu("LEGIARTI000053284067");
const L531_9: &Source = &Source::article("CSS, art. L531-9").lu("LEGIARTI000053279231");
const L544_1: &Source = &Source::article("CSS, art. L544-1").lu("LEGIARTI000044329312");
const L544_2: &Source = &Source::article("CSS, art. L544-2").lu("LEGIARTI000038219306");

/// What stands for a wage: none of it beside the PreParE of the same parent.
const REMPLACENT: [Nature; 5] = [
    Nature::Chomage,
    Nature::Retraite,
    Nature::Invalidite,
    Nature::IndemnitesJournalieres,
    Nature::IjMaternite,
];

/// Paid to whoever stops or cuts down work for a young child.
pub(super) fn prepare(situation: &Situation, simulation: &Simulation) -> Piste {
    let mois = simulation.mois;
    let enfants = charge::enfants_a_charge(&situation.menage, mois, VINGT_ANS);
    // One child: until the first birthday; two or more: until the third (D531-13).
    let limite = if enfants.len() <= 1 { 12 } else { 36 };
    let jeune = enfants.iter().any(|enfant| enfant.mois_depuis_naissance(mois.mois()) < limite);
    let conge = situation.menage.adultes().any(|adulte| adulte.est(Activite::CongeParental));
    let retraite = situation.menage.adultes().all(|adulte| adulte.est(Activite::Retraite));
    let sans_complement = matches!(simulation.droit(CleDroit::ComplementFamilial), Droit::Ferme(_));
    let remplace = |adulte: &Personne| adulte.revenus_de(&REMPLACENT, mois.mois()).est_positif();
    let travaille = situation.menage.adultes().any(|adulte| {
        matches!(adulte.activite, Some(Activite::Salarie | Activite::Independant | Activite::CongeParental))
            && !remplace(adulte)
    });
    Piste {
        orientation: Orientation::PreParE,
        objet: "Un revenu mensuel pour le parent qui arrête ou réduit son travail",
        conditions: vec![
            Condition::new(
                "Un enfant de moins d'un an (premier enfant), de moins de trois ans à partir du deuxième",
                Etat::si(jeune),
                D531_13,
            )
            .nommee("enfant_a_charge"),
            Condition::new(
                "Un parent arrête de travailler ou passe à temps partiel",
                if conge { Etat::Remplie } else { Etat::sauf(retraite) },
                L531_4,
            ),
            Condition::new(
                "Huit trimestres de travail dans les deux ans (un enfant), quatre ans (deux) ou cinq ans (trois et plus)",
                Etat::AVerifier,
                R531_2,
            ),
            Condition::new(
                "Pas avec l'allocation chômage, une pension ou des indemnités journalières du même parent",
                Etat::si_connu(travaille),
                L532_2,
            ),
            Condition::new(
                "Pas avec le complément familial : comparer les deux avec la CAF",
                Etat::si_connu(sans_complement),
                L532_2,
            ),
        ],
        organisme: Organisme::Caf,
        pieces: vec![Piece::LivretFamille, Piece::ReleveCarriere, Piece::AttestationEmployeur],
        confiance: Confiance::Texte,
    }
}

/// Pays part of a childminder or of an employee at home.
pub(super) fn cmg(situation: &Situation, simulation: &Simulation) -> Piste {
    let mois = simulation.mois.mois();
    // Up to 6 for a couple, up to 12 for a lone parent since September 2025.
    let limite = if situation.menage.est_couple() { 6 * 12 } else { 12 * 12 };
    let age = |enfant: &Personne| enfant.mois_depuis_naissance(mois);
    let enfant = situation
        .menage
        .enfants
        .iter()
        .any(|enfant| charge::vit_au_foyer(enfant) && (0..limite).contains(&age(enfant)));
    let minimum = [CleDroit::Aah, CleDroit::Ass].iter().any(|cle| simulation.droit(*cle).est_ouvert());
    let occupes = situation
        .menage
        .adultes()
        .all(|adulte| charge::travaille(adulte, mois) || charge::est_etudiant(adulte));
    let garde = situation
        .finances
        .depenses
        .iter()
        .any(|depense| depense.poste == Poste::GardeEnfants && !depense.montant.en(mois).est_nul());
    // Paid at its full rate to who has stopped working: an activity that was said, and is another, rules it out.
    let occupe_ailleurs =
        |activite: Activite| !matches!(activite, Activite::CongeParental | Activite::SansActivite);
    let sans_prepare = situation.menage.adultes().all(|adulte| adulte.activite.is_some_and(occupe_ailleurs));
    Piste {
        orientation: Orientation::Cmg,
        objet: "Une partie du salaire de l'assistant maternel ou de la garde à domicile",
        conditions: vec![
            Condition::new(
                "Un enfant de moins de 6 ans (moins de 12 ans pour un parent seul)",
                Etat::si(enfant),
                L531_5,
            )
            .nommee("enfant_a_charge"),
            Condition::new(
                "Chaque parent travaille, étudie, ou reçoit l'AAH ou l'ASS (autres cas à voir avec la CAF)",
                Etat::si_connu(occupes || minimum),
                L531_5,
            ),
            Condition::new(
                if garde {
                    "Employer soi-même un assistant maternel agréé ou une personne à domicile (vous avez des frais de garde)"
                } else {
                    "Employer soi-même un assistant maternel agréé ou une personne à domicile"
                },
                Etat::AVerifier,
                L531_5,
            ),
            Condition::new("Pas avec la PreParE à taux plein", Etat::si_connu(sans_prepare), L531_9),
        ],
        organisme: Organisme::Caf,
        pieces: vec![Piece::Rib, Piece::LivretFamille, Piece::AvisImpot, Piece::ContratGarde],
        // The age limits come from a decree that was not read.
        confiance: Confiance::AConfirmer,
    }
}

/// Paid for each day spent by a gravely ill child.
pub(super) fn ajpp(situation: &Situation) -> Piste {
    let enfants = charge::enfants_a_charge(&situation.menage, situation.menage.mois, VINGT_ANS);
    let retraite = situation.menage.adultes().all(|adulte| adulte.est(Activite::Retraite));
    let travaille =
        situation.menage.adultes().any(|adulte| charge::travaille(adulte, situation.menage.mois.mois()));
    Piste {
        orientation: Orientation::Ajpp,
        objet: "Une somme pour chaque jour d'absence auprès d'un enfant gravement malade, handicapé ou accidenté",
        conditions: vec![
            Condition::new("Un enfant à charge de moins de 20 ans", Etat::si(!enfants.is_empty()), L544_1)
                .nommee("enfant_a_charge"),
            Condition::new(
                "Un médecin atteste une présence soutenue et des soins contraignants",
                Etat::AVerifier,
                L544_2,
            ),
            Condition::new(
                "Un parent s'absente du travail (congé de présence parentale) ou suspend sa recherche d'emploi",
                if travaille { Etat::AVerifier } else { Etat::sauf(retraite) },
                L544_1,
            ),
        ],
        organisme: Organisme::Caf,
        pieces: vec![Piece::Rib, Piece::CertificatMedecinEnfant, Piece::AttestationEmployeur],
        confiance: Confiance::Texte,
    }
}
