//! The questions that the engine finds worth asking, over the reference households. Paragraphs (§) are those of
//! `docs/droit/vrai_recu_suppose.md`.

use std::collections::{BTreeMap, BTreeSet};

use reste_a_vivre::conseil::questions::{QuestionUtile, a_montrer, a_poser, suppositions, utiles};
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::{Droit, Droits};
use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::menage::lecture::{lire, suppose};
use reste_a_vivre::menage::posees::posees;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::questions::question::{AQui, Posee};
use reste_a_vivre::questions::reference::Reference;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::simulation::{droits_en, simuler};
use serde_json::{Value, json};

const REFERENCE: &str = include_str!("menages/reference.jsonl");

fn menages() -> impl Iterator<Item = (Saisie, Situation)> {
    REFERENCE.lines().map(|ligne| {
        let menage: Value = serde_json::from_str(ligne).unwrap();
        lu(&menage["situation"])
    })
}

fn lu(document: &Value) -> (Saisie, Situation) {
    let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    let situation = lire(&saisie).situation.unwrap();
    (saisie, situation)
}

/// One household out of so many; all of them where `TOUS` is set.
fn pas(un_sur: usize) -> usize {
    if std::env::var_os("TOUS").is_some() { 1 } else { un_sur }
}

/// Prints how many questions each household is asked, and which.
#[test]
fn peu_de_questions_sont_posees_en_plus_de_celles_de_base() {
    let mut nombres: Vec<usize> = Vec::new();
    let mut posees: BTreeMap<&str, usize> = BTreeMap::new();
    let mut supposees: BTreeMap<&str, usize> = BTreeMap::new();
    for (saisie, situation) in menages().step_by(pas(6)) {
        let questions = utiles(&saisie, &situation);
        let (a_dire, a_poser): (Vec<&QuestionUtile>, Vec<&QuestionUtile>) =
            questions.iter().partition(|question| question.rare);
        nombres.push(a_poser.len());
        a_poser.iter().for_each(|question| *posees.entry(question.reference.cle.code()).or_default() += 1);
        a_dire.iter().for_each(|question| *supposees.entry(question.reference.cle.code()).or_default() += 1);
    }
    nombres.sort_unstable();
    let au_plus = |part: usize| nombres[(nombres.len() * part).div_ceil(100) - 1];
    for nombre in 0..=*nombres.last().unwrap() {
        println!("{nombre:>2} questions : {:>3} ménages", nombres.iter().filter(|n| **n == nombre).count());
    }
    println!("posées : {posees:#?}\nsupposées et dites : {supposees:#?}");
    println!("moitié {} ; 95 % {}", au_plus(50), au_plus(95));
    assert!(au_plus(50) <= 4 && au_plus(95) <= 8, "moitié {} ; 95 % {}", au_plus(50), au_plus(95));
}

/// The rights that differ by a euro or more.
fn differents(avant: &Droits, apres: &Droits) -> bool {
    CleDroit::TOUS.iter().any(|cle| {
        let (avant, apres) = (avant[*cle].possible(), apres[*cle].possible());
        avant.bas.ecart(apres.bas) >= Euros::UN * 12 || avant.haut.ecart(apres.haut) >= Euros::UN * 12
    })
}

/// Whether the answer to a question can be another than the supposed one: a group that nobody answered is asked as a whole,
/// nobody is expecting at sixty, no child has a prime d'activité of his own.
fn est_ouverte(saisie: &Saisie, situation: &Situation, reference: &Reference) -> bool {
    let cle = reference.cle;
    let code = cle.code().rsplit_once('.').map(|(groupe, _)| groupe);
    let groupe = code.filter(|_| reference.personne.is_some());
    let absent = groupe.is_some_and(|groupe| {
        let rang = usize::from(reference.personne.unwrap_or_default());
        saisie.valeur(&Champ::rang(Cle::Personnes, rang).sous(groupe)).is_none()
    });
    let age = reference.personne.and_then(|rang| situation.menage.personne(rang));
    let age = age.map(|personne| personne.age_au_premier(situation.menage.mois.mois()));
    let possible = match cle {
        Cle::Grossesse => age.is_some_and(|age| (16..=45).contains(&age)),
        Cle::PpaPropre => age.is_some_and(|age| age >= 18),
        _ => true,
    };
    !absent && possible && saisie.valeur(&Champ::de(reference)).is_none()
}

