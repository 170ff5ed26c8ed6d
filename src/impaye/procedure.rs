//! The calendar of the procedure: what has happened, what may come and not before when, what can still be done.
//!
//! Periods are counted as CPC, art. 641 says: in days, the first day apart; in months, to the same day or the last of
//! the month. That of an appeal that ends on a Saturday, a Sunday or a holiday goes on to the next working day (art. 642);
//! the other dates are given without it: to act by them is always in time.

use super::jours_ouvrables::{self, au_plus_tot, jour_d_execution};
use super::seuil::REGLE_DE_2027;
use crate::menage::impaye::Impaye;
use crate::menage::situation::Situation;
use crate::notions::mois::{Date, Mois};
use crate::notions::textes::Textes;
use crate::questions::vocabulaire::{DecisionDuJuge, EtapeImpaye, Occupation};

/// The first thing to do, whom to call, then the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AFaire {
    /// First, tomorrow morning.
    pub d_abord: &'static str,
    /// Whom to call.
    pub appeler: &'static str,
    /// Then.
    pub ensuite: Vec<&'static str>,
}

impl AFaire {
    /// What the group `etape` of that name says.
    fn de(etape: &str) -> AFaire {
        let mots = Textes::de("etape", etape);
        AFaire { d_abord: mots.dit("d_abord"), appeler: mots.dit("appeler"), ensuite: mots.liste("ensuite") }
    }
}

/// What a date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sens {
    /// It happened on that day.
    Fait,
    /// It cannot come before that day.
    PasAvant,
    /// It must be done by that day.
    AvantLe,
    /// Something ends on that day.
    Fin,
}

/// A date of the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jalon {
    /// The day.
    pub quand: Date,
    /// What it means.
    pub sens: Sens,
    /// Its stable name for other programs: that of the step, or of what may come of it.
    pub code: &'static str,
    /// What it is.
    pub quoi: &'static str,
    /// The text.
    pub texte: &'static str,
}

impl Jalon {
    /// A date whose words are those of the group `jalon` of its code.
    fn de(quand: Date, sens: Sens, code: &'static str, quoi: &str) -> Jalon {
        let mots = Textes::de("jalon", code);
        Jalon { quand, sens, code, quoi: mots.dit(quoi), texte: mots.dit("article") }
    }
}

/// Whether a day is in the winter truce (CPCE, art. L412-6): 1 November to 31 March, both included.
pub fn est_en_treve(jour: Date) -> bool {
    matches!(jour.mois().numero(), 11 | 12 | 1..=3)
}

/// The day itself, or the first after the winter truce. It may still be a Sunday or a holiday: the day from which an
/// eviction may take place is the `expulsion_possible` of [`jalons`].
pub fn apres_la_treve(jour: Date) -> Date {
    if !est_en_treve(jour) {
        return jour;
    }
    let annee = if jour.mois().numero() >= 11 { jour.mois().annee() + 1 } else { jour.mois().annee() };
    Mois::new(annee, 4).premier_jour()
}

/// Leases concluded or renewed from 29 July 2023 leave six weeks (loi n° 2023-668, art. 10), an earlier lease two months
/// (Cass., avis, 13 June 2024, n° 24-70.002): both dates where the lease is earlier, or where nothing says when it began.
pub fn fins_du_commandement(commandement: Date, bail: Option<Mois>) -> Vec<Date> {
    let (six_semaines, deux_mois) = (commandement.plus_jours(42), commandement.plus_mois(2));
    match bail {
        Some(bail) if bail > Mois::new(2023, 7) => vec![six_semaines],
        _ => vec![six_semaines, deux_mois],
    }
}

/// Whether the home is let under the law of 6 July 1989, whose periods these are. A foyer, a résidence sociale or
/// universitaire, a home that somebody lends or that one owns follows other rules (CCH, art. L633-2 and R633-3): no date of
/// them is given.
pub fn suit_la_loi_de_1989(situation: &Situation) -> bool {
    use Occupation as O;
    matches!(
        situation.menage.occupation(),
        None | Some(O::Hlm | O::PriveVide | O::PriveMeuble | O::PriveConventionne)
    )
}

/// What is said of a home that is not let under the law of 1989, without a date.
pub fn autres_regles(situation: &Situation) -> &'static str {
    use Occupation as O;
    Textes::de("page", "loyer").dit(match situation.menage.occupation() {
        Some(O::Foyer) => "regles_du_foyer",
        Some(O::ResidenceUniversitaire) => "regles_du_crous",
        Some(O::Proprietaire) => "regles_du_proprietaire",
        _ => "regles_sans_bail",
    })
}

/// Stands for the landlord, by its kind.
const BAILLEUR: &str = "{bailleur}";

