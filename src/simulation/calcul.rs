//! The rights of one month, in the order of the law, and what later months look at of it.

use crate::questions::table::Cle;
use std::borrow::Cow;

use crate::droits::aides::aide_logement::{self, NatureAide};
use crate::droits::aides::{aeeh, asf, prime_activite, rsa};
use crate::droits::commun::evenement::Percus;
use crate::droits::commun::foyer;
use crate::droits::commun::logement::{Bail, LectureBail};
use crate::droits::commun::natures::AssRecue;
use crate::droits::commun::ressources;
use crate::loi::baremes::communs::CRDS;
use crate::loi::baremes::minima::RSA_BASE;
use crate::loi::droit::{Droit, Droits};
use crate::loi::trace::Trace;
use crate::menage::personne::Personne;
use crate::menage::situation::{MOIS_REGARDES, Menage};
use crate::notions::choix::Choix;
use crate::notions::fourchette::{Bout, Fourchette};
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::vocabulaire::LogementDAvant;
use crate::simulation::annexes::Annexes;
use crate::simulation::familiales::Familiales;
use crate::simulation::logement;
use crate::simulation::minima::{Minima, ensemble};
use crate::simulation::sante_energie::SanteEnergie;
use crate::simulation::scolaire::Scolaires;

/// What later months look at of an earlier one: euros per month, lowest and highest while an answer is missing.
#[derive(Clone, Debug)]
pub(super) struct Passe<'a> {
    pub(super) mois: Mois,
    /// The household as it was.
    pub(super) menage: &'a Menage,
    pub(super) rsa: Fourchette,
    pub(super) aide_logement: Fourchette,
    /// Family benefits counted, gross.
    prestations_familiales: Fourchette,
    /// Of which the allocation de base.
    paje: Fourchette,
    /// AF, complément familial and ASF, net.
    pub(super) familiales_nettes: Fourchette,
    /// AAH, ASI and ASS of the claimant and of the partner.
    pub(super) aah: [Fourchette; 2],
    pub(super) asi: [Fourchette; 2],
    pub(super) ass: [Fourchette; 2],
    pub(super) mva: Fourchette,
    pub(super) aspa: Fourchette,
    /// Whether the ASS that the claimant, the partner answered is left out.
    pub(super) ass_ecartee: [Fourchette<bool>; 2],
    /// The answers that leave these amounts between two bounds.
    pub(super) manque: Vec<Reference>,
}

impl Passe<'_> {
    /// Whether the home was free; of whoever is lodged, or owns it, both while what he pays is not known.
    fn loge_gratuitement(&self) -> Fourchette<bool> {
        let gratuit = foyer::est_loge_gratuitement(self.menage, self.mois);
        Fourchette::entre(gratuit && !self.menage.est_inconnue(LOYER), gratuit)
    }
}

/// What is paid for the home.
const LOYER: Reference = Reference::foyer(Cle::LogementLoyer);

/// The answers that leave the amounts of these months between two bounds.
fn manque_de(fenetre: &[(Mois, Cow<'_, Passe<'_>>); 3]) -> impl Iterator<Item = Reference> {
    fenetre.iter().flat_map(|(_, passe)| {
        let loyer = (!passe.loge_gratuitement().est_exacte()).then_some(LOYER);
        passe.manque.iter().copied().chain(loyer)
    })
}

/// The rights of one month, all but the prime d'activité.
pub(super) struct Calcul<'a> {
    pub(super) menage: &'a Menage,
    pub(super) mois: MoisCouvert,
    familiales: Familiales,
    asf: asf::SoutienFamilial,
    minima: Minima,
    aide_logement: Droit,
    rls: Droit,
    mva: [Droit; 2],
    rsa: Droit,
}

impl<'a> Calcul<'a> {
    /// Family benefits, minima, housing aid, MVA, RSA.
    ///
    /// The RSA of a household that nothing changes may open one month out of two: received, it raises the housing aid of the
    /// next month (CCH, art. R822-13), whose forfait closes the RSA, and so on. What is really received then tells; until
    /// it is said, both.
    pub(super) fn du_mois(
        menage: &'a Menage,
        mois: MoisCouvert,
        passes: &[Passe<'_>],
        t: &mut Trace,
    ) -> Calcul<'a> {
        let recu = rsa_precedent(menage, passes, mois.mois());
        let calcul = Calcul::apres_un_rsa(menage, mois, passes, recu, t);
        let Some(recu) = recu.valeur().filter(|_| rien_ne_dit_le_rsa(menage, passes, mois.mois())) else {
            return calcul;
        };
        if calcul.rsa.est_indetermine() || calcul.rsa.est_ouvert() == recu {
            return calcul;
        }
        let muette = &mut Trace::muette();
        let autre = Calcul::apres_un_rsa(menage, mois, passes, Fourchette::exacte(!recu), muette);
        if autre.rsa.est_ouvert() != recu {
            return calcul;
        }
        calcul.ou(autre, &[Reference::foyer(Cle::Percu(CleDroit::Rsa))])
    }

