//! Rules about the tree: who may know whom, names, the shape of a benefit.

use reste_a_vivre::questions::table::Cle;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use reste_a_vivre::documents::reponse;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::questions::droits::CleDroit;

fn racine() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fichiers(dossier: &Path) -> Vec<PathBuf> {
    let mut trouves = Vec::new();
    for entree in fs::read_dir(dossier).unwrap() {
        let chemin = entree.unwrap().path();
        if chemin.is_dir() {
            trouves.extend(fichiers(&chemin));
        } else {
            trouves.push(chemin);
        }
    }
    trouves
}

fn relatif(chemin: &Path) -> String {
    chemin.strip_prefix(racine()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The words of a source that must not appear, with the line.
fn interdits(texte: &str, mots: &[&str]) -> Vec<String> {
    let est_du_code = |ligne: &&str| !ligne.trim_start().starts_with("//");
    texte
        .lines()
        .filter(est_du_code)
        .filter(|ligne| mots.iter().any(|mot| ligne.contains(mot)))
        .map(str::to_owned)
        .collect()
}

const NAVIGATEUR: [&str; 5] = ["yew::", "gloo::", "web_sys", "wasm_bindgen", "js_sys"];

#[test]
fn le_coeur_ne_connait_pas_le_navigateur() {
    for chemin in fichiers(&racine().join("src")) {
        let nom = relatif(&chemin);
        let permis = nom.starts_with("src/ui") || nom == "src/main.rs" || !nom.ends_with(".rs");
        if !permis {
            let trouves = interdits(&fs::read_to_string(&chemin).unwrap(), &NAVIGATEUR);
            assert!(trouves.is_empty(), "{nom} : {trouves:?}");
        }
    }
}

#[test]
fn un_seul_fichier_de_l_interface_touche_gloo_et_web_sys() {
    // Event types of handlers are named by Yew itself; only calls to the browser count.
    for chemin in fichiers(&racine().join("src/ui")) {
        let nom = relatif(&chemin);
        if nom != "src/ui/navigateur.rs" && nom.ends_with(".rs") {
            let trouves =
                interdits(&fs::read_to_string(&chemin).unwrap(), &["gloo::", "web_sys::window", "js_sys"]);
            assert!(trouves.is_empty(), "{nom} : {trouves:?}");
        }
    }
}

#[test]
fn le_coeur_ne_lit_pas_l_heure() {
    for chemin in fichiers(&racine().join("src")) {
        let nom = relatif(&chemin);
        if nom.ends_with(".rs") && !nom.starts_with("src/ui") && !nom.starts_with("src/bin") {
            let trouves = interdits(
                &fs::read_to_string(&chemin).unwrap(),
                &["SystemTime", "Instant::now", "Date::now"],
            );
            assert!(trouves.is_empty(), "{nom} : {trouves:?}");
        }
    }
}

#[test]
fn chaque_aide_dit_ce_qu_elle_ne_modelise_pas_et_ne_lit_pas_une_autre_aide() {
    let aides: Vec<PathBuf> = fichiers(&racine().join("src/droits/aides"));
    assert!(aides.len() >= 13);
    for chemin in &aides {
        let nom = relatif(chemin);
        let texte = fs::read_to_string(chemin).unwrap();
        assert!(texte.contains("//! **Not modelled**"), "{nom} : section « Not modelled » absente");
        assert!(texte.contains("Source::article("), "{nom} : aucune source");
        let autres = interdits(&texte, &["crate::droits::aides::", "super::"]);
        let autres: Vec<_> = autres.iter().filter(|ligne| !ligne.contains("use super::*")).collect();
        assert!(autres.is_empty(), "{nom} : {autres:?}");
    }
}

#[test]
fn les_noms_de_fichiers_sont_en_ascii_et_rien_ne_lit_hors_du_depot() {
    for dossier in ["src", "tests", "styles", "tools", "docs", "benches"] {
        for chemin in fichiers(&racine().join(dossier)) {
            let nom = relatif(&chemin);
            assert!(nom.is_ascii(), "{nom}");
            let texte = fs::read_to_string(&chemin).unwrap_or_default();
            // Written in two parts so that this file does not find itself.
            let dehors = concat!("../sha", "red");
            assert!(!texte.contains(dehors), "{nom} lit hors du dépôt");
        }
    }
}

#[test]
fn un_mot_interdit_est_vu_mais_pas_dans_un_commentaire() {
    assert_eq!(interdits("let a = web_sys::window();", &NAVIGATEUR).len(), 1);
    assert!(interdits("// web_sys is for the browser", &NAVIGATEUR).is_empty());
}

/// The rooms of the house in order, with what each may hold: the list of `lib.rs`.
fn salles() -> Vec<String> {
    let lib = fs::read_to_string(racine().join("src/lib.rs")).unwrap();
    lib.lines()
        .filter_map(|ligne| Some(ligne.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned()))
        .collect()
}

/// The rooms named by a line of code of the crate: `use crate::loi::droit::Droit;`.
fn salles_citees(ligne: &str) -> impl Iterator<Item = &str> {
    ligne.split("crate::").skip(1).map(|suite| {
        let fin = suite.find(|lettre: char| !lettre.is_ascii_lowercase() && lettre != '_');
        &suite[..fin.unwrap_or(suite.len())]
    })
}

#[test]
fn chaque_salle_n_importe_que_celles_d_avant() {
    let salles = salles();
    let rang = |nom: &str| salles.iter().position(|salle| salle == nom);
    let mut tournes_vers_la_suite = Vec::new();
    for (place, salle) in salles.iter().enumerate() {
        for chemin in fichiers(&racine().join("src").join(salle)) {
            let nom = relatif(&chemin);
            let texte =
                if nom.ends_with(".rs") { fs::read_to_string(&chemin).unwrap() } else { String::new() };
            let code = texte.lines().filter(|ligne| !ligne.trim_start().starts_with("//"));
            for (ligne, citee) in code.flat_map(|ligne| salles_citees(ligne).map(move |citee| (ligne, citee)))
            {
                if rang(citee).is_some_and(|citee| citee > place) {
                    tournes_vers_la_suite.push(format!("{nom} : {}", ligne.trim()));
                }
            }
        }
    }
    assert!(tournes_vers_la_suite.is_empty(), "{tournes_vers_la_suite:#?}");
}

#[test]
fn rien_ne_reste_a_la_porte_et_chaque_salle_dit_ce_qu_elle_est() {
    let salles = salles();
    assert_eq!(salles.first().map(String::as_str), Some("notions"));
    assert_eq!(salles.last().map(String::as_str), Some("ui"));
    for entree in fs::read_dir(racine().join("src")).unwrap() {
        let nom = entree.unwrap().file_name().to_string_lossy().into_owned();
        // `web` holds no Rust: the static files of the page.
        let connu = salles.contains(&nom) || ["lib.rs", "main.rs", "bin", "web"].contains(&nom.as_str());
        assert!(connu, "src/{nom} n'est dans aucune salle");
    }
    let lib = fs::read_to_string(racine().join("src/lib.rs")).unwrap();
    for salle in &salles {
        let declaration = format!("pub mod {salle};");
        let avant = lib.lines().zip(lib.lines().skip(1)).find(|(_, ligne)| **ligne == declaration);
        assert!(avant.is_some_and(|(doc, _)| doc.starts_with("/// ") || doc.starts_with("#[cfg")), "{salle}");
    }
}

#[test]
fn une_salle_citee_est_vue() {
    let citees: Vec<_> = salles_citees("use crate::loi::droit::Droit; // crate::ui").collect();
    assert_eq!(citees, ["loi", "ui"]);
}

/// The types that a source declares for others, those of the macros that make enums (`choix!`) included.
fn types_publics(texte: &str) -> Vec<&str> {
    const SORTES: [&str; 5] = ["struct ", "enum ", "trait ", "type ", "union "];
    let mut dans_une_macro = false;
    let mut trouves = Vec::new();
    for ligne in texte.lines() {
        if ligne.ends_with("! {") {
            dans_une_macro = true;
        } else if ligne == "}" {
            dans_une_macro = false;
        }
        let declaration =
            ligne.trim_start().strip_prefix("pub").map(|suite| suite.trim_start_matches("(crate)"));
        let declare = declaration
            .and_then(|suite| SORTES.iter().find_map(|sorte| suite.trim_start().strip_prefix(sorte)));
        let fait = ligne.strip_prefix("    ").filter(|suite| dans_une_macro && suite.ends_with(" {"));
        let nom = declare.or(fait).unwrap_or_default();
        let fin = nom.find(|lettre: char| !lettre.is_ascii_alphanumeric()).unwrap_or(nom.len());
        if nom.starts_with(|lettre: char| lettre.is_ascii_uppercase()) {
            trouves.push(&nom[..fin]);
        }
    }
    trouves
}

#[test]
fn un_type_public_a_un_nom_a_lui() {
    let mut declares: BTreeMap<String, String> = BTreeMap::new();
    let mut doubles = Vec::new();
    for chemin in fichiers(&racine().join("src")).iter().filter(|chemin| relatif(chemin).ends_with(".rs")) {
        for nom in types_publics(&fs::read_to_string(chemin).unwrap()) {
            if let Some(autre) = declares.insert(nom.to_owned(), relatif(chemin)) {
                doubles.push(format!("{nom} : {autre} et {}", relatif(chemin)));
            }
        }
    }
    assert!(declares.len() > 100, "{} types trouvés", declares.len());
    assert!(doubles.is_empty(), "{doubles:#?}");
}

#[test]
fn un_type_declare_est_vu_meme_par_une_macro() {
    let texte = "choix! {\n    /// A class.\n    Dpe {\n        A => \"A\";\n    }\n}\npub struct Seuil<T>;\nstruct Prive;\n";
    assert_eq!(types_publics(texte), ["Dpe", "Seuil"]);
    assert_eq!(types_publics("    pub(crate) type Ligne = u8;\nif non {\n"), ["Ligne"]);
}

#[test]
fn les_cles_de_la_reponse_sont_celles_du_catalogue_et_rien_d_autre_ne_les_epelle() {
    let documentation = fs::read_to_string(racine().join("docs/format-situation.md")).unwrap();
    let menage = r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[
        {"id":"a","role":"demandeur","naissance":"1990-04-12"}]}"#;
    let reponse = reponse::repondre(menage);
    let droits: Vec<&str> = CleDroit::TOUS.iter().flat_map(|cle| cle.cles_json()).copied().collect();
    let cles: Vec<&str> = reponse["droits"].as_object().unwrap().keys().map(String::as_str).collect();
    let (des_droits, des_impots) = cles.split_at(droits.len());
    assert_eq!(des_droits, droits);
    assert_eq!(des_impots, ["impot_revenu", "revenu_fiscal_reference"]);
    let source = fs::read_to_string(racine().join("src/documents/reponse.rs")).unwrap();
    for cle in droits {
        assert!(documentation.contains(&format!("`{cle}`")), "docs/format-situation.md ne dit rien de {cle}");
        assert!(!source.contains(&format!("\"{cle}\"")), "reponse.rs épelle {cle}");
    }
}

#[test]
fn seuls_le_catalogue_et_les_issues_comptent_les_droits_par_leur_rang() {
    for chemin in fichiers(&racine().join("src")) {
        let nom = relatif(&chemin);
        if nom.ends_with(".rs") && nom != "src/questions/droits.rs" && nom != "src/loi/droit.rs" {
            let trouves = interdits(&fs::read_to_string(&chemin).unwrap(), &["cle as usize", "CleDroit as"]);
            assert!(trouves.is_empty(), "{nom} : {trouves:?}");
        }
    }
}

/// Where a word of the document stands between quotes in the code of a file, tests apart.
fn cles_epelees<'a>(texte: &'a str, connues: &[&str]) -> Vec<&'a str> {
    let code = texte.split("#[cfg(test)]").next().unwrap_or_default();
    let entre_guillemets =
        code.lines().filter(|ligne| !ligne.trim_start().starts_with("//")).flat_map(|ligne| {
            let morceaux: Vec<&str> = ligne.split('"').collect();
            morceaux.into_iter().skip(1).step_by(2)
        });
    entre_guillemets.filter(|mot| mot.contains('.') && connues.contains(mot)).collect()
}

