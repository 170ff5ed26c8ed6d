//! The sentences of a calculation: each line of the trace, each outcome of a right, in French.
//!
//! One exhaustive `match` ([`phrase`]) turns each [`Operation`] into words: a verb of the trace without an
//! explanation does not compile. Nothing here computes; the figures are those that the rules recorded.

pub mod avenir;
pub mod budget;

use crate::loi::droit::{Droit, Manque, Motif};
use crate::loi::trace::{Arguments, Arrondi, Chiffre, Ligne, Operation, Trace};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::lettres;
use crate::notions::mois::Mois;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Confiance;
use crate::questions::droits::{CleDroit, Compte, Periodicite};
use crate::questions::reference::Reference;
use crate::simulation::Simulation;

/// One step of a calculation, ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Etape {
    /// What the figure is, with the person and the month where they matter.
    pub libelle: String,
    /// The figure, in French: `336,97 €`, `2,38 %`, `oui`.
    pub valeur: String,
    /// How it was found.
    pub phrase: String,
    /// The text that commands it or that gives the value.
    pub source: Option<&'static str>,
    /// The public page of that text, where known.
    pub lien: Option<String>,
    /// Rests on a value that nobody could confirm yet.
    pub a_confirmer: bool,
    /// The answer that it comes from.
    pub reference: Option<Reference>,
    /// Met or not, where the step is a condition.
    pub condition: Option<bool>,
}

/// The steps of a right in a month, in the order of the calculation; empty where nothing was recorded.
pub fn etapes(trace: &Trace, situation: &Situation, cle: &str, mois: Mois) -> Vec<Etape> {
    let (_, lignes) = trace.lignes_de(cle, mois);
    lignes.iter().map(|ligne| etape(trace, situation, ligne)).collect()
}

/// One line of the trace as a step.
pub fn etape(trace: &Trace, situation: &Situation, ligne: &Ligne) -> Etape {
    Etape {
        libelle: libelle(situation, ligne),
        valeur: valeur(ligne.valeur),
        phrase: phrase(trace, ligne),
        source: source(ligne),
        lien: ligne.source.and_then(|source| source.lien()),
        a_confirmer: confiance(ligne) == Some(Confiance::AConfirmer),
        reference: match ligne.operation {
            Operation::Reponse(reference) => reference,
            Operation::Mesure(_, reference) => Some(reference),
            _ => None,
        },
        condition: match ligne.valeur {
            Chiffre::Condition(tenue) => Some(tenue),
            _ => None,
        },
    }
}

/// The words for the section of a trace: a right, or a step that several rights share.
pub fn titre_section(cle: &'static str) -> &'static str {
    CleDroit::depuis_code(cle).map_or_else(
        || match cle {
            "ressources_logement" => "Ressources de l'aide au logement",
            "ressources_famille" => "Ressources des prestations familiales",
            "impot_revenu" => "Impôt sur le revenu de l'an dernier",
            "ressources_scolaires" => "Revenu fiscal de référence de l'avis d'avant la rentrée",
            "plafonds_logement_social" => "Plafonds de ressources du logement social",
            "surloyer" => "Supplément de loyer de solidarité (SLS), estimation",
            "revenu_fiscal_reference" => "Revenu fiscal de référence d'il y a deux ans",
            autre => autre,
        },
        Choix::libelle,
    )
}

/// How sure the value of a line is; only values read in a table say it.
pub fn confiance(ligne: &Ligne) -> Option<Confiance> {
    match ligne.operation {
        Operation::Bareme { confiance, .. } => Some(confiance),
        _ => None,
    }
}

/// The text behind a line: the article of the rule, or the text that gives the value of a table.
pub fn source(ligne: &Ligne) -> Option<&'static str> {
    match ligne.operation {
        Operation::Bareme { texte, .. } => Some(ligne.source.map_or(texte, |source| source.texte)),
        _ => ligne.source.map(|source| source.texte),
    }
}

/// A figure in French.
pub fn valeur(chiffre: Chiffre) -> String {
    match chiffre {
        Chiffre::Euros(montant) => montant.to_string(),
        Chiffre::Taux(taux) => coefficient(taux),
        Chiffre::Nombre(nombre) => nombre.to_string(),
        Chiffre::Condition(tenue) => oui_non(tenue).to_owned(),
    }
}

