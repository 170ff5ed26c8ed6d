//! Entering and keeping a home: Visale, avance Loca-Pass, Mobili-Jeune, FSL.

use super::{Organisme, Orientation, Piece, Piste};
use crate::droits::commun::charge;
use crate::loi::baremes::communs::SMIC_MENSUEL;
use crate::loi::baremes::orientation::{
    LoyerVisale, MOBILI_JEUNE_MINIMUM, MOBILI_JEUNE_SMIC, VISALE_EFFORT, VISALE_LOYER, VISALE_LOYER_ETUDIANT,
    VISALE_PART_AIDE, VISALE_SALAIRE,
};
use crate::loi::condition::{Condition, Etat};
use crate::menage::livre::salaire_brut;
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::source::{Confiance, Source};
use crate::questions::depenses::NatureDette;
use crate::questions::vocabulaire::{Activite, Nature, Occupation};
use crate::simulation::Simulation;
use crate::territoire::communes::CodeCommune;

const VISALE: &Source = &Source::article("visale.fr, règles du 6 janvier 2026");
const LOCA_PASS: &Source = &Source::article("Action Logement, avance Loca-Pass (avril 2026)");
const MOBILI_JEUNE: &Source = &Source::article("Action Logement, aide Mobili-Jeune (avril 2026)");
const LOI_1990: &Source = &Source::article("Loi n° 90-449 du 31 mai 1990, art. 6 s.");

/// The free guarantee of the rent.
pub(super) fn visale(situation: &Situation, simulation: &Simulation) -> Piste {
    let mois = simulation.mois;
    let etudiant = situation.menage.adultes().any(charge::est_etudiant);
    let jeune =
        situation.menage.adultes().any(|adulte| (18..=30).contains(&adulte.age_au_premier(mois.mois())));
    let alternant = situation.menage.adultes().any(|adulte| adulte.est(Activite::Apprenti));
    let bail = match situation.menage.occupation() {
        Some(Occupation::Hlm) => Etat::si_connu(etudiant || alternant),
        Some(
            Occupation::Proprietaire | Occupation::Heberge | Occupation::SansDomicile | Occupation::Foyer,
        )
        | None => Etat::AVerifier,
        Some(_) => Etat::Remplie,
    };
    let conditions = vec![
        Condition::new(
            "De 18 à 30 ans, tous ; après 30 ans, salarié du privé ou de l'agriculture à bas salaire ou qui vient d'être embauché ou muté",
            if jeune { Etat::Remplie } else { visale_apres_30_ans(situation, mois) },
            VISALE,
        )
        .nommee("salarie"),
        Condition::new(
            "Un logement loué par un bailleur privé (HLM : étudiants et alternants)",
            bail,
            VISALE,
        ),
        Condition::new("Demander avant de signer le bail", avant_le_bail(situation, mois.mois()), VISALE),
        Condition::new(
            "Loyer et charges sous le plafond de la zone",
            plafond_visale(situation, etudiant, mois),
            VISALE,
        ),
        Condition::new(
            "Loyer et charges de la moitié des ressources au plus (sauf étudiant)",
            effort_visale(situation, simulation, etudiant),
            VISALE,
        ),
    ];
    Piste {
        orientation: Orientation::Visale,
        objet: "Une caution gratuite pour le bailleur : jusqu'à trois ans de loyers impayés",
        conditions,
        organisme: Organisme::ActionLogement,
        pieces: [
            vec![Piece::Identite, Piece::AvisImpot],
            if etudiant { vec![Piece::JustificatifEtudes] } else { vec![Piece::ContratTravail] },
        ]
        .concat(),
        confiance: Confiance::Moteur,
    }
}

/// After 30: an employee whose net wage is low enough, or hired or transferred less than six months ago. The branch is
/// not asked; a promise of work is possible for whoever looks for one.
fn visale_apres_30_ans(situation: &Situation, mois: MoisCouvert) -> Etat {
    let possible = |adulte: &Personne| match adulte.activite {
        Some(Activite::Salarie | Activite::Apprenti | Activite::ArretMaladie) => {
            let salaire = adulte.revenus_de(&[Nature::Salaire, Nature::Apprentissage], mois.mois());
            let recent = adulte.activite_depuis.is_some_and(|debut| mois.mois().depuis(debut) <= 6);
            salaire <= VISALE_SALAIRE.en(mois).valeur || recent
        }
        Some(Activite::Chomeur) => true,
        _ => false,
    };
    Etat::sauf(!situation.menage.adultes().any(possible))
}

/// The rent against the ceiling of the zone. Outside Île-de-France, Corse and overseas, the zone hangs on the size of
/// the town: between the two ceilings, it is to be checked.
fn plafond_visale(situation: &Situation, etudiant: bool, mois: MoisCouvert) -> Etat {
    let table = if etudiant { &VISALE_LOYER_ETUDIANT } else { &VISALE_LOYER };
    let LoyerVisale([une, deux, trois]) = table.en(mois).valeur;
    let Some(loyer) = loyer_et_charges(situation, mois.mois()) else { return Etat::AVerifier };
    let (surement, peut_etre) = match situation.menage.commune().as_ref().map(CodeCommune::departement) {
        Some("75" | "77" | "78" | "91" | "92" | "93" | "94" | "95") => (une, une),
        Some(autre) if autre.starts_with("2A") || autre.starts_with("2B") || autre.starts_with("97") => {
            (deux, deux)
        }
        Some(_) => (trois, deux),
        None => (trois, une),
    };
    if loyer <= surement { Etat::Remplie } else { Etat::sauf(peut_etre < loyer) }
}

