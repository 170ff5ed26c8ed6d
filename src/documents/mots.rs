//! Lists, ranges and capitals in words.

use crate::notions::fourchette::Fourchette;
use crate::notions::lettres;
use crate::notions::montant::{Euros, Taux};

/// `a, b et c`.
pub fn enumeration(elements: &[String]) -> String {
    match elements {
        [] => String::new(),
        [seul] => seul.clone(),
        [debut @ .., dernier] => format!("{} et {dernier}", debut.join(", ")),
    }
}

/// `entre 0,00 € et 200,78 €`, or the amount alone where both bounds are the same to the cent; at least so much where
/// nothing bounds it above.
pub fn entre(Fourchette { bas, haut, ouverte }: Fourchette) -> String {
    if ouverte {
        format!("au moins {bas}")
    } else if bas.arrondi_centime() == haut.arrondi_centime() {
        bas.to_string()
    } else {
        format!("entre {bas} et {haut}")
    }
}

/// The same in less room, for a table: `0,00 à 200,78 €`; to be completed where nothing is known of it.
pub fn plage(fourchette: Fourchette) -> String {
    let Fourchette { bas, haut, ouverte } = fourchette;
    let (texte_bas, texte_haut) = (bas.to_string(), haut.to_string());
    match ouverte {
        // A right received of an unknown amount is worth a cent at least.
        true if bas.est_nul() || bas == Euros::CENTIME => "à compléter".to_owned(),
        true => entre(fourchette),
        false if texte_bas == texte_haut => texte_haut,
        false => {
            let sans_unite = texte_bas.strip_suffix("\u{a0}€").unwrap_or(&texte_bas);
            format!("{sans_unite} à {texte_haut}")
        }
    }
}

/// `16,8 %`, or its bounds while an answer is missing: `16,8 % à 20,1 %`.
pub fn plage_de_taux(Fourchette { bas, haut, .. }: Fourchette<Taux>) -> String {
    let (bas, haut) = (bas.en_pourcent(), haut.en_pourcent());
    if bas == haut { haut } else { format!("{bas} à {haut}") }
}

/// The same in a sentence; nothing where it is open above from zero, which says nothing.
pub fn en_phrase(fourchette: Fourchette) -> Option<String> {
    (!fourchette.ouverte || fourchette.bas.est_positif()).then(|| entre(fourchette))
}

/// The address that calls a number: `tel:0805160075`.
pub fn lien_d_appel(numero: &str) -> String {
    format!("tel:{}", numero.chars().filter(char::is_ascii_digit).collect::<String>())
}

/// What opens a number or a public page: `tel:115`, `https://www.visale.fr`.
pub fn lien_de_contact(contact: &str) -> String {
    if est_un_numero(contact) { lien_d_appel(contact) } else { format!("https://{contact}") }
}

/// Called, not opened.
pub fn est_un_numero(contact: &str) -> bool {
    contact.starts_with(|debut: char| debut.is_ascii_digit())
}

/// The first letter in lower case, unless the word is an acronym.
pub fn minuscule(texte: &str) -> String {
    let est_majuscule = |lettre: char| lettres::minuscule(lettre) != lettre;
    let mut suite = texte.chars();
    match (suite.next(), suite.next()) {
        (Some(premiere), seconde) if !seconde.is_some_and(est_majuscule) => {
            std::iter::once(lettres::minuscule(premiere)).chain(seconde).chain(suite).collect()
        }
        _ => texte.to_owned(),
    }
}

/// The first letter in upper case.
pub fn majuscule(texte: &str) -> String {
    let mut suite = texte.chars();
    suite.next().map_or_else(String::new, |premiere| {
        std::iter::once(lettres::majuscule(premiere)).chain(suite).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    #[test]
    fn une_fourchette_se_dit_en_mots_et_en_colonne() {
        assert_eq!(entre(Fourchette::entre(euros!(1), euros!(2))), "entre 1,00\u{a0}€ et 2,00\u{a0}€");
        assert_eq!(plage(Fourchette::entre(euros!(1), euros!(2))), "1,00 à 2,00\u{a0}€");
        assert_eq!(plage(Fourchette::entre(euros!(2), euros!(2.001))), "2,00\u{a0}€");
        assert_eq!(entre(Fourchette::entre(euros!(2), euros!(2.001))), "2,00\u{a0}€");
    }
}
