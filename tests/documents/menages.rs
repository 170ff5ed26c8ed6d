//! Named households, invented: all that is written for each, word for word and to the cent.
//!
//! A change of a figure or of a word shows in review as a change of the texts of `menages/instantanes`. To accept it,
//! having read it: `INSTA_UPDATE=always cargo test --no-default-features --test documents menages`, then `git diff`.
//! A value published for a coming month changes the texts of the household dated after it and the forecasts that read it,
//! and nothing else: the RSA of April 2027 changes seven texts of four households, three of them dated before it.
//! A new household: its file in `menages`, its name in the list below.

pub mod en_texte;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use insta::{Settings, assert_snapshot};
use reste_a_vivre::conseil::agenda::agenda;
use reste_a_vivre::documents;
use reste_a_vivre::documents::rapport::options::Comparees;
use reste_a_vivre::documents::rapport::{self, Options, Section, texte};
use reste_a_vivre::documents::reponse::{self, MenageCalcule};
use reste_a_vivre::dossier::impaye::DossierImpaye;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::Date;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::options::{alternatives, deux_mois, mois_compare};
use reste_a_vivre::projection::prevision::{AidesPrevues, prevoir};
use reste_a_vivre::questions::droits::CleDroit;
use serde_json::Value;

macro_rules! menages {
    ($($nom:ident)*) => {
        /// The names of the households.
        pub const NOMS: &[&str] = &[$(stringify!($nom)),*];

        $(mod $nom {
            #[test]
            fn compte_rendu() {
                super::compare(stringify!($nom), "compte_rendu", super::compte_rendu);
            }

            #[test]
            fn rapport() {
                super::compare(stringify!($nom), "rapport", super::rapport_entier);
            }

            #[test]
            fn reponse() {
                super::compare(stringify!($nom), "reponse", super::reponse_json);
            }
        })*
    };
}

menages! {
    aah_seule_hlm
    arret_maladie_couple
    chomeur_ass
    colocation_jeune_salariee
    compare_deux_logements
    couple_retraite_hlm
    couple_un_salaire_nourrisson
    etranger_titre_recent
    etudiant_crous
    famille_la_reunion
    famille_nombreuse_lyceens
    foyer_jeune_travailleur
    foyer_sans_convention_connue
    garde_alternee_partagee
    independante_micro_entreprise
    invalide_asi
    loyer_en_retard_plan
    mois_a_venir
    parent_seul_sans_revenu_enceinte
    parent_seul_trois_enfants_hlm
    perte_d_emploi_credit
    refugie_seul_heberge
    reponses_qui_manquent
    residence_autonomie
    retraitee_seule_petite_pension
}

/// Those whose dossier is kept too: received aids and none said, a plan, options, debts, answers that are missing.
macro_rules! dossiers {
    ($($nom:ident)*) => {
        mod dossiers {
            $(#[test]
            fn $nom() {
                super::compare(stringify!($nom), "dossier", super::dossier_json);
            })*
        }
    };
}

dossiers! {
    compare_deux_logements
    couple_retraite_hlm
    loyer_en_retard_plan
    parent_seul_sans_revenu_enceinte
    parent_seul_trois_enfants_hlm
    perte_d_emploi_credit
    reponses_qui_manquent
}

fn dossier_des_menages() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/menages"))
}

/// The file of a household.
pub fn fichier(nom: &str) -> String {
    fs::read_to_string(dossier_des_menages().join(nom).with_extension("json")).unwrap()
}

fn dossier(fichier: &str) -> MenageCalcule {
    reponse::calculer(fichier).unwrap_or_else(|refus| panic!("{}", refus.json()))
}

/// The day on which every report is made.
fn jour() -> Date {
    "2026-11-24".parse().unwrap()
}

/// The text that `ecrit` makes of a household is the one kept under that name.
fn compare(nom: &str, document: &str, ecrit: fn(&str) -> String) {
    let mut reglages = Settings::clone_current();
    reglages.set_snapshot_path(dossier_des_menages().join("instantanes"));
    reglages.set_prepend_module_to_snapshot(false);
    reglages.set_omit_expression(true);
    reglages.bind(|| assert_snapshot!(format!("{nom}-{document}"), ecrit(&fichier(nom))));
}

/// What `simuler` writes.
fn compte_rendu(fichier: &str) -> String {
    let dossier = dossier(fichier);
    texte::compte_rendu(&dossier.situation, &dossier.simulation, &dossier.avertissements)
}

