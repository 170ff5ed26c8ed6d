//! Alternatives beside today's situation: added step by step, their answers typed, compared line by line.

use crate::questions::depenses::Poste;
use crate::questions::question::Forme;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;
use yew::prelude::*;

use super::{pli, sections};
use crate::documents::mots::{enumeration, majuscule};
use crate::documents::rapport::options::smic;
use crate::menage::alternative::{self, Guide, MAXIMUM};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{AutreParent, Dpe, Garde, Occupation};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, commune_de, identifiant, options};
use crate::ui::contexte::Contexte;
use crate::ui::ecran::Ecran;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{bouton, dit, vivant};

/// The alternatives and the comparison.
pub fn options_cote_a_cote(contexte: &Contexte) -> Html {
    if contexte.resultat.complet().is_none() {
        return Html::default();
    }
    let libelles = alternative::libelles(&contexte.saisie);
    html! {
        <>
            <div key="options" class="sans-papier">
                for (rang, libelle) in libelles.iter().enumerate() { { option(contexte, rang, libelle) } }
                if libelles.len() < MAXIMUM { { ajout(contexte) } }
            </div>
            <div key="objectif" class="grille sans-papier">
                { QuestionPosee::new(Champ::foyer(Cle::ObjectifResteAVivre), "Reste à vivre que vous voulez garder")
                    .aide("Pour savoir jusqu'à quel loyer vous pouvez aller").texte(contexte, GenreDeChamp::Montant) }
                { QuestionPosee::new(Champ::foyer(Cle::ObjectifTauxEffort), "Ou taux d'effort à ne pas dépasser").texte(contexte, GenreDeChamp::Entier("%")) }
            </div>
            { sections(contexte.resultat.comparaison(&contexte.saisie)) }
            { pli(contexte, COURBE, "", &travail) }
        </>
    }
}

/// The title of the curves of more work, which are worked out once it is open.
const COURBE: &str = "Gagner plus : que reste-t-il ?";

/// Whether the curves of more work are shown.
pub fn montre_la_courbe(ecran: &Ecran) -> bool {
    ecran.plis.iter().any(|pli| pli.starts_with(COURBE))
}

fn travail(contexte: &Contexte) -> Html {
    match contexte.resultat.travail(&contexte.saisie) {
        [] => html! { <p role="status">{ dit("La courbe arrive…") }</p> },
        courbes => sections(courbes),
    }
}

/// What may be added, a button each: a list that acts on a change would add one at each arrow key.
fn ajout(contexte: &Contexte) -> Html {
    let possibles = Guide::TOUS.iter().filter_map(|guide| {
        let (agir, rang) = (contexte.agir.clone(), contexte.saisie.nombre(Cle::Projet));
        let element = alternative::nouvelle(*guide, &contexte.saisie)?;
        let ajoute = Callback::from(move |_: MouseEvent| {
            agir.emit(Action::Ajouter(Champ::foyer(Cle::Projet), element.clone()));
            navigateur::focalise_sur(identifiant(&Champ::element(Cle::Projet, rang, Cle::ProjetLibelle)));
        });
        Some(bouton("bouton bouton--discret", guide.libelle(), ajoute))
    });
    html! {
        <fieldset class="groupe">
            <legend class="groupe__titre">{ dit("Et si… ajouter une option") }</legend>
            <div class="actions">for possible in possibles { { possible } }</div>
        </fieldset>
    }
}

fn option(contexte: &Contexte, rang: usize, libelle: &str) -> Html {
    let retire = contexte.action(move || Action::Retirer(Champ::foyer(Cle::Projet), rang));
    let devient = {
        let (agir, saisie) = (contexte.agir.clone(), contexte.saisie.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(suite) = alternative::adopter(&saisie, rang) {
                agir.emit(Action::Ouvrir(suite));
            }
        })
    };
    let autres: Vec<String> = alternative::autres_changements(&contexte.saisie, rang)
        .iter()
        .map(|cle| cle.nom().to_owned())
        .collect();
    html! {
        <fieldset key={rang} class="groupe">
            <legend class="groupe__titre">{ vivant(format!("Option {} : {libelle}", rang + 1)) }</legend>
            <div class="grille">
                { QuestionPosee::new(Champ::element(Cle::Projet, rang, Cle::ProjetLibelle), "Son nom").texte(contexte, GenreDeChamp::Libre) }
                { QuestionPosee::new(Champ::element(Cle::Projet, rang, Cle::ProjetDepuis), "À partir du mois de").texte(contexte, GenreDeChamp::Mois) }
                for (champ, cle) in alternative::reponses(&contexte.saisie, rang) { { reponse(contexte, champ, cle) } }
            </div>
            if !autres.is_empty() { <p class="champ__aide">{ vivant(format!("Change aussi : {}.", enumeration(&autres))) }</p> }
            <div class="actions">
                { bouton("bouton bouton--discret", "Retirer cette option", retire) }
                { bouton("bouton bouton--discret", "En faire ma situation", devient) }
            </div>
        </fieldset>
    }
}

/// A question of an option; what is asked of each child says which, an expense is named by its post.
fn reponse(contexte: &Contexte, champ: Champ, cle: Cle) -> Html {
    let mut libelle = majuscule(cle.nom());
    match cle {
        Cle::Garde | Cle::AutreParent | Cle::PensionPercue => {
            let enfant = alternative::enfant_de(&contexte.saisie, &champ).unwrap_or_default();
            libelle += &format!(" (enfant {enfant})");
        }
        Cle::DepensesMontant => {
            let poste = alternative::poste_de(&contexte.saisie, &champ);
            libelle = format!("{}, par mois", poste.unwrap_or(Poste::Divers).libelle());
        }
        Cle::LogementCommune => return commune_de(contexte, champ, "Commune"),
        _ => {}
    }
    let question = QuestionPosee::new(champ, libelle);
    match cle {
        Cle::LogementOccupation => {
            let locations = Occupation::LOCATIONS.map(|location| (location.code(), location.libelle()));
            question.liste(contexte, &locations)
        }
        Cle::LogementDpe => question.liste(contexte, options::<Dpe>()),
        Cle::Garde => question.liste(contexte, options::<Garde>()),
        Cle::AutreParent => question.liste(contexte, options::<AutreParent>()),
        Cle::Revenu(Nature::Salaire) => html! {
            <div key="salaire">
                { question.texte(contexte, GenreDeChamp::Montant) }
                if let Some((situation, _)) = contexte.resultat.complet() { <p class="champ__aide">{ vivant(smic(situation.menage.mois)) }</p> }
            </div>
        },
        _ => question.texte(contexte, genre(cle)),
    }
}

fn genre(cle: Cle) -> GenreDeChamp {
    match (cle, cle.question().forme) {
        (_, Forme::Date) => GenreDeChamp::Date,
        (_, Forme::Mois) => GenreDeChamp::Mois,
        (Cle::LogementSurface, _) => GenreDeChamp::Entier("m²"),
        (Cle::HandicapTaux, _) => GenreDeChamp::Entier("%"),
        (_, Forme::Entier) => GenreDeChamp::Entier(""),
        _ => GenreDeChamp::Montant,
    }
}
