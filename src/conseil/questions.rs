//! The questions that matter for this household ([`utiles`]), found by the engine: one is asked where an answer can change
//! an amount, the heaviest first; what is not asked is supposed, and said where it counts ([`suppositions`]).
//!
//! Nothing here knows a rule of a right: the household is computed again with each marking answer. What is known is whom a
//! question concerns, so that a pensioner alone is not tried on a grant.

use std::cmp::Reverse;

use crate::droits::commun::natures::est_du_travail;
use crate::loi::droit::{Droit, Droits};
use crate::menage::document::{Champ, Saisie};
use crate::menage::lecture;
use crate::menage::personne::Personne;
use crate::menage::posees::{DERNIER_SALAIRE, MOIS_D_UN_SALAIRE};
use crate::menage::situation::{Menage, Situation, est_regarde};
use crate::notions::choix::Choix;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::{Date, Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::notions::tri::trier_par;
use crate::questions::droits::{CleDroit, Periodicite};
use crate::questions::question::{AQui, Posee};
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{
    Activite, AutreParent, Nationalite, Nature, Occupation, Scolarite, Union,
};
use crate::simulation::droits_en;

/// An answer that changes less than this is not worth a question; euros a month.
const SENSIBLE: Euros = Euros::UN;

/// A question that is not answered, and whose answer can change an amount of this household.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionUtile {
    /// The question.
    pub reference: Reference,
    /// What it may change: each right, from the lowest to the highest that its answers give; euros, as the right is paid.
    pub poids: Vec<(CleDroit, Fourchette)>,
    /// By how much it may change what comes in, euros per month, what is paid once a year for a twelfth.
    pub ecart: Euros,
    /// The answer that is supposed holds for nearly everybody: it is said, not asked.
    pub rare: bool,
    /// What is supposed until it is answered.
    suppose: Option<&'static str>,
}

/// What was supposed of a household, and counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supposition {
    /// Where the answer would stand.
    pub champ: Champ,
    /// The question.
    pub reference: Reference,
    /// What is supposed, in the person's words: "pas d'épargne".
    pub texte: String,
    /// The rights that it may change.
    pub droits: Vec<CleDroit>,
}

/// From this age, whoever is asked what he receives is asked of the Aspa.
const AGE_DE_LA_RETRAITE: i32 = 60;

/// Whether an aid is worth asking of such a household: those of children, of a handicap, of old age are of whoever has them,
/// or has not said.
pub fn peut_se_recevoir(menage: &Menage, cle: CleDroit) -> bool {
    let un_adulte = |regle: &dyn Fn(&Personne) -> bool| menage.adultes().any(regle);
    let tu = |lue: fn(Cle) -> bool| !menage.inconnus_parmi(|reference| lue(reference.cle)).is_empty();
    match cle {
        CleDroit::AllocationsFamiliales
        | CleDroit::ComplementFamilial
        | CleDroit::Asf
        | CleDroit::PajeBase
        | CleDroit::Aeeh
        | CleDroit::Ars
        | CleDroit::BourseCollege
        | CleDroit::BourseLycee => !menage.enfants.is_empty(),
        CleDroit::PajeNaissance => {
            let attendu = |adulte: &Personne| adulte.grossesse.is_some();
            !menage.enfants.is_empty() || tu(|cle| cle.est_dans(Cle::Grossesse)) || un_adulte(&attendu)
        }
        CleDroit::Aah | CleDroit::Mva => {
            tu(|cle| cle.est_dans(Cle::Handicap)) || un_adulte(&|adulte| adulte.handicap.a_le_taux_de_l_aah())
        }
        CleDroit::Aspa => un_retraite(menage),
        CleDroit::Asi => {
            let est_invalide = |adulte: &Personne| {
                adulte.activite.is_none_or(|activite| activite == Activite::Invalide)
                    || adulte.serie(Nature::Invalidite).is_some()
            };
            tu(|cle| cle == Cle::Activite || cle == Cle::Revenu(Nature::Invalidite))
                || un_adulte(&est_invalide)
        }
        CleDroit::Ass => {
            let cherche = |adulte: &Personne| adulte.activite.is_none_or(est_sans_emploi);
            tu(|cle| cle == Cle::Activite) || un_adulte(&cherche)
        }
        _ => true,
    }
}

