//! The papers to hand over: their list, and the page of one: what is typed on it, what is left out, the paper itself.

use serde_json::json;
use yew::prelude::*;

use super::pli;
use crate::documents::papiers::{Contenu, Feuille, Papier, Saisi, composer};
use crate::documents::rapport::{Rapport, html as document};
use crate::menage::document::Champ;
use crate::notions::choix::Choix;
use crate::questions::table::Cle;
use crate::ui::champs::a_revoir;
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::route::{Route, Sujet};
use crate::ui::textes::{bouton, cru, dit, lien, vivant};

/// Every paper, by kind.
pub fn produire() -> Html {
    let debut = |papier: &Papier| papier.code().split('-').next().unwrap_or_default();
    let groupe = |titre: &'static str, garde: &dyn Fn(&str) -> bool| {
        html! {
            <>
                <h2 class="titre-bloc">{ dit(titre) }</h2>
                <ul class="papiers">
                    for papier in Papier::TOUS.iter().filter(|papier| garde(debut(papier))) {
                        <li key={papier.code()}>{ lien("bouton bouton--discret", papier.libelle(), Route::Papier(*papier).ancre()) }</li>
                    }
                </ul>
            </>
        }
    };
    html! {
        <>
            <p>{ dit("Chaque papier dit ce dont son lecteur a besoin, et rien d'autre. Rien n'est envoyé.") }</p>
            { groupe("Dossiers et fiches", &|debut| debut != "lettre" && debut != "fiche") }
            { groupe("Lettres", &|debut| debut == "lettre") }
            { groupe("Pour savoir comment faire", &|debut| debut == "fiche") }
        </>
    }
}

/// The page of a paper.
pub fn papier(contexte: &Contexte, papier: Papier) -> Html {
    let feuille = compose(contexte, papier, &contexte.ecran.blancs);
    html! {
        <main id="contenu" class="page page--large" tabindex="-1">
            <div class="actions sans-papier" key="actions">
                { lien("bouton bouton--discret", "Tous les papiers", Route::Sujet(Sujet::Produire).ancre()) }
                if feuille.is_some() {
                    { bouton("bouton bouton--principal", "Imprimer", contexte.demande(Demande::Imprimer)) }
                    { bouton("bouton", "Enregistrer la page", contexte.demande(Demande::EnregistrerPapier(papier, false))) }
                    { bouton("bouton partage", "Partager", contexte.demande(Demande::EnregistrerPapier(papier, true))) }
                }
            </div>
            if let Some((feuille, rapport)) = feuille {
                <div key="reglages" class="sans-papier">
                    if contexte.dossier().is_none() { <p>{ dit("Papier vierge : avec vos réponses, il se remplit seul.") }</p> }
                    { reglages(contexte, &feuille) }
                </div>
                <div key="feuille" class="feuille" data-papier={papier.code()}>{ cru(document::article(&rapport)) }</div>
            } else {
                <h1 key="vide" tabindex="-1">{ dit(papier.libelle()) }</h1>
                { sans_feuille(contexte, papier) }
            }
        </main>
    }
}

/// What a paper waits for.
fn sans_feuille(contexte: &Contexte, papier: Papier) -> Html {
    if contexte.dossier().is_none() && !papier.se_donne_vierge() {
        return html! {
            <>
                <p>{ dit("Il manque des réponses pour écrire ce papier.") }</p>
                { lien("bouton bouton--principal", "Répondre", Route::Accueil.ancre()) }
            </>
        };
    }
    html! {
        <>
            <p role="status">{ dit("Les mots des papiers arrivent…") }</p>
            { bouton("bouton", "Réessayer", contexte.demande(Demande::Papiers)) }
        </>
    }
}

/// The paper of the household, with these identities; nothing while something is missing.
pub fn compose(
    contexte: &Contexte,
    papier: Papier,
    blancs: &[(String, String)],
) -> Option<(Feuille, Rapport)> {
    let dossier = contexte.dossier();
    let gabarits = contexte.papiers.as_ref().filter(|_| contexte.textes)?;
    if dossier.is_none() && !papier.se_donne_vierge() {
        return None;
    }
    let options = || match contexte.saisie.nombre(Cle::Projet) {
        0 => Vec::new(),
        _ => contexte.resultat.comparaison(&contexte.saisie).to_vec(),
    };
    let commune = contexte.commune();
    let contenu = dossier.map(|dossier| Contenu::new(dossier, commune.as_deref(), &options));
    let saisi = Saisi { ecrits: &contexte.resultat.lecture.ecrits, blancs, retires: &contexte.ecran.retires };
    let feuille = composer(gabarits, papier, contenu.as_ref(), saisi)?;
    let rapport = feuille.rapport(papier, contexte.le, dossier);
    Some((feuille, rapport))
}

