//! The catalogue of rights: one row per right ([`CleDroit`]), all that is true of it whoever asks. Budget, totals,
//! agenda, report, limits, classification and keys of the JSON answer read it here and nowhere else.
//!
//! It stands in this room, above the law, because a household says what it receives of each right before any is
//! computed. A row holds facts and words only; what needs the types of a later room is found there by key, in a `match`
//! that does not compile while a right is missing: its outcome (`simulation/calcul.rs`) and its sheet
//! (`conseil/textes/fiches.rs`). The rules of one right alone stay with what applies them: its dates
//! (`conseil/agenda`), what the household changes in its sheet (`conseil/demarches/foyer.rs`).
//! How to add a right: `docs/ajouter-un-droit.md`.

use std::slice;

use crate::notions::choix::{Choix, choix};

choix! {
    /// What the amount of a right is for.
    Periodicite {
        Mois => "mois", "par mois";
        An => "an", "par an";
        UneFois => "une_fois", "une fois";
    }
}

/// Who pays a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payeur {
    /// The family fund (CAF, or MSA in agriculture).
    Caf,
    /// The fund of the old-age pension.
    CaisseRetraite,
    /// The health insurance.
    AssuranceMaladie,
    /// The employment service.
    FranceTravail,
    /// The State (Agence de services et de paiement).
    Etat,
    /// The school.
    Etablissement,
    /// The landlord, who takes it off the rent.
    Bailleur,
}

/// The day on which the family fund pays its monthly rights, for the month before.
pub const JOUR_DE_LA_CAF: u32 = 5;

/// Where the amount of a right counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compte {
    /// In what comes in each month, and in the total of aids.
    Ressources,
    /// With the home, whoever receives it, and in the total of aids.
    Logement,
    /// With the home, taken off the rent by the landlord: not an aid that is received.
    Loyer,
    /// A cover of costs: no money comes in.
    Soins,
    /// Paid each year in that month (1 to 12): in the forecast of that month, not in the month's budget.
    SonMois(u32),
    /// Paid once, in the month in which it is open: in the forecast of that month, not in the month's budget.
    UneFois,
    /// Paid on a date that is not known: in no budget.
    HorsDuMois,
}

/// What the printed sheet says of a right that is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refus {
    /// All the reasons that are not discreet.
    Dit,
    /// The first of them: few households are near this right.
    EnBref,
    /// Nothing: whether somebody may claim it tells of their health.
    Tu,
}

/// A row of the catalogue.
#[derive(Clone, Copy, Debug)]
struct Notice {
    /// The name without the official term, where it is well known by its initials.
    court: &'static str,
    rythme: Periodicite,
    payeur: Payeur,
    compte: Compte,
    /// Whoever receives it declares the incomes each quarter.
    par_trimestre: bool,
    /// One of the "minima sociaux".
    minimum_social: bool,
    refus: Refus,
    /// The sections of the trace, the resources that it rests on first.
    sections: &'static [&'static str],
    /// What its calculation leaves out: the side of the "not modelled" section that is shown.
    limites: &'static [&'static str],
    /// Key of what is received of it among the answers.
    percu: &'static str,
    /// What that key asks, with its article.
    recu: &'static str,
    /// Its keys in the JSON answer, where it covers costs: whether it is free, and what it costs.
    couverture: [&'static str; 2],
}

/// Declares the rights: the enum, its spelling and its words, and the row of each.
macro_rules! catalogue {
    ($($cle:ident => $code:literal, $nom:literal { $($fait:ident: $valeur:expr,)+ })+) => {
        choix! {
            /// The rights that are computed, in the order of the screen; `code` is their key in files and traces.
            CleDroit { $($cle => $code, $nom;)+ }
        }

        const NOTICES: [Notice; CleDroit::NOMBRE] = [$(Notice {
            $($fait: $valeur,)+
            percu: concat!("percu.", $code),
            recu: concat!("le montant reçu : ", $nom),
            couverture: [concat!($code, "_gratuite"), concat!($code, "_participation")],
        },)+];
    };
}

