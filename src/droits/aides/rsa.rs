//! Revenu de solidarité active (RSA): brings the resources up to a scale; paid by the CAF or the MSA for the
//! département.
//!
//! Texts: CASF, art. L262-2 to L262-12, R262-1 to R262-13, R262-39, D262-25-1. The amount for a claim or a
//! renewal made in the month; income of M-4 to M-2; income that has stopped without replacement is dropped.
//!
//! Facts read from an answer: each income of M-4 to M-2, savings, activity, hours worked before 25, age, permit and
//! its date, months lived in France, births, custody, the separation, the home. Derived: what stopped without being
//! replaced (R262-13), the other rights of these months, who is dependent, the lone-parent rate. Supposed in words:
//! no savings, a quarter that begins in the month, fewer than two years of work before 25.
//!
//! Not modelled and told, beside the amount: profit read otherwise by the CAF, a child in shared custody, the rules
//! of overseas. Among the limits of the catalogue: a family that changed during the three months (today's serves for
//! all three), sanctions, exceptional incomes, what a département adds or allows (students), farmers at the flat
//! rate, the right of residence of Europeans.

use crate::droits::commun::foyer::{self, Composition};
use crate::droits::commun::natures::{self, AssRecue, Assiette, Traitement, cellule, traitement};
use crate::droits::commun::ressources::{benefice_micro, pension_alimentaire};
use crate::droits::commun::{charge, sejour};
use crate::loi::baremes::communs::{CRDS, LIVRET_A};
use crate::loi::baremes::minima::{
    RSA_BASE, RSA_HEURES_JEUNES, RSA_MINIMUM, RSA_PATRIMOINE_BATI, RSA_PATRIMOINE_CAPITAUX,
    RSA_PATRIMOINE_TERRAIN, TITRE_SEJOUR_MOIS,
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
use crate::notions::tri::trier_par;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, Nature};

const L262_4: &Source = &Source::article("CASF, art. L262-4");
const L262_7_1: &Source = &Source::article("CASF, art. L262-7-1");
const R262_1: &Source = &Source::article("CASF, art. R262-1");
const R262_3: &Source = &Source::article("CASF, art. R262-3");
const R262_5: &Source = &Source::article("CASF, art. R262-5");
const R262_7: &Source = &Source::article("CASF, art. R262-7");
const R262_9: &Source = &Source::article("CASF, art. R262-9");
const R262_11: &Source = &Source::article("CASF, art. R262-11");
const R262_13: &Source = &Source::article("CASF, art. R262-13");
const R262_39: &Source = &Source::article("CASF, art. R262-39");
const R132_1: &Source = &Source::article("CASF, art. R132-1");

/// Months a year to be lived in France.
const PRESENCE: u32 = 9;
/// What the RSA takes from the other rights, in euros per month.
#[derive(Clone, Copy, Debug, Default)]
pub struct EntreesRsa {
    /// Housing aid of the month, net.
    pub aide_logement: Euros,
    /// In how many of the three reference months the home was free.
    pub mois_loges_gratuitement: u32,
    /// Family benefits counted, gross.
    pub prestations_familiales: Euros,
    /// Of which the allocation de base, left out of the lone-parent rate until the child is 3 months old.
    pub paje: Euros,
    /// AAH, MVA, ASI, ASS: mean of the reference months; Aspa of the month.
    pub minima: Euros,
    /// What becomes of the answered ASS of the claimant, of the partner.
    pub ass: [AssRecue; 2],
}

/// Whether the RSA itself reads an answer (the housing aid has its own).
pub fn lit(reference: &Reference) -> bool {
    match reference.cle {
        Cle::Activite
        | Cle::Heures3Ans
        | Cle::IsolementDepuis
        | Cle::ACharge
        | Cle::Garde
        | Cle::PensionPercue
        | Cle::PensionFixee
        | Cle::RevenusAnnuels
        | Cle::FoyerTrimestreDepuis => true,
        Cle::Revenu(nature) => natures::lit(nature, Assiette::Rsa),
        cle => cle.est_dans(Cle::FoyerPatrimoine),
    }
}

/// Whether an income is left out, and only tells that another did not stop without replacement.
pub fn remplace_seulement(nature: Nature) -> bool {
    traitement(nature, Assiette::Rsa) == Traitement::ExcluMaisRemplace
}

