//! Justice, youth, transport: aide juridictionnelle, FAJ, CEJ, social fares.

use super::{Organisme, Orientation, Piece, Piste};
use crate::droits::commun::charge;
use crate::loi::baremes::orientation::AJ_REVENU;
use crate::loi::condition::{Condition, Etat};
use crate::loi::droit::Droit;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::mois::Mois;
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Nationalite, Scolarite};
use crate::simulation::Simulation;

const LOI_1991: &Source = &Source::article("Loi n° 91-647 du 10 juillet 1991");
const FAJ: &Source = &Source::article("CASF, art. L263-3 et L263-4 ; règlement du département");
const L5131_6: &Source = &Source::article("Code du travail, art. L5131-6").lu("LEGIARTI000048590598");
const L1113_1: &Source = &Source::article("Code des transports, art. L1113-1");

/// Pays the lawyer and the costs of a procedure.
pub(super) fn aide_juridictionnelle(situation: &Situation, simulation: &Simulation) -> Piste {
    let demandeur = &situation.menage.demandeur;
    let tue = situation.menage.est_inconnue(Reference::de(demandeur.rang, Cle::Nationalite));
    let regulier = !tue && demandeur.nationalite != Nationalite::Autre;
    Piste {
        orientation: Orientation::AideJuridictionnelle,
        objet: "Les frais d'avocat et de procédure payés en entier, à 55 % ou à 25 %",
        conditions: vec![
            Condition::new("Une procédure à engager ou déjà ouverte", Etat::AVerifier, LOI_1991),
            Condition::new(
                "Revenu fiscal de référence sous le plafond de l'année",
                revenu_aide_juridictionnelle(situation, simulation),
                LOI_1991,
            )
            .nommee("plafond_ressources"),
            Condition::new("Épargne et biens sous les plafonds de l'année", Etat::AVerifier, LOI_1991),
            Condition::new(
                "Français, Européen, ou étranger qui vit en France de façon habituelle et régulière (des exceptions existent)",
                Etat::si_connu(regulier),
                LOI_1991,
            )
            .nommee("sejour")
            .discrete(),
            Condition::new(
                "Pas d'assurance de protection juridique qui paie déjà ces frais",
                Etat::AVerifier,
                LOI_1991,
            ),
        ],
        organisme: Organisme::BureauAideJuridictionnelle,
        pieces: vec![
            Piece::Identite,
            Piece::AvisImpot,
            Piece::Epargne,
            Piece::PieceProcedure,
            Piece::AssuranceJuridique,
        ],
        confiance: Confiance::AConfirmer,
    }
}

/// Under the ceiling of the last year whose ceilings are known; above it, those of this year are at least as high, and a
/// larger household has more: to be checked, never a refusal.
fn revenu_aide_juridictionnelle(situation: &Situation, simulation: &Simulation) -> Etat {
    let menage = &situation.menage;
    let (seul, a_deux) = AJ_REVENU.en(simulation.mois).valeur;
    let plafond = if menage.presents(simulation.mois.mois()).count() > 1 { a_deux } else { seul };
    Etat::si_connu(simulation.revenu_fiscal_reference.is_some_and(|revenu| revenu <= plafond))
}

/// The young persons of the home: adults, and children from 16.
fn jeunes(situation: &Situation) -> impl Iterator<Item = &Personne> {
    situation
        .menage
        .personnes()
        .filter(|personne| personne.age_au_premier(situation.menage.mois.mois()) >= 16)
}

/// A one-off local help for the young.
pub(super) fn faj(situation: &Situation) -> Piste {
    let mois = situation.menage.mois.mois();
    let age = |personne: &Personne| match personne.age_au_premier(mois) {
        18..=25 => Etat::Remplie,
        16 | 17 => Etat::AVerifier,
        _ => Etat::NonRemplie,
    };
    Piste {
        orientation: Orientation::Faj,
        objet: "Une aide du département, ponctuelle ou courte, pour un jeune en difficulté",
        conditions: vec![
            Condition::new(
                "De 18 à 25 ans (dès 16 ans dans certains départements)",
                jeunes(situation).map(age).min().unwrap_or(Etat::NonRemplie),
                FAJ,
            ),
            Condition::new(
                "Un projet ou un besoin urgent, selon le règlement du département",
                Etat::AVerifier,
                FAJ,
            ),
        ],
        organisme: Organisme::MissionLocale,
        pieces: vec![Piece::Identite, Piece::Rib, Piece::RessourcesTrimestre, Piece::Projet],
        confiance: Confiance::AConfirmer,
    }
}

