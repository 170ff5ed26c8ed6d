//! A household in, its rights, its budget and what to do out: `cargo run --no-default-features --example foyer`.

use reste_a_vivre::documents::{dossier, reponse};
use serde_json::json;

fn main() {
    let foyer = json!({
        "format": "reste-a-vivre/1",
        "mois": "2026-11",
        "personnes": [
            { "id": "a", "role": "demandeur", "naissance": "1996-04-12", "activite": "salarie", "revenus": { "salaire": 1250 } },
            { "id": "e1", "role": "enfant", "naissance": "2020-03-02", "autre_parent": "pension_non_fixee" },
        ],
        "logement": { "occupation": "hlm", "commune": "69123", "loyer": 410, "charges": 40 },
        // Asked: none of the aids is received today.
        "percu": {},
    })
    .to_string();

    let reponse = reponse::repondre(&foyer);
    println!("Aide au logement : {} € par mois", reponse["droits"]["aide_logement"]);
    println!("Reste à vivre, une fois tout demandé : {} €", reponse["budget"]["reste_a_vivre"]);

    let le = "2026-11-29".parse().ok();
    match dossier::repondre(&foyer, None, le) {
        Ok(dossier) => {
            for tache in dossier["a_faire"].as_array().into_iter().flatten() {
                println!("{} avant {} : {}", tache["quoi"], tache["avant"], tache["ou"]);
            }
        }
        Err(refus) => println!("{}", refus.json()),
    }
}