impl QuestionUtile {
    /// Where its answer stands in the document.
    pub fn champ(&self) -> Champ {
        Champ::de(&self.reference)
    }

    /// What it asks, with its article: `le mois de la séparation`.
    pub fn texte(&self) -> &'static str {
        match self.reference.cle {
            Cle::Revenu(_) => "le dernier salaire, puis 0 € à partir du mois où il s'est arrêté",
            cle => cle.nom(),
        }
    }

    /// What is supposed until it is answered.
    pub fn supposition(&self) -> Option<Supposition> {
        let texte = self.suppose?.to_owned();
        let droits = self.poids.iter().map(|(cle, _)| *cle).collect();
        Some(Supposition { champ: self.champ(), reference: self.reference, texte, droits })
    }
}

/// The questions to ask beyond those that everybody answers, the one that may change most first.
pub fn a_poser(saisie: &Saisie, situation: &Situation) -> Vec<QuestionUtile> {
    parmi(saisie, situation, |_, rare| !rare)
}

/// The questions that a screen shows: those to ask were none of them answered, so that a field neither moves nor goes while
/// one types in it.
pub fn a_montrer(saisie: &Saisie) -> Vec<QuestionUtile> {
    let mut nue = saisie.clone();
    let supposees =
        Cle::toutes().filter(|cle| matches!(cle.question().posee, Posee::Supposee(_) | Posee::Entretien(..)));
    // Nothing is computed without its month.
    for cle in supposees.filter(|cle| *cle != Cle::Mois) {
        match cle.question().a_qui {
            AQui::Menage => nue.ecrire(&Champ::foyer(cle), None),
            AQui::Personne => {
                for rang in 0..nue.nombre(Cle::Personnes) {
                    nue.ecrire(&Champ::personne(rang, cle), None);
                }
            }
            AQui::Ligne => {}
        }
    }
    for rang in 0..nue.nombre(Cle::Personnes) {
        let activite = Activite::depuis_code(&nue.texte(&Champ::personne(rang, Cle::Activite)));
        if activite.is_some_and(a_pu_perdre_un_salaire) {
            nue.ecrire(&Champ::personne(rang, DERNIER_SALAIRE), None);
        }
    }
    let mut questions = parmi_les_lues(&nue, |_, rare| !rare);
    questions.extend(suite_d_une_naissance(saisie));
    questions
}

fn parmi_les_lues(saisie: &Saisie, voulue: fn(Cle, bool) -> bool) -> Vec<QuestionUtile> {
    lecture::lire(saisie).situation.map_or(Vec::new(), |situation| parmi(saisie, &situation, voulue))
}

/// The question that follows from the answer of whoever expects a birth, as if nothing was said of its declaration.
fn suite_d_une_naissance(saisie: &Saisie) -> Vec<QuestionUtile> {
    let dite = |rang: &usize| !saisie.texte(&Champ::personne(*rang, Cle::GrossesseTerme)).is_empty();
    let Some(rang) = (0..saisie.nombre(Cle::Personnes)).find(dite) else { return Vec::new() };
    let mut sans = saisie.clone();
    sans.ecrire(&Champ::personne(rang, Cle::GrossesseDeclaree), None);
    parmi_les_lues(&sans, |cle, rare| !rare && cle == Cle::GrossesseDeclaree)
}

/// What was supposed and counts for this household, what may change most first.
pub fn suppositions(utiles: &[QuestionUtile]) -> Vec<Supposition> {
    utiles.iter().filter_map(QuestionUtile::supposition).collect()
}

/// What is supposed of a birth that is expected, where it changes a right within a year.
pub fn supposition_de_naissance(situation: &Situation) -> Option<Supposition> {
    situation.suite.as_ref()?;
    let mois = situation.menage.mois.mois();
    let attendues =
        situation.menage.adultes().filter_map(|adulte| Some((adulte.rang, adulte.grossesse?.terme)));
    let (rang, terme) = attendues.filter(|(_, terme)| *terme >= mois).min_by_key(|(_, terme)| *terme)?;
    let reference = Reference::de(rang, Cle::GrossesseTerme);
    let dans_un_an = MoisCouvert::au_plus_pres(mois.plus(12));
    let avec = situation.par_defaut();
    let sans = Situation { suite: None, ..avec.clone() };
    let [avec, sans] = [avec, sans].map(|situation| droits_en(&situation, dans_un_an));
    let changes = CleDroit::TOUS.iter().copied().filter(|cle| !avec[*cle].est_le_meme(&sans[*cle]));
    let droits: Vec<CleDroit> = changes.collect();
    let texte = format!("l'enfant attendu naît en {terme} et vit avec vous");
    (!droits.is_empty()).then(|| Supposition { champ: Champ::de(&reference), reference, texte, droits })
}

