//! The commune: typed by name or postal code, chosen in the list (WAI-ARIA combobox), written as its code.

use yew::prelude::*;

use super::{Question, Reponse, aide, decrit_par, erreur, identifiant};
use crate::communes::Annuaire;
use crate::saisie::Champ;
use crate::ui::dossier::{Demande, Dossier};
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// The zones of the housing aids, for those whose commune is not in the list.
const ZONES: [Reponse; 3] = [
    ("1", "Paris et sa proche banlieue (zone 1)"),
    ("2", "Une grande ville, la Corse ou outre-mer (zone 2)"),
    ("3", "Ailleurs (zone 3)"),
];

/// How many communes the list shows.
const MAXIMUM: usize = 7;
const POSTAL: &str = "code postal ";

/// The field of the commune of the home.
#[derive(Properties, PartialEq)]
pub struct ProprietesCommune {
    /// The household.
    pub dossier: Dossier,
}

/// A commune as the list shows it.
#[derive(Clone, Debug, PartialEq)]
struct Proposition {
    code: String,
    nom: String,
    precision: String,
}

/// The combobox.
#[component]
pub fn Commune(props: &ProprietesCommune) -> Html {
    let dossier = &props.dossier;
    let champ = Champ::new("logement.commune");
    let id = identifiant(&champ);
    let requete = use_state_eq(|| None::<String>);
    let choisie = use_state_eq(|| 0_usize);
    let ecrite = dossier.texte(&champ);
    let propositions = match (&*requete, &dossier.annuaire) {
        (Some(requete), Some(annuaire)) if !requete.trim().is_empty() => propositions(annuaire, requete),
        _ => Vec::new(),
    };
    let valeur = requete.as_ref().map_or_else(|| affichee(dossier, &ecrite), Clone::clone);
    let message = dossier.resultat.erreur(&champ).filter(|_| requete.is_none());
    let ouverte = !propositions.is_empty();
    let active = (*choisie).min(propositions.len().saturating_sub(1));
    let prend = {
        let (requete, agir, champ) = (requete.clone(), dossier.agir.clone(), champ.clone());
        Callback::from(move |code: String| {
            requete.set(None);
            agir.emit(Action::Choisir(champ.clone(), code.into()));
        })
    };
    use_effect_with(une_seule(dossier, &ecrite).filter(|_| requete.is_none()), {
        let prend = prend.clone();
        // A search that ended before the list came: its only answer is taken now.
        move |seule: &Option<String>| seule.iter().cloned().for_each(|code| prend.emit(code))
    });
    let oninput = {
        let (requete, choisie, agir, champ) =
            (requete.clone(), choisie.clone(), dossier.agir.clone(), champ.clone());
        Callback::from(move |evenement: InputEvent| {
            choisie.set(0);
            requete.set(Some(navigateur::texte_de(&evenement)));
            // What is being typed is not yet an answer; a postal code must not be taken for an INSEE code.
            agir.emit(Action::Saisir(champ.clone(), String::new()));
        })
    };
    let onkeydown = {
        let (requete, choisie, propositions, prend) =
            (requete.clone(), choisie.clone(), propositions.clone(), prend.clone());
        Callback::from(move |evenement: KeyboardEvent| {
            let nombre = propositions.len();
            match evenement.key().as_str() {
                "ArrowDown" if nombre > 0 => choisie.set((active + 1) % nombre),
                "ArrowUp" if nombre > 0 => choisie.set((active + nombre - 1) % nombre),
                "Enter" if nombre > 0 => prend.emit(propositions[active].code.clone()),
                "Escape" if requete.is_some() => requete.set(Some(String::new())),
                _ => return,
            }
            evenement.prevent_default();
        })
    };
    let onblur = {
        let (requete, annuaire, prend) = (requete.clone(), dossier.annuaire.clone(), prend.clone());
        let (agir, champ) = (dossier.agir.clone(), champ.clone());
        Callback::from(move |_: FocusEvent| {
            let Some(texte) = (*requete).clone() else { return };
            match annuaire.as_ref().and_then(|annuaire| sans_doute(annuaire, &texte)) {
                Some(code) => prend.emit(code),
                None => {
                    requete.set(None);
                    agir.emit(Action::Saisir(champ.clone(), a_ecrire(texte)));
                }
            }
        })
    };
    html! {
        <div class="champ commune">
            <label class="champ__libelle" for={id.clone()}>{ dit("Commune") }</label>
            { aide(&id, "Tapez son nom ou son code postal, puis choisissez dans la liste") }
            <div class="champ__ligne">
                <input type="text" id={id.clone()} class="champ__saisie champ__saisie--libre" value={valeur}
                    data-champ="logement.commune" role="combobox" autocomplete="off" spellcheck="false"
                    aria-expanded={ouverte.to_string()} aria-autocomplete="list" aria-controls={format!("{id}-liste")}
                    aria-activedescendant={ouverte.then(|| format!("{id}-{active}"))}
                    aria-invalid={message.is_some().then_some("true")}
                    aria-describedby={decrit_par(&id, "oui", message)}
                    onfocus={dossier.demande(Demande::Communes)} {oninput} {onkeydown} {onblur} />
            </div>
            <ul class="commune__liste" id={format!("{id}-liste")} role="listbox" aria-label="Communes trouvées" hidden={!ouverte}>
                for (rang, proposition) in propositions.into_iter().enumerate() {
                    { ligne(&id, rang, rang == active, proposition, &prend) }
                }
            </ul>
            <p class="champ__aide" role="status">
                if requete.as_ref().is_some_and(|texte| !texte.trim().is_empty()) && !ouverte {
                    { dit(attente(dossier)) }
                }
            </p>
            { erreur(&id, message) }
            <details class="pli pli--discret">
                <summary>{ dit("Je ne trouve pas ma commune") }</summary>
                { Question::new(Champ::new("logement.zone_forcee"), "Dans quelle zone est le logement ?")
                    .aide("Elle sert seulement si la commune reste vide")
                    .boutons(dossier, &ZONES) }
            </details>
        </div>
    }
}

