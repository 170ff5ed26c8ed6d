//! Aide au logement in foyers, résidences sociales, Ehpad and rooms of the CROUS, paid by the CAF or the MSA.
//!
//! Texts: CCH, art. D832-24 to D832-27 (APL, under convention), D842-15 to D842-17 (AL, without), D861-21
//! (overseas); arrêté of 27 September 2019 ("A2019"), art. 27 to 32 and 40 to 44. The AL does not look at the
//! redevance but as a limit: its rent is a flat amount.
//!
//! Facts read from an answer: the redevance, the convention, its rule and the kind of foyer or room, Ehpad or
//! résidence autonomie, the place, the month of entry. Derived: the flat rent of the AL, the number of persons.
//! Supposed in words: the first rule, where nobody said which.
//!
//! Not modelled and told, beside the amount: the second rule where it may hold, the redevance of a month begun
//! (R832-23). Among the limits of the catalogue: flat charges of the AL that would be particular to the overseas
//! départements.

use crate::droits::commun::logement::etapes::{apres_crds, selon_la_garde};
use crate::droits::commun::logement::{Bail, LogementFoyer};
use crate::loi::baremes::aide_logement_foyer::*;
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::parametre::Parametre;
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::vocabulaire::{CategorieFoyer, RegleFoyer};

const D832_24: &Source = &Source::article("CCH, art. D832-24");
const D832_25: &Source = &Source::article("CCH, art. D832-25");
const D832_26: &Source = &Source::article("CCH, art. D832-26");
const D832_27: &Source = &Source::article("CCH, art. D832-27");
const D842_15: &Source = &Source::article("CCH, art. D842-15");
const D842_17: &Source = &Source::article("CCH, art. D842-17");
const A2019_28: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 28");
const A2019_29: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 29");
const A2019_30: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 30");
const A2019_31: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 31");
const A2019_41: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 41");
const A2019_42: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 42");

/// The aid of a month, from the yearly resources R.
pub fn calculer(
    bail: &Bail,
    foyer: LogementFoyer,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let redevance =
        t.reponse("Redevance, part loyer et charges", bail.loyer, Some(Reference::foyer(bail.cle_du_loyer)));
    let depense = depense(bail, foyer, redevance, bail.personnes_a_charge, mois, t);
    let aide = aide_selon_la_garde(bail, foyer, redevance, depense, ressources, mois, t);
    if !aide.valeur.est_positif() {
        let motif = "Vos ressources sont trop élevées pour cette redevance et cette famille";
        return Droit::ferme(Motif::new(motif, formule(foyer)));
    }
    let minoration = t.bareme(&MINORATION_FOYER, mois);
    let source = if est_conventionne(foyer) { A2019_28 } else { A2019_41 };
    let minoree = t.reste("Aide moins la minoration", aide, minoration, source);
    let aide = depense_nette_minimale(foyer, depense, minoree, mois, t);
    let aide = if est_conventionne(foyer) {
        aide
    } else {
        t.plafonne("Aide dans la limite de la redevance", aide, redevance, D842_15)
    };
    versement(foyer, aide, mois, t)
}

fn est_conventionne(foyer: LogementFoyer) -> bool {
    matches!(foyer, LogementFoyer::Conventionne(_))
}

/// The article of the formula.
fn formule(foyer: LogementFoyer) -> &'static Source {
    if est_conventionne(foyer) { D832_24 } else { D842_15 }
}

/// The rule of the scales: the AL follows the second one (CCH, art. D842-15 2° and 5°).
fn regle(foyer: LogementFoyer) -> RegleFoyer {
    match foyer {
        LogementFoyer::Conventionne(regle) => regle,
        LogementFoyer::NonConventionne(_) => RegleFoyer::Seconde,
    }
}

