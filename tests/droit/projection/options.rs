//! Alternatives, the rent that one can bear, what more work leaves, the coming months. Paragraphs (§) are those of
//! `docs/droit/budget_dette_logement.md`.

use crate::commun::{Cas, cas, menage};
use proptest::prelude::*;
use reste_a_vivre::documents::rapport::options::{Comparees, annee, comparaison, loyers, smic, travail};
use reste_a_vivre::documents::rapport::{Element, Section, Tableau};
use reste_a_vivre::droits::commun::logement::surface_minimale;
use reste_a_vivre::menage::alternative::{
    Guide, MAXIMUM, adopter, appliquer, autres_changements, garder, nouvelle, poste_de, reponses,
};
use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::menage::finances::Depense;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::notions::serie::Serie;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::options::{
    self, Alternative, SansLoyer, brut_au_smic, courbe, loyer_qui_laisse, loyer_supportable, mois_compare,
    mois_pour_rattraper, pieces_en_trop, premiere_depense, ruptures, salaires, sensibilite,
};
use reste_a_vivre::projection::prevision::{AidesPrevues, MoisPrevu, prevoir};
use reste_a_vivre::questions::depenses::Poste;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::questions::reference::Reference;
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::{Garde, Nature};
use reste_a_vivre::simulation::simuler;
use reste_a_vivre::{euros, taux};
use serde_json::{Value, json};

fn document() -> Value {
    json!({
        "format": "reste-a-vivre/1", "mois": "2026-11", "union": "mariage",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1988-04-12", "activite": "salarie", "revenus": { "salaire": 1300 } },
            { "id": "b", "role": "conjoint", "naissance": "1990-04-12" },
            { "id": "e1", "role": "enfant", "naissance": "2017-03-02" },
        ],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 520, "charges": 80, "pieces": 5 },
        "depenses": [{ "poste": "C1", "montant": 400 }],
    })
}

fn saisie() -> Saisie {
    Saisie::ouvrir(&document().to_string()).unwrap()
}

/// The alternatives of a document beside its own simulation.
fn alternatives(saisie: &Saisie) -> Vec<Alternative> {
    let situation = lire(saisie).situation.unwrap();
    options::alternatives(saisie, &situation, &simuler(&situation))
}

/// The page on which they stand beside today.
fn comparee(cas: &Cas, prevus: &[MoisPrevu], saisie: &Saisie) -> Section {
    let (situation, simulation) = (&cas.situation, &cas.simulation);
    let alternatives = alternatives(saisie);
    let compare = mois_compare(saisie, simulation.mois);
    let base = options::deux_mois(situation, (simulation, &[]), simulation, compare);
    let comparees = Comparees {
        situation,
        base: base.each_ref(),
        prevus,
        alternatives: &alternatives.iter().collect::<Vec<_>>(),
        profil: None,
        plan: None,
    };
    comparaison(&comparees, simulation, &loyers(situation, simulation))
}

fn avec(guide: Guide) -> Saisie {
    let mut saisie = saisie();
    let element = nouvelle(guide, &saisie).unwrap();
    saisie.ajouter(&Champ::new("projet"), element);
    saisie
}

#[test]
fn une_option_ne_touche_pas_la_situation_et_se_retire_sans_trace() {
    let base = saisie();
    for guide in Guide::TOUS {
        if nouvelle(*guide, &base).is_none() {
            continue;
        }
        let mut saisie = avec(*guide);
        let situation = |saisie: &Saisie| lire(saisie).situation.unwrap();
        assert_eq!(simuler(&situation(&saisie)).droits, simuler(&situation(&base)).droits, "{guide:?}");
        saisie.retirer(&Champ::new("projet"), 0);
        assert_eq!(saisie.enregistrer(), base.enregistrer(), "{guide:?}");
    }
}

#[test]
fn une_option_sans_reponse_est_la_situation_d_aujourd_hui() {
    let saisie = avec(Guide::AutreLogement);
    assert_eq!(appliquer(&saisie, 0).unwrap().enregistrer(), self::saisie().enregistrer());
}

