//! What is received beside what is due. Paragraphs (§) are those of `docs/droit/vrai_recu_suppose.md`.

use crate::commun::{Cas, cas, menage};
use reste_a_vivre::dossier::a_faire::Tache;
use reste_a_vivre::dossier::{Dossier, dossier};
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::Droit;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::posees::a_l_ecran;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::prevision::{AidesPrevues, prevoir};
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::simulation::simuler_en;
use serde_json::{Value, json};

fn avec_percu(mut document: Value, percu: Value) -> Cas {
    document["percu"] = percu;
    cas(document)
}

/// A retired couple of Roubaix in social housing.
fn retraites() -> Value {
    json!({ "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "role": "demandeur", "naissance": "1951-02-10", "activite": "retraite", "revenus": { "retraite": 640 } },
            { "role": "conjoint", "naissance": "1953-06-20", "activite": "retraite", "revenus": { "retraite": 310 } }
        ],
        "logement": { "occupation": "hlm", "commune": "59512", "loyer": 395, "charges": 110 } })
}

/// A wage that fell to nothing in October 2026 alone.
fn un_mois_sans_salaire() -> Value {
    json!({ "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1990-05-01", "activite": "salarie", "revenus": { "salaire": [
            { "depuis": "2020-10", "montant": 1500 }, { "depuis": "2026-10", "montant": 0 },
            { "depuis": "2026-11", "montant": 1500 }] } }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 330, "charges": 60 } })
}

// §2; CSS, art. R861-8: the resources of the CSS are those that were received; an Aspa never claimed is none of them.
#[test]
fn la_css_regarde_ce_qui_a_ete_recu() {
    let aucune = avec_percu(retraites(), json!({}));
    assert_eq!(*aucune.simulation.droit(CleDroit::Css), Droit::Couvert(Euros::ZERO));
    assert_eq!(aucune.simulation.base().reste_a_vivre, Some(Fourchette::exacte(euros!(445))));
    // With the Aspa received for a year, the cover is paid for.
    let aspa = aucune.net(CleDroit::Aspa);
    let recue = avec_percu(retraites(), json!({ "aspa": aspa.to_string() }));
    assert_eq!(*recue.simulation.droit(CleDroit::Css), Droit::Couvert(euros!(60)));
}

// §2; CCH, art. R822-13: only a RSA received the month before leaves the incomes of the household out.
#[test]
fn un_rsa_qui_n_a_pas_ete_recu_n_efface_aucun_revenu() {
    let aucune = avec_percu(un_mois_sans_salaire(), json!({}));
    assert_eq!(aucune.simulation.droit(CleDroit::AideLogement).net_certain(), Euros::ZERO);
    assert_eq!(aucune.simulation.droit(CleDroit::ReductionLoyer).net_certain(), Euros::ZERO);
    let jamais_demande = cas(un_mois_sans_salaire());
    assert_eq!(jamais_demande.net(CleDroit::AideLogement), euros!(277.20));
    assert_eq!(jamais_demande.net(CleDroit::ReductionLoyer), euros!(31.58));
}

// §2: received since a month, not before.
#[test]
fn une_aide_recue_depuis_un_mois_ne_l_etait_pas_avant() {
    let depuis = |mois: &str| {
        let rsa = json!({ "rsa": { "montant": 550, "depuis": mois } });
        avec_percu(un_mois_sans_salaire(), rsa).simulation.droit(CleDroit::AideLogement).net_certain()
    };
    assert_eq!(depuis("2026-11"), Euros::ZERO);
    assert_eq!(depuis("2026-10"), euros!(277.20));
}

// §2: two pictures; while nobody was asked, today lies between nothing and all that is due.
#[test]
fn aujourd_hui_va_de_rien_a_tout_ce_qui_est_du_tant_que_l_on_ne_demande_pas() {
    let sans_question = cas(retraites());
    let du = sans_question.simulation.budget.reste_a_vivre.unwrap();
    let aujourdhui = sans_question.simulation.base().reste_a_vivre.unwrap();
    assert_eq!(aujourdhui, Fourchette::entre(euros!(445), du.haut));
    let au_plus = sans_question.simulation.au_plus(&sans_question.situation);
    assert_eq!(*au_plus.base(), sans_question.simulation.budget);
}

