//! What to do about each right: one entry for each, exact for the household.

use crate::commun::{Cas, cas};
use reste_a_vivre::conseil::demarches::{Demarche, demarche, pieces};
use reste_a_vivre::conseil::fiche::{
    DossierDeDemande, Organisme, Paiement, Piece, Recours, RythmeDeDeclaration,
};
use reste_a_vivre::dossier::a_faire::Demandes;
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::notions::source::Confiance;
use reste_a_vivre::questions::droits::{CleDroit, Compte, JOUR_DE_LA_CAF, Payeur, Periodicite};
use serde_json::{Value, json};

fn foyer(champs: Value) -> Cas {
    let mut document = json!({
        "mois": "2026-11",
        "personnes": [{ "role": "demandeur", "naissance": "1988-04-12" }],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 400 },
    });
    document.as_object_mut().unwrap().extend(champs.as_object().unwrap().clone());
    cas(document)
}

fn seul() -> Cas {
    foyer(json!({}))
}

impl Cas {
    fn demarche(&self, cle: CleDroit) -> Demarche {
        demarche(cle, &self.situation, &self.simulation)
    }
}

#[test]
fn chaque_droit_dit_a_qui_demander_et_rien_n_est_vide() {
    let cas = seul();
    for cle in CleDroit::TOUS {
        let demarche = cas.demarche(*cle);
        assert_eq!(demarche.cle, *cle);
        assert!(!demarche.organismes.is_empty(), "{cle:?}");
        assert_eq!(demarche.dossier == DossierDeDemande::Aucun, demarche.pieces.is_empty(), "{cle:?}");
        let faits = [demarche.demande, demarche.debut, demarche.retroactivite, demarche.renouvellement];
        for fait in faits.iter().chain(&demarche.obligations) {
            assert!(!fait.texte().is_empty() && !fait.texte().ends_with('.'), "{cle:?} : {}", fait.texte());
            assert!(!fait.source.texte.is_empty(), "{cle:?}");
        }
        for lien in &demarche.liens {
            assert!(lien.adresse.starts_with("http"), "{cle:?} : {}", lien.adresse);
            assert!(!lien.est_perime(lien.verifie.plus(12)) && lien.est_perime(lien.verifie.plus(13)));
        }
        assert!(!demarche.paiement.phrase().is_empty());
    }
}

#[test]
fn la_fiche_de_chaque_droit_dit_le_payeur_et_le_rythme_du_catalogue() {
    let cas = seul();
    for cle in CleDroit::TOUS {
        let demarche = cas.demarche(*cle);
        let payeur = match cle.payeur() {
            Payeur::Caf => Organisme::Caf,
            Payeur::CaisseRetraite => Organisme::CaisseRetraite,
            Payeur::AssuranceMaladie => Organisme::Cpam,
            Payeur::FranceTravail => Organisme::FranceTravail,
            Payeur::Etat => Organisme::Asp,
            Payeur::Etablissement => Organisme::Etablissement,
            Payeur::Bailleur => Organisme::Bailleur,
        };
        assert!(demarche.organismes.contains(&payeur), "{cle:?}");
        let mensuel = cle.payeur() == Payeur::Caf && cle.periodicite() == Periodicite::Mois;
        assert_eq!(demarche.paiement == Paiement::MoisSuivantLe(JOUR_DE_LA_CAF), mensuel, "{cle:?}");
        let trimestriel = demarche.rythme == RythmeDeDeclaration::Trimestriel;
        assert_eq!(trimestriel, cle.se_declare_par_trimestre(), "{cle:?}");
        assert_eq!(demarche.paiement == Paiement::EnSoins, cle.compte() == Compte::Soins, "{cle:?}");
        assert_eq!(demarche.paiement == Paiement::SurLaQuittance, cle.compte() == Compte::Loyer, "{cle:?}");
    }
}

// One tap from the step to where it is done; the page of the family fund where it has one for the request.
#[test]
fn ce_qui_se_demande_en_ligne_ou_par_un_formulaire_y_mene() {
    let cas = seul();
    for cle in CleDroit::TOUS {
        let demarche = cas.demarche(*cle);
        let mut lieux = demarche.liens.iter().filter(|lien| lien.recoit_la_demande);
        // Nothing to ask, or by the offices of the catalogue alone: the employment agency, the family fund each summer.
        let sans =
            demarche.dossier == DossierDeDemande::Aucun || [CleDroit::Ass, CleDroit::Ars].contains(cle);
        assert_eq!(lieux.next().is_none(), sans, "{cle:?}");
        assert_eq!(lieux.next(), None, "{cle:?}");
    }
}

