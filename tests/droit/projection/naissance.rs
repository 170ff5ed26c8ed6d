//! A birth that is expected, in the months that follow it: the household with the child, as the option "Une naissance" tells.

use crate::commun::{Cas, cas, menage};
use reste_a_vivre::conseil::agenda::{Genre, agenda};
use reste_a_vivre::conseil::questions::supposition_de_naissance;
use reste_a_vivre::documents::explication::avenir::avenir;
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::notions::montant::Euros;
use reste_a_vivre::projection::evolution::Evolution;
use reste_a_vivre::projection::options::ebauches;
use reste_a_vivre::projection::prevision::{AidesPrevues, MoisPrevu, prevoir};
use reste_a_vivre::questions::droits::CleDroit::{
    self, AideLogement, AllocationsFamiliales, PajeBase, PajeNaissance, PrimeActivite, Rsa,
};
use reste_a_vivre::questions::table::Cle;
use reste_a_vivre::questions::vocabulaire::Garde;
use reste_a_vivre::simulation::simuler_en;
use reste_a_vivre::{euros, questions::reference::Reference};
use serde_json::{Value, json};

/// One wage, a permit of a year for the one who expects the birth, a private home of Nantes.
fn couple(grossesse: Value) -> Value {
    json!({ "format": "reste-a-vivre/1", "mois": "2026-12", "union": "mariage", "percu": {},
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1994-05-10", "activite": "salarie", "revenus": { "salaire": 1720 } },
            { "id": "b", "role": "conjoint", "naissance": "1996-05-10", "nationalite": "autre",
              "titre_sejour_depuis": "2025-10", "activite": "sans_activite", "grossesse": grossesse },
        ],
        "logement": { "occupation": "prive_vide", "commune": "44109", "loyer": 590, "charges": 60 },
        "depenses": [{ "poste": "B7", "montant": 280 }] })
}

fn attendue() -> Value {
    couple(json!({ "terme": "2027-03", "declaree": true }))
}

fn en(cas: &Cas, annee: i32, mois: u32, cle: CleDroit) -> Euros {
    let mois = MoisCouvert::new(Mois::new(annee, mois)).unwrap();
    simuler_en(&cas.situation, mois).droit(cle).net_certain()
}

fn prevus(cas: &Cas) -> Vec<MoisPrevu> {
    let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
    prevoir(&cas.situation, &cas.simulation, &evolution, AidesPrevues::DemandesPayees)
}

// CSS, art. L531-3, R552-2 (allocation de base, from the month after the birth), R844-1 (it counts in the prime d'activité,
// once the quarter looked at holds it); CCH, art. R823-10.
#[test]
fn les_mois_qui_suivent_une_naissance_attendue_comptent_l_enfant() {
    let cas = cas(attendue());
    for mois in [1, 2, 3] {
        let droits = [PajeBase, AideLogement, PrimeActivite].map(|cle| en(&cas, 2027, mois, cle));
        assert_eq!(droits, [Euros::ZERO, Euros::ZERO, euros!(187.39)]);
    }
    assert_eq!([PajeBase, AideLogement].map(|cle| en(&cas, 2027, 4, cle)), [euros!(198.16), euros!(122)]);
    let installes = [PajeBase, AideLogement, PrimeActivite].map(|cle| en(&cas, 2027, 9, cle));
    assert_eq!(installes, [euros!(198.16), euros!(122), euros!(185.38)]);
    let prevus = prevus(&cas);
    // The complémentaire santé solidaire costs 14 € an adult and 8 € a child once it is asked for (CSS, art. L861-11), as nothing
    // is said of a mutuelle.
    assert_eq!(prevus[2].reste_a_vivre, euros!(977.39) - euros!(28));
    assert_eq!(prevus[9].reste_a_vivre, euros!(1295.54) - euros!(36));
}

// CSS, art. L531-2, R531-1: paid once, two months before the month of the birth, to whoever declared the pregnancy.
#[test]
fn la_prime_a_la_naissance_entre_dans_son_mois_si_la_grossesse_est_declaree() {
    let entrees = |declaree: bool| {
        let cas = cas(couple(json!({ "terme": "2027-03", "declaree": declaree })));
        prevus(&cas).iter().map(|prevu| prevu.entrees).collect::<Vec<_>>()
    };
    let (declaree, tue) = (entrees(true), entrees(false));
    let prime = en(&cas(attendue()), 2027, 1, PajeNaissance);
    assert!(prime.est_positif());
    assert_eq!(declaree[1], tue[1] + prime);
    assert_eq!([&declaree[..1], &declaree[2..]].concat(), [&tue[..1], &tue[2..]].concat());
}

