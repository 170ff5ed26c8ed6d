//! Yearly resources of the family benefits ("base ressources", CSS, art. R532-1 to R532-8).
//!
//! Taxable income of the year before last, of the adults present in the month; children's income is out.
//!
//! **Not modelled**: deficits of earlier years, alimony fixed before 2006 (× 1,25), life annuities of a
//! disabled person, capital gains, income earned abroad, events inside a couple other than those answered.

use crate::droits::commun::evenement::{Evenement, Percus, depuis, fin_du_travail};
use crate::droits::commun::impot;
use crate::droits::commun::natures::{Assiette, Traitement};
use crate::droits::commun::ressources::{self, pensions_alimentaires};
use crate::loi::baremes::famille::{BIACTIVITE, CESSATION_ACTIVITE, PASS};
use crate::loi::baremes::impot::{DEDUCTION_PENSIONS, DEDUCTION_SALAIRES, DEDUCTION_TAUX};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::MesureCaf;

const CSS_R532_3: &Source = &Source::article("CSS, art. R532-3").lu("LEGIARTI000041419421");
const CSS_R522_2: &Source = &Source::article("CSS, art. R522-2").lu("LEGIARTI000046499019");

/// Resources of the family benefits for a month.
#[derive(Clone, Copy, Debug)]
pub struct BaseFamille {
    /// Euros per year, to the euro.
    pub total: Figure,
    /// The same to the cent, for what is taken off euro by euro: no text rounds them.
    pub exact: Figure,
    /// Couple of whom each member worked (CSS, art. R522-2).
    pub biactif: bool,
}

impl BaseFamille {
    /// Resources supposed while an income is not known; a couple is then taken for one of two workers.
    pub fn supposee(total: Euros, t: &mut Trace) -> BaseFamille {
        let total = t.reponse("Ressources supposées", total, None);
        BaseFamille { total, exact: total, biactif: true }
    }
}

/// Whether these resources read an answer.
fn lit(reference: &Reference) -> bool {
    match reference.cle {
        Cle::Activite | Cle::ActiviteDepuis | Cle::MesureCaf | Cle::MesureCafDepuis => true,
        _ => ressources::lit(reference, Assiette::Famille),
    }
}

/// The unknown answers that these resources wait for. The income of a child only counts in the net income that tells the
/// abatement of the old or invalid.
pub fn inconnus(menage: &Menage) -> Vec<Reference> {
    let abattement = menage.adultes().any(|adulte| {
        adulte.handicap.cmi_invalidite || adulte.age_au_premier(menage.mois.mois()) >= AGE_DE_L_ABATTEMENT
    });
    menage.inconnus_parmi(|reference| {
        let revenu = matches!(reference.cle, Cle::Revenu(_) | Cle::RevenusAnnuels | Cle::FraisReels);
        let adulte = menage.adultes().any(|adulte| reference.personne == Some(adulte.rang));
        let lu = lit(reference) || ressources::dit_la_cessation(menage, reference);
        lu && (adulte || abattement || !revenu)
    })
}

/// Years from which an abatement may bear on the net income of the household (CGI, art. 157 bis).
const AGE_DE_L_ABATTEMENT: i32 = 65;

/// The lowest resources that the known incomes leave while some of them are missing; a couple is then taken for one of two
/// workers.
pub fn au_moins(
    menage: &Menage,
    inconnus: &[Reference],
    percus: Percus,
    mois: MoisCouvert,
    t: &mut Trace,
) -> BaseFamille {
    match ressources::revenus_connus(menage, inconnus) {
        Some(connus) => BaseFamille { biactif: true, ..calculer(&connus, percus, mois, t) },
        None => BaseFamille::supposee(Euros::ZERO, t),
    }
}