/// Whom the rent is owed to, as one calls: a private landlord has no social service; both are said where nobody said which
/// landlord it is.
pub fn bailleur(situation: &Situation) -> &'static str {
    use Occupation as O;
    match situation.menage.occupation() {
        Some(O::Hlm) => "le service social de votre bailleur",
        Some(O::Foyer | O::ResidenceUniversitaire) => "le gestionnaire de la résidence",
        Some(O::Proprietaire) => "votre banque ou le syndic",
        Some(_) => "votre bailleur",
        None => "votre bailleur (son service social, si c'est un bailleur social)",
    }
}

/// Whom to call; with a landlord who has no social service, the ADIL too.
pub fn qui_appeler(situation: &Situation, a_faire: &AFaire) -> String {
    let qui = a_faire.appeler.replace(BAILLEUR, bailleur(situation));
    let seul = a_faire.appeler.contains(BAILLEUR) && situation.menage.occupation() != Some(Occupation::Hlm);
    if seul { format!("{qui}, ou l'ADIL de votre département") } else { qui }
}

/// Every date that the steps entered give, in order, seen from the day `le`.
pub fn jalons(situation: &Situation, impaye: &Impaye, le: Date) -> Vec<Jalon> {
    use EtapeImpaye as E;
    let mut jalons: Vec<Jalon> = impaye
        .etapes
        .iter()
        .map(|(etape, date)| Jalon {
            quand: *date,
            sens: Sens::Fait,
            code: crate::notions::choix::Choix::code(*etape),
            quoi: crate::notions::choix::Choix::libelle(*etape),
            texte: "",
        })
        .collect();
    if suit_la_loi_de_1989(situation) {
        jalons.extend(avant_le_jugement(situation, impaye));
        jalons.extend(devant_le_juge(impaye, le));
        jalons.extend(apres_le_jugement(impaye, le));
    }
    let mut ajoute = |quand, sens, code, quoi| jalons.push(Jalon::de(quand, sens, code, quoi));
    if let Some(recevable) = impaye.date(E::RecevabiliteSurendettement) {
        ajoute(recevable.plus_mois(24), Sens::Fin, "fin_suspension_surendettement", "quoi");
    }
    if let Some(protocole) = impaye.date(E::Protocole) {
        ajoute(protocole.plus_mois(24), Sens::Fin, "fin_protocole", "quoi");
    }
    crate::notions::tri::trier_par(&mut jalons, |jalon| jalon.quand);
    jalons
}

/// From the report to the court.
fn avant_le_jugement(situation: &Situation, impaye: &Impaye) -> Vec<Jalon> {
    use EtapeImpaye as E;
    let mut jalons = Vec::new();
    let mut ajoute = |quand, sens, code, quoi| jalons.push(Jalon::de(quand, sens, code, quoi));
    let signalement = impaye.date(E::Signalement);
    // The plan of the family fund, until the rule of 2027.
    if let Some(signalement) = signalement.filter(|date| date.mois() < REGLE_DE_2027) {
        let avant = signalement.plus_mois(6);
        // Which rule follows a report of before January is not known (décret n° 2026-84).
        let quoi = if avant.mois() < REGLE_DE_2027 { "quoi" } else { "quoi_des_2027" };
        ajoute(avant, Sens::AvantLe, "signer_un_plan", quoi);
    }
    let bail = situation.menage.logement.as_ref().and_then(|logement| logement.bail_depuis);
    if let Some(commandement) = impaye.date(E::CommandementPayer) {
        let fins = fins_du_commandement(commandement, bail);
        let mots = match fins.len() {
            1 => ["quoi", ""],
            _ => ["quoi_en_six_semaines", "quoi_avant_2023"],
        };
        for (fin, quoi) in fins.iter().zip(mots) {
            ajoute(*fin, Sens::AvantLe, "payer_la_dette", quoi);
        }
        // A social landlord waits two months after the report too.
        let attente = signalement.filter(|_| situation.menage.occupation() == Some(Occupation::Hlm));
        // Of an earlier lease the whole two months go by; of one whose beginning is not known, perhaps six weeks.
        let delai = if bail.is_some() { fins[fins.len() - 1] } else { fins[0] };
        let delai = attente.map_or(delai, |signalement| delai.max(signalement.plus_mois(2)));
        let ancien = bail.is_some() && fins.len() > 1;
        ajoute(
            delai.plus_jours(1),
            Sens::PasAvant,
            "assignation",
            if ancien { "quoi_avant_2023" } else { "quoi" },
        );
    }
    jalons
}

/// Working days before the hearing by which the judge has the diagnosis (décret n° 2021-8).
const DIAGNOSTIC: u32 = 5;

