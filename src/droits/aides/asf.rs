//! Allocation de soutien familial (ASF): for a child deprived of the help of a parent; CAF or MSA.
//!
//! Texts: CSS, art. L523-1 to L523-3, L581-2, R523-1 to R523-8, D523-1 to D523-3. No condition of resources; a
//! parent must live alone. What the other parent does decides: asked, never guessed.
//!
//! Facts read from an answer: what the other parent does and since when, the alimony set and received and whether a
//! title sets it (L523-1, D523-3), births, custody, the month of the separation. Derived: who is dependent, the month
//! from which the right opens (R523-5). Supposed in words: the same situation for long, an alimony set by a title.
//!
//! Not modelled and told, beside the amount: the four months after which a judge must have been seized (R523-3).
//! Among the limits of the catalogue: children taken in by a third person, the month of the claim.

use crate::droits::commun::charge::{self, VINGT_ANS};
use crate::loi::baremes::communs::{BMAF, CRDS};
use crate::loi::baremes::famille::{ASF_MINIMUM, ASF_UN_PARENT};
use crate::loi::baremes::minima::FORFAIT_ASF;
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::Trace;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{AutreParent, Garde};

const L523_1: &Source = &Source::article("CSS, art. L523-1").lu("LEGIARTI000044629511");
const L523_2: &Source = &Source::article("CSS, art. L523-2").lu("LEGIARTI000006743296");
const R523_5: &Source = &Source::article("CSS, art. R523-5").lu("LEGIARTI000006750629");
const L581_2: &Source = &Source::article("CSS, art. L581-2").lu("LEGIARTI000033713837");
const R523_7: &Source = &Source::article("CSS, art. R523-7").lu("LEGIARTI000046498993");
const D523_3: &Source = &Source::article("CSS, art. D523-3").lu("LEGIARTI000037249831");

/// What the household receives, and what the RSA counts of it.
#[derive(Clone, Debug)]
pub struct SoutienFamilial {
    /// The benefit of all the children.
    pub droit: Droit,
    /// Within the forfait of each child, gross: what RSA and prime d'activité count.
    pub compte: Fourchette,
}

/// What one child opens.
enum Part {
    /// The benefit, less the alimony of the month where there is some.
    Ouverte {
        deduite: Euros,
        source: &'static Source,
    },
    Fermee(Motif),
    Inconnue(Reference),
}

