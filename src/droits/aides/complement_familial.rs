//! Complément familial (CF): from three children of 3 to 20, under a ceiling; overseas from one child, the youngest of 3
//! or 4; paid by the CAF or the MSA.
//!
//! Texts: CSS, art. L522-1 to L522-3, R522-1 to R522-4, D522-1, D522-2; overseas L755-16, L755-16-1, R755-1 to R755-4,
//! D755-6, D755-6-1, of the same ceilings and amounts. It is not paid together with the allocation de base of the Paje:
//! the higher of the two is ([`simulation`](crate::simulation)).
//!
//! Facts read from an answer: births, custody and the one parent who receives it (R513-1), the earnings of each of
//! the couple (R522-2), the PreParE, which closes it (L532-2), the commune. Derived: who is dependent up to 21 (R522-1),
//! the resources of two years before.
//!
//! Not modelled and told, among the limits of the catalogue: children placed by the ASE.

use crate::droits::commun::charge::{self, VINGT_ANS, VINGT_ET_UN_ANS};
use crate::loi::baremes::communs::{BMAF, CRDS};
use crate::loi::baremes::famille::{CF_MAJORE, CF_PLEIN, INCREMENTS, PLAFOND_PLEIN};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::MoisCouvert;
use crate::notions::source::Source;

const L522_1: &Source = &Source::article("CSS, art. L522-1").lu("LEGIARTI000006743213");
const R522_2: &Source = &Source::article("CSS, art. R522-2").lu("LEGIARTI000046499019");
const R522_4: &Source = &Source::article("CSS, art. R522-4").lu("LEGIARTI000046498997");
const D522_1: &Source = &Source::article("CSS, art. D522-1").lu("LEGIARTI000006737116");
const D522_2: &Source = &Source::article("CSS, art. D522-2").lu("LEGIARTI000038249420");
const R755_1: &Source = &Source::article("CSS, art. R755-1").lu("LEGIARTI000006752165");
/// Month of the third birthday: continuity with the Paje (CSS, art. L552-1).
const TROIS_ANS: i32 = 36;
/// Overseas the youngest is under that (CSS, art. R755-1).
const CINQ_ANS: i32 = 60;

/// The benefit of a month, by the rule of overseas or not; `isole_ou_biactif` opens the higher ceiling.
pub fn calculer(
    menage: &Menage,
    base: Figure,
    isole_ou_biactif: bool,
    outre_mer: bool,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    match enfants(menage, outre_mer, mois, t) {
        Ok(nombre) => selon_les_ressources(nombre, base, isole_ou_biactif, mois, t),
        Err(motif) => Droit::ferme(motif),
    }
}

/// How many dependent children the ceiling counts, where their ages open the right.
pub fn enfants(menage: &Menage, outre_mer: bool, mois: MoisCouvert, t: &mut Trace) -> Result<u32, Motif> {
    let limite = if outre_mer { VINGT_ANS } else { VINGT_ET_UN_ANS };
    let mut enfants = charge::enfants_a_charge(menage, mois, limite);
    enfants.retain(|enfant| charge::ouvre_les_prestations_d_un_seul(enfant));
    let age = |enfant: &Personne| enfant.mois_depuis_naissance(mois.mois());
    let nombre = enfants.len() as u32;
    if outre_mer {
        let plus_jeune = enfants.iter().map(|enfant| age(enfant)).min();
        let ouvre = plus_jeune.is_some_and(|age| (TROIS_ANS..CINQ_ANS).contains(&age));
        t.condition("Tous les enfants ont 3 ans ou plus, le plus jeune moins de 5 ans", ouvre, R755_1);
        let motif = "Outre-mer, il faut que le plus jeune de vos enfants ait 3 ou 4 ans";
        return if ouvre { Ok(nombre) } else { Err(Motif::new(motif, R755_1)) };
    }
    let de_trois_ans = enfants.iter().filter(|enfant| age(enfant) >= TROIS_ANS).count() as u32;
    t.nombre("Enfants à charge de 3 à 20 ans", de_trois_ans, L522_1);
    if de_trois_ans < 3 {
        return Err(Motif::new("Il faut au moins trois enfants à charge de 3 à 20 ans", L522_1));
    }
    Ok(nombre)
}

fn selon_les_ressources(
    nombre: u32,
    base: Figure,
    isole_ou_biactif: bool,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let plafond = plafond(nombre, isole_ou_biactif, mois, t);
    let plafond_majore = t.divise("Plafond du complément majoré", plafond, 2, R522_4);
    let bmaf = t.lit(&BMAF, mois);
    let plein = (bmaf * CF_PLEIN.en(mois).valeur).arrondi_centime();
    let limite = plafond.valeur + plein * 12;
    let montant = if base.valeur <= plafond_majore.valeur {
        let majore = (bmaf * CF_MAJORE.en(mois).valeur).arrondi_centime();
        t.formule(
            "Complément familial majoré",
            majore,
            "62,48 % de la BMAF : ressources sous la moitié du plafond",
            &[base, plafond_majore],
            D522_2,
        )
    } else if base.valeur <= plafond.valeur {
        t.formule(
            "Complément familial",
            plein,
            "41,65 % de la BMAF : ressources sous le plafond",
            &[base, plafond],
            D522_1,
        )
    } else if base.valeur <= limite {
        let differentiel = ((limite - base.valeur) / 12).arrondi_centime();
        t.formule(
            "Complément familial différentiel",
            differentiel,
            "un douzième de ce qui sépare les ressources de la limite",
            &[base, plafond],
            R522_2,
        )
    } else {
        let motif = "Vos ressources de l'année de référence dépassent la limite";
        return Droit::ferme(Motif::compare(motif, base.valeur, limite, R522_2));
    };
    let crds = (montant.valeur * CRDS.en(mois).valeur).arrondi_centime_inferieur();
    Droit::Ouvert(Versement::moins_crds(montant.valeur, crds))
}

/// The ceiling: a base raised by 25 % for each of the first two children, 30 % for each further one, and an
/// amount for a lone parent or two earners (CSS, art. R522-2).
fn plafond(nombre: u32, isole_ou_biactif: bool, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let increments = INCREMENTS.en(mois).valeur;
    t.bareme_de("Plafond de ressources", &PLAFOND_PLEIN, PLAFOND_PLEIN.en(mois), |plafond| {
        plafond.pour(nombre, isole_ou_biactif, &increments)
    })
}
