//! The communes as shipped: the list, its search, the zones.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use reste_a_vivre::territoire::communes::{
    Annuaire, CodeCommune, Commune, ErreurAnnuaire, ErreurCode, existe, nom_departement,
};
use reste_a_vivre::territoire::zones::{Collectivite, Drom, Territoire, ZoneApl, territoire, zone};

const LISTE: &str = include_str!("../../src/web/communes.txt");
const ANNEXE: &str = include_str!("../../src/territoire/zones/annexe.txt");
const FUSIONS: &str = include_str!("../../src/territoire/zones/fusions.txt");

fn annuaire() -> &'static Annuaire {
    static ANNUAIRE: OnceLock<Annuaire> = OnceLock::new();
    ANNUAIRE.get_or_init(|| Annuaire::lire(LISTE).expect("the list is whole"))
}

fn code(texte: &str) -> CodeCommune {
    texte.parse().expect("a known code")
}

fn cherche(requete: &str, maximum: usize) -> Vec<String> {
    annuaire().chercher(requete, maximum).iter().map(Commune::to_string).collect()
}

/// The first answer to each of these queries is `attendu`.
fn trouve(attendu: &str, requetes: &[&str]) {
    for requete in requetes {
        assert_eq!(cherche(requete, 8).first().map(String::as_str), Some(attendu), "« {requete} »");
    }
}

fn zone_de(texte: &str) -> usize {
    zone(code(texte)).expect("a covered place").index() + 1
}

// ---- Codes -----------------------------------------------------------------------------------------

#[test]
fn un_nom_d_usage_mene_a_la_commune() {
    for (tape, code) in [("Montreuil sous bois", "93048"), ("Evry", "91228")] {
        let trouvees = annuaire().chercher(tape, 10);
        assert!(trouvees.iter().any(|commune| commune.code().as_str() == code), "{tape}");
    }
}

#[test]
fn un_code_se_lit_comme_on_l_ecrit() {
    assert_eq!(code(" 93066 ").as_str(), "93066");
    assert_eq!(code("2a004").to_string(), "2A004");
    assert_eq!((code("2A004").departement(), code("97105").departement()), ("2A", "971"));
    assert_eq!(code("93066").nom_departement(), "Seine-Saint-Denis");
}

#[test]
fn ce_qui_n_est_pas_un_code_est_refuse_avec_ce_qu_il_faut_faire() {
    let message = |texte: &str| texte.parse::<CodeCommune>().expect_err("a refusal").to_string();
    assert_eq!(
        message("6912"),
        "« 6912 » n'est pas un code de commune. Choisissez votre commune dans la liste"
    );
    assert_eq!(
        message("75011"),
        "« 75011 » n'est le code d'aucune commune (est-ce un code postal ?). Choisissez votre commune dans la liste"
    );
    for texte in ["", " ", "930666", "9306", "9306é", "Lyon", "2C004", "A2004", "+9306", "é3066", "93 66"] {
        assert!(matches!(texte.parse::<CodeCommune>(), Err(ErreurCode::Forme(_))), "« {texte} »");
    }
    for texte in ["00000", "99999", "20004", "96001", "97100", "01000", "2A999", "69390", "13217", "75121"] {
        assert!(matches!(texte.parse::<CodeCommune>(), Err(ErreurCode::Inconnu(_))), "« {texte} »");
    }
    assert!(message(&"é".repeat(10_000)).chars().count() < 130);
}

#[test]
fn le_coeur_connait_exactement_les_codes_de_la_liste() {
    let connus = annuaire().communes().count();
    let existants: Vec<CodeCommune> = tous_les_textes().filter(|t| existe(t)).map(|t| code(&t)).collect();
    for &existant in &existants {
        assert!(annuaire().par_code(existant).is_some(), "{existant}");
    }
    assert_eq!((connus, existants.len()), (37_516, 38_381));
}

/// Whatever looks like a code.
fn tous_les_textes() -> impl Iterator<Item = String> {
    let nombres = (0..100_000).map(|n| format!("{n:05}"));
    nombres.chain((0..1_000).flat_map(|n| [format!("2A{n:03}"), format!("2B{n:03}")]))
}

