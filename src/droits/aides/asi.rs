//! Allocation supplémentaire d'invalidité (ASI): tops up a small invalidity pension; CPAM, Carsat or MSA.
//!
//! Texts: CSS, art. L815-24 to L815-29, R815-58 s., D815-19.
//!
//! Facts read from an answer: the invalidity pension, each other income of the couple, age, permit and months lived
//! in France (R111-2). Derived: the ceiling of one or two (L815-24-1), the age of the Aspa, which takes over.
//! Supposed in words: a regular stay.
//!
//! Not modelled and told, among the limits of the catalogue: an old-age pension granted for an invalidity of two
//! thirds (R815-58), goods given away.

use crate::droits::commun::sejour;
use crate::loi::baremes::minima::{
    ASI_COUPLE, ASI_SEUL, PENSION_INVALIDITE_MINIMUM, TITRE_SEJOUR_VIEILLESSE_MOIS,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::vocabulaire::Nature;

const L815_24: &Source = &Source::article("CSS, art. L815-24").lu("LEGIARTI000041474271");
const L816_1: &Source = &Source::article("CSS, art. L816-1").lu("LEGIARTI000042920144");
const D815_19: &Source = &Source::article("CSS, art. D815-19").lu("LEGIARTI000042956446");

/// Whether the person holds an invalidity pension and is not of an age for the Aspa.
pub fn est_concerne(personne: &Personne, a_l_age_de_l_aspa: bool, mois: MoisCouvert) -> bool {
    personne.revenu(Nature::Invalidite, mois.mois()).est_positif() && !a_l_age_de_l_aspa
}

/// Months a year that must be exceeded in France.
const PRESENCE: u32 = 6;
const R111_2: &Source = &Source::article("CSS, art. R111-2").lu("LEGIARTI000049451865");

/// What the ASI of one adult depends on.
#[derive(Clone, Copy, Debug)]
pub struct EntreesAsi {
    /// The partner may receive the ASI too.
    pub asi_du_conjoint: bool,
    /// The partner may receive the Aspa.
    pub aspa_du_conjoint: bool,
    /// Monthly resources of the couple, for whom holds an invalidity pension below the age of the Aspa.
    pub ressources: Option<Figure>,
}

/// The benefit of one adult in a month.
pub fn calculer(
    menage: &Menage,
    personne: &Personne,
    entrees: EntreesAsi,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    t.condition("Pension d'invalidité, avant l'âge de l'Aspa", entrees.ressources.is_some(), L815_24);
    let Some(ressources) = entrees.ressources else {
        return Droit::ferme(
            Motif::new("Elle complète une pension d'invalidité, avant l'âge du minimum vieillesse", L815_24)
                .discret(),
        );
    };
    match sejour::remplit(personne, mois.mois(), &TITRE_SEJOUR_VIEILLESSE_MOIS) {
        Err(reference) => return Droit::indetermine(vec![reference], None),
        Ok(false) => {
            return Droit::ferme(
                Motif::new("Il faut un titre permettant de travailler depuis dix ans", L816_1).discret(),
            );
        }
        Ok(true) if personne.mois_en_france <= PRESENCE => {
            let motif = Motif::new("Il faut vivre en France plus de six mois par an", R111_2);
            return Droit::ferme(motif.discret());
        }
        Ok(true) => {}
    }
    let annuel = t.bareme(if menage.est_couple() { &ASI_COUPLE } else { &ASI_SEUL }, mois);
    let garanti = t.divise("Montant garanti par mois", annuel, 12, D815_19);
    let manque = t.reste("Montant garanti moins les ressources", garanti, ressources, D815_19);
    let exacte = if !menage.est_couple() {
        manque
    } else if entrees.asi_du_conjoint || entrees.aspa_du_conjoint {
        t.divise("Moitié : votre conjoint reçoit l'ASI ou l'Aspa", manque, 2, D815_19)
    } else {
        let seul = t.lit(&ASI_SEUL, mois) / 12 - t.lit(&PENSION_INVALIDITE_MINIMUM, mois);
        let phrase = "montant d'une personne moins la pension d'invalidité minimale";
        let limite = t.formule("Limite quand un seul du couple la reçoit", seul, phrase, &[], D815_19);
        t.plafonne("Dans cette limite", manque, limite, D815_19)
    };
    let asi = t.arrondi("ASI, au centime inférieur", exacte, Arrondi::CentimeInferieur, D815_19);
    if asi.valeur > Euros::ZERO {
        return Droit::Ouvert(Versement::sans_crds(asi.valeur));
    }
    let motif = "Vos ressources atteignent le montant garanti";
    Droit::ferme(Motif::compare(motif, ressources.valeur, garanti.valeur, D815_19).discret())
}