/// Every question left without an answer whose answer can change an amount, the one that may change most first.
pub fn utiles(saisie: &Saisie, situation: &Situation) -> Vec<QuestionUtile> {
    parmi(saisie, situation, |_, _| true)
}

fn parmi(saisie: &Saisie, situation: &Situation, voulue: fn(Cle, bool) -> bool) -> Vec<QuestionUtile> {
    let situation = situation.par_defaut();
    let sans = droits_en(&situation, situation.menage.mois);
    let mut utiles: Vec<QuestionUtile> = candidates(saisie, &situation.menage)
        .into_iter()
        .map(|(reference, rare)| (reference, rare || !compte(reference.cle, &sans)))
        .filter(|(reference, rare)| voulue(reference.cle, *rare))
        .filter_map(|(reference, rare)| essayer(saisie, &situation, &sans, reference, rare))
        .filter(|question| voulue(question.reference.cle, question.rare))
        .collect();
    trier_par(&mut utiles, |question| Reverse(question.ecart));
    utiles
}

/// Whether one asks for an answer beside these rights: the quarter is that of the RSA and of the prime d'activité.
fn compte(cle: Cle, sans: &Droits) -> bool {
    let possible = |cle: &CleDroit| sans[*cle].possible().peut_etre_positive();
    cle != Cle::FoyerTrimestreDepuis || [CleDroit::Rsa, CleDroit::PrimeActivite].iter().any(possible)
}

/// The households that the marking answers to a question make, each with whether it takes a second answer: of the month of
/// entry, how one was housed before.
fn supposes(saisie: &Saisie, situation: &Situation, reference: Reference) -> Vec<(Situation, bool)> {
    let mois = situation.menage.mois.mois();
    let mut supposes = Vec::new();
    for valeur in reference.cle.reponses_marquantes(mois) {
        let mut suppose = situation.clone();
        lecture::suppose(saisie, &mut suppose, reference, valeur);
        if reference.cle == Cle::LogementBailDepuis {
            for avant in Cle::LogementAvant.reponses_parlantes(mois) {
                let mut autre = suppose.clone();
                lecture::suppose(saisie, &mut autre, Reference::foyer(Cle::LogementAvant), avant);
                supposes.push((autre, true));
            }
        }
        supposes.push((suppose, false));
    }
    supposes
}

/// What the marking answers to a question change; nothing where they change nothing.
fn essayer(
    saisie: &Saisie,
    situation: &Situation,
    sans: &Droits,
    reference: Reference,
    rare: bool,
) -> Option<QuestionUtile> {
    let mois = situation.menage.mois;
    let mut poids: Vec<(CleDroit, Fourchette)> = Vec::new();
    let mut ecart = Euros::ZERO;
    let (mut couverture, mut seule) = (false, false);
    for (suppose, suivie) in supposes(saisie, situation, reference) {
        let avec = droits_en(&suppose, mois);
        let mut change = Fourchette::default();
        let couvre = sans[CleDroit::Css].est_ouvert() != avec[CleDroit::Css].est_ouvert();
        couverture |= couvre;
        for cle in CleDroit::TOUS {
            let (avant, apres) = (&sans[*cle], &avec[*cle]);
            if avant.est_le_meme(apres) {
                continue;
            }
            let montants = avant.possible().ou(apres.possible());
            match poids.iter_mut().find(|(connu, _)| connu == cle) {
                Some((_, connus)) => *connus = connus.ou(montants),
                None => poids.push((*cle, montants)),
            }
            change = change + par_mois(*cle, avant, apres);
        }
        let change = change.bas.ecart(Euros::ZERO).max(change.haut.ecart(Euros::ZERO));
        seule |= !suivie && (couvre || change >= SENSIBLE);
        ecart = ecart.max(change);
    }
    // Of who rents, and neither moved nor changed couple lately, the months before the entry are only said.
    let change = a_change_de_foyer(&situation.menage) || est_sans_chez_soi(&situation.menage);
    let rare = rare || !seule && !change;
    let suppose = suppose(reference.cle, &situation.menage);
    (couverture || ecart >= SENSIBLE).then_some(QuestionUtile { reference, poids, ecart, rare, suppose })
}

