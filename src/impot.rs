//! Income tax and reference income ("revenu fiscal de référence") of a year, for each tax household.
//!
//! Texts: CGI, art. 83, 157 bis, 158, 193 to 197, 1417, 1657. Married and pacsés are taxed together, concubins
//! apart, the children with the claimant unless said otherwise. Whole euros, as on the tax notice.
//!
//! **Not modelled**: reductions and credits of tax, deficits, capital taxed at a flat rate, pay of apprentices
//! above the tax-free amount, exempt wages of students, widowers' extra share, adult children who are taxed
//! alone (those of 18 to 20, or 25 for a student, are attached), boxes other than T, L and disability.

use crate::mois::{Mois, Periode};
use crate::montant::{Euros, Taux};
use crate::parametres::impot::*;
use crate::ressources::{self, benefice_micro, pensions_alimentaires, travail};
use crate::saisie::Reference;
use crate::situation::{Activite, AvisImpot, Garde, Nature, Personne, Scolarite, Situation, Union};
use crate::source::Source;
use crate::trace::{Arrondi, Figure, Trace};

const CGI_83: Source = Source::article("CGI, art. 83 et 158");
const CGI_157_BIS: Source = Source::article("CGI, art. 157 bis");
const CGI_194: Source = Source::article("CGI, art. 194");
const CGI_197: Source = Source::article("CGI, art. 197");
const CGI_1657: Source = Source::article("CGI, art. 1657");
/// Half of the work-accident allowances is taxed.
const MOITIE: Taux = crate::taux!(0.5);
const QUART: Taux = crate::taux!(0.25);

/// Tax and reference income of the household for one year of income, in euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Impot {
    /// Tax of the year, the sum of the tax households.
    pub impot: Euros,
    /// Reference income, the sum of the tax households.
    pub revenu_fiscal_reference: Euros,
}

/// Whether the tax reads an answer.
pub fn lit(reference: &Reference) -> bool {
    crate::ressources::famille::lit(reference)
        || matches!(reference.cle, "garde" | "scolarite" | "handicap.cmi_invalidite")
}

/// The answers without which the reference income of a year is not known: none where its notice gives it.
pub fn inconnus_du_revenu(situation: &Situation, annee: i32) -> Vec<Reference> {
    inconnus_sans_avis(situation, annee, |avis| avis.rfr)
}

/// The answers without which the tax on the income of a year is not known: none where its notice gives it.
pub fn inconnus_de_l_impot(situation: &Situation, annee: i32) -> Vec<Reference> {
    inconnus_sans_avis(situation, annee, |avis| avis.impot)
}

fn inconnus_sans_avis(
    situation: &Situation,
    annee: i32,
    lu: impl Fn(&AvisImpot) -> Option<Euros>,
) -> Vec<Reference> {
    let mut avis = situation.foyer.revenus_fiscaux.iter().filter(|(autre, _)| *autre == annee);
    if avis.any(|(_, avis)| lu(avis).is_some()) {
        return Vec::new();
    }
    situation.inconnus_parmi(|reference| lit(reference) || reference.cle == "foyer.revenus_fiscaux")
}

/// The tax on the income of `annee`; the tax notice wins where it is given.
pub fn calculer(situation: &Situation, annee: i32, t: &mut Trace) -> Impot {
    let foyers = foyers(situation, annee);
    let calcules: Vec<Impot> = foyers.iter().map(|foyer| foyer.impot(situation, annee, t)).collect();
    let avis = situation.foyer.revenus_fiscaux.iter().find(|(a, _)| *a == annee).map(|(_, avis)| *avis);
    let impot = calcules.iter().map(|calcul| calcul.impot).sum();
    let reference = calcules.iter().map(|calcul| calcul.revenu_fiscal_reference).sum();
    Impot {
        impot: avis.and_then(|avis| avis.impot).unwrap_or(impot),
        revenu_fiscal_reference: avis.and_then(|avis| avis.rfr).unwrap_or(reference),
    }
}

/// Who is in the tax household of the claimant: the partner only where taxed jointly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoyerDuDemandeur {
    /// The claimant and the partner taxed jointly.
    pub declarants: u32,
    /// Children attached to it whole.
    pub enfants: u32,
    /// Children in shared custody, attached to both parents.
    pub en_alternance: u32,
}

