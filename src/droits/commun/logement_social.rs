//! Social housing: the income ceilings of each financing beside the household's income, and the supplément de
//! loyer of whom exceeds them by far ([`surloyer`]).
//!
//! Texts: CCH, art. L441-1, L442-12, R441-1; arrêté of 29 July 1987 (ceilings, categories, zones); for the PLI,
//! CGI, annexe III, art. 2 terdecies H. What is here is no right: a commission decides who is housed.
//!
//! **Not modelled**: overseas ceilings, incomes of the last twelve months (those of the last civil year stand for
//! them), children to be born, local ceilings (départements with a deficit of dwellings, priority districts).

use crate::droits::commun::{charge, impot};
use crate::loi::baremes::logement_social::{
    BAISSE_DE_REVENU, MAJORATION_PLS, PLAFOND_PLAI, PLAFOND_PLI, PLAFOND_PLUS, ParZoneHlm,
};
use crate::loi::parametre::Parametre;
use crate::loi::trace::{Figure, Trace};
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::{Confiance, Source};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::territoire::communes::CodeCommune;
use crate::territoire::financement::{Financement, ZoneAbc, ZoneHlm};
use crate::territoire::zones::{self, Territoire};

mod surloyer;

pub use surloyer::{Surloyer, surloyer};

const ARRETE_1987: &Source = &Source::article("Arrêté du 29 juillet 1987");
const CATEGORIES: &Source = &Source::article("Arrêté du 29 juillet 1987, art. 2");
const CCH_L442_12: &Source = &Source::article("CCH, art. L442-12");
const CGI_PLI: &Source = &Source::article("CGI, annexe III, art. 2 terdecies H");
/// Sum of the ages of a young couple, at most.
const JEUNE_MENAGE: i32 = 55;

/// The 29 communes that touch Paris, in order.
const LIMITROPHES: [&str; 29] = [
    "92012", "92024", "92040", "92044", "92046", "92049", "92051", "92062", "92064", "92073", "92075",
    "93001", "93006", "93045", "93048", "93055", "93061", "93066", "93070", "94018", "94033", "94037",
    "94041", "94042", "94043", "94052", "94067", "94069", "94080",
];

impl ZoneHlm {
    /// The zone of a commune; none overseas, where the ceilings are others.
    pub fn de(commune: CodeCommune) -> Option<ZoneHlm> {
        match commune.departement() {
            "75" => Some(ZoneHlm::Paris),
            _ if LIMITROPHES.contains(&commune.as_str()) => Some(ZoneHlm::Paris),
            "77" | "78" | "91" | "92" | "93" | "94" | "95" => Some(ZoneHlm::IleDeFrance),
            _ => (zones::territoire(commune) == Territoire::Metropole).then_some(ZoneHlm::Regions),
        }
    }
}

/// What is known of social housing for a household.
#[derive(Clone, Debug)]
pub struct LogementSocial {
    /// The ceilings, and where the household stands.
    pub plafonds: Plafonds,
    /// The supplement of rent.
    pub surloyer: Surloyer,
}

/// Reference incomes of all who live in the home, euros per year; or the answers that they wait for.
#[derive(Clone, Debug)]
pub struct Revenus {
    /// The year before last.
    pub annee: i32,
    /// Income of that year.
    pub avant_dernier: Result<Euros, Vec<Reference>>,
    /// Income of the next.
    pub dernier: Result<Euros, Vec<Reference>>,
}

/// The ceilings of a home's zone for a household.
#[derive(Clone, Debug)]
pub struct Plafonds {
    /// Zone; `None` while the commune is unknown, and overseas.
    pub zone: Option<ZoneHlm>,
    /// Category of household, 1 to 6; each one above is a further person.
    pub categorie: u32,
    /// Year and amount of the income compared; `None` while it is unknown.
    pub revenu: Option<(i32, Euros)>,
    /// By financing, the lowest first; the PLI where its zone is known.
    pub lignes: Vec<Plafond>,
    /// The answers that are missing; the category is then the lowest that they leave possible.
    pub manque: Vec<Reference>,
}

/// One ceiling, and where the household stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plafond {
    /// The financing of the dwelling.
    pub financement: Financement,
    /// Euros per year.
    pub plafond: Euros,
    /// Ceiling less income; negative above it.
    pub marge: Option<Euros>,
    /// The same as a share of the ceiling.
    pub marge_relative: Option<Taux>,
    /// Met or not; `None` while an answer may change it.
    pub respecte: Option<bool>,
    /// How sure the ceiling is.
    pub confiance: Confiance,
}