// CSS, art. R552-2: the month of the answers, and those before the birth, are those of a household without the child.
#[test]
fn le_mois_calcule_ne_compte_pas_l_enfant_attendu() {
    let du_mois = couple(json!({ "terme": "2026-12", "declaree": true }));
    let (du_mois, sans) = (cas(du_mois), cas(couple(Value::Null)));
    for cle in CleDroit::TOUS.iter().filter(|cle| **cle != PajeNaissance) {
        assert!(du_mois.simulation.droit(*cle).est_le_meme(sans.simulation.droit(*cle)), "{cle:?}");
    }
    assert_eq!(en(&du_mois, 2027, 1, PajeBase), euros!(198.16));
    // A birth that should have come: the answers no longer tell.
    let passee = cas(couple(json!({ "terme": "2026-10", "declaree": true })));
    assert!(passee.situation.suite.is_none());
}

// CSS, art. L521-1: a child of the file that the pregnancy announces is that child; another makes two.
#[test]
fn l_enfant_deja_inscrit_est_celui_de_la_grossesse() {
    let avec = |naissance: &str| {
        let mut document = attendue();
        let enfant = json!({ "id": "c", "role": "enfant", "naissance": naissance });
        document["personnes"].as_array_mut().unwrap().push(enfant);
        cas(document)
    };
    assert!(avec("2027-03-14").situation.suite.is_none());
    assert_eq!(en(&avec("2022-03-14"), 2027, 3, AllocationsFamiliales), Euros::ZERO);
    assert!(en(&avec("2022-03-14"), 2027, 4, AllocationsFamiliales).est_positif());
    let agenda = |cas: &Cas| {
        agenda(&cas.situation, &cas.simulation, &Evolution::calculer(&cas.situation, &cas.simulation))
    };
    let dit = agenda(&avec("2022-03-14"));
    let ouverture = dit.iter().find(|date| date.genre == Genre::Ouverture).unwrap();
    assert_eq!(ouverture.droit, Some(AllocationsFamiliales));
    assert_eq!(ouverture.quand.premier_jour().iso(), "2027-04-01");
}

// CASF, art. L262-9, R262-2: pregnant then with a child under three, a lone parent stays at the higher rate.
#[test]
fn une_personne_seule_reste_majoree_apres_la_naissance() {
    let seule = cas(json!({ "mois": "2026-12",
        "personnes": [{ "role": "demandeur", "naissance": "1994-05-10", "activite": "sans_activite",
                        "grossesse": { "terme": "2027-02", "declaree": true } }],
        "logement": { "occupation": "hlm", "commune": "44109", "loyer": 350, "charges": 60 } }));
    let [avant, apres] = [1, 2].map(|mois| en(&seule, 2027, mois, Rsa));
    assert_eq!([avant, apres], [euros!(758.65), euros!(959.39)], "majoré, puis avec l'enfant");
    let suite = &seule.situation.suite.as_ref().unwrap().situation.menage;
    let ne = suite.enfants[0].enfant;
    assert_eq!((ne.garde, ne.autre_parent), (Garde::Exclusive, None));
    let dates = agenda(
        &seule.situation,
        &seule.simulation,
        &Evolution::calculer(&seule.situation, &seule.simulation),
    );
    assert!(!dates.iter().any(|date| date.titre.starts_with("Fin du montant majoré")));
}

#[test]
fn la_page_d_un_droit_dit_la_naissance_et_ce_qui_est_suppose_se_lit() {
    let cas = cas(attendue());
    let evolution = Evolution::calculer(&cas.situation, &cas.simulation);
    let phrases = avenir(&cas.situation, &cas.simulation, &evolution, PajeBase);
    assert!(phrases[0].texte.contains("avril 2027"), "{phrases:?}");
    assert!(phrases[0].texte.ends_with("enfant 1 a 1 mois."), "{phrases:?}");
    let supposition = supposition_de_naissance(&cas.situation).unwrap();
    assert_eq!(supposition.texte, "l'enfant attendu naît en mars 2027 et vit avec vous");
    assert_eq!(supposition.reference, Reference::de(1, Cle::GrossesseTerme));
    assert!(supposition.reference.cle.est_discrete(), "jamais imprimé");
    assert!(supposition.droits.contains(&PajeBase));
    assert_eq!(supposition_de_naissance(&menage(couple(Value::Null))), None);
}

#[test]
fn d_un_enfant_a_naitre_le_lieu_de_vie_n_est_pas_demande_a_un_couple() {
    let mut document = couple(Value::Null);
    document["projet"] = json!([{ "libelle": "Une naissance", "depuis": "2027-03", "changements": {
        "personnes": { "naissance": { "role": "enfant", "naissance": "2027-03-01" } } } }]);
    let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
    let situation = lire(&saisie).situation.unwrap();
    let aujourdhui = simuler_en(&situation, situation.menage.mois);
    let option = ebauches(&saisie, situation.menage.mois).remove(0).a_l_ecran();
    let option = option.calculer(&situation, &aujourdhui);
    let avril = option.mois.iter().find(|mois| mois.mois.mois() == Mois::new(2027, 4)).unwrap();
    assert_eq!(avril.droit(PajeBase).net(), Some(euros!(198.16)));
}
