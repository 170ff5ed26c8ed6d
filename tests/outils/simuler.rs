//! The command line, run as its users run it.

use reste_a_vivre::documents::reponse;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::{
    Activite, AutreParent, Garde, MesureCaf, Nationalite, Nature, Occupation, Protection, Role, Scolarite,
    Union,
};
use reste_a_vivre::territoire::financement::Financement;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const FOYER: &str = r#"{"format":"reste-a-vivre/1","id":"f1","mois":"2026-11","personnes":[{"id":"a","role":"demandeur","naissance":"1996-04-12","activite":"salarie","revenus":{"salaire":1250}},{"id":"e1","role":"enfant","naissance":"2020-03-02"}],"logement":{"occupation":"prive_vide","commune":"69123","loyer":610,"charges":40}}"#;

/// The keys that were promised once.
const CLES: [&str; 23] = [
    "aide_logement",
    "reduction_loyer_solidarite",
    "rsa",
    "prime_activite",
    "aah",
    "mva",
    "aspa",
    "asi",
    "ass",
    "allocations_familiales",
    "complement_familial",
    "asf",
    "paje_base",
    "paje_naissance",
    "aeeh",
    "ars",
    "css_gratuite",
    "css_participation",
    "cheque_energie",
    "bourse_college",
    "bourse_lycee",
    "impot_revenu",
    "revenu_fiscal_reference",
];

