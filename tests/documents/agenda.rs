//! The next twelve months: declarations, ends and changes of rights, revaluations, paydays.

use crate::commun::cas;
use reste_a_vivre::conseil::agenda::ical::{EvenementIcal, exporter};
use reste_a_vivre::conseil::agenda::{Echeance, Genre, Quand, agenda};
use reste_a_vivre::notions::source::Confiance;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::questions::droits::CleDroit;
use serde_json::{Value, json};

fn de(mois: &str, personnes: Value, champs: Value) -> Vec<Echeance> {
    let mut document = json!({
        "mois": mois, "union": "mariage", "personnes": personnes,
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 450 },
    });
    document.as_object_mut().unwrap().extend(champs.as_object().unwrap().clone());
    let cas = cas(document);
    let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
    agenda(&cas.situation, &cas.simulation, &evolution)
}

fn seul(mois: &str, enfants: &[&str], champs: Value) -> Vec<Echeance> {
    let mut personnes = vec![json!({ "role": "demandeur", "naissance": "1985-03-15" })];
    personnes.extend(
        enfants
            .iter()
            .map(|naissance| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "decede" })),
    );
    de(mois, Value::from(personnes), champs)
}

/// The dates of one kind of event on one right: a day, or a month.
fn dates(agenda: &[Echeance], genre: Genre, cle: CleDroit) -> Vec<String> {
    agenda
        .iter()
        .filter(|echeance| echeance.genre == genre && echeance.droit == Some(cle))
        .map(|echeance| match echeance.quand {
            Quand::Jour(jour) => jour.iso(),
            Quand::Mois(mois) => mois.iso(),
        })
        .collect()
}

#[test]
fn l_agenda_tient_en_douze_mois_dans_l_ordre_des_dates() {
    let agenda = seul("2026-11", &["2024-02-10", "2015-06-20"], json!({}));
    let jours: Vec<String> = agenda.iter().map(|echeance| echeance.quand.premier_jour().iso()).collect();
    assert!(jours.is_sorted());
    assert!(jours.iter().all(|jour| ("2026-11-01"..="2027-10-31").contains(&jour.as_str())), "{jours:?}");
    assert!(agenda.iter().all(|echeance| !echeance.titre.is_empty() && !echeance.source.texte.is_empty()));
}

// CSS, art. R843-1; CASF, art. R262-7: the months M-4 to M-2 of the quarter to come, in the last month before it.
#[test]
fn le_rsa_se_declare_au_dernier_mois_du_trimestre() {
    let agenda = seul("2026-11", &[], json!({}));
    assert_eq!(
        dates(&agenda, Genre::Declaration, CleDroit::Rsa),
        ["2027-01", "2027-04", "2027-07", "2027-10"]
    );
    let premiere = agenda.iter().find(|echeance| echeance.genre == Genre::Declaration).unwrap();
    assert!(premiere.detail.contains("d'octobre 2026 à décembre 2026"), "{}", premiere.detail);
}

#[test]
fn le_trimestre_repondu_fixe_les_mois_de_declaration() {
    let agenda = seul("2026-11", &[], json!({ "foyer": { "trimestre_depuis": "2026-09" } }));
    assert_eq!(
        dates(&agenda, Genre::Declaration, CleDroit::Rsa),
        ["2026-11", "2027-02", "2027-05", "2027-08"]
    );
}

#[test]
fn la_declaration_des_revenus_revient_chaque_printemps() {
    let agenda = seul("2026-11", &[], json!({}));
    let impots = agenda.iter().find(|echeance| echeance.titre == "Déclaration des revenus de 2026").unwrap();
    assert_eq!(impots.quand, Quand::Mois("2027-05".parse().unwrap()));
    assert_eq!(impots.confiance, Confiance::AConfirmer);
}

// CSS, art. D531-1, R552-3: until the month before the third birthday.
#[test]
fn l_allocation_de_base_s_arrete_au_premier_jour_du_mois_des_trois_ans() {
    let agenda = seul("2026-11", &["2024-02-10"], json!({}));
    assert_eq!(dates(&agenda, Genre::Fin, CleDroit::PajeBase), ["2027-02-01"]);
}

#[test]
fn un_plus_jeune_enfant_garde_l_allocation_de_base() {
    let agenda = seul("2026-11", &["2024-02-10", "2026-05-10"], json!({}));
    assert!(dates(&agenda, Genre::Fin, CleDroit::PajeBase).is_empty());
}

