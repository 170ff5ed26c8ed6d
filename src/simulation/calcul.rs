//! The rights of one month, in the order of the law, and what later months look at of it.

use crate::questions::table::Cle;
use std::borrow::Cow;

use crate::droits::aides::aide_logement::{self, NatureAide};
use crate::droits::aides::{aeeh, asf, prime_activite, rsa};
use crate::droits::commun::foyer;
use crate::droits::commun::logement::{Bail, LectureBail};
use crate::droits::commun::ressources::logement::Percus;
use crate::loi::baremes::minima::RSA_BASE;
use crate::loi::droit::{Droit, Droits};
use crate::loi::trace::Trace;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::vocabulaire::Occupation;
use crate::simulation::annexes::Annexes;
use crate::simulation::familiales::Familiales;
use crate::simulation::logement;
use crate::simulation::minima::{Minima, ensemble};
use crate::simulation::sante_energie::SanteEnergie;
use crate::simulation::scolaire::Scolaires;

/// What later months look at of an earlier one: euros per month, lowest and highest while an answer is missing.
#[derive(Clone, Debug)]
pub(super) struct Passe {
    pub(super) mois: Mois,
    pub(super) rsa: [Euros; 2],
    pub(super) aide_logement: [Euros; 2],
    /// Family benefits counted, gross.
    prestations_familiales: [Euros; 2],
    /// Of which the allocation de base.
    paje: [Euros; 2],
    /// AF, complément familial and ASF, net.
    pub(super) familiales_nettes: [Euros; 2],
    /// AAH, ASI and ASS of the claimant and of the partner.
    pub(super) aah: [[Euros; 2]; 2],
    pub(super) asi: [[Euros; 2]; 2],
    pub(super) ass: [[Euros; 2]; 2],
    pub(super) mva: [Euros; 2],
    pub(super) aspa: [Euros; 2],
    pub(super) ass_calculee: [bool; 2],
    /// The answers that leave these amounts between two bounds.
    pub(super) manque: Vec<Reference>,
}

/// The rights of one month, all but the prime d'activité.
pub(super) struct Calcul<'a> {
    pub(super) situation: &'a Situation,
    pub(super) mois: MoisCouvert,
    familiales: Familiales,
    asf: asf::Resultat,
    minima: Minima,
    aide_logement: Droit,
    rls: Droit,
    mva: [Droit; 2],
    rsa: Droit,
}

