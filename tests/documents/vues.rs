//! The screens, rendered without a browser: the figures shown are those computed, errors stand at their field.

#[path = "../commun/ecran.rs"]
mod ecran;

use crate::menages::{NOMS, fichier};
pub use ecran::{contexte, dessine};
use reste_a_vivre::questions::table::Cle;
use std::rc::Rc;

use reste_a_vivre::conseil::demarches::avec_ou_sans;
use reste_a_vivre::conseil::fiche::Piece;
use reste_a_vivre::documents::mots::plage;
use reste_a_vivre::menage::document::{Champ, Saisie};
use reste_a_vivre::menage::lecture::lire;
use reste_a_vivre::notions::mois::Mois;
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::ui::champs::{GenreDeChamp, QuestionPosee};
use reste_a_vivre::ui::contexte::Contexte;
use reste_a_vivre::ui::ecran::{Reglage, Repere};
use reste_a_vivre::ui::exemple::EXEMPLE;
use reste_a_vivre::ui::pas::{EtapeParcours, Pas};
use reste_a_vivre::ui::route::{Route, Sujet};
use reste_a_vivre::ui::rubrique::Rubrique;
use reste_a_vivre::ui::vues::{
    accueil, calcul, droit, entete, entretien, parcours, resultats, sujet, verification,
};
use serde_json::{Value, json};
use yew::prelude::*;

fn exemple(route: Route) -> Contexte {
    contexte(Saisie::ouvrir(EXEMPLE).unwrap(), route)
}

#[test]
fn un_texte_venu_d_un_fichier_ne_se_lit_pas_a_l_envers_a_l_ecran() {
    let ecran = dessine(|_| reste_a_vivre::ui::textes::vivant("\u{202e}0001"), exemple(Route::Accueil));
    assert!(ecran.contains("\u{fffd}0001") && !ecran.contains('\u{202e}'), "{ecran}");
    let faux = json!({ "format": "reste-a-vivre/1", "mois": "2026-11", "personnes": [{ "id": "a", "role": "demandeur", "naissance": "\u{202e}0991" }] });
    let lecture = lire(&Saisie::ouvrir(&faux.to_string()).unwrap());
    assert!(lecture.erreurs[0].message.contains("\u{fffd}0991"), "{:?}", lecture.erreurs);
}

/// What is typed is sent to no spelling service of the browser, and comes back in no list of what was typed elsewhere.
#[test]
fn aucun_champ_libre_ne_confie_ce_qu_on_tape_au_navigateur() {
    let mut vus = 0;
    let mut dossiers = vec![std::path::PathBuf::from("src/ui")];
    while let Some(dossier) = dossiers.pop() {
        for fichier in std::fs::read_dir(dossier).unwrap().map(|fichier| fichier.unwrap().path()) {
            if fichier.is_dir() {
                dossiers.push(fichier);
                continue;
            }
            let texte = std::fs::read_to_string(&fichier).unwrap();
            let balises = texte.split("<textarea").skip(1).chain(texte.split("<input").skip(1));
            for balise in balises.filter_map(|suite| suite.split_once("/>")).map(|(balise, _)| balise) {
                if ["radio", "checkbox", "file"]
                    .iter()
                    .any(|genre| balise.contains(&format!("type=\"{genre}\"")))
                {
                    continue;
                }
                vus += 1;
                assert!(
                    balise.contains("spellcheck=\"false\"") && balise.contains("autocomplete"),
                    "{} : {balise}",
                    fichier.display()
                );
            }
        }
    }
    assert_eq!(vus, 6);
}

/// The workspace with one of its sections drawn.
pub fn entretien_a(saisie: Saisie, rubrique: Rubrique) -> String {
    let contexte = contexte(saisie, Route::Entretien);
    let ecran = Rc::new(contexte.ecran.apres(Reglage::Rubrique(rubrique)));
    dessine(entretien, Contexte { ecran, ..contexte })
}

