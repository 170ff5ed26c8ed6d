//! What each right makes of each income: one table, a row a nature, a cell a right ([`cellule`]).
//!
//! A cell says how the income counts ([`Traitement`]) and the article that commands it. The rights read the incomes of a
//! person through it: an income that nobody has costs nothing, and a new nature does not compile before each right has
//! said what it makes of it.

use crate::notions::choix::Choix as _;
use crate::notions::source::Source;
use crate::questions::vocabulaire::Nature;

/// Resources that a text defines, each with its own window and its own deductions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assiette {
    /// Revenu de solidarité active.
    Rsa,
    /// Prime d'activité.
    Prime,
    /// Housing aid (R).
    Logement,
    /// Family benefits, on the year before last.
    Famille,
    /// Income tax and reference income.
    Impot,
    /// Complémentaire santé solidaire.
    Sante,
    /// Allocation aux adultes handicapés.
    Aah,
    /// Aspa and ASI.
    Minimum,
    /// Allocation de solidarité spécifique.
    Ass,
}

/// How some resources count an income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Traitement {
    /// Pay, or what the text counts as pay.
    Travail,
    /// Sick pay: as work for the first three months of the leave, then as a replacement.
    Arret,
    /// Allowances of a work accident, of which the text has its own share.
    Accident,
    /// Overtime that the tax leaves out and that these resources add again.
    HeuresSup,
    /// Unemployment benefit.
    Chomage,
    /// Income that replaces work without being an unemployment benefit.
    Remplacement,
    /// Pension of old age or invalidity, and annuities.
    Pension,
    /// Profit or turnover of one's own activity.
    Independant,
    /// Alimony received, what is paid for the children with it.
    Alimentaire,
    /// Alimony paid: taken off.
    Versee,
    /// Rents, interest: read in the period that the text names for them.
    Patrimoine,
    /// A benefit of the month itself, gross of CRDS.
    Prestation,
    /// Counted as it is received.
    Autre,
    /// Left out.
    Exclu,
    /// Left out, but tells that work has not stopped without replacement (CASF, art. R262-13).
    ExcluMaisRemplace,
    /// Another writing of an income that has its own row: taxable amount, gross amount.
    Ecriture,
}

/// What a text makes of a nature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cellule {
    /// How it counts.
    pub traitement: Traitement,
    /// The article that commands it.
    pub source: &'static Source,
}

macro_rules! sources {
    ($($nom:ident = $texte:literal $(, $lu:literal)?;)+) => {
        $(const $nom: &Source = &Source::article($texte)$(.lu($lu))?;)+
    };
}

sources! {
    R262_6 = "CASF, art. R262-6";
    R262_11 = "CASF, art. R262-11";
    R262_13 = "CASF, art. R262-13";
    R262_18 = "CASF, art. R262-18 et R262-19";
    R843_1 = "CSS, art. R843-1", "LEGIARTI000051258572";
    R844_1 = "CSS, art. R844-1", "LEGIARTI000048841691";
    R844_2 = "CSS, art. R844-2", "LEGIARTI000038893083";
    R844_5 = "CSS, art. R844-5", "LEGIARTI000048841615";
    L842_4 = "CSS, art. L842-4", "LEGIARTI000033813782";
    R845_1 = "CSS, art. R845-1 et R845-2";
    R822_3 = "CCH, art. R822-3";
    R822_4 = "CCH, art. R822-4";
    R822_5 = "CCH, art. R822-5";
    R822_7 = "CCH, art. R822-7";
    R532_3 = "CSS, art. R532-3", "LEGIARTI000041419421";
    CGI_79 = "CGI, art. 79 et 83";
    CGI_81 = "CGI, art. 81";
    CGI_81_BIS = "CGI, art. 81 bis";
    CGI_81_QUATER = "CGI, art. 81 quater";
    CGI_92 = "CGI, art. 34 et 92";
    CGI_156 = "CGI, art. 156 II 2°";
    CGI_158 = "CGI, art. 158";
    R861_4 = "CSS, art. R861-4", "LEGIARTI000051821170";
    R861_8 = "CSS, art. R861-8", "LEGIARTI000051821176";
    R861_9 = "CSS, art. R861-9", "LEGIARTI000047899655";
    R861_10 = "CSS, art. R861-10", "LEGIARTI000051821125";
    R861_15 = "CSS, art. R861-15", "LEGIARTI000044492462";
    R821_4 = "CSS, art. R821-4", "LEGIARTI000052141008";
    D821_9 = "CSS, art. D821-9", "LEGIARTI000023097737";
    R815_22 = "CSS, art. R815-22", "LEGIARTI000047770487";
    R815_24 = "CSS, art. R815-24", "LEGIARTI000006753696";
    R815_25 = "CSS, art. R815-25", "LEGIARTI000006753705";
    R5423_2 = "Code du travail, art. R5423-2", "LEGIARTI000018525082";
    R5423_3 = "Code du travail, art. R5423-3", "LEGIARTI000045920175";
    R5423_4 = "Code du travail, art. R5423-4", "LEGIARTI000039644685";
    R5423_5 = "Code du travail, art. R5423-5", "LEGIARTI000020398006";
    D821_10 = "CSS, art. D821-10";
    A_LIRE = "texte à confirmer";
    R5423_6 = "Code du travail, art. R5423-6", "LEGIARTI000018525074";
}

