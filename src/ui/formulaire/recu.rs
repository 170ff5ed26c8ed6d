//! The aids received today: tick, then the amount.

use crate::questions::table::Cle;
use serde_json::{Map, Value, json};
use yew::prelude::*;

use super::dettes::a_completer;
use crate::conseil::questions::peut_se_recevoir;
use crate::menage::document::{Champ, DEMANDE};
use crate::notions::choix::Choix as _;
use crate::questions::depenses::NatureDette;
use crate::questions::droits::{CleDroit, Compte};
use crate::questions::vocabulaire::Occupation;
use crate::ui::champs::{GenreDeChamp, QuestionPosee, coche, identifiant};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{bouton, dit};

/// The list of aids.
pub fn recu(contexte: &Contexte) -> Html {
    let en_hlm = contexte.saisie.texte(&Champ::foyer(Cle::LogementOccupation)) == Occupation::Hlm.code();
    // A landlord of social housing alone makes the rent reduction: it is on the rent notice.
    let proposee = |cle: CleDroit| cle.compte() != Compte::Loyer || en_hlm;
    let menage = contexte.resultat.complet().map(|(situation, _)| &situation.menage);
    let attendue = |cle: &CleDroit| menage.is_none_or(|menage| peut_se_recevoir(menage, *cle));
    let proposees = CleDroit::TOUS.iter().copied().filter(|cle| proposee(*cle));
    let (attendues, autres): (Vec<_>, Vec<_>) = proposees.partition(attendue);
    let (par_mois, par_an): (Vec<_>, Vec<_>) =
        attendues.into_iter().partition(|cle| cle.compte_dans_le_mois());
    let cochee = |cle: &CleDroit| contexte.saisie.valeur(&Champ::foyer(Cle::Percu(*cle))).is_some();
    html! {
        <fieldset class="coches">
            <legend class="champ__aide">{ dit("Aide au logement, RSA, prime d'activité, complémentaire santé, chèque énergie…") }</legend>
            { aucune(contexte) }
            <details key="recues" class="pli" open={CleDroit::TOUS.iter().any(cochee)}>
                <summary>{ dit("J'en reçois : les cocher") }</summary>
                <p class="champ__aide">{ dit("Pour chacune, le montant du mois dernier, avant toute retenue") }</p>
                for cle in par_mois { { ligne(contexte, cle) } }
                <p key="par-an" class="champ__aide">{ dit("Et pour cette année, sans montant") }</p>
                for cle in par_an { { ligne(contexte, cle) } }
                if !autres.is_empty() {
                    <details key="autres" class="pli" open={autres.iter().any(cochee)}>
                        <summary><span>{ dit("Une autre aide") }</span></summary>
                        for cle in autres { { ligne(contexte, cle) } }
                    </details>
                }
                { retenue(contexte) }
            </details>
        </fieldset>
    }
}

/// "None of these aids" is an answer: nothing received, which is not the same as nothing said.
fn aucune(contexte: &Contexte) -> Html {
    let champ = Champ::foyer(Cle::Percus);
    let aucune = contexte.saisie.valeur(&champ).and_then(Value::as_object).is_some_and(Map::is_empty);
    coche(contexte, champ, "Aucune de ces aides", aucune, (json!({}), None))
}

/// What the family fund keeps back each month to recover an overpayment: a debt like another, asked where it is seen.
fn retenue(contexte: &Contexte) -> Html {
    let champ = |rang: usize, cle: Cle| Champ::element(Cle::Dettes, rang, cle);
    let est_un_trop_percu =
        |rang: &usize| contexte.saisie.texte(&champ(*rang, Cle::DettesNature)) == NatureDette::InduCaf.code();
    let Some(rang) = (0..contexte.saisie.nombre(Cle::Dettes)).find(est_un_trop_percu) else {
        let (agir, suivant) = (contexte.agir.clone(), contexte.saisie.nombre(Cle::Dettes));
        let mensualite = identifiant(&champ(suivant, Cle::DettesMensualite));
        let ajoute = Callback::from(move |_: MouseEvent| {
            let dette = a_completer(json!({ "nature": NatureDette::InduCaf.code() }));
            agir.emit(Action::Ajouter(Champ::foyer(Cle::Dettes), dette));
            navigateur::focalise_sur(mensualite.clone());
        });
        return bouton("bouton bouton--ajout", "On me retient une somme (trop-perçu)", ajoute);
    };
    html! {
        <div class="grille">
            { QuestionPosee::new(champ(rang, Cle::DettesMensualite), "Retenu chaque mois pour un trop-perçu").texte(contexte, GenreDeChamp::Montant) }
            { QuestionPosee::new(champ(rang, Cle::DettesRestantDu), "Reste à rembourser").texte(contexte, GenreDeChamp::Montant) }
            if let Some(phrase) = contexte.resultat.apres_retenue() { <p key={phrase.clone()} class="champ__aide">{ phrase }</p> }
        </div>
    }
}

fn ligne(contexte: &Contexte, cle: CleDroit) -> Html {
    let champ = Champ::foyer(Cle::Percu(cle));
    let dite = contexte.saisie.valeur(&champ).is_some();
    let demandee = contexte.saisie.est_demandee(cle);
    // A claim that waits for its answer is not money received.
    let demande = json!({ DEMANDE: contexte.saisie.texte(&Champ::foyer(Cle::Mois)) });
    html! {
        <div key={cle.code()} class="coche__groupe">
            { coche(contexte, champ.clone(), cle.libelle(), dite, (Value::Null, None)) }
            if dite && !demandee && cle.compte_dans_le_mois() {
                { QuestionPosee::new(contexte.saisie.montant_percu(cle), format!("Reçu par mois : {}", cle.libelle())).texte(contexte, GenreDeChamp::Montant) }
            }
            if dite { { coche(contexte, champ, "Demandée, pas encore payée", demandee, (demande, Some(Value::Null))) } }
        </div>
    }
}
