//! The home: kind, commune, rent and charges.

use yew::prelude::*;

use super::logement_foyer::{chambre_universitaire, logement_foyer};
use super::{OUI_NON, presentation};
use crate::saisie::Champ;
use crate::situation::{Choix as _, Financement, Occupation, ZoneAbc, ZoneSls};
use crate::ui::champs::{ChampSerie, ChampTexte, Choix, Commune, Genre, Presentation, options};
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
            <Choix dossier={dossier.clone()} champ={champ("occupation")} libelle="Quel type de logement ?"
                options={options::<Occupation>()} presentation={presentation(dense)} />
            <Commune dossier={dossier.clone()} />
            if foyer {
                { logement_foyer(dossier, dense) }
            } else if loue {
                <div key="loyer" class="rangee">
                    <ChampSerie dossier={dossier.clone()} champ={champ("loyer")} libelle="Loyer sans les charges, par mois"
                        aide="Regardez votre avis d'échéance ou votre quittance" inconnu=true />
                    <ChampSerie dossier={dossier.clone()} champ={champ("charges")} libelle="Charges, par mois"
                        aide="La ligne « provision pour charges »" inconnu=true />
                </div>
            }
            if universitaire { { chambre_universitaire(dossier, dense) } }
            if loue && !foyer {
                <Choix key="colocation" dossier={dossier.clone()} champ={champ("colocation")} libelle="Est-ce une colocation ?"
                    options={OUI_NON.to_vec()} presentation={Presentation::Cote} defaut="false" />
            }
            if !foyer && dossier.texte(&champ("colocation")) == "true" {
                <ChampTexte key="colocataires" dossier={dossier.clone()} champ={champ("nb_colocataires")} genre={Genre::Entier("")}
                    libelle="Nombre de colocataires, vous compris" aide="Tapez ci-dessus le loyer de tout le logement" />
            }
            if dense && loue { { precisions(dossier) } }
        </>
    }
}

/// What an adviser may add.
fn precisions(dossier: &Dossier) -> Html {
    let champ = |cle: &str| Champ::new(format!("logement.{cle}"));
    let montant = |cle: &str, libelle: &'static str| {
        html! { <ChampTexte dossier={dossier.clone()} champ={champ(cle)} genre={Genre::Montant} {libelle} /> }
    };
    let oui_non = |cle: &str, libelle: &'static str, defaut: &'static str| {
        html! {
            <Choix dossier={dossier.clone()} champ={champ(cle)} {libelle} {defaut} options={OUI_NON.to_vec()} presentation={Presentation::Cote} />
        }
    };
    html! {
        <details class="pli" key="precisions">
            <summary>{ dit("Plus de précisions sur le logement") }</summary>
            <div class="grille">
                <ChampTexte dossier={dossier.clone()} champ={champ("surface")} genre={Genre::Entier("m²")} libelle="Surface" />
                <ChampTexte dossier={dossier.clone()} champ={champ("bail_depuis")} genre={Genre::Mois} libelle="Entrée dans le logement" aide="Mois et année : 06/2019" />
                { montant("annexes", "Garage, cave, par mois") }
                { montant("sls", "Supplément de loyer (SLS), par mois") }
                { montant("troisieme_ligne", "Participation aux travaux, par mois") }
                <Choix dossier={dossier.clone()} champ={champ("financement")} libelle="Financement" options={options::<Financement>()} presentation={Presentation::Liste} />
                <Choix dossier={dossier.clone()} champ={champ("zone_sls")} libelle="Zone du supplément de loyer" options={options::<ZoneSls>()} presentation={Presentation::Liste} />
                <Choix dossier={dossier.clone()} champ={champ("zone_abc")} libelle="Zone du logement intermédiaire (PLI)" options={options::<ZoneAbc>()} presentation={Presentation::Liste} />
                { oui_non("chambre", "Une chambre seulement ?", "false") }
                { oui_non("double_residence_pro", "Un second logement payé pour le travail, ou une famille à charge ailleurs ?", "false") }
                { oui_non("lien_proprietaire", "Le propriétaire est-il un parent ou un enfant ?", "false") }
                { oui_non("decent", "Logement décent ?", "true") }
                { oui_non("al_versee_au_bailleur", "Aide versée au bailleur ?", "") }
            </div>
        </details>
    }
}
