//! What is true of a right whoever asks: one function for each family of rights.

use super::{Demarche, Dossier, Fait, Formulaire, Lien, Organisme, Paiement, Recours, Rythme};
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF};

const CAF: &Source = &Source::article("caf.fr, pages des prestations");
const SERVICE_PUBLIC: &Source = &Source::article("service-public.gouv.fr");
const CSS_L553_1: &Source = &Source::article("CSS, art. L553-1").lu("LEGIARTI000042686248");
const CSS_R142_1: &Source = &Source::article("CSS, art. R142-1 et R142-1-A").lu("LEGIARTI000037595656");
const CSS_R552_2: &Source = &Source::article("CSS, art. R552-2 et R552-3");
const CSS_R821_7: &Source = &Source::article("CSS, art. R821-7").lu("LEGIARTI000041419323");

const ALLOCATAIRE: Lien = Lien::releve(
    "caf.fr : déclarer sa situation",
    "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/allocationsfamilialesouchangementdesituation",
);
const CERFA_SITUATION: Formulaire = Formulaire::a_confirmer("cerfa 11423", "déclaration de situation");

/// A right, whoever asks: [`Demarche`] without the papers, which depend on the household.
#[derive(Clone, Copy)]
struct Fiche {
    cle: CleDroit,
    dossier: Dossier,
    organismes: &'static [Organisme],
    demande: Fait,
    liens: &'static [Lien],
    formulaires: &'static [Formulaire],
    paiement: Paiement,
    debut: Fait,
    retroactivite: Fait,
    rythme: Rythme,
    renouvellement: Fait,
    obligations: &'static [Fait],
    recours: Option<Recours>,
}

impl Fiche {
    fn demarche(&self) -> Demarche {
        Demarche {
            cle: self.cle,
            dossier: self.dossier,
            organismes: self.organismes.to_vec(),
            demande: self.demande,
            liens: self.liens.to_vec(),
            formulaires: self.formulaires.to_vec(),
            pieces: Vec::new(),
            paiement: self.paiement,
            debut: self.debut,
            retroactivite: self.retroactivite,
            rythme: self.rythme,
            renouvellement: self.renouvellement,
            obligations: self.obligations.to_vec(),
            recours: self.recours,
        }
    }
}

/// The right, without what depends on the household.
pub(super) fn fiche(cle: CleDroit) -> Demarche {
    // Each a constant of the program, not code that makes one.
    let fiche: &Fiche = match cle {
        CleDroit::AideLogement => const { &aide_logement() },
        CleDroit::ReductionLoyer => const { &reduction_loyer() },
        CleDroit::Rsa => const { &rsa() },
        CleDroit::PrimeActivite => const { &prime_activite() },
        CleDroit::AllocationsFamiliales => const { &allocations_familiales() },
        CleDroit::ComplementFamilial => const { &complement_familial() },
        CleDroit::Asf => const { &asf() },
        CleDroit::PajeBase => const { &paje_base() },
        CleDroit::PajeNaissance => const { &paje_naissance() },
        CleDroit::Ars => const { &ars() },
        CleDroit::Aeeh => const { &aeeh() },
        CleDroit::Aah => const { &aah() },
        CleDroit::Mva => const { &mva() },
        CleDroit::Aspa => const { &aspa() },
        CleDroit::Asi => const { &asi() },
        CleDroit::Ass => const { &ass() },
        CleDroit::Css => const { &css() },
        CleDroit::ChequeEnergie => const { &cheque_energie() },
        CleDroit::BourseCollege => const { &bourse_college() },
        CleDroit::BourseLycee => const { &bourse_lycee() },
    };
    fiche.demarche()
}

/// `https://www.service-public.gouv.fr/particuliers/vosdroits/F13213` and its like.
macro_rules! fiche_publique {
    ($numero:literal) => {
        $crate::conseil::demarches::Lien::releve(
            concat!("Service-public, fiche ", $numero),
            concat!("https://www.service-public.gouv.fr/particuliers/vosdroits/", $numero),
        )
    };
}
pub(in crate::conseil) use fiche_publique;