/// How a line was found.
pub fn phrase(trace: &Trace, ligne: &Ligne) -> String {
    let de = |rang: u32| exacte(trace, rang);
    let nommee = |rang: u32| nommee(trace, rang);
    match ligne.operation {
        Operation::Reponse(Some(_)) => "votre réponse".to_owned(),
        Operation::Reponse(None) => "d'après vos réponses".to_owned(),
        Operation::Mesure(phrase, _) => format!("votre réponse : {phrase}"),
        Operation::Bareme { depuis, texte, confiance, .. } => bareme(depuis, texte, confiance),
        Operation::Somme(arguments) => somme(trace, arguments),
        Operation::Difference(a, b) => format!("{} − {}", de(a), de(b)),
        Operation::Reste(a, b) => reste(trace, a, b),
        Operation::Produit(a, b) => format!("{} × {}", de(a), de(b)),
        Operation::Fois(a, nombre) => format!("{} × {nombre}", de(a)),
        Operation::Divise(a, nombre) => format!("{} ÷ {nombre}", de(a)),
        Operation::Plafond(a, b) => format!("le plus petit de : {} et {}", nommee(a), nommee(b)),
        Operation::Plancher(a, b) => format!("le plus grand de : {} et {}", nommee(a), nommee(b)),
        Operation::Arrondi(a, arrondi) => format!("{} {}", de(a), en_mots(arrondi)),
        Operation::Formule(phrase, arguments) => formule(trace, phrase, arguments),
        Operation::Reprise => match ligne.valeur {
            Chiffre::Nombre(_) => "compté d'après vos réponses".to_owned(),
            _ => "repris d'un autre calcul".to_owned(),
        },
        Operation::Condition => match ligne.valeur {
            Chiffre::Condition(tenue) => oui_non(tenue).to_owned(),
            autre => valeur(autre),
        },
    }
}

/// One sentence for the outcome of a right.
pub fn resume(cle: CleDroit, droit: &Droit, situation: &Situation) -> String {
    match droit {
        Droit::Ouvert(versement) if !versement.net.est_positif() => {
            "Ouvert, mais rien à verser ce mois-ci".to_owned()
        }
        Droit::Ouvert(versement) => ouvert(cle, versement.net, situation),
        Droit::Couvert(participation) => majuscule(&couverture(*participation)),
        Droit::Ferme(motifs) => ferme("Pas ouvert", motifs),
        Droit::Indetermine(manque) => {
            format!("Il manque {}", manque_en_mots(manque, cle.periodicite(), situation))
        }
    }
}

/// `213,38 € brut, moins 1,06 € de CRDS`: where the net is not the gross.
pub fn brut(droit: &Droit) -> Option<String> {
    match droit {
        Droit::Ouvert(versement) if versement.crds.est_positif() => {
            Some(format!("{} brut, moins {} de CRDS", versement.brut, versement.crds))
        }
        _ => None,
    }
}

/// Whether a right rests on a value of the law that nobody could confirm yet.
pub fn repose_sur_un_doute(trace: &Trace, cle: CleDroit, mois: Mois) -> bool {
    let lignes = cle.sections().iter().flat_map(|section| trace.lignes_de(section, mois).1);
    lignes.into_iter().any(|ligne| confiance(ligne) == Some(Confiance::AConfirmer))
}

/// A cover in words, with what it costs.
pub fn couverture(participation: Euros) -> String {
    if participation.est_nul() {
        "gratuite pour vous".to_owned()
    } else {
        format!("ouverte, contre {participation} par mois")
    }
}

/// A reason with the figures that the rule compared, without a capital: it may follow others.
///
/// `{valeur}` and `{limite}` in the words of the reason are replaced by the two amounts; where the words
/// have no such marks, the amounts follow, the second as the limit exceeded or the minimum not reached.
pub fn motif(motif: &Motif) -> String {
    let texte = minuscule(motif.texte);
    match motif.compare {
        None => texte,
        Some((valeur, limite)) if texte.contains("{valeur}") || texte.contains("{limite}") => {
            texte.replace("{valeur}", &valeur.to_string()).replace("{limite}", &limite.to_string())
        }
        Some((valeur, limite)) if valeur < limite => format!("{texte} ({valeur}, minimum {limite})"),
        Some((valeur, limite)) => format!("{texte} ({valeur}, limite {limite})"),
    }
}

