//! The tabs of the workspace: the same results for today and for each alternative.

use crate::questions::table::Cle;
use std::rc::Rc;

use yew::prelude::*;

use crate::menage::alternative;
use crate::ui::contexte::{But, Contexte};
use crate::ui::ecran::{Ecran, Reglage, Repere};
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::route::{Route, Sujet};
use crate::ui::textes::{bouton, lien, vivant};

/// What the results show: today's answers, or those of the alternative that was chosen, beside today's reste à vivre.
pub fn montre(contexte: &Contexte) -> Contexte {
    let mut ecran = Ecran::clone(&contexte.ecran);
    let Some((saisie, resultat)) = contexte.option.clone() else {
        ecran.option = None;
        return Contexte { ecran: Rc::new(ecran), ..contexte.clone() };
    };
    ecran.repere = Some(repere(contexte));
    // Its ranks are not those of today's answers: a missing one is given on the page of the options.
    let aller = {
        let aller = contexte.aller.clone();
        Callback::from(move |_: But| aller.emit(But::Page(Route::Sujet(Sujet::Options))))
    };
    Contexte { resultat, saisie, ecran: Rc::new(ecran), aller, ..contexte.clone() }
}

/// Today's answers as a mark.
pub fn repere(contexte: &Contexte) -> Repere {
    Repere { saisie: Rc::clone(&contexte.saisie), reste: contexte.resultat.reste() }
}

/// What was changed since the mark may become an alternative, and today's answers be again those of the mark.
pub fn garder(contexte: &Contexte) -> Html {
    let repere = contexte.ecran.repere.as_ref();
    let Some(suite) = repere.and_then(|repere| alternative::garder(&repere.saisie, &contexte.saisie)) else {
        return Html::default();
    };
    let rang = suite.nombre(Cle::Projet);
    let agir = contexte.agir.clone();
    let reprend = Callback::from(move |_: MouseEvent| {
        agir.emit(Action::Reprendre(suite.clone()));
        navigateur::focalise_sur(format!("onglet-{rang}"));
    });
    bouton("bouton bouton--ajout", "Garder les changements comme une option", reprend)
}

/// One tab for today, one for each alternative, that of the results `montre` pressed; then the way to another.
pub fn onglets(contexte: &Contexte, montre: &Contexte) -> Html {
    let libelles = alternative::libelles(&contexte.saisie);
    let suite = if libelles.is_empty() { "+ Option" } else { "Comparer" };
    html! {
        <div key="onglets" class="onglets sans-papier" role="group" aria-label="Résultats montrés">
            { onglet(montre, None, "Aujourd'hui".to_owned()) }
            for (rang, libelle) in libelles.into_iter().enumerate() { { onglet(montre, Some(rang), libelle) } }
            { lien("bouton bouton--discret", suite, Route::Sujet(Sujet::Options).ancre()) }
        </div>
    }
}

fn onglet(montre: &Contexte, option: Option<usize>, libelle: String) -> Html {
    let choisi = montre.ecran.option == option;
    let rang = option.map_or(0, |rang| rang + 1);
    html! {
        <button key={rang} id={format!("onglet-{rang}")} type="button" class="onglet"
            aria-pressed={choisi.to_string()} onclick={montre.regle(Reglage::Option(option))}>
            { vivant(libelle) }
        </button>
    }
}
