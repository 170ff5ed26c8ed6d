//! Family benefits of a month: AF, then complément familial and Paje, of which the higher is paid.

use crate::droits::aides::{allocations_familiales, complement_familial, paje};
use crate::droits::commun::charge;
use crate::droits::commun::evenement::Percus;
use crate::droits::commun::ressources::famille::{self, BaseFamille};
use crate::loi::baremes::communs::BMAF;
use crate::loi::baremes::minima::{FORFAIT_CF, FORFAIT_CF_OUTRE_MER};
use crate::loi::droit::{Droit, Motif};
use crate::loi::trace::Trace;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::{Bout, Fourchette};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::notions::tri::une_fois;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;

const L532_2: &Source = &Source::article("CSS, art. L532-2").lu("LEGIARTI000053279235");
const L755_19: &Source = &Source::article("CSS, art. L755-19").lu("LEGIARTI000031324116");
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
    /// The answers that leave what they count between two bounds, be what is paid the same.
    pub(super) doutes: Vec<Reference>,
}

/// What the benefits look at beside the resources, one of the cases that unknown answers leave possible.
#[derive(Clone, Copy)]
struct Cas {
    /// What was received in the month before.
    percus: Percus,
    /// An adult receives the PreParE.
    prepare: bool,
    /// The home is overseas.
    outre_mer: bool,
}

/// Children who count for a household, fewer while one does not know whether one of them does.
#[derive(Default)]
pub(super) struct Dependants {
    pub(super) nombre: Fourchette<u32>,
    /// The answers that would tell.
    pub(super) doutes: Vec<Reference>,
}

impl Familiales {
    /// The benefits of a month; between two bounds while an income, or whether a child counts, is unknown, or while one
    /// does not know what was received in the month before (`percus` holds each case, and `manque` what leaves them so).
    pub(super) fn calculer(
        menage: &Menage,
        percus: &[Percus],
        manque: &[Reference],
        mois: MoisCouvert,
        t: &mut Trace,
    ) -> Familiales {
        let prepare = recoit_la_prepare(menage, mois);
        let outre_mer = menage.est_outre_mer();
        let premier = Cas { percus: Percus::default(), prepare, outre_mer: outre_mer.unwrap_or_default() };
        let inconnues = menage.inconnus_parmi(|reference| reference.cle == Cle::Revenu(Nature::Prepare));
        // What is missed is what makes a case another: each is told from the next by its own answers.
        let selon_la_commune = |cas: Cas, t: &mut Trace| {
            let familiales = Familiales::dans_le_cas(menage, cas, mois, t);
            // An unknown commune may be overseas.
            if outre_mer.is_some() {
                return familiales;
            }
            let ailleurs = Cas { outre_mer: true, ..cas };
            let ailleurs = Familiales::dans_le_cas(menage, ailleurs, mois, &mut Trace::muette());
            familiales.ou(ailleurs, &[Reference::foyer(Cle::LogementCommune)])
        };
        let selon_la_prepare = |cas: Cas, t: &mut Trace| {
            let familiales = selon_la_commune(cas, t);
            // A PreParE that is not known to be received closes the complément familial, or not.
            if inconnues.is_empty() || prepare {
                return familiales;
            }
            familiales.ou(selon_la_commune(Cas { prepare: true, ..cas }, &mut Trace::muette()), &inconnues)
        };
        let mut cas = percus.iter().map(|percus| Cas { percus: *percus, ..premier });
        let familiales = selon_la_prepare(cas.next().unwrap_or(premier), t);
        cas.fold(familiales, |familiales, cas| {
            familiales.ou(selon_la_prepare(cas, &mut Trace::muette()), manque)
        })
    }

    fn dans_le_cas(menage: &Menage, cas: Cas, mois: MoisCouvert, t: &mut Trace) -> Familiales {
        let mut inconnus = famille::inconnus(menage);
        let douteux = charge::sans_les_enfants_douteux(menage, mois.mois());
        // Without a child none of them opens, whatever the resources.
        let aucun_enfant =
            menage.enfants.is_empty() && menage.adultes().all(|adulte| adulte.grossesse.is_none());
        let base = inconnus.is_empty().then(|| {
            if aucun_enfant && t.est_muette() {
                return BaseFamille::supposee(Euros::ZERO, t);
            }
            t.section("ressources_famille", mois.mois());
            famille::calculer(menage, cas.percus, mois, t)
        });
        if let (Some(base), None) = (base, &douteux) {
            let calcule = Familiales::selon(menage, base, cas, mois, t).le_plus_eleve();
            return Familiales { base: Some(base), ..calcule };
        }
        // While an income is unknown, between what the others make and the highest: each of complément familial and
        // allocation de base may be the one that is paid.
        let selon = |menage: &Menage, bout: Bout| {
            let t = &mut Trace::muette();
            if base.is_some() {
                let base = famille::calculer(menage, cas.percus, mois, t);
                return Familiales::selon(menage, base, cas, mois, t).le_plus_eleve();
            }
            let base = match bout {
                Bout::Bas => famille::au_moins(menage, &inconnus, cas.percus, mois, t),
                Bout::Haut => BaseFamille::supposee(Euros::MAXIMUM_SAISI, t),
            };
            Familiales::selon(menage, base, cas, mois, t)
        };
        let (sans, doutes) = douteux.unzip();
        let un = selon(menage, Bout::Bas);
        let autre = selon(sans.as_ref().unwrap_or(menage), Bout::Haut);
        inconnus.extend(doutes.unwrap_or_default());
        Familiales { base, ..un.ou(autre, &inconnus) }
    }

