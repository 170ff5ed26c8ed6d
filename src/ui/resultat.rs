//! All that follows from what was typed, computed once a keystroke ([`calculer`]); the views only read it.

use crate::conseil::questions::{self, QuestionUtile};
use crate::documents::mots;
use crate::dossier::Dossier;
use crate::dossier::impaye::DossierImpaye;
use crate::questions::table::Cle;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::conseil::agenda::{self, Echeance, Genre};
use crate::documents::explication::avenir::Phrase;
use crate::documents::explication::{self, avenir};
use crate::documents::rapport::{self, Options, Rapport, Section};
use crate::gestion::maitrise;
use crate::gestion::profil::Profil;
use crate::loi::droit::Droit;
use crate::menage::document::{Champ, Saisie};
use crate::menage::lecture::{self, Lecture};
use crate::menage::personnes;
use crate::menage::posees;
use crate::menage::situation::Situation;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Date;
use crate::notions::montant::Euros;
use crate::projection::options::{self, Alternative, Ebauche, Point};
use crate::projection::prevision::{self, AidesPrevues, MoisPrevu};
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::simulation::{self, Simulation, recu};

/// Wages of the curve of more work, euros per month: the last, and from one point to the next.
const DERNIER_SALAIRE: i64 = 2_500;
const PAS_DU_SALAIRE: i64 = 50;
/// Points of one curve.
const POINTS: usize = (DERNIER_SALAIRE / PAS_DU_SALAIRE) as usize + 1;
/// Points worked out at a time: a few milliseconds, between which the page answers.
const TRANCHE: usize = 6;

/// What was read of the document and, where it says enough, what the law answers.
pub struct Resultat {
    /// The reading, with every error.
    pub lecture: Lecture,
    /// All that follows from today's answers.
    aujourdhui: Rc<Aujourdhui>,
    /// The alternatives as they are typed, each kept from a keystroke to the next while it does not change.
    alternatives: OnceCell<Vec<Calculee>>,
    /// Those of the keystroke before, while today's answers are the same.
    d_avant: Vec<Calculee>,
    /// The page of the alternatives.
    comparaison: OnceCell<Vec<Section>>,
    /// The page of the curves of more work, once they are whole.
    travail: OnceCell<Vec<Section>>,
}

/// An alternative as it was typed, and what follows from it.
type Calculee = (Ebauche, Rc<Alternative>);

/// What follows from today's answers, whatever the alternatives: kept from a keystroke to the next while these answers, the
/// profile and the day do not change.
struct Aujourdhui {
    le: Date,
    profil: Option<Profil>,
    /// The document as the screen reads it, without its alternatives: a question shown and left blank is not known.
    lue: Saisie,
    dossier: Option<Dossier>,
    /// The questions worth asking.
    questions: OnceCell<Vec<QuestionUtile>>,
    /// The list of the rights, worked out for the first view that shows it.
    lignes: OnceCell<Vec<LigneDroit>>,
    /// The budget of the coming months.
    prevision: OnceCell<Vec<MoisPrevu>>,
    /// The rents that the household can bear.
    loyers: OnceCell<Vec<String>>,
    /// The curves of more work, an adult after the other, as far as they are worked out.
    courbe: RefCell<Vec<Point>>,
}

/// Where a right stands for this household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EtatDroit {
    /// Open with an amount.
    Ouvert,
    /// An answer is missing.
    AVerifier,
    /// Not open, or nothing to pay.
    Ferme,
}

/// A right as the screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneDroit {
    /// Which.
    pub cle: CleDroit,
    /// Its name for this household: `Aide au logement (APL)`.
    pub nom: String,
    /// Where it stands.
    pub etat: EtatDroit,
    /// The amount or its bounds, in French; `à compléter` where nothing bounds it.
    pub du: String,
    /// What is really received.
    pub recu: Option<Euros>,
    /// Received today, even of an unknown amount.
    pub deja: bool,
    /// Due, less received: what is not claimed, or what was received in excess.
    pub ecart: Option<Euros>,
    /// Gross and contribution, where the net is not the gross.
    pub brut: Option<String>,
    /// Rests on a figure that nobody could confirm yet.
    pub a_confirmer: bool,
    /// One sentence.
    pub phrase: String,
    /// What its calculation leaves out for this household.
    pub remarques: Vec<String>,
    /// The answers that are missing.
    pub manque: Vec<Reference>,
}

