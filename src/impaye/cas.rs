//! The household as the schemes look at it ([`Cas`]): what each condition gives. One that the answers cannot tell is to
//! be checked, never a refusal.

use crate::gestion::quotite;
use crate::loi::condition::Etat;
use crate::menage::impaye::Impaye;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::montant::Euros;
use crate::questions::depenses::NatureDette;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, DecisionDuJuge, EtapeImpaye, Nature, Occupation};
use crate::simulation::Simulation;

/// What the conditions look at.
pub(super) struct Cas<'a> {
    situation: &'a Situation,
    simulation: &'a Simulation,
    impaye: Option<&'a Impaye>,
}

impl<'a> Cas<'a> {
    pub(super) fn new(situation: &'a Situation, simulation: &'a Simulation) -> Cas<'a> {
        Cas { situation, simulation, impaye: situation.impaye.as_ref() }
    }

    fn a(&self, etape: EtapeImpaye) -> bool {
        self.impaye.is_some_and(|impaye| impaye.date(etape).is_some())
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

pub(super) fn dette(cas: &Cas<'_>) -> Etat {
    Etat::si(cas.impaye.is_some())
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

pub(super) fn hlm(cas: &Cas<'_>) -> Etat {
    cas.situation
        .menage
        .occupation()
        .map_or(Etat::AVerifier, |occupation| Etat::si(occupation == Occupation::Hlm))
}

/// A lease of one's own that no judgment threatens leaves nothing to pass on.
pub(super) fn sans_bail(cas: &Cas<'_>) -> Etat {
    Etat::sauf(loue(cas) == Etat::Remplie && !cas.a(EtapeImpaye::Jugement))
}

pub(super) fn cherche(cas: &Cas<'_>) -> Etat {
    Etat::sauf(loue(cas) == Etat::Remplie && menace(cas) != Etat::Remplie)
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
        Etat::NonRemplie
    } else if cas.a(E::Jugement) || cas.a(E::Signification) {
        Etat::AVerifier
    } else {
        Etat::NonRemplie
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
    let mois = cas.simulation.mois.mois();
    let retraite = |adulte: &Personne| {
        adulte.est(Activite::Retraite) || adulte.revenu(Nature::Retraite, mois).est_positif()
    };
    if cas.situation.menage.adultes().any(retraite) {
        Etat::Remplie
    } else {
        Etat::sauf(!cas.ignore(Cle::Activite) && !cas.ignore(Cle::Revenu(Nature::Retraite)))
    }
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
    Etat::sauf(!attendu && !cas.ignore(Cle::Grossesse))
}

/// The branch of the employer is not asked.
pub(super) fn salarie(cas: &Cas<'_>) -> Etat {
    use Activite as A;
    let activites = [A::Salarie, A::ArretMaladie, A::Chomeur, A::Apprenti, A::CongeParental];
    let peut_etre = |adulte: &Personne| activites.iter().any(|activite| adulte.est(*activite));
    Etat::sauf(!cas.situation.menage.adultes().any(peut_etre) && !cas.ignore(Cle::Activite))
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
        false => Etat::sauf(!solde.ouverte && !solde.haut.est_positif()),
    })
}

/// Under twice what a seizure leaves.
pub(super) fn modeste(cas: &Cas<'_>) -> Etat {
    let laisse = quotite::laisse(cas.simulation.mois);
    Etat::si_connu(cas.simulation.base().ressources.est_sous(laisse * 2))
}
