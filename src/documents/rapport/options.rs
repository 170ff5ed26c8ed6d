//! The next twelve months, the alternatives side by side, what more work leaves. Sections for the page and the paper.

mod tableau;

use super::budget::{sans_reponse, tableau};
use super::{Dessin, Element, Section, Suite};
use crate::documents::explication::droit::{au_moins, reponse_manquante};
use crate::documents::mots::enumeration;
use crate::dossier::Dossier;
use crate::dossier::impaye::DossierImpaye;
use crate::loi::baremes::budget::EFFORTS_COMPARES;
use crate::menage::document::Saisie;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::projection::evolution::Evolution;
use crate::projection::options::{self, Alternative, Point, SansLoyer};
use crate::projection::prevision::{MoisPrevu, plus_bas, precedents};
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

pub use tableau::{Comparees, ENTREE, POUR_UN_LOGEMENT};

/// What comes in, goes out, is left, and in all: the total begins with the month of today.
fn ligne_du_mois(prevu: &MoisPrevu, aujourdhui: Mois) -> Vec<String> {
    let mut ligne = vec![prevu.mois.to_string()];
    ligne.extend([prevu.entrees, prevu.logement + prevu.sorties, prevu.solde].map(a_l_euro));
    ligne.push(if prevu.mois < aujourdhui { "–".to_owned() } else { a_l_euro(prevu.cumul) });
    ligne
}

/// The forecast: picture, table with the three months before, what changes.
pub fn annee(
    situation: &Situation,
    simulation: &Simulation,
    evolution: &Evolution,
    prevus: &[MoisPrevu],
) -> Section {
    let titre = "Ce qui entre, ce qui sort, ce qui reste".to_owned();
    let Some(plus_bas) = plus_bas(prevus) else {
        return Section {
            titre,
            elements: vec![Element::Paragraphe("Il manque des réponses pour prévoir.".to_owned())],
        };
    };
    let avant =
        sans_reponse(situation).map(|sans| format!(", avant {sans}, sans réponse")).unwrap_or_default();
    let passes = precedents(situation, simulation);
    let lignes =
        passes.iter().chain(prevus).map(|prevu| ligne_du_mois(prevu, simulation.mois.mois())).collect();
    let serie = |lit: fn(&MoisPrevu) -> Euros| {
        prevus.iter().map(|prevu| lit(prevu).pour_dessin()).collect::<Vec<i64>>()
    };
    let dessin = Dessin {
        description: format!(
            "Ce qui entre, ce qui sort et ce qui reste, mois par mois ; le plus bas : {} en {}{avant}",
            plus_bas.solde, plus_bas.mois
        ),
        series: vec![
            ("Ce qui entre".to_owned(), serie(|prevu| prevu.entrees)),
            ("Ce qui sort".to_owned(), serie(|prevu| prevu.logement + prevu.sorties)),
            ("Ce qui reste".to_owned(), serie(|prevu| prevu.solde)),
        ],
        bouts: [prevus[0].mois, prevus[prevus.len() - 1].mois].map(|mois| mois.to_string()),
        reperes: Vec::new(),
    };
    let mut elements = vec![
        Element::Paragraphe(format!(
            "Le mois le plus serré : {}, avec {}{avant}.",
            plus_bas.mois, plus_bas.solde
        )),
        Element::Dessin(dessin),
        tableau("Mois par mois", &["Mois", "Entre", "Sort", "Reste", "En tout"], lignes, None),
    ];
    let changements = changements(simulation, evolution);
    if !changements.is_empty() {
        elements.push(Element::Suite(Suite { titre: "Ce qui change", elements: changements }));
    }
    elements.extend(au_moins(simulation).map(Element::Paragraphe));
    let projetes = evolution.mois().iter().find(|prevu| !prevu.attentes().is_empty());
    let projetes = projetes.map(|premier| {
        format!(" ; à partir {}, avec les derniers montants connus", premier.mois.mois().avec_de())
    });
    elements.push(Element::Paragraphe(format!(
        "D'après vos réponses{}. Une dépense de l'année tombe dans son mois s'il est donné.",
        projetes.unwrap_or_default()
    )));
    Section { titre, elements }
}

