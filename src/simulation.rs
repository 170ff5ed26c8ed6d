//! One month of a household: each right in the order of the law, then the budget ([`simuler`]).
//!
//! The months are computed in order, from twelve months before: the housing aid looks at whether the RSA was
//! received in the month before, the prime d'activité at the rights of M-4 to M-2. Nothing looks further back
//! than that and the incomes. Inside one month no right is computed twice.

use crate::aides::aide_logement::NatureAide;
use crate::aides::{
    aah, aide_logement, allocations_familiales, asf, asi, aspa, ass, complement_familial, mva, paje,
    prime_activite, rls, rsa,
};
use crate::budget::Budget;
use crate::droit::{Droit, Motif, Versement};
use crate::foyer;
use crate::impot;
use crate::logement::{Bail, LectureBail};
use crate::mois::{Mois, MoisCouvert};
use crate::montant::Euros;
use crate::parametres::minima;
use crate::ressources;
use crate::ressources::famille::BaseFamille;
use crate::ressources::logement::Percus;
use crate::saisie::Reference;
use crate::situation::{Choix, Occupation, Personne, Situation, choix};
use crate::source::Source;
use crate::trace::{Figure, Trace};

pub mod avertissements;
pub mod recu;

choix! {
    /// The rights that are computed, in the order of the screen; `code` is their key in files and traces.
    CleDroit {
        AideLogement => "aide_logement", "Aide au logement";
        ReductionLoyer => "reduction_loyer_solidarite", "Réduction de loyer de solidarité (RLS)";
        Rsa => "rsa", "Revenu de solidarité active (RSA)";
        PrimeActivite => "prime_activite", "Prime d'activité";
        AllocationsFamiliales => "allocations_familiales", "Allocations familiales";
        ComplementFamilial => "complement_familial", "Complément familial";
        Asf => "asf", "Allocation de soutien familial (ASF)";
        PajeBase => "paje_base", "Allocation de base pour un jeune enfant (Paje)";
        Aah => "aah", "Allocation aux adultes handicapés (AAH)";
        Mva => "mva", "Majoration pour la vie autonome (MVA)";
        Aspa => "aspa", "Minimum vieillesse (Aspa)";
        Asi => "asi", "Allocation supplémentaire d'invalidité (ASI)";
        Ass => "ass", "Allocation de solidarité spécifique (ASS)";
    }
}

impl CleDroit {
    /// The sections of the trace that explain the right, the resources that it rests on first.
    pub fn sections(self) -> &'static [&'static str] {
        match self {
            CleDroit::AideLogement => &["ressources_logement", "reduction_loyer_solidarite", "aide_logement"],
            CleDroit::ReductionLoyer => &["ressources_logement", "reduction_loyer_solidarite"],
            CleDroit::Rsa => &["rsa"],
            CleDroit::PrimeActivite => &["prime_activite"],
            CleDroit::AllocationsFamiliales => &["ressources_famille", "allocations_familiales"],
            CleDroit::ComplementFamilial => &["ressources_famille", "complement_familial"],
            CleDroit::Asf => &["asf"],
            CleDroit::PajeBase => &["ressources_famille", "paje_base"],
            CleDroit::Aah => &["aah"],
            CleDroit::Mva => &["mva"],
            CleDroit::Aspa => &["aspa"],
            CleDroit::Asi => &["asi"],
            CleDroit::Ass => &["ass"],
        }
    }
}

/// All that the law answers for one month.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The month.
    pub mois: MoisCouvert,
    /// Each right, in the order of [`CleDroit`].
    pub droits: Vec<(CleDroit, Droit)>,
    /// Name of the housing aid in this home, where one may be open.
    pub nature_aide: Option<NatureAide>,
    /// Income tax on last year's income, euros per year; `None` while an income is unknown.
    pub impot_revenu: Option<Euros>,
    /// Reference income ("RFR") of the year before last, euros per year; `None` while an income is unknown.
    pub revenu_fiscal_reference: Option<Euros>,
    /// The month's budget.
    pub budget: Budget,
    /// How each figure was found.
    pub trace: Trace,
    /// What the reader must know: values not yet published, points of practice, limits.
    pub avertissements: Vec<&'static str>,
}

