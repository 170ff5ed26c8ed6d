//! Allocations familiales (AF): from two dependent children, paid by the CAF or the MSA.
//!
//! Texts: CSS, art. L521-1 to L521-3, R521-1 to R521-4, D521-1 to D521-4; décret n° 2026-138 (supplement at 18
//! instead of 14). Without ceiling of resources, but halved, then quartered above two ceilings.
//!
//! Facts read from an answer: births, custody and whether the parents share the benefit (L521-2, R521-3), pay of a
//! child past sixteen, the commune (overseas, from the first child: L755-12, D755-5). Derived: who is dependent up to
//! 20, the resources of two years before, the age from which the supplement opens. Supposed in words: a regular
//! residence of more than nine months a year (L512-1, R111-2), asked where it matters.
//!
//! Not modelled and told, among the limits of the catalogue: children placed by the ASE, the month of a claim or of a
//! child's death, residence abroad for more than three months.

use crate::droits::commun::charge::{self, VINGT_ANS};
use crate::loi::baremes::communs::{BMAF, CRDS};
use crate::loi::baremes::famille::{
    AF_DEUX_ENFANTS, AF_ENFANT_UNIQUE_OUTRE_MER, AF_FORFAIT, AF_MAJORATION, AF_PAR_ENFANT, AF_PARTS,
    AF_PLAFONDS, TauxParTranche,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Date, Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::vocabulaire::Garde;

const L521_1: &Source = &Source::article("CSS, art. L521-1").lu("LEGIARTI000029963006");
const L521_3: &Source = &Source::article("CSS, art. L521-3").lu("LEGIARTI000006743289");

const R521_3: &Source = &Source::article("CSS, art. R521-3").lu("LEGIARTI000006750610");
const D755_5: &Source = &Source::article("CSS, art. D755-5").lu("LEGIARTI000006738575");
/// Months of age from which an only child overseas has a supplement.
const ONZE_ANS: i32 = 11 * 12;
const D521_1: &Source = &Source::article("CSS, art. D521-1").lu("LEGIARTI000030680318");
const D521_2: &Source = &Source::article("CSS, art. D521-2").lu("LEGIARTI000030680324");
const D521_3: &Source = &Source::article("CSS, art. D521-3").lu("LEGIARTI000044809227");
const ORDONNANCE_96_50: &Source = &Source::article("Ordonnance n° 96-50, art. 14 et 19");

/// What the household receives, and what the RSA counts of it.
#[derive(Clone, Debug)]
pub struct AllocationsDuFoyer {
    /// The benefit, supplements included.
    pub droit: Droit,
    /// Its base before supplements, gross: the part that RSA and prime d'activité count.
    pub base: Euros,
    /// Dependent children.
    pub enfants: u32,
}

/// The part of the full rate that the resources leave.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tranche {
    Pleine,
    Moitie,
    Quart,
}

impl Tranche {
    fn choisit(self, taux: TauxParTranche) -> Taux {
        match self {
            Tranche::Pleine => taux.plein,
            Tranche::Moitie => taux.moitie,
            Tranche::Quart => taux.quart,
        }
    }

    fn taux(self, mois: MoisCouvert) -> Taux {
        self.choisit(AF_PARTS.en(mois).valeur)
    }
}

