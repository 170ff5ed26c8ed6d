//! What to do about each right ([`demarche`]): where to ask, with which papers, when it is paid, what must be
//! declared, how to appeal. Plain data, no markup.
//!
//! What was read in an article has [`Confiance::Texte`]; in a public repository of forms and pages,
//! [`Confiance::Moteur`]; what follows from two facts, [`Confiance::Calcule`]; what is known but was not read again,
//! [`Confiance::AConfirmer`]. The address of a local office is never made up: see [`ANNUAIRE`]. An address is shown,
//! and opened only when the person asks.
//!
//! **Not modelled**: offices of the agricultural scheme apart (the document does not say who belongs to it), Mayotte.

use crate::menage::situation::Situation;
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::Mois;
use crate::notions::source::{Confiance, Source};
use crate::notions::tri::trier_par;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

pub(in crate::conseil) mod fiches;
mod foyer;
mod piece;

pub use piece::Piece;

/// Last month in which somebody checked the addresses and the forms.
pub const VERIFIE: Mois = Mois::new(2026, 11);
/// An address older than this many months must be checked before it is used.
const MOIS_DE_VALIDITE: i32 = 12;

/// Where the address of a local office is found.
pub const ANNUAIRE: Lien =
    Lien::releve("Annuaire de l'administration", "https://lannuaire.service-public.gouv.fr");

choix! {
    /// Who pays, or where to ask.
    Organisme {
        Caf => "caf", "CAF (ou MSA pour le régime agricole)";
        Mdph => "mdph", "MDPH du département";
        Departement => "departement", "Département";
        CaisseRetraite => "caisse_retraite", "Caisse de retraite (Carsat, MSA…)";
        Cpam => "cpam", "Assurance maladie (CPAM ou MSA)";
        FranceTravail => "france_travail", "France Travail";
        Asp => "asp", "Agence de services et de paiement";
        Etablissement => "etablissement", "Secrétariat de l'établissement scolaire";
        Bailleur => "bailleur", "Votre bailleur social";
        Ccas => "ccas", "CCAS ou mairie";
        ActionLogement => "action_logement", "Action Logement";
        MissionLocale => "mission_locale", "Mission locale";
        BureauAideJuridictionnelle => "baj", "Bureau d'aide juridictionnelle du tribunal judiciaire";
        Transporteur => "transporteur", "Réseau de transport de votre ville ou de votre région";
    }
}

choix! {
    /// One request may open several rights: the file in which a right is asked.
    DossierDeDemande {
        Aucun => "aucun", "Aucune demande à faire";
        AideLogement => "aide_logement", "Demande d'aide au logement";
        RsaPrime => "rsa_prime", "Demande de RSA ou de prime d'activité";
        Famille => "famille", "Déclaration de situation pour les prestations familiales";
        Asf => "asf", "Demande d'allocation de soutien familial";
        Mdph => "mdph", "Dossier de la MDPH";
        Aspa => "aspa", "Demande d'Aspa";
        Asi => "asi", "Demande d'ASI";
        Ass => "ass", "Demande d'ASS";
        Css => "css", "Demande de complémentaire santé solidaire";
        ChequeEnergie => "cheque_energie", "Demande de chèque énergie";
        Bourse => "bourse", "Demande de bourse scolaire";
    }
}

choix! {
    /// How often something must be declared or renewed.
    RythmeDeDeclaration {
        Trimestriel => "trimestriel", "Tous les trois mois";
        Semestriel => "semestriel", "Tous les six mois";
        Annuel => "annuel", "Tous les ans";
        Decision => "decision", "À la fin de la durée fixée par la décision";
        Aucun => "aucun", "Rien à renouveler";
    }
}

/// One fact, with where it comes from and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fait {
    /// In the person's words.
    pub texte: &'static str,
    /// The text, or the page where it was read.
    pub source: &'static Source,
    /// How sure it is.
    pub confiance: Confiance,
}

/// A public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lien {
    /// Whose page it is.
    pub libelle: &'static str,
    /// Its address.
    pub adresse: &'static str,
    /// Last month in which it was checked.
    pub verifie: Mois,
    /// How sure it is.
    pub confiance: Confiance,
}

