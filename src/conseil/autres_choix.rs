//! What the household may choose, and what it changes ([`autres_choix`]): which of a couple asks for the housing aid, whether
//! a grown child who works claims his own prime d'activité, one who lives elsewhere his own housing aid, which parent receives
//! what a shared child opens, whether a student makes a tax return of his own, or leaves out of it the exempt part of his
//! wage. Each choice is computed in both ways, and both are shown.

use crate::droits::commun::{charge, impot};
use crate::loi::droit::Droits;
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::{Menage, Situation};
use crate::notions::choix::Choix as _;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::{Activite, Allocataire, Garde, Nature, Occupation, Role};
use crate::simulation::{Simulation, droits_en};

/// A choice that is the household's, computed in both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutreChoix {
    /// Its stable name for other programs.
    pub code: &'static str,
    /// The right that it changes.
    pub droit: CleDroit,
    /// What the right brings as the answers are, euros, at its own rhythm.
    pub actuel: Euros,
    /// What it brings the other way, to everybody of the home.
    pub autrement: Euros,
    /// In the person's words.
    pub texte: String,
}

/// The choices that change an amount of this household by a euro or more.
pub fn autres_choix(situation: &Situation, simulation: &Simulation) -> Vec<AutreChoix> {
    let enfants =
        situation.menage.enfants.iter().filter_map(|enfant| prime_de_l_enfant(situation, simulation, enfant));
    let aides =
        situation.menage.enfants.iter().filter_map(|enfant| aide_de_l_enfant(situation, simulation, enfant));
    let choix = demandeur_de_l_aide(situation, simulation).into_iter().chain(enfants).chain(aides);
    let choix = choix.chain(allocataire(situation, simulation)).chain(partage(situation, simulation));
    let choix = choix.chain(rattachement(situation, simulation)).chain(exoneration(situation, simulation));
    choix.filter(|choix| choix.actuel.ecart(choix.autrement) >= Euros::UN).collect()
}

/// Who of the two asks for the housing aid: the claimant's grant, permit or leave counts (CCH, art. R822-11, R822-20).
fn demandeur_de_l_aide(situation: &Situation, simulation: &Simulation) -> Option<AutreChoix> {
    let actuel = simulation.droit(CleDroit::AideLogement).net()?;
    situation.menage.conjoint.as_ref()?;
    let mut autre = situation.par_defaut();
    autre.menages_mut().for_each(echange);
    let autrement = net(&droits_en(&autre, simulation.mois), CleDroit::AideLogement)?;
    let texte = if autrement > actuel {
        format!(
            "Mieux vaut que votre conjoint demande l'aide au logement : {autrement} par mois, au lieu de {actuel} si c'est vous"
        )
    } else {
        format!(
            "Mieux vaut que vous demandiez vous-même l'aide au logement : {actuel} par mois, au lieu de {autrement} si c'est votre conjoint"
        )
    };
    Some(AutreChoix { code: "demandeur", droit: CleDroit::AideLogement, actuel, autrement, texte })
}

fn echange(menage: &mut Menage) {
    let Some(conjoint) = &mut menage.conjoint else { return };
    std::mem::swap(conjoint, &mut menage.demandeur);
    conjoint.role = Role::Conjoint;
    menage.demandeur.role = Role::Demandeur;
}

/// A child of 18 or more who works: counted in the household's prime d'activité, or with one of his own (CSS, art. R842-3
/// b).
fn prime_de_l_enfant(
    situation: &Situation,
    simulation: &Simulation,
    enfant: &Personne,
) -> Option<AutreChoix> {
    let mois = simulation.mois;
    let fenetre = [4, 3, 2].map(|recul| mois.mois().moins(recul));
    let travaille = fenetre.iter().any(|lu| charge::travaille(enfant, *lu));
    if enfant.age_au_premier(mois.mois()) < 18 || !travaille || !charge::vit_au_foyer(enfant) {
        return None;
    }
    let prime = |droits: &Droits| net(droits, CleDroit::PrimeActivite);
    let defaut = situation.par_defaut();
    let foyer = |propre: bool| prime(&droits_en(&avec_sa_prime(&defaut, enfant.rang, propre), mois));
    let ensemble = foyer(false)?;
    let (parents, la_sienne) = (foyer(true)?, prime(&droits_en(&seul(&defaut, enfant), mois))?);
    let a_part = parents + la_sienne;
    let age = enfant.age_au_premier(mois.mois());
    let (actuel, autrement) = if enfant.enfant.ppa_propre { (a_part, ensemble) } else { (ensemble, a_part) };
    let texte = format!(
        "Prime d'activité et enfant de {age} ans qui travaille : s'il demande la sienne, {a_part} par mois à vous tous ({parents} pour vous, {la_sienne} pour lui) ; s'il est compté avec vous, {ensemble}"
    );
    Some(AutreChoix { code: "prime_de_l_enfant", droit: CleDroit::PrimeActivite, actuel, autrement, texte })
}

