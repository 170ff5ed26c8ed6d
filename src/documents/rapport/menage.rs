//! The answers given: the home, who lives there, what comes in. No name, nothing of health or origin.

use super::{Element, Options, Section};
use crate::documents::mots::{enumeration, majuscule, minuscule};
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::{Date, Mois};
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Nature, Occupation};

/// Incomes that restate another one for the tax: not printed.
const DOUBLES: [Nature; 7] = [
    Nature::SalaireImposable,
    Nature::SalaireBrut,
    Nature::ChomageImposable,
    Nature::IndemnitesJournalieresImposable,
    Nature::RetraiteImposable,
    Nature::RetraiteBrute,
    Nature::InvaliditeImposable,
];

pub(super) fn section(situation: &Situation, options: &Options) -> Section {
    let mut lignes: Vec<(String, String)> = vec![("Foyer".to_owned(), foyer(situation))];
    lignes.extend(situation.menage.personnes().filter_map(|personne| revenus(situation, personne)));
    if let Some(logement) = &situation.menage.logement {
        lignes.push(("Logement".to_owned(), domicile(logement, options)));
        let nom = if logement.occupation == Some(Occupation::Foyer) { "Redevance" } else { "Loyer" };
        lignes.extend(loyer(logement, situation.menage.mois.mois()).map(|loyer| (nom.to_owned(), loyer)));
    }
    Section { titre: "Vos réponses".to_owned(), elements: vec![Element::Lignes(lignes)] }
}

/// `Vous (38 ans, salarié), votre conjoint (36 ans) ; enfants de 10 ans et 6 ans`.
fn foyer(situation: &Situation) -> String {
    let mois = situation.menage.mois.mois();
    let mut adultes: Vec<String> = situation
        .menage
        .adultes()
        .map(|adulte| {
            let travail =
                adulte.activite.and_then(activite).map(|mots| format!(", {mots}")).unwrap_or_default();
            format!("{} ({} ans{travail})", situation.menage.appellation(adulte), adulte.age_au_premier(mois))
        })
        .collect();
    adultes.extend(situation.menage.autres.iter().map(|autre| situation.menage.appellation(autre)));
    let union = situation.menage.union.filter(|_| situation.menage.est_couple()).map(Choix::libelle);
    let union = union.map(|union| format!(" ; {}", minuscule(union))).unwrap_or_default();
    let ages: Vec<String> = situation.menage.enfants.iter().map(|enfant| age(enfant, mois)).collect();
    let enfants = match ages.len() {
        0 => String::new(),
        1 => format!(" ; un enfant : {}", ages[0]),
        nombre => format!(" ; {nombre} enfants : {}", enumeration(&ages)),
    };
    majuscule(&format!("{}{union}{enfants}", enumeration(&adultes)))
}

pub(in crate::documents) fn age(enfant: &Personne, mois: Mois) -> String {
    match enfant.age_au_premier(mois) {
        ..0 => "à naître".to_owned(),
        0 => "moins d'un an".to_owned(),
        1 => "1 an".to_owned(),
        age => format!("{age} ans"),
    }
}

/// What the person does, where it says nothing of health.
fn activite(activite: Activite) -> Option<String> {
    match activite {
        Activite::ArretMaladie | Activite::Invalide => None,
        Activite::SansActivite => Some("sans emploi".to_owned()),
        Activite::Independant => Some("à son compte".to_owned()),
        autre => Some(minuscule(autre.libelle())),
    }
}

/// The income in words that say nothing of health.
fn nom(nature: Nature) -> &'static str {
    match nature {
        Nature::IndemnitesJournalieres | Nature::IjAccidentTravail => "Indemnités journalières",
        Nature::RenteAccidentTravail => "Rente",
        Nature::Esat => "Rémunération",
        Nature::Ajpp | Nature::Ajpa => "Allocation",
        Nature::Invalidite => "Pension",
        autre => autre.libelle(),
    }
}

