//! The adviser's workspace: the form on one side, the results beside it, live.

use yew::prelude::*;

use super::formes::lien_vers;
use super::{
    avenir, calcul, demarches, detail, droits, erreurs, fiche, fichiers, mois_du_calcul, mon_mois, onglets,
    parts, pli, sujets, synthese,
};
use crate::documents::mots::plage;
use crate::documents::suivi::en_bref;
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::notions::choix::Choix as _;
use crate::notions::fourchette::Fourchette;
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;
use crate::ui::contexte::Contexte;
use crate::ui::ecran::{Ecran, Reglage};
use crate::ui::etat::Action;
use crate::ui::formulaire::{
    Etendue, depenses, dettes, enfants, foyer, impaye, logement, notes, personne, recu, revenus, suivi,
    utiles,
};
use crate::ui::pas::EtapeParcours;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, lien, montant, vivant};
use crate::ui::{navigateur, resume};

/// The workspace.
pub fn entretien(contexte: &Contexte) -> Html {
    let Ecran { explique, deplie, .. } = *contexte.ecran;
    let ouvrir = {
        let agir = contexte.agir.clone();
        Callback::from(move |cle: CleDroit| {
            agir.emit(Action::Regler(Reglage::Explique(Some(cle))));
            navigateur::focalise_sur("panneau-titre".to_owned());
        })
    };
    let fermer = {
        let agir = contexte.agir.clone();
        Callback::from(move |()| {
            if let Some(cle) = explique {
                navigateur::focalise_sur(format!("ouvre-{}", cle.code()));
            }
            agir.emit(Action::Regler(Reglage::Explique(None)));
        })
    };
    // Today's results, or those of an alternative.
    let montre = &onglets::montre(contexte);
    html! {
        <main id="contenu" class={classes!("entretien", contexte.ecran.presente.then_some("entretien--presente"))} tabindex="-1">
            <div class="entretien__barre" key="barre">
                <h1 tabindex="-1" class="hors-ecran">{ dit("Entretien") }</h1>
                if let Some(bref) = suivi_en_bref(contexte) {
                    { lien_vers(contexte, "lien entretien__suivi", Champ::foyer(Cle::SuiviProchain), &bref) }
                }
                { commandes(contexte) }
            </div>
            <div class="entretien__bandeau" key="bandeau">
                { bandeau(montre) }
                <button type="button" class="bouton bouton--discret" aria-expanded={deplie.to_string()} aria-controls="resultats" onclick={contexte.regle(Reglage::Deplie(!deplie))}>
                    <span key={deplie.to_string()}>{ if deplie { "Revenir aux réponses" } else { "Détail des résultats" } }</span>
                </button>
            </div>
            <section key="formulaire" class={classes!("entretien__formulaire", deplie.then_some("entretien--cache"))} aria-label="Réponses">
                { erreurs(contexte, &contexte.resultat.lecture.erreurs) }
                { formulaire(contexte) }
            </section>
            <section key="resultats" id="resultats" class={classes!("entretien__resultats", deplie.then_some("entretien--montre"))} aria-label="Résultats">
                { onglets::onglets(contexte, montre) }
                if let Some(cle) = explique {
                    { panneau(montre, cle, &fermer) }
                } else {
                    <div key="resultats">
                        { synthese(montre) }
                        if montre.ecran.option.is_none() { { onglets::garder(contexte) } }
                        { mon_mois(montre) }
                        { droits(montre, &ouvrir) }
                        { parts(montre) }
                        { sujets(contexte) }
                        { demarches(montre) }
                        { detail(montre) }
                    </div>
                }
            </section>
        </main>
    }
}

fn commandes(contexte: &Contexte) -> Html {
    let (annuler, retablir) = contexte.retours;
    html! {
        <div class="entretien__commandes" role="group" aria-label="Actions">
            { mois_du_calcul(contexte) }
            <button type="button" class="bouton bouton--discret" disabled={!annuler} onclick={contexte.action(|| Action::Annuler)}>{ dit("Annuler") }</button>
            <button type="button" class="bouton bouton--discret" disabled={!retablir} onclick={contexte.action(|| Action::Retablir)}>{ dit("Rétablir") }</button>
            { fichiers(contexte, true) }
            { lien("bouton bouton--discret", "Imprimer", Route::Rapport.ancre()) }
            { bouton("bouton bouton--discret", "Poser un repère", contexte.regle(Reglage::Repere(onglets::repere(contexte)))) }
            { bouton("bouton bouton--discret", "Nouvelle personne", contexte.regle(Reglage::Confirme(true))) }
            { bouton("bouton bouton--discret presenter", if contexte.ecran.presente { "Fin de la présentation" } else { "Présenter" },
                contexte.regle(Reglage::Presente(!contexte.ecran.presente))) }
        </div>
    }
}

