//! Every question of the product, one row each ([`Cle`]): the only place where a key of the document is spelt.
//!
//! A row says whose the answer is, its form, its words, where it is asked or what is supposed, whether it is discreet
//! and whether an option has a field for it. Reading, forms, recap, missing answers and documentation read this table.

use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::questions::question::Discretion::{Nationalite, Sante};
use crate::questions::question::Forme::*;
use crate::questions::question::Lieu::{self, *};
use crate::questions::question::Posee::{self, Entretien, Fichier, Parcours, Supposee};
use crate::questions::question::{AQui, Question, ligne, menage, personne};
use crate::questions::vocabulaire::Nature;

/// Declares the questions: `Variant => "code", question;`, in the order of the document.
macro_rules! questions {
    ($($variante:ident => $code:literal, $question:expr;)+) => {
        /// A question of the document. Its code is its path, ranks apart: `logement.loyer`; that of a person's answer
        /// starts at the person.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Cle {
            $(#[doc = concat!("`", $code, "`")] $variante,)+
            /// `revenus.salaire` and its like: an income of a person.
            Revenu(Nature),
            /// `percu.rsa` and its like: what is received of a right today.
            Percu(CleDroit),
        }

        impl Cle {
            /// The questions that are not about one income or one right.
            const PROPRES: &[Cle] = &[$(Cle::$variante,)+];

            /// Its spelling in documents.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Cle::$variante => $code,)+
                    Cle::Revenu(nature) => nature.cle(),
                    Cle::Percu(droit) => droit.cle_percu(),
                }
            }

            /// All that is known of it, but the words of one income or of one right.
            pub const fn question(self) -> &'static Question {
                match self {
                    $(Cle::$variante => const { &$question },)+
                    Cle::Revenu(Nature::Invalidite | Nature::InvaliditeImposable) => {
                        const { &personne(Serie, "un revenu", Parcours(Revenus)).option().discrete(Sante) }
                    }
                    Cle::Revenu(_) => const { &personne(Serie, "un revenu", Parcours(Revenus)).option() },
                    Cle::Percu(_) => const { &menage(Montant, "le montant reçu", Parcours(Recu)) },
                }
            }
        }
    };
}

/// Kept for who wrote the file.
const CONSERVE: Posee = Fichier("conservé dans le fichier, sans être utilisé");

/// What was agreed with an adviser.
const SUIVI: Posee = Entretien(Lieu::Suivi, "aucun suivi");