const fn aide_logement() -> Fiche {
    const CCH_R823_10: &Source = &Source::article("CCH, art. R823-10");
    Fiche {
        cle: CleDroit::AideLogement,
        dossier: Dossier::AideLogement,
        organismes: const { &[Organisme::Caf] },
        demande: Fait::releve(
            "En ligne, dès l'entrée dans le logement : chaque mois de retard est perdu",
            CAF,
        ),
        liens: const {
            &[
                Lien::releve(
                    "caf.fr : les aides personnelles au logement",
                    "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/logement/les-aides-personnelles-au-logement",
                ),
                Lien::releve(
                    "caf.fr : faire la demande",
                    "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/demanderlaideaulogement/",
                ),
                Lien::releve(
                    "msa.fr : faire la demande",
                    "http://www.msa.fr/lfr/c/bookmarks/open_entry?entryId=98643",
                ),
            ]
        },
        formulaires: const {
            &[
                Formulaire::releve("cerfa 10842*07", "attestation de loyer, remplie par le bailleur"),
                Formulaire::a_confirmer("cerfa 10840", "demande sur papier"),
            ]
        },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::deduit(
            "Due à partir du mois qui suit l'entrée dans le logement : rien pour le mois d'entrée, premier versement au plus tôt deux mois après",
            CCH_R823_10,
        ),
        retroactivite: Fait::lu("Aucune : au plus tôt le mois de la demande", CCH_R823_10),
        rythme: Rythme::Aucun,
        renouvellement: Fait::lu(
            "La CAF recalcule seule tous les trois mois, avec les revenus qu'elle connaît",
            const { &Source::article("CCH, art. R822-3 et R823-6") },
        ),
        obligations: const {
            &[
                Fait::releve("Vivre au moins huit mois par an dans un logement décent", CAF),
                Fait::releve(
                    "En cas de loyer impayé, le signaler et envoyer le plan d'apurement à la CAF ou à la MSA pour garder l'aide",
                    CAF,
                ),
            ]
        },
        recours: Some(Recours {
            devant: "Commission de recours amiable de la CAF ou de la MSA",
            puis: "tribunal administratif",
            delai_mois: 2,
            source: SERVICE_PUBLIC,
            confiance: Confiance::AConfirmer,
        }),
    }
}

const fn reduction_loyer() -> Fiche {
    const CCH_L442_2_1: &Source = &Source::article("CCH, art. L442-2-1");
    Fiche {
        cle: CleDroit::ReductionLoyer,
        dossier: Dossier::Aucun,
        organismes: const { &[Organisme::Bailleur] },
        demande: Fait::lu(
            "Rien à demander : le bailleur social l'applique si la CAF verse l'APL",
            CCH_L442_2_1,
        ),
        liens: &[],
        formulaires: &[],
        paiement: Paiement::SurLaQuittance,
        debut: Fait::lu("Pas pour le mois d'entrée dans le logement", CCH_L442_2_1),
        retroactivite: Fait::a_confirmer("Une erreur se signale au bailleur", CCH_L442_2_1),
        rythme: Rythme::Aucun,
        renouvellement: Fait::lu("Suit les ressources que la CAF transmet au bailleur", CCH_L442_2_1),
        obligations: &[],
        recours: None,
    }
}

