//! The public path: subjects ([`EtapeParcours`]), each on a few small screens ([`Pas`]), each with a group of questions
//! and the person of whom they are asked ([`Volet`]). Which questions stand together: their `Lieu`, in the table.

use crate::menage::document::{Champ, Saisie};
use crate::menage::personnes;
use crate::menage::posees::{
    AGE_DES_ETUDES, demande_l_autre_parent, demande_l_epargne, depend_de_la_separation, sans_reponse,
};
use crate::notions::choix::Choix as _;
use crate::questions::depenses::{Poste, TrainDeVie, peut_se_deplacer};
use crate::questions::question::Lieu;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{Activite, AutreParent, Occupation};
use crate::ui::etat::lignes_du_poste;

/// The expenses asked openly, a group a screen, of who may have them; the others are folded on the last one.
const USUELLES: [&[Poste]; 3] = [
    &Poste::DU_LOGEMENT,
    &[Poste::Alimentation, Poste::Telephone, Poste::Mutuelle],
    &[Poste::AssuranceAuto, Poste::Transport, Poste::Cantine],
];

/// A small screen of the public path: a subject, and which of its screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pas {
    /// The subject.
    pub etape: EtapeParcours,
    /// Which of its screens, from zero.
    pub place: usize,
}

impl Pas {
    /// Every screen of this household, in order.
    pub fn du_foyer(saisie: &Saisie) -> Vec<Pas> {
        Pas::et_volets(saisie).map(|(pas, _)| pas).collect()
    }

    /// Every screen of this household with what it shows.
    fn et_volets(saisie: &Saisie) -> impl Iterator<Item = (Pas, Volet)> {
        EtapeParcours::TOUTES.into_iter().flat_map(move |etape| {
            let volets = etape.volets(saisie).into_iter().enumerate();
            volets.map(move |(place, volet)| (Pas { etape, place }, volet))
        })
    }

    /// Its part of the address: `logement`, then `logement/2`.
    pub fn adresse(self) -> String {
        match self.place {
            0 => self.etape.cle().to_owned(),
            place => format!("{}/{}", self.etape.cle(), place + 1),
        }
    }

    /// The screen of such a part.
    pub fn depuis_adresse(adresse: &str) -> Option<Pas> {
        let (cle, numero) = adresse.split_once('/').unwrap_or((adresse, "1"));
        let etape = EtapeParcours::TOUTES.into_iter().find(|etape| etape.cle() == cle)?;
        Some(Pas { etape, place: numero.parse::<usize>().ok()?.checked_sub(1)? })
    }

    /// The subject of a question.
    pub fn sujet_du_champ(saisie: &Saisie, champ: &Champ) -> EtapeParcours {
        Volet::du_champ(saisie, champ).etape(saisie)
    }

    /// The screen that asks a question.
    pub fn du_champ(saisie: &Saisie, champ: &Champ) -> Pas {
        let volet = Volet::du_champ(saisie, champ);
        let etape = volet.etape(saisie);
        Pas { etape, place: etape.volets(saisie).iter().position(|autre| *autre == volet).unwrap_or(0) }
    }

    /// What it shows: who lives here, where the household has no such subject.
    pub fn volet(self, saisie: &Saisie) -> Volet {
        let volets = self.etape.volets(saisie);
        volets.get(self.place).or(volets.last()).copied().unwrap_or(Volet { lieu: Lieu::Foyer, rang: 0 })
    }

    /// The screens before this one and after it that have something to ask, the nearest of each.
    pub fn voisins(self, saisie: &Saisie) -> (Option<Pas>, Option<Pas>) {
        let (mut avant, mut apres) = (None, None);
        for (pas, volet) in Pas::et_volets(saisie) {
            if volet.est_repondu_par_l_aine(saisie) {
                continue;
            }
            if pas < self {
                avant = Some(pas);
            } else if pas > self && apres.is_none() {
                apres = Some(pas);
            }
        }
        (avant, apres)
    }

