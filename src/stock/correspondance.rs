//! How a landlord's own headings and words read ([`Correspondance`]): a small file in JSON, given once.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::colonnes::{ColonneDuStock, simple};

/// The headings, the words and the constants of a file that is not spelt as ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correspondance {
    /// A heading, made [simple](simple), and the column that it is; `None`: left aside.
    colonnes: BTreeMap<String, Option<ColonneDuStock>>,
    /// By column, a word made simple, and what it means.
    valeurs: BTreeMap<String, BTreeMap<String, String>>,
    /// What is true of every line.
    constantes: Vec<(ColonneDuStock, String)>,
}

/// The three parts of the file.
const PARTIES: [&str; 3] = ["colonnes", "valeurs", "constantes"];

impl Correspondance {
    /// Reads `{"colonnes": {"Leur titre": "notre colonne"}, "valeurs": {"notre colonne": {"leur mot": "le nôtre"}},
    /// "constantes": {"notre colonne": "valeur"}}`, each part optional.
    ///
    /// # Errors
    /// Everything that is not so, one sentence each.
    pub fn lire(texte: &str) -> Result<Correspondance, Vec<String>> {
        let lu = serde_json::from_str(texte.trim_start_matches('\u{feff}'));
        let Ok(Value::Object(parties)) = lu else {
            return Err(vec!["ce n'est pas un fichier JSON de la forme {\"colonnes\": {…}}".to_owned()]);
        };
        let mut erreurs: Vec<String> = Vec::new();
        for nom in parties.keys().filter(|nom| !PARTIES.contains(&nom.as_str())) {
            erreurs.push(format!("« {nom} » n'est pas connu : écrivez {}", PARTIES.join(", ")));
        }
        let mut lue = Correspondance::default();
        let [titres, valeurs, constantes] = PARTIES.map(|nom| groupe(&parties, nom, &mut erreurs));
        for (titre, colonne) in titres {
            let connue = match &colonne {
                Value::Null => Some(None),
                colonne => colonne.as_str().and_then(ColonneDuStock::du_titre).map(Some),
            };
            match connue {
                Some(connue) => drop(lue.colonnes.insert(simple(&titre), connue)),
                None => {
                    erreurs.push(format!("colonnes : « {colonne} » n'est pas une colonne (docs/stock.md)"))
                }
            }
        }
        for (colonne, mots) in valeurs {
            match (ColonneDuStock::du_titre(&colonne), mots) {
                (Some(connue), Value::Object(mots)) => {
                    let mots = mots.iter().map(|(leur, notre)| (simple(leur), en_texte(notre)));
                    lue.valeurs.insert(connue.nom(), mots.collect());
                }
                _ => erreurs.push(format!(
                    "valeurs : « {colonne} » attend une colonne et ses mots, {{\"leur mot\": \"le nôtre\"}}"
                )),
            }
        }
        for (colonne, valeur) in constantes {
            match ColonneDuStock::du_titre(&colonne) {
                Some(connue) => lue.constantes.push((connue, en_texte(&valeur))),
                None => {
                    erreurs.push(format!("constantes : « {colonne} » n'est pas une colonne (docs/stock.md)"))
                }
            }
        }
        if erreurs.is_empty() { Ok(lue) } else { Err(erreurs) }
    }

    /// The column of a heading; `Some(None)` where it is left aside, `None` where nothing is known of it.
    pub fn colonne(&self, titre: &str) -> Option<Option<ColonneDuStock>> {
        self.colonnes.get(&simple(titre)).copied().or_else(|| ColonneDuStock::du_titre(titre).map(Some))
    }

    /// What a word of a column means.
    pub fn valeur<'a>(&'a self, colonne: ColonneDuStock, lu: &'a str) -> &'a str {
        let mots = if self.valeurs.is_empty() { None } else { self.valeurs.get(&colonne.nom()) };
        mots.and_then(|mots| mots.get(&simple(lu))).map_or(lu, String::as_str)
    }

    /// What is true of every line that does not say otherwise.
    pub fn constantes(&self) -> &[(ColonneDuStock, String)] {
        &self.constantes
    }
}

/// A part of the file.
fn groupe(parties: &Map<String, Value>, nom: &str, erreurs: &mut Vec<String>) -> Map<String, Value> {
    match parties.get(nom) {
        None => Map::new(),
        Some(Value::Object(groupe)) => groupe.clone(),
        Some(_) => {
            erreurs.push(format!("« {nom} » attend un groupe : {{…}}"));
            Map::new()
        }
    }
}

fn en_texte(valeur: &Value) -> String {
    match valeur {
        Value::Null => String::new(),
        Value::String(texte) => texte.clone(),
        autre => autre.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::colonnes::ColonnePropre;

    #[test]
    fn leurs_titres_et_leurs_mots_se_lisent() {
        let lue = Correspondance::lire(
            r#"{"colonnes": {"N° de contrat": "id", "Remarque": null}, "valeurs": {"activite": {"CDI": "salarie"}},
                "constantes": {"occupation": "hlm"}}"#,
        )
        .expect("it is well formed");
        assert_eq!(lue.colonne("n° de CONTRAT"), Some(Some(ColonneDuStock::Propre(ColonnePropre::Id))));
        assert_eq!(lue.colonne("remarque"), Some(None));
        assert_eq!(lue.colonne("loyer"), Some(Some(ColonneDuStock::Propre(ColonnePropre::Loyer))));
        assert_eq!(lue.valeur(ColonneDuStock::Propre(ColonnePropre::Activite), "cdi"), "salarie");
        assert_eq!(lue.constantes(), [(ColonneDuStock::Propre(ColonnePropre::Occupation), "hlm".to_owned())]);
    }

    #[test]
    fn tout_ce_qui_n_est_pas_compris_est_dit_a_la_fois() {
        let erreurs =
            Correspondance::lire(r#"{"colonnes": {"a": "b"}, "valeurs": {"c": 1}, "d": {}}"#).unwrap_err();
        assert_eq!(erreurs.len(), 3, "{erreurs:?}");
        assert_eq!(Correspondance::lire("[]").unwrap_err().len(), 1);
    }
}
