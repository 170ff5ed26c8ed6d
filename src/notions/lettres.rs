//! Small and capital letters of French: the tables of all the world's scripts make the download 11 kB larger.

/// The small letter: ASCII, the accented letters of Western Europe, Œ and Ÿ; any other as it is.
pub fn minuscule(lettre: char) -> char {
    match lettre {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(lettre as u32 + 32).unwrap_or(lettre),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        _ => lettre.to_ascii_lowercase(),
    }
}

/// The capital letter, of the same letters.
pub fn majuscule(lettre: char) -> char {
    match lettre {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(lettre as u32 - 32).unwrap_or(lettre),
        'œ' => 'Œ',
        'ÿ' => 'Ÿ',
        _ => lettre.to_ascii_uppercase(),
    }
}

/// A text in small letters.
pub fn en_minuscules(texte: &str) -> String {
    texte.chars().map(minuscule).collect()
}

/// A text in small letters, without the accents of French.
pub fn sans_accents(texte: &str) -> String {
    let simple = |lettre: char| match minuscule(lettre) {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        autre => autre,
    };
    texte.chars().map(simple).collect()
}

/// Whether it is a letter or a digit of a name.
pub fn est_un_signe_de_mot(lettre: char) -> bool {
    lettre.is_ascii_alphanumeric()
        || matches!(lettre, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Whether it is one of the unseen signs that make what follows read the other way round: a name, an amount or a date could
/// be shown as another.
pub fn renverse_le_sens(lettre: char) -> bool {
    matches!(lettre, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text as it may be shown, whoever wrote it: each of these signs is seen.
pub fn dans_un_sens(texte: &str) -> String {
    texte.chars().map(|lettre| if renverse_le_sens(lettre) { '\u{fffd}' } else { lettre }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_texte_se_lit_dans_un_seul_sens() {
        assert_eq!(
            dans_un_sens("a\u{202e}051 €\u{202c} b\u{2067}c\u{2069}"),
            "a\u{fffd}051 €\u{fffd} b\u{fffd}c\u{fffd}"
        );
        assert_eq!(dans_un_sens("L'été à 7 h\n٣\u{200f}"), "L'été à 7 h\n٣\u{200f}");
    }

    #[test]
    fn les_lettres_du_francais_suivent_la_bibliotheque_standard() {
        for lettre in ('\0'..='\u{ff}').chain(['œ', 'Œ', 'Ÿ']).filter(|lettre| !"µß".contains(*lettre)) {
            assert_eq!(minuscule(lettre).to_string(), lettre.to_lowercase().to_string(), "{lettre}");
            assert_eq!(majuscule(lettre).to_string(), lettre.to_uppercase().to_string(), "{lettre}");
        }
        assert_eq!(en_minuscules("L'ÎLE-D'YEU"), "l'île-d'yeu");
        assert!(est_un_signe_de_mot('É') && !est_un_signe_de_mot('×') && !est_un_signe_de_mot('\''));
    }
}
