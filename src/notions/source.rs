//! Where a rule or a figure comes from ([`Source`]), and how sure we are of it ([`Confiance`]).

/// A text of law, restated in our own words beside its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// `CCH, art. D823-16`.
    pub texte: &'static str,
    /// Légifrance identifier of the version read (`LEGIARTI…`), where known.
    pub legifrance: Option<&'static str>,
}

impl Source {
    /// A text known by its number.
    pub const fn article(texte: &'static str) -> Source {
        Source { texte, legifrance: None }
    }

    /// The same text with the identifier of the version that was read.
    pub const fn lu(self, legifrance: &'static str) -> Source {
        Source { legifrance: Some(legifrance), ..self }
    }

    /// The public page of the text, to be opened only when the person asks.
    pub fn lien(&self) -> Option<String> {
        self.legifrance.map(|identifiant| {
            let rubrique = if identifiant.starts_with("JORF") { "jorf/id" } else { "codes/article_lc" };
            format!("https://www.legifrance.gouv.fr/{rubrique}/{identifiant}")
        })
    }
}

/// How sure a value is. Whatever rests on [`Confiance::AConfirmer`] says so on screen and on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confiance {
    /// Read in the text itself.
    Texte,
    /// Read in a public rules engine that cites the text.
    Moteur,
    /// Worked out from the rule of the text and a published value.
    Calcule,
    /// One source only, or a point of practice: to be confirmed.
    AConfirmer,
}

impl Confiance {
    /// In a person's words.
    pub fn libelle(self) -> &'static str {
        match self {
            Confiance::Texte => "lu dans le texte",
            Confiance::Moteur => "lu dans un moteur public qui cite le texte",
            Confiance::Calcule => "calculé d'après la règle",
            Confiance::AConfirmer => "à confirmer",
        }
    }
}
