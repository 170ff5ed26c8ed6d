//! The schemes to keep or find a home: each condition names how it is examined (`cas`).

use crate::impaye::cas::{self, Cas};
use crate::loi::condition::Etat;
use crate::notions::source::Source;

const LOI_1990: &Source = &Source::article("Loi n° 90-449 du 31 mai 1990, art. 6 s.");
const DALO: &Source = &Source::article("CCH, art. L441-2-3");
const MASP: &Source = &Source::article("CASF, art. L271-1 s.");
const CCAPEX: &Source = &Source::article("Décret n° 2026-83 du 12 février 2026");
const COUPURES: &Source = &Source::article("CASF, art. L115-3");
const PRATIQUE: &Source = &Source::article("Pratique locale, à confirmer");
const GLISSANT: &Source = &Source::article("CCH, art. L442-8-1");
const SURENDETTEMENT: &Source = &Source::article("C. conso., art. L711-1");
const PROTOCOLE: &Source = &Source::article("CCH, art. L353-15-2 et L442-6-5");
const ACTION_LOGEMENT: &Source = &Source::article("Action Logement (avril 2026)");
const BANQUE: &Source = &Source::article("Banque de France, microcrédit personnel");

/// A scheme, whoever asks.
pub(in crate::impaye) struct DispositifEcrit {
    pub(in crate::impaye) nom: &'static str,
    pub(in crate::impaye) objet: &'static str,
    pub(in crate::impaye) conditions: &'static [ConditionEcrite],
    pub(in crate::impaye) guichet: &'static str,
    pub(in crate::impaye) papiers: &'static str,
}

/// One of its conditions, the main one first.
pub(in crate::impaye) struct ConditionEcrite {
    pub(in crate::impaye) texte: &'static str,
    pub(in crate::impaye) examen: fn(&Cas<'_>) -> Etat,
    pub(in crate::impaye) source: &'static Source,
}

const fn si(texte: &'static str, examen: fn(&Cas<'_>) -> Etat, source: &'static Source) -> ConditionEcrite {
    ConditionEcrite { texte, examen, source }
}

