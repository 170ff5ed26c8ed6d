//! A question and the answer it writes: asked once, shown as a field, a list, buttons or a series.

use yew::prelude::*;

use super::choix::{Presentation, choix};
use super::serie::serie;
use super::texte::{GenreDeChamp, texte};
use super::{aide, decrit_par, doute, erreur, identifiant, ne_sait_pas};
use crate::menage::document::Champ;
use crate::ui::contexte::Contexte;

/// Code and words of an answer; `true` and `false` are written as such.
pub type Reponse<'a> = (&'a str, &'a str);

/// A question tied to a path of the document.
#[derive(Clone, PartialEq)]
pub struct QuestionPosee {
    /// The path written.
    pub champ: Champ,
    /// The question itself.
    pub libelle: AttrValue,
    /// A word of help.
    pub aide: &'static str,
    /// The title of the screen asks it.
    pub titre: bool,
    /// Offers "Je ne sais pas".
    pub inconnu: bool,
    /// The answer that holds while nothing is said.
    pub defaut: &'static str,
    /// Writes elsewhere than at the path, under an identifier of its own.
    pub ecrire: Option<(Callback<String>, AttrValue)>,
}

impl QuestionPosee {
    /// A question without help.
    pub fn new(champ: Champ, libelle: impl Into<AttrValue>) -> QuestionPosee {
        let libelle = libelle.into();
        QuestionPosee { champ, libelle, aide: "", titre: false, inconnu: false, defaut: "", ecrire: None }
    }

    /// With a word of help.
    pub fn aide(self, aide: &'static str) -> QuestionPosee {
        QuestionPosee { aide, ..self }
    }

    /// Asked by the title of the screen: buttons are not named twice.
    pub fn titre(self, titre: bool) -> QuestionPosee {
        QuestionPosee { titre, ..self }
    }

    /// With "Je ne sais pas".
    pub fn inconnu(self) -> QuestionPosee {
        self.inconnu_si(true)
    }

    /// With "Je ne sais pas" where it helps.
    pub fn inconnu_si(self, inconnu: bool) -> QuestionPosee {
        QuestionPosee { inconnu, ..self }
    }

    /// With the answer that holds while nothing is said.
    pub fn defaut(self, defaut: &'static str) -> QuestionPosee {
        QuestionPosee { defaut, ..self }
    }

    /// Writes by `ecrire`, where the path is not yet that of the field.
    pub fn ecrire(self, ecrire: Callback<String>, id: String) -> QuestionPosee {
        QuestionPosee { ecrire: Some((ecrire, id.into())), ..self }
    }

    /// As a text field.
    pub fn texte(self, contexte: &Contexte, genre: GenreDeChamp) -> Html {
        texte(contexte, &self, genre)
    }

    /// As an amount per month that may change.
    pub fn serie(self, contexte: &Contexte) -> Html {
        serie(contexte, &self)
    }

    /// As a choice.
    pub fn choix(self, contexte: &Contexte, options: &[Reponse<'_>], presentation: Presentation) -> Html {
        choix(contexte, &self, options, presentation)
    }

    /// As a choice, one answer under the other.
    pub fn boutons(self, contexte: &Contexte, options: &[Reponse<'_>]) -> Html {
        self.choix(contexte, options, Presentation::Boutons)
    }

    /// As a choice between two or three short answers.
    pub fn cote(self, contexte: &Contexte, options: &[Reponse<'_>]) -> Html {
        self.choix(contexte, options, Presentation::Cote)
    }

    /// As a drop-down list.
    pub fn liste(self, contexte: &Contexte, options: &[Reponse<'_>]) -> Html {
        self.choix(contexte, options, Presentation::Liste)
    }

    /// The identifier of its field.
    pub(super) fn id(&self) -> String {
        self.ecrire.as_ref().map_or_else(|| identifiant(&self.champ), |(_, id)| id.to_string())
    }

    /// The identifiers of what describes the field.
    pub(super) fn decrit_par(&self, id: &str, message: Option<&str>) -> Option<AttrValue> {
        decrit_par(id, self.aide, message)
    }

    /// The field under its label and its help, before "Je ne sais pas" and its error.
    pub(super) fn champ(&self, contexte: &Contexte, message: Option<&str>, saisie: Html) -> Html {
        let id = self.id();
        html! {
            <div key={id.clone()} class="champ">
                <label class="champ__libelle" for={id.clone()}><span>{ &self.libelle }</span></label>
                { aide(&id, self.aide) }
                <div class="champ__ligne">{ saisie }{ self.ne_sait_pas(contexte) }</div>
                { erreur(&id, message) }
                { doute(&id, self.doute(contexte)) }
            </div>
        }
    }

    /// What is hardly true in the answer, once it is typed.
    pub(super) fn doute<'a>(&self, contexte: &'a Contexte) -> Option<&'a str> {
        let tapee = contexte.ecran.en_cours.as_deref() == Some(self.id().as_str());
        contexte.resultat.doute(&self.champ).filter(|_| !tapee)
    }

    /// "Je ne sais pas", where it is offered.
    pub(super) fn ne_sait_pas(&self, contexte: &Contexte) -> Html {
        if self.inconnu { ne_sait_pas(contexte, &self.champ, &self.libelle) } else { Html::default() }
    }
}