impl Simulation {
    /// The outcome of a right.
    pub fn droit(&self, cle: CleDroit) -> &Droit {
        &self.droits[cle as usize].1
    }

    /// The name of a right for this household: `Aide au logement (APL)`.
    pub fn libelle(&self, cle: CleDroit) -> String {
        match (cle, self.nature_aide) {
            (CleDroit::AideLogement, Some(nature)) => format!("{} ({})", cle.libelle(), nature.libelle()),
            _ => cle.libelle().to_owned(),
        }
    }
}

/// How many months before the one asked the computation begins.
const MOIS_D_AVANT: i32 = 12;

/// The rights and the budget of the situation's month.
pub fn simuler(situation: &Situation) -> Simulation {
    simuler_en(situation, situation.mois)
}

/// The rights and the budget of another month of the same household: the forecast is the same function.
pub fn simuler_en(situation: &Situation, mois: MoisCouvert) -> Simulation {
    let debut = mois.mois().moins(MOIS_D_AVANT).max(MoisCouvert::PREMIER);
    let mut passes: Vec<Passe> = Vec::with_capacity(MOIS_D_AVANT as usize);
    let mut muette = Trace::muette();
    for recul in (1..=mois.mois().depuis(debut)).rev() {
        let calcul = Calcul::du_mois(
            situation,
            MoisCouvert::au_plus_pres(mois.mois().moins(recul)),
            &passes,
            &mut muette,
        );
        passes.push(calcul.passe());
    }
    let mut trace = Trace::new();
    let calcul = Calcul::du_mois(situation, mois, &passes, &mut trace);
    let prime = calcul.prime_activite(&passes, &mut trace);
    let nature_aide = calcul.nature_aide();
    let droits = calcul.droits(prime);
    let (impot_revenu, revenu_fiscal_reference) = impots(situation, mois, &mut trace);
    let budget = Budget::etablir(situation, &droits, impot_revenu, mois.mois());
    let avertissements = avertissements::de(situation, &droits, impot_revenu, mois);
    Simulation { mois, droits, nature_aide, impot_revenu, revenu_fiscal_reference, budget, trace, avertissements }
}

/// The tax on the income of N-1 and the reference income of N-2.
fn impots(situation: &Situation, mois: MoisCouvert, t: &mut Trace) -> (Option<Euros>, Option<Euros>) {
    if !situation.inconnus_parmi(impot::lit).is_empty() {
        return (None, None);
    }
    let annee = mois.mois().annee();
    t.section("impot_revenu", mois.mois());
    let impot = impot::calculer(situation, annee - 1, t).impot;
    t.section("revenu_fiscal_reference", mois.mois());
    let reference = impot::calculer(situation, annee - 2, t).revenu_fiscal_reference;
    (Some(impot), Some(reference))
}

/// What later months look at of an earlier one. Euros per month.
#[derive(Clone, Copy, Debug)]
struct Passe {
    mois: Mois,
    rsa_recu: bool,
    /// Housing aid, lowest and highest while an answer is missing.
    aide_logement: (Euros, Euros),
    prestations_familiales: Euros,
    paje: Euros,
    aah: [Euros; 2],
    mva: Euros,
    asi: Euros,
    ass: Euros,
    aspa: Euros,
    ass_calculee: bool,
}

/// The rights of one month, all but the prime d'activité.
struct Calcul<'a> {
    situation: &'a Situation,
    mois: MoisCouvert,
    allocations_familiales: allocations_familiales::Resultat,
    complement_familial: Droit,
    paje: paje::Resultat,
    asf: asf::Resultat,
    aah: [Droit; 2],
    asi: [Droit; 2],
    ass: [Droit; 2],
    aspa: Droit,
    aide_logement: Droit,
    rls: Droit,
    mva: [Droit; 2],
    rsa: Droit,
}

