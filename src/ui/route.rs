//! Where one is in the application: the part of the address after `#`, never a figure of the household.

use crate::documents::papiers::Papier;
use crate::menage::document::{Champ, Saisie};
use crate::menage::personnes;
use crate::menage::posees::posees;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::questions::question::{Lieu, Posee};
use crate::questions::table::Cle;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Welcome.
    Accueil,
    /// One subject of the public path.
    Parcours(EtapeParcours),
    /// What cannot wait for a form.
    Urgence,
    /// Invented households to look at.
    Exemples,
    /// The answer.
    Resultats,
    /// The adviser's workspace.
    Entretien,
    /// The summary to print.
    Rapport,
    /// One right: what to do, what will change, the calculation.
    Droit(CleDroit),
    /// A subject in depth.
    Sujet(Sujet),
    /// A paper to hand over.
    Papier(Papier),
    /// The design system, in development builds.
    #[cfg(debug_assertions)]
    Composants,
    /// No page has this address.
    Inconnue,
}

/// A subject in depth, on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sujet {
    /// The rent in arrears, or how to prevent it.
    Loyer,
    /// The budget, the methods, the debts.
    Budget,
    /// The coming months.
    Annee,
    /// Alternatives side by side.
    Options,
    /// The papers to gather.
    Papiers,
    /// The rights that are not open, and why; the other aids to look at.
    Autres,
    /// A dispute between neighbours.
    Voisinage,
    /// The papers to hand over.
    Produire,
}

impl Sujet {
    /// Every subject.
    pub const TOUS: [Sujet; 8] = [
        Sujet::Loyer,
        Sujet::Budget,
        Sujet::Annee,
        Sujet::Options,
        Sujet::Papiers,
        Sujet::Autres,
        Sujet::Voisinage,
        Sujet::Produire,
    ];

