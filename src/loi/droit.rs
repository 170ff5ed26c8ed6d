//! The outcomes of a right ([`Droit`]): open, closed with all the reasons, undetermined; and of all ([`Droits`]).

use std::ops::{Index, IndexMut};

use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::notions::tri::une_fois;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;

/// What the law answers for one right in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Droit {
    /// Open, with its amount.
    Ouvert(Versement),
    /// Open as a cover of costs, not as money: what it costs the household, euros per month; zero where free.
    Couvert(Euros),
    /// Not open: all the reasons, never one alone.
    Ferme(Vec<Motif>),
    /// An answer is missing.
    Indetermine(Manque),
}

/// What is paid, in euros per month unless the right says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versement {
    /// Before the CRDS.
    pub brut: Euros,
    /// Contribution withheld ("contribution pour le remboursement de la dette sociale", 0,5 %).
    pub crds: Euros,
    /// What reaches the household: the only amount that a budget counts.
    pub net: Euros,
}

/// Why a right is not open: a rule that ran, with the figures that it compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Motif {
    /// The reason, in the person's words.
    pub texte: &'static str,
    /// The household's figure and the limit of the text, where the rule compares two amounts.
    pub compare: Option<(Euros, Euros)>,
    /// The article.
    pub source: &'static Source,
    /// Its rule reads an answer on health, origin or nationality: shown on the screen, never printed.
    pub discret: bool,
}

/// What stands between the answers and an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manque {
    /// The answers that are missing.
    pub reponses: Vec<Reference>,
    /// Where the amount lies, if anything bounds it; in euros net per month.
    pub fourchette: Option<Fourchette>,
}

/// The outcome of each right: `droits[CleDroit::Rsa]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Droits([Droit; CleDroit::NOMBRE]);

impl Droits {
    /// The outcome that `issue` gives for each right.
    pub fn par(mut issue: impl FnMut(CleDroit) -> Droit) -> Droits {
        Droits(std::array::from_fn(|rang| issue(CleDroit::TOUS[rang])))
    }

    /// Each right and its outcome, in the order of the catalogue.
    pub fn iter(&self) -> impl Iterator<Item = (CleDroit, &Droit)> {
        CleDroit::TOUS.iter().copied().zip(&self.0)
    }
}

impl Index<CleDroit> for Droits {
    type Output = Droit;
    fn index(&self, cle: CleDroit) -> &Droit {
        &self.0[cle as usize]
    }
}

impl IndexMut<CleDroit> for Droits {
    fn index_mut(&mut self, cle: CleDroit) -> &mut Droit {
        &mut self.0[cle as usize]
    }
}

impl Versement {
    /// An amount without CRDS.
    pub fn sans_crds(net: Euros) -> Versement {
        Versement { brut: net, crds: Euros::ZERO, net }
    }

    /// The sum of two amounts.
    pub fn plus(self, autre: Versement) -> Versement {
        Versement { brut: self.brut + autre.brut, crds: self.crds + autre.crds, net: self.net + autre.net }
    }

    /// A gross amount and the contribution withheld from it.
    pub fn moins_crds(brut: Euros, crds: Euros) -> Versement {
        Versement { brut, crds, net: brut - crds }
    }
}

impl Motif {
    /// A reason without figures.
    pub const fn new(texte: &'static str, source: &'static Source) -> Motif {
        Motif { texte, compare: None, source, discret: false }
    }

    /// A reason that compares the household's figure with a limit.
    pub const fn compare(
        texte: &'static str,
        valeur: Euros,
        limite: Euros,
        source: &'static Source,
    ) -> Motif {
        Motif { texte, compare: Some((valeur, limite)), source, discret: false }
    }

    /// The same, of a rule that reads an answer on health, origin or nationality.
    pub const fn discret(self) -> Motif {
        Motif { discret: true, ..self }
    }
}

impl Droit {
    /// Closed for one reason.
    pub fn ferme(motif: Motif) -> Droit {
        Droit::Ferme(vec![motif])
    }

    /// Undetermined for want of these answers.
    pub fn indetermine(mut reponses: Vec<Reference>, fourchette: Option<Fourchette>) -> Droit {
        let mut connues = Vec::new();
        reponses.retain(|reference| {
            !connues.contains(reference) && {
                connues.push(*reference);
                true
            }
        });
        Droit::Indetermine(Manque { reponses, fourchette })
    }

    /// What is paid; nothing where closed; unknown where undetermined.
    pub fn net(&self) -> Option<Euros> {
        match self {
            Droit::Ouvert(versement) => Some(versement.net),
            Droit::Couvert(_) | Droit::Ferme(_) => Some(Euros::ZERO),
            Droit::Indetermine(_) => None,
        }
    }

    /// What is surely paid: zero where closed or undetermined.
    pub fn net_certain(&self) -> Euros {
        self.net().unwrap_or(Euros::ZERO)
    }

    /// What is paid whatever the missing answers: the lowest that they leave possible; zero where closed, or bounded by
    /// nothing.
    pub fn au_moins(&self) -> Euros {
        self.possible().bas
    }

    /// The amount before CRDS, zero where closed or undetermined.
    pub fn brut_certain(&self) -> Euros {
        match self {
            Droit::Ouvert(versement) => versement.brut,
            Droit::Couvert(_) | Droit::Ferme(_) | Droit::Indetermine(_) => Euros::ZERO,
        }
    }

