//! A procedure, to scale: what happened, the last days, what cannot come before, the winter truce.

use super::Cle;
use super::annee::mois_court;
use super::toile::{Ancre, Toile};
use crate::documents::ecriture::Ecriture;
use crate::impaye::procedure::Sens;
use crate::notions::mois::Date;

/// The dates of a procedure, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frise {
    /// Today.
    pub le: Date,
    /// Each date.
    pub dates: Vec<DateDeFrise>,
    /// The winter truces, their first and last days.
    pub treves: Vec<[Date; 2]>,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateDeFrise {
    /// The day.
    pub quand: Date,
    /// What it means.
    pub sens: Sens,
    /// What it is.
    pub quoi: &'static str,
    /// The same with what the date means, as the table says it.
    pub dit: String,
}

/// The widest label, in letters, and the lines of one.
const LETTRES: usize = 22;
const LIGNES: usize = 3;
/// A letter of a label at its widest, the height of a line, that of a label with its date.
const LETTRE: i64 = 7;
const LIGNE: i64 = 16;
const ETAGE: i64 = LIGNE * 4 + 4;

/// A label beside the line: its place, its date, its words.
struct Fanion {
    x: i64,
    classe: &'static str,
    lignes: Vec<String>,
}

impl Fanion {
    fn fin(&self) -> i64 {
        let lettres = self.lignes.iter().map(|ligne| ligne.chars().count()).max().unwrap_or(0);
        self.x + 6 + LETTRE * i64::try_from(lettres).unwrap_or(0)
    }
}

/// "12 déc. 2026"
fn date_courte(date: Date) -> String {
    let jour = if date.jour() == 1 { "1er".to_owned() } else { date.jour().to_string() };
    format!("{jour} {} {}", mois_court(date.mois(), false), date.mois().annee())
}

impl DateDeFrise {
    /// The sign of a date in a text: done, last day, not before, end.
    pub fn signe(&self) -> &'static str {
        match self.sens {
            Sens::Fait => "●",
            Sens::AvantLe => "◆",
            Sens::PasAvant => "○",
            Sens::Fin => "■",
        }
    }
}

impl Frise {
    pub(super) fn cles(&self) -> Vec<Cle> {
        const SIGNES: [(Sens, &str, &str); 4] = [
            (Sens::Fait, "<circle class=\"g-fait\" cx=\"14\" cy=\"7\" r=\"6\"/>", "fait, ou fixé"),
            (Sens::AvantLe, "<path class=\"g-limite\" d=\"M14 0l7 7-7 7-7-7z\"/>", "dernier jour pour agir"),
            (
                Sens::PasAvant,
                "<circle class=\"g-possible\" cx=\"14\" cy=\"7\" r=\"5\"/>",
                "pas avant ce jour",
            ),
            (Sens::Fin, "<path class=\"g-fait\" d=\"M9 2h10v10H9z\"/>", "fin d'un délai"),
        ];
        let vues = SIGNES.iter().filter(|(sens, ..)| self.dates.iter().any(|date| date.sens == *sens));
        let mut cles: Vec<Cle> = vues.map(|(_, signe, mots)| (*signe, (*mots).to_owned())).collect();
        if !self.treves.is_empty() {
            cles.push((
                "<path class=\"g-treve\" d=\"M1 2h26v10H1z\"/>",
                "trêve d'hiver, du 1er novembre au 31 mars".to_owned(),
            ));
        }
        cles
    }

    /// How far a day stands along the line.
    fn place(&self, jour: Date, largeur: i64) -> i64 {
        let jours = || self.dates.iter().map(|date| date.quand);
        let (debut, fin) = (jours().fold(self.le, Date::min), jours().fold(self.le, Date::max));
        let duree = i64::from(debut.jours_jusqu_a(fin)).max(1);
        // Every label has its room on the right of its day.
        let place = largeur - 20 - LETTRE * 23;
        12 + i64::from(debut.jours_jusqu_a(jour)) * place / duree
    }