#[test]
fn ce_qui_se_lit_avant_le_programme_est_ce_qu_il_dessine_ensuite() {
    let page: String = include_str!("../../index.html").lines().map(str::trim).collect();
    let accueil = dessine(
        |contexte| html! { <>{ entete(contexte, String::new(), true, false) }{ accueil(contexte) }</> },
        contexte(Saisie::nouvelle(Mois::new(2026, 11)), Route::Accueil),
    );
    let accueil = accueil.replace("&#x27;", "'");
    for (debut, fin) in [("<header", "<p"), ("<main", "</h1>"), ("<ul", "</ul>")] {
        let (_, suite) = accueil.split_once(debut).unwrap();
        let (contenu, _) = suite.split_once(fin).unwrap();
        assert!(page.contains(&format!("{debut}{contenu}")), "index.html n'a pas : {debut}{contenu}");
    }
}

#[test]
fn l_exemple_se_lit_sans_erreur_et_donne_un_resultat() {
    let contexte = exemple(Route::Resultats);
    assert_eq!(contexte.resultat.lecture.erreurs, []);
    assert!(contexte.resultat.simulation().is_some());
}

// What is shown of the application before any answer has a figure to show, on screen as in a file.
#[test]
fn chaque_exemple_a_un_reste_a_vivre() {
    for fichier in std::fs::read_dir("src/web/exemples").unwrap() {
        let chemin = fichier.unwrap().path();
        let saisie = Saisie::ouvrir(&std::fs::read_to_string(&chemin).unwrap()).unwrap();
        let resultat = contexte(saisie, Route::Resultats).resultat;
        let simulation = resultat.simulation().unwrap();
        assert!(simulation.base().reste_a_vivre.is_some(), "{}", chemin.display());
    }
}

#[test]
fn la_page_des_resultats_montre_chaque_montant_calcule() {
    let contexte = exemple(Route::Resultats);
    let html = dessine(resultats, contexte.clone());
    let simulation = contexte.resultat.simulation().unwrap();
    for (cle, droit) in simulation.droits.iter().filter(|(_, droit)| droit.est_ouvert()) {
        assert!(html.contains(&droit.net_certain().to_string()), "{cle:?}");
    }
    let reste = simulation.base().reste_a_vivre.unwrap();
    assert!(html.contains(&plage(reste)));
    assert_eq!(html.matches("<h1").count(), 1);
}

// The RSA of two months without a wage is not every month's.
#[test]
fn la_page_des_resultats_dit_jusqu_a_quand_dure_ce_qu_elle_annonce() {
    let document = json!({"format": "reste-a-vivre/1", "mois": "2026-11", "percu": {},
        "logement": {"occupation": "heberge"},
        "personnes": [{"id": "a", "role": "demandeur", "naissance": "1990-01-01", "nationalite": "fr",
            "activite": "salarie", "handicap": {"taux": 0},
            "revenus": {"salaire": [{"depuis": "2020-01", "montant": 0}, {"depuis": "2026-11", "montant": 1500}]}}]});
    let saisie = Saisie::ouvrir(&document.to_string()).unwrap();
    let html = dessine(resultats, contexte(saisie, Route::Resultats));
    let titre = html.split("</h1>").next().unwrap();
    assert!(
        titre.contains(" de plus par mois jusqu") && titre.contains("en janvier 2027, puis entre"),
        "{titre}"
    );
}

/// What two elements of a page are both named.
fn nommes_deux_fois(page: &str) -> Vec<&str> {
    let noms: Vec<&str> =
        page.split(" id=\"").skip(1).map(|suite| suite.split('"').next().unwrap()).collect();
    let deja = |rang: usize| noms[..rang].contains(&noms[rang]);
    (0..noms.len()).filter(|rang| deja(*rang)).map(|rang| noms[rang]).collect()
}

// A label, a message and a way to a field find one field: a question that the form of the workspace has is not asked again
// beside it, whatever the household.
#[test]
fn l_entretien_n_a_pas_deux_champs_d_une_reponse() {
    let saisies = NOMS.iter().map(|nom| Saisie::ouvrir(&fichier(nom)).unwrap());
    let reference = include_str!("../droit/menages/reference.jsonl").lines().step_by(10).map(|ligne| {
        let menage: Value = serde_json::from_str(ligne).unwrap();
        Saisie::ouvrir(&menage["situation"].to_string()).unwrap()
    });
    for saisie in saisies.chain(reference) {
        let dit = saisie.enregistrer();
        for rubrique in Rubrique::TOUTES {
            let page = entretien_a(saisie.clone(), rubrique);
            assert_eq!(nommes_deux_fois(&page), Vec::<&str>::new(), "{rubrique:?} {dit}");
        }
    }
}

