//! Incomes of a tax household, after their deductions: CGI, art. 83, 157 bis, 158.

use super::foyer_fiscal::{FoyerFiscal, etudie};
use crate::droits::commun::natures::{Assiette, Traitement};
use crate::droits::commun::ressources::{self, benefices, imposables, pensions_alimentaires, travail_de};
use crate::loi::baremes::communs::SMIC_MENSUEL;
use crate::loi::baremes::impot::{
    DEDUCTION_PENSIONS, DEDUCTION_SALAIRES, ETUDIANT_EXONERE, IJ_ACCIDENT_IMPOSABLE,
};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::vocabulaire::{Activite, Nature};

const CGI_81: &Source = &Source::article("CGI, art. 81 8°");
const CGI_83: &Source = &Source::article("CGI, art. 83 et 158");
const CGI_157_BIS: &Source = &Source::article("CGI, art. 157 bis");
const CGI_1657: &Source = &Source::article("CGI, art. 1657");

impl FoyerFiscal<'_> {
    /// RNI, in whole euros.
    pub(super) fn revenu_net_imposable(&self, menage: &Menage, annee: i32, t: &mut Trace) -> Figure {
        let net = self.revenu_net_global(menage, annee, t);
        let abattement = self.abattement_157_bis(net, annee, t);
        let imposable = t.reste("Revenu net imposable", net, abattement, CGI_157_BIS);
        t.arrondi("Revenu net imposable, à l'euro", imposable, Arrondi::Euro, CGI_1657)
    }

    /// RNG, exact.
    pub(super) fn revenu_net_global(&self, menage: &Menage, annee: i32, t: &mut Trace) -> Figure {
        let periode = Periode::annee(annee);
        let mut figures = Vec::with_capacity(4);
        let mut deduit = Euros::ZERO;
        for membre in self.membres() {
            t.pour(Some(membre.rang));
            figures.push(revenus_du_travail(membre, annee, t));
            let bornes = t.lit(&DEDUCTION_PENSIONS, periode.debut);
            figures.extend(ressources::pensions(
                pensions_imposables(menage, membre, annee),
                bornes,
                periode.debut,
                &mut deduit,
                t,
            ));
        }
        t.pour(None);
        let des_declarants = |traitement: Traitement| -> Euros {
            let declarants = self.declarants.iter();
            declarants.map(|m| ressources::total(m, Assiette::Impot, traitement, periode)).sum()
        };
        let autres = des_declarants(Traitement::Patrimoine);
        figures.push(t.reponse("Loyers, intérêts et autres revenus", autres, None));
        let brut = t.somme("Revenu brut global", &figures, CGI_83);
        let versees = des_declarants(Traitement::Versee);
        let versees = t.reponse("Pensions alimentaires versées", versees, None);
        t.reste("Revenu net global", brut, versees, CGI_83)
    }

    /// Taxable pay and pensions, before their deductions: the tax is withheld when they are paid (CGI, art. 204 B).
    pub(super) fn preleves_a_la_source(&self, periode: Periode) -> Euros {
        let de =
            |membre: &Personne, traitement| ressources::total(membre, Assiette::Impot, traitement, periode);
        let part = IJ_ACCIDENT_IMPOSABLE.a(periode.debut).valeur;
        self.membres()
            .map(|membre| {
                de(membre, Traitement::Travail)
                    + de(membre, Traitement::Chomage)
                    + de(membre, Traitement::Accident) * part
                    + de(membre, Traitement::Pension)
            })
            .sum()
    }

    /// Profits, alimony received, rents and interest: the tax on them is asked each month, whatever comes in (CGI, art. 204 C).
    pub(super) fn hors_retenue(&self, menage: &Menage, periode: Periode) -> Euros {
        let du_membre = |membre: &Personne| {
            benefices(membre, periode).positif() + pensions_alimentaires(menage, membre, periode)
        };
        let patrimoine = |declarant: &&Personne| {
            ressources::total(declarant, Assiette::Impot, Traitement::Patrimoine, periode)
        };
        self.membres().map(du_membre).sum::<Euros>() + self.declarants.iter().map(patrimoine).sum::<Euros>()
    }

    /// Declarants of 65 or more on 31 December, or invalid.
    pub(super) fn ages_ou_invalides(&self, annee: i32) -> usize {
        let a_65_ans = |adulte: &Personne| annee - adulte.naissance.mois().annee() >= 65;
        self.declarants.iter().filter(|adulte| a_65_ans(adulte) || adulte.handicap.cmi_invalidite).count()
    }

    pub(super) fn abattement_157_bis(&self, net: Figure, annee: i32, t: &mut Trace) -> Figure {
        ressources::abattement_157_bis(self.ages_ou_invalides(annee), net, annee, t)
    }
}

