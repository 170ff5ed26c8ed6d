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
    demande: Fait::releve("rsa.demande", CAF),
    liens: &[
        fiche_publique!("N19775"),
        Lien::releve("caf.fr : demander le RSA", "https://wwwd.caf.fr/redirect/s/Redirect?page=demandeRsa")
            .le(2026, 8)
            .pour_demander(),
    ],
    formulaires: &[Formulaire::releve("cerfa 15481*01", "demande de RSA ou de prime d'activité")],
    paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
    debut: Fait::a_confirmer("rsa.debut", CASF_RSA),
    delai: DelaiDeDemande::SonMois,
    retroactivite: Fait::a_confirmer("rsa.retroactivite", CASF_RSA),
    rythme: RythmeDeDeclaration::Trimestriel,
    renouvellement: Fait::releve("rsa.renouvellement", CAF),
    obligations: &[
        Fait::releve("rsa.obligation.1", &Source::article("CASF, art. L262-10 et L262-34 s.")),
        Fait::lu("rsa.obligation.2", &Source::article("CASF, art. R262-5")),
        Fait::releve("rsa.obligation.3", &Source::article("CASF, art. R262-4-1")),
    ],
    recours: Some(Recours {
        devant: "president_du_departement",
        puis: "tribunal_administratif",
        delai_mois: 2,
        source: SERVICE_PUBLIC,
        confiance: Confiance::AConfirmer,
    }),
};

pub(super) static PRIME_ACTIVITE: Fiche = Fiche {
    cle: CleDroit::PrimeActivite,
    dossier: DossierDeDemande::RsaPrime,
    organismes: &[Organisme::Caf],
    demande: Fait::releve("prime_activite.demande", CAF),
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
    debut: Fait::lu("prime_activite.debut", R846_2),
    delai: DelaiDeDemande::SonMois,
    retroactivite: Fait::lu("prime_activite.retroactivite", R846_2),
    rythme: RythmeDeDeclaration::Trimestriel,
    renouvellement: Fait::lu(
        "prime_activite.renouvellement",
        &Source::article("CSS, art. D846-1").lu("LEGIARTI000031673946"),
    ),
    obligations: &[Fait::lu(
        "prime_activite.obligation.1",
        &Source::article("CSS, art. R846-5").lu("LEGIARTI000031676151"),
    )],
    recours: Some(Recours {
        devant: "commission_de_la_caf",
        puis: "tribunal_administratif",
        delai_mois: 2,
        source: &Source::article("CSS, art. L845-2, R847-2 et R142-1").lu("LEGIARTI000042247849"),
        confiance: Confiance::Texte,
    }),
};

pub(super) static ASS: Fiche = Fiche {
    cle: CleDroit::Ass,
    dossier: DossierDeDemande::Ass,
    organismes: &[Organisme::FranceTravail],
    demande: Fait::releve("ass.demande", &Source::article("service-public.gouv.fr, fiche F12484")),
    liens: &[fiche_publique!("F12484")],
    formulaires: &[],
    paiement: Paiement::MoisSuivant,
    debut: Fait::lu("ass.debut", &Source::article("Code du travail, art. L5423-1 et R5423-1")),
    delai: DelaiDeDemande::DeuxAns,
    retroactivite: Fait::lu(
        "ass.retroactivite",
        &Source::article("Code du travail, art. R5423-12").lu("LEGIARTI000018525060"),
    ),
    rythme: RythmeDeDeclaration::Semestriel,
    renouvellement: Fait::lu("ass.renouvellement", R5423_8),
    obligations: &[Fait::lu(
        "ass.obligation.1",
        &Source::article("Code du travail, art. R5423-1 et L5421-3"),
    )],
    recours: Some(Recours {
        devant: "mediateur_de_france_travail",
        puis: "tribunal_administratif",
        delai_mois: 2,
        source: &Source::article("Code du travail, art. R5423-14").lu("LEGIARTI000049816604"),
        // The mediation was read; its delay, in the code of administrative justice, was not.
        confiance: Confiance::AConfirmer,
    }),
};
