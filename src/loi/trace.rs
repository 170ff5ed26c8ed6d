//! How a calculation explains itself: each verb of the texts computes **and** records.
//!
//! A rule calls the verbs of [`Trace`] ("dans la limite de", "majoré de", "arrondi à"): the explanation
//! cannot disagree with the figure, since both come from one call. A trace is made of sections, one per
//! right and month; a line names the lines that it was made from.

use crate::loi::parametre::{Affiche, Lue, Parametre, Table};
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::{Confiance, Source};
use crate::questions::reference::Reference;

/// A figure that remembers which line of the trace produced it.
#[derive(Clone, Copy, Debug)]
pub struct Figure<T = Euros> {
    /// The exact value.
    pub valeur: T,
    ligne: u32,
}

/// A line of the calculation.
#[derive(Clone, Copy, Debug)]
pub struct Ligne {
    /// What the figure is, in French.
    pub libelle: &'static str,
    /// The person concerned, by rank in the situation.
    pub personne: Option<u8>,
    /// The month concerned, where it is not the section's.
    pub mois: Option<Mois>,
    /// The figure.
    pub valeur: Chiffre,
    /// How it was made.
    pub operation: Operation,
    /// The text that commands it.
    pub source: Option<&'static Source>,
}

/// The figure of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chiffre {
    /// An amount.
    Euros(Euros),
    /// A rate or coefficient.
    Taux(Taux),
    /// A count.
    Nombre(u32),
    /// A condition, met or not.
    Condition(bool),
}

/// How a line was made. Numbers are ranks of earlier lines.
#[derive(Clone, Copy)]
pub enum Operation {
    /// Given by the household.
    Reponse(Option<Reference>),
    /// Read in an answer as a text says: the sentence tells how.
    Mesure(&'static str, Reference),
    /// Read in a table of the law.
    Bareme {
        /// The table.
        table: &'static dyn Table,
        /// The month for which it was read.
        mois: Mois,
        /// First month of the row read.
        depuis: Mois,
        /// The text that gives the value.
        texte: &'static str,
        /// How sure the value is.
        confiance: Confiance,
    },
    /// Sum of the lines that [`Trace::lignes_citees`] gives.
    Somme(Arguments),
    /// First minus second; may be negative.
    Difference(u32, u32),
    /// First minus second, never under zero.
    Reste(u32, u32),
    /// Amount × rate.
    Produit(u32, u32),
    /// Amount × a whole number.
    Fois(u32, u32),
    /// Amount ÷ a whole number.
    Divise(u32, u32),
    /// First, within the limit of the second.
    Plafond(u32, u32),
    /// First, at least the second.
    Plancher(u32, u32),
    /// Rounded.
    Arrondi(u32, Arrondi),
    /// The odd case, explained by its own sentence.
    Formule(&'static str, Arguments),
    /// Taken from another calculation.
    Reprise,
    /// A fact that decides: met or not.
    Condition,
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Operation::Bareme { table, depuis, .. } => write!(f, "Bareme({}, {depuis})", table.cle()),
            autre => write!(f, "{:?}", std::mem::discriminant(autre)),
        }
    }
}

/// Where the arguments of a line stand in the trace.
#[derive(Clone, Copy, Debug)]
pub struct Arguments {
    debut: u32,
    nombre: u32,
}

/// The roundings that the texts name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrondi {
    /// Nearest cent.
    Centime,
    /// Cent below.
    CentimeInferieur,
    /// Nearest euro.
    Euro,
    /// Euro below.
    EuroInferieur,
    /// Next hundred euros.
    CentaineSuperieure,
}

impl Arrondi {
    fn applique(self, montant: Euros) -> Euros {
        match self {
            Arrondi::Centime => montant.arrondi_centime(),
            Arrondi::CentimeInferieur => montant.arrondi_centime_inferieur(),
            Arrondi::Euro => montant.arrondi_euro(),
            Arrondi::EuroInferieur => montant.arrondi_euro_inferieur(),
            Arrondi::CentaineSuperieure => montant.arrondi_centaine_superieure(),
        }
    }
}