#[test]
fn chaque_reponse_qui_change_un_menage_de_reference_est_posee_ou_dite_supposee() {
    let mut oubliees: BTreeMap<&str, usize> = BTreeMap::new();
    for (saisie, situation) in menages().step_by(pas(60)) {
        let mois = situation.menage.mois;
        let sans = droits_en(&situation, mois);
        let connues: BTreeSet<Reference> =
            utiles(&saisie, &situation).into_iter().map(|question| question.reference).collect();
        let supposees = Cle::toutes()
            .filter(|cle| matches!(cle.question().posee, Posee::Supposee(_) | Posee::Entretien(..)));
        for cle in supposees {
            let references: Vec<Reference> = match cle.question().a_qui {
                AQui::Menage => vec![Reference::foyer(cle)],
                AQui::Personne => {
                    situation.menage.personnes().map(|personne| Reference::de(personne.rang, cle)).collect()
                }
                AQui::Ligne => Vec::new(),
            };
            let change = references.iter().any(|reference| {
                est_ouverte(&saisie, &situation, reference)
                    && cle.reponses_parlantes(mois.mois()).into_iter().any(|valeur| {
                        let mut autre = situation.clone();
                        suppose(&saisie, &mut autre, *reference, valeur);
                        differents(&sans, &droits_en(&autre, mois))
                    })
            });
            if change && !connues.iter().any(|reference| reference.cle == cle) {
                *oubliees.entry(cle.code()).or_default() += 1;
            }
        }
    }
    println!("{oubliees:#?}");
    assert!(oubliees.is_empty());
}

fn menage(personnes: Value, logement: Value) -> Vec<QuestionUtile> {
    let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "personnes": personnes, "logement": logement });
    let (saisie, situation) = lu(&document);
    a_poser(&saisie, &situation)
}

fn cles(questions: &[QuestionUtile]) -> Vec<Cle> {
    questions.iter().map(|question| question.reference.cle).collect()
}

#[test]
fn un_parent_seul_est_interroge_sur_sa_separation_et_un_retraite_pas_sur_une_bourse() {
    let hlm = json!({ "occupation": "hlm", "commune": "69123", "loyer": 450, "charges": 60 });
    let parent = menage(
        json!([
            { "id": "a", "role": "demandeur", "naissance": "1990-03-15", "activite": "sans_activite" },
            { "id": "e", "role": "enfant", "naissance": "2016-05-10", "autre_parent": "pension_non_fixee", "scolarite": "primaire" },
        ]),
        hlm.clone(),
    );
    assert!(cles(&parent).contains(&Cle::IsolementDepuis), "{parent:?}");
    assert!(parent.windows(2).all(|deux| deux[0].ecart >= deux[1].ecart));
    let retraite = menage(
        json!([{ "id": "a", "role": "demandeur", "naissance": "1950-03-15", "activite": "retraite", "revenus": { "retraite": 900 } }]),
        hlm.clone(),
    );
    for absente in [Cle::Boursier, Cle::Heures3Ans, Cle::Grossesse, Cle::IsolementDepuis, Cle::AssConditions]
    {
        assert!(!cles(&retraite).contains(&absente), "{absente:?}");
    }
    // A student is asked about the grant on the page of his activity.
    let etudiant = json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "logement": hlm,
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": "2005-03-15", "activite": "etudiant" }] });
    let etudiant = Saisie::depuis_objet(etudiant.as_object().unwrap().clone()).unwrap();
    assert!(posees(&etudiant).contains(&Champ::personne(0, Cle::Boursier)));
}

