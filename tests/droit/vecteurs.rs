//! The kinds of fault found by an independent reading of the release of November 2026: each worked by hand from the
//! article, so that no fault of its kind comes back.

use crate::commun::{Cas, cas, menage, net};
use reste_a_vivre::conseil::agenda::agenda;
use reste_a_vivre::conseil::autres_choix::{AutreChoix, autres_choix};
use reste_a_vivre::droits::commun::foyer::Composition;
use reste_a_vivre::euros;
use reste_a_vivre::gestion::quotite::{assiette, personnes_a_charge, saisissable};
use reste_a_vivre::impaye::procedure::jalons;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::personne::Personne;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::mois::MoisCouvert;
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::options::alternatives;
use reste_a_vivre::questions::droits::CleDroit::{
    self, AideLogement, AllocationsFamiliales, Ars, ComplementFamilial, PajeBase, PrimeActivite, Rsa,
};
use reste_a_vivre::simulation::Simulation;
use serde_json::{Value, json};

/// The household of a claimant born in May 1985, of others, and of a home.
fn foyer(mois: &str, logement: &Value, demandeur: &Value, autres: &[Value]) -> Value {
    let mut personne = json!({ "role": "demandeur", "naissance": "1985-05-01" });
    personne.as_object_mut().unwrap().extend(demandeur.as_object().unwrap().clone());
    let personnes: Vec<Value> = std::iter::once(personne).chain(autres.iter().cloned()).collect();
    json!({ "mois": mois, "union": "pacs", "personnes": personnes, "logement": logement })
}

fn novembre(logement: &Value, demandeur: &Value, autres: &[Value]) -> Cas {
    cas(foyer("2026-11", logement, demandeur, autres))
}

fn hlm() -> Value {
    json!({ "occupation": "hlm", "commune": "69123", "loyer": 420, "charges": 60 })
}

fn sans_logement() -> Value {
    json!({ "occupation": "sans_domicile" })
}

fn enfant(naissance: &str, ajouts: &Value) -> Value {
    let mut personne = json!({ "role": "enfant", "naissance": naissance });
    personne.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    personne
}

/// Where a right lies, whether it is known or not.
fn bornes(cas: &Cas, cle: CleDroit) -> Fourchette {
    cas.simulation.droit(cle).fourchette().unwrap()
}

// ---------------------------------------------------------------- The prime d'activité is for who works

// CSS, art. L842-1, R842-2: the earnings of a child open nothing to a parent who has none.
#[test]
fn le_salaire_d_un_enfant_n_ouvre_pas_la_prime_d_un_parent_sans_travail() {
    let enfant = enfant("2006-03-12", &json!({ "revenus": { "salaire": 1000 } }));
    let cas = novembre(&hlm(), &json!({ "activite": "sans_activite" }), &[enfant]);
    assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
}

// CSS, art. L842-2 3°, R842-2: the student who earns too little may not claim, the partner who earns nothing neither.
#[test]
fn un_couple_dont_seul_travaille_un_etudiant_n_a_pas_de_prime() {
    let etudiant =
        json!({ "naissance": "2001-01-05", "activite": "etudiant", "revenus": { "salaire": 600 } });
    let conjoint = json!({ "role": "conjoint", "naissance": "1985-05-01", "activite": "sans_activite" });
    assert_eq!(novembre(&hlm(), &etudiant, &[conjoint]).net(PrimeActivite), Euros::ZERO);
}

// CSS, art. R842-2: whoever of the two works claims, in whatever order they were typed.
#[test]
fn celui_des_deux_qui_travaille_demande_la_prime() {
    let travaille =
        json!({ "naissance": "1985-05-01", "activite": "salarie", "revenus": { "salaire": 1200 } });
    let sans = json!({ "naissance": "1985-05-01", "activite": "sans_activite" });
    let conjoint = |personne: &Value| {
        let mut conjoint = personne.clone();
        conjoint["role"] = json!("conjoint");
        conjoint
    };
    let premier = novembre(&hlm(), &travaille, &[conjoint(&sans)]).net(PrimeActivite);
    assert!(premier.est_positif());
    assert_eq!(novembre(&hlm(), &sans, &[conjoint(&travaille)]).net(PrimeActivite), premier);
}

// ---------------------------------------------------------------- A permit of unknown date

fn couple_dont_un_etranger(titre: &Value) -> Value {
    let mut conjoint = json!({ "role": "conjoint", "naissance": "1985-05-01", "nationalite": "autre", "activite": "salarie",
        "revenus": { "salaire": 1000 } });
    if !titre.is_null() {
        conjoint["titre_sejour_depuis"] = titre.clone();
    }
    foyer("2026-11", &hlm(), &json!({ "activite": "salarie", "revenus": { "salaire": 1000 } }), &[conjoint])
}

// CSS, art. R842-4: a partner whose permit is under five years old brings incomes and no supplement. While the date is
// not known, the prime lies between the two.
#[test]
fn sans_la_date_du_titre_du_conjoint_la_prime_est_entre_les_deux_cas() {
    let ancien = cas(couple_dont_un_etranger(&json!("2010-01"))).net(PrimeActivite);
    let recent = cas(couple_dont_un_etranger(&json!("2024-03"))).net(PrimeActivite);
    assert_eq!(recent, Euros::ZERO);
    assert!(ancien.est_positif());
    let sans = cas(couple_dont_un_etranger(&Value::Null));
    assert!(sans.simulation.droit(PrimeActivite).est_indetermine());
    assert_eq!(bornes(&sans, PrimeActivite), Fourchette::entre(recent, ancien));
}

// ---------------------------------------------------------------- Shared custody

fn garde(garde: &str, ajouts: &Value) -> Value {
    let mut enfant = enfant("2017-02-02", &json!({ "garde": garde, "autre_parent": "pension_payee" }));
    enfant.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    enfant
}

// Conseil d'État, 21 July 2017, n° 398911; CASF, art. R262-1: half of the increase of 50 %.
#[test]
fn un_enfant_en_alternance_partagee_compte_pour_moitie_dans_le_rsa() {
    let partage = [garde("alternee_partagee", &json!({}))];
    assert_eq!(novembre(&sans_logement(), &json!({}), &partage).net(Rsa), euros!(814.61));
    let seul = [garde("alternee_allocataire_unique", &json!({}))];
    assert_eq!(novembre(&sans_logement(), &json!({}), &seul).net(Rsa), euros!(977.54));
    let ailleurs = [garde("alternee_designee_ailleurs", &json!({}))];
    assert_eq!(novembre(&sans_logement(), &json!({}), &ailleurs).net(Rsa), euros!(651.69));
}

// The same scale (CSS, art. D843-1).
#[test]
fn un_enfant_en_alternance_partagee_compte_pour_moitie_dans_la_prime_d_activite() {
    let salarie = json!({ "activite": "salarie", "revenus": { "salaire": 1000 } });
    let cas = novembre(&sans_logement(), &salarie, &[garde("alternee_partagee", &json!({}))]);
    assert_eq!(cas.net(Rsa), Euros::ZERO);
    assert_eq!(cas.net(PrimeActivite), euros!(461.76));
}

// CASF, art. R262-2: of a shared child under three, half of the lone parent's increase of 0.42804.
#[test]
fn la_majoration_du_parent_isole_est_partagee_de_meme() {
    let petit = json!({ "naissance": "2025-02-02", "role": "enfant", "garde": "alternee_partagee", "allocataire": "autre_parent",
        "autre_parent": "pension_payee" });
    // 651.69 × (1.28412 + 0.42804 / 2)
    assert_eq!(novembre(&sans_logement(), &json!({}), &[petit]).net(Rsa), euros!(976.32));
}