// §2: suspended means not paid, everywhere.
#[test]
fn une_aide_suspendue_n_est_payee_dans_aucun_budget() {
    let mut document = retraites();
    document["impaye"] = json!({ "montant": 900, "al_suspendue": true });
    let cas = avec_percu(document, json!({ "aide_logement": 250 }));
    assert_eq!(cas.simulation.base().aide_logement, Fourchette::default());
    assert_eq!(cas.simulation.budget.aide_logement, Fourchette::default());
}

fn previsions(situation: &Situation) -> [Vec<Euros>; 2] {
    let simulation = simuler_en(situation, situation.menage.mois);
    let evolution = Evolution::calculer(situation, &simulation);
    [AidesPrevues::Recues(&simulation), AidesPrevues::DemandesPayees].map(|suite| {
        let prevus = prevoir(situation, &simulation, &evolution, suite);
        prevus.iter().map(|prevu| prevu.reste_a_vivre).collect()
    })
}

// §2: the forecast goes from what is received to what is due; what a plan rests on stays with what is received.
#[test]
fn la_prevision_passe_de_ce_qui_est_recu_a_ce_qui_est_du() {
    let cas = avec_percu(retraites(), json!({}));
    let [recues, payees] = previsions(&cas.situation);
    assert_eq!(recues[..3], [euros!(445); 3]);
    assert_eq!(payees[0], euros!(445));
    let decembre = simuler_en(&cas.situation, MoisCouvert::new(Mois::new(2026, 12)).unwrap());
    assert_eq!(payees[1], decembre.budget.reste_a_vivre.unwrap().bas);
    assert!(payees[1] > euros!(445));
}

// §2: received, of an amount that the person does not know, is not zero.
#[test]
fn une_aide_dont_le_montant_est_inconnu_n_est_pas_nulle() {
    let cas = avec_percu(un_mois_sans_salaire(), json!({ "rsa": null }));
    assert_eq!(cas.net(CleDroit::AideLogement), euros!(277.20));
    assert!(cas.simulation.base().ressources.ouverte);
}

/// A lone parent who is housed free, of whom nobody asked what is received.
fn hebergee() -> Value {
    let enfant = |naissance: &str| {
        json!({ "role": "enfant", "naissance": naissance, "autre_parent": "pension_non_fixee",
                "autre_parent_depuis": "2024-03" })
    };
    json!({ "mois": "2026-11",
        "personnes": [
            { "role": "demandeur", "naissance": "1993-07-21", "activite": "salarie", "revenus": { "salaire": 1290 } },
            enfant("2018-02-11"), enfant("2021-09-05")
        ],
        "logement": { "occupation": "heberge", "commune": "44109" } })
}

fn primes(situation: &Situation, mois: [(i32, u32); 4]) -> [Euros; 4] {
    mois.map(|(annee, mois)| {
        let mois = MoisCouvert::new(Mois::new(annee, mois)).unwrap();
        simuler_en(situation, mois).droit(CleDroit::PrimeActivite).net_certain()
    })
}

const DE_JANVIER_A_AVRIL: [(i32, u32); 4] = [(2027, 1), (2027, 2), (2027, 3), (2027, 4)];

// §3; CSS, art. R844-3: each month of the window keeps the home in which the household lived. A home of its own from
// January: housed free until December, no aid in the month of entry.
#[test]
fn une_option_garde_le_logement_des_mois_d_avant() {
    let aujourdhui = menage(hebergee());
    let mut option = hebergee();
    option["logement"] = json!({ "occupation": "hlm", "commune": "44109", "loyer": "365,20", "charges": 112,
                                 "bail_depuis": "2027-01" });
    let option = menage(option).apres(&aujourdhui, Mois::new(2027, 1));
    let attendues = [euros!(211.64), euros!(211.64), euros!(274.51), euros!(274.51)];
    assert_eq!(primes(&option, DE_JANVIER_A_AVRIL), attendues);
}

// §3: the same life told from the end: `avant` is the past as changes to the document.
#[test]
fn avant_est_le_passe_comme_changements_du_document() {
    let mut document = hebergee();
    document["mois"] = json!("2027-03");
    document["logement"] = json!({ "occupation": "hlm", "commune": "44109", "loyer": "365,20", "charges": 112,
                                   "bail_depuis": "2027-01" });
    document["avant"] = json!([{ "jusqu_a": "2026-12", "changements": { "logement": {
        "occupation": "heberge", "loyer": null, "charges": null, "bail_depuis": null } } }]);
    assert_eq!(cas(document).net(CleDroit::PrimeActivite), euros!(274.51));
}

