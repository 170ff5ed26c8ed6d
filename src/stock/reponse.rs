//! The answer to a line, in JSON (`en_json`): its form is documented in `docs/stock.md`, which is its reference.

use serde_json::{Map, Value, json};

use super::calcul::{DroitAVoir, ProchaineDate, ResultatDuStock, version_des_baremes};
use super::faits::ErreurDeCellule;
use crate::documents::reponse::{intervalle, nombre};
use crate::notions::choix::{Choix, choix};
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Taux;
use crate::questions::droits::CleDroit;

choix! {
    /// How far a line could be answered.
    EtatDeLigne {
        Calcule => "calcule", "Chaque montant est exact";
        Encadre => "encadre", "Un montant au moins est entre deux bornes";
        Refuse => "refuse", "La ligne ne peut pas être lue";
    }
}

/// The answer to one line.
#[derive(Clone, Debug)]
pub struct ReponseDuStock {
    /// Its number in the file.
    pub ligne: u64,
    /// Its identifier.
    pub id: Option<String>,
    /// What was computed, or every error.
    pub resultat: Result<Box<ResultatDuStock>, Vec<ErreurDeCellule>>,
}

/// The engine and the tables that made an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionsDuStock {
    /// The version of the program.
    pub moteur: &'static str,
    /// The month of the last check of the tables.
    pub baremes: String,
}

impl VersionsDuStock {
    /// Those of this program.
    pub fn du_programme() -> VersionsDuStock {
        VersionsDuStock { moteur: env!("CARGO_PKG_VERSION"), baremes: version_des_baremes() }
    }
}

impl ReponseDuStock {
    /// How far the line could be answered.
    pub fn etat(&self) -> EtatDeLigne {
        match &self.resultat {
            Err(_) => EtatDeLigne::Refuse,
            Ok(resultat) if resultat.est_exact() => EtatDeLigne::Calcule,
            Ok(_) => EtatDeLigne::Encadre,
        }
    }

    /// The answer as one value.
    pub fn en_json(&self, versions: &VersionsDuStock) -> Value {
        let mut reponse = Map::new();
        let mut ajoute = |cle: &str, valeur: Value| reponse.insert(cle.to_owned(), valeur);
        ajoute("ligne", self.ligne.into());
        ajoute("id", json!(self.id));
        ajoute("versions", json!({ "moteur": versions.moteur, "baremes": versions.baremes }));
        ajoute("etat", self.etat().code().into());
        match &self.resultat {
            Err(erreurs) => {
                let erreurs = erreurs.iter().map(
                    |erreur| json!({ "colonne": erreur.colonne, "lu": erreur.lu, "message": erreur.message }),
                );
                ajoute("erreurs", erreurs.collect());
            }
            Ok(resultat) => {
                for (cle, valeur) in resultat.en_json() {
                    ajoute(cle, valeur);
                }
            }
        }
        Value::Object(reponse)
    }
}

impl ResultatDuStock {
    /// Whether every figure is known.
    pub fn est_exact(&self) -> bool {
        let droits = self.du.iter().all(|(_, montant)| montant.est_exacte());
        let soins = self.soins.iter().all(|(_, cout, sur)| cout.est_exacte() && *sur);
        let restes = [self.reste_a_vivre, self.une_fois_paye];
        droits && soins && restes.iter().all(|reste| reste.is_some_and(|reste| reste.est_exacte()))
    }

    fn en_json(&self) -> Vec<(&'static str, Value)> {
        let droits = |droits: &[DroitAVoir]| droits.iter().map(a_voir).collect::<Value>();
        let du = self.du.iter().map(|(cle, montant)| (cle.code().to_owned(), borne(Some(*montant))));
        let recu = self.recus.iter().map(|(cle, montant)| (cle.code().to_owned(), nombre(*montant)));
        let soins = self.soins.iter().map(|(cle, cout, sur)| {
            (cle.code().to_owned(), json!({ "participation": borne(Some(*cout)), "sur": sur }))
        });
        let impaye = self.impaye.map(|impaye| {
            json!({
                "dette": borne(Some(impaye.dette)),
                "premier_impaye": impaye.premier.map(Mois::iso),
                "seuil": borne(impaye.seuil),
                "risque": impaye.risque.code(),
            })
        });
        let alertes = self.alertes.iter().map(|dite| json!({ "code": dite.code(), "texte": dite.libelle() }));
        vec![
            ("mois", self.mois.iso().into()),
            ("du", Value::Object(du.collect())),
            ("soins", Value::Object(soins.collect())),
            ("recu", Value::Object(recu.collect())),
            ("non_demandes", droits(&self.non_demandes)),
            ("a_verifier", droits(&self.a_verifier)),
            ("du_moins_recu", borne(self.du_moins_recu)),
            (
                "reste_a_vivre",
                json!({ "aujourdhui": borne(self.reste_a_vivre), "une_fois_paye": borne(self.une_fois_paye) }),
            ),
            ("taux_effort", pourcent(self.taux_effort)),
            ("impaye", impaye.unwrap_or_default()),
            ("prochaine_date", self.prochaine.map(prochaine).unwrap_or_default()),
            ("avertissements", alertes.collect()),
        ]
    }
}

fn a_voir(a_voir: &DroitAVoir) -> Value {
    json!({
        "droit": a_voir.droit.code(),
        "montant": borne(a_voir.montant),
        "par": a_voir.droit.periodicite().code(),
        "sur": a_voir.sur,
    })
}

fn prochaine(prochaine: ProchaineDate) -> Value {
    let droit = prochaine.droit.map(CleDroit::code);
    json!({ "date": prochaine.date.iso(), "code": prochaine.code, "droit": droit })
}

/// A known amount, its bounds, or nothing.
fn borne(montant: Option<Fourchette>) -> Value {
    montant.map_or(Value::Null, |montant| montant.valeur().map_or_else(|| intervalle(montant), nombre))
}

fn pourcent(taux: Option<Fourchette<Taux>>) -> Value {
    taux.map_or(Value::Null, |taux| match taux.valeur() {
        Some(taux) => json!(taux.en_pourcent_json()),
        None => json!([taux.bas.en_pourcent_json(), taux.haut.en_pourcent_json()]),
    })
}
