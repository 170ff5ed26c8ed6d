//! The living page of the design system, in development builds only: each token and each component as the screens draw
//! it, with what it is for. The release build does not have it.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::resultats::groupe;
use super::{calcul_budget, erreurs, mon_mois, pli, sections, synthese};
use crate::documents::rapport::graphique::{Dessin, Escalier, Escaliers, Graphique};
use crate::documents::rapport::{Colonne, Element, Section, Tableau};
use crate::menage::document::{Champ, ErreurSaisie};
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::ui::champs::{GenreDeChamp, QuestionPosee};
use crate::ui::contexte::Contexte;
use crate::ui::exemple::EXEMPLES;
use crate::ui::textes::{bouton, dit, lien, montant};

/// The colours, by what they say.
const COULEURS: [(&str, &str); 15] = [
    ("--fond", "le fond de la page"),
    ("--surface", "ce qui est posé dessus : champs, cartes"),
    ("--encre", "le texte"),
    ("--discret", "le texte second ; toujours lisible (4,5 : 1)"),
    ("--trait", "le bord d'un champ (3 : 1)"),
    ("--filet", "ce qui sépare, sans rien dire"),
    ("--accent", "ce qui se touche : liens, boutons, choix fait"),
    ("--accent-fond", "le fond d'un choix fait"),
    ("--sur-accent", "le texte d'un bouton plein"),
    ("--entree", "ce qui entre ; jamais seul signe"),
    ("--sortie", "ce qui sort ; jamais seul signe"),
    ("--reste", "ce qui reste"),
    ("--reste-clair", "une option dans un dessin"),
    ("--alerte", "une réponse à corriger"),
    ("--urgent-fond", "ce qui presse"),
];

/// Sizes of text and spaces.
const MESURES: [(&str, &str); 9] = [
    ("--t4", "le chiffre du reste à vivre"),
    ("--t3", "le titre d'une page"),
    ("--t2", "le titre d'une partie"),
    ("--t1", "un sous-titre"),
    ("--corps", "le texte : 18 px"),
    ("--petit", "une aide, une source : 15 px, jamais moins"),
    ("--cible", "ce qui se touche : 44 px au moins"),
    ("--champ", "la hauteur d'un champ"),
    ("--colonne", "la largeur d'un texte"),
];

/// The page.
pub fn composants(contexte: &Contexte) -> Html {
    let rien = Callback::noop();
    html! {
        <main id="contenu" class="page" tabindex="-1">
            <h1 tabindex="-1">{ dit("Composants") }</h1>
            <p>{ dit("Chaque pièce comme les écrans la dessinent. Changez le thème du système, le contraste, la taille du texte : tout doit tenir.") }</p>
            { partie("Couleurs", html! { <dl>for (nom, usage) in COULEURS { { couleur(nom, usage) } }</dl> }) }
            { partie("Tailles", html! { <dl>for (nom, usage) in MESURES { { mesure(nom, usage) } }</dl> }) }
            { partie("Boutons et liens", html! {
                <div class="actions">
                    { bouton("bouton bouton--principal", "Une seule action principale", rien.clone()) }
                    { bouton("bouton", "Une action", rien.clone()) }
                    { bouton("bouton bouton--discret", "Une action discrète", rien.clone()) }
                    { bouton("bouton bouton--ajout", "Ajouter", rien) }
                    { lien("bouton bouton--discret", "Aller ailleurs", "#/".to_owned()) }
                </div>
            }) }
            { partie("Champs", champs(contexte)) }
            { partie("Erreurs à corriger", erreurs(contexte, &[ErreurSaisie::new(Champ::foyer(Cle::LogementLoyer), "12a", "« 12a » n'est pas un montant. Exemple : 450,50")])) }
            { partie("Montant", html! { <p>{ montant("1 250,50 €") }</p> }) }
            { partie("Reste à vivre, mon mois, ligne d'un droit", resultats(contexte)) }
            { partie("Pli", pli(contexte, "Voir le détail", "", &calcul_budget)) }
            { partie("Parties d'un rapport, à l'écran et sur papier", sections(&[exemple_de_section()])) }
        </main>
    }
}

