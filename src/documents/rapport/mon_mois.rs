//! The month: what comes in, what goes out, what is left, with the drawing and the formula in words.

use super::menage::discret;
use super::{Barre, Colonne, Element, Section, Segment, Tableau, Trame, remarques};
use crate::budget::{Budget, LigneBudget};
use crate::documents::explication;
use crate::documents::mots::{enumeration, majuscule, plage, plage_de_taux};
use crate::menage::document::Saisie;
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::Euros;
use crate::simulation::Simulation;

/// Lines of a column before the last are gathered, whatever their amounts, so that the page stays one page.
const LIGNES_MAXIMUM: usize = 8;

pub(super) fn section(saisie: &Saisie, situation: &Situation, simulation: &Simulation) -> Section {
    let budget = simulation.base();
    let mut elements = Vec::new();
    elements.extend(barre(budget).map(Element::Barre));
    elements.push(Element::CoteACote(colonnes(saisie, situation, simulation)));
    Section { titre: format!("Votre mois {}", simulation.mois.mois().avec_de()), elements }
}

/// Left, what comes in and what is left; right, the charges. How the rest is found and what limits the result
/// go under the shorter of the two, so that the page stays one page.
fn colonnes(saisie: &Saisie, situation: &Situation, simulation: &Simulation) -> Vec<Vec<Element>> {
    let budget = simulation.base();
    let (fixes, courantes): (Vec<LigneBudget>, Vec<LigneBudget>) =
        budget.sorties.iter().partition(|ligne| ligne.est_fixe());
    let tableau = |legende, lignes: &[LigneBudget], somme| {
        (!lignes.is_empty()).then(|| tableau(situation, legende, lignes, somme))
    };
    let gauche = [
        tableau("Ce qui rentre, sans l'aide au logement", &budget.entrees, budget.ressources),
        budget.reste_a_vivre.map(|reste| restes(budget, reste)),
    ];
    let droite = [
        tableau("Charges fixes et crédits", &fixes, total(&fixes)),
        tableau("À payer avec le reste à vivre", &courantes, total(&courantes)),
    ];
    let formule =
        if budget.reste_a_vivre.is_some() { formule(budget) } else { sans_reste(situation, budget) };
    let remarques = remarques::suite(saisie, situation, simulation);
    let texte = [Some(Element::Paragraphe(formule)), remarques.map(Element::Suite)];
    let colonnes = [gauche, droite].map(|tableaux| tableaux.into_iter().flatten().collect::<Vec<Tableau>>());
    let hauteurs = colonnes.each_ref().map(|tableaux| tableaux.iter().map(hauteur).sum::<usize>());
    let courte = usize::from(hauteurs[1] <= hauteurs[0]);
    let mut colonnes =
        colonnes.map(|tableaux| tableaux.into_iter().map(Element::Tableau).collect::<Vec<Element>>());
    colonnes[courte].extend(texte.into_iter().flatten());
    colonnes.into()
}

/// Lines that a table takes on paper, its title and the air around it included.
fn hauteur(tableau: &Tableau) -> usize {
    tableau.lignes.len() + 3
}

/// Two bars on one scale: what comes in; where it goes and what is left. While an answer is missing they
/// show the lowest case; their words give both bounds.
pub fn barre(budget: &Budget) -> Option<Barre> {
    let (reste, logement) = (budget.reste_a_vivre?, budget.logement_net?);
    let ressources = budget.ressources.bas;
    let fixes = budget.sorties.iter().filter(|ligne| ligne.est_fixe() && !ligne.est_le_logement());
    let autres: Euros = fixes.map(|ligne| ligne.montant.haut).sum();
    let segment = |libelle: &str, montant: Euros, valeur: String, trame| Segment {
        libelle: libelle.to_owned(),
        valeur,
        euros: montant.positif().pour_dessin(),
        trame,
    };
    let entrees = vec![segment("Ressources", ressources, plage(budget.ressources), Trame::Entree)];
    let sorties = vec![
        segment("Logement", logement.haut, plage(logement), Trame::Logement),
        segment("Charges et crédits", autres, autres.to_string(), Trame::Sortie),
        segment("Reste à vivre", reste.bas, plage(reste), Trame::Reste),
    ];
    let longueur = |segments: &[Segment]| segments.iter().map(|segment| segment.euros).sum::<i64>();
    let echelle = longueur(&entrees).max(longueur(&sorties)).max(1);
    let description = format!(
        "Ressources {} ; logement, aide déduite, {} ; charges et crédits {autres} ; reste à vivre {}",
        plage(budget.ressources),
        plage(logement),
        plage(reste)
    );
    let garde = |segments: Vec<Segment>| segments.into_iter().filter(|segment| segment.euros > 0).collect();
    let rangs = vec![("Ce qui rentre".to_owned(), garde(entrees)), ("Où cela va".to_owned(), garde(sorties))];
    Some(Barre { description, rangs, echelle })
}

