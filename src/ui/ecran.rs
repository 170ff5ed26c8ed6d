//! What the screen shows beside the answers ([`Ecran`]): open parts, panel, searches. One state for the application, so
//! that every view is a plain function.

use std::rc::Rc;

use crate::menage::document::{Champ, Saisie};
use crate::notions::fourchette::Fourchette;
use crate::questions::droits::CleDroit;
use crate::ui::pas::EtapeParcours;
use crate::ui::route::Route;
use crate::ui::rubrique::Rubrique;

/// The state of the screen. A new page begins with none of it but where the adviser is (section, option, mark), what was typed
/// for the papers, and that all was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ecran {
    /// The parts that are open.
    pub plis: Vec<String>,
    /// The right explained beside the form.
    pub explique: Option<CleDroit>,
    /// The results are shown in place of the form, where there is no room for both.
    pub deplie: bool,
    /// The errors of the screen are listed: one tried to go on.
    pub signalees: bool,
    /// The reminder of the deciding answers left blank was given: going on passes.
    pub rappele: bool,
    /// The answers were all checked: going on leads back there.
    pub relit: bool,
    /// The field being typed in: its error waits.
    pub en_cours: Option<String>,
    /// The rights ticked or unticked by hand in the list of papers.
    pub bascules: Vec<CleDroit>,
    /// "Erase everything?" is being asked.
    pub confirme: bool,
    /// Why a file was refused.
    pub refus: Option<String>,
    /// A file with a passphrase, waiting for it.
    pub coffre: Option<String>,
    /// The passphrase being typed is shown.
    pub phrase_montree: bool,
    /// How strong the passphrase being typed is; never the passphrase itself.
    pub force: Force,
    /// The screen is turned to the person: results only, large.
    pub presente: bool,
    /// The mark from which differences are shown.
    pub repere: Option<Repere>,
    /// The alternative whose results are shown, by its rank; `None` for today's.
    pub option: Option<usize>,
    /// The results were last seen in the workspace: pages opened from there go back there.
    pub en_entretien: bool,
    /// The section of the workspace that is drawn.
    pub rubrique: Rubrique,
    /// The notes are printed too.
    pub notes: bool,
    /// The parts of a paper that are left out.
    pub retires: Vec<String>,
    /// Names and numbers typed for the papers: no file keeps them, closing the page forgets them.
    pub blancs: Vec<(String, String)>,
    /// The commune being searched: its field, and what is typed there.
    pub commune: Option<(Champ, String)>,
    /// Which of the communes found is pointed at.
    pub choisie: usize,
}

/// How strong a passphrase is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Force {
    /// Under eight characters, or the same few again and again.
    #[default]
    Trop,
    /// Enough against a curious neighbour.
    Moyenne,
    /// Four words, or as long.
    Solide,
}

impl Force {
    /// Of what was typed.
    pub fn de(phrase: &str) -> Force {
        let lettres = phrase.chars().count();
        let differentes =
            phrase.char_indices().filter(|(place, lettre)| !phrase[..*place].contains(*lettre)).count();
        match phrase.split_whitespace().count() {
            _ if lettres < 8 || differentes < 5 => Force::Trop,
            mots if lettres >= 16 || mots >= 4 => Force::Solide,
            _ => Force::Moyenne,
        }
    }

    /// In a few words.
    pub fn mot(self) -> &'static str {
        match self {
            Force::Trop => "Trop court ou trop simple : il faut au moins 8 caractères, ou quatre mots",
            Force::Moyenne => "Moyen : quatre mots sans lien entre eux seraient plus sûrs",
            Force::Solide => "Solide",
        }
    }
}

/// A moment of the interview that the adviser keeps in mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repere {
    /// The answers then.
    pub saisie: Rc<Saisie>,
    /// What they left to live on.
    pub reste: Option<Fourchette>,
}

