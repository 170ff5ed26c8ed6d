//! HTML written as text: the report, on paper and where a screen shows a part of it.
//!
//! Text enters through [`echapper`] and by no other way: of the functions that write, [`Ecriture::html`] takes only
//! what is written in the program, the others escape everything else.

use crate::notions::lettres::renverse_le_sens;

/// Text that no browser reads as anything but text, in an element or in an attribute.
pub fn echapper(texte: &str) -> String {
    let mut sur = String::with_capacity(texte.len());
    for lettre in texte.chars() {
        match lettre {
            '&' => sur.push_str("&amp;"),
            '<' => sur.push_str("&lt;"),
            '>' => sur.push_str("&gt;"),
            '"' => sur.push_str("&quot;"),
            '\'' => sur.push_str("&#39;"),
            // Unseen characters that the format forbids, or that reverse what follows; line breaks and tabs stay.
            _ if renverse_le_sens(lettre) || lettre.is_control() && !matches!(lettre, '\n' | '\t') => {
                sur.push('\u{fffd}')
            }
            _ => sur.push(lettre),
        }
    }
    sur
}

/// A piece of HTML being written.
#[derive(Debug, Default)]
pub struct Ecriture(String);

impl Ecriture {
    /// Markup of the program.
    pub fn html(&mut self, balises: &'static str) {
        self.0.push_str(balises);
    }

    /// Anything that comes from elsewhere.
    pub fn texte(&mut self, texte: &str) {
        self.0.push_str(&echapper(texte));
    }

    /// A whole number.
    pub fn nombre(&mut self, nombre: i64) {
        self.0.push_str(&nombre.to_string());
    }

    /// A text between two pieces of markup.
    pub fn entre(&mut self, avant: &'static str, texte: &str, apres: &'static str) {
        self.html(avant);
        self.texte(texte);
        self.html(apres);
    }

    /// What was written apart.
    pub fn ajoute(&mut self, autre: Ecriture) {
        self.0.push_str(&autre.0);
    }

    /// What was written.
    pub fn fini(self) -> String {
        self.0
    }
}