impl<'a> Calcul<'a> {
    /// The order of the law (`droit/minima_sociaux`, §2.1 of the specification): minima, family benefits,
    /// housing aid, MVA, RSA.
    fn du_mois(situation: &'a Situation, mois: MoisCouvert, passes: &[Passe], t: &mut Trace) -> Calcul<'a> {
        let (allocations_familiales, complement_familial, paje) = familiales(situation, mois, t);
        t.section(CleDroit::Asf.code(), mois.mois());
        let asf = asf::calculer(situation, mois, t);
        let Minima { aah, asi, aspa, ass } = minima(situation, allocations_familiales.enfants, mois, t);
        let percus = Percus {
            rsa_mois_precedent: passes.last().map_or(situation.foyer.rsa_deja_percu, |passe| passe.rsa_recu),
            aah: aah.iter().any(Droit::est_ouvert),
            aeeh: situation.enfants.iter().any(|enfant| enfant.enfant.aeeh.is_some()),
        };
        let (aide_logement, rls) = logement(situation, percus, mois, t);
        let mva = mva_des_adultes(situation, &aah, &asi, &aide_logement, mois, t);
        let rsa = Droit::Ferme(Vec::new());
        let mut calcul = Calcul {
            situation,
            mois,
            allocations_familiales,
            complement_familial,
            paje,
            asf,
            aah,
            asi,
            ass,
            aspa,
            aide_logement,
            rls,
            mva,
            rsa,
        };
        calcul.rsa = calcul.revenu_solidarite(passes, t);
        calcul
    }

    /// Family benefits counted by the RSA and the prime d'activité, gross of CRDS.
    fn prestations_familiales(&self) -> Euros {
        let familial = if self.complement_familial.est_ouvert() {
            // The supplement of the majoré rate does not count (CSS, art. R844-4 II).
            let non_majore = crate::parametres::communs::BMAF.en(self.mois).valeur
                * minima::FORFAIT_CF.en(self.mois).valeur;
            non_majore.min(self.complement_familial.brut_certain().max(non_majore))
        } else {
            Euros::ZERO
        };
        let allocations =
            self.allocations_familiales.base.min(self.allocations_familiales.droit.brut_certain());
        allocations + familial + self.asf.compte + self.paje.compte
    }

    fn passe(&self) -> Passe {
        let somme = |droits: &[Droit; 2]| droits.iter().map(Droit::net_certain).sum();
        Passe {
            mois: self.mois.mois(),
            rsa_recu: self.rsa.est_ouvert(),
            aide_logement: self.aide_logement.bornes().unwrap_or((Euros::ZERO, Euros::MAXIMUM_SAISI)),
            prestations_familiales: self.prestations_familiales(),
            paje: self.paje.compte,
            aah: [self.aah[0].net_certain(), self.aah[1].net_certain()],
            mva: somme(&self.mva),
            asi: somme(&self.asi),
            ass: somme(&self.ass),
            aspa: self.aspa.net_certain(),
            ass_calculee: self.ass.iter().any(Droit::est_ouvert),
        }
    }

    /// The month of the window, the first one computed where the window begins before it.
    fn reference<'p>(&self, passes: &'p [Passe], mois: Mois) -> std::borrow::Cow<'p, Passe> {
        let trouve = passes.iter().find(|passe| passe.mois == mois).or(passes.first());
        match trouve {
            Some(passe) => std::borrow::Cow::Borrowed(passe),
            None => std::borrow::Cow::Owned(self.passe()),
        }
    }

    fn fenetre(&self) -> [Mois; 3] {
        let debut = foyer::trimestre_de_reference(self.situation, self.mois.mois()).debut;
        [debut, debut.plus(1), debut.plus(2)]
    }

    fn revenu_solidarite(&self, passes: &[Passe], t: &mut Trace) -> Droit {
        let (situation, mois) = (self.situation, self.mois);
        t.section(CleDroit::Rsa.code(), mois.mois());
        let moyenne: Euros = self
            .fenetre()
            .map(|mois| self.reference(passes, mois))
            .iter()
            .map(|passe| passe.aah[0] + passe.aah[1] + passe.mva + passe.asi + passe.ass)
            .sum::<Euros>()
            / 3;
        let entrees = |aide_logement| rsa::Entrees {
            aide_logement,
            prestations_familiales: self.prestations_familiales(),
            paje: self.paje.compte,
            minima: moyenne + self.aspa.net_certain(),
            ass_calculee: self.ass.iter().any(Droit::est_ouvert),
        };
        let inconnus = situation.inconnus_parmi(rsa::lit);
        if !inconnus.is_empty() {
            let base = minima::RSA_BASE.en(mois).valeur;
            let maximum = rsa::composition(situation, mois).montant_forfaitaire(base, mois);
            return Droit::indetermine(inconnus, Some((Euros::ZERO, maximum)));
        }
        let (basse, haute) = self.aide_logement.bornes().unwrap_or((Euros::ZERO, Euros::MAXIMUM_SAISI));
        let au_plus = rsa::calculer(situation, entrees(basse), mois, t);
        match &self.aide_logement {
            Droit::Indetermine(manque) => {
                let au_moins = rsa::calculer(situation, entrees(haute), mois, &mut Trace::muette());
                entre(au_moins, au_plus, &manque.reponses)
            }
            _ => au_plus,
        }
    }

    fn prime_activite(&self, passes: &[Passe], t: &mut Trace) -> Droit {
        let (situation, mois) = (self.situation, self.mois);
        t.section(CleDroit::PrimeActivite.code(), mois.mois());
        let inconnus = situation.inconnus_parmi(rsa::lit);
        if !inconnus.is_empty() {
            return Droit::indetermine(inconnus, None);
        }
        let avec = |aide: fn(&Passe) -> Euros| {
            self.fenetre().map(|mois_lu| {
                let passe = self.reference(passes, mois_lu);
                let entrees = prime_activite::MoisDeReference {
                    aide_logement: aide(&passe),
                    prestations_familiales: passe.prestations_familiales,
                    paje: passe.paje,
                    minima: passe.mva + passe.asi + passe.ass + passe.aspa,
                    aah: passe.aah,
                    ass_calculee: passe.ass_calculee,
                };
                (mois_lu, entrees)
            })
        };
        let au_plus = prime_activite::calculer(situation, avec(|passe| passe.aide_logement.0), mois, t);
        match &self.aide_logement {
            Droit::Indetermine(manque) => {
                let au_moins = prime_activite::calculer(
                    situation,
                    avec(|passe| passe.aide_logement.1),
                    mois,
                    &mut Trace::muette(),
                );
                entre(au_moins, au_plus, &manque.reponses)
            }
            _ => au_plus,
        }
    }

    /// The name of the housing aid, if the home can open one.
    fn nature_aide(&self) -> Option<NatureAide> {
        let bail = match Bail::lire(self.situation, self.mois) {
            LectureBail::Complet(bail) => bail,
            LectureBail::Incomplet { variantes, .. } => *variantes.first()?,
            LectureBail::Exclu(_) => return None,
        };
        let familiales =
            [&self.allocations_familiales.droit, &self.complement_familial, &self.asf.droit].map(Droit::est_ouvert);
        let aeeh = self.situation.enfants.iter().any(|enfant| enfant.enfant.aeeh.is_some());
        Some(aide_logement::nature(self.situation, &bail, aeeh || familiales.contains(&true), self.mois))
    }

    /// The outcomes in the order of [`CleDroit`].
    fn droits(self, prime: Droit) -> Vec<(CleDroit, Droit)> {
        CleDroit::TOUS
            .iter()
            .map(|cle| {
                let droit = match cle {
                    CleDroit::AideLogement => self.aide_logement.clone(),
                    CleDroit::ReductionLoyer => self.rls.clone(),
                    CleDroit::Rsa => self.rsa.clone(),
                    CleDroit::PrimeActivite => prime.clone(),
                    CleDroit::AllocationsFamiliales => self.allocations_familiales.droit.clone(),
                    CleDroit::ComplementFamilial => self.complement_familial.clone(),
                    CleDroit::Asf => self.asf.droit.clone(),
                    CleDroit::PajeBase => self.paje.droit.clone(),
                    CleDroit::Aah => ensemble(&self.aah),
                    CleDroit::Mva => ensemble(&self.mva),
                    CleDroit::Aspa => self.aspa.clone(),
                    CleDroit::Asi => ensemble(&self.asi),
                    CleDroit::Ass => ensemble(&self.ass),
                };
                (*cle, droit)
            })
            .collect()
    }
}

