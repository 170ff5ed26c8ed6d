//! Steps that the housing aids of rented homes and of foyers share.

use crate::droits::commun::logement::Bail;
use crate::loi::baremes::communs::CRDS;
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::notions::mois::MoisCouvert;
use crate::notions::source::Source;

const R823_5: &Source = &Source::article("CCH, art. R823-5");
const ORDONNANCE_96_50: &Source = &Source::article("Ordonnance n° 96-50, art. 14 et 19");

/// The aid with the children in shared custody for half of the time where their charge is itself shared, each parent
/// being helped "with the child" for that half (CCH, art. R823-5; Conseil d'État, 21 July 2017, n° 398563).
///
/// `avec` is the aid with them; `sans` gives the aid for a number of dependants, theirs left out.
pub fn selon_la_garde(
    bail: &Bail,
    avec: Figure,
    sans: impl FnOnce(u32, &mut Trace) -> Figure,
    t: &mut Trace,
) -> Figure {
    if bail.en_alternance == 0 {
        return avec;
    }
    let sans = sans(bail.personnes_a_charge - bail.en_alternance, t);
    let phrase = "moitié de l'aide avec les enfants en alternance, moitié de l'aide sans eux";
    let moyenne = ((avec.valeur + sans.valeur) / 2).arrondi_centime();
    t.formule("Aide, enfants en résidence alternée", moyenne, phrase, &[avec, sans], R823_5)
}

/// The aid less the CRDS, to the euro below, then with the CRDS again; and the CRDS, to the cent below. `source`
/// is the article that orders it.
pub fn apres_crds(
    aide: Figure,
    source: &'static Source,
    mois: MoisCouvert,
    t: &mut Trace,
) -> (Figure, Figure) {
    let taux = t.taux(&CRDS, mois);
    let crds = t.produit("CRDS", aide, taux, ORDONNANCE_96_50);
    let crds = t.arrondi("CRDS, au centime inférieur", crds, Arrondi::CentimeInferieur, ORDONNANCE_96_50);
    let nette = t.reste("Aide moins la CRDS", aide, crds, ORDONNANCE_96_50);
    let nette = t.arrondi("Aide à l'euro inférieur", nette, Arrondi::EuroInferieur, source);
    let brute =
        if nette.valeur.est_positif() { t.somme("Aide avec la CRDS", &[nette, crds], source) } else { nette };
    (brute, crds)
}
