//! The JSON Schemas of `docs/schemas`: drawn from the tables, and kept as they are drawn.

use std::collections::BTreeSet;

use reste_a_vivre::documents::schema::{du_document, du_dossier};
use reste_a_vivre::questions::question::{AQui, Forme};
use reste_a_vivre::questions::table::Cle;
use serde_json::Value;

#[test]
fn les_schemas_gardes_sont_ceux_des_tables() {
    let gardes = [
        (include_str!("../../docs/schemas/situation.schema.json"), du_document()),
        (include_str!("../../docs/schemas/dossier.schema.json"), du_dossier()),
    ];
    for (garde, tire) in gardes {
        let ecrit = format!("{tire:#}\n");
        assert!(garde == ecrit, "cargo run --no-default-features --bin schemas les réécrit");
    }
}

/// The properties of a schema, at their paths in a document; of a person, apart.
fn chemins(schema: &Value, prefixe: &str, trouves: &mut BTreeSet<String>) {
    for (cle, dessous) in schema["properties"].as_object().into_iter().flatten() {
        let chemin = if prefixe.is_empty() { cle.clone() } else { format!("{prefixe}.{cle}") };
        chemins(dessous, &chemin, trouves);
        if cle != "personnes" {
            chemins(&dessous["items"], &chemin, trouves);
        }
        trouves.insert(chemin);
    }
}

#[test]
fn chaque_question_de_la_table_a_sa_place_dans_le_schema_et_chaque_choix_ses_codes() {
    let schema = du_document();
    let (mut du_menage, mut d_une_personne) = (BTreeSet::new(), BTreeSet::new());
    chemins(&schema, "", &mut du_menage);
    chemins(&schema["properties"]["personnes"]["items"], "", &mut d_une_personne);
    for cle in Cle::toutes() {
        let chemins = if cle.question().a_qui == AQui::Personne { &d_une_personne } else { &du_menage };
        assert!(chemins.contains(cle.code()), "{}", cle.code());
    }
    let choix = Cle::toutes().filter(|cle| cle.question().forme == Forme::Choix);
    for cle in choix {
        let du_schema = match cle.question().a_qui {
            AQui::Personne => &schema["properties"]["personnes"]["items"],
            _ => &schema,
        };
        let trouve = cle.code().split('.').fold(du_schema, |schema, mot| {
            let dessous = &schema["properties"][mot];
            if dessous.is_null() { &schema["items"]["properties"][mot] } else { dessous }
        });
        let codes = trouve["enum"].as_array().map_or(0, Vec::len);
        assert!(codes > 3, "{} n'a pas de codes : {trouve}", cle.code());
    }
}
