//! What to do at each step of the procedure: constants that a jurist can find and change.

/// Stands for the landlord, by its kind.
pub(in crate::impaye) const BAILLEUR: &str = "{bailleur}";

/// The first thing to do, whom to call, then the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AFaire {
    /// First, tomorrow morning.
    pub d_abord: &'static str,
    /// Whom to call.
    pub appeler: &'static str,
    /// Then.
    pub ensuite: &'static [&'static str],
}

/// The debts wait for the commission of over-indebtedness.
pub(in crate::impaye) static SUSPENDUE: AFaire = AFaire {
    d_abord: "Payez le loyer en cours en entier. Les anciennes dettes attendent la commission de surendettement.",
    appeler: "la Banque de France, ou un Point conseil budget",
    ensuite: &[
        "Ne payez pas les anciennes dettes, sauf un retard de loyer pour lequel un juge a donné des délais.",
        "L'aide au logement est rétablie : prévenez la CAF ou la MSA.",
        "Une expulsion ne s'arrête pas seule : demandez à la commission de saisir le juge.",
    ],
};

/// Nothing yet, or a letter of the landlord.
pub(in crate::impaye) static MISE_EN_DEMEURE: AFaire = AFaire {
    d_abord: "Appelez votre bailleur et proposez un plan\u{a0}: le loyer en cours, plus une somme que vous pourrez tenir.",
    appeler: BAILLEUR,
    ensuite: &[
        "Gardez la preuve de chaque paiement, même partiel.",
        "Demandez une aide au FSL, au département ou au CCAS.",
        "Vérifiez vos droits : une aide non demandée peut suffire.",
    ],
};

/// The family fund was told.
pub(in crate::impaye) static SIGNALEMENT: AFaire = AFaire {
    d_abord: "La CAF ou la MSA sait que le loyer est en retard\u{a0}: signez un plan avec votre bailleur.",
    appeler: "{bailleur}, ou votre CAF",
    ensuite: &[
        "Un plan signé et suivi aide à garder l'aide au logement.",
        "Reprenez le loyer en cours, même si la dette attend.",
        "Demandez le FSL.",
    ],
};

/// A plan or a protocol is signed.
pub(in crate::impaye) static PLAN: AFaire = AFaire {
    d_abord: "Payez le loyer en cours et la mensualité du plan\u{a0}; si un mois manque, dites-le avant l'échéance.",
    appeler: "{bailleur}, ou votre CAF",
    ensuite: &[
        "Demandez à revoir le plan si vos revenus changent.",
        "L'aide au logement continue en principe tant que le loyer et le plan sont payés.",
    ],
};

/// A bailiff asked for the debt.
pub(in crate::impaye) static COMMANDEMENT_DE_PAYER: AFaire = AFaire {
    d_abord: "Allez voir une ADIL ou un travailleur social cette semaine, avec le commandement.",
    appeler: "l'ADIL de votre département (gratuit)",
    ensuite: &[
        "Payez ce que vous pouvez, et reprenez le loyer en entier : le juge le regardera.",
        "Demandez le FSL ; proposez un plan écrit au bailleur.",
        "Si vous avez d'autres dettes, le dossier de surendettement peut protéger.",
    ],
};

/// The court is seized.
pub(in crate::impaye) static AUDIENCE: AFaire = AFaire {
    d_abord: "Venez à l'audience\u{a0}: vous pouvez y demander du temps pour payer.",
    appeler: "un avocat, par l'aide juridictionnelle, ou l'ADIL",
    ensuite: &[
        "Reprenez le loyer en entier avant l'audience : pour un bail, c'est une condition.",
        "Demandez aussi au juge de suspendre la clause résolutoire : sans cela, le contrat prend fin.",
        "Répondez au travailleur social qui fait le diagnostic pour le juge.",
        "Apportez le budget, les paiements, les demandes en cours (FSL, surendettement).",
    ],
};

/// The court has decided, and nobody said what.
pub(in crate::impaye) static JUGEMENT: AFaire = AFaire {
    d_abord: "Lisez le jugement avec l'ADIL ou un avocat\u{a0}: il donne du temps pour payer, ou il met fin au bail.",
    appeler: "l'ADIL, ou l'avocat qui vous suit",
    ensuite: &[
        "S'il donne du temps, payez chaque échéance en plus du loyer : un seul oubli fait tomber le délai.",
        APPEL,
        PROTOCOLE,
        DALO,
    ],
};

/// The court gave time.
pub(in crate::impaye) static DELAIS_DU_JUGE: AFaire = AFaire {
    d_abord: "Payez chaque échéance accordée par le juge, en plus du loyer\u{a0}: un seul oubli fait tomber le délai.",
    appeler: "l'ADIL, ou l'avocat qui vous suit",
    ensuite: &[
        "Si un mois va manquer, appelez avant l'échéance : après, le délai est perdu.",
        "Gardez la preuve de chaque paiement.",
        "Envoyez le jugement à la CAF ou à la MSA : l'aide au logement peut être gardée ou reprise.",
    ],
};

/// The court ended the lease.
pub(in crate::impaye) static FIN_DU_BAIL: AFaire = AFaire {
    d_abord: "Voyez un avocat ou l'ADIL tout de suite\u{a0}: un appel, ou du temps pour partir, se demande.",
    appeler: "un avocat, par l'aide juridictionnelle, ou l'ADIL",
    ensuite: &[
        APPEL,
        "Payez chaque mois l'équivalent du loyer (l'indemnité d'occupation) : c'est ce que l'on regardera.",
        PROTOCOLE,
        DALO,
    ],
};

/// The court did not follow the landlord.
pub(in crate::impaye) static REJET: AFaire = AFaire {
    d_abord: "Payez le loyer en cours et proposez un plan pour ce qui reste dû\u{a0}: le bailleur peut faire appel.",
    appeler: "l'ADIL, ou l'avocat qui vous suit",
    ensuite: &["Gardez le jugement et la preuve de chaque paiement.", "Demandez le FSL si une dette reste."],
};

const APPEL: &str = "Un appel est possible, avec un avocat : 15 jours après la remise d'une ordonnance de référé, un mois après celle d'un jugement. Il n'arrête pas l'exécution.";
const PROTOCOLE: &str = "Demandez un protocole de cohésion sociale si votre bailleur est social.";
const DALO: &str = "Déposez une demande de logement et, si rien ne vient, un recours DALO.";

/// One must leave.
pub(in crate::impaye) static EXPULSION: AFaire = AFaire {
    d_abord: "Demandez des délais au juge de l'exécution, et déposez un recours DALO\u{a0}: « menacé d'expulsion ».",
    appeler: "un travailleur social du département, ou le 115 en urgence",
    ensuite: &[
        "Du 1er novembre au 31 mars l'expulsion attend, sauf relogement et quelques exceptions, dont des logements d'étudiants.",
        "Le SIAO cherche un hébergement ou un logement accompagné.",
        "Le protocole de cohésion sociale reste possible chez un bailleur social.",
    ],
};
