//! What creditors may take, and what over-indebtedness could do.

use super::Dossier;
use crate::gestion::quotite;
use crate::gestion::surendettement::{Capacite, OrientationCommission, capacite};
use crate::menage::personne::Personne;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::Euros;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;

/// What may be seized of an adult's pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saisissable {
    /// The identifier of the person.
    pub id: String,
    /// Euros per month; `None` while the pay is not known.
    pub montant: Option<Euros>,
    /// The dependants of a debtor.
    pub a_charge: u32,
}

/// What could be repaid each month in over-indebtedness, euros; between two amounts while nobody said which aids are
/// received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierSurendettement {
    /// The most that measures may ask.
    pub mensualite: Fourchette,
    /// By the seizable part.
    pub quotite: Fourchette,
    /// By the RSA that is left.
    pub rsa: Fourchette,
    /// By the current expenses.
    pub charges: Fourchette,
    /// What the commission could do, by the figures; `None` where they do not agree.
    pub orientation: Option<OrientationCommission>,
}

impl Dossier {
    /// What may be seized, adult by adult.
    pub fn saisies(&self) -> Vec<Saisissable> {
        let mois = self.simulation.mois;
        let saisissable = |adulte: &Personne| {
            let a_charge = quotite::personnes_a_charge(&self.situation, &self.simulation, adulte);
            let montant = quotite::saisissable(quotite::assiette(adulte, mois), a_charge, mois);
            let montant = self.paie_connue(adulte).then_some(montant);
            Saisissable { id: adulte.id.clone(), montant, a_charge }
        };
        self.situation.menage.adultes().map(saisissable).collect()
    }

    fn paie_connue(&self, adulte: &Personne) -> bool {
        let paie = |nature: Nature| nature == Nature::PrelevementSource || quotite::SAISIS.contains(&nature);
        let inconnus = self.situation.menage.inconnus_parmi(|reference| {
            reference.personne == Some(adulte.rang)
                && match reference.cle {
                    Cle::Revenus => true,
                    Cle::Revenu(nature) => paie(nature),
                    _ => false,
                }
        });
        inconnus.is_empty()
    }

    /// What a bank account always keeps.
    pub fn compte_protege(&self) -> Euros {
        quotite::laisse(self.simulation.mois)
    }

    /// Over-indebtedness; nothing while rent, aid or an income is missing.
    pub fn surendettement(&self) -> Option<DossierSurendettement> {
        let payee = self.simulation.au_plus(&self.situation);
        let capacite = |simulation| capacite(&self.situation, simulation, self.le);
        let (bas, haut) = (capacite(&self.simulation)?, capacite(&payee)?);
        let entre =
            |lit: fn(&Capacite) -> Euros| Fourchette::exacte(lit(&bas)).ou(Fourchette::exacte(lit(&haut)));
        let orientation = bas.orientation(&self.situation, &self.simulation);
        let meme = orientation == haut.orientation(&self.situation, &payee);
        Some(DossierSurendettement {
            mensualite: entre(|capacite| capacite.plafonds.mensualite),
            quotite: entre(|capacite| capacite.plafonds.quotite),
            rsa: entre(|capacite| capacite.plafonds.rsa),
            charges: entre(|capacite| capacite.plafonds.budget),
            orientation: meme.then_some(orientation),
        })
    }
}

/// Its stable name for other programs.
pub fn code(orientation: OrientationCommission) -> &'static str {
    match orientation {
        OrientationCommission::SansDette => "sans_dette",
        OrientationCommission::AVerifier => "a_verifier",
        OrientationCommission::HorsMesures => "hors_mesures",
        OrientationCommission::Amiable => "amiable",
        OrientationCommission::Reechelonnement(_) => "reechelonnement",
        OrientationCommission::EffacementPartiel(..) => "effacement_partiel",
        OrientationCommission::RienARembourser => "rien_a_rembourser",
    }
}
