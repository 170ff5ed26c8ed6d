//! What the grants of collège and lycée share: the school year, who is a pupil, the échelon, the amount.
//!
//! Texts: code de l'éducation, art. D531-4 to D531-12, D531-20 to D531-29; arrêté of 22 March 2016. The income
//! is that of the last tax notice when the school year begins; the ceilings follow the SMIC of the July before,
//! the amounts the BMAF of January.

use crate::droits::commun::{charge, impot};
use crate::loi::baremes::communs::{BMAF, SMIC_HORAIRE};
use crate::loi::baremes::scolaire::{Echelon, Echelons, PRIME_INTERNAT};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::parametre::Parametre;
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Scolarite;

const PRIME_2021: &Source = &Source::article("Arrêté du 13 juillet 2021, art. 1er");

/// One of the two grants.
pub struct Bourse<const N: usize> {
    /// Where its pupils are.
    pub niveau: Scolarite,
    /// Its échelons.
    pub echelons: &'static Parametre<Echelons<N>>,
    /// Why it is closed where nobody is there.
    pub sans_eleve: &'static str,
    /// Who may have it.
    pub eleves: &'static Source,
    /// Which income counts, and up to where.
    pub ressources: &'static Source,
    /// What is paid.
    pub montant: &'static Source,
}

/// Year in which the school year of a month began: it begins in September.
pub fn annee_scolaire(mois: Mois) -> i32 {
    if mois.numero() < 9 { mois.annee() - 1 } else { mois.annee() }
}

/// Year of the income that the grants of a month look at: that of the notice sent before the school year.
pub fn annee_des_revenus(mois: Mois) -> i32 {
    annee_scolaire(mois) - 1
}

/// School level in the school year of a month.
///
/// The answer wins, unless it only says what the age said in the month asked: it then follows the age from one
/// school year to the next.
pub fn niveau(enfant: &Personne, menage: &Menage, mois: Mois) -> Scolarite {
    let selon_l_age = niveau_selon_l_age(enfant, mois);
    match enfant.enfant.scolarite {
        Some(dit) if dit != niveau_selon_l_age(enfant, menage.mois.mois()) => dit,
        _ => selon_l_age,
    }
}

/// A child enters each level with those born in the same civil year (code de l'éducation, art. D113-1): collège
/// in the year of the 11th birthday, lycée in that of the 15th.
fn niveau_selon_l_age(enfant: &Personne, mois: Mois) -> Scolarite {
    match annee_scolaire(mois) - enfant.naissance.mois().annee() {
        ..3 => Scolarite::Aucune,
        3..6 => Scolarite::Maternelle,
        6..11 => Scolarite::Primaire,
        11..15 => Scolarite::College,
        15..18 => Scolarite::Lycee,
        _ => Scolarite::Superieur,
    }
}

/// The grant of the school year of a month, all pupils together; between two amounts while an answer on a child
/// is missing.
pub fn calculer<const N: usize>(
    regle: &Bourse<N>,
    menage: &Menage,
    revenu: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let famille = |inconnus_comptes| Famille::de(regle.niveau, menage, mois.mois(), inconnus_comptes);
    let manque = menage.inconnus_parmi(lit);
    let au_plus = regle.droit(&famille(true), revenu, mois, t);
    if manque.is_empty() {
        return au_plus;
    }
    au_plus.ou(regle.droit(&famille(false), revenu, mois, &mut Trace::muette()), &manque)
}

/// Whether the grants read an answer on a child.
fn lit(reference: &Reference) -> bool {
    matches!(
        reference.cle,
        Cle::Scolarite | Cle::Garde | Cle::Interne | Cle::Activite | Cle::HandicapCmiInvalidite
    )
}

/// The children that a grant counts.
struct Famille {
    eleves: u32,
    internes: u32,
    /// Children on the tax notice, the pupils at least.
    a_charge: u32,
}

impl Famille {
    /// A child on whom an answer is missing is counted everywhere, or nowhere.
    fn de(niveau_requis: Scolarite, menage: &Menage, mois: Mois, inconnus_comptes: bool) -> Famille {
        let inconnu = |enfant: &Personne, cles: &[Cle]| {
            let de_l_enfant = |r: &&Reference| r.personne == Some(enfant.rang) && cles.contains(&r.cle);
            menage.inconnus.iter().find(de_l_enfant).map(|_| inconnus_comptes)
        };
        let est_eleve = |enfant: &&Personne| {
            let connu = charge::vit_au_foyer(enfant) && niveau(enfant, menage, mois) == niveau_requis;
            inconnu(enfant, &[Cle::Scolarite, Cle::Garde]).unwrap_or(connu)
        };
        let est_interne =
            |enfant: &&&Personne| inconnu(enfant, &[Cle::Interne]).unwrap_or(enfant.enfant.interne);
        let est_rattache = |enfant: &&Personne| {
            let connu = impot::est_rattache(enfant, annee_des_revenus(mois));
            inconnu(enfant, &[Cle::Scolarite, Cle::Garde, Cle::Activite, Cle::HandicapCmiInvalidite])
                .unwrap_or(connu)
        };
        let eleves: Vec<&Personne> = menage.enfants.iter().filter(est_eleve).collect();
        let rattaches = menage.enfants.iter().filter(est_rattache).count();
        Famille {
            eleves: eleves.len() as u32,
            internes: eleves.iter().filter(est_interne).count() as u32,
            a_charge: rattaches.max(eleves.len()) as u32,
        }
    }
}

