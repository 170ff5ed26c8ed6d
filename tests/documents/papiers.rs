//! The papers: each says what its template names, and nothing else.

use std::collections::BTreeSet;
use std::fmt::Write;

use insta::{Settings, assert_snapshot};
use reste_a_vivre::documents::papiers::gabarit::{FormeDeLigne, Gabarit, faits};
use reste_a_vivre::documents::papiers::{
    FaitCite, Feuille, Papier, PartieDePapier, etablir, repondre, vierge,
};
use reste_a_vivre::documents::rapport::html;
use reste_a_vivre::gestion::profil::Profil;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::mois::Date;
use reste_a_vivre::questions::depenses::{NatureDette, Poste};
use reste_a_vivre::questions::droits::{CleDroit, Refus};
use serde_json::{Value, json};

use crate::menages::{NOMS, en_texte, fichier};

const GABARITS: &str = include_str!("../../src/web/papiers.txt");
/// Six children, 25 expenses, 8 debts, arrears before a court, interviews, options.
const PLEIN: &str = include_str!("papiers/plein.json");

/// Papers whose reader works on each benefit by its name (`droit/documents`, 0.5).
const SENSIBLES: [Papier; 5] =
    [Papier::Fsl, Papier::FslAcces, Papier::FslEnergie, Papier::Diagnostic, Papier::Surendettement];

fn jour() -> Date {
    "2026-11-24".parse().unwrap()
}

/// A paper of a file, with what was typed for it.
fn feuille(
    papier: Papier,
    texte: &str,
    ecrits: &[(&str, &str)],
    blancs: &[(String, String)],
) -> (Feuille, String) {
    let mut document: Value = serde_json::from_str(texte).unwrap();
    let ecrits = ecrits.iter().map(|(champ, texte)| json!({ "champ": champ, "texte": texte }));
    document["ecrits"] = ecrits.collect();
    let etabli = etablir(GABARITS, papier, &document.to_string(), None, Some(jour()), blancs);
    let (feuille, rapport) = etabli.unwrap_or_else(|refus| panic!("{}", refus.json())).unwrap();
    (feuille, html::page(&rapport))
}

#[test]
fn chaque_papier_a_ses_mots_son_lecteur_et_rien_d_inconnu() {
    let noms = GABARITS.split("\n# ").skip(1).filter_map(|papier| papier.lines().next());
    let codes: Vec<&str> = Papier::TOUS.iter().map(|papier| papier.code()).collect();
    assert_eq!(noms.collect::<BTreeSet<_>>(), codes.into_iter().collect());
    for papier in Papier::TOUS {
        let gabarit = Gabarit::lire(GABARITS, papier.code()).unwrap();
        assert!(gabarit.lecteur.len() > 5 && (1..=3).contains(&gabarit.pages), "{}", papier.code());
        assert_eq!(gabarit.sensible, SENSIBLES.contains(papier), "{}", papier.code());
        let mut ecrits = BTreeSet::new();
        for ligne in gabarit.lignes() {
            let cites = ligne.texte.matches('{').count();
            assert_eq!(faits(ligne.texte).count(), cites, "{} : {}", papier.code(), ligne.texte);
            match ligne.forme {
                FormeDeLigne::Bloc => {
                    assert!(PartieDePapier::depuis_code(ligne.texte).is_some(), "{}", ligne.texte)
                }
                FormeDeLigne::Ecrit => {
                    let code = ligne.texte.split(' ').next().unwrap();
                    assert!(
                        code.starts_with(&format!("{}.", papier.code())) && ecrits.insert(code),
                        "{code}"
                    );
                    assert!(code.len() <= 40, "{code}");
                }
                _ => assert!(!ligne.texte.starts_with(['[', '@', '~', '#', '=', '_']), "{}", ligne.texte),
            }
        }
    }
}

#[test]
fn chaque_condition_nomme_un_fait() {
    for (rang, ligne) in GABARITS.lines().enumerate() {
        let Some((code, _)) = ligne.strip_prefix('[').and_then(|suite| suite.split_once("] ")) else {
            continue;
        };
        let code = code.trim_start_matches('!');
        assert!(code.is_empty() || FaitCite::depuis_code(code).is_some(), "ligne {} : {code}", rang + 1);
    }
}

// No dead row: a fact that no paper says is one that the table need not have.
#[test]
fn chaque_fait_et_chaque_partie_sert_a_un_papier() {
    for fait in FaitCite::TOUS {
        let cite =
            [format!("{{{}}}", fait.code()), format!("[{}]", fait.code()), format!("[!{}]", fait.code())];
        assert!(cite.iter().any(|texte| GABARITS.contains(texte)), "{}", fait.code());
    }
    for bloc in PartieDePapier::TOUS {
        assert!(GABARITS.contains(&format!("\n@{}\n", bloc.code())), "{}", bloc.code());
    }
}

