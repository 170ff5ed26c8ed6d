//! Social housing: the income ceilings of each financing, the margin left, the supplément de loyer.

use yew::prelude::*;

use super::calcul::sections_du_calcul;
use super::droits::manques;
use super::fiche::doute;
use super::pli;
use crate::documents::ecriture::Ecriture;
use crate::documents::explication;
use crate::droits::commun::logement_social::{Plafond, Plafonds, Surloyer};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix as _;
use crate::questions::droits::Periodicite;
use crate::ui::contexte::Contexte;
use crate::ui::textes::cru;

/// The ceilings, the supplement, and their calculation.
pub fn social(contexte: &Contexte) -> Html {
    let Some((situation, simulation)) = contexte.resultat.complet() else { return Html::default() };
    let plafonds = &simulation.logement_social.plafonds;
    let mut page = Ecriture::default();
    page.entre("<div class=\"fiche__liste\"><p>", &menage_compare(plafonds), "</p>");
    manques(&mut page, contexte, &plafonds.manque);
    if !plafonds.lignes.is_empty() {
        tableau(&mut page, plafonds);
    }
    page.html("<p><strong>Supplément de loyer (SLS) : </strong>");
    page.texte(&surloyer(&simulation.logement_social.surloyer, situation));
    page.html("</p><p class=\"discret\">Être sous un plafond permet de demander un logement social ; une commission l'attribue.</p></div>");
    html! {
        <>
            { cru(page) }
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

fn tableau(page: &mut Ecriture, plafonds: &Plafonds) {
    page.html("<table class=\"droits__tableau\"><caption class=\"hors-ecran\">Plafonds de ressources du logement social, par an</caption><thead><tr><th scope=\"col\">Logement</th><th scope=\"col\" class=\"nombre\">Plafond par an</th><th scope=\"col\" class=\"nombre\">Marge</th></tr></thead><tbody>");
    for ligne in &plafonds.lignes {
        rangee(page, ligne);
    }
    page.html("</tbody></table>");
}

fn rangee(page: &mut Ecriture, ligne: &Plafond) {
    let marge = ligne.marge.map_or_else(|| "…".to_owned(), |marge| marge.to_string());
    let etat = match ligne.respecte {
        Some(true) => "sous le plafond",
        Some(false) => "au-dessus",
        None => "à compléter",
    };
    let part = ligne.marge_relative.map(|part| format!("{etat} ({})", part.en_pourcent()));
    page.entre("<tr><th scope=\"row\">", ligne.financement.libelle(), "");
    doute(page, ligne.confiance);
    page.entre("</th><td class=\"nombre montant\" translate=\"no\">", &ligne.plafond.to_string(), "</td>");
    page.entre("<td class=\"nombre\"><span class=\"montant\" translate=\"no\">", &marge, "</span>");
    page.entre("<span class=\"droits__mot\">", part.as_deref().unwrap_or(etat), "</span></td></tr>");
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
