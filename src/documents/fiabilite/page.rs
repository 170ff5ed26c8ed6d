//! The public page of the tables of the law and of how far the results can be trusted: `src/web/pages/baremes.html`, written
//! by `cargo run --bin baremes -- --page` and held to the tables by `tests/documents/fiabilite.rs`.
//!
//! A page that stands alone: it is read without the program, searched by the browser, and costs it nothing.

use super::{Erratum, Score, errata, mesuree_le, scores};
use crate::conseil::textes::fiches::liens;
use crate::documents::ecriture::Ecriture;
use crate::impaye::textes::contacts::NATIONAUX;
use crate::loi::baremes::tables;
use crate::loi::parametre::{Table, Valeur};
use crate::notions::choix::Choix;
use crate::notions::mois::Date;
use crate::notions::source::Confiance;
use crate::questions::droits::CleDroit;
use crate::territoire::contacts::{self, Guichet};

/// Where each list of offices comes from, and its licence.
const SOURCES_DES_CONTACTS: [&str; 4] = [
    "Annuaire de l'administration et fiches « Vos droits et démarches » de la DILA : Licence Ouverte",
    "Communes et métropoles : Insee et Etalab, Licence Ouverte",
    "Pages des CAF et des FSL, adresses des démarches : relevées dans le simulateur public d'aides « aides-jeunes » ; seuls le nom et l'adresse sont repris, aucun texte",
    "Presse et pages publiques : un numéro ou une adresse relevés seuls",
];

/// The page, without the frame that every static page has.
pub fn page() -> String {
    let mut page = Ecriture::default();
    page.html("<h1>Barèmes et fiabilité</h1>\n");
    page.conformite();
    page.corrections();
    page.limites();
    page.chiffres();
    page.adresses();
    page.guichets();
    page.fini()
}

impl Ecriture {
    /// Conformity, as the tests measured it.
    fn conformite(&mut self) {
        self.html("<h2>Accord avec des ménages de référence</h2>\n");
        let phrase = format!(
            "600 ménages tirés au hasard sont calculés ici et par un autre moteur public. Mesure du {}, faite par les essais de ce logiciel. Une différence expliquée est un cas où la loi donne raison à ce calcul : son article est noté.",
            jour(mesuree_le())
        );
        self.entre("<p>", &phrase, "</p>\n");
        self.html("<div class=\"baremes__cadre\" tabindex=\"0\" role=\"region\" aria-label=\"Tableau des comparaisons\">\n<table class=\"baremes__tableau\">\n<thead><tr><th scope=\"col\">Droit</th>");
        for colonne in ["Comparés", "Mêmes montants", "Expliqués", "Sans raison"] {
            self.entre("<th scope=\"col\" class=\"nombre\">", colonne, "</th>");
        }
        self.html("</tr></thead>\n<tbody>\n");
        for score in scores() {
            self.score(&score);
        }
        self.html("</tbody>\n</table>\n</div>\n");
    }

    fn score(&mut self, score: &Score) {
        self.entre("<tr><th scope=\"row\">", nom(score.cle), "</th>");
        for nombre in [score.comparaisons, score.conformes(), score.expliquees, score.manquees] {
            self.html("<td class=\"nombre\">");
            self.nombre(nombre.into());
            self.html("</td>");
        }
        self.html("</tr>\n");
    }

    /// What earlier releases got wrong, and whom it may concern.
    fn corrections(&mut self) {
        self.html("<h2>Ce qui a été corrigé</h2>\n<p>Si vous êtes dans un de ces cas et que vous avez gardé un résultat d'avant cette date, refaites le calcul.</p>\n<ul class=\"fiche__liste\">\n");
        for Erratum { le, cle, qui, quoi } in errata() {
            let droit = CleDroit::depuis_code(cle).map_or(cle, Choix::libelle);
            self.entre("<li><b>", &format!("{}, {droit}.", jour(le)), "</b> ");
            self.entre("", &format!("{qui}. {quoi}."), "</li>\n");
        }
        self.html("</ul>\n");
    }

    /// What each calculation leaves out.
    fn limites(&mut self) {
        self.html("<h2>Ce que les calculs ne prennent pas en compte</h2>\n<p>Ce qui vous concerne est dit à côté du montant, dans l'application.</p>\n");
        for cle in CleDroit::TOUS {
            self.entre(
                "<details class=\"pli\"><summary>",
                cle.libelle(),
                "</summary>\n<ul class=\"fiche__liste\">\n",
            );
            for limite in cle.limites() {
                self.entre("<li>", limite, "</li>\n");
            }
            self.html("</ul>\n</details>\n");
        }
    }