// A form number without its edition, a delay whose article was not read: said on screen and on paper.
#[test]
fn ce_qui_reste_a_relever_est_marque_a_confirmer() {
    let cas = seul();
    for cle in [
        CleDroit::AideLogement,
        CleDroit::Rsa,
        CleDroit::AllocationsFamiliales,
        CleDroit::Asf,
        CleDroit::Aah,
        CleDroit::Ass,
        CleDroit::ChequeEnergie,
        CleDroit::BourseCollege,
        CleDroit::BourseLycee,
    ] {
        assert_eq!(cas.demarche(cle).confiance(), Confiance::AConfirmer, "{cle:?}");
    }
    let douteux = cas.demarche(CleDroit::AllocationsFamiliales).formulaires[0];
    assert_eq!((douteux.numero, douteux.confiance), ("cerfa 11423", Confiance::AConfirmer));
    let prime = cas.demarche(CleDroit::PrimeActivite);
    assert!(prime.confiance() < Confiance::AConfirmer);
}

#[test]
fn le_recours_est_de_deux_mois_devant_celui_qui_a_decide() {
    let cas = seul();
    let recours = |cle| cas.demarche(cle).recours.unwrap();
    assert!(Recours::dit(recours(CleDroit::Rsa).devant).contains("président du département"));
    // CSS, art. L845-2 and R847-2: read.
    let prime = recours(CleDroit::PrimeActivite);
    assert_eq!(
        (Recours::dit(prime.puis), prime.delai_mois, prime.confiance),
        ("tribunal administratif", 2, Confiance::Texte)
    );
    // CSS, art. R142-1: read.
    let famille = recours(CleDroit::AllocationsFamiliales);
    assert_eq!((Recours::dit(famille.puis), famille.delai_mois), ("tribunal judiciaire (pôle social)", 2));
    assert_eq!(famille.confiance, Confiance::Texte);
    assert!(Recours::dit(recours(CleDroit::Ass).devant).contains("médiation obligatoire"));
    assert!(Recours::dit(recours(CleDroit::Aah).devant).contains("CDAPH"));
    assert!(cas.demarche(CleDroit::ReductionLoyer).recours.is_none());
}

#[test]
fn la_reduction_de_loyer_et_la_mva_ne_se_demandent_pas() {
    let cas = seul();
    for cle in [CleDroit::ReductionLoyer, CleDroit::Mva] {
        let demarche = cas.demarche(cle);
        assert_eq!((demarche.dossier, demarche.pieces.len()), (DossierDeDemande::Aucun, 0));
    }
    assert_eq!(cas.demarche(CleDroit::ReductionLoyer).organismes, [Organisme::Bailleur]);
    assert_eq!(cas.demarche(CleDroit::ReductionLoyer).paiement, Paiement::SurLaQuittance);
}

#[test]
fn un_couple_donne_aussi_les_papiers_du_conjoint() {
    let couple = foyer(json!({
        "union": "concubinage",
        "personnes": [
            { "role": "demandeur", "naissance": "1988-04-12" },
            { "role": "conjoint", "naissance": "1990-02-01", "nationalite": "autre", "titre_sejour_depuis": "2015-01",
              "revenus": { "salaire": 600 } },
        ],
    }));
    let rsa = couple.demarche(CleDroit::Rsa).pieces;
    for piece in [Piece::Identite, Piece::TitreSejourConjoint, Piece::RessourcesTrimestreConjoint] {
        assert!(rsa.contains(&piece), "{piece:?} parmi {rsa:?}");
    }
    assert!(!rsa.contains(&Piece::IdentiteConjoint));
    // Concubins have a tax notice each; a married couple has one.
    assert!(couple.demarche(CleDroit::AideLogement).pieces.contains(&Piece::AvisImpotConjoint));
    assert!(!seul().demarche(CleDroit::Rsa).pieces.contains(&Piece::RessourcesTrimestreConjoint));
}

// Who earned nothing in the months looked at has no payslip.
#[test]
fn qui_n_a_rien_gagne_n_a_pas_de_bulletin_de_salaire() {
    let bulletins = |revenus: Value| {
        let personne = json!([{ "role": "demandeur", "naissance": "1988-04-12", "revenus": revenus }]);
        foyer(json!({ "personnes": personne }))
            .demarche(CleDroit::Rsa)
            .pieces
            .contains(&Piece::RessourcesTrimestre)
    };
    let arrete = json!([{ "depuis": "2025-01", "montant": 900 }, { "depuis": "2026-06", "montant": 0 }]);
    assert!(!bulletins(json!({})) && !bulletins(json!({ "salaire": arrete })));
    assert!(bulletins(json!({ "salaire": 300 })) && bulletins(json!({ "chomage": null })));
}