/// Intensive support towards work, with an allowance under conditions of income.
pub(super) fn cej(situation: &Situation) -> Piste {
    let mois = situation.menage.mois.mois();
    // The conditions are those of one person: the one who meets them best.
    let etats =
        |personne: &Personne| [age_cej(personne, mois), libre_cej(personne), emploi_cej(personne, mois)];
    let [age, libre, emploi] = jeunes(situation)
        .map(etats)
        .min_by_key(|etats| etats.iter().max().copied())
        .unwrap_or([Etat::NonRemplie, Etat::AVerifier, Etat::AVerifier]);
    Piste {
        orientation: Orientation::Cej,
        objet: "Un accompagnement intensif vers l'emploi, avec une allocation selon les ressources",
        conditions: vec![
            Condition::new("De 16 à 25 ans (29 ans pour un travailleur handicapé reconnu)", age, L5131_6),
            Condition::new("Ni étudiant, ni en formation", libre, L5131_6),
            Condition::new("Des difficultés à trouver un emploi durable", emploi, L5131_6),
            Condition::new("S'engager et être assidu", Etat::AVerifier, L5131_6),
        ],
        organisme: Organisme::MissionLocale,
        pieces: vec![Piece::Identite, Piece::Rib, Piece::AvisImpot],
        confiance: Confiance::Texte,
    }
}

/// 25 completed years, 29 for a recognised disabled worker; a rate stands for a recognition that is not asked.
fn age_cej(personne: &Personne, mois: Mois) -> Etat {
    match personne.age_au_premier(mois) {
        16..=25 => Etat::Remplie,
        26..=29 if personne.handicap.taux > 0 => Etat::AVerifier,
        _ => Etat::NonRemplie,
    }
}

fn libre_cej(personne: &Personne) -> Etat {
    let formation = personne.est(Activite::Apprenti)
        || matches!(
            personne.enfant.scolarite,
            Some(
                Scolarite::Primaire
                    | Scolarite::College
                    | Scolarite::Lycee
                    | Scolarite::Apprentissage
                    | Scolarite::Superieur
            )
        );
    if charge::est_etudiant(personne) || formation {
        Etat::NonRemplie
    } else if personne.activite.is_some() || personne.enfant.scolarite == Some(Scolarite::Aucune) {
        Etat::Remplie
    } else {
        Etat::AVerifier
    }
}

fn emploi_cej(personne: &Personne, mois: Mois) -> Etat {
    let sans_emploi = personne.est(Activite::Chomeur) || personne.est(Activite::SansActivite);
    Etat::si_connu(sans_emploi && !charge::travaille(personne, mois))
}

/// At least half off, for whoever is under the ceiling of the free complémentaire santé solidaire.
pub(super) fn tarif_transport(simulation: &Simulation) -> Piste {
    let rsa = simulation.droit(CleDroit::Rsa).est_ouvert();
    let sous_le_plafond = match simulation.droit(CleDroit::Css) {
        Droit::Couvert(participation) if participation.est_nul() => Etat::Remplie,
        _ if rsa => Etat::Remplie,
        // Above the free ceiling, many networks are more generous than the law.
        Droit::Couvert(_) | Droit::Ouvert(_) | Droit::Indetermine(_) => Etat::AVerifier,
        Droit::Ferme(motifs) => Etat::sauf(!motifs.is_empty()),
    };
    Piste {
        orientation: Orientation::TarifTransport,
        objet: "Les transports en commun à moitié prix au moins",
        conditions: vec![
            Condition::new(
                "Des ressources sous le plafond de la complémentaire santé solidaire gratuite",
                sous_le_plafond,
                L1113_1,
            ),
            Condition::new(
                "Un réseau de transport public là où vous vivez : chacun a ses règles, parfois plus larges",
                Etat::AVerifier,
                L1113_1,
            ),
        ],
        organisme: Organisme::Transporteur,
        pieces: vec![Piece::Identite, Piece::JustificatifDomicile, Piece::AttestationCss],
        confiance: Confiance::AConfirmer,
    }
}