/// What each paper may say: the list that a jurist reads.
#[test]
fn ce_que_chaque_papier_peut_dire() {
    let mut liste = String::new();
    for papier in Papier::TOUS {
        let gabarit = Gabarit::lire(GABARITS, papier.code()).unwrap();
        let faits: BTreeSet<&str> = gabarit.faits().map(Choix::code).collect();
        let blocs: Vec<&str> = gabarit
            .lignes()
            .filter(|ligne| ligne.forme == FormeDeLigne::Bloc)
            .map(|ligne| ligne.texte)
            .collect();
        writeln!(liste, "{} (pour {})", papier.code(), gabarit.lecteur).unwrap();
        writeln!(liste, "  faits : {}", faits.into_iter().collect::<Vec<_>>().join(", ")).unwrap();
        writeln!(liste, "  parties : {}", blocs.join(", ")).unwrap();
    }
    instantane("peuvent_dire", &liste);
}

fn instantane(nom: &str, texte: &str) {
    let mut reglages = Settings::clone_current();
    reglages.set_snapshot_path("papiers");
    reglages.set_prepend_module_to_snapshot(false);
    reglages.set_omit_expression(true);
    reglages.bind(|| assert_snapshot!(nom, texte));
}

#[test]
fn six_menages_ont_ces_papiers() {
    for nom in [
        "compare_deux_logements",
        "couple_retraite_hlm",
        "famille_nombreuse_lyceens",
        "loyer_en_retard_plan",
        "reponses_qui_manquent",
        "aah_seule_hlm",
    ] {
        let mut tout = String::new();
        for papier in
            [Papier::Famille, Papier::Cal, Papier::Fsl, Papier::Plan, Papier::Ccapex, Papier::LettreBailleur]
        {
            let (feuille, _) = feuille(papier, &fichier(nom), &[], &[]);
            writeln!(tout, "# {}, pour {}", papier.libelle(), feuille.lecteur).unwrap();
            writeln!(tout, "manque : {}", feuille.manque.join(", ")).unwrap();
            tout += &en_texte::sections(&feuille.sections);
            tout.push('\n');
        }
        instantane(nom, &tout);
    }
}

/// A household with everything that must not be printed, each with a word that no paper has otherwise.
fn plein_de_secrets(texte: &str) -> String {
    let mut document: Value = serde_json::from_str(texte).unwrap();
    document["notes"] = json!("SECRETNOTES");
    document["voisinage"] = json!([{ "fait": "SECRETVOISIN" }]);
    document["ecrits"] = json!([{ "champ": "autre.papier", "texte": "SECRETAILLEURS" }]);
    let adulte = &mut document["personnes"][0];
    adulte["id"] = json!("SECRETID");
    adulte["nationalite"] = json!("autre");
    adulte["titre_sejour_depuis"] = json!("2015-01");
    adulte["handicap"] = json!({ "taux": 80, "rsdae": true });
    adulte["grossesse"] = json!({ "terme": "2027-03", "declaree": true });
    document.to_string()
}

// C. pén., art. 225-1 ; RGPD, art. 9.
#[test]
fn aucun_papier_ne_dit_ce_qui_doit_se_taire() {
    let tus: Vec<&str> =
        CleDroit::TOUS.iter().filter(|cle| cle.refus() == Refus::Tu).map(|cle| cle.libelle()).collect();
    assert!(tus.len() >= 4);
    for nom in NOMS {
        let texte = plein_de_secrets(&fichier(nom));
        for papier in Papier::TOUS {
            let page = repondre(GABARITS, *papier, &texte, None, Some(jour()))
                .unwrap_or_else(|refus| panic!("{nom} : {}", refus.json()));
            for mot in [
                "SECRET",
                "ationalité",
                "titre de séjour",
                "andicap",
                "rossesse",
                "enceinte",
                "MDPH",
                "RSDAE",
            ] {
                // The names of the benefits for those who count them, of a paper for whoever brings one.
                let permis = mot == "andicap" && SENSIBLES.contains(papier)
                    || mot == "titre de séjour"
                        && [Papier::FicheDemande, Papier::LettreAideJuridictionnelle].contains(papier);
                assert!(permis || !page.contains(mot), "{nom}, {} : {mot}", papier.code());
            }
            let sensible = SENSIBLES.contains(papier);
            let dit = tus.iter().find(|droit| page.contains(&format!(">{droit}<")));
            assert!(sensible || dit.is_none(), "{nom}, {} : {dit:?}", papier.code());
        }
    }
}

