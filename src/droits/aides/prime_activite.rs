//! Prime d'activité: tops up small earnings from work; CAF or MSA.
//!
//! Texts: CSS, art. L841-1 to L847-1, R842-1 to R846-8, D843-1 to D846-3; décret n° 2026-222 (supplement raised
//! on 1 April 2026). The mean of three monthly amounts, M-4 to M-2, with the scale of the month of the right.
//!
//! Facts read from an answer: each income of M-4 to M-2, activity and since when, age, permit and its date, months
//! lived in France, births, custody, a child's own prime (R842-3), the separation, the home before this one. Derived:
//! who is dependent, the other rights of these months, the lone-parent rate, the claimant among those who earn.
//! Supposed in words: a quarter that begins in the month, no prime of the child's own.
//!
//! Not modelled and told, beside the amount: profit read otherwise by the CAF (R845-2), a child in shared custody,
//! the rules of overseas. Among the limits of the catalogue: farmers at the flat rate, posted workers, stays in
//! hospital or prison, the right of residence of Europeans.

use crate::droits::commun::foyer::{self, Composition};
use crate::droits::commun::natures::{AssRecue, Assiette, Traitement, traitement};
use crate::droits::commun::ressources::pension_alimentaire;
use crate::droits::commun::{charge, sejour};
use crate::loi::baremes::communs::{CRDS, PLAFOND_REMUNERATION_ENFANT, SMIC_HORAIRE};
use crate::loi::baremes::minima::{
    PPA_AAH_HEURES, PPA_BASE, PPA_BONIFICATION, PPA_BONIFICATION_HEURES, PPA_MINIMUM, PPA_PENTE,
    TITRE_SEJOUR_MOIS,
};
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Nature};

const L842_2: &Source = &Source::article("CSS, art. L842-2").lu("LEGIARTI000031087615");
const L842_1: &Source = &Source::article("CSS, art. L842-1").lu("LEGIARTI000031087527");
/// Months a year to be lived in France.
const PRESENCE: u32 = 9;
const R842_2: &Source = &Source::article("CSS, art. R842-2").lu("LEGIARTI000051258586");
const R842_4: &Source = &Source::article("CSS, art. R842-4").lu("LEGIARTI000031675698");
const D843_1: &Source = &Source::article("CSS, art. D843-1").lu("LEGIARTI000031673885");
const D843_2: &Source = &Source::article("CSS, art. D843-2").lu("LEGIARTI000037873473");
const D843_3: &Source = &Source::article("CSS, art. D843-3").lu("LEGIARTI000051396704");
const L842_3: &Source = &Source::article("CSS, art. L842-3").lu("LEGIARTI000037994814");
const R843_1: &Source = &Source::article("CSS, art. R843-1").lu("LEGIARTI000051258572");
const R844_1: &Source = &Source::article("CSS, art. R844-1").lu("LEGIARTI000048841691");
const R844_3: &Source = &Source::article("CSS, art. R844-3").lu("LEGIARTI000048841687");
const D846_2: &Source = &Source::article("CSS, art. D846-2").lu("LEGIARTI000031674204");
const ORDONNANCE_96_50: &Source = &Source::article("Ordonnance n° 96-50, art. 14");

/// What one reference month brings from the other rights, in euros.
#[derive(Clone, Copy, Debug, Default)]
pub struct MoisDeReference {
    /// Housing aid, net.
    pub aide_logement: Euros,
    /// The home was free.
    pub loge_gratuitement: bool,
    /// Family benefits counted, gross.
    pub prestations_familiales: Euros,
    /// Of which the allocation de base.
    pub paje: Euros,
    /// MVA, ASI, ASS, Aspa.
    pub minima: Euros,
    /// AAH of the claimant and of the partner.
    pub aah: [Euros; 2],
    /// What becomes of the answered ASS of the claimant, of the partner.
    pub ass: [AssRecue; 2],
}

