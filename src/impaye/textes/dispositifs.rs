//! The schemes to keep or find a home: each condition names how it is examined (`cas`).

use crate::impaye::cas::{self, Cas};
use crate::loi::condition::Etat;
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
const BANQUE: &Source = &Source::article("Banque de France, microcrédit personnel");

/// A scheme, whoever asks.
pub(in crate::impaye) struct DispositifEcrit {
    pub(in crate::impaye) code: &'static str,
    pub(in crate::impaye) nom: &'static str,
    pub(in crate::impaye) objet: &'static str,
    pub(in crate::impaye) conditions: &'static [ConditionEcrite],
    pub(in crate::impaye) guichet: &'static str,
    pub(in crate::impaye) papiers: &'static str,
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
pub(in crate::impaye) static DISPOSITIFS: [DispositifEcrit; 25] = [
    DispositifEcrit {
        code: "fsl_maintien",
        nom: "FSL maintien",
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
                cas::a_verifier,
                LOI_1990,
            ),
        ],
        guichet: "Département ou métropole, par un travailleur social",
        papiers: "Relevé de la dette, plan, engagement du bailleur d'arrêter la procédure",
    },
    DispositifEcrit {
        code: "adil",
        nom: "ADIL",
        objet: "Un conseil juridique gratuit et neutre sur le logement",
        conditions: &[si(
            "ouvert_a_tous",
            "Une question sur le bail, la dette ou la procédure",
            cas::toujours,
            PRATIQUE,
        )],
        guichet: "ADIL du département",
        papiers: "Bail, courriers",
    },
    DispositifEcrit {
        code: "point_conseil_budget",
        nom: "Point conseil budget",
        objet: "Un conseil gratuit et confidentiel sur le budget et les dettes",
        conditions: &[si(
            "ouvert_a_tous",
            "Une question sur un budget ou une dette",
            cas::toujours,
            PRATIQUE,
        )],
        guichet: "Point conseil budget le plus proche",
        papiers: "Relevés de compte, courriers des créanciers",
    },
    DispositifEcrit {
        code: "fsl_energie",
        nom: "FSL énergie, eau, téléphone",
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
                cas::a_verifier,
                LOI_1990,
            ),
        ],
        guichet: "Département, ou le correspondant solidarité du fournisseur",
        papiers: "Facture et dernière relance",
    },
    DispositifEcrit {
        code: "asll",
        nom: "Accompagnement social lié au logement (ASLL)",
        objet: "Quelqu'un à vos côtés pendant quelques mois pour tenir le plan et les démarches",
        conditions: &[
            si("accord", "Accepter cet accompagnement", cas::a_verifier, LOI_1990),
            si("impaye", "Un logement à garder ou à trouver", cas::loyer_en_retard, LOI_1990),
        ],
        guichet: "FSL du département",
        papiers: "Évaluation d'un travailleur social",
    },
    DispositifEcrit {
        code: "ccapex",
        nom: "CCAPEX (prévention des expulsions)",
        objet: "Une commission qui réunit bailleur, CAF et FSL ; à partir de 2027, elle décide du maintien de l'aide au logement",
        conditions: &[si("impaye", "Un retard de loyer ou une menace d'expulsion", cas::dette, CCAPEX)],
        guichet: "Préfecture, secrétariat de la CCAPEX",
        papiers: "Une page : dette, budget, démarches",
    },
    DispositifEcrit {
        code: "masp",
        nom: "Mesure d'accompagnement social personnalisé (MASP)",
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
        guichet: "Département",
        papiers: "Liste des prestations",
    },
    DispositifEcrit {
        code: "action_logement",
        nom: "Action Logement, aide aux salariés en difficulté",
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
        guichet: "Service social d'Action Logement",
        papiers: "Bulletins de salaire, preuve de l'imprévu",
    },
    DispositifEcrit {
        code: "caf",
        nom: "Secours ou prêt de la CAF",
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
        guichet: "Travailleur social de la CAF",
        papiers: "Facture ou devis",
    },
    DispositifEcrit {
        code: "ccas",
        nom: "Aide du CCAS",
        objet: "Une aide ponctuelle, alimentaire ou pour une facture",
        conditions: &[si("commune", "Habiter la commune", cas::commune, PRATIQUE)],
        guichet: "Centre communal d'action sociale (mairie)",
        papiers: "Relevés de compte de trois mois",
    },
    DispositifEcrit {
        code: "caisse_retraite",
        nom: "Aide de la caisse de retraite",
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
        guichet: "Service social de la caisse de retraite",
        papiers: "Notification de retraite, facture ou devis",
    },
    DispositifEcrit {
        code: "aide_alimentaire",
        nom: "Aide alimentaire",
        objet: "Des colis, des repas ou une épicerie à petits prix, pour garder de quoi payer le loyer",
        conditions: &[si("ressources_modestes", "Des ressources modestes", cas::modeste, PRATIQUE)],
        guichet: "CCAS, ou association de la commune",
        papiers: "Justificatifs de ressources et de charges",
    },
    DispositifEcrit {
        code: "surendettement",
        nom: "Surendettement",
        objet: "Si le dossier est accepté, dettes rééchelonnées ou effacées ; l'aide au logement est rétablie",
        conditions: &[
            si("endettement", "Ne plus pouvoir payer l'ensemble de ses dettes", cas::depasse, SURENDETTEMENT),
            si("bonne_foi", "Des dettes personnelles, de bonne foi", cas::a_verifier, SURENDETTEMENT),
        ],
        guichet: "Banque de France, avec un Point conseil budget",
        papiers: "Liste des créanciers, relevés, courriers",
    },
    DispositifEcrit {
        code: "aide_juridictionnelle",
        nom: "Aide juridictionnelle",
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
        guichet: "Bureau d'aide juridictionnelle du tribunal judiciaire",
        papiers: "Avis d'impôt, assignation ou convocation",
    },
    DispositifEcrit {
        code: "protocole",
        nom: "Protocole de cohésion sociale",
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
        guichet: "Votre bailleur",
        papiers: "Plan approuvé par la CAF",
    },
    DispositifEcrit {
        code: "dalo",
        nom: "Droit au logement opposable (DALO)",
        objet: "Si la commission vous reconnaît prioritaire, l'État doit proposer un logement ; réponse en trois mois en général",
        conditions: &[
            si(
                "menace",
                "Sans logement, hébergé, menacé d'expulsion, mal logé (dangereux, ou trop petit avec un enfant ou un handicap), ou sans proposition depuis trop longtemps",
                cas::sans_logement,
                DALO,
            ),
            si("demande_logement", "Une demande de logement social en cours", cas::a_verifier, DALO),
        ],
        guichet: "Commission de médiation de la préfecture",
        papiers: "Décision de justice ou commandement de quitter les lieux",
    },
    DispositifEcrit {
        code: "siao",
        nom: "Hébergement et logement accompagné (SIAO, 115)",
        objet: "Une place d'hébergement, une pension de famille, une résidence sociale",
        conditions: &[si(
            "menace",
            "Sans logement, ou sur le point de le perdre",
            cas::sans_logement,
            PRATIQUE,
        )],
        guichet: "SIAO par un travailleur social ; le 115 jour et nuit",
        papiers: "Aucun en urgence",
    },
    DispositifEcrit {
        code: "avdl",
        nom: "Accompagnement vers et dans le logement (AVDL)",
        objet: "Un accompagnement de l'État, d'abord pour les ménages reconnus DALO",
        conditions: &[si("dalo_reconnu", "Reconnu prioritaire DALO, ou demandeur", cas::a_verifier, DALO)],
        guichet: "Services de l'État du département (DDETS)",
        papiers: "Décision de la commission",
    },
    DispositifEcrit {
        code: "mutation",
        nom: "Changer de logement social (mutation)",
        objet: "Un logement moins cher ou plus petit",
        conditions: &[
            si("hlm", "Locataire HLM", cas::hlm, PRATIQUE),
            si("demande_logement", "Une demande de logement social renouvelée", cas::a_verifier, PRATIQUE),
        ],
        guichet: "Votre bailleur, et demande-logement-social.gouv.fr",
        papiers: "Numéro de demande",
    },
    DispositifEcrit {
        code: "fsl_acces",
        nom: "FSL accès",
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
                cas::a_verifier,
                LOI_1990,
            ),
        ],
        guichet: "Département ou métropole, par un travailleur social",
        papiers: "Promesse de bail, montant du dépôt de garantie, devis du déménagement",
    },
    DispositifEcrit {
        code: "bail_glissant",
        nom: "Bail glissant",
        objet: "Une association est locataire, puis le bail passe à votre nom",
        conditions: &[si("sans_bail", "Sans bail à son nom aujourd'hui", cas::sans_bail, GLISSANT)],
        guichet: "Association agréée, par un travailleur social",
        papiers: "Évaluation sociale",
    },
    DispositifEcrit {
        code: "intermediation",
        nom: "Intermédiation locative",
        objet: "Une association loue ou gère le logement et le sous-loue",
        conditions: &[si("recherche", "Chercher un logement", cas::cherche, PRATIQUE)],
        guichet: "SIAO",
        papiers: "Évaluation sociale",
    },
    DispositifEcrit {
        code: "microcredit",
        nom: "Microcrédit personnel",
        objet: "Jusqu'à 8 000 € sur 7 ans pour un projet, pas pour une dette en général",
        conditions: &[
            si("capacite", "Pouvoir rembourser", cas::rembourse, BANQUE),
            si("sans_credit", "Pas d'accès au crédit des banques", cas::a_verifier, BANQUE),
        ],
        guichet: "CCAS, association, Point conseil budget",
        papiers: "Devis",
    },
    DispositifEcrit {
        code: "droit_au_compte",
        nom: "Droit au compte et offre pour clients fragiles",
        objet: "Un compte, des frais limités ; une somme y reste toujours en cas de saisie",
        conditions: &[si(
            "ressources_modestes",
            "Des incidents bancaires, ou des ressources modestes",
            cas::modeste,
            BANQUE,
        )],
        guichet: "Votre banque ; Banque de France en cas de refus",
        papiers: "Lettre de refus de la banque",
    },
    DispositifEcrit {
        code: "conciliation",
        nom: "Conciliateur de justice",
        objet: "Une rencontre gratuite avec le bailleur ou le voisin, et un accord écrit",
        conditions: &[si(
            "avant_le_tribunal",
            "Un désaccord, avant le tribunal",
            cas::avant_le_tribunal,
            PRATIQUE,
        )],
        guichet: "Mairie ou tribunal",
        papiers: "Courriers échangés",
    },
];

/// The usual papers of any of them.
pub const PAPIERS_COMMUNS: &str = "Identité, livret de famille, revenus de trois mois, attestation de la CAF, avis d'impôt, bail et dernier avis d'échéance, RIB, budget";

/// The steps of a dispute between neighbours, for a reminder (C. civ., art. 1253 and 1728; CPC, art. 750-1).
pub const VOISINAGE: [&str; 6] = [
    "Noter : dates, heures, bruit ou gêne, durée, témoins, effet.",
    "Écouter chacun à part, sans juger ; rappeler l'usage paisible du logement.",
    "Écrire aux deux, puis proposer une rencontre avec des engagements datés.",
    "Médiation ou conciliateur : une tentative amiable est obligatoire avant le tribunal.",
    "Mise en demeure ; partenaires (police, soins, ARS) selon le besoin.",
    "Le juge en dernier : lui seul dit si le trouble est anormal.",
];