// RGPD, art. 10: only the commission, which erases debts, reads which of them a judge ordered.
#[test]
fn une_dette_penale_et_les_soins_ne_se_nomment_que_pour_la_commission() {
    let mut document: Value = serde_json::from_str(&fichier("loyer_en_retard_plan")).unwrap();
    document["dettes"] = json!([{ "nature": "Penale", "restant_du": 900, "mensualite": 30 }]);
    document["depenses"] = json!([{ "poste": "C4", "montant": 25 }]);
    let dit = |papier| {
        let page = feuille(papier, &document.to_string(), &[], &[]).1;
        [NatureDette::Penale.libelle(), Poste::Sante.libelle(), "Autre dette", "Autres dépenses"]
            .map(|mot| page.contains(mot))
    };
    assert_eq!(dit(Papier::Fsl), [false, false, true, true]);
    assert_eq!(dit(Papier::Surendettement), [true, true, false, false]);
}

// Nobody was asked what he receives: that is not nothing.
#[test]
fn une_aide_dont_personne_n_a_parle_n_est_pas_dite_non_recue() {
    let mut document: Value = serde_json::from_str(&fichier("loyer_en_retard_plan")).unwrap();
    let dit = |document: &Value| {
        feuille(Papier::Fsl, &document.to_string(), &[], &[]).1.contains(">non renseigné</td>")
    };
    document.as_object_mut().unwrap().remove("percu");
    assert!(dit(&document));
    document["percu"] = json!({});
    assert!(!dit(&document));
}

#[test]
fn un_texte_hostile_reste_un_texte() {
    let mechant = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    let ecrits = [("fsl.histoire", mechant)];
    let blancs = [("Nom, prénom".to_owned(), mechant.to_owned())];
    let (_, page) = feuille(Papier::Fsl, &fichier("loyer_en_retard_plan"), &ecrits, &blancs);
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script") && !page.contains("<img"));
    assert!(page.contains("Content-Security-Policy"));
}

#[test]
fn ce_qui_est_ecrit_est_imprime_a_sa_place_et_une_identite_n_est_que_la_ou_on_la_tape() {
    let ecrits = [("fsl.histoire", "Le 3 mars 2026, fin du contrat.")];
    let blancs = [("Nom, prénom".to_owned(), "Une personne".to_owned())];
    let texte = fichier("loyer_en_retard_plan");
    let (_, tapee) = feuille(Papier::Fsl, &texte, &ecrits, &blancs);
    assert!(
        tapee.contains("Le 3 mars 2026, fin du contrat.") && tapee.contains("Nom, prénom : Une personne")
    );
    let (_, gardee) = feuille(Papier::Fsl, &texte, &ecrits, &[]);
    assert!(gardee.contains("Nom, prénom") && !gardee.contains("Une personne"));
}

#[test]
fn ce_qui_n_est_pas_su_est_dit_et_jamais_zero() {
    let (feuille, page) = feuille(Papier::Fsl, &fichier("couple_retraite_hlm"), &[], &[]);
    assert!(feuille.manque.contains(&"le montant de la dette de loyer"), "{:?}", feuille.manque);
    assert!(page.contains("INCOMPLET") && page.contains("non renseigné"));
}

#[test]
fn chaque_papier_pese_peu() {
    for nom in NOMS {
        for papier in Papier::TOUS {
            let page = repondre(GABARITS, *papier, &fichier(nom), None, Some(jour())).unwrap_or_default();
            assert!((2_000..200_000).contains(&page.len()), "{nom}, {} : {}", papier.code(), page.len());
        }
    }
}

// CPC, art. 202: all that the witness must say, to be written by hand on a sheet of its own.
#[test]
fn l_attestation_a_toutes_ses_mentions() {
    let (_, page) = feuille(Papier::Attestation, &fichier("couple_retraite_hlm"), &[], &[]);
    for mention in [
        "Nom, prénoms",
        "Né ou née le",
        "Profession",
        "Adresse",
        "Lien de famille",
        "produite en justice",
        "sanctions pénales",
        "pièce d&#39;identité",
        "à la main",
        "Signature",
    ] {
        assert!(page.contains(mention), "{mention}");
    }
}

#[test]
fn un_foyer_plein_a_tous_ses_papiers_sous_200_ko() {
    for papier in Papier::TOUS {
        let page = repondre(GABARITS, *papier, PLEIN, None, Some(jour()))
            .unwrap_or_else(|refus| panic!("{}", refus.json()));
        assert!((2_000..200_000).contains(&page.len()), "{} : {}", papier.code(), page.len());
    }
}

// What changes no home, and what only a creditor looks at, is not for who attributes one.
#[test]
fn la_commission_ne_voit_que_les_logements() {
    let page = feuille(Papier::Cal, PLEIN, &[], &[]).1;
    assert!(page.contains("T5 PLAI à Vaulx-en-Velin") && page.contains("598,00\u{a0}€"), "{page}");
    for tu in ["Reprise à temps plein", "Le plan pour le retard", "surendettement"] {
        assert!(!page.contains(tu), "{tu}");
    }
    assert!(feuille(Papier::Options, PLEIN, &[], &[]).1.contains("Reprise à temps plein"));
}

