//! What depends on the household: its papers, and what its situation changes in the steps.

use super::Demarche;
use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Piece, RythmeDeDeclaration, fiche_publique,
};
use crate::droits::aides::ars;
use crate::droits::commun::{charge, foyer};
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::mois::Periode;
use crate::notions::source::Source;
use crate::notions::tri::trier_par;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, AutreParent, Garde, Nationalite, Occupation, Union};
use crate::simulation::Simulation;

/// The steps of this household.
pub(super) fn adapter(mut demarche: Demarche, situation: &Situation, simulation: &Simulation) -> Demarche {
    match demarche.cle {
        CleDroit::PrimeActivite => prime_activite(&mut demarche, situation),
        CleDroit::Asf => asf(&mut demarche, situation),
        CleDroit::Aah => aah(&mut demarche, situation),
        CleDroit::Css => css(&mut demarche, simulation),
        CleDroit::ChequeEnergie => cheque_energie(&mut demarche, situation),
        _ => {}
    }
    demarche.pieces = pieces(demarche.cle, demarche.dossier, situation);
    if situation.menage.occupation() == Some(Occupation::SansDomicile) {
        domiciliation(&mut demarche);
    }
    trier_par(&mut demarche.pieces, |piece| (*piece != Piece::Domiciliation, *piece));
    demarche.pieces.dedup();
    demarche
}

/// Who has no home asks for nothing without an address (CASF, art. L264-1); a school asks for none.
fn domiciliation(demarche: &mut Demarche) {
    if !matches!(demarche.dossier, DossierDeDemande::Aucun | DossierDeDemande::Bourse) {
        demarche.pieces.retain(|piece| *piece != Piece::JustificatifDomicile);
        demarche.pieces.push(Piece::Domiciliation);
    }
}

/// A student has a page of his own.
fn prime_activite(demarche: &mut Demarche, situation: &Situation) {
    let etudiant = situation.menage.adultes().any(charge::est_etudiant);
    demarche.liens.push(if etudiant { fiche_publique!("F33375") } else { fiche_publique!("F2882") });
}

/// The first month, and what must be done after four, hang on the other parent (CSS, art. R523-3, R552-2 II 5°).
fn asf(demarche: &mut Demarche, situation: &Situation) {
    let cas =
        |cherche| situation.menage.enfants.iter().any(|enfant| enfant.enfant.autre_parent == Some(cherche));
    if cas(AutreParent::PensionImpayee) || cas(AutreParent::PensionNonFixee) {
        demarche.delai = DelaiDeDemande::MoisSuivant;
        demarche.debut =
            Fait::lu("asf.debut_des_la_demande", const { &Source::article("CSS, art. R552-2 II 5°") });
        demarche.retroactivite = Fait::lu(
            "asf.retroactivite_du_recouvrement",
            const { &Source::article("CSS, art. R552-2 II 5°") },
        );
    }
    if cas(AutreParent::PensionNonFixee) {
        demarche.obligations.push(Fait::lu(
            "asf.obligation_du_juge",
            const { &Source::article("CSS, art. R523-3").lu("LEGIARTI000034427305") },
        ));
    }
    if cas(AutreParent::PensionImpayee) {
        demarche.obligations.push(Fait::lu(
            "asf.obligation_du_recouvrement",
            const { &Source::article("CSS, art. L581-2").lu("LEGIARTI000033713837") },
        ));
    }
}

/// The length of the decision hangs on the rate; whoever works declares each quarter (CSS, art. R821-5, R821-4-5).
fn aah(demarche: &mut Demarche, situation: &Situation) {
    const R821_5: &Source = &Source::article("CSS, art. R821-5").lu("LEGIARTI000039802699");
    let taux = situation.menage.adultes().map(|adulte| adulte.handicap.taux).max().unwrap_or(0);
    if taux >= 80 {
        demarche.renouvellement = Fait::lu("aah.renouvellement_80", R821_5);
    } else if taux >= 50 {
        demarche.renouvellement = Fait::lu("aah.renouvellement_50", R821_5);
    }
    if situation.menage.adultes().any(|adulte| charge::travaille(adulte, situation.menage.mois.mois())) {
        demarche.rythme = RythmeDeDeclaration::Trimestriel;
        demarche.obligations.push(Fait::lu(
            "aah.obligation_du_travail",
            const { &Source::article("CSS, art. R821-4-1 et R821-4-5") },
        ));
    }
}

/// Renewed without request for the RSA and the Aspa only (CSS, art. L861-5).
fn css(demarche: &mut Demarche, simulation: &Simulation) {
    if [CleDroit::Rsa, CleDroit::Aspa].iter().any(|cle| simulation.droit(*cle).est_ouvert()) {
        demarche.renouvellement = Fait::lu(
            "css.renouvellement_sans_demande",
            const { &Source::article("CSS, art. L861-5 et R861-18 II").lu("LEGIARTI000046806509") },
        );
    }
}

