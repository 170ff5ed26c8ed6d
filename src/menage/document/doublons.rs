//! The keys that a file writes twice in one group: only one value of them can count, and the reader is told which.

use std::collections::BTreeSet;

use super::Champ;

/// A group or a list being read, and where it stands.
enum Niveau {
    /// The keys met so far; the last one, once read, until the next comma.
    Groupe { chemin: Champ, cles: BTreeSet<String>, derniere: Option<String> },
    /// The rank of the item being read.
    Liste { chemin: Champ, rang: usize },
}

impl Niveau {
    /// Where the value now read stands.
    fn ici(&self) -> Champ {
        match self {
            Niveau::Groupe { chemin, derniere, .. } => chemin.sous(derniere.as_deref().unwrap_or_default()),
            Niveau::Liste { chemin, rang } => chemin.sous(&format!("[{rang}]")),
        }
    }
}

/// The paths written twice or more in a text that is JSON, each once, in the order of the file.
pub(super) fn doublons(texte: &str) -> Vec<Champ> {
    let mut trouves: Vec<Champ> = Vec::new();
    let mut dits = BTreeSet::new();
    let mut niveaux: Vec<Niveau> = Vec::new();
    let octets = texte.as_bytes();
    let mut place = 0;
    while let Some(octet) = octets.get(place) {
        let ici = |niveaux: &[Niveau]| niveaux.last().map_or(Champ::new(""), Niveau::ici);
        match octet {
            b'{' => {
                let chemin = ici(&niveaux);
                niveaux.push(Niveau::Groupe { chemin, cles: BTreeSet::new(), derniere: None });
            }
            b'[' => {
                let chemin = ici(&niveaux);
                niveaux.push(Niveau::Liste { chemin, rang: 0 });
            }
            b'}' | b']' => drop(niveaux.pop()),
            b',' => match niveaux.last_mut() {
                Some(Niveau::Groupe { derniere, .. }) => *derniere = None,
                Some(Niveau::Liste { rang, .. }) => *rang += 1,
                None => {}
            },
            b'"' => {
                let fin = fin_du_texte(octets, place);
                if let Some(Niveau::Groupe { chemin, cles, derniere: derniere @ None }) = niveaux.last_mut() {
                    let cle: String = serde_json::from_str(&texte[place..fin]).unwrap_or_default();
                    let champ = chemin.sous(&cle);
                    if !cles.insert(cle.clone()) && dits.insert(champ.to_string()) {
                        trouves.push(champ);
                    }
                    *derniere = Some(cle);
                }
                place = fin - 1;
            }
            _ => {}
        }
        place += 1;
    }
    trouves
}

/// The place after the quote that ends the text begun at `debut`.
fn fin_du_texte(octets: &[u8], debut: usize) -> usize {
    let mut place = debut + 1;
    while let Some(octet) = octets.get(place) {
        match octet {
            b'"' => return place + 1,
            b'\\' => place += 2,
            _ => place += 1,
        }
    }
    octets.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chemins(texte: &str) -> Vec<String> {
        doublons(texte).iter().map(Champ::to_string).collect()
    }

    #[test]
    fn une_cle_ecrite_deux_fois_est_nommee_a_son_chemin() {
        let texte = r#"{"a": 1, "b": [{"c": "x"}, {"c": 1, "d": {"e": 1, "e": 2}, "\u0063": 3, "c": 4}], "a": {"a": 2}}"#;
        assert_eq!(chemins(texte), ["b[1].d.e", "b[1].c", "a"]);
    }

    #[test]
    fn un_texte_n_est_pas_une_cle() {
        assert_eq!(chemins(r#"{"a": "a", "b": "\"a\": {", "c": ["a", "a"], "d": "a\\"}"#), [""; 0]);
    }
}
