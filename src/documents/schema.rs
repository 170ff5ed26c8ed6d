//! The JSON Schemas of the document and of the dossier ([`du_document`], [`du_dossier`]), drawn from the tables: the questions,
//! their forms, their choices, the rights. `cargo run --no-default-features --bin schemas` writes them in `docs/schemas`.
//!
//! The schema of the document says what this version knows: the reader keeps a field that it does not know and says so, the
//! schema refuses it. What a text says ("environ 890", "avril 1988") is for the reader: the schema takes any text there.

use serde_json::{Map, Value, json};

use crate::documents::reponse;
use crate::dossier::calendrier::NatureDeDate;
use crate::loi::condition::Etat;
use crate::menage::document::{DEMANDE, FORMAT, PERSONNES_MAXIMUM};
use crate::notions::choix::Choix;
use crate::notions::serie::{DEPUIS, MONTANT};
use crate::questions::depenses::{NatureDette, Poste, Rythme};
use crate::questions::droits::{CleDroit, Periodicite};
use crate::questions::question::{AQui, Forme, Posee};
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{
    CauseImpaye, CodePlan, DecisionDuJuge, EtapeImpaye, Nature, QuiSEngage, Role,
};
use crate::territoire::financement::{Financement, ZoneAbc, ZoneSls};

/// The edition of JSON Schema.
const EDITION: &str = "https://json-schema.org/draft/2020-12/schema";
/// Longest list, and longest series.
const LIGNES_MAXIMUM: usize = 500;
/// A year, as a key.
const ANNEE: &str = "^(19|20|21)[0-9]{2}$";

/// The schema of a document.
pub fn du_document() -> Value {
    let mut proprietes = proprietes("", false);
    proprietes.shift_insert(0, "format".to_owned(), json!({ "const": FORMAT }));
    json!({
        "$schema": EDITION,
        "title": "Situation d'un foyer (reste-a-vivre/1)",
        "description": "Le fichier que l'application enregistre et que simuler lit : docs/format-situation.md",
        "type": "object",
        "properties": proprietes,
        "required": ["format", Cle::Mois.code(), Cle::Personnes.code()],
        "additionalProperties": false,
    })
}

/// The questions right below a group, each with its schema; the document itself has no name.
fn proprietes(groupe: &str, personne: bool) -> Map<String, Value> {
    let dessous = |cle: &Cle| {
        let parent = cle.code().rsplit_once('.').map_or("", |(parent, _)| parent);
        (cle.question().a_qui == AQui::Personne) == personne && parent == groupe
    };
    Cle::toutes().filter(dessous).map(|cle| (cle.mot().to_owned(), de_la_question(cle))).collect()
}

/// An answer, or no answer yet, or "je ne sais pas".
fn de_la_question(cle: Cle) -> Value {
    let question = cle.question();
    let mut schema = match question.forme {
        _ if est_conservee(cle) => Map::new(),
        Forme::Texte => types(&["string", "integer", "null"]),
        Forme::Choix => choix(cle),
        Forme::OuiNon => parmi(&[json!(true), json!(false), json!("true"), json!("false")]),
        Forme::Entier | Forme::Mois | Forme::Date => types(&["integer", "string", "null"]),
        Forme::Montant if matches!(cle, Cle::Percu(_)) => percu(),
        Forme::Montant => types(&["number", "string", "null"]),
        Forme::Serie => serie(),
        Forme::Groupe => groupe(cle),
        Forme::Liste => liste(cle),
        Forme::ParAnnee => par_annee(cle),
    };
    schema.insert("description".to_owned(), cle.nom().into());
    Value::Object(schema)
}

/// Kept for who wrote the file, whatever it is.
fn est_conservee(cle: Cle) -> bool {
    let conservee = [Cle::LogementEtage, Cle::DettesCreancier, Cle::DettesTaux, Cle::DettesSaisie];
    let conservee =
        conservee.contains(&cle) || matches!(cle, Cle::DettesTitreExecutoire | Cle::FoyerBudgetSur);
    debug_assert!(!conservee || matches!(cle.question().posee, Posee::Fichier(_)));
    conservee
}

fn types(types: &[&str]) -> Map<String, Value> {
    objet(json!({ "type": types }))
}

