//! Social housing: the income ceilings of each financing, the margin left, the supplément de loyer.

use yew::prelude::*;

use super::calcul::sections_du_calcul;
use super::formes::{cellule, cellule_et_mot, doute, manques, tete};
use super::pli;
use crate::documents::explication;
use crate::droits::commun::logement_social::{Plafond, Plafonds, Surloyer};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix as _;
use crate::questions::droits::Periodicite;
use crate::ui::contexte::Contexte;
use crate::ui::textes::vivant;

/// The ceilings, the supplement, and their calculation.
pub fn social(contexte: &Contexte) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let plafonds = &simulation.logement_social.plafonds;
    let surloyer = surloyer(&simulation.logement_social.surloyer, situation);
    html! {
        <>
            <div class="fiche__liste">
                <p>{ vivant(menage_compare(plafonds)) }</p>
                { manques(contexte, &plafonds.manque) }
                if !plafonds.lignes.is_empty() { { tableau(plafonds) } }
                <p><strong>{ "Supplément de loyer (SLS) : " }</strong>{ vivant(surloyer) }</p>
                <p class="discret">{ "Être sous un plafond permet de demander un logement social ; une commission l'attribue." }</p>
            </div>
            { pli(contexte, "Voir le calcul", "logement social", &|contexte: &Contexte| {
                sections_du_calcul(contexte, &["plafonds_logement_social", "surloyer"])
            }) }
        </>
    }
}

fn menage_compare(plafonds: &Plafonds) -> String {
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
            <caption class="hors-ecran">{ "Plafonds de ressources du logement social, par an" }</caption>
            { tete("Logement", &["Plafond par an", "Marge"]) }
            <tbody>for ligne in &plafonds.lignes { { rangee(ligne) } }</tbody>
        </table>
    }
}

fn rangee(ligne: &Plafond) -> Html {
    let marge = ligne.marge.map_or_else(|| "…".to_owned(), |marge| marge.to_string());
    let etat = match ligne.respecte {
        Some(true) => "sous le plafond",
        Some(false) => "au-dessus",
        None => "à compléter",
    };
    let part = ligne.marge_relative.map(|part| format!("{etat} ({})", part.en_pourcent()));
    html! {
        <tr>
            <th scope="row">{ vivant(ligne.financement.libelle()) }{ doute(ligne.confiance) }</th>
            { cellule(&ligne.plafond.to_string()) }
            { cellule_et_mot(&marge, part.as_deref().unwrap_or(etat)) }
        </tr>
    }
}

fn surloyer(surloyer: &Surloyer, situation: &Situation) -> String {
    match surloyer {
        Surloyer::Appele(somme) => format!("{somme} par mois, d'après votre avis d'échéance"),
        Surloyer::Estime(somme) => {
            format!("environ {somme} par mois (estimation à confirmer avec le bailleur)")
        }
        Surloyer::NonDu(motifs) => explication::droit::ferme("Pas dû", motifs),
        Surloyer::Inconnu(manque) => {
            format!("il manque {}", explication::droit::manque_en_mots(manque, Periodicite::Mois, situation))
        }
        Surloyer::NonCalcule => "les plafonds de ce territoire ne sont pas calculés ici".to_owned(),
    }
}