/// The resources of the year before last, and whether both members of a couple worked. `percus` is what the household
/// received in the month before.
pub fn calculer(menage: &Menage, percus: Percus, mois: MoisCouvert, t: &mut Trace) -> BaseFamille {
    let annee = mois.mois().annee() - 2;
    let de_l_annee = Periode::annee(annee);
    let mut figures = Vec::with_capacity(4);
    let mut actifs = 0;
    let mut deduit = Euros::ZERO;
    for adulte in menage.adultes() {
        t.pour(Some(adulte.rang));
        let revenus = Revenus::de(adulte, annee, t);
        actifs += u32::from(revenus.professionnels >= seuil_biactivite(mois));
        figures.push(apres_mesure(&revenus, mesure(menage, adulte, percus, mois), t));
        // The limit of the 10 % is that of a tax household: each concubin has one.
        if !menage.est_en_imposition_commune() {
            deduit = Euros::ZERO;
        }
        let bornes = t.lit(&DEDUCTION_PENSIONS, Mois::new(annee, 1));
        figures.extend(ressources::pensions(
            pensions_imposables(menage, adulte, annee),
            bornes,
            Mois::new(annee, 1),
            &mut deduit,
            t,
        ));
    }
    t.pour(None);
    let brut = t.somme("Revenus des adultes", &figures, CSS_R532_3);
    let des_adultes = |traitement: Traitement| -> Euros {
        menage.adultes().map(|a| ressources::total(a, Assiette::Famille, traitement, de_l_annee)).sum()
    };
    let autres = des_adultes(Traitement::Patrimoine);
    let autres = t.reponse("Loyers, intérêts et autres revenus de l'année", autres, None);
    let versees = des_adultes(Traitement::Versee);
    let versees = t.reponse("Pensions alimentaires versées", versees, None);
    let total = t.somme("Total des revenus", &[brut, autres], CSS_R532_3);
    let net = t.reste("Revenus moins les pensions versées", total, versees, CSS_R532_3);
    let abattement = impot::abattements_157_bis(menage, annee, t);
    let base = t.reste("Revenus après abattement", net, abattement, CSS_R532_3);
    let total = t.arrondi("Ressources de l'année retenues", base, Arrondi::Euro, CSS_R532_3);
    let biactif = menage.est_couple() && actifs == 2;
    BaseFamille { total, exact: base, biactif }
}

/// Smallest professional income of a working member of a couple: 13,6 % of the PASS of the year.
fn seuil_biactivite(mois: MoisCouvert) -> Euros {
    PASS.en(mois).valeur * BIACTIVITE.en(mois).valeur
}

/// Income from work and unemployment of one adult over the year.
struct Revenus {
    /// Of professional origin, net: wages, profits or losses, exempt overtime, work-accident allowances.
    activite: Figure,
    /// The same without the losses, in euros: what the test of two working members looks at.
    professionnels: Euros,
    /// Unemployment benefit, net.
    chomage: Figure,
}

impl Revenus {
    fn de(adulte: &Personne, annee: i32, t: &mut Trace) -> Revenus {
        let periode = Periode::annee(annee);
        let bornes = t.lit(&DEDUCTION_SALAIRES, Mois::new(annee, 1));
        let travail =
            ressources::travail(adulte, Assiette::Famille, periode, adulte.frais_reels(annee), bornes, t);
        let independant = ressources::benefices(adulte, periode);
        // The flat deduction bears on the whole of the work-accident allowances.
        let part_accident = Taux::UN - DEDUCTION_TAUX.a(periode.debut).valeur;
        let total = |traitement| ressources::total(adulte, Assiette::Famille, traitement, periode);
        let autres = total(Traitement::Accident) * part_accident + total(Traitement::HeuresSup) + independant;
        let professionnels = travail.salaires.valeur + autres - independant + independant.positif();
        if autres.est_nul() {
            return Revenus { activite: travail.salaires, professionnels, chomage: travail.chomage };
        }
        let phrase = "bénéfice, heures supplémentaires exonérées, indemnités d'accident du travail (90 %)";
        let autres = t.formule("Autres revenus professionnels", autres, phrase, &[], CSS_R532_3);
        let activite = t.somme("Revenus professionnels", &[travail.salaires, autres], CSS_R532_3);
        Revenus { activite, professionnels, chomage: travail.chomage }
    }
}