    /// Its word in the address.
    pub fn cle(self) -> &'static str {
        match self {
            Sujet::Loyer => "loyer",
            Sujet::Budget => "budget",
            Sujet::Annee => "annee",
            Sujet::Options => "options",
            Sujet::Papiers => "papiers",
            Sujet::Autres => "autres-aides",
            Sujet::Voisinage => "voisinage",
            Sujet::Produire => "produire",
        }
    }

    /// The title of its page.
    pub fn titre(self) -> &'static str {
        match self {
            Sujet::Loyer => "Loyer en retard\u{a0}: que faire",
            Sujet::Budget => "Votre budget en détail",
            Sujet::Annee => "Vos douze prochains mois",
            Sujet::Options => "Et si… comparer des options",
            Sujet::Papiers => "Les papiers à réunir",
            Sujet::Autres => "Les autres aides, et pourquoi",
            Sujet::Voisinage => "Trouble de voisinage\u{a0}: que faire",
            Sujet::Produire => "Faire un papier",
        }
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
    const TOUTES: [EtapeParcours; 10] = [
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

    /// The title of its screen: the question itself.
    pub fn titre(self) -> &'static str {
        match self {
            EtapeParcours::Foyer => "Qui vit chez vous ?",
            EtapeParcours::Vous => "Parlons de vous",
            EtapeParcours::Revenus => "Que gagnez-vous chaque mois ?",
            EtapeParcours::Conjoint => "Et votre conjoint ?",
            EtapeParcours::Enfants => "Vos enfants",
            EtapeParcours::Logement => "Votre logement",
            EtapeParcours::Recu => "Quelles aides recevez-vous déjà ?",
            EtapeParcours::Depenses => "Vos autres dépenses",
            EtapeParcours::Impaye => "Un loyer en retard ?",
            EtapeParcours::Verification => "Vérifiez vos réponses",
        }
    }

    /// Why it is asked.
    pub fn pourquoi(self) -> &'static str {
        match self {
            EtapeParcours::Foyer => {
                "Les montants et les plafonds dépendent du nombre de personnes, de l'âge des enfants et de la vie en couple."
            }
            EtapeParcours::Vous => "L'âge et la situation de travail ouvrent ou ferment certaines aides.",
            EtapeParcours::Revenus => {
                "Chaque aide regarde vos revenus sur ses propres mois : les trois derniers, les douze derniers ou ceux d'il y a deux ans."
            }
            EtapeParcours::Conjoint => "Les aides comptent les revenus du couple ensemble, mariés ou non.",
            EtapeParcours::Enfants => {
                "La garde et la situation de l'autre parent peuvent ouvrir une aide de plus. Vous pouvez passer."
            }
            EtapeParcours::Logement => {
                "L'aide au logement dépend de la commune, du loyer et du type de logement."
            }
            EtapeParcours::Recu => {
                "Pour vous dire ce que vous ne demandez pas encore, et compter votre mois tel qu'il est."
            }
            EtapeParcours::Depenses => {
                "Pour calculer ce qu'il vous reste. Ces montants ne changent pas vos aides."
            }
            EtapeParcours::Impaye => {
                "Pour vous dire quoi faire maintenant, et avant quelle date. Vous pouvez passer."
            }
            EtapeParcours::Verification => {
                "Une erreur sur une réponse change le résultat : un coup d'œil suffit."
            }
        }
    }

    /// The screens of this household, in order: the others have nothing to ask it.
    pub fn du_foyer(saisie: &Saisie) -> Vec<EtapeParcours> {
        let utile = |etape: &EtapeParcours| match etape {
            EtapeParcours::Conjoint => personnes::rang_du_conjoint(saisie).is_some(),
            EtapeParcours::Enfants => !personnes::rangs(saisie, "enfant").is_empty(),
            _ => true,
        };
        EtapeParcours::TOUTES.into_iter().filter(utile).collect()
    }

    /// The screen after this one.
    pub fn suivante(self, saisie: &Saisie) -> Option<EtapeParcours> {
        EtapeParcours::du_foyer(saisie).into_iter().find(|etape| *etape > self)
    }

    /// The screen before this one.
    pub fn precedente(self, saisie: &Saisie) -> Option<EtapeParcours> {
        EtapeParcours::du_foyer(saisie).into_iter().rev().find(|etape| *etape < self)
    }

    /// The screen that asks a question.
    pub fn du_champ(saisie: &Saisie, champ: &Champ) -> EtapeParcours {
        let cle = Cle::du_chemin(champ.as_str());
        let lieu = cle.and_then(Cle::lieu);
        match champ.personne_citee().map(|rang| personnes::role_de(saisie, rang)).as_deref() {
            Some("demandeur") if lieu == Some(Lieu::Revenus) => EtapeParcours::Revenus,
            Some("demandeur") => EtapeParcours::Vous,
            Some("conjoint") => EtapeParcours::Conjoint,
            Some(_) if cle == Some(Cle::Naissance) => EtapeParcours::Foyer,
            Some("enfant") => EtapeParcours::Enfants,
            Some(_) => EtapeParcours::Foyer,
            None => match lieu {
                Some(Lieu::Logement) => EtapeParcours::Logement,
                Some(Lieu::Recu) => EtapeParcours::Recu,
                Some(Lieu::Impaye) => EtapeParcours::Impaye,
                Some(Lieu::Depenses) => EtapeParcours::Depenses,
                _ => EtapeParcours::Foyer,
            },
        }
    }
}

impl Route {
    /// The page where a question has its field: its screen of the path, a page of its own, or the results for one that is
    /// asked only where it counts.
    pub fn du_champ(saisie: &Saisie, champ: &Champ) -> Route {
        let cle = Cle::du_chemin(champ.as_str());
        let du_parcours = |cle: Cle| matches!(cle.question().posee, Posee::Parcours(_));
        match cle.and_then(Cle::lieu) {
            Some(Lieu::Voisinage) => Route::Sujet(Sujet::Voisinage),
            Some(Lieu::Papiers) => Route::Sujet(Sujet::Papiers),
            _ if cle.is_none_or(du_parcours) || posees(saisie).contains(champ) => {
                Route::Parcours(EtapeParcours::du_champ(saisie, champ))
            }
            _ => Route::Resultats,
        }
    }

