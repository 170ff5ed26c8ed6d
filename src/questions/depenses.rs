//! The grid of the household's expenses and debts: posts, rhythms, natures of a debt.
//!
//! There is no single legal grid: this one is the union of those used by social workers (CESF), the
//! funds for housing (FSL) and the Banque de France.

use crate::notions::choix::choix;
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::{Activite, Occupation};

choix! {
    /// Part of the budget that a post belongs to.
    Bloc {
        Contrainte => "B", "Charges fixes";
        Courante => "C", "Dépenses courantes";
        Occasionnelle => "D", "Dépenses occasionnelles";
    }
}

choix! {
    /// How often an expense falls.
    Rythme {
        Semaine => "semaine", "par semaine";
        Mois => "mois", "par mois";
        Bimestre => "bimestre", "tous les deux mois";
        Trimestre => "trimestre", "par trimestre";
        Semestre => "semestre", "par semestre";
        An => "an", "par an";
        Ponctuel => "ponctuel", "une fois dans l'année";
    }
}

impl Rythme {
    /// The monthly equivalent, exact: a week is 52/12 of a month, never a quarter of it.
    pub fn par_mois(self, montant: Euros) -> Euros {
        match self {
            Rythme::Semaine => montant * 52 / 12,
            Rythme::Mois => montant,
            Rythme::Bimestre => montant / 2,
            Rythme::Trimestre => montant / 3,
            Rythme::Semestre => montant / 6,
            Rythme::An | Rythme::Ponctuel => montant / 12,
        }
    }
}

choix! {
    /// Nature of a debt.
    NatureDette {
        Loyer => "Loyer", "Loyer";
        Energie => "Energie", "Énergie";
        Eau => "Eau", "Eau";
        Impot => "Impot", "Impôt";
        Amende => "Amende", "Amende";
        Alimentaire => "Alimentaire", "Pension alimentaire";
        Penale => "Penale", "Réparation pénale";
        InduCaf => "IndusCAF", "Trop-perçu de la CAF";
        CreditConso => "CreditConso", "Crédit à la consommation";
        Renouvelable => "Renouvelable", "Crédit renouvelable";
        Decouvert => "Decouvert", "Découvert";
        Immobilier => "Immobilier", "Crédit immobilier";
        Famille => "Famille", "Famille ou proches";
        Sante => "Sante", "Santé";
        Cantine => "Cantine", "Cantine";
        PretFsl => "Prêt FSL", "Prêt du FSL";
        Autre => "Autre", "Autre";
    }
}

/// Declares the grid: `Variant => "id", Bloc, "words";`.
macro_rules! postes {
    ($($variante:ident => $code:literal, $bloc:ident, $libelle:literal;)+) => {
        choix! {
            /// A post of the grid. The rent, its charges and the housing aid (B1 to B6) come from the home.
            Poste { $($variante => $code, $libelle;)+ }
        }

        impl Poste {
            /// The part of the budget that it belongs to.
            pub fn bloc(self) -> Bloc {
                match self { $(Poste::$variante => Bloc::$bloc,)+ }
            }
        }
    };
}

