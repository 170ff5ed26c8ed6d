//! One answer read from what was typed: a choice, an amount, a month… or what to type instead.

use crate::menage::document::en_chiffres;
use crate::notions::choix::Choix;
use crate::notions::mois::{Date, ErreurDate, Mois, MoisCouvert, annee_seule};
use crate::notions::montant::{Euros, abrege};
use crate::territoire::communes::{CodeCommune, ErreurCode};
use crate::territoire::zones;
use serde_json::Value;
use std::ops::RangeInclusive;

pub fn en_texte(valeur: &Value) -> String {
    match valeur {
        Value::String(texte) => abrege(texte),
        autre => abrege(&autre.to_string()),
    }
}

pub fn lit_choix<C: Choix>(valeur: &Value) -> Result<C, String> {
    let codes = || C::TOUS.iter().map(|choix| choix.code()).collect::<Vec<_>>().join(", ");
    valeur.as_str().and_then(C::depuis_code).ok_or_else(|| {
        format!("« {} » n'est pas une réponse possible. Choisissez parmi : {}", en_texte(valeur), codes())
    })
}

/// A list of codes, whatever they stand for.
pub fn lit_codes(valeur: &Value) -> Result<Vec<String>, String> {
    let codes: Option<Vec<String>> = valeur
        .as_array()
        .and_then(|codes| codes.iter().map(|code| code.as_str().map(str::to_owned)).collect());
    codes.ok_or_else(|| {
        format!("« {} » : ce champ attend une liste de codes, entre crochets", en_texte(valeur))
    })
}

pub fn lit_oui_non(valeur: &Value) -> Result<bool, String> {
    match valeur {
        Value::Bool(oui) => Ok(*oui),
        Value::String(texte) if texte == "true" => Ok(true),
        Value::String(texte) if texte == "false" => Ok(false),
        autre => Err(format!("« {} » : répondez par oui (true) ou non (false)", en_texte(autre))),
    }
}

/// An amount as a file or a person writes it, in euros.
pub fn lit_montant(valeur: &Value) -> Result<Euros, String> {
    match valeur {
        Value::Number(nombre) => {
            Euros::depuis_nombre(&en_chiffres(nombre)).map_err(|erreur| erreur.to_string())
        }
        Value::String(texte) => texte.parse::<Euros>().map_err(|erreur| erreur.to_string()),
        autre => Err(format!("« {} » n'est pas un montant. Exemple : 1 250,50", en_texte(autre))),
    }
}

/// An amount that may be a loss.
pub fn lit_montant_signe(valeur: &Value) -> Result<Euros, String> {
    let texte = match valeur {
        Value::Number(nombre) => en_chiffres(nombre),
        autre => en_texte(autre),
    };
    let Some(perte) = texte.trim().strip_prefix(['-', '\u{2212}']) else { return lit_montant(valeur) };
    let lue = if valeur.is_number() { Euros::depuis_nombre(perte) } else { perte.parse() };
    lue.map(|montant| -montant).map_err(|erreur| erreur.to_string())
}

pub fn lit_entier(valeur: &Value, minimum: u32, maximum: u32) -> Result<u32, String> {
    let mut texte = match valeur {
        Value::Number(nombre) => en_chiffres(nombre),
        autre => en_texte(autre),
    };
    // Some programs write 2.0 for 2.
    if let Some((entier, decimales)) = texte.split_once('.').filter(|_| valeur.is_number()) {
        texte = if decimales.bytes().all(|zero| zero == b'0') { entier.to_owned() } else { texte };
    }
    texte.trim().parse::<u32>().ok().filter(|nombre| (minimum..=maximum).contains(nombre)).ok_or_else(|| {
        format!("« {} » : tapez un nombre entier entre {minimum} et {maximum}", en_texte(valeur))
    })
}

pub fn lit_mois(valeur: &Value) -> Result<Mois, String> {
    let texte = valeur.as_str().map_or_else(|| en_texte(valeur), str::to_owned);
    texte.parse().map_err(|erreur: ErreurDate| erreur.to_string())
}

pub fn lit_date(valeur: &Value) -> Result<Date, String> {
    let texte = valeur.as_str().map_or_else(|| en_texte(valeur), str::to_owned);
    texte.parse().map_err(|erreur: ErreurDate| erreur.to_string())
}

/// The years of birth of adults whose month and day change no right, whatever the month computed: past the ages of youth,
/// before those of retirement.
const NAISSANCES: RangeInclusive<i32> = MoisCouvert::DERNIER.annee() - 56..=MoisCouvert::PREMIER.annee() - 30;

/// A birth: a year alone where the day cannot count is its middle.
pub fn lit_naissance(valeur: &Value) -> Result<Date, String> {
    match annee_seule(&en_texte(valeur)) {
        Some(annee) if NAISSANCES.contains(&annee) => Ok(Mois::new(annee, 7).premier_jour()),
        _ => lit_date(valeur),
    }
}

/// A month since which something is true: a year alone where it is more than `annees` before the first month computed.
pub fn lit_depuis(valeur: &Value, annees: i32) -> Result<Mois, String> {
    match annee_seule(&en_texte(valeur)) {
        Some(annee) if annee < MoisCouvert::PREMIER.annee() - annees => Ok(Mois::new(annee, 7)),
        _ => lit_mois(valeur),
    }
}

/// After so many years, the month of a separation or of an entry in the home changes nothing more.
pub const ANNEES_D_UNE_ENTREE: i32 = 2;
/// After so many, that of a residence permit.
pub const ANNEES_D_UN_TITRE: i32 = 11;

/// A known commune, where the rules of this version hold.
pub fn lit_commune(valeur: &Value) -> Result<CodeCommune, String> {
    let code: CodeCommune = en_texte(valeur).parse().map_err(|erreur: ErreurCode| erreur.to_string())?;
    zones::zone(code).map(|_| code).map_err(|collectivite| collectivite.to_string())
}
