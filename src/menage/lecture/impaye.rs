//! The rent in arrears.

use super::groupe::{Groupe, TEXTE_MAXIMUM};
use crate::menage::impaye::{Impaye, MoisDu};
use crate::notions::mois::Date;
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::EtapeImpaye;

/// What a month of the statement says.
const DU_RELEVE: [Cle; 5] = [
    Cle::ImpayeReleveMois,
    Cle::ImpayeReleveAppele,
    Cle::ImpayeReleveRegularisation,
    Cle::ImpayeReleveAide,
    Cle::ImpayeRelevePaye,
];

/// The rent in arrears; nothing where no amount is written or it is zero. "Je ne sais pas" is arrears all the same.
pub(super) fn lire_impaye(objet: &Groupe<'_>) -> Option<Impaye> {
    let ecrit = objet.montant(Cle::ImpayeMontant);
    let ecrit = objet.reponse(Cle::ImpayeMontant, ecrit).ou(Euros::ZERO);
    let mut releve: Vec<MoisDu> = objet.liste(Cle::ImpayeReleve).iter().filter_map(lire_mois_du).collect();
    trier_par(&mut releve, |du| du.mois);
    // The statement, where there is one, is the debt; what is not known of it leaves the debt unknown.
    let detaille = releve.iter().map(MoisDu::reste).sum::<Euros>().positif();
    let tue = objet.reponses_inconnues().iter().any(|inconnue| DU_RELEVE.contains(&inconnue.cle));
    let montant = match releve.is_empty() {
        _ if tue => None,
        true => ecrit,
        false => Some(detaille),
    };
    let du = releve.iter().find(|du| du.reste().est_positif()).map(|du| du.mois);
    let impaye = Impaye {
        montant,
        cause: objet.choix(Cle::ImpayeCause),
        premier_impaye: objet.mois(Cle::ImpayePremierImpaye).or(du),
        releve,
        reprise_loyer_depuis: objet.mois(Cle::ImpayeRepriseLoyerDepuis),
        etapes: objet.liste(Cle::ImpayeEtapes).iter().filter_map(lire_etape).collect(),
        decision: objet.choix(Cle::ImpayeDecision),
        al_suspendue: objet.oui_non(Cle::ImpayeAlSuspendue, false),
        rappel_al_attendu: objet.montant(Cle::ImpayeRappelAlAttendu).unwrap_or_default(),
        fsl_demande: objet.montant(Cle::ImpayeFslDemande).unwrap_or_default(),
        plan: objet.choix(Cle::ImpayePlan),
        mensualite_proposee: objet.montant(Cle::ImpayeMensualiteProposee),
        motif_maintien: objet.texte(Cle::ImpayeMotifMaintien, TEXTE_MAXIMUM),
    };
    impaye.montant.is_none_or(Euros::est_positif).then_some(impaye)
}

fn lire_mois_du(objet: &Groupe<'_>) -> Option<MoisDu> {
    let mois = objet.mois(Cle::ImpayeReleveMois);
    let montant = |cle| objet.montant(cle).unwrap_or_default();
    let appele = montant(Cle::ImpayeReleveAppele);
    let regularisation = montant(Cle::ImpayeReleveRegularisation);
    let aide = montant(Cle::ImpayeReleveAide);
    let paye = montant(Cle::ImpayeRelevePaye);
    Some(MoisDu { mois: mois?, appele, regularisation, aide, paye })
}

fn lire_etape(objet: &Groupe<'_>) -> Option<(EtapeImpaye, Date)> {
    let etape = objet.choix(Cle::ImpayeEtapesEtape);
    let date = objet.date(Cle::ImpayeEtapesDate);
    etape.zip(date)
}