// CSS, art. R552-3: AF and ASF stop on the first day of the month of the 20th birthday.
#[test]
fn a_vingt_ans_les_allocations_familiales_et_l_asf_s_arretent() {
    let agenda = seul("2026-11", &["2007-05-20", "2015-06-20"], json!({}));
    assert_eq!(dates(&agenda, Genre::Fin, CleDroit::AllocationsFamiliales), ["2027-05-01"]);
    assert_eq!(dates(&agenda, Genre::Fin, CleDroit::Asf), ["2027-05-01"]);
}

#[test]
fn de_trois_enfants_a_deux_les_allocations_familiales_changent_sans_s_arreter() {
    let agenda = seul("2026-11", &["2007-05-20", "2015-06-20", "2018-01-15"], json!({}));
    assert!(dates(&agenda, Genre::Fin, CleDroit::AllocationsFamiliales).is_empty());
    assert_eq!(dates(&agenda, Genre::Changement, CleDroit::AllocationsFamiliales), ["2027-05-01"]);
}

// CSS, art. L521-3, R521-1 and décret n° 2026-138: 18 for whoever turned 14 from March 2026; 14 before; not the oldest of two.
#[test]
fn la_majoration_pour_age_commence_le_mois_qui_suit_l_anniversaire_sauf_pour_l_aine_de_deux() {
    let avant = seul("2025-10", &["2008-03-01", "2012-02-20"], json!({}));
    assert_eq!(dates(&avant, Genre::Changement, CleDroit::AllocationsFamiliales), ["2026-03-01"]);
    let aine = seul("2025-10", &["2012-02-20", "2015-01-01"], json!({}));
    assert!(dates(&aine, Genre::Changement, CleDroit::AllocationsFamiliales).is_empty());
    let reforme = seul("2025-12", &["2008-03-01", "2012-03-01"], json!({}));
    assert!(dates(&reforme, Genre::Changement, CleDroit::AllocationsFamiliales).is_empty());
}

// CSS, art. R522-1: three children from 3 to 20.
#[test]
fn les_trois_ans_du_troisieme_ouvrent_le_complement_familial_et_les_21_ans_de_l_aine_le_ferment() {
    let ouvre = seul("2026-11", &["2024-02-10", "2015-06-20", "2018-01-15"], json!({}));
    assert_eq!(dates(&ouvre, Genre::Ouverture, CleDroit::ComplementFamilial), ["2027-02-01"]);
    let ferme = seul("2026-11", &["2006-05-20", "2015-06-20", "2018-01-15"], json!({}));
    assert_eq!(dates(&ferme, Genre::Fin, CleDroit::ComplementFamilial), ["2027-05-01"]);
    // CCH, art. R823-13: no longer a dependant of the housing aid either.
    assert_eq!(dates(&ferme, Genre::Changement, CleDroit::AideLogement), ["2027-05-01"]);
}

// CSS, art. R543-2, D543-1: 6 before 1 February of the next year; not yet 18 on 15 September.
#[test]
fn la_rentree_s_ouvre_a_six_ans_change_a_onze_et_quinze_et_finit_a_dix_huit() {
    let rentree =
        |naissance: &str, genre| dates(&seul("2026-11", &[naissance], json!({})), genre, CleDroit::Ars).len();
    assert_eq!(rentree("2022-01-31", Genre::Ouverture), 1);
    assert_eq!((rentree("2022-02-01", Genre::Ouverture), rentree("2021-01-31", Genre::Ouverture)), (0, 0));
    assert_eq!((rentree("2016-05-01", Genre::Changement), rentree("2012-05-01", Genre::Changement)), (1, 1));
    assert_eq!((rentree("2009-09-15", Genre::Fin), rentree("2009-09-16", Genre::Fin)), (1, 0));
}

// CASF, art. R262-2; CSS, art. R842-5: twelve months, or to the third birthday.
#[test]
fn le_montant_majore_dure_douze_mois_ou_jusqu_aux_trois_ans_du_plus_jeune() {
    let separation = json!({ "isolement_depuis": "2026-06" });
    let douze_mois = seul("2026-11", &["2015-06-20"], separation.clone());
    assert_eq!(dates(&douze_mois, Genre::Fin, CleDroit::Rsa), ["2027-06-01"]);
    let trois_ans = seul("2026-11", &["2024-09-20"], separation);
    assert_eq!(dates(&trois_ans, Genre::Fin, CleDroit::Rsa), ["2027-09-01"]);
}

