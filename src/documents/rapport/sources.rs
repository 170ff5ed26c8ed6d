//! The texts that the report rests on, gathered by code, and the values that are still to be confirmed.

use crate::documents::explication::confiance;
use crate::documents::mots::minuscule;
use crate::loi::droit::Droit;
use crate::loi::trace::Ligne;
use crate::notions::source::Confiance;
use crate::notions::tri::trier_par;
use crate::simulation::Simulation;

/// The articles behind the amounts shown, by code (each reason has its own beside it on screen): `CSS : art. L521-1, …`.
pub(super) fn citees(simulation: &Simulation) -> Vec<String> {
    let lignes = lignes(simulation).filter_map(|ligne| ligne.source.map(|source| source.texte));
    let mut codes: Vec<(&str, Vec<&str>)> = Vec::new();
    for (code, articles) in lignes.map(separe) {
        let rang = codes.iter().position(|(connu, _)| *connu == code).unwrap_or_else(|| {
            codes.push((code, Vec::new()));
            codes.len() - 1
        });
        for article in articles.split([',', ';']).map(str::trim).filter(|article| !article.is_empty()) {
            if !codes[rang].1.contains(&article) {
                codes[rang].1.push(article);
            }
        }
    }
    codes.into_iter().map(|(code, articles)| reunit(code, articles)).collect()
}

/// The tables read whose value nobody could confirm, once each.
pub(super) fn a_confirmer(simulation: &Simulation) -> Vec<String> {
    let mut libelles: Vec<String> = Vec::new();
    for ligne in lignes(simulation).filter(|ligne| confiance(ligne) == Some(Confiance::AConfirmer)) {
        let libelle = minuscule(ligne.libelle);
        if !libelles.contains(&libelle) {
            libelles.push(libelle);
        }
    }
    libelles
}

/// The lines behind the rights that are open or wait for an answer, in the month shown.
fn lignes(simulation: &Simulation) -> impl Iterator<Item = &Ligne> {
    let mut cles: Vec<&'static str> = Vec::new();
    for (cle, _) in simulation.droits.iter().filter(|(_, droit)| !matches!(droit, Droit::Ferme(_))) {
        cles.extend(cle.sections().iter().filter(|section| !cles.contains(section)).collect::<Vec<_>>());
    }
    let mois = simulation.mois.mois();
    cles.into_iter().flat_map(move |cle| simulation.trace.lignes_de(cle, mois).1)
}

/// `CCH, art. D823-16` is its code and its article.
fn separe(texte: &str) -> (&str, &str) {
    texte.split_once(", art. ").unwrap_or((texte, ""))
}

fn reunit(code: &str, mut articles: Vec<&str>) -> String {
    trier_par(&mut articles, |article| *article);
    if articles.is_empty() { code.to_owned() } else { format!("{code} : art. {}", articles.join(", ")) }
}
