//! Rules about the tree: who may know whom, names, the shape of a benefit.

use reste_a_vivre::questions::table::Cle;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use reste_a_vivre::documents::reponse;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::questions::droits::CleDroit;

pub(super) fn racine() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(super) fn fichiers(dossier: &Path) -> Vec<PathBuf> {
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

pub(super) fn relatif(chemin: &Path) -> String {
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
fn chaque_aide_dit_les_faits_que_son_texte_regarde_et_ne_lit_pas_une_autre_aide() {
    let aides: Vec<PathBuf> = fichiers(&racine().join("src/droits/aides"));
    assert!(aides.len() >= 13);
    for chemin in &aides {
        let nom = relatif(chemin);
        let texte = fs::read_to_string(chemin).unwrap();
        for faits in ["//! Facts read from an answer: ", "//! Not modelled and told, "] {
            assert!(texte.contains(faits), "{nom} : « {faits} » manque");
        }
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
        let fait = ligne
            .strip_prefix("    ")
            .filter(|suite| dans_une_macro && suite.ends_with(" {") && !suite.contains("=>"));
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

// ------------------------------------------------------------------------------------------ the law, once

/// The lines of code of a source, without comments nor tests.
fn code(texte: &str) -> String {
    let sans_essais = texte.split("\n#[cfg(test)]").next().unwrap_or_default();
    let lignes = sans_essais.lines().filter(|ligne| !ligne.trim_start().starts_with("//"));
    lignes.collect::<Vec<_>>().join("\n")
}

/// Each source of the crate with its code: `src/loi/trace.rs`.
fn sources() -> Vec<(String, String)> {
    let rust = |chemin: &PathBuf| chemin.extension().is_some_and(|fin| fin == "rs");
    let lire = |chemin: PathBuf| (relatif(&chemin), code(&fs::read_to_string(&chemin).unwrap()));
    fichiers(&racine().join("src")).into_iter().filter(rust).map(lire).collect()
}

/// Name and key of each table of a file.
fn tables_declarees(code: &str) -> Vec<(&str, &str)> {
    let declaration = |suite| {
        let (nom, suite): (&str, &str) = str::split_once(suite, ':')?;
        let (_, suite) = suite.split_once("Parametre::new(\n")?;
        Some((nom, suite.split('"').nth(1)?))
    };
    code.split("pub static ").skip(1).filter_map(declaration).collect()
}

/// Whether a code reads a name of a module of the tables: it imports the name or the whole module, and says it again.
fn lit(code: &str, module: &str, nom: &str) -> bool {
    let contient = |texte: &str, cherche: &str| {
        let separe = |lettre: char| !lettre.is_ascii_alphanumeric() && !"_*".contains(lettre);
        texte.split(separe).any(|mot| mot == cherche)
    };
    let debut = format!("crate::loi::baremes::{module}::");
    let mut imports = code.split(&debut).skip(1).map(|suite| &suite[..suite.find(';').unwrap_or(0)]);
    let mut ailleurs = code.split("\nuse ").map(|suite| suite.split_once(';').map_or("", |(_, reste)| reste));
    imports.any(|import| contient(import, nom) || contient(import, "*"))
        && ailleurs.any(|reste| contient(reste, nom))
}

#[test]
fn chaque_table_est_lue_par_un_calcul_ou_se_dit_informative() {
    let sources = sources();
    let tables = reste_a_vivre::loi::baremes::tables();
    let mut declarees = 0;
    let mut fautes = Vec::new();
    for (nom, texte) in &sources {
        let Some(module) = nom.strip_prefix("src/loi/baremes/").and_then(|nom| nom.strip_suffix(".rs"))
        else {
            continue;
        };
        for (constante, cle) in tables_declarees(texte) {
            declarees += 1;
            let Some(table) = tables.iter().find(|table| table.cle() == cle) else {
                fautes.push(format!("{module}::{constante} manque à la liste de son fichier"));
                continue;
            };
            // The agenda names tables to say when they change: that is no calculation.
            let calculs =
                sources.iter().filter(|(nom, _)| !nom.starts_with("src/loi/") && !nom.contains("/agenda/"));
            let lue = calculs.into_iter().any(|(_, code)| lit(code, module, constante));
            match (lue, table.est_informatif()) {
                (false, false) => fautes.push(format!("{module}::{constante} n'est lue par aucun calcul")),
                (true, true) => {
                    fautes.push(format!("{module}::{constante} se dit informative, et elle est lue"))
                }
                _ => {}
            }
        }
    }
    assert!(fautes.is_empty(), "{fautes:#?}");
    assert_eq!(declarees, tables.len());
}

/// How an amount or a rate is written.
const LITTERAUX: [&str; 3] = ["euros!(", "taux!(", "dec!("];

/// The amounts and rates written in a code.
///
/// `Euros::UN`, `Taux::UN`, zero and whole numbers stay free everywhere: a share in two, twelve months of a year,
/// a tolerance of this software in euros, a bound of what may be typed. Ages, durations and delays too: the
/// sentence that tells such a condition says its number, and both stand at the rule beside their article.
fn litteraux(code: &str) -> Vec<&str> {
    let suivi_d_un_chiffre = |ligne: &str, debut: &str| {
        ligne.split(debut).skip(1).any(|suite| suite.starts_with(|lettre: char| lettre.is_ascii_digit()))
    };
    code.lines()
        .filter(|ligne| {
            LITTERAUX.iter().any(|mot| ligne.contains(mot))
                || ["Euros::entiers(", "Taux::entier("].iter().any(|mot| suivi_d_un_chiffre(ligne, mot))
        })
        .collect()
}

#[test]
fn aucun_montant_ni_taux_de_la_loi_hors_des_tables() {
    let mut fautes = Vec::new();
    for (nom, code) in sources() {
        // The room of the numbers says how they are written; the tables are where they are.
        if !nom.starts_with("src/loi/baremes/") && !nom.starts_with("src/notions/") {
            fautes.extend(litteraux(&code).into_iter().map(|ligne| format!("{nom} : {}", ligne.trim())));
        }
    }
    assert!(fautes.is_empty(), "{fautes:#?}");
}

#[test]
fn une_table_un_litteral_et_un_import_sont_vus() {
    let source =
        "pub static A: Parametre<Euros> = Parametre::new(\n    \"cle_a\",\n);\n#[cfg(test)]\neuros!(1)";
    assert_eq!(tables_declarees(&code(source)), [("A", "cle_a")]);
    assert!(litteraux(&code(source)).is_empty());
    assert_eq!(litteraux("a * crate::taux!(0.03)\nEuros::entiers(12)\nEuros::entiers(loyer)").len(), 2);
    let import = "\nuse crate::loi::baremes::impot::{\n    BAREME, DECOTE,\n};\n";
    let (lu, tout) =
        (format!("{import}DECOTE.a(mois)"), "\nuse crate::loi::baremes::impot::*;\nDECOTE.a(mois)");
    assert!(lit(&lu, "impot", "DECOTE") && lit(tout, "impot", "DECOTE"));
    assert!(!lit(&lu, "impot", "BAREME") && !lit(&lu, "minima", "DECOTE") && !lit(tout, "impot", "QUOTIENT"));
}

// ------------------------------------------------------------------------------- the specifications, cited

/// The sections of a specification: `## 5. Rental formula`, `### 5.1 Derived ceilings`, and the numbered points of a
/// section (`1. Plan…` under `## 2.` is 2.1).
fn sections(specification: &str) -> Vec<String> {
    let mut sections = Vec::new();
    let mut chapitre = String::new();
    for ligne in specification.lines() {
        let titre = ligne.trim_start_matches('#');
        let est_un_titre = titre.len() < ligne.len();
        let numero: String =
            titre.trim_start().chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let numero = numero.trim_end_matches('.').to_owned();
        if numero.is_empty() || !(est_un_titre || ligne.starts_with(|c: char| c.is_ascii_digit())) {
            continue;
        }
        if est_un_titre {
            chapitre.clone_from(&numero);
            sections.push(numero);
        } else {
            sections.push(format!("{chapitre}.{numero}"));
        }
    }
    sections
}

/// The sections cited by a line: the file named before each, if one is, and the number. `RFC 5545, § 3.1` is none.
fn citations(ligne: &str) -> Vec<(Option<&str>, &str)> {
    let mut morceaux = ligne.split('§');
    let mut fichier = None;
    let mut citees = Vec::new();
    let mut avant = morceaux.next().unwrap_or_default();
    for apres in morceaux {
        let nom = avant.rsplit_once(".md").map(|(nom, _)| nom);
        let nom = nom.and_then(|nom| nom.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next());
        fichier = nom.or(fichier);
        let fin = apres.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(apres.len());
        let numero = apres[..fin].trim_end_matches('.');
        if !numero.is_empty() {
            citees.push((fichier, numero));
        }
        avant = apres;
    }
    citees
}

#[test]
fn chaque_section_citee_existe_dans_docs_droit() {
    let specification = |nom: &str| fs::read_to_string(racine().join(format!("docs/droit/{nom}.md")));
    let mut fautes = Vec::new();
    let mut vues = 0;
    for chemin in fichiers(&racine().join("tests")).into_iter().chain(fichiers(&racine().join("src"))) {
        let nom = relatif(&chemin);
        // This file writes sections of its own to try itself.
        if !nom.ends_with(".rs") || nom.ends_with("tidy.rs") {
            continue;
        }
        let texte = fs::read_to_string(&chemin).unwrap();
        let du_fichier =
            texte.split_once("`docs/droit/").and_then(|(_, suite)| Some(suite.split_once(".md`")?.0));
        for (fichier, numero) in texte.lines().flat_map(citations) {
            vues += 1;
            let fichier = fichier.or(du_fichier).unwrap_or_default();
            let connues = specification(fichier).map(|texte| sections(&texte)).unwrap_or_default();
            if !connues.iter().any(|section| section == numero) {
                fautes.push(format!("{nom} cite le §{numero} de « {fichier} »"));
            }
        }
    }
    assert!(fautes.is_empty(), "{fautes:#?}");
    assert!(vues > 100, "{vues}");
}

#[test]
fn une_section_et_une_citation_sont_vues() {
    let texte = "## 1. Rights\n### 1.13 Law\n## 2. Arrears\n1. **Plan**.\n2026 is no section\n- 3. nor this";
    assert_eq!(sections(texte)[..4], ["1", "1.13", "2", "2.1"]);
    assert_eq!(
        citations("// §5.1, §8: see minima_sociaux.md §2.4."),
        [(None, "5.1"), (None, "8"), (Some("minima_sociaux"), "2.4")]
    );
    assert!(citations("RFC 5545, § 3.1; paragraphs (§) of").is_empty());
}
