//! The answers chosen in a list, one enum each: code in files and words on screen.

use crate::notions::choix::{Choix as _, choix};

choix! {
    /// Class of the energy diagnosis of a home ("diagnostic de performance énergétique").
    Dpe {
        A => "A", "A";
        B => "B", "B";
        C => "C", "C";
        D => "D", "D";
        E => "E", "E";
        F => "F", "F";
        G => "G", "G";
    }
}

choix! {
    /// Place of a person in the household.
    Role {
        Demandeur => "demandeur", "Vous";
        Conjoint => "conjoint", "Votre conjoint";
        Enfant => "enfant", "Enfant";
        Ascendant => "ascendant", "Parent ou grand-parent";
        Autre => "autre", "Autre personne";
    }
}

choix! {
    /// How the couple is united.
    Union {
        Mariage => "mariage", "Mariage";
        Pacs => "pacs", "Pacs";
        Concubinage => "concubinage", "Vie en couple sans mariage ni Pacs (concubinage)";
    }
}

choix! {
    /// Nationality, as far as the texts look at it.
    Nationalite {
        Francaise => "fr", "Française";
        Europeenne => "ue", "Union européenne, Espace économique européen ou Suisse";
        Autre => "autre", "Autre pays";
    }
}

choix! {
    /// International protection or long-stay card.
    Protection {
        Aucune => "aucune", "Aucune";
        Refugie => "refugie", "Réfugié";
        Subsidiaire => "protection_subsidiaire", "Protection subsidiaire";
        Apatride => "apatride", "Apatride";
        CarteResident => "carte_resident", "Carte de résident (10 ans)";
    }
}

choix! {
    /// Who agreed to do something, in an interview.
    QuiSEngage {
        Locataire => "locataire", "Locataire";
        Conseiller => "conseiller", "Conseiller";
        Bailleur => "bailleur", "Bailleur";
        Autre => "autre", "Autre";
    }
}

choix! {
    /// What the person does today.
    Activite {
        Salarie => "salarie", "Salarié";
        Independant => "independant", "À son compte (indépendant, micro-entreprise)";
        Apprenti => "apprenti", "Apprenti";
        Chomeur => "chomeur", "Au chômage";
        ArretMaladie => "arret_maladie", "En arrêt maladie";
        CongeParental => "conge_parental", "En congé parental";
        Etudiant => "etudiant", "Étudiant ou élève";
        Retraite => "retraite", "À la retraite";
        Invalide => "invalide", "En invalidité";
        SansActivite => "sans_activite", "Sans emploi, sans allocation chômage";
    }
}

choix! {
    /// Neutralisation or abatement that the CAF applies to the income of family benefits.
    MesureCaf {
        Aucune => "aucune", "Aucune";
        ChomageIndemnise => "chomage_indemnise", "Chômage indemnisé depuis deux mois";
        ChomageNonIndemnise => "chomage_non_indemnise", "Chômage non indemnisé ou ASS";
        Rsa => "rsa", "RSA";
        LongueMaladie => "longue_maladie", "Arrêt maladie de plus de six mois";
        RetraiteInvaliditeAah => "retraite_invalidite_aah", "Retraite, invalidité ou AAH après arrêt du travail";
        ArretPourEnfant => "arret_pour_enfant", "Arrêt du travail pour élever un enfant";
        Detention => "detention", "Détention";
    }
}

choix! {
    /// Where a child lives.
    Garde {
        Exclusive => "exclusive", "Chez vous";
        AlterneeUnique => "alternee_allocataire_unique", "En alternance, vous recevez les allocations";
        AlterneePartagee => "alternee_partagee", "En alternance, allocations partagées";
        AlterneeAilleurs => "alternee_designee_ailleurs", "En alternance, l'autre parent reçoit les allocations";
        DroitVisite => "droit_visite", "Chez l'autre parent, vient en visite";
    }
}

choix! {
    /// Who receives, for a child in shared custody, the benefits that go to one parent alone (CSS, art. R513-1).
    Allocataire {
        Vous => "vous", "Vous";
        AutreParent => "autre_parent", "L'autre parent";
    }
}

choix! {
    /// School level.
    Scolarite {
        Aucune => "aucune", "Pas à l'école";
        Maternelle => "maternelle", "Maternelle";
        Primaire => "primaire", "Primaire";
        College => "college", "Collège";
        Lycee => "lycee", "Lycée";
        Apprentissage => "apprentissage", "Apprentissage";
        Superieur => "superieur", "Études supérieures";
    }
}