/// A missing answer and whose it is: "la situation de l'autre parent de l'enfant 1 (9 ans)".
pub fn reponse_manquante(reference: &Reference, situation: &Situation) -> String {
    let nom = reference.cle.nom();
    match reference.personne.and_then(|rang| situation.personne(rang)) {
        None => nom.to_owned(),
        Some(personne) => {
            let appellation = situation.appellation(personne);
            match appellation.as_str() {
                "vous" if situation.personnes().count() == 1 => nom.to_owned(),
                "vous" => format!("{nom} (pour vous)"),
                autre if autre.starts_with("enfant") => format!("{nom} de l'{autre}"),
                autre if autre.starts_with("autre") => format!("{nom} d'une {autre}"),
                autre => format!("{nom} de {autre}"),
            }
        }
    }
}

/// `a, b et c`.
pub fn enumeration(elements: &[String]) -> String {
    match elements {
        [] => String::new(),
        [seul] => seul.clone(),
        [debut @ .., dernier] => format!("{} et {dernier}", debut.join(", ")),
    }
}

/// `entre 0,00 € et 200,78 €`, or the amount alone where both bounds are the same to the cent; at least so much where
/// nothing bounds it above.
pub fn entre(Fourchette { bas, haut, ouverte }: Fourchette) -> String {
    if ouverte {
        format!("au moins {bas}")
    } else if bas.arrondi_centime() == haut.arrondi_centime() {
        bas.to_string()
    } else {
        format!("entre {bas} et {haut}")
    }
}

/// The amount of a right in a table, its rhythm said where it is not the month: `426,87 € par an`.
pub fn montant_du(cle: CleDroit, droit: &Droit) -> String {
    if let Droit::Couvert(participation) = droit {
        return if participation.est_nul() {
            "gratuite".to_owned()
        } else {
            format!("{participation} à payer")
        };
    }
    match (droit.fourchette(), cle.periodicite()) {
        (None, _) => "à compléter".to_owned(),
        (Some(montant), Periodicite::Mois) => plage(montant),
        (Some(montant), rythme) => format!("{} {}", plage(montant), rythme.libelle()),
    }
}

/// The same in less room, for a table: `0,00 à 200,78 €`; to be completed where nothing is known of it.
pub fn plage(fourchette: Fourchette) -> String {
    let Fourchette { bas, haut, ouverte } = fourchette;
    let (texte_bas, texte_haut) = (bas.to_string(), haut.to_string());
    match ouverte {
        true if bas.est_nul() => "à compléter".to_owned(),
        true => entre(fourchette),
        false if texte_bas == texte_haut => texte_haut,
        false => {
            let sans_unite = texte_bas.strip_suffix("\u{a0}€").unwrap_or(&texte_bas);
            format!("{sans_unite} à {texte_haut}")
        }
    }
}

/// The same in a sentence; nothing where it is open above from zero, which says nothing.
pub fn en_phrase(fourchette: Fourchette) -> Option<String> {
    (!fourchette.ouverte || fourchette.bas.est_positif()).then(|| entre(fourchette))
}

/// What the budget leaves out, and says: the aids that nothing bounds while an answer is missing.
pub fn au_moins(simulation: &Simulation) -> Option<String> {
    let noms: Vec<String> = simulation.sans_bornes().map(|cle| minuscule(cle.court())).collect();
    simulation.budget.ressources.ouverte.then(|| {
        format!("Au moins : sans toutes les réponses, rien n'est compté pour : {}.", enumeration(&noms))
    })
}

/// `16,8 %`, or its bounds while an answer is missing: `16,8 % à 20,1 %`.
pub fn plage_de_taux(Fourchette { bas, haut, .. }: Fourchette<Taux>) -> String {
    let (bas, haut) = (bas.en_pourcent(), haut.en_pourcent());
    if bas == haut { haut } else { format!("{bas} à {haut}") }
}

/// The first letter in lower case, unless the word is an acronym.
pub fn minuscule(texte: &str) -> String {
    let est_majuscule = |lettre: char| lettres::minuscule(lettre) != lettre;
    let mut suite = texte.chars();
    match (suite.next(), suite.next()) {
        (Some(premiere), seconde) if !seconde.is_some_and(est_majuscule) => {
            std::iter::once(lettres::minuscule(premiere)).chain(seconde).chain(suite).collect()
        }
        _ => texte.to_owned(),
    }
}

/// The first letter in upper case.
pub fn majuscule(texte: &str) -> String {
    let mut suite = texte.chars();
    suite.next().map_or_else(String::new, |premiere| {
        std::iter::once(lettres::majuscule(premiere)).chain(suite).collect()
    })
}

