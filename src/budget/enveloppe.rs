//! The budget of a household of which some answers are unknown: from the lowest to the highest of those that the answers
//! would give.

use crate::budget::{Budget, LigneBudget};
use crate::notions::fourchette::Fourchette;
use crate::notions::tri::une_fois;

impl Budget {
    /// Between the lowest and the highest of several budgets of one household. Each total is that of a real budget: the
    /// amounts that go together are not added up apart, so a total may be narrower than the sum of its lines.
    pub fn enveloppe(budgets: &[Budget]) -> Budget {
        let Some(premier) = budgets.first() else { return Budget::default() };
        let total =
            |lu: fn(&Budget) -> Fourchette| budgets.iter().map(lu).reduce(Fourchette::ou).unwrap_or_default();
        let optionnel = |lu: fn(&Budget) -> Option<Fourchette>| {
            let tous: Option<Vec<Fourchette>> = budgets.iter().map(lu).collect();
            tous?.into_iter().reduce(Fourchette::ou)
        };
        let efforts: Option<Vec<_>> = budgets.iter().map(|budget| budget.taux_effort).collect();
        let manquants = budgets.iter().flat_map(|budget| &budget.manquants);
        let manquants = une_fois(manquants.copied(), |reference| *reference);
        Budget {
            entrees: lignes(budgets, |budget| &budget.entrees),
            sorties: lignes(budgets, |budget| &budget.sorties),
            ressources: total(|budget| budget.ressources),
            logement_brut: optionnel(|budget| budget.logement_brut),
            aide_logement: total(|budget| budget.aide_logement),
            logement_net: optionnel(|budget| budget.logement_net),
            fluides: total(|budget| budget.fluides),
            depenses_courantes: total(|budget| budget.depenses_courantes),
            depenses_occasionnelles: total(|budget| budget.depenses_occasionnelles),
            mensualites: total(|budget| budget.mensualites),
            reste_pour_vivre: optionnel(|budget| budget.reste_pour_vivre),
            solde: optionnel(|budget| budget.solde),
            capacite: optionnel(|budget| budget.capacite),
            reste_a_vivre: optionnel(|budget| budget.reste_a_vivre),
            par_jour: optionnel(|budget| budget.par_jour),
            par_jour_et_personne: optionnel(|budget| budget.par_jour_et_personne),
            par_personne: optionnel(|budget| budget.par_personne),
            par_unite: optionnel(|budget| budget.par_unite),
            taux_effort: efforts.and_then(|efforts| efforts.into_iter().reduce(Fourchette::ou)),
            manquants,
            ..premier.clone()
        }
    }
}

/// The lines of any of the budgets, in their order: nothing where a budget has not that line.
fn lignes(budgets: &[Budget], lues: fn(&Budget) -> &Vec<LigneBudget>) -> Vec<LigneBudget> {
    let memes = |une: &LigneBudget, autre: &LigneBudget| {
        (une.libelle, une.personne, une.reference, une.bloc)
            == (autre.libelle, autre.personne, autre.reference, autre.bloc)
    };
    let mut reunies: Vec<LigneBudget> = Vec::new();
    // Two lines of one name are told apart by their order: the n-th of a budget is the n-th of another.
    for budget in budgets {
        let mut place = 0;
        for ligne in lues(budget) {
            let deja = lues(budget).iter().take_while(|autre| !std::ptr::eq(*autre, ligne));
            let rang = deja.filter(|autre| memes(autre, ligne)).count();
            match reunies.iter().enumerate().filter(|(_, connue)| memes(connue, ligne)).nth(rang) {
                Some((connue, _)) => place = connue + 1,
                None => {
                    reunies.insert(place, *ligne);
                    place += 1;
                }
            }
        }
    }
    let montant = |ligne: &LigneBudget, rang: usize| {
        let du_budget = |budget: &Budget| {
            let trouvee = lues(budget).iter().filter(|autre| memes(autre, ligne)).nth(rang);
            trouvee.map_or(Fourchette::default(), |autre| autre.montant)
        };
        budgets.iter().map(du_budget).reduce(Fourchette::ou).unwrap_or_default()
    };
    (0..reunies.len())
        .map(|place| {
            let ligne = reunies[place];
            let rang = reunies[..place].iter().filter(|autre| memes(autre, &ligne)).count();
            LigneBudget { montant: montant(&ligne, rang), ..ligne }
        })
        .collect()
}
