//! The follow-up of a household: what is read, what it never changes, where its words and its dates are said.

use reste_a_vivre::conseil::agenda::ical::exporter;
use reste_a_vivre::documents::papiers::{Papier, etablir, repondre};
use reste_a_vivre::documents::rapport::{Options, construire, html};
use reste_a_vivre::documents::reponse::{self, MenageCalcule};
use reste_a_vivre::documents::suivi::{en_bref, textes};
use reste_a_vivre::dossier::{Dossier, dossier};
use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::menage::lecture::{Lecture, lire};
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::Date;
use reste_a_vivre::questions::table::Cle;
use serde_json::{Value, json};

use crate::menages::{NOMS, fichier};

const GABARITS: &str = include_str!("../../src/web/papiers.txt");

fn jour() -> Date {
    "2026-12-01".parse().unwrap()
}

/// Two interviews, written out of order: one thing is late, one done, two to come, one without a date.
fn suivi() -> Value {
    json!({ "prochain": "2026-12-15", "entretiens": [
        { "date": "2026-11-20", "motif": "Point sur le SECRETMOTIF", "resultat": "Dit que le SECRETRESULTAT",
          "accords": [
            { "qui": "locataire", "quoi": "Envoyer le SECRETFSL", "avant": "2026-12-10" },
            { "qui": "bailleur", "quoi": "Suspendre le SECRETPRELEVEMENT", "avant": "2026-12-08", "fait": false },
            { "qui": "conseiller", "quoi": "Appeler la SECRETCAF" }] },
        { "date": "2026-10-02", "motif": "Premier rendez-vous", "accords": [
            { "qui": "locataire", "quoi": "Demander un SECRETRELEVE", "avant": "2026-10-20", "fait": true },
            { "qui": "locataire", "quoi": "Payer le SECRETOCTOBRE", "avant": "2026-11-05" }] }] })
}

/// A named household with a follow-up.
fn avec(nom: &str, suivi: Value) -> String {
    let mut document: Value = serde_json::from_str(&fichier(nom)).unwrap();
    document["suivi"] = suivi;
    document.to_string()
}

fn lecture(suivi: Value) -> Lecture {
    lire(&Saisie::ouvrir(&avec(NOMS[0], suivi)).unwrap())
}

fn erreurs(suivi: Value) -> Vec<String> {
    lecture(suivi).erreurs.iter().map(|erreur| erreur.champ.to_string()).collect()
}

fn le_dossier() -> Dossier {
    dossier(&Saisie::ouvrir(&avec(NOMS[0], suivi())).unwrap(), None, jour()).unwrap()
}

fn page(papier: Papier) -> String {
    repondre(GABARITS, papier, &avec("loyer_en_retard_plan", suivi()), None, Some(jour())).unwrap()
}

#[test]
fn les_entretiens_se_lisent_dans_l_ordre_meme_sans_rien_savoir_du_foyer() {
    let mut saisie = Saisie::ouvrir(&avec(NOMS[0], suivi())).unwrap();
    saisie.ecrire(&Champ::new("personnes[0].naissance"), Some("".into()));
    let lecture = lire(&saisie);
    assert!(lecture.situation.is_none() && lecture.erreurs.is_empty());
    let motifs: Vec<&str> = lecture.suivi.entretiens.iter().map(|tenu| tenu.motif.as_str()).collect();
    assert_eq!(motifs, ["Premier rendez-vous", "Point sur le SECRETMOTIF"]);
    let retards: Vec<&str> = lecture
        .suivi
        .a_tenir()
        .filter(|accord| accord.est_en_retard(jour()))
        .map(|accord| accord.quoi.as_str())
        .collect();
    assert_eq!(retards, ["Payer le SECRETOCTOBRE"]);
}

