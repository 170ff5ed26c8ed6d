//! Yearly resources of the housing aids ("R": CCH, art. R822-2 to R822-22; arrêté of 27 September 2019).
//!
//! Wages, allowances and pensions of the last twelve months known, the rest of the year before last; each
//! adult after the 10 % and after the neutralisation or abatement that a change of situation brings;
//! rounded up to the next hundred euros. A student's resources are replaced by a forfait.
//!
//! **Not modelled**: contrats de professionnalisation (R822-18), guardianship fees, capital gains, pay of
//! apprentices above the tax-free amount.

use crate::droits::commun::charge::est_parent_age_ou_handicape;
use crate::droits::commun::charge::{est_ascendant_age, est_etudiant};
use crate::droits::commun::evenement::{Evenement, Percus, debut_de_l_independant};
use crate::droits::commun::foyer::debut_du_trimestre;
use crate::droits::commun::natures::{Assiette, Traitement};
use crate::droits::commun::ressources::{self, deduction_pensions, pensions_alimentaires};
use crate::loi::baremes::aide_logement::*;
use crate::loi::baremes::communs::BMAF;
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;

const R822_2: &Source = &Source::article("CCH, art. R822-2");
const R822_4: &Source = &Source::article("CCH, art. R822-4");
const R822_6: &Source = &Source::article("CCH, art. R822-6");
const R822_7_A_9: &Source = &Source::article("CCH, art. R822-7 à R822-9");
const R822_11: &Source = &Source::article("CCH, art. R822-11");
const R822_13: &Source = &Source::article("CCH, art. R822-13");
const R822_14: &Source = &Source::article("CCH, art. R822-14");
const R822_15: &Source = &Source::article("CCH, art. R822-15");
const R822_16: &Source = &Source::article("CCH, art. R822-16");
const R822_17: &Source = &Source::article("CCH, art. R822-17");
const R822_20: &Source = &Source::article("CCH, art. R822-20");
const R822_22: &Source = &Source::article("CCH, art. R822-22");
const A2019_15: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 15");

/// Whether these resources read an answer.
pub fn lit(reference: &Reference) -> bool {
    match reference.cle {
        Cle::Activite | Cle::ActiviteDepuis | Cle::Boursier | Cle::LogementDoubleResidencePro => true,
        cle => ressources::lit(reference, Assiette::Logement) || cle.est_dans(Cle::FoyerPatrimoine),
    }
}

/// The unknown answers that these resources wait for. A student's forfait stands whatever the incomes; those of a relative
/// still decide whether he is dependent.
pub fn inconnus(menage: &Menage, mois: MoisCouvert) -> Vec<Reference> {
    let decide = |reference: &Reference| {
        let mut proches = menage.enfants.iter().chain(&menage.autres);
        matches!(reference.cle, Cle::Activite | Cle::Boursier)
            || proches.any(|proche| {
                reference.personne == Some(proche.rang) && est_parent_age_ou_handicape(proche, mois.mois())
            })
    };
    let forfait = forfait_etudiant(menage, mois, &mut Trace::muette()).is_some();
    menage.inconnus_parmi(|reference| {
        let lu = lit(reference) || ressources::dit_la_cessation(menage, reference);
        lu && (!forfait || decide(reference))
    })
}

/// The twelve months whose wages count: M-13 to M-2 of the first month of the running quarter
/// (CCH, art. R822-3, R823-6-1).
pub fn fenetre(menage: &Menage, mois: Mois) -> Periode {
    Periode::fenetre(debut_du_trimestre(menage, mois), 13, 2)
}