    /// What is paid: exact where known, `None` where nothing bounds it.
    pub fn fourchette(&self) -> Option<Fourchette> {
        match self {
            Droit::Indetermine(manque) => manque.fourchette,
            _ => self.net().map(Fourchette::exacte),
        }
    }

    /// What it may bring to a total: open above from zero where nothing bounds it.
    pub fn possible(&self) -> Fourchette {
        self.fourchette().unwrap_or(Fourchette::sans_borne())
    }

    /// What is paid, for a rule that goes on with it: up to the largest amount where nothing bounds it.
    pub fn encadrement(&self) -> Fourchette {
        self.fourchette().unwrap_or(Fourchette::jusqu_a(Euros::MAXIMUM_SAISI))
    }

    /// The answers that are missing.
    pub fn manque(&self) -> &[Reference] {
        match self {
            Droit::Indetermine(manque) => &manque.reponses,
            Droit::Ouvert(_) | Droit::Couvert(_) | Droit::Ferme(_) => &[],
        }
    }

    /// The same right in two cases that missing answers leave possible: itself where both give one amount, else
    /// undetermined between the lower and the higher. Each answer is missed once: months fold over it.
    pub fn ou(self, autre: Droit, manque: &[Reference]) -> Droit {
        let manques = manque.iter().chain(self.manque()).chain(autre.manque());
        let reponses = une_fois(manques.copied(), |reference| *reference);
        match (self.fourchette(), autre.fourchette()) {
            (Some(une), Some(autre)) if une == autre => self,
            (Some(une), Some(autre)) => Droit::indetermine(reponses, Some(une.ou(autre))),
            _ => Droit::indetermine(reponses, None),
        }
    }

    /// Whether another case gives the same: the same amount, the same cover, or neither.
    pub fn est_le_meme(&self, autre: &Droit) -> bool {
        match (self, autre) {
            (Droit::Couvert(un), Droit::Couvert(autre)) => un == autre,
            (Droit::Couvert(_), _) | (_, Droit::Couvert(_)) => false,
            (Droit::Indetermine(un), Droit::Indetermine(autre)) => un == autre,
            _ => self.net().is_some() && self.net() == autre.net(),
        }
    }

    /// The same right in all the cases that missing answers leave possible: itself where they give the same, else
    /// undetermined from the lowest to the highest, for want of these answers and of those that a case waits for. A cover
    /// of costs that differs is bounded by nothing: it is no amount.
    pub fn enveloppe(cas: &[&Droit], manque: impl FnOnce() -> Vec<Reference>) -> Droit {
        let Some((premier, autres)) = cas.split_first() else { return Droit::Ferme(Vec::new()) };
        if autres.iter().all(|autre| premier.est_le_meme(autre)) {
            return premier.avec_les_motifs_communs(autres);
        }
        let des_cas = cas.iter().flat_map(|cas| cas.manque()).copied();
        let reponses = une_fois(manque().into_iter().chain(des_cas), |reference| *reference);
        let couvre = cas.iter().any(|cas| matches!(cas, Droit::Couvert(_)));
        let bornes: Option<Vec<Fourchette>> = cas.iter().map(|cas| cas.fourchette()).collect();
        let fourchette = bornes.filter(|_| !couvre).and_then(|b| b.into_iter().reduce(Fourchette::ou));
        Droit::indetermine(reponses, fourchette)
    }

    /// The reasons of a right that is closed.
    fn motifs(&self) -> Option<&[Motif]> {
        match self {
            Droit::Ferme(motifs) => Some(motifs),
            _ => None,
        }
    }

    /// Closed in all the cases: for the reasons that hold in each of them, or else for those of each; discreet where one
    /// of them all is.
    fn avec_les_motifs_communs(&self, autres: &[&Droit]) -> Droit {
        let Droit::Ferme(motifs) = self else { return self.clone() };
        let des_autres = autres.iter().filter_map(|autre| autre.motifs()).flatten();
        let mut tous = une_fois(motifs.iter().chain(des_autres).copied(), |motif| motif.texte);
        let est_dans = |autre: &&Droit, motif: &Motif| {
            autre.motifs().is_none_or(|motifs| motifs.iter().any(|connu| connu.texte == motif.texte))
        };
        let commun =
            |motif: &Motif| est_dans(&self, motif) && autres.iter().all(|autre| est_dans(autre, motif));
        let discret = tous.iter().any(|motif| motif.discret);
        if tous.iter().any(commun) {
            tous.retain(commun);
        }
        Droit::Ferme(tous.into_iter().map(|motif| if discret { motif.discret() } else { motif }).collect())
    }

    /// Open with an amount above zero, or as a cover.
    pub fn est_ouvert(&self) -> bool {
        match self {
            Droit::Ouvert(versement) => versement.net.est_positif(),
            Droit::Couvert(_) => true,
            Droit::Ferme(_) | Droit::Indetermine(_) => false,
        }
    }

    /// Open whatever the missing answers, if only its amount waits for them.
    pub fn est_surement_ouvert(&self) -> bool {
        self.est_ouvert() || self.au_moins().est_positif()
    }

    /// Waiting for an answer.
    pub fn est_indetermine(&self) -> bool {
        matches!(self, Droit::Indetermine(_))
    }
}
