//! Properties of every household: what must hold whatever the answers.
//!
//! The households are drawn at random over the whole format, the odd and the rare included; a counter-example is
//! printed as the document that shows it.

use proptest::collection::vec;
use proptest::prelude::*;
use reste_a_vivre::budget::{Budget, LigneBudget};
use reste_a_vivre::conseil::questions::peut_se_recevoir;
use reste_a_vivre::documents::{explication, mots, rapport, reponse};
use reste_a_vivre::droits::aides::aide_logement;
use reste_a_vivre::droits::commun::logement::{Bail, LectureBail};
use reste_a_vivre::euros;
use reste_a_vivre::loi::droit::{Droit, Motif};
use reste_a_vivre::loi::trace::Trace;
use reste_a_vivre::menage::document::{Champ, FORMAT, Saisie, TAILLE_MAXIMALE};
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::fourchette::Fourchette;
use reste_a_vivre::notions::mois::{Date, Mois, Periode};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::notions::serie::Serie;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::options::alternatives;
use reste_a_vivre::questions::depenses::Bloc;
use reste_a_vivre::questions::droits::{CleDroit, Compte, Refus};
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::{
    Activite, Allocataire, AutreParent, CategorieFoyer, Garde, MesureCaf, Nationalite, Nature, Occupation,
    Protection, Scolarite, Union,
};
use reste_a_vivre::simulation::{Simulation, simuler, simuler_en};
use serde_json::{Map, Value, json};

// ---------------------------------------------------------------- Households at random

/// Zones 1, 2 and 3, Corse, the overseas départements, a commune that has changed its zone.
const COMMUNES: [&str; 12] = [
    "75111", "93066", "69123", "33063", "55029", "15014", "55138", "2A004", "97105", "97209", "97302",
    "97411",
];

pub fn code<C: Choix + std::fmt::Debug>() -> impl Strategy<Value = Value> {
    proptest::sample::select(C::TOUS).prop_map(|choix| json!(choix.code()))
}

/// Mostly the usual amounts, sometimes the extremes.
pub fn montant() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => (1i64..300_000).prop_map(|centimes| json!(format!("{},{:02}", centimes / 100, centimes % 100))),
        3 => (0i64..4_000).prop_map(|euros| json!(euros)),
        1 => Just(json!(1_000_000)),
    ]
}

pub fn mois_entre(debut: Mois, nombre: i32) -> impl Strategy<Value = Mois> {
    (0..nombre).prop_map(move |rang| debut.plus(rang))
}

pub fn date_entre(debut: Mois, nombre: i32) -> impl Strategy<Value = Value> {
    (mois_entre(debut, nombre), 1u32..=31)
        .prop_map(|(mois, jour)| json!(Date::new(mois, jour.min(mois.jours())).unwrap().iso()))
}

pub fn mois_recent() -> impl Strategy<Value = Value> {
    mois_entre(Mois::new(2023, 1), 75).prop_map(|mois| json!(mois.iso()))
}

/// A constant or up to four steps, some to zero.
pub fn serie() -> impl Strategy<Value = Value> {
    let palier = (mois_entre(Mois::new(2023, 1), 75), prop_oneof![3 => montant(), 1 => Just(json!(0))]);
    prop_oneof![
        3 => montant(),
        2 => vec(palier, 1..5).prop_map(|paliers| {
            let mut mois_connus = Vec::new();
            let mut uniques = paliers;
            // Of two changes of one month the file would be refused.
            uniques.retain(|(mois, _)| {
                let nouveau = !mois_connus.contains(mois);
                mois_connus.push(*mois);
                nouveau
            });
            uniques.iter().map(|(mois, montant)| json!({ "depuis": mois.iso(), "montant": montant })).collect()
        }),
    ]
}

/// Some incomes of any nature.
pub fn revenus(nombre: usize) -> impl Strategy<Value = Value> {
    vec((code::<Nature>(), serie()), 0..nombre).prop_map(|revenus| {
        let revenus = revenus.into_iter().map(|(nature, serie)| (nature.as_str().unwrap().to_owned(), serie));
        Value::Object(revenus.collect())
    })
}

pub fn revenus_annuels() -> impl Strategy<Value = Value> {
    vec((2023i32..2028, code::<Nature>(), montant()), 0..3).prop_map(|lignes| {
        let mut annees = Map::new();
        for (annee, nature, montant) in lignes {
            let natures = annees.entry(annee.to_string()).or_insert(json!({}));
            natures[nature.as_str().unwrap()] = montant;
        }
        Value::Object(annees)
    })
}

pub fn handicap() -> impl Strategy<Value = Value> {
    let taux = prop_oneof![4 => Just(0u32), 1 => 50u32..80, 2 => 80u32..=100];
    (taux, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(taux, rsdae, cmi, inapte)| {
        json!({ "taux": taux, "rsdae": rsdae, "cmi_invalidite": cmi && taux > 0, "inapte": inapte && taux > 0 })
    })
}

/// The value so many times out of a hundred, else no answer.
fn parfois(fois: u32, valeur: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![100 - fois => Just(json!("")), fois => valeur].boxed()
}

