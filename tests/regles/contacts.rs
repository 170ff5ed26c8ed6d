//! Whom to ask, commune by commune: always somebody, never an address that no source gives, never one that is weak.

use std::collections::HashSet;
use std::fs;

use reste_a_vivre::impaye::textes::contacts::{ADIL, CAF, FSL, NATIONAUX, SA_CAF, SOS_LOYERS};
use reste_a_vivre::notions::choix::Choix;
use reste_a_vivre::territoire::communes::CodeCommune;
use reste_a_vivre::territoire::contacts::{
    ANNUAIRE, Guichet, Page, RELEVE, connues, ou_demander, page, sans_protocole,
};
use reste_a_vivre::territoire::zones::est_outre_mer;

use super::tidy::{fichiers, racine, relatif};

const LOCAUX: &str = include_str!("../../tools/contacts/contacts.csv");
const NATIONALES: &str = include_str!("../../tools/contacts/nationaux.csv");

/// A row of the sources.
struct Rangee<'a> {
    departement: &'a str,
    telephone: &'a str,
    url: &'a str,
    sure: bool,
}

fn rangees(csv: &str) -> impl Iterator<Item = Rangee<'_>> {
    csv.lines().skip(1).map(|ligne| {
        let champs: Vec<&str> = ligne.split(';').collect();
        let [departement, _, _, telephone, url, source, date, licence, confiance] = champs[..] else {
            panic!("{ligne}")
        };
        let sure = ["forte", "moyenne"].contains(&confiance);
        assert!(!sure || [source, date, licence].iter().all(|champ| !champ.is_empty()), "{ligne}");
        Rangee { departement, telephone, url, sure }
    })
}

/// Every code that a household may live under, old ones included.
fn communes() -> impl Iterator<Item = CodeCommune> {
    let chiffres = (0..100_000).map(|numero| format!("{numero:05}"));
    let corses = (0..1_000).flat_map(|numero| [format!("2A{numero:03}"), format!("2B{numero:03}")]);
    chiffres.chain(corses).filter_map(|texte| texte.parse().ok())
}

fn commune(code: &str) -> CodeCommune {
    code.parse().unwrap()
}

fn adresse(guichet: Guichet, code: &str) -> &'static str {
    ou_demander(guichet, commune(code)).adresse
}

#[test]
fn toute_commune_a_une_adresse_https_que_ses_sources_donnent_pour_son_departement() {
    let sures: HashSet<(&str, &str)> =
        rangees(LOCAUX).filter(|rangee| rangee.sure).map(|rangee| (rangee.departement, rangee.url)).collect();
    let faibles: HashSet<&str> =
        rangees(LOCAUX).filter(|rangee| !rangee.sure).map(|rangee| rangee.url).collect();
    let annuaire = rangees(NATIONALES).find(|rangee| rangee.url == ANNUAIRE.adresse).unwrap();
    assert!(annuaire.sure);
    let mut vues = 0;
    for commune in communes() {
        vues += 1;
        for guichet in Guichet::TOUS {
            let Page { nom, adresse, releve } = ou_demander(*guichet, commune);
            assert!(!nom.is_empty() && adresse.starts_with("https://"), "{commune} {adresse}");
            assert!(releve.mois() <= RELEVE.mois(), "{commune} {adresse}");
            if page(*guichet, commune).is_some() {
                assert!(sures.contains(&(commune.departement(), adresse)), "{commune} {adresse}");
                assert!(!faibles.contains(adresse), "{commune} {adresse}");
            } else {
                assert_eq!(adresse, ANNUAIRE.adresse);
            }
        }
    }
    assert!(vues > 35_000);
}

#[test]
fn un_numero_ou_une_page_du_pays_vient_d_une_rangee_sure() {
    let sures: Vec<Rangee<'_>> = rangees(NATIONALES).filter(|rangee| rangee.sure).collect();
    for contact in NATIONAUX {
        let valeur = contact.valeur.replace('\u{a0}', " ");
        let connu =
            |rangee: &Rangee<'_>| rangee.telephone == valeur || sans_protocole_de(rangee.url) == valeur;
        assert!(sures.iter().any(connu), "{}", contact.nom);
    }
    let faible = rangees(NATIONALES).find(|rangee| rangee.telephone == "39 39").unwrap();
    assert!(!faible.sure && NATIONAUX.iter().all(|contact| contact.valeur != "39\u{a0}39"));
}