choix! {
    /// Situation of the child's other parent.
    AutreParent {
        AuFoyer => "au_foyer", "Vit avec vous";
        PensionPayee => "pension_payee", "Verse la pension alimentaire";
        PensionImpayee => "pension_impayee", "Ne verse pas (ou pas toute) la pension fixée";
        PensionNonFixee => "pension_non_fixee", "Aucune pension n'a été fixée";
        HorsEtat => "hors_etat", "Ne peut pas payer (adresse inconnue, RSA, détention…)";
        Decede => "decede", "Est décédé";
        FiliationNonEtablie => "filiation_non_etablie", "N'a pas reconnu l'enfant";
    }
}

choix! {
    /// How the home is occupied.
    Occupation {
        Hlm => "hlm", "HLM (logement social)";
        PriveVide => "prive_vide", "Location privée, vide";
        PriveMeuble => "prive_meuble", "Location privée, meublée";
        PriveConventionne => "prive_conventionne", "Location privée conventionnée (loyer limité, Anah)";
        Foyer => "foyer", "Foyer ou résidence sociale";
        ResidenceUniversitaire => "residence_universitaire", "Résidence universitaire";
        Heberge => "heberge", "Hébergé gratuitement";
        Proprietaire => "proprietaire", "Propriétaire";
        SansDomicile => "sans_domicile", "Sans domicile";
    }
}

impl Occupation {
    /// Rented by a lease, for a rent and a deposit.
    pub const LOCATIONS: [Occupation; 4] =
        [Occupation::Hlm, Occupation::PriveVide, Occupation::PriveMeuble, Occupation::PriveConventionne];

    /// Housed without a rent.
    pub const fn est_sans_loyer(self) -> bool {
        matches!(self, Occupation::Heberge | Occupation::SansDomicile | Occupation::Proprietaire)
    }
}

choix! {
    /// Savings and property together, main home apart, where no detail is given.
    TrancheEpargne {
        MoinsDe1000 => "moins_de_1000", "Moins de 1 000 €";
        De1000A5000 => "de_1000_a_5000", "De 1 000 à 5 000 €";
        De5000A15000 => "de_5000_a_15000", "De 5 000 à 15 000 €";
        De15000A30000 => "de_15000_a_30000", "De 15 000 à 30 000 €";
        PlusDe30000 => "plus_de_30000", "Plus de 30 000 €";
    }
}

impl TrancheEpargne {
    /// The least and the most, in whole euros; the last has no end but that of what may be typed.
    pub fn bornes(self) -> [i64; 2] {
        match self {
            TrancheEpargne::MoinsDe1000 => [0, 1_000],
            TrancheEpargne::De1000A5000 => [1_000, 5_000],
            TrancheEpargne::De5000A15000 => [5_000, 15_000],
            TrancheEpargne::De15000A30000 => [15_000, 30_000],
            TrancheEpargne::PlusDe30000 => [30_001, 1_000_000],
        }
    }
}

choix! {
    /// How one was housed before the present home.
    LogementDAvant {
        Heberge => "heberge", "Hébergé gratuitement";
        AvecAide => "locataire_avec_aide", "Locataire, avec une aide au logement";
        SansAide => "locataire_sans_aide", "Locataire, sans aide au logement";
        SansDomicile => "sans_domicile", "Sans domicile";
        Autre => "autre", "Autre cas";
    }
}

choix! {
    /// Which of the two scales the aid follows in a foyer under convention (CCH, art. D832-25, D832-26).
    RegleFoyer {
        Premiere => "1", "Règle ordinaire";
        Seconde => "2", "Seconde règle (foyer de jeunes travailleurs ou résidence sociale dans un bâtiment ancien non rénové)";
    }
}

choix! {
    /// Who a foyer without convention lodges: the flat rent of its aid (CCH, art. D842-16).
    CategorieFoyer {
        Crous => "crous", "Étudiant, chambre du Crous";
        CrousRehabilite => "crous_rehabilite", "Étudiant, chambre du Crous rénovée";
        AgeeHandicapee => "agee_handicapee", "Personne âgée ou handicapée";
        Autre => "autre", "Autre cas";
    }
}

/// Declares the kinds of income: `Variant => "code", "words", "the same with its article";`.
macro_rules! natures {
    ($($variante:ident => $code:literal, $libelle:literal, $nom:literal;)+) => {
        choix! {
            /// Kind of income, net and per month before income tax unless its words say otherwise.
            Nature { $($variante => $code, $libelle;)+ }
        }

        impl Nature {
            /// Its key among the answers: `revenus.salaire`.
            pub const fn cle(self) -> &'static str {
                match self { $(Nature::$variante => concat!("revenus.", $code),)+ }
            }

            /// What that key asks, with its article.
            pub const fn nom(self) -> &'static str {
                match self { $(Nature::$variante => $nom,)+ }
            }
        }
    };
}