/// What the home costs, as the text counts it: under convention the redevance within a ceiling (E), without it a
/// flat rent and flat charges (L + C).
fn depense(
    bail: &Bail,
    foyer: LogementFoyer,
    redevance: Figure,
    personnes: u32,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let categorie = match foyer {
        LogementFoyer::Conventionne(_) => {
            let ligne = PLAFOND_REDEVANCE.en(mois);
            let plafond = t.bareme_de("Plafond de la redevance", &PLAFOND_REDEVANCE, ligne, |zones| {
                zones[bail.zone.index()].pour(bail.couple, personnes)
            });
            return t.plafonne("Redevance retenue (E)", redevance, plafond, D832_24);
        }
        LogementFoyer::NonConventionne(categorie) => categorie,
    };
    let table = loyer_forfaitaire(categorie);
    let loyer = t.bareme_de("Loyer forfaitaire (L)", table, table.en(mois), |loyer| {
        if bail.couple { loyer.couple } else { loyer.isole }
    });
    let charges = t.bareme_de("Forfait de charges (C)", &CHARGES_FOYER, CHARGES_FOYER.en(mois), |charges| {
        charges.pour(bail.couple, personnes)
    });
    t.somme("Loyer et charges forfaitaires (L + C)", &[loyer, charges], D842_15)
}

fn loyer_forfaitaire(categorie: CategorieFoyer) -> &'static Parametre<LoyerForfaitaire> {
    match categorie {
        CategorieFoyer::Crous => &LOYER_FOYER_CROUS,
        CategorieFoyer::CrousRehabilite => &LOYER_FOYER_CROUS_RENOVEE,
        CategorieFoyer::AgeeHandicapee => &LOYER_FOYER_PERSONNE_AGEE,
        CategorieFoyer::Autre => &LOYER_FOYER_AUTRES,
    }
}

fn aide_selon_la_garde(
    bail: &Bail,
    foyer: LogementFoyer,
    redevance: Figure,
    depense_avec: Figure,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let avec = aide_brute(bail, foyer, bail.personnes_a_charge, depense_avec, ressources, mois, t);
    let sans = |personnes: u32, t: &mut Trace| {
        let depense = depense(bail, foyer, redevance, personnes, mois, t);
        aide_brute(bail, foyer, personnes, depense, ressources, mois, t)
    };
    selon_la_garde(bail, avec, sans, t)
}

/// `Af = K × (E − E0)`, or `K × (L + C − L0)`, to the nearest cent.
fn aide_brute(
    bail: &Bail,
    foyer: LogementFoyer,
    personnes: u32,
    depense: Figure,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let table = match regle(foyer) {
        RegleFoyer::Premiere => &PARTS_REGLE_1,
        RegleFoyer::Seconde => &PARTS_REGLE_2,
    };
    let ligne = table.en(mois);
    let Parts(echelle) = ligne.valeur;
    let parts = t.taux_de("Nombre de parts (N)", table, ligne, echelle.pour(bail.couple, personnes));
    let part_prise_en_charge = prise_en_charge(regle(foyer), parts, ressources, mois, t);
    let minimum = minimum_a_charge(regle(foyer), parts, ressources, mois, t);
    let au_dela = t.reste("Dépense au-delà du minimum à charge", depense, minimum, formule(foyer));
    let aide = t.produit("Aide avant arrondi", au_dela, part_prise_en_charge, formule(foyer));
    t.arrondi("Aide au centime", aide, Arrondi::Centime, formule(foyer))
}