/// What some resources make of a nature.
pub fn cellule(nature: Nature, assiette: Assiette) -> Cellule {
    let (traitement, source) = TABLE[nature as usize].1[assiette as usize];
    Cellule { traitement, source }
}

/// How some resources count a nature.
pub fn traitement(nature: Nature, assiette: Assiette) -> Traitement {
    TABLE[nature as usize].1[assiette as usize].0
}

/// Whether some resources look at the answer of a nature: not where they leave it out, nor where another writing of it is
/// the one that they read. One whose treatment is to be confirmed may count as another.
pub fn lit(nature: Nature, assiette: Assiette) -> bool {
    let nature = nature.comme_peut_etre().unwrap_or(nature);
    match (traitement(nature, assiette), assiette) {
        // Exempt overtime is taken off the taxable wage that the others count.
        (_, Assiette::Aah | Assiette::Ass) if nature == Nature::HeuresSupExonerees => true,
        (Traitement::Exclu | Traitement::ExcluMaisRemplace, _) => false,
        (Traitement::Ecriture, Assiette::Rsa | Assiette::Prime | Assiette::Sante) => false,
        (Traitement::Ecriture, Assiette::Minimum) => !nature.est_imposable(),
        (Traitement::Ecriture, _) => nature.est_imposable(),
        _ => true,
    }
}

/// Whether more of it is always more of the resources that count it: not a loss, what is paid or another writing of an
/// income, nor the income of an activity or of a child, whose period or whose line the others tell.
pub fn s_ajoute(nature: Nature) -> bool {
    match nature {
        Nature::RevenusLocatifs | Nature::RevenusCapitaux | Nature::Autres => true,
        Nature::Ass => false,
        _ => {
            matches!(traitement(nature, Assiette::Rsa), Traitement::Travail | Traitement::Pension)
                && nature.comme_peut_etre().is_none()
        }
    }
}

/// Whether it may leave less of the resources than none of it: a loss, what is paid, exempt overtime, and the taxable
/// amount, that may be under what is received.
pub fn peut_retirer(nature: Nature) -> bool {
    matches!(nature, Nature::Benefice | Nature::PensionAlimentaireVersee | Nature::HeuresSupExonerees)
        || nature.est_imposable()
}

/// Whether it is pay, or the profit of one's own activity: who receives it works.
pub fn est_du_travail(nature: Nature) -> bool {
    matches!(traitement(nature, Assiette::Sante), Traitement::Travail | Traitement::Independant)
}

/// Whether it is a pension or an annuity, of old age, invalidity or a work accident.
pub fn est_une_pension(nature: Nature) -> bool {
    traitement(nature, Assiette::Rsa) == Traitement::Pension
}

/// What becomes of the ASS that an adult answered, beside the rights computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssRecue {
    /// The answer is not counted: the ASS computed stands for it, or the AAH shuts it out (Code du travail, art. L5423-7).
    pub ecartee: bool,
    /// An ASS is computed for the month.
    pub calculee: bool,
}

