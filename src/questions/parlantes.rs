//! The telling answers of a question ([`Cle::reponses_parlantes`]): the few among which every amount that the question can
//! lead to is found. An answer that is not known is simulated on each of them.

use serde_json::{Value, json};

use crate::notions::choix::Choix;
use crate::notions::mois::Mois;
use crate::notions::serie::{DEPUIS, MONTANT};
use crate::notions::tri::une_fois;
use crate::questions::droits::CleDroit;
use crate::questions::question::Forme;
use crate::questions::table::Cle;
use crate::questions::vocabulaire::{
    Activite, Allocataire, AutreParent, CategorieFoyer, CauseImpaye, CodePlan, DecisionDuJuge, Dpe, Garde,
    LogementDAvant, MesureCaf, Nationalite, Nature, Occupation, Protection, RegleFoyer, Role, Scolarite,
    TrancheEpargne, Union,
};

/// Before anything that a right looks at, in months before the one computed.
const LONGTEMPS: i32 = 12 * 50;
/// The months that the windows of incomes and the year before last can reach, before the one computed.
const FENETRES: i32 = 40;
/// The months of the fold, before a duration asked of a permit or of a marriage.
const REPLI: i32 = 15;

/// A wage of long, then nothing from a month on.
fn salaire_arrete(mois: Mois, montant: Value, arret: Mois) -> Value {
    json!([{ DEPUIS: mois.moins(FENETRES).iso(), MONTANT: montant }, { DEPUIS: arret.iso(), MONTANT: 0 }])
}

/// The wages that one who has none today may have had, the ones that tell the most first: none; a high one; about the SMIC;
/// half of it; hardly any; then those near which the prime d'activité of some household is the highest: each stopped lately or
/// long ago. What lies between two of them gives a prime that is higher by less than 60 €.
pub fn salaires_arretes(mois: Mois, connu: Option<Value>, arret: Option<Mois>) -> Vec<Value> {
    const MONTANTS: [u32; 8] = [5_000, 1_450, 700, 1, 1_000, 1_200, 1_650, 1_900];
    const RECULS: [i32; 7] = [1, 4, 14, 2, 3, 8, 26];
    let aucun = connu.is_none().then(|| json!(0)).into_iter();
    let montants = connu.map_or_else(|| MONTANTS.map(|montant| json!(montant)).into(), |connu| vec![connu]);
    let arrets = arret.map_or_else(|| RECULS.map(|recul| mois.moins(recul)).into(), |arret| vec![arret]);
    let arretes = arrets
        .iter()
        .flat_map(|arret| montants.iter().map(|montant| salaire_arrete(mois, montant.clone(), *arret)));
    aucun.chain(arretes).collect()
}