fn parmi(valeurs: &[Value]) -> Map<String, Value> {
    let valeurs: Vec<&Value> = valeurs.iter().chain([&Value::Null]).collect();
    let mut valeurs = json!(valeurs);
    if let Value::Array(valeurs) = &mut valeurs {
        valeurs.push(json!(""));
    }
    objet(json!({ "enum": valeurs }))
}

fn objet(valeur: Value) -> Map<String, Value> {
    match valeur {
        Value::Object(objet) => objet,
        _ => Map::new(),
    }
}

/// One of a list; a number where the codes are numbers.
fn choix(cle: Cle) -> Map<String, Value> {
    let codes = choix_de(cle).iter().map(|(code, _)| json!(code));
    let nombres = choix_de(cle).iter().filter_map(|(code, _)| code.parse::<u32>().ok().map(Value::from));
    let nombres: Vec<Value> = if cle == Cle::LogementFoyerRegle { nombres.collect() } else { Vec::new() };
    parmi(&codes.chain(nombres).collect::<Vec<_>>())
}

/// The choices of an answer, those of the lines included.
fn choix_de(cle: Cle) -> &'static [(&'static str, &'static str)] {
    match cle {
        Cle::LogementZoneSls => ZoneSls::REPONSES,
        Cle::LogementZoneAbc => ZoneAbc::REPONSES,
        Cle::LogementFinancement => Financement::REPONSES,
        Cle::DepensesPoste => Poste::REPONSES,
        Cle::DepensesRythme => Rythme::REPONSES,
        Cle::DettesNature => NatureDette::REPONSES,
        Cle::ImpayeEtapesEtape => EtapeImpaye::REPONSES,
        Cle::SuiviEntretiensAccordsQui => QuiSEngage::REPONSES,
        Cle::FoyerEnfantsFiscauxChez => &[("demandeur", ""), ("conjoint", "")],
        Cle::Role => Role::REPONSES,
        autre => autre.choix(),
    }
}

/// An amount of each month, or its changes.
fn serie() -> Map<String, Value> {
    let changement = json!({
        "type": "object",
        "properties": {
            DEPUIS: { "type": ["string", "integer", "null"] },
            MONTANT: { "type": ["number", "string", "null"] },
        },
        "additionalProperties": false,
    });
    objet(json!({
        "type": ["number", "string", "null", "array"],
        "maxItems": LIGNES_MAXIMUM,
        "items": changement,
    }))
}

/// What is received of a right, or when it was asked for.
fn percu() -> Map<String, Value> {
    objet(json!({
        "type": ["number", "string", "null", "object"],
        "properties": {
            MONTANT: { "type": ["number", "string", "null"] },
            DEPUIS: { "type": ["string", "integer", "null"] },
            DEMANDE: { "type": ["string", "integer", "null"] },
        },
        "additionalProperties": false,
    }))
}

/// A group, or no answer yet: a text without a letter.
fn groupe_ou_rien() -> Map<String, Value> {
    objet(json!({ "type": ["object", "null", "string"], "maxLength": 0 }))
}

