//! Allocation aux adultes handicapés (AAH): decided by the MDPH, paid by the CAF or the MSA.
//!
//! Texts: CSS, art. L821-1 to L821-8, R821-1 s., D821-1 s. The partner's income has not counted since October
//! 2023. Two ways to look at income: the year before last, or the last three months for those who work.
//!
//! Facts read from an answer: rate of incapacity and restriction of access to work (L821-1, L821-2), age, since when
//! it is received and since when one works again (D821-9), each income of the person. Derived: the way to look at
//! income (year or quarter), what stopped and when, the age of the pension. Supposed in words: received for long, no
//! recent return to work; a regular stay (L821-1, said for other nationals).
//!
//! Not modelled and told, beside the amount: pay of an Esat (D821-10). Among the limits of the catalogue: the amount
//! of before October 2023 kept with the partner's income, stays of more than sixty days in hospital or prison
//! (R821-8), shorter working hours (R821-4-3).

use crate::droits::commun::charge;
use crate::droits::commun::evenement::{est_chomeur_depuis_deux_mois, est_en_longue_maladie};
use crate::droits::commun::natures::{self, Assiette, Traitement};
use crate::droits::commun::ressources::{self, benefices, pensions_alimentaires, pensions_recues};
use crate::loi::baremes::communs::SMIC_HORAIRE;
use crate::loi::baremes::famille::CESSATION_ACTIVITE;
use crate::loi::baremes::impot::{ABATTEMENT_157_BIS, DEDUCTION_TAUX};
use crate::loi::baremes::minima::*;
use crate::loi::droit::{Droit, Motif, Versement};
use crate::loi::trace::{Figure, Trace};
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::notions::source::Source;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::Nature;

const L821_1: &Source = &Source::article("CSS, art. L821-1").lu("LEGIARTI000051289863");
const L821_2: &Source = &Source::article("CSS, art. L821-2").lu("LEGIARTI000048850210");
const R821_1: &Source = &Source::article("CSS, art. R821-1").lu("LEGIARTI000006754135");
const R821_4: &Source = &Source::article("CSS, art. R821-4").lu("LEGIARTI000052141008");
const R821_4_1: &Source = &Source::article("CSS, art. R821-4-1").lu("LEGIARTI000046832999");
const D821_2: &Source = &Source::article("CSS, art. D821-2").lu("LEGIARTI000047543983");
const D821_9: &Source = &Source::article("CSS, art. D821-9").lu("LEGIARTI000023097737");
/// Age at which the holder of a rate of 50 to 79 % is deemed unfit for work.
const AGE_INAPTITUDE: i32 = 62;

/// The benefit of one adult, given the minima that he already receives (ASI, Aspa).
pub fn calculer(
    menage: &Menage,
    personne: &Personne,
    enfants: u32,
    minima: Euros,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let motifs = conditions(personne, mois, t);
    if !motifs.is_empty() {
        return Droit::Ferme(motifs);
    }
    selon(menage, personne, Regard::de(personne, mois.mois()), enfants, minima, mois, t)
}

/// The most that it can be while some incomes are not known: as if these brought nothing, the others being looked at in the
/// way that leaves the most of those that they make possible.
pub fn au_plus(
    menage: &Menage,
    personne: &Personne,
    inconnus: &[Reference],
    enfants: u32,
    minima: Euros,
    mois: MoisCouvert,
) -> Euros {
    let t = &mut Trace::muette();
    if !conditions(personne, mois, t).is_empty() {
        return Euros::ZERO;
    }
    // A loss, an alimony paid, the figures of a year may leave nothing of the incomes that are known.
    let en_moins = |reference: &Reference| {
        reference.et_ce_qu_elle_contient().any(|contenue| ressources::peut_retirer(menage, &contenue))
    };
    if inconnus.iter().any(en_moins) {
        return (AAH.en(mois).valeur - autres_prestations(personne, minima, mois, t).valeur).positif();
    }
    let inconnue = |concerne: fn(Nature) -> bool| {
        let nature = |reference: &Reference| match reference.cle {
            Cle::Revenu(nature) => concerne(nature),
            cle => cle == Cle::Revenus,
        };
        inconnus.iter().any(nature)
    };
    let connu = Regard::de(personne, mois.mois());
    let recoit_le_chomage = personne.revenu(Nature::Chomage, mois.mois()).est_positif();
    let fin = match connu.fin {
        FinActivite::Aucune if charge::travaille(personne, mois.mois()) => FinActivite::Aucune,
        FinActivite::SansRemplacement => FinActivite::SansRemplacement,
        _ if inconnue(natures::est_une_pension) => FinActivite::Pension,
        // What is not known may date the unemployment, or the sick leave.
        FinActivite::Aucune if recoit_le_chomage => FinActivite::Chomage,
        FinActivite::Aucune => FinActivite::Pension,
        autre => autre,
    };
    let travail_inconnu = inconnue(natures::est_du_travail);
    let trimestre = [connu.trimestrielle, connu.trimestrielle || travail_inconnu];
    let montants = trimestre.map(|trimestrielle| {
        let regard = Regard { trimestrielle, fin };
        selon(menage, personne, regard, enfants, minima, mois, t).net_certain()
    });
    montants.into_iter().max().unwrap_or_default()
}

