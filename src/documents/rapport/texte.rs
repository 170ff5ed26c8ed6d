//! The account of a simulation for a terminal: rights, budget, then every step of the calculation with its
//! source, on 100 columns at most ([`compte_rendu`]).

use crate::budget::{Budget, LigneBudget};
use crate::documents::explication::{self, Etape};
use crate::documents::mots::{enumeration, minuscule, plage, plage_de_taux};
use crate::loi::droit::Droit;
use crate::loi::trace::SectionTrace;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::questions::droits::CleDroit;
use crate::simulation::Simulation;

/// Columns of the page.
pub const LARGEUR: usize = 100;

/// The whole account.
pub fn compte_rendu(situation: &Situation, simulation: &Simulation, avertissements: &[String]) -> String {
    let mut page = Page::default();
    page.ligne(&format!("RESTE À VIVRE — droits de {}", simulation.mois.mois()));
    page.paragraphe(0, &super::mention(simulation));
    page.titre("Vos droits");
    for (cle, droit) in simulation.droits.iter() {
        page.droit(cle, droit, situation);
    }
    page.titre("Votre budget du mois");
    page.budget(situation, simulation.base());
    let calcules = simulation.avertissements();
    let dits = calcules.iter().map(|avertissement| &*avertissement.texte);
    let remarques: Vec<&str> = dits.chain(avertissements.iter().map(String::as_str)).collect();
    if !remarques.is_empty() {
        page.titre("À savoir");
        for remarque in remarques {
            page.puce(remarque);
        }
    }
    page.titre("Le calcul, étape par étape");
    for section in simulation.trace.sections() {
        page.section(section, situation, simulation);
    }
    page.0
}

/// The text being written.
#[derive(Default)]
struct Page(String);

impl Page {
    fn ligne(&mut self, texte: &str) {
        self.0.push_str(texte.trim_end());
        self.0.push('\n');
    }

    fn titre(&mut self, titre: &str) {
        let souligne = "─".repeat(LARGEUR);
        self.0.push('\n');
        self.ligne(&titre.to_uppercase());
        self.ligne(&souligne);
    }

    /// Text cut at the words, every line begun by `retrait` spaces.
    fn paragraphe(&mut self, retrait: usize, texte: &str) {
        for ligne in couper(texte, LARGEUR - retrait) {
            self.ligne(&format!("{:retrait$}{ligne}", ""));
        }
    }

    fn puce(&mut self, texte: &str) {
        for (rang, ligne) in couper(texte, LARGEUR - 4).into_iter().enumerate() {
            self.ligne(&format!("  {} {ligne}", if rang == 0 { "•" } else { " " }));
        }
    }

    /// A name on the left, dots, its figure on the right; a name too long has the figure on its own line.
    fn valeur(&mut self, retrait: usize, libelle: &str, valeur: &str) {
        let place = LARGEUR - retrait;
        let pris = largeur(libelle) + largeur(valeur) + 4;
        if pris <= place {
            let points = ".".repeat(place - largeur(libelle) - largeur(valeur) - 2);
            self.ligne(&format!("{:retrait$}{libelle} {points} {valeur}", ""));
        } else {
            self.paragraphe(retrait, libelle);
            let blanc = (LARGEUR).saturating_sub(largeur(valeur));
            self.ligne(&format!("{:blanc$}{valeur}", ""));
        }
    }

    fn droit(&mut self, cle: CleDroit, droit: &Droit, situation: &Situation) {
        let montant = match droit {
            Droit::Ouvert(versement) => versement.net.to_string(),
            Droit::Couvert(_) => "oui".to_owned(),
            Droit::Ferme(_) => "non".to_owned(),
            Droit::Indetermine(manque) => match manque.fourchette {
                Some(fourchette) => plage(fourchette),
                None => "à compléter".to_owned(),
            },
        };
        self.valeur(2, cle.libelle(), &montant);
        self.paragraphe(6, &explication::droit::resume(cle, droit, situation));
    }

