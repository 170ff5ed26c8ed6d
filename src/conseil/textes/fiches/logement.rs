//! The home: housing aid, reduction of the rent.

use super::{CAF, SERVICE_PUBLIC};
use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement, Recours,
    RythmeDeDeclaration,
};
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF};

const CCH_R823_10: &Source = &Source::article("CCH, art. R823-10");
const CCH_L442_2_1: &Source = &Source::article("CCH, art. L442-2-1");

pub(super) static AIDE_LOGEMENT: Fiche = Fiche {
    cle: CleDroit::AideLogement,
    dossier: DossierDeDemande::AideLogement,
    organismes: &[Organisme::Caf],
    demande: Fait::releve("aide_logement.demande", CAF),
    liens: &[
        Lien::releve(
            "caf.fr : les aides personnelles au logement",
            "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/logement/les-aides-personnelles-au-logement",
        ).le(2026, 8),
        Lien::releve(
            "caf.fr : faire la demande",
            "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/demanderlaideaulogement/",
        ).le(2026, 8).pour_demander(),
        Lien::releve("msa.fr : faire la demande (espace privé)", "https://www.msa.fr/lfy/espace-prive").le(2026, 8),
    ],
    formulaires: &[
        Formulaire::releve("cerfa 10842*07", "attestation de loyer, remplie par le propriétaire"),
        Formulaire::a_confirmer("cerfa 10840", "demande sur papier"),
    ],
    paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
    debut: Fait::deduit(
        "aide_logement.debut",
        CCH_R823_10,
    ),
    delai: DelaiDeDemande::SonMois,
    retroactivite: Fait::lu("aide_logement.retroactivite", CCH_R823_10),
    rythme: RythmeDeDeclaration::Aucun,
    renouvellement: Fait::lu(
        "aide_logement.renouvellement",
        &Source::article("CCH, art. R822-3 et R823-6"),
    ),
    obligations: &[
        Fait::releve("aide_logement.obligation.1", CAF),
        Fait::releve(
            "aide_logement.obligation.2",
            CAF,
        ),
    ],
    recours: Some(Recours {
        devant: "commission_de_la_caf",
        puis: "tribunal_administratif",
        delai_mois: 2,
        source: SERVICE_PUBLIC,
        confiance: Confiance::AConfirmer,
    }),
};

pub(super) static REDUCTION_LOYER: Fiche = Fiche {
    cle: CleDroit::ReductionLoyer,
    dossier: DossierDeDemande::Aucun,
    organismes: &[Organisme::Bailleur],
    demande: Fait::lu("reduction_loyer.demande", CCH_L442_2_1),
    liens: &[],
    formulaires: &[],
    paiement: Paiement::SurLaQuittance,
    debut: Fait::lu("reduction_loyer.debut", CCH_L442_2_1),
    delai: DelaiDeDemande::SansDemande,
    retroactivite: Fait::a_confirmer("reduction_loyer.retroactivite", CCH_L442_2_1),
    rythme: RythmeDeDeclaration::Aucun,
    renouvellement: Fait::lu("reduction_loyer.renouvellement", CCH_L442_2_1),
    obligations: &[],
    recours: None,
};