/// One right (or step) in one month.
#[derive(Clone, Copy, Debug)]
pub struct SectionTrace {
    /// Key of the right: `aide_logement`.
    pub cle: &'static str,
    /// The month computed.
    pub mois: Mois,
    debut: u32,
    /// Where its lines end; at the next section where nothing is said.
    fin: Option<u32>,
}

/// The calculation of one simulation, section by section.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    sections: Vec<SectionTrace>,
    lignes: Vec<Ligne>,
    arguments: Vec<u32>,
    lues: Vec<(&'static dyn Table, Mois)>,
    personne: Option<u8>,
    mois: Option<Mois>,
    muette: bool,
}

impl Trace {
    /// An empty trace.
    pub fn new() -> Trace {
        Trace { lignes: Vec::with_capacity(512), arguments: Vec::with_capacity(256), ..Trace::default() }
    }

    /// A trace that computes and records nothing: months of which only the result serves.
    pub fn muette() -> Trace {
        Trace { muette: true, ..Trace::default() }
    }

    /// Whether it records nothing: what no amount rests on need not be worked out.
    pub fn est_muette(&self) -> bool {
        self.muette
    }

    /// Begins the section of a right.
    pub fn section(&mut self, cle: &'static str, mois: Mois) {
        if !self.muette {
            self.sections.push(SectionTrace { cle, mois, debut: self.lignes.len() as u32, fin: None });
        }
        self.personne = None;
        self.mois = None;
    }

    /// The next lines concern this person (or the household).
    pub fn pour(&mut self, personne: Option<u8>) {
        self.personne = personne;
    }

    /// The next lines concern this month (or the section's).
    pub fn en_mois(&mut self, mois: Option<Mois>) {
        self.mois = mois;
    }

    /// Forgets the sections of what rests on an answer that nobody gave; the lines that others were made from stay.
    pub fn tait(&mut self, tue: impl Fn(&SectionTrace) -> bool) {
        for rang in 1..self.sections.len() {
            let debut = self.sections[rang].debut;
            self.sections[rang - 1].fin = self.sections[rang - 1].fin.or(Some(debut));
        }
        self.sections.retain(|section| !tue(section));
    }

    fn pousse(
        &mut self,
        libelle: &'static str,
        valeur: Chiffre,
        operation: Operation,
        source: Option<&'static Source>,
    ) -> u32 {
        if self.muette {
            return 0;
        }
        let (personne, mois) = (self.personne, self.mois);
        self.lignes.push(Ligne { libelle, personne, mois, valeur, operation, source });
        self.lignes.len() as u32 - 1
    }

    fn montant(
        &mut self,
        libelle: &'static str,
        valeur: Euros,
        operation: Operation,
        source: Option<&'static Source>,
    ) -> Figure {
        Figure { valeur, ligne: self.pousse(libelle, Chiffre::Euros(valeur), operation, source) }
    }

    fn arguments(&mut self, lignes: impl Iterator<Item = u32>) -> Arguments {
        let debut = self.arguments.len() as u32;
        if !self.muette {
            self.arguments.extend(lignes);
        }
        Arguments { debut, nombre: self.arguments.len() as u32 - debut }
    }

    /// What the household answered.
    pub fn reponse(&mut self, libelle: &'static str, valeur: Euros, reference: Option<Reference>) -> Figure {
        self.montant(libelle, valeur, Operation::Reponse(reference), None)
    }

    /// What a text reads in an answer: its mean over some months, its part that counts…
    pub fn mesure(
        &mut self,
        libelle: &'static str,
        valeur: Euros,
        phrase: &'static str,
        reference: Reference,
        source: &'static Source,
    ) -> Figure {
        self.montant(libelle, valeur, Operation::Mesure(phrase, reference), Some(source))
    }

    /// A value of a table.
    pub fn bareme(&mut self, table: &'static Parametre<Euros>, mois: MoisCouvert) -> Figure {
        self.bareme_de(table.libelle, table, table.en(mois), |valeur| *valeur)
    }