#[test]
fn un_autre_loyer_ne_change_que_le_loyer_a_partir_de_son_mois() {
    let mut saisie = avec(Guide::AutreLogement);
    saisie.ecrire(&Champ::new("projet[0].changements.logement.loyer"), Some("390".into()));
    saisie.ecrire(&Champ::new("projet[0].depuis"), Some("2027-01".into()));
    let situation = lire(&appliquer(&saisie, 0).unwrap()).situation.unwrap();
    let loyer = situation.menage.logement.unwrap().loyer.unwrap();
    assert_eq!((loyer.en(Mois::new(2026, 12)), loyer.en(Mois::new(2027, 1))), (euros!(520), euros!(390)));
    let alternative = alternatives(&saisie).remove(0);
    assert_eq!(alternative.simulation.as_ref().unwrap().mois.mois(), Mois::new(2027, 1));
    assert!(alternative.prevus[3].logement < alternative.prevus[0].logement);
}

#[test]
fn chaque_guide_fait_ce_que_son_nom_dit() {
    let alternative = |guide: Guide, reponses: &[(&str, &str)]| {
        let mut saisie = avec(guide);
        for (chemin, valeur) in reponses {
            saisie.ecrire(&Champ::new(format!("projet[0].changements.{chemin}")), Some((*valeur).into()));
        }
        lire(&appliquer(&saisie, 0).unwrap()).situation.unwrap()
    };
    assert!(!alternative(Guide::Separation, &[]).menage.est_couple());
    assert!(alternative(Guide::Depart, &[]).menage.enfants.is_empty());
    let naissance = alternative(Guide::Naissance, &[("personnes.naissance.naissance", "2027-02-01")]);
    assert_eq!(naissance.menage.enfants.len(), 2);
    let emploi = alternative(Guide::Emploi, &[("personnes.a.revenus.salaire", "1 600")]);
    assert_eq!(emploi.menage.demandeur.revenu(Nature::Salaire, Mois::new(2026, 11)), euros!(1600));
    assert_eq!(emploi.menage.demandeur.revenu(Nature::Salaire, Mois::new(2026, 10)), euros!(1300));
    let perte = alternative(Guide::PerteEmploi, &[("personnes.a.revenus.chomage", "900")]);
    assert_eq!(perte.menage.demandeur.revenu(Nature::Salaire, Mois::new(2026, 11)), Euros::ZERO);
    assert_eq!(perte.menage.demandeur.revenu(Nature::Chomage, Mois::new(2026, 12)), euros!(900));
    assert_eq!(alternative(Guide::Handicap, &[]).menage.demandeur.handicap.taux, 80);
    assert_eq!(
        alternative(Guide::Retraite, &[("personnes.a.revenus.retraite", "950")])
            .menage
            .demandeur
            .revenu(Nature::Retraite, Mois::new(2026, 12)),
        euros!(950)
    );
    assert!(nouvelle(Guide::MiseEnCouple, &saisie()).is_none(), "déjà en couple");
    assert!(nouvelle(Guide::SansDette, &saisie()).is_none(), "aucune dette");
    let mut endettee = saisie();
    endettee.ajouter(
        &Champ::new("dettes"),
        json!({ "nature": "CreditConso", "restant_du": 900, "mensualite": 90 }),
    );
    endettee.ajouter(&Champ::new("projet"), nouvelle(Guide::SansDette, &endettee).unwrap());
    assert!(lire(&appliquer(&endettee, 0).unwrap()).situation.unwrap().finances.dettes.is_empty());
}

#[test]
fn les_reponses_a_taper_d_une_option_sont_celles_qui_manquent() {
    let chemins: Vec<String> =
        reponses(&avec(Guide::Emploi), 0).into_iter().map(|(champ, _)| champ.to_string()).collect();
    let tapees = ["personnes.a.revenus.salaire", "depenses.trajets.montant", "depenses.garde.montant"];
    assert_eq!(chemins, tapees.map(|tapee| format!("projet[0].changements.{tapee}")));
    let cles: Vec<&str> =
        reponses(&avec(Guide::AutreLogement), 0).into_iter().map(|(_, cle)| cle.code()).collect();
    let du_logement = ["occupation", "commune", "loyer", "charges", "surface", "pieces", "dpe"];
    let tapees = du_logement.iter().map(|mot| format!("logement.{mot}")).chain(["frais_uniques".to_owned()]);
    assert_eq!(cles, tapees.collect::<Vec<_>>());
}