fn sans_protocole_de(url: &str) -> &str {
    url.strip_prefix("https://").unwrap_or(url)
}

#[test]
fn les_pages_connues_de_chaque_guichet_sont_celles_des_rangees_sures() {
    let sures = |organismes: &[&str]| {
        let sont = |ligne: &&str| {
            let champs: Vec<&str> = ligne.split(';').collect();
            organismes.contains(&champs[1]) && ["forte", "moyenne"].contains(&champs[8])
        };
        LOCAUX.lines().filter(sont).count()
    };
    assert_eq!(connues(Guichet::Caf).0, sures(&["CAF"]));
    assert_eq!(connues(Guichet::Msa).0, sures(&["MSA"]));
    assert_eq!(connues(Guichet::Fsl).0, sures(&["FSL", "FSL métropole"]));
}

#[test]
fn une_metropole_qui_a_son_fsl_y_envoie_et_celle_dont_la_page_manque_dit_le_doute() {
    let grand_lyon = adresse(Guichet::Fsl, "69123");
    assert!(grand_lyon.contains("grandlyon.com"));
    // An arrondissement is its commune; Villefranche-sur-Saône is outside.
    assert_eq!(adresse(Guichet::Fsl, "69381"), grand_lyon);
    assert!(adresse(Guichet::Fsl, "69264").contains("rhone.fr"));
    // Marseille, an arrondissement: the page of the métropole was not found. Arles: outside.
    let [marseille, arles] = ["13203", "13004"].map(|code| page(Guichet::Fsl, commune(code)).unwrap());
    assert!(marseille.adresse.contains("departement13.fr") && marseille.adresse == arles.adresse);
    assert!(marseille.nom != arles.nom && marseille.nom.contains("métropole"));
    assert!(adresse(Guichet::Fsl, "75111").contains("paris.fr"));
}

// The number of the source answers in metropolitan France alone.
#[test]
fn sos_loyers_impayes_ne_repond_pas_outre_mer() {
    for commune in communes() {
        assert_eq!(SOS_LOYERS.chez(Some(commune)).is_none(), est_outre_mer(commune), "{commune}");
        assert!(ADIL.chez(Some(commune)).is_some() && CAF.chez(Some(commune)).is_some());
    }
    assert!(SOS_LOYERS.chez(None).is_some());
}

#[test]
fn un_guichet_local_est_nomme_une_fois_la_commune_connue() {
    let de_lyon = SA_CAF.chez(Some(commune("69123"))).unwrap();
    assert_eq!((de_lyon.nom, de_lyon.valeur), ("CAF du Rhône", "www.caf.fr/allocataires/caf-du-rhone"));
    for (contact, code) in [(SA_CAF, None), (FSL, None), (SA_CAF, Some("04070"))] {
        let trouve = contact.chez(code.map(commune)).unwrap();
        assert_eq!((trouve.nom, trouve.valeur), (contact.nom, sans_protocole(ANNUAIRE.adresse)));
    }
}

/// A number has one place: the sources. The 115, which sentences say, is the only one that words hold.
#[test]
fn aucun_numero_de_telephone_n_est_ecrit_ailleurs() {
    let numeros = |rangees: &'static str| self::rangees(rangees).map(|rangee| rangee.telephone);
    let numeros: HashSet<&str> =
        numeros(LOCAUX).chain(numeros(NATIONALES)).filter(|numero| numero.len() > 4).collect();
    for chemin in fichiers(&racine().join("src")) {
        let nom = relatif(&chemin);
        // The public page of the tables is written from them.
        let ecrite = nom.starts_with("src/territoire/contacts") || nom == "src/web/pages/baremes.html";
        if ecrite
            || !(nom.ends_with(".rs")
                || nom.ends_with(".html")
                || nom == "src/web/papiers.txt"
                || nom.starts_with("src/web/textes/"))
        {
            continue;
        }
        let texte = fs::read_to_string(&chemin).unwrap().replace("\\u{a0}", " ").replace('\u{a0}', " ");
        for numero in &numeros {
            let colle = format!("\"{}\"", numero.replace(' ', ""));
            assert!(!texte.contains(numero) && !texte.contains(&colle), "{nom} : {numero}");
        }
    }
}