#[test]
fn les_codes_des_communes_fusionnees_et_des_arrondissements_existent() {
    for texte in
        ["59355", "49144", "01033", "69232", "75056", "75101", "75120", "69381", "69389", "13201", "13216"]
    {
        assert!(existe(texte), "{texte}");
    }
    assert_eq!(code("75111").commune_de_l_arrondissement(), Some(code("75056")));
    assert_eq!(code("69389").commune_de_l_arrondissement(), Some(code("69123")));
    assert_eq!(code("13216").commune_de_l_arrondissement(), Some(code("13055")));
    for texte in ["75056", "13055", "69123", "69299", "13118", "13001"] {
        assert_eq!(code(texte).commune_de_l_arrondissement(), None, "{texte}");
    }
}

#[test]
fn chaque_departement_a_un_nom() {
    for texte in tous_les_textes().filter(|texte| existe(texte)) {
        assert!(!code(&texte).nom_departement().is_empty(), "{texte}");
    }
    assert_eq!(nom_departement("20"), None);
    assert_eq!(nom_departement("2B"), Some("Haute-Corse"));
}

// ---- Zones -----------------------------------------------------------------------------------------

/// Annex A: département, usual zone, other zone, codes in the other zone.
fn annexe() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
    ANNEXE.lines().map(|ligne| {
        let (departement, valeur) = ligne.split_once('=').expect("a département");
        let (zones, codes) = valeur.split_once(':').unwrap_or((valeur, ""));
        (departement, zones, codes.split(' ').filter(|code| !code.is_empty()).collect())
    })
}

#[test]
fn l_annexe_est_complete_et_bien_formee() {
    let mut exceptions = 0;
    let mut precedent = "";
    for (departement, zones, codes) in annexe() {
        assert!(precedent < departement, "{departement}");
        precedent = departement;
        assert_eq!(zones.len(), if codes.is_empty() { 1 } else { 3 }, "{departement}");
        assert!(codes.is_sorted() && codes.iter().all(|code| code.len() == 3), "{departement}");
        for fin in &codes {
            let autre = zones[2..].parse::<usize>().expect("a zone");
            let texte = format!("{departement}{fin}");
            assert!(existe(&texte), "{texte}");
            if !FUSIONS.lines().any(|ligne| ligne.starts_with(&texte)) {
                assert_eq!(zone_de(&texte), autre, "{texte}");
            }
        }
        exceptions += codes.len();
    }
    assert_eq!((annexe().count(), exceptions), (101, 2_136));
}

#[test]
fn les_departements_d_une_seule_zone_sont_ceux_de_la_specification() {
    let entiers = |voulue: &str| -> Vec<&str> {
        annexe().filter(|(_, zones, _)| *zones == voulue).map(|(departement, ..)| departement).collect()
    };
    assert_eq!(entiers("1"), ["75", "92", "93", "94"]);
    assert_eq!(entiers("2"), ["2A", "2B", "971", "972", "973", "974", "976"]);
    assert_eq!(
        entiers("3").join(" "),
        "02 03 04 05 08 09 11 12 15 18 19 23 24 28 32 36 39 41 46 47 48 52 53 55 58 61 65 70 79 81 82 88 89 90"
    );
}

#[test]
fn la_zone_1_hors_paris_est_celle_de_quatre_departements() {
    let mut zone_1: BTreeMap<&str, usize> = BTreeMap::new();
    for texte in tous_les_textes().filter(|texte| existe(texte)) {
        // The specification counts communes of 2014: here, those whose own code is in zone 1.
        if zone(code(&texte)) == Ok(ZoneApl::Zone1) {
            *zone_1.entry(code(&texte).nom_departement()).or_default() += 1;
        }
    }
    let departements: Vec<&str> = zone_1.keys().copied().collect();
    assert_eq!(
        departements,
        [
            "Essonne",
            "Hauts-de-Seine",
            "Paris",
            "Seine-Saint-Denis",
            "Seine-et-Marne",
            "Val-d'Oise",
            "Val-de-Marne",
            "Yvelines"
        ]
    );
    let annexe_77 = annexe().find(|(departement, ..)| *departement == "77").expect("Seine-et-Marne").2;
    assert_eq!(annexe_77.len(), 179);
}

