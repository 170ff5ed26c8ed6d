//! The home ([`Logement`]).

use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{CategorieFoyer, Dpe, Occupation, RegleFoyer};
use crate::territoire::communes::CodeCommune;
use crate::territoire::financement::{Financement, ZoneAbc, ZoneSls};

/// The home. `None` where the answer is missing.
#[derive(Clone, Debug)]
pub struct Logement {
    /// How it is occupied.
    pub occupation: Option<Occupation>,
    /// The commune.
    pub commune: Option<CodeCommune>,
    /// Zone of the housing aids given by hand.
    pub zone_forcee: Option<u32>,
    /// Rent without charges, a month.
    pub loyer: Option<Serie>,
    /// In a foyer, the part of the monthly fee that stands for rent and charges.
    pub redevance: Option<Serie>,
    /// The foyer or the résidence universitaire is under a convention that opens the APL.
    pub foyer_conventionne: Option<bool>,
    /// Scale of a foyer under convention.
    pub foyer_regle: RegleFoyer,
    /// Whom a foyer without convention lodges.
    pub foyer_categorie: CategorieFoyer,
    /// The foyer is an Ehpad or a résidence autonomie.
    pub ehpad_ou_residence_autonomie: bool,
    /// A second home is paid for work, or, alone in a foyer, a family is supported elsewhere.
    pub double_residence_pro: bool,
    /// Provision for charges, a month; `None` where it is not known.
    pub charges: Option<Serie>,
    /// Garage and the like, a month.
    pub annexes: Euros,
    /// Supplément de loyer de solidarité written on the rent notice, a month.
    pub sls: Option<Euros>,
    /// Zone of that supplement.
    pub zone_sls: Option<ZoneSls>,
    /// Zone of intermediate housing.
    pub zone_abc: Option<ZoneAbc>,
    /// Contribution to energy works, a month.
    pub troisieme_ligne: Euros,
    /// A room.
    pub chambre: bool,
    /// Shared flat.
    pub colocation: bool,
    /// Number of co-tenants, where `loyer` is that of the whole lease.
    pub nb_colocataires: Option<u32>,
    /// Living area, m².
    pub surface: Option<u32>,
    /// Habitable rooms, kitchen apart.
    pub pieces: Option<u32>,
    /// Class of the energy diagnosis.
    pub dpe: Option<Dpe>,
    /// Water or heating is paid apart from the rent.
    pub fluides_individuels: bool,
    /// Loan that financed it.
    pub financement: Option<Financement>,
    /// Month of entry.
    pub bail_depuis: Option<Mois>,
    /// The landlord is a parent or child.
    pub lien_proprietaire: bool,
    /// Meets the standards of decency.
    pub decent: bool,
    /// Main home.
    pub residence_principale: bool,
    /// The housing aid goes to the landlord.
    pub al_versee_au_bailleur: bool,
}

impl Logement {
    /// A logement-foyer, or a room of the CROUS, which follows the same rules (CCH, art. D823-9 3°).
    pub fn est_foyer(&self) -> bool {
        let chambre_crous =
            matches!(self.foyer_categorie, CategorieFoyer::Crous | CategorieFoyer::CrousRehabilite);
        match self.occupation {
            Some(Occupation::Foyer) => true,
            Some(Occupation::ResidenceUniversitaire) => chambre_crous,
            _ => false,
        }
    }

    /// What is paid for the home: the redevance of a foyer, charges included, or else the rent without charges.
    pub fn loyer_ou_redevance(&self) -> Option<&Serie> {
        if self.occupation == Some(Occupation::Foyer) { self.redevance.as_ref() } else { self.loyer.as_ref() }
    }

    /// The answer that says it.
    pub fn cle_du_loyer(&self) -> Cle {
        if self.occupation == Some(Occupation::Foyer) { Cle::LogementRedevance } else { Cle::LogementLoyer }
    }

    /// The charges paid beside the rent in a month; those of a foyer are in its redevance. `None` where they are not known.
    pub fn charges_en(&self, mois: Mois) -> Option<Euros> {
        if self.occupation == Some(Occupation::Foyer) {
            return Some(Euros::ZERO);
        }
        self.charges.as_ref().map(|charges| charges.en(mois))
    }

    /// Number of households among whom the rent of the lease is shared.
    pub fn part(&self) -> u32 {
        if self.colocation && !self.est_foyer() { self.nb_colocataires.unwrap_or(1) } else { 1 }
    }
}
