//! Complémentaire santé solidaire and chèque énergie: nothing else looks at them, they are computed once, for the
//! month asked.

use crate::aides::{cheque_energie, css};
use crate::droit::Droit;
use crate::impot;
use crate::mois::MoisCouvert;
use crate::montant::Euros;
use crate::saisie::Reference;
use crate::simulation::CleDroit;
use crate::simulation::calcul::{Calcul, Passe};
use crate::situation::{Choix, Situation};
use crate::trace::Trace;
use crate::zone_apl::{self, Territoire};

/// The two rights of a month.
pub(super) struct SanteEnergie {
    pub(super) css: Droit,
    pub(super) cheque_energie: Droit,
}

impl SanteEnergie {
    pub(super) fn calculer(calcul: &Calcul<'_>, passes: &[Passe], t: &mut Trace) -> SanteEnergie {
        SanteEnergie {
            css: sante(calcul, passes, t),
            cheque_energie: cheque(calcul.situation, calcul.mois, t),
        }
    }
}

/// The cover; undetermined where the missing answers decide between free, paid and closed.
fn sante(calcul: &Calcul<'_>, passes: &[Passe], t: &mut Trace) -> Droit {
    let (situation, mois) = (calcul.situation, calcul.mois);
    t.section(CleDroit::Css.code(), mois.mois());
    let inconnus = situation.inconnus_parmi(css::lit);
    if !inconnus.is_empty() {
        return Droit::indetermine(inconnus, None);
    }
    let fenetre: Vec<Passe> =
        css::fenetre(mois.mois()).mois().map(|m| calcul.reference(passes, m).into_owned()).collect();
    let commune = situation.logement.as_ref().and_then(|logement| logement.commune);
    let outre_mer =
        commune.is_some_and(|commune| matches!(zone_apl::territoire(commune), Territoire::Drom(_)));
    let cas = |rang: usize, t: &mut Trace| {
        css::calculer(situation, &entrees(calcul, &fenetre, rang), mois, outre_mer, t)
    };
    let (au_moins, au_plus) = (cas(0, t), cas(1, &mut Trace::muette()));
    let memes = match (&au_moins, &au_plus) {
        (Droit::Ferme(_), Droit::Ferme(_)) => true,
        (un, autre) => un == autre,
    };
    if memes {
        return au_moins;
    }
    let mut manque: Vec<Reference> = calcul.manque();
    manque.extend(fenetre.iter().flat_map(|passe| passe.manque()));
    manque.sort_by_key(|reference| (reference.personne, reference.cle));
    manque.dedup();
    Droit::indetermine(manque, None)
}

/// What the cover looks at of the other rights, at their lowest or at their highest.
fn entrees(calcul: &Calcul<'_>, fenetre: &[Passe], rang: usize) -> css::Entrees {
    let mut minima = [css::Minima::default(); 12];
    for (place, passe) in minima.iter_mut().zip(fenetre) {
        *place = passe.minima(rang);
    }
    css::Entrees { minima, familiales: familiales(fenetre, rang), ..calcul.entrees_css(rang) }
}

fn familiales(fenetre: &[Passe], rang: usize) -> Euros {
    fenetre.iter().map(|passe| passe.familiales_nettes(rang)).sum()
}

/// The voucher of the year, on the income of two years before.
fn cheque(situation: &Situation, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let annee = mois.mois().annee() - 2;
    let mut inconnus = impot::inconnus_du_revenu(situation, annee);
    inconnus.extend(situation.inconnus_parmi(|reference| reference.cle == "foyer.contrat_electricite"));
    let (revenu, personnes, en_alternance) =
        impot::foyer_du_demandeur(situation, annee, &mut Trace::muette());
    let contrat = situation.foyer.contrat_electricite;
    let selon = |revenu: Euros, t: &mut Trace| {
        t.section(CleDroit::ChequeEnergie.code(), mois.mois());
        cheque_energie::calculer(
            cheque_energie::Entrees { revenu, personnes, en_alternance, contrat },
            mois,
            t,
        )
    };
    if inconnus.is_empty() {
        return selon(revenu, t);
    }
    // Less income never gives less; without the contract, nothing.
    selon(Euros::ZERO, &mut Trace::muette()).ou(Droit::Ferme(Vec::new()), &inconnus)
}
