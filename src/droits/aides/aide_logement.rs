//! Aide au logement of tenants: APL, ALF or ALS, paid by the CAF or the MSA.
//!
//! Texts: CCH, art. L821-1 to L863-1, R821-1 s., D823-16 s.; arrêté of 27 September 2019 ("A2019"). The order
//! of the last steps is the law's: 5 € off, CRDS, euro below, then the RLS.
//!
//! Foyers and résidences sociales have a formula of their own ([`aide_logement_foyer`](super::aide_logement_foyer)).
//!
//! Facts read from an answer: the kind of home, its place, its rent and since when (the rent of last July, or of the
//! entry), the persons and their custody, the link with the landlord, the main home, the student permit and the
//! grant. Derived: who is dependent, the zone, what the resources leave out after a change. Supposed in words: a
//! dwelling that is decent and large enough, entered for long, no link with the landlord; the quarter that begins in
//! the month.
//!
//! Not modelled and told, beside the amount: a dwelling too small or not decent, exempt wages of students. Among the
//! limits of the catalogue: sub-letting, ownership, the conditions of a grant that a student meets without holding
//! one.

use crate::droits::commun::logement::Bail;
use crate::droits::commun::logement::etapes::{apres_crds, selon_la_garde};
use crate::loi::baremes::aide_logement::MEUBLE;
use crate::loi::baremes::aide_logement::*;
use crate::loi::baremes::communs::CRDS;
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::parametre::{Echelle, Fraction};
use crate::loi::trace::{Arrondi, Figure, Trace};
use crate::menage::situation::Menage;
use crate::notions::choix::choix;
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Union;

const D823_16: &Source = &Source::article("CCH, art. D823-16");
const D823_17: &Source = &Source::article("CCH, art. D823-17");
const D823_18: &Source = &Source::article("CCH, art. D823-18");
const D842_2: &Source = &Source::article("CCH, art. D842-2");
const L832_3: &Source = &Source::article("CCH, art. L832-3");
const A2019_8: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 8");
const A2019_10: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 10");
const A2019_11: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 11");
const A2019_12: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 12");
const A2019_13: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 13");
const A2019_14: &Source = &Source::article("Arrêté du 27 septembre 2019, art. 14");
const ORDONNANCE_96_50: &Source = &Source::article("Ordonnance n° 96-50, art. 14 et 19");

choix! {
    /// Which of the three aids it is: the same amount, another name.
    NatureAide {
        Apl => "apl", "APL";
        Alf => "alf", "ALF";
        Als => "als", "ALS";
    }
}

/// The name of the aid (CCH, art. R821-5, L841-1, L841-2): APL under a convention; else ALF for a family, a
/// couple married for less than five years or a pregnant woman alone; else ALS. Overseas a dependent child
/// stands for the family benefits (L861-6).
pub fn nature(menage: &Menage, bail: &Bail, prestations_familiales: bool, mois: MoisCouvert) -> NatureAide {
    const CINQ_ANS: i32 = 5 * 12;
    let jeunes_maries = menage.union == Some(Union::Mariage)
        && menage.union_depuis.is_some_and(|depuis| mois.mois().depuis(depuis.mois()) < CINQ_ANS);
    let enceinte_seule = bail.couple && !menage.est_couple();
    let prestations_familiales = prestations_familiales && !bail.drom;
    if bail.conventionne {
        NatureAide::Apl
    } else if prestations_familiales || bail.personnes_a_charge > 0 || jeunes_maries || enceinte_seule {
        NatureAide::Alf
    } else {
        NatureAide::Als
    }
}

/// What the amount depends on besides the home.
#[derive(Clone, Copy, Debug)]
pub struct EntreesAideLogement {
    /// Yearly resources R.
    pub ressources: Figure,
    /// Monthly RLS.
    pub rls: Euros,
    /// The claimant or the partner receives the AAH or the AEEH: no degression with the rent.
    pub sans_degressivite: bool,
}

