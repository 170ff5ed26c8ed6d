//! The household as the schemes look at it ([`Cas`]): what each condition gives. One that the answers cannot tell is to
//! be checked, never a refusal.

use crate::gestion::profil::Profil;
use crate::gestion::quotite;
use crate::loi::condition::Etat;
use crate::menage::impaye::Impaye;
use crate::menage::situation::Situation;
use crate::notions::montant::Euros;
use crate::questions::depenses::NatureDette;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, DecisionDuJuge, EtapeImpaye, Nature, Occupation};
use crate::simulation::Simulation;

/// What an employer pays.
const SALAIRES: [Nature; 2] = [Nature::Salaire, Nature::Apprentissage];

/// What the conditions look at.
pub(super) struct Cas<'a> {
    situation: &'a Situation,
    simulation: &'a Simulation,
    impaye: Option<&'a Impaye>,
    profil: Option<&'a Profil>,
}

impl<'a> Cas<'a> {
    pub(super) fn new(
        situation: &'a Situation,
        simulation: &'a Simulation,
        profil: Option<&'a Profil>,
    ) -> Cas<'a> {
        Cas { situation, simulation, impaye: situation.impaye.as_ref(), profil }
    }

    fn a(&self, etape: EtapeImpaye) -> bool {
        self.impaye.is_some_and(|impaye| impaye.date(etape).is_some())
    }

    /// A step of the procedure, its day, or what the judge decided is not known.
    fn ignore_une_etape(&self) -> bool {
        let etapes = [Cle::ImpayeEtapes, Cle::ImpayeEtapesEtape, Cle::ImpayeEtapesDate, Cle::ImpayeDecision];
        let menage = &self.situation.menage;
        etapes.into_iter().any(|cle| menage.est_inconnue(Reference::foyer(cle)))
    }

    /// That answer of an adult is not known.
    fn ignore(&self, cle: Cle) -> bool {
        let menage = &self.situation.menage;
        menage.adultes().any(|adulte| menage.est_inconnue(Reference::de(adulte.rang, cle)))
    }

    /// The judge left the lease.
    fn garde_le_bail(&self) -> bool {
        use DecisionDuJuge as D;
        let decision = self.impaye.and_then(|impaye| impaye.decision);
        matches!(decision, Some(D::Suspension | D::Rejet))
    }

    /// An adult is in one of these activities or earns one of these incomes.
    fn est(&self, activites: &[Activite], natures: &[Nature]) -> bool {
        let mois = self.simulation.mois.mois();
        self.situation.menage.adultes().any(|adulte| {
            let activite = adulte.activite.is_some_and(|activite| activites.contains(&activite));
            activite || adulte.revenus_de(natures, mois).est_positif()
        })
    }

    /// An adult may be, or may earn: what is not said rules nothing out.
    fn peut_etre(&self, activites: &[Activite], natures: &[Nature]) -> Etat {
        let tait = self.situation.menage.adultes().any(|adulte| adulte.activite.is_none())
            || self.ignore(Cle::Activite)
            || natures.iter().any(|nature| self.ignore(Cle::Revenu(*nature)));
        Etat::sauf(!tait && !self.est(activites, natures))
    }

    fn est_ou_peut_etre(&self, activites: &[Activite], natures: &[Nature]) -> Etat {
        if self.est(activites, natures) { Etat::Remplie } else { self.peut_etre(activites, natures) }
    }

    fn occupe(&self, occupation: Occupation) -> bool {
        self.situation.menage.occupation() == Some(occupation)
    }
}

/// No answer tells.
pub(super) fn a_verifier(_: &Cas<'_>) -> Etat {
    Etat::AVerifier
}

/// Anyone.
pub(super) fn toujours(_: &Cas<'_>) -> Etat {
    Etat::Remplie
}

/// "Je ne sais pas" of the arrears is no "none".
pub(super) fn dette(cas: &Cas<'_>) -> Etat {
    let tue = cas.situation.menage.est_inconnue(Reference::foyer(Cle::Impaye));
    if cas.impaye.is_some() { Etat::Remplie } else { Etat::sauf(!tue) }
}