fn champs(paires: Vec<(&'static str, BoxedStrategy<Value>)>) -> impl Strategy<Value = Value> {
    let (cles, valeurs): (Vec<_>, Vec<_>) = paires.into_iter().unzip();
    valeurs.prop_map(move |valeurs| {
        let presents = cles.iter().zip(valeurs).filter(|(_, valeur)| *valeur != json!(""));
        Value::Object(presents.map(|(cle, valeur)| ((*cle).to_owned(), valeur)).collect())
    })
}

/// A wage that stops lately, and what the person does and receives then.
fn rupture() -> impl Strategy<Value = Value> {
    let suites = vec![
        ("chomeur", "chomage"),
        ("chomeur", "ass"),
        ("chomeur", "aide_familiale"),
        ("arret_maladie", "indemnites_journalieres"),
        ("arret_maladie", "ij_accident_travail"),
        ("conge_parental", "prepare"),
        ("invalide", "invalidite"),
        ("retraite", "retraite"),
        ("independant", "micro_service"),
        ("salarie", "ij_maternite"),
    ];
    (mois_entre(Mois::new(2025, 3), 30), 100i64..3_000, 100i64..2_000, proptest::sample::select(suites)).prop_map(
        |(mois, avant, apres, (activite, nature))| {
            let paliers = |depuis: Mois, premier: i64, second: i64| {
                json!([{ "depuis": depuis.iso(), "montant": premier }, { "depuis": mois.iso(), "montant": second }])
            };
            json!({ "activite": activite,
                "revenus": { "salaire": paliers(Mois::new(2020, 1), avant, 0), nature: paliers(Mois::new(2019, 1), 0, apres) } })
        },
    )
}

fn adulte() -> impl Strategy<Value = Value> {
    (reponses_d_un_adulte(), parfois(20, rupture())).prop_map(|(mut adulte, rupture)| {
        if let Value::Object(rupture) = rupture {
            adulte.as_object_mut().unwrap().extend(rupture);
        }
        adulte
    })
}

fn reponses_d_un_adulte() -> impl Strategy<Value = Value> {
    champs(vec![
        ("naissance", date_entre(Mois::new(1928, 1), 80 * 12).boxed()),
        ("nationalite", parfois(30, code::<Nationalite>())),
        ("protection", parfois(10, code::<Protection>())),
        (
            "titre_sejour_depuis",
            parfois(60, mois_entre(Mois::new(2005, 1), 250).prop_map(|m| json!(m.iso()))),
        ),
        ("activite", parfois(80, code::<Activite>())),
        ("activite_depuis", parfois(50, mois_recent())),
        ("heures_3_ans", parfois(20, (0u32..6000).prop_map(|heures| json!(heures)))),
        ("boursier", parfois(20, any::<bool>().prop_map(|oui| json!(oui)))),
        ("rattache_aux_parents", parfois(20, any::<bool>().prop_map(|oui| json!(oui)))),
        ("handicap", parfois(30, handicap())),
        ("aah_depuis", parfois(10, mois_recent())),
        ("reprise_activite_depuis", parfois(10, mois_recent())),
        (
            "grossesse",
            parfois(
                10,
                (mois_recent(), any::<bool>())
                    .prop_map(|(terme, declaree)| json!({ "terme": terme, "declaree": declaree })),
            ),
        ),
        ("mesure_caf", parfois(15, code::<MesureCaf>())),
        ("mesure_caf_depuis", parfois(30, mois_recent())),
        ("titre_etudiant_hors_ue", parfois(10, any::<bool>().prop_map(|oui| json!(oui)))),
        ("mois_en_france", parfois(10, (0u32..=12).prop_map(|mois| json!(mois)))),
        ("revenus", revenus(4).boxed()),
        ("revenus_annuels", parfois(20, revenus_annuels())),
        (
            "frais_reels",
            parfois(10, montant().prop_map(|montant| json!({ "2024": montant, "2025": montant }))),
        ),
        (
            "ass_conditions",
            parfois(
                20,
                any::<bool>()
                    .prop_map(|oui| json!({ "activite_5_ans_sur_10": oui, "deja_beneficiaire": !oui })),
            ),
        ),
    ])
}

fn enfant() -> impl Strategy<Value = Value> {
    champs(vec![
        ("naissance", date_entre(Mois::new(1999, 1), 31 * 12).boxed()),
        ("garde", parfois(40, code::<Garde>())),
        ("allocataire", parfois(80, code::<Allocataire>())),
        ("scolarite", parfois(30, code::<Scolarite>())),
        ("autre_parent", parfois(80, code::<AutreParent>())),
        ("pension_fixee", parfois(40, (0i64..400).prop_map(|euros| json!(euros)))),
        ("pension_percue", parfois(40, (0i64..400).prop_map(|euros| json!(euros)))),
        ("pension_titre_executoire", parfois(30, any::<bool>().prop_map(|oui| json!(oui)))),
        ("autre_parent_depuis", parfois(20, mois_recent())),
        ("aeeh", parfois(10, (0u32..7).prop_map(|complement| json!({ "complement": complement })))),
        ("adopte_le", parfois(5, date_entre(Mois::new(2023, 1), 48))),
        ("a_charge", parfois(15, any::<bool>().prop_map(|oui| json!(oui)))),
        ("ppa_propre", parfois(10, any::<bool>().prop_map(|oui| json!(oui)))),
        ("handicap", parfois(10, handicap())),
        ("activite", parfois(20, code::<Activite>())),
        ("revenus", parfois(30, revenus(3))),
    ])
}

pub fn logement() -> impl Strategy<Value = Value> {
    let oui_non = |part| parfois(part, Just(json!(true)));
    champs(vec![
        // A rented home four times out of five.
        (
            "occupation",
            prop_oneof![
                4 => proptest::sample::select(vec!["hlm", "prive_vide", "prive_meuble", "prive_conventionne"])
                    .prop_map(|code| json!(code)),
                1 => code::<Occupation>(),
            ]
            .boxed(),
        ),
        ("commune", proptest::sample::select(COMMUNES.to_vec()).prop_map(|commune| json!(commune)).boxed()),
        ("loyer", prop_oneof![4 => (60i64..1_500).prop_map(|loyer| json!(loyer)), 1 => serie()].boxed()),
        ("charges", parfois(60, (0i64..300).prop_map(|charges| json!(charges)))),
        ("annexes", parfois(10, (0i64..80).prop_map(|annexes| json!(annexes)))),
        ("sls", parfois(10, (0i64..80).prop_map(|sls| json!(sls)))),
        ("chambre", oui_non(5)),
        ("colocation", oui_non(15)),
        ("nb_colocataires", parfois(10, (2u32..6).prop_map(|nombre| json!(nombre)))),
        ("bail_depuis", parfois(20, mois_recent())),
        ("lien_proprietaire", oui_non(3)),
        ("al_versee_au_bailleur", oui_non(20)),
        // Read in a foyer or a résidence universitaire only.
        ("redevance", parfois(90, (60i64..1_500).prop_map(|redevance| json!(redevance)))),
        ("foyer_conventionne", parfois(80, any::<bool>().prop_map(|oui| json!(oui)))),
        ("foyer_regle", parfois(40, (1u32..=2).prop_map(|regle| json!(regle)))),
        ("foyer_categorie", parfois(40, code::<CategorieFoyer>())),
        ("ehpad_ou_residence_autonomie", oui_non(20)),
    ])
}

pub fn depenses() -> impl Strategy<Value = Value> {
    let poste =
        proptest::sample::select(vec!["B7", "B8", "B10", "B12", "B14", "B15", "B16", "C1", "C7", "D1"]);
    let rythme = proptest::sample::select(vec!["semaine", "mois", "bimestre", "trimestre", "an", "ponctuel"]);
    vec((poste, rythme, serie()), 0..4).prop_map(|depenses| {
        depenses
            .into_iter()
            .map(|(poste, rythme, montant)| json!({ "poste": poste, "rythme": rythme, "montant": montant }))
            .collect()
    })
}

pub fn patrimoine() -> impl Strategy<Value = Value> {
    (0i64..60_000, 0i64..20_000, 0i64..2_000).prop_map(|(livrets, placements, valeur_locative)| {
        json!({ "livrets_exoneres": livrets, "placements": placements, "valeur_locative_bati": valeur_locative })
    })
}

pub fn dettes() -> impl Strategy<Value = Value> {
    vec((0i64..20_000, 0i64..400), 0..3).prop_map(|dettes| {
        dettes
            .into_iter()
            .map(|(restant_du, mensualite)| json!({ "nature": "CreditConso", "restant_du": restant_du, "mensualite": mensualite }))
            .collect::<Value>()
    })
}

pub fn foyer() -> impl Strategy<Value = Value> {
    let oui_non = |part| parfois(part, any::<bool>().prop_map(|oui| json!(oui)));
    champs(vec![
        ("patrimoine", parfois(20, patrimoine())),
        ("rsa_deja_percu", oui_non(20)),
        ("trimestre_depuis", parfois(20, mois_recent())),
        ("parent_isole_case_t", oui_non(10)),
        ("case_l", oui_non(10)),
        ("alsace_moselle", oui_non(10)),
        ("contrat_electricite", oui_non(10)),
        ("enfants_fiscaux_chez", parfois(10, Just(json!("conjoint")))),
    ])
}

/// What is received: of one right, of two, of none; or nobody was asked.
fn percu() -> impl Strategy<Value = Value> {
    let depuis = json!({ "aide_logement": { "montant": 148, "depuis": "2026-06" }, "prime_activite": 90 });
    prop_oneof![4 => Just(json!({ "rsa": 100 })), 1 => Just(json!("")), 1 => Just(json!({})), 1 => Just(depuis)]
}

/// Another home until a month: lodged, in another town, at another rent.
fn demenagement() -> impl Strategy<Value = Value> {
    let logements = vec![
        json!({ "occupation": "heberge", "loyer": null, "charges": null }),
        json!({ "occupation": "prive_vide", "commune": "69123", "loyer": 300 }),
        json!({ "occupation": "hlm", "loyer": 500 }),
    ];
    (mois_recent(), proptest::sample::select(logements))
        .prop_map(|(mois, logement)| json!([{ "jusqu_a": mois, "changements": { "logement": logement } }]))
}

/// A claimant, sometimes a partner, children, twins among them, another adult.
fn personnes() -> impl Strategy<Value = Vec<Value>> {
    let autre = parfois(
        10,
        (adulte(), any::<bool>()).prop_map(|(mut autre, ascendant)| {
            autre["role"] = json!(if ascendant { "ascendant" } else { "autre" });
            autre
        }),
    );
    (adulte(), parfois(45, adulte()), vec(enfant(), 0..=6), any::<bool>(), autre).prop_map(
        |(demandeur, conjoint, mut enfants, jumeaux, autre)| {
            if jumeaux && enfants.len() > 1 {
                enfants[1]["naissance"] = enfants[0]["naissance"].clone();
            }
            let avec_role = |mut personne: Value, role: &str| {
                personne["role"] = json!(role);
                personne
            };
            let mut liste = vec![avec_role(demandeur, "demandeur")];
            liste.extend((conjoint != json!("")).then(|| avec_role(conjoint, "conjoint")));
            liste.extend(enfants.into_iter().map(|enfant| avec_role(enfant, "enfant")));
            liste.extend((autre != json!("")).then_some(autre));
            for (rang, personne) in liste.iter_mut().enumerate() {
                personne["id"] = json!(format!("p{rang}"));
            }
            liste
        },
    )
}

/// A household of which every answer can be read; missing ones included.
pub fn document() -> impl Strategy<Value = Value> {
    let reponses = champs(vec![
        ("union_depuis", parfois(30, date_entre(Mois::new(2015, 1), 150))),
        ("isolement_depuis", parfois(30, mois_recent())),
        ("logement", parfois(90, logement())),
        ("avant", parfois(10, demenagement())),
        ("percu", percu().boxed()),
        ("foyer", foyer().boxed()),
        ("depenses", depenses().boxed()),
        ("dettes", dettes().boxed()),
    ]);
    (mois_entre(Mois::new(2025, 10), 39), personnes(), code::<Union>(), reponses).prop_map(
        |(mois, personnes, union, reponses)| {
            let est_couple = personnes.iter().any(|personne| personne["role"] == "conjoint");
            let mut document = json!({
                "format": FORMAT, "mois": mois.iso(), "personnes": personnes, "notes": "vu à l'accueil",
            });
            document.as_object_mut().unwrap().extend(reponses.as_object().unwrap().clone());
            if est_couple {
                document["union"] = union;
            }
            document
        },
    )
}

/// The same with some answers that the person does not know.
pub fn document_avec_inconnus() -> impl Strategy<Value = Value> {
    (document(), vec(any::<proptest::sample::Index>(), 0..3)).prop_map(|(mut document, choisis)| {
        for choisi in choisis {
            let chemins = feuilles(&document);
            let chemin = &chemins[choisi.index(chemins.len())];
            // The amounts of a year have a test of their own below.
            let est_d_une_annee = chemin.contains("/revenus_annuels/") || chemin.contains("/frais_reels/");
            if peut_manquer(chemin) && !est_d_une_annee {
                *document.pointer_mut(chemin).unwrap() = Value::Null;
            }
        }
        document
    })
}

/// Whether a household is still one when it does not know that. An item of a list is no answer.
pub fn peut_manquer(chemin: &str) -> bool {
    let protege = ["/format", "/mois", "/personnes", "/id", "/role", "/naissance"];
    !chemin.ends_with(|c: char| c.is_ascii_digit()) && !protege.iter().any(|fin| chemin.ends_with(fin))
}

/// JSON pointers to every value under the root.
pub fn feuilles(document: &Value) -> Vec<String> {
    fn parcourt(valeur: &Value, chemin: &str, chemins: &mut Vec<String>) {
        if !chemin.is_empty() {
            chemins.push(chemin.to_owned());
        }
        match valeur {
            Value::Object(champs) => {
                champs.iter().for_each(|(cle, valeur)| parcourt(valeur, &format!("{chemin}/{cle}"), chemins))
            }
            Value::Array(elements) => {
                for (rang, element) in elements.iter().enumerate() {
                    parcourt(element, &format!("{chemin}/{rang}"), chemins);
                }
            }
            _ => {}
        }
    }
    let mut chemins = Vec::new();
    parcourt(document, "", &mut chemins);
    chemins
}

pub fn saisie(document: &Value) -> Saisie {
    Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap()
}

pub fn situation(document: &Value) -> Situation {
    let lecture = lire(&saisie(document));
    assert!(
        lecture.erreurs.is_empty() && lecture.avertissements.is_empty(),
        "{:?} {:?}",
        lecture.erreurs,
        lecture.avertissements
    );
    lecture.situation.unwrap()
}

pub fn simulation(document: &Value) -> Simulation {
    simuler(&situation(document))
}

// ---------------------------------------------------------------- Every household

pub fn verifie_droits(simulation: &Simulation) -> Result<(), TestCaseError> {
    for (cle, droit) in simulation.droits.iter() {
        match droit {
            Droit::Ouvert(versement) => {
                prop_assert!(versement.net.est_positif(), "{:?} ouvert pour rien", cle);
                prop_assert!(versement.net <= versement.brut, "{:?} : {:?}", cle, versement);
                prop_assert_eq!(versement.brut - versement.crds, versement.net, "{:?}", cle);
            }
            Droit::Couvert(participation) => prop_assert!(Euros::ZERO <= *participation, "{:?}", cle),
            Droit::Ferme(_) => {}
            Droit::Indetermine(manque) => {
                prop_assert!(!manque.reponses.is_empty(), "{:?} indéterminé sans question", cle);
                if let Some(Fourchette { bas, haut, .. }) = manque.fourchette {
                    prop_assert!(Euros::ZERO <= bas && bas <= haut, "{:?} : {} à {}", cle, bas, haut);
                }
            }
        }
    }
    Ok(())
}

/// The totals from the lines, and the housing aid once.
fn verifie_budget(budget: &Budget, simulation: &Simulation) -> Result<(), TestCaseError> {
    let total = |lignes: Vec<Fourchette>| lignes.into_iter().sum::<Fourchette>();
    // While an answer is missing, amounts that go together make a total narrower than the sum of its lines.
    let tient = |lu: Fourchette, somme: Fourchette| {
        let ecart = euros!(0.0001);
        let egal = lu.bas.ecart(somme.bas) < ecart && lu.haut.ecart(somme.haut) < ecart;
        let dedans = somme.bas <= lu.bas + ecart && lu.haut <= somme.haut + ecart;
        lu.ouverte == somme.ouverte && (egal || (dedans && !lu.est_exacte() || !somme.est_exacte()))
    };
    let entrees = total(budget.entrees.iter().map(|ligne| ligne.montant).collect());
    prop_assert!(tient(budget.ressources, entrees), "{:?} {entrees:?}", budget.ressources);
    for (rang, ligne) in budget.entrees.iter().enumerate() {
        let meme = |autre: &LigneBudget| (autre.libelle, autre.personne) == (ligne.libelle, ligne.personne);
        prop_assert!(!budget.entrees[..rang].iter().any(meme), "deux fois : {ligne:?}");
    }
    let aide = simulation.libelle(CleDroit::AideLogement);
    let dans_les_entrees = budget
        .entrees
        .iter()
        .any(|ligne| ligne.libelle == aide || ligne.libelle == CleDroit::AideLogement.libelle());
    prop_assert!(!dans_les_entrees, "l'aide au logement est aussi une ressource");
    let al = simulation.droit(CleDroit::AideLogement).fourchette();
    if let (Some(brut), Some(al)) = (budget.logement_brut, al) {
        prop_assert!(
            budget.logement_net.is_none_or(|net| tient(net, brut - al)),
            "{:?}",
            budget.logement_net
        );
        prop_assert_eq!(budget.aide_logement, al);
    }
    if let Some(reste) = budget.reste_a_vivre {
        prop_assert!(reste.bas <= reste.haut);
        prop_assert!(budget.manquants.is_empty() || reste.ouverte);
        // R − Lnet − E − B10..B22 − M, each part taken from its own lines.
        let contraintes = budget.sorties.iter().filter(|ligne| ligne.bloc == Some(Bloc::Contrainte));
        let sorties = total(contraintes.map(|ligne| ligne.montant).collect());
        // A third of an amount has no end: two sums of the same lines may differ far behind the cent.
        let attendu = budget.ressources - sorties;
        prop_assert!(tient(reste, attendu), "{reste:?} {attendu:?}");
        let logement = budget.sorties.iter().filter(|ligne| ligne.libelle.starts_with("Logement"));
        prop_assert_eq!(
            logement.map(|ligne| ligne.montant).collect::<Vec<_>>(),
            vec![budget.logement_net.unwrap()]
        );
    }
    Ok(())
}

fn egales(a: &Simulation, b: &Simulation) -> Result<(), TestCaseError> {
    prop_assert_eq!(&a.droits, &b.droits);
    prop_assert_eq!(&a.budget, &b.budget);
    prop_assert_eq!(a.avertissements(), b.avertissements());
    prop_assert_eq!(a.trace.sections().len(), b.trace.sections().len());
    Ok(())
}

/// So many households at random, or as many as asked: `CAS=20000 cargo test --test regles bornes`.
pub fn cas(nombre: u32) -> ProptestConfig {
    let demande = std::env::var("CAS").ok().and_then(|texte| texte.parse().ok());
    ProptestConfig {
        cases: demande.unwrap_or(nombre),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..ProptestConfig::default()
    }
}

/// The same document with its keys in the other order; `lignes`: its lists too.
fn a_l_envers(valeur: &Value, lignes: bool) -> Value {
    match valeur {
        Value::Object(champs) => {
            let champs = champs.iter().rev();
            Value::Object(champs.map(|(cle, valeur)| (cle.clone(), a_l_envers(valeur, lignes))).collect())
        }
        Value::Array(elements) if lignes => {
            elements.iter().rev().map(|element| a_l_envers(element, lignes)).collect()
        }
        Value::Array(elements) => elements.iter().map(|element| a_l_envers(element, lignes)).collect(),
        autre => autre.clone(),
    }
}

/// A file as large as one may be: series with many changes, free words, fields of another version.
#[test]
fn le_plus_gros_fichier_qui_s_ouvre_se_rouvre_une_fois_enregistre() {
    let paliers: Value = (0..500)
        .map(|rang| json!({ "depuis": Mois::new(1985, 1).plus(rang).iso(), "montant": rang }))
        .collect();
    let personne = |rang: usize| {
        let role = if rang == 0 { "demandeur" } else { "enfant" };
        json!({ "id": format!("p{rang}"), "role": role, "naissance": "1990-01-01", "revenus": { "salaire": paliers } })
    };
    let mut document = json!({
        "format": FORMAT, "mois": "2026-11", "personnes": (0..20).map(personne).collect::<Vec<_>>(),
        "notes": "é\"\n".repeat(20_000), "libelle": "",
    });
    let place = TAILLE_MAXIMALE - document.to_string().len();
    document["venu_d_ailleurs"] = json!("x".repeat(place - "\"venu_d_ailleurs\":\"\",".len()));
    let fichier = document.to_string();
    assert_eq!(fichier.len(), TAILLE_MAXIMALE);
    let ouvert = Saisie::ouvrir(&fichier).unwrap();
    assert!(lire(&ouvert).erreurs.is_empty(), "{:?}", lire(&ouvert).erreurs);
    assert_eq!(Saisie::ouvrir(&ouvert.enregistrer()), Ok(ouvert));
}

#[test]
fn un_fichier_plein_de_champs_inconnus_en_nomme_vingt_et_compte_les_autres() {
    let champs =
        |nombre: usize| (0..nombre).map(|rang| format!(r#""x{rang}": 1"#)).collect::<Vec<_>>().join(", ");
    let remarques = |corps: &str| {
        let document = format!(r#"{{"format": "{FORMAT}", "mois": "2026-11", {corps}}}"#);
        lire(&Saisie::ouvrir(&document).unwrap()).avertissements
    };
    assert_eq!(remarques(&champs(20)).len(), 20);
    assert_eq!(remarques(&champs(21)).last().unwrap(), "Un autre champ du fichier est dans le même cas");
    let beaucoup = remarques(&champs(60_000));
    assert_eq!(beaucoup.len(), 21);
    assert!(beaucoup[19].contains("« x19 »"));
    assert_eq!(beaucoup[20], "59980 autres champs du fichier sont dans le même cas");
    // Written twice each: not known, and of these the last value counts.
    let doubles = remarques(&[champs(30_000), champs(30_000)].join(", "));
    assert_eq!(doubles.last().unwrap(), "59980 autres champs du fichier sont dans le même cas");
}

proptest! {
    #![proptest_config(cas(200))]

    #[test]
    fn tout_menage_a_des_montants_positifs_un_budget_qui_tombe_juste_et_une_seule_reponse(document in document_avec_inconnus()) {
        let situation = situation(&document);
        let simulation = simuler(&situation);
        verifie_droits(&simulation)?;
        verifie_budget(&simulation.budget, &simulation)?;
        egales(&simulation, &simuler(&situation))?;
        egales(&simulation, &simuler_en(&situation, situation.menage.mois))?;
    }

    #[test]
    fn un_fichier_enregistre_et_rouvert_donne_la_meme_simulation(document in document_avec_inconnus()) {
        let avant = saisie(&document);
        let apres = Saisie::ouvrir(&avant.enregistrer()).unwrap();
        prop_assert_eq!(&avant, &apres);
        egales(&simuler(&lire(&avant).situation.unwrap()), &simuler(&lire(&apres).situation.unwrap()))?;
    }

    #[test]
    fn ce_qui_s_ouvre_s_enregistre_et_se_rouvre(
        document in document_avec_inconnus(),
        changements in vec((any::<proptest::sample::Index>(), imprevu()), 0..4)
    ) {
        let mut etrange = document;
        for (choisi, valeur) in changements {
            let chemins = feuilles(&etrange);
            *etrange.pointer_mut(&chemins[choisi.index(chemins.len())]).unwrap() = valeur;
        }
        if let Ok(ouvert) = Saisie::ouvrir(&etrange.to_string()) {
            let enregistre = ouvert.enregistrer();
            prop_assert!(enregistre.len() <= TAILLE_MAXIMALE);
            prop_assert_eq!(Saisie::ouvrir(&enregistre), Ok(ouvert));
        }
    }

    #[test]
    fn l_ordre_des_cles_du_fichier_ne_change_rien(document in document_avec_inconnus()) {
        let melange = a_l_envers(&document, false);
        egales(&simulation(&document), &simulation(&melange))?;
    }

    #[test]
    fn l_ordre_des_lignes_du_fichier_ne_change_aucun_montant(document in document_avec_inconnus()) {
        let (avant, apres) = (simulation(&document), simulation(&a_l_envers(&document, true)));
        for cle in CleDroit::TOUS {
            prop_assert_eq!(avant.droit(*cle).fourchette(), apres.droit(*cle).fourchette(), "{:?}", cle);
        }
        let ecart = |une: Option<Fourchette>, autre: Option<Fourchette>| match (une, autre) {
            (Some(une), Some(autre)) => une.bas.ecart(autre.bas).max(une.haut.ecart(autre.haut)) < euros!(0.0001),
            (une, autre) => une == autre,
        };
        prop_assert!(ecart(avant.budget.reste_a_vivre, apres.budget.reste_a_vivre));
        prop_assert!(ecart(avant.budget.solde, apres.budget.solde));
    }

    #[test]
    fn l_ordre_des_personnes_du_fichier_ne_change_aucun_montant(
        (document, ordre) in document_avec_inconnus().prop_flat_map(|document| {
            let nombre = document["personnes"].as_array().unwrap().len();
            (Just(document), Just((0..nombre).collect::<Vec<_>>()).prop_shuffle())
        })
    ) {
        let mut melange = document.clone();
        let personnes = document["personnes"].as_array().unwrap();
        melange["personnes"] = ordre.iter().map(|rang| personnes[*rang].clone()).collect();
        let (avant, apres) = (simulation(&document), simulation(&melange));
        for cle in CleDroit::TOUS {
            prop_assert_eq!(avant.droit(*cle).fourchette(), apres.droit(*cle).fourchette(), "{:?}", cle);
        }
        prop_assert_eq!(avant.budget.ressources, apres.budget.ressources);
        prop_assert_eq!(avant.budget.reste_a_vivre, apres.budget.reste_a_vivre);
    }

    #[test]
    fn effacer_ce_que_les_allocations_familiales_ne_lisent_pas_ne_les_change_pas(mut document in document_avec_inconnus()) {
        // Where the CAF is said to apply no measure: else they look at whether the RSA was received (CSS, art. R532-7).
        for personne in document["personnes"].as_array_mut().unwrap() {
            personne["mesure_caf"] = json!("aucune");
        }
        let avant = simulation(&document);
        // They look at whether the home is overseas (CSS, art. D755-5).
        let commune = document["logement"]["commune"].as_str();
        let ailleurs = document.get("logement").is_some() && commune.is_none_or(|commune| commune.starts_with("97"));
        for cle in ["notes", "depenses", "percu", "dettes", "logement", "foyer"] {
            if cle == "logement" && ailleurs {
                continue;
            }
            let mut sans = document.clone();
            sans.as_object_mut().unwrap().remove(cle);
            let apres = simulation(&sans);
            prop_assert_eq!(
                avant.droit(CleDroit::AllocationsFamiliales),
                apres.droit(CleDroit::AllocationsFamiliales),
                "{}", cle
            );
        }
    }
}

// ---------------------------------------------------------------- Rent

proptest! {
    #![proptest_config(cas(200))]

    /// Under the ceiling, ten euros more of rent never lower the aid; less than that can, by some cents, since
    /// the rate rises by whole steps (arrêté of 27 September 2019, art. 14).
    #[test]
    fn un_loyer_plus_eleve_sous_le_plafond_ne_baisse_jamais_l_aide(
        document in document(), ressources in 0i64..400, a in 0u32..100, b in 0u32..100
    ) {
        let situation = situation(&document);
        let LectureBail::Complet(bail) = Bail::lire(&situation.menage, situation.menage.mois) else { return Ok(()) };
        let mois = situation.menage.mois;
        let aide = |loyer: Euros| {
            let mut t = Trace::new();
            t.section("aide_logement", mois.mois());
            let ressources = t.reponse("R", Euros::entiers(ressources * 100), None);
            let entrees = aide_logement::EntreesAideLogement { ressources, rls: Euros::ZERO, sans_degressivite: false };
            let bail = Bail { loyer, part: 1, meuble: false, ..bail };
            (aide_logement::calculer(&bail, entrees, mois, &mut t).net_certain(), t)
        };
        let (_, trace) = aide(euros!(100));
        let (_, lignes) = trace.lignes_de("aide_logement", mois.mois());
        let plafond = lignes.iter().rev().find_map(|ligne| match ligne.valeur {
            reste_a_vivre::loi::trace::Chiffre::Euros(montant) if ligne.libelle.starts_with("Plafond de loyer") => Some(montant),
            _ => None,
        });
        let plafond = plafond.unwrap();
        let (bas, haut) = (a.min(b), a.max(b));
        let (bas, haut) = ((plafond * bas / 100).arrondi_centime(), (plafond * haut / 100).arrondi_centime());
        if haut - bas >= euros!(10) {
            prop_assert!(aide(bas).0 <= aide(haut).0, "{bas} : {} ; {haut} : {}", aide(bas).0, aide(haut).0);
        }
    }
}

// ---------------------------------------------------------------- A birth to come

proptest! {
    #![proptest_config(cas(100))]

    #[test]
    fn une_naissance_attendue_prevoit_ce_que_donne_l_option_une_naissance(document in document(), dans in 1..9) {
        let mut document = document;
        let mois = situation(&document).menage.mois.mois();
        let terme = mois.plus(dans);
        document["personnes"][0]["grossesse"] = json!({ "terme": terme.iso(), "declaree": true });
        let attendue = situation(&document);
        // A past that lasts beyond today holds in the months of the birth, and not in those of an option.
        if attendue.avant.iter().any(|epoque| epoque.jusqu_a >= mois) {
            return Ok(());
        }
        // Another pregnancy, or a child of the file, may be the same birth.
        if !attendue.inconnues.is_empty() || attendue.suite.as_ref().is_none_or(|suite| {
            suite.depuis != terme || suite.situation.menage.enfants.len() != attendue.menage.enfants.len() + 1
        }) {
            return Ok(());
        }
        let enfant = json!({ "role": "enfant", "naissance": terme.premier_jour().iso() });
        document["projet"] = json!([{ "libelle": "Une naissance", "depuis": terme.iso(),
            "changements": { "personnes": { "ne": enfant } } }]);
        let aujourdhui = simuler(&attendue);
        let option = alternatives(&saisie(&document), &attendue, &aujourdhui).remove(0);
        for (prevu, autre) in Evolution::calculer(&attendue, &aujourdhui).mois().iter().zip(&option.mois[1..]) {
            prop_assert_eq!(prevu.mois, autre.mois);
            for cle in CleDroit::TOUS {
                prop_assert_eq!(prevu.droit(*cle).possible(), autre.droit(*cle).possible(), "{:?} {:?}", cle, prevu.mois);
            }
        }
    }
}

// ---------------------------------------------------------------- Missing answers

/// Erases (`None`) or says unknown an answer of a household that is known.
fn sans_reponse(document: &Value, champ: &Champ, inconnu: bool) -> Situation {
    let mut saisie = saisie(document);
    saisie.ecrire(champ, inconnu.then_some(Value::Null));
    lire(&saisie).situation.unwrap()
}

/// Every right of the known household lies within the bounds given without the answer.
fn verifie_les_bornes(document: &Value, champ: &Champ, inconnu: bool) -> Result<(), TestCaseError> {
    let vrai = simulation(document);
    let incomplet = simuler(&sans_reponse(document, champ, inconnu));
    verifie_droits(&incomplet)?;
    for cle in CleDroit::TOUS {
        // A right already undetermined with the answer proves nothing.
        let Some(net) = vrai.droit(*cle).net() else { continue };
        if let Some(Fourchette { bas, haut, .. }) = incomplet.droit(*cle).fourchette() {
            // An amount is rounded when it is paid, a bound when it is shown.
            let (bas, haut, net) = (bas.arrondi_centime(), haut.arrondi_centime(), net.arrondi_centime());
            prop_assert!(
                (bas..=haut).contains(&net),
                "{champ} manque : {} est entre {bas} et {haut} ; avec la réponse, {net}",
                cle.code()
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cas(200))]

    #[test]
    fn sans_la_commune_chaque_droit_reste_dans_ses_bornes(document in document()) {
        verifie_les_bornes(&document, &Champ::new("logement.commune"), true)?;
    }

    #[test]
    fn sans_le_loyer_chaque_droit_reste_dans_ses_bornes(document in document()) {
        // Whoever says that he does not know his rent pays one.
        let situation = situation(&document);
        let paye = |logement: &reste_a_vivre::menage::logement::Logement| {
            logement.loyer.as_ref().is_none_or(|loyer| loyer.en(situation.menage.mois.mois()).est_positif())
        };
        if situation.menage.logement.as_ref().is_none_or(paye) {
            verifie_les_bornes(&document, &Champ::new("logement.loyer"), true)?;
        }
    }

    #[test]
    fn en_foyer_chaque_droit_reste_dans_ses_bornes_sans_une_reponse(document in document(), universitaire in any::<bool>()) {
        let mut document = document;
        if document.get("logement").is_none() {
            return Ok(());
        }
        document["logement"]["occupation"] = json!(if universitaire { "residence_universitaire" } else { "foyer" });
        document["logement"]["redevance"] = json!(480);
        for cle in ["redevance", "foyer_conventionne", "foyer_regle", "foyer_categorie", "ehpad_ou_residence_autonomie"] {
            verifie_les_bornes(&document, &Champ::new(format!("logement.{cle}")), true)?;
        }
    }

    #[test]
    fn sans_l_autre_parent_chaque_droit_reste_dans_ses_bornes(document in document()) {
        let personnes = document["personnes"].as_array().unwrap();
        for (rang, personne) in personnes.iter().enumerate() {
            if personne.get("autre_parent").is_some() {
                verifie_les_bornes(&document, &Champ::personne(rang, Cle::AutreParent), false)?;
                verifie_les_bornes(&document, &Champ::personne(rang, Cle::AutreParent), true)?;
            }
        }
    }

    #[test]
    fn sans_un_revenu_chaque_droit_reste_dans_ses_bornes(document in document(), choisi in any::<proptest::sample::Index>()) {
        let personnes = document["personnes"].as_array().unwrap();
        let champs: Vec<Champ> = personnes
            .iter()
            .enumerate()
            .flat_map(|(rang, personne)| {
                let natures = personne.get("revenus").and_then(Value::as_object).into_iter().flat_map(Map::keys);
                natures.map(move |nature| Champ::personne(rang, Cle::Revenus).sous(nature))
            })
            .collect();
        if !champs.is_empty() {
            verifie_les_bornes(&document, &champs[choisi.index(champs.len())], true)?;
        }
    }
}

/// A household, and the right that its missing answer must not exclude.
fn verifie_un_menage(document: &Value, champ: Champ) {
    let document = {
        let mut document = document.clone();
        document["format"] = json!(FORMAT);
        document
    };
    verifie_les_bornes(&document, &champ, true).unwrap();
}

#[test]
fn la_pension_d_un_enfant_dont_l_autre_parent_est_inconnu_borne_le_rsa() {
    let document = json!({
        "mois": "2026-11",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1990-03-15" },
            { "id": "e", "role": "enfant", "naissance": "2016-05-10", "autre_parent": "pension_payee", "pension_percue": 200 },
        ],
        "logement": { "occupation": "sans_domicile" },
    });
    verifie_un_menage(&document, Champ::personne(1, Cle::AutreParent));
}

#[test]
fn la_paie_inconnue_d_un_enfant_de_seize_ans_peut_le_faire_sortir_des_allocations() {
    let document = json!({
        "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1985-03-15" },
            { "id": "b", "role": "conjoint", "naissance": "1985-03-15" },
            { "id": "e", "role": "enfant", "naissance": "2009-05-10", "revenus": { "salaire": 1600 } },
            { "id": "f", "role": "enfant", "naissance": "2014-05-10" },
        ],
        "logement": { "occupation": "sans_domicile" },
    });
    verifie_un_menage(&document, Champ::personne(2, Cle::Revenu(Nature::Salaire)));
}

#[test]
fn la_paie_inconnue_d_un_apprenti_peut_fermer_son_asf() {
    let document = json!({
        "mois": "2025-10",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1980-03-15" },
            { "id": "e", "role": "enfant", "naissance": "2007-11-01", "autre_parent": "decede",
              "activite": "apprenti", "revenus": { "apprentissage": 1150 } },
        ],
        "logement": { "occupation": "sans_domicile" },
    });
    verifie_un_menage(&document, Champ::personne(1, Cle::Revenu(Nature::Apprentissage)));
}

#[test]
fn la_mensualite_inconnue_d_un_proprietaire_borne_le_rsa() {
    let document = json!({
        "mois": "2026-11",
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1990-03-15" }],
        "logement": { "occupation": "proprietaire", "commune": "69123", "loyer": 60 },
    });
    verifie_un_menage(&document, Champ::new("logement.loyer"));
}

#[test]
fn l_allocation_de_base_reste_possible_entre_deux_revenus_quand_le_revenu_est_inconnu() {
    let enfant = |id: &str, naissance: &str| json!({ "id": id, "role": "enfant", "naissance": naissance });
    let document = json!({
        "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1990-03-15", "activite": "salarie", "revenus": { "salaire": 2800 } },
            { "id": "b", "role": "conjoint", "naissance": "1990-03-15" },
            enfant("e1", "2016-05-10"), enfant("e2", "2018-05-10"), enfant("e3", "2020-05-10"), enfant("e4", "2025-05-10"),
        ],
        "logement": { "occupation": "sans_domicile" },
    });
    verifie_un_menage(&document, Champ::personne(0, Cle::Revenu(Nature::Salaire)));
}

