//! A small screen of the public path: where one is, the questions, on to the next.

use yew::prelude::*;

use super::rappel::{CONTINUER, RAPPEL, decisives, rappel};
use super::verification;
use crate::menage::document::ErreurSaisie;
use crate::menage::personnes;
use crate::menage::posees::sans_reponse;
use crate::questions::question::Lieu;
use crate::ui::champs::TITRE;
use crate::ui::contexte::{But, Contexte};
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::formulaire::{
    Etendue, autre, depenses, enfant, foyer, impaye, logement, personne, recu, revenus,
};
use crate::ui::navigateur;
use crate::ui::pas::{EtapeParcours, Pas, Volet};
use crate::ui::route::Route;
use crate::ui::textes::{dit, lien, montant, vivant};

/// The screen.
pub fn parcours(contexte: &Contexte, pas: Pas) -> Html {
    let saisie = &contexte.saisie;
    let (volet, erreurs, oubliees) = (pas.volet(saisie), erreurs(contexte, pas), decisives(contexte, pas));
    let (avant, apres) = pas.voisins(saisie);
    let avant = avant.map_or(Route::Accueil, Route::Parcours);
    let fin = volet.lieu == Lieu::Verification;
    let continuer = {
        let (agir, aller, en_erreur) = (contexte.agir.clone(), contexte.aller.clone(), !erreurs.is_empty());
        let (a_rappeler, suite) =
            (!oubliees.is_empty() && !contexte.ecran.rappele, suite(contexte, pas, apres));
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
            { avance(contexte, pas) }
            { super::erreurs(contexte, &visibles) }
            <form onsubmit={continuer} novalidate=true>
                <h1 id={TITRE} tabindex="-1" class="parcours__titre">{ vivant(volet.titre(saisie)) }</h1>
                if pas.place == 0 && !fin {
                    <details class="pli pli--discret" key="pourquoi">
                        <summary>{ dit("Pourquoi ?") }</summary>
                        <p>{ dit(pas.etape.pourquoi()) }</p>
                    </details>
                }
                <div class="parcours__questions" key="questions">{ questions(contexte, volet) }</div>
                if contexte.ecran.rappele { { rappel(contexte, &oubliees) } }
                <div class="parcours__pied" key="pied">
                    if volet.lieu == Lieu::Loyer { { deja(contexte) } }
                    <div class="parcours__boutons">
                        { lien("bouton", "Retour", avant.ancre()) }
                        <button type="submit" id={CONTINUER} class="bouton bouton--principal">
                            <span key={fin.to_string()}>{ if fin { "Voir mes résultats" } else { "Continuer" } }</span>
                        </button>
                    </div>
                </div>
            </form>
        </main>
    }
}

/// Where going on leads: the next screen or, from an answer changed once all were checked, back there.
fn suite(contexte: &Contexte, pas: Pas, apres: Option<Pas>) -> Route {
    match apres {
        Some(_) if contexte.ecran.relit => Route::Parcours(pas.retour(&contexte.saisie)),
        Some(apres) => Route::Parcours(apres),
        None => Route::Resultats,
    }
}

/// How far one is, in subjects; the subjects, each with its state, open on request.
fn avance(contexte: &Contexte, pas: Pas) -> Html {
    let saisie = &contexte.saisie;
    let etapes = EtapeParcours::du_foyer(saisie);
    let ecrans = Pas::du_foyer(saisie);
    let rang = etapes.iter().filter(|etape| **etape <= pas.etape).count();
    let passes = ecrans.iter().filter(|ecran| **ecran <= pas).count();
    let incompletes: Vec<EtapeParcours> =
        sans_reponse(saisie).iter().map(|champ| Pas::du_champ(saisie, champ).etape).collect();
    let etat = |etape: EtapeParcours| match etape {
        _ if etape == pas.etape => "vous êtes ici",
        _ if etape > pas.etape && !contexte.ecran.relit => "à venir",
        _ if incompletes.contains(&etape) => "il manque une réponse",
        _ => "fait",
    };
    html! {
        <div>
            <details class="pli pli--discret parcours__avance">
                <summary>{ vivant(format!("Étape {rang} sur {}", etapes.len())) }</summary>
                <ol>
                    for etape in etapes.iter().copied() {
                        <li key={etape.cle()} aria-current={(etape == pas.etape).then_some("step")}>
                            { lien("lien", etape.nom(), Route::Parcours(etape.debut()).ancre()) }{ dit(" : ") }{ vivant(etat(etape)) }
                        </li>
                    }
                </ol>
            </details>
            <progress class="parcours__barre" max={ecrans.len().to_string()} value={passes.to_string()} aria-hidden="true" />
        </div>
    }
}

fn questions(contexte: &Contexte, Volet { lieu, rang }: Volet) -> Html {
    let etendue = Etendue::Groupe(lieu);
    match lieu {
        Lieu::Personne | Lieu::Situation => personne(contexte, rang, etendue),
        Lieu::Revenus if personnes::autres(&contexte.saisie).contains(&rang) => {
            autre(contexte, rang, etendue)
        }
        Lieu::Revenus => revenus(contexte, rang, etendue),
        Lieu::Enfants | Lieu::AutreParent => enfant(contexte, rang, etendue),
        Lieu::Logement | Lieu::Commune | Lieu::Loyer | Lieu::Residence => logement(contexte, etendue),
        Lieu::Recu => recu(contexte),
        Lieu::Depenses => depenses(contexte, Some(rang)),
        Lieu::Impaye | Lieu::Retard | Lieu::Courriers | Lieu::Releve => impaye(contexte, etendue),
        Lieu::Verification => verification(contexte),
        _ => foyer(contexte, etendue),
    }
}

/// The first result, quietly, once the rent is known.
fn deja(contexte: &Contexte) -> Html {
    let Some(deja) = contexte.resultat.deja() else { return Html::default() };
    html! {
        <p class="parcours__deja">
            { dit("Déjà : ") }
            { montant(deja) }
        </p>
    }
}

fn erreurs(contexte: &Contexte, pas: Pas) -> Vec<ErreurSaisie> {
    let toutes = &contexte.resultat.lecture.erreurs;
    let ici = |erreur: &&ErreurSaisie| {
        pas.etape == EtapeParcours::Verification || Pas::du_champ(&contexte.saisie, &erreur.champ) == pas
    };
    toutes.iter().filter(ici).cloned().collect()
}
