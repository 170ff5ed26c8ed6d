//! What to do tomorrow morning, in order: each right to ask for, where, with which papers, before when.

use yew::prelude::*;

use super::formes::{appel, page_publique, textes_attendus};
use crate::documents::mots::{majuscule, plage};
use crate::dossier::a_faire::{Tache, mots};
use crate::notions::choix::Choix as _;
use crate::notions::textes;
use crate::questions::droits::CleDroit;
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, montant, vivant};

/// The steps of the household; nothing where there is none.
pub fn a_faire(contexte: &Contexte) -> Html {
    let Some(dossier) = contexte.dossier().filter(|dossier| !dossier.a_faire().is_empty()) else {
        return Html::default();
    };
    if !contexte.textes {
        return textes_attendus(contexte);
    }
    let (lang, dir) = textes::langue();
    html! {
        <section class="a-faire" aria-labelledby="a-faire-titre" {lang} {dir}>
            <h2 id="a-faire-titre" class="titre-bloc">{ dit(mots().dit("titre")) }</h2>
            if dossier.droits_recus().is_none() {
                <p class="discret">{ dit(mots().dit("sans_recu")) }</p>
            }
            <ol class="a-faire__liste">for tache in dossier.a_faire() { { etape(contexte, tache) } }</ol>
            if dossier.a_faire().iter().any(|tache| tache.avant.is_some()) {
                { bouton("bouton", mots().dit("agenda"), contexte.demande(Demande::EnregistrerAgenda)) }
            }
        </section>
    }
}

/// The step of a right on its own page.
pub fn etape_du_droit(contexte: &Contexte, cle: CleDroit) -> Html {
    let dossier = contexte.dossier().filter(|_| contexte.textes);
    let tache = dossier.and_then(|dossier| dossier.a_faire().iter().find(|tache| tache.droit == cle));
    let Some(tache) = tache else { return Html::default() };
    let (lang, dir) = textes::langue();
    html! {
        <section class="a-faire" aria-label={tache.quoi.clone()} {lang} {dir}>
            <p class="a-faire__quoi"><strong>{ vivant(&tache.quoi) }</strong></p>
            <p>{ vivant(quand(contexte, tache)) }</p>
            { ou(tache) }
        </section>
    }
}

fn etape(contexte: &Contexte, tache: &Tache) -> Html {
    let ligne = contexte.resultat.ligne(tache.droit);
    html! {
        <li key={tache.quoi.clone()} class="a-faire__etape">
            <p class="a-faire__quoi">
                <a href={Route::Droit(tache.droit).ancre()}><strong>{ vivant(&tache.quoi) }</strong></a>
                if let Some(somme) = tache.montant {
                    <span class="a-faire__montant">
                        { montant(plage(somme)) }{ " " }{ vivant(tache.droit.periodicite().libelle()) }
                    </span>
                }
            </p>
            <p>{ vivant(quand(contexte, tache)) }</p>
            { ou(tache) }
            if let Some(page) = tache.page() { <p>{ page_publique(page) }</p> }
            if let Some(avec) = avec(tache) { <p class="discret">{ vivant(avec) }</p> }
            if let Some(ligne) = ligne {
                // Of a cover of costs, what it costs; of any, that its amount has a reserve.
                if tache.montant.is_none() && contexte.dossier().is_some_and(|dossier| dossier.simulation().droit(tache.droit).est_ouvert()) { <p class="discret">{ vivant(&ligne.phrase) }</p> }
                if !ligne.remarques.is_empty() {
                    <p class="discret">{ dit(mots().dit("reserve")) }</p>
                }
            }
        </li>
    }
}

/// Where, and the number to call.
fn ou(tache: &Tache) -> Html {
    html! {
        <p class="a-faire__ou">
            { vivant(&tache.ou) }
            for numero in tache.telephones.iter() { { " " }{ appel(numero) } }
        </p>
    }
}

/// `Avant le 30 novembre : chaque mois de retard est perdu.`
fn quand(contexte: &Contexte, tache: &Tache) -> String {
    let dit = |cle| mots().dit(cle).replace("{pourquoi}", &tache.pourquoi);
    match tache.avant {
        Some(avant) if avant == contexte.le => dit("dernier_jour"),
        Some(avant) => dit("avant").replace("{jour}", &avant.to_string()),
        None => majuscule(&dit("sans_date")),
    }
}

/// The papers named in the list; the page of the right has them all.
const PAPIERS_DITS: usize = 3;

fn avec(tache: &Tache) -> Option<String> {
    let dits: Vec<&str> = tache.papiers.iter().take(PAPIERS_DITS).map(|piece| piece.libelle()).collect();
    let suite = if tache.papiers.len() > PAPIERS_DITS { "…" } else { "." };
    (!dits.is_empty())
        .then(|| mots().dit("avec").replace("{papiers}", &format!("{}{suite}", dits.join(" ; "))))
}