// CSS, art. R513-1: one parent alone receives the ARS. While nobody said which, between nothing and the amount.
#[test]
fn l_ars_d_un_enfant_en_alternance_partagee_va_a_un_seul_parent() {
    let dit = |ajouts: Value| {
        cas(foyer("2026-08", &sans_logement(), &json!({}), &[garde("alternee_partagee", &ajouts)]))
    };
    let entiere = euros!(426.87);
    assert_eq!(dit(json!({ "allocataire": "vous" })).net(Ars), entiere);
    assert_eq!(dit(json!({ "allocataire": "autre_parent" })).net(Ars), Euros::ZERO);
    let inconnu = dit(json!({}));
    assert!(inconnu.simulation.droit(Ars).est_indetermine());
    assert_eq!(bornes(&inconnu, Ars), Fourchette::jusqu_a(entiere));
}

// CSS, art. R513-1: the same of the complément familial and of the allocation de base.
#[test]
fn le_complement_familial_et_la_paje_vont_a_un_seul_parent() {
    let trois = |allocataire: &str| {
        let enfants = ["2012-01-05", "2014-01-05", "2017-01-05"]
            .map(|naissance| enfant(naissance, &json!({ "garde": "alternee_partagee", "allocataire": allocataire, "autre_parent": "hors_etat" })));
        novembre(&sans_logement(), &json!({}), &enfants)
    };
    assert!(trois("vous").net(CleDroit::ComplementFamilial).est_positif());
    assert_eq!(trois("autre_parent").net(CleDroit::ComplementFamilial), Euros::ZERO);
    let petit = |allocataire: &str| {
        let petit = enfant(
            "2025-01-05",
            &json!({ "garde": "alternee_partagee", "allocataire": allocataire, "autre_parent": "hors_etat" }),
        );
        novembre(&sans_logement(), &json!({}), &[petit])
    };
    assert!(petit("vous").net(CleDroit::PajeBase).est_positif());
    assert_eq!(petit("autre_parent").net(CleDroit::PajeBase), Euros::ZERO);
}

// ---------------------------------------------------------------- The housing aid

fn prive(loyer: &Value) -> Value {
    json!({ "occupation": "prive_vide", "commune": "69123", "loyer": loyer })
}

// CCH, art. R823-6: the rent is that of July of the year before, whatever it became since.
#[test]
fn l_aide_au_logement_regarde_le_loyer_de_juillet_dernier() {
    let hausse = json!([{ "depuis": "2020-01", "montant": 250 }, { "depuis": "2026-01", "montant": 280 }]);
    let salarie = json!({ "activite": "salarie", "revenus": { "salaire": 900 } });
    assert_eq!(novembre(&prive(&hausse), &salarie, &[]).net(AideLogement), euros!(118));
    // Art. R823-7: whoever entered since has the rent of the first month.
    let entre = json!({ "occupation": "prive_vide", "commune": "69123", "loyer": hausse, "bail_depuis": "2026-02", "avant": "autre" });
    assert_eq!(novembre(&entre, &salarie, &[]).net(AideLogement), euros!(144));
    // The same where the rent has no other beginning.
    let seul = json!([{ "depuis": "2026-02", "montant": 280 }]);
    assert_eq!(novembre(&prive(&seul), &salarie, &[]).net(AideLogement), euros!(144));
}

fn mere_de_deux_enfants(mois: &str, logement: &Value) -> Value {
    let enfants = ["2013-01-01", "2015-01-01"]
        .map(|naissance| enfant(naissance, &json!({ "autre_parent": "hors_etat" })));
    foyer(mois, logement, &json!({ "activite": "salarie", "revenus": { "salaire": 1300 } }), &enfants)
}

// CSS, art. R844-3, R844-4: a month before the lease has the forfait logement of who had an aid or a free home.
#[test]
fn un_mois_d_avant_le_bail_n_est_pas_un_mois_sans_aide() {
    let entree = |avant: &Value| {
        let mut logement = hlm();
        logement["bail_depuis"] = json!("2026-11");
        if !avant.is_null() {
            logement["avant"] = avant.clone();
        }
        cas(mere_de_deux_enfants("2026-12", &logement))
    };
    let (avec, sans) = (euros!(210.10), euros!(398.73));
    assert_eq!(entree(&json!("locataire_avec_aide")).net(PrimeActivite), avec);
    assert_eq!(entree(&json!("heberge")).net(PrimeActivite), avec);
    assert_eq!(entree(&json!("locataire_sans_aide")).net(PrimeActivite), sans);
    assert_eq!(bornes(&entree(&Value::Null), PrimeActivite), Fourchette::entre(avec, sans));
}

// CSS, art. R844-3; CCH, art. R823-10: housed free until December, in a lease from January, with an aid from February.
#[test]
fn le_logement_d_avant_compte_dans_la_prime_d_activite_des_premiers_mois() {
    let enfants = ["2018-02-11", "2021-09-05"].map(|naissance| {
        enfant(naissance, &json!({ "autre_parent": "pension_non_fixee", "autre_parent_depuis": "2024-03" }))
    });
    let prime = |mois: &str| {
        let logement = json!({ "occupation": "hlm", "commune": "44109", "loyer": 365.20, "charges": 112 });
        let mere =
            json!({ "naissance": "1993-07-21", "activite": "salarie", "revenus": { "salaire": 1290 } });
        let mut document = foyer(mois, &logement, &mere, &enfants);
        document["avant"] = json!([{ "jusqu_a": "2026-12",
            "changements": { "logement": { "occupation": "heberge", "loyer": null, "charges": null } } }]);
        cas(document).net(PrimeActivite)
    };
    assert_eq!(["2027-01", "2027-02"].map(prime), [euros!(211.64); 2]);
    assert_eq!(["2027-03", "2027-04"].map(prime), [euros!(274.51); 2]);
}

fn etudiant(ajouts: &Value) -> Cas {
    let mut etudiant = json!({ "naissance": "2003-05-01", "activite": "etudiant" });
    etudiant.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    let meuble = json!({ "occupation": "prive_meuble", "commune": "69123", "loyer": 450 });
    novembre(&meuble, &etudiant, &[])
}

// CCH, art. R822-20: the least resources of a student are lower with a grant on social criteria; of a grant of unknown
// kind, both.
#[test]
fn une_bourse_dont_on_ne_dit_pas_la_sorte_borne_l_aide() {
    let bourse = json!({ "bourse": 250 });
    assert_eq!(etudiant(&json!({ "revenus": bourse, "boursier": true })).net(AideLogement), euros!(256));
    assert_eq!(etudiant(&json!({ "revenus": bourse, "boursier": false })).net(AideLogement), euros!(203));
    assert_eq!(
        bornes(&etudiant(&json!({ "revenus": bourse })), AideLogement),
        Fourchette::entre(euros!(203), euros!(256))
    );
}

// Law n° 2026-103, art. 179, from July 2026.
#[test]
fn un_etudiant_hors_union_sans_bourse_n_a_plus_d_aide_au_logement() {
    let titre = |titre: &Value, boursier: &Value| {
        let mut ajouts = json!({ "nationalite": "autre", "titre_sejour_depuis": "2024-09" });
        for (cle, valeur) in [("titre_etudiant_hors_ue", titre), ("boursier", boursier)] {
            if *valeur != json!("") {
                ajouts[cle] = valeur.clone();
            }
        }
        etudiant(&ajouts)
    };
    assert_eq!(titre(&json!(true), &json!("")).net(AideLogement), Euros::ZERO);
    assert_eq!(titre(&json!(true), &json!(true)).net(AideLogement), euros!(256));
    assert_eq!(titre(&json!(false), &json!("")).net(AideLogement), euros!(203));
    assert_eq!(bornes(&titre(&json!(""), &json!("")), AideLogement), Fourchette::jusqu_a(euros!(203)));
    assert_eq!(bornes(&titre(&json!(true), &Value::Null), AideLogement), Fourchette::jusqu_a(euros!(256)));
}

