//! The answers given, in a few words each: the page that checks them and the headings of the workspace.

use crate::questions::table::Cle;
use serde_json::Value;

use crate::documents::mots::majuscule;
use crate::menage::document::{Champ, Saisie};
use crate::menage::personnes;
use crate::menage::posees::{
    demande_l_autre_parent, demande_la_colocation, demande_le_handicap, principaux_sans_reponse,
    revenus_principaux,
};
use crate::notions::choix::Choix;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::question::{AQui, Forme};
use crate::questions::vocabulaire::{Activite, AutreParent, Garde, Nationalite, Nature, Occupation, Union};
use crate::ui::formulaire::TAUX_RECONNUS;
use crate::ui::pas::{EtapeParcours, Pas};

/// What is said of a question left unanswered.
const SANS_REPONSE: &str = "Pas de réponse";

/// An answer: its name, its words, and where to change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReponseDonnee {
    /// What was asked.
    pub libelle: String,
    /// What was answered.
    pub valeur: String,
    /// Where it is asked.
    pub champ: Champ,
}

/// What was answered on a screen; what was not asked or not answered is left out, except what is needed.
pub fn reponses(saisie: &Saisie, etape: EtapeParcours, commune: Option<&str>) -> Vec<ReponseDonnee> {
    let mut reponses = usuelles(saisie, etape, commune);
    reponses.extend(autres(saisie, etape));
    reponses
}

/// Those that everybody is asked, in the words of the screen.
fn usuelles(saisie: &Saisie, etape: EtapeParcours, commune: Option<&str>) -> Vec<ReponseDonnee> {
    match etape {
        EtapeParcours::Foyer => foyer(saisie),
        EtapeParcours::Vous => adulte(saisie, personnes::rang_du_demandeur(saisie)),
        EtapeParcours::Revenus => revenus(saisie, personnes::rang_du_demandeur(saisie)),
        EtapeParcours::Conjoint => personnes::rang_du_conjoint(saisie).map_or_else(Vec::new, |rang| {
            let mut reponses = adulte(saisie, rang);
            reponses.extend(revenus(saisie, rang));
            reponses
        }),
        EtapeParcours::Enfants => enfants(saisie),
        EtapeParcours::Logement => logement(saisie, commune),
        EtapeParcours::Recu => recu(saisie),
        EtapeParcours::Depenses => depenses(saisie),
        EtapeParcours::Impaye => impaye(saisie),
        EtapeParcours::Verification => Vec::new(),
    }
}

/// What [`usuelles`] says in its own way.
const USUELLES: [Cle; 22] = [
    Cle::Id,
    Cle::IdPersonne,
    Cle::Mois,
    Cle::Notes,
    Cle::Role,
    Cle::Naissance,
    Cle::Activite,
    Cle::HandicapTaux,
    Cle::Nationalite,
    Cle::Union,
    Cle::Garde,
    Cle::AutreParent,
    Cle::LogementOccupation,
    Cle::LogementCommune,
    Cle::LogementLoyer,
    Cle::LogementCharges,
    Cle::LogementChargesComprises,
    Cle::LogementRedevance,
    Cle::LogementFoyerConventionne,
    Cle::LogementColocation,
    Cle::ImpayeMontant,
    Cle::ImpayePremierImpaye,
];

