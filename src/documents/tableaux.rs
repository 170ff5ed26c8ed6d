//! Tables of several households for a spreadsheet, a line each: the activity of a service without any identity, and a
//! rehousing operation.

use crate::documents::mots;
use crate::documents::papiers::{Contenu, FaitCite};
use crate::documents::reponse::{self, FichierRefuse, MenageCalcule};
use crate::documents::tableur;
use crate::dossier::Dossier;
use crate::gestion::profil::Profil;
use crate::impaye::procedure::derniere_etape;
use crate::menage::lecture;
use crate::notions::choix::{Choix, choix};
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Date;
use crate::notions::montant::Euros;

choix! {
    /// Which table.
    Recueil {
        Suivi => "suivi", "Tableau de suivi, sans identité";
        Relogement => "relogement", "Ménages d'une opération de relogement";
    }
}

/// Columns of the follow-up: a month, a kind of step, bands; no commune, no composition, no exact amount, which together
/// would tell who it is.
const SUIVI: [&str; 9] = [
    "Mois",
    "Étape du retard de loyer",
    "Dette de loyer",
    "Ressources par mois",
    "Loyer et charges par mois",
    "Aides à demander",
    "Reste à vivre par personne et par jour",
    "Entretiens",
    "Engagements en retard",
];

/// Columns of a rehousing operation.
const RELOGEMENT: [&str; 17] = [
    "Ménage",
    "Composition",
    "Occupation",
    "Commune",
    "Pièces",
    "Surface (m²)",
    "Loyer et charges",
    "Aide au logement reçue",
    "Ressources",
    "Reste à vivre",
    "Reste à vivre par personne et par jour",
    "Taux d'effort",
    "Dette de loyer",
    "Catégorie",
    "Taille",
    "Besoins",
    "Souhaits",
];

/// What the adviser wrote of needs and wishes on the paper of the operation.
const ECRITS: [&str; 2] = ["relogement.besoins", "relogement.souhaits"];

/// Bounds of the bands, euros a month.
const TRANCHES: [i64; 7] = [250, 500, 1_000, 1_500, 2_000, 3_000, 5_000];
/// The same, euros a day.
const TRANCHES_DU_JOUR: [i64; 4] = [5, 10, 15, 20];

/// A table being written, a household after the other; nothing is kept but its lines.
pub struct Feuillet {
    tableau: Recueil,
    sortie: Vec<u8>,
    rang: u32,
}

impl Feuillet {
    /// The table with its heads.
    pub fn nouveau(tableau: Recueil) -> Feuillet {
        let titres: &[&str] = match tableau {
            Recueil::Suivi => &SUIVI,
            Recueil::Relogement => &RELOGEMENT,
        };
        Feuillet { tableau, sortie: [tableur::MARQUE, &tableur::ligne(titres)].concat(), rang: 0 }
    }

    /// Adds the household of a file.
    ///
    /// # Errors
    /// The reasons why the file is refused: those of [`reponse::calculer`].
    pub fn ajoute(
        &mut self,
        texte: &str,
        profil: Option<&Profil>,
        le: Option<Date>,
    ) -> Result<(), FichierRefuse> {
        let MenageCalcule { situation, simulation, saisie, .. } = reponse::calculer(texte)?;
        let le = le.unwrap_or(simulation.mois.mois().premier_jour());
        let ecrits = lecture::lire(&saisie).ecrits;
        let dossier = Dossier::de(saisie, situation, simulation, profil, le);
        self.rang += 1;
        let ligne = match self.tableau {
            Recueil::Suivi => suivi(&dossier),
            Recueil::Relogement => relogement(&dossier, self.rang, &ecrits),
        };
        self.sortie.extend(tableur::ligne(ligne.into_iter().map(cellule)));
        Ok(())
    }

    /// The lines.
    pub fn fini(self) -> Vec<u8> {
        self.sortie
    }
}

/// A text that no spreadsheet runs; a negative amount stays a number.
fn cellule(texte: String) -> String {
    let nombre = texte.strip_prefix('-').is_some_and(|suite| {
        suite.bytes().all(|octet| octet.is_ascii_digit() || octet == b',') && !suite.is_empty()
    });
    if nombre { texte } else { tableur::sans_formule(&texte) }
}