/// Income from work and unemployment of one adult, after the measure that the CAF applies
/// (CSS, art. R532-4 to R532-7).
fn apres_mesure(revenus: &Revenus, mesure: Option<(&'static Source, Taux, Taux)>, t: &mut Trace) -> Figure {
    let Revenus { activite, chomage, .. } = *revenus;
    let rien = activite.valeur.est_nul() && chomage.valeur.est_nul();
    let Some((source, part_activite, part_chomage)) = mesure.filter(|_| !rien) else {
        return t.somme("Revenus du travail et du chômage", &[activite, chomage], CSS_R532_3);
    };
    // A loss is no income that a measure takes off: it stays whole.
    let activite_retenue = activite.valeur.min(activite.valeur * part_activite);
    let valeur = activite_retenue + chomage.valeur * part_chomage;
    let phrase = if part_chomage == Taux::ZERO {
        "non comptés : la CAF les neutralise"
    } else if part_chomage == Taux::UN {
        "30 % en moins sur les revenus du travail"
    } else {
        "30 % en moins sur les revenus du travail et du chômage"
    };
    t.formule("Revenus retenus après la mesure de la CAF", valeur, phrase, &[activite, chomage], source)
}

/// Pensions and alimony of one adult over the year, taxable.
fn pensions_imposables(menage: &Menage, adulte: &Personne, annee: i32) -> Euros {
    let periode = Periode::annee(annee);
    ressources::total(adulte, Assiette::Famille, Traitement::Pension, periode)
        + pensions_alimentaires(menage, adulte, periode)
}

const R532_4: &Source = &Source::article("CSS, art. R532-4").lu("LEGIARTI000006750907");
const R532_5: &Source = &Source::article("CSS, art. R532-5").lu("LEGIARTI000006750910");
const R532_6: &Source = &Source::article("CSS, art. R532-6").lu("LEGIARTI000006750915");
const R532_7: &Source = &Source::article("CSS, art. R532-7").lu("LEGIARTI000041419439");

/// Share kept of the income from work and of the unemployment benefit, while a measure runs, with its article: the measure
/// that the person says the CAF applies, else the one that the situation commands.
fn mesure(
    menage: &Menage,
    adulte: &Personne,
    percus: Percus,
    mois: MoisCouvert,
) -> Option<(&'static Source, Taux, Taux)> {
    let cesse = Taux::UN - CESSATION_ACTIVITE.en(mois).valeur;
    if let Some(dite) = adulte.mesure_caf {
        return mesure_dite(menage, adulte, dite, cesse, mois.mois());
    }
    let fin = |depuis: Option<Mois>| depuis.is_some_and(|depuis| mois.mois() <= fin_de_periode(depuis));
    let fin_du_travail = || fin_du_travail(adulte, mois.mois());
    match Evenement::en(menage, adulte, mois.mois(), percus)? {
        Evenement::Rsa | Evenement::ChomageSansAllocation => Some((R532_7, Taux::ZERO, Taux::ZERO)),
        Evenement::ChomageIndemnise => Some((R532_7, cesse, Taux::UN)),
        Evenement::LongueMaladie => Some((R532_6, cesse, cesse)),
        Evenement::Detention | Evenement::ArretPourEnfant => Some((R532_4, Taux::ZERO, Taux::ZERO)),
        Evenement::Pension => fin(depuis(adulte, mois.mois())).then_some((R532_5, cesse, cesse)),
        Evenement::Aah => fin(adulte.aah_depuis.max(fin_du_travail())).then_some((R532_5, cesse, cesse)),
    }
}

/// The last month of the measure that follows the end of an activity: December of the year of the event, of the next one
/// where it is of July or later (R532-5).
fn fin_de_periode(evenement: Mois) -> Mois {
    Mois::new(evenement.annee() + i32::from(evenement.numero() >= 7), 12)
}

fn mesure_dite(
    menage: &Menage,
    adulte: &Personne,
    dite: MesureCaf,
    cesse: Taux,
    mois: Mois,
) -> Option<(&'static Source, Taux, Taux)> {
    let depuis = adulte.mesure_caf_depuis;
    // Without a month the person says that it runs today.
    let ecoules = depuis.map_or(i32::MAX, |evenement| mois.depuis(evenement));
    let (source, delai, activite, chomage) = match dite {
        MesureCaf::Aucune => return None,
        MesureCaf::ChomageIndemnise => (R532_7, 2, cesse, Taux::UN),
        MesureCaf::ChomageNonIndemnise | MesureCaf::Rsa => (R532_7, 1, Taux::ZERO, Taux::ZERO),
        MesureCaf::LongueMaladie => (R532_6, 1, cesse, cesse),
        MesureCaf::RetraiteInvaliditeAah => {
            if depuis.is_some_and(|evenement| mois > fin_de_periode(evenement)) {
                return None;
            }
            (R532_5, 1, cesse, cesse)
        }
        // For a member of a couple only.
        MesureCaf::ArretPourEnfant | MesureCaf::Detention if menage.est_couple() => {
            (R532_4, 1, Taux::ZERO, Taux::ZERO)
        }
        MesureCaf::ArretPourEnfant | MesureCaf::Detention => return None,
    };
    (ecoules >= delai).then_some((source, activite, chomage))
}

/// Whether the ceiling of a lone person or of a couple of two workers applies.
pub fn condition_isole_ou_biactif(menage: &Menage, base: &BaseFamille, t: &mut Trace) -> bool {
    t.condition(
        "Parent seul, ou couple dont chacun travaille",
        !menage.est_couple() || base.biactif,
        CSS_R522_2,
    )
}
