//! A report as plain text, one idea a line, to be read in a difference.

use std::fmt::Write;

use reste_a_vivre::conseil::agenda::{Echeance, Quand};
use reste_a_vivre::documents::rapport::{Element, Pli, Rapport, Section, Tableau};
use reste_a_vivre::notions::choix::Choix;

/// The report, the sections beside it, the agenda.
pub fn tout(rapport: &Rapport, autres: &[Section], agenda: &[Echeance]) -> String {
    let mut page = Page::default();
    page.ligne(&format!("{}, fait le {}, pour {}", rapport.titre, rapport.le, rapport.mois));
    rapport.essentiel.iter().for_each(|phrase| page.ligne(phrase));
    for chiffre in &rapport.chiffres {
        page.ligne(&format!("{} : {} ({})", chiffre.libelle, chiffre.valeur, chiffre.precision));
    }
    rapport.sections.iter().for_each(|section| page.section(section));
    page.titre("Pied de page");
    page.ligne(&rapport.mention);
    rapport.sources.iter().for_each(|source| page.puce(source));
    autres.iter().for_each(|section| page.section(section));
    page.titre("Agenda");
    for echeance in agenda {
        let quand = match echeance.quand {
            Quand::Jour(jour) => jour.iso(),
            Quand::Mois(mois) => mois.iso(),
        };
        let genre = echeance.genre.libelle();
        page.puce(&format!("{quand} · {genre} · {} : {}", echeance.titre, echeance.detail));
    }
    page.0
}

/// Sections alone.
pub fn sections(sections: &[Section]) -> String {
    let mut page = Page::default();
    sections.iter().for_each(|section| page.section(section));
    page.0
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn ligne(&mut self, texte: &str) {
        writeln!(self.0, "{}", texte.trim_end()).unwrap();
    }

    fn titre(&mut self, titre: &str) {
        self.ligne(&format!("\n## {titre}"));
    }

    fn puce(&mut self, texte: &str) {
        self.ligne(&format!("- {texte}"));
    }

    fn section(&mut self, section: &Section) {
        self.titre(&section.titre);
        self.elements(&section.elements);
    }

    fn elements(&mut self, elements: &[Element]) {
        elements.iter().for_each(|bloc| self.bloc(bloc));
    }

    fn bloc(&mut self, bloc: &Element) {
        match bloc {
            Element::Lignes(lignes) | Element::Appels(lignes) => {
                lignes.iter().for_each(|(nom, valeur)| self.definition(nom, valeur))
            }
            Element::Tableau(tableau) => self.tableau(tableau),
            Element::CoteACote(colonnes) => colonnes.iter().for_each(|elements| self.elements(elements)),
            Element::Barre(barre) => self.ligne(&format!("[barre] {}", barre.description)),
            Element::Graphique(graphique) => {
                self.ligne(&format!("[graphique] {}", graphique.constat));
                graphique.numeros.iter().for_each(|numero| self.puce(numero));
                self.tableau(&graphique.tableau);
            }
            Element::Paragraphe(texte) => self.ligne(texte),
            Element::Question(texte, reference) => self.ligne(&format!("{texte} [{}]", reference.cle.code())),
            Element::Liste(elements) => elements.iter().for_each(|element| self.puce(element)),
            Element::Suite(suite) => {
                self.ligne(suite.titre);
                suite.elements.iter().for_each(|(nom, raison)| self.definition(nom, raison));
            }
            Element::Cases(lignes) => lignes.iter().for_each(|ligne| self.puce(&format!("[ ] {ligne}"))),
            Element::ARemplir(lignes) => lignes.iter().for_each(|ligne| self.puce(&format!("{ligne} ……"))),
            Element::Plis(plis) => {
                for Pli { titre, elements, ouvert } in plis {
                    self.ligne(&format!("{} {titre}", if *ouvert { "v" } else { ">" }));
                    self.elements(elements);
                }
            }
        }
    }

    fn definition(&mut self, nom: &str, valeur: &str) {
        self.puce(&format!("{nom} : {valeur}"));
    }

    fn tableau(&mut self, tableau: &Tableau) {
        self.ligne(&format!("[tableau] {}", tableau.legende));
        let entetes: Vec<&str> = tableau.colonnes.iter().map(|colonne| &*colonne.libelle).collect();
        self.ligne(&entetes.join(" | "));
        for ligne in tableau.lignes.iter().chain(&tableau.total) {
            self.ligne(&ligne.join(" | "));
        }
    }
}
