//! Shown and left blank is unknown: each question of each screen, walked as it is drawn. Paragraphs (§) are those of
//! `docs/droit/vrai_recu_suppose.md`.

use super::vues::{contexte, dessine};
use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::menage::posees;
use reste_a_vivre::notions::mois::Mois;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::Nature;
use reste_a_vivre::ui::pas::{EtapeParcours, Pas};
use reste_a_vivre::ui::resultat::{self, Resultat};
use reste_a_vivre::ui::route::Route;
use reste_a_vivre::ui::vues::parcours;
use serde_json::{Value, json};

/// Households that see between them every question of the public path.
pub fn menages() -> Vec<Saisie> {
    let adulte = |activite: &str, ajouts: Value| {
        let mut adulte = json!({ "id": "a", "role": "demandeur", "naissance": "1985-04-12", "nationalite": "autre",
            "titre_sejour_depuis": "2015-01", "protection": "aucune", "activite": activite, "handicap": { "taux": 60, "rsdae": true } });
        adulte.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        adulte
    };
    let enfant = |id: &str, naissance: &str, ajouts: Value| {
        let mut enfant = json!({ "id": id, "role": "enfant", "naissance": naissance, "garde": "exclusive" });
        enfant.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
        enfant
    };
    let conjoint = json!({ "id": "b", "role": "conjoint", "naissance": "1987-05-01", "nationalite": "fr",
        "handicap": { "taux": 0 }, "activite": "chomeur", "revenus": { "chomage": 800, "salaire": 0 } });
    let salaire = json!({ "revenus": { "salaire": 900 } });
    let documents = [
        json!({ "personnes": [adulte("salarie", salaire.clone()),
                enfant("e1", "2017-01-01", json!({ "autre_parent": "pension_payee", "pension_fixee": 150, "pension_percue": 150 })),
                enfant("e2", "2009-01-01", json!({ "autre_parent": "hors_etat", "scolarite": "apprentissage", "revenus": { "salaire": 700 } }))],
            "logement": { "occupation": "hlm", "commune": "69123", "loyer": 420, "charges": 80, "colocation": true, "nb_colocataires": 2 } }),
        json!({ "union": "concubinage", "personnes": [adulte("independant", json!({ "revenus": { "micro_service": 1200 } })), conjoint],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 620, "charges": 80, "colocation": false } }),
        json!({ "personnes": [adulte("etudiant", json!({ "revenus": { "bourse": 300, "salaire": 0 } }))],
            "logement": { "occupation": "residence_universitaire", "commune": "69123", "loyer": 300, "charges": 0,
                          "colocation": false, "foyer_categorie": "autre", "foyer_conventionne": true } }),
        json!({ "personnes": [adulte("arret_maladie", json!({ "revenus": { "indemnites_journalieres": 900, "salaire": 0, "pension_alimentaire_recue": 100 } }))],
            "logement": { "occupation": "foyer", "commune": "69123", "redevance": 400, "foyer_conventionne": false,
                          "foyer_categorie": "autre", "ehpad_ou_residence_autonomie": false } }),
        json!({ "personnes": [adulte("retraite", json!({ "revenus": { "retraite": 900 } }))],
            "logement": { "occupation": "heberge", "commune": "69123" } }),
    ];
    let complete = |mut document: Value| {
        document["format"] = json!("reste-a-vivre/1");
        document["mois"] = json!("2026-11");
        Saisie::ouvrir(&document.to_string()).unwrap()
    };
    documents.into_iter().map(complete).collect()
}

/// The questions drawn on the screens of a household, lines of lists apart: they are shown once asked for.
fn montrees(saisie: &Saisie) -> Vec<Champ> {
    let ecrans = Pas::du_foyer(saisie).into_iter().filter(|pas| pas.etape <= EtapeParcours::Logement);
    let pages: Vec<String> = ecrans
        .map(|pas| {
            dessine(move |contexte| parcours(contexte, pas), contexte(saisie.clone(), Route::Parcours(pas)))
        })
        .collect();
    let champs = pages.iter().flat_map(|page| page.split("data-champ=\"").skip(1));
    let mut champs: Vec<Champ> = champs.map(|suite| Champ::new(suite.split('"').next().unwrap())).collect();
    champs.dedup();
    champs
}

fn calculer(saisie: &Saisie) -> Resultat {
    resultat::calculer(saisie, None, Mois::new(2026, 11).premier_jour(), None)
}

/// What is said of the rights and of the month.
fn dit(saisie: &Saisie) -> String {
    let resultat = calculer(saisie);
    let simulation =
        resultat.simulation().map(|simulation| format!("{:?} {:?}", simulation.droits, simulation.budget));
    format!("{simulation:?} {:?}", resultat.lecture.erreurs)
}

fn avec(saisie: &Saisie, champ: &Champ, valeur: Option<Value>) -> Saisie {
    let mut change = saisie.clone();
    change.ecrire(champ, valeur);
    change
}

