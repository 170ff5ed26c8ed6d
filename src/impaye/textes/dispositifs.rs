//! The schemes to keep or find a home: each condition names how it is examined (`cas`).

use super::contacts::{self, Contact};
use crate::impaye::cas::{self, Cas};
use crate::loi::condition::Etat;
use crate::notions::choix::choix;
use crate::notions::source::Source;
use crate::notions::textes::Textes;

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

/// A scheme, whoever asks: its words are those of the group `dispositif` of its code.
pub(in crate::impaye) struct DispositifEcrit {
    pub(in crate::impaye) code: &'static str,
    pub(in crate::impaye) but: But,
    pub(in crate::impaye) conditions: &'static [ConditionEcrite],
    pub(in crate::impaye) contacts: &'static [Contact],
}

/// One of its conditions, the main one first.
pub(in crate::impaye) struct ConditionEcrite {
    pub(in crate::impaye) code: &'static str,
    pub(in crate::impaye) examen: fn(&Cas<'_>) -> Etat,
    pub(in crate::impaye) source: &'static Source,
}

const fn si(code: &'static str, examen: fn(&Cas<'_>) -> Etat, source: &'static Source) -> ConditionEcrite {
    ConditionEcrite { code, examen, source }
}

/// The schemes, in the order in which one asks.
pub(in crate::impaye) static DISPOSITIFS: [DispositifEcrit; 34] = [
    DispositifEcrit {
        code: "fsl_maintien",
        but: But::Payer,
        conditions: &[
            si("impaye", cas::dette, LOI_1990),
            si("locataire", cas::loue, LOI_1990),
            si("loyer_repris", cas::reprise, LOI_1990),
            si("plafond_ressources", cas::plafond_du_fsl, LOI_1990),
        ],
        contacts: &[contacts::FSL],
    },
    DispositifEcrit {
        code: "adil",
        but: But::Conseiller,
        conditions: &[si("ouvert_a_tous", cas::toujours, PRATIQUE)],
        contacts: &[contacts::SOS_LOYERS, contacts::ADIL],
    },
    DispositifEcrit {
        code: "point_conseil_budget",
        but: But::Conseiller,
        conditions: &[si("ouvert_a_tous", cas::toujours, PRATIQUE)],
        contacts: &[contacts::POINT_CONSEIL_BUDGET],
    },
    DispositifEcrit {
        code: "garantie",
        but: But::Payer,
        conditions: &[si("garant", cas::loue_a_verifier, CAUTION)],
        contacts: &[contacts::VISALE],
    },
    DispositifEcrit {
        code: "fsl_energie",
        but: But::Payer,
        conditions: &[
            si("facture_en_retard", cas::facture_en_retard, COUPURES),
            si("plafond_ressources", cas::plafond_du_fsl, LOI_1990),
        ],
        contacts: &[contacts::FSL],
    },
    DispositifEcrit {
        code: "asll",
        but: But::Conseiller,
        conditions: &[si("accord", cas::a_verifier, LOI_1990), si("impaye", cas::loyer_en_retard, LOI_1990)],
        contacts: &[contacts::FSL],
    },
    DispositifEcrit {
        code: "ccapex",
        but: But::Conseiller,
        conditions: &[si("impaye", cas::dette, CCAPEX)],
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "masp",
        but: But::Conseiller,
        conditions: &[si("minimum_social", cas::minima, MASP), si("gestion", cas::a_verifier, MASP)],
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "action_logement",
        but: But::Payer,
        conditions: &[
            si("salarie", cas::salarie, ACTION_LOGEMENT),
            si("imprevu", cas::a_verifier, ACTION_LOGEMENT),
        ],
        contacts: &[],
    },
    DispositifEcrit {
        code: "caf",
        but: But::Payer,
        conditions: &[
            si("enfant_a_charge", cas::enfant, PRATIQUE),
            si("quotient_familial", cas::a_verifier, PRATIQUE),
        ],
        contacts: &[contacts::CAF, contacts::SA_CAF],
    },
    DispositifEcrit {
        code: "crous",
        but: But::Payer,
        conditions: &[si("etudiant", cas::etudiant, CROUS)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "ccas",
        but: But::Payer,
        conditions: &[si("commune", cas::commune, PRATIQUE)],
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "france_services",
        but: But::Conseiller,
        conditions: &[si("ouvert_a_tous", cas::toujours, PRATIQUE)],
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "caisse_retraite",
        but: But::Payer,
        conditions: &[
            si("retraite", cas::retraite, PRATIQUE),
            si("plafond_ressources", cas::a_verifier, PRATIQUE),
        ],
        contacts: &[],
    },
    DispositifEcrit {
        code: "employeur",
        but: But::Payer,
        conditions: &[si("employe", cas::employe, ACOMPTE)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "agirc_arrco",
        but: But::Payer,
        conditions: &[si("cotisant", cas::cotisant, PRATIQUE)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "prevoyance",
        but: But::Payer,
        conditions: &[si("contrat", cas::a_verifier, PRATIQUE)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "aide_alimentaire",
        but: But::Payer,
        conditions: &[si("ressources_modestes", cas::modeste, PRATIQUE)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "surendettement",
        but: But::Payer,
        conditions: &[
            si("endettement", cas::depasse, SURENDETTEMENT),
            si("bonne_foi", cas::a_verifier, SURENDETTEMENT),
        ],
        contacts: &[contacts::BANQUE_DE_FRANCE, contacts::DOSSIER_DE_SURENDETTEMENT],
    },
    DispositifEcrit {
        code: "delais_de_paiement",
        but: But::Payer,
        conditions: &[si("autre_dette", cas::autre_dette, DELAIS)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "aide_juridictionnelle",
        but: But::Conseiller,
        conditions: &[
            si("procedure", cas::procedure, LOI_1991),
            si("plafond_ressources", cas::a_verifier, LOI_1991),
        ],
        contacts: &[contacts::AIDE_JURIDICTIONNELLE],
    },
    DispositifEcrit {
        code: "protocole",
        but: But::Payer,
        conditions: &[si("hlm", cas::hlm, PROTOCOLE), si("bail_termine", cas::bail_termine, PROTOCOLE)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "dalo",
        but: But::Reloger,
        conditions: &[
            si("menace", cas::sans_logement, DALO),
            si("demande_logement", cas::a_verifier, DALO),
            si("sejour", cas::a_verifier, DALO),
        ],
        contacts: &[contacts::RECOURS_DALO],
    },
    DispositifEcrit {
        code: "siao",
        but: But::Reloger,
        conditions: &[si("menace", cas::sans_logement, PRATIQUE)],
        contacts: &[contacts::CENT_QUINZE],
    },
    DispositifEcrit {
        code: "avdl",
        but: But::Reloger,
        conditions: &[si("dalo_reconnu", cas::a_verifier, DALO)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "mutation",
        but: But::Reloger,
        conditions: &[si("hlm", cas::hlm, PRATIQUE), si("demande_logement", cas::a_verifier, PRATIQUE)],
        contacts: &[contacts::DEMANDE_DE_LOGEMENT],
    },
    DispositifEcrit {
        code: "fsl_acces",
        but: But::Reloger,
        conditions: &[
            si("recherche", cas::cherche, LOI_1990),
            si("avant_l_entree", cas::a_verifier, PRATIQUE),
            si("plafond_ressources", cas::plafond_du_fsl, LOI_1990),
        ],
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "bail_glissant",
        but: But::Reloger,
        conditions: &[si("sans_bail", cas::sans_bail, GLISSANT)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "intermediation",
        but: But::Reloger,
        conditions: &[si("recherche", cas::cherche, PRATIQUE)],
        contacts: &[],
    },
    DispositifEcrit {
        code: "microcredit",
        but: But::Payer,
        conditions: &[si("capacite", cas::rembourse, BANQUE), si("sans_credit", cas::a_verifier, BANQUE)],
        contacts: &[contacts::POINT_CONSEIL_BUDGET],
    },
    DispositifEcrit {
        code: "droit_au_compte",
        but: But::Conseiller,
        conditions: &[si("ressources_modestes", cas::modeste, BANQUE)],
        contacts: &[contacts::BANQUE_DE_FRANCE],
    },
    DispositifEcrit {
        code: "conciliation",
        but: But::Conseiller,
        conditions: &[si("avant_le_tribunal", cas::avant_le_tribunal, PRATIQUE)],
        contacts: &[contacts::CONCILIATEUR],
    },
    DispositifEcrit {
        code: "commission_conciliation",
        but: But::Conseiller,
        conditions: &[si("desaccord", cas::loue_a_verifier, COMMISSION)],
        contacts: &[contacts::ANNUAIRE],
    },
    DispositifEcrit {
        code: "association_locataires",
        but: But::Conseiller,
        conditions: &[si("locataire", cas::loue, PRATIQUE)],
        contacts: &[contacts::ADIL],
    },
];

/// The words of a scheme.
pub(in crate::impaye) fn mots(code: &str) -> Textes {
    Textes::de("dispositif", code)
}

/// The usual papers of any of them.
pub fn papiers_communs() -> &'static str {
    mots("commun").dit("papiers")
}