impl LigneDroit {
    /// The amount beside its name: what is received of a right that one receives, else what is due.
    pub fn a_montrer(&self) -> String {
        self.recu.filter(|_| self.deja).map_or_else(|| self.du.clone(), |recu| recu.to_string())
    }

    /// What is due above what is received.
    pub fn a_demander(&self) -> Option<Euros> {
        self.ecart.filter(|ecart| ecart.est_positif())
    }

    /// What is received above what is due.
    pub fn en_trop(&self) -> Option<Euros> {
        self.ecart.map(|ecart| (Euros::ZERO - ecart).positif()).filter(|trop| trop.est_positif())
    }
}

/// Reads and computes, on a day; a question shown and left blank is not known. `avant`: what followed from the keystroke
/// before, of which all that did not change is kept.
pub fn calculer(saisie: &Saisie, profil: Option<&Profil>, le: Date, avant: Option<&Resultat>) -> Resultat {
    let lue = posees::a_l_ecran(saisie);
    let lecture = lecture::lire(&lue);
    let mut sans_projet = lue;
    sans_projet.ecrire(&Champ::foyer(Cle::Projet), None);
    let garde = avant.filter(|avant| avant.aujourdhui.est_de(&sans_projet, profil, le));
    let aujourdhui = match garde {
        Some(avant) => Rc::clone(&avant.aujourdhui),
        None => Rc::new(Aujourdhui::calculer(sans_projet, lecture.situation.as_ref(), profil, le)),
    };
    Resultat {
        lecture,
        aujourdhui,
        alternatives: OnceCell::new(),
        d_avant: garde.map_or(Vec::new(), Resultat::calculees),
        comparaison: OnceCell::new(),
        travail: OnceCell::new(),
    }
}

impl Aujourdhui {
    fn calculer(lue: Saisie, situation: Option<&Situation>, profil: Option<&Profil>, le: Date) -> Aujourdhui {
        let dossier = situation.cloned().map(|situation| {
            let simulation = simulation::simuler(&situation);
            Dossier::de(lue.clone(), situation, simulation, profil, le)
        });
        Aujourdhui {
            le,
            profil: profil.cloned(),
            lue,
            dossier,
            questions: OnceCell::new(),
            lignes: OnceCell::new(),
            prevision: OnceCell::new(),
            loyers: OnceCell::new(),
            courbe: RefCell::default(),
        }
    }

    fn est_de(&self, lue: &Saisie, profil: Option<&Profil>, le: Date) -> bool {
        self.le == le && self.profil.as_ref() == profil && self.lue == *lue
    }
}

impl Resultat {
    /// What is wrong with a field.
    pub fn erreur(&self, champ: &Champ) -> Option<&str> {
        self.lecture
            .erreurs
            .iter()
            .find(|erreur| erreur.champ == *champ)
            .map(|erreur| erreur.message.as_str())
    }

    /// All that may be said of the household, where there is enough to say something.
    pub fn dossier(&self) -> Option<&Dossier> {
        self.aujourdhui.dossier.as_ref()
    }

    /// The answer of the law.
    pub fn simulation(&self) -> Option<&Simulation> {
        self.aujourdhui.dossier.as_ref().map(Dossier::simulation)
    }

    /// What is hardly true in a field, and what to check.
    pub fn doute(&self, champ: &Champ) -> Option<&str> {
        let doutes = &self.lecture.vraisemblance;
        doutes.iter().find(|doute| doute.champ == *champ).map(|doute| doute.texte.as_str())
    }

    /// All that is hardly true, each with its field and its words apart from it.
    pub fn doutes(&self, saisie: &Saisie) -> Vec<(Champ, String)> {
        let doutes = self.lecture.vraisemblance.iter();
        doutes
            .map(|doute| {
                let quoi = mots::majuscule(&self.reponse_manquante(saisie, &doute.reference));
                (doute.champ.clone(), format!("{quoi} : {}", mots::minuscule(&doute.texte)))
            })
            .collect()
    }

    /// The questions that may change an amount, the one that may change most first, answered meanwhile or not.
    pub fn questions(&self) -> &[QuestionUtile] {
        self.aujourdhui.questions.get_or_init(|| questions::a_montrer(&self.aujourdhui.lue))
    }