const fn rsa() -> Fiche {
    const CASF_RSA: &Source = &Source::article("CASF, art. L262-1 s.");
    Fiche {
        cle: CleDroit::Rsa,
        dossier: Dossier::RsaPrime,
        organismes: const { &[Organisme::Caf, Organisme::Departement, Organisme::Ccas] },
        demande: Fait::releve(
            "En ligne, ou au département, dans une association agréée, ou au CCAS si la commune l'a décidé",
            CAF,
        ),
        liens: const {
            &[
                fiche_publique!("N19775"),
                Lien::releve(
                    "caf.fr : demander le RSA",
                    "https://wwwd.caf.fr/redirect/s/Redirect?page=demandeRsa",
                ),
            ]
        },
        formulaires: const { &[Formulaire::releve("cerfa 15481*01", "demande de RSA ou de prime d'activité")] },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::a_confirmer("Dû à partir du premier jour du mois de la demande", CASF_RSA),
        retroactivite: Fait::a_confirmer("Aucune : les mois d'avant la demande sont perdus", CASF_RSA),
        rythme: Rythme::Trimestriel,
        renouvellement: Fait::releve(
            "Déclaration de ressources tous les trois mois, préremplie depuis mars 2025 : à relire et à valider, sinon le versement s'arrête",
            CAF,
        ),
        obligations: const {
            &[
                Fait::releve(
                    "S'inscrire à France Travail et signer un contrat d'engagement (15 heures d'activité par semaine, sauf dispense)",
                    const { &Source::article("CASF, art. L262-10 et L262-34 s.") },
                ),
                Fait::lu(
                    "Vivre en France plus de neuf mois par an",
                    const { &Source::article("CASF, art. R262-5") },
                ),
                Fait::releve(
                    "Dire tout de suite une séparation, une vie de couple, une naissance ou une perte de revenu : le montant change aussitôt",
                    const { &Source::article("CASF, art. R262-4-1") },
                ),
            ]
        },
        recours: Some(Recours {
            devant: "Président du conseil départemental (recours préalable obligatoire)",
            puis: "tribunal administratif",
            delai_mois: 2,
            source: SERVICE_PUBLIC,
            confiance: Confiance::AConfirmer,
        }),
    }
}

const fn prime_activite() -> Fiche {
    const R846_2: &Source = &Source::article("CSS, art. R846-2").lu("LEGIARTI000031676112");
    Fiche {
        cle: CleDroit::PrimeActivite,
        dossier: Dossier::RsaPrime,
        organismes: const { &[Organisme::Caf] },
        demande: Fait::releve("En ligne (caf.fr, ou compte msa.fr)", CAF),
        liens: const {
            &[
                Lien::releve(
                    "caf.fr : la prime d'activité",
                    "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/vie-professionnelle/la-prime-d-activite",
                ),
                Lien::releve(
                    "caf.fr : faire la demande",
                    "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation/demanderlaprimedactivite/",
                ),
            ]
        },
        formulaires: const { &[Formulaire::releve("cerfa 15481*01", "demande de RSA ou de prime d'activité")] },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::lu("Due à partir du premier jour du mois de la demande", R846_2),
        retroactivite: Fait::lu("Aucune : les mois d'avant la demande sont perdus", R846_2),
        rythme: Rythme::Trimestriel,
        renouvellement: Fait::lu(
            "Montant tenu trois mois, puis nouvelle déclaration de ressources, préremplie",
            const { &Source::article("CSS, art. D846-1").lu("LEGIARTI000031673946") },
        ),
        obligations: const {
            &[Fait::lu(
                "Dire tout changement de logement, de famille ou de travail",
                const { &Source::article("CSS, art. R846-5").lu("LEGIARTI000031676151") },
            )]
        },
        recours: Some(Recours {
            devant: "Commission de recours amiable de la CAF ou de la MSA",
            puis: "tribunal administratif",
            delai_mois: 2,
            source: const { &Source::article("CSS, art. L845-2, R847-2 et R142-1").lu("LEGIARTI000042247849") },
            confiance: Confiance::Texte,
        }),
    }
}

