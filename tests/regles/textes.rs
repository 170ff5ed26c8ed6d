//! The file of the long texts: each text is used, each text used is there, each group has its version.

use std::collections::HashSet;
use std::fs;

use reste_a_vivre::conseil::fiche::{Organisme, Piece, Recours};
use reste_a_vivre::conseil::textes::fiches::fiche;
use reste_a_vivre::conseil::textes::urgence::URGENCES;
use reste_a_vivre::dossier::dossier;
use reste_a_vivre::impaye::dispositifs::dispositifs;
use reste_a_vivre::impaye::procedure::a_faire;
use reste_a_vivre::menage::impaye::Impaye;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::textes::Textes;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::questions::vocabulaire::{DecisionDuJuge, EtapeImpaye};

use crate::proprietes::saisie;
use crate::tidy::{fichiers, racine, relatif};

const FICHIER: &str = include_str!("../../src/web/textes/fr.txt");

/// Which files read the groups of that sort.
const LECTEURS: [(&str, &[&str]); 10] = [
    ("dispositif", &["src/impaye/textes/dispositifs.rs", "src/impaye/dispositifs.rs"]),
    (
        "ecran",
        &[
            "src/dossier/a_faire.rs",
            "src/ui/vues/a_faire.rs",
            "src/ui/vues/formes.rs",
            "src/ui/vues/urgence.rs",
        ],
    ),
    ("etape", &["src/impaye/procedure.rs"]),
    ("fiche", &["src/conseil/textes/fiches", "src/conseil/demarches"]),
    ("jalon", &["src/impaye/procedure.rs"]),
    ("langue", &["src/notions/textes.rs"]),
    ("mots", &["src/conseil", "src/dossier/a_faire.rs", "src/questions/droits.rs"]),
    ("page", &["src/documents/rapport", "src/impaye/procedure.rs"]),
    ("prudence", &["src/documents/prudence.rs", "src/ui/formulaire/voisinage.rs"]),
    ("urgence", &["src/conseil/textes/urgence.rs", "src/ui/vues/urgence.rs"]),
];

