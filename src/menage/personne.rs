//! One person of the home ([`Personne`]), with what is earned and when.

use crate::loi::baremes::impot::{CSG_NON_DEDUCTIBLE, NET_PAR_BRUT};
use crate::notions::choix::Choix as _;
use crate::notions::mois::{Date, Mois, Periode};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::vocabulaire::{
    Activite, AutreParent, Garde, MesureCaf, Nationalite, Nature, Protection, Role, Scolarite,
};

/// One person of the home.
#[derive(Clone, Debug)]
pub struct Personne {
    /// Rank in the file.
    pub rang: u8,
    /// Place in the household.
    pub role: Role,
    /// Name in the file, free.
    pub id: String,
    /// Birth, or expected birth.
    pub naissance: Date,
    /// Nationality group.
    pub nationalite: Nationalite,
    /// First permit allowing work.
    pub titre_sejour_depuis: Option<Mois>,
    /// Protection.
    pub protection: Protection,
    /// Present activity; `None` for a child under 16.
    pub activite: Option<Activite>,
    /// Month in which it began.
    pub activite_depuis: Option<Mois>,
    /// Hours worked in the last three years.
    pub heures_3_ans: u32,
    /// Holder of a grant on social criteria.
    pub boursier: bool,
    /// Recognised disability.
    pub handicap: Handicap,
    /// Month from which the AAH was open.
    pub aah_depuis: Option<Mois>,
    /// Month in which work began again.
    pub reprise_activite_depuis: Option<Mois>,
    /// Pregnancy.
    pub grossesse: Option<Grossesse>,
    /// Measure that the CAF applies to family-benefit income; worked out from the situation where it is not said.
    pub mesure_caf: Option<MesureCaf>,
    /// Month of its event.
    pub mesure_caf_depuis: Option<Mois>,
    /// Monthly incomes.
    pub revenus: Vec<(Nature, Serie)>,
    /// Yearly taxable incomes that replace the series of their year.
    pub revenus_annuels: Vec<(i32, Nature, Euros)>,
    /// Professional expenses deducted for real, by year.
    pub frais_reels: Vec<(i32, Euros)>,
    /// Months a year lived in France.
    pub mois_en_france: u32,
    /// Conditions of the ASS.
    pub ass: ConditionsAss,
    /// Holds a student permit of a country outside the EU.
    pub titre_etudiant_hors_ue: bool,
    /// What is asked of a child only.
    pub enfant: Enfance,
}

/// Recognised disability.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handicap {
    /// Rate recognised, in percent.
    pub taux: u32,
    /// Substantial and lasting restriction on access to work ("RSDAE").
    pub rsdae: bool,
    /// Inclusion card, mention invalidité.
    pub cmi_invalidite: bool,
    /// Declared unfit for work.
    pub inapte: bool,
}

/// A pregnancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grossesse {
    /// Month of the expected birth.
    pub terme: Mois,
    /// Declared to the CAF and the health insurance.
    pub declaree: bool,
}

/// Conditions of the ASS that only the person knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConditionsAss {
    /// Five years of salaried work in the ten before the end of the contract.
    pub activite_5_ans_sur_10: bool,
    /// Already receives it.
    pub deja_beneficiaire: bool,
    /// Months of work already combined with it (0 to 3).
    pub mois_cumul: u32,
}

/// What is asked of a child only.
#[derive(Clone, Copy, Debug)]
pub struct Enfance {
    /// Where the child lives.
    pub garde: Garde,
    /// School level, if said.
    pub scolarite: Option<Scolarite>,
    /// The other parent, if said.
    pub autre_parent: Option<AutreParent>,
    /// Alimony fixed for this child, a month.
    pub pension_fixee: Option<Euros>,
    /// Alimony received for this child, a month.
    pub pension_percue: Option<Euros>,
    /// Fixed by an enforceable title.
    pub pension_titre_executoire: bool,
    /// Month of the event that opens the ASF.
    pub autre_parent_depuis: Option<Mois>,
    /// AEEH received, with its complement 0 to 6.
    pub aeeh: Option<Aeeh>,
    /// Boards at school.
    pub interne: bool,
    /// Arrival of an adopted child.
    pub adopte_le: Option<Date>,
    /// Answer that replaces the presumption drawn from age, pay and custody.
    pub a_charge: Option<bool>,
    /// Has, or had this year, a prime d'activité of his own.
    pub ppa_propre: bool,
}

/// AEEH of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aeeh {
    /// 0 to 6.
    pub complement: u32,
    /// Lone-parent supplement.
    pub parent_isole_majoration: bool,
}

impl Personne {
    /// The series of an income, if the person has it.
    pub fn serie(&self, nature: Nature) -> Option<&Serie> {
        self.revenus.iter().find(|(autre, _)| *autre == nature).map(|(_, serie)| serie)
    }