#[test]
fn un_projet_mal_forme_ne_fait_rien_tomber() {
    for projet in [
        json!(3),
        json!([3]),
        json!([{}]),
        json!([{ "changements": 4 }]),
        json!([{ "changements": { "personnes": { "a": 3, "z": null } } }]),
        json!([{ "changements": { "mois": { "x": 1 } } }]),
    ] {
        let mut document = document();
        document["projet"] = projet;
        let saisie = Saisie::ouvrir(&document.to_string()).unwrap();
        alternatives(&saisie);
        reponses(&saisie, 0);
    }
}

#[test]
fn le_premier_mois_de_la_prevision_est_celui_de_la_simulation() {
    let cas = cas(document());
    let prevus = prevoir(
        &cas.situation,
        &cas.simulation,
        &Evolution::calculer(&cas.situation, &cas.simulation),
        AidesPrevues::Recues(&cas.simulation),
    );
    assert_eq!(prevus.len(), 13);
    assert_eq!(prevus[0].solde, cas.simulation.budget.solde.unwrap().bas);
    assert_eq!(prevus[12].cumul, prevus.iter().map(|prevu| prevu.solde).sum());
    // CSS, art. L543-1: the ARS comes in August.
    let aout = prevus.iter().find(|prevu| prevu.mois.numero() == 8).unwrap();
    let juillet = prevus.iter().find(|prevu| prevu.mois.numero() == 7).unwrap();
    assert!(aout.entrees > juillet.entrees);
}

#[test]
fn le_loyer_supportable_est_le_plus_haut_qui_tient() {
    let situation = menage(document());
    let loyer = loyer_supportable(&situation, &simuler(&situation), taux!(0.25)).unwrap();
    let effort = |loyer: Euros| {
        let mut document = document();
        document["logement"]["loyer"] = loyer.pour_dessin().into();
        cas(document).simulation.budget.taux_effort.unwrap().haut
    };
    assert!(effort(loyer) <= taux!(0.25) && effort(loyer + euros!(1)) > taux!(0.25));
}

// Each named kink is true: the right differs on each side.
#[test]
fn chaque_rupture_nommee_change_bien_le_droit() {
    let situation = menage(document());
    let points = courbe(&situation, 0, 2500, 10);
    assert_eq!(points.len(), 251);
    let trouvees = ruptures(&points);
    assert!(trouvees.iter().any(|(_, cle, ouvre)| *cle == CleDroit::PrimeActivite && *ouvre));
    for (salaire, cle, ouvre) in trouvees {
        let est_ouvert = |salaire: Euros| {
            let mut document = document();
            document["personnes"][0]["revenus"]["salaire"] = salaire.pour_dessin().into();
            cas(document).simulation.droit(cle).est_ouvert()
        };
        assert_eq!(est_ouvert(salaire), ouvre, "{cle:?} {salaire}");
        assert_eq!(est_ouvert(salaire - euros!(10)), !ouvre, "{cle:?} {salaire}");
    }
}

#[test]
fn la_reponse_qui_change_le_plus_le_resultat_se_nomme() {
    let mut document = document();
    document["personnes"] = json!([
        { "id": "a", "role": "demandeur", "naissance": "1988-04-12", "activite": "salarie", "revenus": { "salaire": 1300 } },
        { "id": "e1", "role": "enfant", "naissance": "2017-03-02" },
    ]);
    document.as_object_mut().unwrap().remove("union");
    let (reference, ecart) = sensibilite(&cas(document).simulation).unwrap();
    assert_eq!(reference, Reference::de(1, Cle::AutreParent));
    assert!(ecart > euros!(100));
}

// §10 (e), (f); CCH, art. R822-25, L621-2.
#[test]
fn les_normes_d_occupation_suivent_les_textes() {
    assert_eq!(
        [1, 2, 3, 5, 8].map(|personnes| surface_minimale(personnes, Mois::new(2026, 11))),
        [9, 16, 25, 43, 70]
    );
    let trop = |personnes: usize, pieces: u32| {
        let mut liste = vec![json!({ "role": "demandeur", "naissance": "1985-03-15" })];
        liste.extend(
            (1..personnes)
                .map(|_| json!({ "role": "enfant", "naissance": "2015-03-15", "garde": "droit_visite" })),
        );
        let situation = menage(
            json!({ "mois": "2026-11", "personnes": liste, "logement": { "occupation": "hlm", "pieces": pieces } }),
        );
        pieces_en_trop(&situation, Mois::new(2026, 11)) > 0
    };
    assert!(!trop(1, 2) && trop(1, 3) && !trop(2, 3) && trop(2, 4));
}

