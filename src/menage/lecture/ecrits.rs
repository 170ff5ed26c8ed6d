//! What is written on the papers.

use super::groupe::Groupe;
use crate::questions::table::Cle;

/// Longest text.
const ECRIT_MAXIMUM: usize = 2_000;
/// Longest code of a text.
const CODE_MAXIMUM: usize = 40;

/// Each text with its code; those of another version among them.
pub(super) fn lire_ecrits(racine: &Groupe<'_>) -> Vec<(String, String)> {
    let ecrit = |ligne: &Groupe<'_>| {
        ligne.texte(Cle::EcritsChamp, CODE_MAXIMUM).zip(ligne.texte(Cle::EcritsTexte, ECRIT_MAXIMUM))
    };
    racine.liste(Cle::Ecrits).iter().filter_map(ecrit).collect()
}
