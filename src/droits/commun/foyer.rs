//! What the RSA and the prime d'activité share: montant forfaitaire, lone-parent rate, forfait logement.
//!
//! Texts: CASF, art. R262-1, R262-2, R262-9, R262-10; CSS, art. D843-1, R842-5, R844-3, R844-4.

use crate::droits::commun::charge::VINGT_ET_UN_ANS;
use crate::loi::baremes::minima::{FORFAIT_LOGEMENT, MAJORATION_DUREE_MOIS, MAJORATIONS, MAJORE};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::questions::vocabulaire::{Garde, LogementDAvant, Occupation};

/// Who is counted in the household of a minimum.
#[derive(Clone, Debug)]
pub struct Composition<'a> {
    /// Adults counted (1 or 2).
    pub adultes: u32,
    /// Dependent persons counted.
    pub a_charge: Vec<&'a Personne>,
    /// Lone parent or pregnant woman at the higher rate ("RSA majoré").
    pub majore: bool,
}

impl Composition<'_> {
    /// The amount of the scale for this household, from the amount for one person. Of a child whose custody and benefits
    /// the parents share, each has half of the increase, as of the last children (Conseil d'État, 21 July 2017,
    /// n° 398911, on the RSA; the prime d'activité follows the same scale).
    pub fn montant_forfaitaire(&self, base: Euros, mois: MoisCouvert) -> Euros {
        let nombre = self.a_charge.len() as u32;
        let tous = self.montant_pour(nombre, base, mois);
        match self.partages() {
            0 => tous,
            partages => (self.montant_pour(nombre - partages, base, mois) + tous) / 2,
        }
    }

    /// The same amount for so many dependants, each counted whole.
    fn montant_pour(&self, nombre: u32, base: Euros, mois: MoisCouvert) -> Euros {
        let ordinaire = base * taux(self.adultes, nombre, mois);
        if self.majore { ordinaire.max(base * taux_majore(nombre, mois)) } else { ordinaire }
    }

    /// How the amount of the scale is found, in words.
    pub fn phrase(&self) -> &'static str {
        match (self.majore, self.partages()) {
            (false, 0) => "selon le nombre de personnes",
            (true, 0) => "barème du parent isolé",
            (false, _) => {
                "selon le nombre de personnes ; un enfant en alternance partagée, pour moitié (Conseil d'État, 21 juillet 2017, n° 398911)"
            }
            (true, _) => {
                "barème du parent isolé ; un enfant en alternance partagée, pour moitié (Conseil d'État, 21 juillet 2017, n° 398911)"
            }
        }
    }

    /// Dependants whose custody and benefits the parents share.
    pub fn partages(&self) -> u32 {
        let partage = |personne: &&&Personne| personne.enfant.garde == Garde::AlterneePartagee;
        self.a_charge.iter().filter(partage).count() as u32
    }

    /// The forfait logement: what counts as income for whom has a housing aid (at most that aid) or a free
    /// home. `aide` is the aid of the month, net; `gratuits` says in how many of the three months looked at the home was
    /// free.
    pub fn forfait_logement(&self, gratuits: u32, base: Euros, aide: Euros, mois: MoisCouvert) -> Euros {
        // Persons whom the housing aid does not count are left out of its branch (R844-4 I).
        let comptes_pour_l_aide = self
            .a_charge
            .iter()
            .filter(|personne| personne.mois_depuis_naissance(mois.mois()) < VINGT_ET_UN_ANS)
            .count() as u32;
        let pour_l_aide = aide.min(forfait(self.adultes + comptes_pour_l_aide, base, mois));
        let gratuit = forfait(self.adultes + self.a_charge.len() as u32, base, mois).max(pour_l_aide);
        match gratuits {
            0 => pour_l_aide,
            3.. => gratuit,
            _ => (gratuit * gratuits + pour_l_aide * (3 - gratuits)) / 3,
        }
    }
}

/// Whether the allocation de base of the Paje does not count yet: lone parent, until the end of the month in
/// which the child for whom it is paid reaches 3 months (CASF, art. R262-11 2°; CSS, art. R844-5 2°). An older
/// child under 3 for whom it was already paid keeps it counted: there is one per family.
pub fn allocation_de_base_exclue(composition: &Composition<'_>, mois: Mois) -> bool {
    let mut ages = composition
        .a_charge
        .iter()
        .map(|personne| personne.mois_depuis_naissance(mois))
        .filter(|age| (0..36).contains(age))
        .peekable();
    composition.majore && ages.peek().is_some() && ages.all(|age| age <= 3)
}