/// What is supposed of this household where nobody answers.
fn suppose(cle: Cle, menage: &Menage) -> Option<&'static str> {
    match (cle, cle.question().posee) {
        (Cle::FoyerContratElectricite, _) if !menage.a_un_contrat_d_electricite() => {
            Some("aucun contrat d'électricité à votre nom")
        }
        (Cle::FoyerPatrimoine | Cle::FoyerPatrimoineTranche, _) if un_retraite(menage) => {
            Some("aucune épargne")
        }
        (Cle::LogementBailDepuis, _) if est_sans_chez_soi(menage) => {
            Some("aucun changement de logement depuis longtemps")
        }
        (Cle::Revenu(_), _) => Some("aucun salaire ces trois dernières années"),
        (_, Posee::Supposee(texte) | Posee::Entretien(_, texte)) => Some(texte),
        _ => None,
    }
}

/// Whether someone may have the minimum of old age.
fn un_retraite(menage: &Menage) -> bool {
    menage.adultes().any(|adulte| adulte.age_au_premier(menage.mois.mois()) >= AGE_DE_LA_RETRAITE)
}

/// Hosted for nothing, or without a home: few have been so for long.
fn est_sans_chez_soi(menage: &Menage) -> bool {
    matches!(menage.occupation(), Some(Occupation::Heberge | Occupation::SansDomicile))
}

/// Whether a couple was made or parted in the months that rights look at.
fn a_change_de_foyer(menage: &Menage) -> bool {
    let union = menage.union_depuis.map(Date::mois);
    menage.isolement_depuis.into_iter().chain(union).any(|depuis| est_regarde(depuis, menage.mois.mois()))
}

/// What a right brings more a month: a twelfth of what is paid once a year, or once.
fn par_mois(cle: CleDroit, avant: &Droit, apres: &Droit) -> Fourchette {
    let mois = if cle.periodicite() == Periodicite::Mois { 1 } else { 12 };
    if let (Droit::Couvert(avant), Droit::Couvert(apres)) = (avant, apres) {
        return Fourchette::exacte(*avant - *apres);
    }
    let (avant, apres) = (avant.possible(), apres.possible());
    Fourchette::entre(apres.bas - avant.bas, apres.haut - avant.haut) / mois
}

/// The questions that nobody answered and that concern this household, each with whether its answer is nearly always
/// the one supposed. One that tells of the whole household, or that is only said, is tried on the first whom it concerns.
fn candidates(saisie: &Saisie, menage: &Menage) -> Vec<(Reference, bool)> {
    let mut candidates = Vec::new();
    for cle in Cle::toutes() {
        if !matches!(cle.question().posee, Posee::Supposee(_) | Posee::Entretien(..)) {
            continue;
        }
        let libre = |reference: &Reference| saisie.valeur(&Champ::de(reference)).is_none();
        match cle.question().a_qui {
            AQui::Menage => {
                let reference = Reference::foyer(cle);
                let concerne = concerne_le_menage(cle, menage).filter(|_| libre(&reference));
                candidates.extend(concerne.map(|rare| (reference, rare)));
            }
            AQui::Personne => {
                let concernees = menage.personnes().filter_map(|personne| {
                    let reference = Reference::de(personne.rang, cle);
                    let rare = concerne_la_personne(cle, personne, menage, saisie)?;
                    libre(&reference).then_some((reference, rare))
                });
                let concernees: Vec<(Reference, bool)> = concernees.collect();
                let premiere = concernees.iter().position(|(_, rare)| *rare);
                let retenue =
                    |(rang, (_, rare)): &(usize, &(Reference, bool))| premiere == Some(*rang) || !*rare;
                let retenues = concernees.iter().enumerate().filter(retenue);
                candidates.extend(retenues.map(|(_, concernee)| *concernee));
            }
            AQui::Ligne => {}
        }
    }
    let sans_emploi =
        menage.adultes().filter(|adulte| peut_avoir_perdu_un_salaire(adulte, menage.mois.mois()));
    let salaires = sans_emploi.map(|adulte| Reference::de(adulte.rang, DERNIER_SALAIRE));
    let libres = salaires.filter(|reference| saisie.valeur(&Champ::de(reference)).is_none());
    candidates.extend(libres.map(|reference| (reference, false)));
    candidates
}