/// From the assignation to the hearing, and the longest time that the judge gave.
fn devant_le_juge(impaye: &Impaye, le: Date) -> Vec<Jalon> {
    use DecisionDuJuge as D;
    use EtapeImpaye as E;
    let mut jalons = Vec::new();
    let mut ajoute = |quand, sens, code, quoi| jalons.push(Jalon::de(quand, sens, code, quoi));
    let audience = impaye.date(E::Audience);
    let au_plus_tot = impaye.date(E::Assignation).map(|assignation| assignation.plus_jours(42));
    if let Some(au_plus_tot) = au_plus_tot {
        ajoute(au_plus_tot, Sens::PasAvant, "audience", "quoi");
    }
    if let Some(audience) = audience {
        ajoute(audience, Sens::AvantLe, "reprendre_le_loyer", "quoi");
    }
    // Who must come before the hearing, as long as it is to come.
    let a_venir = audience.or(au_plus_tot).filter(|audience| *audience >= le);
    if let Some(audience) = a_venir {
        ajoute(audience, Sens::AvantLe, "aide_juridictionnelle", "quoi");
        let quand = jours_ouvrables::avant(audience, DIAGNOSTIC);
        ajoute(quand, Sens::AvantLe, "diagnostic_social", "quoi");
    }
    let delais = matches!(impaye.decision, Some(D::Suspension | D::Delais));
    if let Some(jugement) = impaye.date(E::Jugement).filter(|_| delais) {
        ajoute(jugement.plus_mois(36), Sens::Fin, "fin_delais_juge", "quoi");
    }
    jalons
}

/// From the judgment to the eviction; a protocole signed since stops it.
fn apres_le_jugement(impaye: &Impaye, le: Date) -> Vec<Jalon> {
    use EtapeImpaye as E;
    let mut jalons = Vec::new();
    let mut ajoute = |quand, sens, code, quoi| jalons.push(Jalon::de(quand, sens, code, quoi));
    if let Some(remis) = impaye.date(E::Signification) {
        ajoute(au_plus_tot(remis.plus_jours(15)), Sens::AvantLe, "appel_refere", "quoi");
        ajoute(au_plus_tot(remis.plus_mois(1)), Sens::AvantLe, "appel_jugement", "quoi");
    }
    let protocole = impaye.date(E::Protocole);
    if let Some(quitter) = impaye.date(E::CommandementQuitter) {
        let fin = quitter.plus_mois(2);
        ajoute(fin, Sens::Fin, "quitter", "quoi");
        if protocole.is_none_or(|protocole| protocole < quitter) {
            let accordes = impaye.date(E::DelaisExecution);
            // The day after the last, neither on a Sunday or a holiday (CPCE, art. L141-1) nor in the truce, which a holiday
            // may lead into.
            let apres = fin.max(accordes.unwrap_or(fin)).plus_jours(1).max(le);
            let possible = jour_d_execution(apres_la_treve(jour_d_execution(apres)));
            ajoute(possible, Sens::PasAvant, "expulsion_possible", "quoi");
            if accordes.is_none() {
                let quand = possible.veille().max(le);
                ajoute(quand, Sens::AvantLe, "juge_execution", "quoi");
            }
        }
    }
    if let Some(demande) = impaye.date(E::ConcoursForcePublique) {
        ajoute(demande.plus_mois(2).plus_jours(1), Sens::PasAvant, "silence_prefet", "quoi");
    }
    jalons
}

/// The last step of the procedure that has happened on the day `le`: the latest.
pub fn derniere_etape(impaye: &Impaye, le: Date) -> Option<EtapeImpaye> {
    use EtapeImpaye as E;
    let passees = impaye.etapes.iter().filter(|(etape, date)| {
        *date <= le && !matches!(etape, E::RecevabiliteSurendettement | E::DelaisExecution)
    });
    passees.max_by_key(|(etape, date)| (*date, *etape)).map(|(etape, _)| *etape)
}

/// Whether the debts wait for the commission on the day `le` (C. conso., art. L722-2, L722-3, L722-5).
pub fn est_suspendue(impaye: &Impaye, le: Date) -> bool {
    let recevable = impaye.date(EtapeImpaye::RecevabiliteSurendettement);
    recevable.is_some_and(|recevable| recevable <= le && le <= recevable.plus_mois(24))
}

/// What to do tomorrow morning.
pub fn a_faire(impaye: &Impaye, le: Date) -> AFaire {
    AFaire::de(etape_a_suivre(impaye, le))
}

/// The name of the step whose words hold.
fn etape_a_suivre(impaye: &Impaye, le: Date) -> &'static str {
    use DecisionDuJuge as D;
    use EtapeImpaye as E;
    if est_suspendue(impaye, le) {
        return "suspendue";
    }
    match derniere_etape(impaye, le) {
        None | Some(E::MiseEnDemeure) => "mise_en_demeure",
        Some(E::Signalement) => "signalement",
        Some(E::PlanAmiable | E::Protocole) => "plan",
        Some(E::CommandementPayer) => "commandement_de_payer",
        Some(E::Assignation | E::Audience) => "audience",
        Some(E::Jugement | E::Signification) => match impaye.decision {
            None => "jugement",
            Some(D::Suspension | D::Delais) => "delais_du_juge",
            Some(D::Expulsion) => "fin_du_bail",
            Some(D::Rejet) => "rejet",
        },
        Some(
            E::CommandementQuitter
            | E::ConcoursForcePublique
            | E::DelaisExecution
            | E::RecevabiliteSurendettement,
        ) => "expulsion",
    }
}
