//! Every sentence of the pages of the arrears and of the neighbours has, in `docs/impaye-phrases.md`, the text that allows it;
//! every scheme its text. The source of each number: `contacts.rs` beside this file.

use std::fs;
use std::path::Path;

use crate::textes;

const DOCUMENT: &str = include_str!("../../docs/impaye-phrases.md");
const TEXTES: &str = "src/web/textes/fr.txt";
const DISPOSITIFS: &str = include_str!("../../src/impaye/textes/dispositifs.rs");

/// Words from which a text is a sentence.
const MOTS: usize = 5;
/// What a sentence that no article allows is.
const SORTES: [&str; 5] = ["Calcul", "Pratique", "Prudence", "Question", "Titre"];

/// The texts between quotes in the code of a source, comments and tests apart.
fn textes(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String = code
        .lines()
        .filter(|ligne| !ligne.trim_start().starts_with("//"))
        .map(|ligne| format!("{ligne}\n"))
        .collect();
    let mut textes = Vec::new();
    let mut texte: Option<String> = None;
    let mut lettres = code.chars();
    while let Some(lettre) = lettres.next() {
        match (&mut texte, lettre) {
            (None, '"') => texte = Some(String::new()),
            (None, _) => {}
            (Some(_), '"') => textes.extend(texte.take().map(|texte| texte.trim().to_owned())),
            (Some(texte), '\\') => match lettres.next() {
                // The unbreakable space, the only letter written by its number.
                Some('u') => {
                    texte.push('\u{a0}');
                    lettres.by_ref().find(|lettre| *lettre == '}');
                }
                Some(autre) => texte.push(autre),
                None => {}
            },
            (Some(texte), lettre) => texte.push(lettre),
        }
    }
    textes
}

/// A sentence that does not name its own text.
fn attend_sa_source(texte: &str) -> bool {
    let est_un_mot =
        |mot: &&str| !mot.contains('{') && mot.chars().filter(|lettre| lettre.is_alphabetic()).count() >= 2;
    texte.split_whitespace().filter(est_un_mot).count() >= MOTS
        && !texte.contains("art. ")
        && !texte.contains("n° ")
}

/// What is written there: the texts of a source, or in the file of the long texts those of a sort of groups.
fn ecrits(fichier: &str, groupes: &str) -> Vec<String> {
    if fichier != TEXTES {
        return textes(&fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(fichier)).unwrap());
    }
    let siens = textes::groupes().into_iter().filter(|(nom, _)| nom.starts_with(groupes));
    siens.flat_map(|(_, paires)| paires).map(|(_, texte)| texte.to_owned()).collect()
}

/// The parts of the document: a file, its groups where it is that of the long texts, and its rows.
fn parties() -> Vec<(&'static str, &'static str, Vec<Vec<&'static str>>)> {
    let rangees = |partie: &'static str| {
        let lignes =
            partie.lines().filter(|ligne| ligne.starts_with("| ") && !ligne.starts_with("| ---")).skip(1);
        lignes.map(|ligne| ligne.trim_matches(['|', ' ']).split(" | ").collect()).collect()
    };
    let cite = |partie: &'static str, rang| partie.split('`').nth(rang).unwrap_or_default();
    DOCUMENT
        .split("\n## ")
        .skip(1)
        .map(|partie| (cite(partie, 1), cite(partie, 3), rangees(partie)))
        .collect()
}

fn rangees_de(fichier: &str) -> Vec<Vec<&'static str>> {
    parties().into_iter().find(|(nom, ..)| nom.ends_with(fichier)).unwrap().2
}

#[test]
fn chaque_phrase_du_retard_et_du_voisinage_a_le_texte_qui_la_permet() {
    let mut connues = Vec::new();
    let mut ecrites = Vec::new();
    for (fichier, groupes, rangees) in parties() {
        if fichier.ends_with("dispositifs.rs") || fichier.ends_with("contacts.rs") {
            continue;
        }
        ecrites.extend(ecrits(fichier, groupes));
        for rangee in rangees {
            let [phrase, source] = rangee[..] else { panic!("{rangee:?}") };
            let permise = SORTES.iter().any(|sorte| source.starts_with(sorte));
            assert!(
                permise || source.contains("art. ") || source.contains("n° ") || source.contains("Cass."),
                "{phrase} : {source}"
            );
            connues.push(phrase.to_owned());
        }
    }
    let manquent: Vec<_> = ecrites
        .iter()
        .filter(|texte| attend_sa_source(texte) && !connues.contains(texte))
        .map(|texte| format!("| {texte} |  |"))
        .collect();
    assert!(
        manquent.is_empty(),
        "docs/impaye-phrases.md, à ajouter avec leur texte :\n{}",
        manquent.join("\n")
    );
    let de_trop: Vec<_> = connues.iter().filter(|phrase| !ecrites.contains(phrase)).collect();
    assert!(de_trop.is_empty(), "docs/impaye-phrases.md, à retirer :\n{de_trop:#?}");
}

/// The files of the two pages are all in the document: a new one is not forgotten.
#[test]
fn chaque_fichier_de_ces_pages_est_dans_la_liste() {
    let racine = Path::new(env!("CARGO_MANIFEST_DIR"));
    let noms: Vec<&str> = parties().iter().map(|(nom, ..)| *nom).collect();
    for dossier in ["src/impaye/textes", "src/documents/rapport/impaye"] {
        for entree in fs::read_dir(racine.join(dossier)).unwrap() {
            let nom = format!("{dossier}/{}", entree.unwrap().file_name().to_string_lossy());
            assert!(noms.contains(&nom.as_str()), "{nom} manque à docs/impaye-phrases.md");
        }
    }
}

#[test]
fn chaque_dispositif_a_son_texte() {
    let codes = |rangees: Vec<Vec<&'static str>>| -> Vec<String> {
        rangees.iter().map(|rangee| rangee[0].replace('`', "")).collect()
    };
    let ecrits: Vec<&str> = DISPOSITIFS
        .lines()
        .filter_map(|ligne| ligne.strip_prefix("        code: \"")?.strip_suffix("\","))
        .collect();
    assert_eq!(codes(rangees_de("dispositifs.rs")), ecrits);
}

#[test]
fn une_phrase_et_son_espace_insecable_sont_vues() {
    assert_eq!(
        textes("// \"non\"\nf(\"un\\u{a0}: \\\"deux\\\"\", \"trois\")"),
        ["un\u{a0}: \"deux\"", "trois"]
    );
    assert!(
        attend_sa_source("Payez le loyer en cours")
            && !attend_sa_source("Payez le loyer en cours (C. civ., art. 1)")
    );
    assert!(!attend_sa_source("de {basse} à {haute} par mois"));
}