impl LogementSocial {
    /// The ceilings and the supplement of a month.
    pub fn etudier(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> LogementSocial {
        let revenus = Revenus::lire(menage, mois);
        t.section("plafonds_logement_social", mois.mois());
        let plafonds = plafonds(menage, &revenus, mois, t);
        t.section("surloyer", mois.mois());
        let surloyer = surloyer(menage, &revenus, &plafonds, mois, t);
        LogementSocial { plafonds, surloyer }
    }
}

impl Revenus {
    /// Those of the tax households of the situation, and of the persons of the home who are taxed apart.
    pub fn lire(menage: &Menage, mois: MoisCouvert) -> Revenus {
        let annee = mois.mois().annee() - 2;
        let avant_dernier = revenu_du_menage(menage, annee);
        // A notice for one year and nothing at all for the next is a missing answer, not an income of zero.
        let dernier = revenu_du_menage(menage, annee + 1).and_then(|dernier| {
            let muet = dernier.est_nul() && avant_dernier.as_ref().is_ok_and(|revenu| revenu.est_positif());
            let avis = menage.foyer.revenus_fiscaux.iter().map(|(annee, _)| *annee);
            let sans_avis = muet && avis.clone().any(|a| a == annee) && avis.clone().all(|a| a != annee + 1);
            if sans_avis { Err(vec![Reference::foyer(Cle::FoyerRevenusFiscaux)]) } else { Ok(dernier) }
        });
        Revenus { annee, avant_dernier, dernier }
    }

    /// The year before last, or the last one where it brought at least a tenth less.
    fn retenu(&self) -> Option<(i32, Euros)> {
        let avant_dernier = *self.avant_dernier.as_ref().ok()?;
        let baisse = BAISSE_DE_REVENU.a(Mois::new(self.annee, 1)).valeur;
        match self.dernier {
            Ok(dernier) if dernier <= avant_dernier * (Taux::UN - baisse) => Some((self.annee + 1, dernier)),
            _ => Some((self.annee, avant_dernier)),
        }
    }

