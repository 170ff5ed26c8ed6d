//! The small shapes that several views share.

use yew::prelude::*;

use crate::conseil::fiche::Lien;
use crate::documents::mots::lien_d_appel;
use crate::menage::document::Champ;
use crate::notions::source::Confiance;
use crate::notions::textes::Textes;
use crate::questions::reference::Reference;
use crate::ui::contexte::{But, Contexte, Demande};
use crate::ui::resultat::LigneDroit;
use crate::ui::route::Route;
use crate::ui::textes::{bouton, dit, entendu, lien, montant, vivant};

/// In place of the long texts, while they are not there.
pub fn textes_attendus(contexte: &Contexte) -> Html {
    html! {
        <div key="textes" class="remarque">
            <p role="status">{ dit("Des textes de cette page arrivent…") }</p>
            { bouton("bouton", "Réessayer", contexte.demande(Demande::Textes)) }
        </div>
    }
}

/// A list of texts.
pub fn liste(textes: &[&str]) -> Html {
    html! { <ul class="fiche__liste">for texte in textes { <li>{ vivant(texte) }</li> }</ul> }
}

/// What the calculation of a right leaves out for this household, beside its amount.
pub fn remarques(ligne: &LigneDroit) -> Html {
    ligne
        .remarques
        .iter()
        .map(|texte| html! { <p key={texte.clone()} class="remarque">{ vivant(texte) }</p> })
        .collect()
}

/// Names and their figures.
pub fn lignes(lignes: &[(&'static str, String)]) -> Html {
    html! {
        <dl class="parts">
            for (libelle, valeur) in lignes {
                <div key={*libelle}><dt>{ libelle }</dt><dd class="montant" translate="no">{ valeur }</dd></div>
            }
        </dl>
    }
}

/// The head of a table: what its rows are about, then the columns of figures.
pub fn tete(sujet: &'static str, chiffres: &[&'static str]) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ sujet }</th>
                for chiffre in chiffres { <th scope="col" class="nombre">{ chiffre }</th> }
            </tr>
        </thead>
    }
}

/// The cell of an amount.
pub fn cellule(valeur: &str) -> Html {
    html! { <td class="nombre montant" translate="no">{ valeur }</td> }
}

/// The way back to the results: those of the workspace, where the adviser was, for who comes from there.
pub fn retour(contexte: &Contexte) -> Html {
    let (libelle, route) = if contexte.ecran.en_entretien {
        ("Retour à l'entretien", Route::Entretien)
    } else {
        ("Retour aux résultats", Route::Resultats)
    };
    lien("bouton bouton--discret", libelle, route.ancre())
}

/// The cell of an amount and of the word that says what to make of it.
pub fn cellule_et_mot(valeur: &str, mot: &str) -> Html {
    html! {
        <td class="nombre">
            { montant(valeur) }
            if !mot.is_empty() { <span class="droits__mot">{ vivant(mot) }</span> }
        </td>
    }
}

/// A link to a field.
pub fn lien_vers(contexte: &Contexte, classe: &'static str, champ: Champ, texte: &str) -> Html {
    let onclick = contexte.vers(But::Question(champ));
    html! { <button type="button" class={classe} {onclick}>{ vivant(texte) }</button> }
}

/// Each answer that is missing, as a link to its question.
pub fn manques(contexte: &Contexte, references: &[Reference]) -> Html {
    html! {
        for reference in references {
            { lien_vers(contexte, "lien droits__manque", Champ::de(reference), &format!("Il manque {}", contexte.reponse_manquante(reference))) }
        }
    }
}

/// A number to call: one tap on a phone.
pub fn appel(numero: &str) -> Html {
    html! {
        <a class="appel" href={lien_d_appel(numero)}>
            { dit(Textes::de("ecran", "urgence").ou("appeler", "Appeler le")) }{ " " }<span translate="no" dir="ltr">{ numero.to_owned() }</span>
        </a>
    }
}

/// A public page: its site is read before it is opened.
pub fn page_publique(cible: &Lien) -> Html {
    // After `https://` or `http://`.
    let site = cible.adresse.split('/').nth(2).unwrap_or(cible.adresse);
    html! {
        <>
            <a target="_blank" rel="noopener noreferrer" href={cible.adresse}>
                { vivant(cible.libelle) }{ entendu(" (nouvelle fenêtre)") }
            </a>
            { " " }
            <span class="discret fiche__adresse" translate="no">{ site }</span>
            { doute(cible.confiance) }
        </>
    }
}

/// "À confirmer", in words, wherever it was not read.
pub fn doute(confiance: Confiance) -> Html {
    html! {
        if confiance == Confiance::AConfirmer {
            { " " }<strong class="calcul__doute">{ "à confirmer" }</strong>
        }
    }
}
