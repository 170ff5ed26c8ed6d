//! Worked examples of the complémentaire santé solidaire: whole pipeline, to the cent.
//!
//! Paragraphs (§) are those of the project's specification `droit/famille_sante_energie_logement_social.md`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]

mod commun;

use commun::{Cas, cas};
use reste_a_vivre::droit::Droit;
use reste_a_vivre::euros;
use reste_a_vivre::montant::Euros;
use reste_a_vivre::simulation::CleDroit::Css;
use serde_json::{Value, json};

/// An adult of 36 who earns a net wage, then others; HLM in Lyon.
fn foyer(salaire: i64, autres: Value, loyer: i64, union: Option<&str>) -> Value {
    let mut personnes = vec![json!({
        "role": "demandeur", "naissance": "1990-03-10", "activite": "salarie", "revenus": { "salaire": salaire },
    })];
    personnes.extend(autres.as_array().unwrap().iter().cloned());
    let mut document = json!({
        "mois": "2026-11", "personnes": personnes,
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": loyer },
    });
    if let Some(union) = union {
        document["union"] = union.into();
    }
    document
}

fn couverture(cas: &Cas) -> Option<Euros> {
    match cas.simulation.droit(Css) {
        Droit::Couvert(participation) => Some(*participation),
        Droit::Ferme(_) | Droit::Ouvert(_) => None,
        Droit::Indetermine(manque) => panic!("{manque:?}"),
    }
}

// §7.7, first example; CSS, art. L861-1, R861-7, R861-8.
#[test]
fn une_personne_seule_qui_gagne_1000_euros_paie_14_euros_par_mois() {
    let cas = cas(foyer(1000, json!([]), 400, None));
    cas.verifie(
        "css",
        &[
            ("Plafond gratuit", "10422"),
            ("Plafond avec participation", "14069"),
            ("Revenus du travail reçus de M-13 à M-2", "12000"),
            ("Forfait logement", "938.43"),
            ("Ressources de la période", "12938.43"),
        ],
    );
    assert_eq!(couverture(&cas), Some(euros!(14)));
}

// §7.7, second example: AF net of the twelve months, participation of each member.
#[test]
fn un_couple_et_deux_enfants_paient_44_euros_par_mois() {
    let autres = json!([
        { "role": "conjoint", "naissance": "1988-01-15" },
        { "role": "enfant", "naissance": "2014-02-10" },
        { "role": "enfant", "naissance": "2018-02-10" },
    ]);
    let cas = cas(foyer(1600, autres, 560, Some("mariage")));
    cas.verifie(
        "css",
        &[
            ("Plafond avec participation", "29546"),
            ("Allocations familiales, complément familial et ASF reçus", "1819.80"),
            ("Forfait logement", "2322.62"),
            ("Ressources de la période", "23342.42"),
        ],
    );
    assert_eq!(couverture(&cas), Some(euros!(44)));
}

// §7.7, third example: the ASF counts too.
#[test]
fn un_parent_seul_au_dessus_du_plafond_n_a_rien() {
    let enfant =
        |naissance: &str| json!({ "role": "enfant", "naissance": naissance, "autre_parent": "hors_etat" });
    let cas = cas(foyer(1400, json!([enfant("2014-02-10"), enfant("2018-02-10")]), 560, None));
    cas.verifie(
        "css",
        &[
            ("Plafond avec participation", "25325"),
            ("Allocations familiales, complément familial et ASF reçus", "6619.32"),
            ("Ressources de la période", "25741.94"),
        ],
    );
    assert_eq!(couverture(&cas), None);
}

// CSS, art. L861-2: the RSA gives it free.
#[test]
fn le_rsa_la_donne_gratuite() {
    let mut document = foyer(0, json!([]), 400, None);
    document["personnes"][0]["activite"] = "sans_activite".into();
    assert_eq!(couverture(&cas(document)), Some(Euros::ZERO));
}

// CSS, art. R861-3: every published ceiling of 2025 and 2026, §7.2.
#[test]
fn chaque_plafond_suit_le_nombre_de_personnes() {
    let publies = [
        (
            "2026-01",
            [(1, "10339", "13957"), (2, "15508", "20936"), (4, "21711", "29311"), (5, "25847", "34894")],
        ),
        (
            "2026-11",
            [(1, "10422", "14069"), (2, "15633", "21104"), (4, "21886", "29546"), (5, "26055", "35174")],
        ),
    ];
    for (mois, lignes) in publies {
        for (personnes, gratuit, payant) in lignes {
            let enfants: Vec<Value> = (1..personnes)
                .map(|rang| json!({ "role": "enfant", "naissance": format!("201{rang}-02-10"), "autre_parent": "hors_etat" }))
                .collect();
            let mut document = foyer(1700, enfants.into(), 560, None);
            document["mois"] = mois.into();
            let cas = cas(document);
            cas.verifie("css", &[("Plafond gratuit", gratuit), ("Plafond avec participation", payant)]);
        }
    }
}

// CSS, art. R861-8: 30 % off the earnings of who lives on unemployment benefit.
#[test]
fn les_salaires_d_un_chomeur_indemnise_comptent_pour_70_pour_cent() {
    let mut document = foyer(0, json!([]), 400, None);
    document["personnes"][0] = json!({
        "role": "demandeur", "naissance": "1990-03-10", "activite": "chomeur", "activite_depuis": "2026-08",
        "revenus": {
            "salaire": [{ "depuis": "2020-01", "montant": 1500 }, { "depuis": "2026-08", "montant": 0 }],
            "chomage": [{ "depuis": "2026-08", "montant": 900 }],
        },
    });
    let cas = cas(document);
    // 10 months of wages (2025-10 to 2026-07), 2 of benefit.
    cas.verifie("css", &[("Revenus du travail après abattement", "10500")]);
}

// Arrêté of 21 June 2019: age on 1 January; Alsace-Moselle.
#[test]
fn la_participation_suit_l_age_au_premier_janvier_et_le_regime() {
    let participation = |naissance: &str, alsace: bool| {
        let mut document = foyer(1000, json!([]), 400, None);
        document["personnes"][0]["naissance"] = naissance.into();
        // A pension just above the Aspa, whatever the age.
        document["personnes"][0]["revenus"] = json!({ "retraite": 1060 });
        document["foyer"] = json!({ "alsace_moselle": alsace });
        couverture(&cas(document)).unwrap()
    };
    for (naissance, attendu) in
        [("1996-01-02", 8), ("1996-01-01", 14), ("1976-01-01", 21), ("1966-01-01", 25), ("1956-01-01", 30)]
    {
        assert_eq!(participation(naissance, false), Euros::entiers(attendu), "{naissance}");
    }
    assert_eq!(participation("1990-03-10", true), euros!(4.9));
}

#[test]
fn un_revenu_inconnu_laisse_la_couverture_indeterminee() {
    let mut document = foyer(1000, json!([]), 400, None);
    document["personnes"][0]["revenus"]["salaire"] = Value::Null;
    assert!(cas(document).simulation.droit(Css).est_indetermine());
}