questions! {
    // The document.
    Id => "id", menage(Texte, "l'identifiant du fichier", Fichier("repère d'un fichier parmi d'autres, rendu dans la réponse"));
    Libelle => "libelle", menage(Texte, "le nom du fichier", Fichier("repère d'un fichier parmi d'autres"));
    Mois => "mois", menage(Mois, "le mois", Entretien(Calcul, "le mois en cours"));
    Notes => "notes", menage(Texte, "les notes", Entretien(Synthese, "aucune note"));
    Personnes => "personnes", menage(Liste, "les personnes du foyer", Parcours(Foyer));
    Union => "union", menage(Choix, "la forme du couple (mariage, Pacs ou concubinage)", Parcours(Foyer));
    UnionDepuis => "union_depuis", menage(Date, "la date du mariage ou du Pacs", Supposee("marié ou pacsé depuis longtemps"));
    IsolementDepuis => "isolement_depuis", menage(Mois, "le mois de la séparation", Supposee("sans conjoint depuis longtemps"));

    // One person.
    IdPersonne => "id", personne(Texte, "l'identifiant de la personne", Fichier("écrit par l'application"));
    Role => "role", personne(Choix, "la place de la personne dans le foyer", Parcours(Foyer));
    Naissance => "naissance", personne(Date, "la date de naissance", Parcours(Personne)).option();
    Nationalite => "nationalite", personne(Choix, "la nationalité", Parcours(Personne)).discrete(Nationalite);
    TitreSejourDepuis => "titre_sejour_depuis", personne(Mois, "le mois du premier titre qui permet de travailler", Parcours(Personne)).discrete(Nationalite);
    Protection => "protection", personne(Choix, "la protection ou la carte de résident", Parcours(Personne)).discrete(Nationalite);
    TitreEtudiantHorsUe => "titre_etudiant_hors_ue", personne(OuiNon, "si le titre de séjour est celui d'un étudiant", Parcours(Situation)).discrete(Nationalite);
    Activite => "activite", personne(Choix, "l'activité", Parcours(Situation));
    ActiviteDepuis => "activite_depuis", personne(Mois, "le début de l'activité", Supposee("la même activité depuis la date que disent les revenus, sinon depuis longtemps"));
    Heures3Ans => "heures_3_ans", personne(Entier, "les heures travaillées en trois ans", Supposee("moins de deux ans de travail en trois ans"));
    Boursier => "boursier", personne(OuiNon, "la bourse sur critères sociaux", Parcours(Situation));
    RattacheAuxParents => "rattache_aux_parents", personne(OuiNon, "si vos parents vous comptent dans leurs impôts", Parcours(Situation));
    Handicap => "handicap", personne(Groupe, "le handicap reconnu", Parcours(Situation)).discrete(Sante);
    HandicapTaux => "handicap.taux", personne(Entier, "le taux de handicap", Parcours(Situation)).discrete(Sante).option();
    HandicapRsdae => "handicap.rsdae", personne(OuiNon, "la restriction d'accès à l'emploi", Parcours(Situation)).discrete(Sante);
    HandicapCmiInvalidite => "handicap.cmi_invalidite", personne(OuiNon, "la carte mention invalidité", Supposee("aucune carte mention invalidité")).discrete(Sante);
    HandicapInapte => "handicap.inapte", personne(OuiNon, "l'inaptitude au travail", Supposee("aucune inaptitude reconnue")).discrete(Sante);
    AahDepuis => "aah_depuis", personne(Mois, "le début de l'aide aux adultes handicapés", Supposee("l'AAH reçue depuis longtemps, si elle l'est")).discrete(Sante);
    RepriseActiviteDepuis => "reprise_activite_depuis", personne(Mois, "la reprise du travail", Supposee("aucune reprise récente du travail"));
    Grossesse => "grossesse", personne(Groupe, "le mois de la naissance attendue", Supposee("aucune naissance attendue")).discrete(Sante);
    GrossesseTerme => "grossesse.terme", personne(Mois, "le mois de la naissance attendue", Supposee("aucune naissance attendue")).discrete(Sante);
    GrossesseDeclaree => "grossesse.declaree", personne(OuiNon, "la déclaration de la grossesse", Supposee("grossesse pas encore déclarée")).discrete(Sante);
    MesureCaf => "mesure_caf", personne(Choix, "la mesure prise par la CAF sur les revenus", Supposee("la mesure que votre situation demande, comme la CAF l'applique"));
    MesureCafDepuis => "mesure_caf_depuis", personne(Mois, "le mois de la mesure prise par la CAF", Supposee("la mesure que votre situation demande, comme la CAF l'applique"));
    Revenus => "revenus", personne(Groupe, "les revenus", Parcours(Revenus));
    RevenusAnnuels => "revenus_annuels", personne(ParAnnee, "les revenus de l'année", Fichier("remplace la somme d'une série quand l'avis d'impôt le demande"));
    FraisReels => "frais_reels", personne(ParAnnee, "les frais réels", Supposee("la déduction de 10 % pour le travail, sans frais réels"));
    MoisEnFrance => "mois_en_france", personne(Entier, "les mois vécus en France dans l'année", Supposee("toute l'année en France")).discrete(Nationalite);
    AssConditions => "ass_conditions", personne(Groupe, "les conditions de l'ASS", Supposee("les conditions de l'ASS ne sont pas remplies"));
    AssConditionsActivite5AnsSur10 => "ass_conditions.activite_5_ans_sur_10", personne(OuiNon, "cinq ans de travail dans les dix ans d'avant", Supposee("moins de cinq ans de travail en dix ans"));
    AssConditionsDejaBeneficiaire => "ass_conditions.deja_beneficiaire", personne(OuiNon, "si l'allocation de solidarité spécifique est déjà versée", Supposee("pas d'ASS jusqu'ici"));
    AssConditionsMoisCumul => "ass_conditions.mois_cumul", personne(Entier, "les mois de cumul avec un salaire", Supposee("aucun mois de cumul"));

    // One child.
    Garde => "garde", personne(Choix, "le lieu de vie", Parcours(Enfants)).option();
    Allocataire => "allocataire", personne(Choix, "le parent qui reçoit l'ARS", Parcours(Enfants));
    Scolarite => "scolarite", personne(Choix, "l'école", Parcours(Enfants));
    AutreParent => "autre_parent", personne(Choix, "la situation de l'autre parent", Parcours(AutreParent)).option();
    AutreParentDepuis => "autre_parent_depuis", personne(Mois, "le changement de situation de l'autre parent", Supposee("la même situation depuis longtemps"));
    PensionFixee => "pension_fixee", personne(Montant, "la pension alimentaire fixée", Parcours(AutreParent));
    PensionPercue => "pension_percue", personne(Montant, "la pension alimentaire reçue", Parcours(AutreParent)).option();
    PensionTitreExecutoire => "pension_titre_executoire", personne(OuiNon, "le jugement ou le titre qui fixe la pension", Supposee("une pension fixée par un jugement ou un titre"));
    Aeeh => "aeeh", personne(Groupe, "la décision de la maison du handicap", Supposee("aucune décision de la maison du handicap")).discrete(Sante);
    AeehComplement => "aeeh.complement", personne(Entier, "la catégorie du complément (enfant handicapé)", Supposee("aucun complément d'AEEH")).discrete(Sante);
    AeehParentIsoleMajoration => "aeeh.parent_isole_majoration", personne(OuiNon, "la majoration du parent seul (enfant handicapé)", Supposee("aucune majoration d'AEEH")).discrete(Sante);
    Interne => "interne", personne(OuiNon, "l'internat", Supposee("pas d'internat"));
    AdopteLe => "adopte_le", personne(Date, "l'arrivée de l'enfant", Supposee("l'enfant n'est pas adopté"));
    ACharge => "a_charge", personne(OuiNon, "si l'enfant est à charge", Supposee("à charge selon son âge, son salaire et son lieu de vie"));
    PpaPropre => "ppa_propre", personne(OuiNon, "la prime d'activité que l'enfant reçoit lui-même", Supposee("l'enfant ne demande pas sa propre prime d'activité"));

    // The household.
    Foyer => "foyer", menage(Groupe, "les réponses du foyer", Fichier("groupe de réponses"));
    FoyerPatrimoine => "foyer.patrimoine", menage(Groupe, "l'épargne et les biens", Supposee("pas d'épargne"));
    FoyerPatrimoineTranche => "foyer.patrimoine.tranche", menage(Choix, "l'épargne et les biens", Supposee("pas d'épargne"));
    FoyerPatrimoineDepasse30000 => "foyer.patrimoine.depasse_30000", menage(OuiNon, "l'épargne et les biens", Supposee("pas d'épargne"));
    FoyerPatrimoineLivretsExoneres => "foyer.patrimoine.livrets_exoneres", menage(Montant, "le montant des livrets d'épargne", Supposee("aucun livret d'épargne"));
    FoyerPatrimoinePlacements => "foyer.patrimoine.placements", menage(Montant, "le montant des placements", Supposee("aucun placement"));
    FoyerPatrimoineCapitalImproductif => "foyer.patrimoine.capital_improductif", menage(Montant, "l'argent qui ne rapporte rien", Supposee("aucun argent de côté"));
    FoyerPatrimoineImmobilierLoue => "foyer.patrimoine.immobilier_loue", menage(Montant, "la valeur des biens loués", Supposee("aucun bien loué à d'autres"));
    FoyerPatrimoineImmobilierNonLoue => "foyer.patrimoine.immobilier_non_loue", menage(Montant, "la valeur des biens qui ne sont pas loués", Supposee("aucun autre bien"));
    FoyerPatrimoineValeurLocativeBati => "foyer.patrimoine.valeur_locative_bati", menage(Montant, "la valeur locative des bâtiments", Supposee("aucun autre bien"));
    FoyerPatrimoineValeurLocativeTerrain => "foyer.patrimoine.valeur_locative_terrain", menage(Montant, "la valeur locative des terrains", Supposee("aucun autre bien"));
    FoyerRevenusFiscaux => "foyer.revenus_fiscaux", menage(ParAnnee, "l'avis d'impôt", Supposee("un impôt calculé sur les revenus donnés"));
    FoyerParentIsoleCaseT => "foyer.parent_isole_case_t", menage(OuiNon, "la case T de l'impôt (parent isolé)", Supposee("cochée par un parent seul"));
    FoyerEnfantsFiscauxChez => "foyer.enfants_fiscaux_chez", menage(Choix, "qui déclare les enfants aux impôts", Supposee("les enfants déclarés par le demandeur"));
    FoyerCaseL => "foyer.case_l", menage(OuiNon, "la case L de l'impôt", Supposee("case non cochée"));
    FoyerAlsaceMoselle => "foyer.alsace_moselle", menage(OuiNon, "le régime d'assurance maladie", Supposee("le régime général d'assurance maladie"));
    FoyerContratElectricite => "foyer.contrat_electricite", menage(OuiNon, "le contrat d'électricité", Supposee("un contrat d'électricité à votre nom"));
    FoyerRsaDejaPercu => "foyer.rsa_deja_percu", menage(OuiNon, "le RSA reçu auparavant", Supposee("pas de RSA avant les treize mois calculés"));
    FoyerTrimestreDepuis => "foyer.trimestre_depuis", menage(Mois, "le mois qui suit votre dernière déclaration trimestrielle, ou celui de votre demande (compte CAF, « Mes déclarations »)", Supposee("une déclaration trimestrielle faite le mois d'avant"));
    FoyerBudgetSur => "foyer.budget_sur", menage(Texte, "les aides que le budget compte", Fichier("sans effet : les deux restes à vivre sont toujours là, avec ce qui est reçu et avec ce qui est dû"));
    FoyerBdfBase => "foyer.bdf_base", menage(Montant, "le forfait de base de la Banque de France", Entretien(Budget, "le barème connu"));
    FoyerBdfHabitation => "foyer.bdf_habitation", menage(Montant, "le forfait habitation de la Banque de France", Entretien(Budget, "aucun forfait"));
    FoyerBdfChauffage => "foyer.bdf_chauffage", menage(Montant, "le forfait chauffage de la Banque de France", Entretien(Budget, "aucun forfait"));
    Percus => "percu", menage(Groupe, "les aides reçues aujourd'hui", Parcours(Recu));

    // The home.
    Logement => "logement", menage(Groupe, "le type de logement", Parcours(Logement));
    LogementOccupation => "logement.occupation", menage(Choix, "le type de logement", Parcours(Logement)).option();
    LogementCommune => "logement.commune", menage(Texte, "la commune", Parcours(Commune)).option();
    LogementZoneForcee => "logement.zone_forcee", menage(Entier, "la zone du logement", Parcours(Commune));
    LogementLoyer => "logement.loyer", menage(Serie, "le loyer sans les charges", Parcours(Loyer)).option();
    LogementCharges => "logement.charges", menage(Serie, "les charges", Parcours(Loyer)).option();
    LogementChargesComprises => "logement.charges_comprises", menage(OuiNon, "si le loyer tapé comprend les charges", Parcours(Loyer));
    LogementRedevance => "logement.redevance", menage(Serie, "la redevance du foyer", Parcours(Loyer));
    LogementFoyerConventionne => "logement.foyer_conventionne", menage(OuiNon, "l'existence d'une convention APL, pour l'aide au logement (le gestionnaire le sait)", Parcours(Residence));
    LogementFoyerRegle => "logement.foyer_regle", menage(Choix, "la règle de calcul du foyer (le gestionnaire la connaît)", Parcours(Residence));
    LogementFoyerCategorie => "logement.foyer_categorie", menage(Choix, "la sorte de foyer ou de chambre", Parcours(Residence));
    LogementEhpadOuResidenceAutonomie => "logement.ehpad_ou_residence_autonomie", menage(OuiNon, "la sorte de maison de retraite", Parcours(Residence));
    LogementDoubleResidencePro => "logement.double_residence_pro", menage(OuiNon, "l'existence d'un second logement pour le travail", Entretien(Logement, "un seul logement"));
    LogementAnnexes => "logement.annexes", menage(Montant, "le loyer du garage et des annexes", Entretien(Logement, "aucune annexe"));
    LogementSls => "logement.sls", menage(Montant, "le supplément de loyer", Entretien(Logement, "aucun supplément de loyer"));
    LogementZoneSls => "logement.zone_sls", menage(Choix, "la zone du supplément de loyer", Entretien(Logement, "la zone de la commune, si elle est connue"));
    LogementZoneAbc => "logement.zone_abc", menage(Choix, "la zone du logement intermédiaire", Entretien(Logement, "la zone de la commune, si elle est connue"));
    LogementTroisiemeLigne => "logement.troisieme_ligne", menage(Montant, "la participation aux travaux", Entretien(Logement, "aucune participation aux travaux"));
    LogementChambre => "logement.chambre", menage(OuiNon, "si le logement est une chambre", Entretien(Logement, "un logement entier"));
    LogementColocation => "logement.colocation", menage(OuiNon, "la colocation", Parcours(Loyer));
    LogementNbColocataires => "logement.nb_colocataires", menage(Entier, "le nombre de colocataires", Parcours(Loyer));
    LogementSurface => "logement.surface", menage(Entier, "la surface du logement", Entretien(Logement, "une surface suffisante")).option();
    LogementPieces => "logement.pieces", menage(Entier, "le nombre de pièces", Entretien(Logement, "un nombre de pièces qui convient au foyer")).option();
    LogementDpe => "logement.dpe", menage(Choix, "la classe du DPE", Entretien(Logement, "aucune classe connue")).option();
    LogementFluidesIndividuels => "logement.fluides_individuels", menage(Liste, "ce qui se paie à part du loyer", Fichier("dit pour le forfait d'énergie d'un organisme"));
    LogementFinancement => "logement.financement", menage(Choix, "le financement du logement", Entretien(Logement, "un financement ordinaire"));
    LogementBailDepuis => "logement.bail_depuis", menage(Mois, "le mois d'entrée dans le logement", Entretien(Logement, "entré dans le logement depuis longtemps"));
    LogementAvant => "logement.avant", menage(Choix, "le logement d'avant", Parcours(Logement));
    LogementLienProprietaire => "logement.lien_proprietaire", menage(OuiNon, "le lien de famille avec le propriétaire", Entretien(Logement, "aucun lien de famille avec le propriétaire"));
    LogementDecent => "logement.decent", menage(OuiNon, "si le logement est décent", Entretien(Logement, "un logement décent"));
    LogementResidencePrincipale => "logement.residence_principale", menage(OuiNon, "si c'est la résidence principale", Supposee("la résidence principale"));
    LogementAlVerseeAuBailleur => "logement.al_versee_au_bailleur", menage(OuiNon, "à qui l'aide au logement est versée", Entretien(Logement, "versée au bailleur en HLM, à vous ailleurs"));
    LogementEtage => "logement.etage", menage(Texte, "l'étage", CONSERVE);

    // The expenses and the debts.
    Depenses => "depenses", menage(Liste, "une dépense", Parcours(Depenses));
    DepensesPoste => "depenses.poste", ligne(Choix, "une dépense", Parcours(Depenses));
    DepensesMontant => "depenses.montant", ligne(Serie, "le montant de la dépense, par mois", Parcours(Depenses)).option();
    DepensesRythme => "depenses.rythme", ligne(Choix, "le rythme de la dépense", Entretien(Depenses, "par mois"));
    DepensesMois => "depenses.mois", ligne(Entier, "le mois de la dépense", Entretien(Depenses, "étalée sur l'année"));
    DepensesEstimation => "depenses.estimation", ligne(OuiNon, "si la dépense est une estimation", Entretien(Depenses, "un montant connu"));
    DepensesPersonne => "depenses.personne", ligne(Texte, "la personne dont c'est la dépense", Entretien(Depenses, "la dépense de tout le foyer"));
    DepensesLibelle => "depenses.libelle", ligne(Texte, "le nom de la dépense", CONSERVE);
    Dettes => "dettes", menage(Liste, "une dette", Parcours(Depenses));
    DettesNature => "dettes.nature", ligne(Choix, "une dette", Parcours(Depenses));
    DettesMensualite => "dettes.mensualite", ligne(Montant, "la mensualité", Parcours(Depenses)).option();
    DettesRestantDu => "dettes.restant_du", ligne(Montant, "ce qui reste à rembourser", Parcours(Depenses)).option();
    DettesFin => "dettes.fin", ligne(Mois, "le mois de la dernière mensualité", Parcours(Depenses)).option();
    DettesRetard => "dettes.retard", ligne(Montant, "le montant en retard", Parcours(Depenses));
    DettesPlan => "dettes.plan", ligne(OuiNon, "si la mensualité rattrape un retard", Parcours(Depenses));
    DettesCreancier => "dettes.creancier", ligne(Texte, "le créancier", CONSERVE);
    DettesTaux => "dettes.taux", ligne(Texte, "le taux du crédit", CONSERVE);
    DettesTitreExecutoire => "dettes.titre_executoire", ligne(Texte, "le titre exécutoire", CONSERVE);
    DettesSaisie => "dettes.saisie", ligne(Texte, "la saisie", CONSERVE);

    // The rent in arrears.
    Impaye => "impaye", menage(Groupe, "le loyer en retard", Parcours(Impaye));
    ImpayeMontant => "impaye.montant", menage(Montant, "ce qui est dû au bailleur", Parcours(Impaye));
    ImpayeCause => "impaye.cause", menage(Choix, "la cause du retard", Parcours(Retard)).discrete(Sante);
    ImpayePremierImpaye => "impaye.premier_impaye", menage(Mois, "le premier mois qui n'a pas été payé en entier", Parcours(Retard));
    ImpayeRepriseLoyerDepuis => "impaye.reprise_loyer_depuis", menage(Mois, "le mois depuis lequel le loyer est de nouveau payé", Parcours(Retard));
    ImpayeReleve => "impaye.releve", menage(Liste, "le relevé de la dette", Parcours(Releve));
    ImpayeReleveMois => "impaye.releve.mois", ligne(Mois, "le mois du relevé", Parcours(Releve));
    ImpayeReleveAppele => "impaye.releve.appele", ligne(Montant, "le loyer et les charges du mois", Parcours(Releve));
    ImpayeReleveRegularisation => "impaye.releve.regularisation", ligne(Montant, "la régularisation de charges du mois", Parcours(Releve));
    ImpayeReleveAide => "impaye.releve.aide", ligne(Montant, "l'aide au logement reçue ce mois", Parcours(Releve));
    ImpayeRelevePaye => "impaye.releve.paye", ligne(Montant, "ce qui a été payé ce mois", Parcours(Releve));
    ImpayeEtapes => "impaye.etapes", menage(Liste, "les étapes de la procédure", Parcours(Courriers));
    ImpayeEtapesEtape => "impaye.etapes.etape", ligne(Choix, "une étape de la procédure", Parcours(Courriers));
    ImpayeEtapesDate => "impaye.etapes.date", ligne(Date, "la date de l'étape", Parcours(Courriers));
    ImpayeDecision => "impaye.decision", menage(Choix, "ce que le juge a décidé", Parcours(Courriers));
    ImpayeAlSuspendue => "impaye.al_suspendue", menage(OuiNon, "la suspension de l'aide au logement", Parcours(Impaye));
    ImpayeRappelAlAttendu => "impaye.rappel_al_attendu", menage(Montant, "le rappel d'aide au logement attendu", Parcours(Impaye));
    ImpayeFslDemande => "impaye.fsl_demande", menage(Montant, "ce qui est demandé au FSL du département", Parcours(Impaye));
    ImpayePlan => "impaye.plan", menage(Choix, "le plan choisi pour le retard", Parcours(Impaye));
    ImpayeMensualiteProposee => "impaye.mensualite_proposee", menage(Montant, "la mensualité choisie pour le plan", Parcours(Impaye));
    ImpayeMotifMaintien => "impaye.motif_maintien", menage(Texte, "la raison de garder ce plan", Parcours(Impaye));

    // A dispute between neighbours.
    Voisinage => "voisinage", menage(Liste, "le journal des faits entre voisins", Parcours(Voisinage));
    VoisinageDate => "voisinage.date", ligne(Date, "la date d'un fait", Parcours(Voisinage));
    VoisinageFait => "voisinage.fait", ligne(Texte, "ce qui s'est passé", Parcours(Voisinage));

    // The follow-up of the household.
    Suivi => "suivi", menage(Groupe, "le suivi du ménage", SUIVI);
    SuiviProchain => "suivi.prochain", menage(Date, "la date du prochain rendez-vous", SUIVI);
    SuiviEntretiens => "suivi.entretiens", menage(Liste, "les entretiens", SUIVI);
    SuiviEntretiensDate => "suivi.entretiens.date", ligne(Date, "la date d'un entretien", SUIVI);
    SuiviEntretiensMotif => "suivi.entretiens.motif", ligne(Texte, "le motif d'un entretien", SUIVI);
    SuiviEntretiensResultat => "suivi.entretiens.resultat", ligne(Texte, "le résultat d'un entretien", SUIVI);
    SuiviEntretiensAccords => "suivi.entretiens.accords", ligne(Liste, "ce qui a été décidé", SUIVI);
    SuiviEntretiensAccordsQui => "suivi.entretiens.accords.qui", ligne(Choix, "qui s'est engagé", SUIVI);
    SuiviEntretiensAccordsQuoi => "suivi.entretiens.accords.quoi", ligne(Texte, "à quoi on s'est engagé", SUIVI);
    SuiviEntretiensAccordsAvant => "suivi.entretiens.accords.avant", ligne(Date, "la date limite d'un engagement", SUIVI);
    SuiviEntretiensAccordsFait => "suivi.entretiens.accords.fait", ligne(OuiNon, "si un engagement est tenu", SUIVI);

    // The papers of the requests.
    Papiers => "papiers", menage(Liste, "les papiers déjà réunis", Parcours(Papiers));
    Ecrits => "ecrits", menage(Liste, "ce qui est écrit sur les papiers", Parcours(Papiers));
    EcritsChamp => "ecrits.champ", ligne(Texte, "où un texte est écrit", Parcours(Papiers));
    EcritsTexte => "ecrits.texte", ligne(Texte, "un texte écrit sur un papier", Parcours(Papiers));

    // The past.
    Avant => "avant", menage(Liste, "ce qui était vrai avant", Supposee("la même situation depuis longtemps"));
    AvantJusquA => "avant.jusqu_a", ligne(Mois, "le dernier mois de la situation d'avant", Supposee("la même situation depuis longtemps"));
    AvantChangements => "avant.changements", ligne(Groupe, "ce qui était différent avant", Supposee("la même situation depuis longtemps"));

    // The options.
    Projet => "projet", menage(Liste, "les options comparées", Parcours(Options));
    ProjetLibelle => "projet.libelle", ligne(Texte, "le nom de l'option", Parcours(Options));
    ProjetDepuis => "projet.depuis", ligne(Mois, "le mois où l'option commence", Parcours(Options));
    ProjetChangements => "projet.changements", ligne(Groupe, "ce que l'option change", Parcours(Options));
    FraisUniques => "frais_uniques", menage(Montant, "les frais payés une seule fois (déménagement, dépôt de garantie)", Parcours(Options)).option();
    Objectif => "objectif", menage(Groupe, "ce que l'on attend d'un logement", Parcours(Options));
    ObjectifResteAVivre => "objectif.reste_a_vivre", menage(Montant, "le reste à vivre voulu", Parcours(Options));
    ObjectifTauxEffort => "objectif.taux_effort", menage(Entier, "le taux d'effort voulu", Parcours(Options));
}

