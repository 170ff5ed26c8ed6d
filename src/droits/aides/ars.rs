//! Allocation de rentrée scolaire (ARS): once a year for each pupil of 6 to 18, under a ceiling; CAF or MSA.
//!
//! Texts: CSS, art. L543-1 to L543-3, R543-1 to R543-8, D543-1, D543-2. The right of a month is that of the start of
//! school of its civil year, paid in August (by 31 October at the latest): resources of two years before, amounts of
//! August, family of 31 July.
//!
//! Facts read from an answer: birth, school (of a child past sixteen, and of whom nobody told), custody and the one
//! parent who receives it (L521-2, R513-1). Derived: who is dependent on 31 July, from age, pay and custody (L512-3,
//! R512-2). Supposed in words: enrolled by age, unless the answer or a wage says otherwise.
//!
//! Not modelled and told, beside the amount: the certificate of a child who enters school early. Among the limits of
//! the catalogue: children in care of the ASE (paid to the Caisse des dépôts), a child deceased between May and July,
//! proof of enrolment after a sanction for absenteeism.

use crate::droits::commun::charge::{self, SEIZE_ANS, VINGT_ANS};
use crate::loi::baremes::communs::{BMAF, CRDS};
use crate::loi::baremes::famille::{
    ARS_6_A_10_ANS, ARS_11_A_14_ANS, ARS_15_A_18_ANS, ARS_MINIMUM, ARS_PLAFOND, ARS_PLAFOND_PAR_ENFANT,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::parametre::Parametre;
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Date, Mois, MoisCouvert};
use crate::notions::montant::Taux;
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Scolarite};

const L543_1: &Source = &Source::article("CSS, art. L543-1").lu("LEGIARTI000037951022");
const R513_1: &Source = &Source::article("CSS, art. R513-1").lu("LEGIARTI000051720804");
const R543_1: &Source = &Source::article("CSS, art. R543-1").lu("LEGIARTI000006750733");
const R543_2: &Source = &Source::article("CSS, art. R543-2").lu("LEGIARTI000019281627");
const R543_4: &Source = &Source::article("CSS, art. R543-4").lu("LEGIARTI000029344179");
const R543_5: &Source = &Source::article("CSS, art. R543-5").lu("LEGIARTI000019281623");
const R543_6: &Source = &Source::article("CSS, art. R543-6").lu("LEGIARTI000045087752");
const R543_6_1: &Source = &Source::article("CSS, art. R543-6-1").lu("LEGIARTI000027612404");
const D543_1: &Source = &Source::article("CSS, art. D543-1").lu("LEGIARTI000026087214");
const D543_2: &Source = &Source::article("CSS, art. D543-2").lu("LEGIARTI000006737260");

/// The month in which the family and its resources are looked at: July (CSS, art. R543-6), or the first month covered.
pub fn examen(mois: MoisCouvert) -> MoisCouvert {
    MoisCouvert::au_plus_pres(Mois::new(mois.mois().annee(), 7))
}

/// The month in which the school year starts: a child counts who is then dependent (CSS, art. R543-1).
pub fn rentree(annee: i32) -> Mois {
    Mois::new(annee, 9)
}

/// The benefit of the year of a month, in euros a year; `base` is the resources as they count in [`examen`], to the cent.
pub fn calculer(menage: &Menage, base: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let annee = mois.mois().annee();
    let inconnues: Vec<Reference> = menage
        .enfants
        .iter()
        .filter(|enfant| depasse_l_obligation(enfant, annee))
        .map(|enfant| Reference::de(enfant.rang, Cle::Scolarite))
        .filter(|reference| menage.est_inconnue(*reference))
        .collect();
    let inscrits = selon(menage, &[], base, annee, t);
    if inconnues.is_empty() {
        return inscrits;
    }
    inscrits.ou(selon(menage, &inconnues, base, annee, &mut Trace::muette()), &inconnues)
}

/// The same where the children of the answers `sortis` have left school.
fn selon(menage: &Menage, sortis: &[Reference], base: Figure, annee: i32, t: &mut Trace) -> Droit {
    let mut motifs = Vec::new();
    let mut montants = Vec::new();
    for enfant in &menage.enfants {
        t.pour(Some(enfant.rang));
        let sorti = sortis.iter().any(|reference| reference.personne == Some(enfant.rang));
        match ouvre(enfant, sorti, annee) {
            Ok(table) => montants.push(montant(table, annee, t)),
            Err(motif) => {
                t.condition(motif.texte, false, motif.source);
                if !motifs.contains(&motif) {
                    motifs.push(motif);
                }
            }
        }
    }
    t.pour(None);
    if !montants.is_empty() {
        return pour_le_foyer(menage, &montants, base, annee, t);
    }
    Droit::Ferme(if motifs.is_empty() { vec![AGE] } else { motifs })
}

const AGE: Motif = Motif::new(
    "Il faut un enfant de 6 ans avant le 1er février qui suit la rentrée ; il doit avoir moins de 18 ans le 15 septembre",
    R543_2,
);

/// The table of the amount of a pupil, by age on 31 December (CSS, art. D543-1); why a child has none.
fn ouvre(enfant: &Personne, sorti: bool, annee: i32) -> Result<&'static Parametre<Taux>, Motif> {
    if !a_l_age(enfant, annee) {
        return Err(AGE);
    }
    if !charge::est_a_charge_a_l_age(enfant, rentree(annee), 0..VINGT_ANS) {
        return Err(Motif::new("L'enfant n'est pas à votre charge le jour de la rentrée", R543_1));
    }
    if !charge::ouvre_les_prestations_d_un_seul(enfant) {
        return Err(Motif::new("L'autre parent la reçoit pour cet enfant en alternance", R513_1));
    }
    if sorti || !est_inscrit(enfant, annee) {
        return Err(Motif::new("L'enfant ne va pas à l'école et n'est pas en apprentissage", L543_1));
    }
    Ok(match annee - enfant.naissance.mois().annee() {
        ..=10 => &ARS_6_A_10_ANS,
        11..=14 => &ARS_11_A_14_ANS,
        _ => &ARS_15_A_18_ANS,
    })
}