// ---------------------------------------------------------------- Files that are not what they should be

/// Values of the wrong kind, too long, too deep, out of bounds.
pub fn imprevu() -> impl Strategy<Value = Value> {
    let profond = (1usize..80).prop_map(|niveaux| (0..niveaux).fold(json!(1), |valeur, _| json!([valeur])));
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(|oui| json!(oui)),
        any::<i64>().prop_map(|nombre| json!(nombre)),
        "-?[0-9]{1,30}([.,][0-9]{0,30})?(e[+-]?[0-9]{1,3})?"
            .prop_map(|texte| serde_json::from_str(&texte).unwrap_or(json!(texte))),
        any::<String>().prop_map(|texte| json!(texte)),
        "[0-9]{1,4}[-/. ][0-9]{1,4}([-/. ][0-9]{1,4})?".prop_map(|texte| json!(texte)),
        (1usize..30_000).prop_map(|taille| json!("é".repeat(taille))),
        profond,
        vec(Just(json!({ "depuis": "2026-01", "montant": 1 })), 0..30).prop_map(|paliers| json!(paliers)),
        Just(json!({})),
        Just(json!({ "a": { "b": [null, {}] } })),
        Just(json!("97608")),
        Just(json!(-1)),
    ]
}

proptest! {
    #![proptest_config(cas(300))]

    #[test]
    fn aucun_document_abime_n_arrete_le_programme(
        document in document_avec_inconnus(),
        changements in vec((any::<proptest::sample::Index>(), imprevu()), 1..4)
    ) {
        let mut abime = document;
        for (choisi, valeur) in changements {
            let chemins = feuilles(&abime);
            if !chemins.is_empty() {
                *abime.pointer_mut(&chemins[choisi.index(chemins.len())]).unwrap() = valeur;
            }
        }
        if let Ok(saisie) = Saisie::depuis_objet(abime.as_object().unwrap().clone()) {
            // On screen a field in error counts as unanswered: what is left is computed.
            if let Some(situation) = lire(&saisie).situation {
                let simulation = simuler(&situation);
                verifie_droits(&simulation)?;
                verifie_budget(&simulation.budget, &simulation)?;
            }
        }
        reponse::repondre(&abime.to_string());
    }

    #[test]
    fn aucun_texte_n_arrete_l_ouverture_d_un_fichier(texte in any::<String>(), debut in "\\{\"format\": ?\"reste-a-vivre/[0-9]{1,3}\"") {
        let _ = Saisie::ouvrir(&texte);
        reponse::repondre(&texte);
        reponse::repondre(&format!("{debut}{texte}"));
    }
}

