//! What is read and is hardly true: one table (`REGLES`), one row a doubt. The answer counts as it is; its field, the
//! recap, the paper and the JSON answer say what was read and what to check.
//!
//! The limits are those of a slip of the finger, not of the law: a year for a month, cents for euros, a wrong century.

use std::fmt;

use crate::loi::baremes::famille::CONGE_DE_NAISSANCE;
use crate::menage::document::Champ;
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::{Menage, Situation};
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nature, Role};

/// An answer that is hardly true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invraisemblance {
    /// The question.
    pub reference: Reference,
    /// Where it is answered.
    pub champ: Champ,
    /// What was read, and what to check.
    pub texte: String,
    /// It reads an answer on health, origin or nationality: shown on the screen, never printed.
    pub discret: bool,
}

/// With its field, for a text that stands apart from it.
impl fmt::Display for Invraisemblance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (« {} »)", self.texte, self.champ)
    }
}

/// What a row looks at; it says what was read where that is hardly true.
enum Condition {
    /// An answer of each person.
    Personne(Cle, fn(&Menage, &Personne) -> Option<String>),
    /// An answer of the household.
    Menage(Cle, fn(&Situation) -> Option<String>),
    /// A month or a day of each person: after the birth, and not far ahead.
    Depuis(Cle, fn(&Personne) -> Option<Mois>),
    /// A month or a day of the household: after the birth of the claimant, and not far ahead.
    DepuisDuMenage(Cle, fn(&Situation) -> Option<Mois>),
    /// Incomes of each person: above the first amount a month, or under the second without being zero.
    Revenus(&'static [Nature], u32, u32),
}
use Condition::{Depuis, DepuisDuMenage, Revenus};

/// A row: when, and what to check.
struct Regle(Condition, &'static str);

/// The oldest age at which somebody is likely to be alive.
const AGE_MAXIMUM: i32 = 115;
/// The age of the youngest claimant.
const AGE_DU_DEMANDEUR: i32 = 16;
/// Years between a parent and a child.
const GENERATION: i32 = 13;
/// Months in which a birth may be expected.
const GROSSESSE: i32 = 10;
/// Months ahead that an answer on today may name.
const BIENTOT: i32 = 12;
/// Hours of three years at 48 hours a week.
const HEURES: u32 = 7_500;
/// Under this, euros were written in thousands, or cents for euros.
const TROP_PEU: u32 = 20;
/// The highest likely rent of a month.
const LOYER: u32 = 5_000;

const L_ANNEE: &str = "vérifiez l'année";
const D_UN_MOIS: &str = "tapez le montant d'un mois, en euros ; celui d'une année se divise par 12";

/// The doubts, in the order of the document.
const REGLES: [Regle; 36] = [
    Regle(Condition::Personne(Cle::Naissance, pas_nee), "vérifiez l'année, ou retirez cette personne"),
    Regle(Condition::Personne(Cle::Naissance, trop_agee), L_ANNEE),
    Regle(Condition::Personne(Cle::Naissance, trop_jeune), "vérifiez l'année, ou qui fait la demande"),
    Regle(
        Condition::Personne(Cle::Naissance, enfant_trop_proche),
        "vérifiez l'année de l'enfant et des parents",
    ),
    Regle(Depuis(Cle::TitreSejourDepuis, |personne| personne.titre_sejour_depuis), L_ANNEE),
    Regle(Depuis(Cle::ActiviteDepuis, |personne| personne.activite_depuis), L_ANNEE),
    Regle(Depuis(Cle::AahDepuis, |personne| personne.aah_depuis), L_ANNEE),
    Regle(Depuis(Cle::RepriseActiviteDepuis, |personne| personne.reprise_activite_depuis), L_ANNEE),
    Regle(Depuis(Cle::MesureCafDepuis, |personne| personne.mesure_caf_depuis), L_ANNEE),
    Regle(Depuis(Cle::AdopteLe, |personne| personne.enfant.adopte_le.map(Date::mois)), L_ANNEE),
    Regle(
        Condition::Personne(Cle::GrossesseTerme, terme_lointain),
        "vérifiez le mois, ou inscrivez l'enfant s'il est né",
    ),
    Regle(
        Condition::Personne(Cle::Revenu(Nature::CongeNaissance), conge_sans_naissance),
        "vérifiez la nature de ce revenu, ou inscrivez l'enfant",
    ),
    Regle(Condition::Personne(Cle::Heures3Ans, trop_d_heures), "comptez celles des trois dernières années"),
    Regle(Revenus(&[Nature::Salaire, Nature::Autres], 10_000, TROP_PEU), D_UN_MOIS),
    Regle(Revenus(&[Nature::Apprentissage, Nature::Stage], 4_000, TROP_PEU), D_UN_MOIS),
    Regle(Revenus(&[Nature::Chomage, Nature::Retraite], 9_000, TROP_PEU), D_UN_MOIS),
    Regle(
        Condition::Personne(Cle::Revenu(Nature::Chomage), chomage_en_meme_temps),
        "vérifiez le premier mois de l'une et de l'autre",
    ),
    Regle(Revenus(&[Nature::IndemnitesJournalieres, Nature::IjAccidentTravail], 6_000, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::IjMaternite, Nature::Invalidite], 6_000, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::RenteAccidentTravail, Nature::AideFamiliale], 6_000, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::PensionAlimentaireRecue, Nature::PensionAlimentaireVersee], 6_000, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::Ass, Nature::Bourse], 1_200, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::Prepare, Nature::AllocationCej, Nature::ServiceCivique], 1_500, 0), D_UN_MOIS),
    Regle(
        Revenus(
            &[Nature::Formation, Nature::Esat, Nature::CongeNaissance, Nature::Ajpp, Nature::Ajpa],
            6_000,
            0,
        ),
        D_UN_MOIS,
    ),
    Regle(Revenus(&[Nature::MicroVente, Nature::MicroService, Nature::MicroLiberal], 20_000, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::Benefice, Nature::RevenusLocatifs], 20_000, 0), D_UN_MOIS),
    Regle(Revenus(&[Nature::PrelevementSource], 5_000, 0), D_UN_MOIS),
    Regle(
        DepuisDuMenage(Cle::UnionDepuis, |situation| situation.menage.union_depuis.map(Date::mois)),
        L_ANNEE,
    ),
    Regle(DepuisDuMenage(Cle::IsolementDepuis, |situation| situation.menage.isolement_depuis), L_ANNEE),
    Regle(
        Condition::Menage(Cle::LogementLoyer, |situation| hors_d_echelle(&logement(situation)?.loyer)),
        D_UN_MOIS,
    ),
    Regle(
        Condition::Menage(Cle::LogementRedevance, |situation| {
            hors_d_echelle(&logement(situation)?.redevance)
        }),
        D_UN_MOIS,
    ),
    Regle(
        Condition::Menage(Cle::LogementCharges, charges_au_dessus_du_loyer),
        "vérifiez que les deux ne sont pas échangés, et que ce sont les montants d'un mois",
    ),
    Regle(Condition::Menage(Cle::LogementSurface, surface), "tapez la surface en mètres carrés"),
    Regle(DepuisDuMenage(Cle::LogementBailDepuis, |situation| logement(situation)?.bail_depuis), L_ANNEE),
    Regle(
        Condition::Menage(Cle::ImpayePremierImpaye, impaye_a_venir),
        "donnez le premier mois passé qui n'a pas été payé en entier",
    ),
    Regle(Condition::Menage(Cle::ImpayeMontant, impaye_enorme), "vérifiez le montant, en euros"),
];

