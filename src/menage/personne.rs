//! One person of the home ([`Personne`]), with what is earned and when.

use crate::menage::livre::{Livre, Revenu};
use crate::notions::choix::Choix as _;
use crate::notions::mois::{Date, Mois, Periode};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::vocabulaire::{
    Activite, Allocataire, AutreParent, Garde, MesureCaf, Nationalite, Nature, Protection, Role, Scolarite,
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
    /// Counted in the taxes of the parents; `None` where nobody said.
    pub rattache_aux_parents: Option<bool>,
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
    /// Incomes, month by month and by year.
    pub livre: Livre,
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

impl Handicap {
    /// The rate of incapacity without which there is no AAH (CSS, art. L821-2).
    pub fn a_le_taux_de_l_aah(&self) -> bool {
        self.taux >= 50
    }
}

/// A pregnancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grossesse {
    /// Month of the expected birth.
    pub terme: Mois,
    /// Declared to the CAF and the health insurance.
    pub declaree: bool,
}

/// A pregnancy and the birth of a child of the file this near in months are one.
const MEME_NAISSANCE: i32 = 6;

impl Grossesse {
    /// Whether it is that of a child of the file, born or expected in that month.
    pub fn annonce(&self, naissance: Mois) -> bool {
        naissance.depuis(self.terme).abs() <= MEME_NAISSANCE
    }
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
    /// Who receives the benefits that go to one parent alone, where the parents share the others.
    pub allocataire: Option<Allocataire>,
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
    /// Makes a tax return of his own: never asked, supposed to see what it would change.
    pub impose_a_part: bool,
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
        self.livre.serie(nature)
    }

    /// The incomes that the person has or had, as they were answered.
    pub fn series(&self) -> impl Iterator<Item = (Nature, &Serie)> {
        self.livre.series().iter().map(|(nature, serie)| (*nature, serie))
    }

    /// The incomes of the ledger, each once.
    pub fn revenus(&self) -> impl Iterator<Item = Revenu<'_>> {
        self.livre.revenus()
    }

    /// The incomes of an earlier time up to its last month, then one's own.
    pub fn apres(&mut self, avant: &Personne, dernier: Mois) {
        if self.livre.series() == avant.livre.series() {
            return;
        }
        let vide = Serie::default();
        let raccord = |nature: &Nature| {
            let [ancienne, nouvelle] = [avant, &*self].map(|personne| personne.serie(*nature));
            (ancienne.is_some() || nouvelle.is_some())
                .then(|| (*nature, ancienne.unwrap_or(&vide).puis(dernier, nouvelle.unwrap_or(&vide))))
        };
        let raccordees: Vec<(Nature, Serie)> = Nature::TOUS.iter().filter_map(raccord).collect();
        self.livre.changer(|series, _| *series = raccordees);
    }

    /// What was received in a month.
    pub fn revenu(&self, nature: Nature, mois: Mois) -> Euros {
        self.serie(nature).map_or(Euros::ZERO, |serie| serie.en(mois))
    }

    /// What several natures brought in a month.
    pub fn revenus_de(&self, natures: &[Nature], mois: Mois) -> Euros {
        let recus = self.series().filter(|(nature, _)| natures.contains(nature));
        recus.map(|(_, serie)| serie.en(mois)).sum()
    }

    /// What was received over a period.
    pub fn somme(&self, nature: Nature, periode: Periode) -> Euros {
        self.livre.revenu(nature).map_or(Euros::ZERO, |revenu| revenu.somme(periode))
    }

    /// The taxable amount of an income over a period: the year's own figure where it was given, else the
    /// `_imposable` series, else what the net stands for.
    pub fn imposable(&self, nature: Nature, periode: Periode) -> Euros {
        self.livre.revenu(nature).map_or(Euros::ZERO, |revenu| revenu.imposable(periode))
    }

    /// The taxable amount given for a whole year, where the period is one.
    pub fn annuel(&self, nature: Nature, periode: Periode) -> Option<Euros> {
        self.livre.revenu(nature).and_then(|revenu| revenu.annuel(periode))
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