/// R, in euros per year: a multiple of 100, or the students' forfait.
pub fn calculer(menage: &Menage, mois: MoisCouvert, percus: Percus, t: &mut Trace) -> Figure {
    if let Some(forfait) = forfait_etudiant(menage, mois, t) {
        return forfait;
    }
    let fenetre = fenetre(menage, mois.mois());
    let mut figures = Vec::with_capacity(6);
    let mut travail = Vec::with_capacity(2);
    let mut deduction_sur_pensions = Euros::ZERO;
    for personne in menage.adultes().chain(autres_adultes(menage, mois.mois())) {
        t.pour(Some(personne.rang));
        let mesure = mesure(menage, personne, mois.mois(), percus);
        let (figure, professionnel) = revenus_du_travail(personne, mesure, mois, fenetre, t);
        figures.push(figure);
        travail.push(professionnel);
        let total = pensions_imposables(menage, personne, mois, fenetre);
        let bornes = t.lit(&DEDUCTION_PENSIONS, mois);
        figures.extend(ressources::pensions(total, bornes, fenetre.debut, &mut deduction_sur_pensions, t));
    }
    t.pour(None);
    let revenus = t.somme("Revenus des adultes", &figures, R822_2);
    let abattement = abattement_invalidite(menage, mois, revenus, t);
    let revenus = t.reste("Revenus après abattement", revenus, abattement, R822_2);
    let enfants = part_des_personnes_a_charge(menage, mois, fenetre, t);
    let patrimoine = revenu_du_patrimoine(menage, mois, percus, t);
    let annuels = autres_revenus_annuels(menage, mois, t);
    let total = t.somme("Total des ressources", &[revenus, enfants, patrimoine, annuels], R822_2);
    let deductions = deductions_du_foyer(menage, mois, &travail, t);
    let net = t.reste("Ressources après déductions", total, deductions, R822_2);
    // The cent first: 9 800,000 001 must not become 9 900.
    let centime = t.arrondi("Ressources au centime", net, Arrondi::Centime, A2019_15);
    t.arrondi("Ressources retenues (R)", centime, Arrondi::CentaineSuperieure, A2019_15)
}

/// The lowest R that the known incomes leave while some of them are missing, euros per year.
pub fn au_moins(
    menage: &Menage,
    inconnus: &[Reference],
    mois: MoisCouvert,
    percus: Percus,
    t: &mut Trace,
) -> Figure {
    let connues = match ressources::revenus_connus(menage, inconnus) {
        Some(connus) => calculer(&connus, mois, percus, &mut Trace::muette()).valeur,
        None => Euros::ZERO,
    };
    // What is not known may make a couple one of two workers: 95 € less, at most a step of the rounding.
    let des_adultes = menage.adultes().any(|adulte| inconnus.iter().any(|r| r.personne == Some(adulte.rang)));
    let arrondi = if menage.est_couple() && des_adultes { Euros::UN * 100 } else { Euros::ZERO };
    t.reponse("Ressources supposées", (connues - arrondi).positif(), None)
}

/// Flat resources of a student under 28 at the start of the academic year, whatever the real ones.
fn forfait_etudiant(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> Option<Figure> {
    let demandeur = &menage.demandeur;
    let rentree = Mois::new(mois.mois().annee() - i32::from(mois.mois().numero() < 9), 9);
    let etudiant = est_etudiant(demandeur) && demandeur.age_au_premier(rentree) < 28;
    if !etudiant {
        return None;
    }
    t.condition("Étudiant de moins de 28 ans à la rentrée", true, R822_20);
    let (forfait, minoration) = if menage.logement.as_ref().is_some_and(Logement::est_foyer) {
        (&FORFAIT_ETUDIANT_FOYER, &MINORATION_BOURSIER_FOYER)
    } else {
        (&FORFAIT_ETUDIANT, &MINORATION_BOURSIER)
    };
    let forfait = t.bareme(forfait, mois);
    if !demandeur.boursier {
        return Some(forfait);
    }
    let minoration = t.bareme(minoration, mois);
    Some(t.reste("Ressources forfaitaires d'un étudiant boursier", forfait, minoration, R822_20))
}

/// Other adults of the home whose whole income counts (R822-2).
fn autres_adultes(menage: &Menage, mois: Mois) -> impl Iterator<Item = &Personne> {
    menage.autres.iter().filter(move |autre| !compte_au_dela_du_plafond(autre, mois))
}

/// Ascendants of an age to be dependent and invalid relatives count for what exceeds a ceiling only (R822-6).
fn compte_au_dela_du_plafond(personne: &Personne, mois: Mois) -> bool {
    est_ascendant_age(personne, mois) || personne.handicap.cmi_invalidite
}

/// What a change of situation does to a person's income from work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mesure {
    Aucune,
    /// Nothing of the income from work and unemployment counts.
    Neutralisation(&'static str, &'static Source),
    /// 30 % off; of the unemployment benefit too where the flag says so.
    Abattement(&'static str, &'static Source, bool),
}