// §3: an income that was another before is one series, whichever way it is told.
#[test]
fn un_revenu_d_avant_est_le_meme_que_dans_une_serie() {
    let salaire = |revenus: Value| {
        let mut document = un_mois_sans_salaire();
        document["personnes"][0]["revenus"] = revenus;
        document
    };
    let serie = salaire(json!({ "salaire": [{ "depuis": "2020-01", "montant": 700 },
                                            { "depuis": "2026-10", "montant": 1100 }] }));
    let mut avant = salaire(json!({ "salaire": 1100 }));
    avant["avant"] = json!([{ "jusqu_a": "2026-09", "changements": { "personnes": { "p0": { "revenus": {
        "salaire": [{ "depuis": "2020-01", "montant": 700 }] } } } } }]);
    let (serie, avant) = (cas(serie), cas(avant));
    for cle in [CleDroit::PrimeActivite, CleDroit::Rsa, CleDroit::AideLogement] {
        assert_eq!(avant.simulation.droit(cle), serie.simulation.droit(cle), "{cle:?}");
    }
}

// §3: an instalment ends when what is left to repay is exhausted, or at its last month, whichever comes first.
#[test]
fn une_mensualite_finit_quand_le_reste_du_est_epuise() {
    let mensualites = |dette: Value| {
        let mut document = retraites();
        document["dettes"] = json!([dette]);
        let situation = menage(document);
        let dette = &situation.finances.dettes[0];
        let en = |mois: u32| dette.mensualite_en(Mois::new(2026, 10).plus(mois as i32)).bas;
        ([1, 3, 4, 5].map(en), dette.derniere_mensualite().map(|mois| mois.iso()))
    };
    let credit = |ajouts: Value| {
        let mut dette = json!({ "nature": "CreditConso", "mensualite": 100 });
        dette.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        dette
    };
    let [cent, trente, rien] = [euros!(100), euros!(30), Euros::ZERO];
    let jusqu_a = |mois: &str| Some(mois.to_owned());
    assert_eq!(mensualites(credit(json!({}))), ([cent, cent, cent, cent], None));
    assert_eq!(
        mensualites(credit(json!({ "restant_du": 330 }))),
        ([cent, cent, trente, rien], jusqu_a("2027-02"))
    );
    let avec_fin = credit(json!({ "restant_du": 330, "fin": "2027-01" }));
    assert_eq!(mensualites(avec_fin), ([cent, cent, rien, rien], jusqu_a("2027-01")));
}

/// A claim that waits for its answer is not received: neither counted nor told to be made again, but followed.
#[test]
fn une_demande_partie_n_est_pas_recue_et_se_suit() {
    let mut document = un_mois_sans_salaire();
    document["percu"] = json!({ "prime_activite": { "demande": "2026-10" } });
    let objet = document.as_object_mut().unwrap();
    objet.insert("format".into(), "reste-a-vivre/1".into());
    objet["personnes"][0]["id"] = "a".into();
    let saisie = Saisie::depuis_objet(objet.clone()).unwrap();
    let dossier = dossier(&saisie, None, "2026-11-15".parse().unwrap()).unwrap();
    let aucune = avec_percu(un_mois_sans_salaire(), json!({}));
    assert_eq!(dossier.simulation().base(), aucune.simulation.base());
    let de_la_prime = |tache: &&Tache| tache.droit == CleDroit::PrimeActivite;
    let tache = dossier.a_faire().iter().find(de_la_prime).unwrap();
    assert!(tache.avant.is_none() && tache.quoi.starts_with("Suivre"), "{tache:?}");
}

/// CSS, art. D532-1: a pregnancy that nobody said to be declared is a step of the list, its name kept from papers.
#[test]
fn une_grossesse_a_declarer_est_une_etape_discrete() {
    let etape = |grossesse: Value| {
        let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-12", "percu": {},
            "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1994-05-10", "activite": "salarie",
                "revenus": { "salaire": 1720 }, "grossesse": grossesse }],
            "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 } });
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let dossier = dossier(&saisie, None, "2026-12-15".parse().unwrap()).unwrap();
        let declarer = dossier.a_faire().iter().filter(|tache| tache.quoi.contains("grossesse")).cloned();
        declarer.collect::<Vec<_>>()
    };
    let [tache] = &etape(json!({ "terme": "2027-05" }))[..] else { panic!() };
    assert!(tache.discret && tache.montant.is_none() && tache.droit == CleDroit::PajeNaissance, "{tache:?}");
    assert_eq!(etape(json!({ "terme": "2027-05", "declaree": true })), []);
    assert_eq!(etape(json!(null)), []);
}