/// An amount to the euro: a forecast promises no cents.
fn a_l_euro(montant: Euros) -> String {
    montant.arrondi_euro().to_string().replace(",00", "")
}

/// What each coming month changes in the rights, by more than a euro.
fn changements(simulation: &Simulation, evolution: &Evolution) -> Vec<(String, String)> {
    let mut mois = Vec::new();
    let mut avant = simulation;
    for apres in evolution.mois() {
        let changes: Vec<String> = CleDroit::TOUS
            .iter()
            .filter(|cle| crate::projection::evolution::est_autre(avant.droit(**cle), apres.droit(**cle)))
            .map(|cle| {
                let droit = apres.droit(*cle);
                let suite = if droit.est_ouvert() || droit.est_indetermine() {
                    crate::documents::explication::droit::montant_du(*cle, droit)
                } else {
                    "s'arrête".to_owned()
                };
                format!("{} {suite}", cle.libelle())
            })
            .collect();
        if !changes.is_empty() {
            mois.push((apres.mois.mois().to_string(), enumeration(&changes)));
        }
        avant = apres;
    }
    mois
}

/// The alternatives beside today, line by line with the difference, then the rents that the household can bear; `simulation`:
/// its month.
pub fn comparaison(comparees: &Comparees<'_>, simulation: &Simulation, loyers: &[String]) -> Section {
    let mut elements = Vec::new();
    elements.extend(au_moins(simulation).map(Element::Paragraphe));
    if !comparees.alternatives.is_empty() {
        elements.extend(comparees.tableaux());
        let noms = comparees.noms();
        let erreurs = comparees.alternatives.iter().enumerate().filter_map(|(rang, alternative)| {
            let erreur = alternative.lecture.erreurs.first()?;
            Some((noms[rang].clone(), erreur.message.clone()))
        });
        let erreurs: Vec<(String, String)> = erreurs.collect();
        if !erreurs.is_empty() {
            elements.push(Element::Suite(Suite { titre: "À corriger", elements: erreurs }));
        }
    }
    let mut phrases = loyers.to_vec();
    if let Some((reference, ecart)) = options::sensibilite(simulation) {
        let phrase = format!(
            "La réponse qui changerait le plus le résultat : {} (jusqu'à {ecart} par mois).",
            reponse_manquante(&reference, comparees.situation)
        );
        elements.push(Element::Question(phrase, reference));
    }
    phrases.push("Pour entrer dans un logement : le dépôt de garantie est d'un mois de loyer sans charges au plus, de deux en meublé ; voyez Loca-Pass, Visale et le FSL dans « D'autres aides à regarder ».".to_owned());
    elements.push(Element::Liste(phrases));
    Section { titre: "Comparer".to_owned(), elements }
}

/// Today beside the alternatives of a document; `prevus`: the coming months with what is received today.
pub fn cote_a_cote(
    dossier: &Dossier,
    saisie: &Saisie,
    prevus: &[MoisPrevu],
    alternatives: &[&Alternative],
    loyers: &[String],
) -> Section {
    let (situation, simulation) = (dossier.situation(), dossier.simulation());
    let compare = options::mois_compare(saisie, simulation.mois);
    let base = options::deux_mois(situation, (simulation, dossier.evolution().mois()), simulation, compare);
    let comparees = Comparees {
        situation,
        base: base.each_ref(),
        prevus,
        alternatives,
        profil: dossier.profil(),
        plan: dossier.impaye().and_then(DossierImpaye::essaye),
    };
    comparaison(&comparees, simulation, loyers)
}

/// The rents that the household can bear, for each housing effort that is compared, then for what it wants.
pub fn loyers(situation: &Situation, simulation: &Simulation) -> Vec<String> {
    let mut phrases = Vec::new();
    for part in EFFORTS_COMPARES.en(situation.menage.mois).valeur.0 {
        if let Ok(loyer) = options::loyer_supportable(situation, simulation, part) {
            phrases.push(format!(
                "Loyer au plus pour un taux d'effort de {} : {loyer} sans les charges.",
                part.en_pourcent()
            ));
        }
    }
    if let Some(effort) = situation.recherche.taux_effort {
        phrases.push(voulu(
            &format!("Pour {effort}\u{a0}% de taux d'effort"),
            options::loyer_supportable(situation, simulation, Taux::entier(effort) / 100),
        ));
    }
    if let Some(reste) = situation.recherche.reste_a_vivre {
        phrases.push(voulu(
            &format!("Pour garder {reste} de reste à vivre"),
            options::loyer_qui_laisse(situation, simulation, reste),
        ));
    }
    phrases
}

