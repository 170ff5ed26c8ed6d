//! The expenses of the usual grid: a few posts at once, the others on request.

use yew::prelude::*;

use super::OUI_NON;
use crate::budget::depense::{Bloc, Poste, Rythme};
use crate::saisie::Champ;
use crate::situation::Choix as _;
use crate::ui::champs::{Genre, Question, options};
use crate::ui::dossier::Dossier;
use crate::ui::etat::{Action, lignes_du_poste};

/// The posts of nearly every household.
const USUELS: [Poste; 9] = [
    Poste::Electricite,
    Poste::Chauffage,
    Poste::Eau,
    Poste::AssuranceHabitation,
    Poste::AssuranceAuto,
    Poste::Mutuelle,
    Poste::Telephone,
    Poste::Transport,
    Poste::Cantine,
];

/// The expenses.
pub fn depenses(dossier: &Dossier, dense: bool) -> Html {
    let autres = |bloc: Bloc| {
        Poste::TOUS.iter().copied().filter(move |poste| poste.bloc() == bloc && !USUELS.contains(poste))
    };
    let rythme = dense;
    html! {
        <div class="depenses">
            <div class="grille" key="usuels">
                for poste in USUELS { { postes(dossier, poste, rythme) } }
            </div>
            for bloc in Bloc::TOUS.iter().copied() {
                <details class="pli" key={bloc.code()}>
                    <summary><span>{ if bloc == Bloc::Contrainte { "Autres charges fixes" } else { bloc.libelle() } }</span></summary>
                    <div class="grille">
                        for poste in autres(bloc) { { postes(dossier, poste, rythme) } }
                    </div>
                </details>
            }
        </div>
    }
}

/// The lines of a post; an empty one where there is none.
fn postes(dossier: &Dossier, poste: Poste, rythme: bool) -> Html {
    let nombre = lignes_du_poste(&dossier.saisie, poste.code()).count().max(1);
    html! {
        <div key={poste.code()} class="depense">
            for rang in 0..nombre { { ligne(dossier, poste, rang, rythme) } }
        </div>
    }
}

fn ligne(dossier: &Dossier, poste: Poste, rang: usize, rythme: bool) -> Html {
    let existante = lignes_du_poste(&dossier.saisie, poste.code()).nth(rang);
    let place = existante.unwrap_or_else(|| dossier.saisie.nombre("depenses"));
    let agir = dossier.agir.clone();
    let ecrire = Callback::from(move |texte: String| agir.emit(Action::Depenser(poste.code(), rang, texte)));
    let en = Rythme::depuis_code(&dossier.texte(&Champ::element("depenses", place, "rythme")))
        .unwrap_or(Rythme::Mois);
    html! {
        <div key={rang} class="rangee">
            { Question::new(Champ::element("depenses", place, "montant"), format!("{}, {}", poste.libelle(), en.libelle()))
                .ecrire(ecrire, format!("depense-{}-{rang}", poste.code())).texte(dossier, Genre::Montant) }
            if let Some(place) = existante.filter(|_| rythme) {
                { Question::new(Champ::element("depenses", place, "rythme"), "Tous les combien")
                    .defaut("mois").liste(dossier, &options::<Rythme>()) }
                if matches!(en, Rythme::An | Rythme::Ponctuel) {
                    { Question::new(Champ::element("depenses", place, "mois"), "Payée en quel mois ?").aide("De 1 à 12")
                        .texte(dossier, Genre::Entier("")) }
                }
                { Question::new(Champ::element("depenses", place, "estimation"), "Est-ce une estimation ?")
                    .defaut("false").cote(dossier, &OUI_NON) }
            }
        </div>
    }
}