/// A right that a missing answer leaves between two amounts; known where both are the same.
fn entre(au_moins: Droit, au_plus: Droit, manque: &[Reference]) -> Droit {
    match (au_moins.bornes(), au_plus.bornes()) {
        (Some((bas, _)), Some((_, haut))) if bas != haut => {
            Droit::indetermine(manque.to_vec(), Some((bas, haut)))
        }
        _ => au_plus,
    }
}

/// The same right of two adults as one: amounts added, reasons gathered.
fn ensemble(droits: &[Droit; 2]) -> Droit {
    let (mut bas, mut haut) = (Euros::ZERO, Euros::ZERO);
    let mut manque: Vec<Reference> = Vec::new();
    let mut motifs: Vec<Motif> = Vec::new();
    let mut versement = Versement::default();
    for droit in droits {
        let (minimum, maximum) = droit.bornes().unwrap_or_default();
        bas += minimum;
        haut += maximum;
        match droit {
            Droit::Ouvert(recu) => {
                versement.brut += recu.brut;
                versement.crds += recu.crds;
                versement.net += recu.net;
            }
            Droit::Indetermine(reponses) => manque.extend(&reponses.reponses),
            Droit::Ferme(raisons) => {
                let nouvelles: Vec<Motif> =
                    raisons.iter().filter(|motif| !motifs.contains(motif)).copied().collect();
                motifs.extend(nouvelles);
            }
        }
    }
    if !manque.is_empty() {
        Droit::indetermine(manque, Some((bas, haut)))
    } else if versement.net.est_positif() {
        Droit::Ouvert(versement)
    } else {
        Droit::Ferme(motifs)
    }
}