/// The tax household of the claimant in a year of income.
pub fn foyer_du_demandeur(situation: &Situation, annee: i32) -> FoyerDuDemandeur {
    let foyers = foyers(situation, annee);
    let foyer = &foyers[0];
    let en_alternance = foyer.enfants.iter().filter(|enfant| est_en_alternance(enfant)).count() as u32;
    FoyerDuDemandeur {
        declarants: foyer.declarants.len() as u32,
        enfants: foyer.enfants.len() as u32 - en_alternance,
        en_alternance,
    }
}

/// The reference income of the tax household of the claimant; the tax notice wins where it is given.
pub fn revenu_du_demandeur(situation: &Situation, annee: i32, t: &mut Trace) -> Euros {
    let avis = situation.foyer.revenus_fiscaux.iter().find(|(a, _)| *a == annee);
    avis.and_then(|(_, avis)| avis.rfr)
        .unwrap_or_else(|| foyers(situation, annee)[0].impot(situation, annee, t).revenu_fiscal_reference)
}

/// The reference incomes of those who live in the home and are taxed apart: relatives, grown-up children.
pub fn revenu_des_autres(situation: &Situation, annee: i32, t: &mut Trace) -> Euros {
    let enfants = situation.enfants.iter().filter(|enfant| {
        enfant.enfant.garde != Garde::DroitVisite && !est_rattache(enfant, annee) && est_ne(enfant, annee)
    });
    let seul = |personne| FoyerFiscal { declarants: vec![personne], enfants: Vec::new() };
    let apart = enfants.chain(&situation.autres).map(seul);
    apart.map(|foyer| foyer.impot(situation, annee, t).revenu_fiscal_reference).sum()
}

/// Persons taxed together.
struct FoyerFiscal<'a> {
    declarants: Vec<&'a Personne>,
    enfants: Vec<&'a Personne>,
}

fn foyers(situation: &Situation, annee: i32) -> Vec<FoyerFiscal<'_>> {
    let enfants: Vec<&Personne> =
        situation.enfants.iter().filter(|enfant| est_rattache(enfant, annee)).collect();
    let ensemble = matches!(situation.union, Some(Union::Mariage | Union::Pacs));
    match &situation.conjoint {
        Some(conjoint) if !ensemble => {
            let chez_conjoint = situation.foyer.enfants_fiscaux_chez_conjoint;
            let (siens, autres) = if chez_conjoint { (Vec::new(), enfants) } else { (enfants, Vec::new()) };
            vec![
                FoyerFiscal { declarants: vec![&situation.demandeur], enfants: siens },
                FoyerFiscal { declarants: vec![conjoint], enfants: autres },
            ]
        }
        _ => vec![FoyerFiscal { declarants: situation.adultes().collect(), enfants }],
    }
}

/// Attached to the parents' tax household: under 18 on 1 January or born in the year; 18 to 20, or to 25 for
/// a student, on request; disabled at any age (CGI, art. 196, 6 3°).
pub fn est_rattache(enfant: &Personne, annee: i32) -> bool {
    let au_premier_janvier = enfant.age_au_premier(Mois::new(annee, 1));
    let limite = if etudie(enfant) { 25 } else { 21 };
    est_ne(enfant, annee)
        && enfant.enfant.garde != Garde::DroitVisite
        && (au_premier_janvier < limite || enfant.handicap.cmi_invalidite)
}

fn est_ne(enfant: &Personne, annee: i32) -> bool {
    enfant.naissance.mois() <= Mois::new(annee, 12)
}

/// In studies beyond the age of compulsory schooling.
pub fn etudie(enfant: &Personne) -> bool {
    const ETUDES: [Scolarite; 3] = [Scolarite::Superieur, Scolarite::Lycee, Scolarite::Apprentissage];
    enfant.est(Activite::Etudiant) || enfant.enfant.scolarite.is_some_and(|niveau| ETUDES.contains(&niveau))
}

fn est_en_alternance(enfant: &Personne) -> bool {
    !matches!(enfant.enfant.garde, Garde::Exclusive)
}