/// A change of the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Reglage {
    /// Another page, after this one.
    NouvellePage(Route),
    /// Opens or closes a part.
    Pli(String, bool),
    /// Explains a right, or no more.
    Explique(Option<CleDroit>),
    /// Shows the results in place of the form, or back.
    Deplie(bool),
    /// Lists the errors, or no more.
    Signalees(bool),
    /// Reminds once of the deciding answers left blank.
    Rappele,
    /// Types in a field, or leaves it.
    EnCours(Option<String>),
    /// Ticks or unticks a right in the list of papers.
    Bascule(CleDroit),
    /// Asks before erasing, or no more.
    Confirme(bool),
    /// Says why a file was refused, or no more.
    Refus(Option<String>),
    /// Keeps a file until its passphrase comes, or no more.
    Coffre(Option<String>),
    /// Shows the passphrase being typed, or hides it.
    PhraseMontree(bool),
    /// Says how strong the passphrase being typed is.
    Force(Force),
    /// Turns the screen to the person, or back.
    Presente(bool),
    /// Shows differences from this mark.
    Repere(Repere),
    /// Shows the results of an alternative, or today's.
    Option(Option<usize>),
    /// Draws a section of the workspace.
    Rubrique(Rubrique),
    /// Draws the next section, or the one before.
    RubriqueVoisine(bool),
    /// Prints the notes, or not.
    Notes(bool),
    /// Leaves a part out of a paper, or puts it back.
    Partie(String),
    /// Types a name or a number for the papers.
    Blanc(String, String),
    /// Searches a commune, or no more.
    Commune(Option<(Champ, String)>),
    /// Points at one of the communes found.
    Choisie(usize),
}

