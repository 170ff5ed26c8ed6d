//! A foyer: its redevance and what decides of its formula; a résidence universitaire: what the room is.

use yew::prelude::*;

use super::{OUI_NON, presentation};
use crate::saisie::Champ;
use crate::situation::{CategorieFoyer, Choix as _, RegleFoyer};
use crate::ui::champs::{ChampSerie, Choix, Presentation, options};
use crate::ui::dossier::Dossier;

/// The home of whoever lives in a foyer.
pub fn logement_foyer(dossier: &Dossier, dense: bool) -> Html {
    let conventionne = dossier.texte(&champ("foyer_conventionne"));
    html! {
        <>
            <ChampSerie dossier={dossier.clone()} champ={champ("redevance")} libelle="Redevance, par mois"
                aide="La part qui tient lieu de loyer et de charges, sans les repas ni les services" inconnu=true />
            { convention(dossier) }
            if conventionne == "false" {
                <Choix key="categorie" dossier={dossier.clone()} champ={champ("foyer_categorie")} libelle="Qui êtes-vous dans ce foyer ?"
                    options={options::<CategorieFoyer>()} presentation={presentation(dense)} defaut={CategorieFoyer::Autre.code()} />
            } else if dense {
                <Choix key="regle" dossier={dossier.clone()} champ={champ("foyer_regle")} libelle="Règle de calcul du foyer"
                    aide="L'avis de redevance ou le gestionnaire la donne" options={options::<RegleFoyer>()}
                    presentation={Presentation::Liste} defaut={RegleFoyer::Premiere.code()} />
            }
            <Choix key="ehpad" dossier={dossier.clone()} champ={champ("ehpad_ou_residence_autonomie")}
                libelle="Est-ce un Ehpad ou une résidence autonomie ?" options={OUI_NON.to_vec()}
                presentation={Presentation::Cote} defaut="false" />
        </>
    }
}

/// What a résidence universitaire lodges in: a room of the CROUS follows the rules of the foyers.
pub(super) fn chambre_universitaire(dossier: &Dossier, dense: bool) -> Html {
    let logements = vec![
        (CategorieFoyer::Autre.code(), "Un studio ou un appartement"),
        (CategorieFoyer::Crous.code(), "Une chambre du Crous"),
        (CategorieFoyer::CrousRehabilite.code(), "Une chambre du Crous rénovée"),
    ];
    let chambre = dossier.texte(&champ("foyer_categorie")).starts_with(CategorieFoyer::Crous.code());
    html! {
        <>
            <Choix key="chambre" dossier={dossier.clone()} champ={champ("foyer_categorie")} libelle="Quel logement dans la résidence ?"
                options={logements} presentation={presentation(dense)} defaut={CategorieFoyer::Autre.code()} />
            if !chambre { { convention(dossier) } }
        </>
    }
}

fn convention(dossier: &Dossier) -> Html {
    html! {
        <Choix key="convention" dossier={dossier.clone()} champ={champ("foyer_conventionne")}
            libelle="Le logement est-il conventionné, avec l'APL ?" aide="Le contrat ou le gestionnaire le dit"
            options={OUI_NON.to_vec()} presentation={Presentation::Cote} inconnu=true />
    }
}

fn champ(cle: &str) -> Champ {
    Champ::new(format!("logement.{cle}"))
}
