//! The schemes to keep or find a home: each condition names how it is examined (`cas`).

use super::contacts::{self, ContactNational};
use crate::impaye::cas::{self, Cas};
use crate::loi::condition::Etat;
use crate::notions::choix::choix;
use crate::notions::source::Source;

const LOI_1990: &Source = &Source::article("Loi n° 90-449 du 31 mai 1990, art. 6 s.");
const DALO: &Source = &Source::article("CCH, art. L441-2-3");
const MASP: &Source = &Source::article("CASF, art. L271-1 s.");
const CCAPEX: &Source = &Source::article("Décret n° 2026-83 du 12 février 2026");
const COUPURES: &Source = &Source::article("CASF, art. L115-3");
const LOI_1991: &Source = &Source::article("Loi n° 91-647 du 10 juillet 1991");
const PRATIQUE: &Source = &Source::article("Pratique locale, à confirmer");
const GLISSANT: &Source = &Source::article("CCH, art. L442-8-1");
const SURENDETTEMENT: &Source = &Source::article("C. conso., art. L711-1");
const PROTOCOLE: &Source = &Source::article("CCH, art. L353-15-2 et L442-6-5");
const ACTION_LOGEMENT: &Source = &Source::article("Action Logement (avril 2026)");
const CAUTION: &Source = &Source::article("C. civ., art. 2288 ; visale.fr");
const ACOMPTE: &Source = &Source::article("C. trav., art. L3242-1");
const CROUS: &Source = &Source::article("Crous, aide spécifique ponctuelle");
const DELAIS: &Source = &Source::article("C. civ., art. 1343-5");
const COMMISSION: &Source = &Source::article("Loi n° 89-462 du 6 juillet 1989, art. 20");
const BANQUE: &Source = &Source::article("Banque de France, microcrédit personnel");

choix! {
    /// What a scheme is for.
    ButDuDispositif {
        Payer => "payer", "Pour payer";
        Conseiller => "conseiller", "Pour être conseillé et accompagné";
        Reloger => "reloger", "Pour se loger ailleurs";
    }
}

use ButDuDispositif as But;

/// A scheme, whoever asks.
pub(in crate::impaye) struct DispositifEcrit {
    pub(in crate::impaye) code: &'static str,
    pub(in crate::impaye) nom: &'static str,
    pub(in crate::impaye) but: But,
    pub(in crate::impaye) objet: &'static str,
    pub(in crate::impaye) conditions: &'static [ConditionEcrite],
    pub(in crate::impaye) d_abord: &'static str,
    pub(in crate::impaye) guichet: &'static str,
    pub(in crate::impaye) papiers: &'static str,
    /// Nothing where no text says it: it is asked.
    pub(in crate::impaye) delai: Option<&'static str>,
    pub(in crate::impaye) contacts: &'static [ContactNational],
}