impl AssRecue {
    /// Whether the answer of a nature is left out.
    pub fn ecarte(self, nature: Nature) -> bool {
        self.ecartee && nature == Nature::Ass
    }
}

/// In the order of [`Assiette`]: RSA, prime d'activité, housing aid, family benefits, income tax, CSS, AAH, Aspa and ASI,
/// ASS.
type Ligne = [(Traitement, &'static Source); 9];

/// The row of each nature, in their order: the compiler refuses a nature without a row, or a row at another's place.
#[rustfmt::skip]
static TABLE: [(Nature, Ligne); Nature::TOUS.len()] = {
    use Traitement::*;
    const ECRITURE: Ligne = [
        (Ecriture, R262_6), (Ecriture, L842_4), (Ecriture, R822_4), (Ecriture, R532_3), (Ecriture, CGI_79),
        (Ecriture, R861_4), (Ecriture, R821_4), (Ecriture, R815_24), (Ecriture, R5423_2),
    ];
    const INDEPENDANT: Ligne = [
        (Independant, R262_18), (Independant, R845_1), (Independant, R822_5), (Independant, R532_3), (Independant, CGI_92),
        (Independant, R861_15), (Independant, D821_9), (Independant, R815_24), (Independant, R5423_2),
    ];
    // Left out; counted as another nature in the other case that is tried (`Nature::comme_peut_etre`).
    const A_CONFIRMER: Ligne = [
        (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, A_LIRE),
        (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, A_LIRE),
    ];
    const PATRIMOINE: Ligne = [
        (Autre, R262_6), (Patrimoine, R843_1), (Patrimoine, R822_3), (Patrimoine, R532_3), (Patrimoine, CGI_158),
        (Patrimoine, R861_8), (Patrimoine, R821_4), (Exclu, R815_25), (Autre, R5423_2),
    ];
    [
        (Nature::Salaire, [
            (Travail, R262_13), (Travail, R844_1), (Travail, R822_4), (Travail, R532_3), (Travail, CGI_79),
            (Travail, R861_8), (Travail, D821_9), (Travail, R815_24), (Travail, R5423_2),
        ]),
        (Nature::SalaireImposable, ECRITURE),
        (Nature::SalaireBrut, ECRITURE),
        (Nature::HeuresSupExonerees, [
            (Ecriture, R262_6), (Ecriture, R844_1), (Travail, R822_4), (HeuresSup, R532_3), (HeuresSup, CGI_81_QUATER),
            (Ecriture, R861_8), (Exclu, D821_9), (Ecriture, R815_24), (Exclu, R5423_2),
        ]),
        (Nature::Apprentissage, [
            (Travail, R262_13), (Travail, R844_1), (Exclu, CGI_81_BIS), (Exclu, CGI_81_BIS), (Exclu, CGI_81_BIS),
            (Travail, R861_8), (Travail, D821_9), (Travail, R815_24), (Travail, R5423_2),
        ]),
        (Nature::Stage, [
            (ExcluMaisRemplace, R262_11), (Exclu, R844_5), (Exclu, CGI_81_BIS), (Exclu, CGI_81_BIS), (Exclu, CGI_81_BIS),
            (Autre, R861_4), (Exclu, CGI_81_BIS), (Exclu, R815_22), (Exclu, R5423_2),
        ]),
        (Nature::Chomage, [
            (Travail, R262_13), (Remplacement, R844_2), (Chomage, R822_4), (Chomage, R532_3), (Chomage, CGI_79),
            (Autre, R861_4), (Chomage, R821_4), (Autre, R815_22), (Chomage, R5423_3),
        ]),
        (Nature::ChomageImposable, ECRITURE),
        (Nature::Ass, [
            (Travail, R262_13), (Remplacement, R844_2), (Chomage, R822_4), (Chomage, R532_3), (Chomage, CGI_79),
            (Prestation, R861_4), (Chomage, R821_4), (Autre, R815_22), (Exclu, R5423_6),
        ]),
        (Nature::IndemnitesJournalieres, [
            (Travail, R262_13), (Arret, R844_1), (Travail, R822_4), (Travail, R532_3), (Travail, CGI_79),
            (Autre, R861_4), (Travail, D821_9), (Autre, R815_22), (Autre, R5423_2),
        ]),
        (Nature::IndemnitesJournalieresImposable, ECRITURE),
        (Nature::IjAccidentTravail, [
            (Travail, R262_13), (Arret, R844_1), (Travail, R822_4), (Accident, R532_3), (Accident, CGI_81),
            (Autre, R861_4), (Accident, R821_4), (Autre, R815_22), (Exclu, R5423_2),
        ]),
        (Nature::IjMaternite, [
            (Travail, R262_13), (Travail, R844_1), (Travail, R822_4), (Travail, R532_3), (Travail, CGI_79),
            (Autre, R861_4), (Travail, D821_9), (Autre, R815_22), (Autre, R5423_2),
        ]),
        (Nature::Retraite, [
            (Pension, R262_13), (Remplacement, R844_2), (Pension, R822_3), (Pension, R532_3), (Pension, CGI_158),
            (Autre, R861_4), (Pension, R821_4), (Pension, R815_22), (Autre, R5423_2),
        ]),
        (Nature::RetraiteImposable, ECRITURE),
        (Nature::RetraiteBrute, ECRITURE),
        (Nature::Invalidite, [
            (Pension, R262_13), (Remplacement, R844_2), (Pension, R822_3), (Pension, R532_3), (Pension, CGI_158),
            (Autre, R861_4), (Pension, R821_4), (Autre, R815_22), (Autre, R5423_2),
        ]),
        (Nature::InvaliditeImposable, ECRITURE),
        (Nature::RenteAccidentTravail, [
            (Pension, R262_13), (Remplacement, R844_2), (Exclu, CGI_81), (Exclu, CGI_81), (Exclu, CGI_81),
            (Autre, R861_4), (Exclu, CGI_81), (Autre, R815_22), (Exclu, R5423_2),
        ]),
        (Nature::Bourse, [
            (Exclu, R262_11), (Exclu, R844_5), (Exclu, R822_4), (Exclu, R532_3), (Exclu, CGI_81),
            (Exclu, R861_10), (Exclu, R821_4), (Exclu, R815_22), (Exclu, R5423_2),
        ]),
        (Nature::PensionAlimentaireRecue, [
            (Alimentaire, R262_6), (Alimentaire, R844_2), (Alimentaire, R822_3), (Alimentaire, R532_3), (Alimentaire, CGI_158),
            (Alimentaire, R861_8), (Alimentaire, R821_4), (Autre, R815_22), (Alimentaire, R5423_2),
        ]),
        (Nature::PensionAlimentaireVersee, [
            (Exclu, R262_6), (Exclu, L842_4), (Versee, R822_7), (Versee, R532_3), (Versee, CGI_156),
            (Versee, R861_9), (Versee, R821_4), (Exclu, R815_22), (Versee, R5423_4),
        ]),
        (Nature::PrelevementSource, [
            (Exclu, R262_6), (Exclu, L842_4), (Exclu, R822_4), (Exclu, R532_3), (Exclu, CGI_79),
            (Exclu, R861_4), (Exclu, R821_4), (Exclu, R815_22), (Exclu, R5423_2),
        ]),
        (Nature::MicroVente, INDEPENDANT),
        (Nature::MicroService, INDEPENDANT),
        (Nature::MicroLiberal, INDEPENDANT),
        (Nature::Benefice, INDEPENDANT),
        (Nature::RevenusLocatifs, PATRIMOINE),
        (Nature::RevenusCapitaux, PATRIMOINE),
        (Nature::AideFamiliale, [
            (Exclu, R262_11), (Exclu, L842_4), (Exclu, R822_4), (Exclu, R532_3), (Exclu, CGI_79),
            (Exclu, R861_10), (Exclu, R821_4), (Exclu, R815_22), (Exclu, R5423_2),
        ]),
        (Nature::Autres, [
            (Autre, R262_6), (Autre, L842_4), (Patrimoine, R822_3), (Patrimoine, R532_3), (Patrimoine, CGI_158),
            (Autre, R861_4), (Patrimoine, R821_4), (Autre, R815_22), (Autre, R5423_2),
        ]),
        // CSS, art. R861-10 9°, R844-5 5°: of the Paje, it alone is not left out. Not taxable (CGI, art. 81 2°).
        (Nature::Prepare, [
            (Prestation, R262_6), (Prestation, R844_5), (Exclu, CGI_81), (Exclu, CGI_81), (Exclu, CGI_81),
            (Autre, R861_10), (Exclu, CGI_81), (Exclu, R815_22), (Exclu, R5423_3),
        ]),
        // CSS, art. R844-5 7°, R861-10 20°: a family benefit.
        (Nature::Ajpp, [
            (Exclu, R262_11), (Exclu, R844_5), (Exclu, CGI_81), (Exclu, CGI_81), (Exclu, CGI_81),
            (Exclu, R861_10), (Exclu, CGI_81), (Exclu, R815_22), (Exclu, R5423_3),
        ]),
        // CSS, art. R844-5 28°, R861-10 22°: no family benefit, and taxable in the place of pay.
        (Nature::Ajpa, [
            (Exclu, R262_11), (Exclu, R844_5), (Travail, R822_4), (Travail, R532_3), (Travail, CGI_79),
            (Exclu, R861_10), (Exclu, R821_4), (Exclu, R815_22), (Exclu, R5423_3),
        ]),
        (Nature::Formation, [
            (Travail, R262_13), (Travail, R844_1), (Travail, R822_4), (Travail, R532_3), (Travail, CGI_79),
            (Autre, R861_8), (Travail, D821_9), (Travail, R815_24), (Travail, R5423_5),
        ]),
        // CSS, art. R844-5 15°, R861-10 19°.
        (Nature::AllocationCej, [
            (Exclu, R262_11), (Exclu, R844_5), (Exclu, R822_4), (Exclu, R532_3), (Exclu, CGI_81),
            (Exclu, R861_10), (Exclu, R821_4), (Exclu, R815_22), (Exclu, R5423_3),
        ]),
        // CSS, art. R844-1 7°; the AAH has a scale of its own for it (D821-10), which is not computed.
        (Nature::Esat, [
            (Travail, R262_13), (Travail, R844_1), (Travail, R822_4), (Travail, R532_3), (Travail, CGI_79),
            (Travail, R861_8), (Travail, D821_10), (Travail, R815_24), (Travail, R5423_2),
        ]),
        (Nature::ServiceCivique, [
            (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, CGI_81), (Exclu, CGI_81), (Exclu, CGI_81),
            (Exclu, R861_10), (Exclu, A_LIRE), (Exclu, A_LIRE), (Exclu, A_LIRE),
        ]),
        (Nature::CongeNaissance, A_CONFIRMER),
        (Nature::CapitalFinContrat, A_CONFIRMER),
    ]
};

const _: () = {
    let mut rang = 0;
    while rang < TABLE.len() {
        assert!(TABLE[rang].0 as usize == rang, "a row of the table stands at the place of another nature");
        rang += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notions::choix::Choix;

    const ASSIETTES: [Assiette; 9] = [
        Assiette::Rsa,
        Assiette::Prime,
        Assiette::Logement,
        Assiette::Famille,
        Assiette::Impot,
        Assiette::Sante,
        Assiette::Aah,
        Assiette::Minimum,
        Assiette::Ass,
    ];

    #[test]
    fn une_autre_ecriture_d_un_revenu_n_est_comptee_par_aucun_droit() {
        for nature in Nature::TOUS.iter().filter(|nature| nature.est_imposable()) {
            for assiette in ASSIETTES {
                assert_eq!(traitement(*nature, assiette), Traitement::Ecriture, "{nature:?} {assiette:?}");
            }
        }
    }

    #[test]
    fn ce_qui_reste_a_confirmer_est_encadre_et_lui_seul() {
        for nature in Nature::TOUS {
            let a_confirmer = ASSIETTES.iter().any(|assiette| cellule(*nature, *assiette).source == A_LIRE);
            assert_eq!(a_confirmer, nature.comme_peut_etre().is_some(), "{nature:?}");
        }
    }

    #[test]
    fn chaque_revenu_de_l_impot_est_dans_les_ressources_des_prestations_familiales() {
        for nature in Nature::TOUS {
            assert_eq!(
                lit(*nature, Assiette::Impot),
                lit(*nature, Assiette::Famille),
                "CSS, art. R532-3 : {nature:?}"
            );
        }
    }
}