/// The words of a line of the budget, those of an income made as discreet as among the answers.
pub(super) fn discret(libelle: &'static str) -> &'static str {
    Nature::TOUS.iter().find(|nature| nature.libelle() == libelle).map_or(libelle, |nature| nom(*nature))
}

/// What a person receives; nothing for a child without income.
fn revenus(situation: &Situation, personne: &Personne) -> Option<(String, String)> {
    let mois = situation.menage.mois.mois();
    let mut connus: Vec<String> = personne
        .livre
        .series()
        .iter()
        .filter(|(nature, _)| !DOUBLES.contains(nature))
        .map(|(nature, serie)| {
            let mots = minuscule(nom(*nature));
            match serie.arret_en(mois) {
                Some(arret) => format!("{mots} : arrêté en {arret}"),
                None => format!("{mots} : {} par mois{}", serie.en(mois), changement(serie, mois)),
            }
        })
        .collect();
    let adulte = situation.menage.adultes().any(|adulte| adulte.rang == personne.rang);
    let inconnus = situation.menage.inconnus_parmi(|reference| {
        let compte = matches!(reference.cle, Cle::Revenu(nature) if !DOUBLES.contains(&nature));
        compte && !reference.cle.est_discrete() && reference.personne == Some(personne.rang)
    });
    connus.extend(inconnus.first().map(|_| "un revenu reste à compléter".to_owned()));
    let texte = if connus.is_empty() { "aucun revenu".to_owned() } else { connus.join(" ; ") };
    let libelle = if situation.menage.demandeur.rang == personne.rang {
        "Vos revenus".to_owned()
    } else {
        majuscule(&situation.menage.appellation(personne))
    };
    (adulte || !connus.is_empty()).then_some((libelle, texte))
}

/// The last change of the twelve months that the law looks at.
fn changement(serie: &crate::notions::serie::Serie, mois: Mois) -> String {
    let paliers = serie.paliers_en_ordre();
    let dernier = paliers.iter().rposition(|(depuis, _)| *depuis <= mois);
    match dernier.filter(|rang| *rang > 0 && mois.depuis(paliers[*rang].0) < 12) {
        Some(rang) => format!(" depuis {} ({} avant)", paliers[rang].0, paliers[rang - 1].1),
        None => String::new(),
    }
}

fn domicile(logement: &Logement, options: &Options) -> String {
    let occupation = logement.occupation.map_or("occupation non précisée", Occupation::libelle);
    let lieu = match (&options.commune, logement.commune) {
        (Some(nom), _) => format!(" à {nom}"),
        (None, Some(code)) => format!(", commune {code}"),
        (None, None) => ", commune non précisée".to_owned(),
    };
    let precisions: Vec<String> = [
        logement.surface.map(|surface| format!("{surface} m²")),
        (logement.chambre && !logement.est_foyer()).then(|| "une chambre".to_owned()),
        (logement.colocation && !logement.est_foyer()).then(|| "en colocation".to_owned()),
        logement.bail_depuis.map(|depuis| format!("depuis {depuis}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let precisions =
        if precisions.is_empty() { String::new() } else { format!(" ; {}", precisions.join(", ")) };
    format!("{occupation}{lieu}{precisions}")
}

/// `520,00 € + 61,29 € de charges`.
fn loyer(logement: &Logement, mois: Mois) -> Option<String> {
    let loyer = logement.loyer_ou_redevance()?.en(mois);
    let suite = [
        (logement.charges_en(mois).unwrap_or_default(), "de charges"),
        (logement.annexes, "pour les annexes"),
        (logement.sls.unwrap_or_default(), "de supplément de loyer"),
        (logement.troisieme_ligne, "pour les travaux d'énergie"),
    ];
    let suite = suite.iter().filter(|(montant, _)| montant.est_positif());
    let suite: String = suite.map(|(montant, mots)| format!(" + {montant} {mots}")).collect();
    let inconnues = if logement.charges_en(mois).is_none() { ", charges inconnues" } else { "" };
    Some(format!("{loyer} par mois{suite}{inconnues}"))
}

/// What is owed on the day `le`: the rent in arrears, then each credit and debt. Nothing where nothing is.
pub fn dettes(situation: &Situation, le: Date) -> Option<Section> {
    let mut lignes = Vec::new();
    if let Some(impaye) = &situation.impaye {
        let montant =
            impaye.dette(le).map_or_else(|| "montant inconnu".to_owned(), |dette| dette.to_string());
        let depuis = impaye.premier_reclamable(le).map(|mois| format!(", depuis {mois}")).unwrap_or_default();
        let plan = impaye.mensualite_proposee.map(|plan| format!(" ; plan de {plan} par mois"));
        lignes.push(("Loyer en retard".to_owned(), format!("{montant}{depuis}{}", plan.unwrap_or_default())));
    }
    for dette in &situation.finances.dettes {
        let mut dit = match dette.restant_du {
            Some(reste) => format!("{reste} à rembourser, "),
            None => "reste à rembourser inconnu, ".to_owned(),
        };
        dit += &match dette.mensualite {
            Some(mensualite) => format!("{mensualite} par mois"),
            None => "mensualité inconnue".to_owned(),
        };
        match (dette.fin, dette.derniere_mensualite()) {
            (fin, Some(derniere)) if fin == Some(derniere) => dit += &format!(", jusqu'à {derniere}"),
            (_, Some(derniere)) => dit += &format!(", se termine vers {derniere}"),
            (_, None) => {}
        }
        match dette.retard {
            Some(retard) if retard.est_positif() => dit += &format!(", dont {retard} en retard"),
            Some(_) => {}
            None => dit += ", dont un retard inconnu",
        }
        lignes.push((dette.nature.libelle().to_owned(), dit));
    }
    (!lignes.is_empty()).then(|| Section {
        titre: "Loyer en retard et dettes".to_owned(),
        elements: vec![Element::Lignes(lignes)],
    })
}
