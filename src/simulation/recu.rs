//! What is received today beside what is due: totals, gaps, and what is not claimed.

use std::cmp::Reverse;

use crate::loi::droit::Droits;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::depenses::NatureDette;
use crate::questions::droits::{CleDroit, Compte, Payeur, Periodicite};
use crate::simulation::{Simulation, annexes};

impl Simulation {
    /// Lowest and highest total of the monthly aids, euros per month, rent reduction apart (the landlord makes it); open
    /// above where nothing bounds one of them.
    pub fn total_des_aides(&self) -> Fourchette {
        let total = |droits: &Droits| {
            let comptes = droits.iter().filter(|(cle, _)| cle.est_une_aide());
            comptes.map(|(_, droit)| droit.possible()).sum()
        };
        // What goes together is not added up apart: one household at a time.
        let possibles = self.possibles.iter().map(|possible| total(&possible.droits));
        possibles.reduce(Fourchette::ou).unwrap_or_else(|| total(&self.droits))
    }

    /// The aids of the month that nothing bounds: counted zero in every total, which is then open above.
    pub fn sans_bornes(&self) -> impl Iterator<Item = CleDroit> {
        let aides = self.droits.iter().filter(|(cle, _)| cle.est_une_aide());
        aides.filter(|(_, droit)| droit.possible().ouverte).map(|(cle, _)| cle)
    }

    /// The rights, what matters most first: those that open and are not received yet, then by amount over a
    /// year (the highest that a missing answer may bring), then in the order of [`CleDroit`].
    pub fn classement(&self, situation: &Situation) -> Vec<CleDroit> {
        let mut classes: Vec<_> = CleDroit::TOUS
            .iter()
            .map(|cle| {
                let au_plus = self.droit(*cle).fourchette().unwrap_or_default().haut;
                let par_an = au_plus * cle.fois_par_an();
                let a_demander = self.droit(*cle).est_surement_ouvert() && !situation.menage.est_recu(*cle);
                (Reverse(a_demander), Reverse(par_an), *cle)
            })
            .collect();
        trier_par(&mut classes, |(a_demander, par_an, _)| (*a_demander, *par_an));
        classes.into_iter().map(|(_, _, cle)| cle).collect()
    }

    /// What is due less what is received, where both are known; negative for what is received in excess. What
    /// is received is given per month: a right of another rhythm has no gap.
    pub fn ecart(&self, situation: &Situation, cle: CleDroit) -> Option<Euros> {
        if cle.periodicite() != Periodicite::Mois {
            return None;
        }
        situation.menage.recu(cle).zip(self.droit(cle).net()).map(|(recu, du)| du - recu)
    }

    /// What is due and not received in the month, euros, open above what missing answers leave sure; nothing until the household
    /// says what it receives. An aid left out of what is received is not received, unless the person does not know. One that
    /// is received, of another amount than this calculation, is not to be claimed: [`Simulation::ecart`] tells.
    pub fn non_demande(&self, situation: &Situation) -> Option<Fourchette> {
        if !situation.menage.a_dit_ses_aides() {
            return None;
        }
        let aides =
            CleDroit::TOUS.iter().filter(|cle| cle.est_une_aide() && !situation.menage.est_recu(**cle));
        let au_moins = |cle: &CleDroit| {
            let possible = self.droit(*cle).possible();
            let bas = self.droit(*cle).au_moins();
            Fourchette { ouverte: possible.ouverte || possible.haut > bas, ..Fourchette::exacte(bas) }
        };
        Some(aides.map(au_moins).sum())
    }
}

/// A right that was due before, was not said to be received, and may still be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncoreDemandable {
    /// The right.
    pub cle: CleDroit,
    /// What it was worth in its month, euros.
    pub montant: Fourchette,
    /// The last month in which it may be asked for.
    pub jusqu_a: Mois,
}

/// The rights of earlier months that may still be asked for in the month of the situation: the grants at birth or
/// adoption, within two years (CSS, art. L553-1). Several are added up, until the first of their last months.
pub fn encore_demandables(situation: &Situation) -> Vec<EncoreDemandable> {
    let cle = CleDroit::PajeNaissance;
    if situation.menage.est_recu(cle) {
        return Vec::new();
    }
    let primes = annexes::encore_demandables(&situation.menage, situation.menage.mois);
    let primes = primes.into_iter().map(|(droit, jusqu_a)| (droit.possible(), jusqu_a));
    let ouvertes = primes.filter(|(montant, _)| montant.peut_etre_positive());
    let total = ouvertes.reduce(|(un, premier), (autre, second)| (un + autre, premier.min(second)));
    total.map(|(montant, jusqu_a)| EncoreDemandable { cle, montant, jusqu_a }).into_iter().collect()
}

