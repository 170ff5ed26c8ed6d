//! A text field: amount, date, month, whole number, free text.

use yew::prelude::*;

use super::question::QuestionPosee;
use crate::notions::mois::{Date, Mois};
use crate::notions::montant::Euros;
use crate::ui::contexte::Contexte;
use crate::ui::ecran::Reglage;
use crate::ui::etat::Action;
use crate::ui::navigateur;
use crate::ui::textes::{dit, vivant};

/// What the field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GenreDeChamp {
    /// Euros per month.
    Montant,
    /// A day.
    Date,
    /// A month.
    Mois,
    /// A whole number, with its unit.
    Entier(&'static str),
    /// Any text.
    Libre,
}

/// The field, its label, its hint, its error. No error while the answer is being typed: it is not finished.
pub fn texte(contexte: &Contexte, question: &QuestionPosee, genre: GenreDeChamp) -> Html {
    let (id, champ) = (question.id(), &question.champ);
    let valeur = genre.affiche(contexte.texte(champ));
    let tapee = contexte.ecran.en_cours.as_deref() == Some(id.as_str());
    let message = contexte.resultat.erreur(champ).filter(|_| !tapee);
    let oninput = {
        let (champ, agir, ecrire) = (champ.clone(), contexte.agir.clone(), question.ecrire.clone());
        let id = id.clone();
        Callback::from(move |evenement: InputEvent| {
            let texte = genre.complete(navigateur::texte_de(&evenement));
            agir.emit(Action::Regler(Reglage::EnCours(Some(id.clone()))));
            match &ecrire {
                Some((ecrire, _)) => ecrire.emit(texte),
                None => agir.emit(Action::Saisir(champ.clone(), texte)),
            }
        })
    };
    let compris = genre.compris(&contexte.texte(champ)).filter(|_| message.is_none());
    let decrit_par = [
        question.decrit_par(&id, message).map(|ids| ids.to_string()),
        question.doute(contexte).map(|_| format!("{id}-doute")),
        compris.as_ref().map(|_| format!("{id}-compris")),
    ];
    let decrit_par = decrit_par.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let decrit_par = (!decrit_par.is_empty()).then_some(decrit_par);
    let saisie = html! {
        <span class="champ__boite">
            <input type="text" id={id.clone()} class={classes!("champ__saisie", genre.classe())} value={valeur}
                data-champ={champ.as_str().to_owned()} inputmode={genre.clavier()} autocomplete="off"
                spellcheck="false" maxlength="10200"
                aria-invalid={message.is_some().then_some("true")}
                aria-describedby={decrit_par}
                {oninput} onblur={contexte.regle(Reglage::EnCours(None))} onchange={contexte.regle(Reglage::EnCours(None))} />
            if let Some(unite) = genre.unite() {
                <span class="champ__unite" translate="no" aria-hidden="true">{ unite }</span>
            }
        </span>
    };
    let saisie = html! {
        <>
            { saisie }
            if let Some(compris) = compris {
                <span class="champ__aide champ__compris" id={format!("{id}-compris")}>
                    { dit("Compris : ") }{ vivant(compris) }
                </span>
            }
        </>
    };
    question.champ(contexte, message, saisie)
}

