//! The month's budget: what comes in, the home net of aid, what is left to live on ("reste à vivre").
//!
//! Lines and totals as social workers draw them up: `R` what comes in, housing aid apart; `Lnet` the home, less
//! the RLS and the aid; the fixed charges; the instalments; `RAV = R − Lnet − fixed charges − instalments`. The
//! housing aid is counted once, in the home, whoever receives it. Nothing here is a norm nor a verdict.

use crate::droits::aides::{aah, css};
use crate::droits::commun::ressources::{benefice_micro, pension_des_enfants};
use crate::loi::baremes::budget::UNITES_CONSOMMATION;
use crate::loi::droit::{Droit, Droits};
use crate::menage::finances::Depense;
use crate::menage::situation::{Menage, Situation};
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Mois, Periode};
use crate::notions::montant::{Euros, Taux};
use crate::questions::depenses::{Bloc, Poste, TrainDeVie, peut_se_deplacer};
use crate::questions::droits::{CleDroit, Compte};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Garde, Nature, Occupation};

pub mod attendue;

mod enveloppe;

/// Which aids a budget counts.
#[derive(Clone, Copy)]
pub enum Aides<'a> {
    /// Those that are due, once claimed and paid: "une fois vos demandes payées".
    Dues,
    /// Those that are received, in a month up to today: "aujourd'hui".
    Recues,
    /// Those that are received today, in a later month or another life: each moves as what is due moves, from what was
    /// due today; what is not received today is still not.
    RecuesDepuis(&'a Droits),
}

impl Aides<'_> {
    /// What is really paid of a right in a month, whoever receives it; net euros. The one place that knows it: a housing
    /// aid that is suspended is not paid; a right left out of what is received is not received; while nobody was asked,
    /// from nothing to all that is due.
    pub fn payees(self, situation: &Situation, droits: &Droits, cle: CleDroit, mois: Mois) -> Fourchette {
        let suspendue = situation.impaye.as_ref().is_some_and(|impaye| impaye.al_suspendue);
        if suspendue && cle == CleDroit::AideLogement {
            return Fourchette::default();
        }
        let du = droits[cle].possible();
        let recu = situation.menage.recu_en(cle, mois);
        match (self, recu) {
            (Aides::Dues, _) => du,
            (Aides::Recues | Aides::RecuesDepuis(_), None) => Fourchette { bas: Euros::ZERO, ..du },
            (Aides::Recues, Some(recu)) => recu,
            (Aides::RecuesDepuis(aujourdhui), Some(recu)) => {
                match (recu.valeur(), du.valeur(), aujourdhui[cle].possible().valeur()) {
                    (Some(recu), Some(du), Some(avant)) if recu.est_positif() => {
                        Fourchette::exacte((recu + du - avant).positif())
                    }
                    _ => recu,
                }
            }
        }
    }
}

/// A line of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LigneBudget {
    /// What it is, in French.
    pub libelle: &'static str,
    /// The person concerned, by rank.
    pub personne: Option<u8>,
    /// Euros per month.
    pub montant: Fourchette,
    /// The answer behind it, where it is one.
    pub reference: Option<Reference>,
    /// For what goes out, the part of the budget: only fixed charges come before the reste à vivre.
    pub bloc: Option<Bloc>,
}

