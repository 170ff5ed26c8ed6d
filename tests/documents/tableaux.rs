//! Tables for a spreadsheet: their form, and what they must not tell.

use reste_a_vivre::documents::tableaux::{Feuillet, Tableau};
use reste_a_vivre::notions::mois::Date;
use serde_json::{Value, json};

use crate::menages::{NOMS, fichier};

const PLEIN: &str = include_str!("papiers/plein.json");

fn jour() -> Date {
    "2026-11-24".parse().unwrap()
}

/// The lines of a table, after its mark.
fn lignes(tableau: Tableau, foyers: &[String]) -> Vec<Vec<String>> {
    let mut feuillet = Feuillet::nouveau(tableau);
    for foyer in foyers {
        feuillet.ajoute(foyer, None, Some(jour())).unwrap_or_else(|refus| panic!("{}", refus.json()));
    }
    let octets = feuillet.fini();
    let texte = std::str::from_utf8(&octets).unwrap();
    let texte = texte.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    assert!(texte.lines().count() > foyers.len() && texte.contains("\r\n") && texte.contains(';'));
    let lecteur = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(texte.as_bytes());
    lecteur.into_records().map(|ligne| ligne.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn le_suivi_a_une_ligne_par_foyer_des_tranches_et_aucune_identite() {
    let mut document: Value = serde_json::from_str(PLEIN).unwrap();
    document["id"] = json!("SECRET");
    document["notes"] = json!("SECRET");
    document["personnes"][0]["id"] = json!("SECRET");
    document["suivi"]["entretiens"][1]["motif"] = json!("SECRET");
    let foyers: Vec<String> = NOMS.iter().map(|nom| fichier(nom)).chain([document.to_string()]).collect();
    let lignes = lignes(Tableau::Suivi, &foyers);
    assert_eq!(lignes.len(), foyers.len() + 1);
    assert_eq!(
        lignes.last().unwrap().join(" | "),
        "2026-11 | Assignation au tribunal | de 2000 à 3000 | de 3000 à 5000 | de 500 à 1000 | 4 | de 5 à 10 | 2 | 1"
    );
    let tout = lignes.concat().join("\n");
    assert!(!tout.contains("SECRET") && !tout.contains("69123") && !tout.contains(" ans"), "{tout}");
}

#[test]
fn le_relogement_a_ses_montants_et_ses_textes_sont_sans_formule() {
    let mut document: Value = serde_json::from_str(PLEIN).unwrap();
    document["ecrits"] = json!([
        { "champ": "relogement.besoins", "texte": "=HYPERLINK(\"http://x\";\"y\")" },
        { "champ": "relogement.souhaits", "texte": "@SUM(1);\"près de l'école\"\n+1" },
    ]);
    let lignes = lignes(Tableau::Relogement, &[document.to_string(), fichier("reponses_qui_manquent")]);
    let plein = &lignes[1];
    assert_eq!(plein[0], "1");
    assert_eq!(plein[6..11], ["910,7", "395", "3053,15", "1276,96", "5,32"]);
    assert_eq!(plein[12], "2924,4");
    assert_eq!(plein[15], "'=HYPERLINK(\"http://x\";\"y\")");
    assert_eq!(plein[16], "'@SUM(1);\"près de l'école\"\n+1");
    assert_eq!(lignes[2][0], "2");
    assert!(lignes.iter().all(|ligne| ligne.len() == plein.len()));
}

#[test]
fn un_foyer_refuse_ne_laisse_aucune_ligne() {
    let mut feuillet = Feuillet::nouveau(Tableau::Suivi);
    assert!(feuillet.ajoute("{}", None, None).is_err());
    assert_eq!(String::from_utf8(feuillet.fini()).unwrap().lines().count(), 1);
}
