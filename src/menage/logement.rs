//! The home ([`Logement`]).

use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{CategorieFoyer, Dpe, LogementDAvant, Occupation, RegleFoyer};
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
    /// `loyer` was typed with the charges, which are not known apart.
    pub charges_comprises: bool,
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
    /// Month in which this home began to be the household's, where another one is known before: its rent counts from then.
    pub change_depuis: Option<Mois>,
    /// How one was housed before the month of entry.
    pub avant: Option<LogementDAvant>,
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

    /// The month whose rent the housing aid of a month looks at: July of the year before, or the first month of the home
    /// if it began later (CCH, art. R823-6, R823-7).
    pub fn mois_du_loyer(&self, mois: Mois) -> Mois {
        let juillet = Mois::new(mois.annee() - 1, 7);
        let entree = self.bail_depuis.max(self.change_depuis);
        let debut = entree.map_or(juillet, |entree| entree.max(juillet)).min(mois);
        let du = |lu: &Mois| self.loyer.as_ref().is_some_and(|loyer| loyer.en(*lu).est_positif());
        Periode { debut, fin: mois }.mois().find(du).unwrap_or(mois)
    }

    /// How one was housed in a month, where it is before the entry and one said it.
    pub fn avant_d_entrer(&self, mois: Mois) -> Option<LogementDAvant> {
        self.avant.filter(|_| self.bail_depuis.is_some_and(|entree| mois < entree))
    }

    /// Housed without a rent.
    pub fn est_sans_loyer(&self) -> bool {
        self.occupation.is_some_and(Occupation::est_sans_loyer)
    }

    /// Another home than `ancien`, or the same: by its place, its kind, its size.
    fn est_un_autre(&self, ancien: &Logement) -> bool {
        let traits = |logement: &Logement| {
            (logement.occupation, logement.commune, logement.surface, logement.pieces, logement.bail_depuis)
        };
        traits(self) != traits(ancien)
    }

    /// What follows from another home before this one, up to the month before `depuis`: the rent of July is no longer its
    /// own, and whoever paid none enters a lease. In an alternative, another rent is that of another home.
    pub fn succede(&mut self, ancien: &Logement, depuis: Mois, alternative: bool) {
        let autre_loyer = alternative && self.loyer != ancien.loyer;
        if !autre_loyer && !self.est_un_autre(ancien) {
            return;
        }
        self.change_depuis = Some(depuis);
        if self.bail_depuis == ancien.bail_depuis {
            self.bail_depuis = ancien.est_sans_loyer().then_some(depuis);
        }
    }
}
