//! The shape of the sheet of a right ([`Fiche`]): what it says, where that comes from, how sure it is.
//!
//! What was read in an article has [`Confiance::Texte`]; in a public repository of forms and pages,
//! [`Confiance::Moteur`]; what follows from two facts, [`Confiance::Calcule`]; what is known but was not read again,
//! [`Confiance::AConfirmer`]. An address is shown, and opened only when the person asks.

use crate::impaye::textes::contacts;
use crate::notions::choix::{choix, choix_ecrit};
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::notions::source::{Confiance, Source};
use crate::notions::textes::Textes;
use crate::questions::droits::CleDroit;
use crate::territoire::contacts::{MOIS_DE_VALIDITE, Page};

mod piece;

pub use piece::Piece;

/// Last month in which somebody checked the addresses and the forms, unless said otherwise: against dated public copies, not
/// by opening them.
const VERIFIE: Mois = Mois::new(2026, 11);

choix_ecrit! {
    /// Who pays, or where to ask.
    Organisme ("organismes") {
        Caf => "caf";
        Mdph => "mdph";
        Departement => "departement";
        CaisseRetraite => "caisse_retraite";
        Cpam => "cpam";
        FranceTravail => "france_travail";
        Asp => "asp";
        Etablissement => "etablissement";
        Bailleur => "bailleur";
        Ccas => "ccas";
        ActionLogement => "action_logement";
        MissionLocale => "mission_locale";
        BureauAideJuridictionnelle => "baj";
        Transporteur => "transporteur";
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

choix_ecrit! {
    /// How often something must be declared or renewed.
    RythmeDeDeclaration ("rythmes") {
        Trimestriel => "trimestriel";
        Semestriel => "semestriel";
        Annuel => "annuel";
        Decision => "decision";
        Aucun => "aucun";
    }
}

impl Organisme {
    /// The number to call, the same in the whole country, where there is one.
    pub fn telephone(self) -> Option<&'static str> {
        match self {
            Organisme::Caf => Some(contacts::CAF.valeur),
            Organisme::CaisseRetraite => Some(contacts::ASSURANCE_RETRAITE.valeur),
            Organisme::Cpam => Some(contacts::ASSURANCE_MALADIE.valeur),
            Organisme::FranceTravail => Some(contacts::FRANCE_TRAVAIL.valeur),
            Organisme::Asp => Some(contacts::CHEQUE_ENERGIE.valeur),
            _ => None,
        }
    }
}

/// Until when a request loses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelaiDeDemande {
    /// It counts from its own month.
    SonMois,
    /// It counts from the month that follows it.
    MoisSuivant,
    /// It counts from the month that follows the decision.
    Decision,
    /// Past months can be asked for during two years.
    DeuxAns,
    /// In the campaign of each year: its first month, its last month and day; nothing is paid to who asks after it.
    Campagne(u32, u32, u32),
    /// Nothing is to be asked.
    SansDemande,
}

/// One fact, with where it comes from and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fait {
    /// `rsa.debut`: the key of its words, in the group `fiche rsa`.
    cle: &'static str,
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
    /// Whether the request itself is made there.
    pub recoit_la_demande: bool,
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
    /// Once, or once a year: when the texts say, by the key of their words.
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
    /// First, always, before any court, by the key of its words.
    pub devant: &'static str,
    /// Then, in the same way.
    pub puis: &'static str,
    /// Months to act from the day the decision is notified.
    pub delai_mois: u32,
    /// The text.
    pub source: &'static Source,
    /// How sure the delay is.
    pub confiance: Confiance,
}

/// A right, whoever asks: without the papers, which depend on the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fiche {
    /// The right.
    pub cle: CleDroit,
    /// The request in which it is asked.
    pub dossier: DossierDeDemande,
    /// Who decides and pays, the first to be asked first.
    pub organismes: &'static [Organisme],
    /// How it is asked.
    pub demande: Fait,
    /// The page that explains it, then the services where it is asked.
    pub liens: &'static [Lien],
    /// Paper forms.
    pub formulaires: &'static [Formulaire],
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
    pub obligations: &'static [Fait],
    /// How to contest; `None` where no text sets a delay that we know.
    pub recours: Option<Recours>,
}

impl Fait {
    /// In the person's words.
    pub fn texte(&self) -> &'static str {
        self.cle.split_once('.').map_or("", |(fiche, cle)| Textes::de("fiche", fiche).dit(cle))
    }

    /// Read in the text itself.
    pub const fn lu(cle: &'static str, source: &'static Source) -> Fait {
        Fait { cle, source, confiance: Confiance::Texte }
    }

    /// Read in a public repository or page.
    pub const fn releve(cle: &'static str, source: &'static Source) -> Fait {
        Fait { cle, source, confiance: Confiance::Moteur }
    }

    /// Follows from two facts that were read.
    pub const fn deduit(cle: &'static str, source: &'static Source) -> Fait {
        Fait { cle, source, confiance: Confiance::Calcule }
    }

    /// Known, not read again.
    pub const fn a_confirmer(cle: &'static str, source: &'static Source) -> Fait {
        Fait { cle, source, confiance: Confiance::AConfirmer }
    }
}

impl Recours {
    /// Before whom one goes, in words: one of `devant` and `puis`.
    pub fn dit(cle: &str) -> &'static str {
        Textes::de("mots", "recours").dit(cle)
    }
}

