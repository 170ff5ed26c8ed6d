//! One reader of what a person types: each way of writing an amount, a month or a day is read as the same one, and what is
//! refused says what to type.

use proptest::prelude::*;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::notions::mois::{Date, Mois};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::simulation::simuler;
use serde_json::{Value, json};

use crate::proprietes::{cas, document, saisie};

/// `novembre`
fn nom(mois: Mois) -> String {
    mois.to_string().split(' ').next().unwrap().to_owned()
}

fn jour_ecrit() -> impl Strategy<Value = (Date, String)> {
    (1_940_i32..=2_029, 1_u32..=12, 1_u32..=28, 0_usize..8).prop_map(|(annee, mois, jour, facon)| {
        let (nom, deux) = (nom(Mois::new(annee, mois)), annee % 100);
        let court: String = nom.chars().take(4).collect();
        let ecrit = match facon {
            0 => format!("{annee}-{mois:02}-{jour:02}"),
            1 => format!("{jour:02}/{mois:02}/{annee}"),
            2 => format!("{jour}.{mois}.{annee}"),
            3 => format!("{jour} {mois} {annee}"),
            4 => format!(" {jour} {nom} {annee}"),
            5 => format!("{jour} {court}. {annee} "),
            6 => format!("{jour} {} {annee}", nom.to_uppercase()),
            _ => format!("{jour}/{mois}/{deux:02}"),
        };
        (Date::new(Mois::new(annee, mois), jour).unwrap(), ecrit)
    })
}

fn mois_ecrit() -> impl Strategy<Value = (Mois, String)> {
    (1_970_i32..=2_069, 1_u32..=12, 0_usize..6).prop_map(|(annee, mois, facon)| {
        let (nom, deux) = (nom(Mois::new(annee, mois)), annee % 100);
        let ecrit = match facon {
            0 => format!("{annee}-{mois:02}"),
            1 => format!("{mois:02}/{annee}"),
            2 => format!("{mois}/{deux:02}"),
            3 => format!("{nom} {annee}"),
            4 => format!("01/{mois:02}/{annee}"),
            _ => format!("1er {nom} {deux:02}"),
        };
        (Mois::new(annee, mois), ecrit)
    })
}

fn montant_ecrit() -> impl Strategy<Value = (Euros, String)> {
    (0_u32..1_000_000, 0_u32..100, 0_usize..7).prop_map(|(entier, centimes, facon)| {
        let groupes = |signe: &str| match (entier / 1_000, entier % 1_000) {
            (0, reste) => reste.to_string(),
            (milliers, reste) => format!("{milliers}{signe}{reste:03}"),
        };
        let ecrit = match facon {
            0 => format!("{entier},{centimes:02}"),
            1 => format!("{entier}.{centimes:02}"),
            2 => format!("{} €", groupes(" ") + &format!(",{centimes:02}")),
            3 => format!("{},{centimes:02}", groupes(".")),
            4 => format!("{}.{centimes:02}", groupes(",")),
            5 => format!("environ {entier},{centimes:02} euros"),
            _ => format!("~{}\u{202f}€", groupes("\u{202f}") + &format!(",{centimes:02}")),
        };
        (Euros::depuis_nombre(&format!("{entier}.{centimes:02}")).unwrap(), ecrit)
    })
}

proptest! {
    #![proptest_config(crate::proprietes::cas(2_000))]

    #[test]
    fn un_jour_se_lit_de_quelque_facon_qu_on_l_ecrive((jour, ecrit) in jour_ecrit()) {
        prop_assert_eq!(ecrit.parse::<Date>(), Ok(jour), "{}", ecrit);
        prop_assert_eq!(jour.to_string().parse::<Date>(), Ok(jour), "ce qui est compris se relit");
    }

    #[test]
    fn un_mois_se_lit_de_quelque_facon_qu_on_l_ecrive((mois, ecrit) in mois_ecrit()) {
        prop_assert_eq!(ecrit.parse::<Mois>(), Ok(mois), "{}", ecrit);
        prop_assert_eq!(mois.to_string().parse::<Mois>(), Ok(mois), "ce qui est compris se relit");
    }

    #[test]
    fn un_montant_se_lit_de_quelque_facon_qu_on_l_ecrive((montant, ecrit) in montant_ecrit()) {
        prop_assert_eq!(ecrit.parse::<Euros>(), Ok(montant), "{}", ecrit);
        prop_assert_eq!(montant.to_string().parse::<Euros>(), Ok(montant), "ce qui est compris se relit");
    }

    #[test]
    fn ce_qui_est_refuse_dit_ce_qui_a_ete_lu_et_que_taper(texte in "[0-9a-zé/., -]{1,14}") {
        let refus = [
            texte.parse::<Date>().err().map(|erreur| erreur.to_string()),
            texte.parse::<Mois>().err().map(|erreur| erreur.to_string()),
            texte.parse::<Euros>().err().map(|erreur| erreur.to_string()),
        ];
        for message in refus.into_iter().flatten() {
            prop_assert!(message.starts_with(&format!("« {}", texte.trim())), "{}", message);
            let dit = ["Exemple : ", "entre 1900 et 2100", "tapez ", "vérifiez "];
            prop_assert!(dit.iter().any(|mot| message.contains(mot)), "{}", message);
        }
    }
}