#[test]
fn les_pages_se_dessinent_avec_et_sans_options() {
    let mut saisie = avec(Guide::AutreLogement);
    saisie.ajouter(&Champ::new("projet"), nouvelle(Guide::PerteEmploi, &self::saisie()).unwrap());
    saisie.ecrire(&Champ::new("projet[0].changements.logement.loyer"), Some("390".into()));
    let cas = cas(document());
    let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
    let prevus = prevoir(&cas.situation, &cas.simulation, &evolution, AidesPrevues::Recues(&cas.simulation));
    let texte = format!("{:?}", comparee(&cas, &prevus, &saisie));
    assert!(texte.contains("La perte de mon emploi") && texte.contains("(+"), "{texte}");
    assert!(texte.contains("1 pièce de plus"), "{texte}");
    let page = format!("{:?}", annee(&cas.situation, &cas.simulation, &evolution, &prevus, &[]));
    assert!(page.contains("août 2027"), "{page}");
    assert!(!page.contains("octobre 2026"), "aucun mois passé");
    let page = format!(
        "{:?}",
        travail(
            &cas.situation,
            &cas.situation.menage.demandeur,
            &courbe(&cas.situation, 0, 2500, 50),
            &salaires(&saisie, &cas.situation, &cas.situation.menage.demandeur)
        )
    );
    assert!(page.contains("s'arrête") && page.contains("Gardé sur 100"));
    assert!(
        page.contains("Aujourd'hui : 1\\u{202f}300") && page.contains("La perte de mon emploi : 0"),
        "{page}"
    );
}

// What is typed since the mark becomes an alternative that says the same, and the mark comes back as it was.
#[test]
fn ce_qui_a_change_depuis_le_repere_devient_une_option() {
    let repere = self::saisie();
    let mut suite = repere.clone();
    suite.ecrire(&Champ::new("logement.loyer"), Some("610".into()));
    suite.ecrire(&Champ::new("logement.dpe"), Some("F".into()));
    suite.ecrire(&Champ::new("personnes[0].revenus.salaire"), Some("1 550,50".into()));
    suite.ecrire(&Champ::new("logement.charges"), None);
    let gardee = garder(&repere, &suite).unwrap();
    let mut base = gardee.clone();
    base.retirer(&Champ::new("projet"), 0);
    assert_eq!(base.enregistrer(), repere.enregistrer());
    // Incomes and rent change from the month of the option on, like those of a guide; the rest is as typed.
    let situation = lire(&appliquer(&gardee, 0).unwrap()).situation.unwrap();
    let salaire = |mois: Mois| situation.menage.demandeur.revenu(Nature::Salaire, mois);
    assert_eq!((salaire(Mois::new(2026, 10)), salaire(Mois::new(2026, 11))), (euros!(1300), euros!(1550.50)));
    let logement = situation.menage.logement.as_ref().unwrap();
    assert_eq!(logement.loyer.as_ref().unwrap().en(Mois::new(2026, 11)), euros!(610));
    assert!(logement.dpe.is_some() && logement.charges.as_ref().is_some_and(Serie::est_nulle));
    let vus: Vec<&str> = reponses(&gardee, 0).into_iter().map(|(_, cle)| cle.code()).collect();
    assert_eq!(vus, ["revenus.salaire", "logement.loyer", "logement.dpe"]);
    assert_eq!(autres_changements(&gardee, 0), [Cle::LogementCharges]);
    // What is said of the interview is neither a change nor lost.
    let mut notee = repere.clone();
    notee.ecrire(&Champ::new("notes"), Some("2 enfants en visite".into()));
    notee.ecrire(&Champ::new("mois"), Some("2026-12".into()));
    assert_eq!(garder(&repere, &notee), None);
    notee.ecrire(&Champ::new("logement.loyer"), Some("610".into()));
    let gardee_avec = garder(&repere, &notee).unwrap();
    assert_eq!(gardee_avec.texte(&Champ::new("notes")), "2 enfants en visite");
    assert_eq!(gardee_avec.texte(&Champ::new("projet[0].depuis")), "2026-12");
    // A person who comes later in today's answers is in the option too.
    let mut agrandie = gardee.clone();
    agrandie.ajouter_personne("enfant");
    agrandie.ecrire(&Champ::new("personnes[3].naissance"), Some("2026-01-01".into()));
    let lu = lire(&appliquer(&agrandie, 0).unwrap());
    assert_eq!(
        lu.situation.as_ref().map(|situation| situation.menage.enfants.len()),
        Some(2),
        "{:?} {:?}",
        lu.erreurs,
        lu.manquants
    );
    assert_eq!(garder(&repere, &repere), None);
    assert_eq!(garder(&repere, &gardee), None, "une option de plus n'est pas un changement");
    let pleine = (0..MAXIMUM).fold(suite, |mut saisie, _| {
        saisie.ajouter(&Champ::new("projet"), json!({}));
        saisie
    });
    assert_eq!(garder(&repere, &pleine), None);
}