/// The month's budget. Every amount in euros per month, to be rounded to the cent when shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// What comes in, housing aid apart.
    pub entrees: Vec<LigneBudget>,
    /// What goes out, housing net of aid first.
    pub sorties: Vec<LigneBudget>,
    /// R: total of what comes in, housing aid apart.
    pub ressources: Fourchette,
    /// L: rent, annexes, charges and SLS, less the RLS; before the housing aid.
    pub logement_brut: Option<Fourchette>,
    /// The housing aid, counted here and nowhere else, whoever receives it.
    pub aide_logement: Fourchette,
    /// Lnet = L − AL.
    pub logement_net: Option<Fourchette>,
    /// Water, electricity, heating paid apart from the rent (E).
    pub fluides: Fourchette,
    /// Current expenses (DC): food, hygiene, leisure…
    pub depenses_courantes: Fourchette,
    /// Occasional expenses spread over the year (DO).
    pub depenses_occasionnelles: Fourchette,
    /// Instalments of debts and credits (M).
    pub mensualites: Fourchette,
    /// RPV = R − Lnet − E: what the home leaves.
    pub reste_pour_vivre: Option<Fourchette>,
    /// S = RAV − DC − DO: what is left at the end of the month, as far as the expenses are entered.
    pub solde: Option<Fourchette>,
    /// K: what can go each month to the debts in arrears, never negative.
    pub capacite: Option<Fourchette>,
    /// RAV = R − net fixed charges − instalments. `None` while the rent is missing; open above while an income is, or where
    /// nothing bounds the housing aid.
    pub reste_a_vivre: Option<Fourchette>,
    /// The same per day, for [`Budget::jours`] days.
    pub par_jour: Option<Fourchette>,
    /// The same per day and per person.
    pub par_jour_et_personne: Option<Fourchette>,
    /// The same per person, a month.
    pub par_personne: Option<Fourchette>,
    /// The same per consumption unit (OECD scale), a month.
    pub par_unite: Option<Fourchette>,
    /// Persons of the home.
    pub personnes: u32,
    /// Consumption units of the OECD scale.
    pub unites: Taux,
    /// Days counted in a month.
    pub jours: u32,
    /// Housing net of aid over resources, without forfait (arrêté of 10 March 2011).
    pub taux_effort: Option<Fourchette<Taux>>,
    /// The answers that the reste à vivre lacks.
    pub manquants: Vec<Reference>,
    /// Posts of the usual grid left unanswered ("B7"…): the reste à vivre is given, and says so.
    pub postes_absents: Vec<Poste>,
}

impl LigneBudget {
    /// Whether it is taken before the reste à vivre: everything but the current and occasional posts.
    pub fn est_fixe(&self) -> bool {
        self.bloc == Some(Bloc::Contrainte)
    }

    /// Whether it is the home, net of aid.
    pub fn est_le_logement(&self) -> bool {
        self.reference == Some(LOGEMENT)
    }
}

/// The answer behind the line of the home.
const LOGEMENT: Reference = Reference::foyer(Cle::LogementLoyer);

/// What the complémentaire santé solidaire costs, among what goes out.
const PARTICIPATION_SANTE: &str = "Complémentaire santé solidaire (participation)";

/// Days counted in a month, as the sector does.
const JOURS_DU_MOIS: u32 = 30;

/// Whether a household lives on an income as it is received: not what is counted apart (ASS, turnover, interest), nor what
/// is paid or only another writing.
pub fn est_recu(nature: Nature) -> bool {
    match nature {
        Nature::Salaire
        | Nature::Apprentissage
        | Nature::Stage
        | Nature::Chomage
        | Nature::IndemnitesJournalieres
        | Nature::IjAccidentTravail
        | Nature::IjMaternite
        | Nature::Retraite
        | Nature::Invalidite
        | Nature::RenteAccidentTravail
        | Nature::Bourse
        | Nature::PensionAlimentaireRecue
        | Nature::Benefice
        | Nature::RevenusLocatifs
        | Nature::AideFamiliale
        | Nature::Autres
        | Nature::Prepare
        | Nature::Ajpp
        | Nature::Ajpa
        | Nature::Formation
        | Nature::AllocationCej
        | Nature::Esat
        | Nature::ServiceCivique
        | Nature::CongeNaissance
        | Nature::CapitalFinContrat => true,
        Nature::Ass
        | Nature::MicroVente
        | Nature::MicroService
        | Nature::MicroLiberal
        | Nature::RevenusCapitaux
        | Nature::PensionAlimentaireVersee
        | Nature::PrelevementSource
        | Nature::HeuresSupExonerees
        | Nature::SalaireImposable
        | Nature::SalaireBrut
        | Nature::ChomageImposable
        | Nature::IndemnitesJournalieresImposable
        | Nature::RetraiteImposable
        | Nature::RetraiteBrute
        | Nature::InvaliditeImposable => false,
    }
}

