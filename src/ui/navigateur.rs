//! The browser: storage, files, paper, focus, clock. No other file touches `gloo` or `web-sys`.
//!
//! What is refused (storage forbidden, no printer) is ignored here: the household's work goes on.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, File, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Response, Window,
};
use yew::prelude::*;

use crate::menage::document::{Champ, ErreurFichier, Saisie, TAILLE_LUE};
use crate::notions::mois::{Date, Mois, MoisCouvert};
use crate::territoire::communes::Annuaire;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::route::Route;
use crate::ui::rubrique::Rubrique;

/// Where the tab keeps what was typed; closing the tab erases it.
const CLE: &str = "reste-a-vivre/1";
/// Where it sets aside what it kept and can no longer be read: `boot.js` offers it as a file.
const DE_COTE: &str = "reste-a-vivre-illisible";
/// Where the device keeps the profile of an organisation.
const PROFIL: &str = "reste-a-vivre-profil/1";

fn window() -> Window {
    gloo::utils::window()
}

fn document() -> Document {
    gloo::utils::document()
}

/// This moment in universal time, by the device's clock: `2026-11-01T09:05:00.000Z`.
pub fn horodatage() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Today, by the device's clock.
pub fn aujourd_hui() -> Date {
    let jour = js_sys::Date::new_0();
    let annee = i32::try_from(jour.get_full_year()).unwrap_or(2026);
    let mois = Mois::new(annee, jour.get_month().min(11) + 1);
    Date::new(mois, jour.get_date()).unwrap_or_else(|| mois.premier_jour())
}

/// The month of a new household: this month, or the nearest that the tables cover.
pub fn mois_du_jour() -> Mois {
    MoisCouvert::au_plus_pres(aujourd_hui().mois()).mois()
}

/// What the tab kept, if it can be read; what cannot is set aside, where nothing takes its place.
pub fn restaure() -> Option<Saisie> {
    let stockage = window().session_storage().ok()??;
    let texte = stockage.get_item(CLE).ok()??;
    let lue = Saisie::ouvrir(&texte).ok();
    if lue.is_none() {
        let _ = stockage.set_item(DE_COTE, &texte);
    }
    lue
}

/// Keeps what was typed in the tab; whether the browser let it.
pub fn garde(saisie: &Saisie) -> bool {
    let stockage = window().session_storage().ok().flatten();
    stockage.is_some_and(|stockage| stockage.set_item(CLE, &saisie.enregistrer()).is_ok())
}

/// Erases what the tab kept.
pub fn oublie() {
    if let Ok(Some(stockage)) = window().session_storage() {
        let _ = stockage.remove_item(CLE);
        let _ = stockage.remove_item(DE_COTE);
    }
}

/// Forgets everything and goes elsewhere, so that the way back does not lead here.
pub fn quitte_vite() {
    oublie();
    // In a page of another site, that page is left too.
    let page = window().top().ok().flatten().unwrap_or_else(window);
    let _ = page.location().replace("https://www.service-public.gouv.fr");
}

/// The profile of the organisation kept on the device: it is about nobody.
pub fn profil() -> Option<String> {
    window().local_storage().ok()??.get_item(PROFIL).ok()?
}

/// Keeps the profile on the device, or forgets it.
pub fn garde_le_profil(texte: Option<&str>) {
    if let Ok(Some(stockage)) = window().local_storage() {
        let _ = match texte {
            Some(texte) => stockage.set_item(PROFIL, texte),
            None => stockage.remove_item(PROFIL),
        };
    }
}

/// The page asked by the address.
#[hook]
pub fn use_route() -> Route {
    let lue = || Route::depuis_ancre(&window().location().hash().unwrap_or_default());
    let route = use_state_eq(|| lue().unwrap_or(Route::Accueil));
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let ecoute = gloo::events::EventListener::new(&window(), "hashchange", move |_| {
                if let Some(nouvelle) = lue() {
                    route.set(nouvelle);
                }
            });
            move || drop(ecoute)
        });
    }
    *route
}

/// Today, read again when the page is shown again or looked at, goes to another route or is printed: it may stay open for days,
/// beside another window.
#[hook]
pub fn use_jour(route: Route) -> Date {
    let jour = use_state_eq(aujourd_hui);
    let relit = {
        let jour = jour.setter();
        Callback::from(move |()| jour.set(aujourd_hui()))
    };
    {
        let relit = relit.clone();
        use_effect_with(route, move |_| relit.emit(()));
    }
    use_effect_with((), move |()| {
        let cibles: [(&str, web_sys::EventTarget); 4] = [
            ("visibilitychange", document().into()),
            ("pageshow", window().into()),
            ("focus", window().into()),
            ("beforeprint", window().into()),
        ];
        let ecoutes = cibles.map(|(nom, cible)| {
            let relit = relit.clone();
            gloo::events::EventListener::new(&cible, nom, move |_| relit.emit(()))
        });
        move || drop(ecoutes)
    });
    *jour
}