#[test]
fn un_droit_a_completer_offre_de_repondre() {
    let contexte = exemple(Route::Resultats);
    let liste = dessine(resultats, contexte.clone());
    assert!(liste.contains("À compléter") && liste.contains("#/droit/asf"));
    let page = dessine(|contexte| droit(contexte, CleDroit::Asf), contexte);
    assert!(page.contains("Répondre") && page.contains("Le calcul"));
}

#[test]
fn le_calcul_montre_chaque_etape_et_son_article() {
    let html = dessine(|contexte| calcul(contexte, CleDroit::AideLogement), exemple(Route::Entretien));
    assert!(html.contains("CCH, art. D823-16"), "{html}");
    assert!(html.contains("modifier cette réponse"));
}

#[test]
fn une_erreur_est_reliee_a_son_champ_et_le_texte_tape_reste() {
    let mut saisie = Saisie::nouvelle(Mois::new(2026, 11));
    let champ = Champ::personne(0, Cle::Naissance);
    saisie.ecrire(&champ, Some("31/02/1988".into()));
    let html = dessine(
        move |contexte| {
            QuestionPosee::new(champ.clone(), "Naissance").aide("Exemple").texte(contexte, GenreDeChamp::Date)
        },
        contexte(saisie, Route::Entretien),
    );
    assert!(html.contains("value=\"31/02/1988\""), "{html}");
    assert!(html.contains("aria-invalid=\"true\""));
    assert!(html.contains(
        "aria-describedby=\"champ-personnes-0--naissance-aide champ-personnes-0--naissance-erreur\""
    ));
    assert!(
        html.contains("id=\"champ-personnes-0--naissance-erreur\"") && html.contains("n'existe pas")
            || html.contains("n&#x27;existe pas")
    );
    assert!(html.contains("for=\"champ-personnes-0--naissance\""));
}

#[test]
fn en_foyer_on_demande_la_redevance_et_la_convention_au_lieu_du_loyer() {
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    let demande = |saisie: &Saisie, cle: &str| {
        let html = entretien_a(saisie.clone(), Rubrique::Logement);
        html.contains(&format!("data-champ=\"logement.{cle}\""))
    };
    assert!(demande(&saisie, "loyer") && !demande(&saisie, "redevance"));
    saisie.ecrire(&Champ::new("logement.occupation"), Some("foyer".into()));
    assert!(demande(&saisie, "redevance") && !demande(&saisie, "loyer"));
    assert!(demande(&saisie, "foyer_conventionne") && demande(&saisie, "foyer_regle"));
    saisie.ecrire(&Champ::new("logement.foyer_conventionne"), Some(false.into()));
    assert!(demande(&saisie, "foyer_categorie") && !demande(&saisie, "foyer_regle"));
    saisie.ecrire(&Champ::new("logement.occupation"), Some("residence_universitaire".into()));
    assert!(demande(&saisie, "loyer") && demande(&saisie, "foyer_categorie"));
}

#[test]
fn sans_date_de_naissance_rien_n_est_calcule_et_l_ecran_dit_ce_qui_manque() {
    let html = dessine(entretien, contexte(Saisie::nouvelle(Mois::new(2026, 11)), Route::Entretien));
    assert!(html.contains("Il manque encore") && html.contains("la date de naissance"));
}

#[test]
fn un_texte_tape_ne_devient_jamais_du_code() {
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    saisie.ecrire(&Champ::new("logement.loyer"), Some("<script>alert(1)</script>".into()));
    saisie.ecrire(&Champ::new("logement.commune"), Some("<img src=x>".into()));
    for html in [
        entretien_a(saisie.clone(), Rubrique::Logement),
        dessine(verification, contexte(saisie, Route::Entretien)),
    ] {
        assert!(!html.contains("<script>") && !html.contains("<img"));
    }
}

#[test]
fn chaque_ecran_du_parcours_a_un_titre_et_le_moyen_de_continuer() {
    let saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    for pas in Pas::du_foyer(&saisie) {
        let html = dessine(move |contexte| parcours(contexte, pas), exemple(Route::Parcours(pas)));
        assert_eq!(html.matches("<h1").count(), 1, "{pas:?}");
        assert!(html.contains("Continuer") || html.contains("Voir mes résultats"), "{pas:?}");
        assert!(html.contains("Retour"));
    }
}

