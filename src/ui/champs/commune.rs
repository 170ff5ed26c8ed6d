//! The commune: typed by name or postal code, chosen in the list (WAI-ARIA combobox), written as its code.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::{QuestionPosee, Reponse, aide, decrit_par, erreur, identifiant};
use crate::menage::alternative;
use crate::menage::document::{Champ, Saisie};
use crate::territoire::communes::Annuaire;
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::ecran::{Ecran, Reglage};
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::dit;

/// The zones of the housing aids, for those whose commune is not in the list.
const ZONES: [Reponse<'static>; 3] = [
    ("1", "Paris et sa proche banlieue (zone 1)"),
    ("2", "Une grande ville, la Corse ou outre-mer (zone 2)"),
    ("3", "Ailleurs (zone 3)"),
];

/// How many communes the list shows.
const MAXIMUM: usize = 7;
const POSTAL: &str = "code postal ";

/// A commune as the list shows it.
#[derive(Clone, Debug, PartialEq)]
struct Proposition {
    code: String,
    nom: String,
    precision: String,
}

/// The commune of the home, or else its zone.
pub fn commune(contexte: &Contexte) -> Html {
    html! {
        <>
            { commune_de(contexte, Champ::foyer(Cle::LogementCommune), "Commune") }
            <details class="pli pli--discret">
                <summary>{ dit("Je ne trouve pas ma commune") }</summary>
                { QuestionPosee::new(Champ::foyer(Cle::LogementZoneForcee), "Dans quelle zone est le logement ?")
                    .aide("Elle sert seulement si la commune reste vide")
                    .boutons(contexte, &ZONES) }
            </details>
        </>
    }
}

/// The combobox.
pub fn commune_de(contexte: &Contexte, champ: Champ, libelle: &'static str) -> Html {
    let id = identifiant(&champ);
    let requete = cherchee(contexte, &champ);
    let ecrite = contexte.texte(&champ);
    let propositions = match (requete, &contexte.annuaire) {
        (Some(requete), Some(annuaire)) if !requete.trim().is_empty() => propositions(annuaire, requete),
        _ => Vec::new(),
    };
    let valeur = requete.cloned().unwrap_or_else(|| affichee(contexte, &ecrite));
    let message = contexte.resultat.erreur(&champ).filter(|_| requete.is_none());
    let ouverte = !propositions.is_empty();
    let active = contexte.ecran.choisie.min(propositions.len().saturating_sub(1));
    let prend = prend(contexte, &champ);
    let oninput = tape(contexte, &champ);
    let onkeydown = pointe(contexte, &champ, &propositions, active, &prend);
    let onblur = quitte(contexte, &champ, &prend);
    html! {
        <div class="champ commune">
            <label class="champ__libelle" for={id.clone()}>{ dit(libelle) }</label>
            { aide(&id, "Son nom ou son code postal") }
            <div class="champ__ligne">
                <input type="text" id={id.clone()} class="champ__saisie champ__saisie--libre" value={valeur}
                    data-champ={champ.as_str().to_owned()} role="combobox" autocomplete="off" spellcheck="false"
                    aria-expanded={ouverte.to_string()} aria-autocomplete="list" aria-controls={format!("{id}-liste")}
                    aria-activedescendant={ouverte.then(|| format!("{id}-{active}"))}
                    aria-invalid={message.is_some().then_some("true")}
                    aria-describedby={decrit_par(&id, "oui", message)}
                    onfocus={contexte.demande(Demande::Communes)} {oninput} {onkeydown} {onblur} />
            </div>
            <ul class="commune__liste" id={format!("{id}-liste")} role="listbox" aria-label="Communes trouvées" hidden={!ouverte}>
                for (rang, proposition) in propositions.into_iter().enumerate() {
                    { ligne(&id, rang, rang == active, proposition, &prend) }
                }
            </ul>
            <p class="champ__aide" role="status">
                if requete.is_some_and(|texte| !texte.trim().is_empty()) && !ouverte {
                    { dit(attente(contexte)) }
                }
            </p>
            { erreur(&id, message) }
        </div>
    }
}

/// What is being typed in that field.
fn cherchee<'a>(contexte: &'a Contexte, champ: &Champ) -> Option<&'a String> {
    contexte.ecran.commune.as_ref().filter(|(autre, _)| autre == champ).map(|(_, requete)| requete)
}

