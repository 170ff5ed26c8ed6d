//! Work and its absence: RSA, prime d'activité, ASS.

use super::{CAF, SERVICE_PUBLIC};
use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement, Recours,
    RythmeDeDeclaration, fiche_publique,
};
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF};

const CASF_RSA: &Source = &Source::article("CASF, art. L262-1 s.");
const R846_2: &Source = &Source::article("CSS, art. R846-2").lu("LEGIARTI000031676112");
const R5423_8: &Source =
    &Source::article("Code du travail, art. R5423-8 et R5423-9").lu("LEGIARTI000018525068");

pub(super) static RSA: Fiche = Fiche {
    cle: CleDroit::Rsa,
    dossier: DossierDeDemande::RsaPrime,
    organismes: &[Organisme::Caf, Organisme::Departement, Organisme::Ccas],
    demande: Fait::releve(
        "En ligne, ou au département, dans une association agréée, ou au CCAS si la commune l'a décidé",
        CAF,
    ),
    liens: &[
        fiche_publique!("N19775"),
        Lien::releve("caf.fr : demander le RSA", "https://wwwd.caf.fr/redirect/s/Redirect?page=demandeRsa")
            .le(2026, 8)
            .pour_demander(),
    ],
    formulaires: &[Formulaire::releve("cerfa 15481*01", "demande de RSA ou de prime d'activité")],
    paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
    debut: Fait::a_confirmer("Dû à partir du premier jour du mois de la demande", CASF_RSA),
    delai: DelaiDeDemande::SonMois,
    retroactivite: Fait::a_confirmer("Aucune : les mois d'avant la demande sont perdus", CASF_RSA),
    rythme: RythmeDeDeclaration::Trimestriel,
    renouvellement: Fait::releve(
        "Déclaration de ressources tous les trois mois, préremplie depuis mars 2025 : à relire et à valider, sinon le versement s'arrête",
        CAF,
    ),
    obligations: &[
        Fait::releve(
            "S'inscrire à France Travail et signer un contrat d'engagement (15 heures d'activité par semaine, sauf dispense)",
            &Source::article("CASF, art. L262-10 et L262-34 s."),
        ),
        Fait::lu("Vivre en France plus de neuf mois par an", &Source::article("CASF, art. R262-5")),
        Fait::releve(
            "Dire tout de suite une séparation, une vie de couple, une naissance ou une perte de revenu : le montant change aussitôt",
            &Source::article("CASF, art. R262-4-1"),
        ),
    ],
    recours: Some(Recours {
        devant: "Président du conseil départemental (recours préalable obligatoire)",
        puis: "tribunal administratif",
        delai_mois: 2,
        source: SERVICE_PUBLIC,
        confiance: Confiance::AConfirmer,
    }),
};

pub(super) static PRIME_ACTIVITE: Fiche = Fiche {
    cle: CleDroit::PrimeActivite,
    dossier: DossierDeDemande::RsaPrime,
    organismes: &[Organisme::Caf],
    demande: Fait::releve("En ligne (caf.fr, ou compte msa.fr)", CAF),
    liens: &[
        Lien::releve(
            "caf.fr : la prime d'activité",
            "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/vie-professionnelle/la-prime-d-activite",
        ),
        Lien::releve(
            "caf.fr : faire la demande",
            "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/demanderlaprimedactivite/",
        ).le(2026, 8).pour_demander(),
    ],
    formulaires: &[Formulaire::releve("cerfa 15481*01", "demande de RSA ou de prime d'activité")],
    paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
    debut: Fait::lu("Due à partir du premier jour du mois de la demande", R846_2),
    delai: DelaiDeDemande::SonMois,
    retroactivite: Fait::lu("Aucune : les mois d'avant la demande sont perdus", R846_2),
    rythme: RythmeDeDeclaration::Trimestriel,
    renouvellement: Fait::lu(
        "Montant tenu trois mois, puis nouvelle déclaration de ressources, préremplie",
        &Source::article("CSS, art. D846-1").lu("LEGIARTI000031673946"),
    ),
    obligations: &[Fait::lu(
        "Dire tout changement de logement, de famille ou de travail",
        &Source::article("CSS, art. R846-5").lu("LEGIARTI000031676151"),
    )],
    recours: Some(Recours {
        devant: "Commission de recours amiable de la CAF ou de la MSA",
        puis: "tribunal administratif",
        delai_mois: 2,
        source: &Source::article("CSS, art. L845-2, R847-2 et R142-1").lu("LEGIARTI000042247849"),
        confiance: Confiance::Texte,
    }),
};

pub(super) static ASS: Fiche = Fiche {
    cle: CleDroit::Ass,
    dossier: DossierDeDemande::Ass,
    organismes: &[Organisme::FranceTravail],
    demande: Fait::releve(
        "Dossier envoyé par France Travail à la fin de l'allocation chômage ; sinon le demander sur l'espace personnel",
        &Source::article("service-public.gouv.fr, fiche F12484"),
    ),
    liens: &[fiche_publique!("F12484")],
    formulaires: &[],
    paiement: Paiement::MoisSuivant,
    debut: Fait::lu(
        "Quand l'allocation chômage est finie et que toutes les conditions sont réunies",
        &Source::article("Code du travail, art. L5423-1 et R5423-1"),
    ),
    delai: DelaiDeDemande::DeuxAns,
    retroactivite: Fait::lu(
        "Deux ans pour la demander à partir du jour où les conditions sont réunies",
        &Source::article("Code du travail, art. R5423-12").lu("LEGIARTI000018525060"),
    ),
    rythme: RythmeDeDeclaration::Semestriel,
    renouvellement: Fait::lu("Six mois, renouvelables aux mêmes conditions", R5423_8),
    obligations: &[Fait::lu(
        "Rester inscrit à France Travail et chercher un emploi",
        &Source::article("Code du travail, art. R5423-1 et L5421-3"),
    )],
    recours: Some(Recours {
        devant: "Médiateur régional de France Travail (médiation obligatoire)",
        puis: "tribunal administratif",
        delai_mois: 2,
        source: &Source::article("Code du travail, art. R5423-14").lu("LEGIARTI000049816604"),
        // The mediation was read; its delay, in the code of administrative justice, was not.
        confiance: Confiance::AConfirmer,
    }),
};
