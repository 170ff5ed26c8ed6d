//! The options side by side: one table, line by line with the difference from today.

use super::COLONNES;
use crate::documents::mots::{plage, plage_de_taux};
use crate::documents::rapport::impaye::plan_dans;
use crate::documents::rapport::{Colonne, Tableau};
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

const MOTS: [MotsCompares; 5] = [
    ("Dépôt de garantie, au plus (un mois de loyer)", depot),
    ("Taux d'effort", effort),
    ("Énergie du logement, ordre de grandeur (DPE)", energie),
    ("Plafonds du logement social", plafonds),
    ("Taille du logement", taille),
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
    /// The table, a column each.
    pub(super) fn tableau(&self) -> Tableau {
        let noms = self.alternatives.iter().map(|alternative| alternative.libelle.clone());
        let mut lignes: Vec<Vec<String>> =
            vec![["Quoi".to_owned(), "Sans changement".to_owned()].into_iter().chain(noms).collect()];
        lignes.extend(self.droits());
        lignes.extend(MONTANTS.iter().map(|(nom, lit)| {
            self.ligne(nom, lit(self.base, self.prevus), |autre| lit(deux(autre)?, &autre.prevus))
        }));
        lignes.push(self.ligne("Supplément de loyer (SLS)", supplement(self.base[0]), |autre| {
            supplement(deux(autre)?[0])
        }));
        lignes.extend(self.methodes());
        lignes.extend(self.frais());
        lignes.extend(self.plan());
        lignes.extend(MOTS.iter().map(|(nom, lit)| self.en_mots(nom, *lit)));
        let titres = COLONNES[..=self.alternatives.len()].iter();
        Tableau {
            legende: format!("Aujourd'hui et les options, en {}", self.base[0].mois.mois()),
            colonnes: std::iter::once(Colonne { libelle: "Ce qui change", nombre: false })
                .chain(titres.map(|libelle| Colonne { libelle, nombre: true }))
                .collect(),
            lignes,
            total: None,
        }
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
    simulation.base().taux_effort.map_or_else(|| A_COMPLETER.to_owned(), plage_de_taux)
}

/// One month of rent without charges, for an empty home (loi n° 89-462, art. 22).
fn depot(situation: &Situation, simulation: &Simulation) -> String {
    let loyer = situation.menage.logement.as_ref().and_then(|logement| logement.loyer.as_ref());
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
