//! A chart draws the figures of its table and no other, whoever the household is.

use std::fs;

use reste_a_vivre::documents::rapport::graphique::{Dessin, Graphique, a_l_euro};
use reste_a_vivre::documents::rapport::{Element, Pli, Section, html, impaye, options};
use reste_a_vivre::dossier::{Dossier, dossier};
use reste_a_vivre::menage::document::Saisie;
use reste_a_vivre::projection::options::{alternatives, courbe, salaires};
use reste_a_vivre::projection::prevision::{AidesPrevues, prevoir};
use serde_json::{Value, json};

/// The household in arrears of the examples, with what is said more.
fn en_retard(plus: Value) -> Saisie {
    let texte = fs::read_to_string("src/web/exemples/loyer-en-retard.json").unwrap();
    let mut document: Value = serde_json::from_str(&texte).unwrap();
    for (cle, valeur) in plus.as_object().unwrap() {
        document[cle] = valeur.clone();
    }
    Saisie::ouvrir(&document.to_string()).unwrap()
}

/// Every section that has a chart.
fn sections(saisie: &Saisie) -> Vec<Section> {
    let dossier: Dossier = dossier(saisie, None, "2026-11-25".parse().unwrap()).unwrap();
    let (situation, simulation) = (dossier.situation(), dossier.simulation());
    let prevus = |aides| prevoir(situation, simulation, dossier.evolution(), aides);
    let plan = dossier.impaye().and_then(|impaye| impaye.retenu());
    let plan = plan.map(|plan| plan.mensualites.clone()).unwrap_or_default();
    let mut sections = vec![options::annee(
        situation,
        simulation,
        dossier.evolution(),
        &prevus(AidesPrevues::DemandesPayees),
        &plan,
    )];
    sections.extend(impaye::sections(&dossier));
    let calculees = alternatives(saisie, situation, simulation);
    let calculees: Vec<_> = calculees.iter().collect();
    let recus = prevus(AidesPrevues::Recues(simulation));
    sections.push(options::cote_a_cote(&dossier, saisie, &recus, &calculees, &[]));
    let adulte = &situation.menage.demandeur;
    let points = courbe(situation, adulte.rang, 2_000, 50);
    sections.push(options::travail(situation, adulte, &points, &salaires(saisie, situation, adulte)));
    sections
}

fn graphiques(elements: &[Element]) -> Vec<&Graphique> {
    elements
        .iter()
        .flat_map(|element| match element {
            Element::Graphique(graphique) => vec![&**graphique],
            Element::Plis(plis) => {
                plis.iter().flat_map(|Pli { elements, .. }| graphiques(elements)).collect()
            }
            Element::CoteACote(colonnes) => colonnes.iter().flat_map(|colonne| graphiques(colonne)).collect(),
            _ => Vec::new(),
        })
        .collect()
}

/// The figures of a drawing, as its table writes them: a line each.
fn figures(graphique: &Graphique) -> Vec<Vec<String>> {
    match &graphique.dessin {
        Dessin::Annee(annee) => annee
            .mois
            .iter()
            .map(|mois| {
                let chiffres = [mois.entre, mois.sort, mois.reste].map(a_l_euro);
                std::iter::once(mois.mois.to_string()).chain(chiffres).collect()
            })
            .collect(),
        Dessin::Frise(frise) => {
            frise.dates.iter().map(|date| vec![date.quand.to_string(), date.dit.clone()]).collect()
        }
        Dessin::Escaliers(escaliers) => {
            let dernier = |(_, reste): &(_, reste_a_vivre::notions::montant::Euros)| reste.to_string();
            escaliers
                .plans
                .iter()
                .map(|plan| vec![plan.nom.clone(), plan.restes.last().map(dernier).unwrap()])
                .collect()
        }
        Dessin::Options(options) => {
            options.rangs.iter().map(|rang| vec![rang.nom.clone(), rang.dit()]).collect()
        }
        Dessin::Courbe(courbe) => courbe
            .gardes
            .iter()
            .map(|(salaire, garde)| {
                let point = courbe.points.iter().find(|point| point.salaire == *salaire).unwrap();
                [*salaire, point.disponible, *garde].map(a_l_euro).to_vec()
            })
            .collect(),
    }
}

