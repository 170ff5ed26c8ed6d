//! What is left by every method in use, side by side: each counts its own incomes, charges and persons, and none is a
//! norm.

use super::surendettement;
use crate::budget::{Budget, taux_effort};
use crate::gestion::profil::{Credits, Diviseur, Profil};
use crate::loi::baremes::aide_logement::CHARGES;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::Role;
use crate::simulation::Simulation;

/// One method and its result.
#[derive(Clone, Debug)]
pub struct Methode {
    /// Its name: who uses it.
    pub nom: String,
    /// The formula in words, with its figures.
    pub formule: String,
    /// Euros per month, by person, unit or part where the method divides.
    pub par_mois: Fourchette,
    /// Euros per day.
    pub par_jour: Fourchette,
}

/// Every method that the answers allow; none while rent, aid or an income is missing.
pub fn methodes(situation: &Situation, simulation: &Simulation, profil: Option<&Profil>) -> Vec<Methode> {
    let budget = simulation.base();
    let (Some(reste), Some(pour_vivre)) = (budget.reste_a_vivre, budget.reste_pour_vivre) else {
        return Vec::new();
    };
    let mut methodes = vec![
        methode(
            budget,
            "Reste à vivre du foyer",
            "ressources − logement net − charges fixes − mensualités",
            reste,
            Taux::UN,
        ),
        methode(
            budget,
            "Reste pour vivre par unité (bailleurs sociaux)",
            "(ressources − logement net − eau et énergie) ÷ unités de consommation",
            pour_vivre,
            budget.unites,
        ),
    ];
    // In over-indebtedness, the part that the law leaves: resources less the highest repayment.
    if let Some(capacite) =
        surendettement::capacite(situation, simulation, simulation.mois.mois().premier_jour())
    {
        let laissee = Fourchette::exacte(capacite.ressources - capacite.plafonds.mensualite);
        methodes.push(methode(
            budget,
            "Part laissée en surendettement (Banque de France)",
            "ressources − mensualité au plus, logement et charges compris",
            laissee,
            Taux::UN,
        ));
    }
    match profil {
        Some(profil) => methodes.push(du_profil(situation, simulation, profil)),
        None => methodes.push(methode(
            budget,
            "Par personne (CCAS, FSL, sans profil)",
            "reste à vivre du foyer ÷ nombre de personnes",
            reste,
            Taux::entier(budget.personnes),
        )),
    }
    methodes
}

fn methode(budget: &Budget, nom: &str, formule: &str, total: Fourchette, diviseur: Taux) -> Methode {
    let par_mois = crate::budget::par_unite(total, diviseur);
    let par =
        if diviseur == Taux::UN { String::new() } else { format!(" ; diviseur {}", diviseur.en_nombre()) };
    Methode {
        nom: nom.to_owned(),
        formule: format!("{formule}{par} ; jour : ÷ {}", budget.jours),
        par_mois,
        par_jour: par_mois / budget.jours,
    }
}

/// The organisation's own way: (R + AL − its charges) ÷ its divisor.
fn du_profil(situation: &Situation, simulation: &Simulation, profil: &Profil) -> Methode {
    let budget = simulation.base();
    let regle = &profil.reste_a_vivre;
    let exclus: Fourchette = budget
        .entrees
        .iter()
        .filter(|ligne| regle.exclus.iter().any(|cle: &CleDroit| cle.libelle() == ligne.libelle))
        .map(|ligne| ligne.montant)
        .sum();
    let mut total = budget.ressources - exclus;
    if regle.avec_aide_logement {
        total = total + budget.aide_logement;
    }
    for code in &regle.charges {
        total = total - charge(situation, simulation, code, profil);
    }
    let mensualites = match regle.credits {
        Credits::Non => Fourchette::default(),
        Credits::Plans => {
            let dettes = situation.finances.dettes.iter();
            dettes.map(|dette| dette.mensualite_si(dette.plan, simulation.mois.mois())).sum()
        }
        Credits::Oui => budget.mensualites,
    };
    let diviseur = match regle.diviseur {
        Diviseur::Personnes => Taux::entier(budget.personnes),
        Diviseur::Unites => budget.unites,
        Diviseur::Parts => parts(situation, simulation, profil),
    };
    let aide = if regle.avec_aide_logement { " + aide au logement" } else { "" };
    let formule =
        format!("(ressources{aide} − charges {}) ÷ {}", regle.charges.join(", "), regle.diviseur.libelle());
    methode(budget, &profil.nom, &formule, total - mensualites, diviseur)
}

/// A charge of the grid by its code, within the ceiling of the profile: the home has B1 to B6.
fn charge(situation: &Situation, simulation: &Simulation, code: &str, profil: &Profil) -> Fourchette {
    let (budget, mois) = (simulation.base(), simulation.mois.mois());
    let logement = situation.menage.logement.as_ref();
    let du_logement = |lit: &dyn Fn(&crate::menage::logement::Logement) -> Euros| {
        Fourchette::exacte(logement.map(lit).unwrap_or_default())
    };
    let montant = match code {
        "B1" => du_logement(&|l| l.loyer_ou_redevance().map(|s| s.en(mois)).unwrap_or_default() / l.part()),
        "B2" => du_logement(&|l| l.annexes),
        "B3" => du_logement(&|l| l.charges_en(mois).unwrap_or_default() / l.part()),
        "B4" => du_logement(&|l| l.sls.unwrap_or_default()),
        "B5" => Fourchette::default() - simulation.droit(CleDroit::ReductionLoyer).possible(),
        "B6" => Fourchette::default() - budget.aide_logement,
        autre => {
            let depense =
                Poste::depuis_code(autre).and_then(|poste| situation.finances.depense(&[poste], mois));
            Fourchette::exacte(depense.unwrap_or_default())
        }
    };
    match profil.reste_a_vivre.plafond(code) {
        Some(plafond) => montant.map(|montant| montant.min(plafond)),
        None => montant,
    }
}

/// The parts of the profile: the couple or the lone person, each other person, the lone parent's supplement.
fn parts(situation: &Situation, simulation: &Simulation, profil: &Profil) -> Taux {
    let parts = &profil.reste_a_vivre.parts;
    let autres = situation
        .menage
        .presents(simulation.mois.mois())
        .filter(|personne| !matches!(personne.role, Role::Demandeur | Role::Conjoint));
    let nombre = autres.count() as u32;
    let adultes = if situation.menage.est_couple() { parts.couple } else { parts.seul };
    let isole = if nombre > 0 && !situation.menage.est_couple() { parts.parent_isole } else { Taux::ZERO };
    adultes + parts.enfant * Taux::entier(nombre) + isole
}

/// The housing effort with a flat amount for water and heating paid apart (arrêté of 10 March 2011): that of the
/// profile, else the flat charges of the housing aid; and that amount.
pub fn effort_avec_forfait(
    situation: &Situation,
    budget: &Budget,
    profil: Option<&Profil>,
    mois: MoisCouvert,
) -> Option<(Fourchette<Taux>, Euros)> {
    budget.taux_effort?;
    let autres = budget.personnes.saturating_sub(situation.menage.adultes().count() as u32);
    let forfait = match profil.and_then(|profil| profil.forfait_fluides) {
        Some(forfait) => forfait.pour(budget.personnes),
        None => CHARGES.en(mois).valeur.pour(situation.menage.est_couple(), autres),
    };
    let net = budget.logement_net? + Fourchette::exacte(forfait);
    Some((taux_effort(net, budget.ressources)?, forfait))
}