impl Budget {
    /// The budget of a month from the answers and the rights computed, of which it counts `aides`; `impot` is the tax
    /// withheld in the month from those who did not answer how much, euros.
    pub fn etablir(
        situation: &Situation,
        droits: &Droits,
        aides: Aides<'_>,
        impot: Option<Euros>,
        mois: Mois,
    ) -> Budget {
        let payee = |cle: CleDroit| aides.payees(situation, droits, cle, mois);
        let entrees = entrees(situation, droits, aides, &payee, mois);
        let inconnue = |lue: fn(Cle) -> bool| part_inconnue(&situation.menage, lue);
        let de_depense = inconnue(|cle| LIGNES_DE_DEPENSE.contains(&cle));
        let ressources: Fourchette = entrees.iter().map(|ligne| ligne.montant).sum();
        let CoutLogement { brut: logement_brut, aide: aide_logement, net: logement_net } =
            cout_du_logement(situation, &payee, mois);
        let manquants = manquants(situation);
        let mut autres_sorties = sorties(situation, impot, mois);
        autres_sorties.extend(participation_sante(situation, droits, aides, mois));
        let depenses_fixes: Fourchette =
            autres_sorties.iter().filter(|ligne| ligne.est_fixe()).map(|ligne| ligne.montant).sum();
        let bornees = ne_manque_que_des_revenus(&situation.menage, &manquants);
        let [complet, sans_aide] = [logement_net, logement_brut].map(|net| net.filter(|_| bornees));
        let reste_a_vivre = reste_apres(complet, sans_aide, ressources - depenses_fixes);
        let du_bloc = |bloc: Bloc| {
            let lignes = autres_sorties.iter().filter(|ligne| ligne.bloc == Some(bloc));
            lignes.map(|ligne| ligne.montant).sum::<Fourchette>() + de_depense
        };
        let (depenses_courantes, depenses_occasionnelles) =
            (du_bloc(Bloc::Courante), du_bloc(Bloc::Occasionnelle));
        let mensualites = situation.finances.dettes.iter().map(|dette| dette.mensualite_en(mois));
        let a_apurer =
            situation.finances.dettes.iter().map(|dette| dette.mensualite_si(dette.est_a_apurer(), mois));
        let fluides = situation.finances.depense(&Poste::FLUIDES, mois).unwrap_or_default();
        let fluides = Fourchette::exacte(fluides) + de_depense;
        let solde = reste_a_vivre.map(|reste| reste - depenses_courantes - depenses_occasionnelles);
        let avant_apurement = solde.map(|solde| solde + a_apurer.sum());
        let mut sorties = Vec::from_iter(logement_net.map(ligne_du_logement));
        sorties.extend(autres_sorties);
        let personnes = situation.menage.presents(mois).count() as u32;
        let unites = unites_de_consommation(situation, mois);
        let par_jour = reste_a_vivre.map(|reste| reste / JOURS_DU_MOIS);
        Budget {
            entrees,
            sorties,
            ressources,
            logement_brut,
            aide_logement,
            logement_net,
            fluides,
            depenses_courantes,
            depenses_occasionnelles,
            mensualites: mensualites.sum::<Fourchette>() + inconnue(|cle| LIGNES_DE_DETTE.contains(&cle)),
            reste_pour_vivre: complet.map(|logement| ressources - logement - fluides),
            solde,
            capacite: avant_apurement.map(Fourchette::positive),
            reste_a_vivre,
            par_jour,
            par_jour_et_personne: par_jour.map(|jour| jour / personnes),
            par_personne: reste_a_vivre.map(|reste| reste / personnes),
            par_unite: reste_a_vivre.map(|reste| par_unite(reste, unites)),
            personnes,
            unites,
            jours: JOURS_DU_MOIS,
            taux_effort: complet.and_then(|net| taux_effort(net, ressources)),
            manquants,
            postes_absents: postes_absents(situation),
        }
    }
}

/// What is left once the home is paid. Of a housing aid that nothing bounds, at least nothing: then open above.
fn reste_apres(
    logement: Option<Fourchette>,
    sans_aide: Option<Fourchette>,
    disponible: Fourchette,
) -> Option<Fourchette> {
    let au_moins = || {
        let reste = disponible - sans_aide?;
        Some(Fourchette { ouverte: true, ..reste })
    };
    logement.map(|logement| disponible - logement).or_else(au_moins)
}