/// Writes the code of a commune, which closes the list.
fn prend(contexte: &Contexte, champ: &Champ) -> Callback<String> {
    let (agir, champ) = (contexte.agir.clone(), champ.clone());
    Callback::from(move |code: String| {
        agir.emit(Action::Regler(Reglage::Commune(None)));
        agir.emit(Action::Choisir(champ.clone(), code.into()));
    })
}

/// Searches what is being typed.
fn tape(contexte: &Contexte, champ: &Champ) -> Callback<InputEvent> {
    let (agir, champ) = (contexte.agir.clone(), champ.clone());
    Callback::from(move |evenement: InputEvent| {
        let requete = (champ.clone(), navigateur::texte_de(&evenement));
        agir.emit(Action::Regler(Reglage::Commune(Some(requete))));
        // What is being typed is not yet an answer; a postal code must not be taken for an INSEE code.
        agir.emit(Action::Saisir(champ.clone(), String::new()));
    })
}

/// The arrows walk along the list, Enter takes, Escape clears.
fn pointe(
    contexte: &Contexte,
    champ: &Champ,
    propositions: &[Proposition],
    active: usize,
    prend: &Callback<String>,
) -> Callback<KeyboardEvent> {
    let codes: Vec<String> = propositions.iter().map(|proposition| proposition.code.clone()).collect();
    let (agir, prend, champ) = (contexte.agir.clone(), prend.clone(), champ.clone());
    let cherche = cherchee(contexte, &champ).is_some();
    Callback::from(move |evenement: KeyboardEvent| {
        let nombre = codes.len();
        let pointe = |rang: usize| agir.emit(Action::Regler(Reglage::Choisie(rang)));
        match evenement.key().as_str() {
            "ArrowDown" if nombre > 0 => pointe((active + 1) % nombre),
            "ArrowUp" if nombre > 0 => pointe((active + nombre - 1) % nombre),
            "Enter" if nombre > 0 => prend.emit(codes[active].clone()),
            "Escape" if cherche => {
                agir.emit(Action::Regler(Reglage::Commune(Some((champ.clone(), String::new())))));
            }
            _ => return,
        }
        evenement.prevent_default();
    })
}

/// Takes the only commune that the text can mean, else keeps the text.
fn quitte(contexte: &Contexte, champ: &Champ, prend: &Callback<String>) -> Callback<FocusEvent> {
    let (requete, annuaire) = (cherchee(contexte, champ).cloned(), contexte.annuaire.clone());
    let (agir, champ, prend) = (contexte.agir.clone(), champ.clone(), prend.clone());
    Callback::from(move |_: FocusEvent| {
        let Some(texte) = requete.clone() else { return };
        match annuaire.as_ref().and_then(|annuaire| sans_doute(annuaire, &texte)) {
            Some(code) => prend.emit(code),
            None => {
                agir.emit(Action::Regler(Reglage::Commune(None)));
                agir.emit(Action::Saisir(champ.clone(), a_ecrire(texte)));
            }
        }
    })
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
fn affichee(contexte: &Contexte, ecrite: &str) -> String {
    let nom = Contexte::nom_de_la_commune(ecrite, contexte.annuaire.as_deref());
    nom.unwrap_or_else(|| ecrite.strip_prefix(POSTAL).unwrap_or(ecrite).to_owned())
}

/// The only commune that a search left in the document finds, once the list has come, and where it stands: the home, or that
/// of an option. None for a code already chosen, nor while one types.
pub fn une_seule(saisie: &Saisie, annuaire: Option<&Annuaire>, ecran: &Ecran) -> Option<(Champ, String)> {
    let annuaire = annuaire.filter(|_| ecran.commune.is_none())?;
    let des_options = (0..saisie.nombre(Cle::Projet)).map(alternative::commune);
    std::iter::once(Champ::foyer(Cle::LogementCommune)).chain(des_options).find_map(|champ| {
        let ecrite = saisie.texte(&champ);
        if ecrite.is_empty() || Contexte::nom_de_la_commune(&ecrite, Some(annuaire)).is_some() {
            return None;
        }
        Some((champ, sans_doute(annuaire, ecrite.strip_prefix(POSTAL).unwrap_or(&ecrite))?))
    })
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

fn attente(contexte: &Contexte) -> &'static str {
    if contexte.annuaire.is_some() {
        "Aucune commune ne porte ce nom. Vérifiez l'orthographe."
    } else {
        "Un instant, la liste arrive…"
    }
}