// ---------------------------------------------------------------- Core types

proptest! {
    #![proptest_config(cas(200))]

    #[test]
    fn un_montant_ecrit_se_relit(centimes in 0i64..=100_000_000) {
        let montant = Euros::entiers(centimes) / 100;
        prop_assert_eq!(montant.to_string().parse(), Ok(montant));
        prop_assert_eq!(montant.pour_champ().parse(), Ok(montant));
        prop_assert_eq!(montant.en_json().to_string().parse(), Ok(montant));
    }

    #[test]
    fn lire_un_montant_ne_s_arrete_jamais_et_ne_sort_pas_de_ses_bornes(texte in any::<String>(), proche in "[-+ ]?[0-9 ]{0,12}[.,]?[0-9]{0,4} ?€?") {
        for texte in [texte, proche] {
            if let Ok(montant) = texte.parse::<Euros>() {
                prop_assert!((Euros::ZERO..=Euros::MAXIMUM_SAISI).contains(&montant));
                prop_assert_eq!(montant.arrondi_centime(), montant);
            }
        }
    }

    #[test]
    fn les_arrondis_encadrent_le_montant(dix_milliemes in 0i64..10_000_000_000) {
        let montant = Euros::entiers(dix_milliemes) / 10_000;
        prop_assert!(montant.arrondi_centime_inferieur() <= montant);
        prop_assert!(montant - montant.arrondi_centime_inferieur() < euros!(0.01));
        let ecart = montant.arrondi_centime() - montant;
        prop_assert!(euros!(-0.005) < ecart && ecart <= euros!(0.005));
        prop_assert!(montant.arrondi_euro_inferieur() <= montant && montant - montant.arrondi_euro_inferieur() < euros!(1));
        let centaine = montant.arrondi_centaine_superieure();
        prop_assert!(montant <= centaine && centaine - montant < euros!(100));
        prop_assert_eq!(centaine.arrondi_centaine_superieure(), centaine);
    }

    #[test]
    fn un_mois_ecrit_se_relit_et_se_compte(annee in 1900i32..=2100, numero in 1u32..=12, nombre in -2000i32..2000) {
        let mois = Mois::new(annee, numero);
        prop_assert_eq!((mois.annee(), mois.numero()), (annee, numero));
        prop_assert_eq!(mois.iso().parse(), Ok(mois));
        prop_assert_eq!(format!("{numero}/{annee}").parse(), Ok(mois));
        prop_assert_eq!(mois.plus(nombre).moins(nombre), mois);
        prop_assert_eq!(mois.plus(nombre).depuis(mois), nombre);
    }

    #[test]
    fn une_date_ecrite_se_relit_et_l_anniversaire_change_l_age(annee in 1900i32..=2100, numero in 1u32..=12, jour in 1u32..=31, ans in 0i32..100) {
        let mois = Mois::new(annee, numero);
        let Some(date) = Date::new(mois, jour) else { return Ok(()) };
        prop_assert_eq!(date.iso().parse(), Ok(date));
        prop_assert_eq!(format!("{jour}/{numero}/{annee}").parse(), Ok(date));
        if let Some(anniversaire) = Date::new(Mois::new(annee + ans, numero), jour) {
            prop_assert_eq!(date.annees_revolues(anniversaire), ans);
        }
        if jour > 1 {
            prop_assert_eq!(date.annees_revolues(Date::new(Mois::new(annee + ans, numero), jour - 1).unwrap()), ans - 1);
        }
    }

    #[test]
    fn lire_un_mois_ou_une_date_ne_s_arrete_jamais(texte in any::<String>(), proche in "[0-9]{1,5}[-/. ][0-9]{1,5}([-/. ][0-9]{1,5})?") {
        for texte in [texte, proche] {
            let _ = texte.parse::<Mois>();
            let _ = texte.parse::<Date>();
        }
    }

    #[test]
    fn une_serie_ne_depend_pas_de_l_ordre_de_ses_paliers(paliers in proptest::collection::btree_map(0i32..60, 0i64..5_000, 0..6), debut in 0i32..60) {
        let origine = Mois::new(2023, 1);
        let dans_l_ordre: Vec<_> = paliers.iter().map(|(rang, montant)| (origine.plus(*rang), Euros::entiers(*montant))).collect();
        let a_l_envers = dans_l_ordre.iter().rev().copied().collect();
        let (serie, envers) = (Serie::paliers(dans_l_ordre), Serie::paliers(a_l_envers));
        prop_assert_eq!(&serie, &envers);
        let periode = Periode::fenetre(origine.plus(debut), 13, 2);
        prop_assert_eq!(serie.somme(periode), periode.mois().map(|mois| serie.en(mois)).sum::<Euros>());
        prop_assert!(!(serie.est_arretee_en(origine.plus(debut)) && serie.en(origine.plus(debut)).est_positif()));
    }

    #[test]
    fn ecrire_puis_effacer_une_reponse_rend_le_document(document in document(), choisi in 0usize..6, valeur in montant()) {
        let champ = [
            Champ::personne(0, Cle::Revenu(Nature::AideFamiliale)), Champ::personne(0, Cle::FraisReels).sous("2030"), Champ::new("logement.surface"),
            Champ::new("foyer.patrimoine.capital_improductif"), Champ::new("impaye.montant"), Champ::new("projet.a.b.c"),
        ][choisi].clone();
        let avant = saisie(&document);
        prop_assume!(avant.valeur(&champ).is_none());
        let mut apres = avant.clone();
        apres.ecrire(&champ, Some(valeur.clone()));
        prop_assert_eq!(apres.valeur(&champ), Some(&valeur));
        prop_assert_eq!(Saisie::ouvrir(&apres.enregistrer()), Ok(apres.clone()));
        apres.ecrire(&champ, None);
        prop_assert_eq!(apres.valeur(&champ), None);
        // What led to it and was empty goes with it; nothing else changes.
        let sans_vide = |document: &Map<String, Value>| {
            let mut document = Value::Object(document.clone());
            sans_objets_vides(&mut document);
            document
        };
        prop_assert_eq!(sans_vide(apres.document()), sans_vide(avant.document()));
    }
}

