//! Family benefits and the start of the school year.

use super::{ALLOCATAIRE, CAF, CERFA_SITUATION, prestation_familiale};
use crate::conseil::fiche::{
    DossierDeDemande, Fait, Fiche, Formulaire, Lien, Paiement, RythmeDeDeclaration, fiche_publique,
};
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;

const R531_1: &Source = &Source::article("CSS, art. R531-1").lu("LEGIARTI000046499008");
const R543_7: &Source = &Source::article("CSS, art. R543-7").lu("LEGIARTI000006750748");

pub(super) static ALLOCATIONS_FAMILIALES: Fiche = Fiche {
    demande: Fait::releve("allocations_familiales.demande", CAF),
    liens: &[fiche_publique!("F13213"), ALLOCATAIRE],
    ..prestation_familiale(CleDroit::AllocationsFamiliales)
};

pub(super) static COMPLEMENT_FAMILIAL: Fiche = Fiche {
    liens: &[fiche_publique!("F13214"), ALLOCATAIRE],
    ..prestation_familiale(CleDroit::ComplementFamilial)
};

pub(super) static PAJE_BASE: Fiche =
    Fiche { liens: &[fiche_publique!("F13218"), ALLOCATAIRE], ..prestation_familiale(CleDroit::PajeBase) };

pub(super) static PAJE_NAISSANCE: Fiche = Fiche {
    demande: Fait::lu(
        "paje_naissance.demande",
        &Source::article("CSS, art. D532-1").lu("LEGIARTI000047012803"),
    ),
    paiement: Paiement::Quand("avant_la_naissance"),
    debut: Fait::lu("paje_naissance.debut", R531_1),
    rythme: RythmeDeDeclaration::Aucun,
    renouvellement: Fait::lu("paje_naissance.renouvellement", R531_1),
    ..prestation_familiale(CleDroit::PajeNaissance)
};

pub(super) static ASF: Fiche = Fiche {
    dossier: DossierDeDemande::Asf,
    demande: Fait::releve("asf.demande", CAF),
    liens: &[
        Lien::releve(
            "caf.fr : l'allocation de soutien familial",
            "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/vie-personnelle/l-allocation-de-soutien-familial-asf",
        ),
        Lien::releve(
            "caf.fr : faire la demande",
            "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation#DASF",
        ).le(2026, 8).pour_demander(),
        Lien::releve("Pensions alimentaires (Aripa)", "https://www.pension-alimentaire.caf.fr/"),
    ],
    formulaires: &[
        Formulaire::a_confirmer("cerfa 12038", "demande d'allocation de soutien familial"),
        CERFA_SITUATION,
    ],
    renouvellement: Fait::lu(
        "asf.renouvellement",
        &Source::article("CSS, art. L523-2, R523-3 et R523-5"),
    ),
    ..prestation_familiale(CleDroit::Asf)
};

pub(super) static ARS: Fiche = Fiche {
    demande: Fait::releve("ars.demande", CAF),
    liens: &[
        Lien::releve(
            "caf.fr : l'allocation de rentrée scolaire",
            "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/vie-personnelle/l-allocation-de-rentree-scolaire-ars",
        ),
        fiche_publique!("F1878"),
    ],
    formulaires: &[],
    paiement: Paiement::Quand("a_la_mi_aout"),
    debut: Fait::lu("ars.debut", R543_7),
    renouvellement: Fait::lu(
        "ars.renouvellement",
        &Source::article("CSS, art. R543-2").lu("LEGIARTI000019281627"),
    ),
    ..prestation_familiale(CleDroit::Ars)
};