/// What each right gives to a household with that answer, by its path.
fn droits(document: &Value, chemin: &str, reponse: &str) -> Option<String> {
    let mut document = document.clone();
    *document.pointer_mut(chemin)? = json!(reponse);
    let simulation = simuler(&lire(&saisie(&document)).situation?);
    Some(format!(
        "{:?}",
        simulation.droits.iter().map(|(cle, droit)| (cle, droit.fourchette())).collect::<Vec<_>>()
    ))
}

proptest! {
    #![proptest_config(cas(150))]

    // A year alone is taken where its months give the same; elsewhere what lacks is said.
    #[test]
    fn une_annee_seule_donne_ce_que_donne_chacun_de_ses_mois(
        document in document(), annee in 1_972_i32..=1_995, ancienne in 1_990_i32..=2_013, recente in 2_014_i32..=2_022,
    ) {
        let adulte = "/personnes/0/naissance";
        let seule = droits(&document, adulte, &annee.to_string());
        prop_assert!(seule.is_some());
        for jour in ["01-01", "12-31"] {
            prop_assert_eq!(&droits(&document, adulte, &format!("{annee}-{jour}")), &seule);
        }
        let mut document = document;
        document["isolement_depuis"] = json!("");
        document["logement"]["bail_depuis"] = json!("");
        document["personnes"][0]["nationalite"] = json!("autre");
        document["personnes"][0]["titre_sejour_depuis"] = json!("");
        for (chemin, annee) in [
            ("/isolement_depuis", recente),
            ("/logement/bail_depuis", recente),
            ("/personnes/0/titre_sejour_depuis", ancienne),
        ] {
            let seule = droits(&document, chemin, &annee.to_string());
            prop_assert!(seule.is_some(), "{}", chemin);
            for mois in ["01", "12"] {
                prop_assert_eq!(&droits(&document, chemin, &format!("{annee}-{mois}")), &seule, "{}", chemin);
            }
        }
    }
}

#[test]
fn ce_qui_manque_d_une_date_se_dit() {
    let jour = |texte: &str| texte.parse::<Date>().unwrap_err().to_string();
    let mois = |texte: &str| texte.parse::<Mois>().unwrap_err().to_string();
    assert_eq!(jour("2016"), "« 2016 » : il manque le jour et le mois. Exemple : 12/04/1988");
    assert_eq!(jour("04/2016"), "« 04/2016 » : il manque le jour. Exemple : 12/04/1988");
    assert_eq!(jour("octobre"), "« octobre » : il manque l'année. Exemple : novembre 2026");
    assert_eq!(mois("Octobre "), "« Octobre » : il manque l'année. Exemple : novembre 2026");
    assert_eq!(mois("2023"), "« 2023 » : il manque le mois. Exemple : 11/2026");
}

// A child's month of birth counts: its year alone is refused, as that of whoever nears retirement.
#[test]
fn l_annee_d_un_enfant_ou_d_un_proche_de_la_retraite_ne_suffit_pas() {
    let menage = |adulte: &str, enfant: &str| {
        let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "personnes": [
            { "id": "a", "role": "demandeur", "naissance": adulte }, { "id": "e", "role": "enfant", "naissance": enfant }] });
        lire(&saisie(&document))
            .erreurs
            .into_iter()
            .map(|erreur| erreur.champ.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(menage("1980", "2016-05-01"), Vec::<String>::new());
    assert_eq!(menage("1980", "2016"), ["personnes[1].naissance"]);
    assert_eq!(menage("1962", "2016-05-01"), ["personnes[0].naissance"]);
}