impl<'a> Calcul<'a> {
    /// Family benefits, minima, housing aid, MVA, RSA.
    pub(super) fn du_mois(
        situation: &'a Situation,
        mois: MoisCouvert,
        passes: &[Passe],
        t: &mut Trace,
    ) -> Calcul<'a> {
        let familiales = Familiales::calculer(situation, mois, t);
        t.section(CleDroit::Asf.code(), mois.mois());
        let asf = asf::calculer(situation, mois, t);
        let minima = Minima::calculer(situation, familiales.enfants, mois, t);
        let (percus, manque) = percus(situation, &minima, passes, mois);
        let (aide_logement, rls) = logement::calculer(situation, &percus, &manque, mois, t);
        let mva = logement::majorations(situation, &minima.aah, &minima.asi, &aide_logement, mois, t);
        let rsa = Droit::Ferme(Vec::new());
        let mut calcul = Calcul { situation, mois, familiales, asf, minima, aide_logement, rls, mva, rsa };
        calcul.rsa = calcul.revenu_solidarite(passes, t);
        calcul
    }

    /// Whether the RSA and the prime d'activité read an answer: for an owner, the instalment of the loan too.
    fn lit(&self, reference: &Reference) -> bool {
        let occupation = self.situation.occupation();
        let mensualite = occupation == Some(Occupation::Proprietaire) && reference.cle == Cle::LogementLoyer;
        rsa::lit(reference) || mensualite
    }

    /// The rights that feed the RSA and the prime d'activité.
    fn sources(&self) -> impl Iterator<Item = &Droit> {
        let Familiales { allocations, complement, paje, .. } = &self.familiales;
        let Minima { aah, asi, aspa, ass } = &self.minima;
        let foyer = [allocations, complement, paje, &self.asf.droit, aspa, &self.aide_logement];
        foyer.into_iter().chain(aah).chain(asi).chain(ass).chain(&self.mva)
    }

    fn manque(&self) -> Vec<Reference> {
        self.sources().flat_map(Droit::manque).copied().collect()
    }

    /// Whether the computed ASS stands for the answered one. While it is not known to open: yes in the case of the least
    /// resources (neither counts), no in that of the most (both do).
    fn ass_calculee(&self) -> [bool; 2] {
        let ass = &self.minima.ass;
        let ouverte = ass.iter().any(Droit::est_ouvert);
        [ouverte || ass.iter().any(Droit::est_indetermine), ouverte]
    }

    /// Family benefits counted by the RSA and the prime d'activité, gross of CRDS.
    fn prestations_familiales(&self) -> [Euros; 2] {
        let Familiales { compte, compte_paje, .. } = &self.familiales;
        [compte[0] + compte_paje[0] + self.asf.compte, compte[1] + compte_paje[1] + self.asf.compte_maximal]
    }

    pub(super) fn passe(&self) -> Passe {
        let Familiales { allocations, complement, .. } = &self.familiales;
        let somme = |droits: &[&Droit]| {
            let bornes = droits.iter().map(|droit| droit.encadrement());
            bornes.fold([Euros::ZERO; 2], |[bas, haut], [un, autre]| [bas + un, haut + autre])
        };
        let mut manque = self.manque();
        manque.extend(self.rsa.manque());
        Passe {
            mois: self.mois.mois(),
            rsa: self.rsa.encadrement(),
            aide_logement: self.aide_logement.encadrement(),
            prestations_familiales: self.prestations_familiales(),
            paje: self.familiales.compte_paje,
            familiales_nettes: somme(&[allocations, complement, &self.asf.droit]),
            aah: self.minima.aah.each_ref().map(Droit::encadrement),
            asi: self.minima.asi.each_ref().map(Droit::encadrement),
            ass: self.minima.ass.each_ref().map(Droit::encadrement),
            mva: somme(&self.mva.each_ref()),
            aspa: self.minima.aspa.encadrement(),
            ass_calculee: self.ass_calculee(),
            manque,
        }
    }

    /// A month of the window; the first one computed where the window begins before it.
    pub(super) fn reference<'p>(&self, passes: &'p [Passe], mois: Mois) -> Cow<'p, Passe> {
        match passes.iter().find(|passe| passe.mois == mois).or(passes.first()) {
            Some(passe) => Cow::Borrowed(passe),
            None => Cow::Owned(self.passe()),
        }
    }

    fn fenetre<'p>(&self, passes: &'p [Passe]) -> [(Mois, Cow<'p, Passe>); 3] {
        let debut = foyer::trimestre_de_reference(self.situation, self.mois.mois()).debut;
        [debut, debut.plus(1), debut.plus(2)].map(|mois| (mois, self.reference(passes, mois)))
    }

    fn revenu_solidarite(&self, passes: &[Passe], t: &mut Trace) -> Droit {
        let (situation, mois) = (self.situation, self.mois);
        t.section(CleDroit::Rsa.code(), mois.mois());
        let inconnus = situation.inconnus_parmi(|reference| self.lit(reference));
        if !inconnus.is_empty() {
            let maximum =
                rsa::composition(situation, mois).montant_forfaitaire(RSA_BASE.en(mois).valeur, mois);
            return Droit::indetermine(inconnus, Some((Euros::ZERO, maximum)));
        }
        let fenetre = self.fenetre(passes);
        // More of any of them is less RSA: the lowest of all gives the highest RSA.
        let entrees = |cas: usize| {
            let des_trois_mois: Euros = fenetre
                .iter()
                .map(|(_, passe)| {
                    let par_adulte = [passe.aah, passe.asi, passe.ass].map(|droit| des_deux(droit, cas));
                    passe.mva[cas] + par_adulte.into_iter().sum()
                })
                .sum();
            rsa::Entrees {
                aide_logement: self.aide_logement.encadrement()[cas],
                prestations_familiales: self.prestations_familiales()[cas],
                paje: self.familiales.compte_paje[cas],
                minima: des_trois_mois / 3 + self.minima.aspa.encadrement()[cas],
                ass_calculee: self.ass_calculee()[cas],
            }
        };
        let au_plus = rsa::calculer(situation, entrees(0), mois, t);
        let mut manque = self.manque();
        manque.extend(fenetre.iter().flat_map(|(_, passe)| &passe.manque));
        if manque.is_empty() {
            return au_plus;
        }
        au_plus.ou(rsa::calculer(situation, entrees(1), mois, &mut Trace::muette()), &manque)
    }

    pub(super) fn prime_activite(&self, passes: &[Passe], t: &mut Trace) -> Droit {
        let (situation, mois) = (self.situation, self.mois);
        t.section(CleDroit::PrimeActivite.code(), mois.mois());
        let fenetre = self.fenetre(passes);
        let manque: Vec<Reference> = fenetre.iter().flat_map(|(_, passe)| &passe.manque).copied().collect();
        // With an AAH between two bounds the prime has none: it is earnings for some amounts, not for others.
        let aah_inconnue = fenetre.iter().any(|(_, passe)| passe.aah.iter().any(|[bas, haut]| bas != haut));
        let mut inconnus = situation.inconnus_parmi(|reference| self.lit(reference));
        if aah_inconnue || !inconnus.is_empty() {
            inconnus.extend(manque.iter().filter(|_| aah_inconnue));
            return Droit::indetermine(inconnus, None);
        }
        let entrees = |cas: usize| {
            fenetre.each_ref().map(|(mois_lu, passe)| {
                let entrees = prime_activite::MoisDeReference {
                    aide_logement: passe.aide_logement[cas],
                    prestations_familiales: passe.prestations_familiales[cas],
                    paje: passe.paje[cas],
                    minima: passe.mva[cas]
                        + des_deux(passe.asi, cas)
                        + des_deux(passe.ass, cas)
                        + passe.aspa[cas],
                    aah: passe.aah.map(|aah| aah[cas]),
                    ass_calculee: passe.ass_calculee[cas],
                };
                (*mois_lu, entrees)
            })
        };
        let au_plus = prime_activite::calculer(situation, entrees(0), mois, t);
        if manque.is_empty() {
            return au_plus;
        }
        au_plus.ou(prime_activite::calculer(situation, entrees(1), mois, &mut Trace::muette()), &manque)
    }

    /// The name of the housing aid, if the home can open one and the answers leave but one name.
    pub(super) fn nature_aide(&self) -> Option<NatureAide> {
        let baux = match Bail::lire(self.situation, self.mois) {
            LectureBail::Complet(bail) => vec![bail],
            LectureBail::Incomplet { variantes, .. } => variantes,
            LectureBail::Exclu(_) => return None,
        };
        let Familiales { allocations, complement, .. } = &self.familiales;
        let familiales = [allocations, complement, &self.asf.droit].map(Droit::est_ouvert);
        let prestations =
            aeeh::ouvrants(self.situation, self.mois).next().is_some() || familiales.contains(&true);
        let mut natures =
            baux.iter().map(|bail| aide_logement::nature(self.situation, bail, prestations, self.mois));
        let premiere = natures.next()?;
        natures.all(|nature| nature == premiere).then_some(premiere)
    }

    /// The rights that nothing else looks at.
    pub(super) fn annexes(&self, t: &mut Trace) -> Annexes {
        Annexes::calculer(self.situation, self.familiales.base, self.mois, t)
    }

    /// The outcome of each right.
    pub(super) fn droits(
        self,
        prime: Droit,
        annexes: Annexes,
        scolaires: Scolaires,
        sante_energie: SanteEnergie,
    ) -> Droits {
        Droits::par(|cle| match cle {
            CleDroit::AideLogement => self.aide_logement.clone(),
            CleDroit::ReductionLoyer => self.rls.clone(),
            CleDroit::Rsa => self.rsa.clone(),
            CleDroit::PrimeActivite => prime.clone(),
            CleDroit::AllocationsFamiliales => self.familiales.allocations.clone(),
            CleDroit::ComplementFamilial => self.familiales.complement.clone(),
            CleDroit::Asf => self.asf.droit.clone(),
            CleDroit::PajeBase => self.familiales.paje.clone(),
            CleDroit::Aah => ensemble(&self.minima.aah),
            CleDroit::Mva => ensemble(&self.mva),
            CleDroit::Aspa => self.minima.aspa.clone(),
            CleDroit::Asi => ensemble(&self.minima.asi),
            CleDroit::Ass => ensemble(&self.minima.ass),
            CleDroit::PajeNaissance => annexes.prime_naissance.clone(),
            CleDroit::Aeeh => annexes.aeeh.clone(),
            CleDroit::Ars => annexes.ars.clone(),
            CleDroit::BourseCollege => scolaires.college.clone(),
            CleDroit::BourseLycee => scolaires.lycee.clone(),
            CleDroit::Css => sante_energie.css.clone(),
            CleDroit::ChequeEnergie => sante_energie.cheque_energie.clone(),
        })
    }
}

/// A right of both adults, in one of the two cases.
fn des_deux(droit: [[Euros; 2]; 2], cas: usize) -> Euros {
    droit[0][cas] + droit[1][cas]
}

/// What the housing aid looks at of the other rights: one case, or two while an answer is missing.
fn percus(
    situation: &Situation,
    minima: &Minima,
    passes: &[Passe],
    mois: MoisCouvert,
) -> (Vec<Percus>, Vec<Reference>) {
    let precedent = passes.last();
    let cas = |rang: usize| Percus {
        rsa_mois_precedent: precedent
            .map_or(situation.foyer.rsa_deja_percu, |passe| passe.rsa[rang].est_positif()),
        aah: minima.aah.each_ref().map(|aah| aah.encadrement()[rang].est_positif()),
        aeeh: aeeh::ouvrants(situation, mois).next().is_some(),
    };
    let (bas, haut) = (cas(0), cas(1));
    if bas == haut {
        return (vec![bas], Vec::new());
    }
    let du_mois = minima.aah.iter().flat_map(Droit::manque);
    let manque = du_mois.chain(precedent.iter().flat_map(|passe| &passe.manque)).copied().collect();
    (vec![bas, haut], manque)
}