/// The aid of a month.
pub fn calculer(bail: &Bail, entrees: EntreesAideLogement, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let loyer = loyer_pris_en_compte(bail, mois, t);
    let plafond = plafond_de_loyer(bail, bail.personnes_a_charge, mois, t);
    let aide = aide_selon_la_garde(bail, loyer, plafond, entrees.ressources, mois, t);
    if !aide.valeur.est_positif() {
        let motif = "Vos ressources sont trop élevées pour ce loyer et cette famille";
        return Droit::ferme(Motif::new(motif, D823_16));
    }
    let aide =
        if t.condition("AAH ou AEEH reçue : pas de baisse avec le loyer", entrees.sans_degressivite, D823_16)
        {
            aide
        } else {
            degressivite(bail, aide, loyer, plafond, mois, t)
        };
    if !aide.valeur.est_positif() {
        return Droit::ferme(Motif::new(
            "Votre loyer est trop élevé : l'aide s'arrête au-delà d'un plafond",
            D823_16,
        ));
    }
    versement(bail, aide, entrees.rls, mois, t)
}

/// The rent that counts: one's share of a shared lease, two thirds of a furnished one.
fn loyer_pris_en_compte(bail: &Bail, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let libelle = if bail.loyer_d_avant {
        "Loyer de juillet dernier, ou de l'entrée, sans les charges"
    } else {
        "Loyer sans les charges"
    };
    let loyer = t.reponse(
        libelle,
        bail.loyer,
        Some(crate::questions::reference::Reference::foyer(Cle::LogementLoyer)),
    );
    let loyer = if bail.part > 1 {
        let part = t.divise("Loyer divisé entre les colocataires", loyer, bail.part, D823_18);
        t.arrondi("Votre part du loyer", part, Arrondi::Centime, D823_18)
    } else {
        loyer
    };
    if !bail.meuble {
        return loyer;
    }
    let Fraction { parts, sur } = MEUBLE.en(mois).valeur;
    let double = t.fois("Loyer du meublé, deux fois", loyer, parts, D842_2);
    let tiers = t.divise("Deux tiers du loyer du meublé", double, sur, D842_2);
    t.arrondi("Loyer retenu pour un meublé", tiers, Arrondi::Centime, D842_2)
}

/// Ceiling of the rent (A2019, art. 7, 8, 16): by zone and family; 90 % for a room, 75 % in a shared flat.
fn plafond_de_loyer(bail: &Bail, personnes: u32, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let zone = bail.zone.index();
    let ligne = PLAFOND_LOYER.en(mois);
    if bail.chambre {
        let seul = t.bareme_de("Plafond de loyer d'une personne seule", &PLAFOND_LOYER, ligne, |zones| {
            zones[zone].isole
        });
        let part = t.taux(&CHAMBRE, mois);
        let exact = t.produit("Plafond de loyer d'une chambre", seul, part, A2019_8);
        return t.arrondi("Plafond de loyer d'une chambre, au centime", exact, Arrondi::Centime, A2019_8);
    }
    if bail.colocation {
        let part = COLOCATION.en(mois).valeur;
        let reduite = |echelle: &Echelle| echelle.chacune(|valeur| (valeur * part).arrondi_centime());
        return t.bareme_de("Plafond de loyer en colocation (75 %)", &PLAFOND_LOYER, ligne, |zones| {
            reduite(&zones[zone]).pour(bail.couple, personnes)
        });
    }
    t.bareme_de("Plafond de loyer", &PLAFOND_LOYER, ligne, |zones| zones[zone].pour(bail.couple, personnes))
}

/// The aid before degression, by the custody of the children.
fn aide_selon_la_garde(
    bail: &Bail,
    loyer: Figure,
    plafond: Figure,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let avec = aide_brute(bail, bail.personnes_a_charge, loyer, plafond, ressources, mois, t);
    let sans = |personnes: u32, t: &mut Trace| {
        let plafond = plafond_de_loyer(bail, personnes, mois, t);
        aide_brute(bail, personnes, loyer, plafond, ressources, mois, t)
    };
    selon_la_garde(bail, avec, sans, t)
}