/// The measure of a person in a month.
fn mesure(menage: &Menage, personne: &Personne, mois: Mois, percus: Percus) -> Mesure {
    // Detention and the leave of a parent are those of the claimant's partner (R822-11).
    let conjoint = menage.conjoint.as_ref().is_some_and(|conjoint| conjoint.rang == personne.rang);
    match Evenement::en(menage, personne, mois, percus) {
        Some(Evenement::Rsa) => Mesure::Neutralisation("non comptés : le foyer reçoit le RSA", R822_17),
        Some(Evenement::ChomageSansAllocation) => {
            Mesure::Neutralisation("non comptés : chômage sans allocation", R822_15)
        }
        Some(Evenement::Detention) if conjoint => {
            Mesure::Neutralisation("non comptés : conjoint détenu", R822_11)
        }
        Some(Evenement::ArretPourEnfant) if conjoint => {
            Mesure::Neutralisation("non comptés : conjoint qui s'arrête pour élever un enfant", R822_11)
        }
        Some(Evenement::Pension) => Mesure::Abattement("30 % en moins : fin d'activité", R822_13, true),
        Some(Evenement::LongueMaladie) => {
            Mesure::Abattement("30 % en moins : arrêt maladie de plus de six mois", R822_16, true)
        }
        Some(Evenement::Aah) => Mesure::Abattement("30 % en moins : fin d'activité et AAH", R822_13, true),
        Some(Evenement::ChomageIndemnise) => {
            Mesure::Abattement("30 % en moins sur les salaires : chômage indemnisé", R822_14, false)
        }
        Some(Evenement::Detention | Evenement::ArretPourEnfant) | None => Mesure::Aucune,
    }
}

/// The income from work that counts, and what of it comes from work.
fn revenus_du_travail(
    personne: &Personne,
    mesure: Mesure,
    mois: MoisCouvert,
    fenetre: Periode,
    t: &mut Trace,
) -> (Figure, Euros) {
    let frais_reels = personne.frais_reels(mois.mois().annee() - 1);
    let bornes = t.lit(&DEDUCTION_SALAIRES, mois);
    let travail = ressources::travail(personne, Assiette::Logement, fenetre, frais_reels, bornes, t);
    let independant = independant(personne, mois.mois(), fenetre);
    let mut parties = vec![travail.salaires, travail.chomage];
    if !independant.est_nul() {
        parties.push(t.reponse("Bénéfice d'indépendant", independant, None));
    }
    let activite = travail.salaires.valeur + independant;
    let libelle = "Revenus du travail et du chômage retenus";
    match mesure {
        Mesure::Aucune => (t.somme(libelle, &parties, R822_4), activite),
        Mesure::Neutralisation(phrase, source) => {
            (t.formule(libelle, Euros::ZERO, phrase, &parties, source), Euros::ZERO)
        }
        Mesure::Abattement(phrase, source, chomage_compris) => {
            let part = Taux::UN - ABATTEMENT.en(mois).valeur;
            let part_chomage = if chomage_compris { part } else { Taux::UN };
            let activite = activite * part;
            let retenu = activite + travail.chomage.valeur * part_chomage;
            (t.formule(libelle, retenu, phrase, &parties, source), activite)
        }
    }
}

/// Profit of a self-employed person: of N-2, or of the twelve months for an activity begun since (R822-5).
fn independant(personne: &Personne, mois: Mois, fenetre: Periode) -> Euros {
    let n_2 = Periode::annee(mois.annee() - 2);
    let recent = debut_de_l_independant(personne).is_some_and(|debut| debut >= n_2.debut);
    let periode = if recent { fenetre } else { n_2 };
    ressources::benefices(personne, periode)
}

/// Pensions of the twelve months and alimony of N-1, taxable.
fn pensions_imposables(menage: &Menage, personne: &Personne, mois: MoisCouvert, fenetre: Periode) -> Euros {
    ressources::total(personne, Assiette::Logement, Traitement::Pension, fenetre)
        + pensions_alimentaires(menage, personne, Periode::annee(mois.mois().annee() - 1))
}

/// Each adult invalid, or born before 1931.
fn abattement_invalidite(menage: &Menage, mois: MoisCouvert, revenus: Figure, t: &mut Trace) -> Figure {
    let ne_avant_1931 = |adulte: &Personne| adulte.naissance.mois() < Mois::new(1931, 1);
    let concerne = |adulte: &&Personne| adulte.handicap.cmi_invalidite || ne_avant_1931(adulte);
    let beneficiaires = menage.adultes().filter(concerne).count();
    ressources::abattement_157_bis(beneficiaires, revenus, mois.mois().annee() - 2, t)
}

