//! What a person earns: the income of the present activity first, the others on request; what the household has put aside.

use crate::questions::table::Cle;
use serde_json::{Value, json};
use yew::prelude::*;

use super::Etendue;
use super::autres_revenus::autres_revenus;
use crate::menage::document::Champ;
use crate::menage::personnes;
use crate::menage::posees::{
    DERNIER_SALAIRE, demande_l_epargne, demande_le_dernier_salaire, demande_le_salaire_d_etudiant,
    revenus_principaux,
};
use crate::notions::choix::Choix as _;
use crate::notions::serie::{AVANT, DEPUIS, MONTANT};
use crate::questions::vocabulaire::{Activite, Nature, TrancheEpargne};
use crate::ui::champs::{GenreDeChamp, QuestionPosee, identifiant, options};
use crate::ui::contexte::Contexte;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{bouton, dit, lien};

/// The incomes of an adult.
pub fn revenus(contexte: &Contexte, rang: usize, etendue: Etendue) -> Html {
    let activite = Activite::depuis_code(&contexte.texte(&Champ::personne(rang, Cle::Activite)));
    let principaux: Vec<Nature> = demandes(contexte, rang, activite);
    let salaire = Champ::personne(rang, DERNIER_SALAIRE);
    let sans_salaire = est_sans_salaire_dit(contexte, &salaire);
    let avant = sans_salaire && demande_le_dernier_salaire(&contexte.saisie, rang);
    let a_cote = sans_salaire && demande_le_salaire_d_etudiant(&contexte.saisie, rang);
    let ajoutes: Vec<Nature> = Nature::TOUS
        .iter()
        .copied()
        .filter(|n| !principaux.contains(n) && est_present(contexte, rang, *n))
        .filter(|n| !((avant || a_cote) && *n == Nature::Salaire))
        .collect();
    html! {
        <div class="revenus">
            for nature in principaux.iter().copied() { { revenu(contexte, rang, nature, true) } }
            if avant { { dernier_salaire(contexte, salaire) } } else if a_cote { { salaire_d_etudiant(contexte, salaire) } }
            for nature in ajoutes { { revenu(contexte, rang, nature, false) } }
            if principaux.is_empty() && !etendue.dense() {
                <p key="rien" class="champ__aide">{ dit("Pas de revenu ? Continuez. Une pension, une rente ou des loyers se cochent dessous.") }</p>
            }
            { autres_revenus(contexte, rang, etendue.dense()) }
            if rang == personnes::rang_du_demandeur(&contexte.saisie) && demande_l_epargne(&contexte.saisie) {
                { epargne(contexte) }
            }
        </div>
    }
}

/// Whether nothing is said of a wage, or that there is none.
pub fn est_sans_salaire_dit(contexte: &Contexte, champ: &Champ) -> bool {
    contexte.saisie.valeur(champ).is_none_or(|valeur| valeur.is_null() || *valeur == json!(0))
}

/// A wage that stopped is an amount, then nothing from a month on: both are asked once one says that there was one.
pub fn dernier_salaire(contexte: &Contexte, champ: Champ) -> Html {
    let question = if est_du_conjoint(contexte, &champ) {
        "Votre conjoint a-t-il eu un salaire ces trois dernières années ?"
    } else {
        "Avez-vous eu un salaire ces trois dernières années ?"
    };
    let arrete = json!([{ DEPUIS: AVANT, MONTANT: "" }, { DEPUIS: "", MONTANT: 0 }]);
    let montant = champ.sous("[0]").sous(MONTANT);
    salaire_ou_non(contexte, champ, question, ("Oui, il s'est arrêté", arrete, montant))
}

/// A small job beside the studies: its amount is asked once one says that there is one.
fn salaire_d_etudiant(contexte: &Contexte, champ: Champ) -> Html {
    let question = if est_du_conjoint(contexte, &champ) {
        "Travaille-t-il aussi, à côté de ses études ?"
    } else {
        "Travaillez-vous aussi, à côté de vos études ?"
    };
    salaire_ou_non(contexte, champ.clone(), question, ("Oui", json!(""), champ))
}

fn est_du_conjoint(contexte: &Contexte, champ: &Champ) -> bool {
    champ.personne_citee() == personnes::rang_du_conjoint(&contexte.saisie)
}