/// One of its conditions, the main one first.
pub(in crate::impaye) struct ConditionEcrite {
    pub(in crate::impaye) code: &'static str,
    pub(in crate::impaye) texte: &'static str,
    pub(in crate::impaye) examen: fn(&Cas<'_>) -> Etat,
    pub(in crate::impaye) source: &'static Source,
}

const fn si(
    code: &'static str,
    texte: &'static str,
    examen: fn(&Cas<'_>) -> Etat,
    source: &'static Source,
) -> ConditionEcrite {
    ConditionEcrite { code, texte, examen, source }
}

/// The schemes, in the order in which one asks.
pub(in crate::impaye) static DISPOSITIFS: [DispositifEcrit; 34] = [
    DispositifEcrit {
        code: "fsl_maintien",
        nom: "FSL maintien",
        but: But::Payer,
        objet: "Une aide ou un prêt à 0 % pour la dette de loyer",
        conditions: &[
            si("impaye", "Une dette de loyer", cas::dette, LOI_1990),
            si("locataire", "Locataire de ce logement", cas::loue, LOI_1990),
            si(
                "loyer_repris",
                "Le loyer en cours payé de nouveau depuis quelques mois",
                cas::reprise,
                LOI_1990,
            ),
            si(
                "plafond_ressources",
                "Des ressources sous le plafond du département",
                cas::plafond_du_fsl,
                LOI_1990,
            ),
        ],
        d_abord: "Appelez le service social du département (ou de la métropole) et demandez un dossier FSL maintien",
        guichet: "Département ou métropole, par un travailleur social",
        papiers: "Relevé de la dette, plan, engagement du bailleur d'arrêter la procédure",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "adil",
        nom: "ADIL",
        but: But::Conseiller,
        objet: "Un conseil juridique gratuit et neutre sur le logement",
        conditions: &[si(
            "ouvert_a_tous",
            "Une question sur le bail, la dette ou la procédure",
            cas::toujours,
            PRATIQUE,
        )],
        d_abord: "Appelez avec le bail et les courriers sous les yeux",
        guichet: "ADIL du département",
        papiers: "Bail, courriers",
        delai: None,
        contacts: &[contacts::SOS_LOYERS, contacts::ADIL],
    },
    DispositifEcrit {
        code: "point_conseil_budget",
        nom: "Point conseil budget",
        but: But::Conseiller,
        objet: "Un conseil gratuit et confidentiel sur le budget et les dettes",
        conditions: &[si(
            "ouvert_a_tous",
            "Une question sur un budget ou une dette",
            cas::toujours,
            PRATIQUE,
        )],
        d_abord: "Prenez rendez-vous : sans condition de revenus",
        guichet: "Point conseil budget le plus proche",
        papiers: "Relevés de compte, courriers des créanciers",
        delai: None,
        contacts: &[contacts::POINT_CONSEIL_BUDGET],
    },
    DispositifEcrit {
        code: "garantie",
        nom: "Votre garant, Visale ou une autre garantie",
        but: But::Payer,
        objet: "Le garant paie le bailleur à votre place ; vous le remboursez ensuite, par un échéancier qui se demande",
        conditions: &[si(
            "garant",
            "Un garant, Visale ou une assurance du bailleur inscrit au bail",
            cas::loue_a_verifier,
            CAUTION,
        )],
        d_abord: "Relisez le bail : si quelqu'un garantit le loyer, prévenez-le tout de suite",
        guichet: "Votre garant ; pour Visale, votre espace sur visale.fr",
        papiers: "Bail, acte de caution ou contrat Visale, relevé de la dette",
        delai: None,
        contacts: &[contacts::VISALE],
    },
    DispositifEcrit {
        code: "fsl_energie",
        nom: "FSL énergie, eau, téléphone",
        but: But::Payer,
        objet: "Une aide pour une facture ; la fourniture continue jusqu'à la réponse, deux mois au plus",
        conditions: &[
            si(
                "facture_en_retard",
                "Une facture d'énergie ou d'eau en retard",
                cas::facture_en_retard,
                COUPURES,
            ),
            si(
                "plafond_ressources",
                "Des ressources sous le plafond du département",
                cas::plafond_du_fsl,
                LOI_1990,
            ),
        ],
        d_abord: "Dites au fournisseur que vous demandez le FSL, puis envoyez la demande",
        guichet: "Département, ou le correspondant solidarité du fournisseur",
        papiers: "Facture et dernière relance",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "asll",
        nom: "Accompagnement social lié au logement (ASLL)",
        but: But::Conseiller,
        objet: "Quelqu'un à vos côtés pendant quelques mois pour tenir le plan et les démarches",
        conditions: &[
            si("accord", "Accepter cet accompagnement", cas::a_verifier, LOI_1990),
            si("impaye", "Un logement à garder ou à trouver", cas::loyer_en_retard, LOI_1990),
        ],
        d_abord: "Demandez-le au travailleur social qui suit la demande de FSL",
        guichet: "FSL du département",
        papiers: "Évaluation d'un travailleur social",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "ccapex",
        nom: "CCAPEX (prévention des expulsions)",
        but: But::Conseiller,
        objet: "Une commission qui réunit bailleur, CAF et FSL ; à partir de 2027, elle décide du maintien de l'aide au logement",
        conditions: &[si("impaye", "Un retard de loyer ou une menace d'expulsion", cas::dette, CCAPEX)],
        d_abord: "Écrivez au secrétariat de la CCAPEX, vous-même ou avec un travailleur social",
        guichet: "Préfecture, secrétariat de la CCAPEX",
        papiers: "Une page : dette, budget, démarches",
        delai: None,
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "masp",
        nom: "Mesure d'accompagnement social personnalisé (MASP)",
        but: But::Conseiller,
        objet: "Une aide pour gérer les prestations ; le loyer peut être payé en premier",
        conditions: &[
            si("minimum_social", "Recevoir une prestation sociale", cas::minima, MASP),
            si(
                "gestion",
                "La santé ou la sécurité menacées par des difficultés de gestion",
                cas::a_verifier,
                MASP,
            ),
        ],
        d_abord: "Parlez-en à un travailleur social du département",
        guichet: "Département",
        papiers: "Liste des prestations",
        delai: None,
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "action_logement",
        nom: "Action Logement, aide aux salariés en difficulté",
        but: But::Payer,
        objet: "Un diagnostic, une aide ou un prêt sans intérêt",
        conditions: &[
            si(
                "salarie",
                "Salarié du secteur privé, ou qui vient de perdre son emploi",
                cas::salarie,
                ACTION_LOGEMENT,
            ),
            si(
                "imprevu",
                "Un imprévu : séparation, maladie, perte d'emploi, dettes",
                cas::a_verifier,
                ACTION_LOGEMENT,
            ),
        ],
        d_abord: "Demandez un rendez-vous au service social d'Action Logement",
        guichet: "Service social d'Action Logement",
        papiers: "Bulletins de salaire, preuve de l'imprévu",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "caf",
        nom: "Secours ou prêt de la CAF",
        but: But::Payer,
        objet: "Une aide ponctuelle selon le règlement de chaque CAF",
        conditions: &[
            si("enfant_a_charge", "Un enfant à charge", cas::enfant, PRATIQUE),
            si(
                "quotient_familial",
                "Un quotient familial sous le plafond de la CAF",
                cas::a_verifier,
                PRATIQUE,
            ),
        ],
        d_abord: "Demandez un rendez-vous avec un travailleur social de la CAF",
        guichet: "Travailleur social de la CAF",
        papiers: "Facture ou devis",
        delai: None,
        contacts: &[contacts::CAF],
    },
    DispositifEcrit {
        code: "crous",
        nom: "Aide ponctuelle du Crous",
        but: But::Payer,
        objet: "Une somme versée en une fois à un étudiant en difficulté, boursier ou non",
        conditions: &[si("etudiant", "Étudiant", cas::etudiant, CROUS)],
        d_abord: "Prenez rendez-vous avec le service social du Crous",
        guichet: "Service social du Crous",
        papiers: "Certificat de scolarité, relevés de compte, relevé de la dette",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "ccas",
        nom: "Aide du CCAS",
        but: But::Payer,
        objet: "Une aide ponctuelle, alimentaire ou pour une facture",
        conditions: &[si("commune", "Habiter la commune", cas::commune, PRATIQUE)],
        d_abord: "Appelez la mairie et demandez un rendez-vous au CCAS",
        guichet: "Centre communal d'action sociale (mairie)",
        papiers: "Relevés de compte de trois mois",
        delai: None,
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "france_services",
        nom: "Maison France services",
        but: But::Conseiller,
        objet: "Quelqu'un pour remplir vos demandes avec vous (CAF, impôts, retraite, justice)",
        conditions: &[si("ouvert_a_tous", "Une démarche à faire", cas::toujours, PRATIQUE)],
        d_abord: "Cherchez la maison la plus proche et prenez rendez-vous",
        guichet: "Maison France services, souvent à la mairie ou à la poste",
        papiers: "Identité, courriers, codes de vos comptes en ligne",
        delai: None,
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "caisse_retraite",
        nom: "Aide de la caisse de retraite",
        but: But::Payer,
        objet: "Un secours ponctuel, ou une aide pour rester chez soi",
        conditions: &[
            si("retraite", "Recevoir une retraite", cas::retraite, PRATIQUE),
            si(
                "plafond_ressources",
                "Des ressources sous le plafond de la caisse",
                cas::a_verifier,
                PRATIQUE,
            ),
        ],
        d_abord: "Appelez votre caisse et demandez son action sociale",
        guichet: "Service social de la caisse de retraite",
        papiers: "Notification de retraite, facture ou devis",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "employeur",
        nom: "Votre employeur",
        but: But::Payer,
        objet: "Un acompte sur le salaire du mois, parfois un prêt, l'aide du CSE ou du service social du travail",
        conditions: &[si("employe", "Un emploi en ce moment", cas::employe, ACOMPTE)],
        d_abord: "Demandez au service du personnel un acompte et le nom de l'assistante sociale du travail",
        guichet: "Service du personnel, CSE",
        papiers: "Bulletins de salaire",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "agirc_arrco",
        nom: "Action sociale de la retraite complémentaire (Agirc-Arrco)",
        but: But::Payer,
        objet: "Un secours ponctuel, pour un salarié du privé comme pour un retraité du privé",
        conditions: &[si("cotisant", "Travailler ou avoir travaillé dans le privé", cas::cotisant, PRATIQUE)],
        d_abord: "Appelez votre caisse de retraite complémentaire et demandez son service social",
        guichet: "Caisse de retraite complémentaire",
        papiers: "Bulletins de salaire ou de pension, facture ou relevé de la dette",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "prevoyance",
        nom: "Prévoyance et mutuelle",
        but: But::Payer,
        objet: "Un complément d'indemnités prévu au contrat, ou un secours du fonds social",
        conditions: &[si("contrat", "Un contrat de prévoyance ou une mutuelle", cas::a_verifier, PRATIQUE)],
        d_abord: "Relisez le contrat, puis demandez le fonds social de la mutuelle",
        guichet: "Mutuelle, institution de prévoyance, service du personnel",
        papiers: "Contrat, décomptes, relevé de la dette",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "aide_alimentaire",
        nom: "Aide alimentaire",
        but: But::Payer,
        objet: "Des colis, des repas ou une épicerie à petits prix, pour garder de quoi payer le loyer",
        conditions: &[si("ressources_modestes", "Des ressources modestes", cas::modeste, PRATIQUE)],
        d_abord: "Demandez au CCAS l'adresse la plus proche",
        guichet: "CCAS, ou association de la commune",
        papiers: "Justificatifs de ressources et de charges",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "surendettement",
        nom: "Surendettement",
        but: But::Payer,
        objet: "Si le dossier est accepté, dettes rééchelonnées ou effacées ; l'aide au logement est rétablie",
        conditions: &[
            si("endettement", "Ne plus pouvoir payer l'ensemble de ses dettes", cas::depasse, SURENDETTEMENT),
            si("bonne_foi", "Des dettes personnelles, de bonne foi", cas::a_verifier, SURENDETTEMENT),
        ],
        d_abord: "Préparez le dossier avec un Point conseil budget, puis déposez-le à la Banque de France",
        guichet: "Banque de France, avec un Point conseil budget",
        papiers: "Liste des créanciers, relevés, courriers",
        delai: Some("trois mois au plus pour dire si le dossier est recevable (C. conso., art. R721-4)"),
        contacts: &[contacts::BANQUE_DE_FRANCE, contacts::DOSSIER_DE_SURENDETTEMENT],
    },
    DispositifEcrit {
        code: "delais_de_paiement",
        nom: "Délais du juge pour les autres dettes",
        but: But::Payer,
        objet: "Jusqu'à deux ans pour payer une autre dette que le loyer",
        conditions: &[si("autre_dette", "Une autre dette que le loyer", cas::autre_dette, DELAIS)],
        d_abord: "Proposez d'abord des mensualités au créancier, par écrit ; gardez sa réponse",
        guichet: "Tribunal du lieu où vous habitez : son accueil dit quel juge",
        papiers: "Contrat ou facture, relances, budget",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "aide_juridictionnelle",
        nom: "Aide juridictionnelle",
        but: But::Conseiller,
        objet: "Un avocat payé en entier ou en partie",
        conditions: &[
            si("procedure", "Une procédure à engager ou déjà ouverte", cas::procedure, LOI_1991),
            si(
                "plafond_ressources",
                "Un revenu fiscal de référence et une épargne sous les plafonds de l'année",
                cas::a_verifier,
                LOI_1991,
            ),
        ],
        d_abord: "Demandez-la dès que l'acte arrive, en ligne ou au tribunal",
        guichet: "Bureau d'aide juridictionnelle du tribunal judiciaire",
        papiers: "Avis d'impôt, assignation ou convocation",
        delai: None,
        contacts: &[contacts::AIDE_JURIDICTIONNELLE],
    },
    DispositifEcrit {
        code: "protocole",
        nom: "Protocole de cohésion sociale",
        but: But::Payer,
        objet: "Après la fin du bail : l'aide au logement revient, l'expulsion s'arrête tant que le plan est payé",
        conditions: &[
            si("hlm", "Un bailleur social", cas::hlm, PROTOCOLE),
            si(
                "bail_termine",
                "Un jugement qui a mis fin au bail pour des loyers en retard",
                cas::bail_termine,
                PROTOCOLE,
            ),
        ],
        d_abord: "Demandez-le par écrit à votre bailleur, avec un plan",
        guichet: "Votre bailleur",
        papiers: "Plan approuvé par la CAF",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "dalo",
        nom: "Droit au logement opposable (DALO)",
        but: But::Reloger,
        objet: "Si la commission vous reconnaît prioritaire, l'État doit proposer un logement ; réponse en trois mois en général",
        conditions: &[
            si(
                "menace",
                "Sans logement, hébergé, menacé d'expulsion, mal logé (dangereux, ou trop petit avec un enfant ou un handicap), ou sans proposition depuis trop longtemps",
                cas::sans_logement,
                DALO,
            ),
            si("demande_logement", "Une demande de logement social en cours", cas::a_verifier, DALO),
            si("sejour", "Français, ou un séjour régulier en France", cas::a_verifier, DALO),
        ],
        d_abord: "Remplissez le formulaire avec un travailleur social et gardez l'accusé de réception",
        guichet: "Commission de médiation de la préfecture",
        papiers: "Décision de justice ou commandement de quitter les lieux",
        delai: Some("trois mois en général, six outre-mer"),
        contacts: &[contacts::RECOURS_DALO],
    },
    DispositifEcrit {
        code: "siao",
        nom: "Hébergement et logement accompagné (SIAO, 115)",
        but: But::Reloger,
        objet: "Une place d'hébergement, une pension de famille, une résidence sociale",
        conditions: &[si(
            "menace",
            "Sans logement, ou sur le point de le perdre",
            cas::sans_logement,
            PRATIQUE,
        )],
        d_abord: "Ce soir sans toit : le 115. Sinon, un travailleur social remplit la demande",
        guichet: "SIAO par un travailleur social ; le 115 jour et nuit",
        papiers: "Aucun en urgence",
        delai: None,
        contacts: &[contacts::CENT_QUINZE],
    },
    DispositifEcrit {
        code: "avdl",
        nom: "Accompagnement vers et dans le logement (AVDL)",
        but: But::Reloger,
        objet: "Un accompagnement de l'État, d'abord pour les ménages reconnus DALO",
        conditions: &[si("dalo_reconnu", "Reconnu prioritaire DALO, ou demandeur", cas::a_verifier, DALO)],
        d_abord: "Demandez-le au travailleur social qui suit le recours DALO",
        guichet: "Services de l'État du département (DDETS)",
        papiers: "Décision de la commission",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "mutation",
        nom: "Changer de logement social (mutation)",
        but: But::Reloger,
        objet: "Un logement moins cher ou plus petit",
        conditions: &[
            si("hlm", "Locataire HLM", cas::hlm, PRATIQUE),
            si("demande_logement", "Une demande de logement social renouvelée", cas::a_verifier, PRATIQUE),
        ],
        d_abord: "Renouvelez la demande de logement social, puis dites le motif au bailleur",
        guichet: "Votre bailleur, et demande-logement-social.gouv.fr",
        papiers: "Numéro de demande",
        delai: None,
        contacts: &[contacts::DEMANDE_DE_LOGEMENT],
    },
    DispositifEcrit {
        code: "fsl_acces",
        nom: "FSL accès",
        but: But::Reloger,
        objet: "Une aide ou un prêt à 0 % pour entrer dans un logement : dépôt de garantie, premier loyer, déménagement",
        conditions: &[
            si("recherche", "Chercher un logement", cas::cherche, LOI_1990),
            si(
                "avant_l_entree",
                "Une demande faite avant d'entrer dans le logement, selon le département",
                cas::a_verifier,
                PRATIQUE,
            ),
            si(
                "plafond_ressources",
                "Des ressources sous le plafond du département",
                cas::plafond_du_fsl,
                LOI_1990,
            ),
        ],
        d_abord: "Demandez le FSL avant de signer le bail",
        guichet: "Département ou métropole, par un travailleur social",
        papiers: "Promesse de bail, montant du dépôt de garantie, devis du déménagement",
        delai: None,
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "bail_glissant",
        nom: "Bail glissant",
        but: But::Reloger,
        objet: "Une association est locataire, puis le bail passe à votre nom",
        conditions: &[si("sans_bail", "Sans bail à son nom aujourd'hui", cas::sans_bail, GLISSANT)],
        d_abord: "Parlez-en à un travailleur social",
        guichet: "Association agréée, par un travailleur social",
        papiers: "Évaluation sociale",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "intermediation",
        nom: "Intermédiation locative",
        but: But::Reloger,
        objet: "Une association loue ou gère le logement et le sous-loue",
        conditions: &[si("recherche", "Chercher un logement", cas::cherche, PRATIQUE)],
        d_abord: "Parlez-en à un travailleur social",
        guichet: "SIAO",
        papiers: "Évaluation sociale",
        delai: None,
        contacts: &[],
    },
    DispositifEcrit {
        code: "microcredit",
        nom: "Microcrédit personnel",
        but: But::Payer,
        objet: "Jusqu'à 8 000 € sur 7 ans pour un projet, pas pour une dette en général",
        conditions: &[
            si("capacite", "Pouvoir rembourser", cas::rembourse, BANQUE),
            si("sans_credit", "Pas d'accès au crédit des banques", cas::a_verifier, BANQUE),
        ],
        d_abord: "Demandez à un Point conseil budget ou au CCAS qui l'accompagne près de chez vous",
        guichet: "CCAS, association, Point conseil budget",
        papiers: "Devis",
        delai: None,
        contacts: &[contacts::POINT_CONSEIL_BUDGET],
    },
    DispositifEcrit {
        code: "droit_au_compte",
        nom: "Droit au compte et offre pour clients fragiles",
        but: But::Conseiller,
        objet: "Un compte, des frais limités ; une somme y reste toujours en cas de saisie",
        conditions: &[si(
            "ressources_modestes",
            "Des incidents bancaires, ou des ressources modestes",
            cas::modeste,
            BANQUE,
        )],
        d_abord: "Demandez par écrit l'offre pour clients fragiles à votre banque",
        guichet: "Votre banque ; Banque de France en cas de refus",
        papiers: "Lettre de refus de la banque",
        delai: None,
        contacts: &[contacts::BANQUE_DE_FRANCE],
    },
    DispositifEcrit {
        code: "conciliation",
        nom: "Conciliateur de justice",
        but: But::Conseiller,
        objet: "Une rencontre gratuite avec le bailleur ou le voisin, et un accord écrit",
        conditions: &[si(
            "avant_le_tribunal",
            "Un désaccord, avant le tribunal",
            cas::avant_le_tribunal,
            PRATIQUE,
        )],
        d_abord: "Appelez la mairie : elle dit quand le conciliateur reçoit",
        guichet: "Mairie ou tribunal",
        papiers: "Courriers échangés",
        delai: Some(
            "à demander ; au-delà de trois mois d'attente, le juge peut être saisi sans lui (CPC, art. 750-1)",
        ),
        contacts: &[contacts::CONCILIATEUR],
    },
    DispositifEcrit {
        code: "commission_conciliation",
        nom: "Commission départementale de conciliation",
        but: But::Conseiller,
        objet: "Un avis gratuit entre locataire et bailleur, sans avocat : charges, réparations, état des lieux, dépôt de garantie, hausse du loyer",
        conditions: &[si(
            "desaccord",
            "Un désaccord avec le bailleur sur le logement ou sur ce qui est demandé",
            cas::loue_a_verifier,
            COMMISSION,
        )],
        d_abord: "Écrivez au bailleur, puis à la commission, en recommandé",
        guichet: "Secrétariat de la commission, auprès de la préfecture",
        papiers: "Bail, décompte contesté, courriers échangés",
        delai: Some("deux mois pour donner son avis (loi n° 89-462, art. 20)"),
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "association_locataires",
        nom: "Association de locataires",
        but: But::Conseiller,
        objet: "Une lecture du décompte de charges, un appui face au bailleur",
        conditions: &[si("locataire", "Locataire de ce logement", cas::loue, PRATIQUE)],
        d_abord: "Demandez à l'ADIL celles qui reçoivent près de chez vous",
        guichet: "Association de la commune ou de l'immeuble",
        papiers: "Bail, décomptes de charges, courriers",
        delai: None,
        contacts: &[contacts::ADIL],
    },
];

/// The usual papers of any of them.
pub const PAPIERS_COMMUNS: &str = "Identité, livret de famille, revenus de trois mois, attestation de la CAF, avis d'impôt, bail et dernier avis d'échéance, RIB, budget";
