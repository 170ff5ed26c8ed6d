//! The children: custody, other parent, school where it matters.

use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use yew::prelude::*;

use super::presentation;
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::menage::posees::{AGE_DES_ETUDES, peut_gagner};
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{Allocataire, AutreParent, Garde, Scolarite};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::textes::bouton;

/// What is asked of each child.
pub fn enfants(contexte: &Contexte, dense: bool) -> Html {
    let enfants = personnes::rangs(&contexte.saisie, "enfant");
    let plusieurs = enfants.len() > 1;
    html! {
        <div class="enfants">
            for (place, rang) in enfants.into_iter().enumerate() {
                <fieldset key={rang} class={classes!("groupe", (!plusieurs).then_some("groupe--seul"))}>
                    <legend class="groupe__titre"><span key={nom(contexte, rang)}>{ nom(contexte, rang) }</span></legend>
                    { enfant(contexte, rang, dense) }
                    if plusieurs && place == 0 { { meme_parent(contexte, rang) } }
                </fieldset>
            }
        </div>
    }
}

/// Asked once: most children of one home have the same two parents.
fn meme_parent(contexte: &Contexte, rang: usize) -> Html {
    let dit = [Cle::Garde, Cle::AutreParent]
        .iter()
        .any(|cle| !contexte.texte(&Champ::personne(rang, *cle)).is_empty());
    let copie = contexte.action(move || Action::MemeParentPourTous(rang));
    html! { if dit { { bouton("bouton bouton--ajout", "Même réponse pour tous les enfants", copie) } } }
}

fn nom(contexte: &Contexte, rang: usize) -> String {
    let appellation = personnes::appellation(&contexte.saisie, rang);
    match personnes::age(&contexte.saisie, rang) {
        Some(age) if age > 1 => format!("{appellation} ({age} ans)"),
        Some(1) => format!("{appellation} (1 an)"),
        Some(0) => format!("{appellation} (moins d'un an)"),
        Some(_) => format!("{appellation} (à naître)"),
        None => appellation,
    }
}

fn enfant(contexte: &Contexte, rang: usize, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let grand = personnes::age(&contexte.saisie, rang).is_some_and(|age| age >= AGE_DES_ETUDES);
    let seul = personnes::parent_seul(&contexte.saisie);
    let parent = contexte.texte(&champ(Cle::AutreParent));
    let pension = ["pension_payee", "pension_impayee"].contains(&parent.as_str());
    html! {
        <>
            { QuestionPosee::new(champ(Cle::Garde), "Où vit cet enfant ?")
                .choix(contexte, options::<Garde>(), presentation(dense)) }
            if contexte.texte(&champ(Cle::Garde)) == Garde::AlterneePartagee.code() {
                { QuestionPosee::new(champ(Cle::Allocataire), "Qui reçoit l'ARS pour cet enfant ?")
                    .aide("L'allocation de rentrée, le complément familial et l'allocation de base vont à un seul parent")
                    .inconnu().choix(contexte, options::<Allocataire>(), presentation(dense)) }
            }
            if grand || dense {
                { QuestionPosee::new(champ(Cle::Scolarite), "Son école").liste(contexte, options::<Scolarite>()) }
            }
            if peut_gagner(&contexte.saisie, rang) {
                { QuestionPosee::new(champ(Cle::Revenu(Nature::Salaire)), "Son salaire net, par mois")
                    .aide("0 s'il ne travaille pas").inconnu().serie(contexte) }
            }
            if seul {
                { QuestionPosee::new(champ(Cle::AutreParent), "L'autre parent")
                    .aide("Cette réponse peut ouvrir l'allocation de soutien familial. Vous pouvez ne pas répondre")
                    .inconnu().choix(contexte, &autres_parents(), presentation(dense)) }
            }
            if seul && pension {
                <div key="pension" class="rangee">
                    { QuestionPosee::new(champ(Cle::PensionFixee), "Pension fixée, par mois").texte(contexte, GenreDeChamp::Montant) }
                    { QuestionPosee::new(champ(Cle::PensionPercue), "Pension reçue, par mois").texte(contexte, GenreDeChamp::Montant) }
                </div>
            }
        </>
    }
}

/// For a lone parent, the other one does not live here.
fn autres_parents() -> Vec<(&'static str, &'static str)> {
    options::<AutreParent>()
        .iter()
        .copied()
        .filter(|(code, _)| *code != AutreParent::AuFoyer.code())
        .collect()
}