    /// Each table: its values, since when, from which text, how sure, what is expected next.
    fn chiffres(&mut self) {
        self.html("<h2>Les chiffres de la loi</h2>\n<p>Pour trouver un mot, un article ou un montant : la recherche du navigateur.</p>\n");
        for table in tables() {
            self.bareme(table);
        }
    }

    fn bareme(&mut self, table: &dyn Table) {
        self.entre("<article class=\"bareme\">\n<h3 class=\"sous-titre\">", table.libelle(), "</h3>\n");
        let mut dit = format!("{} ; vérifié en {}.", table.texte(), table.verifie());
        if table.est_informatif() {
            dit += " Pour information : aucun calcul ne le lit ici.";
        }
        if let Some(attendue) = table.attendue() {
            dit += &format!(" Prochain montant attendu en {attendue}.");
        }
        self.entre("<p class=\"discret\">", &dit, "</p>\n<ul class=\"fiche__liste\">\n");
        for Valeur { depuis, valeur, source, confiance, .. } in table.lignes().into_iter().rev() {
            self.entre("<li>", &format!("Depuis {depuis} : "), "<b translate=\"no\">");
            self.entre("", &valeur, "</b>");
            self.entre(
                "<span class=\"discret\">",
                &format!(" ({source} ; {})", confiance.libelle()),
                "</span>",
            );
            if confiance == Confiance::AConfirmer {
                self.html(" <b>à confirmer</b>");
            }
            self.html("</li>\n");
        }
        self.html("</ul>\n</article>\n");
    }

    /// The public pages to which the sheets lead, each with the month of its last check.
    fn adresses(&mut self) {
        self.html("<h2>Les pages publiques citées</h2>\n<p>Chaque adresse a été comparée à des copies publiques, le mois indiqué. Une page peut avoir changé depuis.</p>\n<ul class=\"fiche__liste\">\n");
        for lien in liens() {
            self.entre("<li><a rel=\"noreferrer\" href=\"", lien.adresse, "\">");
            self.entre("", lien.libelle, "</a>");
            self.entre("<span class=\"discret\"> (", &lien.verifie.to_string(), ")</span></li>\n");
        }
        self.html("</ul>\n");
    }

    /// How old the numbers and the addresses of offices are, where they come from, under which licence.
    fn guichets(&mut self) {
        self.html("<h2>Les numéros et les adresses des guichets</h2>\n");
        let phrase = format!(
            "Liste faite en {}, à partir de copies publiques datées. Aucun numéro n'a été appelé et aucune page n'a été ouverte ce jour-là. Ce qui vient d'une seule source ancienne n'est pas montré : là où rien n'est sûr, c'est l'annuaire de l'administration.",
            contacts::RELEVE
        );
        self.entre("<p>", &phrase, "</p>\n<ul class=\"fiche__liste\">\n");
        for contact in NATIONAUX {
            self.entre(
                "<li>",
                &format!("{} : ", contact.nom),
                "<span class=\"fiche__adresse\" translate=\"no\">",
            );
            self.entre("", contact.valeur, "</span>");
            self.entre("<span class=\"discret\"> (", &contact.releve.to_string(), ")</span></li>\n");
        }
        for guichet in Guichet::TOUS {
            let (pages, releve) = contacts::connues(*guichet);
            let depuis = releve.map(|releve| format!(", lues dans des copies publiques ({releve})"));
            let dit = format!("{} : {pages} pages{}", guichet.libelle(), depuis.unwrap_or_default());
            self.entre("<li>", &dit, "</li>\n");
        }
        self.html("</ul>\n<p>D'où ils viennent :</p>\n<ul class=\"fiche__liste\">\n");
        for source in SOURCES_DES_CONTACTS {
            self.entre("<li>", source, "</li>\n");
        }
        self.html("</ul>\n");
    }
}

/// A day as it is read.
fn jour(iso: &str) -> String {
    iso.parse::<Date>().map_or_else(|_| iso.to_owned(), |date| date.to_string())
}

/// What a score is about.
fn nom(cle: &'static str) -> &'static str {
    match CleDroit::depuis_code(cle).map_or(cle, Choix::libelle) {
        "impot_revenu" => "Impôt sur le revenu",
        "revenu_fiscal_reference" => "Revenu fiscal de référence",
        "css_gratuite" => "Complémentaire santé solidaire gratuite",
        "css_participation" => "Complémentaire santé solidaire : participation",
        autre => autre,
    }
}
