//! The agenda as an iCalendar file (RFC 5545), to be kept in any diary ([`exporter`]).
//!
//! All events last the whole day and take no time of it; an event known by its month alone is on the first day and says
//! so. No name is written: only what the agenda says.

use super::{Echeance, Quand};
use crate::notions::choix::Choix;
use crate::notions::lettres::renverse_le_sens;
use crate::notions::mois::Date;

/// Longest line, in octets, without its end (RFC 5545, § 3.1).
const OCTETS_PAR_LIGNE: usize = 75;

/// An event of the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvenementIcal {
    /// The day, or the month.
    pub quand: Quand,
    /// The same from one export to the next; two events of one day may share it.
    pub identifiant: String,
    /// In a few words.
    pub titre: String,
    /// What it means, and where that comes from.
    pub detail: String,
    /// What kind.
    pub categorie: &'static str,
}

impl From<&Echeance> for EvenementIcal {
    fn from(echeance: &Echeance) -> EvenementIcal {
        let Echeance { quand, genre, titre, detail, droit, personne, source, confiance } = echeance;
        let droit = droit.map_or("foyer", Choix::code);
        let personne = personne.map_or_else(String::new, |rang| format!("-{rang}"));
        EvenementIcal {
            quand: *quand,
            identifiant: format!("{}-{}-{droit}{personne}", quand.premier_jour().iso(), genre.code()),
            titre: titre.clone(),
            detail: format!("{detail}\n{} ({})", source.texte, confiance.libelle()),
            categorie: genre.libelle(),
        }
    }
}

/// The file, to be saved as `.ics` with the type `text/calendar`. `fait`: the moment at which it is made, in universal time
/// as ISO 8601 writes it, given by whoever has a clock.
pub fn exporter(evenements: &[EvenementIcal], fait: &str) -> String {
    let mut texte = String::new();
    for entete in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reste a vivre//Agenda//FR", "CALSCALE:GREGORIAN"]
    {
        ligne(&mut texte, entete);
    }
    let mut identifiants: Vec<&str> = Vec::new();
    for evenement in evenements {
        let radical = evenement.identifiant.as_str();
        // Two events of one kind on one day keep their order. The same event has the same identifier from one export to
        // the next: importing again replaces it.
        let rang = identifiants.iter().filter(|connu| **connu == radical).count();
        ecrire(&mut texte, evenement, &format!("{radical}-{rang}"), fait);
        identifiants.push(radical);
    }
    ligne(&mut texte, "END:VCALENDAR");
    texte
}

fn ecrire(texte: &mut String, evenement: &EvenementIcal, identifiant: &str, fait: &str) {
    let jour = evenement.quand.premier_jour();
    let (titre, detail) = match evenement.quand {
        Quand::Jour(_) => (evenement.titre.clone(), evenement.detail.clone()),
        Quand::Mois(mois) => {
            (format!("{} (dans le mois)", evenement.titre), format!("En {mois}. {}", evenement.detail))
        }
    };
    ligne(texte, "BEGIN:VEVENT");
    ligne(texte, &format!("UID:{identifiant}@reste-a-vivre"));
    ligne(texte, &format!("DTSTAMP:{}", a_la_seconde(fait)));
    ligne(texte, &format!("DTSTART;VALUE=DATE:{}", compacte(jour)));
    ligne(texte, &format!("DTEND;VALUE=DATE:{}", compacte(lendemain(jour))));
    ligne(texte, &format!("SUMMARY:{}", echappe(&titre)));
    ligne(texte, &format!("DESCRIPTION:{}", echappe(&detail)));
    ligne(texte, &format!("CATEGORIES:{}", echappe(evenement.categorie)));
    ligne(texte, "CLASS:PRIVATE");
    ligne(texte, "TRANSP:TRANSPARENT");
    ligne(texte, "END:VEVENT");
}

/// `20270401`.
fn compacte(jour: Date) -> String {
    sans_separateurs(&jour.iso())
}

/// `20261101T090500Z` of `2026-11-01T09:05:00.000Z`.
fn a_la_seconde(moment: &str) -> String {
    sans_separateurs(moment.get(..19).unwrap_or(moment)) + "Z"
}

/// The basic form of ISO 8601 from the extended one.
fn sans_separateurs(iso: &str) -> String {
    iso.replace(['-', ':'], "")
}

/// The end of an all-day event is the first day that it does not cover (RFC 5545, § 3.6.1).
fn lendemain(jour: Date) -> Date {
    Date::new(jour.mois(), jour.jour() + 1).unwrap_or_else(|| jour.mois().plus(1).premier_jour())
}

/// Text values (RFC 5545, § 3.3.11).
fn echappe(texte: &str) -> String {
    let mut echappe = String::with_capacity(texte.len());
    for signe in texte.chars() {
        match signe {
            '\\' | ';' | ',' => {
                echappe.push('\\');
                echappe.push(signe);
            }
            '\n' => echappe.push_str("\\n"),
            '\r' => {}
            _ if renverse_le_sens(signe) => echappe.push('\u{fffd}'),
            _ => echappe.push(signe),
        }
    }
    echappe
}