/// Coefficient of the scale: 1, then 50 %, 30 %, 40 % (30 % for the fourth of a couple), 40 %.
pub fn taux(adultes: u32, a_charge: u32, mois: MoisCouvert) -> Taux {
    let majorations = MAJORATIONS.en(mois).valeur;
    let quatrieme = if adultes == 1 { majorations.quatrieme_isole } else { majorations.quatrieme_couple };
    let premieres = [Taux::UN, majorations.deuxieme, majorations.troisieme, quatrieme];
    let nombre = adultes + a_charge;
    let suivantes = majorations.suivantes * nombre.saturating_sub(4);
    premieres.into_iter().take(nombre as usize).sum::<Taux>() + suivantes
}

fn taux_majore(a_charge: u32, mois: MoisCouvert) -> Taux {
    let (base, par_enfant) = MAJORE.en(mois).valeur;
    base + par_enfant * a_charge
}

/// The flat amount for housing: 12 %, 16 % or 16,5 % of the scale for one, two, three persons and more.
fn forfait(personnes: u32, base: Euros, mois: MoisCouvert) -> Euros {
    let parts = FORFAIT_LOGEMENT.en(mois).valeur;
    let (part, rang) = match personnes {
        0 | 1 => (parts.un, 1),
        2 => (parts.deux, 2),
        _ => (parts.trois, 3),
    };
    base * taux(1, rang - 1, mois) * part
}

/// Housed free of charge, or owner without instalment: counted as income in kind. Whoever is lodged and pays a share is
/// not (CASF, art. R262-9; CSS, art. R844-3).
pub fn est_loge_gratuitement(menage: &Menage, mois: Mois) -> bool {
    let Some(logement) = &menage.logement else { return false };
    if let Some(avant) = logement.avant_d_entrer(mois) {
        return avant == LogementDAvant::Heberge;
    }
    let sans_rien_payer = logement.loyer.as_ref().is_none_or(|loyer| loyer.en(mois).est_nul());
    matches!(logement.occupation, Some(Occupation::Heberge | Occupation::Proprietaire)) && sans_rien_payer
}

/// Declared pregnancy of an adult, birth not before the month.
pub fn grossesse(menage: &Menage, mois: Mois) -> bool {
    let declaree = menage
        .adultes()
        .filter_map(|adulte| adulte.grossesse)
        .any(|grossesse| grossesse.declaree && (0..=9).contains(&grossesse.terme.depuis(mois)));
    let inscrite = menage.enfants.iter().any(|e| (1..=9).contains(&e.naissance.mois().depuis(mois)));
    declaree || inscrite
}

/// The lone-parent rate (CASF, art. R262-2; CSS, art. R842-5): alone, and pregnant, or with a child under 3,
/// or for twelve months from the separation.
pub fn est_majore(menage: &Menage, a_charge: &[&Personne], mois: Mois) -> bool {
    if menage.est_couple() {
        return false;
    }
    let enceinte = grossesse(menage, mois);
    // The month of the third birthday is no longer at the higher rate.
    let jeune_enfant =
        a_charge.iter().any(|personne| (0..36).contains(&personne.mois_depuis_naissance(mois)));
    let duree = MAJORATION_DUREE_MOIS.a(mois).valeur as i32;
    let separation_recente =
        menage.isolement_depuis.is_some_and(|depuis| (0..duree).contains(&mois.depuis(depuis)));
    enceinte || jeune_enfant || (!a_charge.is_empty() && separation_recente)
}

/// The first month of the running quarter of rights, where one is given; else the month itself, which begins one.
pub fn debut_du_trimestre(menage: &Menage, mois: Mois) -> Mois {
    menage.foyer.trimestre_depuis.map_or(mois, |debut| mois.moins(mois.depuis(debut).rem_euclid(3)))
}

/// The three months whose incomes count: M-4 to M-2 (CASF, art. R262-7; CSS, art. R843-1), the quarter
/// of the right being frozen where its first month is known.
pub fn trimestre_de_reference(menage: &Menage, mois: Mois) -> crate::notions::mois::Periode {
    crate::notions::mois::Periode::fenetre(debut_du_trimestre(menage, mois), 4, 2)
}