/// The benefit of a month.
pub fn calculer(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> SoutienFamilial {
    let ferme = |motif| SoutienFamilial { droit: Droit::ferme(motif), compte: Fourchette::default() };
    let enfants = charge::enfants_a_charge(menage, mois, VINGT_ANS);
    if enfants.is_empty() {
        return ferme(Motif::new("Il faut un enfant de moins de 20 ans à charge", L523_1));
    }
    if !t.condition("Parent qui vit seul", !menage.est_couple(), L523_2) {
        return ferme(Motif::new("Elle n'est pas versée à un parent qui vit en couple", L523_2));
    }
    let seul_avant = menage.isolement_depuis.is_none_or(|depuis| depuis < mois.mois());
    if !t.condition("Seul depuis un mois précédent", seul_avant, R523_5) {
        return ferme(Motif::new("Elle est due à partir du mois qui suit celui où vous vivez seul", R523_5));
    }
    let bmaf = t.bareme(&BMAF, mois);
    let taux = t.taux(&ASF_UN_PARENT, mois);
    let exacte = t.produit("ASF par enfant, exacte", bmaf, taux, R523_7);
    let brute = exacte.valeur.arrondi_centime();
    let crds = (brute * CRDS.en(mois).valeur).arrondi_centime_inferieur();
    let (part_forfait, _) = FORFAIT_ASF.en(mois).valeur;
    let bareme = Bareme { exacte: exacte.valeur, brute, crds, forfait: bmaf.valeur * part_forfait };
    let cumul = cumul(menage, &enfants, &bareme, mois, t);
    cumul.conclure(mois, t)
}

/// Amounts for one child.
struct Bareme {
    exacte: Euros,
    brute: Euros,
    crds: Euros,
    /// What the RSA counts at most: 22,5 % of the BMAF.
    forfait: Euros,
}

impl Bareme {
    fn nette(&self, deduite: Euros) -> Euros {
        (self.brute - self.crds - deduite).positif()
    }

    fn comptee(&self, deduite: Euros) -> Euros {
        (self.exacte - deduite).positif().min(self.forfait)
    }
}

#[derive(Default)]
struct Cumul {
    net: Euros,
    crds: Euros,
    compte: Euros,
    inconnus: Vec<Reference>,
    net_possible: Euros,
    compte_possible: Euros,
    motifs: Vec<Motif>,
}

fn cumul(menage: &Menage, enfants: &[&Personne], bareme: &Bareme, mois: MoisCouvert, t: &mut Trace) -> Cumul {
    let mut cumul = Cumul::default();
    for enfant in enfants {
        t.pour(Some(enfant.rang));
        let part = match pension_inconnue(menage, enfant) {
            Some(reference) => Part::Inconnue(reference),
            None => part(enfant, mois),
        };
        match (part, charge::paie_inconnue(menage, enfant, mois.mois())) {
            (Part::Ouverte { deduite, .. }, Some(inconnue)) => {
                cumul.inconnus.push(inconnue);
                cumul.net_possible += bareme.nette(deduite);
                cumul.compte_possible += bareme.comptee(deduite);
            }
            (Part::Ouverte { deduite, source }, None) => {
                let net = bareme.nette(deduite);
                t.formule("ASF nette de cet enfant", net, "montant net, moins la pension reçue", &[], source);
                cumul.net += net;
                cumul.crds += if net.est_positif() { bareme.crds } else { Euros::ZERO };
                if !attend_la_demande(menage, enfant, mois) {
                    cumul.compte += bareme.comptee(deduite);
                }
            }
            (Part::Fermee(motif), _) => {
                t.condition(motif.texte, false, motif.source);
                if !cumul.motifs.contains(&motif) {
                    cumul.motifs.push(motif);
                }
            }
            (Part::Inconnue(reference), _) => {
                cumul.inconnus.push(reference);
                cumul.net_possible += bareme.nette(Euros::ZERO);
                // The answer may open the ASF, or tell that the alimony entered is received.
                let pension =
                    enfant.enfant.pension_percue.or(enfant.enfant.pension_fixee).unwrap_or_default();
                cumul.compte_possible += bareme.comptee(Euros::ZERO).max(pension);
            }
        }
    }
    t.pour(None);
    cumul
}

impl Cumul {
    fn conclure(self, mois: MoisCouvert, t: &mut Trace) -> SoutienFamilial {
        let minimum = t.bareme(&ASF_MINIMUM, mois).valeur;
        let payee = |montant: Euros| if montant >= minimum { montant } else { Euros::ZERO };
        let verse = payee(self.net).est_positif();
        let compte = if verse { self.compte } else { Euros::ZERO };
        // A part too small to be paid alone may be paid with those that are not known.
        let au_plus = if self.inconnus.is_empty() { compte } else { self.compte + self.compte_possible };
        let droit = if !self.inconnus.is_empty() {
            let net = Fourchette::entre(self.net, self.net + self.net_possible);
            Droit::indetermine(self.inconnus, Some(net.map(payee)))
        } else if verse {
            Droit::Ouvert(Versement { brut: self.net + self.crds, crds: self.crds, net: self.net })
        } else if self.net.est_positif() {
            let motif = "Le total pour vos enfants est trop petit pour être versé";
            Droit::ferme(Motif::compare(motif, self.net, minimum, D523_3))
        } else if self.motifs.is_empty() {
            Droit::ferme(Motif::new(
                "La pension alimentaire reçue atteint le montant de l'allocation",
                L523_1,
            ))
        } else {
            Droit::Ferme(self.motifs)
        };
        SoutienFamilial { droit, compte: Fourchette::entre(compte, au_plus) }
    }
}

/// Whether the benefit of a child is asked for this month: for a parent who evades his duty it is due from the next one, and
/// no other right counts it before (CSS, art. R552-2 II 5°).
fn attend_la_demande(menage: &Menage, enfant: &Personne, mois: MoisCouvert) -> bool {
    let se_soustrait = matches!(
        enfant.enfant.autre_parent,
        Some(AutreParent::PensionImpayee | AutreParent::PensionNonFixee)
    );
    let demandee = menage.a_dit_ses_aides() && !menage.est_recu(CleDroit::Asf);
    se_soustrait && demandee && mois == menage.mois
}

/// The alimony that is not known and decides: what a parent pays is taken off the benefit.
fn pension_inconnue(menage: &Menage, enfant: &Personne) -> Option<Reference> {
    let enfance = &enfant.enfant;
    let decide = match enfance.autre_parent {
        Some(AutreParent::PensionPayee) => enfance.pension_titre_executoire,
        Some(AutreParent::PensionImpayee) => true,
        _ => false,
    };
    let ouvrable = decide && enfance.garde == Garde::Exclusive;
    let pensions = [Cle::PensionFixee, Cle::PensionPercue].map(|cle| Reference::de(enfant.rang, cle));
    pensions.into_iter().find(|reference| ouvrable && menage.est_inconnue(*reference))
}

/// What one child opens, by the other parent's situation (CSS, art. L523-1, L581-2).
fn part(enfant: &Personne, mois: MoisCouvert) -> Part {
    let enfance = &enfant.enfant;
    if enfance.garde != Garde::Exclusive {
        return Part::Fermee(Motif::new("Pas d'ASF pour un enfant en résidence alternée", L523_1));
    }
    let Some(autre_parent) = enfance.autre_parent else {
        return Part::Inconnue(Reference::de(enfant.rang, Cle::AutreParent));
    };
    // The right opens in the month after the event.
    if enfance.autre_parent_depuis.is_some_and(|evenement| mois.mois() <= evenement) {
        return Part::Fermee(Motif::new("Le droit s'ouvre le mois qui suit l'événement", L523_1));
    }
    let entiere = |source| Part::Ouverte { deduite: Euros::ZERO, source };
    let recue = enfance.pension_percue.unwrap_or_default();
    match autre_parent {
        AutreParent::AuFoyer => Part::Fermee(Motif::new("L'autre parent vit avec vous", L523_1)),
        AutreParent::Decede
        | AutreParent::FiliationNonEtablie
        | AutreParent::HorsEtat
        | AutreParent::PensionNonFixee => entiere(L523_1),
        // Without a title no alimony is fixed: the parent who pays nothing evades the duty itself (L523-1 I 3°).
        AutreParent::PensionImpayee if !enfance.pension_titre_executoire && recue.est_nul() => {
            entiere(L523_1)
        }
        _ if !enfance.pension_titre_executoire => {
            let motif = "La pension n'est pas fixée par un jugement, un acte ou un titre de la CAF";
            Part::Fermee(Motif::new(motif, L523_1))
        }
        AutreParent::PensionImpayee => Part::Ouverte { deduite: recue, source: L581_2 },
        AutreParent::PensionPayee => match enfance.pension_fixee.or(enfance.pension_percue) {
            Some(pension) => Part::Ouverte { deduite: pension, source: L523_1 },
            None => Part::Inconnue(Reference::de(enfant.rang, Cle::PensionFixee)),
        },
    }
}
