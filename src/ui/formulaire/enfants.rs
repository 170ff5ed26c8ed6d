//! The children: custody, other parent, school where it matters.

use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use yew::prelude::*;

use super::Etendue;
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::menage::posees::{AGE_DES_ETUDES, demande_l_autre_parent, peut_gagner};
use crate::notions::choix::Choix as _;
use crate::questions::question::Lieu;
use crate::questions::vocabulaire::{Allocataire, AutreParent, Garde, Scolarite};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, coche_qui, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::pas::Volet;

/// What is asked of each child.
pub fn enfants(contexte: &Contexte) -> Html {
    html! {
        <div class="enfants">
            for rang in personnes::rangs(&contexte.saisie, "enfant") {
                <fieldset key={rang} class="groupe">
                    <legend class="groupe__titre"><span key={nom(contexte, rang)}>{ nom(contexte, rang) }</span></legend>
                    { enfant(contexte, rang, Etendue::Tout) }
                </fieldset>
            }
        </div>
    }
}

fn nom(contexte: &Contexte, rang: usize) -> String {
    personnes::appellation_et_age(&contexte.saisie, rang)
}

/// Asked once, of the first of several: most children of one home have the same two parents.
fn pareil(contexte: &Contexte, lieu: Lieu, rang: usize) -> Html {
    let saisie = &contexte.saisie;
    let enfants = personnes::rangs(saisie, "enfant");
    let comme = |rang: &usize| Volet { lieu, rang: *rang }.est_comme_l_aine(saisie);
    if enfants.len() < 2 || enfants[0] != rang || !comme(&rang) {
        return Html::default();
    }
    let ecrit = move |oui| Action::PareilPourTous(Volet { lieu, rang }, oui);
    let mots = (format!("pareil-{rang}"), "Pareil pour tous mes enfants");
    coche_qui(contexte, mots, enfants.iter().all(comme), Box::new(ecrit))
}

/// What is asked of a child.
pub fn enfant(contexte: &Contexte, rang: usize, etendue: Etendue) -> Html {
    let separe = demande_l_autre_parent(&contexte.saisie, rang);
    html! {
        <>
            if etendue.montre(Lieu::Enfants) { { vie(contexte, rang, etendue) } }
            if separe && etendue.montre(Lieu::AutreParent) { { autre_parent(contexte, rang, etendue) } }
        </>
    }
}

/// Where it lives, its school, its wage.
fn vie(contexte: &Contexte, rang: usize, etendue: Etendue) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let grand = personnes::age(&contexte.saisie, rang).is_some_and(|age| age >= AGE_DES_ETUDES);
    html! {
        <>
            { QuestionPosee::new(champ(Cle::Garde), "Où vit cet enfant ?").titre(!etendue.dense())
                .choix(contexte, options::<Garde>(), etendue.presentation()) }
            if contexte.texte(&champ(Cle::Garde)) == Garde::AlterneePartagee.code() {
                { QuestionPosee::new(champ(Cle::Allocataire), "Qui reçoit l'ARS pour cet enfant ?")
                    .aide("Trois allocations vont à un seul parent, dont l'allocation de rentrée")
                    .inconnu().choix(contexte, options::<Allocataire>(), etendue.presentation()) }
            }
            { pareil(contexte, Lieu::Enfants, rang) }
            if grand || etendue.dense() {
                { QuestionPosee::new(champ(Cle::Scolarite), "Son école").liste(contexte, options::<Scolarite>()) }
            }
            if peut_gagner(&contexte.saisie, rang) {
                { QuestionPosee::new(champ(Cle::Revenu(Nature::Salaire)), "Son salaire net, par mois")
                    .aide("0 s'il ne travaille pas").inconnu().serie(contexte) }
            }
        </>
    }
}

/// The other parent, and the alimony.
fn autre_parent(contexte: &Contexte, rang: usize, etendue: Etendue) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let parent = contexte.texte(&champ(Cle::AutreParent));
    let payee = parent == AutreParent::PensionPayee.code();
    html! {
        <>
            { QuestionPosee::new(champ(Cle::AutreParent), "L'autre parent").titre(!etendue.dense())
                .aide("Peut ouvrir l'allocation de soutien familial")
                .inconnu().choix(contexte, &autres_parents(), etendue.presentation()) }
            { pareil(contexte, Lieu::AutreParent, rang) }
            if payee || parent == AutreParent::PensionImpayee.code() {
                <div key="pension" class="rangee">
                    if payee || etendue.dense() {
                        { QuestionPosee::new(champ(Cle::PensionFixee), "Pension fixée, par mois").texte(contexte, GenreDeChamp::Montant) }
                    }
                    { QuestionPosee::new(champ(Cle::PensionPercue), "Pension reçue, par mois").aide("0 si rien n'est payé").texte(contexte, GenreDeChamp::Montant) }
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
