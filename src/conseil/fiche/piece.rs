//! The papers that a request may ask ([`Piece`]), in the order in which they are best gathered.

use crate::notions::choix::{Choix as _, choix};

choix! {
    /// A paper that a request may ask.
    Piece {
        Identite => "identite", "Pièce d'identité";
        IdentiteConjoint => "identite_conjoint", "Pièce d'identité de votre conjoint";
        TitreSejour => "titre_sejour", "Titre de séjour en cours de validité, ou récépissé";
        TitreSejourConjoint => "titre_sejour_conjoint", "Titre de séjour de votre conjoint";
        Rib => "rib", "Relevé d'identité bancaire (RIB) à votre nom";
        AvisImpot => "avis_impot", "Dernier avis d'impôt";
        AvisImpotConjoint => "avis_impot_conjoint", "Dernier avis d'impôt de votre conjoint, si vous déclarez séparément";
        RessourcesTrimestre => "ressources_trimestre", "Bulletins de salaire et relevés de revenus des trois mois regardés";
        RessourcesTrimestreConjoint => "ressources_trimestre_conjoint", "Revenus de votre conjoint sur les mêmes trois mois";
        RessourcesAnnee => "ressources_annee", "Revenus des douze derniers mois";
        RessourcesAnneeConjoint => "ressources_annee_conjoint", "Revenus de votre conjoint sur douze mois";
        ChiffreAffaires => "chiffre_affaires", "Chiffre d'affaires ou bénéfice d'indépendant (complément de la demande)";
        LivretFamille => "livret_famille", "Livret de famille ou actes de naissance des enfants";
        DeclarationGrossesse => "declaration_grossesse", "Déclaration de grossesse (premier examen)";
        AccordGarde => "accord_garde", "Accord ou jugement sur la garde des enfants";
        Jugement => "jugement", "Jugement ou convention qui fixe la pension alimentaire";
        PensionImpayee => "pension_impayee", "Preuve que la pension n'est pas payée (relevés de compte)";
        SaisineJuge => "saisine_juge", "Preuve de la demande au juge aux affaires familiales";
        CertificatScolarite => "certificat_scolarite", "Certificat de scolarité ou contrat d'apprentissage";
        Bail => "bail", "Bail, ou attestation de loyer remplie par le bailleur (cerfa 10842*07)";
        BailMeuble => "bail_meuble", "Bail de location meublée, ou attestation de loyer qui dit que le logement est meublé";
        AttestationFoyer => "attestation_foyer", "Contrat de résidence ou attestation du gestionnaire du foyer";
        AttestationColocation => "attestation_colocation", "Attestation de colocation, avec la part de chacun";
        AttestationHebergement => "attestation_hebergement", "Attestation de la personne qui vous héberge";
        Domiciliation => "domiciliation", "Attestation de domiciliation (CCAS ou association agréée)";
        JustificatifDomicile => "justificatif_domicile", "Justificatif de domicile";
        CertificatMedical => "certificat_medical", "Certificat médical de moins d'un an (cerfa 15695*01)";
        FraisHandicap => "frais_handicap", "Factures et justificatifs des frais liés au handicap";
        NotificationInvalidite => "notification_invalidite", "Notification de la pension d'invalidité";
        Epargne => "epargne", "Relevés d'épargne et justificatifs de biens";
        DemandesRetraite => "demandes_retraite", "Preuve que toutes les retraites ont été demandées";
        DemandesRetraiteConjoint => "demandes_retraite_conjoint", "La même preuve pour votre conjoint";
        ReleveCarriere => "releve_carriere", "Relevé de carrière (cinq ans de travail sur les dix dernières années)";
        CarteVitale => "carte_vitale", "Carte Vitale ou numéro de sécurité sociale";
        ContratElectricite => "contrat_electricite", "Attestation de contrat d'électricité de moins de trois mois, avec le numéro de point de livraison";
        NumeroFiscal => "numero_fiscal", "Numéro fiscal";
        ContratTravail => "contrat_travail", "Contrat de travail ou bulletins de salaire";
        ContratAlternance => "contrat_alternance", "Contrat d'alternance";
        JustificatifBourse => "justificatif_bourse", "Attestation de bourse d'État";
        JustificatifEtudes => "justificatif_etudes", "Carte d'étudiant ou certificat de scolarité";
        RechercheEmploi => "recherche_emploi", "Attestation d'inscription à France Travail";
        Quittance => "quittance", "Dernier avis d'échéance ou quittance de loyer";
        AttestationCaf => "attestation_caf", "Attestation de paiement de la CAF ou de la MSA";
        DetteOuDevis => "dette_ou_devis", "Relevé de la dette, facture ou devis";
        BudgetDuFoyer => "budget_du_foyer", "Budget du foyer (revenus, charges, dettes)";
        CertificatMedecinEnfant => "certificat_medecin_enfant", "Certificat détaillé du médecin qui suit l'enfant";
        AttestationEmployeur => "attestation_employeur", "Attestation de l'employeur (congé, temps partiel)";
        ContratGarde => "contrat_garde", "Contrat avec l'assistant maternel ou le salarié à domicile";
        PieceProcedure => "piece_procedure", "Papiers de la procédure (convocation, assignation…)";
        AssuranceJuridique => "assurance_juridique", "Attestation de l'assurance sur la protection juridique";
        Projet => "projet", "Votre projet (formation, permis, logement…) et ce qu'il coûte";
        AttestationCss => "attestation_css", "Attestation de complémentaire santé solidaire";
    }
}

impl Piece {
    /// What paper says of it: a permit is a proof of identity, and what tells of somebody's health is left to the screen.
    pub fn sur_papier(self) -> Option<&'static str> {
        match self {
            Piece::TitreSejour => Some(Piece::Identite.libelle()),
            Piece::TitreSejourConjoint => Some(Piece::IdentiteConjoint.libelle()),
            Piece::DeclarationGrossesse
            | Piece::CertificatMedical
            | Piece::CertificatMedecinEnfant
            | Piece::FraisHandicap
            | Piece::NotificationInvalidite => None,
            autre => Some(autre.libelle()),
        }
    }
}