#[test]
fn les_communes_d_aujourd_hui_se_repartissent_entre_les_zones() {
    let mut zones = [0; 3];
    let mut refusees = 0;
    for commune in annuaire().communes().filter(|c| c.actuelle().is_none() && !c.est_arrondissement()) {
        match zone(commune.code()) {
            Ok(zone) => zones[zone.index()] += 1,
            Err(_) => refusees += 1,
        }
    }
    assert_eq!((zones, refusees), ([758, 2_747, 31_353], 111));
}

#[test]
fn la_zone_est_celle_de_l_arrete() {
    for (texte, attendue) in [
        ("75056", 1),
        ("93066", 1),
        ("77288", 1),
        ("78646", 1),
        ("91228", 1),
        ("95127", 1),
        ("69123", 2),
        ("13055", 2),
        ("59350", 2),
        ("2A004", 2),
        ("97105", 2),
        ("97411", 2),
        ("97209", 2),
        ("97302", 2),
        ("03190", 3),
        ("55029", 3),
        ("61001", 3),
        ("55138", 3),
        ("76601", 3),
        ("13003", 3),
        ("69299", 3),
    ] {
        assert_eq!(zone_de(texte), attendue, "{texte}");
    }
}

#[test]
fn un_arrondissement_a_la_zone_de_sa_commune() {
    assert!((75101..=75120).all(|n| zone_de(&n.to_string()) == 1));
    assert!((69381..=69389).all(|n| zone_de(&n.to_string()) == 2));
    assert!((13201..=13216).all(|n| zone_de(&n.to_string()) == 2));
}

#[test]
fn une_commune_fusionnee_a_la_zone_de_sa_commune_actuelle() {
    for texte in tous_les_textes().filter(|texte| existe(texte)) {
        let commune = annuaire().par_code(code(&texte)).expect("in the list");
        assert_eq!(zone(code(&texte)), zone(commune.code_actuel()), "{texte}");
    }
    assert_eq!(zone_de("59355"), 2, "Lomme is part of Lille");
}

#[test]
fn les_collectivites_non_couvertes_ont_un_refus_clair() {
    for (texte, attendue) in [
        ("97608", Collectivite::Mayotte),
        ("97701", Collectivite::SaintBarthelemy),
        ("97801", Collectivite::SaintMartin),
        ("97502", Collectivite::SaintPierreEtMiquelon),
        ("98735", Collectivite::PolynesieFrancaise),
        ("98818", Collectivite::NouvelleCaledonie),
        ("98613", Collectivite::WallisEtFutuna),
    ] {
        assert_eq!(territoire(code(texte)), Territoire::HorsPerimetre(attendue));
        assert_eq!(zone(code(texte)), Err(attendue));
    }
    assert_eq!(
        Collectivite::Mayotte.to_string(),
        "Les règles ne sont pas les mêmes à Mayotte : cette version ne les connaît pas"
    );
    assert_eq!(territoire(code("97411")), Territoire::Drom(Drom::LaReunion));
    assert_eq!(territoire(code("2B033")), Territoire::Metropole);
}

#[test]
fn une_zone_s_ecrit_avec_son_numero() {
    assert_eq!(ZoneApl::TOUTES.map(|zone| zone.to_string()), ["zone 1", "zone 2", "zone 3"]);
    assert_eq!(
        (ZoneApl::du_numero(2), ZoneApl::du_numero(0), ZoneApl::du_numero(4)),
        (Some(ZoneApl::Zone2), None, None)
    );
}

// ---- The list --------------------------------------------------------------------------------------