#[test]
fn ce_qui_ne_se_lit_pas_est_une_erreur_a_son_champ() {
    let accord = |accord: Value| json!({ "entretiens": [{ "accords": [accord] }] });
    for (suivi, champ) in [
        (json!("demain"), "suivi"),
        (json!({ "prochain": "demain" }), "suivi.prochain"),
        (json!({ "entretiens": {} }), "suivi.entretiens"),
        (json!({ "entretiens": ["hier"] }), "suivi.entretiens[0]"),
        (json!({ "entretiens": vec![json!({}); 501] }), "suivi.entretiens"),
        (json!({ "entretiens": [{}, { "date": "hier" }] }), "suivi.entretiens[1].date"),
        (json!({ "entretiens": [{ "motif": "m".repeat(201) }] }), "suivi.entretiens[0].motif"),
        (json!({ "entretiens": [{ "resultat": "r".repeat(2_001) }] }), "suivi.entretiens[0].resultat"),
        (json!({ "entretiens": [{ "accords": "rien" }] }), "suivi.entretiens[0].accords"),
        (accord(json!({ "qui": "voisin", "quoi": "x" })), "suivi.entretiens[0].accords[0].qui"),
        (accord(json!({ "quoi": "q".repeat(201) })), "suivi.entretiens[0].accords[0].quoi"),
        (accord(json!({ "quoi": "x", "avant": "Noël" })), "suivi.entretiens[0].accords[0].avant"),
        (accord(json!({ "quoi": "x", "fait": "presque" })), "suivi.entretiens[0].accords[0].fait"),
    ] {
        assert_eq!(erreurs(suivi), [champ]);
    }
    let etrangers = lecture(json!({ "lieu": 1, "entretiens": [{ "duree": 1, "accords": [{ "ou": 1 }] }] }));
    for champ in ["suivi.lieu", "suivi.entretiens[0].duree", "suivi.entretiens[0].accords[0].ou"] {
        assert!(etrangers.avertissements.iter().any(|dit| dit.contains(&format!("« {champ} »"))), "{champ}");
    }
    for rien in [json!({}), json!({ "prochain": "", "entretiens": [] }), json!({ "entretiens": [{}] })] {
        assert_eq!(erreurs(rien), Vec::<String>::new());
    }
}

#[test]
fn le_suivi_s_enregistre_et_se_rouvre_tel_quel() {
    let mut saisie = Saisie::ouvrir(&fichier(NOMS[0])).unwrap();
    let avant = saisie.enregistrer();
    let entretiens = Champ::foyer(Cle::SuiviEntretiens);
    saisie.ajouter(&entretiens, json!({ "date": "2026-12-01" }));
    let accords = Champ::element(Cle::SuiviEntretiens, 0, Cle::SuiviEntretiensAccords);
    saisie.ajouter(&accords, json!({}));
    saisie.ecrire(&accords.sous("[0]").sous(Cle::SuiviEntretiensAccordsQuoi.mot()), Some("Appeler".into()));
    let rouverte = Saisie::ouvrir(&saisie.enregistrer()).unwrap();
    assert_eq!((&rouverte, lire(&rouverte).suivi), (&saisie, lire(&saisie).suivi));
    assert_eq!((rouverte.nombre_en(&accords), textes(&lire(&rouverte).suivi).trim()), (1, "Appeler"));
    saisie.ecrire(&Champ::foyer(Cle::Suivi), None);
    assert_eq!(saisie.enregistrer(), avant);
}

// Known or not, it is nothing that a right looks at.
#[test]
fn rien_du_suivi_ne_change_un_droit_ni_un_montant_ni_le_resume() {
    let inconnu =
        json!({ "prochain": null, "entretiens": [{ "date": null, "accords": [{ "fait": null }] }] });
    for nom in NOMS {
        let repondu =
            |texte: &str| reponse::calculer(texte).unwrap_or_else(|refus| panic!("{}", refus.json()));
        let sans = repondu(&fichier(nom));
        for suivi in [suivi(), inconnu.clone(), Value::Null] {
            let texte = avec(nom, suivi);
            let lu = repondu(&texte);
            let compte = |calcule: &MenageCalcule| {
                format!("{:?} {:?}", calcule.simulation.droits, calcule.simulation.base())
            };
            assert_eq!(compte(&lu), compte(&sans), "{nom}");
            let options = Options { notes: true, ..Options::default() };
            let rapport = construire(&lu.saisie, &lu.situation, &lu.simulation, jour(), &options);
            assert!(!html::page(&rapport).contains("SECRET"), "{nom}");
        }
    }
}

