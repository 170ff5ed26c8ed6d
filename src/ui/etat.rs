//! What was typed, and how it changes ([`EtatApp`], [`Action`]): pure, and the only state that matters.

use crate::questions::table::Cle;
use std::rc::Rc;

use serde_json::Value;
use yew::Reducible;

use crate::menage::document::{Champ, Saisie, groupe};
use crate::menage::personnes;
use crate::notions::choix::Choix as _;
use crate::notions::mois::Mois;
use crate::questions::depenses::{Poste, Rythme};
use crate::ui::ecran::{Ecran, Reglage};
use crate::ui::pas::Volet;

/// How many steps back can be undone.
const HISTOIRE_MAXIMUM: usize = 200;

/// The document, with the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EtatApp {
    saisie: Rc<Saisie>,
    passe: Vec<Rc<Saisie>>,
    futur: Vec<Rc<Saisie>>,
    /// The field being typed: its keystrokes are undone together.
    en_cours: Option<Champ>,
    /// What the last action took away, which every page offers to give back.
    perdu: Option<Perdu>,
    ecran: Rc<Ecran>,
}

/// What an action takes away at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perdu {
    /// All the answers: another household was opened in their place.
    Reponses,
    /// A person, with what was said of that one.
    Personne,
}

impl Perdu {
    /// The words of the button that gives it back.
    pub fn rendre(self) -> &'static str {
        match self {
            Perdu::Reponses => "Revenir à mes réponses",
            Perdu::Personne => "Annuler : remettre la personne",
        }
    }
}