impl Cle {
    /// The choices of an answer that stands in one list of words, code and words; empty for any other.
    pub fn choix(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Cle::Union => Union::REPONSES,
            Cle::Role => Role::REPONSES,
            Cle::Nationalite => Nationalite::REPONSES,
            Cle::Protection => Protection::REPONSES,
            Cle::Activite => Activite::REPONSES,
            Cle::MesureCaf => MesureCaf::REPONSES,
            Cle::Garde => Garde::REPONSES,
            Cle::Allocataire => Allocataire::REPONSES,
            Cle::Scolarite => Scolarite::REPONSES,
            Cle::AutreParent => AutreParent::REPONSES,
            Cle::FoyerPatrimoineTranche => TrancheEpargne::REPONSES,
            Cle::LogementOccupation => Occupation::REPONSES,
            Cle::LogementAvant => LogementDAvant::REPONSES,
            Cle::LogementDpe => Dpe::REPONSES,
            Cle::LogementFoyerRegle => RegleFoyer::REPONSES,
            Cle::LogementFoyerCategorie => CategorieFoyer::REPONSES,
            Cle::ImpayeCause => CauseImpaye::REPONSES,
            Cle::ImpayeDecision => DecisionDuJuge::REPONSES,
            Cle::ImpayePlan => CodePlan::REPONSES,
            _ => &[],
        }
    }

    /// The spelling of each choice.
    fn codes(self) -> Vec<Value> {
        self.choix().iter().map(|(code, _)| json!(code)).collect()
    }

    /// The answers worth trying where the answer is not known, as they stand in a document, the one that holds by default
    /// first, then those that tell the most; `""` is no answer. `mois` is the month computed: months and dates are told
    /// from it. Empty where the rules bound the unknown themselves (an amount, a place), or where no right reads the answer.
    pub fn reponses_parlantes(self, mois: Mois) -> Vec<Value> {
        match self {
            Cle::Union
            | Cle::Nationalite
            | Cle::Protection
            | Cle::Garde
            | Cle::Allocataire
            | Cle::AutreParent
            | Cle::LogementOccupation
            | Cle::LogementFoyerRegle => self.codes(),
            Cle::Activite | Cle::MesureCaf | Cle::Scolarite => sans_reponse(self.codes()),
            Cle::LogementAvant | Cle::LogementFoyerCategorie => self.codes().into_iter().rev().collect(),
            Cle::FoyerEnfantsFiscauxChez => vec![json!("demandeur"), json!("conjoint")],
            Cle::Handicap => handicaps(),
            Cle::Grossesse => grossesses(mois),
            Cle::AssConditions => conditions_ass(),
            Cle::Aeeh => decisions_aeeh(),
            Cle::HandicapTaux => [0, 50, 80].map(|taux| json!(taux)).into(),
            Cle::Heures3Ans => [0, 30_000].map(|heures| json!(heures)).into(),
            Cle::MoisEnFrance => (0..=12).rev().map(|nombre| json!(nombre)).collect(),
            Cle::LogementZoneForcee => sans_reponse((1..=3).map(|zone| json!(zone)).collect()),
            Cle::Logement => logements(),
            Cle::Percus => percus(),
            Cle::AssConditionsMoisCumul => (0..=3).map(|nombre| json!(nombre)).collect(),
            Cle::AeehComplement => (0..=6).map(|categorie| json!(categorie)).collect(),
            Cle::LogementNbColocataires => {
                sans_reponse(std::iter::once(20).chain(2..20).map(|nombre| json!(nombre)).collect())
            }
            _ => match self.question().forme {
                Forme::OuiNon => self.oui_ou_non(),
                Forme::Mois => {
                    let parlants: Vec<Value> =
                        self.mois_parlants(mois).into_iter().map(|mois| json!(mois.iso())).collect();
                    // Without a month the permits are not known: nothing would bound what rests on them.
                    let dit = self == Cle::TitreSejourDepuis || parlants.is_empty();
                    if dit { parlants } else { sans_reponse(parlants) }
                }
                Forme::Date => self.jours_parlants(mois),
                _ => Vec::new(),
            },
        }
    }

    /// The one or two answers that change the most beside what is supposed where nobody answers: enough to tell whether the
    /// question is worth asking.
    pub fn reponses_marquantes(self, mois: Mois) -> Vec<Value> {
        let il_y_a = |nombre: i32| json!(mois.moins(nombre).iso());
        let annees = |valeur: Value| -> Value {
            let annees = (1..=3).map(|recul| ((mois.annee() - recul).to_string(), valeur.clone()));
            Value::Object(annees.collect())
        };
        match self {
            Cle::UnionDepuis => vec![json!(mois.moins(12).premier_jour().iso())],
            Cle::MesureCafDepuis | Cle::RepriseActiviteDepuis => vec![il_y_a(3)],
            Cle::IsolementDepuis => [1, 3].map(il_y_a).into(),
            // Lately; for longer than the six months after which a sick leave counts.
            Cle::ActiviteDepuis => [1, 8].map(il_y_a).into(),
            Cle::AutreParentDepuis => vec![il_y_a(0)],
            Cle::LogementBailDepuis => vec![il_y_a(0)],
            Cle::FoyerTrimestreDepuis => vec![il_y_a(1), il_y_a(2)],
            Cle::FoyerPatrimoine => vec![json!({ "livrets_exoneres": 60_000 })],
            Cle::FoyerRevenusFiscaux => {
                [0, 60_000].map(|rfr| annees(json!({ "rfr": rfr, "parts": 1 }))).into()
            }
            Cle::FraisReels => vec![annees(json!(6_000))],
            Cle::Heures3Ans => vec![json!(5_000)],
            Cle::MoisEnFrance => vec![json!(5)],
            Cle::Grossesse => {
                [2, 4].map(|dans| json!({ "terme": mois.plus(dans).iso(), "declaree": true })).into()
            }
            Cle::AssConditions => vec![json!({ "activite_5_ans_sur_10": true })],
            Cle::MesureCaf => vec![json!("chomage_non_indemnise"), json!("arret_pour_enfant")],
            Cle::Aeeh => vec![json!({})],
            Cle::AeehComplement => vec![json!(4)],
            Cle::AdopteLe => vec![json!(mois.moins(2).premier_jour().iso())],
            Cle::ACharge => vec![json!(false)],
            Cle::FoyerEnfantsFiscauxChez => vec![json!("conjoint")],
            // Supposed of most, not of whoever is lodged.
            Cle::FoyerContratElectricite => vec![json!(true), json!(false)],
            // Lately, or some months ago.
            Cle::Revenu(Nature::Salaire) => {
                [1, 4].map(|recul| salaire_arrete(mois, json!(1500), mois.moins(recul))).into()
            }
            _ if self.question().forme == Forme::OuiNon => self.oui_ou_non().into_iter().skip(1).collect(),
            _ => Vec::new(),
        }
    }

    /// Yes and no, the one that holds by default first.
    fn oui_ou_non(self) -> Vec<Value> {
        let oui = matches!(
            self,
            Cle::PensionTitreExecutoire
                | Cle::FoyerContratElectricite
                | Cle::LogementDecent
                | Cle::LogementResidencePrincipale
        );
        match self {
            // No answer is one of its own: the age, the tax household, the convention then tell.
            Cle::ACharge | Cle::FoyerParentIsoleCaseT => vec![json!(""), json!(true), json!(false)],
            // Lines of a list, kept or read by the budget alone.
            Cle::LogementFoyerConventionne
            | Cle::LogementChargesComprises
            | Cle::DepensesEstimation
            | Cle::DettesPlan
            | Cle::ImpayeAlSuspendue
            | Cle::SuiviEntretiensAccordsFait => Vec::new(),
            _ => vec![json!(oui), json!(!oui)],
        }
    }

    /// The months that change something: long ago, now, in a month to come, those from which a duration counts, then those
    /// of the windows. Beside another unknown answer the first ones stand for all: each kind has one among them.
    fn mois_parlants(self, mois: Mois) -> Vec<Mois> {
        let mut reculs: Vec<i32> = vec![LONGTEMPS, 0];
        match self {
            Cle::TitreSejourDepuis => {
                // Five years of permit, ten years: RSA, prime d'activité, Aspa.
                reculs.extend([62, 122, -12]);
                reculs.extend([60, 120].into_iter().flat_map(|duree| duree - 1..=duree + REPLI));
            }
            Cle::FoyerTrimestreDepuis => reculs = vec![0, 1, 2],
            // The seventh month of pregnancy, in which the grant at birth is due; the birth.
            Cle::GrossesseTerme => reculs = [-2, -4, 0, 2].into_iter().chain(-10..=REPLI).collect(),
            Cle::ActiviteDepuis
            | Cle::AahDepuis
            | Cle::RepriseActiviteDepuis
            | Cle::MesureCafDepuis
            | Cle::AutreParentDepuis
            | Cle::IsolementDepuis
            | Cle::LogementBailDepuis => {
                reculs.extend([-2, 1, 3, 8, 14, 26]);
                reculs.extend(-2..=FENETRES);
            }
            _ => return Vec::new(),
        }
        une_fois(reculs, |recul| *recul).into_iter().map(|recul| mois.moins(recul)).collect()
    }

    fn jours_parlants(self, mois: Mois) -> Vec<Value> {
        let reculs: Vec<i32> = match self {
            // Five years of marriage: the housing aid.
            Cle::UnionDepuis => [LONGTEMPS, 12, 62, 0, -12].into_iter().chain(59..=60 + REPLI).collect(),
            // The grant of an adoption is due in its second month.
            Cle::AdopteLe => [LONGTEMPS, 1, 2, 0, -10, 14, 26].into_iter().chain(-10..=FENETRES).collect(),
            _ => return Vec::new(),
        };
        let jours = une_fois(reculs, |recul| *recul)
            .into_iter()
            .map(|recul| json!(mois.moins(recul).premier_jour().iso()));
        sans_reponse(jours.collect())
    }
}