/// The benefit of a month, from its three reference months (M-4, M-3, M-2). While the date of a permit is not known, what
/// it gives to an adult whose permit is old enough and to one whose permit is not.
pub fn calculer(
    menage: &Menage,
    reference: [(Mois, MoisDeReference); 3],
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let inconnu =
        menage.adultes().find_map(|adulte| sejour::remplit(adulte, mois.mois(), &TITRE_SEJOUR_MOIS).err());
    let Some(inconnu) = inconnu else { return selon_les_titres(menage, reference, mois, t) };
    let avec = |depuis: Mois, t: &mut Trace| {
        let mut suppose = menage.clone();
        for adulte in suppose.adultes_mut().filter(|adulte| inconnu.personne == Some(adulte.rang)) {
            adulte.titre_sejour_depuis = Some(depuis);
        }
        calculer(&suppose, reference, mois, t)
    };
    let duree = TITRE_SEJOUR_MOIS.en(mois).valeur as i32;
    let remplie = avec(mois.mois().moins(duree), t);
    remplie.ou(avec(mois.mois(), &mut Trace::muette()), &[inconnu])
}

/// The same, the permit of each adult being known.
fn selon_les_titres(
    menage: &Menage,
    reference: [(Mois, MoisDeReference); 3],
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let foyer = match foyer(menage, reference.map(|(mois, _)| mois), mois, t) {
        Ok(foyer) => foyer,
        Err(refus) => return refus,
    };
    let primes = reference.map(|(mois_lu, entrees)| prime_du_mois(menage, &foyer, mois_lu, entrees, mois, t));
    t.en_mois(None);
    let total = t.somme("Total des trois mois", &primes, R843_1);
    let brute = t.divise("Prime brute", total, 3, R843_1);
    if !brute.valeur.est_positif() {
        let motif = Motif::new("Les ressources du foyer sont trop élevées", L842_3);
        // What the partner earns has no slope nor supplement for want of a permit: the amount is then no plain reason.
        let sans_titre =
            |adulte: &Personne| !sejour::remplit(adulte, mois.mois(), &TITRE_SEJOUR_MOIS).unwrap_or(true);
        let discret = foyer.exclu.is_some_and(|(_, adulte)| sans_titre(adulte));
        return Droit::ferme(if discret { motif.discret() } else { motif });
    }
    let minimum = t.bareme(&PPA_MINIMUM, mois);
    if !t.condition("Montant au moins égal au minimum versé", brute.valeur >= minimum.valeur, D846_2) {
        let motif = "Le montant est trop petit pour être versé";
        return Droit::ferme(Motif::compare(motif, brute.valeur, minimum.valeur, D846_2));
    }
    let taux = t.taux(&CRDS, mois);
    let crds = t.produit("CRDS", brute, taux, ORDONNANCE_96_50);
    let nette = t.reste("Prime versée", brute, crds, ORDONNANCE_96_50);
    let (brut, net) = (brute.valeur.arrondi_centime(), nette.valeur.arrondi_centime());
    Droit::Ouvert(Versement { brut, crds: brut - net, net })
}

/// Who is counted, and whose income counts without being counted.
struct Foyer<'a> {
    /// Adults counted, with their place (claimant 0, partner 1).
    adultes: Vec<(usize, &'a Personne)>,
    /// A partner who fails a condition: his income counts, without slope nor supplement (R842-4).
    exclu: Option<(usize, &'a Personne)>,
    a_charge: Vec<&'a Personne>,
}

fn foyer<'a>(
    menage: &'a Menage,
    fenetre: [Mois; 3],
    couvert: MoisCouvert,
    t: &mut Trace,
) -> Result<Foyer<'a>, Droit> {
    let mois = couvert.mois();
    let a_charge: Vec<&Personne> =
        menage.enfants.iter().chain(&menage.autres).filter(|p| est_a_charge(p, fenetre, mois)).collect();
    let majore = foyer::est_majore(menage, &a_charge, mois);
    let adultes: Vec<(usize, &Personne)> = menage.adultes().enumerate().collect();
    let mut refus: Vec<Motif> = Vec::new();
    let mut manque: Vec<Reference> = Vec::new();
    let mut demandeur = None;
    for (place, adulte) in &adultes {
        match conditions(adulte, majore, fenetre, mois) {
            Ok(motifs) if motifs.is_empty() && !gagne(menage, adulte, fenetre, couvert) => {
                let motif = sans_travail(menage, &a_charge, fenetre, couvert);
                if !refus.contains(&motif) {
                    refus.push(motif);
                }
            }
            Ok(motifs) if motifs.is_empty() => {
                demandeur = Some(*place);
                break;
            }
            Ok(motifs) => {
                refus.extend(motifs.into_iter().filter(|motif| !refus.contains(motif)).collect::<Vec<_>>())
            }
            Err(reference) => manque.push(reference),
        }
    }
    t.condition("Conditions d'âge, de séjour et d'activité", demandeur.is_some(), L842_2);
    let Some(demandeur) = demandeur else {
        let borne = || Some(Fourchette::jusqu_a(au_plus(menage, fenetre, couvert)));
        return Err(if manque.is_empty() {
            Droit::Ferme(refus)
        } else {
            Droit::indetermine(manque, borne())
        });
    };
    let (comptes, exclus): (Vec<_>, Vec<_>) = adultes.into_iter().partition(|(place, adulte)| {
        *place == demandeur
            || (sejour::remplit(adulte, mois, &TITRE_SEJOUR_MOIS).unwrap_or(true)
                && !est_en_conge(adulte, fenetre))
    });
    Ok(Foyer { adultes: comptes, exclu: exclus.first().copied(), a_charge })
}