    /// The incomes that the person has or had, with their series.
    pub fn series(&self) -> impl Iterator<Item = (Nature, &Serie)> {
        self.revenus.iter().map(|(nature, serie)| (*nature, serie))
    }

    /// The incomes of an earlier time up to its last month, then one's own.
    pub fn apres(&mut self, avant: &Personne, dernier: Mois) {
        if self.revenus == avant.revenus {
            return;
        }
        let vide = Serie::default();
        let raccord = |nature: &Nature| {
            let [ancienne, nouvelle] = [avant, &*self].map(|personne| personne.serie(*nature));
            (ancienne.is_some() || nouvelle.is_some())
                .then(|| (*nature, ancienne.unwrap_or(&vide).puis(dernier, nouvelle.unwrap_or(&vide))))
        };
        self.revenus = Nature::TOUS.iter().filter_map(raccord).collect();
    }

    /// What was received in a month.
    pub fn revenu(&self, nature: Nature, mois: Mois) -> Euros {
        self.serie(nature).map_or(Euros::ZERO, |serie| serie.en(mois))
    }

    /// What several natures brought in a month.
    pub fn revenus_de(&self, natures: &[Nature], mois: Mois) -> Euros {
        natures.iter().map(|nature| self.revenu(*nature, mois)).sum()
    }

    /// What was received over a period.
    pub fn somme(&self, nature: Nature, periode: Periode) -> Euros {
        self.serie(nature).map_or(Euros::ZERO, |serie| serie.somme(periode))
    }

    /// The taxable amount of an income over a period: the year's own figure where it was given, else the
    /// `_imposable` series, else what the net stands for.
    pub fn imposable(&self, nature: Nature, periode: Periode) -> Euros {
        if let Some(annuel) = self.annuel(nature, periode) {
            return annuel;
        }
        match nature {
            Nature::Salaire => match self.serie(Nature::SalaireImposable) {
                Some(serie) => serie.somme(periode),
                // Exempt overtime is part of the net, not of the taxable wage.
                None => {
                    let imposable = |net| salaire_imposable(net, periode.debut);
                    let net =
                        self.serie(nature).map_or(Euros::ZERO, |serie| serie.somme_de(periode, imposable));
                    (net - self.somme(Nature::HeuresSupExonerees, periode)).positif()
                }
            },
            _ => {
                let imposable = nature.imposable().and_then(|imposable| self.serie(imposable));
                imposable.or_else(|| self.serie(nature)).map_or(Euros::ZERO, |serie| serie.somme(periode))
            }
        }
    }

    /// The taxable amount given for a whole year, where the period is one.
    pub fn annuel(&self, nature: Nature, periode: Periode) -> Option<Euros> {
        let annee = periode.debut.annee();
        if periode != Periode::annee(annee) {
            return None;
        }
        let cherche = |nature| self.revenus_annuels.iter().find(|(a, n, _)| *a == annee && *n == nature);
        cherche(nature).or_else(|| nature.imposable().and_then(cherche)).map(|(_, _, montant)| *montant)
    }

    /// Professional expenses deducted for real in a year.
    pub fn frais_reels(&self, annee: i32) -> Euros {
        self.frais_reels.iter().find(|(a, _)| *a == annee).map_or(Euros::ZERO, |(_, montant)| *montant)
    }

    /// Calendar months since the month of birth: the age of family benefits (CSS, art. R552-2, R552-3).
    pub fn mois_depuis_naissance(&self, mois: Mois) -> i32 {
        mois.depuis(self.naissance.mois())
    }

    /// Completed years on the first day of the month.
    pub fn age_au_premier(&self, mois: Mois) -> i32 {
        self.naissance.annees_revolues(mois.premier_jour())
    }

    /// Does this today.
    pub fn est(&self, activite: Activite) -> bool {
        self.activite == Some(activite)
    }
}

/// Taxable wage of a month from the net received, to the cent: the net plus the CSG and CRDS that are not
/// deductible, taken on the usual gross.
fn salaire_imposable(net: Euros, mois: Mois) -> Euros {
    (net + salaire_brut(net * CSG_NON_DEDUCTIBLE.a(mois).valeur, mois)).arrondi_centime()
}

/// Gross wage of a month from the net received.
pub fn salaire_brut(net: Euros, mois: Mois) -> Euros {
    net.par(NET_PAR_BRUT.a(mois).valeur)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    #[test]
    fn le_salaire_imposable_ajoute_la_csg_non_deductible_au_net() {
        // 1 200 × (1 + 0,029 × 0,9825 / 0,78) = 1 243,834…
        assert_eq!(salaire_imposable(euros!(1200), Mois::new(2026, 11)), euros!(1243.83));
    }
}