    /// A rate of a table.
    pub fn taux(&mut self, table: &'static Parametre<Taux>, mois: MoisCouvert) -> Figure<Taux> {
        let ligne = table.en(mois);
        self.taux_de(table.libelle, table, ligne, ligne.valeur)
    }

    /// One amount out of a row of a table (a zone, a household).
    pub fn bareme_de<T>(
        &mut self,
        libelle: &'static str,
        table: &'static dyn Table,
        ligne: Lue<T>,
        choix: impl Fn(&T) -> Euros,
    ) -> Figure {
        self.montant(libelle, choix(&ligne.valeur), lu_dans(table, ligne), None)
    }

    /// One rate out of a row of a table.
    pub fn taux_de<T>(
        &mut self,
        libelle: &'static str,
        table: &'static dyn Table,
        ligne: Lue<T>,
        valeur: Taux,
    ) -> Figure<Taux> {
        Figure { valeur, ligne: self.pousse(libelle, Chiffre::Taux(valeur), lu_dans(table, ligne), None) }
    }

    /// A value that a formula reads without a line of its own: the trace keeps that its table was read.
    pub fn lit<T: Copy + Affiche + Sync>(
        &mut self,
        table: &'static Parametre<T>,
        mois: impl Into<Mois>,
    ) -> T {
        let ligne = table.a(mois.into());
        if !self.muette {
            self.lues.push((table, ligne.mois));
        }
        ligne.valeur
    }

    /// "La somme de".
    pub fn somme(&mut self, libelle: &'static str, figures: &[Figure], source: &'static Source) -> Figure {
        let arguments = self.arguments(figures.iter().map(|figure| figure.ligne));
        let valeur = figures.iter().map(|figure| figure.valeur).sum();
        self.montant(libelle, valeur, Operation::Somme(arguments), Some(source))
    }

    /// "Diminué de"; may be negative.
    pub fn difference(
        &mut self,
        libelle: &'static str,
        a: Figure,
        b: Figure,
        source: &'static Source,
    ) -> Figure {
        self.montant(libelle, a.valeur - b.valeur, Operation::Difference(a.ligne, b.ligne), Some(source))
    }

    /// "Diminué de", never under zero.
    pub fn reste(&mut self, libelle: &'static str, a: Figure, b: Figure, source: &'static Source) -> Figure {
        let valeur = (a.valeur - b.valeur).positif();
        self.montant(libelle, valeur, Operation::Reste(a.ligne, b.ligne), Some(source))
    }

    /// "Multiplié par" a rate.
    pub fn produit(
        &mut self,
        libelle: &'static str,
        a: Figure,
        taux: Figure<Taux>,
        source: &'static Source,
    ) -> Figure {
        self.montant(libelle, a.valeur * taux.valeur, Operation::Produit(a.ligne, taux.ligne), Some(source))
    }

    /// "Multiplié par" a number.
    pub fn fois(&mut self, libelle: &'static str, a: Figure, nombre: u32, source: &'static Source) -> Figure {
        self.montant(libelle, a.valeur * nombre, Operation::Fois(a.ligne, nombre), Some(source))
    }

    /// "Divisé par" a number.
    pub fn divise(
        &mut self,
        libelle: &'static str,
        a: Figure,
        nombre: u32,
        source: &'static Source,
    ) -> Figure {
        self.montant(libelle, a.valeur / nombre, Operation::Divise(a.ligne, nombre), Some(source))
    }

    /// "Dans la limite de": the smaller of the two.
    pub fn plafonne(
        &mut self,
        libelle: &'static str,
        a: Figure,
        plafond: Figure,
        source: &'static Source,
    ) -> Figure {
        let valeur = a.valeur.min(plafond.valeur);
        self.montant(libelle, valeur, Operation::Plafond(a.ligne, plafond.ligne), Some(source))
    }

    /// "Au moins": the larger of the two.
    pub fn plancher(
        &mut self,
        libelle: &'static str,
        a: Figure,
        plancher: Figure,
        source: &'static Source,
    ) -> Figure {
        let valeur = a.valeur.max(plancher.valeur);
        self.montant(libelle, valeur, Operation::Plancher(a.ligne, plancher.ligne), Some(source))
    }