// CASF, art. R262-9: only a home free of charge counts for something.
#[test]
fn un_heberge_qui_paie_sa_part_n_est_pas_loge_gratuitement() {
    let heberge = |loyer: u32| json!({ "occupation": "heberge", "commune": "69123", "loyer": loyer });
    assert_eq!(novembre(&heberge(150), &json!({}), &[]).net(Rsa), euros!(651.69));
    assert_eq!(novembre(&heberge(0), &json!({}), &[]).net(Rsa), euros!(573.49));
}

// ---------------------------------------------------------------- Separation, savings

// CASF, art. R262-2; CSS, art. R523-5: twelve months of the higher rate from the separation. The bounds of an unknown month
// hold that of the separation itself, in which no ASF is due yet.
#[test]
fn le_mois_de_la_separation_borne_le_rsa_d_un_parent_seul() {
    let parent = |isolement: Option<Value>| {
        let enfants = ["2015-03-01", "2018-03-01"]
            .map(|naissance| enfant(naissance, &json!({ "autre_parent": "hors_etat" })));
        let logement = json!({ "occupation": "hlm", "commune": "69123", "loyer": 430, "charges": 80 });
        let mut document = foyer("2026-11", &logement, &json!({}), &enfants);
        if let Some(isolement) = isolement {
            document["isolement_depuis"] = isolement;
        }
        cas(document)
    };
    let (ancien, recent) = (euros!(611.31), euros!(833.01));
    assert_eq!(parent(Some(json!("2026-08"))).net(Rsa), recent);
    assert_eq!(parent(Some(json!("2020-08"))).net(Rsa), ancien);
    let sans = bornes(&parent(Some(Value::Null)), Rsa);
    assert_eq!(sans.bas, ancien);
    let du_mois = parent(Some(json!("2026-11")));
    assert_eq!((sans.haut, du_mois.net(CleDroit::Asf)), (du_mois.net(Rsa), Euros::ZERO));
    assert!(recent < sans.haut);
}

// CASF, art. R132-1: the interest of a savings book, 3 % of money that brings nothing. Of a band, both ends.
#[test]
fn la_tranche_d_epargne_borne_le_rsa_comme_ses_deux_bouts() {
    let avec = |patrimoine: Value| {
        let mut document = foyer("2026-11", &hlm(), &json!({}), &[]);
        document["foyer"] = json!({ "patrimoine": patrimoine });
        cas(document)
    };
    assert_eq!(avec(json!({})).net(Rsa), euros!(573.49));
    assert_eq!(avec(json!({ "livrets_exoneres": 15_000 })).net(Rsa), euros!(552.24));
    let tranche = bornes(&avec(json!({ "tranche": "de_5000_a_15000" })), Rsa);
    let haut = avec(json!({ "livrets_exoneres": 5_000 })).net(Rsa);
    let bas = avec(json!({ "capital_improductif": 15_000 })).net(Rsa);
    assert_eq!(tranche, Fourchette::entre(bas, haut));
    assert!(bas < euros!(552.24) && euros!(552.24) < haut);
    // An amount that is said wins over the band.
    assert_eq!(
        avec(json!({ "tranche": "plus_de_30000", "livrets_exoneres": 15_000 })).net(Rsa),
        euros!(552.24)
    );
}

// ---------------------------------------------------------------- Best of two

fn choix(cas: &Cas) -> Vec<AutreChoix> {
    autres_choix(&cas.situation, &cas.simulation)
}

// CSS, art. R842-3 b: inside with the parent, or with a prime of his own: both are told.
#[test]
fn la_prime_d_un_enfant_qui_travaille_est_calculee_avec_et_sans_lui() {
    let famille = |propre: bool| {
        let enfant = enfant("2006-05-01", &json!({ "revenus": { "salaire": 1000 }, "ppa_propre": propre }));
        novembre(&hlm(), &json!({ "activite": "salarie", "revenus": { "salaire": 1300 } }), &[enfant])
    };
    let (avec, a_part) = (euros!(90.01), euros!(407.56));
    assert_eq!(famille(false).net(PrimeActivite), avec);
    for (propre, attendu) in [(false, (avec, a_part)), (true, (a_part, avec))] {
        let choix = choix(&famille(propre));
        assert_eq!(choix.len(), 1);
        assert_eq!(
            (choix[0].code, choix[0].actuel, choix[0].autrement),
            ("prime_de_l_enfant", attendu.0, attendu.1)
        );
        assert!(choix[0].texte.contains("407,56") && choix[0].texte.contains("90,01"), "{}", choix[0].texte);
    }
}

// CSS, art. R513-1: once one parent is named, what the other one would have is told.
#[test]
fn le_parent_qui_recoit_l_ars_se_dit_avec_les_deux_montants() {
    let dit = |allocataire: &str| {
        cas(foyer(
            "2026-08",
            &sans_logement(),
            &json!({}),
            &[garde("alternee_partagee", &json!({ "allocataire": allocataire }))],
        ))
    };
    let du = |allocataire: &str| {
        let choix = choix(&dit(allocataire));
        assert_eq!((choix.len(), choix[0].code, choix[0].droit), (1, "allocataire", Ars));
        (choix[0].actuel, choix[0].autrement)
    };
    assert_eq!(du("vous"), (euros!(426.87), Euros::ZERO));
    assert_eq!(du("autre_parent"), (Euros::ZERO, euros!(426.87)));
}

// CCH, art. R822-20: a student who claims is held to the least resources of students; his partner is not.
#[test]
fn qui_du_couple_demande_l_aide_au_logement_se_dit_avec_les_deux_montants() {
    let etudiant = json!({ "naissance": "2003-05-01", "activite": "etudiant" });
    let conjoint = json!({ "role": "conjoint", "naissance": "2002-05-01", "activite": "salarie", "revenus": { "salaire": 300 } });
    let couple = novembre(&hlm(), &etudiant, &[conjoint]);
    let autre = novembre(
        &hlm(),
        &json!({ "naissance": "2002-05-01", "activite": "salarie", "revenus": { "salaire": 300 } }),
        &[json!({ "role": "conjoint", "naissance": "2003-05-01", "activite": "etudiant" })],
    );
    let (un, deux) = (couple.net(AideLogement), autre.net(AideLogement));
    assert!(un.ecart(deux) >= Euros::UN, "{un} {deux}");
    let choix = [choix(&couple), choix(&autre)];
    assert_eq!((choix[0][0].code, choix[0][0].actuel, choix[0][0].autrement), ("demandeur", un, deux));
    assert_eq!((choix[1][0].actuel, choix[1][0].autrement), (deux, un));
}

// CCH, art. R823-4: with the parents, a student of 19 counts for their housing aid; with an aid of his own he does not.
#[test]
fn un_etudiant_compte_avec_ses_parents_ou_demande_sa_propre_aide() {
    let parent = json!({ "activite": "salarie", "revenus": { "salaire": 1300 } });
    let etudiant = enfant("2007-05-01", &json!({ "scolarite": "superieur", "autre_parent": "hors_etat" }));
    let (avec, sans) = (novembre(&hlm(), &parent, &[etudiant]), novembre(&hlm(), &parent, &[]));
    let choix = choix(&avec);
    let aides = [&avec, &sans].map(|cas| cas.net(AideLogement));
    assert_eq!((choix[0].code, [choix[0].actuel, choix[0].autrement]), ("aide_de_l_enfant", aides));
    let perte = avec.simulation.total_des_aides().bas - sans.simulation.total_des_aides().bas;
    assert!(choix[0].texte.contains(&perte.to_string()), "{} {perte}", choix[0].texte);
}