/// What Visale counts as resources is wider than the budget here: above the share, it is to be checked.
fn effort_visale(situation: &Situation, simulation: &Simulation, etudiant: bool) -> Etat {
    if etudiant {
        return Etat::Remplie;
    }
    let mois = simulation.mois;
    let Some(loyer) = loyer_et_charges(situation, mois.mois()) else { return Etat::AVerifier };
    let ressources = simulation.base().ressources.bas
        + simulation.base().aide_logement.bas * VISALE_PART_AIDE.en(mois).valeur;
    Etat::si_connu(loyer <= ressources * VISALE_EFFORT.en(mois).valeur)
}

/// The loan of the deposit.
pub(super) fn loca_pass(situation: &Situation) -> Piste {
    let mois = situation.menage.mois.mois();
    let public = situation
        .menage
        .adultes()
        .map(|adulte| public_loca_pass(adulte, mois))
        .min()
        .unwrap_or(Etat::AVerifier);
    let delai = match logement(situation).and_then(|logement| logement.bail_depuis) {
        Some(entree) => Etat::si(mois.depuis(entree) <= 2),
        None => Etat::AVerifier,
    };
    let principale = logement(situation).is_none_or(|logement| logement.residence_principale);
    let boursier = situation.menage.adultes().any(|adulte| adulte.boursier);
    Piste {
        orientation: Orientation::LocaPass,
        objet: "Le dépôt de garantie avancé, 1 200 € au plus, à rendre en 25 mois au plus sans intérêts",
        conditions: vec![
            Condition::new(
                "Salarié du privé ; ou moins de 30 ans en alternance, en recherche d'emploi ou en contrat court ; ou étudiant boursier d'État ou qui travaille",
                public,
                LOCA_PASS,
            )
            .nommee("salarie"),
            Condition::new("Pour louer sa résidence principale", locataire(situation, principale), LOCA_PASS),
            Condition::new("Demander au plus tard deux mois après l'entrée", delai, LOCA_PASS),
            Condition::new(
                "Pas d'autre avance en cours, pas d'aide du FSL pour ce dépôt, pas de dossier de surendettement",
                Etat::AVerifier,
                LOCA_PASS,
            ),
        ],
        organisme: Organisme::ActionLogement,
        pieces: [
            vec![Piece::Identite, Piece::Bail, Piece::ContratTravail],
            if boursier { vec![Piece::JustificatifBourse] } else { Vec::new() },
        ]
        .concat(),
        confiance: Confiance::Moteur,
    }
}

fn public_loca_pass(adulte: &Personne, mois: Mois) -> Etat {
    let moins_de_30_ans = adulte.age_au_premier(mois) < 30;
    match adulte.activite {
        // The branch of the employer is not asked.
        Some(Activite::Salarie | Activite::ArretMaladie | Activite::CongeParental) => Etat::AVerifier,
        Some(Activite::Apprenti) => Etat::si_connu(moins_de_30_ans),
        Some(Activite::Chomeur) => Etat::si(moins_de_30_ans),
        Some(Activite::SansActivite) => Etat::sauf(!moins_de_30_ans),
        Some(Activite::Etudiant) if adulte.boursier => Etat::Remplie,
        Some(Activite::Etudiant) => {
            let travail = [Nature::Salaire, Nature::Apprentissage, Nature::Stage];
            Etat::sauf(!adulte.revenus_de(&travail, mois).est_positif())
        }
        Some(Activite::Retraite | Activite::Independant | Activite::Invalide) | None => Etat::NonRemplie,
    }
}

