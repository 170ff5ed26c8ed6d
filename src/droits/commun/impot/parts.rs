//! Shares of a tax household, and what those above the adults' may save: CGI, art. 194, 195, 197.

use super::foyer_fiscal::{FoyerFiscal, est_en_alternance};
use crate::loi::baremes::impot::{PARTS, PartsDeQuotient, QUOTIENT};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};

impl FoyerFiscal<'_> {
    /// PartsDeQuotient of the adults, and all the parts (CGI, art. 194, 195).
    pub(super) fn parts(&self, menage: &Menage, annee: i32) -> (Taux, Taux) {
        let parts = PARTS.a(Mois::new(annee, 1)).valeur;
        let base = Taux::entier(self.declarants.len() as u32);
        let (alternes, exclusifs): (Vec<&Personne>, Vec<&Personne>) =
            self.enfants.iter().copied().partition(|enfant| est_en_alternance(enfant));
        let entieres = exclusifs.len() + self.invalides.len();
        let des_entieres: Taux = (0..entieres).map(|rang| parts.du_rang(rang)).sum();
        let des_alternes: Taux = (0..alternes.len()).map(|rang| parts.du_rang(entieres + rang) / 2).sum();
        let invalidite = self.invalides_comptes() * parts.invalidite;
        let isole = self.part_du_parent_isole(&parts, menage, exclusifs.len(), alternes.len());
        let case_l = if self.est_en_case_l(menage) { parts.case_l } else { Taux::ZERO };
        (base, base + des_entieres + des_alternes + invalidite + isole + case_l)
    }

    /// One for each invalid member, half for a child in shared custody (CGI, art. 195).
    fn invalides_comptes(&self) -> Taux {
        let alternes = self.enfants.iter().filter(|enfant| est_en_alternance(enfant));
        let partages = alternes.filter(|enfant| enfant.handicap.cmi_invalidite).count() as u32;
        let invalides = self.membres().filter(|membre| membre.handicap.cmi_invalidite).count() as u32;
        Taux::entier(invalides) - Taux::entier(partages) / 2
    }

    /// Box L: raised a child alone, lives alone without dependant. One half-share, whatever the number of
    /// reasons: none more for the disability that gives it already (CGI, art. 195 1).
    pub(super) fn est_en_case_l(&self, menage: &Menage) -> bool {
        let sans_charge = self.enfants.is_empty() && self.invalides.is_empty();
        let invalide = menage.demandeur.handicap.cmi_invalidite;
        menage.foyer.case_l && self.est_seul(menage) && sans_charge && !invalide
    }

    /// Lives alone: no partner at home, taxed together or not.
    fn est_seul(&self, menage: &Menage) -> bool {
        self.declarants.len() == 1 && !menage.est_couple()
    }

    fn est_parent_isole(&self, menage: &Menage) -> bool {
        let presume = self.est_seul(menage) && !self.enfants.is_empty();
        menage.foyer.parent_isole_case_t.unwrap_or(presume) && presume
    }

    /// Case T: half a share; a quarter with one child in shared custody only.
    fn part_du_parent_isole(
        &self,
        parts: &PartsDeQuotient,
        menage: &Menage,
        exclusifs: usize,
        alternes: usize,
    ) -> Taux {
        match (self.est_parent_isole(menage), exclusifs, alternes) {
            (false, ..) => Taux::ZERO,
            (true, 0, 1) => parts.parent_isole_alterne,
            (true, ..) => parts.parent_isole,
        }
    }

    /// What the shares above those of the adults may save at most (CGI, art. 197 I 2).
    pub(super) fn avantage_maximal(&self, base: Taux, parts: Taux, menage: &Menage, annee: i32) -> Euros {
        let plafonds = QUOTIENT.a(Mois::new(annee, 1)).valeur;
        let demi_parts = (parts - base) * 2;
        if self.est_parent_isole(menage) {
            let un_seul_alterne = self.enfants.len() == 1 && est_en_alternance(self.enfants[0]);
            let (premieres, montant) = if un_seul_alterne {
                (Taux::UN, plafonds.parent_isole / 2)
            } else {
                (Taux::UN * 2, plafonds.parent_isole)
            };
            return montant + plafonds.demi_part * (demi_parts - premieres).positif();
        }
        if self.est_en_case_l(menage) { plafonds.a_eleve_un_enfant } else { plafonds.demi_part * demi_parts }
    }

    /// Further reduction for disability where the ceiling of the quotient bites.
    pub(super) fn reduction_invalidite(&self, avec_parts: Euros, plancher: Euros, annee: i32) -> Euros {
        let plafonds = QUOTIENT.a(Mois::new(annee, 1)).valeur;
        (plancher - avec_parts).positif().min(plafonds.invalidite * self.invalides_comptes())
    }
}
