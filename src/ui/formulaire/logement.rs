//! The home: kind, commune, rent and charges.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::logement_foyer::{chambre_universitaire, logement_foyer, redevance};
use super::{Etendue, OUI_NON};
use crate::menage::document::Champ;
use crate::menage::posees::{demande_la_colocation, est_entre_recemment};
use crate::notions::choix::Choix as _;
use crate::questions::question::Lieu;
use crate::questions::vocabulaire::{Dpe, LogementDAvant, Occupation};
use crate::territoire::financement::{Financement, ZoneAbc, ZoneSls};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, coche, commune, options};
use crate::ui::contexte::Contexte;
use crate::ui::textes::dit;

/// The home of the household.
pub fn logement(contexte: &Contexte, etendue: Etendue) -> Html {
    let occupation = Occupation::depuis_code(&contexte.texte(&Champ::foyer(Cle::LogementOccupation)));
    let loue = occupation.is_none_or(|occupation| !occupation.est_sans_loyer());
    html! {
        <>
            if etendue.montre(Lieu::Logement) { { type_de_logement(contexte, etendue) } }
            if etendue.montre(Lieu::Commune) { { commune(contexte) } }
            if loue && etendue.montre(Lieu::Loyer) {
                if occupation == Some(Occupation::Foyer) { { redevance(contexte) } } else { { loyer(contexte, etendue) } }
            }
            if etendue.montre(Lieu::Residence) {
                if occupation == Some(Occupation::Foyer) { { logement_foyer(contexte, etendue) } }
                if occupation == Some(Occupation::ResidenceUniversitaire) { { chambre_universitaire(contexte, etendue) } }
            }
            if etendue.dense() && loue { { precisions(contexte) } }
        </>
    }
}

fn type_de_logement(contexte: &Contexte, etendue: Etendue) -> Html {
    html! {
        <>
            { QuestionPosee::new(Champ::foyer(Cle::LogementOccupation), "Quel type de logement ?").titre(!etendue.dense())
                .choix(contexte, options::<Occupation>(), etendue.presentation()) }
            if let Some(question) = depuis_quand(&contexte.texte(&Champ::foyer(Cle::LogementOccupation))) {
                { QuestionPosee::new(Champ::foyer(Cle::LogementBailDepuis), question)
                    .aide("Mois et année : 06/2026").inconnu().texte(contexte, GenreDeChamp::Mois) }
            }
            if est_entre_recemment(&contexte.saisie) {
                { QuestionPosee::new(Champ::foyer(Cle::LogementAvant), "Avant, vous étiez")
                    .aide("Le RSA, la prime d'activité et la complémentaire santé regardent les mois d'avant")
                    .inconnu().choix(contexte, options::<LogementDAvant>(), etendue.presentation()) }
            }
        </>
    }
}

/// Since when one has no home of one's own: the months before count in the RSA (CASF, art. R262-9).
fn depuis_quand(occupation: &str) -> Option<&'static str> {
    match Occupation::depuis_code(occupation)? {
        Occupation::SansDomicile => Some("Depuis quand êtes-vous sans domicile ?"),
        Occupation::Heberge => Some("Depuis quand vivez-vous ici ?"),
        _ => None,
    }
}

/// The rent and the charges, apart where they are known so, and whether they are shared.
fn loyer(contexte: &Contexte, etendue: Etendue) -> Html {
    let comprises = Champ::foyer(Cle::LogementChargesComprises);
    let colocation = Champ::foyer(Cle::LogementColocation);
    let ensemble = contexte.texte(&comprises) == "true";
    let (loyer, charges, aide) = if ensemble {
        ("Loyer, charges comprises, par mois", "Dont charges, par mois", "Seulement si vous le savez")
    } else {
        ("Loyer sans les charges, par mois", "Charges, par mois", "« Provision pour charges »")
    };
    html! {
        <>
            <div key="loyer" class="rangee">
                { QuestionPosee::new(Champ::foyer(Cle::LogementLoyer), loyer)
                    .aide("Sur votre quittance (reçu de loyer)").inconnu().serie(contexte) }
                { QuestionPosee::new(Champ::foyer(Cle::LogementCharges), charges).aide(aide).inconnu().serie(contexte) }
            </div>
            { coche(contexte, comprises, "Un seul montant, charges comprises", ensemble, (true.into(), None)) }
            if etendue.dense() || demande_la_colocation(&contexte.saisie) {
                { QuestionPosee::new(colocation.clone(), "Est-ce une colocation ?").cote(contexte, &OUI_NON) }
            }
            if contexte.texte(&colocation) == "true" {
                { QuestionPosee::new(Champ::foyer(Cle::LogementNbColocataires), "Nombre de colocataires, vous compris")
                    .aide("Tapez ci-dessus le loyer de tout le logement").texte(contexte, GenreDeChamp::Entier("")) }
            }
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
fn precisions(contexte: &Contexte) -> Html {
    let champ = Champ::foyer;
    html! {
        <details class="pli" key="precisions">
            <summary>{ dit("Plus de précisions sur le logement") }</summary>
            <div class="grille">
                { QuestionPosee::new(champ(Cle::LogementSurface), "Surface").texte(contexte, GenreDeChamp::Entier("m²")) }
                { QuestionPosee::new(champ(Cle::LogementPieces), "Pièces, sans la cuisine").texte(contexte, GenreDeChamp::Entier("")) }
                { QuestionPosee::new(champ(Cle::LogementDpe), "Classe énergie (DPE)").liste(contexte, options::<Dpe>()) }
                { QuestionPosee::new(champ(Cle::LogementBailDepuis), "Entrée dans le logement")
                    .aide("Mois et année : 06/2019").texte(contexte, GenreDeChamp::Mois) }
                for (cle, libelle) in MONTANTS { { QuestionPosee::new(champ(cle), libelle).texte(contexte, GenreDeChamp::Montant) } }
                { QuestionPosee::new(champ(Cle::LogementFinancement), "Financement").liste(contexte, options::<Financement>()) }
                { QuestionPosee::new(champ(Cle::LogementZoneSls), "Zone du supplément de loyer")
                    .liste(contexte, options::<ZoneSls>()) }
                { QuestionPosee::new(champ(Cle::LogementZoneAbc), "Zone du logement intermédiaire (PLI)")
                    .liste(contexte, options::<ZoneAbc>()) }
                for (cle, libelle, defaut) in FAITS {
                    { QuestionPosee::new(champ(cle), libelle).defaut(defaut).cote(contexte, &OUI_NON) }
                }
            </div>
        </details>
    }
}