/// The RSA of a month.
pub fn calculer(menage: &Menage, entrees: EntreesRsa, mois: MoisCouvert, t: &mut Trace) -> Droit {
    let composition = composition(menage, mois);
    match conditions(menage, &composition, mois.mois(), t) {
        // At most what the scale gives if the permits are old enough.
        Err(manque) => {
            let au_plus = selon_les_ressources(menage, &composition, entrees, mois, t);
            // Closed to whoever has the oldest permits, it is closed to all.
            match au_plus.net_certain() {
                rien if rien.est_nul() => au_plus,
                montant => Droit::indetermine(manque, Some(Fourchette::jusqu_a(montant))),
            }
        }
        Ok(motifs) if !motifs.is_empty() => Droit::Ferme(motifs),
        Ok(_) => selon_les_ressources(menage, &composition, entrees, mois, t),
    }
}

/// The scale less the resources, for a household that may claim.
fn selon_les_ressources(
    menage: &Menage,
    composition: &Composition<'_>,
    entrees: EntreesRsa,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Droit {
    let base = t.bareme(&RSA_BASE, mois);
    let avec_des_aides = entrees.minima.est_positif();
    let forfaitaire = composition.montant_forfaitaire(base.valeur, mois);
    t.nombre("Adultes comptés", composition.adultes, R262_1);
    t.nombre("Personnes à charge comptées", composition.a_charge.len() as u32, R262_3);
    let forfaitaire = t.formule("Montant forfaitaire", forfaitaire, composition.phrase(), &[base], R262_1);
    let aide = t.reprise("Aide au logement", entrees.aide_logement);
    let logement = composition.forfait_logement(
        entrees.mois_loges_gratuitement,
        base.valeur,
        entrees.aide_logement,
        mois,
    );
    let phrase = "forfait selon le nombre de personnes, au plus l'aide au logement";
    let logement = t.formule("Forfait logement", logement, phrase, &[base, aide], R262_9);
    let ressources = ressources(menage, composition, entrees, mois, t);
    let deductions = t.somme("Ressources et forfait logement", &[ressources, logement], R262_7);
    let rsa = t.reste("Montant forfaitaire moins les ressources", forfaitaire, deductions, R262_7);
    let minimum = t.bareme(&RSA_MINIMUM, mois);
    if !rsa.valeur.est_positif() {
        let motif = if avec_des_aides {
            "Vos ressources, avec les aides qui passent avant lui, dépassent le montant du RSA pour votre foyer"
        } else {
            "Vos ressources dépassent le montant du RSA pour votre foyer"
        };
        return Droit::ferme(Motif::compare(motif, deductions.valeur, forfaitaire.valeur, R262_7));
    }
    if !t.condition("Montant au moins égal au minimum versé", rsa.valeur >= minimum.valeur, R262_39) {
        let motif = "Le montant est trop petit pour être versé";
        return Droit::ferme(Motif::compare(motif, rsa.valeur, minimum.valeur, R262_39));
    }
    Droit::Ouvert(Versement::sans_crds(rsa.valeur.arrondi_centime()))
}

/// Who is counted: the adults whom neither permit nor leave shuts out, the dependants whose income is
/// under what they add to the scale (CASF, art. R262-3).
pub fn composition(menage: &Menage, mois: MoisCouvert) -> Composition<'_> {
    let compte = |adulte: &&Personne| {
        sejour::remplit(adulte, mois.mois(), &TITRE_SEJOUR_MOIS).unwrap_or(true)
            && !adulte.est(Activite::CongeParental)
    };
    // Somebody claims: where nobody is counted, the conditions close the right.
    let adultes = (menage.adultes().filter(compte).count() as u32).max(1);
    let a_charge = personnes_a_charge(menage, adultes, mois);
    let majore = foyer::est_majore(menage, &a_charge, mois.mois());
    Composition { adultes, a_charge, majore }
}

