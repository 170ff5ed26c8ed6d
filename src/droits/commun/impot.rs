//! Income tax and reference income ("revenu fiscal de référence") of a year, for each tax household.
//!
//! Texts: CGI, art. 83, 157 bis, 158, 193 to 197, 1417, 1657. Married and pacsés are taxed together, concubins
//! apart, the children with the claimant unless said otherwise. Whole euros, as on the tax notice.
//!
//! **Not modelled**: reductions and credits of tax, deficits of earlier years, capital taxed at a flat rate, pay
//! of apprentices above the tax-free amount, the exemption of students' wages (an option: said beside the amounts that it
//! changes, and computed in both ways where it changes one), widowers' extra share, adult children who are taxed alone
//! (those of 18 to 20, or 25 for a student, are attached) and invalid relatives at home who are (all are attached, their income with them), boxes other than T, L and
//! disability.

mod foyer_fiscal;
mod parts;
mod revenus;

pub use foyer_fiscal::{est_rattache, etudie};
pub use revenus::{est_un_etudiant_paye, salaire_impose_d_un_etudiant};

use crate::droits::commun::natures::{Assiette, Traitement};
use crate::droits::commun::ressources;
use crate::loi::baremes::impot::{ABATTEMENT_OUTRE_MER, BAREME, Bareme, DECOTE, IMPOT_MINIMUM};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::foyer::AvisImpot;
use crate::menage::posees::AGE_DU_RATTACHEMENT_D_UN_ETUDIANT;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Garde;
use crate::territoire::zones;
use foyer_fiscal::{FoyerFiscal, est_en_alternance, est_ne, foyers};

const CGI_157_BIS: &Source = &Source::article("CGI, art. 157 bis");
const CGI_194: &Source = &Source::article("CGI, art. 194");
const CGI_197: &Source = &Source::article("CGI, art. 197");
const CGI_1657: &Source = &Source::article("CGI, art. 1657");

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
    ressources::lit(reference, Assiette::Impot)
        || matches!(reference.cle, Cle::Garde | Cle::Scolarite | Cle::HandicapCmiInvalidite)
}

/// The answers without which the reference income of a year is not known: none where its notice gives it.
pub fn inconnus_du_revenu(menage: &Menage, annee: i32) -> Vec<Reference> {
    inconnus_sans_avis(menage, annee, |avis| avis.rfr)
}

/// The answers without which the tax on the income of a year is not known: none where its notice gives it.
pub fn inconnus_de_l_impot(menage: &Menage, annee: i32) -> Vec<Reference> {
    inconnus_sans_avis(menage, annee, |avis| avis.impot)
}

fn inconnus_sans_avis(
    menage: &Menage,
    annee: i32,
    lu: impl Fn(&AvisImpot) -> Option<Euros>,
) -> Vec<Reference> {
    if menage.foyer.avis(annee).and_then(lu).is_some() {
        return Vec::new();
    }
    menage.inconnus_parmi(|reference| lit(reference) || reference.cle == Cle::FoyerRevenusFiscaux)
}

/// The tax on the income of `annee`; the tax notice wins where it is given.
pub fn calculer(menage: &Menage, annee: i32, t: &mut Trace) -> Impot {
    let foyers = foyers(menage, annee);
    let calcules: Vec<Impot> = foyers.iter().map(|foyer| foyer.impot(menage, annee, t)).collect();
    let avis = menage.foyer.avis(annee);
    let total: Euros = calcules.iter().map(|calcul| calcul.impot).sum();
    let reference = calcules.iter().map(|calcul| calcul.revenu_fiscal_reference).sum();
    let impot = avis.and_then(|avis| avis.impot).unwrap_or(total);
    Impot { impot, revenu_fiscal_reference: avis.and_then(|avis| avis.rfr).unwrap_or(reference) }
}

/// The year of income of the last tax notice known in a month, whose tax makes the rate of what is withheld (CGI, art. 204 H):
/// notices come at the end of the summer.
pub fn annee_du_dernier_avis(mois: Mois) -> i32 {
    mois.annee() - if mois.numero() < 9 { 2 } else { 1 }
}