fn ligne(id: &str, rang: usize, active: bool, proposition: Proposition, prend: &Callback<String>) -> Html {
    let Proposition { code, nom, precision } = proposition;
    // Pressed, not clicked: the field must not lose the focus before the choice is taken.
    let onmousedown = {
        let (prend, code) = (prend.clone(), code.clone());
        Callback::from(move |evenement: MouseEvent| {
            evenement.prevent_default();
            prend.emit(code.clone());
        })
    };
    html! {
        <li key={rang} id={format!("{id}-{rang}")} class={classes!("commune__proposition", active.then_some("commune__proposition--active"))}
            role="option" aria-selected={active.to_string()} {onmousedown}>
            <span translate="no">{ nom }</span>
            <span class="discret">{ precision }</span>
        </li>
    }
}

fn propositions(annuaire: &Annuaire, requete: &str) -> Vec<Proposition> {
    annuaire
        .chercher(requete, MAXIMUM)
        .into_iter()
        .map(|commune| {
            let postal = commune.codes_postaux().next().unwrap_or_default();
            let fusion = commune
                .actuelle()
                .map(|actuelle| format!(", aujourd'hui {}", actuelle.nom()))
                .unwrap_or_default();
            Proposition {
                code: commune.code_actuel().as_str().to_owned(),
                nom: commune.nom().to_owned(),
                precision: format!("{postal} {}{fusion}", commune.departement()),
            }
        })
        .collect()
}

/// The name of the commune written, or the text left there.
fn affichee(dossier: &Dossier, ecrite: &str) -> String {
    dossier.commune().unwrap_or_else(|| ecrite.strip_prefix(POSTAL).unwrap_or(ecrite).to_owned())
}

/// The only commune that a search left in the document finds; none for a code already chosen.
fn une_seule(dossier: &Dossier, ecrite: &str) -> Option<String> {
    let annuaire = dossier.annuaire.as_ref()?;
    if ecrite.is_empty() || dossier.commune().is_some() {
        return None;
    }
    sans_doute(annuaire, ecrite.strip_prefix(POSTAL).unwrap_or(ecrite))
}

fn sans_doute(annuaire: &Annuaire, requete: &str) -> Option<String> {
    annuaire.sans_doute(requete).map(|code| code.as_str().to_owned())
}

/// What stays in the document of a search that ended without a choice: kept, and refused at its field.
fn a_ecrire(texte: String) -> String {
    let chiffres =
        texte.trim().len() == 5 && texte.trim().bytes().skip(2).all(|octet| octet.is_ascii_digit());
    if chiffres { format!("{POSTAL}{}", texte.trim()) } else { texte }
}

fn attente(dossier: &Dossier) -> &'static str {
    if dossier.annuaire.is_some() {
        "Aucune commune ne porte ce nom. Vérifiez l'orthographe."
    } else {
        "Un instant, la liste arrive…"
    }
}