// What a separation decides for each child is asked, and the alternative follows it.
#[test]
fn une_separation_demande_ou_vivent_les_enfants_et_les_pensions() {
    let mut saisie = avec(Guide::Separation);
    let reponses = reponses(&saisie, 0);
    let posees: Vec<&str> = reponses.iter().map(|(_, cle)| cle.code()).collect();
    assert_eq!(
        posees,
        ["garde", "autre_parent", "pension_percue", "revenus.pension_alimentaire_versee", "frais_uniques"]
    );
    for (champ, valeur) in [(0, "droit_visite"), (3, "150")] {
        saisie.ecrire(&reponses[champ].0, Some(valeur.into()));
    }
    let situation = lire(&appliquer(&saisie, 0).unwrap()).situation.unwrap();
    assert_eq!(situation.menage.enfants[0].enfant.garde, Garde::DroitVisite);
    let versee =
        situation.menage.demandeur.revenu(Nature::PensionAlimentaireVersee, situation.menage.mois.mois());
    assert_eq!(versee, euros!(150));
}

// Moving costs are paid in the month of the move, once, and are gone when the option becomes the situation.
#[test]
fn les_frais_d_un_demenagement_se_paient_une_fois_au_mois_du_changement() {
    let mut saisie = avec(Guide::AutreLogement);
    saisie.ecrire(&Champ::new("projet[0].depuis"), Some("2027-01".into()));
    saisie.ecrire(&Champ::new("projet[0].changements.logement.loyer"), Some("390".into()));
    let sans = alternatives(&saisie).remove(0).prevus;
    saisie.ecrire(&Champ::new("projet[0].changements.frais_uniques"), Some("600".into()));
    let avec = alternatives(&saisie).remove(0).prevus;
    let ecarts: Vec<_> = sans.iter().zip(&avec).map(|(sans, avec)| sans.solde - avec.solde).collect();
    assert_eq!(ecarts[..4], [Euros::ZERO, Euros::ZERO, euros!(600), Euros::ZERO]);
    assert_eq!(sans.last().unwrap().cumul - avec.last().unwrap().cumul, euros!(600));
    assert_eq!(mois_pour_rattraper(euros!(600), euros!(130)), Some(5));
    assert_eq!(mois_pour_rattraper(euros!(600), euros!(-1)), None);
    let cas = cas(document());
    let texte = format!("{:?}", comparee(&cas, &[], &saisie));
    assert!(texte.contains("600,00\\u{a0}€, rattrapés en"), "{texte}");
    for ligne in
        ["Prime d'activité", "Supplément de loyer (SLS)", "Reste pour vivre par unité", "Énergie du logement"]
    {
        assert!(texte.contains(ligne), "{ligne}");
    }
    let suite = adopter(&saisie, 0).unwrap();
    assert_eq!(suite.texte(&Champ::new("frais_uniques")), "");
    assert_eq!(lire(&suite).situation.unwrap().finances.frais_uniques, Some(Euros::ZERO));
}

// C. trav., art. D3231-6; arrêté of 22 May 2026: 12.31 € an hour, 1 867.02 € a month.
#[test]
fn le_smic_se_compte_par_heures_de_la_semaine() {
    let novembre = MoisCouvert::new(Mois::new(2026, 11)).unwrap();
    assert_eq!(
        [20, 28, 35].map(|heures| brut_au_smic(heures, novembre)),
        [euros!(1066.87), euros!(1493.61), euros!(1867.02)]
    );
    assert!(smic(novembre).contains("1 867,02".replace(' ', "\u{202f}").as_str()), "{}", smic(novembre));
}