/// The tax withheld in a month from the tax households that did not say it, euros to the cent: their rate on the taxable
/// pay and pensions of the month, a twelfth of the year's for the other incomes (CGI, art. 204 A to 204 H). The tax
/// notice wins where it is given.
pub fn preleve_en(menage: &Menage, mois: Mois) -> Euros {
    let annee = annee_du_dernier_avis(mois);
    let foyers = foyers(menage, annee);
    let calculs = foyers.iter().map(|foyer| foyer.impot(menage, annee, &mut Trace::muette()).impot);
    let calculs: Vec<Euros> = calculs.collect();
    let total: Euros = calculs.iter().copied().sum();
    let avis = menage.foyer.avis(annee).and_then(|avis| avis.impot);
    let du_foyer = |calcul: Euros| match avis {
        // What the notice says is shared as the tax computed is, or in equal parts where none is.
        Some(avis) if total.est_nul() => avis / foyers.len() as u32,
        Some(avis) => avis.au_prorata(calcul, total),
        None => calcul,
    };
    let preleves = foyers.iter().zip(&calculs).filter(|(foyer, _)| !foyer.est_preleve());
    let preleve: Euros =
        preleves.map(|(foyer, calcul)| foyer.preleve_en(menage, du_foyer(*calcul), annee, mois)).sum();
    preleve.arrondi_centime()
}