/// Every other answer given on a screen or about its subject, in the words of the table of questions: none counts without
/// being read again.
fn autres(saisie: &Saisie, etape: EtapeParcours) -> Vec<ReponseDonnee> {
    let adultes = [Some(personnes::rang_du_demandeur(saisie)), personnes::rang_du_conjoint(saisie)];
    let de_la_personne = (0..saisie.nombre(Cle::Personnes)).flat_map(|rang| {
        let d_adulte = adultes.contains(&Some(rang));
        let cles = Cle::toutes().filter(move |cle| {
            cle.question().a_qui == AQui::Personne && !(d_adulte && matches!(cle, Cle::Revenu(_)))
        });
        let nom =
            if d_adulte { String::new() } else { format!("{}, ", personnes::appellation(saisie, rang)) };
        cles.map(move |cle| (cle, Champ::personne(rang, cle), nom.clone()))
    });
    let du_menage = Cle::toutes().filter(|cle| cle.question().a_qui == AQui::Menage);
    let du_menage = du_menage.map(|cle| (cle, Champ::foyer(cle), String::new()));
    let dite = |(cle, champ, qui): (Cle, Champ, String)| {
        let dite_ailleurs = USUELLES.contains(&cle) || matches!(cle, Cle::Percu(_));
        // Few were answered: what stands where is asked of them alone.
        let valeur = (!dite_ailleurs).then(|| relue(saisie, cle, &champ)).flatten()?;
        (Pas::sujet_du_champ(saisie, &champ) == etape)
            .then(|| reponse(majuscule(&format!("{qui}{}", cle.nom())), valeur, champ))
    };
    de_la_personne.chain(du_menage).filter_map(dite).collect()
}

/// An answer in words; nothing where nothing was answered, nor of what holds other answers.
fn relue(saisie: &Saisie, cle: Cle, champ: &Champ) -> Option<String> {
    let valeur = saisie.valeur(champ).filter(|valeur| valeur.as_str() != Some(""))?;
    let code = saisie.texte(champ);
    match cle.question().forme {
        Forme::Groupe | Forme::Liste | Forme::ParAnnee => None,
        _ if valeur.is_null() => Some(texte(saisie, champ)),
        Forme::Choix => {
            let choix = cle.choix().iter().find(|(autre, _)| *autre == code);
            Some(choix.map_or_else(|| code.clone(), |(_, mots)| (*mots).to_owned()))
        }
        Forme::Montant | Forme::Serie => Some(montant(&texte(saisie, champ))),
        Forme::Mois => Some(code.parse::<Mois>().map_or(code, |mois| mois.to_string())),
        Forme::Date => Some(date(saisie, champ)),
        Forme::Texte | Forme::OuiNon | Forme::Entier => Some(texte(saisie, champ)),
    }
}

fn reponse(libelle: impl Into<String>, valeur: impl Into<String>, champ: Champ) -> ReponseDonnee {
    ReponseDonnee { libelle: libelle.into(), valeur: valeur.into(), champ }
}

fn dite(saisie: &Saisie, libelle: impl Into<String>, champ: &Champ) -> ReponseDonnee {
    reponse(libelle, texte(saisie, champ), champ.clone())
}

/// The words of an answer, readable or not; a series by its last amount.
fn texte(saisie: &Saisie, champ: &Champ) -> String {
    match saisie.valeur(champ) {
        Some(Value::Null) => "Je ne sais pas".to_owned(),
        Some(Value::Array(paliers)) => {
            let palier = |rang: usize| saisie.texte(&champ.sous(&format!("[{rang}].montant")));
            let dernier = paliers.len().saturating_sub(1);
            match palier(dernier).parse::<Euros>() {
                Ok(arrete) if arrete.est_nul() && dernier > 0 => {
                    format!("{} avant, puis plus rien", montant(&palier(dernier - 1)))
                }
                _ => format!("{}, a changé", montant(&palier(dernier))),
            }
        }
        _ => match saisie.texte(champ).as_str() {
            "" => SANS_REPONSE.to_owned(),
            "true" => "Oui".to_owned(),
            "false" => "Non".to_owned(),
            autre => autre.to_owned(),
        },
    }
}

fn montant(texte: &str) -> String {
    texte.parse::<Euros>().map_or_else(|_| texte.to_owned(), |montant| montant.to_string())
}

fn date(saisie: &Saisie, champ: &Champ) -> String {
    saisie.texte(champ).parse::<Date>().map_or_else(|_| texte(saisie, champ), |date| date.to_string())
}

fn en_mots<C: Choix>(saisie: &Saisie, champ: &Champ) -> String {
    C::depuis_code(&saisie.texte(champ))
        .map_or_else(|| texte(saisie, champ), |choix| choix.libelle().to_owned())
}

fn en_euros(saisie: &Saisie, libelle: impl Into<String>, champ: &Champ) -> ReponseDonnee {
    let valeur = texte(saisie, champ);
    reponse(libelle, montant(&valeur), champ.clone())
}

