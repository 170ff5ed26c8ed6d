//! Small tables kept as text, one `key=…` line a département, read in place without copying.
//!
//! Text because a reviewer can hold it beside the official list; the starts of its lines are found
//! by the compiler, so that a look-up is two binary searches.

/// Lines `key=value` in increasing order of their keys.
pub(crate) struct TableTexte<const N: usize> {
    texte: &'static str,
    /// Where each line starts.
    debuts: [u16; N],
}

/// How many lines `texte` has: the `N` of its [`TableTexte`].
pub(crate) const fn nombre_de_lignes(texte: &str) -> usize {
    let octets = texte.as_bytes();
    assert!(octets[octets.len() - 1] == b'\n', "the last line of a table has no end");
    let (mut nombre, mut i) = (0, 0);
    while i < octets.len() {
        if octets[i] == b'\n' {
            nombre += 1;
        }
        i += 1;
    }
    nombre
}

impl<const N: usize> TableTexte<N> {
    /// Finds the lines of `texte`.
    pub(crate) const fn new(texte: &'static str) -> Self {
        let octets = texte.as_bytes();
        assert!(octets.len() <= u16::MAX as usize, "a table is too long for its index");
        let mut debuts = [0; N];
        let (mut ligne, mut i) = (1, 0);
        while ligne < N {
            if octets[i] == b'\n' {
                debuts[ligne] = (i + 1) as u16;
                ligne += 1;
            }
            i += 1;
        }
        TableTexte { texte, debuts }
    }

    /// What follows `cle=`, to the end of its line.
    pub(crate) fn valeur(&self, cle: &str) -> Option<&'static str> {
        let rang = self.debuts.binary_search_by(|&debut| self.cle(debut).cmp(cle)).ok()?;
        let debut = usize::from(self.debuts[rang]) + cle.len() + 1;
        let fin = self.debuts.get(rang + 1).map_or(self.texte.len(), |&suivant| usize::from(suivant));
        Some(self.texte[debut..fin].trim_end())
    }

    fn cle(&self, debut: u16) -> &'static str {
        let ligne = &self.texte[usize::from(debut)..];
        &ligne[..ligne.find('=').unwrap_or(0)]
    }
}

/// Whether `mot` is in `liste`: words of its length, in increasing order, each followed by one sign.
pub(crate) fn contient(liste: &str, mot: &str) -> bool {
    cherche(liste, mot, mot.len() + 1).is_some()
}

/// The record of `pas` signs that begins with `cle`, in `liste` where they are in increasing order.
/// The last one may lack its final separator.
pub(crate) fn cherche<'a>(liste: &'a str, cle: &str, pas: usize) -> Option<&'a str> {
    let (mut bas, mut haut) = (0, (liste.len() + 1) / pas);
    while bas < haut {
        let milieu = bas.midpoint(haut);
        let fin = liste.len().min((milieu + 1) * pas);
        let lu = liste.get(milieu * pas..fin)?;
        match lu.get(..cle.len())?.cmp(cle) {
            std::cmp::Ordering::Equal => return Some(lu),
            std::cmp::Ordering::Less => bas = milieu + 1,
            std::cmp::Ordering::Greater => haut = milieu,
        }
    }
    None
}
