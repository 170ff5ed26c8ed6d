//! One month of a household: each right in the order of the law, then the budget ([`simuler`]).
//!
//! The months are computed in order, from thirteen months before: the housing aid looks at whether the RSA was
//! received in the month before, the prime d'activité at the rights of M-4 to M-2, the CSS at those of M-13 to M-2.
//! Nothing looks further back than that and the incomes. Inside one month no right is computed twice.

use crate::aides::aide_logement::NatureAide;
use crate::budget::Budget;
use crate::droit::Droit;
use crate::impot::{self, Impot};
use crate::logement_social::LogementSocial;
use crate::mois::MoisCouvert;
use crate::montant::Euros;
use crate::situation::{Choix, Situation, choix};
use crate::trace::Trace;
use calcul::{Calcul, Passe};

mod annexes;
mod calcul;
mod familiales;
mod logement;
mod minima;
mod sante_energie;
mod scolaire;

pub mod avertissements;
pub mod recu;

choix! {
    /// The rights that are computed, in the order of the screen; `code` is their key in files and traces.
    CleDroit {
        AideLogement => "aide_logement", "Aide au logement";
        ReductionLoyer => "reduction_loyer_solidarite", "Réduction de loyer de solidarité (RLS)";
        Rsa => "rsa", "Revenu de solidarité active (RSA)";
        PrimeActivite => "prime_activite", "Prime d'activité";
        AllocationsFamiliales => "allocations_familiales", "Allocations familiales";
        ComplementFamilial => "complement_familial", "Complément familial";
        Asf => "asf", "Allocation de soutien familial (ASF)";
        PajeBase => "paje_base", "Allocation de base pour un jeune enfant (Paje)";
        Aah => "aah", "Allocation aux adultes handicapés (AAH)";
        Mva => "mva", "Majoration pour la vie autonome (MVA)";
        Aspa => "aspa", "Minimum vieillesse (Aspa)";
        Asi => "asi", "Allocation supplémentaire d'invalidité (ASI)";
        Ass => "ass", "Allocation de solidarité spécifique (ASS)";
        PajeNaissance => "paje_naissance", "Prime à la naissance ou à l'adoption (Paje)";
        Aeeh => "aeeh", "Allocation d'éducation de l'enfant handicapé (AEEH)";
        Ars => "ars", "Allocation de rentrée scolaire (ARS)";
        Css => "css", "Complémentaire santé solidaire (CSS)";
        ChequeEnergie => "cheque_energie", "Chèque énergie";
        BourseCollege => "bourse_college", "Bourse de collège";
        BourseLycee => "bourse_lycee", "Bourse de lycée";
    }
}

choix! {
    /// What the amount of a right is for.
    Periodicite {
        Mois => "mois", "par mois";
        An => "an", "par an";
        UneFois => "une_fois", "une fois";
    }
}

impl CleDroit {
    /// The sections of the trace that explain the right, the resources that it rests on first.
    pub fn sections(self) -> &'static [&'static str] {
        match self {
            CleDroit::AideLogement => &["ressources_logement", "reduction_loyer_solidarite", "aide_logement"],
            CleDroit::ReductionLoyer => &["ressources_logement", "reduction_loyer_solidarite"],
            CleDroit::Rsa => &["rsa"],
            CleDroit::PrimeActivite => &["prime_activite"],
            CleDroit::AllocationsFamiliales => &["ressources_famille", "allocations_familiales"],
            CleDroit::ComplementFamilial => &["ressources_famille", "complement_familial"],
            CleDroit::Asf => &["asf"],
            CleDroit::PajeBase => &["ressources_famille", "paje_base"],
            CleDroit::Aah => &["aah"],
            CleDroit::Mva => &["mva"],
            CleDroit::Aspa => &["aspa"],
            CleDroit::Asi => &["asi"],
            CleDroit::Ass => &["ass"],
            CleDroit::PajeNaissance => &["ressources_famille", "paje_naissance"],
            CleDroit::Aeeh => &["aeeh"],
            CleDroit::Ars => &["ressources_famille", "ars"],
            CleDroit::Css => &["css"],
            CleDroit::ChequeEnergie => &["revenu_fiscal_reference", "cheque_energie"],
            CleDroit::BourseCollege => &["ressources_scolaires", "bourse_college"],
            CleDroit::BourseLycee => &["ressources_scolaires", "bourse_lycee"],
        }
    }

    /// What its amount is for; only monthly rights enter the month's budget.
    pub fn periodicite(self) -> Periodicite {
        match self {
            CleDroit::PajeNaissance => Periodicite::UneFois,
            CleDroit::Ars | CleDroit::ChequeEnergie | CleDroit::BourseCollege | CleDroit::BourseLycee => {
                Periodicite::An
            }
            _ => Periodicite::Mois,
        }
    }

    /// How many times its amount comes in a year.
    pub fn fois_par_an(self) -> u32 {
        match self.periodicite() {
            Periodicite::Mois => 12,
            Periodicite::An | Periodicite::UneFois => 1,
        }
    }
}