#[test]
fn les_engagements_a_venir_et_le_rendez_vous_sont_dans_l_agenda() {
    let dossier = le_dossier();
    let dites: Vec<String> = dossier
        .dates_du_suivi()
        .iter()
        .map(|date| format!("{} {} {}", date.jour().iso(), date.code, date.texte))
        .collect();
    assert_eq!(
        dites,
        [
            "2026-12-08 engagement Bailleur : Suspendre le SECRETPRELEVEMENT",
            "2026-12-10 engagement Locataire : Envoyer le SECRETFSL",
            "2026-12-15 rendez_vous Rendez-vous avec votre conseiller",
        ]
    );
    assert!(
        dossier.calendrier().iter().filter(|date| date.texte.contains("SECRET")).all(|date| date.discret)
    );
    let fichier = exporter(&dossier.pour_un_agenda(), "2026-12-01T08:00:00Z");
    for dit in ["UID:2026-12-10-engagement-foyer-0@", "UID:2026-12-15-rendez_vous-foyer-0@", "SECRETFSL"] {
        assert!(fichier.contains(dit), "{dit}");
    }
    for tu in ["SECRETRELEVE", "SECRETOCTOBRE", "SECRETCAF", "SECRETMOTIF", "SECRETRESULTAT"] {
        assert!(!fichier.contains(tu), "{tu}");
    }
}

#[test]
fn le_compte_rendu_dit_l_entretien_ce_qui_a_ete_decide_et_le_prochain_rendez_vous() {
    let page = page(Papier::Entretien);
    for dit in [
        "20 novembre 2026",
        "SECRETMOTIF",
        "SECRETRESULTAT",
        "SECRETFSL",
        "10 décembre 2026",
        "à faire",
        "SECRETOCTOBRE",
        "en retard",
        "SECRETCAF",
        "15 décembre 2026",
    ] {
        assert!(page.contains(dit), "{dit}");
    }
    // Done in an earlier interview.
    assert!(!page.contains("SECRETRELEVE") && !page.contains("Premier rendez-vous"));
    let vide = repondre(GABARITS, Papier::Entretien, &fichier(NOMS[0]), None, Some(jour())).unwrap();
    assert!(!vide.contains("Engagements pris") && !vide.contains("Prochain rendez-vous</"), "{vide}");
}

#[test]
fn la_feuille_de_la_famille_dit_ce_que_le_locataire_doit_faire_et_lui_seul() {
    let page = page(Papier::Famille);
    for dit in ["SECRETFSL, avant le 10 décembre 2026", "SECRETOCTOBRE", "15 décembre 2026"] {
        assert!(page.contains(dit), "{dit}");
    }
    for tu in ["SECRETCAF", "SECRETPRELEVEMENT", "SECRETRELEVE", "SECRETMOTIF", "SECRETRESULTAT"] {
        assert!(!page.contains(tu), "{tu}");
    }
}

// C. pén., art. 225-1: what was said to an adviser goes to nobody else; its words are shown before they are given.
#[test]
fn aucun_autre_papier_ne_dit_un_mot_du_suivi_et_ses_textes_sont_a_relire() {
    let les_siens = [Papier::Entretien, Papier::Famille, Papier::FamilleGrand];
    for papier in Papier::TOUS.iter().filter(|papier| !les_siens.contains(papier)) {
        let page = page(*papier);
        assert!(!page.contains("SECRET"), "{}", papier.code());
    }
    let a_relire = |papier| {
        let texte = avec("loyer_en_retard_plan", suivi());
        etablir(GABARITS, papier, &texte, None, Some(jour()), &[]).unwrap().unwrap().0.a_relire
    };
    assert!(a_relire(Papier::Entretien).contains("SECRETRESULTAT"));
    assert_eq!(a_relire(Papier::Fsl), "");
}

#[test]
fn le_suivi_se_dit_en_une_ligne() {
    let dit = |suivi: Value, le: &str| en_bref(&lecture(suivi).suivi, le.parse().unwrap());
    let engagement = |fait: bool| json!({ "entretiens": [{ "accords": [{ "quoi": "x", "fait": fait }] }] });
    assert_eq!(
        dit(suivi(), "2026-12-01").as_deref(),
        Some("Prochain rendez-vous : 15 décembre 2026 ; 1 engagement en retard, 3 à tenir")
    );
    assert_eq!(
        dit(suivi(), "2027-01-01").as_deref(),
        Some("Rendez-vous du 15 décembre 2026 passé ; 3 engagements en retard, 1 à tenir")
    );
    assert_eq!(dit(engagement(false), "2027-01-01").as_deref(), Some("1 engagement à tenir"));
    // The last day is still in time.
    assert!(dit(suivi(), "2026-11-05").unwrap().ends_with("; 4 engagements à tenir"));
    assert_eq!((dit(engagement(true), "2027-01-01"), dit(json!({}), "2027-01-01")), (None, None));
}
