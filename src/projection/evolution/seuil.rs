//! The income under which a closed right opens, the rent above which the aid falls: searched on the engine, to the
//! euro, true on both sides.

use crate::loi::droit::Droit;
use crate::menage::situation::Situation;
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::Nature;
use crate::simulation::{Simulation, simuler};

/// Incomes that a household thinks of as its own: one of them is varied, the others stay.
const REVENUS: [Nature; 6] = [
    Nature::Salaire,
    Nature::Chomage,
    Nature::Retraite,
    Nature::Invalidite,
    Nature::IndemnitesJournalieres,
    Nature::Benefice,
];

/// How finely the incomes under today's are tried before the search to the euro.
const PAS: i64 = 12;

/// What is varied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objet {
    /// An income of one person, by rank.
    Revenu(u8, Nature),
    /// The rent.
    Loyer,
}

/// The highest monthly amount of an answer, all months alike, that still gives a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seuil {
    /// Which answer.
    pub objet: Objet,
    /// Euros per month: the right holds at this amount, not one euro above.
    pub montant: Euros,
    /// The right at that amount.
    pub droit: Droit,
}

/// The threshold of a closed right on the largest income of the household; none where no amount of it opens the
/// right.
pub fn seuil_de_revenu(situation: &Situation, cle: CleDroit) -> Option<Seuil> {
    let (personne, nature, actuel) = principal(situation)?;
    let depart = simuler(situation);
    let droit = |euros: i64| {
        let suppose = avec_revenu(situation, personne, nature, Euros::entiers(euros))?;
        Some(depart.rejouer(&suppose, depart.mois).droit(cle).clone())
    };
    plus_haut(Objet::Revenu(personne, nature), actuel, droit, Droit::est_ouvert)
}

/// The rent up to which the housing aid is open, or whole, where the rent of today closes it or lowers it (CCH, art.
/// D823-16: from a multiple of the ceiling the aid falls, then stops).
pub fn seuil_de_loyer(situation: &Situation, simulation: &Simulation, cle: CleDroit) -> Option<Seuil> {
    let loyer = situation.menage.logement.as_ref()?.loyer.as_ref()?.en(situation.menage.mois.mois());
    let droit = |euros: i64| {
        let suppose = situation.avec_loyer(Euros::entiers(euros))?;
        Some(simulation.rejouer(&suppose, simulation.mois).droit(cle).clone())
    };
    let actuel = simulation.droit(cle).net_certain();
    let par_pas = (1..=PAS).filter_map(|rang| droit(loyer.pour_dessin() * (PAS - rang) / PAS));
    let meilleur = par_pas.map(|droit| droit.net_certain()).max()?;
    if meilleur.ecart(actuel) <= super::SENSIBLE || meilleur < actuel {
        return None;
    }
    plus_haut(Objet::Loyer, loyer, droit, |droit| droit.net_certain() >= meilleur)
}

/// The nearest amount under today's at which a right is as wanted, and one euro above which it is not. Some rights
/// ask for a little and stop above a little more, so the search begins by steps.
fn plus_haut(
    objet: Objet,
    actuel: Euros,
    droit: impl Fn(i64) -> Option<Droit>,
    voulu: impl Fn(&Droit) -> bool,
) -> Option<Seuil> {
    let convient = |euros: i64| droit(euros).is_some_and(|droit| voulu(&droit));
    let actuel = actuel.pour_dessin().max(1);
    if convient(actuel) {
        return None;
    }
    let pas = |rang: i64| actuel * (PAS - rang) / PAS;
    let rang = (1..=PAS).find(|rang| convient(pas(*rang)))?;
    let (mut bas, mut haut) = (pas(rang), pas(rang - 1));
    while haut - bas > 1 {
        let milieu = bas + (haut - bas) / 2;
        if convient(milieu) {
            bas = milieu;
        } else {
            haut = milieu;
        }
    }
    let droit = droit(bas).filter(|_| bas > 0)?;
    Some(Seuil { objet, montant: Euros::entiers(bas), droit })
}

/// The largest income of an adult in the month, and its amount.
fn principal(situation: &Situation) -> Option<(u8, Nature, Euros)> {
    let mois = situation.menage.mois.mois();
    let revenus = situation
        .menage
        .adultes()
        .flat_map(|adulte| REVENUS.map(|nature| (adulte.rang, nature, adulte.revenu(nature, mois))));
    revenus.filter(|(.., montant)| montant.est_positif()).max_by_key(|(.., montant)| *montant)
}

/// The household with every month of an income of one person at one amount, past and future.
fn avec_revenu(situation: &Situation, rang: u8, nature: Nature, montant: Euros) -> Option<Situation> {
    let mut suppose = situation.clone();
    let personne = suppose.menage.adultes_mut().find(|personne| personne.rang == rang)?;
    // What stood for the same income (taxable, gross, of a year) would contradict it.
    let lies = [Some(nature), nature.imposable(), (nature == Nature::Salaire).then_some(Nature::SalaireBrut)];
    personne.livre.changer(|series, annuels| {
        series.retain(|(autre, _)| !lies.contains(&Some(*autre)));
        annuels.retain(|(_, autre, _)| !lies.contains(&Some(*autre)));
        series.push((nature, Serie::constante(montant)));
    });
    Some(suppose)
}
