//! Allocation de base of the Paje: for a child under 3, under a ceiling; paid by the CAF or the MSA.
//!
//! Texts: CSS, art. L531-3, L532-1, R531-1 to R531-4, D531-1 to D531-3. One per family, one per child of a
//! multiple birth. Not paid together with the complément familial.
//!
//! Facts read from an answer: birth or arrival of an adopted child, custody and the one parent who receives it
//! (R513-1), the earnings of each of the couple (L531-3). Derived: who is dependent, the resources of two years
//! before. Supposed in words: the compulsory medical examinations are made (L533-1), the residence is regular
//! (L512-2).
//!
//! Not modelled and told, among the limits of the catalogue: the amounts of the PreParE and of the CMG. The grants at
//! birth and adoption have their own file.

use crate::droits::commun::charge::{self, VINGT_ANS};
use crate::loi::baremes::communs::{BMAF, CRDS};
use crate::loi::baremes::famille::{
    INCREMENTS, PAJE_MI_TAUX, PAJE_PLEIN, PLAFOND_MI_TAUX, PLAFOND_PLEIN, PlafondFamille,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::parametre::Parametre;
use crate::loi::trace::{Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::source::Source;

const L531_3: &Source = &Source::article("CSS, art. L531-3").lu("LEGIARTI000036393143");
const R531_1: &Source = &Source::article("CSS, art. R531-1").lu("LEGIARTI000046499008");
const D531_3: &Source = &Source::article("CSS, art. D531-3").lu("LEGIARTI000036852559");

/// What the household receives, and what the RSA counts of it.
#[derive(Clone, Debug)]
pub struct AllocationDeBase {
    /// The benefit.
    pub droit: Droit,
    /// Its exact amount before any rounding and CRDS, that RSA and prime d'activité count.
    pub compte: Euros,
}

/// The benefit of a month; `isole_ou_biactif` opens the higher ceilings.
pub fn calculer(
    menage: &Menage,
    base: Figure,
    isole_ou_biactif: bool,
    mois: MoisCouvert,
    t: &mut Trace,
) -> AllocationDeBase {
    let ferme = |motif| AllocationDeBase { droit: Droit::ferme(motif), compte: Euros::ZERO };
    let mut enfants = charge::enfants_a_charge(menage, mois, VINGT_ANS);
    enfants.retain(|enfant| charge::ouvre_les_prestations_d_un_seul(enfant));
    let ouvrants: Vec<&Personne> =
        enfants.iter().copied().filter(|enfant| ouvre(enfant, mois.mois())).collect();
    t.nombre("Enfants de moins de 3 ans (ou adoptés depuis moins de 3 ans)", ouvrants.len() as u32, L531_3);
    if ouvrants.is_empty() {
        return ferme(Motif::new(
            "Il faut un enfant de moins de 3 ans, compté à partir du mois qui suit sa naissance",
            L531_3,
        ));
    }
    let nombre = enfants.len() as u32;
    let plein = plafond("Plafond du taux plein", &PLAFOND_PLEIN, nombre, isole_ou_biactif, mois, t);
    let mi_taux = plafond("Plafond du taux partiel", &PLAFOND_MI_TAUX, nombre, isole_ou_biactif, mois, t);
    let (taux, phrase) = if base.valeur <= plein.valeur {
        (PAJE_PLEIN.en(mois).valeur, "41,65 % de la BMAF : ressources sous le plafond du taux plein")
    } else if base.valeur <= mi_taux.valeur {
        (PAJE_MI_TAUX.en(mois).valeur, "20,825 % de la BMAF : ressources sous le plafond du taux partiel")
    } else {
        let motif = "Vos ressources de l'année de référence dépassent la limite";
        return ferme(Motif::compare(motif, base.valeur, mi_taux.valeur, R531_1));
    };
    let versees = naissances_simultanees(&ouvrants);
    let exact = t.lit(&BMAF, mois) * taux;
    let unitaire =
        t.formule("Allocation de base", exact.arrondi_centime(), phrase, &[base, plein, mi_taux], D531_3);
    let total = t.fois("Une par famille, ou par enfant d'une naissance multiple", unitaire, versees, L531_3);
    let crds = (unitaire.valeur * CRDS.en(mois).valeur).arrondi_centime_inferieur() * versees;
    let droit = Droit::Ouvert(Versement::moins_crds(total.valeur, crds));
    AllocationDeBase { droit, compte: exact * versees }
}

/// From the month after birth to the month before the third birthday; 36 months from an adoption.
fn ouvre(enfant: &Personne, mois: Mois) -> bool {
    let debut = enfant.enfant.adopte_le.map_or(enfant.naissance.mois(), |arrivee| arrivee.mois());
    (1..36).contains(&mois.depuis(debut))
}

/// Children of the largest multiple birth (or simultaneous adoption) among those who open the benefit.
fn naissances_simultanees(enfants: &[&Personne]) -> u32 {
    let jour = |enfant: &Personne| enfant.enfant.adopte_le.unwrap_or(enfant.naissance);
    enfants
        .iter()
        .map(|enfant| enfants.iter().filter(|autre| jour(autre) == jour(enfant)).count() as u32)
        .max()
        .unwrap_or(0)
}

fn plafond(
    libelle: &'static str,
    table: &'static Parametre<PlafondFamille>,
    nombre: u32,
    isole_ou_biactif: bool,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let increments = INCREMENTS.en(mois).valeur;
    t.bareme_de(libelle, table, table.en(mois), |plafond| plafond.pour(nombre, isole_ou_biactif, &increments))
}
