//! Every question has words: whatever is not known, no text says that it lacks "une réponse".

use proptest::prelude::*;
use reste_a_vivre::documents::rapport::{self, Options, html, texte};
use reste_a_vivre::documents::reponse;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::notions::mois::Date;
use reste_a_vivre::simulation::simuler;
use serde_json::{Value, json};

use crate::proprietes::{cas, document, feuilles, peut_manquer, saisie};

/// What is printed of a question that has no words of its own.
const SANS_MOTS: &str = "une réponse";

/// A household that has an answer to every question of the format.
const TOUT_REPONDU: &str = include_str!("tout_repondu.json");
const FORMAT: &str = include_str!("../../docs/format-situation.md");

fn jour() -> Date {
    "2026-11-24".parse().unwrap()
}

/// All that is written for a household: the account, the report, the answer; the errors of one that is refused.
fn textes(document: &Value) -> Vec<String> {
    let fichier = document.to_string();
    let reponse = match reponse::calculer(&fichier) {
        Ok(dossier) => dossier.json_avec_trace(),
        Err(refus) => refus.json(),
    };
    let mut textes = vec![reponse.to_string()];
    let saisie = saisie(document);
    let lecture = lire(&saisie);
    if let Some(situation) = lecture.situation {
        let simulation = simuler(&situation);
        let rapport = rapport::construire(&saisie, &situation, &simulation, jour(), &Options::default());
        textes.push(html::page(&rapport));
        textes.push(texte::compte_rendu(&situation, &simulation, &lecture.avertissements));
    }
    textes
}

/// Whether a text says that something lacks, and not what.
fn se_tait(document: &Value) -> bool {
    textes(document).iter().any(|texte| texte.contains(SANS_MOTS))
}

/// The household that answers everything, in a home of that kind.
fn tout_repondu(occupation: &str) -> Value {
    let mut document: Value = serde_json::from_str(TOUT_REPONDU).unwrap();
    document["logement"]["occupation"] = json!(occupation);
    document
}

/// The same, which does not know those.
fn sans<'a>(document: &Value, chemins: impl IntoIterator<Item = &'a String>) -> Value {
    let mut document = document.clone();
    for chemin in chemins {
        // A group that is not known takes its answers with it.
        if let Some(valeur) = document.pointer_mut(chemin) {
            *valeur = Value::Null;
        }
    }
    document
}

// The report names all that has no answer: one household for each depth of the document tells whether a question is
// without words; only then is it looked for alone.
#[test]
fn chaque_question_du_format_a_ses_mots_quand_elle_est_sans_reponse() {
    let mut muettes = Vec::new();
    for occupation in ["hlm", "foyer"] {
        let tout = tout_repondu(occupation);
        let chemins: Vec<_> = feuilles(&tout).into_iter().filter(|chemin| peut_manquer(chemin)).collect();
        for niveau in 1..=6 {
            let du_niveau: Vec<_> =
                chemins.iter().filter(|chemin| chemin.matches('/').count() == niveau).collect();
            if se_tait(&sans(&tout, du_niveau.iter().copied())) {
                let seules = du_niveau.into_iter().filter(|chemin| se_tait(&sans(&tout, [*chemin])));
                muettes.extend(seules.cloned());
                muettes.push(format!("au moins une au niveau {niveau}"));
            }
        }
    }
    assert!(muettes.is_empty(), "{muettes:#?}");
}

#[test]
fn le_retard_de_loyer_nomme_ce_qui_lui_manque() {
    let mut tout = tout_repondu("hlm");
    let impaye = tout["impaye"].as_object_mut().unwrap();
    impaye.remove("releve");
    for cle in ["premier_impaye", "montant", "etapes", "al_suspendue"] {
        verifie_le_retard(&sans(&tout, [&format!("/impaye/{cle}")]));
    }
    // Without the income, the aid to the landlord is not known either.
    let revenu = "/personnes/0/revenus".to_owned();
    verifie_le_retard(&sans(&tout, [&"/impaye/premier_impaye".to_owned(), &revenu]));
    tout["impaye"]["montant"] = json!(600);
    verifie_le_retard(&sans(&tout, [&revenu]));
}

fn verifie_le_retard(document: &Value) {
    let dossier = reste_a_vivre::dossier::dossier(&saisie(document), None, jour()).unwrap();
    let sections = rapport::impaye::sections(&dossier);
    assert!(!html::fragment(&sections).contains(SANS_MOTS), "{}", document["impaye"]);
}

#[test]
fn le_menage_qui_repond_a_tout_a_chaque_champ_du_format() {
    let tableaux = FORMAT.split("## Premier niveau").nth(1).unwrap().split("## Options").next().unwrap();
    for ligne in tableaux.lines().filter(|ligne| ligne.starts_with("| `")) {
        let champs = ligne.split(" | ").next().unwrap();
        for champ in champs.split('`').skip(1).step_by(2) {
            assert!(
                TOUT_REPONDU.contains(&format!("\"{champ}\":")),
                "tests/regles/tout_repondu.json : {champ}"
            );
        }
    }
}

proptest! {
    #![proptest_config(cas(25))]

    #[test]
    fn aucun_texte_ne_dit_qu_il_manque_une_reponse_sans_la_nommer(
        (document, tus) in document().prop_flat_map(|document| {
            let nombre = feuilles(&document).len();
            (Just(document), proptest::collection::vec(any::<bool>(), nombre))
        })
    ) {
        let chemins = feuilles(&document).into_iter().zip(tus);
        let tus: Vec<_> = chemins.filter(|(chemin, tu)| *tu && peut_manquer(chemin)).map(|(chemin, _)| chemin).collect();
        let document = sans(&document, &tus);
        let muets: Vec<_> = textes(&document).into_iter().filter(|texte| texte.contains(SANS_MOTS)).collect();
        prop_assert!(muets.is_empty(), "{muets:?}");
    }
}
