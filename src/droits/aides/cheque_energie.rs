//! Chèque énergie: a voucher a year towards the bills of energy; sent by the Agence de services et de paiement.
//!
//! Texts: code de l'énergie, art. L124-1, R124-1 s.; décret n° 2025-735; arrêté of 31 July 2025. The voucher of the
//! civil year of the month, from the reference income and the family of the tax notice of the year before (income of
//! N-2), for the tax household that holds the electricity contract: the claimant's.
//!
//! Facts read from an answer: the electricity contract, the tax notice or each income of the year before last,
//! births, custody, whether the parents of who lives alone count him in their taxes. Derived: the tax household of the
//! claimant and its units. Supposed in words: a contract in one's own name, the tax of the incomes given.
//!
//! Not modelled and told, beside the amount: a grown child who may be taxed elsewhere, a student who
//! did not say where he is. Among the limits of the catalogue: a change of the family since the notice, a contract held
//! by a partner taxed apart, the aid paid through the manager of a residence. The dates of the campaign are in the agenda.

use crate::droits::commun::impot;
use crate::loi::baremes::sante::{
    CHEQUE_ENERGIE_MONTANTS, CHEQUE_ENERGIE_PLAFOND, CHEQUE_ENERGIE_SEUILS, CHEQUE_ENERGIE_UNITES,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Figure, Trace};
use crate::menage::situation::Menage;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;

const L124_1: &Source = &Source::article("Code de l'énergie, art. L124-1");
const R124_1: &Source = &Source::article("Code de l'énergie, art. R124-1 s.");
const DECRET_2025: &Source = &Source::article("Décret n° 2025-735");

/// Year of the income that the voucher of a month looks at.
pub fn annee_des_revenus(mois: MoisCouvert) -> i32 {
    mois.mois().annee() - 2
}

/// The voucher of the year, in euros a year; `revenu` is the reference income of the claimant's tax household.
pub fn calculer(menage: &Menage, revenu: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let mut motifs = Vec::new();
    let contrat = menage.a_un_contrat_d_electricite();
    if !t.condition("Contrat d'électricité à votre nom pour votre logement", contrat, DECRET_2025) {
        let motif = "Il faut un contrat d'électricité à votre nom ; en foyer ou résidence, une aide passe par le gestionnaire";
        motifs.push(Motif::new(motif, DECRET_2025));
    }
    if let Some(rattache) = impot::est_compte_par_ses_parents(menage, mois.mois())
        && !t.condition("Pas compté dans les impôts de vos parents", !rattache, DECRET_2025)
    {
        let motif =
            "Vos parents vous comptent dans leurs impôts : le chèque énergie regarde leur foyer fiscal";
        motifs.push(Motif::new(motif, DECRET_2025));
    }
    let unites = unites(menage, mois, t);
    let phrase = "revenu fiscal de référence divisé par les unités de consommation";
    let par_unite = t.formule("Revenu par unité", revenu.valeur.par(unites), phrase, &[revenu], R124_1);
    let plafond = t.bareme(&CHEQUE_ENERGIE_PLAFOND, mois);
    if !t.condition("Revenu par unité inférieur au plafond", par_unite.valeur < plafond.valeur, L124_1) {
        let motif =
            "Le revenu fiscal de référence (avis d'impôt), selon le nombre de personnes, atteint le plafond";
        motifs.push(Motif::compare(motif, par_unite.valeur, plafond.valeur, L124_1));
    }
    if motifs.is_empty() {
        Droit::Ouvert(Versement::sans_crds(montant(par_unite.valeur, unites, mois, t).valeur))
    } else {
        Droit::Ferme(motifs)
    }
}

/// Consumption units: 1, then 0,5, then 0,3 for each; half of it for a child in shared custody, counted last.
fn unites(menage: &Menage, mois: MoisCouvert, t: &mut Trace) -> Taux {
    let foyer = impot::foyer_du_demandeur(menage, annee_des_revenus(mois));
    let bareme = CHEQUE_ENERGIE_UNITES.en(mois).valeur;
    let entieres = foyer.declarants + foyer.enfants;
    let personnes = (1..=entieres).map(|rang| bareme.du_rang(rang));
    let alternes = (1..=foyer.en_alternance).map(|rang| bareme.du_rang(entieres + rang) / 2);
    let unites = personnes.chain(alternes).sum();
    let phrase = "1 pour la première personne du foyer fiscal, 0,5 pour la deuxième, 0,3 ensuite ; moitié pour un enfant en résidence alternée";
    t.formule_taux("Unités de consommation", unites, phrase, R124_1).valeur
}

/// The voucher, by income per unit and by number of units.
fn montant(par_unite: Euros, unites: Taux, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let seuils = CHEQUE_ENERGIE_SEUILS.en(mois);
    for seuil in seuils.valeur.0 {
        t.bareme_de(CHEQUE_ENERGIE_SEUILS.libelle, &CHEQUE_ENERGIE_SEUILS, seuils, |_| seuil);
    }
    let tranche = seuils.valeur.0.iter().filter(|seuil| par_unite >= **seuil).count();
    let montants = CHEQUE_ENERGIE_MONTANTS.en(mois);
    t.bareme_de("Chèque énergie de l'année", &CHEQUE_ENERGIE_MONTANTS, montants, |cheques| {
        cheques.0[tranche].pour(unites)
    })
}
