//! The printed report: it holds the figures of the household, stands alone, and lets no text in as markup.

use proptest::prelude::*;
use reste_a_vivre::documents::mots::plage;
use reste_a_vivre::documents::rapport::{
    self, Barre, ChiffreCle, Element, Options, Rapport, Section, Segment, Suite, Tableau, Trame, html, texte,
};
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::menage::lecture;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::mois::{Date, Mois};
use reste_a_vivre::simulation::{self, Simulation};

const FAMILLE: &str = r#"{"format":"reste-a-vivre/1","id":"famille","mois":"2026-11","union":"mariage",
"personnes":[
  {"id":"Awa Exemple","role":"demandeur","naissance":"1988-04-12","activite":"salarie","nationalite":"autre",
   "handicap":{"taux":50},
   "revenus":{"salaire":[{"depuis":"2020-01","montant":1350},{"depuis":"2026-06","montant":1120}]}},
  {"id":"b","role":"conjoint","naissance":"1990-02-01","activite":"arret_maladie","revenus":{"indemnites_journalieres":723}},
  {"id":"e1","role":"enfant","naissance":"2015-03-02"},
  {"id":"e2","role":"enfant","naissance":"2018-09-12"}],
"logement":{"occupation":"hlm","commune":"69123","loyer":520,"charges":"110,50","surface":72},
"depenses":[{"poste":"B7","montant":64.90},{"poste":"B10","montant":18}],
"notes":"Rappeler la CAF\n<script>alert(1)</script>"}"#;

const SEULE: &str = r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[
  {"id":"a","role":"demandeur","naissance":"1996-04-12","activite":"salarie","revenus":{"salaire":1250}},
  {"id":"e1","role":"enfant","naissance":"2020-03-02"}],
"logement":{"occupation":"prive_vide","commune":"69123","loyer":610,"charges":40}}"#;

struct Cas {
    saisie: Saisie,
    situation: Situation,
    simulation: Simulation,
}

fn cas(fichier: &str) -> Cas {
    let saisie = Saisie::ouvrir(fichier).expect("the file of the test is one of ours");
    let lecture = lecture::lire(&saisie);
    assert_eq!(lecture.erreurs, [], "the file of the test is valid");
    let situation = lecture.situation.expect("the file of the test is complete");
    let simulation = simulation::simuler(&situation);
    Cas { saisie, situation, simulation }
}

fn jour() -> Date {
    "2026-11-24".parse().expect("a real day")
}

impl Cas {
    fn rapport(&self, options: &Options) -> Rapport {
        rapport::construire(&self.saisie, &self.situation, &self.simulation, jour(), options)
    }

    /// The saved document, also left in the target directory to be opened or printed by hand.
    fn page(&self, nom: &str, options: &Options) -> String {
        let page = html::page(&self.rapport(options));
        std::fs::write(format!("{}/{nom}.html", env!("CARGO_TARGET_TMPDIR")), &page)
            .expect("the target is writable");
        page
    }
}

#[test]
fn le_rapport_contient_les_reponses_les_droits_et_le_reste_a_vivre() {
    let famille = cas(FAMILLE);
    let options = Options { commune: Some("Lyon".to_owned()), ..Options::default() };
    let page = famille.page("rapport-famille", &options);
    let attendus = [
        "Fait le 24 novembre 2026</p>",
        "Vous (38 ans, salarié) et votre conjoint (36 ans) ; mariage ; 2 enfants : 11 ans et 8 ans",
        "salaire net : 1\u{202f}120,00\u{a0}€ par mois depuis juin 2026 (1\u{202f}350,00\u{a0}€ avant)",
        "HLM (logement social) à Lyon ; 72 m²",
        "520,00\u{a0}€ par mois + 110,50\u{a0}€ de charges",
        "La CAF décide.",
        "Taux d&#39;effort",
    ];
    for attendu in attendus {
        assert!(page.contains(attendu), "il manque : {attendu}");
    }
    for (cle, droit) in famille.simulation.droits.iter() {
        if let Some(montant) = droit.fourchette().filter(|montant| montant.haut.est_positif()) {
            assert!(page.contains(&plage(montant)), "il manque le montant de {cle:?}");
        }
    }
    let reste = famille.simulation.budget.reste_a_vivre.expect("everything needed was answered");
    assert!(page.contains(&plage(reste)));
}

