//! The incomes that each text counts, over its own period and after its own deductions.

use std::borrow::Cow;

use crate::droits::commun::natures::{self, Assiette, Traitement, traitement};
use crate::loi::baremes::impot::{
    ABATTEMENT_157_BIS, DEDUCTION_TAUX, MICRO_LIBERAL, MICRO_MINIMUM, MICRO_SERVICE, MICRO_VENTE,
};
use crate::loi::trace::{Figure, Trace};
use crate::menage::livre::Revenu;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::Euros;
use crate::notions::serie::Serie;
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, AutreParent, MesureCaf, Nature};

pub mod famille;
pub mod logement;
pub mod minimum;

/// Professional expenses taken off wages and unemployment benefit: real ones where they are higher than the
/// flat 10 %, which is rounded to the euro, bounded, and never more than the income itself.
pub fn deduction_salaires(
    revenu: Euros,
    frais_reels: Euros,
    (minimum, maximum): (Euros, Euros),
    annee: Mois,
) -> Euros {
    let forfait = (revenu * DEDUCTION_TAUX.a(annee).valeur).clamp(minimum, maximum).arrondi_euro();
    forfait.max(frais_reels).min(revenu.positif())
}

/// The 10 % taken off pensions, before the household's own limit.
pub fn deduction_pensions(pension: Euros, (minimum, maximum): (Euros, Euros), annee: Mois) -> Euros {
    let forfait = pension * DEDUCTION_TAUX.a(annee).valeur;
    forfait.arrondi_euro().min(maximum).max(minimum).min(pension.positif())
}

/// Income from work and unemployment of one person over a period, after the deduction for expenses.
#[derive(Clone, Copy, Debug)]
pub struct Travail {
    /// Wages and allowances in their place, net of their share of the deduction.
    pub salaires: Figure,
    /// Unemployment benefit, net of its share.
    pub chomage: Figure,
}

/// Whether some resources read an answer on incomes.
pub fn lit(reference: &Reference, assiette: Assiette) -> bool {
    match reference.cle {
        Cle::RevenusAnnuels | Cle::FraisReels | Cle::PensionPercue | Cle::PensionFixee => true,
        Cle::Revenu(nature) => natures::lit(nature, assiette),
        _ => false,
    }
}

/// Whether an answer on incomes may leave less of the resources than those that are known: one that takes off, the figures
/// of a year, an alimony that holds what is paid for the children and may be less.
pub fn peut_retirer(menage: &Menage, reference: &Reference) -> bool {
    match reference.cle {
        Cle::RevenusAnnuels | Cle::FraisReels => true,
        Cle::Revenu(Nature::PensionAlimentaireRecue) => menage
            .adultes()
            .any(|adulte| reference.personne == Some(adulte.rang) && recoit_pour_les_enfants(menage, adulte)),
        Cle::Revenu(nature) => natures::peut_retirer(nature),
        _ => false,
    }
}

/// Whether an answer tells that the work of a person goes on, or when it stopped, whatever these resources make of the
/// income: what the end of an activity leaves out or cuts (CCH, art. R822-13 to R822-16; CSS, art. R532-5 to R532-7).
pub fn dit_la_cessation(menage: &Menage, reference: &Reference) -> bool {
    let dit = matches!(reference.cle, Cle::Revenu(nature)
        if natures::est_du_travail(nature) || natures::est_une_pension(nature));
    dit && menage.adultes().any(|adulte| reference.personne == Some(adulte.rang) && a_pu_cesser(adulte))
}