natures! {
    Salaire => "salaire", "Salaire net", "le salaire";
    SalaireImposable => "salaire_imposable", "Salaire net imposable", "le salaire imposable";
    SalaireBrut => "salaire_brut", "Salaire brut", "le salaire brut";
    HeuresSupExonerees => "heures_sup_exonerees", "Heures supplémentaires exonérées d'impôt", "les heures supplémentaires exonérées";
    Apprentissage => "apprentissage", "Salaire d'apprenti", "le salaire d'apprenti";
    Stage => "stage", "Gratification de stage", "la gratification de stage";
    Chomage => "chomage", "Allocation chômage (ARE)", "l'allocation chômage";
    ChomageImposable => "chomage_imposable", "Allocation chômage imposable", "l'allocation chômage imposable";
    Ass => "ass", "Allocation de solidarité spécifique (ASS)", "l'ASS reçue";
    IndemnitesJournalieres => "indemnites_journalieres", "Indemnités journalières maladie", "les indemnités journalières de maladie";
    IndemnitesJournalieresImposable => "indemnites_journalieres_imposable", "Indemnités journalières imposables", "les indemnités journalières imposables";
    IjAccidentTravail => "ij_accident_travail", "Indemnités d'accident du travail", "les indemnités d'accident du travail";
    IjMaternite => "ij_maternite", "Indemnités de maternité ou paternité", "les indemnités de maternité ou de paternité";
    Retraite => "retraite", "Retraite", "la retraite";
    RetraiteImposable => "retraite_imposable", "Retraite imposable", "la retraite imposable";
    RetraiteBrute => "retraite_brute", "Retraite brute", "la retraite brute";
    Invalidite => "invalidite", "Pension d'invalidité", "la pension d'invalidité";
    InvaliditeImposable => "invalidite_imposable", "Pension d'invalidité imposable", "la pension d'invalidité imposable";
    RenteAccidentTravail => "rente_accident_travail", "Rente d'accident du travail", "la rente d'accident du travail";
    Bourse => "bourse", "Bourse d'études", "la bourse d'études";
    PensionAlimentaireRecue => "pension_alimentaire_recue", "Pension alimentaire reçue", "la pension alimentaire reçue";
    PensionAlimentaireVersee => "pension_alimentaire_versee", "Pension alimentaire versée", "la pension alimentaire versée";
    PrelevementSource => "prelevement_source", "Impôt prélevé à la source", "l'impôt prélevé à la source";
    MicroVente => "micro_vente", "Chiffre d'affaires de vente (micro-entreprise)", "le chiffre d'affaires de vente";
    MicroService => "micro_service", "Chiffre d'affaires de services (micro-entreprise)", "le chiffre d'affaires de services";
    MicroLiberal => "micro_liberal", "Chiffre d'affaires libéral (micro-entreprise)", "le chiffre d'affaires libéral";
    Benefice => "benefice", "Bénéfice d'indépendant", "le bénéfice d'indépendant";
    RevenusLocatifs => "revenus_locatifs", "Loyers reçus", "les loyers reçus";
    RevenusCapitaux => "revenus_capitaux", "Intérêts et dividendes", "les intérêts et les dividendes";
    AideFamiliale => "aide_familiale", "Aide régulière de la famille", "l'aide de la famille";
    Autres => "autres", "Autres revenus", "les autres revenus";
    Prepare => "prepare", "Prestation partagée d'éducation de l'enfant (PreParE)", "la PreParE";
    Ajpp => "ajpp", "Allocation de présence parentale (AJPP)", "l'AJPP";
    Ajpa => "ajpa", "Allocation du proche aidant (AJPA)", "l'AJPA";
    Formation => "formation", "Rémunération de stagiaire de la formation", "la rémunération de formation";
    AllocationCej => "allocation_cej", "Allocation du contrat d'engagement jeune (CEJ)", "l'allocation du CEJ";
    Esat => "esat", "Rémunération d'un Esat", "la rémunération de l'Esat";
    ServiceCivique => "service_civique", "Indemnité de service civique", "ce que les droits font de l'indemnité de service civique, à confirmer auprès de la CAF";
    CongeNaissance => "conge_naissance", "Indemnités du congé supplémentaire de naissance", "ce que les droits font des indemnités du congé supplémentaire de naissance, à confirmer auprès de la CAF";
    CapitalFinContrat => "capital_fin_contrat", "Capital de fin de contrat", "ce que les droits font du capital de fin de contrat, à confirmer auprès de la CAF";
}

