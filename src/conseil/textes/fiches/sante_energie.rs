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
    demande: Fait::releve("css.demande", SERVICE_PUBLIC),
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
        "css.debut",
        &Source::article("CSS, art. L861-5 et R861-16-1").lu("LEGIARTI000046806509"),
    ),
    delai: DelaiDeDemande::Decision,
    retroactivite: Fait::lu("css.retroactivite", L861_5),
    rythme: RythmeDeDeclaration::Annuel,
    renouvellement: Fait::lu(
        "css.renouvellement",
        &Source::article("CSS, art. R861-18").lu("LEGIARTI000045601938"),
    ),
    obligations: &[],
    recours: Some(Recours {
        source: &Source::article("CSS, art. L861-5, L142-3, L142-4 et R142-1-A").lu("LEGIARTI000046806509"),
        ..securite_sociale("caisse")
    }),
};

pub(super) static CHEQUE_ENERGIE: Fiche = Fiche {
    cle: CleDroit::ChequeEnergie,
    dossier: DossierDeDemande::ChequeEnergie,
    organismes: &[Organisme::Asp],
    demande: Fait::releve("cheque_energie.demande", SITE),
    liens: &[Lien::releve("Chèque énergie", "https://www.chequeenergie.gouv.fr")
        .le(2025, 11)
        .pour_demander()],
    formulaires: &[],
    paiement: Paiement::Quand("au_printemps"),
    debut: Fait::a_confirmer("cheque_energie.debut", SITE),
    delai: DelaiDeDemande::Campagne(4, 12, 31),
    retroactivite: Fait::a_confirmer("cheque_energie.retroactivite", SITE),
    rythme: RythmeDeDeclaration::Annuel,
    renouvellement: Fait::releve("cheque_energie.renouvellement", SITE),
    obligations: &[Fait::releve("cheque_energie.obligation.1", SITE)],
    recours: None,
};