/// What is typed on the paper, and the parts that it has.
fn reglages(contexte: &Contexte, feuille: &Feuille) -> Html {
    html! {
        <>
            if !feuille.ecrits.is_empty() {
                <fieldset key="ecrits" class="groupe">
                    <legend class="groupe__titre">{ dit("À écrire : gardé dans votre fichier") }</legend>
                    for ecrit in &feuille.ecrits { { a_ecrire(contexte, ecrit) } }
                </fieldset>
            }
            if !feuille.blancs.is_empty() {
                <fieldset key="blancs" class="groupe">
                    <legend class="groupe__titre">{ dit("Noms et numéros : sur ce papier seulement, gardés nulle part") }</legend>
                    <div class="grille">for blanc in &feuille.blancs { { identite(contexte, blanc) } }</div>
                </fieldset>
            }
            { a_revoir("le papier entier", &feuille.a_relire, "") }
            { pli(contexte, "Choisir les parties à imprimer", "", &|contexte: &Contexte| parties(contexte, &feuille.titres)) }
        </>
    }
}

/// The parts that are printed, each with its box.
fn parties(contexte: &Contexte, titres: &[String]) -> Html {
    let retires = &contexte.ecran.retires;
    html! {
        <fieldset class="coches">
            <legend class="champ__aide">{ dit("Parties à imprimer") }</legend>
            for titre in titres.iter().filter(|titre| !titre.is_empty()) {
                <label key={titre.clone()} class="coche coche--discrete">
                    <input type="checkbox" checked={!retires.contains(titre)} onchange={contexte.regle(Reglage::Partie(titre.clone()))} />
                    { vivant(titre) }
                </label>
            }
        </fieldset>
    }
}

/// A text of the paper; the words in it that call for care are shown beside it.
fn a_ecrire(contexte: &Contexte, [code, libelle, aide]: &[String; 3]) -> Html {
    let rang = (0..contexte.saisie.nombre(Cle::Ecrits))
        .find(|rang| contexte.texte(&Champ::element(Cle::Ecrits, *rang, Cle::EcritsChamp)) == *code);
    let texte = rang.map(|rang| contexte.texte(&Champ::element(Cle::Ecrits, rang, Cle::EcritsTexte)));
    let texte = texte.unwrap_or_default();
    let mots = a_revoir("ce papier", &texte, "");
    let (agir, id, cle) = (contexte.agir.clone(), format!("ecrit-{code}"), code.clone());
    let oninput = Callback::from(move |evenement: InputEvent| {
        let texte = navigateur::texte_de(&evenement);
        agir.emit(match rang {
            Some(rang) => Action::Saisir(Champ::element(Cle::Ecrits, rang, Cle::EcritsTexte), texte),
            None => Action::Ajouter(Champ::foyer(Cle::Ecrits), json!({ "champ": cle, "texte": texte })),
        });
    });
    html! {
        <div key={id.clone()} class="champ">
            <label class="champ__libelle" for={id.clone()}>{ vivant(libelle) }</label>
            <span class="champ__aide" id={format!("{id}-aide")}>{ vivant(aide) }</span>
            <textarea id={id.clone()} class="champ__saisie champ__notes" rows="3" spellcheck="false" autocomplete="off" value={texte} aria-describedby={format!("{id}-aide")} {oninput} />
            { mots }
        </div>
    }
}

/// Who the paper is about: typed here, in no file.
fn identite(contexte: &Contexte, demande: &str) -> Html {
    let tape = contexte.ecran.blancs.iter().find(|(autre, _)| autre == demande).map(|(_, tape)| tape.clone());
    let (agir, quoi) = (contexte.agir.clone(), demande.to_owned());
    let oninput = Callback::from(move |evenement: InputEvent| {
        agir.emit(Action::Regler(Reglage::Blanc(quoi.clone(), navigateur::texte_de(&evenement))));
    });
    html! {
        <label key={demande.to_owned()} class="champ">
            <span class="champ__libelle">{ vivant(demande) }</span>
            <input type="text" class="champ__saisie" autocomplete="off" spellcheck="false" value={tape} {oninput} />
        </label>
    }
}