impl<const N: usize> Bourse<N> {
    fn droit(&self, famille: &Famille, revenu: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
        t.nombre("Élèves concernés", famille.eleves, self.eleves);
        if famille.eleves == 0 {
            return Droit::ferme(Motif::new(self.sans_eleve, self.eleves));
        }
        let enfants = t.nombre("Enfants à charge sur l'avis d'impôt", famille.a_charge, self.ressources);
        let avant = Mois::new(annee_des_revenus(mois.mois()), 7);
        let smic = t.bareme_de(
            "SMIC horaire au 1er juillet d'avant l'année scolaire",
            &SMIC_HORAIRE,
            SMIC_HORAIRE.a(avant),
            |smic| *smic,
        );
        let Some((rang, echelon)) = self.echelon(enfants, revenu, smic.valeur, mois) else {
            let premier = self.echelons.en(mois).valeur.0[0];
            let plafond = self.plafond(&premier, enfants, smic, mois, t);
            let motif = "Votre revenu fiscal de référence (avis d'impôt) dépasse le plafond";
            return Droit::ferme(Motif::compare(motif, revenu.valeur, plafond.valeur, self.ressources));
        };
        t.nombre("Échelon", rang as u32 + 1, self.ressources);
        let plafond = self.plafond(&echelon, enfants, smic, mois, t);
        t.condition("Revenu sous ce plafond", revenu.valeur <= plafond.valeur, self.ressources);
        let bourse = self.par_eleve(&echelon, mois, t);
        let bourses = t.fois("Pour tous les élèves", bourse, famille.eleves, self.montant);
        let internat = internat(rang, famille.internes, mois, t);
        let total = t.somme("Pour l'année scolaire", &[bourses, internat], self.montant);
        Droit::Ouvert(Versement::sans_crds(total.valeur))
    }

    /// The highest échelon whose ceiling is not exceeded.
    fn echelon(
        &self,
        enfants: u32,
        revenu: Figure,
        smic: Euros,
        mois: MoisCouvert,
    ) -> Option<(usize, Echelon)> {
        let echelons = self.echelons.en(mois).valeur.0;
        let ouvert = |(_, echelon): &(usize, Echelon)| {
            revenu.valeur <= (smic * echelon.heures_pour(enfants)).arrondi_euro()
        };
        echelons.into_iter().enumerate().rev().find(ouvert)
    }

    /// Hours of SMIC, to the nearest euro.
    fn plafond(
        &self,
        echelon: &Echelon,
        enfants: u32,
        smic: Figure,
        mois: MoisCouvert,
        t: &mut Trace,
    ) -> Figure {
        let heures = echelon.heures_pour(enfants);
        let heures = t.taux_de("Heures de SMIC de l'échelon", self.echelons, self.echelons.en(mois), heures);
        let exact = t.produit("Plafond exact", smic, heures, self.ressources);
        t.arrondi("Plafond de l'échelon", exact, Arrondi::Euro, self.ressources)
    }

    /// A share of the BMAF of January, in three payments of whole euros.
    fn par_eleve(&self, echelon: &Echelon, mois: MoisCouvert, t: &mut Trace) -> Figure {
        let janvier = Mois::new(annee_scolaire(mois.mois()), 1);
        let bmaf = t.bareme_de("BMAF au 1er janvier", &BMAF, BMAF.a(janvier), |bmaf| *bmaf);
        let part =
            t.taux_de("Part de la BMAF de l'échelon", self.echelons, self.echelons.en(mois), echelon.part);
        let exacte = t.produit("Bourse exacte", bmaf, part, self.montant);
        let tiers = t.divise("Un trimestre, exact", exacte, 3, self.montant);
        let trimestre = t.arrondi("Un trimestre", tiers, Arrondi::Euro, self.montant);
        t.fois("Bourse d'un élève", trimestre, 3, self.montant)
    }
}

/// What boarders receive with the grant.
fn internat(rang: usize, internes: u32, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let ligne = PRIME_INTERNAT.en(mois);
    if internes == 0 {
        return t.reprise("Prime à l'internat, personne en internat", Euros::ZERO);
    }
    let prime = t.bareme_de(PRIME_INTERNAT.libelle, &PRIME_INTERNAT, ligne, |primes| primes.0[rang]);
    t.fois("Pour tous les internes", prime, internes, PRIME_2021)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l_annee_scolaire_change_en_septembre_et_lit_les_revenus_de_l_annee_d_avant() {
        assert_eq!(annee_scolaire(Mois::new(2026, 8)), 2025);
        assert_eq!(annee_scolaire(Mois::new(2026, 9)), 2026);
        assert_eq!(annee_des_revenus(Mois::new(2025, 10)), 2024);
        assert_eq!(annee_des_revenus(Mois::new(2026, 7)), 2024);
        assert_eq!(annee_des_revenus(Mois::new(2026, 11)), 2025);
    }
}