fn foyer(saisie: &Saisie) -> Vec<ReponseDonnee> {
    let couple = personnes::rang_du_conjoint(saisie).is_some();
    let mut reponses = vec![reponse(
        "Vous vivez",
        if couple { "En couple" } else { "Seul(e)" },
        Champ::foyer(Cle::Personnes),
    )];
    if couple {
        let union = Champ::foyer(Cle::Union);
        reponses.push(reponse("Votre couple", en_mots::<Union>(saisie, &union), union));
    }
    let enfants = personnes::rangs(saisie, "enfant");
    if enfants.is_empty() {
        reponses.push(reponse("Enfants", "Aucun", Champ::foyer(Cle::Personnes)));
    }
    for rang in enfants {
        let naissance = Champ::personne(rang, Cle::Naissance);
        let libelle = format!("{}, né(e) le", personnes::appellation(saisie, rang));
        reponses.push(reponse(libelle, date(saisie, &naissance), naissance));
    }
    reponses
}

fn adulte(saisie: &Saisie, rang: usize) -> Vec<ReponseDonnee> {
    let champ = |cle: Cle| Champ::personne(rang, cle);
    let (naissance, activite, nationalite) =
        (champ(Cle::Naissance), champ(Cle::Activite), champ(Cle::Nationalite));
    let mut reponses = vec![
        reponse("Date de naissance", date(saisie, &naissance), naissance),
        reponse("Nationalité", en_mots::<Nationalite>(saisie, &nationalite), nationalite),
        reponse("Aujourd'hui", en_mots::<Activite>(saisie, &activite), activite),
    ];
    let taux = champ(Cle::HandicapTaux);
    if demande_le_handicap(saisie, rang) || !saisie.texte(&taux).is_empty() {
        reponses.push(reponse("Handicap reconnu", handicap(saisie, &taux), taux));
    }
    reponses
}

/// The rate, as it was asked.
fn handicap(saisie: &Saisie, taux: &Champ) -> String {
    let ecrit = saisie.texte(taux);
    match TAUX_RECONNUS.iter().find(|(code, _)| *code == ecrit) {
        Some((_, libelle)) => (*libelle).to_owned(),
        None if ecrit.parse::<u32>().is_ok() => format!("Oui, {ecrit}\u{a0}%"),
        None => texte(saisie, taux),
    }
}

fn revenus(saisie: &Saisie, rang: usize) -> Vec<ReponseDonnee> {
    let donnes = Nature::TOUS.iter().filter_map(|nature| {
        let champ = Champ::personne(rang, Cle::Revenu(*nature));
        saisie.valeur(&champ)?;
        Some(en_euros(saisie, format!("{}, par mois", nature.libelle()), &champ))
    });
    let mut donnes: Vec<ReponseDonnee> = donnes.collect();
    if !donnes.is_empty() {
        // Beside another income, the one that the activity announces may be left blank.
        donnes.extend(principaux_sans_reponse(saisie, rang).into_iter().filter_map(|cle| {
            let (Cle::Revenu(nature), champ) = (cle, Champ::personne(rang, cle)) else { return None };
            let tu = saisie.valeur(&champ).is_none();
            tu.then(|| reponse(format!("{}, par mois", nature.libelle()), SANS_REPONSE, champ))
        }));
        return donnes;
    }
    // Who works, or gets a pension, has an income that is not typed yet.
    let activite = Activite::depuis_code(&saisie.texte(&Champ::personne(rang, Cle::Activite)));
    let attendu = activite.is_some() && !revenus_principaux(activite).is_empty();
    vec![reponse(
        "Revenus",
        if attendu { SANS_REPONSE } else { "Aucun" },
        Champ::personne(rang, Cle::Revenus),
    )]
}