    /// Where to go on from an answer changed after all were checked: through its subject, to the next question left
    /// blank, then back to check.
    pub fn retour(self, saisie: &Saisie) -> Pas {
        let mut suite = EtapeParcours::Verification.debut();
        match self.voisins(saisie).1 {
            Some(pas) if pas.etape == self.etape => return pas,
            _ => {}
        }
        for champ in sans_reponse(saisie) {
            let pas = Pas::du_champ(saisie, &champ);
            if pas > self && pas < suite {
                suite = pas;
            }
        }
        suite
    }
}

/// A subject of the public path, in the order of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EtapeParcours {
    /// Who lives here.
    Foyer,
    /// The claimant.
    Vous,
    /// What the claimant earns.
    Revenus,
    /// The partner and what the partner earns.
    Conjoint,
    /// School, custody, other parent.
    Enfants,
    /// The home.
    Logement,
    /// Aids received today.
    Recu,
    /// Expenses.
    Depenses,
    /// The rent in arrears.
    Impaye,
    /// All the answers on one page.
    Verification,
}

impl EtapeParcours {
    /// Every subject, in order.
    pub const TOUTES: [EtapeParcours; 10] = [
        EtapeParcours::Foyer,
        EtapeParcours::Vous,
        EtapeParcours::Revenus,
        EtapeParcours::Conjoint,
        EtapeParcours::Enfants,
        EtapeParcours::Logement,
        EtapeParcours::Recu,
        EtapeParcours::Depenses,
        EtapeParcours::Impaye,
        EtapeParcours::Verification,
    ];

    /// Its word in the address.
    pub fn cle(self) -> &'static str {
        match self {
            EtapeParcours::Foyer => "foyer",
            EtapeParcours::Vous => "vous",
            EtapeParcours::Revenus => "revenus",
            EtapeParcours::Conjoint => "conjoint",
            EtapeParcours::Enfants => "enfants",
            EtapeParcours::Logement => "logement",
            EtapeParcours::Recu => "aides-recues",
            EtapeParcours::Depenses => "depenses",
            EtapeParcours::Impaye => "loyer-en-retard",
            EtapeParcours::Verification => "verification",
        }
    }

    /// Its name, in the list of the steps and on the page that checks the answers.
    pub fn nom(self) -> &'static str {
        match self {
            EtapeParcours::Foyer => "Votre foyer",
            EtapeParcours::Vous => "Vous",
            EtapeParcours::Revenus => "Vos revenus",
            EtapeParcours::Conjoint => "Votre conjoint",
            EtapeParcours::Enfants => "Vos enfants",
            EtapeParcours::Logement => "Votre logement",
            EtapeParcours::Recu => "Vos aides",
            EtapeParcours::Depenses => "Vos dépenses",
            EtapeParcours::Impaye => "Loyer en retard",
            EtapeParcours::Verification => "Vérification",
        }
    }

    /// Why it is asked.
    pub fn pourquoi(self) -> &'static str {
        match self {
            EtapeParcours::Foyer => "Les montants dépendent de l'âge des enfants et de la vie en couple.",
            EtapeParcours::Vous => {
                "L'âge, le travail, un handicap, la nationalité ouvrent ou ferment des aides."
            }
            EtapeParcours::Revenus => {
                "Chaque aide regarde vos revenus de certains mois, jusqu'à deux ans en arrière."
            }
            EtapeParcours::Conjoint => "Les aides comptent les revenus du couple ensemble, mariés ou non.",
            EtapeParcours::Enfants => {
                "La garde et l'autre parent peuvent ouvrir une aide. Vous pouvez passer."
            }
            EtapeParcours::Logement => {
                "L'aide au logement dépend de la commune, du loyer et du type de logement."
            }
            EtapeParcours::Recu => "Pour vous dire ce que vous ne demandez pas encore.",
            EtapeParcours::Depenses => {
                "Pour calculer ce qu'il vous reste. Cela ne change pas vos aides. Vous pouvez passer."
            }
            EtapeParcours::Impaye => "Pour vous dire quoi faire, et avant quelle date. Vous pouvez passer.",
            EtapeParcours::Verification => "",
        }
    }

    /// The subjects of this household, in order: the others have nothing to ask it.
    pub fn du_foyer(saisie: &Saisie) -> Vec<EtapeParcours> {
        let mut etapes = EtapeParcours::TOUTES.to_vec();
        etapes.retain(|etape| !etape.volets(saisie).is_empty());
        etapes
    }

    /// Its first screen.
    pub fn debut(self) -> Pas {
        Pas { etape: self, place: 0 }
    }

    /// What its screens ask of this household.
    pub fn volets(self, saisie: &Saisie) -> Vec<Volet> {
        const ADULTE: &[Lieu] = &[Lieu::Personne, Lieu::Situation, Lieu::Revenus];
        let vous = [personnes::rang_du_demandeur(saisie)];
        match self {
            EtapeParcours::Foyer => {
                let separation = usize::from(depend_de_la_separation(saisie));
                let mut volets = volets(&[0], &[Lieu::Foyer, Lieu::Separation][..=separation]);
                volets.extend(self::volets(&personnes::autres(saisie), &[Lieu::Revenus]));
                volets
            }
            EtapeParcours::Vous => volets(&vous, &ADULTE[..2]),
            EtapeParcours::Revenus => volets(&vous, &ADULTE[2..]),
            EtapeParcours::Conjoint => volets(personnes::rang_du_conjoint(saisie).as_slice(), ADULTE),
            EtapeParcours::Enfants => {
                let enfant = |rang| {
                    let autre_parent = usize::from(demande_l_autre_parent(saisie, rang));
                    volets(&[rang], &[Lieu::Enfants, Lieu::AutreParent][..=autre_parent])
                };
                personnes::rangs(saisie, "enfant").into_iter().flat_map(enfant).collect()
            }
            EtapeParcours::Logement => volets(&[0], logement(saisie)),
            EtapeParcours::Recu => volets(&[0], &[Lieu::Recu]),
            EtapeParcours::Depenses => volets(&groupes_de_depenses(saisie), &[Lieu::Depenses]),
            EtapeParcours::Impaye => volets(&[0], impaye(saisie)),
            EtapeParcours::Verification => volets(&[0], &[Lieu::Verification]),
        }
    }
}

