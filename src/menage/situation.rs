//! What the law looks at: a household whose answers have been read, checked and typed ([`Situation`]).
//!
//! Built only by [`lecture`](crate::menage::lecture): there is exactly one claimant, at most one partner, every
//! amount is bounded, every date is real. An answer that is missing or unreadable is listed in
//! [`Situation::inconnus`], never replaced by a guess.

use crate::loi::baremes::impot::{CSG_NON_DEDUCTIBLE, NET_PAR_BRUT};
use crate::menage::depense::{Depense, Dette};
use crate::notions::mois::{Date, Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::serie::Serie;
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{
    Activite, AutreParent, CategorieFoyer, Dpe, EtapeImpaye, Garde, MesureCaf, Nationalite, Nature,
    Occupation, Protection, RegleFoyer, Role, Scolarite, Union,
};
use crate::territoire::communes::CodeCommune;
use crate::territoire::financement::{Financement, ZoneAbc, ZoneSls};

/// A household on one month, as the law looks at it.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The month of the rights computed.
    pub mois: MoisCouvert,
    /// The person who claims.
    pub demandeur: Personne,
    /// The partner, married or not.
    pub conjoint: Option<Personne>,
    /// Children of either, whatever their age.
    pub enfants: Vec<Personne>,
    /// Other persons of the home.
    pub autres: Vec<Personne>,
    /// How the couple is united.
    pub union: Option<Union>,
    /// Since when.
    pub union_depuis: Option<Date>,
    /// Month of separation, widowhood, or of a child's coming to a lone person.
    pub isolement_depuis: Option<Mois>,
    /// Answers of the household.
    pub foyer: Foyer,
    /// The home; `None` where nothing is said of it.
    pub logement: Option<Logement>,
    /// Expenses.
    pub depenses: Vec<Depense>,
    /// Debts and credits.
    pub dettes: Vec<Dette>,
    /// The rent in arrears.
    pub impaye: Option<Impaye>,
    /// What a change costs once: moving, deposit. Euros; nothing outside an alternative.
    pub frais_uniques: Euros,
    /// What the household asks of a home.
    pub objectif: Objectif,
    /// What is really received today, in euros per month.
    pub percu: Vec<(CleDroit, Euros)>,
    /// Answers that the person does not know, or that could not be read.
    pub inconnus: Vec<Reference>,
}

/// What a household asks of a home, where it says so.
#[derive(Clone, Debug, Default)]
pub struct Objectif {
    /// At least left to live on, euros per month.
    pub reste_a_vivre: Option<Euros>,
    /// Housing effort at most, in percent.
    pub taux_effort: Option<u32>,
}

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
    /// Measure of the CAF on family-benefit income.
    pub mesure_caf: MesureCaf,
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

/// A month of the statement of a rent debt. Euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoisDu {
    /// The month.
    pub mois: Mois,
    /// Rent and charges called.
    pub appele: Euros,
    /// Yearly adjustment of the charges.
    pub regularisation: Euros,
    /// Housing aid paid to the landlord.
    pub aide: Euros,
    /// Paid by the household or by another for it.
    pub paye: Euros,
}

impl MoisDu {
    /// What the month adds to the debt; under zero where it pays some of it back.
    pub fn reste(&self) -> Euros {
        self.appele + self.regularisation - self.aide - self.paye
    }
}

/// The rent in arrears, as the household states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impaye {
    /// What is owed, costs apart, euros.
    pub montant: Euros,
    /// The debt month by month, in the order of the months; empty where only its total is known.
    pub releve: Vec<MoisDu>,
    /// The first month that was not paid in full.
    pub premier_impaye: Option<Mois>,
    /// Month from which the whole current rent is paid again.
    pub reprise_loyer_depuis: Option<Mois>,
    /// What has happened, with its date.
    pub etapes: Vec<(EtapeImpaye, Date)>,
    /// The housing aid is suspended.
    pub al_suspendue: bool,
    /// Housing aid to come for past months, euros.
    pub rappel_al_attendu: Euros,
    /// Asked of the housing fund (FSL), euros.
    pub fsl_demande: Euros,
    /// The instalment that the household or the adviser chooses, euros per month.
    pub mensualite_proposee: Option<Euros>,
    /// Why the chosen instalment is kept although the tool finds months without enough.
    pub motif_maintien: Option<String>,
}

