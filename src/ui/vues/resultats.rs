//! The answer for a tenant: what is due, the month in one picture, what to ask for, what to complete.

use yew::prelude::*;

use super::{carte, demarches, detail, fichiers, mois_du_calcul, mon_mois, parts, pli, sujets, synthese};
use crate::documents::ecriture::Ecriture;
use crate::impaye::procedure;
use crate::notions::choix::Choix as _;
use crate::ui::dossier::{But, Dossier};
use crate::ui::resultat::{Etat, LigneDroit, Resultat};
use crate::ui::route::{Etape, Route, Sujet};
use crate::ui::textes::{bouton, cru, dit, lien, montant};

/// The page of results.
pub fn resultats(dossier: &Dossier) -> Html {
    let resultat = &dossier.resultat;
    html! {
        <main id="contenu" class="page resultats" tabindex="-1">
            <h1 tabindex="-1" class="resultats__essentiel">{ essentiel(resultat) }</h1>
            { retard(dossier) }
            { synthese(dossier) }
            { mon_mois(dossier) }
            { parts(dossier) }
            { groupe(dossier, Etat::Ouvert, "Ouvert pour vous") }
            { groupe(dossier, Etat::AVerifier, "À compléter") }
            { fermes(dossier) }
            { demarches(dossier) }
            { sujets(dossier) }
            { mois_du_calcul(dossier) }
            { detail(dossier) }
            <div class="actions resultats__actions">
                { lien("bouton bouton--principal", "Imprimer ou garder le résumé", Route::Rapport.ancre()) }
                { lien("bouton", "Modifier mes réponses", Route::Parcours(Etape::Verification).ancre()) }
                { fichiers(dossier, true) }
                { bouton("bouton bouton--discret", "Vue détaillée", dossier.vers(But::Page(Route::Entretien))) }
            </div>
        </main>
    }
}

/// What to do now, first, where the rent is in arrears.
fn retard(dossier: &Dossier) -> Html {
    let Some(impaye) = dossier.resultat.lecture.situation.as_ref().and_then(|s| s.impaye.as_ref()) else {
        return Html::default();
    };
    let (action, appeler, _) = procedure::a_faire(impaye, dossier.le);
    let mut page = Ecriture::default();
    page.html("<section class=\"erreurs\" aria-labelledby=\"retard-titre\"><h2 id=\"retard-titre\" class=\"sous-titre\">Ce qu'il faut faire maintenant</h2>");
    page.entre("<p>", action, "</p>");
    page.entre("<p>Qui appeler : ", appeler, ".</p>");
    page.entre(
        "<p><a href=\"",
        &Route::Sujet(Sujet::Loyer).ancre(),
        "\">Les dates, le plan, qui peut aider</a></p></section>",
    );
    cru(page)
}

/// One sentence; nothing of what could be claimed until it is known what is received.
fn essentiel(resultat: &Resultat) -> Html {
    let Some(simulation) = &resultat.simulation else {
        return html! { <span key="vide">{ "Il manque des réponses pour calculer" }</span> };
    };
    match resultat.non_demande() {
        Some(somme) if somme.est_nul() && !resultat.lignes_en(Etat::AVerifier).is_empty() => {
            html! { <span key="attente">{ "Il manque des réponses pour calculer toutes vos aides" }</span> }
        }
        Some(somme) if somme.est_nul() => {
            html! { <span key="complet">{ "Vous recevez ce à quoi vous avez droit parmi les aides calculées" }</span> }
        }
        Some(somme) => html! {
            <span key="manque">
                { dit("Vous pourriez recevoir ") }{ montant(somme.to_string()) }{ dit(" par mois que vous ne recevez pas") }
            </span>
        },
        None => {
            let total = simulation.total_des_aides().filter(|total| total.haut.est_positif());
            match total {
                Some(total) => html! {
                    <span key="total">
                        { dit("Vous pourriez recevoir ") }{ montant(crate::documents::explication::entre(total)) }{ dit(" d'aides par mois") }
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
            <h2 class="titre-bloc">{ dit(titre) }</h2>
            { cartes(dossier, &lignes) }
        </section>
    }
}

fn cartes(dossier: &Dossier, lignes: &[&LigneDroit]) -> Html {
    html! {
        for ligne in lignes.iter().copied() { <key={ligne.cle.code()}>{ carte(dossier, ligne) }</> }
    }
}

fn fermes(dossier: &Dossier) -> Html {
    let lignes = dossier.resultat.lignes_en(Etat::Ferme);
    if lignes.is_empty() {
        return Html::default();
    }
    html! {
        { pli(dossier, "Pas ouvert pour vous, et pourquoi", "", &|dossier: &Dossier| {
            cartes(dossier, &dossier.resultat.lignes_en(Etat::Ferme))
        }) }
    }
}