/// `Af = L + C − Pp` to the nearest cent (CCH, art. D823-16).
fn aide_brute(
    bail: &Bail,
    personnes: u32,
    loyer: Figure,
    plafond: Figure,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let loyer_retenu = t.plafonne("Loyer retenu (L)", loyer, plafond, D823_16);
    let table = match (bail.drom, bail.colocation) {
        (false, false) => &CHARGES,
        (false, true) => &CHARGES_COLOCATION,
        (true, false) => &CHARGES_DROM,
        (true, true) => &CHARGES_DROM_COLOCATION,
    };
    let charges =
        t.bareme_de("Forfait de charges (C)", table, table.en(mois), |c| c.pour(bail.couple, personnes));
    let depense = t.somme("Dépense de logement (L + C)", &[loyer_retenu, charges], D823_16);
    let participation = participation(bail, personnes, loyer_retenu, depense, ressources, mois, t);
    let aide = t.reste("Aide avant arrondi", depense, participation, D823_16);
    t.arrondi("Aide au centime", aide, Arrondi::Centime, D823_16)
}

/// `Pp = P0 + Tp × (R − R0)`: what the household is expected to pay itself (CCH, art. D823-17).
fn participation(
    bail: &Bail,
    personnes: u32,
    loyer_retenu: Figure,
    depense: Figure,
    ressources: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let taux_minimal = t.taux(&P0_TAUX, mois);
    let part = t.produit("Part de la dépense", depense, taux_minimal, A2019_13);
    let minimum = t.bareme(&P0_MINIMUM, mois);
    let p0 = t.plancher("Participation minimale (P0)", part, minimum, A2019_13);
    let libelle = "Abattement sur les ressources (R0)";
    let r0 = if bail.drom && personnes == 1 {
        t.bareme_de(libelle, &R0_DROM_UNE_PERSONNE, R0_DROM_UNE_PERSONNE.en(mois), |valeur| *valeur)
    } else {
        t.bareme_de(libelle, &R0, R0.en(mois), |echelle| echelle.pour(bail.couple, personnes))
    };
    let au_dela = t.reste("Ressources au-delà de R0", ressources, r0, D823_17);
    let tp = taux_de_participation(bail, personnes, loyer_retenu, mois, t);
    let selon_ressources = t.produit("Participation selon les ressources", au_dela, tp, D823_17);
    t.somme("Participation personnelle (Pp)", &[p0, selon_ressources], D823_17)
}