// ---------------------------------------------------------------- Overseas

// CSS, art. L755-12, D755-5: from the first child, 5,88 % of the BMAF, and 3,69 % from 11; not beside the allocation de
// base (L755-19). An unknown commune may be overseas.
#[test]
fn outre_mer_les_allocations_familiales_viennent_des_le_premier_enfant() {
    let a = |commune: Value, naissance: &str| {
        let logement = json!({ "occupation": "hlm", "commune": commune, "loyer": 420, "charges": 60 });
        novembre(&logement, &json!({}), &[enfant(naissance, &json!({}))])
    };
    assert_eq!(a(json!("97411"), "2013-02-01").net(AllocationsFamiliales), euros!(45.54));
    assert_eq!(a(json!("97411"), "2018-02-01").net(AllocationsFamiliales), euros!(27.98));
    assert_eq!(a(json!("69123"), "2013-02-01").net(AllocationsFamiliales), Euros::ZERO);
    assert_eq!(a(json!("97411"), "2024-09-01").net(AllocationsFamiliales), Euros::ZERO);
    assert!(a(json!("97411"), "2024-09-01").net(PajeBase).est_positif());
    let inconnue = bornes(&a(Value::Null, "2013-02-01"), AllocationsFamiliales);
    assert_eq!(inconnue, Fourchette::jusqu_a(euros!(45.54)));
}

// CSS, art. R755-1, R755-2, D755-6: from one child, where the youngest is 3 or 4. Not beside the allocation de base
// (L755-19), nor where a child under 3 lives there.
#[test]
fn outre_mer_le_complement_familial_vient_des_un_enfant_de_trois_ou_quatre_ans() {
    let a = |commune: Value, salaire: u32, naissances: &[&str]| {
        let logement = json!({ "occupation": "hlm", "commune": commune, "loyer": 420, "charges": 60 });
        let enfants: Vec<Value> = naissances.iter().map(|jour| enfant(jour, &json!({}))).collect();
        let parent = json!({ "activite": "salarie", "revenus": { "salaire": salaire } });
        novembre(&logement, &parent, &enfants)
    };
    let de = |commune: Value, salaire: u32, naissances: &[&str]| {
        a(commune, salaire, naissances).net(ComplementFamilial)
    };
    // 41,65 % of 478,16: 199,15, less 0,99 of CRDS; 62,48 % under half of the ceiling of one child alone, 20 527,63.
    assert_eq!(de(json!("97411"), 2600, &["2022-06-10"]), euros!(198.16));
    assert_eq!(de(json!("97411"), 1300, &["2022-06-10"]), euros!(297.26));
    assert_eq!(de(json!("97411"), 1300, &["2014-06-10", "2022-06-10"]), euros!(297.26));
    // From the third birthday to the month before the fifth.
    assert_eq!(de(json!("97209"), 1300, &["2023-11-20"]), euros!(297.26));
    for trop in ["2023-12-20", "2021-11-20", "2016-01-01"] {
        assert_eq!(de(json!("97209"), 1300, &[trop]), Euros::ZERO, "{trop}");
    }
    let trois = ["2012-01-05", "2014-01-05", "2017-01-05"];
    assert_eq!(de(json!("97411"), 1300, &trois), Euros::ZERO);
    assert_eq!(de(json!("69123"), 1300, &trois), euros!(297.26));
    assert_eq!(de(json!("69123"), 1300, &["2022-06-10"]), Euros::ZERO);
    assert_eq!(
        bornes(&a(Value::Null, 1300, &["2022-06-10"]), ComplementFamilial),
        Fourchette::jusqu_a(euros!(297.26))
    );
    assert_eq!(
        bornes(&a(Value::Null, 1300, &trois), ComplementFamilial),
        Fourchette::jusqu_a(euros!(297.26))
    );
}

// ---------------------------------------------------------------- Unknown wage

// CSS, art. L842-3: above the scale, a euro earned takes more off the prime than the slope gives.
#[test]
fn la_prime_d_un_salaire_inconnu_est_sous_un_plafond_que_toutes_les_payes_respectent() {
    let seul = |salaire: Value| {
        novembre(&hlm(), &json!({ "activite": "salarie", "revenus": { "salaire": salaire } }), &[])
    };
    let inconnue = bornes(&seul(Value::Null), PrimeActivite);
    let primes = (0..60).map(|rang| seul(json!(rang * 40)).net(PrimeActivite));
    let plus_haute = primes.max().unwrap();
    assert!(inconnue.bas.est_nul() && !inconnue.ouverte);
    assert!(plus_haute <= inconnue.haut, "{plus_haute} {inconnue:?}");
    assert!(!seul(Value::Null).simulation.total_des_aides().ouverte);
}

// ---------------------------------------------------------------- Other persons of the home

// CCH, art. R822-2: the incomes of all who live in the home count.
#[test]
fn les_revenus_d_un_autre_adulte_du_logement_comptent_dans_l_aide() {
    let heberge = json!({ "role": "autre", "naissance": "1980-01-01", "activite": "salarie", "revenus": { "salaire": 1200 } });
    let salarie = json!({ "activite": "salarie", "revenus": { "salaire": 900 } });
    assert_eq!(novembre(&hlm(), &salarie, &[]).net(AideLogement), euros!(125.21));
    assert_eq!(novembre(&hlm(), &salarie, &[heberge]).net(AideLogement), Euros::ZERO);
}

// ---------------------------------------------------------------- Seizures, commandement

fn saisissable_de(mois_lu: &str, demandeur: &Value, autres: &[Value]) -> Euros {
    let cas = cas(foyer(mois_lu, &hlm(), demandeur, autres));
    let adulte = &cas.situation.menage.demandeur;
    let a_charge = personnes_a_charge(&cas.situation, &cas.simulation, adulte);
    saisissable(assiette(adulte, cas.simulation.mois), a_charge, cas.simulation.mois)
}

// C. trav., art. R3252-2: the scale of the year (décret n° 2024-1231 for 2025); pensions follow it (CSS, art. L355-2).
#[test]
fn une_saisie_suit_le_bareme_de_l_annee_et_prend_aussi_les_pensions() {
    let salarie = json!({ "activite": "salarie", "revenus": { "salaire": 1500 } });
    assert_eq!(saisissable_de("2025-11", &salarie, &[]), euros!(236.94));
    for nature in ["retraite", "invalidite", "indemnites_journalieres"] {
        let pension =
            json!({ "naissance": "1950-01-01", "activite": "retraite", "revenus": { nature: 1400 } });
        assert_eq!(saisissable_de("2026-11", &pension, &[]), euros!(204.42), "{nature}");
    }
}

// C. trav., art. R3252-3 1°: a partner whose own resources, alimony and minima included, reach the RSA of one person is no
// dependant.
#[test]
fn un_conjoint_qui_a_ses_propres_ressources_n_est_pas_a_charge_dans_une_saisie() {
    let salarie = json!({ "activite": "salarie", "revenus": { "salaire": 1500 } });
    let conjoint = |ajouts: Value| {
        let mut conjoint = json!({ "role": "conjoint", "naissance": "1985-05-01" });
        conjoint.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        saisissable_de("2026-11", &salarie, &[conjoint])
    };
    assert_eq!(conjoint(json!({ "revenus": { "pension_alimentaire_recue": 900 } })), euros!(234.76));
    assert_eq!(conjoint(json!({ "handicap": { "taux": 80 } })), euros!(234.76));
    assert!(conjoint(json!({})) < euros!(234.76));
}