/// The household with its known incomes alone, the lowest that it may have; `None` where something else than an amount
/// that adds to them is missing. Of whoever stopped working nothing counts: what is not known may date the stop, which
/// leaves the rest out.
pub fn revenus_connus<'m>(menage: &'m Menage, inconnus: &[Reference]) -> Option<Cow<'m, Menage>> {
    let nature = |reference: &Reference| match reference.cle {
        Cle::Revenu(nature) if natures::s_ajoute(nature) => Some(nature),
        _ => None,
    };
    let natures: Option<Vec<Nature>> = inconnus.iter().map(nature).collect();
    let natures = natures?;
    let mut connus = Cow::Borrowed(menage);
    for (reference, nature) in inconnus.iter().zip(natures) {
        let retire = |personne: &Personne| {
            reference.personne == Some(personne.rang)
                && !personne.livre.est_vide()
                && (a_pu_cesser(personne) || !natures::est_du_travail(nature))
        };
        if menage.personnes().any(retire) {
            let concernee = connus.to_mut().personnes_mut().find(|p| reference.personne == Some(p.rang));
            concernee.into_iter().for_each(|p| p.livre.changer(ne_garder_que_ce_qui_retire));
        }
    }
    Some(connus)
}

/// Of the incomes of a person, what takes off the others: the alimony paid, a loss.
fn ne_garder_que_ce_qui_retire(series: &mut Vec<(Nature, Serie)>, annuels: &mut Vec<(i32, Nature, Euros)>) {
    let versee = |nature: Nature| nature == Nature::PensionAlimentaireVersee;
    let sans_gain =
        |serie: &Serie| serie.paliers_en_ordre().iter().all(|(_, montant)| !montant.est_positif());
    series.retain(|(nature, serie)| versee(*nature) || *nature == Nature::Benefice && sans_gain(serie));
    annuels.retain(|(_, nature, montant)| versee(*nature) || !montant.est_positif());
}

/// Whether the end of a person's work may be looked at.
fn a_pu_cesser(personne: &Personne) -> bool {
    let cesse = matches!(
        personne.activite,
        Some(
            Activite::Chomeur
                | Activite::ArretMaladie
                | Activite::CongeParental
                | Activite::Retraite
                | Activite::Invalide
        )
    );
    cesse || personne.mesure_caf == Some(MesureCaf::Detention) || personne.handicap.a_le_taux_de_l_aah()
}

/// The taxable amount over a period of all that some resources count in the same way.
pub fn total(personne: &Personne, assiette: Assiette, cherche: Traitement, periode: Periode) -> Euros {
    let comptes = personne.revenus().filter(|revenu| traitement(revenu.nature(), assiette) == cherche);
    comptes.map(|revenu| revenu.imposable(periode)).sum()
}

const CGI_83: &Source = &Source::article("CGI, art. 83 3°");
const CGI_158: &Source = &Source::article("CGI, art. 158 5 a");

/// Taxable pay and unemployment benefit of a period, less the flat 10 % or the real expenses,
/// shared between the two in proportion.
pub fn travail(
    personne: &Personne,
    assiette: Assiette,
    periode: Periode,
    frais_reels: Euros,
    bornes: (Euros, Euros),
    t: &mut Trace,
) -> Travail {
    let libelle = "Salaires et indemnités imposables";
    let salaires = imposables(libelle, personne, (assiette, Traitement::Travail), periode, t);
    travail_de(personne, assiette, salaires, periode, frais_reels, bornes, t)
}

/// The same where the taxable wages are already added up.
pub fn travail_de(
    personne: &Personne,
    assiette: Assiette,
    salaires: Figure,
    periode: Periode,
    frais_reels: Euros,
    bornes: (Euros, Euros),
    t: &mut Trace,
) -> Travail {
    let libelle = "Allocations de chômage imposables";
    let chomage = imposables(libelle, personne, (assiette, Traitement::Chomage), periode, t);
    let deduction = deduction_salaires(salaires.valeur + chomage.valeur, frais_reels, bornes, periode.debut);
    if deduction.est_nul() {
        return Travail { salaires, chomage };
    }
    let phrase = "10 % à l'euro le plus proche, dans les limites de l'année, ou les frais réels s'ils sont plus élevés";
    let retire = t.formule("Frais professionnels déduits", deduction, phrase, &[salaires, chomage], CGI_83);
    // The flat 10 % is shared; real expenses are those of a job (CCH, art. R822-4).
    let sur_salaires = if deduction == frais_reels {
        deduction.min(salaires.valeur)
    } else {
        deduction.au_prorata(salaires.valeur, salaires.valeur + chomage.valeur)
    };
    let nets = |libelle, brut: Figure, part: Euros, t: &mut Trace| {
        let phrase = "moins leur part des frais déduits";
        t.formule(libelle, brut.valeur - part, phrase, &[brut, retire], CGI_83)
    };
    Travail {
        salaires: nets("Salaires après déduction", salaires, sur_salaires, t),
        chomage: nets("Chômage après déduction", chomage, deduction - sur_salaires, t),
    }
}

