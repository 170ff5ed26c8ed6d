//! Who is taxed together ([`FoyerFiscal`]): CGI, art. 6 and 196.

use crate::menage::personne::Personne;
use crate::menage::posees::{AGE_DU_RATTACHEMENT, AGE_DU_RATTACHEMENT_D_UN_ETUDIANT};
use crate::menage::situation::Menage;
use crate::notions::mois::Mois;
use crate::questions::vocabulaire::{Activite, Garde, Nature, Scolarite};

/// Persons taxed together.
pub(super) struct FoyerFiscal<'a> {
    pub(super) declarants: Vec<&'a Personne>,
    pub(super) enfants: Vec<&'a Personne>,
    /// Other holders of the inclusion card who live there (box R; CGI, art. 196 A bis): at the claimant's charge.
    pub(super) invalides: Vec<&'a Personne>,
}

/// The tax households of a year, the claimant's first.
pub(super) fn foyers(menage: &Menage, annee: i32) -> Vec<FoyerFiscal<'_>> {
    let enfants: Vec<&Personne> =
        menage.enfants.iter().filter(|enfant| est_rattache(enfant, annee)).collect();
    let invalides = menage.autres.iter().filter(|autre| autre.handicap.cmi_invalidite).collect();
    match &menage.conjoint {
        Some(conjoint) if !menage.est_en_imposition_commune() => {
            let chez_conjoint = menage.foyer.enfants_fiscaux_chez_conjoint;
            let (siens, autres) = if chez_conjoint { (Vec::new(), enfants) } else { (enfants, Vec::new()) };
            vec![
                FoyerFiscal { declarants: vec![&menage.demandeur], enfants: siens, invalides },
                FoyerFiscal { declarants: vec![conjoint], enfants: autres, invalides: Vec::new() },
            ]
        }
        _ => vec![FoyerFiscal { declarants: menage.adultes().collect(), enfants, invalides }],
    }
}

/// Attached to the parents' tax household: under 18 on 1 January or born in the year; 18 to 20, or to 25 for
/// a student, on request; disabled at any age (CGI, art. 196, 6 3°).
pub fn est_rattache(enfant: &Personne, annee: i32) -> bool {
    let au_premier_janvier = enfant.age_au_premier(Mois::new(annee, 1));
    let limite = if etudie(enfant) { AGE_DU_RATTACHEMENT_D_UN_ETUDIANT } else { AGE_DU_RATTACHEMENT };
    est_ne(enfant, annee)
        && enfant.enfant.garde != Garde::DroitVisite
        && !enfant.enfant.impose_a_part
        && (au_premier_janvier < limite || enfant.handicap.cmi_invalidite)
}

pub(super) fn est_ne(enfant: &Personne, annee: i32) -> bool {
    enfant.naissance.mois() <= Mois::new(annee, 12)
}

/// In studies beyond the age of compulsory schooling.
pub fn etudie(enfant: &Personne) -> bool {
    const ETUDES: [Scolarite; 3] = [Scolarite::Superieur, Scolarite::Lycee, Scolarite::Apprentissage];
    enfant.est(Activite::Etudiant) || enfant.enfant.scolarite.is_some_and(|niveau| ETUDES.contains(&niveau))
}

pub(super) fn est_en_alternance(enfant: &Personne) -> bool {
    !matches!(enfant.enfant.garde, Garde::Exclusive)
}

impl FoyerFiscal<'_> {
    /// Whether an answer gives the tax withheld from it.
    pub(super) fn est_preleve(&self) -> bool {
        self.declarants.iter().any(|declarant| declarant.serie(Nature::PrelevementSource).is_some())
    }

    pub(super) fn membres(&self) -> impl Iterator<Item = &Personne> {
        self.declarants.iter().chain(&self.enfants).chain(&self.invalides).copied()
    }
}