fn voulu(objectif: &str, loyer: Result<Euros, SansLoyer>) -> String {
    match loyer {
        Ok(loyer) => format!("{objectif} : loyer de {loyer} au plus, sans les charges."),
        Err(SansLoyer::Aucun) => format!("{objectif} : aucun loyer ne le permet."),
        Err(SansLoyer::Inconnu) => {
            format!("{objectif} : impossible à dire sans le loyer d'un logement à louer et les revenus.")
        }
    }
}

/// What the minimum wage pays for some hours a week: before contributions, the only amount that the texts give.
pub fn smic(mois: MoisCouvert) -> String {
    let [vingt, vingt_huit, plein] = [20, 28, 35].map(|heures| options::brut_au_smic(heures, mois));
    format!(
        "Au SMIC : {vingt} brut par mois pour 20 heures par semaine, {vingt_huit} pour 28, {plein} pour 35. Le net, plus bas, est sur la promesse d'embauche."
    )
}

/// The curve of what comes in against the wage of an adult, and where rights open or close; `salaires`: the wages to mark
/// on it, each with its name.
pub fn travail(
    situation: &Situation,
    adulte: &Personne,
    points: &[Point],
    salaires: &[(String, Euros)],
) -> Section {
    let dernier = points.last().map(|point| point.salaire.pour_dessin()).unwrap_or_default().max(1);
    let reperes = salaires.iter().map(|(nom, salaire)| {
        (format!("{nom} : {salaire}"), salaire.pour_dessin().saturating_mul(1_000) / dernier)
    });
    let dessin = Dessin {
        description: "Ce qui entre dans le foyer, aides comprises, selon le salaire net du mois".to_owned(),
        series: vec![
            (
                "Ressources et aides, impôt déduit".to_owned(),
                points.iter().map(|point| point.disponible.pour_dessin()).collect(),
            ),
            ("Salaire seul".to_owned(), points.iter().map(|point| point.salaire.pour_dessin()).collect()),
        ],
        bouts: [0, dernier].map(|salaire| format!("{salaire} €")),
        reperes: reperes.collect(),
    };
    let mut lignes = Vec::new();
    let mut avant: Option<&Point> = None;
    for point in points.iter().filter(|point| point.salaire.pour_dessin() % 100 == 0) {
        let garde = avant.and_then(|avant| {
            let gagne = point.disponible - avant.disponible;
            gagne.rapport_a(point.salaire - avant.salaire).map(Taux::en_pourcent)
        });
        lignes.push(vec![
            point.salaire.to_string(),
            point.disponible.to_string(),
            garde.unwrap_or_else(|| "–".to_owned()),
        ]);
        avant = Some(point);
    }
    let ruptures = options::ruptures(points)
        .into_iter()
        .map(|(salaire, cle, ouvre)| {
            let verbe = if ouvre { "s'ouvre" } else { "s'arrête" };
            format!("Vers {salaire} : {} {verbe}.", cle.libelle())
        })
        .collect();
    let qui = crate::documents::mots::majuscule(&situation.menage.appellation(adulte));
    let au_moins = if points.iter().any(|point| point.au_moins) {
        " Au moins : une aide dont il manque une réponse n'est pas comptée."
    } else {
        ""
    };
    Section {
        titre: format!("{qui} : gagner plus, que reste-t-il ?"),
        elements: vec![
            Element::Dessin(dessin),
            tableau(
                "Salaire net et ressources du foyer, par mois",
                &["Salaire net", "Ressources et aides", "Gardé sur 100 € de plus"],
                lignes,
                None,
            ),
            Element::Liste(ruptures),
            Element::Paragraphe(format!(
                "Une fois installé : le même salaire toute l'année, impôt de l'année déduit. Les premiers mois peuvent être meilleurs.{au_moins}"
            )),
        ],
    }
}
