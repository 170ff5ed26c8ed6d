//! What comes back each quarter or each year: declarations, paydays, revaluations, campaigns.

use super::{Echeance, Genre, Quand, Vue};
use crate::droits::commun::charge;
use crate::impaye::textes::contacts;
use crate::loi::baremes::aide_logement::{CHARGES, PLAFOND_LOYER};
use crate::loi::baremes::communs::{BMAF, SMIC_HORAIRE};
use crate::loi::baremes::famille::{AF_PLAFONDS, ARS_PLAFOND, PLAFOND_PLEIN};
use crate::loi::baremes::minima::{AAH, ASI_SEUL, ASPA_SEUL, ASS_JOUR, PPA_BASE, RSA_BASE};
use crate::loi::baremes::sante::CSS_PLAFOND;
use crate::loi::parametre::Table;
use crate::menage::situation::Situation;
use crate::notions::choix::Choix;
use crate::notions::mois::{AVRIL, Date, JANVIER, Mois, OCTOBRE, Periode};
use crate::notions::source::{Confiance, Source};
use crate::questions::droits::{CleDroit, JOUR_DE_LA_CAF, Payeur, Periodicite};
use crate::questions::vocabulaire::Scolarite;

const R262_7_ET_R843_1: &Source = &Source::article("CASF, art. R262-7 ; CSS, art. R843-1 et D846-1");
const R821_4_1: &Source = &Source::article("CSS, art. R821-4-1 et R821-4-5");
const R553_1: &Source = &Source::article("CSS, art. R553-1 et R846-3").lu("LEGIARTI000038681382");
const R532_1: &Source = &Source::article("CSS, art. R532-1 et R532-3");
const CGI_175: &Source = &Source::article("CGI, art. 170 et 175");
const CHEQUE: &Source = &Source::article("chequeenergie.gouv.fr");
const BOURSES: &Source = &Source::article("education.gouv.fr, bourses nationales");