pub(super) fn simuler(arguments: &[&str], entree: impl AsRef<[u8]>) -> Output {
    let mut processus = Command::new(env!("CARGO_BIN_EXE_simuler"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built");
    let mut stdin = processus.stdin.take().expect("piped");
    let entree = entree.as_ref().to_vec();
    let ecriture = std::thread::spawn(move || {
        // A process that refuses its arguments reads nothing.
        let _ = stdin.write_all(&entree);
    });
    let sortie = processus.wait_with_output().expect("it ends");
    ecriture.join().expect("it was written");
    sortie
}

pub(super) fn sortie(resultat: &Output) -> String {
    String::from_utf8(resultat.stdout.clone()).expect("the answer is text")
}

pub(super) fn erreurs(resultat: &Output) -> String {
    String::from_utf8(resultat.stderr.clone()).expect("the messages are text")
}

pub(super) fn reponses(resultat: &Output) -> Vec<Value> {
    sortie(resultat).lines().map(|ligne| serde_json::from_str(ligne).expect("each line is JSON")).collect()
}

fn avec_id(id: &str) -> String {
    FOYER.replace("\"f1\"", &format!("\"{id}\""))
}

#[test]
fn une_situation_rend_un_compte_rendu_en_francais() {
    let resultat = simuler(&[], FOYER);
    assert_eq!(resultat.status.code(), Some(0));
    let texte = sortie(&resultat);
    for attendu in [
        "VOS DROITS",
        "Aide au logement",
        "VOTRE BUDGET",
        "Reste à vivre par mois",
        "CCH, art.",
        "La CAF décide.",
    ] {
        assert!(texte.contains(attendu), "il manque : {attendu}");
    }
    assert_eq!(erreurs(&resultat), "");
}

#[test]
fn un_mauvais_fichier_rend_2_et_toutes_ses_erreurs() {
    let fichier = FOYER.replace("1996-04-12", "1996-13-12").replace("\"loyer\":610", "\"loyer\":-610");
    let resultat = simuler(&[], &fichier);
    assert_eq!(resultat.status.code(), Some(2));
    assert_eq!(sortie(&resultat), "");
    let messages = erreurs(&resultat);
    assert!(messages.contains("personnes[0].naissance : « 1996-13-12 » n'est pas une date"), "{messages}");
    assert!(messages.contains("logement.loyer"), "{messages}");
    for abime in ["", "{", "[]", "{\"name\":\"autre\"}", "{\"format\":\"reste-a-vivre/9\"}"] {
        let resultat = simuler(&[], abime);
        assert_eq!(resultat.status.code(), Some(2), "{abime}");
        assert!(!erreurs(&resultat).is_empty());
    }
    assert_eq!(simuler(&[], [0xff, 0xfe, 0x00]).status.code(), Some(2));
}

#[test]
fn un_fichier_de_cinq_megaoctets_est_refuse_sans_etre_garde() {
    let resultat = simuler(&[], vec![b' '; 5_000_000]);
    assert_eq!(resultat.status.code(), Some(2));
    assert!(erreurs(&resultat).contains("pèse 5 Mo"));
}

#[test]
fn json_donne_la_reponse_et_chaque_etape_du_calcul() {
    let resultat = simuler(&["--json"], FOYER);
    assert_eq!(resultat.status.code(), Some(0));
    let reponse: Value = serde_json::from_str(&sortie(&resultat)).expect("one JSON document");
    assert_eq!(reponse["id"], "f1");
    let sections = reponse["trace"].as_array().expect("the sections");
    let lignes = sections.iter().flat_map(|section| section["lignes"].as_array().expect("the lines"));
    let mut nombre = 0;
    for ligne in lignes {
        nombre += 1;
        for cle in
            ["libelle", "personne", "mois", "valeur", "affichage", "phrase", "source", "lien", "confiance"]
        {
            assert!(ligne.get(cle).is_some(), "{ligne} : {cle}");
        }
    }
    assert!(nombre > 0);
    let mauvais = simuler(&["--json"], "{");
    assert_eq!(mauvais.status.code(), Some(2));
    assert!(reponses(&mauvais)[0]["erreurs"].is_array());
}

#[test]
fn le_dossier_se_donne_seul_ou_par_ligne_et_refuse_comme_json() {
    let le = |arguments: &[&str]| simuler(&[&["--dossier"][..], arguments].concat(), FOYER);
    let dossier =
        |resultat: &Output| -> Value { serde_json::from_str(&sortie(resultat)).expect("one JSON document") };
    assert_eq!(dossier(&le(&[]))["le"], "2026-11-01");
    assert_eq!(dossier(&le(&["--le", "2026-11-29"]))["le"], "2026-11-29");
    let profil = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/profils/eure-et-loir.json");
    assert_eq!(dossier(&le(&["--profil", profil]))["id"], "f1");
    for (arguments, quoi) in [
        (&["--le", "2026-02-31"][..], "--le"),
        (&["--le"], "--le"),
        (&["--profil", "/nulle/part.json"], "--profil"),
        (&["--profil", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")], "--profil"),
        (&["--json"], "une seule option"),
        (&["--dossier"], "deux fois"),
    ] {
        let resultat = le(arguments);
        assert_eq!((resultat.status.code(), sortie(&resultat)), (Some(2), String::new()), "{arguments:?}");
        assert!(erreurs(&resultat).contains(quoi), "{arguments:?}");
    }
    assert_eq!(simuler(&["--le", "2026-11-29"], FOYER).status.code(), Some(2));
    let lignes =
        simuler(&["--lignes", "--dossier"], [avec_id("un"), "{".to_owned(), avec_id("deux")].join("\n"));
    assert_eq!(lignes.status.code(), Some(0));
    let vus = reponses(&lignes);
    assert_eq!([&vus[0]["id"], &vus[2]["id"]], ["un", "deux"]);
    assert!(vus[1]["erreurs"].is_array() && vus[0]["budget"]["aujourdhui"].is_object());
    for abime in ["{", "", "[]", "{\"format\":\"reste-a-vivre/9\"}", "null"] {
        let [json, dossier] = ["--json", "--dossier"].map(|option| simuler(&[option], abime));
        assert_eq!((dossier.status.code(), sortie(&dossier)), (json.status.code(), sortie(&json)), "{abime}");
    }
}

#[test]
fn une_reponse_a_toutes_les_cles_du_format() {
    let resultat = simuler(&["--lignes"], FOYER);
    let reponse = &reponses(&resultat)[0];
    let droits = reponse["droits"].as_object().expect("the rights");
    let cles: Vec<&str> = droits.keys().map(String::as_str).collect();
    assert_eq!(cles, reponse::cles().collect::<Vec<_>>());
    assert!(CLES.iter().all(|cle| cles.contains(cle)), "une clé ne quitte jamais la réponse");
    assert_eq!(reponse["mois"], "2026-11");
    for (cle, valeur) in droits {
        let etat = reponse["etats"].get(cle).and_then(Value::as_str);
        match etat {
            Some("indetermine" | "non_calcule") => assert!(valeur.is_null(), "{cle}"),
            Some("ferme") if cle == "css_gratuite" => assert_eq!(valeur, false),
            Some("ferme") => assert_eq!(valeur, 0, "{cle}"),
            None => assert!(!valeur.is_null(), "{cle}"),
            Some(autre) => panic!("{cle} : état inconnu {autre}"),
        }
    }
    // A lone parent who said nothing of the other parent: undetermined, with its bounds and what is missing.
    assert_eq!(reponse["etats"]["asf"], "indetermine");
    assert_eq!(reponse["intervalles"]["asf"][0], 0);
    assert_eq!(reponse["manquants"]["asf"][0], "personnes[1].autre_parent");
    for cle in ["ressources", "logement_net", "reste_a_vivre", "taux_effort"] {
        assert!(reponse["budget"].get(cle).is_some(), "{cle}");
    }
    // What rests on it has bounds too, and no false certainty.
    assert!(reponse["budget"]["reste_a_vivre"].is_null());
    assert!(reponse["budget"]["intervalles"]["reste_a_vivre"][0].is_number());
    assert!(reponse["avertissements"].is_array());
}

#[test]
fn chaque_ligne_a_sa_reponse_dans_l_ordre_meme_les_mauvaises() {
    let trop_longue = format!("{{\"id\":\"longue\",\"notes\":\"{}\"}}", "n".repeat(1_500_000));
    let entree = [
        avec_id("un").into_bytes(),
        b"{\"format\":\"reste-a-vivre/1\",\"id\":".to_vec(),
        b"".to_vec(),
        b"{\"id\":\"etranger\",\"name\":\"x\"}".to_vec(),
        b"   \r".to_vec(),
        vec![0xff, 0xfe],
        trop_longue.into_bytes(),
        FOYER.replace("1996-04-12", "2026-02-31").replace("f1", "date").into_bytes(),
        b"null".to_vec(),
        "[".repeat(200_000).into_bytes(),
        (avec_id("deux") + "\r").into_bytes(),
        avec_id("sans fin de ligne").into_bytes(),
    ];
    let resultat = simuler(&["--lignes"], entree.join(&b'\n'));
    assert_eq!(resultat.status.code(), Some(0));
    let reponses = reponses(&resultat);
    let vus: Vec<(Option<&str>, bool)> =
        reponses.iter().map(|reponse| (reponse["id"].as_str(), reponse.get("erreurs").is_some())).collect();
    let attendus = [
        (Some("un"), false),
        (None, true),
        (Some("etranger"), true),
        (None, true),
        (None, true),
        (Some("date"), true),
        (None, true),
        (None, true),
        (Some("deux"), false),
        (Some("sans fin de ligne"), false),
    ];
    assert_eq!(vus, attendus);
    assert_eq!(reponses[5]["erreurs"][0]["champ"], "personnes[0].naissance");
    assert_eq!(reponses[5]["erreurs"][0]["lu"], "2026-02-31");
    assert_eq!(erreurs(&resultat), "");
}

#[test]
fn l_aide_la_version_et_une_option_inconnue() {
    for option in ["--aide", "--help"] {
        let resultat = simuler(&[option], "");
        assert_eq!(resultat.status.code(), Some(0));
        assert!(sortie(&resultat).contains("--lignes"));
    }
    let version = simuler(&["--version"], "");
    assert_eq!(sortie(&version), format!("simuler {}\n", env!("CARGO_PKG_VERSION")));
    for arguments in [&["--ligne"][..], &["situation.json"], &["--json", "--lignes"]] {
        let resultat = simuler(arguments, FOYER);
        assert_eq!(resultat.status.code(), Some(2), "{arguments:?}");
        assert_eq!(sortie(&resultat), "");
        assert!(erreurs(&resultat).contains("Usage"));
    }
}

#[test]
fn qui_attend_sa_reponse_la_recoit_avant_d_envoyer_la_ligne_suivante() {
    use std::io::{BufRead, BufReader};
    let mut processus = Command::new(env!("CARGO_BIN_EXE_simuler"))
        .arg("--lignes")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary was built");
    let mut stdin = processus.stdin.take().expect("piped");
    let mut stdout = BufReader::new(processus.stdout.take().expect("piped"));
    for id in ["un", "deux"] {
        writeln!(stdin, "{}", avec_id(id)).expect("it reads");
        let mut reponse = String::new();
        stdout.read_line(&mut reponse).expect("it answers");
        assert!(reponse.contains(&format!("\"id\":\"{id}\"")), "{reponse}");
    }
    drop(stdin);
    assert!(processus.wait().expect("it ends").success());
}

#[test]
fn un_lecteur_qui_s_en_va_n_est_pas_une_panne() {
    let mut processus = Command::new(env!("CARGO_BIN_EXE_simuler"))
        .arg("--lignes")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built");
    drop(processus.stdout.take());
    let mut stdin = processus.stdin.take().expect("piped");
    let ecriture = std::thread::spawn(move || {
        for _ in 0..200 {
            if writeln!(stdin, "{FOYER}").is_err() {
                return;
            }
        }
    });
    let resultat = processus.wait_with_output().expect("it ends");
    ecriture.join().expect("it was written");
    assert_eq!(resultat.status.code(), Some(0));
    assert_eq!(erreurs(&resultat), "");
}

/// The page that people who write files by hand read.
const DOCUMENTATION: &str = include_str!("../../docs/format-situation.md");

#[test]
fn la_documentation_nomme_chaque_question_de_la_table() {
    for cle in Cle::toutes() {
        let mot = cle.mot();
        let nomme = [format!("`{mot}`"), format!("\"{mot}\"")].iter().any(|nom| DOCUMENTATION.contains(nom));
        assert!(nomme, "docs/format-situation.md ne dit rien de « {} »", cle.code());
    }
}

#[test]
fn la_documentation_donne_chaque_code_et_son_exemple_se_calcule() {
    use reste_a_vivre::budget::attendue::DepenseAttendue;
    use reste_a_vivre::conseil::orientation::Orientation;
    use reste_a_vivre::dossier::calendrier::NatureDeDate;
    use reste_a_vivre::questions::depenses::{NatureDette, Poste, Rythme};
    use reste_a_vivre::questions::vocabulaire::CodePlan;
    use reste_a_vivre::questions::vocabulaire::EtapeImpaye;
    fn nomme<C: Choix>() {
        for choix in C::TOUS {
            let code = choix.code();
            assert!(
                DOCUMENTATION.contains(&format!("`{code}`")),
                "docs/format-situation.md ne donne pas « {code} »"
            );
        }
    }
    nomme::<Role>();
    nomme::<Union>();
    nomme::<Nationalite>();
    nomme::<Protection>();
    nomme::<Activite>();
    nomme::<MesureCaf>();
    nomme::<Garde>();
    nomme::<Scolarite>();
    nomme::<AutreParent>();
    nomme::<Occupation>();
    nomme::<Financement>();
    nomme::<Nature>();
    nomme::<Poste>();
    nomme::<Rythme>();
    nomme::<NatureDette>();
    nomme::<CodePlan>();
    nomme::<NatureDeDate>();
    nomme::<DepenseAttendue>();
    nomme::<Orientation>();
    nomme::<EtapeImpaye>();
    for cle in reponse::cles() {
        assert!(
            DOCUMENTATION.contains(&format!("`{cle}`")),
            "docs/format-situation.md ne dit rien de « {cle} »"
        );
    }
    let exemple = DOCUMENTATION.split("```json\n").nth(1).and_then(|suite| suite.split("```").next());
    let resultat = simuler(&[], exemple.expect("the page begins with an example"));
    assert_eq!((resultat.status.code(), erreurs(&resultat)), (Some(0), String::new()));
}

#[test]
fn un_papier_vierge_et_un_tableau_s_ecrivent_et_une_ligne_refusee_est_dite() {
    let vierge = simuler(&["--papier", "lettre-banque", "--vierge", "--le", "2026-11-24"], "");
    assert!(vierge.status.success() && sortie(&vierge).contains("Papier vierge"));
    for mauvais in
        [&["--vierge"][..], &["--papier", "liste", "--vierge", "--le", "2026-11-24"], &["--tableau-de", "x"]]
    {
        assert_eq!(simuler(mauvais, "").status.code(), Some(2), "{mauvais:?}");
    }
    let foyers = format!("{}\n\n{{}}\n{}\n", avec_id("a"), avec_id("b"));
    let tableau = simuler(&["--tableau-de", "suivi", "--le", "2026-11-24"], foyers);
    assert_eq!((tableau.status.code(), sortie(&tableau).lines().count()), (Some(2), 3));
    assert!(erreurs(&tableau).contains("Ligne 3, laissée de côté"), "{}", erreurs(&tableau));
}