/// AF, then CF and Paje of which the higher is paid (CSS, art. L532-1: they are not paid together, and the
/// code gives no order).
fn familiales(
    situation: &Situation,
    mois: MoisCouvert,
    t: &mut Trace,
) -> (allocations_familiales::Resultat, Droit, paje::Resultat) {
    let inconnus = situation.inconnus_parmi(ressources::famille::lit);
    if !inconnus.is_empty() {
        return familiales_sans_ressources(situation, inconnus, mois);
    }
    t.section("ressources_famille", mois.mois());
    let base = ressources::famille::calculer(situation, mois, t);
    familiales_selon(situation, base, mois, t)
}

fn familiales_selon(
    situation: &Situation,
    base: BaseFamille,
    mois: MoisCouvert,
    t: &mut Trace,
) -> (allocations_familiales::Resultat, Droit, paje::Resultat) {
    let isole_ou_biactif = ressources::famille::condition_isole_ou_biactif(situation, &base, t);
    t.section(CleDroit::AllocationsFamiliales.code(), mois.mois());
    let allocations = allocations_familiales::calculer(situation, base.total, mois, t);
    t.section(CleDroit::ComplementFamilial.code(), mois.mois());
    let complement = complement_familial::calculer(situation, base.total, isole_ou_biactif, mois, t);
    t.section(CleDroit::PajeBase.code(), mois.mois());
    let paje = paje::calculer(situation, base.total, isole_ou_biactif, mois, t);
    let (complement, paje) = le_plus_eleve(complement, paje);
    (allocations, complement, paje)
}

const L532_1: Source = Source::article("CSS, art. L532-1");