/// One line, folded without cutting a character: what follows begins with a space, which counts.
fn ligne(texte: &mut String, contenu: &str) {
    let mut place = OCTETS_PAR_LIGNE;
    for signe in contenu.chars() {
        if place < signe.len_utf8() {
            texte.push_str("\r\n ");
            place = OCTETS_PAR_LIGNE - 1;
        }
        place -= signe.len_utf8();
        texte.push(signe);
    }
    texte.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conseil::agenda::Genre;
    use crate::notions::mois::Mois;
    use crate::notions::source::Source;
    use crate::questions::droits::CleDroit;

    const FAIT: &str = "2026-11-01T09:05:00.000Z";

    fn echeance(quand: Quand, titre: &str, detail: &str) -> EvenementIcal {
        let source = const { &Source::article("CSS, art. R552-3").lu("LEGIARTI000045087734") };
        EvenementIcal::from(
            &Echeance::new(quand, Genre::Fin, titre, detail, source).du_droit(CleDroit::Asf).de(2),
        )
    }

    fn jour(texte: &str) -> Quand {
        Quand::Jour(texte.parse().unwrap())
    }

    /// The file with its folded lines joined, as a diary reads it (RFC 5545, § 3.1).
    fn lu(texte: &str) -> Vec<String> {
        texte.replace("\r\n ", "").lines().map(str::to_owned).collect()
    }

    #[test]
    fn une_journee_entiere_finit_le_lendemain_meme_a_la_fin_de_l_annee() {
        let texte = exporter(&[echeance(jour("2026-12-31"), "Chèque énergie", "")], FAIT);
        let lignes = lu(&texte);
        assert!(lignes.contains(&"DTSTART;VALUE=DATE:20261231".to_owned()));
        assert!(lignes.contains(&"DTEND;VALUE=DATE:20270101".to_owned()));
        assert!(lignes.contains(&"DTSTAMP:20261101T090500Z".to_owned()));
        assert_eq!(lignes.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
        assert_eq!(lignes.last().map(String::as_str), Some("END:VCALENDAR"));
    }

    #[test]
    fn un_mois_sans_jour_est_ecrit_au_premier_et_le_dit() {
        let lignes = lu(&exporter(&[echeance(Quand::Mois(Mois::new(2027, 5)), "Impôts", "En ligne")], FAIT));
        assert!(lignes.contains(&"DTSTART;VALUE=DATE:20270501".to_owned()));
        assert!(lignes.contains(&"SUMMARY:Impôts (dans le mois)".to_owned()));
        assert!(lignes.iter().any(|ligne| ligne.starts_with("DESCRIPTION:En mai 2027. En ligne\\n")));
    }

    #[test]
    fn virgules_points_virgules_barres_et_sauts_de_ligne_sont_proteges() {
        assert_eq!(echappe("RSA, prime ; a\\b\r\nfin"), "RSA\\, prime \\; a\\\\b\\nfin");
    }

    #[test]
    fn aucune_ligne_ne_depasse_75_octets_ni_ne_coupe_un_caractere() {
        let long = "été € ".repeat(60);
        let texte = exporter(&[echeance(jour("2026-12-01"), &long, &long)], FAIT);
        for ligne in texte.split("\r\n") {
            assert!(ligne.len() <= OCTETS_PAR_LIGNE, "{} octets : {ligne}", ligne.len());
        }
        assert!(!texte.replace("\r\n", "").contains('\n'), "chaque ligne finit par CRLF");
        assert!(lu(&texte).contains(&format!("SUMMARY:{long}")));
    }

    #[test]
    fn une_ligne_de_75_octets_juste_n_est_pas_repliee() {
        let mut texte = String::new();
        ligne(&mut texte, &"a".repeat(75));
        assert_eq!(texte, format!("{}\r\n", "a".repeat(75)));
        texte.clear();
        ligne(&mut texte, &"a".repeat(76));
        assert_eq!(texte, format!("{}\r\n a\r\n", "a".repeat(75)));
    }

    #[test]
    fn l_identifiant_reste_le_meme_d_un_export_a_l_autre_et_distingue_deux_echeances_du_meme_jour() {
        let deux = [echeance(jour("2027-03-01"), "Un", ""), echeance(jour("2027-03-01"), "Deux", "")];
        let uids = |fait| -> Vec<String> {
            lu(&exporter(&deux, fait)).into_iter().filter(|ligne| ligne.starts_with("UID:")).collect()
        };
        let premier = uids(FAIT);
        assert_eq!(premier, uids("2026-11-01T17:05:00Z"));
        assert_eq!(
            premier,
            ["UID:2027-03-01-fin-asf-2-0@reste-a-vivre", "UID:2027-03-01-fin-asf-2-1@reste-a-vivre"]
        );
    }
}
