//! What is left to live on, first: per month, then per day.

use yew::prelude::*;

use super::formes::lien_vers;
use crate::documents::mots::{minuscule, plage};
use crate::documents::rapport::par_jour;
use crate::dossier::Dossier;
use crate::loi::droit::Droit;
use crate::menage::document::Champ;
use crate::notions::choix::Choix as _;
use crate::notions::fourchette::Fourchette;
use crate::notions::tri::une_fois;
use crate::questions::depenses::Poste;
use crate::questions::droits::CleDroit;
use crate::questions::reference::Reference;
use crate::questions::table::Cle;
use crate::ui::contexte::Contexte;
use crate::ui::resultat::Resultat;
use crate::ui::textes::{dit, montant, vivant};

/// The headline figures.
pub fn synthese(contexte: &Contexte) -> Html {
    let Some((_, simulation)) = contexte.resultat.complet() else { return attente(contexte) };
    let budget = simulation.base();
    // "At least" nothing, or a debt, says nothing.
    let dit_quelque_chose = |reste: &Fourchette| !reste.ouverte || reste.bas.est_positif();
    let Some(reste) = budget.reste_a_vivre.filter(dit_quelque_chose) else { return attente(contexte) };
    let repere = contexte.ecran.repere.as_ref().and_then(|repere| repere.reste);
    let quoi = if contexte.option.is_some() { "par rapport à aujourd'hui" } else { "depuis le repère" };
    html! {
        <section key="reste" class="synthese" aria-labelledby="synthese-titre">
            <h2 id="synthese-titre" class="synthese__titre">{ "Reste à vivre" }</h2>
            <p class="synthese__quand">{ dit("Aujourd'hui") }</p>
            <p class="synthese__montant">{ montant(plage(reste)) }<span class="synthese__rythme">{ "par mois" }</span></p>
            if let Some(jour) = budget.par_jour_et_personne {
                <p class="synthese__jour">
                    { dit("soit ") }{ montant(plage(jour)) }{ " " }{ vivant(par_jour(budget.personnes)) }
                </p>
            }
            { sans_reponse(contexte, &budget.postes_absents) }
            { ensuite(contexte, reste) }
            if let Some(ecart) = contexte.resultat.depuis(repere, quoi) {
                <p class="discret">{ vivant(ecart) }</p>
            }
        </section>
    }
}

/// Expenses that are named where they are missing; more are counted.
const NOMMEES: usize = 3;

/// What today's figure leaves out, and the way to give it.
fn sans_reponse(contexte: &Contexte, absents: &[Poste]) -> Html {
    let noms: Vec<String> = absents.iter().take(NOMMEES).map(|poste| minuscule(poste.libelle())).collect();
    let suite = if absents.len() > NOMMEES { "…" } else { "." };
    let combien = match absents.len() {
        0 => return Html::default(),
        1 => format!("Il manque une dépense dans ce calcul : {}{suite} ", noms.join(" ; ")),
        nombre => format!("Il manque {nombre} dépenses dans ce calcul : {}{suite} ", noms.join(" ; ")),
    };
    html! {
        <p class="synthese__jour">
            { vivant(combien) }
            { lien_vers(contexte, "lien", Champ::foyer(Cle::Depenses), "Les donner") }
        </p>
    }
}

/// After today's figure, with what is received: what is left once the claims are paid, with what is due. While nobody said
/// what is received, today has two ends; the way to say it.
fn ensuite(contexte: &Contexte, reste: Fourchette) -> Html {
    let Some(dossier) = contexte.dossier() else { return Html::default() };
    let paye = dossier.une_fois_paye();
    let ensuite = paye.installe.zip(paye.reste_a_vivre).filter(|(_, ensuite)| *ensuite != reste);
    let sans_montant = dossier.situation().menage.ne_sait_pas_combien(CleDroit::AideLogement);
    html! {
        <>
            if reste.ouverte && sans_montant {
                <p class="synthese__jour">
                    { dit("Sans votre aide au logement, dont le montant n'est pas dit. ") }
                    { lien_vers(contexte, "lien", Champ::foyer(Cle::Percu(CleDroit::AideLogement)), "Le donner") }
                </p>
            }
            if dossier.droits_recus().is_none() {
                <p class="synthese__jour">
                    { dit("Cela dépend des aides que vous recevez déjà. ") }
                    { lien_vers(contexte, "lien", Champ::foyer(Cle::Percus), "Dire lesquelles") }
                </p>
            } else if let Some((mois, ensuite)) = ensuite {
                <p class="synthese__quand">{ vivant(format!("{}, vers {mois}", quand(dossier))) }</p>
                <p class="synthese__montant synthese__montant--ensuite">{ montant(plage(ensuite)) }<span class="synthese__rythme">{ "par mois" }</span></p>
            }
        </>
    }
}

/// Without anything to claim, what is received follows the incomes.
fn quand(dossier: &Dossier) -> &'static str {
    if dossier.a_faire().is_empty() { "D'après ce calcul" } else { "Une fois vos demandes payées" }
}

/// What is still missing, each with the way to its field.
fn attente(contexte: &Contexte) -> Html {
    html! {
        <section key="attente" class="synthese synthese--attente" aria-labelledby="synthese-titre">
            <h2 id="synthese-titre" class="synthese__titre">{ "Reste à vivre" }</h2>
            <p>{ "Il manque encore :" }</p>
            <ul class="synthese__manques">
                for reference in manquants(&contexte.resultat) {
                    <li>{ lien_vers(contexte, "lien", Champ::de(&reference), &contexte.reponse_manquante(&reference)) }</li>
                }
            </ul>
        </section>
    }
}

fn manquants(resultat: &Resultat) -> Vec<Reference> {
    let mut manquants = resultat.lecture.manquants.clone();
    if let Some(simulation) = resultat.simulation() {
        manquants.extend(simulation.base().manquants.iter().copied());
        if let Droit::Indetermine(manque) = simulation.droit(CleDroit::AideLogement) {
            manquants.extend(manque.reponses.iter().copied());
        }
    }
    une_fois(manquants, |reference| *reference)
}
