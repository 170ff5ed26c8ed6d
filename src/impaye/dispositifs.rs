//! Whom to mobilise to keep or find a home: each scheme with its conditions run on the household, its order, its papers.
//!
//! A condition that the answers cannot tell is to be checked, never a refusal; amounts and ceilings are local.
//! **Not modelled**: local rules (a profile of an organisation gives some), the decisions themselves.

use crate::gestion::quotite;
use crate::loi::condition::{Condition, Etat};
use crate::menage::depense::Dette;
use crate::menage::situation::{Impaye, Situation};
use crate::notions::mois::MoisCouvert;
use crate::notions::montant::Euros;
use crate::notions::source::Source;
use crate::notions::tri::trier_par;
use crate::questions::vocabulaire::{Activite, EtapeImpaye, Occupation};
use crate::simulation::Simulation;

/// A scheme for this household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispositif {
    /// Its name.
    pub nom: &'static str,
    /// What it brings.
    pub objet: &'static str,
    /// Its conditions, run.
    pub conditions: Vec<Condition>,
    /// Where to ask.
    pub guichet: &'static str,
    /// What to bring beside the usual papers.
    pub papiers: &'static str,
}

/// The usual papers of any of them.
pub const PAPIERS_COMMUNS: &str = "Identité, livret de famille, revenus de trois mois, attestation de la CAF, avis d'impôt, bail et dernier avis d'échéance, RIB, budget";

const LOI_1990: &Source = &Source::article("Loi n° 90-449 du 31 mai 1990, art. 6 s.");
const DALO: &Source = &Source::article("CCH, art. L441-2-3");
const MASP: &Source = &Source::article("CASF, art. L271-1 s.");
const CCAPEX: &Source = &Source::article("Décret n° 2026-83 du 12 février 2026");
const COUPURES: &Source = &Source::article("CASF, art. L115-3");
const PRATIQUE: &Source = &Source::article("Pratique locale, à confirmer");
const GLISSANT: &Source = &Source::article("CCH, art. L442-8-1");
const SURENDETTEMENT: &Source = &Source::article("C. conso., art. L711-1");
const PROTOCOLE: &Source = &Source::article("CCH, art. L353-15-2 et L442-6-5");
const ACTION_LOGEMENT: &Source = &Source::article("Action Logement (avril 2026)");
const BANQUE: &Source = &Source::article("Banque de France, microcrédit personnel");

impl Dispositif {
    /// The worst of its conditions.
    pub fn etat(&self) -> Etat {
        self.conditions.iter().map(|condition| condition.etat).max().unwrap_or(Etat::AVerifier)
    }
}

/// What the conditions look at.
struct Vue<'a> {
    situation: &'a Situation,
    simulation: &'a Simulation,
    impaye: Option<&'a Impaye>,
}

impl Vue<'_> {
    fn a(&self, etape: EtapeImpaye) -> bool {
        self.impaye.is_some_and(|impaye| impaye.date(etape).is_some())
    }

    fn loue(&self) -> Etat {
        match self.situation.occupation() {
            None => Etat::AVerifier,
            Some(Occupation::Proprietaire | Occupation::Heberge | Occupation::SansDomicile) => {
                Etat::NonRemplie
            }
            Some(_) => Etat::Remplie,
        }
    }

    fn hlm(&self) -> Etat {
        self.situation
            .occupation()
            .map_or(Etat::AVerifier, |occupation| Etat::si(occupation == Occupation::Hlm))
    }

    fn reprise(&self) -> Etat {
        Etat::si_connu(self.impaye.is_some_and(|impaye| impaye.reprise_loyer_depuis.is_some()))
    }

    fn minima(&self) -> bool {
        self.simulation.droits.iter().any(|(cle, droit)| cle.est_un_minimum_social() && droit.est_ouvert())
    }

    fn menace(&self) -> Etat {
        use EtapeImpaye as E;
        let etapes = [E::Jugement, E::Signification, E::CommandementQuitter, E::ConcoursForcePublique];
        Etat::si_connu(etapes.into_iter().any(|etape| self.a(etape)))
    }

    /// The end of the lease: sure once one must leave, to be checked after a judgment, which may have granted time.
    fn bail_termine(&self) -> Etat {
        use EtapeImpaye as E;
        if self.a(E::CommandementQuitter) || self.a(E::ConcoursForcePublique) {
            Etat::Remplie
        } else if self.a(E::Jugement) || self.a(E::Signification) {
            Etat::AVerifier
        } else {
            Etat::NonRemplie
        }
    }

    /// The debts are more than the month can pay: late already, or a balance under zero.
    fn depasse(&self) -> bool {
        self.situation.dettes.iter().any(Dette::est_en_retard)
            || self.simulation.budget.solde.is_some_and(|solde| solde.est_sous(Euros::ZERO))
                && self.autres_dettes()
    }

    fn salarie(&self) -> bool {
        self.situation.adultes().any(|adulte| {
            use Activite as A;
            [A::Salarie, A::ArretMaladie, A::Chomeur, A::Apprenti]
                .into_iter()
                .any(|activite| adulte.est(activite))
        })
    }

    fn autres_dettes(&self) -> bool {
        !self.situation.dettes.is_empty()
    }

    fn mois(&self) -> MoisCouvert {
        self.simulation.mois
    }
}