#[test]
fn ce_qui_est_suppose_et_compte_est_dit_avec_ses_droits() {
    let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-11",
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1990-03-15", "activite": "sans_activite" }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 450, "charges": 60 } });
    let (saisie, situation) = lu(&document);
    let dites = suppositions(&utiles(&saisie, &situation));
    let epargne = dites.iter().find(|dite| dite.reference.cle == Cle::FoyerPatrimoine).unwrap();
    assert_eq!(epargne.texte, "pas d'épargne");
    assert!(epargne.droits.contains(&CleDroit::AideLogement) || epargne.droits.contains(&CleDroit::Rsa));
    assert_eq!(epargne.champ.as_str(), "foyer.patrimoine");
}

// A screen keeps the same questions in the same order while one of them is being answered.
#[test]
fn les_questions_montrees_restent_en_place_quand_on_y_repond() {
    let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-11",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1990-03-15", "activite": "sans_activite" },
            { "id": "e", "role": "enfant", "naissance": "2016-05-10", "autre_parent": "pension_non_fixee", "scolarite": "primaire" }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 450, "charges": 60 } });
    let (mut saisie, situation) = lu(&document);
    let avant = cles(&a_montrer(&saisie));
    assert_eq!(avant, cles(&a_poser(&saisie, &situation)));
    assert!(avant.contains(&Cle::IsolementDepuis), "{avant:?}");
    for texte in ["0", "06/2", "06/2026"] {
        saisie.ecrire(&Champ::foyer(Cle::IsolementDepuis), Some(texte.into()));
        assert_eq!(cles(&a_montrer(&saisie)), avant, "{texte}");
    }
}

fn employes_de_toulouse(salaire_du_fils: Value) -> Value {
    json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "union": "concubinage", "percu": { "allocations_familiales": 149 },
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1985-03-22", "activite": "salarie", "revenus": { "salaire": 1520 } },
            { "id": "b", "role": "conjoint", "naissance": "1986-06-30", "activite": "salarie", "revenus": { "salaire": [
                { "depuis": "2020-01", "montant": 1560 }, { "depuis": "2026-07", "montant": 790 }] } },
            { "id": "e1", "role": "enfant", "naissance": "2013-04-08" },
            { "id": "e2", "role": "enfant", "naissance": "2010-01-17", "revenus": { "salaire": salaire_du_fils } }
        ],
        "logement": { "occupation": "prive_vide", "commune": "31555", "loyer": 780, "charges": 70 } })
}

// §1.3: the wages of the parents close what the blank wage of a son of 16 could only lower.
#[test]
fn un_salaire_inconnu_ne_cache_pas_ce_que_les_autres_decident() {
    let (_, situation) = lu(&employes_de_toulouse(Value::Null));
    let simulation = simuler(&situation);
    for cle in [CleDroit::Rsa, CleDroit::AideLogement, CleDroit::Css] {
        assert!(matches!(simulation.droit(cle), Droit::Ferme(_)), "{}", cle.code());
    }
    let reste = simulation.base().reste_a_vivre.unwrap();
    assert!(reste.ouverte && reste.bas == euros!(1609), "{reste:?}");
}

// CSS, art. L842-2: the permit of each partner counts, and both may be exempt.
#[test]
fn deux_protections_inconnues_sont_essayees_ensemble() {
    let couple = |protection: Value| {
        let personne = |id: &str, role: &str, naissance: &str, activite: &str, depuis: &str, salaire: u32| {
            json!({ "id": id, "role": role, "naissance": naissance, "activite": activite, "nationalite": "autre",
                "titre_sejour_depuis": depuis, "protection": protection, "revenus": { "salaire": salaire } })
        };
        let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "union": "mariage", "percu": {},
            "personnes": [
                personne("a", "demandeur", "1997-06-15", "salarie", "2024-11", 1480),
                personne("b", "conjoint", "1999-03-10", "sans_activite", "2026-03", 0)
            ],
            "logement": { "occupation": "prive_vide", "commune": "93048", "loyer": 850, "charges": 0 } });
        simuler(&lu(&document).1).droit(CleDroit::PrimeActivite).clone()
    };
    let protegee = couple(json!("carte_resident")).net().unwrap();
    assert_eq!(protegee, euros!(546.95));
    assert_eq!(couple(Value::Null).fourchette().unwrap().haut, protegee);
}

