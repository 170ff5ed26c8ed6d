//! The housing aid and the RLS of a month, between bounds while the home, an income or another right is not
//! known.

use crate::droits::aides::{aide_logement, aide_logement_foyer, mva, rls};
use crate::droits::commun::charge;
use crate::droits::commun::evenement::Percus;
use crate::droits::commun::logement::{Bail, LectureBail};
use crate::droits::commun::natures;
use crate::droits::commun::ressources::logement as ressources;
use crate::droits::commun::ressources::pensions_recues;
use crate::loi::baremes::aide_logement::{MEUBLE, PLAFOND_LOYER};
use crate::loi::droit::Droit;
use crate::loi::parametre::Fraction;
use crate::loi::trace::{Figure, Trace};
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::{Bout, Fourchette};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Nature, Occupation};
use crate::simulation::minima::{droits_par_adulte, place};

/// Housing aid and RLS of the household; between those of each household that the unknown answers leave possible.
pub(super) fn calculer(
    menage: &Menage,
    percus: &[Percus],
    manque: &[Reference],
    mois: MoisCouvert,
    t: &mut Trace,
) -> (Droit, Droit) {
    let (mut aide, mut rls) = du_foyer(menage, percus, manque, mois, t);
    let (autres, inconnus) = charge::autres_compositions(menage, mois.mois());
    for autre in &autres {
        let (son_aide, sa_rls) = du_foyer(autre, percus, manque, mois, &mut Trace::muette());
        aide = aide.ou(son_aide, &inconnus);
        rls = rls.ou(sa_rls, &inconnus);
    }
    (aide, rls)
}

/// Housing aid, then RLS. `percus` holds each case that other rights leave possible, and `manque` the answers that
/// leave them so.
fn du_foyer(
    menage: &Menage,
    percus: &[Percus],
    manque: &[Reference],
    mois: MoisCouvert,
    t: &mut Trace,
) -> (Droit, Droit) {
    let (variantes, mut reponses, loyer_inconnu) = match Bail::lire(menage, mois) {
        LectureBail::Exclu(motifs) => return (Droit::Ferme(motifs.clone()), Droit::Ferme(motifs)),
        LectureBail::Complet(bail) => (vec![bail], Vec::new(), false),
        LectureBail::Incomplet { manque, variantes, loyer_inconnu } => (variantes, manque, loyer_inconnu),
    };
    let inconnues = ressources::inconnus(menage, mois);
    let revenus_connus = inconnues.is_empty();
    reponses.extend(&inconnues);
    reponses.extend(manque);
    if variantes.is_empty() {
        return (Droit::indetermine(reponses.clone(), None), Droit::indetermine(reponses, None));
    }
    if let ([bail], [percus], true) = (&variantes[..], percus, reponses.is_empty()) {
        t.section("ressources_logement", mois.mois());
        let revenus = ressources::calculer(menage, mois, *percus, t);
        return aides_du_bail(bail, revenus, *percus, mois, t);
    }
    let t = &mut Trace::muette();
    let mut issues = Vec::with_capacity(variantes.len() * percus.len());
    let mut sans_reduction = Vec::new();
    for percus in percus {
        let revenus = if revenus_connus {
            ressources::calculer(menage, mois, *percus, t)
        } else {
            ressources::au_moins(menage, &inconnues, mois, *percus, t)
        };
        for bail in &variantes {
            let loyer = if loyer_inconnu { loyer_le_plus_favorable(bail, mois) } else { bail.loyer };
            let bail = Bail { loyer, ..*bail };
            issues.push(aides_du_bail(&bail, revenus, *percus, mois, t));
            // Unknown resources may be above the ceiling of the RLS, which lowers the aid by almost as much.
            if !revenus_connus && bail.foyer.is_none() {
                sans_reduction.push(apres_reduction(&bail, revenus, Euros::ZERO, *percus, mois, t));
            }
        }
    }
    let au_plus_bas = if revenus_connus { None } else { Some(Euros::ZERO) };
    let (mut aides, rls): (Vec<Droit>, Vec<Droit>) = issues.into_iter().unzip();
    aides.append(&mut sans_reduction);
    let rien = if loyer_inconnu { Some(Euros::ZERO) } else { au_plus_bas };
    (entre(aides, rien, &reponses), entre(rls, au_plus_bas, &reponses))
}

