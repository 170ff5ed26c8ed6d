//! The options side by side: one table, line by line with the difference from today.

use crate::budget::taux_effort;
use crate::documents::mots::{plage, plage_de_taux};
use crate::documents::rapport::budget::table;
use crate::documents::rapport::graphique::{Dessin, Graphique, OptionsDessinees, RangDOption};
use crate::documents::rapport::impaye::plan_dans;
use crate::documents::rapport::{Colonne, Element, Pli, Tableau};
use crate::dossier::impaye::PlanDuDossier;
use crate::droits::commun::logement::surface_minimale;
use crate::droits::commun::logement_social::{Plafond, Surloyer};
use crate::gestion::maitrise;
use crate::gestion::methodes::{Methode, methodes};
use crate::gestion::profil::Profil;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::Euros;
use crate::projection::options::{self, Alternative};
use crate::projection::prevision::MoisPrevu;
use crate::questions::depenses::Poste;
use crate::questions::droits::{CleDroit, Periodicite};
use crate::simulation::Simulation;

/// An amount that is compared: its name, and where it is read.
type MontantCompare = (&'static str, fn([&Simulation; 2], &[MoisPrevu]) -> Option<Fourchette>);

/// What is compared in words.
type MotsCompares = (&'static str, fn(&Situation, &Simulation) -> String);

/// The first two figures of a household: the month compared, and once settled.
const MONTANTS: [MontantCompare; 6] = [
    ("Ressources du mois", |[s, _], _| Some(s.base().ressources)),
    ("Logement à payer", |[s, _], _| s.base().logement_net),
    ("Reste à vivre du mois", |[s, _], _| s.base().reste_a_vivre),
    ("Par jour et par personne", |[s, _], _| s.base().par_jour_et_personne),
    ("Reste à vivre, six mois après", |[_, s], _| s.base().reste_a_vivre),
    ("Ce qui reste, sur les douze mois", |_, prevus| {
        prevus.iter().take(12).next_back().map(|dernier| Fourchette::exacte(dernier.cumul))
    }),
];

const MOTS: [MotsCompares; 6] = [
    ("Le logement", decrit),
    ("Taux d'effort", effort),
    ("Taux d'effort, sans l'aide", effort_sans_aide),
    ("Énergie du logement, ordre de grandeur (DPE)", energie),
    ("Plafonds du logement social", plafonds),
    ("Taille du logement", taille),
];

/// The line of what entering a home costs.
pub const ENTREE: &str = "Pour entrer, au plus : dépôt de garantie et premier loyer, sans aide";

/// The lines that say what a home is worth to a household, in the order of a committee.
pub const POUR_UN_LOGEMENT: [&str; 11] = [
    "Le logement",
    "Aide au logement",
    "Logement à payer",
    "Taux d'effort",
    "Taux d'effort, sans l'aide",
    "Ressources du mois",
    "Reste à vivre du mois",
    "Par jour et par personne",
    "Plafonds du logement social",
    "Taille du logement",
    ENTREE,
];

/// Today and the alternatives, as the table reads them.
pub struct Comparees<'a> {
    /// The household today.
    pub situation: &'a Situation,
    /// Today: the month compared, and once settled.
    pub base: [&'a Simulation; 2],
    /// Its coming months.
    pub prevus: &'a [MoisPrevu],
    /// The alternatives, in order.
    pub alternatives: &'a [&'a Alternative],
    /// The profile of the organisation, whose methods are compared too.
    pub profil: Option<&'a Profil>,
    /// The plan for the arrears that is tried in each of them.
    pub plan: Option<&'a PlanDuDossier>,
}

impl Comparees<'_> {
    /// A column each: the lines that differ, then those that are the same everywhere, folded.
    pub(super) fn tableaux(&self) -> Vec<Element> {
        let (pareilles, autres): (Vec<_>, Vec<_>) =
            self.lignes().into_iter().partition(|ligne| est_partout_la_meme(ligne));
        let titre = match pareilles.len() {
            0 => None,
            1 => Some("1 ligne identique partout".to_owned()),
            nombre => Some(format!("{nombre} lignes identiques partout")),
        };
        let mois = self.base[0].mois.mois();
        let mut elements = vec![self.tableau(format!("Aujourd'hui et les options, en {mois}"), autres)];
        elements.extend(titre.map(|titre| {
            let tableau = self.tableau("Ce qui ne change pas".to_owned(), pareilles);
            Element::Plis(vec![Pli { titre, elements: vec![tableau], ouvert: false }])
        }));
        elements
    }

    /// What is left to live on today and with each alternative, in the month compared; nothing while today's is not known.
    pub(super) fn graphique(&self) -> Option<Graphique> {
        let reste = |simulation: &Simulation| simulation.base().reste_a_vivre;
        let rang = |nom: String, reste: Fourchette| {
            let au_moins = reste.ouverte || reste.bas != reste.haut;
            RangDOption { nom, montant: reste.bas, au_moins }
        };
        let mut rangs = vec![rang("Aujourd'hui".to_owned(), reste(self.base[0])?)];
        let autres = self.noms().into_iter().zip(self.alternatives);
        rangs.extend(autres.filter_map(|(nom, autre)| Some(rang(nom, reste(autre.simulation.as_ref()?)?))));
        let lignes = rangs.iter().map(|rang| {
            let ecart = rang.ecart(&rangs[0]).unwrap_or_else(|| "–".to_owned());
            vec![rang.nom.clone(), rang.dit(), ecart]
        });
        let legende = format!("Reste à vivre, en {}", self.base[0].mois.mois());
        let tableau = table(&legende, &["Option", "Reste à vivre", "Écart"], lignes.collect(), None);
        let constat = constat_des_options(&rangs)?;
        let dessin = Dessin::Options(OptionsDessinees { rangs });
        Some(Graphique { nom: "options".to_owned(), constat, dessin, numeros: Vec::new(), tableau })
    }

    /// The name of each alternative at the head of its column; two that have the same are told apart by their place.
    pub(super) fn noms(&self) -> Vec<String> {
        let du_meme_nom = |nom: &str| self.alternatives.iter().filter(|autre| autre.libelle == nom).count();
        let nom = |(rang, alternative): (usize, &&Alternative)| match du_meme_nom(&alternative.libelle) {
            1 => alternative.libelle.clone(),
            _ => format!("{} ({})", alternative.libelle, rang + 1),
        };
        self.alternatives.iter().enumerate().map(nom).collect()
    }

    fn tableau(&self, legende: String, lignes: Vec<Vec<String>>) -> Element {
        let noms = std::iter::once("Aujourd'hui".to_owned()).chain(self.noms());
        let colonnes = std::iter::once(Colonne { libelle: "Ce qui change".into(), nombre: false })
            .chain(noms.map(|nom| Colonne { libelle: nom.into(), nombre: true }));
        Element::Tableau(Tableau { legende, colonnes: colonnes.collect(), lignes, total: None })
    }

    fn lignes(&self) -> Vec<Vec<String>> {
        let mut lignes = self.droits();
        lignes.extend(MONTANTS.iter().map(|(nom, lit)| {
            self.ligne(nom, lit(self.base, self.prevus), |autre| lit(deux(autre)?, &autre.prevus))
        }));
        lignes.push(self.ligne("Supplément de loyer (SLS)", supplement(self.base[0]), |autre| {
            supplement(deux(autre)?[0])
        }));
        lignes.extend(self.methodes());
        lignes.extend(self.frais());
        lignes.extend(self.entree());
        lignes.extend(self.plan());
        lignes.extend(MOTS.iter().map(|(nom, lit)| self.en_mots(nom, *lit)));
        lignes
    }

    /// An amount of today, then of each alternative with the difference.
    fn ligne(
        &self,
        nom: &str,
        aujourd_hui: Option<Fourchette>,
        autre: impl Fn(&Alternative) -> Option<Fourchette>,
    ) -> Vec<String> {
        let autres = self.alternatives.iter().map(|alternative| avec_ecart(aujourd_hui, autre(alternative)));
        [nom.to_owned(), somme(aujourd_hui)].into_iter().chain(autres).collect()
    }

    /// Each right that opens for one of them.
    fn droits(&self) -> Vec<Vec<String>> {
        let autres = || self.alternatives.iter().copied().filter_map(deux);
        let mut lignes = Vec::new();
        for cle in CleDroit::TOUS {
            let un_mois = |[premier, _]: [&Simulation; 2]| premier.droit(*cle).fourchette();
            let ouvert = |deux| un_mois(deux) != Some(Fourchette::default());
            if ouvert(self.base) || autres().any(ouvert) {
                let nom = match cle.periodicite() {
                    Periodicite::Mois => cle.libelle().to_owned(),
                    rythme => format!("{}, {}", cle.libelle(), rythme.libelle()),
                };
                lignes.push(self.ligne(&nom, un_mois(self.base), |autre| un_mois(deux(autre)?)));
            }
        }
        lignes
    }

    /// The other methods of reste à vivre: the first is that of the household, said above.
    fn methodes(&self) -> Vec<Vec<String>> {
        let les_leurs: Vec<Vec<Methode>> = self
            .alternatives
            .iter()
            .map(|alternative| {
                let complet = complet(alternative);
                complet.map_or_else(Vec::new, |(situation, mois)| methodes(situation, mois, self.profil))
            })
            .collect();
        let les_notres = methodes(self.situation, self.base[0], self.profil);
        let ligne = |methode: &Methode| {
            let autres = les_leurs.iter().map(|methodes| {
                let la_meme = methodes.iter().find(|autre| autre.nom == methode.nom);
                avec_ecart(Some(methode.par_mois), la_meme.map(|autre| autre.par_mois))
            });
            [methode.nom.to_owned(), somme(Some(methode.par_mois))].into_iter().chain(autres).collect()
        };
        les_notres.iter().skip(1).map(ligne).collect()
    }

    /// What each alternative costs once, and how long its gain takes to pay it back; no line where none costs anything.
    fn frais(&self) -> Option<Vec<String>> {
        // A gain between two ranges is not known.
        let reste = |deux: [&Simulation; 2]| deux[1].base().reste_a_vivre.and_then(Fourchette::valeur);
        let mut ligne = vec!["Frais, une seule fois".to_owned(), "–".to_owned()];
        for alternative in self.alternatives {
            let frais =
                alternative.lecture.situation.as_ref().map(|situation| situation.finances.frais_uniques);
            let Some(frais) = frais.unwrap_or(Some(Euros::ZERO)) else {
                ligne.push("à préciser".to_owned());
                continue;
            };
            let gain =
                deux(alternative).and_then(reste).zip(reste(self.base)).map(|(autre, base)| autre - base);
            ligne.push(match gain.and_then(|gain| options::mois_pour_rattraper(frais, gain)) {
                _ if !frais.est_positif() => "–".to_owned(),
                Some(mois) => format!("{frais}, rattrapés en {mois} mois"),
                None => frais.to_string(),
            });
        }
        ligne[2..].iter().any(|dit| dit != "–").then_some(ligne)
    }

    /// What entering each home costs at most before its first aid; no line where none is another home.
    fn entree(&self) -> Option<Vec<String>> {
        let adresse = |situation: &Situation, mois| {
            let logement = situation.menage.logement.as_ref()?;
            Some((logement.occupation, logement.commune, logement.loyer.as_ref().map(|loyer| loyer.en(mois))))
        };
        let autres = self.alternatives.iter().map(|alternative| {
            let (situation, simulation) = complet(alternative)?;
            let mois = simulation.mois.mois();
            let autre = adresse(situation, mois) != adresse(self.situation, mois);
            autre.then(|| somme(options::premiere_depense(situation, mois).map(Fourchette::exacte)))
        });
        let autres: Vec<Option<String>> = autres.collect();
        autres.iter().any(Option::is_some).then(|| {
            let dits = autres.into_iter().map(|dit| dit.unwrap_or_else(|| "–".to_owned()));
            [ENTREE.to_owned(), "–".to_owned()].into_iter().chain(dits).collect()
        })
    }

    /// The plan for the arrears, as each of them leaves it; no line without arrears.
    fn plan(&self) -> Option<Vec<String>> {
        let plan = |prevus: &[MoisPrevu]| plan_dans(self.plan, prevus, self.profil);
        let aujourd_hui = plan(self.prevus)?;
        let autres = self.alternatives.iter().map(|alternative| {
            let dit = complet(alternative).and_then(|_| plan(&alternative.prevus));
            dit.unwrap_or_else(|| A_COMPLETER.to_owned())
        });
        Some(["Le plan pour le retard".to_owned(), aujourd_hui].into_iter().chain(autres).collect())
    }

    fn en_mots(&self, nom: &str, lit: fn(&Situation, &Simulation) -> String) -> Vec<String> {
        let autres = self.alternatives.iter().map(|alternative| match complet(alternative) {
            Some((situation, simulation)) => lit(situation, simulation),
            None => A_COMPLETER.to_owned(),
        });
        [nom.to_owned(), lit(self.situation, self.base[0])].into_iter().chain(autres).collect()
    }
}