fn le_plus_eleve(complement: Droit, paje: paje::Resultat) -> (Droit, paje::Resultat) {
    let (cf, ab) = (complement.net_certain(), paje.droit.net_certain());
    if !cf.est_positif() || !ab.est_positif() {
        (complement, paje)
    } else if cf > ab {
        let motif = "Elle ne s'ajoute pas au complément familial, plus élevé pour vous";
        (complement, paje::Resultat { droit: Droit::ferme(Motif::new(motif, L532_1)), compte: Euros::ZERO })
    } else {
        let motif = "Il ne s'ajoute pas à l'allocation de base de la Paje";
        (Droit::ferme(Motif::new(motif, L532_1)), paje)
    }
}

/// Bounds of the family benefits while an income is unknown: from none to the highest income.
fn familiales_sans_ressources(
    situation: &Situation,
    manque: Vec<Reference>,
    mois: MoisCouvert,
) -> (allocations_familiales::Resultat, Droit, paje::Resultat) {
    let selon = |total: Euros| {
        let t = &mut Trace::muette();
        let total: Figure = t.reponse("Ressources supposées", total, None);
        familiales_selon(situation, BaseFamille { total, biactif: true }, mois, t)
    };
    let (au_plus, complement, paje) = selon(Euros::ZERO);
    let (au_moins, complement_bas, paje_bas) = selon(Euros::MAXIMUM_SAISI);
    let borne = |bas: Droit, haut: Droit| entre(bas, haut, &manque);
    (
        allocations_familiales::Resultat { droit: borne(au_moins.droit, au_plus.droit), ..au_moins },
        borne(complement_bas, complement),
        paje::Resultat { droit: borne(paje_bas.droit, paje.droit), compte: Euros::ZERO },
    )
}

/// The minima of disability, old age and end of unemployment, adult by adult.
struct Minima {
    aah: [Droit; 2],
    asi: [Droit; 2],
    aspa: Droit,
    ass: [Droit; 2],
}

/// AAH first, then ASI, then the AAH with the ASI received (it only tops up), then Aspa, then ASS.
fn minima(situation: &Situation, enfants: u32, mois: MoisCouvert, t: &mut Trace) -> Minima {
    let aah_avant_asi = droits_par_adulte(situation, |adulte| {
        aah_d_un_adulte(situation, adulte, enfants, Euros::ZERO, mois, &mut Trace::muette())
    });
    t.section(CleDroit::Asi.code(), mois.mois());
    let asi = asi_des_adultes(situation, &aah_avant_asi, mois, t);
    t.section(CleDroit::Aah.code(), mois.mois());
    let aah = droits_par_adulte(situation, |adulte| {
        t.pour(Some(adulte.rang));
        let asi_recue = asi[place(situation, adulte)].net_certain();
        aah_d_un_adulte(situation, adulte, enfants, asi_recue, mois, t)
    });
    t.section(CleDroit::Aspa.code(), mois.mois());
    let aspa = aspa_du_foyer(situation, &aah, &asi, mois, t);
    t.section(CleDroit::Ass.code(), mois.mois());
    let ass = droits_par_adulte(situation, |adulte| {
        t.pour(Some(adulte.rang));
        ass::calculer(situation, adulte, aah[place(situation, adulte)].est_ouvert(), mois, t)
    });
    Minima { aah, asi, aspa, ass }
}

/// Place of an adult among the two: claimant 0, partner 1.
fn place(situation: &Situation, adulte: &Personne) -> usize {
    usize::from(adulte.rang != situation.demandeur.rang)
}