// §7.2: the highest rent for what the household wants to keep is the last euro that keeps it.
#[test]
fn le_loyer_le_plus_haut_laisse_ce_qui_est_voulu_et_pas_un_euro_de_plus() {
    let cas = cas(document());
    let voulu = cas.simulation.budget.reste_a_vivre.unwrap().bas - euros!(100);
    let loyer = loyer_qui_laisse(&cas.situation, &cas.simulation, voulu).unwrap();
    let reste =
        |loyer: Euros| simuler(&cas.situation.avec_loyer(loyer).unwrap()).budget.reste_a_vivre.unwrap().bas;
    assert!(reste(loyer) >= voulu && reste(loyer + euros!(1)) < voulu);
    assert_eq!(loyer_qui_laisse(&cas.situation, &cas.simulation, euros!(9000)), Err(SansLoyer::Aucun));
    // A foyer has no rent, and without a home nothing can be said: neither is "no rent".
    for logement in [json!({ "occupation": "foyer" }), Value::Null] {
        let mut sans = document();
        sans["logement"] = logement;
        assert_eq!(
            {
                let cas = self::cas(sans);
                loyer_qui_laisse(&cas.situation, &cas.simulation, euros!(600))
            },
            Err(SansLoyer::Inconnu)
        );
    }
    let mut saisie = self::saisie();
    saisie.ecrire(&Champ::new("objectif.taux_effort"), Some("0".into()));
    assert_eq!(lire(&saisie).erreurs[0].champ, Champ::new("objectif.taux_effort"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    // The answers of any two households: what makes one the other, applied, gives the other.
    #[test]
    fn les_changements_d_un_foyer_a_l_autre_y_menent(
        loyers in proptest::array::uniform2(0..2000_u32), surfaces in proptest::array::uniform2(proptest::option::of(9..120_u32)),
        depenses in proptest::array::uniform2(proptest::collection::vec(0..500_u32, 0..4)),
    ) {
        let foyer = |rang: usize| {
            let mut saisie = self::saisie();
            saisie.ecrire(&Champ::new("logement.loyer"), Some(loyers[rang].into()));
            saisie.ecrire(&Champ::new("logement.surface"), surfaces[rang].map(Value::from));
            let lignes: Vec<Value> = depenses[rang].iter().map(|montant| json!({ "poste": "B7", "montant": montant })).collect();
            saisie.ecrire(&Champ::new("depenses"), Some(lignes.into()));
            saisie
        };
        let (avant, apres) = (foyer(0), foyer(1));
        if let Some(gardee) = garder(&avant, &apres) {
            // A rent holds from the month of the alternative only: both are read in that month.
            let situation = lire(&appliquer(&gardee, 0).unwrap()).situation.unwrap();
            let attendue = lire(&apres).situation.unwrap();
            let (logement, attendu) = (situation.menage.logement.unwrap(), attendue.menage.logement.unwrap());
            let mois = situation.menage.mois.mois();
            prop_assert_eq!(logement.loyer.unwrap().en(mois), attendu.loyer.unwrap().en(mois));
            prop_assert_eq!(logement.surface, attendu.surface);
            let montants = |depenses: &[Depense]| -> Vec<Euros> { depenses.iter().map(|depense| depense.par_mois(mois)).collect() };
            prop_assert_eq!(montants(&situation.finances.depenses), montants(&attendue.finances.depenses));
        } else {
            prop_assert_eq!(avant.enregistrer(), apres.enregistrer());
        }
    }

    // What is typed in an alternative never changes today's situation.
    #[test]
    fn taper_dans_une_option_ne_change_rien_d_aujourd_hui(texte in "[0-9 a-z]{0,8}") {
        let mut saisie = avec(Guide::AutreLogement);
        saisie.ecrire(&Champ::new("projet[0].changements.logement.loyer"), Some(texte.into()));
        let lu = lire(&saisie);
        prop_assert!(lu.erreurs.is_empty());
        prop_assert_eq!(lu.situation.unwrap().menage.logement.unwrap().loyer, lire(&self::saisie()).situation.unwrap().menage.logement.unwrap().loyer);
        alternatives(&saisie);
    }
}

// An alternative may add a debt or an expense; what a person pays alone goes with that person.
#[test]
fn une_option_ajoute_une_dette_ou_une_depense_et_retire_celles_de_qui_part() {
    use reste_a_vivre::menage::alternative::{Guide, appliquer, nouvelle, reponses};
    use reste_a_vivre::menage::document::{Champ, Saisie};
    let base = r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{"id":"a","role":"demandeur"},{"id":"b","role":"conjoint"}],
        "depenses":[{"poste":"B11","montant":40,"personne":"b"},{"poste":"C1","montant":300}]}"#;
    let avec = |guide: Guide, reponse: Option<(&str, &str)>| {
        let mut saisie = Saisie::ouvrir(base).unwrap();
        saisie.ajouter(&Champ::new("projet"), nouvelle(guide, &saisie).unwrap());
        if let Some((cle, texte)) = reponse {
            let (champ, _) = reponses(&saisie, 0).into_iter().find(|(_, autre)| autre.code() == cle).unwrap();
            saisie.ecrire(&champ, Some(texte.into()));
        }
        appliquer(&saisie, 0).unwrap()
    };
    assert_eq!(avec(Guide::Separation, None).nombre(Cle::Depenses), 1);
    assert_eq!(avec(Guide::Depense, None).nombre(Cle::Depenses), 2, "pas de montant, pas de dépense");
    assert_eq!(avec(Guide::Depense, Some(("depenses.montant", "25"))).nombre(Cle::Depenses), 3);
    let dette = avec(Guide::Dette, Some(("dettes.mensualite", "90")));
    assert_eq!(dette.texte(&Champ::element(Cle::Dettes, 0, Cle::DettesMensualite)), "90");
}