/// "« T2 à 390 € » laisse le plus pour vivre : 1 449 € (+28 €)"; nothing without an option.
fn constat_des_options(rangs: &[RangDOption]) -> Option<String> {
    let (aujourdhui, autres) = rangs.split_first()?;
    let meilleure = autres.iter().max_by_key(|rang| rang.montant)?;
    Some(if meilleure.montant > aujourdhui.montant {
        let (nom, montant) = (&meilleure.nom, meilleure.dit_avec_ecart(aujourdhui));
        format!("« {nom} » laisse le plus pour vivre : {montant}")
    } else {
        format!("Aucune option ne laisse plus pour vivre qu'aujourd'hui : {}", aujourdhui.dit())
    })
}

/// The two months of an alternative, where its answers say enough.
fn deux(alternative: &Alternative) -> Option<[&Simulation; 2]> {
    Some([alternative.simulation.as_ref()?, alternative.installee.as_ref()?])
}

/// Its household and its month.
fn complet(alternative: &Alternative) -> Option<(&Situation, &Simulation)> {
    alternative.lecture.situation.as_ref().zip(alternative.simulation.as_ref())
}

/// The supplement of rent, on the notice or estimated.
fn supplement(simulation: &Simulation) -> Option<Fourchette> {
    match simulation.logement_social.surloyer {
        Surloyer::Appele(somme) | Surloyer::Estime(somme) => Some(Fourchette::exacte(somme)),
        Surloyer::NonDu(_) => Some(Fourchette::default()),
        _ => None,
    }
}

