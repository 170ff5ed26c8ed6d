//! Social housing: the income ceilings of each financing, the margin left, the supplément de loyer.

use yew::prelude::*;

use super::calcul::sections_du_calcul;
use super::droits::manques;
use super::fiche::doute;
use super::pli;
use crate::explication;
use crate::logement_social::{Plafond, Plafonds, Surloyer};
use crate::simulation::Periodicite;
use crate::situation::{Choix as _, Situation};
use crate::ui::dossier::Dossier;
use crate::ui::textes::{dit, montant, vivant};

/// The ceilings, the supplement, and their calculation.
pub fn social(dossier: &Dossier) -> Html {
    let Some((situation, simulation)) = dossier.resultat.complet() else { return Html::default() };
    let plafonds = &simulation.logement_social.plafonds;
    html! {
        <>
            <p>{ vivant(contexte(plafonds)) }</p>
            { manques(dossier, &plafonds.manque) }
            if !plafonds.lignes.is_empty() { { tableau(plafonds) } }
            <p><strong>{ dit("Supplément de loyer (SLS) : ") }</strong>{ vivant(surloyer(&simulation.logement_social.surloyer, situation)) }</p>
            <p class="discret">{ dit("Être sous un plafond permet de demander un logement social ; une commission l'attribue.") }</p>
            { pli(dossier, "Voir le calcul", "logement social", |dossier| {
                sections_du_calcul(dossier, &["plafonds_logement_social", "surloyer"])
            }) }
        </>
    }
}

fn contexte(plafonds: &Plafonds) -> String {
    let zone = plafonds.zone.map_or("zone inconnue", |zone| zone.libelle());
    let revenu = match plafonds.revenu {
        Some((annee, revenu)) => format!("revenu fiscal de référence de {annee} : {revenu}"),
        None => "revenu fiscal de référence inconnu".to_owned(),
    };
    format!("Ménage de catégorie {} ; {zone} ; {revenu}.", plafonds.categorie)
}

fn tableau(plafonds: &Plafonds) -> Html {
    html! {
        <table class="droits__tableau">
            <caption class="hors-ecran">{ dit("Plafonds de ressources du logement social, par an") }</caption>
            <thead>
                <tr>
                    <th scope="col">{ dit("Logement") }</th>
                    <th scope="col" class="nombre">{ dit("Plafond par an") }</th>
                    <th scope="col" class="nombre">{ dit("Marge") }</th>
                </tr>
            </thead>
            <tbody>
                for ligne in plafonds.lignes.iter().copied() { { rangee(ligne) } }
            </tbody>
        </table>
    }
}

fn rangee(ligne: Plafond) -> Html {
    let marge = ligne.marge.map_or_else(|| "…".to_owned(), |marge| marge.to_string());
    let etat = match ligne.respecte {
        Some(true) => "sous le plafond",
        Some(false) => "au-dessus",
        None => "à compléter",
    };
    let part = ligne.marge_relative.map(|part| format!("{etat} ({})", part.en_pourcent()));
    html! {
        <tr key={ligne.financement.code()}>
            <th scope="row">{ dit(ligne.financement.libelle()) }{ doute(ligne.confiance) }</th>
            <td class="nombre">{ montant(ligne.plafond.to_string()) }</td>
            <td class="nombre">
                { montant(marge) }
                <span class="droits__mot">{ vivant(part.unwrap_or_else(|| etat.to_owned())) }</span>
            </td>
        </tr>
    }
}

fn surloyer(surloyer: &Surloyer, situation: &Situation) -> String {
    match surloyer {
        Surloyer::Appele(somme) => format!("{somme} par mois, d'après votre avis d'échéance"),
        Surloyer::Estime(somme) => {
            format!("environ {somme} par mois (estimation à confirmer avec le bailleur)")
        }
        Surloyer::NonDu(motifs) => explication::ferme("Pas dû", motifs),
        Surloyer::Inconnu(manque) => {
            format!("il manque {}", explication::manque_en_mots(manque, Periodicite::Mois, situation))
        }
        Surloyer::NonCalcule => "les plafonds de ce territoire ne sont pas calculés ici".to_owned(),
    }
}