/// The lines of the table that say the same.
fn lignes(graphique: &Graphique) -> Vec<Vec<String>> {
    let lignes = &graphique.tableau.lignes;
    match &graphique.dessin {
        Dessin::Annee(_) => lignes.iter().map(|ligne| ligne[..4].to_vec()).collect(),
        Dessin::Frise(_) => lignes.clone(),
        // A line a level; the last of each plan leaves nothing.
        Dessin::Escaliers(escaliers) => {
            let dernier = |nom: &str| lignes.iter().rfind(|ligne| ligne[0] == nom).unwrap();
            escaliers.plans.iter().map(|plan| vec![plan.nom.clone(), dernier(&plan.nom)[3].clone()]).collect()
        }
        Dessin::Options(_) => lignes.iter().map(|ligne| ligne[..2].to_vec()).collect(),
        // Nothing is kept after the last wage.
        Dessin::Courbe(_) => lignes[..lignes.len() - 1].to_vec(),
    }
}

fn cas() -> Vec<Saisie> {
    let etapes = json!([
        { "etape": "mise_en_demeure", "date": "2026-09-15" }, { "etape": "signalement", "date": "2026-10-05" },
        { "etape": "commandement_payer", "date": "2026-11-10" }
    ]);
    let loin = json!([
        { "etape": "jugement", "date": "2026-06-15" }, { "etape": "signification", "date": "2026-07-01" },
        { "etape": "commandement_quitter", "date": "2026-11-02" }
    ]);
    let projet = json!([
        { "libelle": "Un loyer de 320 €", "changements": { "logement": { "loyer": 320 } } },
        { "libelle": "Un loyer de 560 €", "changements": { "logement": { "loyer": 560 } } }
    ]);
    let mut cas = vec![
        en_retard(json!({ "projet": projet })),
        en_retard(json!({ "impaye": { "montant": 1240, "premier_impaye": "2026-08", "etapes": etapes } })),
        en_retard(json!({ "impaye": { "montant": 9000, "etapes": loin, "decision": "expulsion" } })),
    ];
    let exemples = fs::read_dir("src/web/exemples").unwrap();
    let lus = exemples.map(|exemple| fs::read_to_string(exemple.unwrap().path()).unwrap());
    cas.extend(lus.map(|texte| Saisie::ouvrir(&texte).unwrap()));
    cas
}

#[test]
fn un_dessin_montre_les_chiffres_de_son_tableau() {
    let mut vus = [0; 5];
    for saisie in cas() {
        let sections = sections(&saisie);
        for graphique in sections.iter().flat_map(|section| graphiques(&section.elements)) {
            assert_eq!(figures(graphique), lignes(graphique), "{}", graphique.nom);
            assert!(!graphique.constat.is_empty(), "{}", graphique.nom);
            vus[match graphique.dessin {
                Dessin::Annee(_) => 0,
                Dessin::Frise(_) => 1,
                Dessin::Escaliers(_) => 2,
                Dessin::Options(_) => 3,
                Dessin::Courbe(_) => 4,
            }] += 1;
        }
    }
    assert!(vus.iter().all(|nombre| *nombre > 0), "{vus:?}");
}

// The names are those of the page: two charts have none in common, and what describes a drawing is there.
#[test]
fn un_dessin_se_lit_sans_le_voir_et_se_dessine_a_deux_largeurs() {
    for saisie in cas() {
        let sections = sections(&saisie);
        let nombre = sections.iter().flat_map(|section| graphiques(&section.elements)).count();
        let page = html::fragment(&sections);
        for (morceau, fois) in [
            ("<figure class=\"graphique\" role=\"group\" aria-label=\"", 1),
            ("viewBox=\"0 0 360 ", 1),
            ("viewBox=\"0 0 720 ", 1),
            ("aria-describedby=\"table-", 2),
            ("id=\"table-", 1),
        ] {
            assert_eq!(page.matches(morceau).count(), nombre * fois, "{morceau}");
        }
        let mut noms: Vec<&str> =
            page.split("id=\"").skip(1).filter_map(|suite| suite.split('"').next()).collect();
        noms.sort_unstable();
        assert!(noms.windows(2).all(|deux| deux[0] != deux[1]), "{noms:?}");
        assert!(!page.contains("width=\"-") && !page.contains("r=\"-"), "rien ne se dessine à l'envers");
    }
}