/// Six before 1 February of the next year, not yet 18 on 15 September (CSS, art. R543-2).
pub(crate) fn a_l_age(enfant: &Personne, annee: i32) -> bool {
    let six_ans = enfant.naissance.mois() <= Mois::new(annee - 5, 1);
    let septembre = Date::new(rentree(annee), 15);
    six_ans && septembre.is_some_and(|quinze| enfant.naissance.annees_revolues(quinze) < 18)
}

/// Past compulsory schooling at the start of school.
fn depasse_l_obligation(enfant: &Personne, annee: i32) -> bool {
    enfant.mois_depuis_naissance(rentree(annee)) >= SEIZE_ANS
}

/// Enrolment is presumed unless an answer says otherwise (CSS, art. R543-4), work at 16 or more included.
fn est_inscrit(enfant: &Personne, annee: i32) -> bool {
    match enfant.enfant.scolarite {
        Some(scolarite) => scolarite != Scolarite::Aucune,
        None => {
            !depasse_l_obligation(enfant, annee)
                || matches!(enfant.activite, None | Some(Activite::Etudiant | Activite::Apprenti))
        }
    }
}

/// Whether the CAF asks for a certificate of enrolment in the first year of primary school: born in the January
/// that opens the right, or already there though born later, which the code does not provide for.
pub fn demande_un_certificat(menage: &Menage, mois: MoisCouvert) -> bool {
    let janvier = Mois::new(mois.mois().annee() - 5, 1);
    menage.enfants.iter().any(|enfant| {
        let (naissance, primaire) =
            (enfant.naissance.mois(), enfant.enfant.scolarite == Some(Scolarite::Primaire));
        (naissance == janvier && !primaire) || (janvier < naissance && primaire)
    })
}

fn aout(annee: i32) -> MoisCouvert {
    MoisCouvert::au_plus_pres(Mois::new(annee, 8))
}

fn montant(table: &'static Parametre<Taux>, annee: i32, t: &mut Trace) -> Figure {
    t.condition("À l'école ou en apprentissage, sauf réponse contraire", true, R543_4);
    let bmaf = t.bareme(&BMAF, aout(annee));
    let taux = t.taux(table, aout(annee));
    let exact = t.produit("Allocation de cet enfant, exacte", bmaf, taux, D543_1);
    t.arrondi("Allocation de cet enfant", exact, Arrondi::Centime, D543_1)
}

/// Whole under the ceiling; above, reduced by what exceeds it, in equal parts (CSS, art. R543-5, R543-6-1).
fn pour_le_foyer(menage: &Menage, montants: &[Figure], base: Figure, annee: i32, t: &mut Trace) -> Droit {
    let entiere = t.somme("Allocation entière", montants, D543_1);
    let plafond = plafond(menage, annee, t);
    let taux_crds = CRDS.en(aout(annee)).valeur;
    if base.valeur < plafond.valeur {
        let crds = montants.iter().map(|part| (part.valeur * taux_crds).arrondi_centime_inferieur()).sum();
        return Droit::Ouvert(Versement::moins_crds(entiere.valeur, crds));
    }
    let exces = t.difference("Ressources au-dessus du plafond", base, plafond, R543_6_1);
    let reduite = t.reste("Allocation réduite", entiere, exces, R543_6_1);
    let minimum = t.bareme(&ARS_MINIMUM, aout(annee));
    if reduite.valeur.est_nul() {
        let limite = plafond.valeur + entiere.valeur;
        let motif = "Vos ressources de l'année de référence dépassent la limite";
        return Droit::ferme(Motif::compare(motif, base.valeur, limite, R543_5));
    }
    if reduite.valeur < minimum.valeur {
        let motif = "L'allocation réduite est trop petite pour être versée";
        return Droit::ferme(Motif::compare(motif, reduite.valeur, minimum.valeur, D543_2));
    }
    let nombre = montants.len() as u32;
    let part = t.divise("Part de chaque enfant", reduite, nombre, R543_6_1);
    let crds = (part.valeur * taux_crds).arrondi_centime_inferieur() * nombre;
    Droit::Ouvert(Versement::moins_crds(reduite.valeur, crds))
}

/// The ceiling, raised by 30 % for each dependent child of 31 July, of any age (CSS, art. R543-5, R543-6).
fn plafond(menage: &Menage, annee: i32, t: &mut Trace) -> Figure {
    let a_charge =
        |enfant: &&Personne| charge::est_a_charge_a_l_age(enfant, Mois::new(annee, 7), 0..VINGT_ANS);
    let nombre = menage.enfants.iter().filter(a_charge).count() as u32;
    t.nombre("Enfants à charge le 31 juillet", nombre, R543_6);
    let base = t.bareme(&ARS_PLAFOND, aout(annee));
    let par_enfant = t.taux(&ARS_PLAFOND_PAR_ENFANT, aout(annee));
    let hausse = t.produit("Hausse du plafond par enfant", base, par_enfant, R543_5);
    let hausses = t.fois("Hausse du plafond", hausse, nombre, R543_5);
    t.somme("Plafond de ressources", &[base, hausses], R543_5)
}
