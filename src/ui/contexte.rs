//! What every view receives ([`Contexte`]): the answers, the results, and the three ways to act on them.

use crate::documents::papiers::Papier;
use crate::dossier::Dossier;
use crate::questions::table::Cle;
use std::rc::Rc;

use yew::Callback;

use crate::gestion::profil::Profil;
use crate::menage::document::{Champ, Saisie};
use crate::notions::mois::Date;
use crate::questions::reference::Reference;
use crate::territoire::communes::Annuaire;
use crate::ui::ecran::{Ecran, Reglage};
use crate::ui::etat::{Action, Perdu};
use crate::ui::resultat::Resultat;
use crate::ui::route::Route;

/// The answers and their results. Cloning it copies a few pointers.
#[derive(Clone)]
pub struct Contexte {
    /// What was typed.
    pub saisie: Rc<Saisie>,
    /// What follows from it.
    pub resultat: Rc<Resultat>,
    /// The alternative whose results are shown: its answers, and what follows from them.
    pub option: Option<(Rc<Saisie>, Rc<Resultat>)>,
    /// What the screen shows.
    pub ecran: Rc<Ecran>,
    /// The names of the communes, once loaded.
    pub annuaire: Option<Rc<Annuaire>>,
    /// The words of the papers, once loaded.
    pub papiers: Option<Rc<String>>,
    /// The style of the pages that are saved, once loaded.
    pub style: Option<Rc<String>>,
    /// Whether the long texts are there.
    pub textes: bool,
    /// The profile of the organisation, or what is wrong with the file chosen.
    pub profil: Option<ProfilOuvert>,
    /// The day on which the device says that we are.
    pub le: Date,
    /// Where one is.
    pub route: Route,
    /// Whether there is something to undo, to do again.
    pub retours: (bool, bool),
    /// What the last action took away.
    pub perdu: Option<Perdu>,
    /// Changes an answer.
    pub agir: Callback<Action>,
    /// Goes to a page or to a question.
    pub aller: Callback<But>,
    /// Asks for the device: files, paper.
    pub demander: Callback<Demande>,
}

/// The profile of an organisation: its text as opened or typed, and what was read of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfilOuvert {
    /// The text of the file.
    pub texte: Rc<String>,
    /// The profile, or which part cannot be read.
    pub lu: Result<Rc<Profil>, String>,
}

impl ProfilOuvert {
    /// The profile, where it can be read.
    pub fn profil(&self) -> Option<&Profil> {
        self.lu.as_deref().ok()
    }

    /// Reads the text of a file.
    pub fn nouveau(texte: String) -> ProfilOuvert {
        let lu = Profil::lire(&texte).map(Rc::new);
        ProfilOuvert { texte: Rc::new(texte), lu }
    }
}

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum But {
    /// A page.
    Page(Route),
    /// A field, wherever it stands.
    Question(Champ),
}

/// What only the browser can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Demande {
    /// Save the situation as a file.
    Enregistrer,
    /// Save the summary as a page, or hand it to another app of the device where it says so.
    EnregistrerRapport(bool),
    /// Load the words of the papers, and the long texts where they are not there.
    Papiers,
    /// Load the long texts.
    Textes,
    /// Save a paper as a page, without what no file keeps, or hand it to another app.
    EnregistrerPapier(Papier, bool),
    /// Save the events of the year for a calendar.
    EnregistrerAgenda,
    /// Print the page.
    Imprimer,
    /// Load the names of the communes.
    Communes,
    /// Read the profile of an organisation from the text of a file, or forget the one that is kept.
    Profil(Option<String>),
    /// Save the profile of the organisation as a file.
    EnregistrerProfil,
    /// Erase everything, here and in the tab.
    ToutEffacer,
    /// Show an invented household, by the name of its file.
    Exemple(String),
    /// Save the situation under the passphrase typed.
    EnregistrerCoffre,
}

impl Contexte {
    /// The text of a field.
    pub fn texte(&self, champ: &Champ) -> String {
        self.saisie.texte(champ)
    }

    /// The profile of the organisation, where one was read.
    pub fn profil(&self) -> Option<&Profil> {
        self.profil.as_ref()?.profil()
    }

    /// The style of the pages that are saved; without it they are read all the same.
    pub fn style(&self) -> &str {
        self.style.as_deref().map_or("", String::as_str)
    }

    /// All that may be said of the household today.
    pub fn dossier(&self) -> Option<&Dossier> {
        self.resultat.dossier()
    }

    /// An answer that is missing, in words.
    pub fn reponse_manquante(&self, reference: &Reference) -> String {
        self.resultat.reponse_manquante(&self.saisie, reference)
    }

    /// A callback that acts.
    pub fn action<E: 'static>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let agir = self.agir.clone();
        Callback::from(move |_: E| agir.emit(action()))
    }

    /// A callback that changes what the screen shows.
    pub fn regle<E: 'static>(&self, reglage: Reglage) -> Callback<E> {
        self.action(move || Action::Regler(reglage.clone()))
    }

    /// A callback that goes somewhere.
    pub fn vers<E: 'static>(&self, but: But) -> Callback<E> {
        let aller = self.aller.clone();
        Callback::from(move |_: E| aller.emit(but.clone()))
    }

    /// A callback that asks the device.
    pub fn demande<E: 'static>(&self, demande: Demande) -> Callback<E> {
        let demander = self.demander.clone();
        Callback::from(move |_: E| demander.emit(demande.clone()))
    }

    /// A callback that goes to the field of a question.
    pub fn vers_la_question<E: 'static>(&self, reference: &Reference) -> Callback<E> {
        self.vers(But::Question(Champ::de(reference)))
    }

    /// The name of the commune answered, where the list is there.
    pub fn commune(&self) -> Option<String> {
        let code = self.saisie.texte(&Champ::foyer(Cle::LogementCommune));
        Contexte::nom_de_la_commune(&code, self.annuaire.as_deref())
    }

    /// The name of a commune by its code, where the list is there.
    pub fn nom_de_la_commune(code: &str, annuaire: Option<&Annuaire>) -> Option<String> {
        annuaire?.par_code(code.parse().ok()?).map(|commune| commune.nom().to_owned())
    }
}