fn cheque_energie(demarche: &mut Demarche, situation: &Situation) {
    if !situation.menage.a_un_contrat_d_electricite() {
        demarche.obligations.push(Fait::releve(
            "cheque_energie.obligation_du_contrat",
            const { &Source::article("chequeenergie.gouv.fr") },
        ));
    }
}

/// The usual papers of a request, for this household.
fn pieces(cle: CleDroit, dossier: DossierDeDemande, situation: &Situation) -> Vec<Piece> {
    match dossier {
        DossierDeDemande::Aucun => Vec::new(),
        DossierDeDemande::AideLogement => aide_logement(situation),
        DossierDeDemande::RsaPrime => rsa_ou_prime(cle, situation),
        DossierDeDemande::Famille => famille(cle, situation),
        DossierDeDemande::Asf => [vec![Piece::Rib], asf_papiers(situation)].concat(),
        DossierDeDemande::Mdph => [
            titulaire(&situation.menage.demandeur),
            vec![Piece::JustificatifDomicile, Piece::CertificatMedical, Piece::FraisHandicap],
            si(cle == CleDroit::Aah, Piece::AvisImpot),
            si(cle == CleDroit::Aeeh, Piece::LivretFamille),
        ]
        .concat(),
        DossierDeDemande::Aspa => aspa(situation),
        DossierDeDemande::Asi => [
            identite(situation),
            vec![Piece::NotificationInvalidite, Piece::AvisImpot, Piece::RessourcesTrimestre],
            conjoint(situation, Piece::RessourcesTrimestreConjoint),
        ]
        .concat(),
        DossierDeDemande::Ass => [
            vec![Piece::RessourcesAnnee, Piece::ReleveCarriere],
            conjoint(situation, Piece::RessourcesAnneeConjoint),
        ]
        .concat(),
        DossierDeDemande::Css => [
            vec![Piece::CarteVitale, Piece::AvisImpot, Piece::RessourcesAnnee],
            conjoint(situation, Piece::RessourcesAnneeConjoint),
        ]
        .concat(),
        DossierDeDemande::ChequeEnergie => {
            vec![Piece::Identite, Piece::NumeroFiscal, Piece::JustificatifDomicile, Piece::ContratElectricite]
        }
        DossierDeDemande::Bourse => [
            vec![Piece::AvisImpot, Piece::Rib],
            si(impots_separes(situation), Piece::AvisImpotConjoint),
            si(garde_partagee(situation), Piece::AccordGarde),
        ]
        .concat(),
    }
}

fn aide_logement(situation: &Situation) -> Vec<Piece> {
    [
        identite(situation),
        vec![Piece::Rib, Piece::AvisImpot],
        si(impots_separes(situation), Piece::AvisImpotConjoint),
        situation.menage.logement.as_ref().map(papiers_du_logement).unwrap_or_else(|| vec![Piece::Bail]),
    ]
    .concat()
}

fn rsa_ou_prime(cle: CleDroit, situation: &Situation) -> Vec<Piece> {
    [
        identite(situation),
        vec![Piece::Rib],
        revenus_du_trimestre(situation),
        if cle == CleDroit::Rsa { papiers_du_rsa(situation) } else { Vec::new() },
        si(
            situation.menage.adultes().any(|adulte| adulte.est(Activite::Independant)),
            Piece::ChiffreAffaires,
        ),
    ]
    .concat()
}

/// What each adult earned in the months that these rights look at, or did not say: who earned nothing has nothing to show.
fn revenus_du_trimestre(situation: &Situation) -> Vec<Piece> {
    let menage = &situation.menage;
    let regardes = Periode::fenetre(foyer::debut_du_trimestre(menage, menage.mois.mois()), 4, 1);
    let gagne = |adulte: &Personne| {
        let de_l_adulte = |lue: &Reference| {
            lue.personne == Some(adulte.rang) && matches!(lue.cle, Cle::Revenu(_) | Cle::Revenus)
        };
        adulte.revenus().any(|revenu| revenu.somme(regardes).est_positif())
            || !menage.inconnus_parmi(de_l_adulte).is_empty()
    };
    [
        si(gagne(&menage.demandeur), Piece::RessourcesTrimestre),
        si(menage.conjoint.as_ref().is_some_and(gagne), Piece::RessourcesTrimestreConjoint),
    ]
    .concat()
}

