//! A dispute between neighbours: its journal, its page, the kind of landlord it speaks of.

use reste_a_vivre::documents::rapport::voisinage::sections;
use reste_a_vivre::documents::rapport::{Options, Section, construire, html};
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::lecture::{Lecture, lire};
use reste_a_vivre::simulation::simuler;
use serde_json::{Value, json};

fn document(ajouts: Value) -> Saisie {
    let mut document = json!({
        "format": "reste-a-vivre/1", "mois": "2026-11",
        "personnes": [{ "id": "a", "role": "demandeur", "naissance": "1985-03-15" }],
    });
    document.as_object_mut().unwrap().extend(ajouts.as_object().unwrap().clone());
    Saisie::ouvrir(&document.to_string()).unwrap()
}

fn journal() -> Value {
    json!([
        { "date": "2026-11-03", "fait": "Musique de 23 h à 1 h" },
        { "date": "2026-10-20", "fait": "Coups dans le mur, ma fille présente" },
        { "fait": "Poubelles dans le couloir" },
    ])
}

fn lecture(ajouts: Value) -> Lecture {
    lire(&document(ajouts))
}

fn texte(sections: &[Section]) -> String {
    format!("{sections:?}")
}

#[test]
fn le_journal_se_lit_dans_l_ordre_meme_sans_rien_savoir_du_foyer() {
    let mut saisie = document(json!({ "voisinage": journal() }));
    saisie.ecrire(&reste_a_vivre::menage::document::Champ::new("personnes[0].naissance"), Some("".into()));
    let lecture = lire(&saisie);
    assert!(lecture.situation.is_none());
    let dates: Vec<_> = lecture.voisinage.iter().map(|fait| fait.date.map(|date| date.iso())).collect();
    assert_eq!(dates, [None, Some("2026-10-20".to_owned()), Some("2026-11-03".to_owned())]);
    assert!(texte(&sections(&lecture)).contains("Poubelles"));
    let faute = self::lecture(json!({ "voisinage": [{ "date": "hier", "fait": "x" }] }));
    assert_eq!(faute.erreurs[0].champ.to_string(), "voisinage[0].date");
}

// Loi n° 89-462, art. 6-1; CCH, art. L442-4-1: a private tenant is not told of what only a social landlord may do; both are
// said to whom nobody asked.
#[test]
fn le_bailleur_dont_on_parle_est_celui_du_foyer() {
    let dit = |occupation: Value| {
        let page = texte(&sections(&lecture(json!({ "logement": { "occupation": occupation } }))));
        [page.contains("Bailleur social"), page.contains("Bailleur privé"), page.contains("L442-4-1")]
    };
    assert_eq!(dit(json!("hlm")), [true, false, true]);
    assert_eq!(dit(json!("prive_vide")), [false, true, false]);
    assert_eq!(dit(Value::Null), [true, true, true]);
    for article in ["art. 750-1", "art. 6-1", "art. 1253", "art. 1719"] {
        assert!(texte(&sections(&lecture(json!({})))).contains(article), "{article}");
    }
}

#[test]
fn le_journal_est_sur_sa_page_et_nulle_part_ailleurs() {
    let saisie = document(json!({ "voisinage": journal() }));
    let lue = lire(&saisie).situation.unwrap();
    let le = reste_a_vivre::notions::mois::Mois::new(2026, 11).premier_jour();
    let rapport =
        construire(&saisie, &lue, &simuler(&lue), le, &Options { notes: true, ..Options::default() });
    assert!(!html::page(&rapport).contains("Musique"));
    let dossier = reste_a_vivre::documents::dossier::repondre(&saisie.enregistrer(), None, None).unwrap();
    assert!(!dossier.to_string().contains("Musique"));
    // What is printed is a page, not a stub: the form apart.
    let mots = |texte: &str| texte.split_whitespace().count();
    assert!(mots(&texte(&sections(&lecture(json!({}))))) > 50);
}
