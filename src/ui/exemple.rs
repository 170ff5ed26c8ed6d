//! A household to look at before entering one's own. Invented.

/// A lone parent of two, HLM in Lyon.
pub const EXEMPLE: &str = r#"{
  "format": "reste-a-vivre/1",
  "mois": "2026-11",
  "personnes": [
    { "id": "a", "role": "demandeur", "naissance": "12/04/1990", "activite": "salarie",
      "revenus": { "salaire": [ { "depuis": "2020-01", "montant": "1350" }, { "depuis": "2026-06", "montant": "1120" } ] } },
    { "id": "e1", "role": "enfant", "naissance": "02/03/2017" },
    { "id": "e2", "role": "enfant", "naissance": "15/09/2021", "autre_parent": "pension_non_fixee" }
  ],
  "logement": { "occupation": "hlm", "commune": "69123", "loyer": "468", "charges": "92,50" },
  "depenses": [ { "poste": "B7", "montant": "64,90" }, { "poste": "B10", "montant": "18" }, { "poste": "B13", "montant": "38" } ],
  "percu": { "aide_logement": "310" }
}"#;