fn libelle(situation: &Situation, ligne: &Ligne) -> String {
    let personne = ligne.personne.and_then(|rang| situation.personne(rang));
    let precisions: Vec<String> = personne
        .map(|personne| situation.appellation(personne))
        .into_iter()
        .chain(ligne.mois.map(|mois| mois.to_string()))
        .collect();
    if precisions.is_empty() {
        ligne.libelle.to_owned()
    } else {
        format!("{} — {}", ligne.libelle, precisions.join(", "))
    }
}

fn oui_non(oui: bool) -> &'static str {
    if oui { "oui" } else { "non" }
}

/// A rate up to 100 % in percent, above as a number: nobody reads "233 %" for "2,33 fois".
fn coefficient(taux: Taux) -> String {
    let taux = taux.arrondi(6);
    if taux > Taux::UN { taux.en_nombre() } else { taux.to_string() }
}

/// An amount with the digits that the law has not rounded yet, four at most.
fn montant_exact(montant: Euros) -> String {
    match montant.rapport_a(Euros::UN) {
        Some(exact) if montant != montant.arrondi_centime() => {
            format!("{}\u{a0}€", exact.arrondi(4).en_nombre()).replace('-', "\u{2212}")
        }
        _ => montant.to_string(),
    }
}

fn exacte(trace: &Trace, rang: u32) -> String {
    match trace.ligne(rang).map(|ligne| ligne.valeur) {
        Some(Chiffre::Euros(montant)) if montant < Euros::ZERO => format!("({})", montant_exact(montant)),
        Some(Chiffre::Euros(montant)) => montant_exact(montant),
        Some(autre) => valeur(autre),
        None => "…".to_owned(),
    }
}

fn nommee(trace: &Trace, rang: u32) -> String {
    trace
        .ligne(rang)
        .map_or_else(|| "…".to_owned(), |ligne| format!("{} ({})", ligne.libelle, valeur(ligne.valeur)))
}

fn bareme(depuis: Mois, texte: &str, confiance: Confiance) -> String {
    let doute = if confiance == Confiance::AConfirmer { ", à confirmer" } else { "" };
    format!("barème en vigueur depuis {depuis} ({}){doute}", minuscule(texte))
}

/// The terms that count; equal terms that follow each other are written `12 × 100,00 €`.
fn somme(trace: &Trace, arguments: Arguments) -> String {
    let termes: Vec<String> = trace
        .lignes_citees(arguments)
        .iter()
        .filter(|rang| !matches!(trace.ligne(**rang).map(|ligne| ligne.valeur), Some(Chiffre::Euros(e)) if e.est_nul()))
        .map(|rang| exacte(trace, *rang))
        .collect();
    if termes.is_empty() {
        return "rien à additionner".to_owned();
    }
    let groupes = termes.chunk_by(|a, b| a == b).map(|groupe| match groupe {
        [seul] => seul.clone(),
        _ => format!("{} × {}", groupe.len(), groupe[0]),
    });
    groupes.collect::<Vec<_>>().join(" + ")
}

fn reste(trace: &Trace, a: u32, b: u32) -> String {
    let soustraction = format!("{} − {}", exacte(trace, a), exacte(trace, b));
    match (trace.ligne(a).map(|ligne| ligne.valeur), trace.ligne(b).map(|ligne| ligne.valeur)) {
        (Some(Chiffre::Euros(a)), Some(Chiffre::Euros(b))) if a < b => {
            format!("{soustraction} : moins que zéro, compté zéro")
        }
        _ => soustraction,
    }
}

fn en_mots(arrondi: Arrondi) -> &'static str {
    match arrondi {
        Arrondi::Centime => "arrondi au centime le plus proche",
        Arrondi::CentimeInferieur => "arrondi au centime inférieur",
        Arrondi::Euro => "arrondi à l'euro le plus proche",
        Arrondi::EuroInferieur => "arrondi à l'euro inférieur",
        Arrondi::CentaineSuperieure => "arrondi à la centaine d'euros supérieure",
    }
}

fn formule(trace: &Trace, phrase: &str, arguments: Arguments) -> String {
    let cites = trace.lignes_citees(arguments).iter().filter_map(|rang| trace.ligne(*rang));
    let cites: Vec<String> =
        cites.map(|ligne| format!("{} {}", ligne.libelle, valeur(ligne.valeur))).collect();
    if cites.is_empty() {
        phrase.to_owned()
    } else {
        format!("{phrase} (à partir de : {})", cites.join(", "))
    }
}

