//! A dispute between neighbours: what to do in order, the journal, whom to see, what the law gives each. Sections for the
//! page; nothing of it goes in the report nor in the dossier. The attestation of a witness is a paper of its own.

use super::budget::tableau;
use super::impaye::appels;
use super::{Element, Pli, Section};
use crate::impaye::textes::contacts;
use crate::menage::lecture::Lecture;
use crate::menage::voisinage::FaitDeVoisinage;
use crate::notions::textes::Textes;
use crate::questions::vocabulaire::Occupation;

/// The page: the household need not be known.
pub fn sections(lecture: &Lecture) -> Vec<Section> {
    let mots = Textes::de("page", "voisinage");
    let occupation = lecture.situation.as_ref().and_then(|situation| situation.menage.occupation());
    let mut sections = vec![Section {
        titre: "Que faire, dans l'ordre".to_owned(),
        elements: vec![Element::Paragraphe(mots.dit("urgence").to_owned()), liste(&mots.liste("etapes"))],
    }];
    sections.extend(journal(&lecture.voisinage));
    sections.push(qui_voir(mots, occupation));
    sections.push(Section {
        titre: "Avant le juge : la conciliation".to_owned(),
        elements: vec![liste(&mots.liste("conciliation"))],
    });
    sections.push(bailleur(mots, occupation));
    let pli = |titre: &str, cle| Pli {
        titre: titre.to_owned(),
        elements: vec![liste(&mots.liste(cle))],
        ouvert: false,
    };
    sections.push(Section {
        titre: "Et aussi".to_owned(),
        elements: vec![Element::Plis(vec![
            pli("Si un voisin se plaint de vous", "mis_en_cause"),
            pli("Rappel pour l'accompagnant", "accompagnant"),
        ])],
    });
    sections
}

fn liste(phrases: &[&str]) -> Element {
    Element::Liste(phrases.iter().map(|phrase| (*phrase).to_owned()).collect())
}

fn journal(faits: &[FaitDeVoisinage]) -> Option<Section> {
    let jour = |fait: &FaitDeVoisinage| fait.date.map_or_else(|| "–".to_owned(), |date| date.to_string());
    let lignes = faits.iter().map(|fait| vec![jour(fait), fait.fait.clone()]).collect();
    (!faits.is_empty()).then(|| Section {
        titre: "Le journal des faits".to_owned(),
        elements: vec![tableau("Faits notés", &["Date", "Quoi"], lignes, None)],
    })
}

fn qui_voir(mots: Textes, occupation: Option<Occupation>) -> Section {
    let ligne = |nom: &str, valeur: &str| (nom.to_owned(), valeur.to_owned());
    let mut lignes = Vec::new();
    if occupation.is_none_or(|occupation| occupation == Occupation::Hlm) {
        lignes.push(ligne("Bailleur social", mots.dit("bailleur_social")));
    }
    if occupation != Some(Occupation::Hlm) {
        lignes.push(ligne("Bailleur privé, syndic", mots.dit("bailleur_prive")));
    }
    lignes.push(ligne("Mairie", mots.dit("mairie")));
    lignes.push(ligne("Conseil juridique", mots.dit("conseil_juridique")));
    let mut elements = vec![Element::Lignes(lignes)];
    elements.extend(appels(&[contacts::CONCILIATEUR, contacts::ADIL, contacts::FRANCE_VICTIMES]));
    elements.push(Element::Paragraphe(mots.dit("bruit").to_owned()));
    Section { titre: "Qui voir".to_owned(), elements }
}

fn bailleur(mots: Textes, occupation: Option<Occupation>) -> Section {
    let mut phrases = [mots.liste("bailleur_doit"), mots.liste("bailleur_peut")].concat();
    if occupation.is_none_or(|occupation| occupation == Occupation::Hlm) {
        phrases.push(mots.dit("bailleur_social_peut"));
    }
    Section { titre: "Ce qu'un bailleur doit et peut faire".to_owned(), elements: vec![liste(&phrases)] }
}