// CASF, art. L264-1.
#[test]
fn sans_domicile_une_adresse_est_le_premier_papier_de_chaque_demande() {
    let cas = foyer(json!({ "logement": { "occupation": "sans_domicile", "commune": "69123" } }));
    for cle in [CleDroit::Rsa, CleDroit::Css, CleDroit::Aah] {
        let pieces = cas.demarche(cle).pieces;
        assert_eq!(pieces.first(), Some(&Piece::Domiciliation), "{cle:?}");
        assert!(!pieces.contains(&Piece::JustificatifDomicile), "{cle:?}");
    }
    assert!(!seul().demarche(CleDroit::Rsa).pieces.contains(&Piece::Domiciliation));
    let demandes = Demandes {
        situation: &cas.situation,
        simulation: &cas.simulation,
        le: "2026-11-25".parse().unwrap(),
    };
    let rsa = demandes.taches().into_iter().find(|tache| tache.droit == CleDroit::Rsa).unwrap();
    assert!(
        rsa.ou.starts_with("D'abord une adresse") && rsa.ou.contains("CCAS") && rsa.ou.contains("CAF"),
        "{}",
        rsa.ou
    );
}

#[test]
fn un_etranger_donne_son_titre_de_sejour_et_un_europeen_sa_piece_d_identite() {
    let de = |nationalite: &str| {
        foyer(json!({ "personnes": [{ "role": "demandeur", "naissance": "1988-04-12",
            "nationalite": nationalite, "titre_sejour_depuis": "2015-01" }] }))
        .demarche(CleDroit::AideLogement)
        .pieces
    };
    assert!(de("autre").contains(&Piece::TitreSejour) && !de("autre").contains(&Piece::Identite));
    assert!(de("ue").contains(&Piece::Identite) && !de("ue").contains(&Piece::TitreSejour));
}

#[test]
fn un_meuble_une_colocation_et_une_residence_ont_leur_papier() {
    let dans = |occupation: &str, colocation: bool| {
        foyer(json!({ "logement": { "occupation": occupation, "commune": "69123", "loyer": 400, "colocation": colocation } }))
            .demarche(CleDroit::AideLogement)
            .pieces
    };
    assert!(dans("prive_meuble", false).contains(&Piece::BailMeuble));
    assert!(dans("prive_vide", true).contains(&Piece::AttestationColocation));
    assert!(dans("residence_universitaire", false).contains(&Piece::AttestationFoyer));
    assert!(dans("hlm", false).contains(&Piece::Bail));
}

#[test]
fn sans_domicile_le_rsa_demande_une_domiciliation() {
    let dehors = foyer(json!({ "logement": { "occupation": "sans_domicile" } }));
    assert!(dehors.demarche(CleDroit::Rsa).pieces.contains(&Piece::Domiciliation));
}

// CSS, art. R552-2 II 5° and R523-3: after the claim where the other parent evades; then the judge.
#[test]
fn l_asf_ne_remonte_pas_quand_aucune_pension_n_est_fixee_et_demande_le_juge_apres_quatre_mois() {
    let parent = |autre_parent: &str| {
        foyer(json!({ "personnes": [
            { "role": "demandeur", "naissance": "1988-04-12" },
            { "role": "enfant", "naissance": "2018-06-01", "autre_parent": autre_parent },
        ] }))
        .demarche(CleDroit::Asf)
    };
    let evade = parent("pension_non_fixee");
    assert!(evade.retroactivite.texte().starts_with("Aucune"));
    assert!(evade.obligations.iter().any(|fait| fait.texte().contains("juge aux affaires familiales")));
    assert!(evade.pieces.contains(&Piece::SaisineJuge));
    let decede = parent("decede");
    assert!(decede.retroactivite.texte().starts_with("Deux ans"));
    assert!(!decede.pieces.contains(&Piece::SaisineJuge));
    let impayee = parent("pension_impayee").pieces;
    assert!(impayee.contains(&Piece::Jugement) && impayee.contains(&Piece::PensionImpayee));
}

// CSS, art. R821-5: 1 to 10 years or without limit from 80 %, 1 to 5 years below; quarterly with work.
#[test]
fn la_duree_de_l_aah_depend_du_taux_et_le_travail_se_declare_chaque_trimestre() {
    let aah = |taux: u32, salaire: u32| {
        foyer(json!({ "personnes": [{ "role": "demandeur", "naissance": "1988-04-12", "activite": "salarie",
            "handicap": { "taux": taux, "rsdae": true }, "revenus": { "salaire": salaire } }] }))
        .demarche(CleDroit::Aah)
    };
    assert!(aah(80, 0).renouvellement.texte().contains("un à dix ans"));
    assert!(aah(60, 0).renouvellement.texte().contains("cinq au plus"));
    assert_eq!(
        (aah(80, 0).rythme, aah(80, 500).rythme),
        (RythmeDeDeclaration::Decision, RythmeDeDeclaration::Trimestriel)
    );
}

