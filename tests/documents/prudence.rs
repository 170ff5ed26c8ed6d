//! The guard of words: sentences that must pass and sentences that must not, as data (`droit/documents`, 11).

use proptest::prelude::*;
use reste_a_vivre::documents::prudence::{a_revoir, enumeres};

const PASSENT: &str = include_str!("prudence/passent.txt");
const A_REVOIR: &str = include_str!("prudence/a_revoir.txt");

#[test]
fn ce_qui_doit_passer_passe() {
    assert!(PASSENT.lines().count() >= 40);
    let retenus = PASSENT.lines().map(|phrase| (phrase, a_revoir(phrase, "")));
    let retenus: Vec<_> = retenus.filter(|(_, alertes)| !alertes.is_empty()).collect();
    assert!(retenus.is_empty(), "{retenus:#?}");
}

// Every word that is expected, and none else.
#[test]
fn ce_qui_ne_doit_pas_passer_est_montre_explique_et_redit() {
    assert!(A_REVOIR.lines().count() >= 40);
    let mut faux = Vec::new();
    for ligne in A_REVOIR.lines() {
        let (phrase, attendus) = ligne.split_once(" | ").unwrap();
        let alertes = a_revoir(phrase, "");
        let mut trouves: Vec<&str> =
            alertes.iter().flat_map(|alerte| &alerte.mots).map(String::as_str).collect();
        let mut attendus: Vec<&str> = attendus.split(", ").collect();
        trouves.sort_unstable();
        attendus.sort_unstable();
        if trouves != attendus {
            faux.push(format!("{phrase} : {trouves:?}"));
        }
        assert!(
            alertes.iter().all(|alerte| alerte.pourquoi.len() > 20 && !alerte.plutot.is_empty()),
            "{phrase}"
        );
    }
    assert!(faux.is_empty(), "{faux:#?}");
}

#[test]
fn une_alerte_dit_pourquoi_et_ce_qui_peut_s_ecrire() {
    let alertes = a_revoir("Ne parle pas français, logement sale.", "");
    assert_eq!(enumeres(&alertes), "Ne parle pas français, sale");
    assert_eq!(
        alertes[0].dite(),
        "Ne parle pas français : La langue : un critère de discrimination (C. pén., art. 225-1). Plutôt : « interprète nécessaire »."
    );
}

// A complaint is what the journal is about; in any other paper it says an offence.
#[test]
fn une_plainte_ne_se_dit_que_dans_le_journal_des_troubles() {
    assert_eq!(enumeres(&a_revoir("Plainte déposée le 4 mai.", "")), "Plainte");
    assert!(a_revoir("Plainte déposée le 4 mai.", "voisinage").is_empty());
}

// What somebody said is a fact, between « and »; a judgement of the writer is not, and a ground stays one.
#[test]
fn les_mots_de_quelqu_un_sont_un_fait() {
    assert!(a_revoir("Dit que « le voisin refuse d'ouvrir ».", "").is_empty());
    assert_eq!(enumeres(&a_revoir("« Rien. » Il refuse d'ouvrir.", "")), "refuse d");
    assert_eq!(enumeres(&a_revoir("« un voisin arabe »", "")), "arabe");
}

proptest! {
    #[test]
    fn tout_texte_se_lit_et_ce_qui_est_montre_y_est(texte in "(?s).{0,80}") {
        for mot in a_revoir(&texte, "").iter().flat_map(|alerte| &alerte.mots) {
            prop_assert!(mot.split(' ').all(|mot| texte.contains(mot)));
        }
    }
}