/// Undo and redo from the keyboard, unless a text field does it itself; in the workspace (`entretien`), its own keys.
#[hook]
pub fn use_raccourcis(entretien: bool, agir: Callback<Action>) {
    use_effect_with(entretien, move |entretien| {
        let entretien = *entretien;
        let ecoute = gloo::events::EventListener::new_with_options(
            &document(),
            "keydown",
            gloo::events::EventListenerOptions::enable_prevent_default(),
            move |evenement| {
                let Some(touche) = evenement.dyn_ref::<web_sys::KeyboardEvent>() else { return };
                if entretien && dans_l_entretien(touche, &agir) {
                    touche.prevent_default();
                } else if commande(touche) && touche.key().eq_ignore_ascii_case("z") && !dans_un_texte() {
                    agir.emit(if touche.shift_key() { Action::Retablir } else { Action::Annuler });
                }
            },
        );
        move || drop(ecoute)
    });
}

fn commande(touche: &web_sys::KeyboardEvent) -> bool {
    touche.ctrl_key() || touche.meta_key()
}

fn dans_un_texte() -> bool {
    document()
        .active_element()
        .is_some_and(|element| ["TEXTAREA", "INPUT"].contains(&element.tag_name().as_str()))
}

/// The keys of the workspace: the next field, another section, what is open closed, the help. Whether it was one of them.
fn dans_l_entretien(touche: &web_sys::KeyboardEvent, agir: &Callback<Action>) -> bool {
    let rubrique = |reglage: Reglage| {
        agir.emit(Action::Regler(reglage));
        focalise_sur("rubrique-titre".to_owned());
        true
    };
    match touche.key().as_str() {
        "Enter" if !touche.default_prevented() => {
            champ_suivant();
            false
        }
        "ArrowDown" if touche.alt_key() => rubrique(Reglage::RubriqueVoisine(true)),
        "ArrowUp" if touche.alt_key() => rubrique(Reglage::RubriqueVoisine(false)),
        "Escape" => {
            agir.emit(Action::Regler(Reglage::Presente(false)));
            ouvre("menu", false)
        }
        "?" if !dans_un_texte() => {
            let menu = ouvre("menu", true);
            ouvre("touches", true) || menu
        }
        chiffre if commande(touche) => {
            let choisie = chiffre.parse().ok().and_then(Rubrique::au_rang);
            choisie.is_some_and(|choisie| rubrique(Reglage::Rubrique(choisie)))
        }
        _ => false,
    }
}

/// Opens or closes a part that unfolds, the focus on what opens it. Whether it changed.
fn ouvre(identifiant: &str, oui: bool) -> bool {
    let Some(pli) = document().get_element_by_id(identifiant).filter(|pli| pli.has_attribute("open") != oui)
    else {
        return false;
    };
    let _ = if oui { pli.set_attribute("open", "") } else { pli.remove_attribute("open") };
    focalise(pli.first_element_child());
    true
}

/// In the workspace, Enter goes from a text field to the next one that is shown.
fn champ_suivant() {
    let actif = document().active_element();
    let Some(actif) = actif.filter(|element| element.matches(".entretien input[type=text]").unwrap_or(false))
    else {
        return;
    };
    let Ok(champs) = document().query_selector_all(".entretien input[type=text]") else {
        return;
    };
    let mut vu = false;
    for rang in 0..champs.length() {
        let Some(champ) = champs.item(rang).and_then(|champ| champ.dyn_into::<HtmlElement>().ok()) else {
            continue;
        };
        if vu && champ.offset_parent().is_some() {
            let _ = champ.focus();
            return;
        }
        vu |= *champ == actif;
    }
}

/// Closes the menu of the workspace after a click elsewhere, or on what it offers; its folded parts and its fields keep it open.
pub fn referme_le_menu(evenement: &Event) {
    let cible = evenement.target().and_then(|cible| cible.dyn_into::<Element>().ok());
    let reste =
        |cible: &Element| cible.closest("#menu :is(summary, input, label, .champ)").ok().flatten().is_some();
    if cible.is_some_and(|cible| !reste(&cible))
        && let Some(menu) = document().get_element_by_id("menu")
    {
        let _ = menu.remove_attribute("open");
    }
}

