//! A line of a calculation in French: its name, its figure, how it was found.

use crate::documents::mots::minuscule;
use crate::loi::trace::{Arguments, Arrondi, Chiffre, Ligne, Operation, Trace};
use crate::menage::situation::Situation;
use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance;

/// How a line was found.
pub fn phrase(trace: &Trace, ligne: &Ligne) -> String {
    let de = |rang: u32| exacte(trace, rang);
    let nommee = |rang: u32| nommee(trace, rang);
    match ligne.operation {
        Operation::Reponse(Some(_)) => "votre réponse".to_owned(),
        Operation::Reponse(None) => "d'après vos réponses".to_owned(),
        Operation::Mesure(phrase, _) => format!("votre réponse : {phrase}"),
        Operation::Bareme { depuis, texte, confiance, .. } => bareme(depuis, texte, confiance),
        Operation::Somme(arguments) => somme(trace, arguments),
        Operation::Difference(a, b) => format!("{} − {}", de(a), de(b)),
        Operation::Reste(a, b) => reste(trace, a, b),
        Operation::Produit(a, b) => format!("{} × {}", de(a), de(b)),
        Operation::Fois(a, nombre) => format!("{} × {nombre}", de(a)),
        Operation::Divise(a, nombre) => format!("{} ÷ {nombre}", de(a)),
        Operation::Plafond(a, b) => format!("le plus petit de : {} et {}", nommee(a), nommee(b)),
        Operation::Plancher(a, b) => format!("le plus grand de : {} et {}", nommee(a), nommee(b)),
        Operation::Arrondi(a, arrondi) => format!("{} {}", de(a), en_mots(arrondi)),
        Operation::Formule(phrase, arguments) => formule(trace, phrase, arguments),
        Operation::Reprise => match ligne.valeur {
            Chiffre::Nombre(_) => "compté d'après vos réponses".to_owned(),
            _ => "repris d'un autre calcul".to_owned(),
        },
        Operation::Condition => match ligne.valeur {
            Chiffre::Condition(tenue) => oui_non(tenue).to_owned(),
            autre => valeur(autre),
        },
    }
}

/// A figure in French.
pub fn valeur(chiffre: Chiffre) -> String {
    match chiffre {
        Chiffre::Euros(montant) => montant.to_string(),
        Chiffre::Taux(taux) => coefficient(taux),
        Chiffre::Nombre(nombre) => nombre.to_string(),
        Chiffre::Condition(tenue) => oui_non(tenue).to_owned(),
    }
}

pub(super) fn libelle(situation: &Situation, ligne: &Ligne) -> String {
    let personne = ligne.personne.and_then(|rang| situation.menage.personne(rang));
    let precisions: Vec<String> = personne
        .map(|personne| situation.menage.appellation(personne))
        .into_iter()
        .chain(ligne.mois.map(|mois| mois.to_string()))
        .collect();
    if precisions.is_empty() {
        ligne.libelle.to_owned()
    } else {
        format!("{} — {}", ligne.libelle, precisions.join(", "))
    }
}

fn oui_non(oui: bool) -> &'static str {
    if oui { "oui" } else { "non" }
}

/// A rate up to 100 % in percent, above as a number: nobody reads "233 %" for "2,33 fois".
fn coefficient(taux: Taux) -> String {
    let taux = taux.arrondi(6);
    if taux > Taux::UN { taux.en_nombre() } else { taux.to_string() }
}

/// An amount with the digits that the law has not rounded yet, four at most.
fn montant_exact(montant: Euros) -> String {
    match montant.rapport_a(Euros::UN) {
        Some(exact) if montant != montant.arrondi_centime() => {
            format!("{}\u{a0}€", exact.arrondi(4).en_nombre()).replace('-', "\u{2212}")
        }
        _ => montant.to_string(),
    }
}

fn exacte(trace: &Trace, rang: u32) -> String {
    match trace.ligne(rang).map(|ligne| ligne.valeur) {
        Some(Chiffre::Euros(montant)) if montant < Euros::ZERO => format!("({})", montant_exact(montant)),
        Some(Chiffre::Euros(montant)) => montant_exact(montant),
        Some(autre) => valeur(autre),
        None => "…".to_owned(),
    }
}

fn nommee(trace: &Trace, rang: u32) -> String {
    trace
        .ligne(rang)
        .map_or_else(|| "…".to_owned(), |ligne| format!("{} ({})", ligne.libelle, valeur(ligne.valeur)))
}

fn bareme(depuis: Mois, texte: &str, confiance: Confiance) -> String {
    let doute = if confiance == Confiance::AConfirmer { ", à confirmer" } else { "" };
    format!("barème en vigueur depuis {depuis} ({}){doute}", minuscule(texte))
}

/// The terms that count; equal terms that follow each other are written `12 × 100,00 €`.
fn somme(trace: &Trace, arguments: Arguments) -> String {
    let termes: Vec<String> = trace
        .lignes_citees(arguments)
        .iter()
        .filter(|rang| !matches!(trace.ligne(**rang).map(|ligne| ligne.valeur), Some(Chiffre::Euros(e)) if e.est_nul()))
        .map(|rang| exacte(trace, *rang))
        .collect();
    if termes.is_empty() {
        return "rien à additionner".to_owned();
    }
    let groupes = termes.chunk_by(|a, b| a == b).map(|groupe| match groupe {
        [seul] => seul.clone(),
        _ => format!("{} × {}", groupe.len(), groupe[0]),
    });
    groupes.collect::<Vec<_>>().join(" + ")
}

fn reste(trace: &Trace, a: u32, b: u32) -> String {
    let soustraction = format!("{} − {}", exacte(trace, a), exacte(trace, b));
    match (trace.ligne(a).map(|ligne| ligne.valeur), trace.ligne(b).map(|ligne| ligne.valeur)) {
        (Some(Chiffre::Euros(a)), Some(Chiffre::Euros(b))) if a < b => {
            format!("{soustraction} : moins que zéro, compté zéro")
        }
        _ => soustraction,
    }
}

fn en_mots(arrondi: Arrondi) -> &'static str {
    match arrondi {
        Arrondi::Centime => "arrondi au centime le plus proche",
        Arrondi::CentimeInferieur => "arrondi au centime inférieur",
        Arrondi::Euro => "arrondi à l'euro le plus proche",
        Arrondi::EuroInferieur => "arrondi à l'euro inférieur",
        Arrondi::CentaineSuperieure => "arrondi à la centaine d'euros supérieure",
    }
}

fn formule(trace: &Trace, phrase: &str, arguments: Arguments) -> String {
    let cites = trace.lignes_citees(arguments).iter().filter_map(|rang| trace.ligne(*rang));
    let cites: Vec<String> =
        cites.map(|ligne| format!("{} {}", ligne.libelle, valeur(ligne.valeur))).collect();
    if cites.is_empty() {
        phrase.to_owned()
    } else {
        format!("{phrase} (à partir de : {})", cites.join(", "))
    }
}