/// The benefit of a month, from the yearly resources of the family benefits, by the rule of overseas or not.
pub fn calculer(
    menage: &Menage,
    base: Figure,
    outre_mer: bool,
    mois: MoisCouvert,
    t: &mut Trace,
) -> AllocationsDuFoyer {
    let enfants = charge::enfants_a_charge(menage, mois, VINGT_ANS);
    let de_vingt_ans = enfants_de_vingt_ans(menage, mois);
    let nombre = t.nombre("Enfants à charge de moins de 20 ans", enfants.len() as u32, L521_1);
    let forfait_possible = de_vingt_ans > 0 && nombre + de_vingt_ans >= 3;
    if let ([enfant], false, true) = (&enfants[..], forfait_possible, outre_mer) {
        return de_l_enfant_unique(enfant, mois, t);
    }
    if nombre < 2 && !forfait_possible {
        let motif = match nombre {
            0 => "Il faut au moins deux enfants de moins de 20 ans à charge : vous n'en avez pas",
            _ => "Il faut au moins deux enfants de moins de 20 ans à charge : vous en avez un",
        };
        return AllocationsDuFoyer {
            droit: Droit::ferme(Motif::new(motif, L521_1)),
            base: Euros::ZERO,
            enfants: nombre,
        };
    }
    let (tranche, seuil) = tranche(base, nombre, mois, t);
    let allocation = allocation(&enfants, tranche, mois, t);
    let majorations = majorations(&enfants, tranche, mois, t);
    let forfait_unitaire = forfait_unitaire(tranche, mois);
    let nombre_forfaits = if forfait_possible { de_vingt_ans } else { 0 };
    let forfait = t.formule(
        "Allocation forfaitaire (enfants de 20 ans)",
        forfait_unitaire * nombre_forfaits,
        "pendant l'année qui suit les 20 ans, dans une famille de trois enfants ou plus",
        &[],
        D521_2,
    );
    let complement =
        complement(allocation.valeur + majorations.valeur, forfait_unitaire, nombre_forfaits, base, seuil);
    let complement = t.formule(
        "Complément dégressif",
        complement,
        "compense en partie le passage d'un plafond",
        &[base],
        D521_3,
    );
    let brut = t.somme("Allocations familiales", &[allocation, majorations, forfait, complement], D521_1);
    let crds = crds(brut, mois, t);
    let versement = Versement::moins_crds(brut.valeur, crds.valeur);
    AllocationsDuFoyer { droit: Droit::Ouvert(versement), base: allocation.valeur, enfants: nombre }
}

/// Overseas, from the first child, whatever the resources (CSS, art. L755-12, D755-5).
fn de_l_enfant_unique(enfant: &Personne, mois: MoisCouvert, t: &mut Trace) -> AllocationsDuFoyer {
    let bmaf = t.bareme(&BMAF, mois);
    let taux = AF_ENFANT_UNIQUE_OUTRE_MER.en(mois).valeur;
    let majoration = match enfant.mois_depuis_naissance(mois.mois()) {
        age if age > charge::SEIZE_ANS => taux.seize_ans,
        age if age > ONZE_ANS => taux.onze_ans,
        _ => Taux::ZERO,
    };
    let de = |taux: Taux| (bmaf.valeur * taux * part(enfant)).arrondi_centime();
    let phrase = "pour un seul enfant outre-mer, 5,88 % de la BMAF, plus une majoration à 11 ans et à 16 ans";
    let brut = t.formule("Allocations familiales", de(taux.base) + de(majoration), phrase, &[bmaf], D755_5);
    let versement = Versement::moins_crds(brut.valeur, crds(brut, mois, t).valeur);
    AllocationsDuFoyer { droit: Droit::Ouvert(versement), base: de(taux.base), enfants: 1 }
}

/// CRDS of a family benefit: cut to the cent, not rounded.
fn crds(brut: Figure, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let taux = t.taux(&CRDS, mois);
    let crds = t.produit("CRDS", brut, taux, ORDONNANCE_96_50);
    t.arrondi("CRDS, au centime inférieur", crds, Arrondi::CentimeInferieur, ORDONNANCE_96_50)
}

/// Children in their 21st year who keep the forfait (CSS, art. L521-1 al. 2, L552-1).
fn enfants_de_vingt_ans(menage: &Menage, mois: MoisCouvert) -> u32 {
    let concerne = |enfant: &&Personne| {
        (VINGT_ANS..VINGT_ANS + 12).contains(&enfant.mois_depuis_naissance(mois.mois()))
            && charge::est_enfant_a_charge(enfant, mois, VINGT_ANS + 12)
    };
    menage.enfants.iter().filter(concerne).count() as u32
}

/// The tranche of the resources, and the ceiling just passed.
fn tranche(base: Figure, nombre: u32, mois: MoisCouvert, t: &mut Trace) -> (Tranche, Option<Euros>) {
    let ligne = AF_PLAFONDS.en(mois);
    let premier = t.bareme_de("Premier plafond de ressources", &AF_PLAFONDS, ligne, |p| {
        p.p1_base + p.par_enfant * nombre
    });
    let second = t.bareme_de("Second plafond de ressources", &AF_PLAFONDS, ligne, |p| {
        p.p2_base + p.par_enfant * nombre
    });
    if t.condition("Ressources sous le premier plafond", base.valeur <= premier.valeur, D521_3) {
        (Tranche::Pleine, None)
    } else if t.condition("Ressources sous le second plafond", base.valeur <= second.valeur, D521_3) {
        (Tranche::Moitie, Some(premier.valeur))
    } else {
        (Tranche::Quart, Some(second.valeur))
    }
}