// Cass., avis, 13 June 2024, n° 24-70.002: a lease of before 29 July 2023 leaves two months; to pay is safe within six weeks.
#[test]
fn le_commandement_d_un_bail_ancien_laisse_deux_mois_avant_l_assignation() {
    let dates = |bail: &Value| {
        let mut logement = hlm();
        if !bail.is_null() {
            logement["bail_depuis"] = bail.clone();
        }
        let mut document = foyer("2026-11", &logement, &json!({}), &[]);
        document["impaye"] =
            json!({ "montant": 1500, "etapes": [{ "etape": "commandement_payer", "date": "2026-11-02" }] });
        let cas = cas(document);
        let jalons =
            jalons(&cas.situation, cas.situation.impaye.as_ref().unwrap(), "2026-11-10".parse().unwrap());
        let du = |code: &str| jalons.iter().find(|jalon| jalon.code == code).unwrap().quand.iso();
        [du("payer_la_dette"), du("assignation")]
    };
    assert_eq!(dates(&json!("2010-05")), ["2026-12-14", "2027-01-03"]);
    assert_eq!(dates(&json!("2024-05")), ["2026-12-14", "2026-12-15"]);
    // Of a lease whose beginning is not known, the earliest.
    assert_eq!(dates(&Value::Null), ["2026-12-14", "2026-12-15"]);
}

// Conseil d'État, 21 July 2017, n° 398911: each parent has half of the increase of a shared child, whatever the others.
#[test]
fn la_garde_partagee_est_entre_la_garde_exclusive_et_aucune() {
    let novembre = MoisCouvert::new("2026-11".parse().unwrap()).unwrap();
    let base = euros!(651.69);
    for (entiers, partages) in (0..5).flat_map(|entiers| (1..4).map(move |partages| (entiers, partages))) {
        let enfants = |garde: &str, nombre: usize| {
            vec![enfant("2017-02-02", &json!({ "garde": garde, "allocataire": "vous" })); nombre]
        };
        let tous = [enfants("exclusive", entiers), enfants("alternee_partagee", partages)].concat();
        let situation = menage(foyer("2026-11", &sans_logement(), &json!({}), &tous));
        let enfants: Vec<&Personne> = situation.menage.enfants.iter().collect();
        let exclusif = enfants.first().filter(|_| entiers > 0);
        for (adultes, majore) in [(1, false), (1, true), (2, false)] {
            let montant = |a_charge: Vec<&Personne>| {
                Composition { adultes, a_charge, majore }.montant_forfaitaire(base, novembre)
            };
            let partage = montant(enfants.clone());
            let sans = montant(enfants[..entiers].to_vec());
            assert!(sans < partage, "{entiers} {partages} {adultes} {majore}");
            // Half-way between none of them and all of them whole.
            if let Some(exclusif) = exclusif {
                let entier = montant(vec![*exclusif; entiers + partages]);
                assert_eq!(partage * 2, sans + entier, "{entiers} {partages} {adultes} {majore}");
            }
        }
    }
}

// ---------------------------------------------------------------- A household that nothing changes

// CCH, art. R822-13: the RSA of one month raises the housing aid of the next, whose forfait closes the RSA. Both are said,
// whatever the month asked; what is received tells which.
#[test]
fn un_foyer_que_rien_ne_change_a_la_meme_reponse_chaque_mois() {
    let couple = |mois: &str, percu: Value| {
        let mut document = foyer(
            mois,
            &json!({ "occupation": "hlm", "commune": "69123", "loyer": 243, "charges": 50 }),
            &json!({ "activite": "salarie", "revenus": { "salaire": 995 } }),
            &[
                json!({ "role": "conjoint", "naissance": "1985-05-01", "activite": "sans_activite" }),
                enfant("2021-03-01", &json!({ "autre_parent": "au_foyer" })),
            ],
        );
        document["union"] = json!("concubinage");
        if !percu.is_null() {
            document["percu"] = percu;
        }
        cas(document)
    };
    let deux = [AideLogement, Rsa].map(|cle| bornes(&couple("2026-07", Value::Null), cle));
    assert_eq!(deux[0], Fourchette::entre(euros!(167.02), euros!(229.01)));
    assert_eq!(deux[1], Fourchette::jusqu_a(euros!(11.02)));
    for mois in ["2026-08", "2026-09"] {
        assert_eq!([AideLogement, Rsa].map(|cle| bornes(&couple(mois, Value::Null), cle)), deux, "{mois}");
    }
    assert_eq!(couple("2026-08", json!({})).net(AideLogement), euros!(167.02));
    assert_eq!(couple("2026-08", json!({ "rsa": 11 })).net(AideLogement), euros!(229.01));
}

// CCH, art. R823-7: in an option another rent is that of another home, whose first month counts.
#[test]
fn un_autre_logement_compare_a_son_propre_loyer() {
    let mut document = foyer(
        "2026-11",
        &hlm(),
        &json!({ "id": "a", "activite": "salarie", "revenus": { "salaire": 900 } }),
        &[],
    );
    document["format"] = json!("reste-a-vivre/1");
    document["projet"] = json!([{ "libelle": "Moins cher", "depuis": "2027-01", "changements": { "logement": { "loyer": 200 } } }]);
    let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    let aujourdhui = cas(document.clone());
    let options = alternatives(&saisie, &aujourdhui.situation, &aujourdhui.simulation);
    let aide = |simulation: &Simulation| net(simulation.droit(AideLogement));
    document["logement"]["loyer"] = json!(200);
    document["mois"] = json!("2027-01");
    let seul = cas(document).net(AideLogement);
    assert_eq!(options[0].simulation.as_ref().map(aide), Some(seul));
    assert!(seul < aujourdhui.net(AideLogement));
}

// CASF, art. L262-4: where the resources close the RSA whatever the permit, nothing waits for its date.
#[test]
fn un_titre_de_date_inconnue_ne_fait_pas_attendre_un_rsa_ferme_par_les_ressources() {
    let conjoint = json!({ "role": "conjoint", "naissance": "1985-05-01", "nationalite": "autre", "activite": "sans_activite" });
    let couple = |salaire: u32| {
        novembre(
            &hlm(),
            &json!({ "activite": "salarie", "revenus": { "salaire": salaire } }),
            std::slice::from_ref(&conjoint),
        )
    };
    assert!(!couple(1300).simulation.droit(Rsa).est_indetermine());
    assert!(couple(400).simulation.droit(Rsa).est_indetermine());
}

// CASF, art. L262-7-1; CSS, art. D531-1: before 25 an expected child opens the RSA once it is declared.
#[test]
fn une_grossesse_dont_on_ne_sait_si_elle_est_declaree_borne_le_rsa() {
    let future_mere = |declaree: Option<bool>| {
        let mut grossesse = json!({ "terme": "2027-02" });
        if let Some(declaree) = declaree {
            grossesse["declaree"] = json!(declaree);
        }
        novembre(&hlm(), &json!({ "naissance": "2003-01-01", "grossesse": grossesse }), &[])
    };
    let ouvert = future_mere(Some(true)).net(Rsa);
    assert_eq!(ouvert, euros!(758.65));
    assert_eq!(future_mere(Some(false)).net(Rsa), Euros::ZERO);
    assert_eq!(bornes(&future_mere(None), Rsa), Fourchette::jusqu_a(ouvert));
}

// ---------------------------------------------------------------- What is not known