fn seule_et_sans_travail(naissance: &str, occupation: &str) -> Value {
    json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "percu": {},
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": naissance, "activite": "sans_activite" }],
        "logement": { "occupation": occupation, "commune": "69123" } })
}

// CSS, art. R861-8: the wages of the last twelve months count, be they lost since.
#[test]
fn le_salaire_perdu_de_qui_est_sans_emploi_est_demande_et_suppose_en_mots() {
    let (mut saisie, situation) = lu(&seule_et_sans_travail("1981-09-12", "sans_domicile"));
    let questions = utiles(&saisie, &situation);
    let salaire = questions.iter().find(|question| question.reference.cle.est_un_revenu()).unwrap();
    assert!(!salaire.rare && salaire.poids.iter().any(|(cle, _)| *cle == CleDroit::Css), "{salaire:?}");
    assert_eq!(salaire.supposition().unwrap().texte, "aucun salaire ces trois dernières années");
    // A screen keeps the question while it is answered; once it is, nothing is supposed.
    let avant = cles(&a_montrer(&saisie));
    let serie = json!([{ "depuis": "2020-01", "montant": 1450 }, { "depuis": "2026-06", "montant": 0 }]);
    saisie.ecrire(&salaire.champ(), Some(serie));
    assert_eq!(cles(&a_montrer(&saisie)), avant);
    let situation = lire(&saisie).situation.unwrap();
    assert!(!utiles(&saisie, &situation).iter().any(|question| question.reference.cle.est_un_revenu()));
    // Past the age of work, nothing is asked.
    let (saisie, situation) = lu(&seule_et_sans_travail("1950-09-12", "sans_domicile"));
    assert!(!utiles(&saisie, &situation).iter().any(|question| question.reference.cle.est_un_revenu()));
}

// CSS, art. L531-2: the pregnancy of either opens the grant at birth.
#[test]
fn la_naissance_attendue_est_demandee_une_fois_a_qui_peut_l_attendre() {
    let couple = json!([
        { "id": "a", "role": "demandeur", "naissance": "1997-06-15", "activite": "salarie", "revenus": { "salaire": 1480 } },
        { "id": "b", "role": "conjoint", "naissance": "1999-03-10", "activite": "sans_activite" }
    ]);
    let logement = json!({ "occupation": "prive_vide", "commune": "93048", "loyer": 850, "charges": 0 });
    let mut document = json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "union": "mariage",
        "personnes": couple, "logement": logement });
    let attendue_de = |document: &Value| {
        let (saisie, situation) = lu(document);
        let questions = utiles(&saisie, &situation).into_iter();
        let attentes = questions.filter(|question| question.reference.cle == Cle::Grossesse);
        attentes.map(|question| question.reference.personne).collect::<Vec<_>>()
    };
    assert_eq!(attendue_de(&document), [Some(0)]);
    document["personnes"][0]["naissance"] = json!("1975-06-15");
    assert_eq!(attendue_de(&document), [Some(1)], "une seule des deux personnes a l'âge de l'attendre");
    // Of a birth in January nobody said that it is declared: nothing supposes that it is not.
    document["personnes"][1]["grossesse"] = json!({ "terme": "2027-01" });
    assert_eq!(attendue_de(&document), []);
    let (saisie, situation) = lu(&document);
    let prime = simuler(&situation).droit(CleDroit::PajeNaissance).clone();
    assert_eq!(prime.fourchette(), Some(Fourchette::jusqu_a(euros!(1093.08))));
    assert!(cles(&a_poser(&saisie, &situation)).contains(&Cle::GrossesseDeclaree));
}