#[test]
fn la_liste_est_celle_du_millesime_annonce() {
    let entete = LISTE.lines().next().expect("a header");
    assert!(entete.starts_with("communes 1 COG 2026 paquet 6.0.0 somme "), "{entete}");
    assert_eq!(annuaire().millesime(), "2026");
    let nombre = |voulue: &dyn Fn(&Commune<'_>) -> bool| annuaire().communes().filter(voulue).count();
    assert_eq!(nombre(&|c| c.est_arrondissement()), 45);
    assert_eq!(nombre(&|c| c.actuelle().is_some()), 2_502);
    // The COG of 2026: 34 875 communes in the départements, 94 in the overseas collectivities.
    assert_eq!(nombre(&|c| c.actuelle().is_none() && !c.est_arrondissement()), 34_875 + 94);
}

#[test]
fn une_commune_se_montre_avec_son_code_postal_et_son_departement() {
    let montre = |texte: &str| annuaire().par_code(code(texte)).expect("in the list").to_string();
    assert_eq!(montre("93066"), "Saint-Denis (93200, 93210, 93380, Seine-Saint-Denis)");
    assert_eq!(montre("69123"), "Lyon (69001 à 69009, Rhône)");
    assert_eq!(montre("75111"), "Paris 11e Arrondissement (75011, Paris)");
    assert_eq!(montre("59355"), "Lomme (commune de Lille, Nord)");
    assert_eq!(montre("2A004"), "Ajaccio (20000, 20090, 20167, Corse-du-Sud)");
}

#[test]
fn un_ancien_code_donne_la_commune_d_aujourd_hui() {
    let lomme = annuaire().par_code(code("59355")).expect("in the list");
    assert_eq!((lomme.nom(), lomme.code_actuel().as_str()), ("Lomme", "59350"));
    assert_eq!(lomme.actuelle().map(|c| c.nom()), Some("Lille"));
    // Merged long ago: the list has no name for it.
    let lyon = annuaire().par_code(code("69232")).expect("in the list");
    assert_eq!((lyon.nom(), lyon.actuelle()), ("Lyon", None));
    // The present commune kept the code of one of those it was made of.
    let valserhone = annuaire().par_code(code("01033")).expect("in the list");
    assert_eq!((valserhone.nom(), valserhone.actuelle()), ("Valserhône", None));
}

#[test]
fn une_liste_abimee_est_refusee_sans_rien_casser() {
    assert_eq!(Annuaire::lire("").err(), Some(ErreurAnnuaire::AutreFichier));
    assert_eq!(Annuaire::lire("<!doctype html>\n<p>404").err(), Some(ErreurAnnuaire::AutreFichier));
    assert_eq!(Annuaire::lire("communes 2 COG 2031\n").err(), Some(ErreurAnnuaire::AutreFichier));
    assert_eq!(Annuaire::lire(&LISTE[..LISTE.len() - 1]).err(), Some(ErreurAnnuaire::Abime));
    assert_eq!(Annuaire::lire(&LISTE.replace('\n', "\r\n")).err(), Some(ErreurAnnuaire::Abime));
    assert_eq!(
        Annuaire::lire(&LISTE.replacen("Abergement", "Abergemont", 1)).err(),
        Some(ErreurAnnuaire::Abime)
    );
    assert_eq!(
        ErreurAnnuaire::Abime.to_string(),
        "La liste des communes est arrivée abîmée. Rechargez la page"
    );
}

/// The list with another body, under a checksum that is right: only its content is wrong.
fn relis(corps: &str) -> Result<Annuaire, ErreurAnnuaire> {
    let somme =
        corps.bytes().fold(0x811c_9dc5_u32, |h, octet| (h ^ u32::from(octet)).wrapping_mul(0x0100_0193));
    Annuaire::lire(&format!("communes 1 COG 2026 paquet 6.0.0 somme {somme:08x}\n{corps}"))
}

const PETITE: &str = "# codes 2\n01 1-2 4\n2A 4\n# noms 4\nL'Abergement-Clémenciat\ndde-Varey\nAmbérieu-en-Bugey\n\
    1jaccio\n# postaux 4\n4\n64\n5,!38000\n,09\n# tailles 2\n003\n5\n# anciennes 1\n01001;,Autre;003,Vieille;003\n# fin\n";

#[test]
fn une_petite_liste_se_lit() {
    let annuaire = relis(PETITE).expect("whole");
    let lues: Vec<String> = annuaire.communes().map(|c| format!("{c:?}")).collect();
    assert_eq!(
        lues,
        [
            "01001 L'Abergement-Clémenciat (01400, Ain)",
            "01002 L'Abergement-de-Varey (01640, Ain)",
            "01004 Ambérieu-en-Bugey (01500, 38000, Ain)",
            "2A004 Ajaccio (20000, 20090, Corse-du-Sud)",
            "01001 Autre (commune de L'Abergement-Clémenciat, Ain)",
            "01003 Vieille (commune de L'Abergement-Clémenciat, Ain)",
        ]
    );
}

#[test]
fn une_ligne_qui_n_a_pas_de_sens_est_nommee() {
    for (avant, apres, ligne) in [
        ("01 1-2 4", "01 1-2 2", 3),
        ("01 1-2 4", "01 1-2 999", 3),
        ("01 1-2 4", "96 1-2 4", 3),
        ("2A 4", "2A 4-", 4),
        ("2A 4", "2A 4-70000", 4),
        ("# noms 4", "# noms 5", 5),
        ("# noms 4", "# noms 99999999999999999999", 5),
        ("dde-Varey", "zde-Varey", 7),
        ("dde-Varey", "", 7),
        ("5,!38000", "5,!3800", 13),
        ("5,!38000", "5000", 13),
        ("5,!38000", "5,é", 13),
        ("003\n", "009\n", 16),
        ("003\n", "00\n", 17),
        ("003\n", "0000\n", 17), // one more for Ain, none left for Corse-du-Sud
        ("01001;", "01999;", 19),
        ("01001;", "2A004;", 19),
        (";003,", ";30,", 19),
        ("# fin\n", "# fin\n# fin\n", 20),
        ("# fin\n", "", 20),
    ] {
        let corps = PETITE.replacen(avant, apres, 1);
        assert_ne!(corps, PETITE);
        assert_eq!(relis(&corps).err(), Some(ErreurAnnuaire::Ligne(ligne)), "« {avant} » -> « {apres} »");
    }
}

// ---- The search ------------------------------------------------------------------------------------

#[test]
fn la_recherche_ignore_les_accents_et_les_traits_d_union() {
    trouve(
        "Saint-Étienne (42000, 42100, 42230, Loire)",
        &[
            "Saint-Étienne",
            "saint etienne",
            "SAINT ETIENNE",
            "st etienne",
            "St-Étienne",
            "st. étienne",
            "  saint   étienne ",
            "Saint‑Étienne",
            "Saint-E\u{301}tienne",
            "saint etien",
            "etienne 42",
            "saintetienne",
        ],
    );
    trouve("Sainte-Geneviève-des-Bois (91700, Essonne)", &["ste genevieve des bois", "ste-geneviève 91"]);
    trouve(
        "L'Haÿ-les-Roses (94240, Val-de-Marne)",
        &["l'hay les roses", "l’haÿ", "hay les roses", "lhay les roses"],
    );
}

#[test]
fn la_recherche_ignore_les_ligatures_et_les_articles() {
    trouve("Cœuvres-et-Valsery (02600, Aisne)", &["coeuvres", "cœuvres", "CŒUVRES ET VALSERY"]);
    trouve("Le Mans (72000, 72100, Sarthe)", &["le mans", "mans", "Mans (le)", "le-mans 72"]);
    trouve("La Rochelle (17000, Charente-Maritime)", &["rochelle 17", "la rochelle"]);
    trouve("Les Lilas (93260, Seine-Saint-Denis)", &["lilas", "les lilas"]);
}

#[test]
fn les_abreviations_s_ecrivent_en_entier() {
    trouve("L'Isle-sur-la-Sorgue (84800, Vaucluse)", &["isle s/ la sorgue", "l'isle s/la sorgue"]);
}

#[test]
fn un_code_postal_trouve_ses_communes() {
    assert_eq!(cherche("93200", 8), ["Saint-Denis (93200, 93210, 93380, Seine-Saint-Denis)"]);
    assert_eq!(cherche("93 200", 8), cherche("93200", 8));
    assert_eq!(cherche("93200 CEDEX", 8), cherche("93200", 8));
    assert!(cherche("01400", 40).len() > 5);
    assert_eq!(cherche("0", 8), Vec::<String>::new());
    assert_eq!(cherche("75", 1), ["Paris (75001 à 75020, Paris)"]);
}

#[test]
fn une_recherche_sans_doute_possible_choisit_sa_commune() {
    let choisie = |requete: &str| annuaire().sans_doute(requete).map(|code| code.to_string());
    // 69100 is also the INSEE code of Irigny: whoever types five digits means a postal code.
    assert_eq!(choisie("69100").as_deref(), Some("69266"));
    assert_eq!(choisie(" Villeurbanne ").as_deref(), Some("69266"));
    // Several communes share the first; nothing answers to the others.
    assert_eq!(choisie("01300"), None);
    assert_eq!(choisie("Trifouilly-les-Oies"), None);
    assert_eq!(choisie(""), None);
}

#[test]
fn un_arrondissement_se_trouve_par_son_code_postal_et_par_son_numero() {
    assert_eq!(
        cherche("75011", 8),
        ["Paris 11e Arrondissement (75011, Paris)", "Paris (75001 à 75020, Paris)"]
    );
    trouve(
        "Paris 11e Arrondissement (75011, Paris)",
        &["paris 11", "Paris 11e", "paris 11ème", "paris 75011", "75111"],
    );
    trouve(
        "Lyon 3e Arrondissement (69003, Rhône)",
        &["lyon 3", "lyon 3e", "lyon 3eme arrdt", "69003", "lyon 69003"],
    );
    trouve("Marseille 1er Arrondissement (13001, Bouches-du-Rhône)", &["marseille 1", "marseille 1er"]);
    trouve("Marseille 13e Arrondissement (13013, Bouches-du-Rhône)", &["marseille 13"]);
    trouve("Lyon (69001 à 69009, Rhône)", &["lyon", "Lyon 69", "69123"]);
    trouve("Paris (75001 à 75020, Paris)", &["paris", "PARIS", "paris 75"]);
}

#[test]
fn un_nom_et_un_lieu_se_precisent() {
    trouve(
        "Saint-Denis (93200, 93210, 93380, Seine-Saint-Denis)",
        &[
            "saint denis 93",
            "st-denis 93200",
            "93 st denis",
            "saint denis seine saint denis",
            "saint-denis",
            "Saint-Denis (93200, 93210, 93380, Seine-Saint-Denis)",
        ],
    );
    trouve(
        "Saint-Denis (97400, 97417, 97490, La Réunion)",
        &["saint denis 974", "st denis réunion", "saint-denis 97400"],
    );
    trouve(
        "Ajaccio (20000, 20090, 20167, Corse-du-Sud)",
        &["ajaccio 2a", "ajaccio 20", "ajaccio corse", "2a004"],
    );
}

#[test]
fn un_nom_exact_passe_devant_et_les_grandes_villes_avant_les_petites() {
    trouve("Nice (06000 à 06300, Alpes-Maritimes)", &["nice"]);
    trouve("Y (80190, Somme)", &["y"]);
    trouve("Toulouse (31000 à 31500, Haute-Garonne)", &["toul 31", "toulous"]);
    trouve("Marseille (13001 à 13016, Bouches-du-Rhône)", &["marse", "m"]);
    assert_eq!(
        cherche("zincourt", 3),
        ["Zincourt (88330, Vosges)", "Azincourt (62310, Pas-de-Calais)", "Bouzincourt (80300, Somme)"]
    );
}

#[test]
fn un_ancien_nom_montre_la_commune_d_aujourd_hui() {
    trouve(
        "Lomme (commune de Lille, Nord)",
        &["lomme", "lomme lille", "59355", "Lomme (commune de Lille, Nord)"],
    );
    trouve("Bellegarde-sur-Valserine (commune de Valserhône, Ain)", &["bellegarde sur valserine"]);
}

#[test]
fn ce_qui_ne_designe_rien_ne_trouve_rien() {
    for requete in
        ["", " ", "-", "'", "()", "xyzxyz", "00", "999999", "7", "7 8", "🏠", "Москва", "\u{301}", "paris 69"]
    {
        assert_eq!(cherche(requete, 8), Vec::<String>::new(), "« {requete} »");
    }
    assert_eq!(cherche("paris", 0), Vec::<String>::new());
    assert_eq!(cherche(&"a ".repeat(10_000), 3).len(), 3);
}

#[test]
fn les_noms_les_plus_portes_restent_atteignables() {
    let mut homonymes: HashMap<&str, usize> = HashMap::new();
    for commune in annuaire().communes() {
        *homonymes.entry(commune.nom()).or_default() += 1;
    }
    assert!(homonymes.values().all(|nombre| *nombre <= 20));
}

/// One in 307, spread over the country: all of them take minutes, and the property below draws others.
#[test]
fn des_communes_de_tout_le_pays_se_trouvent_par_leur_nom_et_par_ce_qui_est_affiche() {
    for commune in annuaire().communes().step_by(307) {
        verifie_qu_elle_se_trouve(commune);
    }
}

fn verifie_qu_elle_se_trouve(commune: Commune<'_>) {
    let affiche = commune.to_string();
    assert!(annuaire().chercher(commune.nom(), 25).contains(&commune), "{affiche}");
    assert!(annuaire().chercher(&affiche, 5).contains(&commune), "{affiche}");
    assert!(annuaire().chercher(commune.code().as_str(), 40).contains(&commune), "{affiche}");
}

#[cfg(not(target_arch = "wasm32"))]
mod proprietes {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn aucune_requete_ne_fait_tout_tomber(requete in "\\PC{0,40}", maximum in 0..30_usize) {
            prop_assert!(annuaire().chercher(&requete, maximum).len() <= maximum);
        }

        #[test]
        fn aucune_suite_de_bouts_de_noms_ne_fait_tout_tomber(
            requete in "(st|ste|s/|saint|l'|le |[a-zé] |[0-9]{1,6}| |-|2a|e){0,12}"
        ) {
            prop_assert!(annuaire().chercher(&requete, 10).len() <= 10);
        }

        #[test]
        fn chaque_commune_se_trouve_par_son_nom(rang in 0..37_516_usize) {
            verifie_qu_elle_se_trouve(annuaire().communes().nth(rang).expect("a commune"));
        }

        #[test]
        fn chaque_code_postal_trouve_ses_communes(rang in 0..37_516_usize) {
            let commune = annuaire().communes().nth(rang).expect("a commune");
            for postal in commune.codes_postaux() {
                let attendues: HashSet<CodeCommune> = annuaire()
                    .communes()
                    .filter(|c| c.actuelle().is_none() && c.codes_postaux().any(|autre| autre == postal))
                    .map(|c| c.code())
                    .collect();
                let trouvees: HashSet<CodeCommune> =
                    annuaire().chercher(postal, 100).iter().map(Commune::code).collect();
                prop_assert!(attendues.is_subset(&trouvees), "{postal}");
            }
        }

        #[test]
        fn aucun_texte_ne_fait_tomber_la_lecture_d_un_code(texte in "\\PC{0,8}|[0-9AB]{5}") {
            if let Ok(code) = texte.parse::<CodeCommune>() {
                prop_assert!(existe(code.as_str()));
                prop_assert!(zone(code).is_ok() || matches!(territoire(code), Territoire::HorsPerimetre(_)));
            }
        }

        #[test]
        fn aucune_liste_abimee_ne_fait_tout_tomber(lieu in 0..PETITE.len(), signe in "\\PC|\n") {
            let mut corps = PETITE.to_owned();
            if corps.is_char_boundary(lieu) && corps.is_char_boundary(lieu + 1) {
                corps.replace_range(lieu..=lieu, &signe);
            }
            let _ = relis(&corps);
        }
    }
}