/// An unemployment allowance that was already paid while the wage that stopped was.
fn chomage_en_meme_temps(menage: &Menage, personne: &Personne) -> Option<String> {
    let arret = personne.serie(Nature::Salaire)?.arret_en(menage.mois.mois())?;
    let avant = personne.revenu(Nature::Chomage, arret.moins(1));
    avant
        .est_positif()
        .then(|| format!("L'allocation chômage est comptée en même temps que le salaire arrêté en {arret}"))
}

/// What is hardly true in a situation, in the order of the table.
pub fn de(situation: &Situation) -> Vec<Invraisemblance> {
    let menage = &situation.menage;
    let mut doutes = Vec::new();
    for Regle(condition, verifier) in &REGLES {
        let mut doute = |reference: Reference, lu: Option<String>| {
            doutes.extend(lu.map(|lu| Invraisemblance {
                reference,
                champ: Champ::de(&reference),
                texte: format!("{lu} : {verifier}"),
                discret: reference.cle.est_discrete(),
            }));
        };
        match condition {
            Condition::Menage(cle, lit) => doute(Reference::foyer(*cle), lit(situation)),
            DepuisDuMenage(cle, lit) => {
                let lu = lit(situation).and_then(|mois| hors_de_la_vie(menage, &menage.demandeur, mois));
                doute(Reference::foyer(*cle), lu);
            }
            Condition::Personne(cle, lit) => {
                for personne in menage.personnes() {
                    doute(Reference::de(personne.rang, *cle), lit(menage, personne));
                }
            }
            Depuis(cle, lit) => {
                for personne in menage.personnes() {
                    let lu = lit(personne).and_then(|mois| hors_de_la_vie(menage, personne, mois));
                    doute(Reference::de(personne.rang, *cle), lu);
                }
            }
            Revenus(natures, trop, trop_peu) => {
                for (personne, nature) in
                    menage.personnes().flat_map(|p| natures.iter().map(move |nature| (p, *nature)))
                {
                    let serie = personne.serie(nature);
                    let lu = serie.and_then(|serie| montant_hors_de(serie, *trop, *trop_peu));
                    doute(Reference::de(personne.rang, Cle::Revenu(nature)), lu);
                }
            }
        }
    }
    doutes
}

/// Born so late that it is no pregnancy, or, for an adult, not yet.
fn pas_nee(menage: &Menage, personne: &Personne) -> Option<String> {
    let attendue = if personne.role == Role::Enfant { GROSSESSE } else { 0 };
    let dans = personne.naissance.mois().depuis(menage.mois.mois());
    (dans > attendue).then(|| format!("Naissance le {}, à venir", personne.naissance))
}