    /// The household and the answer, where there is one.
    pub fn complet(&self) -> Option<(&Situation, &Simulation)> {
        self.aujourdhui.dossier.as_ref().map(|dossier| (dossier.situation(), dossier.simulation()))
    }

    /// The rights, what matters most first.
    pub fn lignes(&self) -> &[LigneDroit] {
        self.aujourdhui.lignes.get_or_init(|| {
            let Some((situation, simulation)) = self.complet() else { return Vec::new() };
            let classes = simulation.classement(situation);
            classes.into_iter().map(|cle| ligne(situation, simulation, cle, simulation.droit(cle))).collect()
        })
    }

    /// Whether an aid that is received is of another amount than this calculation finds.
    pub fn a_un_ecart(&self) -> bool {
        let plus_d_un_euro = |ecart: Euros| ecart.ecart(Euros::ZERO) >= Euros::UN;
        self.lignes().iter().any(|ligne| ligne.deja && ligne.ecart.is_some_and(plus_d_un_euro))
    }

    /// The rights that can be asked for, each with whether it seems worth asking: not received in full today.
    pub fn a_demander(&self) -> Vec<(CleDroit, bool)> {
        let possibles = self.lignes().iter().filter(|ligne| ligne.etat != EtatDroit::Ferme);
        possibles.map(|ligne| (ligne.cle, !ligne.deja || ligne.a_demander().is_some())).collect()
    }

    /// What will change a right, and what would.
    pub fn avenir(&self, cle: CleDroit) -> Vec<Phrase> {
        let Some(dossier) = self.dossier() else { return Vec::new() };
        avenir::avenir(dossier.situation(), dossier.simulation(), dossier.evolution(), cle)
    }

    /// The alternatives, each computed once: those that did not change are those of the keystroke before.
    fn alternatives(&self, saisie: &Saisie, dossier: &Dossier) -> &[Calculee] {
        let une = |ebauche: Ebauche| {
            let ebauche = ebauche.a_l_ecran();
            let connue = self.d_avant.iter().find(|(connue, _)| *connue == ebauche).cloned();
            connue.unwrap_or_else(|| {
                let calculee = Rc::new(ebauche.calculer(dossier.situation(), dossier.simulation()));
                (ebauche, calculee)
            })
        };
        self.alternatives.get_or_init(|| {
            options::ebauches(saisie, dossier.simulation().mois).into_iter().map(une).collect()
        })
    }

    /// The alternatives known so far.
    fn calculees(&self) -> Vec<Calculee> {
        self.alternatives.get().unwrap_or(&self.d_avant).clone()
    }

    /// Today beside the alternatives of the document that was read.
    pub fn comparaison(&self, saisie: &Saisie) -> &[Section] {
        self.comparaison.get_or_init(|| {
            let Some(dossier) = self.dossier() else { return Vec::new() };
            let (situation, simulation) = (dossier.situation(), dossier.simulation());
            let loyers = &self.aujourdhui.loyers;
            let loyers = loyers.get_or_init(|| rapport::options::loyers(situation, simulation));
            let calculees = self.alternatives(saisie, dossier).iter();
            let alternatives: Vec<&Alternative> = calculees.map(|(_, alternative)| &**alternative).collect();
            vec![rapport::options::cote_a_cote(dossier, saisie, self.prevision(), &alternatives, loyers)]
        })
    }

    /// How many points of the curves of more work are left to work out.
    pub fn points_a_calculer(&self) -> usize {
        let adultes = self.complet().map_or(0, |(situation, _)| situation.menage.adultes().count());
        (adultes * POINTS).saturating_sub(self.aujourdhui.courbe.borrow().len())
    }

    /// Works out a few more of them.
    pub fn avance_la_courbe(&self) {
        let Some((situation, depart)) = self.complet() else { return };
        let mut points = self.aujourdhui.courbe.borrow_mut();
        for _ in 0..TRANCHE {
            let Some(adulte) = situation.menage.adultes().nth(points.len() / POINTS) else { return };
            let salaire = (points.len() % POINTS) as i64 * PAS_DU_SALAIRE;
            points.push(options::point(situation, depart, adulte.rang, Euros::entiers(salaire)));
        }
    }