// CASF, art. L262-4 1°: completed years on the first day of the month.
#[test]
fn a_vingt_cinq_ans_le_rsa_peut_s_ouvrir() {
    let jeune = |naissance: &str| {
        let agenda = de("2026-11", json!([{ "role": "demandeur", "naissance": naissance }]), json!({}));
        dates(&agenda, Genre::Ouverture, CleDroit::Rsa)
    };
    assert_eq!(jeune("2002-03-15"), ["2027-04-01"]);
    assert_eq!(jeune("2002-03-01"), ["2027-03-01"]);
    assert!(jeune("1990-03-15").is_empty());
}

// CASF, art. R262-3: a child counts in the scale until 25.
#[test]
fn a_vingt_cinq_ans_un_enfant_ne_compte_plus_dans_le_rsa() {
    let agenda = seul("2026-11", &["2002-03-15"], json!({}));
    assert_eq!(dates(&agenda, Genre::Changement, CleDroit::Rsa), ["2027-04-01"]);
}

// CSS, art. L815-1, R815-33.
#[test]
fn l_aspa_se_demande_le_mois_des_65_ans() {
    let agenda = de(
        "2026-11",
        json!([{ "role": "demandeur", "naissance": "1962-03-15", "activite": "retraite" }]),
        json!({}),
    );
    assert_eq!(dates(&agenda, Genre::Demande, CleDroit::Aspa), ["2027-03"]);
}

// CSS, art. R541-7, R821-1: AEEH to the 20th birthday, then the AAH.
#[test]
fn l_aah_se_prepare_six_mois_avant_la_fin_de_l_aeeh() {
    let agenda = de(
        "2026-11",
        json!([
            { "role": "demandeur", "naissance": "1985-03-15" },
            { "role": "enfant", "naissance": "2007-07-10", "autre_parent": "decede", "aeeh": { "complement": 0 } },
        ]),
        json!({}),
    );
    assert_eq!(dates(&agenda, Genre::Fin, CleDroit::Aeeh), ["2027-07-01"]);
    assert_eq!(dates(&agenda, Genre::Demande, CleDroit::Aah), ["2027-01"]);
}

#[test]
fn une_revalorisation_apres_les_derniers_textes_connus_le_dit() {
    let revalorisations = |mois: &str| -> Vec<(String, bool)> {
        seul(mois, &[], json!({}))
            .into_iter()
            .filter(|echeance| echeance.genre == Genre::Revalorisation)
            .map(|echeance| {
                (echeance.quand.premier_jour().iso(), echeance.detail.contains("derniers montants connus"))
            })
            .collect()
    };
    let dates = |paires: [(&str, bool); 3]| paires.map(|(jour, projete)| (jour.to_owned(), projete)).to_vec();
    assert_eq!(
        revalorisations("2026-11"),
        dates([("2027-01-01", true), ("2027-04-01", true), ("2027-10-01", true)])
    );
    assert_eq!(
        revalorisations("2026-02"),
        dates([("2026-04-01", false), ("2026-10-01", false), ("2027-01-01", true)])
    );
}

// CSS, art. R553-1: at the end of the period; the CAF pays on the 5th for the month before.
#[test]
fn la_caf_paie_le_cinq_du_mois_suivant() {
    let agenda = seul("2026-11", &["2015-06-20"], json!({}));
    let versements: Vec<&Echeance> = agenda.iter().filter(|e| e.titre == "Versement de la CAF").collect();
    assert_eq!(versements.len(), 11);
    assert_eq!(versements[0].quand.premier_jour().iso(), "2026-12-05");
    assert!(
        versements[0].detail.starts_with("Pour novembre 2026 : Aide au logement (APL)"),
        "{}",
        versements[0].detail
    );
}

// CSS, art. D532-1, R552-2.
#[test]
fn une_naissance_attendue_se_declare_et_change_les_droits_le_mois_suivant() {
    let agenda = seul("2026-11", &["2015-06-20", "2027-02-10"], json!({}));
    let titres: Vec<(&str, String)> = agenda
        .iter()
        .filter(|echeance| echeance.genre == Genre::Declaration && echeance.droit.is_none())
        .map(|echeance| (echeance.titre.as_str(), echeance.quand.premier_jour().iso()))
        .collect();
    assert!(titres.contains(&("Déclarer la grossesse, si ce n'est pas fait", "2026-11-01".to_owned())));
    assert!(titres.contains(&("Déclarer la naissance", "2027-02-01".to_owned())));
    assert_eq!(dates(&agenda, Genre::Ouverture, CleDroit::AllocationsFamiliales), ["2027-03-01"]);
}