fn trop_agee(menage: &Menage, personne: &Personne) -> Option<String> {
    let age = personne.age_au_premier(menage.mois.mois());
    (age > AGE_MAXIMUM).then(|| format!("Naissance le {}, il y a {age} ans", personne.naissance))
}

fn trop_jeune(menage: &Menage, personne: &Personne) -> Option<String> {
    let age = personne.age_au_premier(menage.mois.mois());
    let jeune =
        (0..AGE_DU_DEMANDEUR).contains(&age) && menage.adultes().any(|adulte| adulte.rang == personne.rang);
    jeune.then(|| format!("Naissance le {}, il y a {age} ans", personne.naissance))
}

/// Too near every adult of the couple to be the child of one.
fn enfant_trop_proche(menage: &Menage, personne: &Personne) -> Option<String> {
    if personne.role != Role::Enfant || personne.enfant.adopte_le.is_some() {
        return None;
    }
    let ecart = menage.adultes().map(|adulte| adulte.naissance.annees_revolues(personne.naissance)).max()?;
    (ecart < GENERATION).then(|| {
        let naissance = personne.naissance;
        match ecart {
            ..0 => format!("Enfant né le {naissance}, avant ses parents"),
            0 | 1 => format!("Enfant né le {naissance}, {ecart} an après son parent"),
            _ => format!("Enfant né le {naissance}, {ecart} ans après son parent"),
        }
    })
}

/// A month before the birth, or far ahead.
fn hors_de_la_vie(menage: &Menage, personne: &Personne, mois: Mois) -> Option<String> {
    if mois < personne.naissance.mois() && personne.naissance.mois() <= menage.mois.mois() {
        return Some(format!("« {mois} », avant la naissance ({})", personne.naissance));
    }
    (mois.depuis(menage.mois.mois()) > BIENTOT).then(|| format!("« {mois} », dans plus d'un an"))
}

fn terme_lointain(menage: &Menage, personne: &Personne) -> Option<String> {
    let terme = personne.grossesse?.terme;
    match terme.depuis(menage.mois.mois()) {
        ..-1 => Some(format!("Naissance attendue en {terme}, déjà passé")),
        GROSSESSE.. => Some(format!("Naissance attendue en {terme}, dans {GROSSESSE} mois ou plus")),
        _ => None,
    }
}

/// The leave is for a child born, or arrived, since it exists.
fn conge_sans_naissance(menage: &Menage, personne: &Personne) -> Option<String> {
    let arrivee = |enfant: &Personne| enfant.enfant.adopte_le.unwrap_or(enfant.naissance).mois();
    let ouvre = menage.enfants.iter().any(|enfant| CONGE_DE_NAISSANCE <= arrivee(enfant));
    let recu = personne.serie(Nature::CongeNaissance).is_some_and(|serie| !serie.est_nulle());
    (recu && !ouvre)
        .then(|| format!("Congé supplémentaire de naissance, sans enfant né depuis {CONGE_DE_NAISSANCE}"))
}

fn trop_d_heures(_: &Menage, personne: &Personne) -> Option<String> {
    let heures = personne.heures_3_ans;
    (heures > HEURES).then(|| format!("{heures} heures en trois ans, plus de 48 heures par semaine"))
}

fn logement(situation: &Situation) -> Option<&Logement> {
    situation.menage.logement.as_ref()
}

fn hors_d_echelle(loyer: &Option<Serie>) -> Option<String> {
    montant_hors_de(loyer.as_ref()?, LOYER, TROP_PEU)
}

/// The first amount of a series above `trop` a month, or under `trop_peu` without being zero.
fn montant_hors_de(serie: &Serie, trop: u32, trop_peu: u32) -> Option<String> {
    let montants = serie.paliers_en_ordre().iter().map(|(_, montant)| *montant);
    let mut douteux = montants.filter(|montant| {
        *montant > Euros::UN * trop || (montant.est_positif() && *montant < Euros::UN * trop_peu)
    });
    douteux.next().map(|montant| format!("{montant} par mois"))
}

fn charges_au_dessus_du_loyer(situation: &Situation) -> Option<String> {
    let (logement, mois) = (logement(situation)?, situation.menage.mois.mois());
    let (loyer, charges) = (logement.loyer.as_ref()?.en(mois), logement.charges_en(mois)?);
    (loyer.est_positif() && charges > loyer).then(|| format!("{charges} de charges pour {loyer} de loyer"))
}

fn surface(situation: &Situation) -> Option<String> {
    let surface = logement(situation)?.surface?;
    (!(5..=500).contains(&surface)).then(|| format!("Surface de {surface} m²"))
}

fn impaye_a_venir(situation: &Situation) -> Option<String> {
    let premier = situation.impaye.as_ref()?.premier_impaye?;
    (premier > situation.menage.mois.mois()).then(|| format!("« {premier} », après le mois calculé"))
}

fn impaye_enorme(situation: &Situation) -> Option<String> {
    let montant = situation.impaye.as_ref()?.montant?;
    (montant > Euros::UN * 100_000).then(|| format!("{montant} de loyer en retard"))
}
