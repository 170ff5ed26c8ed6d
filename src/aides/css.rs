//! Complémentaire santé solidaire (CSS): health costs covered, free or for a few euros a month; asked from the
//! health insurance.
//!
//! Texts: CSS, art. L861-1 to L861-12, R861-2 to R861-18, D861-1. Resources received from M-13 to M-2, alimony and
//! income of property as on the last tax notice; RSA holders have it free.
//!
//! **Not modelled**: children of 18 to 24 who claim on their own, partners taxed apart, pay of training courses,
//! detention, lifestyle above the declared means, a claim in emergency, the CEJ allowance.

use crate::droit::{Droit, Motif};
use crate::mois::{Mois, MoisCouvert, Periode};
use crate::montant::{Euros, Taux};
use crate::parametres::minima::RSA_BASE;
use crate::parametres::sante::*;
use crate::ressources::{benefice_micro, pensions_alimentaires};
use crate::saisie::Reference;
use crate::situation::{Activite, Garde, Nature, Occupation, Personne, Situation};
use crate::source::Source;
use crate::trace::{Figure, Trace};

const L861_1: Source = Source::article("CSS, art. L861-1");
const L861_2: Source = Source::article("CSS, art. L861-2");
const R861_3: Source = Source::article("CSS, art. R861-3");
const R861_5: Source = Source::article("CSS, art. R861-5 et R861-7");
const R861_8: Source = Source::article("CSS, art. R861-8");
const R861_9: Source = Source::article("CSS, art. R861-9");
const R861_16_1: Source = Source::article("CSS, art. R861-16-1");
/// A dependant must be younger.
const VINGT_CINQ_ANS: i32 = 25;

/// Pay for work, of which 30 % may be left out.
const ACTIVITE: [Nature; 3] = [Nature::Salaire, Nature::Apprentissage, Nature::Stage];
/// What stands in place of pay, and other regular income.
const REMPLACEMENT: [Nature; 9] = [
    Nature::Chomage,
    Nature::IndemnitesJournalieres,
    Nature::IjAccidentTravail,
    Nature::IjMaternite,
    Nature::Retraite,
    Nature::Invalidite,
    Nature::RenteAccidentTravail,
    Nature::Ass,
    Nature::Autres,
];

/// What the cover looks at of the other rights. Euros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entrees {
    /// RSA of the month.
    pub rsa: Euros,
    /// Housing aid of the month.
    pub aide_logement: Euros,
    /// AF, complément familial and ASF received over the twelve months, net.
    pub familiales: Euros,
    /// AAH, Aspa, ASI, ASS of each month of the window.
    pub minima: [Minima; 12],
    /// The Aspa, the ASI is open in the month.
    pub aspa_ou_asi: bool,
    /// The AAH is open in the month, at its full rate or beside a pension.
    pub aah_entiere: bool,
    /// The ASS is open in the month.
    pub ass: bool,
}

/// The minima of one month, euros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minima {
    /// AAH of each adult.
    pub aah: [Euros; 2],
    /// Of the couple.
    pub aspa: Euros,
    /// Of the couple.
    pub asi: Euros,
    /// Computed, where no answer gives it.
    pub ass: Euros,
}

/// Whether the cover reads an answer.
pub fn lit(reference: &Reference) -> bool {
    let ignores = ["salaire_brut", "retraite_brute", "bourse", "prelevement_source", "aide_familiale"];
    let revenu = reference.cle.strip_prefix("revenus.");
    revenu.is_some_and(|nature| !ignores.contains(&nature) && !nature.ends_with("_imposable"))
        || matches!(
            reference.cle,
            "garde" | "pension_percue" | "pension_fixee" | "activite" | "activite_depuis"
        )
}

/// The window of the resources: M-13 to M-2 (R861-8).
pub fn fenetre(mois: Mois) -> Periode {
    Periode::fenetre(mois, 13, 2)
}

