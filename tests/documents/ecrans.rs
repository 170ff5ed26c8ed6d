//! The small screens of the public path: each asks little, together they ask all that the form of the workspace asks, once.

use crate::blanc;
use crate::menages::{NOMS, fichier};
use crate::vues::{contexte, dessine, entretien_a};
use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::menage::personnes;
use reste_a_vivre::menage::posees::posees;
use reste_a_vivre::notions::choix::Choix as _;
use reste_a_vivre::questions::question::Posee;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::Nature;
use reste_a_vivre::ui::pas::{EtapeParcours, Pas};
use reste_a_vivre::ui::route::Route;
use reste_a_vivre::ui::rubrique::Rubrique;
use reste_a_vivre::ui::vues::parcours;
use serde_json::Value;
use std::collections::BTreeMap;

/// Invented households, some of the reference, and those that see between them every question.
fn menages() -> Vec<Saisie> {
    let saisies = NOMS.iter().map(|nom| Saisie::ouvrir(&fichier(nom)).unwrap());
    let reference = include_str!("../droit/menages/reference.jsonl").lines().step_by(25).map(|ligne| {
        let menage: Value = serde_json::from_str(ligne).unwrap();
        Saisie::ouvrir(&menage["situation"].to_string()).unwrap()
    });
    saisies.chain(reference).chain(blanc::menages()).collect()
}

/// The screens that ask: the last one checks.
fn ecrans(saisie: &Saisie) -> impl Iterator<Item = Pas> {
    Pas::du_foyer(saisie).into_iter().filter(|pas| pas.etape < EtapeParcours::Verification)
}

fn ecran(saisie: &Saisie, pas: Pas) -> String {
    dessine(move |contexte| parcours(contexte, pas), contexte(saisie.clone(), Route::Parcours(pas)))
}

/// The values of an attribute, in the order of the page.
fn valeurs<'a>(page: &'a str, attribut: &str) -> Vec<&'a str> {
    let debut = format!(" {attribut}=\"");
    let suites = page.split(debut.as_str()).skip(1).map(|suite| suite.split('"').next().unwrap());
    suites.collect()
}

/// The fields of a page: where each answer stands, or the name of an expense that is not typed yet.
fn champs(page: &str) -> Vec<String> {
    let depenses = valeurs(page, "id").into_iter().filter(|id| est_une_depense(id));
    let autres = valeurs(page, "data-champ")
        .into_iter()
        .filter(|champ| !champ.ends_with("].montant") || !champ.starts_with("depenses"));
    depenses.chain(autres).map(str::to_owned).collect()
}

fn est_une_depense(id: &str) -> bool {
    id.starts_with("depense-") && id.ends_with(|lettre: char| lettre.is_ascii_digit())
}

/// The page without what is folded.
fn deplie(page: &str) -> String {
    let mut ouverts = 0;
    let morceaux = page.split('<').filter(|morceau| {
        ouverts += usize::from(morceau.starts_with("details"));
        let montre = ouverts == 0;
        ouverts -= usize::from(morceau.starts_with("/details"));
        montre
    });
    morceaux.collect::<Vec<_>>().join("<")
}

/// How many questions are shown at once: the births of the children are one, and so is the landlord's statement.
fn questions(page: &str) -> usize {
    let page = deplie(page);
    let cle = |champ: &String| match Cle::du_chemin(champ) {
        Some(cle) if cle.est_dans(Cle::ImpayeReleve) => Cle::ImpayeReleve.code().to_owned(),
        Some(cle) => cle.code().to_owned(),
        None => champ.clone(),
    };
    let mut cles: Vec<String> = champs(&page).iter().map(cle).collect();
    cles.sort();
    cles.dedup();
    cles.len() + usize::from(page.contains("name=\"couple\""))
}

#[test]
fn chaque_question_est_sur_un_seul_petit_ecran_celui_que_dit_la_table() {
    for saisie in menages() {
        let mut vus: BTreeMap<String, Pas> = BTreeMap::new();
        for pas in ecrans(&saisie) {
            let mut ici = champs(&ecran(&saisie, pas));
            ici.dedup();
            for champ in ici {
                if !est_une_depense(&champ) {
                    assert_eq!(Pas::du_champ(&saisie, &Champ::new(champ.clone())), pas, "{champ}");
                }
                assert_eq!(
                    vus.insert(champ.clone(), pas),
                    None,
                    "{champ} est demandé deux fois : {}",
                    saisie.enregistrer()
                );
            }
        }
        for champ in posees(&saisie) {
            // A precise income of a child comes from a file.
            let precis = matches!(Cle::du_chemin(champ.as_str()), Some(Cle::Revenu(nature)) if nature != Nature::Salaire);
            if precis && personnes::role_de(&saisie, champ.personne_citee().unwrap()) == "enfant" {
                continue;
            }
            // Of an amount that changed, the fields are those of its steps.
            let montre = vus.keys().any(|vu| vu.starts_with(champ.as_str()));
            assert!(montre, "{champ} n'est sur aucun écran : {}", saisie.enregistrer());
        }
    }
}

