//! What cannot wait for a form: whom to call now, what no text lets anybody do. One key each, and a version, so that a reader
//! of another language can write his beside.

use crate::impaye::textes::contacts::{ALLO_PREVENTION, CENT_QUINZE, CHEQUE_ENERGIE, Contact, SOS_LOYERS};
use crate::impaye::textes::contacts::{ENFANCE_EN_DANGER, FRANCE_VICTIMES, SUICIDE, VIOLENCES};

/// Changes with the words: a translation names the one that it follows.
pub const VERSION: u32 = 1;

/// An urgent need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Urgence {
    /// Its key.
    pub code: &'static str,
    /// In the words of whoever lives it.
    pub titre: &'static str,
    /// What to do now.
    pub d_abord: &'static str,
    /// Then.
    pub ensuite: &'static str,
    /// Who answers.
    pub appels: &'static [Contact],
    /// The text behind it.
    pub source: &'static str,
}

/// The urgent needs, the most pressing first.
pub const URGENCES: [Urgence; 7] = [DANGER, SANS_TOIT, EXPULSION, FAIM, COUPURE, ENFANT, A_BOUT];

/// Violence at home.
pub const DANGER: Urgence = Urgence {
    code: "danger",
    titre: "Je ne suis pas en sécurité chez moi",
    d_abord: "En danger tout de suite : appelez le 17, ou envoyez un SMS au 114. Pour parler et être conseillée : le 3919, gratuit.",
    ensuite: "Un juge peut vous protéger sans attendre, avec ou sans plainte, et vous laisser le logement. Dites-le au service social : un hébergement peut être trouvé.",
    appels: &[VIOLENCES, FRANCE_VICTIMES],
    source: "C. civ., art. 515-9 et 515-11",
};

/// No bed tonight.
pub const SANS_TOIT: Urgence = Urgence {
    code: "sans_toit",
    titre: "Je n'ai nulle part où dormir ce soir",
    d_abord: "Appelez le 115 : gratuit, jour et nuit. Dites votre ville, votre âge, si vous avez des enfants ou un problème de santé.",
    ensuite: "Pas de place ce soir ? Rappelez. Demandez une adresse au CCAS de votre ville (domiciliation) : elle ouvre vos droits. Une assistante sociale peut demander un hébergement plus long au SIAO.",
    appels: &[CENT_QUINZE],
    source: "CASF, art. L345-2-2 et L264-1",
};

/// Out of the home.
pub const EXPULSION: Urgence = Urgence {
    code: "expulsion",
    titre: "On veut me faire quitter mon logement",
    d_abord: "Personne ne peut vous mettre dehors sans décision d'un juge. Changer la serrure ou vous menacer est interdit : appelez le 17.",
    ensuite: "Une lettre d'un commissaire de justice ou du tribunal ? Appelez avant la date écrite dessus, et allez à l'audience.",
    appels: &[ALLO_PREVENTION, SOS_LOYERS],
    source: "CPCE, art. L411-1 ; C. pénal, art. 226-4-2",
};

/// Nothing to eat.
pub const FAIM: Urgence = Urgence {
    code: "faim",
    titre: "Je n'ai plus de quoi manger",
    d_abord: "Allez à la mairie, au CCAS, dès demain matin : demandez une aide alimentaire ou un secours d'urgence.",
    ensuite: "Le CCAS donne l'adresse des associations les plus proches (colis, repas, épicerie solidaire). Étudiant : le service social du Crous.",
    appels: &[],
    source: "CASF, art. L123-5 et L266-1",
};

/// A cut of the electricity or the gas.
pub const COUPURE: Urgence = Urgence {
    code: "coupure",
    titre: "On va me couper l'électricité ou le gaz",
    d_abord: "Du 1er novembre au 31 mars, aucune coupure dans votre logement, même avec des factures impayées ; la puissance peut être réduite. L'eau ne peut jamais être coupée.",
    ensuite: "Appelez votre fournisseur avant la date : demandez à payer en plusieurs fois, donnez votre chèque énergie, dites que vous demandez le FSL.",
    appels: &[CHEQUE_ENERGIE],
    source: "CASF, art. L115-3",
};

/// A child in danger.
pub const ENFANT: Urgence = Urgence {
    code: "enfant",
    titre: "Un enfant est en danger",
    d_abord: "Appelez le 119 : gratuit, jour et nuit. En danger immédiat : le 17.",
    ensuite: "Un enfant peut appeler lui-même. Vous pouvez aussi parler à la PMI ou au service social du département.",
    appels: &[ENFANCE_EN_DANGER],
    source: "CASF, art. L226-6",
};

/// Whoever cannot bear it any more.
pub const A_BOUT: Urgence = Urgence {
    code: "a_bout",
    titre: "Je n'en peux plus",
    d_abord: "Appelez le 3114 : gratuit, jour et nuit, quelqu'un vous écoute.",
    ensuite: "Parlez-en à votre médecin, à une assistante sociale, à quelqu'un de confiance : vous n'avez pas à porter cela sans aide.",
    appels: &[SUICIDE],
    source: "Numéro national de prévention du suicide",
};
