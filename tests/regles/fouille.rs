//! Documents that follow the format, then damaged in a few places by what hurts most: nothing that is shown or written of them
//! stops the program, runs in who reads it, or breaks the form of its file.
//!
//! A long run: `CAS=100000 cargo test --test regles fouille`.

#[cfg(feature = "ui")]
#[path = "../commun/ecran.rs"]
mod ecran;

use csv::ReaderBuilder;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use reste_a_vivre::conseil::agenda::ical;
use reste_a_vivre::documents::papiers::{self, Papier};
use reste_a_vivre::documents::rapport::{self, html};
use reste_a_vivre::documents::tableaux::{Feuillet, Recueil};
use reste_a_vivre::documents::{dossier, reponse};
use reste_a_vivre::dossier::dossier as dossier_du_foyer;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::notions::choix::Choix as _;
use reste_a_vivre::notions::mois::{Date, Mois};
use serde_json::{Value, json};

use crate::proprietes::{cas, document_avec_inconnus, feuilles, imprevu};

const GABARITS: &str = include_str!("../../src/web/papiers.txt");

/// What would run in a page or a spreadsheet, turn a line round, or end one of a diary.
const PIEGES: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=HYPERLINK(\"x\")",
    "@SUM(1)",
    "\u{202e}0001",
    "a\r\nEND:VEVENT\r\nX:1",
];

fn document_abime() -> impl Strategy<Value = Value> {
    let valeur = prop_oneof![imprevu(), select(&PIEGES[..]).prop_map(|piege| json!(piege))];
    (document_avec_inconnus(), vec((any::<Index>(), valeur), 0..4)).prop_map(|(mut document, changements)| {
        for (choisi, valeur) in changements {
            let chemins = feuilles(&document);
            if !chemins.is_empty() {
                *document.pointer_mut(&chemins[choisi.index(chemins.len())]).unwrap() = valeur;
            }
        }
        document
    })
}

fn jour() -> impl Strategy<Value = Date> {
    (0..40, 1_u32..=28).prop_map(|(rang, jour)| Date::new(Mois::new(2025, 10).plus(rang), jour).unwrap())
}

fn est_inerte(page: &str) -> Result<(), TestCaseError> {
    prop_assert!(!page.contains("<script") && !page.contains("<img src=x"), "{}", page);
    Ok(())
}

fn verifie_l_agenda(agenda: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(agenda.matches("\r\nBEGIN:VEVENT").count(), agenda.matches("\r\nEND:VEVENT").count());
    for ligne in agenda.split("\r\n") {
        prop_assert!(ligne.len() <= 75 && !ligne.contains(['\r', '\n']), "{}", ligne);
    }
    Ok(())
}

fn verifie_le_tableau(tableau: Recueil, texte: &str, le: Date) -> Result<(), TestCaseError> {
    let mut feuillet = Feuillet::nouveau(tableau);
    let _ = feuillet.ajoute(texte, None, Some(le));
    let lignes = feuillet.fini();
    // The reader itself refuses a line of another length.
    for ligne in ReaderBuilder::new().delimiter(b';').from_reader(lignes.as_slice()).records() {
        let ligne = ligne.map_err(|faute| TestCaseError::fail(faute.to_string()))?;
        prop_assert!(
            ligne.iter().all(|cellule| !cellule.starts_with(['=', '+', '@', '\t', '\r'])),
            "{:?}",
            ligne
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(cas(150))]

    #[test]
    fn ce_qui_s_ecrit_d_un_document_abime(document in document_abime(), le in jour(), papier in select(Papier::TOUS)) {
        let texte = document.to_string();
        reponse::repondre(&texte);
        let _ = dossier::repondre(&texte, None, Some(le));
        est_inerte(&papiers::repondre(GABARITS, papier, &texte, None, Some(le)).unwrap_or_default())?;
        for tableau in Recueil::TOUS {
            verifie_le_tableau(*tableau, &texte, le)?;
        }
        // On screen a field in error counts as unanswered.
        let Ok(saisie) = Saisie::ouvrir(&texte) else { return Ok(()) };
        let Some(dossier) = dossier_du_foyer(&saisie, None, le) else { return Ok(()) };
        verifie_l_agenda(&ical::exporter(&dossier.pour_un_agenda(), "2026-12-01T08:00:00Z"))?;
        let options = rapport::Options { notes: true, commune: None };
        est_inerte(&html::page(&rapport::construire(&saisie, dossier.situation(), dossier.simulation(), le, &options)))?;
    }
}

#[cfg(feature = "ui")]
mod ecrans {
    use super::ecran::{contexte, dessine};
    use super::*;
    use reste_a_vivre::questions::droits::CleDroit;
    use reste_a_vivre::ui::contexte::Contexte;
    use reste_a_vivre::ui::ecran::Reglage;
    use reste_a_vivre::ui::pas::Pas;
    use reste_a_vivre::ui::route::{Route, Sujet};
    use reste_a_vivre::ui::rubrique::Rubrique;
    use reste_a_vivre::ui::vues;
    use std::rc::Rc;
    use yew::Html;

    proptest! {
        #![proptest_config(cas(60))]

        #[test]
        fn ce_qui_se_montre_d_un_document_abime(
            document in document_abime(),
            pas in any::<Index>(),
            cle in select(CleDroit::TOUS),
            theme in select(&Sujet::TOUS[..]),
            rubrique in select(&Rubrique::TOUTES[..]),
            papier in select(Papier::TOUS)
        ) {
            let Ok(saisie) = Saisie::ouvrir(&document.to_string()) else { return Ok(()) };
            let ecrans = Pas::du_foyer(&saisie);
            let pas = ecrans[pas.index(ecrans.len())];
            let ici = contexte(saisie, Route::Accueil);
            let montre = |route: Route, vue: Box<dyn Fn(&Contexte) -> Html>| est_inerte(&dessine(vue, Contexte { route, ..ici.clone() }));
            montre(Route::Parcours(pas), Box::new(move |ici| vues::parcours(ici, pas)))?;
            montre(Route::Resultats, Box::new(vues::resultats))?;
            montre(Route::Droit(cle), Box::new(move |ici| vues::droit(ici, cle)))?;
            montre(Route::Sujet(theme), Box::new(move |ici| vues::sujet(ici, theme)))?;
            montre(Route::Papier(papier), Box::new(move |ici| vues::papier(ici, papier)))?;
            montre(Route::Rapport, Box::new(vues::rapport))?;
            let ecran = Rc::new(ici.ecran.apres(Reglage::Rubrique(rubrique)));
            est_inerte(&dessine(vues::entretien, Contexte { route: Route::Entretien, ecran, ..ici }))?;
        }
    }
}
