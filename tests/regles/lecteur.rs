//! One reader of what a person types: each way of writing an amount, a month or a day is read as the same one, and what is
//! refused says what to type.

use proptest::prelude::*;
use reste_a_vivre::notions::mois::{Date, Mois};
use reste_a_vivre::notions::montant::Euros;

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