impl Cle {
    /// Every question, those about one income and one right included.
    pub fn toutes() -> impl Iterator<Item = Cle> {
        let revenus = Nature::TOUS.iter().map(|nature| Cle::Revenu(*nature));
        let percus = CleDroit::TOUS.iter().map(|droit| Cle::Percu(*droit));
        Cle::PROPRES.iter().copied().chain(revenus).chain(percus)
    }

    /// What is asked, with its article: `le loyer sans les charges`.
    pub fn nom(self) -> &'static str {
        match self {
            Cle::Revenu(nature) => nature.nom(),
            Cle::Percu(droit) => droit.nom_percu(),
            _ => self.question().nom,
        }
    }

    /// The word of its own, below the group that holds it: `loyer`.
    pub fn mot(self) -> &'static str {
        let code = self.code();
        code.rsplit_once('.').map_or(code, |(_, mot)| mot)
    }

    /// The screen that asks it, or else the one that asks what stands with it.
    pub fn lieu(self) -> Option<Lieu> {
        let mot = self.code().split('.').next().unwrap_or_default();
        let groupe = || Cle::PROPRES.iter().find(|groupe| groupe.code() == mot)?.question().posee.lieu();
        self.question().posee.lieu().or_else(groupe)
    }

    /// Whether it stands in a group, or is that group.
    pub fn est_dans(self, groupe: Cle) -> bool {
        let reste = self.code().strip_prefix(groupe.code());
        reste.is_some_and(|reste| reste.is_empty() || reste.starts_with('.'))
    }

    /// Whether it tells of somebody's health, origin or nationality: what rests on it is shown on the screen, never
    /// printed.
    pub fn est_discrete(self) -> bool {
        self.question().discretion.is_some()
    }

    /// An income.
    pub fn est_un_revenu(self) -> bool {
        matches!(self, Cle::Revenu(_))
    }

    /// The question at a path of the document, ranks and years apart: `personnes[1].revenus.salaire[0].montant` is
    /// that of the wage.
    pub fn du_chemin(chemin: &str) -> Option<Cle> {
        let (personne, suite) =
            match chemin.strip_prefix("personnes[").and_then(|suite| suite.split_once("].")) {
                Some((_, suite)) => (true, suite),
                None => (false, chemin),
            };
        let mots = suite.split('.').map(|mot| mot.split('[').next().unwrap_or(mot));
        let mut trouvee = None;
        let mut code = String::new();
        for mot in mots {
            if !code.is_empty() {
                code.push('.');
            }
            code.push_str(mot);
            let ici = |cle: &Cle| cle.code() == code && (cle.question().a_qui == AQui::Personne) == personne;
            trouvee = Cle::toutes().find(ici).or(trouvee);
        }
        trouvee
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_cle_se_retrouve_de_son_chemin() {
        for cle in Cle::toutes() {
            let chemin = match cle.question().a_qui {
                AQui::Menage => cle.code().to_owned(),
                AQui::Personne => format!("personnes[3].{}", cle.code()),
                AQui::Ligne => {
                    cle.code().replacen(&format!(".{}", cle.mot()), &format!("[0].{}", cle.mot()), 1)
                }
            };
            assert_eq!(Cle::du_chemin(&chemin), Some(cle), "{chemin}");
        }
        let salaire = Some(Cle::Revenu(Nature::Salaire));
        assert_eq!(Cle::du_chemin("personnes[1].revenus.salaire[0].montant"), salaire);
        assert_eq!(Cle::du_chemin("foyer.revenus_fiscaux.2024.rfr"), Some(Cle::FoyerRevenusFiscaux));
        assert_eq!(Cle::du_chemin("venu_du_futur"), None);
    }

    #[test]
    fn chaque_question_a_ses_mots_et_chaque_reponse_supposee_ou_de_fichier_les_siens() {
        for cle in Cle::toutes() {
            assert!(!cle.nom().is_empty() && cle.nom() != "une réponse", "{}", cle.code());
            let dits = match cle.question().posee {
                Posee::Parcours(_) => "posée",
                Posee::Entretien(_, mots) | Posee::Supposee(mots) | Posee::Fichier(mots) => mots,
            };
            assert!(!dits.is_empty(), "{}", cle.code());
        }
    }

    #[test]
    fn la_sante_et_l_origine_sont_discretes() {
        let discrete = |cle: Cle| cle.question().discretion.is_some();
        for groupe in [Cle::Handicap, Cle::Grossesse, Cle::Aeeh] {
            assert!(Cle::toutes().filter(|cle| cle.est_dans(groupe)).all(discrete), "{}", groupe.code());
        }
        assert!([Cle::Nationalite, Cle::TitreSejourDepuis, Cle::Protection].into_iter().all(discrete));
        assert!(!discrete(Cle::LogementLoyer));
    }
}