/// The most that a household can have whatever it earns, euros net: of each month the slope on earnings as high as the scale,
/// above which a euro earned takes more off than the slope gives, and a whole supplement for each person who may earn (CSS,
/// art. L842-3, D843-2, D843-3).
pub fn au_plus(menage: &Menage, fenetre: [Mois; 3], mois: MoisCouvert) -> Euros {
    let base = PPA_BASE.en(mois).valeur;
    let supplement = (base * PPA_BONIFICATION.en(mois).valeur).arrondi_centime();
    let du_mois = |mois_lu: Mois| {
        let present = |p: &&Personne| {
            let peut_compter = peut_etre_a_charge(p, mois.mois()) && p.enfant.a_charge != Some(false);
            peut_compter && p.mois_depuis_naissance(mois_lu) >= 0
        };
        let a_charge: Vec<&Personne> = menage.enfants.iter().chain(&menage.autres).filter(present).collect();
        let gagnent = menage.adultes().chain(a_charge.iter().copied());
        let gagnent = gagnent.filter(|personne| peut_gagner(menage, personne)).count() as u32;
        let majore = foyer::est_majore(menage, &a_charge, mois_lu);
        let composition = Composition { adultes: menage.adultes().count() as u32, a_charge, majore };
        composition.montant_forfaitaire(base, mois) * PPA_PENTE.en(mois).valeur + supplement * gagnent
    };
    let brute = fenetre.map(du_mois).into_iter().sum::<Euros>() / 3;
    brute.par(Taux::UN - CRDS.en(mois).valeur).arrondi_centime()
}

/// Whether a person has an income, or may have one that is not known.
fn peut_gagner(menage: &Menage, personne: &Personne) -> bool {
    let inconnu = |reference: &Reference| {
        reference.personne == Some(personne.rang) && reference.cle.est_dans(Cle::Revenus)
    };
    personne.series().next().is_some() || menage.inconnus.iter().any(inconnu)
}

/// Why an adult who meets the other conditions and has no earnings may not claim.
fn sans_travail(menage: &Menage, a_charge: &[&Personne], fenetre: [Mois; 3], mois: MoisCouvert) -> Motif {
    let gagne = |personne: &Personne| gagne(menage, personne, fenetre, mois);
    let texte = if a_charge.iter().any(|enfant| gagne(enfant)) {
        "Il faut un revenu du travail, à vous ou à votre conjoint, au cours des trois mois étudiés : un enfant de 18 ans ou plus qui travaille peut demander sa propre prime"
    } else {
        "Il faut un revenu du travail au cours des trois mois étudiés"
    };
    let motif = Motif::new(texte, L842_1);
    // Where the other adult works and may not claim, why is not always plain; a student who may claim expects a child.
    let enceinte = foyer::grossesse(menage, mois.mois()) && menage.adultes().any(charge::est_etudiant);
    if enceinte || menage.adultes().any(gagne) { motif.discret() } else { motif }
}

/// Whether an adult has earnings of his own in the window: who has none opens nothing, whatever others of the home earn
/// (CSS, art. L842-1, R842-2 I).
fn gagne(menage: &Menage, adulte: &Personne, fenetre: [Mois; 3], mois: MoisCouvert) -> bool {
    fenetre.into_iter().any(|mois_lu| {
        Revenus::de(menage, adulte, Euros::ZERO, mois_lu, AssRecue::default(), mois)
            .total_travail()
            .est_positif()
    })
}

