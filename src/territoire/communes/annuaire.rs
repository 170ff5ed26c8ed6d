//! The list of the communes, read from `communes.txt`.

use std::fmt;
use std::ops::Range;

use super::departements::DEPARTEMENTS;
use super::recherche::{Recherche, debuts_de_mots, normalise};
use super::{CodeCommune, Numeros, rang_departement};

/// What the first line of a file that we can read begins with: its kind and its version.
const ENTETE: &str = "communes 1 ";

/// No list has that many lines: a larger number is damage.
const MAXIMUM: usize = 100_000;

/// The names, postal codes and codes of all communes of today and of the merged ones, ready to be
/// searched ("annuaire"). Holds a few large texts and the place of each commune in them.
pub struct Annuaire {
    noms: String,
    /// The names as they are searched: `" saint denis"`, with a space before each word.
    pub(super) cles: String,
    /// Five digits after five digits.
    pub(super) postaux: String,
    /// Communes and arrondissements in the order of their codes, then the old ones.
    pub(super) entrees: Vec<Entree>,
    principales: usize,
    /// Old codes in order, each with the entry that answers to it.
    anciens: Vec<(CodeCommune, u32)>,
    /// The names of the départements as they are searched, in the order of [`DEPARTEMENTS`].
    pub(super) departements: Vec<String>,
    millesime: String,
}

/// One line of the list.
pub(super) struct Entree {
    pub(super) code: CodeCommune,
    nom: Range<u32>,
    pub(super) cle: Range<u32>,
    postaux: Range<u32>,
    /// What [`debuts_de_mots`] says of its key.
    pub(super) debuts: u64,
    pub(super) departement: u8,
    /// 0 under 2 000 inhabitants to 8 from 500 000.
    pub(super) taille: u8,
    /// Of a merged commune: the entry of the present one.
    pub(super) actuelle: Option<u32>,
}

/// One commune, one arrondissement of Paris, Lyon or Marseille, or a former commune, in an [`Annuaire`].
#[derive(Clone, Copy)]
pub struct Commune<'a> {
    annuaire: &'a Annuaire,
    rang: u32,
}

/// Why a text is not a list of communes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErreurAnnuaire {
    /// Something else altogether, or a version of the list that this program does not read.
    AutreFichier,
    /// The list was cut or altered on its way.
    Abime,
    /// The list is whole, but this line of it makes no sense.
    Ligne(usize),
}

impl fmt::Display for ErreurAnnuaire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AutreFichier => f.write_str("La liste des communes n'est pas celle de cette version"),
            Self::Abime => f.write_str("La liste des communes est arrivée abîmée"),
            Self::Ligne(numero) => write!(f, "La liste des communes a une erreur à la ligne {numero}"),
        }?;
        f.write_str(". Rechargez la page")
    }
}

impl std::error::Error for ErreurAnnuaire {}

impl Annuaire {
    /// Reads `communes.txt`. The text is not kept.
    pub fn lire(texte: &str) -> Result<Self, ErreurAnnuaire> {
        let (entete, corps) = texte.split_once('\n').ok_or(ErreurAnnuaire::AutreFichier)?;
        let titre = entete.strip_prefix(ENTETE).ok_or(ErreurAnnuaire::AutreFichier)?;
        let (source, somme) = titre.split_once(" somme ").ok_or(ErreurAnnuaire::Abime)?;
        if u32::from_str_radix(somme, 16) != Ok(somme_de_controle(corps)) {
            return Err(ErreurAnnuaire::Abime);
        }
        let mut lignes = Lignes { restantes: corps.lines(), numero: 1 };
        Self::lire_corps(source, &mut lignes).ok_or(ErreurAnnuaire::Ligne(lignes.numero))
    }

    /// `None` at the first line that makes no sense.
    fn lire_corps(source: &str, lignes: &mut Lignes<'_>) -> Option<Self> {
        let mut annuaire = Annuaire {
            noms: String::with_capacity(600_000),
            cles: String::with_capacity(700_000),
            postaux: String::with_capacity(200_000),
            entrees: Vec::with_capacity(40_000),
            principales: 0,
            anciens: Vec::with_capacity(5_000),
            departements: DEPARTEMENTS.iter().map(|(_, nom)| cle(nom)).collect(),
            millesime: source.split(' ').nth(1)?.to_owned(),
        };
        annuaire.lire_codes(lignes)?;
        annuaire.lire_noms(lignes)?;
        annuaire.lire_postaux(lignes)?;
        annuaire.lire_tailles(lignes)?;
        annuaire.lire_anciennes(lignes)?;
        (lignes.suivante()? == "# fin" && lignes.restantes.next().is_none()).then_some(annuaire)
    }

