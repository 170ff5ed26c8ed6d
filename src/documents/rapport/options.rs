//! The next twelve months, the alternatives side by side, what more work leaves. Sections for the page and the paper.

mod tableau;

use super::budget::{sans_reponse, table};
use super::graphique::{
    Annee, Courbe, Dessin, Graphique, MoisDessine, PointDeCourbe, RepereDeCourbe, a_l_euro,
};
use super::{Element, Section, Suite};
use crate::documents::explication::droit::{au_moins, reponse_manquante};
use crate::documents::mots::{enumeration, majuscule};
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
use crate::projection::prevision::{MoisPrevu, plus_bas};
use crate::questions::droits::{CleDroit, Compte};
use crate::simulation::Simulation;

pub use tableau::{Comparees, ENTREE, POUR_UN_LOGEMENT};

/// What comes in, goes out, is left, and in all.
fn ligne_du_mois(prevu: &MoisPrevu, echeance: Option<Euros>, avec_plan: bool) -> Vec<String> {
    let mut ligne = vec![prevu.mois.to_string()];
    let chiffres = [prevu.entrees, prevu.logement + prevu.sorties, prevu.solde, prevu.cumul];
    ligne.extend(chiffres.map(a_l_euro));
    ligne.extend(avec_plan.then(|| echeance.map_or_else(|| "–".to_owned(), a_l_euro)));
    ligne
}

/// The months of a forecast that are drawn.
const DOUZE_MOIS: usize = 12;

/// Months whose balances differ by less look alike, in whole euros.
const SEMBLABLE: i64 = 20;