// CSS, art. L821-1, D821-2, R821-4: an AAH is at most what the known pensions and incomes leave of it.
#[test]
fn l_aah_d_un_revenu_inconnu_va_de_rien_a_ce_que_les_revenus_connus_laissent() {
    let adulte = |activite: &str, revenus: Value| {
        let handicape = json!({ "naissance": "1975-05-01", "handicap": { "taux": 80 }, "activite": activite, "revenus": revenus });
        novembre(&hlm(), &handicape, &[])
    };
    let avec = |activite: &str, revenus: Value| bornes(&adulte(activite, revenus), CleDroit::Aah);
    assert_eq!(avec("sans_activite", json!({ "salaire": null })), Fourchette::jusqu_a(euros!(1041.59)));
    // The ASI, which an AAH only tops up, closes with a wage: 1 041,59 less 600.
    assert_eq!(
        avec("invalide", json!({ "invalidite": 600, "salaire": null })),
        Fourchette::jusqu_a(euros!(441.59))
    );
    let paie = avec("salarie", json!({ "salaire": 1500 })).haut;
    assert!(paie.est_positif());
    assert_eq!(avec("salarie", json!({ "salaire": 1500, "chomage": null })), Fourchette::jusqu_a(paie));
    // 1 500 less 10 % is above the ceiling, whatever the wage.
    let chomage = adulte("chomeur", json!({ "chomage": 1500, "salaire": null }));
    assert!(matches!(chomage.simulation.droit(CleDroit::Aah), Droit::Ferme(_)));
}

// CSS, art. L815-24-1, D815-19, R815-29: the ASI is at most what the known incomes leave of the amount guaranteed.
#[test]
fn l_asi_d_un_revenu_inconnu_va_de_rien_a_ce_que_les_revenus_connus_laissent() {
    let invalide = |revenus: Value, autres: &[Value]| {
        let invalide = json!({ "naissance": "1975-05-01", "activite": "invalide", "revenus": revenus });
        novembre(&hlm(), &invalide, autres)
    };
    let conjoint = |salaire: Value| {
        [
            json!({ "role": "conjoint", "naissance": "1985-05-01", "activite": "salarie", "revenus": { "salaire": salaire } }),
        ]
    };
    let seul = invalide(json!({ "invalidite": 400 }), &[]).net(CleDroit::Asi);
    // 11 066,13 / 12 less 400.
    assert_eq!(seul, euros!(522.17));
    for nature in ["salaire", "autres"] {
        let inconnu = invalide(json!({ "invalidite": 400, nature: null }), &[]);
        assert_eq!(bornes(&inconnu, CleDroit::Asi), Fourchette::jusqu_a(seul), "{nature}");
    }
    let a_deux = invalide(json!({ "invalidite": 400 }), &conjoint(json!(0))).net(CleDroit::Asi);
    let inconnu = invalide(json!({ "invalidite": 400 }), &conjoint(Value::Null));
    assert_eq!(bornes(&inconnu, CleDroit::Asi), Fourchette::jusqu_a(a_deux));
    // The wage of a child is none of these resources.
    let enfant =
        enfant("2005-01-01", &json!({ "revenus": { "salaire": null }, "autre_parent": "hors_etat" }));
    assert_eq!(invalide(json!({ "invalidite": 400 }), &[enfant]).net(CleDroit::Asi), seul);
}

// CCH, art. R822-7: what is not known adds to the resources, from which the alimony paid is taken off whatever it is.
#[test]
fn une_pension_versee_est_deduite_aussi_quand_un_revenu_est_inconnu() {
    let locataire = |loyers: Value| {
        let revenus =
            json!({ "salaire": 1300, "pension_alimentaire_versee": 400, "revenus_locatifs": loyers });
        novembre(&hlm(), &json!({ "activite": "salarie", "revenus": revenus }), &[])
    };
    let sans = locataire(json!(0)).net(AideLogement);
    assert!(sans.est_positif());
    assert!(sans <= bornes(&locataire(Value::Null), AideLogement).haut);
}

// Code du travail, art. L5423-7: the ASS that is answered may be shut out by an AAH that is not sure.
#[test]
fn une_ass_que_l_aah_peut_remplacer_n_est_pas_un_revenu_sur() {
    let ressources = |salaire: Value| {
        let revenus = json!({ "ass": 1900, "autres": salaire });
        let handicape = json!({ "naissance": "1975-05-01", "handicap": { "taux": 80 }, "activite": "chomeur", "revenus": revenus });
        novembre(&hlm(), &handicape, &[]).simulation.budget.ressources
    };
    let vraies = ressources(json!(0));
    assert!(ressources(Value::Null).bas <= vraies.bas, "{vraies:?}");
}

// CSS, art. R512-2, R543-1: a pay that is not known counts from 16 on the day on which school starts, be that months away.
#[test]
fn la_paie_inconnue_d_un_enfant_qui_aura_16_ans_a_la_rentree_borne_l_ars() {
    let avec = |salaire: Value| {
        let reponses =
            json!({ "revenus": { "salaire": salaire }, "scolarite": "lycee", "autre_parent": "decede" });
        cas(foyer("2026-01", &hlm(), &json!({}), &[enfant("2010-09-27", &reponses)]))
    };
    let inconnue = avec(Value::Null);
    for salaire in [0, 1500] {
        est_encadre(Ars, &avec(json!(salaire)), &inconnue);
    }
    assert!(avec(json!(1500)).net(Ars).est_nul() && avec(json!(0)).net(Ars).est_positif());
}

// CSS, art. R815-25; CASF, art. R132-1: of a savings book the Aspa takes 3 % off, the RSA counts its interest alone; some savings
// leave more RSA than none.
#[test]
fn une_epargne_inconnue_peut_laisser_plus_de_rsa_a_qui_recoit_l_aspa() {
    let avec = |patrimoine: Value| {
        let age = json!({ "naissance": "1955-05-01", "revenus": { "retraite": 700 } });
        let enfants = [1, 2].map(|_| enfant("2002-12-01", &json!({ "autre_parent": "hors_etat" })));
        let mut document = foyer("2026-11", &sans_logement(), &age, &enfants);
        document["foyer"] = json!({ "patrimoine": patrimoine });
        cas(document)
    };
    let [aucune, quelque] = [0, 20_000].map(|livrets| avec(json!({ "livrets_exoneres": livrets })));
    assert!(aucune.net(CleDroit::Aspa).est_positif());
    assert!(aucune.net(Rsa) < quelque.net(Rsa));
    for inconnue in [Value::Null, json!({ "livrets_exoneres": null })] {
        est_encadre(Rsa, &quelque, &avec(inconnue.clone()));
        est_encadre(CleDroit::Aspa, &aucune, &avec(inconnue));
    }
}

/// What a known answer gives lies within the bounds given without it.
fn est_encadre(cle: CleDroit, connue: &Cas, inconnue: &Cas) {
    let (net, bornes) = (connue.net(cle), bornes(inconnue, cle));
    assert!(bornes.bas <= net && net <= bornes.haut, "{} : {net} hors de {bornes:?}", cle.code());
}

// CSS, art. R821-4, D821-9; CGI, art. 81 quater: exempt overtime is taken off the taxable wage; a taxable amount may be less
// than what is received.
#[test]
fn des_heures_exonerees_ou_un_imposable_inconnus_laissent_une_aah_plus_forte() {
    for nature in ["heures_sup_exonerees", "salaire_imposable"] {
        let handicape = |montant: Value| {
            let revenus = json!({ "salaire": 1900, nature: montant });
            novembre(
                &hlm(),
                &json!({ "handicap": { "taux": 80 }, "activite": "salarie", "revenus": revenus }),
                &[],
            )
        };
        let (connue, sans_rien) = (handicape(json!(600)), handicape(json!(0)));
        assert!(connue.net(CleDroit::Aah).est_positif(), "{nature}");
        let inconnue = handicape(Value::Null);
        est_encadre(CleDroit::Aah, &connue, &inconnue);
        est_encadre(CleDroit::Aah, &sans_rien, &inconnue);
    }
}

