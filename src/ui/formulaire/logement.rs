//! The home: kind, commune, rent and charges.

use yew::prelude::*;

use super::logement_foyer::{chambre_universitaire, logement_foyer};
use super::{OUI_NON, presentation};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{Dpe, Occupation};
use crate::territoire::financement::{Financement, ZoneAbc, ZoneSls};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, commune, options};
use crate::ui::contexte::Contexte;
use crate::ui::textes::dit;

/// The home of the household.
pub fn logement(contexte: &Contexte, dense: bool) -> Html {
    let champ = |cle: &str| Champ::new(format!("logement.{cle}"));
    let occupation = contexte.texte(&champ("occupation"));
    let foyer = occupation == Occupation::Foyer.code();
    let universitaire = occupation == Occupation::ResidenceUniversitaire.code();
    let loue = !["heberge", "sans_domicile", "proprietaire"].contains(&occupation.as_str());
    html! {
        <>
            { QuestionPosee::new(champ("occupation"), "Quel type de logement ?")
                .choix(contexte, options::<Occupation>(), presentation(dense)) }
            { commune(contexte) }
            if foyer {
                { logement_foyer(contexte, dense) }
            } else if loue {
                <div key="loyer" class="rangee">
                    { QuestionPosee::new(champ("loyer"), "Loyer sans les charges, par mois")
                        .aide("Regardez votre avis d'échéance ou votre quittance").inconnu().serie(contexte) }
                    { QuestionPosee::new(champ("charges"), "Charges, par mois")
                        .aide("La ligne « provision pour charges »").inconnu().serie(contexte) }
                </div>
            }
            if universitaire { { chambre_universitaire(contexte, dense) } }
            if loue && !foyer {
                { QuestionPosee::new(champ("colocation"), "Est-ce une colocation ?")
                    .defaut("false").cote(contexte, &OUI_NON) }
            }
            if !foyer && contexte.texte(&champ("colocation")) == "true" {
                { QuestionPosee::new(champ("nb_colocataires"), "Nombre de colocataires, vous compris")
                    .aide("Tapez ci-dessus le loyer de tout le logement").texte(contexte, GenreDeChamp::Entier("")) }
            }
            if dense && loue { { precisions(contexte) } }
        </>
    }
}

/// What is paid beside the rent: key and words.
const MONTANTS: [(&str, &str); 3] = [
    ("annexes", "Garage, cave, par mois"),
    ("sls", "Supplément de loyer (SLS), par mois"),
    ("troisieme_ligne", "Participation aux travaux, par mois"),
];

/// Yes or no: key, words, and the answer that holds while nothing is said.
const FAITS: [(&str, &str, &str); 5] = [
    ("chambre", "Une chambre seulement ?", "false"),
    (
        "double_residence_pro",
        "Un second logement payé pour le travail, ou une famille à charge ailleurs ?",
        "false",
    ),
    ("lien_proprietaire", "Le propriétaire est-il un parent ou un enfant ?", "false"),
    ("decent", "Logement décent ?", "true"),
    ("al_versee_au_bailleur", "Aide versée au bailleur ?", ""),
];

/// What an adviser may add.
fn precisions(contexte: &Contexte) -> Html {
    let champ = |cle: &str| Champ::new(format!("logement.{cle}"));
    html! {
        <details class="pli" key="precisions">
            <summary>{ dit("Plus de précisions sur le logement") }</summary>
            <div class="grille">
                { QuestionPosee::new(champ("surface"), "Surface").texte(contexte, GenreDeChamp::Entier("m²")) }
                { QuestionPosee::new(champ("pieces"), "Pièces, sans la cuisine").texte(contexte, GenreDeChamp::Entier("")) }
                { QuestionPosee::new(champ("dpe"), "Classe énergie (DPE)").liste(contexte, options::<Dpe>()) }
                { QuestionPosee::new(champ("bail_depuis"), "Entrée dans le logement")
                    .aide("Mois et année : 06/2019").texte(contexte, GenreDeChamp::Mois) }
                for (cle, libelle) in MONTANTS { { QuestionPosee::new(champ(cle), libelle).texte(contexte, GenreDeChamp::Montant) } }
                { QuestionPosee::new(champ("financement"), "Financement").liste(contexte, options::<Financement>()) }
                { QuestionPosee::new(champ("zone_sls"), "Zone du supplément de loyer")
                    .liste(contexte, options::<ZoneSls>()) }
                { QuestionPosee::new(champ("zone_abc"), "Zone du logement intermédiaire (PLI)")
                    .liste(contexte, options::<ZoneAbc>()) }
                for (cle, libelle, defaut) in FAITS {
                    { QuestionPosee::new(champ(cle), libelle).defaut(defaut).cote(contexte, &OUI_NON) }
                }
            </div>
        </details>
    }
}