    /// The page of an address; `None` for an anchor such as `#contenu`, which is not a page.
    pub fn depuis_ancre(ancre: &str) -> Option<Route> {
        let chemin = if ancre.is_empty() { "" } else { ancre.strip_prefix("#/")? };
        Some(match chemin {
            "" => Route::Accueil,
            "urgence" => Route::Urgence,
            "exemples" => Route::Exemples,
            "resultats" => Route::Resultats,
            "entretien" => Route::Entretien,
            "rapport" => Route::Rapport,
            #[cfg(debug_assertions)]
            "composants" => Route::Composants,
            autre => {
                let etape = autre
                    .strip_prefix("parcours/")
                    .and_then(|cle| EtapeParcours::TOUTES.into_iter().find(|e| e.cle() == cle));
                let droit = autre.strip_prefix("droit/").and_then(CleDroit::depuis_code);
                let sujet = Sujet::TOUS.into_iter().find(|sujet| sujet.cle() == autre);
                let papier = autre.strip_prefix("papier/").and_then(Papier::depuis_code).map(Route::Papier);
                let page = etape.map(Route::Parcours).or(droit.map(Route::Droit)).or(sujet.map(Route::Sujet));
                let page = page.or(papier);
                page.unwrap_or(Route::Inconnue)
            }
        })
    }

    /// Its address.
    pub fn ancre(self) -> String {
        match self {
            Route::Accueil | Route::Inconnue => "#/".to_owned(),
            Route::Parcours(etape) => format!("#/parcours/{}", etape.cle()),
            Route::Urgence => "#/urgence".to_owned(),
            Route::Exemples => "#/exemples".to_owned(),
            Route::Resultats => "#/resultats".to_owned(),
            Route::Entretien => "#/entretien".to_owned(),
            Route::Rapport => "#/rapport".to_owned(),
            Route::Droit(cle) => format!("#/droit/{}", cle.code()),
            Route::Sujet(sujet) => format!("#/{}", sujet.cle()),
            Route::Papier(papier) => format!("#/papier/{}", papier.code()),
            #[cfg(debug_assertions)]
            Route::Composants => "#/composants".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saisie() -> Saisie {
        Saisie::nouvelle(Mois::new(2026, 11))
    }

    use crate::notions::mois::Mois;

    #[test]
    fn chaque_page_a_une_adresse_qui_y_ramene() {
        let etapes = EtapeParcours::TOUTES.into_iter().map(Route::Parcours);
        let sujets = Sujet::TOUS.into_iter().map(Route::Sujet);
        let droits = CleDroit::TOUS.iter().copied().map(Route::Droit);
        let papiers = Papier::TOUS.iter().copied().map(Route::Papier);
        for route in etapes.chain(sujets).chain(droits).chain(papiers).chain([
            Route::Accueil,
            Route::Urgence,
            Route::Exemples,
            Route::Resultats,
            Route::Entretien,
            Route::Rapport,
        ]) {
            assert_eq!(Route::depuis_ancre(&route.ancre()), Some(route));
        }
        assert_eq!(Route::depuis_ancre("#/nulle-part"), Some(Route::Inconnue));
        assert_eq!(Route::depuis_ancre("#contenu"), None);
    }

    #[test]
    fn une_personne_seule_ne_voit_ni_conjoint_ni_enfants() {
        let mut saisie = saisie();
        assert!(!EtapeParcours::du_foyer(&saisie).contains(&EtapeParcours::Conjoint));
        assert_eq!(EtapeParcours::Revenus.suivante(&saisie), Some(EtapeParcours::Logement));
        saisie.ajouter_personne("enfant");
        assert_eq!(EtapeParcours::Revenus.suivante(&saisie), Some(EtapeParcours::Enfants));
        assert_eq!(EtapeParcours::Logement.precedente(&saisie), Some(EtapeParcours::Enfants));
    }

    #[test]
    fn chaque_question_est_sur_l_ecran_de_son_sujet() {
        let mut saisie = saisie();
        saisie.ajouter_personne("enfant");
        let ecran = |chemin: &str| EtapeParcours::du_champ(&saisie, &Champ::new(chemin));
        assert_eq!(ecran("personnes[0].naissance"), EtapeParcours::Vous);
        assert_eq!(ecran("personnes[0].revenus.salaire[1].montant"), EtapeParcours::Revenus);
        assert_eq!(ecran("personnes[1].naissance"), EtapeParcours::Foyer);
        assert_eq!(ecran("personnes[1].autre_parent"), EtapeParcours::Enfants);
        assert_eq!(ecran("logement.commune"), EtapeParcours::Logement);
        assert_eq!(ecran("union"), EtapeParcours::Foyer);
        let page = Route::du_champ(&saisie, &Champ::new("voisinage[0].date"));
        assert_eq!(page, Route::Sujet(Sujet::Voisinage));
    }
}