fn est_sans_emploi(activite: Activite) -> bool {
    matches!(activite, Activite::Chomeur | Activite::SansActivite)
}

/// Who may have had a wage, and is not asked of it by a screen.
fn a_pu_perdre_un_salaire(activite: Activite) -> bool {
    matches!(activite, Activite::SansActivite | Activite::Retraite | Activite::Invalide)
}

/// Whether an adult without work may have had a wage in the months that rights look at: none is told, nor that it stopped
/// long ago.
fn peut_avoir_perdu_un_salaire(personne: &Personne, mois: Mois) -> bool {
    let dit = personne.series().any(|(nature, _)| est_du_travail(nature));
    let depuis = personne.activite_depuis.map(|depuis| mois.depuis(depuis));
    let longtemps = match personne.activite {
        // A pension is of long, unless it is said to be new.
        Some(Activite::Retraite | Activite::Invalide) => depuis.is_none_or(|mois| mois >= MOIS_D_UN_SALAIRE),
        _ => depuis.is_some_and(|mois| mois >= MOIS_D_UN_SALAIRE),
    };
    personne.activite.is_some_and(a_pu_perdre_un_salaire)
        && (18..67).contains(&personne.age_au_premier(mois))
        && personne.livre.annuels().is_empty()
        && !dit
        && !longtemps
}

/// Whether a question to the household concerns it, and whether its answer is then nearly always the one supposed.
fn concerne_le_menage(cle: Cle, menage: &Menage) -> Option<bool> {
    let parent_seul = !menage.est_couple() && !menage.enfants.is_empty();
    let locataire = menage.occupation().is_some_and(|occupation| !occupation.est_sans_loyer());
    let prive = matches!(menage.occupation(), Some(Occupation::PriveVide | Occupation::PriveMeuble));
    let courant = |concerne: bool| concerne.then_some(false);
    let rare = |concerne: bool| concerne.then_some(true);
    match cle {
        Cle::UnionDepuis => courant(matches!(menage.union, Some(Union::Mariage | Union::Pacs))),
        Cle::IsolementDepuis => courant(parent_seul),
        Cle::FoyerPatrimoine => courant(true),
        Cle::FoyerRevenusFiscaux => courant(menage.foyer.revenus_fiscaux.is_empty()),
        Cle::FoyerParentIsoleCaseT => rare(parent_seul),
        Cle::FoyerEnfantsFiscauxChez => {
            courant(menage.union == Some(Union::Concubinage) && !menage.enfants.is_empty())
        }
        Cle::FoyerCaseL => {
            rare(!menage.est_couple() && menage.demandeur.age_au_premier(menage.mois.mois()) >= 40)
        }
        Cle::FoyerAlsaceMoselle => {
            let departement = menage.commune().map(|commune| commune.to_string());
            courant(
                departement
                    .is_some_and(|code| ["57", "67", "68"].iter().any(|debut| code.starts_with(debut))),
            )
        }
        Cle::FoyerContratElectricite => rare(menage.logement.is_some()),
        Cle::FoyerTrimestreDepuis => courant(menage.adultes().any(change_de_revenus)),
        Cle::LogementBailDepuis => courant(locataire || est_sans_chez_soi(menage)),
        Cle::LogementChambre if locataire => Some(!(prive && menage.enfants.is_empty())),
        Cle::LogementLienProprietaire | Cle::LogementResidencePrincipale => rare(locataire),
        Cle::LogementDoubleResidencePro => rare(locataire),
        _ => None,
    }
}

fn change_de_revenus(personne: &Personne) -> bool {
    personne.series().any(|(_, serie)| serie.paliers_en_ordre().len() > 1)
}

