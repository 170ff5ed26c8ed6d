//! One month of a household: each right in the order of the law, then the budget ([`simuler`](crate::simulation::simuler)).
//!
//! The months are computed in order, from thirteen months before: the housing aid looks at whether the RSA was
//! received in the month before, the prime d'activité at the rights of M-4 to M-2, the CSS at those of M-13 to M-2.
//! Nothing looks further back than that and the incomes. Inside one month no right is computed twice.

use std::rc::Rc;

use crate::budget::{Aides, Budget};
use crate::droits::aides::aide_logement::NatureAide;
use crate::droits::commun::impot::{self, Impot};
use crate::droits::commun::logement_social::LogementSocial;
use crate::loi::droit::{Droit, Droits};
use crate::loi::trace::Trace;
use crate::menage::situation::{MOIS_REGARDES, Menage, Situation};
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;
use attentes::Attente;
use avertissements::Avertissement;
use calcul::{Calcul, Passe};
use enveloppe::Cas;

mod annexes;
mod calcul;
mod enveloppe;
mod familiales;
mod logement;
mod minima;
mod sante_energie;
mod scolaire;

pub mod attentes;
pub mod avertissements;
pub mod recu;

/// All that the law answers for one month.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The month.
    pub mois: MoisCouvert,
    /// The outcome of each right.
    pub droits: Droits,
    /// Name of the housing aid in this home, where one may be open.
    pub nature_aide: Option<NatureAide>,
    /// Income tax on last year's income, euros per year; `None` while an income is unknown.
    pub impot_revenu: Option<Euros>,
    /// Reference income ("RFR") of the year before last, euros per year; `None` while an income is unknown.
    pub revenu_fiscal_reference: Option<Euros>,
    /// The ceilings of social housing and the supplement of rent.
    pub logement_social: LogementSocial,
    /// The month's budget with the aids that are due, once they are claimed and paid.
    pub budget: Budget,
    /// What a page, a verdict or a paper rests on: the budget of today, with what is received; in a later month or another
    /// life that is compared with today, the one in which what is received moves as what is due does.
    base: Budget,
    /// The tax withheld in the month that the budget estimates, euros.
    impot_estime: Option<Euros>,
    /// How each figure was found.
    pub trace: Trace,
    /// Points of practice and limits that concern this household.
    limites: Vec<Avertissement>,
    /// The households that unknown answers leave possible, each with its rights; none where all is known.
    possibles: Vec<Possible>,
    /// Those of them that decide, by the ranks of their answers: what another month tries again.
    retenus: Vec<Cas>,
}

/// A household that unknown answers leave possible: what a budget of it rests on.
#[derive(Clone, Debug)]
struct Possible {
    situation: Rc<Situation>,
    droits: Droits,
    impot_estime: Option<Euros>,
}

impl Simulation {
    /// The outcome of a right.
    pub fn droit(&self, cle: CleDroit) -> &Droit {
        &self.droits[cle]
    }

    /// The budget that a page, a verdict or a paper rests on: with what is received; while nobody was asked, from nothing
    /// received to all that is due.
    pub fn base(&self) -> &Budget {
        &self.base
    }

    /// The budget of a later month, or of another life, in which what is received today moves as what is due does; with
    /// what is due while nobody was asked.
    pub fn comme(&self, situation: &Situation, aujourdhui: &Simulation) -> Budget {
        match situation.menage.a_dit_ses_aides() {
            true => self.etablir(situation, Aides::RecuesDepuis(&aujourdhui.droits)),
            false => self.budget.clone(),
        }
    }

    /// The same, whose base is the budget in which what is received today moves as what is due does.
    pub fn comparee(self, situation: &Situation, aujourdhui: &Simulation) -> Simulation {
        Simulation { base: self.comme(situation, aujourdhui), ..self }
    }

    /// The budget with what is received, where the household said it; else with all that is due.
    pub fn budget_dit(&self, situation: &Situation) -> &Budget {
        if situation.menage.a_dit_ses_aides() { &self.base } else { &self.budget }
    }

    /// The same, whose base counts all that is due while nobody said what is received: the highest case.
    pub fn au_plus(&self, situation: &Situation) -> Simulation {
        Simulation { base: self.budget_dit(situation).clone(), ..self.clone() }
    }

    /// The rights and the budget of another month of the same household, or of one close to it (another wage, another
    /// rent): where answers are unknown, on the cases that decided here.
    pub fn rejouer(&self, situation: &Situation, mois: MoisCouvert) -> Simulation {
        self.rejouer_de_suite(situation, &[mois]).remove(0)
    }

