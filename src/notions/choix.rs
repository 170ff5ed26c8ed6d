//! An answer chosen in a list ([`Choix`]): its spelling in files and its words on screen, declared once by
//! `choix!`.

/// An answer chosen in a list: its spelling in files and its words on screen.
pub trait Choix: Copy + PartialEq + 'static {
    /// Every choice, in the order of the screen.
    const TOUS: &'static [Self];
    /// Spelling in files.
    fn code(self) -> &'static str;
    /// Words on screen.
    fn libelle(self) -> &'static str;
    /// Spelling and words of each, in the same order.
    const REPONSES: &'static [(&'static str, &'static str)];
    /// The choice spelt so.
    fn depuis_code(code: &str) -> Option<Self> {
        Self::TOUS.get(rang(Self::REPONSES, code)?).copied()
    }
}

/// Where an answer spelt so stands: one search for all the enums.
fn rang(reponses: &[(&'static str, &'static str)], code: &str) -> Option<usize> {
    reponses.iter().position(|(autre, _)| *autre == code)
}

/// Declares an enum of answers: `Variant => "code", "words";`.
macro_rules! choix {
    ($(#[$doc:meta])* $nom:ident { $($variante:ident => $code:literal, $libelle:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $nom {
            $(#[doc = $libelle] $variante,)+
        }

        impl $crate::notions::choix::Choix for $nom {
            const TOUS: &'static [Self] = &[$(Self::$variante,)+];
            const REPONSES: &'static [(&'static str, &'static str)] = &[$(($code, $libelle),)+];
            fn code(self) -> &'static str {
                Self::REPONSES[self as usize].0
            }
            fn libelle(self) -> &'static str {
                Self::REPONSES[self as usize].1
            }
        }
    };
}
pub(crate) use choix;

/// Declares an enum whose words stand in the file of the long texts, in the group `mots` of that name: `Variant => "code";`.
macro_rules! choix_ecrit {
    ($(#[$doc:meta])* $nom:ident ($groupe:literal) { $($variante:ident => $code:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $nom {
            $(#[doc = $code] $variante,)+
        }

        impl $nom {
            /// Each of them, in order.
            pub const TOUS: &'static [Self] = &[$(Self::$variante,)+];

            /// Its stable name, which is the key of its words.
            pub fn code(self) -> &'static str {
                const CODES: &[&str] = &[$($code,)+];
                CODES[self as usize]
            }

            /// In words.
            pub fn libelle(self) -> &'static str {
                $crate::notions::textes::Textes::de("mots", $groupe).dit(self.code())
            }
        }
    };
}
pub(crate) use choix_ecrit;