/// A birth is asked for once: of the first adult who may expect it, while none was said to.
fn est_a_qui_demander_une_naissance(personne: &Personne, menage: &Menage) -> bool {
    let peut = |adulte: &&Personne| (16..=45).contains(&adulte.age_au_premier(menage.mois.mois()));
    let premier = menage.adultes().find(peut);
    premier.is_some_and(|premier| premier.rang == personne.rang)
        && menage.adultes().all(|adulte| adulte.grossesse.is_none())
}

fn travaille(personne: &Personne) -> bool {
    matches!(personne.activite, Some(Activite::Salarie | Activite::Independant | Activite::Apprenti))
}

/// Whether a question about a person concerns that one, and whether its answer is then nearly always the one supposed.
fn concerne_la_personne(cle: Cle, personne: &Personne, menage: &Menage, saisie: &Saisie) -> Option<bool> {
    let age = personne.age_au_premier(menage.mois.mois());
    let adulte = menage.adultes().any(|adulte| adulte.rang == personne.rang);
    if !adulte {
        return concerne_l_enfant(cle, personne, age, saisie);
    }
    let est =
        |activites: &[Activite]| personne.activite.is_some_and(|activite| activites.contains(&activite));
    let courant = |concerne: bool| concerne.then_some(false);
    match cle {
        Cle::ActiviteDepuis => courant(est(&[
            Activite::Chomeur,
            Activite::ArretMaladie,
            Activite::CongeParental,
            Activite::Etudiant,
            Activite::Retraite,
            Activite::Invalide,
            Activite::Independant,
        ])),
        Cle::Heures3Ans => courant((18..25).contains(&age)),
        Cle::HandicapCmiInvalidite => courant(personne.handicap.taux >= 50 || est(&[Activite::Invalide])),
        Cle::HandicapInapte => courant((62..67).contains(&age) && !est(&[Activite::Salarie])),
        Cle::RepriseActiviteDepuis => courant(personne.handicap.a_le_taux_de_l_aah() && travaille(personne)),
        Cle::Grossesse => courant(est_a_qui_demander_une_naissance(personne, menage)),
        Cle::GrossesseDeclaree => courant(personne.grossesse.is_some()),
        Cle::MesureCaf => courant(est(&[Activite::Chomeur, Activite::ArretMaladie, Activite::CongeParental])),
        Cle::MesureCafDepuis => courant(personne.mesure_caf.is_some()),
        Cle::FraisReels => travaille(personne).then_some(true),
        Cle::MoisEnFrance => Some(personne.nationalite == Nationalite::Francaise),
        Cle::AssConditions => courant(
            est(&[Activite::Chomeur]) && personne.revenu(Nature::Chomage, menage.mois.mois()).est_nul(),
        ),
        _ => None,
    }
}

fn concerne_l_enfant(cle: Cle, personne: &Personne, age: i32, saisie: &Saisie) -> Option<bool> {
    let enfance = &personne.enfant;
    let courant = |concerne: bool| concerne.then_some(false);
    let rare = |concerne: bool| concerne.then_some(true);
    let separe = enfance.autre_parent.is_some_and(|autre| autre != AutreParent::AuFoyer);
    let handicape = saisie.valeur(&Champ::personne(usize::from(personne.rang), Cle::Handicap)).is_some();
    match cle {
        // Mostly that of the separation, which is asked.
        Cle::AutreParentDepuis => rare(separe),
        Cle::PensionTitreExecutoire => courant(matches!(
            enfance.autre_parent,
            Some(AutreParent::PensionPayee | AutreParent::PensionImpayee)
        )),
        Cle::Aeeh if (0..20).contains(&age) => Some(!handicape),
        Cle::AeehComplement => courant(enfance.aeeh.is_some()),
        Cle::AeehParentIsoleMajoration => courant(enfance.aeeh.is_some_and(|aeeh| aeeh.complement >= 2)),
        Cle::Interne if enfance.scolarite == Some(Scolarite::Lycee) => Some(false),
        Cle::Interne => rare(enfance.scolarite == Some(Scolarite::College)),
        Cle::AdopteLe => rare(age < 20),
        Cle::ACharge => Some(age < 18 || personne.livre.series().is_empty()),
        Cle::PpaPropre if age >= 18 => Some(personne.livre.series().is_empty()),
        _ => None,
    }
}
