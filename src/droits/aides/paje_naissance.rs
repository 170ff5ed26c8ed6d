//! Grant at birth and at adoption of the Paje: once for each child, under a ceiling; paid by the CAF or the MSA.
//!
//! Texts: CSS, art. L531-2, L533-1, R531-1, D531-2, D531-3-1, D532-1. The family, its resources and the amount are
//! those of the first day of the third month before the birth, or of the month of arrival of an adopted child. The
//! grant is open in one month only, the last in which the law lets it be paid: two months before the expected birth
//! (L531-2), two months after the arrival (D531-2 II).
//!
//! Facts read from an answer: the month expected and the declaration of the pregnancy, the birth or the arrival of an
//! adopted child. Derived: the month of the right, the family and the resources of that month. Supposed in words: no
//! birth expected, the pregnancy not declared.
//!
//! Not modelled and told, among the limits of the catalogue: a child born dead or before the sixth month, a birth in
//! another month than the expected one, an adoption abroad in several steps, the 14 weeks in which the pregnancy must
//! be declared.

use crate::droits::commun::charge::{self, VINGT_ANS};
use crate::loi::baremes::communs::{BMAF, CRDS};
use crate::loi::baremes::famille::{INCREMENTS, PAJE_ADOPTION, PAJE_NAISSANCE, PLAFOND_MI_TAUX};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;

const L531_2: &Source = &Source::article("CSS, art. L531-2").lu("LEGIARTI000042685543");
const R531_1: &Source = &Source::article("CSS, art. R531-1").lu("LEGIARTI000046499008");
const D531_2: &Source = &Source::article("CSS, art. D531-2").lu("LEGIARTI000043316357");
const D532_1: &Source = &Source::article("CSS, art. D532-1").lu("LEGIARTI000047012803");
const L553_1: &Source = &Source::article("CSS, art. L553-1").lu("LEGIARTI000042686248");
/// Months in which what was due can still be asked for (CSS, art. L553-1).
const PRESCRIPTION: i32 = 24;

/// The grants paid in a month for one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prime {
    /// Adoption, else birth.
    adoption: bool,
    /// Month on whose first day the family is looked at.
    examen: Mois,
    /// Children born or adopted together.
    enfants: u32,
}

impl Prime {
    /// The month whose resources and amounts count, or the first one covered (CSS, art. R531-1).
    pub fn examen(&self) -> MoisCouvert {
        MoisCouvert::au_plus_pres(self.examen)
    }
}

/// A birth or an arrival.
#[derive(Clone, Copy)]
struct Evenement {
    mois: Mois,
    adoption: bool,
    declare: bool,
}

impl Evenement {
    /// The month of payment.
    fn versement(self) -> Mois {
        if self.adoption { self.mois.plus(2) } else { self.mois.moins(2) }
    }

    /// Why nothing is paid in a month; nothing to say of an event too old.
    fn motif(self, mois: Mois) -> Option<Motif> {
        let attente = self.versement().depuis(mois);
        if !self.declare {
            let motif = "La grossesse doit être déclarée à la CAF et à l'Assurance maladie";
            return (self.mois >= mois).then_some(Motif::new(motif, D532_1).discret());
        }
        let (texte, source) = match (self.adoption, attente < 0) {
            (false, false) => {
                ("Elle est versée une seule fois, deux mois avant le mois de la naissance attendue", L531_2)
            }
            (true, false) => {
                ("Elle est versée une seule fois, dans les deux mois après l'arrivée de l'enfant", D531_2)
            }
            (false, true) => (
                "Elle était due deux mois avant la naissance : elle se demande encore pendant deux ans",
                L553_1,
            ),
            (true, true) => {
                ("Elle était due à l'arrivée de l'enfant : elle se demande encore pendant deux ans", L553_1)
            }
        };
        let motif = Motif::new(texte, source);
        // A birth may still be a pregnancy.
        let motif = if self.adoption { motif } else { motif.discret() };
        (-PRESCRIPTION <= attente).then_some(motif)
    }
}

/// The grants paid in a month: births and adoptions apart.
///
/// # Errors
/// Every reason why there is none.
pub fn primes(menage: &Menage, mois: Mois) -> Result<Vec<Prime>, Vec<Motif>> {
    let evenements = evenements(menage);
    let du_mois = |adoption: bool| {
        let enfants = evenements
            .iter()
            .filter(|evenement| evenement.adoption == adoption && evenement.declare)
            .filter(|evenement| evenement.versement() == mois)
            .count() as u32;
        let examen = mois.moins(if adoption { 2 } else { 1 });
        (enfants > 0).then_some(Prime { adoption, examen, enfants })
    };
    let primes: Vec<Prime> = [false, true].into_iter().filter_map(du_mois).collect();
    if !primes.is_empty() {
        return Ok(primes);
    }
    let mut motifs = Vec::new();
    for evenement in evenements {
        motifs.extend(evenement.motif(mois).filter(|motif| !motifs.contains(motif)));
    }
    if motifs.is_empty() {
        motifs.push(Motif::new("Il faut attendre ou adopter un enfant", L531_2));
    }
    Err(motifs)
}

/// A grant that was due in an earlier month and may still be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrimeAncienne {
    /// The grant.
    pub prime: Prime,
    /// The last month in which it may be asked for (CSS, art. L553-1).
    pub jusqu_a: Mois,
}

