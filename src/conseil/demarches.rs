//! What to do about each right ([`demarche`]): where to ask, with which papers, when it is paid, what must be
//! declared, how to appeal. Plain data, no markup.
//!
//! What a sheet says is in [`fiche`](crate::conseil::fiche), its words in the long texts
//! ([`textes`](crate::notions::textes)). The address of a local office is never made up: see [`guichets`].
//!
//! **Not modelled**: who belongs to the agricultural scheme (the document does not say it: the CAF and the MSA are both
//! given), Mayotte.

use crate::conseil::fiche::{
    DelaiDeDemande, DossierDeDemande, Fait, Fiche, Formulaire, Lien, Organisme, Paiement, Piece, Recours,
    RythmeDeDeclaration,
};
use crate::conseil::textes::fiches::fiche;
use crate::menage::situation::Situation;
use crate::notions::source::Confiance;
use crate::notions::tri::{trier_par, une_fois};
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;
use crate::territoire::communes::CodeCommune;
use crate::territoire::contacts::{self, Guichet, Page};

mod foyer;

/// What to do about one right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demarche {
    /// The right.
    pub cle: CleDroit,
    /// The request in which it is asked.
    pub dossier: DossierDeDemande,
    /// Who decides and pays, the first to be asked first.
    pub organismes: Vec<Organisme>,
    /// How it is asked.
    pub demande: Fait,
    /// The page that explains it, then the services where it is asked, then the offices around the home.
    pub liens: Vec<Lien>,
    /// Paper forms.
    pub formulaires: Vec<Formulaire>,
    /// The usual papers for this household; empty where nothing is to be asked.
    pub pieces: Vec<Piece>,
    /// When it is paid.
    pub paiement: Paiement,
    /// From when, and how long the first payment may take.
    pub debut: Fait,
    /// What may be paid for the past.
    pub retroactivite: Fait,
    /// Until when a request loses nothing.
    pub delai: DelaiDeDemande,
    /// How often to declare or renew.
    pub rythme: RythmeDeDeclaration,
    /// What this means.
    pub renouvellement: Fait,
    /// What must be done meanwhile.
    pub obligations: Vec<Fait>,
    /// How to contest; `None` where no text sets a delay that we know.
    pub recours: Option<Recours>,
}

impl Demarche {
    /// The steps of a sheet, before those of the household.
    fn de(fiche: &Fiche) -> Demarche {
        Demarche {
            cle: fiche.cle,
            dossier: fiche.dossier,
            organismes: fiche.organismes.to_vec(),
            demande: fiche.demande,
            liens: fiche.liens.to_vec(),
            formulaires: fiche.formulaires.to_vec(),
            pieces: Vec::new(),
            paiement: fiche.paiement,
            debut: fiche.debut,
            retroactivite: fiche.retroactivite,
            delai: fiche.delai,
            rythme: fiche.rythme,
            renouvellement: fiche.renouvellement,
            obligations: fiche.obligations.to_vec(),
            recours: fiche.recours,
        }
    }

    /// The least sure of what is said here: what rests on [`Confiance::AConfirmer`] must say so.
    pub fn confiance(&self) -> Confiance {
        let faits = [&self.demande, &self.debut, &self.retroactivite, &self.renouvellement];
        let faits = faits.into_iter().chain(&self.obligations).map(|fait| fait.confiance);
        let liens = self.liens.iter().map(|lien| lien.confiance);
        let formulaires = self.formulaires.iter().map(|formulaire| formulaire.confiance);
        let recours = self.recours.iter().map(|recours| recours.confiance);
        faits.chain(liens).chain(formulaires).chain(recours).max().unwrap_or(Confiance::AConfirmer)
    }
}

/// What to do about a right, for this household.
pub fn demarche(cle: CleDroit, situation: &Situation, simulation: &Simulation) -> Demarche {
    let mut demarche = foyer::adapter(Demarche::de(fiche(cle)), situation, simulation);
    if demarche.dossier != DossierDeDemande::Aucun {
        demarche.liens.extend(guichets(&demarche.organismes, situation.menage.commune()));
    }
    demarche
}

/// Where these offices are found around the commune: the page of its CAF and of its MSA, the official directory for those
/// whose page is not known. Nothing while the commune is not said, nor for an office that the whole country shares.
pub fn guichets(organismes: &[Organisme], commune: Option<CodeCommune>) -> Vec<Lien> {
    let Some(commune) = commune else { return Vec::new() };
    let msa = || contacts::page(Guichet::Msa, commune);
    let mut pages: Vec<Page> = Vec::new();
    for organisme in organismes {
        match organisme {
            Organisme::Caf => {
                pages.push(contacts::ou_demander(Guichet::Caf, commune));
                pages.extend(msa());
            }
            Organisme::Cpam => {
                pages.push(contacts::ANNUAIRE);
                pages.extend(msa());
            }
            Organisme::Mdph | Organisme::Departement | Organisme::Ccas => pages.push(contacts::ANNUAIRE),
            _ => {}
        }
    }
    une_fois(pages, |page| page.adresse).into_iter().map(Lien::de).collect()
}

/// The codes of the papers that are ready once this one is ticked, or unticked; what another version wrote stays.
pub fn avec_ou_sans(prets: &[String], piece: Piece) -> Vec<String> {
    let autres = prets.iter().filter(|code| *code != piece.code());
    let ajoutee = (!est_pret(prets, piece)).then(|| piece.code().to_owned());
    autres.cloned().chain(ajoutee).collect()
}

/// Whether a paper was ticked.
pub fn est_pret(prets: &[String], piece: Piece) -> bool {
    prets.iter().any(|code| code == piece.code())
}

/// The papers that these rights ask, each with the number of requests that it serves; the most useful first, then in
/// the order of [`Piece`]. Rights asked in one request count once.
pub fn pieces(droits: &[CleDroit], situation: &Situation, simulation: &Simulation) -> Vec<(Piece, u32)> {
    let mut demandes: Vec<(DossierDeDemande, Vec<Piece>)> = Vec::new();
    for cle in droits {
        let Demarche { dossier, pieces, .. } = demarche(*cle, situation, simulation);
        match demandes.iter_mut().find(|(connu, _)| *connu == dossier) {
            Some((_, connues)) => connues.extend(pieces),
            None => demandes.push((dossier, pieces)),
        }
    }
    let sert = |piece: &Piece| demandes.iter().filter(|(_, pieces)| pieces.contains(piece)).count() as u32;
    let mut utiles: Vec<(Piece, u32)> =
        Piece::TOUS.iter().map(|piece| (*piece, sert(piece))).filter(|(_, nombre)| *nombre > 0).collect();
    trier_par(&mut utiles, |(_, nombre)| std::cmp::Reverse(*nombre));
    utiles
}