#[test]
fn un_parent_seul_est_interroge_sur_l_autre_parent_un_couple_non() {
    let pas = Pas { etape: EtapeParcours::Enfants, place: 1 };
    let seul = dessine(move |contexte| parcours(contexte, pas), exemple(Route::Parcours(pas)));
    assert!(seul.contains("Aucune pension n"));
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    saisie.ajouter_personne("conjoint");
    let couple = dessine(move |contexte| parcours(contexte, pas), contexte(saisie, Route::Parcours(pas)));
    assert!(!couple.contains("Aucune pension n"));
}

#[test]
fn l_accueil_dit_que_tout_reste_sur_l_appareil() {
    let html = dessine(accueil, contexte(Saisie::nouvelle(Mois::new(2026, 11)), Route::Accueil));
    assert!(html.contains("Tout reste sur votre appareil"));
}

#[test]
fn aucun_style_en_ligne_la_politique_de_la_page_le_refuserait() {
    for html in [dessine(entretien, exemple(Route::Entretien)), dessine(resultats, exemple(Route::Resultats))]
    {
        assert!(!html.contains(" style="));
    }
}

// The living page of the design system draws one of each, and names every token that the style sheet has.
#[test]
#[cfg(debug_assertions)]
fn la_page_des_composants_les_montre_tous() {
    use reste_a_vivre::ui::vues::composants;
    let page = dessine(composants, exemple(Route::Composants));
    for piece in [
        "bouton--principal",
        "champ__saisie",
        "synthese",
        "class=\"rangees",
        "<details",
        "polyline",
        "rapport__a-remplir",
    ] {
        assert!(page.contains(piece), "{piece}");
    }
    for ligne in
        include_str!("../../styles/tokens.css").lines().map(str::trim).filter(|ligne| ligne.contains(": #"))
    {
        let (jeton, _) = ligne.split_once(':').unwrap();
        assert!(page.contains(jeton), "{jeton}");
    }
}

#[test]
fn le_journal_du_voisinage_se_tape_et_s_imprime_sur_sa_page_seulement() {
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    saisie.ajouter(
        &Champ::foyer(Cle::Voisinage),
        json!({ "date": "2026-11-03", "fait": "Musique, voisin malade" }),
    );
    let contexte = contexte(saisie, Route::Sujet(Sujet::Voisinage));
    let ailleurs = Contexte { route: Route::Sujet(Sujet::Loyer), ..contexte.clone() };
    let autre = dessine(|contexte| sujet(contexte, Sujet::Loyer), ailleurs);
    let page = dessine(|contexte| sujet(contexte, Sujet::Voisinage), contexte);
    assert!(page.contains("<td>Musique, voisin malade</td>") && page.contains("3 novembre 2026"), "{page}");
    assert!(page.contains("À revoir avant de donner ce document"), "{page}");
    assert!(!autre.contains("Musique") && autre.contains("href=\"#/voisinage\""), "{autre}");
}

// The rail counts in words that agree: "2 à corriger", and not what a plural would make of them.
#[test]
fn le_rail_dit_ce_qui_manque_et_ce_qui_est_a_corriger() {
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    for chemin in ["logement.loyer", "logement.charges"] {
        saisie.ecrire(&Champ::new(chemin), Some("beaucoup".into()));
    }
    let page = entretien_a(saisie, Rubrique::Foyer);
    assert!(
        page.contains("<span>2 à corriger</span>") && page.contains("<span>1 sans réponse</span>"),
        "{page}"
    );
}

// The option whose tab was left open in the workspace says nothing of the results of a tenant.
#[test]
fn une_option_de_l_entretien_ne_change_pas_les_mots_des_resultats() {
    let contexte = exemple(Route::Resultats);
    let repere = Repere { saisie: Rc::clone(&contexte.saisie), reste: contexte.resultat.reste() };
    let ecran = contexte.ecran.apres(Reglage::Option(Some(0))).apres(Reglage::Repere(repere));
    let page = dessine(resultats, Contexte { ecran: Rc::new(ecran), ..contexte });
    assert!(page.contains("depuis le repère") && !page.contains("par rapport à aujourd"), "{page}");
}