/// Goes to a page.
pub fn va(route: Route) {
    let _ = window().location().set_hash(&route.ancre());
}

/// A new page: its title is read first, and seen first.
pub fn commence_la_page() {
    window().scroll_to_with_x_and_y(0.into(), 0.into());
    apres(0, || focalise(document().query_selector("h1[tabindex]").ok().flatten()));
}

/// Puts the focus on an element by its identifier, once drawn.
pub fn focalise_sur(identifiant: String) {
    apres(0, move || focalise(document().get_element_by_id(&identifiant)));
}

/// Puts the focus on the field of an answer, opening what hides it.
pub fn montre(champ: Champ) {
    apres(60, move || {
        let chemin = champ.as_str();
        let cherche = |chemin: &str| {
            let chemin = chemin.replace(['"', '\\'], "");
            document().query_selector(&format!("[data-champ=\"{chemin}\"]")).ok().flatten()
        };
        // A series has no field of its own where it has steps: its first field answers for it.
        let trouve = cherche(chemin).or_else(|| {
            let debut = chemin.replace(['"', '\\'], "");
            document().query_selector(&format!("[data-champ^=\"{debut}\"]")).ok().flatten()
        });
        let mut parent = trouve.clone();
        while let Some(element) = parent {
            if element.tag_name() == "DETAILS" {
                let _ = element.set_attribute("open", "");
            }
            parent = element.parent_element();
        }
        focalise(trouve);
    });
}

fn focalise(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Calls back later, whatever happens meanwhile.
pub fn apres(millisecondes: u32, rappel: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(millisecondes, rappel).forget();
}

/// Calls back later; dropping the handle cancels.
pub fn plus_tard(millisecondes: u32, rappel: impl FnOnce() + 'static) -> impl Sized {
    gloo::timers::callback::Timeout::new(millisecondes, rappel)
}

/// The text of the field that an event comes from.
pub fn texte_de(evenement: &Event) -> String {
    let Some(cible) = evenement.target() else { return String::new() };
    if let Some(champ) = cible.dyn_ref::<HtmlInputElement>() {
        champ.value()
    } else if let Some(champ) = cible.dyn_ref::<HtmlTextAreaElement>() {
        champ.value()
    } else {
        cible.dyn_ref::<web_sys::HtmlSelectElement>().map(|champ| champ.value()).unwrap_or_default()
    }
}

/// What the button under a click is about, by one of its attributes (`data-vers`: a question).
pub fn vise(evenement: &Event, attribut: &str) -> Option<String> {
    let cible = evenement.target()?.dyn_into::<Element>().ok()?;
    cible.closest(&format!("[{attribut}]")).ok()??.get_attribute(attribut)
}

/// Whether the box that an event comes from is ticked.
pub fn est_coche(evenement: &Event) -> bool {
    evenement
        .target()
        .and_then(|cible| cible.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|champ| champ.checked())
}

/// Whether the part that an event comes from is open.
pub fn est_deplie(evenement: &Event) -> bool {
    evenement
        .target()
        .and_then(|cible| cible.dyn_into::<Element>().ok())
        .is_some_and(|element| element.has_attribute("open"))
}

/// The document's title, which screen readers and histories say first.
pub fn titre(titre: &str) {
    document().set_title(titre);
}

/// Prints the page.
pub fn imprime() {
    let _ = window().print();
}

/// Gives a file to keep, or to another app of the device where `partage` (`boot.js`).
pub fn remet(nom: &str, contenu: &str, partage: bool) {
    let remettre = js_sys::Reflect::get(&window(), &"remettre".into());
    if let Ok(remettre) = remettre.and_then(|fonction| fonction.dyn_into::<js_sys::Function>()) {
        let _ = remettre.call3(&JsValue::NULL, &nom.into(), &contenu.into(), &partage.into());
    }
}

/// Reads the file chosen in a file field, and empties the field so that the same file may be chosen again.
pub fn lis_le_fichier(evenement: &Event, lu: Callback<Result<String, ErreurFichier>>) {
    let Some(champ) = evenement.target().and_then(|cible| cible.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let Some(fichier) = champ.files().and_then(|fichiers| fichiers.get(0)) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let resultat = lis(&fichier).await;
        champ.set_value("");
        lu.emit(resultat);
    });
}