/// What a person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Types a text in a field; an empty text erases the answer.
    Saisir(Champ, String),
    /// Chooses an answer.
    Choisir(Champ, Value),
    /// Takes an answer back.
    Effacer(Champ),
    /// "Je ne sais pas".
    NeSaitPas(Champ),
    /// Lives in couple, or alone.
    EnCouple(bool),
    /// Adds a person of this role.
    AjouterPersonne(&'static str),
    /// Says of every other child what was said of this one at that place of the form, or takes it back.
    PareilPourTous(Volet, bool),
    /// Adds a line to a list.
    Ajouter(Champ, Value),
    /// Removes a line of a list, or a person.
    Retirer(Champ, usize),
    /// Types the amount of the `rang`-th expense of a post (created where missing, removed where emptied).
    Depenser(&'static str, usize, String),
    /// Changes what the screen shows.
    Regler(Reglage),
    /// Opens another document.
    Ouvrir(Saisie),
    /// Goes on with other answers of the same household.
    Reprendre(Saisie),
    /// Forgets everything, the way back included.
    ToutEffacer(Mois),
    /// Undoes.
    Annuler,
    /// Does again.
    Retablir,
}

impl EtatApp {
    /// Begins with a document.
    pub fn nouveau(saisie: Saisie) -> EtatApp {
        let ecran = Rc::default();
        EtatApp {
            saisie: Rc::new(saisie),
            passe: Vec::new(),
            futur: Vec::new(),
            en_cours: None,
            perdu: None,
            ecran,
        }
    }

    /// The document.
    pub fn saisie(&self) -> &Rc<Saisie> {
        &self.saisie
    }

    /// What the screen shows.
    pub fn ecran(&self) -> &Rc<Ecran> {
        &self.ecran
    }

    /// Whether there is something to undo.
    pub fn peut_annuler(&self) -> bool {
        !self.passe.is_empty()
    }

    /// Whether there is something to do again.
    pub fn peut_retablir(&self) -> bool {
        !self.futur.is_empty()
    }

    /// What the last action took away.
    pub fn perdu(&self) -> Option<Perdu> {
        self.perdu
    }

    /// The state after an action, and what it took away.
    pub fn apres(&self, action: Action) -> EtatApp {
        let perdu = match &action {
            Action::Regler(_) => self.perdu,
            Action::Ouvrir(_) if self.est_commence() => Some(Perdu::Reponses),
            Action::EnCouple(false) => Some(Perdu::Personne),
            Action::Retirer(liste, _) if *liste == Champ::foyer(Cle::Personnes) => Some(Perdu::Personne),
            _ => None,
        };
        let suite = self.suite(action);
        EtatApp { perdu: perdu.filter(|_| suite.peut_annuler()), ..suite }
    }

    /// Whether anything was answered.
    fn est_commence(&self) -> bool {
        let mois = personnes::mois(&self.saisie);
        mois.is_none_or(|mois| *self.saisie != Saisie::nouvelle(mois))
    }

    fn suite(&self, action: Action) -> EtatApp {
        match action {
            Action::Regler(reglage) => EtatApp { ecran: Rc::new(self.ecran.apres(reglage)), ..self.clone() },
            Action::Annuler => self.annule(),
            Action::Retablir => self.retabli(),
            Action::ToutEffacer(mois) => EtatApp::nouveau(Saisie::nouvelle(mois)),
            // Another household: the mark and the tab were of the former.
            Action::Ouvrir(saisie) => {
                let ecran = Ecran { repere: None, option: None, blancs: Vec::new(), ..(*self.ecran).clone() };
                EtatApp { ecran: Rc::new(ecran), ..self.avec(saisie, None) }
            }
            Action::Reprendre(saisie) => self.avec(saisie, None),
            Action::Saisir(champ, texte) => {
                let en_cours = Some(champ.clone());
                self.change(en_cours, |saisie| saisie.ecrire(&champ, texte_a_ecrire(&champ, texte)))
            }
            Action::Depenser(poste, rang, texte) => {
                let en_cours = Some(Champ::new(format!("depenses/{poste}/{rang}")));
                self.change(en_cours, |saisie| depenser(saisie, poste, rang, texte))
            }
            Action::Choisir(champ, valeur) => self.change(None, |saisie| saisie.ecrire(&champ, Some(valeur))),
            Action::Effacer(champ) => self.change(None, |saisie| saisie.ecrire(&champ, reprise(&champ))),
            Action::NeSaitPas(champ) => self.change(None, |saisie| saisie.ecrire(&champ, Some(Value::Null))),
            Action::EnCouple(oui) => self.change(None, |saisie| en_couple(saisie, oui)),
            Action::AjouterPersonne(role) => self.change(None, |saisie| {
                saisie.ajouter_personne(role);
            }),
            Action::PareilPourTous(volet, oui) => self.change(None, |saisie| pareil(saisie, volet, oui)),
            Action::Ajouter(liste, element) => self.change(None, |saisie| {
                saisie.ajouter(&liste, element);
            }),
            Action::Retirer(liste, rang) => self.change(None, |saisie| saisie.retirer(&liste, rang)),
        }
    }

    fn change(&self, en_cours: Option<Champ>, ecriture: impl FnOnce(&mut Saisie)) -> EtatApp {
        let mut saisie = (*self.saisie).clone();
        ecriture(&mut saisie);
        self.avec(saisie, en_cours)
    }

    fn avec(&self, saisie: Saisie, en_cours: Option<Champ>) -> EtatApp {
        if saisie == *self.saisie {
            return self.clone();
        }
        let mut passe = self.passe.clone();
        if en_cours.is_none() || en_cours != self.en_cours {
            passe.push(Rc::clone(&self.saisie));
            let trop = passe.len().saturating_sub(HISTOIRE_MAXIMUM);
            passe.drain(..trop);
        }
        EtatApp {
            saisie: Rc::new(saisie),
            passe,
            futur: Vec::new(),
            en_cours,
            perdu: None,
            ecran: Rc::clone(&self.ecran),
        }
    }

    fn annule(&self) -> EtatApp {
        let mut etat = self.clone();
        if let Some(saisie) = etat.passe.pop() {
            etat.futur.push(std::mem::replace(&mut etat.saisie, saisie));
        }
        etat.en_cours = None;
        etat
    }

    fn retabli(&self) -> EtatApp {
        let mut etat = self.clone();
        if let Some(saisie) = etat.futur.pop() {
            etat.passe.push(std::mem::replace(&mut etat.saisie, saisie));
        }
        etat.en_cours = None;
        etat
    }
}

impl Reducible for EtatApp {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let apres = self.apres(action);
        if apres == *self { self } else { Rc::new(apres) }
    }
}