/// A student of 18 to 20, dependent for the housing aid (CCH, art. R823-4): counted with the parents, or in a home of his own
/// with an aid of his own, after which he opens nothing to them (practice of the CAF). His own aid depends on a rent that
/// nobody said: what it must be worth is.
fn aide_de_l_enfant(situation: &Situation, simulation: &Simulation, enfant: &Personne) -> Option<AutreChoix> {
    let mois = simulation.mois;
    let age = enfant.age_au_premier(mois.mois());
    let a_charge = charge::est_enfant_a_charge(enfant, mois, charge::VINGT_ET_UN_ANS);
    if !(18..=20).contains(&age) || !impot::etudie(enfant) || !a_charge {
        return None;
    }
    let defaut = situation.par_defaut();
    let mut sans_lui = defaut.clone();
    sans_lui.menages_mut().for_each(|menage| menage.enfants.retain(|autre| autre.rang != enfant.rang));
    let (avec, sans) = (droits_en(&defaut, mois), droits_en(&sans_lui, mois));
    let aides = |droits: &Droits| -> Option<Euros> {
        CleDroit::TOUS.iter().filter(|cle| cle.est_une_aide()).map(|cle| net(droits, *cle)).sum()
    };
    let (ensemble, a_part) = (aides(&avec)?, aides(&sans)?);
    let actuel = net(&avec, CleDroit::AideLogement)?;
    let autrement = net(&sans, CleDroit::AideLogement)?;
    let perte = (ensemble - a_part).positif();
    let texte = format!(
        "Étudiant de {age} ans : s'il prend un logement et demande sa propre aide, il n'ouvre plus de droits chez vous, à confirmer avec la CAF. Vos aides passeraient de {ensemble} à {a_part} par mois (aide au logement : {actuel}, puis {autrement}) : la sienne doit dépasser {perte}"
    );
    Some(AutreChoix { code: "aide_de_l_enfant", droit: CleDroit::AideLogement, actuel, autrement, texte })
}

/// The same household, a child of which has a prime d'activité of his own, or has not.
fn avec_sa_prime(situation: &Situation, rang: u8, propre: bool) -> Situation {
    let mut autre = situation.clone();
    for menage in autre.menages_mut() {
        for enfant in menage.enfants.iter_mut().filter(|enfant| enfant.rang == rang) {
            enfant.enfant.ppa_propre = propre;
        }
    }
    autre
}

/// A grown child alone, housed free by the parents.
fn seul(situation: &Situation, enfant: &Personne) -> Situation {
    let menage = &situation.menage;
    let logement = menage.logement.clone().map(|logement| Logement {
        occupation: Some(Occupation::Heberge),
        loyer: None,
        redevance: None,
        bail_depuis: None,
        ..logement
    });
    let activite = enfant.activite.or(Some(Activite::Salarie));
    let demandeur = Personne { role: Role::Demandeur, activite, ..enfant.clone() };
    let menage = Menage {
        demandeur,
        conjoint: None,
        enfants: Vec::new(),
        autres: Vec::new(),
        union: None,
        isolement_depuis: None,
        logement,
        inconnus: Vec::new(),
        ..menage.clone()
    };
    Situation { menage, avant: Vec::new(), suite: None, ..situation.clone() }
}

/// Which parent receives, for children in shared custody, what goes to one parent alone (CSS, art. R513-1).
fn allocataire(situation: &Situation, simulation: &Simulation) -> Vec<AutreChoix> {
    let partages =
        || situation.menage.enfants.iter().filter(|enfant| enfant.enfant.garde == Garde::AlterneePartagee);
    let Some(dit) = partages().next().and_then(|enfant| enfant.enfant.allocataire) else { return Vec::new() };
    let avec = |allocataire: Allocataire| {
        let mut autre = situation.par_defaut();
        for enfant in autre.menage.enfants.iter_mut() {
            enfant.enfant.allocataire = Some(allocataire);
        }
        droits_en(&autre, simulation.mois)
    };
    let autre = match dit {
        Allocataire::Vous => Allocataire::AutreParent,
        Allocataire::AutreParent => Allocataire::Vous,
    };
    let (tels, autrement) = (avec(dit), avec(autre));
    let seuls = [CleDroit::Ars, CleDroit::ComplementFamilial, CleDroit::PajeBase];
    des_deux_facons("allocataire", &seuls, &tels, &autrement, |droit, actuel, autrement| {
        let (vous, lui) = if dit == Allocataire::Vous { (actuel, autrement) } else { (autrement, actuel) };
        format!(
            "{} : {vous} {} si vous la recevez pour les enfants en alternance, {lui} si c'est l'autre parent ; vous en convenez avec lui",
            droit.libelle(),
            droit.periodicite().libelle(),
        )
    })
}