/// A home to keep, as far as the arrears tell.
pub(super) fn loyer_en_retard(cas: &Cas<'_>) -> Etat {
    Etat::si_connu(cas.impaye.is_some())
}

pub(super) fn reprise(cas: &Cas<'_>) -> Etat {
    Etat::si_connu(cas.impaye.is_some_and(|impaye| impaye.reprise_loyer_depuis.is_some()))
}

pub(super) fn loue(cas: &Cas<'_>) -> Etat {
    match cas.situation.menage.occupation() {
        None => Etat::AVerifier,
        Some(occupation) if occupation.est_sans_loyer() => Etat::NonRemplie,
        Some(_) => Etat::Remplie,
    }
}

/// Something in a lease, that no answer tells.
pub(super) fn loue_a_verifier(cas: &Cas<'_>) -> Etat {
    loue(cas).max(Etat::AVerifier)
}

pub(super) fn hlm(cas: &Cas<'_>) -> Etat {
    cas.situation
        .menage
        .occupation()
        .map_or(Etat::AVerifier, |occupation| Etat::si(occupation == Occupation::Hlm))
}

/// A lease of one's own that no judgment threatens leaves nothing to pass on.
pub(super) fn sans_bail(cas: &Cas<'_>) -> Etat {
    Etat::sauf(loue(cas) == Etat::Remplie && !cas.a(EtapeImpaye::Jugement) && !cas.ignore_une_etape())
}

pub(super) fn cherche(cas: &Cas<'_>) -> Etat {
    Etat::sauf(loue(cas) == Etat::Remplie && menace(cas) != Etat::Remplie && !cas.ignore_une_etape())
}

/// Without a home, or about to lose it.
pub(super) fn sans_logement(cas: &Cas<'_>) -> Etat {
    if cas.occupe(Occupation::SansDomicile) { Etat::Remplie } else { menace(cas) }
}

fn menace(cas: &Cas<'_>) -> Etat {
    use EtapeImpaye as E;
    let mut etapes = vec![E::CommandementQuitter, E::ConcoursForcePublique];
    // A judgment that leaves the lease threatens nobody who keeps to it.
    if !cas.garde_le_bail() {
        etapes.extend([E::Jugement, E::Signification]);
    }
    Etat::si_connu(etapes.into_iter().any(|etape| cas.a(etape)))
}

/// The end of the lease: sure once one must leave or the judge said so, to be checked after a judgment of which nothing is
/// said.
pub(super) fn bail_termine(cas: &Cas<'_>) -> Etat {
    use EtapeImpaye as E;
    let decision = cas.impaye.and_then(|impaye| impaye.decision);
    if cas.a(E::CommandementQuitter)
        || cas.a(E::ConcoursForcePublique)
        || decision == Some(DecisionDuJuge::Expulsion)
    {
        Etat::Remplie
    } else if cas.garde_le_bail() {
        Etat::sauf(!cas.ignore_une_etape())
    } else {
        Etat::sauf(!cas.a(E::Jugement) && !cas.a(E::Signification) && !cas.ignore_une_etape())
    }
}

/// A court is seized, or a bailiff came.
pub(super) fn procedure(cas: &Cas<'_>) -> Etat {
    use EtapeImpaye as E;
    let etapes =
        [E::CommandementPayer, E::Assignation, E::Audience, E::Signification, E::CommandementQuitter];
    Etat::si_connu(etapes.into_iter().any(|etape| cas.a(etape)))
}

pub(super) fn retraite(cas: &Cas<'_>) -> Etat {
    cas.est_ou_peut_etre(&[Activite::Retraite], &[Nature::Retraite])
}

pub(super) fn avant_le_tribunal(cas: &Cas<'_>) -> Etat {
    Etat::sauf(cas.a(EtapeImpaye::Assignation))
}

