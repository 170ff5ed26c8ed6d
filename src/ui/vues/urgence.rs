//! What cannot wait for a form: each need with what to do and whom to call, one tap away.

use yew::prelude::*;

use super::formes::{appel, textes_attendus};
use crate::conseil::textes::urgence::{URGENCES, Urgence};
use crate::impaye::textes::contacts::Portee;
use crate::notions::textes::{self, Textes};
use crate::territoire::communes::CodeCommune;
use crate::ui::contexte::Contexte;
use crate::ui::navigateur;
use crate::ui::pas::EtapeParcours;
use crate::ui::route::{Route, Sujet};
use crate::ui::textes::{bouton, dit, lien};

/// The page of the urgent needs; whoever is watched leaves it, and what was typed, with one tap.
pub fn urgence(contexte: &Contexte) -> Html {
    let commune = contexte.dossier().and_then(|dossier| dossier.situation().menage.commune());
    let quitter = Callback::from(|_: MouseEvent| navigateur::quitte_vite());
    let (lang, dir) = textes::langue();
    html! {
        <main id="contenu" class="page urgence" tabindex="-1" {lang} {dir}>
            <div class="actions">
                { bouton("bouton bouton--danger", mots().ou("quitter", "Quitter vite"), quitter) }
                { lien("bouton bouton--discret", mots().ou("retour", "Retour à l'accueil"), Route::Accueil.ancre()) }
            </div>
            <h1 tabindex="-1">{ dit(mots().ou("titre", "C'est urgent : qui appeler maintenant")) }</h1>
            if !contexte.textes { { textes_attendus(contexte) } }
            for besoin in URGENCES { { carte(contexte, &besoin, commune) } }
            <p>{ dit(mots().ou("loyer", "Une lettre d'un commissaire de justice, un loyer en retard ?")) }</p>
            { lien("bouton", Sujet::Loyer.titre(), Route::Parcours(EtapeParcours::Impaye.debut()).ancre()) }
        </main>
    }
}

fn mots() -> Textes {
    Textes::de("ecran", "urgence")
}

fn carte(contexte: &Contexte, besoin: &Urgence, commune: Option<CodeCommune>) -> Html {
    if !contexte.textes {
        return html! { <section key={besoin.code}>{ besoin_urgent(contexte, besoin, commune) }</section> };
    }
    let id = format!("urgence-{}", besoin.code);
    html! {
        <section key={besoin.code} class="urgence__besoin" aria-labelledby={id.clone()}>
            <h2 {id} class="titre-bloc">{ dit(besoin.mots().dit("titre")) }</h2>
            { besoin_urgent(contexte, besoin, commune) }
        </section>
    }
}

/// What to do in one of the needs, and whom to call there: the numbers wait for no text.
pub fn besoin_urgent(contexte: &Contexte, besoin: &Urgence, commune: Option<CodeCommune>) -> Html {
    let mots = besoin.mots();
    html! {
        <>
            if contexte.textes { <p><strong>{ dit(mots.dit("d_abord")) }</strong></p> }
            for contact in besoin.appels.iter().filter_map(|contact| contact.chez(commune)) {
                <p key={contact.valeur}>
                    { dit(contact.nom) }{ " " }{ appel(contact.valeur) }
                    if contact.portee == Portee::Metropole { { " " }<span class="discret">{ self::mots().ou("hors_outre_mer", "hors outre-mer") }</span> }
                </p>
            }
            if contexte.textes {
                <p>{ dit(mots.dit("ensuite")) }</p>
                <p class="discret">{ dit(mots.dit("source")) }</p>
            }
        </>
    }
}