impl Lien {
    /// A page read in a public repository.
    pub const fn releve(libelle: &'static str, adresse: &'static str) -> Lien {
        Lien { libelle, adresse, verifie: VERIFIE, confiance: Confiance::Moteur, recoit_la_demande: false }
    }

    /// The page of an office, or of all of them.
    pub fn de(page: Page) -> Lien {
        Lien { verifie: page.releve.mois(), ..Lien::releve(page.nom, page.adresse) }
    }

    /// Last checked in that month, of an address whose copy is older.
    pub const fn le(self, annee: i32, numero: u32) -> Lien {
        Lien { verifie: Mois::new(annee, numero), ..self }
    }

    /// The service, or the form, with which the request is made.
    pub const fn pour_demander(self) -> Lien {
        Lien { recoit_la_demande: true, ..self }
    }

    /// Whether it must be checked before use.
    pub fn est_perime(&self, mois: Mois) -> bool {
        mois.depuis(self.verifie) > MOIS_DE_VALIDITE
    }
}

impl Formulaire {
    /// A form whose edition is known.
    pub const fn releve(numero: &'static str, objet: &'static str) -> Formulaire {
        Formulaire { numero, objet, confiance: Confiance::Moteur }
    }

    /// A form whose edition in force is not known.
    pub const fn a_confirmer(numero: &'static str, objet: &'static str) -> Formulaire {
        Formulaire { numero, objet, confiance: Confiance::AConfirmer }
    }
}

impl DelaiDeDemande {
    /// The last day on which a request of the day `le` loses nothing; nothing where no day is near.
    pub fn avant(self, le: Date) -> Option<Date> {
        let mois = le.mois();
        match self {
            DelaiDeDemande::SonMois | DelaiDeDemande::MoisSuivant => Date::new(mois, mois.jours()),
            DelaiDeDemande::Campagne(_, numero, jour) => Date::new(Mois::new(mois.annee(), numero), jour),
            DelaiDeDemande::Decision | DelaiDeDemande::DeuxAns | DelaiDeDemande::SansDemande => None,
        }
    }

    /// Whether a request is possible on the day `le`.
    pub fn est_ouvert(self, le: Date) -> bool {
        match self {
            DelaiDeDemande::Campagne(premier, ..) => {
                le.mois().numero() >= premier && self.avant(le).is_some_and(|fin| le <= fin)
            }
            autre => autre != DelaiDeDemande::SansDemande,
        }
    }

    /// Whether the campaign of the year is over on the day `le`: a request then comes too late.
    pub fn est_fini(self, le: Date) -> bool {
        matches!(self, DelaiDeDemande::Campagne(..)) && self.avant(le).is_some_and(|fin| fin < le)
    }

    /// What a day of waiting loses of a right worth `par_an` euros a year, from the day `le`: its part of the year, or of a
    /// campaign all of it, spread over the days that are left.
    pub fn perdu_par_jour(self, par_an: Euros, le: Date) -> Euros {
        const JOURS_DE_L_AN: u32 = 365;
        match self {
            DelaiDeDemande::SonMois | DelaiDeDemande::MoisSuivant | DelaiDeDemande::Decision => {
                par_an / JOURS_DE_L_AN
            }
            DelaiDeDemande::Campagne(..) => {
                let reste = self.avant(le).map_or(0, |fin| le.jours_jusqu_a(fin));
                par_an / u32::try_from(reste).map_or(1, |jours| jours + 1)
            }
            DelaiDeDemande::DeuxAns | DelaiDeDemande::SansDemande => Euros::ZERO,
        }
    }

    /// Why, in the person's words.
    pub fn phrase(self) -> &'static str {
        Textes::de("mots", "delais").dit(match self {
            DelaiDeDemande::SonMois => "son_mois",
            DelaiDeDemande::MoisSuivant => "mois_suivant",
            DelaiDeDemande::Decision => "decision",
            DelaiDeDemande::DeuxAns => "deux_ans",
            DelaiDeDemande::Campagne(..) => "campagne",
            DelaiDeDemande::SansDemande => "sans_demande",
        })
    }
}

impl Paiement {
    /// In the person's words.
    pub fn phrase(self) -> String {
        let dit = |cle| Textes::de("mots", "versements").dit(cle);
        match self {
            Paiement::MoisSuivantLe(jour) => dit("mois_suivant_le").replace("{jour}", &jour.to_string()),
            Paiement::MoisSuivant => dit("mois_suivant").to_owned(),
            Paiement::AvecLaPension => dit("avec_la_pension").to_owned(),
            Paiement::Quand(cle) => dit(cle).to_owned(),
            Paiement::ParTrimestreScolaire => dit("par_trimestre_scolaire").to_owned(),
            Paiement::SurLaQuittance => dit("sur_la_quittance").to_owned(),
            Paiement::EnSoins => dit("en_soins").to_owned(),
        }
    }
}

/// `https://www.service-public.gouv.fr/particuliers/vosdroits/F13213` and its like.
macro_rules! fiche_publique {
    ($numero:literal) => {
        $crate::conseil::fiche::Lien::releve(
            concat!("Service-public, fiche ", $numero),
            concat!("https://www.service-public.gouv.fr/particuliers/vosdroits/", $numero),
        )
    };
}
pub(in crate::conseil) use fiche_publique;