/// What the family benefits share.
const fn prestation_familiale(cle: CleDroit) -> Fiche {
    Fiche {
        cle,
        dossier: Dossier::Famille,
        organismes: const { &[Organisme::Caf] },
        demande: Fait::a_confirmer("Sans demande séparée si la CAF connaît la famille et les revenus", CAF),
        liens: const { &[ALLOCATAIRE] },
        formulaires: const { &[CERFA_SITUATION] },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::lu("Due à partir du mois qui suit l'événement", CSS_R552_2),
        retroactivite: Fait::lu("Deux ans : les mois plus anciens ne peuvent plus être demandés", CSS_L553_1),
        rythme: Rythme::Annuel,
        renouvellement: Fait::lu(
            "Rien à renouveler : chaque janvier, la CAF regarde les revenus de l'avant-dernière année, donnés par les impôts",
            const { &Source::article("CSS, art. R532-1 et R532-3") },
        ),
        obligations: const {
            &[Fait::lu(
                "Dire tout changement : naissance, départ d'un enfant, couple, séparation",
                CSS_R552_2,
            )]
        },
        recours: Some(securite_sociale("Commission de recours amiable de la CAF ou de la MSA")),
    }
}

/// Two months before the commission de recours amiable, then the court of social matters; the delay runs only if the
/// decision names it (CSS, art. R142-1-A III).
const fn securite_sociale(devant: &'static str) -> Recours {
    Recours {
        devant,
        puis: "tribunal judiciaire (pôle social)",
        delai_mois: 2,
        source: CSS_R142_1,
        confiance: Confiance::Texte,
    }
}

const fn allocations_familiales() -> Fiche {
    let commune = prestation_familiale(CleDroit::AllocationsFamiliales);
    Fiche {
        demande: Fait::releve("Sans demande dès que la CAF connaît les deux enfants", CAF),
        liens: const { &[fiche_publique!("F13213"), ALLOCATAIRE] },
        ..commune
    }
}

const fn complement_familial() -> Fiche {
    let commune = prestation_familiale(CleDroit::ComplementFamilial);
    Fiche { liens: const { &[fiche_publique!("F13214"), ALLOCATAIRE] }, ..commune }
}

const fn paje_base() -> Fiche {
    let commune = prestation_familiale(CleDroit::PajeBase);
    Fiche { liens: const { &[fiche_publique!("F13218"), ALLOCATAIRE] }, ..commune }
}

const fn paje_naissance() -> Fiche {
    const R531_1: &Source = &Source::article("CSS, art. R531-1").lu("LEGIARTI000046499008");
    Fiche {
        demande: Fait::lu(
            "Déclarer la grossesse à l'Assurance maladie et à la CAF dans les quatorze premières semaines",
            const { &Source::article("CSS, art. D532-1").lu("LEGIARTI000047012803") },
        ),
        paiement: Paiement::Quand("une fois, avant la fin du mois qui suit le sixième mois de grossesse"),
        debut: Fait::lu(
            "Situation regardée au premier jour du mois qui suit le cinquième mois de grossesse",
            R531_1,
        ),
        rythme: Rythme::Aucun,
        renouvellement: Fait::lu("Une prime pour chaque enfant", R531_1),
        ..prestation_familiale(CleDroit::PajeNaissance)
    }
}

const fn asf() -> Fiche {
    Fiche {
        dossier: Dossier::Asf,
        demande: Fait::releve("En ligne sur caf.fr, ou avec le formulaire", CAF),
        liens: const {
            &[
                Lien::releve(
                    "caf.fr : l'allocation de soutien familial",
                    "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/vie-personnelle/l-allocation-de-soutien-familial-asf",
                ),
                Lien::releve(
                    "caf.fr : faire la demande",
                    "https://wwwd.caf.fr/wps/portal/caffr/aidesetservices/lesservicesenligne/faireunedemandedeprestation#DASF",
                ),
                Lien::releve("Pensions alimentaires (Aripa)", "https://www.pension-alimentaire.caf.fr/"),
            ]
        },
        formulaires: const {
            &[
                Formulaire::a_confirmer("cerfa 12038", "demande d'allocation de soutien familial"),
                CERFA_SITUATION,
            ]
        },
        renouvellement: Fait::lu(
            "La CAF vérifie chaque année la situation de l'autre parent ; fin au vingtième anniversaire ou si vous vivez en couple",
            const { &Source::article("CSS, art. L523-2, R523-3 et R523-5") },
        ),
        ..prestation_familiale(CleDroit::Asf)
    }
}