/// The three figures pinned on top where the screen is narrow.
fn bandeau(contexte: &Contexte) -> Html {
    let Some((dossier, (_, simulation))) = contexte.dossier().zip(contexte.resultat.complet()) else {
        return html! { <p class="entretien__chiffre">{ dit("Tapez la date de naissance pour commencer") }</p> };
    };
    let somme = |valeur: Option<Fourchette>| valeur.map_or_else(|| "…".to_owned(), plage);
    let aide = simulation.droit(CleDroit::AideLogement).fourchette().map_or_else(|| "…".to_owned(), plage);
    let chiffres = [
        ("Reste à vivre aujourd'hui", somme(simulation.base().reste_a_vivre)),
        ("Une fois payé", somme(dossier.une_fois_paye().reste_a_vivre)),
        ("Aide au logement due", aide),
    ];
    html! {
        <dl class="entretien__chiffres">
            for (libelle, valeur) in chiffres { <div key={libelle} class="entretien__chiffre"><dt>{ dit(libelle) }</dt><dd>{ montant(valeur) }</dd></div> }
        </dl>
    }
}

fn formulaire(contexte: &Contexte) -> Html {
    let vous = personnes::rang_du_demandeur(&contexte.saisie);
    let conjoint = personnes::rang_du_conjoint(&contexte.saisie);
    let commune = contexte.commune();
    let resume = |etape| resume::en_bref(&contexte.saisie, etape, commune.as_deref());
    let avec_enfants = !personnes::rangs(&contexte.saisie, "enfant").is_empty();
    html! {
        <>
            { utiles(contexte) }
            { section("Foyer", resume(EtapeParcours::Foyer), true, html! {
                <>
                    { foyer(contexte, Etendue::Tout) }
                    <fieldset class="groupe"><legend class="groupe__titre">{ dit("Vous") }</legend>{ personne(contexte, vous, Etendue::Tout) }</fieldset>
                    if let Some(rang) = conjoint {
                        <fieldset class="groupe"><legend class="groupe__titre">{ dit("Votre conjoint") }</legend>{ personne(contexte, rang, Etendue::Tout) }</fieldset>
                    }
                    if avec_enfants { { enfants(contexte) } }
                </>
            }) }
            { section("Revenus", String::new(), true, html! {
                <>
                    <fieldset class="groupe"><legend class="groupe__titre">{ dit("Vous") }</legend>{ revenus(contexte, vous, Etendue::Tout) }</fieldset>
                    if let Some(rang) = conjoint {
                        <fieldset class="groupe"><legend class="groupe__titre">{ dit("Votre conjoint") }</legend>{ revenus(contexte, rang, Etendue::Tout) }</fieldset>
                    }
                </>
            }) }
            { section("Logement", resume(EtapeParcours::Logement), true, logement(contexte, Etendue::Tout)) }
            { section("Aides reçues", resume(EtapeParcours::Recu), false, recu(contexte)) }
            { section("Dépenses", resume(EtapeParcours::Depenses), false, depenses(contexte, None)) }
            { section("Crédits et dettes", String::new(), false, dettes(contexte)) }
            { section("Loyer en retard", String::new(), false, impaye(contexte, Etendue::Tout)) }
            { section("Suivi", suivi_en_bref(contexte).unwrap_or_default(), false, suivi(contexte)) }
            { section("Notes", String::new(), false, notes(contexte)) }
        </>
    }
}

/// The next appointment, and what was agreed and is not done.
fn suivi_en_bref(contexte: &Contexte) -> Option<String> {
    en_bref(&contexte.resultat.lecture.suivi, contexte.le)
}

fn section(titre: &'static str, resume: String, ouverte: bool, contenu: Html) -> Html {
    html! {
        <details key={titre} class="section" open={ouverte}>
            <summary class="section__titre">
                <h2>{ dit(titre) }</h2>
                <span class="section__resume">{ vivant(resume) }</span>
            </summary>
            <div class="section__contenu">{ contenu }</div>
        </details>
    }
}

fn panneau(contexte: &Contexte, cle: CleDroit, fermer: &Callback<()>) -> Html {
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
            { pli(contexte, "Comment demander", cle.libelle(), &|contexte: &Contexte| fiche(contexte, cle)) }
            { pli(contexte, "Ce qui va changer, ce qui changerait", cle.libelle(), &|contexte: &Contexte| avenir(contexte, cle)) }
            { calcul(contexte, cle) }
        </div>
    }
}