fn ouvert(cle: CleDroit, net: Euros, situation: &Situation) -> String {
    let au_bailleur = situation.logement.as_ref().is_some_and(|logement| logement.al_versee_au_bailleur);
    match cle.compte() {
        Compte::Loyer => format!("Votre bailleur doit retirer {net} de votre loyer chaque mois"),
        Compte::Logement if au_bailleur => {
            format!("Vous pourriez recevoir {net} par mois, versés à votre bailleur")
        }
        _ => format!("Vous pourriez recevoir {net} {}", cle.periodicite().libelle()),
    }
}

/// `Pas ouvert`, then all the reasons.
pub fn ferme(debut: &str, motifs: &[Motif]) -> String {
    match motifs {
        [] => debut.to_owned(),
        _ => format!("{debut} : {}", motifs.iter().map(motif).collect::<Vec<_>>().join(" ; ")),
    }
}

/// What is missing, then the amount where it can be bounded.
pub fn manque_en_mots(manque: &Manque, rythme: Periodicite, situation: &Situation) -> String {
    let reponses: Vec<String> =
        manque.reponses.iter().map(|reference| reponse_manquante(reference, situation)).collect();
    let reponses = if reponses.is_empty() { "une réponse".to_owned() } else { enumeration(&reponses) };
    match manque.fourchette {
        Some(possible) => format!("{reponses} : {} {}", entre(possible), rythme.libelle()),
        None => reponses,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loi::calendrier::Calendrier;
    use crate::loi::parametre::{Parametre, depuis};
    use crate::menage::document::Saisie;
    use crate::notions::mois::MoisCouvert;
    use crate::notions::source::Source;
    use crate::questions::table::Cle;
    use crate::{euros, taux};

    const ARTICLE: &Source = &Source::article("CCH, art. D823-16").lu("LEGIARTI000042901234");
    const MOIS: Mois = Mois::new(2026, 11);

    static PLAFOND: Parametre<Euros> = Parametre::new(
        "plafond_essai",
        "Plafond de loyer",
        "CCH, art. D823-16",
        Calendrier::Irreguliere,
        MOIS,
        &[
            depuis(2025, 10, euros!(330), "arrêté du 29 septembre 2025"),
            depuis(2026, 10, euros!(336.97), "Arrêté du 28 septembre 2026").avec(Confiance::AConfirmer),
        ],
    );

    fn situation() -> Situation {
        let fichier = r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[
            {"id":"a","role":"demandeur","naissance":"1988-04-12"},
            {"id":"e","role":"enfant","naissance":"2017-03-02"}]}"#;
        let saisie = Saisie::ouvrir(fichier).expect("the file of the test is valid");
        crate::menage::lecture::lire(&saisie).situation.expect("the file of the test is complete")
    }

    /// The sentence of the last line of a calculation.
    fn dite<R>(calcul: impl FnOnce(&mut Trace) -> R) -> String {
        derniere(calcul).phrase
    }

    fn derniere<R>(calcul: impl FnOnce(&mut Trace) -> R) -> Etape {
        let mut trace = Trace::new();
        trace.section("aide_logement", MOIS);
        calcul(&mut trace);
        etapes(&trace, &situation(), "aide_logement", MOIS).pop().expect("the calculation has a line")
    }

    /// Two amounts of 520 € and 61,29 €.
    fn deux(t: &mut Trace) -> (crate::loi::trace::Figure, crate::loi::trace::Figure) {
        let loyer = t.reponse("Loyer", euros!(520), Some(Reference::foyer(Cle::LogementLoyer)));
        (loyer, t.reponse("Charges", euros!(61.29), None))
    }

    #[test]
    fn une_reponse_dit_d_ou_elle_vient() {
        let etape = derniere(|t| {
            t.reponse("Loyer", euros!(520), Some(Reference::foyer(Cle::LogementLoyer)));
        });
        assert_eq!((etape.valeur.as_str(), etape.phrase.as_str()), ("520,00\u{a0}€", "votre réponse"));
        assert_eq!(etape.reference, Some(Reference::foyer(Cle::LogementLoyer)));
        assert_eq!(dite(|t| t.reponse("Loyer", euros!(520), None)), "d'après vos réponses");
    }

    #[test]
    fn un_bareme_dit_son_mois_son_texte_et_ce_qui_reste_a_confirmer() {
        let etape = derniere(|t| t.bareme(&PLAFOND, MoisCouvert::au_plus_pres(MOIS)));
        assert_eq!(
            etape.phrase,
            "barème en vigueur depuis octobre 2026 (arrêté du 28 septembre 2026), à confirmer"
        );
        assert!(etape.a_confirmer);
        let sur = derniere(|t| t.bareme(&PLAFOND, MoisCouvert::au_plus_pres(Mois::new(2026, 9))));
        assert_eq!(sur.phrase, "barème en vigueur depuis octobre 2025 (arrêté du 29 septembre 2025)");
        assert!(!sur.a_confirmer);
    }

    #[test]
    fn une_somme_montre_ses_termes_et_regroupe_les_mois_egaux() {
        let phrase = dite(|t| {
            let (a, b) = deux(t);
            t.somme("Dépense", &[a, b], ARTICLE);
        });
        assert_eq!(phrase, "520,00\u{a0}€ + 61,29\u{a0}€");
        let annee = dite(|t| {
            let (a, b) = deux(t);
            let rien = t.reponse("Rien", Euros::ZERO, None);
            t.somme("Année", &[a, a, a, rien, b], ARTICLE);
        });
        assert_eq!(annee, "3 × 520,00\u{a0}€ + 61,29\u{a0}€");
        assert_eq!(dite(|t| t.somme("Vide", &[], ARTICLE)), "rien à additionner");
    }

    #[test]
    fn une_difference_et_un_reste_montrent_la_soustraction() {
        let difference = dite(|t| {
            let (a, b) = deux(t);
            let negative = t.difference("b − a", b, a, ARTICLE);
            t.difference("a − négatif", a, negative, ARTICLE);
        });
        assert_eq!(difference, "520,00\u{a0}€ − (\u{2212}458,71\u{a0}€)");
        let reste = dite(|t| {
            let (a, b) = deux(t);
            t.reste("Reste", b, a, ARTICLE);
        });
        assert_eq!(reste, "61,29\u{a0}€ − 520,00\u{a0}€ : moins que zéro, compté zéro");
    }

    #[test]
    fn un_produit_un_multiple_et_une_division_montrent_leur_facteur() {
        let produit = dite(|t| {
            let (a, _) = deux(t);
            let taux = t.formule_taux("Taux", taux!(0.0238), "taux de la famille", ARTICLE);
            t.produit("Participation", a, taux, ARTICLE);
        });
        assert_eq!(produit, "520,00\u{a0}€ × 2,38\u{a0}%");
        let grand = dite(|t| {
            let (a, _) = deux(t);
            let taux = t.formule_taux("Coefficient", taux!(2.3), "coefficient", ARTICLE);
            t.produit("Plafond", a, taux, ARTICLE);
        });
        assert_eq!(grand, "520,00\u{a0}€ × 2,3");
        let fois = dite(|t| {
            let (a, _) = deux(t);
            t.fois("Trois", a, 3, ARTICLE);
        });
        assert_eq!(fois, "520,00\u{a0}€ × 3");
        let divise = dite(|t| {
            let (a, _) = deux(t);
            t.divise("Douzième", a, 12, ARTICLE);
        });
        assert_eq!(divise, "520,00\u{a0}€ ÷ 12");
    }

    #[test]
    fn une_limite_nomme_les_deux_montants_compares() {
        let plafond = dite(|t| {
            let (a, b) = deux(t);
            t.plafonne("Retenu", a, b, ARTICLE);
        });
        assert_eq!(plafond, "le plus petit de : Loyer (520,00\u{a0}€) et Charges (61,29\u{a0}€)");
        let plancher = dite(|t| {
            let (a, b) = deux(t);
            t.plancher("Retenu", a, b, ARTICLE);
        });
        assert_eq!(plancher, "le plus grand de : Loyer (520,00\u{a0}€) et Charges (61,29\u{a0}€)");
    }

    #[test]
    fn un_arrondi_montre_les_chiffres_qu_il_retire() {
        let phrase = dite(|t| {
            let (_, b) = deux(t);
            let septieme = t.divise("Septième", b, 7, ARTICLE);
            t.arrondi("Aide", septieme, Arrondi::EuroInferieur, ARTICLE);
        });
        assert_eq!(phrase, "8,7557\u{a0}€ arrondi à l'euro inférieur");
    }

    #[test]
    fn une_formule_cite_les_montants_dont_elle_parle() {
        let phrase = dite(|t| {
            let (a, b) = deux(t);
            t.formule("Mélange", euros!(1), "moitié du loyer, dans la limite des charges", &[a, b], ARTICLE);
        });
        assert_eq!(
            phrase,
            "moitié du loyer, dans la limite des charges (à partir de : Loyer 520,00\u{a0}€, Charges 61,29\u{a0}€)"
        );
    }

    #[test]
    fn une_reprise_un_compte_et_une_condition_se_disent_en_mots() {
        assert_eq!(dite(|t| t.reprise("RSA du mois d'avant", euros!(12))), "repris d'un autre calcul");
        let nombre = derniere(|t| t.nombre("Personnes à charge", 2, ARTICLE));
        assert_eq!((nombre.valeur.as_str(), nombre.phrase.as_str()), ("2", "compté d'après vos réponses"));
        let condition = derniere(|t| t.condition("Logement décent", false, ARTICLE));
        assert_eq!((condition.valeur.as_str(), condition.condition), ("non", Some(false)));
        assert_eq!(
            condition.lien.as_deref(),
            Some("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042901234")
        );
    }

    #[test]
    fn une_etape_dit_la_personne_et_le_mois() {
        let etape = derniere(|t| {
            t.pour(Some(1));
            t.en_mois(Some(Mois::new(2026, 8)));
            t.reponse("Salaire", euros!(100), None);
        });
        assert_eq!(etape.libelle, "Salaire — enfant 1 (9 ans), août 2026");
    }

    #[test]
    fn une_fourchette_se_dit_en_mots_et_en_colonne() {
        assert_eq!(entre(Fourchette::entre(euros!(1), euros!(2))), "entre 1,00\u{a0}€ et 2,00\u{a0}€");
        assert_eq!(plage(Fourchette::entre(euros!(1), euros!(2))), "1,00 à 2,00\u{a0}€");
        assert_eq!(plage(Fourchette::entre(euros!(2), euros!(2.001))), "2,00\u{a0}€");
        assert_eq!(entre(Fourchette::entre(euros!(2), euros!(2.001))), "2,00\u{a0}€");
    }

    #[test]
    fn un_droit_se_resume_en_une_phrase() {
        let situation = situation();
        let dit = |cle, droit: Droit| resume(cle, &droit, &situation);
        let ouvert = Droit::Ouvert(crate::loi::droit::Versement::sans_crds(euros!(212.31)));
        assert_eq!(
            dit(CleDroit::PrimeActivite, ouvert.clone()),
            "Vous pourriez recevoir 212,31\u{a0}€ par mois"
        );
        assert_eq!(
            dit(CleDroit::ReductionLoyer, ouvert),
            "Votre bailleur doit retirer 212,31\u{a0}€ de votre loyer chaque mois"
        );
        let ferme = Droit::Ferme(vec![
            Motif::compare(
                "Vos ressources ({valeur}) dépassent la limite ({limite})",
                euros!(1900),
                euros!(1812),
                ARTICLE,
            ),
            Motif::new("RSA déjà reçu", ARTICLE),
        ]);
        assert_eq!(
            dit(CleDroit::Rsa, ferme),
            "Pas ouvert : vos ressources (1\u{202f}900,00\u{a0}€) dépassent la limite (1\u{202f}812,00\u{a0}€) ; RSA déjà reçu"
        );
        let sans_marque = Motif::compare("Ressources trop hautes", euros!(2), euros!(1), ARTICLE);
        assert_eq!(motif(&sans_marque), "ressources trop hautes (2,00\u{a0}€, limite 1,00\u{a0}€)");
        let petit = Motif::compare("Le montant est trop petit", euros!(1), euros!(2), ARTICLE);
        assert_eq!(motif(&petit), "le montant est trop petit (1,00\u{a0}€, minimum 2,00\u{a0}€)");
        let manque = Droit::indetermine(
            vec![Reference::de(1, Cle::AutreParent)],
            Some(Fourchette::jusqu_a(euros!(200.78))),
        );
        assert_eq!(
            dit(CleDroit::Asf, manque),
            "Il manque la situation de l'autre parent de l'enfant 1 (9 ans) : entre 0,00\u{a0}€ et 200,78\u{a0}€ par mois"
        );
    }
}
