//! The lines of a spreadsheet ([`Lignes`]): separator, encoding, quotes. None is lost: what cannot be read is an answer too.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::io::{self, BufRead};

use csv::ReaderBuilder;
use encoding_rs::WINDOWS_1252;

use super::colonnes::ColonneDuStock;
use super::correspondance::Correspondance;

/// The separators of spreadsheets.
const SEPARATEURS: [u8; 3] = [b';', b'\t', b','];
/// Longest line kept, in bytes; what exceeds it is read and not kept.
const OCTETS_MAXIMUM: usize = 100_000;
/// A text between quotes may go on over so many lines.
const LIGNES_D_UN_TEXTE: usize = 20;

/// The headings of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteteDuStock {
    /// What separates the cells.
    pub separateur: u8,
    /// What each cell is; `None`: left aside.
    pub colonnes: Vec<Option<ColonneDuStock>>,
    /// The headings of which nothing is known.
    pub inconnus: Vec<String>,
}

/// A line of the file, as its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneDuStock {
    /// Its number in the file, from 1, as an editor counts.
    pub numero: u64,
    /// Its cells, or why it cannot be read.
    pub cellules: Result<Vec<String>, &'static str>,
}

/// The lines of a file, one after the other, in constant memory.
pub struct Lignes<R> {
    entree: R,
    /// The lines that a quote without an end had taken, to be read again.
    rendues: VecDeque<Vec<u8>>,
    numero: u64,
    /// The bytes read so far.
    pub octets: u64,
}

/// Why a line is refused whole.
const TROP_LONGUE: &str = "La ligne dépasse 100 000 octets";
/// A quote was opened.
const GUILLEMET: &str = "Un guillemet est ouvert et n'est pas refermé : retirez-le, ou fermez-le";
/// What a file of two bytes a letter begins with.
const UTF_16: &str = "Le fichier est en Unicode UTF-16 : enregistrez-le en « CSV UTF-8 »";

impl EnteteDuStock {
    /// Reads the headings.
    ///
    /// # Errors
    /// A sentence: another encoding, no column known, the same column twice.
    pub fn lire(ligne: &[u8], correspondance: &Correspondance) -> Result<EnteteDuStock, String> {
        if ligne.starts_with(&[0xff, 0xfe]) || ligne.starts_with(&[0xfe, 0xff]) || ligne.contains(&0) {
            return Err(UTF_16.to_owned());
        }
        let ligne = ligne.strip_prefix("\u{feff}".as_bytes()).unwrap_or(ligne);
        let nombre = |separateur: &u8| ligne.iter().filter(|octet| *octet == separateur).count();
        // The first of those that come as often: a decimal comma never wins over a semicolon.
        let separateur = SEPARATEURS.into_iter().rev().max_by_key(nombre).unwrap_or(b';');
        let titres = decouper(ligne, separateur);
        let mut entete = EnteteDuStock { separateur, colonnes: Vec::new(), inconnus: Vec::new() };
        for titre in titres {
            let colonne = correspondance.colonne(&titre);
            if colonne.is_none() && !titre.trim().is_empty() {
                entete.inconnus.push(titre.trim().to_owned());
            }
            let colonne = colonne.flatten();
            if colonne.is_some() && entete.colonnes.contains(&colonne) {
                let nom = colonne.map(ColonneDuStock::nom).unwrap_or_default();
                return Err(format!("La colonne « {nom} » est deux fois dans la première ligne"));
            }
            entete.colonnes.push(colonne);
        }
        if entete.colonnes.iter().all(Option::is_none) {
            return Err("Aucun titre de la première ligne n'est connu : voyez docs/stock.md, --correspondance et --entete".to_owned());
        }
        Ok(entete)
    }
}

impl<R: BufRead> Lignes<R> {
    /// The lines of an input.
    pub fn de(entree: R) -> Lignes<R> {
        Lignes { entree, rendues: VecDeque::new(), numero: 0, octets: 0 }
    }

    /// The first line, as bytes: the headings. Nothing of an empty input.
    ///
    /// # Errors
    /// Those of the input.
    pub fn entete(&mut self) -> io::Result<Option<Vec<u8>>> {
        self.physique()
    }