/// Years on 1 January up to which the wages of a student may be exempt (CGI, art. 81 36°).
const AGE_D_UN_ETUDIANT: i32 = 25;

/// Whether a person has a wage of which a part may be exempt in a year, as that of a student (CGI, art. 81 36°). The figure
/// given for a year is already what is taxed.
pub fn est_un_etudiant_paye(personne: &Personne, annee: i32) -> bool {
    let salaire = personne.livre.revenu(Nature::Salaire);
    etudie(personne)
        && personne.age_au_premier(Mois::new(annee, 1)) <= AGE_D_UN_ETUDIANT
        && salaire.is_some_and(|salaire| salaire.annuel(Periode::annee(annee)).is_none())
}

/// What a student's wage leaves to the tax of a year once exempt, on the person's option, for as much as three monthly SMIC
/// of what was earned since the studies began; euros.
pub fn salaire_impose_d_un_etudiant(personne: &Personne, annee: i32) -> Euros {
    let periode = Periode::annee(annee);
    let debut = personne.activite_depuis.filter(|_| personne.est(Activite::Etudiant));
    let debut = debut.map_or(periode.debut, |debut| debut.max(periode.debut));
    let smic: Euros = periode.mois().map(|mois| SMIC_MENSUEL.a(mois).valeur).sum();
    let plafond = (smic * ETUDIANT_EXONERE.a(periode.debut).valeur / 12).arrondi_euro();
    let pendant = |periode: Periode| personne.imposable(Nature::Salaire, periode);
    let etudes = if debut <= periode.fin { pendant(Periode { debut, ..periode }) } else { Euros::ZERO };
    pendant(periode) - etudes.min(plafond)
}

/// Wages, unemployment benefit and profits of one member, after deduction.
fn revenus_du_travail(membre: &Personne, annee: i32, t: &mut Trace) -> Figure {
    let periode = Periode::annee(annee);
    let bornes = t.lit(&DEDUCTION_SALAIRES, periode.debut);
    let mut salaires = imposables(
        "Salaires et indemnités imposables",
        membre,
        (Assiette::Impot, Traitement::Travail),
        periode,
        t,
    );
    if !ressources::total(membre, Assiette::Impot, Traitement::Accident, periode).est_nul() {
        let libelle = "Indemnités d'accident du travail";
        let accident = imposables(libelle, membre, (Assiette::Impot, Traitement::Accident), periode, t);
        let phrase = "l'autre moitié n'est pas imposée";
        let part = IJ_ACCIDENT_IMPOSABLE.a(periode.debut).valeur;
        let taxees = t.formule("Moitié imposée", accident.valeur * part, phrase, &[accident], CGI_81);
        salaires = t.somme("Salaires et indemnités imposables", &[salaires, taxees], CGI_83);
    }
    let travail =
        travail_de(membre, Assiette::Impot, salaires, periode, membre.frais_reels(annee), bornes, t);
    // A loss of the year goes against the other incomes of the household (CGI, art. 156 I).
    let profits = benefices(membre, periode);
    let profits = t.reponse("Bénéfices ou pertes d'indépendant", profits, None);
    t.somme("Revenus du travail nets", &[travail.salaires, travail.chomage, profits], CGI_83)
}

fn pensions_imposables(menage: &Menage, membre: &Personne, annee: i32) -> Euros {
    let periode = Periode::annee(annee);
    ressources::total(membre, Assiette::Impot, Traitement::Pension, periode)
        + pensions_alimentaires(menage, membre, periode)
}
