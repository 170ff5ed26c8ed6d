//! The profile of an organisation, filled in the app: the fields of its file, the same that one would write by hand.

use std::rc::Rc;

use yew::prelude::*;

use super::OUI_NON;
use crate::gestion::profil::{Credits, Diviseur, FORMAT, en_texte};
use crate::menage::document::{Champ, Saisie};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, options};
use crate::ui::contexte::{Contexte, Demande};
use crate::ui::etat::{Action, EtatApp};

/// What the file holds as a list, and a field as a text.
const LISTES: [&str; 5] =
    ["reste_a_vivre.charges", "reste_a_vivre.plafonds", "seuils_jour", "fsl.plafonds", "contacts"];

/// A field: its path, its words, its help, what it holds.
type Ligne = (&'static str, &'static str, &'static str, GenreDeChamp);

/// The fields that hold a text or an amount, in order.
const CHAMPS: [Ligne; 18] = [
    ("nom", "Nom de l'organisme", "", GenreDeChamp::Libre),
    ("source", "Texte de ses règles et date", "", GenreDeChamp::Libre),
    (
        "reste_a_vivre.charges",
        "Charges retirées",
        "Codes séparés par des points-virgules : B1 ; B3 ; B7",
        GenreDeChamp::Libre,
    ),
    (
        "reste_a_vivre.plafonds",
        "Plafonds de certaines charges",
        "Exemple : B13 : 40 ; B18 : 80",
        GenreDeChamp::Libre,
    ),
    (
        "reste_a_vivre.parts.seul",
        "Parts d'une personne seule",
        "Si l'on divise par des parts",
        GenreDeChamp::Libre,
    ),
    ("reste_a_vivre.parts.couple", "Parts d'un couple", "", GenreDeChamp::Libre),
    ("reste_a_vivre.parts.enfant", "Parts de chaque autre personne", "", GenreDeChamp::Libre),
    ("reste_a_vivre.parts.parent_isole", "Parts de plus pour un parent seul", "", GenreDeChamp::Libre),
    (
        "seuils_jour",
        "Repères de l'organisme, par jour",
        "Exemple : urgence : 6 ; fragile : 9",
        GenreDeChamp::Libre,
    ),
    ("fsl.plafonds", "Plafonds de ressources du FSL", "Une personne ; deux ; trois…", GenreDeChamp::Libre),
    ("fsl.par_personne", "Plafond du FSL : par personne de plus", "", GenreDeChamp::Montant),
    ("fsl.effort_maximum", "Taux d'effort au plus", "", GenreDeChamp::Entier("%")),
    (
        "plan_apurement.part_du_reste",
        "Plan pour un retard : part du reste à vivre, au plus",
        "50 % sans réponse",
        GenreDeChamp::Entier("%"),
    ),
    (
        "plan_apurement.reste_minimum",
        "Plan pour un retard : reste à vivre à garder",
        "",
        GenreDeChamp::Montant,
    ),
    ("forfait_fluides.une_personne", "Forfait eau et chauffage, une personne", "", GenreDeChamp::Montant),
    (
        "forfait_fluides.par_personne",
        "Forfait eau et chauffage, par personne de plus",
        "",
        GenreDeChamp::Montant,
    ),
    ("contacts", "Contacts", "Séparés par des points-virgules", GenreDeChamp::Libre),
    ("adresse", "Adresse, en tête des papiers", "", GenreDeChamp::Libre),
];

/// The form of the profile.
pub fn profil(contexte: &Contexte) -> Html {
    let profil = du_profil(contexte);
    let question = |cle: &'static str, libelle: &'static str| QuestionPosee::new(Champ::new(cle), libelle);
    html! {
        <div class="grille">
            for (cle, libelle, aide, genre) in CHAMPS { { question(cle, libelle).aide(aide).texte(&profil, genre) } }
            { question("reste_a_vivre.avec_aide_logement", "L'aide au logement compte-t-elle dans les ressources ?")
                .defaut("false").cote(&profil, &OUI_NON) }
            { question("reste_a_vivre.credits", "Mensualités retirées").defaut("non").liste(&profil, options::<Credits>()) }
            { question("reste_a_vivre.diviseur", "Divisé par").defaut("personnes").liste(&profil, options::<Diviseur>()) }
        </div>
    }
}

/// The same fields, writing to the profile: what the screen shows still goes to the application.
fn du_profil(contexte: &Contexte) -> Contexte {
    let texte = contexte.profil.as_ref().map_or("", |ouvert| ouvert.texte.as_str());
    let mut saisie = Saisie::profil(texte, FORMAT);
    for cle in LISTES {
        let champ = Champ::new(cle);
        if let Some(texte) = saisie.valeur(&champ).and_then(en_texte) {
            saisie.ecrire(&champ, Some(texte.into()));
        }
    }
    let (etat, agir, demander) =
        (EtatApp::nouveau(saisie.clone()), contexte.agir.clone(), contexte.demander.clone());
    let agir = Callback::from(move |action: Action| match action {
        Action::Regler(_) => agir.emit(action),
        _ => demander.emit(Demande::Profil(Some(etat.apres(action).saisie().enregistrer()))),
    });
    Contexte { saisie: Rc::new(saisie), agir, ..contexte.clone() }
}
