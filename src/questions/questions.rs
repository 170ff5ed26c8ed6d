//! The words of each question: what an answer is called when it is missing, cited or printed.

/// How a question is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// With its article, for "il manque …": `votre commune`.
    pub nom: &'static str,
}

/// The words for a key that has none of its own.
pub const SANS_NOM: &str = "une réponse";

/// The words for the question of a key (`logement.commune`).
pub fn question(cle: &str) -> Question {
    let nom = match cle {
        "mois" => "le mois",
        "personnes" => "les personnes du foyer",
        "id" => "l'identifiant de la personne",
        "role" => "la place de la personne dans le foyer",
        "naissance" => "la date de naissance",
        "union" => "la forme du couple (mariage, Pacs ou concubinage)",
        "frais_uniques" => "les frais payés une seule fois (déménagement, dépôt de garantie)",
        "objectif.reste_a_vivre" => "le reste à vivre voulu",
        "objectif.taux_effort" => "le taux d'effort voulu",
        "union_depuis" => "la date du mariage ou du Pacs",
        "activite" => "l'activité",
        "isolement_depuis" => "le mois de la séparation",
        "adopte_le" => "l'arrivée de l'enfant",
        "aah_depuis" => "le début de l'AAH",
        "reprise_activite_depuis" => "la reprise du travail",
        "mesure_caf_depuis" => "la mesure prise par la CAF sur les revenus",
        "autre_parent_depuis" => "le changement de situation de l'autre parent",
        "activite_depuis" => "le début de l'activité",
        "a_charge" => "si l'enfant est à charge",
        "autre_parent" => "la situation de l'autre parent",
        "pension_fixee" => "la pension alimentaire fixée",
        "scolarite" => "l'école",
        "garde" => "le lieu de vie de l'enfant",
        "interne" => "l'internat",
        "grossesse" | "grossesse.terme" => "le mois de la naissance attendue",
        "grossesse.declaree" => "la déclaration de la grossesse",
        "aeeh" => "la décision de la MDPH sur l'AEEH",
        "aeeh.complement" => "la catégorie du complément d'AEEH",
        "aeeh.parent_isole_majoration" => "la majoration d'AEEH du parent isolé",
        "pension_percue" => "la pension alimentaire reçue",
        "logement" | "logement.occupation" => "le type de logement",
        "logement.commune" => "la commune",
        "logement.loyer" => "le loyer sans les charges",
        "logement.charges" => "les charges",
        "logement.redevance" => "la redevance du foyer",
        "logement.foyer_conventionne" => "l'existence d'une convention APL (le gestionnaire le sait)",
        "logement.foyer_regle" => "la règle de calcul du foyer (le gestionnaire la connaît)",
        "logement.foyer_categorie" => "la sorte de foyer ou de chambre",
        "logement.double_residence_pro" => "l'existence d'un second logement pour le travail",
        "logement.ehpad_ou_residence_autonomie" => "la sorte de foyer (Ehpad ou résidence autonomie)",
        "logement.nb_colocataires" => "le nombre de colocataires",
        "logement.pieces" => "le nombre de pièces",
        "logement.surface" => "la surface du logement",
        "logement.dpe" => "la classe du DPE",
        "logement.sls" => "le supplément de loyer",
        "logement.zone_sls" => "la zone du supplément de loyer",
        "logement.bail_depuis" => "le mois d'entrée dans le logement",
        "foyer.revenus_fiscaux" => "l'avis d'impôt",
        "foyer.alsace_moselle" => "le régime d'assurance maladie",
        "foyer.contrat_electricite" => "le contrat d'électricité",
        "foyer.patrimoine" => "l'épargne et les biens",
        "revenus_annuels" => "les revenus de l'année",
        "frais_reels" => "les frais réels",
        "depenses" | "depenses.poste" => "une dépense",
        "depenses.montant" => "le montant de la dépense, par mois",
        "dettes" | "dettes.nature" => "une dette",
        "dettes.mensualite" => "la mensualité",
        "dettes.restant_du" => "ce qui reste à rembourser",
        "dettes.fin" => "le mois de la dernière mensualité",
        "handicap.taux" => "le taux d'incapacité",
        cle if cle.starts_with("revenus.") => nom_revenu(cle),
        cle if cle.starts_with("foyer.patrimoine.") => "le montant de l'épargne ou des biens",
        _ => SANS_NOM,
    };
    Question { nom }
}

/// Whether an answer tells of somebody's health, origin or nationality: what rests on it is shown on the screen, never
/// printed.
pub fn est_discrete(cle: &str) -> bool {
    const DISCRETES: [&str; 9] = [
        "handicap",
        "aeeh",
        "aah_depuis",
        "nationalite",
        "protection",
        "titre_sejour_depuis",
        "titre_etudiant_hors_ue",
        "mois_en_france",
        "revenus.invalidite",
    ];
    DISCRETES.contains(&cle) || cle.starts_with("handicap.") || cle.starts_with("aeeh.")
}

fn nom_revenu(cle: &str) -> &'static str {
    match cle.strip_prefix("revenus.").unwrap_or(cle) {
        "salaire" | "salaire_imposable" | "salaire_brut" => "le salaire",
        "chomage" | "chomage_imposable" => "l'allocation chômage",
        "retraite" | "retraite_imposable" | "retraite_brute" => "la retraite",
        "invalidite" | "invalidite_imposable" => "la pension d'invalidité",
        "pension_alimentaire_recue" => "la pension alimentaire reçue",
        "pension_alimentaire_versee" => "la pension alimentaire versée",
        "indemnites_journalieres" | "indemnites_journalieres_imposable" => "les indemnités journalières",
        _ => "un revenu",
    }
}
