//! What to do tomorrow morning, in order: each right to ask for, where, before when, with which papers.

use yew::prelude::*;

use super::formes::{appel, liste, page_publique};
use crate::documents::mots::{majuscule, plage};
use crate::dossier::a_faire::Tache;
use crate::notions::choix::Choix as _;
use crate::ui::contexte::Contexte;
use crate::ui::textes::{dit, entendu, montant, vivant};

/// The steps of the household; nothing where there is none.
pub fn a_faire(contexte: &Contexte) -> Html {
    let Some(dossier) = contexte.dossier().filter(|dossier| !dossier.a_faire().is_empty()) else {
        return Html::default();
    };
    html! {
        <section class="a-faire" aria-labelledby="a-faire-titre">
            <h2 id="a-faire-titre" class="titre-bloc">{ dit("À faire, dans l'ordre") }</h2>
            <ol class="a-faire__liste">for tache in dossier.a_faire() { { etape(tache) } }</ol>
        </section>
    }
}

fn etape(tache: &Tache) -> Html {
    let quand = match tache.avant {
        Some(avant) => format!("Avant le {avant} : {}.", tache.pourquoi),
        None => format!("{}.", majuscule(&tache.pourquoi)),
    };
    html! {
        <li key={tache.quoi.clone()} class="a-faire__etape">
            <p class="a-faire__quoi">
                <strong>{ vivant(&tache.quoi) }</strong>
                if let Some(somme) = tache.montant {
                    <span class="a-faire__montant">
                        { montant(plage(somme)) }{ " " }{ vivant(tache.droit.periodicite().libelle()) }
                    </span>
                }
            </p>
            <p>{ vivant(quand) }</p>
            <p class="a-faire__ou">
                { vivant(tache.ou) }
                for numero in tache.telephones.iter() { { " " }{ appel(numero) } }
            </p>
            <details class="pli pli--discret">
                <summary>
                    { dit("Papiers et adresses") }{ entendu(format!(" : {}", tache.quoi)) }
                </summary>
                <div class="pli__contenu">
                    { liste(&tache.papiers) }
                    <ul class="fiche__liste">for lien in tache.liens.iter() { <li>{ page_publique(lien) }</li> }</ul>
                </div>
            </details>
        </li>
    }
}
