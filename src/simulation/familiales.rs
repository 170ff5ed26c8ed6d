//! Family benefits of a month: AF, then complément familial and Paje, of which the higher is paid.

use crate::aides::{allocations_familiales, complement_familial, paje};
use crate::charge;
use crate::droit::{Droit, Motif};
use crate::mois::{Mois, MoisCouvert};
use crate::montant::Euros;
use crate::parametres::communs::BMAF;
use crate::parametres::minima::FORFAIT_CF;
use crate::ressources::famille::{self, BaseFamille};
use crate::simulation::CleDroit;
use crate::situation::{Choix, Situation};
use crate::source::Source;
use crate::trace::Trace;

const L532_1: Source = Source::article("CSS, art. L532-1").lu("LEGIARTI000006743237");

/// The benefits that look at the resources of the year before last.
pub(super) struct Familiales {
    /// These resources, where every income is known.
    pub(super) base: Option<BaseFamille>,
    pub(super) allocations: Droit,
    pub(super) complement: Droit,
    pub(super) paje: Droit,
    /// Dependent children of the AF.
    pub(super) enfants: u32,
    /// What RSA and prime d'activité count of the AF and of the complément familial, gross: lowest, highest.
    pub(super) compte: [Euros; 2],
    /// What they count of the allocation de base.
    pub(super) compte_paje: [Euros; 2],
}

impl Familiales {
    /// The benefits of a month; between two bounds while an income is unknown.
    pub(super) fn calculer(situation: &Situation, mois: MoisCouvert, t: &mut Trace) -> Familiales {
        let inconnus = situation.inconnus_parmi(famille::lit);
        if inconnus.is_empty() {
            t.section("ressources_famille", mois.mois());
            let base = famille::calculer(situation, mois, t);
            let calcule = Familiales::selon(situation, base, mois, t).le_plus_eleve(mois);
            return Familiales { base: Some(base), ..calcule };
        }
        // Between nothing and the highest income, each of the two may be the one that is paid.
        let selon = |situation: &Situation, total: Euros| {
            let t = &mut Trace::muette();
            Familiales::selon(situation, BaseFamille::supposee(total, t), mois, t)
        };
        let haut = selon(situation, Euros::ZERO);
        let bas = selon(&sans_les_payes_inconnus(situation, mois.mois()), Euros::MAXIMUM_SAISI);
        Familiales {
            base: None,
            allocations: haut.allocations.ou(bas.allocations, &inconnus),
            complement: haut.complement.ou(bas.complement, &inconnus),
            paje: haut.paje.ou(bas.paje, &inconnus),
            enfants: haut.enfants,
            compte: [bas.compte[0], haut.compte[1]],
            compte_paje: [bas.compte_paje[0], haut.compte_paje[1]],
        }
    }

    fn selon(situation: &Situation, base: BaseFamille, mois: MoisCouvert, t: &mut Trace) -> Familiales {
        let isole_ou_biactif = famille::condition_isole_ou_biactif(situation, &base, t);
        t.section(CleDroit::AllocationsFamiliales.code(), mois.mois());
        let allocations = allocations_familiales::calculer(situation, base.total, mois, t);
        t.section(CleDroit::ComplementFamilial.code(), mois.mois());
        let complement = complement_familial::calculer(situation, base.total, isole_ou_biactif, mois, t);
        t.section(CleDroit::PajeBase.code(), mois.mois());
        let paje = paje::calculer(situation, base.total, isole_ou_biactif, mois, t);
        let compte =
            allocations.base.min(allocations.droit.brut_certain()) + compte_familial(&complement, mois);
        Familiales {
            base: None,
            allocations: allocations.droit,
            complement,
            paje: paje.droit,
            enfants: allocations.enfants,
            compte: [compte; 2],
            compte_paje: [paje.compte; 2],
        }
    }

    /// Complément familial and allocation de base are not paid together, and the code gives no order (CSS,
    /// art. L532-1): the higher is.
    fn le_plus_eleve(mut self, mois: MoisCouvert) -> Familiales {
        let (complement, base) = (self.complement.net_certain(), self.paje.net_certain());
        if !complement.est_positif() || !base.est_positif() {
            return self;
        }
        if complement > base {
            let motif = "Elle ne s'ajoute pas au complément familial, plus élevé pour vous";
            self.paje = Droit::ferme(Motif::new(motif, L532_1));
            self.compte_paje = [Euros::ZERO; 2];
        } else {
            let compte = compte_familial(&self.complement, mois);
            self.compte = self.compte.map(|total| total - compte);
            let motif = "Il ne s'ajoute pas à l'allocation de base de la Paje";
            self.complement = Droit::ferme(Motif::new(motif, L532_1));
        }
        self
    }
}

/// The household without the children who would count no more if their unknown pay were high.
fn sans_les_payes_inconnus(situation: &Situation, mois: Mois) -> Situation {
    let mut sans = situation.clone();
    for enfant in &mut sans.enfants {
        if charge::paie_inconnue(situation, enfant, mois).is_some() {
            enfant.enfant.a_charge = Some(false);
        }
    }
    sans
}

/// What RSA and prime d'activité count of the complément familial: the supplement of the majoré rate is left out
/// (CSS, art. R844-4 II).
fn compte_familial(complement: &Droit, mois: MoisCouvert) -> Euros {
    if complement.est_ouvert() { BMAF.en(mois).valeur * FORFAIT_CF.en(mois).valeur } else { Euros::ZERO }
}