/// How the incomes are looked at.
#[derive(Clone, Copy)]
struct Regard {
    /// Those of the last three months, not of the year before last.
    trimestrielle: bool,
    fin: FinActivite,
}

impl Regard {
    fn de(personne: &Personne, mois: Mois) -> Regard {
        let trimestrielle = travaille_recemment(personne, mois);
        Regard { trimestrielle, fin: fin_d_activite(personne, !trimestrielle, mois) }
    }
}

fn selon(
    menage: &Menage,
    personne: &Personne,
    regard: Regard,
    enfants: u32,
    minima: Euros,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let montant = t.bareme(&AAH, mois);
    let hausse = AAH_PAR_ENFANT.en(mois).valeur * enfants;
    let plafond = t.formule(
        "Plafond de ressources",
        montant.valeur * (Taux::UN + hausse),
        "l'AAH, plus la moitié par enfant à charge",
        &[montant],
        D821_2,
    );
    let base = base_de_ressources(menage, personne, regard, mois, t);
    let dans_le_plafond = t.reste("Plafond moins les ressources", plafond, base, D821_2);
    let limitee = t.plafonne("Dans la limite de l'AAH", dans_le_plafond, montant, L821_1);
    let autres = autres_prestations(personne, minima, mois, t);
    let complement = t.reste("AAH moins les pensions et minima reçus", montant, autres, L821_1);
    let aah = t.plafonne("AAH", limitee, complement, L821_1);
    if aah.valeur.est_positif() {
        return Droit::Ouvert(Versement::sans_crds(aah.valeur));
    }
    let motif = if dans_le_plafond.valeur.est_positif() {
        Motif::compare("Vos pensions atteignent le montant de l'AAH", autres.valeur, montant.valeur, L821_1)
    } else {
        Motif::compare("Vos ressources dépassent le plafond", base.valeur, plafond.valeur, D821_2)
    };
    // Being asked for it tells of a handicap.
    Droit::ferme(motif.discret())
}

/// Whether the AAH reads an answer on incomes: those of its resources, and the pensions and annuities that it tops up.
pub fn lit(reference: &Reference) -> bool {
    let pension = matches!(reference.cle, Cle::Revenu(nature) if natures::est_une_pension(nature));
    pension || ressources::lit(reference, Assiette::Aah)
}

/// Whether a person has the rate of incapacity without which there is no AAH.
pub fn a_le_taux(personne: &Personne) -> bool {
    personne.handicap.a_le_taux_de_l_aah()
}

fn conditions(personne: &Personne, mois: MoisCouvert, t: &mut Trace) -> Vec<Motif> {
    let age = personne.age_au_premier(mois.mois());
    let handicap = personne.handicap;
    let mut motifs = Vec::new();
    if !t.condition("20 ans ou plus", age >= 20, R821_1) {
        motifs.push(Motif::new("Il faut avoir 20 ans", R821_1));
    }
    if handicap.taux >= 80 {
        t.condition("Taux d'incapacité d'au moins 80 %", true, L821_1);
        return motifs;
    }
    let taux_suffisant = a_le_taux(personne);
    if !t.condition("Taux d'incapacité d'au moins 50 %", taux_suffisant, L821_2) {
        motifs.push(
            Motif::new("Il faut un taux d'incapacité (handicap) reconnu d'au moins 50 %", L821_2).discret(),
        );
        return motifs;
    }
    if !t.condition("Restriction d'accès à l'emploi reconnue (RSDAE)", handicap.rsdae, L821_2) {
        let motif = "Entre 50 et 79 %, il faut que la MDPH reconnaisse une restriction d'accès à l'emploi";
        motifs.push(Motif::new(motif, L821_2).discret());
    }
    if !t.condition("Moins de 62 ans (taux de 50 à 79 %)", age < AGE_INAPTITUDE, L821_2) {
        let motif = "Entre 50 et 79 %, l'AAH s'arrête à 62 ans : le minimum vieillesse prend la suite";
        motifs.push(Motif::new(motif, L821_2).discret());
    }
    motifs
}