// CSS, art. L861-5: automatic for the RSA and the Aspa only.
#[test]
fn la_complementaire_sante_se_renouvelle_seule_avec_le_rsa() {
    let cas = seul();
    assert!(cas.simulation.droit(CleDroit::Rsa).est_ouvert());
    assert!(cas.demarche(CleDroit::Css).renouvellement.texte().contains("sans demande"));
    let salarie = foyer(json!({ "personnes": [{ "role": "demandeur", "naissance": "1988-04-12",
        "activite": "salarie", "revenus": { "salaire": 1500 } }] }));
    assert!(salarie.demarche(CleDroit::Css).renouvellement.texte().contains("entre quatre et deux mois"));
}

#[test]
fn la_ou_la_caf_decide_sa_page_et_celle_de_la_msa_du_departement_sont_donnees() {
    let a = |commune: Value| {
        foyer(json!({ "logement": { "occupation": "hlm", "commune": commune, "loyer": 400 } }))
            .demarche(CleDroit::AideLogement)
            .liens
            .iter()
            .map(|lien| lien.adresse)
            .collect::<Vec<_>>()
    };
    let lyon = a(json!("69123"));
    assert!(lyon.ends_with(&["https://www.caf.fr/allocataires/caf-du-rhone", "https://ain-rhone.msa.fr/"]));
    // The page of the CAF of the Alpes-de-Haute-Provence was not found; overseas there is no MSA.
    let (digne, reunion) = (a(json!("04070")), a(json!("97411")));
    assert!(digne.ends_with(&["https://lannuaire.service-public.gouv.fr", "https://alpes-vaucluse.msa.fr/"]));
    assert!(reunion.ends_with(&["https://www.caf.fr/allocataires/caf-de-la-reunion"]));
    // Nothing while the commune is not said, nor where there is nothing to ask.
    assert_eq!(a(Value::Null).len() + 2, lyon.len());
    assert!(seul().demarche(CleDroit::Mva).liens.iter().all(|lien| !lien.adresse.contains("caf-du-rhone")));
}

#[test]
fn l_etudiant_et_l_independant_ont_leur_page_et_leur_papier() {
    let de = |activite: &str| {
        foyer(json!({ "personnes": [{ "role": "demandeur", "naissance": "2002-04-12", "activite": activite }] }))
            .demarche(CleDroit::PrimeActivite)
    };
    assert!(de("etudiant").liens.iter().any(|lien| lien.adresse.ends_with("/F33375")));
    assert!(de("salarie").liens.iter().any(|lien| lien.adresse.ends_with("/F2882")));
    assert!(de("independant").pieces.contains(&Piece::ChiffreAffaires));
}

#[test]
fn les_papiers_les_plus_utiles_viennent_en_premier_et_une_demande_commune_compte_une_fois() {
    let cas = seul();
    let utiles = |droits: &[CleDroit]| pieces(droits, &cas.situation, &cas.simulation);
    let trois = utiles(&[CleDroit::AideLogement, CleDroit::Rsa, CleDroit::Css]);
    let sert = |piece| trois.iter().find(|(autre, _)| *autre == piece).map(|(_, nombre)| *nombre);
    // RIB: housing aid, RSA. Tax notice: housing aid, complémentaire santé.
    assert_eq!(
        (sert(Piece::Rib), sert(Piece::AvisImpot), sert(Piece::CarteVitale)),
        (Some(2), Some(2), Some(1))
    );
    assert_eq!(trois[0], (Piece::Identite, 2));
    assert!(trois.windows(2).all(|paire| paire[0].1 >= paire[1].1));
    // RSA and prime d'activité are asked in one request.
    assert!(utiles(&[CleDroit::Rsa, CleDroit::PrimeActivite]).iter().all(|(_, nombre)| *nombre == 1));
    assert!(utiles(&[CleDroit::Mva, CleDroit::ReductionLoyer]).is_empty());
}

#[test]
fn le_certificat_de_scolarite_est_demande_en_premiere_annee_d_ecole_et_de_16_a_18_ans() {
    let enfant = |naissance: &str| {
        foyer(json!({ "personnes": [
            { "role": "demandeur", "naissance": "1988-04-12" },
            { "role": "enfant", "naissance": naissance, "autre_parent": "decede" },
        ] }))
        .demarche(CleDroit::Ars)
        .pieces
    };
    assert!(enfant("2010-01-10").contains(&Piece::CertificatScolarite));
    assert!(!enfant("2014-01-10").contains(&Piece::CertificatScolarite));
    assert!(enfant("2021-01-10").contains(&Piece::CertificatScolarite));
}