/// The cover of a month.
pub fn calculer(
    situation: &Situation,
    entrees: &Entrees,
    mois: MoisCouvert,
    outre_mer: bool,
    t: &mut Trace,
) -> Droit {
    if t.condition("Le foyer reçoit le RSA", entrees.rsa.est_positif(), L861_2) {
        return Droit::Couvert(Euros::ZERO);
    }
    let foyer = foyer(situation, mois.mois());
    let gratuit = plafond(&foyer, mois, outre_mer, t);
    let multiple = t.taux(&CSS_PARTICIPATION, mois);
    let exact = gratuit.exact * multiple.valeur;
    let payant = t.formule(
        "Plafond avec participation",
        exact.arrondi_euro_inferieur(),
        "plafond gratuit avant arrondi × 1,35, à l'euro inférieur",
        &[gratuit.figure],
        L861_1,
    );
    let ressources = ressources(situation, &foyer, entrees, mois, t);
    if t.condition("Ressources sous le plafond gratuit", ressources.valeur < gratuit.figure.valeur, L861_1) {
        return Droit::Couvert(Euros::ZERO);
    }
    if ressources.valeur <= payant.valeur || est_presumee(situation, entrees, mois.mois(), t) {
        return Droit::Couvert(participation(situation, &foyer, mois, t));
    }
    let motif = "Vos ressources de la période dépassent le plafond pour votre foyer";
    Droit::ferme(Motif::compare(motif, ressources.valeur, payant.valeur, L861_1))
}

/// Claimant, partner, then the dependants under 25, oldest first (R861-2, R861-3).
fn foyer(situation: &Situation, mois: Mois) -> Vec<&Personne> {
    let mut enfants: Vec<&Personne> = situation
        .enfants
        .iter()
        .filter(|enfant| enfant.mois_depuis_naissance(mois) >= 0)
        .filter(|enfant| enfant.age_au_premier(mois) < VINGT_CINQ_ANS)
        .filter(|enfant| enfant.enfant.garde != Garde::DroitVisite)
        .collect();
    enfants.sort_by_key(|enfant| enfant.naissance);
    situation.adultes().chain(enfants).collect()
}

/// The free ceiling, before and after its rounding.
struct Plafond {
    exact: Euros,
    figure: Figure,
}

/// 1, then a share by rank; half for a child whose tax share is split (R861-3).
fn plafond(foyer: &[&Personne], mois: MoisCouvert, outre_mer: bool, t: &mut Trace) -> Plafond {
    const MOITIE: Taux = crate::taux!(0.5);
    let rangs = CSS_RANGS.en(mois).valeur;
    let part = |(place, personne): (usize, &&Personne)| match (place, personne.enfant.garde) {
        (0, _) => Taux::UN,
        (_, Garde::Exclusive) => rangs.du_rang(place + 1),
        _ => rangs.du_rang(place + 1) * MOITIE,
    };
    let parts: Taux = foyer.iter().enumerate().map(part).sum();
    let base = t.bareme(&CSS_BASE, mois);
    let parts = t.formule_taux("Nombre de parts", parts, "1, puis 0,5 ; 0,3 ; 0,3 ; 0,4", R861_3);
    let multiple = if outre_mer { CSS_OUTRE_MER.en(mois).valeur } else { Taux::UN };
    let exact = base.valeur * parts.valeur * multiple;
    let phrase = "plafond d'une personne × parts, à l'euro inférieur";
    let figure = t.formule("Plafond gratuit", exact.arrondi_euro_inferieur(), phrase, &[base], R861_3);
    Plafond { exact, figure }
}