/// §4: of an alimony that is not paid, what was fixed is read by no right: it is not missed, nor asked.
#[test]
fn une_pension_impayee_ne_fait_manquer_aucun_droit() {
    let avec = |fixee: Value| {
        cas(json!({ "mois": "2026-11",
            "personnes": [
                { "role": "demandeur", "naissance": "1988-04-12", "activite": "salarie", "revenus": { "salaire": 1250 } },
                { "role": "enfant", "naissance": "2018-02-01", "autre_parent": "pension_impayee",
                  "pension_fixee": fixee, "pension_percue": 0 }
            ],
            "logement": { "occupation": "hlm", "commune": "59512", "loyer": 480, "charges": 90 } }))
    };
    let (inconnue, connue) = (avec(Value::Null), avec(json!(150)));
    assert_eq!(inconnue.simulation.droits, connue.simulation.droits);
    assert_eq!(inconnue.simulation.budget, connue.simulation.budget);
}

/// The document of a lone parent of three whose other parent pays nothing, who receives AF, PAJE and a housing aid.
fn parent_de_trois(salaire: &str) -> Value {
    let enfant = |id: &str, naissance: &str| {
        json!({ "id": id, "role": "enfant", "naissance": naissance, "garde": "exclusive",
            "autre_parent": "pension_impayee", "pension_percue": 0 })
    };
    json!({ "format": "reste-a-vivre/1", "mois": "2026-12",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1991-06-30", "nationalite": "fr", "activite": "salarie",
              "handicap": { "taux": 0 }, "revenus": { "salaire": salaire } },
            enfant("e1", "2024-04-09"), enfant("e2", "2019-09-21"), enfant("e3", "2013-02-17")],
        "logement": { "occupation": "prive_vide", "commune": "42218", "loyer": "511,30", "charges": 62, "colocation": false },
        "percu": { "allocations_familiales": "347,32", "paje_base": "198,16", "aide_logement": 412, "ars": null } })
}

fn dossier_du_jour(document: &Value) -> Dossier {
    let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    dossier(&saisie, None, "2026-12-01".parse().unwrap()).unwrap()
}

// CSS, art. R552-2 II 5°: asked for because the other parent evades his duty, the ASF is due from the month after: neither the
// RSA of the month of the claim nor the prime d'activité whose quarter holds that month counts it (CASF, art. R262-7).
#[test]
fn une_asf_a_demander_ne_compte_pas_avant_d_etre_due() {
    for (salaire, rsa) in [("924,37", euros!(7.56)), ("700", euros!(231.93))] {
        let dossier = dossier_du_jour(&parent_de_trois(salaire));
        assert_eq!(dossier.simulation().droit(CleDroit::Rsa).net_certain(), rsa, "{salaire}");
        assert_eq!(dossier.simulation().droit(CleDroit::Asf).net_certain(), euros!(602.34));
    }
    let mars = |dossier: &Dossier| {
        let mois =
            dossier.evolution().mois().iter().find(|mois| mois.mois.mois() == Mois::new(2027, 3)).unwrap();
        mois.droit(CleDroit::PrimeActivite).net_certain()
    };
    assert_eq!(mars(&dossier_du_jour(&parent_de_trois("924,37"))), euros!(469.41));
}

// CSS, art. L532-1: the complément familial takes the place of the PAJE that is received: what is announced is what it brings
// beside what it ends.
#[test]
fn l_annonce_retire_ce_que_l_on_recoit_et_qui_s_arrete() {
    let dossier = dossier_du_jour(&parent_de_trois("924,37"));
    let (_, puis) = dossier.annonce().puis.unwrap();
    assert_eq!((puis.bas, puis.haut), (euros!(722.89), euros!(1170.85)));
}

