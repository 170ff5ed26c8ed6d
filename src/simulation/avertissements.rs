//! What the reader of a simulation must know: limits, points of practice, values not yet published.

use crate::droits::aides::ars;
use crate::droits::commun::logement::surface_minimale;
use crate::menage::situation::Situation;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::questions::vocabulaire::{Activite, Garde, Nationalite, Occupation, RegleFoyer};
use crate::territoire::zones;

/// The warnings of a month, in order of weight; `impot_estime` is the yearly tax that the budget estimates.
pub fn de(situation: &Situation, impot_estime: Option<Euros>, mois: MoisCouvert) -> Vec<&'static str> {
    let logement = situation.logement.as_ref();
    let drom = situation.commune().is_some_and(zones::est_outre_mer);
    let etranger = situation.adultes().any(|adulte| adulte.nationalite == Nationalite::Autre);
    let etudiant_etranger = situation.demandeur.titre_etudiant_hors_ue
        && mois.mois() >= Mois::new(2026, 7)
        && !situation.demandeur.boursier;
    let europeen = situation.adultes().any(|adulte| adulte.nationalite == Nationalite::Europeenne);
    let independant = situation.adultes().any(|adulte| adulte.est(Activite::Independant));
    let alternance = situation.enfants.iter().any(|enfant| enfant.enfant.garde != Garde::Exclusive);
    let foyer_conventionne = logement.filter(|logement| {
        logement.occupation == Some(Occupation::Foyer) && logement.foyer_conventionne == Some(true)
    });
    let regle_supposee = foyer_conventionne.is_some_and(|logement| {
        logement.foyer_regle == RegleFoyer::Premiere && !logement.ehpad_ou_residence_autonomie && !drom
    });
    let entree_en_foyer =
        foyer_conventionne.is_some_and(|logement| logement.bail_depuis == Some(mois.mois()));
    let occupe = |occupation| situation.occupation() == Some(occupation);
    let loin = situation.personnes().any(|personne| personne.mois_en_france <= 9);
    [
        (
            mois.est_projete(),
            "Les barèmes de ce mois ne sont pas encore publiés : le calcul utilise les derniers montants connus",
        ),
        (
            drom,
            "Outre-mer, seuls l'aide au logement et le plafond de la complémentaire santé solidaire suivent ici les règles locales : les autres droits suivent celles de l'Hexagone",
        ),
        (
            etudiant_etranger,
            "Depuis juillet 2026, un étudiant étranger hors Union européenne sans bourse peut ne plus avoir droit à l'aide au logement : demandez à la CAF (loi n° 2026-103, art. 179)",
        ),
        (
            etranger,
            "Le calcul suppose un titre de séjour en règle (CSS, art. L512-2)",
        ),
        (europeen, "Le calcul suppose un droit au séjour en France de plus de trois mois"),
        (
            logement.is_some_and(|logement| !logement.decent),
            "Logement non décent : l'aide est gardée par la CAF tant que le propriétaire n'a pas fait les travaux ; vous payez le loyer moins l'aide (CCH, art. L822-9)",
        ),
        (
            est_trop_petit(situation, mois.mois()),
            "Le logement est plus petit que le minimum pour le nombre de personnes : la CAF peut refuser l'aide, sauf dérogation (CCH, art. R822-25)",
        ),
        (
            alternance,
            "Résidence alternée ou droit de visite : la CAF regarde votre accord ou votre jugement, le montant peut changer",
        ),
        (
            independant,
            "Indépendant : la CAF retient le bénéfice de l'avis d'impôt ou le chiffre d'affaires du trimestre, à vérifier avec elle",
        ),
        (
            impot_estime.is_some_and(Euros::est_positif),
            "L'impôt prélevé à la source est estimé : un douzième de l'impôt calculé ; tapez le vôtre s'il est différent",
        ),
        (
            regle_supposee,
            "Foyer conventionné : le calcul suit la règle ordinaire ; certains foyers de jeunes travailleurs et résidences sociales suivent une seconde règle, demandez au gestionnaire (CCH, art. D832-25)",
        ),
        (
            entree_en_foyer,
            "Entrée en foyer ce mois-ci : l'aide commence le premier mois dont la redevance est due en entier (CCH, art. R832-23)",
        ),
        (
            ars::demande_un_certificat(situation, mois),
            "Rentrée scolaire : pour un enfant né en janvier, ou entré au CP plus jeune (alors pas compté ici), la CAF demande un certificat d'inscription au CP",
        ),
        (
            loin,
            "Vivre en France neuf mois par an ou moins ferme la plupart de ces droits : vérifiez avec la CAF (CSS, art. R111-2)",
        ),
        (
            logement.is_some_and(|logement| logement.chambre && logement.colocation && !logement.est_foyer()),
            "Chambre et colocation à la fois : la loi ne le prévoit pas, le calcul suit la règle de la chambre",
        ),
        (
            occupe(Occupation::SansDomicile),
            "Sans logement : le 115 jour et nuit, le SIAO par un travailleur social ; une adresse au CCAS permet de demander vos droits ; le recours DALO est possible",
        ),
        (
            occupe(Occupation::Heberge),
            "Hébergé : l'aide au logement viendra avec un bail. Demandez un logement social ; Visale, Loca-Pass et le FSL aident à entrer",
        ),
        (
            occupe(Occupation::Proprietaire),
            "Propriétaire : l'aide au logement n'est pas calculée ici ; l'ADIL conseille gratuitement, la Banque de France en cas de dettes",
        ),
    ]
    .into_iter()
    .filter(|(concerne, _)| *concerne)
    .map(|(_, texte)| texte)
    .collect()
}

/// Living area below the minimum of the housing aids: 9 m², 16 for two, 9 more for each further person, 70
/// at most (CCH, art. R822-25). None for a foyer.
fn est_trop_petit(situation: &Situation, mois: Mois) -> bool {
    let loue = situation.logement.as_ref().filter(|logement| !logement.est_foyer());
    let Some(surface) = loue.and_then(|logement| logement.surface) else {
        return false;
    };
    let presents = situation.presents(mois).count() as u32;
    surface < surface_minimale(presents)
}
