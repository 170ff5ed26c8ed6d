//! Chèque énergie: once a year, to pay for energy or works; sent by the Agence de services et de paiement.
//!
//! Texts: code de l'énergie, art. L124-1 to L124-5, R124-1 to R124-16. It goes to the tax household that holds the
//! electricity contract of the home, on its reference income of the year before last.
//!
//! **Not modelled**: the aid of 192 € paid through the manager of a résidence sociale, protections that come with it,
//! several tax households in one home (the claimant's is taken).

use crate::droit::{Droit, Motif, Versement};
use crate::mois::MoisCouvert;
use crate::montant::{Euros, Taux};
use crate::parametres::sante::{CHEQUE_ENERGIE, CHEQUE_UNITES};
use crate::source::Source;
use crate::trace::Trace;

const L124_1: Source = Source::article("Code de l'énergie, art. L124-1");
const R124_1: Source = Source::article("Code de l'énergie, art. R124-1");
const R124_3: Source = Source::article("Code de l'énergie, art. R124-3");
const MOITIE: Taux = crate::taux!(0.5);

/// What the voucher looks at.
#[derive(Clone, Copy, Debug)]
pub struct Entrees {
    /// Reference income of the tax household, euros a year.
    pub revenu: Euros,
    /// Persons of the tax household.
    pub personnes: u32,
    /// Of whom children in shared custody, counted for half.
    pub en_alternance: u32,
    /// Holds the electricity contract of the home.
    pub contrat: bool,
}

/// The voucher of the year of a month, euros a year.
pub fn calculer(entrees: Entrees, mois: MoisCouvert, t: &mut Trace) -> Droit {
    if !t.condition("Contrat d'électricité à votre nom", entrees.contrat, L124_1) {
        let motif = "Le contrat d'électricité du logement n'est pas à votre nom";
        return Droit::ferme(Motif::new(motif, L124_1));
    }
    let unites = unites(entrees, mois);
    let unites = t.formule_taux(
        "Unités de consommation",
        unites,
        "1, puis 0,5, puis 0,3 ; moitié en garde alternée",
        R124_1,
    );
    let revenu = t.reprise("Revenu fiscal de référence", entrees.revenu);
    let par_unite = revenu.valeur.par(unites.valeur);
    let par_unite =
        t.formule("Revenu par unité de consommation", par_unite, "divisé par les unités", &[revenu], R124_3);
    let bareme = CHEQUE_ENERGIE.en(mois);
    let colonne = match unites.valeur {
        unites if unites <= Taux::UN => 0,
        unites if unites < Taux::entier(2) => 1,
        _ => 2,
    };
    let tranches = bareme.valeur.0;
    let Some(tranche) = tranches.iter().find(|tranche| par_unite.valeur < tranche.sous) else {
        let plafond = tranches[tranches.len() - 1].sous;
        let motif = "Votre revenu fiscal de référence par unité de consommation atteint le plafond";
        return Droit::ferme(Motif::compare(motif, par_unite.valeur, plafond, R124_3));
    };
    let montant = t.bareme_de("Chèque de l'année", &CHEQUE_ENERGIE, bareme, |_| tranche.montants[colonne]);
    Droit::Ouvert(Versement::sans_crds(montant.valeur))
}

/// 1, 0,5, then 0,3 each, oldest first: a child in shared custody counts for half of what his rank gives.
fn unites(entrees: Entrees, mois: MoisCouvert) -> Taux {
    let (deuxieme, suivante) = CHEQUE_UNITES.en(mois).valeur;
    let du_rang = |rang: u32| match rang {
        0 => Taux::UN,
        1 => deuxieme,
        _ => suivante,
    };
    let entieres = entrees.personnes - entrees.en_alternance.min(entrees.personnes);
    (0..entrees.personnes)
        .map(|rang| if rang < entieres { du_rang(rang) } else { du_rang(rang) * MOITIE })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::euros;
    use crate::mois::Mois;

    fn cheque(revenu: u32, personnes: u32, en_alternance: u32) -> Euros {
        let entrees =
            Entrees { revenu: Euros::entiers(revenu.into()), personnes, en_alternance, contrat: true };
        calculer(entrees, MoisCouvert::au_plus_pres(Mois::new(2026, 11)), &mut Trace::new()).net_certain()
    }

    // Code de l'énergie, art. R124-3; the three examples of the specification, §9.
    #[test]
    fn les_exemples_du_cheque_energie_sont_exacts() {
        assert_eq!(cheque(9000, 1, 0), euros!(48));
        assert_eq!(cheque(21600, 4, 0), euros!(76));
        assert_eq!(cheque(9800, 2, 0), euros!(176));
    }

    // §9, divergences: thresholds of the law, not those of 2021.
    #[test]
    fn chaque_seuil_ferme_sa_tranche() {
        for (revenu, attendu) in [
            (5650, 194),
            (5699, 194),
            (5700, 146),
            (6800, 98),
            (7850, 48),
            (10900, 48),
            (10999, 48),
            (11000, 0),
        ] {
            assert_eq!(cheque(revenu, 1, 0), Euros::entiers(attendu), "{revenu}");
        }
    }

    #[test]
    fn un_enfant_en_garde_alternee_compte_pour_moitie() {
        // 1 + 0,25: 8 000 / 1,25 = 6 400.
        assert_eq!(cheque(8000, 2, 1), euros!(176));
        assert_eq!(cheque(8000, 2, 0), euros!(240));
    }

    #[test]
    fn sans_contrat_d_electricite_rien_n_est_envoye() {
        let entrees = Entrees { revenu: Euros::ZERO, personnes: 1, en_alternance: 0, contrat: false };
        let mois = MoisCouvert::au_plus_pres(Mois::new(2026, 11));
        assert!(matches!(calculer(entrees, mois, &mut Trace::new()), Droit::Ferme(_)));
    }
}