/// Dependant under 25, without test of income; a worker of 18 or more above 55 % of the SMIC is presumed to
/// stand on his own (CSS, art. R842-3).
fn est_a_charge(personne: &Personne, fenetre: [Mois; 3], mois: Mois) -> bool {
    let gains: Euros = fenetre.map(|mois| charge::remuneration(personne, mois)).into_iter().sum();
    let plafond = PLAFOND_REMUNERATION_ENFANT.en(MoisCouvert::au_plus_pres(mois)).valeur;
    let autonome = personne.age_au_premier(mois) >= 18 && gains / 3 > plafond;
    peut_etre_a_charge(personne, mois) && personne.enfant.a_charge.unwrap_or(!autonome)
}

/// Whether a person counts as dependent whatever he earns: by age, home, and for want of a prime of his own.
fn peut_etre_a_charge(personne: &Personne, mois: Mois) -> bool {
    personne.mois_depuis_naissance(mois) >= 0
        && personne.age_au_premier(mois) < 25
        && charge::vit_au_foyer(personne)
        && !personne.enfant.ppa_propre
}

/// What an adult misses to claim (CSS, art. L842-1, L842-2, R842-1, R842-2).
fn conditions(
    adulte: &Personne,
    majore: bool,
    fenetre: [Mois; 3],
    mois: Mois,
) -> Result<Vec<Motif>, Reference> {
    let sejour = majore || sejour::remplit(adulte, mois, &TITRE_SEJOUR_MOIS)?;
    let en_formation = matches!(adulte.activite, Some(Activite::Etudiant | Activite::Apprenti));
    // The months before the studies began ask for nothing.
    let etudies = fenetre.iter().filter(|mois| adulte.activite_depuis.is_none_or(|depuis| **mois >= depuis));
    let gagne_assez = etudies.into_iter().all(|mois| {
        let plafond = PLAFOND_REMUNERATION_ENFANT.en(MoisCouvert::au_plus_pres(*mois)).valeur;
        let propre = independant(adulte, *mois, Periode { debut: fenetre[0], fin: fenetre[2] });
        charge::remuneration(adulte, *mois) + propre > plafond
    });
    let raisons = [
        (adulte.age_au_premier(mois) < 18, Motif::new("Il faut avoir 18 ans", L842_2)),
        (
            adulte.mois_en_france < PRESENCE,
            Motif::new("Il faut vivre en France au moins neuf mois par an", R842_2).discret(),
        ),
        (!sejour, Motif::new("Il faut un titre permettant de travailler depuis cinq ans", L842_2).discret()),
        (
            en_formation && !gagne_assez && !majore,
            Motif::new(
                "Un étudiant ou un apprenti doit gagner plus de 55 % du SMIC chacun des trois mois étudiés",
                L842_2,
            ),
        ),
        (
            est_en_conge(adulte, fenetre),
            Motif::new("Elle n'est pas versée pendant un congé parental sans revenu du travail", L842_2),
        ),
    ];
    Ok(raisons.into_iter().filter(|(manque, _)| *manque).map(|(_, motif)| motif).collect())
}

fn est_en_conge(adulte: &Personne, fenetre: [Mois; 3]) -> bool {
    adulte.est(Activite::CongeParental) && !fenetre.iter().any(|mois| charge::travaille(adulte, *mois))
}

/// The amount of one reference month (CSS, art. L842-3).
fn prime_du_mois(
    menage: &Menage,
    foyer: &Foyer<'_>,
    mois_lu: Mois,
    entrees: MoisDeReference,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    t.en_mois(Some(mois_lu));
    let base = t.bareme(&PPA_BASE, mois);
    let presents: Vec<&Personne> = foyer
        .a_charge
        .iter()
        .copied()
        .filter(|personne| personne.mois_depuis_naissance(mois_lu) >= 0)
        .collect();
    let majore = foyer::est_majore(menage, &presents, mois_lu);
    let composition = Composition { adultes: foyer.adultes.len() as u32, a_charge: presents, majore };
    let forfaitaire = composition.montant_forfaitaire(base.valeur, mois);
    let forfaitaire = t.formule("Montant forfaitaire", forfaitaire, composition.phrase(), &[base], D843_1);

    let recus = recus(menage, foyer, &composition, (mois_lu, entrees), mois, t);
    let travail = t.somme("Revenus du travail du foyer", &recus.travail, R844_1);
    let pente = t.taux(&PPA_PENTE, mois);
    let part = t.produit("Part des revenus du travail", travail, pente, D843_3);
    let sources = [vec![forfaitaire], recus.bonifications, vec![part]].concat();
    let plein = t.somme("Forfait, bonifications et part du travail", &sources, L842_3);
    let aide = t.reprise("Aide au logement", entrees.aide_logement);
    let gratuits = if entrees.loge_gratuitement { 3 } else { 0 };
    let logement = composition.forfait_logement(gratuits, base.valeur, entrees.aide_logement, mois);
    let phrase = "forfait selon le nombre de personnes, au plus l'aide au logement";
    let logement = t.formule("Forfait logement", logement, phrase, &[base, aide], R844_3);
    let sources = [recus.autres, vec![travail, logement]].concat();
    let ressources = t.somme("Ressources du foyer", &sources, L842_3);
    let deduit = t.plancher("Ressources, au moins le montant forfaitaire", ressources, forfaitaire, L842_3);
    t.reste("Prime de ce mois", plein, deduit, L842_3)
}