async fn lis(fichier: &File) -> Result<String, ErreurFichier> {
    // Too large a file is refused by its size, before it is read.
    let octets =
        js_sys::Reflect::get(fichier, &"size".into()).ok().and_then(|taille| entier(&taille)).unwrap_or(0);
    if octets > TAILLE_LUE {
        return Err(ErreurFichier::TropGros(octets));
    }
    let texte = JsFuture::from(fichier.text()).await.ok().and_then(|texte| texte.as_string());
    texte.ok_or(ErreurFichier::Illisible)
}

/// A whole number of JavaScript, by its digits.
fn entier(valeur: &JsValue) -> Option<usize> {
    js_sys::Number::from(valeur.clone()).to_string_with_radix(10).ok()?.as_string()?.parse().ok()
}

/// Loads the names of the communes, a file of this very site.
pub fn charge_les_communes(charge: Callback<Option<Annuaire>>) {
    wasm_bindgen_futures::spawn_local(async move {
        charge.emit(lis_les_communes().await.ok());
    });
}

async fn lis_les_communes() -> Result<Annuaire, JsValue> {
    // Where these do not come, the official directory stands for them.
    #[cfg(target_arch = "wasm32")]
    if let Ok(guichets) = lis_du_site("./locaux.txt".to_owned()).await {
        crate::territoire::contacts::recevoir(guichets);
    }
    let texte = lis_du_site("./communes.txt".to_owned()).await?;
    Annuaire::lire(&texte).map_err(|erreur| erreur.to_string().into())
}

/// Loads the words of the papers, a file of this very site.
pub fn charge_les_papiers(charge: Callback<Option<String>>) {
    charge_un_texte("./papiers.txt".to_owned(), charge);
}

/// Loads the long texts, a file of this very site.
pub fn charge_les_textes(charge: Callback<Option<String>>) {
    charge_un_texte("./fr.txt".to_owned(), charge);
}

/// Loads the style of the pages that are saved, a file of this very site.
pub fn charge_le_style(charge: Callback<Option<String>>) {
    charge_un_texte("./impression-rapport.css".to_owned(), charge);
}

/// Reads an invented household, a file of this very site.
pub fn charge_un_exemple(nom: &str, charge: Callback<Option<String>>) {
    charge_un_texte(format!("./exemples/{nom}.json"), charge);
}

fn charge_un_texte(adresse: String, charge: Callback<Option<String>>) {
    wasm_bindgen_futures::spawn_local(async move { charge.emit(lis_du_site(adresse).await.ok()) });
}

/// The long texts that the page waited for before it started (`boot.js`), where it did.
pub fn textes_du_depart() -> Option<String> {
    js_sys::Reflect::get(&window(), &"textes".into()).ok()?.as_string()
}

async fn lis_du_site(adresse: String) -> Result<String, JsValue> {
    let reponse: Response = JsFuture::from(window().fetch_with_str(&adresse)).await?.dyn_into()?;
    if !reponse.ok() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(reponse.text()?).await?.as_string().ok_or(JsValue::NULL)
}

/// The field in which a passphrase is typed.
pub const MOT_DE_PASSE: &str = "mot-de-passe";
/// The field in which it is typed again.
pub const CONFIRMATION: &str = "mot-de-passe-encore";

/// Closes a text under the passphrase typed, or opens a closed one (`boot.js`); where it cannot be done, why.
pub fn coffre(geste: &'static str, texte: String, rendu: Callback<Result<String, String>>) {
    wasm_bindgen_futures::spawn_local(async move {
        let ferme = dans_le_coffre(geste, &texte).await;
        rendu.emit(ferme.map_err(|erreur| erreur.as_string().unwrap_or_else(|| COFFRE_ABIME.to_owned())));
    });
}

/// Said where the browser itself refused, without a sentence.
const COFFRE_ABIME: &str = "Ce fichier protégé ne s'ouvre pas : prenez une autre copie";
const PAS_LES_MEMES: &str = "Les deux mots de passe ne sont pas les mêmes : tapez-les de nouveau";

async fn dans_le_coffre(geste: &str, texte: &str) -> Result<String, JsValue> {
    let tape =
        |id: &str| Some(document().get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok()?.value());
    let phrase = tape(MOT_DE_PASSE).unwrap_or_default();
    if tape(CONFIRMATION).is_some_and(|encore| encore != phrase) {
        return Err(PAS_LES_MEMES.into());
    }
    let coffre = js_sys::Reflect::get(&window(), &"coffre".into())?;
    let geste: js_sys::Function = js_sys::Reflect::get(&coffre, &geste.into())?.dyn_into()?;
    let promesse: js_sys::Promise = geste.call2(&coffre, &texte.into(), &phrase.into())?.dyn_into()?;
    JsFuture::from(promesse).await?.as_string().ok_or(JsValue::NULL)
}