fn asi_des_adultes(situation: &Situation, aah: &[Droit; 2], mois: MoisCouvert, t: &mut Trace) -> [Droit; 2] {
    let concerne =
        par_adulte(situation, |adulte| asi::est_concerne(adulte, aspa::a_l_age(adulte, mois.mois()), mois))
            .map(|concerne| concerne == Some(true));
    let inconnus = situation.inconnus_parmi(ressources::famille::lit);
    let garde_l_aah = [0, 1].map(|place| aah[place].est_ouvert() && !concerne[place]);
    let aspa_possible = aspa::beneficiaires(situation, garde_l_aah, mois).is_ok_and(|nombre| nombre > 0);
    droits_par_adulte(situation, |adulte| {
        let rang = place(situation, adulte);
        if concerne[rang] && !inconnus.is_empty() {
            let garanti = if situation.est_couple() { &minima::ASI_COUPLE } else { &minima::ASI_SEUL };
            return Droit::indetermine(inconnus.clone(), Some((Euros::ZERO, garanti.en(mois).valeur / 12)));
        }
        let ressources = concerne[rang]
            .then(|| ressources::minimum::calculer(situation, aah[1 - rang].net_certain(), mois, t));
        t.pour(Some(adulte.rang));
        let entrees =
            asi::Entrees { asi_du_conjoint: concerne[1 - rang], aspa_du_conjoint: aspa_possible, ressources };
        let droit = asi::calculer(situation, adulte, entrees, mois, t);
        t.pour(None);
        droit
    })
}

fn par_adulte<T>(situation: &Situation, mut calcul: impl FnMut(&Personne) -> T) -> [Option<T>; 2] {
    let demandeur = calcul(&situation.demandeur);
    [Some(demandeur), situation.conjoint.as_ref().map(calcul)]
}

fn droits_par_adulte(situation: &Situation, calcul: impl FnMut(&Personne) -> Droit) -> [Droit; 2] {
    par_adulte(situation, calcul).map(|droit| droit.unwrap_or(Droit::Ferme(Vec::new())))
}

fn aah_d_un_adulte(
    situation: &Situation,
    adulte: &Personne,
    enfants: u32,
    minima_recus: Euros,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let inconnus = situation.inconnus_parmi(|reference| {
        reference.personne == Some(adulte.rang)
            && (reference.cle.starts_with("handicap")
                || (adulte.handicap.taux >= 50 && ressources::famille::lit(reference)))
    });
    if !inconnus.is_empty() {
        return Droit::indetermine(inconnus, Some((Euros::ZERO, minima::AAH.en(mois).valeur)));
    }
    aah::calculer(situation, adulte, enfants, minima_recus, mois, t)
}

fn aspa_du_foyer(
    situation: &Situation,
    aah: &[Droit; 2],
    asi: &[Droit; 2],
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let aah_ouverte = [aah[0].est_ouvert(), aah[1].est_ouvert()];
    let possible = aspa::beneficiaires(situation, aah_ouverte, mois).is_ok_and(|nombre| nombre > 0);
    let inconnus = situation.inconnus_parmi(ressources::famille::lit);
    if possible && !inconnus.is_empty() {
        let garanti = if situation.est_couple() { &minima::ASPA_COUPLE } else { &minima::ASPA_SEUL };
        return Droit::indetermine(inconnus, Some((Euros::ZERO, garanti.en(mois).valeur / 12)));
    }
    let aah_comptee = aah.iter().map(Droit::net_certain).sum();
    let ressources = possible.then(|| ressources::minimum::calculer(situation, aah_comptee, mois, t));
    let asi_du_conjoint = asi.iter().any(Droit::est_ouvert);
    aspa::calculer(situation, aspa::Entrees { aah_ouverte, asi_du_conjoint, ressources }, mois, t)
}

fn mva_des_adultes(
    situation: &Situation,
    aah: &[Droit; 2],
    asi: &[Droit; 2],
    aide_logement: &Droit,
    mois: MoisCouvert,
    t: &mut Trace,
) -> [Droit; 2] {
    t.section(CleDroit::Mva.code(), mois.mois());
    let occupation = situation.logement.as_ref().and_then(|logement| logement.occupation);
    let logement_independant = !matches!(occupation, Some(Occupation::Foyer | Occupation::Heberge));
    droits_par_adulte(situation, |adulte| {
        let place = place(situation, adulte);
        t.pour(Some(adulte.rang));
        let entrees = |aide_logement| mva::Entrees {
            aah: aah[place].net_certain(),
            asi: asi[place].net_certain(),
            aide_logement,
            logement_independant,
        };
        let droit = mva::calculer(adulte, entrees(aide_logement.net_certain()), mois, t);
        match aide_logement {
            Droit::Indetermine(manque) => {
                let au_plus =
                    mva::calculer(adulte, entrees(Euros::MAXIMUM_SAISI), mois, &mut Trace::muette());
                entre(droit, au_plus, &manque.reponses)
            }
            _ => droit,
        }
    })
}

