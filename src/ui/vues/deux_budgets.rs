//! The two pictures of the month, side by side: today, with what is received; once the claims are paid, with what is due;
//! and the way from one to the other.

use yew::prelude::*;

use super::formes::{cellule, tete};
use crate::documents::mots::plage;
use crate::dossier::Dossier;
use crate::dossier::avenir::MoisDuDossier;
use crate::notions::fourchette::Fourchette;
use crate::notions::mois::Mois;
use crate::ui::contexte::Contexte;
use crate::ui::textes::{dit, montant, vivant};

/// Nothing to show while an answer is missing.
pub fn deux_budgets(contexte: &Contexte) -> Html {
    let Some(dossier) = contexte.dossier() else { return Html::default() };
    let (aujourdhui, paye) = (dossier.budget_d_aujourdhui(), dossier.une_fois_paye());
    let Some(installe) = paye.installe.filter(|_| aujourdhui.reste_a_vivre.is_some()) else {
        return Html::default();
    };
    let rangees = [
        ("Ressources, sans l'aide au logement", Some(aujourdhui.ressources), paye.ressources),
        ("Reste à vivre", aujourdhui.reste_a_vivre, paye.reste_a_vivre),
        ("Reste en fin de mois", aujourdhui.solde, paye.solde),
    ];
    html! {
        <section class="deux-budgets" aria-labelledby="deux-budgets-titre">
            <h2 id="deux-budgets-titre" class="titre-bloc">{ dit("Aujourd'hui, et une fois vos demandes payées") }</h2>
            <table class="droits__tableau">
                { tete("Par mois", &["Aujourd'hui", "Une fois payé"]) }
                <tbody>
                    for (libelle, un, autre) in rangees {
                        <tr key={libelle}>
                            <th scope="row">{ dit(libelle) }</th>
                            { cellule(&somme(un)) }{ cellule(&somme(autre)) }
                        </tr>
                    }
                </tbody>
            </table>
            <p class="discret">{ vivant(phrase(dossier, installe)) }</p>
            { chemin(&dossier.prevision()) }
        </section>
    }
}

fn somme(fourchette: Option<Fourchette>) -> String {
    fourchette.map_or_else(|| "à compléter".to_owned(), plage)
}

/// Which aids each picture counts, and when the second one comes.
fn phrase(dossier: &Dossier, installe: Mois) -> String {
    let recu = match dossier.droits_recus() {
        None => {
            "Aujourd'hui : de rien de reçu à tout ce qui vous est dû, tant que vous n'avez pas dit ce que vous recevez."
        }
        Some(_) => "Aujourd'hui : avec les aides que vous recevez.",
    };
    format!(
        "{recu} Une fois payé : avec celles auxquelles vous avez droit, si vous les demandez ce mois-ci ; les montants sont stables vers {installe}."
    )
}

/// What comes in by aids, month by month, until it is stable.
fn chemin(mois: &[MoisDuDossier]) -> Html {
    html! {
        <>
            <h3 class="sous-titre" id="chemin-titre">{ dit("Vos aides mois par mois, si vous demandez tout") }</h3>
            <ol class="deux-budgets__chemin" aria-labelledby="chemin-titre">
                for prevu in mois.iter().take(4) {
                    <li key={prevu.mois.iso()}>{ vivant(prevu.mois) }{ montant(prevu.recu) }</li>
                }
            </ol>
        </>
    }
}