// The templates of the guides spell keys of the document: each must be one that the reader knows.
#[test]
fn un_guide_n_ecrit_que_des_cles_que_le_lecteur_connait() {
    let base = r#"{"format":"reste-a-vivre/1","mois":"2026-11","union":"pacs","personnes":[
        {"id":"a","role":"demandeur","naissance":"1990-04-12"},{"id":"b","role":"conjoint","naissance":"1991-04-12"},
        {"id":"e1","role":"enfant","naissance":"2018-04-12"}],
        "dettes":[{"nature":"CreditConso","mensualite":20}]}"#;
    let mut essayes = 0;
    for guide in Guide::TOUS {
        let mut saisie = Saisie::ouvrir(base).unwrap();
        let Some(option) = nouvelle(*guide, &saisie) else { continue };
        saisie.ajouter(&Champ::foyer(Cle::Projet), option);
        for (champ, _) in reponses(&saisie, 0) {
            saisie.ecrire(&champ, Some("1".into()));
        }
        let inconnus = lire(&appliquer(&saisie, 0).unwrap()).avertissements;
        // An expense and a debt that an option adds have an identifier, which nothing reads.
        let inconnus: Vec<_> = inconnus.iter().filter(|champ| !champ.contains("].id")).collect();
        assert!(inconnus.is_empty(), "{guide:?} : {inconnus:?}");
        essayes += 1;
    }
    assert_eq!(essayes, Guide::TOUS.len() - 1, "un couple ne se met pas en couple");
}