/// Monthly resources: those of the last three months for who works, else of the year before last.
fn base_de_ressources(
    menage: &Menage,
    personne: &Personne,
    regard: Regard,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    t.condition("Ressources des trois derniers mois (travail récent)", regard.trimestrielle, R821_4_1);
    let (periode, mois_du_smic, source) = if regard.trimestrielle {
        (Periode::fenetre(mois.mois(), 3, 1), mois.mois().moins(1), R821_4_1)
    } else {
        let annee = mois.mois().annee() - 2;
        (Periode::annee(annee), Mois::new(annee, 12), R821_4)
    };
    let revenus = Revenus::de(menage, personne, periode, regard.fin, mois.mois());
    let nombre = periode.nombre();
    let smic = t.lit(&SMIC_HORAIRE, mois_du_smic);
    let seuil = smic * AAH_HEURES_MENSUELLES.en(mois).valeur * AAH_SEUIL_SMIC.en(mois).valeur * nombre;
    let (bas, haut) = (AAH_ABATTEMENT_BAS.en(mois).valeur, AAH_ABATTEMENT_HAUT.en(mois).valeur);
    let apres_abattement = |activite: Euros| {
        activite.min(seuil) * (Taux::UN - bas) + (activite - seuil).positif() * (Taux::UN - haut)
    };
    let brut = t.reponse("Revenus du travail imposables", revenus.salaires + revenus.independant, None);
    let abattus = apres_abattement(revenus.salaires + revenus.independant);
    // The 10 % is taken after the abatement, on the part that comes from wages.
    let des_salaires = abattus.au_prorata(revenus.salaires, brut.valeur);
    let apres_deduction = apres_deduction(periode.debut);
    let travail = des_salaires * apres_deduction + (abattus - des_salaires);
    let phrase = "80 % en moins jusqu'à 30 % du SMIC, 40 % en moins au-delà, puis 10 %";
    let travail = t.formule("Revenus du travail retenus", travail, phrase, &[brut], D821_9);
    let pensions_nettes =
        revenus.pensions * apres_deduction * (Taux::UN - AAH_ABATTEMENT_PENSIONS.en(mois).valeur);
    let autres = revenus.chomage * apres_deduction + pensions_nettes + revenus.autres;
    let autres = (autres - abattement_invalidite(personne, &revenus, mois, nombre)).positif();
    let phrase =
        "chômage moins 10 %, pensions moins 10 % puis 20 %, autres revenus, moins l'abattement des invalides";
    let autres = t.formule("Autres revenus retenus", autres, phrase, &[], R821_4);
    let versees = t.reponse("Pensions alimentaires versées", revenus.versees, None);
    let total = t.somme("Revenus de la période", &[travail, autres], source);
    let net = t.reste("Revenus moins les pensions versées", total, versees, source);
    t.divise("Ressources par mois", net, nombre, source)
}

/// Works, or stopped so recently that the quarterly way still holds: until the 1 January at which nine
/// months without work have passed (CSS, art. R821-4-2).
fn travaille_recemment(personne: &Personne, mois: Mois) -> bool {
    let travaille = |mois: &Mois| charge::travaille(personne, *mois);
    let Some(dernier) = (0..24).map(|recul| mois.moins(recul)).find(travaille) else { return false };
    if mois.depuis(dernier) <= 3 {
        return true;
    }
    let neuf_mois_passes = dernier.plus(10);
    let annee = neuf_mois_passes.annee() + i32::from(neuf_mois_passes.numero() > 1);
    mois < Mois::new(annee, 1)
}

/// Income of a period, taxable, after the measure that follows the end of an activity.
struct Revenus {
    salaires: Euros,
    independant: Euros,
    chomage: Euros,
    pensions: Euros,
    autres: Euros,
    versees: Euros,
}

