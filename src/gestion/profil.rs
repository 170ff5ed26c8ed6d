//! The profile of an organisation ([`Profil`]): its way to count the reste à vivre, its ceilings, its contacts.
//!
//! A small JSON file about nobody, described in `docs/profil.md`. What it says is the organisation's own: nothing of it
//! is law.

use serde_json::Value;

use crate::loi::baremes::budget::{Forfait, PLAN_PART};
use crate::menage::lecture::lit_montant;
use crate::notions::choix::{Choix, choix};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::questions::droits::CleDroit;

/// What the file must say of itself.
pub const FORMAT: &str = "reste-a-vivre-profil/1";

choix! {
    /// What the reste à vivre is divided by.
    Diviseur {
        Personnes => "personnes", "nombre de personnes";
        Unites => "unites", "unités de consommation";
        Parts => "parts", "parts de l'organisme";
    }
}

choix! {
    /// Which instalments count.
    Credits {
        Non => "non", "aucune";
        Plans => "plans", "celles des plans";
        Oui => "oui", "toutes";
    }
}

/// Parts of a household.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartsDuMenage {
    /// A lone person.
    pub seul: Taux,
    /// A couple.
    pub couple: Taux,
    /// Each other person.
    pub enfant: Taux,
    /// A lone parent, on top.
    pub parent_isole: Taux,
}

/// The organisation's reste à vivre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regle {
    /// Adds the housing aid to the resources.
    pub avec_aide_logement: bool,
    /// Rights left out of the resources.
    pub exclus: Vec<CleDroit>,
    /// Codes of the charges taken off (B1, B3, B7…).
    pub charges: Vec<String>,
    /// Highest amount of some of them.
    pub plafonds: Vec<(String, Euros)>,
    /// Instalments taken off.
    pub credits: Credits,
    /// What it is divided by.
    pub diviseur: Diviseur,
    /// Its parts.
    pub parts: PartsDuMenage,
}

/// What a plan for arrears may ask by default of what is left to live on: the organisation's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// The part that the plan may ask, in percent.
    pub part: Taux,
    /// What is left first, euros per month.
    pub minimum: Euros,
}

impl Default for Reserve {
    fn default() -> Reserve {
        Reserve { part: PLAN_PART.a(MoisCouvert::PREMIER).valeur * 100, minimum: Euros::ZERO }
    }
}

impl Reserve {
    /// What a plan may ask in a month, of its balance before the plan and its reste à vivre: no more than the balance.
    pub fn marge(&self, solde: Euros, reste_a_vivre: Euros) -> Euros {
        solde.min((reste_a_vivre - self.minimum) * self.part / 100)
    }
}

/// An organisation's profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profil {
    /// The organisation.
    pub nom: String,
    /// Date and source of its rules, in its words.
    pub source: String,
    /// Its reste à vivre.
    pub reste_a_vivre: Regle,
    /// Its own marks, in euros per day: a name and an amount.
    pub seuils_jour: Vec<(String, Euros)>,
    /// Ceilings of resources of its fund by number of persons, euros per month.
    pub plafonds_fsl: Vec<Euros>,
    /// Each further person.
    pub par_personne_fsl: Euros,
    /// Highest housing effort of its fund, in percent.
    pub effort_maximum: Option<Taux>,
    /// What a plan for arrears leaves to the household, where the organisation says so.
    pub reserve: Option<Reserve>,
    /// Flat amount for water and heating paid apart.
    pub forfait_fluides: Option<Forfait>,
    /// Whom to call.
    pub contacts: Vec<String>,
    /// Where it is.
    pub adresse: Option<String>,
    /// Its picture on papers: an address of data that a browser only draws.
    pub logo: Option<String>,
}

impl Regle {
    /// The ceiling of a charge.
    pub fn plafond(&self, code: &str) -> Option<Euros> {
        self.plafonds.iter().find(|(autre, _)| autre == code).map(|(_, plafond)| *plafond)
    }
}

impl Profil {
    /// Ceiling of the fund for a household; nothing where the profile has none.
    pub fn plafond_fsl(&self, personnes: u32) -> Option<Euros> {
        let dernier = self.plafonds_fsl.len();
        let rang = (personnes.max(1) as usize).min(dernier);
        let plafond = *self.plafonds_fsl.get(rang.checked_sub(1)?)?;
        Some(plafond + self.par_personne_fsl * (personnes as usize).saturating_sub(dernier).min(99) as u32)
    }