choix! {
    /// A step of the procedure, or what crosses it, in the order of the procedure.
    EtapeImpaye {
        MiseEnDemeure => "mise_en_demeure", "Lettre de mise en demeure";
        PlanAmiable => "plan_amiable", "Plan signé avec le bailleur (propriétaire ou HLM)";
        Signalement => "signalement", "Signalement à la CAF (ou MSA, régime agricole)";
        CommandementPayer => "commandement_payer", "Commandement de payer";
        Assignation => "assignation", "Assignation au tribunal";
        Audience => "audience", "Audience";
        Jugement => "jugement", "Jugement";
        Signification => "signification", "Jugement remis par un commissaire de justice, ou huissier (signification)";
        Protocole => "protocole", "Protocole de cohésion sociale (accord avec le bailleur)";
        CommandementQuitter => "commandement_quitter", "Commandement de quitter les lieux";
        DelaisExecution => "delais_execution", "Délais du juge de l'exécution, accordés jusqu'au";
        ConcoursForcePublique => "concours_force_publique", "Demande du concours de la force publique (police)";
        RecevabiliteSurendettement => "recevabilite_surendettement", "Dossier de surendettement accepté (recevable)";
    }
}

choix! {
    /// What put the rent in arrears: a fact, never a judgement.
    CauseImpaye {
        PerteEmploi => "perte_emploi", "Une perte d'emploi ou d'heures de travail";
        Separation => "separation", "Une séparation ou un départ";
        Maladie => "maladie", "Une maladie ou un accident";
        AideEnRetard => "aide_en_retard", "Une aide arrivée en retard ou suspendue";
        Facture => "facture", "Une facture ou une réparation imprévue";
        Autre => "autre", "Autre chose";
    }
}

choix! {
    /// What the judge decided.
    DecisionDuJuge {
        Suspension => "suspension", "Des délais pour payer, et la clause résolutoire suspendue";
        Delais => "delais", "Des délais pour payer, sans suspendre la clause résolutoire";
        Expulsion => "expulsion", "La fin du bail et l'expulsion";
        Rejet => "rejet", "La demande du bailleur est rejetée";
    }
}

choix! {
    /// A plan for the rent in arrears.
    CodePlan {
        Douze => "douze", "En douze mois";
        VingtQuatre => "vingt_quatre", "En vingt-quatre mois";
        TrenteSix => "trente_six", "En trente-six mois : le plus long d'un juge pour un bail";
        Budget => "budget", "Ce que chaque mois permet, avec une réserve";
        Paliers => "paliers", "Plus haut quand un mois libère de l'argent";
        Allege => "allege", "Moins en août, en décembre et dans les mois serrés";
        ApresFsl => "apres_fsl", "Après le rappel d'aide et le FSL demandés";
        Choisi => "choisi", "La mensualité choisie";
    }
}

impl CauseImpaye {
    /// Tells of somebody's health: never printed as it is.
    pub const fn est_discrete(self) -> bool {
        matches!(self, CauseImpaye::Maladie)
    }
}

impl Nature {
    /// Whether it is such a series itself: what is taxed of an income, not what is received.
    pub fn est_imposable(self) -> bool {
        Nature::TOUS.iter().any(|nature| nature.imposable() == Some(self))
    }

    /// The income of which it is the taxable writing; itself for any other.
    pub fn recu(self) -> Nature {
        Nature::TOUS.iter().copied().find(|nature| nature.imposable() == Some(self)).unwrap_or(self)
    }

    /// The income that it counts as, or not at all, as long as no text was read that says which: every right that this
    /// changes is between the two.
    pub fn comme_peut_etre(self) -> Option<Nature> {
        match self {
            Nature::ServiceCivique | Nature::CapitalFinContrat => Some(Nature::Salaire),
            Nature::CongeNaissance => Some(Nature::IjMaternite),
            _ => None,
        }
    }

    /// The series that gives its taxable amount where this differs from the net.
    pub fn imposable(self) -> Option<Nature> {
        match self {
            Nature::Salaire => Some(Nature::SalaireImposable),
            Nature::Chomage => Some(Nature::ChomageImposable),
            Nature::IndemnitesJournalieres => Some(Nature::IndemnitesJournalieresImposable),
            Nature::Retraite => Some(Nature::RetraiteImposable),
            Nature::Invalidite => Some(Nature::InvaliditeImposable),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notions::choix::Choix;

    #[test]
    fn chaque_choix_se_relit_de_son_code() {
        fn verifie<C: Choix + std::fmt::Debug>() {
            for choix in C::TOUS {
                assert_eq!(C::depuis_code(choix.code()), Some(*choix));
                assert!(!choix.libelle().is_empty());
            }
        }
        verifie::<Nature>();
        verifie::<Occupation>();
        verifie::<RegleFoyer>();
        verifie::<CategorieFoyer>();
        verifie::<Activite>();
        verifie::<Garde>();
        verifie::<AutreParent>();
    }
}