type Groupe = (&'static str, Vec<(&'static str, &'static str)>);

/// Each group: its name, its keys with their texts.
pub(super) fn groupes() -> Vec<Groupe> {
    let paire = |ligne: &'static str| ligne.split_once(" = ").unwrap_or_else(|| panic!("{ligne}"));
    let mut groupes: Vec<Groupe> = Vec::new();
    for ligne in FICHIER.lines().filter(|ligne| !ligne.is_empty()) {
        match ligne.strip_prefix("# ") {
            Some(nom) => groupes.push((nom, Vec::new())),
            None => groupes.last_mut().unwrap().1.push(paire(ligne)),
        }
    }
    groupes
}

/// The sources of these files and folders, as one text.
fn sources(debuts: &[&str]) -> String {
    let lus = fichiers(&racine().join("src")).into_iter().filter(|chemin| {
        let nom = relatif(chemin);
        nom.ends_with(".rs") && debuts.iter().any(|debut| nom.starts_with(debut))
    });
    lus.map(|chemin| fs::read_to_string(chemin).unwrap()).collect()
}

/// What stands between quotes in a source.
fn entre_guillemets(source: &str) -> HashSet<&str> {
    source
        .lines()
        .filter(|ligne| !ligne.trim_start().starts_with("//"))
        .flat_map(|ligne| ligne.split('"').skip(1).step_by(2))
        .collect()
}

#[test]
fn chaque_groupe_a_sa_version_et_aucune_cle_n_est_deux_fois() {
    let mut vus = HashSet::new();
    for (groupe, paires) in groupes() {
        assert!(vus.insert(groupe) && groupe.split(' ').count() == 2, "{groupe}");
        let ("version", version) = paires[0] else { panic!("{groupe} : {:?}", paires[0]) };
        assert!(version.parse::<u32>().is_ok_and(|version| version > 0), "{groupe} : {version}");
        let mut cles = HashSet::new();
        for (cle, texte) in paires {
            assert!(cles.insert(cle), "{groupe}, {cle} : deux fois");
            assert!(texte == texte.trim() && !texte.is_empty() && !texte.contains("# "), "{groupe}, {cle}");
            let rang =
                cle.rsplit_once('.').and_then(|(liste, rang)| Some((liste, rang.parse::<u32>().ok()?)));
            if let Some((liste, rang)) = rang.filter(|(_, rang)| *rang > 1) {
                let avant = format!("{liste}.{}", rang - 1);
                assert!(cles.contains(avant.as_str()), "{groupe}, {cle} : {avant} manque avant");
            }
        }
    }
}

#[test]
fn chaque_texte_est_lu() {
    for (groupe, paires) in groupes() {
        let (sorte, nom) = groupe.split_once(' ').unwrap();
        let (_, lecteurs) = LECTEURS.iter().find(|(lue, _)| *lue == sorte).expect(groupe);
        let source = sources(lecteurs);
        let lus = entre_guillemets(&source);
        for (cle, _) in paires.into_iter().skip(1) {
            let lu = match sorte {
                "fiche" => lus.contains(format!("{nom}.{cle}").as_str()),
                "langue" => lus.contains(cle),
                // Every ground is read, whatever its name.
                "prudence" => lus.contains(cle.split('.').next().unwrap_or(cle)),
                _ => {
                    let (cle, code) = cle.split_once('.').unwrap_or((cle, ""));
                    let code_lu = code.is_empty() || code.parse::<u32>().is_ok() || lus.contains(code);
                    lus.contains(nom) && (lus.contains(cle) || cle == "condition") && code_lu
                }
            };
            assert!(lu, "src/web/textes/fr.txt, {groupe} : rien ne lit {cle}");
        }
    }
}

#[test]
fn chaque_texte_lu_existe() {
    let source = sources(&["src/conseil/textes/fiches", "src/conseil/demarches"]);
    for appel in source.split("Fait::").skip(1).filter(|appel| !appel.starts_with('{')) {
        let cle = appel.split('"').nth(1).unwrap();
        let (fiche, cle) = cle.split_once('.').expect(cle);
        assert!(Textes::de("fiche", fiche).cherche(cle).is_some(), "{fiche}.{cle}");
    }
    let pages = [
        ("impaye.rs", "loyer"),
        ("impaye/", "loyer"),
        ("budget.rs", "budget"),
        ("voisinage.rs", "voisinage"),
    ];
    for (fichier, page) in pages {
        let source = sources(&[&format!("src/documents/rapport/{fichier}")]);
        for cle in source.split(" dit(\"").skip(1).filter_map(|appel| appel.split('"').next()) {
            assert!(Textes::de("page", page).cherche(cle).is_some(), "{page} : {cle}");
        }
    }
    for piece in Piece::TOUS {
        assert!(!piece.libelle().is_empty(), "{piece:?}");
    }
    for organisme in Organisme::TOUS {
        assert!(!organisme.libelle().is_empty(), "{organisme:?}");
    }
    for cle in CleDroit::TOUS {
        let fiche = fiche(*cle);
        let recours = fiche
            .recours
            .map_or(vec![], |recours| vec![Recours::dit(recours.devant), Recours::dit(recours.puis)]);
        let mots =
            [fiche.delai.phrase(), fiche.rythme.libelle(), Textes::de("mots", "droits").dit(cle.code())];
        assert!(mots.into_iter().chain(recours).all(|mot| !mot.is_empty()), "{cle:?}");
        assert!(!fiche.paiement.phrase().is_empty(), "{cle:?}");
    }
    for besoin in URGENCES {
        for cle in ["titre", "d_abord", "ensuite", "source"] {
            assert!(besoin.mots().cherche(cle).is_some(), "{} : {cle}", besoin.code);
        }
    }
    let le = "2026-11-25".parse().unwrap();
    let decisions = DecisionDuJuge::TOUS.iter().copied().map(Some).chain([None]);
    for (etape, decision) in
        EtapeImpaye::TOUS.iter().flat_map(|etape| decisions.clone().map(move |decision| (*etape, decision)))
    {
        let impaye = Impaye { etapes: vec![(etape, le)], decision, ..Impaye::default() };
        let dite = a_faire(&impaye, le);
        assert!(
            !dite.d_abord.is_empty() && !dite.appeler.is_empty() && !dite.ensuite.is_empty(),
            "{etape:?}, {decision:?}"
        );
    }
    let tout = serde_json::from_str(include_str!("tout_repondu.json")).unwrap();
    let dossier = dossier(&saisie(&tout), None, le).unwrap();
    for dispositif in dispositifs(dossier.situation(), dossier.simulation(), None) {
        let mots =
            [dispositif.nom, dispositif.objet, dispositif.d_abord, dispositif.guichet, dispositif.papiers];
        let conditions = dispositif.conditions.iter().map(|condition| condition.texte);
        assert!(mots.into_iter().chain(conditions).all(|mot| !mot.is_empty()), "{}", dispositif.code);
    }
}

#[test]
fn ce_qui_se_dit_sans_attendre_le_fichier_est_dit_comme_lui() {
    let source = sources(&["src/ui/vues"]);
    let paires: Vec<(&str, &str)> = source
        .split(".ou(")
        .skip(1)
        .filter_map(|appel| {
            let mut cites = appel.strip_prefix('"')?.split('"');
            Some((cites.next()?, cites.nth(1)?))
        })
        .collect();
    assert!(paires.len() >= 6);
    for (cle, mots) in paires {
        assert_eq!(Textes::de("ecran", "urgence").cherche(cle), Some(mots));
    }
}