fn sans_objets_vides(valeur: &mut Value) {
    match valeur {
        Value::Object(champs) => {
            champs.values_mut().for_each(sans_objets_vides);
            champs.retain(|_, valeur| *valeur != json!({}));
        }
        Value::Array(elements) => elements.iter_mut().for_each(sans_objets_vides),
        _ => {}
    }
}

#[test]
fn ne_pas_savoir_un_revenu_annuel_est_une_reponse_manquante_et_non_une_erreur() {
    for annuels in [json!({ "2024": null }), json!({ "2024": { "salaire": null } })] {
        let document = json!({
            "format": FORMAT, "mois": "2026-11",
            "personnes": [
                { "id": "a", "role": "demandeur", "naissance": "1990-03-15", "revenus_annuels": annuels },
                { "id": "e", "role": "enfant", "naissance": "2025-03-15", "autre_parent": "decede" },
            ],
            "logement": { "occupation": "prive_vide", "commune": "69123", "loyer": 500 },
        });
        let lecture = lire(&saisie(&document));
        assert!(lecture.erreurs.is_empty(), "{:?}", lecture.erreurs);
        assert!(simuler(&lecture.situation.unwrap()).droit(CleDroit::PajeBase).est_indetermine());
    }
}

// A commune of Mayotte or of another collectivity is refused at its field.
#[test]
fn une_commune_de_mayotte_est_refusee_a_son_champ() {
    let document = json!({
        "format": FORMAT, "mois": "2026-11",
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1990-03-15" }],
        "logement": { "occupation": "prive_vide", "commune": "97608", "loyer": 500 },
    });
    let lecture = lire(&saisie(&document));
    assert_eq!(lecture.erreurs.len(), 1);
    assert_eq!(lecture.erreurs[0].champ.as_str(), "logement.commune");
    assert!(simuler(&lecture.situation.unwrap()).droit(CleDroit::AideLogement).est_indetermine());
}

