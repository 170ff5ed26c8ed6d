//! The calendar of the procedure against dates worked out here in another way: days counted from 1970, holidays and Easter
//! as published, month by month.

use crate::commun::{Cas, cas};
use reste_a_vivre::impaye::procedure::{Sens, jalons};
use reste_a_vivre::menage::impaye::Impaye;
use reste_a_vivre::notions::mois::Date;
use reste_a_vivre::questions::vocabulaire::{DecisionDuJuge, EtapeImpaye};
use serde_json::json;

/// A day: year, month, day.
type Jour = (i64, i64, i64);

const LONGUEURS: [i64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// Easter Sundays, as published.
const PAQUES: [Jour; 8] = [
    (2026, 4, 5),
    (2027, 3, 28),
    (2028, 4, 16),
    (2029, 4, 1),
    (2030, 4, 21),
    (2031, 4, 13),
    (2032, 3, 28),
    (2033, 4, 17),
];
const FERIES: [(i64, i64); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

fn est_bissextile(annee: i64) -> bool {
    annee % 4 == 0 && (annee % 100 != 0 || annee % 400 == 0)
}

fn longueur(annee: i64, mois: i64) -> i64 {
    LONGUEURS[mois as usize - 1] + i64::from(mois == 2 && est_bissextile(annee))
}

/// Days since 1 January 1970, one year and one month after the other.
fn numero((annee, mois, jour): Jour) -> i64 {
    let annees: i64 = (1970..annee).map(|annee| 365 + i64::from(est_bissextile(annee))).sum();
    annees + (1..mois).map(|mois| longueur(annee, mois)).sum::<i64>() + jour - 1
}

fn du_numero(mut reste: i64) -> Jour {
    let mut annee = 1970;
    while reste >= 365 + i64::from(est_bissextile(annee)) {
        reste -= 365 + i64::from(est_bissextile(annee));
        annee += 1;
    }
    let mut mois = 1;
    while reste >= longueur(annee, mois) {
        reste -= longueur(annee, mois);
        mois += 1;
    }
    (annee, mois, reste + 1)
}

fn plus_jours(jour: Jour, nombre: i64) -> Jour {
    du_numero(numero(jour) + nombre)
}

/// The same day so many months later, or the last of its month (CPC, art. 641).
fn plus_mois((annee, mois, jour): Jour, nombre: i64) -> Jour {
    let rang = annee * 12 + mois - 1 + nombre;
    let (annee, mois) = (rang / 12, rang % 12 + 1);
    (annee, mois, jour.min(longueur(annee, mois)))
}

/// 0 for a Sunday: 1 January 1970 was a Thursday.
fn jour_de_semaine(jour: Jour) -> i64 {
    (numero(jour) + 4) % 7
}

fn est_ferie(jour: Jour) -> bool {
    FERIES.contains(&(jour.1, jour.2))
        || PAQUES.iter().any(|paques| [1, 39, 50].iter().any(|apres| plus_jours(*paques, *apres) == jour))
}

/// No act of execution: a Sunday or a holiday (CPCE, art. L141-1).
fn sans_acte(jour: Jour) -> bool {
    jour_de_semaine(jour) == 0 || est_ferie(jour)
}

/// No court: that, or a Saturday (CPC, art. 642).
fn chome(jour: Jour) -> bool {
    jour_de_semaine(jour) == 6 || sans_acte(jour)
}

fn jusqu_a(mut jour: Jour, libre: impl Fn(Jour) -> bool) -> Jour {
    while !libre(jour) {
        jour = plus_jours(jour, 1);
    }
    jour
}

/// Five working days before.
fn cinq_ouvrables_avant(mut jour: Jour) -> Jour {
    for _ in 0..5 {
        jour = plus_jours(jour, -1);
        while chome(jour) {
            jour = plus_jours(jour, -1);
        }
    }
    jour
}

/// In the winter truce, both ends included (CPCE, art. L412-6).
fn en_treve((_, mois, _): Jour) -> bool {
    [11, 12, 1, 2, 3].contains(&mois)
}

/// What follows when every step happens on one day, of a home let by a private landlord on a recent lease, seen from that day.
fn attendues(jour: Jour) -> Vec<(&'static str, Sens, Jour)> {
    let expulsion = jusqu_a(plus_jours(plus_mois(jour, 2), 1), |jour| !en_treve(jour) && !sans_acte(jour));
    let mut attendues = vec![
        ("payer_la_dette", Sens::AvantLe, plus_jours(jour, 42)),
        ("assignation", Sens::PasAvant, plus_jours(jour, 43)),
        ("audience", Sens::PasAvant, plus_jours(jour, 42)),
        ("diagnostic_social", Sens::AvantLe, cinq_ouvrables_avant(jour)),
        ("aide_juridictionnelle", Sens::AvantLe, jour),
        ("reprendre_le_loyer", Sens::AvantLe, jour),
        ("fin_delais_juge", Sens::Fin, plus_mois(jour, 36)),
        ("appel_refere", Sens::AvantLe, jusqu_a(plus_jours(jour, 15), |jour| !chome(jour))),
        ("appel_jugement", Sens::AvantLe, jusqu_a(plus_mois(jour, 1), |jour| !chome(jour))),
        ("quitter", Sens::Fin, plus_mois(jour, 2)),
        ("expulsion_possible", Sens::PasAvant, expulsion),
        ("juge_execution", Sens::AvantLe, plus_jours(expulsion, -1)),
        ("silence_prefet", Sens::PasAvant, plus_jours(plus_mois(jour, 2), 1)),
        ("fin_suspension_surendettement", Sens::Fin, plus_mois(jour, 24)),
    ];
    if jour.0 < 2027 {
        attendues.push(("signer_un_plan", Sens::AvantLe, plus_mois(jour, 6)));
    }
    attendues
}

/// Both ends and the middle of each month of three years, one of them leap; the borders of the truce; a whole week; each
/// holiday.
fn jours() -> Vec<Jour> {
    let mut jours = Vec::new();
    for annee in 2026..=2028 {
        for mois in 1..=12 {
            let fin = longueur(annee, mois);
            jours.extend([1, 2, 15, fin - 2, fin - 1, fin].map(|jour| (annee, mois, jour)));
        }
        jours.extend(
            [(10, 30), (10, 31), (11, 1), (11, 2), (8, 30), (8, 31), (1, 30), (1, 31), (2, 28)]
                .map(|(mois, jour)| (annee, mois, jour)),
        );
        jours.extend(FERIES.map(|(mois, jour)| (annee, mois, jour)));
    }
    jours.push((2028, 2, 29));
    jours.extend((0..7).map(|rang| plus_jours((2027, 6, 7), rang)));
    jours.extend(PAQUES[..3].iter().flat_map(|paques| [1, 39, 50].map(|apres| plus_jours(*paques, apres))));
    jours.sort_unstable();
    jours.dedup();
    jours
}

fn date((annee, mois, jour): Jour) -> Date {
    format!("{annee}-{mois:02}-{jour:02}").parse().unwrap()
}

fn locataire(occupation: &str) -> Cas {
    cas(json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1985-03-15" }],
        "logement": { "occupation": occupation, "commune": "69123", "loyer": 420, "redevance": 420, "charges": 80, "bail_depuis": "2024-05" },
        "impaye": { "montant": 900 },
    }))
}