/// From the lowest to the highest issue (from `au_plus_bas` where given); the one issue where all agree.
fn entre(issues: Vec<Droit>, au_plus_bas: Option<Euros>, manque: &[Reference]) -> Droit {
    let montants = || issues.iter().map(Droit::net_certain);
    let haut = montants().max().unwrap_or_default();
    let bas = au_plus_bas.or_else(|| montants().min()).unwrap_or_default();
    match issues.into_iter().next() {
        Some(seule) if bas == haut => seule,
        _ => Droit::indetermine(manque.to_vec(), Some(Fourchette::entre(bas, haut))),
    }
}

/// The dearest rent that still counts whole: the ceiling, before the share of a co-tenant and the two thirds of
/// a furnished home. In a foyer a higher redevance never lowers the aid.
fn loyer_le_plus_favorable(bail: &Bail, mois: MoisCouvert) -> Euros {
    if bail.foyer.is_some() {
        return Euros::MAXIMUM_SAISI;
    }
    let plafond = PLAFOND_LOYER.en(mois).valeur[bail.zone.index()].pour(bail.couple, bail.personnes_a_charge);
    let Fraction { parts, sur } = MEUBLE.en(mois).valeur;
    let entier = if bail.meuble { plafond * sur / parts } else { plafond };
    (entier * bail.part).arrondi_centime()
}

fn aides_du_bail(
    bail: &Bail,
    revenus: Figure,
    percus: Percus,
    mois: MoisCouvert,
    t: &mut Trace,
) -> (Droit, Droit) {
    t.section(CleDroit::ReductionLoyer.code(), mois.mois());
    let rls = rls::calculer(bail, revenus, mois, t);
    t.section(CleDroit::AideLogement.code(), mois.mois());
    if let Some(foyer) = bail.foyer {
        return (aide_logement_foyer::calculer(bail, foyer, revenus, mois, t), rls);
    }
    (apres_reduction(bail, revenus, rls.net_certain(), percus, mois, t), rls)
}

/// The housing aid of a lease whose landlord lowers the rent by so much.
fn apres_reduction(
    bail: &Bail,
    revenus: Figure,
    rls: Euros,
    percus: Percus,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let sans_degressivite = percus.aah() || percus.aeeh;
    let entrees = aide_logement::EntreesAideLogement { ressources: revenus, rls, sans_degressivite };
    aide_logement::calculer(bail, entrees, mois, t)
}

/// The MVA of each adult: more with more AAH, ASI or housing aid, so two cases bound it.
pub(super) fn majorations(
    menage: &Menage,
    aah: &[Droit; 2],
    asi: &[Droit; 2],
    aide_logement: &Droit,
    mois: MoisCouvert,
    t: &mut Trace,
) -> [Droit; 2] {
    t.section(CleDroit::Mva.code(), mois.mois());
    let occupation = menage.occupation();
    let logement_independant = !matches!(occupation, Some(Occupation::Foyer | Occupation::Heberge));
    droits_par_adulte(menage, |adulte| {
        let place = place(menage, adulte);
        let sources = [&aah[place], &asi[place], aide_logement];
        let inconnus = |concerne: fn(Nature) -> bool| {
            menage.inconnus_parmi(|reference| {
                let lu = matches!(reference.cle, Cle::Revenu(nature) if concerne(nature));
                lu && reference.personne == Some(adulte.rang)
            })
        };
        // A loss that is not known may make up for what other work brings.
        let pertes = inconnus(|nature| nature == Nature::Benefice);
        let travaille = charge::travaille(adulte, mois.mois());
        let travaille = Fourchette::entre(travaille, travaille && pertes.is_empty());
        let pensions = inconnus(natures::est_une_pension);
        let pensionne = pensions_recues(adulte, mois.mois()).est_positif();
        let pensionne = Fourchette::entre(pensionne, pensionne || !pensions.is_empty());
        let cas = |bout: Bout| {
            let [aah, asi, aide_logement] = sources.map(|droit| droit.encadrement().au(bout));
            let (travaille, pensionne) = (travaille.au(bout), pensionne.au(bout));
            mva::EntreesMva { aah, asi, aide_logement, logement_independant, travaille, pensionne }
        };
        t.pour(Some(adulte.rang));
        let au_moins = mva::calculer(adulte, cas(Bout::Bas), mois, t);
        let des_sources = sources.iter().flat_map(|droit| droit.manque()).copied();
        let manque: Vec<Reference> = des_sources.chain(pertes).chain(pensions).collect();
        if manque.is_empty() {
            return au_moins;
        }
        au_moins.ou(mva::calculer(adulte, cas(Bout::Haut), mois, &mut Trace::muette()), &manque)
    })
}
