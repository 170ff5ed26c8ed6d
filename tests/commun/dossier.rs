//! The shape of the dossier in JSON, as `docs/format-situation.md` gives it: every key, always, of its type.
#![allow(dead_code)]

use serde_json::{Map, Value, json};

/// What a key holds.
enum Forme {
    Texte,
    TexteOuNul,
    Vrai,
    VraiOuNul,
    Entier,
    Nombre,
    NombreOuNul,
    /// A number, two bounds, or nothing.
    Montant,
    Date,
    DateOuNulle,
    Mois,
    MoisOuNul,
    Code(&'static [&'static str]),
    CodeOuNul(&'static [&'static str]),
    Textes,
    /// An object with these keys, in this order, and no other.
    Objet(Vec<(&'static str, Forme)>),
    /// An object whose every value is of a form.
    ParCle(Box<Forme>),
    Nul(Box<Forme>),
    Liste(Box<Forme>),
    /// A month and an amount.
    Mensualite,
}

use Forme::*;

const ETATS: &[&str] = &["remplie", "a_verifier", "non_remplie"];
pub const PLANS: [&str; 8] =
    ["douze", "vingt_quatre", "trente_six", "budget", "paliers", "allege", "apres_fsl", "choisi"];
const CAUSES: &[&str] = &["perte_emploi", "separation", "maladie", "aide_en_retard", "facture", "autre"];
const DECISIONS: &[&str] = &["suspension", "delais", "expulsion", "rejet"];
const NATURES: &[&str] = &["fait", "a_faire_avant", "pas_avant", "prevu", "versement", "echeance", "demande"];
const ORIENTATIONS: &[&str] = &[
    "sans_dette",
    "hors_mesures",
    "amiable",
    "reechelonnement",
    "effacement_partiel",
    "rien_a_rembourser",
    "a_verifier",
];

fn liste(forme: Vec<(&'static str, Forme)>) -> Forme {
    Liste(Box::new(Objet(forme)))
}

fn condition() -> Vec<(&'static str, Forme)> {
    vec![("code", TexteOuNul), ("texte", Texte), ("etat", Code(ETATS)), ("article", Texte), ("discret", Vrai)]
}

fn budget() -> Forme {
    Objet(vec![
        (
            "aujourdhui",
            Objet(vec![
                ("ressources", Montant),
                ("aide_logement", Montant),
                ("logement_net", Montant),
                ("charges", Montant),
                ("mensualites", Montant),
                ("reste_a_vivre", Montant),
                ("depenses_courantes", Montant),
                ("solde", Montant),
                ("taux_effort", Montant),
                ("manque", Textes),
            ]),
        ),
        (
            "une_fois_paye",
            Objet(vec![
                ("des", MoisOuNul),
                ("installe", MoisOuNul),
                ("ressources", Montant),
                ("reste_a_vivre", Montant),
                ("solde", Montant),
            ]),
        ),
    ])
}

fn a_faire() -> Forme {
    liste(vec![
        ("quoi", Texte),
        ("droit", Texte),
        ("montant", Montant),
        ("par", Code(&["mois", "an", "une_fois"])),
        ("avant", DateOuNulle),
        ("pourquoi", Texte),
        ("ou", Texte),
        ("liens", Textes),
        ("telephones", Textes),
        ("papiers", Textes),
        ("discret", Vrai),
    ])
}

fn impaye() -> Forme {
    let seuil = || Objet(vec![("constitue", VraiOuNul), ("seuil", Montant)]);
    Objet(vec![
        ("dette", NombreOuNul),
        ("cause", Nul(Box::new(Objet(vec![("code", Code(CAUSES)), ("discret", Vrai)])))),
        ("decision", CodeOuNul(DECISIONS)),
        ("prescrit", NombreOuNul),
        ("seuils", Objet(vec![("2026", seuil()), ("2027", seuil())])),
        ("clause_loyer", Montant),
        ("aide_supposee", VraiOuNul),
        (
            "plans",
            liste(vec![
                ("code", Code(&PLANS)),
                ("mensualites", Liste(Box::new(Mensualite))),
                ("total", Nombre),
                ("tient", VraiOuNul),
                ("manque", NombreOuNul),
                ("pourquoi", Textes),
            ]),
        ),
        ("propose", CodeOuNul(&PLANS)),
        ("pris", CodeOuNul(&PLANS)),
        (
            "juge",
            liste(vec![
                ("code", TexteOuNul),
                ("condition", Texte),
                ("etat", Code(ETATS)),
                ("article", Texte),
            ]),
        ),
        ("alertes", liste(vec![("etape", Texte), ("date", Date), ("texte", Texte), ("article", TexteOuNul)])),
    ])
}

fn calendrier() -> Forme {
    liste(vec![
        ("date", Date),
        ("precision", Code(&["jour", "mois"])),
        ("nature", Code(NATURES)),
        ("code", Texte),
        ("texte", Texte),
        ("detail", TexteOuNul),
        ("article", TexteOuNul),
        ("droit", TexteOuNul),
        ("discret", Vrai),
    ])
}

fn dettes() -> [(&'static str, Forme); 2] {
    let personnes = liste(vec![("id", Texte), ("saisissable", NombreOuNul), ("a_charge", Entier)]);
    let plafonds = Objet(vec![("quotite", Montant), ("rsa", Montant), ("charges", Montant)]);
    [
        ("saisies", Objet(vec![("personnes", personnes), ("compte_protege", Nombre)])),
        (
            "surendettement",
            Objet(vec![
                ("mensualite_max", Montant),
                ("plafonds", plafonds),
                ("orientation", CodeOuNul(ORIENTATIONS)),
            ]),
        ),
    ]
}

fn aides_sans_montant() -> [(&'static str, Forme); 3] {
    let conditions = || liste(condition());
    [
        (
            "dispositifs",
            liste(vec![
                ("code", Texte),
                ("nom", Texte),
                ("but", Code(&["payer", "conseiller", "reloger"])),
                ("etat", Code(ETATS)),
                ("conditions", conditions()),
                ("d_abord", Texte),
                ("ou", Texte),
                ("papiers", Texte),
                ("delai", TexteOuNul),
                ("liens", Textes),
                ("telephones", Textes),
            ]),
        ),
        (
            "orientations",
            liste(vec![
                ("code", Texte),
                ("nom", Texte),
                ("etat", Code(ETATS)),
                ("conditions", conditions()),
                ("ou", Texte),
                ("lien", TexteOuNul),
            ]),
        ),
        (
            "logement_social",
            Objet(vec![
                ("categorie", Entier),
                ("plafonds", ParCle(Box::new(NombreOuNul))),
                ("sls", Montant),
                ("pieces_en_trop", Entier),
            ]),
        ),
    ]
}

fn avenir() -> [(&'static str, Forme); 2] {
    let mois = liste(vec![
        ("mois", Mois),
        ("reste_a_vivre", Montant),
        ("taux_effort", Montant),
        ("droits", ParCle(Box::new(Montant))),
    ]);
    [
        (
            "prevision",
            liste(vec![
                ("mois", Mois),
                ("recu", Nombre),
                ("entrees", Nombre),
                ("sorties", Nombre),
                ("solde", NombreOuNul),
                ("cumul", NombreOuNul),
                ("evenements", Textes),
            ]),
        ),
        (
            "options",
            liste(vec![
                ("libelle", Texte),
                ("depuis", MoisOuNul),
                ("premiere_depense", NombreOuNul),
                ("mois", mois),
            ]),
        ),
    ]
}

fn dossier() -> Forme {
    let par_cle = |forme| ParCle(Box::new(forme));
    let ancien = Objet(vec![("montant", Montant), ("jusqu_a", Mois)]);
    let mut cles = vec![
        ("id", TexteOuNul),
        ("mois", Mois),
        ("le", Date),
        ("droits", par_cle(Montant)),
        ("etats", par_cle(Code(&["ferme", "indetermine"]))),
        ("intervalles", par_cle(Montant)),
        ("manquants", par_cle(Textes)),
        ("remarques", par_cle(Textes)),
        ("droits_recus", Nul(Box::new(par_cle(NombreOuNul)))),
        ("encore_demandables", par_cle(ancien)),
        ("trop_tard", Textes),
        (
            "autres_choix",
            liste(vec![
                (
                    "code",
                    Code(&[
                        "aide_de_l_enfant",
                        "allocataire",
                        "demandeur",
                        "exoneration",
                        "partage",
                        "prime_de_l_enfant",
                        "rattachement",
                    ]),
                ),
                ("droit", Texte),
                ("actuel", Nombre),
                ("autrement", Nombre),
                ("texte", Texte),
            ]),
        ),
        ("budget", budget()),
        (
            "suppositions",
            liste(vec![("champ", Texte), ("personne", TexteOuNul), ("texte", Texte), ("droits", Textes)]),
        ),
        (
            "questions",
            liste(vec![
                ("champ", Texte),
                ("personne", TexteOuNul),
                ("texte", Texte),
                ("poids", par_cle(Montant)),
            ]),
        ),
        ("a_faire", a_faire()),
        ("impaye", impaye()),
        ("calendrier", calendrier()),
    ];
    cles.extend(dettes());
    cles.extend(aides_sans_montant());
    cles.extend(avenir());
    Objet(cles)
}

/// Every fault of the shape of a dossier, each at its path.
pub fn fautes(dossier_json: &Value) -> Vec<String> {
    let mut fautes = Vec::new();
    dossier().compare("", dossier_json, &mut fautes);
    fautes
}

impl Forme {
    fn compare(&self, chemin: &str, valeur: &Value, fautes: &mut Vec<String>) {
        let texte = |valide: fn(&str) -> bool| valeur.as_str().is_some_and(valide);
        let tient = match self {
            Texte => texte(|texte| !texte.is_empty()),
            TexteOuNul => valeur.is_null() || texte(|texte| !texte.is_empty()),
            Vrai => valeur.is_boolean(),
            VraiOuNul => valeur.is_null() || valeur.is_boolean(),
            Entier => valeur.as_u64().is_some(),
            Nombre => valeur.is_number(),
            NombreOuNul => valeur.is_null() || valeur.is_number(),
            Montant => {
                valeur.is_null() || valeur.is_boolean() || valeur.is_number() || est_un_intervalle(valeur)
            }
            Date => texte(est_une_date),
            DateOuNulle => valeur.is_null() || texte(est_une_date),
            Mois => texte(est_un_mois),
            MoisOuNul => valeur.is_null() || texte(est_un_mois),
            Code(codes) => valeur.as_str().is_some_and(|code| codes.contains(&code)),
            CodeOuNul(codes) => valeur.is_null() || valeur.as_str().is_some_and(|code| codes.contains(&code)),
            Textes => valeur.as_array().is_some_and(|textes| textes.iter().all(Value::is_string)),
            Mensualite => valeur.as_array().is_some_and(|paire| {
                matches!(paire.as_slice(), [mois, montant]
                    if mois.as_str().is_some_and(est_un_mois) && montant.is_number())
            }),
            Nul(forme) => {
                return if valeur.is_null() {
                } else {
                    forme.compare(chemin, valeur, fautes)
                };
            }
            Objet(cles) => return compare_objet(chemin, cles, valeur, fautes),
            ParCle(forme) => {
                let vide = Map::new();
                for (cle, valeur) in valeur.as_object().unwrap_or(&vide) {
                    forme.compare(&format!("{chemin}.{cle}"), valeur, fautes);
                }
                valeur.is_object()
            }
            Liste(forme) => {
                for (rang, valeur) in valeur.as_array().into_iter().flatten().enumerate() {
                    forme.compare(&format!("{chemin}[{rang}]"), valeur, fautes);
                }
                valeur.is_array()
            }
        };
        if !tient {
            fautes.push(format!("{chemin} : {valeur}"));
        }
    }
}

fn compare_objet(chemin: &str, cles: &[(&'static str, Forme)], valeur: &Value, fautes: &mut Vec<String>) {
    let Some(objet) = valeur.as_object() else {
        fautes.push(format!("{chemin} : {valeur}"));
        return;
    };
    let ecrites: Vec<&str> = objet.keys().map(String::as_str).collect();
    let voulues: Vec<&str> = cles.iter().map(|(cle, _)| *cle).collect();
    if ecrites != voulues {
        fautes.push(format!("{chemin} : {ecrites:?} au lieu de {voulues:?}"));
    }
    for (cle, forme) in cles {
        forme.compare(&format!("{chemin}.{cle}"), &valeur[cle], fautes);
    }
}

fn est_un_intervalle(valeur: &Value) -> bool {
    let Some([bas, haut]) = valeur.as_array().map(Vec::as_slice) else { return false };
    bas.is_number() && (haut.is_null() || haut.is_number())
}

fn est_une_date(texte: &str) -> bool {
    texte.parse::<reste_a_vivre::notions::mois::Date>().is_ok_and(|date| date.iso() == texte)
}

fn est_un_mois(texte: &str) -> bool {
    texte.parse::<reste_a_vivre::notions::mois::Mois>().is_ok_and(|mois| mois.iso() == texte)
}

/// An amount of the answer in cents.
pub fn centimes(valeur: &Value) -> i64 {
    let texte = valeur.to_string();
    let (euros, decimales) = texte.split_once('.').unwrap_or((&texte, ""));
    let signe = if euros.starts_with('-') { -1 } else { 1 };
    let decimales = format!("{decimales:0<2}");
    euros.parse::<i64>().unwrap() * 100 + signe * decimales.parse::<i64>().unwrap()
}

/// What must hold of the plans of a dossier: those of the calendar are always there, each repays the debt to the cent, and
/// the one proposed is the shortest of them that holds.
pub fn verifie_les_plans(dossier: &Value) {
    let impaye = &dossier["impaye"];
    let plans = impaye["plans"].as_array().unwrap();
    if impaye["dette"].is_null() || centimes(&impaye["dette"]) == 0 {
        assert!(plans.is_empty() && impaye["propose"].is_null());
        return;
    }
    let codes: Vec<&str> = plans.iter().map(|plan| plan["code"].as_str().unwrap()).collect();
    assert_eq!(codes[..3], PLANS[..3]);
    for plan in plans.iter().filter(|plan| plan["code"] != "apres_fsl") {
        let somme: i64 = plan["mensualites"].as_array().unwrap().iter().map(|m| centimes(&m[1])).sum();
        assert_eq!([somme, centimes(&plan["total"])], [centimes(&impaye["dette"]); 2], "{plan}");
    }
    // One of those of the calendar that hold; the first, unless a commission would ask less.
    let tenus: Vec<&Value> =
        plans[..3].iter().filter(|plan| plan["tient"] == json!(true)).map(|plan| &plan["code"]).collect();
    assert!(impaye["propose"].is_null() || tenus.contains(&&impaye["propose"]));
}