fn groupe(cle: Cle) -> Map<String, Value> {
    // What an option or an earlier time changes is a part of a document, merged (RFC 7396).
    let libre = matches!(cle, Cle::AvantChangements | Cle::ProjetChangements);
    let personne = cle.question().a_qui == AQui::Personne;
    let mut schema = groupe_ou_rien();
    if !libre {
        schema.insert("properties".to_owned(), Value::Object(proprietes(cle.code(), personne)));
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    schema
}

fn liste(cle: Cle) -> Map<String, Value> {
    let (maximum, elements) = match cle {
        Cle::Personnes => (PERSONNES_MAXIMUM, personne()),
        Cle::Papiers | Cle::LogementFluidesIndividuels => (LIGNES_MAXIMUM, json!({ "type": "string" })),
        _ => {
            let mut ligne = proprietes(cle.code(), false);
            if matches!(cle, Cle::Depenses | Cle::Dettes) {
                // By which an option names the line.
                ligne.insert(Cle::IdPersonne.mot().to_owned(), json!({}));
            }
            let ligne =
                json!({ "type": ["object", "null"], "properties": ligne, "additionalProperties": false });
            (LIGNES_MAXIMUM, ligne)
        }
    };
    let mut schema = objet(json!({ "type": ["array"], "maxItems": maximum, "items": elements }));
    if cle != Cle::Personnes {
        // No answer yet, as of a group.
        schema.insert("type".to_owned(), json!(["array", "null", "string"]));
        schema.insert("maxLength".to_owned(), 0.into());
    }
    schema
}

fn personne() -> Value {
    json!({
        "type": "object",
        "properties": proprietes("", true),
        "required": [Cle::IdPersonne.mot(), Cle::Role.mot(), Cle::Naissance.mot()],
        "additionalProperties": false,
    })
}

fn par_annee(cle: Cle) -> Map<String, Value> {
    let montant = || json!({ "type": ["number", "string", "null"] });
    let annee = match cle {
        Cle::RevenusAnnuels => {
            let natures: Map<String, Value> =
                Nature::TOUS.iter().map(|nature| (nature.code().to_owned(), montant())).collect();
            json!({ "type": ["object", "null"], "properties": natures, "additionalProperties": false })
        }
        Cle::FoyerRevenusFiscaux => json!({
            "type": ["object", "null"],
            "properties": { "rfr": montant(), "parts": montant(), "impot": montant() },
            "additionalProperties": false,
        }),
        _ => montant(),
    };
    let mut schema = groupe_ou_rien();
    schema.insert("patternProperties".to_owned(), json!({ ANNEE: annee }));
    schema.insert("additionalProperties".to_owned(), false.into());
    schema
}

// ------------------------------------------------------------------------------------------------- the dossier

/// The schema of a dossier, or of the answer to a file that is refused.
pub fn du_dossier() -> Value {
    json!({
        "$schema": EDITION,
        "title": "Dossier d'un foyer",
        "description": "Ce que simuler --dossier répond : docs/format-situation.md",
        "oneOf": [ { "$ref": "#/$defs/dossier" }, { "$ref": "#/$defs/refus" } ],
        "$defs": {
            "dossier": dossier(),
            "refus": ferme(&[
                ("id", texte_ou_nul()),
                ("erreurs", tableau(ferme(&[
                    ("champ", json!({ "type": "string" })),
                    ("lu", json!({ "type": "string" })),
                    ("message", texte()),
                ]))),
            ]),
            "montant": {
                "description": "Des euros, deux bornes (la plus haute nulle si rien ne la borne), ou rien",
                "oneOf": [
                    { "type": ["number", "null"] },
                    { "type": "array", "prefixItems": [ { "type": "number" }, { "type": ["number", "null"] } ], "items": false, "minItems": 2 },
                ],
            },
            "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "mois": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$" },
        },
    })
}

/// An object with these keys, each of them always, and no other.
fn ferme(cles: &[(&str, Value)]) -> Value {
    let noms: Vec<&str> = cles.iter().map(|(cle, _)| *cle).collect();
    let proprietes: Map<String, Value> =
        cles.iter().map(|(cle, schema)| ((*cle).to_owned(), schema.clone())).collect();
    json!({ "type": "object", "properties": proprietes, "required": noms, "additionalProperties": false })
}

fn tableau(elements: Value) -> Value {
    json!({ "type": "array", "items": elements })
}

fn ou_nul(schema: Value) -> Value {
    json!({ "anyOf": [ { "type": "null" }, schema ] })
}

fn texte() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

fn texte_ou_nul() -> Value {
    json!({ "type": ["string", "null"] })
}

fn textes() -> Value {
    tableau(texte())
}

fn code() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9_]+$" })
}

fn codes<C: Choix>() -> Value {
    json!({ "enum": C::REPONSES.iter().map(|(code, _)| *code).collect::<Vec<_>>() })
}

fn etat() -> Value {
    let etats = [Etat::Remplie, Etat::AVerifier, Etat::NonRemplie].map(Etat::code);
    json!({ "enum": etats })
}

fn montant() -> Value {
    json!({ "$ref": "#/$defs/montant" })
}

fn euros() -> Value {
    json!({ "type": "number" })
}

fn euros_ou_nul() -> Value {
    json!({ "type": ["number", "null"] })
}

fn date() -> Value {
    json!({ "$ref": "#/$defs/date" })
}

