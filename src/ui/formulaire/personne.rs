//! An adult: birth, what the person does today, nationality, disability.

use yew::prelude::*;

use super::{OUI_NON, presentation};
use crate::saisie::Champ;
use crate::situation::{Activite, Nationalite, Protection};
use crate::ui::champs::{ChampTexte, Choix, Genre, Presentation, options};
use crate::ui::dossier::Dossier;
use crate::ui::personnes;
use crate::ui::textes::dit;

/// An adult of the couple.
pub fn personne(dossier: &Dossier, rang: usize, dense: bool) -> Html {
    let champ = |cle: &str| Champ::personne(rang, cle);
    let vous = personnes::role_de(&dossier.saisie, rang) == "demandeur";
    let titre = if dense {
        "Date de naissance"
    } else if vous {
        "Votre date de naissance"
    } else {
        "Sa date de naissance"
    };
    let question = if dense {
        "Activité"
    } else if vous {
        "Que faites-vous aujourd'hui ?"
    } else {
        "Que fait votre conjoint aujourd'hui ?"
    };
    html! {
        <>
            <ChampTexte dossier={dossier.clone()} champ={champ("naissance")} genre={Genre::Date} libelle={titre}
                aide="Jour, mois, année : 12/04/1988" />
            <Choix dossier={dossier.clone()} champ={champ("activite")} libelle={question}
                options={options::<Activite>()} presentation={presentation(dense)} />
            { handicap(dossier, rang, vous) }
            { nationalite(dossier, rang, dense) }
        </>
    }
}

/// Optional: only what opens the AAH.
fn handicap(dossier: &Dossier, rang: usize, vous: bool) -> Html {
    let champ = |cle: &str| Champ::personne(rang, cle);
    let reconnu = !dossier.texte(&champ("handicap.taux")).is_empty();
    let titre = if vous { "Un handicap reconnu ?" } else { "Un handicap reconnu pour votre conjoint ?" };
    html! {
        <details class="pli" open={reconnu}>
            <summary>{ dit(titre) }</summary>
            <ChampTexte dossier={dossier.clone()} champ={champ("handicap.taux")} genre={Genre::Entier("%")}
                libelle="Taux d'incapacité reconnu par la MDPH" aide="Sur la décision de la MDPH : 50, 80… Laissez vide si vous préférez" />
            if reconnu {
                <Choix dossier={dossier.clone()} champ={champ("handicap.rsdae")} presentation={Presentation::Cote} options={OUI_NON.to_vec()}
                    libelle="La décision parle-t-elle de « restriction substantielle et durable d'accès à l'emploi » ?" />
            }
        </details>
    }
}

fn nationalite(dossier: &Dossier, rang: usize, dense: bool) -> Html {
    let champ = |cle: &str| Champ::personne(rang, cle);
    let autre = dossier.texte(&champ("nationalite")) == "autre";
    html! {
        <details class="pli" open={autre}>
            <summary>{ dit("Nationalité, si elle n'est pas française") }</summary>
            <Choix dossier={dossier.clone()} champ={champ("nationalite")} libelle="Nationalité" defaut="fr"
                aide="Certaines aides demandent un titre de séjour" options={options::<Nationalite>()} presentation={presentation(dense)} />
            if autre {
                <>
                    <ChampTexte dossier={dossier.clone()} champ={champ("titre_sejour_depuis")} genre={Genre::Mois}
                        libelle="Premier titre de séjour qui permet de travailler" aide="Mois et année : 06/2019" />
                    <Choix dossier={dossier.clone()} champ={champ("protection")} libelle="Protection ou carte" defaut="aucune"
                        options={options::<Protection>()} presentation={Presentation::Liste} />
                </>
            }
        </details>
    }
}