#[test]
fn un_droit_qui_attend_une_reponse_dit_laquelle() {
    let page = cas(SEULE).page("rapport-seule", &Options::default());
    assert!(page.contains("il manque la situation de l&#39;autre parent de l&#39;enfant 1 (6 ans)"));
}

#[test]
fn le_rapport_ne_dit_ni_nom_ni_sante_ni_origine() {
    let page = cas(FAMILLE).page("rapport-discret", &Options::default()).to_lowercase();
    // The fund that insures everybody says nothing of anybody.
    let page = page.replace("assurance maladie", "");
    for mot in ["awa", "exemple", "maladie", "handicap", "incapacité", "nationalité", "séjour"] {
        assert!(!page.contains(mot), "le rapport contient « {mot} »");
    }
}

#[test]
fn une_longue_liste_de_charges_garde_son_total_sur_une_page() {
    let postes: Vec<String> =
        (7..=19).map(|numero| format!(r#"{{"poste":"B{numero}","montant":{numero}}}"#)).collect();
    let courantes = r#"{"poste":"C1","montant":400},{"poste":"D1","montant":240,"rythme":"an"}"#;
    let fichier = FAMILLE.replace(
        r#"{"poste":"B7","montant":64.90},{"poste":"B10","montant":18}"#,
        &format!("{},{courantes}", postes.join(",")),
    );
    let page = cas(&fichier).page("rapport-charges", &Options::default());
    assert!(page.contains("À payer avec le reste à vivre"));
    assert!(page.contains("7 autres lignes"));
    // B13 to B19 gathered: 13 + 14 + … + 19; the two current expenses: 400 + 240 ÷ 12.
    assert!(page.contains("112,00\u{a0}€") && page.contains("420,00\u{a0}€"));
}

#[test]
fn les_notes_ne_sont_imprimees_que_sur_demande_et_toujours_comme_du_texte() {
    let famille = cas(FAMILLE);
    assert!(!famille.page("rapport-sans-notes", &Options::default()).contains("Rappeler"));
    let avec = famille.page("rapport-avec-notes", &Options { notes: true, ..Options::default() });
    assert!(avec.contains("Rappeler la CAF"));
    assert!(avec.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn la_page_se_suffit_a_elle_meme() {
    let page = cas(FAMILLE).page("rapport-seul", &Options::default());
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    assert!(
        page.contains(&format!("<style>{}</style>", html::STYLE)),
        "the policy knows the style by its hash"
    );
    assert_eq!(page.matches("<!DOCTYPE").count(), 1);
    for interdit in
        ["<script", "<link", "<img", "<iframe", "src=", "href=", "://", "@import", "javascript:", " style="]
    {
        assert!(!page.contains(interdit), "la page contient « {interdit} »");
    }
    assert!(!html::STYLE.contains("url(") && !html::STYLE.contains('<'));
    assert_eq!(page.matches("<table").count(), page.matches("<caption").count());
}

#[test]
fn le_compte_rendu_du_terminal_tient_en_cent_colonnes_et_cite_ses_textes() {
    for fichier in [FAMILLE, SEULE] {
        let Cas { situation, simulation, .. } = cas(fichier);
        let rendu = texte::compte_rendu(&situation, &simulation, &["x".repeat(300)]);
        for ligne in rendu.lines() {
            assert!(ligne.chars().count() <= texte::LARGEUR, "trop long : {ligne}");
            assert_eq!(ligne, ligne.trim_end());
        }
        assert!(rendu.contains("CCH, art."));
    }
}

#[test]
fn aucune_page_ne_montre_un_texte_a_l_envers() {
    let page = html::page(&rapport_de("reste \u{202e}0001\u{202c} \u{2067}€\u{2069}"));
    assert!(page.contains("reste \u{fffd}0001\u{fffd} \u{fffd}€\u{fffd}"));
    assert!(!page.contains([
        '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
        '\u{2069}'
    ]));
}

/// A report whose every text is `texte`.
fn rapport_de(texte: &str) -> Rapport {
    let t = || texte.to_owned();
    let colonne = |nombre| rapport::Colonne { libelle: "Colonne".into(), nombre };
    let tableau = Tableau {
        legende: t(),
        colonnes: vec![colonne(false), colonne(true)],
        lignes: vec![vec![t(), t()]],
        total: Some(vec![t(), t()]),
    };
    let segment = Segment { libelle: t(), valeur: t(), euros: 10, trame: Trame::Reste };
    let elements = vec![
        Element::Lignes(vec![(t(), t())]),
        Element::Appels(vec![(t(), format!("0{texte}")), (t(), format!("x{texte}"))]),
        Element::Tableau(tableau.clone()),
        Element::CoteACote(vec![vec![Element::Tableau(tableau)]]),
        Element::Barre(Barre { description: t(), rangs: vec![(t(), vec![segment])], echelle: 10 }),
        Element::Paragraphe(t()),
        Element::Liste(vec![t()]),
        Element::Suite(Suite { titre: "Titre", elements: vec![(t(), t())] }),
    ];
    Rapport {
        titre: t(),
        le: jour(),
        mois: Mois::new(2026, 11),
        essentiel: vec![t()],
        chiffres: vec![ChiffreCle { valeur: t(), libelle: t(), precision: t() }],
        sections: vec![Section { titre: t(), elements }],
        mention: t(),
        sources: vec![t()],
        papier: None,
    }
}

#[test]
fn un_numero_s_appelle_et_une_annee_reste_un_texte() {
    let numero = || ("ADIL".to_owned(), "0\u{a0}805\u{a0}160\u{a0}075".to_owned());
    let annee = ("Année".to_owned(), "2026".to_owned());
    let section = Section {
        titre: "Titre".to_owned(),
        elements: vec![Element::Appels(vec![numero()]), Element::Lignes(vec![annee])],
    };
    let page = html::fragment(&[section]);
    assert!(page.contains("<a href=\"tel:0805160075\">0\u{a0}805\u{a0}160\u{a0}075</a>"), "{page}");
    assert_eq!(page.matches("tel:").count(), 1, "{page}");
}

fn compte(page: &str, lettre: char) -> usize {
    page.chars().filter(|autre| *autre == lettre).count()
}

proptest! {
    #[test]
    fn aucun_texte_ne_devient_une_balise_ni_ne_ferme_un_attribut(texte in "\\PC*|[<>&\"'a/=-]{0,20}") {
        let temoin = html::page(&rapport_de("x"));
        let page = html::page(&rapport_de(&texte));
        for lettre in ['<', '>', '"'] {
            prop_assert_eq!(compte(&page, lettre), compte(&temoin, lettre));
        }
        prop_assert_eq!(compte(&page, '\''), compte(&temoin, '\''));
        for entite in page.split('&').skip(1) {
            let connue = ["amp;", "lt;", "gt;", "quot;", "#39;"].iter().any(|fin| entite.starts_with(fin));
            prop_assert!(connue, "une esperluette nue : {}", entite);
        }
    }

    #[test]
    fn un_texte_echappe_se_relit_tel_quel(texte in "\\PC*") {
        let relu = reste_a_vivre::documents::ecriture::echapper(&texte)
            .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        prop_assert_eq!(relu, texte);
    }
}