/// The taxable amounts over a period of all that some resources count in the same way: a line for each that is not nil,
/// then their sum.
pub fn imposables(
    libelle: &'static str,
    personne: &Personne,
    (assiette, cherche): (Assiette, Traitement),
    periode: Periode,
    t: &mut Trace,
) -> Figure {
    let mut lignes = Vec::new();
    for revenu in personne.revenus() {
        if traitement(revenu.nature(), assiette) == cherche {
            let montant = revenu.imposable(periode);
            if !montant.est_nul() {
                lignes.push(imposable(personne, &revenu, montant, periode, t));
            }
        }
    }
    match lignes[..] {
        [seule] => seule,
        _ => t.somme(libelle, &lignes, CGI_83),
    }
}

/// One taxable income: the answer itself, or what the net received stands for.
fn imposable(
    personne: &Personne,
    revenu: &Revenu<'_>,
    montant: Euros,
    periode: Periode,
    t: &mut Trace,
) -> Figure {
    let nature = revenu.nature();
    let reference = Some(Reference::de(personne.rang, Cle::Revenu(nature)));
    let recu = revenu.somme(periode);
    if recu == montant || recu.est_nul() {
        return t.reponse(nature.libelle(), montant, reference);
    }
    let recu = t.reponse(nature.libelle(), recu, reference);
    let phrase = "le net reçu plus la CSG et la CRDS non déductibles (2,9 % de 98,25 % du brut), ou le montant imposable donné";
    t.formule("Montant imposable", montant, phrase, &[recu], CGI_83)
}

/// Pensions and alimony of one person, less 10 % within what is left of the household's limit.
pub fn pensions(
    total: Euros,
    bornes: (Euros, Euros),
    annee: Mois,
    deduit: &mut Euros,
    t: &mut Trace,
) -> Option<Figure> {
    if total.est_nul() {
        return None;
    }
    let deduction = deduction_pensions(total, bornes, annee).min(bornes.1 - *deduit).positif();
    *deduit += deduction;
    let total = t.reponse("Retraites et pensions imposables", total, None);
    let phrase = "10 % des pensions, dans la limite de l'année pour le foyer";
    let deduction = t.formule("Abattement sur les pensions", deduction, phrase, &[total], CGI_158);
    Some(t.reste("Pensions retenues", total, deduction, CGI_158))
}

/// Pensions of old age and invalidity and annuities received in a month.
pub fn pensions_recues(personne: &Personne, mois: Mois) -> Euros {
    let pensions = personne.series().filter(|(nature, _)| natures::est_une_pension(*nature));
    pensions.map(|(_, serie)| serie.en(mois)).sum()
}

/// Abatement of the old or invalid, for each of `beneficiaires` (CGI, art. 157 bis): whole, then half, by the net
/// income of the household in a year of income.
pub fn abattement_157_bis(beneficiaires: usize, net: Figure, annee: i32, t: &mut Trace) -> Figure {
    const CGI_157_BIS: &Source = &Source::article("CGI, art. 157 bis");
    let unitaire = t.lit(&ABATTEMENT_157_BIS, Mois::new(annee, 1)).pour(net.valeur);
    let phrase = "par adulte assez âgé ou invalide, selon les revenus du foyer";
    let libelle = "Abattement pour l'âge ou l'invalidité";
    t.formule(libelle, unitaire * beneficiaires as u32, phrase, &[net], CGI_157_BIS)
}

/// Taxable profit, or loss, of a self-employed person over a period, that of a micro-enterprise with it.
pub fn benefices(personne: &Personne, periode: Periode) -> Euros {
    personne.imposable(Nature::Benefice, periode) + benefice_micro(personne, periode)
}