// "It changed" was just ticked: until the month or the former amount is typed, the amount holds and the results stay; a
// change half typed is an unanswered question.
#[test]
fn dire_qu_un_montant_a_change_ne_fait_pas_disparaitre_les_resultats() {
    let lu = |salaire: Value| {
        let document = json!({ "format": FORMAT, "mois": "2026-11",
            "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie", "revenus": { "salaire": salaire } }] });
        let situation =
            lire(&Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap()).situation.unwrap();
        (
            situation.menage.demandeur.revenu(Nature::Salaire, Mois::new(2026, 11)),
            situation.menage.inconnus.len(),
        )
    };
    let paie = euros!(1480);
    assert_eq!(lu(json!("1480")), (paie, 0));
    assert_eq!(lu(json!([{ "depuis": "2020-01" }, { "montant": "1480" }])), (paie, 0));
    assert_eq!(lu(json!([{ "depuis": "2020-01" }, { "depuis": "2026-09", "montant": "1480" }])).1, 1);
    assert_eq!(lu(json!([{ "depuis": "2020-01", "montant": "900" }, { "montant": "1480" }])).1, 1);
    let complet =
        json!([{ "depuis": "2020-01", "montant": "900" }, { "depuis": "2026-09", "montant": "1480" }]);
    assert_eq!(lu(complet), (paie, 0));
}

