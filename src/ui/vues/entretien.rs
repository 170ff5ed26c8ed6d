//! The adviser's workspace: the form on one side, the results beside it, live.

use yew::prelude::*;

use super::{
    avenir, calcul, demarches, detail, droits, erreurs, fiche, fichiers, mois_du_calcul, mon_mois, onglets,
    parts, pli, sujets, synthese,
};
use crate::documents::explication::plage;
use crate::notions::choix::Choix as _;
use crate::notions::fourchette::Fourchette;
use crate::questions::droits::CleDroit;
use crate::ui::dossier::Dossier;
use crate::ui::ecran::{Ecran, Reglage};
use crate::ui::etat::Action;
use crate::ui::formulaire::{
    depenses, dettes, enfants, foyer, impaye, logement, notes, personne, recu, revenus,
};
use crate::ui::route::{Etape, Route};
use crate::ui::textes::{bouton, dit, lien, montant};
use crate::ui::{navigateur, personnes, resume};

/// The workspace.
pub fn entretien(dossier: &Dossier) -> Html {
    let Ecran { explique, deplie, .. } = *dossier.ecran;
    let ouvrir = {
        let agir = dossier.agir.clone();
        Callback::from(move |cle: CleDroit| {
            agir.emit(Action::Regler(Reglage::Explique(Some(cle))));
            navigateur::focalise_sur("panneau-titre".to_owned());
        })
    };
    let fermer = {
        let agir = dossier.agir.clone();
        Callback::from(move |()| {
            if let Some(cle) = explique {
                navigateur::focalise_sur(format!("ouvre-{}", cle.code()));
            }
            agir.emit(Action::Regler(Reglage::Explique(None)));
        })
    };
    // Today's results, or those of an alternative.
    let montre = &onglets::montre(dossier);
    html! {
        <main id="contenu" class={classes!("entretien", dossier.ecran.presente.then_some("entretien--presente"))} tabindex="-1">
            <div class="entretien__barre" key="barre">
                <h1 tabindex="-1" class="hors-ecran">{ dit("Entretien") }</h1>
                { commandes(dossier) }
            </div>
            <div class="entretien__bandeau" key="bandeau">
                { bandeau(montre) }
                <button type="button" class="bouton bouton--discret" aria-expanded={deplie.to_string()} aria-controls="resultats" onclick={dossier.regle(Reglage::Deplie(!deplie))}>
                    <span key={deplie.to_string()}>{ if deplie { "Revenir aux réponses" } else { "Détail des résultats" } }</span>
                </button>
            </div>
            <section key="formulaire" class={classes!("entretien__formulaire", deplie.then_some("entretien--cache"))} aria-label="Réponses">
                { erreurs(&dossier.resultat.lecture.erreurs) }
                { formulaire(dossier) }
            </section>
            <section key="resultats" id="resultats" data-option={montre.ecran.option.map(|rang| rang.to_string())} class={classes!("entretien__resultats", deplie.then_some("entretien--montre"))} aria-label="Résultats">
                { onglets::onglets(dossier, montre) }
                if let Some(cle) = explique {
                    { panneau(montre, cle, &fermer) }
                } else {
                    <div key="resultats">
                        { synthese(montre) }
                        if montre.ecran.option.is_none() { { onglets::garder(dossier) } }
                        { mon_mois(montre) }
                        { droits(montre, &ouvrir) }
                        { parts(montre) }
                        { sujets(dossier) }
                        { demarches(montre) }
                        { detail(montre) }
                    </div>
                }
            </section>
        </main>
    }
}

fn commandes(dossier: &Dossier) -> Html {
    let (annuler, retablir) = dossier.retours;
    html! {
        <div class="entretien__commandes" role="group" aria-label="Actions">
            { mois_du_calcul(dossier) }
            <button type="button" class="bouton bouton--discret" disabled={!annuler} onclick={dossier.action(|| Action::Annuler)}>{ dit("Annuler") }</button>
            <button type="button" class="bouton bouton--discret" disabled={!retablir} onclick={dossier.action(|| Action::Retablir)}>{ dit("Rétablir") }</button>
            { fichiers(dossier, true) }
            { lien("bouton bouton--discret", "Imprimer", Route::Rapport.ancre()) }
            { bouton("bouton bouton--discret", "Poser un repère", dossier.regle(Reglage::Repere(onglets::repere(dossier)))) }
            { bouton("bouton bouton--discret", "Nouvelle personne", dossier.regle(Reglage::Confirme(true))) }
            { bouton("bouton bouton--discret presenter", if dossier.ecran.presente { "Fin de la présentation" } else { "Présenter" },
                dossier.regle(Reglage::Presente(!dossier.ecran.presente))) }
        </div>
    }
}

