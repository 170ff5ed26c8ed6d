//! Family benefits of a month: AF, then complément familial and Paje, of which the higher is paid.

use crate::droits::aides::{allocations_familiales, complement_familial, paje};
use crate::droits::commun::charge;
use crate::droits::commun::ressources::famille::{self, BaseFamille};
use crate::loi::baremes::communs::BMAF;
use crate::loi::baremes::minima::FORFAIT_CF;
use crate::loi::droit::{Droit, Motif};
use crate::loi::trace::Trace;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;

const L532_1: &Source = &Source::article("CSS, art. L532-1").lu("LEGIARTI000006743237");

/// The benefits that look at the resources of the year before last.
pub(super) struct Familiales {
    /// These resources, where every income is known.
    pub(super) base: Option<BaseFamille>,
    pub(super) allocations: Droit,
    pub(super) complement: Droit,
    pub(super) paje: Droit,
    /// Dependent children of the AF.
    pub(super) enfants: Dependants,
    /// What RSA and prime d'activité count of the AF, gross.
    pub(super) compte_allocations: Fourchette,
    /// What they count of the complément familial, gross.
    pub(super) compte_complement: Fourchette,
    /// What they count of the allocation de base.
    pub(super) compte_paje: Fourchette,
}

/// Children who count for a household, fewer while one does not know whether one of them does.
#[derive(Default)]
pub(super) struct Dependants {
    pub(super) nombre: Fourchette<u32>,
    /// The answers that would tell.
    pub(super) doutes: Vec<Reference>,
}

impl Familiales {
    /// The benefits of a month; between two bounds while an income, or whether a child counts, is unknown.
    pub(super) fn calculer(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> Familiales {
        let mut inconnus = menage.inconnus_parmi(famille::lit);
        let douteux = charge::sans_les_enfants_douteux(menage, mois.mois());
        let base = inconnus.is_empty().then(|| {
            t.section("ressources_famille", mois.mois());
            famille::calculer(menage, mois, t)
        });
        if let (Some(base), None) = (base, &douteux) {
            let calcule = Familiales::selon(menage, base, mois, t).le_plus_eleve();
            return Familiales { base: Some(base), ..calcule };
        }
        // While an income is unknown, between nothing and the highest: each of complément familial and allocation de
        // base may be the one that is paid.
        let selon = |menage: &Menage, total: Euros| {
            let t = &mut Trace::muette();
            if base.is_some() {
                let base = famille::calculer(menage, mois, t);
                return Familiales::selon(menage, base, mois, t).le_plus_eleve();
            }
            Familiales::selon(menage, BaseFamille::supposee(total, t), mois, t)
        };
        let un = selon(menage, Euros::ZERO);
        let (sans, doutes) = douteux.unzip();
        inconnus.extend(doutes.unwrap_or_default());
        let autre = selon(sans.as_ref().unwrap_or(menage), Euros::MAXIMUM_SAISI);
        Familiales {
            base,
            allocations: un.allocations.ou(autre.allocations, &inconnus),
            complement: un.complement.ou(autre.complement, &inconnus),
            paje: un.paje.ou(autre.paje, &inconnus),
            enfants: Dependants { nombre: un.enfants.nombre.ou(autre.enfants.nombre), doutes: inconnus },
            compte_allocations: un.compte_allocations.ou(autre.compte_allocations),
            compte_complement: un.compte_complement.ou(autre.compte_complement),
            compte_paje: un.compte_paje.ou(autre.compte_paje),
        }
    }

    fn selon(menage: &Menage, base: BaseFamille, mois: MoisCouvert, t: &mut Trace) -> Familiales {
        let isole_ou_biactif = famille::condition_isole_ou_biactif(menage, &base, t);
        t.section(CleDroit::AllocationsFamiliales.code(), mois.mois());
        let allocations = allocations_familiales::calculer(menage, base.total, mois, t);
        t.section(CleDroit::ComplementFamilial.code(), mois.mois());
        let complement = complement_familial::calculer(menage, base.total, isole_ou_biactif, mois, t);
        t.section(CleDroit::PajeBase.code(), mois.mois());
        let paje = paje::calculer(menage, base.total, isole_ou_biactif, mois, t);
        let compte_allocations = allocations.base.min(allocations.droit.brut_certain());
        let compte_complement = compte_familial(&complement, mois);
        Familiales {
            base: None,
            allocations: allocations.droit,
            complement,
            paje: paje.droit,
            enfants: Dependants { nombre: Fourchette::exacte(allocations.enfants), doutes: Vec::new() },
            compte_allocations: Fourchette::exacte(compte_allocations),
            compte_complement: Fourchette::exacte(compte_complement),
            compte_paje: Fourchette::exacte(paje.compte),
        }
    }

    /// Complément familial and allocation de base are not paid together, and the code gives no order (CSS,
    /// art. L532-1): the higher is.
    fn le_plus_eleve(mut self) -> Familiales {
        let (complement, base) = (self.complement.net_certain(), self.paje.net_certain());
        if !complement.est_positif() || !base.est_positif() {
            return self;
        }
        if complement > base {
            let motif = "Elle ne s'ajoute pas au complément familial, plus élevé pour vous";
            self.paje = Droit::ferme(Motif::new(motif, L532_1));
            self.compte_paje = Fourchette::default();
        } else {
            self.compte_complement = Fourchette::default();
            let motif = "Il ne s'ajoute pas à l'allocation de base de la Paje";
            self.complement = Droit::ferme(Motif::new(motif, L532_1));
        }
        self
    }
}

/// What RSA and prime d'activité count of the complément familial: the supplement of the majoré rate is left out
/// (CSS, art. R844-4 II).
fn compte_familial(complement: &Droit, mois: MoisCouvert) -> Euros {
    if complement.est_ouvert() { BMAF.en(mois).valeur * FORFAIT_CF.en(mois).valeur } else { Euros::ZERO }
}