impl Ecran {
    /// The screen after a change.
    pub fn apres(&self, reglage: Reglage) -> Ecran {
        let mut ecran = self.clone();
        match reglage {
            Reglage::NouvellePage(avant) => {
                let relit = match avant {
                    Route::Accueil => false,
                    Route::Parcours(pas) => self.relit || pas.etape == EtapeParcours::Verification,
                    _ => true,
                };
                let en_entretien = match avant {
                    Route::Entretien => true,
                    Route::Resultats | Route::Accueil => false,
                    _ => self.en_entretien,
                };
                let Ecran { repere, blancs, rubrique, option, .. } = ecran;
                ecran = Ecran { repere, blancs, rubrique, option, relit, en_entretien, ..Ecran::default() };
            }
            Reglage::Pli(pli, ouvert) => {
                ecran.plis.retain(|autre| *autre != pli);
                ecran.plis.extend(ouvert.then_some(pli));
            }
            Reglage::Explique(cle) => ecran.explique = cle,
            Reglage::Deplie(oui) => ecran.deplie = oui,
            Reglage::Signalees(oui) => ecran.signalees = oui,
            Reglage::Rappele => ecran.rappele = true,
            Reglage::EnCours(champ) => ecran.en_cours = champ,
            Reglage::Bascule(cle) => {
                if ecran.bascules.contains(&cle) {
                    ecran.bascules.retain(|autre| *autre != cle);
                } else {
                    ecran.bascules.push(cle);
                }
            }
            Reglage::Confirme(oui) => ecran.confirme = oui,
            Reglage::Refus(raison) => ecran.refus = raison,
            Reglage::Coffre(fichier) => ecran.coffre = fichier,
            Reglage::PhraseMontree(oui) => ecran.phrase_montree = oui,
            Reglage::Force(force) => ecran.force = force,
            Reglage::Presente(oui) => ecran.presente = oui,
            Reglage::Repere(repere) => ecran.repere = Some(repere),
            Reglage::Option(rang) => ecran.option = rang,
            Reglage::Rubrique(rubrique) => ecran.rubrique = rubrique,
            Reglage::RubriqueVoisine(vers_le_bas) => ecran.rubrique = ecran.rubrique.voisine(vers_le_bas),
            Reglage::Notes(oui) => ecran.notes = oui,
            Reglage::Partie(titre) => {
                let retiree = ecran.retires.contains(&titre);
                ecran.retires.retain(|autre| *autre != titre);
                ecran.retires.extend((!retiree).then_some(titre));
            }
            Reglage::Blanc(quoi, tape) => {
                ecran.blancs.retain(|(autre, _)| *autre != quoi);
                ecran.blancs.push((quoi, tape));
            }
            Reglage::Commune(requete) => {
                ecran.commune = requete;
                ecran.choisie = 0;
            }
            Reglage::Choisie(rang) => ecran.choisie = rang,
        }
        ecran
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Sujet;

    #[test]
    fn une_nouvelle_page_ne_garde_rien_de_l_ancienne() {
        let ecran = Ecran::default()
            .apres(Reglage::Pli("Voir le calcul".into(), true))
            .apres(Reglage::Explique(Some(CleDroit::Rsa)))
            .apres(Reglage::Signalees(true));
        assert_eq!(ecran.plis, ["Voir le calcul"]);
        assert_eq!(ecran.apres(Reglage::NouvellePage(Route::Accueil)), Ecran::default());
    }

    #[test]
    fn une_fois_tout_verifie_le_parcours_y_ramene_jusqu_a_l_accueil() {
        let apres = |ecran: &Ecran, avant| ecran.apres(Reglage::NouvellePage(avant));
        let [foyer, verification] =
            [EtapeParcours::Foyer, EtapeParcours::Verification].map(|etape| Route::Parcours(etape.debut()));
        let jamais = apres(&Ecran::default(), foyer);
        assert!(!jamais.relit);
        let verifie = apres(&apres(&jamais, verification), foyer);
        assert!(verifie.relit && !apres(&verifie, Route::Accueil).relit);
    }

    #[test]
    fn un_mot_de_passe_court_ou_repete_ne_protege_rien() {
        for (phrase, force) in [
            ("", Force::Trop),
            ("nénupha", Force::Trop),
            ("aaaaaaaaaaaaaaaaaaaa", Force::Trop),
            ("nénuphar", Force::Moyenne),
            ("nénuphar bleu", Force::Moyenne),
            ("le lac est bleu", Force::Solide),
            ("nénuphar-bleu-17", Force::Solide),
        ] {
            assert_eq!(Force::de(phrase), force, "{phrase}");
        }
    }

    #[test]
    fn ce_qui_s_ouvre_de_l_entretien_y_revient_ou_l_on_etait() {
        let ecran =
            Ecran::default().apres(Reglage::Rubrique(Rubrique::Dettes)).apres(Reglage::Option(Some(1)));
        let [budget, loyer] = [Sujet::Budget, Sujet::Loyer].map(Route::Sujet);
        let parti = ecran.apres(Reglage::NouvellePage(Route::Entretien)).apres(Reglage::NouvellePage(budget));
        assert!(parti.en_entretien);
        let revenu = parti.apres(Reglage::NouvellePage(loyer));
        assert_eq!((revenu.rubrique, revenu.option), (Rubrique::Dettes, Some(1)));
        assert!(!revenu.apres(Reglage::NouvellePage(Route::Resultats)).en_entretien);
    }

    #[test]
    fn un_pli_s_ouvre_une_fois_et_se_ferme() {
        let ouvre = |ecran: &Ecran, oui| ecran.apres(Reglage::Pli("a".into(), oui));
        let ouvert = ouvre(&ouvre(&Ecran::default(), true), true);
        assert_eq!(ouvert.plis, ["a"]);
        assert_eq!(ouvre(&ouvert, false), Ecran::default());
    }

    #[test]
    fn une_recherche_de_commune_repart_du_premier_choix() {
        let tape = |texte: &str| Reglage::Commune(Some((Champ::new("logement.commune"), texte.to_owned())));
        let ecran = Ecran::default().apres(tape("ly")).apres(Reglage::Choisie(3));
        assert_eq!(ecran.apres(tape("lyo")).choisie, 0);
    }
}
