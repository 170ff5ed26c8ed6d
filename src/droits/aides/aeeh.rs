//! Allocation d'éducation de l'enfant handicapé (AEEH): decided by the MDPH, paid by the CAF or the MSA.
//!
//! Texts: CSS, art. L541-1 to L541-4, R541-1 to R541-10, D541-1 to D541-4. No condition of resources, no CRDS. The
//! decision of the MDPH (rate of incapacity, category of the complement) is the household's answer, never guessed.
//!
//! Facts read from an answer: the decision of the MDPH and its complement, the lone parent's supplement (D541-3),
//! birth, pay of a child past sixteen, custody. Derived: who is dependent. Supposed in words: no decision, no
//! complement.
//!
//! Not modelled and told, among the limits of the catalogue: the decision itself, boarding at public expense and the
//! return on holidays (L541-1), the choice between complement and PCH, the months after a child's death.

use crate::droits::commun::charge::{self, VINGT_ANS};
use crate::loi::baremes::communs::BMAF;
use crate::loi::baremes::famille::{
    AEEH_BASE, AEEH_COMPLEMENT_6, AEEH_COMPLEMENTS, AEEH_PARENT_ISOLE, TauxParCategorie,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::parametre::Parametre;
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::{Aeeh, Personne};
use crate::menage::situation::Menage;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;

const L541_1: &Source = &Source::article("CSS, art. L541-1").lu("LEGIARTI000006743351");
const L541_2: &Source = &Source::article("CSS, art. L541-2").lu("LEGIARTI000006743353");
const R541_7: &Source = &Source::article("CSS, art. R541-7").lu("LEGIARTI000028250774");
const D541_1: &Source = &Source::article("CSS, art. D541-1").lu("LEGIARTI000006737166");
const D541_2: &Source = &Source::article("CSS, art. D541-2").lu("LEGIARTI000006737170");
const D541_4: &Source = &Source::article("CSS, art. D541-4").lu("LEGIARTI000006737172");
/// The category that is an amount in euros, not a share of the BMAF.
const SIXIEME: u32 = 6;

/// The children for whom it is paid in a month.
pub fn ouvrants(menage: &Menage, mois: MoisCouvert) -> impl Iterator<Item = &Personne> {
    menage.enfants.iter().filter(move |enfant| enfant.enfant.aeeh.is_some() && est_a_charge(enfant, mois))
}

/// The benefit of all the children in a month.
pub fn calculer(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let isole = !menage.est_couple();
    let mut figures = Vec::new();
    let mut haut = Euros::ZERO;
    let mut manque = Vec::new();
    for enfant in menage.enfants.iter().filter(|enfant| est_a_charge(enfant, mois)) {
        let decision = Decision::lire(menage, enfant, mois);
        t.pour(Some(enfant.rang));
        if let Some(aeeh) = decision.certaine {
            figures.push(montant(aeeh, isole, mois, t));
        }
        if let Some(aeeh) = decision.possible {
            haut += montant(aeeh, isole, mois, &mut Trace::muette()).valeur;
        }
        manque.extend(decision.manque);
    }
    t.pour(None);
    let bas = t.somme("AEEH de vos enfants", &figures, L541_1).valeur;
    if bas != haut {
        Droit::indetermine(manque, Some(Fourchette::entre(bas, haut)))
    } else if bas.est_positif() {
        Droit::Ouvert(Versement::sans_crds(bas))
    } else {
        Droit::ferme(motif(menage))
    }
}

/// Under 20, and from 16 under the ceiling of pay (CSS, art. R541-7, R512-2).
fn est_a_charge(enfant: &Personne, mois: MoisCouvert) -> bool {
    charge::est_enfant_a_charge(enfant, mois, VINGT_ANS)
}

fn motif(menage: &Menage) -> Motif {
    let decidee = menage.enfants.iter().any(|enfant| enfant.enfant.aeeh.is_some());
    if decidee {
        Motif::new("L'enfant a 20 ans, gagne plus de 55 % du SMIC ou n'est pas à votre charge", R541_7)
            .discret()
    } else {
        Motif::new(
            "Il faut une décision de la maison du handicap (MDPH) pour un enfant de moins de 20 ans",
            L541_2,
        )
        .discret()
    }
}

/// What the MDPH decided for a child: the same twice where every answer is known.
struct Decision {
    /// With the least that the answers leave possible.
    certaine: Option<Aeeh>,
    /// With the most.
    possible: Option<Aeeh>,
    manque: Vec<Reference>,
}

impl Decision {
    fn lire(menage: &Menage, enfant: &Personne, mois: MoisCouvert) -> Decision {
        let aeeh = enfant.enfant.aeeh;
        let inconnue = |cle: Cle| menage.est_inconnue(Reference::de(enfant.rang, cle));
        let mut possible = if inconnue(Cle::Aeeh) {
            Some(Aeeh { complement: SIXIEME, parent_isole_majoration: true })
        } else {
            aeeh
        };
        if let Some(possible) = &mut possible {
            possible.complement = if inconnue(Cle::AeehComplement) { SIXIEME } else { possible.complement };
            possible.parent_isole_majoration |= inconnue(Cle::AeehParentIsoleMajoration);
        }
        let salaire = charge::paie_inconnue(menage, enfant, mois.mois()).filter(|_| possible.is_some());
        let certaine = aeeh.filter(|_| salaire.is_none());
        let mut manque = menage.inconnus_parmi(|reference| {
            reference.personne == Some(enfant.rang) && reference.cle.est_dans(Cle::Aeeh)
        });
        manque.extend(salaire);
        Decision { certaine, possible, manque }
    }
}

/// The benefit of one child: base, complement, lone parent's supplement, each to the nearest cent.
fn montant(aeeh: Aeeh, isole: bool, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let bmaf = t.bareme(&BMAF, mois);
    let taux = t.taux(&AEEH_BASE, mois);
    let base = t.produit("AEEH de base, exacte", bmaf, taux, D541_1);
    let mut parts = vec![t.arrondi("AEEH de base", base, Arrondi::Centime, D541_1)];
    if aeeh.complement == SIXIEME {
        parts.push(t.bareme(&AEEH_COMPLEMENT_6, mois));
    } else if let Some(taux) = par_categorie(&AEEH_COMPLEMENTS, aeeh.complement, mois, t) {
        let exact = t.produit("Complément, exact", bmaf, taux, D541_2);
        parts.push(t.arrondi("Complément", exact, Arrondi::Centime, D541_2));
    }
    if isole
        && aeeh.parent_isole_majoration
        && let Some(taux) = par_categorie(&AEEH_PARENT_ISOLE, aeeh.complement, mois, t)
    {
        let exacte = t.produit("Majoration du parent isolé, exacte", bmaf, taux, D541_4);
        parts.push(t.arrondi("Majoration du parent isolé", exacte, Arrondi::Centime, D541_4));
    }
    t.somme("AEEH de cet enfant", &parts, L541_1)
}

/// The rate of a category, where the table has one: no complement in category 0, no supplement under 2.
fn par_categorie(
    table: &'static Parametre<TauxParCategorie>,
    categorie: u32,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Option<Figure<Taux>> {
    let ligne = table.en(mois);
    let taux = ligne.valeur.de(categorie as u8)?;
    Some(t.taux_de(table.libelle, table, ligne, taux))
}