    /// What more work would leave, for each adult; nothing until the curves are whole.
    pub fn travail(&self, saisie: &Saisie) -> &[Section] {
        if self.points_a_calculer() > 0 {
            return &[];
        }
        self.travail.get_or_init(|| {
            let Some((situation, _)) = self.complet() else { return Vec::new() };
            let points = self.aujourdhui.courbe.borrow();
            let courbes = situation.menage.adultes().zip(points.chunks(POINTS));
            courbes
                .map(|(adulte, points)| {
                    let salaires = options::salaires(saisie, situation, adulte);
                    rapport::options::travail(situation, adulte, points, &salaires)
                })
                .collect()
        })
    }

    /// The page of the coming months.
    pub fn annee(&self) -> Vec<Section> {
        let Some(dossier) = self.dossier() else { return Vec::new() };
        let (situation, simulation, evolution) =
            (dossier.situation(), dossier.simulation(), dossier.evolution());
        let prevus = prevision::prevoir(situation, simulation, evolution, AidesPrevues::DemandesPayees);
        let plan = dossier.impaye().and_then(DossierImpaye::retenu);
        let plan = plan.map(|plan| plan.mensualites.as_slice()).unwrap_or_default();
        vec![rapport::options::annee(situation, simulation, evolution, &prevus, plan)]
    }

    /// The budget of the coming months with what is received today: what a plan rests on.
    pub fn prevision(&self) -> &[MoisPrevu] {
        self.aujourdhui.prevision.get_or_init(|| {
            let Some(dossier) = self.dossier() else { return Vec::new() };
            let (situation, simulation) = (dossier.situation(), dossier.simulation());
            prevision::prevoir(situation, simulation, dossier.evolution(), AidesPrevues::Recues(simulation))
        })
    }

    /// The events of the year; a payment that comes back each month is said once.
    pub fn agenda(&self) -> Vec<Echeance> {
        let Some(dossier) = self.dossier() else { return Vec::new() };
        let mut echeances = agenda::agenda(dossier.situation(), dossier.simulation(), dossier.evolution());
        let mut dits: Vec<String> = Vec::new();
        echeances.retain(|echeance| {
            let deja = echeance.genre == Genre::Versement && dits.contains(&echeance.titre);
            dits.push(echeance.titre.clone());
            !deja
        });
        echeances
    }

    /// What is usually paid for a post, to offer to one who does not know: the text of a field.
    pub fn estimation(&self, poste: Poste) -> Option<String> {
        let (situation, simulation) = self.complet()?;
        Some(maitrise::estimation(situation, simulation, poste)?.pour_champ())
    }

    /// One of them; nothing without a household.
    pub fn ligne(&self, cle: CleDroit) -> Option<&LigneDroit> {
        self.lignes().iter().find(|ligne| ligne.cle == cle)
    }

    /// The rights of one state.
    pub fn lignes_en(&self, etat: EtatDroit) -> Vec<&LigneDroit> {
        self.lignes().iter().filter(|ligne| ligne.etat == etat).collect()
    }

    /// The report of the day.
    pub fn rapport(&self, saisie: &Saisie, le: Date, options: &Options) -> Option<Rapport> {
        let (situation, simulation) = self.complet()?;
        Some(rapport::construire(saisie, situation, simulation, le, options))
    }

    /// An answer that is missing, in words.
    pub fn reponse_manquante(&self, saisie: &Saisie, reference: &Reference) -> String {
        match &self.lecture.situation {
            Some(situation) => explication::droit::reponse_manquante(reference, situation),
            None => {
                let nom = reference.cle.nom();
                let qui = reference.personne.filter(|_| saisie.nombre(Cle::Personnes) > 1);
                qui.map_or_else(
                    || nom.to_owned(),
                    |rang| format!("{nom} ({})", personnes::appellation(saisie, usize::from(rang))),
                )
            }
        }
    }

    /// The reste à vivre, between its bounds.
    pub fn reste(&self) -> Option<Fourchette> {
        self.simulation()?.base().reste_a_vivre
    }

