//! The long texts of general interest, by group and by key: one file, that a jurist reads and changes (`docs/textes.md`).

use std::sync::OnceLock;

/// Each group, by its name, with its lines; none while the file is not there.
static GROUPES: OnceLock<Vec<(&'static str, &'static str)>> = OnceLock::new();

/// The file: inside the program, but in a browser, where it comes beside it ([`recevoir`]).
#[cfg(not(target_arch = "wasm32"))]
fn groupes() -> &'static [(&'static str, &'static str)] {
    GROUPES.get_or_init(|| lire(include_str!("../web/textes/fr.txt")))
}

#[cfg(target_arch = "wasm32")]
fn groupes() -> &'static [(&'static str, &'static str)] {
    GROUPES.get().map_or(&[], Vec::as_slice)
}

/// Keeps the file, once; until then, in a browser, no text is known.
pub fn recevoir(texte: String) {
    let _ = GROUPES.set(lire(texte.leak()));
}

fn lire(texte: &'static str) -> Vec<(&'static str, &'static str)> {
    texte.split("# ").filter_map(|groupe| groupe.split_once('\n')).collect()
}

/// Whether the texts are there.
pub fn sont_la() -> bool {
    !groupes().is_empty()
}

/// The language of the texts and the way in which it is written, as a page says them.
pub fn langue() -> (&'static str, &'static str) {
    let nom = groupes().first().and_then(|(nom, _)| nom.strip_prefix("langue "));
    nom.map_or(("fr", "ltr"), |nom| (nom, Textes::de("langue", nom).dit("sens")))
}

/// The texts of one group.
#[derive(Clone, Copy)]
pub struct Textes(&'static str);

impl Textes {
    /// Those of the group `# sorte nom`.
    pub fn de(sorte: &str, nom: &str) -> Textes {
        let trouve = groupes().iter().find(|(groupe, _)| groupe.split_once(' ') == Some((sorte, nom)));
        Textes(trouve.map_or("", |(_, lignes)| lignes))
    }

    /// Every group of a sort, in the order of the file.
    pub fn sorte(sorte: &'static str) -> impl Iterator<Item = Textes> {
        let siens = groupes()
            .iter()
            .filter(move |(groupe, _)| groupe.split_once(' ').is_some_and(|(autre, _)| autre == sorte));
        siens.map(|(_, lignes)| Textes(lignes))
    }

    /// The text under that key; nothing where the group has none.
    pub fn cherche(self, cle: &str) -> Option<&'static str> {
        self.sous(cle, " = ").next()
    }

    /// The same, of a group that has one.
    pub fn dit(self, cle: &str) -> &'static str {
        let trouve = self.cherche(cle);
        debug_assert!(trouve.is_some() || !sont_la(), "{cle} is not in the file of the long texts");
        trouve.unwrap_or_default()
    }

    /// The same, of what a page says before the file is there: until then in these words, which are those of the file.
    pub fn ou(self, cle: &str, mots: &'static str) -> &'static str {
        self.cherche(cle).unwrap_or(mots)
    }

    /// The texts under `cle.1`, `cle.2` and so on, in the order of the file.
    pub fn liste(self, cle: &str) -> Vec<&'static str> {
        self.sous(cle, ".").filter_map(|ligne| Some(ligne.split_once(" = ")?.1)).collect()
    }

    /// What follows that key and `signe`.
    fn sous(self, cle: &str, signe: &str) -> impl Iterator<Item = &'static str> {
        self.0.lines().filter_map(move |ligne| ligne.strip_prefix(cle)?.strip_prefix(signe))
    }
}
