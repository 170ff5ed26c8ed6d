//! Complémentaire santé solidaire and chèque énergie: nothing looks at them, so they are computed once, for the month
//! asked; the first looks at the other rights of the month and of a year.

use crate::droits::aides::{aspa, cheque_energie, css};
use crate::droits::commun::{foyer, impot, ressources};
use crate::loi::droit::Droit;
use crate::loi::trace::Trace;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::{Bout, Fourchette};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Occupation, Union};
use crate::simulation::calcul::{Calcul, Passe};

/// The two rights of a month.
pub(super) struct SanteEnergie {
    pub(super) css: Droit,
    pub(super) cheque_energie: Droit,
}

/// `revenu` is the reference income of the year before last, of all the tax households, where it is known.
pub(super) fn calculer(
    calcul: &Calcul<'_>,
    passes: &[Passe<'_>],
    revenu: Option<Euros>,
    t: &mut Trace,
) -> SanteEnergie {
    let (menage, mois) = (calcul.menage, calcul.mois);
    t.section(CleDroit::Css.code(), mois.mois());
    let css = complementaire_sante(calcul, passes, t);
    t.section(CleDroit::ChequeEnergie.code(), mois.mois());
    let cheque_energie = cheque(menage, revenu, mois, t);
    SanteEnergie { css, cheque_energie }
}

/// The two cases that missing answers leave: the one that gives the most of the CSS, the one that gives the least.
const AU_MIEUX: Bout = Bout::Bas;
const AU_PIRE: Bout = Bout::Haut;

fn complementaire_sante(calcul: &Calcul<'_>, passes: &[Passe<'_>], t: &mut Trace) -> Droit {
    let menage = calcul.menage;
    // A request looks at what is received on its day.
    let aujourdhui = calcul.mois == menage.mois;
    let du_mois = if aujourdhui { calcul.vecu() } else { calcul.passe() };
    let au_pire = entrees(calcul, &du_mois, passes, AU_PIRE);
    let presence = Reference::de(menage.demandeur.rang, Cle::MoisEnFrance);
    let inconnus = menage.inconnus_parmi(|reference| css::lit(reference) || *reference == presence);
    let au_mieux = entrees(calcul, &du_mois, passes, AU_MIEUX);
    // The RSA is enough, whatever the resources; the known ones may close it.
    if !inconnus.is_empty() && !au_pire.rsa {
        let connus = ressources::revenus_connus(menage, &inconnus);
        let au_plus =
            connus.map(|connus| css::calculer(&connus, &au_mieux, calcul.mois, &mut Trace::muette()));
        let fermee = au_plus.filter(|droit| matches!(droit, Droit::Ferme(_)));
        return fermee.unwrap_or(Droit::indetermine(inconnus, None));
    }
    let droit = css::calculer(menage, &au_mieux, calcul.mois, t);
    let periode = css::periode(calcul.mois.mois());
    let lus = passes.iter().filter(|passe| (periode.debut..=periode.fin).contains(&passe.mois));
    let mut manque: Vec<Reference> = lus.chain([&du_mois]).flat_map(|passe| &passe.manque).copied().collect();
    manque.extend(menage.est_outre_mer().is_none().then_some(Reference::foyer(Cle::LogementCommune)));
    if manque.is_empty() {
        return droit;
    }
    let autre = css::calculer(menage, &au_pire, calcul.mois, &mut Trace::muette());
    match (&droit, &autre) {
        (Droit::Couvert(une), Droit::Couvert(autre)) if une == autre => droit,
        (Droit::Ferme(_), Droit::Ferme(_)) => droit,
        _ => {
            trier_par(&mut manque, |reference| *reference);
            manque.dedup();
            Droit::indetermine(manque, None)
        }
    }
}