const fn ars() -> Fiche {
    const R543_7: &Source = &Source::article("CSS, art. R543-7").lu("LEGIARTI000006750748");
    Fiche {
        demande: Fait::releve(
            "Automatique de 6 à 15 ans si vous recevez déjà une prestation de la CAF ; de 16 à 18 ans, dire chaque été que l'enfant reste scolarisé",
            CAF,
        ),
        liens: const {
            &[
                Lien::releve(
                    "caf.fr : l'allocation de rentrée scolaire",
                    "https://www.caf.fr/allocataires/aides-et-demarches/droits-et-prestations/vie-personnelle/l-allocation-de-rentree-scolaire-ars",
                ),
                fiche_publique!("F1878"),
            ]
        },
        formulaires: &[],
        paiement: Paiement::Quand("une fois par an, vers la mi-août"),
        debut: Fait::lu("Un seul versement, au plus tard le 31 octobre", R543_7),
        renouvellement: Fait::lu(
            "Chaque rentrée, de la sixième année de l'enfant à ses 18 ans",
            const { &Source::article("CSS, art. R543-2").lu("LEGIARTI000019281627") },
        ),
        ..prestation_familiale(CleDroit::Ars)
    }
}

/// What the rights decided by the commission of the MDPH share.
const fn decision_mdph(cle: CleDroit) -> Fiche {
    Fiche {
        cle,
        dossier: Dossier::Mdph,
        organismes: const { &[Organisme::Mdph, Organisme::Caf] },
        demande: Fait::releve(
            "Dossier à la MDPH du département, en ligne ou sur papier ; la CAF ou la MSA paie ensuite",
            SERVICE_PUBLIC,
        ),
        liens: &[],
        formulaires: const {
            &[
                Formulaire::releve("cerfa 15692*01", "demande à la MDPH"),
                Formulaire::releve("cerfa 15695*01", "certificat médical de moins d'un an"),
            ]
        },
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::lu(
            "Due à partir du mois qui suit le dépôt du dossier ; la MDPH a quatre mois pour répondre, son silence vaut refus",
            CSS_R821_7,
        ),
        retroactivite: Fait::lu("Jusqu'au mois qui suit le dépôt du dossier, pas avant", CSS_R821_7),
        rythme: Rythme::Decision,
        renouvellement: Fait::releve("À redemander six mois avant la fin de la décision", SERVICE_PUBLIC),
        obligations: &[],
        recours: Some(Recours {
            devant: "Recours préalable à la commission de la MDPH (CDAPH)",
            puis: "tribunal judiciaire (pôle social)",
            delai_mois: 2,
            source: const { &Source::article("CSS, art. R142-9 et R142-1-A") },
            confiance: Confiance::AConfirmer,
        }),
    }
}

const fn aeeh() -> Fiche {
    const R541_6: &Source = &Source::article("CSS, art. R541-6 et R541-7").lu("LEGIARTI000006750724");
    let commune = decision_mdph(CleDroit::Aeeh);
    Fiche {
        liens: const { &[fiche_publique!("F14809"), fiche_publique!("R19993")] },
        debut: Fait::lu(
            "Due à partir du mois qui suit le dépôt du dossier ; la MDPH a quatre mois pour répondre, son silence vaut refus",
            R541_6,
        ),
        retroactivite: Fait::lu("Jusqu'au mois qui suit le dépôt du dossier, pas avant", R541_6),
        renouvellement: Fait::lu(
            "Taux de 80 % ou plus : l'allocation jusqu'à 20 ans, le complément pour trois à cinq ans ; de 50 à 79 % : deux à cinq ans. À redemander six mois avant",
            const { &Source::article("CSS, art. R541-4").lu("LEGIARTI000045087763") },
        ),
        ..commune
    }
}

const fn aah() -> Fiche {
    let commune = decision_mdph(CleDroit::Aah);
    Fiche { liens: const { &[fiche_publique!("F12242"), fiche_publique!("R19993")] }, ..commune }
}