/// A paper form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formulaire {
    /// Its number: `cerfa 15481*01`.
    pub numero: &'static str,
    /// What it is for.
    pub objet: &'static str,
    /// A number without its edition (`cerfa 11423`) is to be confirmed.
    pub confiance: Confiance,
}

/// When the money comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paiement {
    /// On that day of the month after the month of the right.
    MoisSuivantLe(u32),
    /// In the month after, on a day that the organisation sets.
    MoisSuivant,
    /// With the pension, month by month.
    AvecLaPension,
    /// Once, or once a year: when the texts say, in words.
    Quand(&'static str),
    /// Each school term.
    ParTrimestreScolaire,
    /// Taken off the rent notice.
    SurLaQuittance,
    /// Costs covered, nothing paid.
    EnSoins,
}

/// How to contest a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recours {
    /// First, always, before any court.
    pub devant: &'static str,
    /// Then.
    pub puis: &'static str,
    /// Months to act from the day the decision is notified.
    pub delai_mois: u32,
    /// The text.
    pub source: &'static Source,
    /// How sure the delay is.
    pub confiance: Confiance,
}

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
    /// The page that explains it, then the services where it is asked.
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
    /// How often to declare or renew.
    pub rythme: RythmeDeDeclaration,
    /// What this means.
    pub renouvellement: Fait,
    /// What must be done meanwhile.
    pub obligations: Vec<Fait>,
    /// How to contest; `None` where no text sets a delay that we know.
    pub recours: Option<Recours>,
}

impl Fait {
    /// Read in the text itself.
    pub const fn lu(texte: &'static str, source: &'static Source) -> Fait {
        Fait { texte, source, confiance: Confiance::Texte }
    }

    /// Read in a public repository or page.
    pub const fn releve(texte: &'static str, source: &'static Source) -> Fait {
        Fait { texte, source, confiance: Confiance::Moteur }
    }

    /// Follows from two facts that were read.
    pub const fn deduit(texte: &'static str, source: &'static Source) -> Fait {
        Fait { texte, source, confiance: Confiance::Calcule }
    }

    /// Known, not read again.
    pub const fn a_confirmer(texte: &'static str, source: &'static Source) -> Fait {
        Fait { texte, source, confiance: Confiance::AConfirmer }
    }
}

impl Lien {
    /// A page read in a public repository.
    pub const fn releve(libelle: &'static str, adresse: &'static str) -> Lien {
        Lien { libelle, adresse, verifie: VERIFIE, confiance: Confiance::Moteur }
    }

    /// Whether it must be checked before use.
    pub fn est_perime(&self, mois: Mois) -> bool {
        mois.depuis(self.verifie) > MOIS_DE_VALIDITE
    }
}

impl Formulaire {
    /// A form whose edition is known.
    const fn releve(numero: &'static str, objet: &'static str) -> Formulaire {
        Formulaire { numero, objet, confiance: Confiance::Moteur }
    }

    /// A form whose edition in force is not known.
    const fn a_confirmer(numero: &'static str, objet: &'static str) -> Formulaire {
        Formulaire { numero, objet, confiance: Confiance::AConfirmer }
    }
}

impl Paiement {
    /// In the person's words.
    pub fn phrase(self) -> String {
        match self {
            Paiement::MoisSuivantLe(jour) => format!("Versée vers le {jour} du mois suivant"),
            Paiement::MoisSuivant => "Versée le mois suivant".to_owned(),
            Paiement::AvecLaPension => "Versée avec la pension, chaque mois".to_owned(),
            Paiement::Quand(quand) => format!("Versée {quand}"),
            Paiement::ParTrimestreScolaire => "Versée en trois fois, chaque trimestre scolaire".to_owned(),
            Paiement::SurLaQuittance => "Retirée du loyer par le bailleur, sur l'avis d'échéance".to_owned(),
            Paiement::EnSoins => "Rien n'est versé : les frais de santé sont pris en charge".to_owned(),
        }
    }
}

impl Demarche {
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
    foyer::adapter(fiches::fiche(cle), situation, simulation)
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
