//! The income under which a closed right opens: searched on the engine, to the euro, true on both sides.

use crate::montant::Euros;
use crate::serie::Serie;
use crate::simulation::{CleDroit, simuler};
use crate::situation::{Nature, Personne, Situation};

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

/// The highest monthly amount of an income, all months alike, that still opens a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seuil {
    /// Whose income.
    pub personne: u8,
    /// Which income.
    pub nature: Nature,
    /// Euros per month: open at this amount, closed one euro above.
    pub montant: Euros,
}

/// The threshold of a closed right on the largest income of the household; none where no amount of it opens the
/// right.
pub fn seuil(situation: &Situation, cle: CleDroit) -> Option<Seuil> {
    let (personne, nature, actuel) = principal(situation)?;
    let ouvre = |euros: i64| {
        let suppose = avec_revenu(situation, personne, nature, Euros::entiers(euros));
        suppose.is_some_and(|suppose| simuler(&suppose).droit(cle).est_ouvert())
    };
    let actuel = actuel.pour_dessin().max(1);
    if ouvre(actuel) {
        return None;
    }
    // Some rights ask for a little income and stop above a little more: the nearest opening under today's amount.
    let pas = |rang: i64| actuel * (PAS - rang) / PAS;
    let rang = (1..=PAS).find(|rang| ouvre(pas(*rang)))?;
    let (mut ouvert, mut ferme) = (pas(rang), pas(rang - 1));
    while ferme - ouvert > 1 {
        let milieu = ouvert + (ferme - ouvert) / 2;
        if ouvre(milieu) {
            ouvert = milieu;
        } else {
            ferme = milieu;
        }
    }
    (ouvert > 0).then_some(Seuil { personne, nature, montant: Euros::entiers(ouvert) })
}

/// The largest income of an adult in the month, and its amount.
fn principal(situation: &Situation) -> Option<(u8, Nature, Euros)> {
    let mois = situation.mois.mois();
    let revenus = situation
        .adultes()
        .flat_map(|adulte| REVENUS.map(|nature| (adulte.rang, nature, adulte.revenu(nature, mois))));
    revenus.filter(|(.., montant)| montant.est_positif()).max_by_key(|(.., montant)| *montant)
}

/// The household with every month of an income of one person at one amount, past and future.
fn avec_revenu(situation: &Situation, rang: u8, nature: Nature, montant: Euros) -> Option<Situation> {
    let mut suppose = situation.clone();
    let personne = adulte(&mut suppose, rang)?;
    // What stood for the same income (taxable, gross, of a year) would contradict it.
    let lies = [Some(nature), nature.imposable(), (nature == Nature::Salaire).then_some(Nature::SalaireBrut)];
    personne.revenus.retain(|(autre, _)| !lies.contains(&Some(*autre)));
    personne.revenus_annuels.retain(|(_, autre, _)| !lies.contains(&Some(*autre)));
    personne.revenus.push((nature, Serie::constante(montant)));
    Some(suppose)
}

fn adulte(situation: &mut Situation, rang: u8) -> Option<&mut Personne> {
    let Situation { demandeur, conjoint, .. } = situation;
    std::iter::once(demandeur).chain(conjoint).find(|personne| personne.rang == rang)
}