    pub(super) fn dessine(&self, toile: &mut Toile) {
        let etages = self.etages(toile.largeur);
        let hauts = etages.iter().filter(|(cote, ..)| *cote == 0).map(|(_, etage, _)| etage + 1).max();
        let bas = etages.iter().filter(|(cote, ..)| *cote == 1).map(|(_, etage, _)| etage + 1).max();
        let milieu = 14 + ETAGE * hauts.unwrap_or(0) + 16;
        toile.hauteur = milieu + 20 + ETAGE * bas.unwrap_or(0);
        let (largeur, fin) = (toile.largeur, toile.largeur - 8);
        for [debut, dernier] in &self.treves {
            let bords = [*debut, *dernier].map(|jour| self.place(jour, largeur).clamp(2, fin));
            toile.barre("g-treve", [bords[0], milieu - 12], [bords[1], milieu + 12]);
        }
        toile.ligne("g-axe", [2, milieu], [fin, milieu]);
        for (cote, etage, fanion) in &etages {
            let lignes = i64::try_from(fanion.lignes.len()).unwrap_or(1);
            let (premiere, bout) = if *cote == 0 {
                let bout = milieu - 16 - ETAGE * etage - LIGNE * lignes - 4;
                (bout + 12, bout)
            } else {
                let haut = milieu + 16 + ETAGE * etage;
                (haut + 14, haut + LIGNE * lignes)
            };
            toile.ligne(fanion.classe, [fanion.x, milieu], [fanion.x, bout]);
            for (rang, ligne) in (0..).zip(&fanion.lignes) {
                let classe = if rang == 0 { "g-gras" } else { "g-mots" };
                toile.mots(classe, [fanion.x + 6, premiere + LIGNE * rang], Ancre::Debut, ligne);
            }
        }
        for date in &self.dates {
            let place = [self.place(date.quand, largeur), milieu];
            match date.sens {
                Sens::Fait => toile.rond("g-fait", place, 7),
                Sens::AvantLe => toile.losange("g-limite", place, 9),
                Sens::PasAvant => toile.rond("g-possible", place, 6),
                Sens::Fin => {
                    toile.barre("g-fait", [place[0] - 6, milieu - 6], [place[0] + 6, milieu + 6]);
                }
            }
        }
        let x = self.place(self.le, largeur);
        toile.ligne("g-aujourdhui", [x, milieu - 16], [x, milieu + 16]);
    }

    /// Each label with its side (above, below) and its storey. From the last to the first: the line of a label then crosses
    /// no other.
    fn etages(&self, largeur: i64) -> Vec<(usize, i64, Fanion)> {
        let mut fanions: Vec<Fanion> = self.dates.iter().map(|date| self.fanion(date, largeur)).collect();
        let x = self.place(self.le, largeur);
        let rang = fanions.iter().filter(|fanion| fanion.x <= x).count();
        fanions
            .insert(rang, Fanion { x, classe: "g-aujourdhui-fil", lignes: vec!["aujourd'hui".to_owned()] });
        // Of each side, where the labels of each storey begin, the nearest first.
        let mut debuts: [Vec<i64>; 2] = [Vec::new(), Vec::new()];
        let mut places = Vec::new();
        for fanion in fanions.into_iter().rev() {
            let libre = |debuts: &Vec<i64>| {
                let tient = |etage: &usize| debuts[*etage..].iter().all(|debut| fanion.fin() + 8 <= *debut);
                (0..=debuts.len()).find(tient).unwrap_or(debuts.len())
            };
            let [haut, bas] = debuts.each_ref().map(libre);
            let (cote, etage) = if bas < haut { (1, bas) } else { (0, haut) };
            match debuts[cote].get_mut(etage) {
                Some(debut) => *debut = fanion.x,
                None => debuts[cote].push(fanion.x),
            }
            places.push((cote, i64::try_from(etage).unwrap_or(0), fanion));
        }
        places
    }

    fn fanion(&self, date: &DateDeFrise, largeur: i64) -> Fanion {
        let mut lignes = vec![date_courte(date.quand)];
        lignes.extend(en_lignes(date.quoi));
        let classe = if date.sens == Sens::AvantLe { "g-fil-limite" } else { "g-fil" };
        Fanion { x: self.place(date.quand, largeur), classe, lignes }
    }
}

/// The first words, in a few short lines; the table says all.
fn en_lignes(texte: &str) -> Vec<String> {
    let mut lignes: Vec<String> = Vec::new();
    for mot in texte.split(' ') {
        let pleine = |ligne: &String| ligne.chars().count() + 1 + mot.chars().count() > LETTRES;
        let nouvelle = lignes.last().is_none_or(pleine);
        if nouvelle && lignes.len() == LIGNES {
            lignes[LIGNES - 1].push('…');
            break;
        }
        if nouvelle {
            lignes.push(mot.to_owned());
        } else if let Some(ligne) = lignes.last_mut() {
            ligne.push(' ');
            ligne.push_str(mot);
        }
    }
    lignes
}

impl Ecriture {
    /// The same dates as a list, for a place too narrow for a line.
    pub(super) fn frise_en_liste(&mut self, frise: &Frise) {
        self.html("<ul class=\"graphique__dates\">\n");
        for date in &frise.dates {
            self.html(if date.quand < frise.le { "<li class=\"graphique__passe\">" } else { "<li>" });
            self.entre("<span aria-hidden=\"true\">", date.signe(), "</span> <b>");
            self.entre("", &date.quand.to_string(), "</b> : ");
            self.entre("", &date.dit, "</li>\n");
        }
        self.html("</ul>\n");
    }
}