    fn budget(&mut self, situation: &Situation, budget: &Budget) {
        self.lignes_budget(situation, "Ce qui rentre (sans l'aide au logement)", &budget.entrees);
        self.valeur(2, "Ressources", &dit(Some(budget.ressources)));
        let (fixes, courantes): (Vec<LigneBudget>, Vec<LigneBudget>) =
            budget.sorties.iter().partition(|ligne| ligne.est_fixe());
        self.lignes_budget(situation, "Charges fixes et crédits", &fixes);
        self.lignes_budget(situation, "À payer avec le reste à vivre", &courantes);
        let restes = [
            ("Logement net d'aide", budget.logement_net),
            ("Reste à vivre par mois", budget.reste_a_vivre),
            ("  par jour", budget.par_jour),
            ("  par personne et par mois", budget.par_personne),
            ("  par jour et par personne", budget.par_jour_et_personne),
            ("  par unité de consommation et par mois", budget.par_unite),
        ];
        self.0.push('\n');
        for (libelle, fourchette) in restes {
            self.valeur(2, libelle, &dit(fourchette));
        }
        let effort = budget.taux_effort.map_or_else(|| "à compléter".to_owned(), plage_de_taux);
        self.valeur(2, "Taux d'effort (sans forfait)", &effort);
        self.paragraphe(6, &super::mon_mois::formule(budget));
        let manquants: Vec<String> = budget
            .manquants
            .iter()
            .map(|reponse| explication::droit::reponse_manquante(reponse, situation))
            .collect();
        if !manquants.is_empty() {
            let exact = if budget.reste_a_vivre.is_some() { " exact" } else { "" };
            let manquants = enumeration(&manquants);
            self.paragraphe(6, &format!("Il manque {manquants} pour calculer le reste à vivre{exact}."));
        }
    }

    fn lignes_budget(&mut self, situation: &Situation, titre: &str, lignes: &[LigneBudget]) {
        if lignes.is_empty() {
            return;
        }
        self.ligne(&format!("  {titre}"));
        for ligne in lignes {
            self.valeur(
                4,
                &super::mon_mois::libelle(situation, ligne, ligne.libelle),
                &dit(Some(ligne.montant)),
            );
        }
    }

    fn section(&mut self, section: &SectionTrace, situation: &Situation, simulation: &Simulation) {
        let etapes = explication::etapes(&simulation.trace, situation, section.cle, section.mois);
        if etapes.is_empty() {
            return;
        }
        self.0.push('\n');
        self.ligne(&format!("{} — {}", explication::titre_section(section.cle), section.mois));
        for etape in &etapes {
            self.etape(etape);
        }
    }

    fn etape(&mut self, etape: &Etape) {
        self.valeur(2, &etape.libelle, &etape.valeur);
        let cite = etape.source.filter(|source| !etape.phrase.contains(&minuscule(source)));
        let phrase = if etape.condition.is_some() { "" } else { etape.phrase.as_str() };
        let cite = cite.map(|source| format!("[{source}]")).unwrap_or_default();
        self.paragraphe(6, &format!("{phrase} {cite}"));
    }
}

fn dit(fourchette: Option<Fourchette>) -> String {
    fourchette.map_or_else(|| "à compléter".to_owned(), plage)
}

/// Columns that a text takes: one per character, which holds for French.
fn largeur(texte: &str) -> usize {
    texte.chars().count()
}

/// A text in lines of at most `largeur_maximum` columns, cut at ordinary spaces; amounts stay whole. A word
/// longer than a line is cut where the line ends.
fn couper(texte: &str, largeur_maximum: usize) -> Vec<String> {
    let mut lignes = vec![String::new()];
    for mot in texte.split([' ', '\n', '\t', '\r']).filter(|mot| !mot.is_empty()) {
        let mut reste: Vec<char> =
            mot.chars().map(|lettre| if lettre.is_control() { '\u{fffd}' } else { lettre }).collect();
        while !reste.is_empty() {
            let ligne = lignes.last().map_or(0, |ligne| largeur(ligne));
            let espace = usize::from(ligne > 0);
            if ligne + espace + reste.len() <= largeur_maximum || ligne == 0 {
                let coupe = reste.len().min(largeur_maximum);
                let morceau: String = reste.drain(..coupe).collect();
                if let Some(derniere) = lignes.last_mut() {
                    derniere.push_str(&" ".repeat(espace));
                    derniere.push_str(&morceau);
                }
            } else {
                lignes.push(String::new());
            }
        }
    }
    lignes.retain(|ligne| !ligne.is_empty());
    lignes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_paragraphe_se_coupe_aux_mots_et_un_montant_reste_entier() {
        let montant = "1\u{202f}250,50\u{a0}€";
        assert_eq!(
            couper(&format!("loyer de {montant} par mois"), 14),
            ["loyer de", "1\u{202f}250,50\u{a0}€ par", "mois"]
        );
        assert_eq!(couper("anticonstitutionnellement", 10), ["anticonsti", "tutionnell", "ement"]);
        assert_eq!(couper("", 10), Vec::<String>::new());
    }

    #[test]
    fn une_ligne_met_le_montant_a_droite_sur_cent_colonnes() {
        let mut page = Page::default();
        page.valeur(2, "Loyer", "520,00\u{a0}€");
        assert_eq!(largeur(page.0.trim_end()), LARGEUR);
        let mut longue = Page::default();
        longue.valeur(2, &"très long ".repeat(12), "520,00\u{a0}€");
        assert!(longue.0.lines().all(|ligne| largeur(ligne) <= LARGEUR));
    }
}