#[test]
fn une_cle_du_document_ne_s_epelle_que_dans_la_table_des_questions() {
    let connues: Vec<&str> = Cle::toutes().map(Cle::code).collect();
    assert!(connues.len() > 150, "{} questions", connues.len());
    for chemin in fichiers(&racine().join("src")) {
        let nom = relatif(&chemin);
        // The design system shows fields of its own choice, in development builds.
        let permis = nom.starts_with("src/questions/") || nom == "src/ui/vues/composants.rs";
        if nom.ends_with(".rs") && !permis {
            let texte = fs::read_to_string(&chemin).unwrap();
            let trouvees = cles_epelees(&texte, &connues);
            assert!(trouvees.is_empty(), "{nom} épelle {trouvees:?} : écrire Cle::…");
            let jumelles =
                interdits(&texte, &["Champ::new(\"", "Champ::personne(rang, \"", "Champ::element(\""]);
            let hors_essais = texte.split("#[cfg(test)]").next().unwrap_or_default();
            let jumelles: Vec<_> =
                jumelles.iter().filter(|ligne| hors_essais.contains(ligne.as_str())).collect();
            assert!(jumelles.iter().all(|ligne| ligne.contains("Champ::new(\"\")")), "{nom} : {jumelles:?}");
        }
    }
    assert_eq!(cles_epelees("a(\"logement.loyer\"); // \"x\"", &connues), ["logement.loyer"]);
}