    /// The same for months that follow one another: what each looks at behind it is computed once.
    pub fn rejouer_de_suite(&self, situation: &Situation, mois: &[MoisCouvert]) -> Vec<Simulation> {
        if situation.inconnues.is_empty() {
            Deroule::simuler_tous(situation, mois, Trace::new)
        } else if self.retenus.is_empty() {
            mois.iter().map(|mois| simuler_en(situation, *mois)).collect()
        } else {
            enveloppe::rejouer(situation, mois, &self.retenus)
        }
    }

    fn etablir(&self, situation: &Situation, aides: Aides<'_>) -> Budget {
        let mois = self.mois.mois();
        if self.possibles.is_empty() {
            return Budget::etablir(situation.en(mois), &self.droits, aides, self.impot_estime, mois);
        }
        let budgets: Vec<Budget> = self
            .possibles
            .iter()
            .map(|possible| {
                let situation = possible.situation.en(mois);
                Budget::etablir(situation, &possible.droits, aides, possible.impot_estime, mois)
            })
            .collect();
        Budget::enveloppe(&budgets)
    }

    /// What the reader must know: values not yet published, points of practice, limits.
    pub fn avertissements(&self) -> Vec<Avertissement> {
        let attendus = Avertissement::des_attentes(&self.attentes());
        attendus.into_iter().chain(self.limites.iter().cloned()).collect()
    }

    /// What the calculation of a right leaves out for this household: said beside its amount.
    pub fn remarques(&self, cle: CleDroit) -> impl Iterator<Item = &Avertissement> {
        self.limites.iter().filter(move |remarque| remarque.droits.contains(&cle))
    }

    /// The same without what is said beside the amount of a right that is not closed.
    pub fn avertissements_generaux(&self) -> Vec<Avertissement> {
        let mut generaux = self.avertissements();
        generaux.retain(|dit| dit.droits.iter().all(|cle| matches!(self.droit(*cle), Droit::Ferme(_))));
        generaux
    }

    /// The values that this month reads and that are not known yet, the first expected first.
    pub fn attentes(&self) -> Vec<Attente> {
        attentes::de(&self.trace)
    }

    /// The name of a right for this household: `Aide au logement (APL)`.
    pub fn libelle(&self, cle: CleDroit) -> String {
        match (cle, self.nature_aide) {
            (CleDroit::AideLogement, Some(nature)) => format!("{} ({})", cle.libelle(), nature.libelle()),
            _ => cle.libelle().to_owned(),
        }
    }
}

/// The rights and the budget of the situation's month.
pub fn simuler(situation: &Situation) -> Simulation {
    simuler_en(situation, situation.menage.mois)
}

/// The rights and the budget of another month of the same household: the forecast is the same function.
///
/// An unknown answer is tried on each of its telling answers: see `enveloppe`.
pub fn simuler_en(situation: &Situation, mois: MoisCouvert) -> Simulation {
    if situation.inconnues.is_empty() {
        Deroule::avant(situation, mois).simuler(mois, Trace::new())
    } else {
        enveloppe::simuler(situation, mois)
    }
}

/// The rights alone, without how they were found, of a household whose unknown answers are those that hold by default: what
/// compares many households.
pub fn droits_en(situation: &Situation, mois: MoisCouvert) -> Droits {
    let deroule = Deroule::avant(situation, mois);
    let passes = &deroule.passes;
    let menage = &situation.en(mois.mois()).menage;
    let t = &mut Trace::muette();
    let calcul = deroule.calcul(mois, t);
    let prime = calcul.prime_activite(passes, t);
    let annexes = calcul.annexes(passes, t);
    let scolaires = scolaire::calculer(menage, mois, t);
    let annee = mois.mois().annee() - 2;
    let connu = impot::inconnus_du_revenu(menage, annee).is_empty();
    let reference = connu.then(|| impot::calculer(menage, annee, t).revenu_fiscal_reference);
    let sante_energie = sante_energie::calculer(&calcul, passes, reference, t);
    calcul.droits(prime, annexes, scolaires, sante_energie)
}

/// The months of one household of which all the answers that have telling answers are known: each is computed on those
/// before it, and none twice.
pub(super) struct Deroule<'a> {
    situation: &'a Situation,
    passes: Vec<Passe<'a>>,
}

impl<'a> Deroule<'a> {
    /// From what the first month that is asked looks at, or that of the answers where it is asked of a later one.
    fn avant(situation: &'a Situation, mois: MoisCouvert) -> Deroule<'a> {
        let premier = mois.mois().min(situation.menage.mois.mois());
        let debut = premier.moins(MOIS_REGARDES).max(MoisCouvert::PREMIER);
        let mut deroule = Deroule { situation, passes: Vec::with_capacity(MOIS_REGARDES as usize + 1) };
        let mut muette = Trace::muette();
        for avance in 0..mois.mois().depuis(debut) {
            let lu = MoisCouvert::au_plus_pres(debut.plus(avance));
            let calcul = deroule.calcul(lu, &mut muette);
            deroule.retient(&calcul);
        }
        deroule
    }

    fn calcul(&self, mois: MoisCouvert, t: &mut Trace) -> Calcul<'a> {
        Calcul::du_mois(&self.situation.en(mois.mois()).menage, mois, &self.passes, t)
    }