    /// `01 1-2 4-17 19`: the numbers of the communes of a département.
    fn lire_codes(&mut self, lignes: &mut Lignes<'_>) -> Option<()> {
        for _ in 0..lignes.section("codes")? {
            let mut mots = lignes.suivante()?.split(' ');
            let departement = mots.next()?;
            let rang = u8::try_from(rang_departement(departement)?).ok()?;
            let numeros = Numeros::du_departement(departement)?;
            let mut code = *b"00000";
            code[..departement.len()].copy_from_slice(departement.as_bytes());
            for plage in mots {
                let (premier, dernier) = plage.split_once('-').unwrap_or((plage, plage));
                for numero in premier.parse::<u16>().ok()?..=dernier.parse().ok()? {
                    ecrit_numero(numero, &mut code[departement.len()..])?;
                    let code = CodeCommune(code);
                    if !numeros.contient(&code.as_str()[departement.len()..]) {
                        return None;
                    }
                    if self.entrees.last().is_some_and(|precedente| code <= precedente.code) {
                        return None;
                    }
                    self.entrees.push(Entree::nouvelle(code, rang));
                }
            }
        }
        self.principales = self.entrees.len();
        Some(())
    }

    /// One name a line, without the beginning that it shares with the one before.
    fn lire_noms(&mut self, lignes: &mut Lignes<'_>) -> Option<()> {
        if lignes.section("noms")? != self.principales {
            return None;
        }
        for rang in 0..self.principales {
            let ligne = lignes.suivante()?;
            let (communs, reste) = match ligne.as_bytes().first()? {
                signe @ (b'1'..=b'9' | b'a'..=b'z') => (char::from(*signe).to_digit(36)?, &ligne[1..]),
                _ => (0, ligne),
            };
            let debut = if rang == 0 { 0 } else { self.entrees[rang - 1].nom.start };
            let communs = debut as usize..(debut + communs) as usize;
            self.noms.get(communs.clone())?;
            let nom = self.noms.len();
            self.noms.extend_from_within(communs);
            self.noms.push_str(reste);
            self.nomme(rang, nom);
        }
        Some(())
    }

    /// The name of an entry starts at `debut` and ends where names end now; it gets its key.
    fn nomme(&mut self, rang: usize, debut: usize) {
        let cle = self.cles.len();
        normalise(&self.noms[debut..], &mut self.cles);
        self.entrees[rang].nom = plage(debut, self.noms.len());
        self.entrees[rang].cle = plage(cle, self.cles.len());
        self.entrees[rang].debuts = debuts_de_mots(&self.cles[cle..]);
    }

    /// The postal codes of a commune, without the digits of its département and the last zeros.
    fn lire_postaux(&mut self, lignes: &mut Lignes<'_>) -> Option<()> {
        if lignes.section("postaux")? != self.principales {
            return None;
        }
        for entree in &mut self.entrees {
            let ligne = lignes.suivante()?;
            let debut = self.postaux.len();
            let departement = match entree.code.departement() {
                "2A" | "2B" => "20",
                autre => &autre[..2],
            };
            for court in ligne.split(',').filter(|court| *court != "-") {
                let precedents = self.postaux.len();
                match court.strip_prefix('!') {
                    Some(entier) => self.postaux.push_str(entier),
                    None => self.postaux.extend([departement, court, &"000"[court.len().min(3)..]]),
                }
                let nouveau = &self.postaux[precedents..];
                if nouveau.len() != 5 || !nouveau.bytes().all(|chiffre| chiffre.is_ascii_digit()) {
                    return None;
                }
            }
            entree.postaux = plage(debut, self.postaux.len());
        }
        Some(())
    }

    /// One digit a commune, one line a département.
    fn lire_tailles(&mut self, lignes: &mut Lignes<'_>) -> Option<()> {
        let mut entrees = self.entrees.iter_mut();
        for _ in 0..lignes.section("tailles")? {
            for chiffre in lignes.suivante()?.bytes() {
                let taille = chiffre.checked_sub(b'0').filter(|taille| *taille <= 8)?;
                entrees.next()?.taille = taille;
            }
        }
        entrees.next().is_none().then_some(())
    }

