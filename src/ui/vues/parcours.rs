//! One subject of the public path: the question, why it is asked, the answers, on to the next.

use yew::prelude::*;

use super::verification;
use crate::menage::document::ErreurSaisie;
use crate::ui::dossier::{But, Dossier};
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::formulaire::{depenses, enfants, foyer, impaye, logement, personne, recu, revenus};
use crate::ui::route::{Etape, Route};
use crate::ui::textes::{dit, lien, montant};
use crate::ui::{navigateur, personnes};

/// The screen of a subject.
pub fn parcours(dossier: &Dossier, etape: Etape) -> Html {
    let erreurs: Vec<ErreurSaisie> = erreurs(dossier, etape);
    let etapes = Etape::du_foyer(&dossier.saisie);
    let rang = etapes.iter().position(|autre| *autre == etape).map_or(1, |place| place + 1);
    let suite = etape.suivante(&dossier.saisie).map_or(Route::Resultats, Route::Parcours);
    let avant = etape.precedente(&dossier.saisie).map_or(Route::Accueil, Route::Parcours);
    let continuer = {
        let (agir, aller, en_erreur) = (dossier.agir.clone(), dossier.aller.clone(), !erreurs.is_empty());
        Callback::from(move |evenement: SubmitEvent| {
            evenement.prevent_default();
            agir.emit(Action::Regler(Reglage::Signalees(en_erreur)));
            if en_erreur {
                navigateur::focalise_sur("erreurs".to_owned());
            } else {
                aller.emit(But::Page(suite));
            }
        })
    };
    let visibles = if dossier.ecran.signalees { erreurs } else { Vec::new() };
    html! {
        <main id="contenu" class="page parcours" tabindex="-1">
            <p class="parcours__avance"><span key={rang}>{ format!("Étape {rang} sur {}", etapes.len()) }</span></p>
            <progress class="parcours__barre" max={etapes.len().to_string()} value={rang.to_string()} aria-hidden="true" />
            { super::erreurs(&visibles) }
            <form onsubmit={continuer} novalidate=true>
                <h1 tabindex="-1" class="parcours__titre"><span key={etape.cle()}>{ etape.titre() }</span></h1>
                <details class="pli pli--discret" key={etape.cle()}>
                    <summary>{ dit("Pourquoi cette question ?") }</summary>
                    <p>{ dit(etape.pourquoi()) }</p>
                </details>
                <div class="parcours__questions" key={format!("questions-{}", etape.cle())}>{ questions(dossier, etape) }</div>
                <div class="parcours__pied" key="pied">
                    { deja(dossier, etape) }
                    <div class="parcours__boutons">
                        { lien("bouton", "Retour", avant.ancre()) }
                        <button type="submit" class="bouton bouton--principal">
                            <span key={(etape == Etape::Verification).to_string()}>{ if etape == Etape::Verification { "Voir mes résultats" } else { "Continuer" } }</span>
                        </button>
                    </div>
                </div>
            </form>
        </main>
    }
}

fn questions(dossier: &Dossier, etape: Etape) -> Html {
    let vous = personnes::rang_du_demandeur(&dossier.saisie);
    match etape {
        Etape::Foyer => foyer(dossier, false),
        Etape::Vous => personne(dossier, vous, false),
        Etape::Revenus => revenus(dossier, vous, false),
        Etape::Conjoint => match personnes::rang_du_conjoint(&dossier.saisie) {
            Some(rang) => html! { <>{ personne(dossier, rang, false) }{ revenus(dossier, rang, false) }</> },
            None => Html::default(),
        },
        Etape::Enfants => enfants(dossier, false),
        Etape::Logement => logement(dossier, false),
        Etape::Recu => recu(dossier),
        Etape::Depenses => depenses(dossier, false),
        Etape::Impaye => impaye(dossier, false),
        Etape::Verification => verification(dossier),
    }
}

/// The first result, quietly, once the home is known.
fn deja(dossier: &Dossier, etape: Etape) -> Html {
    let Some(deja) = dossier.resultat.deja().filter(|_| etape >= Etape::Logement) else {
        return Html::default();
    };
    html! {
        <p class="parcours__deja">
            { dit("Déjà : ") }
            { montant(deja) }
        </p>
    }
}

fn erreurs(dossier: &Dossier, etape: Etape) -> Vec<ErreurSaisie> {
    let toutes = &dossier.resultat.lecture.erreurs;
    let ici = |erreur: &&ErreurSaisie| {
        etape == Etape::Verification || Etape::du_champ(&dossier.saisie, &erreur.champ) == etape
    };
    toutes.iter().filter(ici).cloned().collect()
}
