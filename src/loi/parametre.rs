//! Dated values of the law: [`Parametre`], and what any table can say of itself.
//!
//! A table is a constant of Rust: typed, refused by the compiler where its dates are out of order, one
//! click from the rule that reads it. The tables themselves live in [`baremes`](crate::loi::baremes).

use std::fmt::Write as _;

use crate::loi::calendrier::{Calendrier, EtatDeTable};
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance;

/// A value of the law and its history.
pub struct Parametre<T: 'static> {
    /// Short name, unique: `bmaf`.
    pub cle: &'static str,
    /// What it is, in French.
    pub libelle: &'static str,
    /// The text that sets the rule (each value has its own source beside it).
    pub texte: &'static str,
    /// When it is expected to change.
    pub calendrier: Calendrier,
    /// The last month in which somebody checked the values against their sources.
    pub verifie: Mois,
    /// Shown, and read by no calculation.
    pub informatif: bool,
    /// The rule begins with the first row, and nothing reads it for a month before.
    pub nouvelle: bool,
    /// Oldest first.
    pub valeurs: &'static [Valeur<T>],
}

/// One value of a table, from its first month until the next one.
#[derive(Clone, Copy, Debug)]
pub struct Valeur<T> {
    /// First month.
    pub depuis: Mois,
    /// The value itself.
    pub valeur: T,
    /// The text that gives this value.
    pub source: &'static str,
    /// How sure it is.
    pub confiance: Confiance,
}

/// A value read in its text, in force from a month.
pub const fn depuis<T: Copy>(annee: i32, mois: u32, valeur: T, source: &'static str) -> Valeur<T> {
    Valeur { depuis: Mois::new(annee, mois), valeur, source, confiance: Confiance::Texte }
}

impl<T: Copy> Valeur<T> {
    /// The same value, known less surely.
    pub const fn avec(self, confiance: Confiance) -> Valeur<T> {
        Valeur { confiance, ..self }
    }
}

impl<T> Parametre<T> {
    /// A table; one whose dates are out of order, or that holds nothing, does not compile.
    pub const fn new(
        cle: &'static str,
        libelle: &'static str,
        texte: &'static str,
        calendrier: Calendrier,
        verifie: Mois,
        valeurs: &'static [Valeur<T>],
    ) -> Parametre<T> {
        assert!(!valeurs.is_empty(), "une table a au moins une valeur");
        let mut rang = 1;
        while rang < valeurs.len() {
            assert!(valeurs[rang - 1].depuis.avant(valeurs[rang].depuis), "les dates sont en ordre");
            rang += 1;
        }
        Parametre { cle, libelle, texte, calendrier, verifie, informatif: false, nouvelle: false, valeurs }
    }

    /// The same table, kept to be shown: no calculation reads it.
    pub const fn informatif(self) -> Parametre<T> {
        Parametre { informatif: true, ..self }
    }

    /// The same table, of a rule that begins with its first row: nothing reads it for a month before.
    pub const fn nouvelle(self) -> Parametre<T> {
        Parametre { nouvelle: true, ..self }
    }

    /// The row in force in a covered month.
    pub fn en(&self, mois: MoisCouvert) -> Lue<T> {
        self.a(mois.mois())
    }

    /// The row in force in any month, for tables by year of income; the oldest before their beginning.
    pub fn a(&self, mois: Mois) -> Lue<T> {
        let ligne = self.valeurs.iter().rev().find(|valeur| valeur.depuis <= mois);
        Lue { ligne: ligne.unwrap_or(&self.valeurs[0]), mois }
    }
}

/// A row, and the month for which it was read: what is read after the last published value is projected.
#[derive(Debug)]
pub struct Lue<T: 'static> {
    ligne: &'static Valeur<T>,
    /// The month asked.
    pub mois: Mois,
}

// By hand: a row is copied by reference, whatever its values.
impl<T> Clone for Lue<T> {
    fn clone(&self) -> Lue<T> {
        *self
    }
}