/// Yearly resources of the household (L861-2, R861-4 to R861-15).
fn ressources(
    situation: &Situation,
    foyer: &[&Personne],
    entrees: &Entrees,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let fenetre = fenetre(mois.mois());
    let mut figures = Vec::with_capacity(8);
    let ass_calculee = entrees.minima.iter().any(|minima| minima.ass.est_positif());
    for personne in foyer {
        t.pour(Some(personne.rang));
        figures.push(du_travail(personne, fenetre, mois, t));
        let natures = REMPLACEMENT.iter().filter(|nature| **nature != Nature::Ass || !ass_calculee);
        let recus: Euros = natures.map(|nature| personne.somme(*nature, fenetre)).sum();
        if !recus.est_nul() {
            figures.push(t.reponse("Allocations, pensions et autres revenus reçus", recus, None));
        }
    }
    t.pour(None);
    figures.push(t.reprise("Allocations familiales, complément familial et ASF reçus", entrees.familiales));
    figures.push(t.reprise("AAH, Aspa, ASI et ASS après abattement", minima_comptes(entrees, mois)));
    figures.push(du_dernier_avis(situation, mois.mois(), t));
    figures.push(forfait_logement(situation, foyer.len(), entrees.aide_logement, mois, t));
    let total = t.somme("Ressources avant déduction", &figures, L861_2);
    let avis = Periode::annee(annee_de_l_avis(mois.mois()));
    let versees = situation.adultes().map(|a| a.imposable(Nature::PensionAlimentaireVersee, avis)).sum();
    let versees = t.reponse("Pensions alimentaires versées, d'après le dernier avis d'impôt", versees, None);
    t.reste("Ressources de la période", total, versees, R861_9)
}

/// Pay and profits; 30 % off for who lives on unemployment benefit or ASS, or has been ill for over six months.
fn du_travail(personne: &Personne, fenetre: Periode, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let avis = Periode::annee(annee_de_l_avis(mois.mois()));
    let paie: Euros = ACTIVITE.iter().map(|nature| personne.somme(*nature, fenetre)).sum();
    let profits = (personne.imposable(Nature::Benefice, avis) + benefice_micro(personne, avis)).positif();
    let recus = t.reponse("Revenus du travail reçus de M-13 à M-2", paie + profits, None);
    if recus.valeur.est_nul() || !est_interrompue(personne, mois.mois()) {
        return recus;
    }
    let part = t.taux(&CSS_ABATTEMENT_ACTIVITE, mois);
    let abattement = t.produit("Abattement : activité interrompue", recus, part, R861_8);
    t.reste("Revenus du travail après abattement", recus, abattement, R861_8)
}

fn est_interrompue(personne: &Personne, mois: Mois) -> bool {
    let ecoules = personne.activite_depuis.map_or(i32::MAX, |depuis| mois.depuis(depuis));
    match personne.activite {
        Some(Activite::ArretMaladie) => ecoules > 6,
        Some(Activite::Chomeur) => {
            let allocations = [Nature::Chomage, Nature::Ass];
            personne.revenus_de(&allocations, mois).est_positif()
        }
        _ => false,
    }
}

/// The minima of the window, each less its monthly abatement.
fn minima_comptes(entrees: &Entrees, mois: MoisCouvert) -> Euros {
    let (aah, _) = CSS_ABATTEMENT_AAH.en(mois).valeur;
    let (aspa, _) = CSS_ABATTEMENT_ASPA.en(mois).valeur;
    let (asi, _) = CSS_ABATTEMENT_ASI.en(mois).valeur;
    let moins = |montant: Euros, abattement: Euros| (montant - abattement).positif();
    let du_mois = |minima: &Minima| {
        let des_adultes: Euros = minima.aah.iter().map(|montant| moins(*montant, aah)).sum();
        des_adultes + moins(minima.aspa, aspa) + moins(minima.asi, asi) + minima.ass
    };
    entrees.minima.iter().map(du_mois).sum()
}

/// Last year of which the tax notice is known: it comes in September.
fn annee_de_l_avis(mois: Mois) -> i32 {
    if mois.numero() >= 9 { mois.annee() - 1 } else { mois.annee() - 2 }
}