    /// "Arrondi à".
    pub fn arrondi(
        &mut self,
        libelle: &'static str,
        a: Figure,
        arrondi: Arrondi,
        source: &'static Source,
    ) -> Figure {
        self.montant(libelle, arrondi.applique(a.valeur), Operation::Arrondi(a.ligne, arrondi), Some(source))
    }

    /// The odd case: a value and the sentence that says how it was found from other amounts.
    pub fn formule(
        &mut self,
        libelle: &'static str,
        valeur: Euros,
        phrase: &'static str,
        figures: &[Figure],
        source: &'static Source,
    ) -> Figure {
        let arguments = self.arguments(figures.iter().map(|figure| figure.ligne));
        self.montant(libelle, valeur, Operation::Formule(phrase, arguments), Some(source))
    }

    /// The odd case for a rate.
    pub fn formule_taux(
        &mut self,
        libelle: &'static str,
        valeur: Taux,
        phrase: &'static str,
        source: &'static Source,
    ) -> Figure<Taux> {
        let operation = Operation::Formule(phrase, Arguments { debut: 0, nombre: 0 });
        Figure { valeur, ligne: self.pousse(libelle, Chiffre::Taux(valeur), operation, Some(source)) }
    }

    /// A figure of another right or month.
    pub fn reprise(&mut self, libelle: &'static str, valeur: Euros) -> Figure {
        self.montant(libelle, valeur, Operation::Reprise, None)
    }

    /// A count that the rule uses (dependants…).
    pub fn nombre(&mut self, libelle: &'static str, nombre: u32, source: &'static Source) -> u32 {
        self.pousse(libelle, Chiffre::Nombre(nombre), Operation::Reprise, Some(source));
        nombre
    }

    /// A condition, met or not; returned as it is.
    pub fn condition(&mut self, libelle: &'static str, tenue: bool, source: &'static Source) -> bool {
        self.pousse(libelle, Chiffre::Condition(tenue), Operation::Condition, Some(source));
        tenue
    }

    /// The sections in the order of the calculation.
    pub fn sections(&self) -> &[SectionTrace] {
        &self.sections
    }

    /// The lines of a right in a month, with the rank of the first.
    pub fn lignes_de(&self, cle: &str, mois: Mois) -> (u32, &[Ligne]) {
        let trouvee = self.sections.iter().position(|section| section.cle == cle && section.mois == mois);
        let Some(rang) = trouvee else { return (0, &[]) };
        let debut = self.sections[rang].debut;
        let suivante = || self.sections.get(rang + 1).map(|suivante| suivante.debut);
        let fin = self.sections[rang].fin.or_else(suivante).unwrap_or(self.lignes.len() as u32);
        (debut, &self.lignes[debut as usize..fin as usize])
    }

    /// Any line by its rank.
    pub fn ligne(&self, rang: u32) -> Option<&Ligne> {
        self.lignes.get(rang as usize)
    }

    /// The tables read, each with the month for which it was: those of the lines, then those of the formulas.
    pub fn lues(&self) -> impl Iterator<Item = (&'static dyn Table, Mois)> + '_ {
        let des_lignes = self.lignes.iter().filter_map(|ligne| match ligne.operation {
            Operation::Bareme { table, mois, .. } => Some((table, mois)),
            _ => None,
        });
        des_lignes.chain(self.lues.iter().copied())
    }

    /// The ranks behind an [`Arguments`].
    pub fn lignes_citees(&self, arguments: Arguments) -> &[u32] {
        let debut = arguments.debut as usize;
        self.arguments.get(debut..debut + arguments.nombre as usize).unwrap_or(&[])
    }
}

fn lu_dans<T>(table: &'static dyn Table, ligne: Lue<T>) -> Operation {
    Operation::Bareme {
        table,
        mois: ligne.mois,
        depuis: ligne.depuis,
        texte: ligne.source,
        confiance: ligne.confiance,
    }
}