/// The schemes, in the order in which one asks.
pub(in crate::impaye) static DISPOSITIFS: [DispositifEcrit; 20] = [
    DispositifEcrit {
        nom: "FSL maintien",
        objet: "Une aide ou un prêt à 0 % pour la dette de loyer",
        conditions: &[
            si("Une dette de loyer", cas::dette, LOI_1990),
            si("Locataire de ce logement", cas::loue, LOI_1990),
            si("Le loyer en cours payé de nouveau depuis quelques mois", cas::reprise, LOI_1990),
            si("Des ressources sous le plafond du département", cas::a_verifier, LOI_1990),
        ],
        guichet: "Département ou métropole, par un travailleur social",
        papiers: "Relevé de la dette, plan, engagement du bailleur d'arrêter la procédure",
    },
    DispositifEcrit {
        nom: "ADIL",
        objet: "Un conseil juridique gratuit et neutre sur le logement",
        conditions: &[si("Une question sur le bail, la dette ou la procédure", cas::toujours, PRATIQUE)],
        guichet: "ADIL du département",
        papiers: "Bail, courriers",
    },
    DispositifEcrit {
        nom: "FSL énergie, eau, téléphone",
        objet: "Une aide pour une facture ; la fourniture continue jusqu'à la réponse",
        conditions: &[
            si("Une facture d'énergie ou d'eau en retard", cas::facture_en_retard, COUPURES),
            si("Des ressources sous le plafond du département", cas::a_verifier, LOI_1990),
        ],
        guichet: "Département, ou le correspondant solidarité du fournisseur",
        papiers: "Facture et dernière relance",
    },
    DispositifEcrit {
        nom: "Accompagnement social lié au logement (ASLL)",
        objet: "Quelqu'un à vos côtés pendant quelques mois pour tenir le plan et les démarches",
        conditions: &[
            si("Accepter cet accompagnement", cas::a_verifier, LOI_1990),
            si("Un logement à garder ou à trouver", cas::loyer_en_retard, LOI_1990),
        ],
        guichet: "FSL du département",
        papiers: "Évaluation d'un travailleur social",
    },
    DispositifEcrit {
        nom: "CCAPEX (prévention des expulsions)",
        objet: "Une commission qui réunit bailleur, CAF et FSL ; à partir de 2027, elle décide du maintien de l'aide au logement",
        conditions: &[si("Un retard de loyer ou une menace d'expulsion", cas::dette, CCAPEX)],
        guichet: "Préfecture, secrétariat de la CCAPEX",
        papiers: "Une page : dette, budget, démarches",
    },
    DispositifEcrit {
        nom: "Mesure d'accompagnement social personnalisé (MASP)",
        objet: "Une aide pour gérer les prestations ; le loyer peut être payé en premier",
        conditions: &[
            si("Recevoir une prestation sociale", cas::minima, MASP),
            si("La santé ou la sécurité menacées par des difficultés de gestion", cas::a_verifier, MASP),
        ],
        guichet: "Département",
        papiers: "Liste des prestations",
    },
    DispositifEcrit {
        nom: "Action Logement, aide aux salariés en difficulté",
        objet: "Un diagnostic, une aide ou un prêt sans intérêt",
        conditions: &[
            si("Salarié du secteur privé, ou qui vient de perdre son emploi", cas::salarie, ACTION_LOGEMENT),
            si("Un imprévu : séparation, maladie, perte d'emploi, dettes", cas::a_verifier, ACTION_LOGEMENT),
        ],
        guichet: "Service social d'Action Logement",
        papiers: "Bulletins de salaire, preuve de l'imprévu",
    },
    DispositifEcrit {
        nom: "Secours ou prêt de la CAF",
        objet: "Une aide ponctuelle selon le règlement de chaque CAF",
        conditions: &[
            si("Un enfant à charge", cas::enfant, PRATIQUE),
            si("Un quotient familial sous le plafond de la CAF", cas::a_verifier, PRATIQUE),
        ],
        guichet: "Travailleur social de la CAF",
        papiers: "Facture ou devis",
    },
    DispositifEcrit {
        nom: "Aide du CCAS",
        objet: "Une aide ponctuelle, alimentaire ou pour une facture",
        conditions: &[si("Habiter la commune", cas::commune, PRATIQUE)],
        guichet: "Centre communal d'action sociale (mairie)",
        papiers: "Relevés de compte de trois mois",
    },
    DispositifEcrit {
        nom: "Surendettement",
        objet: "Dettes rééchelonnées ou effacées ; l'aide au logement est rétablie",
        conditions: &[
            si("Ne plus pouvoir payer l'ensemble de ses dettes", cas::depasse, SURENDETTEMENT),
            si("Des dettes personnelles, de bonne foi", cas::a_verifier, SURENDETTEMENT),
        ],
        guichet: "Banque de France, avec un Point conseil budget",
        papiers: "Liste des créanciers, relevés, courriers",
    },
    DispositifEcrit {
        nom: "Protocole de cohésion sociale",
        objet: "Après la fin du bail : l'aide au logement revient, l'expulsion s'arrête tant que le plan est payé",
        conditions: &[
            si("Un bailleur social", cas::hlm, PROTOCOLE),
            si("Un jugement qui a mis fin au bail pour des loyers en retard", cas::bail_termine, PROTOCOLE),
        ],
        guichet: "Votre bailleur",
        papiers: "Plan approuvé par la CAF",
    },
    DispositifEcrit {
        nom: "Droit au logement opposable (DALO)",
        objet: "L'État doit proposer un logement ; réponse en trois mois",
        conditions: &[
            si(
                "Sans logement, hébergé, menacé d'expulsion, mal logé (dangereux, ou trop petit avec un enfant ou un handicap), ou sans proposition depuis trop longtemps",
                cas::sans_logement,
                DALO,
            ),
            si("Une demande de logement social en cours", cas::a_verifier, DALO),
        ],
        guichet: "Commission de médiation de la préfecture",
        papiers: "Décision de justice ou commandement de quitter les lieux",
    },
    DispositifEcrit {
        nom: "Hébergement et logement accompagné (SIAO, 115)",
        objet: "Une place d'hébergement, une pension de famille, une résidence sociale",
        conditions: &[si("Sans logement, ou sur le point de le perdre", cas::sans_logement, PRATIQUE)],
        guichet: "SIAO par un travailleur social ; le 115 jour et nuit",
        papiers: "Aucun en urgence",
    },
    DispositifEcrit {
        nom: "Accompagnement vers et dans le logement (AVDL)",
        objet: "Un accompagnement de l'État, d'abord pour les ménages reconnus DALO",
        conditions: &[si("Reconnu prioritaire DALO, ou demandeur", cas::a_verifier, DALO)],
        guichet: "Services de l'État du département (DDETS)",
        papiers: "Décision de la commission",
    },
    DispositifEcrit {
        nom: "Changer de logement social (mutation)",
        objet: "Un logement moins cher ou plus petit",
        conditions: &[
            si("Locataire HLM", cas::hlm, PRATIQUE),
            si("Une demande de logement social renouvelée", cas::a_verifier, PRATIQUE),
        ],
        guichet: "Votre bailleur, et demande-logement-social.gouv.fr",
        papiers: "Numéro de demande",
    },
    DispositifEcrit {
        nom: "Bail glissant",
        objet: "Une association est locataire, puis le bail passe à votre nom",
        conditions: &[si("Sans bail à son nom aujourd'hui", cas::sans_bail, GLISSANT)],
        guichet: "Association agréée, par un travailleur social",
        papiers: "Évaluation sociale",
    },
    DispositifEcrit {
        nom: "Intermédiation locative",
        objet: "Une association loue ou gère le logement et le sous-loue",
        conditions: &[si("Chercher un logement", cas::cherche, PRATIQUE)],
        guichet: "SIAO",
        papiers: "Évaluation sociale",
    },
    DispositifEcrit {
        nom: "Microcrédit personnel",
        objet: "Jusqu'à 8 000 € sur 7 ans pour un projet, pas pour une dette en général",
        conditions: &[
            si("Pouvoir rembourser", cas::rembourse, BANQUE),
            si("Pas d'accès au crédit des banques", cas::a_verifier, BANQUE),
        ],
        guichet: "CCAS, association, Point conseil budget",
        papiers: "Devis",
    },
    DispositifEcrit {
        nom: "Droit au compte et offre pour clients fragiles",
        objet: "Un compte, des frais limités ; une somme y reste toujours en cas de saisie",
        conditions: &[si("Des incidents bancaires, ou des ressources modestes", cas::modeste, BANQUE)],
        guichet: "Votre banque ; Banque de France en cas de refus",
        papiers: "Lettre de refus de la banque",
    },
    DispositifEcrit {
        nom: "Conciliateur de justice",
        objet: "Une rencontre gratuite avec le bailleur ou le voisin, et un accord écrit",
        conditions: &[si("Un désaccord, avant le tribunal", cas::avant_le_tribunal, PRATIQUE)],
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
