//! The tables that a calculation read for a month whose value is not known: it used the last known one, and says so.

use crate::loi::calendrier::EtatDeTable;
use crate::loi::parametre::Table;
use crate::loi::trace::Trace;
use crate::notions::lettres::majuscule;
use crate::notions::mois::Mois;
use crate::notions::tri::trier_par;

/// A table read for a month after its last known value.
#[derive(Clone, Copy)]
pub struct Attente {
    /// The table.
    pub table: &'static dyn Table,
    /// The first month that is not known, as the table is read.
    pub inconnu: Mois,
    /// The month in which its value is expected.
    pub attendue: Mois,
}

impl std::fmt::Debug for Attente {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.nom())
    }
}

impl Attente {
    /// "le SMIC", "l'impôt sur les revenus de 2026".
    pub fn nom(&self) -> String {
        self.table.calendrier().nomme(self.inconnu)
    }

    /// Whether its value was expected by a day of the month `le`: the table is too old for that day.
    pub fn est_en_retard(&self, le: Mois) -> bool {
        self.table.etat(self.inconnu, le) == EtatDeTable::EnRetard
    }
}

/// What a calculation waits for, the first expected first; what several tables wait for together is there once.
pub fn de(trace: &Trace) -> Vec<Attente> {
    let mut attentes: Vec<Attente> = Vec::new();
    for (table, _) in trace.lues().filter(|(table, lu)| table.est_projetee(*lu)) {
        let Some((inconnu, attendue)) = table.inconnu_depuis().zip(table.attendue()) else { continue };
        let memes = |autre: &Attente| {
            autre.inconnu == inconnu && autre.table.calendrier().quoi() == table.calendrier().quoi()
        };
        if !attentes.iter().any(memes) {
            attentes.push(Attente { table, inconnu, attendue });
        }
    }
    trier_par(&mut attentes, |attente| attente.attendue);
    attentes
}

/// "Le SMIC de janvier 2027 n'est pas encore publié (vérifié en novembre 2026) : …"; nothing where nothing is
/// expected. The day of the check is said: nobody reads a clock here.
pub fn remarque(attentes: &[Attente]) -> Option<String> {
    let verifie = attentes.iter().map(|attente| attente.table.verifie()).min()?;
    match attentes {
        [seule] if !seule.nom().starts_with("les ") => {
            let (nom, date) = (en_tete(&seule.nom()), seule.attendue.avec_de());
            Some(format!(
                "{nom} {date} n'est pas encore publié (vérifié en {verifie}) : le calcul garde le dernier montant connu"
            ))
        }
        _ => Some(format!(
            "Pas encore publiés (vérifié en {verifie}) : {} ; le calcul garde les derniers montants connus",
            par_date(attentes)
        )),
    }
}

/// "en janvier 2027, le SMIC et l'Aspa ; en avril 2027, le RSA".
pub fn par_date(attentes: &[Attente]) -> String {
    let groupes = attentes.chunk_by(|avant, apres| avant.attendue == apres.attendue);
    let en = |groupe: &[Attente]| {
        let noms: Vec<String> = groupe.iter().map(Attente::nom).collect();
        format!("en {}, {}", groupe[0].attendue, enumeration(&noms))
    };
    groupes.map(en).collect::<Vec<_>>().join(" ; ")
}

/// The same text, with a capital.
fn en_tete(texte: &str) -> String {
    let mut lettres = texte.chars();
    lettres.next().map_or(String::new(), |premiere| majuscule(premiere).to_string() + lettres.as_str())
}

/// "a, b et c".
fn enumeration(noms: &[String]) -> String {
    match noms {
        [debut @ .., dernier] if !debut.is_empty() => format!("{} et {dernier}", debut.join(", ")),
        _ => noms.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loi::baremes::communs::{LIVRET_A, SMIC_HORAIRE, SMIC_MENSUEL};
    use crate::loi::baremes::minima::{PPA_BASE, RSA_BASE};
    use crate::loi::parametre::Parametre;
    use crate::notions::montant::Euros;

    /// What is waited for by a calculation of the first unknown month of these tables.
    fn attentes(tables: &[&'static Parametre<Euros>]) -> Vec<Attente> {
        let mut trace = Trace::new();
        for table in tables {
            trace.lit(*table, (*table as &dyn Table).inconnu_depuis().unwrap());
        }
        de(&trace)
    }

    #[test]
    fn la_remarque_nomme_chaque_bareme_attendu_une_fois_a_sa_date() {
        let [smic, rsa] = [&SMIC_HORAIRE, &RSA_BASE].map(|table| (table as &dyn Table).attendue().unwrap());
        assert_eq!(remarque(&[]), None);
        let texte = remarque(&attentes(&[&SMIC_HORAIRE, &SMIC_MENSUEL])).unwrap();
        assert!(texte.starts_with(&format!("Le SMIC {} n'est pas encore publié", smic.avec_de())), "{texte}");
        let trois = attentes(&[&RSA_BASE, &SMIC_HORAIRE, &PPA_BASE]);
        assert!(trois.windows(2).all(|deux| deux[0].attendue <= deux[1].attendue));
        let texte = remarque(&trois).unwrap();
        assert!(texte.starts_with("Pas encore publiés"), "{texte}");
        for (nom, date) in [("le SMIC", smic), ("le RSA", rsa)] {
            assert!(texte.contains(nom) && texte.contains(&format!("en {date}, ")), "{texte}");
        }
    }

    #[test]
    fn un_mois_connu_n_attend_rien_et_un_retard_se_voit_au_jour() {
        let mut trace = Trace::new();
        trace.lit(&LIVRET_A, (&LIVRET_A as &dyn Table).inconnu_depuis().unwrap().moins(1));
        assert!(de(&trace).is_empty());
        let attente = attentes(&[&RSA_BASE])[0];
        assert!(!attente.est_en_retard(attente.attendue.moins(1)));
        assert!(attente.est_en_retard(attente.attendue));
    }
}