/// The same groups of each.
fn volets(rangs: &[usize], lieux: &[Lieu]) -> Vec<Volet> {
    let mut volets = Vec::new();
    for rang in rangs {
        volets.extend(lieux.iter().map(|lieu| Volet { lieu: *lieu, rang: *rang }));
    }
    volets
}

fn logement(saisie: &Saisie) -> &'static [Lieu] {
    match occupation(saisie) {
        Some(Occupation::Foyer | Occupation::ResidenceUniversitaire) => {
            &[Lieu::Logement, Lieu::Commune, Lieu::Loyer, Lieu::Residence]
        }
        Some(occupation) if occupation.est_sans_loyer() => &[Lieu::Logement, Lieu::Commune],
        _ => &[Lieu::Logement, Lieu::Commune, Lieu::Loyer],
    }
}

/// Without a rent there is no landlord to owe one, but of a home that was left.
fn impaye(saisie: &Saisie) -> &'static [Lieu] {
    const LIEUX: &[Lieu] = &[Lieu::Impaye, Lieu::Retard, Lieu::Courriers, Lieu::Releve];
    let montant = Champ::foyer(Cle::ImpayeMontant);
    if saisie.nombre(Cle::ImpayeReleve) > 0 {
        LIEUX
    } else if saisie.est_inconnu(&montant) || !saisie.texte(&montant).is_empty() {
        &LIEUX[..3]
    } else if occupation(saisie).is_some_and(Occupation::est_sans_loyer) {
        &[]
    } else {
        &LIEUX[..1]
    }
}

fn occupation(saisie: &Saisie) -> Option<Occupation> {
    Occupation::depuis_code(&saisie.texte(&Champ::foyer(Cle::LogementOccupation)))
}