impl Impaye {
    /// The date of a step that has happened: the latest, where it was entered twice.
    pub fn date(&self, etape: EtapeImpaye) -> Option<Date> {
        self.etapes.iter().filter(|(autre, _)| *autre == etape).map(|(_, date)| *date).max()
    }
}

/// Answers of the household.
#[derive(Clone, Debug, Default)]
pub struct Foyer {
    /// Savings and property.
    pub patrimoine: Patrimoine,
    /// Tax notices, by year of income.
    pub revenus_fiscaux: Vec<(i32, AvisImpot)>,
    /// Ticks box T of the tax return.
    pub parent_isole_case_t: Option<bool>,
    /// The children are in the partner's tax household (concubins).
    pub enfants_fiscaux_chez_conjoint: bool,
    /// Box L of the tax return.
    pub case_l: bool,
    /// Local health scheme of Alsace-Moselle.
    pub alsace_moselle: bool,
    /// Holder of an electricity contract.
    pub contrat_electricite: bool,
    /// RSA already received before the months computed.
    pub rsa_deja_percu: bool,
    /// First month of the running quarter of AL, RSA, PPA.
    pub trimestre_depuis: Option<Mois>,
    /// The budget counts the aids received today, not those that are due.
    pub budget_recu: bool,
    /// Monthly amounts of the commission's scale for this household, typed by whoever knows them: base, dwelling,
    /// heating.
    pub forfaits_bdf: [Option<Euros>; 3],
}

impl Foyer {
    /// The tax notice of a year of income, where it was given.
    pub fn avis(&self, annee: i32) -> Option<&AvisImpot> {
        self.revenus_fiscaux.iter().find(|(autre, _)| *autre == annee).map(|(_, avis)| avis)
    }
}

/// Savings and property, in euros.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Patrimoine {
    /// "More than 30 000 €", answered before any detail.
    pub depasse_30000: bool,
    /// Tax-free savings books.
    pub livrets_exoneres: Euros,
    /// Investments whose income is taxed.
    pub placements: Euros,
    /// Money that brings nothing.
    pub capital_improductif: Euros,
    /// Value of property that is let.
    pub immobilier_loue: Euros,
    /// Value of property that is not let.
    pub immobilier_non_loue: Euros,
    /// Yearly rental value of the unlet buildings.
    pub valeur_locative_bati: Euros,
    /// Yearly rental value of the unlet land.
    pub valeur_locative_terrain: Euros,
}

/// What a tax notice says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AvisImpot {
    /// "Revenu fiscal de référence".
    pub rfr: Option<Euros>,
    /// Parts, in quarters.
    pub parts: Option<Taux>,
    /// Tax of the year.
    pub impot: Option<Euros>,
}

/// The home. `None` where the answer is missing.
#[derive(Clone, Debug)]
pub struct Logement {
    /// How it is occupied.
    pub occupation: Option<Occupation>,
    /// The commune.
    pub commune: Option<CodeCommune>,
    /// Zone of the housing aids given by hand.
    pub zone_forcee: Option<u32>,
    /// Rent without charges, a month.
    pub loyer: Option<Serie>,
    /// In a foyer, the part of the monthly fee that stands for rent and charges.
    pub redevance: Option<Serie>,
    /// The foyer or the résidence universitaire is under a convention that opens the APL.
    pub foyer_conventionne: Option<bool>,
    /// Scale of a foyer under convention.
    pub foyer_regle: RegleFoyer,
    /// Whom a foyer without convention lodges.
    pub foyer_categorie: CategorieFoyer,
    /// The foyer is an Ehpad or a résidence autonomie.
    pub ehpad_ou_residence_autonomie: bool,
    /// A second home is paid for work, or, alone in a foyer, a family is supported elsewhere.
    pub double_residence_pro: bool,
    /// Provision for charges, a month.
    pub charges: Serie,
    /// Garage and the like, a month.
    pub annexes: Euros,
    /// Supplément de loyer de solidarité written on the rent notice, a month.
    pub sls: Option<Euros>,
    /// Zone of that supplement.
    pub zone_sls: Option<ZoneSls>,
    /// Zone of intermediate housing.
    pub zone_abc: Option<ZoneAbc>,
    /// Contribution to energy works, a month.
    pub troisieme_ligne: Euros,
    /// A room.
    pub chambre: bool,
    /// Shared flat.
    pub colocation: bool,
    /// Number of co-tenants, where `loyer` is that of the whole lease.
    pub nb_colocataires: Option<u32>,
    /// Living area, m².
    pub surface: Option<u32>,
    /// Habitable rooms, kitchen apart.
    pub pieces: Option<u32>,
    /// Class of the energy diagnosis.
    pub dpe: Option<Dpe>,
    /// Water or heating is paid apart from the rent.
    pub fluides_individuels: bool,
    /// Loan that financed it.
    pub financement: Option<Financement>,
    /// Month of entry.
    pub bail_depuis: Option<Mois>,
    /// The landlord is a parent or child.
    pub lien_proprietaire: bool,
    /// Meets the standards of decency.
    pub decent: bool,
    /// Main home.
    pub residence_principale: bool,
    /// The housing aid goes to the landlord.
    pub al_versee_au_bailleur: bool,
}