/// Dependants under 25, poorest first, as long as each brings more to the scale than he earns.
fn personnes_a_charge(menage: &Menage, adultes: u32, mois: MoisCouvert) -> Vec<&Personne> {
    let base = RSA_BASE.en(mois).valeur;
    let mut candidats: Vec<(Euros, &Personne)> = menage
        .enfants
        .iter()
        .chain(&menage.autres)
        .filter(|personne| est_candidat(personne, mois.mois()))
        .map(|personne| (ressources_personne(menage, personne, mois), personne))
        .collect();
    trier_par(&mut candidats, |(ressources, personne)| (*ressources, personne.naissance, personne.rang));
    let mut comptes = Vec::with_capacity(candidats.len());
    for (ressources, personne) in candidats {
        let composition = |a_charge: Vec<&Personne>| {
            let majore = foyer::est_majore(menage, &a_charge, mois.mois());
            Composition { adultes, a_charge: a_charge.into_iter().map(|p| p as _).collect(), majore }
                .montant_forfaitaire(base, mois)
        };
        let sans = composition(comptes.clone());
        comptes.push(personne);
        let avec = composition(comptes.clone());
        if !ressources.est_nul() && ressources >= avec - sans {
            comptes.pop();
            break;
        }
    }
    comptes
}

/// Born, under 25, living here.
pub fn est_candidat(personne: &Personne, mois: Mois) -> bool {
    personne.mois_depuis_naissance(mois) >= 0
        && personne.age_au_premier(mois) < 25
        && charge::vit_au_foyer(personne)
        && personne.enfant.a_charge != Some(false)
}

fn conditions(
    menage: &Menage,
    composition: &Composition<'_>,
    mois: Mois,
    t: &mut Trace,
) -> Result<Vec<Motif>, Vec<Reference>> {
    let enfant = !composition.a_charge.is_empty() || foyer::grossesse(menage, mois);
    // A child of the home is left out for what he receives: a pension may tell of his health.
    let ecarte = !enfant && menage.enfants.iter().any(|enfant| est_candidat(enfant, mois));
    let mut refus: Vec<Motif> = Vec::new();
    let mut manque = Vec::new();
    let mut un_demandeur = false;
    for adulte in menage.adultes() {
        match conditions_personne(adulte, enfant, composition.majore, mois) {
            Ok(motifs) => {
                un_demandeur |= motifs.is_empty();
                let dits = motifs.into_iter().map(|motif| if ecarte { motif.discret() } else { motif });
                let nouveaux: Vec<Motif> = dits.filter(|motif| !refus.contains(motif)).collect();
                refus.extend(nouveaux);
            }
            Err(reference) => manque.push(reference),
        }
    }
    // A partner whose permit is not known may be counted or not: the amount waits for it too.
    if !manque.is_empty() {
        return Err(manque);
    }
    t.condition("Conditions d'âge, de séjour et d'activité", un_demandeur, L262_4);
    Ok(if un_demandeur { Vec::new() } else { refus })
}

/// What an adult misses to claim for the household (CASF, art. L262-4, L262-7-1).
fn conditions_personne(
    adulte: &Personne,
    enfant: bool,
    majore: bool,
    mois: Mois,
) -> Result<Vec<Motif>, Reference> {
    let age = adulte.age_au_premier(mois);
    let jeune_actif = (18..25).contains(&age) && adulte.heures_3_ans >= RSA_HEURES_JEUNES.a(mois).valeur;
    let sejour = if majore { Ok(true) } else { sejour::remplit(adulte, mois, &TITRE_SEJOUR_MOIS) };
    let etudes = matches!(adulte.activite, Some(Activite::Etudiant)) && !majore;
    let conge = adulte.est(Activite::CongeParental) && !majore;
    let raisons = [
        (
            age < 25 && !enfant && !jeune_actif && !majore,
            Motif::new(
                "Avant 25 ans, il faut un enfant à charge ou à naître, ou assez travaillé ces trois dernières années",
                L262_7_1,
            ),
        ),
        (
            sejour == Ok(false),
            Motif::new("Il faut un titre permettant de travailler depuis cinq ans", L262_4).discret(),
        ),
        (
            adulte.mois_en_france < PRESENCE,
            Motif::new("Il faut vivre en France au moins neuf mois par an", R262_5).discret(),
        ),
        (etudes, Motif::new("Il n'est pas versé aux étudiants et aux élèves", L262_4)),
        (conge, Motif::new("Il n'est pas versé pendant un congé parental", L262_4)),
    ];
    let motifs: Vec<Motif> =
        raisons.into_iter().filter(|(manque, _)| *manque).map(|(_, motif)| motif).collect();
    // Another reason is enough: the permit changes nothing then.
    if motifs.is_empty() { sejour.map(|_| motifs) } else { Ok(motifs) }
}

