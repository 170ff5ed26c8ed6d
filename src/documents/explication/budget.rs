//! The month's budget as steps that read like those of a right: each amount, how it was found, its answer.

use super::Etape;
use crate::budget::{Budget, LigneBudget};
use crate::documents::mots::{plage, plage_de_taux};
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;

const ARRETE_2011: &Source = &Source::article("Arrêté du 10 mars 2011");

/// A part of the calculation and its steps.
pub struct Partie {
    /// Its title.
    pub titre: &'static str,
    /// From the answers to the figure.
    pub etapes: Vec<Etape>,
}

/// What comes in, the home, the fixed charges, what is left, the housing effort: as far as the answers go.
pub fn parties(situation: &Situation, budget: &Budget) -> Vec<Partie> {
    let partie =
        |titre, etapes: Vec<Option<Etape>>| Partie { titre, etapes: etapes.into_iter().flatten().collect() };
    [
        partie("Ce qui rentre, sans l'aide au logement", entrees(situation, budget)),
        partie("Le logement", logement(budget)),
        partie("Charges fixes et crédits", charges(situation, budget)),
        partie("Reste à vivre", restes(budget)),
        partie("Taux d'effort du logement", effort(budget)),
    ]
    .into_iter()
    .filter(|partie| !partie.etapes.is_empty())
    .collect()
}

fn entrees(situation: &Situation, budget: &Budget) -> Vec<Option<Etape>> {
    let mut etapes: Vec<Option<Etape>> = budget
        .entrees
        .iter()
        .map(|ligne| Some(de_la_ligne(situation, ligne, "repris d'un autre calcul")))
        .collect();
    etapes.push(Some(etape("Ressources (R)", budget.ressources, "somme de ce qui rentre".to_owned())));
    etapes
}

fn logement(budget: &Budget) -> Vec<Option<Etape>> {
    let brut = budget.logement_brut;
    let phrase = |brut: Fourchette| format!("{} − {}", plage(brut), plage(budget.aide_logement));
    vec![
        brut.map(|brut| {
            let etape = etape(
                "Loyer, charges et annexes (L)",
                brut,
                "vos réponses, moins la réduction de loyer de solidarité (RLS)".to_owned(),
            );
            Etape { reference: Some(Reference::foyer(Cle::LogementLoyer)), ..etape }
        }),
        brut.map(|_| {
            let phrase = "comptée ici et nulle part ailleurs, que vous la receviez ou votre bailleur";
            etape("Aide au logement (AL)", budget.aide_logement, phrase.to_owned())
        }),
        brut.zip(budget.logement_net).map(|(brut, net)| etape("Logement net (L − AL)", net, phrase(brut))),
    ]
}

fn charges(situation: &Situation, budget: &Budget) -> Vec<Option<Etape>> {
    // The home, first of what goes out, has a part of its own.
    let fixes: Vec<&LigneBudget> =
        budget.sorties.iter().filter(|ligne| ligne.est_fixe() && !ligne.est_le_logement()).collect();
    let total: Fourchette = fixes.iter().map(|ligne| ligne.montant).sum();
    let mut etapes: Vec<Option<Etape>> =
        fixes.iter().map(|ligne| Some(de_la_ligne(situation, ligne, "d'après vos réponses"))).collect();
    if !etapes.is_empty() {
        let phrase = "somme des charges fixes et des mensualités".to_owned();
        etapes.push(Some(etape("Charges fixes et crédits (C)", total, phrase)));
    }
    etapes
}

fn restes(budget: &Budget) -> Vec<Option<Etape>> {
    let Some(reste) = budget.reste_a_vivre else { return Vec::new() };
    let divise = |libelle, valeur: Option<Fourchette>, par: String| {
        valeur.map(|valeur| etape(libelle, valeur, format!("{} ÷ {par}", plage(reste))))
    };
    let (jours, personnes, unites) = (budget.jours, budget.personnes, budget.unites.en_nombre());
    vec![
        Some(etape("Reste à vivre par mois", reste, "R − logement net − C".to_owned())),
        divise("Par jour", budget.par_jour, format!("{jours} jours")),
        divise("Par personne et par mois", budget.par_personne, format!("{personnes}")),
        divise(
            "Par jour et par personne",
            budget.par_jour_et_personne,
            format!("{jours} jours ÷ {personnes}"),
        ),
        divise(
            "Par unité de consommation et par mois",
            budget.par_unite,
            format!(
                "{unites} unités (échelle OCDE : 1 ; 0,5 dès 14 ans ; 0,3 avant ; moitié en garde alternée)"
            ),
        ),
    ]
}