impl Logement {
    /// A logement-foyer, or a room of the CROUS, which follows the same rules (CCH, art. D823-9 3°).
    pub fn est_foyer(&self) -> bool {
        let chambre_crous =
            matches!(self.foyer_categorie, CategorieFoyer::Crous | CategorieFoyer::CrousRehabilite);
        match self.occupation {
            Some(Occupation::Foyer) => true,
            Some(Occupation::ResidenceUniversitaire) => chambre_crous,
            _ => false,
        }
    }

    /// What is paid for the home: the redevance of a foyer, charges included, or else the rent without charges.
    pub fn loyer_ou_redevance(&self) -> Option<&Serie> {
        if self.occupation == Some(Occupation::Foyer) { self.redevance.as_ref() } else { self.loyer.as_ref() }
    }

    /// The answer that says it.
    pub fn cle_du_loyer(&self) -> Cle {
        if self.occupation == Some(Occupation::Foyer) { Cle::LogementRedevance } else { Cle::LogementLoyer }
    }

    /// The charges paid beside the rent in a month; those of a foyer are in its redevance.
    pub fn charges_en(&self, mois: Mois) -> Euros {
        if self.occupation == Some(Occupation::Foyer) { Euros::ZERO } else { self.charges.en(mois) }
    }

    /// Number of households among whom the rent of the lease is shared.
    pub fn part(&self) -> u32 {
        if self.colocation && !self.est_foyer() { self.nb_colocataires.unwrap_or(1) } else { 1 }
    }
}

impl Situation {
    /// Claimant, then partner.
    pub fn adultes(&self) -> impl Iterator<Item = &Personne> + Clone {
        std::iter::once(&self.demandeur).chain(&self.conjoint)
    }

    /// Everybody, claimant first.
    pub fn personnes(&self) -> impl Iterator<Item = &Personne> + Clone {
        self.adultes().chain(&self.enfants).chain(&self.autres)
    }

    /// Claimant, then partner, to suppose something else of them.
    pub fn adultes_mut(&mut self) -> impl Iterator<Item = &mut Personne> {
        std::iter::once(&mut self.demandeur).chain(&mut self.conjoint)
    }

    /// Everybody, claimant first, to suppose something else of them.
    pub fn personnes_mut(&mut self) -> impl Iterator<Item = &mut Personne> {
        let Situation { demandeur, conjoint, enfants, autres, .. } = self;
        std::iter::once(demandeur).chain(conjoint).chain(enfants).chain(autres)
    }

    /// The same household with that rent every month; nothing without a home.
    pub fn avec_loyer(&self, loyer: Euros) -> Option<Situation> {
        let mut suppose = self.clone();
        suppose.logement.as_mut()?.loyer = Some(Serie::constante(loyer));
        Some(suppose)
    }

    /// What is paid for some posts in a month, euros, exact; nothing where none of them is entered.
    pub fn depense(&self, postes: &[Poste], mois: Mois) -> Option<Euros> {
        let lignes = self.depenses.iter().filter(|depense| postes.contains(&depense.poste));
        lignes.map(|depense| depense.par_mois(mois)).reduce(|une, autre| une + autre)
    }

    /// Lives in couple.
    pub fn est_couple(&self) -> bool {
        self.conjoint.is_some()
    }

    /// Taxed together: married or pacsés (CGI, art. 6). Concubins are taxed apart.
    pub fn est_en_imposition_commune(&self) -> bool {
        self.est_couple() && matches!(self.union, Some(Union::Mariage | Union::Pacs))
    }

