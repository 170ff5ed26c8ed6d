//! From when an unpaid rent is an arrear for the housing aid: the rule until 31 December 2026, and that of 2027, side by
//! side.

use crate::loi::baremes::budget::{IMPAYE_MOIS, IMPAYE_MONTANT};
use crate::menage::impaye::Impaye;
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

/// The first month of the rule of 2027 (décret n° 2026-84 du 12 février 2026, LEGIARTI000053470485).
pub const REGLE_DE_2027: Mois = Mois::new(2027, 1);

/// The landlord reports within these months (CCH, art. R824-4).
const MOIS_POUR_SIGNALER: i32 = 2;

/// Where the debt stands for one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Examen {
    /// The amount from which it is an arrear.
    pub seuil: Euros,
    /// Whether it is one; `None` where an answer is missing.
    pub constitue: Option<bool>,
    /// The day before which the landlord must report, where the first unpaid month tells it.
    pub signaler_avant: Option<Date>,
}

/// Until 31 December 2026: twice the rent and charges, less the aid where it goes to the landlord (CCH, art. R824-1,
/// LEGIARTI000038878804).
pub fn jusqu_en_2026(dette: Euros, loyer_et_charges: Euros, aide_au_bailleur: Euros) -> Examen {
    let seuil = ((loyer_et_charges - aide_au_bailleur) * 2).positif();
    Examen { seuil, constitue: Some(dette.est_positif() && dette >= seuil), signaler_avant: None }
}

/// From 1 January 2027: more than 450 €, or any amount still unpaid three months after the first default
/// (décret n° 2026-84 du 12 février 2026, LEGIARTI000053470485).
pub fn depuis_2027(dette: Option<Euros>, premier: Option<Mois>, le: Mois) -> Examen {
    // Before that day, where the debt would stand on it.
    let le = le.max(REGLE_DE_2027);
    let (montant, mois) = (IMPAYE_MONTANT.a(le).valeur, IMPAYE_MOIS.a(le).valeur as i32);
    let premier = premier.filter(|_| dette != Some(Euros::ZERO));
    let trop = dette.is_some_and(|dette| dette > montant);
    let ancien = premier.map(|premier| le.depuis(premier) >= mois);
    let constitue = match dette {
        _ if trop || ancien == Some(true) => Some(true),
        Some(dette) if dette.est_nul() => Some(false),
        Some(_) => ancien,
        None => None,
    };
    // What was already so on 1 January 2027 is so from that day; by its amount, at the latest from today.
    let constitution = premier.map(|premier| {
        let par_l_age = premier.plus(mois);
        if trop { par_l_age.min(le) } else { par_l_age }.max(REGLE_DE_2027)
    });
    let signaler_avant = constitution.map(|mois| mois.plus(MOIS_POUR_SIGNALER).premier_jour());
    Examen { seuil: montant, constitue, signaler_avant }
}

/// Whether the household has, had or may have a housing aid: without one, no rule on its arrears concerns it.
pub fn concerne(situation: &Situation, simulation: &Simulation, impaye: &Impaye) -> bool {
    let mois = simulation.mois.mois();
    let recue = situation.menage.recu_en(CleDroit::AideLogement, mois);
    let due = simulation.droit(CleDroit::AideLogement).possible();
    impaye.al_suspendue || [recue, Some(due)].into_iter().flatten().any(|aide| aide.peut_etre_positive())
}

/// The rent and charges of the lease, before any reduction, and the housing aid that the landlord receives: the one that
/// is received where the household said it, else the one that is due. `None` while the rent is not known; the aid is open
/// above where nothing bounds it.
pub fn loyer_et_aide(
    situation: &Situation,
    simulation: &Simulation,
    impaye: &Impaye,
) -> Option<(Euros, Fourchette)> {
    let logement = situation.menage.logement.as_ref()?;
    let mois = simulation.mois.mois();
    let brut = (logement.loyer_ou_redevance()?.en(mois) + logement.charges_en(mois)?) / logement.part();
    let versee = logement.al_versee_au_bailleur && !impaye.al_suspendue;
    let aide = match situation.menage.recu_en(CleDroit::AideLogement, mois) {
        Some(recue) => recue,
        None => simulation.droit(CleDroit::AideLogement).possible(),
    };
    Some((brut, if versee { aide } else { Fourchette::default() }))
}

/// Both rules on a household; each leaves open what the amount of the debt would tell.
pub fn examens(
    situation: &Situation,
    simulation: &Simulation,
    impaye: &Impaye,
    le: Date,
) -> Option<[Examen; 2]> {
    let (brut, aide) = loyer_et_aide(situation, simulation, impaye)?;
    let dette = impaye.dette(le);
    let avec = |aide| jusqu_en_2026(dette.unwrap_or_default(), brut, aide);
    let mut en_2026 = avec(aide.bas);
    // An aid that is not known leaves the answer open, unless both of its bounds agree.
    if dette.is_none() || aide.ouverte || en_2026.constitue != avec(aide.haut).constitue {
        en_2026.constitue = None;
    }
    Some([en_2026, depuis_2027(dette, impaye.premier_reclamable(le), le.mois())])
}