/// What the expenses of the household hang on.
fn train_de_vie(saisie: &Saisie) -> TrainDeVie {
    let activite = |rang: usize| saisie.texte(&Champ::personne(rang, Cle::Activite));
    let adultes = [Some(personnes::rang_du_demandeur(saisie)), personnes::rang_du_conjoint(saisie)];
    let mut adultes = adultes.into_iter().flatten();
    TrainDeVie {
        occupation: occupation(saisie),
        enfants: !personnes::rangs(saisie, "enfant").is_empty(),
        travail: adultes.any(|rang| peut_se_deplacer(Activite::depuis_code(&activite(rang)))),
    }
}

/// The expenses asked openly of this household, screen after screen.
pub fn depenses_montrees(saisie: &Saisie) -> [Vec<Poste>; USUELLES.len()] {
    let train = train_de_vie(saisie);
    USUELLES.map(|postes| postes.iter().copied().filter(|poste| train.peut_payer(*poste)).collect())
}

/// The screens of expenses that have one to ask.
fn groupes_de_depenses(saisie: &Saisie) -> Vec<usize> {
    let montrees = depenses_montrees(saisie);
    (0..montrees.len()).filter(|rang| !montrees[*rang].is_empty()).collect()
}

/// What a small screen shows: a group of questions, and the person of whom they are asked; of the expenses, which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volet {
    /// The group.
    pub lieu: Lieu,
    /// The rank of the person, or of the group of expenses.
    pub rang: usize,
}

impl Volet {
    /// What asks a question.
    pub fn du_champ(saisie: &Saisie, champ: &Champ) -> Volet {
        let cle = Cle::du_chemin(champ.as_str());
        let lieu = cle.and_then(Cle::lieu);
        let Some(rang) = champ.personne_citee() else {
            return match (cle, lieu) {
                (Some(cle), _) if cle.est_dans(Cle::FoyerPatrimoine) && demande_l_epargne(saisie) => {
                    Volet { lieu: Lieu::Revenus, rang: personnes::rang_du_demandeur(saisie) }
                }
                (Some(Cle::IsolementDepuis), _) => Volet { lieu: Lieu::Separation, rang: 0 },
                (_, Some(Lieu::Depenses)) => {
                    Volet { lieu: Lieu::Depenses, rang: groupe_de_depenses(saisie, champ) }
                }
                (_, lieu) => Volet { lieu: lieu.unwrap_or(Lieu::Foyer), rang: 0 },
            };
        };
        let role = personnes::role_de(saisie, rang);
        match (role.as_str(), lieu) {
            ("demandeur" | "conjoint", lieu) => Volet { lieu: lieu.unwrap_or(Lieu::Personne), rang },
            _ if cle == Some(Cle::Naissance) => Volet { lieu: Lieu::Foyer, rang: 0 },
            ("enfant", Some(Lieu::AutreParent)) => Volet { lieu: Lieu::AutreParent, rang },
            ("enfant", _) => Volet { lieu: Lieu::Enfants, rang },
            _ => Volet { lieu: Lieu::Revenus, rang },
        }
    }

    /// The subject that it belongs to.
    fn etape(self, saisie: &Saisie) -> EtapeParcours {
        let role = personnes::role_de(saisie, self.rang);
        match self.lieu {
            Lieu::Personne | Lieu::Situation | Lieu::Revenus if role == "conjoint" => EtapeParcours::Conjoint,
            Lieu::Personne | Lieu::Situation => EtapeParcours::Vous,
            Lieu::Revenus if role == "demandeur" => EtapeParcours::Revenus,
            Lieu::Enfants | Lieu::AutreParent => EtapeParcours::Enfants,
            Lieu::Logement | Lieu::Commune | Lieu::Loyer | Lieu::Residence => EtapeParcours::Logement,
            Lieu::Recu => EtapeParcours::Recu,
            Lieu::Depenses => EtapeParcours::Depenses,
            Lieu::Impaye | Lieu::Retard | Lieu::Courriers | Lieu::Releve => EtapeParcours::Impaye,
            Lieu::Verification => EtapeParcours::Verification,
            _ => EtapeParcours::Foyer,
        }
    }