impl<T> Copy for Lue<T> {}

impl<T> std::ops::Deref for Lue<T> {
    type Target = Valeur<T>;

    fn deref(&self) -> &Valeur<T> {
        self.ligne
    }
}

/// An amount by zone 1, 2, 3 of the housing aids.
pub type ParZone<T> = [T; 3];

/// A scale by household: alone, couple, one dependant (couple or not), each further dependant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Echelle {
    /// One person without dependant.
    pub isole: Euros,
    /// Couple without dependant.
    pub couple: Euros,
    /// One dependant.
    pub une_personne: Euros,
    /// Each further dependant.
    pub par_personne: Euros,
}

impl Echelle {
    /// The amount for a household ("composition" of the arrêtés).
    pub fn pour(&self, couple: bool, personnes_a_charge: u32) -> Euros {
        match personnes_a_charge {
            0 if couple => self.couple,
            0 => self.isole,
            nombre => self.une_personne + self.par_personne * (nombre - 1),
        }
    }

    /// Each of the four values through `regle`.
    pub fn chacune(&self, regle: impl Fn(Euros) -> Euros) -> Echelle {
        Echelle {
            isole: regle(self.isole),
            couple: regle(self.couple),
            une_personne: regle(self.une_personne),
            par_personne: regle(self.par_personne),
        }
    }
}

/// A scale with a value of its own up to `N` dependants, then an increment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EchelleLongue<T, const N: usize> {
    /// One person without dependant.
    pub isole: T,
    /// Couple without dependant.
    pub couple: T,
    /// 1 to `N` dependants.
    pub personnes: [T; N],
    /// Each dependant above `N`.
    pub par_personne: T,
}

impl<T, const N: usize> EchelleLongue<T, N>
where
    T: Copy + std::ops::Add<Output = T> + std::ops::Mul<u32, Output = T>,
{
    /// The value for a household.
    pub fn pour(&self, couple: bool, personnes_a_charge: u32) -> T {
        match personnes_a_charge as usize {
            0 if couple => self.couple,
            0 => self.isole,
            nombre if nombre <= N => self.personnes[nombre - 1],
            nombre => self.personnes[N - 1] + self.par_personne * (nombre - N) as u32,
        }
    }
}

/// A share that no decimal number writes exactly: two thirds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// How many parts.
    pub parts: u32,
    /// Of how many.
    pub sur: u32,
}

/// `fraction(2, 3)`: two thirds.
pub const fn fraction(parts: u32, sur: u32) -> Fraction {
    Fraction { parts, sur }
}

/// How a value reads on the page of the tables.
pub trait Affiche {
    /// In French, in one line.
    fn affiche(&self) -> String;
}

impl Affiche for Euros {
    fn affiche(&self) -> String {
        self.to_string()
    }
}

impl Affiche for Taux {
    /// From ten up it is a count (the hours of a month), not a share.
    fn affiche(&self) -> String {
        if *self < Taux::UN * 10 { self.to_string() } else { self.en_nombre() }
    }
}

impl Affiche for u32 {
    fn affiche(&self) -> String {
        self.to_string()
    }
}

impl Affiche for bool {
    fn affiche(&self) -> String {
        (if *self { "oui" } else { "non" }).to_owned()
    }
}

impl Affiche for Fraction {
    fn affiche(&self) -> String {
        if self.sur == 1 { self.parts.to_string() } else { format!("{}/{}", self.parts, self.sur) }
    }
}

impl<A: Affiche, B: Affiche> Affiche for (A, B) {
    fn affiche(&self) -> String {
        format!("{} ; {}", self.0.affiche(), self.1.affiche())
    }
}

impl Affiche for Echelle {
    fn affiche(&self) -> String {
        format!(
            "seul {} ; couple {} ; 1 personne à charge {} ; puis {}",
            self.isole, self.couple, self.une_personne, self.par_personne
        )
    }
}