// CSS, art. L821-1-2: the AAH that tops up a pension opens the MVA, though it is not whole; a loss may make up for a pay.
#[test]
fn un_benefice_inconnu_laisse_possible_la_majoration_d_une_aah_qui_complete_une_pension() {
    let invalide = |benefice: Value| {
        let revenus = json!({ "invalidite": 400, "benefice": benefice });
        novembre(
            &hlm(),
            &json!({ "handicap": { "taux": 80 }, "activite": "invalide", "revenus": revenus }),
            &[],
        )
    };
    let connue = invalide(json!(0));
    assert!(connue.net(CleDroit::Mva).est_positif());
    est_encadre(CleDroit::Mva, &connue, &invalide(Value::Null));
}

// CCH, art. R822-16: the sick leave of more than six months cuts the income of whoever does not work, be it as an apprentice.
#[test]
fn un_apprentissage_inconnu_peut_reprendre_un_arret_maladie() {
    let malade = |apprentissage: Value| {
        let indemnites = json!([{ "depuis": "2025-01", "montant": 1100 }]);
        let revenus = json!({ "indemnites_journalieres": indemnites, "apprentissage": apprentissage });
        novembre(&hlm(), &json!({ "activite": "arret_maladie", "revenus": revenus }), &[])
    };
    let [sans, avec] = [0, 100].map(|montant| malade(json!(montant)));
    assert!(avec.net(AideLogement) < sans.net(AideLogement));
    let inconnue = malade(Value::Null);
    est_encadre(AideLogement, &sans, &inconnue);
    est_encadre(AideLogement, &avec, &inconnue);
}

// CSS, art. D861-1: the ceilings are higher overseas, where a home of which nothing is known may be.
#[test]
fn un_logement_inconnu_laisse_possible_le_plafond_d_outre_mer_de_la_complementaire_sante() {
    let avec = |logement: &Value| {
        novembre(logement, &json!({ "activite": "salarie", "revenus": { "salaire": 1180 } }), &[])
    };
    let heberge = |commune: &str| json!({ "occupation": "heberge", "commune": commune, "loyer": 100 });
    assert!(matches!(avec(&heberge("69123")).simulation.droit(CleDroit::Css), Droit::Ferme(_)));
    assert!(avec(&heberge("97411")).simulation.droit(CleDroit::Css).est_ouvert());
    for inconnu in [Value::Null, json!({ "occupation": "heberge", "commune": null, "loyer": 100 })] {
        assert!(avec(&inconnu).simulation.droit(CleDroit::Css).est_indetermine(), "{inconnu}");
    }
}

// CSS, art. L522-1, L755-16: paid the same, the complément familial of overseas is not counted for the same amount in the RSA.
#[test]
fn un_complement_familial_compte_autrement_outre_mer_borne_le_rsa_sans_la_commune() {
    let avec = |commune: Value| {
        let logement =
            json!({ "occupation": "hlm", "commune": commune, "loyer": 60, "lien_proprietaire": true });
        let enfants = ["2022-11-20", "2006-02-01", "2006-02-01"]
            .map(|naissance| enfant(naissance, &json!({ "autre_parent": "au_foyer" })));
        let conjoint = json!({ "role": "conjoint", "naissance": "1985-05-01" });
        let autres: Vec<Value> = [conjoint].into_iter().chain(enfants).collect();
        novembre(&logement, &json!({}), &autres)
    };
    let inconnue = avec(Value::Null);
    for commune in ["69123", "97411"] {
        est_encadre(Rsa, &avec(json!(commune)), &inconnue);
    }
}

// An alimony paid goes out before what is left: of whom no income is known, nothing bounds it.
#[test]
fn sans_aucun_revenu_connu_rien_ne_borne_ce_qui_reste() {
    let avec = |revenus: Value| novembre(&hlm(), &json!({ "revenus": revenus }), &[]).simulation.budget;
    assert!(avec(json!({ "salaire": null })).reste_a_vivre.is_some_and(|reste| reste.ouverte));
    for inconnus in [Value::Null, json!({ "pension_alimentaire_versee": null })] {
        assert_eq!(avec(inconnus).reste_a_vivre, None);
    }
}

// CASF, art. R132-1; CCH, art. R822-22: savings that nobody knows are at least nothing.
#[test]
fn une_epargne_inconnue_n_ouvre_pas_plus_que_rien() {
    let avec = |patrimoine: Value| {
        let mut document = foyer("2026-11", &hlm(), &json!({}), &[]);
        document["foyer"] = json!({ "patrimoine": patrimoine });
        cas(document)
    };
    for (inconnue, au_plus) in [
        (Value::Null, euros!(573.49)),
        (json!({ "tranche": null }), euros!(573.49)),
        (json!({ "livrets_exoneres": null }), euros!(573.49)),
        (json!({ "livrets_exoneres": null, "capital_improductif": 15_000 }), euros!(535.99)),
    ] {
        let cas = avec(inconnue.clone());
        assert_eq!(bornes(&cas, Rsa), Fourchette::jusqu_a(au_plus), "{inconnue}");
        assert_eq!(bornes(&cas, AideLogement), Fourchette::jusqu_a(euros!(277.20)), "{inconnue}");
        assert_eq!(cas.net(PrimeActivite), Euros::ZERO);
    }
}

// CASF, art. R262-9; CSS, art. R844-3: lodged for an amount that nobody knows, free or not.
#[test]
fn un_heberge_dont_le_loyer_est_inconnu_est_loge_gratuitement_ou_non() {
    let heberge = |salaire: u32| {
        let logement = json!({ "occupation": "heberge", "commune": "69123", "loyer": null });
        novembre(&logement, &json!({ "activite": "salarie", "revenus": { "salaire": salaire } }), &[])
    };
    assert_eq!(bornes(&heberge(0), Rsa), Fourchette::entre(euros!(573.49), euros!(651.69)));
    let prime = Fourchette::entre(euros!(226.77), euros!(302.98));
    assert_eq!(bornes(&heberge(1000), PrimeActivite), prime);
}

// Law n° 2026-103, art. 179; CCH, art. R822-20: of an unknown nationality the permit is not known either; of an unknown grant,
// neither its kind.
#[test]
fn un_etudiant_de_nationalite_ou_de_bourse_inconnue_a_ses_bornes() {
    let aide = |ajouts: Value| bornes(&etudiant(&ajouts), AideLogement);
    assert_eq!(aide(json!({ "nationalite": null })), Fourchette::jusqu_a(euros!(203)));
    assert_eq!(aide(json!({ "revenus": { "bourse": null } })), Fourchette::entre(euros!(203), euros!(256)));
}

// CCH, art. R822-15; CSS, art. R532-7: the ASS goes on with the same unemployment.
#[test]
fn l_ass_qui_suit_l_allocation_ne_recommence_pas_le_chomage() {
    let chomeur = |autre: &str| {
        let suite = json!([{ "depuis": "2026-12", "montant": 584.40 }]);
        let fin = json!([{ "depuis": "2024-01", "montant": 900 }, { "depuis": "2026-12", "montant": 0 }]);
        let logement = json!({ "occupation": "hlm", "commune": "69123", "loyer": 330, "charges": 60 });
        cas(foyer(
            "2026-12",
            &logement,
            &json!({ "activite": "chomeur", "revenus": { "chomage": fin, autre: suite } }),
            &[],
        ))
    };
    assert_eq!(chomeur("ass").net(AideLogement), euros!(277.20));
}

