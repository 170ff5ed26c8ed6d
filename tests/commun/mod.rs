//! Households of the tests: a document of the situation format, read as the command line reads it.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its data must fail")]
#![allow(dead_code)]

pub mod dossier;

use reste_a_vivre::loi::droit::{Droit, Versement};
use reste_a_vivre::loi::trace::{Chiffre, Trace};
use reste_a_vivre::menage::document::{FORMAT, Saisie};
use reste_a_vivre::menage::lecture::lire_strictement;
use reste_a_vivre::menage::situation::Situation;
use reste_a_vivre::notions::mois::{Mois, MoisCouvert};
use reste_a_vivre::notions::montant::{Euros, Taux};
use reste_a_vivre::questions::droits::CleDroit;
use reste_a_vivre::simulation::{Simulation, simuler};
use rust_decimal::Decimal;
use serde_json::Value;

/// The household of a document; `format` and the identifiers of the persons may be left out.
pub fn menage(mut document: Value) -> Situation {
    let objet = document.as_object_mut().unwrap();
    objet.entry("format").or_insert(FORMAT.into());
    for (rang, personne) in objet["personnes"].as_array_mut().unwrap().iter_mut().enumerate() {
        let personne = personne.as_object_mut().unwrap();
        personne.entry("id").or_insert(format!("p{rang}").into());
    }
    let saisie = Saisie::depuis_objet(objet.clone()).unwrap();
    let (situation, avertissements) =
        lire_strictement(&saisie).unwrap_or_else(|erreurs| panic!("{erreurs:?}"));
    assert!(avertissements.is_empty(), "{avertissements:?}");
    situation
}

/// A household and the month computed.
pub struct Cas {
    pub situation: Situation,
    pub simulation: Simulation,
}

/// The whole pipeline on a document.
pub fn cas(document: Value) -> Cas {
    let situation = menage(document);
    let simulation = simuler(&situation);
    Cas { situation, simulation }
}

impl Cas {
    pub fn versement(&self, cle: CleDroit) -> Versement {
        versement(self.simulation.droit(cle))
    }

    /// What reaches the household, to the cent.
    #[track_caller]
    pub fn net(&self, cle: CleDroit) -> Euros {
        net(self.simulation.droit(cle))
    }

    /// Before the CRDS, to the cent.
    #[track_caller]
    pub fn brut(&self, cle: CleDroit) -> Euros {
        brut(self.simulation.droit(cle))
    }

    /// Checks lines of the month's trace: see [`verifie_lignes`].
    #[track_caller]
    pub fn verifie(&self, section: &str, attendus: &[(&str, &str)]) {
        verifie_lignes(&self.simulation.trace, section, self.simulation.mois.mois(), attendus);
    }
}

pub fn versement(droit: &Droit) -> Versement {
    match droit {
        Droit::Ouvert(versement) => *versement,
        Droit::Couvert(_) | Droit::Ferme(_) => Versement::default(),
        Droit::Indetermine(manque) => panic!("indéterminé : {manque:?}"),
    }
}

#[track_caller]
pub fn net(droit: &Droit) -> Euros {
    versement(droit).net.arrondi_centime()
}

#[track_caller]
pub fn brut(droit: &Droit) -> Euros {
    versement(droit).brut.arrondi_centime()
}

/// Checks lines by their label: `("Plafond de loyer", "290.34")`, `("Taux…", "3.135 %")`. The label ends with
/// ` (2)` for the second line of that name. Compared
/// exactly, but for what is left of a division after its 28 digits.
#[track_caller]
pub fn verifie_lignes(trace: &Trace, section: &str, mois: Mois, attendus: &[(&str, &str)]) {
    let (_, lignes) = trace.lignes_de(section, mois);
    for (nom, attendu) in attendus {
        let (libelle, rang) = match nom.strip_suffix(" (2)") {
            Some(libelle) => (libelle, 1),
            None => (*nom, 0),
        };
        let trouvee = lignes.iter().filter(|ligne| ligne.libelle == libelle).nth(rang);
        let Some(ligne) = trouvee else {
            let noms: Vec<&str> = lignes.iter().map(|ligne| ligne.libelle).collect();
            panic!("{section} : pas de ligne « {nom} » parmi {noms:#?}");
        };
        let attendu = chiffre(ligne.valeur, attendu);
        assert!(
            est_egal(ligne.valeur, attendu),
            "{section}, « {nom} » : {:?}, attendu {attendu:?}",
            ligne.valeur
        );
    }
}

fn est_egal(a: Chiffre, b: Chiffre) -> bool {
    let Chiffre::Euros(a) = a else { return a == b };
    let Chiffre::Euros(b) = b else { return false };
    a.ecart(b) < reste_a_vivre::euros!(0.00000001)
}

/// The text in the kind of `modele`.
fn chiffre(modele: Chiffre, texte: &str) -> Chiffre {
    let nombre: Decimal = texte.trim_end_matches(" %").parse().unwrap();
    match modele {
        Chiffre::Euros(_) => Chiffre::Euros(Euros::new(nombre)),
        Chiffre::Taux(_) if texte.ends_with('%') => Chiffre::Taux(Taux::new(nombre / Decimal::ONE_HUNDRED)),
        Chiffre::Taux(_) => Chiffre::Taux(Taux::new(nombre)),
        Chiffre::Nombre(_) => Chiffre::Nombre(texte.parse().unwrap()),
        Chiffre::Condition(_) => Chiffre::Condition(texte == "1"),
    }
}

/// A month that the tables cover: `2026-11`.
pub fn mois(texte: &str) -> MoisCouvert {
    MoisCouvert::new(texte.parse().unwrap()).unwrap()
}