/// Children and dependent relatives: only what exceeds 1,25 × the ceiling of the Aspa counts (R822-6).
fn part_des_personnes_a_charge(
    menage: &Menage,
    mois: MoisCouvert,
    fenetre: Periode,
    t: &mut Trace,
) -> Figure {
    let ascendants = menage.autres.iter().filter(|autre| compte_au_dela_du_plafond(autre, mois.mois()));
    let propres = menage
        .enfants
        .iter()
        .chain(ascendants)
        .map(|personne| ressources_propres(personne, mois, fenetre))
        .filter(|propres| propres.est_positif());
    let exces =
        propres.map(|propres| (propres - t.lit(&PLAFOND_RESSOURCES_PERSONNE_A_CHARGE, mois)).positif()).sum();
    t.formule(
        "Part des revenus des enfants et des parents",
        exces,
        "ce qui dépasse, pour chacun, 1,25 fois le plafond de l'Aspa",
        &[],
        R822_6,
    )
}

/// A person's own resources, after the 10 %.
pub fn ressources_propres(personne: &Personne, mois: MoisCouvert, fenetre: Periode) -> Euros {
    let (travail, _) = revenus_du_travail(personne, Mesure::Aucune, mois, fenetre, &mut Trace::muette());
    let pensions = ressources::total(personne, Assiette::Logement, Traitement::Pension, fenetre);
    let deduction = deduction_pensions(pensions, DEDUCTION_PENSIONS.en(mois).valeur, fenetre.debut);
    travail.valeur + pensions - deduction
}

/// Yearly income attributed to savings and property above 30 000 €; none to whom the AAH or the AEEH is paid, nor
/// in an Ehpad or a résidence autonomie (R822-22).
fn revenu_du_patrimoine(menage: &Menage, mois: MoisCouvert, percus: Percus, t: &mut Trace) -> Figure {
    let biens = menage.foyer.patrimoine;
    let improductifs = biens.livrets_exoneres + biens.capital_improductif;
    let total = improductifs + biens.placements + biens.immobilier_loue + biens.immobilier_non_loue;
    let en_etablissement = menage
        .logement
        .as_ref()
        .is_some_and(|logement| logement.est_foyer() && logement.ehpad_ou_residence_autonomie);
    let dispense = percus.aah() || percus.aeeh || en_etablissement;
    let compte = total > PATRIMOINE_SEUIL.en(mois).valeur && !dispense;
    let montant = if compte {
        improductifs * PATRIMOINE_CAPITAUX.en(mois).valeur
            + biens.valeur_locative_bati * PATRIMOINE_BATI.en(mois).valeur
            + biens.valeur_locative_terrain * PATRIMOINE_TERRAIN.en(mois).valeur
    } else {
        Euros::ZERO
    };
    let total = t.reponse("Épargne et biens", total, None);
    let phrase =
        "au-dessus de 30 000 € : 3 % de l'épargne, 50 % et 80 % de la valeur locative des biens non loués";
    t.formule("Revenu attribué à l'épargne et aux biens", montant, phrase, &[total], R822_22)
}

/// Rents, interest and other taxable income of N-2.
fn autres_revenus_annuels(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let n_2 = Periode::annee(mois.mois().annee() - 2);
    let total = |adulte| ressources::total(adulte, Assiette::Logement, Traitement::Patrimoine, n_2);
    let montant = menage.adultes().map(total).sum();
    t.reponse("Loyers, intérêts et autres revenus d'il y a deux ans", montant, None)
}

/// Alimony paid in N-1, 95 € for a couple who both worked, a second home for work or a family supported from a
/// foyer (R822-4, R822-7, R822-8, R822-9).
fn deductions_du_foyer(menage: &Menage, mois: MoisCouvert, travail: &[Euros], t: &mut Trace) -> Figure {
    let n_1 = Periode::annee(mois.mois().annee() - 1);
    let total = |adulte| ressources::total(adulte, Assiette::Logement, Traitement::Versee, n_1);
    let versees = menage.adultes().map(total).sum();
    let mut deductions = vec![t.reponse("Pensions alimentaires versées l'an dernier", versees, None)];
    let seuil = t.lit(&BMAF, mois) * 12;
    let les_deux_travaillent =
        menage.est_couple() && travail.iter().take(2).filter(|revenu| **revenu >= seuil).count() == 2;
    if les_deux_travaillent {
        deductions.push(t.bareme(&DOUBLE_ACTIVITE, mois));
    }
    if menage.logement.as_ref().is_some_and(|logement| logement.double_residence_pro) {
        deductions.push(t.bareme(&DOUBLE_RESIDENCE, mois));
    }
    match deductions[..] {
        [versees] => versees,
        _ => t.somme("Déductions du foyer", &deductions, R822_7_A_9),
    }
}
