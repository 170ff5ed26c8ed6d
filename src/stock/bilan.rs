//! What a run found, in all ([`BilanDuStock`]): counts and sums, a table for the terminal.

use std::fmt;

use super::reponse::{EtatDeLigne, ReponseDuStock};
use crate::notions::choix::Choix;
use crate::notions::montant::Euros;
use crate::questions::droits::{CleDroit, Periodicite};
use crate::stock::calcul::RisqueDImpaye;

/// The sums of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BilanDuStock {
    /// The lines answered, by [`EtatDeLigne`].
    etats: [u64; EtatDeLigne::TOUS.len()],
    /// The first lines refused.
    pub refusees: Vec<u64>,
    /// By right: surely due and said not to be received, what it brings at least; surely due, nothing said; perhaps due.
    droits: Vec<(CleDroit, CompteDuDroit)>,
    /// The arrears, by what they put at risk.
    risques: [u64; RisqueDImpaye::TOUS.len()],
    /// The households whose reste à vivre is surely under zero.
    negatifs: u64,
}

/// Households, of one right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct CompteDuDroit {
    non_demandes: u64,
    au_moins: Euros,
    a_verifier: u64,
    possibles: u64,
}

/// As many refused lines as are named at the end.
const REFUSEES_NOMMEES: usize = 20;

impl BilanDuStock {
    /// Counts an answer.
    pub fn compter(&mut self, reponse: &ReponseDuStock) {
        self.etats[reponse.etat() as usize] += 1;
        let Ok(resultat) = &reponse.resultat else {
            if self.refusees.len() < REFUSEES_NOMMEES {
                self.refusees.push(reponse.ligne);
            }
            return;
        };
        for a_voir in &resultat.non_demandes {
            let compte = self.compte(a_voir.droit);
            if a_voir.sur {
                compte.non_demandes += 1;
                compte.au_moins += a_voir.montant.unwrap_or_default().bas;
            } else {
                compte.possibles += 1;
            }
        }
        for a_voir in &resultat.a_verifier {
            self.compte(a_voir.droit).a_verifier += 1;
        }
        if let Some(impaye) = resultat.impaye {
            self.risques[impaye.risque as usize] += 1;
        }
        let negatif = resultat.reste_a_vivre.is_some_and(|reste| !reste.ouverte && reste.haut < Euros::ZERO);
        self.negatifs += u64::from(negatif);
    }

    fn compte(&mut self, droit: CleDroit) -> &mut CompteDuDroit {
        let place = self.droits.iter().position(|(autre, _)| *autre == droit);
        let place = place.unwrap_or_else(|| {
            self.droits.push((droit, CompteDuDroit::default()));
            self.droits.len() - 1
        });
        &mut self.droits[place].1
    }

    /// The lines answered, refused ones included.
    pub fn lignes(&self) -> u64 {
        self.etats.iter().sum()
    }

    /// The lines of a state.
    pub fn nombre(&self, etat: EtatDeLigne) -> u64 {
        self.etats[etat as usize]
    }
}

/// The table.
impl fmt::Display for BilanDuStock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} lignes : {} calculées, {} encadrées, {} refusées",
            self.lignes(),
            self.etats[0],
            self.etats[1],
            self.etats[2]
        )?;
        if !self.refusees.is_empty() {
            let nommees = self.refusees.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
            let suite = if self.etats[2] > self.refusees.len() as u64 { "…" } else { "" };
            writeln!(f, "Lignes refusées : {nommees}{suite}")?;
        }
        let mut droits = self.droits.clone();
        droits.sort_by_key(|(cle, _)| *cle);
        if !droits.is_empty() {
            writeln!(
                f,
                "\n{:45} {:>12} {:>16} {:>11} {:>10}",
                "Droit", "non demandé", "au moins", "à vérifier", "possible"
            )?;
        }
        for (cle, compte) in droits {
            let par = match cle.periodicite() {
                Periodicite::Mois => "/mois",
                Periodicite::An => "/an",
                Periodicite::UneFois => "",
            };
            let CompteDuDroit { non_demandes, au_moins, a_verifier, possibles } = compte;
            let somme = format!("{} €{par}", au_moins.arrondi_euro().pour_champ());
            writeln!(
                f,
                "{:45} {non_demandes:>12} {somme:>16} {a_verifier:>11} {possibles:>10}",
                cle.libelle()
            )?;
        }
        if self.risques.iter().any(|nombre| *nombre > 0) {
            writeln!(f, "\nLoyers en retard")?;
            for (risque, nombre) in
                RisqueDImpaye::TOUS.iter().zip(self.risques).filter(|(_, nombre)| *nombre > 0)
            {
                writeln!(f, "{nombre:>10}  {}", risque.libelle())?;
            }
        }
        if self.negatifs > 0 {
            writeln!(f, "\n{:>10}  reste à vivre sûrement négatif", self.negatifs)?;
        }
        Ok(())
    }
}