/// K: the share of the expense that the aid bears, less as resources grow; cut to two decimals (A2019, art. 30).
fn prise_en_charge(
    regle: RegleFoyer,
    parts: Figure<Taux>,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure<Taux> {
    let table = match regle {
        RegleFoyer::Premiere => &PRISE_EN_CHARGE_REGLE_1,
        RegleFoyer::Seconde => &PRISE_EN_CHARGE_REGLE_2,
    };
    let ligne = table.en(mois);
    let maximum =
        t.taux_de("Coefficient de prise en charge le plus haut", table, ligne, ligne.valeur.maximum);
    let franchise = t.bareme_de("Ressources sans effet, par part", table, ligne, |regle| regle.franchise);
    let franchise = t.produit("Ressources sans effet", franchise, parts, A2019_30);
    let comptees = t.reste("Ressources qui font baisser le coefficient", ressources, franchise, A2019_30);
    let diviseur = t.bareme_de("Diviseur des ressources, par part", table, ligne, |regle| regle.diviseur);
    let diviseur = t.produit("Diviseur des ressources", diviseur, parts, A2019_30);
    let baisse = comptees.valeur.rapport_a(diviseur.valeur).unwrap_or(Taux::UN);
    let coefficient = (maximum.valeur - baisse).positif().tronque(2);
    let phrase = "le plus haut moins ressources ÷ diviseur, coupé à deux décimales";
    t.formule_taux("Coefficient de prise en charge (K)", coefficient, phrase, D832_25)
}

/// E0 or L0: what the household always pays, a month: brackets of yearly resources and a flat amount
/// (A2019, art. 31).
fn minimum_a_charge(
    regle: RegleFoyer,
    parts: Figure<Taux>,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let par_tranches = match regle {
        RegleFoyer::Premiere => {
            par_tranches(&PARTICIPATION_REGLE_1.en(mois).valeur.tranches, parts.valeur, ressources.valeur)
        }
        RegleFoyer::Seconde => {
            par_tranches(&PARTICIPATION_REGLE_2.en(mois).valeur.tranches, parts.valeur, ressources.valeur)
        }
    };
    let phrase = "chaque tranche de ressources à son taux, limites multipliées par le nombre de parts";
    let tranches = t.formule(
        "Participation selon les ressources, par an",
        par_tranches,
        phrase,
        &[ressources],
        A2019_31,
    );
    let forfait = match regle {
        RegleFoyer::Premiere => {
            let par_part = t.bareme(&FORFAIT_REGLE_1, mois);
            t.produit("Participation forfaitaire, par an", par_part, parts, A2019_31)
        }
        RegleFoyer::Seconde => t.bareme(&FORFAIT_REGLE_2, mois),
    };
    let annuel = t.somme("Participation, par an", &[tranches, forfait], A2019_31);
    t.divise("Minimum à charge, par mois (E0, L0)", annuel, 12, D832_26)
}

/// Lower limits multiplied by the shares, each bracket at its rate.
fn par_tranches(tranches: &[(Euros, Taux)], parts: Taux, ressources: Euros) -> Euros {
    let limites = tranches.iter().map(|(limite, _)| *limite * parts);
    let fins = limites.clone().skip(1).chain([ressources.max(Euros::ZERO)]);
    let retenues = limites.zip(fins).map(|(debut, fin)| (fin.min(ressources) - debut).positif());
    retenues.zip(tranches).map(|(retenue, (_, taux))| retenue * *taux).sum()
}

/// The aid goes down by what the net expense lacks to reach a minimum (CCH, art. D832-27, D842-17).
fn depense_nette_minimale(
    foyer: LogementFoyer,
    depense: Figure,
    aide: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let source = if est_conventionne(foyer) { D832_27 } else { D842_17 };
    let minimum = match regle(foyer) {
        RegleFoyer::Premiere => t.bareme(&DEPENSE_NETTE_MINIMALE_REGLE_1, mois),
        RegleFoyer::Seconde => t.bareme(&DEPENSE_NETTE_MINIMALE_REGLE_2, mois),
    };
    let nette = t.difference("Dépense nette", depense, aide, source);
    let manque = t.reste("Ce qui lui manque pour atteindre le minimum", minimum, nette, source);
    t.reste("Aide qui laisse la dépense nette minimale", aide, manque, source)
}

/// CRDS and euro below, then the threshold, which holds for the APL too (A2019, art. 29 and 42).
fn versement(foyer: LogementFoyer, aide: Figure, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let (brute, crds) = apres_crds(aide, formule(foyer), mois, t);
    let seuil = t.bareme(&SEUIL_VERSEMENT_FOYER, mois);
    let source = if est_conventionne(foyer) { A2019_29 } else { A2019_42 };
    if !t.condition("Aide au moins égale au seuil de versement", brute.valeur >= seuil.valeur, source) {
        let motif = "L'aide calculée est trop petite pour être versée";
        return Droit::ferme(Motif::compare(motif, brute.valeur, seuil.valeur, source));
    }
    Droit::Ouvert(Versement::moins_crds(brute.valeur, crds.valeur))
}
