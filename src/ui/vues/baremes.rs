//! Every value of the law that the calculation uses, and how far the results agree with the reference households.

use yew::prelude::*;

use super::fiche::doute;
use crate::fiabilite::{self, Score};
use crate::mois::Date;
use crate::parametres::{self, Table};
use crate::simulation::CleDroit;
use crate::situation::Choix as _;
use crate::ui::navigateur;
use crate::ui::textes::{dit, vivant};

/// The page.
#[component]
pub fn Baremes() -> Html {
    let cherche = use_state_eq(String::new);
    let oninput = {
        let cherche = cherche.clone();
        Callback::from(move |evenement: InputEvent| cherche.set(navigateur::texte_de(&evenement)))
    };
    let trouvees: Vec<&'static dyn Table> =
        parametres::tables().into_iter().filter(|table| parametres::parle_de(*table, &cherche)).collect();
    let compte = match trouvees.len() {
        0 => "Aucun barème ne contient ces mots".to_owned(),
        1 => "1 barème".to_owned(),
        nombre => format!("{nombre} barèmes"),
    };
    html! {
        <main id="contenu" class="page page--large baremes" tabindex="-1">
            <h1 tabindex="-1">{ dit("Barèmes et fiabilité") }</h1>
            { fiabilite() }
            <section class="baremes__liste" aria-labelledby="baremes-titre">
                <h2 id="baremes-titre" class="titre-bloc">{ dit("Les chiffres de la loi") }</h2>
                <div class="champ">
                    <label class="champ__libelle" for="baremes-cherche">{ dit("Chercher un barème") }</label>
                    <span class="champ__aide" id="baremes-aide">{ "Un mot, un article, un montant : smic, D823-16, 651,69" }</span>
                    <input id="baremes-cherche" type="search" class="champ__saisie champ__saisie--libre" autocomplete="off"
                        aria-describedby="baremes-aide" value={(*cherche).clone()} {oninput} />
                </div>
                <p class="discret" role="status">{ vivant(compte) }</p>
                for table in trouvees { { bareme(table) } }
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
            <h2 id="fiabilite-titre" class="titre-bloc">{ dit("Accord avec des ménages de référence") }</h2>
            <p>
                { dit("600 ménages tirés au hasard sont calculés ici et par un autre moteur public. Mesure du ") }<span>{ le }</span>
                { dit(", faite par les essais de ce logiciel. Une différence expliquée est un cas où la loi donne raison à ce calcul : son article est noté.") }
            </p>
            <div class="baremes__cadre" tabindex="0" role="region" aria-label="Tableau des comparaisons">
                <table class="baremes__tableau">
                    <thead>
                        <tr>
                            <th scope="col">{ dit("Droit") }</th>
                            <th scope="col" class="nombre">{ dit("Comparés") }</th>
                            <th scope="col" class="nombre">{ dit("Mêmes montants") }</th>
                            <th scope="col" class="nombre">{ dit("Expliqués") }</th>
                            <th scope="col" class="nombre">{ dit("Sans raison") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for score in fiabilite::scores() { { rangee(score) } }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn rangee(score: Score) -> Html {
    let nom = CleDroit::depuis_code(score.cle).map_or(score.cle, |cle| cle.libelle());
    let nom = match nom {
        "impot_revenu" => "Impôt sur le revenu",
        "revenu_fiscal_reference" => "Revenu fiscal de référence",
        "css_gratuite" => "Complémentaire santé solidaire gratuite",
        "css_participation" => "Complémentaire santé solidaire : participation",
        autre => autre,
    };
    html! {
        <tr key={score.cle}>
            <th scope="row">{ dit(nom) }</th>
            <td class="nombre">{ score.comparaisons }</td>
            <td class="nombre">{ score.conformes() }</td>
            <td class="nombre">{ score.expliquees }</td>
            <td class="nombre">{ score.manquees }</td>
        </tr>
    }
}

/// One table: its values, since when, from which text, how sure.
fn bareme(table: &'static dyn Table) -> Html {
    html! {
        <article key={table.cle()} class="bareme">
            <h3 class="sous-titre"><span>{ table.libelle() }</span></h3>
            <p class="discret"><span>{ format!("{} ; vérifié en {}", table.texte(), table.verifie()) }</span></p>
            <ul class="fiche__liste">
                for ligne in table.lignes().into_iter().rev() {
                    <li key={ligne.depuis.iso()}>
                        <span>{ format!("Depuis {} : ", ligne.depuis) }</span>
                        <strong translate="no">{ ligne.valeur }</strong>
                        <span class="discret">{ format!(" ({} ; {})", ligne.source, ligne.confiance.libelle()) }</span>
                        { doute(ligne.confiance) }
                    </li>
                }
            </ul>
        </article>
    }
}