impl GenreDeChamp {
    fn clavier(self) -> &'static str {
        match self {
            GenreDeChamp::Montant => "decimal",
            GenreDeChamp::Date | GenreDeChamp::Mois | GenreDeChamp::Entier(_) => "numeric",
            GenreDeChamp::Libre => "text",
        }
    }

    fn classe(self) -> &'static str {
        match self {
            GenreDeChamp::Montant => "champ__saisie--montant",
            GenreDeChamp::Date => "champ__saisie--date",
            GenreDeChamp::Mois => "champ__saisie--mois",
            GenreDeChamp::Entier(_) => "champ__saisie--entier",
            GenreDeChamp::Libre => "champ__saisie--libre",
        }
    }

    fn unite(self) -> Option<&'static str> {
        match self {
            GenreDeChamp::Montant => Some("€"),
            GenreDeChamp::Entier(unite) if !unite.is_empty() => Some(unite),
            _ => None,
        }
    }

    /// The numeric keyboard of a phone has no slash: eight digits in a row make a date, six a month.
    fn complete(self, texte: String) -> String {
        let en_chiffres = texte.bytes().all(|octet| octet.is_ascii_digit());
        match (self, texte.len()) {
            (GenreDeChamp::Date, 8) if en_chiffres => {
                format!("{}/{}/{}", &texte[..2], &texte[2..4], &texte[4..])
            }
            (GenreDeChamp::Mois, 6) if en_chiffres => format!("{}/{}", &texte[..2], &texte[2..]),
            _ => texte,
        }
    }

    /// What was read, where it was typed in another way than the usual one: two figures of a year, a name of a month, `1.250`.
    fn compris(self, texte: &str) -> Option<String> {
        let usuel = |iso: String| self.affiche(iso) == self.affiche(texte.trim().to_owned());
        match self {
            GenreDeChamp::Montant => {
                texte.parse().ok().filter(|_| !est_usuel(texte)).map(|montant: Euros| montant.to_string())
            }
            GenreDeChamp::Date => {
                texte.parse().ok().filter(|date: &Date| !usuel(date.iso())).map(|date| date.to_string())
            }
            GenreDeChamp::Mois => {
                texte.parse().ok().filter(|mois: &Mois| !usuel(mois.iso())).map(|mois| mois.to_string())
            }
            GenreDeChamp::Entier(_) | GenreDeChamp::Libre => None,
        }
    }

    /// The spelling of files (`1988-04-12`) as people write it (`12/04/1988`); any other text as it is.
    fn affiche(self, texte: String) -> String {
        let parties: Vec<&str> = texte.split('-').collect();
        let de = |longueurs: &[usize]| {
            parties.len() == longueurs.len()
                && parties.iter().zip(longueurs).all(|(partie, longueur)| {
                    partie.len() == *longueur && partie.bytes().all(|octet| octet.is_ascii_digit())
                })
        };
        match self {
            GenreDeChamp::Date if de(&[4, 2, 2]) => format!("{}/{}/{}", parties[2], parties[1], parties[0]),
            GenreDeChamp::Mois if de(&[4, 2]) => format!("{}/{}", parties[1], parties[0]),
            _ => texte,
        }
    }
}

/// `1 250,50`, `1250.5`: an amount that cannot be read in two ways.
fn est_usuel(montant: &str) -> bool {
    let chiffres: String = montant.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let (entier, decimales) = chiffres.split_once([',', '.']).unwrap_or((&chiffres, ""));
    decimales.len() <= 2 && entier.bytes().chain(decimales.bytes()).all(|octet| octet.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_clavier_sans_barre_oblique_suffit_pour_une_date_ou_un_mois() {
        assert_eq!(GenreDeChamp::Date.complete("12041988".into()), "12/04/1988");
        assert_eq!(GenreDeChamp::Mois.complete("112026".into()), "11/2026");
        assert_eq!(GenreDeChamp::Date.complete("1204198".into()), "1204198");
        assert_eq!(GenreDeChamp::Montant.complete("12041988".into()), "12041988");
    }

    #[test]
    fn ce_qui_se_tape_autrement_dit_ce_qui_a_ete_compris() {
        let compris = |genre: GenreDeChamp, texte: &str| genre.compris(texte);
        assert_eq!(compris(GenreDeChamp::Date, "12 avr. 74").as_deref(), Some("12 avril 1974"));
        assert_eq!(compris(GenreDeChamp::Mois, "7/26").as_deref(), Some("juillet 2026"));
        assert_eq!(
            compris(GenreDeChamp::Montant, "environ 1.250").as_deref(),
            Some("1\u{202f}250,00\u{a0}€")
        );
        for (genre, texte) in [
            (GenreDeChamp::Date, "1974-04-12"),
            (GenreDeChamp::Date, "12/04/1974"),
            (GenreDeChamp::Date, "avril"),
            (GenreDeChamp::Mois, "07/2026"),
            (GenreDeChamp::Montant, "1 250,50 €"),
            (GenreDeChamp::Montant, "douze"),
            (GenreDeChamp::Libre, "7/26"),
        ] {
            assert_eq!(compris(genre, texte), None, "{texte}");
        }
    }

    #[test]
    fn une_date_de_fichier_se_lit_a_la_francaise_et_une_date_illisible_reste_telle_quelle() {
        assert_eq!(GenreDeChamp::Date.affiche("1988-04-12".into()), "12/04/1988");
        assert_eq!(GenreDeChamp::Mois.affiche("2026-11".into()), "11/2026");
        assert_eq!(GenreDeChamp::Date.affiche("31 février".into()), "31 février");
        assert_eq!(GenreDeChamp::Date.affiche("1988-4-é".into()), "1988-4-é");
    }
}
