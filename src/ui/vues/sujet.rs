//! A subject in depth: its few answers, then what the core says of it.

use std::slice;

use yew::prelude::*;

use super::demarches::{annee, papiers, pistes};
use super::deux_budgets::deux_budgets;
use super::formes::{retour, textes_attendus};
use super::resultats::groupe;
use super::urgence::besoin_urgent;
use super::{impots, options_cote_a_cote, parts, pli, produire, sections, social};
use crate::conseil::textes::urgence::EXPULSION;
use crate::documents::mots::lien_d_appel;
use crate::documents::papiers::Papier;
use crate::documents::rapport::impaye::PARTIES;
use crate::documents::rapport::{Section, budget, impaye, voisinage};
use crate::dossier::Dossier;
use crate::menage::document::Champ;
use crate::notions::choix::Choix;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::EtapeImpaye;
use crate::ui::champs::{GenreDeChamp, QuestionPosee};
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::formulaire::Etendue;
use crate::ui::pas::EtapeParcours;
use crate::ui::resultat::EtatDroit;
use crate::ui::route::{Route, Sujet};
use crate::ui::textes::{bouton, dit, lien, vivant};
use crate::ui::{formulaire, navigateur};

/// The page of a subject.
pub fn sujet(contexte: &Contexte, sujet: Sujet) -> Html {
    html! {
        <main id="contenu" class="page page--large" tabindex="-1">
            <h1 tabindex="-1">{ dit(sujet.titre()) }</h1>
            <p class="sans-papier">
                { retour(contexte) }
            </p>
            { match sujet {
                Sujet::Loyer | Sujet::Budget | Sujet::Annee | Sujet::Papiers | Sujet::Autres | Sujet::Voisinage
                    if !contexte.textes => html! {
                    <>
                        if sujet == Sujet::Loyer { { besoin_urgent(contexte, &EXPULSION, None) } }
                        { textes_attendus(contexte) }
                    </>
                },
                Sujet::Loyer => page_du_loyer(contexte),
                Sujet::Budget => page_du_budget(contexte),
                Sujet::Annee => page_de_l_annee(contexte),
                Sujet::Papiers => papiers(contexte),
                Sujet::Autres => page_des_autres_aides(contexte),
                Sujet::Options => options_cote_a_cote(contexte),
                Sujet::Voisinage => page_du_voisinage(contexte),
                Sujet::Produire => produire(),
            } }
            { super::sujets(contexte) }
        </main>
    }
}

fn page_de_l_annee(contexte: &Contexte) -> Html {
    html! {
        <>
            { sections(&contexte.resultat.annee()) }
            <h2 class="titre-bloc">{ dit("Les dates de l'année") }</h2>
            { annee(contexte) }
        </>
    }
}

/// Why each right that is not open is not, then what has no amount here.
fn page_des_autres_aides(contexte: &Contexte) -> Html {
    if contexte.dossier().is_none() {
        return manque();
    }
    html! {
        <>
            { groupe(contexte, "Pas ouvert pour vous aujourd'hui, et pourquoi", &contexte.resultat.lignes_en(EtatDroit::Ferme)) }
            <h2 class="titre-bloc">{ dit("D'autres aides à regarder") }</h2>
            { pistes(contexte) }
        </>
    }
}

fn page_du_budget(contexte: &Contexte) -> Html {
    let Some(dossier) = contexte.dossier() else { return manque() };
    html! {
        <>
            <div key="reglages" class="sans-papier">
                { profil(contexte) }
                { pli(contexte, "Forfaits de la commission de surendettement", "", &forfaits) }
            </div>
            { deux_budgets(contexte) }
            { parts(contexte) }
            { sections(&budget::sections(dossier)) }
            { pli(contexte, "Logement social : plafonds et surloyer", "", &social) }
            { pli(contexte, "Impôt et revenu fiscal de référence", "", &impots) }
        </>
    }
}

fn partie(rang: usize) -> String {
    format!("partie-{rang}")
}

/// The ways to the four parts of the page.
fn parties(sections: &[Section]) -> Html {
    let parties = sections.iter().enumerate();
    let parties = parties.filter(|(_, section)| PARTIES.contains(&section.titre.as_str()));
    html! {
        <nav key="parties" class="sujets sans-papier" aria-label="Sur cette page">
            for (rang, section) in parties {
                <button
                    key={rang}
                    type="button"
                    class="bouton bouton--discret"
                    onclick={move |_: MouseEvent| navigateur::focalise_sur(partie(rang))}
                >
                    { vivant(&section.titre) }
                </button>
            }
        </nav>
    }
}

/// What is done about the next last day: who answers, the letter to the landlord, the dates in a diary.
fn a_la_prochaine_date(contexte: &Contexte, dossier: &Dossier) -> Html {
    if dossier.impaye().is_none() {
        return Html::default();
    }
    let commandement =
        dossier.situation().impaye.as_ref().and_then(|impaye| impaye.date(EtapeImpaye::CommandementPayer));
    let lettre = commandement.map_or(Papier::LettreBailleur, |_| Papier::LettreCommandement);
    html! {
        <div key="date" class="actions sans-papier">
            if let Some(contact) = impaye::premier_numero(dossier) {
                <a class="bouton bouton--principal" href={lien_d_appel(contact.valeur)}>
                    { vivant(format!("Appeler {}", contact.nom)) }
                </a>
            }
            if impaye::peut_ecrire_au_bailleur(dossier) {
                { lien("bouton", "Écrire au bailleur", Route::Papier(lettre).ancre()) }
            }
            if dossier.prochaine_echeance().is_some() {
                { bouton("bouton", "Dans mon agenda", contexte.demande(Demande::EnregistrerAgenda)) }
            }
        </div>
    }
}