impl FoyerFiscal<'_> {
    fn impot(&self, situation: &Situation, annee: i32, t: &mut Trace) -> Impot {
        let revenu = self.revenu_net_imposable(situation, annee, t);
        let (base, parts) = self.parts(situation);
        t.formule_taux("Nombre de parts", parts, "selon la famille", CGI_194);
        let bareme = BAREME.a(Mois::new(annee, 1)).valeur;
        let avec_parts = impot_du_bareme(revenu.valeur, parts, &bareme);
        let sans_enfants = impot_du_bareme(revenu.valeur, base, &bareme);
        let avec_parts = t.formule(
            "Impôt du barème avec toutes les parts",
            avec_parts,
            "barème par part, multiplié par les parts",
            &[revenu],
            CGI_197,
        );
        let sans_enfants = t.formule(
            "Impôt du barème avec les parts des adultes",
            sans_enfants,
            "pour limiter l'avantage des enfants",
            &[revenu],
            CGI_197,
        );
        let avantage = self.avantage_maximal(base, parts, situation, annee);
        let plancher = sans_enfants.valeur - avantage;
        let supplement = self.reduction_invalidite(avec_parts.valeur, plancher, annee);
        let plafonne = avec_parts.valeur.max(plancher) - supplement;
        let plafonne = t.formule(
            "Impôt après plafond du quotient familial",
            plafonne,
            "l'avantage des enfants est limité",
            &[avec_parts, sans_enfants],
            CGI_197,
        );
        let apres_decote = self.decote(plafonne, annee, t);
        let minimum = IMPOT_MINIMUM.a(Mois::new(annee, 1)).valeur;
        let du = if apres_decote.valeur < minimum { Euros::ZERO } else { apres_decote.valeur };
        let impot = t.formule("Impôt de l'année", du, "rien n'est dû sous 61 €", &[apres_decote], CGI_1657);
        let exonere: Euros = self
            .membres()
            .map(|membre| membre.imposable(Nature::HeuresSupExonerees, Periode::annee(annee)))
            .sum();
        Impot { impot: impot.valeur, revenu_fiscal_reference: revenu.valeur + exonere }
    }

    fn membres(&self) -> impl Iterator<Item = &Personne> {
        self.declarants.iter().chain(&self.enfants).copied()
    }

    /// RNI, in whole euros.
    fn revenu_net_imposable(&self, situation: &Situation, annee: i32, t: &mut Trace) -> Figure {
        let periode = Periode::annee(annee);
        let mut figures = Vec::with_capacity(4);
        let mut deduit = Euros::ZERO;
        for membre in self.membres() {
            t.pour(Some(membre.rang));
            figures.push(revenus_du_travail(membre, annee, t));
            let bornes = DEDUCTION_PENSIONS.a(periode.debut).valeur;
            figures.extend(ressources::pensions(
                pensions_imposables(situation, membre, annee),
                bornes,
                &mut deduit,
                t,
            ));
        }
        t.pour(None);
        let autres = self
            .declarants
            .iter()
            .flat_map(|membre| {
                [Nature::RevenusLocatifs, Nature::RevenusCapitaux, Nature::Autres]
                    .map(|n| membre.imposable(n, periode))
            })
            .sum();
        figures.push(t.reponse("Loyers, intérêts et autres revenus", autres, None));
        let brut = t.somme("Revenu brut global", &figures, CGI_83);
        let versees =
            self.declarants.iter().map(|m| m.imposable(Nature::PensionAlimentaireVersee, periode)).sum();
        let versees = t.reponse("Pensions alimentaires versées", versees, None);
        let net = t.reste("Revenu net global", brut, versees, CGI_83);
        let abattement = self.abattement_157_bis(net, annee, t);
        let imposable = t.reste("Revenu net imposable", net, abattement, CGI_157_BIS);
        t.arrondi("Revenu net imposable, à l'euro", imposable, Arrondi::Euro, CGI_1657)
    }

    /// For each adult of 65 or more at the end of the year, or invalid.
    fn abattement_157_bis(&self, net: Figure, annee: i32, t: &mut Trace) -> Figure {
        let fin_d_annee = Mois::new(annee + 1, 1);
        let concerne =
            |adulte: &&&Personne| adulte.age_au_premier(fin_d_annee) >= 65 || adulte.handicap.cmi_invalidite;
        ressources::abattement_157_bis(self.declarants.iter().filter(concerne).count(), net, annee, t)
    }

    /// Parts of the adults, and all the parts (CGI, art. 194, 195).
    fn parts(&self, situation: &Situation) -> (Taux, Taux) {
        let base = Taux::entier(self.declarants.len() as u32);
        let (alternes, exclusifs): (Vec<&Personne>, Vec<&Personne>) =
            self.enfants.iter().copied().partition(|enfant| est_en_alternance(enfant));
        let du_rang = |rang: usize| if rang < 2 { MOITIE } else { Taux::UN };
        let des_exclusifs: Taux = (0..exclusifs.len()).map(du_rang).sum();
        let des_alternes: Taux =
            (0..alternes.len()).map(|rang| du_rang(exclusifs.len() + rang) * MOITIE).sum();
        let invalides: Taux = self
            .membres()
            .filter(|membre| membre.handicap.cmi_invalidite)
            .map(|membre| {
                if self.enfants.iter().any(|e| e.rang == membre.rang && est_en_alternance(e)) {
                    QUART
                } else {
                    MOITIE
                }
            })
            .sum();
        let isole = self.part_du_parent_isole(situation, exclusifs.len(), alternes.len());
        let case_l = situation.foyer.case_l && self.est_seul(situation) && self.enfants.is_empty();
        let case_l = if case_l { MOITIE } else { Taux::ZERO };
        (base, base + des_exclusifs + des_alternes + invalides + isole + case_l)
    }

    /// Lives alone: no partner at home, taxed together or not.
    fn est_seul(&self, situation: &Situation) -> bool {
        self.declarants.len() == 1 && !situation.est_couple()
    }

    fn est_parent_isole(&self, situation: &Situation) -> bool {
        let presume = self.est_seul(situation) && !self.enfants.is_empty();
        situation.foyer.parent_isole_case_t.unwrap_or(presume) && presume
    }

    /// Case T: half a share; a quarter with one child in shared custody only.
    fn part_du_parent_isole(&self, situation: &Situation, exclusifs: usize, alternes: usize) -> Taux {
        match (self.est_parent_isole(situation), exclusifs, alternes) {
            (false, ..) => Taux::ZERO,
            (true, 0, 1) => QUART,
            (true, ..) => MOITIE,
        }
    }

    /// What the shares above those of the adults may save at most (CGI, art. 197 I 2).
    fn avantage_maximal(&self, base: Taux, parts: Taux, situation: &Situation, annee: i32) -> Euros {
        let plafonds = QUOTIENT.a(Mois::new(annee, 1)).valeur;
        let demi_parts = (parts - base) * 2;
        if self.est_parent_isole(situation) {
            let un_seul_alterne = self.enfants.len() == 1 && est_en_alternance(self.enfants[0]);
            let (premieres, montant) = if un_seul_alterne {
                (Taux::UN, plafonds.parent_isole / 2)
            } else {
                (Taux::entier(2), plafonds.parent_isole)
            };
            return montant + plafonds.demi_part * (demi_parts - premieres).positif();
        }
        let case_l_seule = situation.foyer.case_l && self.enfants.is_empty() && demi_parts == Taux::UN;
        if case_l_seule { plafonds.a_eleve_un_enfant } else { plafonds.demi_part * demi_parts }
    }

    /// Further reduction for disability where the ceiling of the quotient bites.
    fn reduction_invalidite(&self, avec_parts: Euros, plancher: Euros, annee: i32) -> Euros {
        let plafonds = QUOTIENT.a(Mois::new(annee, 1)).valeur;
        let invalides = self.membres().filter(|membre| membre.handicap.cmi_invalidite).count() as u32;
        (plancher - avec_parts).positif().min(plafonds.invalidite * invalides)
    }

    fn decote(&self, impot: Figure, annee: i32, t: &mut Trace) -> Figure {
        let decote = DECOTE.a(Mois::new(annee, 1)).valeur;
        let montant = if self.declarants.len() == 2 { decote.couple } else { decote.seul };
        let reduction = (montant - impot.valeur * decote.taux).positif().arrondi_euro();
        let phrase = "montant fixe moins 45,25 % de l'impôt, à l'euro";
        let reduction = t.formule("Décote", reduction, phrase, &[impot], CGI_197);
        let reste = t.reste("Impôt après décote", impot, reduction, CGI_197);
        t.arrondi("Impôt après décote, à l'euro", reste, Arrondi::Euro, CGI_1657)
    }
}