/// Asked in the workspace alone, where the papers are: plan, debts, precise rule of a foyer, school of the young, disability
/// of the retired.
fn demande_des_papiers(saisie: &Saisie, champ: &str) -> bool {
    let cle = Cle::du_chemin(champ).unwrap();
    let du_plan = [
        Cle::ImpayeMensualiteProposee,
        Cle::ImpayeRappelAlAttendu,
        Cle::ImpayeFslDemande,
        Cle::ImpayeMotifMaintien,
        Cle::ImpayeAlSuspendue,
    ];
    // Who pays no rent may still owe one, of a home that was left: an adviser asks.
    let sans_loyer = EtapeParcours::Impaye.volets(saisie).is_empty();
    du_plan.contains(&cle)
        || cle == Cle::ImpayeMontant && sans_loyer
        || champ.starts_with("dettes[")
        || [Cle::LogementFoyerRegle, Cle::Scolarite, Cle::PensionFixee, Cle::HandicapTaux, Cle::HandicapRsdae]
            .contains(&cle)
        || matches!(cle, Cle::Revenu(Nature::Salaire)) && !posees(saisie).contains(&Champ::new(champ))
        || !matches!(cle.question().posee, Posee::Parcours(_))
}

/// The answers, without the results beside them, where what is received may be typed too.
fn sans_resultats(page: &str) -> &str {
    page.split("id=\"resultats\"").next().unwrap()
}

// The rail and each link lead to the section where the field stands.
#[test]
fn chaque_champ_du_formulaire_est_dans_la_rubrique_qui_le_dit() {
    for saisie in menages() {
        for rubrique in Rubrique::TOUTES {
            let page = entretien_a(saisie.clone(), rubrique);
            let (_, suite) = page.split_once("class=\"section__contenu\"").unwrap();
            let rubrique_seule = sans_resultats(suite).split("class=\"utiles\"").next().unwrap();
            for champ in valeurs(rubrique_seule, "data-champ") {
                let dite = Rubrique::du_champ(&saisie, &Champ::new(champ));
                assert_eq!(dite, rubrique, "{champ} : {}", saisie.enregistrer());
            }
        }
    }
}

#[test]
fn les_petits_ecrans_ensemble_sont_le_formulaire_de_l_entretien() {
    for saisie in menages() {
        let pages = Rubrique::TOUTES.map(|rubrique| entretien_a(saisie.clone(), rubrique));
        let formulaire: Vec<String> = pages.iter().flat_map(|page| champs(sans_resultats(page))).collect();
        let ecrans: Vec<String> = ecrans(&saisie).flat_map(|pas| champs(&ecran(&saisie, pas))).collect();
        for champ in &ecrans {
            // Asked of whom it may change an amount, the question has its field above the form.
            assert!(
                formulaire.contains(champ),
                "{champ} n'est pas dans l'entretien : {}",
                saisie.enregistrer()
            );
        }
        for champ in formulaire.iter().filter(|champ| !ecrans.contains(champ)) {
            assert!(
                !est_une_depense(champ) && demande_des_papiers(&saisie, champ),
                "{champ} n'est sur aucun écran : {}",
                saisie.enregistrer()
            );
        }
    }
}

// What is said to be missing has its field open on the path.
#[test]
fn une_depense_qui_manque_est_demandee_a_decouvert() {
    for saisie in menages() {
        let resultat = contexte(saisie.clone(), Route::Resultats).resultat;
        let absents = resultat.simulation().map(|simulation| simulation.base().postes_absents.clone());
        let pages = EtapeParcours::Depenses.volets(&saisie).len();
        let ecrans =
            (0..pages).map(|place| deplie(&ecran(&saisie, Pas { etape: EtapeParcours::Depenses, place })));
        let montres = ecrans.collect::<String>();
        for poste in absents.unwrap_or_default() {
            let champ = format!("depense-{}-0", poste.code());
            assert!(montres.contains(&champ), "{champ} : {}", saisie.enregistrer());
        }
    }
}

#[test]
fn un_ecran_pose_au_plus_quatre_questions() {
    let mut repartition: BTreeMap<usize, usize> = BTreeMap::new();
    for saisie in menages() {
        for pas in ecrans(&saisie) {
            let page = ecran(&saisie, pas);
            let nombre = questions(&page);
            *repartition.entry(nombre).or_default() += 1;
            // A student from elsewhere, with a disability: few are asked all of it.
            let plafond = if page.contains("titre_etudiant_hors_ue") { 5 } else { 4 };
            assert!(nombre <= plafond, "{} : {nombre} questions, {}", pas.adresse(), saisie.enregistrer());
        }
    }
    println!("questions à l'écran : nombre d'écrans {repartition:?}");
    assert!(repartition.keys().max() >= Some(&3), "rien n'est compté");
}