/// Alimony received, rents and interest as on the last tax notice.
fn du_dernier_avis(situation: &Situation, mois: Mois, t: &mut Trace) -> Figure {
    let avis = Periode::annee(annee_de_l_avis(mois));
    let patrimoine = [Nature::RevenusLocatifs, Nature::RevenusCapitaux];
    let montant = situation
        .adultes()
        .map(|adulte| {
            let biens: Euros = patrimoine.iter().map(|nature| adulte.imposable(*nature, avis)).sum();
            biens + pensions_alimentaires(situation, adulte, avis)
        })
        .sum();
    t.reponse("Pensions alimentaires, loyers et intérêts du dernier avis d'impôt", montant, None)
}

/// The home, as a share of the RSA: within the aid for who receives one, whole for a free home or an owner.
fn forfait_logement(
    situation: &Situation,
    personnes: usize,
    aide: Euros,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    const COEFFICIENTS: [Taux; 3] = [Taux::UN, crate::taux!(1.5), crate::taux!(1.8)];
    let place = personnes.clamp(1, 3) - 1;
    let base = t.bareme(&RSA_BASE, mois);
    let forfait =
        |parts: PartsLogement| (base.valeur * COEFFICIENTS[place] * parts.0[place] * 12).arrondi_centime();
    let occupation = situation.logement.as_ref().and_then(|logement| logement.occupation);
    let gratuit = matches!(occupation, Some(Occupation::Heberge | Occupation::Proprietaire));
    let (montant, phrase) = if aide.est_positif() {
        let plein = forfait(CSS_LOGEMENT_AIDE.en(mois).valeur);
        (plein.min(aide * 12), "part du RSA, au plus l'aide au logement de l'année")
    } else if gratuit {
        (forfait(CSS_LOGEMENT_GRATUIT.en(mois).valeur), "part du RSA : logement gratuit ou propriétaire")
    } else {
        (Euros::ZERO, "sans aide au logement, rien n'est compté")
    };
    t.formule("Forfait logement", montant, phrase, &[base], R861_5)
}

/// Deemed to be under the ceiling (L861-2).
fn est_presumee(situation: &Situation, entrees: &Entrees, mois: Mois, t: &mut Trace) -> bool {
    let trimestre = Periode::fenetre(mois, 3, 1);
    let travaille = |adulte: &Personne| {
        let natures = ACTIVITE.iter().chain(&[Nature::Benefice, Nature::MicroVente]);
        natures
            .chain(&[Nature::MicroService, Nature::MicroLiberal])
            .any(|n| adulte.somme(*n, trimestre).est_positif())
    };
    let sans_activite = !situation.adultes().any(travaille);
    let seul = !situation.est_couple() && situation.enfants.is_empty();
    let depuis_2026 = mois >= Mois::new(2026, 7);
    let presumee = (entrees.aspa_ou_asi && sans_activite)
        || (entrees.aah_entiere && seul && sans_activite)
        || (entrees.ass && seul && depuis_2026);
    t.condition("Bénéficiaire d'un minimum qui donne droit sans examen des ressources", presumee, L861_2)
}

/// What each member pays, by age on 1 January of the year.
fn participation(situation: &Situation, foyer: &[&Personne], mois: MoisCouvert, t: &mut Trace) -> Euros {
    let table = if situation.foyer.alsace_moselle { &CSS_TARIFS_ALSACE_MOSELLE } else { &CSS_TARIFS };
    let janvier = Mois::new(mois.mois().annee(), 1);
    let tarifs: Vec<Figure> = foyer
        .iter()
        .map(|membre| {
            t.pour(Some(membre.rang));
            let age = membre.age_au_premier(janvier);
            t.bareme_de("Participation selon l'âge au 1er janvier", table, table.en(mois), |tarif| {
                tarif.pour(age)
            })
        })
        .collect();
    t.pour(None);
    t.somme("Participation du foyer par mois", &tarifs, R861_16_1).valeur
}
