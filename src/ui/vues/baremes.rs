//! Every value of the law that the calculation uses, and how far the results agree with the reference households.

use yew::prelude::*;

use super::formes::{doute, liste, page_publique, tete};
use crate::conseil::textes::fiches::liens;
use crate::documents::fiabilite::{self, Erratum, Score};
use crate::impaye::textes::contacts::NATIONAUX;
use crate::loi::baremes::tables;
use crate::loi::calendrier::EtatDeTable;
use crate::loi::parametre::{Table, Valeur, parle_de};
use crate::notions::choix::Choix as _;
use crate::notions::mois::{Date, Mois};
use crate::questions::droits::CleDroit;
use crate::territoire::contacts::{self, Guichet};
use crate::ui::contexte::Contexte;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{dit, vivant};

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
    html! {
        <main id="contenu" class="page page--large baremes" tabindex="-1">
            <h1 tabindex="-1">{ dit("Barèmes et fiabilité") }</h1>
            { fiabilite() }
            { errata() }
            { limites() }
            { adresses(contexte.le.mois()) }
            { contacts_livres(contexte.le.mois()) }
            <section class="baremes__liste" aria-labelledby="baremes-titre">
                <h2 id="baremes-titre" class="titre-bloc">{ dit("Les chiffres de la loi") }</h2>
                <div class="champ">
                    <label class="champ__libelle" for="baremes-cherche">{ dit("Chercher un barème") }</label>
                    <span class="champ__aide" id="baremes-aide">{ "Un mot, un article, un montant : smic, D823-16, 651,69" }</span>
                    <input id="baremes-cherche" type="search" class="champ__saisie champ__saisie--libre" autocomplete="off"
                        aria-describedby="baremes-aide" value={cherche.clone()} {oninput} />
                </div>
                <p class="discret" role="status">{ vivant(compte) }</p>
                <div class="baremes__liste">for table in trouvees { { bareme(table, contexte.le.mois()) } }</div>
            </section>
        </main>
    }
}

/// Conformity, as measured by the tests.
fn fiabilite() -> Html {
    let le = fiabilite::mesuree_le();
    let le = le.parse::<Date>().map_or_else(|_| le.to_owned(), |date| date.to_string());
    html! {
        <section class="baremes__liste" aria-labelledby="fiabilite-titre">
            <h2 id="fiabilite-titre" class="titre-bloc">{ "Accord avec des ménages de référence" }</h2>
            <p>{ format!("600 ménages tirés au hasard sont calculés ici et par un autre moteur public. Mesure du {le}, faite par les essais de ce logiciel. Une différence expliquée est un cas où la loi donne raison à ce calcul : son article est noté.") }</p>
            <div class="baremes__cadre" tabindex="0" role="region" aria-label="Tableau des comparaisons">
                <table class="baremes__tableau">
                    { tete("Droit", &["Comparés", "Mêmes montants", "Expliqués", "Sans raison"]) }
                    <tbody>for score in fiabilite::scores() { { rangee(&score) } }</tbody>
                </table>
            </div>
        </section>
    }
}

/// What earlier releases got wrong, and whom it may concern.
fn errata() -> Html {
    let erratum = |erratum: Erratum| {
        let le = erratum.le.parse::<Date>().map_or_else(|_| erratum.le.to_owned(), |date| date.to_string());
        let droit = CleDroit::depuis_code(erratum.cle).map_or(erratum.cle, |cle| cle.libelle());
        html! {
            <li key={erratum.quoi}>
                <strong>{ format!("{le}, {droit}. ") }</strong>
                { format!("{}. {}.", erratum.qui, erratum.quoi) }
            </li>
        }
    };
    html! {
        <section class="baremes__liste" aria-labelledby="errata-titre">
            <h2 id="errata-titre" class="titre-bloc">{ "Ce qui a été corrigé" }</h2>
            <p>{ "Si vous êtes dans un de ces cas et que vous avez gardé un résultat d'avant cette date, refaites le calcul." }</p>
            <ul class="fiche__liste">for corrige in fiabilite::errata() { { erratum(corrige) } }</ul>
        </section>
    }
}

/// What each calculation leaves out.
fn limites() -> Html {
    html! {
        <section class="baremes__liste" aria-labelledby="limites-titre">
            <h2 id="limites-titre" class="titre-bloc">{ "Ce que les calculs ne prennent pas en compte" }</h2>
            <p>{ "Ce qui vous concerne est dit à côté du montant." }</p>
            for cle in CleDroit::TOUS {
                <section key={cle.code()}>
                    <h3 class="sous-titre">{ cle.libelle() }</h3>
                    { liste(cle.limites()) }
                </section>
            }
        </section>
    }
}