const fn mva() -> Fiche {
    Fiche {
        cle: CleDroit::Mva,
        dossier: Dossier::Aucun,
        organismes: const { &[Organisme::Caf] },
        demande: Fait::lu(
            "Rien à demander : la CAF l'ajoute dès que les conditions sont réunies",
            CSS_R821_7,
        ),
        liens: const { &[fiche_publique!("F12903")] },
        formulaires: &[],
        paiement: Paiement::MoisSuivantLe(JOUR_DE_LA_CAF),
        debut: Fait::lu("Due à partir du mois où les conditions sont réunies", CSS_R821_7),
        retroactivite: Fait::lu(
            "Deux ans : les mois plus anciens ne peuvent plus être demandés",
            const { &Source::article("CSS, art. L821-5").lu("LEGIARTI000041398624") },
        ),
        rythme: Rythme::Annuel,
        renouvellement: Fait::lu(
            "L'aide au logement n'est regardée de nouveau que chaque 1er janvier",
            CSS_R821_7,
        ),
        obligations: &[],
        recours: Some(securite_sociale("Commission de recours amiable de la CAF ou de la MSA")),
    }
}

const fn aspa() -> Fiche {
    const R815_33: &Source = &Source::article("CSS, art. R815-33").lu("LEGIARTI000047633269");
    Fiche {
        cle: CleDroit::Aspa,
        dossier: Dossier::Aspa,
        organismes: const { &[Organisme::CaisseRetraite, Organisme::Ccas] },
        demande: Fait::releve(
            "À la caisse qui paie la retraite (tél. 3960) ; sans aucune retraite, dossier par la mairie",
            const { &Source::article("service-public.gouv.fr, fiche F16871") },
        ),
        liens: const {
            &[
                fiche_publique!("F16871"),
                Lien::releve(
                    "Formulaire de l'Assurance retraite",
                    "https://www.lassuranceretraite.fr/portail-info/files/live/sites/pub/files/PDF/PS/demande-aspa.pdf",
                ),
                Lien::releve(
                    "Sans retraite : Caisse des dépôts",
                    "https://retraitesolidarite.caissedesdepots.fr",
                ),
            ]
        },
        formulaires: &[],
        paiement: Paiement::AvecLaPension,
        debut: Fait::lu(
            "Due au plus tôt le premier jour du mois qui suit la réception de la demande",
            R815_33,
        ),
        retroactivite: Fait::lu("Aucune : les mois d'avant la demande sont perdus", R815_33),
        rythme: Rythme::Aucun,
        renouvellement: Fait::lu(
            "Rien à renouveler ; un contrôle de résidence chaque année",
            const { &Source::article("CSS, art. R816-3").lu("LEGIARTI000031828538") },
        ),
        obligations: const {
            &[
                Fait::lu(
                    "Vivre en France plus de neuf mois par an",
                    const { &Source::article("CSS, art. R111-2 1°") },
                ),
                Fait::lu(
                    "Dire tout changement de revenus ou de situation",
                    const { &Source::article("CSS, art. R815-42").lu("LEGIARTI000006753836") },
                ),
                Fait::lu(
                    "Sommes récupérables après le décès, seulement sur la part de la succession au-dessus d'un seuil",
                    const { &Source::article("CSS, art. L815-13").lu("LEGIARTI000048697753") },
                ),
            ]
        },
        recours: Some(securite_sociale("Commission de recours amiable de la caisse de retraite")),
    }
}

