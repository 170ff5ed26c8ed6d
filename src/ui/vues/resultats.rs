//! The answer for a tenant: what is due, the month in one picture, what to ask for, what to complete.

use yew::prelude::*;

use super::{Calcul, Detail, Fichiers, MoisDuCalcul, MonMois, Parts, Synthese, Vue, montant, vivant};
use crate::simulation::CleDroit;
use crate::situation::Choix as _;
use crate::ui::dossier::{But, Dossier};
use crate::ui::resultat::{Etat, LigneDroit, Resultat};
use crate::ui::route::{Etape, Route};

/// The page of results.
#[component]
pub fn Resultats(props: &Vue) -> Html {
    let dossier = &props.dossier;
    let resultat = &dossier.resultat;
    html! {
        <main id="contenu" class="page resultats" tabindex="-1">
            <h1 tabindex="-1" class="resultats__essentiel">{ essentiel(resultat) }</h1>
            <Synthese dossier={dossier.clone()} />
            <MonMois dossier={dossier.clone()} />
            <Parts dossier={dossier.clone()} />
            { groupe(dossier, Etat::Ouvert, "Ouvert pour vous") }
            { groupe(dossier, Etat::AVerifier, "À compléter") }
            { fermes(dossier) }
            <MoisDuCalcul dossier={dossier.clone()} />
            <Detail dossier={dossier.clone()} />
            <div class="actions resultats__actions">
                <a class="bouton bouton--principal" href={Route::Rapport.ancre()}><span>{ "Imprimer ou garder le résumé" }</span></a>
                <a class="bouton" href={Route::Parcours(Etape::Verification).ancre()}><span>{ "Modifier mes réponses" }</span></a>
                <Fichiers dossier={dossier.clone()} />
                <button type="button" class="bouton bouton--discret" onclick={dossier.vers(But::Page(Route::Entretien))}><span>{ "Vue détaillée" }</span></button>
            </div>
        </main>
    }
}

/// One sentence; nothing of what could be claimed until it is known what is received.
fn essentiel(resultat: &Resultat) -> Html {
    let Some(simulation) = &resultat.simulation else {
        return html! { <span key="vide">{ "Il manque des réponses pour calculer" }</span> };
    };
    match resultat.non_demande() {
        Some(somme) if somme.est_nul() && !resultat.lignes_en(Etat::AVerifier).is_empty() => {
            html! { <span key="attente">{ "Rien de plus à demander pour l'instant : une réponse de plus peut ouvrir une aide" }</span> }
        }
        Some(somme) if somme.est_nul() => {
            html! { <span key="complet">{ "Vous recevez ce à quoi vous avez droit parmi les aides calculées" }</span> }
        }
        Some(somme) => html! {
            <span key="manque">
                <span>{ "Vous pourriez recevoir " }</span>{ montant(somme.to_string()) }<span>{ " par mois que vous ne recevez pas" }</span>
            </span>
        },
        None => {
            let total = simulation.total_des_aides().filter(|(_, haut)| haut.est_positif());
            match total {
                Some((bas, haut)) => html! {
                    <span key="total">
                        <span>{ "Vous pourriez recevoir " }</span>{ montant(crate::explication::entre(bas, haut)) }<span>{ " d'aides par mois" }</span>
                    </span>
                },
                None => {
                    html! { <span key="voir">{ "Voici ce que vos réponses permettent de calculer" }</span> }
                }
            }
        }
    }
}

fn groupe(dossier: &Dossier, etat: Etat, titre: &'static str) -> Html {
    let lignes = dossier.resultat.lignes_en(etat);
    if lignes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="groupe-droits">
            <h2 class="titre-bloc"><span>{ titre }</span></h2>
            for ligne in lignes { { carte(dossier, ligne) } }
        </section>
    }
}

fn carte(dossier: &Dossier, ligne: LigneDroit) -> Html {
    let (a_demander, en_trop) = (ligne.a_demander(), ligne.en_trop());
    html! {
        <article key={ligne.cle.code()} class="carte">
            <h3 class="carte__titre">{ vivant(ligne.nom) }</h3>
            <p class="carte__montant">{ montant(ligne.du) }</p>
            <p class="carte__phrase">{ vivant(ligne.phrase) }</p>
            if let Some(ecart) = a_demander {
                <p class="carte__ecart"><span>{ "En plus de ce que vous recevez : " }</span>{ montant(ecart.to_string()) }</p>
            }
            if let Some(en_trop) = en_trop {
                <p class="carte__ecart"><span>{ "Vous recevez plus que ce calcul, de " }</span>{ montant(en_trop.to_string()) }<span>{ " : vérifiez vos réponses, la CAF a peut-être d'autres revenus" }</span></p>
            }
            for reference in ligne.manque {
                <button key={reference.cle} type="button" class="bouton bouton--discret" onclick={dossier.vers_la_question(&reference)}>
                    <span>{ "Répondre" }</span>
                    <span class="hors-ecran">{ format!(" : {}", dossier.resultat.reponse_manquante(&reference)) }</span>
                </button>
            }
            { calcul(dossier, ligne.cle) }
        </article>
    }
}

fn calcul(dossier: &Dossier, cle: CleDroit) -> Html {
    html! {
        <details class="pli">
            <summary><span>{ "Voir le calcul" }</span><span class="hors-ecran">{ format!(" : {}", cle.libelle()) }</span></summary>
            <Calcul dossier={dossier.clone()} {cle} />
        </details>
    }
}

fn fermes(dossier: &Dossier) -> Html {
    let lignes = dossier.resultat.lignes_en(Etat::Ferme);
    if lignes.is_empty() {
        return Html::default();
    }
    html! {
        <details class="pli pli--bloc">
            <summary><span>{ "Pas ouvert pour vous, et pourquoi" }</span></summary>
            for ligne in lignes {
                <article key={ligne.cle.code()} class="carte carte--fermee">
                    <h3 class="carte__titre">{ vivant(ligne.nom) }</h3>
                    <p class="carte__phrase">{ vivant(ligne.phrase) }</p>
                    { calcul(dossier, ligne.cle) }
                </article>
            }
        </details>
    }
}