    /// `59350;298,Hellemmes-Lille;355,Lomme`: a commune, then the old codes and names that are part of it.
    fn lire_anciennes(&mut self, lignes: &mut Lignes<'_>) -> Option<()> {
        for _ in 0..lignes.section("anciennes")? {
            let mut mots = lignes.suivante()?.split(';');
            let actuelle = self.rang(CodeCommune::connu(mots.next()?)?)?;
            for mot in mots {
                let (court, nom) = mot.split_once(',').unwrap_or((mot, ""));
                let Entree { code: present, departement, .. } = self.entrees[actuelle as usize];
                let code = match court.len() {
                    0 => present,
                    5 => CodeCommune::connu(court)?,
                    _ => CodeCommune::connu(&format!("{}{court}", present.departement()))?,
                };
                let mut rang = actuelle;
                if !nom.is_empty() {
                    rang = u32::try_from(self.entrees.len()).ok()?;
                    self.entrees
                        .push(Entree { actuelle: Some(actuelle), ..Entree::nouvelle(code, departement) });
                    let debut = self.noms.len();
                    self.noms.push_str(nom);
                    self.nomme(rang as usize, debut);
                }
                if code != present {
                    self.anciens.push((code, rang));
                }
            }
        }
        Some(())
    }

    /// The communes that answer to `requete`, the likeliest first, at most `maximum`.
    ///
    /// `requete` is what is being typed: the beginning of a name with or without accents, hyphens and
    /// articles ("st denis"), a postal code or its beginning, an INSEE code, or a name and one of these or
    /// of the département ("saint denis 93").
    pub fn chercher(&self, requete: &str, maximum: usize) -> Vec<Commune<'_>> {
        let rangs = Recherche::nouvelle(requete).dans(self, maximum);
        rangs.into_iter().map(|rang| Commune { annuaire: self, rang }).collect()
    }

    /// The commune that `requete` leaves no doubt about: the only answer, or the only one of that postal code.
    pub fn sans_doute(&self, requete: &str) -> Option<CodeCommune> {
        /// More communes than share any postal code.
        const ASSEZ: usize = 60;
        let requete = requete.trim();
        let reponses = self.chercher(requete, ASSEZ);
        let du_code_postal: Vec<CodeCommune> = reponses
            .iter()
            .filter(|commune| commune.codes_postaux().any(|postal| postal == requete))
            .map(Commune::code_actuel)
            .collect();
        let toutes = || reponses.iter().map(Commune::code_actuel).collect();
        let codes: Vec<CodeCommune> = if du_code_postal.is_empty() { toutes() } else { du_code_postal };
        codes.first().filter(|premier| codes.iter().all(|code| code == *premier)).copied()
    }

    /// The commune of this code; a former commune if its name is known, else the present one.
    pub fn par_code(&self, code: CodeCommune) -> Option<Commune<'_>> {
        let ancien = || self.anciens.iter().find(|(ancien, _)| *ancien == code).map(|(_, rang)| *rang);
        self.rang(code).or_else(ancien).map(|rang| Commune { annuaire: self, rang })
    }

    fn rang(&self, code: CodeCommune) -> Option<u32> {
        let trouve =
            self.entrees[..self.principales].binary_search_by_key(&code, |entree| entree.code).ok()?;
        u32::try_from(trouve).ok()
    }

    /// All entries: the communes and arrondissements in the order of their codes, then the former communes.
    pub fn communes(&self) -> impl Iterator<Item = Commune<'_>> {
        (0..).zip(&self.entrees).map(|(rang, _)| Commune { annuaire: self, rang })
    }

    /// The year of the code officiel géographique: `2026`.
    pub fn millesime(&self) -> &str {
        &self.millesime
    }
}

impl fmt::Debug for Annuaire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Annuaire({} entrées)", self.entrees.len())
    }
}

impl Entree {
    fn nouvelle(code: CodeCommune, departement: u8) -> Self {
        Entree {
            code,
            nom: 0..0,
            cle: 0..0,
            postaux: 0..0,
            debuts: 0,
            departement,
            taille: 0,
            actuelle: None,
        }
    }

