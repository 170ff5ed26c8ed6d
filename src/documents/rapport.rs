//! The printed report as plain data ([`Rapport`]): sections of lines, tables and one drawing. No HTML here.
//!
//! One page for an ordinary family: the answers given, the rights and why, the month, what rests on what.
//! It holds no name (people are "vous", "enfant 1"), nothing of health, origin or nationality among the
//! answers and the reasons, and no figure that is not computed or answered elsewhere. [`html`] shows it on screen, on paper
//! and in the saved file; [`texte`] in a terminal.

use std::borrow::Cow;

use graphique::Graphique;

use crate::documents::mots::{self, plage};
use crate::menage::document::{Champ, Saisie};
use crate::menage::situation::Situation;
use crate::notions::mois::{Date, Mois};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::simulation::Simulation;
use crate::simulation::attentes;

pub mod budget;
mod demarches;
mod droits;
pub mod graphique;
pub mod html;
pub mod impaye;
pub(super) mod menage;
pub mod mon_mois;
pub mod options;
pub mod prevention;
mod remarques;
mod sources;
pub mod texte;
pub mod voisinage;

/// What the person asks of the report, and what only the screen knows.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Print the notes too.
    pub notes: bool,
    /// Name of the commune; its code is printed without it.
    pub commune: Option<String>,
}

/// The report, ready to be shown by any renderer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rapport {
    /// Title of the document.
    pub titre: String,
    /// The day on which it was made.
    pub le: Date,
    /// The month whose law was applied.
    pub mois: Mois,
    /// The answer in one or two sentences.
    pub essentiel: Vec<String>,
    /// The main figures, largest first.
    pub chiffres: Vec<ChiffreCle>,
    /// The parts of the document.
    pub sections: Vec<Section>,
    /// Who decides, and on what the figures rest.
    pub mention: String,
    /// Articles cited, one line per code.
    pub sources: Vec<String>,
    /// It is a paper for a reader, and not the household's own summary: names of lines have more room.
    pub papier: Option<Entete>,
}

/// The head of a paper, and its letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entete {
    /// In large letters, for whoever sees little.
    pub grand: bool,
    /// A letter, with its room.
    pub lettre: bool,
    /// Who made it: its name, its address, whom to call; a line each.
    pub organisme: Vec<String>,
    /// Its picture, as an inert address of data.
    pub logo: Option<String>,
}

/// A main figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChiffreCle {
    /// The figure: `911,40 €`.
    pub valeur: String,
    /// What it is.
    pub libelle: String,
    /// A word more: `soit 14,20 € par jour`.
    pub precision: String,
}

/// A part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its title.
    pub titre: String,
    /// What it holds.
    pub elements: Vec<Element>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// Pairs of a name and its value.
    Lignes(Vec<(String, String)>),
    /// Whom to call: a name, and its telephone number or the address of its page.
    Appels(Vec<(String, String)>),
    /// A table.
    Tableau(Tableau),
    /// Columns, side by side where the page is wide enough; one that begins by its title is a card.
    CoteACote(Vec<Vec<Element>>),
    /// A stacked bar; its figures are those of the table that follows it.
    Barre(Barre),
    /// A chart, with its table.
    Graphique(Box<Graphique>),
    /// A sentence or a paragraph.
    Paragraphe(String),
    /// A sentence, and the answer to give; on paper the sentence alone.
    Question(String, Reference),
    /// Short remarks.
    Liste(Vec<String>),
    /// Names and their explanations, run together to save paper.
    Suite(Suite),
    /// What is written by hand, each with its blank; its section has a sheet of its own.
    ARemplir(Vec<String>),
    /// Boxes to tick.
    Cases(Vec<String>),
    /// Titles that open on what they hold.
    Plis(Vec<Pli>),
}

/// A title that opens on what it holds; on paper, that of the screen: what is closed is its title alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pli {
    /// Its title.
    pub titre: String,
    /// What it holds.
    pub elements: Vec<Element>,
    /// Whether it is open at first.
    pub ouvert: bool,
}

/// Names and their explanations under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suite {
    /// What they have in common.
    pub titre: &'static str,
    /// Each name with its explanation.
    pub elements: Vec<(String, String)>,
}

/// A table: one heading per column, the last line set apart where it is a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tableau {
    /// What the table shows.
    pub legende: String,
    /// Headings.
    pub colonnes: Vec<Colonne>,
    /// Cells, line by line; the first names the line.
    pub lignes: Vec<Vec<String>>,
    /// The total line.
    pub total: Option<Vec<String>>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colonne {
    /// Its words.
    pub libelle: Cow<'static, str>,
    /// Holds figures: aligned on the right.
    pub nombre: bool,
}

/// Stacked bars on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barre {
    /// What it shows, for those who do not see it.
    pub description: String,
    /// One bar each, from top to bottom.
    pub rangs: Vec<(String, Vec<Segment>)>,
    /// Whole euros of the longest bar.
    pub echelle: i64,
}

/// A piece of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it is.
    pub libelle: String,
    /// Its figure, in words.
    pub valeur: String,
    /// Its length, in whole euros.
    pub euros: i64,
    /// Its look.
    pub trame: Trame,
}

