//! What an age, a birth or a separation opens, changes or ends.

use super::{Echeance, Genre, Quand, Vue};
use crate::droits::aides::{allocations_familiales as af, ars, complement_familial, paje_naissance};
use crate::droits::commun::charge::{self, VINGT_ANS, VINGT_ET_UN_ANS};
use crate::droits::commun::foyer;
use crate::loi::baremes::famille::CONGE_DE_NAISSANCE;
use crate::loi::baremes::minima::MAJORATION_DUREE_MOIS;
use crate::loi::trace::Trace;
use crate::menage::personne::Personne;
use crate::menage::situation::Situation;
use crate::notions::mois::{Date, Mois, MoisCouvert};
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::Activite;

const R552_2: &Source = &Source::article("CSS, art. R552-2").lu("LEGIARTI000036879202");
const R552_3: &Source = &Source::article("CSS, art. R552-3").lu("LEGIARTI000045087734");
const D531_1: &Source = &Source::article("CSS, art. D531-1, L531-3 et R552-3");
const R521_1: &Source = &Source::article("CSS, art. L521-3 et R521-1 ; décret n° 2026-138");
const R522_1: &Source = &Source::article("CSS, art. R522-1").lu("LEGIARTI000006750615");
const R755_1: &Source = &Source::article("CSS, art. R755-1").lu("LEGIARTI000006752165");
const R543_2: &Source = &Source::article("CSS, art. R543-2 et D543-1");
const R543_7: &Source = &Source::article("CSS, art. R543-7").lu("LEGIARTI000006750748");
const R531_1: &Source = &Source::article("CSS, art. R531-1 et D531-2");
const R541_7: &Source = &Source::article("CSS, art. R541-7 et R821-1");
const R823_13: &Source = &Source::article("CCH, art. R823-4 et R823-13");
const R262_2: &Source = &Source::article("CASF, art. R262-2 ; CSS, art. R842-5");
const R262_3: &Source = &Source::article("CASF, art. R262-3 ; CSS, art. R842-3");
const L262_4: &Source = &Source::article("CASF, art. L262-4 1°");
const L815_1: &Source = &Source::article("CSS, art. L815-1 et R815-33");
const L821_2: &Source = &Source::article("CSS, art. L821-2 et D351-1-14");
const L1225_46_2: &Source =
    &Source::article("Code du travail, art. L1225-46-2 ; CSS, art. L331-8-1").lu("LEGIARTI000053271696");
const D532_1: &Source = &Source::article("CSS, art. D532-1").lu("LEGIARTI000047012803");

/// The age at which an adult alone may have the RSA, and at which a child leaves the scale of RSA and prime.
const VINGT_CINQ_ANS: i32 = 25 * 12;

