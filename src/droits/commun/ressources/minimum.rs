//! Monthly resources of the Aspa and of the ASI (CSS, art. R815-22 to R815-30, R815-61).
//!
//! The three months before, both partners: gross wages less one abatement, gross pensions, all other income,
//! and 3 % a year of the value of what one owns.
//!
//! **Not modelled**: the twelve-month test that opens the right when the quarter is too high (R815-29), goods
//! given away, free board.

use crate::droits::commun::ressources::famille;
use crate::loi::baremes::minima::{ASPA_ABATTEMENT, ASPA_PROPRIETE};
use crate::loi::trace::{Figure, Trace};
use crate::menage::personne::{Personne, salaire_brut};
use crate::menage::situation::Menage;
use crate::notions::mois::{MoisCouvert, Periode};
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;

const R815_24: &Source = &Source::article("CSS, art. R815-24").lu("LEGIARTI000006753696");
const R815_25: &Source = &Source::article("CSS, art. R815-25").lu("LEGIARTI000006753705");
const R815_29: &Source = &Source::article("CSS, art. R815-29").lu("LEGIARTI000029968931");

/// Natures counted as they are received.
const AUTRES: [Nature; 9] = [
    Nature::Chomage,
    Nature::Ass,
    Nature::IndemnitesJournalieres,
    Nature::IjMaternite,
    Nature::IjAccidentTravail,
    Nature::Invalidite,
    Nature::RenteAccidentTravail,
    Nature::PensionAlimentaireRecue,
    Nature::Autres,
];

/// Whether these resources read an answer.
pub fn lit(reference: &Reference) -> bool {
    famille::lit(reference) || reference.cle.est_dans(Cle::FoyerPatrimoine)
}

/// Euros per month, of the whole couple; `aah_du_conjoint` is the AAH of the other partner.
pub fn calculer(menage: &Menage, aah_du_conjoint: Euros, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let trimestre = Periode::fenetre(mois.mois(), 3, 1);
    let travail: Euros = menage.adultes().map(|adulte| professionnel(adulte, trimestre)).sum();
    let travail = t.reponse("Revenus bruts du travail des trois mois", travail, None);
    let (seul, couple) = t.lit(&ASPA_ABATTEMENT, mois);
    let abattement = if menage.est_couple() { couple } else { seul };
    let abattement = t.bareme_de(
        "Abattement sur les revenus du travail",
        &ASPA_ABATTEMENT,
        ASPA_ABATTEMENT.en(mois),
        |_| abattement,
    );
    let travail = t.reste("Revenus du travail après abattement", travail, abattement, R815_29);
    let pensions: Euros = menage.adultes().map(|adulte| retraite_brute(adulte, trimestre)).sum();
    let pensions = t.reponse("Retraites brutes des trois mois", pensions, None);
    let autres = menage.adultes().flat_map(|a| AUTRES.map(|nature| a.somme(nature, trimestre))).sum();
    let autres = t.reponse("Autres revenus des trois mois", autres, None);
    let total = t.somme("Ressources des trois mois", &[travail, pensions, autres], R815_24);
    let par_mois = t.divise("Ressources par mois", total, 3, R815_29);
    let biens = menage.foyer.patrimoine;
    let valeur = biens.livrets_exoneres
        + biens.placements
        + biens.capital_improductif
        + biens.immobilier_loue
        + biens.immobilier_non_loue;
    let revenu_des_biens = valeur * ASPA_PROPRIETE.en(mois).valeur / 12;
    let phrase = "3 % par an de la valeur de l'épargne et des biens";
    let biens = t.formule("Revenu attribué aux biens, par mois", revenu_des_biens, phrase, &[], R815_25);
    let aah = t.reprise("AAH du conjoint", aah_du_conjoint);
    t.somme("Ressources du foyer par mois", &[par_mois, biens, aah], R815_29)
}

fn professionnel(adulte: &Personne, periode: Periode) -> Euros {
    let salaires = match adulte.serie(Nature::SalaireBrut) {
        Some(brut) => brut.somme(periode),
        None => salaire_brut(adulte.somme(Nature::Salaire, periode), periode.debut),
    };
    let independant = [Nature::Benefice, Nature::MicroVente, Nature::MicroService, Nature::MicroLiberal]
        .map(|n| adulte.somme(n, periode));
    salaires + adulte.somme(Nature::Apprentissage, periode) + independant.into_iter().sum::<Euros>().positif()
}

fn retraite_brute(adulte: &Personne, periode: Periode) -> Euros {
    let serie = adulte.serie(Nature::RetraiteBrute).or_else(|| adulte.serie(Nature::Retraite));
    serie.map_or(Euros::ZERO, |serie| serie.somme(periode))
}