/// What the CSS looks at: at best the RSA and the minima that open it, and the lowest resources.
fn entrees(calcul: &Calcul<'_>, du_mois: &Passe<'_>, passes: &[Passe<'_>], cas: Bout) -> css::EntreesCss {
    let inverse = cas.oppose();
    let mut lus = css::periode(calcul.mois.mois()).mois();
    let periode = std::array::from_fn(|_| {
        let lu = lus.next().unwrap_or(calcul.mois.mois());
        percu(&calcul.reference(passes, lu), cas)
    });
    css::EntreesCss {
        outre_mer: calcul.menage.est_outre_mer().unwrap_or(cas == AU_MIEUX),
        rsa: du_mois.rsa.au(inverse).est_positif(),
        du_mois: percu(du_mois, inverse),
        periode,
    }
}

fn percu(passe: &Passe<'_>, cas: Bout) -> css::MoisPercu {
    let aah = passe.aah.map(|aah| aah.au(cas));
    let pour_deux = || {
        let mois = MoisCouvert::au_plus_pres(passe.mois);
        aspa::beneficiaires(passe.menage, aah.map(|aah| aah.est_positif()), mois)
            .is_ok_and(|nombre| nombre == 2)
    };
    css::MoisPercu {
        aide_logement: passe.aide_logement.au(cas),
        sans_loyer: passe.menage.occupation() == Some(Occupation::Proprietaire)
            || foyer::est_loge_gratuitement(passe.menage, passe.mois),
        familiales: passe.familiales_nettes.au(cas),
        aah,
        asi: passe.asi.map(|asi| asi.au(cas)),
        ass: passe.ass.map(|ass| ass.au(cas)),
        ass_ecartee: passe.ass_ecartee.map(|ecartee| ecartee.au(cas)),
        aspa: passe.aspa.au(cas),
        aspa_pour_deux: passe.aspa.au(cas).est_positif() && pour_deux(),
        mva: passe.mva.au(cas),
    }
}

/// The reference income of a year: of concubins, that of the claimant; `du_menage` of the others.
fn revenu_de_l_annee(menage: &Menage, annee: i32, du_menage: impl FnOnce() -> Euros) -> Euros {
    match menage.union {
        Some(Union::Concubinage) => impot::revenu_du_demandeur(menage, annee, &mut Trace::muette()),
        _ => du_menage(),
    }
}

/// The voucher; between two amounts while the income is unknown, or whose name the contract is in.
fn cheque(menage: &Menage, revenu: Option<Euros>, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let annee = cheque_energie::annee_des_revenus(mois);
    let mut inconnus = menage.inconnus_parmi(|reference| reference.cle == Cle::FoyerContratElectricite);
    let sans_contrat_connu = !inconnus.is_empty();
    let droit = match revenu {
        Some(revenu) => {
            let revenu = revenu_de_l_annee(menage, annee, || revenu);
            let revenu = t.reprise("Revenu fiscal de référence d'il y a deux ans", revenu);
            cheque_energie::calculer(menage, revenu, mois, t)
        }
        None => {
            let du_revenu = impot::inconnus_du_revenu(menage, annee);
            let au_moins = ressources::revenus_connus(menage, &du_revenu).map_or(Euros::ZERO, |connus| {
                let du_menage =
                    || impot::calculer(&connus, annee, &mut Trace::muette()).revenu_fiscal_reference;
                revenu_de_l_annee(&connus, annee, du_menage)
            });
            inconnus.extend(du_revenu);
            let supposant = |revenu: Euros| {
                let t = &mut Trace::muette();
                let revenu = t.reponse("Revenu fiscal de référence supposé", revenu, None);
                cheque_energie::calculer(menage, revenu, mois, t)
            };
            supposant(au_moins).ou(supposant(Euros::MAXIMUM_SAISI), &inconnus)
        }
    };
    let au_plus = droit.encadrement().haut;
    if sans_contrat_connu && au_plus.est_positif() {
        return Droit::indetermine(inconnus, Some(Fourchette::jusqu_a(au_plus)));
    }
    droit
}
