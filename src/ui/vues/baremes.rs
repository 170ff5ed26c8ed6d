//! Every value of the law that the calculation uses, and how far the results agree with the reference households.

use yew::prelude::*;

use super::fiche::doute;
use crate::documents::ecriture::Ecriture;
use crate::documents::fiabilite::{self, Score};
use crate::loi::baremes::tables;
use crate::loi::calendrier::EtatDeTable;
use crate::loi::parametre::{Table, parle_de};
use crate::notions::choix::Choix as _;
use crate::notions::mois::{Date, Mois};
use crate::questions::droits::CleDroit;
use crate::ui::contexte::Contexte;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{cru, dit, vivant};

/// The page.
pub fn baremes(contexte: &Contexte) -> Html {
    let cherche = &contexte.ecran.cherche;
    let agir = contexte.agir.clone();
    let oninput = Callback::from(move |evenement: InputEvent| {
        agir.emit(Action::Regler(Reglage::Cherche(navigateur::texte_de(&evenement))));
    });
    let trouvees: Vec<&'static dyn Table> =
        tables().into_iter().filter(|table| parle_de(*table, cherche)).collect();
    let compte = match trouvees.len() {
        0 => "Aucun barème ne contient ces mots".to_owned(),
        1 => "1 barème".to_owned(),
        nombre => format!("{nombre} barèmes"),
    };
    let (mut accord, mut liste) = (Ecriture::default(), Ecriture::default());
    fiabilite(&mut accord);
    liste.html("<div class=\"baremes__liste\">");
    for table in trouvees {
        bareme(&mut liste, table, contexte.le.mois());
    }
    liste.html("</div>");
    html! {
        <main id="contenu" class="page page--large baremes" tabindex="-1">
            <h1 tabindex="-1">{ dit("Barèmes et fiabilité") }</h1>
            { cru(accord) }
            <section class="baremes__liste" aria-labelledby="baremes-titre">
                <h2 id="baremes-titre" class="titre-bloc">{ dit("Les chiffres de la loi") }</h2>
                <div class="champ">
                    <label class="champ__libelle" for="baremes-cherche">{ dit("Chercher un barème") }</label>
                    <span class="champ__aide" id="baremes-aide">{ "Un mot, un article, un montant : smic, D823-16, 651,69" }</span>
                    <input id="baremes-cherche" type="search" class="champ__saisie champ__saisie--libre" autocomplete="off"
                        aria-describedby="baremes-aide" value={cherche.clone()} {oninput} />
                </div>
                <p class="discret" role="status">{ vivant(compte) }</p>
                { cru(liste) }
            </section>
        </main>
    }
}

/// Conformity, as measured by the tests.
fn fiabilite(page: &mut Ecriture) {
    let le = fiabilite::mesuree_le();
    let le = le.parse::<Date>().map_or_else(|_| le.to_owned(), |date| date.to_string());
    page.html("<section class=\"baremes__liste\" aria-labelledby=\"fiabilite-titre\"><h2 id=\"fiabilite-titre\" class=\"titre-bloc\">Accord avec des ménages de référence</h2>");
    page.entre(
        "<p>600 ménages tirés au hasard sont calculés ici et par un autre moteur public. Mesure du ",
        &le,
        ", faite par les essais de ce logiciel. Une différence expliquée est un cas où la loi donne raison à ce calcul : son article est noté.</p>",
    );
    page.html("<div class=\"baremes__cadre\" tabindex=\"0\" role=\"region\" aria-label=\"Tableau des comparaisons\"><table class=\"baremes__tableau\"><thead><tr><th scope=\"col\">Droit</th><th scope=\"col\" class=\"nombre\">Comparés</th><th scope=\"col\" class=\"nombre\">Mêmes montants</th><th scope=\"col\" class=\"nombre\">Expliqués</th><th scope=\"col\" class=\"nombre\">Sans raison</th></tr></thead><tbody>");
    for score in fiabilite::scores() {
        rangee(page, &score);
    }
    page.html("</tbody></table></div></section>");
}

fn rangee(page: &mut Ecriture, score: &Score) {
    let nom = CleDroit::depuis_code(score.cle).map_or(score.cle, |cle| cle.libelle());
    let nom = match nom {
        "impot_revenu" => "Impôt sur le revenu",
        "revenu_fiscal_reference" => "Revenu fiscal de référence",
        "css_gratuite" => "Complémentaire santé solidaire gratuite",
        "css_participation" => "Complémentaire santé solidaire : participation",
        autre => autre,
    };
    page.entre("<tr><th scope=\"row\">", nom, "</th>");
    for nombre in [score.comparaisons, score.conformes(), score.expliquees, score.manquees] {
        page.entre("<td class=\"nombre\">", &nombre.to_string(), "</td>");
    }
    page.html("</tr>");
}

/// One table: its values, since when, from which text, how sure; what is expected next, seen from the month `le`.
fn bareme(page: &mut Ecriture, table: &'static dyn Table, le: Mois) {
    page.entre("<article class=\"bareme\"><h3 class=\"sous-titre\">", table.libelle(), "</h3>");
    let texte = format!("{} ; vérifié en {}", table.texte(), table.verifie());
    page.entre("<p class=\"discret\">", &texte, "</p>");
    attente(page, table, le);
    page.html("<ul class=\"fiche__liste\">");
    for ligne in table.lignes().into_iter().rev() {
        page.entre("<li>Depuis ", &ligne.depuis.to_string(), " : ");
        page.entre("<strong translate=\"no\">", &ligne.valeur, "</strong>");
        let source = format!(" ({} ; {})", ligne.source, ligne.confiance.libelle());
        page.entre("<span class=\"discret\">", &source, "</span>");
        doute(page, ligne.confiance);
        page.html("</li>");
    }
    page.html("</ul></article>");
}

/// Whether it is read, and when its next value is expected; an expected one that has not come is an error.
fn attente(page: &mut Ecriture, table: &'static dyn Table, le: Mois) {
    if table.est_informatif() {
        page.html("<p class=\"discret\">Pour information : aucun calcul ne le lit ici.</p>");
    }
    let Some(attendue) = table.attendue() else { return };
    let attendue = attendue.to_string();
    if table.etat(le, le) == EtatDeTable::EnRetard {
        page.entre(
            "<p class=\"champ__erreur\">Un nouveau montant était attendu en ",
            &attendue,
            " : il n'est pas connu ici, mettez la page à jour.</p>",
        );
    } else {
        page.entre("<p class=\"discret\">Prochain montant attendu en ", &attendue, "</p>");
    }
}
