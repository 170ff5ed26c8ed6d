//! The incomes that an activity announces: an employee has a wage, a job seeker an allowance, a pensioner a pension. Left
//! without an answer they decide of everything: on a screen they are not known ([`posees`](crate::menage::posees)), and a
//! file is told that the calculation supposes nothing.

use crate::menage::document::{Champ, Saisie};
use crate::menage::situation::Menage;
use crate::notions::choix::Choix as _;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Nature};
use serde_json::{Map, Value};

/// What a person who does this lives on: the income asked first, and the other names of the same.
fn formes(activite: Activite) -> &'static [Nature] {
    use Nature::*;
    match activite {
        Activite::Salarie => &[Salaire],
        Activite::Independant => &[MicroService, MicroVente, MicroLiberal, Benefice],
        Activite::Apprenti => &[Apprentissage],
        Activite::Chomeur => &[Chomage, Ass],
        Activite::ArretMaladie => &[IndemnitesJournalieres, IjAccidentTravail, IjMaternite],
        Activite::Retraite => &[Retraite],
        Activite::Invalide => &[Invalidite],
        Activite::CongeParental | Activite::Etudiant | Activite::SansActivite => &[],
    }
}

/// The incomes that stand for those in a file: with one of them nothing is likely to be forgotten.
const A_LA_PLACE: [Nature; 13] = [
    Nature::Salaire,
    Nature::Apprentissage,
    Nature::Stage,
    Nature::IndemnitesJournalieres,
    Nature::IjAccidentTravail,
    Nature::IjMaternite,
    Nature::Invalidite,
    Nature::RenteAccidentTravail,
    Nature::Benefice,
    Nature::Formation,
    Nature::Esat,
    Nature::ServiceCivique,
    Nature::CongeNaissance,
];

/// The incomes that the activities announce and that nobody answered: neither an amount, nor "je ne sais pas".
pub fn attendus(saisie: &Saisie) -> Vec<Reference> {
    (0..saisie.nombre(Cle::Personnes)).filter_map(|rang| revenu_attendu(saisie, rang)).collect()
}

/// The income that the activity of a person announces, where it is not answered, under any of its names.
fn revenu_attendu(saisie: &Saisie, rang: usize) -> Option<Reference> {
    let formes = formes(activite(saisie, rang)?);
    let groupe_inconnu = saisie.est_inconnu(&Champ::personne(rang, Cle::Revenus));
    let dits = groupe_inconnu || est_dit(saisie, rang, formes);
    let premiere = formes.first().filter(|_| !dits)?;
    Some(Reference::de(rang as u8, Cle::Revenu(*premiere)))
}

fn est_dit(saisie: &Saisie, rang: usize, natures: &[Nature]) -> bool {
    let valeur = |nature: &Nature| saisie.valeur(&Champ::personne(rang, Cle::Revenu(*nature)));
    natures.iter().filter_map(valeur).any(|valeur| valeur != "")
}

fn activite(saisie: &Saisie, rang: usize) -> Option<Activite> {
    Activite::depuis_code(&saisie.texte(&Champ::personne(rang, Cle::Activite)))
}

/// The incomes of which a file supposes nothing is received: those that its activities announce and that nothing stands for.
pub fn supposes(saisie: &Saisie) -> Vec<Reference> {
    let seuls = |reference: &Reference| {
        let rang = usize::from(reference.personne.unwrap_or_default());
        // The year's own figures say what was earned.
        let annuels = saisie.valeur(&Champ::personne(rang, Cle::RevenusAnnuels)).and_then(Value::as_object);
        annuels.is_none_or(Map::is_empty) && !est_dit(saisie, rang, &A_LA_PLACE)
    };
    attendus(saisie).into_iter().filter(seuls).collect()
}

/// What a file supposes of the incomes that its activities announce, one sentence each: the person, the income, zero.
pub fn avertissements(saisie: &Saisie, menage: &Menage) -> Vec<String> {
    supposes(saisie).into_iter().filter_map(|reference| suppose(reference, menage)).collect()
}

fn suppose(reference: Reference, menage: &Menage) -> Option<String> {
    let rien = match reference.cle {
        Cle::Revenu(Nature::Salaire) => "Aucun salaire n'est donné",
        Cle::Revenu(Nature::Apprentissage) => "Aucun salaire d'apprenti n'est donné",
        Cle::Revenu(Nature::MicroService) => "Aucun revenu d'indépendant n'est donné",
        Cle::Revenu(Nature::Chomage) => "Aucune allocation chômage n'est donnée",
        Cle::Revenu(Nature::IndemnitesJournalieres) => "Aucune indemnité journalière n'est donnée",
        Cle::Revenu(Nature::Retraite) => "Aucune retraite n'est donnée",
        Cle::Revenu(Nature::Invalidite) => "Aucune pension d'invalidité n'est donnée",
        _ => return None,
    };
    let nom = menage.appellation(menage.personne(reference.personne?)?);
    let article = match nom.split(' ').next() {
        Some("enfant") => "l'",
        Some("autre") => "une ",
        _ => "",
    };
    let champ = Champ::de(&reference);
    Some(format!("{rien} pour {article}{nom} (« {champ} ») : le calcul suppose 0 €"))
}