/// Children in shared custody for whom the other parent receives everything: what sharing, which either parent may ask for,
/// would bring (CSS, art. R521-2). What goes to one parent alone stays the other one's.
fn partage(situation: &Situation, simulation: &Simulation) -> Vec<AutreChoix> {
    let mut partage = situation.par_defaut();
    let mut concerne = false;
    for enfant in partage.menage.enfants.iter_mut().map(|enfant| &mut enfant.enfant) {
        if enfant.garde == Garde::AlterneeAilleurs {
            (enfant.garde, enfant.allocataire) = (Garde::AlterneePartagee, Some(Allocataire::AutreParent));
            concerne = true;
        }
    }
    if !concerne {
        return Vec::new();
    }
    let partages = droits_en(&partage, simulation.mois);
    let aides: Vec<CleDroit> = CleDroit::TOUS.iter().copied().filter(|cle| cle.est_une_aide()).collect();
    des_deux_facons("partage", &aides, &simulation.droits, &partages, |droit, actuel, autrement| {
        format!(
            "{} : {actuel} {} tant que l'autre parent reçoit les allocations des enfants en alternance, {autrement} en les partageant : chacun peut le demander si vous n'avez désigné personne ensemble, sinon après un an",
            droit.libelle(),
            droit.periodicite().libelle(),
        )
    })
}

/// The rights that rest on the tax of a past year.
const SELON_L_IMPOT: [CleDroit; 9] = [
    CleDroit::AllocationsFamiliales,
    CleDroit::ComplementFamilial,
    CleDroit::PajeBase,
    CleDroit::PajeNaissance,
    CleDroit::Ars,
    CleDroit::Aah,
    CleDroit::ChequeEnergie,
    CleDroit::BourseCollege,
    CleDroit::BourseLycee,
];

/// The years of income that rights look at, before that of the month.
const ANNEES: [i32; 3] = [2, 1, 0];

/// A choice of a tax return, for each right that it changes; `phrase` says both amounts.
fn selon_l_impot(
    code: &'static str,
    situation: &Situation,
    autre: &Situation,
    simulation: &Simulation,
    phrase: impl Fn(Euros, Euros) -> String,
) -> Vec<AutreChoix> {
    let (tels, autrement) =
        (droits_en(&situation.par_defaut(), simulation.mois), droits_en(autre, simulation.mois));
    des_deux_facons(code, &SELON_L_IMPOT, &tels, &autrement, |droit, actuel, autrement| {
        format!("{} ({}) : {}", droit.libelle(), droit.periodicite().libelle(), phrase(actuel, autrement))
    })
}

/// A student of 18 or more, taxed with the parents, or apart (CGI, art. 6 3°).
fn rattachement(situation: &Situation, simulation: &Simulation) -> Vec<AutreChoix> {
    let mois = simulation.mois.mois();
    let peut_choisir = |enfant: &Personne| impot::etudie(enfant) && enfant.age_au_premier(mois) >= 18;
    if !situation.menage.enfants.iter().any(peut_choisir) {
        return Vec::new();
    }
    let mut apart = situation.par_defaut();
    for enfant in apart.menages_mut().flat_map(|menage| &mut menage.enfants) {
        enfant.enfant.impose_a_part = peut_choisir(enfant);
    }
    selon_l_impot("rattachement", situation, &apart, simulation, |avec, seul| {
        format!(
            "{avec} si l'étudiant est compté dans vos impôts, {seul} s'il fait sa propre déclaration ; votre impôt change aussi"
        )
    })
}

/// The wage of a student of 25 at most, declared whole or without its exempt part (CGI, art. 81 36°).
fn exoneration(situation: &Situation, simulation: &Simulation) -> Vec<AutreChoix> {
    let annees = ANNEES.map(|recul| simulation.mois.mois().annee() - recul);
    let paye = |personne: &Personne| annees.iter().any(|annee| impot::est_un_etudiant_paye(personne, *annee));
    if !situation.menage.personnes().any(paye) {
        return Vec::new();
    }
    let mut exonere = situation.par_defaut();
    for personne in exonere.menages_mut().flat_map(Menage::personnes_mut) {
        let payees = annees.into_iter().filter(|annee| impot::est_un_etudiant_paye(personne, *annee));
        let taxes: Vec<(i32, Nature, Euros)> = payees
            .map(|annee| (annee, Nature::Salaire, impot::salaire_impose_d_un_etudiant(personne, annee)))
            .collect();
        personne.livre.changer(|_, annuels| annuels.extend(taxes));
    }
    selon_l_impot("exoneration", situation, &exonere, simulation, |entier, exonere| {
        format!(
            "{entier} si le salaire d'étudiant est déclaré en entier, {exonere} sans la part exonérée (CGI, art. 81 36°)"
        )
    })
}

/// A choice, for each of these rights whose two amounts are known; `phrase` says both.
fn des_deux_facons(
    code: &'static str,
    droits: &[CleDroit],
    tels: &Droits,
    autrement: &Droits,
    phrase: impl Fn(CleDroit, Euros, Euros) -> String,
) -> Vec<AutreChoix> {
    let de = |droit: &CleDroit| {
        let (actuel, autrement) = net(tels, *droit).zip(net(autrement, *droit))?;
        let texte = phrase(*droit, actuel, autrement);
        Some(AutreChoix { code, droit: *droit, actuel, autrement, texte })
    };
    droits.iter().filter_map(de).collect()
}

fn net(droits: &Droits, cle: CleDroit) -> Option<Euros> {
    droits[cle].net()
}