/// An emptied field is an answer taken back. An income or an aid that was ticked stays ticked while its amount
/// is typed again, its field must not vanish under the finger; what is owed on a debt is then not known.
fn texte_a_ecrire(champ: &Champ, texte: String) -> Option<Value> {
    let chemin = champ.as_str();
    let cle = Cle::du_chemin(chemin).filter(|cle| chemin.ends_with(cle.mot()));
    match (texte.is_empty(), cle) {
        (false, _) | (true, Some(Cle::Revenu(_))) => Some(Value::String(texte)),
        (true, Some(Cle::Percu(_) | Cle::DettesMensualite | Cle::DettesRestantDu)) => Some(Value::Null),
        (true, _) => reprise(champ),
    }
}

/// What an answer taken back leaves: nothing, but in an alternative the question, to be answered again.
fn reprise(champ: &Champ) -> Option<Value> {
    champ.as_str().starts_with("projet[").then(|| "".into())
}

/// Adds the partner, or removes the partner and what is said of the couple.
fn en_couple(saisie: &mut Saisie, oui: bool) {
    let conjoint = personnes::rang_du_conjoint(saisie);
    match (oui, conjoint) {
        (true, None) => {
            saisie.ajouter_personne("conjoint");
        }
        (false, Some(rang)) => {
            saisie.retirer(&Champ::foyer(Cle::Personnes), rang);
            saisie.ecrire(&Champ::foyer(Cle::UnionDepuis), None);
        }
        _ => {}
    }
    if !oui {
        saisie.ecrire(&Champ::foyer(Cle::Union), Some(Value::String(String::new())));
    }
}

/// Taken back, the other children are to be asked again.
fn pareil(saisie: &mut Saisie, volet: Volet, oui: bool) {
    for cle in volet.des_deux_parents() {
        let reponse = saisie.valeur(&Champ::personne(volet.rang, *cle)).cloned().filter(|_| oui);
        for enfant in personnes::rangs(saisie, "enfant").into_iter().filter(|enfant| *enfant != volet.rang) {
            saisie.ecrire(&Champ::personne(enfant, *cle), reponse.clone());
        }
    }
}

fn depenser(saisie: &mut Saisie, poste: &str, rang: usize, texte: String) {
    let liste = Champ::foyer(Cle::Depenses);
    let ligne = lignes_du_poste(saisie, poste).nth(rang);
    match ligne {
        Some(ligne) if texte.is_empty() => saisie.retirer(&liste, ligne),
        Some(ligne) => {
            let champ = Champ::element(Cle::Depenses, ligne, Cle::DepensesMontant);
            saisie.ecrire(&champ, Some(texte.into()));
        }
        None if texte.is_empty() => {}
        None => {
            let mut depense = groupe(&[(Cle::DepensesPoste, poste), (Cle::DepensesMontant, &texte)]);
            if let Some(Rythme::An) = Poste::depuis_code(poste).map(Poste::rythme_usuel) {
                depense[Cle::DepensesRythme.mot()] = Rythme::An.code().into();
            }
            saisie.ajouter(&liste, depense);
        }
    }
}

