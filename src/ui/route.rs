//! Where one is in the application: the part of the address after `#`, never a figure of the household.

use crate::documents::papiers::Papier;
use crate::menage::document::{Champ, Saisie};
use crate::menage::posees::posees;
use crate::notions::choix::Choix as _;
use crate::questions::droits::CleDroit;
use crate::questions::question::{Lieu, Posee};
use crate::questions::table::Cle;
use crate::ui::pas::Pas;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Welcome.
    Accueil,
    /// A small screen of the public path.
    Parcours(Pas),
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

impl Route {
    /// The page where a question has its field: its screen of the path, a page of its own, or the results for one that is
    /// asked only where it counts.
    pub fn du_champ(saisie: &Saisie, champ: &Champ) -> Route {
        let cle = Cle::du_chemin(champ.as_str());
        let du_parcours = |cle: Cle| matches!(cle.question().posee, Posee::Parcours(_));
        match cle.and_then(Cle::lieu) {
            Some(Lieu::Voisinage) => Route::Sujet(Sujet::Voisinage),
            Some(Lieu::Papiers) => Route::Sujet(Sujet::Papiers),
            Some(Lieu::Suivi) => Route::Entretien,
            _ if cle.is_none_or(du_parcours) || posees(saisie).contains(champ) => {
                Route::Parcours(Pas::du_champ(saisie, champ))
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
                let pas = autre.strip_prefix("parcours/").and_then(Pas::depuis_adresse);
                let droit = autre.strip_prefix("droit/").and_then(CleDroit::depuis_code);
                let sujet = Sujet::TOUS.into_iter().find(|sujet| sujet.cle() == autre);
                let papier = autre.strip_prefix("papier/").and_then(Papier::depuis_code).map(Route::Papier);
                let page = pas.map(Route::Parcours).or(droit.map(Route::Droit)).or(sujet.map(Route::Sujet));
                let page = page.or(papier);
                page.unwrap_or(Route::Inconnue)
            }
        })
    }

    /// Its address.
    pub fn ancre(self) -> String {
        match self {
            Route::Accueil | Route::Inconnue => "#/".to_owned(),
            Route::Parcours(pas) => format!("#/parcours/{}", pas.adresse()),
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
    use crate::notions::mois::Mois;
    use crate::ui::pas::EtapeParcours;

    #[test]
    fn chaque_page_a_une_adresse_qui_y_ramene() {
        let ecrans =
            EtapeParcours::TOUTES.into_iter().flat_map(|etape| [0, 1, 7].map(|place| Pas { etape, place }));
        let sujets = Sujet::TOUS.into_iter().map(Route::Sujet);
        let droits = CleDroit::TOUS.iter().copied().map(Route::Droit);
        let papiers = Papier::TOUS.iter().copied().map(Route::Papier);
        for route in ecrans.map(Route::Parcours).chain(sujets).chain(droits).chain(papiers).chain([
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
        assert_eq!(Route::depuis_ancre("#/parcours/logement/0"), Some(Route::Inconnue));
        assert_eq!(Route::depuis_ancre("#contenu"), None);
    }

    #[test]
    fn un_sujet_hors_du_parcours_a_sa_page() {
        let saisie = Saisie::nouvelle(Mois::new(2026, 11));
        let page = Route::du_champ(&saisie, &Champ::new("voisinage[0].date"));
        assert_eq!(page, Route::Sujet(Sujet::Voisinage));
    }
}