// §1.1: the same result as "je ne sais pas", for every question of the public path.
#[test]
fn une_question_montree_et_laissee_vide_vaut_je_ne_sais_pas() {
    let mut vues = Vec::new();
    for saisie in menages() {
        for champ in montrees(&saisie) {
            let cle = Cle::du_chemin(champ.as_str()).unwrap();
            // A birth is required; a zone serves only where the commune is not found.
            if matches!(cle, Cle::Naissance | Cle::LogementZoneForcee) {
                continue;
            }
            // An income that is not there is not shown: what is emptied stays, empty.
            let blanc = matches!(cle, Cle::Revenu(_)).then(|| json!(""));
            let [vide, inconnue] = [blanc, Some(Value::Null)].map(|valeur| avec(&saisie, &champ, valeur));
            // Said of a couple, whether the home is shared is not asked again once unsaid.
            if !montrees(&vide).contains(&champ) {
                assert_eq!(cle, Cle::LogementColocation);
                continue;
            }
            let [vide, inconnue] = [vide, inconnue].map(|saisie| dit(&saisie));
            assert_eq!(vide, inconnue, "{champ}");
            vues.push(cle);
        }
    }
    for cle in [
        Cle::Nationalite,
        Cle::TitreSejourDepuis,
        Cle::HandicapTaux,
        Cle::HandicapRsdae,
        Cle::Activite,
        Cle::Union,
        Cle::Garde,
        Cle::AutreParent,
        Cle::PensionFixee,
        Cle::Scolarite,
        Cle::LogementCharges,
        Cle::LogementColocation,
        Cle::LogementRedevance,
        Cle::LogementFoyerCategorie,
    ] {
        assert!(vues.contains(&cle), "{} n'est montrée à aucun de ces ménages", cle.code());
    }
}

// §1.1: a wage left blank is not "no wage": no RSA is announced.
#[test]
fn un_salaire_laisse_vide_n_ouvre_pas_le_rsa() {
    let saisie = &menages()[0];
    let resultat = calculer(&avec(saisie, &Champ::new("personnes[0].revenus.salaire"), None));
    let simulation = resultat.simulation().unwrap();
    use reste_a_vivre::questions::droits::CleDroit;
    assert!(simulation.droit(CleDroit::Rsa).est_indetermine());
    assert!(simulation.droit(CleDroit::PrimeActivite).est_indetermine());
    // What is left is at least what the known incomes leave.
    assert!(simulation.base().reste_a_vivre.is_some_and(|reste| reste.ouverte));
}

// §1.1: the few that decide everything are asked for once, gently.
#[test]
fn le_rappel_nomme_les_reponses_qui_decident() {
    let neuve = Saisie::nouvelle(Mois::new(2026, 11));
    let cles: Vec<Cle> = posees::decisives(&neuve).iter().map(|reference| reference.cle).collect();
    assert!(cles.contains(&Cle::Naissance) && cles.contains(&Cle::LogementOccupation));
    assert!(cles.contains(&Cle::LogementCommune));
    assert!(menages().iter().all(|saisie| posees::decisives(saisie).is_empty()));
}

// The charges do not count in the aid, and nobody knows without them what is left: they are asked once the rent is given.
#[test]
fn le_rappel_nomme_les_charges_d_un_loyer_donne() {
    let decisives =
        |saisie: &Saisie| posees::decisives(saisie).iter().map(|reference| reference.cle).collect::<Vec<_>>();
    let [loyer, charges, comprises] =
        ["logement.loyer", "logement.charges", "logement.charges_comprises"].map(Champ::new);
    let sans = avec(&menages()[0], &charges, None);
    assert_eq!(decisives(&sans), [Cle::LogementCharges]);
    assert!(calculer(&sans).simulation().unwrap().base().reste_a_vivre.is_none());
    // Nor where one amount holds both, nor beside a rent that is not given.
    assert_eq!(decisives(&avec(&sans, &comprises, Some(json!(true)))), []);
    assert_eq!(decisives(&avec(&sans, &loyer, None)), [Cle::LogementLoyer]);
    assert_eq!(decisives(&avec(&sans, &loyer, Some(Value::Null))), []);
}

// A small job hides among the other incomes: a student is asked of it, and a blank is not "no wage".
#[test]
fn un_etudiant_est_interroge_sur_un_salaire() {
    let salaire = Champ::new("personnes[0].revenus.salaire");
    let muet = avec(&menages()[2], &salaire, None);
    assert_eq!(posees::decisives(&muet)[0].cle, Cle::Revenu(Nature::Salaire));
    let revenus = |saisie: &Saisie| {
        let pas = EtapeParcours::Revenus.debut();
        dessine(move |contexte| parcours(contexte, pas), contexte(saisie.clone(), Route::Parcours(pas)))
    };
    let question = "Travaillez-vous aussi, à côté de vos études ?";
    assert!(revenus(&muet).contains(question) && revenus(&menages()[2]).contains(question));
    // "Oui" opens the field.
    let oui = revenus(&avec(&muet, &salaire, Some(json!(""))));
    assert!(!oui.contains(question) && oui.contains("Salaire net, par mois"));
}