/// Every step on one day, and a judgment that gave time.
fn tout_le_meme_jour(jour: Date) -> Impaye {
    use EtapeImpaye as E;
    let etapes = [
        E::Signalement,
        E::CommandementPayer,
        E::Assignation,
        E::Audience,
        E::Jugement,
        E::Signification,
        E::CommandementQuitter,
        E::ConcoursForcePublique,
        E::RecevabiliteSurendettement,
    ];
    Impaye {
        etapes: etapes.map(|etape| (etape, jour)).to_vec(),
        decision: Some(DecisionDuJuge::Delais),
        ..Impaye::default()
    }
}

// CPC, art. 641 and 642; loi n° 89-462, art. 24; CPCE, art. L141-1, L412-1 to L412-6, R153-1.
#[test]
fn chaque_date_est_celle_d_un_calendrier_compte_a_part() {
    let jours = jours();
    assert!(jours.len() >= 200, "{}", jours.len());
    let cas = locataire("prive_vide");
    for jour in jours {
        let le = date(jour);
        let jalons = jalons(&cas.situation, &tout_le_meme_jour(le), le);
        let lues = jalons.iter().filter(|jalon| jalon.sens != Sens::Fait);
        let mut lues: Vec<(&str, Date)> = lues.map(|jalon| (jalon.code, jalon.quand)).collect();
        let attendues = attendues(jour);
        for (code, sens, attendue) in &attendues {
            let trouve = jalons.iter().find(|jalon| jalon.code == *code && jalon.sens == *sens);
            assert_eq!(trouve.map(|jalon| jalon.quand), Some(date(*attendue)), "{code} depuis {jour:?}");
        }
        let mut attendues: Vec<(&str, Date)> =
            attendues.iter().map(|(code, _, jour)| (*code, date(*jour))).collect();
        lues.sort_unstable();
        attendues.sort_unstable();
        assert_eq!(lues, attendues, "depuis {jour:?}");
    }
}

// The law of 1989 lets homes by a lease, social or private: elsewhere no date of it is given, only what happened.
#[test]
fn aucune_date_n_est_donnee_la_ou_elle_n_est_pas_modelisee() {
    let le = date((2026, 11, 29));
    for (occupation, suit) in [
        ("hlm", true),
        ("prive_vide", true),
        ("prive_meuble", true),
        ("prive_conventionne", true),
        ("foyer", false),
        ("residence_universitaire", false),
        ("heberge", false),
        ("proprietaire", false),
        ("sans_domicile", false),
    ] {
        let cas = locataire(occupation);
        let jalons = jalons(&cas.situation, &tout_le_meme_jour(le), le);
        let de_la_loi = jalons.iter().filter(|jalon| !matches!(jalon.sens, Sens::Fait));
        let codes: Vec<&str> = de_la_loi.map(|jalon| jalon.code).collect();
        assert_eq!(codes.contains(&"payer_la_dette"), suit, "{occupation} : {codes:?}");
        if !suit {
            assert_eq!(codes, ["fin_suspension_surendettement"], "{occupation}");
        }
    }
}