/// Profit of a micro-enterprise over a period: turnover less the flat allowance (CGI, art. 50-0, 102 ter).
pub fn benefice_micro(personne: &Personne, periode: Periode) -> Euros {
    let annee = periode.debut;
    let (mut chiffre_affaires, mut abattement) = (Euros::ZERO, Euros::ZERO);
    for revenu in personne.revenus() {
        let taux = match revenu.nature() {
            Nature::MicroVente => &MICRO_VENTE,
            Nature::MicroService => &MICRO_SERVICE,
            Nature::MicroLiberal => &MICRO_LIBERAL,
            _ => continue,
        };
        let encaisse = revenu.imposable(periode);
        chiffre_affaires += encaisse;
        abattement += encaisse * taux.a(annee).valeur;
    }
    if chiffre_affaires.est_nul() {
        return Euros::ZERO;
    }
    // The smallest allowance is that of a year.
    let minimum = MICRO_MINIMUM.a(annee).valeur * periode.nombre() / 12;
    chiffre_affaires - abattement.max(minimum).min(chiffre_affaires)
}

/// Alimony received in a month for the children: what is really paid, as far as the answers say it.
pub fn pension_des_enfants(menage: &Menage, mois: Mois) -> Euros {
    menage
        .enfants
        .iter()
        .filter(|enfant| enfant.enfant.autre_parent_depuis.is_none_or(|depuis| depuis <= mois))
        .map(|enfant| match enfant.enfant.autre_parent {
            Some(AutreParent::PensionPayee) => {
                enfant.enfant.pension_percue.or(enfant.enfant.pension_fixee).unwrap_or_default()
            }
            Some(AutreParent::PensionImpayee) => enfant.enfant.pension_percue.unwrap_or_default(),
            _ => Euros::ZERO,
        })
        .sum()
}

/// Whether what is paid for the children is the person's: the claimant's, whose own series, where it is given, already holds
/// it.
fn recoit_pour_les_enfants(menage: &Menage, personne: &Personne) -> bool {
    personne.rang == menage.demandeur.rang
        && menage.enfants.iter().any(|enfant| enfant.enfant.autre_parent.is_some())
        && personne.serie(Nature::PensionAlimentaireRecue).is_none()
}

/// Alimony received by an adult in a month.
pub fn pension_alimentaire(menage: &Menage, personne: &Personne, mois: Mois) -> Euros {
    let propre = personne.revenu(Nature::PensionAlimentaireRecue, mois);
    let pour_les_enfants = recoit_pour_les_enfants(menage, personne);
    if pour_les_enfants { propre + pension_des_enfants(menage, mois) } else { propre }
}

/// Alimony received by an adult over a period: the year's own figure where it was given (it holds what is paid
/// for the children too).
pub fn pensions_alimentaires(menage: &Menage, personne: &Personne, periode: Periode) -> Euros {
    let nature = Nature::PensionAlimentaireRecue;
    if recoit_pour_les_enfants(menage, personne) && personne.annuel(nature, periode).is_none() {
        return periode.mois().map(|mois| pension_des_enfants(menage, mois)).sum();
    }
    personne.imposable(nature, periode)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;

    const ANNEE: Mois = Mois::new(2025, 1);
    const BORNES: (Euros, Euros) = (euros!(509), euros!(14555));

    #[test]
    fn la_deduction_de_dix_pour_cent_ne_depasse_ni_ses_bornes_ni_le_revenu() {
        assert_eq!(deduction_salaires(euros!(10800), Euros::ZERO, BORNES, ANNEE), euros!(1080));
        assert_eq!(deduction_salaires(euros!(300), Euros::ZERO, BORNES, ANNEE), euros!(300));
        assert_eq!(deduction_salaires(euros!(2000), Euros::ZERO, BORNES, ANNEE), euros!(509));
        assert_eq!(deduction_salaires(euros!(900000), Euros::ZERO, BORNES, ANNEE), euros!(14555));
        assert_eq!(deduction_salaires(euros!(10000), euros!(1500), BORNES, ANNEE), euros!(1500));
        assert_eq!(deduction_salaires(Euros::ZERO, Euros::ZERO, BORNES, ANNEE), Euros::ZERO);
    }
}