impl Revenus {
    fn de(menage: &Menage, personne: &Personne, periode: Periode, fin: FinActivite, mois: Mois) -> Revenus {
        let total = |traitement| ressources::total(personne, Assiette::Aah, traitement, periode);
        let cesse = Taux::UN - CESSATION_ACTIVITE.a(mois).valeur;
        let (salaires, chomage) = match fin {
            FinActivite::Aucune => (Taux::UN, Taux::UN),
            FinActivite::SansRemplacement => (Taux::ZERO, Taux::ZERO),
            FinActivite::Chomage => (cesse, Taux::UN),
            FinActivite::Pension => (cesse, cesse),
        };
        let premiers_mois = cumul_integral(personne, mois);
        let activite = if premiers_mois { Taux::ZERO } else { salaires };
        Revenus {
            salaires: total(Traitement::Travail) * activite,
            independant: benefices(personne, periode).positif() * activite,
            chomage: total(Traitement::Chomage) * chomage,
            pensions: total(Traitement::Pension) + pensions_alimentaires(menage, personne, periode),
            autres: total(Traitement::Accident) * apres_deduction(periode.debut)
                + total(Traitement::Patrimoine),
            versees: total(Traitement::Versee),
        }
    }
}

/// How an activity ended, which decides what of the past income still counts.
#[derive(Clone, Copy)]
enum FinActivite {
    Aucune,
    /// Nothing of wages and unemployment benefit counts (CSS, art. R821-4-4).
    SansRemplacement,
    /// 30 % off wages (CSS, art. R532-7).
    Chomage,
    /// 30 % off wages and unemployment benefit (CSS, art. R532-5).
    Pension,
}

fn fin_d_activite(personne: &Personne, annuelle: bool, mois: Mois) -> FinActivite {
    if charge::travaille(personne, mois) {
        return FinActivite::Aucune;
    }
    let recu = |natures: &[Nature]| personne.revenus_de(natures, mois).est_positif();
    if pensions_recues(personne, mois).est_positif() {
        return FinActivite::Pension;
    }
    if recu(&[Nature::Chomage]) {
        let chomeur = est_chomeur_depuis_deux_mois(personne, mois);
        return if chomeur { FinActivite::Chomage } else { FinActivite::Aucune };
    }
    if recu(&[Nature::IndemnitesJournalieres, Nature::IjMaternite, Nature::IjAccidentTravail]) {
        // After six months of sick leave, 30 % off the income of the year (CSS, art. R532-6).
        let longue = annuelle && est_en_longue_maladie(personne, mois);
        return if longue { FinActivite::Pension } else { FinActivite::Aucune };
    }
    FinActivite::SansRemplacement
}

/// The first six months of work of a holder of the AAH leave it whole (CSS, art. D821-9 1°).
fn cumul_integral(personne: &Personne, mois: Mois) -> bool {
    let Some((aah, reprise)) = personne.aah_depuis.zip(personne.reprise_activite_depuis) else {
        return false;
    };
    aah < reprise && (0..6).contains(&mois.depuis(reprise))
}

/// What the tax leaves of wages and pensions after the flat deduction of 10 %.
fn apres_deduction(annee: Mois) -> Taux {
    Taux::UN - DEDUCTION_TAUX.a(annee).valeur
}

/// Abatement of CGI art. 157 bis, against income other than work (CSS, art. R532-3 b).
fn abattement_invalidite(personne: &Personne, revenus: &Revenus, mois: MoisCouvert, nombre: u32) -> Euros {
    let fin_d_annee = Mois::new(mois.mois().annee(), 1);
    if !personne.handicap.cmi_invalidite && personne.age_au_premier(fin_d_annee) < 65 {
        return Euros::ZERO;
    }
    let annee = Mois::new(mois.mois().annee() - 2, 1);
    let ligne = ABATTEMENT_157_BIS.a(annee).valeur;
    let imposes = revenus.salaires + revenus.chomage + revenus.pensions;
    let net = imposes * apres_deduction(annee) + revenus.autres;
    let annuel = net * 12 / nombre;
    ligne.pour(annuel) * nombre / 12
}

/// Pensions and minima that the AAH only tops up.
fn autres_prestations(personne: &Personne, minima: Euros, mois: MoisCouvert, t: &mut Trace) -> Figure {
    let pensions = t.reponse("Pensions et rentes reçues", pensions_recues(personne, mois.mois()), None);
    let minima = t.reprise("Minima déjà reçus (ASI, Aspa)", minima);
    t.somme("Pensions et minima reçus", &[pensions, minima], L821_1)
}