    /// Between the two.
    pub(super) fn ou(self, autre: Familiales, manque: &[Reference]) -> Familiales {
        let reunis = |un: &[Reference], autre: &[Reference], differents: bool| {
            let manque = manque.iter().filter(|_| differents);
            une_fois(un.iter().chain(autre).chain(manque).copied(), |reference| *reference)
        };
        let doutes =
            reunis(&self.enfants.doutes, &autre.enfants.doutes, self.enfants.nombre != autre.enfants.nombre);
        let differents = [self.compte_allocations, self.compte_complement, self.compte_paje]
            != [autre.compte_allocations, autre.compte_complement, autre.compte_paje];
        let du_compte = reunis(&self.doutes, &autre.doutes, differents);
        Familiales {
            doutes: du_compte,
            base: self.base,
            allocations: self.allocations.ou(autre.allocations, manque),
            complement: self.complement.ou(autre.complement, manque),
            paje: self.paje.ou(autre.paje, manque),
            enfants: Dependants { nombre: self.enfants.nombre.ou(autre.enfants.nombre), doutes },
            compte_allocations: self.compte_allocations.ou(autre.compte_allocations),
            compte_complement: self.compte_complement.ou(autre.compte_complement),
            compte_paje: self.compte_paje.ou(autre.compte_paje),
        }
    }

    fn selon(menage: &Menage, base: BaseFamille, cas: Cas, mois: MoisCouvert, t: &mut Trace) -> Familiales {
        let isole_ou_biactif = famille::condition_isole_ou_biactif(menage, &base, t);
        t.section(CleDroit::AllocationsFamiliales.code(), mois.mois());
        let mut allocations = allocations_familiales::calculer(menage, base.total, cas.outre_mer, mois, t);
        t.section(CleDroit::ComplementFamilial.code(), mois.mois());
        let complement =
            complement_familial::calculer(menage, base.total, isole_ou_biactif, cas.outre_mer, mois, t);
        let complement = if cas.prepare { sans_la_prepare(complement) } else { complement };
        t.section(CleDroit::PajeBase.code(), mois.mois());
        let paje = paje::calculer(menage, base.total, isole_ou_biactif, mois, t);
        // Overseas only: elsewhere one child opens none, and the forfait of who is 20 is no allowance of an only child.
        let d_un_seul = cas.outre_mer && allocations.enfants == 1 && allocations.base.est_positif();
        if d_un_seul && paje.droit.est_ouvert() {
            let motif = "Elles ne s'ajoutent pas, pour un seul enfant, à l'allocation de base de la Paje";
            allocations.droit = Droit::ferme(Motif::new(motif, L755_19));
        }
        let compte_allocations = match allocations.droit {
            Droit::Indetermine(_) => Fourchette::jusqu_a(allocations.base),
            _ => Fourchette::exacte(allocations.base.min(allocations.droit.brut_certain())),
        };
        let compte_complement = compte_familial(&complement, cas.outre_mer, mois);
        Familiales {
            base: None,
            allocations: allocations.droit,
            complement,
            paje: paje.droit,
            enfants: Dependants { nombre: Fourchette::exacte(allocations.enfants), doutes: Vec::new() },
            compte_allocations,
            compte_complement: Fourchette::exacte(compte_complement),
            compte_paje: Fourchette::exacte(paje.compte),
            doutes: Vec::new(),
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

/// Whether an adult receives the PreParE.
fn recoit_la_prepare(menage: &Menage, mois: MoisCouvert) -> bool {
    menage.adultes().any(|adulte| adulte.revenu(Nature::Prepare, mois.mois()).est_positif())
}

/// The complément familial is not paid beside the PreParE, whatever its rate (CSS, art. L532-2 I).
fn sans_la_prepare(complement: Droit) -> Droit {
    if !complement.est_ouvert() {
        return complement;
    }
    Droit::ferme(Motif::new("Il ne s'ajoute pas à la PreParE", L532_2))
}

/// What RSA and prime d'activité count of the complément familial, gross: the supplement of the majoré rate is left out
/// (CSS, art. R844-4 II; overseas R757-6).
fn compte_familial(complement: &Droit, outre_mer: bool, mois: MoisCouvert) -> Euros {
    let forfait = BMAF.en(mois).valeur * FORFAIT_CF.en(mois).valeur;
    match complement {
        Droit::Ouvert(versement) if outre_mer && versement.brut > forfait => {
            BMAF.en(mois).valeur * FORFAIT_CF_OUTRE_MER.en(mois).valeur
        }
        Droit::Ouvert(_) => forfait,
        _ => Euros::ZERO,
    }
}
