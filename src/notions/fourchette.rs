//! The one shape of "between two amounts": [`Fourchette`].

use std::iter::Sum;
use std::ops::{Add, Div, Sub};

use crate::notions::montant::Euros;

/// What is known exactly, or lies between two ends while an answer is missing ("fourchette"): euros unless said
/// otherwise. What nothing bounds above is never a zero: the range that holds it is open, and says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fourchette<T = Euros> {
    /// At least.
    pub bas: T,
    /// At most, as far as it is bounded.
    pub haut: T,
    /// Nothing bounds it above: what is not known at all is in it, counted zero at both ends.
    pub ouverte: bool,
}

/// An end of a range: the case that a calculation follows from one figure to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bout {
    /// The lowest.
    Bas,
    /// The highest.
    Haut,
}

impl Bout {
    /// The other end.
    pub fn oppose(self) -> Bout {
        match self {
            Bout::Bas => Bout::Haut,
            Bout::Haut => Bout::Bas,
        }
    }
}

impl<T: Copy + PartialEq> Fourchette<T> {
    /// From the lowest to the highest.
    pub const fn entre(bas: T, haut: T) -> Fourchette<T> {
        Fourchette { bas, haut, ouverte: false }
    }

    /// A known value.
    pub const fn exacte(valeur: T) -> Fourchette<T> {
        Fourchette::entre(valeur, valeur)
    }

    /// The value at one end.
    pub fn au(self, bout: Bout) -> T {
        match bout {
            Bout::Bas => self.bas,
            Bout::Haut => self.haut,
        }
    }

    /// The value, where both ends are the same.
    pub fn valeur(self) -> Option<T> {
        self.est_exacte().then_some(self.bas)
    }

    /// Whether the value is known.
    pub fn est_exacte(&self) -> bool {
        self.bas == self.haut && !self.ouverte
    }

    /// The same change made to both ends: one that keeps their order.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Fourchette<U> {
        Fourchette { bas: change(self.bas), haut: change(self.haut), ouverte: self.ouverte }
    }
}

impl<T: Copy + Ord> Fourchette<T> {
    /// One range or the other: from the lower of the two lowest to the higher of the two highest.
    pub fn ou(self, autre: Fourchette<T>) -> Fourchette<T> {
        let (bas, haut) = (self.bas.min(autre.bas), self.haut.max(autre.haut));
        Fourchette { bas, haut, ouverte: self.ouverte || autre.ouverte }
    }
}

impl Fourchette {
    /// Between nothing and an amount.
    pub const fn jusqu_a(haut: Euros) -> Fourchette {
        Fourchette::entre(Euros::ZERO, haut)
    }

    /// From zero up, bounded by nothing.
    pub const fn sans_borne() -> Fourchette {
        Fourchette { bas: Euros::ZERO, haut: Euros::ZERO, ouverte: true }
    }

    /// Whether it is surely under an amount.
    pub fn est_sous(&self, limite: Euros) -> bool {
        self.haut < limite && !self.ouverte
    }

    /// Whether it may be more than nothing.
    pub fn peut_etre_positive(&self) -> bool {
        self.ouverte || self.haut.est_positif()
    }

    /// Each end, never under zero.
    pub fn positive(self) -> Fourchette {
        self.map(Euros::positif)
    }
}

impl<T: Add<Output = T>> Add for Fourchette<T> {
    type Output = Fourchette<T>;
    fn add(self, autre: Fourchette<T>) -> Fourchette<T> {
        let ouverte = self.ouverte || autre.ouverte;
        Fourchette { bas: self.bas + autre.bas, haut: self.haut + autre.haut, ouverte }
    }
}

/// Subtraction of intervals: the least is left when the most is taken, which must be bounded.
impl<T: Sub<Output = T>> Sub for Fourchette<T> {
    type Output = Fourchette<T>;
    fn sub(self, autre: Fourchette<T>) -> Fourchette<T> {
        Fourchette { bas: self.bas - autre.haut, haut: self.haut - autre.bas, ouverte: self.ouverte }
    }
}

impl<T: Div<u32, Output = T>> Div<u32> for Fourchette<T> {
    type Output = Fourchette<T>;
    fn div(self, nombre: u32) -> Fourchette<T> {
        Fourchette { bas: self.bas / nombre, haut: self.haut / nombre, ouverte: self.ouverte }
    }
}

impl<T: Default + Add<Output = T>> Sum for Fourchette<T> {
    fn sum<I: Iterator<Item = Fourchette<T>>>(fourchettes: I) -> Fourchette<T> {
        fourchettes.fold(Fourchette::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    const DE_DIX_A_VINGT: Fourchette = Fourchette::entre(euros!(10), euros!(20));

    #[test]
    fn une_difference_laisse_le_moins_quand_on_retire_le_plus() {
        let retiree = Fourchette::entre(euros!(1), euros!(15));
        assert_eq!(DE_DIX_A_VINGT - retiree, Fourchette::entre(euros!(-5), euros!(19)));
        assert_eq!((DE_DIX_A_VINGT - retiree).positive(), Fourchette::jusqu_a(euros!(19)));
    }

    #[test]
    fn l_une_ou_l_autre_va_du_plus_bas_au_plus_haut() {
        let autre = Fourchette::exacte(euros!(25));
        assert_eq!(DE_DIX_A_VINGT.ou(autre), Fourchette::entre(euros!(10), euros!(25)));
        assert_eq!(
            [DE_DIX_A_VINGT, autre].into_iter().sum::<Fourchette>(),
            Fourchette::entre(euros!(35), euros!(45))
        );
    }

    #[test]
    fn une_fourchette_exacte_a_une_valeur_et_un_seul_bout() {
        assert_eq!(DE_DIX_A_VINGT.valeur(), None);
        let exacte = Fourchette::exacte(euros!(25));
        assert_eq!(exacte.valeur(), Some(euros!(25)));
        assert_eq!(exacte.au(Bout::Bas), exacte.au(Bout::Bas.oppose()));
    }
}