/// All that the law answers for one month.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The month.
    pub mois: MoisCouvert,
    /// Each right, in the order of [`CleDroit`].
    pub droits: Vec<(CleDroit, Droit)>,
    /// Name of the housing aid in this home, where one may be open.
    pub nature_aide: Option<NatureAide>,
    /// Income tax on last year's income, euros per year; `None` while an income is unknown.
    pub impot_revenu: Option<Euros>,
    /// Reference income ("RFR") of the year before last, euros per year; `None` while an income is unknown.
    pub revenu_fiscal_reference: Option<Euros>,
    /// The ceilings of social housing and the supplement of rent.
    pub logement_social: LogementSocial,
    /// The month's budget.
    pub budget: Budget,
    /// How each figure was found.
    pub trace: Trace,
    /// What the reader must know: values not yet published, points of practice, limits.
    pub avertissements: Vec<&'static str>,
}

impl Simulation {
    /// The outcome of a right.
    pub fn droit(&self, cle: CleDroit) -> &Droit {
        &self.droits[cle as usize].1
    }

    /// The name of a right for this household: `Aide au logement (APL)`.
    pub fn libelle(&self, cle: CleDroit) -> String {
        match (cle, self.nature_aide) {
            (CleDroit::AideLogement, Some(nature)) => format!("{} ({})", cle.libelle(), nature.libelle()),
            _ => cle.libelle().to_owned(),
        }
    }
}

/// How many months before the one asked the computation begins: the CSS looks at M-13.
const MOIS_D_AVANT: i32 = 13;

/// The rights and the budget of the situation's month.
pub fn simuler(situation: &Situation) -> Simulation {
    simuler_en(situation, situation.mois)
}

/// The rights and the budget of another month of the same household: the forecast is the same function.
pub fn simuler_en(situation: &Situation, mois: MoisCouvert) -> Simulation {
    let debut = mois.mois().moins(MOIS_D_AVANT).max(MoisCouvert::PREMIER);
    let mut passes: Vec<Passe> = Vec::with_capacity(MOIS_D_AVANT as usize);
    let mut muette = Trace::muette();
    for recul in (1..=mois.mois().depuis(debut)).rev() {
        let calcul = Calcul::du_mois(
            situation,
            MoisCouvert::au_plus_pres(mois.mois().moins(recul)),
            &passes,
            &mut muette,
        );
        passes.push(calcul.passe());
    }
    let mut trace = Trace::new();
    let calcul = Calcul::du_mois(situation, mois, &passes, &mut trace);
    let prime = calcul.prime_activite(&passes, &mut trace);
    let annexes = calcul.annexes(&mut trace);
    let nature_aide = calcul.nature_aide();
    let scolaires = scolaire::calculer(situation, mois, &mut trace);
    let (impot, revenu_fiscal_reference) = impots(situation, mois, &mut trace);
    let sante_energie = sante_energie::calculer(&calcul, &passes, revenu_fiscal_reference, &mut trace);
    let droits = calcul.droits(prime, annexes, scolaires, sante_energie);
    let logement_social = LogementSocial::etudier(situation, mois, &mut trace);
    let impot_estime = impot.map(|impot| impot.sans_prelevement);
    let budget = Budget::etablir(situation, &droits, impot_estime, mois.mois());
    let avertissements = avertissements::de(situation, impot_estime, mois);
    Simulation {
        mois,
        droits,
        nature_aide,
        impot_revenu: impot.map(|impot| impot.impot),
        revenu_fiscal_reference,
        logement_social,
        budget,
        trace,
        avertissements,
    }
}

/// The tax on the income of N-1 and the reference income of N-2.
fn impots(situation: &Situation, mois: MoisCouvert, t: &mut Trace) -> (Option<Impot>, Option<Euros>) {
    let annee = mois.mois().annee();
    t.section("impot_revenu", mois.mois());
    let impot = impot::inconnus_de_l_impot(situation, annee - 1)
        .is_empty()
        .then(|| impot::calculer(situation, annee - 1, t));
    t.section("revenu_fiscal_reference", mois.mois());
    let reference = impot::inconnus_du_revenu(situation, annee - 2)
        .is_empty()
        .then(|| impot::calculer(situation, annee - 2, t).revenu_fiscal_reference);
    (impot, reference)
}