/// The figures of a month's incomes: of work, what each earner gets more, the rest.
struct Recus {
    travail: Vec<Figure>,
    bonifications: Vec<Figure>,
    autres: Vec<Figure>,
}

/// The incomes of one reference month, person by person, and the other rights.
fn recus(
    menage: &Menage,
    foyer: &Foyer<'_>,
    composition: &Composition<'_>,
    (mois_lu, entrees): (Mois, MoisDeReference),
    mois: MoisCouvert,
    t: &mut Trace,
) -> Recus {
    let mut travail = Vec::with_capacity(4);
    let mut bonifications = Vec::with_capacity(2);
    let mut autres = Vec::with_capacity(6);
    let comptes =
        foyer.adultes.iter().map(|(place, adulte)| (*adulte, entrees.aah[*place], entrees.ass[*place]));
    let a_charge = composition.a_charge.iter().map(|enfant| (*enfant, Euros::ZERO, AssRecue::default()));
    for (personne, aah, ass) in comptes.chain(a_charge) {
        let revenus = Revenus::de(menage, personne, aah, mois_lu, ass, mois);
        t.pour(Some(personne.rang));
        lignes(personne, &revenus.travail, revenus.aah.0, t, &mut travail);
        lignes(personne, &revenus.autres, revenus.aah.1, t, &mut autres);
        if revenus.total_travail().est_positif() {
            bonifications.push(bonification(revenus.total_travail(), mois_lu, mois, t));
        }
    }
    if let Some((place, exclu)) = foyer.exclu {
        let revenus = Revenus::de(menage, exclu, entrees.aah[place], mois_lu, entrees.ass[place], mois);
        t.pour(Some(exclu.rang));
        let phrase = "tous ses revenus comptent, sans prime : une condition lui manque";
        autres.push(t.formule(
            "Revenus du conjoint non compté",
            revenus.total_travail() + revenus.total_autres(),
            phrase,
            &[],
            R842_4,
        ));
    }
    t.pour(None);
    let familiales = prestations_familiales(composition, entrees, mois_lu);
    autres.push(t.reprise("Prestations familiales comptées", familiales));
    autres.push(t.reprise("MVA, ASI, ASS, Aspa", entrees.minima));
    Recus { travail, bonifications, autres }
}

/// The lone parent's allocation de base does not count until the child is 3 months old (R844-5 2°).
fn prestations_familiales(composition: &Composition<'_>, entrees: MoisDeReference, mois: Mois) -> Euros {
    if foyer::allocation_de_base_exclue(composition, mois) {
        entrees.prestations_familiales - entrees.paje
    } else {
        entrees.prestations_familiales
    }
}

/// The individual supplement: from 59 hours of SMIC, whole at 138 (CSS, art. D843-2).
fn bonification(travail: Euros, mois_lu: Mois, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let maximale = (t.lit(&PPA_BASE, mois) * PPA_BONIFICATION.en(mois).valeur).arrondi_centime();
    let smic = t.lit(&SMIC_HORAIRE, mois_lu);
    let (debut, fin) = PPA_BONIFICATION_HEURES.en(mois).valeur;
    let (debut, fin) = (smic * debut, smic * fin);
    let bonification = maximale.au_prorata((travail - debut).positif(), fin - debut).min(maximale);
    let phrase = "croît avec le revenu du travail entre deux seuils en heures de SMIC";
    t.formule("Bonification individuelle", bonification, phrase, &[], D843_2)
}