pub(super) fn commune(cas: &Cas<'_>) -> Etat {
    Etat::si_connu(cas.situation.menage.commune().is_some())
}

pub(super) fn enfant(cas: &Cas<'_>) -> Etat {
    if !cas.situation.menage.enfants.is_empty() {
        return Etat::Remplie;
    }
    // A birth that is expected counts for some of these aids.
    let attendu = cas.situation.menage.adultes().any(|adulte| adulte.grossesse.is_some());
    Etat::sauf(!attendu && !cas.ignore(Cle::Grossesse) && !cas.ignore(Cle::GrossesseTerme))
}

/// The branch of the employer is not asked.
pub(super) fn salarie(cas: &Cas<'_>) -> Etat {
    use Activite as A;
    cas.peut_etre(&[A::Salarie, A::ArretMaladie, A::Chomeur, A::Apprenti, A::CongeParental], &SALAIRES)
}

/// An employment, even suspended.
pub(super) fn employe(cas: &Cas<'_>) -> Etat {
    use Activite as A;
    cas.est_ou_peut_etre(&[A::Salarie, A::Apprenti], &SALAIRES)
        .min(cas.peut_etre(&[A::ArretMaladie, A::CongeParental], &[]))
}

/// Who works or worked for a private employer.
pub(super) fn cotisant(cas: &Cas<'_>) -> Etat {
    salarie(cas).min(cas.peut_etre(&[Activite::Retraite, Activite::Invalide], &[Nature::Retraite]))
}

pub(super) fn etudiant(cas: &Cas<'_>) -> Etat {
    cas.est_ou_peut_etre(&[Activite::Etudiant], &[])
}

/// The ceiling is local: the profile of an organisation gives it, and above it a fund may still say yes.
pub(super) fn plafond_du_fsl(cas: &Cas<'_>) -> Etat {
    let budget = cas.simulation.base();
    let plafond = cas.profil.and_then(|profil| profil.plafond_fsl(budget.personnes));
    let sous = |plafond: Euros| !budget.ressources.ouverte && budget.ressources.haut <= plafond;
    Etat::si_connu(plafond.is_some_and(sous))
}

pub(super) fn autre_dette(cas: &Cas<'_>) -> Etat {
    let dettes = &cas.situation.finances.dettes;
    Etat::si_connu(dettes.iter().any(|dette| dette.nature != NatureDette::Loyer))
}

pub(super) fn minima(cas: &Cas<'_>) -> Etat {
    let mut droits = cas.simulation.droits.iter();
    Etat::si_connu(droits.any(|(cle, droit)| cle.est_un_minimum_social() && droit.est_ouvert()))
}

pub(super) fn facture_en_retard(cas: &Cas<'_>) -> Etat {
    let factures = [NatureDette::Energie, NatureDette::Eau];
    Etat::si_connu(cas.situation.finances.dettes.iter().any(|dette| factures.contains(&dette.nature)))
}

/// The debts are more than the month can pay: late already, or a balance under zero.
pub(super) fn depasse(cas: &Cas<'_>) -> Etat {
    let dettes = &cas.situation.finances.dettes;
    let solde_negatif = cas.simulation.base().solde.is_some_and(|solde| solde.est_sous(Euros::ZERO));
    Etat::si_connu(
        dettes.iter().any(|dette| dette.est_en_retard() == Some(true)) || solde_negatif && !dettes.is_empty(),
    )
}

/// Something is left at the end of the month.
pub(super) fn rembourse(cas: &Cas<'_>) -> Etat {
    let solde = cas.simulation.base().solde_dit(cas.situation);
    solde.map_or(Etat::AVerifier, |solde| match solde.bas.est_positif() {
        true => Etat::Remplie,
        false => Etat::sauf(!solde.peut_etre_positive()),
    })
}

/// Under twice what a seizure leaves.
pub(super) fn modeste(cas: &Cas<'_>) -> Etat {
    let laisse = quotite::laisse(cas.simulation.mois);
    Etat::si_connu(cas.simulation.base().ressources.est_sous(laisse * 2))
}