fn mois() -> Value {
    json!({ "$ref": "#/$defs/mois" })
}

fn vrai() -> Value {
    json!({ "type": "boolean" })
}

fn vrai_ou_nul() -> Value {
    json!({ "type": ["boolean", "null"] })
}

fn entier() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

/// A value for some of the keys of an answer.
fn par_cle(valeur: Value) -> Value {
    let cles: Vec<&str> = reponse::cles().collect();
    json!({ "type": "object", "propertyNames": { "enum": cles }, "additionalProperties": valeur })
}

/// A value for some rights.
fn par_droit(valeur: Value) -> Value {
    json!({ "type": "object", "propertyNames": codes::<CleDroit>(), "additionalProperties": valeur })
}

fn dossier() -> Value {
    let montant_ou_vrai = json!({ "anyOf": [ montant(), vrai() ] });
    let ancien = ferme(&[("montant", montant()), ("jusqu_a", mois())]);
    let autre_choix = ferme(&[
        ("code", code()),
        ("droit", codes::<CleDroit>()),
        ("actuel", euros()),
        ("autrement", euros()),
        ("texte", texte()),
    ]);
    let supposition = |cle: &'static str, valeur: Value| {
        tableau(ferme(&[("champ", texte()), ("personne", texte_ou_nul()), ("texte", texte()), (cle, valeur)]))
    };
    let mut cles = vec![
        ("id", texte_ou_nul()),
        ("mois", mois()),
        ("le", date()),
        ("droits", par_cle(montant_ou_vrai)),
        ("etats", par_cle(json!({ "enum": ["ferme", "indetermine"] }))),
        ("intervalles", par_cle(montant())),
        ("manquants", par_cle(textes())),
        ("remarques", par_droit(textes())),
        ("droits_recus", ou_nul(par_droit(euros_ou_nul()))),
        ("encore_demandables", par_droit(ancien)),
        ("trop_tard", tableau(codes::<CleDroit>())),
        ("autres_choix", tableau(autre_choix)),
        ("budget", budget()),
        ("suppositions", supposition("droits", tableau(codes::<CleDroit>()))),
        ("questions", supposition("poids", par_droit(montant()))),
        ("a_faire", a_faire()),
        ("impaye", impaye()),
        ("calendrier", calendrier()),
    ];
    cles.extend(dettes());
    cles.extend(sans_montant());
    cles.extend(avenir());
    ferme(&cles)
}

fn budget() -> Value {
    let [ressources, logement_net, reste_a_vivre, solde] =
        ["ressources", "logement_net", "reste_a_vivre", "solde"].map(|cle| (cle, montant()));
    ferme(&[
        (
            "aujourdhui",
            ferme(&[
                ressources.clone(),
                ("aide_logement", montant()),
                logement_net,
                ("charges", montant()),
                ("mensualites", montant()),
                reste_a_vivre.clone(),
                ("depenses_courantes", montant()),
                solde.clone(),
                ("taux_effort", montant()),
                ("manque", textes()),
            ]),
        ),
        (
            "une_fois_paye",
            ferme(&[("des", ou_nul(mois())), ("installe", ou_nul(mois())), ressources, reste_a_vivre, solde]),
        ),
    ])
}

fn a_faire() -> Value {
    tableau(ferme(&[
        ("quoi", texte()),
        ("droit", codes::<CleDroit>()),
        ("montant", montant()),
        ("par", codes::<Periodicite>()),
        ("avant", ou_nul(date())),
        ("pourquoi", texte()),
        ("ou", texte()),
        ("liens", textes()),
        ("telephones", textes()),
        ("papiers", textes()),
        ("discret", vrai()),
    ]))
}