fn effort(budget: &Budget) -> Vec<Option<Etape>> {
    let (Some(effort), Some(net)) = (budget.taux_effort, budget.logement_net) else { return Vec::new() };
    let phrase = format!("{} ÷ {}, sans forfait d'énergie", plage(net), plage(budget.ressources));
    let etape = etape("Logement net ÷ ressources", net, phrase);
    vec![Some(Etape { valeur: plage_de_taux(effort), source: Some(ARRETE_2011.texte), ..etape })]
}

/// A line as a step; `sinon` says where it comes from when no single answer stands behind it.
fn de_la_ligne(situation: &Situation, ligne: &LigneBudget, sinon: &str) -> Etape {
    let personne = ligne.personne.and_then(|rang| situation.menage.personne(rang));
    let libelle = match personne {
        Some(personne) => format!("{} — {}", ligne.libelle, situation.menage.appellation(personne)),
        None => ligne.libelle.to_owned(),
    };
    let phrase = if ligne.reference.is_some() { "votre réponse" } else { sinon };
    Etape { libelle, reference: ligne.reference, ..etape("", ligne.montant, phrase.to_owned()) }
}

fn etape(libelle: &str, valeur: Fourchette, phrase: String) -> Etape {
    Etape {
        libelle: libelle.to_owned(),
        valeur: plage(valeur),
        phrase,
        source: None,
        lien: None,
        a_confirmer: false,
        reference: None,
        condition: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::menage::document::Saisie;
    use crate::menage::lecture::lire;
    use crate::simulation::simuler;

    fn dites() -> Vec<(String, String, String)> {
        let fichier = r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[
            {"id":"a","role":"demandeur","naissance":"1960-04-12","activite":"salarie","revenus":{"salaire":2900}}],
            "logement":{"occupation":"prive_vide","commune":"69123","loyer":520,"charges":60},
            "depenses":[{"poste":"B7","montant":64.5}],
            "dettes":[{"nature":"CreditConso","restant_du":900,"mensualite":50}]}"#;
        let situation = lire(&Saisie::ouvrir(fichier).expect("a file")).situation.expect("a household");
        let budget = simuler(&situation).budget;
        let parties = parties(&situation, &budget);
        let etapes = parties.into_iter().flat_map(|partie| partie.etapes);
        etapes.map(|etape| (etape.libelle, etape.valeur, etape.phrase)).collect()
    }

    fn aplati(texte: &str) -> String {
        texte.replace(['\u{202f}', '\u{a0}'], " ")
    }

    fn dite(libelle: &str) -> (String, String) {
        let trouvee = dites().into_iter().find(|(autre, ..)| autre == libelle);
        let (_, valeur, phrase) = trouvee.unwrap_or_else(|| panic!("{libelle} : {:?}", dites()));
        (aplati(&valeur), aplati(&phrase))
    }

    #[test]
    fn le_reste_a_vivre_se_lit_de_la_paie_au_dernier_diviseur() {
        assert_eq!(dite("Salaire net — vous"), ("2 900,00 €".into(), "votre réponse".into()));
        assert_eq!(dite("Loyer, charges et annexes (L)").0, "580,00 €");
        assert_eq!(dite("Logement net (L − AL)"), ("580,00 €".into(), "580,00 € − 0,00 €".into()));
        assert_eq!(dite("Électricité"), ("64,50 €".into(), "d'après vos réponses".into()));
        assert_eq!(dite("Crédit à la consommation").0, "50,00 €");
        assert_eq!(dite("Logement net ÷ ressources").0, "20,0 %");
    }
}
