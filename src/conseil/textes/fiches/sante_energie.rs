//! Health costs and energy: CSS, chèque énergie.

use super::{SERVICE_PUBLIC, securite_sociale};
use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement, Recours,
    RythmeDeDeclaration, fiche_publique,
};
use crate::notions::source::Source;
use crate::questions::droits::CleDroit;

const L861_5: &Source = &Source::article("CSS, art. L861-5").lu("LEGIARTI000046806509");
const SITE: &Source = &Source::article("chequeenergie.gouv.fr");

pub(super) static CSS: Fiche = Fiche {
    cle: CleDroit::Css,
    dossier: DossierDeDemande::Css,
    organismes: &[Organisme::Cpam],
    demande: Fait::releve("Compte ameli, ou formulaire envoyé à la caisse", SERVICE_PUBLIC),
    liens: &[
        fiche_publique!("F10027"),
        Lien::releve(
            "Complémentaire santé solidaire : mes démarches",
            "https://www.complementaire-sante-solidaire.gouv.fr/mes-demarches",
        )
        .le(2026, 8)
        .pour_demander(),
        Lien::releve("Compte ameli", "https://assure.ameli.fr"),
    ],
    formulaires: &[Formulaire::releve("cerfa 12504*10 (S3711)", "demande de complémentaire santé solidaire")],
    paiement: Paiement::EnSoins,
    debut: Fait::lu(
        "Décision dans les deux mois d'un dossier complet, sans réponse la demande est acceptée ; couverture dès le mois qui suit la décision",
        &Source::article("CSS, art. L861-5 et R861-16-1").lu("LEGIARTI000046806509"),
    ),
    delai: DelaiDeDemande::Decision,
    retroactivite: Fait::lu("Aucune, sauf situation urgente : dès le mois de la demande", L861_5),
    rythme: RythmeDeDeclaration::Annuel,
    renouvellement: Fait::lu(
        "Un an : à redemander entre quatre et deux mois avant la fin",
        &Source::article("CSS, art. R861-18").lu("LEGIARTI000045601938"),
    ),
    obligations: &[],
    recours: Some(Recours {
        source: &Source::article("CSS, art. L861-5, L142-3, L142-4 et R142-1-A").lu("LEGIARTI000046806509"),
        ..securite_sociale("Recours préalable auprès de la caisse")
    }),
};

pub(super) static CHEQUE_ENERGIE: Fiche = Fiche {
    cle: CleDroit::ChequeEnergie,
    dossier: DossierDeDemande::ChequeEnergie,
    organismes: &[Organisme::Asp],
    demande: Fait::releve(
        "Envoyé sans demande ; si rien n'arrive, le demander en ligne, par courrier ou au numéro gratuit",
        SITE,
    ),
    liens: &[Lien::releve("Chèque énergie", "https://www.chequeenergie.gouv.fr")
        .le(2025, 11)
        .pour_demander()],
    formulaires: &[],
    paiement: Paiement::Quand("une fois par an, au printemps"),
    debut: Fait::a_confirmer("Campagne 2026 : demande jusqu'au 31 décembre 2026", SITE),
    delai: DelaiDeDemande::Campagne(4, 12, 31),
    retroactivite: Fait::a_confirmer("Aucune après la fin de la campagne", SITE),
    rythme: RythmeDeDeclaration::Annuel,
    renouvellement: Fait::releve(
        "Chaque année, d'après l'avis d'impôt ; valable jusqu'au 31 mars de l'année suivante",
        SITE,
    ),
    obligations: &[Fait::releve("Déclarer ses revenus chaque année, même sans impôt à payer", SITE)],
    recours: None,
};
