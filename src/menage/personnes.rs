//! The persons as the document names them, whether or not their answers can be read.

use crate::menage::document::{Champ, Saisie};
use crate::notions::mois::{Date, Mois};
use crate::questions::table::Cle;

/// The ranks of the persons of a role.
pub fn rangs(saisie: &Saisie, role: &str) -> Vec<usize> {
    du_role(saisie, role).collect()
}

fn du_role(saisie: &Saisie, role: &str) -> impl Iterator<Item = usize> {
    (0..saisie.nombre(Cle::Personnes))
        .filter(move |rang| saisie.code_de(*rang, Cle::Role).unwrap_or_default() == role)
}

/// The ranks of those who are neither of the couple nor a child.
pub fn autres(saisie: &Saisie) -> Vec<usize> {
    let connus = ["demandeur", "conjoint", "enfant"];
    (0..saisie.nombre(Cle::Personnes))
        .filter(|rang| !connus.contains(&saisie.code_de(*rang, Cle::Role).unwrap_or_default()))
        .collect()
}

/// The role of a person.
pub fn role_de(saisie: &Saisie, rang: usize) -> String {
    saisie.code_de(rang, Cle::Role).unwrap_or_default().to_owned()
}

/// The rank of the claimant.
pub fn rang_du_demandeur(saisie: &Saisie) -> usize {
    du_role(saisie, "demandeur").next().unwrap_or(0)
}

/// The rank of the partner.
pub fn rang_du_conjoint(saisie: &Saisie) -> Option<usize> {
    du_role(saisie, "conjoint").next()
}

/// Whether the household has said that there is no partner: nothing is ticked before the first answer.
pub fn a_dit_vivre_sans_conjoint(saisie: &Saisie) -> bool {
    let naissance = Champ::personne(rang_du_demandeur(saisie), Cle::Naissance);
    let dit = saisie.valeur(&Champ::foyer(Cle::Union)).is_some() || !saisie.texte(&naissance).is_empty();
    dit && rang_du_conjoint(saisie).is_none()
}

/// "Vous", "Votre conjoint", "Enfant 2": how a person is called without a name.
pub fn appellation(saisie: &Saisie, rang: usize) -> String {
    let role = role_de(saisie, rang);
    let numero = || rangs(saisie, &role).iter().position(|autre| *autre == rang).map_or(1, |place| place + 1);
    match role.as_str() {
        "demandeur" => "Vous".to_owned(),
        "conjoint" => "Votre conjoint".to_owned(),
        "enfant" => format!("Enfant {}", numero()),
        _ => format!("Autre personne {}", numero()),
    }
}

/// The same, with the age in years of whoever is two or more.
pub fn appellation_et_age(saisie: &Saisie, rang: usize) -> String {
    let appellation = appellation(saisie, rang);
    match age(saisie, rang) {
        Some(age) if age > 1 => format!("{appellation} ({age} ans)"),
        _ => appellation,
    }
}

/// The month computed, where it can be read.
pub fn mois(saisie: &Saisie) -> Option<Mois> {
    saisie.texte(&Champ::foyer(Cle::Mois)).parse().ok()
}

/// The age of a person on the first day of the month computed, where the birth date can be read.
pub fn age(saisie: &Saisie, rang: usize) -> Option<i32> {
    let naissance: Date = saisie.texte(&Champ::personne(rang, Cle::Naissance)).parse().ok()?;
    Some(naissance.annees_revolues(mois(saisie)?.premier_jour()))
}

/// A lone parent: children and no partner.
pub fn parent_seul(saisie: &Saisie) -> bool {
    rang_du_conjoint(saisie).is_none() && du_role(saisie, "enfant").next().is_some()
}
