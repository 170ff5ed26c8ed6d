//! The answers as a spreadsheet ([`ligne`]): the same figures, one column a bound, with the decimal comma.

use super::calcul::DroitAVoir;
use super::reponse::{ReponseDuStock, VersionsDuStock};
use crate::documents::tableur::{self, sans_formule};
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Date;
use crate::notions::montant::Taux;
use crate::questions::droits::CleDroit;

/// The columns.
pub const TITRES: [&str; 23] = [
    "ligne",
    "id",
    "etat",
    "mois",
    "non_demandes",
    "a_verifier",
    "du_moins_recu_bas",
    "du_moins_recu_haut",
    "aide_logement_bas",
    "aide_logement_haut",
    "reste_a_vivre_bas",
    "reste_a_vivre_haut",
    "une_fois_paye_bas",
    "une_fois_paye_haut",
    "taux_effort_bas",
    "taux_effort_haut",
    "dette",
    "risque",
    "prochaine_date",
    "prochaine_date_code",
    "avertissements",
    "erreurs",
    "versions",
];

/// The titles, as a line.
pub fn entete() -> Vec<u8> {
    [tableur::MARQUE, &tableur::ligne(TITRES)].concat()
}

/// The line of an answer.
pub fn ligne(reponse: &ReponseDuStock, versions: &VersionsDuStock) -> Vec<u8> {
    let mut cellules =
        vec![reponse.ligne.to_string(), sans_formule(reponse.id.as_deref().unwrap_or_default())];
    cellules.push(reponse.etat().code().to_owned());
    let mut erreurs = String::new();
    match &reponse.resultat {
        Err(fautes) => {
            cellules.resize(TITRES.len() - 2, String::new());
            let mots = fautes.iter().map(|faute| match faute.colonne.as_str() {
                "" => faute.message.clone(),
                colonne => format!("{colonne} : {}", faute.message),
            });
            erreurs = sans_formule(&mots.collect::<Vec<_>>().join(" | "));
        }
        Ok(resultat) => {
            cellules.push(resultat.mois.iso());
            cellules.extend([&resultat.non_demandes, &resultat.a_verifier].map(|droits| codes(droits)));
            let aide = resultat.du.iter().find(|(cle, _)| *cle == CleDroit::AideLogement);
            let aide = aide.map_or(Fourchette::default(), |(_, montant)| *montant);
            let montants =
                [resultat.du_moins_recu, Some(aide), resultat.reste_a_vivre, resultat.une_fois_paye];
            cellules.extend(montants.into_iter().flat_map(bouts));
            let taux = resultat.taux_effort.map(|taux| [taux.bas, taux.haut].map(pourcent));
            cellules.extend(taux.unwrap_or_default());
            let impaye = resultat.impaye.as_ref();
            cellules.push(impaye.map(|impaye| impaye.dette.bas.pour_champ()).unwrap_or_default());
            cellules.push(impaye.map(|impaye| impaye.risque.code().to_owned()).unwrap_or_default());
            let date = resultat.prochaine;
            cellules.push(date.map(|date| Date::iso(date.date)).unwrap_or_default());
            cellules.push(date.map(|date| date.code.to_owned()).unwrap_or_default());
            let alertes = resultat.alertes.iter().map(|alerte| alerte.code());
            cellules.push(alertes.collect::<Vec<_>>().join(" "));
        }
    }
    cellules.push(erreurs);
    cellules.push(format!("{} {}", versions.moteur, versions.baremes));
    tableur::ligne(cellules)
}

fn codes(droits: &[DroitAVoir]) -> String {
    let codes = droits.iter().map(|a_voir| match a_voir.sur {
        true => a_voir.droit.code().to_owned(),
        false => format!("{}?", a_voir.droit.code()),
    });
    codes.collect::<Vec<_>>().join(" ")
}

/// Each bound; nothing of a highest that nothing bounds.
fn bouts(montant: Option<Fourchette>) -> [String; 2] {
    let haut = montant.filter(|montant| !montant.ouverte).map(|montant| montant.haut.pour_champ());
    [montant.map(|montant| montant.bas.pour_champ()).unwrap_or_default(), haut.unwrap_or_default()]
}

fn pourcent(taux: Taux) -> String {
    taux.en_pourcent_json().to_string().replace('.', ",")
}