/// "500 à 1 000 €": the band of an amount; both ends in it, or "non renseigné".
fn tranche(montant: Option<Fourchette>, bornes: &[i64]) -> String {
    let Some(montant) = montant.and_then(Fourchette::valeur) else { return "non renseigné".to_owned() };
    if montant < Euros::ZERO {
        return "moins de 0".to_owned();
    }
    if montant.est_nul() {
        return "0".to_owned();
    }
    let rang = bornes.iter().position(|borne| montant < Euros::entiers(*borne));
    match rang {
        Some(0) => format!("moins de {}", bornes[0]),
        Some(rang) => format!("de {} à {}", bornes[rang - 1], bornes[rang]),
        None => format!("{} ou plus", bornes.last().unwrap_or(&0)),
    }
}

fn suivi(dossier: &Dossier) -> Vec<String> {
    let (base, budget) = (dossier.simulation().base(), dossier.budget_d_aujourdhui());
    let impaye = dossier.situation().impaye.as_ref();
    let etape = match impaye.map(|impaye| derniere_etape(impaye, dossier.le)) {
        None => "Aucun retard",
        Some(None) => "Retard, aucune étape",
        Some(Some(etape)) => etape.libelle(),
    };
    let dette = match dossier.impaye() {
        None => Some(Fourchette::exacte(Euros::ZERO)),
        Some(arrieres) => arrieres.dette.map(Fourchette::exacte),
    };
    let suivi = dossier.suivi();
    let retards = suivi.a_tenir().filter(|accord| accord.est_en_retard(dossier.le)).count();
    vec![
        dossier.simulation().mois.mois().iso(),
        etape.to_owned(),
        tranche(dette, &TRANCHES),
        tranche(Some(budget.ressources), &TRANCHES),
        tranche(base.logement_brut, &TRANCHES),
        dossier.a_faire().len().to_string(),
        tranche(base.par_jour_et_personne, &TRANCHES_DU_JOUR),
        suivi.entretiens.len().to_string(),
        retards.to_string(),
    ]
}

fn relogement(dossier: &Dossier, rang: u32, ecrits: &[(String, String)]) -> Vec<String> {
    let sans_options = || Vec::new();
    let contenu = Contenu::new(dossier, None, &sans_options);
    let dit = |fait| contenu.texte(fait).unwrap_or_else(|| "non renseigné".to_owned());
    let (base, budget) = (dossier.simulation().base(), dossier.budget_d_aujourdhui());
    let logement = dossier.situation().menage.logement.as_ref();
    let commune = logement.and_then(|logement| logement.commune);
    let surface = logement.and_then(|logement| logement.surface);
    let ecrit = |cle: &str| {
        let trouve = ecrits.iter().find(|(champ, _)| champ == cle);
        trouve.map_or_else(String::new, |(_, texte)| texte.clone())
    };
    vec![
        rang.to_string(),
        dit(FaitCite::Composition),
        dit(FaitCite::Occupation),
        commune.map_or_else(String::new, |code| code.to_string()),
        dit(FaitCite::Pieces),
        surface.map_or_else(String::new, |surface| surface.to_string()),
        nombre(base.logement_brut),
        nombre(Some(budget.aide_logement)),
        nombre(Some(budget.ressources)),
        nombre(budget.reste_a_vivre),
        nombre(base.par_jour_et_personne),
        dit(FaitCite::Effort),
        nombre(dossier.impaye().and_then(|arrieres| arrieres.dette).map(Fourchette::exacte)),
        dit(FaitCite::Categorie),
        dit(FaitCite::PiecesEnTrop),
        ecrit(ECRITS[0]),
        ecrit(ECRITS[1]),
    ]
}

/// A number that a French spreadsheet adds up, or the words of a range; nothing where nothing is known.
fn nombre(montant: Option<Fourchette>) -> String {
    let dit = |montant: Fourchette| {
        montant.valeur().map_or_else(|| mots::plage(montant), |montant| montant.pour_champ())
    };
    montant.map_or_else(String::new, dit)
}