/// The home in a month: rent and charges less the RLS, the housing aid, what is left to pay.
struct CoutLogement {
    brut: Option<Fourchette>,
    aide: Fourchette,
    net: Option<Fourchette>,
}

fn cout_du_logement(
    situation: &Situation,
    payee: &impl Fn(CleDroit) -> Fourchette,
    mois: Mois,
) -> CoutLogement {
    let aide = payee(CleDroit::AideLogement);
    let rls = payee(CleDroit::ReductionLoyer);
    let loyer_et_charges = loyer_et_charges(situation, mois).map(Fourchette::exacte);
    // No home is given while nothing bounds what is taken off it.
    let logement_brut = loyer_et_charges.filter(|_| !rls.ouverte).map(|brut| brut - rls);
    let logement_net = logement_brut.filter(|_| !aide.ouverte).map(|brut| brut - aide);
    CoutLogement { brut: logement_brut, aide, net: logement_net }
}

fn ligne_du_logement(montant: Fourchette) -> LigneBudget {
    LigneBudget {
        libelle: "Logement, aide et réduction de loyer déduites",
        personne: None,
        montant,
        reference: Some(LOGEMENT),
        bloc: Some(Bloc::Contrainte),
    }
}

/// The incomes that are not known; that of the children has its own line.
fn ajouter_les_inconnus(menage: &Menage, lignes: &mut Vec<LigneBudget>) {
    let inconnus = revenus_inconnus(menage).into_iter();
    for reference in inconnus.filter(|reference| reference.cle != Cle::PensionPercue) {
        // The profit of several turnovers is one line.
        match lignes.iter_mut().find(|ligne| ligne.reference == Some(reference)) {
            Some(ligne) => ligne.montant.ouverte = true,
            None => lignes.push(revenu_inconnu(reference)),
        }
    }
}

fn entrees(
    situation: &Situation,
    droits: &Droits,
    aides: Aides<'_>,
    payee: &impl Fn(CleDroit) -> Fourchette,
    mois: Mois,
) -> Vec<LigneBudget> {
    // The answer `ass` among the incomes and the right are one income.
    let ass = payee(CleDroit::Ass);
    let ass_calculee = droits[CleDroit::Ass].est_ouvert() && ass.haut.est_positif();
    let ass_possible = droits[CleDroit::Ass].est_indetermine() && ass.haut.est_positif();
    // Once the AAH is paid the ASS is no more (Code du travail, art. L5423-7).
    let aah = if matches!(aides, Aides::Dues) { payee(CleDroit::Aah) } else { Fourchette::default() };
    let aah_due = aah.bas.est_positif();
    let aah_possible = aah.peut_etre_positive();
    let mut lignes = Vec::new();
    for personne in situation.menage.personnes() {
        let mut ajoute = |nature: Nature, montant: Euros| {
            let remplacee = ass_possible || aah_possible && aah::a_le_taux(personne);
            let bas = if remplacee && nature == Nature::Ass { Euros::ZERO } else { montant };
            if !montant.est_nul() {
                lignes.push(LigneBudget {
                    libelle: nature.libelle(),
                    personne: Some(personne.rang),
                    montant: Fourchette::entre(bas, montant),
                    reference: Some(Reference::de(personne.rang, Cle::Revenu(nature))),
                    bloc: None,
                });
            }
        };
        for (nature, serie) in personne.series().filter(|(nature, _)| est_recu(*nature)) {
            ajoute(nature, serie.en(mois));
        }
        if !(ass_calculee || aah_due && aah::a_le_taux(personne)) {
            ajoute(Nature::Ass, personne.revenu(Nature::Ass, mois));
        }
        ajoute(Nature::MicroService, benefice_micro(personne, Periode { debut: mois, fin: mois }));
        ajoute(Nature::RevenusCapitaux, personne.revenu(Nature::RevenusCapitaux, mois));
    }
    ajouter_les_inconnus(&situation.menage, &mut lignes);
    let pension = pension_des_enfants(&situation.menage, mois);
    let inconnue = situation
        .menage
        .inconnus_parmi(|reference| matches!(reference.cle, Cle::PensionPercue | Cle::PensionFixee));
    let inconnue = !inconnue.is_empty();
    // The claimant's own series holds them all, even of an amount that is not known.
    let demandeur = &situation.menage.demandeur;
    let propre = Reference::de(demandeur.rang, Cle::Revenu(Nature::PensionAlimentaireRecue));
    let comptee =
        demandeur.serie(Nature::PensionAlimentaireRecue).is_none() && !situation.menage.est_inconnue(propre);
    if comptee && (inconnue || pension.est_positif()) {
        lignes.push(LigneBudget {
            libelle: "Pension alimentaire reçue pour les enfants",
            personne: None,
            montant: Fourchette { ouverte: inconnue, ..Fourchette::exacte(pension) },
            reference: None,
            bloc: None,
        });
    }
    let aides =
        CleDroit::TOUS.iter().filter(|cle| cle.compte() == Compte::Ressources).map(|cle| LigneBudget {
            libelle: cle.libelle(),
            personne: None,
            montant: payee(*cle),
            reference: None,
            bloc: None,
        });
    let aides = aides.filter(|ligne| ligne.montant.peut_etre_positive());
    lignes.extend(aides);
    lignes
}