/// The tables of the page of the alternatives: that of what differs, then that of what does not.
fn tableaux(section: &Section) -> Vec<&Tableau> {
    section
        .elements
        .iter()
        .flat_map(|element| match element {
            Element::Tableau(tableau) => vec![tableau],
            Element::Plis(plis) => plis
                .iter()
                .flat_map(|pli| &pli.elements)
                .filter_map(|element| match element {
                    Element::Tableau(tableau) => Some(tableau),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        })
        .collect()
}

// Each line stands once: where a column differs first, else among those that are the same everywhere; each column has the
// name of its option, and two options of one name are told apart.
#[test]
fn ce_qui_differe_vient_d_abord_et_chaque_option_nomme_sa_colonne() {
    let mut saisie = avec(Guide::AutreLogement);
    let autre = nouvelle(Guide::AutreLogement, &self::saisie()).unwrap();
    saisie.ajouter(&Champ::new("projet"), autre);
    saisie.ecrire(&Champ::new("projet[0].changements.logement.loyer"), Some("390".into()));
    let section = comparee(&cas(document()), &[], &saisie);
    let [differe, pareil] = tableaux(&section)[..] else { panic!("two tables") };
    let noms: Vec<&str> = differe.colonnes.iter().map(|colonne| &*colonne.libelle).collect();
    assert_eq!(noms, ["Ce qui change", "Aujourd'hui", "Un autre logement (1)", "Un autre logement (2)"]);
    assert_eq!(differe.colonnes, pareil.colonnes);
    let partout = |ligne: &Vec<String>| ligne[1..].iter().all(|dit| *dit == ligne[1]);
    assert!(!differe.lignes.iter().any(partout) && pareil.lignes.iter().all(partout));
    let noms: Vec<&String> = differe.lignes.iter().chain(&pareil.lignes).map(|ligne| &ligne[0]).collect();
    assert!(noms.iter().enumerate().all(|(rang, nom)| !noms[..rang].contains(nom)), "{noms:?}");
    let aide = differe.lignes.iter().find(|ligne| ligne[0] == "Aide au logement").unwrap();
    assert_eq!(aide[1], aide[3], "nothing was typed in the second");
}

// Loi n° 89-462, art. 22 and 25-6: a deposit of one month of rent without charges, of two in a furnished home; CCH, art.
// R823-10: no aid in the first month.
#[test]
fn entrer_dans_un_logement_coute_le_depot_et_le_premier_loyer() {
    let entree = |occupation: &str| {
        let mut document = document();
        document["logement"]["occupation"] = json!(occupation);
        premiere_depense(&menage(document), Mois::new(2026, 12))
    };
    assert_eq!(entree("hlm"), Some(euros!(1120)));
    assert_eq!(entree("prive_vide"), Some(euros!(1120)));
    assert_eq!(entree("prive_meuble"), Some(euros!(1640)));
    assert_eq!(entree("foyer"), None);
    let mut saisie = avec(Guide::AutreLogement);
    let ligne = |saisie: &Saisie| {
        let section = comparee(&cas(document()), &[], saisie);
        let lignes = tableaux(&section).into_iter().flat_map(|tableau| tableau.lignes.clone());
        lignes.into_iter().find(|ligne| ligne[0].starts_with("Pour entrer"))
    };
    assert_eq!(ligne(&saisie), None, "the same home");
    saisie.ecrire(&Champ::new("projet[0].changements.logement.commune"), Some("75056".into()));
    assert_eq!(ligne(&saisie).unwrap()[1..], ["–", &euros!(1120).to_string()]);
}

// What was answered of the home that one leaves does not follow into the next one; what was not answered is not named.
#[test]
fn un_autre_logement_laisse_ce_qui_est_du_premier() {
    let mut saisie = saisie();
    saisie.ecrire(&Champ::new("logement.annexes"), Some(50.into()));
    let element = nouvelle(Guide::AutreLogement, &saisie).unwrap();
    saisie.ajouter(&Champ::new("projet"), element);
    assert_eq!(autres_changements(&saisie, 0), [Cle::LogementAnnexes]);
    let change = appliquer(&saisie, 0).unwrap();
    assert_eq!(change.texte(&Champ::new("logement.annexes")), "");
    assert_eq!(change.texte(&Champ::new("logement.loyer")), "520");
    for (champ, valeur) in [("occupation", "prive_meuble"), ("commune", "75056"), ("dpe", "D")] {
        saisie.ecrire(&Champ::new(format!("projet[0].changements.logement.{champ}")), Some(valeur.into()));
        let change = appliquer(&saisie, 0).unwrap();
        assert_eq!(change.texte(&Champ::new(format!("logement.{champ}"))), valeur);
    }
    assert!(autres_changements(&avec(Guide::AutreLogement), 0).is_empty());
}

// A job costs its journeys and the care of the children: expenses of the option, where they are typed.
#[test]
fn un_emploi_a_ses_frais_de_trajet_et_de_garde() {
    let mut saisie = avec(Guide::Emploi);
    let montants = |saisie: &Saisie| {
        let posees = reponses(saisie, 0).into_iter().filter(|(_, cle)| *cle == Cle::DepensesMontant);
        posees.map(|(champ, _)| champ).collect::<Vec<Champ>>()
    };
    let champs = montants(&saisie);
    let postes: Vec<_> = champs.iter().map(|champ| poste_de(&saisie, champ).unwrap()).collect();
    assert_eq!(postes, [Poste::Transport, Poste::GardeEnfants]);
    let depenses =
        |saisie: &Saisie| lire(&appliquer(saisie, 0).unwrap()).situation.unwrap().finances.depenses;
    assert_eq!(depenses(&saisie).len(), 1, "what is not typed is not there");
    saisie.ecrire(&champs[0], Some("60".into()));
    let trajets: Vec<_> = depenses(&saisie).iter().map(|depense| depense.poste).collect();
    assert_eq!(trajets, [Poste::Alimentation, Poste::Transport]);
}