// `droit/documents`, 3: the reason is printed in its place, and nothing is signed.
#[test]
fn un_plan_qui_ne_tient_pas_ne_se_signe_pas() {
    let (feuille_du_plan, page) = feuille(Papier::Plan, PLEIN, &[], &[]);
    assert!(page.contains("Pourquoi aucun plan n&#39;est écrit") && page.contains("de trop"), "{page}");
    assert!(!page.contains("Signature"));
    assert!(feuille_du_plan.manque.is_empty(), "{:?}", feuille_du_plan.manque);
    let mut document: Value = serde_json::from_str(PLEIN).unwrap();
    document["impaye"]["mensualite_proposee"] = json!(60);
    document["impaye"]["motif_maintien"] = json!("Un emploi commence en janvier");
    let page = feuille(Papier::Plan, &document.to_string(), &[], &[]).1;
    assert!(
        page.contains("Signature du locataire") && !page.contains("aucun plan n&#39;est écrit"),
        "{page}"
    );
}

// The court's day is said, and not the first day on which it could have sat.
#[test]
fn le_jour_le_plus_tot_d_une_audience_n_est_pas_son_jour() {
    let page = feuille(Papier::Famille, PLEIN, &[], &[]).1;
    assert!(!page.contains("17 décembre 2026") && page.contains("14 janvier 2027"), "{page}");
    let mut document: Value = serde_json::from_str(PLEIN).unwrap();
    document["impaye"]["etapes"].as_array_mut().unwrap().pop();
    let page = feuille(Papier::Famille, &document.to_string(), &[], &[]).1;
    assert!(page.contains("pas avant le 17 décembre 2026"), "{page}");
}

#[test]
fn le_fsl_voit_les_trois_mois_d_avant_et_un_revenu_arrete() {
    let mut document: Value = serde_json::from_str(PLEIN).unwrap();
    document["mois"] = json!("2026-04");
    let page = feuille(Papier::Fsl, &document.to_string(), &[], &[]).1;
    for dit in ["janvier 2026", "mars 2026", "1\u{202f}240,00\u{a0}€", "1\u{202f}650,00\u{a0}€"] {
        assert!(page.contains(dit), "{dit}\n{page}");
    }
}

#[test]
fn un_papier_vierge_n_invente_rien() {
    for papier in Papier::TOUS {
        let page = vierge(GABARITS, *papier, jour());
        let corps = page.split("</style>").nth(1).unwrap();
        assert!(!corps.contains("non renseigné") && !corps.contains("INCOMPLET"), "{}", papier.code());
        assert!(!corps.contains("\u{a0}€") && !corps.contains('{'), "{}", papier.code());
    }
    let page = vierge(GABARITS, Papier::LettreBailleur, jour());
    assert!(page.contains("je vous dois …………") && page.contains("Madame, Monsieur,"));
}

// The picture is only drawn: an address of data of a known kind, and the policy of the page allows no other.
#[test]
fn l_organisme_est_en_tete_des_papiers_et_pas_des_lettres() {
    let profil = |logo: &str| {
        let texte = json!({ "format": "reste-a-vivre-profil/1", "nom": "CCAS d'un lieu", "source": "s", "contacts": ["01"],
            "adresse": "Place <b>", "logo": logo });
        Profil::lire(&texte.to_string())
    };
    let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==";
    let lu = profil(png).unwrap();
    let page = |papier| repondre(GABARITS, papier, PLEIN, Some(&lu), Some(jour())).unwrap_or_default();
    let cal = page(Papier::Cal);
    assert!(
        cal.contains(&format!("<img alt=\"\" src=\"{png}\">"))
            && cal.contains("CCAS d&#39;un lieu<br>Place &lt;b&gt;")
    );
    assert!(!page(Papier::LettreBailleur).contains("<img"));
    let long = format!("{png}{}", "A".repeat(100_000));
    for mauvais in [
        "https://exemple.fr/logo.png",
        "data:text/html;base64,PHN2Zy",
        "data:image/png;base64,iVBORw0KGgo\" onerror=\"x",
        "data:image/svg+xml;base64,iVBORw0KGgo",
        long.as_str(),
    ] {
        assert!(profil(mauvais).unwrap_err().contains("PNG ou SVG"), "{mauvais:.60}");
    }
}

#[test]
fn les_grandes_lettres_disent_les_memes_choses() {
    let page = feuille(Papier::FamilleGrand, PLEIN, &[], &[]).1;
    assert!(page.contains("rapport--grand") && page.contains("Réunir les trois dernières quittances"));
    assert!(
        !feuille(Papier::Famille, PLEIN, &[], &[])
            .1
            .contains("class=\"rapport rapport--papier rapport--grand")
    );
}