catalogue! {
    AideLogement => "aide_logement", "Aide au logement" {
        court: "Aide au logement",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Logement,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_logement", "reduction_loyer_solidarite", "aide_logement"],
        limites: &[
            "La sous-location et l'accession à la propriété",
            "Un étudiant qui remplit les conditions d'une bourse sans en avoir une",
        ],
    }
    ReductionLoyer => "reduction_loyer_solidarite", "Réduction de loyer de solidarité (RLS)" {
        court: "Réduction de loyer",
        rythme: Periodicite::Mois,
        payeur: Payeur::Bailleur,
        compte: Compte::Loyer,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_logement", "reduction_loyer_solidarite"],
        limites: &["L'enquête du bailleur quand la CAF ne connaît pas vos ressources"],
    }
    Rsa => "rsa", "Revenu de solidarité active (RSA)" {
        court: "RSA",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: true,
        minimum_social: true,
        refus: Refus::Dit,
        sections: &["rsa"],
        limites: &[
            "Les revenus exceptionnels, les sanctions, et ce qu'un département ajoute ou permet",
            "Une famille qui a changé pendant les trois mois étudiés : celle d'aujourd'hui compte pour les trois",
            "Les travailleurs agricoles au forfait, le droit au séjour des Européens",
        ],
    }
    PrimeActivite => "prime_activite", "Prime d'activité" {
        court: "Prime d'activité",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: true,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["prime_activite"],
        limites: &[
            "Les travailleurs agricoles au forfait et les travailleurs détachés, le droit au séjour des Européens",
            "Un séjour à l'hôpital ou en prison",
        ],
    }
    AllocationsFamiliales => "allocations_familiales", "Allocations familiales" {
        court: "Allocations familiales",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_famille", "allocations_familiales"],
        limites: &[
            "Les enfants placés, un séjour à l'étranger de plus de trois mois",
            "Le mois exact de la demande : le droit est celui d'une famille déjà connue de la CAF",
        ],
    }
    ComplementFamilial => "complement_familial", "Complément familial" {
        court: "Complément familial",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_famille", "complement_familial"],
        limites: &["Les enfants placés"],
    }
    Asf => "asf", "Allocation de soutien familial (ASF)" {
        court: "Allocation de soutien familial",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["asf"],
        limites: &[
            "Les enfants recueillis par une autre personne que leurs parents",
            "Le mois de la demande : le droit est celui d'une demande déjà faite",
        ],
    }
    PajeBase => "paje_base", "Allocation de base pour un jeune enfant (Paje)" {
        court: "Allocation de base jeune enfant",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_famille", "paje_base"],
        limites: &["La PreParE et le complément de mode de garde, qui ont leurs propres règles"],
    }
    Aah => "aah", "Allocation aux adultes handicapés (AAH)" {
        court: "Allocation aux adultes handicapés",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: true,
        refus: Refus::Tu,
        sections: &["aah"],
        limites: &[
            "L'AAH d'avant octobre 2023 calculée avec les revenus du conjoint",
            "Un séjour de plus de soixante jours à l'hôpital ou en prison",
            "Une durée de travail réduite depuis deux mois",
        ],
    }
    Mva => "mva", "Majoration pour la vie autonome (MVA)" {
        court: "Majoration pour la vie autonome",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Tu,
        sections: &["mva"],
        limites: &["Le complément de ressources des anciens bénéficiaires", "Un séjour à l'hôpital"],
    }
    Aspa => "aspa", "Minimum vieillesse (Aspa)" {
        court: "Minimum vieillesse",
        rythme: Periodicite::Mois,
        payeur: Payeur::CaisseRetraite,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: true,
        refus: Refus::EnBref,
        sections: &["aspa"],
        limites: &[
            "La récupération sur la succession",
            "Les biens donnés depuis moins de dix ans",
            "Des ressources plus basses sur douze mois que sur les trois derniers",
        ],
    }
    Asi => "asi", "Allocation supplémentaire d'invalidité (ASI)" {
        court: "Allocation d'invalidité (ASI)",
        rythme: Periodicite::Mois,
        payeur: Payeur::AssuranceMaladie,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: true,
        refus: Refus::Tu,
        sections: &["asi"],
        limites: &[
            "Les biens donnés depuis moins de dix ans",
            "Une retraite accordée pour inaptitude, au lieu d'une pension d'invalidité",
        ],
    }
    Ass => "ass", "Allocation de solidarité spécifique (ASS)" {
        court: "Allocation de fin de chômage (ASS)",
        rythme: Periodicite::Mois,
        payeur: Payeur::FranceTravail,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: true,
        refus: Refus::EnBref,
        sections: &["ass"],
        limites: &[
            "Les conditions de travail passé, que seul France Travail vérifie",
            "Les années retirées pour les enfants élevés, la reprise dans les quatre ans",
        ],
    }
    PajeNaissance => "paje_naissance", "Prime à la naissance ou à l'adoption (Paje)" {
        court: "Prime à la naissance",
        rythme: Periodicite::UneFois,
        payeur: Payeur::Caf,
        compte: Compte::UneFois,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_famille", "paje_naissance"],
        limites: &[
            "Un enfant né sans vie, une adoption à l'étranger en plusieurs étapes",
            "Une naissance dans un autre mois que celui attendu, une grossesse déclarée après 14 semaines",
        ],
    }
    Aeeh => "aeeh", "Allocation d'éducation de l'enfant handicapé (AEEH)" {
        court: "Allocation pour un enfant handicapé (AEEH)",
        rythme: Periodicite::Mois,
        payeur: Payeur::Caf,
        compte: Compte::Ressources,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Tu,
        sections: &["aeeh"],
        limites: &[
            "La décision de la commission (CDAPH), qui fixe le taux et le complément",
            "L'internat payé par l'État et les retours au foyer, le choix entre le complément et la PCH",
        ],
    }
    Ars => "ars", "Allocation de rentrée scolaire (ARS)" {
        court: "Allocation de rentrée scolaire",
        rythme: Periodicite::An,
        payeur: Payeur::Caf,
        compte: Compte::SonMois(8),
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_famille", "ars"],
        limites: &[
            "Les enfants confiés à l'aide sociale à l'enfance",
            "La preuve d'inscription demandée après une sanction pour absences",
        ],
    }
    Css => "css", "Complémentaire santé solidaire (CSS)" {
        court: "Complémentaire santé solidaire (CSS)",
        rythme: Periodicite::Mois,
        payeur: Payeur::AssuranceMaladie,
        compte: Compte::Soins,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["css"],
        limites: &[
            "Les étudiants que leurs parents comptent et qui reçoivent certaines aides du Crous : ils demandent à leur nom",
            "Les conjoints qui déclarent leurs impôts séparément, un enfant qui arrive dans l'année",
            "Les chefs d'entreprise, l'évaluation du train de vie, l'abattement sur les revenus de biens loués ou placés",
            "L'allocation du contrat d'engagement jeune, qui ouvre seule le droit",
        ],
    }
    ChequeEnergie => "cheque_energie", "Chèque énergie" {
        court: "Chèque énergie",
        rythme: Periodicite::An,
        payeur: Payeur::Etat,
        compte: Compte::HorsDuMois,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["revenu_fiscal_reference", "cheque_energie"],
        limites: &[
            "L'aide versée par le gestionnaire d'une résidence sociale",
            "Une famille qui a changé depuis l'avis d'impôt, un contrat au nom d'un conjoint imposé à part",
        ],
    }
    BourseCollege => "bourse_college", "Bourse de collège" {
        court: "Bourse de collège",
        rythme: Periodicite::An,
        payeur: Payeur::Etablissement,
        compte: Compte::HorsDuMois,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_scolaires", "bourse_college"],
        limites: &[
            "Un changement de situation depuis l'avis d'impôt, à signaler à l'établissement",
            "Les écoles privées sans contrat et le CNED, une demande par enfant en garde alternée",
        ],
    }
    BourseLycee => "bourse_lycee", "Bourse de lycée" {
        court: "Bourse de lycée",
        rythme: Periodicite::An,
        payeur: Payeur::Etablissement,
        compte: Compte::HorsDuMois,
        par_trimestre: false,
        minimum_social: false,
        refus: Refus::Dit,
        sections: &["ressources_scolaires", "bourse_lycee"],
        limites: &[
            "Les bourses au mérite et la prime d'équipement",
            "Un changement de situation depuis l'avis d'impôt, à signaler à l'établissement",
            "Les écoles privées sans contrat et le CNED, une demande par enfant en garde alternée",
        ],
    }
}

