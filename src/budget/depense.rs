//! The household's expenses and debts as entered: posts of the usual grid, rhythms, instalments.
//!
//! There is no single legal grid: this one is the union of those used by social workers (CESF), the
//! funds for housing (FSL) and the Banque de France.

use crate::mois::Mois;
use crate::montant::Euros;
use crate::serie::Serie;
use crate::situation::{Choix, choix};

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
}

/// An expense.
#[derive(Clone, Debug)]
pub struct Depense {
    /// Post of the grid.
    pub poste: Poste,
    /// Amount at each occurrence.
    pub montant: Serie,
    /// How often.
    pub rythme: Rythme,
    /// Month of the year in which it falls, 1 to 12.
    pub mois: Option<u32>,
    /// Given as an estimate.
    pub estimation: bool,
}

impl Depense {
    /// The monthly equivalent of a month, exact.
    pub fn par_mois(&self, mois: Mois) -> Euros {
        self.rythme.par_mois(self.montant.en(mois))
    }

    /// What is really paid in a month: the whole of a yearly expense in its month, where it is known.
    pub fn paye_en(&self, mois: Mois) -> Euros {
        match (self.rythme, self.mois) {
            (Rythme::An | Rythme::Ponctuel, Some(numero)) if numero == mois.numero() => self.montant.en(mois),
            (Rythme::An | Rythme::Ponctuel, Some(_)) => Euros::ZERO,
            _ => self.par_mois(mois),
        }
    }
}

/// A debt or a credit.
#[derive(Clone, Debug)]
pub struct Dette {
    /// What it is for.
    pub nature: NatureDette,
    /// What is still owed.
    pub restant_du: Euros,
    /// Instalment a month.
    pub mensualite: Euros,
    /// Last month of the instalments.
    pub fin: Option<Mois>,
    /// What was not paid in time.
    pub retard: Euros,
    /// The instalment is that of a plan for arrears.
    pub plan: bool,
}

impl Dette {
    /// What a plan has to repay, not a credit that runs as agreed.
    pub fn est_a_apurer(&self) -> bool {
        self.est_en_retard() || matches!(self.nature, NatureDette::Loyer | NatureDette::InduCaf)
    }

    /// What is owed: the balance, or the arrears where only they are said.
    pub fn due(&self) -> Euros {
        self.restant_du.max(self.retard)
    }

    /// Not paid as agreed: late, or in a plan for arrears.
    pub fn est_en_retard(&self) -> bool {
        self.retard.est_positif() || self.plan
    }

    /// The instalment of a month.
    pub fn mensualite_en(&self, mois: Mois) -> Euros {
        if self.fin.is_some_and(|fin| fin < mois) { Euros::ZERO } else { self.mensualite }
    }
}