/// Wages, unemployment benefit and profits of one member, after deduction.
fn revenus_du_travail(membre: &Personne, annee: i32, t: &mut Trace) -> Figure {
    const SALAIRES: [Nature; 3] = [Nature::Salaire, Nature::IndemnitesJournalieres, Nature::IjMaternite];
    let periode = Periode::annee(annee);
    let bornes = DEDUCTION_SALAIRES.a(periode.debut).valeur;
    let travail = travail(membre, &SALAIRES, periode, membre.frais_reels(annee), bornes, t);
    let accident = membre.imposable(Nature::IjAccidentTravail, periode) * MOITIE;
    let profits = (membre.imposable(Nature::Benefice, periode) + benefice_micro(membre, periode)).positif();
    let autres = t.reponse("Bénéfices et moitié des indemnités d'accident", profits + accident, None);
    t.somme("Revenus du travail nets", &[travail.salaires, travail.chomage, autres], CGI_83)
}

fn pensions_imposables(situation: &Situation, membre: &Personne, annee: i32) -> Euros {
    let periode = Periode::annee(annee);
    membre.imposable(Nature::Retraite, periode)
        + membre.imposable(Nature::Invalidite, periode)
        + pensions_alimentaires(situation, membre, periode)
}

/// The scale applied to one part, times the parts.
fn impot_du_bareme(revenu: Euros, parts: Taux, bareme: &Bareme) -> Euros {
    let quotient = revenu.par(parts);
    let hauts = bareme.seuils.iter().skip(1).copied().chain([Euros::MAXIMUM_SAISI * 1_000]);
    let par_part: Euros = bareme
        .seuils
        .iter()
        .zip(hauts)
        .zip(bareme.taux)
        .map(|((bas, haut), taux)| (quotient.min(haut) - *bas).positif() * taux)
        .sum();
    par_part * parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lecture::lire_strictement;
    use crate::saisie::Saisie;
    use serde_json::{Value, json};

    /// Tax and reference income of 2025 for persons given with their yearly taxable income of 2025.
    fn impot(personnes: Value, union: Option<&str>) -> (Euros, Euros) {
        let mut document = json!({"format": "reste-a-vivre/1", "mois": "2026-11", "personnes": personnes});
        if let Some(union) = union {
            document["union"] = union.into();
        }
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let (situation, _) = lire_strictement(&saisie).unwrap();
        let impot = calculer(&situation, 2025, &mut Trace::new());
        (impot.impot, impot.revenu_fiscal_reference)
    }

    fn adulte(role: &str, salaire: u32, invalide: bool) -> Value {
        json!({"id": role, "role": role, "naissance": "1985-01-01", "handicap": {"cmi_invalidite": invalide},
               "revenus_annuels": {"2025": {"salaire": salaire}}})
    }

    fn enfant(id: &str, garde: &str) -> Value {
        json!({"id": id, "role": "enfant", "naissance": "2015-05-05", "garde": garde, "autre_parent": "hors_etat"})
    }

    #[test]
    fn les_exemples_chiffres_de_l_article_197_sont_exacts_a_l_euro() {
        let cas = [
            (json!([adulte("demandeur", 20000, false)]), None, 126, 18000),
            (json!([adulte("demandeur", 25000, false)]), None, 845, 22500),
            (json!([adulte("demandeur", 28000, false), enfant("e1", "exclusive")]), None, 0, 25200),
            (
                json!([
                    adulte("demandeur", 30000, false),
                    adulte("conjoint", 18000, false),
                    enfant("e1", "exclusive"),
                    enfant("e2", "exclusive")
                ]),
                Some("mariage"),
                0,
                43200,
            ),
            (
                json!([
                    adulte("demandeur", 60000, false),
                    enfant("e1", "exclusive"),
                    enfant("e2", "exclusive")
                ]),
                None,
                3235,
                54000,
            ),
            (json!([adulte("demandeur", 60000, true)]), None, 5856, 54000),
            (json!([adulte("demandeur", 28000, false), enfant("e1", "alternee_partagee")]), None, 349, 25200),
        ];
        for (personnes, union, attendu, reference) in cas {
            let calcule = impot(personnes.clone(), union);
            assert_eq!(calcule, (Euros::entiers(attendu), Euros::entiers(reference)), "{personnes}");
        }
    }

    #[test]
    fn l_avis_d_impot_suffit_meme_quand_un_revenu_est_inconnu() {
        let document = json!({"format": "reste-a-vivre/1", "mois": "2026-11",
            "personnes": [{"id": "a", "role": "demandeur", "naissance": "1985-01-01", "revenus": {"salaire": null}}],
            "foyer": {"revenus_fiscaux": {"2024": {"rfr": 15000}}}});
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let (situation, _) = lire_strictement(&saisie).unwrap();
        let simulation = crate::simulation::simuler(&situation);
        assert_eq!(simulation.revenu_fiscal_reference, Some(Euros::entiers(15000)));
        assert_eq!(simulation.impot_revenu, None);
    }

    #[test]
    fn deux_concubins_sont_taxes_a_part_et_les_enfants_comptent_chez_l_un() {
        let personnes = json!([adulte("demandeur", 40000, false), adulte("conjoint", 5000, false)]);
        let seul = impot(json!([adulte("demandeur", 40000, false)]), None).0;
        assert_eq!(impot(personnes.clone(), Some("concubinage")).0, seul);
        assert!(impot(personnes, Some("pacs")).0 < seul);
    }
}
