//! The next twelve months, the alternatives side by side, what more work leaves. Sections for the page and the paper.

use super::budget::tableau;
use super::impaye::plan_dans;
use super::{Colonne, Dessin, Element, Section, Suite, Tableau};
use crate::documents::explication::{au_moins, enumeration, plage, plage_de_taux, reponse_manquante};
use crate::droits::commun::logement::surface_minimale;
use crate::droits::commun::logement_social::{Plafond, Surloyer};
use crate::gestion::maitrise;
use crate::gestion::methodes::{Methode, methodes};
use crate::gestion::profil::Profil;
use crate::loi::baremes::budget::EFFORTS_COMPARES;
use crate::menage::situation::{Personne, Situation};
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::projection::evolution::Evolution;
use crate::projection::options::{self, Alternative, Point, SansLoyer};
use crate::projection::prevision::{MoisPrevu, plus_bas, precedents};
use crate::questions::depenses::Poste;
use crate::questions::droits::{CleDroit, Periodicite};
use crate::simulation::Simulation;

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
    let passes = precedents(situation, simulation);
    let lignes = passes
        .iter()
        .chain(prevus)
        .map(|prevu| {
            let sorties = prevu.logement + prevu.sorties;
            let mut ligne = vec![prevu.mois.to_string()];
            ligne.extend([prevu.entrees, sorties, prevu.solde].map(a_l_euro));
            // The total begins with the month of today.
            ligne.push(if prevu.mois < simulation.mois.mois() {
                "–".to_owned()
            } else {
                a_l_euro(prevu.cumul)
            });
            ligne
        })
        .collect();
    let serie = |lit: fn(&MoisPrevu) -> Euros| {
        prevus.iter().map(|prevu| lit(prevu).pour_dessin()).collect::<Vec<i64>>()
    };
    let dessin = Dessin {
        description: format!(
            "Ce qui entre, ce qui sort et ce qui reste, mois par mois ; le plus bas : {} en {}",
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
        Element::Paragraphe(format!("Le mois le plus serré : {}, avec {}.", plus_bas.mois, plus_bas.solde)),
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
                    crate::documents::explication::montant_du(*cle, droit)
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

const COLONNES: [&str; 5] = ["Aujourd'hui", "Option 1", "Option 2", "Option 3", "Option 4"];

/// What is compared: its name, and where it is read.
type Ligne = (&'static str, fn(&[Simulation; 2], &[MoisPrevu]) -> Option<Fourchette>);

/// What is compared in words.
type Mots = (&'static str, fn(&Situation, &Simulation) -> String);

/// The first two figures of a household: the month compared, and once settled.
const LIGNES: [Ligne; 6] = [
    ("Ressources du mois", |[s, _], _| Some(s.budget.ressources)),
    ("Logement à payer", |[s, _], _| s.budget.logement_net),
    ("Reste à vivre du mois", |[s, _], _| s.budget.reste_a_vivre),
    ("Par jour et par personne", |[s, _], _| s.budget.par_jour_et_personne),
    ("Reste à vivre, six mois après", |[_, s], _| s.budget.reste_a_vivre),
    ("Ce qui reste, sur les douze mois", |_, prevus| {
        prevus.iter().take(12).next_back().map(|dernier| Fourchette::exacte(dernier.cumul))
    }),
];

/// The supplement of rent, on the notice or estimated.
fn supplement(simulation: &Simulation) -> Option<Fourchette> {
    match simulation.logement_social.surloyer {
        Surloyer::Appele(somme) | Surloyer::Estime(somme) => Some(Fourchette::exacte(somme)),
        Surloyer::NonDu(_) => Some(Fourchette::default()),
        _ => None,
    }
}

/// The alternatives beside today, line by line with the difference, in the month `compare`.
pub fn comparaison(
    situation: &Situation,
    simulation: &Simulation,
    prevus: &[MoisPrevu],
    alternatives: &[Alternative],
    compare: MoisCouvert,
    profil: Option<&Profil>,
) -> Section {
    let mut elements = Vec::new();
    elements.extend(au_moins(simulation).map(Element::Paragraphe));
    if !alternatives.is_empty() {
        let base = options::deux_mois(situation, compare);
        elements.push(Element::Tableau(tableau_compare(situation, &base, prevus, alternatives, profil)));
        let erreurs = alternatives.iter().enumerate().filter_map(|(rang, alternative)| {
            let erreur = alternative.lecture.erreurs.first()?;
            Some((COLONNES[rang + 1].to_owned(), erreur.message.clone()))
        });
        let erreurs: Vec<(String, String)> = erreurs.collect();
        if !erreurs.is_empty() {
            elements.push(Element::Suite(Suite { titre: "À corriger", elements: erreurs }));
        }
    }
    let mut phrases = Vec::new();
    for part in EFFORTS_COMPARES.en(situation.mois).valeur.0 {
        if let Ok(loyer) = options::loyer_supportable(situation, part) {
            phrases.push(format!(
                "Loyer au plus pour un taux d'effort de {} : {loyer} sans les charges.",
                part.en_pourcent()
            ));
        }
    }
    if let Some(effort) = situation.objectif.taux_effort {
        phrases.push(voulu(
            &format!("Pour {effort}\u{a0}% de taux d'effort"),
            options::loyer_supportable(situation, Taux::entier(effort) / 100),
        ));
    }
    if let Some(reste) = situation.objectif.reste_a_vivre {
        phrases.push(voulu(
            &format!("Pour garder {reste} de reste à vivre"),
            options::loyer_qui_laisse(situation, reste),
        ));
    }
    if let Some((reference, ecart)) = options::sensibilite(simulation) {
        let phrase = format!(
            "La réponse qui changerait le plus le résultat : {} (jusqu'à {ecart} par mois).",
            reponse_manquante(&reference, situation)
        );
        elements.push(Element::Question(phrase, reference));
    }
    phrases.push("Pour entrer dans un logement : le dépôt de garantie est d'un mois de loyer sans charges au plus ; voyez Loca-Pass, Visale et le FSL dans « D'autres aides à regarder ».".to_owned());
    elements.push(Element::Liste(phrases));
    Section { titre: "Comparer".to_owned(), elements }
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

fn tableau_compare(
    situation: &Situation,
    base: &[Simulation; 2],
    prevus: &[MoisPrevu],
    alternatives: &[Alternative],
    profil: Option<&Profil>,
) -> Tableau {
    let deux =
        |alternative: &Alternative| Some([alternative.simulation.clone()?, alternative.installee.clone()?]);
    let autres: Vec<Option<[Simulation; 2]>> = alternatives.iter().map(deux).collect();
    let noms = alternatives.iter().map(|alternative| alternative.libelle.clone());
    let mut lignes: Vec<Vec<String>> =
        vec![["Quoi".to_owned(), "Sans changement".to_owned()].into_iter().chain(noms).collect()];
    let mut ajoute =
        |nom: &str, aujourd_hui, autre: &dyn Fn(usize, &[Simulation; 2]) -> Option<Fourchette>| {
            let mut ligne = vec![nom.to_owned(), somme(aujourd_hui)];
            for (rang, deux) in autres.iter().enumerate() {
                ligne.push(avec_ecart(aujourd_hui, deux.as_ref().and_then(|deux| autre(rang, deux))));
            }
            lignes.push(ligne);
        };
    // Each right that opens for one of them.
    for cle in CleDroit::TOUS {
        let un_mois = |[premier, _]: &[Simulation; 2]| premier.droit(*cle).fourchette();
        let ouvert = |deux: &[Simulation; 2]| un_mois(deux) != Some(Fourchette::default());
        if ouvert(base) || autres.iter().flatten().any(ouvert) {
            let nom = match cle.periodicite() {
                Periodicite::Mois => cle.libelle().to_owned(),
                rythme => format!("{}, {}", cle.libelle(), rythme.libelle()),
            };
            ajoute(&nom, un_mois(base), &|_, deux| un_mois(deux));
        }
    }
    for (nom, lit) in LIGNES {
        ajoute(nom, lit(base, prevus), &|rang, deux| lit(deux, &alternatives[rang].prevus));
    }
    ajoute("Supplément de loyer (SLS)", supplement(&base[0]), &|_, [premier, _]| supplement(premier));
    // The first method is the reste à vivre of the household, said above.
    let leurs_methodes: Vec<Vec<Methode>> = alternatives
        .iter()
        .map(|alternative| {
            let complet = alternative.lecture.situation.as_ref().zip(alternative.simulation.as_ref());
            complet.map_or_else(Vec::new, |(situation, premier)| methodes(situation, premier, profil))
        })
        .collect();
    for methode in methodes(situation, &base[0], profil).iter().skip(1) {
        ajoute(&methode.nom, Some(methode.par_mois), &|rang, _| {
            let la_meme = leurs_methodes[rang].iter().find(|autre| autre.nom == methode.nom);
            la_meme.map(|autre| autre.par_mois)
        });
    }
    lignes.extend(frais(base, &autres, alternatives));
    let mois = base[0].mois.mois();
    let plan = |situation: &Situation, autres: &[MoisPrevu]| {
        plan_dans(situation.impaye.as_ref(), autres, prevus, profil, situation.mois.mois())
    };
    if let Some(aujourd_hui) = plan(situation, prevus) {
        let mut ligne = vec!["Le plan pour le retard".to_owned(), aujourd_hui];
        for alternative in alternatives {
            let autre = alternative.lecture.situation.as_ref();
            let dit = autre.and_then(|autre| plan(autre, &alternative.prevus));
            ligne.push(dit.unwrap_or_else(|| A_COMPLETER.to_owned()));
        }
        lignes.push(ligne);
    }
    let mots: [Mots; 5] = [
        ("Dépôt de garantie, au plus (un mois de loyer)", depot),
        ("Taux d'effort", effort),
        ("Énergie du logement, ordre de grandeur (DPE)", energie),
        ("Plafonds du logement social", plafonds),
        ("Taille du logement", taille),
    ];
    for (nom, lit) in mots {
        let mut ligne = vec![nom.to_owned(), lit(situation, &base[0])];
        for alternative in alternatives {
            let complet = alternative.lecture.situation.as_ref().zip(alternative.simulation.as_ref());
            ligne.push(complet.map_or_else(
                || A_COMPLETER.to_owned(),
                |(situation, simulation)| lit(situation, simulation),
            ));
        }
        lignes.push(ligne);
    }
    let colonnes = std::iter::once(Colonne { libelle: "Ce qui change", nombre: false })
        .chain(COLONNES[..=alternatives.len()].iter().map(|libelle| Colonne { libelle, nombre: true }));
    Tableau {
        legende: format!("Aujourd'hui et les options, en {mois}"),
        colonnes: colonnes.collect(),
        lignes,
        total: None,
    }
}

/// What the minimum wage pays for some hours a week: before contributions, the only amount that the texts give.
pub fn smic(mois: MoisCouvert) -> String {
    let [vingt, vingt_huit, plein] = [20, 28, 35].map(|heures| options::brut_au_smic(heures, mois));
    format!(
        "Au SMIC : {vingt} brut par mois pour 20 heures par semaine, {vingt_huit} pour 28, {plein} pour 35. Le net, plus bas, est sur la promesse d'embauche."
    )
}

/// What each alternative costs once, and how long its gain takes to pay it back; no line where none costs anything.
fn frais(
    base: &[Simulation; 2],
    autres: &[Option<[Simulation; 2]>],
    alternatives: &[Alternative],
) -> Option<Vec<String>> {
    // A gain between two ranges is not known.
    let reste = |deux: &[Simulation; 2]| deux[1].budget.reste_a_vivre.and_then(Fourchette::valeur);
    let mut ligne = vec!["Frais, une seule fois".to_owned(), "–".to_owned()];
    for (alternative, deux) in alternatives.iter().zip(autres) {
        let frais = alternative.lecture.situation.as_ref().map(|situation| situation.frais_uniques);
        let frais = frais.unwrap_or_default();
        let gain = deux.as_ref().and_then(reste).zip(reste(base)).map(|(autre, base)| autre - base);
        ligne.push(match gain.and_then(|gain| options::mois_pour_rattraper(frais, gain)) {
            _ if !frais.est_positif() => "–".to_owned(),
            Some(mois) => format!("{frais}, rattrapés en {mois} mois"),
            None => frais.to_string(),
        });
    }
    ligne[2..].iter().any(|dit| dit != "–").then_some(ligne)
}

const A_COMPLETER: &str = "à compléter";

fn somme(montant: Option<Fourchette>) -> String {
    montant.map_or_else(|| A_COMPLETER.to_owned(), plage)
}

/// An amount, and its difference with today's, with its sign, where both are known.
fn avec_ecart(base: Option<Fourchette>, autre: Option<Fourchette>) -> String {
    let connu = |montant: Option<Fourchette>| montant.and_then(Fourchette::valeur);
    match connu(base).zip(connu(autre)) {
        Some((base, autre)) if base.ecart(autre) >= Euros::UN / 100 => {
            let ecart = autre - base;
            let signe = if ecart.est_positif() { "+" } else { "" };
            format!("{autre} ({signe}{ecart})")
        }
        _ => somme(autre),
    }
}

fn effort(_: &Situation, simulation: &Simulation) -> String {
    simulation.budget.taux_effort.map_or_else(|| A_COMPLETER.to_owned(), plage_de_taux)
}

/// One month of rent without charges, for an empty home (loi n° 89-462, art. 22).
fn depot(situation: &Situation, simulation: &Simulation) -> String {
    let loyer = situation.logement.as_ref().and_then(|logement| logement.loyer.as_ref());
    somme(loyer.map(|loyer| Fourchette::exacte(loyer.en(simulation.mois.mois()))))
}

fn energie(situation: &Situation, simulation: &Simulation) -> String {
    somme(maitrise::estimation(situation, simulation, Poste::Chauffage).map(Fourchette::exacte))
}

fn plafonds(_: &Situation, simulation: &Simulation) -> String {
    let sous = |plafond: &&Plafond| plafond.respecte == Some(true);
    let noms: Vec<String> = simulation
        .logement_social
        .plafonds
        .lignes
        .iter()
        .filter(sous)
        .map(|plafond| plafond.financement.code().to_owned())
        .collect();
    if noms.is_empty() { "–".to_owned() } else { noms.join(", ") }
}

fn taille(situation: &Situation, simulation: &Simulation) -> String {
    let trop = options::pieces_en_trop(situation, simulation.mois.mois());
    let surface = situation.logement.as_ref().and_then(|logement| logement.surface);
    let petite = surface.is_some_and(|surface| {
        surface < surface_minimale(simulation.budget.personnes, simulation.mois.mois())
    });
    match (trop, petite) {
        (_, true) => "sous la surface minimale de l'aide (R822-25)".to_owned(),
        (0, _) => "–".to_owned(),
        (1, _) => "1 pièce de plus que la norme (L621-2)".to_owned(),
        (nombre, _) => format!("{nombre} pièces de plus que la norme (L621-2)"),
    }
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
    let qui = crate::documents::explication::majuscule(&situation.appellation(adulte));
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