impl<T: Affiche, const N: usize> Affiche for EchelleLongue<T, N> {
    fn affiche(&self) -> String {
        let mut texte = format!("seul {} ; couple {}", self.isole.affiche(), self.couple.affiche());
        for (rang, valeur) in self.personnes.iter().enumerate() {
            // Writing to a string cannot fail.
            let _ = write!(texte, " ; {} à charge {}", rang + 1, valeur.affiche());
        }
        texte + " ; puis " + &self.par_personne.affiche()
    }
}

impl<T: Affiche> Affiche for ParZone<T> {
    fn affiche(&self) -> String {
        let [zone_1, zone_2, zone_3] = self;
        format!(
            "zone 1 : {} | zone 2 : {} | zone 3 : {}",
            zone_1.affiche(),
            zone_2.affiche(),
            zone_3.affiche()
        )
    }
}

/// What any table can say of itself, whatever the type of its values.
pub trait Table: Sync {
    /// Short unique name.
    fn cle(&self) -> &'static str;
    /// What it is.
    fn libelle(&self) -> &'static str;
    /// The text that sets the rule.
    fn texte(&self) -> &'static str;
    /// When it is expected to change.
    fn calendrier(&self) -> Calendrier;
    /// Month of the last check.
    fn verifie(&self) -> Mois;
    /// Shown, and read by no calculation.
    fn est_informatif(&self) -> bool;
    /// The rule begins with the first row.
    fn est_nouvelle(&self) -> bool;
    /// First month of its last row; that of the last check where it holds nothing.
    fn derniere(&self) -> Mois;
    /// One of its rows, the oldest first, its value in French.
    fn ligne(&self, rang: usize) -> Option<Valeur<String>>;
}

impl dyn Table + '_ {
    /// Its rows, oldest first, values in French.
    pub fn lignes(&self) -> Vec<Valeur<String>> {
        (0..).map_while(|rang| self.ligne(rang)).collect()
    }

    /// The first month of which the value is not known, as the table is read; none where no change is expected.
    pub fn inconnu_depuis(&self) -> Option<Mois> {
        self.calendrier().inconnu_depuis(self.derniere(), self.verifie())
    }

    /// The month in which the next value is expected.
    pub fn attendue(&self) -> Option<Mois> {
        self.inconnu_depuis().map(|mois| self.calendrier().attendue(mois))
    }

    /// Whether the value read for a month is the last known one, and not that of the month.
    pub fn est_projetee(&self, mois: Mois) -> bool {
        self.calendrier().est_projete(mois, self.derniere(), self.verifie())
    }

    /// What is known of a month, on a day of the month `le`.
    pub fn etat(&self, mois: Mois, le: Mois) -> EtatDeTable {
        match (self.est_projetee(mois), self.attendue().is_some_and(|attendue| attendue <= le)) {
            (false, _) => EtatDeTable::Publie,
            (true, false) => EtatDeTable::Projete,
            (true, true) => EtatDeTable::EnRetard,
        }
    }
}

/// Named by its key.
impl std::fmt::Debug for dyn Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.cle())
    }
}

impl<T: Affiche + Sync> Table for Parametre<T> {
    fn cle(&self) -> &'static str {
        self.cle
    }
    fn libelle(&self) -> &'static str {
        self.libelle
    }
    fn texte(&self) -> &'static str {
        self.texte
    }
    fn calendrier(&self) -> Calendrier {
        self.calendrier
    }
    fn verifie(&self) -> Mois {
        self.verifie
    }
    fn est_informatif(&self) -> bool {
        self.informatif
    }
    fn est_nouvelle(&self) -> bool {
        self.nouvelle
    }
    fn derniere(&self) -> Mois {
        self.valeurs.last().map_or(self.verifie, |valeur| valeur.depuis)
    }
    fn ligne(&self, rang: usize) -> Option<Valeur<String>> {
        let Valeur { depuis, valeur, source, confiance } = self.valeurs.get(rang)?;
        Some(Valeur { depuis: *depuis, valeur: valeur.affiche(), source, confiance: *confiance })
    }
}