// While one does not know whether the ASS opens, it does not come on top of the ASS that was answered.
#[test]
fn une_ass_incertaine_ne_s_ajoute_pas_a_celle_qui_est_dite() {
    let document = json!({
        "mois": "2026-06",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1959-06-02", "activite": "chomeur",
              "revenus": { "pension_alimentaire_versee": "785,71", "ass": 855 }, "ass_conditions": { "deja_beneficiaire": true } },
            { "id": "b", "role": "enfant", "naissance": "2001-06-02" },
        ],
        "logement": { "occupation": "hlm", "commune": "75111", "loyer": 60 },
    });
    verifie_un_menage(&document, Champ::personne(0, Cle::Revenu(Nature::PensionAlimentaireVersee)));
}

// CCH, art. L442-2-1: resources that are not known may be above the ceiling of the RLS, which then does not lower the aid.
#[test]
fn sans_les_revenus_l_aide_la_plus_haute_est_celle_sans_reduction_de_loyer() {
    let document = json!({
        "mois": "2026-10",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1928-01-01", "revenus": { "salaire": "1920,44" } },
            { "id": "b", "role": "enfant", "naissance": "2005-11-01", "autre_parent": "au_foyer", "pension_percue": 0 },
            { "id": "c", "role": "enfant", "naissance": "2005-11-01" },
        ],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 1392 },
    });
    verifie_un_menage(&document, Champ::personne(1, Cle::AutreParent));
}

// CCH, art. R823-4: a student's forfait stands, but the income of an old relative decides whether he is dependent.
#[test]
fn le_revenu_inconnu_d_un_parent_age_peut_oter_une_charge_a_un_etudiant() {
    let document = json!({
        "mois": "2025-10",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1997-09-02", "activite": "etudiant" },
            { "id": "b", "role": "ascendant", "naissance": "1928-01-01", "revenus": { "salaire": "1356,08" } },
        ],
        "logement": { "occupation": "hlm", "commune": "75111", "loyer": 60 },
    });
    verifie_un_menage(&document, Champ::personne(1, Cle::Revenu(Nature::Salaire)));
}

