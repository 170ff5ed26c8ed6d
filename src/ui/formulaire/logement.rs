//! The home: kind, commune, rent and charges.

use crate::questions::table::Cle;
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
    let champ = Champ::foyer;
    let occupation = dossier.texte(&champ(Cle::LogementOccupation));
    let foyer = occupation == Occupation::Foyer.code();
    let universitaire = occupation == Occupation::ResidenceUniversitaire.code();
    let loue = !["heberge", "sans_domicile", "proprietaire"].contains(&occupation.as_str());
    html! {
        <>
            { Question::new(champ(Cle::LogementOccupation), "Quel type de logement ?")
                .choix(dossier, options::<Occupation>(), presentation(dense)) }
            { commune(dossier) }
            if foyer {
                { logement_foyer(dossier, dense) }
            } else if loue {
                <div key="loyer" class="rangee">
                    { Question::new(champ(Cle::LogementLoyer), "Loyer sans les charges, par mois")
                        .aide("Regardez votre avis d'échéance ou votre quittance").inconnu().serie(dossier) }
                    { Question::new(champ(Cle::LogementCharges), "Charges, par mois")
                        .aide("La ligne « provision pour charges »").inconnu().serie(dossier) }
                </div>
            }
            if universitaire { { chambre_universitaire(dossier, dense) } }
            if loue && !foyer {
                { Question::new(champ(Cle::LogementColocation), "Est-ce une colocation ?")
                    .defaut("false").cote(dossier, &OUI_NON) }
            }
            if !foyer && dossier.texte(&champ(Cle::LogementColocation)) == "true" {
                { Question::new(champ(Cle::LogementNbColocataires), "Nombre de colocataires, vous compris")
                    .aide("Tapez ci-dessus le loyer de tout le logement").texte(dossier, Genre::Entier("")) }
            }
            if dense && loue { { precisions(dossier) } }
        </>
    }
}

/// What is paid beside the rent: key and words.
const MONTANTS: [(Cle, &str); 3] = [
    (Cle::LogementAnnexes, "Garage, cave, par mois"),
    (Cle::LogementSls, "Supplément de loyer (SLS), par mois"),
    (Cle::LogementTroisiemeLigne, "Participation aux travaux, par mois"),
];

/// Yes or no: key, words, and the answer that holds while nothing is said.
const FAITS: [(Cle, &str, &str); 5] = [
    (Cle::LogementChambre, "Une chambre seulement ?", "false"),
    (
        Cle::LogementDoubleResidencePro,
        "Un second logement payé pour le travail, ou une famille à charge ailleurs ?",
        "false",
    ),
    (Cle::LogementLienProprietaire, "Le propriétaire est-il un parent ou un enfant ?", "false"),
    (Cle::LogementDecent, "Logement décent ?", "true"),
    (Cle::LogementAlVerseeAuBailleur, "Aide versée au bailleur ?", ""),
];

/// What an adviser may add.
fn precisions(dossier: &Dossier) -> Html {
    let champ = Champ::foyer;
    html! {
        <details class="pli" key="precisions">
            <summary>{ dit("Plus de précisions sur le logement") }</summary>
            <div class="grille">
                { Question::new(champ(Cle::LogementSurface), "Surface").texte(dossier, Genre::Entier("m²")) }
                { Question::new(champ(Cle::LogementPieces), "Pièces, sans la cuisine").texte(dossier, Genre::Entier("")) }
                { Question::new(champ(Cle::LogementDpe), "Classe énergie (DPE)").liste(dossier, options::<Dpe>()) }
                { Question::new(champ(Cle::LogementBailDepuis), "Entrée dans le logement")
                    .aide("Mois et année : 06/2019").texte(dossier, Genre::Mois) }
                for (cle, libelle) in MONTANTS { { Question::new(champ(cle), libelle).texte(dossier, Genre::Montant) } }
                { Question::new(champ(Cle::LogementFinancement), "Financement").liste(dossier, options::<Financement>()) }
                { Question::new(champ(Cle::LogementZoneSls), "Zone du supplément de loyer")
                    .liste(dossier, options::<ZoneSls>()) }
                { Question::new(champ(Cle::LogementZoneAbc), "Zone du logement intermédiaire (PLI)")
                    .liste(dossier, options::<ZoneAbc>()) }
                for (cle, libelle, defaut) in FAITS {
                    { Question::new(champ(cle), libelle).defaut(defaut).cote(dossier, &OUI_NON) }
                }
            </div>
        </details>
    }
}