/// The public pages to which the sheets lead, each with the month of its last check, seen from the month `le`.
fn adresses(le: Mois) -> Html {
    html! {
        <section class="baremes__liste" aria-labelledby="adresses-titre">
            <h2 id="adresses-titre" class="titre-bloc">{ "Les pages publiques citées" }</h2>
            <p>{ "Chaque adresse a été comparée à des copies publiques, le mois indiqué. Une page peut avoir changé depuis." }</p>
            <ul class="fiche__liste">
                for lien in liens() {
                    <li key={lien.adresse}>
                        { page_publique(&lien) }
                        <span class="discret">{ format!(" ({})", lien.verifie) }</span>
                        if lien.est_perime(le) { { " " }<strong class="calcul__doute">{ "à vérifier : plus d'un an" }</strong> }
                    </li>
                }
            </ul>
        </section>
    }
}

/// How old the numbers and the addresses of offices are, where they come from, under which licence.
fn contacts_livres(le: Mois) -> Html {
    let guichet = |guichet: &Guichet| {
        let (pages, releve) = contacts::connues(*guichet);
        let depuis = releve.map(|releve| format!(", lues dans des copies publiques ({releve})"));
        format!("{} : {pages} pages{}", guichet.libelle(), depuis.unwrap_or_default())
    };
    html! {
        <section class="baremes__liste" aria-labelledby="contacts-titre">
            <h2 id="contacts-titre" class="titre-bloc">{ "Les numéros et les adresses des guichets" }</h2>
            <p>{ format!("Liste faite en {}, à partir de copies publiques datées. Aucun numéro n'a été appelé et aucune page n'a été ouverte ce jour-là. Ce qui vient d'une seule source ancienne n'est pas montré : là où rien n'est sûr, c'est l'annuaire de l'administration.", contacts::RELEVE) }</p>
            <ul class="fiche__liste">
                for contact in NATIONAUX {
                    <li key={contact.nom}>
                        { contact.nom }{ " : " }<span class="fiche__adresse" translate="no">{ contact.valeur }</span>
                        <span class="discret">{ format!(" ({})", contact.releve) }</span>
                        if contact.releve.est_ancien(le) { { " " }<strong class="calcul__doute">{ "à vérifier : plus d'un an" }</strong> }
                    </li>
                }
                for connu in Guichet::TOUS { <li key={connu.code()}>{ guichet(connu) }</li> }
            </ul>
            <p>{ "D'où ils viennent :" }</p>
            { liste(&SOURCES_DES_CONTACTS) }
        </section>
    }
}

const SOURCES_DES_CONTACTS: [&str; 4] = [
    "Annuaire de l'administration et fiches « Vos droits et démarches » de la DILA : Licence Ouverte",
    "Communes et métropoles : Insee et Etalab, Licence Ouverte",
    "Pages des CAF et des FSL, adresses des démarches : relevées dans le simulateur public d'aides « aides-jeunes » ; seuls le nom et l'adresse sont repris, aucun texte",
    "Presse et pages publiques : un numéro ou une adresse relevés seuls",
];

fn rangee(score: &Score) -> Html {
    let nom = CleDroit::depuis_code(score.cle).map_or(score.cle, |cle| cle.libelle());
    let nom = match nom {
        "impot_revenu" => "Impôt sur le revenu",
        "revenu_fiscal_reference" => "Revenu fiscal de référence",
        "css_gratuite" => "Complémentaire santé solidaire gratuite",
        "css_participation" => "Complémentaire santé solidaire : participation",
        autre => autre,
    };
    html! {
        <tr>
            <th scope="row">{ nom }</th>
            for nombre in [score.comparaisons, score.conformes(), score.expliquees, score.manquees] {
                <td class="nombre">{ nombre }</td>
            }
        </tr>
    }
}

/// One table: its values, since when, from which text, how sure; what is expected next, seen from the month `le`.
fn bareme(table: &'static dyn Table, le: Mois) -> Html {
    html! {
        <article key={table.cle()} class="bareme">
            <h3 class="sous-titre">{ table.libelle() }</h3>
            <p class="discret">{ format!("{} ; vérifié en {}", table.texte(), table.verifie()) }</p>
            if table.est_informatif() {
                <p class="discret">{ "Pour information : aucun calcul ne le lit ici." }</p>
            }
            { attente(table, le) }
            <ul class="fiche__liste">for ligne in table.lignes().into_iter().rev() { { valeur(&ligne) } }</ul>
        </article>
    }
}

fn valeur(ligne: &Valeur<String>) -> Html {
    html! {
        <li>
            { dit("Depuis ") }{ vivant(ligne.depuis) }{ dit(" : ") }
            <strong translate="no">{ &ligne.valeur }</strong>
            <span class="discret">{ format!(" ({} ; {})", ligne.source, ligne.confiance.libelle()) }</span>
            { doute(ligne.confiance) }
        </li>
    }
}

/// When the next value is expected; an expected one that has not come is an error.
fn attente(table: &'static dyn Table, le: Mois) -> Html {
    let Some(attendue) = table.attendue() else { return Html::default() };
    if table.etat(le, le) == EtatDeTable::EnRetard {
        html! { <p class="champ__erreur">{ format!("Un nouveau montant était attendu en {attendue} : il n'est pas connu ici, mettez la page à jour.") }</p> }
    } else {
        html! { <p class="discret">{ format!("Prochain montant attendu en {attendue}") }</p> }
    }
}