fn impaye() -> Value {
    let seuil = || ferme(&[("constitue", vrai_ou_nul()), ("seuil", montant())]);
    let mensualite =
        json!({ "type": "array", "prefixItems": [mois(), euros()], "items": false, "minItems": 2 });
    let plan = ferme(&[
        ("code", codes::<CodePlan>()),
        ("mensualites", tableau(mensualite)),
        ("total", euros()),
        ("tient", vrai_ou_nul()),
        ("manque", euros_ou_nul()),
        ("pourquoi", textes()),
    ]);
    let juge = [("code", ou_nul(code())), ("condition", texte()), ("etat", etat()), ("article", texte())];
    let alerte = [("etape", code()), ("date", date()), ("texte", texte()), ("article", texte_ou_nul())];
    ferme(&[
        ("dette", euros_ou_nul()),
        ("cause", ou_nul(ferme(&[("code", codes::<CauseImpaye>()), ("discret", vrai())]))),
        ("decision", ou_nul(codes::<DecisionDuJuge>())),
        ("prescrit", euros_ou_nul()),
        ("seuils", ferme(&[("2026", seuil()), ("2027", seuil())])),
        ("clause_loyer", montant()),
        ("aide_supposee", vrai_ou_nul()),
        ("plans", tableau(plan)),
        ("propose", ou_nul(codes::<CodePlan>())),
        ("pris", ou_nul(codes::<CodePlan>())),
        ("juge", tableau(ferme(&juge))),
        ("alertes", tableau(ferme(&alerte))),
    ])
}

fn calendrier() -> Value {
    tableau(ferme(&[
        ("date", date()),
        ("precision", json!({ "enum": ["jour", "mois"] })),
        ("nature", codes::<NatureDeDate>()),
        ("code", code()),
        ("texte", texte()),
        ("detail", texte_ou_nul()),
        ("article", texte_ou_nul()),
        ("droit", ou_nul(codes::<CleDroit>())),
        ("discret", vrai()),
    ]))
}

fn dettes() -> [(&'static str, Value); 2] {
    let personne = ferme(&[("id", texte()), ("saisissable", euros_ou_nul()), ("a_charge", entier())]);
    let plafonds = ferme(&[("quotite", montant()), ("rsa", montant()), ("charges", montant())]);
    let surendettement =
        ferme(&[("mensualite_max", montant()), ("plafonds", plafonds), ("orientation", ou_nul(code()))]);
    [
        ("saisies", ferme(&[("personnes", tableau(personne)), ("compte_protege", euros())])),
        ("surendettement", surendettement),
    ]
}

fn sans_montant() -> [(&'static str, Value); 3] {
    let conditions = || {
        tableau(ferme(&[
            ("code", ou_nul(code())),
            ("texte", texte()),
            ("etat", etat()),
            ("article", texte()),
            ("discret", vrai()),
        ]))
    };
    let dispositif = ferme(&[
        ("code", code()),
        ("nom", texte()),
        ("but", code()),
        ("etat", etat()),
        ("conditions", conditions()),
        ("d_abord", texte()),
        ("ou", texte()),
        ("papiers", texte()),
        ("delai", texte_ou_nul()),
        ("liens", textes()),
        ("telephones", textes()),
    ]);
    let orientation = ferme(&[
        ("code", code()),
        ("nom", texte()),
        ("etat", etat()),
        ("conditions", conditions()),
        ("ou", texte()),
        ("lien", texte_ou_nul()),
    ]);
    let plafonds = json!({
        "type": "object",
        "propertyNames": codes::<Financement>(),
        "additionalProperties": euros_ou_nul(),
    });
    let logement_social = ferme(&[
        ("categorie", entier()),
        ("plafonds", plafonds),
        ("sls", montant()),
        ("pieces_en_trop", entier()),
    ]);
    [
        ("dispositifs", tableau(dispositif)),
        ("orientations", tableau(orientation)),
        ("logement_social", logement_social),
    ]
}

fn avenir() -> [(&'static str, Value); 2] {
    let prevu = ferme(&[
        ("mois", mois()),
        ("recu", euros()),
        ("entrees", euros()),
        ("sorties", euros()),
        ("solde", euros_ou_nul()),
        ("cumul", euros_ou_nul()),
        ("evenements", textes()),
    ]);
    let mois_d_option = ferme(&[
        ("mois", mois()),
        ("reste_a_vivre", montant()),
        ("taux_effort", montant()),
        ("droits", par_cle(json!({ "anyOf": [montant(), vrai()] }))),
    ]);
    let option = ferme(&[
        ("libelle", texte()),
        ("depuis", ou_nul(mois())),
        ("premiere_depense", euros_ou_nul()),
        ("mois", tableau(mois_d_option)),
    ]);
    [("prevision", tableau(prevu)), ("options", tableau(option))]
}