    /// The next line that holds something, of a file whose headings are `largeur`.
    ///
    /// # Errors
    /// Those of the input.
    pub fn suivante(&mut self, separateur: u8, largeur: usize) -> io::Result<Option<LigneDuStock>> {
        loop {
            let Some(ligne) = self.physique()? else { return Ok(None) };
            let numero = self.numero;
            let vide = |octet: &u8| octet.is_ascii_whitespace() || *octet == separateur;
            if ligne.iter().all(vide) {
                continue;
            }
            if ligne.len() > OCTETS_MAXIMUM {
                return Ok(Some(LigneDuStock { numero, cellules: Err(TROP_LONGUE) }));
            }
            let ouverte = guillemets(&ligne, separateur) == Guillemets::Ouverts;
            let cellules = match ouverte {
                true => self.jusqu_au_guillemet(ligne, separateur, largeur)?.ok_or(GUILLEMET),
                false => Ok(decouper(&ligne, separateur)),
            };
            return Ok(Some(LigneDuStock { numero, cellules }));
        }
    }

    /// The cells of a line whose last text goes on over the next ones; where it does not end as a text does, in as many
    /// cells as the headings, these are given back.
    fn jusqu_au_guillemet(
        &mut self,
        mut ligne: Vec<u8>,
        separateur: u8,
        largeur: usize,
    ) -> io::Result<Option<Vec<String>>> {
        let mut prises: Vec<Vec<u8>> = Vec::new();
        while prises.len() < LIGNES_D_UN_TEXTE && ligne.len() <= OCTETS_MAXIMUM {
            let Some(suite) = self.physique()? else { break };
            ligne.push(b'\n');
            ligne.extend_from_slice(&suite);
            prises.push(suite);
            match guillemets(&ligne, separateur) {
                Guillemets::Ouverts => {}
                Guillemets::Suivis => break,
                Guillemets::Fermes => {
                    let cellules = decouper(&ligne, separateur);
                    if cellules.len() == largeur {
                        return Ok(Some(cellules));
                    }
                    break;
                }
            }
        }
        self.numero -= prises.len() as u64;
        for prise in prises.into_iter().rev() {
            self.rendues.push_front(prise);
        }
        Ok(None)
    }

    /// The next line of the input, without its end; at most one byte more than what is kept.
    fn physique(&mut self) -> io::Result<Option<Vec<u8>>> {
        if let Some(rendue) = self.rendues.pop_front() {
            self.numero += 1;
            return Ok(Some(rendue));
        }
        let mut ligne = Vec::new();
        let mut lus = 0_u64;
        loop {
            let tampon = match self.entree.fill_buf() {
                Ok(tampon) => tampon,
                Err(erreur) if erreur.kind() == io::ErrorKind::Interrupted => continue,
                Err(erreur) => return Err(erreur),
            };
            if tampon.is_empty() {
                break;
            }
            let fin = tampon.iter().position(|octet| *octet == b'\n');
            let morceau = &tampon[..fin.unwrap_or(tampon.len())];
            let place = (OCTETS_MAXIMUM + 1).saturating_sub(ligne.len()).min(morceau.len());
            ligne.extend_from_slice(&morceau[..place]);
            let pris = morceau.len() + usize::from(fin.is_some());
            lus += pris as u64;
            self.entree.consume(pris);
            if fin.is_some() {
                break;
            }
        }
        if lus == 0 {
            return Ok(None);
        }
        self.octets += lus;
        self.numero += 1;
        if ligne.last() == Some(&b'\r') {
            ligne.pop();
        }
        Ok(Some(ligne))
    }
}

/// Where the quotes of a line leave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guillemets {
    /// Every text is closed, and a separator or the end follows it.
    Fermes,
    /// A text goes on after the end of the line.
    Ouverts,
    /// Something else follows a text: these quotes were not meant as such.
    Suivis,
}

fn guillemets(ligne: &[u8], separateur: u8) -> Guillemets {
    let (mut debut, mut ouvert, mut ferme, mut suivi) = (true, false, false, false);
    for octet in ligne {
        (debut, ouvert, ferme) = match octet {
            b'"' if ouvert => (false, false, true),
            // A quote doubled inside a text closes it and opens it again.
            b'"' if debut || ferme => (false, true, false),
            autre if !ouvert && *autre == separateur => (true, false, false),
            _ => {
                suivi |= ferme;
                (false, ouvert, false)
            }
        };
    }
    match (ouvert, suivi) {
        (true, _) => Guillemets::Ouverts,
        (false, true) => Guillemets::Suivis,
        (false, false) => Guillemets::Fermes,
    }
}