/// One person's income of one month, in two groups.
#[derive(Default)]
struct Revenus {
    /// Earnings: the slope and the supplement apply.
    travail: Vec<(Nature, Euros)>,
    /// The rest.
    autres: Vec<(Nature, Euros)>,
    /// AAH that counts as earnings, then AAH that does not.
    aah: (Euros, Euros),
}

impl Revenus {
    fn de(
        menage: &Menage,
        personne: &Personne,
        aah: Euros,
        mois_lu: Mois,
        ass: AssRecue,
        mois: MoisCouvert,
    ) -> Revenus {
        let fenetre = foyer::trimestre_de_reference(menage, mois.mois());
        let n_2 = Periode::annee(mois_lu.annee() - 2);
        let (mut travail, mut autres) = (Vec::with_capacity(2), Vec::with_capacity(2));
        for (nature, serie) in personne.series().filter(|(nature, _)| !ass.ecarte(*nature)) {
            let groupe = match traitement(nature, Assiette::Prime) {
                Traitement::Travail => &mut travail,
                Traitement::Arret if est_un_arret_recent(personne, mois_lu) => &mut travail,
                Traitement::Arret | Traitement::Remplacement | Traitement::Autre => &mut autres,
                _ => continue,
            };
            groupe.push((nature, serie.en(mois_lu)));
        }
        for (nature, serie) in personne.series() {
            if traitement(nature, Assiette::Prime) == Traitement::Prestation {
                autres.push((nature, serie.en(mois_lu).par(Taux::UN - CRDS.en(mois).valeur)));
            }
        }
        travail.push((Nature::Benefice, independant(personne, mois_lu, fenetre)));
        autres.push((Nature::PensionAlimentaireRecue, pension_alimentaire(menage, personne, mois_lu)));
        for revenu in personne.revenus() {
            if traitement(revenu.nature(), Assiette::Prime) == Traitement::Patrimoine {
                autres.push((revenu.nature(), revenu.imposable(n_2) / 12));
            }
        }
        // The AAH counts as earnings from 29 hours of SMIC on (L842-8, D843-4).
        let seuil = SMIC_HORAIRE.a(mois_lu).valeur * PPA_AAH_HEURES.en(mois).valeur;
        let gagne: Euros = travail.iter().map(|(_, montant)| *montant).sum();
        let aah = if gagne >= seuil { (aah, Euros::ZERO) } else { (Euros::ZERO, aah) };
        Revenus { travail, autres, aah }
    }

    fn total_travail(&self) -> Euros {
        self.travail.iter().map(|(_, montant)| *montant).sum::<Euros>() + self.aah.0
    }

    fn total_autres(&self) -> Euros {
        self.autres.iter().map(|(_, montant)| *montant).sum::<Euros>() + self.aah.1
    }
}

/// A line for each income of a group that is not nil.
fn lignes(
    personne: &Personne,
    revenus: &[(Nature, Euros)],
    aah: Euros,
    t: &mut Trace,
    figures: &mut Vec<Figure>,
) {
    for (nature, montant) in revenus.iter().filter(|(_, montant)| !montant.est_nul()) {
        let reference = Reference::de(personne.rang, Cle::Revenu(*nature));
        figures.push(t.reponse(nature.libelle(), *montant, Some(reference)));
    }
    if aah.est_positif() {
        figures.push(t.reprise("AAH", aah));
    }
}

/// Daily allowances are earnings for the first three months of the leave (R844-1 6°, R844-2 4°).
fn est_un_arret_recent(personne: &Personne, mois: Mois) -> bool {
    match personne.activite_depuis.filter(|_| personne.est(Activite::ArretMaladie)) {
        Some(arret) => mois.depuis(arret) < 3,
        None => {
            let avant = mois.moins(3);
            (personne.revenu(Nature::IndemnitesJournalieres, avant)
                + personne.revenu(Nature::IjAccidentTravail, avant))
            .est_nul()
        }
    }
}

/// Monthly profit: the micro-enterprise's of the month, else the last full year's twelfth.
fn independant(personne: &Personne, mois: Mois, fenetre: Periode) -> Euros {
    let micro =
        crate::droits::commun::ressources::benefice_micro(personne, Periode { debut: mois, fin: mois });
    let Some(benefice) = personne.serie(Nature::Benefice) else { return micro };
    let annee = Periode::annee(fenetre.fin.annee() - 1);
    let profit = if benefice.commence_apres(annee.debut) {
        benefice.en(mois)
    } else {
        personne.imposable(Nature::Benefice, annee) / 12
    };
    micro + profit.positif()
}