/// Monthly resources: incomes of the adults and of the dependants counted, family benefits, minima, savings.
fn ressources(
    menage: &Menage,
    composition: &Composition<'_>,
    entrees: EntreesRsa,
    mois: MoisCouvert,
    t: &mut Trace,
) -> Figure {
    let mut figures = Vec::with_capacity(8);
    let adultes = menage.adultes().zip(entrees.ass);
    let a_charge = composition.a_charge.iter().map(|personne| (*personne, AssRecue::default()));
    for (personne, ass) in adultes.chain(a_charge) {
        t.pour(Some(personne.rang));
        for revenu in revenus(menage, personne, mois, ass) {
            figures.push(ligne(personne, &revenu, t));
        }
    }
    t.pour(None);
    let familiales = if foyer::allocation_de_base_exclue(composition, mois.mois()) {
        entrees.prestations_familiales - entrees.paje
    } else {
        entrees.prestations_familiales
    };
    figures.push(t.reprise("Prestations familiales comptées", familiales));
    figures.push(t.reprise("AAH, MVA, ASI, ASS, Aspa", entrees.minima));
    let biens = menage.foyer.patrimoine;
    let placements = [
        (biens.livrets_exoneres, &LIVRET_A),
        (biens.capital_improductif, &RSA_PATRIMOINE_CAPITAUX),
        (biens.valeur_locative_bati, &RSA_PATRIMOINE_BATI),
        (biens.valeur_locative_terrain, &RSA_PATRIMOINE_TERRAIN),
    ];
    // A rate that bears on nothing is not read.
    let possedes = placements.into_iter().filter(|(valeur, _)| valeur.est_positif());
    let epargne: Euros = possedes.map(|(valeur, taux)| valeur * t.lit(taux, mois) / 12).sum();
    if epargne.est_positif() {
        let phrase =
            "intérêts des livrets, 3 % par an de l'argent non placé, part de la valeur locative des biens";
        figures.push(t.formule("Revenu de l'épargne et des biens", epargne, phrase, &[], R132_1));
    }
    t.somme("Ressources retenues", &figures, R262_11)
}

/// The line of an income: its answer is one click away.
fn ligne(personne: &Personne, revenu: &Revenu, t: &mut Trace) -> Figure {
    let reference = Reference::de(personne.rang, Cle::Revenu(revenu.nature));
    let cellule = cellule(revenu.nature, Assiette::Rsa);
    let (phrase, source) = match (revenu.arrete, cellule.traitement) {
        (false, Traitement::Prestation) => ("prestation du mois, avant la CRDS", cellule.source),
        (false, _) => ("moyenne des trois mois étudiés (M-4 à M-2)", R262_7),
        (true, Traitement::Travail | Traitement::Independant) => {
            ("arrêté et non remplacé : il n'est pas compté", R262_13)
        }
        (true, _) => ("arrêté et non remplacé : compté au-delà du montant d'une personne", R262_13),
    };
    t.mesure(revenu.nature.libelle(), revenu.par_mois, phrase, reference, source)
}

/// Mean monthly income of a person over M-4 to M-2, after neutralisation (CASF, art. R262-7, R262-13).
pub fn ressources_personne(menage: &Menage, personne: &Personne, mois: MoisCouvert) -> Euros {
    let revenus = revenus(menage, personne, mois, AssRecue::default());
    revenus.into_iter().map(|revenu| revenu.par_mois).sum::<Euros>().positif()
}

/// One income of a person, as the RSA counts it.
struct Revenu {
    nature: Nature,
    par_mois: Euros,
    /// Stopped for good and not replaced.
    arrete: bool,
}

/// What a person receives in a month by work or in its place: the stop of one income is judged on all of them (R262-13).
#[derive(Default)]
struct DuMois {
    /// Something: nothing of work, and no pension, has stopped without replacement.
    travail_ou_remplacement: bool,
    /// Something in the place of work: nor has any other income.
    remplacement: bool,
}