fn aspa(situation: &Situation) -> Vec<Piece> {
    [
        identite(situation),
        vec![
            Piece::Rib,
            Piece::AvisImpot,
            Piece::RessourcesTrimestre,
            Piece::Epargne,
            Piece::DemandesRetraite,
        ],
        conjoint(situation, Piece::RessourcesTrimestreConjoint),
        conjoint(situation, Piece::DemandesRetraiteConjoint),
    ]
    .concat()
}

fn famille(cle: CleDroit, situation: &Situation) -> Vec<Piece> {
    let premiere_annee = ars::demande_un_certificat(&situation.menage, situation.menage.mois);
    let seize_ans =
        |enfant: &Personne| (16..18).contains(&enfant.age_au_premier(situation.menage.mois.mois()));
    [
        vec![Piece::LivretFamille, Piece::Rib, Piece::AvisImpot],
        si(impots_separes(situation), Piece::AvisImpotConjoint),
        si(est_etranger(&situation.menage.demandeur), Piece::TitreSejour),
        si(situation.menage.conjoint.as_ref().is_some_and(est_etranger), Piece::TitreSejourConjoint),
        si(garde_partagee(situation), Piece::AccordGarde),
        si(cle == CleDroit::PajeNaissance, Piece::DeclarationGrossesse),
        si(
            cle == CleDroit::Ars && (premiere_annee || situation.menage.enfants.iter().any(seize_ans)),
            Piece::CertificatScolarite,
        ),
    ]
    .concat()
}

fn asf_papiers(situation: &Situation) -> Vec<Piece> {
    let mut pieces = vec![Piece::LivretFamille];
    for enfant in &situation.menage.enfants {
        match enfant.enfant.autre_parent {
            Some(AutreParent::PensionPayee) => pieces.push(Piece::Jugement),
            Some(AutreParent::PensionImpayee) => pieces.extend([Piece::Jugement, Piece::PensionImpayee]),
            Some(AutreParent::PensionNonFixee) => pieces.push(Piece::SaisineJuge),
            Some(
                AutreParent::AuFoyer
                | AutreParent::HorsEtat
                | AutreParent::Decede
                | AutreParent::FiliationNonEtablie,
            )
            | None => {}
        }
    }
    pieces
}

/// The papers of the home for the housing aid.
fn papiers_du_logement(logement: &Logement) -> Vec<Piece> {
    let bail = match logement.occupation {
        Some(Occupation::PriveMeuble) => Piece::BailMeuble,
        Some(Occupation::Foyer | Occupation::ResidenceUniversitaire) => Piece::AttestationFoyer,
        _ => Piece::Bail,
    };
    [vec![bail], si(logement.colocation, Piece::AttestationColocation)].concat()
}

/// The RSA asks how one is housed, and who the children are.
fn papiers_du_rsa(situation: &Situation) -> Vec<Piece> {
    let logement = match situation.menage.occupation() {
        Some(Occupation::SansDomicile) => Vec::new(),
        Some(Occupation::Heberge) => vec![Piece::AttestationHebergement],
        Some(Occupation::Proprietaire) | None => vec![Piece::JustificatifDomicile],
        Some(_) => vec![Piece::Quittance],
    };
    let enceinte = situation.menage.naissance_attendue(situation.menage.mois.mois()).is_some();
    [
        logement,
        si(!situation.menage.enfants.is_empty(), Piece::LivretFamille),
        si(enceinte, Piece::DeclarationGrossesse),
    ]
    .concat()
}

/// Identity of both adults: a residence permit for whoever is a national of another country.
fn identite(situation: &Situation) -> Vec<Piece> {
    let conjoint = situation.menage.conjoint.as_ref().map(|conjoint| {
        if est_etranger(conjoint) { Piece::TitreSejourConjoint } else { Piece::IdentiteConjoint }
    });
    titulaire(&situation.menage.demandeur).into_iter().chain(conjoint).collect()
}

fn titulaire(personne: &Personne) -> Vec<Piece> {
    vec![if est_etranger(personne) { Piece::TitreSejour } else { Piece::Identite }]
}

fn est_etranger(personne: &Personne) -> bool {
    personne.nationalite == Nationalite::Autre
}

fn conjoint(situation: &Situation, piece: Piece) -> Vec<Piece> {
    si(situation.menage.est_couple(), piece)
}

/// Concubins have a tax notice each.
fn impots_separes(situation: &Situation) -> bool {
    situation.menage.est_couple() && situation.menage.union == Some(Union::Concubinage)
}

fn garde_partagee(situation: &Situation) -> bool {
    situation.menage.enfants.iter().any(|enfant| {
        matches!(
            enfant.enfant.garde,
            Garde::AlterneeUnique | Garde::AlterneePartagee | Garde::AlterneeAilleurs
        )
    })
}

fn si(condition: bool, piece: Piece) -> Vec<Piece> {
    if condition { vec![piece] } else { Vec::new() }
}
