//! One subject of the public path: the question, why it is asked, the answers, on to the next.

use yew::prelude::*;

use super::rappel::{CONTINUER, RAPPEL, decisives, rappel};
use super::verification;
use crate::menage::document::ErreurSaisie;
use crate::menage::personnes;
use crate::ui::contexte::{But, Contexte};
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::formulaire::{depenses, enfants, foyer, impaye, logement, personne, recu, revenus};
use crate::ui::navigateur;
use crate::ui::route::{EtapeParcours, Route};
use crate::ui::textes::{dit, lien, montant};

/// The screen of a subject.
pub fn parcours(contexte: &Contexte, etape: EtapeParcours) -> Html {
    let erreurs: Vec<ErreurSaisie> = erreurs(contexte, etape);
    let etapes = EtapeParcours::du_foyer(&contexte.saisie);
    let rang = etapes.iter().position(|autre| *autre == etape).map_or(1, |place| place + 1);
    let suite = etape.suivante(&contexte.saisie).map_or(Route::Resultats, Route::Parcours);
    let avant = etape.precedente(&contexte.saisie).map_or(Route::Accueil, Route::Parcours);
    let oubliees = decisives(contexte, etape);
    let continuer = {
        let (agir, aller, en_erreur) = (contexte.agir.clone(), contexte.aller.clone(), !erreurs.is_empty());
        let a_rappeler = !oubliees.is_empty() && !contexte.ecran.rappele;
        Callback::from(move |evenement: SubmitEvent| {
            evenement.prevent_default();
            agir.emit(Action::Regler(Reglage::Signalees(en_erreur)));
            if en_erreur {
                navigateur::focalise_sur("erreurs".to_owned());
            } else if a_rappeler {
                agir.emit(Action::Regler(Reglage::Rappele));
                navigateur::focalise_sur(RAPPEL.to_owned());
            } else {
                aller.emit(But::Page(suite));
            }
        })
    };
    let visibles = if contexte.ecran.signalees { erreurs } else { Vec::new() };
    html! {
        <main id="contenu" class="page parcours" tabindex="-1">
            <p class="parcours__avance"><span key={rang}>{ format!("Étape {rang} sur {}", etapes.len()) }</span></p>
            <progress class="parcours__barre" max={etapes.len().to_string()} value={rang.to_string()} aria-hidden="true" />
            { super::erreurs(contexte, &visibles) }
            <form onsubmit={continuer} novalidate=true>
                <h1 tabindex="-1" class="parcours__titre"><span key={etape.cle()}>{ etape.titre() }</span></h1>
                <details class="pli pli--discret" key={etape.cle()}>
                    <summary>{ dit("Pourquoi cette question ?") }</summary>
                    <p>{ dit(etape.pourquoi()) }</p>
                </details>
                <div class="parcours__questions" key={format!("questions-{}", etape.cle())}>{ questions(contexte, etape) }</div>
                if contexte.ecran.rappele { { rappel(contexte, &oubliees) } }
                <div class="parcours__pied" key="pied">
                    { deja(contexte, etape) }
                    <div class="parcours__boutons">
                        { lien("bouton", "Retour", avant.ancre()) }
                        <button type="submit" id={CONTINUER} class="bouton bouton--principal">
                            <span key={(etape == EtapeParcours::Verification).to_string()}>{ if etape == EtapeParcours::Verification { "Voir mes résultats" } else { "Continuer" } }</span>
                        </button>
                    </div>
                </div>
            </form>
        </main>
    }
}

fn questions(contexte: &Contexte, etape: EtapeParcours) -> Html {
    let vous = personnes::rang_du_demandeur(&contexte.saisie);
    match etape {
        EtapeParcours::Foyer => foyer(contexte, false),
        EtapeParcours::Vous => personne(contexte, vous, false),
        EtapeParcours::Revenus => revenus(contexte, vous, false),
        EtapeParcours::Conjoint => match personnes::rang_du_conjoint(&contexte.saisie) {
            Some(rang) => {
                html! { <>{ personne(contexte, rang, false) }{ revenus(contexte, rang, false) }</> }
            }
            None => Html::default(),
        },
        EtapeParcours::Enfants => enfants(contexte, false),
        EtapeParcours::Logement => logement(contexte, false),
        EtapeParcours::Recu => recu(contexte),
        EtapeParcours::Depenses => depenses(contexte, false),
        EtapeParcours::Impaye => impaye(contexte, false),
        EtapeParcours::Verification => verification(contexte),
    }
}

/// The first result, quietly, once the home is known.
fn deja(contexte: &Contexte, etape: EtapeParcours) -> Html {
    let Some(deja) = contexte.resultat.deja().filter(|_| etape >= EtapeParcours::Logement) else {
        return Html::default();
    };
    html! {
        <p class="parcours__deja">
            { dit("Déjà : ") }
            { montant(deja) }
        </p>
    }
}

fn erreurs(contexte: &Contexte, etape: EtapeParcours) -> Vec<ErreurSaisie> {
    let toutes = &contexte.resultat.lecture.erreurs;
    let ici = |erreur: &&ErreurSaisie| {
        etape == EtapeParcours::Verification
            || EtapeParcours::du_champ(&contexte.saisie, &erreur.champ) == etape
    };
    toutes.iter().filter(ici).cloned().collect()
}
