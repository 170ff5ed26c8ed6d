//! Words that free text must not carry to others: grounds of discrimination and judgements on persons (C. pén., art. 225-1;
//! CNIL, délibération n° 2021-028). They are shown before printing, never erased.

use crate::notions::lettres::en_minuscules;

/// Beginnings of words, in small letters.
const RACINES: [&str; 30] = [
    "africain",
    "algérien",
    "arabe",
    "asiatique",
    "assisté",
    "chrétien",
    "dépressi",
    "drogu",
    "étranger",
    "gitan",
    "handicap",
    "homosex",
    "juif",
    "juive",
    "lesbien",
    "malad",
    "marocain",
    "musulman",
    "noir",
    "origine",
    "religi",
    "rom",
    "roms",
    "schizo",
    "séropo",
    "syndic",
    "tsigane",
    "turc",
    "alcool",
    "turque",
];

/// The words of a text that call for care, as they are written in it.
pub fn mots_a_revoir(texte: &str) -> Vec<String> {
    let mut trouves = Vec::new();
    for mot in texte.split(|lettre: char| !crate::notions::lettres::est_un_signe_de_mot(lettre)) {
        let petit = en_minuscules(mot);
        // A short root is a whole word: "rom" is not "roman".
        let vise = RACINES
            .iter()
            .any(|racine| if racine.len() <= 4 { petit == *racine } else { petit.starts_with(racine) });
        if vise && !trouves.iter().any(|autre| autre == mot) {
            trouves.push(mot.to_owned());
        }
    }
    if en_minuscules(texte).contains("mauvaise foi") {
        trouves.push("mauvaise foi".to_owned());
    }
    trouves
}

#[cfg(test)]
mod tests {
    use super::*;

    // C. pén., art. 225-1.
    #[test]
    fn un_critere_interdit_se_voit_et_un_mot_ordinaire_passe() {
        assert_eq!(mots_a_revoir("Famille d'Origine turque, père malade"), ["Origine", "turque", "malade"]);
        assert_eq!(mots_a_revoir("de mauvaise foi"), ["mauvaise foi"]);
        assert!(mots_a_revoir("Un roman, un noircissement du mur, loyer repris en mars").is_empty());
    }
}