    /// The title of its screen: the question itself.
    pub fn titre(self, saisie: &Saisie) -> String {
        let conjoint = personnes::rang_du_conjoint(saisie) == Some(self.rang);
        let qui = || personnes::appellation_et_age(saisie, self.rang);
        let titre = match self.lieu {
            Lieu::Personne if conjoint => "Et votre conjoint ?",
            Lieu::Personne => "Parlons de vous",
            Lieu::Situation if conjoint => "Que fait votre conjoint aujourd'hui ?",
            Lieu::Situation => "Que faites-vous aujourd'hui ?",
            Lieu::Revenus if conjoint => "Que gagne votre conjoint chaque mois ?",
            Lieu::Revenus if self.rang == personnes::rang_du_demandeur(saisie) => {
                "Que gagnez-vous chaque mois ?"
            }
            Lieu::Revenus => return qui(),
            Lieu::Enfants => return format!("{} : où vit cet enfant ?", qui()),
            Lieu::AutreParent => return format!("{} : l'autre parent", qui()),
            Lieu::Separation => "Depuis quand vivez-vous sans conjoint ?",
            Lieu::Logement => "Quel type de logement ?",
            Lieu::Commune => "Dans quelle commune ?",
            Lieu::Loyer => "Combien payez-vous pour ce logement ?",
            Lieu::Residence => "Votre résidence",
            Lieu::Recu => "Quelles aides recevez-vous déjà ?",
            Lieu::Depenses => match self.rang {
                0 => "Vos charges, par mois",
                1 => "Manger, téléphone, santé, par mois",
                _ if train_de_vie(saisie).enfants => "Se déplacer, école, par mois",
                _ => "Se déplacer, par mois",
            },
            Lieu::Impaye => "Un loyer en retard ?",
            Lieu::Retard => "Ce retard de loyer",
            Lieu::Courriers => "Courriers et décisions reçus",
            Lieu::Releve => "Le retard, mois par mois",
            Lieu::Verification => "Vérifiez vos réponses",
            _ => "Qui vit chez vous ?",
        };
        titre.to_owned()
    }

    /// Whether the first child's answers hold for this one, of whom nothing else is asked.
    fn est_repondu_par_l_aine(self, saisie: &Saisie) -> bool {
        let parent = saisie.texte(&Champ::personne(self.rang, Cle::AutreParent));
        let rien_d_autre = match self.lieu {
            Lieu::Enfants => personnes::age(saisie, self.rang).is_some_and(|age| age < AGE_DES_ETUDES),
            Lieu::AutreParent => ![AutreParent::PensionPayee.code(), AutreParent::PensionImpayee.code()]
                .contains(&parent.as_str()),
            _ => false,
        };
        rien_d_autre && personnes::rangs(saisie, "enfant")[0] != self.rang && self.est_comme_l_aine(saisie)
    }

    /// Whether the first child's answers are given, and this one's too.
    pub fn est_comme_l_aine(self, saisie: &Saisie) -> bool {
        let aine = personnes::rangs(saisie, "enfant")[0];
        let valeur = |rang: usize, cle: Cle| saisie.valeur(&Champ::personne(rang, cle));
        let cles = self.des_deux_parents();
        valeur(aine, cles[0]).is_some()
            && cles.iter().all(|cle| valeur(aine, *cle) == valeur(self.rang, *cle))
    }

    /// What is asked once there for the children of the same two parents; a pension is fixed for each.
    pub fn des_deux_parents(self) -> &'static [Cle] {
        if self.lieu == Lieu::Enfants { &[Cle::Garde, Cle::Allocataire] } else { &[Cle::AutreParent] }
    }
}