/// Rent or redevance, annexes, charges, SLS, contribution to works: one's share of a shared lease. `None` where a
/// part of it is due and not known.
fn loyer_et_charges(situation: &Situation, mois: Mois) -> Option<Euros> {
    let logement = situation.menage.logement.as_ref()?;
    let sans_loyer = logement.occupation?.est_sans_loyer();
    let loyer_inconnu = situation.menage.est_inconnue(Reference::foyer(logement.cle_du_loyer()));
    if loyer_inconnu || !cout_inconnu(&situation.menage).is_empty() {
        return None;
    }
    let loyer = match logement.loyer_ou_redevance() {
        Some(loyer) => loyer.en(mois),
        None if sans_loyer => Euros::ZERO,
        None => return None,
    };
    Some(
        (loyer + logement.charges_en(mois)?) / logement.part()
            + logement.annexes
            + logement.sls.unwrap_or_default()
            + logement.troisieme_ligne,
    )
}

/// What goes out besides the home: expenses of the grid, alimony and tax withheld, instalments.
fn sorties(situation: &Situation, impot: Option<Euros>, mois: Mois) -> Vec<LigneBudget> {
    let mut lignes: Vec<LigneBudget> = situation
        .finances
        .depenses
        .iter()
        .map(|depense| sortie(depense.poste.bloc(), depense.poste.libelle(), depense.par_mois(mois), None))
        .collect();
    // Alimony entered in the grid is the same as that among the incomes: counted once. The taxes of the grid are
    // those that are not withheld.
    let pension_dans_la_grille = situation.finances.depenses.iter().any(|d| d.poste == Poste::PensionVersee);
    let pension = (!pension_dans_la_grille).then_some(Nature::PensionAlimentaireVersee);
    for nature in pension.into_iter().chain([Nature::PrelevementSource]) {
        for adulte in situation.menage.adultes() {
            let reference = Reference::de(adulte.rang, Cle::Revenu(nature));
            let montant = adulte.revenu(nature, mois);
            lignes.push(sortie(Bloc::Contrainte, nature.libelle(), montant, Some(reference)));
        }
    }
    let estimation = impot.unwrap_or_default();
    lignes.push(sortie(Bloc::Contrainte, "Impôt prélevé à la source (estimation)", estimation, None));
    let mensualites = situation.finances.dettes.iter().map(|dette| LigneBudget {
        montant: dette.mensualite_en(mois),
        ..sortie(Bloc::Contrainte, dette.nature.libelle(), Euros::ZERO, None)
    });
    lignes.extend(mensualites);
    lignes.retain(|ligne| ligne.montant.ouverte || !ligne.montant.haut.est_nul());
    lignes
}

