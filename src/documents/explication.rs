//! The sentences of a calculation: each line of the trace, each outcome of a right, in French.
//!
//! One exhaustive `match` ([`mod@phrase`]) turns each [`Operation`] into words: a verb of the trace without an
//! explanation does not compile. Nothing here computes; the figures are those that the rules recorded.

pub mod avenir;
pub mod budget;
pub mod droit;
pub mod phrase;

use phrase::{libelle, phrase, valeur};

use crate::loi::trace::{Chiffre, Ligne, Operation, Trace};
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::Mois;
use crate::notions::source::Confiance;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;

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

/// Whether a right rests on a value of the law that nobody could confirm yet.
pub fn repose_sur_un_doute(trace: &Trace, cle: CleDroit, mois: Mois) -> bool {
    let lignes = cle.sections().iter().flat_map(|section| trace.lignes_de(section, mois).1);
    lignes.into_iter().any(|ligne| confiance(ligne) == Some(Confiance::AConfirmer))
}

#[cfg(test)]
mod tests {
    use super::droit::{motif, resume};
    use super::*;
    use crate::loi::calendrier::Calendrier;
    use crate::loi::droit::{Droit, Motif};
    use crate::loi::parametre::{Parametre, depuis};
    use crate::loi::trace::Arrondi;
    use crate::menage::document::Saisie;
    use crate::notions::fourchette::Fourchette;
    use crate::notions::mois::MoisCouvert;
    use crate::notions::montant::Euros;
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
            "Votre bailleur HLM doit retirer 212,31\u{a0}€ de votre loyer chaque mois"
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