/// The schemes whose main condition is met, in the order in which one asks, then those to check, then those ruled out.
pub fn dispositifs(situation: &Situation, simulation: &Simulation) -> Vec<Dispositif> {
    let vue = Vue { situation, simulation, impaye: situation.impaye.as_ref() };
    let mut dispositifs = tous(&vue);
    trier_par(&mut dispositifs, |dispositif| {
        let premiere = dispositif.conditions.first().map(|condition| condition.etat);
        (dispositif.etat() == Etat::NonRemplie, premiere != Some(Etat::Remplie))
    });
    dispositifs
}

fn tous(vue: &Vue<'_>) -> Vec<Dispositif> {
    let dette = Etat::si(vue.impaye.is_some());
    let energie = vue.situation.dettes.iter().any(|dette| {
        use crate::questions::depenses::NatureDette as N;
        matches!(dette.nature, N::Energie | N::Eau)
    });
    let dispositif =
        |nom, objet, conditions, guichet, papiers| Dispositif { nom, objet, conditions, guichet, papiers };
    vec![
        dispositif(
            "FSL maintien",
            "Une aide ou un prêt à 0 % pour la dette de loyer",
            vec![
                Condition::new("Une dette de loyer", dette, LOI_1990),
                Condition::new("Locataire de ce logement", vue.loue(), LOI_1990),
                Condition::new(
                    "Le loyer en cours payé de nouveau depuis quelques mois",
                    vue.reprise(),
                    LOI_1990,
                ),
                Condition::new("Des ressources sous le plafond du département", Etat::AVerifier, LOI_1990),
            ],
            "Département ou métropole, par un travailleur social",
            "Relevé de la dette, plan, engagement du bailleur d'arrêter la procédure",
        ),
        dispositif(
            "ADIL",
            "Un conseil juridique gratuit et neutre sur le logement",
            Vec::from([Condition::new(
                "Une question sur le bail, la dette ou la procédure",
                Etat::Remplie,
                PRATIQUE,
            )]),
            "ADIL du département",
            "Bail, courriers",
        ),
        dispositif(
            "FSL énergie, eau, téléphone",
            "Une aide pour une facture ; la fourniture continue jusqu'à la réponse",
            vec![
                Condition::new("Une facture d'énergie ou d'eau en retard", Etat::si_connu(energie), COUPURES),
                Condition::new("Des ressources sous le plafond du département", Etat::AVerifier, LOI_1990),
            ],
            "Département, ou le correspondant solidarité du fournisseur",
            "Facture et dernière relance",
        ),
        dispositif(
            "Accompagnement social lié au logement (ASLL)",
            "Quelqu'un à vos côtés pendant quelques mois pour tenir le plan et les démarches",
            vec![
                Condition::new("Accepter cet accompagnement", Etat::AVerifier, LOI_1990),
                Condition::new(
                    "Un logement à garder ou à trouver",
                    Etat::si_connu(vue.impaye.is_some()),
                    LOI_1990,
                ),
            ],
            "FSL du département",
            "Évaluation d'un travailleur social",
        ),
        dispositif(
            "CCAPEX (prévention des expulsions)",
            "Une commission qui réunit bailleur, CAF et FSL ; à partir de 2027, elle décide du maintien de l'aide au logement",
            vec![Condition::new("Un retard de loyer ou une menace d'expulsion", dette, CCAPEX)],
            "Préfecture, secrétariat de la CCAPEX",
            "Une page : dette, budget, démarches",
        ),
        dispositif(
            "Mesure d'accompagnement social personnalisé (MASP)",
            "Une aide pour gérer les prestations ; le loyer peut être payé en premier",
            vec![
                Condition::new("Recevoir une prestation sociale", Etat::si_connu(vue.minima()), MASP),
                Condition::new(
                    "La santé ou la sécurité menacées par des difficultés de gestion",
                    Etat::AVerifier,
                    MASP,
                ),
            ],
            "Département",
            "Liste des prestations",
        ),
        dispositif(
            "Action Logement, aide aux salariés en difficulté",
            "Un diagnostic, une aide ou un prêt sans intérêt",
            vec![
                Condition::new(
                    "Salarié du secteur privé, ou qui vient de perdre son emploi",
                    if vue.salarie() { Etat::AVerifier } else { Etat::NonRemplie },
                    ACTION_LOGEMENT,
                ),
                Condition::new(
                    "Un imprévu : séparation, maladie, perte d'emploi, dettes",
                    Etat::AVerifier,
                    ACTION_LOGEMENT,
                ),
            ],
            "Service social d'Action Logement",
            "Bulletins de salaire, preuve de l'imprévu",
        ),
        dispositif(
            "Secours ou prêt de la CAF",
            "Une aide ponctuelle selon le règlement de chaque CAF",
            vec![
                Condition::new("Un enfant à charge", Etat::si(!vue.situation.enfants.is_empty()), PRATIQUE),
                Condition::new("Un quotient familial sous le plafond de la CAF", Etat::AVerifier, PRATIQUE),
            ],
            "Travailleur social de la CAF",
            "Facture ou devis",
        ),
        dispositif(
            "Aide du CCAS",
            "Une aide ponctuelle, alimentaire ou pour une facture",
            vec![Condition::new(
                "Habiter la commune",
                Etat::si_connu(vue.situation.commune().is_some()),
                PRATIQUE,
            )],
            "Centre communal d'action sociale (mairie)",
            "Relevés de compte de trois mois",
        ),
        dispositif(
            "Surendettement",
            "Dettes rééchelonnées ou effacées ; l'aide au logement est rétablie",
            vec![
                Condition::new(
                    "Ne plus pouvoir payer l'ensemble de ses dettes",
                    Etat::si_connu(vue.depasse()),
                    SURENDETTEMENT,
                ),
                Condition::new("Des dettes personnelles, de bonne foi", Etat::AVerifier, SURENDETTEMENT),
            ],
            "Banque de France, avec un Point conseil budget",
            "Liste des créanciers, relevés, courriers",
        ),
        dispositif(
            "Protocole de cohésion sociale",
            "Après la fin du bail : l'aide au logement revient, l'expulsion s'arrête tant que le plan est payé",
            vec![
                Condition::new("Un bailleur social", vue.hlm(), PROTOCOLE),
                Condition::new(
                    "Un jugement qui a mis fin au bail pour des loyers en retard",
                    vue.bail_termine(),
                    PROTOCOLE,
                ),
            ],
            "Votre bailleur",
            "Plan approuvé par la CAF",
        ),
        dispositif(
            "Droit au logement opposable (DALO)",
            "L'État doit proposer un logement ; réponse en trois mois",
            vec![
                Condition::new(
                    "Sans logement, hébergé, menacé d'expulsion, mal logé (dangereux, ou trop petit avec un enfant ou un handicap), ou sans proposition depuis trop longtemps",
                    if vue.situation.occupation() == Some(Occupation::SansDomicile) {
                        Etat::Remplie
                    } else {
                        vue.menace()
                    },
                    DALO,
                ),
                Condition::new("Une demande de logement social en cours", Etat::AVerifier, DALO),
            ],
            "Commission de médiation de la préfecture",
            "Décision de justice ou commandement de quitter les lieux",
        ),
        dispositif(
            "Hébergement et logement accompagné (SIAO, 115)",
            "Une place d'hébergement, une pension de famille, une résidence sociale",
            vec![Condition::new(
                "Sans logement, ou sur le point de le perdre",
                if vue.situation.occupation() == Some(Occupation::SansDomicile) {
                    Etat::Remplie
                } else {
                    vue.menace()
                },
                PRATIQUE,
            )],
            "SIAO par un travailleur social ; le 115 jour et nuit",
            "Aucun en urgence",
        ),
        dispositif(
            "Accompagnement vers et dans le logement (AVDL)",
            "Un accompagnement de l'État, d'abord pour les ménages reconnus DALO",
            vec![Condition::new("Reconnu prioritaire DALO, ou demandeur", Etat::AVerifier, DALO)],
            "Services de l'État du département (DDETS)",
            "Décision de la commission",
        ),
        dispositif(
            "Changer de logement social (mutation)",
            "Un logement moins cher ou plus petit",
            vec![
                Condition::new("Locataire HLM", vue.hlm(), PRATIQUE),
                Condition::new("Une demande de logement social renouvelée", Etat::AVerifier, PRATIQUE),
            ],
            "Votre bailleur, et demande-logement-social.gouv.fr",
            "Numéro de demande",
        ),
        dispositif(
            "Bail glissant",
            "Une association est locataire, puis le bail passe à votre nom",
            vec![Condition::new(
                "Sans bail à son nom aujourd'hui",
                Etat::sauf(vue.loue() == Etat::Remplie && !vue.a(EtapeImpaye::Jugement)),
                GLISSANT,
            )],
            "Association agréée, par un travailleur social",
            "Évaluation sociale",
        ),
        dispositif(
            "Intermédiation locative",
            "Une association loue ou gère le logement et le sous-loue",
            vec![Condition::new(
                "Chercher un logement",
                Etat::sauf(vue.loue() == Etat::Remplie && vue.menace() != Etat::Remplie),
                PRATIQUE,
            )],
            "SIAO",
            "Évaluation sociale",
        ),
        dispositif(
            "Microcrédit personnel",
            "Jusqu'à 8 000 € sur 7 ans pour un projet, pas pour une dette en général",
            vec![
                Condition::new(
                    "Pouvoir rembourser",
                    vue.simulation
                        .budget
                        .solde
                        .map_or(Etat::AVerifier, |solde| Etat::si(solde.bas.est_positif())),
                    BANQUE,
                ),
                Condition::new("Pas d'accès au crédit des banques", Etat::AVerifier, BANQUE),
            ],
            "CCAS, association, Point conseil budget",
            "Devis",
        ),
        dispositif(
            "Droit au compte et offre pour clients fragiles",
            "Un compte, des frais limités ; une somme y reste toujours en cas de saisie",
            vec![Condition::new(
                "Des incidents bancaires, ou des ressources modestes",
                Etat::si_connu(vue.simulation.budget.ressources.est_sous(quotite::laisse(vue.mois()) * 2)),
                BANQUE,
            )],
            "Votre banque ; Banque de France en cas de refus",
            "Lettre de refus de la banque",
        ),
        dispositif(
            "Conciliateur de justice",
            "Une rencontre gratuite avec le bailleur ou le voisin, et un accord écrit",
            vec![Condition::new(
                "Un désaccord, avant le tribunal",
                Etat::sauf(vue.a(EtapeImpaye::Assignation)),
                PRATIQUE,
            )],
            "Mairie ou tribunal",
            "Courriers échangés",
        ),
    ]
}

/// The steps of a dispute between neighbours, for a reminder (C. civ., art. 1253 and 1728; CPC, art. 750-1).
pub const VOISINAGE: [&str; 6] = [
    "Noter : dates, heures, bruit ou gêne, durée, témoins, effet.",
    "Écouter chacun à part, sans juger ; rappeler l'usage paisible du logement.",
    "Écrire aux deux, puis proposer une rencontre avec des engagements datés.",
    "Médiation ou conciliateur : une tentative amiable est obligatoire avant le tribunal.",
    "Mise en demeure ; partenaires (police, soins, ARS) selon le besoin.",
    "Le juge en dernier : lui seul dit si le trouble est anormal.",
];
