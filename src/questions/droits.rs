//! The rights by name ([`CleDroit`]), as a household says what it receives and as every answer calls them.

use crate::notions::choix::choix;

/// Declares the rights: `Variant => "code", "words";`.
macro_rules! droits {
    ($($variante:ident => $code:literal, $libelle:literal;)+) => {
        choix! {
            /// The rights that are computed, in the order of the screen; `code` is their key in files and traces.
            CleDroit { $($variante => $code, $libelle;)+ }
        }

        impl CleDroit {
            /// The key of what is received of it today: `percu.rsa`.
            pub const fn cle_percu(self) -> &'static str {
                match self { $(CleDroit::$variante => concat!("percu.", $code),)+ }
            }

            /// What that key asks, with its article.
            pub const fn nom_percu(self) -> &'static str {
                match self { $(CleDroit::$variante => concat!("le montant reçu : ", $libelle),)+ }
            }
        }
    };
}

droits! {
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
