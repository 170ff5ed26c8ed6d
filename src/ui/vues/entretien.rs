//! The adviser's workspace: the answers section by section, the results beside them, live.

use yew::prelude::*;

use super::entete::AIDE;
use super::formes::lien_vers;
use super::{
    avenir, calcul, demarches, detail, droits, erreurs, fiche, fichiers, mois_du_calcul, mon_mois, onglets,
    parts, pli, sections, sujets, synthese,
};
use crate::documents::mots::{minuscule, plage, plage_de_taux};
use crate::documents::suivi::en_bref;
use crate::dossier::Dossier;
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::menage::posees::sans_reponse;
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
use crate::ui::route::{Route, Sujet};
use crate::ui::rubrique::Rubrique;
use crate::ui::textes::{bouton, dit, lien, montant, vivant};
use crate::ui::{navigateur, resume};

/// The workspace: a bar, the figures that matter, the sections, the one that is drawn, and the results beside it.
pub fn entretien(contexte: &Contexte) -> Html {
    let Ecran { explique, deplie, presente, .. } = *contexte.ecran;
    // Today's results, or those of an alternative.
    let montre = &onglets::montre(contexte);
    html! {
        <main id="contenu" class={classes!("entretien", presente.then_some("entretien--presente"))} tabindex="-1">
            <div class="entretien__barre" key="barre">
                <h1 tabindex="-1" class="hors-ecran">{ dit("Entretien") }</h1>
                { onglets::onglets(contexte, montre) }
                { commandes(contexte) }
            </div>
            <div class="entretien__bandeau" key="bandeau">
                { bandeau(contexte, montre) }
                <button type="button" class="bouton bouton--discret entretien__bascule" aria-expanded={deplie.to_string()} aria-controls="resultats" onclick={contexte.regle(Reglage::Deplie(!deplie))}>
                    <span key={deplie.to_string()}>{ if deplie { "Revenir aux réponses" } else { "Détail des résultats" } }</span>
                </button>
            </div>
            { rail(contexte) }
            <section key="formulaire" class={classes!("entretien__formulaire", deplie.then_some("entretien--cache"))} aria-label="Réponses">
                { erreurs(contexte, &contexte.resultat.lecture.erreurs) }
                { rubrique(contexte) }
                { utiles(contexte) }
            </section>
            <section key="resultats" id="resultats" class={classes!("entretien__resultats", deplie.then_some("entretien--montre"))} aria-label="Résultats">
                if let Some(cle) = explique {
                    { panneau(montre, cle, &fermer(contexte, cle)) }
                } else {
                    <div key="resultats">
                        { synthese(montre) }
                        if montre.ecran.option.is_none() { { onglets::garder(contexte) } }
                        { mon_mois(montre) }
                        { pli(montre, "L'année en une image", "", &|montre: &Contexte| sections(&montre.resultat.annee())) }
                        { droits(montre, &ouvrir(contexte)) }
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

/// Explains a right beside the form.
fn ouvrir(contexte: &Contexte) -> Callback<CleDroit> {
    let agir = contexte.agir.clone();
    Callback::from(move |cle: CleDroit| {
        agir.emit(Action::Regler(Reglage::Explique(Some(cle))));
        navigateur::focalise_sur("panneau-titre".to_owned());
    })
}

/// Back from the explanation of a right to its line.
fn fermer(contexte: &Contexte, cle: CleDroit) -> Callback<()> {
    let agir = contexte.agir.clone();
    Callback::from(move |()| {
        navigateur::focalise_sur(format!("ouvre-{}", cle.code()));
        agir.emit(Action::Regler(Reglage::Explique(None)));
    })
}

fn commandes(contexte: &Contexte) -> Html {
    let (annuler, retablir) = contexte.retours;
    let presente = contexte.ecran.presente;
    html! {
        <div class="entretien__commandes" role="group" aria-label="Actions">
            { mois_du_calcul(contexte) }
            <button type="button" class="bouton bouton--discret" aria-label="Annuler" title="Annuler (Ctrl Z)" disabled={!annuler} onclick={contexte.action(|| Action::Annuler)}>{ "↶" }</button>
            <button type="button" class="bouton bouton--discret" aria-label="Rétablir" title="Rétablir (Ctrl Maj Z)" disabled={!retablir} onclick={contexte.action(|| Action::Retablir)}>{ "↷" }</button>
            { bouton("bouton bouton--discret presenter", if presente { "Fin de la présentation" } else { "Présenter" },
                contexte.regle(Reglage::Presente(!presente))) }
            { lien("bouton bouton--discret", "Produire", Route::Sujet(Sujet::Produire).ancre()) }
            { menu(contexte) }
        </div>
    }
}

/// What is done once in an interview: files, paper, mark, the next person, and the keys.
fn menu(contexte: &Contexte) -> Html {
    let attend = contexte.ecran.refus.is_some() || contexte.ecran.coffre.is_some();
    html! {
        <details key="menu" id="menu" class="menu" open={attend}>
            <summary class="bouton bouton--discret" title="Fichiers, repère, personne suivante">{ dit("Plus") }</summary>
            <div class="menu__contenu">
                { fichiers(contexte, true) }
                { lien("bouton bouton--discret", "Imprimer le résumé", Route::Rapport.ancre()) }
                { bouton("bouton bouton--discret", "Poser un repère", contexte.regle(Reglage::Repere(onglets::repere(contexte)))) }
                { bouton("bouton bouton--discret", "Nouvelle personne", contexte.regle(Reglage::Confirme(true))) }
                { lien("bouton bouton--discret", "Aide", AIDE.to_owned()) }
                { lien("bouton bouton--discret", "Accueil", Route::Accueil.ancre()) }
                <details key="touches" id="touches" class="pli pli--discret">
                    <summary>{ dit("Au clavier (touche ?)") }</summary>
                    <dl class="touches">
                        for (touche, effet) in TOUCHES { <div key={touche}><dt>{ touche }</dt><dd>{ dit(effet) }</dd></div> }
                    </dl>
                </details>
            </div>
        </details>
    }
}

/// The keys of the workspace (navigateur.rs), and what each does.
const TOUCHES: [(&str, &str); 6] = [
    ("Entrée", "champ suivant"),
    ("Alt ↓ ou ↑", "rubrique suivante, précédente"),
    ("Ctrl 1 à 9", "une rubrique, par son rang"),
    ("Ctrl Z, Ctrl Maj Z", "annuler, rétablir"),
    ("Échap", "fermer ce qui est ouvert, finir la présentation"),
    ("?", "cette aide"),
];

/// The figures that matter, always in sight: those of the results shown, then what presses.
fn bandeau(contexte: &Contexte, montre: &Contexte) -> Html {
    let Some((dossier, (_, simulation))) = montre.dossier().zip(montre.resultat.complet()) else {
        return html! { <p class="entretien__chiffre">{ dit("Tapez la date de naissance pour commencer") }</p> };
    };
    let budget = simulation.base();
    let somme = |valeur: Option<Fourchette>| valeur.map_or_else(|| "…".to_owned(), plage);
    let chiffres = [
        ("Reste à vivre aujourd'hui", somme(budget.reste_a_vivre)),
        ("Une fois payé", somme(dossier.une_fois_paye().reste_a_vivre)),
        ("Ressources", plage(budget.ressources)),
        ("Logement, aide déduite", somme(budget.logement_net)),
        ("Taux d'effort", budget.taux_effort.map_or_else(|| "…".to_owned(), plage_de_taux)),
        ("Par jour et par personne", somme(budget.par_jour_et_personne)),
    ];
    html! {
        <>
            <dl class="entretien__chiffres">
                for (libelle, valeur) in chiffres { <div key={libelle} class="entretien__chiffre"><dt>{ dit(libelle) }</dt><dd>{ montant(valeur) }</dd></div> }
            </dl>
            { ce_qui_presse(contexte) }
        </>
    }
}

/// The next date of an arrears, what was agreed and the next appointment.
fn ce_qui_presse(contexte: &Contexte) -> Html {
    let echeance = contexte.dossier().and_then(Dossier::prochaine_echeance);
    html! {
        <>
            if let Some(date) = echeance {
                <p key="echeance" class="entretien__presse">
                    <a class="lien" href={Route::Sujet(Sujet::Loyer).ancre()}>
                        { vivant(format!("Avant le {}\u{a0}: {}", date.jour(), minuscule(&date.texte))) }
                    </a>
                </p>
            }
            if let Some(bref) = suivi_en_bref(contexte) {
                { lien_vers(contexte, "lien entretien__suivi", Champ::foyer(Cle::SuiviProchain), &bref) }
            }
        </>
    }
}

/// The sections, each with its state and what it holds in a few words; one of them is drawn.
fn rail(contexte: &Contexte) -> Html {
    let commune = contexte.commune();
    let blancs: Vec<Rubrique> = sans_reponse(&contexte.saisie)
        .iter()
        .map(|champ| Rubrique::du_champ(&contexte.saisie, champ))
        .collect();
    let fautes: Vec<Rubrique> = contexte
        .resultat
        .lecture
        .erreurs
        .iter()
        .map(|erreur| Rubrique::du_champ(&contexte.saisie, &erreur.champ))
        .collect();
    html! {
        <nav class="rail sans-papier" key="rail" aria-label="Rubriques">
            <ol>
                for rubrique in Rubrique::TOUTES {
                    <li key={rubrique.rang()}>
                        <button type="button" class="rail__lien" aria-current={(rubrique == contexte.ecran.rubrique).then_some("true")}
                            onclick={contexte.regle(Reglage::Rubrique(rubrique))}>
                            <span class="rail__nom">{ dit(rubrique.nom()) }</span>
                            { resume_de(contexte, rubrique, commune.as_deref()) }
                            { etat_de(&blancs, &fautes, rubrique) }
                        </button>
                    </li>
                }
            </ol>
        </nav>
    }
}

/// What a section lacks, in a word.
fn etat_de(blancs: &[Rubrique], fautes: &[Rubrique], rubrique: Rubrique) -> Html {
    let compte = |liste: &[Rubrique]| liste.iter().filter(|autre| **autre == rubrique).count();
    let (dit, classe) = match (compte(fautes), compte(blancs)) {
        (0, 0) => return Html::default(),
        (0, blancs) => (format!("{blancs} sans réponse"), ""),
        (fautes, _) => (format!("{fautes} à corriger"), "rail__etat--faute"),
    };
    html! { <span class={classes!("rail__etat", classe)}>{ vivant(dit) }</span> }
}

/// What a section holds.
fn resume_de(contexte: &Contexte, rubrique: Rubrique, commune: Option<&str>) -> Html {
    let de = |etape| resume::en_bref(&contexte.saisie, etape, commune);
    let resume = match rubrique {
        Rubrique::Foyer => de(EtapeParcours::Foyer),
        Rubrique::Logement => de(EtapeParcours::Logement),
        Rubrique::Recu => de(EtapeParcours::Recu),
        Rubrique::Depenses => de(EtapeParcours::Depenses),
        Rubrique::Impaye => de(EtapeParcours::Impaye),
        _ => String::new(),
    };
    html! { if !resume.is_empty() { <span class="rail__resume">{ vivant(resume) }</span> } }
}

/// The section that is drawn.
fn rubrique(contexte: &Contexte) -> Html {
    let rubrique = contexte.ecran.rubrique;
    let contenu = match rubrique {
        Rubrique::Foyer => qui_vit_ici(contexte),
        Rubrique::Revenus => ce_qu_ils_gagnent(contexte),
        Rubrique::Logement => logement(contexte, Etendue::Tout),
        Rubrique::Recu => recu(contexte),
        Rubrique::Depenses => depenses(contexte, None),
        Rubrique::Dettes => dettes(contexte),
        Rubrique::Impaye => impaye(contexte, Etendue::Tout),
        Rubrique::Suivi => suivi(contexte),
        Rubrique::Notes => notes(contexte),
    };
    html! {
        <div key={rubrique.rang()} class="section">
            <h2 id="rubrique-titre" class="section__titre" tabindex="-1">{ dit(rubrique.nom()) }</h2>
            <div class="section__contenu">{ contenu }</div>
        </div>
    }
}

fn qui_vit_ici(contexte: &Contexte) -> Html {
    let avec_enfants = !personnes::rangs(&contexte.saisie, "enfant").is_empty();
    html! {
        <>
            { foyer(contexte, Etendue::Tout) }
            for (nom, rang) in adultes(contexte) {
                <fieldset key={nom} class="groupe"><legend class="groupe__titre">{ dit(nom) }</legend>{ personne(contexte, rang, Etendue::Tout) }</fieldset>
            }
            if avec_enfants { { enfants(contexte) } }
        </>
    }
}

fn ce_qu_ils_gagnent(contexte: &Contexte) -> Html {
    html! {
        for (nom, rang) in adultes(contexte) {
            <fieldset key={nom} class="groupe"><legend class="groupe__titre">{ dit(nom) }</legend>{ revenus(contexte, rang, Etendue::Tout) }</fieldset>
        }
    }
}

fn adultes(contexte: &Contexte) -> impl Iterator<Item = (&'static str, usize)> + use<> {
    let vous = personnes::rang_du_demandeur(&contexte.saisie);
    let conjoint = personnes::rang_du_conjoint(&contexte.saisie);
    std::iter::once(("Vous", vous)).chain(conjoint.map(|rang| ("Votre conjoint", rang)))
}

/// The next appointment, and what was agreed and is not done.
fn suivi_en_bref(contexte: &Contexte) -> Option<String> {
    en_bref(&contexte.resultat.lecture.suivi, contexte.le)
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