pub(super) fn echeances(vue: &Vue<'_>) -> Vec<Echeance> {
    let regles: [fn(&Vue<'_>) -> Vec<Echeance>; 11] = [
        paje,
        allocations_familiales,
        majorations_af,
        complement_familial,
        asf_et_aeeh,
        rentree,
        charge_des_minima,
        isolement,
        adultes,
        naissance,
        conge_de_naissance,
    ];
    regles.iter().flat_map(|regle| regle(vue)).collect()
}

fn couvert(mois: Mois) -> MoisCouvert {
    MoisCouvert::au_plus_pres(mois)
}

/// Number of dependent children below an age in months.
fn nombre(situation: &Situation, mois: Mois, limite: i32) -> usize {
    charge::enfants_a_charge(&situation.en(mois).menage, couvert(mois), limite).len()
}

/// To the month before the third birthday of the last child under 3, or three years after an adoption.
fn paje(vue: &Vue<'_>) -> Vec<Echeance> {
    let ouvre = |mois: Mois| {
        charge::enfants_a_charge(vue.menage(mois), couvert(mois), VINGT_ANS).into_iter().any(|enfant| {
            let arrivee = enfant.enfant.adopte_le.map_or(enfant.naissance.mois(), Date::mois);
            (1..36).contains(&mois.depuis(arrivee))
        })
    };
    if !vue.est_ouvert(CleDroit::PajeBase) {
        return Vec::new();
    }
    let fin = |mois| {
        let detail = "L'enfant a trois ans : l'allocation s'arrête au premier jour de ce mois ; avec trois enfants, le complément familial peut prendre la suite";
        Echeance::new(
            Quand::le_premier(mois),
            Genre::Fin,
            "Fin de l'allocation de base (Paje)",
            detail,
            D531_1,
        )
        .du_droit(CleDroit::PajeBase)
    };
    vue.passages(ouvre).into_iter().filter(|(_, _, apres)| !apres).map(|(mois, ..)| fin(mois)).collect()
}

/// Each change of the number of children under 20: none below two.
fn allocations_familiales(vue: &Vue<'_>) -> Vec<Echeance> {
    let enfants = |mois| nombre(vue.situation, mois, VINGT_ANS);
    let passage = |(mois, avant, apres): (Mois, usize, usize)| {
        let (genre, titre, detail) = match (2 <= avant, 2 <= apres) {
            (false, false) => return None,
            (true, false) => (
                Genre::Fin,
                "Fin des allocations familiales",
                "Il reste moins de deux enfants de moins de 20 ans",
            ),
            (false, true) => (
                Genre::Ouverture,
                "Allocations familiales",
                "Deux enfants à charge : la CAF les verse à partir de ce mois",
            ),
            (true, true) if apres < avant => (
                Genre::Changement,
                "Allocations familiales : un enfant de moins",
                "Un enfant a 20 ans ; s'il est à charge, il ouvre encore un an d'allocation forfaitaire (CSS, art. D521-2)",
            ),
            (true, true) => (
                Genre::Changement,
                "Allocations familiales : un enfant de plus",
                "Le montant augmente à partir de ce mois",
            ),
        };
        let echeance = Echeance::new(Quand::le_premier(mois), genre, titre, detail, R552_3);
        Some(echeance.du_droit(CleDroit::AllocationsFamiliales))
    };
    vue.passages(enfants).into_iter().filter_map(passage).collect()
}

/// The supplement at 14 (born before March 2012) or 18, from the month after the birthday; not for the oldest of two.
fn majorations_af(vue: &Vue<'_>) -> Vec<Echeance> {
    if !vue.est_ouvert(CleDroit::AllocationsFamiliales) {
        return Vec::new();
    }
    let mut echeances = Vec::new();
    for mois in vue.mois() {
        let enfants = charge::enfants_a_charge(vue.menage(mois), couvert(mois), VINGT_ANS);
        let exclus = match enfants.len() {
            ..2 => continue,
            2 => 1,
            _ => 0,
        };
        for enfant in enfants.iter().skip(exclus) {
            let age = af::age_de_la_majoration(enfant.naissance);
            if enfant.mois_depuis_naissance(mois) == age + 1 {
                let age = age / 12;
                let titre = format!("Allocations familiales : majoration à {age} ans");
                let detail =
                    format!("Pour {} : à partir de ce mois", vue.situation.menage.appellation(enfant));
                echeances.push(
                    Echeance::new(Quand::le_premier(mois), Genre::Changement, titre, detail, R521_1)
                        .du_droit(CleDroit::AllocationsFamiliales)
                        .de(enfant.rang),
                );
            }
        }
    }
    echeances
}

/// Three children from 3 to 20 years old; overseas the youngest of 3 or 4.
fn complement_familial(vue: &Vue<'_>) -> Vec<Echeance> {
    let outre_mer = vue.situation.menage.est_outre_mer().unwrap_or_default();
    let ouvre = |mois: Mois| {
        let t = &mut Trace::muette();
        complement_familial::enfants(vue.menage(mois), outre_mer, couvert(mois), t).is_ok()
    };
    let passage = |(mois, _, apres): (Mois, bool, bool)| {
        let (genre, titre, detail) = if apres {
            let detail = if outre_mer {
                "Le plus jeune a 3 ans : il peut s'ouvrir selon les revenus"
            } else {
                "Trois enfants de 3 à 20 ans : il peut s'ouvrir selon les revenus"
            };
            (Genre::Ouverture, "Complément familial", detail)
        } else if vue.est_ouvert(CleDroit::ComplementFamilial) {
            let detail = if outre_mer {
                "Le plus jeune n'a plus 3 ou 4 ans"
            } else {
                "Il ne reste pas trois enfants de 3 à 20 ans"
            };
            (Genre::Fin, "Fin du complément familial", detail)
        } else {
            return None;
        };
        let source = if outre_mer { R755_1 } else { R522_1 };
        Some(
            Echeance::new(Quand::le_premier(mois), genre, titre, detail, source)
                .du_droit(CleDroit::ComplementFamilial),
        )
    };
    vue.passages(ouvre).into_iter().filter_map(passage).collect()
}

/// Both stop on the first day of the month of the 20th birthday; the AAH may follow the AEEH.
fn asf_et_aeeh(vue: &Vue<'_>) -> Vec<Echeance> {
    let mut echeances = Vec::new();
    for enfant in vue.enfants() {
        let vingt_ans = enfant.naissance.mois().plus(VINGT_ANS);
        let qui = vue.situation.menage.appellation(enfant);
        if vue.est_ouvert(CleDroit::Asf) {
            let detail = format!("Pour {qui}, qui a 20 ans");
            echeances.push(
                Echeance::new(
                    Quand::le_premier(vingt_ans),
                    Genre::Fin,
                    "Fin de l'allocation de soutien familial",
                    detail,
                    R552_3,
                )
                .du_droit(CleDroit::Asf)
                .de(enfant.rang),
            );
        }
        if enfant.enfant.aeeh.is_some() {
            let detail = format!("Pour {qui}, qui a 20 ans : l'AAH peut prendre la suite");
            let fin =
                Echeance::new(Quand::le_premier(vingt_ans), Genre::Fin, "Fin de l'AEEH", detail, R541_7);
            let detail = format!("Déposer le dossier à la MDPH six mois avant les 20 ans de {qui}");
            let demande = Echeance::new(
                Quand::Mois(vingt_ans.moins(6)),
                Genre::Demande,
                "Demander l'AAH",
                detail,
                R541_7,
            )
            .avec(Confiance::Moteur);
            echeances.extend([
                fin.du_droit(CleDroit::Aeeh).de(enfant.rang),
                demande.du_droit(CleDroit::Aah).de(enfant.rang),
            ]);
        }
    }
    echeances
}

/// First start of the school year at 6, other amounts at 11 and 15, none once 18 on 15 September.
fn rentree(vue: &Vue<'_>) -> Vec<Echeance> {
    let mut echeances = Vec::new();
    for aout in vue.numero(8) {
        let un_enfant = |enfant| tranche(enfant, aout.annee()).is_some();
        if vue.est_ouvert(CleDroit::Ars) && vue.situation.menage.enfants.iter().any(un_enfant) {
            let detail = "Vers la mi-août ; de 16 à 18 ans, dire d'abord que l'enfant reste scolarisé";
            let titre = "Allocation de rentrée scolaire";
            echeances.push(
                Echeance::new(Quand::Mois(aout), Genre::Versement, titre, detail, R543_7)
                    .du_droit(CleDroit::Ars)
                    .avec(Confiance::Moteur),
            );
        }
        for enfant in vue.enfants() {
            let (avant, apres) = (tranche(enfant, aout.annee() - 1), tranche(enfant, aout.annee()));
            let (genre, titre) = match (avant, apres) {
                (None, Some(_)) => (Genre::Ouverture, "Première allocation de rentrée scolaire"),
                (Some(_), None) => (Genre::Fin, "Plus d'allocation de rentrée scolaire"),
                (Some(une), Some(autre)) if une != autre => {
                    (Genre::Changement, "Allocation de rentrée scolaire : autre montant")
                }
                _ => continue,
            };
            let detail = format!("Pour {}, selon les revenus", vue.situation.menage.appellation(enfant));
            echeances.push(
                Echeance::new(Quand::Mois(aout), genre, titre, detail, R543_2)
                    .du_droit(CleDroit::Ars)
                    .de(enfant.rang),
            );
        }
    }
    echeances
}

/// The bracket of the ARS of a year: 6 to 10, 11 to 14, 15 to 18 (CSS, art. D543-1).
fn tranche(enfant: &Personne, annee: i32) -> Option<u32> {
    ars::a_l_age(enfant, annee).then(|| match annee - enfant.naissance.mois().annee() {
        ..11 => 6,
        11..15 => 11,
        _ => 15,
    })
}

/// A child leaves the housing aid at 21 and the scale of RSA and prime d'activité at 25.
fn charge_des_minima(vue: &Vue<'_>) -> Vec<Echeance> {
    let mut echeances = Vec::new();
    let minimum = vue.ouverts_en(vue.debut, CleDroit::se_declare_par_trimestre).first().copied();
    for enfant in vue.enfants() {
        let qui = vue.situation.menage.appellation(enfant);
        if vue.est_ouvert(CleDroit::AideLogement) {
            let detail =
                format!("Pour {qui}, qui a 21 ans : l'aide est calculée sans cette personne à charge");
            let quand = Quand::le_premier(enfant.naissance.mois().plus(VINGT_ET_UN_ANS));
            echeances.push(
                Echeance::new(
                    quand,
                    Genre::Changement,
                    "Aide au logement : un enfant a 21 ans",
                    detail,
                    R823_13,
                )
                .du_droit(CleDroit::AideLogement)
                .de(enfant.rang),
            );
        }
        if let Some(cle) = minimum {
            let detail =
                format!("Pour {qui}, qui a 25 ans : il ne compte plus et peut faire sa propre demande");
            let quand = Quand::le_premier(premier_mois_a(enfant, VINGT_CINQ_ANS));
            let titre = "RSA et prime d'activité : un enfant a 25 ans";
            echeances.push(
                Echeance::new(quand, Genre::Changement, titre, detail, R262_3).du_droit(cle).de(enfant.rang),
            );
        }
    }
    echeances
}

/// The first month on whose first day the person has reached the age in months.
fn premier_mois_a(personne: &Personne, age: i32) -> Mois {
    let anniversaire = personne.naissance.mois().plus(age);
    anniversaire.plus(i32::from(personne.naissance.jour() > 1))
}

/// The higher rate of a lone parent: twelve months, or to the month before the third birthday.
fn isolement(vue: &Vue<'_>) -> Vec<Echeance> {
    let Some(cle) = vue.ouverts_en(vue.debut, CleDroit::se_declare_par_trimestre).first().copied() else {
        return Vec::new();
    };
    let majore = |mois: Mois| {
        let enfants = charge::enfants_a_charge(vue.menage(mois), couvert(mois), VINGT_CINQ_ANS);
        foyer::est_majore(vue.menage(mois), &enfants, mois)
    };
    let duree = MAJORATION_DUREE_MOIS.en(vue.simulation.mois).valeur;
    let passage = |(mois, _, apres): (Mois, bool, bool)| {
        let (genre, titre) = if apres {
            (Genre::Ouverture, "Montant majoré de parent isolé")
        } else {
            (Genre::Fin, "Fin du montant majoré de parent isolé")
        };
        let detail = format!("Majoré {duree} mois après la séparation, ou jusqu'aux trois ans du plus jeune");
        Echeance::new(Quand::le_premier(mois), genre, titre, detail, R262_2).du_droit(cle)
    };
    vue.passages(majore).into_iter().map(passage).collect()
}

/// 25 years open the RSA; 62 end the AAH below 80 %; 65 open the Aspa.
fn adultes(vue: &Vue<'_>) -> Vec<Echeance> {
    let mut echeances = Vec::new();
    for adulte in vue.situation.menage.adultes() {
        if !vue.est_ouvert(CleDroit::Rsa) {
            let quand = Quand::le_premier(premier_mois_a(adulte, VINGT_CINQ_ANS));
            let detail = "Le RSA ne demande plus ni enfant, ni heures de travail : à demander ce mois-ci";
            echeances.push(
                Echeance::new(quand, Genre::Ouverture, "25 ans : RSA possible", detail, L262_4)
                    .du_droit(CleDroit::Rsa)
                    .de(adulte.rang),
            );
        }
        if vue.est_ouvert(CleDroit::Aah) && (50..80).contains(&adulte.handicap.taux) {
            let quand = Quand::Mois(adulte.naissance.mois().plus(62 * 12));
            let detail = "Taux de 50 à 79 % : l'AAH s'arrête à 62 ans, préparer la retraite et l'Aspa";
            echeances.push(
                Echeance::new(quand, Genre::Fin, "62 ans : fin de l'AAH", detail, L821_2)
                    .du_droit(CleDroit::Aah)
                    .de(adulte.rang),
            );
        }
        let soixante_cinq = adulte.naissance.mois().plus(65 * 12);
        let detail = "Due au plus tôt le mois qui suit les 65 ans et la demande : la déposer ce mois-ci";
        echeances.push(
            Echeance::new(
                Quand::Mois(soixante_cinq),
                Genre::Demande,
                "65 ans : demander l'Aspa",
                detail,
                L815_1,
            )
            .du_droit(CleDroit::Aspa)
            .de(adulte.rang),
        );
    }
    echeances
}

/// A pregnancy to declare, a grant, then a birth.
fn naissance(vue: &Vue<'_>) -> Vec<Echeance> {
    let verse = vue.mois().filter(|mois| paje_naissance::primes(&vue.situation.menage, *mois).is_ok());
    let prime = |mois| {
        let detail = "Au plus tard à la fin de ce mois, selon les revenus";
        let titre = "Prime à la naissance ou à l'adoption";
        Echeance::new(Quand::Mois(mois), Genre::Versement, titre, detail, R531_1)
            .du_droit(CleDroit::PajeNaissance)
    };
    let mut echeances: Vec<Echeance> = verse.map(prime).collect();
    let Some(terme) = vue.situation.menage.naissance_attendue(vue.debut) else { return echeances };
    if vue.situation.menage.a_une_grossesse_a_declarer(vue.debut) {
        let quand = Quand::Mois(vue.debut);
        let detail = "À l'Assurance maladie et à la CAF, dans les quatorze premières semaines";
        echeances.push(Echeance::new(
            quand,
            Genre::Declaration,
            "Déclarer la grossesse, si ce n'est pas fait",
            detail,
            D532_1,
        ));
    }
    let detail = "Envoyer l'acte de naissance à la CAF : l'enfant compte à partir du mois suivant";
    let quand = Quand::Mois(terme);
    echeances.push(Echeance::new(quand, Genre::Declaration, "Déclarer la naissance", detail, R552_2));
    echeances
}

/// Months after the birth in which the congé supplémentaire de naissance is taken.
const MOIS_DU_CONGE: i32 = 9;
/// The month from which it can be taken.
const CONGE_OUVERT: Mois = Mois::new(2026, 7);
/// Of a child born before, the last month in which it can.
const CONGE_DES_PREMIERS: Mois = Mois::new(2027, 3);

/// The last day of the leave that an employee may take after the other leaves of a birth, one or two months; that of an
/// expected child comes with its birth.
fn conge_de_naissance(vue: &Vue<'_>) -> Vec<Echeance> {
    let salarie = |adulte: &Personne| adulte.est(Activite::Salarie) || adulte.est(Activite::Apprenti);
    if !vue.situation.menage.adultes().any(salarie) {
        return Vec::new();
    }
    let arrivees = vue.enfants().filter_map(|enfant| {
        let arrivee = enfant.enfant.adopte_le.unwrap_or(enfant.naissance);
        (CONGE_DE_NAISSANCE <= arrivee.mois()).then_some((enfant, arrivee))
    });
    let fin = |(enfant, arrivee): (&Personne, Date)| {
        let de_neuf_mois = arrivee.plus_mois(MOIS_DU_CONGE);
        let premiers = Date::new(CONGE_DES_PREMIERS, CONGE_DES_PREMIERS.jours());
        let jour = premiers.filter(|_| arrivee.mois() < CONGE_OUVERT).unwrap_or(de_neuf_mois);
        let qui = vue.situation.menage.appellation(enfant);
        let detail = format!(
            "Un ou deux mois par parent salarié, pour {qui}, indemnisés par l'Assurance maladie (70 % puis 60 % du salaire net) : prévenir l'employeur avant, de quinze jours à un mois"
        );
        let titre = "Congé supplémentaire de naissance : dernier jour pour le prendre";
        Echeance::new(Quand::Jour(jour), Genre::Fin, titre, detail, L1225_46_2)
            .de(enfant.rang)
            .avec(Confiance::AConfirmer)
    };
    arrivees.map(fin).collect()
}