/// `somme` is the total: narrower than that of the lines where amounts between two bounds go together.
fn tableau(situation: &Situation, legende: &str, lignes: &[LigneBudget], somme: Fourchette) -> Tableau {
    let mut affichees: Vec<Vec<String>> = lignes
        .iter()
        .map(|ligne| vec![libelle(situation, ligne, discret(ligne.libelle)), plage(ligne.montant)])
        .collect();
    if lignes.len() > LIGNES_MAXIMUM {
        affichees.truncate(LIGNES_MAXIMUM - 1);
        let reste = &lignes[LIGNES_MAXIMUM - 1..];
        affichees.push(vec![format!("{} autres lignes", reste.len()), plage(total(reste))]);
    }
    Tableau {
        legende: legende.to_owned(),
        colonnes: vec![Colonne::texte("Ligne"), Colonne::nombre("Par mois")],
        lignes: affichees,
        total: Some(vec!["Total".to_owned(), plage(somme)]),
    }
}

/// The words of a line and whose it is.
pub(super) fn libelle(situation: &Situation, ligne: &LigneBudget, mots: &str) -> String {
    let personne = ligne.personne.and_then(|rang| situation.menage.personne(rang));
    match personne.filter(|_| situation.menage.personnes().count() > 1) {
        Some(personne) => format!("{mots} ({})", qui(&situation.menage.appellation(personne))),
        None => mots.to_owned(),
    }
}

/// `enfant 1 (9 ans)` inside brackets becomes `enfant 1`.
fn qui(appellation: &str) -> &str {
    appellation.split_once(" (").map_or(appellation, |(debut, _)| debut)
}

fn total(lignes: &[LigneBudget]) -> Fourchette {
    lignes.iter().map(|ligne| ligne.montant).sum()
}

/// The reste à vivre by each divisor, and the taux d'effort.
fn restes(budget: &Budget, reste: Fourchette) -> Tableau {
    let ligne = |libelle: &str, fourchette: Fourchette| vec![libelle.to_owned(), plage(fourchette)];
    let mut lignes = vec![ligne("Par mois", reste)];
    let divises = [
        ("Par jour", budget.par_jour),
        ("Par personne et par mois", budget.par_personne),
        ("Par personne et par jour", budget.par_jour_et_personne),
        ("Par unité de consommation", budget.par_unite),
    ];
    lignes.extend(divises.iter().filter_map(|(libelle, fourchette)| fourchette.map(|f| ligne(libelle, f))));
    lignes.extend(
        budget
            .taux_effort
            .map(plage_de_taux)
            .map(|effort| vec!["Taux d'effort du logement".to_owned(), effort]),
    );
    Tableau {
        legende: "Reste à vivre".to_owned(),
        colonnes: vec![Colonne::texte("Part"), Colonne::nombre("Montant")],
        lignes,
        total: None,
    }
}

/// How each figure is found, in words: a reste à vivre without its formula means nothing.
pub(super) fn formule(budget: &Budget) -> String {
    let personnes = if budget.personnes > 1 { "personnes" } else { "personne" };
    let unites = budget.unites.en_nombre();
    format!(
        "Reste à vivre = ressources (sans l'aide au logement) − logement, aide déduite − charges fixes − mensualités. \
         Compté sur {} jours, pour {} {personnes} ou {unites} unités de consommation (OCDE). \
         Taux d'effort = logement, aide déduite ÷ ressources, sans forfait d'énergie (arrêté du 10 mars 2011).",
        budget.jours, budget.personnes,
    )
}

fn sans_reste(situation: &Situation, budget: &Budget) -> String {
    let manquants: Vec<String> = budget
        .manquants
        .iter()
        .map(|reference| explication::droit::reponse_manquante(reference, situation))
        .collect();
    if manquants.is_empty() {
        "Le reste à vivre ne peut pas encore être calculé.".to_owned()
    } else {
        majuscule(&format!("il manque {} pour calculer le reste à vivre.", enumeration(&manquants)))
    }
}