/// Resources, RLS, housing aid; bounds while the home or an income is not known.
fn logement(situation: &Situation, percus: Percus, mois: MoisCouvert, t: &mut Trace) -> (Droit, Droit) {
    let (variantes, mut manque, loyer_inconnu) = match Bail::lire(situation, mois) {
        LectureBail::Exclu(motifs) => return (Droit::Ferme(motifs.clone()), Droit::Ferme(motifs)),
        LectureBail::Complet(bail) => (vec![bail], Vec::new(), false),
        LectureBail::Incomplet { manque, variantes, loyer_inconnu } => (variantes, manque, loyer_inconnu),
    };
    let ressources_inconnues = situation.inconnus_parmi(ressources::logement::lit);
    let revenus_connus = ressources_inconnues.is_empty();
    manque.extend(ressources_inconnues);
    if let ([bail], true) = (&variantes[..], manque.is_empty()) {
        return logement_connu(situation, bail, percus, mois, t);
    }
    if variantes.is_empty() {
        return (Droit::indetermine(manque.clone(), None), Droit::indetermine(manque, None));
    }
    let t = &mut Trace::muette();
    let revenus = if revenus_connus {
        ressources::logement::calculer(situation, mois, percus, t)
    } else {
        t.reponse("Ressources supposées", Euros::ZERO, None)
    };
    let issues: Vec<(Droit, Droit)> = variantes
        .iter()
        .map(|bail| {
            // The dearest rent that still counts whole gives the highest aid.
            let plafond = crate::parametres::aide_logement::PLAFOND_LOYER.en(mois).valeur[bail.zone.index()]
                .pour(bail.couple, bail.personnes_a_charge);
            let loyer = if loyer_inconnu {
                plafond * bail.part * if bail.meuble { 3 } else { 2 } / 2
            } else {
                bail.loyer
            };
            aides_du_bail(&Bail { loyer, ..*bail }, revenus, percus, mois, t)
        })
        .collect();
    let au_moins_rien = loyer_inconnu || !revenus_connus;
    let bornes = |choix: fn(&(Droit, Droit)) -> &Droit| {
        let montants = issues.iter().map(|issue| choix(issue).net_certain());
        let bas = if au_moins_rien { Euros::ZERO } else { montants.clone().min().unwrap_or_default() };
        Droit::indetermine(manque.clone(), Some((bas, montants.max().unwrap_or_default())))
    };
    let rls = if issues.iter().all(|(_, rls)| matches!(rls, Droit::Ferme(_))) && revenus_connus {
        issues[0].1.clone()
    } else {
        bornes(|(_, rls)| rls)
    };
    (bornes(|(aide, _)| aide), rls)
}

fn logement_connu(
    situation: &Situation,
    bail: &Bail,
    percus: Percus,
    mois: MoisCouvert,
    t: &mut Trace,
) -> (Droit, Droit) {
    t.section("ressources_logement", mois.mois());
    let ressources = ressources::logement::calculer(situation, mois, percus, t);
    aides_du_bail(bail, ressources, percus, mois, t)
}

fn aides_du_bail(
    bail: &Bail,
    ressources: Figure,
    percus: Percus,
    mois: MoisCouvert,
    t: &mut Trace,
) -> (Droit, Droit) {
    t.section(CleDroit::ReductionLoyer.code(), mois.mois());
    let rls = rls::calculer(bail, ressources, mois, t);
    t.section(CleDroit::AideLogement.code(), mois.mois());
    let sans_degressivite = percus.aah || percus.aeeh;
    let entrees = aide_logement::Entrees { ressources, rls: rls.net_certain(), sans_degressivite };
    (aide_logement::calculer(bail, entrees, mois, t), rls)
}