/// Abatements of the old or invalid on the tax of a year (CGI, art. 157 bis), each tax household on its own net
/// income: the family benefits take them off too.
pub fn abattements_157_bis(menage: &Menage, annee: i32, t: &mut Trace) -> Figure {
    let mut abattements = Vec::with_capacity(2);
    for foyer in foyers(menage, annee).iter().filter(|foyer| foyer.ages_ou_invalides(annee) > 0) {
        let net = foyer.revenu_net_global(menage, annee, &mut Trace::muette());
        let net = t.reprise("Revenu net global du foyer fiscal", net.valeur);
        abattements.push(foyer.abattement_157_bis(net, annee, t));
    }
    match abattements[..] {
        [seul] => seul,
        _ => t.somme("Abattements pour l'âge ou l'invalidité", &abattements, CGI_157_BIS),
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

/// Whether who lives alone, of less than 25, is counted in the taxes of the parents; `None` where it was not said.
pub fn est_compte_par_ses_parents(menage: &Menage, mois: Mois) -> Option<bool> {
    let demandeur = &menage.demandeur;
    let vit_seul = menage.conjoint.is_none() && menage.enfants.is_empty();
    let jeune = demandeur.age_au_premier(mois) < AGE_DU_RATTACHEMENT_D_UN_ETUDIANT;
    demandeur.rattache_aux_parents.filter(|_| vit_seul && jeune)
}

/// The tax household of the claimant in a year of income.
pub fn foyer_du_demandeur(menage: &Menage, annee: i32) -> FoyerDuDemandeur {
    let foyers = foyers(menage, annee);
    let foyer = &foyers[0];
    let en_alternance = foyer.enfants.iter().filter(|enfant| est_en_alternance(enfant)).count() as u32;
    FoyerDuDemandeur {
        declarants: foyer.declarants.len() as u32,
        enfants: foyer.enfants.len() as u32 - en_alternance,
        en_alternance,
    }
}

/// The reference income of the tax household of the claimant; the tax notice wins where it is given.
pub fn revenu_du_demandeur(menage: &Menage, annee: i32, t: &mut Trace) -> Euros {
    let avis = menage.foyer.avis(annee);
    avis.and_then(|avis| avis.rfr)
        .unwrap_or_else(|| foyers(menage, annee)[0].impot(menage, annee, t).revenu_fiscal_reference)
}

/// The reference incomes of those who live in the home and are taxed apart: relatives, grown-up children.
pub fn revenu_des_autres(menage: &Menage, annee: i32, t: &mut Trace) -> Euros {
    let enfants = menage.enfants.iter().filter(|enfant| {
        enfant.enfant.garde != Garde::DroitVisite && !est_rattache(enfant, annee) && est_ne(enfant, annee)
    });
    let seul =
        |personne| FoyerFiscal { declarants: vec![personne], enfants: Vec::new(), invalides: Vec::new() };
    // An invalid relative is taxed with the household (CGI, art. 196 A bis).
    let autres = menage.autres.iter().filter(|autre| !autre.handicap.cmi_invalidite);
    let apart = enfants.chain(autres).map(seul);
    apart.map(|foyer| foyer.impot(menage, annee, t).revenu_fiscal_reference).sum()
}

impl FoyerFiscal<'_> {
    fn impot(&self, menage: &Menage, annee: i32, t: &mut Trace) -> Impot {
        let revenu = self.revenu_net_imposable(menage, annee, t);
        let (base, parts) = self.parts(menage, annee);
        t.formule_taux("Nombre de parts", parts, "selon la famille", CGI_194);
        let bareme = t.lit(&BAREME, Mois::new(annee, 1));
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
        let avantage = self.avantage_maximal(base, parts, menage, annee);
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
        let plafonne = abattu_outre_mer(menage, plafonne, annee, t);
        let apres_decote = self.decote(plafonne, annee, t);
        let minimum = IMPOT_MINIMUM.a(Mois::new(annee, 1)).valeur;
        let du = if apres_decote.valeur < minimum { Euros::ZERO } else { apres_decote.valeur };
        let impot = t.formule("Impôt de l'année", du, "rien n'est dû sous 61 €", &[apres_decote], CGI_1657);
        let exonere: Euros = self
            .membres()
            .map(|membre| {
                ressources::total(membre, Assiette::Impot, Traitement::HeuresSup, Periode::annee(annee))
            })
            .sum();
        Impot { impot: impot.valeur, revenu_fiscal_reference: revenu.valeur + exonere }
    }

    /// Of a year's tax, what is withheld in a month, exact; a twelfth where nothing is known of what it is on.
    fn preleve_en(&self, menage: &Menage, impot: Euros, annee: i32, mois: Mois) -> Euros {
        let periode = Periode::annee(annee);
        let a_la_source = self.preleves_a_la_source(periode);
        let autres = self.hors_retenue(menage, periode);
        let total = a_la_source + autres;
        if total.est_nul() {
            return impot / 12;
        }
        let du_mois = self.preleves_a_la_source(Periode { debut: mois, fin: mois });
        impot.au_prorata(du_mois, total) + impot.au_prorata(autres, total) / 12
    }

    fn decote(&self, impot: Figure, annee: i32, t: &mut Trace) -> Figure {
        let decote = t.lit(&DECOTE, Mois::new(annee, 1));
        let montant = if self.declarants.len() == 2 { decote.couple } else { decote.seul };
        let reduction = (montant - impot.valeur * decote.taux).positif().arrondi_euro();
        let phrase = "montant fixe moins 45,25 % de l'impôt, à l'euro";
        let reduction = t.formule("Décote", reduction, phrase, &[impot], CGI_197);
        let reste = t.reste("Impôt après décote", impot, reduction, CGI_197);
        t.arrondi("Impôt après décote, à l'euro", reste, Arrondi::Euro, CGI_1657)
    }
}

/// The tax of who lives overseas is lower, before the décote (CGI, art. 197 I 3).
fn abattu_outre_mer(menage: &Menage, impot: Figure, annee: i32, t: &mut Trace) -> Figure {
    let outre_mer = menage.commune().filter(|commune| zones::est_outre_mer(*commune));
    let Some(commune) = outre_mer.filter(|_| impot.valeur.est_positif()) else { return impot };
    let bareme = t.lit(&ABATTEMENT_OUTRE_MER, Mois::new(annee, 1));
    let (taux, plafond) = if zones::est_en_guyane(commune) { bareme.guyane } else { bareme.iles };
    let phrase = "une part de l'impôt, dans une limite";
    let abattement =
        t.formule("Abattement outre-mer", (impot.valeur * taux).min(plafond), phrase, &[impot], CGI_197);
    t.reste("Impôt après l'abattement outre-mer", impot, abattement, CGI_197)
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
    use crate::menage::document::Saisie;
    use crate::menage::lecture::lire_strictement;
    use serde_json::{Value, json};

    /// Tax and reference income of a year.
    fn impot_de(annee: i32, personnes: Value, union: Option<&str>, foyer: Value) -> (Euros, Euros) {
        let mut document = json!({"format": "reste-a-vivre/1", "mois": "2026-11", "personnes": personnes,
                                  "foyer": foyer});
        if let Some(union) = union {
            document["union"] = union.into();
        }
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let (situation, _) = lire_strictement(&saisie).unwrap();
        let impot = calculer(&situation.menage, annee, &mut Trace::new());
        (impot.impot, impot.revenu_fiscal_reference)
    }

    /// Those of 2025 for persons given with their yearly taxable income of 2025.
    fn impot(personnes: Value, union: Option<&str>) -> (Euros, Euros) {
        impot_de(2025, personnes, union, json!({}))
    }

    fn reference(personnes: Value, union: Option<&str>) -> Euros {
        impot(personnes, union).1
    }

    fn adulte(role: &str, salaire: u32, invalide: bool) -> Value {
        json!({"id": role, "role": role, "naissance": "1985-01-01", "handicap": {"cmi_invalidite": invalide},
               "revenus_annuels": {"2025": {"salaire": salaire}}})
    }

    /// An adult by birth and yearly incomes.
    fn declarant(role: &str, naissance: &str, annee: i32, revenus: Value) -> Value {
        json!({"id": role, "role": role, "naissance": naissance,
               "revenus_annuels": {annee.to_string(): revenus}})
    }

    fn enfant(id: &str, garde: &str) -> Value {
        json!({"id": id, "role": "enfant", "naissance": "2015-05-05", "garde": garde, "autre_parent": "hors_etat"})
    }

    fn ascendant_invalide() -> Value {
        json!({"id": "p", "role": "ascendant", "naissance": "1950-01-01", "handicap": {"cmi_invalidite": true}})
    }

    // CGI, art. 197 I 3: 30 % off before the décote, 40 % in Guyane.
    #[test]
    fn outre_mer_l_impot_est_abattu_avant_la_decote() {
        let de = |commune: &str| {
            let document = json!({"format": "reste-a-vivre/1", "mois": "2026-11",
                "personnes": [adulte("demandeur", 25000, false)],
                "logement": {"occupation": "prive_vide", "commune": commune, "loyer": 500}});
            let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
            let (situation, _) = lire_strictement(&saisie).unwrap();
            calculer(&situation.menage, 2025, &mut Trace::new()).impot
        };
        assert_eq!(
            ["69123", "97411", "97302"].map(de),
            [Euros::entiers(845), Euros::entiers(322), Euros::entiers(148)]
        );
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
            (
                json!([
                    adulte("demandeur", 42000, false),
                    adulte("conjoint", 0, false),
                    enfant("e1", "exclusive"),
                    enfant("e2", "exclusive"),
                    enfant("e3", "exclusive")
                ]),
                Some("mariage"),
                0,
                37800,
            ),
        ];
        for (personnes, union, attendu, reference) in cas {
            let calcule = impot(personnes.clone(), union);
            assert_eq!(calcule, (Euros::entiers(attendu), Euros::entiers(reference)), "{personnes}");
        }
    }

    #[test]
    fn deux_concubins_sont_taxes_a_part_et_les_enfants_comptent_chez_l_un() {
        let personnes = json!([adulte("demandeur", 40000, false), adulte("conjoint", 5000, false)]);
        let seul = impot(json!([adulte("demandeur", 40000, false)]), None).0;
        assert_eq!(impot(personnes.clone(), Some("concubinage")).0, seul);
        assert!(impot(personnes, Some("pacs")).0 < seul);
    }

    // The scale of 36 000 is 3 903,99; the children would save 2 496, the children's two half-shares 3 614 at most.
    #[test]
    fn les_enfants_de_concubins_comptent_dans_le_foyer_fiscal_repondu() {
        let personnes = || {
            json!([
                adulte("demandeur", 40000, false),
                adulte("conjoint", 5000, false),
                enfant("e1", "exclusive"),
                enfant("e2", "exclusive")
            ])
        };
        let chez = |qui: &str| {
            impot_de(2025, personnes(), Some("concubinage"), json!({"enfants_fiscaux_chez": qui})).0
        };
        assert_eq!(chez("demandeur"), Euros::entiers(1148));
        assert_eq!(chez("conjoint"), Euros::entiers(3904));
    }

    // CGI, art. 83 3° and 81 8°: the taxed half is a wage, before the 10 %.
    #[test]
    fn la_moitie_des_indemnites_d_accident_du_travail_suit_les_salaires_avant_la_deduction() {
        let reference = |revenus: Value| {
            let personnes = json!([declarant("demandeur", "1985-01-01", 2024, revenus)]);
            impot_de(2024, personnes, None, json!({})).1
        };
        assert_eq!(reference(json!({"salaire": 20000, "ij_accident_travail": 12000})), Euros::entiers(23400));
        assert_eq!(reference(json!({"ij_accident_travail": 12000})), Euros::entiers(5400));
    }

    // CGI, art. 83 3° and 158 5 a, incomes of 2025: pensions 454 at least for each, 4 439 at most for the household.
    #[test]
    fn les_deductions_sur_salaires_et_pensions_ont_leurs_bornes_de_l_annee() {
        let seul =
            |revenus: Value| reference(json!([declarant("demandeur", "1985-01-01", 2025, revenus)]), None);
        assert_eq!(seul(json!({"retraite": 4000})), Euros::entiers(3546));
        assert_eq!(seul(json!({"retraite": 300})), Euros::ZERO);
        assert_eq!(seul(json!({"retraite": 60000})), Euros::entiers(55561));
        let deux = |union: &str| {
            let retraite = |role| declarant(role, "1985-01-01", 2025, json!({"retraite": 60000}));
            reference(json!([retraite("demandeur"), retraite("conjoint")]), Some(union))
        };
        assert_eq!(deux("mariage"), Euros::entiers(115561));
        assert_eq!(deux("concubinage"), Euros::entiers(111122));
        let frais_reels = |frais: u32| {
            let mut salarie = adulte("demandeur", 40000, false);
            salarie["frais_reels"] = json!({"2025": frais});
            impot(json!([salarie]), None)
        };
        assert_eq!(frais_reels(6000), (Euros::entiers(3304), Euros::entiers(34000)));
        assert_eq!(frais_reels(3000), (Euros::entiers(3904), Euros::entiers(36000)));
    }

    // CGI, art. 50-0, 80 septies, 156 I: yearly figures of a notice; a loss goes against the other incomes.
    #[test]
    fn le_chiffre_d_affaires_la_pension_et_la_perte_d_une_annee_entrent_dans_le_revenu() {
        let cas = [
            (json!({"micro_service": 20000}), 10000),
            (json!({"pension_alimentaire_recue": 6000}), 5400),
            (json!({"salaire": 30000, "benefice": -5000}), 22000),
            (json!({"salaire": 3000, "benefice": -5000}), 0),
        ];
        for (revenus, attendu) in cas {
            let personnes = json!([declarant("demandeur", "1985-01-01", 2025, revenus.clone())]);
            assert_eq!(reference(personnes, None), Euros::entiers(attendu), "{revenus}");
        }
    }

    // CGI, art. 1417 IV: OpenFisca leaves it out.
    #[test]
    fn les_heures_supplementaires_exonerees_sont_dans_le_revenu_de_reference_sans_etre_imposees() {
        let revenus = json!({"salaire": 20000, "heures_sup_exonerees": 1000});
        let personnes = json!([declarant("demandeur", "1985-01-01", 2025, revenus)]);
        assert_eq!(impot(personnes, None), (Euros::entiers(126), Euros::entiers(19000)));
    }

    // CGI, art. 157 bis: 65 on 31 December. Born on 1 January 1960: 64.
    #[test]
    fn l_abattement_de_l_age_se_lit_au_31_decembre_pour_chaque_epoux_et_par_foyer_fiscal() {
        let ne = |naissance: &str| {
            let personnes = json!([declarant("demandeur", naissance, 2024, json!({"retraite": 15000}))]);
            impot_de(2024, personnes, None, json!({})).1
        };
        assert_eq!(ne("1959-12-31"), Euros::entiers(10704));
        assert_eq!(ne("1960-01-01"), Euros::entiers(13500));
        // 26 100 of net income: half of 2 822, for each. OpenFisca: once.
        let deux = |union: &str| {
            let personnes = json!([
                declarant("demandeur", "1955-05-05", 2025, json!({"retraite": 15000})),
                declarant("conjoint", "1957-05-05", 2025, json!({"retraite": 14000}))
            ]);
            reference(personnes, Some(union))
        };
        assert_eq!(deux("mariage"), Euros::entiers(26100 - 2822));
        assert_eq!(deux("concubinage"), Euros::entiers(26100 - 2 * 2822));
    }

    // CGI, art. 195 1: 9 303,99 less 1 079; the disability takes its place, and does not add to it.
    #[test]
    fn la_case_l_a_son_plafond_et_ne_s_ajoute_pas_a_l_invalidite() {
        let avec_case_l = |personnes: Value| impot_de(2025, personnes, None, json!({"case_l": true})).0;
        assert_eq!(avec_case_l(json!([adulte("demandeur", 60000, false)])), Euros::entiers(8225));
        assert_eq!(avec_case_l(json!([adulte("demandeur", 60000, true)])), Euros::entiers(5856));
        let parent = || json!([adulte("demandeur", 60000, false), enfant("e1", "exclusive")]);
        assert_eq!(avec_case_l(parent()), impot(parent(), None).0);
    }

    // CGI, art. 194, 195, 197 I 2: shared children, disability.
    #[test]
    fn les_parts_des_enfants_partages_et_des_invalides_ont_leurs_plafonds() {
        let mut partage_invalide = enfant("e1", "alternee_partagee");
        partage_invalide["handicap"] = json!({"cmi_invalidite": true});
        let cas = [
            // 2 parts; 9 303,99 − 4 262.
            (
                json!([
                    adulte("demandeur", 60000, false),
                    enfant("e1", "alternee_partagee"),
                    enfant("e2", "alternee_partagee")
                ]),
                None,
                5042,
            ),
            // 1,75 part; 17 403,99 − 2 131 − 903,50 − half of 1 801.
            (json!([adulte("demandeur", 90000, false), partage_invalide]), None, 13469),
            // 2 parts; 9 303,99 − 2 × 1 807 − 1 801 (CGI, art. 196 A bis).
            (json!([adulte("demandeur", 60000, false), ascendant_invalide()]), None, 3889),
            // The third dependant: a whole share and a half; 18 607,98 − 5 × 1 807 − 1 801.
            (
                json!([
                    adulte("demandeur", 120000, false),
                    adulte("conjoint", 0, false),
                    enfant("e1", "exclusive"),
                    enfant("e2", "exclusive"),
                    ascendant_invalide()
                ]),
                Some("mariage"),
                7772,
            ),
        ];
        for (personnes, union, attendu) in cas {
            assert_eq!(impot(personnes.clone(), union).0, Euros::entiers(attendu), "{personnes}");
        }
    }

    // CGI, art. 1657 1 bis: under 61 €, not at 61.
    #[test]
    fn l_impot_de_moins_de_61_euros_n_est_pas_du() {
        let du = |salaire| impot(json!([adulte("demandeur", salaire, false)]), None).0;
        assert_eq!(du(19550), Euros::ZERO);
        assert_eq!(du(19551), Euros::entiers(61));
    }
}