/// The forecast: the chart of twelve months, what happens in them; `plan`: the instalments of the plan that is kept.
pub fn annee(
    situation: &Situation,
    simulation: &Simulation,
    evolution: &Evolution,
    prevus: &[MoisPrevu],
    plan: &[(Mois, Euros)],
) -> Section {
    let titre = "Ce qui entre, ce qui sort, ce qui reste".to_owned();
    let prevus = &prevus[..prevus.len().min(DOUZE_MOIS)];
    let Some(plus_bas) = plus_bas(prevus) else {
        return Section {
            titre,
            elements: vec![Element::Paragraphe("Il manque des réponses pour prévoir.".to_owned())],
        };
    };
    let mut graphique = douze_mois(prevus, plan, &evenements(situation, simulation, evolution, prevus));
    graphique.constat = constat_de_l_annee(prevus, plus_bas);
    if let Some(sans) = sans_reponse(situation) {
        graphique.constat += &format!(", avant {sans}, sans réponse");
    }
    let mut elements = vec![Element::Graphique(Box::new(graphique))];
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

/// "En septembre 2027, il restera 1 214 €, le mois le plus serré"; of months that are alike, what nearly all leave.
fn constat_de_l_annee(prevus: &[MoisPrevu], plus_bas: &MoisPrevu) -> String {
    let (mois, solde) = (plus_bas.mois, plus_bas.solde);
    let autres = prevus.iter().filter(|prevu| prevu.solde - solde >= Euros::entiers(SEMBLABLE)).count();
    if solde < Euros::ZERO {
        format!("En {mois}, il manquera {}, le mois le plus serré", a_l_euro(Euros::ZERO - solde))
    } else if autres == 0 {
        format!("Tous les mois se ressemblent : il restera environ {}", a_l_euro(solde))
    } else if autres * 4 <= prevus.len() {
        format!("Presque tous les mois, il restera environ {}", a_l_euro(solde))
    } else {
        format!("En {mois}, il restera {}, le mois le plus serré", a_l_euro(solde))
    }
}

/// The months as a chart, with its table; each month that has an event has its number.
fn douze_mois(prevus: &[MoisPrevu], plan: &[(Mois, Euros)], evenements: &[(Mois, String)]) -> Graphique {
    let echeance = |mois: Mois| plan.iter().find(|(autre, _)| *autre == mois).map(|(_, montant)| *montant);
    let avec_plan = prevus.iter().any(|prevu| echeance(prevu.mois).is_some());
    let mois = prevus.iter().map(|prevu| MoisDessine {
        mois: prevu.mois,
        entre: prevu.entrees,
        sort: prevu.logement + prevu.sorties,
        reste: prevu.solde,
        echeance: echeance(prevu.mois),
    });
    let a_un_numero = |rang: &usize| evenements.iter().any(|(mois, _)| *mois == prevus[*rang].mois);
    let mut colonnes = vec!["Mois", "Entre", "Sort", "Reste", "En tout"];
    colonnes.extend(avec_plan.then_some("Échéance du plan"));
    let lignes = prevus.iter().map(|prevu| ligne_du_mois(prevu, echeance(prevu.mois), avec_plan));
    let numeros =
        evenements.iter().map(|(mois, texte)| format!("{} : {texte}", majuscule(&mois.to_string())));
    Graphique {
        nom: "annee".to_owned(),
        constat: String::new(),
        numeros: numeros.collect(),
        tableau: table("Mois par mois", &colonnes, lignes.collect(), None),
        dessin: Dessin::Annee(Annee {
            mois: mois.collect(),
            numerotes: (0..prevus.len()).filter(a_un_numero).collect(),
        }),
    }
}

/// What happens in each of those months: a right that changes, what is paid once, an expense of the year.
fn evenements(
    situation: &Situation,
    simulation: &Simulation,
    evolution: &Evolution,
    prevus: &[MoisPrevu],
) -> Vec<(Mois, String)> {
    let changements = changements(simulation, evolution);
    let simulations = std::iter::once(simulation).chain(evolution.mois());
    let dits = prevus.iter().zip(simulations).filter_map(|(prevu, du_mois)| {
        let change = changements.iter().filter(|(mois, _)| *mois == prevu.mois);
        let mut textes: Vec<String> = change.map(|(_, texte)| texte.clone()).collect();
        textes.extend(une_seule_fois(du_mois));
        textes.extend(depenses_du_mois(situation, prevu.mois));
        (!textes.is_empty()).then(|| (prevu.mois, textes.join(" ; ")))
    });
    dits.collect()
}

/// What the month alone brings: a right of its season, or paid once.
fn une_seule_fois(simulation: &Simulation) -> impl Iterator<Item = String> {
    let saison = Compte::SonMois(simulation.mois.mois().numero());
    let droits = simulation.droits.iter();
    let du_mois = droits.filter(move |(cle, _)| cle.compte() == Compte::UneFois || cle.compte() == saison);
    let payes = du_mois.map(|(cle, droit)| (cle, droit.net_certain()));
    payes
        .filter(|(_, montant)| montant.est_positif())
        .map(|(cle, montant)| format!("{}, {}", cle.libelle(), a_l_euro(montant)))
}

/// The expenses of the year that fall in a month.
fn depenses_du_mois(situation: &Situation, mois: Mois) -> impl Iterator<Item = String> {
    let depenses = situation.finances.depenses.iter();
    let tombent = depenses.filter(move |depense| depense.paye_en(mois) > depense.par_mois(mois));
    tombent.map(move |depense| {
        format!("{} : {} à payer", depense.poste.libelle(), a_l_euro(depense.paye_en(mois)))
    })
}

/// What each coming month changes in the rights, by more than a euro.
fn changements(simulation: &Simulation, evolution: &Evolution) -> Vec<(Mois, String)> {
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
            mois.push((apres.mois.mois(), enumeration(&changes)));
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
        elements.extend(comparees.graphique().map(|graphique| Element::Graphique(Box::new(graphique))));
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
    let qui = majuscule(&situation.menage.appellation(adulte));
    let au_moins = if points.iter().any(|point| point.au_moins) {
        " Au moins : une aide dont il manque une réponse n'est pas comptée."
    } else {
        ""
    };
    let graphique = gagner_plus(adulte.rang, points, salaires);
    Section {
        titre: format!("{qui} : gagner plus, que reste-t-il ?"),
        elements: vec![
            Element::Graphique(Box::new(graphique)),
            Element::Paragraphe(format!(
                "Une fois installé : le même salaire toute l'année, impôt de l'année déduit. Les premiers mois peuvent être meilleurs.{au_moins}"
            )),
        ],
    }
}

/// The step of the table of wages, in whole euros.
const CENT: i64 = 100;

/// The curve of an adult: the rights that open or close have a number, today and the options their name.
fn gagner_plus(rang: u8, points: &[Point], salaires: &[(String, Euros)]) -> Graphique {
    let par_cent: Vec<&Point> =
        points.iter().filter(|point| point.salaire.pour_dessin() % CENT == 0).collect();
    let gardes: Vec<(Euros, Euros)> = par_cent.windows(2).filter_map(garde_sur_cent).collect();
    let lignes = par_cent.iter().enumerate().map(|(rang, point)| {
        let garde = gardes.get(rang).map_or_else(|| "–".to_owned(), |(_, garde)| a_l_euro(*garde));
        vec![a_l_euro(point.salaire), a_l_euro(point.disponible), garde]
    });
    let (numerotes, numeros) = ruptures_numerotees(points);
    let reperes = salaires.iter().filter_map(|(nom, salaire)| {
        let point = points.iter().min_by_key(|point| point.salaire.ecart(*salaire))?;
        let dedans = *salaire <= points.last()?.salaire;
        dedans
            .then(|| RepereDeCourbe { nom: format!("{nom} : {}", a_l_euro(*salaire)), point: dessine(point) })
    });
    Graphique {
        nom: format!("travail-{rang}"),
        constat: constat_du_travail(&gardes),
        numeros,
        tableau: table(
            "Salaire net et ressources du foyer, par mois",
            &["Salaire net", "Ressources et aides", "Gardé sur 100 € de plus"],
            lignes.collect(),
            None,
        ),
        dessin: Dessin::Courbe(Courbe {
            points: points.iter().map(dessine).collect(),
            numerotes,
            reperes: reperes.collect(),
            gardes,
        }),
    }
}

fn dessine(point: &Point) -> PointDeCourbe {
    PointDeCourbe { salaire: point.salaire, disponible: point.disponible }
}

/// What is kept of 100 € more than a wage.
fn garde_sur_cent(deux: &[&Point]) -> Option<(Euros, Euros)> {
    let [avant, apres] = deux else { return None };
    let garde = (apres.disponible - avant.disponible).rapport_a(apres.salaire - avant.salaire)?;
    Some((avant.salaire, Euros::entiers(CENT) * garde))
}

/// "De 1 400 € à 1 500 € de salaire, 100 € de plus en laissent 12 € : c'est là que l'on garde le moins"
fn constat_du_travail(gardes: &[(Euros, Euros)]) -> String {
    let Some((salaire, garde)) = gardes.iter().min_by_key(|(_, garde)| *garde) else {
        return "Ce qui entre dans le foyer, selon le salaire".to_owned();
    };
    let (debut, fin) = (a_l_euro(*salaire), a_l_euro(*salaire + Euros::entiers(CENT)));
    if *garde < Euros::ZERO {
        let perdu = a_l_euro(Euros::ZERO - *garde);
        format!("De {debut} à {fin} de salaire, il reste {perdu} de moins : c'est là que l'on garde le moins")
    } else {
        let garde = a_l_euro(*garde);
        format!(
            "De {debut} à {fin} de salaire, 100 € de plus laissent {garde} : c'est là que l'on garde le moins"
        )
    }
}

/// The wages from which rights open or close: where each stands, and what it says.
fn ruptures_numerotees(points: &[Point]) -> (Vec<PointDeCourbe>, Vec<String>) {
    let ruptures = options::ruptures(points);
    let verbe = |ouvre: bool| if ouvre { "s'ouvre" } else { "s'arrête" };
    let numerotes = points.iter().filter_map(|point| {
        let du_point = ruptures.iter().filter(|(salaire, ..)| *salaire == point.salaire);
        let dites: Vec<String> =
            du_point.map(|(_, cle, ouvre)| format!("{} {}", cle.libelle(), verbe(*ouvre))).collect();
        let dit = || format!("Vers {} : {}", a_l_euro(point.salaire), enumeration(&dites));
        (!dites.is_empty()).then(|| (dessine(point), dit()))
    });
    numerotes.unzip()
}