impl DuMois {
    fn de(personne: &Personne, mois: Mois, ass: AssRecue) -> DuMois {
        let mut du_mois = DuMois { travail_ou_remplacement: ass.calculee, remplacement: ass.calculee };
        for (nature, serie) in personne.series().filter(|(nature, _)| !ass.ecarte(*nature)) {
            let remplace = match traitement(nature, Assiette::Rsa) {
                Traitement::Travail | Traitement::Pension => {
                    traitement(nature, Assiette::Sante) != Traitement::Travail
                }
                Traitement::Independant | Traitement::ExcluMaisRemplace => false,
                _ => continue,
            };
            let recu = serie.en(mois).est_positif();
            du_mois.travail_ou_remplacement |= recu;
            du_mois.remplacement |= recu && remplace;
        }
        du_mois
    }
}

/// The incomes of a person that are not nil over the window.
fn revenus(menage: &Menage, personne: &Personne, mois: MoisCouvert, ass: AssRecue) -> Vec<Revenu> {
    let fenetre = foyer::trimestre_de_reference(menage, mois.mois());
    let base = RSA_BASE.en(mois).valeur;
    let du_mois = DuMois::de(personne, mois.mois(), ass);
    let mut revenus = Vec::with_capacity(4);
    let mut ajoute = |nature: Nature, total: Euros, arrete: bool| {
        revenus.push(Revenu { nature, par_mois: total / 3, arrete });
    };
    for (nature, serie) in personne.series().filter(|(nature, _)| !ass.ecarte(*nature)) {
        let est_arretee = || serie.est_arretee_en(mois.mois());
        match traitement(nature, Assiette::Rsa) {
            Traitement::Travail => {
                let total = serie.somme(fenetre);
                let arrete = !du_mois.travail_ou_remplacement && est_arretee();
                if total.est_positif() {
                    ajoute(nature, if arrete { Euros::ZERO } else { total }, arrete);
                }
            }
            autre @ (Traitement::Pension | Traitement::Autre) => {
                let remplace = match autre {
                    Traitement::Pension => du_mois.travail_ou_remplacement,
                    _ => du_mois.remplacement,
                };
                let arrete = !remplace && est_arretee();
                let total = apres_abattement(arrete, fenetre, base, |mois| serie.en(mois));
                if total.est_positif() {
                    ajoute(nature, total, arrete);
                }
            }
            Traitement::Prestation => {
                let brute = serie.en(mois.mois()).par(Taux::UN - CRDS.en(mois).valeur);
                if brute.est_positif() {
                    ajoute(nature, brute * 3, false);
                }
            }
            _ => {}
        }
    }
    let profit = independant(personne, fenetre);
    if profit.est_positif() {
        let arrete = !du_mois.travail_ou_remplacement && independant_arrete(personne, mois.mois());
        ajoute(Nature::Benefice, if arrete { Euros::ZERO } else { profit * 3 }, arrete);
    }
    let alimentaire = |mois| pension_alimentaire(menage, personne, mois);
    let arrete = !du_mois.remplacement && alimentaire(mois.mois()).est_nul();
    let total = apres_abattement(arrete, fenetre, base, alimentaire);
    if total.est_positif() {
        ajoute(Nature::PensionAlimentaireRecue, total, arrete);
    }
    revenus
}

/// Every activity of one's own has stopped for good.
fn independant_arrete(personne: &Personne, mois: Mois) -> bool {
    let natures = [Nature::Benefice, Nature::MicroVente, Nature::MicroService, Nature::MicroLiberal];
    natures.iter().filter_map(|nature| personne.serie(*nature)).all(|serie| serie.est_arretee_en(mois))
}

/// Sum over the window; each month less the amount for one person where the income has stopped.
fn apres_abattement(arrete: bool, fenetre: Periode, base: Euros, montant: impl Fn(Mois) -> Euros) -> Euros {
    fenetre.mois().map(|mois| if arrete { (montant(mois) - base).positif() } else { montant(mois) }).sum()
}

/// Monthly profit of a self-employed person: last year's where the answers cover it, else the window's
/// (CASF, art. R262-18, R262-19; CSS, art. R845-1, R845-2); turnover of the window for a micro-enterprise.
pub fn independant(personne: &Personne, fenetre: Periode) -> Euros {
    let micro = benefice_micro(personne, fenetre) / 3;
    let Some(benefice) = personne.serie(Nature::Benefice) else { return micro };
    let derniere_annee = Periode::annee(fenetre.fin.annee() - 1);
    let profit = if benefice.commence_apres(derniere_annee.debut) {
        benefice.somme(fenetre) / 3
    } else {
        personne.imposable(Nature::Benefice, derniere_annee) / 12
    };
    micro + profit.positif()
}