// CSS, art. D523-3: what is too small to be paid for one child may be paid with what another one opens.
#[test]
fn une_asf_trop_petite_seule_compte_avec_celle_qui_est_inconnue() {
    let document = json!({
        "mois": "2026-01",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1985-01-01" },
            { "id": "b", "role": "enfant", "naissance": "2010-02-01", "autre_parent": "pension_payee", "pension_percue": 185 },
            { "id": "c", "role": "enfant", "naissance": "2010-02-01", "autre_parent": "pension_impayee" },
        ],
        "logement": { "occupation": "hlm", "commune": "75111", "loyer": 60 },
    });
    verifie_un_menage(&document, Champ::personne(2, Cle::AutreParent));
}

// ---------------------------------------------------------------- What is asked

proptest! {
    #![proptest_config(cas(400))]

    // An aid folded away where one says what one receives is none that this household may have.
    #[test]
    fn une_aide_qui_peut_etre_due_se_demande_a_decouvert(document in document_avec_inconnus()) {
        let situation = situation(&document);
        for (cle, droit) in simuler(&situation).droits.iter() {
            let due = droit.possible().peut_etre_positive();
            prop_assert!(!due || peut_se_recevoir(&situation.menage, cle), "{cle:?} : {droit:?}\n{document}");
        }
    }
}

// ---------------------------------------------------------------- A right without bounds

proptest! {
    #![proptest_config(cas(200))]

    #[test]
    fn un_droit_sans_bornes_ouvre_les_totaux_et_la_reponse_le_dit(document in document_avec_inconnus()) {
        let situation = situation(&document);
        let simulation = simuler(&situation);
        let json = reponse::repondre(&serde_json::to_string(&document).unwrap());
        for (cle, droit) in simulation.droits.iter().filter(|(_, droit)| droit.est_indetermine()) {
            let ouvert = droit.fourchette().is_none();
            // The first key of a cover of costs says whether it is free: no amount.
            for nom in cle.cles_json().iter().skip(usize::from(cle.compte() == Compte::Soins)) {
                let intervalle = &json["intervalles"][nom];
                prop_assert!(intervalle[0].is_number(), "{nom} : {intervalle}");
                prop_assert_eq!(intervalle[1].is_null(), ouvert, "{} : {}", nom, intervalle);
            }
            if ouvert && cle.est_une_aide() {
                prop_assert!(simulation.total_des_aides().ouverte, "{cle:?}");
            }
            if ouvert && cle.compte() == Compte::Ressources {
                let budget = &simulation.budget;
                prop_assert!(budget.ressources.ouverte, "{cle:?}");
                prop_assert!(budget.reste_a_vivre.is_none_or(|reste| reste.ouverte), "{cle:?}");
                prop_assert!(json["budget"]["ressources"].is_null());
                prop_assert!(json["budget"]["intervalles"]["ressources"][1].is_null());
                prop_assert!(explication::droit::au_moins(&simulation).is_some());
                prop_assert!(mots::plage(budget.ressources).starts_with(['a', 'à']));
            }
        }
    }
}

// ---------------------------------------------------------------- What is printed

/// A household of which, one time out of two, the adults have come with a recent permit; some live abroad part of the year.
fn document_venu_d_ailleurs() -> impl Strategy<Value = Value> {
    let reponses = vec((0u32..=24, mois_recent(), any::<bool>()), 12);
    (document(), any::<bool>(), reponses).prop_map(|(mut document, venus, reponses)| {
        let personnes = document["personnes"].as_array_mut().unwrap();
        for (personne, (mois, titre, etudiant)) in personnes.iter_mut().zip(reponses) {
            if mois <= 6 {
                personne["mois_en_france"] = json!(mois * 2);
            }
            if venus && personne["role"] != "enfant" {
                personne["nationalite"] = json!("autre");
                personne["titre_sejour_depuis"] = titre;
                personne["titre_etudiant_hors_ue"] = json!(etudiant);
            }
        }
        document
    })
}

/// The same household without its answers on health, origin and nationality, but for a pregnancy: it counts as a child in
/// the scales, so that the amounts compared follow it.
fn sans_ce_qui_est_discret(document: &Value) -> Value {
    let mut autre = document.clone();
    for personne in autre["personnes"].as_array_mut().unwrap() {
        let discret =
            |chemin: String| Cle::du_chemin(&format!("personnes[0].{chemin}")).is_some_and(Cle::est_discrete);
        personne.as_object_mut().unwrap().retain(|mot, _| !discret(mot.clone()));
        if let Some(revenus) = personne.get_mut("revenus").and_then(Value::as_object_mut) {
            revenus.retain(|mot, _| !discret(format!("revenus.{mot}")));
        }
    }
    autre
}

/// A reason that compares amounts says nothing of what they rest on.
fn compare_des_montants(motif: &Motif) -> bool {
    const DE_MONTANTS: [&str; 7] = [
        "Les ressources du foyer sont trop élevées",
        "Vos ressources sont trop élevées pour ce loyer et cette famille",
        "Vos ressources sont trop élevées pour cette redevance et cette famille",
        "Votre loyer est trop élevé : l'aide s'arrête au-delà d'un plafond",
        "Après déduction de la réduction de loyer, il ne reste rien à verser",
        "Elle ne s'ajoute pas au complément familial, plus élevé pour vous",
        "Il ne s'ajoute pas à l'allocation de base de la Paje",
    ];
    motif.compare.is_some() || DE_MONTANTS.contains(&motif.texte)
}

/// The reasons that are printed for a right: none where one of them is discreet, for another calculation follows then.
fn raisons_imprimees(cle: CleDroit, droit: &Droit) -> Vec<&'static str> {
    match droit {
        Droit::Ferme(motifs) if cle.refus() != Refus::Tu && motifs.iter().all(|motif| !motif.discret) => {
            motifs.iter().filter(|motif| !compare_des_montants(motif)).map(|motif| motif.texte).collect()
        }
        _ => Vec::new(),
    }
}

fn remarques_imprimees(simulation: &Simulation) -> Vec<String> {
    let dites = simulation.avertissements().into_iter().filter(|remarque| !remarque.discret);
    // The estimated tax is an amount.
    dites.map(|remarque| remarque.texte.into_owned()).filter(|texte| !texte.contains("est estimé")).collect()
}

proptest! {
    #![proptest_config(cas(400))]

    // What is printed must be the same whatever a household answers on health, origin and nationality.
    #[test]
    fn aucune_raison_imprimee_ne_vient_d_une_regle_qui_lit_une_reponse_discrete(document in document_venu_d_ailleurs()) {
        let avec = simulation(&document);
        let sans = simulation(&sans_ce_qui_est_discret(&document));
        for (cle, droit) in avec.droits.iter() {
            // Of two adults one of whom is refused by an amount, the other's reasons are the same whatever that amount.
            let par_un_montant =
                matches!(droit, Droit::Ferme(motifs) if motifs.iter().any(compare_des_montants));
            let Droit::Ferme(motifs) = sans.droit(cle) else {
                if par_un_montant {
                    continue;
                }
                prop_assert_eq!(raisons_imprimees(cle, droit), Vec::<&str>::new(), "{:?}", cle);
                continue;
            };
            for raison in raisons_imprimees(cle, droit) {
                prop_assert!(motifs.iter().any(|motif| motif.texte == raison), "{cle:?} : {raison}");
            }
        }
        prop_assert_eq!(remarques_imprimees(&avec), remarques_imprimees(&sans));
    }

    #[test]
    fn rien_de_discret_n_est_imprime(document in document_venu_d_ailleurs()) {
        let saisie = saisie(&document);
        let situation = situation(&document);
        let simulation = simuler(&situation);
        let le = Date::new(Mois::new(2026, 11), 24).unwrap();
        let page = format!("{:?}", rapport::construire(&saisie, &situation, &simulation, le, &rapport::Options::default()));
        let motifs = simulation.droits.iter().filter_map(|(_, droit)| match droit {
            Droit::Ferme(motifs) => Some(motifs),
            _ => None,
        });
        for motif in motifs.flatten().filter(|motif| motif.discret) {
            prop_assert!(!page.contains(&explication::droit::motif(motif)), "{}", motif.texte);
        }
        for remarque in simulation.avertissements().iter().filter(|remarque| remarque.discret) {
            prop_assert!(!page.contains(&mots::minuscule(&remarque.texte)), "{}", remarque.texte);
        }
        for reference in situation.menage.inconnus.iter().filter(|reference| reference.cle.est_discrete()) {
            let nom = reference.cle.nom();
            prop_assert!(!page.contains(nom), "{nom}");
        }
    }
}