#[test]
fn le_suivi_se_tape_dans_l_entretien_et_se_lit_en_haut_et_dans_l_agenda() {
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    let sans = entretien_a(saisie.clone(), Rubrique::Suivi);
    assert!(sans.contains("Ajouter un entretien") && !sans.contains("entretien__suivi"), "{sans}");
    saisie.ecrire(
        &Champ::foyer(Cle::Suivi),
        Some(json!({ "prochain": "2026-12-15", "entretiens": [
            { "date": "2026-10-20", "motif": "Retard" },
            { "date": "2026-10-27", "resultat": "Voisin malade", "accords": [
                { "qui": "locataire", "quoi": "Envoyer le relevé", "avant": "2026-10-30" },
                { "qui": "conseiller", "quoi": "Appeler la CAF", "avant": "2026-11-09" },
                { "qui": "bailleur", "quoi": "Réparer", "avant": "hier", "fait": true }] }] })),
    );
    let page = entretien_a(saisie.clone(), Rubrique::Suivi);
    let contexte = contexte(saisie, Route::Entretien);
    for dit in [
        "Prochain rendez-vous : 15 décembre 2026 ; 1 engagement en retard, 1 à tenir",
        "data-champ=\"suivi.entretiens[1].accords[2].quoi\"",
        "À revoir avant de donner ce document",
        "href=\"#/papier/entretien\"",
        "Erreur : ",
    ] {
        assert!(page.contains(dit), "{dit}\n{page}");
    }
    // The last first, and alone unfolded.
    let plis: Vec<&str> = page.split("<details").filter(|pli| pli.contains("<span>Entretien du 2")).collect();
    assert!(plis.len() == 2 && plis[0].contains(" open") && plis[0].contains("27 octobre 2026"), "{plis:?}");
    assert!(!plis[1].split('>').next().unwrap().contains("open"), "{}", plis[1]);
    assert!(page.contains("<input checked type=\"checkbox\"><span>Fait</span>"), "{page}");
    let annee = dessine(|contexte| sujet(contexte, Sujet::Annee), contexte);
    assert!(annee.contains("Conseiller : Appeler la CAF") && !annee.contains("Envoyer le relevé"), "{annee}");
}

#[test]
fn un_papier_coche_est_garde_et_le_reste_decoche_d_un_geste() {
    let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
    let coches = |saisie: &Saisie| {
        let contexte = contexte(saisie.clone(), Route::Sujet(Sujet::Papiers));
        let page = dessine(|contexte| sujet(contexte, Sujet::Papiers), contexte);
        let papiers = page.split("Cochez ce que vous avez").nth(1).unwrap().to_owned();
        (lire(saisie).papiers, papiers.matches(" checked").count())
    };
    assert_eq!(coches(&saisie), (Vec::new(), 0));
    for (avant, apres) in [(json!(["autre"]), vec!["autre", "rib"]), (json!(["rib", "autre"]), vec!["autre"])]
    {
        saisie.ecrire(&Champ::foyer(Cle::Papiers), Some(avant));
        let prets = avec_ou_sans(&lire(&saisie).papiers, Piece::Rib);
        assert_eq!(prets, apres);
        saisie.ecrire(&Champ::foyer(Cle::Papiers), Some(json!(prets)));
        let attendus = apres.iter().filter(|code| **code == "rib").count();
        assert_eq!(coches(&saisie), (prets, attendus));
    }
}

#[test]
fn un_doute_se_lit_a_son_champ_et_dans_la_verification() {
    let mut saisie = exemple(Route::Accueil).saisie.as_ref().clone();
    saisie.ecrire(&Champ::foyer(Cle::LogementLoyer), Some("52000".into()));
    let pas = Pas::du_champ(&saisie, &Champ::foyer(Cle::LogementLoyer));
    let loyer = contexte(saisie.clone(), Route::Parcours(pas));
    let page = dessine(move |contexte| parcours(contexte, pas), loyer);
    assert!(page.contains("champ__doute") && page.contains("celui d'une année se divise par 12"), "{page}");
    let page_de_verification = contexte(saisie, Route::Parcours(EtapeParcours::Verification.debut()));
    let page = dessine(verification, page_de_verification);
    assert!(page.contains("À vérifier") && page.contains("Le loyer sans les charges : 52"), "{page}");
}