fn enfants(saisie: &Saisie) -> Vec<ReponseDonnee> {
    let de = |rang: usize| {
        let nom = personnes::appellation(saisie, rang);
        let garde = Champ::personne(rang, Cle::Garde);
        let parent = Champ::personne(rang, Cle::AutreParent);
        let mut reponses = vec![reponse(format!("{nom} vit"), en_mots::<Garde>(saisie, &garde), garde)];
        if demande_l_autre_parent(saisie, rang) {
            let valeur = en_mots::<AutreParent>(saisie, &parent);
            reponses.push(reponse(format!("{nom}, l'autre parent"), valeur, parent));
        }
        reponses
    };
    personnes::rangs(saisie, "enfant").into_iter().flat_map(de).collect()
}

fn logement(saisie: &Saisie, commune: Option<&str>) -> Vec<ReponseDonnee> {
    let champ = Champ::foyer;
    let occupation = saisie.texte(&champ(Cle::LogementOccupation));
    let mut reponses = vec![
        reponse(
            "Type",
            en_mots::<Occupation>(saisie, &champ(Cle::LogementOccupation)),
            champ(Cle::LogementOccupation),
        ),
        reponse(
            "Commune",
            commune.map_or_else(|| texte(saisie, &champ(Cle::LogementCommune)), str::to_owned),
            champ(Cle::LogementCommune),
        ),
    ];
    if occupation == Occupation::Foyer.code() {
        reponses.push(en_euros(saisie, "Redevance de loyer", &champ(Cle::LogementRedevance)));
        reponses.push(dite(
            saisie,
            "Convention APL (aide au logement)",
            &champ(Cle::LogementFoyerConventionne),
        ));
    } else if !["heberge", "sans_domicile", "proprietaire"].contains(&occupation.as_str()) {
        let ensemble = saisie.texte(&champ(Cle::LogementChargesComprises)) == "true";
        let (loyer, charges) = if ensemble {
            ("Loyer, charges comprises", "Dont charges")
        } else {
            ("Loyer sans les charges", "Charges")
        };
        reponses.push(en_euros(saisie, loyer, &champ(Cle::LogementLoyer)));
        reponses.push(en_euros(saisie, charges, &champ(Cle::LogementCharges)));
        if demande_la_colocation(saisie) {
            reponses.push(dite(saisie, "Colocation", &champ(Cle::LogementColocation)));
        }
    }
    reponses
}

fn recu(saisie: &Saisie) -> Vec<ReponseDonnee> {
    let recues = CleDroit::TOUS.iter().filter_map(|cle| {
        saisie.valeur(&Champ::foyer(Cle::Percu(*cle)))?;
        let champ = saisie.montant_percu(*cle);
        let valeur = if saisie.est_demandee(*cle) {
            "Demandée, pas encore payée".to_owned()
        } else if !cle.compte_dans_le_mois() {
            "Reçue".to_owned()
        } else if saisie.est_inconnu(&champ) {
            "Montant inconnu".to_owned()
        } else {
            montant(&saisie.texte(&champ))
        };
        Some(reponse(cle.libelle(), valeur, Champ::foyer(Cle::Percu(*cle))))
    });
    let recues: Vec<ReponseDonnee> = recues.collect();
    let rien = || {
        let dit = if dit_aucune_aide(saisie) { "Aucune" } else { SANS_REPONSE };
        reponse("Aides reçues", dit, Champ::foyer(Cle::Percus))
    };
    if recues.is_empty() { vec![rien()] } else { recues }
}

/// "None of these aids", which is not the same as nothing said.
fn dit_aucune_aide(saisie: &Saisie) -> bool {
    saisie
        .valeur(&Champ::foyer(Cle::Percus))
        .and_then(Value::as_object)
        .is_some_and(serde_json::Map::is_empty)
}

fn depenses(saisie: &Saisie) -> Vec<ReponseDonnee> {
    let lignes = (0..saisie.nombre(Cle::Depenses)).map(|rang| {
        let poste =
            Poste::depuis_code(&saisie.texte(&Champ::element(Cle::Depenses, rang, Cle::DepensesPoste)));
        let libelle = poste.map_or("Dépense", |poste| poste.libelle());
        en_euros(saisie, libelle, &Champ::element(Cle::Depenses, rang, Cle::DepensesMontant))
    });
    let lignes: Vec<ReponseDonnee> = lignes.collect();
    if lignes.is_empty() {
        vec![reponse("Dépenses", SANS_REPONSE, Champ::foyer(Cle::Depenses))]
    } else {
        lignes
    }
}