/// The grant of work-study trainees.
pub(super) fn mobili_jeune(situation: &Situation, simulation: &Simulation) -> Piste {
    let mois = simulation.mois;
    let alternant = situation.menage.adultes().find(|adulte| adulte.est(Activite::Apprenti));
    let de = |regle: fn(&Personne, MoisCouvert) -> Etat| {
        alternant.map_or(Etat::AVerifier, |personne| regle(personne, mois))
    };
    let reste = loyer_et_charges(situation, mois.mois())
        .map(|loyer| loyer - simulation.base().aide_logement.bas >= MOBILI_JEUNE_MINIMUM.en(mois).valeur);
    let loue = situation.menage.occupation().is_none_or(|occupation| !occupation.est_sans_loyer());
    Piste {
        orientation: Orientation::MobiliJeune,
        objet: "De 10 à 100 € par mois pour le loyer pendant l'alternance",
        conditions: vec![
            Condition::new(
                "En contrat d'apprentissage ou de professionnalisation",
                Etat::si(alternant.is_some()),
                MOBILI_JEUNE,
            )
            .nommee("salarie"),
            Condition::new(
                "Moins de 30 ans",
                de(|personne, mois| Etat::si(personne.age_au_premier(mois.mois()) < 30)),
                MOBILI_JEUNE,
            ),
            Condition::new("Employeur privé, hors agriculture", Etat::AVerifier, MOBILI_JEUNE),
            Condition::new("Salaire brut de 120 % du SMIC au plus", de(salaire_mobili_jeune), MOBILI_JEUNE),
            Condition::new(
                "Un logement loué, dont il reste au moins 10 € à payer après l'aide au logement",
                if loue { reste.map_or(Etat::AVerifier, Etat::si) } else { Etat::NonRemplie },
                MOBILI_JEUNE,
            ),
            Condition::new(
                "Demander le plus tôt possible, au plus tard trois mois après le début du contrat",
                de(delai_mobili_jeune),
                MOBILI_JEUNE,
            ),
        ],
        organisme: Organisme::ActionLogement,
        pieces: vec![Piece::Rib, Piece::Quittance, Piece::ContratAlternance, Piece::AttestationCaf],
        confiance: Confiance::AConfirmer,
    }
}

/// A trainee pays few contributions: the gross is at least the net, and at most that of an ordinary wage.
fn salaire_mobili_jeune(personne: &Personne, mois: MoisCouvert) -> Etat {
    let plafond = SMIC_MENSUEL.en(mois).valeur * MOBILI_JEUNE_SMIC.en(mois).valeur;
    if personne.serie(Nature::SalaireBrut).is_some() {
        return Etat::si(personne.revenu(Nature::SalaireBrut, mois.mois()) <= plafond);
    }
    let net = personne.revenus_de(&[Nature::Salaire, Nature::Apprentissage], mois.mois());
    if salaire_brut(net, mois.mois()) <= plafond { Etat::Remplie } else { Etat::sauf(plafond < net) }
}

/// From three months before to three months after; other pages say five or six.
fn delai_mobili_jeune(personne: &Personne, mois: MoisCouvert) -> Etat {
    match personne.activite_depuis.map(|debut| mois.mois().depuis(debut)) {
        Some(-3..=3) => Etat::Remplie,
        Some(4..=6) | None => Etat::AVerifier,
        Some(_) => Etat::NonRemplie,
    }
}

/// The local fund: it helps to enter a home, to stay in it, to pay energy and water.
pub(super) fn fsl(situation: &Situation) -> Piste {
    let mois = situation.menage.mois.mois();
    let dette = situation.finances.dettes.iter().any(|dette| {
        matches!(dette.nature, NatureDette::Loyer | NatureDette::Energie | NatureDette::Eau)
            && dette.restant_du.is_none_or(Euros::est_positif)
    });
    let entree =
        logement(situation).and_then(|logement| logement.bail_depuis).is_some_and(|bail| mois <= bail);
    Piste {
        orientation: Orientation::Fsl,
        objet: "Une aide ou un prêt pour entrer dans un logement, y rester, payer l'énergie ou l'eau",
        conditions: vec![
            Condition::new(
                "Un logement à prendre (demander avant d'entrer), ou une dette de loyer, d'énergie ou d'eau",
                Etat::si_connu(dette || entree),
                LOI_1990,
            )
            .nommee("impaye"),
            Condition::new(
                "Des ressources sous le plafond du département, aide au logement non comptée",
                Etat::AVerifier,
                LOI_1990,
            ),
            Condition::new("Un loyer que le budget peut porter", Etat::AVerifier, LOI_1990)
                .nommee("capacite"),
        ],
        organisme: Organisme::Departement,
        pieces: vec![
            Piece::Identite,
            Piece::Rib,
            Piece::RessourcesTrimestre,
            Piece::Bail,
            Piece::AttestationCaf,
            Piece::DetteOuDevis,
            Piece::BudgetDuFoyer,
        ],
        confiance: Confiance::Moteur,
    }
}

fn logement(situation: &Situation) -> Option<&Logement> {
    situation.menage.logement.as_ref()
}

/// Not for an owner; for whoever has no lease yet, it is for the home to come.
fn locataire(situation: &Situation, principale: bool) -> Etat {
    match situation.menage.occupation() {
        Some(Occupation::Proprietaire) => Etat::NonRemplie,
        Some(Occupation::Heberge | Occupation::SansDomicile) | None => Etat::AVerifier,
        Some(_) => Etat::si(principale),
    }
}

/// The lease is not signed yet; without its month, to be checked.
fn avant_le_bail(situation: &Situation, mois: Mois) -> Etat {
    match logement(situation).and_then(|logement| logement.bail_depuis) {
        Some(entree) => Etat::si(mois <= entree),
        None => Etat::AVerifier,
    }
}

/// Rent with charges of the month; `None` where no rent is known.
fn loyer_et_charges(situation: &Situation, mois: Mois) -> Option<Euros> {
    let logement = logement(situation)?;
    let loyer = logement.loyer.as_ref()?.en(mois);
    Some(loyer + logement.charges.as_ref()?.en(mois))
}