    /// What stands at the head of its papers.
    pub fn entete(&self) -> Vec<String> {
        let suite = self.adresse.iter().chain(&self.contacts);
        std::iter::once(&self.nom).chain(suite).cloned().collect()
    }

    /// Reads a profile; the message says which part cannot be read.
    pub fn lire(texte: &str) -> Result<Profil, String> {
        let valeur: Value =
            serde_json::from_str(texte).map_err(|_| "Ce fichier n'est pas un profil (JSON)")?;
        if valeur["format"] != FORMAT {
            return Err(format!(
                "Ce fichier n'est pas un profil : il lui manque « \"format\": \"{FORMAT}\" »"
            ));
        }
        let regle = &valeur["reste_a_vivre"];
        let parts = &regle["parts"];
        let part = |cle: &str| nombre(parts, cle).map(Option::unwrap_or_default);
        let fsl = &valeur["fsl"];
        let fluides = &valeur["forfait_fluides"];
        Ok(Profil {
            nom: texte_de(&valeur, "nom").ok_or("Il manque « nom » : le nom de l'organisme")?,
            source: texte_de(&valeur, "source").ok_or("Il manque « source » : le texte et sa date")?,
            reste_a_vivre: Regle {
                avec_aide_logement: regle["avec_aide_logement"].as_bool().unwrap_or(false),
                exclus: textes(regle, "exclus")?
                    .iter()
                    .map(|code| {
                        CleDroit::depuis_code(code).ok_or(format!("exclus : « {code} » n'est pas un droit"))
                    })
                    .collect::<Result<_, _>>()?,
                charges: textes(regle, "charges")?,
                plafonds: montants_nommes(regle, "plafonds")?,
                credits: choisi(regle, "credits", Credits::Non)?,
                diviseur: choisi(regle, "diviseur", Diviseur::Personnes)?,
                parts: PartsDuMenage {
                    seul: part("seul")?,
                    couple: part("couple")?,
                    enfant: part("enfant")?,
                    parent_isole: part("parent_isole")?,
                },
            },
            seuils_jour: montants_nommes(&valeur, "seuils_jour")?,
            plafonds_fsl: liste(fsl, "plafonds")?
                .iter()
                .map(|plafond| lit_montant(plafond).map_err(|erreur| format!("plafonds : {erreur}")))
                .collect::<Result<_, _>>()?,
            par_personne_fsl: montant(fsl, "par_personne")?.unwrap_or_default(),
            effort_maximum: nombre(fsl, "effort_maximum")?,
            reserve: reserve(&valeur["plan_apurement"])?,
            forfait_fluides: match montant(fluides, "une_personne")? {
                Some(une_personne) => Some(Forfait {
                    une_personne,
                    par_personne: montant(fluides, "par_personne")?.unwrap_or_default(),
                }),
                None => None,
            },
            contacts: textes(&valeur, "contacts")?,
            adresse: texte_de(&valeur, "adresse"),
            logo: texte_de(&valeur, "logo").map(logo).transpose()?,
        })
    }
}

fn reserve(apurement: &Value) -> Result<Option<Reserve>, String> {
    let part = nombre(apurement, "part_du_reste")?;
    let minimum = montant(apurement, "reste_minimum")?;
    if part.is_some_and(|part| part > Taux::UN * 100) {
        return Err("« part_du_reste » attend un nombre de 0 à 100".to_owned());
    }
    let defaut = Reserve::default();
    Ok((part.is_some() || minimum.is_some())
        .then(|| Reserve { part: part.unwrap_or(defaut.part), minimum: minimum.unwrap_or_default() }))
}

/// Bytes of a picture, as it is written.
const LOGO_MAXIMUM: usize = 100_000;