fn impaye(saisie: &Saisie) -> Vec<ReponseDonnee> {
    let montant = Champ::foyer(Cle::ImpayeMontant);
    if saisie.texte(&montant).is_empty() && !saisie.est_inconnu(&montant) {
        // The landlord's statement gives the debt month by month.
        let releve = saisie.nombre(Cle::ImpayeReleve) > 0;
        return vec![reponse("Retard de loyer", if releve { "D'après le relevé" } else { "Aucun" }, montant)];
    }
    let premier = Champ::foyer(Cle::ImpayePremierImpaye);
    let dit = relue(saisie, Cle::ImpayePremierImpaye, &premier).unwrap_or_else(|| SANS_REPONSE.to_owned());
    vec![en_euros(saisie, "Retard de loyer", &montant), reponse("Premier mois pas payé", dit, premier)]
}

/// The answers of a screen in one line: what they count, or else all that they say, and how many lack.
pub fn en_bref(saisie: &Saisie, etape: EtapeParcours, commune: Option<&str>) -> String {
    let compte = compte(saisie, etape);
    if !compte.is_empty() {
        return compte;
    }
    let valeurs: Vec<String> =
        reponses(saisie, etape, commune).into_iter().map(|reponse| reponse.valeur).collect();
    let mut dites: Vec<&str> = Vec::new();
    for valeur in valeurs.iter().map(String::as_str) {
        if ![SANS_REPONSE, "Non"].contains(&valeur) && !dites.contains(&valeur) {
            dites.push(valeur);
        }
    }
    let manquent = valeurs.iter().filter(|valeur| *valeur == SANS_REPONSE).count();
    match (dites.join(", "), manquent) {
        (dites, 0) => dites,
        (dites, _) if dites.is_empty() => SANS_REPONSE.to_owned(),
        (dites, manquent) => format!("{dites}, {manquent} sans réponse"),
    }
}

/// What a screen is summed up by its number of answers.
fn compte(saisie: &Saisie, etape: EtapeParcours) -> String {
    match etape {
        EtapeParcours::Foyer => {
            let adultes =
                if personnes::rang_du_conjoint(saisie).is_some() { "2 adultes" } else { "1 adulte" };
            match personnes::rangs(saisie, "enfant").len() {
                0 => adultes.to_owned(),
                1 => format!("{adultes}, 1 enfant"),
                nombre => format!("{adultes}, {nombre} enfants"),
            }
        }
        EtapeParcours::Recu => {
            let recues = |cle: &&CleDroit| saisie.valeur(&Champ::foyer(Cle::Percu(**cle))).is_some();
            match CleDroit::TOUS.iter().filter(recues).count() {
                0 if dit_aucune_aide(saisie) => "aucune".to_owned(),
                nombre => au_pluriel(nombre, "aide"),
            }
        }
        EtapeParcours::Depenses => au_pluriel(saisie.nombre(Cle::Depenses), "poste"),
        _ => String::new(),
    }
}