/// What the complémentaire santé solidaire will cost once it is asked for, from nothing to what its members pay where the
/// right is not known; nothing where it is received, nor beside a mutuelle, whose place it takes.
fn participation_sante(
    situation: &Situation,
    droits: &Droits,
    aides: Aides<'_>,
    mois: Mois,
) -> Option<LigneBudget> {
    let menage = &situation.menage;
    let a_demander = menage.a_dit_ses_aides() && !menage.est_recu(CleDroit::Css);
    let est_une_mutuelle =
        |depense: &Depense| depense.poste == Poste::Mutuelle && !depense.par_mois(mois).est_nul();
    let mutuelle = situation.finances.depenses.iter().any(est_une_mutuelle);
    if !matches!(aides, Aides::Dues) || !a_demander || mutuelle {
        return None;
    }
    let montant = match &droits[CleDroit::Css] {
        Droit::Couvert(participation) => Fourchette::exacte(*participation),
        Droit::Indetermine(_) => Fourchette::entre(Euros::ZERO, css::participation_au_plus(menage, mois)),
        Droit::Ouvert(_) | Droit::Ferme(_) => return None,
    };
    let ligne = sortie(Bloc::Contrainte, PARTICIPATION_SANTE, Euros::ZERO, None);
    montant.haut.est_positif().then_some(LigneBudget { montant, ..ligne })
}

fn sortie(bloc: Bloc, libelle: &'static str, montant: Euros, reference: Option<Reference>) -> LigneBudget {
    LigneBudget { libelle, personne: None, montant: Fourchette::exacte(montant), reference, bloc: Some(bloc) }
}

/// What makes an expense, and the instalment of a debt: without one of them the sums are not known.
const LIGNES_DE_DEPENSE: [Cle; 3] = [Cle::DepensesPoste, Cle::DepensesMontant, Cle::DepensesRythme];
const LIGNES_DE_DETTE: [Cle; 2] = [Cle::DettesNature, Cle::DettesMensualite];

/// The answers, unknown, on money that comes in.
fn revenus_inconnus(menage: &Menage) -> Vec<Reference> {
    let des_enfants = menage.demandeur.serie(Nature::PensionAlimentaireRecue).is_none();
    menage.inconnus_parmi(|reference| match reference.cle {
        Cle::PensionPercue => des_enfants,
        Cle::Revenu(nature) => est_une_rentree(nature),
        _ => false,
    })
}

/// The line of an income that is not known: open above.
fn revenu_inconnu(reference: Reference) -> LigneBudget {
    let libelle = match reference.cle {
        Cle::Revenu(nature) => nature.libelle(),
        _ => "Revenus",
    };
    LigneBudget {
        libelle,
        personne: reference.personne,
        montant: Fourchette::sans_borne(),
        reference: Some(reference),
        bloc: None,
    }
}

/// Whether an income is money that comes in, and not another writing of one, nor what is paid.
pub fn est_une_rentree(nature: Nature) -> bool {
    !nature.est_imposable() && !HORS_RESSOURCES.contains(&nature)
}

/// What is said of an income, or goes out: none of it comes in beside the income itself.
const HORS_RESSOURCES: [Nature; 5] = [
    Nature::SalaireBrut,
    Nature::RetraiteBrute,
    Nature::HeuresSupExonerees,
    Nature::PensionAlimentaireVersee,
    Nature::PrelevementSource,
];

/// What is taken from an income before it is spent.
const PRELEVES: [Nature; 2] = [Nature::PensionAlimentaireVersee, Nature::PrelevementSource];

/// Whether only what comes in is missing, which leaves what is left open above: nothing bounds what an alimony or a tax
/// withheld that is not known takes.
fn ne_manque_que_des_revenus(menage: &Menage, manquants: &[Reference]) -> bool {
    let revenus = revenus_inconnus(menage);
    menage.inconnus_parmi(est_preleve).is_empty() && manquants.iter().all(|manque| revenus.contains(manque))
}

fn est_preleve(reference: &Reference) -> bool {
    matches!(reference.cle, Cle::Revenu(nature) if PRELEVES.contains(&nature))
}

/// What an unknown answer adds to a sum: a sum with a part that is not known is open above what is.
fn part_inconnue(menage: &Menage, lue: fn(Cle) -> bool) -> Fourchette {
    let manque = menage.inconnus_parmi(|reference| lue(reference.cle));
    if manque.is_empty() { Fourchette::default() } else { Fourchette::sans_borne() }
}