/// A picture that can do nothing but be drawn: PNG or SVG, in base 64, with the first bytes of its kind. In an `<img>`, an SVG
/// runs no script and asks for nothing.
fn logo(texte: String) -> Result<String, String> {
    const DEBUTS: [&str; 3] = [
        "data:image/png;base64,iVBORw0KGgo",
        "data:image/svg+xml;base64,PHN2Zy",
        "data:image/svg+xml;base64,PD94bWw",
    ];
    let base64 = |octet: u8| octet.is_ascii_alphanumeric() || matches!(octet, b'+' | b'/' | b'=');
    let image = texte.split_once(',').is_some_and(|(_, image)| image.bytes().all(base64));
    if texte.len() > LOGO_MAXIMUM || !image || !DEBUTS.iter().any(|debut| texte.starts_with(debut)) {
        return Err(
            "« logo » attend une image PNG ou SVG de 70 ko au plus, écrite « data:image/png;base64,… »"
                .to_owned(),
        );
    }
    Ok(texte)
}

fn texte_de(valeur: &Value, cle: &str) -> Option<String> {
    valeur[cle].as_str().filter(|texte| !texte.trim().is_empty()).map(str::to_owned)
}

fn liste(valeur: &Value, cle: &str) -> Result<Vec<Value>, String> {
    match &valeur[cle] {
        Value::Null => Ok(Vec::new()),
        Value::Array(elements) => Ok(elements.clone()),
        Value::String(texte) => Ok(morceaux(texte).map(Value::from).collect()),
        _ => Err(format!("« {cle} » attend une liste")),
    }
}

/// The items of a list written as a text: `B1 ; B3 ; B7`.
fn morceaux(texte: &str) -> impl Iterator<Item = &str> {
    texte.split(';').map(str::trim).filter(|morceau| !morceau.is_empty())
}

/// A list or amounts by name, as the text of a field.
pub fn en_texte(valeur: &Value) -> Option<String> {
    let dit = |valeur: &Value| match valeur {
        Value::String(texte) => texte.clone(),
        autre => autre.to_string().replace('.', ","),
    };
    let morceaux: Vec<String> = match valeur {
        Value::Array(elements) => elements.iter().map(dit).collect(),
        Value::Object(montants) => {
            montants.iter().map(|(nom, montant)| format!("{nom} : {}", dit(montant))).collect()
        }
        _ => return None,
    };
    Some(morceaux.join(" ; "))
}

fn textes(valeur: &Value, cle: &str) -> Result<Vec<String>, String> {
    let textes = liste(valeur, cle)?;
    let textes = textes.iter().map(|texte| texte.as_str().map(str::to_owned));
    textes.collect::<Option<_>>().ok_or(format!("« {cle} » attend une liste de textes"))
}

fn montant(valeur: &Value, cle: &str) -> Result<Option<Euros>, String> {
    match &valeur[cle] {
        Value::Null => Ok(None),
        autre => lit_montant(autre).map(Some).map_err(|erreur| format!("« {cle} » : {erreur}")),
    }
}

fn nombre(valeur: &Value, cle: &str) -> Result<Option<Taux>, String> {
    match &valeur[cle] {
        Value::Null => Ok(None),
        autre => {
            let lu = lit_montant(autre).map_err(|erreur| format!("« {cle} » : {erreur}"))?;
            Ok(lu.rapport_a(Euros::UN))
        }
    }
}

fn montants_nommes(valeur: &Value, cle: &str) -> Result<Vec<(String, Euros)>, String> {
    match &valeur[cle] {
        Value::Null => Ok(Vec::new()),
        Value::Object(montants) => montants
            .iter()
            .map(|(nom, montant)| {
                lit_montant(montant)
                    .map(|montant| (nom.clone(), montant))
                    .map_err(|erreur| format!("« {nom} » : {erreur}"))
            })
            .collect(),
        Value::String(texte) => morceaux(texte)
            .map(|morceau| {
                let (nom, montant) = morceau.rsplit_once(':').ok_or(format!(
                    "« {morceau} » : tapez un nom, deux points et un montant. Exemple : urgence : 6"
                ))?;
                let montant =
                    lit_montant(&montant.trim().into()).map_err(|erreur| format!("« {nom} » : {erreur}"))?;
                Ok((nom.trim().to_owned(), montant))
            })
            .collect(),
        _ => Err(format!("« {cle} » attend des montants par nom")),
    }
}

fn choisi<C: Choix>(valeur: &Value, cle: &str, defaut: C) -> Result<C, String> {
    match valeur[cle].as_str() {
        None => Ok(defaut),
        Some(code) => {
            C::depuis_code(code).ok_or(format!("« {cle} » : « {code} » n'est pas une réponse possible"))
        }
    }
}