/// The same, no answer first.
fn sans_reponse(mut reponses: Vec<Value>) -> Vec<Value> {
    reponses.insert(0, json!(""));
    reponses
}

/// None; the rates that the texts name; the card and the inaptitude, which other texts look at.
fn handicaps() -> Vec<Value> {
    let mut reponses = Vec::new();
    for (cmi_invalidite, inapte) in [(false, false), (true, true), (true, false), (false, true)] {
        for (taux, rsdae) in [(0, false), (80, false), (50, true), (50, false)] {
            reponses.push(json!({
                "taux": taux, "rsdae": rsdae, "cmi_invalidite": cmi_invalidite, "inapte": inapte,
            }));
        }
    }
    reponses
}

/// Nobody was asked; nothing is received; one right is, of an unknown amount; all of them are.
fn percus() -> Vec<Value> {
    let recus = |droits: &[CleDroit]| -> Value {
        Value::Object(droits.iter().map(|droit| (droit.code().to_owned(), Value::Null)).collect())
    };
    let seuls = CleDroit::TOUS.iter().map(|droit| recus(&[*droit]));
    sans_reponse([recus(&[]), recus(CleDroit::TOUS)].into_iter().chain(seuls).collect())
}

/// One of each kind, whatever its rent and its place; a home that opens no aid, whoever owns it.
fn logements() -> Vec<Value> {
    let occupations = Occupation::TOUS.iter().map(|occupation| json!({ "occupation": occupation.code() }));
    let sans_aide = json!({ "occupation": Occupation::PriveVide.code(), "lien_proprietaire": true });
    occupations.chain([sans_aide]).collect()
}

fn grossesses(mois: Mois) -> Vec<Value> {
    let termes = Cle::GrossesseTerme.mois_parlants(mois);
    let attendues = [true, false].into_iter().flat_map(|declaree| {
        termes.iter().map(move |terme| json!({ "terme": terme.iso(), "declaree": declaree }))
    });
    sans_reponse(attendues.collect())
}

fn conditions_ass() -> Vec<Value> {
    let mut reponses = Vec::new();
    for cumul in [0, 3, 1, 2] {
        for (activite, deja) in [(false, false), (true, true), (true, false), (false, true)] {
            reponses.push(json!({
                "activite_5_ans_sur_10": activite, "deja_beneficiaire": deja, "mois_cumul": cumul,
            }));
        }
    }
    reponses
}

fn decisions_aeeh() -> Vec<Value> {
    let decisions = [true, false].into_iter().flat_map(|majoration| {
        [0, 6, 3, 2, 4, 1, 5]
            .map(move |categorie| json!({ "complement": categorie, "parent_isole_majoration": majoration }))
    });
    sans_reponse(decisions.collect())
}