impl CleDroit {
    /// How many rights there are.
    pub const NOMBRE: usize = <CleDroit as Choix>::TOUS.len();

    const fn notice(self) -> &'static Notice {
        &NOTICES[self as usize]
    }

    /// The name without the official term, where it is well known by its initials: for paper.
    pub fn court(self) -> &'static str {
        self.notice().court
    }

    /// What its amount is for; only monthly rights enter the month's budget.
    pub fn periodicite(self) -> Periodicite {
        self.notice().rythme
    }

    /// How many times its amount comes in a year.
    pub fn fois_par_an(self) -> u32 {
        match self.periodicite() {
            Periodicite::Mois => 12,
            Periodicite::An | Periodicite::UneFois => 1,
        }
    }

    /// Who pays it.
    pub fn payeur(self) -> Payeur {
        self.notice().payeur
    }

    /// Where its amount counts.
    pub fn compte(self) -> Compte {
        self.notice().compte
    }

    /// An aid received each month: what the total of aids counts.
    pub fn est_une_aide(self) -> bool {
        matches!(self.compte(), Compte::Ressources | Compte::Logement)
    }

    /// Whether an amount of it counts in the month's budget: an aid received, or what is taken off the rent.
    pub fn compte_dans_le_mois(self) -> bool {
        self.est_une_aide() || self.compte() == Compte::Loyer
    }

    /// Whoever receives it declares the incomes each quarter.
    pub fn se_declare_par_trimestre(self) -> bool {
        self.notice().par_trimestre
    }

    /// One of the "minima sociaux".
    pub fn est_un_minimum_social(self) -> bool {
        self.notice().minimum_social
    }

    /// What the printed sheet says of it where it is not open.
    pub fn refus(self) -> Refus {
        self.notice().refus
    }

    /// The sections of the trace that explain the right, the resources that it rests on first.
    pub fn sections(self) -> &'static [&'static str] {
        self.notice().sections
    }

    /// What its calculation leaves out, in the person's words, each a short sentence.
    pub fn limites(self) -> &'static [&'static str] {
        self.notice().limites
    }

    /// Key of what is received of it among the answers: `percu.rsa`.
    pub const fn cle_percu(self) -> &'static str {
        self.notice().percu
    }

    /// What that key asks, with its article.
    pub const fn nom_percu(self) -> &'static str {
        self.notice().recu
    }

    /// Its keys in the JSON answer: its code, or two for a cover of costs (whether it is free, what it costs).
    pub fn cles_json(self) -> &'static [&'static str] {
        match self.compte() {
            Compte::Soins => &self.notice().couverture,
            _ => slice::from_ref(&Self::REPONSES[self as usize].0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_calcul_dit_ce_qu_il_laisse_de_cote() {
        for cle in CleDroit::TOUS {
            assert!(!cle.limites().is_empty(), "{cle:?}");
            assert!(cle.limites().iter().all(|texte| texte.len() > 10 && !texte.ends_with('.')), "{cle:?}");
        }
    }

    #[test]
    fn le_budget_du_mois_ne_compte_que_des_droits_du_mois() {
        for cle in CleDroit::TOUS {
            let du_mois = !matches!(cle.compte(), Compte::SonMois(_) | Compte::UneFois | Compte::HorsDuMois);
            assert_eq!(du_mois, cle.periodicite() == Periodicite::Mois, "{cle:?}");
            assert_eq!(cle.payeur() == Payeur::Bailleur, cle.compte() == Compte::Loyer, "{cle:?}");
        }
    }

    #[test]
    fn chaque_droit_a_sa_section_et_ses_cles() {
        for cle in CleDroit::TOUS {
            assert_eq!(cle.sections().last(), Some(&cle.code()), "{cle:?}");
            assert_eq!(cle.cle_percu(), format!("percu.{}", cle.code()));
        }
        assert_eq!(CleDroit::Rsa.cles_json(), ["rsa"]);
        assert_eq!(CleDroit::Css.cles_json(), ["css_gratuite", "css_participation"]);
    }
}