// CSS, art. R531-1: two months before the month of the birth.
#[test]
fn la_prime_a_la_naissance_est_versee_deux_mois_avant_la_naissance() {
    let agenda = de(
        "2026-11",
        json!([{ "role": "demandeur", "naissance": "1990-03-15", "grossesse": { "terme": "2027-04", "declaree": true } }]),
        json!({}),
    );
    assert_eq!(dates(&agenda, Genre::Versement, CleDroit::PajeNaissance), ["2027-02"]);
}

// CSS, art. R543-2: once 18 on 15 September, nothing more in August.
#[test]
fn la_rentree_est_versee_en_aout_tant_qu_un_enfant_a_l_age() {
    let versements =
        |naissance: &str| dates(&seul("2026-11", &[naissance], json!({})), Genre::Versement, CleDroit::Ars);
    assert_eq!(versements("2015-06-20"), ["2027-08"]);
    assert!(versements("2009-09-15").is_empty());
}

#[test]
fn la_bourse_se_demande_a_la_rentree_pour_un_collegien() {
    let agenda = de(
        "2026-11",
        json!([
            { "role": "demandeur", "naissance": "1985-03-15" },
            { "role": "enfant", "naissance": "2014-07-10", "autre_parent": "decede", "scolarite": "college" },
        ]),
        json!({}),
    );
    assert_eq!(dates(&agenda, Genre::Demande, CleDroit::BourseCollege), ["2027-09"]);
    assert!(dates(&agenda, Genre::Demande, CleDroit::BourseLycee).is_empty());
}

#[test]
fn le_cheque_energie_de_2026_se_demande_jusqu_au_31_decembre_date_a_confirmer() {
    let agenda = seul("2026-11", &[], json!({}));
    assert_eq!(dates(&agenda, Genre::Demande, CleDroit::ChequeEnergie), ["2026-12-31"]);
    let sans_contrat = seul("2026-11", &[], json!({ "foyer": { "contrat_electricite": false } }));
    assert!(dates(&sans_contrat, Genre::Demande, CleDroit::ChequeEnergie).is_empty());
}

// A wage above every ceiling: nothing comes in April, nothing is left to ask for in December.
#[test]
fn un_cheque_energie_qui_n_est_pas_ouvert_n_est_ni_attendu_ni_demande() {
    let agenda = de(
        "2026-11",
        json!([{ "role": "demandeur", "naissance": "1985-03-15", "revenus": { "salaire": 4000 } }]),
        json!({}),
    );
    assert!(agenda.iter().all(|echeance| echeance.droit != Some(CleDroit::ChequeEnergie)));
}

// The prime d'activité of a wage that stopped stops with the last quarter that looks at it.
#[test]
fn un_droit_qui_s_arrete_n_a_plus_rien_a_declarer_ni_a_verser() {
    let salaire = json!([{ "depuis": "2025-01", "montant": 1300 }, { "depuis": "2026-10", "montant": 0 }]);
    let personne = json!([{ "role": "demandeur", "naissance": "2003-03-15", "activite": "chomeur",
        "revenus": { "salaire": salaire, "chomage": [{ "depuis": "2026-10", "montant": 900 }] } }]);
    let agenda = de("2026-11", personne, json!({ "foyer": { "trimestre_depuis": "2026-09" } }));
    assert_eq!(dates(&agenda, Genre::Declaration, CleDroit::PrimeActivite), ["2026-11", "2027-02"]);
    let versements = agenda.iter().rev().filter(|echeance| echeance.genre == Genre::Versement);
    let mut prime = versements.filter(|echeance| echeance.detail.contains("Prime d'activité"));
    let dernier = prime.next().map(|echeance| echeance.quand.premier_jour().iso());
    assert_eq!(dernier.as_deref(), Some("2027-03-05"));
}

#[test]
fn l_agenda_s_exporte_avec_un_identifiant_pour_chaque_echeance() {
    let agenda = seul("2026-11", &["2007-05-20", "2024-02-10", "2015-06-20"], json!({}));
    let evenements: Vec<EvenementIcal> = agenda.iter().map(EvenementIcal::from).collect();
    let texte = exporter(&evenements, "2026-11-21T08:00:00Z");
    let mut uids: Vec<&str> = texte.lines().filter(|ligne| ligne.starts_with("UID:")).collect();
    assert_eq!(uids.len(), agenda.len());
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), agenda.len());
    assert_eq!(texte.matches("BEGIN:VEVENT").count(), texte.matches("END:VEVENT").count());
}