/// Whether there is a wage: yes opens the field where the focus goes, no is an answer.
fn salaire_ou_non(
    contexte: &Contexte,
    champ: Champ,
    question: &'static str,
    (oui, ouvert, montant): (&'static str, Value, Champ),
) -> Html {
    let presse = (contexte.saisie.valeur(&champ) == Some(&json!(0))).to_string();
    let (agir, salaire) = (contexte.agir.clone(), champ.clone());
    let ouvre = Callback::from(move |_: MouseEvent| {
        agir.emit(Action::Choisir(salaire.clone(), ouvert.clone()));
        navigateur::focalise_sur(identifiant(&montant));
    });
    let salaire = champ.clone();
    let ferme = contexte.action(move || Action::Choisir(salaire.clone(), json!(0)));
    html! {
        <fieldset class="champ" id={identifiant(&champ)} data-champ={champ.as_str().to_owned()} tabindex="-1">
            <legend class="champ__libelle">{ dit(question) }</legend>
            <div class="choix choix--cote">
                { bouton("bouton", oui, ouvre) }
                <button type="button" class="bouton" aria-pressed={presse} onclick={ferme}>{ dit("Non") }</button>
            </div>
        </fieldset>
    }
}

/// The incomes asked first; of two ways of earning, the one that is answered.
pub fn demandes(contexte: &Contexte, rang: usize, activite: Option<Activite>) -> Vec<Nature> {
    let principaux = revenus_principaux(activite);
    let presents: Vec<Nature> =
        principaux.iter().copied().filter(|nature| est_present(contexte, rang, *nature)).collect();
    if presents.is_empty() { principaux.to_vec() } else { presents }
}

/// Whether an income was ticked or answered.
pub fn est_present(contexte: &Contexte, rang: usize, nature: Nature) -> bool {
    contexte.saisie.valeur(&Champ::personne(rang, Cle::Revenu(nature))).is_some()
}

fn revenu(contexte: &Contexte, rang: usize, nature: Nature, inconnu: bool) -> Html {
    let aide = match nature {
        Nature::Salaire => "« Net à payer avant impôt »",
        Nature::Chomage => "Ce que France Travail verse, avant impôt",
        Nature::Retraite => "Toutes les retraites, nettes, avant impôt",
        Nature::MicroVente | Nature::MicroService | Nature::MicroLiberal => {
            "Ce que vous encaissez, avant cotisations"
        }
        Nature::Autres => {
            "Un revenu imposable qui n'est pas dans la liste : le RSA et la prime d'activité le comptent, mais pas comme un salaire"
        }
        _ => "",
    };
    html! {
        <>
            { QuestionPosee::new(Champ::personne(rang, Cle::Revenu(nature)), format!("{}, par mois", nature.libelle()))
                .aide(aide).inconnu_si(inconnu).serie(contexte) }
            if nature == Nature::Salaire { { lien("lien", "Où, sur la fiche de paie ?", "./pages/aide.html#fiche-de-paie".to_owned()) } }
        </>
    }
}

/// The savings: in bands, or to the euro for whoever has the figures at hand.
pub fn epargne(contexte: &Contexte) -> Html {
    let libelle = "Votre épargne et vos biens, sans le logement où vous vivez";
    let tranche = QuestionPosee::new(Champ::foyer(Cle::FoyerPatrimoineTranche), libelle).inconnu();
    html! {
        <>
            { tranche.liste(contexte, options::<TrancheEpargne>()) }
            <details class="pli pli--discret">
                <summary>{ dit("Donner les montants exacts") }</summary>
                <div class="grille">
                    for (cle, libelle) in EPARGNE {
                        { QuestionPosee::new(Champ::foyer(cle), libelle).texte(contexte, GenreDeChamp::Montant) }
                    }
                </div>
            </details>
        </>
    }
}

/// What the rights look at among savings: key and words.
const EPARGNE: [(Cle, &str); 7] = [
    (Cle::FoyerPatrimoineLivretsExoneres, "Livret A, LDDS, LEP et autres livrets sans impôt"),
    (Cle::FoyerPatrimoinePlacements, "Placements imposés (assurance-vie, compte à terme…)"),
    (Cle::FoyerPatrimoineCapitalImproductif, "Argent qui ne rapporte rien (compte courant, espèces)"),
    (Cle::FoyerPatrimoineImmobilierLoue, "Biens loués à d'autres : valeur"),
    (Cle::FoyerPatrimoineImmobilierNonLoue, "Autres biens, sans votre logement : valeur"),
    (Cle::FoyerPatrimoineValeurLocativeBati, "Ces biens, bâtis : valeur locative par an (taxe foncière)"),
    (
        Cle::FoyerPatrimoineValeurLocativeTerrain,
        "Ces biens, terrains : valeur locative par an (taxe foncière)",
    ),
];