    /// How far the reste à vivre is from a mark, in words; `quoi` names the mark. Of two ranges, end by end: what is not
    /// known moves both alike.
    pub fn depuis(&self, repere: Option<Fourchette>, quoi: &str) -> Option<String> {
        let (reste, repere) = (self.reste()?, repere?);
        let signe = |ecart: Euros| format!("{}{ecart}", if ecart.est_positif() { "+" } else { "" });
        let [bas, haut] = [reste.bas - repere.bas, reste.haut - repere.haut].map(signe);
        Some(if bas == haut { format!("{bas} {quoi}") } else { format!("{bas} ou {haut} {quoi}") })
    }

    /// The main figure, said aloud.
    pub fn annonce(&self) -> String {
        match self.simulation().and_then(|simulation| simulation.base().reste_a_vivre) {
            Some(reste) => format!("Reste à vivre : {} par mois", mots::plage(reste)),
            None => self.deja().map(|deja| format!("Déjà {deja}")).unwrap_or_default(),
        }
    }

    /// What comes to the account once the family fund has kept back what it recovers.
    pub fn apres_retenue(&self) -> Option<String> {
        let (situation, simulation) = self.complet()?;
        let (avant, apres) = recu::apres_retenue(situation, simulation.mois.mois())?;
        Some(format!("La CAF ou la MSA vous doit {avant} par mois avant la retenue ; {apres} après."))
    }

    /// The housing aid as far as it is known, in words, for the quiet line of the public path: its bounds come nearer with
    /// each answer.
    pub fn deja(&self) -> Option<String> {
        let simulation = self.simulation()?;
        let aide = simulation.droit(CleDroit::AideLogement);
        match aide.fourchette() {
            Some(aide) if aide.est_exacte() && aide.bas.est_positif() => {
                Some(format!("{} par mois d'aide au logement", aide.bas))
            }
            Some(Fourchette { bas, haut, .. }) if haut.est_positif() => {
                Some(format!("entre {bas} et {haut} par mois d'aide au logement"))
            }
            _ => None,
        }
    }
}