/// The grants of births and adoptions whose month of payment is past and which can still be asked for, the oldest first.
pub fn demandables(menage: &Menage, mois: Mois) -> Vec<PrimeAncienne> {
    (1..=PRESCRIPTION)
        .rev()
        .flat_map(|recul| {
            let verse = mois.moins(recul);
            let primes = primes(menage, verse).unwrap_or_default().into_iter();
            primes.map(move |prime| PrimeAncienne { prime, jusqu_a: verse.plus(PRESCRIPTION) })
        })
        .collect()
}

/// The grants of one event; `base` is the resources of [`Prime::examen`], `isole_ou_biactif` opens the higher ceiling.
pub fn calculer(
    menage: &Menage,
    prime: &Prime,
    base: Figure,
    isole_ou_biactif: bool,
    t: &mut Trace,
) -> Droit {
    let mois = prime.examen();
    let (libelle, table) = if prime.adoption {
        ("Enfants adoptés ensemble", &PAJE_ADOPTION)
    } else {
        ("Enfants à naître", &PAJE_NAISSANCE)
    };
    t.en_mois(Some(prime.examen));
    t.nombre(libelle, prime.enfants, L531_2);
    let deja_la = deja_a_charge(menage, prime);
    let nombre = t.nombre("Enfants à charge, avec eux", deja_la + prime.enfants, L531_2);
    let increments = INCREMENTS.en(mois).valeur;
    let plafond =
        t.bareme_de("Plafond de ressources", &PLAFOND_MI_TAUX, PLAFOND_MI_TAUX.en(mois), |plafond| {
            plafond.pour(nombre, isole_ou_biactif, &increments)
        });
    let sous_le_plafond = base.valeur <= plafond.valeur;
    t.condition("Ressources sous le plafond", sous_le_plafond, L531_2);
    if !sous_le_plafond {
        let motif = "Vos ressources de l'année de référence dépassent la limite";
        t.en_mois(None);
        return Droit::ferme(Motif::compare(motif, base.valeur, plafond.valeur, R531_1));
    }
    let bmaf = t.bareme(&BMAF, mois);
    let taux = t.taux(table, mois);
    let exacte = t.produit("Prime exacte", bmaf, taux, D531_2);
    let unitaire = t.arrondi("Prime par enfant", exacte, Arrondi::Centime, D531_2);
    let total = t.fois("Une prime par enfant", unitaire, prime.enfants, L531_2);
    t.en_mois(None);
    let crds = (unitaire.valeur * CRDS.en(mois).valeur).arrondi_centime_inferieur() * prime.enfants;
    Droit::Ouvert(Versement::moins_crds(total.valeur, crds))
}

/// The answers on a pregnancy that could open the grant in a month.
pub fn inconnues(menage: &Menage, mois: Mois) -> Vec<Reference> {
    menage.inconnus_parmi(|reference| match reference.cle {
        Cle::Grossesse | Cle::GrossesseTerme => true,
        Cle::GrossesseDeclaree => {
            let personne = reference.personne.and_then(|rang| menage.personne(rang));
            let terme = personne.and_then(|personne| personne.grossesse).map(|grossesse| grossesse.terme);
            terme.is_some_and(|terme| terme.moins(2) == mois)
        }
        _ => false,
    })
}

/// The grant of one birth, net, in the month of its payment: what an unknown pregnancy may bring.
pub fn unitaire(mois: MoisCouvert) -> Euros {
    let examen = MoisCouvert::au_plus_pres(mois.mois().moins(1));
    let brut = (BMAF.en(examen).valeur * PAJE_NAISSANCE.en(examen).valeur).arrondi_centime();
    brut - (brut * CRDS.en(examen).valeur).arrondi_centime_inferieur()
}

/// The births and the arrivals of the file, known or expected. A pregnancy is one child, and gives way to the
/// children of the file that it announces.
fn evenements(menage: &Menage) -> Vec<Evenement> {
    let enfants = menage.enfants.iter().filter(|enfant| charge::vit_au_foyer(enfant));
    let mut evenements: Vec<Evenement> = enfants
        .filter(|enfant| enfant.enfant.adopte_le.is_none_or(|_| est_adopte_avant_vingt_ans(enfant)))
        .map(|enfant| Evenement {
            mois: enfant.enfant.adopte_le.unwrap_or(enfant.naissance).mois(),
            adoption: enfant.enfant.adopte_le.is_some(),
            declare: true,
        })
        .collect();
    let inscrites: Vec<Mois> =
        evenements.iter().filter(|evenement| !evenement.adoption).map(|evenement| evenement.mois).collect();
    let grossesses = menage.adultes().filter_map(|adulte| adulte.grossesse);
    evenements.extend(
        grossesses.filter(|grossesse| !inscrites.iter().any(|naissance| grossesse.annonce(*naissance))).map(
            |grossesse| Evenement { mois: grossesse.terme, adoption: false, declare: grossesse.declaree },
        ),
    );
    evenements
}

/// The child was under 20 on arrival (CSS, art. L531-2).
fn est_adopte_avant_vingt_ans(enfant: &Personne) -> bool {
    enfant.enfant.adopte_le.is_some_and(|arrivee| enfant.mois_depuis_naissance(arrivee.mois()) < VINGT_ANS)
}

/// The dependent children of the first day of the month of examination, those of the event apart.
fn deja_a_charge(menage: &Menage, prime: &Prime) -> u32 {
    let arrive = |enfant: &Personne| {
        prime.adoption && enfant.enfant.adopte_le.is_some_and(|arrivee| arrivee.mois() == prime.examen)
    };
    let a_charge = |enfant: &&Personne| {
        charge::est_a_charge_a_l_age(enfant, prime.examen, 1..VINGT_ANS) && !arrive(enfant)
    };
    menage.enfants.iter().filter(a_charge).count() as u32
}