    fn manque(&self) -> impl Iterator<Item = &Reference> {
        self.avant_dernier.as_ref().err().or(self.dernier.as_ref().err()).into_iter().flatten()
    }
}

/// The reference incomes of all who live in the home, or the answers that they wait for.
fn revenu_du_menage(menage: &Menage, annee: i32) -> Result<Euros, Vec<Reference>> {
    let inconnus = impot::inconnus_du_revenu(menage, annee);
    if !inconnus.is_empty() {
        return Err(inconnus);
    }
    let t = &mut Trace::muette();
    // The notice of the household says nothing of those who are taxed apart.
    let apart = impot::revenu_des_autres(menage, annee, t);
    Ok(impot::calculer(menage, annee, t).revenu_fiscal_reference + apart)
}

/// The ceilings of a month, beside the income of the household.
pub fn plafonds(menage: &Menage, revenus: &Revenus, mois: MoisCouvert, t: &mut Trace) -> Plafonds {
    let revenu = revenus.retenu();
    let figure = revenu.map(|(_, montant)| t.reprise("Revenu fiscal de référence du ménage", montant));
    let categorie = categorie(menage, mois, t);
    let zone = menage.commune().and_then(ZoneHlm::de);
    let mut manque = menage.inconnus_parmi(lit);
    manque.extend(revenus.manque().filter(|reference| !lit(reference)));
    if menage.commune().is_none() {
        manque.push(Reference::foyer(Cle::LogementCommune));
    }
    let mut lignes: Vec<Plafond> = Vec::with_capacity(4);
    let mut pousse = |financement, plafond, confiance, t: &mut Trace| {
        lignes.push(Plafond::compare(financement, plafond, confiance, figure, manque.is_empty(), t));
    };
    if let Some(zone) = zone {
        let plai = plafond(Financement::Plai, &PLAFOND_PLAI, zone, categorie, mois, t);
        pousse(Financement::Plai, plai, PLAFOND_PLAI.en(mois).confiance, t);
        let plus = plafond(Financement::Plus, &PLAFOND_PLUS, zone, categorie, mois, t);
        pousse(Financement::Plus, plus, PLAFOND_PLUS.en(mois).confiance, t);
        let pls = plafond_pls(plus, zone, categorie, mois, t);
        pousse(Financement::Pls, pls, Confiance::Calcule, t);
    }
    let logement = menage.logement.as_ref();
    if let Some(pli) = logement.and_then(|logement| plafond_pli(menage, logement, mois, t)) {
        pousse(Financement::Pli, pli, PLAFOND_PLI.en(mois).confiance, t);
    }
    Plafonds { zone, categorie, revenu, lignes, manque }
}

impl Plafonds {
    /// The ceiling of a financing.
    pub fn ligne(&self, financement: Financement) -> Option<&Plafond> {
        self.lignes.iter().find(|ligne| ligne.financement == financement)
    }
}

impl Plafond {
    fn compare(
        financement: Financement,
        plafond: Figure,
        confiance: Confiance,
        revenu: Option<Figure>,
        complet: bool,
        t: &mut Trace,
    ) -> Plafond {
        let marge = revenu.map(|revenu| t.difference("Marge sous ce plafond", plafond, revenu, ARRETE_1987));
        let marge = marge.map(|marge| marge.valeur);
        // A further answer may only raise the category or lower the income.
        let tenu = revenu.map(|revenu| revenu.valeur <= plafond.valeur);
        Plafond {
            financement,
            plafond: plafond.valeur,
            marge,
            marge_relative: marge.and_then(|marge| marge.rapport_a(plafond.valeur)),
            respecte: tenu.filter(|tenu| *tenu || complet),
            confiance,
        }
    }
}

/// Whether the category reads an answer.
fn lit(reference: &Reference) -> bool {
    matches!(reference.cle, Cle::HandicapCmiInvalidite | Cle::Scolarite | Cle::Activite)
}

/// Category of household: persons of the home, one more with a disabled person; a lone adult with dependants and
/// a young couple are one above their number.
fn categorie(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> u32 {
    let presents = || menage.personnes().filter(|p| p.mois_depuis_naissance(mois.mois()) >= 0);
    let personnes = t.nombre("Personnes du logement", presents().count() as u32, CCH_L442_12);
    let a_charge = personnes_a_charge(menage, mois);
    t.nombre("Dont à charge", a_charge, CATEGORIES);
    let handicap = presents().any(|personne| personne.handicap.cmi_invalidite);
    let handicap = t.condition("Carte mobilité inclusion, mention invalidité", handicap, CATEGORIES);
    let ages = menage.adultes().map(|adulte| adulte.age_au_premier(mois.mois())).sum::<i32>();
    let jeunes = menage.est_couple() && personnes == 2 && ages <= JEUNE_MENAGE;
    let jeunes = t.condition("Jeune couple (55 ans à deux au plus)", jeunes, CATEGORIES);
    let seul = personnes == a_charge + 1 && a_charge > 0;
    let categorie = (personnes + u32::from(handicap)).max(if seul || jeunes { personnes + 1 } else { 0 });
    t.nombre("Catégorie de ménage (au-delà de 6, personnes en plus)", categorie, CATEGORIES)
}

/// Children under 21, under 25 in their studies, the disabled, ascendants of an age to be dependent; children who
/// only visit too.
fn personnes_a_charge(menage: &Menage, mois: MoisCouvert) -> u32 {
    let enfant = |enfant: &&Personne| {
        let limite = if impot::etudie(enfant) { 25 } else { 21 };
        let age = enfant.age_au_premier(mois.mois());
        let ne = enfant.mois_depuis_naissance(mois.mois()) >= 0;
        ne && (age < limite || enfant.handicap.cmi_invalidite || charge::est_handicape(enfant.handicap))
    };
    let autre = |personne: &&Personne| {
        charge::est_ascendant_age(personne, mois.mois()) || personne.handicap.cmi_invalidite
    };
    let enfants = menage.enfants.iter().filter(enfant).count();
    (enfants + menage.autres.iter().filter(autre).count()) as u32
}

fn plafond(
    financement: Financement,
    table: &'static Parametre<ParZoneHlm>,
    zone: ZoneHlm,
    categorie: u32,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let libelle = if financement == Financement::Plai { "Plafond PLAI" } else { "Plafond PLUS" };
    t.bareme_de(libelle, table, table.en(mois), |plafonds| plafonds.en(zone).pour(categorie))
}

/// 130 % of each value of the list of the PLUS, to the euro.
fn plafond_pls(plus: Figure, zone: ZoneHlm, categorie: u32, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let majoration = MAJORATION_PLS.en(mois).valeur;
    let plafond = t.lit(&PLAFOND_PLUS, mois).en(zone).majorees(majoration).pour(categorie);
    t.formule("Plafond PLS", plafond, "130 % du plafond PLUS, à l'euro", &[plus], ARRETE_1987)
}

/// Its zones and households are its own: alone or in couple, then the dependants. Paris is in zone A bis.
fn plafond_pli(menage: &Menage, logement: &Logement, mois: MoisCouvert, t: &mut Trace) -> Option<Figure> {
    let paris = || logement.commune.filter(|commune| commune.departement() == "75").map(|_| ZoneAbc::ABis);
    let zone = logement.zone_abc.or_else(paris)?;
    let ligne = PLAFOND_PLI.en(mois);
    let plafonds = *ligne.valeur.en(zone)?;
    let a_charge = personnes_a_charge(menage, mois);
    t.nombre("Personnes à charge, pour le PLI", a_charge, CGI_PLI);
    let plafond = plafonds.pour(menage.est_couple(), a_charge);
    Some(t.bareme_de("Plafond PLI", &PLAFOND_PLI, ligne, |_| plafond))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(code: &str) -> Option<ZoneHlm> {
        ZoneHlm::de(code.parse().unwrap())
    }

    #[test]
    fn boulogne_et_les_arrondissements_sont_en_zone_de_paris() {
        for code in ["75056", "75111", "75120", "92012", "93048", "94080"] {
            assert_eq!(zone(code), Some(ZoneHlm::Paris), "{code}");
        }
        for code in ["92050", "93005", "77284", "95127"] {
            assert_eq!(zone(code), Some(ZoneHlm::IleDeFrance), "{code}");
        }
        assert_eq!(zone("69123"), Some(ZoneHlm::Regions));
        assert_eq!(zone("2A004"), Some(ZoneHlm::Regions));
        assert_eq!(zone("97411"), None);
    }

    #[test]
    fn les_vingt_neuf_communes_limitrophes_existent() {
        for code in LIMITROPHES {
            assert!(code.parse::<CodeCommune>().is_ok(), "{code}");
        }
        assert!(LIMITROPHES.is_sorted());
    }
}