/// The three figures pinned on top where the screen is narrow.
fn bandeau(dossier: &Dossier) -> Html {
    let Some(simulation) = &dossier.resultat.simulation else {
        return html! { <p class="entretien__chiffre">{ dit("Tapez la date de naissance pour commencer") }</p> };
    };
    let budget = &simulation.budget;
    let somme = |valeur: Option<Fourchette>| valeur.map_or_else(|| "…".to_owned(), plage);
    let aide = simulation.droit(CleDroit::AideLogement).fourchette().map_or_else(|| "…".to_owned(), plage);
    let chiffres = [
        ("Reste à vivre", somme(budget.reste_a_vivre)),
        ("Ressources", somme(Some(budget.ressources))),
        ("Aide au logement", aide),
    ];
    html! {
        <dl class="entretien__chiffres">
            for (libelle, valeur) in chiffres { <div key={libelle} class="entretien__chiffre"><dt>{ dit(libelle) }</dt><dd>{ montant(valeur) }</dd></div> }
        </dl>
    }
}

fn formulaire(dossier: &Dossier) -> Html {
    let vous = personnes::rang_du_demandeur(&dossier.saisie);
    let conjoint = personnes::rang_du_conjoint(&dossier.saisie);
    let commune = dossier.commune();
    let resume = |etape| resume::en_ligne(&dossier.saisie, etape, commune.as_deref());
    let avec_enfants = !personnes::rangs(&dossier.saisie, "enfant").is_empty();
    html! {
        <>
            { section("Foyer", resume(Etape::Foyer), true, html! {
                <>
                    { foyer(dossier, true) }
                    <fieldset class="groupe"><legend class="groupe__titre">{ dit("Vous") }</legend>{ personne(dossier, vous, true) }</fieldset>
                    if let Some(rang) = conjoint {
                        <fieldset class="groupe"><legend class="groupe__titre">{ dit("Votre conjoint") }</legend>{ personne(dossier, rang, true) }</fieldset>
                    }
                    if avec_enfants { { enfants(dossier, true) } }
                </>
            }) }
            { section("Revenus", String::new(), true, html! {
                <>
                    <fieldset class="groupe"><legend class="groupe__titre">{ dit("Vous") }</legend>{ revenus(dossier, vous, true) }</fieldset>
                    if let Some(rang) = conjoint {
                        <fieldset class="groupe"><legend class="groupe__titre">{ dit("Votre conjoint") }</legend>{ revenus(dossier, rang, true) }</fieldset>
                    }
                </>
            }) }
            { section("Logement", resume(Etape::Logement), true, logement(dossier, true)) }
            { section("Aides reçues", resume(Etape::Recu), false, recu(dossier)) }
            { section("Dépenses", resume(Etape::Depenses), false, depenses(dossier, true)) }
            { section("Crédits et dettes", String::new(), false, dettes(dossier)) }
            { section("Loyer en retard", String::new(), false, impaye(dossier, true)) }
            { section("Notes", String::new(), false, notes(dossier)) }
        </>
    }
}

fn section(titre: &'static str, resume: String, ouverte: bool, contenu: Html) -> Html {
    html! {
        <details key={titre} class="section" open={ouverte}>
            <summary class="section__titre">
                <h2>{ dit(titre) }</h2>
                <span class="section__resume"><span key={resume.clone()}>{ resume }</span></span>
            </summary>
            <div class="section__contenu">{ contenu }</div>
        </details>
    }
}

fn panneau(dossier: &Dossier, cle: CleDroit, fermer: &Callback<()>) -> Html {
    let onclick = {
        let fermer = fermer.clone();
        Callback::from(move |_: MouseEvent| fermer.emit(()))
    };
    let onkeydown = {
        let fermer = fermer.clone();
        Callback::from(move |evenement: KeyboardEvent| {
            if evenement.key() == "Escape" {
                fermer.emit(());
            }
        })
    };
    html! {
        <div key={cle.code()} class="panneau" {onkeydown}>
            <div class="panneau__tete">
                <h2 id="panneau-titre" tabindex="-1"><span>{ calcul::titre(cle) }</span></h2>
                { bouton("bouton", "Fermer", onclick) }
            </div>
            { pli(dossier, "Comment demander", cle.libelle(), &|dossier: &Dossier| fiche(dossier, cle)) }
            { pli(dossier, "Ce qui va changer, ce qui changerait", cle.libelle(), &|dossier: &Dossier| avenir(dossier, cle)) }
            { calcul(dossier, cle) }
        </div>
    }
}
