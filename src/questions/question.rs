//! What is known of a question ([`Question`]): whose it is, its form, its words, where it is asked.

/// A row of the [table](crate::questions::table).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whose the answer is.
    pub a_qui: AQui,
    /// The form of the answer.
    pub forme: Forme,
    /// What is asked, with its article, for "il manque …": `le loyer sans les charges`.
    pub nom: &'static str,
    /// Where it is asked, or what is supposed.
    pub posee: Posee,
    /// Why it is not printed, where it is not.
    pub discretion: Option<Discretion>,
    /// Whether an option has a field for it.
    pub option: bool,
}

/// Whose an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AQui {
    /// The household's.
    Menage,
    /// One person's.
    Personne,
    /// A line's: an expense, a debt, a month of the statement.
    Ligne,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forme {
    /// Free words, or a code.
    Texte,
    /// One of a list.
    Choix,
    /// Yes or no.
    OuiNon,
    /// A whole number.
    Entier,
    /// Euros.
    Montant,
    /// Euros per month that may change.
    Serie,
    /// A month.
    Mois,
    /// A day.
    Date,
    /// Answers that stand together.
    Groupe,
    /// Lines.
    Liste,
    /// A value for each year.
    ParAnnee,
}

/// Where a question is asked, or what holds where it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posee {
    /// On the public path and in the workspace.
    Parcours(Lieu),
    /// In the workspace; on the public path this is supposed, in these words, and asked of whom it may change an amount
    /// (`conseil/questions.rs`).
    Entretien(Lieu, &'static str),
    /// On no screen of its own: supposed everywhere, in these words, and asked likewise.
    Supposee(&'static str),
    /// In a file alone, for this reason.
    Fichier(&'static str),
}

impl Posee {
    /// The screen that asks, where one does.
    pub const fn lieu(self) -> Option<Lieu> {
        match self {
            Posee::Parcours(lieu) | Posee::Entretien(lieu, _) => Some(lieu),
            Posee::Supposee(_) | Posee::Fichier(_) => None,
        }
    }
}

/// The small screen of the public path, or the part of the workspace, that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lieu {
    /// The month computed, in the bar.
    Calcul,
    /// The summary to print.
    Synthese,
    /// Who lives in the home, the kind of couple.
    Foyer,
    /// Since when a lone parent lives alone.
    Separation,
    /// An adult: birth, nationality.
    Personne,
    /// What an adult does today, and a disability.
    Situation,
    /// What an adult or a child earns.
    Revenus,
    /// A child: where it lives, its school.
    Enfants,
    /// The other parent of a child, and the alimony.
    AutreParent,
    /// The kind of home.
    Logement,
    /// Where the home is.
    Commune,
    /// What the home costs, and with whom it is shared.
    Loyer,
    /// What a foyer or a résidence is.
    Residence,
    /// The aids received today.
    Recu,
    /// Expenses and debts.
    Depenses,
    /// Whether some rent is in arrears.
    Impaye,
    /// Since when, and why.
    Retard,
    /// The letters and decisions received.
    Courriers,
    /// The landlord's statement.
    Releve,
    /// The options side by side.
    Options,
    /// The budget in detail.
    Budget,
    /// A dispute between neighbours.
    Voisinage,
    /// The interviews, what was agreed, the next appointment.
    Suivi,
    /// The papers to gather.
    Papiers,
    /// All the answers, before the results.
    Verification,
}

/// Why a fact is not printed for everybody: what the law on discrimination protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discretion {
    /// Health, disability, pregnancy.
    Sante,
    /// Nationality, residence permit.
    Nationalite,
}

/// A question to the household.
pub const fn menage(forme: Forme, nom: &'static str, posee: Posee) -> Question {
    Question { a_qui: AQui::Menage, forme, nom, posee, discretion: None, option: false }
}

/// A question about one person.
pub const fn personne(forme: Forme, nom: &'static str, posee: Posee) -> Question {
    Question { a_qui: AQui::Personne, ..menage(forme, nom, posee) }
}

/// A question about one line of a list.
pub const fn ligne(forme: Forme, nom: &'static str, posee: Posee) -> Question {
    Question { a_qui: AQui::Ligne, ..menage(forme, nom, posee) }
}

impl Question {
    /// The same, left out of what is printed.
    pub const fn discrete(self, discretion: Discretion) -> Question {
        Question { discretion: Some(discretion), ..self }
    }

    /// The same, with a field in the options.
    pub const fn option(self) -> Question {
        Question { option: true, ..self }
    }
}