    /// Where the postal codes are; those of a former commune are its present one's.
    pub(super) fn postaux(&self, annuaire: &Annuaire) -> Range<usize> {
        let porteuse = self.actuelle.map_or(self, |rang| &annuaire.entrees[rang as usize]);
        porteuse.postaux.start as usize..porteuse.postaux.end as usize
    }
}

impl<'a> Commune<'a> {
    fn entree(&self) -> &'a Entree {
        &self.annuaire.entrees[self.rang as usize]
    }

    /// Its own code, even if it was merged since.
    pub fn code(&self) -> CodeCommune {
        self.entree().code
    }

    /// The code to keep in a situation: that of the present commune.
    pub fn code_actuel(&self) -> CodeCommune {
        self.actuelle().unwrap_or(*self).code()
    }

    /// Its name, with its accents and hyphens.
    pub fn nom(&self) -> &'a str {
        let nom = &self.entree().nom;
        &self.annuaire.noms[nom.start as usize..nom.end as usize]
    }

    /// Its postal codes, in the order of the source; those of the present commune if it was merged.
    pub fn codes_postaux(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let plage = self.entree().postaux(self.annuaire);
        let postaux = &self.annuaire.postaux;
        plage.step_by(5).map(|debut| &postaux[debut..debut + 5])
    }

    /// The name of its département or collectivity.
    pub fn departement(&self) -> &'static str {
        DEPARTEMENTS[usize::from(self.entree().departement)].1
    }

    /// The commune of today, if this one was merged into it.
    pub fn actuelle(&self) -> Option<Commune<'a>> {
        self.entree().actuelle.map(|rang| Commune { annuaire: self.annuaire, rang })
    }

    /// Whether it is an arrondissement of Paris, Lyon or Marseille.
    pub fn est_arrondissement(&self) -> bool {
        self.code().commune_de_l_arrondissement().is_some()
    }
}

/// As shown in the list of answers: "Saint-Denis (93200, 93210, Seine-Saint-Denis)", "Lomme (commune de
/// Lille, Nord)".
impl fmt::Display for Commune<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (", self.nom())?;
        if let Some(actuelle) = self.actuelle() {
            write!(f, "commune de {}, ", actuelle.nom())?;
        } else {
            let postaux: Vec<&str> = self.codes_postaux().collect();
            match postaux.as_slice() {
                [] => {}
                [premier, _, _, .., dernier] => write!(f, "{premier} à {dernier}, ")?,
                quelques => write!(f, "{}, ", quelques.join(", "))?,
            }
        }
        write!(f, "{})", self.departement())
    }
}

impl fmt::Debug for Commune<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {self}", self.code())
    }
}

impl PartialEq for Commune<'_> {
    fn eq(&self, autre: &Self) -> bool {
        std::ptr::eq(self.annuaire, autre.annuaire) && self.rang == autre.rang
    }
}

impl Eq for Commune<'_> {}

/// The lines of the file, counted.
struct Lignes<'a> {
    restantes: std::str::Lines<'a>,
    numero: usize,
}

impl<'a> Lignes<'a> {
    fn suivante(&mut self) -> Option<&'a str> {
        self.numero += 1;
        self.restantes.next()
    }

    /// The number of lines of the section that starts here, if it has this name.
    fn section(&mut self, nom: &str) -> Option<usize> {
        let (lu, nombre) = self.suivante()?.strip_prefix("# ")?.split_once(' ')?;
        nombre.parse().ok().filter(|nombre| lu == nom && *nombre <= MAXIMUM)
    }
}

/// Writes `numero` in all of `chiffres`; `None` if it is too large.
fn ecrit_numero(mut numero: u16, chiffres: &mut [u8]) -> Option<()> {
    for chiffre in chiffres.iter_mut().rev() {
        *chiffre = b'0' + (numero % 10) as u8;
        numero /= 10;
    }
    (numero == 0).then_some(())
}

fn cle(nom: &str) -> String {
    let mut cle = String::new();
    normalise(nom, &mut cle);
    cle
}

/// Places in texts far under 4 GB.
fn plage(debut: usize, fin: usize) -> Range<u32> {
    debut as u32..fin as u32
}

/// FNV-1a on 32 bits: tells a text that was cut or altered on its way, not one forged on purpose.
fn somme_de_controle(texte: &str) -> u32 {
    texte.bytes().fold(0x811c_9dc5, |somme, octet| (somme ^ u32::from(octet)).wrapping_mul(0x0100_0193))
}
