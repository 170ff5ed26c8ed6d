//! Allocation de solidarité aux personnes âgées (Aspa, "minimum vieillesse"): paid by the pension fund.
//!
//! Texts: CSS, art. L815-1 to L815-23, R815-1 s., D815-1, D815-2. Brings the resources of an old person or
//! couple up to a guaranteed amount. Part of it may be taken back on a large estate.
//!
//! Facts read from an answer: birth, inaptitude, each income and the savings of the couple, permit and months lived
//! in France (R111-2). Derived: who of the two is of age, what the savings are held to bring. Supposed in words: no
//! inaptitude, no savings.
//!
//! Not modelled and told, among the limits of the catalogue: the estate, goods given away, the test over twelve
//! months of R815-29, the ages of long careers, of former prisoners of war.

use crate::droits::commun::sejour;
use crate::loi::baremes::minima::{ASPA_COUPLE, ASPA_SEUL, TITRE_SEJOUR_VIEILLESSE_MOIS};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::source::Source;
use crate::questions::reference::Reference;

const L815_1: &Source = &Source::article("CSS, art. L815-1").lu("LEGIARTI000047453234");
const L816_1: &Source = &Source::article("CSS, art. L816-1").lu("LEGIARTI000042920144");
const L815_9: &Source = &Source::article("CSS, art. L815-9").lu("LEGIARTI000006744880");
const D815_1: &Source = &Source::article("CSS, art. D815-1").lu("LEGIARTI000036760292");
const D815_2: &Source = &Source::article("CSS, art. D815-2").lu("LEGIARTI000029619577");

/// Age of the Aspa, and of those deemed unfit for work (CSS, art. R815-1, D351-1-14).
const AGE: i32 = 65;
const AGE_INAPTE: i32 = 62;

/// Whether a person is of an age for the Aspa.
pub fn a_l_age(personne: &Personne, mois: Mois) -> bool {
    let age = personne.age_au_premier(mois);
    let inapte = personne.handicap.inapte || personne.handicap.taux >= 50;
    age >= AGE || (age >= AGE_INAPTE && inapte)
}

/// What the Aspa depends on.
#[derive(Clone, Copy, Debug)]
pub struct EntreesAspa {
    /// Which adult has chosen to keep the AAH instead (claimant, partner): the Aspa is not compulsory.
    pub aah_ouverte: [bool; 2],
    /// The other partner receives the ASI.
    pub asi_du_conjoint: bool,
    /// Monthly resources of the couple, where one of them is of an age for the Aspa.
    pub ressources: Option<Figure>,
}

/// Months a year that must be exceeded in France.
const PRESENCE: u32 = 9;
const R111_2: &Source = &Source::article("CSS, art. R111-2").lu("LEGIARTI000049451865");

/// Who may claim: of an age, and with the nationality or permit.
pub fn beneficiaires(
    menage: &Menage,
    aah_ouverte: [bool; 2],
    mois: MoisCouvert,
) -> Result<u32, Vec<Reference>> {
    let a_l_age =
        menage.adultes().zip(aah_ouverte).filter(|(adulte, aah)| !aah && a_l_age(adulte, mois.mois()));
    let mut manque = Vec::new();
    let mut nombre = 0;
    for (adulte, _) in a_l_age {
        match sejour::remplit(adulte, mois.mois(), &TITRE_SEJOUR_VIEILLESSE_MOIS) {
            Ok(oui) => nombre += u32::from(oui && adulte.mois_en_france > PRESENCE),
            Err(reference) => manque.push(reference),
        }
    }
    if manque.is_empty() { Ok(nombre) } else { Err(manque) }
}

/// The benefit of the household in a month.
pub fn calculer(menage: &Menage, entrees: EntreesAspa, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let beneficiaires = match beneficiaires(menage, entrees.aah_ouverte, mois) {
        Ok(nombre) => nombre,
        Err(manque) => return Droit::indetermine(manque, None),
    };
    let Some(ressources) = entrees.ressources.filter(|_| beneficiaires > 0) else {
        return Droit::Ferme(motifs(menage, entrees, mois));
    };
    let couple = menage.est_couple();
    let annuel = t.bareme(if couple { &ASPA_COUPLE } else { &ASPA_SEUL }, mois);
    let garanti = t.divise("Montant garanti par mois", annuel, 12, D815_1);
    let manque = t.reste("Montant garanti moins les ressources", garanti, ressources, L815_9);
    let exacte = if couple && beneficiaires == 1 {
        if entrees.asi_du_conjoint {
            t.divise("Moitié : votre conjoint reçoit l'ASI", manque, 2, D815_1)
        } else {
            let seul = t.bareme(&ASPA_SEUL, mois);
            let seul = t.divise("Montant d'une personne, par mois", seul, 12, D815_2);
            t.plafonne("Dans la limite d'une personne", manque, seul, D815_2)
        }
    } else {
        manque
    };
    let aspa = t.arrondi("Aspa, au centime inférieur", exacte, Arrondi::CentimeInferieur, D815_1);
    if aspa.valeur.est_positif() {
        return Droit::Ouvert(Versement::sans_crds(aspa.valeur));
    }
    let motif = "Vos ressources atteignent le montant garanti";
    Droit::ferme(Motif::compare(motif, ressources.valeur, garanti.valeur, L815_9))
}

fn motifs(menage: &Menage, entrees: EntreesAspa, mois: MoisCouvert) -> Vec<Motif> {
    let age = |adulte: &Personne| adulte.age_au_premier(mois.mois());
    let motif = if !menage.adultes().any(|adulte| a_l_age(adulte, mois.mois())) {
        let motif = Motif::new("Il faut avoir 65 ans, ou 62 ans si vous êtes inapte au travail", L815_1);
        // Before 62 the age alone decides.
        if menage.adultes().all(|adulte| age(adulte) < AGE_INAPTE) { motif } else { motif.discret() }
    } else if entrees.aah_ouverte.contains(&true) {
        Motif::new("L'AAH est versée à la place : elle n'est jamais reprise sur la succession", L815_1)
            .discret()
    } else if menage.adultes().all(|adulte| adulte.mois_en_france <= PRESENCE) {
        Motif::new("Il faut vivre en France plus de neuf mois par an", R111_2).discret()
    } else {
        Motif::new("Il faut un titre permettant de travailler depuis dix ans", L816_1).discret()
    };
    vec![motif]
}
