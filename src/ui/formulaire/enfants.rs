//! The children: custody, other parent, school where it matters.

use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use yew::prelude::*;

use super::presentation;
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{AutreParent, Garde, Scolarite};
use crate::ui::champs::{Genre, Question, options};
use crate::ui::dossier::Dossier;
use crate::ui::personnes;

/// From this age on, school and pay may change whether a child counts.
const AGE_DES_ETUDES: i32 = 15;

/// What is asked of each child.
pub fn enfants(dossier: &Dossier, dense: bool) -> Html {
    let enfants = personnes::rangs(&dossier.saisie, "enfant");
    let plusieurs = enfants.len() > 1;
    html! {
        <div class="enfants">
            for rang in enfants {
                <fieldset key={rang} class={classes!("groupe", (!plusieurs).then_some("groupe--seul"))}>
                    <legend class="groupe__titre"><span key={nom(dossier, rang)}>{ nom(dossier, rang) }</span></legend>
                    { enfant(dossier, rang, dense) }
                </fieldset>
            }
        </div>
    }
}

fn nom(dossier: &Dossier, rang: usize) -> String {
    let appellation = personnes::appellation(&dossier.saisie, rang);
    match personnes::age(&dossier.saisie, rang) {
        Some(age) if age > 1 => format!("{appellation} ({age} ans)"),
        Some(1) => format!("{appellation} (1 an)"),
        Some(0) => format!("{appellation} (moins d'un an)"),
        Some(_) => format!("{appellation} (à naître)"),
        None => appellation,
    }
}

fn enfant(dossier: &Dossier, rang: usize, dense: bool) -> Html {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let grand = personnes::age(&dossier.saisie, rang).is_some_and(|age| age >= AGE_DES_ETUDES);
    let seul = personnes::parent_seul(&dossier.saisie);
    let parent = dossier.texte(&champ(Cle::AutreParent));
    let pension = ["pension_payee", "pension_impayee"].contains(&parent.as_str());
    html! {
        <>
            { Question::new(champ(Cle::Garde), "Où vit cet enfant ?")
                .defaut("exclusive").choix(dossier, options::<Garde>(), presentation(dense)) }
            if grand || dense {
                { Question::new(champ(Cle::Scolarite), "Son école").liste(dossier, options::<Scolarite>()) }
            }
            if grand {
                { Question::new(champ(Cle::Revenu(Nature::Salaire)), "Son salaire net, par mois, s'il travaille").serie(dossier) }
            }
            if seul {
                { Question::new(champ(Cle::AutreParent), "L'autre parent")
                    .aide("Cette réponse peut ouvrir l'allocation de soutien familial. Vous pouvez ne pas répondre")
                    .inconnu().choix(dossier, &autres_parents(), presentation(dense)) }
            }
            if seul && pension {
                <div key="pension" class="rangee">
                    { Question::new(champ(Cle::PensionFixee), "Pension fixée, par mois").texte(dossier, Genre::Montant) }
                    { Question::new(champ(Cle::PensionPercue), "Pension reçue, par mois").texte(dossier, Genre::Montant) }
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