const fn asi() -> Fiche {
    const R815_59: &Source = &Source::article("CSS, art. R815-59").lu("LEGIARTI000042964327");
    Fiche {
        cle: CleDroit::Asi,
        dossier: Dossier::Asi,
        organismes: const { &[Organisme::Cpam, Organisme::CaisseRetraite] },
        demande: Fait::a_confirmer(
            "Formulaire, ou compte ameli",
            const { &Source::article("service-public.gouv.fr, fiche F16940") },
        ),
        liens: const {
            &[
                fiche_publique!("F16940"),
                Lien::releve(
                    "Formulaire S4151",
                    "http://www.ameli.fr/fileadmin/user_upload/formulaires/S4151.pdf",
                ),
            ]
        },
        formulaires: const {
            &[Formulaire::releve("cerfa 11175 (S4151)", "demande d'allocation supplémentaire d'invalidité")]
        },
        paiement: Paiement::AvecLaPension,
        debut: Fait::lu(
            "Due au plus tôt le premier jour du mois qui suit la réception de la demande",
            R815_59,
        ),
        retroactivite: Fait::lu("Aucune : les mois d'avant la demande sont perdus", R815_59),
        rythme: Rythme::Annuel,
        renouvellement: Fait::releve("Un contrôle chaque année", SERVICE_PUBLIC),
        obligations: const {
            &[Fait::lu(
                "Vivre en France plus de six mois par an",
                const { &Source::article("CSS, art. R111-2 2°") },
            )]
        },
        recours: Some(securite_sociale("Commission de recours amiable de la caisse")),
    }
}

const fn ass() -> Fiche {
    const R5423_8: &Source =
        &Source::article("Code du travail, art. R5423-8 et R5423-9").lu("LEGIARTI000018525068");
    Fiche {
        cle: CleDroit::Ass,
        dossier: Dossier::Ass,
        organismes: const { &[Organisme::FranceTravail] },
        demande: Fait::releve(
            "Dossier envoyé par France Travail à la fin de l'allocation chômage ; sinon le demander sur l'espace personnel",
            const { &Source::article("service-public.gouv.fr, fiche F12484") },
        ),
        liens: const { &[fiche_publique!("F12484")] },
        formulaires: &[],
        paiement: Paiement::MoisSuivant,
        debut: Fait::lu(
            "Quand l'allocation chômage est finie et que toutes les conditions sont réunies",
            const { &Source::article("Code du travail, art. L5423-1 et R5423-1") },
        ),
        retroactivite: Fait::lu(
            "Deux ans pour la demander à partir du jour où les conditions sont réunies",
            const { &Source::article("Code du travail, art. R5423-12").lu("LEGIARTI000018525060") },
        ),
        rythme: Rythme::Semestriel,
        renouvellement: Fait::lu("Six mois, renouvelables aux mêmes conditions", R5423_8),
        obligations: const {
            &[Fait::lu(
                "Rester inscrit à France Travail et chercher un emploi",
                const { &Source::article("Code du travail, art. R5423-1 et L5421-3") },
            )]
        },
        recours: Some(Recours {
            devant: "Médiateur régional de France Travail (médiation obligatoire)",
            puis: "tribunal administratif",
            delai_mois: 2,
            source: const { &Source::article("Code du travail, art. R5423-14").lu("LEGIARTI000049816604") },
            // The mediation was read; its delay, in the code of administrative justice, was not.
            confiance: Confiance::AConfirmer,
        }),
    }
}

const fn css() -> Fiche {
    const L861_5: &Source = &Source::article("CSS, art. L861-5").lu("LEGIARTI000046806509");
    Fiche {
        cle: CleDroit::Css,
        dossier: Dossier::Css,
        organismes: const { &[Organisme::Cpam] },
        demande: Fait::releve("Compte ameli, ou formulaire envoyé à la caisse", SERVICE_PUBLIC),
        liens: const {
            &[
                fiche_publique!("F10027"),
                Lien::releve(
                    "Complémentaire santé solidaire : mes démarches",
                    "https://www.complementaire-sante-solidaire.gouv.fr/mes-demarches",
                ),
                Lien::releve("Compte ameli", "https://assure.ameli.fr"),
            ]
        },
        formulaires: const {
            &[Formulaire::releve("cerfa 12504*10 (S3711)", "demande de complémentaire santé solidaire")]
        },
        paiement: Paiement::EnSoins,
        debut: Fait::lu(
            "Décision dans les deux mois d'un dossier complet, sans réponse la demande est acceptée ; couverture dès le mois qui suit la décision",
            const { &Source::article("CSS, art. L861-5 et R861-16-1").lu("LEGIARTI000046806509") },
        ),
        retroactivite: Fait::lu("Aucune, sauf situation urgente : dès le mois de la demande", L861_5),
        rythme: Rythme::Annuel,
        renouvellement: Fait::lu(
            "Un an : à redemander entre quatre et deux mois avant la fin",
            const { &Source::article("CSS, art. R861-18").lu("LEGIARTI000045601938") },
        ),
        obligations: &[],
        recours: Some(Recours {
            source: const {
                &Source::article("CSS, art. L861-5, L142-3, L142-4 et R142-1-A").lu("LEGIARTI000046806509")
            },
            ..securite_sociale("Recours préalable auprès de la caisse")
        }),
    }
}