fn page_du_loyer(contexte: &Contexte) -> Html {
    // Whom to call waits for no answer.
    let Some(dossier) = contexte.dossier() else {
        return html! {
            <>
                { besoin_urgent(contexte, &EXPULSION, None) }
                <p>{ dit("Votre date de naissance suffit pour les dates et le plan.") }</p>
                { lien("bouton bouton--principal", "Répondre", Route::Parcours(EtapeParcours::Vous.debut()).ancre()) }
            </>
        };
    };
    let toutes = impaye::sections(dossier);
    html! {
        <>
            if let Some(titre) = impaye::en_titre(dossier) { <p key="titre" class="retard__titre">{ vivant(titre) }</p> }
            for (rang, section) in toutes.iter().enumerate() {
                <div key={section.titre.clone()} id={partie(rang)} tabindex="-1" class={(rang == 0).then_some("retard")}>
                    { sections(slice::from_ref(section)) }
                    if rang == 0 { { a_la_prochaine_date(contexte, dossier) } }
                    if section.titre == impaye::TITRE_DES_PLANS { { plan_a_prendre(contexte, dossier) } }
                </div>
                // What to do first comes first.
                if rang == 0 { { parties(&toutes) } }
            }
            <div key="reponses" class="sans-papier">
                { pli(contexte, "Modifier les réponses sur le retard", "", &|contexte: &Contexte| formulaire::impaye(contexte, Etendue::Tout)) }
            </div>
        </>
    }
}

/// What to do first, the journal, then the rest: the household need not be known.
fn page_du_voisinage(contexte: &Contexte) -> Html {
    let toutes = voisinage::sections(&contexte.resultat.lecture);
    let (d_abord, suite) = toutes.split_at(1.min(toutes.len()));
    html! {
        <>
            { sections(d_abord) }
            { formulaire::voisinage(contexte) }
            { sections(suite) }
            <p class="papiers sans-papier">
                { lien("bouton bouton--discret", "Journal à remplir à la main", Route::Papier(Papier::Voisinage).ancre()) }
                { " " }
                { lien("bouton bouton--discret", "Attestation d'un témoin", Route::Papier(Papier::Attestation).ancre()) }
            </p>
        </>
    }
}

/// Which of the plans compared is taken.
fn plan_a_prendre(contexte: &Contexte, dossier: &Dossier) -> Html {
    let plans = dossier.impaye().map(|impaye| impaye.plans.as_slice()).unwrap_or_default();
    let codes = plans.iter().map(|plan| (plan.code.code(), plan.code.libelle()));
    let options: Vec<(&str, &str)> = std::iter::once(("", "Celui qui est proposé")).chain(codes).collect();
    html! {
        <div key="plan" class="sans-papier">
            { QuestionPosee::new(Champ::foyer(Cle::ImpayePlan), "Quel plan prendre ?")
                .aide("Il donne l'échéancier, ses dates et la feuille à signer").liste(contexte, &options) }
            { lien("bouton bouton--principal", "Préparer le plan à signer", Route::Papier(Papier::Plan).ancre()) }
        </div>
    }
}

fn manque() -> Html {
    html! { <p>{ dit("Répondez d'abord aux questions : il manque des réponses pour calculer.") }</p> }
}

fn forfaits(contexte: &Contexte) -> Html {
    let montant = |cle: Cle, libelle: &'static str| {
        QuestionPosee::new(Champ::foyer(cle), libelle).texte(contexte, GenreDeChamp::Montant)
    };
    html! {
        <>
            <p class="discret">{ dit("Pour tout le foyer, par mois. Laissez vide si vous ne les connaissez pas : vos dépenses réelles comptent d'abord.") }</p>
            <div class="grille">
                { montant(Cle::FoyerBdfBase, "Forfait de base") }
                { montant(Cle::FoyerBdfHabitation, "Forfait habitation") }
                { montant(Cle::FoyerBdfChauffage, "Forfait chauffage") }
            </div>
        </>
    }
}

/// The profile of the organisation: read from a file, kept on the device, taken back.
fn profil(contexte: &Contexte) -> Html {
    let demander = contexte.demander.clone();
    let onchange = Callback::from(move |evenement: Event| {
        let demander = demander.clone();
        let lu = Callback::from(move |texte: Result<String, _>| {
            demander.emit(Demande::Profil(Some(texte.unwrap_or_default())));
        });
        navigateur::lis_le_fichier(&evenement, lu);
    });
    let (nom, erreur) = match contexte.profil.as_ref().map(|ouvert| &ouvert.lu) {
        Some(Ok(profil)) => (Some(profil.nom.clone()), None),
        Some(Err(erreur)) => (None, Some(erreur.clone())),
        None => (None, None),
    };
    html! {
        <div class="fichiers">
            <label class="bouton bouton--discret fichiers__ouvrir" for="profil">
                { dit("Charger le profil d'un organisme") }
                <input id="profil" type="file" class="fichiers__champ" accept=".json,application/json" {onchange} />
            </label>
            if let Some(nom) = nom {
                <p key="nom">{ vivant(format!("Profil : {nom}")) }</p>
                { bouton("bouton bouton--discret", "Enregistrer le profil", contexte.demande(Demande::EnregistrerProfil)) }
                { bouton("bouton bouton--discret", "Retirer le profil", contexte.demande(Demande::Profil(None))) }
            }
            { pli(contexte, "Remplir ou modifier le profil", "", &formulaire::profil) }
            <div key="refus" role="alert">
                if let Some(erreur) = erreur { <p class="champ__erreur">{ vivant(erreur) }</p> }
            </div>
        </div>
    }
}
