//! The follow-up in words: in one line for the workspace, as parts of the papers.

use super::rapport::Element;
use super::rapport::budget::tableau;
use crate::menage::suivi::{Engagement, EntretienTenu, Suivi};
use crate::notions::choix::Choix as _;
use crate::notions::mois::Date;
use crate::questions::vocabulaire::QuiSEngage;

/// "Prochain rendez-vous : 15 décembre 2026 ; 1 engagement en retard, 2 à tenir"; nothing where there is nothing to say.
pub fn en_bref(suivi: &Suivi, le: Date) -> Option<String> {
    let (en_retard, a_tenir): (Vec<_>, Vec<_>) = suivi.a_tenir().partition(|accord| accord.est_en_retard(le));
    let engagements = match (en_retard.len(), a_tenir.len()) {
        (0, 0) => None,
        (0, nombre) => Some(format!("{} à tenir", engagements(nombre))),
        (retards, 0) => Some(format!("{} en retard", engagements(retards))),
        (retards, nombre) => Some(format!("{} en retard, {nombre} à tenir", engagements(retards))),
    };
    let rendez_vous = suivi.prochain.map(|jour| match suivi.rendez_vous(le) {
        Some(_) => format!("Prochain rendez-vous : {jour}"),
        None => format!("Rendez-vous du {jour} passé"),
    });
    let dits: Vec<String> = rendez_vous.into_iter().chain(engagements).collect();
    (!dits.is_empty()).then(|| dits.join(" ; "))
}

fn engagements(nombre: usize) -> String {
    let pluriel = if nombre > 1 { "s" } else { "" };
    format!("{nombre} engagement{pluriel}")
}

/// All that was typed in free words, to be read again before others read it.
pub fn textes(suivi: &Suivi) -> String {
    let mut textes: Vec<&str> = Vec::new();
    for entretien in &suivi.entretiens {
        textes.extend([entretien.motif.as_str(), entretien.resultat.as_str()]);
        textes.extend(entretien.engagements.iter().map(|accord| accord.quoi.as_str()));
    }
    textes.join("\n")
}

/// The last interview.
pub(super) fn dernier_entretien(suivi: &Suivi) -> Element {
    let dits = suivi.entretiens.last().map(|EntretienTenu { date, motif, resultat, .. }| {
        let date = date.map_or_else(String::new, |date| date.to_string());
        [("Date", date), ("Motif", motif.clone()), ("Ce qui s'est dit", resultat.clone())]
    });
    let dits = dits.into_iter().flatten().filter(|(_, dit)| !dit.is_empty());
    Element::Lignes(dits.map(|(nom, dit)| (nom.to_owned(), dit)).collect())
}

/// What was agreed in the last interview, and what is still to be done of the earlier ones.
pub(super) fn engagements_du_jour(suivi: &Suivi, le: Date) -> Element {
    let Some((dernier, anciens)) = suivi.entretiens.split_last() else { return Element::Liste(Vec::new()) };
    let anciens = anciens.iter().flat_map(|entretien| &entretien.engagements).filter(|accord| !accord.fait);
    let ligne = |accord: &Engagement| {
        let qui = accord.qui.map_or("–", QuiSEngage::libelle);
        let avant = accord.avant.map_or_else(String::new, |avant| avant.to_string());
        let etat = match accord.fait {
            true => "fait",
            false if accord.est_en_retard(le) => "en retard",
            false => "à faire",
        };
        vec![qui.to_owned(), accord.quoi.clone(), avant, etat.to_owned()]
    };
    let lignes = dernier.engagements.iter().chain(anciens).map(ligne).collect();
    tableau("Engagements pris", &["Qui", "Quoi", "Avant le", "État"], lignes, None)
}

/// What the tenant agreed to do, and has not done.
pub(super) fn engagements_du_locataire(suivi: &Suivi) -> Element {
    let siens = suivi.a_tenir().filter(|accord| accord.qui == Some(QuiSEngage::Locataire));
    let dit = |accord: &Engagement| match accord.avant {
        Some(avant) => format!("{}, avant le {avant}", accord.quoi),
        None => accord.quoi.clone(),
    };
    Element::Cases(siens.map(dit).collect())
}