/// The lines of `depenses` that belong to a post.
pub fn lignes_du_poste(saisie: &Saisie, poste: &str) -> impl Iterator<Item = usize> {
    (0..saisie.nombre(Cle::Depenses))
        .filter(move |rang| saisie.texte(&Champ::element(Cle::Depenses, *rang, Cle::DepensesPoste)) == poste)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::question::Lieu;
    use crate::questions::vocabulaire::Nature;
    use crate::ui::route::Route;

    fn etat() -> EtatApp {
        EtatApp::nouveau(Saisie::nouvelle(Mois::new(2026, 11)))
    }

    fn saisir(etat: &EtatApp, champ: &str, texte: &str) -> EtatApp {
        etat.apres(Action::Saisir(Champ::new(champ), texte.into()))
    }

    #[test]
    fn ce_qui_est_tape_est_garde_tel_quel_meme_illisible() {
        let etat = saisir(&etat(), "logement.loyer", "cinq cents");
        assert_eq!(etat.saisie().texte(&Champ::foyer(Cle::LogementLoyer)), "cinq cents");
    }

    #[test]
    fn vider_un_champ_retire_la_reponse_et_ne_change_rien_d_autre() {
        let avant = etat();
        let apres = saisir(&saisir(&avant, "logement.loyer", "5"), "logement.loyer", "");
        assert_eq!(apres.saisie(), avant.saisie());
    }

    #[test]
    fn vider_un_champ_d_une_option_garde_sa_question() {
        let loyer = "projet[0].changements.logement.loyer";
        let etat = saisir(&saisir(&etat(), loyer, "390"), loyer, "");
        assert_eq!(etat.saisie().valeur(&Champ::new(loyer)), Some(&"".into()));
        let garde = Champ::new("projet[0].changements.personnes.e1.garde");
        let etat = etat.apres(Action::Choisir(garde.clone(), "exclusive".into()));
        assert_eq!(etat.apres(Action::Effacer(garde.clone())).saisie().valeur(&garde), Some(&"".into()));
    }

    #[test]
    fn un_autre_foyer_ne_se_compare_pas_au_repere_du_premier() {
        let depart = etat();
        let repere = crate::ui::ecran::Repere { saisie: Rc::clone(depart.saisie()), reste: None };
        let pose = depart.apres(Action::Regler(Reglage::Repere(repere)));
        let pose = pose.apres(Action::Regler(Reglage::Option(Some(1))));
        let autre = Saisie::nouvelle(Mois::new(2026, 12));
        let ouvert = pose.apres(Action::Ouvrir(autre.clone()));
        assert_eq!((ouvert.ecran().repere.clone(), ouvert.ecran().option), (None, None));
        assert!(pose.apres(Action::Reprendre(autre)).ecran().repere.is_some());
    }

    #[test]
    fn les_touches_d_un_meme_champ_s_annulent_ensemble() {
        let etat = saisir(
            &saisir(&saisir(&etat(), "logement.charges", "9"), "logement.loyer", "5"),
            "logement.loyer",
            "52",
        );
        let annule = etat.apres(Action::Annuler);
        assert_eq!(annule.saisie().texte(&Champ::foyer(Cle::LogementLoyer)), "");
        assert_eq!(annule.saisie().texte(&Champ::foyer(Cle::LogementCharges)), "9");
        assert_eq!(annule.apres(Action::Retablir).saisie(), etat.saisie());
        assert!(!annule.apres(Action::Annuler).peut_annuler());
    }

    #[test]
    fn ne_pas_savoir_n_est_pas_ne_pas_repondre() {
        let champ = Champ::foyer(Cle::LogementCharges);
        let etat = etat().apres(Action::NeSaitPas(champ.clone()));
        assert!(etat.saisie().est_inconnu(&champ));
        assert!(!etat.apres(Action::Effacer(champ.clone())).saisie().est_inconnu(&champ));
    }

    #[test]
    fn vivre_seul_retire_le_conjoint_et_l_union() {
        let couple = etat().apres(Action::EnCouple(true));
        let couple = couple.apres(Action::Choisir(Champ::foyer(Cle::Union), "mariage".into()));
        assert_eq!(couple.saisie().nombre(Cle::Personnes), 2);
        assert_eq!(couple.apres(Action::EnCouple(true)), couple);
        let seul = couple.apres(Action::EnCouple(false));
        assert_eq!(seul.saisie().nombre(Cle::Personnes), 1);
        assert!(seul.saisie().texte(&Champ::foyer(Cle::Union)).is_empty());
        assert!(personnes::a_dit_vivre_sans_conjoint(seul.saisie()));
        assert!(!personnes::a_dit_vivre_sans_conjoint(etat().saisie()));
    }

    #[test]
    fn une_depense_nait_avec_son_montant_et_disparait_avec_lui() {
        let depense = |etat: &EtatApp, texte: &str| etat.apres(Action::Depenser("B7", 0, texte.into()));
        let avec = depense(&depense(&etat(), "6"), "64,90");
        assert_eq!(avec.saisie().texte(&Champ::new("depenses[0].montant")), "64,90");
        assert_eq!(avec.saisie().nombre(Cle::Depenses), 1);
        assert_eq!(depense(&avec, "").saisie(), etat().saisie());
    }

    #[test]
    fn ce_qu_une_action_emporte_se_rend_tant_que_rien_n_est_tape() {
        let commence = saisir(&etat(), "personnes[0].naissance", "12/04/1988");
        let exemple = Saisie::ouvrir(crate::ui::exemple::EXEMPLE).unwrap();
        let ouvert = commence.apres(Action::Ouvrir(exemple.clone()));
        assert_eq!(ouvert.perdu(), Some(Perdu::Reponses));
        assert_eq!(
            ouvert.apres(Action::Regler(Reglage::NouvellePage(Route::Accueil))).perdu(),
            Some(Perdu::Reponses)
        );
        let rendu = ouvert.apres(Action::Annuler);
        assert_eq!((rendu.perdu(), rendu.saisie()), (None, commence.saisie()));
        let retire = ouvert.apres(Action::Retirer(Champ::foyer(Cle::Personnes), 1));
        assert_eq!(retire.perdu(), Some(Perdu::Personne));
        assert_eq!(saisir(&retire, "logement.loyer", "400").perdu(), None);
        // Nothing was there to lose.
        assert_eq!(etat().apres(Action::Ouvrir(exemple)).perdu(), None);
    }

    #[test]
    fn ce_qui_est_dit_des_deux_parents_se_dit_une_fois_pour_tous_les_enfants() {
        let mut saisie = Saisie::nouvelle(Mois::new(2026, 11));
        let rangs: Vec<usize> = (0..3).filter_map(|_| saisie.ajouter_personne("enfant")).collect();
        saisie.ecrire(&Champ::personne(rangs[0], Cle::AutreParent), Some("hors_etat".into()));
        saisie.ecrire(&Champ::personne(rangs[0], Cle::PensionFixee), Some("120".into()));
        let avant = EtatApp::nouveau(saisie);
        let apres =
            avant.apres(Action::PareilPourTous(Volet { lieu: Lieu::AutreParent, rang: rangs[0] }, true));
        let dit = |etat: &EtatApp, cle: Cle| {
            [1, 2].map(|rang| etat.saisie().texte(&Champ::personne(rangs[rang], cle)))
        };
        assert_eq!(dit(&apres, Cle::AutreParent), ["hors_etat", "hors_etat"]);
        assert_eq!(dit(&apres, Cle::PensionFixee), ["", ""]);
        assert_eq!(dit(&apres.apres(Action::Annuler), Cle::AutreParent), ["", ""]);
        let repris =
            apres.apres(Action::PareilPourTous(Volet { lieu: Lieu::AutreParent, rang: rangs[0] }, false));
        assert_eq!(dit(&repris, Cle::AutreParent), ["", ""]);
        assert_eq!(repris.saisie().texte(&Champ::personne(rangs[0], Cle::AutreParent)), "hors_etat");
    }

    #[test]
    fn un_revenu_coche_reste_coche_pendant_qu_on_retape_son_montant() {
        let champ = Champ::personne(0, Cle::Revenu(Nature::Chomage));
        let etat = etat()
            .apres(Action::Saisir(champ.clone(), "9".into()))
            .apres(Action::Saisir(champ.clone(), String::new()));
        assert!(etat.saisie().valeur(&champ).is_some());
        assert!(etat.apres(Action::Effacer(champ.clone())).saisie().valeur(&champ).is_none());
    }

    #[test]
    fn une_dette_dont_le_montant_est_efface_est_inconnue() {
        let etat = etat().apres(Action::Ajouter(Champ::foyer(Cle::Dettes), groupe(&[])));
        let mensualite = Champ::element(Cle::Dettes, 0, Cle::DettesMensualite);
        let efface = saisir(&saisir(&etat, mensualite.as_str(), "9"), mensualite.as_str(), "");
        assert!(efface.saisie().est_inconnu(&mensualite));
    }

    #[test]
    fn tout_effacer_ne_laisse_rien_a_retablir() {
        let etat = saisir(&etat(), "notes", "secret").apres(Action::ToutEffacer(Mois::new(2026, 11)));
        assert!(!etat.peut_annuler() && !etat.peut_retablir());
        assert_eq!(etat.saisie().texte(&Champ::foyer(Cle::Notes)), "");
    }
}
