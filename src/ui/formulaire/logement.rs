//! The home: kind, commune, rent and charges.

use yew::prelude::*;

use super::logement_foyer::{chambre_universitaire, logement_foyer};
use super::{OUI_NON, presentation};
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::questions::vocabulaire::{Dpe, Occupation};
use crate::territoire::financement::{Financement, ZoneAbc, ZoneSls};
use crate::ui::champs::{Genre, Question, commune, options};
use crate::ui::dossier::Dossier;
use crate::ui::textes::dit;

/// The home of the household.
pub fn logement(dossier: &Dossier, dense: bool) -> Html {
    let champ = |cle: &str| Champ::new(format!("logement.{cle}"));
    let occupation = dossier.texte(&champ("occupation"));
    let foyer = occupation == Occupation::Foyer.code();
    let universitaire = occupation == Occupation::ResidenceUniversitaire.code();
    let loue = !["heberge", "sans_domicile", "proprietaire"].contains(&occupation.as_str());
    html! {
        <>
            { Question::new(champ("occupation"), "Quel type de logement ?")
                .choix(dossier, options::<Occupation>(), presentation(dense)) }
            { commune(dossier) }
            if foyer {
                { logement_foyer(dossier, dense) }
            } else if loue {
                <div key="loyer" class="rangee">
                    { Question::new(champ("loyer"), "Loyer sans les charges, par mois")
                        .aide("Regardez votre avis d'échéance ou votre quittance").inconnu().serie(dossier) }
                    { Question::new(champ("charges"), "Charges, par mois")
                        .aide("La ligne « provision pour charges »").inconnu().serie(dossier) }
                </div>
            }
            if universitaire { { chambre_universitaire(dossier, dense) } }
            if loue && !foyer {
                { Question::new(champ("colocation"), "Est-ce une colocation ?")
                    .defaut("false").cote(dossier, &OUI_NON) }
            }
            if !foyer && dossier.texte(&champ("colocation")) == "true" {
                { Question::new(champ("nb_colocataires"), "Nombre de colocataires, vous compris")
                    .aide("Tapez ci-dessus le loyer de tout le logement").texte(dossier, Genre::Entier("")) }
            }
            if dense && loue { { precisions(dossier) } }
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
fn precisions(dossier: &Dossier) -> Html {
    let champ = |cle: &str| Champ::new(format!("logement.{cle}"));
    html! {
        <details class="pli" key="precisions">
            <summary>{ dit("Plus de précisions sur le logement") }</summary>
            <div class="grille">
                { Question::new(champ("surface"), "Surface").texte(dossier, Genre::Entier("m²")) }
                { Question::new(champ("pieces"), "Pièces, sans la cuisine").texte(dossier, Genre::Entier("")) }
                { Question::new(champ("dpe"), "Classe énergie (DPE)").liste(dossier, options::<Dpe>()) }
                { Question::new(champ("bail_depuis"), "Entrée dans le logement")
                    .aide("Mois et année : 06/2019").texte(dossier, Genre::Mois) }
                for (cle, libelle) in MONTANTS { { Question::new(champ(cle), libelle).texte(dossier, Genre::Montant) } }
                { Question::new(champ("financement"), "Financement").liste(dossier, options::<Financement>()) }
                { Question::new(champ("zone_sls"), "Zone du supplément de loyer")
                    .liste(dossier, options::<ZoneSls>()) }
                { Question::new(champ("zone_abc"), "Zone du logement intermédiaire (PLI)")
                    .liste(dossier, options::<ZoneAbc>()) }
                for (cle, libelle, defaut) in FAITS {
                    { Question::new(champ(cle), libelle).defaut(defaut).cote(dossier, &OUI_NON) }
                }
            </div>
        </details>
    }
}