/// The cells of a line.
fn decouper(ligne: &[u8], separateur: u8) -> Vec<String> {
    let mut lecteur = ReaderBuilder::new();
    let mut lecteur = lecteur.delimiter(separateur).has_headers(false).flexible(true);
    lecteur = lecteur.buffer_capacity(ligne.len() + 1);
    let mut cellules = csv::ByteRecord::new();
    match lecteur.from_reader(ligne).read_byte_record(&mut cellules) {
        Ok(_) => cellules.iter().map(|cellule| en_texte(cellule).trim().to_owned()).collect(),
        // A slice is always read.
        Err(_) => Vec::new(),
    }
}

/// UTF-8, or else what French spreadsheets write by default.
fn en_texte(octets: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(octets) {
        Ok(texte) => Cow::Borrowed(texte),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(octets).0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lues(texte: &[u8]) -> Vec<LigneDuStock> {
        let mut lignes = Lignes::de(texte);
        std::iter::from_fn(|| lignes.suivante(b';', 2).expect("a slice is read")).collect()
    }

    fn titres(ligne: &[u8]) -> Result<EnteteDuStock, String> {
        EnteteDuStock::lire(ligne, &Correspondance::default())
    }

    #[test]
    fn le_separateur_et_l_encodage_se_reconnaissent() {
        for (ligne, separateur) in [
            (&b"id;loyer;charges"[..], b';'),
            (b"id\tloyer", b'\t'),
            (b"id,loyer", b','),
            ("\u{feff}id;loyer".as_bytes(), b';'),
            (b"loyer", b';'),
        ] {
            assert_eq!(titres(ligne).map(|entete| entete.separateur), Ok(separateur));
        }
        let colonnes = titres(b"ann\xe9e rfr;autre chose").expect("one is known");
        assert_eq!(colonnes.colonnes.len(), 2);
        assert_eq!(colonnes.colonnes[0].map(ColonneDuStock::nom).as_deref(), Some("annee_rfr"));
        assert_eq!(colonnes.inconnus, ["autre chose"]);
        assert_eq!(lues(b"Orl\xe9ans;1")[0].cellules, Ok(vec!["Orléans".to_owned(), "1".to_owned()]));
    }

    #[test]
    fn un_entete_que_l_on_ne_peut_pas_suivre_est_refuse_avec_sa_raison() {
        assert!(titres(b"\xff\xfei\0d\0").is_err_and(|raison| raison.contains("UTF-16")));
        assert!(titres(b"nom;prenom").is_err_and(|raison| raison.contains("Aucun titre")));
        assert!(titres(b"loyer;id;Loyer").is_err_and(|raison| raison.contains("« loyer »")));
    }

    #[test]
    fn un_guillemet_sans_fin_ne_prend_que_sa_ligne() {
        // Its end is nowhere; in the text of another line; in a line of other cells.
        for texte in ["a;\"b\nc;d\ne;f", "a;\"b\nc;d\ne;\"f\"", "a;\"b\nc;d\ne\";f"] {
            let lues = lues(texte.as_bytes());
            assert_eq!(lues.iter().map(|ligne| ligne.numero).collect::<Vec<_>>(), [1, 2, 3], "{texte}");
            assert_eq!(lues[0].cellules, Err(GUILLEMET), "{texte}");
            assert_eq!(lues[1].cellules, Ok(vec!["c".to_owned(), "d".to_owned()]), "{texte}");
        }
    }

    #[test]
    fn un_texte_sur_deux_lignes_et_des_guillemets_doubles_se_lisent() {
        let lues = lues(b"\"dit \"\"oui\"\"\";2\n\"un\ndeux\";3\n;;\n4;5");
        assert_eq!(lues[0].cellules, Ok(vec!["dit \"oui\"".to_owned(), "2".to_owned()]));
        assert_eq!(lues[1].cellules, Ok(vec!["un\ndeux".to_owned(), "3".to_owned()]));
        assert_eq!((lues[2].numero, lues.len()), (5, 3));
        assert_eq!(
            super::tests::lues(b"a;R\xe9sidence \"Les Lilas\"")[0].cellules.as_ref().map(Vec::len),
            Ok(2)
        );
    }

    #[test]
    fn une_ligne_trop_longue_est_refusee_seule() {
        let mut texte = vec![b'x'; OCTETS_MAXIMUM + 9];
        texte.extend_from_slice(b"\na;b");
        let lues = lues(&texte);
        assert_eq!(lues[0].cellules, Err(TROP_LONGUE));
        assert_eq!(lues[1].cellules, Ok(vec!["a".to_owned(), "b".to_owned()]));
    }
}