postes! {
    Electricite => "B7", Contrainte, "Électricité";
    Chauffage => "B8", Contrainte, "Gaz, fioul, chauffage";
    Eau => "B9", Contrainte, "Eau";
    AssuranceHabitation => "B10", Contrainte, "Assurance habitation";
    AssuranceAuto => "B11", Contrainte, "Assurance auto";
    Mutuelle => "B12", Contrainte, "Mutuelle";
    Telephone => "B13", Contrainte, "Téléphone, internet";
    Impots => "B14", Contrainte, "Taxe foncière, impôt non prélevé à la source";
    PensionVersee => "B15", Contrainte, "Pension alimentaire versée";
    GardeEnfants => "B16", Contrainte, "Garde d'enfants";
    Cantine => "B17", Contrainte, "Cantine, école";
    Transport => "B18", Contrainte, "Trajets pour le travail";
    Banque => "B19", Contrainte, "Frais bancaires";
    Tutelle => "B20", Contrainte, "Frais de tutelle ou curatelle";
    Abonnements => "B21", Contrainte, "Abonnements";
    AideDomicile => "B22", Contrainte, "Aide à domicile, enfant étudiant";
    Alimentation => "C1", Courante, "Alimentation";
    Hygiene => "C2", Courante, "Hygiène, entretien";
    Habillement => "C3", Courante, "Vêtements";
    Sante => "C4", Courante, "Santé non remboursée";
    Carburant => "C5", Courante, "Carburant hors travail";
    Enfants => "C6", Courante, "Enfants";
    Loisirs => "C7", Courante, "Loisirs, culture, sport";
    Tabac => "C8", Courante, "Tabac";
    Animaux => "C9", Courante, "Animaux";
    Divers => "C10", Courante, "Divers";
    Rentree => "D1", Occasionnelle, "Rentrée scolaire";
    Fetes => "D2", Occasionnelle, "Noël, anniversaires";
    Vacances => "D3", Occasionnelle, "Vacances";
    Vehicule => "D4", Occasionnelle, "Entretien du véhicule";
    Chaudiere => "D5", Occasionnelle, "Entretien de la chaudière";
    Equipement => "D6", Occasionnelle, "Équipement";
    Regularisation => "D7", Occasionnelle, "Régularisation de charges";
    Lunettes => "D8", Occasionnelle, "Lunettes, dentiste";
    TitreSejour => "D9", Occasionnelle, "Titre de séjour";
}

impl Poste {
    /// The rhythm in which people tell it: what comes once a year is told by the year.
    pub fn rythme_usuel(self) -> Rythme {
        if self.bloc() == Bloc::Occasionnelle { Rythme::An } else { Rythme::Mois }
    }

    /// Water, electricity, heating paid outside the rent.
    pub const FLUIDES: [Poste; 3] = [Poste::Electricite, Poste::Chauffage, Poste::Eau];

    /// What a home costs beside its rent.
    pub const DU_LOGEMENT: [Poste; 4] =
        [Poste::Electricite, Poste::Chauffage, Poste::Eau, Poste::AssuranceHabitation];

    /// The fixed charges of nearly every household: left blank, they are missing.
    const ATTENDUS: [Poste; 5] =
        [Poste::Electricite, Poste::AssuranceHabitation, Poste::Mutuelle, Poste::Telephone, Poste::Transport];
}

/// What the expenses of a household hang on.
#[derive(Clone, Copy, Debug)]
pub struct TrainDeVie {
    /// How it is housed.
    pub occupation: Option<Occupation>,
    /// It has a child.
    pub enfants: bool,
    /// One of its adults goes to work, or may.
    pub travail: bool,
}

impl TrainDeVie {
    /// Whether it may have such an expense, of those asked openly.
    pub fn peut_payer(self, poste: Poste) -> bool {
        match poste {
            Poste::Cantine => self.enfants,
            Poste::Transport => self.travail,
            _ => self.occupation != Some(Occupation::SansDomicile) || !Poste::DU_LOGEMENT.contains(&poste),
        }
    }

    /// Whether it is sure to have one of its own: not in somebody else's home, nor the energy that comes with a residence.
    pub fn doit_payer(self, poste: Poste) -> bool {
        use Occupation as O;
        let compris: &[Poste] = match self.occupation {
            Some(O::Heberge) => &Poste::DU_LOGEMENT,
            Some(O::Foyer | O::ResidenceUniversitaire) => &Poste::FLUIDES,
            _ => &[],
        };
        self.peut_payer(poste) && !compris.contains(&poste)
    }

    /// The expenses that it is sure to have, as far as one expects them of a household.
    pub fn attendus(self) -> impl Iterator<Item = Poste> {
        Poste::ATTENDUS.into_iter().filter(move |poste| self.doit_payer(*poste))
    }
}

/// Whether who does this may go to work, or to school; who did not say may.
pub fn peut_se_deplacer(activite: Option<Activite>) -> bool {
    use Activite as A;
    matches!(activite, None | Some(A::Salarie | A::Independant | A::Apprenti | A::Etudiant))
}
