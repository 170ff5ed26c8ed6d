//! A month computed with values that are not known yet says which, and an old table is seen on the day it is used.

use crate::commun::{Cas, cas};
use reste_a_vivre::documents::rapport::fraicheur;
use reste_a_vivre::loi::baremes::communs::SMIC_HORAIRE;
use reste_a_vivre::loi::baremes::minima::{PPA_BASE, RSA_BASE};
use reste_a_vivre::loi::baremes::tables;
use reste_a_vivre::loi::parametre::Table;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use serde_json::json;

/// A worker with a child in a HLM, in a month.
fn menage(mois: Mois) -> Cas {
    cas(json!({ "mois": mois.iso(),
        "personnes": [
            { "role": "demandeur", "naissance": "1985-03-12", "activite": "salarie", "revenus": { "salaire": 900 } },
            { "role": "enfant", "naissance": "2018-05-04" }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 430, "charges": 80 } }))
}

fn remarque(cas: &Cas) -> Option<String> {
    let mut dits = cas.simulation.avertissements().into_iter();
    dits.find(|dit| dit.texte.contains("ncore publié")).map(|dit| dit.texte.to_string())
}

/// The first month of which a table has no value.
fn inconnu(table: &dyn Table) -> Mois {
    table.inconnu_depuis().expect("une table qui a un calendrier")
}

#[test]
fn un_mois_dont_toutes_les_tables_lues_sont_connues_ne_dit_rien() {
    let connu = tables().iter().map(|table| table.verifie()).min().expect("des tables");
    let menage = menage(connu);
    assert_eq!(remarque(&menage), None);
    assert!(menage.simulation.attentes().is_empty());
    assert_eq!(fraicheur(&menage.simulation, connu.premier_jour()), None);
}

#[test]
fn un_mois_sans_sa_revalorisation_nomme_les_tables_qu_il_a_lues() {
    let smic = inconnu(&SMIC_HORAIRE);
    // The prime d'activité looks at the pay of two months before.
    let dit = remarque(&menage(smic.plus(2))).expect("une remarque");
    assert!(dit.contains("le SMIC") && dit.contains(&format!("en {smic}, ")), "{dit}");
    assert!(dit.contains("vérifié en"), "{dit}");
    // Nobody here has savings, works for himself or is old.
    for absent in ["Livret A", "Aspa", "saisies", "gaz"] {
        assert!(!dit.contains(absent), "{dit}");
    }
}

#[test]
fn chaque_table_du_rsa_et_de_la_prime_est_nommee_a_sa_date_et_pas_avant() {
    for table in [&RSA_BASE, &PPA_BASE] {
        let quoi = table.calendrier.quoi().expect("un calendrier");
        let date = format!("en {}, ", inconnu(table));
        let nommee = |mois: Mois| {
            let dit = remarque(&menage(mois)).unwrap_or_default();
            dit.contains(quoi) && dit.contains(&date)
        };
        assert!(nommee(inconnu(table)), "{quoi}");
        assert!(!nommee(inconnu(table).moins(1)), "{quoi}");
        assert!(nommee(MoisCouvert::DERNIER), "{quoi}");
    }
}

#[test]
fn une_table_en_retard_le_jour_ou_on_s_en_sert_alerte() {
    let attendu = inconnu(&RSA_BASE);
    let simulation = menage(attendu).simulation;
    let le = |mois: Mois| fraicheur(&simulation, mois.premier_jour()).unwrap_or_default();
    assert!(!le(attendu.moins(1)).contains("le RSA"), "{}", le(attendu.moins(1)));
    let alerte = le(attendu);
    assert!(alerte.contains("le RSA") && alerte.contains(&format!("en {attendu}, ")), "{alerte}");
    assert!(alerte.contains("Mettez la page à jour"), "{alerte}");
    // A month whose values are known is not made doubtful by the day.
    let connu = menage(attendu.moins(12)).simulation;
    assert!(!fraicheur(&connu, attendu.premier_jour()).unwrap_or_default().contains("RSA"));
}
