//! A whole file ([`lancer`]): read by blocks, each computed on all the cores, written in the order of the lines. As much
//! memory for a million lines as for a thousand.

use std::collections::HashMap;
use std::io::{self, BufRead, Write};
use std::sync::RwLock;

use rayon::prelude::*;

use super::bilan::BilanDuStock;
use super::calcul::calculer;
use super::correspondance::Correspondance;
use super::faits::{self, ErreurDeCellule, LecteurDuStock};
use super::lecture::{EnteteDuStock, LigneDuStock, Lignes};
use super::reponse::{ReponseDuStock, VersionsDuStock};
use super::tableau;
use crate::notions::mois::{Date, MoisCouvert};
use crate::territoire::communes::Annuaire;

/// What is asked of a run.
#[derive(Debug, Default)]
pub struct OptionsDuStock {
    /// The month of the lines that do not say it.
    pub mois: Option<MoisCouvert>,
    /// The day; the first of the month of each line otherwise.
    pub le: Option<Date>,
    /// Their headings and words.
    pub correspondance: Correspondance,
    /// The headings, of a file that has none.
    pub entete: Option<String>,
    /// A worker without a wage is unknown.
    pub strict: bool,
    /// A spreadsheet instead of JSON.
    pub tableau: bool,
}

/// The lines computed together.
const BLOC: usize = 2_048;

/// Reads the lines of `entree` and writes an answer for each in `sortie`, in order; `avance` hears of the bytes and the lines
/// read so far. The sums, and the headings that were not known.
///
/// # Errors
/// Headings that cannot be followed (`Err` inside), or the input and the output.
pub fn lancer(
    entree: impl BufRead,
    sortie: &mut impl Write,
    options: OptionsDuStock,
    annuaire: Option<Annuaire>,
    mut avance: impl FnMut(u64, u64),
) -> io::Result<Result<(BilanDuStock, Vec<String>), String>> {
    let mut lignes = Lignes::de(entree);
    let titres = match &options.entete {
        Some(entete) => Some(entete.clone().into_bytes()),
        None => lignes.entete()?,
    };
    let Some(titres) = titres else { return Ok(Err("Le fichier est vide".to_owned())) };
    let entete = match EnteteDuStock::lire(&titres, &options.correspondance) {
        Ok(entete) => entete,
        Err(raison) => return Ok(Err(raison)),
    };
    let inconnus = entete.inconnus.clone();
    let (separateur, largeur) = (entete.separateur, entete.colonnes.len());
    let OptionsDuStock { mois, le, correspondance, strict, tableau, .. } = options;
    let trouvees = RwLock::new(HashMap::new());
    let lecteur = LecteurDuStock { entete, correspondance, mois, strict, annuaire, trouvees };
    let versions = VersionsDuStock::du_programme();
    let mut bilan = BilanDuStock::default();
    if tableau {
        sortie.write_all(&tableau::entete())?;
    }
    loop {
        let mut bloc: Vec<LigneDuStock> = Vec::with_capacity(BLOC);
        while bloc.len() < BLOC
            && let Some(ligne) = lignes.suivante(separateur, largeur)?
        {
            bloc.push(ligne);
        }
        if bloc.is_empty() {
            return Ok(Ok((bilan, inconnus)));
        }
        let ecrire = |ligne: LigneDuStock| {
            let reponse = repondre(&lecteur, ligne, le);
            let texte = match tableau {
                true => tableau::ligne(&reponse, &versions),
                false => format!("{}\n", reponse.en_json(&versions)).into_bytes(),
            };
            (reponse, texte)
        };
        let reponses: Vec<(ReponseDuStock, Vec<u8>)> = bloc.into_par_iter().map(ecrire).collect();
        for (reponse, texte) in &reponses {
            bilan.compter(reponse);
            sortie.write_all(texte)?;
        }
        avance(lignes.octets, bilan.lignes());
    }
}

/// The answer to a line.
fn repondre(lecteur: &LecteurDuStock, ligne: LigneDuStock, le: Option<Date>) -> ReponseDuStock {
    let LigneDuStock { numero, cellules } = ligne;
    let cellules = match cellules {
        Ok(cellules) => cellules,
        Err(raison) => {
            let erreur = ErreurDeCellule::de_la_ligne(raison.to_owned());
            return ReponseDuStock { ligne: numero, id: None, resultat: Err(vec![erreur]) };
        }
    };
    let (id, faits) = faits::lire(lecteur, &cellules);
    let resultat = faits.and_then(|(faits, alertes)| calculer(&faits, alertes, le).map(Box::new));
    ReponseDuStock { ligne: numero, id, resultat }
}