fn au_pluriel(nombre: usize, mot: &str) -> String {
    match nombre {
        0 => String::new(),
        1 => format!("1 {mot}"),
        _ => format!("{nombre} {mot}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::exemple::EXEMPLE;

    fn dites(etape: EtapeParcours) -> Vec<(String, String)> {
        let saisie = Saisie::ouvrir(EXEMPLE).unwrap();
        reponses(&saisie, etape, Some("Lyon")).into_iter().map(|r| (r.libelle, r.valeur)).collect()
    }

    #[test]
    fn chaque_reponse_se_relit_en_mots() {
        assert!(dites(EtapeParcours::Logement).contains(&("Commune".into(), "Lyon".into())));
        assert!(dites(EtapeParcours::Logement).contains(&("Charges".into(), "92,50\u{a0}€".into())));
        assert!(dites(EtapeParcours::Vous).contains(&("Aujourd'hui".into(), "Salarié".into())));
        assert!(dites(EtapeParcours::Foyer).contains(&("Enfant 1, né(e) le".into(), "2 mars 2017".into())));
        assert!(dites(EtapeParcours::Revenus)[0].1.starts_with("1\u{202f}120,00"));
        assert!(
            dites(EtapeParcours::Enfants)
                .contains(&("Enfant 1, l'autre parent".into(), "Pas de réponse".into()))
        );
    }

    #[test]
    fn un_salaire_qui_n_est_pas_tape_n_est_pas_aucun_revenu() {
        let dit = |activite: &str| {
            let mut saisie = Saisie::nouvelle(crate::notions::mois::Mois::new(2026, 11));
            saisie.ecrire(&Champ::personne(0, Cle::Activite), Some(activite.into()));
            reponses(&saisie, EtapeParcours::Revenus, None)[0].valeur.clone()
        };
        assert_eq!(dit("salarie"), "Pas de réponse");
        assert_eq!(dit("retraite"), "Pas de réponse");
        assert_eq!(dit("sans_activite"), "Aucun");
    }

    #[test]
    fn une_question_laissee_vide_se_relit_sans_reponse() {
        let mut saisie = Saisie::nouvelle(crate::notions::mois::Mois::new(2026, 11));
        saisie.ajouter_personne("enfant");
        let relue = |saisie: &Saisie, etape, libelle: &str| {
            let toutes = reponses(saisie, etape, None);
            toutes.iter().find(|reponse| reponse.libelle == libelle).map(|reponse| reponse.valeur.clone())
        };
        for (etape, libelle) in [
            (EtapeParcours::Vous, "Handicap reconnu"),
            (EtapeParcours::Vous, "Nationalité"),
            (EtapeParcours::Enfants, "Enfant 1 vit"),
            (EtapeParcours::Logement, "Colocation"),
        ] {
            assert_eq!(relue(&saisie, etape, libelle).as_deref(), Some(SANS_REPONSE), "{libelle}");
        }
        let taux = Champ::personne(0, Cle::HandicapTaux);
        for (taux_tape, dit) in [("0", "Non"), ("50", "Oui, de 50 à 79 %"), ("65", "Oui, 65\u{a0}%")] {
            saisie.ecrire(&taux, Some(taux_tape.into()));
            assert_eq!(relue(&saisie, EtapeParcours::Vous, "Handicap reconnu").as_deref(), Some(dit));
        }
    }

    #[test]
    fn ce_qui_se_recoit_sans_montant_n_en_a_pas_un_inconnu() {
        let mut saisie = Saisie::ouvrir(EXEMPLE).unwrap();
        for (droit, dit) in [(CleDroit::Css, "Reçue"), (CleDroit::Rsa, "Montant inconnu")] {
            saisie.ecrire(&Champ::foyer(Cle::Percu(droit)), Some(Value::Null));
            let relues = reponses(&saisie, EtapeParcours::Recu, None);
            let relue = relues.iter().find(|relue| relue.libelle == droit.libelle()).unwrap();
            assert_eq!(relue.valeur, dit);
        }
    }

    #[test]
    fn un_titre_resume_ses_reponses() {
        let saisie = Saisie::ouvrir(EXEMPLE).unwrap();
        assert_eq!(en_bref(&saisie, EtapeParcours::Foyer, None), "1 adulte, 2 enfants");
        assert_eq!(
            en_bref(&saisie, EtapeParcours::Logement, Some("Lyon")),
            "HLM (logement social), Lyon, 468,00\u{a0}€, 92,50\u{a0}€"
        );
        assert_eq!(en_bref(&saisie, EtapeParcours::Depenses, None), "3 postes");
        assert_eq!(en_bref(&saisie, EtapeParcours::Recu, None), "1 aide");
        let mut saisie = Saisie::nouvelle(crate::notions::mois::Mois::new(2026, 11));
        assert_eq!(en_bref(&saisie, EtapeParcours::Recu, None), "Pas de réponse");
        saisie.ecrire(&Champ::foyer(Cle::Percus), Some(serde_json::json!({})));
        assert_eq!(en_bref(&saisie, EtapeParcours::Recu, None), "aucune");
    }
}
