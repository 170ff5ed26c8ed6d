//! The answer for a tenant: what is due, the month in one picture, what to ask for, what to complete.

use yew::prelude::*;

use super::formes::remarques;
use super::urgence::besoin_urgent;
use super::{a_faire, detail, fichiers, mois_du_calcul, mon_mois, sujets, synthese};
use crate::conseil::textes::urgence::{EXPULSION, SANS_TOIT};
use crate::documents::mots;
use crate::documents::rapport::prevention::premier_signal;
use crate::dossier::annonce::SommeAnnoncee;
use crate::impaye::procedure;
use crate::menage::document::Champ;
use crate::menage::percu::Percu;
use crate::notions::choix::Choix as _;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::questions::droits::Periodicite;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Occupation;
use crate::ui::contexte::{But, Contexte};
use crate::ui::formulaire::utiles;
use crate::ui::pas::EtapeParcours;
use crate::ui::resultat::{EtatDroit, LigneDroit, Resultat};
use crate::ui::route::{Route, Sujet};
use crate::ui::textes::{bouton, dit, lien, montant, vivant};

/// The page of results: the action first, then the figures, then each right as one line that leads to its page.
pub fn resultats(contexte: &Contexte) -> Html {
    let (deja, autres) = ouverts(contexte);
    html! {
        <main id="contenu" class="page resultats" tabindex="-1">
            <h1 tabindex="-1" class="resultats__essentiel">{ essentiel(contexte) }</h1>
            { retard(contexte) }
            { synthese(contexte) }
            { a_faire(contexte) }
            { mon_mois(contexte) }
            { groupe(contexte, "Vous recevez déjà", &deja) }
            { groupe(contexte, "Sans demande à faire maintenant", &autres) }
            { groupe(contexte, "À compléter", &contexte.resultat.lignes_en(EtatDroit::AVerifier)) }
            { utiles(contexte) }
            { choix(contexte) }
            { ailleurs(contexte) }
            { sujets(contexte) }
            { mois_du_calcul(contexte) }
            { detail(contexte) }
            <div class="actions resultats__actions">
                { lien("bouton bouton--principal", "Garder ou imprimer", Route::Rapport.ancre()) }
                { lien("bouton", "Modifier mes réponses", Route::Parcours(EtapeParcours::Verification.debut()).ancre()) }
                { fichiers(contexte, true) }
                { bouton("bouton bouton--discret", "Vue détaillée", contexte.vers(But::Page(Route::Entretien))) }
            </div>
        </main>
    }
}

/// The rights that are open: those received, then those that no step of the list asks for.
fn ouverts(contexte: &Contexte) -> (Vec<&LigneDroit>, Vec<&LigneDroit>) {
    let taches = contexte.dossier().map(|dossier| dossier.a_faire()).unwrap_or_default();
    let ouverts = contexte.resultat.lignes_en(EtatDroit::Ouvert).into_iter();
    let (deja, reste): (Vec<_>, Vec<_>) = ouverts.partition(|ligne| ligne.deja);
    let sans_tache = |ligne: &&LigneDroit| taches.iter().all(|tache| tache.droit != ligne.cle);
    (deja, reste.into_iter().filter(sans_tache).collect())
}

/// What was supposed, and the rights that are not open: each a page away.
fn ailleurs(contexte: &Contexte) -> Html {
    let supposees = contexte.dossier().map_or(0, |dossier| dossier.suppositions().len());
    let fermes = contexte.resultat.lignes_en(EtatDroit::Ferme).len();
    html! {
        <ul class="rangees rangees--renvois">
            if supposees > 0 {
                <li key="supposees">
                    <a class="rangee-droit" href={Route::Parcours(EtapeParcours::Verification.debut()).ancre()}>
                        { vivant(format!("Ce que nous avons supposé ({supposees})")) }
                    </a>
                </li>
            }
            if fermes > 0 {
                <li key="fermes">
                    <a class="rangee-droit" href={Route::Sujet(Sujet::Autres).ancre()}>
                        { vivant(format!("Pas pour vous aujourd'hui, et pourquoi ({fermes})")) }
                    </a>
                </li>
            }
        </ul>
    }
}

/// What the household may choose, with both amounts.
fn choix(contexte: &Contexte) -> Html {
    let choix = contexte.dossier().map(|dossier| dossier.autres_choix().to_vec()).unwrap_or_default();
    if choix.is_empty() {
        return Html::default();
    }
    html! {
        <section class="utiles" aria-labelledby="choix-titre">
            <h2 id="choix-titre" class="titre-bloc">{ dit("Vous avez le choix") }</h2>
            <ul>for choix in choix { <li key={choix.texte.clone()}>{ vivant(&choix.texte) }</li> }</ul>
        </section>
    }
}

/// Whom to call before all else: of whoever has no home, or said a debt and nothing of the household yet.
fn d_abord(contexte: &Contexte) -> Html {
    let occupation = contexte.dossier().and_then(|dossier| dossier.situation().menage.occupation());
    let dette = contexte.saisie.valeur(&Champ::foyer(Cle::Impaye)).is_some();
    let (titre, besoin) = match occupation {
        Some(Occupation::SansDomicile) => ("Sans toit ce soir", SANS_TOIT),
        None if contexte.dossier().is_none() && dette => ("Ce qu'il faut faire maintenant", EXPULSION),
        _ => return Html::default(),
    };
    html! {
        <section class="erreurs" aria-labelledby="d-abord-titre">
            <h2 id="d-abord-titre" class="sous-titre">{ dit(titre) }</h2>
            { besoin_urgent(contexte, &besoin, None) }
        </section>
    }
}