    /// The same, the RSA of the month before being received or not.
    fn apres_un_rsa(
        menage: &'a Menage,
        mois: MoisCouvert,
        passes: &[Passe<'_>],
        recu: Fourchette<bool>,
        t: &mut Trace,
    ) -> Calcul<'a> {
        let (avant, manque) = avant(menage, passes, recu, mois.mois());
        let familiales = Familiales::calculer(menage, &avant, &manque, mois, t);
        t.section(CleDroit::Asf.code(), mois.mois());
        let asf = asf::calculer(menage, mois, t);
        let minima = Minima::calculer(menage, &familiales.enfants, mois, t);
        let (percus, manque) = percus(menage, &minima, passes, recu, mois);
        let (aide_logement, rls) = logement::calculer(menage, &percus, &manque, mois, t);
        let mva = logement::majorations(menage, &minima.aah, &minima.asi, &aide_logement, mois, t);
        let rsa = Droit::Ferme(Vec::new());
        let mut calcul = Calcul { menage, mois, familiales, asf, minima, aide_logement, rls, mva, rsa };
        calcul.rsa = calcul.revenu_solidarite(passes, t);
        calcul
    }

    /// Between the two.
    fn ou(self, autre: Calcul<'a>, manque: &[Reference]) -> Calcul<'a> {
        let [mva, mva_du_conjoint] = self.mva;
        let [autre_mva, autre_mva_du_conjoint] = autre.mva;
        Calcul {
            familiales: self.familiales.ou(autre.familiales, manque),
            aide_logement: self.aide_logement.ou(autre.aide_logement, manque),
            rls: self.rls.ou(autre.rls, manque),
            mva: [mva.ou(autre_mva, manque), mva_du_conjoint.ou(autre_mva_du_conjoint, manque)],
            rsa: self.rsa.ou(autre.rsa, manque),
            ..self
        }
    }

    /// Whether the RSA and the prime d'activité read an answer.
    fn lit(&self, reference: &Reference) -> bool {
        // What the RSA leaves out only tells whether a stopped income was replaced.
        let remplace = match (reference.cle, reference.personne.and_then(|rang| self.menage.personne(rang))) {
            (Cle::Revenu(nature), Some(personne)) if rsa::remplace_seulement(nature) => {
                personne.series().any(|(_, serie)| serie.est_arretee_en(self.mois.mois()))
            }
            _ => false,
        };
        rsa::lit(reference) || remplace
    }

    /// The rights that feed the RSA and the prime d'activité.
    fn sources(&self) -> impl Iterator<Item = &Droit> {
        let Familiales { allocations, complement, paje, .. } = &self.familiales;
        let Minima { aah, asi, aspa, ass } = &self.minima;
        let foyer = [allocations, complement, paje, &self.asf.droit, aspa, &self.aide_logement];
        foyer.into_iter().chain(aah).chain(asi).chain(ass).chain(&self.mva)
    }

    fn manque(&self) -> Vec<Reference> {
        self.sources().flat_map(Droit::manque).chain(&self.familiales.doutes).copied().collect()
    }

    /// Whether the answered ASS of each adult is left out: the computed one stands for it, or the AAH shuts it out (Code du
    /// travail, art. L5423-7). While they are not known to open: yes in the case of the least resources (neither counts),
    /// no in that of the most (both do).
    fn ass_ecartee(&self) -> [Fourchette<bool>; 2] {
        let Minima { aah, ass, .. } = &self.minima;
        [0, 1].map(|place| {
            let ouverte = ass[place].est_ouvert() || aah[place].est_ouvert();
            let possible = ass[place].est_indetermine() || aah[place].encadrement().haut.est_positif();
            Fourchette::entre(ouverte || possible, ouverte)
        })
    }

    /// Family benefits counted by the RSA and the prime d'activité, gross of CRDS.
    fn prestations_familiales(&self) -> Fourchette {
        let Familiales { compte_allocations, compte_complement, compte_paje, .. } = self.familiales;
        compte_allocations + compte_complement + compte_paje + self.asf.compte
    }

    pub(super) fn passe(&self) -> Passe<'a> {
        let Familiales { allocations, complement, .. } = &self.familiales;
        let somme = |droits: &[&Droit]| droits.iter().map(|droit| droit.encadrement()).sum();
        let mut manque = self.manque();
        manque.extend(self.rsa.manque());
        Passe {
            mois: self.mois.mois(),
            menage: self.menage,
            rsa: self.rsa.encadrement(),
            aide_logement: self.aide_d_avant().unwrap_or_else(|| self.aide_logement.encadrement()),
            prestations_familiales: self.prestations_familiales(),
            paje: self.familiales.compte_paje,
            familiales_nettes: somme(&[allocations, complement, &self.asf.droit]),
            aah: self.minima.aah.each_ref().map(Droit::encadrement),
            asi: self.minima.asi.each_ref().map(Droit::encadrement),
            ass: self.minima.ass.each_ref().map(Droit::encadrement),
            mva: somme(&self.mva.each_ref()),
            aspa: self.minima.aspa.encadrement(),
            ass_ecartee: self.ass_ecartee(),
            manque,
        }
    }