// CSS, art. R844-3: how one was housed in the months before the entry tells the forfait logement.
#[test]
fn le_mois_d_entree_est_demande_a_qui_vient_de_se_separer_et_dit_aux_autres() {
    let parent = |separation: &str| {
        json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "percu": {}, "isolement_depuis": separation,
            "personnes": [
                { "id": "a", "role": "demandeur", "naissance": "1988-05-03", "activite": "salarie", "revenus": { "salaire": 1650 } },
                { "id": "e1", "role": "enfant", "naissance": "2021-02-14", "garde": "alternee_designee_ailleurs" },
                { "id": "e2", "role": "enfant", "naissance": "2017-05-20", "garde": "alternee_designee_ailleurs" }
            ],
            "logement": { "occupation": "prive_vide", "commune": "44109", "loyer": 690, "charges": 60 } })
    };
    for (separation, rare) in [("2026-09", false), ("2020-01", true)] {
        let (saisie, situation) = lu(&parent(separation));
        let questions = utiles(&saisie, &situation);
        let entree =
            questions.iter().find(|question| question.reference.cle == Cle::LogementBailDepuis).unwrap();
        assert_eq!(entree.rare, rare, "{separation}");
        assert!(entree.poids.iter().any(|(cle, _)| *cle == CleDroit::PrimeActivite), "{entree:?}");
    }
}

// CASF, art. R262-9, R262-7: the forfait logement of each month of reference is that of the home of that month.
#[test]
fn a_qui_est_heberge_on_demande_depuis_quand_et_comment_avant() {
    let rsa = |logement: Value| {
        let document = json!({ "format": "reste-a-vivre/1", "mois": "2026-12", "percu": {},
            "foyer": { "trimestre_depuis": "2026-12" },
            "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1981-05-10", "activite": "sans_activite" }],
            "logement": logement });
        let (saisie, situation) = lu(&document);
        let montants = [(2026, 12), (2027, 1), (2027, 2), (2027, 3)].map(|(annee, mois)| {
            let mois = MoisCouvert::new(Mois::new(annee, mois)).unwrap();
            droits_en(&situation, mois)[CleDroit::Rsa].net_certain()
        });
        let demandee = a_poser(&saisie, &situation)
            .iter()
            .any(|question| question.reference.cle == Cle::LogementBailDepuis);
        (montants, demandee)
    };
    let longtemps = json!({ "occupation": "heberge", "commune": "44109" });
    assert_eq!(rsa(longtemps), ([euros!(573.49); 4], true));
    let avant = json!({ "occupation": "heberge", "commune": "44109", "bail_depuis": "2026-11", "avant": "sans_domicile" });
    assert_eq!(rsa(avant), ([euros!(651.69), euros!(651.69), euros!(651.69), euros!(573.49)], false));
    assert!(rsa(json!({ "occupation": "sans_domicile", "commune": "44109" })).1);
}

#[test]
fn ce_qui_ne_change_rien_n_est_pas_demande() {
    for (saisie, situation) in menages().step_by(pas(60)) {
        let sans = droits_en(&situation.par_defaut(), situation.menage.mois);
        let mensuels = [CleDroit::Rsa, CleDroit::PrimeActivite].map(|cle| sans[cle].possible());
        for question in a_poser(&saisie, &situation) {
            let couverture = question.poids.iter().any(|(cle, _)| *cle == CleDroit::Css);
            assert!(question.ecart >= Euros::UN || couverture, "{question:?}");
            let trimestre = question.reference.cle == Cle::FoyerTrimestreDepuis;
            let possible = mensuels.iter().any(|montant| montant.ouverte || montant.haut.est_positif());
            assert!(!trimestre || possible, "{question:?}");
        }
    }
}