/// The look of a piece of a bar: a colour and a pattern, so that it reads in black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trame {
    /// Money that comes in: plain.
    Entree,
    /// Housing: wide hatching.
    Logement,
    /// Other expenses: fine hatching.
    Sortie,
    /// What is left: dots.
    Reste,
}

impl Element {
    /// Lines for the pen.
    pub(super) fn a_remplir(lignes: &[&str]) -> Element {
        Element::ARemplir(lignes.iter().map(|ligne| (*ligne).to_owned()).collect())
    }

    /// The table that it is.
    pub(super) fn en_tableau(&self) -> Option<&Tableau> {
        match self {
            Element::Tableau(tableau) => Some(tableau),
            _ => None,
        }
    }
}

impl Colonne {
    const fn texte(libelle: &'static str) -> Colonne {
        Colonne { libelle: Cow::Borrowed(libelle), nombre: false }
    }

    const fn nombre(libelle: &'static str) -> Colonne {
        Colonne { libelle: Cow::Borrowed(libelle), nombre: true }
    }
}

/// The report of a household, made on the day `le`.
pub fn construire(
    saisie: &Saisie,
    situation: &Situation,
    simulation: &Simulation,
    le: Date,
    options: &Options,
) -> Rapport {
    let mut sections = Vec::from_iter(demarches::section(situation, simulation, le));
    sections.extend([
        menage::section(situation, options),
        droits::section(situation, simulation),
        mon_mois::section(saisie, situation, simulation),
    ]);
    sections.extend(menage::dettes(situation, le));
    sections.extend(notes(saisie, options));
    Rapport {
        titre: "Vos droits et votre reste à vivre".to_owned(),
        le,
        mois: simulation.mois.mois(),
        essentiel: droits::essentiel(simulation),
        chiffres: chiffres(simulation),
        sections,
        mention: mention(simulation),
        sources: sources::citees(simulation),
        papier: None,
    }
}

/// "Calcul d'après vos réponses et la loi de novembre 2026. La CAF décide."
pub fn mention(simulation: &Simulation) -> String {
    let projete = if simulation.attentes().is_empty() {
        ""
    } else {
        " Des barèmes de ce mois ne sont pas encore publiés : les derniers connus sont appliqués."
    };
    let mois = simulation.mois.mois().avec_de();
    format!("Calcul d'après vos réponses et la loi {mois}. La CAF décide.{projete}")
}

/// What to say when the month computed is not that of the day, or when tables that it reads should have changed by that
/// day: an old law shown as that of today is an error.
pub fn fraicheur(simulation: &Simulation, le: Date) -> Option<String> {
    let (mois, jour) = (simulation.mois.mois(), le.mois());
    let mut en_retard = simulation.attentes();
    en_retard.retain(|attente| attente.est_en_retard(jour));
    if !en_retard.is_empty() {
        return Some(format!(
            "Des montants ont sans doute changé, et ne sont pas connus ici : {}. Mettez la page à jour.",
            attentes::par_date(&en_retard)
        ));
    }
    (mois < jour).then(|| format!("Ce calcul est celui {} ; nous sommes en {jour}.", mois.avec_de()))
}

/// What an amount of a day and a person is called: alone, the person is not said.
pub fn par_jour(personnes: u32) -> &'static str {
    if personnes > 1 { "par jour et par personne" } else { "par jour" }
}

fn chiffres(simulation: &Simulation) -> Vec<ChiffreCle> {
    let budget = simulation.base();
    let mut chiffres = Vec::new();
    if let Some(reste) = budget.reste_a_vivre {
        let jour = budget.par_jour_et_personne.map(plage);
        chiffres.push(ChiffreCle {
            valeur: plage(reste),
            libelle: "Reste à vivre par mois".to_owned(),
            precision: jour.map(|jour| format!("{jour} {}", par_jour(budget.personnes))).unwrap_or_default(),
        });
    }
    let total = simulation.total_des_aides();
    if mots::en_phrase(total).is_some() {
        chiffres.push(ChiffreCle {
            valeur: plage(total),
            libelle: "Aides calculées par mois".to_owned(),
            precision: "déjà reçues ou à demander".to_owned(),
        });
    }
    if let Some(logement) = budget.logement_net {
        chiffres.push(ChiffreCle {
            valeur: plage(logement),
            libelle: "Logement à payer par mois".to_owned(),
            precision: "loyer et charges, aide déduite".to_owned(),
        });
    }
    chiffres
}

/// The notes, only if asked. Every free text that is printed passes through here, and nowhere else.
fn notes(saisie: &Saisie, options: &Options) -> Option<Section> {
    let notes = options.notes.then(|| saisie.texte(&Champ::foyer(Cle::Notes)))?;
    let paragraphes: Vec<Element> = notes
        .lines()
        .filter(|ligne| !ligne.trim().is_empty())
        .map(|ligne| Element::Paragraphe(ligne.trim().to_owned()))
        .collect();
    (!paragraphes.is_empty()).then(|| Section { titre: "Notes".to_owned(), elements: paragraphes })
}
