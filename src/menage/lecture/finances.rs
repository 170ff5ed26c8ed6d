//! Expenses, debts, what is received, what is asked of a home.

use super::groupe::{AideLue, Groupe, TEXTE_MAXIMUM};
use super::valeurs::lit_oui_non;
use crate::menage::finances::{Depense, Dette};
use crate::menage::percu::{Demandee, Percu};
use crate::menage::situation::Recherche;
use crate::notions::choix::Choix as _;
use crate::notions::mois::Mois;
use crate::questions::depenses::{NatureDette, Poste, Rythme};
use crate::questions::droits::CleDroit;
use crate::questions::table::Cle;

pub(super) fn lire_depense(objet: &Groupe<'_>) -> Option<Depense> {
    // By which an option names the line.
    objet.garde(Cle::IdPersonne);
    objet.texte(Cle::DepensesLibelle, TEXTE_MAXIMUM);
    objet.texte(Cle::DepensesPersonne, TEXTE_MAXIMUM);
    let mois = objet.entier(Cle::DepensesMois, 1, 12);
    let poste: Option<Poste> = objet.choix(Cle::DepensesPoste);
    let montant = objet.serie(Cle::DepensesMontant);
    objet.attend(&[Cle::DepensesPoste, Cle::DepensesMontant]);
    let rythme = objet.reponse(Cle::DepensesRythme, objet.choix(Cle::DepensesRythme)).ou(Rythme::Mois);
    let estimation = objet.oui_non(Cle::DepensesEstimation, false);
    Some(Depense { poste: poste?, montant: montant?, rythme: rythme?, mois, estimation })
}

pub(super) fn lire_dette(objet: &Groupe<'_>, dite_en: Mois) -> Option<Dette> {
    objet.texte(Cle::DettesCreancier, TEXTE_MAXIMUM);
    for cle in [Cle::IdPersonne, Cle::DettesTaux, Cle::DettesTitreExecutoire, Cle::DettesSaisie] {
        objet.garde(cle);
    }
    let nature: Option<NatureDette> = objet.choix(Cle::DettesNature);
    objet.attend(&[Cle::DettesNature]);
    let restant_du = objet.montant_ou_zero(Cle::DettesRestantDu);
    let mensualite = objet.montant_ou_zero(Cle::DettesMensualite);
    let fin = objet.mois(Cle::DettesFin);
    let retard = objet.montant_ou_zero(Cle::DettesRetard);
    let plan = objet.reponse(Cle::DettesPlan, objet.lu(Cle::DettesPlan, lit_oui_non)).ou(false);
    Some(Dette { nature: nature?, restant_du, dite_en, mensualite, fin, retard, plan })
}

/// What is received today, by right, and what was only asked for; `None` where nobody was asked. A right that this version
/// does not compute is kept and not used.
pub(super) fn lire_percu(racine: &Groupe<'_>) -> Option<(Vec<Percu>, Vec<Demandee>)> {
    let percu = racine.objet(Cle::Percus)?;
    let (mut recus, mut demandees) = (Vec::new(), Vec::new());
    for droit in CleDroit::TOUS.iter().copied() {
        match percu.aide(Cle::Percu(droit)) {
            Some(AideLue::Recue(montant, depuis)) => recus.push(Percu { droit, montant, depuis }),
            Some(AideLue::Demandee(en)) => demandees.extend(en.map(|en| Demandee { droit, en })),
            None => {}
        }
    }
    Some((recus, demandees))
}

pub(super) fn lire_recherche(objet: &Groupe<'_>) -> Recherche {
    Recherche {
        reste_a_vivre: objet.montant(Cle::ObjectifResteAVivre),
        taux_effort: objet.entier(Cle::ObjectifTauxEffort, 1, 100),
    }
}
