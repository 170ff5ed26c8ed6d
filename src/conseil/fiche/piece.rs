//! The papers that a request may ask ([`Piece`]), in the order in which they are best gathered.

use crate::notions::choix::choix_ecrit;

choix_ecrit! {
    /// A paper that a request may ask.
    Piece ("pieces") {
        Identite => "identite";
        IdentiteConjoint => "identite_conjoint";
        TitreSejour => "titre_sejour";
        TitreSejourConjoint => "titre_sejour_conjoint";
        Rib => "rib";
        AvisImpot => "avis_impot";
        AvisImpotConjoint => "avis_impot_conjoint";
        RessourcesTrimestre => "ressources_trimestre";
        RessourcesTrimestreConjoint => "ressources_trimestre_conjoint";
        RessourcesAnnee => "ressources_annee";
        RessourcesAnneeConjoint => "ressources_annee_conjoint";
        ChiffreAffaires => "chiffre_affaires";
        LivretFamille => "livret_famille";
        DeclarationGrossesse => "declaration_grossesse";
        AccordGarde => "accord_garde";
        Jugement => "jugement";
        PensionImpayee => "pension_impayee";
        SaisineJuge => "saisine_juge";
        CertificatScolarite => "certificat_scolarite";
        Bail => "bail";
        BailMeuble => "bail_meuble";
        AttestationFoyer => "attestation_foyer";
        AttestationColocation => "attestation_colocation";
        AttestationHebergement => "attestation_hebergement";
        Domiciliation => "domiciliation";
        JustificatifDomicile => "justificatif_domicile";
        CertificatMedical => "certificat_medical";
        FraisHandicap => "frais_handicap";
        NotificationInvalidite => "notification_invalidite";
        Epargne => "epargne";
        DemandesRetraite => "demandes_retraite";
        DemandesRetraiteConjoint => "demandes_retraite_conjoint";
        ReleveCarriere => "releve_carriere";
        CarteVitale => "carte_vitale";
        ContratElectricite => "contrat_electricite";
        NumeroFiscal => "numero_fiscal";
        ContratTravail => "contrat_travail";
        ContratAlternance => "contrat_alternance";
        JustificatifBourse => "justificatif_bourse";
        JustificatifEtudes => "justificatif_etudes";
        RechercheEmploi => "recherche_emploi";
        Quittance => "quittance";
        AttestationCaf => "attestation_caf";
        DetteOuDevis => "dette_ou_devis";
        BudgetDuFoyer => "budget_du_foyer";
        CertificatMedecinEnfant => "certificat_medecin_enfant";
        AttestationEmployeur => "attestation_employeur";
        ContratGarde => "contrat_garde";
        PieceProcedure => "piece_procedure";
        AssuranceJuridique => "assurance_juridique";
        Projet => "projet";
        AttestationCss => "attestation_css";
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