/// `Tp = TF + TL`: by family, and by the rent compared with the zone 2 ceiling (A2019, art. 14).
fn taux_de_participation(
    bail: &Bail,
    personnes: u32,
    loyer_retenu: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure<Taux> {
    let tf = if bail.drom {
        let ligne = TF_DROM.en(mois);
        t.taux_de("Taux selon la famille (TF)", &TF_DROM, ligne, ligne.valeur.pour(bail.couple, personnes))
    } else {
        let ligne = TF.en(mois);
        t.taux_de("Taux selon la famille (TF)", &TF, ligne, ligne.valeur.pour(bail.couple, personnes))
    };
    let reference =
        t.bareme_de("Loyer de référence (LR, zone 2)", &PLAFOND_LOYER, PLAFOND_LOYER.en(mois), |zones| {
            zones[1].pour(bail.couple, personnes)
        });
    let rapport = loyer_retenu.valeur.rapport_a(reference.valeur).unwrap_or(Taux::ZERO).arrondi(4);
    let rapport =
        t.formule_taux("Loyer retenu ÷ loyer de référence (RL)", rapport, "arrondi à 0,01 %", A2019_14);
    let (seuil_bas, seuil_haut) = TL_SEUILS.en(mois).valeur;
    let (taux_bas, taux_haut) = TL_TAUX.en(mois).valeur;
    let tranche_basse = (rapport.valeur.min(seuil_haut) - seuil_bas).positif() * taux_bas;
    let tranche_haute = (rapport.valeur - seuil_haut).positif() * taux_haut;
    let tl = (tranche_basse + tranche_haute).arrondi(5);
    let phrase = "0,45 % entre 45 % et 75 % du loyer de référence, 0,68 % au-delà";
    t.formule_taux("Taux selon le loyer (TL)", tl, phrase, A2019_14);
    t.formule_taux("Taux de participation (Tp)", tf.valeur + tl, "TF + TL", A2019_14)
}

/// Above a multiple of the ceiling the aid shrinks, then stops (A2019, art. 10).
fn degressivite(
    bail: &Bail,
    aide: Figure,
    loyer: Figure,
    plafond: Figure,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let (debut, fin) = DEGRESSIVITE.en(mois).valeur[bail.zone.index()];
    let seuil = (plafond.valeur * debut).arrondi_centime();
    let seuil = t.formule(
        "Loyer à partir duquel l'aide baisse",
        seuil,
        "multiple du plafond de loyer",
        &[plafond],
        A2019_10,
    );
    if loyer.valeur <= seuil.valeur {
        return aide;
    }
    let suppression = (plafond.valeur * fin).arrondi_centime();
    let suppression = t.formule(
        "Loyer à partir duquel l'aide s'arrête",
        suppression,
        "multiple du plafond de loyer",
        &[plafond],
        A2019_10,
    );
    let reste = (suppression.valeur - loyer.valeur).positif();
    let reduite = aide.valeur.au_prorata(reste, suppression.valeur - seuil.valeur).arrondi_centime();
    let phrase = "l'aide baisse à mesure que le loyer approche du second seuil";
    t.formule(
        "Aide après la baisse due au loyer",
        reduite,
        phrase,
        &[aide, loyer, seuil, suppression],
        A2019_10,
    )
}

/// 5 € off, CRDS, euro below, RLS, threshold: in the order of the text.
fn versement(bail: &Bail, aide: Figure, rls: Euros, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let minoration = t.bareme(&MINORATION, mois);
    let minoree = t.reste("Aide moins la minoration", aide, minoration, A2019_11);
    let (brute, crds) = apres_crds(minoree, D823_16, mois, t);
    let apres_rls = apres_rls(brute, rls, mois, t);
    if let Some(motif) = sous_le_seuil(bail, apres_rls, mois, t) {
        return Droit::ferme(motif);
    }
    if rls.est_nul() {
        return Droit::Ouvert(Versement::moins_crds(brute.valeur, crds.valeur));
    }
    let taux = t.taux(&CRDS, mois);
    let crds = t.produit("CRDS sur l'aide après RLS", apres_rls, taux, ORDONNANCE_96_50);
    let crds = t.arrondi("CRDS, au centime inférieur", crds, Arrondi::CentimeInferieur, ORDONNANCE_96_50);
    t.reste("Aide versée", apres_rls, crds, D823_16);
    Droit::Ouvert(Versement::moins_crds(apres_rls.valeur, crds.valeur))
}

/// The aid goes down by 98 % of the RLS (CCH, art. L832-3).
fn apres_rls(brute: Figure, rls: Euros, mois: MoisCouvert, t: &mut Trace) -> Figure {
    if rls.est_nul() {
        return brute;
    }
    let rls = t.reprise("Réduction de loyer de solidarité (RLS)", rls);
    let fraction = t.taux(&RLS_FRACTION, mois);
    let baisse = t.produit("Part de la RLS déduite de l'aide", rls, fraction, L832_3);
    let baisse = t.arrondi("Part déduite, au centime", baisse, Arrondi::Centime, L832_3);
    t.reste("Aide après la RLS", brute, baisse, D823_16)
}

/// Nothing is paid under 10 €, but for the APL of a rented home (A2019, art. 12).
fn sous_le_seuil(bail: &Bail, aide: Figure, mois: MoisCouvert, t: &mut Trace) -> Option<Motif> {
    if bail.conventionne {
        let motif = "Après déduction de la réduction de loyer, il ne reste rien à verser";
        return (!aide.valeur.est_positif()).then_some(Motif::new(motif, D823_16));
    }
    let seuil = t.bareme(&SEUIL_VERSEMENT, mois);
    let verse =
        t.condition("Aide au moins égale au seuil de versement", aide.valeur >= seuil.valeur, A2019_12);
    let motif = "L'aide calculée est trop petite pour être versée";
    (!verse).then_some(Motif::compare(motif, aide.valeur, seuil.valeur, A2019_12))
}
