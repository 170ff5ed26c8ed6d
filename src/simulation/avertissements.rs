//! What the reader of a simulation must know: limits, points of practice. Each is a rule of
//! `REGLES`, in order of weight.

use std::borrow::Cow;

use crate::droits::aides::ars;
use crate::droits::commun::impot;
use crate::droits::commun::logement::surface_minimale;
use crate::menage::logement::Logement;
use crate::menage::personne::Personne;
use crate::menage::situation::Menage;
use crate::notions::mois::{Mois, MoisCouvert};
use crate::notions::montant::Euros;
use crate::questions::droits::CleDroit;
use crate::questions::vocabulaire::{
    Activite, AutreParent, Garde, Nationalite, Nature, Occupation, RegleFoyer,
};
use crate::simulation::attentes::{self, Attente};
use crate::territoire::zones;

/// One remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Avertissement {
    /// In the person's words.
    pub texte: Cow<'static, str>,
    /// Its rule reads an answer on health, origin or nationality: shown on the screen, never printed.
    pub discret: bool,
    /// The rights whose amount it qualifies: it is said beside each of them.
    pub droits: &'static [CleDroit],
}

impl Avertissement {
    /// What names the values that are not known yet. Which tables were read tells of health or age: paper says it
    /// without names.
    pub fn des_attentes(attentes: &[Attente]) -> Option<Avertissement> {
        let texte = Cow::Owned(attentes::remarque(attentes)?);
        Some(Avertissement { texte, discret: true, droits: &[] })
    }
}

/// When a remark is made.
struct Regle {
    avertissement: Avertissement,
    concerne: fn(&Vue<'_>) -> bool,
}

/// What the rules look at.
struct Vue<'a> {
    menage: &'a Menage,
    /// The tax withheld in the month that the budget estimates.
    impot_estime: Option<Euros>,
    mois: MoisCouvert,
}

impl Vue<'_> {
    fn logement(&self) -> Option<&Logement> {
        self.menage.logement.as_ref()
    }

    fn occupe(&self, occupation: Occupation) -> bool {
        self.menage.occupation() == Some(occupation)
    }

    fn outre_mer(&self) -> bool {
        self.menage.commune().is_some_and(zones::est_outre_mer)
    }

    fn un_adulte(&self, nationalite: Nationalite) -> bool {
        self.menage.adultes().any(|adulte| adulte.nationalite == nationalite)
    }

    fn foyer_conventionne(&self) -> Option<&Logement> {
        self.logement().filter(|logement| {
            logement.occupation == Some(Occupation::Foyer) && logement.foyer_conventionne == Some(true)
        })
    }
}

