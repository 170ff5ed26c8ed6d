//! What can be controlled: an expense beside a reference for this household, and the step to take. Facts with their
//! source, never a judgement; a reference is an order of magnitude.

use crate::loi::baremes::budget::{
    DPE_CLASSES, DPE_ELECTRICITE, EAU, EAU_PRIX, ELECTRICITE, GAZ, OFFRE_BANCAIRE,
};
use crate::menage::situation::Situation;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::questions::depenses::Poste;
use crate::questions::vocabulaire::Occupation;
use crate::simulation::Simulation;

/// A post beside its reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maitrise {
    /// What it is.
    pub nom: String,
    /// What is paid, euros per month; `None` where it is not entered.
    pub paye: Option<Euros>,
    /// The reference for this household, euros per month.
    pub reference: Option<Euros>,
    /// What to do.
    pub geste: &'static str,
}

impl Maitrise {
    /// What the step could save each month.
    pub fn economie(&self) -> Option<Euros> {
        self.paye.zip(self.reference).map(|(paye, reference)| (paye - reference).positif())
    }
}

/// The posts that concern the household.
pub fn maitrise(situation: &Situation, simulation: &Simulation) -> Vec<Maitrise> {
    let mois = simulation.mois;
    let paye = |poste: Poste| situation.finances.depense(&[poste], mois.mois());
    let mut postes = Vec::new();
    let eau = paye(Poste::Eau);
    if eau.is_some()
        || situation.menage.logement.as_ref().is_some_and(|logement| logement.fluides_individuels)
    {
        postes.push(Maitrise {
            nom: "Eau".to_owned(),
            paye: eau,
            reference: Some(eau_de(simulation.base().personnes, mois)),
            geste: "Relevez le compteur le soir et le matin : s'il tourne la nuit, il y a une fuite. Mousseurs, chasse d'eau",
        });
    }
    postes.extend(chauffage(situation, paye(Poste::Chauffage), paye(Poste::Electricite), mois));
    if let Some(frais) = paye(Poste::Banque) {
        postes.push(Maitrise {
            nom: "Frais bancaires".to_owned(),
            paye: Some(frais),
            reference: Some(OFFRE_BANCAIRE.en(mois).valeur),
            geste: "Demandez par écrit l'offre pour clients fragiles : 3 € par mois, frais d'incidents limités à 20 € par mois et 200 € par an",
        });
    }
    let conseils = [
        (
            Poste::Telephone,
            "Il n'y a plus de tarif social national : comparez les forfaits. Le FSL peut aider pour une facture.",
        ),
        (
            Poste::AssuranceHabitation,
            "Obligatoire pour un locataire. Après un an, elle se résilie à tout moment : comparez.",
        ),
        (
            Poste::Transport,
            "Sous le plafond de la complémentaire santé solidaire, le réseau doit offrir au moins la moitié.",
        ),
        (Poste::Abonnements, "Un contrat signé en ligne se résilie en ligne, en trois clics."),
    ];
    for (poste, geste) in conseils {
        if let Some(montant) = paye(poste) {
            let nom = crate::notions::choix::Choix::libelle(poste).to_owned();
            postes.push(Maitrise { nom, paye: Some(montant), reference: None, geste });
        }
    }
    postes
}

/// What a household of this size in this home usually pays for a post, euros per month: an order of magnitude to offer
/// to one who does not know, to be confirmed. Nothing where no source gives one.
pub fn estimation(situation: &Situation, simulation: &Simulation, poste: Poste) -> Option<Euros> {
    match poste {
        Poste::Eau if situation.menage.occupation() == Some(Occupation::SansDomicile) => None,
        Poste::Eau => Some(eau_de(simulation.base().personnes, simulation.mois)),
        Poste::Chauffage => chauffage(situation, Some(Euros::ZERO), None, simulation.mois)?.reference,
        _ => None,
    }
}

/// Usual water of a household, euros per month, to the cent: beyond four persons, the last step goes on.
fn eau_de(personnes: u32, mois: MoisCouvert) -> Euros {
    let usages = EAU.en(mois).valeur.0;
    let connu = usages[(personnes.clamp(1, 4) - 1) as usize];
    let centiemes = connu + (usages[3] - usages[2]) * personnes.saturating_sub(4);
    (EAU_PRIX.en(mois).valeur * centiemes / 100).arrondi_centime()
}

/// Heating by class and surface: the middle of the class, at the price of the energy (five uses of the diagnosis).
fn chauffage(
    situation: &Situation,
    chauffage: Option<Euros>,
    electricite: Option<Euros>,
    mois: MoisCouvert,
) -> Option<Maitrise> {
    let logement = situation.menage.logement.as_ref()?;
    let (dpe, surface) = logement.dpe.zip(logement.surface)?;
    let par_an = Euros::UN * DPE_CLASSES.en(mois).valeur.de(dpe) * surface;
    // Paid apart, heating is taken for gas; otherwise electricity does it all.
    let (paye, prix) = match chauffage {
        Some(montant) => (Some(montant), GAZ.en(mois).valeur),
        None => (electricite, ELECTRICITE.en(mois).valeur),
    };
    let final_ = if chauffage.is_some() { par_an } else { par_an.par(DPE_ELECTRICITE.en(mois).valeur) };
    Some(Maitrise {
        nom: format!(
            "Énergie du logement ({surface} m², classe {})",
            crate::notions::choix::Choix::code(dpe)
        ),
        paye,
        reference: Some((final_ * prix / 12).arrondi_centime()),
        geste: "19 °C dans les pièces : un degré de moins, environ 7 % de moins. Comparez les offres sur energie-info.fr",
    })
}

/// A difference too small to be worth a step, euros per month.
pub const NEGLIGEABLE: Euros = Euros::UN;
