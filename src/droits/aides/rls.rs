//! Réduction de loyer de solidarité (RLS): a cut in the rent of social dwellings, made by the landlord.
//!
//! Texts: CCH, art. L442-2-1 and L832-3; arrêté of 27 February 2018. For the tenant of an HLM body or SEM in
//! metropolitan France whose resources are under a ceiling, with or without APL. The APL goes down by 98 %
//! of it ([`aide_logement`](super::aide_logement)).
//!
//! Facts read from an answer: the home and who lets it, its place, the persons. Derived: the zone, who is dependent,
//! the resources of the housing aid.
//!
//! Not modelled and told, among the limits of the catalogue: the landlord's own survey where the CAF knows no
//! resources.

use crate::droits::commun::logement::Bail;
use crate::loi::baremes::rls::{COLOCATION, MONTANT, PLAFOND};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::notions::mois::MoisCouvert;
use crate::notions::source::Source;

const CCH_L442_2_1: &Source = &Source::article("CCH, art. L442-2-1");
const A2018_1: &Source = &Source::article("Arrêté du 27 février 2018, art. 1");
const A2018_2: &Source = &Source::article("Arrêté du 27 février 2018, art. 2");

/// The monthly reduction, from the yearly resources R of the housing aids.
pub fn calculer(bail: &Bail, ressources: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
    if !t.condition("Logement d'un organisme HLM, en métropole", bail.hlm, CCH_L442_2_1) {
        return Droit::ferme(Motif::new(
            "Réservée aux logements des organismes HLM, en métropole",
            CCH_L442_2_1,
        ));
    }
    if bail.entre_ce_mois {
        return Droit::ferme(Motif::new(
            "Elle commence le mois qui suit l'entrée dans le logement",
            CCH_L442_2_1,
        ));
    }
    let mensuelles = t.divise("Ressources par mois", ressources, 12, A2018_1);
    let plafond = t.bareme_de("Plafond de ressources de la RLS", &PLAFOND, PLAFOND.en(mois), |zones| {
        zones[bail.zone.index()].pour(bail.couple, bail.personnes_a_charge)
    });
    if !t.condition("Ressources sous le plafond", mensuelles.valeur < plafond.valeur, A2018_1) {
        let motif = Motif::compare(
            "Vos ressources atteignent le plafond de la réduction",
            mensuelles.valeur,
            plafond.valeur,
            A2018_1,
        );
        return Droit::ferme(motif);
    }
    let montant = t.bareme_de("Montant de la RLS", &MONTANT, MONTANT.en(mois), |zones| {
        zones[bail.zone.index()].pour(bail.couple, bail.personnes_a_charge)
    });
    let reduction = if bail.colocation {
        let part = t.taux(&COLOCATION, mois);
        let exacte = t.produit("RLS en colocation", montant, part, CCH_L442_2_1);
        t.arrondi("RLS en colocation, au centime", exacte, Arrondi::Centime, A2018_2)
    } else {
        montant
    };
    Droit::Ouvert(Versement::sans_crds(reduction.valeur))
}