const fn regle(
    droits: &'static [CleDroit],
    discret: bool,
    concerne: fn(&Vue<'_>) -> bool,
    texte: &'static str,
) -> Regle {
    Regle { avertissement: Avertissement { texte: Cow::Borrowed(texte), discret, droits }, concerne }
}

const fn si(concerne: fn(&Vue<'_>) -> bool, texte: &'static str) -> Regle {
    regle(&[], false, concerne, texte)
}

/// A rule that reads an answer on health, origin or nationality.
const fn si_discret(concerne: fn(&Vue<'_>) -> bool, texte: &'static str) -> Regle {
    regle(&[], true, concerne, texte)
}

/// A rule on what the calculation of some rights leaves out, said beside their amount.
const fn au_montant(
    droits: &'static [CleDroit],
    concerne: fn(&Vue<'_>) -> bool,
    texte: &'static str,
) -> Regle {
    regle(droits, false, concerne, texte)
}

const LOGEMENT: &[CleDroit] = &[CleDroit::AideLogement];

const REGLES: [Regle; 23] = [
    au_montant(
        &[CleDroit::Rsa, CleDroit::PrimeActivite],
        |vue| vue.outre_mer(),
        "Outre-mer, ce calcul suit les règles locales pour l'aide au logement ; les allocations familiales ; le complément familial ; l'impôt ; le plafond de la complémentaire santé solidaire. Les autres droits suivent celles de l'Hexagone, à vérifier avec la CAF",
    ),
    au_montant(
        &[CleDroit::Asf],
        |vue| {
            vue.menage
                .enfants
                .iter()
                .any(|enfant| enfant.enfant.autre_parent == Some(AutreParent::PensionNonFixee))
        },
        "Sans pension fixée, l'allocation de soutien familial s'arrête après quatre mois si rien n'est demandé au juge ; sauf si l'autre parent n'a pas de quoi payer (CSS, art. R523-3)",
    ),
    au_montant(
        &[CleDroit::Css, CleDroit::ChequeEnergie],
        |vue| {
            vue.menage.enfants.iter().any(|enfant| (18..25).contains(&enfant.age_au_premier(vue.mois.mois())))
        },
        "Un enfant de 18 ans ou plus est compté ici avec vos impôts : s'il fait sa propre déclaration, ce montant et l'impôt changent, comparez avec le simulateur des impôts (CGI, art. 6 ; CSS, art. R861-2)",
    ),
    au_montant(
        &[CleDroit::Css, CleDroit::ChequeEnergie],
        |vue| {
            let demandeur = &vue.menage.demandeur;
            est_un_jeune_etudiant(demandeur, vue.mois.mois()) && demandeur.rattache_aux_parents.is_none()
        },
        "Étudiant de moins de 25 ans : si vos parents vous comptent dans leurs impôts, ces droits suivent leur foyer, à vérifier avec l'Assurance maladie (CSS, art. R861-2)",
    ),
    au_montant(
        &[
            CleDroit::AllocationsFamiliales,
            CleDroit::ComplementFamilial,
            CleDroit::PajeBase,
            CleDroit::AideLogement,
            CleDroit::ChequeEnergie,
        ],
        |vue| {
            let annee = vue.mois.mois().annee() - 2;
            vue.menage.personnes().any(|personne| impot::est_un_etudiant_paye(personne, annee))
        },
        "Le salaire d'un étudiant de 25 ans ou moins peut être exonéré d'impôt jusqu'à trois SMIC mensuels par an : il compte ici en entier, le montant peut donc être plus élevé (CGI, art. 81 36°)",
    ),
    si_discret(
        |vue| vue.un_adulte(Nationalite::Autre),
        "Le calcul suppose un titre de séjour en règle (CSS, art. L512-2)",
    ),
    si_discret(
        |vue| vue.un_adulte(Nationalite::Europeenne),
        "Le calcul suppose un droit au séjour en France de plus de trois mois",
    ),
    au_montant(
        LOGEMENT,
        |vue| vue.logement().is_some_and(|logement| logement.charges_comprises && !logement.est_foyer()),
        "Loyer charges comprises : l'aide regarde le loyer sans les charges. Nous supposons qu'elles font un tiers de ce que vous payez au plus ; demandez le détail au propriétaire",
    ),
    au_montant(
        LOGEMENT,
        |vue| vue.logement().is_some_and(|logement| !logement.decent),
        "Logement non décent : l'aide est gardée par la CAF tant que le propriétaire n'a pas fait les travaux ; vous payez le loyer moins l'aide (CCH, art. L822-9)",
    ),
    au_montant(
        LOGEMENT,
        |vue| est_trop_petit(vue.menage, vue.mois.mois()),
        "Le logement est plus petit que le minimum pour le nombre de personnes : la CAF peut refuser l'aide, sauf dérogation (CCH, art. R822-25)",
    ),
    si(
        |vue| vue.menage.enfants.iter().any(|enfant| enfant.enfant.garde != Garde::Exclusive),
        "Résidence alternée ou droit de visite : la CAF regarde votre accord ou votre jugement, le montant peut changer",
    ),
    au_montant(
        &[CleDroit::Rsa, CleDroit::PrimeActivite],
        |vue| vue.menage.enfants.iter().any(|enfant| enfant.enfant.garde == Garde::AlterneePartagee),
        "Enfant en alternance partagée : il compte pour moitié au RSA (Conseil d'État, 21 juillet 2017, n° 398911) ; à la prime d'activité et au forfait logement le texte ne le dit pas, la CAF peut compter autrement",
    ),
    au_montant(
        &[CleDroit::Rsa, CleDroit::PrimeActivite],
        |vue| vue.menage.adultes().any(|adulte| adulte.est(Activite::Independant)),
        "Indépendant : la CAF retient le bénéfice de l'avis d'impôt ou ce que vous encaissez en trois mois (chiffre d'affaires), à vérifier avec elle",
    ),
    regle(
        &[CleDroit::Aah],
        true,
        |vue| vue.menage.personnes().any(|personne| personne.serie(Nature::Esat).is_some()),
        "Esat : l'AAH suit alors un barème qui lui est propre, qui n'est pas calculé ici ; le montant affiché est à vérifier avec la CAF (CSS, art. D821-10)",
    ),
    si(
        |vue| vue.impot_estime.is_some_and(Euros::est_positif),
        "L'impôt prélevé à la source est estimé, au taux de votre dernier impôt calculé ; tapez le vôtre s'il est différent",
    ),
    au_montant(
        LOGEMENT,
        |vue| {
            vue.foyer_conventionne().is_some_and(|logement| {
                let premiere = logement.foyer_regle == RegleFoyer::Premiere;
                premiere && !logement.ehpad_ou_residence_autonomie && !vue.outre_mer()
            })
        },
        "Foyer conventionné : le calcul suit la règle ordinaire ; certains foyers de jeunes travailleurs et résidences sociales suivent une seconde règle, demandez au gestionnaire (CCH, art. D832-25)",
    ),
    au_montant(
        LOGEMENT,
        |vue| vue.foyer_conventionne().is_some_and(|logement| logement.bail_depuis == Some(vue.mois.mois())),
        "Entrée en foyer ce mois-ci : l'aide commence le premier mois dont la redevance est due en entier (CCH, art. R832-23)",
    ),
    au_montant(
        &[CleDroit::Ars],
        |vue| ars::demande_un_certificat(vue.menage, vue.mois),
        "Rentrée scolaire : pour un enfant né en janvier, ou entré au CP plus jeune (alors pas compté ici), la CAF demande un certificat d'inscription au CP",
    ),
    si_discret(
        |vue| vue.menage.personnes().any(|personne| personne.mois_en_france <= 9),
        "Vivre en France neuf mois par an ou moins ferme la plupart de ces droits : vérifiez avec la CAF (CSS, art. R111-2)",
    ),
    au_montant(
        LOGEMENT,
        |vue| {
            let deux = |l: &Logement| l.chambre && l.colocation && !l.est_foyer();
            vue.logement().is_some_and(deux)
        },
        "Chambre et colocation à la fois : la loi ne le prévoit pas, le calcul suit la règle de la chambre",
    ),
    si(
        |vue| vue.occupe(Occupation::SansDomicile),
        "Sans logement : le 115 jour et nuit, le SIAO (qui trouve les places) par un travailleur social ; une adresse au CCAS (mairie) permet de demander vos droits ; le recours DALO (droit au logement) est possible",
    ),
    si(
        |vue| vue.occupe(Occupation::Heberge),
        "Hébergé : l'aide au logement viendra avec un bail (contrat). Demandez un logement social ; Visale (garantie), Loca-Pass (dépôt) et le FSL (département) aident à entrer",
    ),
    si(
        |vue| vue.occupe(Occupation::Proprietaire),
        "Propriétaire : l'aide au logement n'est pas calculée ici ; l'ADIL (conseil sur le logement) aide gratuitement, la Banque de France en cas de dettes",
    ),
];

/// The remarks of a month, in order of weight; `impot_estime` is the tax withheld that the budget estimates.
pub fn de(menage: &Menage, impot_estime: Option<Euros>, mois: MoisCouvert) -> Vec<Avertissement> {
    let vue = Vue { menage, impot_estime, mois };
    REGLES.iter().filter(|regle| (regle.concerne)(&vue)).map(|regle| regle.avertissement.clone()).collect()
}

/// A student of an age to be counted in the tax household of the parents.
fn est_un_jeune_etudiant(personne: &Personne, mois: Mois) -> bool {
    personne.est(Activite::Etudiant) && personne.age_au_premier(mois) < 25
}

/// Living area below the minimum of the housing aids: 9 m², 16 for two, 9 more for each further person, 70
/// at most (CCH, art. R822-25). None for a foyer.
fn est_trop_petit(menage: &Menage, mois: Mois) -> bool {
    let loue = menage.logement.as_ref().filter(|logement| !logement.est_foyer());
    let Some(surface) = loue.and_then(|logement| logement.surface) else {
        return false;
    };
    let presents = menage.presents(mois).count() as u32;
    surface < surface_minimale(presents, mois)
}