// §1.1: of another parent of whom nothing is known any more, an alimony typed before is no answer.
#[test]
fn une_pension_dont_le_parent_n_est_plus_connu_ne_compte_pas() {
    let rsa = |pension: bool| {
        let mut document = parent_de_trois("924,37");
        for rang in 1..4 {
            let enfant = document["personnes"][rang].as_object_mut().unwrap();
            enfant["autre_parent"] = Value::Null;
            if !pension {
                enfant.remove("pension_percue");
            }
        }
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let dossier = dossier(&a_l_ecran(&saisie), None, "2026-12-01".parse().unwrap()).unwrap();
        dossier.simulation().droit(CleDroit::Rsa).possible()
    };
    assert_eq!(rsa(true), rsa(false));
    assert!(rsa(true).haut < euros!(1673));
}

// CSS, art. D846-1: the prime d'activité is held for its quarter, that of a declaration of the month before where nobody said.
#[test]
fn une_prime_recue_est_tenue_trois_mois() {
    let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-12", "union": "pacs",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1988-12-14", "nationalite": "fr", "activite": "salarie",
              "revenus": { "salaire": [{ "depuis": "2020-01", "montant": "1689,20" }, { "depuis": "2026-10", "montant": "1012,55" }] } },
            { "id": "b", "role": "conjoint", "naissance": "1990-04-02", "nationalite": "fr", "activite": "salarie",
              "revenus": { "salaire": "812,35" } }],
        "logement": { "occupation": "prive_vide", "commune": "72181", "loyer": "541,90", "charges": "38,50" },
        "percu": { "prime_activite": "61,20" } });
    let dossier = dossier_du_jour(&document);
    let primes = [dossier.simulation()].into_iter().chain(dossier.evolution().mois());
    let primes: Vec<Euros> =
        primes.take(4).map(|mois| mois.droit(CleDroit::PrimeActivite).net_certain()).collect();
    assert_eq!(primes[..3], [euros!(246.11); 3]);
    assert!(primes[3] > primes[2], "{primes:?}");
}

// CSS, art. R815-25: of a band of savings, the Aspa counts at most its upper end.
#[test]
fn la_tranche_d_epargne_borne_l_aspa_a_ses_deux_bouts() {
    let avec = |patrimoine: Value| {
        cas(json!({ "mois": "2026-12", "foyer": { "patrimoine": patrimoine },
            "personnes": [{ "role": "demandeur", "naissance": "1957-02-10", "activite": "retraite",
                "revenus": { "retraite": 700 } }],
            "logement": { "occupation": "hlm", "commune": "87085", "loyer": 300 } }))
    };
    let aspa = |patrimoine: Value| avec(patrimoine).simulation.droit(CleDroit::Aspa).possible();
    let bas = aspa(json!({ "placements": 15_000 })).bas;
    let haut = aspa(json!({ "placements": 5_000 })).haut;
    assert!(bas < haut);
    assert_eq!(aspa(json!({ "tranche": "de_5000_a_15000" })), Fourchette::entre(bas, haut));
}

// CSS, art. L842-2: what a date that is not known leaves open today it leaves open in the coming months.
#[test]
fn une_date_inconnue_reste_inconnue_dans_les_mois_a_venir() {
    let couple = |depuis: Value| {
        json!({ "format": "reste-a-vivre/1", "mois": "2026-12", "union": "mariage", "percu": {},
            "personnes": [
                { "id": "a", "role": "demandeur", "naissance": "1995-02-08", "nationalite": "fr", "activite": "salarie",
                  "handicap": { "taux": 0 }, "revenus": { "salaire": "1486,90" } },
                { "id": "b", "role": "conjoint", "naissance": "1997-07-17", "nationalite": "autre", "protection": "aucune",
                  "titre_sejour_depuis": depuis, "activite": "sans_activite", "handicap": { "taux": 0 }, "revenus": { "salaire": 0 } }],
            "logement": { "occupation": "hlm", "commune": "69259", "loyer": "452,80", "charges": "83,10" } })
    };
    let primes = |depuis: Value| -> Vec<Fourchette> {
        let dossier = dossier_du_jour(&couple(depuis));
        dossier.evolution().mois().iter().map(|mois| mois.droit(CleDroit::PrimeActivite).possible()).collect()
    };
    let inconnue = primes(Value::Null);
    for depuis in ["2025-02", "2022-02", "2015-01"] {
        for (sans, avec) in inconnue.iter().zip(primes(json!(depuis))) {
            assert!(sans.bas <= avec.bas && avec.haut <= sans.haut, "{depuis} : {sans:?} {avec:?}");
        }
    }
}
