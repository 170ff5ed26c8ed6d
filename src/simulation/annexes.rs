//! The rights that nothing else looks at, computed once, for the month asked: grant at birth or adoption, AEEH, ARS.

use crate::droits::aides::paje_naissance::{Prime, PrimeAncienne};
use crate::droits::aides::{aeeh, ars, paje_naissance};
use crate::droits::commun::charge;
use crate::droits::commun::ressources::famille::{self, BaseFamille};
use crate::loi::droit::Droit;
use crate::loi::trace::Trace;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::{Bout, Fourchette};
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::simulation::calcul::{Passe, manque_avant, percus_avant};
use crate::simulation::minima::ensemble;

/// The rights of a month that no other right of any month reads.
pub(super) struct Annexes {
    pub(super) prime_naissance: Droit,
    pub(super) aeeh: Droit,
    pub(super) ars: Droit,
}

impl Annexes {
    /// `base` is the resources of the month, where they are known. Between two bounds while one does not know
    /// whether a child counts, or what was received in the month before.
    pub(super) fn calculer(
        menage: &Menage,
        base: Option<BaseFamille>,
        passes: &[Passe<'_>],
        mois: MoisCouvert,
        t: &mut Trace,
    ) -> Annexes {
        let mut annexes = Annexes::du_foyer(menage, base, (passes, Bout::Bas), mois, t);
        let t = &mut Trace::muette();
        let mut sans_les_douteux = |a_charge_en: Mois| {
            let (sans, doutes) = charge::sans_les_enfants_douteux(menage, a_charge_en)?;
            let base = base.map(|_| {
                famille::calculer(&sans, percus_avant(menage, passes, mois.mois(), Bout::Bas), mois, t)
            });
            Some((Annexes::du_foyer(&sans, base, (passes, Bout::Bas), mois, t), doutes))
        };
        if let Some((autres, doutes)) = sans_les_douteux(mois.mois()) {
            annexes = annexes.ou(autres, &doutes);
        }
        if let Some((autres, doutes)) = sans_les_douteux(ars::rentree(mois.mois().annee())) {
            annexes.ars = annexes.ars.ou(autres.ars, &doutes);
        }
        let manque = manque_avant(menage, passes);
        if !manque.is_empty() {
            let base = base.map(|_| {
                famille::calculer(menage, percus_avant(menage, passes, mois.mois(), Bout::Haut), mois, t)
            });
            annexes = annexes.ou(Annexes::du_foyer(menage, base, (passes, Bout::Haut), mois, t), &manque);
        }
        annexes
    }

    /// Between the two.
    fn ou(self, autres: Annexes, manque: &[Reference]) -> Annexes {
        Annexes {
            prime_naissance: self.prime_naissance.ou(autres.prime_naissance, manque),
            aeeh: self.aeeh.ou(autres.aeeh, manque),
            ars: self.ars.ou(autres.ars, manque),
        }
    }

    fn du_foyer(
        menage: &Menage,
        base: Option<BaseFamille>,
        avant: (&[Passe<'_>], Bout),
        mois: MoisCouvert,
        t: &mut Trace,
    ) -> Annexes {
        let mut bases = Bases {
            menage,
            avant,
            inconnus: famille::inconnus(menage),
            connues: base.map(|base| (mois, base)).into_iter().collect(),
        };
        let prime_naissance = prime_naissance(&mut bases, mois, t);
        t.section(CleDroit::Aeeh.code(), mois.mois());
        let aeeh = aeeh::calculer(menage, mois, t);
        let examen = ars::examen(mois);
        let base = bases.en(examen, t);
        t.section(CleDroit::Ars.code(), mois.mois());
        let ars = bases.selon(base, examen, t, |base, t| ars::calculer(menage, base.exact, mois, t));
        Annexes { prime_naissance, aeeh, ars }
    }
}

fn prime_naissance(bases: &mut Bases<'_>, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let menage = bases.menage;
    let primes = match paje_naissance::primes(menage, mois.mois()) {
        Ok(primes) => primes,
        Err(motifs) => {
            let inconnues = paje_naissance::inconnues(menage, mois.mois());
            if inconnues.is_empty() {
                return Droit::Ferme(motifs);
            }
            return Droit::indetermine(inconnues, Some(Fourchette::jusqu_a(paje_naissance::unitaire(mois))));
        }
    };
    let examinees: Vec<_> = primes.iter().map(|prime| (prime, bases.en(prime.examen(), t))).collect();
    t.section(CleDroit::PajeNaissance.code(), mois.mois());
    // A birth and an adoption in one month: two grants, each with its own month of examination.
    let mut droits = [Droit::Ferme(Vec::new()), Droit::Ferme(Vec::new())];
    for (droit, (prime, base)) in droits.iter_mut().zip(examinees) {
        *droit = bases.prime(prime, base, t);
    }
    ensemble(&droits)
}

/// The grants at birth or adoption that were due before a month and may still be asked for: each with what it was worth
/// and the last month to ask.
pub(super) fn encore_demandables(menage: &Menage, mois: MoisCouvert) -> Vec<(Droit, Mois)> {
    let t = &mut Trace::muette();
    let inconnus = famille::inconnus(menage);
    paje_naissance::demandables(menage, mois.mois())
        .into_iter()
        .map(|PrimeAncienne { prime, jusqu_a }| {
            let examen = prime.examen();
            // What was received so long ago is not computed: the answer tells, else nothing was.
            let avant = (&[][..], Bout::Bas);
            let percus = percus_avant(menage, avant.0, examen.mois(), avant.1);
            let base = inconnus.is_empty().then(|| famille::calculer(menage, percus, examen, t));
            let bases = Bases { menage, avant, inconnus: inconnus.clone(), connues: Vec::new() };
            (bases.prime(&prime, base, t), jusqu_a)
        })
        .collect()
}

/// The resources of the family benefits in the months that these rights look at.
struct Bases<'a> {
    menage: &'a Menage,
    /// What was received in the months before, in one case where it is not known.
    avant: (&'a [Passe<'a>], Bout),
    /// The answers without which there are none.
    inconnus: Vec<Reference>,
    /// Those computed, the month asked first.
    connues: Vec<(MoisCouvert, BaseFamille)>,
}

impl Bases<'_> {
    /// The resources of a month: those of the month asked where nothing differs, else in a section of their own.
    fn en(&mut self, examen: MoisCouvert, t: &mut Trace) -> Option<BaseFamille> {
        let (mois, du_mois) = *self.connues.first()?;
        if let Some((_, base)) = self.connues.iter().find(|(mois, _)| *mois == examen) {
            return Some(*base);
        }
        let percus = percus_avant(self.menage, self.avant.0, examen.mois(), self.avant.1);
        let essai = famille::calculer(self.menage, percus, examen, &mut Trace::muette());
        let memes = (essai.total.valeur, essai.biactif) == (du_mois.total.valeur, du_mois.biactif);
        let base = if memes && examen.mois().annee() == mois.mois().annee() {
            du_mois
        } else {
            t.section("ressources_famille", examen.mois());
            famille::calculer(self.menage, percus, examen, t)
        };
        self.connues.push((examen, base));
        Some(base)
    }

    /// The grant of one event, from the resources of its examination.
    fn prime(&self, prime: &Prime, base: Option<BaseFamille>, t: &mut Trace) -> Droit {
        self.selon(base, prime.examen(), t, |base, t| {
            let isole_ou_biactif = famille::condition_isole_ou_biactif(self.menage, &base, t);
            paje_naissance::calculer(self.menage, prime, base.total, isole_ou_biactif, t)
        })
    }

    /// A right from these resources; between those of the known incomes and of the highest while one is unknown.
    fn selon(
        &self,
        base: Option<BaseFamille>,
        examen: MoisCouvert,
        t: &mut Trace,
        calcul: impl Fn(BaseFamille, &mut Trace) -> Droit,
    ) -> Droit {
        if let Some(base) = base {
            return calcul(base, t);
        }
        let t = &mut Trace::muette();
        let percus = percus_avant(self.menage, self.avant.0, examen.mois(), self.avant.1);
        let au_moins = famille::au_moins(self.menage, &self.inconnus, percus, examen, t);
        let au_plus = BaseFamille::supposee(Euros::MAXIMUM_SAISI, t);
        calcul(au_moins, t).ou(calcul(au_plus, t), &self.inconnus)
    }
}
