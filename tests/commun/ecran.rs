//! A screen, drawn without a browser.

use futures::executor::block_on;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::notions::mois::Mois;
use reste_a_vivre::ui::contexte::Contexte;
use reste_a_vivre::ui::resultat;
use reste_a_vivre::ui::route::Route;
use std::rc::Rc;
use yew::LocalServerRenderer;
use yew::prelude::*;

pub fn contexte(saisie: Saisie, route: Route) -> Contexte {
    let le = Mois::new(2026, 11).premier_jour();
    Contexte {
        resultat: Rc::new(resultat::calculer(&saisie, None, le, None)),
        saisie: Rc::new(saisie),
        option: None,
        annuaire: None,
        papiers: None,
        style: None,
        textes: true,
        ecran: Rc::default(),
        profil: None,
        le,
        route,
        retours: (false, false),
        perdu: None,
        agir: Callback::noop(),
        aller: Callback::noop(),
        demander: Callback::noop(),
    }
}

/// A view, as the page draws it.
#[derive(Properties, PartialEq)]
struct Dessin {
    dessine: Callback<(), Html>,
}

#[component]
fn Feuille(props: &Dessin) -> Html {
    props.dessine.emit(())
}

pub fn dessine(vue: impl Fn(&Contexte) -> Html + 'static, contexte: Contexte) -> String {
    let dessine = Callback::from(move |()| vue(&contexte));
    block_on(LocalServerRenderer::<Feuille>::with_props(Dessin { dessine }).hydratable(false).render())
}