/// 32 % of the BMAF for two children, 41 % for each further one, at the rate of the tranche; a shared child
/// counts for half (CSS, art. D521-1, R521-3).
fn allocation(enfants: &[&Personne], tranche: Tranche, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let nombre = enfants.len() as u32;
    let taux_plein = match nombre {
        0 | 1 => Taux::ZERO,
        _ => AF_DEUX_ENFANTS.en(mois).valeur + AF_PAR_ENFANT.en(mois).valeur * (nombre - 2),
    };
    let bmaf = t.bareme(&BMAF, mois);
    let phrase = "32 % pour deux enfants, 41 % de plus par enfant suivant";
    let taux = t.formule_taux("Part de la base mensuelle (BMAF)", taux_plein, phrase, D521_1);
    let pleine = t.produit("Allocation au taux plein", bmaf, taux, D521_1);
    let parts: Taux = enfants.iter().map(|enfant| part(enfant)).sum();
    let exacte = pleine.valeur * tranche.taux(mois) * parts / nombre.max(1);
    let allocation = exacte.arrondi_centime();
    let phrase = "selon les ressources ; un enfant en alternance partagée compte pour moitié";
    t.formule("Allocation, au centime", allocation, phrase, &[pleine], R521_3)
}

/// Share of a child's benefits that this household receives: one half where the parents share them.
fn part(enfant: &Personne) -> Taux {
    if enfant.enfant.garde == Garde::AlterneePartagee { Taux::UN / 2 } else { Taux::UN }
}

/// 16 % of the BMAF for each child of an age to open it; under three children, the oldest is left out (CSS, art.
/// L521-3).
fn majorations(enfants: &[&Personne], tranche: Tranche, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let exacte = t.lit(&BMAF, mois) * AF_MAJORATION.en(mois).valeur * tranche.taux(mois);
    // The children come oldest first: exactly one is left out, even of twins. One alone is the oldest: he opens
    // none where the forfait keeps the benefit open.
    let candidats = if enfants.len() >= 3 { enfants } else { enfants.get(1..).unwrap_or_default() };
    let total = candidats
        .iter()
        .filter(|enfant| enfant.mois_depuis_naissance(mois.mois()) > age_de_la_majoration(enfant.naissance))
        .map(|enfant| (exacte * part(enfant)).arrondi_centime())
        .sum();
    let phrase = "16 % de la BMAF par enfant de plus de 18 ans (14 ans pour ceux nés avant mars 2012), sauf l'aîné de deux";
    t.formule("Majorations pour âge", total, phrase, &[], L521_3)
}

/// Age in months after which the supplement opens: 14, or 18 for a child who turned 14 from 1 March 2026 on
/// (CSS, art. R521-1; décret n° 2026-138).
pub(crate) fn age_de_la_majoration(naissance: Date) -> i32 {
    let premiers_concernes = Mois::new(2012, 3).premier_jour();
    if naissance < premiers_concernes { 14 * 12 } else { 18 * 12 }
}

fn forfait_unitaire(tranche: Tranche, mois: MoisCouvert) -> Euros {
    let taux = tranche.choisit(AF_FORFAIT.en(mois).valeur);
    (BMAF.en(mois).valeur * taux).arrondi_centime()
}

/// What is added just above a ceiling so that a euro of income does not cost more (CSS, art. D521-2, D521-3).
fn complement(
    alloue: Euros,
    forfait: Euros,
    nombre_forfaits: u32,
    base: Figure,
    seuil: Option<Euros>,
) -> Euros {
    let Some(seuil) = seuil else { return Euros::ZERO };
    let exces = (base.valeur - seuil) / 12;
    let par_forfait = (forfait - exces).positif();
    (alloue - exces).positif().arrondi_centime() + (par_forfait * nombre_forfaits).arrondi_centime()
}
