//! Monthly resources of the Aspa and of the ASI (CSS, art. R815-22 to R815-30, R815-61).
//!
//! The three months before, both partners: gross wages less one abatement, gross pensions, all other income,
//! and 3 % a year of the value of what one owns.
//!
//! **Not modelled**: the twelve-month test that opens the right when the quarter is too high (R815-29), goods
//! given away, free board.

use crate::droits::commun::natures::{self, Assiette, Traitement, traitement};
use crate::loi::baremes::minima::{ASPA_ABATTEMENT, ASPA_PROPRIETE};
use crate::loi::trace::{Figure, Trace};
use crate::menage::livre::salaire_brut;
use crate::menage::personne::Personne;
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

/// The unknown answers that these resources wait for.
pub fn inconnus(menage: &Menage) -> Vec<Reference> {
    let adulte = |rang: u8| menage.adultes().any(|adulte| adulte.rang == rang);
    menage.inconnus_parmi(|reference| match reference.cle {
        Cle::Revenu(nature) => {
            reference.personne.is_some_and(adulte) && natures::lit(nature, Assiette::Minimum)
        }
        cle => cle.est_dans(Cle::FoyerPatrimoine),
    })
}

/// Whether what is not known only adds to these resources: not a loss, nor the gross of an income whose net is known.
pub fn ne_peut_que_s_ajouter(inconnus: &[Reference]) -> bool {
    let retire = |nature| matches!(nature, Nature::Benefice | Nature::SalaireBrut | Nature::RetraiteBrute);
    !inconnus.iter().any(|reference| matches!(reference.cle, Cle::Revenu(nature) if retire(nature)))
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
    let autres = menage.adultes().map(|adulte| recus(adulte, Traitement::Autre, trimestre)).sum();
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

/// What is received over a period of all that these resources count in the same way.
fn recus(adulte: &Personne, cherche: Traitement, periode: Periode) -> Euros {
    let comptes = adulte.revenus().filter(|revenu| traitement(revenu.nature(), Assiette::Minimum) == cherche);
    comptes.map(|revenu| revenu.somme(periode)).sum()
}

/// Pay, the wage gross, and what one's own activity brings.
fn professionnel(adulte: &Personne, periode: Periode) -> Euros {
    let net = adulte.somme(Nature::Salaire, periode);
    let salaires = match adulte.serie(Nature::SalaireBrut) {
        Some(brut) => brut.somme(periode),
        None => salaire_brut(net, periode.debut),
    };
    let autres = recus(adulte, Traitement::Travail, periode) - net;
    salaires + autres + recus(adulte, Traitement::Independant, periode).positif()
}

fn retraite_brute(adulte: &Personne, periode: Periode) -> Euros {
    let serie = adulte.serie(Nature::RetraiteBrute).or_else(|| adulte.serie(Nature::Retraite));
    serie.map_or(Euros::ZERO, |serie| serie.somme(periode))
}