    /// How the home is occupied, where it is answered.
    pub fn occupation(&self) -> Option<Occupation> {
        self.logement.as_ref().and_then(|logement| logement.occupation)
    }

    /// The commune of the home, where it is answered.
    pub fn commune(&self) -> Option<CodeCommune> {
        self.logement.as_ref().and_then(|logement| logement.commune)
    }

    /// The persons who live in the home in a month: born, and not on visit only.
    pub fn presents(&self, mois: Mois) -> impl Iterator<Item = &Personne> {
        self.personnes().filter(move |personne| {
            personne.mois_depuis_naissance(mois) >= 0 && personne.enfant.garde != Garde::DroitVisite
        })
    }

    /// The person of that rank in the file.
    pub fn personne(&self, rang: u8) -> Option<&Personne> {
        self.personnes().find(|personne| personne.rang == rang)
    }

    /// Month of the birth expected after `mois`, declared or among the children.
    pub fn naissance_attendue(&self, mois: Mois) -> Option<Mois> {
        let declaree = self.adultes().filter_map(|adulte| adulte.grossesse).map(|grossesse| grossesse.terme);
        let inscrite = self.enfants.iter().map(|enfant| enfant.naissance.mois());
        declaree.chain(inscrite).filter(|terme| *terme > mois && terme.depuis(mois) <= 9).min()
    }

    /// What is received of a right today, as answered; euros per month.
    pub fn recu(&self, cle: CleDroit) -> Option<Euros> {
        self.percu.iter().find(|(droit, _)| *droit == cle).map(|(_, montant)| *montant)
    }

    /// Whether a right is received today, even of an amount that the person does not know.
    pub fn est_recu(&self, cle: CleDroit) -> bool {
        self.recu(cle).is_some_and(Euros::est_positif) || self.ne_sait_pas_s_il_recoit(cle)
    }

    /// Whether the person answered that they do not know what they receive of a right.
    pub fn ne_sait_pas_s_il_recoit(&self, cle: CleDroit) -> bool {
        self.inconnus.iter().any(|reference| reference.cle == Cle::Percu(cle))
    }

    /// The unknown answers among those that a right reads.
    pub fn inconnus_parmi(&self, lue: impl Fn(&Reference) -> bool) -> Vec<Reference> {
        self.inconnus.iter().filter(|reference| lue(reference)).copied().collect()
    }

    /// How a person is called on screen and on paper: no name is needed.
    pub fn appellation(&self, personne: &Personne) -> String {
        let age = personne.naissance.annees_revolues(self.mois.mois().premier_jour());
        if personne.rang == self.demandeur.rang {
            "vous".to_owned()
        } else if self.conjoint.as_ref().is_some_and(|conjoint| conjoint.rang == personne.rang) {
            "votre conjoint".to_owned()
        } else if let Some(rang) = self.enfants.iter().position(|enfant| enfant.rang == personne.rang) {
            match age {
                ..0 => format!("enfant {} (à naître)", rang + 1),
                0 => format!("enfant {} (moins d'un an)", rang + 1),
                1 => format!("enfant {} (1 an)", rang + 1),
                _ => format!("enfant {} ({age} ans)", rang + 1),
            }
        } else {
            format!("autre personne ({age} ans)")
        }
    }
}

impl Personne {
    /// The series of an income, if the person has it.
    pub fn serie(&self, nature: Nature) -> Option<&Serie> {
        self.revenus.iter().find(|(autre, _)| *autre == nature).map(|(_, serie)| serie)
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
    use crate::notions::choix::Choix;

    #[test]
    fn le_salaire_imposable_ajoute_la_csg_non_deductible_au_net() {
        // 1 200 × (1 + 0,029 × 0,9825 / 0,78) = 1 243,834…
        assert_eq!(salaire_imposable(euros!(1200), Mois::new(2026, 11)), euros!(1243.83));
    }

    #[test]
    fn chaque_choix_se_relit_de_son_code() {
        fn verifie<C: Choix + std::fmt::Debug>() {
            for choix in C::TOUS {
                assert_eq!(C::depuis_code(choix.code()), Some(*choix));
                assert!(!choix.libelle().is_empty());
            }
        }
        verifie::<Nature>();
        verifie::<Occupation>();
        verifie::<RegleFoyer>();
        verifie::<CategorieFoyer>();
        verifie::<Activite>();
        verifie::<Garde>();
        verifie::<AutreParent>();
    }
}