/// What to do now, first, where the rent is in arrears; before any, the first month that will be short.
fn retard(contexte: &Contexte) -> Html {
    let situation = contexte.resultat.lecture.situation.as_ref();
    let Some((situation, impaye)) = situation.and_then(|lue| Some((lue, lue.impaye.as_ref()?))) else {
        return html! { <>{ d_abord(contexte) }{ avant_un_retard(contexte) }</> };
    };
    let a_faire = procedure::a_faire(impaye, contexte.le);
    html! {
        <section class="erreurs" aria-labelledby="retard-titre">
            <h2 id="retard-titre" class="sous-titre">{ "Ce qu'il faut faire maintenant" }</h2>
            if contexte.textes {
                <p>{ vivant(a_faire.d_abord) }</p>
                <p>{ vivant(format!("Qui appeler : {}.", procedure::qui_appeler(situation, &a_faire))) }</p>
            }
            <p><a href={Route::Sujet(Sujet::Loyer).ancre()}>{ "Les dates, le plan, qui peut aider" }</a></p>
        </section>
    }
}

fn avant_un_retard(contexte: &Contexte) -> Html {
    let signal = contexte.dossier().and_then(premier_signal);
    html! {
        if let Some(signal) = signal {
            <p class="discret">
                { vivant(signal) }{ " " }
                <a href={Route::Sujet(Sujet::Loyer).ancre()}>{ "Prévenir un retard de loyer" }</a>
            </p>
        }
    }
}

/// One sentence; nothing of what could be claimed until it is known what is received.
fn essentiel(contexte: &Contexte) -> Html {
    let resultat: &Resultat = &contexte.resultat;
    let Some(dossier) = contexte.dossier() else {
        return vivant("Il manque des réponses pour calculer");
    };
    let SommeAnnoncee { somme, puis } = dossier.annonce();
    if let Some(somme) = mots::en_phrase(somme).filter(|_| somme != Fourchette::default()) {
        let quoi = if dossier.droits_recus().is_some() { "de plus" } else { "d'aides" };
        return html! {
            <span key="somme">
                { dit("Vous pourriez recevoir ") }{ montant(somme) }
                { vivant(format!(" {quoi} {}", combien_de_temps(puis, dossier.simulation().mois.mois()))) }
            </span>
        };
    }
    let Some(recus) = dossier.droits_recus() else {
        return vivant("Voici ce que vos réponses permettent de calculer");
    };
    let mensuel = |recu: &Percu| recu.droit.periodicite() == Periodicite::Mois;
    let incertain = recus.iter().any(|recu| recu.montant.is_none() && mensuel(recu))
        || !resultat.lignes_en(EtatDroit::AVerifier).is_empty();
    vivant(match dossier.a_faire() {
        [] if incertain => "Il manque des réponses pour calculer toutes vos aides",
        [] if resultat.a_un_ecart() => "Vous recevez vos aides : un montant est à vérifier",
        [] => "Vous recevez ce à quoi vous avez droit parmi les aides calculées",
        _ => "Il vous reste des aides à demander",
    })
}

/// `par mois`; `en novembre 2026, puis 300,00 € par mois`; `par mois jusqu'en mars 2027, puis 0,00 € par mois`.
fn combien_de_temps(puis: Option<(Mois, Fourchette)>, mois: Mois) -> String {
    let Some((dernier, ensuite)) = puis else { return "par mois".to_owned() };
    let quand = if dernier == mois { "en" } else { "par mois jusqu'en" };
    format!("{quand} {dernier}, puis {} par mois", mots::entre(ensuite))
}

/// Rights of one kind, each a line that leads to its page.
pub fn groupe(contexte: &Contexte, titre: &'static str, lignes: &[&LigneDroit]) -> Html {
    if lignes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="groupe-droits">
            <h2 class="titre-bloc">{ dit(titre) }</h2>
            <ul class="rangees">for ligne in lignes.iter().copied() { { rangee(contexte, ligne) } }</ul>
        </section>
    }
}

/// Its name and its amount, then one sentence; what its calculation leaves out stays beside the amount.
fn rangee(contexte: &Contexte, ligne: &LigneDroit) -> Html {
    html! {
        <li key={ligne.cle.code()}>
            <a class="rangee-droit" href={Route::Droit(ligne.cle).ancre()}>
                <span class="rangee-droit__nom">{ vivant(&ligne.nom) }</span>
                <span class="rangee-droit__montant">{ montant(ligne.a_montrer()) }</span>
                <span class="rangee-droit__phrase">{ vivant(phrase(contexte, ligne)) }</span>
            </a>
            { remarques(ligne) }
        </li>
    }
}

/// What is said of a right in one line: of one that waits for several answers, the first of them.
pub fn phrase(contexte: &Contexte, ligne: &LigneDroit) -> String {
    let premiere = |reference| contexte.reponse_manquante(reference);
    match ligne.manque.as_slice() {
        [] => ligne.phrase.clone(),
        [seule] => format!("Il manque {}.", premiere(seule)),
        [une, _] => format!("Il manque {}, et une autre réponse.", premiere(une)),
        [une, autres @ ..] => format!("Il manque {}, et {} autres réponses.", premiere(une), autres.len()),
    }
}