// CSS, art. R532-7: training pay stands for the allowance that it replaced: the unemployment goes on.
#[test]
fn une_formation_ne_recommence_pas_le_chomage() {
    let serie = |mois: &[(&str, u32)]| -> Value {
        mois.iter().map(|(depuis, montant)| json!({ "depuis": depuis, "montant": montant })).collect()
    };
    // 55 000 less 10 %, then 30 %: 34 650, under the ceiling of 41 055,25 of a lone parent of one child; 49 500 is above.
    let paje = |revenus: Value| {
        let annees = json!({ "2024": { "salaire": 55_000 } });
        let demandeur = json!({ "activite": "chomeur", "revenus": revenus, "revenus_annuels": annees });
        novembre(&hlm(), &demandeur, &[enfant("2024-09-10", &json!({ "autre_parent": "hors_etat" }))])
            .net(PajeBase)
    };
    let entiere = euros!(198.16);
    assert_eq!(paje(json!({ "chomage": serie(&[("2025-01", 900)]) })), entiere);
    let formation = json!({
        "chomage": serie(&[("2025-01", 900), ("2026-08", 0), ("2026-10", 900)]),
        "formation": serie(&[("2026-08", 900), ("2026-10", 0)]),
    });
    assert_eq!(paje(formation), entiere);
    let perdu = json!({ "salaire": serie(&[("2020-01", 900), ("2026-10", 0)]), "chomage": serie(&[("2026-10", 900)]) });
    assert!(paje(perdu) < entiere);
}

// ---------------------------------------------------------------- Students who work

// CGI, art. 81 36°: three monthly SMIC a year are exempt, on option: 3 × 1 772,73 = 5 318 for 2024 of 7 459,12 (600 a month).
#[test]
fn le_salaire_d_un_etudiant_se_dit_declare_en_entier_et_sans_sa_part_exoneree() {
    let parent = json!({ "activite": "salarie", "revenus": { "salaire": 1600 } });
    let etudiant = |ajouts: Value| {
        let mut etudiant = json!({ "scolarite": "superieur", "activite": "etudiant", "autre_parent": "hors_etat", "revenus": { "salaire": 600 } });
        etudiant.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        enfant("2006-05-01", &etudiant)
    };
    let collegien = enfant("2013-05-01", &json!({ "autre_parent": "hors_etat" }));
    let famille = |ajouts: Value| novembre(&hlm(), &parent, &[etudiant(ajouts), collegien.clone()]);
    let de = |cas: &Cas, code: &str| {
        let choix = choix(cas)
            .into_iter()
            .find(|choix| choix.code == code && choix.droit == CleDroit::ChequeEnergie)?;
        Some((choix.actuel, choix.autrement))
    };
    // The same as the taxed figure of each year, typed.
    let entier = famille(json!({}));
    let typee =
        famille(json!({ "revenus_annuels": { "2024": { "salaire": 2141 }, "2025": { "salaire": 2054 } } }));
    assert_eq!(
        de(&entier, "exoneration"),
        Some((entier.net(CleDroit::ChequeEnergie), typee.net(CleDroit::ChequeEnergie)))
    );
    assert!(typee.net(CleDroit::ChequeEnergie).est_positif());
    // The figure of a year is already what is taxed; before the studies, and past 25 years on 1 January, nothing is exempt.
    assert_eq!(de(&typee, "exoneration"), None);
    assert_eq!(de(&famille(json!({ "activite_depuis": "2026-09" })), "exoneration"), None);
    let plus_de_25_ans = enfant(
        "1999-01-02",
        &json!({ "activite": "etudiant", "revenus": { "salaire": 600 }, "autre_parent": "hors_etat" }),
    );
    assert!(
        choix(&novembre(&hlm(), &parent, &[plus_de_25_ans])).iter().all(|choix| choix.code != "exoneration")
    );
}

// CGI, art. 6 3°: a student of 18 or more is taxed with the parents, or apart.
#[test]
fn un_etudiant_se_dit_compte_dans_les_impots_de_ses_parents_ou_a_part() {
    let parent = json!({ "activite": "salarie", "revenus": { "salaire": 1600 } });
    let collegien = enfant("2013-05-01", &json!({ "autre_parent": "hors_etat" }));
    let etudiant = enfant(
        "2006-05-01",
        &json!({ "scolarite": "superieur", "activite": "etudiant", "autre_parent": "hors_etat", "revenus": { "salaire": 600 } }),
    );
    let ensemble = novembre(&hlm(), &parent, &[etudiant, collegien.clone()]);
    let sans = novembre(&hlm(), &parent, &[collegien]);
    let bourse = CleDroit::BourseCollege;
    let choix =
        choix(&ensemble).into_iter().find(|choix| choix.code == "rattachement" && choix.droit == bourse);
    let montants = choix.map(|choix| (choix.actuel, choix.autrement));
    assert_eq!(montants, Some((ensemble.net(bourse), sans.net(bourse))));
}

// ---------------------------------------------------------------- Congé supplémentaire de naissance

// C. trav., art. L1225-46-2; CSS, art. L331-8-1: within nine months of a birth of 2026, of those before July until March.
#[test]
fn le_conge_supplementaire_de_naissance_a_son_dernier_jour_dans_l_agenda() {
    let dernier_jour = |activite: &str, naissance: &str| {
        let parent = json!({ "activite": activite, "revenus": { "salaire": 1500 } });
        let cas = novembre(&hlm(), &parent, &[enfant(naissance, &json!({ "autre_parent": "hors_etat" }))]);
        let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
        let agenda = agenda(&cas.situation, &cas.simulation, &evolution);
        let conge = agenda.iter().find(|echeance| echeance.source.texte.contains("L1225-46-2"));
        conge.map(|echeance| echeance.quand.premier_jour().iso())
    };
    assert_eq!(dernier_jour("salarie", "2026-01-02").as_deref(), Some("2027-03-31"));
    assert_eq!(dernier_jour("salarie", "2026-06-30").as_deref(), Some("2027-03-31"));
    assert_eq!(dernier_jour("salarie", "2026-07-01").as_deref(), Some("2027-04-01"));
    assert_eq!(dernier_jour("apprenti", "2026-09-15").as_deref(), Some("2027-06-15"));
    assert_eq!(dernier_jour("salarie", "2025-12-31"), None);
    assert_eq!(dernier_jour("independant", "2026-09-15"), None);
}

// CSS, art. L331-8-1: what the rights make of the pay of the leave is not confirmed: between pay of maternity and nothing.
#[test]
fn les_indemnites_du_conge_de_naissance_bornent_chaque_droit_entre_deux_traitements() {
    let parent = |nature: &str| {
        let parent = json!({ "activite": "salarie", "revenus": {
            "salaire": [{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-08", "montant": 0 }], nature: [{ "depuis": "2026-08", "montant": 1050 }] } });
        novembre(&hlm(), &parent, &[enfant("2026-02-02", &json!({ "autre_parent": "hors_etat" }))])
    };
    let conge = parent("conge_naissance");
    for cle in [Rsa, PrimeActivite, AideLogement] {
        let cas = [parent("ij_maternite").net(cle), parent("aide_familiale").net(cle)];
        let attendu = Fourchette::entre(cas[0].min(cas[1]), cas[0].max(cas[1]));
        assert_eq!(bornes(&conge, cle), attendu, "{cle:?}");
    }
}