fn partie(titre: &'static str, contenu: Html) -> Html {
    html! {
        <section key={titre}>
            <h2>{ dit(titre) }</h2>
            { contenu }
        </section>
    }
}

fn couleur(nom: &'static str, usage: &'static str) -> Html {
    html! {
        <div key={nom}>
            <dt>
                <svg width="72" height="28" aria-hidden="true">
                    <rect width="72" height="28" fill={format!("var({nom})")} stroke="currentColor" />
                </svg>
                { dit(nom) }
            </dt>
            <dd>{ dit(usage) }</dd>
        </div>
    }
}

fn mesure(nom: &'static str, usage: &'static str) -> Html {
    html! { <div key={nom}><dt>{ dit(nom) }</dt><dd>{ dit(usage) }</dd></div> }
}

/// One field of each kind, writing to answers of the household.
fn champs(contexte: &Contexte) -> Html {
    let question = |champ: &str, libelle: &'static str| QuestionPosee::new(Champ::new(champ), libelle);
    html! {
        <div class="grille">
            { question("logement.loyer", "Un montant").aide("Une aide courte, avec un exemple").inconnu().texte(contexte, GenreDeChamp::Montant) }
            { question("personnes[0].naissance", "Une date").texte(contexte, GenreDeChamp::Date) }
            { question("logement.bail_depuis", "Un mois").texte(contexte, GenreDeChamp::Mois) }
            { question("logement.surface", "Un nombre et son unité").texte(contexte, GenreDeChamp::Entier("m²")) }
            { question("logement.colocation", "Deux réponses").cote(contexte, &[("true", "Oui"), ("false", "Non")]) }
            { question("id", "Une liste").liste(contexte, &EXEMPLES) }
        </div>
    }
}

fn resultats(contexte: &Contexte) -> Html {
    html! {
        <>
            { synthese(contexte) }
            { mon_mois(contexte) }
            { groupe(contexte, "Un droit", &contexte.resultat.lignes().iter().take(1).collect::<Vec<_>>()) }
        </>
    }
}

/// Each kind of part that a page and the paper share.
fn exemple_de_section() -> Section {
    Section {
        titre: "Un titre".to_owned(),
        elements: vec![
            Element::Paragraphe("Une phrase courte.".to_owned()),
            Element::Lignes(vec![("Un nom".to_owned(), "sa valeur".to_owned())]),
            Element::Liste(vec!["Une remarque".to_owned(), "Une autre".to_owned()]),
            Element::Graphique(Box::new(exemple_de_graphique())),
            Element::ARemplir(vec!["À écrire à la main".to_owned()]),
        ],
    }
}

/// A debt in two months and in four.
fn exemple_de_graphique() -> Graphique {
    let (debut, dette) = (Mois::new(2026, 11), 200);
    let plan = |nom: &str, restes: &[i64]| Escalier {
        nom: nom.to_owned(),
        dette: Euros::entiers(dette),
        restes: (0..).zip(restes).map(|(rang, reste)| (debut.plus(rang), Euros::entiers(*reste))).collect(),
    };
    let plans = vec![plan("En deux mois", &[100, 0]), plan("En quatre mois", &[150, 100, 50, 0])];
    let colonnes = ["Plan", "Dernier mois"].map(|libelle| Colonne { libelle: libelle.into(), nombre: false });
    let lignes = [["En deux mois", "décembre 2026"], ["En quatre mois", "février 2027"]];
    Graphique {
        nom: "exemple".to_owned(),
        constat: "Ce qu'un dessin montre, en une phrase".to_owned(),
        dessin: Dessin::Escaliers(Escaliers { plans }),
        numeros: Vec::new(),
        tableau: Tableau {
            legende: "Ses chiffres".to_owned(),
            colonnes: colonnes.to_vec(),
            lignes: lignes.map(|ligne| ligne.map(str::to_owned).to_vec()).to_vec(),
            total: None,
        },
    }
}