/// The screen of an expense: that of its post, the last one for those that are folded and for the debts; of a line that is
/// not there yet, the first that lacks one.
fn groupe_de_depenses(saisie: &Saisie, champ: &Champ) -> usize {
    let ligne = champ.as_str().split_once(']').map_or("", |(ligne, _)| ligne);
    let dit = saisie.texte(&Champ::new(format!("{ligne}].{}", Cle::DepensesPoste.mot())));
    let de_depense = matches!(Cle::du_chemin(champ.as_str()), Some(Cle::Depenses | Cle::DepensesMontant));
    let poste = if de_depense && dit.is_empty() {
        let absent = |poste: &Poste| lignes_du_poste(saisie, poste.code()).next().is_none();
        train_de_vie(saisie).attendus().find(absent)
    } else {
        Poste::depuis_code(&dit)
    };
    let montree = |postes: &Vec<Poste>| poste.is_some_and(|poste| postes.contains(&poste));
    depenses_montrees(saisie).iter().position(montree).unwrap_or(USUELLES.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notions::mois::Mois;

    fn saisie() -> Saisie {
        Saisie::nouvelle(Mois::new(2026, 11))
    }

    #[test]
    fn une_personne_seule_ne_voit_ni_conjoint_ni_enfants() {
        let mut saisie = saisie();
        assert!(!EtapeParcours::du_foyer(&saisie).contains(&EtapeParcours::Conjoint));
        let revenus = EtapeParcours::Revenus.debut();
        assert_eq!(revenus.voisins(&saisie).1, Some(EtapeParcours::Logement.debut()));
        saisie.ajouter_personne("enfant");
        assert_eq!(revenus.voisins(&saisie).1, Some(EtapeParcours::Enfants.debut()));
        assert_eq!(
            EtapeParcours::Logement.debut().voisins(&saisie).0.map(Pas::adresse).as_deref(),
            Some("enfants/2")
        );
    }

    #[test]
    fn chaque_question_est_sur_son_petit_ecran() {
        let mut saisie = saisie();
        saisie.ajouter_personne("enfant");
        saisie.ajouter(&Champ::foyer(Cle::Depenses), serde_json::json!({ "poste": Poste::Mutuelle.code() }));
        let ecran = |chemin: &str| Pas::du_champ(&saisie, &Champ::new(chemin)).adresse();
        for (chemin, attendu) in [
            ("personnes[0].naissance", "vous"),
            ("personnes[0].activite", "vous/2"),
            ("personnes[0].revenus.salaire[1].montant", "revenus"),
            ("personnes[1].naissance", "foyer"),
            ("personnes[1].garde", "enfants"),
            ("personnes[1].autre_parent", "enfants/2"),
            ("logement.occupation", "logement"),
            ("logement.commune", "logement/2"),
            ("logement.loyer", "logement/3"),
            ("depenses[0].montant", "depenses/2"),
            ("dettes[0].mensualite", "depenses/3"),
            ("percu.rsa", "aides-recues"),
            ("impaye.montant", "loyer-en-retard"),
            ("union", "foyer"),
        ] {
            assert_eq!(ecran(chemin), attendu, "{chemin}");
        }
    }

    // The first screen that lacks an expense, of those that the household is asked openly.
    #[test]
    fn les_depenses_se_demandent_a_qui_peut_les_avoir() {
        let mut saisie = saisie();
        let ecrire = |saisie: &mut Saisie, champ: Champ, code: &str| saisie.ecrire(&champ, Some(code.into()));
        let montrees = |saisie: &Saisie| depenses_montrees(saisie).concat();
        assert!(
            montrees(&saisie).contains(&Poste::Transport) && !montrees(&saisie).contains(&Poste::Cantine)
        );
        assert_eq!(Pas::du_champ(&saisie, &Champ::foyer(Cle::Depenses)).adresse(), "depenses");
        ecrire(&mut saisie, Champ::personne(0, Cle::Activite), Activite::Retraite.code());
        assert!(!montrees(&saisie).contains(&Poste::Transport));
        saisie.ajouter_personne("enfant");
        assert!(montrees(&saisie).contains(&Poste::Cantine));
        ecrire(&mut saisie, Champ::foyer(Cle::LogementOccupation), Occupation::SansDomicile.code());
        assert!(Poste::DU_LOGEMENT.iter().all(|poste| !montrees(&saisie).contains(poste)));
        let du_foyer = Pas::du_foyer(&saisie);
        assert_eq!(du_foyer.iter().filter(|pas| pas.etape == EtapeParcours::Depenses).count(), 2);
        assert!(du_foyer.iter().all(|pas| pas.etape != EtapeParcours::Impaye), "sans loyer, pas de bailleur");
        let donner = |saisie: &mut Saisie, poste: Poste| {
            let ligne = serde_json::json!({ "poste": poste.code(), "montant": "30" });
            saisie.ajouter(&Champ::foyer(Cle::Depenses), ligne);
        };
        for poste in [Poste::Mutuelle, Poste::Telephone] {
            assert_eq!(
                Pas::du_champ(&saisie, &Champ::foyer(Cle::Depenses)).adresse(),
                "depenses",
                "{poste:?}"
            );
            donner(&mut saisie, poste);
        }
        ecrire(&mut saisie, Champ::personne(0, Cle::Activite), Activite::Salarie.code());
        assert_eq!(Pas::du_champ(&saisie, &Champ::foyer(Cle::Depenses)).adresse(), "depenses/2");
        // A debt of a home that was left is asked of.
        ecrire(&mut saisie, Champ::foyer(Cle::ImpayeMontant), "900");
        assert_eq!(EtapeParcours::Impaye.volets(&saisie).len(), 3);
    }

    #[test]
    fn l_autre_parent_se_demande_ou_il_compte() {
        let mut saisie = saisie();
        saisie.ajouter_personne("enfant");
        let ecrans = |saisie: &Saisie| EtapeParcours::Enfants.volets(saisie).len();
        let ecrire = |saisie: &mut Saisie, cle: Cle, code: &str| {
            saisie.ecrire(&Champ::personne(1, cle), Some(code.into()));
        };
        assert_eq!(ecrans(&saisie), 2);
        for (garde, attendus) in [("alternee_designee_ailleurs", 1), ("droit_visite", 1), ("exclusive", 2)] {
            ecrire(&mut saisie, Cle::Garde, garde);
            assert_eq!(ecrans(&saisie), attendus, "{garde}");
        }
        ecrire(&mut saisie, Cle::Garde, "alternee_partagee");
        for (qui, attendus) in [("vous", 2), ("autre_parent", 1)] {
            ecrire(&mut saisie, Cle::Allocataire, qui);
            assert_eq!(ecrans(&saisie), attendus, "{qui}");
        }
        ecrire(&mut saisie, Cle::AutreParent, AutreParent::PensionPayee.code());
        assert_eq!(ecrans(&saisie), 2, "une réponse donnée se relit");
    }

    #[test]
    fn un_enfant_pareil_au_premier_se_passe() {
        let mut saisie = saisie();
        saisie.ajouter_personne("conjoint");
        for rang in 2..4 {
            saisie.ajouter_personne("enfant");
            saisie.ecrire(&Champ::personne(rang, Cle::Naissance), Some("2019-05-01".into()));
        }
        let suivant = |saisie: &Saisie| EtapeParcours::Enfants.debut().voisins(saisie).1.map(Pas::adresse);
        assert_eq!(suivant(&saisie).as_deref(), Some("enfants/2"), "sans réponse, chacun est demandé");
        for rang in 2..4 {
            saisie.ecrire(&Champ::personne(rang, Cle::Garde), Some("exclusive".into()));
        }
        assert_eq!(suivant(&saisie).as_deref(), Some("logement"));
        assert_eq!(Pas::du_champ(&saisie, &Champ::personne(3, Cle::Garde)).adresse(), "enfants/2");
        saisie.ecrire(&Champ::personne(3, Cle::Naissance), Some("2010-05-01".into()));
        assert_eq!(suivant(&saisie).as_deref(), Some("enfants/2"), "son école est demandée");
    }

    #[test]
    fn une_reponse_changee_apres_coup_ramene_a_la_verification() {
        let mut saisie = saisie();
        let type_de_logement = EtapeParcours::Logement.debut();
        assert_eq!(type_de_logement.retour(&saisie).adresse(), "logement/2");
        assert_eq!(EtapeParcours::Foyer.debut().retour(&saisie).adresse(), "vous");
        saisie.ecrire(&Champ::foyer(Cle::ImpayeMontant), Some("900".into()));
        assert_eq!(EtapeParcours::Impaye.debut().retour(&saisie).adresse(), "loyer-en-retard/2");
        assert_eq!(
            Pas { etape: EtapeParcours::Impaye, place: 2 }.retour(&saisie),
            EtapeParcours::Verification.debut()
        );
    }
}