    /// The housing aid of a month before the entry in the home, where one said how one was housed: of who had one, as much
    /// as counts, the forfait logement.
    fn aide_d_avant(&self) -> Option<Fourchette> {
        let mois = self.mois;
        let avant = self.menage.logement.as_ref()?.avant_d_entrer(mois.mois())?;
        let forfait = match avant {
            LogementDAvant::AvecAide => rsa::composition(self.menage, mois).forfait_logement(
                3,
                RSA_BASE.en(mois).valeur,
                Euros::ZERO,
                mois,
            ),
            _ => Euros::ZERO,
        };
        Some(Fourchette::exacte(forfait.arrondi_centime()))
    }

    /// The month as the household lived it, where it said what it receives: of each right what was received, and nothing
    /// of what is only due. Else as it was due.
    pub(super) fn vecu(&self) -> Passe<'a> {
        let du = self.passe();
        match Recus::du_mois(self.menage, self.mois.mois()) {
            Some(recus) => self.passe_recu(&recus, du),
            None => du,
        }
    }

    fn passe_recu(&self, recus: &Recus<'_>, du: Passe<'a>) -> Passe<'a> {
        let mois = self.mois;
        let Familiales { allocations, complement, paje, .. } = &self.familiales;
        let compte = |cle: CleDroit, droit: &Droit, compte: Fourchette| {
            compte_recu(recus.de(cle), droit.encadrement(), compte, mois)
        };
        let Familiales { compte_allocations, compte_complement, compte_paje, .. } = self.familiales;
        let compte_paje = compte(CleDroit::PajeBase, paje, compte_paje);
        let de_la_famille = [
            compte(CleDroit::AllocationsFamiliales, allocations, compte_allocations),
            compte(CleDroit::ComplementFamilial, complement, compte_complement),
            compte(CleDroit::Asf, &self.asf.droit, self.asf.compte),
            compte_paje,
        ];
        let familiales = [CleDroit::AllocationsFamiliales, CleDroit::ComplementFamilial, CleDroit::Asf];
        let ass = recus.de(CleDroit::Ass);
        let aide = recus.de(CleDroit::AideLogement);
        // What is received today says nothing of a home before this one.
        let aide_logement = if aide.haut.est_positif() { aide } else { self.aide_d_avant().unwrap_or(aide) };
        Passe {
            rsa: recus.de(CleDroit::Rsa),
            aide_logement,
            prestations_familiales: de_la_famille.into_iter().sum(),
            paje: compte_paje,
            familiales_nettes: familiales.map(|cle| recus.de(cle)).into_iter().sum(),
            aah: entre_adultes(recus.de(CleDroit::Aah), du.aah),
            asi: entre_adultes(recus.de(CleDroit::Asi), du.asi),
            ass: entre_adultes(ass, du.ass),
            mva: recus.de(CleDroit::Mva),
            aspa: recus.de(CleDroit::Aspa),
            ass_ecartee: [Fourchette::exacte(ass.haut.est_positif()); 2],
            manque: recus.inconnus(),
            ..du
        }
    }

    /// A month of the window; the first one computed where the window begins before it.
    pub(super) fn reference<'p>(&self, passes: &'p [Passe<'a>], mois: Mois) -> Cow<'p, Passe<'a>> {
        match passes.iter().find(|passe| passe.mois == mois).or(passes.first()) {
            Some(passe) => Cow::Borrowed(passe),
            None => Cow::Owned(self.vecu()),
        }
    }

    fn fenetre<'p>(&self, passes: &'p [Passe<'a>]) -> [(Mois, Cow<'p, Passe<'a>>); 3] {
        let debut = foyer::trimestre_de_reference(self.menage, self.mois.mois()).debut;
        [debut, debut.plus(1), debut.plus(2)].map(|mois| (mois, self.reference(passes, mois)))
    }

    fn revenu_solidarite(&self, passes: &[Passe<'_>], t: &mut Trace) -> Droit {
        let (menage, mois) = (self.menage, self.mois);
        t.section(CleDroit::Rsa.code(), mois.mois());
        let inconnus = menage.inconnus_parmi(|reference| self.lit(reference));
        let revenus_connus = ressources::revenus_connus(menage, &inconnus).is_some();
        if !revenus_connus {
            let maximum = rsa::composition(menage, mois).montant_forfaitaire(t.lit(&RSA_BASE, mois), mois);
            return Droit::indetermine(inconnus, Some(Fourchette::jusqu_a(maximum)));
        }
        let fenetre = self.fenetre(passes);
        // More of any of them is less RSA: the lowest of all gives the highest RSA.
        let entrees = |bout: Bout| {
            let des_trois_mois: Euros = fenetre
                .iter()
                .map(|(_, passe)| {
                    let par_adulte = [passe.aah, passe.asi, passe.ass].map(|droit| des_deux(droit, bout));
                    passe.mva.au(bout) + par_adulte.into_iter().sum()
                })
                .sum();
            rsa::EntreesRsa {
                aide_logement: self.aide_logement.encadrement().au(bout),
                mois_loges_gratuitement: fenetre
                    .iter()
                    .filter(|(_, passe)| passe.loge_gratuitement().au(bout))
                    .count() as u32,
                prestations_familiales: self.prestations_familiales().au(bout),
                paje: self.familiales.compte_paje.au(bout),
                minima: des_trois_mois / 3 + self.minima.aspa.encadrement().au(bout),
                ass: [0, 1].map(|place| AssRecue {
                    ecartee: self.ass_ecartee()[place].au(bout),
                    calculee: self.minima.ass[place].encadrement().au(bout).est_positif(),
                }),
            }
        };
        let au_plus = rsa::calculer(menage, entrees(Bout::Bas), mois, t);
        if !inconnus.is_empty() {
            return au_plus.ou(Droit::Ferme(Vec::new()), &inconnus);
        }
        let mut manque = self.manque();
        manque.extend(manque_de(&fenetre));
        if manque.is_empty() {
            return au_plus;
        }
        au_plus.ou(rsa::calculer(menage, entrees(Bout::Haut), mois, &mut Trace::muette()), &manque)
    }

    pub(super) fn prime_activite(&self, passes: &[Passe<'_>], t: &mut Trace) -> Droit {
        let (menage, mois) = (self.menage, self.mois);
        t.section(CleDroit::PrimeActivite.code(), mois.mois());
        let fenetre = self.fenetre(passes);
        let manque: Vec<Reference> = manque_de(&fenetre).collect();
        // With an AAH between two bounds the prime has none: it is earnings for some amounts, not for others.
        let aah_inconnue = fenetre.iter().any(|(_, passe)| passe.aah.iter().any(|aah| !aah.est_exacte()));
        let mut inconnus = menage.inconnus_parmi(|reference| self.lit(reference));
        if aah_inconnue || !inconnus.is_empty() {
            inconnus.extend(manque.iter().filter(|_| aah_inconnue));
            let lus = fenetre.each_ref().map(|(mois_lu, _)| *mois_lu);
            let borne = Fourchette::jusqu_a(prime_activite::au_plus(menage, lus, mois));
            return Droit::indetermine(inconnus, Some(borne));
        }
        let entrees = |bout: Bout| {
            fenetre.each_ref().map(|(mois_lu, passe)| {
                let entrees = prime_activite::MoisDeReference {
                    aide_logement: passe.aide_logement.au(bout),
                    loge_gratuitement: passe.loge_gratuitement().au(bout),
                    prestations_familiales: passe.prestations_familiales.au(bout),
                    paje: passe.paje.au(bout),
                    minima: passe.mva.au(bout)
                        + des_deux(passe.asi, bout)
                        + des_deux(passe.ass, bout)
                        + passe.aspa.au(bout),
                    aah: passe.aah.map(|aah| aah.au(bout)),
                    ass: passe
                        .ass_ecartee
                        .map(|ecartee| AssRecue { ecartee: ecartee.au(bout), calculee: false }),
                };
                (*mois_lu, entrees)
            })
        };
        let au_plus = prime_activite::calculer(menage, entrees(Bout::Bas), mois, t);
        if manque.is_empty() {
            return au_plus;
        }
        au_plus.ou(prime_activite::calculer(menage, entrees(Bout::Haut), mois, &mut Trace::muette()), &manque)
    }

    /// The name of the housing aid, if the home can open one and the answers leave but one name.
    pub(super) fn nature_aide(&self) -> Option<NatureAide> {
        let baux = match Bail::lire(self.menage, self.mois) {
            LectureBail::Complet(bail) => vec![bail],
            LectureBail::Incomplet { variantes, .. } => variantes,
            LectureBail::Exclu(_) => return None,
        };
        let Familiales { allocations, complement, .. } = &self.familiales;
        let familiales = [allocations, complement, &self.asf.droit].map(Droit::est_ouvert);
        let prestations =
            aeeh::ouvrants(self.menage, self.mois).next().is_some() || familiales.contains(&true);
        let mut natures =
            baux.iter().map(|bail| aide_logement::nature(self.menage, bail, prestations, self.mois));
        let premiere = natures.next()?;
        natures.all(|nature| nature == premiere).then_some(premiere)
    }

    /// The rights that nothing else looks at.
    pub(super) fn annexes(&self, passes: &[Passe<'_>], t: &mut Trace) -> Annexes {
        Annexes::calculer(self.menage, self.familiales.base, passes, self.mois, t)
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

/// Whether every income is the same from a month to another, and to the month of the answers.
fn aucun_revenu_ne_change(menage: &Menage, debut: Mois, fin: Mois) -> bool {
    let fin = fin.max(menage.mois.mois());
    let paliers =
        menage.personnes().flat_map(Personne::series).flat_map(|(_, serie)| serie.paliers_en_ordre());
    paliers.map(|(depuis, _)| *depuis).all(|depuis| depuis <= debut || fin < depuis)
}

/// What the household received in a month of each right.
struct Recus<'a> {
    menage: &'a Menage,
    mois: Mois,
}

impl Recus<'_> {
    /// Nothing while nobody was asked.
    fn du_mois(menage: &Menage, mois: Mois) -> Option<Recus<'_>> {
        menage.a_dit_ses_aides().then_some(Recus { menage, mois })
    }

    /// Net euros; from a cent up, for a rule that goes on with it, where the amount is not known.
    fn de(&self, cle: CleDroit) -> Fourchette {
        let recu = self.menage.recu_en(cle, self.mois).unwrap_or_default();
        if recu.ouverte { Fourchette::entre(recu.bas, Euros::MAXIMUM_SAISI) } else { recu }
    }

    /// The rights received whose amount is not known.
    fn inconnus(&self) -> Vec<Reference> {
        let sans_montant = CleDroit::TOUS.iter().filter(|cle| !self.de(**cle).est_exacte());
        sans_montant.map(|cle| Reference::foyer(Cle::Percu(*cle))).collect()
    }
}

/// What RSA and prime d'activité count of a family benefit received, gross of CRDS: as large a part of it as of what was
/// due, the whole where nothing was.
fn compte_recu(recu: Fourchette, du: Fourchette, compte: Fourchette, mois: MoisCouvert) -> Fourchette {
    recu.map(|recu| match compte.haut.rapport_a(du.haut) {
        Some(part) => recu * part,
        None => recu.par(Taux::UN - CRDS.en(mois).valeur),
    })
}

/// A right received, of the adult to whom it is due; of the claimant where it is due to none. Where both have one, in
/// proportion.
fn entre_adultes(recu: Fourchette, dus: [Fourchette; 2]) -> [Fourchette; 2] {
    let [un, autre] = dus.map(|du| du.haut);
    let part = autre.rapport_a(un + autre).unwrap_or(Taux::ZERO);
    [recu.map(|recu| recu - recu * part), recu.map(|recu| recu * part)]
}

/// A right of both adults, at one end.
fn des_deux(droit: [Fourchette; 2], bout: Bout) -> Euros {
    droit[0].au(bout) + droit[1].au(bout)
}

/// What the household received in the month before another: RSA and AAH, which the resources of the family benefits look
/// at.
pub(super) fn percus_avant(menage: &Menage, passes: &[Passe<'_>], mois: Mois, bout: Bout) -> Percus {
    let aah = passes.iter().find(|passe| passe.mois == mois.moins(1)).map(|passe| passe.aah);
    Percus {
        rsa_mois_precedent: rsa_precedent(menage, passes, mois).au(bout),
        aah: aah.unwrap_or_default().map(|aah| aah.au(bout).est_positif()),
        aeeh: false,
    }
}

/// Whether the RSA was received in the month before another; before the first month computed, as it was said.
fn rsa_precedent(menage: &Menage, passes: &[Passe<'_>], mois: Mois) -> Fourchette<bool> {
    let avant = mois.moins(1);
    let recu = || menage.recu_en(CleDroit::Rsa, avant).map(|recu| recu.haut);
    match passes.iter().find(|passe| passe.mois == avant) {
        Some(passe) => Fourchette::entre(passe.rsa.bas.est_positif(), passe.rsa.haut.est_positif()),
        None => Fourchette::exacte(menage.foyer.rsa_deja_percu || recu().is_some_and(Euros::est_positif)),
    }
}

/// The answers without which one does not know what was received in some month before.
pub(super) fn manque_avant(menage: &Menage, passes: &[Passe<'_>]) -> Vec<Reference> {
    let differe = |passe: &&Passe<'_>| {
        let [bas, haut] =
            [Bout::Bas, Bout::Haut].map(|bout| percus_avant(menage, passes, passe.mois.plus(1), bout));
        bas != haut
    };
    passes.iter().filter(differe).flat_map(|passe| &passe.manque).copied().collect()
}

/// The same for one month: one case, or two while an answer is missing.
fn avant(
    menage: &Menage,
    passes: &[Passe<'_>],
    recu: Fourchette<bool>,
    mois: Mois,
) -> (Vec<Percus>, Vec<Reference>) {
    let [bas, haut] = [Bout::Bas, Bout::Haut]
        .map(|bout| Percus { rsa_mois_precedent: recu.au(bout), ..percus_avant(menage, passes, mois, bout) });
    if bas == haut {
        return (vec![bas], Vec::new());
    }
    let precedent = passes.iter().find(|passe| passe.mois == mois.moins(1));
    (vec![bas, haut], precedent.iter().flat_map(|passe| &passe.manque).copied().collect())
}

/// What the housing aid looks at of the other rights: one case, or two while an answer is missing.
fn percus(
    menage: &Menage,
    minima: &Minima,
    passes: &[Passe<'_>],
    recu: Fourchette<bool>,
    mois: MoisCouvert,
) -> (Vec<Percus>, Vec<Reference>) {
    let cas = |bout: Bout| Percus {
        rsa_mois_precedent: recu.au(bout),
        aah: minima.aah.each_ref().map(|aah| aah.encadrement().au(bout).est_positif()),
        aeeh: aeeh::ouvrants(menage, mois).next().is_some(),
    };
    let (bas, haut) = (cas(Bout::Bas), cas(Bout::Haut));
    if bas == haut {
        return (vec![bas], Vec::new());
    }
    let du_mois = minima.aah.iter().flat_map(Droit::manque);
    let manque = du_mois.chain(passes.last().iter().flat_map(|passe| &passe.manque)).copied().collect();
    (vec![bas, haut], manque)
}

/// Whether nothing tells if the RSA was received in the month before: there is no month before and nobody was asked, though
/// nothing has changed since; or it opens one month out of two.
fn rien_ne_dit_le_rsa(menage: &Menage, passes: &[Passe<'_>], mois: Mois) -> bool {
    let ouvert = |passe: &Passe<'_>| passe.rsa.haut.est_positif();
    match passes {
        [] => !menage.a_dit_ses_aides() && aucun_revenu_ne_change(menage, mois.moins(MOIS_REGARDES), mois),
        [.., un, deux, trois] => {
            let alterne = ouvert(un) == ouvert(trois) && ouvert(un) != ouvert(deux);
            alterne && aucun_revenu_ne_change(menage, un.mois, mois)
        }
        _ => false,
    }
}
