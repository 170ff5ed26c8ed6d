//! What needs a browser: typing reaches the result, the tab keeps what was typed, a translated page stays true.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its data must fail")]

use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::ui::app::App;
use reste_a_vivre::ui::exemple::EXEMPLE;
use reste_a_vivre::ui::navigateur;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    gloo::utils::document()
}

/// A fresh application in the workspace, showing the example.
async fn application() -> (yew::AppHandle<App>, Element) {
    navigateur::garde(&Saisie::ouvrir(EXEMPLE).unwrap());
    gloo::utils::window().location().set_hash("#/entretien").unwrap();
    let racine = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&racine).unwrap();
    let application = yew::Renderer::<App>::with_root(racine.clone()).render();
    yew::scheduler::flush().await;
    let logement: HtmlElement =
        racine.query_selector("li:nth-child(3) > .rail__lien").unwrap().unwrap().unchecked_into();
    logement.click();
    yew::scheduler::flush().await;
    (application, racine)
}

async fn tape(racine: &Element, champ: &str, texte: &str) {
    let selecteur = format!("[data-champ='{champ}']");
    let saisie: HtmlInputElement = racine.query_selector(&selecteur).unwrap().expect(champ).unchecked_into();
    saisie.set_value(texte);
    let options = EventInit::new();
    options.set_bubbles(true);
    saisie.dispatch_event(&Event::new_with_event_init_dict("input", &options).unwrap()).unwrap();
    yew::scheduler::flush().await;
}

fn reste_a_vivre(racine: &Element) -> String {
    racine
        .query_selector(".synthese__montant")
        .unwrap()
        .map(|e| e.text_content().unwrap())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn taper_un_loyer_change_le_resultat_et_reste_dans_l_onglet() {
    let (application, racine) = application().await;
    let avant = reste_a_vivre(&racine);
    assert!(avant.contains('€'), "{avant}");
    tape(&racine, "logement.loyer", "120,50").await;
    assert_ne!(reste_a_vivre(&racine), avant);
    let gardee = navigateur::restaure().expect("the tab keeps what was typed");
    assert_eq!(gardee.texte(&Champ::new("logement.loyer")), "120,50");
    application.destroy();
    racine.remove();
}

#[wasm_bindgen_test]
async fn une_page_traduite_montre_le_nouveau_montant() {
    let (application, racine) = application().await;
    traduit(&racine);
    tape(&racine, "logement.loyer", "100").await;
    let premier = reste_a_vivre(&racine);
    traduit(&racine);
    tape(&racine, "logement.loyer", "300").await;
    let second = reste_a_vivre(&racine);
    assert!(second.contains('€') && second != premier, "{premier} {second}");
    application.destroy();
    racine.remove();
}

/// Wraps each text as translators do.
fn traduit(racine: &Element) {
    let elements = racine.query_selector_all("*").unwrap();
    for rang in 0..elements.length() {
        let element: Element = elements.item(rang).unwrap().unchecked_into();
        if element.closest("[translate=no], font, script").unwrap().is_some() {
            continue;
        }
        let enfants = element.child_nodes();
        let textes: Vec<_> =
            (0..enfants.length()).filter_map(|i| enfants.item(i)).filter(|n| n.node_type() == 3).collect();
        for texte in textes.into_iter().filter(|t| !t.text_content().unwrap_or_default().trim().is_empty()) {
            let font = document().create_element("font").unwrap();
            font.set_text_content(Some(&format!("«{}»", texte.text_content().unwrap_or_default())));
            element.replace_child(&font, &texte).unwrap();
        }
    }
}