fn ligne(situation: &Situation, simulation: &Simulation, cle: CleDroit, droit: &Droit) -> LigneDroit {
    let (etat, manque) = match droit {
        Droit::Indetermine(manque) => (EtatDroit::AVerifier, manque.reponses.clone()),
        _ if droit.est_ouvert() => (EtatDroit::Ouvert, Vec::new()),
        _ => (EtatDroit::Ferme, Vec::new()),
    };
    let deja = situation.menage.est_recu(cle);
    LigneDroit {
        cle,
        nom: simulation.libelle(cle),
        etat,
        du: explication::droit::montant_du(cle, droit),
        recu: situation.menage.recu(cle),
        deja,
        ecart: simulation.ecart(situation, cle),
        brut: explication::droit::brut(droit),
        a_confirmer: explication::repose_sur_un_doute(&simulation.trace, cle, simulation.mois.mois()),
        phrase: if deja && etat == EtatDroit::Ouvert {
            format!(
                "Vous recevez déjà cette aide. Ce calcul trouve {}.",
                explication::droit::montant_du(cle, droit)
            )
        } else {
            explication::droit::resume(cle, droit, situation)
        },
        remarques: simulation.remarques(cle).map(|remarque| remarque.texte.to_string()).collect(),
        manque,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn le_25(fichier: &str) -> Resultat {
        calculer(&Saisie::ouvrir(fichier).unwrap(), None, "2026-11-25".parse().unwrap(), None)
    }

    fn resultat(percu: &str) -> Resultat {
        let fichier = format!(
            r#"{{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{{"id":"a","role":"demandeur",
            "naissance":"1988-04-12","nationalite":"fr","activite":"salarie","handicap":{{"taux":0}},
            "revenus":{{"salaire":1100}}}}],
            "logement":{{"occupation":"hlm","commune":"69123","loyer":400,"charges":0,"colocation":false}}{percu}}}"#
        );
        le_25(&fichier)
    }

    #[test]
    fn la_ligne_du_parcours_se_resserre_a_chaque_reponse() {
        let sans_loyer = |reponses: &str| {
            let fichier = format!(
                r#"{{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{{"id":"a","role":"demandeur",
                "naissance":"1988-04-12","nationalite":"fr","activite":"salarie","handicap":{{"taux":0}},
                "revenus":{{"salaire":900}}}}],"logement":{{"charges":0,"colocation":false,{reponses}}}}}"#
            );
            le_25(&fichier).deja()
        };
        let large = sans_loyer(r#""occupation":"prive_vide","commune":"69123","loyer":null"#).unwrap();
        assert!(large.starts_with("entre 0,00"), "{large}");
        let exacte = sans_loyer(r#""occupation":"prive_vide","commune":"69123","loyer":500"#).unwrap();
        assert!(!exacte.contains("entre") && exacte.contains("par mois d'aide au logement"), "{exacte}");
    }

    #[test]
    fn ce_qui_n_est_pas_demande_attend_que_l_on_dise_ce_que_l_on_recoit() {
        let annonce = |percu: &str| resultat(percu).dossier().unwrap().annonce().somme;
        let total = resultat("").simulation().unwrap().total_des_aides();
        assert_eq!(annonce(""), total);
        let dus = |percu: &str| {
            let simulation = resultat(percu).simulation().unwrap().clone();
            let du = |cle| simulation.droit(cle).net_certain();
            (du(CleDroit::PrimeActivite), du(CleDroit::AideLogement))
        };
        let rien = r#","percu":{"aide_logement":0}"#;
        let (prime, aide) = dus(rien);
        assert!(prime.est_positif() && aide.est_positif());
        assert_eq!(annonce(rien).valeur(), Some(prime + aide));
        let trop = r#","percu":{"aide_logement":9999}"#;
        assert_eq!(annonce(trop).valeur(), Some(dus(trop).0));
    }

    // Today is worked out once while only the options are typed, and an option once while it is not: what is kept is what
    // would be worked out again.
    #[test]
    fn ce_qui_est_garde_d_une_touche_a_l_autre_est_ce_qui_serait_refait() {
        let mut saisie = Saisie::ouvrir(
            r#"{"format":"reste-a-vivre/1","mois":"2026-11","personnes":[{"id":"a","role":"demandeur",
            "naissance":"1988-04-12","nationalite":"fr","activite":"salarie","revenus":{"salaire":1100}}],
            "logement":{"occupation":"hlm","commune":"69123","loyer":400,"charges":0},
            "projet":[{"libelle":"Moins cher","depuis":"2026-12","changements":{"logement":{"loyer":300}}},
            {"libelle":"Mieux payé","depuis":"2027-01","changements":{"personnes":{"a":{"revenus":{"salaire":1400}}}}}]}"#,
        )
        .unwrap();
        let le = |jour: &str| jour.parse::<Date>().unwrap();
        let dit = |resultat: &Resultat, saisie: &Saisie| {
            format!("{:?}{:?}{}", resultat.comparaison(saisie), resultat.lignes(), resultat.annonce())
        };
        let mut avant = calculer(&saisie, None, le("2026-11-25"), None);
        let mut dites = vec![dit(&avant, &saisie)];
        for (chemin, valeur, jour, garde) in [
            ("projet[0].changements.logement.loyer", Some("350"), "2026-11-25", true),
            ("projet[0].depuis", Some("2027-02"), "2026-11-25", true),
            ("projet[1].libelle", Some("Un autre emploi"), "2026-11-25", true),
            ("logement.loyer", Some("450"), "2026-11-25", false),
            ("projet[0].changements.logement.loyer", Some("380"), "2026-11-26", false),
            ("personnes[0].revenus.salaire", Some("1000"), "2026-11-26", false),
            ("projet[1]", None, "2026-11-26", true),
        ] {
            saisie.ecrire(&Champ::new(chemin), valeur.map(Into::into));
            let refait = calculer(&saisie, None, le(jour), None);
            let apres = calculer(&saisie, None, le(jour), Some(&avant));
            assert_eq!(dit(&apres, &saisie), dit(&refait, &saisie), "{chemin}");
            assert_eq!(Rc::ptr_eq(&apres.aujourdhui, &avant.aujourdhui), garde, "{chemin}");
            let gardees = |(_, alternative): &&Calculee| {
                avant.calculees().iter().any(|(_, connue)| Rc::ptr_eq(connue, alternative))
            };
            let gardees = apres.alternatives.get().unwrap().iter().filter(gardees).count();
            assert_eq!(gardees > 0, garde && chemin != "projet[0].depuis", "{chemin}");
            dites.push(dit(&apres, &saisie));
            avant = apres;
        }
        dites.dedup();
        assert_eq!(dites.len(), 8, "each change is one that is seen");
    }
}