    /// What comes before today was lived; what follows is due once claimed.
    fn retient(&mut self, calcul: &Calcul<'a>) {
        let vecu = calcul.mois.mois() < self.situation.menage.mois.mois();
        self.passes.push(if vecu { calcul.vecu() } else { calcul.passe() });
    }

    /// The rights and the budget of the next month.
    fn simuler(&mut self, mois: MoisCouvert, mut trace: Trace) -> Simulation {
        let calcul = self.calcul(mois, &mut trace);
        let situation = self.situation.en(mois.mois());
        let menage = &situation.menage;
        let prime = calcul.prime_activite(&self.passes, &mut trace);
        let annexes = calcul.annexes(&self.passes, &mut trace);
        let nature_aide = calcul.nature_aide();
        let scolaires = scolaire::calculer(menage, mois, &mut trace);
        let (impot, revenu_fiscal_reference) = impots(menage, mois, &mut trace);
        let sante_energie =
            sante_energie::calculer(&calcul, &self.passes, revenu_fiscal_reference, &mut trace);
        self.retient(&calcul);
        let droits = calcul.droits(prime, annexes, scolaires, sante_energie);
        let logement_social = LogementSocial::etudier(menage, mois, &mut trace);
        let impot_estime = impot_preleve(menage, mois.mois());
        let budget_de = |aides| Budget::etablir(situation, &droits, aides, impot_estime, mois.mois());
        let (budget, base) = (budget_de(Aides::Dues), budget_de(Aides::Recues));
        let limites = avertissements::de(menage, impot_estime, mois);
        Simulation {
            mois,
            droits,
            nature_aide,
            impot_revenu: impot.map(|impot| impot.impot),
            revenu_fiscal_reference,
            logement_social,
            budget,
            base,
            impot_estime,
            trace,
            limites,
            possibles: Vec::new(),
            retenus: Vec::new(),
        }
    }

    /// The rights and the budget of months that follow one another.
    fn simuler_tous(situation: &'a Situation, mois: &[MoisCouvert], trace: fn() -> Trace) -> Vec<Simulation> {
        let Some(premier) = mois.first() else { return Vec::new() };
        let mut deroule = Deroule::avant(situation, *premier);
        mois.iter().map(|mois| deroule.simuler(*mois, trace())).collect()
    }
}

/// The tax on the income of N-1 and the reference income of N-2.
fn impots(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> (Option<Impot>, Option<Euros>) {
    let annee = mois.mois().annee();
    t.section("impot_revenu", mois.mois());
    let impot = impot::inconnus_de_l_impot(menage, annee - 1)
        .is_empty()
        .then(|| impot::calculer(menage, annee - 1, t));
    t.section("revenu_fiscal_reference", mois.mois());
    let reference = impot::inconnus_du_revenu(menage, annee - 2)
        .is_empty()
        .then(|| impot::calculer(menage, annee - 2, t).revenu_fiscal_reference);
    (impot, reference)
}

/// The tax withheld in a month that the budget estimates: that of the incomes where a notice, real expenses or a taxable
/// amount beside a net one is not known. Nothing while an income itself is unknown.
fn impot_preleve(menage: &Menage, mois: Mois) -> Option<Euros> {
    let sans_avis = || impot::inconnus_de_l_impot(menage, impot::annee_du_dernier_avis(mois));
    let revenus = || {
        menage.inconnus_parmi(|reference| match reference.cle {
            Cle::Revenu(nature) => !nature.est_imposable(),
            cle => matches!(cle, Cle::PensionPercue | Cle::PensionFixee),
        })
    };
    (sans_avis().is_empty() || revenus().is_empty()).then(|| impot::preleve_en(menage, mois))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::menage::document::Saisie;
    use crate::menage::lecture::lire_strictement;
    use serde_json::json;

    #[test]
    fn l_avis_d_impot_suffit_meme_quand_un_revenu_est_inconnu() {
        let document = json!({"format": "reste-a-vivre/1", "mois": "2026-11",
            "personnes": [{"id": "a", "role": "demandeur", "naissance": "1985-01-01", "revenus": {"salaire": null}}],
            "foyer": {"revenus_fiscaux": {"2024": {"rfr": 15000}}}});
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let (situation, _) = lire_strictement(&saisie).unwrap();
        let simulation = simuler(&situation);
        assert_eq!(simulation.revenu_fiscal_reference, Some(Euros::entiers(15000)));
        assert_eq!(simulation.impot_revenu, None);
    }
}