/// Whether every column says the same.
fn est_partout_la_meme(ligne: &[String]) -> bool {
    ligne[1..].iter().all(|dit| *dit == ligne[1])
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

/// "HLM (logement social), 742,30 € et 168,40 € de charges, PLUS, 5 pièces, 92 m², DPE E"
fn decrit(situation: &Situation, simulation: &Simulation) -> String {
    let Some(logement) = &situation.menage.logement else { return A_COMPLETER.to_owned() };
    let mois = simulation.mois.mois();
    let charges = logement.charges_en(mois).filter(|charges| charges.est_positif());
    let dits = [
        logement.occupation.map(|occupation| occupation.libelle().to_owned()),
        logement.loyer_ou_redevance().map(|loyer| loyer.en(mois).to_string()),
        charges.map(|charges| format!("{charges} de charges")),
        logement.financement.map(|financement| financement.code().to_owned()),
        logement.pieces.map(|pieces| format!("{pieces}\u{a0}pièces")),
        logement.surface.map(|surface| format!("{surface}\u{a0}m²")),
        logement.dpe.map(|dpe| format!("DPE\u{a0}{}", dpe.code())),
    ];
    dits.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn effort_sans_aide(_: &Situation, simulation: &Simulation) -> String {
    let base = simulation.base();
    let effort = base.logement_brut.and_then(|brut| taux_effort(brut, base.ressources));
    effort.map_or_else(|| A_COMPLETER.to_owned(), plage_de_taux)
}

fn effort(_: &Situation, simulation: &Simulation) -> String {
    simulation.base().taux_effort.map_or_else(|| A_COMPLETER.to_owned(), plage_de_taux)
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
    let surface = situation.menage.logement.as_ref().and_then(|logement| logement.surface);
    let petite = surface.is_some_and(|surface| {
        surface < surface_minimale(simulation.base().personnes, simulation.mois.mois())
    });
    match (trop, petite) {
        (_, true) => "sous la surface minimale de l'aide (R822-25)".to_owned(),
        (0, _) => "–".to_owned(),
        (1, _) => "1 pièce de plus que la norme (L621-2)".to_owned(),
        (nombre, _) => format!("{nombre} pièces de plus que la norme (L621-2)"),
    }
}
