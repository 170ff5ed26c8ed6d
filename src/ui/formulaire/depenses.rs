//! The expenses of the usual grid: a few posts at once, the others on request.

use crate::questions::table::Cle;
use yew::prelude::*;

use super::OUI_NON;
use crate::menage::document::{Champ, groupe};
use crate::menage::personnes;
use crate::notions::choix::Choix as _;
use crate::questions::depenses::{Bloc, Poste, Rythme};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, Reponse, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::{Action, lignes_du_poste};
use crate::ui::pas::depenses_montrees;
use crate::ui::textes::{dit, entendu, vivant};

/// The expenses, whole in the workspace; on the public path one group of those that the household may have, with the others
/// folded under the last.
pub fn depenses(contexte: &Contexte, groupe: Option<usize>) -> Html {
    let (rythme, rang) = (groupe.is_none(), groupe.unwrap_or(0));
    let montrees = depenses_montrees(&contexte.saisie);
    let montres = groupe.map_or(montrees.as_slice(), |rang| &montrees[rang..=rang]);
    let autres = |bloc: Bloc| {
        let pliee = |poste: &Poste| !montrees.iter().any(|postes| postes.contains(poste));
        Poste::TOUS.iter().copied().filter(move |poste| poste.bloc() == bloc && pliee(poste))
    };
    html! {
        <div class="depenses">
            if rythme { <p key="par-mois" class="champ__aide">{ dit("Par mois, sauf si un autre rythme est écrit") }</p> }
            <div class="grille" key="usuels">
                for poste in montres.iter().flatten().copied() { { postes(contexte, poste, rythme) } }
            </div>
            if rythme || rang + 1 == montrees.len() {
                for bloc in Bloc::TOUS.iter().copied() {
                    <details class="pli" key={bloc.code()} open={rythme}>
                        <summary><span>{ if bloc == Bloc::Contrainte { "Autres charges fixes" } else { bloc.libelle() } }</span></summary>
                        <div class="grille">
                            for poste in autres(bloc) { { postes(contexte, poste, rythme) } }
                        </div>
                    </details>
                }
            }
        </div>
    }
}

/// The lines of a post; an empty one where there is none.
fn postes(contexte: &Contexte, poste: Poste, rythme: bool) -> Html {
    let nombre = lignes_du_poste(&contexte.saisie, poste.code()).count().max(1);
    html! {
        <div key={poste.code()} class="depense">
            for rang in 0..nombre { { ligne(contexte, poste, rang, rythme) } }
        </div>
    }
}

fn ligne(contexte: &Contexte, poste: Poste, rang: usize, rythme: bool) -> Html {
    let existante = lignes_du_poste(&contexte.saisie, poste.code()).nth(rang);
    let place = existante.unwrap_or_else(|| contexte.saisie.nombre(Cle::Depenses));
    let agir = contexte.agir.clone();
    let ecrire = Callback::from(move |texte: String| agir.emit(Action::Depenser(poste.code(), rang, texte)));
    let en = Rythme::depuis_code(&contexte.texte(&Champ::element(Cle::Depenses, place, Cle::DepensesRythme)))
        .unwrap_or(if existante.is_some() { Rythme::Mois } else { poste.rythme_usuel() });
    let champ = |cle: Cle| Champ::element(Cle::Depenses, place, cle);
    let estimee = existante.is_some() && contexte.texte(&champ(Cle::DepensesEstimation)) == "true";
    // What stands above says "par mois".
    let libelle = match en {
        Rythme::Mois => poste.libelle().to_owned(),
        _ => format!("{}, {}", poste.libelle(), en.libelle()),
    };
    html! {
        <div key={rang} class="rangee">
            { QuestionPosee::new(champ(Cle::DepensesMontant), libelle)
                .aide(if estimee { "Estimation, à confirmer sur une facture" } else { "" })
                .ecrire(ecrire, format!("depense-{}-{rang}", poste.code())).texte(contexte, GenreDeChamp::Montant) }
            if existante.is_none() { { propose(contexte, poste) } }
            if existante.is_some_and(|_| rythme) { { preciser(contexte, champ, poste, en) } }
        </div>
    }
}

/// What few say of an expense, folded beside its amount.
fn preciser(contexte: &Contexte, champ: impl Fn(Cle) -> Champ, poste: Poste, en: Rythme) -> Html {
    html! {
        <details key="preciser" class="pli pli--discret depense__preciser">
            <summary>{ dit("Préciser") }{ entendu(format!(" : {}", poste.libelle())) }</summary>
            <div class="pli__contenu">
                { QuestionPosee::new(champ(Cle::DepensesRythme), "Tous les combien")
                    .defaut("mois").liste(contexte, options::<Rythme>()) }
                if matches!(en, Rythme::An | Rythme::Ponctuel) {
                    { QuestionPosee::new(champ(Cle::DepensesMois), "Payée en quel mois ?").aide("De 1 à 12")
                        .texte(contexte, GenreDeChamp::Entier("")) }
                }
                { QuestionPosee::new(champ(Cle::DepensesEstimation), "Est-ce une estimation ?")
                    .defaut("false").cote(contexte, &OUI_NON) }
                { pour_qui(contexte, champ(Cle::DepensesPersonne)) }
            </div>
        </details>
    }
}

/// "Je ne sais pas", where a source says what is usual: the amount offered is marked as an estimate.
fn propose(contexte: &Contexte, poste: Poste) -> Html {
    let Some(usuel) = contexte.resultat.estimation(poste) else { return Html::default() };
    let texte = format!("Je ne sais pas : compter {usuel} € (à confirmer)");
    let onclick = contexte.action::<MouseEvent>(move || {
        let mut depense = groupe(&[(Cle::DepensesPoste, poste.code()), (Cle::DepensesMontant, &usuel)]);
        depense[Cle::DepensesEstimation.mot()] = true.into();
        Action::Ajouter(Champ::foyer(Cle::Depenses), depense)
    });
    html! { <button type="button" class="bouton bouton--discret" {onclick}>{ vivant(texte) }</button> }
}

/// Whose expense it is; one that leaves the household takes it away.
fn pour_qui(contexte: &Contexte, champ: Champ) -> Html {
    let nombre = contexte.saisie.nombre(Cle::Personnes);
    if nombre < 2 {
        return Html::default();
    }
    let personnes: Vec<(String, String)> = (0..nombre)
        .map(|rang| {
            let id = contexte.texte(&Champ::personne(rang, Cle::IdPersonne));
            (id, personnes::appellation(&contexte.saisie, rang))
        })
        .collect();
    let mut reponses: Vec<Reponse<'_>> = vec![("", "Tout le foyer")];
    reponses.extend(personnes.iter().map(|(id, nom)| (id.as_str(), nom.as_str())));
    QuestionPosee::new(champ, "Pour qui").liste(contexte, &reponses)
}