pub(super) fn echeances(vue: &Vue<'_>) -> Vec<Echeance> {
    let regles: [fn(&Vue<'_>) -> Vec<Echeance>; 6] =
        [declarations_trimestrielles, impots, versements, revalorisations, cheque_energie, bourses];
    regles.iter().flat_map(|regle| regle(vue)).collect()
}

/// One declaration before each new quarter, in its last month: that of the months M-4 to M-2 of the quarter to come. Of the
/// rights open in that month: one that stopped before has nothing more to declare.
fn declarations_trimestrielles(vue: &Vue<'_>) -> Vec<Echeance> {
    let travaille = vue.situation.menage.adultes().any(|adulte| charge::travaille(adulte, vue.debut));
    let mut echeances = Vec::new();
    for trimestre in trimestres(vue) {
        let dernier = trimestre.moins(1);
        let minima = vue.ouverts_en(dernier, CleDroit::se_declare_par_trimestre);
        if let Some(premier) = minima.first() {
            let noms: Vec<&str> = minima.iter().map(|cle| cle.libelle()).collect();
            let regardes = Periode::fenetre(trimestre, 4, 2);
            let titre = format!("Déclaration trimestrielle : {}", noms.join(", "));
            let detail = format!(
                "Relire et valider les revenus préremplis {regardes} ; sans déclaration, le versement s'arrête"
            );
            echeances.push(
                Echeance::new(Quand::Mois(dernier), Genre::Declaration, titre, detail, R262_7_ET_R843_1)
                    .du_droit(*premier)
                    .avec(Confiance::Calcule),
            );
        }
        if travaille && vue.est_ouvert_en(CleDroit::Aah, trimestre) {
            let regardes = Periode::fenetre(trimestre, 3, 1);
            let detail = format!("Revenus {regardes} : en retard, le versement baisse puis s'arrête");
            echeances.push(
                Echeance::new(
                    Quand::Mois(trimestre),
                    Genre::Declaration,
                    "Déclaration trimestrielle : AAH",
                    detail,
                    R821_4_1,
                )
                .du_droit(CleDroit::Aah)
                .avec(Confiance::Calcule),
            );
        }
    }
    echeances
}

/// The first month of each quarter to come, up to the one after the agenda; the running quarter begins in the month of
/// the simulation where its beginning is not known.
fn trimestres(vue: &Vue<'_>) -> Vec<Mois> {
    let debut = vue.situation.menage.foyer.trimestre_depuis.unwrap_or(vue.debut);
    (1..=super::DUREE)
        .map(|rang| vue.debut.plus(rang))
        .filter(|mois| mois.depuis(debut).rem_euclid(3) == 0)
        .collect()
}

/// The tax return of the spring: family benefits, housing aid, energy voucher and grants rest on it.
fn impots(vue: &Vue<'_>) -> Vec<Echeance> {
    let declaration = |mois: Mois| {
        Echeance::new(
            Quand::Mois(mois),
            Genre::Declaration,
            format!("Déclaration des revenus de {}", mois.annee() - 1),
            "D'avril à début juin selon le département, même sans impôt à payer : la CAF, le chèque énergie et les bourses s'en servent",
            CGI_175,
        )
        .avec(Confiance::AConfirmer)
    };
    vue.numero(5).map(declaration).collect()
}

/// On the 5th, for the month before (CSS, art. R553-1: "à terme échu"); the rights open in that month, of which only those
/// that are received, where the household said which.
fn versements(vue: &Vue<'_>) -> Vec<Echeance> {
    let menage = &vue.situation.menage;
    let verse = |cle: CleDroit| {
        let mensuel = cle.payeur() == Payeur::Caf && cle.periodicite() == Periodicite::Mois;
        mensuel && vue.est_ouvert(cle) && (!menage.a_dit_ses_aides() || menage.est_recu(cle))
    };
    let mut echeances = Vec::new();
    for mois in vue.mois().skip(1) {
        let verses = vue.ouverts_en(mois.moins(1), verse);
        let Some(jour) = Date::new(mois, JOUR_DE_LA_CAF).filter(|_| !verses.is_empty()) else { continue };
        let noms: Vec<String> = verses.iter().map(|cle| vue.simulation.libelle(*cle)).collect();
        let detail = format!("Pour {} : {}", mois.moins(1), noms.join(", "));
        echeances.push(
            Echeance::new(Quand::Jour(jour), Genre::Versement, "Versement de la CAF", detail, R553_1)
                .avec(Confiance::Moteur),
        );
    }
    echeances
}

/// What is revalued on a day of the year, by which text, and the tables that then change.
struct Revalorisation {
    mois: u32,
    quoi: &'static str,
    source: &'static Source,
    tables: &'static [&'static dyn Table],
}

const REVALORISATIONS: [Revalorisation; 3] = [
    Revalorisation {
        mois: JANVIER,
        quoi: "SMIC, Aspa, plafonds des prestations familiales",
        source: &Source::article("CSS, art. L816-2, R531-1 et R543-5 ; Code du travail, art. L3231-5"),
        tables: &[&SMIC_HORAIRE, &ASPA_SEUL, &AF_PLAFONDS, &PLAFOND_PLEIN, &ARS_PLAFOND],
    },
    Revalorisation {
        mois: AVRIL,
        quoi: "RSA, prime d'activité, AAH, ASI, ASS, prestations familiales, complémentaire santé",
        source: &Source::article("CSS, art. L161-25 et L551-1"),
        tables: &[&RSA_BASE, &PPA_BASE, &AAH, &ASI_SEUL, &ASS_JOUR, &BMAF, &CSS_PLAFOND],
    },
    Revalorisation {
        mois: OCTOBRE,
        quoi: "Aide au logement",
        source: &Source::article("CCH, art. L823-4"),
        tables: &[&PLAFOND_LOYER, &CHARGES],
    },
];

impl Revalorisation {
    /// What the calculation does of it.
    fn suite(&self, mois: Mois) -> &'static str {
        if self.tables.iter().any(|table| table.est_projetee(mois)) {
            "Les nouveaux montants ne sont pas tous publiés : le calcul garde les derniers montants connus"
        } else {
            "Le calcul utilise les montants publiés"
        }
    }
}