/// The answers, unknown, that the cost of the home adds up beside the rent; the charges of a foyer are in its redevance.
fn cout_inconnu(menage: &Menage) -> Vec<Reference> {
    let foyer = menage.occupation() == Some(Occupation::Foyer);
    menage.inconnus_parmi(|reference| match reference.cle {
        Cle::LogementCharges
        | Cle::LogementChargesComprises
        | Cle::LogementColocation
        | Cle::LogementNbColocataires => !foyer,
        Cle::LogementAnnexes | Cle::LogementSls | Cle::LogementTroisiemeLigne => true,
        _ => false,
    })
}

/// The answers that the reste à vivre lacks: rent, home, what goes out; an income that is not known leaves it open above.
fn manquants(situation: &Situation) -> Vec<Reference> {
    let Some(logement) = &situation.menage.logement else {
        return vec![Reference::foyer(Cle::LogementOccupation)];
    };
    let mut manquants = cout_inconnu(&situation.menage);
    manquants.extend(revenus_inconnus(&situation.menage));
    manquants.extend(situation.menage.inconnus_parmi(|reference| {
        est_preleve(reference)
            || LIGNES_DE_DEPENSE.contains(&reference.cle)
            || LIGNES_DE_DETTE.contains(&reference.cle)
    }));
    match logement.occupation {
        None => manquants.push(Reference::foyer(Cle::LogementOccupation)),
        Some(occupation) if occupation.est_sans_loyer() => {}
        Some(_) if logement.loyer_ou_redevance().is_none() => {
            manquants.push(Reference::foyer(logement.cle_du_loyer()));
        }
        Some(_) => {}
    }
    manquants
}

/// Consumption units of the OECD-modified scale: 1 for the first adult, 0,5 from 14 years on, 0,3 under; half
/// for a child in shared custody (no official rule: a choice, printed).
fn unites_de_consommation(situation: &Situation, mois: Mois) -> Taux {
    let (quatorze_ans_et_plus, moins_de_quatorze_ans) = UNITES_CONSOMMATION.a(mois).valeur;
    situation
        .menage
        .presents(mois)
        .map(|personne| {
            let poids = if personne.rang == situation.menage.demandeur.rang {
                Taux::UN
            } else if personne.age_au_premier(mois) >= 14 {
                quatorze_ans_et_plus
            } else {
                moins_de_quatorze_ans
            };
            let alternance = !matches!(personne.enfant.garde, Garde::Exclusive);
            if alternance { poids / 2 } else { poids }
        })
        .sum()
}

/// An amount a month divided by consumption units.
pub fn par_unite(reste: Fourchette, unites: Taux) -> Fourchette {
    reste.map(|reste| reste.par(unites))
}

/// Lowest and highest housing effort; `None` without resources. An aid above the rent and charges entered makes
/// it negative: the smaller resources then give the lower end. Resources open above may bring it as near to zero as one
/// likes.
pub fn taux_effort(net: Fourchette, ressources: Fourchette) -> Option<Fourchette<Taux>> {
    let pour = |net: Euros| {
        let [un, autre] = [ressources.haut, ressources.bas].map(|ressources| net.rapport_a(ressources));
        Some(Fourchette::exacte(un?).ou(Fourchette::exacte(autre?)))
    };
    let effort = pour(net.bas)?.ou(pour(net.haut)?);
    Some(if ressources.ouverte { effort.ou(Fourchette::exacte(Taux::ZERO)) } else { effort })
}

/// What the expenses of the household hang on.
fn train_de_vie(situation: &Situation) -> TrainDeVie {
    let menage = &situation.menage;
    TrainDeVie {
        occupation: menage.occupation(),
        enfants: !menage.enfants.is_empty(),
        travail: menage.adultes().any(|adulte| peut_se_deplacer(adulte.activite)),
    }
}

/// The posts of the usual fixed charges that no line mentions.
fn postes_absents(situation: &Situation) -> Vec<Poste> {
    let dit = |poste: &Poste| situation.finances.depenses.iter().any(|depense| depense.poste == *poste);
    train_de_vie(situation).attendus().filter(|poste| !dit(poste)).collect()
}