/// What `simuler --lignes` answers, unfolded.
fn reponse_json(fichier: &str) -> String {
    serde_json::to_string_pretty(&dossier(fichier).json()).unwrap()
}

/// What `simuler --dossier` answers, one line for each small value.
fn dossier_json(fichier: &str) -> String {
    let mut texte = String::new();
    deplie(&documents::dossier::repondre(fichier, None, Some(jour())).unwrap(), "", &mut texte);
    texte
}

/// A value on one line where it is short, else each of what it holds on its own.
fn deplie(valeur: &Value, retrait: &str, texte: &mut String) {
    const LIGNE: usize = 160;
    let court = valeur.to_string();
    let dessous = format!("{retrait}  ");
    match valeur {
        _ if court.chars().count() + retrait.len() <= LIGNE => *texte += &court,
        Value::Object(objet) => {
            for (cle, valeur) in objet {
                *texte += &format!("\n{dessous}{cle}: ");
                deplie(valeur, &dessous, texte);
            }
        }
        Value::Array(liste) => {
            for valeur in liste {
                *texte += &format!("\n{dessous}- ");
                deplie(valeur, &dessous, texte);
            }
        }
        _ => *texte += &court,
    }
}

/// The printed report and what stands beside it: the arrears, the year, the options, the agenda.
fn rapport_entier(fichier: &str) -> String {
    let saisie = Saisie::ouvrir(fichier).unwrap();
    let MenageCalcule { situation, simulation, .. } = dossier(fichier);
    let rapport = rapport::construire(&saisie, &situation, &simulation, jour(), &Options::default());
    let evolution = Evolution::calculer(&situation, &simulation);
    let prevus = prevoir(&situation, &simulation, &evolution, AidesPrevues::Recues(&simulation));
    let mut autres: Vec<Section> =
        vec![rapport::options::annee(&situation, &simulation, &evolution, &prevus, &[])];
    let dossier = reste_a_vivre::dossier::dossier(&saisie, None, jour()).unwrap();
    if situation.impaye.is_some() {
        autres.extend(rapport::impaye::sections(&dossier));
    }
    let alternatives = alternatives(&saisie, &situation, &simulation);
    if !alternatives.is_empty() {
        let compare = mois_compare(&saisie, simulation.mois);
        let base = deux_mois(&situation, (&simulation, evolution.mois()), &simulation, compare);
        let comparees = Comparees {
            situation: &situation,
            base: base.each_ref(),
            prevus: &prevus,
            alternatives: &alternatives.iter().collect::<Vec<_>>(),
            profil: None,
            plan: dossier.impaye().and_then(DossierImpaye::essaye),
        };
        let loyers = rapport::options::loyers(&situation, &simulation);
        autres.push(rapport::options::comparaison(&comparees, &simulation, &loyers));
    }
    en_texte::tout(&rapport, &autres, &agenda(&situation, &simulation, &evolution))
}

#[test]
fn chaque_menage_a_son_fichier_et_chaque_texte_garde_a_son_menage() {
    let noms: BTreeSet<String> = NOMS.iter().map(|nom| (*nom).to_owned()).collect();
    let radicaux = |dossier: &Path, extension: &str| -> BTreeSet<String> {
        let chemins = fs::read_dir(dossier).unwrap().map(|entree| entree.unwrap().path());
        let voulus = chemins.filter(|chemin| chemin.extension().is_some_and(|e| e == extension));
        voulus.map(|chemin| chemin.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    };
    assert_eq!(radicaux(dossier_des_menages(), "json"), noms);
    // One that lacks fails its own test.
    for garde in radicaux(&dossier_des_menages().join("instantanes"), "snap") {
        let nom = garde.split('-').next().unwrap_or_default();
        assert!(noms.contains(nom), "{garde}.snap n'est plus d'aucun ménage");
    }
}

#[test]
fn chaque_droit_est_ouvert_au_moins_une_fois() {
    let simulations: Vec<_> = NOMS.iter().map(|nom| dossier(&fichier(nom)).simulation).collect();
    for cle in CleDroit::TOUS {
        let ouvert = simulations.iter().any(|simulation| simulation.droit(*cle).est_ouvert());
        assert!(ouvert, "{cle:?} n'est ouvert pour aucun ménage");
    }
}