const fn cheque_energie() -> Fiche {
    const SITE: &Source = &Source::article("chequeenergie.gouv.fr");
    Fiche {
        cle: CleDroit::ChequeEnergie,
        dossier: Dossier::ChequeEnergie,
        organismes: const { &[Organisme::Asp] },
        demande: Fait::releve(
            "Envoyé sans demande ; si rien n'arrive, le demander en ligne ou par courrier (tél. 0 805 204 805)",
            SITE,
        ),
        liens: const { &[Lien::releve("Chèque énergie", "https://www.chequeenergie.gouv.fr")] },
        formulaires: &[],
        paiement: Paiement::Quand("une fois par an, au printemps"),
        debut: Fait::a_confirmer("Campagne 2026 : demande jusqu'au 31 décembre 2026", SITE),
        retroactivite: Fait::a_confirmer("Aucune après la fin de la campagne", SITE),
        rythme: Rythme::Annuel,
        renouvellement: Fait::releve(
            "Chaque année, d'après l'avis d'impôt ; valable jusqu'au 31 mars de l'année suivante",
            SITE,
        ),
        obligations: const {
            &[Fait::releve("Déclarer ses revenus chaque année, même sans impôt à payer", SITE)]
        },
        recours: None,
    }
}

const fn bourse(cle: CleDroit) -> Fiche {
    const BOURSES: &Source = &Source::article("education.gouv.fr, bourses nationales");
    Fiche {
        cle,
        dossier: Dossier::Bourse,
        organismes: const { &[Organisme::Etablissement] },
        demande: Fait::releve(
            "Accepter l'étude automatique à l'inscription ; sinon demande sur ÉduConnect, rubrique Bourses, ou au secrétariat",
            BOURSES,
        ),
        liens: &[],
        formulaires: &[],
        paiement: Paiement::ParTrimestreScolaire,
        debut: Fait::a_confirmer(
            "De la rentrée à la mi-octobre (16 octobre en 2025) : date de l'année à vérifier",
            BOURSES,
        ),
        retroactivite: Fait::a_confirmer("Aucune après la fin de la campagne", BOURSES),
        rythme: Rythme::Annuel,
        renouvellement: Fait::releve("Le droit est examiné de nouveau chaque année scolaire", BOURSES),
        obligations: &[],
        recours: None,
    }
}

const fn bourse_college() -> Fiche {
    Fiche {
        liens: const {
            &[
                fiche_publique!("F984"),
                Lien::releve("Simulateur de bourses", "https://calculateur-bourses.education.gouv.fr"),
            ]
        },
        formulaires: const { &[Formulaire::a_confirmer("cerfa 12539", "demande de bourse de collège")] },
        ..bourse(CleDroit::BourseCollege)
    }
}

const fn bourse_lycee() -> Fiche {
    Fiche {
        liens: const {
            &[
                fiche_publique!("F616"),
                Lien::releve(
                    "Simulateur de bourses",
                    "https://www.service-public.fr/simulateur/calcul/11319",
                ),
            ]
        },
        formulaires: const { &[Formulaire::a_confirmer("cerfa 11319", "demande de bourse de lycée")] },
        ..bourse(CleDroit::BourseLycee)
    }
}
