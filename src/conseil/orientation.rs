//! Rights without a computed amount, to which the household is directed ([`orientations`]): each with its conditions
//! run on the situation, so that nobody is sent where the answer is already no.
//!
//! A condition that the document cannot answer is [`Etat::AVerifier`], never a refusal: state of health, branch of the
//! employer, local rules are not asked here. Amounts and local ceilings are those of the organisation that decides.
//!
//! **Not modelled**: amounts; Agri-Loca-Pass, Agri-Mobili-Jeune; local rules of the FSL, of the FAJ and of transport;
//! income ceilings of the aide juridictionnelle in 2026, not established.

use crate::conseil::demarches::guichets;
use crate::conseil::fiche::{Lien, Organisme, Piece, fiche_publique};
use crate::loi::condition::{Condition, Etat};
use crate::menage::situation::Situation;
use crate::notions::choix::{Choix, choix};
use crate::notions::source::Confiance;
use crate::notions::tri::trier_par;
use crate::simulation::Simulation;
use crate::territoire::communes::CodeCommune;
use crate::territoire::contacts::{self, Guichet};

mod accompagnement;
mod autonomie;
mod enfance;
mod habitat;

choix! {
    /// A right to which the household is directed.
    Orientation {
        Visale => "visale", "Garantie Visale (caution gratuite)";
        LocaPass => "loca_pass", "Avance Loca-Pass (prêt à 0 % du dépôt de garantie)";
        MobiliJeune => "mobili_jeune", "Mobili-Jeune (aide au loyer des alternants)";
        Fsl => "fsl", "Fonds de solidarité pour le logement (FSL)";
        PreParE => "prepare", "Prestation partagée d'éducation de l'enfant (PreParE)";
        Cmg => "cmg", "Complément de libre choix du mode de garde (CMG)";
        Ajpp => "ajpp", "Allocation journalière de présence parentale (AJPP)";
        Pch => "pch", "Prestation de compensation du handicap (PCH)";
        Apa => "apa", "Allocation personnalisée d'autonomie (APA)";
        AideJuridictionnelle => "aide_juridictionnelle", "Aide juridictionnelle";
        Faj => "faj", "Fonds d'aide aux jeunes (FAJ)";
        Cej => "cej", "Contrat d'engagement jeune (CEJ)";
        TarifTransport => "tarif_transport", "Tarif social des transports";
    }
}

/// A right without a computed amount, for this household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piste {
    /// Which one.
    pub orientation: Orientation,
    /// What it brings, in one sentence.
    pub objet: &'static str,
    /// All its conditions.
    pub conditions: Vec<Condition>,
    /// Where to ask.
    pub organisme: Organisme,
    /// The usual papers.
    pub pieces: Vec<Piece>,
    /// How sure what is said here is.
    pub confiance: Confiance,
}

impl Orientation {
    /// The page that explains it, where one was read.
    pub fn page(self) -> Option<Lien> {
        Some(match self {
            Orientation::Visale => Lien::releve("Visale", "https://www.visale.fr").le(2026, 8),
            Orientation::LocaPass => fiche_publique!("F18490"),
            Orientation::MobiliJeune => {
                Lien::releve("Action Logement", "https://www.actionlogement.fr/l-aide-mobili-jeune")
                    .le(2026, 8)
            }
            Orientation::Fsl => fiche_publique!("F1334"),
            Orientation::PreParE => fiche_publique!("F32485"),
            Orientation::AideJuridictionnelle => fiche_publique!("F18074"),
            Orientation::Cej => fiche_publique!("F32700"),
            _ => return None,
        })
    }
}

impl Piste {
    /// The worst of its conditions.
    pub fn etat(&self) -> Etat {
        self.conditions.iter().map(|condition| condition.etat).max().unwrap_or(Etat::AVerifier)
    }

    /// The page that explains it, then where to ask around the home.
    pub fn liens(&self, commune: Option<CodeCommune>) -> Vec<Lien> {
        let sur_place = match commune {
            Some(commune) if self.orientation == Orientation::Fsl => {
                vec![Lien::de(contacts::ou_demander(Guichet::Fsl, commune))]
            }
            _ => guichets(&[self.organisme], commune),
        };
        self.orientation.page().into_iter().chain(sur_place).collect()
    }

    /// Ruled out by an answer.
    pub fn est_exclue(&self) -> bool {
        self.etat() == Etat::NonRemplie
    }

    /// Why it is ruled out: all the reasons.
    pub fn raisons(&self) -> impl Iterator<Item = &Condition> {
        self.conditions.iter().filter(|condition| condition.etat == Etat::NonRemplie)
    }
}

/// Every orientation: those that fit first, fewest points to check first; then those excluded.
pub fn orientations(situation: &Situation, simulation: &Simulation) -> Vec<Piste> {
    let mut pistes: Vec<Piste> =
        Orientation::TOUS.iter().map(|orientation| piste(*orientation, situation, simulation)).collect();
    trier_par(&mut pistes, |piste| {
        let a_verifier =
            piste.conditions.iter().filter(|condition| condition.etat == Etat::AVerifier).count();
        (piste.est_exclue(), a_verifier)
    });
    pistes
}

/// One orientation, its conditions run.
pub fn piste(orientation: Orientation, situation: &Situation, simulation: &Simulation) -> Piste {
    match orientation {
        Orientation::Visale => habitat::visale(situation, simulation),
        Orientation::LocaPass => habitat::loca_pass(situation),
        Orientation::MobiliJeune => habitat::mobili_jeune(situation, simulation),
        Orientation::Fsl => habitat::fsl(situation),
        Orientation::PreParE => enfance::prepare(situation, simulation),
        Orientation::Cmg => enfance::cmg(situation, simulation),
        Orientation::Ajpp => enfance::ajpp(situation),
        Orientation::Pch => autonomie::pch(situation),
        Orientation::Apa => autonomie::apa(situation),
        Orientation::AideJuridictionnelle => accompagnement::aide_juridictionnelle(situation, simulation),
        Orientation::Faj => accompagnement::faj(situation),
        Orientation::Cej => accompagnement::cej(situation),
        Orientation::TarifTransport => accompagnement::tarif_transport(simulation),
    }
}