/// 1 January, 1 April, 1 October. A date after the last published values says so.
fn revalorisations(vue: &Vue<'_>) -> Vec<Echeance> {
    let mut echeances = Vec::new();
    for revalorisation in REVALORISATIONS {
        let Revalorisation { mois: numero, quoi, source, .. } = revalorisation;
        for mois in vue.numero(numero) {
            let suite = revalorisation.suite(mois);
            let quand = Quand::le_premier(mois);
            let titre = format!("Nouveaux montants : {quoi}");
            echeances.push(Echeance::new(quand, Genre::Revalorisation, titre, suite, source));
        }
    }
    echeances.extend(
        vue.numero(1).filter(|mois| *mois != vue.debut).map(|mois| annee_de_ressources(mois, vue.situation)),
    );
    echeances
}

/// Each January the family benefits look at one more year (CSS, art. R532-1).
fn annee_de_ressources(mois: Mois, situation: &Situation) -> Echeance {
    let annee = mois.annee() - 2;
    let titre = format!("Les prestations familiales regardent vos revenus de {annee}");
    let detail = if situation.menage.enfants.is_empty() {
        format!("L'AAH aussi, si vous ne travaillez pas : vérifier que l'avis d'impôt sur {annee} est juste")
    } else {
        format!("Vérifier que l'avis d'impôt sur {annee} est juste : la CAF le reçoit des impôts")
    };
    Echeance::new(Quand::le_premier(mois), Genre::Changement, titre, detail, R532_1)
}

/// Sent in spring; asked until the end of the campaign where it does not come. Nothing of a right that is closed then.
fn cheque_energie(vue: &Vue<'_>) -> Vec<Echeance> {
    let contrat = vue.situation.menage.a_un_contrat_d_electricite();
    let possible = |mois: Mois| {
        let cle = CleDroit::ChequeEnergie;
        contrat && (vue.est_ouvert_en(cle, mois) || vue.droit_en(cle, mois).est_indetermine())
    };
    let envoi = vue.numero(4).map(|mois| {
        let numero = contacts::CHEQUE_ENERGIE.valeur;
        let detail =
            format!("S'il n'arrive pas au printemps, le demander : chequeenergie.gouv.fr ou {numero}");
        Echeance::new(Quand::Mois(mois), Genre::Versement, "Envoi du chèque énergie", detail, CHEQUE)
    });
    let fin = vue.numero(12).map(|mois| {
        let jour = Date::new(mois, 31).map_or(Quand::Mois(mois), Quand::Jour);
        let detail = "Dernier jour pour demander le chèque de l'année s'il n'est pas arrivé (date de 2026)";
        Echeance::new(jour, Genre::Demande, "Demande de chèque énergie", detail, CHEQUE)
    });
    envoi
        .chain(fin)
        .filter(|echeance| possible(echeance.quand.premier_jour().mois()))
        .map(|echeance| echeance.du_droit(CleDroit::ChequeEnergie).avec(Confiance::AConfirmer))
        .collect()
}

/// From the start of the school year to mid-October, for a child at collège or lycée.
fn bourses(vue: &Vue<'_>) -> Vec<Echeance> {
    let eleve = |cherche: Scolarite| {
        vue.situation.menage.enfants.iter().any(|enfant| enfant.enfant.scolarite == Some(cherche))
    };
    let demande = |cle: CleDroit, mois: Mois| {
        let detail = "Jusqu'à la mi-octobre, sauf étude automatique acceptée à l'inscription : date de l'année à vérifier";
        let titre = format!("Demander : {}", cle.libelle());
        Echeance::new(Quand::Mois(mois), Genre::Demande, titre, detail, BOURSES)
            .du_droit(cle)
            .avec(Confiance::AConfirmer)
    };
    let mut echeances = Vec::new();
    for (scolarite, cle) in
        [(Scolarite::College, CleDroit::BourseCollege), (Scolarite::Lycee, CleDroit::BourseLycee)]
    {
        if eleve(scolarite) {
            echeances.extend(vue.numero(9).map(|mois| demande(cle, mois)));
        }
    }
    echeances
}
