//! One answer among a few: buttons to tap, or a list where room is short.

use serde_json::Value;
use yew::prelude::*;

use super::{aide, decrit_par, erreur, identifiant, ne_sait_pas};
use crate::saisie::Champ;
use crate::ui::dossier::Dossier;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// How the answers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presentation {
    /// One under the other, each a large target.
    #[default]
    Boutons,
    /// Side by side: two or three short answers.
    Cote,
    /// A drop-down list.
    Liste,
}

/// A choice tied to a path of the document.
#[derive(Properties, PartialEq)]
pub struct ProprietesChoix {
    /// The household.
    pub dossier: Dossier,
    /// The path written.
    pub champ: Champ,
    /// The question.
    pub libelle: AttrValue,
    /// Code and words of each answer; `true` and `false` are written as such.
    pub options: Vec<(&'static str, &'static str)>,
    /// How the answers are shown.
    #[prop_or_default]
    pub presentation: Presentation,
    /// A word of help.
    #[prop_or_default]
    pub aide: AttrValue,
    /// Offers "Je ne sais pas".
    #[prop_or_default]
    pub inconnu: bool,
    /// The answer that holds while nothing is said.
    #[prop_or_default]
    pub defaut: &'static str,
}

/// The question and its answers.
#[component]
pub fn Choix(props: &ProprietesChoix) -> Html {
    let ProprietesChoix { dossier, champ, options, .. } = props;
    let id = identifiant(champ);
    let ecrite = dossier.texte(champ);
    let valeur = if ecrite.is_empty() && !dossier.saisie.est_inconnu(champ) {
        props.defaut.to_owned()
    } else {
        ecrite
    };
    let message = dossier.resultat.erreur(champ);
    let onchange = {
        let (champ, agir) = (champ.clone(), dossier.agir.clone());
        Callback::from(move |evenement: Event| {
            agir.emit(choisit(champ.clone(), &navigateur::texte_de(&evenement)))
        })
    };
    let decrit = decrit_par(&id, &props.aide, message);
    let invalide = message.is_some().then_some("true");
    if props.presentation == Presentation::Liste {
        return html! {
            <div class="champ">
                <label class="champ__libelle" for={id.clone()}><span>{ &props.libelle }</span></label>
                { aide(&id, &props.aide) }
                <div class="champ__ligne">
                    <select id={id.clone()} class="champ__saisie champ__liste" data-champ={champ.as_str().to_owned()}
                        aria-invalid={invalide} aria-describedby={decrit} {onchange}>
                        if props.defaut.is_empty() {
                            <option key="" value="" selected={valeur.is_empty()}>{ "À choisir" }</option>
                        }
                        for (code, libelle) in options.clone() {
                            <option key={code} value={code} selected={valeur == code}>{ libelle }</option>
                        }
                    </select>
                    if props.inconnu { { ne_sait_pas(dossier, champ, &props.libelle) } }
                </div>
                { erreur(&id, message) }
            </div>
        };
    }
    let cote = props.presentation == Presentation::Cote;
    html! {
        <fieldset class="champ" aria-describedby={decrit} aria-invalid={invalide}>
            <legend class="champ__libelle"><span>{ &props.libelle }</span></legend>
            { aide(&id, &props.aide) }
            <div class={classes!("choix", cote.then_some("choix--cote"))}>
                for (rang, (code, libelle)) in options.clone().into_iter().enumerate() {
                    <label key={code} class="choix__reponse">
                        <input type="radio" name={id.clone()} value={code} checked={valeur == code}
                            data-champ={(rang == 0).then(|| champ.as_str().to_owned())} onchange={onchange.clone()} />
                        { dit(libelle) }
                    </label>
                }
            </div>
            if props.inconnu { { ne_sait_pas(dossier, champ, &props.libelle) } }
            { erreur(&id, message) }
        </fieldset>
    }
}

fn choisit(champ: Champ, code: &str) -> Action {
    match code {
        "" => Action::Effacer(champ),
        "true" => Action::Choisir(champ, Value::Bool(true)),
        "false" => Action::Choisir(champ, Value::Bool(false)),
        autre => Action::Choisir(champ, autre.into()),
    }
}