/// The aids that the family fund pays to the household in a month: as answered, then less what it keeps to recover an
/// overpayment; nothing where it keeps nothing. A housing aid that the landlord receives is left out, and what others
/// pay (ASS, Aspa, ASI). Euros.
pub fn apres_retenue(situation: &Situation, mois: Mois) -> Option<(Euros, Euros)> {
    let trop_percus = situation.finances.dettes.iter().filter(|dette| dette.nature == NatureDette::InduCaf);
    let retenue = trop_percus.map(|dette| dette.mensualite_en(mois)).sum::<Fourchette>().bas;
    let au_bailleur =
        situation.menage.logement.as_ref().is_some_and(|logement| logement.al_versee_au_bailleur);
    let au_menage =
        |cle: CleDroit| cle.payeur() == Payeur::Caf && !(au_bailleur && cle.compte() == Compte::Logement);
    let verses = situation.menage.percu.iter().flatten().filter(|percu| au_menage(percu.droit));
    let avant: Euros = verses.filter_map(|percu| percu.montant).sum();
    (retenue.est_positif() && avant.est_positif()).then(|| (avant, (avant - retenue).positif()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;
    use crate::menage::document::Saisie;
    use crate::menage::lecture::lire;
    use crate::simulation::simuler;
    use serde_json::{Value, json};

    fn non_demande(percu: Value) -> Option<Fourchette> {
        let document = json!({
            "format": "reste-a-vivre/1", "mois": "2026-11",
            "personnes": [{"id": "a", "role": "demandeur", "naissance": "1990-03-01", "activite": "salarie",
                           "revenus": {"salaire": 1480}}],
            "percu": percu
        });
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let situation = lire(&saisie).situation.unwrap();
        let mut simulation = simuler(&situation);
        // The home is not what is looked at here.
        simulation.droits[CleDroit::AideLogement] = crate::loi::droit::Droit::Ferme(Vec::new());
        simulation.droits[CleDroit::PrimeActivite] =
            crate::loi::droit::Droit::Ouvert(crate::loi::droit::Versement::sans_crds(euros!(229.40)));
        simulation.non_demande(&situation)
    }

    #[test]
    fn ce_qui_n_est_pas_demande_attend_que_l_on_dise_ce_que_l_on_recoit() {
        assert_eq!(non_demande(Value::Null), None);
        assert_eq!(non_demande(json!({})), Some(Fourchette::exacte(euros!(229.40))));
        assert_eq!(non_demande(json!({"prime_activite": 200})), Some(Fourchette::default()));
        assert_eq!(non_demande(json!({"prime_activite": 300})), Some(Fourchette::default()));
        assert_eq!(non_demande(json!({"rsa": 0})), Some(Fourchette::exacte(euros!(229.40))));
    }

    // Retained benefits are entered before the recovery, which is a debt that ends.
    #[test]
    fn ce_que_la_caf_retient_se_voit_avant_et_apres() {
        let lu = |dettes: Value| {
            // The landlord of this home gets the housing aid, and France Travail pays the ASS.
            let document = json!({
                "format": "reste-a-vivre/1", "mois": "2026-11",
                "personnes": [{"id": "a", "role": "demandeur", "naissance": "1990-03-01"}],
                "logement": {"occupation": "hlm", "commune": "69123", "loyer": 400},
                "percu": {"rsa": 500, "prime_activite": "250,50", "aide_logement": 300, "ass": 100}, "dettes": dettes
            });
            let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
            apres_retenue(&lire(&saisie).situation.unwrap(), Mois::new(2026, 11))
        };
        let retenue =
            |fin: &str| json!([{"nature": "IndusCAF", "mensualite": 60, "restant_du": 300, "fin": fin}]);
        assert_eq!(lu(json!([])), None);
        assert_eq!(lu(json!([{"nature": "CreditConso", "mensualite": 60}])), None);
        assert_eq!(lu(retenue("2026-11")), Some((euros!(750.50), euros!(690.50))));
        assert_eq!(lu(retenue("2026-10")), None);
    }

    #[test]
    fn une_aide_dont_on_ne_sait_rien_n_est_pas_comptee_comme_non_demandee() {
        assert_eq!(non_demande(json!({"rsa": 0, "prime_activite": null})), Some(Fourchette::default()));
        let document = json!({
            "format": "reste-a-vivre/1", "mois": "2026-11", "percu": {"rsa": 0, "prime_activite": null},
            "personnes": [{"id": "a", "role": "demandeur", "naissance": "1990-03-01"}]
        });
        let saisie = Saisie::depuis_objet(document.as_object().unwrap().clone()).unwrap();
        let situation = lire(&saisie).situation.unwrap();
        let recus =
            [CleDroit::Rsa, CleDroit::PrimeActivite, CleDroit::Aah].map(|cle| situation.menage.est_recu(cle));
        assert_eq!(recus, [false, true, false]);
    }
}
